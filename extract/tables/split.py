"""Rows of a grid that lacks the rules between its rows: one drawn row that holds several written ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from extract.model import BBox, Cell
from extract.tables.cells import PlacedWord, is_bold, written
from patterns.layout import is_number, is_year


def split_rows(
    cells: Sequence[Cell], words: Mapping[tuple[int, int], Sequence[PlacedWord]], row_count: int
) -> tuple[list[Cell], int]:
    """The cells with every drawn row split that holds several lines of numbers, and the new count of rows."""
    starts = {row: _starts(row, cells, words) for row in range(row_count)}
    if all(len(lines) < 2 for lines in starts.values()):
        return list(cells), row_count
    first: list[int] = []
    total = 0
    for row in range(row_count):
        first.append(total)
        total += max(1, len(starts[row]))
    first.append(total)
    result: list[Cell] = []
    for cell in cells:
        begin, end = first[cell.row], first[cell.row + cell.row_span]
        if cell.row_span > 1 or end - begin == 1:
            result.append(cell._replace(row=begin, row_span=end - begin))
            continue
        result += _pieces(cell, words[cell.row, cell.column], starts[cell.row], begin)
    return sorted(result, key=lambda cell: (cell.row, cell.column)), total


def _starts(row: int, cells: Sequence[Cell], words: Mapping[tuple[int, int], Sequence[PlacedWord]]) -> list[int]:
    """The lines with which the written rows of a drawn row begin, by at least two columns of nothing but numbers."""
    counts: Counter[int] = Counter()
    columns = 0
    for cell in cells:
        if cell.row != row or cell.row_span > 1 or "\n" not in cell.text:
            continue
        texts = cell.text.split("\n")
        if len(texts) < 2 or not all(is_number(text) for text in texts) or all(is_year(text) for text in texts):
            continue
        if all(_is_rest(text) for text in texts[1:]) or any(text.startswith("000") for text in texts[1:]):
            continue
        columns += 1
        counts.update({placed.line for placed in words[row, cell.column]})
    lines = sorted(line for line, count in counts.items())
    several = columns >= 2 and len(lines) >= 2 and max(counts.values()) >= 2
    return lines if several and not _has_fewer_labels(row, cells, len(lines)) else []


def _has_fewer_labels(row: int, cells: Sequence[Cell], count: int) -> bool:
    """Whether a row has labels, and in no column as many lines of them as it would have rows: then its cells are too
    narrow for their numbers."""
    labels = [
        cell.text.count("\n") + 1
        for cell in cells
        if cell.row == row and any(map(str.isalpha, cell.text)) and not is_number(cell.text)
    ]
    return bool(labels) and max(labels) < count


def _is_rest(text: str) -> bool:
    """Whether a line of digits may be the rest of a number that was broken over lines: `450` below `1 300`."""
    return len(text) == 3 and text.isdigit()


def _pieces(cell: Cell, words: Sequence[PlacedWord], starts: Sequence[int], begin: int) -> list[Cell]:
    """One cell for each written row; a line between two of them belongs to the row above."""
    parts: list[list[PlacedWord]] = [[] for _ in starts]
    for placed in words:
        index = sum(start <= placed.line for start in starts)
        parts[max(0, index - 1)].append(placed)
    pieces: list[Cell] = []
    for offset, part in enumerate(parts):
        box = cell.bbox
        if part and box is not None:
            top = min(placed.word.top for placed in part)
            bottom = max(placed.word.bottom for placed in part)
            box = BBox(box.x0, top, box.x1, bottom)
        pieces.append(cell._replace(text=written(part), row=begin + offset, row_span=1, bbox=box, bold=is_bold(part)))
    return pieces
