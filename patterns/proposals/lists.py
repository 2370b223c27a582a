"""Several proposals put at once: which line of a list begins one, and whose it is.

Reads `fremmet to forslag:`, then `1.` and `2.`; `Forslag 1: …`, `Forslag 2: …` under one name; `V1 Ap …`, `V2 SV …`;
and `1) Kari Nes (Ap):` below `Følgende forslag ble fremmet:`.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from patterns.motions.kinds import parse_kind
from patterns.parties import is_party
from patterns.party_groups import group_parties
from patterns.pattern import Pattern
from patterns.people import PERSON_AT_START
from patterns.proceedings import POST, tells_result
from patterns.proposals.reading import TEXT_PUTS_OFF, Introduction
from patterns.proposals.words import LEAD
from patterns.proposers import BEHALF, ON_BEHALF, parse_proposer

LISTED_PROPOSER = Pattern(
    name="listed_proposer",
    expression=rf"""{LEAD}(?:(?:fra|frå)\s+)?
        (?<who>{POST}{PERSON_AT_START}\s*(?:\([^()\n]{{1,40}}\)|,\s*\p{{Lu}}[\p{{L}}.]{{0,12}})
            (?:\s+{ON_BEHALF}\s[^:\n]{{1,60}}?)?
          |(?-i:\p{{Lu}})[\p{{L}}/., ]{{0,60}}?)\s*:""",
    words=(":",),
    examples=("1) Kari Nes (Ap):", "Kari Nes (Ap) på vegne av Ap og Sp:", "SV og MDG:", "Fra Høyre: Saken utsettes."),
    counter_examples=("punkt 1:", "Kari Nes (Ap) sa:"),
)
LISTED_MEMBER = Pattern(
    name="listed_member_without_party",
    expression=rf"{LEAD}(?:fra|frå)\s+(?:{POST}(?<who>{PERSON_AT_START}))\s*:(?!\S)",
    words=("fra ", "frå "),
    examples=("Fra Kari Nes: Brua males.", "- Frå representanten Kari Nes:"),
    counter_examples=("Fra rådmannen:", "Kari Nes:", "Fra Kari Nes (Ap):"),
)
# The label that each of many proposals has (`V` for verbal) is what the votes call it.
_LABEL = r"(?<label>(?-i:\p{Lu})\d{1,2})"
_PARTIES = r"(?-i:\p{Lu}[\p{L}.]*)(?:(?:/|,\s|\sog\s)(?-i:\p{Lu}[\p{L}.]*))*"
LABELLED_PROPOSER = Pattern(
    name="labelled_proposer",
    expression=rf"""\A\s*{_LABEL}\s*[.:]?\s*(?:\(\s*(?<who>[^()\n]{{1,60}}?)\s*\)\s*:|(?<who>{_PARTIES})\s*:)\s*""",
    words=(":",),
    examples=("V1 (SV): Brua males.", "V2 SV: Brua males.", "V3: Ap og Sp: Brua males."),
    counter_examples=("V1 ble vedtatt.", "V1 (SV) falt.", "V1: Brua males."),
)
LABELLED_ROW = Pattern(
    name="row_of_labelled_proposals",
    expression=rf"\A\s*{_LABEL}\s+(?:\(\s*(?<who>[^()\n]{{1,60}}?)\s*\)|(?<who>{_PARTIES}))\s+(?=(?-i:\p{{Lu}}))",
    examples=("V1 Ap Brua males.", "V3 (R) Brua males."),
    counter_examples=("V1 ble vedtatt.", "V2 Ap falt."),
)


def parse_listed_proposer(text: str, heading: Introduction) -> Introduction | None:
    """The introduction of a proposal in a list that a heading without a proposer opens (`Følgende forslag ble
    fremmet:`, then `1) Kari Nes (Ap):`), or None."""
    labelled = LABELLED_PROPOSER.match(text) or LABELLED_ROW.match(text)
    if labelled is not None:
        return _of_label(labelled, heading)
    member = LISTED_MEMBER.match(text)
    if member is not None:
        of = group_parties(member["who"])
        party = of[0] if len(of) == 1 else None
        name = None if of else member["who"]
        return heading._replace(name=name, party=party, on_behalf_of=of, number=member["lead"], content=member.end())
    match = LISTED_PROPOSER.match(text)
    if match is None:
        return None
    proposer = parse_proposer(match.group("who"))
    if not (proposer.party or proposer.on_behalf_of):
        return None
    number = match.group("lead")
    behalf = BEHALF.search(match.group("who"))
    puts_off = heading.kind == "forslag" and TEXT_PUTS_OFF.match(text[match.end() :]) is not None
    return heading._replace(
        name=proposer.name,
        party=proposer.party,
        kind="utsettelsesforslag" if puts_off else heading.kind,
        on_behalf_of=group_parties(behalf.group("parties")) if behalf else proposer.on_behalf_of,
        number=number,
        content=match.end(),
    )


def by_member(text: str) -> Introduction | None:
    """The introduction that a line is where the heading above tells that proposals follow (`Forslag i møte:`, then
    `Kari Nes (Ap):`)."""
    return parse_listed_proposer(text, Introduction(None, None, (), "forslag", None, None, 0))


_OWNER = r"(?-i:\p{Lu})[\p{L}.-]*?(?:(?:,\s|\s(?:og|samt)\s|/|\s)(?-i:\p{Lu})[\p{L}.-]*?){0,6}"
OWN_PROPOSAL = Pattern(
    name="own_proposal",
    expression=rf"""\b(?<owner>{_OWNER})(?:['’]?s|['’]|\ssitt?)\s\p{{L}}*(?:forslag|framlegg)
        |(?:forslag|framlegg)\p{{L}}*\s(?:fra|frå|til|av)\s(?<owner>{_OWNER})(?![\p{{L}}.-]|,?\s(?:og\s)?(?-i:\p{{Lu}}))""",
    words=("forslag", "framlegg"),
    examples=("FRPs forslag fikk 4 stemmer", "forslaget fra Ap, Sp og KrF ble vedtatt", "Lids forslag falt"),
    counter_examples=("forslag til vedtak", "rådmannens forslag"),
)


def is_named_in(line: str, introduction: Introduction) -> bool:
    """Whether a line names the proposal of one that an introduction names: the member by surname, or the parties."""
    behind = set(introduction.on_behalf_of or ((introduction.party,) if introduction.party else ()))
    for match in OWN_PROPOSAL.finditer(line):
        owner = match.group("owner")
        if introduction.name is not None and owner.split()[-1] == introduction.name.split()[-1]:
            return True
        if behind and set(group_parties(owner)) == behind:
            return True
    return False


NUMBERED_ON_ITS_LINE = Pattern(
    name="numbered_proposal_on_its_line",
    expression=r"""\A[\s•–-]*(?P<object>(?:(?:tilleggs|endrings|utsettelses|alternativt\s)\s?)?(?:forslag|framlegg))\s+(?:nr\.?\s*)?
        (?P<number>\d{1,2}|(?-i:[A-G]))\s*:\s+(?=(?-i:[\p{Lu}«"]))""",
    words=("forslag", "framlegg"),
    examples=("Forslag 1: Brua males.", "Tilleggsforslag B: Brua males."),
    counter_examples=("Forslag 1: 5 stemmer", "Forslag 1:", "Forslag fra Ap: Brua males."),
)
NUMBER_NAMED = Pattern(
    name="proposal_named_by_number",
    expression=r"(?:forslag|framlegg)(?:et)?\s+(?:nr\.?\s*)?(?P<number>\d{1,2}|(?-i:[A-G]))(?![\p{L}\d])",
    words=("forslag", "framlegg"),
    examples=("Forslag 1 fikk 4 stemmer", "Forslag nr. 2 falt"),
    counter_examples=("Forslag fra Ap falt", "forslag 1980"),
)


def numbered_on_its_line(line: str) -> Introduction | None:
    """What a line such as `Forslag 1: Brua males.` introduces, where other words tell that it is a proposal."""
    match = NUMBERED_ON_ITS_LINE.match(line)
    if match is None or tells_result(line[match.end() :]):
        return None
    kind = parse_kind(match.group("object"))
    return Introduction(None, None, (), kind, None, match.group("number").upper(), match.end())


def is_numbered_in(line: str, introduction: Introduction) -> bool:
    """Whether a line names the proposal by its number."""
    return any(match.group("number").upper() == introduction.number for match in NUMBER_NAMED.finditer(line))


def follows_in_list(introduction: Introduction, above: Introduction) -> bool:
    """Whether one proposal has the number, or the letter, after that of the one above it."""
    number = above.number
    return number is not None and (number.isdigit() or len(number) == 1) and introduction.number == _next(number)


def is_labelled(text: str) -> bool:
    """Whether the line may be one of a list of proposals that each have a label (`V1 Ap Brua males.`)."""
    return LABELLED_ROW.match(text) is not None or LABELLED_PROPOSER.match(text) is not None


def by_label(text: str) -> Introduction | None:
    match = LABELLED_PROPOSER.match(text) if text[1:2].isdigit() else None
    return _of_label(match, Introduction(None, None, (), "forslag", None, None, 0)) if match else None


def _of_label(match: regex.Match[str], heading: Introduction) -> Introduction | None:
    name, party, behalf = parse_proposer(match.group("who"))
    if not (party or behalf) or not all(is_party(each) for each in (party or behalf[0], *behalf)):
        return None
    return heading._replace(
        name=name, party=party, on_behalf_of=behalf, number=match.group("label"), content=match.end()
    )


class ListedProposal(NamedTuple):
    """One proposal of a list: it begins at `begin`, its own words at `content`."""

    number: str
    begin: int
    content: int


SEVERAL = Pattern(
    name="several_proposals",
    expression=r"\b(?<count>[2-9]|to|tre|fire|fem|seks)\s+(?:\p{L}+\s+){0,2}?\p{L}*(?:forslag|framlegg)\b",
    words=("forslag", "framlegg"),
    examples=("fremmet 2 forslag", "la fram to nye tilleggsframlegg", "leverte tre forslag"),
    counter_examples=("fremmet følgende forslag", "fremmet forslag 2"),
)
LABELLED_ITEM = Pattern(
    name="labelled_proposal",
    expression=r"""(?:\A|\n)[\s"'«“•–-]*\p{L}*(?:forslag|framlegg)\s+(?:nr\.?\s*)?(?<number>\d{1,2}|(?-i:[A-G]))\s*[:.)]\s*""",
    words=("forslag", "framlegg"),
    examples=("Forslag 1: Brua males.", "Brua males.\nTilleggsforslag B: Taket tekkes."),
    counter_examples=("Forslag 1 ble vedtatt.", "Forslag fra Ap: Brua males.", "som i forslag 2: Brua"),
)
NUMBERED_ITEM = Pattern(
    name="item_of_proposals",
    expression=r"""(?:\A|\n)[\s"'«“]*(?<number>\d{1,2}|[a-g])\s?[.)]\s+(?=\S)""",
    examples=("1. Brua males.", "b) Taket tekkes."),
    counter_examples=("12.03.2020", "Punkt 1"),
)
_COUNTS = {"to": "2", "tre": "3", "fire": "4", "fem": "5", "seks": "6"}


def listed_proposals(introduction: str, text: str) -> tuple[ListedProposal, ...]:
    """The proposals of a list, two or more, the first at the text's start; empty where the text is one proposal."""
    labelled = _items(LABELLED_ITEM, text)
    if len(labelled) > 1:
        return labelled
    stated = SEVERAL.search(introduction)
    if stated is None:
        return ()
    count = stated.group("count").lower()
    numbered = _items(NUMBERED_ITEM, text)
    return numbered if str(len(numbered)) == _COUNTS.get(count, count) else ()


def _items(rule: Pattern, text: str) -> tuple[ListedProposal, ...]:
    """The items in the order of their numbers from the first on; empty where other text stands before them."""
    found = [ListedProposal(match.group("number").upper(), match.start(), match.end()) for match in rule.finditer(text)]
    if not found or text[: found[0].begin].strip(" .:\n") or found[0].number not in ("1", "A"):
        return ()
    kept = [found[0]]
    for item in found[1:]:
        if item.number == _next(kept[-1].number):
            kept.append(item)
    return tuple(kept)


def _next(number: str) -> str:
    return str(int(number) + 1) if number.isdigit() else chr(ord(number) + 1)
