"""Cells that are packed: the same cells, rows and records as of a table whose cells are objects."""

from dataclasses import replace

import pytest

from extract import convert
from extract.layout import blocks
from extract.memory import handing
from extract.memory.cells import Cells, Part, filled_rows, packed, rows_of
from extract.model import BBox, Cell, Table
from extract.tables import continued
from extract.tables.continued import Growing
from tests.golden import CORPUS


def table(page: int, first: int = 0) -> Table:
    """A page's part of a table: a heading, rows of three cells, the last of which spans two rows."""
    cells = [Cell(text, 0, column, page, None) for column, text in enumerate(("Kommune", "2031", "2032"))]
    for row in range(1, 9):
        box = BBox(10.0, 20.0 * row, 90.0, 20.0 * row + 12)
        cells.append(Cell(f"Sted {first + row}", row, 0, page, box, bold=row == 1))
        cells.append(Cell(str(row * 100), row, 1, page, box._replace(x0=100.0, x1=140.0)))
        if row % 2:
            cells.append(Cell("" if row == 3 else "7", row, 2, page, box._replace(x0=150.0, x1=190.0), row_span=2))
    return Table(tuple(cells), 9, 3, 1, (page,), BBox(10.0, 0.0, 190.0, 180.0), "ruled")


def test_packed_cells_are_the_same() -> None:
    whole = table(1)
    small = packed(whole)
    assert isinstance(small.cells, Cells) and len(small.cells) == len(whole.cells)
    assert small.cells == whole.cells and small.rows() == whole.rows()
    assert list(map(tuple, rows_of(small))) == list(map(tuple, rows_of(whole)))
    assert list(map(tuple, filled_rows(small))) == list(map(tuple, filled_rows(whole)))
    assert packed(small) is small
    # A cell is one object in both rows that it spans.
    above, below = list(rows_of(small))[1:3]
    assert above[2] is below[2] and above[-1] == below[-1] and above[:2] != below[:2]


def test_a_stretch_of_rows_may_hold_no_cell() -> None:
    whole = replace(table(1), row_count=11)
    parts = replace(whole, cells=Cells([Part(0, 9, whole.cells), Part(9, 2, ())]))
    assert list(map(tuple, rows_of(parts))) == list(map(tuple, whole.rows()))


def grown(pages: int) -> Table:
    growing = Growing(table(1))
    for page in range(2, pages + 1):
        below = table(page, first=100 * page)
        assert growing.continues_in(below)
        growing.join(packed(below))
    return growing.table()


def test_a_table_on_many_pages_is_packed_as_it_grows(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = grown(30)
    monkeypatch.setattr(continued, "_LOOSE_PAGES", 8)
    small = grown(30)
    assert isinstance(whole.cells, tuple) and isinstance(small.cells, Cells)
    assert len(small.cells.parts) > 20
    assert small.cells == whole.cells and replace(small, cells=()) == replace(whole, cells=())
    assert list(map(tuple, rows_of(small))) == list(map(tuple, rows_of(whole)))


@pytest.mark.parametrize(
    "name",
    [
        "skjonnsfordeling/skjonnsramme_nordland.pdf",
        "budsjettvedtak/plan_vestfold.pdf",
        "saksprotokoll/motebok_lang.pdf",
    ],
)
def test_a_long_documents_records_are_the_same(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    usual = convert(CORPUS / name)
    monkeypatch.setattr(handing, "_LONG", 1)
    monkeypatch.setattr(continued, "_LOOSE_PAGES", 1)
    monkeypatch.setattr(continued, "_LAST_PAGES", 1)
    assert blocks.is_long(1)
    assert convert(CORPUS / name) == usual
