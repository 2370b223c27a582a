"""Words, boxes, rules and fills of PDFs: pdfplumber is the oracle on clean files; where it is wrong, the page is."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from extract.layout.lines import find_lines
from extract.model import BBox, Page
from extract.sources import load_source, read_pages
from tests.one_page import page_of

ROOT = Path(__file__).resolve().parent.parent
CORPUS = sorted((ROOT / "corpus").glob("*/*.pdf"))
# Where pdfplumber takes a soft hyphen of no width for a blank.
PARTED_BY_SOFT_HYPHENS = {"skjonnsramme_nordland"}
# Where pdfplumber puts small type on a line whose letters' tops, and not their baselines, are near.
LINES_BY_TOP = {"tiltaksliste_nittedal"}
# PDFium rounds glyph widths, so that x drifts within a long line; pdfplumber's own words are not nearer to the ink.
DRIFT = 1.0
HALF_A_POINT = 0.5
PAGES_AT_AN_END = 10

Draw = Callable[[Canvas], None]
Pair = tuple[Page, Any]


def pdf(draw: Draw) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica", 11)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def altered(content: bytes, **entries: object) -> bytes:
    """The PDF with entries of its first page set."""
    document = pikepdf.open(io.BytesIO(content))
    for name, value in entries.items():
        document.pages[0].obj[f"/{name}"] = value
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def lines_of(content: bytes) -> list[str]:
    return [line.text for line in find_lines(page_of(content))]


def near(box: BBox, expected: tuple[float, float, float, float], within: float = 1.0) -> bool:
    return all(abs(one - other) <= within for one, other in zip(box, expected, strict=True))


def notice_board(canvas: Canvas) -> None:
    """A heading, a sentence, a footnote mark and two rows of a table with a rule and a fill."""
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(72, 730, "Behandling i utvalget")
    canvas.setFillGray(0.9)
    canvas.rect(72, 624, 310, 13, fill=1, stroke=0)
    canvas.setFillGray(0)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, 700, "Forslaget falt mot 3 stemmer")
    canvas.drawString(72, 680, "Netto 2,5")
    canvas.setFont("Helvetica", 6)
    canvas.drawString(119, 684, "1")
    canvas.setFont("Helvetica", 9)
    for y, label, amount in ((640, "Skole", "12 345"), (628, "Helse", "-1 200")):
        canvas.drawString(72, y, label)
        canvas.drawRightString(372, y, amount)
    canvas.line(72, 650, 382, 650)


BOARD = ["Behandling i utvalget", "Forslaget falt mot 3 stemmer", "Netto 2,5 1", "Skole 12 345", "Helse -1 200"]


def as_drawn(text: str) -> list[str]:
    """pdfplumber's word as the words that are seen: its soft hyphen a hyphen, what it glues at a tab apart."""
    return GLUED_AT_A_TAB.get(text, [text.replace("\u00ad", "-")])


def _first_and_last(pages: list[Pair]) -> list[Pair]:
    """The pages at both ends of a long document: those between are set as they are, and pdfplumber is slow."""
    return pages if len(pages) <= 2 * PAGES_AT_AN_END else [*pages[:PAGES_AT_AN_END], *pages[-PAGES_AT_AN_END:]]


# The blank between them is a tab that is narrower than the tolerance for letters of one word.
GLUED_AT_A_TAB = {"NaterstadArkivsaksnr:": ["Naterstad", "Arkivsaksnr:"]}


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_words_are_those_of_pdfplumber_in_the_same_order_and_place(path: Path) -> None:
    pages = read_pages(load_source(path))
    drifts: list[float] = []
    with pdfplumber.open(path) as document:
        assert len(pages) == len(document.pages)
        for page, oracle in _first_and_last(list(zip(pages, document.pages, strict=True))):
            assert page.reader == "pdfium"
            theirs = [(seen, word) for word in oracle.extract_words() for seen in as_drawn(word["text"])]
            if path.stem in PARTED_BY_SOFT_HYPHENS:
                continue
            words = list(page.words)
            if path.stem in LINES_BY_TOP:
                words.sort(key=lambda word: (word.text, round(word.top), word.x0))
                theirs.sort(key=lambda each: (each[0], round(each[1]["top"]), each[1]["x0"]))
            assert [word.text for word in words] == [text for text, _ in theirs]
            for word, (text, box) in zip(words, theirs, strict=True):
                if text == box["text"]:
                    # A font may tell no depth (`/Descent 0`): pdfplumber's boxes end above what hangs below the line.
                    if abs(box["bottom"] - word.baseline) < 0.1 and word.bottom - box["bottom"] > 0.1 * word.size:
                        assert box["top"] < word.top < word.baseline, word
                    else:
                        assert max(abs(word.top - box["top"]), abs(word.bottom - box["bottom"])) < HALF_A_POINT, word
                    drifts.append(max(abs(word.x0 - box["x0"]), abs(word.x1 - box["x1"])))
    assert max(drifts, default=0.0) < DRIFT
    # In a small document one long line may be a tenth of the words.
    assert sum(drift > HALF_A_POINT for drift in drifts) <= max(0.002 * len(drifts), 25)


