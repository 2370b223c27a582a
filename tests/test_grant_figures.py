"""Figures beside the grants of a table: rates, ages, øre, the numbers and names of counties."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from patterns.amounts import parse_cell_amount
from patterns.grants.labels import names_whole_area, plain_name
from patterns.municipalities import bears_name, municipality_numbered
from tests.grant_tables import read


def amounts(text: str) -> list[tuple[str, list[int], int | None]]:
    return [
        (grant.recipient.name, [amount.nok for amount in grant.amounts], grant.total.nok if grant.total else None)
        for grant in read(text).grants
    ]


def test_a_rate_is_no_grant() -> None:
    text = """
Særtilskot 2031
Kommune\tTal på elevar\tSats\tTilskot
Luster\t15\t20 000\t300 000
Vik\t4\t20 000\t80 000
"""
    assert amounts(text) == [("Luster", [300_000], None), ("Vik", [80_000], None)]


def test_how_many_are_so_old_is_no_grant_and_a_county_with_its_number_is_the_sum() -> None:
    text = """
Fordeling av aktivitetsmidler 2031
Kommune/fylke\tTotalt i kroner\tTot. antall 6-19 år\tHvorav 6-12 år\tHovedfordeling\tRenter
42 Agder\t3 300 000\t900\t400\t3 290 000\t10 000
4201 Risør\t1 100 000\t300\t150\t1 095 000\t5 000
4202 Grimstad\t2 200 000\t600\t250\t2 195 000\t5 000
"""
    assert amounts(text) == [
        ("Risør", [1_095_000, 5_000], 1_100_000),
        ("Grimstad", [2_195_000, 5_000], 2_200_000),
    ]
    assert all(check.ok for check in read(text).checks)


def test_the_year_of_the_sum_alone_may_be_named() -> None:
    text = """
Skjønn til kommunene
Kommune\tOrdinært skjønn\tEkstra skjønn\tSkjønnstilskudd 2031
Risør\t1 000 000\t200 000\t1 200 000
Grimstad\t300 000\t50 000\t350 000
Arendal\t700 000\t50 000\t750 000
Lyngdal\t100 000\t25 000\t125 000
"""
    assert amounts(text)[1] == ("Grimstad", [300_000, 50_000], 350_000)


def test_ore_are_added_before_they_are_rounded() -> None:
    text = """
Tilskudd 2031
Kommune\tFast del\tVariabel del\tSum
Risør\t100 000,40\t200 000,40\t300 000,80
Grimstad\t500 000,50\t100 000,10\t600 000,60
Sum\t600 000,90\t300 000,50\t900 001,40
"""
    assert [(check.kind, check.ok) for check in read(text).checks if not check.ok] == []
    amount = parse_cell_amount("100 000,40")
    assert amount and amount.nok("kr") == 100_000


def test_a_heading_of_two_lines_is_one_heading() -> None:
    text = """FORDELING AV SKJØNNSMIDLER TIL KOMMUNENE FOR 2031

Ramma for fylket er 61 mill. kroner. Midlene er fordelt
slik (tall i 1000 kr):

                       Ordinært    Ekstra      I alt
Kommune                skjønn      skjønn      2031
-----------------------------------------------------
0805 Porsgrunn          6 500          0      6 500
0806 Skien             11 200      1 500     12 700
"""
    grant = convert_bytes("brev.txt", text.encode()).grants[1]
    assert grant.program == "FORDELING AV SKJØNNSMIDLER TIL KOMMUNENE FOR 2031"
    assert [(amount.category, amount.nok) for amount in grant.amounts] == [
        (["Ordinært skjønn"], 11_200_000),
        (["Ekstra skjønn"], 1_500_000),
    ]
    assert grant.total and grant.total.nok == 12_700_000


@pytest.mark.parametrize("name", ["SANDE I MØRE OG ROMSDAL", "Sande (Møre og Romsdal)", "Sande i Møre og Romsdal"])
def test_a_county_behind_the_name_goes_with_the_number(name: str) -> None:
    assert any(bears_name(entry, name) for entry in municipality_numbered("1514", None))
    assert not any(bears_name(entry, "Sande i Vestfold") for entry in municipality_numbered("1514", None))


def test_a_year_in_brackets_is_no_footnote() -> None:
    assert plain_name("Ålesund (til 2023)") == "Ålesund"
    assert plain_name("Røros 2)") == "Røros" and plain_name("Tolga¹⁾") == "Tolga"
    assert names_whole_area("15 Møre og Romsdal") and not names_whole_area("15 Vestre Slidre")


def test_a_page_tells_when_it_was_published() -> None:
    text = """Støtte etter flommen

