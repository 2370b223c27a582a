"""What a form's fields, notes and stamps show on a page: a budget form is filled in so, and its text has no amounts."""

from __future__ import annotations

import pypdfium2.raw as raw

from extract.sources import pdfium

# Kinds that show text of their own; links, highlights and closed notes do not.
_WITH_TEXT = (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP)


def draw_annotations(page: int) -> bool:
    """Writes what annotations show into the page, which must then be loaded anew; False where none has text.

    The look of fields that the file leaves to the viewer is made where the document's forms were begun.
    """
    if not any(_kind(page, index) in _WITH_TEXT for index in range(pdfium.count_annotations(page))):
        return False
    return bool(pdfium.flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS)


def _kind(page: int, index: int) -> int:
    annotation = pdfium.get_annotation(page, index)
    if not annotation:
        return int(raw.FPDF_ANNOT_UNKNOWN)
    try:
        return int(pdfium.get_annotation_kind(annotation))
    finally:
        pdfium.close_annotation(annotation)
