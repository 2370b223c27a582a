"""The sums that a grant table states -> Checks: its columns, its rows, the projects inside a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple

from extract.readers.grant_rows import GrantRow
from extract.records import Check, Grant
from patterns.amounts import Unit, kroner
from patterns.grants.column import MONEY, Column, GrantColumns
from patterns.years import stated_years

UnitOf = Callable[[Column], Unit]
# A column's heading; its number where it has none.
Heading = tuple[str, ...] | int
Summed = tuple[tuple[int, ...], int]


def check_sums(
    title: str,
    rows: Sequence[GrantRow],
    grants: Mapping[int, str],
    projects: Iterable[Check],
    columns: GrantColumns,
    unit_of: UnitOf,
) -> Iterator[Check]:
    """The controls of a table in reading order; `grants` has the id of each row's record, `projects` those of its
    projects."""
    yield from _row_checks(rows, grants, columns, unit_of)
    yield from projects
    yield from _column_checks(title, rows, unit_of)


def _amounts(row: GrantRow, unit_of: UnitOf) -> dict[Heading, Decimal]:
    """A row's amounts in kroner and øre; columns of several panels with one heading are one column."""
    return {cell.column.path or cell.column.index: cell.amount.exact(unit_of(cell.column)) for cell in row.amounts}


def _cells(row: GrantRow, unit_of: UnitOf) -> dict[int, Decimal]:
    """The same by the columns' numbers."""
    return {cell.column.index: cell.amount.exact(unit_of(cell.column)) for cell in row.amounts}


def _are_equal(stated: Decimal, added: Decimal) -> bool:
    """Whether two sums are one: a part of a krone may be lost where shares are rounded."""
    return abs(stated - added) < 1


def _whole(kroner_and_ore: Decimal) -> int:
    return int(kroner_and_ore.to_integral_value())


class _Added(NamedTuple):
    """So many rows added up by column, and what of it is held back."""

    rows: int
    amounts: dict[Heading, Decimal]
    held: dict[Heading, Decimal]


def _together(one: _Added, other: _Added) -> _Added:
    return _Added(one.rows + other.rows, _sum(one.amounts, other.amounts), _sum(one.held, other.held))


def _sum(one: Mapping[Heading, Decimal], other: Mapping[Heading, Decimal]) -> dict[Heading, Decimal]:
    added = dict(one)
    for heading, amount in other.items():
        added[heading] = added.get(heading, _NOTHING) + amount
    return added


_NOTHING = Decimal(0)
_NONE = _Added(0, {}, {})


class _Stretch(NamedTuple):
    """The rows between two sum rows: all of them, and those that someone receives."""

    whole: _Added
    received: _Added


def _column_checks(title: str, rows: Sequence[GrantRow], unit_of: UnitOf) -> Iterator[Check]:
    stretches = _stretches(rows, unit_of)
    sums = [row for row in rows if row.kind == "sum"]
    # A table over a thousand pages has as many sums: each row is added up once.
    whole = list(accumulate((stretch.whole for stretch in stretches), _together, initial=_NONE))
    received = list(accumulate((stretch.received for stretch in stretches), _together, initial=_NONE))
    for place, row in enumerate(sums, 1):
        stated = _amounts(row, unit_of)
        candidates = _candidates(stretches, place, whole, received)
        summed = max(candidates, key=lambda added: _fit(stated, added))
        for column, expected in stated.items():
            actual, held = summed.amounts.get(column, _NOTHING), _whole(summed.held.get(column, _NOTHING))
            name = " / ".join(column) if isinstance(column, tuple) else f"column {column + 1}"
            aside = f", {kroner(held)} kr of it held back" if held else ""
            equal = _are_equal(expected, actual)
            verdict = _verdict(equal, f"the stated {kroner(_whole(expected))} kr")
            message = f"{title}, {name}: {summed.rows} rows {verdict} {kroner(_whole(actual))} kr{aside}"
            yield Check(
                kind="column_sum",
                subject=title,
                expected=_whole(expected),
                actual=_whole(actual),
                ok=equal,
                message=message,
                page=row.page,
            )


