"""Between two readings of a table the sums decide: rules around some columns or between some rows alone mislead."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract import convert_bytes
from extract.layout.blocks import find_layout
from extract.model import BBox, Cell, Line, Table, Word
from extract.sources import read_pages, source_of
from extract.tables.sums import Sums, find_sums, sum_lines
from tests.drawn_tables import STYLES, Body, body_of, page_with


def rows_read(content: bytes) -> list[tuple[str, dict[int | None, int]]]:
    conversion = convert_bytes("budsjett.pdf", content)
    return [
        (" ".join(each.title.split()), {amount.year: amount.nok for amount in each.amounts})
        for each in conversion.tiltak
    ]


def rows_written(body: Body) -> list[tuple[str, dict[int | None, int]]]:
    return [
        (name, {2025 + index: 1000 * each for index, each in enumerate(amounts) if each is not None})
        for name, amounts in body
    ]


@pytest.mark.parametrize(("columns", "width"), [(4, 62.0), (5, 50.0), (8, 37.0)])
@pytest.mark.parametrize("style", STYLES)
def test_every_row_is_read_however_the_table_is_drawn(style: str, columns: int, width: float) -> None:
    for seed in range(4):
        body = body_of(seed, columns)
        content = page_with(style, body, width)
        assert rows_read(content) == rows_written(body)
        conversion = convert_bytes("budsjett.pdf", content)
        assert [check.ok for check in conversion.checks] == [True] * columns


def test_frames_around_each_part_of_a_table_are_no_tables() -> None:
    """A spreadsheet with borders around the measures alone, not around the headings and sums of their parts."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    top = 780.0

    def row(*texts: str, bold: bool = False, drawn: bool = False) -> None:
        nonlocal top
        canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 10)
        canvas.drawString(52, top, texts[0])
        for index, text in enumerate(texts[1:]):
            canvas.drawRightString(298 + 80 * index, top, text)
        if drawn:
            canvas.grid([50, 220, 300, 380], [top - 3, top + 12])
        top -= 15

    row("Tiltak 2031-2032, tall i 1000 kr", bold=True)
    row("Tiltak", "2031", "2032", bold=True, drawn=True)
    parts = {
        "Skole": [("Flere timer", 430, 645), ("Felles skyss", -260, -625)],
        "Teknisk": [("Brøyting", 1890, 1890), ("Lys i gatene", -340, -510)],
        "Kultur": [("Ny kino", 275, 550), ("Korpset", 40, 40)],
    }
    for part, body in parts.items():
        row(part, bold=True)
        for name, *amounts in body:
            row(name, *map(str, amounts), drawn=True)
        row(f"Sum {part.lower()}", *(str(sum(each[n] for each in body)) for n in (1, 2)), bold=True)
    canvas.save()
    assert rows_read(buffer.getvalue()) == [
        (name, {2031: 1000 * first, 2032: 1000 * second}) for body in parts.values() for name, first, second in body
    ]


def test_a_whole_grid_stays_one() -> None:
    body = body_of(1, 4)
    layout = find_layout(read_pages(source_of("a.pdf", page_with("a grid", body, 62))))
    (table,) = [block for block in layout.blocks if isinstance(block, Table)]
    assert (table.method, table.row_count, table.column_count) == ("ruled", 9, 5)


def test_a_sum_that_is_wrong_in_the_document_changes_no_table() -> None:
    """No reading makes it right: the grid stands, and the control tells that it fails."""
    content = page_with("a grid", body_of(2, 4), 62, wrong=50)
    layout = find_layout(read_pages(source_of("a.pdf", content)))
    (table,) = [block for block in layout.blocks if isinstance(block, Table)]
    assert table.method == "ruled"
    assert [check.ok for check in convert_bytes("a.pdf", content).checks] == [False, True, True, True]


def table_of(*rows: tuple[str, ...], header_rows: int = 1) -> Table:
    cells = tuple(
        Cell(text, row, column, 1, BBox(0, 0, 1, 1))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    return Table(cells, len(rows), len(rows[0]), header_rows, (1,), None, "ruled")


HEAD = ("Tiltak", "2025", "2026")
ROWS = (("Ny bru", "100", "-50"), ("Ny skole", "250", "–"), ("Ny veg", "", "400"))
PART = (*ROWS, ("Sum av dette", "350", "350"))


@pytest.mark.parametrize(
    ("rows", "sums"),
    [
        ((HEAD, *ROWS, ("Sum", "350", "350")), Sums(2, 0, 2, 0)),
        ((HEAD, *ROWS, ("Sum", "340", "350")), Sums(1, 1, 2, 0)),
        # A part's sum, another part, and the sum of both.
        ((HEAD, *PART, *PART, ("Totalt", "700", "700")), Sums(6, 0, 6, 0)),
        # One row alone adds up nothing; net rows and measures are no sums.
        ((HEAD, ROWS[0], ("Sum", "100", "-50")), Sums(0, 0, 2, 0)),
        ((HEAD, *ROWS, ("Netto", "350", "350")), Sums(0, 0, 0, 0)),
        # Two numbers in one cell are none.
        ((HEAD, ("Ny bru", "100 4", "4"), ("Ny veg", "200 5", "5"), ("Sum", "300 9", "9")), Sums(1, 0, 1, 0)),
        # Two rows in one.
        ((HEAD, ("Ny bru\nNy veg", "100\n50", "4"), ("Ny sti", "20", "1"), ("Sum", "170", "5")), Sums(1, 0, 2, 1)),
    ],
)
def test_how_many_sums_hold(rows: tuple[tuple[str, ...], ...], sums: Sums) -> None:
    assert find_sums([table_of(*rows)]) == sums


@pytest.mark.parametrize(
    ("text", "figures"),
    [("Sum drift 12 400 350", 3), ("Totalt -1 200", 2), ("Sum", None), ("Ny sum til lag 400", None), ("Skole 4", None)],
)
def test_lines_of_sums(text: str, figures: int | None) -> None:
    words = tuple(
        Word(each, 100.0 * number, 0, 100.0 * number + 20, 10, 10, False) for number, each in enumerate(text.split())
    )
    line = Line(1, text, words, BBox(0, 0, 500, 10), 10, False, False)
    assert [count for _, count in sum_lines([line])] == ([] if figures is None else [figures])
