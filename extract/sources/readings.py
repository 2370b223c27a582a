"""Two readings of one picture -> one, and the places where they differ in what matters."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low
from typing import NamedTuple

from extract.model import BBox
from extract.sources.legible import letters
from extract.sources.listed import with_dots
from extract.sources.marks import marked
from extract.sources.tesseract import Seen, SeenLine, SeenWord, box_of
from patterns.layout import is_number
from patterns.ocr import (
    differ_in_spelling,
    differ_in_weight,
    is_letter_for_figure,
    is_norwegian_letter,
    is_registered,
    is_section_sign,
    is_speckle,
    keeps_apostrophe,
    keeps_slash,
    lost_its_mark,
    mended,
    parted_thousands,
)

# What a single reading adds must be this sure; words below are dirt where they are short.
_SURE = 60.0
_DIRT, _DIRT_LETTERS = 30.0, 3
# A row is dirt, a signature or a coat of arms where its words are this unsure on the whole.
_UNREADABLE = 40.0
_LONE_LETTERS = 2
# Such letters lie beside all text where that many rows have none so near, in parts of the size.
_FEWEST_ROWS, _BESIDE = 5, 2.0
# What the frames of cells are taken for at a word's ends.
_FRAMES = "|¦"
# The groups of one number stand this near.
WITHIN_NUMBER = 0.6
# Lines of one height, within this part of the size, are one; words that overlap by more stand in one place.
_SAME_BASELINE, _OVERLAP = 0.35, 0.15
# Words of two readings that cover so much of one another's height stand in one place.
_SAME_PLACE = 0.5
# A word that both readings saw lies so far apart at most.
_APART = 0.5
# Such a gap, in parts of the size, parts two words.
_BRIDGED = 1.5
# Of a narrow word (i, 1) this part must be covered.
_NARROW = 0.3


class Difference(NamedTuple):
    """A place on the page where readings differ in what matters: the words that were taken, and what others saw there.

    Either may be empty: nothing was seen. `baseline` and `size` are those of the row. `is_by_second` where the second
    reading alone saw what was taken. `is_spelling` where they differ in letters alone, which matters in names.
    """

    taken: tuple[SeenWord, ...]
    others: tuple[tuple[SeenWord, ...], ...]
    baseline: float
    size: float
    is_by_second: bool = False
    is_spelling: bool = False

    @property
    def box(self) -> BBox:
        """What any of the readings saw here."""
        return box_of([word for reading in (self.taken, *self.others) for word in reading])


class Merged(NamedTuple):
    """The rows as they are taken, from the top, and where the readings differ in what matters."""

    rows: tuple[SeenLine, ...]
    differences: tuple[Difference, ...]


def merged(readings: Sequence[Seen]) -> Merged:
    """The first reading's rows; where the second differs, of each place the reading that is surer of it."""
    first = _rows(readings[0].lines)
    if len(readings) == 1:
        return Merged(tuple(first), ())
    second = _without_dirt(_rows(readings[1].lines), first)
    rows: list[SeenLine] = []
    differences: list[Difference] = []
    left = sorted(((word, row) for row in second for word in row.words), key=lambda pair: _middle(pair[0]))
    owners = _owners(first, [word for word, _ in left])
    for row in first:
        others = _beside(row, left, owners)
        taken = {id(word) for word in others}
        left = [pair for pair in left if id(pair[0]) not in taken]
        if letters(row.words) <= _LONE_LETTERS and (not others or confidence((*row.words, *others)) < _SURE):
            # A sign or two that one reading alone sees, or that neither is sure of, is what pens and dirt leave.
            differences += _difference((), row.words, row)
            continue
        words, found = _chosen(row, others)
        rows.append(row._replace(words=words))
        differences += found
    for row in second:
        missed = {id(word) for word, owner in left if owner is row}
        words = tuple(word for word in row.words if id(word) in missed and word.confidence >= _SURE)
        if letters(words) > _LONE_LETTERS:
            rows.append(row._replace(words=words))
            differences += _difference(words, (), row, is_by_second=True)
    return Merged(tuple(sorted(rows, key=lambda row: row.baseline)), tuple(differences))


def _without_dirt(rows: Sequence[SeenLine], first: Sequence[SeenLine]) -> list[SeenLine]:
    """The rows without lone letters far beside all that the first reading saw, as the shadow in a book's fold leaves;
    that reading divides a page into blocks, and takes none for text.
    """
    if len(first) < _FEWEST_ROWS:
        return list(rows)
    left = min(row.words[0].x0 for row in first)
    right = max(row.words[-1].x1 for row in first)
    kept: list[SeenLine] = []
    for row in rows:
        beside = _BESIDE * row.size
        words = tuple(
            word
            for word in row.words
            if len(word.text) > _LONE_LETTERS
            or any(map(str.isdigit, word.text))
            or left - beside <= word.x1 <= right + beside
        )
        if words:
            kept.append(row._replace(words=words))
    return kept


