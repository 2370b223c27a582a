"""A picture of a page -> the lines that are drawn on it, and the picture without them.

A table's thin grid lines are taken for letters and marks by readers of pictures; drawn lines also tell where a table's
cells are.
"""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.arrays import Booleans, Places
from extract.sources.tesseract import Picture

Greys = NDArray[np.int16]

# All in inches. Shorter lines may be dashes and letters' strokes; thicker ones are bars. Greys are averaged over so
# much of a line, which the paper's grain does not outlive. Pieces parted by so short a gap or so little height are one.
_SHORTEST, _THICKEST, _AVERAGED, _GAP, _DRIFT = 0.36, 0.027, 0.12, 0.1, 0.012
# A gap within a line, and the shortest piece of it at its ends.
_BREAK, _PIECE = 0.017, 0.2
# What is so close to a line, in inches, is beside it; beyond its rows it is soft for so many dots.
_CLOSE, _SOFT = 0.014, 2
# A dotted line is so long; most of its dots are so wide at most and so far from one to the next, nearly all alike:
# those that lead to an amount are further apart.
_DOTTED, _DOT, _PITCH, _MOST, _REGULAR = 0.9, 0.02, 0.03, 0.85, 0.3
# A line is so many greys darker than what is above and below it, and so much of it is as dark as the whole.
_CONTRAST, _SOLID = 14, 0.88
# The darker side of a line is so light at least, as a part of the other.
_FREE = 0.75
# Upright lines that begin and end together, so near in inches, are a grid's. Within it a level line of which so much is
# left, as in a fax, is one where only so small a part of its ink is so near above and below it.
_TOGETHER, _FEWEST_UPRIGHT = 0.08, 3
_LEFT_OVER, _CLEAR, _REACH, _INK = 0.2, 0.1, 0.025, 0.65


class Stroke(NamedTuple):
    """A drawn line in a picture, in pixels: level or upright."""

    x0: float
    top: float
    x1: float
    bottom: float


class _Run(NamedTuple):
    """A stretch of one row of the picture, `end` not in it."""

    row: int
    start: int
    end: int


def without_strokes(picture: Picture, dots_per_inch: int) -> tuple[Picture, tuple[Stroke, ...]]:
    """The picture with its drawn lines painted over, and where they were: level ones first."""
    level = _find(picture, dots_per_inch)
    upright = _find(np.ascontiguousarray(picture.T), dots_per_inch)
    if not level and not upright:
        return picture, ()
    clean = picture.copy()
    for line in upright:
        _paint_over(clean.T, line, dots_per_inch)
    for line in level:
        _paint_over(clean, line, dots_per_inch)
    for line in _left_over(clean, upright, dots_per_inch):
        _paint_over(clean, line, dots_per_inch)
        level.append(line)
    strokes = [_stroke(line) for line in level]
    strokes += [Stroke(top, x0, bottom, x1) for x0, top, x1, bottom in map(_stroke, upright)]
    return clean, tuple(strokes)


def _stroke(line: list[_Run]) -> Stroke:
    """The line as one that is quite level, at its middle height: on paper it may fall or rise a little."""
    rows = sorted(run.row for run in line)
    middle = (rows[0] + rows[-1] + 1) / 2
    start, end = min(run.start for run in line), max(run.end for run in line)
    # As thick as it is over most of its length.
    height = max(1.0, sum(run.end - run.start for run in line) / (end - start))
    return Stroke(start, middle - height / 2, end, middle + height / 2)


def _find(picture: Picture, dots_per_inch: int) -> list[list[_Run]]:
    """The level lines: each its stretches of the picture's rows."""
    beside = round(_THICKEST * dots_per_inch)
    if min(picture.shape) <= 2 * beside:
        return []
    greys = _averaged(picture, round(_AVERAGED * dots_per_inch))
    line, above, below = greys[beside:-beside], greys[: -2 * beside], greys[2 * beside :]
    paper = np.minimum(above, below)
    is_line = paper - line > _CONTRAST
    shortest = round(_SHORTEST * dots_per_inch)
    found: list[_Run] = []
    for row, start, end in _runs(is_line, shortest):
        limit = (paper[row, start:end] + line[row, start:end]) / 2
        # A line may lie between two rows.
        darkest = picture[row + beside - 1 : row + beside + 2, start:end].min(axis=0)
        ink = np.flatnonzero(darkest < limit)
        first, last = _solid(ink, dots_per_inch)
        if last - first < shortest:
            first, last = _dotted(ink, dots_per_inch)
        if last - first < shortest:
            continue
        if _is_free(picture[row : row + 2 * beside + 1, start + first : start + last]):
            found.append(_Run(row + beside, start + first, start + last))
    return _joined(found, round(_GAP * dots_per_inch), max(1, round(_DRIFT * dots_per_inch)))


