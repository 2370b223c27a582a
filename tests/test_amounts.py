"""Numbers in every written form; any text gives a value or None."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patterns.amounts import find_amounts, parse_cell_amount

CELLS = [
    ("2 500 000", "2500000", None),
    ("571 220 340", "571220340", None),
    ("2\u00a0500\u202f000", "2500000", None),
    ("40.000", "40000", None),
    ("120.000,-", "120000", "kr"),
    ("1.412.300.000", "1412300000", None),
    ("4.0 mill.", "4.0", "mill. kr"),
    ("4.0 mill. kr.", "4.0", "mill. kr"),
    ("13. mill. kroner", "13", "mill. kr"),
    ("2,5", "2.5", None),
    ("-6,40", "-6.40", None),
    ("11,235 mill.", "11.235", "mill. kr"),
    ("11.235 mill.", "11.235", "mill. kr"),
    ("38,500 mill", "38.500", "mill. kr"),
    ("381402", "381402", None),
    ("-1665", "-1665", None),
    ("-1 620", "-1620", None),
    ("0", "0", None),
    ("-", "0", None),
    ("–", "0", None),
    ("- - - -", "0", None),
    ("4.250’", "4250", "1000 kr"),
    ("1’250’000", "1250000", None),
    ("-1'250", "-1250", None),
    ("-300’", "-300", "1000 kr"),
    ("+4.000’", "4000", "1000 kr"),
    ("1+2 mill", "3", "mill. kr"),
    ("½ mill", "0.5", "mill. kr"),
    ("1 ½", "1.5", None),
    ("−2,5", "-2.5", None),
    ("–2,5", "-2.5", None),
    ("- 1,2 mill.", "-1.2", "mill. kr"),
    ("+ 1,4 mill.", "1.4", "mill. kr"),
    ("(500)", "-500", None),
    ("kr 350 000", "350000", "kr"),
    ("kr. 30.000,-", "30000", "kr"),
    ("Kr 120.000, -", "120000", "kr"),
    ("4100,-", "4100", "kr"),
    ("kr 9 000 000 NOK", "9000000", "kr"),
    ("kr. 29,- mill.", "29", "mill. kr"),
    ("kr. 118,5 mill.", "118.5", "mill. kr"),
    ("31,5mill", "31.5", "mill. kr"),
    ("2 millionar", "2", "mill. kr"),
    ("1,2 mrd.", "1.2", "mrd. kr"),
    ("250 tkr", "250", "1000 kr"),
    ("4.0", "4.0", None),
]


@pytest.mark.parametrize(("cell", "value", "unit"), CELLS)
def test_cell(cell: str, value: str, unit: str | None) -> None:
    amount = parse_cell_amount(cell)
    assert amount is not None
    assert (amount.value, amount.unit, amount.raw) == (Decimal(value), unit, cell)


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "\u00a0",
        "kr ,-",
        "31.12.2019",
        "15,5 - 28 millioner",
        "Eget ark.",
        "12 %",
        "1 2345",
        "201 330 19",
        "2 stk",
        "x",
        "18/33693",
        "2024-2027",
        "(500",
        "500)",
    ],
)
def test_no_amount(cell: str) -> None:
    assert parse_cell_amount(cell) is None


def test_nok_takes_the_amounts_own_unit_first() -> None:
    own, bare = parse_cell_amount("2,5 mill."), parse_cell_amount("−2,5")
    assert own is not None and bare is not None
    assert own.nok("1000 kr") == 2_500_000
    assert bare.nok("mill. kr") == -2_500_000


TEXTS = [
    ("Rammen økes med 650 000 kroner, som dekkes av fondet", [("650000", "kr")]),
    ("Kr 120.000, - settes av til brygga", [("120000", "kr")]),
    ("- brøyting: + 3,5 mill. kroner hvert år", [("3.5", "mill. kr")]),
    ("Turvei: - 1,5 mill.", [("-1.5", "mill. kr")]),
    ("Eldreplan videreføres - 18 millioner", [("18", "mill. kr")]),
    ("Det settes av en halv million i 2026", [("0.5", "mill. kr")]),
    ("fra kr 4 000 000 til kr 4 500 000 for 2024", [("4000000", "kr"), ("4500000", "kr")]),
    ("Ramme 15,5 - 28 millioner", [None]),
    ("Ordføreren fikk 3 av 17 stemmer i 2024", []),
    ("et budsjett på 48 mill. Det er nok.", [("48", "mill. kr")]),
    ("leie for 4100,- i måneden", [("4100", "kr")]),
    ("Prosjektet får 1,2 milliardar", [("1.2", "mrd. kr")]),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_prose(text: str, expected: list[tuple[str, str] | None]) -> None:
    found = [None if item.amount is None else (item.amount.value, item.amount.unit) for item in find_amounts(text)]
    assert found == [None if item is None else (Decimal(item[0]), item[1]) for item in expected]


@given(st.text(alphabet="0123456789 .,-+−–’'½()kroneril%*/\u00a0", max_size=30) | st.text(max_size=30))
def test_any_text_gives_a_value_or_none(text: str) -> None:
    amount = parse_cell_amount(text)
    if amount is not None:
        assert amount.value.is_finite()
        assert isinstance(amount.nok("mill. kr"), int)
    for found in find_amounts(text):
        assert text[found.start : found.end].strip() == found.raw


@given(st.integers(-(10**12), 10**12), st.sampled_from([" ", "\u00a0", "\u202f", ""]), st.sampled_from(["-", "−"]))
def test_what_is_written_is_read(value: int, blank: str, minus: str) -> None:
    written = f"{abs(value):,}".replace(",", blank)
    amount = parse_cell_amount((minus if value < 0 else "") + written)
    assert amount is not None and amount.value == value
