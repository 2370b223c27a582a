"""Tables whose rows are verbal points, and those that only look so."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from extract.records import Tiltak
from patterns.verbal_tables import find_verbal_columns

TOP = "# Budsjettforslag 2031 fra Venstre\n\n"
POINTS = ("Rådmannen bes legge fram en plan for havna. Planen skal vise kostnader.", "Moloen skal males i 2032.")


def verbal(text: str) -> list[Tiltak]:
    found = convert_bytes("forslag.md", text.encode()).tiltak
    return [tiltak for tiltak in found if tiltak.section == "verbal"]


@pytest.mark.parametrize(
    ("heading", "head"),
    [
        ("## Verbalforslag", "| Nr | Verbalforslag |"),
        ("## Verbalforslag", "| Pkt. | Forslag |"),
        ("## Endringer", "| # | Verbalpunkter |"),
        ("## Verbalframlegg", "| Nr. | Ordlyd |"),
    ],
)
def test_each_row_is_a_point(heading: str, head: str) -> None:
    rows = "\n".join(f"| {number} | {point} |" for number, point in enumerate(POINTS, 1))
    found = verbal(f"{TOP}{heading}\n\n{head}\n|---|---|\n{rows}\n")
    assert [tiltak.title for tiltak in found] == [
        "Rådmannen bes legge fram en plan for havna",
        "Moloen skal males i 2032",
    ]
    assert [tiltak.text for tiltak in found] == [POINTS[0], None]
    assert [tiltak.parties for tiltak in found] == [["V"], ["V"]]
    assert found[1].evidence[0].text == f"2\t{POINTS[1]}" and not found[1].amounts


def test_parties_and_areas_stand_in_columns_of_their_own() -> None:
    rows = f"| 1 | Havn | {POINTS[0]} | Ap, Sp |\n| 2 | Kultur | {POINTS[1]} | MDG |"
    found = verbal(f"# Budsjett 2031\n\n| Nr | Område | Verbalforslag | Fremmet av |\n|---|---|---|---|\n{rows}\n")
    assert [(tiltak.area, tiltak.parties) for tiltak in found] == [("Havn", ["Ap", "Sp"]), ("Kultur", ["MDG"])]


@pytest.mark.parametrize(
    ("rows", "under_verbal"),
    [
        ([["Nr", "Tiltak"], ["1", POINTS[1]]], False),
        ([["Nr", "Forslag"], ["1", POINTS[1]]], False),
        ([["Nr", "Verbalforslag", "2031"], ["1", POINTS[1], "1 200"]], True),
        ([["Tiltak", "Verbalforslag"], ["Ny molo", POINTS[1]]], True),
        ([["Nr", "Verbalforslag"], ["1", "Molo"]], True),
        ([["Nr", "Verbalforslag"]], True),
    ],
)
def test_other_tables_hold_no_points(rows: list[list[str]], under_verbal: bool) -> None:
    assert find_verbal_columns(rows, 1, under_verbal) is None


def test_below_a_verbal_heading_numbered_sentences_need_no_heading() -> None:
    rows = [["1", POINTS[0]], ["2", POINTS[1]]]
    found = find_verbal_columns(rows, 0, under_verbal=True)
    assert found is not None and (found.text, found.first_row) == (1, 0)
    assert find_verbal_columns(rows, 0, under_verbal=False) is None


def test_what_became_of_a_point_is_its_note() -> None:
    rows = "| 1 | Det lages en plan for nye kaier | Sp | Vedtatt |\n| 2 | Det legges sol på taket | MDG | Falt |\n"
    head = "| Nr | Forslag | Fremmet av | Vedtak |\n|---|---|---|---|\n"
    found = verbal(f"# Budsjett 2031\n\n## Verbalforslag budsjett 2031\n\n{head}{rows}")
    assert [(tiltak.parties, tiltak.note) for tiltak in found] == [(["Sp"], "Vedtatt"), (["MDG"], "Falt")]
