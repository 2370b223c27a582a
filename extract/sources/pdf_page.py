"""A page of a PDF, as PDFium has it open -> Page: its words, what is drawn on it, and what of its text is left out."""

from __future__ import annotations

from array import array
from math import isfinite
from typing import NamedTuple

from extract.arrays import Booleans
from extract.memory.words import Words
from extract.model import Notice, Page, TextLayer
from extract.sources import pdfium
from extract.sources.aslant import different_words, watermark, words_aslant
from extract.sources.blanks import with_blanks
from extract.sources.characters import Characters, letters_lost, only, read_characters
from extract.sources.drawings import Box, Drawings, places, read_drawings
from extract.sources.frame import Frame
from extract.sources.legible import STAMP
from extract.sources.listed import with_dots_of_words
from extract.sources.notices import begun, struck_out
from extract.sources.struck import find_struck, find_struck_at
from extract.sources.unseen import find_unseen
from extract.sources.upright import LEVEL, Direction, find_direction, turn_back
from extract.sources.wording import take_off_wordings
from extract.sources.words import find_words

# In points: some 350 m.
_LARGEST_SIDE = 1e6
# Parts of a page that pictures cover: a scan; enough to hold text that we do not see.
_SCAN = 0.5
_SOME_IMAGE = 0.03
# As many paths without a single character are text drawn as outlines.
_SOME_PATHS = 100
# A page is broken where this part of its characters has no meaning.
_BROKEN_SHARE = 0.02
# So many letters without a meaning at words are no symbol of a formula.
_LETTERS_LOST = 3
# What a page's box is written to.
_BOX = array("f", bytes(16))


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
    if not _has_size(frame):
        return unread_page(number, "the page's size makes no sense")
    drawings = read_drawings(page, frame, bool(direction.skew))
    try:
        characters = _characters_drawn(page, frame, direction.skew, drawings)
    except _NoText:
        return unread_page(number, "the page's text cannot be read")
    if characters and direction == LEVEL:
        found = _direction(characters, drawings, frame, rotation)
        if found != LEVEL and turn_back(page, frame, found):
            pdfium.set_quarter_turns(page, rotation)
            return found
    opened = _Opened(page, number, rotation, frame, direction, drawings)
    written, told = _meant_to_be_read(opened, characters, has_hidden_layers, struck_at)
    return _page(opened, _text_layer(characters, drawings), written, told)


def _page(opened: _Opened, text_layer: TextLayer, written: Characters | None, told: tuple[Notice, ...]) -> Page:
    """The page with the words that are `written` on it, and what is told of what is not."""
    _, number, rotation, frame, direction, drawings = opened
    words = find_words(written) if written else Words.of(())
    if text_layer == "ocr":
        words = Words.of(with_dots_of_words(words))
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
        notices=(*_notices(number, written if words else None, drawings), *_aslant(number, written), *told),
        skew=direction.skew,
        is_picture=drawings.image_share >= _SCAN,
        pictures=drawings.images,
        unmapped=_share_unmapped(written),
    )


def _has_size(frame: Frame) -> bool:
    return all(map(isfinite, frame)) and 0 < frame.width <= _LARGEST_SIDE and 0 < frame.height <= _LARGEST_SIDE


class _Opened(NamedTuple):
    """A page as PDFium has it open; `rotation` are the quarter turns that the file has it shown in."""

    page: int
    number: int
    rotation: int
    frame: Frame
    direction: Direction
    drawings: Drawings


def _meant_to_be_read(
    opened: _Opened, characters: Characters | None, has_hidden_layers: bool, struck_at: tuple[Box, ...]
) -> tuple[Characters | None, tuple[Notice, ...]]:
    """The characters but those that the page does not show, strikes out or has as its watermark (None: there are no
    others); and what is told of the first two."""
    number, skew, drawings = opened.number, opened.direction.skew, opened.drawings
    told = _cut_off(characters, opened) if characters else ()
    # First, as a table's lines go through it.
    mark = watermark(characters) if characters else None
    if characters and mark is not None:
        characters = only(characters, ~mark)
    # A scanner's text is not meant to be seen.
    if characters and not skew and _text_layer(characters, drawings) == "native":
        unseen = find_unseen(characters, drawings, opened.page, opened.frame, has_hidden_layers)
        characters, hidden = _seen(characters, number, unseen)
        told += hidden
    if characters and struck_at and opened.direction == LEVEL:
        characters, struck = _left_standing(characters, number, find_struck_at(characters, struck_at, opened.frame))
        told += struck
    if characters and not skew:
        lines = (*drawings.rules, *drawings.strokes)
        characters, struck = _left_standing(characters, number, find_struck(characters, lines))
        told += struck
    return characters, told


class _NoText(Exception):
    """PDFium cannot load a page's text."""


def _characters_drawn(page: int, frame: Frame, skew: float, drawings: Drawings) -> Characters | None:
    """The page's characters; where the file has another wording for some, those that are drawn, if they are known."""
    characters = _characters(page, frame, skew)
    unread = set(drawings.texts).difference(characters.text_objects() if characters else ())
    if not unread:
        return characters
    if take_off_wordings(drawings.texts, unread):
        drawn = _characters(page, frame, skew)
        if drawn and (characters is None or drawn.unmapped <= characters.unmapped):
            return drawn
    return with_blanks(characters, drawings.texts, unread) if characters else None


def _characters(page: int, frame: Frame, skew: float) -> Characters | None:
    textpage = pdfium.load_text(page)
    if not textpage:
        raise _NoText
    try:
        return read_characters(textpage, frame, skew)
    finally:
        pdfium.close_text(textpage)


def _seen(characters: Characters, number: int, unseen: Booleans | None) -> tuple[Characters | None, tuple[Notice, ...]]:
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


def _cut_off(characters: Characters, opened: _Opened) -> tuple[Notice, ...]:
    """What is told of words that run off the page's edge, or stand beyond it where it was not cropped."""
    words = characters.cut_off
    if characters.beyond and not _is_cropped(opened):
        words += characters.beyond
    if not words:
        return ()
    message = f"text that runs off the page's edge is not read whole: {begun(words)}"
    return (Notice("hidden_text", message, opened.number),)


def _is_cropped(opened: _Opened) -> bool:
    """Whether the page is narrower or lower than the sheet that it was made on, or may be."""
    crop, media = array("f", bytes(16)), array("f", bytes(16))
    if not pdfium.get_crop_box(opened.page, *places(crop)):
        return False
    return not pdfium.get_media_box(opened.page, *places(media)) or crop != media


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


def _direction(characters: Characters, drawings: Drawings, frame: Frame, rotation: int) -> Direction:
    """Which way the page's text runs; a stamp's slant on a picture of the page is not the picture's."""
    found = find_direction(characters, frame, rotation)
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
    broken, within = letters_lost(characters) if characters.unmapped else (0, 0)
    if within or broken >= _LETTERS_LOST:
        message = f"{broken} letters within words have no known meaning"
        return (Notice("broken_text", message, number),)
    return ()


def _aslant(number: int, characters: Characters | None) -> tuple[Notice, ...]:
    words = words_aslant(characters) if characters else []
    if not words:
        return ()
    message = f"text that stands aslant on the page is not read, {len(words)} different words: {begun(words)}"
    return (Notice("slanted_text", message, number),)


def unread_page(number: int, reason: str) -> Page:
    """A page of which nothing is read, with the notice that tells why."""
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