def _rows(lines: Sequence[SeenLine]) -> list[SeenLine]:
    """Lines side by side on one height as one, from the top: the cells of a table's row come as lines of their own."""
    clean = [line for line in map(cleaned_line, with_dots(lines)) if line is not None]
    rows: list[list[SeenLine]] = []
    for line in sorted(clean, key=lambda each: (each.baseline, each.words[0].x0)):
        if rows and _continues(line, rows[-1]):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [row for row in map(_joined, rows) if confidence(row.words) >= _UNREADABLE]


def _continues(line: SeenLine, row: Sequence[SeenLine]) -> bool:
    within = _SAME_BASELINE * min(line.size, row[0].size)
    return abs(line.baseline - row[0].baseline) <= within and all(
        line.words[0].x0 >= other.words[-1].x1 or line.words[-1].x1 <= other.words[0].x0 for other in row
    )


def _joined(row: Sequence[SeenLine]) -> SeenLine:
    longest = max(row, key=lambda line: line.words[-1].x1 - line.words[0].x0)
    words = sorted((word for line in row for word in line.words), key=lambda word: word.x0)
    words = [part for word, after in zip(words, [*words[1:], None], strict=True) for part in _parted(word, after)]
    size = median_low([line.size for line in row for _ in range(letters(line.words))])
    return SeenLine(tuple(words), longest.baseline, size)


def _parted(word: SeenWord, after: SeenWord | None) -> tuple[SeenWord, ...]:
    """The word, or two where the first of a number's thin blanks was not seen: "1500 000" stands for 1 500 000."""
    if after is None or after.x0 - word.x1 > WITHIN_NUMBER * (after.bottom - after.top):
        return (word,)
    parts = parted_thousands(word.text, after.text)
    if parts is None:
        return (word,)
    middle = word.x0 + (word.x1 - word.x0) * len(parts[0]) / len(word.text)
    return word._replace(text=parts[0], x1=middle), word._replace(text=parts[1], x0=middle)


def cleaned_line(line: SeenLine) -> SeenLine | None:
    """The line without marks that are no text; None where nothing else is in it."""
    words = tuple(
        word._replace(text=mended(word.text.strip(_FRAMES)))
        for word in (marked(word, line) for word in line.words)
        if not is_speckle(word.text) and not is_dirt(word)
    )
    return line._replace(words=words) if words else None


def is_dirt(word: SeenWord) -> bool:
    """Whether a word is what dirt, a pen or a punched hole is taken for: short, and read with no confidence."""
    return word.confidence < _DIRT and len(word.text) <= _DIRT_LETTERS


def _middle(word: SeenWord) -> float:
    return (word.top + word.bottom) / 2


def _owners(rows: Sequence[SeenLine], others: Sequence[SeenWord]) -> dict[int, SeenLine]:
    """Of each of the other words that stands where a word of the rows does, the row of that word.

    A number in the middle of a cell of two lines stands at neither's height, and readings give it to one or the other.
    """
    words = sorted(((word, row) for row in rows for word in row.words), key=lambda pair: _middle(pair[0]))
    owners: dict[int, SeenLine] = {}
    for other in others:
        high = other.bottom - other.top
        most = 0.0
        for word, row in words[bisect_left(words, _middle(other) - high, key=lambda pair: _middle(pair[0])) :]:
            if _middle(word) > _middle(other) + high:
                break
            across = min(word.x1, other.x1) - max(word.x0, other.x0)
            down = min(word.bottom, other.bottom) - max(word.top, other.top)
            if across > 0 and down >= _SAME_PLACE * min(high, word.bottom - word.top) and across * down > most:
                most, owners[id(other)] = across * down, row
    return owners


def _beside(row: SeenLine, words: Sequence[tuple[SeenWord, SeenLine]], owners: dict[int, SeenLine]) -> list[SeenWord]:
    """The words, sorted by height, that are the row's, or no row's and stand at its height."""
    top, bottom = row.baseline - 0.8 * row.size, row.baseline + 0.2 * row.size
    return [
        word for word, _ in words if (owners[id(word)] is row if id(word) in owners else top <= _middle(word) <= bottom)
    ]


