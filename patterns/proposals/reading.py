"""Introduction: what an introduction tells, put together from its parts."""

from __future__ import annotations

from typing import NamedTuple

import regex

from patterns.motions.kinds import Kind, parse_kind
from patterns.motions.points import alternative_key, parse_target
from patterns.pattern import Pattern
from patterns.people import PERSON_AT_START
from patterns.proposals.words import ALTERNATIVE, KIND, NUMBER, PROPOSES
from patterns.proposers import BEHALF, Proposer, on_behalf_of, parse_proposer, without_behalf

LABELLED_ALTERNATIVE = Pattern(
    name="labelled_alternative",
    expression=ALTERNATIVE,
    words=("alt.", "alternativ "),
    examples=("satte fram alt. A", "la fram alternativ 2"),
    counter_examples=("la fram alternativt forslag", "alternativ veg", "alt 3"),
)
NUMBER_IN_BRACKET = Pattern(
    name="number_in_bracket",
    expression=rf"\(\s*(?<object>{KIND})\s*(?:nr\.?\s*)?(?<number>{NUMBER})\s*\)\s*:?\s*\Z",
    words=("forslag", "framlegg"),
    examples=("sette fram slikt framlegg (framlegg nr. 1):", "forslag (tilleggsforslag 2):"),
    counter_examples=("forslag 2 (Kari Nes):", "forslag (Ap):"),
)
ONLY_PROPOSED = Pattern(
    name="only_proposed",
    expression=rf"\A\s*{PROPOSES}(?:\s+(?:følgende|f[øy]lgjande|fø?lg\b\.?|slik))?\s*\Z|\A[^:]{{0,60}}(?:forslag|framlegg)\s+om\s*\Z",
    words=("foresl", "føresl", "forslag om", "framlegg om"),
    examples=("foreslo", "føreslo følgjande", "gjorde framlegg om"),
    counter_examples=("foreslo følgende tillegg", "fremmet forslag", "fremmet forslag om utsettelse"),
)
ONLY_NAMED = Pattern(
    name="only_named_a_proposal",
    expression=r"(?:\A|\s)(?:forslag|framlegg|fremlegg)(?:\s+til\s+vedtak)?[\s,:]*\Z",
    words=("forslag", "framlegg", "fremlegg"),
    examples=("fremmet følgende forslag", "la fram slikt framlegg til vedtak:", "Forslag"),
    counter_examples=("fremmet følgende tilleggsforslag", "fremmet forslag til punkt 3", "forslag om befaring"),
)
PROPOSAL_NAMED = Pattern(
    name="proposal_named",
    expression=r"(?:forslag|framlegg|fremlegg)",
    words=("forslag", "framlegg", "fremlegg"),
    examples=("fremmet forslag om alternativ A",),
    counter_examples=("satte fram alt. A",),
)
TEXT_PUTS_OFF = Pattern(
    name="text_puts_off",
    expression=r"""\A[:\s"'«”“–-]*(?:sak\p{L}*|behandling\p{L}*|handsaming\p{L}*)\s(?:(?:(?!ikk)[^.]){0,30}\s)?uts(?:et|att)
        (?!\p{L}*\s+ikk)""",
    words=("utset", "utsatt"),
    examples=("«Saken utsettes til høsten.»", "Saka vert utsett.", "saka skulle\nutsetjast til hausten"),
    counter_examples=("Byggefristen utsettes.", "Saken avvises.", "Saken utsettes ikke.", "Saken bør ikke utsettes."),
)
SENTENCE_BREAK = Pattern(
    name="sentence_break",
    expression=r"""(?<!\b(?-i:\p{Lu}))(?<!\bpkt|\bnr|\brepr|\brep|\bpva)\.["'»”]?\s+(?-i:\p{Lu}\p{L})|\n\n""",
    examples=("fremmet saken. Det var tre", "slutt.\nNeste", "før jul.»\nKari Nes"),
    counter_examples=("til pkt. Nei", "Ola K. Lid", "uten punktum"),
)
NUMBER_AT_END = Pattern(
    name="number_of_proposal",
    expression=rf"\A{KIND}\s*,?\s*(?:nr\.?\s*)?(?<number>{NUMBER})\s*\Z",
    words=("forslag", "framlegg"),
    examples=("forslag nr. 2", "verbalforslag 1"),
    counter_examples=("forslag til punkt 2", "forslag"),
)
SPEAKER_BEHIND = Pattern(
    name="speaker_behind",
    expression=rf"\b(?:v\s?/\s*|ved\s+)(?<person>{PERSON_AT_START}\s*(?:\([^()\n]{{1,40}}\))?)\s*:?\s*\Z",
    words=("v/", "v /", "ved "),
    examples=("fellesframlegg v/Lars Mo (SP):", "AP sitt framlegg ved Liv Ås"),
    counter_examples=("framlegg frå Ap", "v/Lars Mo la fram"),
)


