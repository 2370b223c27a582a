"""A label in the middle above several labels: `Tilskudd` over `Grunnbeløp | Aktivitet | Sum`, without a rule."""

from __future__ import annotations

from collections.abc import Sequence

from extract.tables.columns import Column
from extract.tables.groups import Placed
from extract.tables.segments import Segment
from patterns.layout import is_year

# Lines of one label begin, end or have their middles so near each other; a spanning label is so near the middle.
_IN_LINE, _OFF_MIDDLE = 3.0, 3.0


def over_middle(placed: Sequence[Placed], columns: Sequence[Column]) -> list[Placed]:
    """The labels, one in line with nothing below it widened over the columns, all with labels of their own, whose
    middle it stands at.
    """
    result: list[Placed] = []
    for each in placed:
        below = [other for other in placed if other.number > each.number and other.first == other.last]
        own = [other for other in below if each.first <= other.first <= each.last]
        if not own or is_year(each.part.text) or any(_is_in_line(each, other) for other in own):
            result.append(each)
            continue
        labelled = {other.first for other in below}
        taken = {
            column
            for other in placed
            if other is not each and other.number <= each.number
            for column in range(other.first, other.last + 1)
        }
        free = {index for index in labelled - taken if columns[index].numeric}
        first, last = _widest(each, free)
        result.append(_placed_over(each, below, columns, first, last))
    return result


def _widest(each: Placed, free: set[int]) -> tuple[int, int]:
    """The columns around a label up to the first that it can not stand over."""
    first, last = each.first, each.last
    while first - 1 in free:
        first -= 1
    while last + 1 in free:
        last += 1
    return first, last


def _placed_over(
    each: Placed, below: Sequence[Placed], columns: Sequence[Column], first: int, last: int
) -> Placed:
    """The label over the columns whose middle it stands nearest to, if that is near."""
    middle = (each.part.x0 + each.part.x1) / 2
    best, nearest = each, _OFF_MIDDLE
    for left in range(first, each.first + 1):
        for right in range(max(each.last, left + 1), last + 1):
            x0, x1 = _extent(left, below, columns)[0], _extent(right, below, columns)[1]
            off = abs(middle - (x0 + x1) / 2)
            if off < nearest:
                best, nearest = each._replace(first=left, last=right), off
    return best


def _extent(column: int, below: Sequence[Placed], columns: Sequence[Column]) -> tuple[float, float]:
    """From where to where a column's numbers and labels reach."""
    parts: list[Column | Segment] = [columns[column], *(other.part for other in below if other.first == column)]
    return min(part.x0 for part in parts), max(part.x1 for part in parts)


def _is_in_line(each: Placed, other: Placed) -> bool:
    """Whether two lines begin, end or are centred at one place, as the lines of one label do."""
    begin, end = each.part.x0 - other.part.x0, each.part.x1 - other.part.x1
    return min(abs(begin), abs(end), abs(begin + end) / 2) < _IN_LINE
