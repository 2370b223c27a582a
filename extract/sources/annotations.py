"""What a form's fields, notes and stamps show on a page: a budget form is filled in so, and its text has no amounts.
And which places of its text others strike out."""

from __future__ import annotations

from array import array
from collections.abc import Set

import pypdfium2.raw as raw

from extract.sources import pdfium
from extract.sources.drawings import Box

# Kinds that show text of their own; links, highlights and closed notes do not.
_WITH_TEXT = (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP)
_FLAGGED = (*_WITH_TEXT, raw.FPDF_ANNOT_STRIKEOUT)
_UNSEEN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW


def draw_annotations(page: int, hidden: Set[int]) -> bool:
    """Writes what annotations show into the page, which must then be loaded anew; False where none has text.

    The look of fields that the file leaves to the viewer is made where the document's forms were begun. `hidden` are
    those on layers that are not shown.
    """
    told = [_told(page, index) for index in range(pdfium.count_annotations(page))]
    if not any(kind in _WITH_TEXT for kind, _ in told):
        return False
    for index in reversed(range(len(told))):
        if index in hidden or told[index][1] & _UNSEEN:
            pdfium.remove_annotation(page, index)
    return bool(pdfium.flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS)


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
    annotation = pdfium.get_annotation(page, index)
    try:
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
    finally:
        pdfium.close_annotation(annotation)


def _told(page: int, index: int) -> tuple[int, int]:
    """An annotation's kind and flags."""
    annotation = pdfium.get_annotation(page, index)
    if not annotation:
        return int(raw.FPDF_ANNOT_UNKNOWN), 0
    try:
        kind = int(pdfium.get_annotation_kind(annotation))
        return kind, int(pdfium.get_annotation_flags(annotation)) if kind in _FLAGGED else 0
    finally:
        pdfium.close_annotation(annotation)
