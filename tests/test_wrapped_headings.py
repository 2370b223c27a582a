"""Headings in large type that go on over a short second line: a year, a place, a word."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

from extract import convert_bytes

NAMES = (("Havna sangkor", "12", "kr 12 000"), ("Odden turlag", "31", "kr 8 000"))


def program_of(*heading: str, step: float = 27.9) -> tuple[str | None, int | None]:
    """The program and year of a list below a heading, in whose table a column's label stands on two lines beside the
    others."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica-Bold", 24)
    height = 780.0
    for text in heading:
        canvas.drawString(56, height, text)
        height -= step
    canvas.setFont("Helvetica", 12)
    canvas.grid([56, 300, 380, 470], [height - 8 - 34 * index for index in range(4)])
    height -= 28
    canvas.drawString(60, height, "Lag")
    canvas.drawString(306, height + 7, "Antall")
    canvas.drawString(306, height - 7, "medlemmer")
    canvas.drawString(386, height, "Tilskudd")
    for name, members, given in NAMES:
        height -= 34
        canvas.drawString(60, height, name)
        canvas.drawString(306, height, members)
        canvas.drawString(386, height, given)
    canvas.save()
    grants = convert_bytes("liste.pdf", buffer.getvalue()).grants
    assert [grant.recipient.name for grant in grants] == ["Havna sangkor", "Odden turlag"]
    return grants[0].program, grants[0].year


def test_a_year_alone_on_the_second_line_is_the_titles() -> None:
    heading = ("Vedtak om tilskudd til kultur og lag", "2031")
    assert program_of(*heading) == (" ".join(heading), 2031)


def test_a_name_behind_a_dash_is_the_programs() -> None:
    heading = ("Fordeling av kulturmidler 2031 –", "Ytre Havna")
    assert program_of(*heading) == (" ".join(heading), 2031)


def test_a_line_that_stands_apart_is_no_part_of_it() -> None:
    assert program_of("Fordeling av kulturmidler 2031", "Ytre Havna", step=60) == ("Ytre Havna", 2031)
