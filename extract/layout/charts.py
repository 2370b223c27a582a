"""Charts among running text: the numbers of an axis, the names below it and what its bars are labelled with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from statistics import median

from extract.layout.gutters import Part
from extract.model import BBox, Fill, Page, union
from patterns.layout import axis_value, is_number

# An axis has so many numbers, in equal steps and at equal distances (in points).
_FEWEST, _EQUAL, _SAME_END = 4, 1.6, 2.5
# Names of lines and bars may stand at the height of so many of them.
_MOST_NAMED, _HALF = 0.34, 0.3
# Bars of a chart: so many, so high; their names and numbers stand at their height, these so near where they end, in
# parts of their size.
_FEWEST_BARS, _LOWEST, _BESIDE, _BEHIND = 3, 4.0, 2.0, 1.5
# A table has words or numbers below each other beside so many numbers of its first column.
_ROWS = 0.75
# A second axis stands so far from the first, in parts of the text's width.
_FILLED = 0.4
# A chart's title and the names below its axis stand so near, in parts of their size; so many lines each.
_NEAR, _MOST_LINES = 2.6, 2
# A line of so many words at the text's edge is the text's.
_FEWEST_WORDS = 5


def find_charts(page: Page, parts: Sequence[Part], text: BBox) -> Iterator[Sequence[Part]]:
    """What each chart is labelled with: the parts at its height. It has a drawn axis of numbers that grow upwards, with
    nothing at its left."""
    if not page.rules and not page.fills:
        return
    lines: dict[int, list[Part]] = defaultdict(list)
    for part in parts:
        lines[part.line].append(part)
    yield from _bars(page, parts, lines, text)
    firsts = [own[0] for own in lines.values() if axis_value(own[0].text) is not None]
    for axis in _axes(firsts):
        if _heads_rows(axis, lines, text):
            continue
        around = union(part.box for part in axis)
        assert around is not None
        first, last = axis[0].line, axis[-1].line
        named = sum(any(map(str.isalpha, part.text)) and any(_is_at(part, each) for each in axis) for part in parts)
        places = [(box.top, box.bottom) for boxes in (page.rules, page.fills) for box in boxes]
        is_drawn = any(bottom > around.top and top < around.bottom for top, bottom in places)
        if not is_drawn or named > _MOST_NAMED * len(axis):
            continue
        first = _edge(lines, first, -1, text)
        last = _edge(lines, last, 1, text)
        own = [part for line in range(first, last + 1) for part in lines.get(line, ())]
        if not any(_is_text(part, text) for part in own):
            yield own


def _bars(page: Page, parts: Sequence[Part], lines: dict[int, list[Part]], text: BBox) -> Iterator[Sequence[Part]]:
    """What charts of lying bars are labelled with: names that end before the bars begin, numbers where they end."""
    for bars in _lying(page.fills):
        top, bottom = bars[0].top - _BESIDE, bars[-1].bottom + _BESIDE
        own = [part for part in parts if top < (part.box.top + part.box.bottom) / 2 < bottom]
        names = [part for part in own if part.box.x1 < bars[0].x0 + 1 and any(map(str.isalpha, part.text))]
        others = [part for part in own if part.box.x1 >= bars[0].x0 + 1]
        is_whole = len(names) + len(others) == len(own) and all(_ends(part, bars) for part in others)
        if len(names) < _FEWEST_BARS or not is_whole:
            continue
        first = _edge(lines, own[0].line, -1, text)
        last = _edge(lines, own[-1].line, 1, text)
        yield [part for line in range(first, last + 1) for part in lines.get(line, ())]


def _lying(fills: Sequence[Fill]) -> Iterator[list[Fill]]:
    """Bars of several lengths that begin at one place, from the top down, none below which another begins at once."""
    places: dict[float, list[Fill]] = defaultdict(list)
    for fill in fills:
        places[round(fill.x0)].append(fill)
    for own in places.values():
        if len(own) < _FEWEST_BARS:
            continue
        bars = sorted(own, key=lambda fill: fill.top)
        height = median(bar.bottom - bar.top for bar in bars)
        are_alike = all(abs(bar.bottom - bar.top - height) < _EQUAL for bar in bars)
        apart = sum(after.top - before.bottom > 1 for before, after in pairwise(bars))
        lengths = {round(bar.x1 / _SAME_END) for bar in bars}
        if are_alike and height > _LOWEST and 3 * apart >= len(bars) - 1 and len(lengths) >= _FEWEST_BARS:
            yield bars


def _ends(part: Part, bars: Sequence[Fill]) -> bool:
    """Whether a part is a number where a bar beside it ends, within or behind it."""
    middle = (part.box.top + part.box.bottom) / 2
    reach = _BEHIND * part.size
    return is_number(part.text) and any(
        bar.top - _BESIDE < middle < bar.bottom + _BESIDE
        and (0 < part.box.x0 - bar.x1 < reach or 0 < bar.x1 - part.box.x1 < reach)
        for bar in bars
    )


def _heads_rows(axis: Sequence[Part], lines: dict[int, list[Part]], text: BBox) -> bool:
    """Whether others stand below each other on the lines of most numbers: a table's rows. A chart may have a second
    axis at its other side."""
    others = [part for number in axis for part in lines[number.line] if part is not number]
    columns: list[list[Part]] = []
    for edge in (0, 2):
        start = 0
        ordered = sorted(others, key=lambda part: part.box[edge])
        for index, part in enumerate(ordered, 1):
            if index == len(ordered) or ordered[index].box[edge] - part.box[edge] > _SAME_END:
                columns.append(ordered[start:index])
                start = index
    columns = [own for own in columns if len({part.line for part in own}) >= _ROWS * len(axis)]
    return not all(_is_second(own, axis, text) for own in columns)


def _is_second(column: Sequence[Part], axis: Sequence[Part], text: BBox) -> bool:
    """Whether what stands below each other is a chart's second axis."""
    numbers = [part for part in column if axis_value(part.text) is not None]
    is_apart = column[0].box.x0 - axis[0].box.x1 > _FILLED * (text.x1 - text.x0)
    return is_apart and len(numbers) == len(column) and any(len(each) == len(column) for each in _axes(numbers))