def _chosen(row: SeenLine, others: Sequence[SeenWord]) -> tuple[tuple[SeenWord, ...], list[Difference]]:
    """The row's words, place by place by the better reading."""
    chosen: list[SeenWord] = []
    differences: list[Difference] = []
    places = _places(row, others)
    for (ours, theirs), after in zip(places, [*places[1:], ([], [])], strict=True):
        if [word.text for word in ours] == [word.text for word in theirs]:
            chosen += [max(pair, key=lambda word: word.confidence) for pair in zip(ours, theirs, strict=True)]
            continue
        following = written(after[0] or after[1])
        if is_section_sign(written(ours), written(theirs), following):
            chosen += ours
            continue
        if is_section_sign(written(theirs), written(ours), following):
            chosen += theirs
            continue
        taken, other = (theirs, ours) if _is_better(theirs, ours) else (ours, theirs)
        chosen += taken
        differences += _difference(taken, other, row, is_by_second=not ours)
    return tuple(chosen), differences


def _places(row: SeenLine, others: Sequence[SeenWord]) -> list[tuple[list[SeenWord], list[SeenWord]]]:
    """What either reading saw in each place: words that cover one another's width."""
    places: list[tuple[list[SeenWord], list[SeenWord]]] = []
    end = float("-inf")
    both = [(word, 0) for word in row.words] + [(word, 1) for word in others]
    for word, reading in sorted(both, key=lambda pair: (pair[0].x0, pair[1])):
        if word.x0 > end - min(_OVERLAP * row.size, _NARROW * (word.x1 - word.x0)):
            places.append(([], []))
        places[-1][reading].append(word)
        end = max(end, word.x1)
    return _met([part for place in places for part in _unbridged(place, row.size)], row.size)


_Places = list[tuple[list[SeenWord], list[SeenWord]]]


def _unbridged(place: tuple[list[SeenWord], list[SeenWord]], size: float) -> _Places:
    """The place; or those of its words where one reading made one of what is far apart, without what that one saw."""
    for reading in (0, 1):
        bridge, words = place[reading], place[1 - reading]
        parts = [index for index in range(1, len(words)) if words[index].x0 - words[index - 1].x1 >= _BRIDGED * size]
        if len(bridge) == 1 and parts and len(bridge[0].text) <= letters(words):
            split = [words[start:end] for start, end in pairwise([0, *parts, len(words)])]
            return [([], part) if reading == 0 else (part, []) for part in split]
    return [place]


def _met(places: _Places, size: float) -> _Places:
    """The places; a short word that the readings saw a little apart stands in one."""
    met: _Places = []
    for ours, theirs in places:
        if met and (not met[-1][0], not met[-1][1]) == (bool(ours), bool(theirs)):
            seen = [*met[-1][0], *met[-1][1]]
            if written(seen) == written([*ours, *theirs]) and (ours or theirs)[0].x0 - seen[-1].x1 < _APART * size:
                met[-1] = (met[-1][0] or ours, met[-1][1] or theirs)
                continue
        met.append((ours, theirs))
    return met


def _is_better(theirs: Sequence[SeenWord], ours: Sequence[SeenWord]) -> bool:
    if not ours or not theirs:
        # What only one of them saw is kept; the second alone must be sure, or have seen a number.
        return not ours and confidence(theirs) >= (_DIRT if is_number(written(theirs)) else _SURE)
    for is_right in (is_letter_for_figure, is_norwegian_letter, keeps_slash, keeps_apostrophe, is_registered):
        if is_right(written(ours), written(theirs)):
            return False
        if is_right(written(theirs), written(ours)):
            return True
    # Misread marks hardly ever make a number.
    if lost_its_mark(written(ours), written(theirs)) or lost_its_mark(written(theirs), written(ours)):
        return len(written(theirs)) > len(written(ours))
    our_number, their_number = is_number(written(ours)), is_number(written(theirs))
    return their_number if their_number != our_number else confidence(theirs) > confidence(ours)


def _difference(
    taken: Sequence[SeenWord], other: Sequence[SeenWord], row: SeenLine, is_by_second: bool = False
) -> list[Difference]:
    mine, theirs = written(taken), written(other)
    if is_letter_for_figure(mine, theirs):
        return []
    is_weighty = differ_in_weight(mine, theirs)
    if not is_weighty and (not differ_in_spelling(mine, theirs) or is_norwegian_letter(mine, theirs)):
        return []
    return [Difference(tuple(taken), (tuple(other),), row.baseline, row.size, is_by_second, not is_weighty)]


def written(words: Sequence[SeenWord]) -> str:
    """The words as one text."""
    return " ".join(word.text for word in words)


def confidence(words: Sequence[SeenWord]) -> float:
    """How sure the words are on the whole, each letter counting alike."""
    return sum(word.confidence * len(word.text) for word in words) / letters(words)
