"""A Word document (.docx) -> Pages of text: paragraphs with their automatic numbers, tables, and page breaks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml.ns import qn

from extract.errors import SourceError
from extract.model import Page, Source
from extract.sources.flow import Flow, is_grid
from extract.sources.numbering import Numbering

_LARGEST_UNPACKED = 256 << 20
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
# White space of this many twentieths of a point between paragraphs is seen as such.
_SPACE = 60
_CONTAINERS = frozenset(qn(name) for name in ("w:sdt", "w:sdtContent", "w:ins", "w:customXml", "w:smartTag"))
_P, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
# What was deleted or moved away, is a field's code, or says the same again for older programs.
_SKIPPED = frozenset(
    (
        qn("w:del"),
        qn("w:moveFrom"),
        qn("w:pPr"),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    )
)
_SIGNS = {qn("w:tab"): "\t", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", qn("w:lastRenderedPageBreak"): "\f"}
_TEXT_BOX = qn("w:txbxContent")
_T, _BR, _STYLE, _VALUE, _TYPE = qn("w:t"), qn("w:br"), qn("w:pStyle"), qn("w:val"), qn("w:type")


def read_docx(source: Source) -> tuple[Page, ...]:
    """The pages of a Word document. Raises SourceError where it cannot be opened or holds no text."""
    document = _opened(source)
    flow = Flow()
    writer = _Writer(document, flow)
    for header in document.sections[:1]:
        if header.header is not None and not header.header.is_linked_to_previous:
            writer.blocks(header.header._element)
            flow.space()
    writer.blocks(document.element.body)
    pages = flow.pages("docx")
    if not any(page.text_lines for page in pages):
        raise SourceError(source.name, "holds no text", "no_text")
    return pages


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
    except Exception as error:  # a package can be broken in any part; the library has no common error
        raise SourceError(source.name, "is damaged or not a Word document", "damaged") from error
    return document


class _Writer:
    """Writes blocks into the flow, and counts their numbers."""

    def __init__(self, document: Any, flow: Flow) -> None:
        self.flow = flow
        self._styles = {style.get(qn("w:styleId")): style for style in document.styles.element.findall(qn("w:style"))}
        self._defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:pPrDefault')}/{qn('w:pPr')}")
        self._default_style = next(
            (
                name
                for name, style in self._styles.items()
                if style.get(qn("w:default")) in ("1", "true") and style.get(_TYPE) == "paragraph"
            ),
            None,
        )
        self._numbering = Numbering(document)
        self._space_below = 0

    def blocks(self, parent: Any) -> None:
        for element in parent.iterchildren():
            if element.tag == _P:
                self._paragraph(element)
            elif element.tag == _TABLE:
                self._table(element)
            elif element.tag in _CONTAINERS:
                self.blocks(element)

    def _paragraph(self, paragraph: Any) -> None:
        layers = list(self._layers(paragraph))
        if _flag(layers, "w:pageBreakBefore"):
            self.flow.break_page()
        if self._space_below + _spacing(layers, "w:before") >= _SPACE:
            self.flow.space()
        text = _text_of(paragraph)
        if text.strip():
            self.flow.add(self._numbering.label(layers) + text)
        else:
            self.flow.add(text)
        self._space_below = _spacing(layers, "w:after")
        for box in _all(paragraph, _TEXT_BOX):
            self.flow.space()
            self.blocks(box)
            self._space_below = _SPACE
        section = layers[0].find(qn("w:sectPr")) if layers else None
        if section is not None and _kind_of(section) != "continuous":
            self.flow.break_page()

    def _layers(self, paragraph: Any) -> Iterator[Any]:
        """The paragraph's properties, its style's, those that one is based on, and the document's; nearest first."""
        own = paragraph.find(qn("w:pPr"))
        if own is not None:
            yield own
        named = own.find(_STYLE) if own is not None else None
        name = named.get(_VALUE) if named is not None else self._default_style
        seen = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            if (properties := style.find(qn("w:pPr"))) is not None:
                yield properties
            above = style.find(qn("w:basedOn"))
            name = above.get(_VALUE) if above is not None else None
        if self._defaults is not None:
            yield self._defaults

    def _table(self, table: Any) -> None:
        cells = [list(_cells(row)) for row in _within(table, _ROW)]
        rows = [[text for _, text in row] for row in cells]
        if is_grid(rows) and not any(
            cell.find(f".//{_TABLE}") is not None for row in cells for cell, _ in row if cell is not None
        ):
            self.flow.add_table(rows)
            self._space_below = _SPACE
            return
        for row in cells:
            for cell, text in row:
                if cell is not None and text:
                    self.blocks(cell)


