"""Budgets changed within their year: minus signs behind the numbers, and the column of what results."""

from __future__ import annotations

import pytest

from tests.budget_documents import amounts, failed, line, read_blocks, read_text, table, titled
from tests.grant_tables import read


def test_minus_behind_the_number() -> None:
    reading = read_blocks(
        line("Budsjettendringer 2031, beløp i hele kroner"),
        table(
            [["Tiltak", "Budsjett 2031", "Endring", "Nytt budsjett 2031"]],
            [
                ["Skyss", "1.350.000", "350.000-", "1.000.000"],
                ["Refusjon", "600 000-", "150 000-", "750 000-"],
                ["Kor", "kr 400.000", "kr 12.000-", "kr 388.000"],
                ["Bad", "(400.000)", "(12.000-)", "412.000 -"],
                ["Sum", "750.000", "524.000-", "226.000"],
            ],
        ),
        title="Budsjettregulering 2031",
    )
    assert [amounts(tiltak)[2031] for tiltak in reading.tiltak] == [1_000_000, -750_000, 388_000, -412_000]
    assert [item.nok for item in titled(reading, "Kor").comparison] == [400_000, -12_000]
    assert titled(reading, "Skyss").note is None
    assert not failed(reading) and not reading.notices


def test_minus_behind_the_number_where_columns_are_lost() -> None:
    reading = read_text(
        "Budsjett 2031 og økonomiplan 2031-2032\nDriftsbudsjettet, tall i hele kroner\n\nTiltak 2031 2032\n"
        "Flere lærere 350 000 700 000\nHøyere utbytte 1 200 000- 1 200 000-\nUngdom 16-\n20 år, klubb 100 000 100 000\n"
        "Sum 750 000- 400 000-\n"
    )
    assert amounts(titled(reading, "Høyere utbytte")) == {2031: -1_200_000, 2032: -1_200_000}
    assert amounts(titled(reading, "Ungdom 16- 20 år, klubb")) == {2031: 100_000, 2032: 100_000}
    assert not failed(reading)


def test_hyphens_behind_all_amounts_are_not_taken_for_minus() -> None:
    rows = [["Benker", "25.000-"], ["Gynge", "40.000-"]]
    reading = read_blocks(line("Driftstiltak 2031, tall i kroner"), table([["Tiltak", "Beløp 2031"]], rows))
    assert not reading.tiltak and [notice.code for notice in reading.notices] == ["row_not_read"] * 2
    in_thousands = read_blocks(line("Driftstiltak (1000 kr)"), table([["Tiltak", "Beløp 2031"]], rows))
    assert [amounts(tiltak)[2031] for tiltak in in_thousands.tiltak] == [-25_000_000, -40_000_000]


def test_cell_that_is_no_amount_is_told() -> None:
    rows = [["Kai", "1 200", "ca. 3"], ["Bru", "800", "900"]]
    reading = read_blocks(line("Investeringer, tall i 1000 kr"), table([["Tiltak", "2031", "2032"]], rows))
    assert amounts(titled(reading, "Kai")) == {2031: 1_200_000} and titled(reading, "Kai").note == "ca. 3"
    assert [notice.message for notice in reading.notices] == ["Kai: ca. 3 is not read as an amount"]


GRANTS = (
    "Skjønnstilskudd 2031, tall i 1000 kr\nKommune\tOrdinært skjønn\tTrekk\tSum\n"
    "Hamar\t1 200\t300-\t900\nRingsaker\t500\t700-\t200-"
)


def test_minus_behind_a_grant() -> None:
    reading = read(GRANTS)
    assert [[amount.nok for amount in grant.amounts] for grant in reading.grants] == [
        [1_200_000, -300_000],
        [500_000, -700_000],
    ]
    assert [grant.total.nok for grant in reading.grants if grant.total] == [900_000, -200_000]
    reading = read(GRANTS.replace("1 200", "1.200,-"))
    assert [grant.note for grant in reading.grants] == ["300-", "700-; 200-"]
    assert [notice.code for notice in reading.notices] == ["row_not_read"] * 2


SPANNING = ("Økonomiplan", "Økonomiplan 2031-2032", "HØP", "Budsjett", "Planperioden", "Investeringsplan", "År")


