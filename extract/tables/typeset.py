"""Rows as they are written: justified text whole, a currency with its amount, words that run upwards in their place."""

from __future__ import annotations

from collections.abc import Sequence

from extract.tables.justified import justified_blanks
from extract.tables.segments import Row, Segment, segment
from patterns.layout import is_currency, is_year

# Fewer parts are told apart by more than blanks.
_FEWEST = 3


def as_written(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The segments, those joined that are one text or one amount."""
    if any(is_currency(part.text) for part in segments):
        segments = _with_currency(segments)
    return _justified(segments) if len(segments) >= _FEWEST else segments


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


def _justified(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The segments, those joined that blanks of justified text part."""
    blanks = justified_blanks([word for part in segments for word in part.words])
    if not blanks:
        return segments
    joined = [segments[0]]
    end = len(segments[0].words) - 1
    for part in segments[1:]:
        if end in blanks:
            joined[-1] = segment(part.line, (*joined[-1].words, *part.words))
        else:
            joined.append(part)
        end += len(part.words)
    return tuple(joined)


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
