"""Tables from drawn lines: edges, where they meet, and the cells between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.model import BBox, Cell, Fill, Line, Page, Table, Word
from extract.tables.cells import LEFT, FoundTable, KnownWords, PlacedWord, is_bold, lines_aside, written_between
from extract.tables.header import count_header_rows
from extract.tables.overflow import with_overflow
from extract.tables.segments import segments_of
from extract.tables.split import split_rows
from extract.tables.unparted import part_unparted

_SNAP = 3.0
_SHORTEST = 4.0
_NARROWEST_COLUMN = 7.0
_LOWEST_ROW = 5.0
_LONGEST_CELL = 900
_MANY_FILLS = 40
_THICK = 1.9

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


class Edges(NamedTuple):
    """Edges of one direction: where they stand (`at`), and from where to where they reach."""

    at: Floats
    start: Floats
    end: Floats


class Area(NamedTuple):
    """A cell of a grid, in rows and columns: from (included), to (excluded)."""

    row: int
    column: int
    row_end: int
    column_end: int


class Grid(NamedTuple):
    """The borders of a grid's columns and rows, and its cells."""

    xs: list[float]
    ys: list[float]
    areas: list[Area]


def find_ruled(page: Page, lines: Sequence[Line]) -> tuple[list[FoundTable], list[BBox]]:
    """The tables that are drawn as grids, and the boxes of grids that do not part their numbers."""
    if not may_be_grid(page):
        return [], []
    horizontal, vertical = find_edges(page)
    if len(horizontal.at) < 2 or len(vertical.at) < 1:
        return [], []
    placed = [PlacedWord(index, word) for index, line in enumerate(lines) for word in line.words]
    if not placed:
        return [], []
    boxes = np.array([word[1:5] for _, word in placed])
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    known = KnownWords(placed)
    found: list[FoundTable] = []
    unparted: list[BBox] = []
    for rows, columns in components(horizontal, vertical):
        grid = find_grid(rows, columns)
        if grid is None or not _drawn(grid, page):
            continue
        words = with_overflow(_words_of_areas(grid, placed, middles))
        filled = [area for area in grid.areas if words[area]]
        if not _is_grid_of_text(grid, filled, words):
            continue
        if _is_parted(filled, words):
            found.append(_table(grid, words, page.number, known))
        else:
            unparted.append(BBox(grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]))
    return found, unparted


def may_be_grid(page: Page) -> bool:
    """Whether enough is drawn for a grid, and something upright."""
    if len(page.rules) + len(page.fills) < 3:
        return False
    return bool(page.fills) or any(rule.x1 - rule.x0 < rule.bottom - rule.top for rule in page.rules)


def find_edges(page: Page) -> tuple[Edges, Edges]:
    """The horizontal and the vertical edges of rules and fills, those of one line joined."""
    rules = np.array(page.rules, dtype=np.float64).reshape(-1, 4)
    fills = np.array(page.fills, dtype=np.float64).reshape(-1, 4)
    if len(fills) > _MANY_FILLS and len(np.unique(np.round(fills[:, 0]))) > 0.2 * len(fills):
        # Grounds of single words: they begin anywhere, cells begin at few places. The blanks between are thick rules.
        fills = fills[:0]
        rules = rules[np.minimum(rules[:, 2] - rules[:, 0], rules[:, 3] - rules[:, 1]) < _THICK]
    if len(fills):
        size = (fills[:, 2] - fills[:, 0]) * (fills[:, 3] - fills[:, 1])
        fills = fills[(size < 0.5 * page.width * page.height) & (fills[:, 3] - fills[:, 1] > _LOWEST_ROW)]
    wide = (rules[:, 2] - rules[:, 0]) >= (rules[:, 3] - rules[:, 1])
    flat, upright = rules[wide], rules[~wide]
    horizontal = _joined(
        np.concatenate([(flat[:, 1] + flat[:, 3]) / 2, fills[:, 1], fills[:, 3]]),
        np.concatenate([flat[:, 0], fills[:, 0], fills[:, 0]]),
        np.concatenate([flat[:, 2], fills[:, 2], fills[:, 2]]),
    )
    vertical = _joined(
        np.concatenate([(upright[:, 0] + upright[:, 2]) / 2, fills[:, 0], fills[:, 2]]),
        np.concatenate([upright[:, 1], fills[:, 1], fills[:, 1]]),
        np.concatenate([upright[:, 3], fills[:, 3], fills[:, 3]]),
    )
    return horizontal, vertical


