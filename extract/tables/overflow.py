"""Words that run out of a narrow cell over the borders of the empty ones beside it, as a spreadsheet prints them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from extract.tables.cells import LEFT, PlacedWord
from patterns.layout import is_number

# Words of one text stand no further apart, in parts of their size; what begins a cell stands further from the border.
_BLANK = 0.4
# How much the room between a cell's border and its text may differ from another's, in points.
_SAME_ROOM = 0.7

Cell = TypeVar("Cell", bound=tuple[int, int, int, int])


def with_overflow(words: Mapping[Cell, list[PlacedWord]], borders: Sequence[float]) -> dict[Cell, list[PlacedWord]]:
    """The words of every cell (row, column, and where both end), those of a row's only text all in its first cell;
    `borders` are where the columns begin.
    """
    rows: dict[int, list[Cell]] = {}
    for cell, own in words.items():
        if own and cell[2] - cell[0] == 1:
            rows.setdefault(cell[0], []).append(cell)
    result = dict(words)
    for cells in rows.values():
        if len(cells) < 2:
            continue
        cells.sort(key=lambda cell: cell[1])
        parts = [words[cell] for cell in cells]
        if _is_one_text(parts, [cell[1:4:2] for cell in cells]) and not _are_set_alike(
            parts, [borders[cell[1]] for cell in cells]
        ):
            result.update({cell: [] for cell in cells[1:]})
            result[cells[0]] = [placed for cell in cells for placed in words[cell]]
    return result


def _are_set_alike(parts: Sequence[Sequence[PlacedWord]], borders: Sequence[float]) -> bool:
    """Whether the texts begin equally far from the borders of their cells, as those of narrow cells do."""
    rooms = [min(placed.word.x0 for placed in part) - border for part, border in zip(parts, borders, strict=True)]
    return max(rooms) - min(rooms) <= _SAME_ROOM


def _is_one_text(parts: list[list[PlacedWord]], columns: list[tuple[int, ...]]) -> bool:
    """Whether the words of neighbouring cells stand on one line as near as in one text, with a word at the first."""
    if any(before[1] != after[0] for before, after in pairwise(columns)):
        return False
    every = [placed for part in parts for placed in part]
    if len({placed.line for placed in every}) > 1 or is_number(" ".join(placed.word.text for placed in parts[0])):
        return False
    ordered = sorted((placed.word for placed in every), key=LEFT)
    return all(after.x0 - before.x1 <= _BLANK * before.size for before, after in pairwise(ordered))
