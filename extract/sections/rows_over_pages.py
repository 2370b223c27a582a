"""Rows of a ruled table of votes that stand at the next page's top without its head -> one line for each, its cells
from left to right.

A cell's words may take several lines there: `Kommunedirektørens | 11 | 0 | Enstemmig`, below it `forslag ||| vedtatt`.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import BBox, Block, Line, Table, Word, union
from patterns.votes.count_table import is_column_against, is_column_for

_SLACK = 2.0


def with_rows_over_pages(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the rows that such tables have on the page after."""
    if not any(isinstance(block, Table) and _counts_votes(block) for block in blocks):
        return list(blocks)
    kept: list[Block] = []
    index = 0
    while index < len(blocks):
        block = blocks[index]
        kept.append(block)
        index += 1
        if isinstance(block, Table) and _counts_votes(block):
            rows, taken = _rows_below(block, blocks[index:])
            kept += rows
            index += taken
    return kept


def _heads(table: Table) -> dict[int, str]:
    return {cell.column: cell.text for cell in table.cells if cell.row == 0}


def _counts_votes(table: Table) -> bool:
    heads = _heads(table).values()
    return table.method == "ruled" and any(map(is_column_for, heads)) and any(map(is_column_against, heads))


def _rows_below(table: Table, blocks: Sequence[Block]) -> tuple[list[Line], int]:
    """The rows at the top of the page after the table's, and how many blocks they take."""
    columns = [cell.bbox for cell in sorted(table.cells, key=lambda cell: cell.column) if cell.row == 0 and cell.bbox]
    counted = next(column for column, head in sorted(_heads(table).items()) if is_column_for(head))
    rows: list[list[list[Word]]] = []
    taken = 0
    for block in blocks:
        if not isinstance(block, Line) or block.page != table.pages[-1] + 1 or not block.words:
            break
        cells: list[list[Word]] = [[] for _ in columns]
        for word in block.words:
            column = next((at for at, box in enumerate(columns) if _is_within(word, box)), None)
            if column is None:
                return _as_lines(rows, table), taken
            cells[column].append(word)
        begins = len(columns) > counted and any(word.text[0].isdigit() for word in cells[counted][:1])
        if not begins and (not rows or sum(map(bool, cells)) < 2):
            break
        if begins:
            rows.append([[] for _ in columns])
        for cell, words in zip(rows[-1], cells, strict=True):
            cell += words
        taken += 1
    return _as_lines(rows, table), taken


def _is_within(word: Word, column: BBox) -> bool:
    return column.x0 - _SLACK <= word.x0 and word.x1 <= column.x1 + _SLACK


def _as_lines(rows: Sequence[Sequence[Sequence[Word]]], table: Table) -> list[Line]:
    lines: list[Line] = []
    for row in rows:
        cells: list[Word] = []
        for words in filter(None, row):
            box = union(word.bbox for word in words)
            assert box is not None
            cells.append(Word(" ".join(word.text for word in words), *box, 0.0, False))
        text = " ".join(cell.text for cell in cells)
        around = union(cell.bbox for cell in cells)
        lines.append(Line(table.pages[-1] + 1, text, tuple(cells), around, 0.0, False, not lines))
    return lines