@pytest.mark.parametrize("total", ["Sum", "Sum 2031-32", "Totalt", "I alt"])
@pytest.mark.parametrize("heading", SPANNING)
def test_sum_of_years_under_one_heading(heading: str, total: str) -> None:
    reading = read_blocks(
        line("Investeringer (1000 kr)"),
        table(
            [["Prosjekt", heading, "<", "<"], ["", "2031", "2032", total]],
            [["Kai", "100", "200", "300"], ["Bru", "50", "60", "110"], ["Sum", "150", "260", "410"]],
        ),
        years=(2031, 2032),
    )
    kai = titled(reading, "Kai")
    assert kai.total is not None and kai.total.nok == 300_000 and not kai.comparison
    assert not failed(reading)


def test_years_of_completion_are_kept_as_a_note() -> None:
    reading = read_blocks(
        line("Investeringer (1000 kr)"),
        table(
            [["Prosjekt", "Ferdig år", "2031", "2032"]],
            [["Kai", "2032", "100", "200"], ["Båter", "Løpende", "50", "60"], ["Bru", "2033", "5", "6"]],
        ),
    )
    assert [tiltak.note for tiltak in reading.tiltak] == ["2032", "Løpende", "2033"]


RESULTS = (
    "Nytt budsjett 2031",
    "Rev. budsjett 2031",
    "Rev.bud. 2031",
    "Revidert budsjett",
    "Regulert budsjett 2031",
    "Justert 2031",
    "Just. budsjett",
    "Korrigert budsjett 2031",
    "Korr. ramme",
    "Budsjett etter endring",
    "Ny ramme 2031",
    "Sum",
)


@pytest.mark.parametrize("result", RESULTS)
@pytest.mark.parametrize("change", ["Endring", "Endr.", "Forslag til endring", "Tillegg/reduksjon"])
@pytest.mark.parametrize("title", ["Budsjettregulering 2031", "Budsjett 2031"])
def test_what_results_is_the_amount_whatever_it_is_called(title: str, change: str, result: str) -> None:
    reading = read_blocks(
        line("Tall i hele kroner"),
        table(
            [["Tiltak", "Opprinnelig budsjett 2031", change, result]],
            [["Bøker", "1 350 000", "150 000", "1 500 000"], ["Vakter", "600 000", "-100 000", "500 000"]],
        ),
        title=title,
        years=(2031,),
    )
    assert [amounts(tiltak) for tiltak in reading.tiltak] == [{2031: 1_500_000}, {2031: 500_000}]
    assert [item.label for item in reading.tiltak[0].comparison] == ["Opprinnelig budsjett 2031", change]


OWNERS = ("Parti", "Forslagsstiller", "Forslag fra", "Foreslått av", "")


@pytest.mark.parametrize("place", [0, 1, 3])
@pytest.mark.parametrize("heading", OWNERS)
def test_a_column_of_parties_tells_whose_each_row_is(heading: str, place: int) -> None:
    rows = [["Leirskole", "100", "200"], ["Bokbuss", "50", "60"], ["Bad", "250", "261"]]
    owners = ["Ap", "Høyre, FrP", "Rådmannen"]
    head = ["Tiltak", "2031", "2032"]
    for row, text in zip([head, *rows], [heading, *owners], strict=True):
        row.insert(place, text)
    reading = read_blocks(line("Endringer i driftsbudsjettet (1000 kr)"), table([head], rows), years=(2031, 2032))
    assert [tiltak.parties for tiltak in reading.tiltak] == [["Ap"], ["H", "FrP"], []]
    assert [tiltak.area for tiltak in reading.tiltak] == [None] * 3


def test_a_remark_that_names_a_party_tells_no_owner() -> None:
    rows = [["Leirskole", "100", "Ap"], ["Bokbuss", "50", "Sp"]]
    reading = read_blocks(line("Driftstiltak (1000 kr)"), table([["Tiltak", "2031", "Merknad"]], rows))
    assert [(tiltak.parties, tiltak.note) for tiltak in reading.tiltak] == [([], "Ap"), ([], "Sp")]


@pytest.mark.parametrize("said", ["Alle beløp er i hele tusen kroner", "Beløpene er oppgitt i 1000 kr"])
def test_a_unit_of_all_amounts_below_the_last_table(said: str) -> None:
    rows = [["Leirskole", "100", "200"], ["Bokbuss", "350", "60"]]
    head = [["Tiltak", "2031", "2032"]]
    reading = read_blocks(line("Driftstiltak"), table(head, rows), line("Investeringer"), table(head, rows), line(said))
    assert {(tiltak.unit, tiltak.unit_source) for tiltak in reading.tiltak} == {("1000 kr", "stated")}
    other = read_blocks(
        line("Driftstiltak (mill. kr)"), table(head, rows), line("Investeringer"), table(head, rows), line(said)
    )
    assert [tiltak.unit for tiltak in other.tiltak] == ["mill. kr"] * 2 + ["1000 kr"] * 2


