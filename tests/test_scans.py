"""Scans: what is found on them against the native file, boxes on the slanted page, spreads, and doing without."""

from __future__ import annotations

import io
import logging
import shutil
import struct
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from benchmarks.scans import values
from extract import convert_bytes
from extract.layout.lines import find_lines
from extract.model import BBox, Notice, OcrMode, Page, Word
from extract.sources import ocr, read_pages, source_of, tesseract
from extract.sources.black_edges import without_black_edges
from extract.sources.closer import looked_at
from extract.sources.legible import is_due, left_unread
from extract.sources.models import without_words
from extract.sources.ocr import _with_near_groups, _without_own_number
from extract.sources.ocr_notices import unsure_notices
from extract.sources.readings import Merged, merged, written
from extract.sources.scan import (
    Piece,
    cleaned,
    evened,
    find_skew,
    lies_on_its_side,
    render,
    seems_upside_down,
    straightened,
    without_dots,
)
from extract.sources.tesseract import Picture, Seen, SeenLine, SeenWord, Tesseract, parse_hocr
from extract.sources.unread import unread_ink
from patterns.ocr import (
    differ_in_spelling,
    differ_in_weight,
    garbled_share,
    is_letter_for_figure,
    is_norwegian_letter,
    is_registered,
    is_section_sign,
    is_speckle,
    keeps_apostrophe,
    keeps_slash,
    mended,
    misread_numbers,
)
from tests.scans import SCANNERS, picture_pdf, scan_of, scanned

ROOT = Path(__file__).resolve().parent.parent
needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
MINUTES = ROOT / "corpus/saksprotokoll/bydelsutvalg_nordstrand.pdf"
# Document, its pages, dots per inch of their scan, and the share of their records that must be found with the same
# values.
FLOORS = (
    (MINUTES, 2, 200, 0.9),
    (ROOT / "corpus/budsjettvedtak/felles_stord.pdf", 2, 300, 0.8),
    (ROOT / "corpus/skjonnsfordeling/omstilling_more.pdf", 1, 200, 0.8),
    (ROOT / "corpus/skjonnsfordeling/skjonnsramme_nordland.pdf", 1, 200, 0.9),
)


@cache
def pages_of(content: bytes, ocr: OcrMode = "auto") -> tuple[Page, ...]:
    return read_pages(source_of("skann.pdf", content, ocr))


def text_of(pages: tuple[Page, ...]) -> str:
    return "\n".join(line.text for page in pages for line in find_lines(page))


@cache
def first_pages(path: Path, number: int, share: float = 1.0) -> bytes:
    """The document's first pages, of each its upper share alone."""
    buffer = io.BytesIO()
    with pikepdf.open(path) as document:
        del document.pages[number:]
        for page in document.pages:
            left, bottom, right, top = map(float, page.mediabox)
            page.mediabox = page.cropbox = pikepdf.Array([left, top - share * (top - bottom), right, top])
        document.save(buffer, deterministic_id=True)
    return buffer.getvalue()


def half_a_page() -> bytes:
    """Enough text to tell how it lies, and half the work to read."""
    return first_pages(MINUTES, 1, 0.5)


def rendered(content: bytes, dots_per_inch: int, page: int = 0) -> Image.Image:
    document = pypdfium2.PdfDocument(content)
    picture = document[page].render(scale=dots_per_inch / 72, grayscale=True).to_pil().convert("L")
    document.close()
    return picture


@needs_tesseract
@pytest.mark.parametrize(
    ("path", "pages", "dots_per_inch", "floor"), FLOORS, ids=lambda value: getattr(value, "stem", str(value))
)
def test_a_scan_gives_the_records_of_the_native_file(path: Path, pages: int, dots_per_inch: int, floor: float) -> None:
    content = first_pages(path, pages)
    native = values(convert_bytes(path.name, content))
    conversion = convert_bytes(path.name, scan_of(content, dots_per_inch))
    scanned = values(conversion)
    same = (native & scanned).total()
    print(
        f"{path.stem} at {dots_per_inch} dpi: {same} of {native.total()} records, {(scanned - native).total()} others"
    )
    assert conversion.document.text_layer == "ocr"
    assert same >= floor * native.total()


@needs_tesseract
def test_boxes_lie_on_the_slanted_page() -> None:
    content = scan_of(half_a_page(), 200, skew=1.5)
    (native,), (scanned,) = pages_of(half_a_page()), pages_of(content)
    assert scanned.reader == "tesseract"
    assert scanned.skew == pytest.approx(1.5, abs=0.15)
    assert all(word.confidence is not None for word in scanned.words)
    ours = {word.text: word for word in scanned.words}
    once = Counter(word.text for word in native.words)
    pairs = [(word, ours[word.text]) for word in native.words if once[word.text] == 1 and word.text in ours]
    assert len(pairs) > 50
    near = sum(abs(a.x0 - b.x0) < 2 and abs((a.baseline or 0) - (b.baseline or 0)) < 2 for a, b in pairs)
    assert near >= 0.9 * len(pairs)
    # On the page as it is seen there is ink in the words' boxes.
    document = pypdfium2.PdfDocument(content)
    picture = document[0].render(scale=2, grayscale=True).to_numpy()
    document.close()
    boxes = [[round(2 * value) for value in scanned.seen(word.bbox)] for word in scanned.words if len(word.text) > 2]
    inked = [picture[top:bottom, x0:x1].min() < 120 for x0, top, x1, bottom in boxes]
    assert sum(inked) > 0.98 * len(inked)


