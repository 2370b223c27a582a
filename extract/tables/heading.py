"""The heading above the rows of a table without a grid."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from extract.tables.columns import Column, column_of, is_over
from extract.tables.header import are_column_numbers
from extract.tables.segments import OVERLAP, WIDEST_BLANK, Row, Segment, overlap
from extract.tables.spanners import Spanner, is_underlined
from patterns.layout import CAPTION, is_thousand, is_year

# A heading's cells have their lines at heights of their own: many baselines, but not many lines' height.
_MOST_LINES = 24
_HIGHEST = 12.0
# A heading stands so near above its columns, in parts of the type's size.
_FARTHEST = 2.6
# Years right above the columns head them also from further off.
_FARTHEST_YEARS = 4.0
# Lines of one label stand no further apart, in parts of the type's size.
_STACKED = 1.5
# A heading stands no further above its rows than so many of their steps.
_PITCHES = 1.4
# The title of a group of rows has no more words.
_MOST_TITLE_WORDS = 8
_MOST_TITLE_LINES = 3
# No column's label has more words on one line and ends in a stop.
_MOST_LABEL_WORDS = 4
# So far above the first amounts their group's title stands: lines of small type may begin above its own.
_MOST_UPPER = 3
# A label that heads an empty column stands so far from those beside it, in parts of the type's size.
_APART = 1.0


class Heading(NamedTuple):
    """The lines that label the columns, and how many lines below them are titles of the first group of rows."""

    rows: list[Row]
    titles: int


def with_keys(rows: Sequence[Row], start: int, after: int, columns: Sequence[Column]) -> int:
    """The first row with those above it that have numbers in its columns only, as `225 63 Tilskudd`."""
    while start > after:
        row, below = rows[start - 1], rows[start]
        numbers = [part for part in row.segments if part.digits]
        if not numbers or below.bottom - row.bottom > _STACKED * row.line.size:
            break
        if _is_numbered(row):
            break
        if not all(any(overlap(part, column) and column.numeric for column in columns) for part in numbers):
            break
        start -= 1
    return start


def find_heading(
    rows: Sequence[Row],
    start: int,
    after: int,
    columns: Sequence[Column],
    frame_of: Sequence[int | None],
    spanners: Sequence[Spanner] = (),
) -> Heading:
    """The lines above the first row that label its columns, from the top down; `spanners` are the rules among them."""
    found: list[Row] = []
    useful = 0
    nearest = 0
    below = rows[start]
    # A heading may stand further off where the rows themselves stand far apart.
    pitch = rows[start + 1].bottom - below.bottom if start + 1 < len(rows) else 0.0
    for index in range(start - 1, max(after, start - _MOST_LINES) - 1, -1):
        row = rows[index]
        size = max(row.line.size, below.line.size)
        if rows[start].bottom - row.bottom > _HIGHEST * size:
            break
        framed = frame_of[index] is not None and frame_of[index] == frame_of[start]
        nearby = _FARTHEST_YEARS if _are_years_over(row, columns) or _heads_all(row, columns) else _FARTHEST
        farthest = max(nearby * size, min(_PITCHES * pitch, _FARTHEST * 2 * size))
        prose = _is_prose(row, columns) and not (
            start - index <= _MOST_UPPER and index > after and _titles_group(row, rows[index - 1], columns)
        )
        if (below.bottom - row.bottom > farthest or prose) and not framed:
            break
        if not framed and (_is_caption(row) or (found and _stands_over_labels(row, below, columns))):
            break
        if row.has_amounts and not _is_numbered(row):
            break
        is_over = is_underlined(row, rows[index + 1 : start], spanners)
        found.append(row)
        if is_over or _labels_columns(row, below, columns, size) or (useful and _stands_beside(row, found[:useful])):
            useful = len(found)
            nearest = nearest or useful
        below = row
    titles = _first_titles(found[:nearest], columns)
    if found and not titles and _begins_row(found[0], rows[start], columns):
        titles = 1
    return Heading(list(reversed(found[titles:useful])), titles)


def _first_titles(found: Sequence[Row], columns: Sequence[Column]) -> int:
    """How many lines below the nearest that labels columns belong to the rows: the title of a group, or the first lines
    of a label whose amounts stand further down. The heading has its own label of that column, or none.
    """
    titles = 0
    while count := _lines_of_title(found, titles, columns):
        titles += count
    if titles or not found or _stands_beside(found[0], found):
        return titles
    place = column_of(found[0].segments[0], columns)
    if place[0] != place[1] or columns[place[0]].numeric:
        return 0
    own = [all(column_of(part, columns) == place for part in row.segments) for row in found[:-1]]
    lines = found[: own.index(False) if False in own else len(own)]
    return len(lines) if lines and _is_wrapped(lines) else 0


def _lines_of_title(found: Sequence[Row], first: int, columns: Sequence[Column]) -> int:
    """How many lines, from one of these upwards, are one title of a group: the lower ones go on in small letters."""
    for index in range(first, min(first + _MOST_TITLE_LINES, len(found) - 1)):
        row, above = found[index], found[index + 1]
        if _stands_beside(row, found):
            return 0
        if _is_title(row, columns):
            return index + 1 - first
        is_near = row.bottom - above.bottom <= _STACKED * row.line.size and row.line.bold == above.line.bold
        is_lone = column_of(row.segments[0], columns) == (0, 0) and len(row.segments) == 1
        if not (is_near and is_lone and first and row.segments[0].text[:1].islower()):
            return 0
    return 0


def _stands_beside(row: Row, heading: Sequence[Row]) -> bool:
    """Whether a line stands at the height of words that run upwards over the columns."""
    return any(each.is_turned and row.top < each.bottom + row.line.size / 2 for each in heading)


def _is_wrapped(lines: Sequence[Row]) -> bool:
    """Whether lines (from the lowest) stand as close as those of one text that begins with a capital."""
    steps = [below.bottom - above.bottom for below, above in pairwise(lines)]
    return lines[-1].segments[0].text[:1].isupper() and all(step <= _STACKED * lines[0].line.size for step in steps)


def _is_numbered(row: Row) -> bool:
    """Whether a line's numbers are years or a unit, or count the columns."""
    texts = [part.text for part in row.segments if part.digits]
    return all(is_year(text) or is_thousand(text) for text in texts) or are_column_numbers(texts)


