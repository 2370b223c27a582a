"""Scans made of native PDFs: pages rendered, slanted and dirtied, as pictures in a PDF without text."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
import pypdfium2
from PIL import Image


def scan_of(
    content: bytes, dots_per_inch: int = 200, skew: float = 1.0, noise: float = 12.0, pages: Sequence[int] | None = None
) -> bytes:
    """The PDF with its pages (0-based) as a scanner would give them; the same each time."""
    document = pypdfium2.PdfDocument(content)
    random = np.random.default_rng(5)
    pictures = []
    for index in range(len(document)) if pages is None else pages:
        grey = document[index].render(scale=dots_per_inch / 72, grayscale=True).to_pil().convert("L")
        slanted = np.asarray(grey.rotate(-skew, Image.Resampling.BICUBIC, fillcolor=255), dtype=np.float64)
        dirty = 0.92 * slanted + random.normal(0.0, noise, slanted.shape)
        pictures.append(Image.fromarray(dirty.clip(0, 255).astype(np.uint8)))
    document.close()
    return picture_pdf(pictures, dots_per_inch)


def picture_pdf(pictures: Sequence[Image.Image], dots_per_inch: int) -> bytes:
    """A PDF whose pages are the pictures."""
    buffer = io.BytesIO()
    pictures[0].save(
        buffer, "PDF", resolution=dots_per_inch, save_all=True, append_images=list(pictures[1:]), quality=80
    )
    return buffer.getvalue()
