"""Lines -> tables: grants told one field a line (`Søker: Nes IL`, `Tiltak: bane`, `Tildelt: kr 9 000`), a row each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.model import Block, Cell, Layout, Line, Table, union
from patterns.amounts import parse_cell_amount
from patterns.families.skjonnsfordeling import ASKED_HEADING, GRANTED_HEADING, RECIPIENT_HEADING
from patterns.grants.records import is_given_now, label_of, parse_field

_FEWEST_RECORDS = 2
# One alone has who receives, what for and how much.
_FEWEST_FIELDS, _MOST_FIELDS, _PAIR = 3, 30, 2
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


def with_turned(layout: Layout) -> Layout:
    """The layout, each record that is set in two columns, a field a row, with its labels as the heading of one row."""
    blocks = [(_turned(block) or block) if isinstance(block, Table) else block for block in layout.blocks]
    return replace(layout, blocks=tuple(blocks))


def _turned(table: Table) -> Table | None:
    """A table of labels and values beside them as one row below its labels; None where it is no record of a grant."""
    rows = table.rows() if table.column_count == _PAIR and table.row_count <= _MOST_FIELDS else []
    pairs = [(row[0], row[1]) for row in rows if row[0] is not None and row[1] is not None and row[0] is not row[1]]
    labels = [label_of(label.text) for label, _ in pairs]
    if len(pairs) < max(len(rows), _FEWEST_FIELDS) or len(set(labels)) < len(labels) or not all(labels):
        return None
    receives = sum(map(bool, map(RECIPIENT_HEADING.search, labels)))
    given = any(
        is_given_now(label) and parse_cell_amount(value.text.strip())
        for label, (_, value) in zip(labels, pairs, strict=True)
    )
    if receives != 1 or not given:
        return None
    heads = [
        label._replace(text=text, row=0, column=at)
        for at, (text, (label, _)) in enumerate(zip(labels, pairs, strict=True))
    ]
    values = [value._replace(row=1, column=at) for at, (_, value) in enumerate(pairs)]
    return replace(table, cells=(*heads, *values), row_count=2, column_count=len(pairs), header_rows=1)


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
    alone = len(records) == 1 and len(records[0].fields) >= _FEWEST_FIELDS and _tells_given(records[0])
    return records if alone or len(records) >= _FEWEST_RECORDS <= paid else []


def _tells_given(record: _Record) -> bool:
    """Whether a field's label says that its amount was given."""
    return any(is_given_now(label) and parse_cell_amount(value) for label, value in record.values.items())


def is_record(table: Table) -> bool:
    """Whether the first of a table's two columns holds labels of fields (`Søker:`, `Søknadssum:`), and no names."""
    labels = [label_of(cell.text) for cell in table.cells if cell.column == 0 and table.column_count == _PAIR]
    asked = any(map(ASKED_HEADING.search, labels)) or any(map(GRANTED_HEADING.search, labels))
    return asked and any(RECIPIENT_HEADING.search(label) for label in labels[:_FEWEST_FIELDS])


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
