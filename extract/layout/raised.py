"""Raised marks: the small numbers, letters and stars that name a footnote behind a word, no digits of a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.memory.words import Words
from extract.model import Line, Page, Word
from patterns.marks import has_raised_figures, is_mark_of_note, is_raised_part, stands_behind_mark

# A mark's size and rise in parts of its word's size, and how near it stands.
_SMALL, _RISE, _GAP, _TOUCHING = 0.87, 0.1, 0.45, 0.1


def is_raised(base: Word, word: Word) -> bool:
    """Whether a word is set smaller and higher than another one of its line. A picture's words have no such sizes."""
    return word.size <= _SMALL * base.size and word.bottom < base.bottom - _RISE * base.size and word.confidence is None


def is_mark(base: Word, word: Word, end: float) -> bool:
    """Whether a raised word is a mark of the word that ends there; it may be a unit's exponent or a clock's minutes."""
    return (
        is_raised(base, word)
        and -_GAP < (word.x0 - end) / base.size < _GAP
        and is_mark_of_note(word.text)
        and not is_raised_part(base.text, word.text)
    )


def may_have_marks(page: Page) -> bool:
    """Whether some word is so much smaller than the one before it, or a font's raised figures are used."""
    if not page.words or page.reader == "tesseract":
        return False
    if has_raised_figures(Words.of(page.words).columns.text):
        return True
    # A text file, which has no words, does without numpy.
    import numpy as np

    sizes = np.frombuffer(Words.of(page.words).columns.size)
    return bool((sizes[1:] <= _SMALL * sizes[:-1]).any())


def parted(words: Sequence[Word]) -> Iterator[tuple[Word, Sequence[Word]]]:
    """Each word of a line that is no raised mark, with the marks behind it. The comma or full stop behind a mark, which
    is a word of its own, stands at the word."""
    base, end = words[0], words[0].x1
    marks: list[Word] = []
    for word in words[1:]:
        if is_mark(base, word, end):
            marks.append(word)
        elif marks and stands_behind_mark(word.text) and word.x0 - end < _TOUCHING * base.size:
            base = base._replace(text=base.text + word.text, x1=word.x1)
        else:
            yield base, marks
            base, marks = word, []
        end = word.x1
    yield base, marks


def may_hold_mark(line: Line) -> bool:
    """Whether some word of a line is small enough beside others to be a mark; its words are not made into objects."""
    if not line.words:
        return False
    columns, start, end = Words.of(line.words).place
    sizes = columns.size[start:end]
    return min(sizes) <= _SMALL * max(sizes)


def without_marks(line: Line) -> Line:
    """The line without its raised marks."""
    if not may_hold_mark(line) or not any(marks for _, marks in parted(line.words)):
        return line
    kept = [word for word, _ in parted(line.words)]
    return replace(line, text=" ".join(word.text for word in kept), words=Words.of(kept))
