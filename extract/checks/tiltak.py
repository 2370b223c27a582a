"""Tiltak and sum rows -> Checks: columns against their sums, rows against their own totals, headings against their
rows.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from extract.reading import StatedSum, SumRow
from extract.records import Check, Tiltak
from patterns.amounts import kroner


def check_sums(sums: Sequence[SumRow], tiltak: Sequence[Tiltak]) -> list[Check]:
    """A check for every column of every sum row over measures (`SUM 93,8 126,4`)."""
    records = {record.id: record for record in tiltak}
    return [
        _column_check(row, stated, records)
        for row in sums
        if row.members and all(member in records for member in row.members)
        for stated in row.amounts
    ]


def _column_check(row: SumRow, stated: StatedSum, records: Mapping[str, Tiltak]) -> Check:
    actual = (
        stated.actual
        if stated.actual is not None
        else sum(in_column(records[member], stated.column) for member in row.members)
    )
    ok = abs(actual - stated.nok) <= row.tolerance
    said = f"{row.table}, {row.label or 'sum row'}, {stated.column}: states {kroner(stated.nok)}"
    counted = f"{len(row.members)} rows add up to" if len(row.members) > 1 else "its only row holds"
    message = f"{said}; {counted} {kroner(actual)}"
    if not ok:
        message += f", {kroner(actual - stated.nok, signed=True)}"
    return Check(
        kind="column_sum",
        subject=list(row.members),
        expected=stated.nok,
        actual=actual,
        ok=ok,
        message=message,
        page=row.page,
    )


def in_column(record: Tiltak, column: str) -> int:
    """A record's amount in a year's column; 0 where it has none."""
    return sum(amount.nok for amount in record.amounts if str(amount.year) == column)


def check_rows(tiltak: Sequence[Tiltak], frames: Collection[str]) -> list[Check]:
    """A check for every table row that states its own total beside its years (`2 2 3 | 7`).

    `frames` are the rows whose total is a project's whole frame (`Totalramme`): its years need not add up to it.
    """
    return [
        _row_check(record, record.total.nok)
        for record in tiltak
        if record.source_type == "table" and record.total is not None and record.amounts and record.id not in frames
    ]


def _row_check(record: Tiltak, stated: int) -> Check:
    actual = sum(amount.nok for amount in record.amounts)
    return Check(
        kind="row_sum",
        subject=[record.id],
        expected=stated,
        actual=actual,
        ok=actual == stated,
        message=f"{record.title}: the row's total is {kroner(stated)}; its years add up to {kroner(actual)}",
        page=record.evidence[0].page,
    )


def check_headings(tiltak: Sequence[Tiltak]) -> list[Check]:
    """A check for every heading that is linked to rows: its total against all that they hold (a cut is told without
    its sign).
    """
    records = {record.id: record for record in tiltak}
    return [
        _heading_check(record, [records[link] for link in record.links if link in records])
        for record in tiltak
        if record.source_type == "heading" and record.links and record.total is not None
    ]


def check_amendments(tiltak: Sequence[Tiltak]) -> list[Check]:
    """A check for every party's row that is linked to the budget's own row of the same measure and states the same in
    a year: whether it does so in all years. Where no year agrees, the party wants another amount, and nothing is wrong.
    """
    records = {record.id: record for record in tiltak if record.source_type == "table"}
    return [
        check
        for record in records.values()
        if record.parties
        for link in record.links
        if link in records and not records[link].parties and (check := _amendment_check(record, records[link]))
    ]


def _amendment_check(amendment: Tiltak, adopted: Tiltak) -> Check | None:
    ours = {amount.year: amount.nok for amount in amendment.amounts if amount.year}
    theirs = {amount.year: amount.nok for amount in adopted.amounts if amount.year}
    shared = [year for year in ours if year in theirs]
    different = [year for year in shared if ours[year] != theirs[year]]
    if not any(ours[year] == theirs[year] != 0 for year in shared):
        return None
    year = different[0] if different else None
    same = f"the same in {len(shared)} years"
    told = f"{kroner(ours[year])} and {kroner(theirs[year])} in {year}" if year else same
    return Check(
        kind="cross_table",
        subject=[amendment.id, adopted.id],
        expected=ours[year] if year else sum(ours[each] for each in shared),
        actual=theirs[year] if year else sum(theirs[each] for each in shared),
        ok=not different,
        message=f"{amendment.title}: the amendment and the budget state {told}",
        page=amendment.evidence[0].page,
    )


def _heading_check(heading: Tiltak, rows: Sequence[Tiltak]) -> Check:
    stated = heading.total.nok if heading.total else 0
    actual = sum(amount.nok for row in rows for amount in row.amounts)
    ok = abs(actual) == abs(stated)
    counted = "its row holds" if len(rows) == 1 else f"its {len(rows)} rows hold"
    return Check(
        kind="heading_total",
        subject=[heading.id, *(row.id for row in rows)],
        expected=stated,
        actual=actual,
        ok=ok,
        message=f"{heading.title}: the heading states {kroner(stated)}; {counted} {kroner(actual)}",
        page=heading.evidence[0].page,
    )
