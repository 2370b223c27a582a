"""What a form's fields, notes and stamps show on a page: a budget form is filled in so, and its text has no amounts."""

from __future__ import annotations

from collections.abc import Set

import pypdfium2.raw as raw

from extract.sources import pdfium

# Kinds that show text of their own; links, highlights and closed notes do not.
_WITH_TEXT = (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP)
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


def _told(page: int, index: int) -> tuple[int, int]:
    """An annotation's kind and flags."""
    annotation = pdfium.get_annotation(page, index)
    if not annotation:
        return int(raw.FPDF_ANNOT_UNKNOWN), 0
    try:
        kind = int(pdfium.get_annotation_kind(annotation))
        return kind, int(pdfium.get_annotation_flags(annotation)) if kind in _WITH_TEXT else 0
    finally:
        pdfium.close_annotation(annotation)
