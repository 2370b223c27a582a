"""The places of a page that its readings doubt, each read once more by itself: without neighbours a number is read
best."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from extract.sources.readings import Difference, Merged, cleaned_line, confidence, written
from extract.sources.scan import Piece
from extract.sources.tesseract import NotRead, Picture, Seen, SeenLine, SeenWord, box_of
from extract.sources.unread import row_of_number, unread_ink
from patterns.layout import is_number
from patterns.ocr import differ_in_weight, keeps_slash

# A number that was read alike, but less sure than this, is looked at too.
_SURE = 60.0
# In parts of the type's size: how much of the picture above and below the baseline, and beside the place, is read with
# it; the white around it; the widest place.
_ABOVE, _BELOW, _BESIDE, _WHITE, _WIDEST = 1.05, 0.4, 1.0, 1.2, 14.0
# What is passed over by both readings: so much of what is around it is read with it; where it is no number it is a word
# and read so surely.
_BESIDE_ALONE, _SAME_BASELINE, _CERTAIN, _WORD = 0.2, 0.35, 85.0, 3
# A page with more doubts is worse than a closer look can help.
_MOST = 160


class _Cut(NamedTuple):
    """A part of the piece's picture, from this corner."""

    picture: Picture
    left: int
    top: int


@dataclass(slots=True)
class _Page:
    """The rows, whose words are exchanged as places are decided."""

    rows: list[SeenLine]

    def row_of(self, place: Difference) -> int | None:
        """Which row holds the place."""
        return next((index for index, row in enumerate(self.rows) if row.baseline == place.baseline), None)

    def take(self, place: Difference, words: tuple[SeenWord, ...]) -> None:
        """Puts the words in the place of those that were taken."""
        index = self.row_of(place)
        if index is None:
            return
        row = self.rows[index]
        old = {id(word) for word in place.taken}
        kept = [word for word in row.words if id(word) not in old]
        self.rows[index] = row._replace(words=tuple(sorted([*kept, *words], key=lambda word: word.x0)))

    def add(self, words: tuple[SeenWord, ...], line: SeenLine) -> float:
        """Puts words of a line into the row on its height, or as a row of their own; the row's baseline."""
        within = _SAME_BASELINE * line.size
        index = next((n for n, row in enumerate(self.rows) if abs(row.baseline - line.baseline) <= within), None)
        if index is None:
            self.rows.append(line._replace(words=words))
            return line.baseline
        row = self.rows[index]
        self.rows[index] = row._replace(words=tuple(sorted([*row.words, *words], key=lambda word: word.x0)))
        return row.baseline


def looked_at(found: Merged, piece: Piece, read: Callable[[Picture], Seen]) -> Merged:
    """The rows and differences after the doubtful places with figures were read once more, all in one picture."""
    page = _Page(list(found.rows))
    places = [place for place in (*found.differences, *_unsure(found)) if _may_be_read(place)][:_MOST]
    passed_over = unread_ink(found.rows, [place.box for place in found.differences], piece)
    cuts = {id(place): cut for place in places if (cut := _cut(place, page, piece)) is not None}
    for line in passed_over:
        if line.words[0].text:
            page.add(line.words, line)
    passed_over = tuple(line for line in passed_over if not line.words[0].text)
    cuts |= {id(line): cut for line in passed_over if (cut := _cut_of(line, piece)) is not None}
    if not cuts:
        return found._replace(rows=tuple(page.rows))
    again: dict[int, list[SeenWord]] = {}
    with suppress(NotRead):
        again = dict(zip(cuts, _read(list(cuts.values()), read), strict=True))
    differences: list[Difference] = []
    for place in (*found.differences, *(place for place in places if not place.others)):
        third = _tidy(again.get(id(place), ()), place)
        decided = _decided(place, third) if third else place
        if decided.taken is not place.taken:
            page.take(place, decided.taken)
        if decided.others:
            differences.append(decided)
    for line in passed_over:
        words = _tidy(again.get(id(line), ()), line)
        if _is_read(words):
            differences.append(Difference(words, ((),), page.add(words, line), line.size))
        elif (row := row_of_number(box_of(line.words), found.rows)) is not None:
            told = words if any(map(str.isdigit, written(words))) else line.words
            differences.append(Difference((), (told,), row.baseline, row.size))
    return Merged(tuple(sorted(page.rows, key=lambda row: row.baseline)), tuple(differences))


def _is_read(words: Sequence[SeenWord]) -> bool:
    """Whether what one reading alone saw, in ink that others passed over, is to be believed: a number, or sure text."""
    text = written(words)
    if not words or not any(map(str.isalnum, text)):
        return False
    return confidence(words) >= (_SURE if is_number(text) else _CERTAIN) and (is_number(text) or len(text) >= _WORD)


