"""A page's characters as arrays, straight from PDFium, in the order of the page's content."""

from __future__ import annotations

import ctypes
from array import array
from dataclasses import dataclass, replace
from itertools import repeat
from math import hypot, isfinite
from typing import Any

import numpy as np

from extract.arrays import Booleans, Floats, Handles, Integers
from extract.sources import pdfium
from extract.sources.cut_off import find_beyond, find_cut_off
from extract.sources.false_ligatures import DOUBTFUL, mend_ligatures
from extract.sources.fonts import Fonts
from extract.sources.frame import Frame
from extract.sources.hyphens import REAL_BLANK, REPLACEMENT, Written, write_hyphens
from extract.sources.misplaced import Moved, put_in_place
from extract.sources.overhang import Letters, trim_overhang
from extract.sources.overlaps import shadowed
from extract.sources.raised_glyphs import Glyphs, part_raised
from extract.sources.runs import Run, angle_of, begins, starts_of, turn_across, turn_of
from extract.sources.wording import widen_worded

_FILL_AND_STROKE = 2
_INVISIBLE = 3
# Unicode's ideographic space: none comes behind it.
_LAST_BLANK = 0x3000
# Letters of one text object that stand so much below each other, in parts of their height, are written downwards.
_STEP = 0.5


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
    # The address of each one's text object, as long as the page is open.
    objects: Handles
    # The words that run off the page's edge, and those that stand beyond it beside its lines.
    cut_off: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()

    def text_objects(self) -> list[int]:
        """The text objects in the characters' order; one may come again further on."""
        return self.objects[starts_of(self.objects)].tolist() if len(self.objects) else []


def read_characters(textpage: int, frame: Frame, skew: float = 0.0) -> Characters | None:
    """The characters of a text page, or None where it has none. `textpage` must stay open.

    `skew` is how far clockwise its content lay askew before it was levelled.
    """
    count = pdfium.count_characters(textpage)
    if count <= 0:
        return None
    codes = _codes(textpage, count)
    white = _WHITE.take(codes, mode="clip")
    kept = (~white).nonzero()[0]
    if not len(kept):
        return None
    pointer = pdfium.pointed(textpage)
    objects = _objects(pointer, kept)
    # What has no object PDFium put in.
    drawn = objects != 0
    if not drawn.all():
        kept, objects = kept[drawn], objects[drawn]
    return _Reader(textpage, frame, skew, codes, objects, white).read(kept, count) if len(kept) else None


