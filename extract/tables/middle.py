"""A label in the middle above several labels: `Tilskudd` over `Grunnbeløp | Aktivitet | Sum`, without a rule."""

from __future__ import annotations

from collections.abc import Sequence

from extract.tables.columns import Column
from extract.tables.groups import LabelLine
from extract.tables.segments import Segment
from patterns.layout import is_year
from patterns.years import stated_years

# Lines of one label begin, end or have their middles so near each other; a spanning label is so near the middle.
_IN_LINE, _OFF_MIDDLE = 3.0, 3.0
_HAIR = 0.6
_WIDEST_MARGIN = 6.0


def over_middle(placed: Sequence[LabelLine], columns: Sequence[Column]) -> list[LabelLine]:
    """The labels, one in line with nothing below it widened over the columns, all with labels of their own, whose
    middle it stands at.
    """
    result: list[LabelLine] = []
    for each in placed:
        below = [other for other in placed if other.number > each.number and other.first == other.last]
        own = [other for other in below if each.first <= other.first <= each.last]
        is_right = _are_set_right(below, columns)
        if not own or _is_one_of_years(each, placed) or any(_is_in_line(each, other, is_right) for other in own):
            result.append(each)
            continue
        labelled = {other.first for other in below}
        taken = {
            column
            for other in placed
            if other is not each and other.number <= each.number
            for column in range(other.first, other.last + 1)
        }
        years = stated_years(each.part.text)
        others = {other.first for other in below if years and stated_years(other.part.text)}
        free = {index for index in labelled - taken - others if columns[index].numeric}
        spans = [(other.first, other.last) for other in placed if other is not each and other.last > other.first]
        result.append(_placed_over(each, below, columns, _widest(each, free), spans))
    return result


def _is_one_of_years(each: LabelLine, placed: Sequence[LabelLine]) -> bool:
    """Whether a label is a year with others beside it, each over its own column; alone on its line it spans several."""
    return is_year(each.part.text) and any(other.number == each.number and other is not each for other in placed)


def _widest(each: LabelLine, free: set[int]) -> tuple[int, int]:
    """The columns around a label up to the first that it can not stand over."""
    first, last = each.first, each.last
    while first - 1 in free:
        first -= 1
    while last + 1 in free:
        last += 1
    return first, last


def _placed_over(
    each: LabelLine,
    below: Sequence[LabelLine],
    columns: Sequence[Column],
    widest: tuple[int, int],
    spans: Sequence[tuple[int, int]],
) -> LabelLine:
    """The label over the columns whose middle it stands nearest to, if that is near, and none of the other `spans` ends
    among them."""
    first, last = widest
    middle = (each.part.x0 + each.part.x1) / 2
    for off_of in (_off_texts, _off_cells):
        best, nearest = each, _OFF_MIDDLE
        for left in range(first, each.first + 1):
            for right in range(max(each.last, left + 1), last + 1):
                off = off_of(middle, left, right, below, columns)
                cuts = any(left <= end and start <= right and not left <= start <= end <= right for start, end in spans)
                if off < nearest and not cuts:
                    best, nearest = each._replace(first=left, last=right), off
        if best is not each:
            return best
    return each


def _off_texts(middle: float, left: int, right: int, below: Sequence[LabelLine], columns: Sequence[Column]) -> float:
    """How far a place is from the middle of what stands in columns."""
    x0, x1 = _extent(left, below, columns)[0], _extent(right, below, columns)[1]
    return abs(middle - (x0 + x1) / 2)


def _off_cells(middle: float, left: int, right: int, below: Sequence[LabelLine], columns: Sequence[Column]) -> float:
    """How far a place is from the middle of the columns' cells, where all is set to their right: the first one begins
    where the column before it ends, or as far to the left as the next one does."""
    spanned = range(left, right + 1)
    if not all(_is_set_right(other, columns) for other in below if other.first in spanned):
        return _OFF_MIDDLE
    before = columns[left - 1] if left else None
    edge = before.x1 if before and before.numeric else 2 * columns[left].x1 - columns[left + 1].x1
    centre = (edge + columns[right].x1) / 2
    # What is blank at both sides of a rule between cells lies left of the first one, too.
    return max(centre - middle, middle - centre - _WIDEST_MARGIN, 0.0)


def _is_set_right(other: LabelLine, columns: Sequence[Column]) -> bool:
    return abs(other.part.x1 - columns[other.first].x1) < _HAIR


def _extent(column: int, below: Sequence[LabelLine], columns: Sequence[Column]) -> tuple[float, float]:
    """From where to where a column's numbers and labels reach."""
    parts: list[Column | Segment] = [columns[column], *(other.part for other in below if other.first == column)]
    return min(part.x0 for part in parts), max(part.x1 for part in parts)


def _are_set_right(below: Sequence[LabelLine], columns: Sequence[Column]) -> bool:
    """Whether the labels over numbers all end where these do, and begin elsewhere: all their lines end there."""
    labels = [other for other in below if columns[other.first].numeric]
    begins = (abs(other.part.x0 - columns[other.first].x0) > _IN_LINE for other in labels)
    return all(_is_set_right(other, columns) for other in labels) and any(begins)


def _is_in_line(each: LabelLine, other: LabelLine, is_right: bool) -> bool:
    """Whether two lines begin, end or are centred at one place, as the lines of one label do."""
    begin, end = each.part.x0 - other.part.x0, each.part.x1 - other.part.x1
    return abs(end) < _IN_LINE if is_right else min(abs(begin), abs(end), abs(begin + end) / 2) < _IN_LINE
