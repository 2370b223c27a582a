"""Figures that a font has as glyphs of their own, small and raised: set in the size of the line, on its baseline.

PDFium tells their meaning alone, a plain figure; where such a glyph is drawn tells it from a digit of the number.
"""

from __future__ import annotations

import ctypes
from typing import NamedTuple

import numpy as np

from extract.arrays import Floats, Handles, Integers
from extract.sources import pdfium
from extract.sources.runs import Run

# Such a glyph is so much narrower than its font's widest figure, or this part of its size wide at most.
_NARROW, _NARROWEST = 0.87, 0.4
# It is drawn so far above the baseline, and so high, in parts of its size; a common figure is as high as the last.
_LEAST_RISE, _LEAST_HIGH, _MOST_HIGH, _HIGH = 0.2, 0.2, 0.55, 0.7
# Some letters have no size at all.
_SMALLEST = 0.01


class Glyphs(NamedTuple):
    """Characters with what they belong to: the run of each, the runs, each run's font, and the characters' boxes."""

    kept: Integers
    codes: Integers
    loose: Floats
    run: Integers
    runs: list[Run]
    fonts: Handles


def part_raised(textpage: int, glyphs: Glyphs) -> tuple[Integers, list[Run], Handles]:
    """The run of each character, the runs and their fonts, where raised figures have runs of their own."""
    run, runs, fonts = glyphs.run, glyphs.runs, glyphs.fonts
    figures = ((glyphs.codes >= ord("0")) & (glyphs.codes <= ord("9"))).nonzero()[0]
    if not len(figures):
        return run, runs, fonts
    sizes = np.maximum(np.array([each.size for each in runs]), _SMALLEST)[run[figures]]
    boxes = glyphs.loose.take(figures, axis=0)
    widths = (boxes[:, 2] - boxes[:, 0]) / sizes
    least = widths.min()
    # On most pages all figures are nearly as wide.
    if least >= _NARROWEST and least >= _NARROW * widths.max():
        return run, runs, fonts
    every, font = np.unique(fonts[run[figures]], return_inverse=True)
    widest = np.array([widths[font == number].max() for number in range(len(every))])
    narrow = (widths < _NARROW * widest[font]) | (widths < _NARROWEST)
    run, runs = run.copy(), list(runs)
    asked: dict[tuple[int, int, float], tuple[float, float] | None] = {}
    fresh: dict[int, int] = {}
    parted: list[int] = []
    for place, width in zip(figures[narrow].tolist(), widths[narrow].round(2).tolist(), strict=True):
        own = int(run[place])
        if runs[own].turn != 0 or runs[own].size < _SMALLEST:
            continue
        glyph = (int(fonts[own]), int(glyphs.codes[place]), width)
        if glyph not in asked:
            asked[glyph] = _raised(textpage, int(glyphs.kept[place]), runs[own].size)
        drawn = asked[glyph]
        if drawn is None:
            continue
        if own not in fresh:
            fresh[own] = len(runs)
            parted.append(own)
            runs.append(_run_of(runs[own], *drawn))
        run[place] = fresh[own]
    return run, runs, np.append(fonts, fonts[parted]) if parted else fonts


def _run_of(line: Run, rise: float, high: float) -> Run:
    """The run of figures that are drawn so in a line; they reach no higher than its box."""
    size = line.size * high / _HIGH
    up = min(rise * line.size, (1 + line.descent) * (line.size - size))
    return line._replace(size=size, baseline=line.baseline - up)


def _raised(textpage: int, index: int, size: float) -> tuple[float, float] | None:
    """How far above the baseline a glyph is drawn, and how high it is, in parts of its size; None: it is not raised."""
    edges, origin = (ctypes.c_double * 4)(), (ctypes.c_double * 2)()
    start, step = ctypes.addressof(edges), ctypes.sizeof(ctypes.c_double)
    if not pdfium.get_tight_box(textpage, index, *range(start, start + 4 * step, step)):
        return None
    pdfium.get_origin(pdfium.pointed(textpage), index, ctypes.byref(origin), ctypes.byref(origin, step))
    _, _, bottom, top = edges
    rise, high = (bottom - origin[1]) / size, (top - bottom) / size
    return (rise, high) if rise > _LEAST_RISE and _LEAST_HIGH < high < _MOST_HIGH else None
