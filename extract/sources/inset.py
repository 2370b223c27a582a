"""A page of text with pictures on it -> the page's picture with those alone, where they are pictures of text.

Some documents hold a scanned table or half a page between their text. A photograph or a chart is no such picture.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pypdfium2

from extract.arrays import Places
from extract.model import BBox, Page
from extract.sources.tesseract import Picture

# Pictures are looked at with so many dots to the inch; ink is what is this part darker than the paper.
_DOTS_PER_INCH, _INK = 100, 0.65
# So much of a picture of text is at least this part as light as its paper.
_LIGHT, _PAPER = 0.65, 0.85
# A row of text has so many letters' edges to the inch over so much of the picture's width, and is so many dots high.
_EDGES, _STRETCH, _HEIGHTS = 6, 0.35, (4, 22)
# So many lines, which take so much of the height between the first and the last, make it text; of what is nearly all
# white, as few charts are, less.
_FEWEST, _MANY, _FILLED, _WHITE, _FILLED_ON_WHITE = 3, 6, 0.3, 0.9, 0.2
# What is around native words, in points, is theirs.
_AROUND = 2.0


def picture_of_text(opened: pypdfium2.PdfPage, page: Page) -> bool:
    """Whether the page's pictures show lines of text that the page does not hold."""
    scale = _DOTS_PER_INCH / 72
    bitmap = opened.render(scale=scale, grayscale=True)
    seen: Picture = np.array(bitmap.to_numpy(), dtype=np.uint8)
    bitmap.close()
    seen = only_pictures(seen.reshape(seen.shape[0], seen.shape[1]), page, scale)
    return any(_is_text(seen[_window(box, scale, 0.0)]) for box in _joined(page.pictures))


def only_pictures(seen: Picture, page: Page, scale: float) -> Picture:
    """What is seen of the page, white but for its pictures, and where its own words stand on them."""
    kept = np.full_like(seen, 255)
    for box in page.pictures:
        window = _window(box, scale, 0.0)
        kept[window] = seen[window]
    for word in page.words:
        kept[_window(word.bbox, scale, _AROUND)] = 255
    return kept


def _window(box: BBox, scale: float, around: float) -> tuple[slice, slice]:
    x0, top, x1, bottom = (
        max(0, round(scale * value))
        for value in (box.x0 - around, box.top - around, box.x1 + around, box.bottom + around)
    )
    return slice(top, bottom), slice(x0, x1)


def _joined(boxes: Iterable[BBox]) -> list[BBox]:
    """Boxes one below the other as one: scanners cut a picture into strips."""
    joined: list[BBox] = []
    for box in sorted(boxes, key=lambda each: (each.x0, each.top)):
        last = joined[-1] if joined else None
        if last and abs(last.x0 - box.x0) < 1 and abs(last.x1 - box.x1) < 1 and abs(last.bottom - box.top) < 2:
            joined[-1] = last._replace(bottom=box.bottom)
        else:
            joined.append(box)
    return joined


def _is_text(picture: Picture) -> bool:
    """Whether dark letters stand in lines on light paper."""
    if min(picture.shape, default=0) < _DOTS_PER_INCH // 3:
        return False
    light = float(np.percentile(picture, 80))
    white = float((picture > _PAPER * light).mean())
    if white < _LIGHT:
        return False
    ink = picture < _INK * light
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return False
    wide = columns[-1] - columns[0] + 1
    edges: Places = np.count_nonzero(ink[:, 1:] != ink[:, :-1], axis=1)
    is_lettered = edges >= max(8.0, _STRETCH * _EDGES * 2 * wide / _DOTS_PER_INCH)
    changes = np.flatnonzero(np.diff(np.pad(is_lettered, 1).astype(np.int8)))
    heights = changes[1::2] - changes[::2]
    is_line = (heights >= _HEIGHTS[0]) & (heights <= _HEIGHTS[1])
    lines = int(is_line.sum())
    if lines < _FEWEST:
        return False
    # A page's number far below many lines is no white between them.
    first, last = int(rows[0]), int(rows[-1])
    if lines >= _MANY:
        first, last = int(changes[::2][is_line][0]), int(changes[1::2][is_line][-1]) - 1
    filled = _FILLED if white < _WHITE else _FILLED_ON_WHITE
    return float(heights[is_line].sum()) >= filled * (last - first + 1)
