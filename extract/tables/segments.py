"""Segments: words of a line that stand together, and so belong to one cell."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, zip_longest
from operator import sub
from typing import NamedTuple, Protocol

from extract.memory.words import Words
from extract.model import Line, Page, Word
from extract.tables.cells import PlacedWord
from patterns.bullets import is_list_mark
from patterns.layout import is_number

# Blanks inside a cell are a quarter to a third of the type size; columns stand further apart.
WIDEST_BLANK = 0.42
# Numbers of one column end at one place, within so many points.
SAME_END = 2.5
# Lines closer than this part of their size overlap: a value that stands halfway beside two lines of its label.
OVERLAP = 0.75
# Letters are all equally wide, as a typewriter's, where so many words of so many letters show it, in so many lines;
# how far a word's width may be off, in parts of its size, for each letter.
_FEWEST_LINES, _FEWEST_MEASURED, _LONG_WORD = 3, 6, 4
_EQUALLY_WIDE = 0.015
# Blanks are set exactly, to so small a part of the size, where so many of so many are.
_EXACT, _NEARLY_ALL, _FEWEST_BLANKS = 0.015, 0.85, 20
# Blanks between words that were read from a picture: so many gaps of a page are no wider than its narrow ones, by so
# much blanks exceed these, and none is wider, in parts of the size.
_NARROW, _NARROW_WORDS, _WIDEST_READ = 0.25, 1.6, 1.0
# Cells of one column end within so many points of each other.
_SAME_EDGE = 1.5
# Words that run upwards are so much higher than their type, and no wider.
_UPWARDS = 1.5
# Signs of a number that may stand apart from it.
DASHES = ("-", "–", "—", "−", "÷")
# Cells of one column begin within so many points of each other.
_SAME_START = 0.7
# The same where a gap is no wider than a blank; how far that differs from the blanks, in parts of the type's size.
_VERY_SAME_START, _ODD = 0.2, 0.02
# No narrower gap parts cells: in parts of the type's size, and of the blank between its words.
_NARROWEST_GAP = 0.25
_NO_BLANK = 1.1
# A gap that parts cells is at least so much wider than the blank between words.
_WIDER = 1.15
# Fewer words beside each other are no labels of columns.
_FEWEST_LABELS = 3
# A number is written in groups of so many digits.
_GROUP, _DIGITS = 3, "0123456789"
# More blanks than a label has between its words.
_LONG_LINE = 8


class Segment(NamedTuple):
    """Words of one line with no gap wider than a blank between them.

    `digits` tells whether it is a number with digits, and no dash that may be a list's.
    """

    line: int
    words: tuple[Word, ...]
    text: str
    number: bool
    digits: bool
    x0: float
    x1: float

    def placed(self) -> list[PlacedWord]:
        return [PlacedWord(self.line, word) for word in self.words]


@dataclass(frozen=True)
class Row:
    """A line of text and its segments from left to right; what is often asked is worked out once."""

    line: Line
    segments: tuple[Segment, ...]

    @cached_property
    def top(self) -> float:
        return min(segment.words[0].top for segment in self.segments)

    @cached_property
    def bottom(self) -> float:
        return max(segment.words[0].bottom for segment in self.segments)

    @cached_property
    def numbers(self) -> list[Segment]:
        return [segment for segment in self.segments if segment.number]

    @cached_property
    def is_turned(self) -> bool:
        """Whether the words run upwards or downwards."""
        word = self.segments[0].words[0]
        high, wide = word.bottom - word.top > _UPWARDS * word.size, word.x1 - word.x0 > _UPWARDS * word.size
        return len(word.text) > 1 and high and not wide

    @cached_property
    def has_amounts(self) -> bool:
        """Whether a number stands to the right of something: what every row of a table with amounts has."""
        digits = sum(segment.digits for segment in self.segments)
        if digits >= 2:
            return True
        if digits == 1 and len(self.segments) >= 2 and not self.segments[0].digits:
            return True
        return sum(segment.number for segment in self.segments) >= 2


class Extent(Protocol):
    """What stands from one place of a line to another: a segment, a word, a column, a rule."""

    @property
    def x0(self) -> float: ...

    @property
    def x1(self) -> float: ...


def overlap(part: Extent, other: Extent) -> bool:
    """Whether one of two stands over the other, in part at least."""
    return part.x0 < other.x1 and part.x1 > other.x0


def segment(index: int, words: Sequence[Word]) -> Segment:
    text = " ".join([word.text for word in words])
    number = is_number(text)
    digits = number and any(map(str.isdigit, text))
    return Segment(index, tuple(words), text, number, digits, words[0].x0, words[-1].x1)


def equal_width(lines: Sequence[Line]) -> float | None:
    """The width of a letter in parts of the type's size, where several lines are set in type of equal width."""
    counts = Counter(round(width, 2) for line in lines if (width := _first_width(line)) is not None)
    width, count = max(counts.items(), key=lambda each: each[1], default=(0.0, 0))
    if count < _FEWEST_LINES:
        return None
    measured = sum(len(word.text) >= _LONG_WORD for line in lines if is_set_in(line, width) for word in line.words)
    return width if measured >= _FEWEST_MEASURED else None


