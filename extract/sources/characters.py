"""A page's characters as arrays, straight from PDFium, in the order of the page's content."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import repeat
from math import atan2, degrees, hypot

import numpy as np
import pypdfium2.raw as raw
from numpy.typing import NDArray

from extract.sources import pdfium
from extract.sources.fonts import Fonts
from extract.sources.frame import Floats, Frame

Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

_FILL_AND_STROKE = 2
_INVISIBLE = 3
# PDFium gives these for a hyphen at a line's end; fonts often map their visible hyphen to the soft one.
_HYPHENS = (0x2, 0xFFFE, 0xAD)
_SOFT_HYPHEN, _REPLACEMENT = 0xAD, 0xFFFD
_REAL_BLANK = 2
# Two characters closer than this part of the size belong to one word.
_SAME_WORD = 0.2
# A run is level up to so many degrees, as scanned text is never quite level; what a scanner's program read from a
# picture is text whatever its slope, which is badly measured on short words.
_LEVEL, _LEVEL_UNSEEN = 1.5, 10.0
_STEP = 8


@dataclass(frozen=True, slots=True)
class Run:
    """What the characters of one text object share.

    `angle` is the direction of reading on the page in degrees clockwise: 0 to the right, 90 down, 180 to the left, 270
    up; `turn` is the quarter turn that it is taken for; None: slanted. `baseline` is measured across the direction of
    reading, from the top or the left.
    """

    size: float
    descent: float
    baseline: float
    bold: bool
    invisible: bool
    angle: float
    turn: int | None

    @property
    def slant(self) -> float:
        """How many degrees further than the nearest quarter turn it runs."""
        return (self.angle + 45) % 90 - 45


@dataclass(frozen=True, slots=True)
class Characters:
    """Visible characters in the order of the content, in points from the top left corner of the visible page.

    `blank` tells what stands between a character and the one before it: 0 nothing, 1 a gap that PDFium took for a
    blank, 2 a blank in the file. `unmapped` counts glyphs without a meaning.
    """

    codes: Integers
    x0: Floats
    x1: Floats
    top: Floats
    bottom: Floats
    run: Integers
    blank: Integers
    runs: tuple[Run, ...]
    unmapped: int


def read_characters(textpage: int, frame: Frame, skew: float = 0.0) -> Characters | None:
    """The characters of a text page, or None where it has none. `textpage` must stay open.

    `skew` is how far clockwise its content lay askew before it was levelled.
    """
    count = pdfium.count_characters(textpage)
    if count <= 0:
        return None
    codes = _codes(textpage, count)
    white = _WHITE[np.minimum(codes, 0xFFFF)]
    objects = _objects(textpage, count, white)
    # Without an object are the blanks and line ends that PDFium puts in.
    drawn = ~white & (objects != 0)
    kept = np.flatnonzero(drawn)
    if not len(kept):
        return None
    return _Reader(textpage, frame, skew, codes, objects, white).read(kept, count)


class _Reader:
    """The steps of reading one page's characters, on its shared arrays."""

    def __init__(
        self, textpage: int, frame: Frame, skew: float, codes: Integers, objects: NDArray[np.uint64], white: Booleans
    ) -> None:
        self.textpage = textpage
        self.frame = frame
        self.skew = skew
        self.codes = codes
        self.objects = objects
        self.white = white
        self.fonts = Fonts()

    def read(self, kept: Integers, count: int) -> Characters:
        loose = _loose_boxes(self.textpage, count)
        blank = self._blanks(kept, loose)
        loose = loose[kept]
        run, runs, fonts = self._runs(kept, loose)
        x0, top, x1, bottom = self.frame.boxes(loose[:, 0], loose[:, 3], loose[:, 2], loose[:, 1])
        turned = [index for index, each in enumerate(runs) if each.turn != 0]
        if turned:
            self._turned_boxes(kept, np.flatnonzero(np.isin(run, turned)), (x0, top, x1, bottom))
        codes = self.codes[kept]
        unmapped = self._unmapped(kept, codes, fonts[run])
        unused = self._unused_hyphens(codes, blank, run, runs, x0, x1, bottom)
        codes[np.isin(codes, _HYPHENS) & ~unmapped] = ord("-")
        codes[codes < ord(" ")] = _REPLACEMENT
        upright = np.array([each.turn == 0 for each in runs])[run]
        size = np.array([each.size for each in runs])[run]
        below = np.array([each.baseline - each.descent * each.size for each in runs])[run]
        bottom = np.where(upright, below, bottom)
        top = np.where(upright, below - size, top)
        characters = Characters(codes, x0, x1, top, bottom, run, blank, tuple(runs), int(unmapped.sum()))
        inside = self.frame.shows(x0, top, x1, bottom, self.skew)
        # Outside the visible page stand printers' marks and what was cropped away.
        seen = inside & ~unused
        return characters if seen.all() else _only(characters, seen)

    @staticmethod
    def _unused_hyphens(
        codes: Integers, blank: Integers, run: Integers, runs: list[Run], x0: Floats, x1: Floats, bottom: Floats
    ) -> Booleans:
        """Which soft hyphens stand between small letters of one word: a break that was not used, and is not drawn.

        PDFium gives them a part of the letter before, which gets it back.
        """
        found = np.zeros(len(codes), np.bool_)
        for index in np.flatnonzero(codes == _SOFT_HYPHEN).tolist():
            if not 0 < index < len(codes) - 1 or blank[index] or blank[index + 1] == _REAL_BLANK:
                continue
            size = runs[int(run[index])].size
            is_level = abs(bottom[index + 1] - bottom[index]) < _SAME_WORD * size
            is_near = abs(x0[index + 1] - x1[index]) < _SAME_WORD * size
            letters = chr(codes[index - 1]) + chr(codes[index + 1])
            if is_level and is_near and letters.islower() and letters.isalpha():
                found[index] = True
                x1[index - 1] = x1[index]
        return found

    def _blanks(self, kept: Integers, loose: Floats) -> Integers:
        """For each kept character what stands between it and the kept one before it."""
        blank = np.zeros(len(kept), np.int64)
        # Only a blank that the file has was given a box.
        boxed = (loose[:, 1] != loose[:, 3]) & (self.objects != 0)
        generated = np.flatnonzero(self.white & ~boxed)
        real = np.flatnonzero(self.white & boxed)
        for positions, kind in ((generated, 1), (real, 2)):
            following = np.searchsorted(kept, positions)
            inside = following < len(kept)
            following, positions = following[inside], positions[inside]
            if kind == 2:
                # A blank that the next character is drawn over is not seen as one.
                start, end = loose[positions, 0], loose[positions, 2]
                next_start = loose[kept[following], 0]
                hidden = (next_start >= start - 0.01) & (next_start < start + 0.25 * (end - start))
                following = following[~hidden]
            blank[following] = kind
        return blank

    def _runs(self, kept: Integers, loose: Floats) -> tuple[Integers, list[Run], NDArray[np.uint64]]:
        """The run of each kept character, the runs, and each run's font."""
        objects = self.objects[kept]
        changed = np.ones(len(kept), np.bool_)
        changed[1:] = objects[1:] != objects[:-1]
        starts = np.flatnonzero(changed)
        owners = objects[starts].tolist()
        fonts = list(map(pdfium.get_font, owners))
        modes = list(map(pdfium.get_render_mode, owners))
        # Some producers write every glyph as its own object: those that share font and height are one run.
        heights = loose[starts][:, (1, 3)]
        same = np.zeros(len(starts), np.bool_)
        same[1:] = (np.abs(heights[1:] - heights[:-1]) < 0.02).all(axis=1)
        runs: list[Run] = []
        run_fonts: list[int] = []
        number_of = np.empty(len(starts), np.int64)
        indices = kept[starts].tolist()
        read = self._run_reader()
        for position, (font, mode, alike) in enumerate(zip(fonts, modes, same.tolist(), strict=True)):
            if not (alike and font == run_fonts[-1] and mode == modes[position - 1] and runs[-1].turn == 0):
                runs.append(read(indices[position], font, mode))
                run_fonts.append(font)
            number_of[position] = len(runs) - 1
        return number_of[np.cumsum(changed) - 1], runs, np.array(run_fonts, np.uint64)

    def _run_reader(self) -> Callable[[int, int, int], Run]:
        matrix = raw.FS_MATRIX()
        x, y = ctypes.c_double(), ctypes.c_double()
        at_matrix, at_x, at_y = ctypes.addressof(matrix), ctypes.addressof(x), ctypes.addressof(y)

        def read(index: int, font: int, mode: int) -> Run:
            bold, descent = self.fonts.look(font)
            pdfium.get_character_matrix(self.textpage, index, at_matrix)
            pdfium.get_origin(self.textpage, index, at_x, at_y)
            size = abs(pdfium.get_font_size(self.textpage, index)) * hypot(matrix.c, matrix.d)
            invisible = mode == _INVISIBLE
            angle = _angle(matrix.a, -matrix.b)
            turn = _turn(angle, _LEVEL_UNSEEN if invisible else _LEVEL)
            across = turn in (90, 270)
            baseline = x.value - self.frame.left if across else self.frame.top - y.value
            return Run(size, descent, baseline, bold or mode == _FILL_AND_STROKE, invisible, angle, turn)

        return read

    def _turned_boxes(self, kept: Integers, which: Integers, boxes: tuple[Floats, Floats, Floats, Floats]) -> None:
        """Writes the glyphs' own boxes for characters whose loose box means nothing: it is built for level text."""
        edges = (ctypes.c_double * 4)()
        left, right, bottom, top = (ctypes.addressof(edges) + 8 * position for position in range(4))
        values = np.empty((len(which), 4))
        for row, index in enumerate(kept[which].tolist()):
            pdfium.get_tight_box(self.textpage, index, left, right, bottom, top)
            values[row] = edges
        found = self.frame.boxes(values[:, 0], values[:, 2], values[:, 1], values[:, 3])
        for target, value in zip(boxes, found, strict=True):
            target[which] = value

    def _unmapped(self, kept: Integers, codes: Integers, fonts: NDArray[np.uint64]) -> Booleans:
        """Which characters have no known meaning; every font and code is asked about once."""
        keys = codes.astype(np.uint64) ^ (fonts << np.uint64(21))
        _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
        bad = np.array([pdfium.has_map_error(self.textpage, index) == 1 for index in kept[first].tolist()], np.bool_)
        return bad[inverse]


