"""Remarks that begin close behind the amounts of a narrow column, and labels that stand so close above a drawn grid."""

from __future__ import annotations

import pytest

from extract.model import Word
from tests.test_tables import grid, page, tables, texts, words

ROWS = [
    ("Lier Speidergruppe", "45 000", "50 000", ""),
    ("Sylling Ungdomshus", "", "180 000", "Ny søker, gjelder leie"),
    ("Ung i Lier", "60 000", "-", "Trukket"),
    ("Egge Hagelag", "5 000", "5 500", ""),
    ("Reistad Idrettslag", "70 000", "85 000", ""),
]


def line(at: float, label: str, first: str, second: str, remark: str, gap: float) -> list[Word]:
    made = words(label, 60, at)
    for text, right in ((first, 230), (second, 290)):
        made += words(text, right, at, right=True) if text else []
    return [*made, *(words(remark, 290 + gap, at) if remark else [])]


@pytest.mark.parametrize("gap", [2.0, 3.0, 4.0])
def test_a_remark_close_behind_an_amount_is_a_cell_of_its_own(gap: float) -> None:
    made = [line(100, "Lag", "2030", "Tildelt 2031", "Merknad", gap)]
    made += [line(114 + 14 * index, *row, gap) for index, row in enumerate(ROWS)]
    (table,) = tables(page(made))
    assert texts(table) == [["Lag", "2030", "Tildelt 2031", "Merknad"], *map(list, ROWS)]


@pytest.mark.parametrize("gap", [2.0, 4.0])
def test_remarks_that_begin_small_tell_by_beginning_at_one_place(gap: float) -> None:
    rows = [(*row[:3], row[3].lower()) for row in ROWS]
    made = [line(100, "Lag", "2030", "Tildelt", "Merknad", gap)]
    made += [line(114 + 14 * index, *row, gap) for index, row in enumerate(rows)]
    (table,) = tables(page(made))
    assert texts(table)[2:4] == [list(rows[1]), list(rows[2])]


def test_an_amounts_own_words_stay_with_it() -> None:
    rows = [("Ny bru", "200 kr"), ("Ny kai", "300 kr"), ("Nytt torg", "450 kr"), ("Ny gate", "450"), ("Ny vei", "300")]
    made = [
        [*words(label, 60, 100 + 14 * index), *words(amount, 260, 100 + 14 * index)]
        for index, (label, amount) in enumerate(rows)
    ]
    (table,) = tables(page(made))
    assert texts(table) == [list(row) for row in rows]


def test_labels_close_to_each_other_above_a_drawn_grid_are_its_columns() -> None:
    label = [*words("Lag", 62, 96, bold=True), *words("Søknad 2031", 238, 96, right=True, bold=True)]
    label += words("Tildelt 2031", 242, 96, bold=True)
    rows = [
        [
            *words(name, 62, 115 + 20 * index),
            *words(asked, 238, 115 + 20 * index, right=True),
            *words(got, 318, 115 + 20 * index, right=True),
        ]
        for index, (name, asked, got) in enumerate([("Nes kor", "5 000", "4 000"), ("Vik vel", "9 000", "7 000")])
    ]
    title = words("Drift 2031", 62, 82, bold=True)
    (table,) = tables(page([title, label, *rows], grid((60, 160, 240, 320), (100, 120, 140))))
    assert texts(table)[0] == ["Lag", "Søknad 2031", "Tildelt 2031"]
