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


def test_a_sum_that_is_wrong_in_one_year_beside_one_that_is_right_is_no_measure() -> None:
    years = [["Tiltak", "2031", "2032", "2033"]]
    more = [["Lege", "450", "900", "900"], ["Bokbuss", "100", "100", "100"], ["Sum nye tiltak", "550", "1000", "1000"]]
    less = [["Innkjøp", "-300", "-310", "-300"], ["Sum innsparinger", "-300", "-310", "-300"]]
    both = [["Nye tiltak", "550", "1000", "1050"], ["Innsparinger", "-300", "-310", "-300"]]
    reading = read_blocks(
        line("Økonomiplan 2031-2033 (tall i 1000 kr)", bold=True),
        line("Nye tiltak", bold=True),
        table(years, more),
        line("Innsparinger", bold=True),
        table(years, less),
        line("Oppsummering", bold=True),
        table(years, both),
    )
    assert [record.title for record in reading.tiltak] == ["Lege", "Bokbuss", "Innkjøp"]
    assert [check.message.partition(":")[0] for check in reading.checks if not check.ok] == ["Nye tiltak"]
