"""A picture of a page -> the same without the ink of rubber stamps, seals and pens that lies over its text.

A stamp's ink is colored, or paler than the type, and lets dark letters shine through. Text in color is kept: a stamp is
higher than a line of text, touches black ink, and is drawn in strokes, not filled as a cell is. Light letters on the
colored ground of a heading leave of it no more than strokes, too: it is known by its height and width.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from extract.arrays import Booleans
from extract.sources.parts import parts_of
from extract.sources.tesseract import Picture

# A picture in red, green and blue.
Colors = NDArray[np.uint8]
# x0, top, x1, bottom
Box = tuple[int, int, int, int]

# So far apart are a color's strongest and weakest part in ink, at least; what is left of it in soft edges; and how dark
# its weakest part is, as a part of the paper.
_COLORED, _TINGED, _INKED = 60, 25, 0.8
# So far, in hundredths of an inch, color may be lost beside black ink, to both sides.
_COARSE = 5
# Black ink is so dark, as a part of the paper; a stamp's grey is between these and differs so little from dot to dot.
_BLACK, _GREYS, _EVEN = 0.28, (0.28, 0.78), 40
# In inches: what is higher is no line of text; white so wide parts two stamps; so near are pieces of one.
_HIGH, _PARTED, _BESIDE = 0.22, 0.08, 0.2
# So many places of a hundredth of an inch that touch black ink; so little of the box, and of what is around a place, is
# filled.
_TOUCHING, _FILLED, _AROUND, _FILL = 6, 0.35, 0.08, 0.7
# In inches: how high and wide the ground of light letters is at least, and how wide their strokes are at most. It is
# darker than this part of the paper, and so much of it is left where the strokes are closed.
_GROUND_HIGH, _GROUND_WIDE, _LETTER, _GROUND, _CLOSED = 0.12, 0.5, 0.03, 0.62, 0.9
# A page with less of it has no stamp.
_LEAST = 0.0004
# Letters are so much darker than the stamp's ink, in greys; that ink is paper from so near its grey on.
_DARKER, _NEARLY = 50, 0.9


class Window(NamedTuple):
    """A part of a picture."""

    rows: slice
    columns: slice


def is_colored(small: Colors) -> bool:
    """Whether there is enough colored ink on a small picture of a page for a stamp."""
    return float(_colored(small).mean()) >= _LEAST


def without_color(picture: Colors, dots_per_inch: int) -> Picture:
    """The picture in grey, colored stamps as light as paper."""
    grey = np.asarray(Image.fromarray(picture).convert("L")).copy()
    step = max(1, dots_per_inch // 100)
    # What is looked at is the mean of what it stands for: fringes of black letters are no color.
    small = np.asarray(Image.fromarray(picture).reduce(step))
    colored = _colored(small)
    lightest = float(np.percentile(small, 90))
    tinged = _colors(small) >= _TINGED
    black = small.max(axis=2) < _BLACK * lightest
    ground = _grounds(small.mean(axis=2) < _GROUND * lightest, dots_per_inch / step)
    for window in _stamps(colored, black, dots_per_inch / step):
        is_drawn = _density(colored[window], dots_per_inch / step) < _FILL
        strokes = colored[window] & ~ground[window] & is_drawn
        if not strokes.any():
            continue
        place = _enlarged(window, step)
        part = picture[place]
        most = part.max(axis=2)
        inked = float(np.median(small[window].max(axis=2)[strokes]))
        # A picture's color is coarser than its light: beside black letters ink has little of it.
        pale = tinged[window] & ~ground[window] & _grown(strokes, _COARSE)
        is_ink = _spread(strokes | pale, step, part.shape[:2]) & (_colors(part) > _TINGED)
        light = np.minimum(lightest, most * (lightest / max(1.0, _NEARLY * inked)))
        grey[place] = np.where(is_ink, np.maximum(light, grey[place]), grey[place]).astype(np.uint8)
    return grey


def without_grey(picture: Picture, dots_per_inch: int) -> Picture:
    """The picture, on which no table's grid is drawn, with stamps in grey as light as paper; itself where there is
    none.
    """
    height, width = (side // 2 * 2 for side in picture.shape)
    quarters = [picture[down:height:2, across:width:2] for down in (0, 1) for across in (0, 1)]
    lightest = float(np.percentile(quarters[0][::4, ::4], 90))
    darkest, palest = np.minimum.reduce(quarters), np.maximum.reduce(quarters)
    low, high = (part * lightest for part in _GREYS)
    pale = (darkest > low) & (palest < high) & (palest - darkest < _EVEN)
    if float(pale.mean()) < _LEAST:
        return picture
    clean = picture
    for window in _stamps(pale, darkest < _BLACK * lightest, dots_per_inch / 2):
        strokes = pale[window] & (_density(pale[window], dots_per_inch / 2) < _FILL)
        if not strokes.any():
            continue
        part = picture[_enlarged(window, 2)]
        ink, text = float(np.median(darkest[window][strokes])), float(np.percentile(part, 1))
        if _NEARLY * ink - text < _DARKER:
            continue
        clean = picture.copy() if clean is picture else clean
        stretched = text + (part - text) * ((lightest - text) / (_NEARLY * ink - text))
        is_ink = _spread(strokes, 2, part.shape)
        light = np.where(is_ink, np.maximum(part, np.minimum(stretched, lightest)), part)
        clean[_enlarged(window, 2)] = light.astype(np.uint8)
    return clean


def _colored(small: Colors) -> Booleans:
    inked = small.min(axis=2) < _INKED * float(np.percentile(small, 90))
    colored: Booleans = (_colors(small) >= _COLORED) & inked
    return colored


def _colors(picture: Colors) -> NDArray[np.int16]:
    """How far apart the strongest and the weakest part of a place's color are."""
    colors: NDArray[np.int16] = picture.max(axis=2).astype(np.int16) - picture.min(axis=2)
    return colors


