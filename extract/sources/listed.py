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


def find_dots(starts: Sequence[Start]) -> list[int]:
    """Which lines, by their place among these, begin with something that a list's dot was taken for."""
    marks = [(index, start) for index, start in enumerate(starts) if is_like_dot(start.mark) or is_dot(start.mark)]
    if len(marks) < _FEWEST:
        return []
    return [
        index
        for index, start in marks
        if is_like_dot(start.mark) and sum(_are_alike(start, other) for _, other in marks) >= _FEWEST
    ]


def _are_alike(one: Start, other: Start) -> bool:
    gap, gap_of_other = one.behind - one.x0, other.behind - other.x0
    return abs(one.x0 - other.x0) <= _EDGE * one.size and abs(gap - gap_of_other) <= _APART * one.size


def with_dots(lines: Sequence[SeenLine]) -> list[SeenLine]:
    """The lines that one reading saw, with the dots before a list's points."""
    found = list(lines)
    behind = [_behind(line, lines) for line in lines]
    starts = [
        Start(line.words[0].text, line.words[0].x0, place, line.size)
        for line, place in zip(lines, behind, strict=True)
        if place is not None
    ]
    places = [index for index, place in enumerate(behind) if place is not None]
    for index in (places[start] for start in find_dots(starts)):
        first, *others = lines[index].words
        first = first._replace(text=DOT, confidence=max(first.confidence, _CONFIDENCE))
        found[index] = lines[index]._replace(words=(first, *others))
    return found


def _behind(line: SeenLine, lines: Sequence[SeenLine]) -> float | None:
    """Where the text behind a line's first sign begins, be it in a line of its own; None where there is none near."""
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
    return min((place for place in places if place - mark.x0 <= _FARTHEST * line.size), default=None)


def with_dots_of_words(words: Sequence[Word]) -> Sequence[Word]:
    """The words of a page that a scanner's program read, with the dots before a list's points."""
    places, starts = [], []
    for index, (word, after) in enumerate(pairwise(words)):
        if len(word.text) != 1 or not _are_level(word, after) or not 0 < after.x0 - word.x0 <= _FARTHEST * word.size:
            continue
        before = words[index - 1] if index else None
        if before is None or not _are_level(before, word) or before.x0 > word.x0:
            places.append(index)
            starts.append(Start(word.text, word.x0, after.x0, word.size))
    found = {places[start] for start in find_dots(starts)}
    return [word._replace(text=DOT) if index in found else word for index, word in enumerate(words)] if found else words


def _are_level(one: Word, other: Word) -> bool:
    return abs((one.baseline or one.bottom) - (other.baseline or other.bottom)) <= _LEVEL * one.size


def with_dots_of_text(lines: Sequence[str]) -> list[str]:
    """The lines of a text that was read from a picture elsewhere, with the dots before a list's points."""
    starts, places = [], []
    for number, line in enumerate(lines):
        text = line.lstrip()
        mark, _, behind = text.partition(" ")
        if mark not in _TYPED and len(mark) == 1 and behind.strip():
            at = len(line) - len(text)
            places.append(number)
            starts.append(Start(mark, at, len(line) - len(behind.lstrip()), 1.0))
    found = {places[start] for start in find_dots(starts)}
    return [line.replace(line.lstrip()[0], DOT, 1) if number in found else line for number, line in enumerate(lines)]
