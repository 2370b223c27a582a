"""Drawn lines of a picture: found through grain, slant and crossings; letters and dots are none."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from reportlab.pdfgen.canvas import Canvas

from extract.sources.dotted import without_leaders
from extract.sources.scan import without_dots
from extract.sources.strokes import Stroke, without_strokes

DPI = 300
Grey = NDArray[np.uint8]


def page(draw: str, noise: float = 0.0) -> Grey:
    """A picture of a page 300 x 200 points large."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(300, 200), invariant=True)
    if draw == "grid":
        canvas.setLineWidth(0.5)
        canvas.setStrokeGray(0.5)
        canvas.grid([50, 120, 190, 260], [40, 58, 76, 94])
        canvas.setFont("Helvetica", 9)
        for row in range(3):
            for column, text in enumerate(("Lillevik", "1 450", "600")):
                canvas.drawRightString((118, 188, 258)[column], 45 + 18 * row, text)
    elif draw == "numbers":
        canvas.setLineWidth(0.5)
        canvas.grid([20, 85, 150, 215, 280], [40, 54, 68, 82, 96])
        canvas.setFont("Helvetica", 9)
        for row in range(4):
            for column in range(4):
                canvas.drawRightString(83 + 65 * column, 44 + 14 * row, "2 755 777")
    elif draw == "text":
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(20, 150, "Kommunens summer, mmm mnm")
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(20, 120, "Innhold ............................................. 4")
        canvas.drawString(20, 90, "minimum — immune numrene nummer –")
    elif draw == "led":
        canvas.setFont("Courier", 11)
        canvas.drawString(20, 150, "Lillevik lag ................ 24.000")
        canvas.drawString(20, 120, "Drift ... 1.2.3.4.5.6.7")
    elif draw == "zeros":
        for size in range(7, 15):
            canvas.setFont("Times-Roman", size)
            canvas.drawString(20, 20 * (size - 6), "3 000 000 000 000 i iiiiiiiii 1 111 111 ooooooooo")
    elif draw == "underlined":
        canvas.setFont("Helvetica", 11)
        canvas.drawString(20, 150, "Vedtaket gjelder nå")
        canvas.line(20, 147, 20 + canvas.stringWidth("Vedtaket gjelder nå", "Helvetica", 11), 147)
    canvas.save()
    document = pypdfium2.PdfDocument(buffer.getvalue())
    picture = document[0].render(scale=DPI / 72, grayscale=True).to_numpy()
    picture = picture.reshape(picture.shape[:2]).astype(np.float64)
    document.close()
    dirty = 0.92 * picture + np.random.default_rng(3).normal(0, noise, picture.shape) if noise else picture
    return dirty.clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize("noise", [0.0, 6.0])
def test_a_grid_is_found_line_by_line_and_its_words_are_kept(noise: float) -> None:
    picture = page("grid", noise)
    clean, strokes = without_strokes(picture, DPI)
    points = [Stroke(*(value * 72 / DPI for value in stroke)) for stroke in strokes]
    level = [line for line in points if line.x1 - line.x0 > 100]
    upright = [line for line in points if line.x1 - line.x0 < 3]
    assert [round((line.top + line.bottom) / 2) for line in level] == [106, 124, 142, 160]
    assert [round((line.x0 + line.x1) / 2) for line in upright] == [50, 120, 190, 260]
    assert all(line.x0 == pytest.approx(50, abs=0.6) and line.x1 == pytest.approx(260, abs=0.6) for line in level)
    assert all(line.bottom - line.top < 1.5 for line in level)
    ends = [(line.top, line.bottom) for line in upright]
    assert all(each == pytest.approx((106, 160), abs=0.8) for each in ends)
    # The ink of the words is as it was, that of the lines is gone.
    black = picture < 60
    assert (clean[black] < 60).mean() > 0.97
    assert clean[round(124 * DPI / 72), round(55 * DPI / 72) : round(255 * DPI / 72)].mean() > 0.95 * clean.max() - 20