@needs_tesseract
def test_text_that_leaves_the_frame_of_a_scan_when_it_is_straight_is_read() -> None:
    """The paper lay askew and not in the middle of the glass."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica", 11)
    for row in range(20):
        canvas.drawString(
            5, 330 - 15 * row, f"Punkt{row} om kaia i Lillevik, som skal males og rustes opp før sommeren"
        )
    canvas.save()
    slanted = rendered(buffer.getvalue(), 150).rotate(6, Image.Resampling.BICUBIC, center=(0, 1060), fillcolor=255)
    (page,) = pages_of(picture_pdf([slanted], 150))
    assert page.skew == pytest.approx(-6.0, abs=0.1)
    numbers = {word.text for word in page.words if word.text.startswith("Punkt")}
    assert len(numbers) > 15
    assert min(word.x0 for word in page.words) < 0


@needs_tesseract
def test_a_spread_is_read_left_then_right() -> None:
    # A page of few words, twice.
    halves = [rendered(MINUTES.read_bytes(), 150, 1)] * 2
    spread = Image.new("L", (2 * halves[0].width, halves[0].height), 255)
    for index, half in enumerate(halves):
        spread.paste(half, (index * half.width, 0))
    left, right = pages_of(picture_pdf([spread], 150))
    assert (left.number, right.number) == (1, 1)
    assert max(word.x1 for word in left.words) < left.width / 2 < min(word.x0 for word in right.words)


@needs_tesseract
def test_an_upside_down_scan_is_read_and_told_as_it_is_seen() -> None:
    picture = rendered(half_a_page(), 150).rotate(180)
    (page,) = pages_of(picture_pdf([picture], 150))
    (native,) = pages_of(half_a_page())
    assert page.rotation == 180
    words = {word.text for word in page.words}
    assert len(words & {word.text for word in native.words}) > 0.8 * len({word.text for word in native.words})


@needs_tesseract
def test_a_page_that_is_wrongly_taken_for_one_upside_down_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Faint dots that lead to amounts lie low, as if they hung from the lines."""
    picture = Image.new("L", (1240, 500), 240)
    for row, text in enumerate(("Lillevik skolekorps 12 000", "Nes idrettslag 18 500", "Viken husflidslag 3 000")):
        ImageDraw.Draw(picture).text((100, 60 + 90 * row), text, 20, ImageFont.load_default(40))
    monkeypatch.setattr(ocr, "seems_upside_down", lambda _: True)
    monkeypatch.setattr(Tesseract, "needed_turn", lambda *_: 180)
    (page,) = read_pages(source_of("a.pdf", picture_pdf([picture], 150)))
    assert page.rotation == 0
    assert {"idrettslag", "husflidslag", "18", "500"} <= {word.text for word in page.words}


@needs_tesseract
@pytest.mark.parametrize("turn", [90, 270])
def test_a_scan_lying_on_its_side_is_read_upright(turn: int) -> None:
    picture = rendered(half_a_page(), 200).rotate(-turn, expand=True)
    (page,) = pages_of(picture_pdf([picture], 200))
    (native,) = pages_of(half_a_page())
    assert page.rotation == turn
    expected, words = Counter(w.text for w in native.words), Counter(w.text for w in page.words)
    assert (expected & words).total() > 0.9 * expected.total()
    assert page.words[0].text == native.words[0].text


@needs_tesseract
def test_a_page_levelled_by_its_text_is_read_from_its_picture_in_its_place() -> None:
    """The doubled slant would be the picture's where what was levelled already is forgotten."""
    document = pikepdf.open(io.BytesIO(half_a_page()))
    page = document.pages[0]
    page.contents_add(b"q 0.99756 0.06976 -0.06976 0.99756 30 -15 cm", prepend=True)
    page.contents_add(b"Q")
    buffer = io.BytesIO()
    document.save(buffer)
    (native,), (forced,) = pages_of(buffer.getvalue(), "off"), pages_of(buffer.getvalue(), "force")
    assert native.skew == pytest.approx(-4.0, abs=0.05)
    assert forced.skew == pytest.approx(-4.0, abs=0.15)
    ours = {word.text: word for word in forced.words}
    pairs = [(native.seen(w.bbox), forced.seen(ours[w.text].bbox)) for w in native.words if w.text in ours]
    near = sum(abs(one.x1 - other.x1) < 4 and abs(one.bottom - other.bottom) < 4 for one, other in pairs)
    assert near > 0.6 * len(pairs) > 30


