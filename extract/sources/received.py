"""What a picture's readings saw -> the same without the stamps of received letters that stand level beside its lines:
`Mottatt 12. mars 1998`, with what is stamped above and below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.model import BBox
from extract.sources.scan import Piece
from extract.sources.tesseract import Seen, SeenLine, SeenWord, box_of
from patterns.ocr import is_received

# In parts of the type's size: the gap that parts a stamp from the line beside it, how far below one another its lines
# stand, how much further than its date they reach, and what is around them.
_GAP, _BELOW, _WIDER, _AROUND = 2.5, 1.6, 4.0, 0.4


class _Words(NamedTuple):
    """Words of a line that stand together."""

    words: tuple[SeenWord, ...]
    box: BBox
    size: float


def without_received(readings: Sequence[Seen]) -> list[Seen]:
    """The readings without the words of such stamps; one that no line is beside stands for itself."""
    pieces = [piece for line in readings[0].lines for piece in _pieces(line)]
    stamped = _stamped(pieces)
    if not any(_is_beside(other, piece) for piece in stamped for other in pieces):
        return list(readings)
    boxes = [_grown(piece) for piece in stamped]
    kept = [piece.box for piece in pieces if piece not in stamped]
    return [
        Seen(tuple(line for each in seen.lines if (line := _without(each, boxes, kept)).words)) for seen in readings
    ]


def without_ink(piece: Piece, before: Sequence[Seen], after: Sequence[Seen]) -> Piece:
    """The piece of the picture with paper where words were left out, which are not to be looked for once more."""
    kept = {id(word) for seen in after for line in seen.lines for word in line.words}
    gone = [(word, line.size) for seen in before for line in seen.lines for word in line.words if id(word) not in kept]
    if not gone:
        return piece
    picture = piece.picture.copy()
    for word, size in gone:
        around = _AROUND * size
        top, left = max(0, round(word.top - piece.top - around)), max(0, round(word.x0 - piece.left - around))
        bottom, right = round(word.bottom - piece.top + around), round(word.x1 - piece.left + around)
        picture[top : max(0, bottom), left : max(0, right)] = 255
    return piece._replace(picture=picture)


def _pieces(line: SeenLine) -> list[_Words]:
    words = line.words
    starts = [0, *(n for n in range(1, len(words)) if words[n].x0 - words[n - 1].x1 >= _GAP * line.size), len(words)]
    return [_Words(words[start:end], box_of(words[start:end]), line.size) for start, end in pairwise(starts)]


def _stamped(pieces: Sequence[_Words]) -> list[_Words]:
    """The pieces of stamps: those that tell when something was received, and what stands right above and below."""
    found = [piece for piece in pieces if is_received(" ".join(word.text for word in piece.words))]
    reach = [_reach(piece) for piece in found]
    for place in range(len(found)):
        grown = True
        while grown:
            new = [piece for piece in pieces if piece not in found and _is_within(piece.box, reach[place])]
            for piece in new:
                top, bottom = _reach(piece).top, _reach(piece).bottom
                whole = reach[place]
                reach[place] = whole._replace(top=min(whole.top, top), bottom=max(whole.bottom, bottom))
            found += new
            grown = bool(new)
    return found


def _reach(piece: _Words) -> BBox:
    box, beside, below = piece.box, _WIDER * piece.size, _BELOW * piece.size
    return BBox(box.x0 - beside, box.top - below, box.x1 + beside, box.bottom + below)


def _is_within(box: BBox, whole: BBox) -> bool:
    is_near = whole.top <= (box.top + box.bottom) / 2 <= whole.bottom
    return is_near and whole.x0 <= box.x0 and box.x1 <= whole.x1


def _is_beside(other: _Words, piece: _Words) -> bool:
    """Whether other words end to the left of a piece, at its height."""
    overlap = min(other.box.bottom, piece.box.bottom) - max(other.box.top, piece.box.top)
    return other.box.x1 < piece.box.x0 and overlap > 0


def _grown(piece: _Words) -> BBox:
    box, around = piece.box, _AROUND * piece.size
    return BBox(box.x0 - around, box.top - around, box.x1 + around, box.bottom + around)


def _without(line: SeenLine, stamps: Sequence[BBox], kept: Sequence[BBox]) -> SeenLine:
    return line._replace(
        words=tuple(
            word
            for word in line.words
            if not any(word.is_in(stamp) for stamp in stamps) or any(word.is_in(box) for box in kept)
        )
    )
