"""Numbers that count a page's lines in its margin: no text, though they stand on the lines that they count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from extract.lines import find_lines
from extract.model import Line, Page
from extract.words import Words

# The counts end, or begin, below each other, and at least this part of the type's size away from the text.
_BELOW = 1.5
_APART = 0.6
_FEWEST_OF_ALL, _FEWEST_OF_SOME = 10, 3
_STEPS = (2, 5, 10)
_LONGEST = 4
# What is counted is prose: most lines have so many words, and no gap as wide as this part of the size parts them.
_WORDS, _GAP, _GOING_ON = 4, 1.5, 0.3


class _Count(NamedTuple):
    """A line that begins with a number."""

    line: int
    number: int


def find_line_numbers(page: Page, lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """A page's lines without the numbers that count them, and these numbers; none where they may be text."""
    counts = [count for index, line in enumerate(lines) if (count := _count(index, line)) is not None]
    if len(counts) < _FEWEST_OF_SOME or not _is_counting(counts, lines) or not _stand_in_margin(counts, lines):
        return lines, ()
    counted = {count.line for count in counts}
    text = [word for index, line in enumerate(lines) for word in (line.words[1:] if index in counted else line.words)]
    numbers = [lines[index].words[0] for index in sorted(counted)]
    return (
        find_lines(replace(page, words=Words.of(text))),
        [line for word in numbers for line in find_lines(replace(page, words=Words.of((word,))))],
    )


def _count(index: int, line: Line) -> _Count | None:
    first = line.text[: _LONGEST + 1].partition(" ")[0]
    return _Count(index, int(first)) if first.isdecimal() and len(first) <= _LONGEST and line.words else None


def _is_counting(counts: Sequence[_Count], lines: Sequence[Line]) -> bool:
    """Whether the numbers count every line of prose, or every second, fifth or tenth of them."""
    steps = {after.number - before.number for before, after in pairwise(counts)}
    if len(steps) != 1:
        return False
    (step,) = steps
    prose = sum(len(line.words) > _WORDS and not _is_parted(line) for line in lines)
    if prose < 0.7 * len(lines):
        return False
    if step == 1:
        # Points of a list begin sentences; lines often go on with one.
        going_on = sum(lines[count.line].words[1].text[:1].islower() for count in counts if _has_text(count, lines))
        return going_on >= _GOING_ON * len(counts) and len(counts) >= max(_FEWEST_OF_ALL, 0.8 * len(lines))
    between = {after.line - before.line for before, after in pairwise(counts)}
    return step in _STEPS and counts[0].number % step == 0 and between == {step}


def _has_text(count: _Count, lines: Sequence[Line]) -> bool:
    return len(lines[count.line].words) > 1


def _is_parted(line: Line) -> bool:
    return any(after.x0 - before.x1 > _GAP * line.size for before, after in pairwise(line.words[1:]))


def _stand_in_margin(counts: Sequence[_Count], lines: Sequence[Line]) -> bool:
    """Whether the numbers stand below each other, to the left of all text."""
    counted = {count.line for count in counts}
    numbers = [lines[index].words[0] for index in counted]
    left = min(
        (lines[index].words[1:] if index in counted else lines[index].words)[0].x0
        for index in range(len(lines))
        if len(lines[index].words) > (index in counted)
    )
    ends = [number.x1 for number in numbers]
    starts = [number.x0 for number in numbers]
    is_column = min(max(ends) - min(ends), max(starts) - min(starts)) < _BELOW
    return is_column and left - max(ends) > _APART * max(number.size for number in numbers)
