"""Columns of words that one row's long text reaches, or runs over where the cell beside it is empty."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract import convert_bytes

LONG = "Lillevik skolekorps og aspirantkorps"
ROWS = (
    ("Havblikk il", "Trenerkurs", "12 000"),
    ("Fjellvang sangforening", "Vårkonsert", "8 500"),
    ("Elvheim historielag", "Bygdebok", "30 000"),
    ("Nes kvinnelag", "Bunadkurs", "4 000"),
)


def grants(long: str, purpose: str, column: float) -> list[tuple[str, list[str]]]:
    """Recipients and what they get money for, in a table with this row as its second."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(60, 790, "Tildeling av kulturmidler 2031")
    rows = [("Søker", "Formål", "Beløp i kr"), ROWS[0], (long, purpose, "25 000"), *ROWS[1:]]
    for index, (recipient, project, amount) in enumerate(rows):
        canvas.drawString(60, 750 - 14 * index, recipient)
        canvas.drawString(column, 750 - 14 * index, project)
        canvas.drawRightString(480, 750 - 14 * index, amount)
    canvas.save()
    found = convert_bytes("a.pdf", buffer.getvalue()).grants
    return [(grant.recipient.name, [project.title for project in grant.projects]) for grant in found]


def expected(long: str, projects: list[str]) -> list[tuple[str, list[str]]]:
    others = [(recipient, [purpose]) for recipient, purpose, _ in ROWS]
    return [others[0], (long, projects), *others[1:]]


@pytest.mark.parametrize("gap", [2.0, 2.5, 3.2])
def test_a_text_that_ends_just_before_the_next_column_is_a_cell(gap: float) -> None:
    column = 60 + stringWidth(LONG, "Helvetica", 10) + gap
    assert grants(LONG, "Nye uniformer", column) == expected(LONG, ["Nye uniformer"])


def test_a_text_that_runs_over_an_empty_cell_joins_no_columns_of_other_rows() -> None:
    assert grants(LONG, "", 180) == expected(LONG, [])
