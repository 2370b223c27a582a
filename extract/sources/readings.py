"""Two readings of one picture -> one, and the places where they differ in what matters."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from extract.sources.tesseract import Seen, SeenLine, SeenWord
from patterns.ocr import differ_in_weight, is_speckle

# What a single reading adds must be this sure; words below are dirt where they are short.
_SURE = 60.0
_DIRT, _DIRT_LETTERS = 30.0, 3
# A line is dirt, a signature or a coat of arms where its words are this unsure on the whole.
_UNREADABLE = 40.0
_LONE_LETTERS, _BESIDE = 2, 0.5


class Difference(NamedTuple):
    """What the page says by the reading that was taken, and by the other; empty where one saw nothing."""

    taken: str
    other: str


class Merged(NamedTuple):
    """The lines as they are taken, and where the readings differ in what matters."""

    lines: tuple[SeenLine, ...]
    differences: tuple[Difference, ...]


def merged(readings: Sequence[Seen]) -> Merged:
    """The first reading's lines; where the second differs, of each place the reading that is surer of it."""
    first = [line for line in map(_clean, readings[0].lines) if line is not None]
    if len(readings) == 1:
        return Merged(tuple(first), ())
    second = [line for line in map(_clean, readings[1].lines) if line is not None]
    lines: list[SeenLine] = []
    differences: list[Difference] = []
    left = sorted(((word, line) for line in second for word in line.words), key=lambda pair: _middle(pair[0]))
    for line in first:
        others = _within(line, left)
        taken = {id(word) for word in others}
        left = [pair for pair in left if id(pair[0]) not in taken]
        if not others and _is_lone_mark(line, first):
            differences.append(Difference("", line.words[0].text))
            continue
        words, found = _chosen(line.words, others)
        lines.append(line._replace(words=words))
        differences += found
    for line in second:
        missed = {id(word) for word, owner in left if owner is line}
        words = tuple(word for word in line.words if id(word) in missed and word.confidence >= _SURE)
        if words:
            lines.append(line._replace(words=words))
            text = " ".join(word.text for word in words)
            if differ_in_weight(text, ""):
                differences.append(Difference(text, ""))
    return Merged(tuple(lines), tuple(differences))


def _clean(line: SeenLine) -> SeenLine | None:
    """The line without marks that are no text; None where nothing of it can be read."""
    words = tuple(
        word
        for word in line.words
        if not is_speckle(word.text) and not (word.confidence < _DIRT and len(word.text) <= _DIRT_LETTERS)
    )
    letters = sum(len(word.text) for word in words)
    if not letters or sum(word.confidence * len(word.text) for word in words) < _UNREADABLE * letters:
        return None
    return line._replace(words=words)


def _is_lone_mark(line: SeenLine, lines: Sequence[SeenLine]) -> bool:
    """Whether a line is a sign or two with nothing beside it: what pens and dirt leave."""
    return sum(len(word.text) for word in line.words) <= _LONE_LETTERS and not any(
        abs(other.baseline - line.baseline) < _BESIDE * line.size for other in lines if other is not line
    )


def _middle(word: SeenWord) -> float:
    return (word.top + word.bottom) / 2


def _within(line: SeenLine, words: Sequence[tuple[SeenWord, SeenLine]]) -> list[SeenWord]:
    """The words, sorted by height, that stand in the line's place, from left to right."""
    top, bottom = line.baseline - 0.8 * line.size, line.baseline + 0.2 * line.size
    start = min(word.x0 for word in line.words)
    end = max(word.x1 for word in line.words)
    first = bisect_left(words, top, key=lambda pair: _middle(pair[0]))
    found: list[SeenWord] = []
    for word, _ in words[first:]:
        if _middle(word) > bottom:
            break
        # A word beyond the line's ends may have been missed by the first reading, and belongs to the line if near.
        if word.x1 > start - 2 * line.size and word.x0 < end + 2 * line.size:
            found.append(word)
    return sorted(found, key=lambda word: word.x0)


def _chosen(ours: tuple[SeenWord, ...], others: Sequence[SeenWord]) -> tuple[tuple[SeenWord, ...], list[Difference]]:
    chosen: list[SeenWord] = []
    differences: list[Difference] = []
    matcher = SequenceMatcher(None, [word.text for word in ours], [word.text for word in others], autojunk=False)
    for kind, start, end, from_other, to_other in matcher.get_opcodes():
        mine, theirs = ours[start:end], others[from_other:to_other]
        if kind == "equal":
            chosen += [max(pair, key=lambda word: word.confidence) for pair in zip(mine, theirs, strict=True)]
            continue
        # What only one of them saw is kept; a second reading alone must be sure.
        take_theirs = bool(theirs) and _confidence(theirs) > (_confidence(mine) if mine else _SURE)
        taken, other = (theirs, mine) if take_theirs else (mine, theirs)
        chosen += taken
        one, two = (" ".join(word.text for word in words) for words in (taken, other))
        if differ_in_weight(one, two):
            differences.append(Difference(one, two))
    return tuple(chosen), differences


def _confidence(words: Sequence[SeenWord]) -> float:
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters
