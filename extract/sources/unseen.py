"""Text that a page holds and does not show: white on white, painted over, clipped away, in invisible or tiny type.

What may be such text is found by its color, its clip and what is painted after it; whether it is seen is looked up in a
picture of the page, which few pages need.
"""

from __future__ import annotations

import ctypes
from array import array
from math import ceil
from typing import NamedTuple

import numpy as np
import pypdfium2.raw as raw
from numpy.typing import NDArray

from extract.arrays import Booleans, Floats, Integers
from extract.sources import pdfium
from extract.sources.characters import Characters
from extract.sources.drawings import WHITE, Box, Drawings, places
from extract.sources.frame import Frame
from extract.sources.runs import starts_of

# Type below this size in points is no type for readers.
_TINY = 1.5
# Modes in which letters have no outline beside what fills them.
_FILLED_MODES = (0, 4)
# Pixels to the point of the picture, and of its longer side at most. Greys that differ less are one to the eye.
_SCALE, _LARGEST, _ALIKE = 1.5, 3000, 10
# How far a letter reaches above and below its line, in parts of its size.
_ABOVE, _BELOW = 0.75, 0.05
# A text of which so much is not seen is not seen: its other letters lie on a line, or beside another text.
_MOST = 0.8


def find_unseen(
    characters: Characters, drawings: Drawings, page: int, frame: Frame, has_hidden_layers: bool
) -> Booleans | None:
    """Which characters nobody sees on the page; None where all are seen, as on nearly every page.

    `has_hidden_layers` where a part of the page may stand on one that is not shown: PDFium does not tell of each.
    """
    runs = _Runs.of(characters)
    tiny = _in_tiny_type(characters, runs)
    if has_hidden_layers:
        objects = list(dict.fromkeys(characters.objects.tolist()))
    else:
        objects = _doubtful_objects(characters, runs, drawings, frame)
        if drawings.faded:
            objects += set(drawings.faded).intersection(characters.objects.tolist()) - set(objects)
    doubtful = [np.flatnonzero(characters.objects == item) for item in objects]
    doubtful += _below_later_paint(characters, runs, drawings, frame)
    if tiny is None and not doubtful:
        return None
    unseen = np.zeros(len(characters.codes), np.bool_) if tiny is None else tiny
    if doubtful:
        is_blank = _blank(characters, page, frame)
        for members in doubtful:
            unseen[members] |= is_blank[members].mean() >= _MOST
    return unseen if unseen.any() else None


class _Runs(NamedTuple):
    """Where each stretch of characters of one run starts and ends, and its number."""

    starts: Integers
    ends: Integers
    numbers: list[int]

    @classmethod
    def of(cls, characters: Characters) -> _Runs:
        starts = starts_of(characters.run)
        return cls(starts, np.append(starts[1:], len(characters.run)) - 1, characters.run[starts].tolist())


def _in_tiny_type(characters: Characters, runs: _Runs) -> Booleans | None:
    if all(characters.runs[number].size >= _TINY for number in runs.numbers):
        return None
    tiny = np.array([run.size < _TINY for run in characters.runs])[characters.run]
    # Some fonts' sizes tell nothing; their letters are as wide as others'.
    tiny &= characters.x1 - characters.x0 < _TINY
    return tiny if tiny.any() else None


def _doubtful_objects(characters: Characters, runs: _Runs, drawings: Drawings, frame: Frame) -> list[int]:
    """The text objects that are white where no fill is known, transparent or outside of their clip.

    A run's first and last object are asked; only where one of them is doubtful, those between them too.
    """
    heads = characters.objects[runs.starts].tolist()
    tails = characters.objects[runs.ends].tolist()
    ends = list({*heads, *tails})
    odd = {item for item, is_pale in zip(ends, _pale(ends).tolist(), strict=True) if is_pale}
    odd.update(item for item, count in zip(heads, pdfium.clip_counts(heads), strict=True) if count > 0)
    if not odd and not any(characters.runs[number].invisible for number in runs.numbers):
        return []
    asked: dict[int, bool] = {}
    stretches = zip(runs.numbers, runs.starts.tolist(), runs.ends.tolist(), strict=True)
    for (number, start, end), head, tail in zip(stretches, heads, tails, strict=True):
        is_invisible = characters.runs[number].invisible
        if is_invisible or head in odd or tail in odd:
            asked.update(dict.fromkeys(characters.objects[start : end + 1].tolist(), is_invisible))
    items = list(asked)
    told = zip(items, _pale(items).tolist(), pdfium.clip_counts(items), strict=True)
    return [
        item
        for item, is_pale, clips in told
        if asked[item]
        or (is_pale and _is_bare(item, characters, drawings))
        or (clips > 0 and _is_clipped_away(item, characters, frame))
    ]


def _pale(items: list[int]) -> Booleans:
    """Which of these objects are white or let all shine through."""
    colors = pdfium.fill_colors(items)
    pale: Booleans = (colors[:, :3].min(axis=1) >= WHITE) | (colors[:, 3] == 0)
    return pale


