"""A page of a PDF without usable text -> the same page with the words that are read from its picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise
from statistics import median_low
from typing import NamedTuple

import pypdfium2

from extract.model import BBox, Candidates, Notice, OcrMode, Page, Rule, Word
from extract.sources.closer import looked_at
from extract.sources.inset import only_pictures, picture_of_text
from extract.sources.leaning import find_lean
from extract.sources.legible import (
    garbled,
    is_enciphered,
    is_garbled,
    is_stamped,
    lacks_text,
    left_unread,
    letters,
    loses_letters,
    misread,
    unconfirmed,
)
from extract.sources.lost_letters import with_seen_letters
from extract.sources.ocr_notices import penned_notices, uncovered_notices, unsure_notices
from extract.sources.readings import Difference, Merged, merged, written
from extract.sources.received import without_ink, without_received
from extract.sources.scan import (
    Piece,
    Scan,
    ink_of,
    lies_on_its_side,
    render,
    seems_upside_down,
    straightened,
    unturned,
)
from extract.sources.separators import with_usual_separators
from extract.sources.signs import signed
from extract.sources.slanted import without_slanted
from extract.sources.strokes import Stroke
from extract.sources.tesseract import NotRead, Picture, Seen, SeenLine, SeenWord, Tesseract, find_tesseract
from extract.sources.uncovered import Uncovered, find_uncovered
from patterns.layout import is_number
from patterns.ocr import are_groups

# A picture with less ink, in places of the smaller picture, is blank: the back of a sheet.
_FEWEST_INK = 15
_NOT_INSTALLED = "Tesseract with Norwegian is not installed"
# Below this, on the whole, the page may lie on its side or upside down.
_DOUBTFUL, _FEWEST_WORDS = 75.0, 5
# A row's type is the page's usual one where it is as near.
_SAME_SIZE = 0.18
_DESCENT = 0.22
# Ink begins and ends this much of the size within what a letter takes up.
_BEARING = 0.06
# So much smaller than the page's type, a line of so few letters is dirt at the edge of the glass.
_SPECK, _SPECK_LETTERS = 0.6, 2
# A typewriter's blank between a number's groups is no wider than so many of its figures, whose ink leaves so much of
# theirs free; the blank of other type takes this part of the size.
_BLANK, _BEARINGS, _NEAR = 1.5, 0.25, 0.3
# A page's number stands below this part of its height.
_FOOT = 0.9
# A picture beneath a stamp or a heading must hold so much more text to be taken.
_MORE = 2
# A page whose right half is mostly numbers is a wide table, no spread.
_NUMBERS = 0.4


class _Half(NamedTuple):
    """What a piece of the picture says, in pixels of the whole; how many words the reader saw and how sure it was.

    `turn` is how far clockwise it must be turned where its text was read lying on its side.
    """

    piece: Piece
    rows: tuple[SeenLine, ...]
    differences: tuple[Difference, ...]
    strokes: tuple[Stroke, ...]
    penned: tuple[BBox, ...]
    words: int
    confidence: float
    turn: int
    uncovered: Uncovered = Uncovered()


def recognized(
    opened: pypdfium2.PdfPage,
    page: Page,
    rotation_before: int = 0,
    mode: OcrMode = "auto",
    completes: bool = True,
    until: float | None = None,
) -> tuple[Page, ...]:
    """The page by its picture: one, or the two pages of a spread; the page itself where nothing better is read.

    It may well lie as the page before it. A page of text is completed by what pictures on it say, where that is asked.
    """
    if mode == "auto" and not lacks_text(page):
        return (_with_its_pictures(opened, page, completes, until),)
    tesseract = find_tesseract()
    if tesseract is None:
        return (left_unread(page, _NOT_INSTALLED),)
    if not page.width:
        return (page,)
    # Native text says which way is up; a mere picture is taken as it is seen.
    rotation = page.rotation if page.words else 0
    picture, dots_per_inch = render(opened, page.rotation - rotation)
    if ink_of(picture).sum() < _FEWEST_INK:
        return (page,)
    try:
        scan, halves = _read(tesseract.for_one_page(until), picture, dots_per_inch, -rotation_before % 360)
    except NotRead as error:
        return (replace(page, notices=(*page.notices, Notice("page_not_read", str(error), page.number))),)
    pages = [_page(page, scan, _upright(half), (rotation - scan.turn) % 360) for half in halves if half.rows]
    if len(tesseract.readings) == 1:
        pages = [_once(each, tesseract.readings[0][0]) for each in pages]
    found = sum(letters(each.words) for each in pages)
    if not found or (is_stamped(page) and found < _MORE * letters(page.words)):
        return (page,)
    if is_garbled(page) and not _is_better(pages, page):
        return (unconfirmed(page),)
    if is_enciphered(page) and all(map(is_enciphered, pages)):
        return (page,)
    return tuple(pages)


def _is_better(pages: Sequence[Page], page: Page) -> bool:
    """Whether what was read in the picture is less garbled than the text that a scanner laid under it."""
    return min(map(garbled, pages)) < garbled(page) or sum(map(misread, pages)) < misread(page)


def _with_its_pictures(opened: pypdfium2.PdfPage, page: Page, completes: bool, until: float | None) -> Page:
    """The page of text with what its pictures alone tell: letters that the file does not, and text in them."""
    loses, shows = loses_letters(page), picture_of_text(opened, page)
    if not loses and not shows:
        return page
    tesseract = find_tesseract()
    if tesseract is None or not completes:
        reason = _NOT_INSTALLED if tesseract is None else "the document has many such pages (--ocr force reads all)"
        return _with_unread_pictures(page, reason) if shows else page
    reader = tesseract.for_one_page(until)
    page = _with_lost_letters(reader, opened, page) if loses else page
    return _completed(reader, opened, page) if shows else page


def _completed(tesseract: Tesseract, opened: pypdfium2.PdfPage, page: Page) -> Page:
    """The page of text with what its pictures say, line by line among its own words."""
    picture, dots_per_inch = render(opened, 0)
    scan = unturned(only_pictures(picture, page, dots_per_inch / 72), dots_per_inch)
    try:
        half = _looked_at(tesseract, _half(tesseract, scan.whole(), scan), dots_per_inch)
    except NotRead as error:
        return _with_unread_pictures(page, str(error))
    if not half.rows:
        return page
    # Letters of a map or a chart that are passed over are no lines of the page.
    read = _page(page, scan, half._replace(uncovered=Uncovered()), page.rotation)
    words = sorted((*page.words, *read.words), key=lambda word: (word.baseline or word.bottom, word.x0))
    rules, fills = (*page.rules, *read.rules), page.fills
    found = replace(read, words=tuple(words), rules=rules, fills=fills)
    return found if len(tesseract.readings) > 1 else _once(found, tesseract.readings[0][0])


def _with_lost_letters(tesseract: Tesseract, opened: pypdfium2.PdfPage, page: Page) -> Page:
    """The page of text with letters that the file does not tell as its picture shows them."""
    picture, dots_per_inch = render(opened, 0)
    scan = unturned(picture, dots_per_inch)
    try:
        half = _half(tesseract, scan.whole(), scan)
    except NotRead:
        return page
    return with_seen_letters(page, _page(page, scan, half, page.rotation).words)


def _with_unread_pictures(page: Page, reason: str) -> Page:
    message = f"a picture on the page shows text; it is not read: {reason}"
    return replace(page, notices=(*page.notices, Notice("no_text_layer", message, page.number)))


def _read(tesseract: Tesseract, picture: Picture, dots_per_inch: int, likely: int) -> tuple[Scan, list[_Half]]:
    """The picture turned as its text stands, and what it says; `likely` is how far it must be turned for that."""
    lies = lies_on_its_side(picture)
    start = likely if lies == (likely % 180 == 90) else 0
    if lies and not start:
        start = tesseract.needed_turn(picture, dots_per_inch) or 0
    scan = straightened(picture, dots_per_inch, start)
    if seems_upside_down(scan.picture) and tesseract.needed_turn(picture, dots_per_inch) == (start + 180) % 360:
        start = (start + 180) % 360
        scan = straightened(picture, dots_per_inch, start)
    halves = _halves(tesseract, scan)
    turn = (start + next((half.turn for half in halves if half.turn), 0)) % 360
    is_doubtful = _confidence(halves) < _DOUBTFUL
    if is_doubtful:
        told = tesseract.needed_turn(picture, dots_per_inch)
        turn = told if told or (told is not None and start) else turn
        if turn == start and start:
            # What said so may be wrong: dots that lead to amounts lie low, as if they hung from the lines.
            turn = (start + 180) % 360
    if turn != start:
        other = straightened(picture, dots_per_inch, turn)
        others = _halves(tesseract, other)
        # Words that were read on their side are surer, but of no use.
        if not is_doubtful or _confidence(others) > _confidence(halves):
            scan, halves = other, others
    return scan, [_looked_at(tesseract, half, scan.dots_per_inch) for half in halves]


def _confidence(halves: Sequence[_Half]) -> float:
    """How sure the words were on the whole; 0 where there are too few to say."""
    if sum(half.words for half in halves) < _FEWEST_WORDS:
        return 0.0
    return sum(half.confidence * half.words for half in halves) / sum(half.words for half in halves)


def _halves(tesseract: Tesseract, scan: Scan) -> list[_Half]:
    pieces = scan.pieces()
    halves = [_half(tesseract, piece, scan) for piece in pieces]
    if len(halves) == 2:
        right = [word for row in halves[1].rows for word in row.words]
        if sum(is_number(word.text) for word in right) > _NUMBERS * len(right):
            return [_half(tesseract, scan.whole(), scan)]
    return halves


def _half(tesseract: Tesseract, piece: Piece, scan: Scan) -> _Half:
    with ThreadPoolExecutor(len(tesseract.readings)) as pool:
        readings = list(
            pool.map(lambda reading: tesseract.read(piece.picture, reading, scan.dots_per_inch), tesseract.readings)
        )
    moved = [_moved(seen, piece) for seen in readings]
    unstamped = without_received(without_slanted(moved))
    found = merged(unstamped)
    raw = [word for line in readings[0].lines for word in line.words]
    confidence = sum(word.confidence for word in raw) / max(1, len(raw))
    turn = readings[0].needed_turn()
    right = piece.left + piece.picture.shape[1]
    strokes = tuple(stroke for stroke in scan.strokes if piece.left <= (stroke.x0 + stroke.x1) / 2 < right)
    clean = without_ink(piece, moved, unstamped)
    return _Half(clean, found.rows, found.differences, strokes, scan.penned, len(raw), confidence, turn)


def _looked_at(tesseract: Tesseract, half: _Half, dots_per_inch: int) -> _Half:
    """What the piece says after its doubtful places were read once more."""
    merged_rows = Merged(half.rows, half.differences)
    found = looked_at(merged_rows, half.piece, lambda picture: tesseract.read_lines(picture, dots_per_inch))
    found = with_usual_separators(signed(found, half.piece))
    uncovered = find_uncovered(found.rows, [place.box for place in found.differences], half.piece)
    return half._replace(rows=found.rows, differences=found.differences, uncovered=uncovered)


def _upright(half: _Half) -> _Half:
    """What the piece says, with the edges of its columns upright."""
    lean = find_lean(half.rows, half.strokes)
    if lean is None:
        return half

    def words(seen: Sequence[SeenWord], y: float) -> tuple[SeenWord, ...]:
        return tuple(word._replace(x0=lean.upright(word.x0, y), x1=lean.upright(word.x1, y)) for word in seen)

    def box(each: BBox) -> BBox:
        y = (each.top + each.bottom) / 2
        return each._replace(x0=lean.upright(each.x0, y), x1=lean.upright(each.x1, y))

    return half._replace(
        rows=tuple(row._replace(words=words(row.words, row.baseline)) for row in half.rows),
        differences=tuple(
            place._replace(
                taken=words(place.taken, place.baseline),
                others=tuple(words(other, place.baseline) for other in place.others),
            )
            for place in half.differences
        ),
        strokes=tuple(
            stroke._replace(x0=lean.upright(stroke.x0, stroke.top), x1=lean.upright(stroke.x1, stroke.bottom))
            for stroke in half.strokes
        ),
        penned=tuple(box(each) for each in half.penned),
    )


def _moved(seen: Seen, piece: Piece) -> Seen:
    """What was seen in a piece, on the whole page's picture."""
    if not piece.left and not piece.top:
        return seen
    lines = tuple(
        line._replace(words=tuple(_placed(word, piece) for word in line.words), baseline=line.baseline + piece.top)
        for line in seen.lines
    )
    return Seen(lines)


