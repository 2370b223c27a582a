"""Tables with columns: years, comparisons, areas, units, sums, and tables that hold no measures."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from extract.checks import check_reading
from extract.reading import Reading
from tests.budget_documents import amounts, failed, line, read_blocks, read_text, table, titled


def test_years_comparison_and_total() -> None:
    reading = read_blocks(
        line("Investeringer"),
        table(
            [["Prosjekt", "Regnskap 2022", "Budsjett 2023", "Budsjett 2024", "2025", "Sum 2024-2025"]],
            [
                ["Ny bru*", "10", "20", "1 500", "2 500", "4 000"],
                ["Båt", "", "", "-", "300", "300"],
                ["Sum", "10", "20", "1 500", "2 800", "4 300"],
            ],
        ),
        line("Beløp i hele tusen kroner"),
        years=(2024, 2025),
    )
    bridge = titled(reading, "Ny bru")
    assert amounts(bridge) == {2024: 1_500_000, 2025: 2_500_000}
    assert {item.label: item.nok for item in bridge.comparison} == {"Regnskap 2022": 10_000, "Budsjett 2023": 20_000}
    assert bridge.total is not None and bridge.total.nok == 4_000_000
    assert bridge.section == "investering" and bridge.unit_source == "stated"
    assert amounts(titled(reading, "Båt")) == {2024: 0, 2025: 300_000}
    assert not failed(reading) and len(check_reading(reading)) == 7


@pytest.mark.parametrize(("last_year", "total"), [("2025", "Sum 2024–"), ("", "2025Totalramme")])
def test_a_year_that_a_total_s_heading_lost_or_took_from_its_neighbour_is_no_years_column(
    last_year: str, total: str
) -> None:
    reading = read_blocks(
        line("Investeringer"),
        table([["Prosjekt", "2024", last_year, total]], [["Ny bru", "1 500", "2 500", "4 000"]]),
        line("Beløp i hele tusen kroner"),
        years=(2024, 2025),
    )
    bridge = titled(reading, "Ny bru")
    assert 4_000_000 not in amounts(bridge).values()
    assert bridge.total is not None and bridge.total.nok == 4_000_000


def test_areas_from_heading_rows_and_from_a_column() -> None:
    by_row = read_blocks(
        line("Driftstiltak (i 1000 kroner)"),
        table(
            [["Tiltak", "2024", "2025"]],
            [["Skole", "<", "<"], ["Leirskole", "10", "20"], ["Sum skole", "10", "20"], ["Fellesbil", "1", "2"]],
        ),
    )
    assert [(record.area, record.title) for record in by_row.tiltak] == [("Skole", "Leirskole"), (None, "Fellesbil")]
    by_column = read_blocks(
        line("Driftstiltak, mill. kr"),
        table(
            [["Område", "Tiltak", "2024", "2025"]],
            [["Skole", "Leirskole", "1", "2"], ["", "Bokbuss", "3", "4"], ["Helse og\nvelferd", "Natteravn", "5", "6"]],
        ),
    )
    assert [record.area for record in by_column.tiltak] == ["Skole", "Skole", "Helse og velferd"]


def test_row_numbers_notes_and_broken_amounts() -> None:
    reading = read_blocks(
        line("Driftsbudsjett, tall i hele 1000"),
        table(
            [["Tiltak", "Merknad", "2024", "2025"]],
            [["1 Leirskole for\nalle", "Fra høsten", "112\n551", "13930\n1"], ["2 Bokbuss", "", "(500)", "−1 250"]],
        ),
    )
    school = titled(reading, "Leirskole for alle")
    assert amounts(school) == {2024: 112_551_000, 2025: 139_301_000}
    assert school.note == "Fra høsten"
    assert amounts(titled(reading, "Bokbuss")) == {2024: -500_000, 2025: -1_250_000}


def test_explained_differences_are_amounts_and_no_note() -> None:
    reading = read_blocks(
        line("Driftsrammer (mill. kroner)"),
        table(
            [["Sektor", "Budsjett 2025", "Forklaring: lønn", "Forklaring: nye tiltak", "Kommentar"]],
            [["Havn", "17,5", "0,3", "1,0", "Ny kai"], ["Skole", "88,4", "2,4", "1,5", "1"]],
        ),
        years=(2025,),
    )
    harbour = titled(reading, "Havn")
    assert [item.nok for item in harbour.comparison] == [300_000, 1_000_000]
    assert harbour.note == "Ny kai"


def test_a_wrong_sum_is_a_finding() -> None:
    reading = read_blocks(
        line("Nye tiltak (mill. kr)"),
        table([["Tiltak", "2024", "2025"]], [["Sti", "1", "2"], ["Bru", "3", "4"], ["Sum", "4", "7"]]),
    )
    wrong = failed(reading)
    assert [(check.expected, check.actual) for check in wrong] == [(7_000_000, 6_000_000)]


def test_a_sum_without_a_word_is_no_measure() -> None:
    reading = read_blocks(
        line("Investeringer (mill. kr)"),
        table(
            [["Prosjekt", "2024", "2025"]], [["Tak", "3,0", ""], ["Kjeller", "2,0", "1,5"], ["Rådhuset", "5,0", "1,5"]]
        ),
    )
    assert [record.title for record in reading.tiltak] == ["Tak", "Kjeller"]


def test_a_unit_in_a_column_heading_beats_the_line_above() -> None:
    reading = read_blocks(
        line("Tiltak, tall i hele 1000"),
        table([["Tiltak", "2024 (mill. kr)", "2025"]], [["Sti", "1", "2"], ["Bru", "2", "500"]]),
    )
    assert amounts(titled(reading, "Bru")) == {2024: 2_000_000, 2025: 500_000}


def test_years_are_inherited_from_the_table_before() -> None:
    reading = read_blocks(
        line("Investering, mill. kr"),
        table(
            [["Område", "Investeringer", "2024", "2025"]], [["Skole", "Tak", "1", "2"], ["Idrett", "Hall", "3", "4"]]
        ),
        line("Reduserte investeringer"),
        table(
            [["Område", "Reduserte investeringer", "<", "<"]],
            [["Idrett", "Utsatt bane", "-1", "-2"], ["Kultur", "Mindre kunst", "-3", "-4"]],
        ),
    )
    later = titled(reading, "Utsatt bane")
    assert amounts(later) == {2024: -1_000_000, 2025: -2_000_000}
    assert later.section == "reduserte investeringer"


def test_tables_without_measures() -> None:
    years = ["2022", "2023", "2024"]
    statistics = table([["", *years]], [["Barn i SFO", "310", "305", "299"], ["Elever", "900", "910", "905"]])
    assert not read_blocks(line("Nøkkeltall for oppvekst"), statistics).tiltak
    assert not read_blocks(line("Barn og unge"), statistics).tiltak
    overview = table(
        [["", *years]],
        [["Skatt på inntekt", "1", "2", "3"], ["Rammetilskudd", "1", "2", "3"], ["Avdrag på lån", "1", "1", "1"]],
    )
    assert not read_blocks(line("Driftsbudsjett"), overview).tiltak
    accounts = table([["Konto", "Ansvar", "Navn", *years]], [["02329", "211010", "Bygning", "5", "6", "7"]])
    assert not read_blocks(line("Investeringer"), accounts).tiltak


def test_frames_per_area_are_rows_with_section_ramme() -> None:
    reading = read_blocks(
        line("Budsjett 2025"),
        table(
            [["Tema", "2025", "2026"]],
            [["Helse og omsorg", "33 512", "34 000"], ["Kultur", "12 000", "12 500"], ["Oppvekst", "61 404", "62 000"]],
        ),
    )
    assert {record.section for record in reading.tiltak} == {"ramme"}
    assert {record.unit for record in reading.tiltak} == {"1000 kr"}
    assert [notice.code for notice in reading.notices] == ["unit_inferred"]


def test_a_parent_row_before_its_parts_is_their_sum() -> None:
    reading = read_blocks(
        line("Investeringer (mill. kr)"),
        table(
            [["Nr", "Prosjekt", "2024", "2025"]],
            [
                ["", "Veger", "3", "7"],
                ["10", "Elvevegen", "1", "3"],
                ["11", "Bakkevegen", "2", "4"],
                ["", "Lys", "5", "5"],
            ],
        ),
    )
    assert [record.title for record in reading.tiltak] == ["Elvevegen", "Bakkevegen", "Lys"]
    assert [row.label for row in reading.sums] == ["Veger"]
    assert not failed(reading)


def test_a_type_column_gives_each_row_its_section() -> None:
    for heading, types in (("Drift/Inv", ("Drift", "Inv")), ("D/I", ("D", "I")), ("Art", ("Drift", "Investering"))):
        reading = read_blocks(
            line("Tiltak i 1000 kroner"),
            table(
                [["Tiltak", heading, "2025", "2026"]],
                [["Flere lærere", types[0], "10", "20"], ["Ny brannbil", types[1], "6 000", ""]],
            ),
        )
        assert [(record.title, record.section) for record in reading.tiltak] == [
            ("Flere lærere", "drift"),
            ("Ny brannbil", "investering"),
        ]


def test_another_heading_of_the_same_rank_ends_a_section_that_had_its_table() -> None:
    header, rows = [["Tiltak", "2025", "2026"]], [["Ny bru", "10", "20"], ["Ny kai", "5", "6"]]
    reading = read_blocks(
        line("## Investeringer (1000 kr)"), table(header, rows), line("## Nye tiltak (1000 kr)"), table(header, rows)
    )
    assert [record.section for record in reading.tiltak] == ["investering", "investering", None, None]


def test_a_matrix_of_parties_gives_one_record_for_each_row_and_party() -> None:
    found = read_blocks(
        line("Sammenstilling av partienes budsjettforslag (1000 kr)"),
        table(
            [["Tiltak", "Ap", "Høyre", "Bygdelista"]],
            [
                ["Leksehjelp", "450", "", "300"],
                ["Mindre administrasjon", "", "-2 100", ""],
                ["Sum", "450", "-2 100", "300"],
            ],
        ),
        years=(2025,),
    )
    assert [(record.title, record.parties, amounts(record)) for record in found.tiltak] == [
        ("Leksehjelp", ["Ap"], {2025: 450_000}),
        ("Mindre administrasjon", ["H"], {2025: -2_100_000}),
        ("Leksehjelp", ["Bygdelista"], {2025: 300_000}),
    ]
    assert [(row.label, row.members) for row in found.sums] == [
        ("Sum", ("t1-r1",)),
        ("Sum", ("t2-r1",)),
        ("Sum", ("t3-r1",)),
    ]


def test_running_costs_and_investments_side_by_side_in_each_year() -> None:
    found = read_blocks(
        line("Nye tiltak (1000 kr)"),
        table(
            [["Tiltak", "2025", "<", "2026", "<"], ["", "Drift", "Inv.", "Drift", "Inv."]],
            [["Nytt varmeanlegg", "120", "4 500", "240", ""], ["Redningsbåt", "", "1 100", "", ""]],
        ),
        years=(2025, 2026),
    )
    assert [(record.title, record.section, amounts(record)) for record in found.tiltak] == [
        ("Nytt varmeanlegg", "drift", {2025: 120_000, 2026: 240_000}),
        ("Nytt varmeanlegg", "investering", {2025: 4_500_000}),
        ("Redningsbåt", "investering", {2025: 1_100_000}),
    ]


def test_a_revised_budget_beside_its_change_is_the_one_decided() -> None:
    found = read_blocks(
        line("Driftsbudsjettet (1000 kr)"),
        table(
            [["Tiltak", "Opprinnelig budsjett 2024", "Endring", "Revidert budsjett 2024"]],
            [["Brøyting", "4 200", "850", "5 050"], ["Strøm", "7 900", "-1 450", "6 450"]],
        ),
    )
    assert [amounts(record) for record in found.tiltak] == [{2024: 5_050_000}, {2024: 6_450_000}]
    assert [each.nok for each in found.tiltak[0].comparison] == [4_200_000, 850_000]


def test_what_results_of_a_change_is_the_amount_in_a_decision_that_changes_the_budget() -> None:
    found = read_blocks(
        line("Budsjettregulering 1. tertial 2024 (kroner)"),
        table(
            [["Ansvar", "Art", "Tekst", "Vedtatt budsjett 2024", "Endring", "Nytt budsjett 2024"]],
            [
                ["2110", "10300", "Vikarer", "450 000", "150 000", "600 000"],
                ["4100", "12300", "Brøyting", "", "-20 000", "-20 000"],
                ["4200", "12300", "Strøm", "80 000", "10 000", "95 000"],
            ],
        ),
    )
    assert [(record.title, amounts(record)) for record in found.tiltak] == [
        ("Vikarer", {2024: 600_000}),
        ("Brøyting", {2024: -20_000}),
        ("Strøm", {2024: 95_000}),
    ]
    assert [(each.label, each.nok) for each in found.tiltak[0].comparison] == [
        ("Vedtatt budsjett 2024", 450_000),
        ("Endring", 150_000),
    ]
    assert [(check.kind, check.expected, check.actual) for check in failed(found)] == [("row_sum", 95_000, 90_000)]


def test_a_budget_after_its_change_without_years_is_for_the_year_of_the_documents_title() -> None:
    found = read_blocks(
        line("Budsjettjustering 1. tertial 2025"),
        line("Driftstiltak (1000 kr)"),
        table(
            [["Tiltak", "Opprinnelig budsjett", "Budsjettendring", "Justert budsjett"]],
            [["Brøyting", "3 400", "500", "3 900"], ["Strøm", "8 900", "-1 200", "7 700"]],
        ),
    )
    assert [amounts(record) for record in found.tiltak] == [{2025: 3_900_000}, {2025: 7_700_000}]


def test_every_areas_base_line_in_one_table_is_a_frame() -> None:
    rows = [
        ["Skole", "<", "<"],
        ["Opprinnelig budsjett", "900", "900"],
        ["Pensjon", "-5", "-6"],
        ["Ny ramme", "895", "894"],
        ["Helse", "<", "<"],
        ["Opprinnelig budsjett", "700", "700"],
        ["Turnus", "3", "4"],
        ["Ny ramme", "703", "704"],
    ]
    found = read_blocks(line("Driftsrammer (1000 kr)"), table([["Område", "2025", "2026"]], rows))
    assert [(record.area, record.section) for record in found.tiltak] == [
        ("Skole", "ramme"),
        ("Skole", "drift"),
        ("Helse", "ramme"),
        ("Helse", "drift"),
    ]
    assert not failed(found) and len(check_reading(found)) == 4


def test_what_is_added_and_what_is_cut_in_two_columns_are_one_years_amounts() -> None:
    for header in (["Auke 2026", "Reduksjon 2026"], ["Økt utgift/redusert inntekt", "Redusert utgift/økt inntekt"]):
        found = read_blocks(
            line("Endringer i driftsbudsjettet 2026 (1000 kr)"),
            table([["Tiltak", *header]], [["Plass", "850", ""], ["Reiser", "", "-300"], ["Sum", "850", "-300"]]),
        )
        assert [amounts(record) for record in found.tiltak] == [{2026: 850_000}, {2026: -300_000}]
        assert not failed(found) and len(check_reading(found)) == 2
    unsigned = read_blocks(
        line("Endringer i driftsbudsjettet 2026 (1000 kr)"),
        table([["Tiltak", "Økning 2026", "Reduksjon 2026"]], [["Plass", "850", ""], ["Reiser", "", "300"]]),
    )
    assert [(amounts(record), record.note) for record in unsigned.tiltak] == [
        ({2026: 850_000}, None),
        ({2026: 300_000}, "Reduksjon 2026"),
    ]


def test_a_change_is_the_amount_where_no_other_column_is_of_this_budget() -> None:
    before = read_blocks(
        line("Driftsbudsjettet 2024 (1000 kr)"),
        table([["Tiltak", "Opprinnelig budsjett 2024", "Endring"]], [["Kulturkort", "120", "25"], ["Båt", "80", ""]]),
    )
    assert [amounts(record) for record in before.tiltak] == [{2024: 25_000}, {}]
    header = ["Tiltak", "Opprinnelig budsjett 2024", "Regulert budsjett 2024", "Endring"]
    rows = [["Kulturkort", "120", "145", "25"], ["Båt", "80", "60", "-20"]]
    led = read_blocks(line("Budsjettregulering (1000 kr)"), table([header], rows))
    assert [amounts(record) for record in led.tiltak] == [{2024: 145_000}, {2024: 60_000}]
    again = [["Kulturkort", "120", "145", "5"], ["Båt", "80", "60", "15"]]
    changed = read_blocks(line("Budsjettregulering (1000 kr)"), table([header], again))
    assert [amounts(record) for record in changed.tiltak] == [{2024: 5_000}, {2024: 15_000}]


def test_what_gives_no_record_is_told() -> None:
    found = read_blocks(
        line("Innbyggertall"),
        table([["Krets", "2024", "2025"]], [["Nord", "1 250", "1 300"], ["Sør", "3 100", "3 050"]]),
    )
    assert not found.tiltak
    assert [notice.code for notice in found.notices] == ["table_not_read"]


def test_a_short_table_whose_amounts_are_marked_as_money_is_told_too() -> None:
    found = read_blocks(
        line("Årlige kostnader"), table([["Post", "Beløp"]], [["Renhold", "Kr. 50000,-"], ["Energi", "Kr. 85000,-"]])
    )
    assert [notice.code for notice in found.notices] == ["table_not_read"]
    counted = read_blocks(line("Plasser"), table([["Hall", "Plasser"]], [["Nord", "50000"], ["Sør", "85000"]]))
    assert not counted.notices


def test_small_numbers_below_a_unit_of_money_are_told() -> None:
    numbers = table([["Kommune", "Klima", "Digital"]], [["Lom", "320", "150"], ["Sel", "210", "60"]])
    told = read_blocks(line("Midler til kommunene"), line("Tall i 1 000 kroner"), numbers)
    assert [notice.code for notice in told.notices] == ["table_not_read"]
    assert not read_blocks(line("Plasser i kommunene"), line("Antall"), numbers).notices


def test_numbers_whose_heading_says_they_are_no_money_are_not_told() -> None:
    rows = [["Fossen", "6,5"], ["Bekken", "3,2"], ["Elva", "2,1"], ["Tjernet", "4,94"]]
    assert not read_blocks(line("Kraftverk"), table([["Kraftverk", "Største ytelse (MW)"]], rows)).notices
    told = read_blocks(line("Kraftverk"), table([["Kraftverk", "Pris per MWh"]], rows))
    assert [notice.code for notice in told.notices] == ["table_not_read"]


def test_amounts_in_a_column_without_a_heading_are_told() -> None:
    rows = [["Kulturkort", "120", "145", ""], ["Båt", "80", "60", ""], ["Kai", "", "351", "362"]]
    found = read_blocks(line("Drift (1000 kr)"), table([["Tiltak", "2024", "2025", ""]], rows))
    assert [amounts(record) for record in found.tiltak][1] == {2024: 80_000, 2025: 60_000}
    told = [notice.message for notice in found.notices if notice.code == "row_not_read"]
    assert told == ["no heading tells what a column's amounts are, which are not read: 362"]


@pytest.mark.parametrize(
    ("heads", "missing"),
    [(("AY", "2027", "2028"), 2026), (("2026", "20Z7", "2028"), 2027), (("2026", "2027", "FERR"), 2028)],
)
def test_amounts_where_a_year_of_the_plan_is_missing_are_told(heads: tuple[str, ...], missing: int) -> None:
    rows = [["Kulturkort", "120", "145", "130"], ["Båt", "80", "60", "75"], ["Kai", "300", "351", "362"]]
    title = line("Økonomiplan 2026-2028 (1000 kr)")
    years = (2026, 2027, 2028)
    found = read_blocks(title, table([["Tiltak", *heads]], rows), years=years)
    assert all(len(amounts(record)) == 2 for record in found.tiltak)
    (told,) = [notice.message for notice in found.notices if notice.code == "row_not_read"]
    assert f"where {missing} is missing" in told
    known = read_blocks(title, table([["Tiltak", "Konto", "2027", "2028"]], rows), years=years)
    assert not [notice for notice in known.notices if notice.code == "row_not_read"]


def test_accounts_reported_after_the_year_and_years_of_a_schedule_are_no_budget() -> None:
    found = read_blocks(
        line("Driftsregnskap (1000 kr)"),
        table(
            [["Område", "Regnskap 2023", "Budsjett 2024", "Regnskap 2024", "Avvik"]],
            [
                ["Oppvekst", "201 000", "205 000", "207 300", "-2 300"],
                ["Helse", "301 000", "310 000", "309 100", "900"],
            ],
        ),
        line("Investeringer – framdrift"),
        table([["Prosjekt", "Oppstart", "Ferdig"]], [["Ny skole", "2025", "2027"], ["Ny bru", "2026", "2028"]]),
    )
    assert not found.tiltak


def test_commas_between_thousands_in_a_table_of_thousands() -> None:
    found = read_blocks(
        line("Driftsbudsjett, tall i 1000 kr"),
        table(
            [["Tiltak", "2025", "2026"]],
            [["Lærere", "2,400", "5,800"], ["Leirskole", "640", "640"], ["Sum", "3,040", "6,440"]],
        ),
    )
    assert [amounts(record) for record in found.tiltak] == [
        {2025: 2_400_000, 2026: 5_800_000},
        {2025: 640_000, 2026: 640_000},
    ]
    assert found.tiltak[0].amounts[0].raw == "2,400"
    assert not failed(found)


def test_a_matrix_of_parties_and_years_whose_spans_were_lost() -> None:
    found = read_blocks(
        line("Investeringer (1000 kr)"),
        table(
            [["Prosjekt", "Ap", "", "Høyre", ""], ["", "2025", "2026", "2025", "2026"]],
            [["Brannstasjon", "5 000", "20 000", "", "25 000"], ["Gangveg", "", "3 000", "1 500", "1 500"]],
        ),
        years=(2025, 2026),
    )
    assert [(record.title, record.parties, amounts(record)) for record in found.tiltak] == [
        ("Brannstasjon", ["Ap"], {2025: 5_000_000, 2026: 20_000_000}),
        ("Gangveg", ["Ap"], {2026: 3_000_000}),
        ("Brannstasjon", ["H"], {2026: 25_000_000}),
        ("Gangveg", ["H"], {2025: 1_500_000, 2026: 1_500_000}),
    ]


def test_kinds_of_money_under_a_title_that_names_the_year() -> None:
    """What the budget grants is the year's; the frame stands for the group, and a group of groups adds up too."""
    header = [["Bane", "Prosjekt", "Ramme", "Ord. bev.", "Lån", "Merknad"]]
    body = [
        ["", "Sentrale stopp", "9", "9", "4", ""],
        ["L1", "Torget", "", "3,5", "", "Søkt på nytt"],
        ["L2", "Brygga", "", "5,5", "", ""],
        ["", "Ytre stopp", "20", "7", "", ""],
        ["", "Nord", "", "4", "", ""],
        ["L7", "Vika", "", "1", "", ""],
        ["L7", "Odden", "", "3", "", ""],
        ["", "Sør", "", "3", "", ""],
        ["L8", "Myra", "", "1,5", "", ""],
        ["L9", "Mona", "", "1,5", "", ""],
        ["L9", "Moen", "", "", "6", ""],
        ["", "SUM", "", "16", "", ""],
    ]
    drawn = table(header, body)
    cells = tuple(
        cell._replace(bold=cell.column == 1 and cell.text in ("Sentrale stopp", "Ytre stopp", "Nord", "Sør"))
        for cell in drawn.cells
    )
    reading = read_blocks(line("Budsjett 2031 Nye stopp (mill. kr)"), replace(drawn, cells=cells), years=(2031, 2032))
    assert [record.title for record in reading.tiltak] == [
        "Torget",
        "Brygga",
        "Vika",
        "Odden",
        "Myra",
        "Mona",
        "Moen",
    ]
    assert amounts(titled(reading, "Torget")) == {2031: 3_500_000} and titled(reading, "Torget").note == "Søkt på nytt"
    assert amounts(titled(reading, "Moen")) == {}
    assert [item.nok for item in titled(reading, "Moen").comparison] == [6_000_000]
    assert not failed(reading) and len(check_reading(reading)) == 5