def _is_at(part: Part, number: Part) -> bool:
    """Whether a part stands at a number's height."""
    middle, reach = (part.box.top + part.box.bottom) / 2, _HALF * number.size
    return number.box.top - reach < middle < number.box.bottom + reach


def _axes(firsts: Sequence[Part]) -> Iterator[list[Part]]:
    """Numbers below each other at one place, each less than the one above it by the same step and as far below it."""
    ends: dict[int, list[Part]] = defaultdict(list)
    for part in firsts:
        ends[round(part.box.x1 / _SAME_END)].append(part)
    for own in ends.values():
        ordered = sorted(own, key=lambda part: part.box.top)
        if len(ordered) < _FEWEST:
            continue
        steps = [after.box.top - before.box.top for before, after in pairwise(ordered)]
        values = [axis_value(part.text) or Decimal(0) for part in ordered]
        falls = {before - after for before, after in pairwise(values)}
        if len(falls) == 1 and min(falls) > 0 and max(abs(step - median(steps)) for step in steps) < _EQUAL:
            yield ordered


def _edge(lines: dict[int, list[Part]], line: int, step: int, text: BBox) -> int:
    """The last line, upwards or downwards, that belongs to the chart: close by, and no running text."""
    for _ in range(_MOST_LINES):
        own, next_to = lines.get(line), lines.get(line + step)
        if not own or not next_to or any(_is_text(part, text) for part in next_to):
            break
        apart = own[0].box.top - next_to[0].box.top if step < 0 else next_to[0].box.top - own[0].box.top
        if apart > _NEAR * own[0].size or next_to[0].box.x0 < text.x0 + 1.0:
            break
        line += step
    return line


def _is_text(part: Part, text: BBox) -> bool:
    """Whether a part is a line of the running text, not a name in a chart."""
    return len(part.words) >= _FEWEST_WORDS and abs(part.box.x0 - text.x0) < 1.0
