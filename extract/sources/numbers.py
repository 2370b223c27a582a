"""How lists write their numbers: as letters or as Roman numerals."""

from __future__ import annotations

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = {
    **{"m": 1000, "cm": 900, "d": 500, "cd": 400, "c": 100, "xc": 90, "l": 50},
    **{"xl": 40, "x": 10, "ix": 9, "v": 5, "iv": 4, "i": 1},
}


def letters(number: int) -> str:
    """`b` for 2; after `z` comes `aa`, then `bb`, as Word and browsers' first doubles have it."""
    if number < 1:
        return str(number)
    return _LETTERS[(number - 1) % 26] * (1 + (number - 1) // 26)


def roman(number: int) -> str:
    """`iv` for 4."""
    if number < 1:
        return str(number)
    written = ""
    for sign, value in _ROMAN.items():
        written += sign * (number // value)
        number %= value
    return written
