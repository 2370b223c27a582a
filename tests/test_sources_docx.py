"""Word documents: paragraphs, automatic numbers, merged cells, page breaks, and files that are none."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import docx.shared
import pytest
from docx.enum.text import WD_BREAK
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from extract import convert_bytes
from extract.errors import SourceError
from extract.facts import find_facts
from extract.layout.blocks import find_layout
from extract.model import Block, Line, Page, Table
from extract.sources import read_pages, source_of


def written(write: Callable[[Any], None]) -> bytes:
    document = docx.Document()
    write(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def pages_of(content: bytes) -> tuple[Page, ...]:
    return read_pages(source_of("sak.docx", content))


def minutes(document: Any) -> None:
    document.add_heading("PS 12/24 Ny bru over Storelva", 1)
    document.add_paragraph("Saksprotokoll i kommunestyret 14.03.2024")
    document.add_heading("Votering", 2)
    document.add_paragraph("Innstillingen ble vedtatt med 15 mot 6 stemmer (Ap og SV).")


def test_records_are_read() -> None:
    conversion = convert_bytes("sak.docx", written(minutes))
    assert conversion.document.media_type.endswith("wordprocessingml.document")
    (vote,) = conversion.votes
    assert (vote.for_ and vote.for_.total, vote.against and vote.against.total) == (15, 6)
    assert vote.evidence[0].bbox is None


def test_headings_stand_apart_and_paragraphs_are_lines() -> None:
    (page,) = pages_of(written(minutes))
    assert (page.reader, page.text_layer) == ("docx", "native")
    text = "\n".join(page.text_lines)
    assert text.startswith("PS 12/24 Ny bru over Storelva\n")
    assert "\n\nVotering\n" in text


def test_automatic_numbers_are_written_out() -> None:
    def write(document: Any) -> None:
        for text in ("Planen vedtas.", "Gebyret settes ned."):
            document.add_paragraph(text, style="List Number")
        document.add_paragraph("Uten tall", style="List Bullet")

    (page,) = pages_of(written(write))
    assert [line for line in page.text_lines if line] == ["1. Planen vedtas.", "2. Gebyret settes ned.", "• Uten tall"]


def test_a_dash_typed_in_a_list_with_bullets_is_its_mark() -> None:
    def write(document: Any) -> None:
        document.add_paragraph("- Ny kai: 4 mill.", style="List Bullet")
        document.add_paragraph("- Ny bru", style="List Number")

    assert text_of(write) == ["- Ny kai: 4 mill.", "1. - Ny bru"]


def test_page_breaks_and_line_breaks() -> None:
    def write(document: Any) -> None:
        run = document.add_paragraph("Side en").add_run()
        run.add_break(WD_BREAK.PAGE)
        run.add_text("Side to")
        run.add_break()
        run.add_text("neste linje")
        document.add_paragraph("Side tre").paragraph_format.page_break_before = True

    assert [page.text_lines for page in pages_of(written(write))] == [
        ("Side en",),
        ("Side to", "neste linje"),
        ("Side tre",),
    ]


def test_where_word_broke_a_page() -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("Først")
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:lastRenderedPageBreak/><w:t>så</w:t></w:r>"))

    assert [page.text_lines for page in pages_of(written(write))] == [("Først",), ("så",)]


def test_a_table_with_merged_cells() -> None:
    def write(document: Any) -> None:
        document.add_paragraph("Tall i 1000 kr")
        table = document.add_table(4, 3)
        rows = [
            ["Tiltak", "2025", "2026"],
            ["Skole", "100", "200"],
            ["Veg\nog bru", "300", "400"],
            ["Sum", "400", "600"],
        ]
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        table.cell(1, 1).text = table.cell(2, 2).text = ""
        table.cell(1, 1).merge(table.cell(1, 2))
        table.cell(1, 0).merge(table.cell(2, 0))
        document.add_paragraph("Etter tabellen")

    blocks = find_layout(pages_of(written(write))).blocks
    (table,) = [block for block in blocks if isinstance(block, Table)]
    texts = [[cell.text if cell else None for cell in row] for row in table.rows()]
    assert texts == [
        ["Tiltak", "2025", "2026"],
        ["Skole\nVeg\nog bru", "200", "200"],
        ["Skole\nVeg\nog bru", "300", ""],
        ["Sum", "400", "600"],
    ]


RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    nsdecls("w", "wp", "a")
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def text_box(*paragraphs: str) -> Any:
    """A run with a box that is anchored in its paragraph, and the same again for older programs."""
    inner = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    content = f"<w:txbxContent>{inner}</w:txbxContent>"
    shape = f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic>"
    return parse_xml(
        f"<w:r {SPACES}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>{shape}</wp:anchor>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def test_a_text_box_stands_once_below_its_paragraph() -> None:
    def write(document: Any) -> None:
        document.add_paragraph("Kaia er gammel.")._p.append(text_box("Fakta om saken", "Frist 12. mai"))
        document.add_paragraph("Den fornyes.")
        table = document.add_table(2, 2)
        for cell, text in zip(table._cells, ("Tiltak", "2025", "Kai", "400"), strict=True):
            cell.text = text
        table.cell(1, 0).paragraphs[0]._p.append(text_box("Nytt"))

    (page,) = pages_of(written(write))
    text = [line for line in page.text_lines if line]
    assert text == [
        "Kaia er gammel.",
        "Fakta om saken",
        "Frist 12. mai",
        "Den fornyes.",
        "Tiltak\t2025",
        "Kai Nytt\t400",
    ]


def test_the_header_is_told_once_and_the_footer_is_no_text() -> None:
    def write(document: Any) -> None:
        document.add_paragraph("Planen vedtas.")
        document.sections[0].header.paragraphs[0].text = "Lillevik kommune"
        document.sections[0].footer.paragraphs[0].text = "Side 1"

    (page,) = pages_of(written(write))
    assert [line for line in page.text_lines if line] == ["Lillevik kommune", "Planen vedtas."]


def test_lists_within_lists_count_on_their_own() -> None:
    def write(document: Any) -> None:
        for text, style in (
            ("Planen vedtas.", "List Number"),
            ("Kaia først.", "List Number 2"),
            ("Brua så.", "List Number 2"),
            ("Gebyret settes ned.", "List Number"),
        ):
            document.add_paragraph(text, style)

    (page,) = pages_of(written(write))
    found = [line for line in page.text_lines if line]
    assert [line.partition(" ")[2] for line in found] == [
        "Planen vedtas.", "Kaia først.", "Brua så.", "Gebyret settes ned."
    ]  # fmt: skip
    assert (found[0][:2], found[3][:2]) == ("1.", "2.")
    assert found[1].partition(" ")[0] != found[2].partition(" ")[0]


def test_a_table_that_only_places_text_is_no_table() -> None:
    def write(document: Any) -> None:
        document.add_table(1, 2).rows[0].cells[0].text = "Arkivsak 24/17"

    (page,) = pages_of(written(write))
    assert page.text_lines == ("Arkivsak 24/17",)


def test_deleted_text_is_left_out_and_content_controls_are_read() -> None:
    def write(document: Any) -> None:
        body = document.element.body
        body.insert(
            0,
            parse_xml(
                f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:ins><w:r><w:t>Vedtatt</w:t></w:r></w:ins>"
                "<w:del><w:r><w:delText> ikke</w:delText></w:r></w:del></w:p></w:sdtContent></w:sdt>"
            ),
        )

    (page,) = pages_of(written(write))
    assert page.text_lines == ("Vedtatt",)


def blocks_of(write: Callable[[Any], None]) -> tuple[Block, ...]:
    return find_layout(pages_of(written(write))).blocks


def text_of(write: Callable[[Any], None]) -> list[str]:
    return [line for page in pages_of(written(write)) for line in page.text_lines if line]


def paragraph(inner: str, properties: str = "") -> Any:
    own = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return parse_xml(f"<w:p {SPACES}>{own}{inner}</w:p>")


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def added(*paragraphs: Any) -> Callable[[Any], None]:
    """Writes paragraphs and tables of Word's own XML."""

    def write(document: Any) -> None:
        body = document.element.body
        for each in paragraphs:
            body.insert(len(body) - 1, each)

    return write


