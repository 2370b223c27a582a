"""Rows of a table that lost its columns, with the ways to read each -> one reading a row, its cells placed by what must
hold.

Every part of the table is solved by itself first, with the likeliest groupings of thousands: what is sure in one part
does not hang on a sum that is wrong in another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from extract.model import Line
from extract.readers.budget_rows import BudgetContext
from extract.reading import SumKind
from extract.solver import STEPS_PER_TABLE, Placement, Solution, SumRule, placements, solve
from patterns.amounts import KRONER_PER_UNIT, Amount
from patterns.budget.columns import Column
from patterns.flat_rows import FlatRow, RowReading, is_even
from patterns.titles import Mention, match_mentions

Ways = dict[Placement, RowReading]
# How many sets of ways a row has, the likeliest first, and from which on they cut numbers.
TIERS = 5
CUTTING = 3


@dataclass(frozen=True, slots=True)
class FlatLine:
    """One row of a flattened table with its lines, its possible readings (the likeliest first) and what kind of row its
    label announces.
    """

    lines: tuple[Line, ...]
    row: FlatRow
    readings: tuple[RowReading, ...]
    kind: SumKind | None


class PlacedRows(NamedTuple):
    """Where the cells stand, each row's reading, and the rows (their indexes) that may be read as other numbers too."""

    solution: Solution
    readings: tuple[RowReading, ...]
    unsure: frozenset[int]


def total_of(reading: RowReading) -> Decimal:
    """All amounts of a row together, whatever their columns."""
    return sum((amount.value for amount in reading.amounts), Decimal(0))


def place_rows(
    drafts: Sequence[FlatLine],
    members: Mapping[int, tuple[int, ...]],
    columns: Sequence[Column],
    headings: Sequence[Mention],
    context: BudgetContext,
) -> PlacedRows:
    """The solution of the whole table and each row's reading in it.

    What the headings say of first years, and that a row's numbers are of one size, help only where the sums leave a
    choice.
    """
    places = max(
        (amount.places for draft in drafts for reading in draft.readings for amount in reading.amounts), default=0
    )
    rules = [SumRule(tuple(rows), total) for total, rows in members.items()]
    options = _part_by_part([_tiers(draft, columns, places) for draft in drafts], rules, len(columns))
    solution = solve([list(ways) for ways in options], rules, len(columns))
    if any(solution.open_columns):
        helped = _with_headings(drafts, options, rules, columns, headings, context, places)
        if helped is not None and len(helped.doubts) <= len(solution.doubts):
            solution = helped
    if any(solution.open_columns):
        even = [_even(ways) for ways in options]
        tried = solve([list(ways) for ways in even], rules, len(columns))
        if even != options and len(tried.doubts) <= len(solution.doubts):
            solution = tried
    chosen = tuple(options[index][cells] for index, cells in enumerate(solution.cells))
    unsure = (index for index, ways in enumerate(options) if len(_numbers(ways, solution, index)) > 1)
    return PlacedRows(solution, chosen, frozenset(unsure))


def _numbers(ways: Ways, solution: Solution, row: int) -> set[tuple[Amount, ...]]:
    """The rows of numbers that one row may be: those of all solutions; of all its ways where these are not known."""
    if not solution.open_columns[row]:
        return set()
    left = solution.alternatives[row] if solution.complete else ways
    return {ways[place].amounts for place in left}


def _part_by_part(rows: Sequence[Sequence[Ways]], rules: Sequence[SumRule], columns: int) -> list[Ways]:
    """Each row's ways after every sum was solved by itself, the smallest first.

    A row begins with its likeliest ways. A sum that they do not satisfy in every column is tried with the less likely
    ones; those that cut numbers are taken only where every column then holds.
    """
    kept = [tiers[0] for tiers in rows]
    proved: set[int] = set()
    steps = STEPS_PER_TABLE // max(1, len(rules))
    for rule in sorted(rules, key=lambda rule: (len(rule.members), rule.total)):
        part = [*rule.members, rule.total]
        own = _solved_alone([(kept[row],) * TIERS if row in proved else rows[row] for row in part], columns, steps)
        if own is None:
            continue
        for row, ways in zip(part, own.ways, strict=True):
            kept[row] = ways
        if own.holds:
            proved.update(part)
    return kept


class _Part(NamedTuple):
    """The ways that are left to the rows of a sum (its own row last), and whether it holds in every column."""

    ways: list[Ways]
    holds: bool


def _solved_alone(rows: Sequence[Sequence[Ways]], columns: int, steps: int) -> _Part | None:
    """The rows of one sum when nothing else is asked; None where no placement was found within the bound."""
    rule = SumRule(tuple(range(len(rows) - 1)), len(rows) - 1)
    fewest: tuple[int, list[Ways]] | None = None
    tried: list[list[Ways]] = []
    for tier in range(TIERS):
        own = [tiers[tier] for tiers in rows]
        if own in tried:
            continue
        tried.append(own)
        found = solve([list(ways) for ways in own], [rule], columns, steps)
        if found.placed and not found.doubts:
            return _Part([_agreeing(ways, found, index) for index, ways in enumerate(own)], holds=True)
        if found.placed and tier < CUTTING and (fewest is None or len(found.doubts) < fewest[0]):
            fewest = (len(found.doubts), own)
    return _Part(fewest[1], holds=False) if fewest else None


