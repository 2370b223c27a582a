"""Tables whose cells are justified: the words of a line that fills its cell stand wide apart and are one text."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract import convert_bytes
from extract.layout.blocks import find_layout
from extract.model import Table
from extract.records import Tiltak
from extract.sources import read_pages, source_of

LEFT, RIGHT = (60.0, 100.0, 232.0), (92.0, 222.0, 340.0)
AMOUNTS = (390.0, 440.0)
SIZE = 9.0
ROWS = (
    ("O1", ("Felles lærere for fleire", "skular"), ("To årsverk som vert delte", "mellom skulane"), ("780", "1 560")),
    (
        "O2",
        ("Styrka grunnbemanning i", "barnehagar med mange små", "barn"),
        ("Inntil kr 240 000", "kvar", "avdeling"),
        ("600", "1 440"),
    ),
    ("O3", ("Leirskule på Nes",), ("Dekkjer opphald og reise", "for alle"), ("900", "900")),
    ("H1", ("Færre timar til leiing", "ved skulane"), ("Ressursen går ned frå 20", "til 15 prosent"), ("-310", "-620")),
)


def justified(canvas: Canvas, text: str, x0: float, x1: float, y: float) -> None:
    words = text.split()
    free = x1 - x0 - sum(stringWidth(word, "Helvetica", SIZE) for word in words)
    for word in words:
        canvas.drawString(x0, y, word)
        x0 += stringWidth(word, "Helvetica", SIZE) + free / max(1, len(words) - 1)


def tiltak(rows: Sequence[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]]) -> list[Tiltak]:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(60, 790, "Budsjettvedtak 2025-2028: driftstiltak")
    canvas.setFont("Helvetica", SIZE)
    canvas.drawString(60, 765, "Tal i 1000 kr")
    y = 740.0
    for x, label in zip(LEFT, ("Nr.", "Tiltak", "Omtale"), strict=True):
        canvas.drawString(x, y, label)
    for x, year in zip(AMOUNTS, ("2025", "2026"), strict=True):
        canvas.drawRightString(x, y, year)
    for number, title, note, amounts in rows:
        y -= 18
        canvas.drawString(LEFT[0], y, number)
        for column, lines in ((1, title), (2, note)):
            for index, line in enumerate(lines):
                at = y - 11 * index
                if index + 1 < len(lines):
                    justified(canvas, line, LEFT[column], RIGHT[column], at)
                else:
                    canvas.drawString(LEFT[column], at, line)
        for x, amount in zip(AMOUNTS, amounts, strict=True):
            canvas.drawRightString(x, y, amount)
        y -= 11 * (max(len(title), len(note)) - 1)
    canvas.showPage()
    canvas.save()
    return convert_bytes("side.pdf", buffer.getvalue(), "off").tiltak


def test_the_texts_of_justified_cells_are_whole() -> None:
    assert [(each.title, each.note, [amount.nok for amount in each.amounts]) for each in tiltak(ROWS)] == [
        (" ".join(title), " ".join(note), [1000 * int(amount.replace(" ", "")) for amount in amounts])
        for _, title, note, amounts in ROWS
    ]


@pytest.mark.parametrize("count", [2, 3])
def test_names_that_stand_equally_far_apart_by_chance_are_cells(count: int) -> None:
    rows = [("Nes", "Ola", "450"), ("Vik", "Kari", "1 200"), ("Dal", "Per", "90"), ("Moe", "Ida", "300")]
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica", 10)
    for index, row in enumerate((("Lag", "Leiar", "Tilskot kr"), *rows)):
        for x, text in zip((60, 60 + 90 * (count - 1), 400), row, strict=True):
            (canvas.drawRightString if x == 400 else canvas.drawString)(x, 780 - 14 * index, text)
    canvas.showPage()
    canvas.save()
    layout = find_layout(read_pages(source_of("side.pdf", buffer.getvalue(), ocr="off")))
    (table,) = [block for block in layout.blocks if isinstance(block, Table)]
    assert table.column_count == 3
