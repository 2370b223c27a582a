"""Text of a Word document that no reader sees: white on paper, or in type too small to be read."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

from extract.sources.docx_styles import Styles, TypeSetting, is_shaded

# Type below this size in points is no type for readers.
_TINY = 1.5
_P, _CELL, _TABLE = qn("w:p"), qn("w:tc"), qn("w:tbl")
_BOX, _BODY = qn("w:txbxContent"), qn("w:body")
_SHADING, _HIGHLIGHT, _VALUE = qn("w:shd"), qn("w:highlight"), qn("w:val")
_PROPERTIES = {_P: qn("w:pPr"), _CELL: qn("w:tcPr"), _TABLE: qn("w:tblPr")}


def is_unseen(run: Any, own: TypeSetting, styles: Styles) -> bool:
    """Whether a run of this type is not seen where it stands."""
    if own.size is not None and own.size < _TINY:
        return True
    return bool(own.white) and not _has_background(run, styles)


def _has_background(run: Any, styles: Styles) -> bool:
    """Whether white type may have something to be seen on: a shape's own colour is not known."""
    properties = run.find(qn("w:rPr"))
    if properties is not None and (is_shaded(properties.find(_SHADING)) or properties.find(_HIGHLIGHT) is not None):
        return True
    for parent in run.iterancestors():
        if parent.tag == _BOX:
            return True
        if parent.tag == _P and any(is_shaded(layer.find(_SHADING)) for layer in styles.layers(parent)):
            return True
        if parent.tag in (_CELL, _TABLE):
            told = parent.find(_PROPERTIES[parent.tag])
            if told is not None and (is_shaded(told.find(_SHADING)) or _is_of_shaded_style(told, styles)):
                return True
        if parent.tag == _BODY:
            return parent.getparent().find(qn("w:background")) is not None
    # A header, footer or note.
    return False


def _is_of_shaded_style(properties: Any, styles: Styles) -> bool:
    named = properties.find(qn("w:tblStyle"))
    return named is not None and styles.has_shading(named.get(_VALUE))
