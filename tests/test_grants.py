"""Grant tables in the forms that county governors and other givers print them."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract import convert_bytes
from extract.checks.grants import check_grants
from extract.model import BBox, Cell, Facts, Layout, Table
from extract.reading import Reading
from extract.records import Check
from tests.grant_tables import line_of, read, read_layout, table_of

NO_FACTS = Facts(None, None, None, None, (), ())


def rows(reading: Reading) -> list[tuple[str, str | None, list[int]]]:
    return [(g.recipient.name, g.recipient.kommunenummer, [a.nok for a in g.amounts]) for g in reading.grants]


def of_kind(reading: Reading, kind: str) -> list[Check]:
    return [check for check in reading.checks if check.kind == kind]


def test_names_alone_are_looked_up_in_the_year_of_the_title() -> None:
    reading = read(
        "Skjønsmidlar til vegar etter flaumen 2021\n"
        "Kommune\tKroner\nKinn\t1 850 000\nBremanger\t900 000\nGulen\t-\nTil saman\t2 750 000"
    )
    assert rows(reading) == [("Kinn", "4602", [1_850_000]), ("Bremanger", "4648", [900_000]), ("Gulen", "4635", [0])]
    assert {grant.year for grant in reading.grants} == {2021}
    assert {(grant.unit, grant.unit_source) for grant in reading.grants} == {("kr", "stated")}
    assert [(check.expected, check.actual, check.ok) for check in of_kind(reading, "column_sum")] == [
        (2_750_000, 2_750_000, True)
    ]
    assert reading.grants[0].amounts[0].category == ["Kroner"]
    assert reading.grants[0].program == "Skjønsmidlar til vegar etter flaumen 2021"


def test_the_number_stands_first_and_keeps_its_zero() -> None:
    reading = read(
        "Tilskudd til ladestasjoner 2022\nKommunenr.\tKommune\tTilskudd i kroner\n"
        "0301\tOslo\t36 800 000\n4613\tBømlo\t1 500 000\n301\tOslo\t5 000"
    )
    assert rows(reading) == [
        ("Oslo", "0301", [36_800_000]),
        ("Bømlo", "4613", [1_500_000]),
        ("Oslo", "0301", [5_000]),
    ]
    assert [check.ok for check in of_kind(reading, "registry")] == [True, True, True]


def test_number_and_name_in_one_cell() -> None:
    reading = read("Tildelte skjønnsmidler 2022\nKommune\tTildelt (kr)\n4613 Bømlo\t200 000\n4602 Kinn\t\nSum\t200 000")
    assert rows(reading) == [("Bømlo", "4613", [200_000]), ("Kinn", "4602", [])]


def test_one_amount_for_several_municipalities() -> None:
    reading = read(
        "Tilskudd til fellesprosjekt 2021\nMottaker\tInnvilget (mill. kr)\n"
        "Aukra, Molde og Vestnes\t1,3\nEvje og Hornnes\t0,4\nIveland og Evje og Hornnes\t0,2"
    )
    recipients = [grant.recipient for grant in reading.grants]
    assert [recipient.members for recipient in recipients] == [
        ["Aukra", "Molde", "Vestnes"],
        [],
        ["Iveland", "Evje og Hornnes"],
    ]
    assert [recipient.kommunenummer for recipient in recipients] == [None, "4219", None]
    assert [grant.amounts[0].nok for grant in reading.grants] == [1_300_000, 400_000, 200_000]


def test_asked_and_granted_are_two_categories_and_counts_are_none() -> None:
    reading = read(
        "Tilskot til skulemat 2023\nTal i 1000 kr\n"
        "Kommune\tFolketallet 31.12.2019\tTal på søknader\tSøknadssum\tInnvilga sum\tProsent\n"
        "Voss\t15 700\t3\t900\t450\t50\nUlvik\t1 080\t1\t120\t120\t100"
    )
    voss = reading.grants[0]
    assert [(amount.category, amount.nok, amount.raw) for amount in voss.amounts] == [
        (["Søknadssum"], 900_000, "900"),
        (["Innvilga sum"], 450_000, "450"),
    ]
    assert (voss.total, voss.year, voss.unit, voss.unit_source) == (None, 2023, "1000 kr", "stated")


def test_decision_change_and_proposal_add_up_in_the_row() -> None:
    reading = read(
        "Fordeling av skjønnsmidler 2012 (kroner)\nKommune\tVedtak 2011\tEndring\tForslag 2012\n"
        "Sauda\t800 000\t-50 000\t750 000\nSuldal\t600 000\t100 000\t700 000\nHjelmeland\t300 000\t0\t310 000"
    )
    assert [grant.recipient.kommunenummer for grant in reading.grants] == ["1135", "1134", "1133"]
    assert reading.grants[0].year == 2012
    assert [(check.subject, check.ok) for check in of_kind(reading, "row_sum")] == [
        (["g1-r1"], True),
        (["g1-r2"], True),
        (["g1-r3"], False),
    ]


MATRIX = (
    "Skjønnsramme 2025 per kommune\n"
    "K-nr.\tKommune\tSærskilte forhold\t\tProsjektskjønn\tSum tildelt\n"
    "\t\tBarnevern\tElever\t\t\n"
    "\t\t1\t2\t3\t4\n"
    "5006\tSteinkjer\t200 000\t-\t100 000\t300 000\n"
    "5007\tNamsos\t\t50 000\t-\t50 000\n"
    "5014\tFrøia\t-\t-\t20 000\t25 000\n"
    "\tTilbakeholdt\t\t\t70 000\t70 000\n"
    "SUM\t\t200 000\t50 000\t190 000\t440 000"
)


def test_a_matrix_gives_header_paths_totals_and_checks() -> None:
    reading = read(MATRIX)
    first, second, third = reading.grants
    assert [(amount.category, amount.nok) for amount in first.amounts] == [
        (["Særskilte forhold", "Barnevern"], 200_000),
        (["Særskilte forhold", "Elever"], 0),
        (["Prosjektskjønn"], 100_000),
    ]
    assert first.total is not None and (first.total.nok, first.total.raw) == (300_000, "300 000")
    assert [amount.category[-1] for amount in second.amounts] == ["Elever", "Prosjektskjønn"]
    assert [check.ok for check in of_kind(reading, "row_sum")] == [True, True, False]
    assert [(c.expected, c.actual, c.ok) for c in of_kind(reading, "column_sum")] == [
        (200_000, 200_000, True),
        (50_000, 50_000, True),
        (190_000, 190_000, True),
        (440_000, 445_000, False),
    ]
    assert [check.ok for check in of_kind(reading, "registry")] == [True, True, False]
    assert (third.recipient.name, third.recipient.kommunenummer) == ("Frøia", "5014")
    assert "70 000 kr of it held back" in of_kind(reading, "column_sum")[2].message


def test_merged_heading_cells_give_the_same_paths() -> None:
    cells = [
        Cell("Kommune", 0, 0, 2, BBox(10, 10, 60, 40), row_span=2),
        Cell("Særskilte\nforhold", 0, 1, 2, BBox(60, 10, 160, 25), column_span=2),
        Cell("Barne-\nvern", 1, 1, 2, BBox(60, 25, 110, 40)),
        Cell("Elever", 1, 2, 2, BBox(110, 25, 160, 40)),
        Cell("Indre\nFosen", 2, 0, 2, BBox(10, 40, 60, 60)),
        Cell("1 390\n000", 2, 1, 2, BBox(60, 40, 110, 60)),
        Cell("-", 2, 2, 2, BBox(110, 40, 160, 60)),
    ]
    table = Table(tuple(cells), 3, 3, 2, (2,), None, "ruled")
    reading = read_layout(Layout((line_of("Skjønnsmidler 2024", 2), table), (), 2), NO_FACTS)
    (grant,) = reading.grants
    assert [(amount.category, amount.nok) for amount in grant.amounts] == [
        (["Særskilte forhold", "Barnevern"], 1_390_000),
        (["Særskilte forhold", "Elever"], 0),
    ]
    assert (grant.recipient.name, grant.recipient.kommunenummer) == ("Indre Fosen", "5054")
    assert (grant.evidence[0].page, grant.evidence[0].bbox) == (2, [10, 40, 160, 60])
    assert grant.evidence[0].text == "Indre\nFosen\t1 390\n000\t-"


def test_projects_inside_a_cell() -> None:
    reading = read(
        "Tildeling prosjektskjønn 2024\nSøker\tAntall innvilget\tInnvilgede prosjekter\tTildelt beløp (i tusen kr)\n"
        "Hitra\t2\tHavnepatrulje (felles 1 200), Kystlag (300) Fillan\t1 500\n"
        "Oppdal\t2\tFjellskole, Snøvakt\t960\nRindal\t1\tSkog, mark og ski\t450\n"
        "Orkland\t2\tBru (100) og Kai (200)\t310\nVerdal\t4\tEget ark.\t5 000\n"
        "Nærøysund\t\tHavrom – vises til andre midler\t\nTotalsum\t\t\t8 220"
    )
    hitra, oppdal, rindal, orkland, verdal, naeroysund = reading.grants
    assert [(project.title, project.nok) for project in hitra.projects] == [
        ("Havnepatrulje (felles)", 1_200_000),
        ("Kystlag Fillan", 300_000),
    ]
    assert [project.title for project in oppdal.projects] == ["Fjellskole", "Snøvakt"]
    assert [(project.title, project.nok) for project in rindal.projects] == [("Skog, mark og ski", None)]
    assert (verdal.note, verdal.projects, verdal.amounts[0].nok) == ("Eget ark.", [], 5_000_000)
    assert (naeroysund.note, naeroysund.amounts) == ("Havrom – vises til andre midler", [])
    assert [(check.subject, check.ok) for check in of_kind(reading, "projects_total")] == [
        (["g1-r1"], True),
        ([orkland.id], False),
    ]


def test_a_line_that_ends_in_an_amount_ends_a_project() -> None:
    lines = ["Havn, plan (310)\nStrand, sti og\nmedvirkning (140)", "Skog\nMark (90)"]
    rows = [["Kommune", "Prosjekt", "Tildelt 2024 (1000 kr)"], ["Hitra", lines[0], "450"], ["Oppdal", lines[1], "90"]]
    blocks = (line_of("Tildeling prosjektskjønn 2024"), table_of(rows))
    reading = read_layout(Layout(blocks, (), 1), NO_FACTS)
    assert [[(project.title, project.nok) for project in grant.projects] for grant in reading.grants] == [
        [("Havn, plan", 310_000), ("Strand, sti og medvirkning", 140_000)],
        [("Skog Mark", 90_000)],
    ]


def test_a_years_sum_adds_up_the_columns_of_that_year() -> None:
    reading = read(
        "Skjønnsmidler 2025, i 1000 kr\n\tOrdinært\tOrdinært\tProsjekt\tProsjekt\t\n"
        "Kommune\t2024\t2025\t2024\t2025\tSum 2025\nHitra\t900\t1 000\t50\t200\t1 200\n"
        "Oppdal\t700\t800\t0\t300\t1 100\nRindal\t300\t400\t60\t100\t510"
    )
    assert [(check.expected, check.actual) for check in of_kind(reading, "row_sum") if not check.ok] == [
        (510_000, 500_000)
    ]


def test_projects_are_of_their_own_group_of_columns() -> None:
    reading = read(
        "Skjønnsmidler 2024, i 1000 kr\n\tGrunnskjønn\tGrunnskjønn\t\t\t\n"
        "Kommune\tFast del\tUforutsett\tBeløp\tUtviklingsskjønn Prosjekter\tSum\n"
        "Hitra\t800\t100\t500\tHavnepatrulje (300), Kystlag (200)\t1 400\n"
        "Oppdal\t700\t50\t240\tFjellskole (240)\t990\nOrkland\t900\t40\t310\tBru (100) og Kai (200)\t1 250"
    )
    assert [amount.category for amount in reading.grants[0].amounts] == [
        ["Grunnskjønn", "Fast del"],
        ["Grunnskjønn", "Uforutsett"],
        ["Utviklingsskjønn", "Beløp"],
    ]
    assert [(check.expected, check.actual) for check in of_kind(reading, "projects_total")] == [
        (500_000, 500_000),
        (310_000, 300_000),
    ]


def test_projects_of_no_group_are_not_held_against_a_total_of_several_amounts() -> None:
    reading = read(
        "Skjønnsmidler 2024, i 1000 kr\nKommune\tFast del\tUforutsett\tProsjekter\tSum\n"
        "Hitra\t800\t100\tHavnepatrulje (60), Kystlag (40)\t900\nOppdal\t700\t50\tFjellskole (50)\t750"
    )
    assert reading.grants[0].total is not None and not of_kind(reading, "projects_total")


def test_a_list_of_one_recipients_projects() -> None:
    reading = read(
        "Prosjektskjønn 2024 Trondheim\nInnvilgede prosjekter\tTildelt beløp (i tusen kr)\n"
        "Nattbuss\t2 500\nSykkelhotell (se kommentar)\t\nTotalsum\t2 500"
    )
    assert rows(reading) == [("Trondheim", "5001", [2_500_000]), ("Trondheim", "5001", [])]
    assert [(p.title, p.nok) for grant in reading.grants for p in grant.projects] == [
        ("Nattbuss", 2_500_000),
        ("Sykkelhotell", None),
    ]
    assert reading.grants[1].note == "se kommentar"


def test_equal_names_need_a_number_or_a_county() -> None:
    table = "Kommune\tKroner\nHerøy\t500 000\nVåler\t100 000"
    (heroy, vaaler) = read(f"Tilskudd til kaier 2024\n{table}").grants
    assert (heroy.recipient.kommunenummer, vaaler.recipient.kommunenummer) == (None, None)
    reading = read(f"Tilskudd til kaier 2024\n{table}")
    assert {notice.code for notice in reading.notices} == {"unknown_recipient"}
    by_title = read(f"Statsforvalteren i Nordland\nTilskudd til kaier 2024\n{table}")
    assert by_title.grants[0].recipient.kommunenummer == "1818"
    by_siblings = read(f"Tilskudd til kaier 2024\n{table}\nElverum\t1 000\nStange\t1 000\nLøten\t1 000")
    assert by_siblings.grants[1].recipient.kommunenummer == "3419"
    written = read("Tilskudd 2024\nKommune\tKroner\nHerøy (Møre og Romsdal)\t5 000\nVåler i Innlandet\t6 000")
    assert [grant.recipient.kommunenummer for grant in written.grants] == ["1515", "3419"]


def test_bilingual_and_misspelt_names() -> None:
    reading = read(
        "Tilskudd 2024\nKommune\tKroner\nKarasjok/Kárášjohka\t10 000\nGuovdageaidnu\t20 000\nLavanagen\t30 000\n"
        "Bjugn\t40 000\nALTA KOMMUNE\t50 000"
    )
    assert [grant.recipient.kommunenummer for grant in reading.grants] == ["5610", "5612", None, None, "5601"]
    assert [(check.expected, check.actual, check.ok) for check in of_kind(reading, "registry")] == [
        ("Lavangen", "Lavanagen", False),
        (None, "Bjugn", False),
    ]


def test_recipients_that_are_no_municipality_are_no_error() -> None:
    reading = read(
        "Tilskudd til museer 2024\nMottaker\tTildelt beløp\nFjordmuseet AS\t1 200 000\n"
        "Nordland fylkeskommune\t300 000\nSum\t1 500 000"
    )
    assert rows(reading) == [("Fjordmuseet AS", None, [1_200_000]), ("Nordland fylkeskommune", None, [300_000])]
    assert [notice.code for notice in reading.notices] == ["unit_inferred"]


@pytest.mark.parametrize(
    ("title", "heading", "date", "year", "doubts"),
    [
        ("Skjønnsmidler 2021", "Kroner", None, 2021, 0),
        ("Skjønnsmidler, datert 09.10.24", "Tildelt 2025 (kr)", None, 2025, 0),
        ("Fordeling av skjønnsmidler for 2024 og 2025", "Kroner", "2024-10-08", None, 1),
        ("Skjønnsmidler per oktober 2024", "Kroner", "2023-03-05", 2023, 1),
        ("Skjønnsmidler", "Kroner", None, None, 1),
    ],
)
def test_the_year(title: str, heading: str, date: str | None, year: int | None, doubts: int) -> None:
    reading = read(f"{title}\nKommune\t{heading}\nOslo\t36 800 000\nMoss\t100 000", date=date)
    assert [grant.year for grant in reading.grants] == [year, year]
    assert sum(notice.code == "year_ambiguous" for notice in reading.notices) == doubts


def test_each_of_two_panels_has_its_own_sum() -> None:
    text = """
