"""A picture of a page -> the same with dark letters on paper where letters stand on a dark ground: light ones, as in
the heading of many a table, or dark ones under a marker. Programs that read pictures pass such words over."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

from extract.arrays import Booleans
from extract.sources.parts import parts_of
from extract.sources.tesseract import Picture

# The picture is made this much smaller to look. A ground is darker than this part of the paper.
_REDUCED, _DARK = 3, 0.62
# In inches: what is around a place that is filled, in this part; a ground's least height and width; white between two.
_AROUND, _FILLED, _HIGH, _WIDE, _PARTED = 0.1, 0.6, 0.13, 0.3, 0.06
# So much of a ground is letters, and so much of the rows and columns at its edges, two each, is dark.
_LETTERS, _EDGE, _DEEP = (0.01, 0.45), 0.85, 2
# Dark letters are so dark, as a part of their ground; it is paper from so near its grey on, and so much of it, unlike a
# photograph, is as near.
_DARKER, _NEARLY, _EVEN = 0.55, 0.85, 0.6


def without_grounds(picture: Picture, dots_per_inch: int) -> Picture:
    """The picture with its grounds turned into paper; itself where there are none."""
    small = np.asarray(Image.fromarray(picture).reduce(_REDUCED))
    lightest = float(np.percentile(small, 90))
    dark = small < _DARK * lightest
    inch = dots_per_inch / _REDUCED
    blurred = Image.fromarray(dark.astype(np.uint8) * 255).filter(ImageFilter.BoxBlur(_AROUND * inch / 2))
    filled = np.asarray(blurred) > 255 * _FILLED
    if filled.sum() < _HIGH * _WIDE * inch**2:
        return picture
    clean = picture
    for box in parts_of(filled, max(1, round(_PARTED * inch))):
        x0, top, x1, bottom = _to_its_edges(dark, box, round(_AROUND * inch))
        ground = dark[top:bottom, x0:x1]
        if bottom - top < _HIGH * inch or x1 - x0 < _WIDE * inch or not _is_dark_around(ground):
            continue
        rows, columns = slice(top * _REDUCED, bottom * _REDUCED), slice(x0 * _REDUCED, x1 * _REDUCED)
        part = picture[rows, columns].astype(np.float32)
        darkness = float(np.median(part))
        if _is_lettered(~ground):
            light = 1 - np.clip((part - darkness) / max(1.0, lightest - darkness), 0, 1)
        elif _is_dark_lettered(small[top:bottom, x0:x1], darkness):
            light = np.clip(part / (_NEARLY * darkness), 0, 1)
        else:
            continue
        clean = picture.copy() if clean is picture else clean
        clean[rows, columns] = (lightest * light).astype(np.uint8)
    return clean


def _is_dark_around(ground: Booleans) -> bool:
    """Whether a ground is dark at its edges; bold letters on paper are so in part only."""
    edges = (ground[:_DEEP], ground[-_DEEP:], ground[:, :_DEEP], ground[:, -_DEEP:])
    return min(float(edge.mean()) for edge in edges) >= _EDGE


def _is_lettered(letters: Booleans) -> bool:
    fewest, most = _LETTERS
    return fewest <= float(letters.mean()) <= most


def _is_dark_lettered(ground: Picture, darkness: float) -> bool:
    is_even = (ground > _NEARLY * darkness) & (ground < darkness / _NEARLY)
    return float(is_even.mean()) >= _EVEN and _is_lettered(ground < _DARKER * darkness)


def _to_its_edges(dark: Booleans, box: tuple[int, int, int, int], reach: int) -> tuple[int, int, int, int]:
    """The box drawn out to where the dark ends; a line drawn beyond is none of it."""
    x0, top, x1, bottom = box
    above, below = max(0, top - reach), min(dark.shape[0], bottom + reach)
    rows = dark[above:below, x0:x1].mean(axis=1) >= _EDGE
    if rows.any():
        top, bottom = below - _end(rows[::-1], below - 1 - top), above + _end(rows, bottom - 1 - above)
    if bottom <= top:
        return box
    before, after = max(0, x0 - reach), min(dark.shape[1], x1 + reach)
    columns = dark[top:bottom, before:after].mean(axis=0) >= _EDGE
    if columns.any():
        x0, x1 = after - _end(columns[::-1], after - 1 - x0), before + _end(columns, x1 - 1 - before)
    return (x0, top, x1, bottom) if x0 < x1 else box


def _end(dark: Booleans, place: int) -> int:
    """Where the dark ends that the place is in, or that is nearest before it."""
    until = np.flatnonzero(dark[: place + 1])
    start = int(until[-1]) if len(until) else place
    beyond = np.flatnonzero(~dark[start:])
    return start + int(beyond[0]) if len(beyond) else len(dark)
