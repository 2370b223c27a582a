"""Valid national identity numbers are told of, and never repeated."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract import convert
from patterns.personal_numbers import count_personal_numbers

FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2)
SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def made(start: str) -> str:
    """Nine digits with their two control digits."""
    digits = [int(digit) for digit in start]
    for weights in (FIRST, SECOND):
        digits.append(-sum(a * b for a, b in zip(weights, digits, strict=True)) % 11)
    assert max(digits) < 10, "these nine digits have no control digits"
    return "".join(map(str, digits))


NUMBER = made("010190120")
D_NUMBER = made("410190120")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"Søker er født {NUMBER}.", 1),
        (f"fnr. {NUMBER[:6]} {NUMBER[6:]} og D-nr. {D_NUMBER}", 2),
        (NUMBER[:10] + str((int(NUMBER[10]) + 1) % 10), 0),
        (f"KID 7{NUMBER}", 0),
        (f"konto {NUMBER[:4]}.{NUMBER[4:6]}.{NUMBER[6:]}", 0),
        (made("320190120"), 0),
    ],
)
def test_numbers(text: str, count: int) -> None:
    assert count_personal_numbers(text) == count


def test_the_warning_tells_the_page_and_not_the_number(tmp_path: Path) -> None:
    source = tmp_path / "brev.txt"
    source.write_text(f"Brev til kommunen\n\nSvar om lån gjelder fnr. {NUMBER}.\n", encoding="utf-8")
    warnings = convert(source).warnings
    assert [(warning.code, warning.page) for warning in warnings] == [("personal_number", 1)]
    assert NUMBER[6:] not in warnings[0].message
