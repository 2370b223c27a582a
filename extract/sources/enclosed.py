"""What a PDF holds beside its pages: files put into it, and forms whose content is no page. It is told of, not read."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pypdfium2
import pypdfium2.raw as raw

from extract.model import Notice

_FILE, _TREE, _COLLECTION = b"/EmbeddedFile", b"/EmbeddedFiles", "Collection"
_MOST_NAMED, _LONGEST_NAME = 5, 100
# Where a file's name stands, the best first.
_NAMES = ("UF", "F", "Unix", "DOS", "Mac")
# What leads to no file, or only to what was seen: most of a document's objects.
_ELSEWHERE = {"Parent", "P", "Font", "Contents", "StructTreeRoot", "Outlines", "Dests"}
_MOST_OBJECTS = 200_000
# Such a form's pages are made from its data by Adobe's programs alone.
_MADE_ANEW = b"<dynamicRender>required"

Catalog = Callable[[], dict[str, Any]]


def find_enclosed(document: pypdfium2.PdfDocument, content: bytes) -> Iterator[Notice]:
    """Tells of files inside the file (a portfolio is a cover sheet with the documents put into it), and of a form that
    shows a placeholder."""
    # To read it takes long, and few documents need that.
    catalog = cache(lambda: _catalog(content))
    named = _files(document, content, catalog)
    if named:
        names = ", ".join(_short(name) for name in named[:_MOST_NAMED])
        more = ", ..." if len(named) > _MOST_NAMED else ""
        told = f"files inside the PDF are not read ({len(named)})"
        if _COLLECTION in catalog():
            told = f"the PDF is a portfolio, a cover sheet for the files inside it, which are not read ({len(named)})"
        yield Notice("embedded_files", f"{told}: {names}{more}", 1)
    if _is_made_anew(document, catalog):
        message = "the PDF is an XFA form: its content is not read, as its pages are a placeholder for what Adobe's"
        yield Notice("page_not_read", f"{message} programs show", 1)


def _files(document: pypdfium2.PdfDocument, content: bytes, catalog: Catalog) -> list[str]:
    """The names of all files in a document. Those that its pages and pictures have are no part of its own list."""
    listed = document.count_attachments()
    # The stream that holds a file is never packed.
    held = content.count(_FILE) - content.count(_TREE)
    if held != listed:
        held_names = list(_found(catalog()))
        if held_names or not held:
            return held_names
    return [document.get_attachment(index).get_name() for index in range(listed)]


def _catalog(content: bytes) -> dict[str, Any]:
    """What the document's other objects hang on; nothing where it cannot be read."""
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        return dict(PDFDocument(PDFParser(io.BytesIO(content))).catalog)
    except Exception:  # any of a dozen parser errors: pdfminer has no common base for them
        return {}


def _found(catalog: dict[str, Any]) -> Iterator[str]:
    """The name of every file that hangs on the catalog, each once: the document's, then the pages' in their order."""
    from pdfminer.pdftypes import PDFObjRef, PDFStream

    waiting: list[Any] = [catalog, catalog.get("Names")]
    seen: set[int] = set()
    files: set[int] = set()
    while waiting and len(seen) < _MOST_OBJECTS:
        item = waiting.pop()
        if isinstance(item, PDFObjRef):
            if item.objid in seen:
                continue
            seen.add(item.objid)
            item = _resolved(item)
        if isinstance(item, PDFStream):
            item = item.attrs
        if isinstance(item, list):
            waiting += reversed(item)
        elif isinstance(item, dict):
            if "EF" in item:
                held = _resolved(item["EF"])
                places = held.values() if isinstance(held, dict) else ()
                ids = {each.objid for each in places if isinstance(each, PDFObjRef)}
                if ids and files.isdisjoint(ids):
                    yield next((_decoded(_resolved(item[key])) for key in _NAMES if key in item), "")
                files |= ids
            waiting += reversed([value for key, value in item.items() if key not in _ELSEWHERE])


def _resolved(item: Any) -> Any:
    from pdfminer.pdftypes import resolve1

    try:
        return resolve1(item)
    except Exception:  # as above
        return None


def _decoded(name: object) -> str:
    from pdfminer.utils import decode_text

    return decode_text(name) if isinstance(name, bytes) else ""


def _short(name: str) -> str:
    name = " ".join(name.split())
    return (name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}...") or "without a name"


def _is_made_anew(document: pypdfium2.PdfDocument, catalog: Catalog) -> bool:
    """Whether the document is a form that its program makes the pages of when it is opened."""
    kind = document.get_formtype()
    if kind != raw.FORMTYPE_XFA_FOREGROUND:
        return bool(kind == raw.FORMTYPE_XFA_FULL)
    form = _resolved(catalog().get("AcroForm"))
    parts = _resolved(form.get("XFA")) if isinstance(form, dict) else None
    streams = map(_resolved, parts if isinstance(parts, list) else [parts])
    return any(_MADE_ANEW in b"".join(_data(stream).split()) for stream in streams)


def _data(stream: Any) -> bytes:
    try:
        return bytes(stream.get_data())
    except Exception:  # the name of a part, or data that cannot be unpacked
        return b""
