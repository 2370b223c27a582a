"""The numbers that count the pages of a text without geometry: they tell that all of it is one document."""

from __future__ import annotations

from collections.abc import Sequence

from extract.layout.edges import edge_of
from extract.model import Line, Page
from patterns.layout import PAGE_NUMBER
from patterns.page_edges import NUMBER_FAR_RIGHT, NUMBERED_EDGE

# Fewer numbers tell nothing of whether they count the pages.
_FEWEST_NUMBERED = 3


def counted_through(pages: Sequence[Page], lines_of_pages: Sequence[Sequence[Line]]) -> frozenset[int]:
    """By how much the numbers at the pages' edges differ from the pages' own in a text without geometry; empty unless
    they count all pages but perhaps the first."""
    if len(pages) < _FEWEST_NUMBERED or any(page.words for page in pages):
        return frozenset()
    offsets = [
        frozenset(
            told - index
            for header in (True, False)
            for line in edge_of(page, lines, header)
            if (told := numbering(line)) is not None
        )
        for index, (page, lines) in enumerate(zip(pages, lines_of_pages, strict=True))
    ]
    return frozenset.intersection(*offsets[1:])


def numbering(line: Line) -> int | None:
    """The page's number that a line without geometry tells, alone or at its end."""
    text = line.text.strip()
    told = PAGE_NUMBER.fullmatch(text) or NUMBERED_EDGE.fullmatch(text) or NUMBER_FAR_RIGHT.search(text)
    return int(told["number"]) if told else None