def _are_years_over(row: Row, columns: Sequence[Column]) -> bool:
    """Whether a line has years, each over a column of numbers of its own."""
    years = [part for part in row.segments if is_year(part.text)]
    over = {column_of(part, columns)[0] for part in years}
    return len(years) > 1 and len(over) == len(years) and all(columns[place].numeric for place in over)


def _is_title(row: Row, columns: Sequence[Column]) -> bool:
    """Whether a line below a heading belongs to the rows: texts that begin large, over no numbers (a group's title)."""
    first = [column_of(part, columns)[0] for part in row.segments]
    return row.segments[0].text[:1].isupper() and not any(index and columns[index].numeric for index in first)


def _begins_row(row: Row, first: Row, columns: Sequence[Column]) -> bool:
    """Whether a line is the upper part of wrapped labels whose amounts stand halfway beside, or on their next line."""
    above = {column_of(part, columns): part for part in row.segments}
    if any(columns[last].numeric for _, last in above):
        return False
    if first.bottom - row.bottom < OVERLAP * first.line.size:
        return True
    below = {column_of(part, columns): part.text for part in first.segments}
    return all(below.get(place, "")[:1].islower() for place in above)


def _titles_group(row: Row, above: Row, columns: Sequence[Column]) -> bool:
    """Whether a text that runs through narrow columns names the first group of rows: the columns are headed above."""
    first, texts = row.segments[0], [column for column in columns if not column.numeric]
    short = len(row.segments) == 1 and len(first.words) <= _MOST_TITLE_WORDS and first.text[:1].isupper()
    ends_early = bool(texts) and first.x1 <= texts[-1].x1 and not first.text.endswith((".", ":", ";"))
    return short and ends_early and (_are_years_over(above, columns) or _heads_numbers(above, columns))


def _heads_numbers(row: Row, columns: Sequence[Column]) -> bool:
    """Whether a line without amounts has a label of its own over the first column and over each column of numbers."""
    parts = [column_of(part, columns) for part in row.segments]
    over = {first for first, last in parts if first == last}
    headed = {0, *(index for index, column in enumerate(columns) if column.numeric)}
    return not row.has_amounts and len(parts) == len(over) and headed <= over


def _heads_all(row: Row, columns: Sequence[Column]) -> bool:
    """Whether a line has a label over every column of several, and nothing else."""
    over = [column_of(part, columns) for part in row.segments]
    return len(columns) > 2 and over == [(index, index) for index in range(len(columns))]


def _is_prose(row: Row, columns: Sequence[Column]) -> bool:
    """Whether a line's text runs from the first column into the others, or ends like a sentence: a blank behind a
    sentence may be as wide as one between columns.
    """
    first = row.segments[0]
    if any(len(part.words) > _MOST_LABEL_WORDS and part.text.endswith(".") for part in row.segments[:-1]):
        return True
    place, last = column_of(first, columns)
    if place and place == last and not columns[place].numeric and first.x1 <= columns[place].x1:
        return False
    if columns[0].numeric or len(columns) < 2:
        return len(row.segments) == 1 and len(first.words) > 8
    crosses = first.x0 < columns[0].x1 and first.x1 > columns[1].x0 + 1
    return crosses and (len(first.words) > 3 or len(row.segments) == 1)


def _is_caption(row: Row) -> bool:
    """Whether a line is a table's caption, `Tabell 3. Engangstilskudd`: its words stand as close as those of a text."""
    if not CAPTION.search(row.line.text):
        return False
    return all(after.x0 - before.x1 <= _APART * after.size for before, after in pairwise(row.line.words))


