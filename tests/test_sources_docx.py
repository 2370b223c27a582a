"""Word documents: paragraphs, automatic numbers, merged cells, page breaks, and files that are none."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from extract import convert_bytes
from extract.blocks import find_layout
from extract.errors import SourceError
from extract.model import Page, Table
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