Skjønnsmidler 2031 (tall i kroner)
Kommune\tFlom\tSkred\tSum\tKommune\tFlom\tSkred\tSum
Alta\t100\t200\t300\tBodø\t400\t150\t550
Hamar\t120\t210\t330\tVoss\t410\t160\t570
"""
    grants = read(text).grants
    assert {grant.recipient.name: grant.total and grant.total.nok for grant in grants} == {
        "Alta": 300,
        "Bodø": 550,
        "Hamar": 330,
        "Voss": 570,
    }
    assert all([amount.category for amount in grant.amounts] == [["Flom"], ["Skred"]] for grant in grants)


def test_a_list_in_two_panels_is_read_panel_by_panel() -> None:
    reading = read(
        "Skjønnsmidler 2024\nKommune\tKroner\tKommune\tKroner\n"
        "Asker\t10 000\tLier\t30 000\nBærum\t20 000\tModum\t40 000\n\t\tSum\t100 000"
    )
    assert [name for name, _, _ in rows(reading)] == ["Asker", "Bærum", "Lier", "Modum"]
    assert [check.ok for check in of_kind(reading, "column_sum")] == [True]
    assert reading.grants[2].evidence[0].text == "Lier\t30 000"


def test_a_table_goes_on_over_the_page() -> None:
    head = line_of("Skjønnsmidler 2024 (kroner)")
    first = table_of([["Kommune", "Tildelt"], ["Asker", "10 000"], ["Bærum", "20 000"]])
    second = table_of([["Lier", "30 000"], ["Sum", "60 000"]], header_rows=0, page=2)
    reading = read_layout(Layout((head, first, second), (), 2), NO_FACTS)
    assert [grant.id for grant in reading.grants] == ["g1-r1", "g1-r2", "g1-r3"]
    assert [check.ok for check in of_kind(reading, "column_sum")] == [True]
    assert reading.grants[2].evidence[0].page == 2


def test_part_sums_and_a_grand_total() -> None:
    reading = read(
        "Tilskot til fellesløft 2024 (kroner)\nKommune\tTildelt\nSunnmøre\t\n"
        "Volda\t10 000\nSula\t20 000\nSum Sunnmøre\t30 000\n"
        "Nordmøre\t\nSurnadal\t5 000\nAverøy\t6 000\nSum Nordmøre\t11 000\nSum\t41 000"
    )
    assert [name for name, _, _ in rows(reading)] == ["Volda", "Sula", "Surnadal", "Averøy"]
    assert [check.ok for check in of_kind(reading, "column_sum")] == [True, True, True]


@pytest.mark.parametrize(
    "text",
    [
        "Prosjektskjønn 2025\nOmråde\tAntall søknader\tSøknadsbeløp (kr)\tTildelt beløp (kr)\n"
        "Oppvekst\t18\t44 465\t17 640\nSUM\t18\t44 465\t17 640",
        "Vegnett\nKommune\tKilometer\tDekke\nSteinkjer\t210\t40\nNamsos\t310\t55",
        "Valgresultat\nKommune\tStemmer\tProsent\nSteinkjer\t12 100\t40\nNamsos\t7 310\t55",
        "Frie inntekter 2024\nKommune\tSkatt\tRammetilskudd\tVekst\nSteinkjer\t610 000\t700 000\t1,8\n"
        "Namsos\t410 000\t500 000\t2,1",
        "Tilskudd over kapittel 571\nKap.\tPost\tBudsjett 2024\n571\t60\t1 500 000\n572\t61\t2 500 000",
        "Tilskudd 2024\nTiltak\t2024\t2025\nTilskudd til idrettslag\t200\t200\nTilskudd til kor\t100\t100",
        "Driftsutgifter\nKommune\tBudsjett 2024\tRegnskap 2023\nMoss\t200 000\t190 000\nRygge\t100 000\t90 000",
    ],
)
def test_other_tables_are_no_grants(text: str) -> None:
    reading = read(text)
    assert (reading.grants, reading.checks, reading.notices) == ((), (), ())


def test_a_row_with_an_amount_and_no_recipient_is_reported() -> None:
    reading = read("Skjønnsmidler 2024\nKommune\tKroner\nAsker\t10 000\n\t5 000\nBærum\t20 000\nSum\t35 000")
    assert [notice.code for notice in reading.notices] == ["row_not_read"]
    assert [check.ok for check in of_kind(reading, "column_sum")] == [False]


def test_two_tables_of_one_document_are_compared() -> None:
    matrix = (
        "Skjønnsramme 2025 (kroner)\nKommune\tBarnevern\tProsjektskjønn\tSum\nHitra\t100 000\t1 500 000\t1 600 000\n"
        "Oppdal\t-\t960 000\t960 000\nRindal\t-\t450 000\t450 000\nTrondheim\t-\t2 600 000\t2 600 000\n"
        "Malvik\t-\t240 000\t240 000"
    )
    reading = read(
        "Prosjektskjønn 2025\nSøker\tTildelt beløp (i tusen kr)\nHitra\t1 500\nOppdal\t960\nRindal\t450\n"
        f"Trondheim\t2 500\nMalvik\t240\n"
        f"Prosjektskjønn 2025 Trondheim\nProsjekt\tTildelt beløp (i tusen kr)\nNattbuss\t2 500\n{matrix}"
    )
    checks = check_grants(reading)
    assert {check.kind for check in checks} == {"cross_table"}
    assert [(check.subject, check.ok) for check in checks] == [
        (["g1-r1", "g3-r1"], True),
        (["g1-r2", "g3-r2"], True),
        (["g1-r3", "g3-r3"], True),
        (["g1-r4", "g3-r4"], False),
        (["g1-r5", "g3-r5"], True),
    ]
    assert "2 500 000 kr" in checks[3].message and "2 600 000 kr" in checks[3].message


@pytest.mark.parametrize(
    "text",
    [
        "Fordeling av skjønsmidlar 2021\nKommunenr. Kommune Kroner\n4613 Bømlo 1 500 000\n4602 Kinn   1 850 000\n"
        "Sum 3 350 000\nSpørsmål kan rettast til oss.",
        "Fordeling av skjønsmidlar 2021\n\u00a0Kommunenr.\n\u00a0Kommune\n\u00a0Kroner\n\u00a04613\n\u00a0Bømlo\n"
        "\u00a01 500 000\n\u00a04602\n\u00a0Kinn\n\u00a01 850 000\nSum\n3 350 000\nMed helsing",
    ],
)
def test_a_list_without_columns(text: str) -> None:
    reading = read(text)
    assert rows(reading) == [("Bømlo", "4613", [1_500_000]), ("Kinn", "4602", [1_850_000])]
    assert [(check.expected, check.ok) for check in of_kind(reading, "column_sum")] == [(3_350_000, True)]
    assert reading.grants[0].evidence[0].text == "4613\tBømlo\t1 500 000"


def test_prose_is_no_list() -> None:
    reading = read(
        "Tilskot 2021\nKommune Kroner\nI år får 9 kommunar til saman kr 225 000\nKinn 1 850 000\nDette er fordelt."
    )
    assert reading.grants == ()


def test_a_county_column_tells_equal_names_apart() -> None:
    reading = read(
        "Tilskot til breiband 2024 (kroner)\nNr.\tFylke\tKommune\tTilskot\n"
        "1\tNordland\tHerøy\t300 000\n2\tMøre og Romsdal\tHerøy\t200 000\n3\tInnlandet\tVåler\t100 000"
    )
    assert rows(reading) == [("Herøy", "1818", [300_000]), ("Herøy", "1515", [200_000]), ("Våler", "3419", [100_000])]


def test_an_applicant_comes_before_the_place() -> None:
    reading = read(
        "Kulturmidler 2024\nSøker\tKommune\tBudsjett (kr)\tInnvilget (kr)\n"
        "Fjordkoret\tKinn\t90 000\t30 000\nBømlo kommune\tBømlo\t400 000\t100 000"
    )
    assert rows(reading) == [("Fjordkoret", None, [90_000, 30_000]), ("Bømlo kommune", "4613", [400_000, 100_000])]


def test_a_title_inside_the_table_is_no_heading_path() -> None:
    reading = read(
        "Vedlegg\nSkjønnsmidler 2022 (i 1000 kr)\t\t\nKode\tKommune\tFordelt\n4613\tBømlo\t1 500\n4602\tKinn\t850"
    )
    assert rows(reading) == [("Bømlo", "4613", [1_500_000]), ("Kinn", "4602", [850_000])]
    grant = reading.grants[0]
    assert (grant.program, grant.year, grant.amounts[0].category) == (
        "Skjønnsmidler 2022 (i 1000 kr)",
        2022,
        ["Fordelt"],
    )


def test_a_table_without_headings() -> None:
    reading = read("Skjønnsmidler 2022 i kroner\nBømlo\t1 500 000\nKinn\t850 000\nSum\t2 350 000")
    assert rows(reading) == [("Bømlo", "4613", [1_500_000]), ("Kinn", "4602", [850_000])]
    assert [check.ok for check in of_kind(reading, "column_sum")] == [True]


def test_a_wrapped_title_and_units_beside_the_amounts() -> None:
    reading = read(
        "Fordeling av ekstraordinære skjønnsmidler\nfor 2021\nFylke\tBeløp\nViken\t12 mill. kr\nAgder\t1,5 mill. kr"
    )
    assert rows(reading) == [("Viken", None, [12_000_000]), ("Agder", None, [1_500_000])]
    assert {(g.program, g.year, g.unit, g.unit_source) for g in reading.grants} == {
        ("Fordeling av ekstraordinære skjønnsmidler for 2021", 2021, "mill. kr", "stated")
    }


def test_a_part_on_the_next_page_repeats_its_heading_in_another_cut() -> None:
    head = [line_of("Skjønnsmidler 2024 (kroner)"), line_of("Særskilte forhold")]
    first = table_of([["Kommune", "Barnevern", "Elever"], ["Asker", "10 000", "-"], ["Bærum", "20 000", "-"]])
    repeated = line_of("Særskilte forhold", 2)
    second = table_of([["Kommune", "Barnevern", "Elever"], ["Lier", "30 000", "-"], ["Sum", "60 000", "-"]], page=2)
    other = table_of([["Kommune", "Barnevern", "Elever"], ["Moss", "5 000", "-"]], page=3)
    blocks = (*head, first, repeated, second, line_of("Skjønnsmidler 2025 (kroner)", 3), other)
    reading = read_layout(Layout(blocks, (), 3), NO_FACTS)
    assert [(g.id, g.recipient.name, g.year) for g in reading.grants] == [
        ("g1-r1", "Asker", 2024),
        ("g1-r2", "Bærum", 2024),
        ("g1-r3", "Lier", 2024),
        ("g2-r1", "Moss", 2025),
    ]
    assert [check.ok for check in of_kind(reading, "column_sum")] == [True, True]


def test_a_countys_name_below_its_municipalities_is_their_sum() -> None:
    text = """
