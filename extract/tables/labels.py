"""The cells of a heading: which columns each label stands over, and which labels stand over others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from extract.model import Cell, Word
from extract.tables.cells import box_of, is_bold, written
from extract.tables.columns import Column, column_of
from extract.tables.groups import LabelLine, over_groups
from extract.tables.header import are_column_numbers
from extract.tables.middle import over_middle
from extract.tables.opened import over_opened
from extract.tables.segments import Row, Segment, overlap, segment
from extract.tables.spanners import Spanner, over_underlined
from patterns.hyphenation import is_broken
from patterns.layout import is_year

_OFF_CENTRE = 0.15
_WIDER = 1.2
# In points: what begins, ends or has its middle at one place.
_ALIGNED = 3.0
_SHORTEST_LABEL = 3
_HAIR = 0.6
_SAME_WIDTH = 0.02


class HeadingLabel(NamedTuple):
    """Lines of a heading's cell, and the columns that it stands over."""

    first: int
    last: int
    parts: tuple[Segment, ...]
    level: int


def heading_cells(
    heading: Sequence[Row], columns: Sequence[Column], page: int, spanners: Sequence[Spanner] = ()
) -> list[Cell]:
    """The heading's cells: a label over several columns spans them, lines of one label are one cell; `spanners` are the
    rules among its lines."""
    if not heading:
        return []
    labels = _labels(heading, columns, spanners)
    levels = max(label.level for label in labels) + 1
    cells: list[Cell] = []
    owner: dict[tuple[int, int], bool] = {}
    for label in labels:
        for column in range(label.first, label.last + 1):
            owner[label.level, column] = True
    for label in sorted(labels, key=lambda label: (label.level, label.first)):
        words = [placed for part in label.parts for placed in part.placed()]
        span = label.last - label.first + 1
        cells.append(Cell(written(words), label.level, label.first, page, box_of(words), 1, span, is_bold(words)))
    for level in range(levels):
        for column in range(len(columns)):
            if (level, column) not in owner:
                cells.append(Cell("", level, column, page, None))
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def _labels(heading: Sequence[Row], columns: Sequence[Column], spanners: Sequence[Spanner]) -> list[HeadingLabel]:
    """The labels with their levels from the top: one that spans columns parts what is above from what is below."""
    placed = over_groups(_placed(heading, columns), columns)
    placed = over_middle(over_opened(_over_gaps(placed, columns), columns), columns)
    placed = _over_years(_over_repeated(placed, len(heading)), columns)
    placed = over_underlined(placed, spanners) if spanners else placed
    numbered = [
        number
        for number, row in enumerate(heading)
        if are_column_numbers([part.text for part in row.segments if part.digits])
    ]
    nested = _nested_lines(placed)
    spanning: dict[tuple[int, int], list[int]] = {}
    for first, last, _, number in placed:
        if last > first and number < len(heading) - 1:
            lines = spanning.setdefault((first, last), [])
            if not lines or (lines[-1], number) in nested:
                lines.append(number)
    levels = sum(map(len, spanning.values()))
    groups: dict[tuple[int, int, int], list[Segment]] = {}
    for first, last, part, number in placed:
        # What stands below labels over more columns is so many levels down; column numbers are a level of their own.
        above = sum(
            line < number and ((low, high) != (first, last) or (line, number) in nested)
            for (low, high), lines in spanning.items()
            if low <= first and last <= high
            for line in lines
        )
        level = levels + 1 if number in numbered and part.digits else above
        groups.setdefault((level, first, last), []).append(part)
    # What no label spans stands beside the lowest labels: years stay in one row.
    lowest = max((level for level, _, _ in groups if level <= levels), default=0)
    covered = {column for low, high in spanning for column in range(low, high + 1)}
    groups = {
        (lowest if level <= lowest and first == last and first not in covered else level, first, last): parts
        for (level, first, last), parts in groups.items()
    }
    used = sorted({level for level, _, _ in groups})
    labels = [
        HeadingLabel(first, last, tuple(parts), used.index(level)) for (level, first, last), parts in groups.items()
    ]
    return _without_overlap(labels)