def with_lists(document: Any, *lists: str) -> None:
    root = document.part.numbering_part.element
    for each in list(root):
        root.remove(each)
    for each in lists:
        root.append(parse_xml(each.replace(" ", f" {nsdecls('w')} ", 1)))


def level(number: int, form: str, text: str, more: str = "") -> str:
    told = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{number}">{told}</w:lvl>'


def numbered(text: str, name: int, depth: int = 0) -> Any:
    return paragraph(run(text), f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{name}"/></w:numPr>')


def test_headings_are_told_by_their_styles_in_any_language() -> None:
    def write(document: Any) -> None:
        styles = document.styles.element
        for name, shown, size in (("Overskrift1", "heading 1", 32), ("Overskrift4", "heading 4", 22)):
            styles.append(
                parse_xml(
                    f'<w:style {nsdecls("w")} w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/>'
                    f'<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="{size}"/></w:rPr></w:style>'
                )
            )
        styles.append(
            parse_xml(
                f'<w:style {nsdecls("w")} w:type="paragraph" w:styleId="Deltittel"><w:name w:val="Deltittel"/>'
                '<w:basedOn w:val="Overskrift1"/><w:rPr><w:b w:val="0"/><w:sz w:val="26"/></w:rPr></w:style>'
            )
        )
        added(
            paragraph(run("Økonomiplan"), '<w:pStyle w:val="Overskrift1"/>'),
            paragraph(run("Drift"), '<w:pStyle w:val="Deltittel"/>'),
            paragraph(run("Helse"), '<w:pStyle w:val="Overskrift4"/>'),
            paragraph(run("Rammen økes", "<w:b/>") + run(" med prisveksten.")),
            paragraph(run("Rammen", "<w:b/>") + run(" "), ""),
            paragraph(run("Rammen"), '<w:outlineLvl w:val="2"/>'),
        )(document)

    lines = [block for block in blocks_of(write) if isinstance(block, Line)]
    assert [(line.size, line.bold) for line in lines] == [
        (16.0, True),
        (13.0, True),
        (11.0, True),
        (11.0, False),
        (11.0, True),
        (11.0, True),
    ]


def test_lists_count_as_word_counts_them() -> None:
    def write(document: Any) -> None:
        levels = level(0, "upperRoman", "%1.") + level(1, "lowerLetter", "%2)")
        levels += level(2, "decimal", "%1.%3", "<w:isLgl/>")
        again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'
        with_lists(
            document,
            f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>',
            '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
            '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
            f'<w:num w:numId="3"><w:abstractNumId w:val="1"/>{again}</w:num>',
        )
        added(
            numbered("Planen vedtas.", 1),
            numbered("Kaia først.", 1, 1),
            numbered("Brua så.", 1, 1),
            paragraph(run("Mellom punktene.")),
            numbered("Gebyret settes ned.", 2),
            numbered("For alle.", 2, 2),
            numbered("Fra mai.", 2, 1),
            numbered("Uten tall.", 0),
            numbered("Ny sak.", 3),
            numbered("Samme sak.", 3),
        )(document)

    assert text_of(write) == [
        *("I. Planen vedtas.", "a) Kaia først.", "b) Brua så.", "Mellom punktene.", "II. Gebyret settes ned."),
        *("2.1 For alle.", "a) Fra mai.", "Uten tall.", "IV. Ny sak.", "V. Samme sak."),
    ]


def test_numbers_of_headings_come_from_their_styles() -> None:
    def write(document: Any) -> None:
        levels = level(0, "decimal", "%1", '<w:pStyle w:val="Heading1"/>')
        levels += level(1, "decimal", "%1.%2", '<w:pStyle w:val="Heading2"/>')
        with_lists(
            document,
            f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>',
            '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        )
        for name in ("Heading 1", "Heading 2"):
            document.styles[name].element.get_or_add_pPr().append(
                parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="1"/></w:numPr>')
            )
        for text, depth in (("Drift", 1), ("Skole", 2), ("Helse", 2), ("Investering", 1), ("Veg", 2)):
            document.add_heading(text, depth)

    assert text_of(write) == ["1 Drift", "1.1 Skole", "1.2 Helse", "2 Investering", "2.1 Veg"]


def test_numbers_stand_in_cells_too() -> None:
    def write(document: Any) -> None:
        table = document.add_table(2, 2)
        for row, (first, second) in zip(table.rows, (("Kai", "400"), ("Bru", "300")), strict=True):
            row.cells[0].paragraphs[0].style = "List Number"
            row.cells[0].paragraphs[0].text = first
            row.cells[1].text = second

    (table,) = blocks_of(write)
    assert isinstance(table, Table)
    assert [cell.text for cell in table.cells] == ["1. Kai", "400", "2. Bru", "300"]


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCPROPERTY Type </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>N</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    '<w:r><w:instrText> = "N" "ja" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>12.03.2024</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
CHOSEN = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Nei"/>'
    '<w:listEntry w:val="Ja"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText>'
    f'</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>{run(".")}'
)


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (run("Vedtatt") + run(" ikke", "<w:vanish/>"), "Vedtatt"),
        (run("Vedtatt", '<w:vanish w:val="0"/>'), "Vedtatt"),
        (run("votering", "<w:caps/>"), "VOTERING"),
        (run("1 300") + run("2", '<w:vertAlign w:val="superscript"/>'), "1 300²"),
        (run("1 300") + run("2", '<w:position w:val="8"/><w:sz w:val="12"/>'), "1 300²"),
        (run("1 30") + run("2", '<w:position w:val="8"/>'), "1 302"),
        ("<w:r><w:t>bud</w:t><w:softHyphen/><w:t>sjett</w:t></w:r>", "budsjett"),
        (run("bud­sjett"), "budsjett"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run(" Ja"), "☒ Ja"),
        (run("Dato: ") + FIELD, "Dato: 12.03.2024"),
        (f"<w:fldSimple w:instr='DATE'>{run('3. mai')}</w:fldSimple>", "3. mai"),
        (run("Vedtatt") + '<w:del w:id="1"><w:r><w:delText> ikke</w:delText></w:r></w:del>', "Vedtatt"),
        (f'<w:moveFrom w:id="1">{run("borte")}</w:moveFrom><w:moveTo w:id="2">{run("her")}</w:moveTo>', "her"),
        (CHOSEN, "Ja."),
        (f'<m:oMath xmlns:m="{MATH}"><m:r><m:t>2+2</m:t></m:r></m:oMath>{run(" kr")}', "2+2 kr"),
        (f"<w:hyperlink w:anchor='a'>{run('Sak 4')}</w:hyperlink><w:commentRangeEnd w:id='0'/>", "Sak 4"),
    ],
)
def test_what_a_reader_sees_of_a_paragraph(inner: str, text: str) -> None:
    assert text_of(added(paragraph(inner))) == [text]


