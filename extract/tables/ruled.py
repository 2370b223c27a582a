"""Tables from drawn lines: a page -> the tables of those of its grids that hold text, and the boxes of grids that do
not part their numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from extract.arrays import Floats
from extract.model import BBox, Line, Page, Table, Word
from extract.tables.beside import parted_beside
from extract.tables.cells import LEFT, FoundTable, KnownWords, PlacedWord
from extract.tables.drawn_edges import components, find_edges
from extract.tables.grid import Area, Grid, find_grid, is_drawn
from extract.tables.grid_cells import cells_of, collapsed, words_of_cells
from extract.tables.header import count_header_rows
from extract.tables.overflow import with_overflow
from extract.tables.segments import WIDEST_BLANK, blank_in, equal_width, segments_of
from extract.tables.split import split_rows
from extract.tables.unparted import part_unparted

# A cell of more characters holds a text: a frame around a page's text is no table.
_LONGEST_CELL = 900


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
    width = equal_width(lines)
    blank = blank_in(width) if width else WIDEST_BLANK
    found: list[FoundTable] = []
    unparted: list[BBox] = []
    for rows, columns in components(horizontal, vertical):
        grid = find_grid(rows, columns)
        if grid is None or not is_drawn(grid, page):
            continue
        words = with_overflow(_words_of_areas(grid, placed, middles), grid.xs)
        filled = [area for area in grid.areas if words[area]]
        if not _is_grid_of_text(grid, filled, words):
            continue
        if _is_parted(filled, words, blank):
            found += parted_beside(_table(grid, words, page.number, known))
        else:
            unparted.append(BBox(grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]))
    return found, unparted


def may_be_grid(page: Page) -> bool:
    """Whether enough is drawn for a grid, and something upright."""
    if len(page.rules) + len(page.fills) < 3:
        return False
    return bool(page.fills) or any(rule.x1 - rule.x0 < rule.bottom - rule.top for rule in page.rules)


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
    grid, words = collapsed(grid, words)
    cells, placed_in = part_unparted(cells_of(grid, words, page, known), words_of_cells(grid, words), grid.xs)
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


def _is_parted(filled: Sequence[Area], words: dict[Area, list[PlacedWord]], blank: float) -> bool:
    """Whether the grid parts the numbers: not where one drawn cell has the numbers of several columns, further apart
    than a `blank`."""
    together = 0
    alone = 0
    for area in filled:
        lines: dict[int, list[Word]] = {}
        for placed in words[area]:
            lines.setdefault(placed.line, []).append(placed.word)
        for line, row in lines.items():
            numbers = sum(part.digits for part in segments_of(line, sorted(row, key=LEFT), blank))
            together += numbers if numbers > 1 else 0
            alone += numbers == 1
    return together <= 0.2 * (together + alone) or together < 4
