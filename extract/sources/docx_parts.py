"""The parts of a Word document beside its text: headers, footers, notes, objects of other programs."""

from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn

_ID, _TYPE = qn("r:id"), qn("w:type")
_PAGE_BREAKS = (qn("w:lastRenderedPageBreak"), qn("w:pageBreakBefore"))
_OBJECT = "{urn:schemas-microsoft-com:office:office}OLEObject"
# About so many lines stand on a page, and so many letters on a line.
_LINES_OF_PAGE, _LETTERS_OF_LINE = 42, 90


class Stories:
    """Headers, footers and notes: texts that stand in parts of their own."""

    def __init__(self, document: Any) -> None:
        self._part = document.part
        self._notes: dict[str, dict[str, Any]] = {}

    def of_section(self, section: Any, kind: str, which: str) -> list[Any]:
        """The section's own header or footer for its first page or for all; none where it goes on with another's."""
        found = []
        for reference in section.findall(qn(f"w:{kind}Reference")):
            if reference.get(_TYPE, "default") == which and (part := self._related(reference.get(_ID))) is not None:
                found.append(_root(part))
        return [root for root in found if root is not None]

    def note(self, kind: str, name: str) -> Any:
        """A foot- or endnote; None where the document lacks it."""
        if kind not in self._notes:
            self._notes[kind] = {}
            for relation in self._part.rels.values():
                if not relation.is_external and relation.reltype.endswith(f"/{kind}s"):
                    root = _root(relation.target_part)
                    notes = root.findall(qn(f"w:{kind}")) if root is not None else []
                    self._notes[kind] = {note.get(qn("w:id"), ""): note for note in notes}
        return self._notes[kind].get(name)

    def _related(self, name: str | None) -> Any:
        relation = self._part.rels.get(name) if name else None
        return relation.target_part if relation is not None and not relation.is_external else None


def told_pages(document: Any) -> int:
    """How many pages the document has: as it notes them or its properties say, else by its length."""
    body = document.element.body
    if any(next(body.iter(tag), None) is not None for tag in _PAGE_BREAKS):
        return 2
    if any(each.get(_TYPE) == "page" for each in body.iter(qn("w:br"))):
        return 2
    for relation in document.part.package.rels.values():
        if not relation.is_external and relation.reltype.endswith("/extended-properties"):
            root = _root(relation.target_part)
            pages = [each.text or "" for each in root if each.tag.endswith("}Pages")] if root is not None else []
            if pages and pages[0].isdecimal() and int(pages[0]) > 1:
                return int(pages[0])
    lines = sum(1 for _ in body.iter(qn("w:tr")))
    for paragraph in body.iter(qn("w:p")):
        if next(paragraph.iterancestors(qn("w:tc")), None) is None:
            lines += 1 + sum(len(text.text or "") for text in paragraph.iter(qn("w:t"))) // _LETTERS_OF_LINE
    return 1 + lines // _LINES_OF_PAGE


def found_objects(document: Any) -> list[str]:
    """What is inside the document in other formats (a sheet of Excel, a part in HTML): each by its kind."""
    body = document.element.body
    return sorted(str(each.get("ProgID") or "object") for each in body.iter(_OBJECT)) + [
        "altChunk" for _ in body.iter(qn("w:altChunk"))
    ]


def _root(part: Any) -> Any:
    """A part's XML; None where it is damaged: the text stands without it."""
    try:
        return part.element if hasattr(part, "element") else parse_xml(part.blob)
    except Exception:  # whatever the parser raises, the document's own text can be read
        return None
