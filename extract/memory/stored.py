"""Records of a long document, kept as the JSON that they become; objects are made of it when they are asked for.

A table that goes on over thousands of pages has a grant and several checks in each row: compressed, their JSON takes a
twentieth of the memory.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Generic, TypeVar

from extract.memory.compact import Compact
from extract.records import Record

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_AnyRecord = TypeVar("_AnyRecord", bound=Record)
# So many records are kept as they are: few documents have more.
_LOOSE = 2_000
_TOGETHER = 250


class Stored(Compact[_AnyRecord]):
    """Records: parts of so many as JSON, and the last of them as they are."""

    __slots__ = ("_count", "_kind", "_parts", "_rest")

    def __init__(self, kind: type[_AnyRecord], parts: Sequence[tuple[int, bytes]], rest: Sequence[_AnyRecord]) -> None:
        self._kind = kind
        self._parts = parts
        self._rest = rest
        self._count = sum(count for count, _ in parts) + len(rest)

    @property
    def parts(self) -> Sequence[tuple[int, bytes]]:
        """How many records each part has, and their JSON, compressed."""
        return self._parts

    @property
    def rest(self) -> Sequence[_AnyRecord]:
        """The records that are kept as they are."""
        return self._rest

    def changed(self, change: Callable[[_AnyRecord], _AnyRecord]) -> Sequence[_AnyRecord]:
        """What is made of each, stored as these are."""
        store = Store(self._kind)
        store.extend(map(change, self))
        return store.records()

    def plain(self) -> Iterator[Sequence[object]]:
        """The records as JSON has them, so many at a time."""
        from pydantic_core import from_json

        for _, part in self._parts:
            yield from_json(zlib.decompress(part))
        if self._rest:
            yield self._rest

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[_AnyRecord]:
        return chain(chain.from_iterable(map(self._made, range(len(self._parts)))), self._rest)

    def _at(self, place: int) -> _AnyRecord:
        for part, (count, _) in enumerate(self._parts):
            if place < count:
                return self._made(part)[place]
            place -= count
        return self._rest[place]

    def _made(self, part: int) -> list[_AnyRecord]:
        return _adapter(self._kind).validate_json(zlib.decompress(self._parts[part][1]))


class Store(Generic[_AnyRecord]):
    """Takes records one after the other, and keeps those of a long document as JSON."""

    def __init__(self, kind: type[_AnyRecord]) -> None:
        self._kind = kind
        self._parts: list[tuple[int, bytes]] = []
        self._loose: list[_AnyRecord] = []

    def add(self, record: _AnyRecord) -> None:
        """Takes one record."""
        self._loose.append(record)
        if len(self._loose) >= _LOOSE:
            self._pack()

    def extend(self, records: Iterable[_AnyRecord]) -> None:
        """Takes records in their order."""
        if isinstance(records, Stored):
            self._pack()
            self._parts += records.parts
            records = records.rest
        for record in records:
            self.add(record)

    def records(self) -> Sequence[_AnyRecord]:
        """All of them in their order; no more than so many are a tuple."""
        return Stored(self._kind, self._parts, self._loose) if self._parts else tuple(self._loose)

    def _pack(self) -> None:
        from pydantic_core import to_json

        for start in range(0, len(self._loose), _TOGETHER):
            together = self._loose[start : start + _TOGETHER]
            self._parts.append((len(together), zlib.compress(to_json(together), 1)))
        self._loose = []


def together(kind: type[_AnyRecord], several: Iterable[Sequence[_AnyRecord]]) -> Sequence[_AnyRecord]:
    """The records of all, one after the other."""
    store = Store(kind)
    for records in several:
        store.extend(records)
    return store.records()


@cache
def _adapter(kind: type[_AnyRecord]) -> TypeAdapter[list[_AnyRecord]]:
    from pydantic import TypeAdapter

    return TypeAdapter(list[kind])  # type: ignore[valid-type]
