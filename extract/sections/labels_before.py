"""Lists of grants whose labels are the last line of a page, and their rows on the next -> tables with their labels."""

from __future__ import annotations

from dataclasses import replace

from extract.model import Block, Cell, Layout, Line, Table, Word, union
from extract.sections.cell_texts import cell_texts
from patterns.families.skjonnsfordeling import RECIPIENT_HEADING
from patterns.grants.headings import body_start

# In parts of the type's size.
_APART = 1.0


def with_labels_before(layout: Layout) -> Layout:
    """The layout, each such table with its labels; itself where there is none."""
    blocks: list[Block] = []
    for block in layout.blocks:
        above = blocks[-1] if blocks else None
        headed = _headed(block, above) if isinstance(block, Table) and isinstance(above, Line) else None
        if headed is not None:
            blocks.pop()
        blocks.append(headed or block)
    return layout if len(blocks) == len(layout.blocks) else replace(layout, blocks=tuple(blocks))


def _headed(table: Table, line: Line) -> Table | None:
    if table.pages[0] != line.page + 1 or not RECIPIENT_HEADING.search(line.text.split(maxsplit=1)[0]):
        return None
    parts = _parts(line)
    if len(parts) != table.column_count or body_start(cell_texts(table), 0):
        return None
    labels = [
        Cell(" ".join(word.text for word in words), 0, column, line.page, union(word.bbox for word in words))
        for column, words in enumerate(parts)
    ]
    rows = [cell._replace(row=cell.row + 1) for cell in table.cells]
    return replace(
        table, cells=(*labels, *rows), row_count=table.row_count + 1, header_rows=1, pages=(line.page, *table.pages)
    )


def _parts(line: Line) -> list[list[Word]]:
    """The words of a line in parts that stand apart, as labels of columns do."""
    parts: list[list[Word]] = []
    for word in line.words:
        if parts and word.x0 - parts[-1][-1].x1 < _APART * word.size:
            parts[-1].append(word)
        else:
            parts.append([word])
    return parts
