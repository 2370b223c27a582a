"""A table's last row that stands sideways of those above: where a page break parts a row, some programs set its first
part in a place of its own."""

from __future__ import annotations

from collections.abc import Sequence

from extract.tables.segments import Row

# Places of one column differ so little; what is moved stands so far off.
_SAME, _APART = 1.0, 3.0
# So many rows above show where labels begin, and so many numbers of theirs where a column ends.
_FEWEST_ROWS, _FEWEST_BELOW = 3, 2
# So many lines of the row's label may stand below its amounts, and the row so far below the one above it.
_TAIL, _FARTHEST = 4, 3.2


def put_back(rows: Sequence[Row], band: tuple[int, int]) -> tuple[Sequence[Row], tuple[int, int]]:
    """The rows and a band of them with its last row, or the one below it, in the columns of those above where all of
    that row stands sideways by one distance."""
    start, end = band
    if end - start < _FEWEST_ROWS:
        return rows, band
    for last in (end - 1, end):
        shift = _shift(rows, start, last) if last < len(rows) else None
        if shift is not None:
            return _moved_back(rows, last, shift), (start, last + 1)
    return rows, band


def _shift(rows: Sequence[Row], start: int, last: int) -> float | None:
    """How far sideways a row stands: its label begins, and each of its numbers ends, that far from where those above
    do, and nowhere else."""
    row, above = rows[last], rows[last - 1]
    if not row.has_amounts or row.segments[0].number or row.bottom - above.bottom > _FARTHEST * row.line.size:
        return None
    body = [each for each in rows[start:last] if each.has_amounts and not each.segments[0].number]
    if len(body) < _FEWEST_ROWS:
        return None
    left = body[-1].segments[0].x0
    shift = row.segments[0].x0 - left
    if abs(shift) < _APART or sum(abs(each.segments[0].x0 - left) < _SAME for each in body) < _FEWEST_ROWS:
        return None
    ends = [part.x1 for each in body for part in each.numbers]
    for part in row.numbers:
        if any(abs(place - part.x1) < _SAME for place in ends):
            return None
        if sum(abs(place - part.x1 + shift) < _SAME for place in ends) < _FEWEST_BELOW:
            return None
    return shift


def _moved_back(rows: Sequence[Row], last: int, shift: float) -> Sequence[Row]:
    """The rows with one and the lines of its label below it where they would stand; their words are where they are."""
    left, end = rows[last].segments[0].x0, last + 1
    while end < min(last + 1 + _TAIL, len(rows)) and abs(rows[end].segments[0].x0 - left) < _SAME:
        end += 1
    moved = [
        Row(row.line, tuple(part._replace(x0=part.x0 - shift, x1=part.x1 - shift) for part in row.segments))
        for row in rows[last:end]
    ]
    return [*rows[:last], *moved, *rows[end:]]
