"""What a form's fields, notes and stamps show on a page: a budget form is filled in so, and its text has no amounts."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as raw

# Kinds that show text of their own; links, highlights and closed notes do not.
_WITH_TEXT = (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP)


def draw_annotations(page: pypdfium2.PdfPage) -> bool:
    """Writes what annotations show into the page, which must then be loaded anew; False where none has text.

    The look of fields that the file leaves to the viewer is made where the document's forms were begun.
    """
    if not any(_kind(page, index) in _WITH_TEXT for index in range(raw.FPDFPage_GetAnnotCount(page.raw))):
        return False
    return raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS  # type: ignore[no-any-return]


def _kind(page: pypdfium2.PdfPage, index: int) -> int:
    annotation = raw.FPDFPage_GetAnnot(page.raw, index)
    if not annotation:
        return raw.FPDF_ANNOT_UNKNOWN  # type: ignore[no-any-return]
    try:
        return raw.FPDFAnnot_GetSubtype(annotation)  # type: ignore[no-any-return]
    finally:
        raw.FPDFPage_CloseAnnot(annotation)