def test_a_page_as_it_is() -> None:
    page = page_of(pdf(notice_board))
    assert [line.text for line in find_lines(page)] == BOARD
    heading = page.words[0]
    assert (heading.bold, heading.size, page.words[3].bold) == (True, 14.0, False)
    assert near(heading.bbox, (72, 101, 148, 115))
    (rule,) = page.rules
    assert near(BBox(*rule), (72, 192, 382, 192))
    (fill,) = page.fills
    assert near(BBox(*fill), (72, 205, 382, 218))


@pytest.mark.parametrize(
    ("rotation", "heading"),
    [(90, (727, 72, 741, 148)), (180, (447, 727, 523, 741)), (270, (101, 447, 115, 523))],
)
def test_a_page_shown_turned_is_read_upright(rotation: int, heading: tuple[float, float, float, float]) -> None:
    page = page_of(altered(pdf(notice_board), Rotate=rotation))
    assert [line.text for line in find_lines(page)] == BOARD
    assert page.rotation == rotation
    assert near(page.seen(page.words[0].bbox), heading)


def sideways(canvas: Canvas) -> None:
    canvas.translate(595, 0)
    canvas.rotate(90)
    canvas.translate(0, -300)
    notice_board(canvas)


def test_a_landscape_page_whose_text_is_turned_in_the_file() -> None:
    page = page_of(altered(pdf(sideways), Rotate=90))
    assert [line.text for line in find_lines(page)] == BOARD
    assert (page.rotation, page.width, page.height) == (0, 842, 595)
    assert near(page.words[0].bbox, (72, 154, 148, 168), 2)
    assert (len(page.rules), len(page.fills)) == (1, 1)


def test_a_table_printed_sideways_on_an_upright_page() -> None:
    page = page_of(pdf(sideways))
    assert [line.text for line in find_lines(page)] == BOARD
    assert page.rotation == 270
    assert near(page.seen(page.words[0].bbox), (154, 694, 168, 770), 2)


def test_boxes_are_those_of_the_visible_page() -> None:
    page = page_of(altered(pdf(notice_board), CropBox=pikepdf.Array([50, 550, 450, 780])))
    assert [line.text for line in find_lines(page)] == BOARD
    assert (page.width, page.height) == (400, 230)
    assert near(page.words[0].bbox, (22, 39, 98, 53))
    below = page_of(altered(pdf(notice_board), MediaBox=pikepdf.Array([-100, -200, 495, 842])))
    assert near(below.words[0].bbox, (172, 101, 248, 115))


def test_what_is_cropped_away_is_not_read() -> None:
    assert lines_of(altered(pdf(notice_board), CropBox=pikepdf.Array([50, 660, 450, 780]))) == BOARD[:3]


def test_letter_spaced_words_stay_whole() -> None:
    def draw(canvas: Canvas) -> None:
        for y, spacing, words in ((700, 3, "Saksprotokoll"), (680, 4, "FYLKESTINGETS VEDTAK")):
            text = canvas.beginText(72, y)
            text.setCharSpace(spacing)
            text.textOut(words)
            canvas.drawText(text)
        x = 72.0
        for letter in "Formannskapet":
            canvas.drawString(x, 650, letter)
            x += pdfmetrics.stringWidth(letter, "Helvetica", 11)
            x += 3

    assert lines_of(pdf(draw)) == ["Saksprotokoll", "FYLKESTINGETS VEDTAK", "Formannskapet"]


def test_figures_in_columns_are_no_letter_spaced_word() -> None:
    def draw(canvas: Canvas) -> None:
        for position, figure in enumerate("20345678"):
            canvas.drawString(72 + 12 * position, 700, figure)

    assert lines_of(pdf(draw)) == ["2 0 3 4 5 6 7 8"]


def test_letters_printed_twice_to_look_bold_are_read_once() -> None:
    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.2, 0.4):
            canvas.drawString(72 + shift, 700, "Fylkesrådets innstilling 2022")

    assert lines_of(pdf(draw)) == ["Fylkesrådets innstilling 2022"]


def test_stroked_letters_are_bold() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(2)
        text.textOut("Vedtak")
        canvas.drawText(text)

    assert page_of(pdf(draw)).words[0].bold


def test_small_type_without_blanks_is_parted_by_its_own_size() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 4)
        x = 72.0
        for word in ("liten", "skrift", "uten", "blanke"):
            canvas.drawString(x, 700, word)
            x += pdfmetrics.stringWidth(word, "Helvetica", 4) + 1.1

    assert lines_of(pdf(draw)) == ["liten skrift uten blanke"]


def test_a_footnote_mark_stays_in_its_line_and_out_of_the_amount() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Sum 2,5")
        canvas.drawString(150, 700, "areal 40 m")
        canvas.setFont("Helvetica", 6)
        canvas.drawString(72 + pdfmetrics.stringWidth("Sum 2,5", "Helvetica", 11), 704, "1")
        canvas.drawString(150 + pdfmetrics.stringWidth("areal 40 m", "Helvetica", 11), 704, "2")

    assert lines_of(pdf(draw)) == ["Sum 2,5 1 areal 40 m2"]


