"""Pages whose typed lines of strokes are drawn ones: a typewriter's "-----" below a table's heading, above its sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.layout.lines import find_lines
from extract.memory.words import Words
from extract.model import Line, Page, Rule, Word

_SIGNS, _STROKES = "-=", ("----", "====")
# A word of so many is part of a line; a line beside it holds so many numbers, in columns parted by so much of the size.
_FEWEST, _NUMBERS, _PARTED = 4, 2, 1.5
_THICK = 0.5
# A line typed as wide as an amount is wider by so much of the size at most. Dots may lead to the amount.
_WIDER, _LEADERS = 3.0, "._"


def with_drawn_rules(page: Page) -> Page:
    """The page with drawn lines for those that are typed beside rows of numbers; itself where it has none."""
    if not page.words:
        return page
    written = Words.of(page.words).columns.text
    if not any(strokes in written for strokes in _STROKES):
        return page
    lines = find_lines(page)
    typed = {
        index
        for index, line in enumerate(lines)
        if _is_typed(line) and any(_has_columns(beside) or _is_beside(line, beside) for beside in _around(lines, index))
    }
    if not typed:
        return page
    words = [word for index, line in enumerate(lines) if index not in typed for word in line.words]
    rules = [_rule(word) for index in sorted(typed) for word in lines[index].words]
    return replace(page, words=Words.of(words), rules=(*page.rules, *rules))


def _is_typed(line: Line) -> bool:
    return bool(line.words) and all(len(word.text) >= _FEWEST and not word.text.strip(_SIGNS) for word in line.words)


def _has_columns(line: Line) -> bool:
    if not line.words or Words.of(line.words).widest_gap < _PARTED * line.size:
        return False
    return sum(any(map(str.isdigit, word.text)) for word in line.words) >= _NUMBERS


def _around(lines: Sequence[Line], index: int) -> Sequence[Line]:
    return lines[max(0, index - 1) : index + 2]


def _is_beside(typed: Line, line: Line) -> bool:
    """Whether a typed line is as the only amount of a row above or below it, whose label stands far from it."""
    if line is typed or len(typed.words) > 1:
        return False
    (stroke,), words = typed.words, list(line.words)
    end, start = words[-1].x1 if words else 0.0, 0.0
    while words and any(map(str.isdigit, words[-1].text)) and (not start or start - words[-1].x1 < _PARTED * line.size):
        start = words.pop().x0
    if not start or not words:
        return False
    is_parted = start - words[-1].x1 >= _PARTED * line.size or not words[-1].text.strip(_LEADERS)
    return is_parted and abs(stroke.x1 - end) <= line.size and stroke.x0 >= start - _WIDER * line.size


def _rule(word: Word) -> Rule:
    middle = (word.top + word.bottom) / 2
    return Rule(word.x0, middle, word.x1, middle + _THICK)
