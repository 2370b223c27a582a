"""Parts of a grant table with a title of their own, lists led to by dots, titles that begin with a case's number."""

from __future__ import annotations

import pytest

from extract.facts import find_facts
from extract.model import Layout
from patterns.grant_lists import parse_announced_row
from patterns.grant_titles import without_case_number
from tests.grant_tables import line_of, read

TITLE = "Kulturmidler 2031 fordelt på lag (kroner)"
HEAD = "Søker\tFormål\tSøkt beløp\tTildelt"


def programs(text: str) -> list[tuple[str, str | None]]:
    return [(grant.recipient.name, grant.program) for grant in read(text).grants]


@pytest.mark.parametrize(
    ("song", "sport"), [("Sum sang og teater", "Sum idrett"), ("Delsum sang og teater", "Delsum idrett")]
)
def test_a_part_that_a_sum_repeats_is_the_program_of_its_rows(song: str, sport: str) -> None:
    found = programs(
        f"{TITLE}\n{HEAD}\nSang og teater\t\t\t\nVik Mannskor\tNoter\t9 000\t4 000\nHavna Revy\tLys\t8 000\t3 000\n"
        f"{song}\t\t17 000\t7 000\nIdrett\t\t\t\nVik IL\tMål\t7 000\t2 000\nMoen Bueskyttere\tBuer\t5 000\t1 000\n"
        f"{sport}\t\t12 000\t3 000\nTotalt\t\t29 000\t10 000"
    )
    assert [program for _, program in found] == ["Sang og teater", "Sang og teater", "Idrett", "Idrett"]


def test_parts_of_a_table_of_municipalities_are_places() -> None:
    found = programs(
        "Prosjektskjønn 2031 (kroner)\nKommune\tTildelt\nNordre del\t\nBodø\t9 000\nMeløy\t8 000\n"
        "Sum nordre del\t17 000\n"
        "Søndre del\t\nVefsn\t7 000\nSum søndre del\t7 000"
    )
    assert {program for _, program in found} == {"Prosjektskjønn 2031 (kroner)"}


def test_words_alone_that_no_sum_repeats_title_no_part() -> None:
    found = programs(
        f"{TITLE}\n{HEAD}\nVik Mannskor\tNoter\t9 000\t4 000\nog venner\t\t\t\nHavna Revy\tLys\t8 000\t3 000"
    )
    assert {program for _, program in found} == {TITLE}


@pytest.mark.parametrize("leader", ["........", " . . . . . ", "……", "______"])
@pytest.mark.parametrize("amount", ["kr 25 000", "25 000", "25 000,-", "kr. 25.000,-"])
def test_dots_lead_from_a_recipient_to_its_amount(leader: str, amount: str) -> None:
    rows = "\n".join(f"{name}{leader}{amount}" for name in ("Vik Mannskor", "Lag nr. 2", "Revyen – barneteater"))
    found = read(f"Tilskudd til kultur 2031\nFølgende tilskudd gis:\n{rows}\nSum{leader}kr 75 000")
    assert [grant.recipient.name for grant in found.grants] == ["Vik Mannskor", "Lag nr. 2", "Revyen – barneteater"]
    assert [grant.amounts[0].nok for grant in found.grants] == [25_000] * 3
    assert [check.ok for check in found.checks if check.kind == "column_sum"] == [True]


@pytest.mark.parametrize("text", ["Innledning ........ 12", "Kapittel 3 . . . . . 104", "Vik Mannskor 25 000"])
def test_page_numbers_behind_dots_are_no_amounts(text: str) -> None:
    assert parse_announced_row(text) is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Sak 20/31 Driftstilskudd 2031", "Driftstilskudd 2031"),
        ("PS 7/2031: Tilskot til kor", "Tilskot til kor"),
        ("Tilskudd 2031/32 til lag", "Tilskudd 2031/32 til lag"),
    ],
)
def test_a_program_is_told_without_its_case(title: str, expected: str) -> None:
    assert without_case_number(title) == expected


def test_a_short_page_about_a_fund_is_nynorsk_by_its_own_words() -> None:
    told = "Fondet hadde 2 millionar kroner. Private søkjarar får midlane innan fire veker når rådet har handsama dei."
    layout = Layout((line_of("Vik fond 2031"), line_of(told)), (), 1)
    assert find_facts(layout).language == "nn"
