"""An HTML page -> a Page of text in reading order, without scripts, menus and what is hidden."""

from __future__ import annotations

from typing import Any

import regex
from lxml import etree, html

from extract.errors import SourceError
from extract.model import Page, Source
from extract.sources.flow import Flow, is_grid

_LARGEST = 64 << 20
_LOOKED_AT = 4096
_SKIPPED = frozenset(
    "script style noscript nav template head button select option input textarea svg iframe object audio video".split()
)
_SPACED = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr section article figure fieldset".split())
_BLOCKS = _SPACED | frozenset(
    "div li dt dd tr td th thead tbody tfoot caption main aside header footer form address center body html "
    "figcaption details summary legend".split()
)
_HIDDEN = regex.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", regex.IGNORECASE)
_BLANKS = regex.compile(r"[ \t\r\n\f]+")
_DECLARED = regex.compile(rb"<meta[^>]{0,200}charset|<\?xml[^>]{0,100}encoding", regex.IGNORECASE)
_WIDEST_SPAN = 100
_DEEPEST = 200


def read_html(source: Source) -> tuple[Page, ...]:
    """The page of an HTML file. Raises SourceError where it holds no text."""
    if len(source.content) > _LARGEST:
        raise SourceError(source.name, "is larger than 64 MiB of HTML", "too_large")
    if b"\x00" in source.content[:_LOOKED_AT]:
        raise SourceError(source.name, "is binary data, not HTML", "wrong_type")
    parser = html.HTMLParser(encoding=_encoding(source.content), remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(source.content, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise SourceError(source.name, "is not HTML", "damaged") from error
    walk = _Walk()
    walk.element(root, 0)
    walk.end_line()
    (page,) = walk.flow.pages("html")
    if not page.text_lines:
        raise SourceError(source.name, "holds no text", "no_text")
    return (page,)


def _encoding(content: bytes) -> str | None:
    """The encoding where the file does not declare one; UTF-8 that is valid goes before what is declared."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return None if _DECLARED.search(content[:_LOOKED_AT]) else "cp1252"
    return "utf-8"


class _Walk:
    """Goes through the elements, and keeps the line that is being written."""

    def __init__(self) -> None:
        self.flow = Flow()
        self._line: list[str] = []

    def element(self, element: Any, depth: int) -> None:
        if not isinstance(element.tag, str) or element.tag in _SKIPPED or _is_hidden(element) or depth > _DEEPEST:
            return
        tag = element.tag
        if tag == "br":
            self.end_line(True)
            return
        if tag in _BLOCKS:
            self.end_line()
        if tag in _SPACED:
            self.flow.space()
        if tag != "table" or not self._table(element):
            if tag == "li":
                self._line.append(_label(element))
            self._text(element.text, element)
            for child in element:
                self.element(child, depth + 1)
                self._text(child.tail, element)
        if tag in _BLOCKS:
            self.end_line()
        if tag in _SPACED:
            self.flow.space()

    def end_line(self, is_break: bool = False) -> None:
        text = "".join(self._line).strip()
        self._line.clear()
        if text:
            self.flow.add(text)
        elif is_break:
            self.flow.space()

    def _text(self, text: str | None, element: Any) -> None:
        if not text:
            return
        if element.tag == "pre":
            self._line.append(text)
            return
        text = _BLANKS.sub(" ", text)
        if text == " " and (not self._line or self._line[-1].endswith(" ")):
            return
        self._line.append(text)

    def _table(self, table: Any) -> bool:
        """Writes a table of data; False where the table only places things on the page."""
        if table.find(".//table") is not None:
            return False
        rows = _grid(table)
        if not is_grid(rows):
            return False
        for caption in table.findall("./caption"):
            self.flow.add(_cell_text(caption))
        self.flow.add_table(rows)
        return True


def _is_hidden(element: Any) -> bool:
    return (
        "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or element.get("role") == "navigation"
        or _HIDDEN.search(element.get("style") or "") is not None
    )


def _grid(table: Any) -> list[list[str]]:
    """The cells by row and column, a spanning cell in its first place."""
    rows: list[list[str]] = []
    # For each column how many rows below are covered by a cell above.
    covered: dict[int, int] = {}
    for row in table.iter("tr"):
        cells: list[str] = []
        for cell in row.iterchildren("td", "th"):
            _skip_covered(cells, covered)
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            for column in range(len(cells), len(cells) + wide):
                if high > 1:
                    covered[column] = high - 1
            cells += [_cell_text(cell), *[""] * (wide - 1)]
        _skip_covered(cells, covered)
        rows.append(cells)
    return rows


def _skip_covered(cells: list[str], covered: dict[int, int]) -> None:
    while covered.get(len(cells), 0):
        covered[len(cells)] -= 1
        cells.append("")


def _span(cell: Any, name: str) -> int:
    given = cell.get(name, "1").strip()
    return min(max(int(given), 1), _WIDEST_SPAN) if given.isascii() and given.isdecimal() else 1


def _cell_text(cell: Any) -> str:
    parts: list[str] = []
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        if not isinstance(element.tag, str) or element.tag in _SKIPPED:
            continue
        if element.tag in _BLOCKS or element.tag == "br":
            parts.append(" ")
        if event == "start":
            parts.append(element.text or "")
        elif element is not cell:
            parts.append(element.tail or "")
    return " ".join("".join(parts).split())


def _label(item: Any) -> str:
    """`2. ` before an item of a numbered list, nothing before others."""
    above = item.getparent()
    if above is None or above.tag != "ol":
        return ""
    number = item.get("value") or ""
    if not number.isdecimal():
        first = above.get("start") or ""
        position = sum(1 for each in item.itersiblings("li", preceding=True))
        number = str((int(first) if first.isdecimal() else 1) + position)
    if above.get("type") in ("a", "A") and 0 < int(number) <= 26:
        return f"{chr(ord(above.get('type')) + int(number) - 1)}) "
    return f"{number}. "
