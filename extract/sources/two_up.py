"""A sheet on which two pages are printed beside each other -> the two pages, the left one first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.memory.words import Words
from extract.model import Fill, Page, Rule, Word
from patterns.layout import is_number

# Two upright sheets of the A sizes beside each other are so much wider than high.
_NARROWEST, _WIDEST = 1.36, 1.46
# Both pages leave so much of their own width free beside the middle; columns of one page stand nearer to each other.
_MARGIN = 0.04
# Both begin at the same distance from their edge, to so small a part of their width: their text, or what hangs out;
# exactly so, in points, where nothing else tells.
_SAME_MARGIN, _SAME_PLACE = 0.03, 1.0
# Fewer words are no page; of so many numbers the right half of a wide table is made, whose lines stand beside the left
# half's, to so many points.
_FEWEST_WORDS, _NUMBERS, _BESIDE, _SAME_LINE = 12, 0.4, 0.5, 0.5
# A page's own table and what stands around it have so many lines that begin with a word.
_FEWEST_LABELS = 4
# What runs stands so near to the top and the foot, in parts of the height.
_EDGE = 0.1


def pages_of(page: Page) -> tuple[Page, ...]:
    """The page; or the two that stand on it beside each other, with the number and the places of the sheet."""
    if not page.height or not _NARROWEST < page.width / page.height < _WIDEST or len(page.words) < 2 * _FEWEST_WORDS:
        return (page,)
    middle = page.width / 2
    columns, start, end = Words.of(page.words).place
    lefts, rights = columns.x0[start:end], columns.x1[start:end]
    free = _MARGIN * middle
    if any(x1 > middle - free and x0 < middle + free for x0, x1 in zip(lefts, rights, strict=True)):
        return (page,)
    halves: tuple[list[Word], list[Word]] = ([], [])
    for word in page.words:
        halves[word.x0 > middle].append(word)
    if min(map(len, halves)) < _FEWEST_WORDS or _is_crossed(page):
        return (page,)
    if not _are_pages(*halves, page):
        return (page,)
    left, right = (_half(page, own, middle, is_right) for is_right, own in enumerate(halves))
    return left, replace(right, notices=())


def _are_pages(left: Sequence[Word], right: Sequence[Word], page: Page) -> bool:
    """Whether both begin as far from the edge of their page, and the same runs on both; or they begin exactly so, and
    have lines of their own."""
    middle = page.width / 2
    off = abs(min(word.x0 for word in left) - min(word.x0 for word in right) + middle)
    if off >= _SAME_MARGIN * middle:
        return False
    if _same_runs(left, right, page):
        return True
    labels = sum(word.text.isalpha() for word in _first_of_lines(right))
    is_table = sum(is_number(word.text) for word in right) > _NUMBERS * len(right) and labels < _FEWEST_LABELS
    if off >= _SAME_PLACE or is_table:
        return False
    heights = sorted(word.bottom for word in left)
    beside = sum(
        bisect_left(heights, word.bottom + _SAME_LINE) > bisect_left(heights, word.bottom - _SAME_LINE)
        for word in right
    )
    return beside < _BESIDE * len(right)


def _first_of_lines(words: Sequence[Word]) -> Iterable[Word]:
    """The leftmost word of each line."""
    found: dict[int, Word] = {}
    for word in words:
        line = round(word.bottom)
        if line not in found or word.x0 < found[line].x0:
            found[line] = word
    return found.values()


def _same_runs(left: Sequence[Word], right: Sequence[Word], page: Page) -> bool:
    """Whether the same word, or a page's number and the next one, stands at one place at the top or foot of both."""
    at_edge = [word for word in left if word.bottom < _EDGE * page.height or word.top > (1 - _EDGE) * page.height]
    return any(
        abs(other.x0 - word.x0 - page.width / 2) < _SAME_PLACE
        and abs(other.bottom - word.bottom) < _SAME_LINE
        and (other.text == word.text or _next(word.text) == other.text)
        for word in at_edge
        for other in right
    )


def _next(number: str) -> str:
    return str(int(number) + 1) if number.isdecimal() else ""


def _is_crossed(page: Page) -> bool:
    """Whether a rule or a fill goes over the middle; the sheet's own ground tells nothing."""
    middle = page.width / 2
    return any(rule.x0 < middle < rule.x1 for rule in page.rules) or any(
        fill.x0 < middle < fill.x1 and (fill.x1 - fill.x0 < page.width - 1 or fill.bottom - fill.top < page.height - 1)
        for fill in page.fills
    )


def _half(page: Page, words: Sequence[Word], middle: float, is_right: int) -> Page:
    def own(drawn: Rule | Fill) -> bool:
        return (drawn.x0 + drawn.x1 > 2 * middle) == bool(is_right)

    return replace(
        page,
        words=Words.of(words),
        rules=tuple(rule for rule in page.rules if own(rule)),
        fills=tuple(fill for fill in page.fills if own(fill)),
    )
