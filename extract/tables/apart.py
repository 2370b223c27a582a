"""Rows that stand far apart, as in high cells, and still are one table: all that they hold is in line."""

from __future__ import annotations

from collections.abc import Sequence

from extract.tables.segments import Row, Segment
from patterns.sum_rows import sum_word

# Rows stand no further apart, in parts of their size; lines of one label stand no further.
_FARTHEST, _TIGHT = 8.0, 1.5
# A row has no more lines; places in one line, and steps from line to line, differ by fewer points.
_MOST_LINES = 6
_IN_LINE, _SAME_STEP = 1.0, 1.0


def goes_on_below(rows: Sequence[Row], start: int, index: int) -> bool:
    """Whether the rows from `start` on go on with one far below, or with the first line of its wrapped label."""
    row, above = rows[index], rows[index - 1]
    step = row.bottom - above.bottom
    if step > _FARTHEST * max(row.line.size, above.line.size) or row.line.size != rows[start].line.size:
        return False
    body = [each for each in rows[start:index] if each.has_amounts]
    if sum_word(body[-1].segments[0].text) and not any(
        abs(after.bottom - before.bottom - step) < _SAME_STEP
        for before, after in zip(rows[start:index], rows[start + 1 : index], strict=False)
    ):
        return False
    lefts = [part.x0 for each in rows[start:index] for part in each.segments if not part.number]
    for number in range(index, min(len(rows), index + _MOST_LINES)):
        each = rows[number]
        if number > index and each.bottom - rows[number - 1].bottom > _TIGHT * each.line.size:
            return False
        if not all(_is_near(part.x0, lefts) for part in each.segments if not part.number):
            return False
        if each.has_amounts:
            hits = sum(_is_in_line(part, body) for part in each.numbers)
            return hits == len(each.numbers) or (hits > 1 and 2 * hits >= len(each.numbers))
        if any(part.number for part in each.segments):
            return False
    return False


def _is_in_line(part: Segment, body: Sequence[Row]) -> bool:
    """Whether a number ends, begins or has its middle where one above does."""
    others = [other for row in body for other in row.numbers]
    return (
        _is_near(part.x1, [other.x1 for other in others])
        or _is_near(part.x0, [other.x0 for other in others])
        or _is_near(part.x0 + part.x1, [other.x0 + other.x1 for other in others])
    )


def _is_near(place: float, places: Sequence[float]) -> bool:
    return any(abs(place - other) < _IN_LINE for other in places)
