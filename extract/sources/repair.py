"""A damaged or truncated PDF with a new page list, so that the pages whose objects are whole can be read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise
from typing import NamedTuple

import regex

_OBJECT = regex.compile(rb"(?<![\d.])(\d{1,8})\s+(\d{1,5})\s+obj\b")
_PAGE = regex.compile(rb"/Type\s*/Page(?![a-zA-Z])")
# A page's own dictionary is short; what follows its object may be a stream of megabytes.
_DICTIONARY = 4096
_MOST_PAGES = 20_000
# No object is so long without what its stream holds: there is junk in it.
_LONGEST_HEAD = 1 << 18
_HOLE = bytes(1 << 20)
_HEADER = b"%PDF-1.7\n"
_STREAM = regex.compile(rb"(?<=>>)\s{0,9}stream[\r\n]")
_STREAM_END, _END = b"endstream", b"endobj"
_CLOSED = b"\nendstream endobj\n"
_TRAILER = regex.compile(rb"trailer\s{0,9}<<[^\0]{0,2000}?>>\s{0,9}(?=startxref|\Z)")
_MUCH_JUNK = 1 << 18
_MOST_TRAILERS = 10


def without_hole(content: bytes) -> bytes:
    """The content without the zeros at its end, where there are very many, as in a copy that was never finished.

    No PDF says anything there, and looking through them takes PDFium minutes and gigabytes.
    """
    return content.rstrip(b"\0") if content.endswith(_HOLE) else content


def repaired(content: bytes) -> bytes | None:
    """The objects of the content with a catalog, a page list and a trailer; None where no page object is among them."""
    pages: dict[int, int] = {}
    highest = 0
    kept: list[bytes | memoryview] = [_HEADER]
    for each in _objects(content):
        kept += each.within(content)
        highest = max(highest, each.number)
        end = content.find(_END, each.start, min(each.end, each.start + _DICTIONARY))
        if end >= 0 and _PAGE.search(content, each.start, end):
            pages[each.number] = each.generation
    if not pages or len(pages) > _MOST_PAGES:
        return None
    kids = b" ".join(b"%d %d R" % page for page in pages.items())
    kept.append(b"%d 0 obj\n<</Type/Pages/Kids[%s]/Count %d>>\nendobj\n" % (highest + 1, kids, len(pages)))
    kept.append(b"%d 0 obj\n<</Type/Catalog/Pages %d 0 R>>\nendobj\n" % (highest + 2, highest + 1))
    kept.append(b"trailer\n<</Root %d 0 R/Size %d>>\n%%%%EOF\n" % (highest + 2, highest + 3))
    return b"".join(kept)


def without_junk(content: bytes) -> bytes:
    """The objects and trailers of the content alone, where very much in it is neither: as zeros within a bad copy.

    Who looks through all that is there for objects takes minutes for it.
    """
    kept = [*_objects(content)]
    if len(content) - sum(each.end - each.start for each in kept) < _MUCH_JUNK:
        return content
    objects = chain.from_iterable(each.within(content) for each in kept)
    return b"".join((_HEADER, *objects, *_trailers(content), b"\n%%EOF\n"))


def _trailers(content: bytes) -> Iterator[bytes]:
    """The last trailers, the last one first: those count, and a file has few."""
    place = len(content)
    for _ in range(_MOST_TRAILERS):
        place = content.rfind(b"trailer", 0, place)
        if place < 0:
            return
        if found := _TRAILER.match(content, place):
            yield found[0]


class _Object(NamedTuple):
    """Where an object stands."""

    number: int
    generation: int
    start: int
    end: int
    is_whole: bool

    def within(self, content: bytes) -> tuple[memoryview | bytes, ...]:
        """Its bytes, and what ends them."""
        return memoryview(content)[self.start : self.end], b"\n" if self.is_whole else _CLOSED


def _objects(content: bytes) -> Iterator[_Object]:
    """What stands between an object's beginning and its end. One that was cut is given an end where it has a stream."""
    for found, following in pairwise(chain(_OBJECT.finditer(content), (None,))):
        assert found is not None
        until = following.start() if following else len(content)
        stream = _STREAM.search(content, found.end(), until)
        # What a stream holds may look like an end.
        closed = content.find(_STREAM_END, stream.end(), until) if stream else -1
        end = content.find(_END, max(found.end(), closed), until)
        head_end = stream.start() if stream else end
        if head_end - found.end() not in range(_LONGEST_HEAD) or not _is_balanced(content[found.end() : head_end]):
            # Cut within what it is itself: where PDFium reads on from there, it reads nothing.
            continue
        end = end + len(_END) if end >= 0 else -1
        yield _Object(int(found[1]), int(found[2]), found.start(), end if end >= 0 else until, end >= 0)


def _is_balanced(head: bytes) -> bool:
    return head.count(b"<<") == head.count(b">>")