def with_layer(lines: list[str], misread: dict[str, str]) -> bytes:
    """A scan of these lines over the text that a scanner's program took them for."""
    paper = io.BytesIO()
    canvas = Canvas(paper, pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica", 11)
    for row, text in enumerate(lines):
        canvas.drawString(60, 780 - 16 * row, text)
    canvas.save()
    document = pypdfium2.PdfDocument(paper.getvalue())
    picture = document[0].render(scale=200 / 72, grayscale=True).to_pil().convert("L")
    document.close()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
    for row, text in enumerate(lines):
        for letter, other in misread.items():
            text = text.replace(letter, other)
        hidden = canvas.beginText(60, 780 - 16 * row)
        hidden.setFont("Helvetica", 11)
        hidden.setTextRenderMode(3)
        hidden.textOut(text)
        canvas.drawText(hidden)
    canvas.save()
    return buffer.getvalue()


LAYER = ["Saken om nytt tak på idrettshallen i Lillevik ble utsatt til neste møte", "Votering: Enstemmig vedtatt"] * 4


FIGURES = ["I 2015 gis det 1 500 000 kroner til kaia", "I 2016 gis det 2 300 000 kroner til veien"] * 3


def test_the_text_of_a_scanner_is_taken_as_what_it_is() -> None:
    (page,) = pages_of(with_layer(LAYER, {"rett": "reit"}))
    assert (page.reader, page.text_layer) == ("pdfium", "ocr")
    assert "idreitshallen" in text_of((page,))


@needs_tesseract
def test_the_picture_is_read_where_the_text_of_a_scanner_is_garbled() -> None:
    content = with_layer(LAYER, {"e": "3", "l": "|", "i": "!"})
    (page,) = pages_of(content)
    assert (page.reader, page.text_layer) == ("tesseract", "ocr")
    assert text_of((page,)).count("Enstemmig vedtatt") == 4
    assert page.notices == ()
    (unread,) = pages_of(content, "off")
    assert [notice.code for notice in unread.notices] == ["broken_text"]
    assert "garbled; its picture is not read: OCR is off" in unread.notices[0].message


def test_words_that_are_none() -> None:
    fine = "Møtet ble satt kl. 18:00 i sak 12/24 med 14H, 5MDG, A3-ark, NVDB og 2b, jf. § 4-2 (Nes/Vik) hr. mfl. e-post"
    assert garbled_share(fine.split() * 3) == 0.0
    assert garbled_share("v3dtak k|mmune bl3tt".split() * 7) == 1.0
    assert garbled_share(["v3dtak"]) == 0.0


def test_numbers_with_letters_are_misread() -> None:
    assert misread_numbers("2O25 9OO I995 1l0 1.2OO, (3O) 4.25O’".split()) == 7
    assert misread_numbers("CO2 5l H2O A4 Oslo IO II 14H 2b 1. O5 1995 (30)".split()) == 0


@needs_tesseract
def test_the_picture_is_read_where_a_scanner_misread_numbers() -> None:
    (page,) = pages_of(with_layer(FIGURES, {"0": "O", "1": "l"}))
    assert page.reader == "tesseract"


def test_a_scanner_s_own_figures_are_told_to_be_unconfirmed() -> None:
    (page,) = pages_of(with_layer(FIGURES, {}))
    assert page.reader == "pdfium"
    assert [notice.code for notice in page.notices] == ["ocr_low_confidence"]
    assert "no reading confirms its figures" in page.notices[0].message


@needs_tesseract
def test_a_scanner_s_figures_that_do_not_add_up_are_read_in_the_picture() -> None:
    lines = ["Utvalg: Kommunestyret", "Møtedato: 28.04.2031", "Sak: 37/31", "Tittel: Plan for Lillevik", "Behandling:"]
    lines += ["Votering:", "Planen ble vedtatt med 17 mot 8 stemmer (6 FrP, 2 H).", "Vedtak:", "Planen vedtas."]
    conversion = convert_bytes("skann.pdf", with_layer(lines, {"17 mot 8": "11 mot 9"}))
    (vote,) = conversion.votes
    assert vote.for_ is not None and vote.against is not None
    assert (vote.for_.total, vote.against.total) == (17, 8)
    assert any("does not add up" in warning.message for warning in conversion.warnings)


@needs_tesseract
def test_the_same_scan_gives_the_same_words() -> None:
    content = scan_of(half_a_page(), 200, skew=1.5)
    assert read_pages(source_of("skann.pdf", content)) == pages_of(content)


@needs_tesseract
def test_a_native_page_is_read_from_its_picture_only_by_force() -> None:
    content = half_a_page()
    assert {page.reader for page in pages_of(content)} == {"pdfium"}
    forced = pages_of(content, "force")
    assert {page.reader for page in forced} == {"tesseract"}
    assert {page.text_layer for page in forced} == {"ocr"}


@needs_tesseract
def test_a_picture_without_text_keeps_its_notice() -> None:
    picture = Image.fromarray(np.tile(np.linspace(60, 250, 600, dtype=np.uint8), (800, 1)))
    (page,) = pages_of(picture_pdf([picture], 100))
    assert [notice.code for notice in page.notices] == ["no_text_layer"]


@needs_tesseract
def test_a_page_that_takes_too_long_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "_SECONDS", 0.01)
    (page,) = read_pages(source_of("a.pdf", scan_of(MINUTES.read_bytes(), 100, pages=[0])))
    assert [notice.code for notice in page.notices] == ["no_text_layer", "page_not_read"]


