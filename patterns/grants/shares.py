"""Columns of money that are headed by what it is shared out by: `Etter folketal`, `Innbyggerdel`."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from patterns.amounts import parse_cell_amount
from patterns.pattern import Pattern

_FEWEST_ROWS = 3
# In wider tables not every stretch of columns is tried.
_MOST_COLUMNS = 12

SHARE_HEADING = Pattern(
    name="heading of a part of the money, by what it is shared out by",
    expression=r"""
        \A (?! .* (?: % | prosent | pst | poeng | \b (?: kr | kroner ) \s (?: per | pr ) \b ) ) .*?
        (?: \b (?: etter | basert \s på | ut \s (?: fra | frå | ifra | ifrå ) | fordelt \s på )
            \s (?: (?: antall? | tal (?: et )? | talet? \s på ) \s )?
            (?: folketal \p{L}* | folkemengd \p{L}* | innbygger \p{L}* | innbyggjar \p{L}* | medlem \p{L}*
              | barn \p{L}* | elev \p{L}* | born \p{L}* | årsverk ) \s* \Z
          | \b (?: folketal [ls]? | innbygger | innbyggjar | medlems ) s? - ? (?: del (?: en )? | andel | komponent
            | tilsku [dt] \p{L}* | tilskot \p{L}* ) \b )
    """,
    words=("etter", "basert", "ut fr", "ut ifr", "fordelt", "folketal", "innbyg", "medlems"),
    examples=("Etter folketal", "Andel etter folketall", "Innbyggerdel", "Fordelt etter innbyggertall", "Folketalsdel"),
    counter_examples=("Folketal 31.12.2031", "Prosent etter folketal", "Innbyggertall", "Kr per innbygger"),
)


def is_part_of_sum(
    index: int, numeric: Sequence[int], sums: Sequence[int], listed: Sequence[Sequence[str]]
) -> bool:
    """Whether a column of numbers and those beside it add up, row for row, to the column behind them, one of `sums`: it
    is money, whatever its heading."""
    place = list(numeric).index(index)
    return len(numeric) <= _MOST_COLUMNS and any(
        _add_up(numeric[start:end], numeric[end], listed)
        for end in range(place + 1, len(numeric))
        if numeric[end] in sums
        for start in range(place + 1)
        if end - start > 1
    )


def is_sum_of_parts(numeric: Sequence[int], listed: Sequence[Sequence[str]]) -> bool:
    """Whether the last of some columns holds, row for row, what two or more right before it add up to."""
    *parts, total = numeric
    return len(numeric) <= _MOST_COLUMNS and any(
        _add_up(parts[start:], total, listed) for start in range(len(parts) - 1)
    )


def _add_up(parts: Sequence[int], total: int, listed: Sequence[Sequence[str]]) -> bool:
    """Whether some columns add up to another in all rows, in several of them with more than one part."""
    several = 0
    for row in listed:
        values = [_value(row[index]) for index in parts]
        whole = _value(row[total])
        if sum(values) != whole:
            return False
        several += bool(whole) and sum(map(bool, values)) > 1
    return several >= _FEWEST_ROWS


def _value(cell: str) -> Decimal:
    amount = parse_cell_amount(cell)
    return amount.value if amount else Decimal(0)
