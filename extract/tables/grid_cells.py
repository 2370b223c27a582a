"""A grid with the words of its areas -> the cells of a table, without columns and rows that hold nothing of their
own.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import BBox, Cell
from extract.tables.cells import KnownWords, PlacedWord, is_bold, lines_aside, written, written_between
from extract.tables.drawn_edges import LOWEST_ROW
from extract.tables.grid import Area, Grid

# In points: how nearly the texts of a column begin at one place; how far a word runs over its cell's margin at least.
_HAIR, _OVER = 0.2, 1.0
# A narrower column without text, in points, is the gap between double lines.
_NARROWEST_COLUMN = 7.0


def collapsed(grid: Grid, words: dict[Area, list[PlacedWord]]) -> tuple[Grid, dict[Area, list[PlacedWord]]]:
    """The grid without its slivers: columns and rows too thin for text that hold none."""
    used_columns = {area.column for area in grid.areas if words[area] and area.column_end == area.column + 1}
    used_rows = {area.row for area in grid.areas if words[area] and area.row_end == area.row + 1}
    drop_x = [
        index + 1
        for index in range(len(grid.xs) - 1)
        if grid.xs[index + 1] - grid.xs[index] < _NARROWEST_COLUMN and index not in used_columns
    ]
    drop_y = [
        index + 1
        for index in range(len(grid.ys) - 1)
        if grid.ys[index + 1] - grid.ys[index] < LOWEST_ROW and index not in used_rows
    ]
    if not drop_x and not drop_y:
        return grid, words
    xs, column_map = _without(grid.xs, drop_x)
    ys, row_map = _without(grid.ys, drop_y)
    areas: list[Area] = []
    kept: dict[Area, list[PlacedWord]] = {}
    for area in grid.areas:
        smaller = Area(row_map[area.row], column_map[area.column], row_map[area.row_end], column_map[area.column_end])
        if smaller.row == smaller.row_end or smaller.column == smaller.column_end:
            if not words[area]:
                continue
            smaller = Area(
                min(smaller.row, len(ys) - 2),
                min(smaller.column, len(xs) - 2),
                max(smaller.row_end, min(smaller.row, len(ys) - 2) + 1),
                max(smaller.column_end, min(smaller.column, len(xs) - 2) + 1),
            )
        if smaller in kept:
            kept[smaller] = sorted(kept[smaller] + words[area])
            continue
        areas.append(smaller)
        kept[smaller] = words[area]
    areas = _without_covered(areas, kept)
    return Grid(xs, ys, areas), {area: kept[area] for area in areas}


def _without_covered(areas: Sequence[Area], words: dict[Area, list[PlacedWord]]) -> list[Area]:
    """The areas without the empty ones that share a place with another: what was white between two borders."""
    taken = {place for area in areas if words[area] for place in _places_of(area)}
    left: list[Area] = []
    for area in areas:
        if not words[area]:
            own = _places_of(area)
            if not taken.isdisjoint(own):
                continue
            taken.update(own)
        left.append(area)
    return left


def _places_of(area: Area) -> list[tuple[int, int]]:
    return [(row, column) for row in range(area.row, area.row_end) for column in range(area.column, area.column_end)]


def _without(places: list[float], dropped: list[int]) -> tuple[list[float], list[int]]:
    """The borders without the dropped ones, and for every old border its new number."""
    gone = set(dropped)
    if len(places) - 1 in gone:
        # The outer border stays; the one before it goes instead.
        gone.discard(len(places) - 1)
        gone.add(len(places) - 2)
    kept: list[float] = []
    numbers: list[int] = []
    for index, place in enumerate(places):
        if index not in gone:
            kept.append(place)
        numbers.append(len(kept) - 1)
    return kept, numbers


def words_of_cells(grid: Grid, words: dict[Area, list[PlacedWord]]) -> dict[tuple[int, int], list[PlacedWord]]:
    """The words by the row and column in which their cell begins."""
    return {(area.row, area.column): words[area] for area in grid.areas}


def _runs_over(grid: Grid, words: dict[Area, list[PlacedWord]]) -> bool:
    """Whether a word runs over the margin of its cell that it begins at: where it may, no word is broken there."""
    margins: dict[int, float] = {}
    for area, own in words.items():
        if own:
            margin = min(placed.word.x0 for placed in own) - grid.xs[area.column]
            margins[area.column] = min(margin, margins.get(area.column, margin))
    # Figures at the right leave more room at the left than the margin is.
    right = min(margins.values(), default=0.0)
    return any(
        placed.word.text.isalpha()
        and placed.word.x0 - grid.xs[area.column] < margins[area.column] + _HAIR
        and placed.word.x1 > grid.xs[area.column_end] - right + _OVER
        for area, own in words.items()
        for placed in own
    )


def cells_of(grid: Grid, words: dict[Area, list[PlacedWord]], page: int, known: KnownWords) -> list[Cell]:
    """The cells of a grid, each with its words as lines."""
    if _runs_over(grid, words):
        texts = {area: written(words[area]) for area in grid.areas}
    else:
        texts = {
            area: written_between(words[area], grid.xs[area.column], grid.xs[area.column_end], known)
            for area in grid.areas
        }
    return [
        Cell(
            texts[area],
            area.row,
            area.column,
            page,
            BBox(grid.xs[area.column], grid.ys[area.row], grid.xs[area.column_end], grid.ys[area.row_end]),
            area.row_end - area.row,
            area.column_end - area.column,
            is_bold(words[area]),
            lines_aside(words[area], texts[area]),
        )
        for area in sorted(grid.areas)
    ]
