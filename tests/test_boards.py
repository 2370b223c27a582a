"""Tables with a row for each case and its decision, in a text's columns and in a web page; cases that only count
on."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from extract.records import Conversion

FRONT = "Møtereferat Lillevik ungdomsråd 12.03.2024\n\nTil stede: Kari Dal, Ola Lid, Per Moe\n\n"
DECIDED = [("1/24", "Innkalling", "Innkallingen godkjennes."), ("2/24", "Ny brygge", "Rådet støtter ny brygge.")]


def told(conversion: Conversion) -> list[tuple[str | None, str | None, str | None]]:
    return [(case.case_number, case.title, case.decision) for case in conversion.cases]


def text(name: str, written: str) -> Conversion:
    return convert_bytes(name, written.encode())


@pytest.mark.parametrize(
    "columns", [("Sak", "Vedtak"), ("Saksnr.", "Konklusjon", "Ansvar"), ("Saker", "Vedtak", "Frist")]
)
def test_columns_of_a_text(columns: tuple[str, ...]) -> None:
    rows = [columns, *((f"{number} {title}", decision, "Kari") for number, title, decision in DECIDED)]
    board = "\n".join("".join(cell.ljust(34) for cell in row[: len(columns)]).rstrip() for row in rows)
    conversion = text("referat.txt", f"{FRONT}{board}\n")
    assert told(conversion) == DECIDED
    assert [case.date for case in conversion.cases] == ["2024-03-12"] * 2
    assert [person.name for person in conversion.meetings[0].present] == ["Kari Dal", "Ola Lid", "Per Moe"]


def test_a_cell_that_goes_on_below() -> None:
    board = "Sak              Vedtak\n1/24 Innkalling  Innkallingen\n                 godkjennes.\n"
    assert told(text("referat.txt", FRONT + board)) == DECIDED[:1]


def test_a_number_alone() -> None:
    board = "Sak     Vedtak\n\n1/24    Innkallingen godkjennes.\n2/24    Rådet støtter ny brygge.\n"
    assert told(text("referat.txt", FRONT + board)) == [(number, None, decided) for number, _, decided in DECIDED]


@pytest.mark.parametrize("apart", [True, False])
def test_a_table_of_a_web_page(apart: bool) -> None:
    heads = ["Saksnr", "Tema", "Vedtak"] if apart else ["Sak", "Vedtak"]
    rows = [
        heads,
        *([number, title, decided] if apart else [f"{number} {title}", decided] for number, title, decided in DECIDED),
    ]
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    front = "<h1>Møteprotokoll Lillevik ungdomsråd 12.03.2024</h1><p>Til stede: Kari Dal, Ola Lid</p>"
    page = f"{front}<table>{table}</table>"
    assert told(text("referat.html", page)) == DECIDED


def test_an_agenda_with_results_is_none() -> None:
    board = "Sak              Vedtak\n1/24 Innkalling  Godkjent\n2/24 Ny brygge   Innstilling vedtatt\n"
    assert all(case.decision is None for case in text("referat.txt", FRONT + board).cases)


def test_cases_that_count_on_without_a_blank_line() -> None:
    first = "1/24 Innkalling\nInnkallingen ble enstemmig godkjent.\n"
    counted = f"{first}2/24 Ny brygge\nOrdføreren orienterte.\n3/24 Eventuelt\nIngen saker.\n"
    front = "Møteprotokoll\n\nUtvalg: Formannskapet\nMøtedato: 12.03.2024\n\n"
    assert [case.case_number for case in text("protokoll.txt", front + counted).cases] == ["1/24", "2/24", "3/24"]


def test_a_matter_of_information_is_a_case() -> None:
    front = "Møteprotokoll\n\nUtvalg: Formannskapet\nMøtedato: 12.03.2024\n\n"
    matters = (
        "Orienteringssak 9/24 Havna\n\nHavnesjefen orienterte.\n\nSak 10/24 Ny brygge\n\nVedtak:\nBrygga bygges.\n"
    )
    assert [case.case_number for case in text("protokoll.txt", front + matters).cases] == ["9/24", "10/24"]