@pytest.fixture
def without_tesseract(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(tesseract.shutil, "which", lambda name: None)
    tesseract.find_tesseract.cache_clear()
    yield
    tesseract.find_tesseract.cache_clear()


@pytest.mark.usefixtures("without_tesseract")
def test_without_tesseract_one_message_names_the_command(caplog: pytest.LogCaptureFixture) -> None:
    content = scan_of(MINUTES.read_bytes(), 72)
    with caplog.at_level(logging.WARNING):
        pages = read_pages(source_of("a.pdf", content))
    assert [notice.code for page in pages for notice in page.notices] == ["no_text_layer"] * len(pages)
    (message,) = caplog.messages
    assert "apt-get install tesseract-ocr" in message


def test_off_leaves_pictures_unread() -> None:
    (page,) = pages_of(scan_of(MINUTES.read_bytes(), 72, pages=[0]), "off")
    assert page.words == ()
    (notice,) = page.notices
    assert (notice.code, notice.page) == ("no_text_layer", 1)
    assert notice.message == "the page is a picture without text; its picture is not read: OCR is off"


def test_each_page_whose_picture_is_left_unread_has_one_warning() -> None:
    native = pages_of(MINUTES.read_bytes())[0]
    broken = Notice("broken_text", "9 of 9 characters have no known meaning", 1)
    assert left_unread(native, "OCR is off") == native
    (told,) = left_unread(replace(native, words=native.words[:3], is_picture=True), "OCR is off").notices
    assert told.message == "the page is a picture with little text; its picture is not read: OCR is off"
    (told,) = left_unread(replace(native, unmapped=0.5, notices=(broken,)), "OCR is off").notices
    assert (told.code, told.message) == ("broken_text", f"{broken.message}; its picture is not read: OCR is off")


def test_which_pages_are_due() -> None:
    native = pages_of(MINUTES.read_bytes())[0]
    stamped = replace(native, words=native.words[:3], is_picture=True)
    assert not is_due(native, "auto")
    assert not is_due(replace(native, unmapped=0.1), "auto")
    assert is_due(replace(native, unmapped=0.5), "auto")
    assert is_due(stamped, "auto")
    assert not is_due(replace(stamped, text_layer="ocr"), "auto")
    assert not is_due(stamped, "off")


@pytest.mark.parametrize("skew", [-8.0, -3.0, -0.7, 0.0, 0.4, 2.0, 6.0])
def test_the_skew_of_text(skew: float) -> None:
    document = pypdfium2.PdfDocument(MINUTES.read_bytes())
    picture = document[0].render(scale=300 / 72, grayscale=True).to_pil().convert("L")
    document.close()
    slanted = np.asarray(picture.rotate(-skew, Image.Resampling.BILINEAR, fillcolor=255))
    assert find_skew(slanted) == pytest.approx(skew, abs=0.1)


def test_grainy_paper_is_made_white_and_ink_is_kept() -> None:
    paper = np.full((300, 300), 235.0)
    paper[100:110, 50:250] = 40
    clean = paper.astype(np.uint8)
    grainy = (paper + np.random.default_rng(2).normal(0, 9, paper.shape)).clip(0, 255).astype(np.uint8)
    assert cleaned(clean) is clean
    white = cleaned(grainy)
    assert (white[:90] == 255).mean() > 0.99
    assert white[102:108, 60:240].max() < 90


def test_grain_is_whitened_before_a_slanted_picture_is_turned_level() -> None:
    lines = np.full((1200, 1600), 235.0)
    for top in range(100, 1100, 60):
        lines[top : top + 14, 200:1400] = 20
    slanted = np.asarray(Image.fromarray(lines.astype(np.uint8)).rotate(-1.2, fillcolor=235), dtype=np.float64)
    grain = np.random.default_rng(1).normal(0, 2.2, slanted.shape)
    grainy = np.clip(slanted + grain, 0, 255).astype(np.uint8)
    scan = straightened(grainy, 200, 0)
    assert abs(scan.skew) == pytest.approx(1.2, abs=0.1)
    assert (scan.picture[40:90, 100:1500] >= 250).mean() > 0.99


def test_paper_in_uneven_light_is_made_even() -> None:
    across = np.linspace(250, 120, 900)[None, :]
    paper = np.repeat(across, 700, axis=0)
    paper[100:110, 50:850] *= 0.2
    shaded = paper.astype(np.uint8)
    even = evened(shaded)
    assert shaded[300:, :].min() < 0.5 * shaded.max()
    assert even[300:, :].min() > 0.75 * even.max()
    assert even[102:108, 60:840].max() < 80
    plain = np.full((700, 900), 240, dtype=np.uint8)
    assert evened(plain) is plain


def line(text: str, confidence: float, x: float = 0.0, baseline: float = 100.0) -> SeenLine:
    words = []
    for part in text.split():
        words.append(SeenWord(part, x, baseline - 30, x + 20 * len(part), baseline + 5, confidence))
        x += 20 * len(part) + 12
    return SeenLine(tuple(words), baseline, 40.0)


def test_two_readings_differ_in_a_digit() -> None:
    found = merged([Seen((line("Sum 12 400", 70),)), Seen((line("Sum 12 480", 90),))])
    assert [word.text for word in found.rows[0].words] == ["Sum", "12", "480"]
    (difference,) = found.differences
    assert [written(words) for words in (difference.taken, *difference.others)] == ["480", "400"]
    assert difference.box == (124.0, 70.0, 184.0, 105.0)


def test_a_number_goes_before_what_is_none() -> None:
    found = merged([Seen((line("Sum =150:", 90),)), Seen((line("Sum -150", 70),))])
    assert [word.text for word in found.rows[0].words] == ["Sum", "-150"]


def test_a_comma_that_one_reading_saw_is_kept() -> None:
    one = seen_line(("3", 0, 20), ("SV,", 30, 80), ("1", 90, 110), ("R", 120, 140))
    other = seen_line(("3", 0, 20), ("SV", 30, 75), ("1", 90, 110), ("R", 120, 140))
    found = merged([one, other])
    assert [word.text for word in found.rows[0].words] == ["3", "SV,", "1", "R"]
    assert merged([other, one]).rows == found.rows
    assert found.differences == ()


def test_a_mark_that_one_reading_alone_sees_is_left_out() -> None:
    found = merged(
        [
            Seen((line("4", 90), line("Saken er utsatt", 90, baseline=300))),
            Seen((line("Saken er utsatt", 90, baseline=300),)),
        ]
    )
    assert [row.baseline for row in found.rows] == [300]
    (difference,) = found.differences
    assert (difference.taken, written(difference.others[0])) == ((), "4")


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("12 400", "12 480", True),
        ("12 400", "12400", False),
        ("-150", "150", True),
        ("–150", "-150", False),
        ("§", "8", True),
        ("14H", "14M", True),
        ("(Ap)", "(Sp)", True),
        ("H", "N", True),
        ("Kari", "Karl", False),
        ("1,5", "1.5", True),
        ("vedtatt.", "vedtatt,", False),
    ],
)
def test_what_matters_between_readings(one: str, other: str, differ: bool) -> None:
    assert differ_in_weight(one, other) is differ


