"""Cells that stand once for several rows of a table without a grid: where other columns have rules, they have none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.model import Cell, Page, Rule, union
from extract.tables.columns import Column
from extract.tables.segments import Row
from patterns.sum_rows import sum_word

# A rule is thinner, in points, and longer.
_THICKEST = 4.0


def with_row_spans(
    page: Page, cells: Sequence[Cell], groups: Sequence[Sequence[Row]], columns: Sequence[Column], first: int
) -> list[Cell]:
    """The cells with those of a text column joined over the rows that no rule parts; `first` is the first body row."""
    result = list(cells)
    for index, start, end in _all_runs(page, groups, columns):
        result = _joined(result, index, first + start, first + end)
    return result


def has_row_spans(page: Page, groups: Sequence[Sequence[Row]], columns: Sequence[Column]) -> bool:
    """Whether the rules tell that a cell of some text column stands for several rows."""
    return any(True for _ in _all_runs(page, groups, columns))


def _all_runs(page: Page, groups: Sequence[Sequence[Row]], columns: Sequence[Column]) -> Iterator[tuple[int, int, int]]:
    """Each text column with the stretches of rows (from, to) that are one in it: parted in the other columns alone."""
    rules = [rule for rule in page.rules if rule.bottom - rule.top < _THICKEST and rule.x1 > rule.x0 + _THICKEST]
    if not rules:
        return
    parted = [_columns_parted(above, below, columns, rules) for above, below in pairwise(groups)]
    # A row goes on where a rule runs below it under most other columns; amounts may have one above their sum alone.
    sums = [bool(sum_word(below[0].segments[0].text)) for below in groups[1:]]
    goes_on = [
        sum(ruled) >= 0.6 * (len(columns) - 1) and not of_sum for ruled, of_sum in zip(parted, sums, strict=True)
    ]
    for index, column in enumerate(columns):
        if not column.numeric:
            is_open = [goes and not ruled[index] for goes, ruled in zip(goes_on, parted, strict=True)]
            for start, end in _stretches(is_open):
                yield index, start, end


def _stretches(open_below: Sequence[bool]) -> list[tuple[int, int]]:
    """The stretches of rows (from, to) that nothing parts; none where all are one."""
    if all(open_below):
        return []
    runs: list[tuple[int, int]] = []
    start = 0
    for index, is_open in enumerate([*open_below, False]):
        if not is_open:
            if index > start:
                runs.append((start, index + 1))
            start = index + 1
    return runs


def _columns_parted(
    above: Sequence[Row], below: Sequence[Row], columns: Sequence[Column], rules: Sequence[Rule]
) -> list[bool]:
    """For every column whether a rule runs in it between two rows."""
    low, high = max(row.top for row in above), min(row.bottom for row in below)
    between = [rule for rule in rules if low <= rule.top <= high]
    middles = [(column.x0 + column.x1) / 2 for column in columns]
    return [any(rule.x0 <= middle <= rule.x1 for rule in between) for middle in middles]


def _joined(cells: Sequence[Cell], column: int, start: int, end: int) -> list[Cell]:
    """The cells with those of one column in a stretch of rows made one."""
    parts = [cell for cell in cells if cell.column == column and start <= cell.row < end]
    if len(parts) != end - start or any(cell.column_span > 1 for cell in parts):
        return list(cells)
    filled = [cell for cell in parts if cell.text]
    whole = parts[0]._replace(
        text="\n".join(cell.text for cell in filled),
        row_span=end - start,
        bbox=union(cell.bbox for cell in filled or parts if cell.bbox is not None),
        bold=bool(filled) and all(cell.bold for cell in filled),
    )
    kept = [cell for cell in cells if cell not in parts]
    return sorted([*kept, whole], key=lambda cell: (cell.row, cell.column))