def _joined(at: Floats, start: Floats, end: Floats) -> Edges:
    """The edges with equal places snapped together, and joined where they touch or overlap."""
    if not len(at):
        return Edges(at, start, end)
    order = np.argsort(at, kind="stable")
    at, start, end = at[order], start[order], end[order]
    group = np.concatenate([[0], np.cumsum(np.diff(at) > _SNAP / 2)])
    count = np.bincount(group)
    middle = np.bincount(group, at) / count
    # One line's pieces lie next to each other after this; an offset keeps the lines apart in one running maximum.
    far = 1e5
    order = np.lexsort((start, group))
    group, start, end = group[order], start[order], end[order]
    reach = np.maximum.accumulate(end + group * far)
    fresh = np.concatenate([[True], start[1:] + group[1:] * far > reach[:-1] + _SNAP])
    first = np.flatnonzero(fresh)
    last = np.concatenate([first[1:] - 1, [len(start) - 1]])
    joined = Edges(middle[group[first]], start[first], reach[last] - group[last] * far)
    long = joined.end - joined.start >= _SHORTEST
    return Edges(joined.at[long], joined.start[long], joined.end[long])


def components(horizontal: Edges, vertical: Edges) -> list[tuple[Edges, Edges]]:
    """The edges in groups that hang together, from the top down."""
    meet = (
        (vertical.at[None, :] >= horizontal.start[:, None] - _SNAP)
        & (vertical.at[None, :] <= horizontal.end[:, None] + _SNAP)
        & (horizontal.at[:, None] >= vertical.start[None, :] - _SNAP)
        & (horizontal.at[:, None] <= vertical.end[None, :] + _SNAP)
    )
    groups: list[tuple[Edges, Edges]] = []
    free: Flags = np.logical_or.reduce(meet, axis=1)
    while free.any():
        rows: Flags = np.zeros(len(horizontal.at), dtype=np.bool_)
        rows[int(np.argmax(free))] = True
        columns: Flags = np.logical_or.reduce(meet[rows], axis=0)
        while True:
            wider: Flags = np.logical_or.reduce(meet[:, columns], axis=1)
            if (wider == rows).all():
                break
            rows = wider
            columns = np.logical_or.reduce(meet[rows], axis=0)
        free = free & ~rows
        groups.append((_picked(horizontal, rows), _picked(vertical, columns)))
    return groups


def _picked(edges: Edges, which: Flags) -> Edges:
    return Edges(edges.at[which], edges.start[which], edges.end[which])


def find_grid(horizontal: Edges, vertical: Edges) -> Grid | None:
    """The cells between edges that hang together; an outer border that is not drawn is put where the others end."""
    xs = _places(vertical.at, horizontal)
    ys = _places(horizontal.at, vertical)
    if len(xs) < 3 or len(ys) < 3:
        return None
    mid_x = (np.array(xs[1:]) + np.array(xs[:-1])) / 2
    mid_y = (np.array(ys[1:]) + np.array(ys[:-1])) / 2
    lying = _covers(horizontal, np.array(ys), mid_x).tolist()
    standing = _covers(vertical, np.array(xs), mid_y).tolist()
    return Grid(xs, ys, _areas(lying, standing, len(ys) - 1, len(xs) - 1))


