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
    message = "4 rows of numbers whose columns are lost in the text gave no record, among them: 1804 Havnes"
    assert told(text) == [(f"{message} 900.000,- 350.000,-", 1)]


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ("Skole\n2 150\n2 300\n2 450\nFærre elever\n-1 480\n-3 260\n-4 105\nSum\n670\n-2 010\n-2 855\n", 9),
        ("Lag\nPoeng\nSum\nLia IL\n9\nkr 3.000\nVik IL\n12\nkr 9.000\nDal IL\n7\n4\nkr 15.000,-\nNes IL\nkr 500\n", 8),
        ("Ny kai ved\nferjeleiet\n350 2 400 2 400 150\nLeirskole\nog svømming\n85 85 85 85\nSkyss 120 120 120\n", 3),
    ],
    ids=["a line for each cell", "amounts in kroner", "wrapped labels"],
)
def test_numbers_on_lines_of_their_own_are_rows(rows: str, count: int) -> None:
    ((message, _),) = told(f"Rammer 2031\n\nOppvekst\n{rows}")
    assert message.startswith(f"{count} rows of numbers")


@pytest.mark.parametrize(
    "text",
    [
        ROWS,
        "Kari Nes\nStorgata 12\n9990 Lillevik\n77 11 22 33\n12.03.2031\n14\nPer Dal\n15\nOla Vik\n16\n18\n2031\n2032\n",
        "Ap 1 2\nSp 2 3\nH 3 4\nV 4 5\nKrF 1 1\n",
        "Tall i 1000 kr\nTiltak 2025 2026\nLeirskole 100 200\nSkoleskyss 200 300\nNy kai 400 500\nBruer 100 100\n",
        "Møtene holdes 12 14\n",
        "Vedtak i styret – 31.08.2015\nSak 1 – 12.09.2015\nSak 2 – 13.09.2015\nSak 3 – 14.09.2015\n",
    ],
)
def test_few_rows_small_numbers_and_rows_that_are_read_are_not(text: str) -> None:
    assert told(text) == []


def test_a_captions_unit_is_no_amount() -> None:
    text = "Budsjettforslag 2031 fra Ap\n\nFra disposisjonsfondet:\n\n40 000 kroner til utstyr i klubben i 2031.\n\n"
    rows = "Ramme       2031      2032\nKultur     (500)     (500)\nOppvekst  4 250     3 900\n"
    conversion = convert_bytes("forslag.txt", f"{text}Endringer i rammene, tall i 1000 kr\n\n{rows}".encode())
    amounts = [[amount.nok for amount in tiltak.amounts] for tiltak in conversion.tiltak]
    assert amounts == [[40_000], [-500_000, -500_000], [4_250_000, 3_900_000]]
