"""A damaged or truncated PDF with a new page list, so that the pages whose objects are whole can be read."""

from __future__ import annotations

import regex

_OBJECT = regex.compile(rb"(?<![\d.])(\d{1,8})\s+(\d{1,5})\s+obj\b")
_PAGE = regex.compile(rb"/Type\s*/Page(?![a-zA-Z])")
# A page's own dictionary is short; what follows its object may be a stream of megabytes.
_DICTIONARY = 4096
_MOST_PAGES = 20_000
_HOLE = bytes(1 << 20)


def without_hole(content: bytes) -> bytes:
    """The content without the zeros at its end, where there are very many, as in a copy that was never finished.

    No PDF says anything there, and looking through them takes PDFium minutes and gigabytes.
    """
    return content.rstrip(b"\0") if content.endswith(_HOLE) else content


def repaired(content: bytes) -> bytes | None:
    """The content with a catalog, a page list and a trailer at its end; None where no page object is found in it."""
    pages: dict[int, int] = {}
    highest = 0
    for found in _OBJECT.finditer(content):
        number, generation = int(found[1]), int(found[2])
        highest = max(highest, number)
        end = content.find(b"endobj", found.end(), found.end() + _DICTIONARY)
        if end >= 0 and _PAGE.search(content, found.end(), end):
            pages[number] = generation
    if not pages or len(pages) > _MOST_PAGES:
        return None
    kids = b" ".join(b"%d %d R" % page for page in pages.items())
    tail = b"\nendstream endobj\n%d 0 obj\n<</Type/Pages/Kids[%s]/Count %d>>\nendobj\n" % (
        highest + 1,
        kids,
        len(pages),
    )
    tail += b"%d 0 obj\n<</Type/Catalog/Pages %d 0 R>>\nendobj\n" % (highest + 2, highest + 1)
    tail += b"trailer\n<</Root %d 0 R/Size %d>>\n%%%%EOF\n" % (highest + 2, highest + 3)
    return content + tail
