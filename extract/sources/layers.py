"""Which layers of a PDF no viewer shows until they are switched on; text on them is not on the page."""

from __future__ import annotations

import ctypes
import io
import logging
from typing import Any

from extract.sources import pdfium

_MARK = "OC"
_LONGEST = 512


def hidden_layers(content: bytes) -> frozenset[str]:
    """The names of the layers that the document opens without; few documents have layers at all."""
    if b"/OCProperties" not in content:
        return frozenset()
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import dict_value, list_value, resolve1
    from pdfminer.psparser import LIT, literal_name

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        layers = dict_value(PDFDocument(PDFParser(io.BytesIO(content))).catalog["OCProperties"])
        shown = dict_value(layers["D"])
        hidden = list_value(shown.get("OFF", []))
        if literal_name(resolve1(shown.get("BaseState", LIT("ON")))) == "OFF":
            seen = {layer.objid for layer in list_value(shown.get("ON", []))}
            hidden = [layer for layer in list_value(layers["OCGs"]) if layer.objid not in seen]
        return frozenset(_text(dict_value(layer)["Name"]) for layer in hidden)
    except Exception:  # any of a dozen parser errors: pdfminer has no common base for them
        return frozenset()


def take_off(page: int, hidden: frozenset[str]) -> None:
    """Takes what stands on these layers off a page that was opened, for as long as it is open."""
    every = [pdfium.get_object(pdfium.pointed(page), index) for index in range(pdfium.count_objects(page))]
    for page_object in every:
        if _is_hidden(page_object, hidden) and pdfium.remove_object(page, page_object):
            pdfium.destroy_object(page_object)


def _is_hidden(page_object: int, hidden: frozenset[str]) -> bool:
    marks = (pdfium.get_mark(page_object, index) for index in range(pdfium.count_marks(page_object)))
    return any(told(pdfium.get_mark_name, mark) == _MARK and _layer(mark) in hidden for mark in marks)


def _layer(mark: int) -> str:
    return told(pdfium.get_mark_text, mark, b"Name")


def told(ask: Any, *arguments: Any) -> str:
    """What PDFium writes into a buffer of UTF-16."""
    buffer, length = ctypes.create_string_buffer(_LONGEST), ctypes.c_ulong()
    ask(*arguments, ctypes.addressof(buffer), _LONGEST, ctypes.addressof(length))
    return buffer.raw[: min(length.value, _LONGEST)].decode("utf-16-le", "replace").rstrip("\0")


def _text(name: bytes) -> str:
    if name.startswith(b"\xfe\xff"):
        return name[2:].decode("utf-16-be", "replace")
    return name.decode("latin-1")
