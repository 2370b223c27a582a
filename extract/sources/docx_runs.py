"""The text of a Word paragraph as a reader sees it, in pieces of one type, with the places where pages end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from docx.oxml.ns import qn

from extract.sources.docx_styles import Styles, TypeSetting, is_on
from extract.sources.docx_unseen import is_unseen
from extract.sources.flow import Piece, raised
from extract.sources.letters import SYMBOLS
from patterns.layout import is_number

# What was deleted or moved away, is another story's text, or says the same again for older programs.
SKIPPED = frozenset(
    (
        *(qn(name) for name in ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "w:rt", "w:txbxContent")),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    )
)
_SIGNS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
# Formulas have runs of their own.
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_T, _R, _BR, _SYMBOL, _FIELD = qn("w:t"), qn("w:r"), qn("w:br"), qn("w:sym"), qn("w:fldChar")
_TYPE, _VALUE = qn("w:type"), qn("w:val")
_RENDERED_BREAK = qn("w:lastRenderedPageBreak")
_NOTES = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}
# Signs of Wingdings and Symbol that forms and lists use.
_SYMBOLS = {
    **{f"{code:X}": sign for code, sign in SYMBOLS.items()},
    **{"F06F": "☐", "F0A8": "☐", "F071": "☐", "F0FE": "☒", "F078": "☒", "F052": "☑"},
    **{"F0B3": "≥", "F0A3": "≤", "F0B1": "±"},
}
_LEADER = "....."


class Break(NamedTuple):
    """The end of a page within a paragraph: one that the writer set, or where Word noted that a page ended."""

    is_noted: bool


class NoteMark(NamedTuple):
    """The place of a foot- or endnote's mark."""

    kind: str
    name: str


Told = Piece | Break | NoteMark


class Fields:
    """Which of the fields that are open tell their code, which is no text, and which their result."""

    def __init__(self) -> None:
        self._open: list[Literal["code", "result"]] = []
        # Words that were passed over, as no reader sees them.
        self.unseen: list[str] = []
        # Words that a line is drawn through.
        self.struck: list[str] = []

    def mark(self, kind: str) -> None:
        """A field begins, comes to its result, or ends."""
        if kind == "begin":
            self._open.append("code")
        elif self._open and kind == "separate":
            self._open[-1] = "result"
        elif self._open:
            self._open.pop()

    @property
    def in_code(self) -> bool:
        """Whether what comes now is a part of some field's code."""
        return "code" in self._open

    def end_paragraph(self) -> None:
        """No code goes on over a paragraph's end; a field without an end would swallow the rest."""
        self._open = ["result" for _ in self._open]


def pieces_of(paragraph: Any, styles: Styles, base: TypeSetting, fields: Fields) -> Iterator[Told]:
    """A paragraph's text without that of boxes anchored in it."""
    yield from _within(paragraph, styles, base, fields)
    fields.end_paragraph()


def _within(parent: Any, styles: Styles, base: TypeSetting, fields: Fields) -> Iterator[Told]:
    for child in parent.iterchildren():
        if child.tag == _R:
            own = styles.run_type(child.find(qn("w:rPr")), base)
            if own.hidden:
                continue
            if own.struck:
                fields.struck += _words_of(child)
            elif is_unseen(child, own, styles):
                fields.unseen += _words_of(child)
            else:
                yield from _run(child, styles, own, fields)
        elif child.tag == _MATH_TEXT:
            yield Piece(child.text or "", base.size or 0.0, bool(base.bold))
        elif child.tag not in SKIPPED:
            yield from _within(child, styles, base, fields)


def _words_of(run: Any) -> list[str]:
    return "".join(text.text or "" for text in run.findall(_T)).split()


def _run(run: Any, styles: Styles, own: TypeSetting, fields: Fields) -> Iterator[Told]:
    size, bold = own.size or 0.0, bool(own.bold)
    for child in run.iterchildren():
        tag = child.tag
        if tag == _FIELD:
            fields.mark(child.get(qn("w:fldCharType"), ""))
            if chosen := _chosen(child):
                yield Piece(chosen, size, bold)
        elif tag == _RENDERED_BREAK:
            yield Break(is_noted=True)
        elif fields.in_code:
            continue
        elif tag == _T:
            text = child.text or ""
            text = text.upper() if own.capitals else text
            yield Piece(raised(text) if own.raised else text, size, bold)
        elif tag in _SIGNS:
            yield Piece(_SIGNS[tag], size, bold)
        elif tag == _BR:
            yield Break(is_noted=False) if child.get(_TYPE) == "page" else Piece("\n", size, bold)
        elif tag == _SYMBOL:
            yield Piece(_SYMBOLS.get(child.get(qn("w:char"), "").upper(), ""), size, bold)
        elif tag in _NOTES:
            yield NoteMark(_NOTES[tag], child.get(qn("w:id"), ""))
        elif tag not in SKIPPED:
            # Boxes and the like hold runs of their own.
            yield from _within(child, styles, own, fields)


def _chosen(field: Any) -> str:
    """What was chosen in a form's list, which no run tells."""
    choices = field.find(f"{qn('w:ffData')}/{qn('w:ddList')}")
    if choices is None:
        return ""
    entries = [entry.get(_VALUE, "") for entry in choices.findall(qn("w:listEntry"))]
    told = choices.find(qn("w:result"))
    number = told.get(_VALUE, "") if told is not None else "0"
    return entries[int(number)] if number.isdecimal() and len(number) < 4 and int(number) < len(entries) else ""


def with_leaders(pieces: list[Piece], layers: list[Any]) -> list[Piece]:
    """The pieces, a last tab that is printed as a row of dots (as in a table of contents) written so; in a row of
    numbers it parts their columns."""
    stops = next((found for layer in layers if (found := layer.find(qn("w:tabs"))) is not None), None)
    if stops is None or not any(stop.get(qn("w:leader"), "none") not in ("none", "") for stop in stops):
        return pieces
    last = max((index for index, piece in enumerate(pieces) if piece.text == "\t"), default=None)
    if last is None:
        return pieces
    tabs = [index for index, piece in enumerate(pieces[:last]) if piece.text == "\t"]
    before = "".join(piece.text for piece in pieces[tabs[-1] + 1 : last]).strip() if tabs else "label"
    if not before or is_number(before):
        return pieces
    return [piece._replace(text=f" {_LEADER} ") if index == last else piece for index, piece in enumerate(pieces)]


def is_deleted_end(paragraph: Any) -> bool:
    """Whether the paragraph's end was deleted or is hidden: the next one goes on in its line."""
    own = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
    if own is None:
        return False
    if own.find(qn("w:del")) is not None or own.find(qn("w:moveFrom")) is not None:
        return True
    return bool(is_on(own.find(qn("w:specVanish"))))
