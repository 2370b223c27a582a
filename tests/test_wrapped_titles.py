"""A title in bold over two lines above the table of bodies and dates, the second of which begins small."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract import convert_bytes

Lines = list[tuple[str, str, float]]
BELOW: Lines = [
    ("Saksnr Utvalg Type Dato", "Helvetica-Bold", 24),
    ("98/22 Formannskapet PS 10.11.2022", "Helvetica", 16),
    ("Formannskapets behandling:", "Helvetica-Bold", 28),
    ("Forslaget ble enstemmig vedtatt.", "Helvetica", 20),
    ("Vedtak:", "Helvetica-Bold", 28),
    ("Planen legges ut.", "Helvetica", 20),
]
UPPER, LOWER = "Plan for trygge veger i Lillevik fram til 2026 og videre,", "utlegging til offentlig ettersyn"


def titles(*above: tuple[str, str, float]) -> list[str | None]:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    front: Lines = [("Møteprotokoll", "Helvetica-Bold", 0), ("Utvalg: Formannskapet", "Helvetica", 30)]
    height = 780.0
    for text, font, step in (*front, ("Dato: 10.11.2022", "Helvetica", 14), *above, *BELOW):
        height -= step
        canvas.setFont(font, 11)
        canvas.drawString(72, height, text)
    canvas.save()
    return [case.title for case in convert_bytes("protokoll.pdf", buffer.getvalue()).cases]


@pytest.mark.parametrize("upper", [UPPER, UPPER.replace(" og videre,", " -")])
def test_its_second_line_is_the_titles(upper: str) -> None:
    bold = "Helvetica-Bold"
    assert titles((upper, bold, 30), (LOWER, bold, 14)) == [f"{upper} {LOWER}"]


def test_what_is_plain_or_stands_apart_is_none_of_it() -> None:
    plain = [("Kommunen har vedtatt en plan som nå skal", "Helvetica", 30.0), (LOWER, "Helvetica", 14.0)]
    assert titles(*plain) == [None]
    assert titles((UPPER.rstrip(","), "Helvetica-Bold", 30), (LOWER, "Helvetica-Bold", 40)) == [None]
