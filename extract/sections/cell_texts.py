"""Tables of grants -> the texts of their cells."""

from __future__ import annotations

from extract.memory.cells import rows_of
from extract.model import Table
from patterns.grants.titles import clean_cell


def cell_texts(table: Table) -> list[list[str]]:
    """The cleaned text of each cell, row by row; empty where a cell above or beside covers the place."""
    return [[clean_cell(cell.text) if cell else "" for cell in row] for row in rows_of(table)]
