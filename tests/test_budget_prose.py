"""Measures told in words, and verbal points."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from extract.model import BBox, Line, Word
from patterns.budget.prose import read_item, read_project
from tests.budget_documents import amounts, line, read_blocks, read_text, table

PLAN = (2025, 2026, 2027, 2028)


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("- Leirskole: + 0,7 mill. kroner hvert år 2025–2028", "Leirskole", dict.fromkeys(PLAN, 700_000)),
        ("- Vakt: + 2,4 mill. kroner i 2025, + 3,1 mill. kroner i 2026", "Vakt", {2025: 2_400_000, 2026: 3_100_000}),
        ("- Færre møbler: - 1,2 mill. kroner i 2025", "Færre møbler", {2025: -1_200_000}),
        ("- Færre møbler: ÷ kr 400.000", "Færre møbler", {2025: -400_000}),
        ("- Færre møbler ÷ 400 000 kr", "Færre møbler", {2025: -400_000}),
        ("- Færre møbler: minus kr 400 000", "Færre møbler", {2025: -400_000}),
        ("- Ny buss i 2027: kr 2 000 000", "Ny buss i 2027", {2027: 2_000_000}),
        ("- Ny buss 2026: 2 mill. kr, 2027: 3 mill. kr", "Ny buss 2026", {2026: 2_000_000, 2027: 3_000_000}),
        ("- Ny buss 2026 og 2027: 2 mill. kr", "Ny buss 2026 og 2027", {2026: 2_000_000, 2027: 2_000_000}),
        ("- Ny buss (2027) 0,8 mill.", "Ny buss (2027)", {2027: 800_000}),
        ("- Ny buss kjøpes i 2027, kr 800 000", "Ny buss kjøpes i 2027", {2027: 800_000}),
        ("- Leirskole (2026-2028): 300 000 kr pr. år", "Leirskole (2026-2028)", dict.fromkeys(PLAN[1:], 300_000)),
        ("- Leirskole fra og med 2026: 300 000 kr", "Leirskole fra og med 2026", dict.fromkeys(PLAN[1:], 300_000)),
        ("- I 2026 settes det av 2 mill. kr til ny buss", "ny buss", {2026: 2_000_000}),
        ("- 2 nye lærere: 1,3 mill. kr", "2 nye lærere", {2025: 1_300_000}),
        ("- Inntekt fra eiendomsskatt økes med kr 700 000", "Inntekt fra eiendomsskatt økes", {2025: 700_000}),
        ("- Reduserte renter og avdrag: 500 000 kr", "Reduserte renter og avdrag", {2025: 500_000}),
        (
            "3. Løyvinga til kai vert redusert med 2 mill. kr i 2025 og auka tilsvarande i 2026.",
            "Løyvinga til kai vert redusert",
            {2025: 2_000_000},
        ),
        (
            "4. Styrking av rammen for lag med 650 000 kroner, som tas av fondet.",
            "Styrking av rammen for lag",
            {2025: 650_000},
        ),
        ("40.000 kroner til utstyr i 2026.", "utstyr", {2026: 40_000}),
        (
            "1. Det vert sett av kr 90 000 årleg til turstiar i perioden 2025-2028.",
            "turstiar",
            dict.fromkeys(PLAN, 90_000),
        ),
        (
            "Rammen til helse styrkes med 2 mill. kr i 2025 og 3 mill. kr i 2026-2028.",
            "Rammen til helse styrkes",
            {2025: 2_000_000},
        ),
        ("Kr 125.000,- settes av til ny løype i 2025.", "ny løype", {2025: 125_000}),
        ("b. Det settes av 80 000 kroner i 2026 til benker ved elva.", "benker ved elva", {2026: 80_000}),
        (
            "a) Støtten til korpsene økes med 60 000 kroner hvert år i planperioden.",
            "Støtten til korpsene økes",
            dict.fromkeys(PLAN, 60_000),
        ),
    ],
)
def test_items(text: str, title: str, expected: dict[int, int]) -> None:
    measure = read_item(text, PLAN)
    assert measure is not None and measure.title == title
    assert {year: dated.amount.nok("kr") for dated in measure.amounts for year in dated.years} == expected
    assert measure.total is None


ONWARDS = {2025: 350_000, 2026: 700_000, 2027: 700_000, 2028: 700_000}


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("- 2026: Leirskole 300 000 kr", "Leirskole", {2026: 300_000}),
        ("- For 2026: 300 000 kr til leirskole", "leirskole", {2026: 300_000}),
        ("Leksehjelp gjeninnføres: kr 250 000 årlig", "Leksehjelp gjeninnføres", dict.fromkeys(PLAN, 250_000)),
        ("Bygdekino: kuttet på kr 90 000 reverseres", "Bygdekino", {2025: 90_000}),
        (
            "Stilling som klimarådgiver opprettes fra 1.8.2025 (kr 350 000 i 2025, deretter kr 700 000)",
            "Stilling som klimarådgiver opprettes fra 1.8.2025",
            ONWARDS,
        ),
        ("- Sats på ungdomsklubb med 300 000 kr", "Sats på ungdomsklubb", {2025: 300_000}),
        ("- Bevilge kr 75 000 til bygdedag i 2026", "bygdedag", {2026: 75_000}),
        ("4. Til rassikring avsettes kr 90.000,- per år i 2025 og 2026.", "rassikring", {2025: 90_000, 2026: 90_000}),
        (
            "Til grusvegar vert det sett av 0,6 mill. kr kvart år i perioden 2026-2027.",
            "grusvegar",
            {
                2026: 600_000,
                2027: 600_000,
            },
        ),
        ("- Satsing på bibliotek: 150 000 kr", "Satsing på bibliotek", {2025: 150_000}),
        ("- Tilskudd på 50 000 kr til Vik skilag", "Tilskudd til Vik skilag", {2025: 50_000}),
        ("2. Det opprettes et klimafond på kr. 500.000,-", "klimafond", {2025: 500_000}),
        ("- Kjøp av 3 elbiler, 1,2 mill. kr i 2027", "Kjøp av 3 elbiler", {2027: 1_200_000}),
        ("- Skole: Flere lærere, 2 mill. kr hvert år 2025-2026", "Flere lærere", {2025: 2_000_000, 2026: 2_000_000}),
        ("- Ny bro, 90 mill. kr i 2026-2027", "Ny bro", {}),
        ("- Kutt på 2 mill. kr i 2026 i staben", "staben", {2026: 2_000_000}),
        ("a. Besparelse kr 60.000,- på færre møter", "færre møter", {2025: 60_000}),
        ("- 3 mill. kr ekstra til barnevernet i 2026", "barnevernet", {2026: 3_000_000}),
        (
            "- Flere timer til leksehjelp. Dette koster 2 millioner kroner.",
            "Flere timer til leksehjelp",
            {
                2025: 2_000_000,
            },
        ),
    ],
)
def test_items_of_a_list(text: str, title: str, expected: dict[int, int]) -> None:
    measure = read_item(text, PLAN, listed=True)
    assert measure is not None and measure.title == title
    assert {year: dated.amount.nok("kr") for dated in measure.amounts for year in dated.years} == expected


def test_years_of_a_title_with_one_sum_for_all_of_them() -> None:
    spread = read_item("- Leirskole (2026-2028): 900 000 kr", PLAN)
    assert spread is not None and not spread.amounts and spread.total is not None
    assert spread.total.nok("kr") == 900_000


def test_a_year_in_a_bracket_is_no_amount() -> None:
    text = """Budsjett 2025 og økonomiplan 2025-2028

