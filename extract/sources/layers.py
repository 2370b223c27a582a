"""Which layers of a PDF no viewer shows until they are switched on; text on them is not on the page."""

from __future__ import annotations

import ctypes
import io
import logging
import zlib
from collections.abc import Mapping, Sequence, Set
from types import MappingProxyType
from typing import Any, NamedTuple

import regex

from extract.sources import pdfium
from extract.sources.drawings import DEEPEST_FORM

LAYERS = b"/OCProperties"
# What can hide what stands on layers that are all shown: shown are those of which none, or not all, are.
_CONDITIONS = (b"/AllOff", b"/AnyOff", b"/VE")
# Where a packed stream of objects begins.
_PACKED = regex.compile(rb"/ObjStm\b[^>]{0,200}(?:>>[^>]{0,200})?>>\s*stream\r?\n")
_LONGEST_STREAM = 1 << 22
_MARK = "OC"
_LONGEST = 512


class Layers(NamedTuple):
    """What a document opens without: the names of such layers and of no others, and whether more may be hidden.

    `annotations` are those on such layers that stand on a page (counted from 1), by their numbers there.
    """

    hidden: frozenset[str] = frozenset()
    hide_more: bool = False
    annotations: Mapping[int, frozenset[int]] = MappingProxyType({})


def find_layers(content: bytes) -> Layers:
    """The layers of a document that has some."""
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import dict_value, list_value, resolve1
    from pdfminer.psparser import LIT, literal_name

    def is_unviewed(layer: object) -> bool:
        """Whether a layer is for print alone."""
        view = dict_value(dict_value(dict_value(layer).get("Usage", {})).get("View", {}))
        return bool(literal_name(resolve1(view.get("ViewState", LIT("ON")))) == "OFF")

    def names_of(layers: Sequence[Any]) -> set[str]:
        return {_text(dict_value(layer)["Name"]) for layer in layers}

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        document = PDFDocument(PDFParser(io.BytesIO(content)))
        layers = dict_value(document.catalog["OCProperties"])
        every = list_value(layers["OCGs"])
        shown = dict_value(layers["D"])
        hidden = list_value(shown.get("OFF", []))
        if literal_name(resolve1(shown.get("BaseState", LIT("ON")))) == "OFF":
            seen = {layer.objid for layer in list_value(shown.get("ON", []))}
            hidden = [layer for layer in every if layer.objid not in seen]
        for use in map(dict_value, list_value(shown.get("AS", []))):
            if literal_name(resolve1(use.get("Event"))) == "View":
                hidden = [*hidden, *filter(is_unviewed, list_value(use.get("OCGs", [])))]
        off = {layer.objid for layer in hidden}
        # Files put together from several have layers of one name.
        names = names_of(hidden) - names_of([layer for layer in every if layer.objid not in off])
        hide_more = bool(hidden) or bool(names_in(content, _CONDITIONS))
        return Layers(frozenset(names), hide_more, _hidden_annotations(document, off) if off else {})
    except Exception:  # any of a dozen parser errors: pdfminer has no common base for them
        return Layers()


def _hidden_annotations(document: Any, off: Set[int]) -> dict[int, frozenset[int]]:
    """The annotations of each page that stand on these layers alone."""
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdftypes import PDFObjRef, list_value, resolve1

    def is_off(layer: Any) -> bool:
        if isinstance(layer, PDFObjRef) and layer.objid in off:
            return True
        told = resolve1(layer)
        members = told.get("OCGs") if isinstance(told, dict) else None
        several = resolve1(members)
        return all(map(is_off, several)) if several and isinstance(several, list) else bool(members) and is_off(members)

    found: dict[int, frozenset[int]] = {}
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        annotations = map(resolve1, list_value(page.annots or []))
        own = [index for index, each in enumerate(annotations) if isinstance(each, dict) and is_off(each.get("OC"))]
        if own:
            found[number] = frozenset(own)
    return found


def names_in(content: bytes, names: Sequence[bytes]) -> Set[bytes]:
    """Which of these names the document has, parts of which may stand in packed streams of objects."""
    found = {name for name in names if name in content}
    for packed in _PACKED.finditer(content):
        if len(found) == len(names):
            break
        try:
            part = zlib.decompressobj().decompress(content[packed.end() : packed.end() + _LONGEST_STREAM])
        except zlib.error:
            continue
        found.update(name for name in names if name in part)
    return found


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
