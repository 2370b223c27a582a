"""Pages that stand askew: their words, boxes and rules are those of the straight page; what is left out is told."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract import convert_bytes
from extract.layout.lines import find_lines
from extract.sources import read_pages, source_of
from tests.one_page import page_of

REAL = Path(__file__).resolve().parents[2] / "shared" / "real"
WIDTH, HEIGHT = 595.0, 842.0
VISIBLE, INVISIBLE = 0, 3
MINUTES = (
    "Utvalg: Havnerådet",
    "Møtedato: 12.03.2024",
    "Sak: 3/24",
    "Tittel: Saksprotokoll - Ny brygge i Lillevik",
    "Behandling:",
    "Kari Nes (Ap) fremmet følgende forslag:",
    "Brygga males rød før sommeren, og rekkverket skiftes samtidig på hele lengden mot vest.",
    "Votering:",
    "Nes' forslag ble vedtatt med 4 mot 3 stemmer.",
    "Vedtak:",
    "Brygga males rød.",
)
Draw = Callable[[Canvas], None]


def turned(draw: Draw, skew: float) -> bytes:
    """A page on which everything is drawn askew by so many degrees clockwise about its middle."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=True)
    canvas.translate(WIDTH / 2, HEIGHT / 2)
    canvas.rotate(-skew)
    canvas.translate(-WIDTH / 2, -HEIGHT / 2)
    canvas.setFont("Helvetica", 11)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def minutes(mode: int = VISIBLE, by_word: bool = False) -> Draw:
    def draw(canvas: Canvas) -> None:
        for row, line in enumerate(MINUTES):
            x = 80.0
            for piece in line.split() if by_word else [line]:
                text = canvas.beginText(x, 740 - 20 * row)
                text.setTextRenderMode(mode)
                text.textOut(piece)
                canvas.drawText(text)
                x += canvas.stringWidth(piece + " ", "Helvetica", 11)
        canvas.rect(80, 400, 300, 60)
        canvas.line(80, 430, 380, 430)
        canvas.rect(80, 300, 300, 1, stroke=0, fill=1)

    return draw


@pytest.mark.parametrize("by_word", [False, True])
@pytest.mark.parametrize("mode", [VISIBLE, INVISIBLE])
@pytest.mark.parametrize("skew", [0.4, -1.0, 1.4, -1.6, 2.5, -5.0, 8.0])
def test_a_page_askew_has_the_lines_of_the_straight_page(skew: float, mode: int, by_word: bool) -> None:
    draw = minutes(mode, by_word)
    straight, askew = page_of(turned(draw, 0.0)), page_of(turned(draw, skew))
    assert straight.skew == 0.0
    assert askew.skew == pytest.approx(skew, abs=0.02)
    assert [line.text for line in find_lines(askew)] == [line.text for line in find_lines(straight)] == list(MINUTES)
    for one, other in zip(askew.words, straight.words, strict=True):
        assert one.bbox == pytest.approx(other.bbox, abs=0.3)
    assert len(askew.rules) == len(straight.rules) == 6
    for rule, other_rule in zip(askew.rules, straight.rules, strict=True):
        assert rule == pytest.approx(other_rule, abs=0.3)
    assert askew.notices == ()


def test_boxes_hold_the_slanted_ink_and_records_are_the_same() -> None:
    content = turned(minutes(), 5.0)
    conversion, straight = (convert_bytes("a.pdf", each) for each in (content, turned(minutes(), 0.0)))
    assert len(conversion.votes) == len(straight.votes) == 1
    assert conversion.votes[0].proposal_ids == ["c1-p1"]
    document = pypdfium2.PdfDocument(content)
    picture = document[0].render(scale=2, grayscale=True).to_numpy()
    document.close()
    page = page_of(content)
    for word in page.words:
        x0, top, x1, bottom = (round(2 * value) for value in page.seen(word.bbox))
        assert picture[top:bottom, x0:x1].min() < 120
        # Nothing of the word stands outside: at the long words' sides is white.
        assert picture[top:bottom, x1 + 2 : x1 + 4].min() > 120


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_page_turned_and_askew(rotation: int) -> None:
    """As scanners give it that read the page askew and set /Rotate."""
    buffer = io.BytesIO()
    side = rotation % 180 == 90
    # The library changes width and height where the page is turned.
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=True)
    canvas.translate(*((HEIGHT / 2, WIDTH / 2) if side else (WIDTH / 2, HEIGHT / 2)))
    canvas.rotate(rotation - 2.0)
    canvas.translate(-WIDTH / 2, -HEIGHT / 2)
    canvas.setFont("Helvetica", 11)
    minutes(INVISIBLE)(canvas)
    canvas.setPageRotation(rotation)
    canvas.save()
    page = page_of(buffer.getvalue())
    assert (page.rotation, page.skew, page.width) == (0, pytest.approx(2.0, abs=0.02), WIDTH)
    assert [line.text for line in find_lines(page)] == list(MINUTES)