class _Reader:
    """The steps of reading one page's characters, on its shared arrays."""

    def __init__(
        self, textpage: int, frame: Frame, skew: float, codes: Integers, objects: Handles, white: Booleans
    ) -> None:
        self.textpage = textpage
        self.pointer = pdfium.pointed(textpage)
        self.frame = frame
        self.skew = skew
        self.codes = codes
        self.objects = objects
        self.white = white
        self.fonts = Fonts()
        # Where characters start whose places PDFium tells wrongly.
        self.moved: Moved = {}

    def read(self, kept: Integers, count: int) -> Characters | None:
        """The characters within the visible page, or None where all stand outside."""
        loose = _LOOSE_BOXES.filled(pdfium.get_loose_box, self.pointer, range(count))
        blank = self._blanks(kept, loose)
        # Whole rows are taken ten times as fast so as by their numbers in brackets.
        loose = loose.take(kept, axis=0)
        codes = self.codes[kept]
        self.moved = put_in_place(self.pointer, kept, self.objects, loose)
        run, runs, fonts = part_raised(self.textpage, Glyphs(kept, codes, loose, *self._runs(kept, loose)))
        x0, top, x1, bottom = self.frame.boxes(loose[:, 0], loose[:, 3], loose[:, 2], loose[:, 1])
        are_level = [each.turn == 0 for each in runs]
        level = None if all(are_level) else np.array(are_level)[run]
        if level is not None:
            self._slanted_boxes(kept, run, runs, (x0, top, x1, bottom))
        alike = _alike(codes, fonts, run)
        unmapped = self._unmapped(kept, alike)
        sizes = np.array([each.size for each in runs])
        letters = Letters(kept, codes, fonts[run], alike, sizes[run], level)
        letters = widen_worded(self.pointer, letters, run, self.objects, (self.frame.left, x0, x1), self.moved)
        trim_overhang(self.pointer, letters, self.frame.left, x0, x1)
        if unmapped.any():
            codes[unmapped & ~_of_unmapped_fonts(unmapped, fonts, run)] = REPLACEMENT
        doubtful = DOUBTFUL.take(codes, mode="clip")
        if doubtful.any():
            mend_ligatures(codes, fonts, run, doubtful)
        seen = write_hyphens(self.pointer, kept, Written(codes, blank, run, runs, x0, x1), unmapped)
        top, bottom = _heights(run, runs, sizes, level, (x0, top, x1, bottom))
        broken = int(np.count_nonzero(unmapped))
        characters = Characters(codes, x0, x1, top, bottom, run, blank, tuple(runs), broken, self.objects)
        # Outside the visible page stand printers' marks and what was cropped away.
        shown = self.frame.shows(x0, top, x1, bottom, self.skew)
        if level is None and not self.skew and not shown.all():
            cut_off = find_cut_off(codes, run, blank, (x0, x1, sizes[run]), shown)
            beyond = find_beyond(codes, run, blank, (x0, x1, (top + bottom) / 2), self.frame.width)
            characters = replace(characters, cut_off=cut_off, beyond=beyond)
        seen &= shown
        again = shadowed(codes, x0, x1, top, sizes[run], self.objects)
        if again is not None:
            # Of text that runs up the page the letters stand over each other.
            seen &= ~again if level is None else ~(again & level)
        if not seen.any():
            return None
        return characters if seen.all() else only(characters, seen)

    def _blanks(self, kept: Integers, loose: Floats) -> Integers:
        """For each kept character what stands between it and the kept one before it."""
        blank = np.zeros(len(kept), np.int64)
        positions = self.white.nonzero()[0]
        following = kept.searchsorted(positions)
        inside = following.searchsorted(len(kept))
        following, boxes = following[:inside], loose.take(positions[:inside], axis=0)
        # Only a blank that the file has was given a box.
        boxed = boxes[:, 1] != boxes[:, 3]
        blank[following[~boxed]] = 1
        start, end = boxes[:, 0][boxed], boxes[:, 2][boxed]
        following = following[boxed]
        # A blank that the next character is drawn over is not seen as one (Cairo writes so what is not to be seen).
        next_start = loose[:, 0][kept[following]]
        hidden = np.abs(next_start - start) < 0.25 * (end - start)
        blank[following[~hidden]] = REAL_BLANK
        return blank

    def _runs(self, kept: Integers, loose: Floats) -> tuple[Integers, list[Run], Handles]:
        """The run of each kept character, the runs, and each run's font."""
        starts = starts_of(self.objects)
        owners = self.objects[starts].tolist()
        fonts = np.fromiter(map(pdfium.get_font, owners), np.uint64, len(owners))
        modes = np.fromiter(map(pdfium.get_render_mode, owners), np.int64, len(owners))
        # Some producers write every glyph as its own object: those that share font and height are one run.
        foot, head = loose[starts, 1], loose[starts, 3]
        fresh = begins(fonts) | begins(modes)
        fresh[1:] |= ~((np.abs(foot[1:] - foot[:-1]) < 0.02) & (np.abs(head[1:] - head[:-1]) < 0.02))
        lengths = np.append(starts[1:], len(kept)) - starts
        runs = self._read_runs(kept[starts[fresh]], fonts[fresh], modes[fresh])
        are_level = all(run.turn == 0 for run in runs)
        below = stacked(loose, starts, lengths) if are_level else None
        if not are_level or below is not None:
            # The height of turned type is its length: it tells nothing.
            runs = self._read_runs(kept[starts], fonts, modes)
            if below is not None:
                runs = [run.downwards(x) if is_down else run for run, is_down, x in zip(runs, *below, strict=True)]
            own = 0
            for position in range(1, len(runs)):
                fresh[position] |= runs[own].turn != 0 or runs[position].turn != 0
                if fresh[position]:
                    own = position
            runs = [run for run, is_fresh in zip(runs, fresh.tolist(), strict=True) if is_fresh]
        return (fresh.cumsum() - 1).repeat(lengths), runs, fonts[fresh]

    def _read_runs(self, indices: Integers, fonts: Handles, modes: Integers) -> list[Run]:
        """The runs that begin with the characters of these indices."""
        listed = indices.tolist()
        matrices = pdfium.MATRICES.filled(pdfium.get_character_matrix, self.pointer, listed).tolist()
        origins = pdfium.ORIGINS.filled(pdfium.get_origin, self.pointer, listed).tolist()
        if self.moved:
            origins = [self.moved.get(index, origin) for index, origin in zip(listed, origins, strict=True)]
        sizes = map(pdfium.get_font_size, repeat(self.pointer), listed)
        return list(map(self._run, matrices, origins, sizes, fonts.tolist(), modes.tolist()))

    def _run(self, matrix: list[float], origin: list[float], size: float, font: int, mode: int) -> Run:
        a, b, c, d, _, _ = matrix
        if not isfinite(a + b + c + d):
            # Of a letter that some matrix within another blew up, nobody knows where it stands.
            a, b, c, d = 1.0, 0.0, 0.0, 1.0
        if size < 0:
            # Letters of a negative size stand turned in what their matrix tells.
            a, b = -a, -b
        bold, descent = self.fonts[font]
        bold = bold or mode == _FILL_AND_STROKE
        invisible = mode == _INVISIBLE
        size = abs(size) * (hypot(c, d) if c else abs(d))
        if not b and a >= 0:
            return Run(size, descent, self.frame.top - origin[1], bold, invisible, 0.0, 0)
        angle = angle_of(a, -b)
        turn = turn_of(angle, invisible)
        baseline = origin[0] - self.frame.left if turn in (90, 270) else self.frame.top - origin[1]
        return Run(size, descent, baseline, bold, invisible, angle, turn)

    def _slanted_boxes(
        self, kept: Integers, run: Integers, runs: list[Run], boxes: tuple[Floats, Floats, Floats, Floats]
    ) -> None:
        """Writes the glyphs' own boxes for characters whose loose box means nothing: it is built for upright lines."""
        which = np.flatnonzero(np.array([each.turn != 0 and not each.is_quarter for each in runs])[run])
        edges = (ctypes.c_double * 4)()
        left, right, bottom, top = (ctypes.addressof(edges) + 8 * position for position in range(4))
        values = np.empty((len(which), 4))
        for row, index in enumerate(kept[which].tolist()):
            pdfium.get_tight_box(self.textpage, index, left, right, bottom, top)
            values[row] = edges
        found = self.frame.boxes(values[:, 0], values[:, 2], values[:, 1], values[:, 3])
        for target, value in zip(boxes, found, strict=True):
            target[which] = value

    def _unmapped(self, kept: Integers, alike: Integers) -> Booleans:
        """Which characters have no known meaning; every font and code is asked about once."""
        asked = (alike == np.arange(len(alike))).nonzero()[0]
        wanted = kept[asked].tolist()
        bad = np.zeros(len(alike), np.bool_)
        bad[asked] = np.fromiter(map(pdfium.has_map_error, repeat(self.pointer), wanted), np.int64, len(wanted)) == 1
        return bad[alike]