def test_expenses_and_incomes_are_one_year_s_amounts() -> None:
    rows = [["Skyss", "1 200", ""], ["Refusjon", "", "-400"], ["Vakt", "2 000", "-300"], ["Sum", "3 200", "-700"]]
    head = [["Tiltak", "Utgift", "Inntekt"]]
    reading = read_blocks(line("Budsjettregulering 2031, tall i 1000 kr"), table(head, rows))
    assert [amounts(tiltak) for tiltak in reading.tiltak] == [
        {2031: 1_200_000}, {2031: -400_000}, {2031: 2_000_000}
    ]  # fmt: skip
    assert [tiltak.note for tiltak in reading.tiltak] == [None, "Inntekt", None]
    assert [item.nok for item in titled(reading, "Vakt").comparison] == [-300_000]
    assert not failed(reading) and not reading.notices


def test_what_is_left_of_expenses_and_incomes_is_the_amount() -> None:
    rows = [["Skule", "120", "-20", "100"], ["Helse", "90", "-5", "85"], ["Sum", "210", "-25", "185"]]
    head = [["Område", "Utgift 2031", "Inntekt 2031", "Netto 2031"]]
    reading = read_blocks(line("Budsjett 2031, rammer, tall i mill. kr"), table(head, rows))
    assert [amounts(tiltak) for tiltak in reading.tiltak] == [{2031: 100_000_000}, {2031: 85_000_000}]
    assert not failed(reading)


@pytest.mark.parametrize("year", ["", " 2031"])
def test_a_project_s_amount_is_its_cost_before_what_pays_for_it(year: str) -> None:
    rows = [["Skule", "1 250", "250", "1 000"], ["Brannbil", "2 500", "500", "2 000"]]
    head = [["Prosjekt", f"Brutto{year}", f"Mva-komp{year}", f"Netto{year}"]]
    reading = read_blocks(line("Investeringsbudsjett 2031, tall i 1000 kr"), table(head, rows))
    assert [amounts(tiltak) for tiltak in reading.tiltak] == [{2031: 1_250_000}, {2031: 2_500_000}]
    assert [item.nok for item in titled(reading, "Skule").comparison] == [250_000, 1_000_000]


def test_accounts_beside_a_changed_budget_are_no_budget_before_the_change() -> None:
    rows = [["Skule", "120,0", "15,2", "110,0", "-10,0"], ["Heim", "85,0", "40,1", "92,5", "7,5"]]
    head = [["Prosjekt", "Vedtatt budsjett 2031", "Regnskap pr. 30.04", "Justert budsjett 2031", "Endring"]]
    reading = read_blocks(line("Justering av investeringsbudsjettet 2031, tall i mill. kr"), table(head, rows))
    assert [amounts(tiltak)[2031] for tiltak in reading.tiltak] == [110_000_000, 92_500_000]


def test_the_day_of_the_meeting_is_not_the_budgets_year_where_the_title_names_another() -> None:
    reading = read_blocks(
        line("Budsjettvedtak 2032"),
        line("Kommunestyret gjorde i møte 13.12.2031 følgjande endringar:"),
        table(
            [["Konto", "Stad", "Opphavleg", "Nytt", "Auke/reduksjon"]],
            [["1470", "Kyrkja", "2 350 000", "2 400 000", "50 000"], ["1230", "Bygg", "900 000", "850 000", "-50 000"]],
        ),
        title="Lillevik kommune - Budsjettvedtak 2032",
    )
    assert [amounts(record) for record in reading.tiltak] == [{2032: 2_400_000}, {2032: 850_000}]


def test_what_a_measure_comes_to_in_a_whole_year_is_set_against_the_budgets_amount() -> None:
    reading = read_blocks(
        line("Budsjett 2031 (tal i heile tusen kroner)"),
        table(
            [["Nr.", "Tiltak", "Beløp", "Heilårsverknad"]],
            [["1", "Leirskule", "-900", "-2 160"], ["2", "Ny kai", "300", "0"], ["", "Sum", "-600", "-2 160"]],
        ),
        title="Budsjett 2031",
    )
    assert [amounts(record) for record in reading.tiltak] == [{2031: -900_000}, {2031: 300_000}]
