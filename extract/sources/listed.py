"""The dots before a list's points, by where they stand: readers of pictures take them for an e, an o or a ring.

A single one may be a letter. Where several stand below one another, as far before their texts, no words begin so.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from patterns.bullets import is_dot, is_like_dot

if TYPE_CHECKING:
    # Not needed to read a text file.
    from extract.model import Word
    from extract.sources.tesseract import SeenLine

DOT = "•"
# As sure as the text behind it is the mark that its place tells.
_CONFIDENCE = 90.0
# So many stand on one edge, and as far before their texts, in parts of the size; a list whose points break over pages
# is not told by fewer.
_FEWEST, _EDGE, _APART = 3, 0.9, 0.35
# The text behind a mark begins this far off at most.
_FARTHEST = 3.0
# Words of one line have their baselines this near one another, in parts of the size.
_LEVEL = 0.3
# In a text that was typed these are marks of its own: the letter o is that of a list's second level.
_TYPED = frozenset("o*«")


class Start(NamedTuple):
    """What a line begins with, where, where the text behind it begins, and the size of the type."""

    mark: str
    x0: float
    behind: float
    size: float


def find_dots(starts: Sequence[Start | None]) -> frozenset[int]:
    """Which lines, by their place among these, begin with something that a list's dot was taken for; of some it is
    known that they do not."""
    marks = [
        (index, start)
        for index, start in enumerate(starts)
        if start is not None and (is_like_dot(start.mark) or is_dot(start.mark))
    ]
    if len(marks) < _FEWEST:
        return frozenset()
    return frozenset(
        index
        for index, start in marks
        if is_like_dot(start.mark) and sum(_are_alike(start, other) for _, other in marks) >= _FEWEST
    )


def _are_alike(one: Start, other: Start) -> bool:
    gap, gap_of_other = one.behind - one.x0, other.behind - other.x0
    return abs(one.x0 - other.x0) <= _EDGE * one.size and abs(gap - gap_of_other) <= _APART * one.size


def with_dots(lines: Sequence[SeenLine]) -> list[SeenLine]:
    """The lines that one reading saw, with the dots before a list's points."""
    found = find_dots([_start(line, lines) for line in lines])
    return [_with_dot(line) if index in found else line for index, line in enumerate(lines)]


def _with_dot(line: SeenLine) -> SeenLine:
    first, *others = line.words
    first = first._replace(text=DOT, confidence=max(first.confidence, _CONFIDENCE))
    return line._replace(words=(first, *others))


def _start(line: SeenLine, lines: Sequence[SeenLine]) -> Start | None:
    """What a line begins with that is one sign; the text behind it may be a line of its own. None where there is none
    near."""
    mark = line.words[0]
    if len(mark.text) != 1:
        return None
    if len(line.words) > 1:
        places = [line.words[1].x0]
    else:
        near = _LEVEL * line.size
        places = [
            other.words[0].x0
            for other in lines
            if abs(other.baseline - line.baseline) <= near and other.words[0].x0 >= mark.x1
        ]
    behind = min((place for place in places if place - mark.x0 <= _FARTHEST * line.size), default=None)
    return None if behind is None else Start(mark.text, mark.x0, behind, line.size)


def with_dots_of_words(words: Sequence[Word]) -> Sequence[Word]:
    """The words of a page that a scanner's program read, with the dots before a list's points."""
    starts: list[Start | None] = []
    for index, (word, after) in enumerate(pairwise(words)):
        before = words[index - 1] if index else None
        is_mark = len(word.text) == 1 and _are_level(word, after) and 0 < after.x0 - word.x0 <= _FARTHEST * word.size
        begins = is_mark and (before is None or not _are_level(before, word) or before.x0 > word.x0)
        starts.append(Start(word.text, word.x0, after.x0, word.size) if begins else None)
    found = find_dots(starts)
    return [word._replace(text=DOT) if index in found else word for index, word in enumerate(words)] if found else words


def _are_level(one: Word, other: Word) -> bool:
    return abs((one.baseline or one.bottom) - (other.baseline or other.bottom)) <= _LEVEL * one.size


def with_dots_of_text(lines: Sequence[str]) -> list[str]:
    """The lines of a text that was read from a picture elsewhere, with the dots before a list's points."""
    starts: list[Start | None] = []
    for line in lines:
        text = line.lstrip()
        mark, _, behind = text.partition(" ")
        begins = mark not in _TYPED and len(mark) == 1 and bool(behind.strip())
        at = len(line) - len(text)
        starts.append(Start(mark, at, len(line) - len(behind.lstrip()), 1.0) if begins else None)
    found = find_dots(starts)
    return [line.replace(line.lstrip()[0], DOT, 1) if number in found else line for number, line in enumerate(lines)]