class Introduction(NamedTuple):
    """An introduction that was read; the proposal's own text begins at `content`.

    `number` is that of `Forslag 5`, or of the list that the introduction stands in (`2) Kari Nes (Ap) fremmet …`).
    `content` is the introduction's own clause where the proposal is told in the same sentence (`… foreslo at saken
    utsettes.`); `stop` is how long that clause is where it alone is the proposal, as where the same sentence
    goes on to tell that it was taken back.
    """

    name: str | None
    party: str | None
    on_behalf_of: tuple[str, ...]
    kind: Kind
    target: str | None
    number: str | None
    content: int
    stop: int | None = None


def group_proposer(codes: tuple[str, ...], written: str, introduction: str) -> Proposer:
    """A group that proposes, with its speaker where the introduction ends in one (`… fellesframlegg v/Lars Mo:`)."""
    speaker = SPEAKER_BEHIND.search(introduction.strip())
    if speaker and codes:
        return parse_proposer(f"{written} v/{speaker.group('person')}")
    return Proposer(None, codes[0] if len(codes) == 1 else None, codes)


def _kind(phrase: str, text: str, bracket: str) -> Kind:
    """The kind that the words name, or the bracket behind them; of what is only `foreslått`, that which its text makes
    it."""
    kind = parse_kind(BEHALF.sub(" ", phrase))
    if kind == "forslag" and bracket:
        return parse_kind(bracket)
    if kind == "forslag" and LABELLED_ALTERNATIVE.search(phrase) and PROPOSAL_NAMED.search(phrase) is None:
        return "alternativt forslag"
    named = ONLY_PROPOSED.match(phrase) or ONLY_NAMED.search(BEHALF.sub(" ", phrase))
    if kind == "forslag" and (named or not phrase.strip()) and TEXT_PUTS_OFF.match(text):
        return "utsettelsesforslag"
    return kind


def put_together(
    match: regex.Match[str],
    proposer: Proposer,
    phrase: str,
    content: int,
    behalf_from: str = "",
    target_from: str = "",
) -> Introduction:
    """The parts put together; those on whose behalf it is come from the phrase where the proposer does not name
    them."""
    stated = on_behalf_of(phrase) or on_behalf_of(behalf_from)
    own = without_behalf(phrase)
    target = parse_target(own) or parse_target(target_from) or parse_target(phrase)
    groups = match.re.groupindex
    number = (match.group("number") if "number" in groups else None) or match.group("lead")
    bracket = NUMBER_IN_BRACKET.search(match.group())
    if number is None:
        last = NUMBER_AT_END.match(own.strip())
        number = last.group("number") if last else bracket.group("number") if bracket else None
    alternative = LABELLED_ALTERNATIVE.search(own)
    if number is None and alternative:
        number = alternative_key(alternative.group("alternative"))
    if number and "tilleggspunkt" in own.lower():
        target, number = number, match.group("lead")
    return Introduction(
        proposer.name,
        proposer.party,
        stated or proposer.on_behalf_of,
        _kind(phrase, match.string[content:], bracket.group("object") if bracket else ""),
        target,
        number.upper() if number else None,
        content,
    )