def _agreeing(ways: Ways, found: Solution, row: int) -> Ways:
    """A row's ways that agree with what a solution knows of it."""
    cells, opened = found.cells[row], found.open_columns[row]
    return {
        place: reading
        for place, reading in ways.items()
        if all(value == cells[column] for column, value in enumerate(place) if column not in opened)
    }


def _tiers(draft: FlatLine, columns: Sequence[Column], places: int) -> tuple[Ways, ...]:
    """The ways to place a row, the likeliest first: a number of one size in every column; one in every column; all that
    cut no number. Then those that may cut some: every number for itself; all.
    """
    least = min(reading.cuts for reading in draft.readings)
    whole = [reading for reading in draft.readings if reading.cuts == least]
    full = [reading for reading in whole if len(reading.amounts) == len(columns)]
    even = [reading for reading in full if is_even(reading)]
    single = [reading for reading in draft.readings if not any(" " in amount.raw for amount in reading.amounts)]
    tiers = (even or full or whole, full or whole, whole, single or full or whole, draft.readings)
    return tuple(_ways(readings, columns, places) for readings in tiers)


def _even(ways: Ways) -> Ways:
    """The placements of readings whose numbers are of one size, where there are any: the likelier grouping."""
    most = max((len(reading.amounts) for reading in ways.values() if is_even(reading)), default=0)
    found = {place: reading for place, reading in ways.items() if is_even(reading) and len(reading.amounts) == most}
    return found or ways


def _ways(readings: Sequence[RowReading], columns: Sequence[Column], places: int) -> Ways:
    """Every placement of every reading; where the row's own total column can be right, only those placements.

    Percentages add up to nothing: they count as 0.
    """
    found: Ways = {}
    shares = [index for index, column in enumerate(columns) if column.kind == "share"]
    for reading in readings:
        for placement in placements([_scaled(amount, places) for amount in reading.amounts], len(columns)):
            added = tuple(0 if index in shares and value else value for index, value in enumerate(placement))
            found.setdefault(added if shares else placement, reading)
    totals = [index for index, column in enumerate(columns) if column.kind == "total"]
    years = [index for index, column in enumerate(columns) if column.kind == "year"]
    if totals:
        right = {
            placement: reading
            for placement, reading in found.items()
            if placement[totals[-1]] is not None
            and placement[totals[-1]] == sum(placement[year] or 0 for year in years)
        }
        return right or found
    return found


def _scaled(amount: Amount, places: int) -> int:
    return int(amount.value.scaleb(places))


def _with_headings(
    drafts: Sequence[FlatLine],
    options: Sequence[Ways],
    rules: Sequence[SumRule],
    columns: Sequence[Column],
    headings: Sequence[Mention],
    context: BudgetContext,
    places: int,
) -> Solution | None:
    """The solution when each heading's first amount must stand in the first year of the rows that it covers."""
    first_year = next((index for index, column in enumerate(columns) if column.kind == "year"), None)
    if first_year is None or not headings:
        return None
    rows = [list(ways) for ways in options]
    added: list[SumRule] = []
    for covered, first in _sums_of_headings(drafts, headings, context, places):
        stated: list[int | None] = [None] * len(columns)
        stated[first_year] = first
        added.append(SumRule(covered, len(rows), 0, first_year))
        rows.append([tuple(stated)])
    if not added:
        return None
    solution = solve(rows, [*rules, *added], len(columns))
    if any(doubt.rule >= len(rules) for doubt in solution.doubts):
        return None
    count = len(drafts)
    return replace(
        solution,
        cells=solution.cells[:count],
        open_columns=solution.open_columns[:count],
        alternatives=solution.alternatives[:count],
    )


def _sums_of_headings(
    drafts: Sequence[FlatLine], headings: Sequence[Mention], context: BudgetContext, places: int
) -> Iterator[tuple[tuple[int, ...], int]]:
    """The rows that a heading covers whose totals are its own, and what it states for the first year."""
    per_unit = KRONER_PER_UNIT[context.unit]
    measures = [index for index, draft in enumerate(drafts) if draft.kind is None]
    mentions = [
        Mention(drafts[index].readings[0].label, int(total_of(drafts[index].readings[0]) * per_unit))
        for index in measures
    ]
    for heading, matched in zip(headings, match_mentions(headings, mentions), strict=True):
        if not matched or heading.first is None:
            continue
        if abs(heading.total or 0) == abs(sum(mentions[index].total or 0 for index in matched)):
            first = Decimal(heading.first).scaleb(places) / per_unit
            yield tuple(measures[index] for index in matched), int(first)
