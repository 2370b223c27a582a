"""pdfplumber in PDFium's place, for a document or a page that PDFium cannot do. Slow; imported only when needed."""

from __future__ import annotations

import io
import logging
from collections.abc import Sequence
from itertools import compress
from operator import not_
from typing import Any

import pdfplumber
import regex

from extract.model import Fill, Page, Rule, Word
from extract.sources.drawings import THIN
from extract.sources.gaps import SAME_LINE, SMALL_TYPE
from extract.sources.letters import as_letters
from patterns.compiled import kept
from patterns.marks import takes_exponent

_BOLD_NAME = kept(r"bold|black|heavy", regex.IGNORECASE)
# Fonts that TeX draws glyph by glyph name no letter; these stand at numbers that other encodings have no letters at.
_CORK = {0x15: "\u2013", 0x16: "\u2014", 0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl", 0x9F: "§"}
_CORK |= {code: chr(code) for code in range(0xC0, 0xFF) if code not in (0xD7, 0xDE, 0xDF, 0xF7)}
# What stands at these letters' numbers elsewhere, and is not meant; text has the first three for no other reason.
_MISNAMED = {0x142: 0xF8, 0xAF: 0xC5, 0x2D8: 0xC6, 0x141: 0xE8, 0xD8: 0xE9, 0x152: 0xEA, 0xC6: 0xE1}
_MISNAMED |= {0x2DC: 0xC4, 0xA8: 0xC8, 0x2DA: 0xCA, 0xF8: 0xF9}
_ELSEWHERE = frozenset(map(chr, (0x142, 0xAF, 0x2D8)))
# What pdfplumber writes for a glyph without a meaning: its number, or a control code.
_NO_NAME = "unknown"
_NUMBERED = kept(r"\(cid:(\d+)\)")
# Raised marks: their rise, and distance from their word in parts of its size.
_RAISED, _RAISED_GAP = (0.1, 0.65), 0.3
_UNMAPPED = kept(r"\(cid:\d+\)|[\x00-\x1f\ufffd]")


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
                _set_on_its_line(character, float(page.height))
            words = page.extract_words(
                x_tolerance_ratio=0.2, extra_attrs=["size"], use_text_flow=False, return_chars=True
            )
            rectangles, lines = page.rects, page.lines
        except Exception:  # as above
            return None
        finally:
            page.close()
        _name_letters(words)
        # A damaged table of characters can give a glyph no character at all.
        words = [word for word in words if word["text"].strip()]
        if not words:
            return None
        left, top, right, bottom = page.cropbox
        rules, fills = _drawn(lines, rectangles, left, top)
        return Page(
            number=number,
            width=float(right - left),
            height=float(bottom - top),
            words=tuple(_with_raised(_line_by_line(words, [_word(word, left, top) for word in words]))),
            rules=rules,
            fills=fills,
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


def _name_letters(words: Sequence[dict[str, Any]]) -> None:
    """Gives the words in fonts without names the letters of TeX's encoding, where some stand at its numbers alone.

    Other signs of that encoding tell nothing: where the file names another for the rest, as Windows', these letters
    stand at their own numbers, and are right.
    """
    nameless = [word for word in words if _font_of(word) == _NO_NAME]
    if any(not _ELSEWHERE.isdisjoint(word["text"]) for word in nameless):
        for word in nameless:
            word["text"] = word["text"].translate(_MISNAMED)


def _drawn(
    lines: Sequence[dict[str, Any]], rectangles: Sequence[dict[str, Any]], left: float, top: float
) -> tuple[tuple[Rule, ...], tuple[Fill, ...]]:
    """What is drawn, in points from the corner (left, top) of the visible page: what is thin is a rule."""
    boxes = [(r["x0"] - left, r["top"] - top, r["x1"] - left, r["bottom"] - top) for r in (*lines, *rectangles)]
    filled = [False] * len(lines) + [bool(r.get("fill")) for r in rectangles]
    thin = [min(x1 - x0, y1 - y0) < THIN for x0, y0, x1, y1 in boxes]
    rules = tuple(Rule(*box) for box, is_thin in zip(boxes, thin, strict=True) if is_thin)
    fills = tuple(
        Fill(*box) for box, is_thin, is_filled in zip(boxes, thin, filled, strict=True) if is_filled and not is_thin
    )
    return rules, fills


def _set_on_its_line(character: dict[str, Any], height: float) -> None:
    """Gives a level letter the top and bottom of its line: fonts drawn glyph by glyph tell no height that all share."""
    character["own"] = character["top"], character["bottom"]
    matrix = character["matrix"]
    if not any(matrix[1:3]):
        # A font drawn upside down is not text that runs down the page.
        character["upright"] = True
        character["top"] = character["doctop"] = character["bottom"] = height - matrix[5]


def _word(word: dict[str, Any], left: float, top: float) -> Word:
    own = [letter["own"] for letter in word["chars"]]
    return Word(
        text=_written(word["text"]),
        x0=word["x0"] - left,
        top=min(above for above, _ in own) - top,
        x1=word["x1"] - left,
        bottom=max(below for _, below in own) - top,
        size=float(word["size"]),
        bold=bool(_BOLD_NAME.search(_font_of(word))),
        # An accent over a capital stands higher.
        baseline=max(letter["top"] for letter in word["chars"]) - top,
    )


def _line_by_line(found: list[dict[str, Any]], words: list[Word]) -> list[Word]:
    """The words line by line from the top and from left to right: pdfplumber gives all of one type before the next, and
    takes a size that differs in the fifteenth digit for another. Text that does not run level stands last.
    """
    is_level = [bool(each["upright"]) for each in found]
    lines: list[list[Word]] = []
    for word in sorted(compress(words, is_level), key=_baseline_of):
        first = lines[-1][0] if lines else word
        smaller, larger = sorted((word.size, first.size))
        # Small type above or below the line's own is a mark, and told by how much.
        alike = SAME_LINE * smaller if smaller > SMALL_TYPE * larger else 0.0
        if lines and _baseline_of(word) - _baseline_of(first) <= alike:
            lines[-1].append(word._replace(baseline=first.baseline))
        else:
            lines.append([word])
    level = [word for line in lines for word in sorted(line, key=lambda each: each.x0)]
    return [*level, *compress(words, map(not_, is_level))]


def _baseline_of(word: Word) -> float:
    return word.bottom if word.baseline is None else word.baseline


def _with_raised(words: list[Word]) -> list[Word]:
    """The words, raised marks behind those that they stand at; a unit's exponent is a part of its word."""
    sizes = {word.size for word in words}
    if min(sizes) > SMALL_TYPE * max(sizes):
        return words
    placed: list[Word] = []
    marks: list[tuple[Word, Word]] = []
    for word in words:
        base = _base_of(word, words)
        if base is None:
            placed.append(word)
        else:
            marks.append((word, base))
    for mark, base in marks:
        place = placed.index(base) if base in placed else None
        if place is None:
            placed.append(mark)
        elif mark.x1 <= base.x0:
            placed.insert(place, mark._replace(baseline=base.baseline))
        elif takes_exponent(base.text):
            placed[place] = base._replace(text=base.text + mark.text, x1=mark.x1, top=min(base.top, mark.top))
        else:
            placed.insert(place + 1, mark._replace(baseline=base.baseline))
    return placed


def _base_of(mark: Word, words: list[Word]) -> Word | None:
    """The word that a small one is raised behind, or before as at a footnote."""
    bases = [base for base in words if mark.size <= SMALL_TYPE * base.size and _is_raised(base, mark)]
    behind = (base for base in bases if abs(mark.x0 - base.x1) < _RAISED_GAP * base.size)
    before = (base for base in bases if abs(base.x0 - mark.x1) < _RAISED_GAP * base.size)
    return next(behind, None) or next(before, None)


def _is_raised(base: Word, mark: Word) -> bool:
    if base.baseline is None or mark.baseline is None:
        return False
    return _RAISED[0] < (base.baseline - mark.baseline) / base.size < _RAISED[1]


def _font_of(word: dict[str, Any]) -> str:
    """The font that a word begins in: a minus may stand in another one than its figures."""
    return str(word["chars"][0]["fontname"])


def _written(text: str) -> str:
    """The word with the letters that pdfplumber has no name for."""
    numbered = _NUMBERED.sub(lambda found: _CORK.get(int(found[1]), found[0]), text)
    # A hyphen that the font has for both uses is drawn.
    return as_letters(numbered.translate(_CORK)).replace("\u00ad", "-")
