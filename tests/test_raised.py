"""Raised marks of footnotes, behind words and numbers of the text and of tables, and the notes that they name."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, HRFlowable, PageTemplate, Paragraph, Spacer
from reportlab.platypus import Table as DrawnTable

from extract.layout.blocks import find_layout
from extract.model import Layout, Line, Table
from extract.sources import read_pages, source_of
from patterns.marks import is_mark_of_note, is_raised_part, written_mark_of
from tests.test_sources_producers import drawn, mapped

BODY = ParagraphStyle("text", fontName="Helvetica", fontSize=11, leading=14, spaceAfter=6)
SMALL = ParagraphStyle("note", parent=BODY, fontSize=8, leading=10)


def layout_of(*parts: Flowable) -> Layout:
    buffer = io.BytesIO()
    document = BaseDocTemplate(buffer, pagesize=(595, 842), invariant=1)
    document.addPageTemplates(PageTemplate(frames=[Frame(57, 57, 481, 728)]))
    document.build(list(parts))
    return find_layout(read_pages(source_of("side.pdf", buffer.getvalue())))


def raised(mark: str, size: int = 7) -> str:
    return f'<super rise="{size // 2}" size="{size}">{mark}</super>'


def lines(layout: Layout) -> list[str]:
    return [block.text for block in layout.blocks if isinstance(block, Line)]


def notes(layout: Layout) -> list[str]:
    return [each.line.text for each in layout.running if each.kind == "footnote"]


@pytest.mark.parametrize("mark", ["2", "12", "3)", "(4)", "1,2", "*", "**", "a", "b)"])
def test_a_raised_mark_is_no_digit_and_no_word(mark: str) -> None:
    text = f"Lies forslag falt med 9{raised(mark)} mot 12{raised(mark)} stemmer{raised(mark)} (7Ap, 2SV){raised(mark)}."
    assert lines(layout_of(Paragraph(text, BODY))) == ["Lies forslag falt med 9 mot 12 stemmer (7Ap, 2SV)."]


def test_a_mark_six_sevenths_as_large_lengthens_no_amount() -> None:
    mark = '<super rise="4.5" size="9">2</super>'
    large = ParagraphStyle("large", parent=BODY, fontSize=10.5)
    rows = [[Paragraph(text, large) for text in row] for row in (("Kai" + mark, "1 200" + mark), ("Bru", "75" + mark))]
    (table,) = layout_of(DrawnTable(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")])).blocks
    assert isinstance(table, Table)
    assert [cell.text for cell in table.cells] == ["Kai²", "1 200²", "Bru", "75²"]


def test_a_figure_that_its_font_draws_raised_lengthens_no_amount() -> None:
    fonts = mapped({"\xb9": "1", "\xb2": "2", "\xb3": "3"})
    rows = ("(Tiltak) Tj 200 0 Td (2031)", "(Kai\xb3) Tj 200 0 Td (-450\xb2)", "(Bru) Tj 200 0 Td (1110\xb9\xb2)")
    shown = " ".join(f"BT /M 11 Tf 72 {700 - 16 * row} Td {text} Tj ET" for row, text in enumerate(rows))
    (page,) = read_pages(source_of("side.pdf", drawn(shown, fonts)))
    words = [(word.text, word.size < 9) for word in page.words]
    figures = [("Kai", False), ("3", True), ("-450", False), ("2", True), ("Bru", False), ("1110", False), ("12", True)]
    assert words == [("Tiltak", False), ("2031", False), *figures]


def test_what_is_raised_and_no_mark_stays() -> None:
    text = f"Kaia på 40 m{raised('2')} lyses ut for 250 kr/m{raised('3')} innen kl. 18{raised('00')}."
    assert lines(layout_of(Paragraph(text, BODY))) == ["Kaia på 40 m2 lyses ut for 250 kr/m3 innen kl. 18 00."]


@pytest.mark.parametrize(("style", "has_rule"), [(BODY, True), (SMALL, True), (BODY, False), (SMALL, False)])
def test_notes_at_the_foot_leave_the_text(style: ParagraphStyle, has_rule: bool) -> None:
    written = ["Kaia koster 2,5 mill. kr", "og er ferdig i 2031"]
    size = 7 if style is BODY else 5
    told = ["Prisnivå i fjor.", "Etter en plan som gjelder"]
    layout = layout_of(
        *(Paragraph(text + raised(str(9 + number)) + ".", BODY) for number, text in enumerate(written)),
        Spacer(1, 300),
        *([HRFlowable(width=120, thickness=0.5, hAlign="LEFT")] if has_rule else []),
        *(Paragraph(f"{raised(str(9 + number), size)} {text}", style) for number, text in enumerate(told)),
    )
    assert lines(layout) == [f"{text}." for text in written]
    assert notes(layout) == [f"{9 + number} {text}" for number, text in enumerate(told)]


def test_a_line_that_begins_with_a_mark_amid_the_text_is_no_note_at_the_foot() -> None:
    text = [f"Kaia bygges{raised('1')} nå.", f"{raised('1')} Uten moms.", "Lageret selges."]
    layout = layout_of(*(Paragraph(each, BODY) for each in text))
    assert lines(layout) == ["Kaia bygges nå.", "1 Uten moms.", "Lageret selges."]
    assert not notes(layout)


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (f"850{raised('1)')}", "850¹⁾"),
        (f"850 {raised('1')}", "850¹"),
        (f"850{raised('12')}", "850¹²"),
        (f"850{raised('a')}", "850"),
    ],
)
def test_a_mark_stays_raised_in_a_cell(amount: str, written: str) -> None:
    rows = [["Tiltak", "2031", "2032"], ["Ny kai", Paragraph(amount, BODY), "900"], ["Lager", "1 200", "1 300"]]
    layout = layout_of(DrawnTable(rows, colWidths=(200, 90, 90), style=[("GRID", (0, 0), (-1, -1), 0.5, "black")]))
    (table,) = [block for block in layout.blocks if isinstance(block, Table)]
    assert [cell.text for cell in table.cells if cell.row == 1] == ["Ny kai", written, "900"]


def test_what_a_mark_is() -> None:
    assert is_mark_of_note("12") and not is_mark_of_note("00")
    assert is_raised_part("m", "2") and not is_raised_part("kr", "2")
    assert is_raised_part("18", "30") and not is_raised_part("stemmer", "30")
    assert [written_mark_of(text) for text in ("kr¹²", "fond³⁾.", "m²", "fond")] == ["12", "3", None, None]