def _unsure(found: Merged) -> list[Difference]:
    """The numbers that the readings agree on without being sure."""
    differing = {id(word) for place in found.differences for word in place.taken}
    return [
        Difference((word,), (), row.baseline, row.size)
        for row in found.rows
        for word in row.words
        if word.confidence < _SURE and id(word) not in differing and any(map(str.isdigit, word.text))
    ]


def _may_be_read(place: Difference) -> bool:
    box = place.box
    has_figures = any(any(map(str.isdigit, written(words))) for words in (place.taken, *place.others))
    return has_figures and box.x1 - box.x0 <= _WIDEST * place.size


def _cut(place: Difference, page: _Page, piece: Piece) -> _Cut | None:
    """The place's picture, with so much beside it as no other word has."""
    index = page.row_of(place)
    if index is None:
        return None
    box, size = place.box, place.size
    own = {id(word) for word in place.taken}
    others = [word for word in page.rows[index].words if id(word) not in own]
    before = max((word.x1 for word in others if word.x0 < box.x0), default=float("-inf"))
    after = min((word.x0 for word in others if word.x0 > box.x0), default=float("inf"))
    left = max(box.x0 - _BESIDE * size, min(box.x0, (before + box.x0) / 2)) - piece.left
    right = min(box.x1 + _BESIDE * size, max(box.x1, (after + box.x1) / 2)) - piece.left
    top, bottom = place.baseline - _ABOVE * size - piece.top, place.baseline + _BELOW * size - piece.top
    x0, y0 = max(0, round(left)), max(0, round(top))
    picture = piece.picture[y0 : max(0, round(bottom)), x0 : max(0, round(right))]
    return _Cut(picture, x0 + piece.left, y0 + piece.top) if picture.size else None


def _cut_of(line: SeenLine, piece: Piece) -> _Cut | None:
    """The picture of ink that stands alone, with a little of what is around it."""
    (ink,) = line.words
    beside = _BESIDE_ALONE * line.size
    x0, y0 = (max(0, round(value - beside)) for value in (ink.x0 - piece.left, ink.top - piece.top))
    x1, y1 = (max(0, round(value + beside)) for value in (ink.x1 - piece.left, ink.bottom - piece.top))
    picture = piece.picture[y0:y1, x0:x1]
    return _Cut(picture, x0 + piece.left, y0 + piece.top) if picture.size else None


def _read(cuts: Sequence[_Cut], read: Callable[[Picture], Seen]) -> list[list[SeenWord]]:
    """What is read in each cut, all of them below one another on white paper; in pixels of the page."""
    white = round(_WHITE * max(cut.picture.shape[0] for cut in cuts) / (_ABOVE + _BELOW))
    starts = [white]
    for cut in cuts:
        starts.append(starts[-1] + cut.picture.shape[0] + white)
    paper = np.full((starts[-1], max(cut.picture.shape[1] for cut in cuts) + 2 * white), 255, dtype=np.uint8)
    for cut, start in zip(cuts, starts, strict=False):
        height, width = cut.picture.shape
        paper[start : start + height, white : white + width] = cut.picture
    words = [word for line in read(paper).lines for word in line.words]
    return [
        [
            word._replace(
                x0=word.x0 - white + cut.left,
                x1=word.x1 - white + cut.left,
                top=word.top - start + cut.top,
                bottom=word.bottom - start + cut.top,
            )
            for word in words
            if start <= (word.top + word.bottom) / 2 < start + cut.picture.shape[0]
        ]
        for cut, start in zip(cuts, starts, strict=False)
    ]


def _tidy(words: Sequence[SeenWord], place: Difference | SeenLine) -> tuple[SeenWord, ...]:
    ordered = tuple(sorted(words, key=lambda word: word.x0))
    line = cleaned_line(SeenLine(ordered, place.baseline, place.size)) if ordered else None
    return line.words if line else ()


def _decided(place: Difference, third: tuple[SeenWord, ...]) -> Difference:
    """The place as two of three readings see it; where none agrees with the third, as the surer one of them does."""
    readings = (place.taken, *place.others)
    for index, words in enumerate(readings):
        if keeps_slash(written(words), written(third)):
            return place._replace(taken=words, others=(*readings[:index], *readings[index + 1 :], third))
    if keeps_slash(written(third), written(place.taken)):
        return place._replace(taken=third, others=readings)
    for index, words in enumerate(readings):
        if words and not differ_in_weight(written(words), written(third)):
            surest = words if confidence(words) >= confidence(third) or written(words) != written(third) else third
            others = (*readings[:index], *readings[index + 1 :])
            # What the first language passed over on the page it has now read like the second.
            is_confirmed = place.is_by_second and not any(others) and confidence(third) >= _SURE
            return place._replace(taken=surest, others=() if is_confirmed else others)
    if is_number(written(third)) and (
        not is_number(written(place.taken)) or confidence(third) > confidence(place.taken)
    ):
        return place._replace(taken=third, others=readings)
    return place._replace(others=(*place.others, third))
