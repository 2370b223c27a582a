"""Which rows a sum row adds up, and which rows are sums although no word says so: told by what adds up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from extract.readers.budget_rows import BudgetRow
from extract.readers.row_totals import LEAST_FIGURES, Measures, values_of
from patterns.budget.columns import Column
from patterns.sum_rows import is_running_sum


def with_sums(
    rows: Sequence[BudgetRow], columns: Sequence[Column]
) -> tuple[list[BudgetRow], dict[int, tuple[int, ...]]]:
    """The rows with unnamed sums marked, and for every sum row the indexes of the measures that it adds up."""
    members = _divided(rows)
    members |= _parents(rows, columns)
    members |= _sums_above(rows, members)
    marked = _unnamed_sums(
        [replace(row, kind="part_sum") if index in members else row for index, row in enumerate(rows)]
    )
    measures = Measures(marked)
    # Counted in measures: how many stand above the row, since which of them no sum does, and where their group begins.
    above = since = 0
    opened: int | None = None
    for index, row in enumerate(marked):
        if row.kind is None:
            opened = above if row.opens_group else opened
            above += 1
        elif row.kind in ("sum", "part_sum") and index in members:
            since = since if rows[members[index][0]].is_part else above
        elif row.kind == "net" and since < above and measures.fit(row, since, above) == len(values_of(row)) > 1:
            members[index] = measures.between(since, above)
            since = above
        elif row.kind in ("sum", "part_sum") and above:
            fit, fit_since = measures.fit(row, 0, above), measures.fit(row, since, above)
            whole = fit > fit_since or since == above
            if fit == fit_since and since:
                whole = whole or (_is_last_sum(marked, index) and len(row.label.split()) < 2)
            first = measures.last_part(row, 0 if whole else since, above)
            members[index] = measures.between(first, above)
            if opened is not None and measures.fit(row, opened, above) > measures.fit(row, first, above):
                members[index] = measures.between(opened, above)
            elif is_running_sum(row.label):
                members[index] = _with_lone_sums(index, members, marked)
            since = above
    return marked, members


def with_parts(rows: Sequence[BudgetRow]) -> list[BudgetRow]:
    """The rows with their parts settled (`herav skole`): parts that add up to the row above are the measures and that
    row their sum; parts that do not are words in its note.
    """
    settled: list[BudgetRow] = []
    index = 0
    while index < len(rows):
        row = rows[index]
        end = index + 1
        while end < len(rows) and rows[end].is_part and row.kind is None:
            end += 1
        parts = rows[index + 1 : end]
        if len(parts) >= LEAST_FIGURES and not row.is_part and _divide(row, parts):
            settled += [replace(row, kind="part_sum", heads=True), *(replace(part, heads=False) for part in parts)]
        elif parts:
            named = [" ".join([part.label, *(cell.amount.raw for cell in part.cells)]) for part in parts]
            settled.append(replace(row, note="; ".join([*([row.note] if row.note else []), *named])))
        else:
            settled.append(row)
        index = end
    return settled


def _divide(row: BudgetRow, parts: Sequence[BudgetRow]) -> bool:
    """Whether parts add up to a row in every column that either fills."""
    values = values_of(row)
    columns = {column for part in parts for column in values_of(part)} | set(values)
    return bool(values) and all(added(parts, column) == values.get(column, Decimal(0)) for column in columns)


def _divided(rows: Sequence[BudgetRow]) -> dict[int, tuple[int, ...]]:
    """The rows that stand before their parts, and these parts."""
    found: dict[int, tuple[int, ...]] = {}
    for index, row in enumerate(rows):
        if row.kind != "part_sum" or index + 1 >= len(rows) or not rows[index + 1].is_part:
            continue
        end = index + 1
        while end < len(rows) and rows[end].is_part:
            end += 1
        found[index] = tuple(range(index + 1, end))
    return found


def _sums_above(rows: Sequence[BudgetRow], taken: Mapping[int, object]) -> dict[int, tuple[int, ...]]:
    """Sum rows that stand before what they add up, where no row above them does so better."""
    found: dict[int, tuple[int, ...]] = {}
    measures = Measures(rows)
    for index, row in enumerate(rows):
        if row.kind not in ("sum", "part_sum") or index in taken or not row.cells:
            continue
        last = index + 1
        while last < len(rows) and (rows[last].kind is None or last in taken):
            last += 1
        first = index
        while first and (rows[first - 1].kind is None or first - 1 in taken):
            first -= 1
        begin, here, end = (measures.before(each) for each in (first, index, last))
        fit = measures.fit(row, here, end)
        better = fit > max(measures.fit(row, begin, here), measures.fit(row, 0, here))
        if here < end and fit * 2 > len(row.cells) and better:
            found[index] = measures.between(here, end)
    return found


def _parents(rows: Sequence[BudgetRow], columns: Sequence[Column]) -> dict[int, tuple[int, ...]]:
    """Rows that stand apart before the rows that they add up, with these rows' indexes."""
    found: dict[int, tuple[int, ...]] = {}
    if all(row.heads for row in rows if row.kind is None):
        return found
    # From the last row up, so that a group of groups finds its groups known.
    for index in range(len(rows) - 1, -1, -1):
        if rows[index].heads and rows[index].kind is None:
            parts = _parts_below(index, rows, columns, found)
            if parts:
                found[index] = parts
    return dict(sorted(found.items()))


