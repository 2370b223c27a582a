"""A column of a grant table, and all of them: what each holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from patterns.grants.headings import Grid

Role = Literal["number", "recipient", "county", "project", "note", "year", "count", "asked", "amount", "sum", "total"]
MONEY: frozenset[Role] = frozenset({"asked", "amount", "sum", "total"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its place, its header path from the outermost heading in, and what it holds.

    `sum` is a sum over some of the row's columns, `total` the one over the whole row; `change` marks a difference.
    """

    index: int
    path: tuple[str, ...]
    role: Role
    change: bool = False


@dataclass(frozen=True, slots=True)
class GrantColumns:
    """The columns of a grant table, side by side where the list is printed in several panels, and the first body row.

    `recipient` is the municipality that the title names, where the table lists one recipient's projects; `caption` a
    title that stands inside the table, over all its columns.
    """

    panels: tuple[tuple[Column, ...], ...]
    first_row: int
    recipient: str | None
    caption: str | None


def cells_of(index: int, listed: Grid) -> list[str]:
    """What a column holds."""
    return [row[index] for row in listed if row[index]]


def panels_of(columns: Sequence[Column]) -> tuple[tuple[Column, ...], ...]:
    """A list printed side by side (`Kommune | Kroner | Kommune | Kroner`) as one panel after the other."""
    panels: list[list[Column]] = [[]]
    # What the current panel has.
    roles: set[Role] = set()
    seen: set[tuple[Role, tuple[str, ...]]] = set()
    for column in columns:
        complete = "recipient" in roles and not roles.isdisjoint(MONEY)
        if complete and column.role in ("number", "recipient") and (column.role, column.path) in seen:
            panels.append([])
            roles.clear()
            seen.clear()
        panels[-1].append(column)
        roles.add(column.role)
        seen.add((column.role, column.path))
    return tuple(tuple(panel) for panel in panels)
