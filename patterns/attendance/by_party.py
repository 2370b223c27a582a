"""A paragraph of those present that names each party and its members one after the other.

Reads `Fra Høyre: Kari Nes, Per Dal. Fra Venstre: Ola Moen.` and `SP: Kari Nes, Per Dal. AP: Ola Moen.`
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from patterns.attendance.names import party_of
from patterns.parties import parse_party_list
from patterns.pattern import Pattern

PARTIES_LABEL = Pattern(
    name="attendance_parties_label",
    expression=r"\A\s*(?:fr[aå]|for)\s+(?:(?:gruppen|gruppa|grupperingen|grupperinga|partiene|partia)\s+)?(?<label>(?-i:\p{Lu})[^:;()\d]{1,60}?)\s*:\s*(?<rest>.*)\Z",
    words=("fra ", "frå ", "for "),
    examples=("Fra Høyre/Frp:", "For grupperingen AP, SV og SP: Kari Nes (AP), Per Dal (SV)", "Frå partia H og V:"),
    counter_examples=("Høyre: Kari Nes", "For møtet: kl. 10"),
)
_BEFORE_LABEL = Pattern(
    name="before_party_label",
    expression=r"(?:\A|[\s.,;)]+)(?:fr[aå]|for)?\s*(?:gruppen|gruppa|grupperingen|grupperinga|partiene|partia)?\s*\Z",
    examples=("Per Dal. Fra ", "Per Dal. ", "For grupperingen "),
    counter_examples=("Per Dal", "Ordfører"),
)
_COLON = regex.compile(r"\s*:(?=\s|\Z)")
_WORD = regex.compile(r"\S+")
_LONGEST_LABEL = 8


class OfParty(NamedTuple):
    """The text of a party's members; `party` is None where several parties head one group."""

    party: str | None
    members: str


def several_parties(label: str) -> bool:
    """Whether a label names several parties: `AP, SV og SP`, `Høyre/Frp`."""
    return len(parse_party_list(label)) > 1 or (
        "/" in label and all(party_of(part.strip()) is not None for part in label.split("/"))
    )


def split_by_party(text: str) -> list[OfParty]:
    """The parties of a paragraph with their members, in its order; empty where it does not begin with a party."""
    labels = [found for colon in _COLON.finditer(text) if (found := _label(text, colon.start(), colon.end()))]
    if not labels or labels[0][0] > 0:
        return []
    ends = [start for start, _, _ in labels[1:]] + [len(text)]
    return [OfParty(party, text[after:end].strip()) for (_, after, party), end in zip(labels, ends, strict=True)]


def ends_in_party(label: str) -> bool:
    """Whether what stands before a colon is a party, or ends in one behind a name that the line above began."""
    return _label(label, len(label), len(label)) is not None


def _label(text: str, colon: int, after: int) -> tuple[int, int, str | None] | None:
    """Where a label before a colon begins, where it ends, and its party: the longest that names one or several."""
    words = list(_WORD.finditer(text, 0, colon))[-_LONGEST_LABEL:]
    for word in words:
        label = text[word.start() : colon]
        before = _BEFORE_LABEL.search(text[: word.start()])
        if before is None or "." in label.rstrip("."):
            continue
        start = before.end() if before.start() == 0 and not before[0].strip() else before.start()
        if several_parties(label):
            return start, after, None
        party = party_of(label)
        if party is not None:
            return start, after, party
    return None
