"""Grant lists in which dots, or blanks, lead from names to amounts, without a heading of columns."""

from __future__ import annotations

import pytest

from patterns.grants.titles import without_unit
from tests.grant_tables import read

ROWS = [("Nes Skolekorps", "kr 25.000,-"), ("Vik Bygdekvinnelag", "kr 6.000,-"), ("Soldalen Vel", "kr 12.500,-")]


def listed(heading: str, between: str) -> list[tuple[str, int]]:
    lines = "\n".join(name + between + amount for name, amount in [*ROWS, ("Sum", "kr 43.500,-")])
    grants = read(f"Kulturmidler 2031\n{heading}\n{lines}\nTilskuddet utbetales i mai.").grants
    return [(grant.recipient.name, grant.amounts[0].nok) for grant in grants]


@pytest.mark.parametrize("between", ["........", " . . . . . . . ", "........... ", "\t"])
@pytest.mark.parametrize("heading", ["Faste tilskudd etter avtale", "Driftsstøtte til lag"])
def test_what_dots_or_tabs_lead_to_below_a_heading_of_grants_is_given(heading: str, between: str) -> None:
    assert listed(heading, between) == [
        ("Nes Skolekorps", 25_000),
        ("Vik Bygdekvinnelag", 6_000),
        ("Soldalen Vel", 12_500),
    ]


@pytest.mark.parametrize("heading", ["Satser for utleie", "Utvalget har gitt tilskudd før."])
def test_other_lists_are_none(heading: str) -> None:
    assert listed(heading, "........") == []


def test_a_list_of_contents_is_none() -> None:
    text = "Tilskudd i Nes\nOm tilskuddene\nIdrett ........... 4\nKultur ........... 12\n"
    assert read(text).grants == ()


@pytest.mark.parametrize("heading", ["Kr 2031", "1000 kr", "kr 1 000"])
def test_a_unit_or_a_year_in_kroner_heads_a_column(heading: str) -> None:
    text = f"Tilskudd til lag\nMottaker\t{heading}\nNes Skolekorps\t25\nVik Sogelag\t30\n"
    assert [grant.recipient.name for grant in read(text).grants] == ["Nes Skolekorps", "Vik Sogelag"]


@pytest.mark.parametrize("title", ["Tabell 3. Engangstilskudd (mill. kr)", "Tilskudd til kor, tall i mill. kroner"])
def test_a_title_does_not_end_in_the_middle_of_its_unit(title: str) -> None:
    assert without_unit(title) == title
    assert without_unit(f"{title}. Hele kroner.") == title


def test_a_list_below_no_heading_of_grants_is_told() -> None:
    text = """
Tilskudd til kor 2031
Mottaker\tTilskudd
Nes kor\t12 000
Vik sogelag\t9 000

Etter avtale
Kulturhuset AS ........ kr 120.000,-
Kystlaget ........ kr 28.500,-
"""
    reading = read(text)
    assert [grant.recipient.name for grant in reading.grants] == ["Nes kor", "Vik sogelag"]
    assert [notice.message for notice in reading.notices if "Kulturhuset" in notice.message] == [
        "2 lines in which dots lead to an amount, below no heading of grants: Kulturhuset AS ........ kr 120.000,-"
    ]


def test_a_sentence_that_names_the_budget_makes_no_budget_of_a_list_of_grants() -> None:
    opening = "Det er satt av midler på\nbudsjettet. Ved fristen var det kommet inn 21 søknader med samlet"
    listed = "Følgende får tilskudd:\nNes kor: kr 9 000\nVik vel: kr 8 000\n"
    text = f"Kulturmidler 2031\n{opening}\nsum over rammen.\n{listed}"
    assert [grant.recipient.name for grant in read(text).grants] == ["Nes kor", "Vik vel"]


def test_what_is_given_for_stands_behind_its_amount_and_may_go_on_below() -> None:
    rows = """
- Nes kor: inntil kr 9 000 til noter
- Vik kommune får 8 000 kroner til kino
og kultursal
- Soldalen vel – kr 7 000
- Fjelldalen hus: avslag, uten finansiering"""
    grants = read(f"Kulturmidler 2031\nFylket har også fordelt midler til bygdeprosjekter:{rows}\n").grants
    assert [(grant.recipient.name, [each.nok for each in grant.amounts], grant.note) for grant in grants] == [
        ("Nes kor", [9_000], None),
        ("Vik kommune", [8_000], None),
        ("Soldalen vel", [7_000], None),
        ("Fjelldalen hus", [], "avslag, uten finansiering"),
    ]
    assert [[each.title for each in grant.projects] for grant in grants[:2]] == [["noter"], ["kino og kultursal"]]
