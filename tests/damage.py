"""What befalls pages before and while they are scanned: a grey picture -> the same, harmed. The same each time."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

Greys = NDArray[np.float64]
# The picture, its dots to the inch, and where chance comes from.
Damage = Callable[[Greys, int, np.random.Generator], Greys]


def photographed(picture: Greys, dots_per_inch: int, random: np.random.Generator) -> Greys:
    """Light from one side, the far corner in half of it, and letters out of focus."""
    height, width = picture.shape
    soft = (picture + np.roll(picture, 1, 0) + np.roll(picture, 1, 1) + np.roll(picture, (1, 1), (0, 1))) / 4
    down, across = np.linspace(0, 0.5, height)[:, None], np.linspace(0, 0.5, width)[None, :]
    lit: Greys = soft * (1 - 0.5 * (down + across))
    return lit


def carbon_copy(picture: Greys, dots_per_inch: int, random: np.random.Generator) -> Greys:
    """Soft grey letters on grey paper."""
    return 115 + 0.48 * _soft(picture, dots_per_inch / 200)


def faded(picture: Greys, dots_per_inch: int, random: np.random.Generator) -> Greys:
    """Pale letters on grey paper: a thin copy of a copy, or a fax that the sun has seen."""
    return 165 + 0.28 * _soft(picture, dots_per_inch / 400)


def shone_through(picture: Greys, dots_per_inch: int, random: np.random.Generator) -> Greys:
    """Faint mirrored text of the page behind: the page's own, upside down, stands for it."""
    behind = _soft(picture[::-1, ::-1], 1.2)[:, ::-1]
    return np.minimum(picture, 255 - 0.28 * (255 - behind))


def edged(picture: Greys, dots_per_inch: int, random: np.random.Generator) -> Greys:
    """Black where the paper ends on the glass, and the holes of a binder."""
    dark = picture.copy()
    height, width = dark.shape
    edge, hole = dots_per_inch // 4, round(0.12 * dots_per_inch)
    dark[:, :edge] = 15
    dark[: edge // 2] = 20
    dark[height - edge :, width // 2 :] = 15
    rows, columns = np.ogrid[:height, :width]
    for down in (height / 2 - 1.57 * dots_per_inch, height / 2 + 1.57 * dots_per_inch):
        dark[(rows - down) ** 2 + (columns - edge - 3 * hole) ** 2 < hole**2] = 25
    return dark


def bent(picture: Greys, dots_per_inch: int, random: np.random.Generator) -> Greys:
    """Lines that bend down into the fold of a book, which lies in shadow."""
    height, width = picture.shape
    across = np.arange(width)
    down = np.arange(height)[:, None] + 0.06 * dots_per_inch * np.exp(-across / (0.15 * width))[None, :]
    moved = picture[np.clip(down.astype(np.intp), 0, height - 1), across[None, :]]
    shaded: Greys = moved * (1 - 0.5 * np.exp(-across / (0.05 * width)))[None, :]
    return shaded


def penned(picture: Greys, dots_per_inch: int, random: np.random.Generator) -> Greys:
    """Strokes of a pen over the text, and ticks beside it."""
    image = Image.fromarray(picture.clip(0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    width, height = image.size
    for stroke in range(6):
        x, y = random.uniform(0.1, 0.8) * width, random.uniform(0.1, 0.9) * height
        points = [
            (
                x + dots_per_inch * (0.02 * t + 0.05 * np.sin(0.9 * t)),
                y + 0.1 * dots_per_inch * np.sin(0.5 * t + stroke),
            )
            for t in range(60)
        ]
        draw.line(points, fill=90, width=max(2, dots_per_inch // 90))
    for _ in range(5):
        x, y = random.uniform(0.05, 0.09) * width, random.uniform(0.1, 0.9) * height
        down, up = (
            (x + 0.05 * dots_per_inch, y + 0.1 * dots_per_inch),
            (x + 0.2 * dots_per_inch, y - 0.12 * dots_per_inch),
        )
        draw.line([(x, y), down, up], fill=60, width=max(2, dots_per_inch // 70))
    return np.asarray(image, dtype=np.float64)


def speckled(picture: Greys, dots_per_inch: int, random: np.random.Generator) -> Greys:
    """Black and white dots."""
    dotted = picture.copy()
    chance = random.random(picture.shape)
    dotted[chance < 0.008] = 0
    dotted[chance > 0.992] = 255
    return dotted


def stamped(picture: Greys, dots_per_inch: int, random: np.random.Generator) -> Greys:
    """Two slanting rubber stamps in grey over the text."""
    stamp = stamp_layer(picture.shape, dots_per_inch)
    return np.minimum(picture, 255 - 0.5 * stamp)


def negative(picture: Greys, dots_per_inch: int, random: np.random.Generator) -> Greys:
    """Light text on dark film."""
    return 255 - picture


def stamp_layer(shape: tuple[int, ...], dots_per_inch: int) -> Greys:
    """Where on a page of this shape two rubber stamps have ink: 255 in full, 0 where there is none."""
    layer = Image.new("L", (shape[1], shape[0]), 0)
    stamp = Image.new("L", (round(2.6 * dots_per_inch), dots_per_inch), 0)
    draw = ImageDraw.Draw(stamp)
    font = ImageFont.load_default(round(0.22 * dots_per_inch))
    draw.rectangle((2, 2, stamp.width - 3, stamp.height - 3), outline=255, width=max(2, dots_per_inch // 60))
    draw.text((0.15 * dots_per_inch, 0.12 * dots_per_inch), "MOTTATT", fill=255, font=font, stroke_width=1)
    draw.text((0.15 * dots_per_inch, 0.5 * dots_per_inch), "17 MARS 1998", fill=255, font=font, stroke_width=1)
    turned = stamp.rotate(12, Image.Resampling.BICUBIC, expand=True)
    for across, down in ((0.55, 0.08), (0.3, 0.45)):
        layer.paste(turned, (round(across * shape[1]), round(down * shape[0])))
    return np.asarray(layer, dtype=np.float64)


def _soft(picture: Greys, radius: float) -> Greys:
    image = Image.fromarray(picture.clip(0, 255).astype(np.uint8))
    return np.asarray(image.filter(ImageFilter.GaussianBlur(radius)), dtype=np.float64)
