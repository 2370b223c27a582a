"""Whether a page's own text tells what the page shows, or its picture must be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from extract.memory.words import Words
from extract.model import Notice, OcrMode, Page
from patterns.written_language import is_written

# Less text than this on a picture of the page is a stamp on a scan, or the heading of a photograph.
STAMP = 300
# Formulas and symbols in a font of their own do not make the rest of the page worth less than a guess at its picture.
_UNREADABLE = 0.2
# A scanner's text of which so many words are no words is worse than a reading of our own, and so is one with as many
# numbers that hold letters.
_GARBLED, _MISREAD = 0.15, 1


class HasText(Protocol):
    """A word of a page's own text, or one that was seen on its picture."""

    @property
    def text(self) -> str: ...


def is_due(page: Page, mode: OcrMode) -> bool:
    """Whether a page's picture is to be read: it has no text, not all that it shows, or all pages are to be read so."""
    if mode != "auto":
        return mode == "force"
    return lacks_text(page) or has_pictures(page) or loses_letters(page)


def lacks_text(page: Page) -> bool:
    """Whether a page has no text that is worth more than what is read in its picture."""
    without_text = any(notice.code == "no_text_layer" for notice in page.notices)
    if without_text or page.unmapped >= _UNREADABLE or is_stamped(page) or is_garbled(page):
        return True
    return is_enciphered(page)


def has_pictures(page: Page) -> bool:
    """Whether pictures stand on a page of text; some of its text may be in them."""
    return bool(page.pictures) and page.text_layer == "native" and not page.skew and not page.rotation


def loses_letters(page: Page) -> bool:
    """Whether letters within words of a page's own text have no known meaning; its picture shows them."""
    is_native = page.text_layer == "native" and not page.skew and not page.rotation
    return is_native and any(notice.code == "broken_text" for notice in page.notices)


def left_unread(page: Page, reason: str) -> Page:
    """The page, with one warning where its picture should have been read and was not, and why; or where it holds a
    scanner's text, which nothing confirms.
    """
    if not lacks_text(page):
        return unconfirmed(page) if _is_by_scanner(page) else page
    why = Notice("no_text_layer", "the page is a picture with little text", page.number)
    if is_garbled(page):
        why = Notice("broken_text", "the text that a scanner laid under the page's picture is garbled", page.number)
    elif is_enciphered(page):
        why = Notice("broken_text", "the letters of the page's text are others than it shows", page.number)
    told = next((notice for notice in page.notices if notice.code in ("no_text_layer", "broken_text")), why)
    others = tuple(notice for notice in page.notices if notice is not told)
    message = f"{told.message}; its picture is not read: {reason}"
    return replace(page, notices=(*others, replace(told, message=message)))


def unconfirmed(page: Page) -> Page:
    """The page of a scanner's text, with a notice where figures are among it."""
    if not any(char.isdigit() for word in page.words for char in word.text):
        return page
    message = "the page's text was laid under its picture by a scanner's program: no reading confirms its figures"
    return replace(page, notices=(*page.notices, Notice("ocr_low_confidence", message, page.number)))


def is_stamped(page: Page) -> bool:
    """Whether a page is a picture that little text was put on."""
    return page.is_picture and page.text_layer == "native" and 0 < letters(page.words) < STAMP


def is_garbled(page: Page) -> bool:
    """Whether a scanner's program laid text under the page's picture that is hardly any, or misread its numbers."""
    return _is_by_scanner(page) and (garbled(page) >= _GARBLED or misread(page) >= _MISREAD)


def _is_by_scanner(page: Page) -> bool:
    return page.text_layer == "ocr" and page.reader != "tesseract"


def is_enciphered(page: Page) -> bool:
    """Whether the letters of a page's own text are others than it shows: those that its fonts' numbers happen to be."""
    return page.text_layer == "native" and not is_written(Words.of(page.words).columns.text)


def garbled(page: Page) -> float:
    """Which part of the page's words are no words; all where a program that does not know the language read it."""
    # No page of text needs it.
    from patterns.ocr import garbled_share, lacks_norwegian_letters

    texts = [word.text for word in page.words]
    return 1.0 if lacks_norwegian_letters(texts) else garbled_share(texts)


def misread(page: Page) -> int:
    """How many of the page's numbers have letters among their figures."""
    from patterns.ocr import misread_numbers

    return misread_numbers(word.text for word in page.words)


def letters(words: Iterable[HasText]) -> int:
    """How many characters the words have together."""
    return sum(len(word.text) for word in words)