def _solid(ink: Places, dots_per_inch: int) -> tuple[int, int]:
    """From where to where the ink of a stretch is a line's; text beyond its ends, and dots, are none."""
    if not len(ink):
        return 0, 0
    gaps = np.diff(ink)
    breaks = np.flatnonzero(gaps > _BREAK * dots_per_inch)
    pieces = list(zip(ink[[0, *(breaks + 1)]].tolist(), (ink[[*breaks, -1]] + 1).tolist(), strict=True))
    fewest = _PIECE * dots_per_inch
    long = [(start, end) for start, end in pieces if end - start >= fewest]
    if not long or _share(ink, long[0][0], long[-1][1]) < _SOLID:
        return 0, 0
    return long[0][0], long[-1][1]


def _dotted(ink: Places, dots_per_inch: int) -> tuple[int, int]:
    """From where to where the ink of a stretch is a row of dots, one as far from the next as from the one before."""
    if not len(ink) or ink[-1] - ink[0] < _DOTTED * dots_per_inch:
        return 0, 0
    breaks = np.flatnonzero(np.diff(ink) > 1)
    starts, ends = ink[[0, *(breaks + 1)]], ink[[*breaks, -1]] + 1
    if len(starts) < (ends[-1] - starts[0]) / (_PITCH * dots_per_inch):
        return 0, 0
    pitches = np.diff(starts)
    alike = np.abs(pitches - np.median(pitches)) <= max(1.0, _REGULAR * float(np.median(pitches)))
    is_row = alike.mean() >= _MOST and (ends - starts <= _DOT * dots_per_inch).mean() >= _MOST
    return (int(starts[0]), int(ends[-1])) if is_row else (0, 0)


def _share(ink: Places, first: int, last: int) -> float:
    return float(np.searchsorted(ink, last) - np.searchsorted(ink, first)) / (last - first)


def _is_free(strip: Picture) -> bool:
    """Whether there is paper close above and below the line in the middle of a strip; letters that touch have none."""
    rows = strip.mean(axis=1).tolist()
    beside = len(rows) // 2
    above, below = max(rows[: beside - 1]), max(rows[beside + 2 :])
    return bool(min(above, below) >= _FREE * max(above, below))


