"""What can be read of good, odd and bad files, and the one reason given where nothing can."""

from __future__ import annotations

import io
import random
import unicodedata
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.errors import SourceError
from extract.model import Page
from extract.sources import load_source, read_pages, source_of
from extract.sources.fallback import Fallback


def pdf(pages: int = 1, size: tuple[float, float] = (595, 842)) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=True)
    for number in range(1, pages + 1):
        canvas.drawString(72, 700, f"Side {number} i et lite notat")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def saved(document: pikepdf.Pdf, encryption: pikepdf.Encryption | None = None) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer, encryption=encryption or False)
    return buffer.getvalue()


def encrypted(user: str) -> bytes:
    return saved(pikepdf.open(io.BytesIO(pdf())), pikepdf.Encryption(user=user, owner="eier"))


def texts(pages: tuple[Page, ...]) -> list[str]:
    return [" ".join(word.text for word in page.words) for page in pages]


def notices(pages: tuple[Page, ...]) -> list[tuple[str, int | None]]:
    return [(notice.code, notice.page) for page in pages for notice in page.notices]


def read(content: bytes, name: str = "notat.pdf") -> tuple[Page, ...]:
    return read_pages(source_of(name, content))


BAD = {
    "is not a PDF file": b"Logg inn",
    "is not a PDF file but HTML: name it .html; or fetch it anew, if it is an error page": b"\n<!DOCTYPE html><p>Sak 4",
    "is not a PDF file but a Word file: name it .docx": b"PK\x03\x04[Content_Types].xml PK\x01\x02word/document.xml",
    "is not a PDF file but an image": b"\x89PNG\r\n",
    "is empty": b"",
    "is damaged: no page can be found in it": b"%PDF-1.7\n" + random.Random(1).randbytes(3000) + b"\n%%EOF\n",
    "is cut short: the end of the file is missing": pdf()[:150],
    "is encrypted and needs a password": encrypted("hemmelig"),
    "has no pages": saved(pikepdf.new()),
}


