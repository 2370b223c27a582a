"""Measures of which each thing is told on a line of its own, as web pages and their cards have them."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from extract.records import Conversion
from tests.budget_documents import amounts, read_text


def _page(*body: str) -> Conversion:
    return convert_bytes("plan.html", f"<h1>Budsjett 2031 og økonomiplan 2031-2034</h1>{''.join(body)}".encode())


def _cards(*texts: str) -> str:
    return "".join(
        f"<div><h3>{title}</h3><p>{amount}</p><p>{when}</p></div>"
        for title, amount, when in (text.split("|") for text in texts)
    )


def test_cards_with_title_amount_and_year() -> None:
    read = _page("<h2>Investeringer</h2>", _cards("Ny brannstasjon|12 mill. kr|2032", "Badeland|kr 4 500 000|Fra 2033"))
    assert [(record.title, amounts(record), record.section) for record in read.tiltak] == [
        ("Ny brannstasjon", {2032: 12_000_000}, "investering"),
        ("Badeland", {2033: 4_500_000}, "investering"),
    ]
    assert read.tiltak[0].evidence[0].text.split("\n") == ["Ny brannstasjon", "12 mill. kr", "2032"]


def test_a_definition_list_with_labels() -> None:
    read = _page(
        "<h2>Nye tiltak</h2><dl><dt>Tiltak</dt><dd>Leirskole</dd><dt>Område:</dt><dd>Skole</dd>"
        "<dt>Årlig kostnad</dt><dd>500 000 kr</dd><dt>Periode</dt><dd>2031-2032</dd></dl>"
    )
    assert [(record.title, record.area, amounts(record)) for record in read.tiltak] == [
        ("Leirskole", "Skole", {2031: 500_000, 2032: 500_000})
    ]


def test_each_year_and_its_amount_in_turn() -> None:
    read = _page("<h2>Nye tiltak</h2><p>Leirskole</p><p>2031</p><p>1 mill. kr</p><p>2032</p><p>2 mill. kr</p>")
    assert [amounts(record) for record in read.tiltak] == [{2031: 1_000_000, 2032: 2_000_000}]


def test_key_figures_are_no_measures_and_head_nothing() -> None:
    read = _page(
        "<h2>Nøkkeltall</h2><p>Investeringer</p><p>200 mill. kr</p><p>Skole</p><p>90 mill. kr</p>",
        "<h2>Det viktigste</h2>",
        _cards("Leirskole|1 mill. kr|2031", "Badeland|2 mill. kr|2031"),
    )
    assert not read.tiltak
    assert [warning.code for warning in read.warnings] == ["row_not_read", "row_not_read"]


@pytest.mark.parametrize(
    ("line", "title", "expected"),
    [
        ("Ny bru 2032 12 mill. kr", "Ny bru", {2032: 12_000_000}),
        ("Kjøp av båt i 2033 300 000 kr", "Kjøp av båt", {2033: 300_000}),
        ("Ny kai 2031 1 mill., 2032 2 mill., 2033 3 mill.", "Ny kai", {2031: 10**6, 2032: 2 * 10**6, 2033: 3 * 10**6}),
        ("Lekeplass: 2031 500 000 kr, 2032 600 000 kr", "Lekeplass", {2031: 500_000, 2032: 600_000}),
        ("Asfaltering 2031-2034 2 mill. kr", "Asfaltering", {}),
        ("17. mai i 2031: kr 50 000", "17. mai i 2031", {2031: 50_000}),
    ],
)
def test_years_that_stand_before_their_amounts(line: str, title: str, expected: dict[int, int]) -> None:
    read = read_text(f"Budsjett 2031 og økonomiplan 2031-2034\n\nNye tiltak:\n- {line}\n")
    (record,) = read.tiltak
    assert (record.title.partition(" (")[0], amounts(record)) == (title, expected)


def test_an_amount_for_each_of_several_is_not_that_of_all() -> None:
    read = read_text("Budsjett 2031\n\nNye tiltak:\n- Lærere, 2 à 700 000 kr\n- Tre turer, 3 x 50 000 kr\n")
    assert not read.tiltak
    assert [notice.code for notice in read.notices] == ["row_not_read", "row_not_read"]
