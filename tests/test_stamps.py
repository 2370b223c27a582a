"""Stamps that lie over text are made as light as the paper; text and tables in color are kept."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from extract.sources.stamps import is_colored, without_color, without_grey

DOTS_PER_INCH = 300


def paper() -> Image.Image:
    """Lines of black text."""
    picture = Image.new("L", (1500, 900), 240)
    draw = ImageDraw.Draw(picture)
    for row in range(10):
        text = "Formannskapet gir 1 250 000 kroner til kaia i Lia."
        draw.text((80, 60 + 80 * row), text, 20, ImageFont.load_default(44))
    return picture


def stamp_on(picture: Image.Image) -> np.ndarray:
    """Where a slanting stamp has ink."""
    stamp = Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(stamp)
    draw.rectangle((400, 200, 1100, 500), outline=255, width=6)
    draw.text((440, 290), "JOURNALFØRT", 255, ImageFont.load_default(90))
    return np.asarray(stamp.rotate(8, Image.Resampling.BICUBIC)) > 127


def rgb(picture: Image.Image) -> np.ndarray:
    return np.repeat(np.asarray(picture)[:, :, None], 3, axis=2).copy()


@pytest.mark.parametrize("color", [(200, 40, 60), (50, 60, 170), (30, 130, 60)])
def test_a_colored_stamp_is_taken_off(color: tuple[int, int, int]) -> None:
    page = paper()
    ink = stamp_on(page)
    stamped = rgb(page)
    stamped[ink] = (stamped[ink] * (np.array(color) / 255)).astype(np.uint8)
    assert is_colored(np.asarray(Image.fromarray(stamped).reduce(6)))
    clean = without_color(stamped, DOTS_PER_INCH)
    black = np.asarray(page) < 60
    assert np.median(clean[ink & ~black]) > 220
    assert (clean[ink & ~black] < 150).mean() < 0.05
    assert (clean[ink & black] < 100).mean() > 0.9
    assert (clean[~ink & black] < 60).all()


def test_a_stamp_s_ink_beside_black_letters_is_taken_off_where_color_is_coarse() -> None:
    """JPEGs tell it for four dots at once."""
    page = paper()
    ink = stamp_on(page)
    stamped = rgb(page)
    stamped[ink] = (stamped[ink] * (np.array((40, 50, 170)) / 255)).astype(np.uint8)
    file = io.BytesIO()
    Image.fromarray(stamped).resize((1000, 600)).save(file, "JPEG", quality=80, subsampling=2)
    coarse = np.asarray(Image.open(file).resize((1500, 900), Image.Resampling.BICUBIC))
    clean = without_color(coarse, DOTS_PER_INCH)
    black = page.point(lambda value: 255 * (value < 200))
    beside = ink & (np.asarray(black.filter(ImageFilter.MaxFilter(9))) > 0) & ~(np.asarray(black) > 0)
    assert (clean[beside] < 130).mean() < 0.03


def test_the_dark_heading_below_a_stamp_is_kept() -> None:
    """Its ground is hardly colored, and light letters part it into strokes."""
    page = rgb(paper())
    page[440:520, 60:1440] = (36, 92, 44)
    light = Image.new("L", (1500, 900), 0)
    draw = ImageDraw.Draw(light)
    for column, text in enumerate(("Kommune", "Fornying", "Tapskompensasjon")):
        draw.text((90 + 420 * column, 455), text, 255, ImageFont.load_default(40))
    heading = page.copy()
    heading[np.asarray(light) > 127] = 240
    stamped = heading.copy()
    ink = stamp_on(paper())
    stamped[ink] = (stamped[ink] * (np.array((200, 40, 60)) / 255)).astype(np.uint8)
    clean = without_color(stamped, DOTS_PER_INCH)[442:518, 62:1438]
    expected = np.asarray(Image.fromarray(heading).convert("L"))[442:518, 62:1438].astype(np.int16)
    assert (np.abs(clean - expected) < 60).mean() > 0.95


def test_text_in_color_is_kept() -> None:
    page = paper()
    colored = rgb(page)
    # Every other line is red.
    for row in range(0, 10, 2):
        line = colored[50 + 80 * row : 130 + 80 * row]
        line[line[:, :, 0] < 100] = (190, 20, 30)
    colored[620:860, 1300:1480] = (30, 60, 140)
    clean = without_color(colored, DOTS_PER_INCH)
    expected = np.asarray(Image.fromarray(colored).convert("L"))
    assert (clean == expected).all()
    assert not is_colored(np.asarray(Image.fromarray(rgb(page)).reduce(6)))


def test_a_grey_stamp_is_taken_off_and_grey_text_kept() -> None:
    page = paper()
    ink = stamp_on(page)
    stamped = np.asarray(page).copy()
    stamped[ink] = np.minimum(stamped[ink], 130)
    clean = without_grey(stamped, DOTS_PER_INCH)
    black = np.asarray(page) < 60
    assert np.median(clean[ink & ~black]) > 200
    assert (clean[ink & black] < 100).mean() > 0.9
    grey = np.asarray(page.point(lambda value: 110 + value // 2)).copy()
    assert without_grey(grey, DOTS_PER_INCH) is grey
    plain = np.asarray(page).copy()
    assert without_grey(plain, DOTS_PER_INCH) is plain