def _is_bare(item: int, characters: Characters, drawings: Drawings) -> bool:
    """Whether an object of that color has no outline, and no fill that is known below it."""
    if pdfium.get_render_mode(item) not in _FILLED_MODES:
        return False
    x0, top, x1, bottom = _box(characters, item)
    middle = (top + bottom) / 2
    on_fill = any(fill.x0 <= x0 and x1 <= fill.x1 and fill.top <= middle <= fill.bottom for fill in drawings.fills)
    return not on_fill or not pdfium.fill_colors([item])[0, 3]


def _is_clipped_away(item: int, characters: Characters, frame: Frame) -> bool:
    """Whether an object's characters lie outside of the part of the page that it is shown on."""
    path = pdfium.get_clip(item)
    edges = array("f", bytes(8))
    at = places(edges)
    paths: list[list[tuple[float, float]]] = []
    for number in range(pdfium.count_clips(path)):
        paths.append([])
        for index in range(pdfium.count_clip_segments(path, number)):
            pdfium.get_segment_point(pdfium.get_clip_segment(path, number, index), *at)
            paths[-1].append((edges[0], edges[1]))
    shown = _in_common(paths, frame)
    x0, top, x1, bottom = _box(characters, item)
    return shown is not None and not (x0 < shown[2] and x1 > shown[0] and top < shown[3] and bottom > shown[1])


def _in_common(paths: list[list[tuple[float, float]]], frame: Frame) -> Box | None:
    """The box that all paths have in common, from the page's top left corner."""
    boxes = [(*map(min, zip(*path, strict=True)), *map(max, zip(*path, strict=True))) for path in paths if path]
    if not boxes:
        return None
    left, bottom = (max(box[side] for box in boxes) for side in (0, 1))
    right, top = (min(box[side] for box in boxes) for side in (2, 3))
    return left - frame.left, frame.top - top, right - frame.left, frame.top - bottom


def _box(characters: Characters, item: int) -> Box:
    own = characters.objects == item
    return (
        float(characters.x0[own].min()),
        float(characters.top[own].min()),
        float(characters.x1[own].max()),
        float(characters.bottom[own].max()),
    )


def _below_later_paint(characters: Characters, runs: _Runs, drawings: Drawings, frame: Frame) -> list[Integers]:
    """The characters that may lie below what was painted later, each stretch by itself."""
    if not drawings.over_text:
        return []
    starts = runs.starts
    x0, x1 = np.minimum.reduceat(characters.x0, starts), np.maximum.reduceat(characters.x1, starts)
    middle = (np.minimum.reduceat(characters.top, starts) + np.maximum.reduceat(characters.bottom, starts)) / 2
    left, bottom, right, top, before = np.array([(*box, before) for box, before in drawings.over_text]).T
    left, top, right, bottom = frame.boxes(left, bottom, right, top)
    order_of = {item: order for order, item in enumerate(drawings.texts)}
    order = np.array([order_of.get(item, len(order_of)) for item in characters.objects[starts].tolist()])
    over = (left < x1[:, None]) & (right > x0[:, None]) & (top < middle[:, None]) & (bottom > middle[:, None])
    over &= order[:, None] < before
    found: list[Integers] = []
    ends = runs.ends
    for stretch, fill in np.argwhere(over).tolist():
        own = np.arange(starts[stretch], ends[stretch] + 1)
        centre = (characters.x0[own] + characters.x1[own]) / 2
        found.append(own[(left[fill] < centre) & (centre < right[fill])])
    return [members for members in found if len(members)]


def _blank(characters: Characters, page: int, frame: Frame) -> Booleans:
    """At which characters' places the picture of the page has one color alone."""
    scale = min(_SCALE, _LARGEST / max(frame.width, frame.height))
    picture = _rendered(page, ceil(frame.width * scale), ceil(frame.height * scale))
    if picture is None:
        return np.zeros(len(characters.codes), np.bool_)
    sizes = np.array([run.size for run in characters.runs])[characters.run]
    level = np.array([run.turn == 0 for run in characters.runs])[characters.run]
    baseline = np.array([run.baseline for run in characters.runs])[characters.run]
    top = np.where(level, baseline - _ABOVE * sizes, characters.top)
    bottom = np.where(level, baseline + _BELOW * sizes, characters.bottom)
    edges = (_pixels(edge, scale) for edge in (characters.x0, top, characters.x1, bottom))
    result = np.zeros(len(characters.codes), np.bool_)
    for index, (x0, y0, x1, y1) in enumerate(zip(*edges, strict=True)):
        part = picture[y0 : y1 + 1, x0 : x1 + 1]
        result[index] = not part.size or int(part.max()) - int(part.min()) <= _ALIKE
    return result


def _pixels(edge: Floats, scale: float) -> list[int]:
    found: list[int] = np.maximum(np.floor(edge * scale), 0).astype(np.int64).tolist()
    return found


def _rendered(page: int, width: int, height: int) -> NDArray[np.uint8] | None:
    """The page in shades of grey; None where PDFium cannot draw it."""
    picture = np.full((height, width), 255, np.uint8)
    bitmap = raw.FPDFBitmap_CreateEx(width, height, raw.FPDFBitmap_Gray, picture.ctypes.data, width)
    if not bitmap:
        return None
    try:
        pdfium.render(ctypes.cast(bitmap, ctypes.c_void_p), page, 0, 0, width, height, 0, raw.FPDF_GRAYSCALE)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    return picture
