"""Layout -> the tables of a grant allocation, each with the lines that name it."""

from __future__ import annotations

from extract.model import Facts, Layout, Line, Section, Table
from patterns.families.skjonnsfordeling import ALLOCATION
from patterns.grant_columns import body_start, find_grant_columns
from patterns.grant_titles import clean, title_texts

FAMILY = "skjonnsfordeling"
ROLE = "grant_table"
# How far above a table the lines that name it may stand: a title, a sentence or two, a unit.
_HEADING_LINES = 12


def find_grant_sections(layout: Layout, facts: Facts) -> tuple[Section, ...]:
    """One section for each grant table; one without a heading row that goes on from another joins its section."""
    sections: list[Section] = []
    above: list[Line] = []
    continued = False
    for block in layout.blocks:
        if isinstance(block, Line):
            above.append(block)
            continue
        heading = tuple(above[-_HEADING_LINES:])
        if continued and _goes_on(sections[-1].blocks[-1], block, heading):
            last = sections[-1]
            sections[-1] = Section(ROLE, FAMILY, last.heading, (*last.blocks, block))
        else:
            continued = _is_grant_table(block, heading, facts)
            if continued:
                sections.append(Section(ROLE, FAMILY, heading, (block,)))
        above = []
    return tuple(sections)


def _is_grant_table(table: Table, heading: tuple[Line, ...], facts: Facts) -> bool:
    if table.column_count < 2 or table.row_count < 2:
        return False
    titles = [*([facts.title] if facts.title else []), *title_texts([line.text for line in heading])]
    granting = any(ALLOCATION.search(title) for title in titles)
    if not granting and not any(ALLOCATION.search(cell.text) for cell in table.cells):
        return False
    rows = [[clean(cell.text) if cell else "" for cell in row] for row in table.rows()]
    return find_grant_columns(rows, table.header_rows, titles) is not None


def _goes_on(before: Line | Table, table: Table, heading: tuple[Line, ...]) -> bool:
    """Whether a table is the next page's part of the one before: as many columns, no heading, nothing said between."""
    if not isinstance(before, Table) or before.column_count != table.column_count or len(heading) > 1:
        return False
    rows = [[clean(cell.text) if cell else "" for cell in row] for row in table.rows()]
    return table.pages[0] > before.pages[-1] and body_start(rows, 0) == 0
