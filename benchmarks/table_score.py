"""Is a row of the truth in a table, with its label and every amount in a cell of its own, in the column it is for?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from benchmarks.table_truth import Row

Grid = Sequence[Sequence[str | None]]
_SCALES = (1, 1_000, 1_000_000)
_MINUS = str.maketrans({"−": "-", "–": "-", "‑": "-"})


def rows_right(truth: Sequence[Row], grids: Sequence[Grid]) -> int:
    """How many rows of the truth some table has right."""
    count = 0
    for kind in dict.fromkeys(row.kind for row in truth):
        rows = [row for row in truth if row.kind == kind]
        count += len(set[int]().union(*(_rows_right(rows, grid) for grid in grids)))
    return count


def _rows_right(truth: Sequence[Row], grid: Grid) -> set[int]:
    """The rows that a grid has right, its columns being placed, in their order, so that most rows are."""
    found = [(number, row, cells) for number, row in enumerate(truth) for cells in _labelled(row, grid)]
    matching: dict[str, set[int]] = {}
    for _, row, cells in found:
        for column, nok in row.amounts:
            places = matching.setdefault(column, set())
            places.update(index for index, cell in enumerate(cells) if _is_amount(cell, nok))
    columns = [column for column in truth[0].kind if column in matching] or sorted(matching)
    best: set[int] = set()
    for chosen in _placements([sorted(matching[column]) for column in columns]):
        place_of = dict(zip(columns, chosen, strict=True))
        right = {number for number, row, cells in found if _is_right(row, cells, place_of)}
        best = max(best, right, key=len)
    return best


def _placements(places: Sequence[Sequence[int]], after: int = -1) -> Iterator[tuple[int | None, ...]]:
    """Every way to give each column one of its places, from left to right; a column without any has none."""
    if not places:
        yield ()
        return
    following: list[int | None] = [place for place in places[0] if place > after]
    for place in following or [None]:
        for rest in _placements(places[1:], after if place is None else place):
            yield (place, *rest)


def _is_right(row: Row, cells: Sequence[str | None], place_of: dict[str, int | None]) -> bool:
    wanted = [(place_of[column], nok) for column, nok in row.amounts]
    return all(place is not None and place < len(cells) and _is_amount(cells[place], nok) for place, nok in wanted)


def _labelled(row: Row, grid: Grid) -> list[Sequence[str | None]]:
    """The grid's rows that have a cell with a label of it and nothing else."""
    labels = {_letters(label) for label in row.labels}
    return [cells for cells in grid if any(_letters(cell or "") in labels for cell in cells)]


def _letters(text: str) -> str:
    return "".join(text.casefold().split()).replace("-", "").rstrip("*")


def _is_amount(cell: str | None, nok: int) -> bool:
    written = re.sub(r"(?i)kr\.?|mill\.?|[\s'’,-]+$", "", (cell or "").translate(_MINUS))
    written = re.sub(r"[\s'’]", "", written).replace("+", "")
    if re.fullmatch(r"\(.*\)", written):
        written = f"-{written[1:-1]}"
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+", written):
        written = written.replace(".", "")
    try:
        value = Decimal(written.replace(",", "."))
    except InvalidOperation:
        return False
    return any(value * scale == nok for scale in _SCALES)
