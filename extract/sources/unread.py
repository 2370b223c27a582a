"""A page's picture and the words that were read -> ink of the size of words that no reading took for any.

A digit alone on its line, or in a table's cell, is often passed over by readers of pictures, and so is
the dash of an empty cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median_low

import numpy as np

from extract.arrays import Booleans
from extract.model import BBox
from extract.sources.marks import marked
from extract.sources.parts import parts_of
from extract.sources.scan import REDUCED, Piece, ink_of
from extract.sources.tesseract import SeenLine, SeenWord, box_of
from patterns.layout import is_number

# In parts of the type's size: how high and wide such ink is, what is left out around words, and what parts ink.
_HEIGHTS, _WIDTHS, _AROUND, _PARTED = (0.45, 1.2), (0.12, 14.0), 0.2, 0.5
# So much of its box is ink.
_FILLED = (0.12, 0.85)
# How dark words are, is measured on so many of them, at this percentile; ink is darker than the paper by these bounds.
_SAMPLED, _INK_OF_WORD, _DARK_INK, _GREY_INK = 50, 10, 0.65, 0.85
# A dash stands beside so many numbers of its row, and so near, in parts of the size, within numbers of other rows.
_FEWEST_BESIDE, _FEWEST_IN_COLUMN, _COLUMN = 2, 2, 0.3
_UNKNOWN = "?"
# Ink over a number of a column is so high at most; more of it than this lies above the baseline.
_INKED, _ABOVE = 2.5, 0.3
# A page with more of it is a drawing or a photograph, but for what stands in columns of numbers.
_MOST, _MOST_CUTS = 30, 400


def unread_ink(rows: Sequence[SeenLine], seen: Sequence[BBox], piece: Piece) -> tuple[SeenLine, ...]:
    """The ink among the rows outside their words and all that was `seen`: each as a line of one word without letters,
    or of the dash that stands in a column of numbers. Where there is much of it, only what such a column has.
    """
    if not rows:
        return ()
    size = median_low([row.size for row in rows])
    words = [word.box for row in rows for word in row.words]
    ink = ink_of(piece.picture, _lightness(words, piece))
    for box in (*words, *seen):
        left, top, right, bottom = _within(box, piece, _AROUND * size)
        ink[top : bottom + 1, left : right + 1] = False
    # What stands beside, above and below all text are holes, stamps and the edges of the paper.
    text = box_of(words)
    left, top, right, bottom = _within(text, piece, 0.0)
    found: list[SeenLine] = []
    apart = max(1, round(_PARTED * size / REDUCED))
    for count, (x0, y0, x1, y1) in enumerate(parts_of(ink[top:bottom, left:right], apart)):
        if count >= _MOST_CUTS:
            break
        box = BBox(
            REDUCED * (left + x0) + piece.left,
            REDUCED * (top + y0) + piece.top,
            REDUCED * (left + x1) + piece.left,
            REDUCED * (top + y1) + piece.top,
        )
        if _is_text(ink[top + y0 : top + y1, left + x0 : left + x1], size / REDUCED):
            found.append(SeenLine((SeenWord("", *box, 0.0),), box.bottom, size))
        elif (row := _row_of_dash(box, rows)) is not None:
            found.append(row._replace(words=(marked(SeenWord(_UNKNOWN, *box, 0.0), row),)))
        elif _is_large(box, size) and row_of_number(box, rows) is not None:
            found.append(SeenLine((SeenWord("", *box, 0.0),), box.bottom, size))
    if len(found) <= _MOST:
        return tuple(found)
    return tuple(line for line in found if line.words[0].text or row_of_number(line.words[0].box, rows) is not None)


def row_of_number(box: BBox, rows: Sequence[SeenLine]) -> SeenLine | None:
    """The row where a number is missing that ink has this box: it has others, and those of other rows are in line."""
    row = next((row for row in rows if _is_beside(box, row) and any(is_number(word.text) for word in row.words)), None)
    if row is None or any(_covers(box, word) for word in row.words):
        return None
    others = [word for other in rows if other is not row for word in other.words if is_number(word.text)]
    return row if sum(_covers(box, word) for word in others) >= _FEWEST_IN_COLUMN else None


def _is_large(box: BBox, size: float) -> bool:
    """Whether the ink may hide a number, as a pen's does."""
    height, width = box.bottom - box.top, box.x1 - box.x0
    return _HEIGHTS[0] * size <= height <= _INKED * size and _HEIGHTS[0] * size <= width <= _WIDTHS[1] * size


def _is_beside(box: BBox, row: SeenLine) -> bool:
    middle = row.baseline - _ABOVE * row.size
    return box.top <= middle <= box.bottom


def _covers(box: BBox, word: SeenWord) -> bool:
    return box.x0 < word.x1 and word.x0 < box.x1


def _row_of_dash(box: BBox, rows: Sequence[SeenLine]) -> SeenLine | None:
    """The row in whose empty cell a dash has this box: numbers of the row are beside it, those of others in line."""
    word = SeenWord(_UNKNOWN, *box, 0.0)
    row = next((row for row in rows if marked(word, row) is not word), None)
    if row is None or sum(is_number(each.text) for each in row.words) < _FEWEST_BESIDE:
        return None
    reach = _COLUMN * row.size
    above = [
        each
        for other in rows
        if other is not row
        for each in other.words
        if is_number(each.text) and each.x0 - reach <= box.x0 and box.x1 <= each.x1 + reach
    ]
    return row if len(above) >= _FEWEST_IN_COLUMN else None


def _lightness(words: Sequence[BBox], piece: Piece) -> float:
    """What part of the paper's light parts it from the ink that words are written in: a copy's is grey."""
    inks: list[float] = []
    for box in words[:: max(1, len(words) // _SAMPLED)]:
        left, top, right, bottom = (REDUCED * value for value in _within(box, piece, 0.0))
        window = piece.picture[top:bottom, left:right]
        if window.size:
            inks.append(float(np.percentile(window, _INK_OF_WORD)))
    paper = float(np.percentile(piece.picture[::REDUCED, ::REDUCED], 90))
    middle = (median_low(inks) + paper) / 2 / max(1.0, paper) if inks else 0.0
    return min(max(middle, _DARK_INK), _GREY_INK)


def _within(box: BBox, piece: Piece, around: float) -> tuple[int, int, int, int]:
    """The box in the piece's ink, from its corner."""
    return (
        max(0, round((box.x0 - piece.left - around) / REDUCED)),
        max(0, round((box.top - piece.top - around) / REDUCED)),
        max(0, round((box.x1 - piece.left + around) / REDUCED)),
        max(0, round((box.bottom - piece.top + around) / REDUCED)),
    )


def _is_text(ink: Booleans, size: float) -> bool:
    height, width = ink.shape
    return (
        _HEIGHTS[0] * size <= height <= _HEIGHTS[1] * size
        and _WIDTHS[0] * size <= width <= _WIDTHS[1] * size
        and _FILLED[0] <= float(ink.mean()) <= _FILLED[1]
    )
