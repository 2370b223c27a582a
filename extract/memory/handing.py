"""Letting go: what a stage has used up is taken from it piece by piece, and the system gets its memory back.

Of a document of thousands of pages what one stage was given and what it made of it would stand side by side.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from functools import cache
from typing import TypeVar

_Any = TypeVar("_Any")
# Of shorter documents there is little to give back, and what is given back has to be asked for again.
_LONG = 100


def handed_over(pieces: list[_Any]) -> Iterator[_Any]:
    """The pieces in their order, each taken out of the list: who has it nowhere else lets it go."""
    pieces.reverse()
    while pieces:
        yield pieces.pop()


def is_long(pages: int) -> bool:
    """Whether a document has so many pages that its memory is worth some time."""
    return pages >= _LONG


def give_back(pages: int) -> None:
    """Gives the system the memory that is free, in a document of so many pages where that is worth its time: the C
    library keeps what lies among what is still used."""
    trim = _trim() if is_long(pages) else None
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    """The C library's own function, None where it has none."""
    try:
        trim: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return None
    return trim