def test_two_columns_that_may_both_be_granted_are_no_year() -> None:
    reading = read_blocks(
        line("Budsjett 2031 Nye stopp (mill. kr)"),
        table([["Prosjekt", "Bevilget før", "Restbehov"]], [["Torget", "3,5", "1,0"], ["Brygga", "5,5", "2,5"]]),
    )
    assert not reading.tiltak


def net_document(net: str, heading: str) -> Reading:
    return read_blocks(
        line("Investering (mill. kr)"),
        table([["Prosjekt", "2031", "2032"]], [["Torg", "3", "1"], ["Kai", "2", "2"], ["Sum", "5", "3"]]),
        line(f"Reduserte investeringer Totalt i perioden {heading} millioner"),
        line("Reduserte investeringer"),
        table(
            [["Prosjekt", "2031", "2032"]],
            [
                ["Bad", "-9", "-4"],
                ["Park", "-1", "-1"],
                ["Sum", "-10", "-5"],
                ["Reduserte investeringer 2031-32", net, "-2"],
            ],
        ),
    )


def test_a_net_row_over_both_tables_is_right_and_fails_nowhere() -> None:
    reading = net_document("-5", "7")
    assert not failed(reading)
    net = [check for check in check_reading(reading) if "Reduserte investeringer 2031-32" in check.message]
    assert [(check.expected, check.ok) for check in net] == [(-5_000_000, True), (-2_000_000, True)]
    heading = next(check for check in reading.checks if check.kind == "heading_total")
    assert (heading.expected, heading.actual) == (7_000_000, -7_000_000)


