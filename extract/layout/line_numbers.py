"""Numbers that count a page's lines, in its margin or beside each of its columns: no text, though they stand on the
lines that they count."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median_low
from typing import NamedTuple

from extract.layout.lines import find_lines
from extract.memory.words import Words
from extract.model import Line, Page, Word

# The counts end, or begin, below each other, and at least this part of the type's size away from the text.
_BELOW = 1.5
_APART = 0.6
# What is counted begins so near behind its count, in parts of its size; where few lines are, these may be indented.
_BESIDE, _BESIDE_SOME = 3.5, 6.0
# So many counts at least stand below each other, where every line has one and where every second, fifth or tenth has.
_FEWEST_OF_ALL, _FEWEST_OF_SOME = 10, 3
_STEPS = (2, 5, 10)
# The most digits of a count.
_LONGEST = 4
# What is counted is prose: so many of its lines go on with a sentence or a word, or are set in other type than the
# rest though their counts are not. Most counts have a line.
_GOING_ON, _FEWEST_GOING_ON, _COUNTED, _WORDS = 0.1, 2, 0.6, 0.7
# Where every line is counted, so few are not: a table's. Left of all text, tables in so many places may be passed over.
_UNCOUNTED, _FEWEST_TABLES = 0.1, 4
# Type that differs by more points is another.
_OTHER_SIZE = 0.4
# Middles of one line's words lie within this part of the size; a wider gap than this part divides columns.
_SAME_LINE, _COLUMN = 0.5, 1.5
# So much of their step the lines from one count to the next come to; the others are blank.
_PASSED_OVER = 0.5
# A strip on another page stands at the same place.
_SAME_PLACE = 2.0


class _Strip(NamedTuple):
    """Numbers below each other that count by one step."""

    numbers: tuple[Word, ...]
    first: int
    step: int

    @property
    def last(self) -> int:
        return self.first + self.step * (len(self.numbers) - 1)


def find_line_numbers(
    pages: Sequence[Page], lines_of_pages: Sequence[Sequence[Line]]
) -> list[tuple[Sequence[Line], Sequence[Line]]]:
    """Each page's lines without the numbers that count them, and these numbers; none where they may be text.

    What is certain on one page tells the numbers of those where few lines stand.
    """
    # Of thousands of pages the numbers would take more memory than all words do as they are kept.
    certain = [_certain_strips(page, _numbers_of(page)) for page in pages]
    if not any(certain):
        return [(lines, ()) for lines in lines_of_pages]
    known = [strip for strips in certain for strip in strips]
    result: list[tuple[Sequence[Line], Sequence[Line]]] = []
    last = 0
    for page, lines, strips in zip(pages, lines_of_pages, certain, strict=True):
        found = [*strips, *_alike_strips(page, _numbers_of(page), strips, known, last)]
        last = max((strip.last for strip in found), default=last)
        result.append(_parted(page, {word for strip in found for word in strip.numbers}) if found else (lines, ()))
    return result


def _parted(page: Page, counts: set[Word]) -> tuple[Sequence[Line], Sequence[Line]]:
    text = [word for word in page.words if word not in counts]
    numbers = [word for word in page.words if word in counts]
    return (
        find_lines(replace(page, words=Words.of(text))) if text else (),
        [line for word in numbers for line in find_lines(replace(page, words=Words.of((word,))))],
    )


def _numbers_of(page: Page) -> list[Word]:
    """The words that may count lines."""
    if not page.words:
        return []
    words = Words.of(page.words)
    found = [index for index, text in enumerate(words.texts) if text.isdecimal() and len(text) <= _LONGEST]
    return [words[index] for index in found] if found else []


def _certain_strips(page: Page, numbers: Sequence[Word]) -> list[_Strip]:
    if len(numbers) < _FEWEST_OF_SOME:
        return []
    strips = [strip for strip in _strips(numbers) if _is_apart(page, strip)]
    certain = [strip for strip in strips if _counts_prose(page, strip)]
    # Numbers to the right of the second column go on from those of the first.
    return certain + [
        strip
        for strip in strips
        if strip not in certain
        and any((each.step, each.last + each.step) == (strip.step, strip.first) for each in certain)
    ]


def _strips(numbers: Sequence[Word]) -> list[_Strip]:
    """The numbers that end, or begin, below each other and count by one step."""
    found: dict[tuple[Word, ...], _Strip] = {}
    for edge in (_end_of, _start_of):
        for group in _groups(numbers, edge):
            strip = _strip(group) if len(group) >= _FEWEST_OF_SOME else None
            if strip is not None:
                found.setdefault(strip.numbers, strip)
    return list(found.values())


def _end_of(word: Word) -> float:
    return word.x1


def _start_of(word: Word) -> float:
    return word.x0


def _groups(numbers: Sequence[Word], edge: Callable[[Word], float]) -> Iterator[list[Word]]:
    group: list[Word] = []
    for word in sorted(numbers, key=edge):
        if group and edge(word) - edge(group[0]) > _BELOW:
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _strip(group: Sequence[Word], step: int | None = None) -> _Strip | None:
    """The numbers from the top down, where they count: every line, or every second, fifth or tenth."""
    ordered = sorted(group, key=lambda word: word.top)
    first, *further = [int(word.text) for word in ordered]
    step = step or (further[0] - first if further else 0)
    if any(after - before != step for before, after in pairwise((first, *further))):
        return None
    is_step = step == 1 or (step in _STEPS and first % step == 0)
    return _Strip(tuple(ordered), first, step) if is_step and first else None


def _is_apart(page: Page, strip: _Strip) -> bool:
    """Whether no other word stands among the numbers, or close to them, from the first to the last."""
    left, right = min(word.x0 for word in strip.numbers), max(word.x1 for word in strip.numbers)
    top, bottom = strip.numbers[0].top, strip.numbers[-1].bottom
    gap = _APART * strip.numbers[0].size
    inside = sum(
        word.x0 < right + gap and word.x1 > left - 1 and word.bottom > top and word.top < bottom for word in page.words
    )
    return inside == len(strip.numbers)


def _counts_prose(page: Page, strip: _Strip) -> bool:
    """Whether the numbers stand before the lines of a text, some of which go on from the line above."""
    begun = _begun_beside(page, strip)
    if begun is None or len(begun) < _COUNTED * len(strip.numbers):
        return False
    if strip.step > 1:
        words = sum(any(map(str.isalpha, word.text + _last_beside(page, word).text)) for word in begun)
        return words >= _WORDS * len(begun)
    # Points of a list begin sentences; rows of a table end in amounts.
    going_on = sum(
        after.text[:1].islower() and not _last_beside(page, before).text[-1:].isdigit()
        for before, after in pairwise(begun)
    )
    fewest = max(_FEWEST_GOING_ON, _GOING_ON * len(strip.numbers))
    return len(strip.numbers) >= _FEWEST_OF_ALL and going_on + _in_other_type(strip, begun) >= fewest


def _in_other_type(strip: _Strip, begun: Sequence[Word]) -> int:
    """How many lines are headings by their type, where all counts have one type: a table's or a list's numbers are set
    as their row is."""
    first = strip.numbers[0]
    if any(word.bold != first.bold or abs(word.size - first.size) > _OTHER_SIZE for word in strip.numbers):
        return 0
    (bold, size), _ = Counter((word.bold, word.size) for word in begun).most_common(1)[0]
    return sum(word.size > size + _OTHER_SIZE or (word.bold and not bold) for word in begun)


def _begun_beside(page: Page, strip: _Strip) -> list[Word] | None:
    """The first word of each line that has a count before it; None where lines have none that should."""
    right = max(word.x1 for word in strip.numbers)
    top, bottom = strip.numbers[0].top, strip.numbers[-1].bottom
    behind = [word for word in page.words if right < word.x0 and top < _middle(word) < bottom]
    rows = _first_of_rows(behind, strip.numbers[0].size)
    # Codes of a table's rows may count by ten, and each row has one.
    if len(rows) < _PASSED_OVER * strip.step * (len(strip.numbers) - 1):
        return None
    size = max(strip.numbers[0].size, median_low(word.size for word in rows))
    reach = right + size * (_BESIDE if strip.step == 1 else _BESIDE_SOME)
    begun = _first_of_rows([word for word in behind if word.x0 < reach], strip.numbers[0].size)
    tops = [word.top for word in strip.numbers]
    places = [bisect_right(tops, _middle(word)) - 1 for word in begun]
    counted = [_middle(word) < strip.numbers[place].bottom for word, place in zip(begun, places, strict=True)]
    between = Counter(place for place, is_counted in zip(places, counted, strict=True) if not is_counted)
    if not _may_be_uncounted(strip, between) and not _is_leftmost_past_tables(page, strip, between):
        return None
    return [word for word, is_counted in zip(begun, counted, strict=True) if is_counted]


def _may_be_uncounted(strip: _Strip, between: Counter[int]) -> bool:
    if strip.step == 1:
        return between.total() <= _UNCOUNTED * len(strip.numbers)
    return max(between.values(), default=0) < strip.step


def _is_leftmost_past_tables(page: Page, strip: _Strip, between: Counter[int]) -> bool:
    """Whether the numbers stand left of everything, and count all lines but those in few places."""
    tables = sum(lines >= strip.step for lines in between.values())
    if tables > max(_FEWEST_TABLES, _UNCOUNTED * len(strip.numbers)):
        return False
    right = max(word.x1 for word in strip.numbers)
    return sum(word.x0 < right for word in page.words) == len(strip.numbers)


def _first_of_rows(words: Sequence[Word], size: float) -> list[Word]:
    """The first word of each row, from the top down."""
    firsts: list[Word] = []
    for word in sorted(words, key=lambda word: (_middle(word), word.x0)):
        if not firsts or _middle(word) - _middle(firsts[-1]) > _SAME_LINE * size:
            firsts.append(word)
    return firsts


def _last_beside(page: Page, first: Word) -> Word:
    """The last word of a line that begins with this one, up to where the next column begins."""
    last = first
    for word in sorted((word for word in page.words if word.top < _middle(first) < word.bottom), key=_start_of):
        if first.x0 < word.x0 <= last.x1 + _COLUMN * first.size:
            last = word
    return last


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2


def _alike_strips(
    page: Page, numbers: Sequence[Word], certain: Sequence[_Strip], known: Sequence[_Strip], last: int
) -> Iterator[_Strip]:
    """The numbers that stand where such that count lines do on other pages, and count as they do: from the page's
    beginning, or on from the page before, where they are too few to tell by themselves."""
    taken = {word for strip in certain for word in strip.numbers}
    for model in known:
        end, start = model.numbers[-1].x1, model.numbers[0].x0
        group = [
            word
            for word in numbers
            if word not in taken and (abs(word.x1 - end) < _SAME_PLACE or abs(word.x0 - start) < _SAME_PLACE)
        ]
        strip = _strip(group, model.step) if group else None
        if strip is None or not _is_apart(page, strip) or _begun_beside(page, strip) is None:
            continue
        if len(group) >= _FEWEST_OF_SOME or strip.first in (model.step, last + model.step):
            taken.update(group)
            last = strip.last
            yield strip