Forslag fra KrF:
- Leirskole: 250 000 kr
- Ny kai (2026) 0,8 mill.
- Leksehjelp: 90 000 kr
- Jubileet 2026: 50 000 kr
- Benker: 0,5/0,7/0,7/0,7 mill. kr
- Busser: 100 000 i 2025, 200 000 i 2026
"""
    found = read_text(text)
    assert [(record.title, amounts(record)) for record in found.tiltak] == [
        ("Leirskole", {2025: 250_000}),
        ("Ny kai (2026)", {2026: 800_000}),
        ("Leksehjelp", {2025: 90_000}),
        ("Jubileet 2026", {None: 50_000}),
    ]
    assert [notice.code for notice in found.notices] == ["year_ambiguous", "row_not_read", "row_not_read"]


def test_an_area_before_the_title_and_one_sum_over_years() -> None:
    placed = read_item("- Skole: Flere lærere, 2 mill. kr", PLAN, listed=True)
    assert placed is not None and placed.area == "Skole"
    spread = read_item("- Ny bro, 90 mill. kr i 2026-2027", PLAN, listed=True)
    assert spread is not None and spread.total is not None and spread.total.nok("kr") == 90_000_000


def test_lists_in_a_decision_give_measures_or_warn() -> None:
    text = """Kommunestyrets vedtak: Budsjett 2025 og økonomiplan 2025-2028

1. Kommunestyret vedtar årsbudsjett 2025 med en netto driftsramme på kr 512 000 000.
2. Følgende endringer gjøres i forslaget:
- Leksehjelp gjeninnføres: kr 250 000 årlig
- Museet skal få mer, og vi tenker på 300 000 kr som et minimum her
3. Låneopptak til investeringer: kr 85 000 000.

Verbalforslag

