"""Tables of the bodies, dates and numbers that a case goes through: the line that heads one -> the start of the
case, at it or at the title above it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from extract.model import Line
from extract.sections.case_lines import tells_archive_case
from extract.sections.labelled_heads import HEAD_GAP, Start
from patterns.bodies import same_body
from patterns.case_fields import labelled_fields
from patterns.cases.lines import parse_case_line
from patterns.cases.numbers import number_key
from patterns.cases.saksgang import SAKSGANG_HEADER, SaksgangRow, parse_saksgang_row
from patterns.cases.titles import may_be_title
from patterns.families.saksprotokoll import parse_heading

# The case papers stand between the table and what the last body did.
_FARTHEST_TABLE = 400


def is_next_table(lines: tuple[Line, ...], index: int, current: Start | None) -> bool:
    """Whether the table of bodies and numbers is of another case than the one above: same body, other number."""
    row = parse_saksgang_row(lines[index + 1].text) if index + 1 < len(lines) else None
    if row is None or row.number is None or current is None:
        return False
    if current.kind == "meeting":
        # The agenda has the case: this is where it is told.
        listed = (parse_case_line(line.text) for line in lines[current.index : index])
        return any(case is not None and number_key(case.number) == number_key(row.number) for case in listed)
    above = (parse_saksgang_row(line.text) for line in lines[current.index : index])
    return any(
        other is not None and other.number not in (None, row.number) and same_body(other.body, row.body)
        for other in above
    )


def rows_above(lines: tuple[Line, ...], index: int) -> list[SaksgangRow]:
    """The rows of the nearest table of bodies, dates and numbers above a line, those with a number."""
    rows: list[SaksgangRow] = []
    for line in reversed(lines[max(0, index - _FARTHEST_TABLE) : index]):
        row = parse_saksgang_row(line.text)
        if row is not None and row.number is not None:
            rows.append(row)
        elif rows:
            break
    return rows


def is_first_table(lines: tuple[Line, ...], index: int, current: Start | None) -> bool:
    """Whether the table of one body, date and number, with the case's title below or above it, is the first of a
    meeting."""
    row = _only_row(lines, index)
    if row is None or row.number is None or (current is not None and current.kind not in ("meeting", "book")):
        return False
    return _title_stands_below(lines, index) or _first_of_title(lines, index) != index


def listed_table_start(index: int, lines: tuple[Line, ...], starts: list[Start]) -> Start | None:
    """The start at a table of bodies, dates and numbers below the last row of an agenda, where it is the head of an
    earlier one's case."""
    current = starts[-1] if starts else None
    if current is None or not current.titled or not SAKSGANG_HEADER.fullmatch(lines[index].text):
        return None
    numbers: set[str] = set()
    for line in lines[index + 1 :]:
        row = parse_saksgang_row(line.text)
        if row is None:
            break
        numbers |= {number_key(row.number)} if row.number is not None else set()
    listed = {start.number for start in starts if start.titled}
    if not numbers & listed or (current.number in numbers and not _lists_another(lines[current.index + 1])):
        return None
    start = table_start(lines, index)
    return replace(start, index=max(start.index, current.index + 1))


def _lists_another(line: Line) -> bool:
    """Whether a line right below an agenda's first row is its next row."""
    case = parse_case_line(line.text)
    return case is not None and bool(case.title) and not line.stands_apart


def table_start(lines: tuple[Line, ...], index: int) -> Start:
    """The start at a table of bodies, dates and numbers, or at the title above it; its number where it has one row."""
    only = _only_row(lines, index)
    first = index if _title_stands_below(lines, index) else _first_of_title(lines, index)
    return Start(first, "case_line", only and only.number and number_key(only.number))


def _only_row(lines: tuple[Line, ...], index: int) -> SaksgangRow | None:
    """The row of a table of bodies, dates and numbers that has no other."""
    rows = [parse_saksgang_row(line.text) for line in lines[index + 1 : index + 3]]
    return rows[0] if rows and rows[1:] in ([], [None]) else None


def _title_stands_below(lines: tuple[Line, ...], index: int) -> bool:
    """Whether the case's title stands between the only row of its table and its archive case or its first heading."""
    below = lines[index + 2 : index + 5]
    for title, line in pairwise(below):
        if not (title is not below[0] or title.stands_apart) or not may_be_title(title.text):
            return False
        if tells_archive_case(line) or parse_heading(line.text) is not None:
            return True
    return False


def _first_of_title(lines: tuple[Line, ...], index: int) -> int:
    """The index of the title's first line above the table of bodies and dates; the table's own where none is there."""
    while index and {field.field for field in labelled_fields(lines[index - 1].text)} & {"archive", "other"}:
        # The head's fields may stand above the table.
        index -= 1
    first = index
    while first > max(0, index - HEAD_GAP) and may_be_title(lines[first - 1].text):
        first -= 1
        if lines[first].space_above:
            return first
    return index
