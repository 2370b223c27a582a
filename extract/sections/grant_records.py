"""Lines -> tables: grants told one field a line (`Søker: Nes IL`, `Tiltak: bane`, `Tildelt: kr 9 000`), a row each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.model import Block, Cell, Line, Table, union
from patterns.amounts import parse_cell_amount
from patterns.families.skjonnsfordeling import RECIPIENT_HEADING
from patterns.grants.records import parse_field

_FEWEST_RECORDS = 2
# A value may go on over so many lines.
_MOST_LINES = 3


class _Record(NamedTuple):
    """The lines of each field by its label; the first field is who receives."""

    fields: dict[str, list[Line]]
    values: dict[str, str]
    lines: int


def with_records(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with records of the same fields that stand below each other put in as a table of these fields."""
    found: list[Block] = []
    position = 0
    while position < len(blocks):
        records = _records(blocks, position)
        if records:
            found.append(_table(records))
            position += sum(record.lines for record in records)
        else:
            found.append(blocks[position])
            position += 1
    return found


def _records(blocks: Sequence[Block], start: int) -> list[_Record]:
    """The records that begin at a block; none where they are too few or tell no money."""
    records: list[_Record] = []
    position = start
    while (record := _record(blocks, position)) is not None:
        if records and next(iter(record.fields)) != next(iter(records[0].fields)):
            break
        records.append(record)
        position += record.lines
    paid = sum(any(map(parse_cell_amount, record.values.values())) for record in records)
    return records if len(records) >= _FEWEST_RECORDS <= paid else []


def _record(blocks: Sequence[Block], start: int) -> _Record | None:
    fields: dict[str, list[Line]] = {}
    values: dict[str, str] = {}
    label = ""
    position = start
    while position < len(blocks) and isinstance(line := blocks[position], Line):
        field = parse_field(line.text)
        if field is not None:
            label, value = field
            if label in fields or (not fields and not RECIPIENT_HEADING.search(label)):
                break
            fields[label], values[label] = [line], value
        elif fields and not line.space_above and line.text[:1].islower() and len(fields[label]) < _MOST_LINES:
            fields[label].append(line)
            values[label] += f" {line.text.strip()}"
        else:
            break
        position += 1
    return _Record(fields, values, position - start) if len(fields) > 1 else None


def _table(records: Sequence[_Record]) -> Table:
    labels = list(dict.fromkeys(label for record in records for label in record.fields))
    first = next(iter(records[0].fields.values()))[0]
    # The labels stand in each record: where the first does is the heading's place.
    cells = [Cell(label, 0, column, first.page, first.bbox) for column, label in enumerate(labels)]
    for row, record in enumerate(records, 1):
        own = next(iter(record.fields.values()))[0]
        for column, label in enumerate(labels):
            lines = record.fields.get(label, [])
            page = lines[0].page if lines else own.page
            box = union([line.bbox for line in lines if line.page == page and line.bbox is not None])
            cells.append(Cell(record.values.get(label, ""), row, column, page, box))
    pages = tuple(sorted({cell.page for cell in cells}))
    return Table(tuple(cells), len(records) + 1, len(labels), 1, pages, None, "aligned")
