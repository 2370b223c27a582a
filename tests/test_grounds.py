"""Letters on a dark ground become dark ones on paper; bold letters, photographs and lines stay as they are."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from extract.sources.grounds import without_grounds


def table(ground: int, letters: int) -> np.ndarray:
    """A page with bold text, and a heading in light letters on a dark ground."""
    picture = Image.new("L", (1800, 1200), 238)
    draw = ImageDraw.Draw(picture)
    draw.text((100, 60), "Oversikt over prosjektene", 10, ImageFont.load_default(70), stroke_width=4)
    draw.rectangle((100, 200, 1700, 290), fill=ground)
    for column, text in enumerate(("Prosjekt", "2025", "2026", "2027")):
        draw.text((130 + 400 * column, 215), text, letters, ImageFont.load_default(46))
        draw.text((130 + 400 * column, 315), "12 500", 20, ImageFont.load_default(46))
    draw.line((100, 400, 1700, 400), 20, 5)
    return np.asarray(picture)


def test_a_dark_heading_is_turned_into_paper() -> None:
    for ground, letters in ((15, 240), (110, 235)):
        page = table(ground, letters)
        clean = without_grounds(page, 300)
        band = clean[203:287, 103:1697]
        assert np.median(band) > 200
        assert 0.01 < (band < 100).mean() < 0.2
        assert (clean[:195] == page[:195]).all() and (clean[295:] == page[295:]).all()


def test_dark_letters_under_a_marker_are_kept_on_paper() -> None:
    page = table(120, 20).copy()
    # A line drawn close below the heading is none of its ground.
    page[298:302, 100:1700] = 20
    clean = without_grounds(page, 300)
    band = clean[203:287, 103:1697]
    assert np.median(band) > 200
    assert ((band < 100) == (page[203:287, 103:1697] < 70)).mean() > 0.99
    assert (clean[295:] == page[295:]).all()


def test_what_is_no_heading_is_kept() -> None:
    plain = table(238, 20)
    assert without_grounds(plain, 300) is plain
    page = plain.copy()
    # A photograph, and a bar without letters.
    page[500:1100, 200:900] = np.linspace(20, 235, 600)[:, None].astype(np.uint8)
    page[1120:1150, 100:1700] = 10
    assert without_grounds(page, 300) is page
