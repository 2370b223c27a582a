"""Signs at the left edge of their column, as spreadsheets write amounts of money: `-      450` is one number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from extract.tables.segments import DASHES, SAME_END, Row, Segment, segment

# Signs of one column begin at one place, within so many points.
_SAME_START = 1.0
# So many lines above and below a column's signs may belong to its table.
_AROUND = 4
# So many letters beside its column's numbers a dash may stand where all places are whole letters.
_BESIDE = 2.5


class _Found(NamedTuple):
    """A dash before a number, by the places of its row and its segment."""

    row: int
    place: int
    dash: Segment
    number: Segment


def with_signs(rows: Sequence[Row], letter: float = 0.0, has_labels: bool = True) -> list[Row]:
    """The rows, a dash and its number in one segment where the dash is no cell of its own. What is the first of its row
    is a label's where rows have labels; `letter` is a letter's width where all places are whole letters."""
    columns: defaultdict[int, list[_Found]] = defaultdict(list)
    for index, row in enumerate(rows):
        for place in range(int(has_labels), len(row.segments) - 1):
            dash, number = row.segments[place : place + 2]
            if dash.text in DASHES and number.digits and number.text[0].isdigit():
                columns[round(dash.x0 / _SAME_START)].append(_Found(index, place, dash, number))
    signs = [each for found in columns.values() if _are_signs(found, rows, _BESIDE * letter) for each in found]
    result = list(rows)
    for each in sorted(signs, key=lambda each: -each.place):
        result[each.row] = _joined(result[each.row], each)
    return result


def _are_signs(found: Sequence[_Found], rows: Sequence[Row], beside: float) -> bool:
    """Whether dashes below each other are signs: what stands above or below them reaches over their numbers too, which
    end at one place. A dash that stands for no amount has numbers or a heading of its own column above or below it, or
    no farther than `beside` it.
    """
    left, right = min(each.dash.x0 for each in found), max(each.dash.x1 for each in found)
    start, end = min(each.number.x0 for each in found), max(each.number.x1 for each in found)
    if end - min(each.number.x1 for each in found) > SAME_END:
        return False
    first, last = found[0].row - _AROUND, found[-1].row + _AROUND
    own = {each.dash for each in found}
    over = [
        part
        for row in rows[max(first, 0) : last + 1]
        for place, part in enumerate(row.segments)
        # A label or a title, which is the first of its line, heads no column.
        if (place or part.digits) and part.x0 < right + beside and part.x1 > left - beside and part not in own
    ]
    return all(part.x1 > start and (not part.digits or abs(part.x1 - end) <= SAME_END) for part in over)


def _joined(row: Row, found: _Found) -> Row:
    before, after = row.segments[: found.place], row.segments[found.place + 2 :]
    return Row(row.line, (*before, segment(found.dash.line, (*found.dash.words, *found.number.words)), *after))
