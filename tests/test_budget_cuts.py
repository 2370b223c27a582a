"""Budgets in which only a heading tells that what stands below it is cut."""

from __future__ import annotations

from extract.reading import Reading
from tests.budget_documents import line, read_blocks, table

YEARS = ("2031", "2032")
CUT = {"Reiser": "Reduserte utgifter"}


def notes(reading: Reading) -> dict[str, str | None]:
    return {tiltak.title: tiltak.note for tiltak in reading.tiltak}


def test_rows_below_a_heading_in_the_table_are_noted_as_cut() -> None:
    rows = [("Økte utgifter", "", ""), ("Skolemat", "500", "400"), ("Lærer", "200", "200"),
            ("Reduserte utgifter", "", ""), ("Reiser", "300", "300"), ("Kurs", "-40", "-40"),
            ("Reduserte inntekter", "", ""), ("Parkering", "90", "90")]  # fmt: skip
    found = read_blocks(line("Tall i 1000 kroner"), table([("Tiltak", *YEARS)], rows))
    assert notes(found) == {"Skolemat": None, "Lærer": None, **CUT, "Kurs": None, "Parkering": None}
    assert {tiltak.area for tiltak in found.tiltak} == {None}


def test_rows_below_a_heading_over_the_table_are_noted_as_cut() -> None:
    more, less = (table([("Tiltak", *YEARS)], [(one, "500", "400"), (two, "200", "200")])
                  for one, two in (("Skolemat", "Lærer"), ("Reiser", "Kurs")))  # fmt: skip
    found = read_blocks(
        line("Tall i 1000 kroner"), line("Økte utgifter", bold=True), more, line("Reduserte utgifter", bold=True), less
    )
    assert notes(found) == {"Skolemat": None, "Lærer": None, **CUT, "Kurs": "Reduserte utgifter"}


def test_lines_of_a_list_below_such_a_heading_are_noted_as_cut() -> None:
    found = read_blocks(
        line("Økte utgifter:"), line("- Skolemat kr 500 000", space_above=False),
        line("Reduserte utgifter:"), line("- Reiser kr 300 000", space_above=False), years=(2031,)
    )  # fmt: skip
    assert notes(found) == {"Skolemat": None, **CUT}


def test_a_heading_of_what_is_added_or_cut_announces_its_list() -> None:
    found = read_blocks(
        line("Økte utgifter:", bold=True, size=11), line("Skolemat kr 500 000", size=10),
        line("Reduserte utgifter:", bold=True, size=11), line("Reiser 300 000 kr", size=10), years=(2031,)
    )  # fmt: skip
    assert notes(found) == {"Skolemat": None, "Reiser": "Reduserte utgifter"}


def test_what_a_sum_says_is_added_or_cut_is_no_area() -> None:
    rows = [("Reiser", "500", "400"), ("Møter", "200", "200"), ("Sum reduserte utgifter", "700", "600")]
    found = read_blocks(line("Reduserte utgifter", bold=True), table([("Tiltak", *YEARS)], rows))
    assert [(tiltak.area, tiltak.note) for tiltak in found.tiltak] == [(None, "Reduserte utgifter")] * 2


def test_columns_for_expenses_added_and_cut_and_for_incomes_hold_one_years_amounts() -> None:
    rows = [("Lærer", "780", "", ""), ("Møter", "", "300", ""), ("Husleie", "", "", "450")]
    head = table([("Tiltak", "Økt utgift", "Redusert utgift", "Økt inntekt")], rows)
    found = read_blocks(line("Drift (tall i 1000 kr)"), head, title="Budsjett 2031")
    assert notes(found) == {"Lærer": None, "Møter": "Redusert utgift", "Husleie": "Økt inntekt"}
    assert [[(a.year, a.nok) for a in tiltak.amounts] for tiltak in found.tiltak] == [
        [(2031, 780_000)], [(2031, 300_000)], [(2031, 450_000)]
    ]  # fmt: skip


def test_what_is_added_and_cut_beside_investments_is_running_costs() -> None:
    more, less, built = (table([("Tiltak", *YEARS)], [(one, "500", "400"), (two, "20", "20")])
                         for one, two in (("Skolemat", "Lærer"), ("Reiser", "Kurs"), ("Ny kai", "Ny bil")))  # fmt: skip
    parts = [line("Økte utgifter", bold=True), more, line("Reduserte utgifter", bold=True), less]
    assert {tiltak.section for tiltak in read_blocks(*parts).tiltak} == {None}
    found = read_blocks(*parts, line("Investeringer", bold=True), built).tiltak
    assert [tiltak.section for tiltak in found] == ["drift"] * 4 + ["investering"] * 2


def test_rows_below_a_heading_of_what_is_taken_out_are_noted_so() -> None:
    out, kept = (table([("Tiltak", *YEARS)], [(one, "500", "400"), (two, "20", "20")])
                 for one, two in (("Ny kai", "Ny bil"), ("Skolemat", "Lærer")))  # fmt: skip
    found = read_blocks(line("Tiltak som er tatt ut", bold=True), out, line("Tiltak som er lagt inn", bold=True), kept)
    assert notes(found) == {"Ny kai": "Tiltak som er tatt ut", "Ny bil": "Tiltak som er tatt ut",
                            "Skolemat": None, "Lærer": None}  # fmt: skip


def test_columns_of_costs_and_of_savings_hold_one_years_amounts() -> None:
    rows = [("Leksehjelp", "250 000", ""), ("Sparepærer", "", "400 000"), ("Lærling", "180 000", "")]
    found = read_blocks(line("Drift"), table([("Tiltak", "Kostnad", "Innsparing")], rows), title="Budsjett 2031")
    assert [[(a.year, a.nok) for a in tiltak.amounts] for tiltak in found.tiltak] == [
        [(2031, 250_000)], [(2031, 400_000)], [(2031, 180_000)]
    ]  # fmt: skip
    assert notes(found) == {"Leksehjelp": None, "Sparepærer": "Innsparing", "Lærling": None}


def test_what_pays_for_a_row_is_its_note_and_no_section() -> None:
    rows = [("Oppvekst", "Leirskole", "120", "Fond"), ("Teknisk", "Strøm", "80", "Ramme"), ("Stab", "Skatt", "-9", "")]
    head = [("Område", "Tiltak", "Justering 2031", "Dekning")]
    found = read_blocks(line("Budsjettjusteringer 2031 (tall i 1000 kr)"), table(head, rows), years=(2031,))
    assert notes(found) == {"Leirskole": "Fond", "Strøm": "Ramme", "Skatt": None}
    assert {tiltak.section for tiltak in found.tiltak} == {None}
