"""A paragraph of those present that names each party and its members one after the other.

Reads `Fra Høyre: Kari Nes, Per Dal. Fra Venstre: Ola Moen.` and `SP: Kari Nes, Per Dal. AP: Ola Moen.`
"""

from __future__ import annotations

from typing import NamedTuple

from patterns.attendance.groups import LABEL
from patterns.attendance.names import party_of, surely_party
from patterns.attendance.persons import parse_attendees
from patterns.compiled import kept
from patterns.parties import parse_party_list, party_code, party_name
from patterns.pattern import Pattern

_WORD_FOR_PARTIES = "(?:gruppen|gruppa|grupperingen|grupperinga|partiene|partia)"

PARTIES_LABEL = Pattern(
    name="attendance_parties_label",
    expression=rf"\A\s*(?:fr[aå]|for)\s+(?:{_WORD_FOR_PARTIES}\s+)?(?<label>(?-i:\p{{Lu}})[^:;()\d]{{1,60}}?)\s*:\s*(?<rest>.*)\Z",
    words=("fra ", "frå ", "for "),
    examples=("Fra Høyre/Frp:", "For grupperingen AP, SV og SP: Kari Nes (AP), Per Dal (SV)", "Frå partia H og V:"),
    counter_examples=("Høyre: Kari Nes", "For møtet: kl. 10"),
)
_BEFORE_LABEL = Pattern(
    name="before_party_label",
    expression=rf"(?:\A|[\s.,;)]+)(?:fr[aå]|for)?\s*{_WORD_FOR_PARTIES}?\s*\Z",
    examples=("Per Dal. Fra ", "Per Dal. ", "For grupperingen "),
    counter_examples=("Per Dal", "Ordfører"),
)
LIST_CODE = Pattern(
    name="code_of_a_list_as_label",
    expression=r"(?:\A|[\s.,;])(?<code>\p{Lu}{2,5}):(?=\s)",
    words=(":",),
    examples=("BYML: Kari Nes, Per Dal", "Ap: Kari Nes. FL: Ola Moen"),
    counter_examples=("Ap: Kari Nes", "Møteleder: Kari Nes", "byml: Kari Nes"),
    case_sensitive=True,
)
PRESENT_OF_PARTY = Pattern(
    name="present_of_party",
    expression=r"\A\s*\p{L}+(?:\s\p{L}+)?\s+(?P<of>fr[aå]\s+(?P<party>(?-i:\p{Lu})[^:;()\d]{0,40}?)\s*:\s*(?P<rest>.*))\Z",
    words=("fra ", "frå "),
    examples=("Til stede fra Sp: Kari Nes", "Tilstades frå Høgre: Per Dal, frå Ap: Ola Moen"),
    counter_examples=("Til stede: Kari Nes", "Til stede fra styret"),
)
_COLON = kept(r"\s*:(?=\s|\Z)")
_WORD = kept(r"\S+")
_LONGEST_LABEL = 8


class OfParty(NamedTuple):
    """The text of a party's members; `party` is None where several parties head one group."""

    party: str | None
    members: str


def names_of_party(text: str) -> str | None:
    """The party that a line's label names before its members (`Senterpartiet: Kari Nes`, `Fra Sp møtte: Kari Nes`), or
    None."""
    match = LABEL.fullmatch(text)
    party = party_code(match["label"]) if match is not None and match["rest"] else None
    return party if match is not None and party is not None and parse_attendees(match["rest"]) is not None else None


def present_of_party(text: str) -> str | None:
    """What stands behind the word for those present where it is a party and its members (`Til stede fra Sp: Kari Nes`),
    or None."""
    match = PRESENT_OF_PARTY.fullmatch(text)
    return match["of"] if match is not None and match["rest"] and party_code(match["party"]) is not None else None


def several_parties(label: str) -> bool:
    """Whether a label names several parties: `AP, SV og SP`, `Høyre/Frp`."""
    return len(parse_party_list(label)) > 1 or (
        "/" in label and all(party_of(part.strip()) is not None for part in label.split("/"))
    )


def split_by_party(text: str) -> list[OfParty]:
    """The parties of a paragraph with their members, in its order; empty where it does not begin with a party."""
    labels = [found for colon in _COLON.finditer(text) if (found := _label(text, colon.start(), colon.end()))]
    if labels:
        # Among parties, letters that are no known one are the code of a local list.
        labels = sorted([*labels, *_codes(text, {after for _, after, _ in labels})])
    if not labels or labels[0][0] > 0:
        return []
    ends = [start for start, _, _ in labels[1:]] + [len(text)]
    return [OfParty(party, text[after:end].strip()) for (_, after, party), end in zip(labels, ends, strict=True)]


def _codes(text: str, known: set[int]) -> list[tuple[int, int, str | None]]:
    """As `_label`, the codes of local lists before colons that are not `known` to end a party."""
    return [
        (code.start("code"), code.end(), party_name(code["code"]))
        for code in LIST_CODE.compiled.finditer(text)
        if code.end() not in known
    ]


def ends_in_party(label: str) -> bool:
    """Whether what stands before a colon is a party or list, or ends in one behind a name that the line above began."""
    return _label(label, len(label), len(label)) is not None or LIST_CODE.search(f"{label}: ") is not None


def _label(text: str, colon: int, after: int) -> tuple[int, int, str | None] | None:
    """Where a label before a colon begins, where it ends, and its party: the longest that names one or several."""
    words = list(_WORD.finditer(text, 0, colon))[-_LONGEST_LABEL:]
    for word in words:
        label = text[word.start() : colon]
        before = _BEFORE_LABEL.search(text[: word.start()])
        if before is None or "." in label.rstrip(".") or _COLON.search(label) is not None:
            continue
        start = before.end() if before.start() == 0 and not before[0].strip() else before.start()
        if several_parties(label):
            return start, after, None
        party = party_of(label)
        # Before the name of a list may stand the last member of the party above it: `Kari Nes Uavh:`.
        if party is not None and (party_code(label) is not None or word is words[-1] or not surely_party(words[-1][0])):
            return start, after, party
    return None
