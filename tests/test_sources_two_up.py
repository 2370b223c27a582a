"""Sheets on which two pages are printed beside each other are read as two pages, the left one first."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from extract import convert_bytes
from extract.sources import read_pages, source_of

WIDTH, HEIGHT = landscape(A4)
HALF = WIDTH / 2
LEFT = ("Saksprotokoll", "Utvalg: Formannskapet", "Møtedato: 12.03.2024", "Sak: 14/24", "Tittel: Ny brygge i Lillevik")
RIGHT = ("Behandling:", "Rådmannen orienterte.", "Votering:", "Innstillingen ble vedtatt med 6 mot 3 stemmer (3 H).")
Draw = Callable[[Canvas], None]


def sheet(draw: Draw) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=True)
    canvas.setFont("Helvetica", 9)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def beside(runs: bool, off: float = 0.0) -> Draw:
    def draw(canvas: Canvas) -> None:
        for index, lines in enumerate((LEFT, RIGHT)):
            x = 40 + index * (HALF + off)
            for number, line in enumerate((*lines, "Dette er det siste som sto i saken den dagen.")):
                canvas.drawString(x, 520 - (13 + index) * number, line)
            if runs:
                canvas.drawString(200 + index * HALF, 20, str(index + 3))

    return draw


@pytest.mark.parametrize(("runs", "off"), [(True, 0.0), (True, 5.0), (False, 0.0)])
def test_two_pages_on_a_sheet(runs: bool, off: float) -> None:
    content = sheet(beside(runs, off))
    left, right = read_pages(source_of("side.pdf", content, ocr="off"))
    assert (left.number, right.number) == (1, 1)
    assert max(word.x1 for word in left.words) < HALF < min(word.x0 for word in right.words)
    conversion = convert_bytes("side.pdf", content, "off")
    (case,) = conversion.cases
    (vote,) = conversion.votes
    assert (case.case_number, vote.for_ and vote.for_.total) == ("14/24", 6)


def wide_table(canvas: Canvas) -> None:
    """A table over all of a sheet, with the middle free: its lines go on over it."""
    for row in range(8):
        canvas.drawString(40, 500 - 14 * row, f"Tiltak nummer {row} i Lillevik")
        canvas.drawString(40 + HALF, 500 - 14 * row, "Utsatt til neste")
        canvas.drawRightString(700, 500 - 14 * row, f"{row + 1} 250")


def with_rule(canvas: Canvas) -> None:
    beside(True)(canvas)
    canvas.line(40, 540, WIDTH - 40, 540)


@pytest.mark.parametrize("draw", [wide_table, with_rule, beside(False, 9.0)])
def test_what_goes_over_the_middle_or_begins_elsewhere_is_one_page(draw: Draw) -> None:
    assert len(read_pages(source_of("side.pdf", sheet(draw), ocr="off"))) == 1
