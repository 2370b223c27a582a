"""Rows of a table of votes on the page after it, without its head."""

from __future__ import annotations

import pytest

from extract.model import BBox, Cell, Line, Table, Word
from extract.sections.minutes_lines import minutes_lines

EDGES = (60.0, 180.0, 300.0, 420.0, 540.0)
HEADS = ("Forslag", "For", "Mot", "Resultat")


def table(heads: tuple[str, ...] = HEADS) -> Table:
    rows = (heads, ("Forslag 1", "4 (H)", "7 (Ap)", "Falt"))
    cells = tuple(
        Cell(text, row, column, 1, BBox(EDGES[column], 700.0 + 20 * row, EDGES[column + 1], 720.0 + 20 * row))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    return Table(cells, 2, 4, 1, (1,), BBox(60.0, 700.0, 540.0, 740.0), "ruled")


def line(top: float, *placed: tuple[float, str], page: int = 2) -> Line:
    words = tuple(Word(text, x, top, x + 6 * len(text), top + 10, 10.0, False) for x, text in placed)
    text = " ".join(text for _, text in placed)
    return Line(page, text, words, BBox(words[0].x0, top, words[-1].x1, top + 10), 10.0, False, False)


BELOW = [
    line(60, (65, "Kommunedirektørens"), (305 - 120, "11"), (305, "0"), (425, "Enstemmig")),
    line(72, (65, "forslag"), (425, "vedtatt")),
    line(90, (65, "Ordførerens"), (185, "2"), (305, "9"), (425, "Falt")),
    line(120, (65, "Vedtak")),
    line(140, (65, "Gebyret"), (185, "økes"), (305, "ikke.")),
]


def test_rows_on_the_page_after_are_read_by_their_cells() -> None:
    assert [each.text for each in minutes_lines([table(), *BELOW])][2:] == [
        "Kommunedirektørens forslag 11 0 Enstemmig vedtatt",
        "Ordførerens 2 9 Falt",
        "Vedtak",
        "Gebyret økes ikke.",
    ]


@pytest.mark.parametrize("heads", [("Navn", "Parti", "Rolle", "Møtt"), ("Forslag", "Fra", "Mot", "Resultat")])
def test_below_other_tables_lines_stay_as_they_are(heads: tuple[str, ...]) -> None:
    assert [each.text for each in minutes_lines([table(heads), *BELOW])][2:] == [each.text for each in BELOW]


def test_text_on_the_tables_own_page_is_no_row() -> None:
    same = [line(760, (65, "Punkt"), (185, "1"), (305, "gjelder"), (425, "brua."), page=1)]
    assert [each.text for each in minutes_lines([table(), *same])][2:] == ["Punkt 1 gjelder brua."]
