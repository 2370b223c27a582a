"""Native PDFs printed otherwise before they are scanned: in a typewriter's small type, in two columns."""

from __future__ import annotations

import io
from functools import cache

import pikepdf
from reportlab.pdfgen.canvas import Canvas

from extract.layout.lines import find_lines
from extract.model import Page
from extract.sources import read_pages, source_of

# The typewriter's type, in points, and how far apart its lines stand, in parts of the size.
_SMALL, _LEADING = 6.5, 1.25
_WORDS = (
    "lange lyse kvelder ved elva",
    "stien går gjennom skogen",
    "fuglene synger fra trærne",
    "vinden stilner mot natta",
    "fjellet speiler seg i vannet",
    "gamle båter ligger i naustet",
    "regnet trommer mot taket",
)
_COLUMN, _GAP, _TYPE = 240.0, 24.0, 9.0


@cache
def in_small_courier(content: bytes) -> bytes:
    """The words at their places in Courier of 6,5 points, the page made as much smaller."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    for page in _pages(content):
        sizes = sorted(word.size for word in page.words)
        scale = _SMALL / (sizes[len(sizes) // 2] if sizes else _SMALL)
        canvas.setPageSize((595, 842))
        for word in page.words:
            width = 0.6 * _SMALL * len(word.text)
            text = canvas.beginText(40 + scale * word.x0, 800 - scale * (word.baseline or word.bottom))
            text.setFont("Courier", _SMALL)
            text.setHorizScale(100 * scale * (word.x1 - word.x0) / width)
            text.textOut(word.text)
            canvas.drawText(text)
        for rule in page.rules:
            x0, bottom = 40 + scale * rule.x0, 800 - scale * rule.bottom
            canvas.rect(x0, bottom, scale * (rule.x1 - rule.x0), scale * (rule.bottom - rule.top), stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@cache
def in_two_columns(content: bytes) -> bytes:
    """The lines of text in two columns to the page, each broken where the column ends."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    lines = [part for page in _pages(content) for line in find_lines(page) for part in _broken(canvas, line.text)]
    rows = 62
    for start in range(0, len(lines), rows):
        left = 46 + (start // rows % 2) * (_COLUMN + _GAP)
        if start and start // rows % 2 == 0:
            canvas.showPage()
        canvas.setFont("Times-Roman", _TYPE)
        for row, line in enumerate(lines[start : start + rows]):
            canvas.drawString(left, 790 - 12 * row, line)
    canvas.save()
    return buffer.getvalue()


@cache
def in_even_pages(content: bytes) -> bytes:
    """The pages, with a page of other text behind them where their number is odd."""
    pdf = pikepdf.open(io.BytesIO(content))
    if len(pdf.pages) % 2:
        buffer = io.BytesIO()
        canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
        canvas.setFont("Times-Roman", 11)
        for row in range(35):
            canvas.drawString(70, 770 - 18 * row, f"{_WORDS[row % 7]} {_WORDS[3 * row % 7]} og {_WORDS[5 * row % 7]}")
        canvas.save()
        pdf.pages.extend(pikepdf.open(buffer).pages)
    saved = io.BytesIO()
    pdf.save(saved, deterministic_id=True)
    return saved.getvalue()


def _pages(content: bytes) -> tuple[Page, ...]:
    return read_pages(source_of("a.pdf", content))


def _broken(canvas: Canvas, text: str) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if canvas.stringWidth(longer, "Times-Roman", _TYPE) > _COLUMN:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
