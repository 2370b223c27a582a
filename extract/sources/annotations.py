"""What a form's fields, notes and stamps show on a page: a budget form is filled in so, and its text has no amounts.
And which places of its text others strike out."""

from __future__ import annotations

import ctypes
from array import array
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager

import pypdfium2.raw as raw
import regex

from extract.model import Notice
from extract.sources import pdfium
from extract.sources.drawings import Box
from extract.sources.notices import begun

# Kinds that show text of their own; links, highlights and closed notes do not.
_WITH_TEXT = (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP)
# Kinds that hide the text below them where they are filled.
_COVERING = (raw.FPDF_ANNOT_SQUARE, raw.FPDF_ANNOT_CIRCLE, raw.FPDF_ANNOT_POLYGON, raw.FPDF_ANNOT_REDACT)
_FILLS = regex.compile(r"(?<!\S)[fFbB]\*?(?!\S)")
_FLAGGED = (*_WITH_TEXT, *_COVERING, raw.FPDF_ANNOT_STRIKEOUT)
_UNSEEN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
# So many bytes of a note's text, or of what draws it, are looked at.
_LONGEST = 1 << 14


def draw_annotations(page: int, hidden: Set[int]) -> bool:
    """Writes what annotations show into the page, which must then be loaded anew; False where none has text.

    The look of fields that the file leaves to the viewer is made where the document's forms were begun. `hidden` are
    those on layers that are not shown.
    """
    told = [_told(page, index) for index in range(pdfium.count_annotations(page))]
    if not any(kind in _WITH_TEXT or (kind in _COVERING and _is_filled(page, at)) for at, (kind, _) in enumerate(told)):
        return False
    for index in reversed(range(len(told))):
        if index in hidden or told[index][1] & _UNSEEN:
            pdfium.remove_annotation(page, index)
    return bool(pdfium.flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS)


def untold_notes(page: int, number: int, hidden: Set[int]) -> tuple[Notice, ...]:
    """What is told of notes typed onto the page whose look the file leaves to the viewer: not every one shows them."""
    found: list[str] = []
    for index in range(pdfium.count_annotations(page)):
        kind, flags = _told(page, index)
        if kind == raw.FPDF_ANNOT_FREETEXT and index not in hidden and not flags & _UNSEEN:
            with _opened(page, index) as annotation:
                if not _look(annotation):
                    found += _string(pdfium.get_annotation_text, annotation, b"Contents").split()
    if not found:
        return ()
    message = f"a note typed onto the page, which not every program shows, is not read: {begun(found)}"
    return (Notice("hidden_text", message, number),)


def struck_places(page: int, hidden: Set[int]) -> tuple[Box, ...]:
    """Where annotations strike text out, in the page's own coordinates: one place for each line of it."""
    found: list[Box] = []
    for index in range(pdfium.count_annotations(page)):
        kind, flags = _told(page, index)
        if kind == raw.FPDF_ANNOT_STRIKEOUT and index not in hidden and not flags & _UNSEEN:
            found += _parts(page, index)
    return tuple(found)


def _parts(page: int, index: int) -> list[Box]:
    """The quadrilaterals of an annotation, or its box where it has none."""
    with _opened(page, index) as annotation:
        corners = array("f", bytes(32))
        at = corners.buffer_info()[0]
        found: list[Box] = []
        for part in range(pdfium.count_annotation_parts(annotation)):
            if pdfium.get_annotation_part(annotation, part, at):
                across, along = corners[::2], corners[1::2]
                found.append((min(across), min(along), max(across), max(along)))
        if not found and pdfium.get_annotation_box(annotation, at):
            left, top, right, bottom = corners[:4]
            found.append((left, bottom, right, top))
        return found


def _told(page: int, index: int) -> tuple[int, int]:
    """An annotation's kind and flags."""
    with _opened(page, index) as annotation:
        if not annotation:
            return int(raw.FPDF_ANNOT_UNKNOWN), 0
        kind = int(pdfium.get_annotation_kind(annotation))
        return kind, int(pdfium.get_annotation_flags(annotation)) if kind in _FLAGGED else 0


def _is_filled(page: int, index: int) -> bool:
    """Whether an annotation is drawn as a filled shape."""
    with _opened(page, index) as annotation:
        return _FILLS.search(_look(annotation)) is not None


def _look(annotation: int) -> str:
    """The operators that draw an annotation; none where that is left to the viewer."""
    return _string(pdfium.get_annotation_look, annotation, raw.FPDF_ANNOT_APPEARANCEMODE_NORMAL)


def _string(ask: Callable[..., int], annotation: int, what: bytes | int) -> str:
    """What PDFium tells of an annotation in UTF-16."""
    buffer = ctypes.create_string_buffer(_LONGEST)
    length = ask(annotation, what, ctypes.addressof(buffer), _LONGEST)
    if length > _LONGEST:
        # It writes nothing into a buffer that is too short.
        buffer = ctypes.create_string_buffer(length)
        ask(annotation, what, ctypes.addressof(buffer), length)
    return buffer.raw[:length].decode("utf-16-le", "replace").rstrip("\0")


@contextmanager
def _opened(page: int, index: int) -> Iterator[int]:
    """An annotation, 0 where PDFium knows none of that number."""
    annotation = pdfium.get_annotation(page, index)
    try:
        yield annotation
    finally:
        if annotation:
            pdfium.close_annotation(annotation)
