"""Labels that stand once in the middle of their rows, in a table without rules: which rows are theirs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.model import Cell
from extract.tables.cells import box_of, is_bold, written
from extract.tables.columns import Column, column_of
from extract.tables.segments import Row, Segment

# Lines of one label are closer than this many times their size.
_ONE_LABEL = 1.3
# A block's border may be off by this part of a row's height.
_OFF = 0.35


class CentredLabel(NamedTuple):
    """The parts of a label and the height of its middle."""

    parts: tuple[Segment, ...]
    middle: float


class LabelledRows(NamedTuple):
    """A label and its rows (from, to)."""

    label: CentredLabel
    start: int
    end: int


def part_centred(
    groups: Sequence[Sequence[Row]], columns: Sequence[Column]
) -> tuple[list[list[Row]], list[LabelledRows]]:
    """The rows without the lines that hold a centred label alone, and the label's blocks; no blocks where none is.

    Labels in the middle of their rows are told from those in the first one by what only they do: they leave the first
    row without a label, or stand between two rows. All blocks must fit, from the first row down.
    """
    own = [_is_label(group, columns) for group in groups]
    rows = [list(group) for group, alone in zip(groups, own, strict=True) if not alone]
    bare = sum(not _has_label(row, columns) for row in rows)
    # Beside the areas there is a column of labels, and most rows have no area of their own.
    areas = not columns[0].numeric and any(not column.numeric for column in columns[1:]) and bare * 3 >= len(rows)
    if not areas or len(rows) < 2 or not (any(own) or not _has_label(rows[0], columns)):
        return [list(group) for group in groups], []
    blocks = _blocks(rows, _labels(groups, columns))
    return (rows, blocks) if blocks else ([list(group) for group in groups], [])


def with_blocks(cells: Sequence[Cell], blocks: Sequence[LabelledRows], first: int) -> list[Cell]:
    """The cells, the first column's of each block joined into its label's; `first` is the first body row."""
    result = list(cells)
    for label, start, end in blocks:
        words = [placed for part in label.parts for placed in part.placed()]
        covered = [cell for cell in result if cell.column == 0 and first + start <= cell.row < first + end]
        result = [cell for cell in result if cell not in covered]
        result.append(
            covered[0]._replace(
                text=written(words),
                bbox=box_of(words),
                bold=is_bold(words),
                row_span=end - start,
                column_span=1,
            )
        )
    return sorted(result, key=lambda cell: (cell.row, cell.column))


def _is_label(group: Sequence[Row], columns: Sequence[Column]) -> bool:
    """Whether a row holds nothing but a text in the first column."""
    return all(column_of(part, columns) == (0, 0) and not part.number for row in group for part in row.segments)


def _has_label(group: Sequence[Row], columns: Sequence[Column]) -> bool:
    return any(column_of(part, columns)[0] == 0 for row in group for part in row.segments)


def _labels(groups: Sequence[Sequence[Row]], columns: Sequence[Column]) -> list[CentredLabel]:
    """The labels of the first column from the top, wrapped ones whole."""
    parts = [part for group in groups for row in group for part in row.segments if column_of(part, columns)[0] == 0]
    labels: list[list[Segment]] = []
    for part in parts:
        word = part.words[0]
        last = labels[-1][-1].words[0] if labels else None
        if last is not None and word.bottom - last.bottom < _ONE_LABEL * word.size:
            labels[-1].append(part)
        else:
            labels.append([part])
    return [CentredLabel(tuple(each), (each[0].words[0].top + each[-1].words[0].bottom) / 2) for each in labels]


def _blocks(rows: Sequence[Sequence[Row]], labels: Sequence[CentredLabel]) -> list[LabelledRows]:
    """Each label's rows, from the first down, or none where one of them is not in the middle of its rows."""
    tops = [min(row.top for row in group) for group in rows]
    bottoms = [max(row.bottom for row in group) for group in rows]
    between = [(bottom + top) / 2 for bottom, top in zip(bottoms, tops[1:], strict=False)]
    margin = min((top - bottom) / 2 for bottom, top in zip(bottoms, tops[1:], strict=False))
    borders = [tops[0] - margin, *between, bottoms[-1] + margin]
    blocks: list[LabelledRows] = []
    start = 0
    for label in labels:
        expected = 2 * label.middle - borders[start]
        end = min(range(len(borders)), key=lambda index: abs(borders[index] - expected))
        if end <= start or abs(borders[end] - expected) > _OFF * (borders[end] - borders[end - 1]):
            return []
        blocks.append(LabelledRows(label, start, end))
        start = end
        if start == len(rows) and label is not labels[-1]:
            return []
    if not any(block.end - block.start > 1 for block in blocks):
        return []
    # Rows without a label below a label's only row may be that one's.
    return blocks if start == len(rows) or blocks[-1].end - blocks[-1].start > 1 else []