Skjønnstilskudd 2030 (1 000 kr)
Kommune	Ordinært	Endring	Nytt
4203 Arendal	2 400	-400	2 000
4211 Gjerstad	900	100	1 000
Agder	3 300	-300	3 000
"""
    reading = read(text)
    assert [grant.recipient.name for grant in reading.grants] == ["Arendal", "Gjerstad"]
    assert [check.ok for check in reading.checks if check.kind == "column_sum"] == [True, True, True]


def test_a_county_that_receives_is_no_sum() -> None:
    text = """
Tilskudd til sykkelveger 2030, tildelt i 1000 kr
Mottaker	Tildelt
Arendal	2 400
Gjerstad	900
Agder fylkeskommune	1 500
"""
    assert len(read(text).grants) == 3


def test_the_applicant_receives_not_the_municipality_beside() -> None:
    text = """
Spillemidler 2030, tildelt i kroner
Kommunenr.	Kommune	Anleggseier	Anlegg	Tildelt
3301	Drammen	Åskollen ballklubb	Ballbinge	250 000
3303	Kongsberg	Kongsberg kommune	Klatrevegg	400 000
"""
    grants = read(text).grants
    assert [(grant.recipient.name, grant.recipient.kommunenummer) for grant in grants] == [
        ("Åskollen ballklubb", None),
        ("Kongsberg kommune", "3303"),
    ]
    assert [grant.projects[0].title for grant in grants] == ["Ballbinge", "Klatrevegg"]


def test_a_column_headed_by_the_word_sum_alone_is_the_total() -> None:
    text = """
