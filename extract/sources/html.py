"""An HTML page -> a Page of text in reading order, without scripts, menus and what is hidden."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Protocol

import regex
from lxml import etree, html

from extract.errors import SourceError
from extract.model import Page, Source
from extract.sources.encodings import decoded_text, mended_text
from extract.sources.flow import Flow, Piece, PlacedCell, holds_numbers, is_grid, lines_of, raised, text_of
from extract.sources.html_lists import ListCounts
from extract.sources.html_styles import HtmlType, StyleSheet, has_margin, is_hidden, type_of
from extract.sources.html_unclosed import holds_cells_in_text, without_unclosed
from extract.sources.notices import struck_out
from extract.sources.web_archive import is_web_archive, page_of_archive

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
_INLINE = ("inline", "contents")
_BLANKS = regex.compile(r"[ \t\r\n\f]+")
_DECLARED = regex.compile(
    rb"""(?:<meta[^>]{0,200}charset|<\?xml[^>]{0,100}encoding)\s*=\s*["']?([\w.:-]{1,40})""", regex.IGNORECASE
)
# The library takes it for the beginning of an element that holds the rest of the row.
_MAY_BREAK = regex.compile(rb"</?wbr\s{0,9}/?>", regex.IGNORECASE)
# So many of the first bytes are zeros where letters have two; so much of a page's text has its main part.
_WIDE, _MAIN = 0.3, 0.3
_WIDE_BYTES = (b"\xff\xfe", b"\xfe\xff")
_GROUPS = ("thead", "tbody", "tfoot")
_ORDER = {"thead": -1, "tfoot": 1}
_WIDEST_SPAN = 100
_DEEPEST = 200
# A tag that is opened so much more often than closed may be what makes a page deep.
_MANY = 30


def read_html(source: Source) -> tuple[Page, ...]:
    """The page of an HTML file. Raises SourceError where it holds no text, or more than can be read whole."""
    content = source.content
    if len(content) > _LARGEST:
        raise SourceError(source.name, "is larger than 64 MiB of HTML", "too_large")
    if is_web_archive(content):
        content = page_of_archive(content)
    content = _decoded(content)
    if b"\x00" in content[:_LOOKED_AT]:
        raise SourceError(source.name, "is binary data, not HTML", "wrong_type")
    content = _MAY_BREAK.sub(b"", _as_utf8(content))
    try:
        return _page(source.name, content)
    except _UnclosedError as error:
        mended = without_unclosed(content, error.least)
        try:
            return _page(source.name, mended, is_mended=True)
        except _UnclosedError as still:
            raise SourceError(source.name, str(still), "too_large") from still


def _page(name: str, content: bytes, is_mended: bool = False) -> tuple[Page, ...]:
    """The page. Raises _UnclosedError where tags may not be closed."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(content, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise SourceError(name, "is not HTML", "damaged") from error
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        # What stands behind was left out.
        raise _UnclosedError("has tags too deep in each other, or too much text in one, to be read", _MANY)
    if not is_mended and holds_cells_in_text(root):
        raise _UnclosedError("has cells in the text of others", 1)
    flow = Flow()
    struck: list[str] = []
    walk = _Walk(flow, StyleSheet(root), ListCounts(), struck)
    walk.element(_main(root), HtmlType(), 0)
    walk.end_line()
    (page,) = flow.pages("html")
    if not page.text_lines:
        raise SourceError(name, "holds no text", "no_text")
    return (replace(page, notices=(struck_out(struck, None),)) if struck else page,)


def _decoded(content: bytes) -> bytes:
    """The content without a character set of two bytes, told by its mark or by the zeros of its first letters."""
    if content.startswith(_WIDE_BYTES):
        return content.decode("utf-16", "replace").encode()
    first = content[:_LOOKED_AT]
    for offset, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if b"<" in first and first[offset::2].count(0) > _WIDE * len(first) > first[1 - offset :: 2].count(0):
            return content.decode(name, "replace").encode()
    return content


def _as_utf8(content: bytes) -> bytes:
    """The content in UTF-8, by the character set that browsers take. The library would end at what it cannot read."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        declared = _DECLARED.search(content[:_LOOKED_AT])
        return decoded_text(content, declared[1].decode("ascii") if declared else "").encode()
    mended = mended_text(text)
    return content if mended is text else mended.encode()


