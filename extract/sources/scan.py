"""A page of a PDF -> its picture, upright and straight, and where a place in the picture lies on the page."""

from __future__ import annotations

from math import radians, sqrt, tan
from typing import NamedTuple

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

from extract.arrays import Booleans, Floats, Places
from extract.model import BBox
from extract.sources.black_edges import without_black_edges
from extract.sources.dotted import without_leaders
from extract.sources.grounds import without_grounds
from extract.sources.pens import without_pen
from extract.sources.stamps import is_colored, without_color, without_grey
from extract.sources.strokes import Stroke, without_strokes
from extract.sources.tesseract import Picture

# Pictures with fewer dots are read better enlarged than as they are.
DOTS_PER_INCH = 300
_MOST_PIXELS = 36e6
# Color is looked for in a picture of so many dots to the point.
_SMALL = 0.7
# Text askew is looked for up to this many degrees; less than the smallest is straight enough.
_STEEPEST, _STRAIGHT = 10.0, 0.08
_COARSE, _FINE = 0.25, 0.03
# Text lies on its side where it is so much clearer that way.
_LYING = 1.5
# A line of text is so many of the smaller picture's rows high; so many upright lines have more than this part of what
# is above and below their middles above.
_LINE, _FEWEST_LINES, _RISING = (6, 28), 6, 0.45
# The picture is made this much smaller to measure, and ink is what is this part darker than the paper.
REDUCED = 3
_INK = 0.65
_FEWEST_INK = 200
# A picture of which so much is so dark is a negative.
_NEGATIVE, _MOSTLY = 90, 0.7
# Paper is at most this much darker than a page's lightest; it is grainy where it differs so much from dot to dot, and
# is then softened and made white.
_PAPER, _GRAIN, _SOFTENED, _WHITE = 0.75, 2.0, 0.8, 0.9
# All ink is pale where at this percentile it is lighter than this part of the paper and so many places are darker than
# paper; print is so dark.
_DARKEST, _PALE, _FEWEST_PALE, _PRINT = 0.2, 0.5, 1000, 0.2
# A dot is so dark on paper; a page with this part of dots is dotted, and they are smaller than this.
_DOT, _DOTTED, _DOT_SIZE = 0.55, 0.001, 5
# How light the paper is, is measured in blocks of so many dots, at this percentile, and taken from so many around it.
# It is even where its darkest is so light; where it is darker than the last, a picture covers the page.
_BLOCK, _PAPER_OF_BLOCK, _BESIDE, _EVEN, _DARK = 64, 80, 5, 0.88, 0.2
# A spread is this much wider than high, and has a clear stripe this wide near its middle with text on both sides.
_SPREAD, _STRIPE, _NEAR_MIDDLE = 1.2, 0.015, 0.06
_CLEAR = 0.002
_FEWEST_INK_OF_HALF = 0.05


class Piece(NamedTuple):
    """A part of a page's picture that is read by itself: all of it, or one half of a spread; where its corner lies."""

    picture: Picture
    left: int
    top: int


class Scan(NamedTuple):
    """A page's picture held upright and straight, without the lines drawn on it, which are its `strokes`, and without
    what a pen wrote across its text, which was where `penned` says.

    `turn` is how far clockwise it was turned from how it is seen. `left` and `top` are where its corner lies on the
    page: outside, where the page was turned to be straight. Strokes and places are told for the page.
    """

    picture: Picture
    dots_per_inch: int
    turn: int
    skew: float
    strokes: tuple[Stroke, ...]
    left: int = 0
    top: int = 0
    penned: tuple[BBox, ...] = ()

    def whole(self) -> Piece:
        """All of the picture."""
        return Piece(self.picture, self.left, self.top)

    def pieces(self) -> tuple[Piece, ...]:
        """The whole picture, or the left and the right page of a spread."""
        gutter = _gutter(self.picture)
        if gutter is None:
            return (self.whole(),)
        return (
            Piece(np.ascontiguousarray(self.picture[:, :gutter]), self.left, self.top),
            Piece(np.ascontiguousarray(self.picture[:, gutter:]), self.left + gutter, self.top),
        )


def render(page: pypdfium2.PdfPage, rotation: int) -> tuple[Picture, int]:
    """The page in grey, turned clockwise by `rotation`, and its dots to the inch."""
    width, height = page.get_size()
    scale = min(DOTS_PER_INCH / 72, sqrt(_MOST_PIXELS / (width * height)))
    dots_per_inch = round(72 * scale)
    if is_colored(_rendered(page, _SMALL, rotation)):
        grey = without_color(_rendered(page, scale, rotation), dots_per_inch)
    else:
        grey = _rendered(page, scale, rotation, is_grey=True)
    return darkened(evened(without_black_edges(_dark_on_light(grey)))), dots_per_inch