def _places(at: Floats, across: Edges) -> list[float]:
    """The borders in one direction; an outer one is added where most edges across reach beyond it."""
    places = sorted(set(at.tolist()))
    half = len(across.at) / 2
    before = across.start[across.start < places[0] - 2 * _SNAP]
    after = across.end[across.end > places[-1] + 2 * _SNAP]
    if len(before) >= half:
        places.insert(0, float(np.min(before)))
    if len(after) >= half:
        places.append(float(np.max(after)))
    return places


def _covers(edges: Edges, places: Floats, middles: Floats) -> Flags:
    """For every border and every stretch between two borders across it: whether an edge is drawn there."""
    covered = np.zeros((len(places), len(middles)), dtype=np.bool_)
    index = np.abs(edges.at[:, None] - places[None, :]).argmin(axis=1)
    spans = (edges.start[:, None] <= middles[None, :]) & (edges.end[:, None] >= middles[None, :])
    np.logical_or.at(covered, index, spans)
    return covered


def _areas(lying: list[list[bool]], standing: list[list[bool]], rows: int, columns: int) -> list[Area]:
    """The cells: rectangles that grow right, then down, to the next drawn edge."""
    taken = [[False] * columns for _ in range(rows)]
    areas: list[Area] = []
    for row in range(rows):
        for column in range(columns):
            if taken[row][column]:
                continue
            right = column + 1
            while right < columns and not standing[right][row] and not taken[row][right]:
                right += 1
            below = row + 1
            while below < rows and _open(lying[below], standing, below, column, right):
                below += 1
            for line in taken[row:below]:
                line[column:right] = [True] * (right - column)
            areas.append(Area(row, column, below, right))
    return areas


def _open(border: list[bool], standing: list[list[bool]], row: int, column: int, right: int) -> bool:
    """Whether the row below a border continues the cell above it."""
    if any(border[column:right]) or any(standing[inner][row] for inner in range(column + 1, right)):
        return False
    outer = standing[right][row] if right < len(standing) - 1 else True
    return outer and (standing[column][row] if column else True)


def _drawn(grid: Grid, page: Page) -> bool:
    """Whether the grid is drawn as one: without any upright rule, fills must cover all of it with few cells merged.

    Stripes (a zebra table) and marked words of a text are no grid.
    """
    x0, x1, top, bottom = grid.xs[0] - _SNAP, grid.xs[-1] + _SNAP, grid.ys[0] - _SNAP, grid.ys[-1] + _SNAP
    upright = 0
    for rule in page.rules:
        if rule.x0 >= x0 and rule.x1 <= x1 and rule.top >= top and rule.bottom <= bottom:
            upright += rule.bottom - rule.top > rule.x1 - rule.x0
    if upright:
        return True
    if _goes_on(grid, page.fills):
        return False
    if len(grid.areas) < 0.6 * (len(grid.xs) - 1) * (len(grid.ys) - 1):
        return False
    covered = sum(
        (fill.x1 - fill.x0) * (fill.bottom - fill.top)
        for fill in page.fills
        if fill.x0 >= x0 and fill.x1 <= x1 and fill.top >= top and fill.bottom <= bottom
    )
    return covered > 0.85 * (x1 - x0) * (bottom - top)


def _goes_on(grid: Grid, fills: Sequence[Fill]) -> bool:
    """Whether fills of the grid's columns stand outside of it too: every other row of a zebra table."""
    outside = [
        fill
        for fill in fills
        if (fill.top > grid.ys[-1] + _SNAP or fill.bottom < grid.ys[0] - _SNAP)
        and any(abs(fill.x0 - left) < _SNAP for left in grid.xs[:-1])
        and fill.x1 <= grid.xs[-1] + _SNAP
    ]
    return len(outside) >= 2