def _first_width(line: Line) -> float | None:
    """How wide a letter of a line's first long word is."""
    for word in line.words:
        if len(word.text) >= _LONG_WORD and word.size > 0 and word.text[0].isalpha():
            return (word.x1 - word.x0) / (len(word.text) * word.size)
    return None


def is_set_in(line: Line, width: float) -> bool:
    """Whether all words of a line have letters of one width."""
    return all(
        abs(word.x1 - word.x0 - width * len(word.text) * word.size) < _EQUALLY_WIDE * len(word.text) * word.size
        for word in line.words
    )


def are_blanks_exact(lines: Sequence[Line], width: float) -> bool:
    """Whether nearly all gaps between words are as wide as a letter, as no typewriter or scanner sets them."""
    gaps = [
        (word.x0 - before.x1) / word.size
        for line in lines
        if is_set_in(line, width)
        for before, word in pairwise(line.words)
        if word.x0 - before.x1 < blank_in(width) * word.size
    ]
    return len(gaps) >= _FEWEST_BLANKS and sum(_is_blank(gap, width) for gap in gaps) >= _NEARLY_ALL * len(gaps)


def _is_blank(gap: float, width: float) -> bool:
    return abs(gap - width) < _EXACT


def blank_in(width: float) -> float:
    """The widest blank inside a cell set in type of equal width."""
    return max(WIDEST_BLANK, 1.5 * width)


def widest_blank_on(page: Page, lines: Sequence[Line]) -> float:
    """The widest blank inside a cell of a page. Words that another program read from a picture may be narrower than
    what is printed, and stand further apart."""
    if page.text_layer != "ocr":
        return WIDEST_BLANK
    gaps = sorted(
        (word.x0 - before.x1) / word.size for line in lines for before, word in pairwise(line.words) if word.size > 0
    )
    narrow = gaps[int(len(gaps) * _NARROW)] if len(gaps) >= _FEWEST_BLANKS else 0.0
    return min(_NARROW_WORDS * narrow, _WIDEST_READ) if narrow > WIDEST_BLANK else WIDEST_BLANK


def may_be_parted(words: Sequence[Word]) -> bool:
    """Whether a line may have several segments: a gap is wider than a blank, or its words stand out of order."""
    columns, start, end = Words.of(words).place
    blank = WIDEST_BLANK * min(columns.size[start:end])
    starts = columns.x0[start:end].tolist()
    return any(map(blank.__lt__, map(sub, starts[1:], columns.x1[start : end - 1]))) or starts != sorted(starts)