def _heights(
    run: Integers, runs: list[Run], sizes: Floats, level: Booleans | None, boxes: tuple[Floats, Floats, Floats, Floats]
) -> tuple[Floats, Floats]:
    """The characters' upper and lower edges: those of level type by its baseline and size, of other by its `boxes`."""
    below_of = np.array([each.baseline for each in runs]) - np.array([each.descent for each in runs]) * sizes
    below, above = below_of[run], (below_of - sizes)[run]
    if level is None:
        return above, below
    x0, top, x1, bottom = boxes
    top, bottom = np.where(level, above, top), np.where(level, below, bottom)
    turn_across(run, runs, (x0, top, x1, bottom))
    return top, bottom


def stacked(loose: Floats, starts: Integers, lengths: Integers) -> tuple[list[bool], list[float]] | None:
    """For each text object whether its letters, which are upright, stand below each other, and where they do; None
    where no object's do."""
    heads, feet = loose[:, 1], loose[:, 3]
    least = _STEP * np.abs(heads[starts] - feet[starts])
    # On nearly all pages no object's last letter stands lower than its first.
    if not (heads[starts] - heads[starts + lengths - 1] > least).any():
        return None
    steps = np.full(len(heads), np.inf)
    # Of some fonts each letter's box is as high as its ink: a comma's upper edge alone is no lower place (`H,`).
    np.minimum(heads[:-1] - heads[1:], feet[:-1] - feet[1:], out=steps[1:])
    steps[starts] = np.inf
    lowest = np.minimum.reduceat(steps, starts)
    are_down = (lowest < np.inf) & (lowest > least)
    return (are_down.tolist(), loose[starts, 0].tolist()) if are_down.any() else None