def _only(characters: Characters, chosen: Booleans) -> Characters:
    return replace(
        characters,
        codes=characters.codes[chosen],
        x0=characters.x0[chosen],
        x1=characters.x1[chosen],
        top=characters.top[chosen],
        bottom=characters.bottom[chosen],
        run=characters.run[chosen],
        blank=characters.blank[chosen],
    )


def _angle(right: float, down: float) -> float:
    if not down:
        return 0.0 if right >= 0 else 180.0
    return degrees(atan2(down, right)) % 360


def _turn(angle: float, level: float) -> int | None:
    quarter = round(angle / 90) * 90
    return quarter % 360 if abs(angle - quarter) <= level else None


def _codes(textpage: int, count: int) -> Integers:
    """The characters' code points."""
    buffer = (ctypes.c_uint16 * (count + 1))()
    got = pdfium.get_text(textpage, 0, count, ctypes.addressof(buffer)) - 1
    if got == count:
        return np.array(buffer[:count], np.int64)
    # Characters outside the first plane take two units; then one by one.
    return np.fromiter(map(pdfium.get_unicode, repeat(textpage), range(count)), np.int64, count)


def _objects(textpage: int, count: int, white: Booleans) -> NDArray[np.uint64]:
    """The text object of every character, 0 where PDFium put the character in.

    An object's characters stand together: every eighth and every blank is asked for, the others only where two differ.
    """
    asked = np.zeros(count, np.bool_)
    asked[::_STEP] = True
    asked[-1] = True
    asked |= white
    objects = np.zeros(count, np.uint64)
    sample = np.flatnonzero(asked)
    objects[sample] = np.fromiter(
        map(pdfium.get_text_object, repeat(textpage), sample.tolist()), np.uint64, len(sample)
    )
    following = np.searchsorted(sample, np.arange(count))
    after = sample[following]
    before = sample[np.maximum(following - 1, 0)]
    known = (objects[before] == objects[after]) & (objects[before] != 0)
    objects[known] = objects[after[known]]
    rest = np.flatnonzero(~known & ~asked)
    objects[rest] = np.fromiter(map(pdfium.get_text_object, repeat(textpage), rest.tolist()), np.uint64, len(rest))
    return objects


def _loose_boxes(textpage: int, count: int) -> Floats:
    """Left, top, right, bottom of every character's advance box."""
    buffer = (ctypes.c_float * (4 * count))()
    start = ctypes.addressof(buffer)
    for _ in map(pdfium.get_loose_box, repeat(textpage), range(count), range(start, start + 16 * count, 16)):
        pass
    return np.ctypeslib.as_array(buffer).reshape(-1, 4).astype(np.float64)


def _white_characters() -> Booleans:
    white = np.zeros(0x10000, np.bool_)
    white[[code for code in range(0x10000) if chr(code).isspace()]] = True
    # The zero-width marks are never seen.
    white[[0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF]] = True
    return white


_WHITE = _white_characters()
