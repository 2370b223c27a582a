"""The minus before a number of a column, and the comma within one, by their ink: readers of pictures pass them over,
give the minus to another line, or take it for another mark (`=15`)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from extract.arrays import Booleans
from extract.sources.readings import WITHIN_NUMBER, Difference, Merged
from extract.sources.scan import Piece
from extract.sources.tesseract import Picture, SeenLine, SeenWord
from patterns.layout import is_number
from patterns.ocr import negative, negative_of_marked, with_comma

# All in parts of the figures' height. So far before a number its minus is looked for, and ends; so much white is before
# it. It is so wide and high, and its middle lies so far above the line.
_BEFORE, _NEAR, _WHITE = 3.0, 0.35, 0.8
_WIDTHS, _HIGHEST, _RISE = (0.25, 1.1), 0.26, (0.25, 0.65)
# Ink is darker than what lies so far between the number's paper and its own, which are taken at these percentiles.
_DARK, _INK, _PAPER = 0.5, 10, 90
# A comma hangs below the line by so much, is so wide at most and lies within so much of the number's width. Figures
# stand on the line with more of their width than this.
_HANGS, _TAIL, _WITHIN, _STANDING = (0.07, 0.4), 0.36, (0.15, 0.9), 0.3
# A column has so many numbers of other rows.
_FEWEST = 2


def signed(found: Merged, piece: Piece) -> Merged:
    """The rows with the minus whose ink stands before a number that was read without, each told as a difference."""
    numbers = [(row, word) for row in found.rows for word in row.words if is_number(word.text)]
    new: dict[int, SeenWord] = {}
    for row, word in numbers:
        found_comma = word if _is_group(word, row) else _with_comma(word, piece)
        text = negative(found_comma.text)
        start = _minus(word, row.words, piece) if text else None
        if text and start is not None and _in_column(word, row, numbers):
            new[id(word)] = found_comma._replace(text=text, x0=start)
        elif found_comma is not word:
            new[id(word)] = found_comma
    marked = [(row, word) for row in found.rows for word in row.words if negative_of_marked(word.text)]
    for row, word in marked:
        if _begins_with_stroke(word, piece) and _in_column(word, row, numbers):
            new[id(word)] = word._replace(text=negative_of_marked(word.text) or word.text)
    if not new:
        return found
    rows = tuple(row._replace(words=tuple(new.get(id(word), word) for word in row.words)) for row in found.rows)
    differences = [_told(place, new) for place in found.differences]
    told = {id(word) for place in found.differences for word in place.taken}
    differences += [
        Difference((new[id(word)],), ((word,),), row.baseline, row.size)
        for row, word in (*numbers, *marked)
        if id(word) in new and id(word) not in told
    ]
    return Merged(rows, tuple(differences))


def _told(place: Difference, new: dict[int, SeenWord]) -> Difference:
    """The difference with the words as they are now, and what was taken before among what others saw."""
    if not any(id(word) in new for word in place.taken):
        return place
    taken = tuple(new.get(id(word), word) for word in place.taken)
    texts = [word.text for word in taken]
    others = tuple(words for words in place.others if [word.text for word in words] != texts)
    return place._replace(taken=taken, others=(*others, place.taken), is_spelling=False)


def _in_column(word: SeenWord, row: SeenLine, numbers: Sequence[tuple[SeenLine, SeenWord]]) -> bool:
    others = (each for other, each in numbers if other is not row and each.x0 < word.x1 and word.x0 < each.x1)
    return sum(1 for _ in others) >= _FEWEST


def _is_group(word: SeenWord, row: SeenLine) -> bool:
    """Whether a word is a group of a number's thousands, which has no comma of its own."""
    within = WITHIN_NUMBER * row.size
    return any(
        is_number(other.text) and (0 <= word.x0 - other.x1 <= within or 0 <= other.x0 - word.x1 <= within)
        for other in row.words
        if other is not word
    )


