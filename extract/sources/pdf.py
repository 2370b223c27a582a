"""A PDF -> Pages, by PDFium; a page that PDFium cannot do is tried with pdfplumber."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

import pypdfium2

from extract.errors import SourceError
from extract.memory.drawn import packed
from extract.memory.words import Words
from extract.model import Fill, Notice, Page, Rule, Source
from extract.sources import pdfium
from extract.sources.annotations import draw_annotations, struck_places, untold_notes
from extract.sources.drawings import Box
from extract.sources.enclosed import find_enclosed
from extract.sources.kinds import no_pdf
from extract.sources.layers import LAYERS, Layers, find_layers, names_in, take_off
from extract.sources.legible import is_due, left_unread
from extract.sources.pdf_page import read_page, unread_page
from extract.sources.repair import repaired, without_hole, without_junk
from extract.sources.two_up import pages_of
from extract.sources.units import UNIT, find_units, in_points
from extract.sources.upright import LEVEL, Direction

if TYPE_CHECKING:
    from extract.sources.fallback import Fallback

_MOST_PAGES = 20_000
# Where a whole file has its end mark.
_EOF_WITHIN = 2048
# PDFium's own codes.
_ERROR_PASSWORD, _ERROR_SECURITY = 4, 5
# A document with more pages of text that hold pictures of text would take very long.
_MOST_COMPLETED = 20
# Of so many pages what is drawn is kept as it is: to pack it is worth its time in long documents alone.
_LOOSE_PAGES = 10


def read_pdf(source: Source) -> tuple[Page, ...]:
    """The pages of a PDF. Raises SourceError where it cannot be opened or no page of it can be read."""
    if b"%PDF-" not in source.content[:1024]:
        raise no_pdf(source.name, source.content)
    source = replace(source, content=without_hole(source.content))
    pages = tuple(map(_kept, _Reader(source).pages()))
    if all(_is_unread(page) and not page.width for page in pages):
        raise SourceError(source.name, "is damaged: none of its pages can be read", "damaged")
    if not any(page.words or page.notices for page in pages):
        return tuple(
            replace(page, notices=(Notice("no_text_layer", "the page is blank", page.number),)) for page in pages
        )
    return pages


def _kept(page: Page) -> Page:
    """The page as it is kept until all are read; PDFium's words are so from the beginning."""
    words = Words.of(page.words)
    if page.number <= _LOOSE_PAGES:
        return page if words is page.words else replace(page, words=words)
    return replace(page, words=words, rules=packed(Rule, page.rules), fills=packed(Fill, page.fills))