def _stretches(rows: Sequence[GrantRow], unit_of: UnitOf) -> list[_Stretch]:
    """What stands above the first sum row, between each two, and below the last."""
    stretches: list[_Stretch] = []
    own: list[tuple[GrantRow, dict[Heading, Decimal]]] = []
    for row in [*rows, None]:
        if row is not None and row.kind != "sum":
            own.append((row, _amounts(row, unit_of)))
            continue
        stretches.append(_Stretch(_added(own), _added([each for each in own if each[0].kind == "grant"])))
        own = []
    return stretches


def _added(rows: Sequence[tuple[GrantRow, Mapping[Heading, Decimal]]]) -> _Added:
    amounts: dict[Heading, Decimal] = {}
    held: dict[Heading, Decimal] = {}
    for row, own in rows:
        amounts = _sum(amounts, own)
        if row.kind == "withheld":
            held = _sum(held, own)
    return _Added(len(rows), amounts, held)


def _candidates(
    stretches: Sequence[_Stretch], place: int, whole: Sequence[_Added], received: Sequence[_Added]
) -> list[_Added]:
    """The rows that a sum row may add up: all above, those since the sum row before it, or those below a sum on top.

    `place` counts the stretches above it; `whole` and `received` add up those of all above each place.
    """
    above, below = whole[place], stretches[place].whole
    if not above.rows:
        return [whole[-1], below]
    part = stretches[place - 1].whole
    return [
        above,
        *([part] if 0 < part.rows < above.rows else []),
        *([received[place]] if received[place].rows < above.rows else []),
        *([below] if below.rows else []),
    ]


def _fit(stated: Mapping[Heading, Decimal], summed: _Added) -> int:
    return sum(_are_equal(expected, summed.amounts.get(column, _NOTHING)) for column, expected in stated.items())


def _row_checks(
    rows: Sequence[GrantRow], grants: Mapping[int, str], columns: GrantColumns, unit_of: UnitOf
) -> Iterator[Check]:
    for summands, total in _row_sums(rows, columns, unit_of):
        for index, grant in grants.items():
            row = rows[index]
            cells = _cells(row, unit_of)
            if total not in cells or not any(column in cells for column in summands):
                continue
            actual, expected = _together_in(cells, summands), cells[total]
            equal = _are_equal(expected, actual)
            verdict = _verdict(equal, f"the stated {kroner(_whole(expected))} kr")
            yield Check(
                kind="row_sum",
                subject=[grant],
                expected=_whole(expected),
                actual=_whole(actual),
                ok=equal,
                message=f"{row.label}: the row's amounts {verdict} {kroner(_whole(actual))} kr",
                page=row.page,
            )


def _together_in(cells: Mapping[int, Decimal], columns: Sequence[int]) -> Decimal:
    return sum((cells.get(column, _NOTHING) for column in columns), _NOTHING)


def _verdict(equal: bool, stated: str) -> str:
    return "add up to" if equal else f"do not add up to {stated}: they give"


def _row_sums(rows: Sequence[GrantRow], columns: GrantColumns, unit_of: UnitOf) -> list[Summed]:
    """Which columns make which sum column: of the sets that may, those by which most rows add up."""
    found: list[Summed] = []
    for panel in columns.panels:
        for total, sets in _possible_sums(panel):
            best = max(sets, key=lambda summands: _rows_that_fit(rows, summands, total, unit_of)[0])
            fitting, tried = _rows_that_fit(rows, best, total, unit_of)
            if fitting * 2 >= tried and fitting:
                found.append((best, total))
                found += [
                    (other, total)
                    for other in sets
                    if not set(other) & set(best)
                    and (share := _rows_that_fit(rows, other, total, unit_of))[0] * 2 >= share[1]
                    and share[0]
                ]
    return found


