"""What the scans of the tests are made of: JBIG2, spreads, half pages."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image

from extract.sources import read_pages, source_of
from tests.bound import as_jbig2
from tests.scans import SCANNERS, scanned

ROOT = Path(__file__).resolve().parent.parent
MINUTES = ROOT / "corpus/saksprotokoll/partistemmer_nynorsk.pdf"


def test_jbig2_shows_the_picture() -> None:
    document = pypdfium2.PdfDocument(MINUTES)
    picture = document[0].render(scale=1, grayscale=True).to_pil().convert("L").point(lambda grey: 255 * (grey > 150))
    document.close()
    packed = pypdfium2.PdfDocument(io.BytesIO(as_jbig2(b"", [picture.convert("1")], 72, 80)))
    shown = packed[0].render(scale=1, grayscale=True).to_pil().convert("L").resize(picture.size)
    packed.close()
    assert float(np.abs(np.asarray(shown, np.int16) - np.asarray(picture, np.int16)).mean()) < 4
    assert np.asarray(shown).mean() < 254


def test_a_spread_shows_two_pages_and_a_half_page_keeps_half_of_its_words() -> None:
    content = MINUTES.read_bytes()
    spread = pypdfium2.PdfDocument(scanned(content, SCANNERS["spread with a dark fold"]._replace(dots_per_inch=50)))
    width, height = spread[0].get_size()
    spread.close()
    assert width > 1.3 * height
    (native,) = read_pages(source_of("a.pdf", content))
    half = SCANNERS["half native, half picture"]._replace(dots_per_inch=50)
    (page,) = read_pages(source_of("b.pdf", scanned(content, half), "off"))
    assert 0.2 * len(native.words) < len(page.words) < 0.8 * len(native.words)
    assert isinstance(Image.open(io.BytesIO(_first_jpeg(scanned(content, SCANNERS["red stamp"])))), Image.Image)


def _first_jpeg(pdf: bytes) -> bytes:
    return pdf[pdf.index(b"\xff\xd8") : pdf.index(b"\xff\xd9") + 2]