def _placed(word: SeenWord, piece: Piece) -> SeenWord:
    left, top = piece.left, piece.top
    return word._replace(x0=word.x0 + left, top=word.top + top, x1=word.x1 + left, bottom=word.bottom + top)


def _page(page: Page, scan: Scan, half: _Half, rotation: int) -> Page:
    """The page held as its picture was read."""
    point = 72 / scan.dots_per_inch
    lies_across = (page.rotation - rotation) % 180 == 90
    type_ = _Type(_usual_size(half.rows), point)
    width, height = (page.height, page.width) if lies_across else (page.width, page.height)
    words = tuple(_words(half.rows, type_))
    return replace(
        page,
        width=width,
        height=height,
        words=_without_own_number(words, page.number, height) if words else (),
        rules=tuple(Rule(*(place * point for place in each)) for each in half.strokes),
        fills=(),
        reader="tesseract",
        text_layer="ocr",
        rotation=rotation,
        # What was levelled already is so in the picture.
        skew=page.skew + scan.skew,
        notices=(
            *_other_notices(page),
            *unsure_notices(page.number, words, half.differences, point),
            *uncovered_notices(page.number, half.uncovered, point),
            *penned_notices(page.number, words, [BBox(*(place * point for place in box)) for box in half.penned]),
        ),
        candidates=tuple(_candidates(half.differences, type_)),
    )