def _possible_sums(panel: Sequence[Column]) -> Iterator[tuple[int, list[tuple[int, ...]]]]:
    money = [column for column in panel if column.role in ("amount", "asked")]
    own = next((column for column in panel if column.role == "total"), None)
    if own is not None:
        total = own.index
        left = tuple(column.index for column in money if column.index < total and column.role == "amount")
        right = tuple(column.index for column in money if column.index > total and column.role == "amount")
        whole = tuple(column.index for column in money if column.index < total)
        part_sums = tuple(column.index for column in panel if column.role == "sum")
        year = set(stated_years(" ".join(own.path)))
        named = tuple(c.index for c in money if c.role == "amount" and year & set(stated_years(" ".join(c.path))))
        candidates = (named if len(year) == 1 else (), left, whole, right, left + right, part_sums)
        sets = [summands for summands in dict.fromkeys(candidates) if len(summands) > 1]
        if sets:
            yield total, sets
    for first, second, third in zip(money, money[1:], money[2:], strict=False):
        if second.change:
            yield third.index, [(first.index, second.index)]
        elif third.change and not first.change:
            yield second.index, [(first.index, third.index)]
    yield from _group_sums(panel)


def _group_sums(panel: Sequence[Column]) -> Iterator[tuple[int, list[tuple[int, ...]]]]:
    """A sum column under a heading of its own adds up the other columns under that heading."""
    for part in (column for column in panel if column.role == "sum" and len(column.path) > 1):
        inside = tuple(c.index for c in panel if c.role == "amount" and c.path[:-1] == part.path[:-1])
        if len(inside) > 1:
            yield part.index, [inside]


def _rows_that_fit(rows: Sequence[GrantRow], summands: tuple[int, ...], total: int, unit_of: UnitOf) -> tuple[int, int]:
    """How many rows add up that way, and how many tell anything at all."""
    fitting = tried = 0
    for row in rows:
        cells = _cells(row, unit_of)
        if row.kind != "withheld" and cells.get(total):
            tried += 1
            fitting += _are_equal(cells[total], _together_in(cells, summands))
    return fitting, tried


def check_projects(row: GrantRow, grant: Grant, columns: GrantColumns, unit_of: UnitOf) -> Iterator[Check]:
    """The control of a row's projects against its amount."""
    if not grant.projects:
        return
    group = _project_group(columns)
    expected = _amount_of_projects(row, group, unit_of) if group else granted_amount(grant)
    # Without a heading of their own the projects may be of any of the amounts in the row's total.
    if not group and grant.total and sum(bool(amount.nok) for amount in grant.amounts) > 1:
        return
    amounts = [project.nok for project in grant.projects if project.nok is not None]
    if expected is None or not amounts or (len(grant.projects) == 1 and amounts == [expected]):
        return
    actual, complete = sum(amounts), len(amounts) == len(grant.projects)
    if not complete and actual <= expected:
        return
    stated = f"the stated {kroner(expected)} kr of {group}" if group else f"the row's {kroner(expected)} kr"
    verdict = _verdict(actual == expected, stated)
    yield Check(
        kind="projects_total",
        subject=[grant.id],
        expected=expected,
        actual=actual,
        ok=actual == expected,
        message=f"{grant.recipient.name}: {len(amounts)} projects {verdict} {kroner(actual)} kr",
        page=row.page,
    )


def _project_group(columns: GrantColumns) -> str | None:
    """The outer heading that the projects' column shares with amounts (`Innovasjonsskjønn`): they are its projects."""
    listed = [column for panel in columns.panels for column in panel]
    groups = {column.path[:1] for column in listed if column.role == "project"}
    own = groups.pop() if len(groups) == 1 else ()
    shared = any(len(column.path) > 1 and column.path[:1] == own for column in listed if column.role in MONEY)
    return own[0] if own and shared else None


def _amount_of_projects(row: GrantRow, group: str, unit_of: UnitOf) -> int | None:
    """What a row has under the heading of its projects: that group's sum, else its only amount."""
    cells = [cell for cell in row.amounts if len(cell.column.path) > 1 and cell.column.path[0] == group]
    sums = [cell for cell in cells if cell.column.role in ("sum", "total")]
    granted = sums or [cell for cell in cells if cell.column.role == "amount"]
    return granted[0].amount.nok(unit_of(granted[0].column)) if len(granted) == 1 else None


def granted_amount(grant: Grant) -> int | None:
    """What a row grants in all: its total, else its only amount, else the last one."""
    if grant.total:
        return grant.total.nok
    return grant.amounts[-1].nok if grant.amounts else None
