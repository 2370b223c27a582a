"""Scans made of native PDFs: pages rendered, slanted and dirtied, as pictures in a PDF without text."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pypdfium2
from PIL import Image

from tests import damage
from tests.damage import Damage

# A fax has ink where the page is darker than this.
_FAX_INK = 150


class Scanner(NamedTuple):
    """How a page is turned into a picture: skew and turn in degrees clockwise, noise in greys.

    `is_fax` gives black and white alone; `quality` is that of the JPEG.
    """

    dots_per_inch: int = 200
    skew: float = 1.0
    noise: float = 12.0
    turn: int = 0
    is_fax: bool = False
    damage: Damage | None = None
    quality: int = 80

    def picture(self, page: pypdfium2.PdfPage, random: np.random.Generator) -> Image.Image:
        """The page as this scanner gives it."""
        grey = page.render(scale=self.dots_per_inch / 72, grayscale=True).to_pil().convert("L")
        turned = grey.rotate(-self.turn, expand=True) if self.turn else grey
        slanted = np.asarray(turned.rotate(-self.skew, Image.Resampling.BICUBIC, fillcolor=255), dtype=np.float64)
        if self.damage:
            slanted = self.damage(slanted, self.dots_per_inch, random)
        dirty = 0.92 * slanted + random.normal(0.0, self.noise, slanted.shape)
        if self.is_fax:
            return Image.fromarray(np.where(dirty < _FAX_INK, 0, 255).astype(np.uint8)).convert("1")
        return Image.fromarray(dirty.clip(0, 255).astype(np.uint8))


# The ways of scanning that are measured.
SCANNERS = {
    "150 dpi, straight": Scanner(150, 0.0),
    "200 dpi, straight": Scanner(200, 0.0),
    "200 dpi, 1 degree askew": Scanner(200, 1.0),
    "300 dpi, straight": Scanner(300, 0.0),
    "300 dpi, 1 degree askew": Scanner(300, 1.0),
    "fax, 200 dpi": Scanner(200, 0.5, is_fax=True),
    "photograph, 200 dpi": Scanner(200, 1.0, 6.0, damage=damage.photographed),
    "upside down, 200 dpi": Scanner(200, 1.0, turn=180),
    "on its side, 200 dpi": Scanner(200, 1.0, turn=90),
    "100 dpi, straight": Scanner(100, 0.0, 6.0),
    "200 dpi, JPEG of quality 20": Scanner(200, 0.0, 4.0, quality=20),
    "200 dpi, 3 degrees askew": Scanner(200, 3.0, 6.0),
    "200 dpi, 7 degrees askew": Scanner(200, -7.0, 6.0),
    "carbon copy": Scanner(200, 0.0, 8.0, damage=damage.carbon_copy),
    "the back shines through": Scanner(200, 0.0, 6.0, damage=damage.shone_through),
    "black edges and holes": Scanner(200, 1.0, 6.0, damage=damage.edged),
    "bent into a book's fold": Scanner(200, 0.0, 6.0, damage=damage.bent),
    "strokes of a pen": Scanner(200, 0.0, 6.0, damage=damage.penned),
    "black and white dots": Scanner(200, 0.0, 0.0, damage=damage.speckled),
    "negative": Scanner(200, 0.0, 6.0, damage=damage.negative),
}


def scan_of(
    content: bytes, dots_per_inch: int = 200, skew: float = 1.0, noise: float = 12.0, pages: Sequence[int] | None = None
) -> bytes:
    """The PDF with its pages (0-based) as a scanner would give them; the same each time."""
    return scanned(content, Scanner(dots_per_inch, skew, noise), pages)


def scanned(content: bytes, scanner: Scanner, pages: Sequence[int] | None = None) -> bytes:
    """The PDF with its pages (0-based) as this scanner gives them; the same each time."""
    document = pypdfium2.PdfDocument(content)
    random = np.random.default_rng(5)
    chosen = range(len(document)) if pages is None else pages
    pictures = [scanner.picture(document[index], random) for index in chosen]
    document.close()
    return picture_pdf(pictures, scanner.dots_per_inch, scanner.quality)


def picture_pdf(pictures: Sequence[Image.Image], dots_per_inch: int, quality: int = 80) -> bytes:
    """A PDF whose pages are the pictures."""
    buffer = io.BytesIO()
    # A picture in black and white alone is packed as a fax's is.
    packing = {} if pictures[0].mode == "1" else {"quality": quality}
    first, *others = pictures
    first.save(buffer, "PDF", resolution=dots_per_inch, save_all=True, append_images=others, **packing)
    return buffer.getvalue()
