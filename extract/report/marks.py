"""Text of a page and the evidence on it -> the text in pieces, each with the records that were read from it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_WORD = re.compile(r"\S+")


class Mark(NamedTuple):
    """Words to find on a page, and which record they are evidence of."""

    text: str
    record: int


class Piece(NamedTuple):
    """A stretch of text and the records that it is evidence of."""

    text: str
    records: tuple[int, ...]


def marked(text: str, marks: Iterable[Mark]) -> tuple[list[Piece], list[Mark]]:
    """The whole text in pieces, and the marks whose words it does not hold.

    Blanks do not count. Of marks with equal words the first stands at the first place, the second at the next.
    """
    words = [match.span() for match in _WORD.finditer(text)]
    joined, starts = _joined(text, words)
    borders: dict[int, list[tuple[bool, int]]] = {}
    lost = []
    last: dict[str, int] = {}
    for mark in marks:
        wanted = " ".join(mark.text.split())
        place = joined.find(wanted, last.get(wanted, -1) + 1) if wanted else -1
        if place < 0 and wanted in last:
            # Several records may be read from the same words.
            place = last[wanted]
        if place < 0:
            lost.append(mark)
            continue
        last[wanted] = place
        borders.setdefault(starts[place], []).append((True, mark.record))
        borders.setdefault(starts[place + len(wanted) - 1] + 1, []).append((False, mark.record))
    return _pieces(text, borders), lost


def _joined(text: str, words: Sequence[tuple[int, int]]) -> tuple[str, list[int]]:
    """The words with one blank between, and where each character of that stands in the text."""
    parts: list[str] = []
    starts: list[int] = []
    for start, end in words:
        if parts:
            parts.append(" ")
            starts.append(start - 1)
        parts.append(text[start:end])
        starts.extend(range(start, end))
    return "".join(parts), starts


def _pieces(text: str, borders: dict[int, list[tuple[bool, int]]]) -> list[Piece]:
    pieces = []
    open_: Counter[int] = Counter()
    start = 0
    for place in (*sorted(borders), len(text)):
        if place > start:
            pieces.append(Piece(text[start:place], tuple(sorted(record for record in open_ if open_[record]))))
        for begins, record in borders.get(place, ()):
            open_[record] += 1 if begins else -1
        start = place
    return pieces