def _stamps(ink: Booleans, black: Booleans, dots_per_inch: float) -> Iterator[Window]:
    """The boxes of a stamp's ink: high, not filled, touching black."""
    parts = list(parts_of(ink, max(1, round(_PARTED * dots_per_inch))))
    beside = round(_BESIDE * dots_per_inch)
    for x0, top, x1, bottom in parts:
        if bottom - top < _HIGH * dots_per_inch:
            continue
        window = Window(slice(top, bottom), slice(x0, x1))
        touching = ink[window] & _grown(black[window])
        if ink[window].mean() <= _FILLED and touching.sum() >= _TOUCHING * (dots_per_inch / 100) ** 2:
            # Pieces that black ink cut off are near.
            near = (max(0, x0 - beside), max(0, top - beside), x1 + beside, bottom + beside)
            met = [near, *(part for part in parts if _meet(part, near))]
            x0, top, x1, bottom = (
                pick(sides) for pick, sides in zip((min, min, max, max), zip(*met, strict=True), strict=True)
            )
            yield Window(slice(top, bottom), slice(x0, x1))


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _grounds(dark: Booleans, dots_per_inch: float) -> Booleans:
    """Which places are part of a dark ground, the letters on it included."""
    width = 2 * round(_LETTER * dots_per_inch / 2) + 1
    picture = Image.fromarray(dark.astype(np.uint8) * 255)
    closed = picture.filter(ImageFilter.MaxFilter(width)).filter(ImageFilter.MinFilter(width))
    reach = ImageFilter.BoxBlur((_GROUND_WIDE * dots_per_inch / 2, _GROUND_HIGH * dots_per_inch / 2))
    middles = np.asarray(closed.filter(reach)) > 255 * _CLOSED
    grounds: Booleans = np.asarray(Image.fromarray(middles.astype(np.uint8) * 255).filter(reach)) > 0
    return grounds


def _density(ink: Booleans, dots_per_inch: float) -> NDArray[np.float32]:
    """Which part of what is around each place is ink."""
    blurred = Image.fromarray(ink.astype(np.uint8) * 255).filter(ImageFilter.BoxBlur(_AROUND * dots_per_inch / 2))
    return np.asarray(blurred, dtype=np.float32) / np.float32(255)


def _grown(flags: Booleans, width: int = 3) -> Booleans:
    return np.asarray(Image.fromarray(flags.astype(np.uint8)).filter(ImageFilter.MaxFilter(width))) > 0


def _spread(strokes: Booleans, step: int, shape: tuple[int, ...]) -> Booleans:
    """The strokes with their soft edges, in the large picture."""
    whole = np.repeat(np.repeat(_grown(strokes), step, axis=0), step, axis=1)
    padded = np.zeros(shape, np.bool_)
    padded[: whole.shape[0], : whole.shape[1]] = whole[: shape[0], : shape[1]]
    return padded


def _enlarged(window: Window, step: int) -> Window:
    return Window(*(slice(each.start * step, each.stop * step) for each in window))