Prosjektskjønn 2030 i 1000 kr
Kommune	Prosjekt	Sum
Voss	Fjellskule (400) Lesehjelp (250)	650
Askøy	Nærvatn (300)	300
"""
    first, second = read(text).grants
    assert first.amounts == [] and first.total is not None and first.total.nok == 650_000
    assert [(project.title, project.nok) for project in first.projects] == [
        ("Fjellskule", 400_000),
        ("Lesehjelp", 250_000),
    ]
    assert second.total is not None and second.total.nok == 300_000


def test_a_picture_where_grants_are_announced_is_told() -> None:
    reading = read("Fordeling av skjønnsmidler 2030\nBeløp i kroner\n![Tabell](tabell2.png)\nTekst under.")
    assert not reading.grants
    assert [(notice.code, notice.page) for notice in reading.notices] == [("no_records", 1)]
    assert not read("Om kommunen\n![Kart](kart.png)").notices


def test_key_figures_beside_an_allocation_are_no_grants() -> None:
    reading = read(
        "Skjønnstildeling 2025\nKommune\tTildelt (kr)\nHamar\t100 000\nElverum\t200 000\nInnlandet i alt\t300 000\n"
        "Folketall i kommunene\nKommune\t2023\t2024\nHamar\t32 000\t32 100\nElverum\t21 000\t21 100\n"
        "Økonomi\nKommune\tNetto driftsresultat\tLånegjeld\nHamar\t2 100\t9 000\nElverum\t1 100\t8 000"
    )
    assert rows(reading) == [("Hamar", "3403", [100_000]), ("Elverum", "3420", [200_000])]


def test_every_line_of_a_cell_may_be_a_project() -> None:
    table = table_of(
        [
            ["Kommune", "Prosjekt", "Tildelt (kr)"],
            ["Hamar", "Felles barnevern\nNy organisering\nDigitale tjenester", "100 000"],
            ["Elverum", "Omstilling av\nhelsetjenestene\nog skolene", "200 000"],
        ]
    )
    reading = read_layout(Layout((line_of("Prosjektskjønn 2025"), table), (), 1), NO_FACTS)
    assert [[project.title for project in grant.projects] for grant in reading.grants] == [
        ["Felles barnevern", "Ny organisering", "Digitale tjenester"],
        ["Omstilling av helsetjenestene og skolene"],
    ]


def test_columns_of_members_and_numbers_of_persons_are_no_money() -> None:
    text = """
