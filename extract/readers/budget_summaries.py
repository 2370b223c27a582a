"""A table whose rows are what other tables of the document add up to (`Sammendrag per område`) -> no measures a second
time, but checks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extract.reading import Reading, SumRow
from extract.records import Check, Tiltak
from patterns.amounts import kroner
from patterns.budget.areas import area_of_heading
from patterns.sum_rows import summed_part

# One row may have another table's name and sum by chance.
_LEAST_SUMMED = 2
# The years in which a sum that is wrong in one must be right.
_LEAST_ALIKE = 2

_Amounts = dict[int, int]


def without_summaries(reading: Reading) -> Reading:
    """The reading without the rows that bear another table's name, or an area's, and state in every year what its rows
    add up to. Sums over such rows are over the rows that these sum.
    """
    rows = [record for record in reading.tiltak if record.source_type == "table"]
    groups = _groups(rows, reading.sums)
    found = {row.id: members for row in rows if (members := _summed(row, groups))}
    exact = {_table(id_) for id_ in found}
    for row in rows:
        # Beside another that is right, one that differs in a single year is a sum that is wrong.
        if row.id not in found and _table(row.id) in exact and (members := _summed(row, groups, nearly=True)):
            found[row.id] = members
    tables = [_table(id_) for id_ in found]
    found = {id_: members for id_, members in found.items() if tables.count(_table(id_)) >= _LEAST_SUMMED}
    if found:
        checked = {id_ for check in reading.checks for id_ in check.subject}
        found = {id_: members for id_, members in found.items() if id_ not in checked and not _is_round(id_, found)}
    if not found:
        return reading
    records = {record.id: record for record in rows}
    return replace(
        reading,
        tiltak=tuple(record for record in reading.tiltak if record.id not in found),
        sums=tuple(_over_details(row, found, records) for row in reading.sums),
        checks=(*reading.checks, *(_check(records[id_], _details(members, found)) for id_, members in found.items())),
    )


def _groups(rows: Sequence[Tiltak], sums: Sequence[SumRow]) -> dict[str, list[tuple[Tiltak, ...]]]:
    """The rows that a sum is of, by what the sum names, and a table's rows of one area, by the area."""
    records = {record.id: record for record in rows}
    named: list[tuple[str, tuple[Tiltak, ...]]] = []
    for total in sums:
        members = tuple(records[id_] for id_ in total.members if id_ in records)
        if members and len(members) == len(total.members):
            named += [(name, members) for name in (summed_part(total.label), total.table)]
    by_area: dict[tuple[str, str], list[Tiltak]] = {}
    for record in rows:
        if record.area:
            by_area.setdefault((_table(record.id), record.area), []).append(record)
    named += [(area, tuple(members)) for (_, area), members in by_area.items()]
    groups: dict[str, list[tuple[Tiltak, ...]]] = {}
    for name, members in named:
        if name:
            groups.setdefault(_folded(name), []).append(members)
    return groups


def _summed(
    row: Tiltak, groups: Mapping[str, Sequence[tuple[Tiltak, ...]]], *, nearly: bool = False
) -> tuple[Tiltak, ...]:
    """The rows of another table that a row sums, in all years or nearly in all; empty where it sums none."""
    stated = _amounts((row,))
    if not any(stated.values()) or any(amount.year is None for amount in row.amounts):
        return ()
    for members in groups.get(_folded(row.title), ()):
        others = all(_table(member.id) != _table(row.id) and member.parties == row.parties for member in members)
        if others and (_are_nearly(_amounts(members), stated) if nearly else _amounts(members) == stated):
            return members
    return ()


def _are_nearly(added: _Amounts, stated: _Amounts) -> bool:
    """Whether amounts are the same in all years but one, and in enough of them that it is no chance."""
    alike = sum(added[year] == nok for year, nok in stated.items() if year in added)
    return added.keys() == stated.keys() and alike == len(stated) - 1 and alike >= _LEAST_ALIKE


def _amounts(rows: Sequence[Tiltak]) -> _Amounts:
    """What rows add up to in each year, without the years in which that is nothing."""
    added: _Amounts = {}
    for row in rows:
        for amount in row.amounts:
            if amount.year is not None:
                added[amount.year] = added.get(amount.year, 0) + amount.nok
    return {year: nok for year, nok in added.items() if nok}


def _details(members: Sequence[Tiltak], found: Mapping[str, Sequence[Tiltak]]) -> Iterator[Tiltak]:
    """The rows that stay records below the ones given."""
    for member in members:
        if member.id in found:
            yield from _details(found[member.id], found)
        else:
            yield member


def _is_round(id_: str, found: Mapping[str, Sequence[Tiltak]]) -> bool:
    """Whether a row is among those that it sums, by way of others."""
    seen: set[str] = set()
    waiting = [member.id for member in found[id_]]
    while waiting:
        current = waiting.pop()
        if current == id_:
            return True
        if current not in seen:
            seen.add(current)
            waiting += [member.id for member in found.get(current, ())]
    return False


def _over_details(total: SumRow, found: Mapping[str, Sequence[Tiltak]], records: Mapping[str, Tiltak]) -> SumRow:
    """A sum row whose members are records that stay; what they added up to before is kept where it is not the same."""
    if not any(id_ in found for id_ in total.members):
        return total
    members = [records[id_] for id_ in total.members if id_ in records]
    added = _amounts(members)
    amounts = tuple(
        replace(stated, actual=added.get(int(stated.column), 0))
        if stated.actual is None and stated.column.isdecimal()
        else stated
        for stated in total.amounts
    )
    return replace(total, members=tuple(record.id for record in _details(members, found)), amounts=amounts)


def _check(row: Tiltak, details: Iterator[Tiltak]) -> Check:
    members = list(details)
    expected, actual = sum(_amounts((row,)).values()), sum(_amounts(members).values())
    return Check(
        kind="cross_table",
        subject=[member.id for member in members],
        expected=expected,
        actual=actual,
        ok=expected == actual,
        message=f"{row.title}: the summary states {kroner(expected)}; the {len(members)} rows that it sums hold"
        f" {kroner(actual)}",
        page=row.evidence[0].page,
    )


def _table(id_: str) -> str:
    return id_.partition("-")[0]


def _folded(name: str) -> str:
    return area_of_heading(name).casefold()
