"""What the other rows, cells and headings of a budget's table tell of one: whose it is, what pays for it, its unit and
its year; and what stands behind a measure in words.
"""

from __future__ import annotations

import pytest

from extract import convert_bytes
from extract.facts import find_facts
from extract.model import Layout
from extract.records import Conversion
from tests.budget_documents import amounts, read_text, table


def read(*rows: str, title: str = "Budsjett 2031", unit: str = "Tall i 1000 kroner") -> Conversion:
    cells = [row.split("|") for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in cells]
    text = "\n".join([f"# {title}", "", unit, "", lines[0], "|---" * len(cells[0]) + "|", *lines[1:], ""])
    return convert_bytes("budsjett.md", text.encode())


@pytest.mark.parametrize("lone", ["Eiendomsskatt", "Utbytte fra Vik Kraft"])
def test_an_income_may_be_all_that_one_party_of_several_changes(lone: str) -> None:
    found = read("Tiltak|Ap|H|SV", "Ny lærling|300||500", f"{lone}||-400|", "Gratis kor|200||450")
    assert [(each.parties, each.title, amounts(each)) for each in found.tiltak if each.parties == ["H"]] == [
        (["H"], lone, {2031: -400_000})
    ]
    assert len(found.tiltak) == 5 and not found.warnings


def test_incomes_with_their_sum_may_be_all_that_a_party_changes() -> None:
    rows = ["Tiltak|Ap|H", "Ny lærling|300|", "Eiendomsskatt||-400", "Utbytte||50", "Sum|300|-350"]
    assert [(each.parties, each.title) for each in read(*rows).tiltak] == [
        (["Ap"], "Ny lærling"),
        (["H"], "Eiendomsskatt"),
        (["H"], "Utbytte"),
    ]


def test_a_party_s_own_table_of_measures_may_hold_an_income_alone() -> None:
    rows = ["2031|2032", "Eiendomsskatt|-4 000|-8 000"]
    found = read(f"Tiltak|{rows[0]}", rows[1], title="Forslag til budsjett 2031 fra Høyre")
    assert [(each.parties, each.title) for each in found.tiltak] == [(["H"], "Eiendomsskatt")]
    assert not read(f"Tiltak|{rows[0]}", rows[1]).tiltak
    assert not read(f"Inntekt|{rows[0]}", rows[1], title="Forslag til budsjett 2031 fra Høyre").tiltak


def test_an_overview_by_party_holds_no_measures() -> None:
    found = read("Inntekt|Ap|H", "Eiendomsskatt|9 000|8 000", "Rammetilskudd|90 000|90 000")
    assert not found.tiltak and [each.code for each in found.warnings] == ["table_not_read"]


def test_parts_that_tell_what_pays_for_a_row_are_words_in_its_note() -> None:
    found = read(
        "Prosjekt|2031|2032", "Ny kai|20 000|30 000", "herav lån|15 000|20 000",
        "herav mva-kompensasjon|5 000|10 000", "Bru|2 000|2 000", "Totalt|22 000|32 000",
        title="Investeringsbudsjett 2031–2032",
    )  # fmt: skip
    assert [(each.title, each.note) for each in found.tiltak] == [
        ("Ny kai", "herav lån 15 000 20 000; herav mva-kompensasjon 5 000 10 000"),
        ("Bru", None),
    ]
    assert all(check.ok for check in found.checks)


def test_payers_that_come_to_the_row_above_are_no_measures() -> None:
    rows = ["Prosjekt|2031", "Ny kai|20 000", "Låneopptak|15 000", "Momskompensasjon|5 000", "Bru|2 000"]
    found = read(*rows, "Låneopptak|2 000", "Sum investeringer|22 000", title="Investeringsbudsjett 2031")
    assert [(each.title, amounts(each)) for each in found.tiltak] == [
        ("Ny kai", {2031: 20_000_000}),
        ("Bru", {2031: 2_000_000}),
    ]
    apart = read(*rows, "Låneopptak|1 000", "Sum investeringer|22 000", title="Investeringsbudsjett 2031")
    assert not apart.tiltak and [each.code for each in apart.warnings] == ["table_not_read"]


def test_a_plain_number_beside_cells_in_millions_may_be_in_kroner() -> None:
    rows = ["Satsing|Beløp", "Lærlinger|2,5 mill.", "Skoletak|14 mill."]
    found = read(*rows, "Ungdomshus|500.000", title="Budsjettforlik 2031", unit="")
    assert [amounts(each)[2031] for each in found.tiltak] == [2_500_000, 14_000_000, 500_000]
    small = read(*rows, "Ungdomshus|3", title="Budsjettforlik 2031", unit="")
    assert amounts(small.tiltak[-1]) == {2031: 3_000_000}
    assert [each.code for each in (*found.warnings, *small.warnings)] == ["unit_inferred"] * 2