def _with_comma(word: SeenWord, piece: Piece) -> SeenWord:
    """The number with the comma that hangs below the line between its figures; itself where there is none."""
    figures = sum(map(str.isdigit, word.text))
    if with_comma(word.text, 1) is None:
        return word
    high = word.bottom - word.top
    top, left = max(0, round(word.top) - piece.top), max(0, round(word.x0) - piece.left)
    below = round(word.bottom + _HANGS[1] * high) - piece.top
    window = piece.picture[top:below, left : max(0, round(word.x1) - piece.left)]
    if not window.size:
        return word
    dark = _dark(window, window)
    wide = np.count_nonzero(dark, axis=1)
    standing = np.flatnonzero(wide >= _STANDING * dark.shape[1])
    if not len(standing):
        return word
    base = int(standing[-1]) + 1
    tail = dark[base:]
    ends = np.flatnonzero(~tail.any(axis=1))
    deep = int(ends[0]) if len(ends) else len(tail)
    columns = np.flatnonzero(tail[1:deep].any(axis=0)) if deep > 1 else np.empty(0, dtype=np.intp)
    if not len(columns) or not _HANGS[0] * high <= deep < _HANGS[1] * high:
        return word
    middle = (columns[0] + columns[-1] + 1) / 2 / dark.shape[1]
    if columns[-1] + 1 - columns[0] > _TAIL * high or not _WITHIN[0] <= middle <= _WITHIN[1]:
        return word
    # A comma is about half as wide as a figure.
    before = round(middle * (figures + 0.5) - 0.25)
    text = with_comma(word.text, before)
    return word._replace(text=text) if text else word


def _dark(window: Picture, number: Picture) -> Booleans:
    """Which places of a picture are as dark as the ink of a number."""
    paper, ink = float(np.percentile(number, _PAPER)), float(np.percentile(number, _INK))
    dark: Booleans = window < paper - _DARK * (paper - ink)
    return dark


def _minus(word: SeenWord, row: Sequence[SeenWord], piece: Piece) -> float | None:
    """Where the minus before a number begins; None where there is none."""
    high = word.bottom - word.top
    before = max((other.x1 for other in row if other.x1 <= word.x0), default=0.0)
    left = max(0, round(max(before, word.x0 - _BEFORE * high)) - piece.left)
    right = round(word.x0) - piece.left
    rows = slice(max(0, round(word.top) - piece.top), round(word.bottom) - piece.top)
    window = piece.picture[rows, left:right]
    own = piece.picture[rows, right : round(word.x1) - piece.left]
    if not window.size or not own.size:
        return None
    dark = _dark(window, own)
    filled = np.flatnonzero(dark.any(axis=0))
    # A number's box may begin a dot or two within its first figure.
    filled = filled[filled < dark.shape[1] - 2]
    if not len(filled):
        return None
    breaks = np.flatnonzero(np.diff(filled) > 1)
    first, end = int(filled[breaks[-1] + 1] if len(breaks) else filled[0]), int(filled[-1]) + 1
    white = first - (int(filled[breaks[-1]]) + 1 if len(breaks) else 0)
    is_minus = white >= _WHITE * high and dark.shape[1] - end <= _NEAR * high and _is_stroke(dark[:, first:end], high)
    return float(left + first + piece.left) if is_minus else None


def _begins_with_stroke(word: SeenWord, piece: Piece) -> bool:
    """Whether the first ink of a word is a single level stroke, with white behind it."""
    rows = slice(max(0, round(word.top) - piece.top), round(word.bottom) - piece.top)
    window = piece.picture[rows, max(0, round(word.x0) - piece.left) : max(0, round(word.x1) - piece.left)]
    if not window.size:
        return False
    dark = _dark(window, window)
    filled = np.flatnonzero(dark.any(axis=0))
    breaks = np.flatnonzero(np.diff(filled) > 1)
    return len(breaks) > 0 and _is_stroke(dark[:, filled[0] : filled[breaks[0]] + 1], word.bottom - word.top)


def _is_stroke(dark: Booleans, high: float) -> bool:
    """Whether ink beside a number of this height is as wide and thin as a minus, and as high above the line."""
    down = np.flatnonzero(dark.any(axis=1))
    wide, thick = dark.shape[1], int(down[-1] + 1 - down[0])
    rise = len(dark) - (down[0] + down[-1] + 1) / 2
    return bool(
        _WIDTHS[0] * high <= wide <= _WIDTHS[1] * high
        and thick <= max(3, _HIGHEST * high)
        and wide >= 1.5 * thick
        and _RISE[0] * high <= rise <= _RISE[1] * high
    )
