"""Scans made of native PDFs: pages rendered, slanted and dirtied, as pictures in a PDF without text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import pypdfium2
from PIL import Image

from tests import damage
from tests.bound import Binding, as_jbig2, as_pictures, as_spreads, half_as_pictures, over_misread_text
from tests.damage import Damage, stamp_layer
from tests.printed import in_even_pages, in_small_courier, in_two_columns

# A fax has ink where the page is darker than this.
_FAX_INK = 150


class Scanner(NamedTuple):
    """How a page is turned into a picture: skew and turn in degrees clockwise, noise in greys.

    `is_fax` gives black and white alone; `quality` is that of the JPEG. `stamp` is the color of rubber stamps on the
    page; `prints` is how the file is printed before, and `binds` how its pictures become a PDF.
    """

    dots_per_inch: int = 200
    skew: float = 1.0
    noise: float = 12.0
    turn: int = 0
    is_fax: bool = False
    damage: Damage | None = None
    quality: int = 80
    stamp: tuple[int, int, int] | None = None
    prints: Callable[[bytes], bytes] | None = None
    binds: Binding = as_pictures

    def printed(self, content: bytes) -> bytes:
        """The native file as it is printed."""
        return self.prints(content) if self.prints else content

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
        grey = Image.fromarray(dirty.clip(0, 255).astype(np.uint8))
        return grey if self.stamp is None else _inked(grey, self.stamp, stamp_layer(dirty.shape, self.dots_per_inch))


def _inked(grey: Image.Image, color: tuple[int, int, int], layer: damage.Greys) -> Image.Image:
    """The page with a stamp's ink on it, which lets the text shine through."""
    greys = np.asarray(grey, dtype=np.float64)[:, :, None]
    ink = 1 - 0.85 * layer[:, :, None] / 255 * (1 - np.array(color) / 255)
    return Image.fromarray((greys * ink).clip(0, 255).astype(np.uint8))


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
    "faded copy": Scanner(200, 0.5, 8.0, damage=damage.faded),
    "the back shines through": Scanner(200, 0.0, 6.0, damage=damage.shone_through),
    "black edges and holes": Scanner(200, 1.0, 6.0, damage=damage.edged),
    "bent into a book's fold": Scanner(200, 0.0, 6.0, damage=damage.bent),
    "strokes of a pen": Scanner(200, 0.0, 6.0, damage=damage.penned),
    "black and white dots": Scanner(200, 0.0, 0.0, damage=damage.speckled),
    "negative": Scanner(200, 0.0, 6.0, damage=damage.negative),
    "grey stamp": Scanner(200, 0.0, 6.0, damage=damage.stamped),
    "red stamp": Scanner(200, 0.0, 6.0, stamp=(200, 30, 50)),
    "blue stamp": Scanner(200, 0.0, 6.0, stamp=(40, 50, 170)),
    "JBIG2, 200 dpi": Scanner(200, 0.0, is_fax=True, binds=as_jbig2),
    "half native, half picture": Scanner(200, 0.0, 6.0, binds=half_as_pictures),
    "two columns": Scanner(200, 0.0, prints=in_two_columns),
    "spread with a dark fold": Scanner(200, 0.0, 6.0, prints=in_even_pages, binds=as_spreads),
    "small Courier": Scanner(200, 0.0, 6.0, prints=in_small_courier),
    "over misread text": Scanner(200, 0.0, binds=over_misread_text),
}


def scan_of(
    content: bytes, dots_per_inch: int = 200, skew: float = 1.0, noise: float = 12.0, pages: Sequence[int] | None = None
) -> bytes:
    """The PDF with its pages (0-based) as a scanner would give them; the same each time."""
    return scanned(content, Scanner(dots_per_inch, skew, noise), pages)


def scanned(content: bytes, scanner: Scanner, pages: Sequence[int] | None = None) -> bytes:
    """The PDF with its pages (0-based) as this scanner gives them; the same each time."""
    printed = scanner.printed(content)
    document = pypdfium2.PdfDocument(printed)
    random = np.random.default_rng(5)
    chosen = range(len(document)) if pages is None else pages
    pictures = [scanner.picture(document[index], random) for index in chosen]
    document.close()
    return scanner.binds(printed, pictures, scanner.dots_per_inch, scanner.quality)


def picture_pdf(pictures: Sequence[Image.Image], dots_per_inch: int, quality: int = 80) -> bytes:
    """A PDF whose pages are the pictures."""
    return as_pictures(b"", pictures, dots_per_inch, quality)
