"""Strokes of a pen across text are taken off and told of; what stands for itself, and text alone, is kept."""

from __future__ import annotations

import io
import shutil

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from extract import convert_bytes
from extract.sources.connected import connected
from extract.sources.pens import without_pen

DOTS_PER_INCH = 300
ROWS = ("Lillevik skole 1 250 000", "Brygga i Lia 480 000", "Nes idrettslag 90 000")


def paper(*rows: str) -> Image.Image:
    picture = Image.new("L", (1500, 1000), 245)
    draw = ImageDraw.Draw(picture)
    for number, row in enumerate(rows or ROWS):
        for column, text in enumerate(row.split(" ", 2)):
            draw.text((100 + 450 * column, 200 + 70 * number), text, 15, ImageFont.load_default(44))
    return picture


def penned(picture: Image.Image, across: float, down: float, grey: int = 110) -> Image.Image:
    """The picture with a curl of a pen."""
    drawn = picture.copy()
    points = [(across + 5 * t + 14 * np.sin(0.9 * t), down + 32 * np.sin(0.5 * t)) for t in range(60)]
    ImageDraw.Draw(drawn).line(points, fill=grey, width=3)
    return drawn


def dots(picture: Image.Image) -> NDArray[np.uint8]:
    return np.asarray(picture)


def test_a_pen_s_stroke_across_text_is_taken_off() -> None:
    plain, marked = dots(paper()), dots(penned(paper(), 960, 290))
    clean, boxes = without_pen(marked, DOTS_PER_INCH)
    added = (marked < 150) & (plain > 150)
    assert (clean[added] > 200).mean() > 0.75
    assert (clean[plain < 60] < 100).mean() > 0.97
    assert boxes and all(900 < box.x0 < box.x1 < 1320 and 240 < box.top < box.bottom < 340 for box in boxes)


def test_a_stroke_goes_on_where_a_line_that_was_taken_off_parts_it() -> None:
    marked = penned(paper(), 960, 290)
    ImageDraw.Draw(marked).rectangle((1180, 180, 1186, 500), fill=245)
    clean, _ = without_pen(dots(marked), DOTS_PER_INCH)
    beyond = dots(paper())[230:350, 1187:1300] > 240
    assert (clean[230:350, 1187:1300][beyond] > 200).mean() > 0.99


def test_a_stroke_may_run_to_the_edge_of_a_picture_of_odd_sides() -> None:
    picture = Image.new("L", (1001, 1001), 245)
    picture.paste(paper(), (0, 0))
    # A word at either edge, and strokes from it past the last row and the last column.
    draw = ImageDraw.Draw(picture)
    draw.text((560, 930), "Nes vel 90", 15, ImageFont.load_default(44))
    draw.line([(570, 900), (640, 965), (600, 1000)], fill=110, width=3)
    draw.line([(800, 215), (1000, 245)], fill=110, width=3)
    draw.line([(700, 900), (770, 965), (1000, 990)], fill=110, width=3)
    clean, boxes = without_pen(dots(picture), DOTS_PER_INCH)
    assert clean.shape == (1001, 1001) and boxes


def test_a_long_stroke_is_told_where_its_ink_is() -> None:
    marked = paper()
    ImageDraw.Draw(marked).line((560, 215, 640, 660), 110, 3)
    _, boxes = without_pen(dots(marked), DOTS_PER_INCH)
    assert boxes and all(box.x1 - box.x0 < 60 and box.bottom - box.top < 60 for box in boxes)
    assert all(abs((box.x0 + box.x1) / 2 - 560 - 80 * ((box.top + box.bottom) / 2 - 215) / 445) < 12 for box in boxes)


def test_text_alone_and_what_stands_for_itself_is_kept() -> None:
    for picture in (paper(), penned(paper(), 200, 700), penned(paper("pgjqy pgjqy lbdfh"), 200, 700)):
        marked = dots(picture)
        clean, boxes = without_pen(marked, DOTS_PER_INCH)
        assert clean is marked and not boxes


def test_a_minus_beside_a_stroke_is_kept() -> None:
    plain = dots(paper("Lillevik skole -1 250 000"))
    clean, boxes = without_pen(dots(penned(paper("Lillevik skole -1 250 000"), 1040, 230)), DOTS_PER_INCH)
    minus = np.zeros_like(plain, dtype=np.bool_)
    minus[200:260, 990:1018] = plain[200:260, 990:1018] < 60
    assert boxes and minus.any() and (clean[minus] < 100).all()


def test_ink_that_touches_at_a_corner_hangs_together() -> None:
    ink = np.array(
        [[1, 0, 0, 0, 1], [0, 1, 0, 0, 1], [0, 0, 0, 0, 0], [1, 1, 0, 1, 1], [1, 0, 0, 0, 1]], dtype=np.bool_
    )
    parts = connected(ink)
    found = sorted(
        zip(*(side.tolist() for side in (parts.top, parts.x0, parts.bottom, parts.x1, parts.filled)), strict=True)
    )
    assert found == [(0, 0, 2, 2, 2), (0, 4, 2, 5, 2), (3, 0, 5, 2, 3), (3, 3, 5, 5, 3)]
    first = found.index((0, 0, 2, 2, 2))
    assert first == 0 and parts.drawn(0).tolist() == [[True, False], [False, True]]
    assert not len(connected(np.zeros((4, 4), dtype=np.bool_)).x0)


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="reads pictures")
def test_figures_beneath_a_pen_s_stroke_are_told_of() -> None:
    rows = ("Tilskudd 2023 kroner", "Hamar kommune 450 000", "Elverum kommune 900 000", "Trysil kommune 480 000")
    file = io.BytesIO()
    penned(paper(*rows), 960, 290).save(file, "PDF", resolution=DOTS_PER_INCH)
    found = convert_bytes("a.pdf", file.getvalue())
    told = [warning.message for warning in found.warnings if "a pen's strokes" in warning.message]
    assert told and all(any(map(str.isdigit, message)) for message in told)
    assert {amount.nok for grant in found.grants for amount in grant.amounts} == {450_000, 900_000, 480_000}