Kulturmidler 2030, tildelt i kroner
Lag	Fødselsnr.	Medlemmer under 20 år	Tlf	Søkt	Tildelt
Elvesus skolekor	01019012345	41	40012345	12 000	9 000
Bygdekoret	01019012345	18	40012346	8 000	5 000
"""
    reading = read(text)
    assert [[amount.category for amount in grant.amounts] for grant in reading.grants] == [[["Søkt"], ["Tildelt"]]] * 2


def test_a_personal_number_stands_in_no_amount_and_no_note() -> None:
    numbers = ("01019012345", "15076500565", "150765 00565")
    rows = "\n".join(f"Lag {place}\t{number}\t{place} 500" for place, number in enumerate(numbers, 1))
    for heading in ("Fødselsnr.", "Kroner", "Merknad"):
        reading = read(f"Kulturmidler 2030, tildelt i kroner\nMottaker\t{heading}\tTildelt\n{rows}")
        assert len(reading.grants) == 3
        told = [str((grant.amounts, grant.note, grant.projects)) for grant in reading.grants]
        assert not any("00565" in text for text in told)


def test_money_held_back_is_no_grant_and_a_year_no_number() -> None:
    text = """
Fordeling av tilskot 2023 (kroner)
Mottakar	Løyving
Vik ungdomslag	15 000
Til fordeling hausten 2023	5 000
Holdes tilbake til uforutsett	2 000
Sum	22 000
"""
    reading = read(text)
    assert [grant.recipient.name for grant in reading.grants] == ["Vik ungdomslag"]
    assert [notice.code for notice in reading.notices].count("row_not_read") == 2
    assert [check.ok for check in reading.checks] == [True]


def test_a_county_alone_in_its_row_tells_which_municipality_is_meant() -> None:
    text = """
