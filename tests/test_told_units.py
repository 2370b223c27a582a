"""Where a document tells the unit of its amounts, and for which tables it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extract.model import Block, Facts, Layout, Line, RunningLine
from extract.pipeline import read_sections
from extract.reading import Reading
from extract.sections import find_sections
from patterns.units import find_told_unit
from tests.grant_tables import line_of, table_of

TITLE = "Fordeling av tilskudd til anlegg 2031"


def text_line(text: str) -> Line:
    return replace(line_of(text), size=10.0, space_above=True)


def heading(text: str, size: float = 12.0) -> Line:
    return replace(line_of(text), size=size, bold=True, space_above=True)


def grant_table(amount: str = "6 000") -> Block:
    heads = ["Mottaker", "Prosjekt", "Tildelt"]
    return table_of([heads, ["Vik idrettslag", "Løype", amount], ["Nes kor", "Noter", "950"]])


def budget_table(amount: str = "4 500") -> Block:
    return table_of([["Tiltak", "2031", "2032"], ["Ny lærer", amount, amount], ["Leie av hall", "750", "750"]])


def read(blocks: Sequence[Block], title: str = TITLE, running: Sequence[RunningLine] = ()) -> Reading:
    facts = Facts(title, "nb", None, None, (), tuple(running))
    layout = Layout(tuple(blocks), tuple(running), 1)
    return read_sections(find_sections(layout, facts), facts)


def units(reading: Reading) -> list[tuple[str, str]]:
    """Each table's unit and how it is known."""
    records = [*reading.grants, *reading.tiltak]
    return list(dict.fromkeys((record.id.split("-")[0], record.unit, record.unit_source) for record in records))  # type: ignore[arg-type]


def grants_below(*intro: Line, second: Sequence[Line] = (), below: Sequence[Line] = ()) -> Reading:
    first = [heading(TITLE, 16.0), *intro, heading("Haller"), grant_table()]
    return read([*first, *below, heading("Løyper"), *second, grant_table()])


@pytest.mark.parametrize(
    "intro",
    [
        ["Klager sendes innen tre uker. Alle beløp i 1000 kroner."],
        ["Tall i hele tusen"],
        ["Beløpa i tabellane er viste i heile tusen. Midlane må nyttast i år."],
        ["Fordelingen er slik (tall i 1000 kr):"],
        ["Der ikke annet er sagt, er beløpene oppgitt i tusen kroner."],
        ["Beløpene er avrundet til hele tusen kroner og oppgitt i tusen."],
    ],
)
def test_a_unit_told_above_the_headings_holds_for_all_tables(intro: list[str]) -> None:
    reading = grants_below(*map(text_line, intro))
    assert units(reading) == [("g1", "1000 kr", "stated"), ("g2", "1000 kr", "stated")]
    assert reading.grants[0].amounts[0].nok == 6_000_000
    assert {grant.program for grant in reading.grants} == {"Haller", "Løyper"}
    assert not reading.notices


def test_a_sentence_about_the_unit_may_be_broken_over_lines() -> None:
    first, rest = text_line("Klager sendes innen tre uker. Alle beløp i"), text_line("1000 kroner.")
    reading = grants_below(first, replace(rest, space_above=False))
    assert units(reading) == [("g1", "1000 kr", "stated"), ("g2", "1000 kr", "stated")]


def test_it_holds_until_another_is_told() -> None:
    reading = grants_below(text_line("Alle beløp i 1000 kroner."), second=[text_line("Beløp i kroner")])
    assert units(reading) == [("g1", "1000 kr", "stated"), ("g2", "kr", "stated")]


def test_what_holds_for_all_holds_again_behind_a_table_of_its_own() -> None:
    first = [heading(TITLE, 16.0), text_line("Summane er i heile kroner der ikkje anna står."), heading("Lag")]
    second = [heading("Haller"), text_line("Tall i 1000 kr"), grant_table(), heading("Kor"), grant_table()]
    reading = read([*first, grant_table(), *second])
    assert units(reading) == [("g1", "kr", "stated"), ("g2", "1000 kr", "stated"), ("g3", "kr", "stated")]