def _alike(codes: Integers, fonts: Handles, run: Integers) -> Integers:
    """For each character one that has the same code and font: the same for all of these."""
    numbers: dict[int, int] = {}
    of_run = np.array([numbers.setdefault(font, len(numbers)) for font in fonts.tolist()])
    wide = int(codes.max()) + 1
    keys = of_run[run] * wide + codes
    last = np.empty(len(numbers) * wide, np.int64)
    last[keys] = np.arange(len(codes))
    return last[keys]


def _of_unmapped_fonts(unmapped: Booleans, fonts: Handles, run: Integers) -> Booleans:
    """Which characters are of fonts that tell nothing of most of them: there a code may be the letter itself. Where the
    others have their meaning, what has none is a ligature, and its code is another letter's (`Dri[sramme`)."""
    _, font = np.unique(fonts, return_inverse=True)
    font = font[run]
    return (2 * np.bincount(font, unmapped) > np.bincount(font))[font]


def letters_lost(characters: Characters) -> tuple[int, int]:
    """How many characters without a meaning stand within a word, before one or at its end; and how many of them
    between two letters at each side, as no symbol of a formula does (`Budsjet\ufffdorslag`)."""
    codes, blank = characters.codes, characters.blank
    lost = np.flatnonzero(codes == REPLACEMENT)
    count = within = 0
    for index in lost.tolist():
        before = _letters_of(codes[max(0, index - 2) : index], blank[max(1, index - 1) : index + 1])
        behind = _letters_of(codes[index + 1 : index + 3], blank[index + 1 : index + 3])
        count += any(before[-1:] + behind[:1])
        within += before == behind == [True, True]
    return count, within


def _letters_of(codes: Integers, blank: Integers) -> list[bool]:
    """Whether neighbours of a character are letters of its word."""
    return [chr(code).isalpha() and not apart for code, apart in zip(codes.tolist(), blank.tolist(), strict=False)]


def only(characters: Characters, chosen: Booleans | Integers) -> Characters:
    """These characters alone, or all of them in another order."""
    return replace(
        characters,
        codes=characters.codes[chosen],
        x0=characters.x0[chosen],
        x1=characters.x1[chosen],
        top=characters.top[chosen],
        bottom=characters.bottom[chosen],
        run=characters.run[chosen],
        blank=characters.blank[chosen],
        objects=characters.objects[chosen],
    )


def _codes(textpage: int, count: int) -> Integers:
    """The characters' code points."""
    units = array("H", bytes(2 * count + 2))
    got = pdfium.get_text(textpage, 0, count, units.buffer_info()[0]) - 1
    if got == count:
        return np.frombuffer(units, np.uint16, count).astype(np.int64)
    # Characters outside the first plane take two units; then one by one.
    return np.fromiter(map(pdfium.get_unicode, repeat(textpage), range(count)), np.int64, count)


def _objects(textpage: Any, kept: Integers) -> Handles:
    """The text object of each of these characters, 0 where PDFium put the character in.

    An object's characters stand together: of a word whose first and last are of one object, or whose first and the next
    word's, no others are asked for.
    """
    is_start = np.ones(len(kept) + 1, np.bool_)
    is_start[1:-1] = kept[1:] - kept[:-1] > 1
    starts = is_start.nonzero()[0]
    lengths = starts[1:] - starts[:-1]
    first, last = kept[is_start[:-1]], kept[is_start[1:]]

    def asked(of: Integers) -> Handles:
        return np.fromiter(map(pdfium.get_text_object, repeat(textpage), of.tolist()), np.uint64, len(of))

    objects = asked(first)
    parted = np.ones(len(objects), np.bool_)
    parted[:-1] = objects[1:] != objects[:-1]
    parted[parted] = asked(last[parted]) != objects[parted]
    parted |= objects == 0
    objects = objects.repeat(lengths)
    if np.count_nonzero(parted):
        among = parted.repeat(lengths)
        objects[among] = asked(kept[among])
    return objects


def _white_characters() -> Booleans:
    white = np.zeros(0x10000, np.bool_)
    white[[code for code in range(_LAST_BLANK + 1) if chr(code).isspace()]] = True
    # The zero-width marks are never seen.
    white[[0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF]] = True
    # The blank of a font that is told to be one of signs.
    white[0xF020] = True
    return white


_WHITE = _white_characters()
_LOOSE_BOXES = pdfium.Slots(ctypes.c_float, 4)