Tildeling av prosjektmidler 2024
Kommune	Prosjekt	Beløp i kr
Innlandet		
Våler	Skolevei	150 000
Østfold		
Våler	Barnevern	210 000
"""
    assert [grant.recipient.kommunenummer for grant in read(text).grants] == ["3419", "3114"]


def test_a_sum_word_in_a_column_that_is_not_read_makes_the_row_a_sum() -> None:
    text = """
Spillemidler 2024, i 1000 kroner
Kommune	Søker	Anlegg	Søknadssum	Tildelt 2024
Elverum	Elverum kommune	Ydalir	500	500
Skjåk	Skjåk IL	Ballbinge	320	320
Sum		2 søknader	820	830
"""
    reading = read(text)
    assert len(reading.grants) == 2
    sums = of_kind(reading, "column_sum")
    assert [(check.expected, check.ok) for check in sums] == [(820_000, True), (830_000, False)]


def test_two_years_and_their_difference_add_up() -> None:
    text = """
Fordeling av skjønnsmidler 2024 (1000 kr)
Kommune	2023	2024	Endring
Vanylven	2 500	2 400	-100
Smøla	3 200	3 500	300
"""
    assert [check.ok for check in of_kind(read(text), "row_sum")] == [True, True]


def test_a_list_that_a_line_announces_is_of_grants() -> None:
    text = """
