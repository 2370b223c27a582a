"""Page -> Lines: one for every baseline, from the top; a page with columns is split by the stage that knows them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import pairwise, repeat
from statistics import median_low
from typing import NamedTuple

from extract.memory.words import Words
from extract.model import BBox, Line, LineType, Page, Word

# A gap above a line is a space where it exceeds the page's usual gap by this part of the type's size.
_SPACE = 0.35
# A gap wider than this part of the size says nothing of the usual pitch; nor do lines that overlap by more than this
# part of it, as those of cells beside each other do.
_USUAL_AT_MOST, _USUAL_AT_LEAST = 1.2, -0.3
# Words whose feet differ by less than this part of the smaller one's size stand in one line.
_SAME_LINE = 0.3
# A word's line is looked for among so many before.
_LINES_LOOKED_BACK = 12
_NO_TYPE = LineType(0.0, False)


def find_lines(page: Page) -> tuple[Line, ...]:
    """The lines of a page from top to bottom; blank lines of a text source are told by `space_above` of the next."""
    return _worded_lines(page) if page.words else _plain_lines(page)


def _plain_lines(page: Page) -> tuple[Line, ...]:
    lines: list[Line] = []
    above = True
    types = page.line_types or repeat(_NO_TYPE)
    for text, (size, bold) in zip(page.text_lines, types, strict=False):
        if text.strip():
            lines.append(Line(page.number, text.rstrip(), (), None, size, bold, above))
        above = not text.strip()
    return tuple(lines)


def _worded_lines(page: Page) -> tuple[Line, ...]:
    words = Words.of(page.words)
    texts = words.texts
    parts, boxes, spans, are_bold = _measured(words)
    gaps = [_gap_above(spans, index) for index in range(len(spans))]
    usual = _usual_gap(gaps)
    columns, before, _ = words.place
    return tuple(
        Line(
            page.number,
            " ".join(texts[start:end]),
            Words(columns, before + start, before + end),
            box,
            span.size,
            is_bold,
            gap is None or gap.height > usual.between(gap) + _SPACE * gap.size,
        )
        for (start, end), box, span, is_bold, gap in zip(parts, boxes, spans, are_bold, gaps, strict=True)
    )


class _Span(NamedTuple):
    """Where a line stands, its top and bottom measured by the type that most of it is set in."""

    x0: float
    top: float
    x1: float
    bottom: float
    size: float


class _Gap(NamedTuple):
    """The height between two lines, the lower one's size, and whether both are in one size."""

    height: float
    size: float
    is_within: bool

    def between(self, gap: _Gap) -> float:
        """What height is usual there: that of a page's text grows with its type, as in a title of two lines."""
        grows = gap.is_within and self.size and self.height > 0
        return self.height * max(gap.size / self.size, 1.0) if grows else self.height


class _Measures(NamedTuple):
    """Lines of words without knowledge of those above them: each one's words (from, to), and the line's measures."""

    parts: list[tuple[int, int]]
    boxes: list[BBox]
    spans: list[_Span]
    are_bold: list[bool]


def _measured(words: Words) -> _Measures:
    """The lines of words, all measured at once."""
    # A text file, which has no words, does without numpy.
    import numpy as np

    columns = words.columns
    parts = list(pairwise(_line_starts(words)))
    starts = np.array([start for start, _ in parts])
    sizes = np.frombuffer(columns.size)
    edges = (
        np.minimum.reduceat(np.frombuffer(columns.x0), starts).tolist(),
        np.minimum.reduceat(np.frombuffer(columns.top), starts).tolist(),
        np.maximum.reduceat(np.frombuffer(columns.x1), starts).tolist(),
        np.maximum.reduceat(np.frombuffer(columns.bottom), starts).tolist(),
    )
    smallest, largest = np.minimum.reduceat(sizes, starts).tolist(), np.maximum.reduceat(sizes, starts).tolist()
    bold = np.logical_and.reduceat(np.frombuffer(columns.bold, np.bool_), starts).tolist()
    boxes: list[BBox] = list(map(BBox, *edges))
    spans: list[_Span] = list(map(_Span, *edges, smallest))
    for index, (small, large) in enumerate(zip(smallest, largest, strict=True)):
        if small != large:
            start, end = parts[index]
            spans[index] = _main_span(words[start:end], boxes[index])
    return _Measures(parts, boxes, spans, bold)


def _main_span(words: Sequence[Word], box: BBox) -> _Span:
    """The span of a line in several sizes: a raised mark or one large letter does not move it."""
    letters: dict[float, int] = {}
    for word in words:
        letters[word.size] = letters.get(word.size, 0) + len(word.text)
    size = max(letters, key=lambda each: (letters[each], each))
    main = [word for word in words if word.size == size]
    return _Span(box.x0, min(word.top for word in main), box.x1, max(word.bottom for word in main), size)


def _line_starts(words: Words) -> list[int]:
    """Where lines begin among words given line by line, and where the last ends: where the baseline changes.

    Where no baseline is told: where a word stands left of the one before it, or not beside it.
    """
    import numpy as np

    baselines = words.columns.baseline
    if isinstance(baselines, array):
        places = np.frombuffer(baselines)
        return [0, *((places[1:] != places[:-1]).nonzero()[0] + 1).tolist(), len(words)]
    starts = [0]
    for index, (before, word) in enumerate(pairwise(words), 1):
        if before.baseline is not None and word.baseline is not None:
            if before.baseline != word.baseline:
                starts.append(index)
            continue
        smaller = min(before.size, word.size) or word.bottom - word.top
        beside = abs(word.bottom - before.bottom) < _SAME_LINE * smaller or (
            # A raised or lowered mark lies within the height of its neighbour.
            before.size != word.size and min(before.bottom, word.bottom) - max(before.top, word.top) > 0.6 * smaller
        )
        if word.x0 < before.x0 or not beside:
            starts.append(index)
    return [*starts, len(words)]


def _gap_above(spans: Sequence[_Span], index: int) -> _Gap | None:
    """The height from the line above to this one, or None at the top of the page or of a column."""
    span = spans[index]
    for place in range(index - 1, max(-1, index - 1 - _LINES_LOOKED_BACK), -1):
        above = spans[place]
        if above.x0 < span.x1 and span.x0 < above.x1 and above.bottom <= span.bottom:
            return _Gap(span.top - above.bottom, span.size, above.size == span.size)
    return None


def _usual_gap(gaps: Sequence[_Gap | None]) -> _Gap:
    """The gap between the lines of a paragraph: the page's median of those that are about as high as a line's own."""
    close = [g for g in gaps if g is not None and _USUAL_AT_LEAST * g.size < g.height < _USUAL_AT_MOST * g.size]
    return median_low(close) if close else _Gap(0.0, 0.0, is_within=False)