def _rendered(page: pypdfium2.PdfPage, scale: float, rotation: int, is_grey: bool = False) -> Picture:
    """The page in grey, or in red, green and blue."""
    bitmap = page.render(scale=scale, rotation=rotation, grayscale=is_grey, rev_byteorder=True)
    picture = np.array(bitmap.to_numpy(), dtype=np.uint8)
    bitmap.close()
    return np.ascontiguousarray(picture.reshape(picture.shape[:2]) if is_grey else picture[:, :, :3])


def _dark_on_light(picture: Picture) -> Picture:
    """The picture, or its negative where it is mostly black: film is often scanned so."""
    part = picture[::REDUCED, ::REDUCED]
    return 255 - picture if (part < _NEGATIVE).mean() > _MOSTLY else picture


def evened(picture: Picture) -> Picture:
    """The picture as if its paper were equally light everywhere; itself where it nearly is.

    In a photograph one side has more light than the other, and in a book the fold lies in shadow.
    """
    block = _BLOCK
    rows, columns = picture.shape[0] // block, picture.shape[1] // block
    if min(rows, columns) < 2:
        return picture
    blocks = picture[: rows * block : 2, : columns * block : 2].reshape(rows, block // 2, columns, block // 2)
    lightest = np.percentile(blocks, _PAPER_OF_BLOCK, axis=(1, 3)).astype(np.uint8)
    # A dark block is a picture or a heading's ground; the paper beside it tells how light it lies there.
    paper = Image.fromarray(lightest).filter(ImageFilter.MaxFilter(_BESIDE)).filter(ImageFilter.GaussianBlur(1))
    greys = np.asarray(paper)
    if float(greys.min()) >= _EVEN * float(greys.max()) or float(greys.min()) < _DARK * float(greys.max()):
        return picture
    light = np.asarray(paper.resize((picture.shape[1], picture.shape[0]), Image.Resampling.BILINEAR), dtype=np.float32)
    return np.minimum(255, picture * (float(greys.max()) / light)).astype(np.uint8)


def darkened(picture: Picture) -> Picture:
    """The picture with ink as dark as print has it, where all that is on it is pale: a faded copy, a thin carbon.

    What little is pale on paper otherwise empty shines through from its other side.
    """
    small = np.asarray(Image.fromarray(picture).reduce(REDUCED))
    paper, darkest = (float(level) for level in np.percentile(small, (90, _DARKEST)))
    if darkest < _PALE * paper or int((small < _PAPER * paper).sum()) < _FEWEST_PALE:
        return picture
    strength = (1 - _PRINT) * paper / (paper - darkest)
    levels = [round(min(255, max(0, paper - (paper - grey) * strength))) for grey in range(256)]
    return np.array(Image.fromarray(picture).point(levels))


def unturned(picture: Picture, dots_per_inch: int) -> Scan:
    """The picture as it lies, without the lines drawn on it."""
    return _bare(cleaned(without_dots(picture)), dots_per_inch)


def straightened(picture: Picture, dots_per_inch: int, turn: int) -> Scan:
    """The picture after it was turned clockwise by `turn`, with its lines level."""
    upright = np.ascontiguousarray(np.rot90(picture, -turn // 90))
    skew = find_skew(upright)
    # To turn a picture smears its dots and grains, which are then no longer known from letters.
    upright = cleaned(without_dots(upright))
    top = left = 0
    if skew:
        image = Image.fromarray(upright).rotate(skew, Image.Resampling.BILINEAR, expand=True, fillcolor=255)
        straight = np.array(image, dtype=np.uint8)
        top, left = ((before - after) // 2 for before, after in zip(upright.shape, straight.shape, strict=True))
        upright = straight
    level = _bare(upright, dots_per_inch)
    placed = tuple(Stroke(x0 + left, y0 + top, x1 + left, y1 + top) for x0, y0, x1, y1 in level.strokes)
    penned = tuple(BBox(x0 + left, y0 + top, x1 + left, y1 + top) for x0, y0, x1, y1 in level.penned)
    return Scan(level.picture, dots_per_inch, turn, skew, placed, left, top, penned)


def _bare(picture: Picture, dots_per_inch: int) -> Scan:
    """The picture without dark grounds, the lines drawn on it, grey, a pen's strokes, and dots that lead to amounts."""
    bare, strokes = without_strokes(without_grounds(picture, dots_per_inch), dots_per_inch)
    unpenned, penned = without_pen(without_grey(bare, dots_per_inch), dots_per_inch)
    return Scan(without_leaders(unpenned, dots_per_inch), dots_per_inch, 0, 0.0, strokes, penned=penned)


def cleaned(picture: Picture) -> Picture:
    """The picture with white paper where its paper is grainy, which Tesseract takes for marks; else as it is."""
    lightest = float(np.percentile(picture[::REDUCED, ::REDUCED], 90))
    rows = picture[::REDUCED].astype(np.int16)
    is_paper = (rows[:, 1:] > _PAPER * lightest) & (rows[:, :-1] > _PAPER * lightest)
    if not is_paper.any() or float(np.abs(np.diff(rows, axis=1))[is_paper].mean()) < _GRAIN:
        return picture
    soft = Image.fromarray(picture).filter(ImageFilter.GaussianBlur(_SOFTENED))
    return np.array(soft.point([min(255, round(255 * grey / (_WHITE * lightest))) for grey in range(256)]))


def without_dots(picture: Picture) -> Picture:
    """The picture without the black and white dots of a bad copy; itself where it has hardly any."""
    height = picture.shape[0]
    middle = picture[9 * height // 20 : 11 * height // 20]
    plain = np.asarray(Image.fromarray(middle).filter(ImageFilter.MedianFilter(3)))
    lightest = float(np.percentile(plain[::REDUCED, ::REDUCED], 90))
    dots = (middle < _DOT * lightest) & (plain > _PAPER * lightest)
    # Dotted lines of tables have theirs in few rows.
    if float(np.median(dots.mean(axis=1))) < _DOTTED:
        return picture
    return np.array(Image.fromarray(picture).filter(ImageFilter.MedianFilter(_DOT_SIZE)))


def find_skew(picture: Picture) -> float:
    """How many degrees clockwise the lines of text fall to the right; 0 where they are level or cannot be told."""
    down, across = np.nonzero(ink_of(picture))
    if len(down) < _FEWEST_INK:
        return 0.0
    coarse, _ = _clearest(down, across, np.arange(-_STEEPEST, _STEEPEST + _COARSE, _COARSE))
    if abs(coarse) >= _STEEPEST:
        return 0.0
    fine = round(_clearest(down, across, np.arange(coarse - _COARSE, coarse + _COARSE, _FINE))[0], 2)
    return fine if abs(fine) >= _STRAIGHT else 0.0


def lies_on_its_side(picture: Picture) -> bool:
    """Whether lines of text seem to run up or down the picture."""
    down, across = np.nonzero(ink_of(picture))
    if len(down) < _FEWEST_INK:
        return False
    angles = np.arange(-_STEEPEST, _STEEPEST + _COARSE, 2 * _COARSE)
    _, level = _clearest(down, across, angles)
    _, upright = _clearest(across, down, angles)
    return upright > _LYING * level


def seems_upside_down(picture: Picture) -> bool:
    """Whether more ink hangs below the lines' middles than rises above them: letters rise more often than they hang."""
    filled = ink_of(picture).sum(axis=1).astype(np.float64)
    edges = np.flatnonzero(np.diff(np.pad(filled > 0, 1)))
    above = below = lines = 0.0
    for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if _LINE[0] <= end - start <= _LINE[1]:
            line = filled[start:end]
            middle = np.flatnonzero(line >= line.max() / 2)
            above += float(line[: middle[0]].sum())
            below += float(line[middle[-1] + 1 :].sum())
            lines += 1
    return lines >= _FEWEST_LINES and above < _RISING * (above + below)


def _clearest(down: Places, across: Places, angles: Floats) -> tuple[float, float]:
    """The angle that straightens the ink best, and how sharply its rows then stand apart."""
    beside = across - across.mean()
    found: list[tuple[float, float]] = []
    for angle in angles.tolist():
        rows = np.rint(down - beside * tan(radians(angle))).astype(np.int64)
        counts = np.bincount(rows - rows.min()).astype(np.float64)
        found.append((float((np.diff(counts) ** 2).sum()), angle))
    clearness, angle = max(found, key=lambda each: (each[0], -abs(each[1])))
    return angle, clearness


def _gutter(picture: Picture) -> int | None:
    """Where a spread's two pages meet, from the left; None where the picture is one page."""
    height, width = picture.shape
    if width < _SPREAD * height:
        return None
    ink = ink_of(picture)
    filled = ink.sum(axis=0).astype(np.float64)
    stripe = max(3, round(_STRIPE * ink.shape[1]))
    # The shadow of the fold is a dark line, which the stripe may hold: the median says whether it is clear.
    middle = ink.shape[1] // 2
    reach = round(_NEAR_MIDDLE * ink.shape[1])
    starts = range(middle - reach - stripe // 2, middle + reach - stripe // 2)
    darkness = [(float(np.median(filled[start : start + stripe])), start + stripe // 2) for start in starts]
    darkest, gutter = min(darkness, key=lambda each: (each[0], abs(each[1] - middle)))
    if darkest > _CLEAR * ink.shape[0]:
        return None
    left, right = float(filled[:gutter].sum()), float(filled[gutter:].sum())
    is_spread = min(left, right) >= _FEWEST_INK_OF_HALF * (left + right)
    return gutter * REDUCED if is_spread else None


def ink_of(picture: Picture, part: float = _INK) -> Booleans:
    """Which places of the picture, made `REDUCED` times smaller, are darker than this part of the paper's light."""
    small = np.asarray(Image.fromarray(picture).reduce(REDUCED))
    ink: Booleans = small < part * float(np.percentile(small, 90))
    return ink