Sak 21/31 Kulturmidler 2031
Midlene for 2031 fordeles slik:
Elvesus skolekorps kr 25 000
- Vik 4H: 7.500,-
Sum kr 32 500
Lagene sender regnskap innen mars.
"""
    reading = read(text)
    assert [(grant.recipient.name, grant.amounts[0].nok) for grant in reading.grants] == [
        ("Elvesus skolekorps", 25_000),
        ("Vik 4H", 7_500),
    ]
    assert [check.ok for check in reading.checks] == [True]
    assert not read("Budsjett 2031\nTilskuddene fordeles slik:\nLeirskole kr 25 000\nBokbuss kr 7 500").grants


def test_a_heading_broken_by_its_narrow_cell_is_one_word() -> None:
    layout = Layout((line_of("Fordeling av tilskudd 2022"), table_of([
        ["Mottaker", "Søknadss\num", "Tildelt\nkr"], ["Vik\nil", "18 000", "6 000"], ["Nes kor", "9 000", "4 000"],
    ])), (), 1)  # fmt: skip
    first = read_layout(layout, NO_FACTS).grants[0]
    assert first.recipient.name == "Vik il"
    assert [amount.category for amount in first.amounts] == [["Søknadssum"], ["Tildelt kr"]]


def test_a_table_below_a_sentence_on_grants_that_gives_none_is_told() -> None:
    rows = "".join(f"{name}\t450000\t85000\n" for name in ("Østfold", "Troms", "Agder"))
    above = "Vedlegg 1: Midler fra tilskudd til gamle løer og\nandre bygninger i landbruket.\n"
    conversion = convert_bytes("t.txt", f"{above}\nEmbete\tKvote 95\tOverført 96\n{rows}".encode())
    assert not conversion.grants and [warning.code for warning in conversion.warnings] == ["table_not_read"]


def test_a_printed_list_is_called_what_stands_above_it_on_every_page() -> None:
    names = ("Havna idrettslag", "Lia grendelag", "Kor i fjæra", "Rabben båtlag", "Moen husflidslag", "Vik 4H")
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    for page in (0, 1):
        canvas.setFont("Times-Bold", 13)
        canvas.drawString(50, 800, "Tilskudd til lag 2031")
        canvas.setFont("Times-Roman", 9)
        canvas.drawRightString(545, 800, f"Side {page + 1} av 2")
        canvas.drawString(50, 785, "Kultur og oppvekst")
        canvas.setFont("Times-Bold", 9)
        for left, text in ((50, "Søknadsnr"), (120, "Organisasjon")):
            canvas.drawString(left, 757, text)
        canvas.drawRightString(545, 757, "Innstilling kr")
        canvas.setFont("Times-Roman", 9)
        for row, name in enumerate(names[3 * page :][:3]):
            number = 3 * page + row
            canvas.drawString(50, 736 - 18 * row, str(1500 + number))
            canvas.drawString(120, 736 - 18 * row, name)
            canvas.drawRightString(545, 736 - 18 * row, f"{12 + number} 500")
        canvas.showPage()
    canvas.save()
    conversion = convert_bytes("liste.pdf", buffer.getvalue())
    assert conversion.document.title == "Tilskudd til lag 2031"
    assert [(each.recipient.name, each.amounts[0].nok) for each in conversion.grants] == [
        (name, 12_500 + 1000 * number) for number, name in enumerate(names)
    ]
    # The list's own numbers are no municipality's.
    assert not any(each.recipient.kommunenummer for each in conversion.grants)
