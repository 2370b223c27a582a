"""A picture of a page -> the same with dark letters on paper where light ones stand on a dark ground, as in the heading
of many a table: programs that read pictures pass such words over."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

from extract.sources.parts import Booleans, parts_of
from extract.sources.tesseract import Picture

# The picture is made this much smaller to look. A ground is darker than this part of the paper.
_REDUCED, _DARK = 3, 0.62
# In inches: what is around a place that is filled, in this part; a ground's least height and width; white between two.
_AROUND, _FILLED, _HIGH, _WIDE, _PARTED = 0.1, 0.6, 0.13, 0.3, 0.06
# So much of a ground is letters, and so much of the rows and columns at its edges, two each, is dark.
_LETTERS, _EDGE, _DEEP = (0.01, 0.45), 0.85, 2


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
        if bottom - top < _HIGH * inch or x1 - x0 < _WIDE * inch or not _is_lettered(ground):
            continue
        clean = picture.copy() if clean is picture else clean
        rows, columns = slice(top * _REDUCED, bottom * _REDUCED), slice(x0 * _REDUCED, x1 * _REDUCED)
        part = picture[rows, columns].astype(np.float32)
        darkness = float(np.median(part))
        letters = np.clip((part - darkness) / max(1.0, lightest - darkness), 0, 1)
        clean[rows, columns] = (lightest * (1 - letters)).astype(np.uint8)
    return clean


def _is_lettered(ground: Booleans) -> bool:
    """Whether dark all around holds letters; bold letters on paper are dark in part only."""
    fewest, most = _LETTERS
    edges = (ground[:_DEEP], ground[-_DEEP:], ground[:, :_DEEP], ground[:, -_DEEP:])
    if min(float(edge.mean()) for edge in edges) < _EDGE:
        return False
    return fewest <= 1 - float(ground.mean()) <= most


def _to_its_edges(dark: Booleans, box: tuple[int, int, int, int], reach: int) -> tuple[int, int, int, int]:
    """The box drawn out to where the dark ends."""
    x0, top, x1, bottom = box
    above, below = max(0, top - reach), min(dark.shape[0], bottom + reach)
    rows = np.flatnonzero(dark[above:below, x0:x1].mean(axis=1) >= _EDGE)
    if len(rows):
        top, bottom = above + int(rows[0]), above + int(rows[-1]) + 1
    before, after = max(0, x0 - reach), min(dark.shape[1], x1 + reach)
    columns = np.flatnonzero(dark[top:bottom, before:after].mean(axis=0) >= _EDGE)
    if len(columns):
        x0, x1 = before + int(columns[0]), before + int(columns[-1]) + 1
    return x0, top, x1, bottom
