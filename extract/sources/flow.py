"""Paragraphs and tables of a document without fixed lines -> Pages of text, with the type of each line and the tables
that the document marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple
from unicodedata import normalize

from extract.model import Cell, Line, LineType, MarkedTable, Page, PageReader, RunningKind, RunningLine
from extract.sources.letters import LIGATURES, SYMBOLS, without_numbers_of_glyphs
from patterns.layout import is_number

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# What is seen only where a line breaks at it, or never, as marks of the direction of writing; letters joined in one.
_UNSEEN = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_WRITTEN = str.maketrans("", "", _UNSEEN) | LIGATURES | SYMBOLS
_SMALLER = 0.5
_LARGEST_TYPE = 500.0


class Piece(NamedTuple):
    """Text in one type, as a reader sees it; newlines end lines. A list's number or bullet (`is_mark`) has none."""

    text: str
    size: float = 0.0
    bold: bool = False
    is_mark: bool = False


class PlacedCell(NamedTuple):
    """A table's cell in its first place: its lines, and how many rows and columns it covers."""

    row: int
    column: int
    lines: Sequence[Sequence[Piece]]
    row_span: int = 1
    column_span: int = 1


class Flow:
    """Collects a document's text in reading order."""

    def __init__(self) -> None:
        self._pages: list[_Written] = [_Written()]
        self._running: dict[RunningKind, list[tuple[str, LineType]]] = {}
        self._is_spaced = False

    def space(self) -> None:
        """White space stands above what comes next."""
        self._is_spaced = True

    def break_page(self) -> None:
        """What comes next stands on a new page; pages without text are kept, they count."""
        self._pages.append(_Written())
        self._is_spaced = False
        for kind, lines in self._running.items():
            self._run(kind, lines)

    @property
    def has_begun_page(self) -> bool:
        """Whether the page holds something."""
        return bool(self._pages[-1].lines)

    def add(self, pieces: Iterable[Piece]) -> None:
        """A paragraph; its own line ends stay."""
        for line in lines_of(pieces):
            if text := text_of(line):
                self._line(text, type_of(line))
            else:
                self.space()

    def add_table(
        self, cells: Sequence[PlacedCell], row_count: int, column_count: int, begins: Sequence[int] = ()
    ) -> None:
        """A table: a line for each row with text, a cell in its first place. Before the rows `begins` a page begins."""
        self.space()
        first = len(self._pages) - 1
        rows: list[list[PlacedCell]] = [[] for _ in range(row_count)]
        for cell in cells:
            rows[cell.row].append(cell)
        pages: list[int] = []
        starts: dict[int, int] = {first: self._pages[first].filled}
        for number, row in enumerate(rows):
            for _ in range(begins.count(number)):
                self.break_page()
            pages.append(len(self._pages))
            starts.setdefault(len(self._pages) - 1, self._pages[-1].filled)
            texts = [""] * column_count
            for cell in row:
                texts[cell.column] = " ".join(" ".join(map(text_of, cell.lines)).split())
            if any(texts):
                self._line("\t".join(texts), type_of([piece for cell in row for line in cell.lines for piece in line]))
        made = tuple(_cell(cell, pages[cell.row]) for cell in cells)
        for page, start in starts.items():
            written = self._pages[page]
            own = made if page == first else ()
            written.tables.append(MarkedTable(start, written.filled - start, row_count, column_count, own))
        self.space()

    def add_running(self, kind: RunningKind, lines: Iterable[Sequence[Piece]], skips_page: bool = False) -> None:
        """A header or footer that stands on this page (or is skipped there) and on those to come."""
        self._running[kind] = _running_lines(lines)
        if not skips_page:
            self._run(kind, self._running[kind])

    def add_footnote(self, lines: Iterable[Sequence[Piece]]) -> None:
        """A note below the text of this page."""
        self._run("footnote", _running_lines(lines))

    def pages(self, reader: PageReader) -> tuple[Page, ...]:
        """All that was added."""
        return tuple(written.page(number, reader) for number, written in enumerate(self._pages, 1))

    def _run(self, kind: RunningKind, lines: Iterable[tuple[str, LineType]]) -> None:
        page = len(self._pages)
        told = (Line(page, text, (), None, each.size, each.bold, False) for text, each in lines)
        self._pages[-1].running += [RunningLine(kind, line) for line in told]

    def _line(self, text: str, line_type: LineType) -> None:
        written = self._pages[-1]
        if self._is_spaced and written.lines:
            written.lines.append("")
            written.types.append(LineType(0.0, False))
        self._is_spaced = False
        written.lines.append(text)
        written.types.append(line_type)
        written.filled += 1


