"""A PDF -> Pages, by PDFium; a page that PDFium cannot do is tried with pdfplumber."""

from __future__ import annotations

import logging
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from math import isfinite
from time import monotonic
from typing import TYPE_CHECKING

import pypdfium2

from extract.errors import SourceError
from extract.memory.drawn import packed
from extract.memory.words import Words
from extract.model import Fill, Notice, Page, Rule, Source, TextLayer
from extract.sources import pdfium
from extract.sources.annotations import draw_annotations, struck_places
from extract.sources.aslant import different_words, watermark, words_aslant
from extract.sources.characters import Characters, letters_lost, only, read_characters
from extract.sources.drawings import Box, Drawings, read_drawings
from extract.sources.enclosed import find_enclosed
from extract.sources.frame import Booleans, Frame
from extract.sources.layers import LAYERS, Layers, find_layers, names_in, take_off
from extract.sources.legible import STAMP, is_due, left_unread
from extract.sources.notices import begun, struck_out
from extract.sources.repair import repaired, without_hole, without_junk
from extract.sources.struck import find_struck, find_struck_at
from extract.sources.units import UNIT, find_units, in_points
from extract.sources.unseen import find_unseen
from extract.sources.upright import LEVEL, Direction, find_direction, turn_back
from extract.sources.wording import take_off_wordings
from extract.sources.words import find_words

if TYPE_CHECKING:
    from extract.sources.fallback import Fallback

_MOST_PAGES = 20_000
_LARGEST_SIDE = 1e6
# Where a whole file has its end mark.
_EOF_WITHIN = 2048
# PDFium's own codes.
_ERROR_PASSWORD, _ERROR_SECURITY = 4, 5
# Parts of a page that pictures cover: a scan; enough to hold text that we do not see.
_SCAN = 0.5
_SOME_IMAGE = 0.03
# A document with more pages of text that hold pictures of text would take very long.
_MOST_COMPLETED = 20
# As many paths without a single character are text drawn as outlines.
_SOME_PATHS = 100
_BROKEN_SHARE = 0.02
# So many letters without a meaning are no symbol of a formula.
_LETTERS_LOST = 3
# Of so many pages what is drawn is kept as it is: to pack it is worth its time in long documents alone.
_LOOSE_PAGES = 10
# What a page's box is written to.
_BOX = array("f", bytes(16))


def read_pdf(source: Source) -> tuple[Page, ...]:
    """The pages of a PDF. Raises SourceError where it cannot be opened or no page of it can be read."""
    if b"%PDF-" not in source.content[:1024]:
        raise SourceError(source.name, "is not a PDF file", "wrong_type")
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
                    yield from self._in_points(self._recognized(document, page))
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
            yield fallback.read(number) or _unread(number, "the page is damaged")

    def _slow(self) -> Fallback:
        if self._fallback is None:
            from extract.sources.fallback import Fallback

            self._fallback = Fallback(without_junk(self.source.content))
        return self._fallback

    def _page(self, document: pypdfium2.PdfDocument, number: int) -> Page:
        page: Page | Direction = LEVEL
        is_drawn_on = False
        struck: tuple[Box, ...] = ()
        while isinstance(page, Direction):
            direction = page
            with _opened_page(document, number) as opened:
                if not opened:
                    return self._slow().read(number) or _unread(number, "the page is damaged")
                if not is_drawn_on:
                    is_drawn_on = True
                    hidden = self._layers.annotations.get(number, frozenset())
                    struck = struck_places(opened, hidden)
                    if draw_annotations(opened, hidden):
                        continue
                if self._layers.hidden:
                    take_off(opened, self._layers.hidden)
                page = read_page(opened, number, direction, self._layers.hide_more, struck)
        # pdfplumber cannot level a page.
        if self._fallback_helps and not page.skew and any(notice.code == "broken_text" for notice in page.notices):
            return self._better(page)
        return page

    def _recognized(self, document: pypdfium2.PdfDocument, page: Page) -> tuple[Page, ...]:
        """The page by its picture where that is due: two pages where it shows a spread."""
        if not is_due(page, self.source.ocr):
            return (left_unread(page, "OCR is off"),)
        from extract.sources.ocr import recognized

        try:
            opened = document[page.number - 1]
        except pypdfium2.PdfiumError:
            return (page,)
        try:
            completes = self._completed < _MOST_COMPLETED
            pages = recognized(opened, page, self._rotation, self.source.ocr, completes, self.source.until)
        finally:
            opened.close()
        if self.source.until is not None and monotonic() >= self.source.until:
            # Pages that were left unread for want of time would be others on every run.
            told = f"by then {page.number - 1} of {len(document)} pages had been read"
            raise SourceError(self.source.name, told, "timeout")
        self._completed += bool(page.words) and pages[0].reader == "tesseract"
        if not page.words:
            self._rotation = pages[0].rotation
        return pages

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
        return _unread(page.number, "the file is damaged and the page's content is lost")
    if is_last:
        notice = Notice("page_not_read", "the file is damaged: pages after this one may be lost", page.number)
        return replace(page, notices=(*page.notices, notice))
    return page