def test_the_rules_of_a_grid_that_a_fax_left_in_pieces_are_found() -> None:
    picture = page("grid")
    broken = picture.copy()
    random = np.random.default_rng(1)
    for row in (124, 142):
        where = slice(round(row * DPI / 72) - 4, round(row * DPI / 72) + 5)
        gone = np.repeat(random.random(1250 // 15 + 1) < 0.6, 15)[: picture.shape[1]]
        broken[where, gone] = 255
    clean, strokes = without_strokes(broken, DPI)
    rows = {round((line.top + line.bottom) / 2 * 72 / DPI) for line in strokes if line.x1 - line.x0 > 800}
    assert rows == {106, 124, 142, 160}
    assert clean[round(124 * DPI / 72), round(55 * DPI / 72) : round(115 * DPI / 72)].min() > 200


def test_rows_of_figures_are_no_rules() -> None:
    picture = page("numbers")
    clean, strokes = without_strokes(picture, DPI)
    assert len(strokes) == 10
    # Beside the rules all ink is as it was.
    black = picture < 60
    for stroke in strokes:
        black[round(stroke.top) - 3 : round(stroke.bottom) + 3, round(stroke.x0) - 3 : round(stroke.x1) + 3] = False
    assert black.sum() > 3000
    assert (clean[black] < 60).all()


def test_letters_dots_and_dashes_are_no_lines() -> None:
    picture = page("text")
    clean, strokes = without_strokes(picture, DPI)
    assert strokes == ()
    assert clean is picture


def test_an_underline_is_a_line_and_the_words_above_it_stay() -> None:
    picture = page("underlined")
    clean, (line,) = without_strokes(picture, DPI)
    assert (line.top + line.bottom) / 2 * 72 / DPI == pytest.approx(53, abs=0.5)
    above = slice(0, round(line.top) - 3)
    assert (clean[above] == picture[above]).mean() > 0.999


def test_a_line_that_falls_a_little_is_one_line() -> None:
    picture = np.full((400, 1200), 240, dtype=np.uint8)
    for x in range(100, 1100):
        row = 200 + (x - 100) // 160
        picture[row : row + 3, x] = 60
    _, (line,) = without_strokes(picture, DPI)
    assert (line.x0, line.x1) == (pytest.approx(100, abs=2), pytest.approx(1100, abs=2))
    assert (line.top + line.bottom) / 2 == pytest.approx(204.5, abs=1.5)
    assert line.bottom - line.top < 5


def test_a_small_picture_has_no_lines() -> None:
    assert without_strokes(np.full((10, 10), 255, dtype=np.uint8), DPI)[1] == ()


def test_letters_that_an_underline_crosses_keep_what_is_below_it() -> None:
    def drawn(with_line: bool) -> Grey:
        buffer = io.BytesIO()
        canvas = Canvas(buffer, pagesize=(300, 200), invariant=True)
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(20, 150, "Byggjenemnda gav ny røysting og pengar")
        if with_line:
            canvas.setLineWidth(0.7)
            canvas.line(20, 148.8, 20 + canvas.stringWidth("Byggjenemnda gav ny røysting og pengar"), 148.8)
        canvas.save()
        document = pypdfium2.PdfDocument(buffer.getvalue())
        picture: Grey = document[0].render(scale=DPI / 72, grayscale=True).to_numpy()
        document.close()
        return picture.reshape(picture.shape[:2]).copy()

    plain, underlined = drawn(False), drawn(True)
    clean, strokes = without_strokes(underlined, DPI)
    assert len(strokes) == 1
    below = np.zeros_like(plain, dtype=bool)
    below[round(51.5 * DPI / 72) : round(54 * DPI / 72)] = True
    ink = (plain < 120) & below
    assert (clean[ink] < 160).mean() > 0.7
    line = (underlined < 120) & (plain > 200)
    assert (clean[line] < 120).mean() < 0.2


def dotted_table(dots_per_inch: int) -> Grey:
    """Small type with dotted rules between its rows."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 400), invariant=True)
    canvas.setFont("Helvetica", 8)
    canvas.setLineWidth(0.5)
    canvas.setDash(0.5, 1.5)
    for number in range(24):
        y = 360 - 13.5 * number
        canvas.drawString(60, y, "Kulturskole i Lillevik")
        canvas.drawRightString(525, y, "–1 430")
        canvas.line(58, y - 3.5, 530, y - 3.5)
    canvas.save()
    document = pypdfium2.PdfDocument(buffer.getvalue())
    picture = document[0].render(scale=dots_per_inch / 72, grayscale=True).to_numpy()
    document.close()
    return np.array(picture.reshape(picture.shape[:2]), dtype=np.uint8)


def test_dotted_rules_are_lines() -> None:
    clean, strokes = without_strokes(dotted_table(DPI), DPI)
    assert len(strokes) == 24
    assert all(stroke.x1 - stroke.x0 == pytest.approx(472 * DPI / 72, abs=20) for stroke in strokes)
    # Between the labels and the amounts there is paper alone.
    assert (clean[:, 1000:1900] < 200).sum() == 0


def test_dotted_rules_are_no_dots_of_a_bad_copy() -> None:
    picture = dotted_table(DPI)
    assert without_dots(picture) is picture


@pytest.mark.parametrize("noise", [0.0, 6.0])
def test_dots_that_lead_to_an_amount_are_taken_off_and_words_stay(noise: float) -> None:
    picture = page("led", noise)
    clean = without_leaders(picture, DPI)
    scale = DPI / 72
    between = clean[round(40 * scale) : round(56 * scale), round(104 * scale) : round(212 * scale)]
    assert (between > 150).all()
    changed = (clean != picture).any(axis=0)
    # The label, the amount, and three dots behind a word keep all their ink.
    assert not changed[: round(98 * scale)].any() and not changed[round(216 * scale) :].any()
    assert (clean[round(70 * scale) :] == picture[round(70 * scale) :]).all()
    numbers, _ = without_strokes(page("numbers", noise), DPI)
    assert (without_leaders(numbers, DPI) == numbers).all()


@pytest.mark.parametrize("noise", [0.0, 6.0])
def test_the_tops_of_zeros_and_stems_are_no_dots(noise: float) -> None:
    zeros = page("zeros", noise)
    assert (without_leaders(zeros, DPI) == zeros).all()
