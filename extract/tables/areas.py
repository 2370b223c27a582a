"""An area's name above the first of its rows, where a rule or a stripe holds both: the two lines are two rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extract.model import SAME_SIZE
from extract.tables.columns import Column, column_of
from extract.tables.segments import Row, Segment
from patterns.sum_rows import sum_word

# A title further to the right, in points, is indented.
_INDENTED = 3.0
# So many rows begin where the indented line does.
_LEAST_INDENTED = 3


def with_areas_apart(groups: Sequence[list[Row]], columns: Sequence[Column]) -> list[list[Row]]:
    """The groups, those that begin with an area's name in two: it is set in bold above plain titles, stands left of
    where titles begin, or is named by a sum below.
    """
    starts = Counter(round(row.segments[0].x0) for group in groups for row in group if row.has_amounts)
    sums = [
        " ".join(part.text for part in row.segments if not part.number).casefold()
        for group in groups
        for row in group
        if row.has_amounts and sum_word(row.segments[0].text)
    ]
    result: list[list[Row]] = []
    for group in groups:
        count = _lines_of_area(group, columns, starts, sums)
        result += [group[:count], group[count:]] if count else [group]
    return result


def _lines_of_area(group: Sequence[Row], columns: Sequence[Column], starts: Counter[int], sums: Sequence[str]) -> int:
    """How many lines at the start of a row are an area's name; 0 where they are the title's own."""
    amounts = next((index for index, row in enumerate(group) if row.has_amounts), 0)
    if amounts == 0 or any(len(row.segments) > 1 for row in group[:amounts]):
        return 0
    names = [row.segments[0] for row in group[:amounts]]
    titles = [part for part in group[amounts].segments if not part.number]
    place = column_of(names[0], columns)
    title = next((part for part in titles if column_of(part, columns)[0] == place[0]), None)
    if title is None or title is not group[amounts].segments[0] or columns[place[0]].numeric:
        return 0
    if abs(title.words[0].size - names[0].words[0].size) > SAME_SIZE:
        return 0
    name = " ".join(part.text for part in names).casefold()
    if any(text.endswith(f" {name}") for text in sums):
        return amounts
    bold = sum(_is_bold(part) for part in names)
    if bold and not _is_bold(title) and all(_is_bold(part) for part in names[:bold]):
        return bold
    indented = title.x0 - names[0].x0 > _INDENTED and starts[round(title.x0)] >= _LEAST_INDENTED
    return 1 if indented and starts[round(title.x0)] > starts[round(names[0].x0)] else 0


def _is_bold(part: Segment) -> bool:
    return all(word.bold for word in part.words)