def _words_of_areas(grid: Grid, placed: Sequence[PlacedWord], middles: Floats) -> dict[Area, list[PlacedWord]]:
    """The words of every cell, by where their middles lie."""
    rows = np.searchsorted(grid.ys, middles[:, 1]) - 1
    columns = np.searchsorted(grid.xs, middles[:, 0]) - 1
    inside = (rows >= 0) & (rows < len(grid.ys) - 1) & (columns >= 0) & (columns < len(grid.xs) - 1)
    owner = {
        (row, column): area
        for area in grid.areas
        for row in range(area.row, area.row_end)
        for column in range(area.column, area.column_end)
    }
    words: dict[Area, list[PlacedWord]] = {area: [] for area in grid.areas}
    places = zip(rows[inside].tolist(), columns[inside].tolist(), strict=True)
    for index, place in zip(np.flatnonzero(inside).tolist(), places, strict=True):
        words[owner[place]].append(placed[index])
    return words


def _is_grid_of_text(grid: Grid, filled: Sequence[Area], words: dict[Area, list[PlacedWord]]) -> bool:
    """Whether there are words in several rows and columns, and the lines are neither a frame nor a diagram."""
    if len({area.row for area in filled}) < 2 or len({area.column for area in filled}) < 2:
        return False
    return not _is_frame(filled, words) and not _is_chart(grid, filled)


def _table(grid: Grid, words: dict[Area, list[PlacedWord]], page: int, known: KnownWords) -> FoundTable:
    grid, words = _collapsed(grid, words)
    cells, placed_in = part_unparted(_cells(grid, words, page, known), words_of_cells(grid, words), grid.xs)
    cells, row_count = split_rows(cells, placed_in, len(grid.ys) - 1)
    column_count = len(grid.xs) - 1
    bbox = BBox(grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1])
    header = count_header_rows(cells, row_count, column_count)
    table = Table(tuple(cells), row_count, column_count, header, (page,), bbox, "ruled")
    return FoundTable(table, tuple(placed.word for part in words.values() for placed in part))


def _is_frame(filled: Sequence[Area], words: dict[Area, list[PlacedWord]]) -> bool:
    """Whether most of the text stands in cells that are as long as whole paragraphs: a frame that arranges a page."""
    sizes = [sum(len(placed.word.text) + 1 for placed in words[area]) for area in filled]
    total = sum(sizes)
    return sum(size for size in sizes if size > _LONGEST_CELL) > 0.5 * total or (len(filled) < 4 and total > 400)


def _is_chart(grid: Grid, filled: Sequence[Area]) -> bool:
    """Whether the lines are a diagram's: little between them, columns never used, or none used in half of the rows.

    Bars between a diagram's levels make many borders and few areas, most of them empty.
    """
    if len(filled) < 0.2 * len(grid.areas) and len(grid.areas) > 20:
        return True
    places = (len(grid.xs) - 1) * (len(grid.ys) - 1)
    if places > 20 and len(grid.areas) < 0.4 * places and len(filled) < 0.5 * len(grid.areas):
        return True
    rows = {area.row for area in filled}
    columns = Counter(area.column for area in filled)
    return max(columns.values()) < 0.5 * len(rows) or len(columns) < 0.4 * (len(grid.xs) - 1)


def _is_parted(filled: Sequence[Area], words: dict[Area, list[PlacedWord]]) -> bool:
    """Whether the grid parts the numbers: not where one drawn cell has the numbers of several columns."""
    together = 0
    alone = 0
    for area in filled:
        lines: dict[int, list[Word]] = {}
        for placed in words[area]:
            lines.setdefault(placed.line, []).append(placed.word)
        for line, row in lines.items():
            numbers = sum(part.digits for part in segments_of(line, sorted(row, key=LEFT)))
            together += numbers if numbers > 1 else 0
            alone += numbers == 1
    return together <= 0.2 * (together + alone) or together < 4


def _collapsed(grid: Grid, words: dict[Area, list[PlacedWord]]) -> tuple[Grid, dict[Area, list[PlacedWord]]]:
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
        if grid.ys[index + 1] - grid.ys[index] < _LOWEST_ROW and index not in used_rows
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
    return [
        (row, column) for row in range(area.row, area.row_end) for column in range(area.column, area.column_end)
    ]


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


def _cells(grid: Grid, words: dict[Area, list[PlacedWord]], page: int, known: KnownWords) -> list[Cell]:
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
