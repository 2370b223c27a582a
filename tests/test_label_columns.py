"""Columns of words before a budget's amounts: areas, measures, remarks, and nothing of them lost."""

from __future__ import annotations

import pytest

from extract.reading import Reading
from tests.budget_documents import line, read_blocks, table

AREAS = [
    ["Oppvekst", "Flere ansatte i barnehage", "4,5", "4,5"],
    ["Oppvekst", "Praktiske fag", "1,2", "2,4"],
    ["Helse og velferd", "Nye plasser på sykehjem", "7,5", "15,0"],
    ["Sum", "", "13,2", "21,9"],
]


def read(heading: list[str], rows: list[list[str]]) -> Reading:
    return read_blocks(line("Budsjettendringer, mill. kr"), table([[*heading, "2031", "2032"]], rows))


def told(reading: Reading) -> list[tuple[str | None, str, str | None]]:
    return [(record.area, record.title, record.note) for record in reading.tiltak]


@pytest.mark.parametrize(
    "heading",
    [["Drift", ""], ["Inndekning", ""], ["Drift", "Tiltak"], ["Tiltak"] * 2, ["", "Tiltak"], ["Ansvar", "Tiltak"]],
)
def test_areas_under_another_heading(heading: list[str]) -> None:
    assert told(read(heading, AREAS)) == [
        ("Oppvekst", "Flere ansatte i barnehage", None),
        ("Oppvekst", "Praktiske fag", None),
        ("Helse og velferd", "Nye plasser på sykehjem", None),
    ]


def test_an_area_that_stands_once_above_its_measures() -> None:
    rows = [AREAS[0], ["", *AREAS[1][1:]], AREAS[2], AREAS[3]]
    assert [area for area, _, _ in told(read(["Drift", ""], rows))] == ["Oppvekst", "Oppvekst", "Helse og velferd"]


def test_an_unnamed_column_of_remarks() -> None:
    first = ["Ny buss til skolen", "Den gamle er tjue år", "4,5", "4,5"]
    rows = [first, ["Flere lærere", "Vedtatt i fjor", "1,2", "2,4"]]
    assert told(read(["Drift", ""], rows)) == [
        (None, "Ny buss til skolen", "Den gamle er tjue år"),
        (None, "Flere lærere", "Vedtatt i fjor"),
    ]


def test_parts_of_a_project_in_a_second_column() -> None:
    rows = [["Flere lærere", "", "1,2", "1,2"], ["Ny buss", "", "4,5", "4,5"], ["Ny skole", "Tomt", "1,2", "2,4"]]
    assert [title for _, title, _ in told(read(["Tiltak", ""], rows))] == ["Flere lærere", "Ny buss", "Ny skole Tomt"]


def test_parties_in_an_unnamed_column_own_their_rows_and_are_no_areas() -> None:
    rows = [["Ap", "Flere lærere", "1,2", "1,2"], ["SV", "Ny buss", "4,5", "4,5"], ["Ap", "Ny skole", "1,2", "2,4"]]
    reading = read(["", "Tiltak"], rows)
    assert told(reading) == [(None, "Flere lærere", None), (None, "Ny buss", None), (None, "Ny skole", None)]
    assert [record.parties for record in reading.tiltak] == [["Ap"], ["SV"], ["Ap"]]


def test_a_column_with_a_heading_of_its_own_is_no_title() -> None:
    rows = [["Skole", "Skolemat", "Skolesjef", "1,2", "1,2"], ["Helse", "Nattevakt", "Helsesjef", "4,5", "4,5"]]
    assert told(read(["Sektor", "Tiltak", "Ansvarlig"], rows)) == [
        ("Skole", "Skolemat", "Skolesjef"),
        ("Helse", "Nattevakt", "Helsesjef"),
    ]