Publisert 2. november 2031, oppdatert 3. november 2031

Skjønnsmidler Agder
Kommune Kroner
Risør 100 000
Grimstad 200 000

Skjønnsmidler Rogaland
Kommune Kroner
Sola 100 000
Gjesdal 200 000
"""
    assert {grant.year for grant in convert_bytes("side.txt", text.encode()).grants} == {2031}


def test_answers_are_counted_where_another_column_is_money() -> None:
    text = """
Tilskudd til bredbånd 2031
Fylke\tSøkt beløp\tSøknader\tInnvilget\tSum tilskudd
Agder\t8 021 000\t14\t2\t700 000
Innlandet\t24 182 800\t3\t1\t1 580 300 *)
Totalt\t32 203 800\t17\t3\t2 280 300
"""
    assert amounts(text) == [("Agder", [8_021_000, 700_000], None), ("Innlandet", [24_182_800, 1_580_300], None)]
    assert amounts("Tilskudd 2031\nLag\tInnvilget\nNes IL\t70 000\nVik IL\t85 000\n") == [
        ("Nes IL", [70_000], None),
        ("Vik IL", [85_000], None),
    ]


def test_the_word_for_giving_stands_before_an_amount_and_refusals_beside_few() -> None:
    text = """
Søknader om kulturmidler 2031
Søker\tSøknadssum\tVedtak
Nes IL\t40 000\tTilskudd 25 000
Vik kor\t15 000\tAvslag
Dal vel\t12 000\tAvslag
Vik teater\t9 000\tAvslag
"""
    assert amounts(text) == [
        ("Nes IL", [40_000, 25_000], None),
        ("Vik kor", [15_000], None),
        ("Dal vel", [12_000], None),
        ("Vik teater", [9_000], None),
    ]


def test_counts_that_add_up_to_a_count_are_no_money() -> None:
    text = """
Støtte til bredbånd 2031
Fylke\tHusholdn. totalt\tAnt. HH uten nett\tAnt. HH med lite\tSum hush.\tBeløp 2031
Agder\t58 161\t1 886\t357\t2 243\tkr 14 402 156
Innlandet\t52 273\t942\t191\t1 133\tkr 7 273 028
Rogaland\t25 680\t1 079\t173\t1 252\tkr 8 040 161
"""
    assert amounts(text)[0] == ("Agder", [14_402_156], None)


def test_what_leads_to_the_amount_is_no_part_of_the_name() -> None:
    text = "Kulturmidler 2031\nLag\tTilskudd\nNes vel ........ kr\t4 000\nVik kommune —\t9 000\n"
    assert [name for name, _, _ in amounts(text)] == ["Nes vel", "Vik kommune"]


def test_numbers_are_told_where_columns_compare_years_between_which_none_changed() -> None:
    def numbers(years: str) -> list[str | None]:
        rows = "Narvik\t100 000\t200 000\nBodø\t0\t50 000\n"
        text = f"Skjønnstilskudd til kommunene i Nordland\nKommune\t{years}\n{rows}"
        return [grant.recipient.kommunenummer for grant in read(text).grants]

    assert numbers("2021\t2022") == ["1806", "1804"]
    # Narvik was 1805 until 2020.
    assert numbers("2019\t2020") == [None, "1804"]
