"""Sequences that hold less than the objects that they are of: these are made when they are asked for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import TypeVar, overload

_Any = TypeVar("_Any", covariant=True)


class Compact(Sequence[_Any]):
    """A sequence that cannot be changed, equal to the tuple of the same. Whoever asks more than once makes a tuple."""

    __slots__ = ()

    @abstractmethod
    def __iter__(self) -> Iterator[_Any]: ...

    @overload
    def __getitem__(self, index: int) -> _Any: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[_Any]: ...

    def __getitem__(self, index: int | slice) -> _Any | Sequence[_Any]:
        places = range(len(self))[index]
        return self._at(places) if isinstance(places, int) else self._from(places)

    def _at(self, place: int) -> _Any:
        return tuple(self)[place]

    def _from(self, places: range) -> Sequence[_Any]:
        return tuple(map(tuple(self).__getitem__, places))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self) | tuple) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))
