"""Columns of a table without a grid: numbers that stand below each other, and the texts between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from extract.tables.segments import Row, Segment, overlap
from patterns.sum_rows import sum_word

# Cells that begin, or end, within so many points are aligned.
_EDGE = 2.5
# So many texts that begin at one place are a column, for each that runs on there.
_FEWEST_BEGUN = 3
# Few tables have as many columns as this.
_MANY = 40


class Column(NamedTuple):
    """A column: from where to where its contents reach, and its numbers (none in a column of text)."""

    x0: float
    x1: float
    numbers: tuple[Segment, ...]

    @property
    def numeric(self) -> bool:
        return bool(self.numbers)


def find_columns(body: Sequence[Row]) -> list[Column]:
    """The columns of rows with amounts, from left to right."""
    rows = [row for row in body if row.has_amounts]
    numeric = _clusters([part for row in rows for part in row.segments if part.number])
    texts = [part for row in rows for part in row.segments if not part.number]
    labels = _label_columns(rows, [part for part in texts if not is_over(part, numeric)])
    # A lone number among the labels is part of one: `Skole 3`.
    kept = [
        column for column in numeric if len(column.numbers) > 1 or not any(overlap(label, column) for label in labels)
    ]
    others = [Column(label.x0, label.x1, ()) for label in labels]
    strays = [part for row in body if not row.has_amounts for part in row.segments]
    for extra in _clusters([part for part in strays if not is_over(part, [*kept, *others])]):
        if len(extra.numbers) >= 2:
            others.append(Column(extra.x0, extra.x1, ()))
    return _apart(sorted([*kept, *others]))


def _label_columns(rows: Sequence[Row], texts: Sequence[Segment]) -> list[Column]:
    """Where the labels stand. What a sum row says (`Sum ordinære anlegg`) may run through the columns of the rows above
    it, and a long text through the empty cell beside it: they join none of them.
    """
    sums = [part for row in rows if not (part := row.segments[0]).number and sum_word(part.text) is not None]
    if sums and len(sums) < len(rows):
        others = _clusters([part for part in texts if part not in sums])
        through = [part for part in sums if sum(is_over(part, [column]) for column in others) > 1]
        texts = [part for part in texts if part not in through]
    return _clusters(_without_long(rows, texts))


def _without_long(rows: Sequence[Row], texts: Sequence[Segment]) -> Sequence[Segment]:
    """The texts but the few that run on where most other rows have a text of their own begin."""
    begins = sorted(part.x0 for row in rows for part in row.segments[1:] if not part.number)
    if len(begins) < _FEWEST_BEGUN:
        return texts
    long = set[Segment]()
    for part in texts:
        first, last = bisect_left(begins, part.x0 + _EDGE), bisect_left(begins, part.x1 - _EDGE)
        if last - first >= _FEWEST_BEGUN and _agreeing(begins[first:last]) > len(rows) / 2:
            long.add(part)
    return [part for part in texts if part not in long] if len(long) * _FEWEST_BEGUN <= len(rows) else texts


def _clusters(parts: Sequence[Segment]) -> list[Column]:
    """The segments in groups that overlap, with how far they reach."""
    clusters: list[Column] = []
    for part in sorted(parts, key=lambda part: part.x0):
        if clusters and part.x0 < clusters[-1].x1 - 0.5:
            last = clusters[-1]
            clusters[-1] = Column(last.x0, max(last.x1, part.x1), (*last.numbers, part))
        else:
            clusters.append(Column(part.x0, part.x1, (part,)))
    return clusters


def is_over(part: Segment, columns: Sequence[Column]) -> bool:
    """Whether a text stands above or below one of the columns."""
    return any(overlap(part, column) for column in columns)


def _apart(columns: Sequence[Column]) -> list[Column]:
    """The columns with those joined that overlap."""
    result: list[Column] = []
    for column in columns:
        if result and column.x0 < result[-1].x1 - 0.5:
            last = result[-1]
            result[-1] = Column(last.x0, max(last.x1, column.x1), (*last.numbers, *column.numbers))
        else:
            result.append(column)
    return result


def without_strays(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns without those that are none: made by a wide blank in one row, or run through more often than used."""
    used = [0] * len(columns)
    crossed = [0] * len(columns)
    for row in rows:
        for part in row.segments:
            first, last = column_of(part, columns)
            used[first] += 1
            for index in range(first + 1, last + 1):
                crossed[index] += 1
    kept: list[Column] = []
    for column, own, across in zip(columns, used, crossed, strict=True):
        alone = own + across <= 1 and len(rows) > 3
        if kept and (
            across > own
            or (across == own and not column.numeric)
            or (alone and not column.numeric and not kept[-1].numeric)
        ):
            kept[-1] = Column(kept[-1].x0, column.x1, kept[-1].numbers)
        else:
            kept.append(column)
    return kept


def is_aligned(column: Column) -> bool:
    """Whether most of a column's numbers end, begin or are centred at one place."""
    return count_aligned(column) >= max(2, 0.6 * len(column.numbers))


def count_aligned(column: Column) -> int:
    """How many of a column's numbers end, begin or are centred at one place."""
    parts = column.numbers
    return max(
        _agreeing([part.x1 for part in parts]),
        _agreeing([part.x0 for part in parts]),
        _agreeing([(part.x0 + part.x1) / 2 for part in parts]),
    )


def _agreeing(places: Sequence[float]) -> int:
    """How many of the places lie within a hair of one of them."""
    ordered = sorted(places)
    best = start = 0
    for end, place in enumerate(ordered):
        while place - ordered[start] > _EDGE:
            start += 1
        best = max(best, end - start + 1)
    return best


def column_of(part: Segment, columns: Sequence[Column]) -> tuple[int, int]:
    """The first and the last column that a segment reaches over; the nearest one where it stands between two."""
    x0, x1 = part.x0, part.x1
    if len(columns) > _MANY:
        return _column_of_many(part, columns)
    over = [index for index, (left, right, _) in enumerate(columns) if x0 < right - 0.5 and x1 > left + 0.5]
    if over:
        return over[0], over[-1]
    nearest = min(range(len(columns)), key=lambda i: max(columns[i].x0 - part.x1, part.x0 - columns[i].x1))
    return nearest, nearest


def _column_of_many(part: Segment, columns: Sequence[Column]) -> tuple[int, int]:
    """The same, without a look at every column: a drawing may be taken for thousands."""
    first = bisect_right(columns, part.x0, key=lambda column: column.x1 - 0.5)
    last = bisect_left(columns, part.x1, key=lambda column: column.x0 + 0.5) - 1
    if first <= last:
        return first, last
    beside = [index for index in (last, first) if 0 <= index < len(columns)]
    nearest = min(beside, key=lambda i: max(columns[i].x0 - part.x1, part.x0 - columns[i].x1))
    return nearest, nearest
