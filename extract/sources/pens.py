"""A picture of a page -> the same without the strokes of a pen that cross its text, and where they do.

A pen's stroke hangs together with the letters that it crosses, so that both are higher than a line of text, and it is
thinner or paler than they are. What stands for itself is left: a tick, a signature, an amount in handwriting.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PIL import Image, ImageFilter

from extract.arrays import Booleans
from extract.model import BBox
from extract.sources.connected import Connected, connected
from extract.sources.tesseract import Picture

# What is darker than this part of the paper is ink; the picture is made this much smaller to find what hangs together.
_INK, _REDUCED = 0.65, 2
# In inches: letters of usual type are so high; a stroke with letters is so much higher than most of them, and so little
# of its box is ink, unlike that of a large letter.
_LETTERS, _HIGHER, _FILLED = (0.04, 0.25), 1.8, 0.4
# How dark it is around a place, over so many inches to each side, tells thin and pale strokes from those of letters,
# which are so much of the usual letters' at least. Of a stroke that letters do not touch, so little is as dark.
_AROUND, _THIN, _DARK = 0.01, 0.78, 0.15
# In inches: a letter's dark strokes are so long at least, unlike the place where a pen crosses itself, and what
# surrounds them is their own; so long is a pen's stroke of which letters leave so much free. Where there are letters
# one is so long, as a part of the usual height.
_STROKE, _OWN, _FREE, _LETTER = 0.03, 0.011, 0.07, 0.6
# So near, in inches, is the next piece of a stroke, which is so much higher than letters.
_NEAR, _PIECE = 0.12, 1.2
# Where letters are so much darker than the stroke, in greys, it is paper from so near its grey on, so far around.
_DARKER, _NEARLY, _BESIDE = 50, 0.9, 0.015
# Which part of ink is darker than its middle, and which of letters is black. A stroke's pieces are as pale as it is.
_MIDDLE, _BLACK, _ALIKE = 30, 10, 15
# Soft edges are so wide, around ink and in the smaller picture.
_SOFT, _EDGE = 7, 2


class _Page(NamedTuple):
    """A picture, how light its paper and its text are, and how high its letters usually are; `dark` is where it is as
    dark as letters are, in the smaller picture.
    """

    picture: Picture
    dark: Booleans
    paper: float
    text: float
    usual: float
    dots_per_inch: int

    def dots(self, inches: float) -> int:
        """So many inches in the picture's dots."""
        return max(1, round(inches * self.dots_per_inch))