def _within(parent: Any, tag: str) -> Iterator[Any]:
    """A table's rows or a row's cells, also inside content controls."""
    for element in parent.iterchildren():
        if element.tag == tag:
            yield element
        elif element.tag in _CONTAINERS:
            yield from _within(element, tag)


def _cells(row: Any) -> Iterator[tuple[Any, str]]:
    """The cells of a row with their text, in every column; a place that a span covers has no cell and no text."""
    properties = row.find(qn("w:trPr"))
    for _ in range(_number(properties, "w:gridBefore", 0)):
        yield None, ""
    for cell in _within(row, _CELL):
        own = cell.find(qn("w:tcPr"))
        merged = own.find(qn("w:vMerge")) if own is not None else None
        if merged is not None and merged.get(_VALUE, "continue") == "continue":
            yield None, ""
        else:
            yield cell, " ".join(" ".join(_text_of(paragraph).split()) for paragraph in _paragraphs(cell)).strip()
        for _ in range(_number(own, "w:gridSpan", 1) - 1):
            yield None, ""


def _all(parent: Any, tag: str) -> Iterator[Any]:
    """All elements of a kind below another, however deep, but for what is skipped; none within one of its kind."""
    for element in parent.iterchildren():
        if element.tag == tag:
            yield element
        elif element.tag not in _SKIPPED:
            yield from _all(element, tag)


def _paragraphs(parent: Any) -> Iterator[Any]:
    """All paragraphs, those of a box after the one that it is anchored in."""
    for paragraph in _all(parent, _P):
        yield paragraph
        for box in _all(paragraph, _TEXT_BOX):
            yield from _paragraphs(box)


def _text_of(element: Any) -> str:
    """A paragraph's text without that of boxes anchored in it; a form feed stands where a page ended."""
    parts: list[str] = []
    for child in element.iterchildren():
        if child.tag in _SKIPPED or child.tag == _TEXT_BOX:
            continue
        if child.tag == _T:
            parts.append(child.text or "")
        elif child.tag in _SIGNS:
            parts.append(_SIGNS[child.tag])
        elif child.tag == _BR:
            parts.append("\f" if child.get(_TYPE) == "page" else "\n")
        else:
            parts.append(_text_of(child))
    # Word notes a hard break, and then where the page that follows it begins.
    return "".join(parts).replace("\f\f", "\f")


def _number(properties: Any, name: str, default: int) -> int:
    found = properties.find(qn(name)) if properties is not None else None
    value = found.get(_VALUE, "") if found is not None else ""
    return min(int(value), 100) if value.isdecimal() else default


def _spacing(layers: list[Any], side: str) -> int:
    for layer in layers:
        spacing = layer.find(qn("w:spacing"))
        value = spacing.get(qn(side)) if spacing is not None else None
        if value is not None:
            return int(value) if value.isdecimal() else 0
    return 0


def _flag(layers: list[Any], name: str) -> bool:
    for layer in layers:
        found = layer.find(qn(name))
        if found is not None:
            return found.get(_VALUE, "1") not in ("0", "false", "off")
    return False


def _kind_of(section: Any) -> str:
    kind = section.find(_TYPE)
    return str(kind.get(_VALUE)) if kind is not None else "nextPage"
