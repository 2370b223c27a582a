"""The data types that travel between the stages, from a file's pages to its sections.

All coordinates are points from the page's top left corner, the page being held so that its text is upright (see Page).
Everything is immutable: a stage takes one of these types and gives the next, and never changes what it was given.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Literal, NamedTuple

MediaType = Literal[
    "application/pdf",
    "text/plain",
    "text/markdown",
    "text/html",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
]
PageReader = Literal["pdfium", "pdfplumber", "tesseract", "plain", "docx", "html"]
# Whether pages are read from their picture: those without usable text, none, or all.
OcrMode = Literal["auto", "off", "force"]
TextLayer = Literal["native", "ocr", "none"]
TableMethod = Literal["ruled", "aligned", "tabs", "pipes", "marked", "listed", "told"]
RunningKind = Literal["header", "footer", "page_number", "line_number", "footnote", "aside"]

# Type that differs by less, in points, is of one size.
SAME_SIZE = 0.3
# A blank between words is as wide, in parts of the type's size.
BLANK = 0.25


class BBox(NamedTuple):
    """A box on a page, in points from its top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float


def union(boxes: Iterable[BBox]) -> BBox | None:
    """The smallest box around all boxes, or None where there are none."""
    listed = list(boxes)
    if len(listed) < 2:
        return listed[0] if listed else None
    x0, top, x1, bottom = zip(*listed, strict=True)
    return BBox(min(x0), min(top), max(x1), max(bottom))


class Word(NamedTuple):
    """Characters that stand together on one baseline, as written; sizes in points.

    `baseline` is that of the line the word stands on (a raised mark has its line's), from the top; None where not told.
    `confidence` is 0 to 100 where the word was read from a picture.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    baseline: float | None = None
    confidence: float | None = None

    @property
    def bbox(self) -> BBox:
        return BBox(self.x0, self.top, self.x1, self.bottom)


class Candidates(NamedTuple):
    """A place of a picture that readings differ in: what each saw there, first what was taken. And where."""

    readings: tuple[tuple[Word, ...], ...]
    bbox: BBox


class Rule(NamedTuple):
    """A straight drawn line (or a rectangle thinner than 3 points); horizontal where it is wider than high."""

    x0: float
    top: float
    x1: float
    bottom: float


class Fill(NamedTuple):
    """A filled rectangle that may be a cell's or a row's background."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a stage could not read or decide: a Warning of the output. `code` is one of records.WarningCode.

    `bbox` is where the page has it, told for doubts that matter only where a record was read; `spelled` what was read
    there, where that matters only in a record's names.
    """

    code: str
    message: str
    page: int | None
    bbox: BBox | None = None
    spelled: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file's bytes, what identifies it and whether pictures of text are read. `name` has no folder.

    Where pictures are not read by `until`, by the clock that only goes on, the document is given up. The pages that
    `pictures` numbers are read from theirs, whatever text they have.
    """

    name: str
    media_type: MediaType
    sha256: str
    content: bytes
    ocr: OcrMode = "auto"
    until: float | None = None
    pictures: frozenset[int] = frozenset()


class LineType(NamedTuple):
    """The type that a line of a source without geometry is set in: the size of most of it, and whether all is bold."""

    size: float
    bold: bool