def seen_line(*words: tuple[str, float, float]) -> Seen:
    placed = [SeenWord(text, x0, 70, x1, 105, 90) for text, x0, x1 in words]
    return Seen((SeenLine(tuple(placed), 100.0, 45.0),))


def test_a_narrow_word_that_both_readings_saw_stands_once() -> None:
    one = seen_line(("lag", 0, 60), ("i", 72, 80), ("Vik", 92, 150))
    other = seen_line(("lag", 0, 60), ("i", 74, 82), ("Vik", 92, 150))
    found = merged([one, other])
    assert [word.text for word in found.rows[0].words] == ["lag", "i", "Vik"]


def test_a_short_word_that_the_readings_saw_beside_each_other_stands_once() -> None:
    one = seen_line(("lag", 0, 60), ("i", 72, 80), ("Vik", 112, 170))
    other = seen_line(("lag", 0, 60), ("i", 82, 90), ("Vik", 112, 170))
    assert [word.text for word in merged([one, other]).rows[0].words] == ["lag", "i", "Vik"]


@pytest.mark.parametrize("second", ["first", "second"])
def test_the_section_sign_goes_before_what_it_is_taken_for(second: str) -> None:
    sign, other = seen_line(("§", 0, 20), ("4-2", 30, 80)), seen_line(("8", 0, 20), ("4-2", 30, 80))
    found = merged([sign, other] if second == "first" else [other, sign])
    assert [word.text for word in found.rows[0].words] == ["§", "4-2"]
    assert found.differences == ()


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("K1.", "Kl."),
        ("kI.", "kl."),
        ("k1", "kl"),
        ("K1", "K1"),
        ('2.400"', "2.400'"),
        ("—1.200\"'", "—1.200'"),
        ("—300“", "—300'"),
        ("-1.200°", "-1.200'"),
        ("=—1", "—1"),
        ("=1", "=1"),
        ("150°", "150'"),
        ("20°", "20°"),
        ("2,5", "2,5"),
        ("—-", "—"),
        ("0)", "0"),
        ("(0)", "(0)"),
        ("[0]", "0"),
        ("2)", "2)"),
        ("-", "-"),
        ("HI", "III"),
        ("Il", "II"),
        ("IL", "IL"),
        ("H", "H"),
    ],
)
def test_words_that_are_none_are_mended(seen: str, meant: str) -> None:
    assert mended(seen) == meant


def test_a_number_whose_first_blank_was_not_seen_is_parted() -> None:
    near = seen_line(("4613", 0, 80), ("1500", 400, 470), ("000", 482, 530))
    assert [word.text for word in merged([near]).rows[0].words] == ["4613", "1", "500", "000"]
    columns = seen_line(("Budsjett", 0, 180), ("1500", 400, 470), ("000", 560, 610))
    assert [word.text for word in merged([columns]).rows[0].words] == ["Budsjett", "1500", "000"]


def test_a_dash_is_known_by_its_ink() -> None:
    def row(*marks: str) -> Seen:
        words = [SeenWord("Nesodden", 0, 70, 160, 105, 95)]
        words += [SeenWord(mark, 300 + 100 * n, 83, 313 + 100 * n, 88, 20) for n, mark in enumerate(marks)]
        words.append(SeenWord(".", 700, 95, 705, 100, 95))
        return Seen((SeenLine(tuple(words), 100.0, 45.0),))

    found = merged([row("$", "3", ">"), row("å", "-", "5")])
    assert [word.text for word in found.rows[0].words] == ["Nesodden", "-", "-", "-"]
    assert found.differences == ()


def test_the_dot_before_a_point_of_a_list_is_known_by_its_ink() -> None:
    def row(mark: str, bottom: float) -> Seen:
        words = [SeenWord(mark, 0, bottom - 13, 13, bottom, 60), SeenWord("Vaktmester", 30, 70, 200, 105, 95)]
        return Seen((SeenLine(tuple(words), 100.0, 45.0),))

    for mark in ("e", "*", "«", "o"):
        assert [word.text for word in merged([row(mark, 93)]).rows[0].words] == ["•", "Vaktmester"]
    assert [word.text for word in merged([row("e", 100)]).rows[0].words] == ["e", "Vaktmester"]


def test_a_letter_goes_before_the_figure_it_is_taken_for() -> None:
    assert is_letter_for_figure("(2SP,", "(25P,")
    assert is_letter_for_figure("Støtt:", "5tøtt:")
    assert not is_letter_for_figure("5V", "SV")
    assert not is_letter_for_figure("SV", "5V")
    assert not is_letter_for_figure("Kari", "5tøtt")
    found = merged([Seen((line("Mot 2SP", 60),)), Seen((line("Mot 25P", 90),))])
    assert [word.text for word in found.rows[0].words] == ["Mot", "2SP"]
    assert found.differences == ()


def test_ink_that_no_reading_took_for_words_is_found() -> None:
    paper = np.full((400, 600), 250, dtype=np.uint8)
    rows = merged([Seen((line("Mot", 90), line("Astrid Guslia", 90, baseline=300)))]).rows
    for row in rows:
        for word in row.words:
            paper[round(word.top) : round(word.bottom), round(word.x0) : round(word.x1)] = 30
    paper[170:200, 6:12] = 30
    paper[185:188, 12:24] = 30
    paper[150:152, 100:102] = 30
    (found,) = unread_ink(rows, (), Piece(paper, 0, 0))
    assert found.words[0].text == ""
    assert found.words[0].x0 == pytest.approx(6, abs=3)
    assert found.baseline == pytest.approx(200, abs=3)
    assert unread_ink(rows, (BBox(0, 165, 30, 205),), Piece(paper, 0, 0)) == ()
    assert unread_ink((), (), Piece(paper, 0, 0)) == ()


