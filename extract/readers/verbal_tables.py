"""Tables of verbal points -> Tiltak, one for each row."""

from __future__ import annotations

from extract.model import Section, Table
from extract.readers.budget_rows import BudgetContext
from extract.readers.grant_cells import row_evidence
from extract.readers.verbal_points import title_and_text, verbal_point
from extract.reading import Reading
from extract.records import Tiltak
from patterns.verbal_tables import find_verbal_columns, parties_of_cell


def read_verbal_table(section: Section, number: int, context: BudgetContext) -> Reading:
    """A verbal point for each row (`Nr | Verbalforslag`); its first sentence is its title."""
    table = section.blocks[0]
    if not isinstance(table, Table):
        return Reading()
    grid = [tuple(row) for row in table.rows()]
    texts = [[" ".join(cell.text.split()) if cell else "" for cell in row] for row in grid]
    columns = find_verbal_columns(texts, table.header_rows, under_verbal=True)
    if columns is None:
        return Reading()
    found: list[Tiltak] = []
    for row, cells in zip(texts[columns.first_row :], grid[columns.first_row :], strict=True):
        title, text = title_and_text(row[columns.text])
        parties = parties_of_cell(row[columns.party]) if columns.party is not None else ()
        area = row[columns.area] if columns.area is not None else ""
        evidence = row_evidence([cell for cell in cells if cell is not None])
        result = row[columns.result] if columns.result is not None else ""
        whose = area or context.area, parties or context.parties
        found.append(verbal_point(number + len(found), title, text, evidence, context, *whose, result or None))
    return Reading(tiltak=tuple(found))