def segments_of(
    index: int, words: Sequence[Word], blank: float = WIDEST_BLANK, exact: float | None = None
) -> tuple[Segment, ...]:
    """The segments of one line's words (from left to right); `blank` is what words of one segment may be apart, `exact`
    what they are apart where that is known.
    """
    segments: list[Segment] = []
    start = 0
    for position, (before, word) in enumerate(pairwise(words), 1):
        gap = word.x0 - before.x1
        is_other = exact is not None and not _is_blank(gap / word.size, exact) and not is_list_mark(before.text)
        if is_other or (gap > blank * word.size and gap > blank * before.size):
            segments.append(segment(index, words[start:position]))
            start = position
    if words:
        segments.append(segment(index, words[start:]))
    return tuple(segments)


def parted(rows: Sequence[Row]) -> list[Row]:
    """The rows with the segments parted that narrow columns glued together, by where other rows' begin and end."""
    ends = sorted(end for row in rows for part in row.segments for end in _ends_of_numbers(part))
    edges = sorted(part.x1 for row in rows if len(row.numbers) >= 2 for part in row.numbers if part.digits)
    blank = _usual_blank(rows)
    begins = sorted(part.x0 for row in rows for part in row.segments if part.number)
    starts = sorted(part.x0 for row in rows for part in row.segments[1:] if not part.number)
    result: list[Row] = []
    keys = _keys(rows)
    for row, below in zip_longest(rows, rows[1:]):
        if below is not None and _are_above_labels(row, below):
            result.append(row)
            continue
        pieces: list[Segment] = []
        for part in row.segments:
            if keys and _has_key(part) and round(part.x0) in keys:
                pieces.append(segment(part.line, part.words[:1]))
                part = segment(part.line, part.words[1:])
            if len(part.words) == 1:
                pieces.append(part)
                continue
            for text in _texts(part, starts, blank) if starts and not part.number else [part]:
                pieces += (
                    _parts(text, ends, begins, edges, blank)
                    if len(text.words) > 1 and _ends_in_number(text)
                    else [text]
                )
        result.append(Row(row.line, tuple(pieces)) if len(pieces) > len(row.segments) else row)
    return result


def _ends_of_numbers(part: Segment) -> Iterator[float]:
    """Where a number, or one of several, ends for certain: at the segment's end, and before what goes on no number
    (`1 500 | 1 000`)."""
    if not part.digits and (len(part.words) == 1 or any(map(str.isalpha, part.text))):
        return
    for before, after in pairwise(part.words):
        digits = len(after.text) - len(after.text.lstrip(_DIGITS))
        begins = len(after.text) > 1 and (digits or after.text[0] in DASHES)
        if before.text[-1].isdigit() and begins and digits != _GROUP:
            yield before.x1
    yield part.x1


def _are_above_labels(row: Row, below: Row) -> bool:
    """Whether a line of words alone is the upper part of labels of columns (`under 20` above `Lag | år | Søkt`): what
    stands below has several and no number, and begins left of it."""
    if row.numbers or below.numbers or len(below.segments) < _FEWEST_LABELS:
        return False
    return below.segments[0].x1 < row.segments[0].x0


def _has_key(part: Segment) -> bool:
    """Whether a text begins with a number of four digits, as `1804 Bodø`."""
    return len(part.words) > 1 and not part.number and len(part.words[0].text) == 4 and part.words[0].text.isdecimal()


def _keys(rows: Sequence[Row]) -> frozenset[int]:
    """Where at least three rows with amounts begin with a number of four digits before their label."""
    places = Counter(
        round(row.segments[0].x0)
        for row in rows
        if _has_key(row.segments[0]) and any(p.number for p in row.segments[1:])
    )
    return frozenset(place for place, count in places.items() if count >= 3)


def _texts(part: Segment, starts: Sequence[float], usual: float) -> list[Segment]:
    """A text parted where several other rows have a segment of their own begin at the same place, by a gap that is
    wider than the blanks beside it, or than is usual where none is; at the very place by any gap unlike those.
    """
    gaps = [after.x0 - before.x1 for before, after in pairwise(part.words)]
    blank = min(gaps) if len(gaps) > 1 else usual * part.words[0].size
    pieces: list[Segment] = []
    start = 0
    for index in range(1, len(part.words)):
        after = part.words[index]
        if gaps[index - 1] > max(_NARROWEST_GAP * after.size, _NO_BLANK * blank):
            near = _SAME_START
        elif _is_odd(gaps, index - 1, usual * after.size, after.size):
            near = _VERY_SAME_START
        else:
            continue
        if _support(starts, after.x0, near) >= 3:
            pieces.append(segment(part.line, part.words[start:index]))
            start = index
    return [*pieces, segment(part.line, part.words[start:])]