def test_the_dash_of_an_empty_cell_that_no_reading_saw_is_found() -> None:
    paper = np.full((500, 700), 250, dtype=np.uint8)

    def row(baseline: float, *places: float) -> SeenLine:
        words = [SeenWord("Lia", 0, baseline - 30, 60, baseline, 90)]
        words += [SeenWord("1 450", x, baseline - 30, x + 80, baseline, 90) for x in places]
        return SeenLine(tuple(words), baseline, 40.0)

    rows = [row(100, 200, 350, 500), row(200, 200, 350), row(300, 200, 350, 500), row(400, 200, 500)]
    for each in rows:
        for word in each.words:
            paper[round(word.top) : round(word.bottom), round(word.x0) : round(word.x1)] = 30
    paper[186:191, 560:574] = 30
    paper[486:491, 560:574] = 30
    (dash,) = unread_ink(rows, (), Piece(paper, 0, 0))
    assert (dash.words[0].text, dash.baseline) == ("-", 200)
    looked = looked_at(Merged(tuple(rows), ()), Piece(paper, 0, 0), lambda picture: Seen(()))
    assert [word.text for word in looked.rows[1].words] == ["Lia", "1 450", "1 450", "-"]
    assert looked.differences == ()


def test_ink_over_a_number_of_a_column_is_told() -> None:
    paper = np.full((500, 700), 250, dtype=np.uint8)
    rows = []
    for baseline, places in ((100, (200, 350)), (200, (200,)), (300, (200, 350)), (400, (200, 350))):
        words = [SeenWord("Lia", 0, baseline - 30, 60, baseline, 90)]
        words += [SeenWord("1 450", x, baseline - 30, x + 80, baseline, 90) for x in places]
        rows.append(SeenLine(tuple(words), float(baseline), 40.0))
        for word in words:
            paper[round(word.top) : round(word.bottom), round(word.x0) : round(word.x1)] = 30
    # A pen's ink is higher than type, and leaves no paper between its strokes.
    paper[150:204, 345:440] = 30
    # What stands in no column is a drawing's.
    paper[150:204, 550:600] = 30
    looked = looked_at(Merged(tuple(rows), ()), Piece(paper, 0, 0), lambda picture: Seen(()))
    (told,) = looked.differences
    assert (told.taken, told.baseline) == ((), 200)
    assert 340 < told.box.x0 < told.box.x1 < 445
    assert looked.rows == tuple(rows)


@needs_tesseract
def test_a_number_that_stands_alone_is_read_and_told_of() -> None:
    """Programs that read pictures pass such numbers over."""
    document = pypdfium2.PdfDocument(ROOT / "corpus/saksprotokoll/voteringsside.pdf")
    picture = document[1].render(scale=200 / 72, grayscale=True).to_pil().convert("L")
    document.close()
    (page,) = pages_of(picture_pdf([picture], 200))
    texts = [line.text for line in find_lines(page)]
    assert [texts[index + 1] for index, text in enumerate(texts) if text in ("FOR", "MOT")] == ["3", "6", "9"]


def test_black_around_the_paper_is_made_white_and_a_dark_ground_is_kept() -> None:
    paper = np.full((800, 600), 235, dtype=np.uint8)
    paper[300:310, 100:500] = 30
    assert without_black_edges(paper) is paper
    framed = paper.copy()
    framed[:, :40] = 12
    framed[-60:, 300:] = 12
    clean = without_black_edges(framed)
    assert (clean[:, :40] == 255).all() and (clean[-60:, 300:] == 255).all()
    assert (clean[300:310, 100:500] == 30).all()
    banner = paper.copy()
    banner[:100] = 20
    banner[30:70, 50:90] = 250
    assert (without_black_edges(banner)[:100] == banner[:100]).all()


def test_a_negative_is_made_dark_on_light() -> None:
    document = pypdfium2.PdfDocument(scan_of(MINUTES.read_bytes(), 100, skew=0.0, pages=[0]))
    picture = document[0].render(scale=100 / 72, grayscale=True).to_pil().convert("L")
    document.close()
    negative = pypdfium2.PdfDocument(picture_pdf([picture.point(lambda grey: 255 - grey)], 100))
    seen, _ = render(negative[0], 0)
    negative.close()
    assert np.median(seen) > 200


def test_the_side_that_text_lies_on() -> None:
    document = pypdfium2.PdfDocument(MINUTES.read_bytes())
    picture = np.asarray(
        document[0].render(scale=150 / 72, grayscale=True).to_pil().convert("L").rotate(2, fillcolor=255)
    )
    document.close()
    assert not lies_on_its_side(picture)
    assert lies_on_its_side(np.rot90(picture))
    assert not lies_on_its_side(np.rot90(picture, 2))


def test_a_typewriter_s_blank_between_the_groups_of_a_number_is_none_between_columns() -> None:
    def gaps(*words: tuple[str, float, float]) -> list[float]:
        seen = _with_near_groups(seen_line(*words).lines[0].words, 40.0)
        return [round(after.x0 - word.x1) for word, after in pairwise(seen)]

    # Figures 24 dots wide, each in a place of 30.
    assert gaps(("1", 0, 24), ("250", 63, 147)) == [12]
    assert gaps(("-14", 0, 84), ("000", 123, 207), ("000", 246, 330)) == [12, 12]
    assert gaps(("1", 0, 24), ("250", 93, 177)) == [69]
    assert gaps(("Sum", 0, 84), ("250", 123, 207)) == [39]
    assert gaps(("2024", 0, 114), ("250", 153, 237)) == [39]


