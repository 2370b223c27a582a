"""Tables -> one grid of cleaned texts and their cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.model import Cell, Table, union
from extract.records import Evidence
from patterns.grant_headings import body_start
from patterns.grant_titles import clean


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table and of its parts on later pages. A spanning cell stands in every place that it covers.

    A table may go on over thousands of pages: who reads its rows for the last time lets go of them one by one.
    """

    cells: list[tuple[Cell | None, ...]]
    texts: list[tuple[str, ...]]

    def own(self, row: int, column: int) -> bool:
        """Whether the place is the first that its cell covers: a merged amount is counted once."""
        cell = self.cells[row][column]
        above = self.cells[row - 1][column] if row else None
        left = self.cells[row][column - 1] if column else None
        return cell is not None and cell is not above and cell is not left

    def let_go(self, row: int) -> None:
        """Lets go of a row that nobody looks at any more; its number stays."""
        if row >= 0:
            self.cells[row] = self.texts[row] = ()


def grid_of(tables: Iterable[Table]) -> Grid:
    """The grid of a table that may go on over several pages as tables of their own."""
    cells: list[tuple[Cell | None, ...]] = []
    for table in tables:
        rows = [tuple(row) for row in table.rows()]
        # The heading that a later part repeats is no row.
        cells += rows[body_start([_texts(row) for row in rows], table.header_rows) :] if cells else rows
    return Grid(cells, list(map(_texts, cells)))


def _texts(row: Sequence[Cell | None]) -> tuple[str, ...]:
    return tuple(clean(cell.text) if cell else "" for cell in row)


def row_evidence(cells: Sequence[Cell]) -> list[Evidence]:
    """One Evidence a page for a row's cells: the box around them, their texts joined by tabs."""
    pages = dict.fromkeys(cell.page for cell in cells)
    return [_page_evidence(page, [cell for cell in cells if cell.page == page]) for page in pages]


def _page_evidence(page: int, cells: Sequence[Cell]) -> Evidence:
    box = union(cell.bbox for cell in cells if cell.bbox)
    rounded = [round(value, 2) for value in box] if box else None
    return Evidence(page=page, bbox=rounded, text="\t".join(cell.text for cell in cells).strip())