def test_a_net_row_that_is_wrong_in_one_year_fails_there() -> None:
    reading = net_document("-8", "10")
    assert [(check.kind, check.expected, check.actual) for check in failed(reading)] == [
        ("heading_total", 10_000_000, -15_000_000),
        ("column_sum", -8_000_000, -5_000_000),
    ]


def test_a_net_row_that_holds_nowhere_is_told() -> None:
    reading = read_blocks(
        line("Investering (mill. kr)"),
        table([["Prosjekt", "2031", "2032"]], [["Torg", "3", "1"], ["Kai", "2", "2"], ["Netto endring", "40", "50"]]),
    )
    assert [(notice.code, notice.message) for notice in reading.notices] == [
        ("row_not_read", "what this row adds up is not known: Netto endring")
    ]
    assert not check_reading(reading)


def test_of_a_sum_whose_parts_are_unclear_its_own_total_is_checked() -> None:
    reading = read_blocks(
        line("Nye tiltak (mill. kr)"),
        table(
            [["Tiltak", "2031", "2032", "Sum 2031-2032"]],
            [["Sti", "1", "2", "3"], ["Bru", "3", "4", "7"], ["Sum alle områder", "90", "80", "160"]],
        ),
    )
    assert [(check.kind, check.expected, check.actual) for check in failed(reading)] == [
        ("row_sum", 160_000_000, 170_000_000)
    ]
    assert [notice.code for notice in reading.notices] == ["row_not_read"]