1. Kommunedirektøren bes utrede et felles vaktlag.
2. Det settes av 150 000 kroner til bygdekino i 2026.
"""
    found = read_text(text)
    assert [(record.title, record.section, amounts(record)) for record in found.tiltak] == [
        ("Leksehjelp gjeninnføres", None, dict.fromkeys(PLAN, 250_000)),
        ("Kommunedirektøren bes utrede et felles vaktlag", "verbal", {}),
        ("bygdekino", "verbal", {2026: 150_000}),
    ]
    assert [notice.code for notice in found.notices] == ["row_not_read"]


def test_a_range_is_no_amount_and_a_cut_keeps_its_sign() -> None:
    spread = read_item("- Skolebygg: 15 - 20 millioner kroner i perioden", PLAN)
    assert spread is not None and not spread.amounts and spread.ranges == ("15 - 20 millioner",)
    cut = read_item("- Nedtrekk i staben: 300 000 kroner i 2025", PLAN)
    assert cut is not None and cut.note == "nedtrekk" and cut.amounts[0].amount.value == 300_000


@pytest.mark.parametrize(
    "text",
    [
        "3. Det tas opp startlån på inntil kr 20 000 000 til videre utlån.",
        "Eiendomsskatt: 3,1 promille",
        "Møtet slutter klokka 15: vel hjem",
        "- Inntektsgrensen for gratis plass økes fra 400.000 til 450.000 kroner",
        "- Støtten økes med 500 kroner i måneden",
    ],
)
def test_no_items(text: str) -> None:
    assert read_item(text, PLAN, listed=True) is None


def test_money_right_below_an_announcement_that_no_form_fits_is_told() -> None:
    lines = "Korene 2 millioner kroner\nNoe av 3 millioner kroner\n"
    reading = read_text(f"Budsjett 2031\n\nVi foreslår å styrke:\n{lines}")
    assert [tiltak.title for tiltak in reading.tiltak] == ["Korene"]
    assert [notice.code for notice in reading.notices if "3 millioner" in notice.message] == ["row_not_read"]


def test_a_projects_last_stated_amount_and_frame() -> None:
    text = (
        "Totalrammen er på 48 mill. kroner. Bevilgningen økes fra kr 11 500 000 til kr 13 000 000 for 2025. "
        "Ferdig i 2027."
    )
    measure = read_project("Renseanlegg", text, PLAN)
    assert measure is not None and measure.total is not None
    assert measure.total.nok("kr") == 48_000_000
    assert [(dated.amount.nok("kr"), dated.years) for dated in measure.amounts] == [(13_000_000, (2025,))]


def test_verbal_points_have_no_amounts() -> None:
    reading = read_text(
        "Budsjett 2025 fra Rødt\n\nVerbale føringer\n\n"
        "1. Rådmannen bes lage en plan for stier.\n2. Det skal meldes om avvik.\n"
    )
    assert [record.section for record in reading.tiltak] == ["verbal", "verbal"]
    assert all(not amounts(record) for record in reading.tiltak)
    assert reading.tiltak[0].parties == ["R"]


LISTS = """Alternativt budsjett 2025-2028 fra Venstre

Drift
- Vaktmester ved Lia skole: 620 000 kr i 2025 og 2026
– Kutt i reisebudsjettet: -0,9 mill. hvert år
• Ny stilling i barnevernet, 700 000 kr i 2025, 750 000 kr i 2026
* Flere lærlinger 1,2 mill. kr årlig

Investering
1. Nytt tak på idrettshallen 2 mill. kr i 2025 og 3 mill. kr i 2026

Verbale forslag
1. Kommunen skal kjøpe mer lokal mat. Målet er halvparten.
2. Det skal lages en plan for vedlikehold av skolene
   i kommunen.

Vi mener dette er et ansvarlig budsjett.

Vika, 3. desember 2024
"""


def test_each_list_line_is_a_measure_of_its_own() -> None:
    found = [record for record in read_text(LISTS).tiltak if record.section != "verbal"]
    every_year = range(2025, 2029)
    assert [(record.title, record.section, amounts(record)) for record in found] == [
        ("Vaktmester ved Lia skole", "drift", {2025: 620_000, 2026: 620_000}),
        ("Kutt i reisebudsjettet", "drift", dict.fromkeys(every_year, -900_000)),
        ("Ny stilling i barnevernet", "drift", {2025: 700_000, 2026: 750_000}),
        ("Flere lærlinger", "drift", dict.fromkeys(every_year, 1_200_000)),
        ("Nytt tak på idrettshallen", "investering", {2025: 2_000_000, 2026: 3_000_000}),
    ]
    assert {tuple(record.parties) for record in found} == {("V",)}


def test_verbal_points_end_before_the_closing_words() -> None:
    found = [record for record in read_text(LISTS).tiltak if record.section == "verbal"]
    assert [(record.title, record.text) for record in found] == [
        ("Kommunen skal kjøpe mer lokal mat", "Kommunen skal kjøpe mer lokal mat. Målet er halvparten."),
        ("Det skal lages en plan for vedlikehold av skolene i kommunen", None),
    ]
    assert {record.unit for record in found} == {"kr"}


def test_a_table_after_verbal_points_is_not_verbal() -> None:
    table = (
        "\n## Fond\n\n| Tiltak (1000 kr) | 2025 | 2026 |\n|---|---|---|\n| Lærere | 120 | 120 |\n| Veg | 35 | 50 |\n"
    )
    found = read_text(f"# Budsjett 2025\n\n## Verbale forslag\n\n- Rådmannen skal se på heltid.\n{table}").tiltak
    assert [(record.title, record.section) for record in found] == [
        ("Rådmannen skal se på heltid", "verbal"),
        ("Lærere", None),
        ("Veg", None),
    ]


def test_only_the_budget_case_of_minutes_has_measures() -> None:
    def heading(text: str) -> Line:
        word = Word(text, 50, 100, 300, 112, 12.0, True)
        return Line(1, text, (word,), None, 12.0, True, True)

    opening = [line(f"{number} var innkalt til møtet i kommunestyret.") for number in range(14)]
    found = read_blocks(
        *opening,
        heading("PS 87/24 Reguleringsplan"),
        line("1. Det settes av kr 40 000 til skilt."),
        heading("PS 88/24 Årsbudsjett 2025"),
        line("1. Det bevilges kr 300 000 til ungdomslos i 2025."),
        heading("PS 89/24 Skjenkebevilling"),
        line("1. Det settes av kr 10 000 til kontroll."),
        title="Møteprotokoll",
    )
    assert [(record.title, amounts(record)) for record in found.tiltak] == [("ungdomslos", {2025: 300_000})]


@pytest.mark.parametrize("heading", ["Verbale vedtak", "Oppdrag", "Kommunestyret ber rådmannen om:"])
def test_lettered_points_are_verbal_points_without_their_letter(heading: str) -> None:
    text = f"""# Budsjett 2025

