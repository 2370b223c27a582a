"""The first rows of a table that a page's foot cuts off: too few to show columns, but each part below its label."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.tables.segments import Row, Segment, overlap
from patterns.layout import MONEY_HEADING, is_year
from patterns.sum_rows import sum_word

# Lines of one column end, begin or have their middles so near each other.
_IN_LINE = 2.5
# A heading's lines stand so near each other, and the first row so near below.
_TIGHT, _FARTHEST = 1.5, 3.2
# A heading has no more lines.
_MOST_LINES = 3
# More lines tell their columns by themselves.
_MOST_BEGUN = 4
# So many rows with their sum may be too few to tell their columns.
_MOST_ENDED = 3
# Below what is cut off stand the page's number and its footer at most.
_MOST_BELOW = 3
# A number of the accounts' own (`1200`).
_KEY_DIGITS = 4


def stands_below_money(heading: Row, row: Row) -> bool:
    """Whether each part of a row is in line with a label of its own in a heading, and each number with one of money."""
    labels, parts = heading.segments, row.segments
    if len(parts) < 2 or len(labels) != len(parts) or parts[0].number or not row.numbers:
        return False
    return all(
        is_in_line(part, label) and (not part.number or MONEY_HEADING.search(label.text) is not None)
        for part, label in zip(parts, labels, strict=True)
    )


def is_in_line(part: Segment, other: Segment) -> bool:
    begin, end = part.x0 - other.x0, part.x1 - other.x1
    return min(abs(begin), abs(end), abs(begin + end) / 2) < _IN_LINE


def is_begun_above_foot(rows: Sequence[Row], start: int, end: int) -> bool:
    """Whether rows are the last of a page and the first of a table: a name, behind its number or not, and amounts, each
    below a label of its own, one of money or a sum's.
    """
    if not 0 < start < end <= start + _MOST_BEGUN or len(rows) - end > _MOST_BELOW:
        return False
    if any(row.has_amounts for row in rows[end:]):
        return False
    labels = _labels(rows, start)
    return bool(labels) and all(_stands_below(row, labels) for row in rows[start:end] if row.has_amounts)


def is_ended_by_sum(rows: Sequence[Row], start: int, end: int) -> bool:
    """Whether a row or two and their sum are the last of a table, below its heading on the page where it ends: the
    sum's numbers end where theirs do, below labels of which one tells of money.
    """
    if not 2 <= end - start <= _MOST_ENDED or sum_word(rows[end - 1].segments[0].text) is None:
        return False
    *own, total = (row for row in rows[start:end] if row.has_amounts)
    ends = [part.x1 for row in own for part in row.numbers]
    if not total.numbers or not all(any(abs(part.x1 - end) < _IN_LINE for end in ends) for part in total.numbers):
        return False
    labels = _labels(rows, start)
    return len(labels) > 1 and all(any(_is_over(label, part) for label in labels) for part in rows[start].segments)


def _labels(rows: Sequence[Row], start: int) -> list[Segment]:
    """The labels right above a row; none where none tells of money."""
    labels: list[Segment] = []
    for index in range(start - 1, max(-1, start - 1 - _MOST_LINES), -1):
        row, below = rows[index], rows[index + 1]
        far = (_FARTHEST if index == start - 1 else _TIGHT) * max(row.line.size, below.line.size)
        if below.bottom - row.bottom > far or any(part.digits and not is_year(part.text) for part in row.segments):
            break
        if any(sum(overlap(label, part) for part in rows[start].segments) > 1 for label in row.segments):
            break
        labels += row.segments
    return labels if any(tells_money(label.text) for label in labels) else []


def tells_money(heading: str) -> bool:
    """Whether a heading ends in a word for money or for a sum."""
    return MONEY_HEADING.search(heading) is not None or sum_word(heading.rsplit(maxsplit=1)[-1]) is not None


def _stands_below(row: Row, labels: Sequence[Segment]) -> bool:
    parts = row.segments
    named = 1 if _is_key(parts[0]) else 0
    amounts = parts[named + 1 :]
    if len(amounts) < 2 or parts[named].number or not all(part.number for part in amounts):
        return False
    over = [frozenset(index for index, label in enumerate(labels) if _is_over(label, part)) for part in parts]
    return all(over) and not any(first & second for first, second in pairwise(over))


def _is_key(part: Segment) -> bool:
    """Whether a number may be the one of a municipality."""
    return part.text.isdecimal() and len(part.text) == _KEY_DIGITS


def _is_over(label: Segment, part: Segment) -> bool:
    return is_in_line(part, label) or overlap(label, part)
