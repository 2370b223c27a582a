"""Pages without the dots or strokes that lead from a label to its amount.

A table of contents has such dots too, and is known by them: there they stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from extract.layout.lines import find_lines
from extract.memory.words import BETWEEN, Words
from extract.model import Line, Page, Word
from patterns.layout import LEADS_TO_AMOUNT, LEADS_TO_PAGE, holds_leader

_SIGNS, _FEWEST = ".…_", 3
# Fewer lines make no table, and are known by their dots where they list grants.
_FEWEST_LINES = 3


def without_leaders(page: Page) -> Page:
    """The page without the dots that lead to amounts; itself where it has none."""
    if not page.words or not holds_leader(Words.of(page.words).columns.text.replace(BETWEEN, " ")):
        return page
    lines = find_lines(page)
    leading = [line for line in lines if LEADS_TO_AMOUNT.search(line.text)]
    if len(leading) < _FEWEST_LINES or _lists_pages(leading):
        return page
    dots = {id(line) for line in leading}
    words = [word for line in lines for word in (_without_dots(line) if id(line) in dots else line.words)]
    return replace(page, words=Words.of(words))


def _lists_pages(leading: Sequence[Line]) -> bool:
    """Whether dots lead to page numbers: short ones, none less than the one above it."""
    numbers = [LEADS_TO_PAGE.search(line.text) for line in leading]
    pages = [int(number["page"]) for number in numbers if number is not None]
    return len(pages) == len(leading) and all(above <= below for above, below in pairwise(pages))


def _without_dots(line: Line) -> list[Word]:
    """The line's words but for those of dots: long ones, or many with a blank between them."""
    kept: list[Word] = []
    for is_dots, group in groupby(line.words, lambda word: not word.text.strip(_SIGNS)):
        words = list(group)
        if not is_dots or (sum(len(word.text) for word in words) < _FEWEST and "…" not in words[0].text):
            kept += words
    return kept