class MarkedTable(NamedTuple):
    """A table that the source itself marks as one; `cells` as in Table.

    Its rows are `row_lines` of the page's filled text lines, from number `first_line` on. A table that goes on over a
    page break has its cells where it begins; on the next page only `row_lines` are told.
    """

    first_line: int
    row_lines: int
    row_count: int
    column_count: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on one page: words with boxes (PDF), or the raw `text_lines` of a source without geometry.

    A source that marks its structure (Word, HTML) tells the type of every text line in `line_types`, its tables in
    `tables` (their rows stand among the text lines too, cells parted by tabs), and its `running` headers, footers and
    footnotes.

    `words` go line by line from the top, and from left to right. All boxes are those of the page with most of its text
    upright; `rotation` is how far clockwise that page is turned where a viewer shows it: 0 on nearly all pages. `skew`
    is how many degrees further a scan lies askew, about its middle. The halves of a two-page spread share one number.
    `is_picture` where pictures cover most of the page; `unmapped` is the share of its characters without a meaning.
    `candidates` are places of its picture with a digit that were read in several ways. `pictures` are where large ones
    stand on it.
    """

    number: int
    width: float
    height: float
    words: Sequence[Word]
    rules: Sequence[Rule]
    fills: Sequence[Fill]
    text_lines: tuple[str, ...]
    reader: PageReader
    text_layer: TextLayer
    rotation: int = 0
    notices: tuple[Notice, ...] = ()
    skew: float = 0.0
    is_picture: bool = False
    unmapped: float = 0.0
    line_types: tuple[LineType, ...] = ()
    tables: tuple[MarkedTable, ...] = ()
    running: tuple[RunningLine, ...] = ()
    candidates: tuple[Candidates, ...] = ()
    pictures: tuple[BBox, ...] = ()

    def seen(self, box: BBox) -> BBox:
        """The box where a viewer shows it; around words that lie askew, the upright box that holds them."""
        if self.skew:
            box = self._askew(box)
        if self.rotation == 90:
            return BBox(self.height - box.bottom, box.x0, self.height - box.top, box.x1)
        if self.rotation == 180:
            return BBox(self.width - box.x1, self.height - box.bottom, self.width - box.x0, self.height - box.top)
        if self.rotation == 270:
            return BBox(box.top, self.width - box.x1, box.bottom, self.width - box.x0)
        return box

    def _askew(self, box: BBox) -> BBox:
        sine, cosine = sin(radians(self.skew)), cos(radians(self.skew))
        middle, centre = self.width / 2, self.height / 2
        corners = [(x - middle, y - centre) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]
        across = [middle + x * cosine - y * sine for x, y in corners]
        down = [centre + x * sine + y * cosine for x, y in corners]
        return BBox(min(across), min(down), max(across), max(down))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text in reading order.

    `text` is what is written: the words joined by single blanks, or the source's own line without its line end and
    trailing blanks. `space_above` is true where a blank line or a gap larger than the text's own pitch stands above it.
    `words` is empty, and `bbox` None, where the source has no geometry; `size` is 0 where it tells no type either.
    """

    page: int
    text: str
    words: Sequence[Word]
    bbox: BBox | None
    size: float
    bold: bool
    space_above: bool

    def with_words(self, words: Sequence[Word]) -> Line:
        """The line with its words kept otherwise."""
        return Line(self.page, self.text, words, self.bbox, self.size, self.bold, self.space_above)

    def left_no_room(self, following: Line, margin: float) -> bool:
        """Whether the first word of the line below would have passed the margin: a text that wraps goes on there."""
        if self.bbox is None or not following.words:
            return False
        first = following.words[0]
        return self.bbox.x1 + self.size * BLANK + first.x1 - first.x0 > margin

    @property
    def has_type(self) -> bool:
        """Whether the size and weight of its type are known."""
        return self.size > 0 or bool(self.words)

    @property
    def stands_apart(self) -> bool:
        """Whether the line is set off from the text: by a gap above it, or as a heading where all paragraphs stand
        apart."""
        return self.space_above or self.bold


class Cell(NamedTuple):
    """A table cell; `row` and `column` count from 0. `text` has the cell's lines joined by newlines; empty is "".

    A cell that is covered by another one's span does not exist: the spanning cell alone stands for it. `aside` counts
    the text's last lines that are set below a title in smaller type, or in plain type below a bold one.
    """

    text: str
    row: int
    column: int
    page: int
    bbox: BBox | None
    row_span: int = 1
    column_span: int = 1
    bold: bool = False
    aside: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Cells in row order. `pages` has every page that the table covers, `header_rows` counts the headings at its top.

    Where the header was repeated on a following page, only its first copy is kept.
    """

    cells: Sequence[Cell]
    row_count: int
    column_count: int
    header_rows: int
    pages: tuple[int, ...]
    bbox: BBox | None
    method: TableMethod

    def rows(self) -> list[list[Cell | None]]:
        """The grid: a spanning cell stands in every place it covers, None where there is no cell."""
        return grid_rows(self.cells, 0, self.row_count, self.column_count)


def grid_rows(cells: Iterable[Cell], first: int, row_count: int, column_count: int) -> list[list[Cell | None]]:
    """So many rows of a table's grid from the first on, which hold these cells alone."""
    grid: list[list[Cell | None]] = [[None] * column_count for _ in range(row_count)]
    for cell in cells:
        for row in range(cell.row - first, cell.row - first + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                grid[row][column] = cell
    return grid


Block = Line | Table


@dataclass(frozen=True, slots=True)
class RunningLine:
    """A running header or footer, a page's or line's number, a footnote, a fact box: taken out of the text, in whose
    sentences it would stand. What runs is kept as a fact (the only date)."""

    kind: RunningKind
    line: Line


@dataclass(frozen=True, slots=True)
class Layout:
    """A document's lines and tables in reading order, and what was taken out of the text."""

    blocks: tuple[Block, ...]
    running: tuple[RunningLine, ...]
    page_count: int
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What holds for the whole document and what every reader may need.

    `years` are the plan's years where the document states them in a title or heading (`2024-2027` gives four); `date`
    is the document's own date where it has one. `running` are the running headers and footers.
    """

    title: str | None
    language: Literal["nb", "nn", "se"] | None
    organization: str | None
    date: str | None
    years: tuple[int, ...]
    running: tuple[RunningLine, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of blocks that one reader reads. `role` names the reader, `family` the document family that found it.

    `heading` are the lines above that give the section its meaning (area, section, unit, years), nearest last;
    `agenda` is the row about it in a list further up, with the heading of its columns first; `units` are the lines not
    among these that tell the unit of its amounts, nearest last; `case` are those that open the case of some minutes
    that it stands in.
    """

    role: str
    family: str
    heading: tuple[Line, ...]
    blocks: tuple[Block, ...]
    agenda: tuple[Line, ...] = ()
    units: tuple[Line, ...] = ()
    case: tuple[Line, ...] = ()