def test_two_columns_on_different_grids_keep_their_lines() -> None:
    def draw(canvas: Canvas) -> None:
        for line in range(6):
            canvas.drawString(72, 700 - 14 * line, f"venstre {line}")
            canvas.drawString(300, 695 - 14 * line, f"høyre {line}")

    expected = [f"{side} {line}" for line in range(6) for side in ("venstre", "høyre")]
    assert lines_of(pdf(draw)) == expected


def test_turned_table_heads_are_lines_of_their_own_and_a_watermark_is_none() -> None:
    def draw(canvas: Canvas) -> None:
        for line in range(6):
            canvas.drawString(72, 700 - 14 * line, "Vanlig tekst i flere linjer på siden")
        canvas.saveState()
        canvas.translate(500, 400)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Revidert budsjett")
        canvas.restoreState()
        canvas.translate(150, 300)
        canvas.rotate(45)
        canvas.setFont("Helvetica-Bold", 70)
        canvas.drawString(0, 0, "UTKAST")

    lines = find_lines(page_of(pdf(draw)))
    assert [line.text for line in lines] == ["Vanlig tekst i flere linjer på siden"] * 6 + ["Revidert budsjett"]
    assert lines[-1].bbox is not None
    assert near(lines[-1].bbox, (492, 359, 503, 441))


def test_glyphs_without_a_meaning_are_told() -> None:
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Vera", 11)
        canvas.drawString(72, 700, "Måltall som ikke lenger kan leses – særlig ikke på øya")

    document = pikepdf.open(io.BytesIO(pdf(draw)))
    for font in document.pages[0].Resources.Font.values():
        if "/ToUnicode" in font:
            del font["/ToUnicode"]
    buffer = io.BytesIO()
    document.save(buffer)
    assert [notice.code for notice in page_of(buffer.getvalue()).notices] == ["broken_text"]


def test_space_above_is_more_than_the_pages_own_pitch() -> None:
    def draw(canvas: Canvas) -> None:
        for y, text in ((700, "en"), (686, "to"), (672, "tre"), (644, "ny"), (630, "avsnitt")):
            canvas.drawString(72, y, text)

    lines = find_lines(page_of(pdf(draw)))
    assert [line.text for line in lines if line.space_above] == ["en", "ny"]


def test_rules_are_thin_and_level_and_fills_are_no_page_background() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(1)
        canvas.rect(0, 0, 595, 842, fill=1, stroke=0)
        canvas.setFillGray(0)
        canvas.drawString(72, 700, "Tekst")
        canvas.rect(72, 600, 200, 0.7, fill=1, stroke=0)
        canvas.line(72, 600, 72, 500)
        canvas.line(72, 500, 300, 300)
        canvas.grid([100, 200, 300], [400, 420, 440])
        canvas.rect(310, 400, 80, 40, fill=0, stroke=1)

    page = page_of(pdf(draw))
    level = [rule for rule in page.rules if rule.x1 - rule.x0 > rule.bottom - rule.top]
    assert page.fills == ()
    assert (len(level), len(page.rules) - len(level)) == (1 + 3 + 2, 1 + 3 + 2)


def test_the_straight_sides_of_boxes_are_rules_and_what_is_white_is_no_fill() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Tekst")
        canvas.roundRect(72, 600, 200, 40, 4)
        canvas.setFillGray(1)
        canvas.rect(72, 500, 200, 40, fill=1, stroke=1)
        canvas.rect(72, 400, 200, 40, fill=1, stroke=0)
        canvas.setFillGray(0.8)
        canvas.rect(72, 300, 200, 40, fill=1, stroke=1)

    page = page_of(pdf(draw))
    assert len(page.rules) == 12
    (fill,) = page.fills
    assert near(BBox(*fill), (72, 502, 272, 542))


def test_files_inside_a_pdf_are_told_of() -> None:
    document = pikepdf.open(io.BytesIO(pdf(lambda canvas: canvas.drawString(72, 700, "Omslag"))))
    for name in ("innkalling.pdf", "protokoll.pdf"):
        document.attachments[name] = pikepdf.AttachedFileSpec(document, b"innhold", filename=name)
    buffer = io.BytesIO()
    document.save(buffer)
    (notice,) = page_of(buffer.getvalue()).notices
    assert (notice.code, notice.page) == ("embedded_files", 1)
    assert "(2): innkalling.pdf, protokoll.pdf" in notice.message


def test_a_page_with_very_many_characters_is_read_in_parts() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 2)
        for line in range(300):
            canvas.drawString(20, 820 - 2.6 * line, f"linje {line} " + "strandsone " * 3 * (3 if line % 2 else 2))

    words = page_of(pdf(draw)).words
    assert sum(len(word.text) for word in words) > 2 * 8192
    assert [word.text for word in words if word.text.isdecimal()] == [str(line) for line in range(300)]
    assert near(words[-1].bbox, (111, 798, 121, 800))