## {heading}

a. Rådmannen lager en plan for skolegårdene innen sommeren.

b. Ingen leksehjelp legges ned i perioden.
"""
    assert [(tiltak.title, tiltak.section) for tiltak in read_text(text).tiltak] == [
        ("Rådmannen lager en plan for skolegårdene innen sommeren", "verbal"),
        ("Ingen leksehjelp legges ned i perioden", "verbal"),
    ]


def test_words_before_the_amount_belong_to_the_title_and_those_behind_it_are_a_note() -> None:
    measure = read_item("- Museet: lengre sommeråpent kr 90 000 fra juni", PLAN, listed=True)
    assert measure is not None
    assert (measure.title, measure.note) == ("Museet: lengre sommeråpent", "fra juni")
    wrapped = read_item("- Museet: halvert på kr 90 000 reverseres", PLAN, listed=True)
    assert wrapped is not None and wrapped.title == "Museet"


def test_points_with_a_capital_letter_and_parts_so_numbered() -> None:
    text = """Budsjett 2031 frå Venstre

A. Driftsbudsjettet
Tiltak i 1000 kr 2031 2032
Leirskole 300 400
Båt 100 200
Sum 400 600

B. Verbalforslag
A. Rådmannen lager en plan for stupetårnet.
B. Det settes av 70 000 kroner til benker langs elva i 2031.
"""
    found = read_text(text)
    assert [(record.title, record.section, amounts(record)) for record in found.tiltak] == [
        ("Leirskole", "drift", {2031: 300_000, 2032: 400_000}),
        ("Båt", "drift", {2031: 100_000, 2032: 200_000}),
        ("Rådmannen lager en plan for stupetårnet", "verbal", {}),
        ("benker langs elva", "verbal", {2031: 70_000}),
    ]


def test_a_party_s_name_on_a_line_of_its_own_above_its_proposal() -> None:
    text = """Budsjett 2031

Høyre
Forslag
- Leirskole: 200 000 kr
- Båt: 300 000 kr

Vik Senterparti
Forslag
- Kai: 200 000 kr
- Bru: 300 000 kr
"""
    assert [record.parties for record in read_text(text).tiltak] == [["H"], ["H"], ["Sp"], ["Sp"]]


@pytest.mark.parametrize(
    ("written", "title", "nok"),
    [
        ("- Bygdebok: ½ mill. kr i 2026", "Bygdebok", 500_000),
        ("- Frivilligsentral: en halv million i 2026", "Frivilligsentral", 500_000),
        ("3. Det vert sett av kr 60 000 til 17. mai-nemndene i 2026.", "17. mai-nemndene", 60_000),
        ("2. Det opprettes en fritidskasse på kr 40 000 i 2026", "fritidskasse", 40_000),
    ],
)
def test_halves_articles_and_dates_in_names(written: str, title: str, nok: int) -> None:
    measure = read_item(written, PLAN, listed=True)
    assert measure is not None and measure.title == title
    assert [(dated.amount.nok("kr"), dated.years) for dated in measure.amounts] == [(nok, (2026,))]


def test_a_rate_is_no_measure_and_an_amount_that_lost_its_digits_is_told() -> None:
    assert read_item("- Elevpenger reduseres med 200 kr per elev.", PLAN, listed=True) is None
    text = "Budsjett 2031\n\nDrift:\n- Leirskole: kr 90 000\n- Nytt arkiv: kr ,- i 2031\n- Båt: kr 20 000\n"
    found = read_text(text)
    assert [record.title for record in found.tiltak] == ["Leirskole", "Båt"]
    assert [notice.code for notice in found.notices] == ["row_not_read"]


@pytest.mark.parametrize(
    ("written", "title", "expected", "total", "note"),
    [
        (
            "Fri entre i badet. 2025: kr 300 000, 2026: kr 600 000, 2027: kr 500 000.",
            "Fri entre i badet",
            {2025: 300_000, 2026: 600_000, 2027: 500_000},
            None,
            None,
        ),
        ("Ny kai – 2026: 3 mill. kr", "Ny kai", {2026: 3_000_000}, None, None),
        ("Jubileet 2027: kr 50 000", "Jubileet 2027", {}, None, None),
        (
            "Skatebane: 1,8 mill. kr i 2026, hvorav 0,3 mill. kr fra gaver",
            "Skatebane",
            {2026: 1_800_000},
            None,
            "hvorav 0,3 mill. kr fra gaver",
        ),
        (
            "Nye tak: 6 mill. kr fordelt med 2 mill. kr i hvert av årene 2025-2027.",
            "Nye tak",
            {2025: 2_000_000, 2026: 2_000_000, 2027: 2_000_000},
            6_000_000,
            None,
        ),
        ("Ungdomsguide: 1/2 årsverk, kr 310 000 fra 2026", "Ungdomsguide", {2026: 310_000}, None, "1/2 årsverk"),
    ],
)
def test_years_before_their_amounts_and_amounts_that_are_parts(
    written: str, title: str, expected: dict[int, int], total: int | None, note: str | None
) -> None:
    measure = read_item(f"- {written}", PLAN, listed=True)
    assert measure is not None and (measure.title, measure.note) == (title, note)
    assert {year: dated.amount.nok("kr") for dated in measure.amounts for year in dated.years} == expected
    assert (measure.total.nok("kr") if measure.total else None) == total


AGREEMENT = """Budsjettsemje 2031 og økonomiplan 2031-2034