def _main(root: Any) -> Any:
    """The part of a page that says it is the main one, where it holds much of the text; else the whole page."""
    found = root.xpath("//main | //*[@role='main']")
    if len(found) != 1:
        return root
    whole, main = (len(" ".join(each.text_content().split())) for each in (root, found[0]))
    return found[0] if main > _MAIN * whole else root


class _Sink(Protocol):
    """Where lines are written to: the page, or a cell."""

    def add(self, pieces: Iterable[Piece]) -> None: ...

    def space(self) -> None: ...


class _UnclosedError(Exception):
    """Tags are not closed, it may be: left out where they are opened so much more often than closed. Else it is as the
    message says."""

    def __init__(self, told: str, least: int) -> None:
        super().__init__(told)
        self.least = least


class _Lines:
    """The lines of a cell."""

    def __init__(self) -> None:
        self.lines: list[list[Piece]] = []

    def add(self, pieces: Iterable[Piece]) -> None:
        self.lines += lines_of(pieces)

    def space(self) -> None:
        """Within a cell white space says nothing."""


class _Walk:
    """Goes through the elements, and keeps the line that is being written."""

    def __init__(self, sink: _Sink, sheet: StyleSheet, counts: ListCounts, struck: list[str]) -> None:
        self._sink = sink
        # The words that a line is drawn through.
        self._struck = struck
        self._sheet = sheet
        self._counts = counts
        self._line: list[Piece] = []
        # The number of a list's item stands before its first text.
        self._mark: str = ""

    def element(self, element: Any, around: HtmlType, depth: int) -> None:
        if not isinstance(element.tag, str) or element.tag in _SKIPPED:
            return
        tag = element.tag
        if tag == "br":
            self.end_line(True)
            return
        said = self._sheet.said(element)
        if is_hidden(element, said):
            return
        if depth > _DEEPEST:
            if element.text_content().strip():
                raise _UnclosedError(f"has text more than {_DEEPEST} tags deep", _MANY)
            return
        own = type_of(element, said, around)
        is_block = (tag in _BLOCKS or said.get("display") == "block") and said.get("display") not in _INLINE
        is_spaced = is_block and tag in _SPACED
        if is_block:
            self.end_line()
        if is_spaced and has_margin(said, "top"):
            self._sink.space()
        if tag != "table" or not self._table(element, own, depth):
            if tag == "li":
                self._mark = self._counts.mark(element, own.list_style)
            self._text(element.text, own)
            for child in element:
                self.element(child, own, depth + 1)
                self._text(child.tail, own)
        if is_block:
            self.end_line()
        if is_spaced and has_margin(said, "bottom"):
            self._sink.space()

    def end_line(self, is_break: bool = False) -> None:
        line, self._line = self._line, []
        # Most elements end without text of their own.
        if line and text_of(line).strip():
            line[0] = line[0]._replace(text=line[0].text.lstrip(" "))
            mark, self._mark = self._mark, ""
            self._sink.add([Piece(mark, is_mark=True), *line] if mark else line)
        elif is_break:
            self._sink.space()

    def _text(self, text: str | None, own: HtmlType) -> None:
        if not text:
            return
        if own.struck:
            self._struck += text.split()
            text = " " if text[0].isspace() or text[-1].isspace() else ""
        if text and not own.keeps_blanks:
            text = _BLANKS.sub(" ", text)
            if text[0] == " " and (not self._line or self._line[-1].text.endswith((" ", "\n"))):
                text = text[1:]
        if own.capitals:
            text = text.upper()
        if text:
            self._line.append(Piece(raised(text) if own.raised else text, own.size, own.bold))

    def _table(self, table: Any, own: HtmlType, depth: int) -> bool:
        """Writes a table whose cells stand in rows; False where it only places things on the page."""
        if not isinstance(self._sink, Flow) or any(map(_has_rows, table.iterdescendants("table"))):
            return False
        told = len(self._struck)
        cells, row_count, column_count = self._cells(table, own, depth)
        # A table within a cell of numbers' table only places the cell's text.
        if table.find(".//table") is not None and not (is_grid(cells) and holds_numbers(map(_text_of, cells))):
            del self._struck[told:]
            return False
        if not is_grid(cells):
            rows: dict[int, list[PlacedCell]] = {cell.row: [] for cell in cells}
            for cell in cells:
                if cell.lines:
                    rows[cell.row].append(cell)
            if any(len(cell.lines) > 1 for row in rows.values() for cell in row):
                del self._struck[told:]
                return False
            for row in rows.values():
                beside = [[*([Piece("\t")] if index else []), *cell.lines[0]] for index, cell in enumerate(row)]
                self._sink.add(piece for cell in beside for piece in cell)
            return True
        for caption in table.iterchildren("caption"):
            self.element(caption, own, depth + 1)
        self._sink.add_table(cells, row_count, column_count)
        return True

    def _cells(self, table: Any, own: HtmlType, depth: int) -> tuple[list[PlacedCell], int, int]:
        """The cells in their first places, and how many rows and columns there are."""
        rows = self._rows(table, own)
        # No cell goes on beyond the head, body or foot that it stands in.
        ends = {group: number for number, (group, _, _) in enumerate(rows, 1)}
        cells: list[PlacedCell] = []
        # For each column how many rows below are covered by a cell above.
        covered: dict[int, int] = {}
        width = 0
        for number, (group, row, around) in enumerate(rows):
            column = 0
            below: dict[int, int] = {}
            for cell in row.iterchildren("td", "th"):
                said = self._sheet.said(cell)
                if is_hidden(cell, said):
                    continue
                while covered.get(column, 0):
                    column += 1
                wide, high = _span(cell, "colspan", _WIDEST_SPAN), _span(cell, "rowspan", ends[group] - number)
                lines = self._lines(cell, around, depth)
                cells.append(PlacedCell(number, column, lines, high, wide))
                below.update(dict.fromkeys(range(column, column + wide), high))
                column += wide
            covered = {each: left - 1 for each, left in (covered | below).items() if left > 1}
            width = max(width, column)
        return cells, len(rows), width

    def _rows(self, table: Any, own: HtmlType) -> list[tuple[Any, Any, HtmlType]]:
        """The rows that are shown, in their order on the page, with what groups them and the type that each sets."""
        found: list[tuple[int, Any, Any, HtmlType]] = []

        def gather(parent: Any, around: HtmlType) -> None:
            for child in parent:
                said = self._sheet.said(child) if isinstance(child.tag, str) else {}
                if not isinstance(child.tag, str) or is_hidden(child, said):
                    continue
                if child.tag == "tr":
                    place = _ORDER.get(parent.tag, 0)
                    found.append((place, parent, child, type_of(child, said, around)))
                elif child.tag in _GROUPS:
                    gather(child, type_of(child, said, around))

        gather(table, own)
        return [(group, row, around) for _, group, row, around in sorted(found, key=lambda each: each[0])]

    def _lines(self, cell: Any, around: HtmlType, depth: int) -> list[list[Piece]]:
        within = _Lines()
        walk = _Walk(within, self._sheet, self._counts, self._struck)
        walk.element(cell, around, depth + 1)
        walk.end_line()
        return within.lines


def _has_rows(table: Any) -> bool:
    """Whether a table within another one has rows of several cells with text."""
    rows = (row for row in table.iter("tr") if sum(bool(cell.text_content().strip()) for cell in row) > 1)
    return sum(1 for _ in rows) > 1


def _text_of(cell: PlacedCell) -> tuple[int, str]:
    return cell.column, " ".join(map(text_of, cell.lines))


def _span(cell: Any, name: str, most: int) -> int:
    """How many columns or rows a cell covers; no rows are all that are left."""
    given = cell.get(name, "1").strip()
    number = int(given) if given.isascii() and given.isdecimal() and len(given) < 6 else 1
    return max(min(number or (most if name == "rowspan" else 1), most, _WIDEST_SPAN), 1)
