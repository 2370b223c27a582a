"""Signs at the left edge of their column, and dashes that are amounts of their own."""

from __future__ import annotations

import pytest

from tests.test_tables import budget, page, tables, texts, words

RIGHTS = (300, 380)


def with_signs_at(lefts: tuple[float, float], rows: list[list[str]]) -> list[list[str]]:
    """The table of rows whose minus signs stand at the columns' left edges."""
    made = budget([[row[0], *(each.lstrip("-") for each in row[1:])] for row in rows], rights=RIGHTS)
    for index, row in enumerate(rows):
        for text, left in zip(row[1:], lefts, strict=True):
            made[index] += words("-", left, 100 + index * 16) if text.startswith("-") else []
    (table,) = tables(page(made))
    return texts(table)


def test_a_sign_at_the_left_edge_of_its_column_is_its_numbers() -> None:
    rows = [["Tiltak", "2025", "2026"], ["Kai", "-450", "-35"], ["Bru", "1 300", "-2 010"], ["Veg", "-5", "1 105"]]
    assert with_signs_at((245, 325), rows)[1:] == [
        ["Kai", "- 450", "- 35"],
        ["Bru", "1 300", "- 2 010"],
        ["Veg", "- 5", "1 105"],
    ]


@pytest.mark.parametrize("other", ["250", "-"])
def test_a_dash_in_a_column_of_its_own_is_no_sign(other: str) -> None:
    rows = [["Tiltak", "2025", "2026"], ["Kai", "-", "35"], ["Bru", other, "2 010"], ["Veg", "-", "105"]]
    (table,) = tables(page(budget(rows, rights=RIGHTS)))
    assert texts(table)[1:] == rows[1:]