def test_large_grants_are_not_taken_for_thousands_because_others_are() -> None:
    large = table_of([["Mottaker", "Tildelt"], ["Vik idrettslag", "45 000"], ["Nes kor", "15 500"]])
    reading = read([heading(TITLE, 16.0), heading("Lag"), large, heading("Haller (1000 kr)"), grant_table()])
    assert units(reading) == [("g1", "kr", "inferred"), ("g2", "1000 kr", "stated")]


def test_a_note_below_a_table_is_that_table_s_and_others_are_taken_from_it_with_a_notice() -> None:
    reading = grants_below(below=[text_line("Tall i hele tusen.")])
    assert units(reading) == [("g1", "1000 kr", "stated"), ("g2", "1000 kr", "inferred")]
    assert [notice.code for notice in reading.notices] == ["unit_inferred"]


def test_a_heading_s_own_unit_is_not_the_next_heading_s() -> None:
    blocks = [heading(TITLE, 16.0), heading("Haller (1000 kr)"), grant_table(), heading("Løyper (kr)"), grant_table()]
    assert units(read(blocks)) == [("g1", "1000 kr", "stated"), ("g2", "kr", "stated")]


def test_lines_above_and_below_that_state_different_units_are_told() -> None:
    blocks = [heading(TITLE, 16.0), text_line("Tall i 1000 kr"), grant_table(), text_line("Beløp i kroner")]
    reading = read(blocks)
    assert units(reading) == [("g1", "1000 kr", "inferred")]
    assert [notice.code for notice in reading.notices] == ["unit_inferred"]


@pytest.mark.parametrize("kind", ["header", "footer"])
def test_what_runs_on_the_pages_tells_the_unit(kind: str) -> None:
    running = [RunningLine(kind, text_line("Vik kommune – alle tall i 1000 kr"))]  # type: ignore[arg-type]
    blocks = [heading(TITLE, 16.0), heading("Haller"), grant_table(), heading("Løyper"), grant_table()]
    assert units(read(blocks, running=running)) == [("g1", "1000 kr", "stated"), ("g2", "1000 kr", "stated")]
    blocks = [heading("Budsjett 2031", 16.0), heading("Drift"), budget_table(), heading("Investering"), budget_table()]
    assert units(read(blocks, "Budsjett 2031", running)) == [("t1", "1000 kr", "stated"), ("t2", "1000 kr", "stated")]


def test_a_budget_s_table_between_two_units_is_told() -> None:
    blocks = [heading("Budsjett 2031", 16.0), heading("Drift"), text_line("Tall i 1000 kr"), budget_table()]
    reading = read([*blocks, text_line("Beløp i mill. kroner")], "Budsjett 2031")
    assert units(reading) == [("t1", "1000 kr", "inferred")]


def test_tables_under_each_other_in_the_same_columns_are_two() -> None:
    rows = [["Mottaker", "Tildelt"], ["Vik idrettslag", "6 000"], ["Løyper", ""], ["Beløp i kroner", ""]]
    table = table_of([*rows, ["Mottaker", "Tildelt"], ["Nes idrettslag", "6 000"]])
    table = replace(table, cells=tuple(cell._replace(bold=cell.text == "Løyper") for cell in table.cells))
    reading = read([heading(TITLE, 16.0), text_line("Alle beløp i 1000 kroner."), heading("Haller"), table])
    assert [(grant.recipient.name, grant.program, grant.unit) for grant in reading.grants] == [
        ("Vik idrettslag", "Haller", "1000 kr"),
        ("Nes idrettslag", "Løyper", "kr"),
    ]


def test_money_in_a_sentence_is_no_unit_told() -> None:
    assert find_told_unit("Rammen er på 6 mill. kroner, som i fjor.") is None
    assert find_told_unit("Det gis støtte i kroner per innbygger.") is None
