"""Pictures of pages -> the PDF that a scanner or an archive makes of them."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
import pikepdf
from PIL import Image, TiffImagePlugin
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.sources import read_pages, source_of

# The native file, the pictures of its pages, their dots to the inch and the JPEGs' quality.
Binding = Callable[[bytes, Sequence[Image.Image], int, int], bytes]

# What a scanner's own program of old takes letters and figures for.
_MISREAD = str.maketrans({"ø": "o", "å": "a", "æ": "ae", "0": "O", "l": "1"})


def as_pictures(content: bytes, pictures: Sequence[Image.Image], dots_per_inch: int, quality: int) -> bytes:
    """A PDF whose pages are the pictures."""
    buffer = io.BytesIO()
    # A picture in black and white alone is packed as a fax's is.
    packing = {} if pictures[0].mode == "1" else {"quality": quality}
    first, *others = pictures
    first.save(buffer, "PDF", resolution=dots_per_inch, save_all=True, append_images=others, **packing)
    return buffer.getvalue()


def as_jbig2(content: bytes, pictures: Sequence[Image.Image], dots_per_inch: int, quality: int) -> bytes:
    """Pictures in black and white packed as JBIG2: one region a page, its rows coded as a fax's (MMR)."""
    pdf = pikepdf.new()
    for picture in pictures:
        width, height = picture.size
        size = (72 * width / dots_per_inch, 72 * height / dots_per_inch)
        page = pdf.add_blank_page(page_size=size)
        image = pikepdf.Stream(pdf, _jbig2(picture.convert("1")))
        image.stream_dict = pikepdf.Dictionary(
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Width=width,
            Height=height,
            ColorSpace=pikepdf.Name.DeviceGray,
            BitsPerComponent=1,
            Filter=pikepdf.Name.JBIG2Decode,
        )
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=pdf.make_indirect(image)))
        page.Contents = pikepdf.Stream(pdf, b"q %.3f 0 0 %.3f 0 0 cm /Im0 Do Q" % size)
    buffer = io.BytesIO()
    pdf.save(buffer, deterministic_id=True)
    return buffer.getvalue()


def _jbig2(picture: Image.Image) -> bytes:
    """The segments of a page with one generic region, whose black is 1."""
    width, height = picture.size
    page = struct.pack(">IIIIBH", width, height, 0, 0, 0, 0)
    region = struct.pack(">IIIIB", width, height, 0, 0, 0) + b"\1" + _fax_rows(picture)
    return b"".join(
        struct.pack(">IBBBI", number, kind, 0, 1, len(data)) + data
        for number, (kind, data) in enumerate(((48, page), (38, region)))
    )


def _fax_rows(picture: Image.Image) -> bytes:
    """The picture's rows as T.6 codes them."""
    buffer = io.BytesIO()
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    # All rows in one strip.
    tags[278] = picture.height
    negative = Image.fromarray(~np.asarray(picture))
    negative.save(buffer, "TIFF", compression="group4", tiffinfo=tags)
    with TiffImagePlugin.TiffImageFile(io.BytesIO(buffer.getvalue())) as coded:
        (start,), (count,) = coded.tag_v2[273], coded.tag_v2[279]
    return buffer.getvalue()[start : start + count]


def as_spreads(content: bytes, pictures: Sequence[Image.Image], dots_per_inch: int, quality: int) -> bytes:
    """Two pages on each picture, with the dark fold of a book between them; the pages' number is even."""
    spreads = []
    for left, right in zip(pictures[::2], pictures[1::2], strict=True):
        width, height = left.width + right.width, max(left.height, right.height)
        spread = Image.new("L", (width, height), 235)
        spread.paste(left, (0, 0))
        spread.paste(right, (left.width, 0))
        beside = np.abs(np.arange(width) - left.width)
        shadow = 1 - 0.85 * np.exp(-beside / (0.012 * width))
        spreads.append(Image.fromarray((np.asarray(spread) * shadow[None, :]).astype(np.uint8)))
    return as_pictures(content, spreads, dots_per_inch, quality)


def half_as_pictures(content: bytes, pictures: Sequence[Image.Image], dots_per_inch: int, quality: int) -> bytes:
    """Each page's upper part as native text, its lower part as a picture."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    for page, picture in zip(read_pages(source_of("a.pdf", content)), pictures, strict=True):
        canvas.setPageSize((page.width, page.height))
        words = sorted(page.words, key=lambda word: word.bottom)
        # In the widest gap between two lines.
        gaps = ((word.bottom, after.top) for word, after in pairwise(words))
        inner = [(end, start) for end, start in gaps if 0.15 * page.height < end < start < 0.7 * page.height]
        above, below = max(inner, key=lambda gap: gap[1] - gap[0])
        border = (above + below) / 2
        for rule in page.rules:
            bottom = min(rule.bottom, border)
            if rule.top < bottom:
                canvas.rect(rule.x0, page.height - bottom, rule.x1 - rule.x0, bottom - rule.top, stroke=0, fill=1)
        for word in words:
            if word.bottom <= border:
                text = canvas.beginText(word.x0, page.height - (word.baseline or word.bottom))
                text.setFont("Helvetica", word.size)
                wide = canvas.stringWidth(word.text, "Helvetica", word.size)
                text.setHorizScale(100 * (word.x1 - word.x0) / wide)
                text.textOut(word.text)
                canvas.drawText(text)
        lower = picture.crop((0, round(border * dots_per_inch / 72), picture.width, picture.height))
        packed = io.BytesIO()
        lower.save(packed, "JPEG", quality=quality)
        canvas.drawImage(ImageReader(packed), 0, 0, page.width, page.height - border)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def over_misread_text(content: bytes, pictures: Sequence[Image.Image], dots_per_inch: int, quality: int) -> bytes:
    """The pictures over text that a scanner's program of old has read badly."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    random = np.random.default_rng(7)
    for page, picture in zip(read_pages(source_of("a.pdf", content)), pictures, strict=True):
        canvas.setPageSize((page.width, page.height))
        packed = io.BytesIO()
        picture.save(packed, "JPEG", quality=quality)
        canvas.drawImage(ImageReader(packed), 0, 0, page.width, page.height)
        for word in page.words:
            text = canvas.beginText(word.x0, page.height - (word.baseline or word.bottom))
            text.setFont("Helvetica", word.size)
            text.setTextRenderMode(3)
            text.textOut(word.text.translate(_MISREAD) if random.random() < 0.06 else word.text)
            canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
