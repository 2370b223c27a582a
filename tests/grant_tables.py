"""Grant tables made by hand for the tests: lines with tabs become a Table, other lines stay Lines."""

from __future__ import annotations

from extract.model import Block, Cell, Facts, Layout, Line, Table
from extract.readers.grants import read_grants
from extract.reading import Reading
from extract.sections.grants import find_grant_sections


def line_of(text: str, page: int = 1) -> Line:
    return Line(page, text, (), None, 0.0, False, False)


def table_of(rows: list[list[str]], header_rows: int = 1, page: int = 1) -> Table:
    width = max(map(len, rows))
    cells = tuple(
        Cell(text, index, column, page, None)
        for index, row in enumerate(rows)
        for column, text in enumerate(row + [""] * (width - len(row)))
    )
    return Table(cells, len(rows), width, header_rows, (page,), None, "tabs")


def layout_of(text: str) -> Layout:
    """Tabs part the cells; a form feed alone on a line turns the page."""
    blocks: list[Block] = []
    rows: list[list[str]] = []
    page = 1
    for line in [*text.strip("\n").split("\n"), ""]:
        if "\t" in line:
            rows.append([cell.strip() for cell in line.split("\t")])
            continue
        if rows:
            blocks.append(table_of(rows, page=page))
            rows = []
        page += line.count("\f")
        if line.strip():
            blocks.append(line_of(line.strip(), page))
    return Layout(tuple(blocks), (), page)


def read(text: str, *, title: str | None = None, date: str | None = None, organization: str | None = None) -> Reading:
    """The reading of the grant tables in a text."""
    return read_layout(layout_of(text), Facts(title, "nb", organization, date, (), ()))


def read_layout(layout: Layout, facts: Facts) -> Reading:
    return read_grants(find_grant_sections(layout, facts), facts)
