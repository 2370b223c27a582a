"""Letters in a page's picture that no reading covers are told; strokes, drawn lines and pictures are none."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from extract.sources.scan import Piece
from extract.sources.tesseract import SeenLine, SeenWord
from extract.sources.uncovered import Uncovered, find_uncovered

ROWS = [f"Kommunestyret vedtok sak {number} i Lillevik" for number in range(1, 13)]


def page(rows: list[str], grey: int = 30) -> Image.Image:
    picture = Image.new("L", (1500, 1600), 250)
    draw = ImageDraw.Draw(picture)
    for number, row in enumerate(rows):
        draw.text((150, 200 + 80 * number), row, grey, ImageFont.load_default(42))
    return picture


def read(numbers: range) -> list[SeenLine]:
    """What is read of the rows with these numbers."""
    return [
        SeenLine((SeenWord(ROWS[n], 150.0, 205.0 + 80 * n, 1100.0, 250.0 + 80 * n, 95.0),), 240.0 + 80 * n, 42.0)
        for n in numbers
    ]


def uncovered(picture: Image.Image, numbers: range) -> Uncovered:
    return find_uncovered(read(numbers), [], Piece(np.asarray(picture), 0, 0))


def test_all_that_was_read_is_covered() -> None:
    assert uncovered(page(ROWS), range(12)) == Uncovered()


def test_a_line_that_was_passed_over_is_told() -> None:
    found = uncovered(page(ROWS), range(11))
    assert len(found.boxes) == 1 and not found.is_most
    assert 1070 <= found.boxes[0].top <= 1100 and found.boxes[0].x0 < 170


def test_a_page_of_which_little_was_read_was_not() -> None:
    assert uncovered(page(ROWS), range(6)).is_most
    assert uncovered(page(ROWS, grey=170), range(6)).is_most


def test_pens_lines_and_pictures_are_no_letters() -> None:
    picture = page(ROWS)
    draw = ImageDraw.Draw(picture)
    draw.line([(1200 + 6 * t, 500 + round(18 * np.sin(1.3 * t))) for t in range(30)], 60, 4)
    draw.line((100, 1400, 1300, 1400), 40, 3)
    draw.rectangle((1150, 900, 1400, 1250), 90)
    draw.ellipse((300, 1300, 330, 1330), 40)
    assert uncovered(picture, range(12)) == Uncovered()
