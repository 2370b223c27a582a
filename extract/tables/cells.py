"""Cells from words: the text of a cell as it is written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.model import BBox, Table, Word, union


class PlacedWord(NamedTuple):
    """A word and the number of the line it stands on, counted from the page's top."""

    line: int
    word: Word


class FoundTable(NamedTuple):
    """A table and the words that it took out of the page's text."""

    table: Table
    words: tuple[Word, ...]


def written(words: Sequence[PlacedWord]) -> str:
    """The words of one cell: blanks between words, newlines between lines."""
    rows: dict[int, list[Word]] = {}
    for placed in words:
        rows.setdefault(placed.line, []).append(placed.word)
    return "\n".join(" ".join(word.text for word in sorted(row, key=_left)) for _, row in sorted(rows.items()))


def is_bold(words: Sequence[PlacedWord]) -> bool:
    """Whether every word of a cell is bold."""
    return bool(words) and all(placed.word.bold for placed in words)


def box_of(words: Sequence[PlacedWord]) -> BBox | None:
    """The box around a cell's words."""
    return union(placed.word.bbox for placed in words)


def _left(word: Word) -> float:
    return word.x0
