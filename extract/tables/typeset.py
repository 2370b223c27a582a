"""Rows as they are written: justified text whole, a currency with its amount, words that run upwards in their place."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.tables.segments import Row, Segment, segment
from patterns.layout import is_currency, is_year

# Blanks of justified text are equally wide, on a line of several words.
_EQUAL, _WIDEST, _FEWEST = 0.12, 2.0, 5


def as_written(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The segments, those joined that are one text or one amount."""
    if any(is_currency(part.text) for part in segments):
        segments = _with_currency(segments)
    if len(segments) < _FEWEST - 1:
        return segments
    joined: list[Segment] = []
    start = 0
    for end in range(1, len(segments) + 1):
        if end == len(segments) or _gap(segments[end - 1], segments[end]) > _WIDEST * segments[end].words[0].size:
            joined += _justified(segments[start:end])
            start = end
    return tuple(joined)


def _with_currency(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments, a currency before an amount joined with it: `kr.` at the cell's left, the number at its right."""
    joined: list[Segment] = []
    for part in segments:
        before = joined[-1] if joined else None
        if before is not None and is_currency(before.text) and part.digits and not is_year(part.text):
            joined[-1] = segment(part.line, (*before.words, *part.words))
        else:
            joined.append(part)
    return tuple(joined)


def _justified(segments: Sequence[Segment]) -> Sequence[Segment]:
    """The segments as one where all their words stand equally far apart, as words of running text."""
    words = [word for part in segments for word in part.words]
    if len(segments) < 2 or len(words) < _FEWEST or any(part.number for part in segments):
        return segments
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    small = sum(word.text[0].islower() for word in words)
    if max(gaps) - min(gaps) > _EQUAL * words[0].size or 2 * small < len(words):
        return segments
    return (segment(segments[0].line, words),)


def _gap(before: Segment, after: Segment) -> float:
    return after.x0 - before.x1


def with_turned(rows: list[Row]) -> list[Row]:
    """The rows, those that run upwards before the first level one that ends below them: a page has them last."""
    turned = [row for row in rows if row.is_turned]
    if not turned:
        return rows
    level = [row for row in rows if not row.is_turned]
    placed: list[Row] = []
    for row in level:
        placed += [each for each in turned if each.bottom <= row.bottom]
        turned = [each for each in turned if each.bottom > row.bottom]
        placed.append(row)
    return [*placed, *turned]
