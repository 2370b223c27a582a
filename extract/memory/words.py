"""A page's words as columns of numbers; objects are made of them when they are asked for.

A document's words are kept until its records are made, which tell where they stand. As columns they take a fifth of the
memory.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, repeat
from operator import sub
from typing import Any, NamedTuple

from extract.memory.compact import Compact
from extract.model import Word

# Stands in no word.
BETWEEN = "\n"


class Columns(NamedTuple):
    """The words' fields, each in one column; the texts with a newline between them. None: no word has that field."""

    text: str
    x0: array[float]
    top: array[float]
    x1: array[float]
    bottom: array[float]
    size: array[float]
    bold: bytes
    baseline: Sequence[float | None] | None
    confidence: Sequence[float | None] | None


class Words(Compact[Word]):
    """Words; a slice of them shares their columns."""

    __slots__ = ("_columns", "_end", "_start")

    def __init__(self, columns: Columns, start: int = 0, end: int | None = None) -> None:
        self._columns = columns
        self._start = start
        self._end = len(columns.x0) if end is None else end

    @classmethod
    def of(cls, words: Sequence[Word]) -> Words:
        """The same words, kept as columns."""
        if isinstance(words, Words):
            return words
        fields: Iterable[Any] = zip(*words, strict=True) if words else ((),) * len(Word._fields)
        texts, *numbers, bold, baselines, confidences = fields
        x0, top, x1, bottom, size = (array("d", column) for column in numbers)
        own = _column(baselines), _column(confidences)
        return cls(Columns(BETWEEN.join(texts), x0, top, x1, bottom, size, bytes(bold), *own))

    @property
    def place(self) -> tuple[Columns, int, int]:
        """The columns that these words share with others, and from where to where they are theirs."""
        return self._columns, self._start, self._end

    @property
    def texts(self) -> list[str]:
        """What is written."""
        return _parted(self._columns.text)[self._start : self._end] if self else []

    @property
    def widest_gap(self) -> float:
        """The widest gap between two neighbours of one line; 0 for a single word."""
        columns, start, end = self.place
        return max(map(sub, columns.x0[start + 1 : end], columns.x1[start : end - 1]), default=0.0)

    @property
    def columns(self) -> Columns:
        """These words' columns; those of the whole page where the words are a page's."""
        if self._end - self._start == len(self._columns.x0):
            return self._columns
        where = slice(self._start, self._end)
        _, x0, top, x1, bottom, size, bold, baseline, confidence = self._columns
        return Columns(
            BETWEEN.join(self.texts),
            x0[where],
            top[where],
            x1[where],
            bottom[where],
            size[where],
            bold[where],
            None if baseline is None else baseline[where],
            None if confidence is None else confidence[where],
        )

    def __len__(self) -> int:
        return self._end - self._start

    def __iter__(self) -> Iterator[Word]:
        where = slice(self._start, self._end)
        columns = self._columns
        none: Sequence[None] = (None,) * len(self)
        fields = zip(
            self.texts,
            columns.x0[where],
            columns.top[where],
            columns.x1[where],
            columns.bottom[where],
            columns.size[where],
            map(bool, columns.bold[where]),
            none if columns.baseline is None else columns.baseline[where],
            none if columns.confidence is None else columns.confidence[where],
            strict=True,
        )
        return map(tuple.__new__, repeat(Word), fields)

    def _from(self, places: range) -> Sequence[Word]:
        if places.step == 1:
            return Words(self._columns, self._start + places.start, self._start + max(places.start, places.stop))
        return super()._from(places)

    def _at(self, place: int) -> Word:
        place += self._start
        text, x0, top, x1, bottom, size, bold, baseline, confidence = self._columns
        return Word(
            _parted(text)[place],
            x0[place],
            top[place],
            x1[place],
            bottom[place],
            size[place],
            bool(bold[place]),
            None if baseline is None else baseline[place],
            None if confidence is None else confidence[place],
        )


@lru_cache(maxsize=2)
def _parted(text: str) -> list[str]:
    """A page's words; its lines are asked for theirs one after the other."""
    return text.split(BETWEEN)


def made(parts: Iterable[Sequence[Word]]) -> list[tuple[Word, ...]]:
    """The words of each part as objects; where parts share columns, all of these are made at once."""
    whole: dict[int, tuple[Columns, tuple[Word, ...]]] = {}
    result: list[tuple[Word, ...]] = []
    for part in parts:
        if not isinstance(part, Words):
            result.append(tuple(part))
            continue
        columns, start, end = part.place
        if id(columns) not in whole:
            whole[id(columns)] = columns, tuple(Words(columns))
        result.append(whole[id(columns)][1][start:end])
    return result


def alone(parts: Sequence[Sequence[Word]]) -> list[Words]:
    """The words of each part, in columns that hold these parts alone."""
    columns = Words.of([word for part in parts for word in part]).columns
    ends = list(accumulate(map(len, parts)))
    return [Words(columns, end - len(part), end) for part, end in zip(parts, ends, strict=True)]


def _column(values: Sequence[float | None]) -> Sequence[float | None] | None:
    """The values in the least space that holds them."""
    given = [value for value in values if value is not None]
    if not given:
        return None
    return array("d", given) if len(given) == len(values) else tuple(values)
