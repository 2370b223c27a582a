"""What stands around a sentence's verb: what is told of the motion -> the same with numbers, unanimity, casting vote,
and the other motion that votes were cast for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, NamedTuple

import regex

from patterns.numbers import NUMBER, parse_number
from patterns.parties import is_party
from patterns.pattern import Pattern
from patterns.votes.counted_side import Side
from patterns.votes.motion import names_motion, points_back, trim
from patterns.votes.outcome import ALL_VOTES, CASTING_VOTE, NEARLY, SAME_VOTES, TRIAL, UNANIMITY
from patterns.votes.party_list import find_shares
from patterns.votes.reading import Span
from patterns.votes.tally import Numbers, find_numbers
from patterns.votes.told import Told, span_of
from patterns.votes.words import MOTION_NOUN, SOME_NUMBER, UNIT

RATHER_THAN = Pattern(
    name="vote_rather_than",
    expression=rf"""\s(?:(?:(?:i|ved|etter)\s+|v/\s*)alternativ\s+\p{{L}}+\s+i?mot|i\s+(?:stedet|staden)\s+for|fr[ae]mfor|(?<=\b(?:vedtatt|vedteken?)\s)mot)\s+
        (?P<motion>(?!(?:bare\s+|kun\s+|berre\s+)?{NUMBER}\s|stemmene|røystene)(?:(?!\smed\s)[^,;.])*?{MOTION_NOUN}(?:(?!\smed\s)[^,;])*?)(?:,?\s+som\s+(?:fikk|fekk)\s+(?P<numbers>{NUMBER}\s*{UNIT}(?:\s*\([^()]*\))?)\s*\.?\s*$|(?=\s+med\s+{NUMBER}|\s*\.?\s*$))""",
    examples=(
        "vedtatt i stedet for innstillingen med 7 mot 4 stemmer",
        "vedtatt framfor Lies forslag.",
        "vedtatt mot Lies forslag, som fikk 3 stemmer",
    ),
    counter_examples=("vedtatt mot 4 stemmer for innstillingen",),
    words=("mot ", "sted", "stad", "framfor", "fremfor"),
)
OTHER_CAST = Pattern(
    name="vote_other_cast",
    expression=rf"""\s*[,;]\s*(?:og\s+|mens\s+|medan\s+)?(?P<numbers>{SOME_NUMBER}\s*{UNIT}(?:\s*\([^()]*\))?)\s+(?:ble|blei|vart)\s+(?:avgitt|avgjevne?|gitt|gjevne?)\s+
        (?:for|til|på)\s+(?P<motion>[^,;]+?)(?<!(?:fra|frå|av)\s(?-i:\p{{Lu}})[^,;()]{{1,40}})(?:\s*(?P<list>\([^()]*\)))?\s*\.?\s*$
        |\s*[,;]\s*(?:og\s+|mens\s+|medan\s+)?(?P<numbers>{SOME_NUMBER}\s*{UNIT}(?:\s*\([^()]*\))?)\s+(?:ble|blei|vart)\s+(?:avgitt|avgjevne?|gitt|gjevne?)\s+
        (?:for|til|på)\s+(?P<motion>[^,;]+?)\s*\.?\s*$
        |\s*[,;]\s*(?:og\s+|mens\s+|medan\s+)?(?P<voted>{SOME_NUMBER})\s+(?:stemte|røysta)\s+for\s+
        (?P<motion>(?!og\s)(?:[^,;()]|\([^()\d]*\)(?=\s*\p{{Ll}}))+?)(?:\s*(?P<list>\([^()]*\)))?\s*\.?\s*$""",
    examples=(
        "vedtatt med 6 stemmer; 2 stemmer ble avgitt for innstillingen.",
        "ble vedtatt, 3 stemte for Lies forslag (H).",
    ),
    counter_examples=(
        "vedtatt med 6 stemmer mot 2 stemmer avgitt for innstillingen.",
        "ble vedtatt, 3 stemte for og 2 mot.",
    ),
    words=("avg", "gitt", "gjev", "stemte", "røysta"),
)
OTHER_GOT = Pattern(
    name="vote_other_got",
    expression=rf"""(?:,?\s+(?:og|mens|medan|mot|men)|,|\s[-–])(?![^()]*\))\s+(?P<motion>\w*(?:forslag|framlegg)\w*\s(?:fra|frå|av)\s[^;]{{1,80}}?|(?:[^,;]|,(?=\s*\d)){{3,120}}?)\s*:?\s+(?:(?:fikk|fekk)\s+)?(?P<numbers>{SOME_NUMBER}\s*{UNIT}.*|(?:(?<=\p{{L}}(?:s|'|\ssitt)\s(?:forslag|framlegg)\s)|(?<!\b(?:pkt\.?|punkt|punktene|nr\.?|forslag|framlegg|alternativ|del|avsnitt|og|§)\s*:?\s+))\d{{1,3}}(?:\s*\([^()]*\))?\s*\.?\s*)$""",
    examples=(
        "med 4 stemmer og forslaget fra N N fikk 1 stemme.",
        "fikk 2 stemmer mens Lies forslag fikk 4 stemmer",
        "fikk 5 stemmer, FrPs forslag 2 (H, FrP).",
    ),
    counter_examples=("fikk 4 stemmer og falt", "fikk 5 stemmer (3 Ap, KrF) og falt"),
)
GENITIVE_ALONE = Pattern(
    name="genitive_for_a_motion",
    expression=r"\p{Lu}[\p{L}-]+(?:s|')(?:\s+(?:sitt|eget))?",
    examples=("Bergs",),
    counter_examples=("Berg", "stemmers"),
    case_sensitive=True,
)


class _Other(NamedTuple):
    """The other motion that votes were cast for, its numbers, and the sentence without them."""

    motion: Span | None
    numbers: Numbers | None
    rest: str


def with_numbers(sentence: str, told: Told, offset: int) -> Told:
    """The numbers and marks that stand around the verb; the motion ends where numbers begin."""
    told = _ended_before_numbers(sentence, told, offset)
    blotted = sentence
    if told.motion is not None:
        blotted = _blotted(sentence, told.motion.start - offset, told.motion.stop - offset)
    other = _other_motion(blotted, told.motion, offset)
    numbers, alternative = find_numbers(other.rest), other.motion
    if numbers.cast_for is not None and alternative is None:
        alternative = Span(*(position + offset for position in trim(sentence, *numbers.cast_for)))
    # "enstemmig vedtatt, minus SV": the parties that it names stood against.
    some_against = numbers.versus is not None and numbers.versus.total is None
    agreed = (UNANIMITY.search(other.rest) or ALL_VOTES.search(other.rest)) is not None
    return replace(
        told,
        numbers=numbers,
        unanimous=agreed and not some_against and NEARLY.search(other.rest) is None,
        casting_vote=CASTING_VOTE.search(other.rest) is not None,
        trial=TRIAL.search(other.rest) is not None,
        same_votes=_same_votes(other.rest),
        alternative=alternative,
        alternative_numbers=other.numbers,
    )


def _ended_before_numbers(sentence: str, told: Told, offset: int) -> Told:
    """What is told, of the motion without the numbers that its words end in."""
    if told.motion is None:
        return told
    first, last = told.motion.start - offset, told.motion.stop - offset
    within = find_numbers(sentence[first:last]).first
    if within is None or within <= 0:
        return told
    last = trim(sentence, first, first + within)[1]
    last = trim(sentence, first, last - 1)[1] if sentence[last - 1] == "(" else last
    return replace(told, motion=Span(told.motion.start, offset + last))


def _blotted(sentence: str, first: int, last: int) -> str:
    return sentence[:first] + "\0" * (last - first) + sentence[last:]


def _other_motion(sentence: str, motion: Span | None, offset: int) -> _Other:
    """What stands behind the motion of another: it was voted down for this one, got votes too, or some were cast for
    it.
    """
    rather = RATHER_THAN.search(sentence)
    if rather is not None:
        numbers = find_numbers(f"fikk {rather['numbers']}") if rather["numbers"] else None
        return _Other(span_of(rather, "motion", offset), numbers, _blotted(sentence, *rather.span()))
    got = OTHER_GOT.search(sentence, motion.stop - offset if motion else 0)
    if got is not None and _is_another(got):
        numbers = find_numbers(f"fikk {got['numbers']}")
        if not numbers.present:
            number, _, listed = got["numbers"].partition("(")
            numbers = Numbers(carried=Side(parse_number(number.strip(" .")), find_shares(listed.strip(" .)"))))
        return _Other(span_of(got, "motion", offset), numbers, sentence[: got.start()])
    cast = OTHER_CAST.search(sentence)
    if cast is not None and _is_cast_elsewhere(cast):
        numbers = find_numbers(f"fikk {cast['numbers'] or cast['voted'] + ' stemmer'} {cast['list'] or ''}")
        return _Other(span_of(cast, "motion", offset), numbers, sentence[: cast.start()])
    return _Other(None, None, sentence)


def _is_another(got: regex.Match[str]) -> bool:
    """Whether what got votes is another motion: no party, and a number that counts votes."""
    named = got["motion"]
    if is_party(named) or not _counts_too(got.string[: got.start()], got["numbers"]):
        return False
    return points_back(named) or names_motion(named) or GENITIVE_ALONE.fullmatch(named) is not None


def _is_cast_elsewhere(cast: regex.Match[str]) -> bool:
    """Whether votes were cast for another motion than the one whose result stands before them."""
    named = cast["motion"]
    if cast["voted"] is not None:
        other = names_motion(named) or (named[0].isupper() and not is_party(named))
        return other and not points_back(named) and "vedt" in cast.string[: cast.start()]
    return names_motion(named) and find_numbers(cast.string[: cast.start()]).present


def _same_votes(sentence: str) -> Literal["against", "both"] | None:
    match = SAME_VOTES.search(sentence)
    if match is None:
        return None
    return "both" if match["both"] else "against"


def _counts_too(before: str, numbers: str) -> bool:
    """Whether the words are votes for another motion; a number without its unit is, where one with it stands before."""
    return not numbers.partition("(")[0].strip(" .").isdigit() or find_numbers(before).present