class _Reader:
    """One document's reading; keeps the slow reader once it was needed."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._fallback: Fallback | None = None
        self._fallback_helps = True
        self._is_repaired = False
        names = names_in(source.content, (LAYERS, UNIT))
        self._layers = find_layers(source.content) if LAYERS in names else Layers()
        self._units = find_units(source.content) if UNIT in names else {}
        # How the last page lay that was a picture alone.
        self._rotation = 0
        # Pages of text that were read with the pictures on them.
        self._completed = 0

    def pages(self) -> Iterator[Page]:
        """The pages in order."""
        try:
            document = self._opened()
            if document is None:
                yield from self._pages_by_fallback()
                return
            try:
                # It is told in a notice of the document that its program alone can show a form.
                logging.getLogger("pypdfium2").setLevel(logging.ERROR)
                document.init_forms()
                count = self._count(document)
                for number in range(1, count + 1):
                    page = self._page(document, number)
                    if self._is_repaired:
                        page = _after_repair(page, number == count)
                    if number == 1 and (told := tuple(find_enclosed(document, self.source.content))):
                        page = replace(page, notices=(*page.notices, *told))
                    recognized = self._recognized(document, page)
                    self._give_up_if_late(number - 1, count)
                    for read in recognized:
                        yield from self._in_points(pages_of(read))
            finally:
                document.close()
        finally:
            if self._fallback is not None:
                self._fallback.close()

    def _in_points(self, pages: tuple[Page, ...]) -> tuple[Page, ...]:
        unit = self._units.get(pages[0].number) if self._units else None
        return pages if unit is None else tuple(in_points(page, unit) for page in pages)

    def _opened(self) -> pypdfium2.PdfDocument | None:
        try:
            return pypdfium2.PdfDocument(self.source.content)
        except pypdfium2.PdfiumError as error:
            # PDFium's code may be left over from an earlier file.
            code = getattr(error, "err_code", None) if b"/Encrypt" in self.source.content else None
            if code == _ERROR_PASSWORD:
                raise SourceError(self.source.name, "is encrypted and needs a password", "encrypted") from error
            if code == _ERROR_SECURITY:
                raise SourceError(self.source.name, "is encrypted in a way that cannot be read", "encrypted") from error
        content = repaired(self.source.content)
        if content is None:
            return None
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError:
            return None
        self._is_repaired = True
        return document

    def _count(self, document: pypdfium2.PdfDocument) -> int:
        count = len(document)
        if count == 0:
            raise SourceError(self.source.name, "has no pages", "no_pages")
        if count > _MOST_PAGES:
            raise SourceError(self.source.name, f"has more than {_MOST_PAGES} pages", "too_large")
        return count

    def _pages_by_fallback(self) -> Iterator[Page]:
        fallback = self._slow()
        if fallback.opened and not fallback.pages:
            raise SourceError(self.source.name, "has no pages", "no_pages")
        if not fallback.opened:
            is_cut = b"%%EOF" not in self.source.content[-_EOF_WITHIN:]
            reason = (
                "is cut short: the end of the file is missing" if is_cut else "is damaged: no page can be found in it"
            )
            raise SourceError(self.source.name, reason, "damaged")
        for number in range(1, min(fallback.pages, _MOST_PAGES) + 1):
            yield fallback.read(number) or unread_page(number, "the page is damaged")

    def _slow(self) -> Fallback:
        if self._fallback is None:
            from extract.sources.fallback import Fallback

            self._fallback = Fallback(without_junk(self.source.content))
        return self._fallback

    def _page(self, document: pypdfium2.PdfDocument, number: int) -> Page:
        page: Page | Direction = LEVEL
        is_drawn_on = False
        struck: tuple[Box, ...] = ()
        notes: tuple[Notice, ...] = ()
        while isinstance(page, Direction):
            direction = page
            with _opened_page(document, number) as opened:
                if not opened:
                    return self._slow().read(number) or unread_page(number, "the page is damaged")
                if not is_drawn_on:
                    is_drawn_on = True
                    hidden = self._layers.annotations.get(number, frozenset())
                    struck = struck_places(opened, hidden)
                    notes = untold_notes(opened, number, hidden)
                    if draw_annotations(opened, hidden):
                        continue
                if self._layers.hidden:
                    take_off(opened, self._layers.hidden)
                page = read_page(opened, number, direction, self._layers.hide_more, struck)
        if notes:
            page = replace(page, notices=(*page.notices, *notes))
        # pdfplumber cannot level a page.
        if self._fallback_helps and not page.skew and any(notice.code == "broken_text" for notice in page.notices):
            return self._better(page)
        return page

    def _recognized(self, document: pypdfium2.PdfDocument, page: Page) -> tuple[Page, ...]:
        """The page by its picture where that is due: two pages where it shows a spread."""
        mode = "force" if page.number in self.source.pictures else self.source.ocr
        if not is_due(page, mode):
            return (left_unread(page, "OCR is off"),)
        from extract.sources.ocr import recognized

        try:
            opened = document[page.number - 1]
        except pypdfium2.PdfiumError:
            return (page,)
        try:
            completes = self._completed < _MOST_COMPLETED
            pages = recognized(opened, page, self._rotation, mode, completes, self.source.until)
        finally:
            opened.close()
        self._completed += bool(page.words) and pages[0] is not page
        if not page.words:
            self._rotation = pages[0].rotation
        return pages

    def _give_up_if_late(self, read: int, count: int) -> None:
        """Raises SourceError where no time is left: pictures left unread for that would be others on every run."""
        if self.source.until is not None and monotonic() >= self.source.until:
            raise SourceError(self.source.name, f"by then {read} of {count} pages had been read", "timeout")

    def _better(self, page: Page) -> Page:
        """The page as pdfplumber reads it where it knows all glyphs; where it does not once, it is not asked again."""
        from extract.sources.fallback import unmapped

        other = self._slow().read(page.number)
        if other is not None and unmapped(other) == 0:
            # What is drawn needs no letters.
            return other if page.rotation else replace(other, rules=page.rules, fills=page.fills)
        self._fallback_helps = False
        return page


@contextmanager
def _opened_page(document: pypdfium2.PdfDocument, number: int) -> Iterator[int]:
    """A page, 0 where PDFium cannot load it; the shipped object of a page does the same at more cost."""
    page = pdfium.load_page(document.raw, number - 1)
    if not page:
        yield 0
        return
    forms = document.formenv.raw if document.formenv else None
    if forms:
        pdfium.show_forms(page, forms)
    try:
        yield page
    finally:
        if forms:
            pdfium.leave_forms(page, forms)
        pdfium.close_page(page)


def _after_repair(page: Page, is_last: bool) -> Page:
    """A page of a file whose page list was lost, with a notice where its content, or what followed it, may be lost."""
    if not page.words and not page.notices:
        return unread_page(page.number, "the file is damaged and the page's content is lost")
    if is_last:
        notice = Notice("page_not_read", "the file is damaged: pages after this one may be lost", page.number)
        return replace(page, notices=(*page.notices, notice))
    return page


def _is_unread(page: Page) -> bool:
    return any(notice.code == "page_not_read" for notice in page.notices)
