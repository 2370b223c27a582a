"""What a table of the export is: its columns with types, its keys, the columns that are searched."""

from __future__ import annotations

from typing import Literal, NamedTuple

ColumnType = Literal["string", "integer", "number", "boolean", "date"]
Value = str | int | float | bool | None
Row = tuple[Value, ...]


class Column(NamedTuple):
    """A column; `required` where it is never empty."""

    name: str
    type: ColumnType
    description: str
    required: bool = False


class ForeignKey(NamedTuple):
    """A column that holds the `id` of a row in another table."""

    column: str
    table: str


class Table(NamedTuple):
    """A table; `searched` are the columns whose words the full-text search finds."""

    name: str
    description: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    searched: tuple[str, ...] = ()
