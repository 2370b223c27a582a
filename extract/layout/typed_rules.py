"""Pages whose typed lines of strokes are drawn ones: a typewriter's "-----" below a table's heading, above its sum."""

from __future__ import annotations

from dataclasses import replace

from extract.layout.lines import find_lines
from extract.memory.words import Words
from extract.model import Line, Page, Rule, Word

_SIGNS, _STROKES = "-=", ("-----", "=====")
# A word of so many is part of a line; a line beside it holds so many numbers, in columns parted by so much of the size.
_FEWEST, _NUMBERS, _PARTED = 4, 2, 1.5
_THICK = 0.5


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
        if _is_typed(line) and any(map(_has_columns, lines[max(0, index - 1) : index + 2]))
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


def _rule(word: Word) -> Rule:
    middle = (word.top + word.bottom) / 2
    return Rule(word.x0, middle, word.x1, middle + _THICK)
