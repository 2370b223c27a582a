"""Edges that meet -> a grid: the borders of its columns and rows, and the cells between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from extract.arrays import Booleans, Floats
from extract.model import Fill, Page
from extract.tables.drawn_edges import SNAP, Edges


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
    before = across.start[across.start < places[0] - 2 * SNAP]
    after = across.end[across.end > places[-1] + 2 * SNAP]
    if len(before) >= half:
        places.insert(0, float(np.min(before)))
    if len(after) >= half:
        places.append(float(np.max(after)))
    return places


def _covers(edges: Edges, places: Floats, middles: Floats) -> Booleans:
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


def is_drawn(grid: Grid, page: Page) -> bool:
    """Whether the grid is drawn as one: without any upright rule, fills must cover all of it with few cells merged.

    Stripes (a zebra table) and marked words of a text are no grid.
    """
    x0, x1, top, bottom = grid.xs[0] - SNAP, grid.xs[-1] + SNAP, grid.ys[0] - SNAP, grid.ys[-1] + SNAP
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
        if (fill.top > grid.ys[-1] + SNAP or fill.bottom < grid.ys[0] - SNAP)
        and any(abs(fill.x0 - left) < SNAP for left in grid.xs[:-1])
        and fill.x1 <= grid.xs[-1] + SNAP
    ]
    return len(outside) >= 2
