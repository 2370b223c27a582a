"""Tables -> one grid of cleaned texts and their cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extract.memory.cells import Row, rows_of
from extract.model import Cell, Table, union
from extract.records import Evidence
from patterns.ditto import with_words_above
from patterns.grants.headings import body_start
from patterns.grants.titles import clean_cell

# So many rows are looked at in turn.
_OPENED = 4


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table and of its parts on later pages. A spanning cell stands in every place that it covers.

    A table may go on over thousands of pages: who reads its rows for the last time lets go of them one by one.
    """

    cells: list[Row]
    texts: list[tuple[str, ...]]
    # Whether its rows are told by where its words stand, so that what stands alone may be a part of the row above.
    is_aligned: bool = False
    _opened: dict[int, Row] = field(default_factory=dict, compare=False, repr=False)

    def row(self, row: int) -> Row:
        """The cells of a row, which are asked for again and again before those of the next are."""
        found = self._opened.get(row)
        if found is None:
            if len(self._opened) >= _OPENED:
                del self._opened[next(iter(self._opened))]
            found = self._opened[row] = tuple(self.cells[row])
        return found

    def own(self, row: int, column: int) -> bool:
        """Whether the place is the first that its cell covers: a merged amount is counted once."""
        own = self.row(row)
        cell = own[column]
        above = self.row(row - 1)[column] if row else None
        left = own[column - 1] if column else None
        return cell is not None and cell is not above and cell is not left

    def reach(self, column: int, start: int) -> int:
        """How many letters the longest line of a column has, from a row on."""
        cells = (row[column] for row in self.cells[start:])
        return max((len(line) for cell in cells if cell for line in cell.text.split("\n")), default=0)

    def let_go(self, row: int) -> None:
        """Lets go of a row that nobody looks at any more; its number stays."""
        if row >= 0:
            self.cells[row] = self.texts[row] = ()


def grid_of(tables: Iterable[Table]) -> Grid:
    """The grid of a table that may go on over several pages as tables of their own."""
    cells: list[Row] = []
    texts: list[tuple[str, ...]] = []
    is_aligned = False
    for table in tables:
        is_aligned = is_aligned or table.method == "aligned"
        rows = list(rows_of(table))
        own = _with_words_above(list(map(_texts, rows)))
        # The heading that a later part repeats is no row.
        start = body_start(own, table.header_rows) if cells else 0
        cells += rows[start:]
        texts += own[start:]
    return Grid(cells, texts, is_aligned)


def _with_words_above(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    for index in range(1, len(rows)):
        rows[index] = with_words_above(rows[index], rows[index - 1])
    return rows


def _texts(row: Sequence[Cell | None]) -> tuple[str, ...]:
    return tuple(clean_cell(cell.text) if cell else "" for cell in row)


def row_evidence(cells: Sequence[Cell]) -> list[Evidence]:
    """One Evidence a page for a row's cells: the box around them, their texts joined by tabs."""
    pages = dict.fromkeys(cell.page for cell in cells)
    return [_page_evidence(page, [cell for cell in cells if cell.page == page]) for page in pages]


def _page_evidence(page: int, cells: Sequence[Cell]) -> Evidence:
    box = union(cell.bbox for cell in cells if cell.bbox)
    rounded = [round(value, 2) for value in box] if box else None
    return Evidence(page=page, bbox=rounded, text="\t".join(cell.text for cell in cells).strip())
