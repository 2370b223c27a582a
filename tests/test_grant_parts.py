"""Parts of a grant table with a title of their own, lists led to by dots, titles that begin with a case's number."""

from __future__ import annotations

import pytest

from extract.facts import find_facts
from extract.model import Layout
from patterns.grants.list_rows import parse_announced_row
from patterns.grants.titles import without_case_number
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


def test_the_municipality_that_clubs_stand_below_is_their_place() -> None:
    found = programs(
        f"{TITLE}\n{HEAD}\nBodø kommune\t\t\t\nVik IL\tMål\t9 000\t4 000\nHavna Turn\tRing\t8 000\t3 000\n"
        "Sum Bodø kommune\t\t17 000\t7 000\nMeløy kommune\t\t\t\nMoen Bueskyttere\tBuer\t5 000\t1 000\n"
        "Sum Meløy kommune\t\t5 000\t1 000"
    )
    assert {program for _, program in found} == {TITLE}


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
        ("Tittel: Tildeling av kulturmidler 2031", "Tildeling av kulturmidler 2031"),
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


@pytest.mark.parametrize("band", ["Sang og teater", "Idrettslag", "Lag og foreninger"])
@pytest.mark.parametrize("numbered", [True, False])
def test_the_first_part_right_below_the_heading_is_one_too(band: str, *, numbered: bool) -> None:
    rows = [
        f"{band}\t\t",
        "Vik Mannskor\t9 000\t4 000",
        "Havna Revy\t8 000\t3 000",
        f"Sum {band.lower()}\t17 000\t7 000",
        "Friluftslag\t\t",
        "Moen Bueskyttere\t5 000\t1 000",
        "Sum friluftslag\t5 000\t1 000",
    ]
    before = ["Nr\t", *("\t" if row.count("\t\t") or row.startswith("Sum") else "1\t" for row in rows)]
    lines = [
        f"{number if numbered else ''}{row}"
        for number, row in zip(before, ["Lag/forening\tSøkt\tTildelt", *rows], strict=True)
    ]
    found = programs("\n".join([TITLE, *lines]))
    assert [program for _, program in found] == [band, band, "Friluftslag"]


def test_second_heading_row_with_one_text_is_no_part() -> None:
    reading = read(f"{TITLE}\nSøker\tTilskudd\tMerknad\n\t2031\t\nVik Mannskor\t9 000\tNoter\nHavna Revy\t8 000\tLys")
    assert [grant.amounts[0].category for grant in reading.grants] == [["Tilskudd", "2031"]] * 2


@pytest.mark.parametrize(
    "path", ["Hjem / Hav / Tilskudd / Tildelinger 2031", "Forside > Tildelinger", "Hav » Tilskudd » Tildelinger 2031"]
)
def test_the_path_to_a_page_is_no_program(path: str) -> None:
    found = programs(f"{path}\nTilskudd til havet\nSøker\tTilskudd\nBodø kommune\t9 000\nMeløy kommune\t8 000")
    assert {program for _, program in found} == {"Tilskudd til havet"}


@pytest.mark.parametrize("said", ["Hele kroner.", "Tall i 1000 kr", "Alle tal i heile 1000 kroner", "Kroner."])
def test_a_unit_behind_the_title_is_no_part_of_it(said: str) -> None:
    found = programs(f"Tabell 1: Tilskudd 2031 etter kommune. {said}\nKommune\tTilskudd\nBodø\t9 000\nMeløy\t8 000")
    assert {program for _, program in found} == {"Tabell 1: Tilskudd 2031 etter kommune"}


def test_a_sentence_before_the_unit_is_no_title() -> None:
    said = "Tabellen viser tildelinga av tilskot til kvar kommune. Alle beløp i kroner."
    assert programs(f"## Tilskot 2031\n{said}\nKommune\tTilskot\nBodø\t9 000\nMeløy\t8 000")[0][1] == "Tilskot 2031"


@pytest.mark.parametrize(
    "said", ["Følgende lag får kulturmidler for 2031:", "Utvalet løyver frivilligmidlar for 2031 slik:"]
)
def test_the_sentence_above_a_list_is_its_program_and_not_a_body(said: str) -> None:
    reading = read(f"Nes kommune\nUtvalg for kultur\nVedtak:\n{said}\nSøker\tTildelt\nNes kor\t9 000\nVik IL\t8 000")
    assert {grant.program for grant in reading.grants} == {said}
