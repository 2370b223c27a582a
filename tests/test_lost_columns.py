"""Tables of a text whose columns are lost: where no record is made of their rows, it is told. All is invented."""

from __future__ import annotations

import pytest

from extract import convert_bytes

ROWS = "1804 Havnes 900.000,- 350.000,-\n1805 Fjellvik 640.000,- 200.000,-\n1806 Lia 480.000,- 480.000,-\n"
LAST = "1807 Storvik 310.000,- 90.000,-\n"


def told(text: str) -> list[tuple[str, int | None]]:
    warnings = convert_bytes("fordeling.txt", text.encode()).warnings
    return [(warning.message, warning.page) for warning in warnings if warning.code == "table_not_read"]


@pytest.mark.parametrize("between", ["", "Kommuner i sør\n"])
def test_rows_without_columns_of_which_no_record_is_made_are_told_once(between: str) -> None:
    text = f"Omstilling 2021\n\nKommune Sum Løyving\n{ROWS}{between}{LAST}"
    message = "4 rows of numbers whose columns are lost in the text gave no record, the first: 1804 Havnes"
    assert told(text) == [(f"{message} 900.000,- 350.000,-", 1)]


@pytest.mark.parametrize(
    "text",
    [
        ROWS,
        "Ap 1 2\nSp 2 3\nH 3 4\nV 4 5\nKrF 1 1\n",
        "Tall i 1000 kr\nTiltak 2025 2026\nLeirskole 100 200\nSkoleskyss 200 300\nNy kai 400 500\nBruer 100 100\n",
        "Møtene holdes 12 14\n",
        "Vedtak i styret – 31.08.2015\nSak 1 – 12.09.2015\nSak 2 – 13.09.2015\nSak 3 – 14.09.2015\n",
    ],
)
def test_few_rows_small_numbers_and_rows_that_are_read_are_not(text: str) -> None:
    assert told(text) == []
