"""Labels over columns that have theirs one line below, where other columns have theirs beside them."""

from __future__ import annotations

from collections.abc import Sequence

from extract.tables.columns import Column
from extract.tables.groups import LabelLine
from patterns.hyphenation import is_broken
from patterns.layout import is_year

# Words of one label are no further apart, in parts of their size.
_BLANK = 0.42


def over_opened(placed: Sequence[LabelLine], columns: Sequence[Column]) -> list[LabelLine]:
    """The labels, one that stands alone above columns of numbers with labels on the next lines only, widened over them.

    `Kommune | Skjøn 2031 | Sum` over `Barnevern | Skule | Vilkår`, wherever above these three it stands: as Kommune and
    Sum tell, a label that has its column for itself stands higher up, beside it or halfway down.
    """
    return [_over_opened(each, placed, columns) for each in placed]


def _over_opened(each: LabelLine, placed: Sequence[LabelLine], columns: Sequence[Column]) -> LabelLine:
    label = _label(each, placed)
    first, last = min(part.first for part in label), max(part.last for part in label)
    own = set(range(first, last + 1))
    lines = [other.number for other in placed if other.first == other.last and other.first in own]
    lowest = max(lines, default=each.number)
    below = {other.first for other in placed if other.first == other.last and other.number == lowest}
    others = [other for other in placed if other not in label and other.number < lowest]
    upper = {column for other in others for column in range(other.first, other.last + 1)}
    alone = any(other.first == other.last and other.first not in below for other in others)
    if not alone or lowest == each.number or not own <= below - upper or all(is_year(part.part.text) for part in label):
        return each
    opened = {index for index in below - upper if columns[index].numeric}
    while first - 1 in opened:
        first -= 1
    while last + 1 in opened:
        last += 1
    # Where it meets another such label, no line tells where the one ends.
    return each if {first - 1, last + 1} & upper & below else each._replace(first=first, last=last)


def _label(each: LabelLine, placed: Sequence[LabelLine]) -> list[LabelLine]:
    """The parts of the label that a part belongs to: on its line, and no further apart than words are."""
    line = sorted((other for other in placed if other.number == each.number), key=lambda other: other.part.x0)
    index = line.index(each)
    start, end = index, index + 1
    while start and _is_near(line[start - 1], line[start]):
        start -= 1
    while end < len(line) and _is_near(line[end - 1], line[end]):
        end += 1
    return line[start:end]


def _is_near(before: LabelLine, after: LabelLine) -> bool:
    if is_broken(before.part.text, after.part.text):
        return False
    return after.part.x0 - before.part.x1 < _BLANK * after.part.words[0].size
