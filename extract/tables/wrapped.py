"""Labels that wrap in a table whose lines all stand equally far apart: which lines go on the texts above them."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import SAME_SIZE
from extract.tables.columns import Column, column_of
from extract.tables.segments import Row, Segment
from patterns.grants.labels import LEGAL_FORM
from patterns.layout import is_year
from patterns.sum_rows import sum_word

# A blank in parts of the type's size, and how far a column's measured width may be off.
_BLANK, _HAIR = 0.2, 0.5
# Lines of one text stand no further apart, in parts of the type's size.
_STACKED = 1.5
# One line alone may be a group's title that has no room above by chance.
_FEWEST = 2
# So many rows that begin with a number of their own show that all do.
_FEWEST_KEYED = 3


def with_wrapped_years(rows: Sequence[Row]) -> list[Row]:
    """The rows, a year that a text of the row above goes on with (`to turer sommeren` / `2031`) as words: all of its
    line begins where texts do that stand beside amounts, or halfway above and below them.
    """
    found = list(rows)
    for index, row in enumerate(rows):
        if not row.has_amounts or not all(is_year(part.text) for part in row.segments if part.number):
            continue
        highest = row.bottom - _STACKED * row.line.size
        near = [each for each in rows[max(0, index - 2) : index] if each.bottom >= highest]
        starts = [part for each in near for part in each.segments if not part.number]
        amounts = any(part.digits and not is_year(part.text) for each in near for part in each.segments)
        if amounts and all(any(is_set_alike(start, part) for start in starts) for part in row.segments):
            words = tuple(part._replace(number=False, digits=False) for part in row.segments)
            found[index] = Row(row.line, words)
    return found


def wrapped_lines(body: Sequence[Row], columns: Sequence[Column]) -> list[Row]:
    """The lines without amounts that go on texts above them, in a table without titles of groups; else none.

    A line goes on the text above in its column where its first word had no room there. Titles of groups now and then
    have room, stand above the first row too, are bold or follow a sum: a single such line tells that none goes on.
    Where rows have keys before their labels, titles begin where the keys do, and no line below a label is one.
    """
    if all(row.has_amounts for row in body):
        return []
    keyed = _are_keyed(body, columns)
    if not body[0].has_amounts and not keyed:
        return []
    reach = _reach(body, columns)
    lines: list[Row] = []
    above: list[Row] = []
    for row in body:
        if row.has_amounts:
            above = [row]
            continue
        if keyed and column_of(row.segments[0], columns)[0] == 0:
            above = []
            continue
        if not above or not _may_go_on(above, row, reach, columns):
            return []
        lines.append(row)
        above.append(row)
    return lines if keyed or len(lines) >= _FEWEST else []


def _are_keyed(body: Sequence[Row], columns: Sequence[Column]) -> bool:
    """Whether every row with amounts, but for the sums, has a key with digits in the first column before its label."""
    count = 0
    for row in body:
        if not row.has_amounts or sum_word(row.segments[0].text):
            continue
        key, *others = row.segments
        places = [column_of(part, columns) for part in row.segments[:2]]
        if places != [(0, 0), (1, 1)] or others[0].number or not any(map(str.isdecimal, key.text)):
            return False
        count += 1
    return count >= _FEWEST_KEYED


def _may_go_on(above: Sequence[Row], row: Row, reach: dict[int, float], columns: Sequence[Column]) -> bool:
    """Whether every text of a line stands in one column below one that left no room for its first word."""
    if sum_word(above[0].segments[0].text):
        return False
    for part in row.segments:
        first, last = column_of(part, columns)
        if first != last or part.number or columns[first].numeric:
            return False
        label = _text_in(above, first, columns)
        if label is None or not is_set_alike(label, part):
            return False
        word = part.words[0]
        if label.x1 + _BLANK * word.size + word.x1 - word.x0 <= reach[first] - _HAIR:
            return False
    return True


def _text_in(lines: Sequence[Row], column: int, columns: Sequence[Column]) -> Segment | None:
    """The last text of a column in some lines."""
    parts = [part for row in lines for part in row.segments if column_of(part, columns) == (column, column)]
    return parts[-1] if parts and not parts[-1].number else None


def is_set_alike(label: Segment, part: Segment) -> bool:
    """Whether two texts begin at one place in one type, as lines of one text do."""
    before, after = label.words[-1], part.words[0]
    same_start = abs(label.x0 - part.x0) < 1.0
    return same_start and before.bold == after.bold and abs(before.size - after.size) < SAME_SIZE


def are_labelled(body: Sequence[Row], columns: Sequence[Column]) -> bool:
    """Whether every row with amounts has a label of its own in the first column."""
    return not columns[0].numeric and all(
        any(column_of(part, columns)[0] == 0 for part in row.segments) for row in body if row.has_amounts
    )


def is_beside_label(above: Sequence[Row], row: Row, columns: Sequence[Column]) -> bool:
    """Whether a line without a label, where every row has one, holds but words beside the label above: what its row is
    about, in several lines."""
    if row.has_amounts or not above[0].has_amounts:
        return False
    places = [column_of(part, columns) for part in row.segments]
    return all(first == last and first and not columns[first].numeric for first, last in places)


def labels_around(body: Sequence[Row]) -> set[int]:
    """The lines that hold the first half of a label alone, whose amounts stand alone on the next and its other half, in
    small letters, on the one after that."""
    found: set[int] = set()
    for index, (upper, middle, lower) in enumerate(zip(body, body[1:], body[2:], strict=False)):
        if len(upper.segments) > 1 or len(lower.segments) > 1 or not all(part.number for part in middle.segments):
            continue
        label, rest = upper.segments[0], lower.segments[0]
        is_near = lower.bottom - middle.bottom <= _STACKED * lower.line.size >= middle.bottom - upper.bottom
        begins_left = label.x0 < middle.segments[0].x0
        if is_near and begins_left and not label.number and rest.text[:1].islower() and is_set_alike(label, rest):
            found.add(index)
    return found


def ends_name(above: Row, row: Row) -> bool:
    """Whether a line without amounts holds the legal form of the name right above it (`Lia Gard` over `AS`)."""
    if row.has_amounts or row.bottom - above.bottom > _STACKED * row.line.size:
        return False
    forms = [part for part in row.segments if len(part.words) == 1 and LEGAL_FORM.search(part.text)]
    return any(is_set_alike(label, part) and not label.number for part in forms for label in above.segments)


def _reach(body: Sequence[Row], columns: Sequence[Column]) -> dict[int, float]:
    """How far the longest text of every column reaches."""
    reach: dict[int, float] = {}
    for row in body:
        for part in row.segments:
            first, last = column_of(part, columns)
            if first == last and not part.number:
                reach[first] = max(reach.get(first, part.x1), part.x1)
    return reach
