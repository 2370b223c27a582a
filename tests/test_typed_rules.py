"""Lines typed of strokes in tables of typewriters and old printers."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract import convert_bytes
from extract.layout.typed_rules import with_drawn_rules
from tests.one_page import page_of

HEAD = ["ENDRINGSFORSLAG FRA HØYRE TIL BUDSJETT 1991", "", "Alle tall i 1000 kr", ""]
ROWS = ["Grunnskole               1 088         230", "Brannvern                2 053      -1 912"]
COLUMNS = "Tiltak                    1991        1992"
SUM = "Sum                      3 141      -1 682"


def typed(lines: list[str]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    canvas.setFont("Courier", 10)
    for number, text in enumerate(lines):
        canvas.drawString(60, 780 - 14 * number, text)
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize("strokes", ["-" * 42, "=" * 42, f"{'':<23}------      ------"])
def test_typed_lines_part_a_table_from_its_heading_and_its_sum(strokes: str) -> None:
    content = typed([*HEAD, COLUMNS, strokes, *ROWS, strokes, SUM])
    found = convert_bytes("a.pdf", content)
    read = [(each.title, [(amount.year, amount.nok) for amount in each.amounts]) for each in found.tiltak]
    assert read == [
        ("Grunnskole", [(1991, 1_088_000), (1992, 230_000)]),
        ("Brannvern", [(1991, 2_053_000), (1992, -1_912_000)]),
    ]
    assert [check.ok for check in found.checks] == [True, True]


@pytest.mark.parametrize("leader", [".", " "])
def test_a_line_typed_as_wide_as_the_only_amount_of_a_row_is_drawn(leader: str) -> None:
    def row(label: str, amount: str) -> str:
        return f"{label:{leader}<32}{amount:>12}" if leader == " " else f"{label + ' ':{leader}<32}{amount:>12}"

    rows = [row("Grunnskole", "1.088"), row("Brannvern, sparing", "-1 912"), f"{'':<36}--------", row("Sum", "-824")]
    found = convert_bytes("a.pdf", typed([*HEAD, f"{'Tiltak':<40}1991", "", *rows]))
    assert [(each.title, each.amounts[0].nok) for each in found.tiltak] == [
        ("Grunnskole", 1_088_000),
        ("Brannvern, sparing", -1_912_000),
    ]
    assert [check.ok for check in found.checks] == [True]


def test_a_line_above_a_sum_alone_parts_its_label_from_the_row_above() -> None:
    lines = [
        "ÅRSBUDSJETT FOR 1991",
        "",
        "Høyres endringsforslag. Beløp i kroner.",
        "",
        "Driftsbudsjettet",
        f"{'':<40}1991",
    ]
    misread = f"{'Grunnskole .....ssnsesesns':<37}850.000"
    rows = [f"{'Brannvern':<37}310.000", f"{'Utsatt lager':<36}-600.000", f"{'':<36}--------", f"{'Sum':<37}560.000"]
    found = convert_bytes("a.pdf", typed([*lines, "", misread, *rows]))
    assert ("Utsatt lager", -600_000) in [(each.title, each.amounts[0].nok) for each in found.tiltak]
    assert not any("Sum" in (each.title or "") for each in found.tiltak)


def test_strokes_between_lines_of_text_stay() -> None:
    page = page_of(typed(["Sak 12/91 ble behandlet 14.3.1991 og vedtatt", "-" * 42, "Saken ble utsatt.", "-----"]))
    assert with_drawn_rules(page) is page


def test_short_lines_typed_below_each_column_are_drawn() -> None:
    strokes = f"{'':<26}----        ----"
    content = typed([*HEAD, COLUMNS, *ROWS, strokes, SUM, strokes.replace("-", "=")])
    found = convert_bytes("a.pdf", content)
    assert [(each.title, [amount.nok for amount in each.amounts]) for each in found.tiltak] == [
        ("Grunnskole", [1_088_000, 230_000]),
        ("Brannvern", [2_053_000, -1_912_000]),
    ]
    assert [check.ok for check in found.checks] == [True, True]


@pytest.mark.parametrize("strokes", ["-" * 54, ""])
def test_a_title_in_two_parts_above_the_unit_labels_no_columns(strokes: str) -> None:
    lines = [
        "LANGTIDSBUDSJETT 1991-92   INVESTERINGER",
        "Tall i 1000 kr",
        "",
        f"{'Prosjekt':<18}{'Totalt':>12}{'1991':>12}{'1992':>12}",
        *[strokes] * bool(strokes),
        f"{'Ny kai':<18}{'600':>12}{'200':>12}{'400':>12}",
        f"{'Brannbil':<18}{'450':>12}{'-':>12}{'450':>12}",
        *[strokes] * bool(strokes),
        f"{'SUM':<18}{'1.050':>12}{'200':>12}{'850':>12}",
    ]
    for found in (convert_bytes("a.pdf", typed(lines)), convert_bytes("a.txt", "\n".join(lines).encode())):
        assert (found.document.title or "").split() == lines[0].split()
        assert [(each.title, each.section, each.total and each.total.nok) for each in found.tiltak] == [
            ("Ny kai", "investering", 600_000),
            ("Brannbil", "investering", 450_000),
        ]