def _nested_lines(placed: Sequence[LabelLine]) -> set[tuple[int, int]]:
    """The pairs of lines of which the upper has a label over several of the lower one's, one of these over several
    columns: labels over the same columns on both are two, and not one in two lines."""
    spans = [each for each in placed if each.last > each.first]
    return {
        (upper.number, lower.number)
        for upper in spans
        for lower in spans
        if upper.number < lower.number
        and upper.first <= lower.first
        and upper.last >= lower.last
        and upper.last - upper.first > lower.last - lower.first
    }


def _placed(heading: Sequence[Row], columns: Sequence[Column]) -> list[LabelLine]:
    """Each part of the heading with the columns that it stands over and its line.

    A column is as wide as the labels next to its numbers: what stands above several such labels spans them.
    """
    wide = list(columns)
    placed: list[list[LabelLine]] = []
    for number in range(len(heading) - 1, -1, -1):
        nearest = number == len(heading) - 1
        parts = [
            piece
            for part in heading[number].segments
            for piece in (_word_over_each(part, wide) if nearest else []) or _parted(part, wide)
        ]
        line = _each_over_its_own([LabelLine(*column_of(part, wide), part, number) for part in parts])
        line = _with_bare_labelled(line, columns) if nearest else line
        for first, last, part, _ in line:
            if first == last:
                column = wide[first]
                wide[first] = Column(min(column.x0, part.x0), max(column.x1, part.x1), column.numbers)
        placed.append(line)
    return [entry for line in reversed(placed) for entry in line]


def _each_over_its_own(line: Sequence[LabelLine]) -> list[LabelLine]:
    """A line's labels, those that reach into the place of the label beside them without what is that one's: the texts
    below that one may end right of where the next label begins."""
    result = list(line)
    for index, each in enumerate(line[1:]):
        before = result[index]
        if before.last == each.first and before.first == before.last and each.last > each.first:
            result[index + 1] = each._replace(first=each.first + 1)
        elif before.last == each.first and before.last > before.first and each.first == each.last:
            result[index] = result[index]._replace(last=before.last - 1)
    return result


def _with_bare_labelled(line: Sequence[LabelLine], columns: Sequence[Column]) -> list[LabelLine]:
    """A line's labels, in type of equal width, one parted at the capital that stands right of all in its column, where
    the next column of words has no label: it begins a little beside its column."""
    result: list[LabelLine] = []
    for each, after in zip_longest(line, line[1:]):
        beside = each.last + 1
        is_bare = beside < len(columns) and (after is None or after.first > beside) and not columns[beside].numeric
        words = each.part.words if is_bare and each.first == each.last else ()
        cut = next((at for at, word in enumerate(words) if at and word.x0 >= columns[each.first].x1 - _HAIR), 0)
        if cut and words[cut].text[:1].isupper() and _are_equally_wide(words):
            result.append(each._replace(part=segment(each.part.line, words[:cut])))
            each = LabelLine(beside, beside, segment(each.part.line, words[cut:]), each.number)
        result.append(each)
    return result


def _are_equally_wide(words: Sequence[Word]) -> bool:
    """Whether the letters of some words are all as wide."""
    widths = [(word.x1 - word.x0) / len(word.text) for word in words]
    return max(widths) - min(widths) < _SAME_WIDTH * max(widths)


