"""Lines of a page that is text alone -> lines and tables: delimited ones, and columns made by runs of blanks."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Block, Line, Page, TableMethod
from extract.tables.delimited import delimiter_of, find_delimited

# So many rows in succession may have lost their tabs with their empty cells before the table goes on.
_BARE_ROWS = 3


def plain_blocks(page: Page, lines: Sequence[Line]) -> list[Block]:
    """Lines and tables of a page that is text alone: delimited ones, and columns made by runs of blanks."""
    blocks: list[Block] = []
    between: list[Line] = []
    index = 0
    while index < len(lines):
        method = delimiter_of(lines[index].text)
        end = _table_end(lines, index, method) if method is not None else index + 1
        table = find_delimited([line.text for line in lines[index:end]], page.number) if end - index > 1 else None
        if table is not None:
            blocks += [*_spaced_blocks(between), table]
            between = []
        else:
            between += lines[index:end]
        index = end
    return [*blocks, *_spaced_blocks(between)]


def _spaced_blocks(lines: Sequence[Line]) -> list[Block]:
    """Lines, and the tables among them whose columns stand below each other by runs of blanks."""
    if not any("  " in line.text for line in lines):
        return list(lines)
    from extract.tables.spaced import find_spaced

    blocks: list[Block] = []
    done = 0
    for start, end, table in find_spaced(lines):
        blocks += [*lines[done:start], table]
        done = end
    return [*blocks, *lines[done:]]


def _table_end(lines: Sequence[Line], start: int, method: TableMethod) -> int:
    """Where the run of delimited lines ends. A row whose first cell alone is filled holds no tab, but its next does."""
    end = start + 1
    position = end
    while position < len(lines) and not lines[position].space_above and position - end <= _BARE_ROWS:
        position += 1
        if delimiter_of(lines[position - 1].text) == method:
            end = position
        elif method != "tabs":
            break
    return end
