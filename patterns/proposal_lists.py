"""Several proposals put at once: the text under one introduction -> where each begins (`fremmet to forslag:`, then `1.`
and `2.`; `Forslag 1: …`, `Forslag 2: …` under one name)."""

from __future__ import annotations

from typing import NamedTuple

from patterns.pattern import Pattern


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