def test_a_total_centred_over_the_years_is_checked_against_all_of_them() -> None:
    reading = read_blocks(
        line("Investeringer (mill. kr)"),
        table(
            [["Prosjekt", "2031", "2032"]],
            [["Torg", "3", "1"], ["Kai", "2", "2"], ["Sum", "5", "3"], ["Sum investeringer 2031-32", "9", "<"]],
        ),
    )
    assert [(check.expected, check.actual) for check in failed(reading)] == [(9_000_000, 8_000_000)]


def test_kinds_of_measures_in_a_frame_table_are_no_areas_and_its_running_sums_are_checked() -> None:
    found = read_blocks(
        line("Driftsramme (beløp i 1000)"),
        table(
            [["Beløp i 1000", "2025", "2026"]],
            [
                ["Opprinnelig budsjett", "4 100", "4 100"],
                ["Sum tidligere vedtatt", "-100", "-200"],
                ["Konsekvensjusteringer", "<", "<"],
                ["Helårsvirkning", "300", "310"],
                ["Sum konsekvensjusteringer", "300", "310"],
                ["Konsekvensjustert ramme", "4 300", "4 210"],
                ["Innsparingstiltak", "<", "<"],
                ["Færre biler", "-50", "-90"],
                ["Billigere mat", "-25", "-45"],
                ["Sum innsparingstiltak", "-75", "-135"],
                ["Ny ramme 2025-2026", "4 225", "4 075"],
            ],
        ),
        years=(2025, 2026),
    )
    assert all(record.area is None for record in found.tiltak)
    assert [(record.title, record.section) for record in found.tiltak] == [
        ("Opprinnelig budsjett", "ramme"),
        ("Helårsvirkning", "drift"),
        ("Færre biler", "drift"),
        ("Billigere mat", "drift"),
    ]
    assert not failed(found) and len(check_reading(found)) == 8


