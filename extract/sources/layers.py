"""Which layers of a PDF no viewer shows until they are switched on; text on them is not on the page."""

from __future__ import annotations

import ctypes
import io
import logging
import zlib
from typing import Any

import regex

from extract.sources import pdfium
from extract.sources.drawings import DEEPEST_FORM

_LAYERS = b"/OCProperties"
# Where a packed stream of objects begins.
_PACKED = regex.compile(rb"/ObjStm\b[^>]{0,200}(?:>>[^>]{0,200})?>>\s*stream\r?\n")
_LONGEST_STREAM = 1 << 22
_MARK = "OC"
_LONGEST = 512


def hidden_layers(content: bytes) -> frozenset[str]:
    """The names of the layers that the document opens without; few documents have layers at all."""
    if not _has_layers(content):
        return frozenset()
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import dict_value, list_value, resolve1
    from pdfminer.psparser import LIT, literal_name

    def is_unviewed(layer: object) -> bool:
        """Whether a layer is for print alone."""
        view = dict_value(dict_value(dict_value(layer).get("Usage", {})).get("View", {}))
        return bool(literal_name(resolve1(view.get("ViewState", LIT("ON")))) == "OFF")

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        layers = dict_value(PDFDocument(PDFParser(io.BytesIO(content))).catalog["OCProperties"])
        shown = dict_value(layers["D"])
        hidden = list_value(shown.get("OFF", []))
        if literal_name(resolve1(shown.get("BaseState", LIT("ON")))) == "OFF":
            seen = {layer.objid for layer in list_value(shown.get("ON", []))}
            hidden = [layer for layer in list_value(layers["OCGs"]) if layer.objid not in seen]
        for use in map(dict_value, list_value(shown.get("AS", []))):
            if literal_name(resolve1(use.get("Event"))) == "View":
                hidden = [*hidden, *filter(is_unviewed, list_value(use.get("OCGs", [])))]
        return frozenset(_text(dict_value(layer)["Name"]) for layer in hidden)
    except Exception:  # any of a dozen parser errors: pdfminer has no common base for them
        return frozenset()


def _has_layers(content: bytes) -> bool:
    """Whether the document's catalog, which may stand in a packed stream of objects, tells of layers."""
    if _LAYERS in content:
        return True
    for found in _PACKED.finditer(content):
        try:
            if _LAYERS in zlib.decompressobj().decompress(content[found.end() : found.end() + _LONGEST_STREAM]):
                return True
        except zlib.error:
            continue
    return False


def take_off(page: int, hidden: frozenset[str]) -> None:
    """Takes what stands on these layers off a page that was opened, for as long as it is open."""
    every = [pdfium.get_object(pdfium.pointed(page), index) for index in range(pdfium.count_objects(page))]
    _take_off(page, every, hidden, pdfium.remove_object, 0)


def _take_off(container: int, every: list[int], hidden: frozenset[str], remove: Any, depth: int) -> None:
    for item in every:
        if _is_hidden(item, hidden):
            if remove(container, item):
                pdfium.destroy_object(item)
        elif depth < DEEPEST_FORM and pdfium.get_object_type(item) == pdfium.OBJECT_FORM:
            inner = [pdfium.get_form_object(item, index) for index in range(pdfium.count_form_objects(item))]
            _take_off(item, inner, hidden, pdfium.remove_form_object, depth + 1)


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