Partia bak semja: Høgre, Venstre og Bygdelista
Desse partia har forhandla i to veker og legg no fram eit budsjett i lag.

A. Drift

Oppvekst
- Fleire vaksne: 2,4 mill. kr i 2031 og 4,8 mill. kr i
2032.
- Skulelos: kr 650 000 frå og med 2033
- Partia vil bruke 1,2 mill. kr i 2031 og 1,6 mill. kr i 2033 og 2034 på leirskule.
- Det vert sett av 90 000 kroner kvart år i planperioden til symjing.

B. Inndekking
- Færre reiser: – 2,0 mill. kr i 2031 og – 3,0 mill. kr i 2032

C. Investeringar
- Ny kai utsetjast frå 2031 til 2033: 12 mill. kr

D. Punkt utan kostnad
1. Kommunedirektøren legg fram ei sak om heiltid før sommaren
2. Kommunen skal lage ein plan for trygge skulevegar

E. Budsjettet i tal
"""


def test_an_agreement_of_several_parties_in_running_text() -> None:
    found = read_text(AGREEMENT)
    assert {tuple(record.parties) for record in found.tiltak} == {("H", "V", "Bygdelista")}
    assert [(record.section, record.title, amounts(record)) for record in found.tiltak] == [
        ("drift", "Fleire vaksne", {2031: 2_400_000, 2032: 4_800_000}),
        ("drift", "Skulelos", {2033: 650_000, 2034: 650_000}),
        ("drift", "leirskule", {2031: 1_200_000, 2033: 1_600_000, 2034: 1_600_000}),
        ("drift", "symjing", dict.fromkeys((2031, 2032, 2033, 2034), 90_000)),
        ("inndekning", "Færre reiser", {2031: -2_000_000, 2032: -3_000_000}),
        ("investering", "Ny kai utsetjast frå 2031 til 2033", {None: 12_000_000}),
        ("verbal", "Kommunedirektøren legg fram ei sak om heiltid før sommaren", {}),
        ("verbal", "Kommunen skal lage ein plan for trygge skulevegar", {}),
    ]
    assert [notice.code for notice in found.notices] == ["year_ambiguous"]


def test_two_amounts_of_one_measure_for_one_year_are_told() -> None:
    """Where the mark before a point is not read, it goes on as a part of the point above it."""
    text = (
        "Budsjettforlik 2031-2034 for Fjordvik\n\nDrift\n- Leirskole på alle skolene: 0,85 mill. kroner i 2031.\n"
        "a Flere vikarer i barnehagene: 1,5 mill. kroner i 2031.\n- Ny buss: 2 mill. kroner i 2031.\n"
    )
    found = read_text(text)
    assert [amount.year for amount in found.tiltak[0].amounts] == [2031, 2031]
    assert [notice.code for notice in found.notices] == ["year_ambiguous"]
    assert "2 amounts for 2031" in found.notices[0].message


def test_a_sum_below_a_list_in_words_is_proved_and_no_measure() -> None:
    text = (
        "Endringsforslag fra Fjordvik Venstre\nBudsjett 2026\n\nVi foreslår endringer i budsjettet for 2026:\n\n"
        "Nye satsinger\n- Leirskole for alle på sjuende trinn ved skolene i kommunen: 640 000\n  kroner\n"
        "- Lærling i parken: 210 000 kroner\nSum satsinger: 850 000 kroner\n\n"
        "Kutt\n- Færre konsulenter: -700 000 kroner\n- Lavere reisebudsjett: -300 000 kroner\n"
        "Sum kutt: -900 000 kroner\n"
    )
    conversion = convert_bytes("endring.txt", text.encode())
    assert [tiltak.amounts[0].nok for tiltak in conversion.tiltak] == [640_000, 210_000, -700_000, -300_000]
    sums = [(check.expected, check.actual) for check in conversion.checks if check.kind == "column_sum"]
    assert sums == [(850_000, 850_000), (-900_000, -1_000_000)]


def test_tables_in_points_below_drawn_rules_take_the_budget_s_year() -> None:
    text = (
        "Budsjettvedtak 2026\n\n1. Det bevilges kr 420 000 til lysanlegg i 2026.\n\n"
        "2. Bevilgningen dekkes inn slik:\n\n"
        "                              Beløp i kr\n    ------------------------------------\n"
        "    Bruk av driftsfond           300 000\n    Mindre innleie               120 000\n"
        "    ------------------------------------\n    Sum                          420 000\n\n"
        "3. Investeringer:\n\n    Tiltak                    Beløp (kr)\n"
        "    ------------------------------------\n    Ny hjullaster              1 900 000\n"
        "    Nytt tak                   3 100 000\n    Sum                        5 000 000\n"
    )
    found = [
        (tiltak.title, tiltak.section, tiltak.amounts[0].year, tiltak.amounts[0].nok)
        for tiltak in convert_bytes("vedtak.txt", text.encode()).tiltak
    ]
    assert found == [
        ("lysanlegg", None, 2026, 420_000),
        ("Bruk av driftsfond", "inndekning", 2026, 300_000),
        ("Mindre innleie", "inndekning", 2026, 120_000),
        ("Ny hjullaster", "investering", 2026, 1_900_000),
        ("Nytt tak", "investering", 2026, 3_100_000),
    ]


def decided(*sentences: str) -> dict[str, dict[int | None, int]]:
    told = "\n".join(sentences)
    reading = read_text(f"Budsjett 2031 og økonomiplan 2031-2034\n\nInnstilling:\n{told}\n")
    return {tiltak.title: amounts(tiltak) for tiltak in reading.tiltak}


def test_every_sentence_of_a_decision_is_a_measure_with_or_without_a_mark() -> None:
    assert decided(
        "Rammen til lag økes med kr 90 000 i 2031.",
        "Heradsstyret løyver inntil 1,2 mill. kroner til ny kai i 2032, dekt av lån.",
    ) == {"Rammen til lag økes": {2031: 90_000}, "ny kai": {2032: 1_200_000}}


def test_each_amount_of_a_sentence_has_its_own_purpose_and_the_years_in_the_end_are_for_all() -> None:
    told = decided("Det vert løyvt kr 250 000 til bygdebok, kr 20 000 til kor og kr 75 000 til båt i 2032.")
    assert told == {"bygdebok": {2032: 250_000}, "kor": {2032: 20_000}, "båt": {2032: 75_000}}


def test_each_sentence_of_a_point_is_a_measure() -> None:
    told = decided("1. Støtten til kor økes med 40 000 kroner i 2031. Støtten til lag økes med 30 000 kroner i 2032.")
    assert told == {"Støtten til kor økes": {2031: 40_000}, "Støtten til lag økes": {2032: 30_000}}


def test_what_a_measure_is_paid_with_is_no_amount_of_it_but_its_note() -> None:
    measure = read_item("- Ny kai: 5 mill. kr i 2026, finansieres med lån 4 mill. og fond 1 mill.", PLAN)
    assert measure is not None and measure.note == "finansieres med lån 4 mill. og fond 1 mill"
    assert [(dated.years, dated.amount.nok("kr")) for dated in measure.amounts] == [((2026,), 5_000_000)]


def test_money_of_a_decision_that_no_form_fits_is_told() -> None:
    reading = read_text("Budsjett 2031\n\nVedtak:\nTilskot til laget på kr 50 000 går ut frå 2031.\n")
    assert not reading.tiltak and [notice.code for notice in reading.notices] == ["row_not_read"]


def test_what_a_measure_costs_stands_in_a_sentence_of_its_own() -> None:
    told = decided(
        "Skole: Det ansettes to nye lærere. Kostnad 1,4 mill. kr i 2031.",
        "Stillingen som rektor reduseres fra 100 til 80 %. Innsparing: kr 140 000",
    )
    rector = "Stillingen som rektor reduseres fra 100 til 80 %"
    assert told == {"Skole: Det ansettes to nye lærere": {2031: 1_400_000}, rector: {2031: 140_000}}


def test_numbers_without_a_unit_in_a_decision_are_told() -> None:
    reading = read_text("Budsjett 2031\n\nVedtak:\nØkte utgifter:\nBarnehage 500 000\nSkole 300 000\n")
    assert not reading.tiltak and {notice.code for notice in reading.notices} == {"row_not_read"}


def test_a_sentence_of_a_proposal_is_a_measure_of_who_put_it() -> None:
    reading = read_text(
        "Budsjett 2031\n\nBehandling:\nOla Moen (H) fremmet følgende forslag:\n"
        "Støtten til kor økes med 40 000 kroner.\n\nVotering:\nForslaget falt. Det er brukt 3 mill. kr på kor.\n"
    )
    assert [(tiltak.title, tiltak.parties) for tiltak in reading.tiltak] == [("Støtten til kor økes", ["H"])]


def test_amounts_in_the_middle_of_a_sentence_are_no_list_of_measures() -> None:
    texts = (
        "Kommunen bruker 426,8 mill. kroner i lån til investeringene. Lånet fordeler seg slik: morselskapet:",
        "198,4 mill. kroner, Lillevik Eiendom KF – formålsbygg: 114,4 mill. kroner, Lillevik Eiendom",
        "KF – utleieboliger: 57,5 mill. kroner, Lillevik Vann og Avløp KF: 54,6 mill. kroner og til slutt",
        "Badet KF: 2,0 mill. kroner.",
    )
    lines = []
    for index, text in enumerate(texts):
        top, first = 100.0 + 12 * index, text.split()[0]
        word = Word(first, 60, top, 60 + 6 * len(first), top + 10, 10.0, False)
        box = BBox(60, top, 500 if index < 3 else 200, top + 10)
        lines.append(Line(1, text, (word,), box, 10.0, False, index == 0))
    assert read_blocks(*lines).tiltak == ()


def test_an_area_may_stand_before_what_its_money_is_given_to() -> None:
    reading = read_text(
        "Budsjett 2031\n\nVi foreslår følgende endringer:\n"
        "- Skole: kr 300 000 til leksehjelp, kr 200 000 til bøker og kr 100 000 til benker.\n"
        "- Kultur: kr 90 000 til kor.\n"
    )
    assert [(tiltak.area, tiltak.title, amounts(tiltak)[2031]) for tiltak in reading.tiltak] == [
        ("Skole", "leksehjelp", 300_000), ("Skole", "bøker", 200_000), ("Skole", "benker", 100_000),
        ("Kultur", "kor", 90_000),
    ]  # fmt: skip


def test_a_hyphen_beside_a_plus_is_a_minus_and_told() -> None:
    reading = read_text("Budsjett 2031\n\nDrift\n\n+ 500 000 kr til bøker\n- 400 000 kr til reiser\n")
    assert [(tiltak.title, amounts(tiltak)) for tiltak in reading.tiltak] == [("bøker", {2031: 500_000})]
    assert [notice.code for notice in reading.notices] == ["row_not_read"]


def test_a_heading_of_verbal_points_names_whose_they_are() -> None:
    points = "1. Det lages en sak om skolemat.\n2. Leirskole skal være gratis for alle.\n"
    reading = read_text(f"Budsjett 2031\n\nVerbalforslag fra Ap, SV og Rødt til budsjett 2031:\n\n{points}")
    assert [(tiltak.section, tiltak.parties) for tiltak in reading.tiltak] == [("verbal", ["Ap", "SV", "R"])] * 2


def test_a_joint_proposal_is_theirs_who_put_it() -> None:
    points = "1. Kommunale bygg.\nDet lages en plan.\n2. Trafikk.\nKr 90 000 settes av til trygge skoleveger.\n"
    reading = read_text(f"Budsjett 2031\n\nAp og KrF fremmet følgende fellesforslag:\n\n{points}")
    assert [(tiltak.title, tiltak.parties) for tiltak in reading.tiltak] == [("trygge skoleveger", ["Ap", "KrF"])]


def test_the_end_of_a_sentence_is_no_heading_of_a_section() -> None:
    reading = read_text(
        "Budsjett 2031\n\nFormannskapet vedtok:\n\na. Besparelse kr 25.000,- på færre møter.\n"
        "b. Stillingen er vakant. Besparelsen er lagt inn i økonomiske\nrammer for 2031\n"
        "c. Kompetansen økes med kr 40 000\nd. Inngå avtaler, jf. regulativet. Inntekter kr 100.000,-\n"
    )
    assert [tiltak.section for tiltak in reading.tiltak] == [None, None, None]
    assert (reading.tiltak[-1].title, reading.tiltak[-1].note) == ("Inngå avtaler, jf. regulativet", "Inntekter")


def test_money_for_each_of_several_is_no_measure_whatever_stands_first() -> None:
    listed = "- Lærebøker økes med kr 500 per elev\n- Fosterhjem: 2 000 kroner i måneden\n- Leirskole kr 90 000\n"
    reading = read_text(f"Budsjett 2031\n\nFølgende endringer i driftsbudsjettet for 2031:\n{listed}")
    assert [record.title for record in reading.tiltak] == ["Leirskole"] and not reading.notices
    whole = read_item("- Leirskole: kr 90 000 (kr 1 500 per elev)", (2031,), listed=True)
    assert whole is not None and [dated.amount.nok("kr") for dated in whole.amounts] == [90_000]
    assert read_item("- Leirskole: kr 1 500 per elev, totalt kr 90 000", (2031,), listed=True) is None


def test_the_point_below_one_that_states_the_unit_is_not_of_its_section() -> None:
    reading = read_blocks(
        line("Vedtak:", bold=True),
        line("1. Rapporten tas til orientering."),
        line("2. Driftsbudsjettet for 2031 endres slik (tall i 1000 kr):"),
        table([["Tiltak", "2031"]], [["Leirskole", "90"], ["Kulturskole", "40"]]),
        line("3. Økningen dekkes ved bruk av fond med kr 130 000."),
        line("4. Prosjektet Ny brannbil økes med kr 500 000."),
        years=(2031,),
    )
    assert [record.section for record in reading.tiltak] == ["drift", "drift", "inndekning", None]


def test_what_is_done_with_an_amount_that_was_proposed_is_a_note() -> None:
    measure = read_item("3. Nedtrekket i kulturskolen på kr 450 000 reverseres.", (2031,), listed=True)
    assert measure is not None and (measure.title, measure.note) == ("Nedtrekket i kulturskolen", "reverseres")


def test_what_an_economic_report_s_income_is_used_for() -> None:
    told = "Meirinntekter på 2 mill. kr frå sal av kraft vert nytta til:"
    text = f"Økonomirapport 1. september 2031\n\nVedtak:\n{told}\n- Ein million kroner til næringsfondet\n"
    reading = read_text(text + "- 1 million kroner avsettast til gangveg\n")
    assert [(record.title, [a.nok for a in record.amounts]) for record in reading.tiltak] == [
        ("næringsfondet", [1_000_000]),
        ("gangveg", [1_000_000]),
    ]


def test_what_pays_for_the_rows_of_a_table_is_read_right_below_it() -> None:
    changes = table([["Tiltak", "2031"]], [["Leirskole", "90"], ["Kulturskole", "40"]])
    told = line("Justeringa vert finansiert med bruk av skatteinntekter, 130 000 kroner.")
    reading = read_blocks(line("Endringer i drift (tall i 1000 kr)", bold=True), changes, told, years=(2031,))
    assert [(record.section, amounts(record)) for record in reading.tiltak[2:]] == [("inndekning", {2031: 130_000})]


def test_the_heading_of_the_voting_is_no_verbal_point() -> None:
    reading = read_blocks(
        line("Forslag fra Venstre:", bold=True),
        line("Verbalforslag:", bold=True),
        line("1. Rådmannen bes lage en plan for nye kaier."),
        line("Votering:", bold=True),
        line("Forslaget fra Venstre ble vedtatt med 14 mot 9 stemmer."),
        title="Budsjett 2031",
    )
    assert [record.title for record in reading.tiltak] == ["Rådmannen bes lage en plan for nye kaier"]


def test_an_amount_before_what_is_cut_or_added_with_it() -> None:
    measure = read_item("- 0,3 mill kutt i SFO-administrasjon", (2031,), listed=True)
    assert measure is not None and (measure.title, measure.note) == ("SFO-administrasjon", "kutt")
    assert [dated.amount.nok("kr") for dated in measure.amounts] == [300_000]


def test_a_list_of_measures_is_no_party() -> None:
    found = read_blocks(
        line("Tiltaksliste budsjett 2031 (tall i 1000 kr)", bold=True),
        table([["Tiltak", "2031"]], [["Leirskole", "90"], ["Kino", "40"]]),
        title="Tiltaksliste budsjett 2031",
    )
    assert [record.parties for record in found.tiltak] == [[], []]


def test_sentences_of_a_partys_budget_without_tables_are_measures() -> None:
    def heading(text: str, size: float = 14.0) -> Line:
        return line(text, bold=True, size=size)

    reading = read_blocks(
        heading("Alternativt budsjett 2031 fra Venstre", 18.0),
        heading("Miljø"),
        line("Vi vil ha flere stier. Vi foreslår å sette av 90 000 kroner til stier.", size=10.0),
        heading("Skole"),
        line("Vi vil også øke støtten til leirskole med 40 000 kroner i 2031.", size=10.0),
        heading("Slik finansierer vi satsingene"),
        line("Vi reduserer innleien med 130 000 kroner i 2031.", size=10.0),
        years=(2031,),
        title="Alternativt budsjett 2031 fra Venstre",
    )
    assert [(record.title, record.area, record.section, amounts(record)) for record in reading.tiltak] == [
        ("stier", "Miljø", None, {2031: 90_000}),
        ("øke støtten til leirskole", "Skole", None, {2031: 40_000}),
        ("Vi reduserer innleien", None, "inndekning", {2031: 130_000}),
    ]
    assert {party for record in reading.tiltak for party in record.parties} == {"V"}


def test_a_long_sentence_that_announces_changes_tells_of_the_table_below_it() -> None:
    told = "Kommunestyret vedtar kommunedirektørens forslag til driftsbudsjett 2031 med følgende endringer og tillegg:"
    changes = table([["Tiltak", "Beløp i kr"]], [["Leirskole", "90 000"]])
    reading = read_blocks(line(told, space_above=True), changes, years=(2031,))
    assert [(record.section, amounts(record)) for record in reading.tiltak] == [("drift", {2031: 90_000})]


def test_a_line_that_counts_things_is_no_sum() -> None:
    reading = read_text(
        "Budsjett 2031\n\nFølgende endringer i driftsbudsjettet for 2031:\n- Leirskole: 90 000 kr\n"
        "- Totalt 30 nye båtplasser: 40 000 kr\n"
    )
    assert [record.title for record in reading.tiltak] == ["Leirskole", "Totalt 30 nye båtplasser"]


def test_what_a_partys_leaflet_announces_is_read() -> None:
    reading = read_text(
        "Budsjett 2031\n\nI sitt alternative budsjett vil Høyre:\n- Gi 2 millioner kroner mer til skolen\n"
        "- Kutte 1,5 millioner kroner i administrasjonen\n- Bruke 500 000 kroner på gangveger\n"
        "- Redusere eiendomsskatten med 3 millioner kroner\n"
    )
    assert [(record.title, record.note, amounts(record)) for record in reading.tiltak] == [
        ("skolen", None, {2031: 2_000_000}),
        ("administrasjonen", "Kutte", {2031: 1_500_000}),
        ("gangveger", None, {2031: 500_000}),
        ("Redusere eiendomsskatten", "redusere", {2031: 3_000_000}),
    ]


def test_numbers_without_a_unit_behind_marks_that_may_be_signs_are_told() -> None:
    reading = read_text("Budsjett 2031\n\nDrift:\n- 500 000 til leirskole\n- 250 000 fra reisebudsjettet\n")
    assert not reading.tiltak and [notice.code for notice in reading.notices] == ["row_not_read"] * 2


def test_a_quoted_proposal_with_money_is_read() -> None:
    reading = read_blocks(
        line("Sak 47/31 Budsjett 2031", bold=True),
        line("Behandling:", bold=True),
        line("Representanten Lise Dahl (KrF) fremmet følgende endringsforslag:"),
        line("«Tilskuddet til brygga økes med kr 90 000 i 2031. Beløpet dekkes av disposisjonsfondet.»"),
        line("Representanten Tor Eng (FrP) fremmet følgende forslag:", space_above=False),
        line("«Støtten til kaien reduseres med 2,5 mill. kroner i 2031 og fjernes fra 2032.»", space_above=False),
        years=(2031, 2032),
        title="Budsjett 2031",
    )
    assert [(record.title, record.note, record.parties, amounts(record)) for record in reading.tiltak] == [
        ("Tilskuddet til brygga økes", None, ["KrF"], {2031: 90_000}),
        ("Støtten til kaien reduseres", "reduseres; fjernes fra 2032", ["FrP"], {2031: 2_500_000}),
    ]


def test_a_measure_that_calls_itself_an_investment_is_one() -> None:
    reading = read_text("Budsjettjustering 2031\n\nVedtak:\n1. Investeringsprosjektet Ny kai økes med kr 90 000.\n")
    assert [record.section for record in reading.tiltak] == ["investering"]