def test_text_at_the_edge_of_a_page_askew_is_kept_and_what_is_not_shown_is_not() -> None:
    def draw(canvas: Canvas) -> None:
        minutes()(canvas)
        canvas.drawString(560, 20, "Side 4")
        canvas.drawString(250, -12, "Under arket")

    words = {word.text for word in page_of(turned(draw, 4.0)).words}
    assert "Side" in words
    assert "arket" not in words


def test_words_of_many_small_slants_are_all_kept() -> None:
    """As a scanner's program measures it word by word."""

    def draw(canvas: Canvas) -> None:
        for index in range(60):
            canvas.saveState()
            canvas.translate(60 + 90 * (index % 5), 700 - 30 * (index // 5))
            canvas.rotate((index * 7 % 13 - 6) / 3)
            text = canvas.beginText(0, 0)
            text.setTextRenderMode(INVISIBLE)
            text.textOut(f"ord{index}")
            canvas.drawText(text)
            canvas.restoreState()

    page = page_of(turned(draw, 1.7))
    assert page.skew == pytest.approx(1.7, abs=0.4)
    assert {word.text for word in page.words} == {f"ord{index}" for index in range(60)}


def aslant(words: str, degrees: float, size: float = 11) -> Draw:
    def draw(canvas: Canvas) -> None:
        minutes()(canvas)
        canvas.translate(150, 150)
        canvas.rotate(degrees)
        canvas.setFont("Helvetica", size)
        for row, line in enumerate(words.split("\n")):
            canvas.drawString(0, -1.3 * size * row, line)

    return draw


def test_text_at_another_angle_than_the_pages_is_told() -> None:
    page = page_of(turned(aslant("Merknad fra de fire\nsom ble igjen på kaia", 12), 0.0))
    assert [line.text for line in find_lines(page)] == list(MINUTES)
    (notice,) = page.notices
    assert (notice.code, notice.page) == ("slanted_text", 1)
    assert "9 different words" in notice.message and "Merknad fra de fire" in notice.message


@pytest.mark.parametrize(
    ("words", "size"),
    [("UTKAST", 70), ("Ikke offisiell utgave av møteboka for havnerådet", 22), ("KOPI KOPI KOPI KOPI\n" * 3, 11)],
)
def test_a_watermark_is_not_told(words: str, size: float) -> None:
    page = page_of(turned(aslant(words, 30, size), 0.0))
    assert page.notices == ()
    assert [line.text for line in find_lines(page)] == list(MINUTES)


def test_a_slanted_stamp_on_a_picture_does_not_turn_the_picture() -> None:
    picture = ImageReader(Image.fromarray(np.full((200, 150), 230, dtype=np.uint8)))

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(picture, 0, 0, WIDTH, HEIGHT)
        canvas.translate(300, 700)
        canvas.rotate(6)
        canvas.drawString(0, 0, "MOTTATT 12.03.2024")

    assert page_of(turned(draw, 0.0)).skew == 0.0


@pytest.mark.parametrize("number", [10, 16])
def test_every_word_of_a_scanned_page_fed_askew_is_read(number: int) -> None:
    path = REAL / "skann_ocr_2019.pdf"
    if not path.exists():
        pytest.skip("the real files are not here")
    content = path.read_bytes()
    document = pypdfium2.PdfDocument(content)
    written = document[number - 1].get_textpage().get_text_range().replace("\ufffe", "-")
    document.close()
    page = read_pages(source_of(path.name, content, ocr="off"))[number - 1]
    assert Counter("".join(word.text for word in page.words)) == Counter("".join(written.split()))
    # Nothing is left out or doubted but that a scanner wrote it.
    assert [notice.code for notice in page.notices] == ["ocr_low_confidence"]
