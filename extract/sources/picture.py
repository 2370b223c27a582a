"""A PDF -> pictures of its pages as a viewer shows them, each in a small one of the formats that browsers know."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator
from math import sqrt
from typing import NamedTuple

import pypdfium2
from PIL import Image

from extract.model import Source
from extract.sources.repair import repaired

# Dots to the inch of pages to look at closely, and of the others, which are still read without trouble.
_FINE, _COARSE = 120, 90
# A drawing as large as a wall is shown smaller.
_MOST_PIXELS = 2_400_000
# Enough shades for text with soft edges and for tables on colour; a page that needs more is a photograph.
_SHADES = 32
_PHOTOGRAPH = 130_000
_QUALITY = 45


class Picture(NamedTuple):
    """A page as it is seen: its size in points, and the picture's bytes; None where it cannot be shown."""

    number: int
    width: float
    height: float
    media_type: str
    content: bytes | None


def page_pictures(source: Source, fine: Collection[int]) -> Iterator[Picture]:
    """The pages in order, those with a number in `fine` in full size; none where PDFium cannot open the file."""
    document = _opened(source.content)
    if document is None:
        return
    try:
        for number in range(1, len(document) + 1):
            yield _picture(document, number, _FINE if number in fine else _COARSE)
    finally:
        document.close()


def _opened(content: bytes) -> pypdfium2.PdfDocument | None:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        better = repaired(content)
    try:
        return None if better is None else pypdfium2.PdfDocument(better)
    except pypdfium2.PdfiumError:
        return None


def _picture(document: pypdfium2.PdfDocument, number: int, dots_per_inch: int) -> Picture:
    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        return Picture(number, 0, 0, "", None)
    try:
        width, height = page.get_size()
        scale = min(dots_per_inch / 72, sqrt(_MOST_PIXELS / max(1.0, width * height)))
        bitmap = page.render(scale=scale)
        image = bitmap.to_pil().convert("RGB")
        bitmap.close()
    except (pypdfium2.PdfiumError, ValueError):
        return Picture(number, 0, 0, "", None)
    finally:
        page.close()
    return Picture(number, round(width, 2), round(height, 2), *_written(image))


def _written(image: Image.Image) -> tuple[str, bytes]:
    few = image.quantize(_SHADES, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    # A lossless WebP is a third smaller, and takes ten times as long to write as all else that a page needs.
    exact = _saved(few, "PNG")
    if len(exact) <= _PHOTOGRAPH:
        return "image/png", exact
    candidates = [
        ("image/png", exact),
        ("image/webp", _saved(image, "WEBP", quality=_QUALITY, method=3)),
        ("image/jpeg", _saved(image, "JPEG", quality=_QUALITY, optimize=True)),
    ]
    return min(candidates, key=lambda each: len(each[1]))


def _saved(image: Image.Image, form: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, form, **options)
    return file.getvalue()
