"""Lines -> tables: grant lists in a text whose columns are lost."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Block, Cell, Line, Table
from patterns.grant_lists import ListRow, parse_list_heading, parse_list_row

# One recipient under a heading is a sentence of some other kind.
_FEWEST_ROWS = 2


def with_lists(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with each list of recipients and amounts that stands as plain lines put in as a table.

    A page with geometry has had its columns read; only lines of a source without are looked at.
    """
    found: list[Block] = []
    position = 0
    while position < len(blocks):
        end = position
        while end < len(blocks) and isinstance(blocks[end], Line):
            end += 1
        lines = [block for block in blocks[position:end] if isinstance(block, Line)]
        found += _read_run(lines) if lines and not any(line.words for line in lines) else lines
        if end < len(blocks):
            found.append(blocks[end])
        position = end + 1
    return found


def _read_run(lines: Sequence[Line]) -> list[Block]:
    texts = [line.text.strip() for line in lines]
    blocks: list[Block] = []
    position = 0
    while position < len(lines):
        heading = parse_list_heading(texts, position)
        rows = _rows(texts, position + heading.lines, heading) if heading else []
        if heading is None or len(rows) < _FEWEST_ROWS:
            blocks.append(lines[position])
            position += 1
            continue
        blocks.append(_table(lines, position, [heading, *rows]))
        position += heading.lines + sum(row.lines for row in rows)
    return blocks


def _rows(texts: Sequence[str], start: int, heading: ListRow) -> list[ListRow]:
    rows: list[ListRow] = []
    while start < len(texts) and (row := parse_list_row(texts, start, heading)):
        rows.append(row)
        start += row.lines
    return rows


def _table(lines: Sequence[Line], start: int, rows: Sequence[ListRow]) -> Table:
    cells: list[Cell] = []
    pages: dict[int, None] = {}
    for index, row in enumerate(rows):
        page = lines[start].page
        pages[page] = None
        cells += [Cell(text, index, column, page, None) for column, text in enumerate(row.cells)]
        start += row.lines
    return Table(tuple(cells), len(rows), len(rows[0].cells), 1, tuple(pages), None, "aligned")