def test_kinds_of_measures_inside_areas_leave_the_area() -> None:
    found = read_blocks(
        line("Driftstiltak (i 1000 kroner)"),
        table(
            [["Tiltak", "2024", "2025"]],
            [
                ["Skole", "<", "<"],
                ["Nye tiltak", "<", "<"],
                ["Leirskole", "10", "20"],
                ["Sum nye tiltak", "10", "20"],
                ["Innsparinger", "<", "<"],
                ["Færre bøker", "-1", "-2"],
                ["Helse", "<", "<"],
                ["Fellesbil", "1", "2"],
            ],
        ),
    )
    assert [(record.area, record.title) for record in found.tiltak] == [
        ("Skole", "Leirskole"),
        ("Skole", "Færre bøker"),
        ("Helse", "Fellesbil"),
    ]


def test_columns_of_changes_alone_are_the_years() -> None:
    reading = read_blocks(
        line("Driftstiltak, beløp i kroner"),
        table(
            [["Tiltak", "Endring 2031", "Endring 2032"]],
            [["Ringebuss", "310 000", "320 000"], ["Lesekrok", "40 000", "15 000"], ["Sum", "350 000", "335 000"]],
        ),
    )
    assert amounts(titled(reading, "Ringebuss")) == {2031: 310_000, 2032: 320_000}
    assert not failed(reading) and len(check_reading(reading)) == 2


