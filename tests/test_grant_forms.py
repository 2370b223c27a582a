"""Grant lists under headings that no rule names: known by what their columns hold."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from patterns.award_columns import column_role
from patterns.grants.contents import are_identifiers, are_names, are_round, are_running, are_small_beside
from patterns.grants.headings import body_start
from tests.grant_tables import read

Rows = list[tuple[str, list[tuple[str, int]], list[str]]]


def rows_of(text: str) -> Rows:
    return [
        (
            grant.recipient.name,
            [("/".join(amount.category), amount.nok) for amount in grant.amounts],
            [project.title for project in grant.projects],
        )
        for grant in read(text).grants
    ]


def test_names_under_an_unknown_heading_beside_counts() -> None:
    text = """
Driftsstøtte til lag 2025
Navn\tMedl.\tHerav u/19\tStøtte
Flå ungdomslag\t84\t31\t18 000
Gulsvik bygdekvinnelag\t22\t0\t6 000
Stavn velforening\t57\t12\t9 500
Sum\t163\t43\t33 500
"""
    assert rows_of(text) == [
        ("Flå ungdomslag", [("Støtte", 18_000)], []),
        ("Gulsvik bygdekvinnelag", [("Støtte", 6_000)], []),
        ("Stavn velforening", [("Støtte", 9_500)], []),
    ]


def test_companies_with_what_they_got_it_for() -> None:
    text = """
Næringsfondet – tildelinger 2024
Saksnr.\tBedrift\tHva det gjelder\tKostnad\tGitt støtte
24/118\tLia Gardsysteri\tNy kjølemaskin\t320 000\t96 000
24/131\tBørufjell Opplevelser AS\tBrygge\t210 000\t60 000
"""
    assert rows_of(text) == [
        ("Lia Gardsysteri", [("Kostnad", 320_000), ("Gitt støtte", 96_000)], ["Ny kjølemaskin"]),
        ("Børufjell Opplevelser AS", [("Kostnad", 210_000), ("Gitt støtte", 60_000)], ["Brygge"]),
    ]


def test_the_one_who_answers_for_a_measure_receives() -> None:
    text = """
LA21-midler 2009 fordeles slik
Tiltak\tAnsvarlig\tBeløp
Ryddedag langs elva\tMeråker Vel\t12 000
Sykkelbyen, skilt\tMeråker skole\t8 500
"""
    assert [(name, projects) for name, _, projects in rows_of(text)] == [
        ("Meråker Vel", ["Ryddedag langs elva"]),
        ("Meråker skole", ["Sykkelbyen, skilt"]),
    ]


def test_years_of_building_and_what_was_given_before() -> None:
    text = """
Grendehustilskudd 2024
Hus\tByggeår\tSiste tilskudd\tI år
Solhaug grendehus\t1954\t12 000\t14 000
Fjellheim samfunnshus\t1936\t20 000\t22 500
"""
    assert [amounts for _, amounts, _ in rows_of(text)] == [
        [("Siste tilskudd", 12_000), ("I år", 14_000)],
        [("Siste tilskudd", 20_000), ("I år", 22_500)],
    ]


def test_one_municipality_in_all_rows_is_a_place() -> None:
    text = """
Etablererstipend 2024 – innvilget
Etablerer\tIdé\tKommune\tStipend (kr)
Anne Kvåle\tKeramikkverksted\tTinn\t60 000
Bjørn Haukås\tSykkelguiding\tTinn\t45 000
Solveig Rui\tUllvare på nett\tTinn\t50 000
"""
    assert rows_of(text)[0] == ("Anne Kvåle", [("Stipend (kr)", 60_000)], ["Keramikkverksted"])


def test_small_parts_of_a_row_s_sum_are_money() -> None:
    text = """
