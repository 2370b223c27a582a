"""A Word document (.docx) -> Pages of text: paragraphs with their automatic numbers, tables, notes and page breaks."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import docx
from docx.oxml.ns import qn
from lxml import etree

from extract.errors import SourceError
from extract.model import Notice, Page, Source
from extract.sources.docx_parts import Stories, found_objects, told_pages
from extract.sources.docx_runs import Break, Fields, NoteMark, is_deleted_end, pieces_of, with_leaders
from extract.sources.docx_styles import NOTHING_SET, Styles, TypeSetting, is_on
from extract.sources.docx_tables import (
    TABLE,
    TableCell,
    all_below,
    cells_of,
    children_of,
    has_text,
    is_data,
    paragraphs_of,
)
from extract.sources.flow import Flow, Piece, PlacedCell, lines_of, raised, text_of
from extract.sources.notices import begun, struck_out
from extract.sources.numbering import Numbering

_LARGEST_UNPACKED = 256 << 20
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
# White space of this many twentieths of a point between paragraphs is seen as such; what "automatic" space comes to.
_SPACE, _AUTOMATIC = 60, 280
_P, _VALUE, _TYPE, _SECTION = qn("w:p"), qn("w:val"), qn("w:type"), qn("w:sectPr")
_TEXT_BOX = qn("w:txbxContent")
_TYPED_BULLET = re.compile(r"\s*[-–•*]\s")


def read_docx(source: Source) -> tuple[Page, ...]:
    """The pages of a Word document. Raises SourceError where it cannot be opened or holds no text.

    Pages end where the writer or Word, when it saved the file, ended them; other programs note no ends of pages.
    """
    document = _opened(source)
    flow = Flow()
    writer = _Writer(document, flow)
    writer.document()
    pages = flow.pages("docx")
    if not any(page.text_lines for page in pages):
        raise SourceError(source.name, "holds no text", "no_text")
    notices: list[Notice] = []
    told = found_objects(document)
    if told:
        message = f"objects inside the document are not read ({len(told)}): {told[0]}"
        notices.append(Notice("embedded_files", message, 1))
    if unseen := list(dict.fromkeys(writer.unseen)):
        message = f"text that no reader sees is not read, {len(unseen)} different words: {begun(unseen)}"
        notices.append(Notice("hidden_text", message, None))
    if writer.struck:
        notices.append(struck_out(writer.struck, None))
    return (replace(pages[0], notices=tuple(notices)), *pages[1:]) if notices else pages


def _opened(source: Source) -> Any:
    if source.content.startswith(_OLD_OFFICE):
        raise SourceError(source.name, "is encrypted, or an old Word document under a new name", "encrypted")
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            listed = archive.infolist()
            if any(entry.flag_bits & 1 for entry in listed):
                raise SourceError(source.name, "is encrypted", "encrypted")
            if sum(entry.file_size for entry in listed) > _LARGEST_UNPACKED:
                raise SourceError(source.name, "is larger than 256 MiB when unpacked", "too_large")
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise SourceError(source.name, "is damaged or not a Word document", "damaged") from error
    try:
        document = docx.Document(io.BytesIO(source.content))
        assert document.element.body is not None
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            told = "has tags too deep in each other, or too much text in one, to be read"
            raise SourceError(source.name, told, "too_large") from error
        raise SourceError(source.name, "is damaged or not a Word document", "damaged") from error
    except Exception as error:  # a package can be broken in any part; the library has no common error
        raise SourceError(source.name, "is damaged or not a Word document", "damaged") from error
    return document


class _Writer:
    """Writes blocks into the flow, counts their numbers, and keeps the notes of the page."""

    def __init__(self, document: Any, flow: Flow) -> None:
        self.flow = flow
        self._body = document.element.body
        self._styles = Styles(document)
        self._numbering = Numbering(document)
        self._stories = Stories(document)
        self._sections = list(self._body.iter(_SECTION))
        self._is_long = told_pages(document) > 1
        self._fields = Fields()
        self._space_below = 0
        self._style_above: str | None = None
        # The start of a line whose paragraph's end was deleted.
        self._begun: list[Piece] = []
        self._is_hard = False
        self._notes: dict[str, list[tuple[str, str]]] = {"footnote": [], "endnote": []}
        self._note_count = {"footnote": 0, "endnote": 0}

    @property
    def unseen(self) -> list[str]:
        """The words that no reader sees."""
        return self._fields.unseen

    @property
    def struck(self) -> list[str]:
        """The words that are struck out."""
        return self._fields.struck

    def document(self) -> None:
        """All that the document shows."""
        self._section_begins(0)
        self._blocks(self._body)
        self.flow.add(self._begun)
        self._write_notes("footnote")
        self._write_notes("endnote")

    def _blocks(self, parent: Any, within: TypeSetting = NOTHING_SET) -> None:
        for element in children_of(parent, _P, TABLE):
            if element.tag == _P:
                self._paragraph(element, within)
            else:
                self._table(element)

    def _paragraph(self, paragraph: Any, within: TypeSetting) -> None:
        layers = self._styles.layers(paragraph)
        if _flag(layers, "w:pageBreakBefore"):
            self._break(is_noted=False)
        style = self._styles.name_of(paragraph)
        # Points of one list stand close together where they are told to, whatever space their style has.
        is_close = style == self._style_above and bool(_flag(layers, "w:contextualSpacing"))
        if not is_close and self._space_below + _spacing(layers, "w:before") >= _SPACE:
            self.flow.space()
        self._write(paragraph, layers, within)
        self._space_below, self._style_above = _spacing(layers, "w:after"), style
        for box in all_below(paragraph, _TEXT_BOX):
            self.flow.space()
            self._blocks(box)
            self._space_below = _SPACE
        own = paragraph.find(f"{qn('w:pPr')}/{_SECTION}")
        if own is not None:
            self._section_begins(self._sections.index(own) + 1)

    def _write(self, paragraph: Any, layers: list[Any], within: TypeSetting) -> None:
        """A paragraph's lines, over the pages that it stands on."""
        part: list[Piece] = [*self._begun]
        self._begun = []
        for told in self._told(paragraph, layers, within):
            if isinstance(told, Piece):
                part.append(told)
                continue
            if any(piece.text.strip() for piece in part):
                self.flow.add(part)
            part = []
            self._break(told.is_noted)
        if is_deleted_end(paragraph):
            self._begun = part
        else:
            self.flow.add(part)

    def _told(self, paragraph: Any, layers: list[Any], within: TypeSetting) -> list[Piece | Break]:
        """A paragraph's pieces with its number before them, and where pages end."""
        base = self._styles.base_type(paragraph, within)
        told = list(pieces_of(paragraph, self._styles, base, self._fields))
        pieces = with_leaders([each for each in told if isinstance(each, Piece)], layers)
        filled = any(piece.text.strip() for piece in pieces)
        if filled and self._styles.is_heading(paragraph, layers):
            pieces = [piece._replace(bold=True) for piece in pieces]
        left = iter(pieces)
        shown: list[Piece | Break] = []
        for each in told:
            if isinstance(each, NoteMark):
                self._keep_note(each)
            else:
                shown.append(next(left) if isinstance(each, Piece) else each)
        if filled:
            names = [style.get(qn("w:styleId")) for style in self._styles.chain(self._styles.name_of(paragraph))]
            written = self._numbering.mark(layers, names)
            # A dash typed by hand in a list with bullets is the same mark once more.
            if _TYPED_BULLET.match("".join(piece.text for piece in pieces)) and not any(map(str.isalnum, written)):
                written = ""
            mark = Piece(written, is_mark=True)
            # A page that ends before the paragraph's first word ends before its number.
            first = next(index for index, each in enumerate(shown) if isinstance(each, Piece) and each.text.strip())
            shown.insert(first, mark)
        return shown

    def _table(self, table: Any) -> None:
        self._style_above = None
        cells, row_count, column_count = cells_of(table)
        first_row, first_column, whole = self._styles.table_types(table)

        def type_in(cell: TableCell) -> TypeSetting:
            own = first_column.over(whole) if cell.column == 0 else whole
            return first_row.over(own) if cell.row == 0 else own

        if not is_data(cells):
            self._placing_table(cells, type_in)
            return
        placed: list[PlacedCell] = []
        begins: list[int] = []
        for cell in cells:
            lines, leading, following = self._cell(cell, type_in(cell))
            placed.append(PlacedCell(cell.row, cell.column, lines, cell.row_span, cell.column_span))
            # A page that ends within a row ends it where it is told first.
            if leading and cell.row not in begins:
                begins.append(cell.row)
            after = min(cell.row + 1, row_count - 1)
            begins += [after] * (following - begins.count(after))
        self.flow.add_table(placed, row_count, column_count, begins)
        self._space_below = _SPACE

    def _cell(self, cell: TableCell, within: TypeSetting) -> tuple[list[list[Piece]], int, int]:
        """A cell's lines, and how many pages end before its text and within it."""
        lines: list[list[Piece]] = []
        leading = following = 0
        for paragraph in paragraphs_of(cell.element):
            told = self._told(paragraph, self._styles.layers(paragraph), within)
            lines += lines_of([each for each in told if isinstance(each, Piece)])
            seen = bool(lines) and any(piece.text.strip() for line in lines[:-1] for piece in line)
            for each in told:
                seen = seen or (isinstance(each, Piece) and bool(each.text.strip()))
                if isinstance(each, Break):
                    leading, following = (leading, following + 1) if seen else (leading + 1, following)
        return lines, leading, following

    def _placing_table(self, cells: Iterable[TableCell], type_in: Any) -> None:
        """A table that only places things on the page: short cells beside each other are one line."""
        rows: dict[int, list[TableCell]] = {}
        for cell in cells:
            if has_text(cell.element):
                rows.setdefault(cell.row, []).append(cell)
        for row in rows.values():
            paragraphs = [[each for each in paragraphs_of(cell.element) if has_text(each)] for cell in row]
            if len(row) > 1 and all(len(each) == 1 for each in paragraphs):
                self.flow.space()
                line: list[Piece] = []
                for cell in row:
                    lines, leading, _ = self._cell(cell, type_in(cell))
                    if leading and not line:
                        self._break(is_noted=True)
                    texts = [Piece("\t")] * bool(line) + [piece for each in lines for piece in (*each, Piece(" "))]
                    line += texts[:-1]
                self.flow.add(line)
                continue
            for cell in row:
                self._blocks(cell.element, type_in(cell))

    def _break(self, is_noted: bool) -> None:
        """A page ends. Word notes it where the writer ended it, too."""
        if is_noted and self._is_hard and not self.flow.has_begun_page:
            return
        self._write_notes("footnote")
        self.flow.break_page()
        self._is_hard = not is_noted

    def _section_begins(self, index: int) -> None:
        """A section with its own headers and footers; the first page's header is text where it stands once."""
        if index >= len(self._sections):
            return
        section = self._sections[index]
        kind = section.find(_TYPE)
        if index and (kind is None or kind.get(_VALUE) != "continuous"):
            self._break(is_noted=False)
        is_titled = bool(is_on(section.find(qn("w:titlePg"))))
        for story in self._stories.of_section(section, "header", "first") if is_titled else ():
            self._blocks(story)
            self.flow.space()
        for story in self._stories.of_section(section, "header", "default"):
            if self._is_long or index or is_titled:
                self.flow.add_running("header", self._lines_of_story(story), is_titled)
            else:
                self._blocks(story)
                self.flow.space()
        for story in self._stories.of_section(section, "footer", "default"):
            self.flow.add_running("footer", self._lines_of_story(story))

    def _lines_of_story(self, story: Any) -> Iterator[list[Piece]]:
        for paragraph in paragraphs_of(story) if story is not None else ():
            told = self._told(paragraph, self._styles.layers(paragraph), NOTHING_SET)
            yield from lines_of([each for each in told if isinstance(each, Piece)])

    def _keep_note(self, mark: NoteMark) -> None:
        self._note_count[mark.kind] += 1
        self._notes[mark.kind].append((mark.name, raised(str(self._note_count[mark.kind]))))

    def _write_notes(self, kind: str) -> None:
        """The notes whose marks stand on the page, below its text. The marks themselves are left out of the text: they
        would stand within a sentence, or lengthen a number."""
        notes, self._notes[kind] = self._notes[kind], []
        for name, number in notes:
            lines = list(self._lines_of_story(self._stories.note(kind, name)))
            first = next((line for line in lines if text_of(line).strip()), None)
            if first is not None:
                first[0] = first[0]._replace(text=f"{number} {first[0].text.lstrip()}")
                self.flow.add_footnote(lines)


def _spacing(layers: list[Any], side: str) -> int:
    for layer in layers:
        spacing = layer.find(qn("w:spacing"))
        if spacing is None:
            continue
        if spacing.get(qn(f"{side}Autospacing")) in ("1", "true", "on"):
            return _AUTOMATIC
        value = spacing.get(qn(side))
        if value is not None:
            return int(value) if value.isdecimal() and len(value) < 6 else 0
    return 0


def _flag(layers: list[Any], name: str) -> bool | None:
    """Whether a property is on where it is told nearest."""
    return next((is_on(found) for layer in layers if (found := layer.find(qn(name))) is not None), None)