def _parted(part: Segment, columns: Sequence[Column]) -> list[Segment]:
    """A label over several columns parted behind years that end where the columns' numbers do, before capitals behind
    words that do, or at blanks wider than its others, if each piece stands over its own column.
    """
    first, last = column_of(part, columns)
    repeated = _repeated(part, last - first + 1) if last > first else []
    alone = [(each, each) for each in range(first, last + 1)]
    if repeated and [column_of(piece, columns) for piece in repeated] == alone:
        return repeated
    broken = _broken(part) if last > first else []
    if broken and [column_of(piece, columns) for piece in broken] == alone:
        return broken
    gaps = [after.x0 - before.x1 for before, after in pairwise(part.words)]
    if last == first or len(gaps) < 2:
        return [part]
    ends = [column.x1 for column in columns if column.numeric]
    years = [
        index + 1
        for index, word in enumerate(part.words[:-1])
        if is_year(word.text) and any(abs(word.x1 - end) < _ALIGNED for end in ends)
    ]
    # A sheet's label that is cut off where its cell ends, as its numbers do, runs into the next one.
    filled = [
        index + 1
        for index, (word, after) in enumerate(pairwise(part.words))
        if after.text[:1].isupper() and any(abs(word.x1 - end) < _ALIGNED for end in ends)
    ]
    for cuts in (years, filled, [index + 1 for index, gap in enumerate(gaps) if gap > _WIDER * min(gaps)]):
        pieces = [segment(part.line, part.words[start:end]) for start, end in pairwise([0, *cuts, len(part.words)])]
        over = [column_of(piece, columns) for piece in pieces]
        apart = all(low == high for low, high in over) and len(set(over)) == len(over)
        # The word before the last year may stand nearest to that year's column, beyond the label; the last of labels
        # that fill their cells ends left of its numbers.
        beyond = cuts is filled and len(over) == last - first + 2 and over[-1] == (last + 1, last + 1)
        if apart and (len(over) == last - first + 1 or beyond or (cuts is years and len(over) > 1)):
            return pieces
    return [part]


def _word_over_each(part: Segment, columns: Sequence[Column]) -> list[Segment]:
    """The words of a label right above numbers, where one stands over each of its columns, and has a capital or ends
    with its numbers, or several from each capital on do: labels that fill their cells run into each other
    (`Anleggstilskudd Arrangement`, `Ferdig år Ramme`); none elsewhere.
    """
    first, last = column_of(part, columns)
    if last == first or len(part.words) < last - first + 1:
        return []
    large = [0, *(index for index, word in enumerate(part.words) if index and word.text[:1].isupper())]
    cuts = range(len(part.words)) if len(part.words) == last - first + 1 else large
    own = columns[first : last + 1]
    if len(cuts) != len(own):
        return []
    labels = [segment(part.line, part.words[start:end]) for start, end in pairwise([*cuts, len(part.words)])]
    if not all(column.numeric and overlap(label, column) for label, column in zip(labels, own, strict=True)):
        return []
    are_labels = (
        len(label.text) > 1
        and (label.text[:1].isupper() or (label.text.isalpha() and abs(label.x1 - column.x1) < _HAIR))
        for label, column in zip(labels, own, strict=True)
    )
    return labels if all(are_labels) else []


def _broken(part: Segment) -> list[Segment]:
    """The labels of which each but the last is broken within a word (`Utjevnings- Ekstraordinære` above `tilskudd
    forhold`); none where nothing is."""
    cuts = [index + 1 for index, (word, after) in enumerate(pairwise(part.words)) if is_broken(word.text, after.text)]
    return [segment(part.line, part.words[start:end]) for start, end in pairwise([0, *cuts, len(part.words)]) if cuts]


