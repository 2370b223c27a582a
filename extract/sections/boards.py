"""A table of cases and decisions (`Sak | Vedtak`) -> the lines that minutes would tell them in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.memory.cells import filled_rows
from extract.model import BBox, Line, Table, Word
from patterns.cases.boards import (
    PARTS,
    board_column,
    case_of_row,
    heads_board,
    may_begin_board,
    tells_decisions,
    written_row,
)
from patterns.compiled import kept

_WIDE = kept(r"\s{2,}|\t+")
_CELL = kept(r"\S+(?:\s\S+)*")
_MOST_ROWS = 200


class _Told(NamedTuple):
    """A cell's text, and where it stands."""

    text: str
    page: int
    bbox: BBox | None


def lines_of_board(table: Table) -> list[Line]:
    """The lines of a table of cases; empty for every other table."""
    rows = filled_rows(table)
    header = next(rows, ())
    if not heads_board([cell.text for cell in header]):
        return []
    columns = {cell.column: str(board_column(cell.text)) for cell in header}
    told: list[dict[str, _Told]] = []
    for row in rows:
        told.append({columns.get(cell.column, "other"): _Told(cell.text.strip(), cell.page, cell.bbox) for cell in row})
    return _lines(told)


def lines_of_text_board(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """The lines of a board that stands in columns of a text without geometry, and how many lines it takes; none and 0
    where the first line heads no such table."""
    first = lines[0]
    heads = [(match.start(), match[0]) for match in _CELL.finditer(first.text)]
    if not heads_board([text for _, text in heads]):
        return [], 0
    told: list[dict[str, _Told]] = []
    taken = 1
    for line in lines[1:_MOST_ROWS]:
        cells = _in_columns(line.text, [start for start, _ in heads])
        if cells is None:
            break
        row = {str(board_column(text)): cell for (_, text), cell in zip(heads, cells, strict=True) if cell}
        if "case" in row:
            told.append({column: _Told(text, line.page, None) for column, text in row.items()})
        elif told and not line.space_above:
            for column, text in row.items():
                above = told[-1].get(column)
                told[-1][column] = _Told(f"{above.text} {text}" if above else text, line.page, None)
        else:
            break
        taken += 1
    found = _lines(told)
    return found, taken if found else 0


def may_head_board(line: Line) -> bool:
    """Whether a line of a text without geometry may have the headings of such columns."""
    if line.words or line.bbox is not None or not may_begin_board(line.text):
        return False
    return _WIDE.search(line.text.strip()) is not None


def _in_columns(text: str, starts: Sequence[int]) -> list[str] | None:
    """A row's cells, each below its heading; None where a cell stands across two columns."""
    ends = [*starts[1:], max(len(text), starts[-1]) + 1]
    cells = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    across = any(text[end - 1 : end].strip() and text[end : end + 1].strip() for end in ends)
    return None if across or text[: starts[0]].strip() else [cell.strip() for cell in cells]


def _lines(rows: Sequence[dict[str, _Told]]) -> list[Line]:
    """The rows as lines: the case's own, then each part under its heading. None where a row names no case."""
    lines: list[Line] = []
    for row in rows:
        number, title = row.get("case"), row.get("title")
        case = case_of_row(number.text, title.text if title else "") if number is not None else None
        if case is None or number is None:
            return []
        named = written_row(number.text, title.text if title else "", case)
        lines.append(_line(number._replace(text=named), space_above=True))
        for column, heading in PARTS.items():
            part = row.get(column)
            if part is not None and part.text:
                lines.append(_line(part._replace(text=heading)))
                lines += [_line(part._replace(text=text.strip())) for text in part.text.split("\n") if text.strip()]
    decided = [row["decision"].text for row in rows if "decision" in row]
    return lines if tells_decisions(decided) else []


def _line(told: _Told, space_above: bool = False) -> Line:
    words = (Word(told.text, *told.bbox, 0.0, False),) if told.bbox is not None else ()
    return Line(told.page, told.text, words, told.bbox, 0.0, False, space_above)
