"""Which columns of a grant table are sums of others, or parts of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from patterns import compiled
from patterns.families.skjonnsfordeling import ALLOCATION, BARE_TOTAL_HEADING, SUPPORT
from patterns.grants.column import Column, Role, panels_of
from patterns.grants.headings import Grid
from patterns.grants.shares import is_part_of_sum, is_sum_of_parts
from patterns.years import stated_years

_ADDED: frozenset[Role] = frozenset({"count", "amount", "sum"})
_A_YEAR = compiled.kept(r"\b(?:19|20)\d\d\b")
# Two parts and their sum.
_FEWEST_SUMMED = 3


def with_shares(columns: Sequence[Column | None], listed: Grid) -> list[Column | None]:
    """The columns, one of numbers that no heading calls money as an amount where it is a part of the rows' sums."""
    numeric = [column.index for column in columns if column and column.role in _ADDED]
    sums = [column.index for column in columns if column and column.role in ("amount", "sum")]
    return [
        replace(column, role="amount")
        if column
        and column.role == "count"
        and column.index in numeric
        and is_part_of_sum(column.index, numeric, sums, listed)
        else column
        for column in columns
    ]


def with_proved_sum(columns: tuple[Column, ...], listed: Grid) -> tuple[Column, ...]:
    """The columns, the last amount as the rows' sum where it is what those before it add up to in every row.

    What another year and a change add up to is no sum of parts; the year of the sum alone may be named.
    """
    amounts = [column for column in columns if column.role == "amount"]
    told = any(column.change for column in amounts)
    told = told or any(_A_YEAR.search(" ".join(column.path)) for column in amounts[:-1])
    if told or len(amounts) < _FEWEST_SUMMED or any(column.role == "sum" for column in columns):
        return columns
    last = amounts[-1] if is_sum_of_parts([column.index for column in amounts], listed) else None
    return tuple(replace(column, role="sum") if column is last else column for column in columns)


def with_totals(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns, with the row's own sum in each panel of a list that is printed side by side."""
    return tuple(column for panel in panels_of(columns) for column in _with_total(panel))


def _with_total(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The row's own sum is the last sum column under the fewest headings, or of those with a year each (`Sum 2032 | Sum
    2031`) the latest's; alone, it is simply the amount.

    Alone and headed by nothing but the word (`Sum`), it names no category: it stays the row's sum.
    """
    sums = [column for column in columns if column.role == "sum"]
    if not sums:
        return columns
    if not any(column.role in ("amount", "asked") for column in columns):
        bare = len({column.path for column in sums}) == 1 and BARE_TOTAL_HEADING.search(sums[0].path[-1])
        role: Role = "total" if bare else "amount"
        return tuple(Column(c.index, c.path, role) if c.role == "sum" else c for c in columns)
    if not any(column.role == "amount" for column in columns) and len(sums) == 1 and _tells_given(sums[0]):
        # Beside nothing but what was asked for there is nothing to add up.
        return tuple(Column(c.index, c.path, "amount") if c.role == "sum" else c for c in columns)
    outermost = min(len(column.path) for column in sums)
    outer = [column for column in sums if len(column.path) == outermost]
    years = [stated_years(" ".join(column.path)) for column in outer]
    dated = all(len(named) == 1 for named in years)
    total = outer[years.index(max(years))] if dated and len(set(years)) == len(years) else outer[-1]
    return tuple(Column(c.index, c.path, "total") if c is total else c for c in columns)


def _tells_given(column: Column) -> bool:
    """Whether a sum's heading says that it was given: `Sum tilskudd`, not `Sum`."""
    return any(word.search(column.path[-1]) for word in (ALLOCATION, SUPPORT))
