"""The head of a budget's table: its columns, body and titles. Two heads -> one, where the second is of the table's
rest.
"""

from __future__ import annotations

from dataclasses import dataclass

from extract.readers.column_cells import is_filled
from extract.readers.label_columns import Row
from patterns.amounts import Unit
from patterns.budget.columns import Column


@dataclass(frozen=True, slots=True)
class TableHead:
    """The columns, the rows of the body, and the texts that head the whole table (a title row, the label column's
    heading).
    """

    columns: tuple[Column, ...]
    body: tuple[tuple[int, Row], ...]
    titles: tuple[str, ...]
    units: tuple[Unit | None, ...]
    # Of a part's columns alone: the words before the amounts of each part of the table, its own among them.
    labels: tuple[tuple[str, ...], ...] = ()

    def of_kind(self, *kinds: str) -> list[int]:
        """The columns that hold one of these."""
        return [index for index, column in enumerate(self.columns) if column.kind in kinds]


def joined_head(first: TableHead, rest: TableHead) -> TableHead | None:
    """The head of a table with the rows of its rest on the next page; None where the rest has other columns."""
    places = _places(first, rest)
    if places is None:
        return None
    moved: list[tuple[int, Row]] = []
    for index, row in rest.body:
        placed: Row = [None] * len(first.columns)
        for column, place in places.items():
            placed[place] = row[column]
        moved.append((index, placed))
    return TableHead(first.columns, (*first.body, *moved), first.titles, first.units)


def _places(first: TableHead, rest: TableHead) -> dict[int, int] | None:
    """Where each column of the rest stands in the first part: amounts by year or heading, words by their order."""
    places: dict[int, int] = {}
    amounts = {_meaning(first.columns[index]): index for index in first.of_kind("year", "comparison", "total")}
    for index in rest.of_kind("year", "comparison", "total"):
        place = amounts.get(_meaning(rest.columns[index]))
        if place is None or place in places.values():
            return None
        places[index] = place
    if not any(rest.columns[index].kind == "year" for index in places):
        return None
    for kind in ("title", "area", "note", "key"):
        ours, theirs = first.of_kind(kind), rest.of_kind(kind)
        filled = [index for index in theirs if is_filled(rest.body, index)]
        if len(filled) > len(ours):
            return None
        places |= dict(zip(filled, ours, strict=False))
    return places


def _meaning(column: Column) -> tuple[str, int | str | None]:
    return column.kind, column.year if column.kind == "year" else column.label
