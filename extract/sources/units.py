"""The unit that a page's coordinates are told in: points, but on large drawings and maps as many of them as told."""

from __future__ import annotations

import io
import logging
from dataclasses import replace
from math import isfinite
from typing import TypeVar

from extract.memory.words import Words
from extract.model import BBox, Fill, Page, Rule, Word

UNIT = b"/UserUnit"
_LARGEST = 1000.0
_Placed = TypeVar("_Placed", BBox, Rule, Fill)


def find_units(content: bytes) -> dict[int, float]:
    """How many points the unit of each page has that is not in points; pages are counted from 1."""
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import num_value

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        pages = list(PDFPage.create_pages(PDFDocument(PDFParser(io.BytesIO(content)))))
        told = {number: float(num_value(page.attrs.get("UserUnit", 1))) for number, page in enumerate(pages, 1)}
    except Exception:  # any of a dozen parser errors: pdfminer has no common base for them
        return {}
    return {number: unit for number, unit in told.items() if unit != 1 and isfinite(unit) and 0 < unit <= _LARGEST}


def in_points(page: Page, unit: float) -> Page:
    """The page with all its places in points."""

    def moved(box: _Placed) -> _Placed:
        return type(box)(*(place * unit for place in box))

    def word_of(word: Word) -> Word:
        baseline = None if word.baseline is None else word.baseline * unit
        return Word(word.text, *moved(word.bbox), word.size * unit, word.bold, baseline, word.confidence)

    return replace(
        page,
        width=page.width * unit,
        height=page.height * unit,
        words=Words.of([word_of(word) for word in page.words]),
        rules=tuple(map(moved, page.rules)),
        fills=tuple(map(moved, page.fills)),
        pictures=tuple(map(moved, page.pictures)),
        notices=tuple(replace(each, bbox=moved(each.bbox)) if each.bbox else each for each in page.notices),
        candidates=tuple(
            each._replace(
                readings=tuple(tuple(map(word_of, reading)) for reading in each.readings), bbox=moved(each.bbox)
            )
            for each in page.candidates
        ),
    )