def test_a_change_beside_the_budgets_that_it_leads_to_is_none_of_them() -> None:
    reading = read_blocks(
        line("Driftstiltak, beløp i kroner"),
        table(
            [["Tiltak", "Vedtatt budsjett 2031", "Endring 2031", "Nytt budsjett 2031"]],
            [["Ringebuss", "310 000", "20 000", "330 000"], ["Lesekrok", "40 000", "-15 000", "25 000"]],
        ),
    )
    assert amounts(titled(reading, "Ringebuss")) == {2031: 330_000}


def test_years_with_a_mark_for_kroner() -> None:
    reading = read_blocks(
        line("Driftstiltak, beløp i kroner"),
        table([["Tiltak / år", "2031-kr", "2032-kr"]], [["Ringebuss", "310 000", "0"], ["Krok", "40 000", "15 000"]]),
    )
    assert amounts(titled(reading, "Krok")) == {2031: 40_000, 2032: 15_000}


def test_whole_numbers_without_a_stated_unit_are_no_millions() -> None:
    def unit(heading: str, first: str) -> str:
        reading = read_blocks(
            line(heading),
            table([["Tiltak", "2031", "2032"]], [["Ringebuss", first, "125"], ["Lesekrok", "80", "85"]]),
        )
        assert [notice.code for notice in reading.notices] == ["unit_inferred"]
        return reading.tiltak[0].unit

    assert unit("Drift", "120") == "1000 kr"
    assert unit("Drift", "120,5") == "mill. kr"
    assert unit("Investeringer", "120") == "mill. kr"


def test_a_table_right_below_a_verbal_heading_is_verbal() -> None:
    rows = [["Ringebuss", "120", "125"], ["Lesekrok", "80", "85"]]
    reading = read_blocks(line("Tall i 1000 kr"), line("Verbale føringer"), table([["Tiltak", "2031", "2032"]], rows))
    assert {record.section for record in reading.tiltak} == {"verbal"}


def test_a_net_row_above_its_cover_is_the_net_of_the_rows_above_it() -> None:
    reading = read_blocks(
        line("Driftsbudsjett, tall i hele tusen"),
        table(
            [["Tiltak", "2031", "2032"]],
            [
                ["Ringebuss", "750", "840"],
                ["Kantine", "-130", "-140"],
                ["Netto endring drift", "620", "700"],
                ["Bruk av fondet for kantiner", "-620", "-700"],
                ["Balanse", "0", "0"],
            ],
        ),
    )
    assert [check.ok for check in check_reading(reading)] == [True] * 4 and not reading.notices


def test_whole_numbers_beside_a_table_with_decimals_are_millions_as_it_is() -> None:
    header = [["Tiltak", "2031", "2032"]]
    reading = read_blocks(
        line("Driftsbudsjett"),
        table(header, [["Ringebuss", "12,5", "25"], ["Lesekrok", "0,5", "8"]]),
        line("Bevilgninger fra disposisjonsfondet"),
        table(header, [["Kai", "15", "25"], ["Benker", "6", "4"]]),
    )
    assert {record.unit for record in reading.tiltak} == {"mill. kr"}


def test_thousands_of_rows_are_read_in_a_time_that_grows_with_them() -> None:
    def seconds(count: int) -> float:
        body = [[f"Sti nummer {number} ved elva", str(100 + number % 50), "20"] for number in range(count)]
        blocks = (line("Driftstiltak, tall i 1000 kr"), table([["Tiltak", "2031", "2032"]], body))
        started = time.process_time()
        assert len(read_blocks(*blocks).tiltak) == count
        return time.process_time() - started

    few = seconds(400)
    assert seconds(3200) < 24 * few + 1


def test_a_second_table_right_below_shares_the_unit_stated_above_the_first() -> None:
    found = read_blocks(
        line("Rammer (tall i 1000 kroner)"),
        table([["Område", "2024", "2025"]], [["Oppvekst", "9 000", "9 100"], ["Helse", "7 000", "7 100"]]),
        line("Endringer i driften (hele kroner)"),
        table([["Tiltak", "2024", "2025"]], [["Leirskole", "100 000", "90 000"], ["Bokbuss", "20 000", ""]]),
        table([["Inndekning", "2024", "2025"]], [["Utbytte", "-120 000", "-90 000"], ["Fond", "-1 000", ""]]),
        years=(2024, 2025),
    )
    assert amounts(titled(found, "Utbytte")) == {2024: -120_000, 2025: -90_000}
    assert titled(found, "Utbytte").section == "inndekning"


