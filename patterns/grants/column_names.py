"""Which column of a grant table holds the names of those who receive."""

from __future__ import annotations

from collections.abc import Sequence

from patterns.families.skjonnsfordeling import (
    COUNTY_HEADING,
    MUNICIPALITY_HEADING,
)
from patterns.grants.column import Column, cells_of
from patterns.grants.contents import (
    are_names,
    is_recipient,
)
from patterns.grants.headings import Grid
from patterns.grants.labels import WITHHELD_LABEL, is_sum_label

# One municipality beside so many names is where they all live.
_FEWEST_PLACED = 3


def named_column(columns: Sequence[Column | None], listed: Grid) -> int | None:
    """The first column of words that holds names of those who may receive, under whatever heading."""
    texts = [index for index, column in enumerate(columns) if column is None or column.role == "project"]
    return next((index for index in texts if are_names(cells_of(index, listed))), None)


def _tells_rows_apart(column: Column, listed: Grid) -> bool:
    """Whether a recipients' column is more than a place: no county's, and not the same municipality in every row."""
    rank = _rank(column.path)
    labels = cells_of(column.index, listed)
    return rank == 0 or (rank == 1 and (len(set(labels)) > 1 or len(labels) < _FEWEST_PLACED))


def with_named(
    columns: Sequence[Column | None], paths: Sequence[tuple[str, ...]], body: Grid, listed: Grid
) -> list[Column | None]:
    """The columns, with that of the names as the recipients' where no heading says who receives, or only the county."""
    found = list(columns)
    if any(column and column.role == "recipient" and _tells_rows_apart(column, listed) for column in columns):
        return found
    if any(column is None and mostly_recipients(index, body) for index, column in enumerate(columns)):
        return found
    named = named_column(columns, listed)
    if named is not None:
        found[named] = Column(named, paths[named], "recipient")
    return found


def with_recipients(columns: Sequence[Column | None], body: Grid) -> tuple[Column, ...]:
    """Which column holds the recipients: the applicants' before the municipalities' before the counties'.

    Without such a heading it is a column whose labels are municipalities. Before it no numbers are money unless a
    heading says so: a list may count its rows.
    """
    labelled = [column for column in columns if column and column.role == "recipient"]
    if labelled:
        best = min(labelled, key=lambda column: _rank(column.path))
        # Beside an applicant the number is that of the municipality in another column.
        located = not _rank(best.path) and any(_rank(column.path) == 1 for column in labelled)
        numbered = [None if located and column and column.role == "number" else column for column in columns]
        chosen = [_chosen(column, best) for column in numbered]
    else:
        chosen = [
            Column(index, (), "recipient") if column is None and mostly_recipients(index, body) else column
            for index, column in enumerate(columns)
        ]
    first = next((column.index for column in chosen if column and column.role == "recipient"), 0)
    return tuple(column for column in chosen if column and (column.path or column.index >= first))


def _rank(path: tuple[str, ...]) -> int:
    heading = path[-1] if path else ""
    if COUNTY_HEADING.search(heading):
        return 2
    return 1 if MUNICIPALITY_HEADING.search(heading) else 0


def _chosen(column: Column | None, best: Column) -> Column | None:
    """The recipients' column and its like in other panels; a county beside them tells which municipality is meant."""
    if column is None or column.role != "recipient" or column.path == best.path:
        return column
    return Column(column.index, column.path, "county") if _rank(column.path) == 2 else None


def mostly_recipients(index: int, body: Grid) -> bool:
    labels = [
        row[index]
        for row in body
        if row[index] and not is_sum_label(row[index]) and not WITHHELD_LABEL.match(row[index])
    ]
    known = sum(is_recipient(label) for label in labels)
    return known >= 2 and known * 5 >= len(labels) * 3