class _Written:
    """What is written on one page so far; `filled` counts its lines that are not blank."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.types: list[LineType] = []
        self.tables: list[MarkedTable] = []
        self.running: list[RunningLine] = []
        self.filled = 0

    def page(self, number: int, reader: PageReader) -> Page:
        page = Page(number, 0.0, 0.0, (), (), (), tuple(self.lines), reader, "native" if self.lines else "none")
        return replace(page, line_types=tuple(self.types), tables=tuple(self.tables), running=tuple(self.running))


def lines_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """The pieces of each line."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        for number, part in enumerate(piece.text.split("\n")):
            if number:
                lines.append([])
            if part:
                lines[-1].append(piece._replace(text=part))
    return lines


def _running_lines(lines: Iterable[Sequence[Piece]]) -> list[tuple[str, LineType]]:
    return [(text, type_of(line)) for line in lines if (text := text_of(line))]


def text_of(line: Iterable[Piece]) -> str:
    """A line's text."""
    text = without_numbers_of_glyphs("".join(piece.text for piece in line).translate(_WRITTEN))
    return normalize("NFC", text.rstrip())


def type_of(line: Iterable[Piece]) -> LineType:
    """The type that most of a line is set in; bold where all of it is."""
    sizes: Counter[float] = Counter()
    plain = False
    for piece in line:
        seen = len(piece.text.split())
        if seen and not piece.is_mark:
            sizes[piece.size] += len(piece.text)
            plain = plain or not piece.bold
    size = max(sizes, key=lambda each: (sizes[each], each), default=0.0)
    return LineType(min(size, _LARGEST_TYPE), bool(sizes) and not plain)


def raised(text: str) -> str:
    """Text above the line: the mark of a footnote must not lengthen the number that it stands at."""
    return text.translate(_RAISED)


def is_grid(cells: Sequence[PlacedCell]) -> bool:
    """Whether a table holds data; one that is used to place things on the page has a single row or column."""
    filled = Counter(cell.row for cell in cells if any(map(text_of, cell.lines)))
    return sum(count >= 2 for count in filled.values()) >= 2


def holds_numbers(texts: Iterable[tuple[int, str]]) -> bool:
    """Whether most of a table's texts beside its first column, told with their columns, are numbers."""
    beside = [is_number(text) for column, text in texts if column and text.strip()]
    return 2 * sum(beside) > len(beside)


def _cell(cell: PlacedCell, page: int) -> Cell:
    lines = [line for line in cell.lines if text_of(line).strip()]
    types = [type_of(line) for line in lines]
    return Cell(
        text="\n".join(" ".join(text_of(line).split()) for line in lines),
        row=cell.row,
        column=cell.column,
        page=page,
        bbox=None,
        row_span=cell.row_span,
        column_span=cell.column_span,
        bold=bool(types) and all(each.bold for each in types),
        aside=_aside(types),
    )


def _aside(types: Sequence[LineType]) -> int:
    """How many of a cell's last lines are set smaller than its first one, or in plain type below a bold one."""
    if not types:
        return 0
    (size, bold), *below = types
    aside = [each.size < size - _SMALLER or (bold and not each.bold) for each in below]
    title = aside.index(True) if True in aside else len(aside)
    return len(aside) - title if all(aside[title:]) else 0
