"""pdfplumber in PDFium's place, for a document or a page that PDFium cannot do. Slow; imported only when needed."""

from __future__ import annotations

import io
import logging
from typing import Any

import pdfplumber
import regex

from extract.model import Fill, Page, Rule, Word
from extract.sources.drawings import THIN

_BOLD_NAME = regex.compile(r"bold|black|heavy", regex.IGNORECASE)
# What pdfplumber writes for a glyph without a meaning: its number, or a control code.
_UNMAPPED = regex.compile(r"\(cid:\d+\)|[\x00-\x1f\ufffd]")


class Fallback:
    """A document as pdfplumber reads it; `pages` is 0 where it cannot read it either."""

    def __init__(self, content: bytes) -> None:
        self._pages: list[Any] = []
        self._document: Any = None
        # pdfminer tells of every oddity on the log; what matters of them reaches the user as a Notice.
        logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
        try:
            self._document = pdfplumber.open(io.BytesIO(content))
            self._pages = self._document.pages
        except Exception:  # any of a dozen parser errors: pdfminer has no common base for them
            self._document = None

    @property
    def opened(self) -> bool:
        """False where pdfplumber cannot make sense of the file either."""
        return self._document is not None

    @property
    def pages(self) -> int:
        return len(self._pages)

    def read(self, number: int) -> Page | None:
        """A page, or None where it has no words or cannot be read."""
        if not 1 <= number <= self.pages:
            return None
        page = self._pages[number - 1]
        try:
            for character in page.chars:
                # A font drawn upside down is not text that runs down the page.
                character["upright"] |= not any(character["matrix"][1:3])
            words = page.extract_words(x_tolerance_ratio=0.2, extra_attrs=["size", "fontname"], use_text_flow=False)
            rectangles, lines = page.rects, page.lines
        except Exception:  # as above
            return None
        finally:
            page.close()
        # A damaged table of characters can give a glyph no character at all.
        words = [word for word in words if word["text"].strip()]
        if not words:
            return None
        left, top, right, bottom = page.cropbox
        boxes = [(r["x0"] - left, r["top"] - top, r["x1"] - left, r["bottom"] - top) for r in (*lines, *rectangles)]
        filled = [False] * len(lines) + [bool(r.get("fill")) for r in rectangles]
        thin = [min(x1 - x0, y1 - y0) < THIN for x0, y0, x1, y1 in boxes]
        return Page(
            number=number,
            width=float(right - left),
            height=float(bottom - top),
            words=tuple(_word(word, left, top) for word in words),
            rules=tuple(Rule(*box) for box, is_thin in zip(boxes, thin, strict=True) if is_thin),
            fills=tuple(
                Fill(*box)
                for box, is_thin, is_filled in zip(boxes, thin, filled, strict=True)
                if is_filled and not is_thin
            ),
            text_lines=(),
            reader="pdfplumber",
            text_layer="native",
            rotation=int(page.rotation or 0) % 360,
        )

    def close(self) -> None:
        if self._document is not None:
            self._document.close()


def unmapped(page: Page) -> int:
    """How many glyphs of a page that pdfplumber read have no meaning."""
    return sum(len(_UNMAPPED.findall(word.text)) for word in page.words)


def _word(word: dict[str, Any], left: float, top: float) -> Word:
    return Word(
        text=word["text"],
        x0=word["x0"] - left,
        top=word["top"] - top,
        x1=word["x1"] - left,
        bottom=word["bottom"] - top,
        size=float(word["size"]),
        bold=bool(_BOLD_NAME.search(word["fontname"])),
    )
