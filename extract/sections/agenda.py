"""The rows of agendas whose columns are headed: what they tell of a case that is treated further down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.model import Line
from patterns.case_fields import label_alone, label_row
from patterns.cases.agenda import ends_in_archive_case, parse_agenda_row, result_column
from patterns.cases.lines import CASE_TABLE_HEADER, CONTENTS_HEADER, matter_key
from patterns.cases.numbers import number_key
from patterns.cases.starts import may_head_agenda
from patterns.families.saksprotokoll import parse_heading

# A row takes no more lines than that; rows may stand nearer to each other than the lines of a cell, so far apart in
# parts of their size.
_LONGEST_ROW, _NEAR = 4, 1.0
# Cells of one column begin within so many points of each other.
_SAME_LEFT = 4.0


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A case's row; `lines` has the heading of the columns first. `index` is where the row stands, `number` the
    key of its matter."""

    index: int
    number: str
    lines: tuple[Line, ...]


def find_agenda_rows(lines: Sequence[Line]) -> tuple[AgendaRow, ...]:
    """The rows below every heading of an agenda's columns, up to the first line that is none."""
    rows: list[AgendaRow] = []
    header: Line | None = None
    seen: set[str] = set()
    for index, line in enumerate(lines):
        if may_head_agenda(line.text) and (result_column(line.text) is not None or _heads_cases(line.text)):
            # On the next page the same heading stands above the rest of the rows.
            seen = seen if header is not None and header.text == line.text else set()
            header = line
            continue
        if header is None or (not seen and label_alone(line.text) is not None):
            # The heading of a column may go on below (`Utvalgs-` above `saksnr`).
            continue
        case = parse_agenda_row(line.text)
        number = matter_key(line.text, number_key(case.number)) if case is not None else None
        if number is not None and number not in seen:
            rows.append(AgendaRow(index, number, (header, line)))
            seen.add(number)
        elif number is None and seen and _goes_on(rows[-1], line):
            rows[-1] = replace(rows[-1], lines=(*rows[-1].lines, line))
        else:
            header = None
    return tuple(rows)


def _heads_cases(text: str) -> bool:
    """Whether a line heads columns of case numbers and titles, or of both numbers with the titles below them."""
    headed = CASE_TABLE_HEADER.fullmatch(text) or CONTENTS_HEADER.fullmatch(text)
    return headed is not None or {"number", "archive"} <= set(label_row(text))


def row_of(rows: Sequence[AgendaRow], number: str | None, index: int) -> tuple[Line, ...]:
    """The lines of the row about a matter that stands nearest above line `index`; empty where there is none."""
    return next((row.lines for row in reversed(rows) if row.number == number and row.index < index), ())


def numbered_row(line: Line | None) -> tuple[Line, ...]:
    """The row, below itself as it has no heading, where it ends in the number of an archive case."""
    return (line, line) if line is not None and ends_in_archive_case(line.text) else ()


def _goes_on(row: AgendaRow, line: Line) -> bool:
    """Whether a line below a row belongs to it, as a cell's second line."""
    if len(row.lines) > _LONGEST_ROW or parse_heading(line.text) is not None:
        return False
    return not line.space_above or _stands_in_last_cell(row, line)


def _stands_in_last_cell(row: AgendaRow, line: Line) -> bool:
    """Whether a line stands close below a row's last one, where the heading of the last column begins."""
    header, above = row.lines[0], row.lines[-1]
    if not header.words or line.bbox is None or above.bbox is None or line.page != above.page:
        return False
    under = abs(line.bbox.x0 - header.words[-1].x0) < _SAME_LEFT and len(header.words) > 1
    return under and 0 <= line.bbox.top - above.bbox.bottom < _NEAR * line.size