def _averaged(picture: Picture, width: int) -> Greys:
    """Every place's grey as the mean of its neighbours in the row."""
    half = width // 2
    padded = np.pad(picture, ((0, 0), (half + 1, half)), mode="edge")
    sums = np.cumsum(padded, axis=1, dtype=np.int32)
    means: Greys = ((sums[:, 2 * half + 1 :] - sums[:, : -2 * half - 1]) // (2 * half + 1)).astype(np.int16)
    return means


def _runs(flags: Booleans, shortest: int) -> list[tuple[int, int, int]]:
    """The stretches of set flags that are long enough: row, start, end."""
    # Most rows of a page have too few to hold one.
    filled = np.flatnonzero(np.count_nonzero(flags, axis=1) >= shortest)
    edges = np.diff(np.pad(flags[filled], ((0, 0), (1, 1))).view(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    ends = np.nonzero(edges == -1)[1]
    long = ends - starts >= shortest
    return list(zip(filled[rows[long]].tolist(), starts[long].tolist(), ends[long].tolist(), strict=True))


def _joined(runs: list[_Run], gap: int, drift: int) -> list[list[_Run]]:
    """The stretches that lie on or beside each other, as lines."""
    lines: list[list[_Run]] = []
    open_lines: list[list[_Run]] = []
    for row, group in groupby(runs, key=lambda run: run.row):
        open_lines = [line for line in open_lines if row - line[-1].row <= drift]
        for run in group:
            near = [line for line in open_lines if any(_touch(run, other, gap, drift) for other in line[-8:])]
            if not near:
                lines.append([run])
                open_lines.append(lines[-1])
                continue
            near[0].append(run)
            for other in near[1:]:
                near[0].extend(other)
                near[0].sort()
                other.clear()
            open_lines = [line for line in open_lines if line]
    return [line for line in lines if line]


def _touch(one: _Run, other: _Run, gap: int, drift: int) -> bool:
    return one.row - other.row <= drift and one.start <= other.end + gap and other.start <= one.end + gap


def _left_over(picture: Picture, upright: list[list[_Run]], dots_per_inch: int) -> list[list[_Run]]:
    """The level lines of grids that are broken into pieces: each with all rows of the picture that it touches."""
    found: list[list[_Run]] = []
    reach = round(_REACH * dots_per_inch)
    for x0, top, x1, bottom in _grids([_stroke(line) for line in upright], dots_per_inch):
        window = picture[top:bottom, x0:x1]
        ink = window < _INK * float(np.percentile(window[::3, ::3], 90))
        share = ink.mean(axis=1)
        # A line may lie between rows, and falls a little on its way.
        band = (ink[:-2] | ink[1:-1] | ink[2:]).mean(axis=1)
        rows = [
            row
            for row in range(reach, len(share) - reach)
            if (most := band[row - 1]) >= _LEFT_OVER
            and share[row - reach : row - 1].min() <= _CLEAR * most
            and share[row + 2 : row + reach + 1].min() <= _CLEAR * most
        ]
        found += _joined([_Run(row + top, x0, x1) for row in rows], 0, 1)
    return found


def _grids(upright: list[Stroke], dots_per_inch: int) -> list[tuple[int, int, int, int]]:
    """The boxes of upright lines (told lying) that begin and end together."""
    grids: list[list[Stroke]] = []
    near = _TOGETHER * dots_per_inch
    for line in sorted(upright):
        for grid in grids:
            if abs(grid[0].x0 - line.x0) < near and abs(grid[0].x1 - line.x1) < near:
                grid.append(line)
                break
        else:
            grids.append([line])
    return [
        (round(grid[0].top), round(grid[0].x0), round(grid[-1].bottom), round(grid[0].x1))
        for grid in (sorted(grid, key=lambda line: line.top) for grid in grids)
        if len(grid) >= _FEWEST_UPRIGHT
    ]


def _paint_over(picture: Picture, line: list[_Run], dots_per_inch: int) -> None:
    """Makes the line as light as what is close beside it, but for where a letter's stroke crosses it."""
    left, right = min(run.start for run in line), max(run.end for run in line)
    top = np.full(right - left, picture.shape[0], dtype=np.intp)
    bottom = np.full(right - left, -1, dtype=np.intp)
    for row, start, end in line:
        np.minimum(top[start - left : end - left], row, out=top[start - left : end - left])
        np.maximum(bottom[start - left : end - left], row, out=bottom[start - left : end - left])
    (columns,) = np.nonzero(bottom >= 0)
    top, bottom, columns = top[columns], bottom[columns], columns + left
    close = max(_SOFT + 1, round(_CLOSE * dots_per_inch))
    paper = np.maximum(
        _darkest_near(picture, np.maximum(top - close, 0), columns),
        _darkest_near(picture, np.minimum(bottom + close, picture.shape[0] - 1), columns),
    )
    for down in range(int((bottom - top).max()) + 2 * _SOFT + 1):
        rows = top - _SOFT + down
        within = (rows >= 0) & (rows <= bottom + _SOFT) & (rows < picture.shape[0])
        places = rows[within], columns[within]
        picture[places] = np.maximum(picture[places], paper[within])


def _darkest_near(picture: Picture, rows: Places, columns: Places) -> Picture:
    """How dark the picture is in these places, or a dot or two beside: a letter's stroke may slant."""
    last = picture.shape[1] - 1
    darkest: Picture = picture[rows, columns]
    for beside in (-2, -1, 1, 2):
        darkest = np.minimum(darkest, picture[rows, np.clip(columns + beside, 0, last)])
    return darkest