def _stands_over_labels(row: Row, below: Row, columns: Sequence[Column]) -> bool:
    """Whether a line tells of the whole table, as its unit does: one text at the left, apart from a line right below it
    that labels every column."""
    if len(row.segments) > 1 or column_of(row.segments[0], columns)[0]:
        return False
    return below.bottom - row.bottom > _STACKED * row.line.size and _heads_all(below, columns)


def _labels_columns(row: Row, below: Row, columns: Sequence[Column], size: float) -> bool:
    """Whether a line has something over at least two columns, or stands close above a line that has."""
    if _is_one_text(row) and column_of(row.segments[0], columns)[0] == 0:
        return False
    over = {column_of(part, columns)[0] for part in row.segments}
    if len(over) >= 2:
        return True
    first, last = column_of(row.segments[0], columns)
    if first == 0:
        return False
    if below.bottom - row.bottom <= _STACKED * size:
        return columns[first].numeric or not below.has_amounts
    return last > first and abs(row.segments[0].x1 - columns[-1].x1) > 3


def _is_one_text(row: Row) -> bool:
    """Whether a line's words all stand as close as in running text, as in a title or a line that states the unit."""
    words = row.line.words
    return len(words) > 1 and all(
        after.x0 - before.x1 <= WIDEST_BLANK * after.size for before, after in pairwise(words)
    )


def with_headed_columns(columns: Sequence[Column], heading: Sequence[Row]) -> list[Column]:
    """The columns with those added that have a year above but no amount below, or a label of their own between columns
    that all have theirs.
    """
    result = _reaching_labels(columns, heading)
    columns = list(result)
    for row in heading:
        years = [part for part in row.segments if is_year(part.text)]
        if len(years) < 2:
            continue
        for part in years:
            if not is_over(part, result):
                result.append(Column(part.x0, part.x1, ()))
    labels = [part for row in heading for part in row.segments]
    if all(any(is_over(part, [column]) for part in labels) for column in columns[1:] if column.numeric):
        result += _unfilled(heading[-1:], sorted(result))
    return sorted(result)


def _reaching_labels(columns: Sequence[Column], heading: Sequence[Row]) -> list[Column]:
    """The columns, one that no label stands over widened to the label beside it that stands over none: in a wide cell a
    label in the middle ends left of the numbers at the right, or begins right of the words at the left. A line with a
    year over every column of numbers is looked at by itself.
    """
    result = list(columns)
    every = [part for row in heading for part in row.segments]
    full = [
        row.segments
        for row in heading
        if len(row.segments) >= len(columns) - 1 > 1 and all(is_year(part.text) for part in row.segments[1:])
    ]
    for labels in (*full, every):
        result = _widened_to(result, labels)
    return result


def _widened_to(columns: Sequence[Column], labels: Sequence[Segment]) -> list[Column]:
    result = list(columns)
    bare = {index for index, column in enumerate(columns) if not any(is_over(part, [column]) for part in labels)}
    for part in sorted((part for part in labels if not is_over(part, columns)), key=lambda part: -part.x0):
        right = next((index for index, column in enumerate(columns) if column.x0 >= part.x1), -1)
        left = (right if right >= 0 else len(columns)) - 1
        place = right if right in bare and columns[right].numeric else left
        if place == left and not _stands_alone(part, labels, columns, left):
            # Labels of columns that hold nothing on this page.
            continue
        if place in bare and (place == right or not columns[place].numeric):
            bare.remove(place)
            column = columns[place]
            result[place] = Column(min(column.x0, part.x0), max(column.x1, part.x1), column.numbers)
    return result


def _stands_alone(part: Segment, labels: Sequence[Segment], columns: Sequence[Column], left: int) -> bool:
    """Whether all labels between a column and the next one stand above each other."""
    start = columns[left].x1
    end = columns[left + 1].x0 if left + 1 < len(columns) else inf
    between = [label for label in labels if start <= label.x0 and label.x1 <= end]
    return all(overlap(label, part) for label in between)


def _unfilled(heading: Sequence[Row], columns: Sequence[Column]) -> list[Column]:
    """Columns for labels of a heading's last line, one with years, that stand over none and apart from all others: no
    row has anything below them.
    """
    texts = [column for column in columns if not column.numeric]
    found: list[Column] = []
    for row in heading if texts else ():
        apart = _APART * row.line.size
        edges = [(column.x0, column.x1) for column in columns]
        if sum(is_year(part.text) for part in row.segments) < 2:
            continue
        for part in row.segments:
            others = [*edges, *((other.x0, other.x1) for other in row.segments if other is not part)]
            alone = not any(part.x0 - apart < x1 and part.x1 + apart > x0 for x0, x1 in others)
            if alone and texts[0].x1 < part.x0 < columns[-1].x0:
                found.append(Column(part.x0, part.x1, ()))
    return found