def test_a_page_s_own_number_at_its_foot_is_left_out() -> None:
    def words(*places: tuple[str, float]) -> tuple[Word, ...]:
        return tuple(Word(text, 70, top, 90, top + 10, 10, False, top + 8) for text, top in places)

    page = words(("Vedtatt", 100), ("mot", 760), ("7", 790))
    assert _without_own_number(page, 7, 842) == page[:2]
    assert _without_own_number(page, 8, 842) == page
    assert _without_own_number(page, 7, 1200) == page
    beside = words(("Vedtatt", 100), ("mot", 790), ("7", 790))
    assert _without_own_number(beside, 7, 842) == beside


def test_a_page_upside_down_is_known_by_its_lines() -> None:
    document = pypdfium2.PdfDocument(MINUTES.read_bytes())
    picture = np.asarray(document[0].render(scale=200 / 72, grayscale=True).to_pil().convert("L"))
    document.close()
    assert not seems_upside_down(picture)
    assert seems_upside_down(np.ascontiguousarray(picture[::-1, ::-1]))
    assert not seems_upside_down(np.full_like(picture, 250))


def test_a_data_file_without_its_words(tmp_path: Path) -> None:
    parts = {17: b"network", 19: b"words" * 2_000_000, 21: b"letters"}
    start = 4 + 8 * 24
    starts = []
    for index in range(24):
        starts.append(start if index in parts else -1)
        start += len(parts.get(index, b""))
    path = tmp_path / "Latin.traineddata"
    path.write_bytes(struct.pack("<i24q", 24, *starts) + b"".join(parts.values()))
    light = without_words(path)
    assert light is not None and light[196:] == b"networkletters"
    assert struct.unpack_from("<24q", light, 4)[17:22] == (196, -1, -1, -1, 203)
    small = tmp_path / "nor.traineddata"
    small.write_bytes(light)
    assert without_words(small) is None
    path.write_bytes(b"x" * 9_000_000)
    assert without_words(path) is None
    assert without_words(tmp_path / "none.traineddata") is None


@pytest.mark.parametrize("numbers", [("15/1407", "1571407"), ("(1/1)", "(171)")])
def test_a_slash_goes_before_the_figure_it_is_taken_for_and_is_told(numbers: tuple[str, str]) -> None:
    slashed, other = numbers
    assert keeps_slash(slashed, other)
    assert not keeps_slash(other, slashed)
    assert not keeps_slash("1/2", "172/")
    found = merged([Seen((line(f"Sak {other}", 95),)), Seen((line(f"Sak {slashed}", 60),))])
    assert [word.text for word in found.rows[0].words] == ["Sak", slashed]
    assert len(found.differences) == 1
    again = looked_at(
        found,
        Piece(np.full((200, 600), 255, dtype=np.uint8), 0, 0),
        lambda picture: Seen((SeenLine((SeenWord(other, 60, 50, 200, 60, 99),), 60.0, 45.0),)),
    )
    assert [word.text for word in again.rows[0].words] == ["Sak", slashed]
    assert len(again.differences) == 1


def test_a_norwegian_letter_goes_before_one_like_it() -> None:
    assert is_norwegian_letter("Bømlo", "Bömlo")
    assert not is_norwegian_letter("Bömlo", "Bømlo")
    assert not is_norwegian_letter("Bømlo", "Bomlo")
    found = merged([Seen((line("Bömlo og Hå", 95),)), Seen((line("Bømlo og Há", 60),))])
    assert [word.text for word in found.rows[0].words] == ["Bømlo", "og", "Hå"]


def test_readings_that_differ_in_the_spelling_of_a_word() -> None:
    assert differ_in_spelling("Lillevik", "Lilievik") and not differ_in_spelling("Lillevik,", "LILLEVIK")
    assert not differ_in_spelling("", "Lillevik") and not differ_in_spelling("Bømlo", "Bømlo.")
    found = merged([Seen((line("Kari Lilievik", 95),)), Seen((line("Kari Lillevik", 60),))])
    assert [(written(each.taken), each.is_spelling) for each in found.differences] == [("Lilievik", True)]
    (notice,) = unsure_notices(1, (), found.differences, 1.0)
    assert notice.spelled == "Lilievik" and 'the other reading is "Lillevik"' in notice.message


def test_a_municipality_s_name_goes_before_a_word_that_is_none() -> None:
    assert is_registered("Fauske", "Fauskc") and is_registered("Vågå,", "Vågå1,")
    assert is_registered("Våler", "våler") and not is_registered("våler", "Våler")
    assert not is_registered("Fauskc", "Fauske") and not is_registered("Fauske", "Fauske")
    assert not is_registered("Lom", "Lorn") and not is_registered("fauske", "fauskc")
    found = merged([Seen((line("Fauskc 400", 95),)), Seen((line("Fauske 400", 60),))])
    assert [word.text for word in found.rows[0].words] == ["Fauske", "400"]
    assert [each.is_spelling for each in found.differences] == [True]


def test_the_apostrophe_of_thousands_goes_before_marks_like_it() -> None:
    assert keeps_apostrophe("2.400'", "2.400*") and not keeps_apostrophe("2.400*", "2.400'")
    assert not keeps_apostrophe("2.400'", "2.500*") and not keeps_apostrophe("'", "*")
    found = merged([Seen((line("Sum 2.400*", 95),)), Seen((line("Sum 2.400'", 60),))])
    assert [word.text for word in found.rows[0].words] == ["Sum", "2.400'"]


def test_the_dots_of_a_bad_copy_are_taken_off() -> None:
    document = pypdfium2.PdfDocument(scanned(MINUTES.read_bytes(), SCANNERS["black and white dots"], [0]))
    dotted, _ = render(document[0], 0)
    document.close()
    clean = without_dots(dotted)
    # In the margin there is nothing but dots.
    assert (dotted[:, :200] < 150).sum() > 1000
    assert (clean[:, :200] < 150).sum() < 50
    assert without_dots(clean) is clean