def read_page(
    page: int,
    number: int,
    direction: Direction = LEVEL,
    has_hidden_layers: bool = False,
    struck_at: tuple[Box, ...] = (),
) -> Page | Direction:
    """One page by PDFium; or the direction of its text, which was turned back: it must be loaded anew to be read.

    `struck_at` are the places, in the page's own coordinates, that annotations strike out.
    """
    rotation = pdfium.get_quarter_turns(page)
    if rotation:
        # PDFium orders a page's characters for the page as it is shown, which is not how this text is read.
        pdfium.set_quarter_turns(page, 0)
    frame = _frame(page)
    if not all(map(isfinite, frame)) or not (0 < frame.width <= _LARGEST_SIDE and 0 < frame.height <= _LARGEST_SIDE):
        return _unread(number, "the page's size makes no sense")
    drawings = read_drawings(page, frame, bool(direction.skew))
    try:
        characters = _characters(page, frame, direction.skew)
        if take_off_wordings(drawings.texts, characters.text_objects() if characters else ()):
            drawn = _characters(page, frame, direction.skew)
            if drawn and (characters is None or drawn.unmapped <= characters.unmapped):
                characters = drawn
    except _NoText:
        return _unread(number, "the page's text cannot be read")
    if characters and direction == LEVEL:
        found = _direction(characters, drawings)
        if found != LEVEL and turn_back(page, frame, found):
            pdfium.set_quarter_turns(page, rotation)
            return found
    text_layer = _text_layer(characters, drawings)
    told: tuple[Notice, ...] = ()
    # A scanner's text is not meant to be seen.
    if characters and text_layer == "native" and not direction.skew:
        characters, told = _seen(characters, number, find_unseen(characters, drawings, page, frame, has_hidden_layers))
    if characters and struck_at and direction == LEVEL:
        characters, struck = _left_standing(characters, number, find_struck_at(characters, struck_at, frame))
        told += struck
    if characters and not direction.skew:
        struck_out = find_struck(characters, (*drawings.rules, *drawings.strokes))
        characters, struck = _left_standing(characters, number, struck_out)
        told += struck
    mark = watermark(characters) if characters else None
    if characters and mark is not None:
        characters = only(characters, ~mark)
    words = find_words(characters) if characters else Words.of(())
    return Page(
        number=number,
        width=frame.width,
        height=frame.height,
        words=words,
        rules=drawings.rules,
        fills=drawings.fills,
        text_lines=(),
        reader="pdfium",
        text_layer=text_layer if words else "none",
        rotation=(90 * rotation + direction.quarter) % 360,
        notices=(*_notices(number, characters if words else None, drawings), *_aslant(number, characters), *told),
        skew=direction.skew,
        is_picture=drawings.image_share >= _SCAN,
        pictures=drawings.images,
        unmapped=_share_unmapped(characters),
    )


class _NoText(Exception):
    """PDFium cannot load a page's text."""


def _characters(page: int, frame: Frame, skew: float) -> Characters | None:
    textpage = pdfium.load_text(page)
    if not textpage:
        raise _NoText
    try:
        return read_characters(textpage, frame, skew)
    finally:
        pdfium.close_text(textpage)


def _seen(
    characters: Characters, number: int, unseen: Booleans | None
) -> tuple[Characters | None, tuple[Notice, ...]]:
    """The characters that the page shows (None: it shows none), and what is told of the others."""
    if unseen is None:
        return characters, ()
    if unseen.all() and any(run.invisible for run in characters.runs):
        # The picture that a scanner's text belongs to may be lost.
        return characters, (Notice("hidden_text", "the page shows nothing of its text, which is read", number),)
    words = different_words(characters, unseen)
    seen = None if unseen.all() else only(characters, ~unseen)
    if not words:
        return seen, ()
    message = f"text that the page does not show is not read, {len(words)} different words: {begun(words)}"
    return seen, (Notice("hidden_text", message, number),)


def _left_standing(
    characters: Characters, number: int, struck: Booleans | None
) -> tuple[Characters | None, tuple[Notice, ...]]:
    """The characters that are not struck out (None: all are), and what is told of the others."""
    if struck is None:
        return characters, ()
    words = find_words(only(characters, struck)).texts
    return None if struck.all() else only(characters, ~struck), (struck_out(words, number),)


def _frame(page: int) -> Frame:
    """The part of the page that is shown; none where PDFium cannot tell."""
    if not pdfium.get_page_box(page, _BOX.buffer_info()[0]):
        return Frame(0.0, 0.0, 0.0, 0.0)
    left, top, right, bottom = _BOX
    return Frame(left, bottom, right, top)


def _direction(characters: Characters, drawings: Drawings) -> Direction:
    """Which way the page's text runs; a stamp's slant on a picture of the page is not the picture's."""
    found = find_direction(characters)
    is_stamp = len(characters.codes) < STAMP and _text_layer(characters, drawings) == "native"
    return found._replace(skew=0.0) if found.skew and drawings.image_share >= _SCAN and is_stamp else found


def _share_unmapped(characters: Characters | None) -> float:
    if characters is None or not len(characters.codes):
        return 0.0
    return characters.unmapped / len(characters.codes)


def _text_layer(characters: Characters | None, drawings: Drawings) -> TextLayer:
    """`ocr` where a scanner's program laid the text, invisible or beneath the image, on a picture of the page."""
    if characters is None:
        return "none"
    if drawings.image_share < _SCAN:
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
    if characters.unmapped and (broken := letters_lost(characters)) >= _LETTERS_LOST:
        message = f"{broken} letters within words have no known meaning"
        return (Notice("broken_text", message, number),)
    return ()


def _aslant(number: int, characters: Characters | None) -> tuple[Notice, ...]:
    words = words_aslant(characters) if characters else []
    if not words:
        return ()
    message = f"text that stands aslant on the page is not read, {len(words)} different words: {begun(words)}"
    return (Notice("slanted_text", message, number),)


def _is_unread(page: Page) -> bool:
    return any(notice.code == "page_not_read" for notice in page.notices)


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
