"""Pictures of text on pages of text: which they are, and that they are read among the page's own words."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.layout.lines import find_lines
from extract.model import Page
from extract.sources import ocr, pdf, read_pages, source_of
from extract.sources.inset import picture_of_text
from extract.sources.tesseract import Tesseract

MINUTES = Path(__file__).resolve().parent.parent / "corpus/saksprotokoll/partistemmer_nynorsk.pdf"
needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")


def page_with(picture: Image.Image) -> bytes:
    """Lines of native text, the picture, and more text below."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica", 11)
    for row in range(9):
        canvas.drawString(70, 790 - 16 * row, f"Linje {row} over bildet forteller om kaia, ferja og vegen til Lia.")
        canvas.drawString(70, 190 - 16 * row, f"Linje {row} under bildet forteller om kaia, ferja og vegen til Lia.")
    canvas.drawImage(ImageReader(picture), 70, 220, 455, 400)
    canvas.save()
    return buffer.getvalue()


def native_page(content: bytes) -> tuple[Page, bool]:
    """The page by its own text, and whether a picture of text stands on it."""
    (page,) = read_pages(source_of("a.pdf", content, "off"))
    document = pypdfium2.PdfDocument(content)
    try:
        return page, picture_of_text(document[0], page)
    finally:
        document.close()


def text_picture(rows: int = 13) -> Image.Image:
    document = pypdfium2.PdfDocument(MINUTES)
    whole = document[0].render(scale=200 / 72, grayscale=True).to_pil().convert("L")
    document.close()
    return whole.crop((150, 180, 1414, 180 + 86 * rows))


def test_a_picture_of_text_is_known_and_a_chart_is_none() -> None:
    page, is_text = native_page(page_with(text_picture()))
    assert len(page.pictures) == 1 and page.pictures[0] == pytest.approx((70, 222, 525, 622), abs=1)
    assert is_text
    chart = Image.new("L", (1264, 1111), 255)
    draw = ImageDraw.Draw(chart)
    for bar in range(8):
        draw.rectangle((140 + 140 * bar, 900 - 90 * bar, 220 + 140 * bar, 1000), fill=90)
        draw.text((150 + 140 * bar, 1030), str(2018 + bar), fill=0, font_size=30)
        draw.text((20, 960 - 120 * bar), f"{bar} 000", fill=0, font_size=30)
    assert not native_page(page_with(chart))[1]
    photograph = np.random.default_rng(3).integers(20, 230, (300, 320)).astype(np.uint8)
    assert not native_page(page_with(Image.fromarray(photograph).resize((1264, 1111))))[1]
    assert not native_page(page_with(text_picture(1).resize((1264, 100))))[1]


@needs_tesseract
def test_what_a_picture_says_stands_among_the_words_of_the_page() -> None:
    (page,) = read_pages(source_of("a.pdf", page_with(text_picture(8))))
    texts = [line.text for line in find_lines(page)]
    assert page.text_layer == "ocr"
    first, last = texts.index("Sak 9/24 Skiløyper over innmark"), texts.index("Venstre (1/1)")
    assert texts[:9] == [f"Linje {row} over bildet forteller om kaia, ferja og vegen til Lia." for row in range(9)]
    assert 9 <= first < last < texts.index("Linje 0 under bildet forteller om kaia, ferja og vegen til Lia.")
    own = [word for word in page.words if word.confidence is None]
    assert len(own) == 18 * 12


def test_without_tesseract_the_page_tells_of_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "find_tesseract", lambda: None)
    (page,) = read_pages(source_of("a.pdf", page_with(text_picture())))
    assert [notice.code for notice in page.notices] == ["no_text_layer"]
    assert page.text_layer == "native"
    (off,) = read_pages(source_of("a.pdf", page_with(text_picture()), "off"))
    assert off.notices == ()


def test_of_many_pages_with_pictures_of_text_the_last_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_MOST_COMPLETED", 0)
    monkeypatch.setattr(ocr, "find_tesseract", lambda: Tesseract("tesseract", (("nor", "3"),), True))
    (page,) = read_pages(source_of("a.pdf", page_with(text_picture())))
    (notice,) = page.notices
    assert (notice.code, page.reader) == ("no_text_layer", "pdfium")
    assert "many such pages" in notice.message