def test_a_blank_picture_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "_run", lambda *_: pytest.fail("Tesseract was asked"))
    monkeypatch.setattr(ocr, "find_tesseract", lambda: Tesseract("tesseract", (("nor", "3"),), True))
    for size, grey in (((1, 1), 200), ((900, 1200), 240), ((900, 1200), 0)):
        (page,) = read_pages(source_of("blank.pdf", picture_pdf([Image.new("L", size, grey)], 100)))
        assert [notice.code for notice in page.notices] == ["no_text_layer"]


def test_where_one_language_is_missing_the_command_and_the_page_tell(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 0, "", "List of available languages (2):\neng\nscript/Latin\n")

    monkeypatch.setattr(tesseract.shutil, "which", lambda name: "/usr/bin/tesseract")
    monkeypatch.setattr(tesseract.subprocess, "run", run)
    tesseract.find_tesseract.cache_clear()
    with caplog.at_level(logging.WARNING):
        found = tesseract.find_tesseract()
    tesseract.find_tesseract.cache_clear()
    assert found is not None and found.readings == (("script/Latin", "3"),)
    (message,) = caplog.messages
    assert "Tesseract lacks nor; install it with: apt-get install tesseract-ocr" in message
    hocr = (
        "<span class='ocr_line' title='bbox 10 20 110 60; x_size 38'>"
        "<span class='ocrx_word' title='bbox 10 22 50 52; x_wconf 91'>Vedtatt</span></span>"
    )
    monkeypatch.setattr(tesseract, "_run", lambda *_: hocr)
    monkeypatch.setattr(ocr, "find_tesseract", lambda: found)
    (page,) = read_pages(source_of("a.pdf", scan_of(MINUTES.read_bytes(), 72, pages=[0])))
    assert [word.text for word in page.words] == ["Vedtatt"]
    # One word was read of a page of text.
    assert [notice.code for notice in page.notices] == ["page_not_read", "ocr_low_confidence"]
    assert page.notices[1].message == (
        "the page's picture was read once only, with script/Latin: no second reading confirms its figures"
    )


def test_what_the_second_reading_saw_and_the_first_by_itself_is_no_difference() -> None:
    """Columns of some pages are passed over whole; both languages have seen the number then."""
    one, two = seen_line(("Sum", 0, 60)), seen_line(("Sum", 0, 60), ("345", 300, 360), ("655", 400, 460))
    piece = Piece(np.full((200, 600), 255, dtype=np.uint8), 0, 0)

    def read(picture: Picture) -> Seen:
        # The two places stand below one another.
        lines = [
            SeenLine((SeenWord(text, 60, part * picture.shape[0], 120, part * picture.shape[0] + 10, 96),), 0.0, 45.0)
            for text, part in (("345", 0.25), ("656", 0.7))
        ]
        return Seen(tuple(lines))

    both = merged([one, two])
    assert [written(each.taken) for each in both.differences] == ["345", "655"]
    assert [written(each.taken) for each in looked_at(both, piece, read).differences] == ["656"]
    # What the first saw alone it says again.
    assert [written(each.taken) for each in looked_at(merged([two, one]), piece, read).differences] == ["345", "656"]


def test_unsure_dirt_below_the_text_is_no_line() -> None:
    dirt = (line("Saken er utsatt", 90), line("i", 50, baseline=300))
    assert [row.baseline for row in merged([Seen(dirt), Seen(dirt)]).rows] == [100]


def test_what_is_a_section_sign() -> None:
    assert is_section_sign("§4-2", "84-2", "")
    assert not is_section_sign("§", "8", "og")
    assert not is_section_sign("8", "§", "4-2")
    assert not is_section_sign("§", "18", "4-2")


def test_speckles() -> None:
    assert is_speckle("|") and is_speckle("»—~"[0]) and is_speckle("..")
    assert not is_speckle("-") and not is_speckle("§") and not is_speckle("0")


def test_hocr() -> None:
    seen = parse_hocr(
        """<span class='ocr_line' id='line_1_1' title="bbox 10 20 110 60; baseline 0.01 -8; x_size 38">
        <span class='ocrx_word' id='word_1_1' title='bbox 10 22 50 52; x_wconf 91'>H&amp;M</span>
        <span class='ocrx_word' id='word_1_2' title='bbox 60 22 110 52; x_wconf 44'><em>§</em></span></span>"""
    )
    assert [(word.text, word.confidence) for word in seen.lines[0].words] == [("H&M", 91.0), ("§", 44.0)]
    assert seen.lines[0].baseline == pytest.approx(52.5)


def test_a_box_on_a_page_that_lies_askew() -> None:
    page = Page(1, 200.0, 100.0, (), (), (), (), "tesseract", "ocr", skew=90.0)
    assert page.seen(BBox(100, 40, 110, 50)) == pytest.approx((100, 50, 110, 60))


def test_scans_are_the_same_each_time() -> None:
    content = MINUTES.read_bytes()
    one, two = (Image.open(io.BytesIO(_jpeg(scan_of(content, 72, pages=[0])))) for _ in range(2))
    assert one.tobytes() == two.tobytes()


def _jpeg(pdf: bytes) -> bytes:
    return pdf[pdf.index(b"\xff\xd8") : pdf.rindex(b"\xff\xd9") + 2]


def test_frames_are_no_part_of_a_word() -> None:
    found = merged([Seen((line("|Sum 400| | 500", 90),))])
    assert [word.text for word in found.rows[0].words] == ["Sum", "400", "500"]