class _Piece(NamedTuple):
    """Ink that hangs together: its box in the picture, which places in it are a letter's, and which a pen's alone."""

    rows: slice
    columns: slice
    lettered: Booleans
    penned: Booleans

    def is_thin(self) -> bool:
        """Whether hardly any of it is as dark as letters are."""
        ink = np.count_nonzero(self.penned)
        return bool(ink > (1 - _DARK) * (ink + np.count_nonzero(self.lettered)))

    def grey(self, page: _Page) -> float:
        """How light the pen's ink is, without its soft edges."""
        return float(np.percentile(page.picture[self.rows, self.columns][self.penned], _MIDDLE))

    @property
    def box(self) -> BBox:
        """Around the pen's ink."""
        down, across = np.nonzero(self.penned)
        left, top = self.columns.start, self.rows.start
        return BBox(left + across.min(), top + down.min(), left + across.max() + 1, top + down.max() + 1)

    def boxes(self, side: int) -> tuple[BBox, ...]:
        """Around the pen's ink in each square of such a side: a long stroke leaves most of its box free."""
        down, across = np.nonzero(self.penned)
        squares = self.penned.shape[1] // side + 1
        _, owners = np.unique(down // side * squares + across // side, return_inverse=True)
        count = int(owners.max(initial=-1)) + 1
        least, most = np.full((2, count), np.iinfo(np.intp).max), np.zeros((2, count), np.intp)
        for axis, places in enumerate((across, down)):
            np.minimum.at(least[axis], owners, places)
            np.maximum.at(most[axis], owners, places + 1)
        left, top = self.columns.start, self.rows.start
        return tuple(
            BBox(left + x0, top + y0, left + x1, top + y1)
            for x0, y0, x1, y1 in zip(*least.tolist(), *most.tolist(), strict=True)
        )


def without_pen(picture: Picture, dots_per_inch: int) -> tuple[Picture, tuple[BBox, ...]]:
    """The picture with paper where a pen crosses text, and the boxes of its strokes, piece by piece; itself where none
    does.
    """
    even = _even(picture)
    darkest = np.minimum.reduce([even[y::_REDUCED, x::_REDUCED] for y in (0, 1) for x in (0, 1)])
    paper = float(np.percentile(picture[::3, ::3], 90))
    parts = connected(darkest < _INK * paper)
    inch = dots_per_inch / _REDUCED
    high = parts.bottom - parts.top
    letters = high[(high >= _LETTERS[0] * inch) & (high <= _LETTERS[1] * inch)]
    if not len(letters):
        return picture, ()
    usual = float(np.median(letters))
    sparse = parts.filled < _FILLED * high * (parts.x1 - parts.x0)
    crossing = np.flatnonzero((high > _HIGHER * usual) & sparse)
    if not len(crossing):
        return picture, ()
    page = _page(picture, paper, _REDUCED * usual, dots_per_inch)
    pieces = {number: _piece(page, parts, number) for number in crossing.tolist()}
    strokes = {number: piece for number, piece in pieces.items() if _is_crossed(page, piece)}
    if not strokes:
        return picture, ()
    _join(page, parts, strokes, pieces, sparse & (high > _PIECE * usual))
    clean = picture.copy()
    for piece in strokes.values():
        _take_off(clean, page, piece)
    side = max(1, round(page.usual))
    return clean, tuple(box for piece in strokes.values() for box in piece.boxes(side))


def _even(picture: Picture) -> Picture:
    """The picture without a last odd row or column, which smaller pictures of it leave out or round up."""
    height, width = (side // _REDUCED * _REDUCED for side in picture.shape)
    return picture[:height, :width]


def _page(picture: Picture, paper: float, usual: float, dots_per_inch: int) -> _Page:
    small = Image.fromarray(_even(picture)).reduce(_REDUCED)
    darkness = small.point([max(0, round(paper) - grey) for grey in range(256)])
    around = np.asarray(darkness.filter(ImageFilter.BoxBlur(_AROUND * dots_per_inch / _REDUCED)))
    ink = np.asarray(small) < _INK * paper
    dark = around >= _THIN * float(np.median(around[ink]))
    return _Page(picture, dark, paper, float(np.percentile(np.asarray(small)[ink], _BLACK)), usual, dots_per_inch)


def _piece(page: _Page, parts: Connected, number: int) -> _Piece:
    # With the soft edges around it.
    high, wide = page.dark.shape
    top, left = max(0, int(parts.top[number]) - _EDGE), max(0, int(parts.x0[number]) - _EDGE)
    bottom, right = min(high, int(parts.bottom[number]) + _EDGE), min(wide, int(parts.x1[number]) + _EDGE)
    drawn = np.zeros((bottom - top, right - left), dtype=np.bool_)
    y, x = int(parts.top[number]) - top, int(parts.x0[number]) - left
    own = parts.drawn(number)
    drawn[y : y + own.shape[0], x : x + own.shape[1]] = own
    rows, columns = (slice(_REDUCED * start, _REDUCED * end) for start, end in ((top, bottom), (left, right)))
    own = _enlarged(_grown(drawn, 3)) & (page.picture[rows, columns] < _INK * page.paper)
    dark = connected(own & _enlarged(page.dark[top:bottom, left:right]))
    # Where a pen crosses itself it is dark, too.
    letters = np.flatnonzero(np.maximum(dark.bottom - dark.top, dark.x1 - dark.x0) >= page.dots(_STROKE))
    lettered = np.zeros_like(own)
    for letter in letters.tolist():
        lettered[dark.top[letter] : dark.bottom[letter], dark.x0[letter] : dark.x1[letter]] |= dark.drawn(letter)
    lettered = _grown(lettered, 2 * page.dots(_OWN) + 1)
    return _Piece(rows, columns, lettered, own & ~lettered)


def _is_crossed(page: _Page, piece: _Piece) -> bool:
    """Whether letters and a stroke hang together here."""
    letters = connected(piece.lettered)
    highest = np.maximum(letters.bottom - letters.top, letters.x1 - letters.x0).max(initial=0)
    if highest - 2 * page.dots(_OWN) < _LETTER * page.usual:
        return False
    free = connected(piece.penned)
    longest = np.maximum(free.bottom - free.top, free.x1 - free.x0).max(initial=0)
    return bool(longest >= page.dots(_FREE))


def _join(page: _Page, parts: Connected, strokes: dict[int, _Piece], pieces: dict[int, _Piece], high: Booleans) -> None:
    """Adds to the strokes what goes on from them: pieces that white, or a line taken off, parts from them."""
    near = page.dots(_NEAR) / _REDUCED
    waiting = list(strokes.values())
    while waiting:
        before = waiting.pop()
        x0, top, x1, bottom = (place / _REDUCED for place in before.box)
        beside = (parts.x0 <= x1 + near) & (parts.x1 >= x0 - near)
        beside &= (parts.top <= bottom + near) & (parts.bottom >= top - near)
        for number in np.flatnonzero(beside).tolist():
            piece = pieces.get(number)
            if number in strokes or (not high[number] and page.text + _DARKER > before.grey(page)):
                continue
            if piece is None:
                piece = pieces[number] = _piece(page, parts, number)
            if piece.is_thin() and (high[number] or piece.grey(page) >= before.grey(page) - _ALIKE):
                strokes[number] = piece
                waiting.append(piece)


def _take_off(clean: Picture, page: _Page, piece: _Piece) -> None:
    """Paper in the place of the stroke, and where it crosses a letter that is darker, of what is paler than that."""
    window = piece.rows, piece.columns
    part = page.picture[window].astype(np.float32)
    stroke, text = piece.grey(page), float(np.percentile(part, 1))
    clean[window][_grown(piece.penned, _SOFT) & ~piece.lettered] = round(page.paper)
    if stroke - text < _DARKER:
        return
    crossing = piece.lettered & _grown(piece.penned, 2 * page.dots(_BESIDE) + 1)
    light = text + (part - text) * ((page.paper - text) / max(1.0, _NEARLY * stroke - text))
    clean[window] = np.where(crossing, np.clip(light, part, page.paper), clean[window]).astype(np.uint8)


def _grown(flags: Booleans, width: int) -> Booleans:
    return np.asarray(Image.fromarray(flags.astype(np.uint8)).filter(ImageFilter.MaxFilter(width))) > 0


def _enlarged(flags: Booleans) -> Booleans:
    return np.repeat(np.repeat(flags, _REDUCED, axis=0), _REDUCED, axis=1)