WHITE = '<w:color w:val="FFFFFF"/>'


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (run("Vedtatt") + run(" likevel ikke", WHITE), "Vedtatt"),
        (run("Vedtatt") + run(" likevel ikke", '<w:sz w:val="2"/>'), "Vedtatt"),
        (run("Vedtatt", '<w:highlight w:val="darkBlue"/>' + WHITE), "Vedtatt"),
        (run("Vedtatt", '<w:shd w:val="clear" w:fill="113355"/>' + WHITE), "Vedtatt"),
        (f'<w:pPr><w:shd w:val="clear" w:fill="113355"/></w:pPr>{run("Vedtatt", WHITE)}', "Vedtatt"),
        (run("Vedtatt", '<w:color w:val="auto"/>'), "Vedtatt"),
    ],
)
def test_white_text_on_paper_and_tiny_type_are_told_and_not_read(inner: str, text: str) -> None:
    assert text_of(added(paragraph(inner))) == [text]
    pages = pages_of(written(added(paragraph(inner))))
    told = [notice.message for page in pages for notice in page.notices if notice.code == "hidden_text"]
    assert len(told) == ("likevel" in inner)
    assert all(message.endswith('2 different words: "likevel ikke ..."') for message in told)


@pytest.mark.parametrize("line", ["<w:strike/>", "<w:dstrike/>"])
def test_struck_out_text_is_told_and_not_read(line: str) -> None:
    inner = run("Det gis ") + run("400 000 ", line) + run("500 000", '<w:strike w:val="0"/>') + run(" kr")
    pages = pages_of(written(added(paragraph(inner))))
    assert list(pages[0].text_lines) == ["Det gis 500 000 kr"]
    assert [notice.message for notice in pages[0].notices] == [
        'text that is struck out is not read, 2 words: "400 000 ..."'
    ]


