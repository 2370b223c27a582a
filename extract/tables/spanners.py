"""Rules drawn below a label over several columns: they tell which ones it spans, where its place alone does not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.model import Page, Rule
from extract.tables.columns import Column
from extract.tables.groups import LabelLine
from extract.tables.segments import Row, Segment, overlap

# A rule is thinner, in points, and longer.
_THICKEST = 4.0
# Pieces of one rule meet so nearly; they lie at one height.
_MEETING, _SAME_HEIGHT = 1.0, 1.0
# A label's rule begins in the lower part of its line and ends above the middle of the next one.
_LOWER_PART = 0.6
_OUTSIDE = 1.0


class Spanner(NamedTuple):
    """A rule over some columns of numbers, and not over the labels: where it lies, the first and the last column."""

    x0: float
    x1: float
    height: float
    first: int
    last: int


def find_spanners(page: Page, rows: Sequence[Row], start: int, after: int, columns: Sequence[Column]) -> list[Spanner]:
    """The rules above the first row of a table that run over several of its columns and not over its first one."""
    if not page.rules or start <= after:
        return []
    top, bottom = rows[max(after, start - 8)].top, rows[start].top
    rules = [
        rule
        for rule in page.rules
        if top <= rule.top <= bottom and rule.bottom - rule.top < _THICKEST and rule.x1 - rule.x0 > _THICKEST
    ]
    found = (_spanner(rule, columns) for rule in [*rules, *_joined(rules)])
    return sorted(
        {spanner for spanner in found if spanner is not None}, key=lambda each: (each.height, each.x0, each.x1)
    )


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """The rules with those made one that go on in each other, as a border that is drawn cell by cell."""
    joined: list[Rule] = []
    for rule in sorted(set(rules), key=lambda rule: (round(rule.top), rule.x0)):
        last = joined[-1] if joined else None
        if last and abs(rule.top - last.top) < _SAME_HEIGHT and last.x0 <= rule.x0 <= last.x1 + _MEETING:
            joined[-1] = last._replace(x1=max(last.x1, rule.x1))
        else:
            joined.append(rule)
    return joined


def _spanner(rule: Rule, columns: Sequence[Column]) -> Spanner | None:
    middles = [(column.x0 + column.x1) / 2 for column in columns]
    over = [index for index, middle in enumerate(middles) if rule.x0 < middle < rule.x1]
    if len(over) < 2 or not over[0] or not all(columns[index].numeric for index in over):
        return None
    return Spanner(rule.x0, rule.x1, rule.top, over[0], over[-1])


def is_underlined(row: Row, below: Sequence[Row], spanners: Sequence[Spanner]) -> bool:
    """Whether every label of a line has a rule of its own over several columns, with labels of theirs in the lines
    `below` it, nearest first."""
    if not spanners or not below:
        return False
    for part in row.segments:
        spanner = _below(part, row.segments, spanners, below[0].segments[0])
        if spanner is None or not _are_labelled(spanner, below):
            return False
    return True


def _are_labelled(spanner: Spanner, below: Sequence[Row]) -> bool:
    """Whether two labels at least stand below a rule."""
    parts = [part for row in below for part in row.segments if not part.digits or len(part.text) == 4]
    under = [part for part in parts if overlap(part, spanner)]
    return any(before.x1 < after.x0 for before, after in pairwise(sorted(under, key=lambda part: part.x0)))


def over_underlined(placed: Sequence[LabelLine], spanners: Sequence[Spanner]) -> list[LabelLine]:
    """The labels, those with a rule below them placed over the columns that it runs over."""
    result: list[LabelLine] = []
    for each in placed:
        # What stands over a label is its own upper line; another label may have none beside its lower one.
        line = [other.part for other in placed if other.number <= each.number and not _is_over(other.part, each.part)]
        lower = [other.part for other in placed if other.number == each.number + 1]
        spanner = _below(each.part, line, spanners, lower[0]) if lower else None
        result.append(each._replace(first=spanner.first, last=spanner.last) if spanner else each)
    return result


def _is_over(upper: Segment, part: Segment) -> bool:
    return upper is not part and overlap(upper, part)


def _below(part: Segment, line: Sequence[Segment], spanners: Sequence[Spanner], lower: Segment) -> Spanner | None:
    """The shortest rule between a label and the next line's, that reaches beyond the label to both sides and has none
    of the other labels of its line above it."""
    word, next_word = part.words[0], lower.words[0]
    high = word.top + _LOWER_PART * (word.bottom - word.top)
    low = (next_word.top + next_word.bottom) / 2
    under = [
        spanner
        for spanner in spanners
        if high < spanner.height < low
        and spanner.x0 <= part.x0 + _OUTSIDE
        and part.x1 - _OUTSIDE <= spanner.x1
        and not any(other is not part and overlap(other, spanner) for other in line)
    ]
    return min(under, key=lambda spanner: spanner.x1 - spanner.x0, default=None)
