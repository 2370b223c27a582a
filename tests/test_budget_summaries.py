"""A table that sums what other tables of the document hold gives checks, and no measures a second time."""

from __future__ import annotations

from extract.checks import check_reading
from extract.reading import Reading
from tests.budget_documents import failed, line, read_blocks, table

YEARS = [["Tjeneste", "2031", "2032"]]
SKOLE = [["Grunnskole", "60", "62"], ["Barnehage", "40", "41"], ["Sum oppvekst", "100", "103"]]
HELSE = [["Sykehjem", "50", "50"], ["Legevakt", "30", "31"], ["Sum helse", "80", "81"]]


def _read(*summary: list[str], before: bool = False) -> Reading:
    parts = [line("Oppvekst", bold=True), table(YEARS, SKOLE), line("Helse", bold=True), table(YEARS, HELSE)]
    whole = [line("Sammendrag", bold=True), table([["Rammeområde", "2031", "2032"]], summary)]
    opening = [line("Budsjett 2031 (tall i 1000 kr)"), line("Netto driftsrammer", bold=True)]
    return read_blocks(*opening, *(whole + parts if before else parts + whole))


def test_rows_that_sum_other_tables_are_checks() -> None:
    for before in (False, True):
        reading = _read(["1 Oppvekst", "100", "103"], ["2 Helse", "80", "81"], ["Sum", "180", "184"], before=before)
        assert sorted(record.title for record in reading.tiltak) == ["Barnehage", "Grunnskole", "Legevakt", "Sykehjem"]
        kinds = [check.kind for check in (*reading.checks, *check_reading(reading))]
        assert kinds.count("cross_table") == 2 and kinds.count("column_sum") == 6 and failed(reading) == []


def test_a_frame_that_no_table_parts_stays() -> None:
    reading = _read(["Oppvekst", "100", "103"], ["Helse", "80", "81"], ["Teknisk", "30", "30"], ["Sum", "210", "214"])
    assert [record.title for record in reading.tiltak if record.title == "Teknisk"] == ["Teknisk"]
    assert len(reading.tiltak) == 5 and failed(reading) == []


def test_rows_with_other_amounts_stay() -> None:
    assert len(_read(["Oppvekst", "90", "103"], ["Helse", "80", "80"]).tiltak) == 6


def test_one_row_alone_may_have_a_tables_name_and_sum_by_chance() -> None:
    assert len(_read(["Oppvekst", "100", "103"], ["Teknisk", "80", "81"]).tiltak) == 6