def test_income_and_expenses_named_below_their_rows_and_the_area_last_are_sums() -> None:
    reading = read_text(
        "Handlings- og økonomiplan 2021-2023\n\nTiltak (i 1000 kroner) | Type | Inv/Drift | 2021 | 2022 |\n"
        "21/basis | Fremskrevet budsjett | Fremskrevet | -2 410 | -2 410 |\n"
        "Dyrere kinobilletter | Nye tiltak | Drift | -40 | -40 |\nDriftsinntekt | -2 450 | -2 450 | ||\n"
        "21/basis | Fremskrevet budsjett | Fremskrevet | 7 870 | 7 870 |\n"
        "Bokbåten avvikles | Nye tiltak | Drift | -210 | -520 |\nDriftsutgift | 7 660 | 7 350 | ||\n"
        "Kulturavdelingen | 5 210 | 4 900 | ||\nNytt lys i salen | Nye tiltak | Inv | 0 | 1 900 |\n"
    )
    assert [(record.title, record.section) for record in reading.tiltak] == [
        ("21/basis", "ramme"),
        ("Dyrere kinobilletter", "drift"),
        ("21/basis", "ramme"),
        ("Bokbåten avvikles", "drift"),
        ("Nytt lys i salen", "investering"),
    ]
    assert [row.label for row in reading.sums] == ["Driftsinntekt", "Driftsutgift", "Kulturavdelingen"]
    assert not failed(reading) and not reading.notices


def test_words_beside_a_title_that_describe_it_are_its_note() -> None:
    found = read_blocks(
        line("Driftstiltak (1000 kr)"),
        table(
            [["Nr.", "Tiltak", "Skildring", "2031", "2032"]],
            [["A1", "Lesekrok", "To stoler", "120", "125"], ["A2", "Ringebuss", "Går kvar dag", "80", "85"]],
        ),
    )
    assert [(record.title, record.note) for record in found.tiltak] == [
        ("Lesekrok", "To stoler"),
        ("Ringebuss", "Går kvar dag"),
    ]
    alone = read_blocks(
        line("Driftstiltak (1000 kr)"),
        table([["Nr.", "Skildring", "2031"]], [["A1", "Lesekrok", "120"], ["A2", "Ringebuss", "80"]]),
    )
    assert [record.title for record in alone.tiltak] == ["Lesekrok", "Ringebuss"]


def test_posts_that_are_words_are_titles() -> None:
    found = read_blocks(
        line("Budsjettendring (1000 kr)"),
        table(
            [["Post", "Vedtatt budsjett 2031", "Endring", "Budsjett etter endring"]],
            [["Lesekrok", "120", "5", "125"], ["Ringebuss", "80", "5", "85"]],
        ),
    )
    assert [(record.title, amounts(record)) for record in found.tiltak] == [
        ("Lesekrok", {2031: 125_000}),
        ("Ringebuss", {2031: 85_000}),
    ]


def test_what_stands_aside_below_a_title_is_its_note() -> None:
    made = table([["Tiltak", "2031"]], [["Ny kai\nved Nes\nGjeld indre hamn", "120"], ["Benkar", "80"]])
    cells = [cell._replace(aside=1) if "Nes" in cell.text else cell for cell in made.cells]
    found = read_blocks(line("Driftstiltak (1000 kr)"), replace(made, cells=tuple(cells)))
    assert [(record.title, record.note) for record in found.tiltak] == [
        ("Ny kai ved Nes", "Gjeld indre hamn"),
        ("Benkar", None),
    ]


def test_of_a_cost_and_what_pays_for_it_the_cost_is_the_amount() -> None:
    """As many columns as the years of the table before have labels of their own: they are none of these years."""
    found = read_blocks(
        line("Økonomiplan 2031-2033"),
        line("Driftstiltak (1000 kr)"),
        table([["Tiltak", "2031", "2032", "2033"]], [["Leirskule", "10", "20", "30"], ["Ringebuss", "5", "5", "5"]]),
        line("Investeringar 2031 (i 1000 kr)"),
        table([["Prosjekt", "Kostnad", "Tilskot", "Lån"]], [["Kai", "400", "100", "300"], ["Bru", "90", "-", "90"]]),
    )
    paid = [(record.title, amounts(record), [cell.nok for cell in record.comparison]) for record in found.tiltak[-2:]]
    assert paid == [("Kai", {2031: 400_000}, [100_000, 300_000]), ("Bru", {2031: 90_000}, [0, 90_000])]


def test_groups_and_their_sums_leave_rows_numbered() -> None:
    groups = [[["Skule", ""], [f"{n} Leirskule {n}", "10"], [f"{n + 1} Buss {n}", "5"], ["Sum", "15"]] for n in (1, 3)]
    found = read_blocks(line("Driftstiltak (1000 kr)"), table([["Nr Tiltak", "2031"]], [*groups[0], *groups[1]]))
    assert [record.title for record in found.tiltak] == ["Leirskule 1", "Buss 1", "Leirskule 3", "Buss 3"]


def test_rows_that_a_sum_proves_to_be_those_below_together_are_sums() -> None:
    rows = [
        ["Skole", "500", "600"], ["Bøker", "300", "350"], ["Benker", "200", "250"],
        ["Helse", "100", "100"], ["Lege", "100", "100"], ["Sum", "600", "700"],
    ]  # fmt: skip
    head = [["Tiltak", "2031", "2032"]]
    reading = read_blocks(line("Driftstiltak 2031-2032, tall i 1000 kr"), table(head, rows))
    assert [tiltak.title for tiltak in reading.tiltak] == ["Bøker", "Benker", "Lege"]
    assert not failed(reading) and not reading.notices
    other = [*rows[:-1], ["Sum", "1 200", "1 400"]]
    reading = read_blocks(line("Driftstiltak 2031-2032, tall i 1000 kr"), table(head, other))
    assert len(reading.tiltak) == 5


