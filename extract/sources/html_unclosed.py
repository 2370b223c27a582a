"""Tags that are opened again and again and never closed, as in pages of the nineties: browsers show the text.

Each of them would hold all that follows, one within the other, deeper than a page can be gone through.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import regex
from lxml import etree

# Those that set how text looks: nothing is read from it that the text itself does not say. A line through text, raised
# numbers and lists' numbers are read, and stay.
_INLINE = "a b basefont big cite code em font i nobr small span strong tt u".split()
# Those that set text apart, as a paragraph does.
_BLOCKS = "address blockquote center dd dir div dl dt menu ul".split()
_TAG = regex.compile(rf"<(/?)({'|'.join((*_INLINE, *_BLOCKS))})((?:\s[^<>]*)?)>".encode(), regex.IGNORECASE)
# Paragraphs with nothing in them.
_EMPTY = regex.compile(rb"<p>(?:\s*+<p>)++")
# Cells above which text is set before a table is.
_CELLS_IN_TEXT = etree.XPath(
    f"//td[ancestor::*[self::table or {' or '.join(f'self::{name}' for name in _INLINE)}][1][not(self::table)]]"
)
# What may hide what is in a tag, or set it in another way.
_SAYS_MORE = regex.compile(rb"\b(?:style|class|id|hidden|aria-hidden|role)\b", regex.IGNORECASE)


def holds_cells_in_text(root: Any) -> bool:
    """Whether a cell stands in what sets the text of another one, as that was not closed: to a browser it is the next
    one of the row."""
    return bool(_CELLS_IN_TEXT(root))


def without_unclosed(content: bytes, least: int) -> bytes:
    """The page without the tags that are opened so much more often than closed; what sets text apart is a paragraph."""
    opened = Counter[bytes]()
    kept: set[bytes] = set()
    for end, name, attributes in _TAG.findall(content):
        opened[name.lower()] += -1 if end else 1
        if _SAYS_MORE.search(attributes):
            kept.add(name.lower())
    unclosed = {name for name, count in opened.items() if count >= least} - kept

    def left(tag: regex.Match[bytes]) -> bytes:
        name = tag[2].lower()
        if name not in unclosed:
            return tag[0]
        return b"<p>" if name.decode() in _BLOCKS else b""

    return _EMPTY.sub(b"<p>", _TAG.sub(left, content)) if unclosed else content
