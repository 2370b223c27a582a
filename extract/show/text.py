"""Source -> its text in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from extract.layout.blocks import find_layout
from extract.model import Line, Source, Table
from extract.pipeline import find_pages
from extract.printable import printable


def text_lines(source: Source, page_marks: bool) -> Iterator[str]:
    """Every line and table row, a blank line where the page has space; with marks, `[page 3]` before each page. A
    page's footnotes and fact boxes stand below all that begins on it."""
    layout = find_layout(find_pages(source))
    notes: dict[int, list[Line]] = {}
    for each in layout.running:
        if each.kind in ("footnote", "aside"):
            notes.setdefault(each.line.page, []).append(each.line)
    page = 0
    first = True
    for block in layout.blocks:
        if _page(block) != page:
            yield from _notes(notes, _page(block))
        new_page = page_marks and _page(block) != page
        if not first and (new_page or isinstance(block, Table) or block.space_above):
            yield ""
        first = False
        page = _page(block)
        if new_page:
            yield f"[page {page}]"
        yield from [printable(block.text)] if isinstance(block, Line) else table_rows(block)
    yield from _notes(notes, max(notes, default=0) + 1)


def _notes(notes: dict[int, list[Line]], before: int) -> Iterator[str]:
    """The footnotes of the pages before one, each page's once."""
    for page in sorted(page for page in notes if page < before):
        yield ""
        yield from (printable(note.text) for note in notes.pop(page))


def table_rows(table: Table) -> Iterator[str]:
    """The rows, cells between tabs, a cell's own line ends as blanks; a spanning cell stands in its first place."""
    for row in first_places(table):
        yield "\t".join(printable(" ".join(cell.split())) for cell in row).rstrip("\t")


def first_places(table: Table) -> list[list[str]]:
    """The table's texts by row and column; where nothing begins stands the empty text."""
    grid = [[""] * table.column_count for _ in range(table.row_count)]
    for cell in table.cells:
        grid[cell.row][cell.column] = cell.text
    return grid


def _page(block: Line | Table) -> int:
    return block.page if isinstance(block, Line) else block.pages[0]
