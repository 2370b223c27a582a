"""Amounts that look like years (`2000`), and what stands below a broken number."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from tests.test_tables import page, tables, texts, words
from tests.test_tables_wrapped import RIGHTS


def read(rows: list[tuple[str, ...]], steps: dict[int, float] | None = None) -> list[list[list[str]]]:
    """The tables of rows with a label at 60 and numbers that end at 260 and 330, 15 points apart or as `steps` say."""
    made, top = [], 100.0
    for index, (label, *numbers) in enumerate(rows):
        line = words(label, 60, top) if label else []
        for number, right in zip(numbers, RIGHTS, strict=False):
            line += words(number, right, top, right=True) if number else []
        made.append(line)
        top += (steps or {}).get(index, 15.0)
    return [texts(table) for table in tables(page(made))]


@pytest.mark.parametrize(
    "amounts",
    [
        ("2000", "2000", "1500", "2000", "5000"),
        ("2000", "2000", "2000", "2000", "2000"),
        ("3120", "2025", "1510", "1987", "4410"),
    ],
)
def test_an_amount_that_looks_like_a_year_is_no_heading(amounts: tuple[str, ...]) -> None:
    rows = [("Lag", "Tilskudd"), *((f"Nes lag {name}", amount) for name, amount in zip("ABCDE", amounts, strict=True))]
    assert read(rows) == [[list(row) for row in rows]]


def test_a_row_of_round_amounts_is_no_row_of_years() -> None:
    rows = [("Tiltak", "2031", "2032"), ("Skole", "2000", "2000"), ("Vei", "1500", "1500"), ("Kai", "2000", "2000")]
    assert read(rows) == [[list(row) for row in rows]]


def test_amounts_that_lie_far_apart_are_no_row_of_years() -> None:
    rows = [
        ("Tiltak", "1990", "1991"),
        ("Skole", "31476", "32190"),
        ("Kino", "338", "295"),
        ("Renovasjon", "1926", "2003"),
    ]
    rows += [("Sum", "33740", "34488")]
    assert read(rows) == [[list(row) for row in rows]]


def test_a_year_over_the_next_list_heads_it() -> None:
    first = [("Lag", "2030"), ("Nes lag", "1500"), ("Vik lag", "4000"), ("Dal lag", "3000")]
    second = [("Lag", "2031"), ("Nes lag", "1200"), ("Vik lag", "2400"), ("Dal lag", "1800")]
    found = read([*first, *second], {len(first) - 1: 40.0})
    assert found == [[list(row) for row in part] for part in (first, second)]


def test_what_is_left_of_a_number_stands_beside_a_footnote_mark_too() -> None:
    rows = [("Inntekt", "2031", "2032"), ("Skatt", "994 720", "1 044"), ("*", "", "940"), ("Leie", "20 000", "21 000")]
    assert read(rows, {1: 12.0})[0][1:] == [["Skatt\n*", "994 720", "1 044\n940"], ["Leie", "20 000", "21 000"]]


def test_the_last_label_is_whole_below_broken_numbers() -> None:
    rows = [
        ("Tiltak for alle i bygda", "2031", "2032"),
        ("Inngående", "180 998", "186"),
        ("", "", "947"),
        ("Leie av hallen", "300", "300"),
        ("Skyss for barna til", "32", "32"),
        ("Kleivane",),
    ]
    assert read(rows, {1: 12.0, 4: 12.0})[0][-1] == ["Skyss for barna til\nKleivane", "32", "32"]


def test_equal_grants_of_2000_and_what_is_kept_for_later() -> None:
    rows = "<tr><th>Gruppe</th><th>Lag</th><th>Tilskudd</th></tr><tr><td>Sang</td><td>Nes kor</td><td>2000</td></tr>"
    rows += "<tr><td></td><td>Vik kor</td><td>2000</td></tr><tr><td>Totalt</td><td></td><td>4000</td></tr>"
    rows += "<tr><td>Til senere tildeling:</td><td></td><td>800</td></tr>"
    conversion = convert_bytes("t.html", f"<h1>Tilskudd til lag 2031</h1><table>{rows}</table>".encode())
    assert [(grant.recipient.name, grant.amounts[0].nok) for grant in conversion.grants] == [
        ("Nes kor", 2_000),
        ("Vik kor", 2_000),
    ]
    assert [check.ok for check in conversion.checks] == [True]
