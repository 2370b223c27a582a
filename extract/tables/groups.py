"""Labels above labels that repeat: `Drift | Investering` over `2026 2027 2026 2027`, each over its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from extract.tables.columns import Column
from extract.tables.segments import Segment

# More ways than this to give labels their groups are not tried.
_MOST_GROUPS = 12
# So far from where it would stand may a label be, in parts of its columns' width.
_FARTHEST = 0.35
_FARTHEST_FROM_MIDDLE = 0.15


class LabelLine(NamedTuple):
    """A label's line: the first and the last column that it stands over, and the heading's line that it stands on."""

    first: int
    last: int
    part: Segment
    number: int


class ColumnRange(NamedTuple):
    """Columns from one to another, both included."""

    first: int
    last: int


def over_groups(placed: Sequence[LabelLine], columns: Sequence[Column]) -> list[LabelLine]:
    """The labels, those above labels that repeat widened over one or several of their repetitions."""
    result = list(placed)
    lowest = _repeating(placed)
    if not lowest:
        return result
    spans = _repetitions(lowest)
    number = lowest[0].number
    while number > 0 and len(spans) > 1:
        number -= 1
        upper = [each for each in result if each.number == number and _touches(each, spans)]
        if not upper:
            continue
        chosen = _shared_out(upper, spans, columns)
        if chosen is None:
            return _over_one_each(result, number, spans, columns)
        for each, span in zip(upper, chosen, strict=True):
            result[result.index(each)] = each._replace(first=span.first, last=span.last)
        spans = chosen
    return result


def _repeating(placed: Sequence[LabelLine]) -> list[LabelLine]:
    """The labels of the lowest line that name columns of numbers one by one, some of them again and again."""
    for number in sorted({each.number for each in placed}, reverse=True):
        line = sorted((each for each in placed if each.number == number and each.first), key=lambda each: each.first)
        texts = [each.part.text for each in line]
        if len(line) < 3 or any(each.first != each.last for each in line):
            continue
        return line if len(set(texts)) < len(texts) else []
    return []


def _repetitions(line: Sequence[LabelLine]) -> list[ColumnRange]:
    """The columns in stretches in which no label occurs twice, all as long as the first one."""
    texts = [each.part.text for each in line]
    start = 0
    while texts.count(texts[start]) == 1:
        start += 1
    size = texts.index(texts[start], start + 1) - start
    spans: list[ColumnRange] = []
    for begin in range(start, len(texts) - size + 1, size):
        if texts[begin : begin + size] != texts[start : start + size]:
            break
        spans.append(ColumnRange(line[begin].first, line[begin + size - 1].last))
    return spans


def _touches(each: LabelLine, spans: Sequence[ColumnRange]) -> bool:
    return each.last >= spans[0].first and each.first <= spans[-1].last


def _shared_out(
    upper: Sequence[LabelLine], spans: Sequence[ColumnRange], columns: Sequence[Column]
) -> list[ColumnRange] | None:
    """For every label of a line the columns of one or several groups, all groups being shared out; None where a label
    stands too far from its own."""
    if not 1 < len(upper) <= len(spans) <= _MOST_GROUPS:
        return None
    if len(upper) < len(spans) and all(span.first == span.last for span in spans):
        # Words below each of wrapped labels: `Vedtatt | Justert` over `budsjett | budsjett | budsjett`.
        return None
    ordered = sorted(upper, key=lambda each: each.part.x0)
    best = min(
        _ways(spans, len(ordered)),
        key=lambda way: sum(_off(each.part, span, columns) for each, span in zip(ordered, way, strict=True)),
    )
    if any(_off(each.part, span, columns) > _FARTHEST for each, span in zip(ordered, best, strict=True)):
        return None
    return [best[ordered.index(each)] for each in upper]


def _over_one_each(
    placed: Sequence[LabelLine], lowest: int, spans: Sequence[ColumnRange], columns: Sequence[Column]
) -> list[LabelLine]:
    """The labels, those down to a line placed over the group whose middle each stands at, where every group has some:
    labels in the middle of a heading's height have their lines at heights of their own."""
    result = list(placed)
    over: dict[ColumnRange, set[int]] = {span: set() for span in spans}
    for index, each in enumerate(placed):
        if each.number > lowest or not _touches(each, spans):
            continue
        span = min(spans, key=lambda span: _off_middle(each.part, span, columns))
        if _off_middle(each.part, span, columns) > _FARTHEST_FROM_MIDDLE or each.number in over[span]:
            return list(placed)
        over[span].add(each.number)
        result[index] = each._replace(first=span.first, last=span.last)
    return result if all(over.values()) else list(placed)


def _off_middle(part: Segment, span: ColumnRange, columns: Sequence[Column]) -> float:
    """How far a label is from the middle of its columns, in parts of their width."""
    right, inner = columns[span.last].x1, columns[span.first].x0
    outer = columns[span.first - 1].x1 if span.first else inner
    return min(abs(part.x0 + part.x1 - left - right) / 2 for left in (inner, outer)) / (right - inner)


def _ways(spans: Sequence[ColumnRange], count: int) -> Iterator[list[ColumnRange]]:
    """Every way to join successive groups to so many."""
    for cuts in combinations(range(1, len(spans)), count - 1):
        bounds = [0, *cuts, len(spans)]
        yield [ColumnRange(spans[start].first, spans[end - 1].last) for start, end in pairwise(bounds)]


def _off(part: Segment, span: ColumnRange, columns: Sequence[Column]) -> float:
    """How far a label is from the middle of its columns, or from where they begin or end, in parts of their width."""
    right = columns[span.last].x1
    inner = columns[span.first].x0
    # A cell begins somewhere between the column before and its own numbers.
    outer = columns[span.first - 1].x1 if span.first else inner
    offs = [_off_middle(part, span, columns) * (right - inner)]
    offs += [max(outer - part.x0, part.x0 - inner, 0.0), abs(part.x1 - right)]
    return min(offs) / (right - inner)
