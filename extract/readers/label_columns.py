"""The columns of words before a budget table's amounts: which holds the areas, which the measures, which remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.model import Cell
from patterns.budget.areas import is_area
from patterns.budget.cells import cell_amount, holds_words, one_line
from patterns.budget.columns import Column
from patterns.budget.sections import section_named
from patterns.owners import is_owner_alone
from patterns.sum_rows import sum_word

Row = list[Cell | None]
_PAIRS = (("title", "unknown"), ("title", "title"), ("unknown", "title"), ("key", "title"))
# Of the cells that may be areas, one in so many names one that is known, where its heading is no area's.
_ONE_KNOWN_IN = 3


@dataclass(frozen=True, slots=True)
class _Pair:
    """The texts of two columns side by side: rows with both, and how many measures have one alone."""

    both: tuple[tuple[str, str], ...]
    first_alone: int
    second_alone: int

    @property
    def is_indented(self) -> bool:
        """Whether the second column holds the parts of what the first names in a row of its own."""
        return not self.both or len(self.both) <= self.first_alone

    def holds_words(self, place: int) -> bool:
        """Whether most texts of a column are words, no codes (`Rv 17`)."""
        return sum(holds_words(texts[place]) for texts in self.both) * 2 > len(self.both)

    @property
    def known_areas(self) -> int:
        return sum(is_area(first) for first, _ in self.both)

    @property
    def repeats(self) -> bool:
        """Whether a text of the first column stands for several rows: again, or above rows where it is left out."""
        names = [first for first, _ in self.both]
        return len(set(names)) < len(names) or self.second_alone >= len(names)

    def parts_into_areas(self, told: bool, by_repeating: bool) -> bool:
        """Whether the first column holds areas: most are known ones; where its heading lets expect it, fewer or, by
        standing for several rows each, none.
        """
        owners = any(is_owner_alone(first) for first, _ in self.both)
        if self.first_alone * 2 > len(self.both) or not self.both or owners:
            return False
        if self.known_areas * 2 > len(self.both):
            return True
        repeats = by_repeating and self.repeats
        return told and (repeats or self.known_areas * _ONE_KNOWN_IN >= len(self.both))


def with_label_pairs(columns: Sequence[Column], body: Sequence[tuple[int, Row]], texts: Sequence[int]) -> list[Column]:
    """The columns, those of words side by side settled where one lacks a heading or both have a measure's.

    `Inndekning | | 2031 | 2032` over `Skole | Færre vikarer` has the areas first; an unnamed column beside a measure's
    is a remark, or the parts of what stands before them.
    """
    settled = list(columns)
    for first, second in pairwise(texts):
        kinds = settled[first].kind, settled[second].kind
        named = any(settled[place].kind == "unknown" and settled[place].label for place in (first, second))
        if kinds not in _PAIRS or second != first + 1 or named:
            continue
        pair = _pair(body, first, second)
        label = settled[first].label
        together = label == settled[second].label or "unknown" in kinds
        told = together or section_named(label) is not None
        if pair.parts_into_areas(told, together and kinds[0] == "title"):
            settled[first] = settled[first]._replace(kind="area")
            settled[second] = settled[second]._replace(kind="title")
        elif "unknown" in kinds and (pair.is_indented or pair.holds_words(kinds.index("unknown"))):
            unnamed = kinds.index("unknown")
            place = (first, second)[unnamed]
            settled[place] = settled[place]._replace(kind="title" if pair.is_indented else "note")
    return settled


def _pair(body: Sequence[tuple[int, Row]], first: int, second: int) -> _Pair:
    both: list[tuple[str, str]] = []
    alone = [0, 0]
    for _, row in body:
        one, other = (_words(row[index]) for index in (first, second))
        if row[first] is row[second] or sum_word(one or other) or not _has_amount(row, second):
            continue
        if one and other:
            both.append((one, other))
        elif one or other:
            alone[0 if one else 1] += 1
    return _Pair(tuple(both), alone[0], alone[1])


def _words(cell: Cell | None) -> str:
    return one_line(cell.text) if cell is not None else ""


def _has_amount(row: Row, behind: int) -> bool:
    return any(cell is not None and cell_amount(cell.text) is not None for cell in row[behind + 1 :])