def _parts_below(
    index: int, rows: Sequence[BudgetRow], columns: Sequence[Column], groups: Mapping[int, tuple[int, ...]]
) -> tuple[int, ...]:
    """The measures below a row that it is the sum of, a group among them counted once by its own row; else empty."""
    parts: list[int] = []
    measures: list[int] = []
    later = index + 1
    while later < len(rows) and rows[later].kind is None:
        parts.append(later)
        measures += groups.get(later, (later,))
        later = groups[later][-1] + 1 if later in groups else later + 1
        ends = later >= len(rows) or rows[later].heads or rows[later].kind is not None
        enough = len(parts) >= LEAST_FIGURES or rows[index].label.rstrip().endswith(":")
        if ends and enough and _is_parent(rows[index], parts, rows, columns):
            return tuple(measures)
    return ()


def _is_parent(row: BudgetRow, parts: Sequence[int], rows: Sequence[BudgetRow], columns: Sequence[Column]) -> bool:
    """Whether a row is the sum of the rows below it in all of this budget's columns; a total that no row below has
    (`Ramme`) is told of the group alone.
    """
    below = [rows[part] for part in parts]
    filled = {column for part in below for column in values_of(part)}
    own = {
        column: value
        for column, value in values_of(row).items()
        if columns[column].kind == "year" or (columns[column].kind == "total" and column in filled)
    }
    return any(own.values()) and all(added(below, column) == value for column, value in own.items())


def _with_lone_sums(
    index: int, members: Mapping[int, tuple[int, ...]], rows: Sequence[BudgetRow]
) -> tuple[int, ...]:
    """What a running sum adds up: the measures above it, and with them the sums that stand for measures not listed
    (`Sum tidligere vedtatt` alone), where these make it hold.
    """
    own = members[index]
    lone = [other for other, parts in members.items() if other < index and not _fit(rows[other], parts, rows)]
    both = tuple(sorted([*own, *lone]))
    return both if _fit(rows[index], both, rows) > _fit(rows[index], own, rows) else own


def _is_last_sum(rows: Sequence[BudgetRow], index: int) -> bool:
    return not any(rows[later].kind in ("sum", "part_sum") for later in range(index + 1, len(rows)))


def _fit(total: BudgetRow, members: Sequence[int], rows: Sequence[BudgetRow]) -> int:
    """In how many columns the members add up to the row."""
    return sum(
        1 for column, value in values_of(total).items() if added([rows[index] for index in members], column) == value
    )


def added(rows: Sequence[BudgetRow], column: int) -> Decimal:
    """What the rows add up to in a column, in the unit of their amounts."""
    return sum((cell.amount.value for row in rows for cell in row.cells if cell.column == column), Decimal(0))


def _unnamed_sums(rows: Sequence[BudgetRow]) -> list[BudgetRow]:
    """Marks a row that equals the rows above it since the last sum, or right below a sum all measures above it."""
    marked = list(rows)
    since: list[int] = []
    every: list[int] = []
    # What these rows hold together, by column: it decides at once for nearly every row.
    held: dict[int, Decimal] = {}
    held_by_every: dict[int, Decimal] = {}
    for index, row in enumerate(marked):
        values = values_of(row)
        if row.kind is not None:
            since, held = [], {}
        elif not since and _filled(held_by_every) == _filled(values) and _is_sum_of(row, every, marked):
            marked[index] = replace(row, kind="sum")
        elif len(since) < LEAST_FIGURES or _filled(held) != _filled(values) or not _is_sum_of(row, since, marked):
            since.append(index)
            every.append(index)
            for column, value in values.items():
                held[column] = held.get(column, Decimal(0)) + value
                held_by_every[column] = held_by_every.get(column, Decimal(0)) + value
        else:
            marked[index] = replace(row, kind="part_sum")
            since, held = [], {}
    return marked


def _filled(values: Mapping[int, Decimal]) -> dict[int, Decimal]:
    return {column: value for column, value in values.items() if value}


def _is_sum_of(row: BudgetRow, parts: Sequence[int], rows: Sequence[BudgetRow]) -> bool:
    """Whether a row equal to its parts in every column is their sum, with enough figures that this is no accident."""
    values = values_of(row)
    adding = [column for column in values if sum(1 for part in parts if values_of(rows[part]).get(column)) >= 2]
    figures = {value for value in values.values() if value}
    return bool(adding) and len(figures) >= LEAST_FIGURES
