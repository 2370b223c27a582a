"""Agendas whose last column has the results: wrapped, in the middle of its cells, drawn with lines."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract import convert_bytes

ROWS = (
    ("PS 1/24", "Ny brygge i Lillevik", ("Innstilling vedtatt med", "tillegg")),
    ("PS 2/24", "Skolestruktur på Nes", ("Innstilling vedtatt",)),
    ("PS 3/24", "Plan for friluftsliv", ("Utsatt",)),
)
AT = (70, 130, 330)


def results(
    pitch: float, leading: float, *, middle: bool = False, ruled: bool = False, broken: bool = False
) -> list[str | None]:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(70, 780, "Møteprotokoll")
    canvas.drawString(70, 762, "Utvalg: Kommunestyret")
    canvas.drawString(70, 748, "Møtedato: 12.03.2024")
    canvas.drawString(70, 716, "Saksliste")
    y = 690.0

    def cell(column: int, text: str, at: float) -> None:
        off = (150 - stringWidth(text, "Helvetica", 11)) / 2 if middle and column == 2 else 0
        canvas.drawString(AT[column] + off, at, text)

    heights = [y + pitch - 4]
    for number, title, result in (("Saksnr", "Tittel", ("Resultat",)), *ROWS):
        for column, text in enumerate((number, title)):
            cell(column, text, y)
        lines = ("Innstilling vedtatt med til-", "legg") if broken and len(result) > 1 else result
        for index, text in enumerate(lines):
            cell(2, text, y - index * leading)
        y -= pitch + (len(lines) - 1) * leading
        heights.append(y + pitch - 4)
    if ruled:
        for height in heights:
            canvas.line(66, height, 500, height)
        for x in (66, 126, 326, 500):
            canvas.line(x, heights[0], x, heights[-1])
    y -= 40
    for number, title, _ in ROWS:
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(70, y, f"{number} {title}")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(70, y - 20, "Behandling:")
        canvas.drawString(70, y - 34, "Saken ble lagt fram i møtet.")
        canvas.drawString(70, y - 62, "Vedtak:")
        canvas.drawString(70, y - 76, "Saken sendes på høring.")
        y -= 120
    canvas.showPage()
    canvas.save()
    return [case.result for case in convert_bytes("side.pdf", buffer.getvalue(), "off").cases]


@pytest.mark.parametrize(
    ("pitch", "leading", "how"),
    [
        (16.0, 13.0, {}),
        # The lines of a cell stand further apart than rows do.
        (12.0, 18.0, {}),
        (16.0, 13.0, {"middle": True}),
        (18.0, 13.0, {"ruled": True}),
        (18.0, 13.0, {"ruled": True, "broken": True}),
    ],
)
def test_the_results_of_an_agenda(pitch: float, leading: float, how: dict[str, bool]) -> None:
    told = ["Innstilling vedtatt med tillegg", "Innstilling vedtatt", "Utsatt"]
    assert results(pitch, leading, **how) == told
