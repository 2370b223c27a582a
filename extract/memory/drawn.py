"""What is drawn on a page, packed: objects are made of it when they are asked for.

A page of tables has hundreds of rules, all pages' are kept until the first is laid out, and they stand at few places:
packed they take a hundredth of the memory.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, repeat
from typing import TypeVar

from extract.memory.compact import Compact
from extract.model import Fill, Page, Rule

_Drawn = TypeVar("_Drawn", Rule, Fill)


class Packed(Compact[_Drawn]):
    """Rules or fills."""

    __slots__ = ("_content", "_count", "_kind")

    def __init__(self, kind: type[_Drawn], boxes: Iterable[tuple[float, float, float, float]]) -> None:
        numbers = array("d", chain.from_iterable(boxes))
        self._kind: type[_Drawn] = kind
        self._count = len(numbers) // 4
        self._content = zlib.compress(numbers.tobytes(), 1) if numbers else b""

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[_Drawn]:
        if not self._count:
            return iter(())
        numbers = iter(array("d", zlib.decompress(self._content)).tolist())
        return map(tuple.__new__, repeat(self._kind), zip(numbers, numbers, numbers, numbers, strict=True))


def packed(kind: type[_Drawn], boxes: Sequence[_Drawn]) -> Sequence[_Drawn]:
    """What is drawn on a page as it is kept until the page is laid out."""
    return Packed(kind, boxes) if boxes else ()


def laid_open(page: Page) -> Page:
    """The page with what is drawn on it as objects, for those who look at it again and again."""
    if not isinstance(page.rules, Packed) and not isinstance(page.fills, Packed):
        return page
    return replace(page, rules=tuple(page.rules), fills=tuple(page.fills))
