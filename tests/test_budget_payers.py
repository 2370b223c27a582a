"""What pays for measures, whose column it is, and the years that stand in a column of their own."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from tests.budget_documents import amounts, read_text


@pytest.mark.parametrize(
    ("heading", "section"),
    [("Inndekning:", "inndekning"), ("Dette dekkes inn slik:", "inndekning"), ("Økte inntekter", None)],
)
def test_incomes_below_a_heading_of_what_pays_are_measures(heading: str, section: str | None) -> None:
    reading = read_text(
        f"Endringsforslag budsjett 2031 fra Ap\n{heading}\n- Eiendomsskatt 500 000 kr\n- Gebyrer: 300 000 kr\n"
        "- Rammetilskudd 400 000 kr\n- Lån på inntil 25 mill. kr\n"
    )
    assert [(record.title, amounts(record), record.section) for record in reading.tiltak] == [
        ("Eiendomsskatt", {2031: 500_000}, section),
        ("Gebyrer", {2031: 300_000}, section),
        ("Rammetilskudd", {2031: 400_000}, section),
    ]
    assert [notice.code for notice in reading.notices] == ["row_not_read"]


def test_a_fee_or_a_rate_is_no_income() -> None:
    reading = read_text(
        "Endringsforslag budsjett 2031 fra Ap\nInndekning:\n- Gebyr for båtplass: 500 kr\n- Salg av tomt 900 000 kr\n"
    )
    assert [record.title for record in reading.tiltak] == ["Salg av tomt"]


def test_an_income_among_running_costs_is_told() -> None:
    reading = read_text("Endringsforslag budsjett 2031 fra Ap\nDriftsbudsjettet\n- Eiendomsskatt 500 000 kr\n")
    assert [notice.code for notice in reading.notices] == ["row_not_read"]


def test_what_stands_behind_a_range_in_kroner_is_no_amount_of_it() -> None:
    reading = read_text(
        "Budsjett 2031 - forslag fra Høyre\nInvesteringer:\n- Ny bru: 7 - 9 millioner kroner 3, 5 i 2031\n"
    )
    assert [(record.title, record.amounts) for record in reading.tiltak] == [("Ny bru", [])]


def _table(title: str, *rows: str) -> bytes:
    cells = ("".join(f"<td>{cell.strip()}</td>" for cell in row.split("|")) for row in rows)
    return f"<h1>{title}</h1>{'<table>' + ''.join(f'<tr>{row}</tr>' for row in cells) + '</table>'}".encode()


def test_years_in_a_column_are_those_of_the_rows_amounts() -> None:
    document = convert_bytes(
        "plan.html",
        _table(
            "Investeringsbudsjett 2031-2034",
            "Prosjekt|År|Beløp (1000 kr)|Finansiering",
            "Ny kai|2031|5 000|Lån",
            "Ny skole|2031-2032|30 000|Lån",
            "Ny bru|2032|6 000|Fond",
            "Sum||41 000|",
        ),
    )
    told = [(record.title, amounts(record), record.total.nok if record.total else None) for record in document.tiltak]
    assert told == [
        ("Ny kai", {2031: 5_000_000}, 5_000_000),
        ("Ny skole", {}, 30_000_000),
        ("Ny bru", {2032: 6_000_000}, 6_000_000),
    ]
    assert all(check.ok for check in document.checks) and document.checks


def test_without_a_sum_a_total_is_what_several_years_share() -> None:
    document = convert_bytes(
        "plan.html",
        _table("Investeringsbudsjett 2031", "Prosjekt|År|Beløp (1000 kr)", "Kai|2031|5 000", "Bru|2031 og 2032|6 000"),
    )
    assert [record.total.nok if record.total else None for record in document.tiltak] == [None, 6_000_000]


def test_a_column_of_the_administration_is_what_the_parties_are_set_against() -> None:
    document = convert_bytes(
        "forslag.html",
        _table(
            "Budsjett 2031 - endringsforslag (tall i 1000 kr)",
            "Tiltak|Kommunedirektørens forslag 2031|Ap 2031|H 2031",
            "Ny kai|400|500|600",
            "Skole|100|-500|-600",
        ),
    )
    told = [(record.parties, amounts(record), [each.nok for each in record.comparison]) for record in document.tiltak]
    assert told == [
        (["Ap"], {2031: 500_000}, [400_000]),
        (["Ap"], {2031: -500_000}, [100_000]),
        (["H"], {2031: 600_000}, [400_000]),
        (["H"], {2031: -600_000}, [100_000]),
    ]


@pytest.mark.parametrize(
    "heading", ["Tiltak|Rådmannen 2031|Ap/SV 2031", "Tiltak|Ap/SV 2031|Ap/SV 2032", "Tiltak|Ap/SV"]
)
def test_columns_tell_whose_a_table_is(heading: str) -> None:
    rows = [f"{title}{'|700' * heading.count('|')}" for title in ("Ny kai", "Skole")]
    document = convert_bytes("forslag.html", _table("Budsjett 2031 - endringsforslag (tall i 1000 kr)", heading, *rows))
    assert [record.parties for record in document.tiltak] == [["Ap", "SV"]] * 2


@pytest.mark.parametrize("heading", ["Konto|Tekst|Beløp 2031", "Post|Beløp 2031"])
def test_changes_of_a_budget_may_name_accounts(heading: str) -> None:
    before = "1.2310.210|" if heading.startswith("Konto") else ""
    rows = [f"{before}Inventar|450 000", f"{before}Strøm|-450 000"]
    document = convert_bytes("endring.html", _table("Budsjettendringer 2031", heading, *rows))
    assert [amounts(record) for record in document.tiltak] == [{2031: 450_000}, {2031: -450_000}]


def test_changes_with_a_party_behind_a_dash_are_its_own() -> None:
    document = convert_bytes(
        "endring.html", _table("Budsjettendringer 2031 – Venstre", "Tiltak|2031", "A|300", "B|-250")
    )
    assert [record.parties for record in document.tiltak] == [["V"], ["V"]]


def test_a_measure_that_concerns_the_administration_does_not_end_whose_the_budget_is() -> None:
    document = convert_bytes(
        "forslag.html",
        "<h1>Høyres budsjettforslag 2031</h1><h2>Effektivisere administrasjonen</h2>"
        "<p>Vi foreslår å redusere staben med 1,3 mill. kroner årlig.</p>".encode(),
    )
    assert [record.parties for record in document.tiltak] == [["H"]]


def test_lower_prices_with_their_cost_are_a_measure() -> None:
    reading = read_text("Budsjett 2031 fra KrF\nDrift\n- Lavere priser i SFO: 0,6 mill. kr\n- Økt gebyr: 500 kr\n")
    assert [(record.title, amounts(record)) for record in reading.tiltak] == [("Lavere priser i SFO", {2031: 600_000})]


def test_an_income_named_beside_another_measure_is_one_of_several() -> None:
    reading = read_text(
        "Partienes forslag til budsjett 2031\n\nHøyre\n\n"
        "Redusert eiendomsskatt: -2,5 mill. kr\nEffektivisering: 2,5 mill. kr\n"
    )
    assert [(record.title, amounts(record)) for record in reading.tiltak] == [
        ("Redusert eiendomsskatt", {2031: -2_500_000}),
        ("Effektivisering", {2031: 2_500_000}),
    ]


def test_what_a_body_decides_stands_below_without_marks() -> None:
    reading = read_text(
        "Budsjettjustering 2031\n\nKommunestyret vedtar:\n\nRammen til NAV økes med kr 1 100 000.\n"
        "Kr 700 000 dekkes av disposisjonsfondet.\n"
    )
    assert [(record.title, amounts(record), record.section) for record in reading.tiltak] == [
        ("Rammen til NAV økes", {2031: 1_100_000}, None),
        ("disposisjonsfondet", {2031: 700_000}, "inndekning"),
    ]


def test_a_party_tells_in_its_own_words_what_it_will_do_and_what_pays() -> None:
    told = "Venstres alternative budsjett for 2031\n\nVenstre vil bruke 2 millioner kroner på flere lærere.\n\n{paid}\n"
    one = read_text(told.format(paid="Dette finansierer vi ved å redusere konsulentbruken med 1,5 millioner kroner."))
    assert [(record.title, record.section, record.parties) for record in one.tiltak] == [
        ("flere lærere", None, ["V"]),
        ("redusere konsulentbruken", "inndekning", ["V"]),
    ]
    two = read_text(
        told.format(paid="Dette finansierer vi ved å redusere møter med 1,5 mill. kr og bruke 1 mill. kr av fondet.")
    )
    assert [record.title for record in two.tiltak] == ["flere lærere"]
    assert [notice.code for notice in two.notices] == ["row_not_read"]


def test_amounts_below_what_is_cut_tell_where_they_are_taken() -> None:
    reading = read_text(
        "Budsjett 2031 – enighet mellom H, V og KrF\n\nPartiene er enige om å bruke penger på:\n\n"
        "500 000 kroner til skolebibliotek\n\nDette vil vi kutte:\n\n- 700 000 kroner i stab og ledelse\n"
        "- 1 mill. kroner på vedlikehold\n"
    )
    assert [(record.title, amounts(record), record.note) for record in reading.tiltak] == [
        ("skolebibliotek", {2031: 500_000}, None),
        ("stab og ledelse", {2031: 700_000}, "Dette vil vi kutte"),
        ("vedlikehold", {2031: 1_000_000}, "Dette vil vi kutte"),
    ]


def test_the_part_with_numbers_ends_the_verbal_one() -> None:
    reading = read_text(
        "Verbalforslag til budsjett 2031 fra MDG og SV\n\n- Kommunedirektøren bes utrede gratis skolemat.\n\n"
        "Tallforslag\n\n- Fossilfrie byggeplasser: 300 000 kr\n- Utbytte: -300 000 kr\n"
    )
    assert [(record.section, amounts(record)) for record in reading.tiltak] == [
        ("verbal", {}),
        (None, {2031: 300_000}),
        (None, {2031: -300_000}),
    ]


def test_what_pays_for_few_projects_in_many_rows_makes_no_overview_of_them() -> None:
    rows = ["Renseanlegg", "Skolebuss", "Finansiering", "Bruk av lån", "Momskompensasjon", "Overføring fra drift"]
    cells = "".join(f"<tr><td>{label}</td><td>{'' if label == 'Finansiering' else '900'}</td></tr>" for label in rows)
    heading = "<tr><th>Prosjekt</th><th>2031</th></tr>"
    text = f"<h1>Investeringsprogram 2031</h1><p>1000 kr</p><table>{heading}{cells}</table>"
    found = convert_bytes("program.html", text.encode()).tiltak
    assert [record.section for record in found] == ["investering"] * 2 + ["inndekning"] * 3


def test_a_proposal_to_balance_a_budget_is_one_and_its_year_heads_amounts_beside_no_label() -> None:
    rows = "<tr><td>Skule</td><td>90</td></tr><tr><td>Innleige</td><td>-90</td></tr>"
    text = f"<h1>Salderingsframlegg frå Raudt</h1><p>1000 kr</p><table><tr><th></th><th>2031</th></tr>{rows}</table>"
    found = convert_bytes("framlegg.html", text.encode()).tiltak
    assert [(record.title, record.amounts[0].nok, record.parties) for record in found] == [
        ("Skule", 90_000, ["R"]),
        ("Innleige", -90_000, ["R"]),
    ]


def test_what_a_measure_costs_to_run_is_another_measure_and_no_investment() -> None:
    reading = read_text(
        "Budsjett 2031 og økonomiplan 2031-2034 - forslag fra Høyre\nInvesteringer:\n"
        "- Ny bru 9 mill. kr, årlige driftskostnader 0,3 mill. kr\n"
        "- Ny kai: 4 mill. kr i 2031, auka renter og avdrag på 250 000 kr frå 2032\n"
    )
    assert [(record.title, amounts(record), record.section) for record in reading.tiltak] == [
        ("Ny bru", {2031: 9_000_000}, "investering"),
        ("Ny bru: årlige driftskostnader", {2031: 300_000}, "drift"),
        ("Ny kai", {2031: 4_000_000}, "investering"),
        ("Ny kai: auka renter og avdrag", {2032: 250_000}, "drift"),
    ]


def test_money_beside_a_loan_is_told() -> None:
    reading = read_text(
        "Budsjett 2031 - forslag fra Høyre\nDrift:\n"
        "1. Låneopptak til ny bru 9 mill. kr, økt rentekostnad 0,3 mill. kr\n2. Startlån på 20 mill. kr.\n"
        "3. Lån økes fra 3 mill. kr til 4 mill. kr, bunnfradraget er 500 000 kr per boenhet.\n"
    )
    assert not reading.tiltak
    (notice,) = reading.notices
    assert "Låneopptak til ny bru" in notice.message
