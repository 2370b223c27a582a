"""Cells from words: the text of a cell as it is written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from extract.layout.raised import parted
from extract.model import BBox, Table, Word, union
from patterns.budget.cells import may_end_word
from patterns.layout import is_whole_number
from patterns.meetings import meeting_body

# Widths are rounded in the file.
_HAIR = 0.2
# Lines that begin or end at one place; words of one text are so close, in parts of their size.
_SAME_EDGE, _CLOSE = 1.0, 0.65
# Type that is smaller than a title's: footnote marks alone make no line.
_SMALLER = 0.6
_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
# What words of one line are ordered by.
LEFT = attrgetter("x0")


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
    return "\n".join(_written(sorted(row, key=LEFT)) for _, row in sorted(rows.items()))


def _written(row: Sequence[Word]) -> str:
    """A line's words with blanks between them; a footnote's raised mark is written raised, at its word."""
    if all(word.size == row[0].size for word in row):
        return " ".join(word.text for word in row)
    return " ".join(word.text + "".join(_raised(mark.text) for mark in marks) for word, marks in parted(row))


def _raised(mark: str) -> str:
    """A mark as it is written behind a number or a word; letters have no such form."""
    return "".join(sign for sign in mark.translate(_RAISED) if not sign.isalpha())


class KnownWords:
    """The words of a page, folded, as far as they tell whether two lines of a cell hold one word or two."""

    def __init__(self, placed: Sequence[PlacedWord]) -> None:
        self._placed = placed

    @cached_property
    def _whole(self) -> frozenset[str]:
        return frozenset(_letters(each.word.text) for each in self._placed)

    @cached_property
    def _parted(self) -> frozenset[str]:
        """Those with another word close before them on their line: no such word is the rest of a broken one."""
        return frozenset(
            _letters(after.word.text)
            for before, after in pairwise(self._placed)
            if before.line == after.line and 0 < after.word.x0 - before.word.x1 < _CLOSE * after.word.size
        )

    def are_one(self, upper: str, lower: str) -> bool | None:
        """Whether both are known as one word, or the lower one as a word of its own; None where neither is known."""
        if _letters(upper + lower) in self._whole:
            return True
        return False if _letters(lower) in self._parted else None


def _letters(text: str) -> str:
    return text.strip(".,:;()").casefold()


def written_between(words: Sequence[PlacedWord], left: float, right: float, known: KnownWords) -> str:
    """The words of a drawn cell between two rules: a word that fills its line up to the rule goes on without a blank.

    The edge breaks a word only where it is longer than the cell, so it stands alone on its line and not one more letter
    would have fitted; the cell's margins at both sides are the same. Where the page has the whole word, or the lower
    part as a word, that tells it; else lines that do not begin or end at one place tell nothing of the margins.
    """
    rows: dict[int, list[Word]] = {}
    for placed in words:
        rows.setdefault(placed.line, []).append(placed.word)
    lines = [sorted(row, key=LEFT) for _, row in sorted(rows.items())]
    if len(lines) < 2:
        return written(words)
    margin = min(line[0].x0 for line in lines) - left
    if all(abs(line[-1].x1 - lines[0][-1].x1) <= _SAME_EDGE for line in lines):
        margin = min(margin, right - lines[0][-1].x1)
    text = ""
    for above, line in zip([[], *lines], lines, strict=False):
        parted = above and not _is_broken(above, line, (left + margin, right - margin), known)
        text += ("\n" if parted else "") + _written(line)
    return text


def _is_broken(above: Sequence[Word], line: Sequence[Word], within: tuple[float, float], known: KnownWords) -> bool:
    """Whether the one word of a line fills it so that another letter has no room, and the next line can end it."""
    word, following = above[0], line[0]
    if len(above) > 1 or not _fills(word, following, within):
        return False
    if len(line) == 1 and is_whole_number(word.text + following.text):
        # A year, a date or a case's number: `202` above `5`, not `1` above `925`.
        return True
    if not word.text[-1].isalpha():
        return False
    # `Kommunestyr` is no body; `Formannskap` is one.
    if meeting_body(word.text) is None and meeting_body(word.text + following.text) is not None:
        return True
    are_one = known.are_one(word.text, following.text)
    # A whole word of the page goes before small words that may begin a line (`Formannskap` above `et`).
    if are_one is not None or not may_end_word(following.text):
        return bool(are_one)
    return abs(following.x0 - word.x0) <= _SAME_EDGE or abs(line[-1].x1 - word.x1) <= _SAME_EDGE


def _fills(word: Word, following: Word, within: tuple[float, float]) -> bool:
    letter = max((each.x1 - each.x0) / len(each.text) for each in (word, following))
    room = within[1] - within[0] - (word.x1 - word.x0)
    return word.x0 >= within[0] - _HAIR and word.x1 <= within[1] + _HAIR and room < letter + _HAIR


def is_bold(words: Sequence[PlacedWord]) -> bool:
    """Whether every word of a cell is bold."""
    return bool(words) and all(placed.word.bold for placed in words)


def lines_aside(words: Sequence[PlacedWord], text: str) -> int:
    """How many of a cell's last lines are set smaller than its first one, or in plain type below a bold one; none where
    the cell's text has other lines than its words (a word goes on over a line's end).
    """
    if "\n" not in text:
        return 0
    rows: dict[int, list[Word]] = {}
    for placed in words:
        rows.setdefault(placed.line, []).append(placed.word)
    if len(rows) != text.count("\n") + 1:
        return 0
    first, *below = [row for _, row in sorted(rows.items())]
    size, bold = min(word.size for word in first), all(word.bold for word in first)
    aside = [
        all(word.size < size - _SMALLER for word in row) or (bold and not any(word.bold for word in row))
        for row in below
    ]
    title = aside.index(True) if True in aside else len(aside)
    return len(aside) - title if all(aside[title:]) else 0


def box_of(words: Sequence[PlacedWord]) -> BBox | None:
    """The box around a cell's words."""
    return union(placed.word.bbox for placed in words)
