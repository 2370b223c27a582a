"""Grants of several tables of one document -> Checks: where two tables state the same, do they agree?"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from extract.reading import Reading
from extract.records import Check, Grant
from patterns.amounts import kroner
from patterns.grants.titles import common_words

# So many recipients with equal amounts tell that two columns state the same thing.
_ENOUGH_EQUAL = 3
# Tables further apart are of different allocations, as where many are printed in one document; so are those that state
# the same once more than this. Each pair compared, a document of a thousand tables would be half a million checks.
_FURTHEST = 200
_MOST_STATING_THE_SAME = 8
_Category = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Table:
    """The grants of one table; `only` its recipient's key where it lists the projects of a single one."""

    grants: tuple[Grant, ...]
    only: str | None

    @property
    def program(self) -> str:
        return self.grants[0].program or _table_id(self.grants[0])


@dataclass(frozen=True, slots=True)
class _Column:
    """What one column of a table gives each recipient, in kroner."""

    table: _Table
    category: _Category
    amounts: Mapping[str, int]

    @property
    def name(self) -> str:
        return f"{self.table.program}, {' / '.join(self.category)}"


def check_grants(reading: Reading) -> tuple[Check, ...]:
    """The controls between a document's grant tables, in reading order."""
    grants = reading.grants
    if not grants or _table_id(grants[0]) == _table_id(grants[-1]):
        return ()
    checks: list[Check] = []
    tables = ((table, _columns(table)) for table in _tables(grants))
    following = deque(islice(tables, _FURTHEST + 1))
    while following:
        first, own = following.popleft()
        stating_the_same = 0
        for second, theirs in following:
            if first.only or second.only:
                checks += _parts_and_row(first, second)
            elif stating_the_same < _MOST_STATING_THE_SAME and first.grants[0].year == second.grants[0].year:
                found = list(_compared(first, second, own, theirs))
                stating_the_same += bool(found)
                checks += found
        following.extend(islice(tables, 1))
    return tuple(checks)


def _tables(grants: Iterable[Grant]) -> Iterator[_Table]:
    for _, members in groupby(grants, _table_id):
        own = tuple(members)
        keys = {_key(grant) for grant in own}
        single = len(keys) == 1 and len(own) > 1
        yield _Table(own, next(iter(keys)) if single else None)


def _table_id(grant: Grant) -> str:
    return grant.id.partition("-")[0]


def _key(grant: Grant) -> str:
    return grant.recipient.kommunenummer or grant.recipient.name.casefold()


def _parts_and_row(first: _Table, second: _Table) -> Iterator[Check]:
    """Where one of two tables lists a single recipient's projects."""
    if not (first.only and second.only):
        yield from _parts_against_row(*((first, second) if first.only else (second, first)))


def _compared(first: _Table, second: _Table, own: Sequence[_Column], theirs: Sequence[_Column]) -> Iterator[Check]:
    pairs = [(one, other) for one in own for other in theirs if _state_the_same(one, other)]
    if not pairs:
        return
    one, other = max(pairs, key=lambda pair: (_equal(*pair), common_words(pair[0].name, " ".join(pair[1].category))))
    ids = {_key(grant): grant.id for table in (second, first) for grant in table.grants}
    others = {_key(grant): grant.id for grant in second.grants}
    names = {_key(grant): grant for grant in first.grants}
    for key in one.amounts:
        if key in other.amounts:
            yield _agreement([ids[key], others[key]], names[key], one, other, key)


def _columns(table: _Table) -> list[_Column]:
    """The table's money columns with a total; a recipient that stands in several rows gets their sum."""
    columns: dict[_Category, dict[str, int]] = {}
    for grant in table.grants:
        cells = [(tuple(amount.category), amount.nok) for amount in grant.amounts]
        if grant.total:
            cells.append((("total",), grant.total.nok))
        for category, nok in cells:
            column = columns.setdefault(category, {})
            column[_key(grant)] = column.get(_key(grant), 0) + nok
    return [_Column(table, category, amounts) for category, amounts in columns.items()]


def _state_the_same(one: _Column, other: _Column) -> bool:
    """Two columns with so many equal amounts, and so few different, that chance is no explanation."""
    both = [key for key in one.amounts if key in other.amounts and one.amounts[key] and other.amounts[key]]
    equal = _equal(one, other)
    return equal >= _ENOUGH_EQUAL and equal * 3 >= len(both) * 2


def _equal(one: _Column, other: _Column) -> int:
    return sum(bool(nok) and other.amounts.get(key) == nok for key, nok in one.amounts.items())


def _agreement(subject: list[str], grant: Grant, one: _Column, other: _Column, key: str) -> Check:
    expected, actual = one.amounts[key], other.amounts[key]
    first, second = f"{kroner(expected)} kr in {one.name}", f"{kroner(actual)} kr in {other.name}"
    return _check(subject, grant, expected, actual, f"{first} and {second}")


def _check(subject: list[str], grant: Grant, expected: int, actual: int, stated: str) -> Check:
    """Whether two tables agree on a recipient; `stated` says what each of them does."""
    return Check(
        kind="cross_table",
        subject=subject,
        expected=expected,
        actual=actual,
        ok=expected == actual,
        message=f"{grant.recipient.name}: {stated} {'agree' if expected == actual else 'differ'}",
        page=grant.evidence[0].page,
    )


def _parts_against_row(parts: _Table, rows: _Table) -> Iterator[Check]:
    """One recipient's own list of projects against its row in the list of all recipients."""
    row = next((grant for grant in rows.grants if _key(grant) == parts.only), None)
    if row is None or row.year != parts.grants[0].year:
        return
    amounts = [grant.amounts[-1].nok for grant in parts.grants if grant.amounts]
    stated = {tuple(amount.category): amount.nok for amount in row.amounts}
    if not amounts or not stated:
        return
    actual = sum(amounts)
    # A matrix states the list's sum in the column that shares its words, a list with one column in that one.
    shared = {
        category: common_words(parts.program, f"{rows.program if len(stated) == 1 else ''} {' '.join(category)}")
        for category in stated
    }
    category = max(stated, key=lambda candidate: (shared[candidate], stated[candidate] == actual))
    if not shared[category]:
        return
    expected = stated[category]
    first = f"{kroner(expected)} kr in {rows.program}, {' / '.join(category)}"
    second = f"{kroner(actual)} kr for the {len(parts.grants)} rows of {parts.program}"
    subject = [row.id, *(grant.id for grant in parts.grants)]
    yield _check(subject, row, expected, actual, f"{first} and {second}")
