"""Which rows a sum row adds up, and which rows are sums although no word says so: told by what adds up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from extract.readers.budget_rows import BudgetRow
from extract.readers.row_totals import LEAST_FIGURES, Measures, values_of
from patterns.budget.column_words import pays_for_row
from patterns.budget.columns import Column
from patterns.sum_rows import is_running_sum

# Longer lists, and more ways to count them, are left as they stand.
MOST_IN_BLOCK = 80
MOST_STEPS = 2000


def with_sums(
    rows: Sequence[BudgetRow], columns: Sequence[Column]
) -> tuple[list[BudgetRow], dict[int, tuple[int, ...]]]:
    """The rows with unnamed sums marked, and for every sum row the indexes of the measures that it adds up."""
    members = _divided(rows)
    members |= _parents(rows, columns)
    members |= _sums_above(rows, members)
    members |= _unmarked_parents(rows, columns, members)
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
    row their sum; parts that do not, or that tell what pays for it (`herav lån`), are words in its note.
    """
    settled: list[BudgetRow] = []
    index = 0
    while index < len(rows):
        row = rows[index]
        end = index + 1
        while end < len(rows) and rows[end].is_part and row.kind is None:
            end += 1
        parts = rows[index + 1 : end]
        if row.is_part and index and rows[index - 1].kind in ("sum", "balance"):
            # They divide what the rows above are together: no measures of their own.
            settled += [replace(part, kind="net") for part in (row, *parts)]
        elif len(parts) >= LEAST_FIGURES and not row.is_part and _are_measures(parts) and _divide(row, parts):
            settled += [replace(row, kind="part_sum", heads=True), *(replace(part, heads=False) for part in parts)]
        elif parts:
            named = [" ".join([part.label, *(cell.amount.raw for cell in part.cells)]) for part in parts]
            settled.append(replace(row, note="; ".join([*([row.note] if row.note else []), *named])))
        else:
            settled.append(row)
        index = end
    return settled


def with_payers(rows: Sequence[BudgetRow]) -> list[BudgetRow]:
    """The rows, those that tell what pays for the row above them (`Låneopptak`, `Momskompensasjon`) made its parts:
    they come to it in every column, and to another one elsewhere in the table.
    """
    runs: list[range] = []
    for index, row in enumerate(rows):
        end = index + 1
        while end < len(rows) and rows[end].kind is None and pays_for_row(rows[end].label):
            end += 1
        below = rows[index + 1 : end]
        if below and row.kind is None and not pays_for_row(row.label) and _divide(row, below):
            runs.append(range(index + 1, end))
    if len(runs) < LEAST_FIGURES:
        return list(rows)
    payers = {index for run in runs for index in run}
    return [replace(row, is_part=True) if index in payers else row for index, row in enumerate(rows)]


def _are_measures(parts: Sequence[BudgetRow]) -> bool:
    """Whether none of a row's parts tells what pays for it."""
    return not any(pays_for_row(part.label) for part in parts)


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


def _unmarked_parents(
    rows: Sequence[BudgetRow], columns: Sequence[Column], taken: Mapping[int, tuple[int, ...]]
) -> dict[int, tuple[int, ...]]:
    """Rows that nothing marks as the sums of those right below them, where a sum that counts each amount once proves
    it in every column, and one such way alone.
    """
    found: dict[int, tuple[int, ...]] = {}
    first = 0
    for index, row in enumerate(rows):
        if row.kind is None and index not in taken:
            continue
        block = range(first, index)
        first = index + 1
        if row.kind == "sum" and LEAST_FIGURES < len(block) <= MOST_IN_BLOCK and index not in taken:
            ways = _ways_to_count(row, [rows[place] for place in block], columns)
            if len(ways) == 1 and _is_no_accident(ways[0], values_of(row)):
                for parent, parts in ways[0].items():
                    found[block[parent]] = tuple(block[part] for part in parts)
    return found


def _is_no_accident(parents: Mapping[int, tuple[int, ...]], total: Mapping[int, Decimal]) -> bool:
    """Whether rows are the sums of several below, and so many or in so many columns that they were meant to be."""
    figures = {value for value in total.values() if value}
    return any(len(parts) > 1 for parts in parents.values()) and max(len(parents), len(figures)) >= LEAST_FIGURES


def _ways_to_count(
    total: BudgetRow, rows: Sequence[BudgetRow], columns: Sequence[Column]
) -> list[dict[int, tuple[int, ...]]]:
    """The ways in which rows come to a total, where some of them are the sums of those right below: of two ways the
    first two; none where all rows together come to it.
    """
    own = {column: value for column, value in values_of(total).items() if columns[column].kind in ("year", "total")}
    held = [values_of(row) for row in rows]
    if not any(own.values()) or any(added(rows, column) == value for column, value in own.items()):
        return []
    ways: list[dict[int, tuple[int, ...]]] = []
    # A place among the rows, what is still to be counted, and the parents found.
    open_ways: list[tuple[int, dict[int, Decimal], dict[int, tuple[int, ...]]]] = [(0, own, {})]
    for _ in range(MOST_STEPS):
        if not open_ways or len(ways) > 1:
            break
        place, left, parents = open_ways.pop()
        if place == len(rows):
            ways += [parents] if parents and not any(left.values()) else []
            continue
        rest = {column: value - held[place].get(column, Decimal(0)) for column, value in left.items()}
        open_ways.append((place + 1, rest, parents))
        open_ways += [(end, rest, {**parents, place: tuple(range(place + 1, end))}) for end in _ends(place, held, own)]
    else:
        return []
    return ways


def _ends(place: int, held: Sequence[Mapping[int, Decimal]], columns: Mapping[int, Decimal]) -> list[int]:
    """Where the rows below one end that it is the sum of in every column."""
    values = {column: held[place].get(column, Decimal(0)) for column in columns}
    sums = dict.fromkeys(values, Decimal(0))
    found: list[int] = []
    for end in range(place + 1, len(held)):
        sums = {column: value + held[end].get(column, Decimal(0)) for column, value in sums.items()}
        if any(values.values()) and sums == values:
            found.append(end + 1)
    return found


def _with_lone_sums(index: int, members: Mapping[int, tuple[int, ...]], rows: Sequence[BudgetRow]) -> tuple[int, ...]:
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