Tilskudd til kor 2025 i kroner
Søker\tNoter\tDrift\tSum
Vik mannskor\t400\t12 000\t12 400
Nes kor\t350\t18 000\t18 350
"""
    assert [amounts[0] for _, amounts, _ in rows_of(text)] == [("Noter", 400), ("Noter", 350)]


def test_a_club_s_grant_is_no_sum_though_it_equals_the_others() -> None:
    text = "Kulturmidler 2025, tildeling\nLag\tTildelt\nVik sanglag\t10 000\nNes 4H\t20 000\nMoen idrettslag\t30 000"
    assert [name for name, _, _ in rows_of(text)] == ["Vik sanglag", "Nes 4H", "Moen idrettslag"]


def test_a_last_row_of_unknown_words_taken_for_the_sum_is_told() -> None:
    text = "Kulturmidler 2025, tildeling\nLag\tTildelt\nVik sanglag\t10 000\nNes 4H\t20 000\nPotten\t30 000"
    found = read(text)
    assert len(found.grants) == 2
    assert any(notice.code == "row_not_read" and "Potten" in notice.message for notice in found.notices)


@pytest.mark.parametrize(
    "text",
    [
        "Støtte til lag: medlemstall\nLag\tBarn\tVoksne\nVik IL\t210\t1 120\nNes 4H\t1 045\t320\nMo kor\t1 063\t1 241",
        "Midler og tiltak\nTiltak\tKostnad\nNytt tak på skolen\t40 000\nØkt bemanning\t60 000",
        "Leiepriser, støtte gis ikke\nRom\tLag\tPrivate\nHall A\t400\t800\nMøterom\t150\t300",
        "Fondet gir støtte\nPost\t2023\t2024\nRenter\t12 000\t14 000\nUtdelt\t62 000\t80 000",
        "Bidrag\nNavn\tParti\tStemmer\nKari Moe\tAp\t12\nOla Li\tSp\t9",
    ],
)
def test_other_tables_are_no_grants(text: str) -> None:
    assert rows_of(text) == []


def test_what_cells_are() -> None:
    assert are_names(["Ingrid Moe Tusvik", "Teveldal 4H", "Sum"])
    assert not are_names(["Økt bemanning", "Nytt tak på skolen"])
    assert are_identifiers(["974 760 673", "4516.12.34567"]) and not are_identifiers(["974 760 670"])
    assert are_running(["1", "2", "3"]) and not are_running(["1", "3", "4"])
    assert are_small_beside(["31", "0"], ["18 000", "6 000"]) and not are_small_beside(["-"], ["18 000"])
    assert are_round(["18 000", "6 550"]) and not are_round(["1 241", "1 063"])


def test_a_row_with_a_number_in_thousands_is_no_heading() -> None:
    """A table whose heading stayed on the page before: its first row has one number among words."""
    rows = [["Vik motorklubb", "85 000", "Får støtte ellers"], ["Nes vel", "20 000", "Kom inn etter fristen"]]
    assert body_start(rows, 1) == 0
    assert body_start([["Søker", "1 000 kr", "Merknad"], *rows], 1) == 1


def test_bodies_in_the_plural_below_measures_are_who_receives() -> None:
    text = "Fordeling av midlene for 2031:\nTiltak\tForskot 2031 (kroner)\nNorske korakademier\t896 000\n"
    text += "Vestlandske songlagsorganisasjonar\t500 000\nSong til alle\t200 000\nTotalt\t1 596 000\n"
    conversion = convert_bytes("t.txt", text.encode())
    assert not conversion.tiltak
    assert [grant.amounts[0].nok for grant in conversion.grants] == [896_000, 500_000, 200_000]


def test_numbers_of_a_register_are_no_money() -> None:
    rows = "12010045\tNes IL\tBane\t70 000\n12010211\tVik IL\tHus\t85 000\n"
    text = f"Spelemidlar 2031\nAnl.nr\tSøkjar\tAnlegg\tVedtak\n{rows}"
    found = [(grant.recipient.name, [amount.nok for amount in grant.amounts]) for grant in read(text).grants]
    assert found == [("Nes IL", [70_000]), ("Vik IL", [85_000])]


def test_a_number_may_have_lost_the_zero_it_begins_with() -> None:
    text = "Skjønnsmidler 2018\n\tKr.\n501 Lillehammer Kommune\t1100000\n502 Gjøvik Kommune\t1150000\n"
    found = [(grant.recipient.name, grant.recipient.kommunenummer) for grant in read(text).grants]
    assert found == [("Lillehammer Kommune", "0501"), ("Gjøvik Kommune", "0502")]


def test_a_sentence_above_a_table_may_tell_its_year() -> None:
    above = "Fylket har fordelt 15 mill. kr i tilskudd for 2031 til lagene."
    reading = read(f"Tilskudd til lag\n{above}\nLag\tTilskudd\nNes IL\t70 000\nVik IL\t85 000\n", date="2030-12-01")
    assert {grant.year for grant in reading.grants} == {2031}
    assert [notice.code for notice in reading.notices if "2031" in notice.message] == ["year_ambiguous"]


def test_a_first_row_in_millions_is_no_heading() -> None:
    grants = read("Tilskudd til haller 2031\nVardehuset\t1,5 mill. kr\nNes IL\t2 millioner kroner\n").grants
    assert [grant.recipient.name for grant in grants] == ["Vardehuset", "Nes IL"]


def test_the_day_of_a_grant_tells_its_year() -> None:
    rows = "12.01.2031\tVik Sag AS\tSag\t12 000\n15.02.2032\tDal Gard AS\tBod\t7 500\n"
    grants = read(f"Næringsfondet - tildelinger\nDato\tSøker\tProsjekt\tTilsagn\n{rows}").grants
    assert [(grant.recipient.name, grant.year) for grant in grants] == [("Vik Sag AS", 2031), ("Dal Gard AS", 2032)]


def test_what_is_applied_for_in_vain_is_no_grant() -> None:
    rows = "Haugen Bilklubb\t50 000\tUtenfor\nBerg Venneforening\t12 000\tSent\n"
    text = f"Kulturmidler 2031\nSøknader som er avslått\nSøker\tSøknadssum\tBegrunnelse\n{rows}"
    assert not read(text).grants
    assert len(read(text.replace("som er avslått", "og vedtak")).grants) == 2


def test_a_budget_s_years_are_no_grants_beside_what_was_granted_before() -> None:
    rows = "Vik skole\t15 000\t40 000\t50 000\nDal hus\t\t10 000\t20 000\n"
    text = f"Investeringsbudsjett 2031\nBeløp i 1000 kr\nProsjekt\tTidligere bevilget\t2031\t2032\n{rows}"
    assert not read(text, title="Investeringsbudsjett 2031").grants


def test_what_the_recipient_pays_is_not_awarded() -> None:
    rows = "Nes IL\t90 000\t40 000\t50 000\nVik kor\t30 000\t20 000\t10 000\n"
    grants = read(f"Spillemidler 2031\nSøker\tAnleggskostnad\tTilskudd\tEgenandel\n{rows}").grants
    roles = [[(amount.nok, column_role(amount.category, 2031)) for amount in grant.amounts] for grant in grants]
    assert roles == [
        [(90_000, "other"), (40_000, "awarded"), (50_000, "other")],
        [(30_000, "other"), (20_000, "awarded"), (10_000, "other")],
    ]


@pytest.mark.parametrize("given", ["Tilskudd", "Innstilling", "Vedtak (kr)", "Tildelt beløp"])
def test_an_applicant_s_budget_beside_what_it_is_given_is_not_awarded(given: str) -> None:
    rows = "Nes teaterlag\tSommerspill\t180 000\t30 000\nVik kunstlag\tUtstilling\t40 000\tAvslag\n"
    grants = read(f"Prosjektstøtte 2031\nSøker\tProsjekt\tBudsjett\t{given}\n{rows}").grants
    roles = [[(amount.nok, column_role(amount.category, 2031)) for amount in grant.amounts] for grant in grants]
    assert roles == [[(180_000, "other"), (30_000, "awarded")], [(40_000, "other")]]
    assert [grant.note for grant in grants] == [None, "Avslag"]


def test_a_budget_s_measures_beside_grants_are_none() -> None:
    rows = "Tilskudd til lag\t180 000\t30 000\nNytt kunstgress\t40 000\t15 000\n"
    assert not read(f"Støtteordninger\nTiltak\tBudsjett\tTilskudd\n{rows}", title="Budsjett 2031").grants


def test_applicants_with_what_they_asked_for_and_got_need_no_title() -> None:
    rows = "Nes barnehage SA\t40 000\t10 000\t15 000\nLoftet\t60 000\t35 000\t30 000\n"
    grants = read(f"Oppvekst 2031\nSøker\tOmsøkt\tInnstilling\tVedtak\n{rows}", title="Oppvekst 2031").grants
    assert [(grant.recipient.name, [each.nok for each in grant.amounts]) for grant in grants] == [
        ("Nes barnehage SA", [40_000, 10_000, 15_000]),
        ("Loftet", [60_000, 35_000, 30_000]),
    ]


def test_what_others_pay_is_money_that_is_not_awarded() -> None:
    rows = "Nes IL\t900 000\t300 000\t250 000\nVik vel\t120 000\t40 000\t30 000\n"
    grants = read(f"Spillemidler 2031\nSøker\tKostnad\tKommunal andel\tTilskudd\n{rows}").grants
    assert [(each.nok, column_role(each.category, 2031)) for each in grants[0].amounts] == [
        (900_000, "other"),
        (300_000, "other"),
        (250_000, "awarded"),
    ]
    shares = rows.replace("300 000", "33").replace("40 000", "25")
    grants = read(f"Spillemidler 2031\nSøker\tKostnad\tAndel\tTilskudd\n{shares}").grants
    assert [each.nok for each in grants[0].amounts] == [900_000, 250_000]


@pytest.mark.parametrize(("title", "count"), [("Tilskudd til lag", 1), ("Møte i utvalget", 0)])
def test_a_small_table_below_a_title_of_grants_is_told_if_it_is_not_read(title: str, count: int) -> None:
    text = f"{title}\n\nHva\tSum\nLys\t9 000\nSand\t5 000\n"
    conversion = convert_bytes("tabell.txt", text.encode())
    assert not conversion.grants and [each.code for each in conversion.warnings] == ["table_not_read"] * count


def test_a_sum_of_what_was_given_beside_what_was_asked_for_is_an_amount() -> None:
    text = """
Kulturmidler 2031
Lag\tSøknadssum\tSum tilskudd
Nes IL\t50 000\t30 000
Vik kor\t20 000\t10 000
"""
    assert rows_of(text)[0] == ("Nes IL", [("Søknadssum", 50_000), ("Sum tilskudd", 30_000)], [])
    assert rows_of(text.replace("Sum tilskudd", "Sum"))[0] == ("Nes IL", [("Søknadssum", 50_000)], [])


def test_an_art_in_brackets_behind_a_person_is_what_the_money_is_for() -> None:
    text = """
Kulturstipend 2031
Mottaker\tBeløp
Anna Lie (musikk)\t20 000
Vik kor (damer)\t10 000
"""
    assert rows_of(text) == [
        ("Anna Lie", [("Beløp", 20_000)], ["musikk"]),
        ("Vik kor (damer)", [("Beløp", 10_000)], []),
    ]