def _without_own_number(words: tuple[Word, ...], number: int, height: float) -> tuple[Word, ...]:
    """The words without the page's number below all others, which readers of pictures see on some pages alone: a
    sentence that goes on over the page is not parted by it.
    """
    *others, last = words
    is_number = last.text == str(number) and last.top >= _FOOT * height
    return tuple(others) if is_number and all(word.bottom <= last.top for word in others) else words


def _once(page: Page, language: str) -> Page:
    """The page with a notice that no second reading confirms it."""
    message = f"the page's picture was read once only, with {language}: no second reading confirms its figures"
    return replace(page, notices=(*page.notices, Notice("ocr_low_confidence", message, page.number)))


def _other_notices(page: Page) -> list[Notice]:
    return [notice for notice in page.notices if notice.code not in ("no_text_layer", "broken_text")]


def _candidates(differences: Sequence[Difference], type_: _Type) -> Iterable[Candidates]:
    for difference in differences:
        readings = (difference.taken, *difference.others)
        if any(char.isdigit() for words in readings for char in written(words)):
            box = BBox(*(type_.point * value for value in difference.box))
            yield Candidates(tuple(type_.words(words, difference) for words in readings), box)


class _Type(NamedTuple):
    """The size of the page's usual type in pixels, and how many points a pixel is."""

    usual: float
    point: float

    def size(self, row: SeenLine | Difference) -> float:
        return self.usual if abs(row.size - self.usual) <= _SAME_SIZE * self.usual else row.size

    def words(self, seen: Sequence[SeenWord], row: SeenLine | Difference) -> tuple[Word, ...]:
        """Words of a row, in points. Boxes are as high as the type, not as the ink: a line's gap to the next must not
        depend on its letters.
        """
        height = round(self.size(row) * self.point * 2) / 2
        baseline = row.baseline * self.point
        bottom = baseline + _DESCENT * height
        return tuple(
            Word(
                text=word.text,
                x0=word.x0 * self.point - _BEARING * height,
                top=bottom - height,
                x1=word.x1 * self.point + _BEARING * height,
                bottom=bottom,
                size=height,
                bold=False,
                baseline=baseline,
                confidence=word.confidence,
            )
            for word in seen
        )


def _words(rows: Sequence[SeenLine], type_: _Type) -> Iterable[Word]:
    """Words line by line from the top, from left to right."""
    for row in rows:
        if type_.size(row) >= _SPECK * type_.usual or letters(row.words) > _SPECK_LETTERS:
            yield from type_.words(_with_near_groups(row.words, type_.size(row)), row)


def _with_near_groups(words: Sequence[SeenWord], size: float) -> list[SeenWord]:
    """The words of a row; a number's groups with a typewriter's whole blank between them as near as those of others."""
    near = list(words)
    for index, (word, after) in enumerate(pairwise(words)):
        advance = (after.x1 - after.x0) / (len(after.text) - _BEARINGS)
        if _NEAR * size < after.x0 - word.x1 <= _BLANK * advance and are_groups(word.text, after.text):
            near[index] = word._replace(x1=after.x0 - _NEAR * size)
    return near


def _usual_size(rows: Sequence[SeenLine]) -> float:
    sizes = [row.size for row in rows for _ in range(letters(row.words))]
    return median_low(sizes) if sizes else 0.0
