"""Footnotes: lines at a page's foot below a short rule, or small, or each begun by a raised mark that the text has, in
the midst of sentences that go on on the next page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from extract.layout.raised import is_raised, may_hold_mark, parted, without_marks
from extract.model import Line, Page
from patterns.marks import has_raised_figures, is_mark_of_note, written_mark_of

# Notes are set in type smaller by so many points.
_SMALLER = 0.4
# The rule above notes is thin, begins where they begin, or so much of their size before, and is shorter than the text
# is wide.
_THIN, _LONGEST, _BESIDE, _INDENT = 1.6, 0.6, 6.0, 2.0
# A mark is set in type of this part of its note's size, or is followed by a gap.
_MARK = 0.85
# The most digits of a note's mark.
_LONGEST_MARK = 2


def without_footnotes(page: Page, lines: Sequence[Line], has_marks: bool) -> tuple[Sequence[Line], Sequence[Line]]:
    """The page's lines without its notes and their marks, and the notes: its last lines, which a rule parts from the
    text, or which begin with raised marks that the text has, where the page `has_marks`."""
    start = _rule_above(page, lines) if page.rules and len(lines) > 1 else None
    notes = _notes(lines, start) if start is not None else ()
    if not notes and len(lines) > 1 and has_marks:
        notes = _marked_notes(lines, start)
    if not notes:
        return lines, ()
    marks = {mark for note in notes if (mark := _mark_of(note))}
    return [_without_marks(without_marks(line), marks) for line in lines[: -len(notes)]], notes


def _notes(lines: Sequence[Line], start: int) -> Sequence[Line]:
    notes = lines[start:]
    size = _usual_size(lines[:start])
    is_small = all(line.size < size - _SMALLER for line in notes)
    return notes if is_small and _mark_of(notes[0]) else ()


def _usual_size(lines: Sequence[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda each: (sizes[each], each))


def _marked_notes(lines: Sequence[Line], below_rule: int | None) -> Sequence[Line]:
    """The last lines, each of which begins with a raised mark that the text above has, or goes on with a sentence; in
    small type, or below a rule, other lines may stand among them."""
    starts = [place for place, line in enumerate(lines) if _raised_mark_of(line)]
    if below_rule is not None:
        starts = [place for place in starts if place == below_rule]
    if not starts or not starts[0]:
        return ()
    start = starts[0]
    above, notes = lines[:start], lines[start:]
    size = _usual_size(above)
    if any(line.size > size + _SMALLER for line in notes):
        return ()
    is_apart = below_rule is not None or all(line.size < size - _SMALLER for line in notes)
    if not is_apart and not all(line.text[:1].islower() or _raised_mark_of(line) for line in notes):
        return ()
    marks = {mark for line in above for mark in _raised_marks_in(line)}
    # The first one's mark may stand on the page before.
    return notes if any(_raised_mark_of(line) in marks for line in notes) else ()


def _raised_mark_of(line: Line) -> str | None:
    """The raised mark that a line begins with."""
    if len(line.words) < 2 or not (may_hold_mark(line) or has_raised_figures(line.text)):
        return None
    first, second = line.words[0], line.words[1]
    if not first.text.isascii() and (mark := written_mark_of(first.text)):
        return mark
    return first.text.strip("()") if is_raised(second, first) and is_mark_of_note(first.text) else None


def _raised_marks_in(line: Line) -> Iterator[str]:
    if not (may_hold_mark(line) or has_raised_figures(line.text)):
        return
    for word, marks in parted(line.words):
        yield from (mark.text.strip("()") for mark in marks)
        if not word.text.isascii() and (mark := written_mark_of(word.text)):
            yield mark


def _without_marks(line: Line, marks: Set[str]) -> Line:
    """A line without the small numbers that name a note: they would stand within a sentence, or beside a number."""
    written = line.text.split()
    if marks.isdisjoint(written) and not any(_ends_in(word, marks) for word in written):
        return line
    kept = tuple(
        word._replace(text=_bare(word.text, marks))
        for word in line.words
        if word.text not in marks or word.size >= _MARK * line.size
    )
    if not kept or kept == tuple(line.words):
        return line
    return replace(line, text=" ".join(word.text for word in kept), words=kept)


def _ends_in(word: str, marks: Set[str]) -> bool:
    """Whether a letter stands before a mark that a font has as a glyph of its own."""
    bare = word.rstrip("0123456789")
    return bare[-1:].islower() and len(bare) > 1 and word[len(bare) :] in marks


def _bare(word: str, marks: Set[str]) -> str:
    return word.rstrip("0123456789") if _ends_in(word, marks) else word


def _rule_above(page: Page, lines: Sequence[Line]) -> int | None:
    """The line below the lowest short rule, where all that follows stands below it."""
    for rule in sorted(page.rules, key=lambda rule: -rule.top):
        if rule.bottom - rule.top > _THIN or rule.x1 - rule.x0 <= _THIN:
            return None
        below = [index for index, line in enumerate(lines) if line.bbox is not None and line.bbox.top > rule.top - 1]
        if not below:
            continue
        note = lines[below[0]].bbox
        if note is None or not below[0]:
            return None
        if not -_BESIDE < note.x0 - rule.x0 < max(_BESIDE, _INDENT * lines[below[0]].size):
            return None
        width = max(line.bbox.x1 for line in lines if line.bbox is not None) - note.x0
        is_short = rule.x1 - rule.x0 < _LONGEST * width
        return below[0] if is_short and below == list(range(below[0], len(lines))) else None
    return None


def _mark_of(line: Line) -> str | None:
    """The mark that a note begins with: a small raised number, or one whose glyph is such and stands close to the
    note's first word."""
    if len(line.words) < 2:
        return None
    mark, text = line.words[0], line.words[1]
    if mark.text.isdecimal() and len(mark.text) <= _LONGEST_MARK and mark.size < _MARK * text.size:
        return mark.text
    word = mark.text.lstrip("0123456789")
    number = mark.text[: len(mark.text) - len(word)]
    return number if 0 < len(number) <= _LONGEST_MARK and word[:1].isupper() and word[1:2].islower() else None