def test_years_that_share_a_cell_with_the_heading_over_them_are_each_their_columns() -> None:
    head = [["Område", "Budsjett 2031", "Økonomiplan 2032 2033 2034", "<", "<"]]
    rows = [["Skole", "90", "91", "92", "93"], ["Helse", "40", "41", "42", "43"]]
    reading = read_blocks(line("Netto ramme (1000 kr)"), table(head, rows))
    assert [list(amounts(record)) for record in reading.tiltak] == [[2031, 2032, 2033, 2034]] * 2
    glued = [["Område", "Budsjett 2031", "Økonomiplan 2032 2033 2034", "<"]]
    reading = read_blocks(line("Netto ramme (1000 kr)"), table(glued, [row[:4] for row in rows]))
    assert [[amount.year for amount in record.amounts] for record in reading.tiltak] == [[2031, None, None]] * 2


def test_a_heading_that_tells_whether_tax_is_counted_heads_investments() -> None:
    rows = [["skole", "Ny kai", "2 500"], ["teknisk", "Fortau", "1 200"]]
    reading = read_blocks(line("Budsjett 2031 (1000 kr)"), table([["ramme", "INVESTERING (inkl. mva)", "2031"]], rows))
    assert [record.section for record in reading.tiltak] == ["investering", "investering"]


def test_parts_of_a_sum_are_no_measures() -> None:
    rows = [["Skole", "500"], ["Veg", "100"], ["Sum investeringer", "600"], ["Herav lån", "480"], ["Herav fond", "120"]]
    reading = read_blocks(line("Investeringer (1000 kr)", bold=True), table([["Prosjekt", "2031"]], rows))
    assert [record.title for record in reading.tiltak] == ["Skole", "Veg"]
    assert [notice.code for notice in reading.notices] == ["row_not_read"] * 2


def test_a_change_may_tell_whose_it_is() -> None:
    head = [["Tjeneste", "Kommunedirektørens forslag", "Endring H/V", "Budsjett H/V"]]
    rows = [["Grunnskole", "152 300", "1 500", "153 800"], ["Heimehjelp", "88 200", "-700", "87 500"]]
    reading = read_blocks(line("Budsjett 2031 (1000 kr)"), table(head, rows), years=(2031,))
    assert [amounts(record) for record in reading.tiltak] == [{2031: 153_800_000}, {2031: 87_500_000}]
    assert [[stated.nok for stated in record.comparison] for record in reading.tiltak] == [
        [152_300_000, 1_500_000], [88_200_000, -700_000]
    ]  # fmt: skip


def test_columns_of_what_each_party_changes_are_theirs() -> None:
    rows = [["Ny kai", "500", "0"], ["Kutt i stab", "-700", "-300"]]
    above = line("Partienes endringer i drift (1000 kr)", bold=True)
    reading = read_blocks(above, table([["Tiltak", "Endring Ap", "Endring H"]], rows), years=(2031,))
    assert [(record.parties, amounts(record)) for record in reading.tiltak] == [
        (["Ap"], {2031: 500_000}), (["Ap"], {2031: -700_000}), (["H"], {2031: 0}), (["H"], {2031: -300_000})
    ]  # fmt: skip
    head = [["Område", "Endring Ap", "Forslag Ap", "Endring H", "Forslag H"]]
    rows = [["Skole", "100", "1 600", "-100", "1 400"], ["Helse", "0", "900", "50", "950"]]
    found = read_blocks(above, table(head, rows), years=(2031,))
    assert [amounts(record)[2031] for record in found.tiltak] == [1_600_000, 900_000, 1_400_000, 950_000]


def test_a_row_of_the_columns_years_heads_the_rows_below_it() -> None:
    rows = [["Nytt orgel", "75 000", "75 000"], ["Sum drift", "75 000", "75 000"]]
    rows += [["INVESTERING", "2031", "2032"], ["Ny kai", "900 000", "0"], ["Sum investering", "900 000", "0"]]
    reading = read_blocks(line("Budsjett (beløp i kroner)"), table([["DRIFT", "2031", "2032"]], rows))
    assert [(record.title, record.section) for record in reading.tiltak] == [
        ("Nytt orgel", "drift"), ("Ny kai", "investering")
    ]  # fmt: skip
    assert not failed(reading)


def test_the_column_of_whose_proposals_the_rows_are_is_no_title() -> None:
    head = [["Område", "Forslag", "Parti", "D/I", "2031"]]
    rows = [["Skole", "Skolebuss", "Sp", "D", "300"], ["Helse", "Ny rampe", "H, V", "I", "450"]]
    reading = read_blocks(line("Forslag til endringer i budsjett 2031 (1000 kr)"), table(head, rows))
    assert [(record.title, record.area, record.parties, record.section) for record in reading.tiltak] == [
        ("Skolebuss", "Skole", ["Sp"], "drift"), ("Ny rampe", "Helse", ["H", "V"], "investering")
    ]  # fmt: skip


def test_a_row_whose_label_is_nothing_but_amounts_is_no_measure_and_is_told() -> None:
    reading = read_blocks(
        line("Alle tall i 1000 kr"),
        table(
            [["Tiltak", "2031", "2032"]],
            [["Leirskole", "100", "200"], ["1 500 1 000", "", "300"], ["Kai", "50", "60"]],
        ),
    )
    assert [tiltak.title for tiltak in reading.tiltak] == ["Leirskole", "Kai"]
    assert [notice.message for notice in reading.notices] == ["row not read: 1 500 1 000 | 300"]


def test_a_number_at_a_titles_end_beside_an_empty_first_year_is_told() -> None:
    rows = [["Leirskole", "100", "200"], ["Bokbuss 1 200", "", "300"], ["Kai 1 200", "50", "60"]]
    reading = read_blocks(line("Alle tall i 1000 kr"), table([["Tiltak", "2031", "2032"]], rows))
    assert [notice.message for notice in reading.notices] == ["Bokbuss 1 200: 1 200 is not read as an amount"]
