"""The dash behind an amount that has no øre, in every form that typists and programs give it, and the mark for `kr`."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from patterns.amounts import find_amounts, parse_cell_amount

ENDINGS = [",-", ", -", ",–", ",—", ",−", ",‑", ",=", ".-", ".–"]


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_amount_of_whole_kroner_may_end_in_any_dash(ending: str) -> None:
    cell = parse_cell_amount(f"kr 12.000{ending}")
    assert cell is not None and cell.nok("kr") == 12_000
    (found,) = find_amounts(f"Det settes av 12.000{ending} til skolen")
    assert found.amount is not None and found.amount.nok("kr") == 12_000


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("form", ["Nes IL: kr {}\nDal kor: kr {}\n", "Nes IL {}\nDal kor {}\n"])
def test_grants_and_measures_are_read_with_any_dash(ending: str, form: str) -> None:
    rows = form.format(f"12.000{ending}", f"8.000{ending}")
    found = convert_bytes("l.txt", f"Kulturmidler 2031\n\nFølgende lag får tilskudd:\n\n{rows}".encode())
    amounts = [(grant.recipient.name, grant.amounts[0].nok) for grant in found.grants]
    assert amounts == [("Nes IL", 12_000), ("Dal kor", 8_000)]
    points = form.replace("Nes IL", "- Leirskole").replace("Dal kor", "- Nye benker")
    points = points.format(f"120.000{ending}", f"80.000{ending}")
    text = f"Forslag til budsjett 2031 fra Sp\n\nFølgende endringer i driftsbudsjettet:\n\n{points}"
    measures = convert_bytes("b.txt", text.encode()).tiltak
    assert [(each.title, each.amounts[0].nok) for each in measures] == [("Leirskole", 120_000), ("Nye benker", 80_000)]


def test_the_equals_sign_of_a_sum_is_no_such_dash() -> None:
    assert parse_cell_amount("12,=5") is None
    assert parse_cell_amount("12 = 5") is None


ABOVE = "Kulturmidler 1987\n\nKulturmidlene for 1987 fordeles slik:\n\n"


@pytest.mark.parametrize("mark", ['"', '-"-', '- " -', "«", "”", "''", "do."])
@pytest.mark.parametrize("dots", [" ........ ", "              ", " "])
def test_a_mark_below_kr_stands_for_it(mark: str, dots: str) -> None:
    rows = f"Landvik IL{dots}kr 12.000,-\nVik kor{dots}{mark} 8.000,-\nDal 4H{dots}{mark} 3.500\n"
    found = convert_bytes("l.txt", f"{ABOVE}{rows}".encode())
    amounts = [(grant.recipient.name, [amount.nok for amount in grant.amounts]) for grant in found.grants]
    assert amounts == [("Landvik IL", [12_000]), ("Vik kor", [8_000]), ("Dal 4H", [3_500])]


def test_a_name_in_quotation_marks_keeps_them() -> None:
    rows = 'Lokalet "Solvang" 5.000,-\nLokalet «Fram» 4.000,-\n'
    found = convert_bytes("l.txt", f"{ABOVE}{rows}".encode())
    assert [grant.recipient.name for grant in found.grants] == ['Lokalet "Solvang"', "Lokalet «Fram»"]


def test_a_typed_line_above_the_sum_ends_no_list() -> None:
    rows = "Vik IL ....... kr 12.000,-\nDal kor ...... kr 8.000,-\n               -----------\n"
    rows += "Sum            kr 20.000,-\n"
    found = convert_bytes("l.txt", f"{ABOVE}{rows}".encode())
    assert [(check.kind, check.ok) for check in found.checks] == [("column_sum", True)]


def test_a_mark_below_words_stands_for_them() -> None:
    rows = [("Nes IL", "Drift", "12.000,-"), ("Dal kor", "&quot;", "8.000,-"), ("Vik 4H", "-&quot;-", "3.000,-")]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    table = f"<table><tr><th>Lag</th><th>Formål</th><th>Beløp</th></tr>{cells}</table>"
    found = convert_bytes("l.html", f"<h1>Kulturmidler 1987</h1><p>Tildelte midler:</p>{table}".encode()).grants
    assert [[project.title for project in grant.projects] for grant in found] == [["Drift"]] * 3


def test_a_list_may_have_the_amounts_first() -> None:
    found = convert_bytes("l.txt", f"{ABOVE}kr 20.000 Vik IL\nkr 5.000,- 4H Solgry\n".encode()).grants
    given = [(grant.recipient.name, grant.amounts[0].nok) for grant in found]
    assert given == [("Vik IL", 20_000), ("4H Solgry", 5_000)]