def test_rows_of_years_are_turned_where_their_sum_proves_them() -> None:
    rows = ["År|Svømmehall|Sykehjem|Sum", "2031|10 000|25 000|35 000", "2032|30 000|45 000|75 000"]
    found = read(*rows, title="Vedtatt økonomiplan 2031–2032")
    assert [(each.title, amounts(each)) for each in found.tiltak] == [
        ("Svømmehall", {2031: 10_000_000, 2032: 30_000_000}),
        ("Sykehjem", {2031: 25_000_000, 2032: 45_000_000}),
    ]
    assert len(found.checks) == 2 and all(check.ok for check in found.checks)
    other = read(*rows[:2], "2032|30 000|45 000|76 000", title="Vedtatt økonomiplan 2031–2032")
    assert not other.tiltak and [each.code for each in other.warnings] == ["table_not_read"]


@pytest.mark.parametrize(
    ("heads", "years", "plan"),
    [
        (("Regnskap", "Budsjett", "Budsjett", *["Økonomiplan"] * 3), range(2029, 2035), (2031, 2032, 2033, 2034)),
        (("Budsjett", *["Økonomiplan"] * 4), range(2030, 2035), (2031, 2032, 2033, 2034)),
        (("Regnskap", "Budsjett", "Budsjett", "Budsjett"), range(2029, 2033), ()),
        (("", "", "", ""), range(2031, 2035), (2031, 2032, 2033, 2034)),
    ],
)
def test_words_over_the_years_tell_which_are_the_plan_s(
    heads: tuple[str, ...], years: range, plan: tuple[int, ...]
) -> None:
    headings = [("Tiltak", *heads), ("", *map(str, years))]
    block = table(headings, [("Ny kai", *["500"] * len(heads))])
    assert find_facts(Layout((block,), (), 1)).years == plan


@pytest.mark.parametrize(
    ("item", "title", "nok", "note"),
    [
        (
            "b) Eiendomsskatten økes fra 2 til 2,5 promille, økt inntekt 1,4 mill. kr.",
            "Eiendomsskatten økes fra 2 til 2,5 promille",
            1_400_000,
            "økt inntekt",
        ),
        (
            "1. Eiendomsskatten reduseres til 3 promille, redusert inntekt 2 mill. kr.",
            "Eiendomsskatten reduseres til 3 promille",
            2_000_000,
            "redusert inntekt",
        ),
        (
            "2. Egenbetalingen økes med 5 prosent. Dette gir økt inntekt på 300 000 kr.",
            "Egenbetalingen økes med 5 prosent",
            300_000,
            "økt inntekt",
        ),
        (
            "3. Gebyret for båtplass økes til kr 2 000 (økte inntekter: 150 000 kr)",
            "Gebyret for båtplass økes til kr 2 000",
            150_000,
            "økte inntekter",
        ),
        ("- Kaiavgift innføres fra 1. mai (inntekt 90 000 kr)", "Kaiavgift innføres fra 1. mai", 90_000, "inntekt"),
        ("- Vaktlaget styrkes (2 årsverk, 1,4 mill. kr)", "Vaktlaget styrkes", 1_400_000, "2 årsverk"),
        ("- Det tas inn 1 mill. kr i utbytte fra Vik Kraft", "utbytte fra Vik Kraft", 1_000_000, None),
    ],
)
def test_what_a_measure_brings_in_or_takes(item: str, title: str, nok: int, note: str | None) -> None:
    reading = read_text(f"Budsjett 2031\nFølgende endringer gjøres:\n- Flere lærlinger 300 000 kr\n{item}\n")
    assert [(each.title, amounts(each), each.note) for each in reading.tiltak[1:]] == [(title, {2031: nok}, note)]
    assert not reading.notices


def test_an_income_of_the_whole_budget_that_nothing_changes_is_no_measure() -> None:
    begins = "Budsjett 2031\nFølgende endringer gjøres:\n- Flere lærlinger 300 000 kr\n"
    for told in ("Rammetilskudd (inntekt 120 mill. kr)", "Gebyret fastsettes til selvkost, inntekt 12 mill. kr"):
        assert [each.title for each in read_text(f"{begins}- {told}\n").tiltak] == ["Flere lærlinger"]


def test_a_request_to_save_an_amount_is_told() -> None:
    begins = "Budsjett 2031\nFølgende endringer gjøres:\n- Flere lærlinger 300 000 kr\n"
    for asked in ("finne innsparinger på 2 mill. kr", "redusere driften med 2 mill. kr"):
        assert [each.code for each in read_text(f"{begins}- Rektor bes {asked}\n").notices] == ["row_not_read"]
    assert not read_text(f"{begins}- Rektor bes finne en løsning innen 2 år\n").notices


def test_a_caption_s_last_words_tell_the_unit() -> None:
    found = read("Tiltak|2031|2032", "Ny kai|500|300", title="Budsjettendringer 2031, 1000 kr", unit="")
    assert [amounts(each) for each in found.tiltak] == [{2031: 500_000, 2032: 300_000}] and not found.warnings