def test_a_table_within_a_cell_of_numbers_table_is_text_of_the_cell() -> None:
    def write(document: Any) -> None:
        table = document.add_table(2, 3)
        for row, texts in zip(table.rows, (("Kai", "400", "500"), ("Bru", "300", "200")), strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        table.cell(0, 0).add_table(1, 1).cell(0, 0).text = "i Nes"

    (table,) = blocks_of(write)
    assert isinstance(table, Table)
    assert [cell.text for cell in table.cells] == ["Kai\ni Nes", "400", "500", "Bru", "300", "200"]


def test_white_text_is_seen_in_a_coloured_cell_and_not_in_another() -> None:
    def write(document: Any) -> None:
        table = document.add_table(2, 2, style="Medium Shading 1 Accent 1")
        plain = document.add_table(2, 2)
        for made, colour in ((table, None), (plain, "113355"), (plain, None)):
            cell = made.cell(0, 0) if made is table or colour else made.cell(1, 1)
            cell.paragraphs[0].add_run("Sum drift").font.color.rgb = docx.shared.RGBColor(255, 255, 255)
            if colour:
                cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{colour}"/>'))

    assert " ".join(text_of(write)).split() == ["Sum", "drift"] * 2


def test_a_field_without_an_end_swallows_nothing() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    assert text_of(added(paragraph(run("Før") + begun), paragraph(run("Etter")))) == ["Før", "Etter"]


def test_a_deleted_paragraph_end_joins_two_lines() -> None:
    deleted = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
    assert text_of(added(paragraph(run("Planen "), deleted), paragraph(run("vedtas.")))) == ["Planen vedtas."]


def test_a_table_of_contents_keeps_its_dots() -> None:
    tabs = '<w:tabs><w:tab w:val="left" w:pos="900"/><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
    line = run("PS 4/24") + "<w:r><w:tab/></w:r>" + run("Ny kai") + "<w:r><w:tab/></w:r>" + run("12")
    assert text_of(added(paragraph(line, tabs))) == ["PS 4/24\tNy kai ..... 12"]
    line = f"{run('Ny kai')}<w:r><w:tab/></w:r>{run('1 200')}<w:r><w:tab/></w:r>{run('−300')}"
    assert text_of(added(paragraph(line, tabs))) == ["Ny kai\t1 200\t−300"]


def grid(*rows: str) -> Any:
    return parse_xml(f"<w:tbl {SPACES}><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>")


def cell(text: str, properties: str = "", inner: str = "") -> str:
    inside = inner or f"<w:p>{run(text)}</w:p>"
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def test_merged_cells_keep_their_spans_and_a_column_that_all_rows_span_is_none() -> None:
    wide, down, goes_on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = grid(
        cell("Tiltak", down) + cell("Endring", '<w:gridSpan w:val="3"/>'),
        cell("", goes_on) + cell("2025", wide) + cell("2026"),
        cell("Skole") + cell("100", wide) + cell("200"),
    )
    (read,) = blocks_of(added(table))
    assert isinstance(read, Table)
    assert (read.row_count, read.column_count, read.header_rows) == (3, 3, 2)
    spans = {each.text: (each.row_span, each.column_span) for each in read.cells if each.row < 2}
    assert spans == {"Tiltak": (2, 1), "Endring": (1, 2), "2025": (1, 1), "2026": (1, 1)}


def test_a_cell_that_was_deleted_is_none() -> None:
    gone = '<w:cellDel w:id="1" w:author="a"/>'
    table = grid(cell("Kai") + cell("400") + cell("borte", gone), cell("Bru") + cell("300"))
    (read,) = blocks_of(added(table))
    assert isinstance(read, Table)
    assert [each.text for each in read.cells] == ["Kai", "400", "Bru", "300"]


def test_a_table_style_makes_its_first_row_bold() -> None:
    def write(document: Any) -> None:
        table = document.add_table(2, 2, style="Light Grid")
        for each, text in zip(table._cells, ("Tiltak", "Merknad", "Kai", "Bru"), strict=True):
            each.text = text

    (table,) = blocks_of(write)
    assert isinstance(table, Table)
    assert [each.bold for each in table.cells] == [True, True, True, False]


def test_a_table_that_a_page_ends_in_is_one_table() -> None:
    ended = f"<w:p><w:r><w:lastRenderedPageBreak/></w:r>{run('Bru')}</w:p>"
    table = grid(
        cell("Tiltak") + cell("2025"),
        cell("Kai") + cell("400"),
        cell("", inner=ended) + cell("300"),
        cell("Sum") + cell("700"),
    )
    write = added(paragraph(run("Tall i 1000 kr")), table, paragraph(run("Etter tabellen")))
    pages = pages_of(written(write))
    assert [page.text_lines[0] for page in pages] == ["Tall i 1000 kr", "Bru\t300"]
    above, read, below = blocks_of(write)
    assert isinstance(read, Table)
    assert (read.pages, [each.page for each in read.cells]) == ((1, 2), [1, 1, 1, 1, 2, 2, 2, 2])
    assert isinstance(above, Line) and isinstance(below, Line)
    assert (above.page, below.page, below.text) == (1, 2, "Etter tabellen")


def test_tables_that_place_things_and_tables_within_them() -> None:
    inner = grid(cell("Tiltak") + cell("2025"), cell("Kai") + cell("400"))
    nested = etree.tostring(inner).decode()
    heads = grid(cell("PS 12/24") + cell("Ny bru over Storelva"))
    outer = grid(cell("", inner=f"<w:p>{run('Drift')}</w:p>{nested}<w:p/>"))
    first, second, table = blocks_of(added(heads, outer))
    assert isinstance(first, Line) and isinstance(second, Line) and isinstance(table, Table)
    assert (first.text, second.text) == ("PS 12/24\tNy bru over Storelva", "Drift")
    assert [each.text for each in table.cells] == ["Tiltak", "2025", "Kai", "400"]


def test_word_notes_a_page_end_that_the_writer_set_once_more() -> None:
    noted = "<w:r><w:lastRenderedPageBreak/></w:r>"
    ended = "<w:r><w:br w:type='page'/></w:r>"
    continuous = "<w:sectPr><w:type w:val='continuous'/></w:sectPr>"
    write = added(
        paragraph(run("En") + ended),
        paragraph(noted + run("To"), "<w:sectPr/>"),
        paragraph(noted + run("Tre"), continuous),
        paragraph(run("Fire")),
    )
    assert [page.text_lines for page in pages_of(written(write))] == [("En",), ("To",), ("Tre",), ("Fire",)]


def test_running_headers_footers_and_the_first_pages_own() -> None:
    def write(document: Any) -> None:
        section = document.sections[0]
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = "Lillevik kommune"
        section.header.paragraphs[0].text = "Formannskapet"
        section.footer.paragraphs[0].text = "12.03.2024"
        document.add_paragraph("Planen vedtas.")
        document.add_page_break()
        document.add_paragraph("Gebyret settes ned.")

    layout = find_layout(pages_of(written(write)))
    assert [block.text for block in layout.blocks if isinstance(block, Line)] == [
        "Lillevik kommune",
        "Planen vedtas.",
        "Gebyret settes ned.",
    ]
    told = [(each.kind, each.line.page, each.line.text) for each in layout.running]
    assert told == [("footer", 1, "12.03.2024"), ("header", 2, "Formannskapet"), ("footer", 2, "12.03.2024")]
    assert find_facts(layout).date == "2024-03-12"


def test_notes_are_no_part_of_the_text() -> None:
    def write(document: Any) -> None:
        notes = "".join(
            f'<w:footnote w:id="{name}"><w:p><w:r><w:footnoteRef/></w:r>{run(text)}</w:p></w:footnote>'
            for name, text in (("7", " Se sak 4/24."), ("9", " Fra i fjor."))
        )
        part = Part(
            PackURI("/word/footnotes.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
            f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>".encode(),
            document.part.package,
        )
        document.part.relate_to(part, f"{RELATIONS}/footnotes")
        mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
        added(
            paragraph(run("Fondet") + mark.format(9) + run(" dekker 4,2") + mark.format(7) + run(" mill. kroner.")),
            paragraph("<w:r><w:br w:type='page'/></w:r>" + run("Ny side.")),
        )(document)

    layout = find_layout(pages_of(written(write)))
    assert [block.text for block in layout.blocks if isinstance(block, Line)] == [
        "Fondet dekker 4,2 mill. kroner.",
        "Ny side.",
    ]
    told = [(each.kind, each.line.page, each.line.text) for each in layout.running]
    assert told == [("footnote", 1, "¹ Fra i fjor."), ("footnote", 1, "² Se sak 4/24.")]


def test_objects_of_other_programs_are_told() -> None:
    sheet = '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/>'
    (page,) = pages_of(written(added(paragraph(run("Budsjett") + sheet + "</w:object></w:r>"))))
    assert [(notice.code, "Excel.Sheet.12" in notice.message) for notice in page.notices] == [("embedded_files", True)]


def zipped(**entries: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"dette er tekst", "not a Word document"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "is encrypted, or an old Word document"),
        (zipped(a=b"b"), "not a Word document"),
        (written(minutes)[:4000], "not a Word document"),
        (written(lambda document: None), "holds no text"),
    ],
)
def test_files_that_cannot_be_read(content: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        pages_of(content)


def test_a_bomb_is_refused() -> None:
    with pytest.raises(SourceError, match="larger than 256 MiB"):
        pages_of(zipped(**{"word/document.xml": bytes(257 << 20)}))


@pytest.mark.parametrize("inside", ["x" * (11 << 20), "<w:p>" * 300 + "</w:p>" * 300])
def test_more_than_the_library_takes_is_too_large_and_not_damaged(inside: str) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written(minutes))) as old, zipfile.ZipFile(buffer, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "word/document.xml":
                content = content.replace(b"<w:body>", f"<w:body>{inside}".encode(), 1)
            new.writestr(entry, content)
    with pytest.raises(SourceError, match="too much text in one") as raised:
        pages_of(buffer.getvalue())
    assert raised.value.code == "too_large"


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "aaaaaaaaaa">'
        + "".join(f'<!ENTITY {n} "{p * 10}">' for n, p in [("b", "&a;"), ("c", "&b;"), ("d", "&c;")]),
        '<!ENTITY d SYSTEM "file:///etc/passwd">',
    ],
)
def test_entities_are_not_expanded(declared: str) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written(minutes))) as old, zipfile.ZipFile(buffer, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "word/document.xml":
                text = content.decode().replace("Votering", "Votering&d;", 1)
                head, _, rest = text.partition("?>")
                content = f"{head}?><!DOCTYPE x [{declared}]>{rest}".encode()
            new.writestr(entry, content)
    try:
        text = "\n".join(pages_of(buffer.getvalue())[0].text_lines)
    except SourceError:
        return
    assert "root:" not in text
    assert "aaaa" not in text