def _repeated(part: Segment, count: int) -> list[Segment]:
    """A label printed once for each of so many columns, its prints taken apart where they run into each other (`ekskl.
    mvaekskl. mvaekskl. mva`); none where it is not one label again and again."""
    letters = "".join(part.text.split())
    once = letters[: len(letters) // count]
    if len(once) < _SHORTEST_LABEL or letters != once * count:
        return []
    end = next(end for end in range(len(part.text) + 1) if len("".join(part.text[:end].split())) == len(once))
    width = (part.x1 - part.x0) / count
    words = [
        part.words[0]._replace(text=part.text[:end], x0=part.x0 + place * width, x1=part.x0 + (place + 1) * width)
        for place in range(count)
    ]
    return [segment(part.line, (word,)) for word in words]


def _over_repeated(placed: Sequence[LabelLine], lines: int) -> list[LabelLine]:
    """The labels, those of a line widened over the equal groups below it: `2022 2023` over `Nye Alle Nye Alle`."""
    result = list(placed)
    for number in range(lines - 1):
        upper = [entry for entry in placed if entry[3] == number]
        lower = sorted((entry[:3] for entry in placed if entry[3] == number + 1), key=lambda entry: entry[:2])
        texts = [part.text for _, _, part in lower]
        for skipped in (0, 1):
            size = (len(texts) - skipped) // len(upper) if len(upper) >= 2 else 0
            repeated = texts[skipped:]
            if size < 2 or repeated != repeated[:size] * len(upper):
                continue
            for index, entry in enumerate(sorted(upper, key=lambda entry: entry[0])):
                group = lower[skipped + index * size : skipped + (index + 1) * size]
                if group[0][0] <= entry[0] <= group[-1][1]:
                    result[result.index(entry)] = LabelLine(group[0][0], group[-1][1], entry[2], number)
            break
    return result


def _over_years(placed: Sequence[LabelLine], columns: Sequence[Column]) -> list[LabelLine]:
    """The labels, one in the middle above several years widened over them: `Økonomiplan` over `2026 2027 2028`."""
    taken = {(number, index) for first, last, _, number in placed for index in range(first, last + 1)}
    years = {(number, first) for first, _, part, number in placed if is_year(part.text)}
    result: list[LabelLine] = []
    for first, last, part, number in placed:
        left, right = first, last
        if (number + 1, first) in years and (number + 1, last) in years and not is_year(part.text):
            while (number + 1, left - 1) in years and (number, left - 1) not in taken:
                left -= 1
            while (number + 1, right + 1) in years and (number, right + 1) not in taken:
                right += 1
        result.append(LabelLine(*_centred(part, (first, last), (left, right), columns), part, number))
    return result


def _over_gaps(placed: Sequence[LabelLine], columns: Sequence[Column]) -> list[LabelLine]:
    """The labels, one that sticks out towards the next column, in line with nothing below it, widened over both."""
    taken = {(number, index) for first, last, _, number in placed for index in range(first, last + 1)}
    result: list[LabelLine] = []
    for first, last, part, number in placed:
        below = [other for low, high, other, line in placed if low == high == first and line > number]
        single = first == last and columns[first].numeric and not is_year(part.text)
        if not single or not below or any(_in_line(part, other) for other in below):
            result.append(LabelLine(first, last, part, number))
            continue
        right = part.x1 > max(other.x1 for other in below) + _ALIGNED
        beside = first + 1 if right else first - 1
        labelled = any(low == high == beside and line > number for low, high, _, line in placed)
        sticks_out = right or part.x0 < min(other.x0 for other in below) - _ALIGNED
        if sticks_out and labelled and (number, beside) not in taken and columns[beside].numeric:
            first, last = min(first, beside), max(last, beside)
        result.append(LabelLine(first, last, part, number))
    return result


def _in_line(part: Segment, other: Segment) -> bool:
    """Whether two lines begin, end or are centred at one place, as the lines of one label do."""
    begin, end = abs(part.x0 - other.x0), abs(part.x1 - other.x1)
    return min(begin, end, abs(part.x0 + part.x1 - other.x0 - other.x1) / 2) < _ALIGNED


def _centred(
    part: Segment, over: tuple[int, int], within: tuple[int, int], columns: Sequence[Column]
) -> tuple[int, int]:
    """The columns, more than those it stands `over` and no others than those `within`, whose middle a label is at."""
    middle = (part.x0 + part.x1) / 2
    best, nearest = over, _OFF_CENTRE
    for first in range(within[0], over[0] + 1):
        for last in range(over[1], within[1] + 1):
            if last == first:
                continue
            width = columns[last].x1 - columns[first].x0
            off = abs(middle - (columns[first].x0 + columns[last].x1) / 2) / width
            if off < nearest:
                best, nearest = (first, last), off
    return best


def _without_overlap(labels: Sequence[HeadingLabel]) -> list[HeadingLabel]:
    """The labels of each level with those joined that stand over the same columns."""
    result: list[HeadingLabel] = []
    for label in sorted(labels, key=lambda label: (label.level, label.first, -label.last)):
        last = result[-1] if result else None
        if last is not None and last.level == label.level and label.first <= last.last:
            parts = tuple(sorted((*last.parts, *label.parts), key=lambda part: (part.line, part.x0)))
            result[-1] = HeadingLabel(last.first, max(last.last, label.last), parts, last.level)
        else:
            result.append(label)
    return result