@pytest.mark.parametrize("reason", BAD)
def test_one_reason_for_a_bad_pdf(reason: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(BAD[reason])
    assert str(caught.value) == f"notat.pdf: {reason}"


def test_the_reason_is_not_left_over_from_the_file_before() -> None:
    for content, reason in ((BAD["is encrypted and needs a password"], "password"), (BAD["has no pages"], "no pages")):
        with pytest.raises(SourceError, match=reason):
            read(content)


def test_an_empty_password_is_no_password() -> None:
    assert texts(read(encrypted(""))) == ["Side 1 i et lite notat"]


@pytest.mark.parametrize("name", ["notat.txt", "notat", "notat.bin"])
def test_a_pdf_under_another_name(name: str) -> None:
    source = source_of(name, pdf())
    assert source.media_type == "application/pdf"
    assert texts(read_pages(source)) == ["Side 1 i et lite notat"]


def test_a_pdf_after_mail_headers() -> None:
    assert texts(read(b"From: arkiv\r\n\r\n" + pdf())) == ["Side 1 i et lite notat"]


def test_a_pdf_without_its_end_gives_the_pages_that_are_whole() -> None:
    whole = pdf(pages=6)
    pages = read(whole[: whole.rindex(b"\nxref")])
    assert texts(pages) == [f"Side {number} i et lite notat" for number in range(1, 7)]
    assert notices(pages) == [("page_not_read", 6)]


def test_a_page_whose_content_is_lost_is_told() -> None:
    whole = pdf(pages=6)
    last = whole.rindex(b"stream\n", 0, whole.rindex(b"endstream"))
    pages = read(whole[: whole.rindex(b"obj", 0, last) - 6])
    assert texts(pages)[:5] == [f"Side {number} i et lite notat" for number in range(1, 6)]
    assert ("page_not_read", 6) in notices(pages)


def test_a_damaged_page_costs_itself_alone() -> None:
    document = pikepdf.open(io.BytesIO(pdf(pages=3)))
    document.Root.Pages.Kids[1] = pikepdf.Dictionary(Type=pikepdf.Name.Font)
    pages = read(saved(document))
    assert texts(pages) == ["Side 1 i et lite notat", "", "Side 3 i et lite notat"]
    assert notices(pages) == [("page_not_read", 2)]


def test_a_page_of_ten_metres() -> None:
    (page,) = read(pdf(size=(28346, 28346)))
    assert (round(page.width), texts((page,))) == (28346, ["Side 1 i et lite notat"])


def test_a_hundred_thousand_objects_are_a_drawing_and_no_table() -> None:
    document = pikepdf.open(io.BytesIO(pdf()))
    strokes = b"".join(b"%d %d m %d %d l S\n" % (i % 500, i // 200, i % 500 + 9, i // 200) for i in range(100_000))
    document.pages[0].contents_add(strokes)
    (page,) = read(saved(document))
    assert texts((page,)) == ["Side 1 i et lite notat"]
    assert page.rules == ()


@pytest.mark.parametrize("name", [5, pikepdf.Array([1]), pikepdf.String("Bold")])
def test_a_font_whose_name_is_no_name(name: object) -> None:
    document = pikepdf.open(io.BytesIO(pdf()))
    document.pages[0].Resources.Font["/F1"].BaseFont = name
    page = Fallback(saved(document)).read(1)
    assert page is None or texts((page,)) == ["Side 1 i et lite notat"]


@pytest.mark.parametrize("matrix", ["3 0 0 3 212 -1843", "3 3 -3 3 7 7", "-5 0 0 5 1 1", "0 9 9 0 0 0"])
def test_letters_that_are_blown_up_beyond_all_numbers(matrix: str) -> None:
    document = pikepdf.open(io.BytesIO(pdf(pages=2)))
    document.pages[0].contents_add(f"{matrix} cm\n".encode() * 100, prepend=True)
    pages = read(saved(document))
    assert texts(pages)[1] == "Side 2 i et lite notat"


def test_a_font_that_is_no_font() -> None:
    document = pikepdf.open(io.BytesIO(pdf()))
    font = document.pages[0].Resources.Font["/F1"]
    font.FontDescriptor = document.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.FontDescriptor,
            FontName=font.BaseFont,
            Flags=32,
            FontFile2=document.make_stream(b"x" * 99),
        )
    )
    assert texts(read(saved(document))) == ["Side 1 i et lite notat"]


def test_an_image_without_text_and_a_blank_document() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    canvas.drawInlineImage(_grey(), 0, 0, 595, 842)
    canvas.showPage()
    canvas.drawString(72, 700, "Tekst")
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    pages = read(buffer.getvalue())
    assert notices(pages) == [("no_text_layer", 1)]
    assert [page.text_layer for page in pages] == ["none", "native", "none"]
    blank = pikepdf.new()
    blank.add_blank_page()
    assert notices(read(saved(blank))) == [("no_text_layer", 1)]


def test_text_laid_invisibly_on_a_scan_is_ocr() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    canvas.drawInlineImage(_grey(), 0, 0, 595, 842)
    text = canvas.beginText(72, 700)
    text.setTextRenderMode(3)
    text.textOut("Lest av en skanner")
    canvas.drawText(text)
    canvas.save()
    (page,) = read(buffer.getvalue())
    assert (page.text_layer, texts((page,))) == ("ocr", ["Lest av en skanner"])


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "mappe").mkdir()
    for name, reason in (("borte.pdf", "does not exist"), ("mappe", "is a folder, not a file")):
        with pytest.raises(SourceError) as caught:
            load_source(tmp_path / name)
        assert str(caught.value) == f"{name}: {reason}"


def test_closing_and_reopening_many_documents_leaks_nothing() -> None:
    import resource

    content = pdf(pages=40)
    read(content)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(20):
        read(content)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000


def _grey() -> object:
    from PIL import Image

    return Image.new("L", (60, 84), 200)


@pytest.mark.parametrize("name", ["møte.txt", "møte.html"])
def test_letters_in_two_parts_are_one_letter(name: str) -> None:
    text = "Til stede: Kåre Ås (Ap)"
    (page,) = read_pages(source_of(name, unicodedata.normalize("NFD", text).encode()))
    assert text in "\n".join((*page.text_lines, " ".join(word.text for word in page.words)))