def _is_odd(gaps: Sequence[float], index: int, usual: float, size: float) -> bool:
    """Whether a narrow gap is unlike every blank beside it, or the usual one where none is."""
    others = [*gaps[:index], *gaps[index + 1 :]] or [usual]
    return min(abs(gaps[index] - other) for other in others) > _ODD * size


def _ends_in_number(part: Segment) -> bool:
    last = part.words[-1].text
    return last[-1].isdigit() or last in "-–—−"


def _usual_blank(rows: Sequence[Row]) -> float:
    """The blank between words of one cell, in parts of the type's size: what half of all are narrower than."""
    blanks = sorted(
        (after.x0 - before.x1) / after.size
        for row in rows
        for part in row.segments
        for before, after in pairwise(part.words)
        if after.size > 0
    )
    return blanks[len(blanks) // 2] if blanks else WIDEST_BLANK


def _parts(
    part: Segment, ends: Sequence[float], begins: Sequence[float], edges: Sequence[float], blank: float
) -> list[Segment]:
    """A segment parted at its widest blanks, where at least two other numbers end at the same place.

    One other is enough behind a label, if it stands among `edges` (a row's with several numbers) and the blank is wider
    than `blank`, the usual one.
    """
    gaps = [after.x0 - before.x1 for before, after in pairwise(part.words)]
    narrowest = min(gaps)
    pieces: list[Segment] = []
    start = 0
    for index, gap in enumerate(gaps):
        before, after = part.words[index], part.words[index + 1]
        if len(after.text) == 3 and after.text.isdigit() and before.text[-1].isdigit():
            wide = gap > 1.25 * narrowest and _support(ends, before.x1, _SAME_EDGE) >= 2
        elif not part.number and not before.text[-1].isdigit():
            # A label with a number behind it: the number is a cell of its own where other rows' numbers stand.
            wide = _support(ends, part.x1, _SAME_EDGE) >= 3 or _support(begins, after.x0, _SAME_START) >= 3
            wide = wide and not _is_running(part, gaps, index)
            wide = wide or (gap > _WIDER * blank * after.size and _support(edges, part.x1, _SAME_START) >= 1)
            if wide and not any(map(str.isalpha, "".join(word.text for word in part.words[index + 1 :]))):
                pieces.append(segment(part.line, part.words[start : index + 1]))
                start = index + 1
            continue
        else:
            wide = (before.text[-1].isdigit() or before.text in DASHES) and (
                after.text[0].isdigit() or after.text[0] in "-–−"
            )
            # A blank may stand between a minus and its number: only a dash that ends where numbers do is a cell.
            is_sign = before.text in DASHES and gap <= _WIDER * blank * after.size
            # Beyond a wider blank two others that begin there are enough: no number goes on with one or two digits.
            others = 2 if gap > 1.25 * narrowest else 3
            begun = not is_sign and _support(begins, after.x0, _SAME_START) >= others
            wide = wide and (begun or _support(ends, before.x1, _SAME_EDGE) >= 2)
        if wide and is_number(after.text):
            pieces.append(segment(part.line, part.words[start : index + 1]))
            start = index + 1
    pieces.append(segment(part.line, part.words[start:]))
    return pieces


def _is_running(part: Segment, gaps: Sequence[float], index: int) -> bool:
    """Whether a number ends a long line of running text: it stands no further off than the line's other words do."""
    others = sorted(gaps[:index])
    return len(others) >= _LONG_LINE and gaps[index] <= _WIDER * others[len(others) // 2]


def _support(places: Sequence[float], place: float, near: float) -> int:
    """How many of the (sorted) places lie near one."""
    return bisect_left(places, place + near) - bisect_left(places, place - near)
