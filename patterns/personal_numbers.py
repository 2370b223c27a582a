"""Fødselsnummer and D-nummer: eleven digits that hold a date and two control digits."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from patterns.pattern import MOST_KEPT, Pattern

_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_D_NUMBER = 40

ELEVEN_DIGITS = Pattern(
    name="eleven digits as in a fødselsnummer",
    expression=r"(?<! \d | \d [.,/-] ) (?P<date> [0-7]\d [01]\d \d\d ) [ .-]? (?P<number> \d{5} ) (?! [.,/-]? \d )",
    examples=("01019012345", "fnr. 010190 12345", "410190-12345"),
    core=r"[0-7]\d [01]\d{3} [ .-]? \d{5}",
    counter_examples=("010190123456", "1234.05.67890", "900 000 000", "99019012345"),
)


@lru_cache(maxsize=MOST_KEPT)
def count_personal_numbers(text: str) -> int:
    """How many valid numbers a text holds: a date (a D-nummer's day is 40 more) and both control digits."""
    # A whole page is asked about, and hardly any holds so many digits: its words need not be known.
    if ELEVEN_DIGITS.compiled_core.search(text) is None:
        return 0
    return sum(_is_valid(match["date"] + match["number"]) for match in ELEVEN_DIGITS.finditer(text))


def _is_valid(digits: str) -> bool:
    values = [int(digit) for digit in digits]
    first = -sum(weight * value for weight, value in zip(_FIRST_WEIGHTS, values, strict=False)) % 11
    second = -sum(weight * value for weight, value in zip(_SECOND_WEIGHTS, values, strict=False)) % 11
    return [first, second] == values[9:] and _is_date(digits)


def _is_date(digits: str) -> bool:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    day -= _D_NUMBER if day > _D_NUMBER else 0
    try:
        # 00 is a leap year as 2000 is; all other years of two digits are alike in every century.
        date(2000 + year, month, day)
    except ValueError:
        return False
    return True
