"""A PDF -> Pages, by PDFium; a page that PDFium cannot do is read by pdfplumber."""

from __future__ import annotations

from math import isfinite
from pathlib import Path

import pypdfium2

from extract.errors import SourceError
from extract.model import Notice, Page, Source, TextLayer
from extract.sources import pdfium
from extract.sources.characters import Characters, read_characters
from extract.sources.drawings import Drawings, read_drawings
from extract.sources.frame import Frame
from extract.sources.words import find_words

_MOST_PAGES = 20_000
_LARGEST_SIDE = 1e6
# PDFium's own codes.
_ERROR_FORMAT, _ERROR_PASSWORD, _ERROR_SECURITY = 3, 4, 5
_FULL_PAGE = 0.5
_SOME_IMAGE = 0.03
_SOME_PATHS = 100
_BROKEN_SHARE = 0.02


def read_pdf(source: Source) -> tuple[Page, ...]:
    """The pages of a PDF. Raises SourceError where it cannot be opened or no page of it can be read."""
    document = _opened(source)
    try:
        count = len(document)
        if count == 0:
            raise SourceError(source.name, "has no pages")
        if count > _MOST_PAGES:
            raise SourceError(source.name, f"has more than {_MOST_PAGES} pages")
        pages = tuple(_read_page(document, number) for number in range(1, count + 1))
    finally:
        document.close()
    if all(any(notice.code == "page_not_read" for notice in page.notices) for page in pages):
        raise SourceError(source.name, "is damaged: none of its pages can be read")
    return pages


def _opened(source: Source) -> pypdfium2.PdfDocument:
    if b"%PDF-" not in source.content[:1024]:
        reason = "is not a PDF file" if Path(source.name).suffix.lower() == ".pdf" else "cannot be read as PDF"
        raise SourceError(source.name, reason)
    try:
        return pypdfium2.PdfDocument(source.content)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == _ERROR_PASSWORD:
            raise SourceError(source.name, "is encrypted and needs a password") from error
        if code == _ERROR_SECURITY:
            raise SourceError(source.name, "is encrypted in a way that cannot be read") from error
        raise SourceError(source.name, "is damaged: it cannot be opened as a PDF") from error


def _read_page(document: pypdfium2.PdfDocument, number: int) -> Page:
    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        return _unread(number, "the page is damaged")
    try:
        return _read_opened(page, number)
    finally:
        page.close()


def _read_opened(page: pypdfium2.PdfPage, number: int) -> Page:
    left, bottom, right, top = page.get_bbox()
    frame = Frame(left, bottom, right, top, page.get_rotation())
    if not all(map(isfinite, frame)) or not (0 < frame.width <= _LARGEST_SIDE and 0 < frame.height <= _LARGEST_SIDE):
        return _unread(number, "the page's size makes no sense")
    textpage = page.get_textpage()
    try:
        characters = read_characters(pdfium.address(textpage.raw), frame)
        words = find_words(characters) if characters else ()
    finally:
        textpage.close()
    drawings = read_drawings(pdfium.address(page.raw), frame)
    return Page(
        number=number,
        width=frame.width,
        height=frame.height,
        words=words,
        rules=drawings.rules,
        fills=drawings.fills,
        text_lines=(),
        reader="pdfium",
        text_layer=_text_layer(characters, drawings) if words else "none",
        rotation=frame.turn,
        notices=_notices(number, characters if words else None, drawings),
    )


def _text_layer(characters: Characters | None, drawings: Drawings) -> TextLayer:
    """`ocr` where a scanner's program laid the text, invisible or beneath the image, on a picture of the page."""
    if characters is None:
        return "none"
    if drawings.image_share < _FULL_PAGE:
        return "native"
    invisible = sum(run.invisible for run in characters.runs)
    return "ocr" if 2 * invisible > len(characters.runs) or drawings.image_over_text else "native"


def _notices(number: int, characters: Characters | None, drawings: Drawings) -> tuple[Notice, ...]:
    if characters is None:
        if drawings.image_share >= _SOME_IMAGE or drawings.paths >= _SOME_PATHS:
            return (Notice("no_text_layer", "the page is a picture without text", number),)
        return ()
    if characters.unmapped > max(1, _BROKEN_SHARE * len(characters.codes)):
        message = f"{characters.unmapped} of {len(characters.codes)} characters have no known meaning"
        return (Notice("broken_text", message, number),)
    return ()


def _unread(number: int, reason: str) -> Page:
    return Page(
        number=number,
        width=0.0,
        height=0.0,
        words=(),
        rules=(),
        fills=(),
        text_lines=(),
        reader="pdfium",
        text_layer="none",
        notices=(Notice("page_not_read", reason, number),),
    )
