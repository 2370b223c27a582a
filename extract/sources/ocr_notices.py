"""What is told of a page that was read from its picture: words that are unsure, and what readings pass over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.model import BBox, Notice, Word
from extract.sources.readings import Difference, written
from extract.sources.uncovered import Uncovered

# A less sure word is told of.
_SURE = 60.0
_MOST_NAMED = 8
# What is said of a place in a column of numbers where there is ink that no reading makes out.
_INK = "ink in a column of numbers is read by no reading of the page: an amount may be missing"
_CENTIMETRE = 72 / 2.54
# A pen crosses a word between these parts of its height, or so near beside it that it may have hidden a letter; drawn
# lines that lean stand above and below.
_CROSSED, _HIDDEN = (0.05, 0.85), 0.4


def unsure_notices(number: int, words: Sequence[Word], differences: Sequence[Difference], point: float) -> list[Notice]:
    """What is told of unsure words, and of places where readings differ."""
    notices: list[Notice] = []
    unsure = [word.text for word in words if _is_unsure(word)]
    if unsure:
        named = ", ".join(f'"{text}"' for text in unsure[:_MOST_NAMED]) + (", ..." if unsure[_MOST_NAMED:] else "")
        message = f"{len(unsure)} of {len(words)} words were read with low confidence: {named}"
        notices.append(Notice("ocr_low_confidence", message, number))
    for difference in differences:
        taken = written(difference.taken)
        others = [f'"{written(words)}"' for words in difference.others]
        told = f"the other readings are {' and '.join(others)}" if others[1:] else f"the other reading is {others[0]}"
        seen = f'"{taken}" was taken, {told}' if taken else f"{others[0]} was left out"
        place = BBox(*(point * value for value in difference.box))
        is_seen = any(map(written, (difference.taken, *difference.others)))
        message = f"two readings of the page differ: {seen}" if is_seen else _INK
        notices.append(Notice("ocr_disagreement", message, number, place, taken if difference.is_spelling else None))
    return notices


def uncovered_notices(number: int, found: Uncovered, point: float) -> Iterable[Notice]:
    """What is told of lines of letters that no reading covers."""
    if found.boxes:
        lines = "a line" if len(found.boxes) == 1 else f"{len(found.boxes)} lines"
        place = f"{found.boxes[0].top * point / _CENTIMETRE:.0f} cm from the top"
        where = place if len(found.boxes) == 1 else f"the first {place}"
        message = f"ink that may be {lines} of text is read by no reading of the page, {where}"
        yield Notice("page_not_read" if found.is_most else "ocr_disagreement", message, number)


def penned_notices(number: int, words: Sequence[Word], strokes: Sequence[BBox]) -> Iterable[Notice]:
    """Doubts about the words that a pen's strokes crossed: figures may be harmed, or struck out."""
    for word in words:
        high = word.bottom - word.top
        top, bottom = word.top + _CROSSED[0] * high, word.top + _CROSSED[1] * high
        left, right = word.x0 - _HIDDEN * high, word.x1 + _HIDDEN * high
        if any(left < box.x1 and box.x0 < right and top < box.bottom and box.top < bottom for box in strokes):
            is_figure = any(map(str.isdigit, word.text))
            message = f'"{word.text}" was read beneath a pen\'s strokes, which were taken off'
            place = BBox(word.x0, word.top, word.x1, word.bottom)
            yield Notice("ocr_low_confidence", message, number, place, None if is_figure else word.text)


def _is_unsure(word: Word) -> bool:
    """A dash in an empty cell is told of by nobody."""
    return word.confidence is not None and word.confidence < _SURE and any(map(str.isalnum, word.text))
