"""Tables whose last row stands sideways of those above it, where a page break parts it."""

from __future__ import annotations

import pytest

from extract.model import Word
from tests.test_tables import page, tables, texts, words

ROWS = [("Tiltak", "2031", "2032"), ("Ny kai", "1 200", "1 250"), ("Ny bru", "300", "310"), ("Torg", "850", "875")]


def lines(shift: float, last: tuple[str, str, str] = ("Vern av", "317", "329")) -> list[list[Word]]:
    rows = [*ROWS, last]
    moved = [0.0] * len(ROWS) + [shift]
    return [
        [
            *words(label, 60 + aside, 100 + 16 * row),
            *words(first, 260 + aside, 100 + 16 * row, right=True),
            *words(second, 330 + aside, 100 + 16 * row, right=True),
        ]
        for row, ((label, first, second), aside) in enumerate(zip(rows, moved, strict=True))
    ]


@pytest.mark.parametrize("shift", [-40.0, 30.0, 75.0, 170.0])
def test_a_row_that_stands_sideways_is_in_the_columns_of_those_above(shift: float) -> None:
    rest = words("elva", 60 + shift, 176)
    (table,) = tables(page([*lines(shift), rest]))
    assert texts(table) == [*map(list, ROWS), ["Vern av\nelva", "317", "329"]]
    (amount,) = [cell for cell in table.cells if cell.text == "317"]
    assert amount.bbox is not None and amount.bbox.x1 == 260 + shift


def test_a_row_that_is_indented_has_its_amounts_where_they_stand() -> None:
    made = lines(0.0)
    made[-1] = [*words("herav vern", 80, 164), *words("317", 330, 164, right=True)]
    (table,) = tables(page(made))
    assert texts(table)[-1] == ["herav vern", "", "317"]


def test_a_row_whose_amounts_stand_at_another_distance_is_not_moved() -> None:
    made = lines(0.0)
    made[-1] = [*words("Vern av", 90, 164), *words("317", 310, 164, right=True), *words("329", 420, 164, right=True)]
    found = tables(page(made))
    assert all(row != ["Vern av", "317", "329"] for table in found for row in texts(table))
