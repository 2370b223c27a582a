"""Where columns of prose begin beside each other: the gutters of a page, and the stretches of it that they divide."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from extract.memory.words import Words
from extract.model import BBox, Block, Fill, Line, Table, Word, union
from patterns.layout import is_bullet, is_number

# A gap between columns, in parts of the type's size: wider than a justified line's blanks.
_GUTTER = 0.9
# Fewer lines are no column; so many points of a list on both sides are two.
_FEWEST_LINES = 4
_FEWEST_POINTS = 2
# So few of the lines beside a sidebar stand at the height of one of its own.
_MOST_SHARED = 0.5
# Lines that begin within so many points of each other begin at one edge.
EDGE = 4.0
# Prose fills its column; labels with values beside them, or names beside each other, do not.
_FULL = 0.55
# A gutter is no nearer to the text's edges than this part of its width.
_MARGIN = 0.15
# Columns of one page differ so little in width; their full lines end within this part of it.
_AS_WIDE, _RAGGED, _FEWEST_GOING_ON = 0.1, 0.25, 3
# A second column begins so near behind the gutter, in points.
INDENT = 40.0
# Tables that share so much of the lower one's height stand beside each other.
_SIDE_BY_SIDE = 0.5


class Piece(NamedTuple):
    """Words of a line that no gap divides."""

    x0: float
    x1: float
    words: Sequence[Word]


class Part(NamedTuple):
    """A piece with its box, and the number of its line."""

    box: BBox
    words: Sequence[Word]
    line: int

    @property
    def size(self) -> float:
        return self.words[0].size

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


class Item(NamedTuple):
    """A line with its pieces, or a table (one piece without words)."""

    box: BBox
    pieces: tuple[Piece, ...]
    block: Block


def is_number_piece(piece: Piece) -> bool:
    return is_number(" ".join(word.text for word in piece.words))


def top_of(item: Item) -> tuple[float, float]:
    return (item.box.top, item.box.x0)


def pieces_of(line: Line) -> tuple[Piece, ...]:
    whole = line.words
    if isinstance(whole, Words):
        columns, first, end = whole.place
        if whole.widest_gap <= _GUTTER * line.size:
            return (Piece(columns.x0[first], columns.x1[end - 1], whole),)
    pieces: list[Piece] = []
    start = 0
    words = tuple(whole)
    gutter = _GUTTER * line.size
    for index, (before, word) in enumerate(pairwise(words), 1):
        if word.x0 - before.x1 > gutter:
            pieces.append(Piece(words[start].x0, before.x1, words[start:index]))
            start = index
    if words:
        pieces.append(Piece(words[start].x0, words[-1].x1, words[start:]))
    return tuple(pieces)


def holds(fill: Fill, box: BBox) -> bool:
    """Whether a box lies within a fill; letters may reach over its edge by a hair."""
    return fill.x0 <= box.x0 + 1 and fill.x1 >= box.x1 - 1 and fill.top <= box.top + 1 and fill.bottom >= box.bottom - 1


def find_bands(items: Sequence[Item], fills: Sequence[Fill]) -> list[tuple[Sequence[Item], float | None]]:
    """The items in stretches from the top down, each with the gutter that divides it into columns, or None."""
    for gutter in _gutters(items):
        bands = stretches_by(items, gutter, fills)
        if any(divided for _, divided in bands):
            return _further(items, bands, fills)
    return _beside(items)


def _further(
    items: Sequence[Item], bands: Sequence[tuple[Sequence[Item], float | None]], fills: Sequence[Fill]
) -> list[tuple[Sequence[Item], float | None]]:
    """The stretches, those that this gutter does not divide looked through for others: above three columns there may
    be two."""
    found: list[tuple[Sequence[Item], float | None]] = []
    start = end = 0
    for band, divided in [*bands, ((), 0.0)]:
        if divided is None:
            end += len(band)
            continue
        found += find_bands(items[start:end], fills) if end > start else []
        found += [(band, divided)] if band else []
        start = end = end + len(band)
    return found


def _beside(items: Sequence[Item]) -> list[tuple[Sequence[Item], float | None]]:
    """The items, those of two tables beside each other with the headings above each as a stretch to be divided."""
    tables = [index for index, item in enumerate(items) if isinstance(item.block, Table)]
    for first, second in pairwise(tables):
        left, right = sorted((items[first].box, items[second].box), key=lambda box: box.x0)
        shared = min(left.bottom, right.bottom) - max(left.top, right.top)
        if left.x1 > right.x0 or shared < _SIDE_BY_SIDE * min(left.bottom - left.top, right.bottom - right.top):
            continue
        gutter = right.x0 - 1.0
        start, end = first, second + 1
        while start > 0 and _stands_on_both(items[start - 1], gutter):
            start -= 1
        if any(_crosses(item, gutter) for item in items[start:end]):
            continue
        stretches = [(items[:start], None), (items[start:end], gutter), *_beside(items[end:])]
        return [(stretch, divided) for stretch, divided in stretches if stretch]
    return [(items, None)]


def _stands_on_both(item: Item, gutter: float) -> bool:
    """Whether a line has words on both sides of a gutter and none across it."""
    sides = {piece.x0 >= gutter for piece in item.pieces if piece.words}
    return len(sides) == 2 and not _crosses(item, gutter)


def stretches_by(
    items: Sequence[Item], gutter: float, fills: Sequence[Fill], prose: Set[int] | None = None
) -> list[tuple[Sequence[Item], float | None]]:
    """The items in stretches that cross a gutter or do not; one with prose on both sides is divided by it.

    `prose` are the items (by identity) that may be such, where not all are.
    """
    bands: list[tuple[Sequence[Item], float | None]] = []
    start = 0
    while start < len(items):
        crossing = _crosses(items[start], gutter)
        end = start + 1
        while end < len(items) and _crosses(items[end], gutter) == crossing:
            end += 1
        band = items[start:end]
        if not crossing and end < len(items):
            # A heading below a column, above lines over all columns, is theirs.
            end = start + _columns_end(band, gutter)
            band = items[start:end]
        text = band if prose is None else [item for item in band if id(item) in prose]
        divides = not crossing and (_is_columns(text, gutter) or _is_boxed(text, gutter, fills))
        bands.append((band, gutter if divides else None))
        start = end
    return bands


def _columns_end(band: Sequence[Item], gutter: float) -> int:
    """How many of a stretch's items end with the columns: not those from a heading on that stands below all of the
    right one."""
    bottom = max((piece_box.bottom for item in band if (piece_box := _right_of(item, gutter))), default=None)
    if bottom is None:
        return len(band)
    for index, item in enumerate(band):
        block = item.block
        if index and item.box.top > bottom and isinstance(block, Line) and block.bold and block.space_above:
            return index
    return len(band)


def _right_of(item: Item, gutter: float) -> BBox | None:
    """The item's box where a part of it stands to the right of a gutter."""
    return item.box if any(piece.x0 >= gutter - 1 for piece in item.pieces) else None


def _crosses(item: Item, gutter: float) -> bool:
    return any(piece.x0 < gutter - 1 and piece.x1 > gutter + 1 for piece in item.pieces)


def _gutters(items: Sequence[Item]) -> list[float]:
    """Where a second column may begin, from left to right: where several pieces begin that is not near a margin."""
    pieces = [piece for item in items for piece in item.pieces if piece.words]
    if len(pieces) < 2 * _FEWEST_LINES:
        return []
    left, right = min(piece.x0 for piece in pieces), max(piece.x1 for piece in pieces)
    inner = sorted(
        piece.x0 for piece in pieces if left + _MARGIN * (right - left) < piece.x0 < right - _MARGIN * (right - left)
    )
    gutters: list[float] = []
    first = 0
    for index, start in enumerate(inner):
        if index + 1 == len(inner) or inner[index + 1] - start > EDGE:
            if index + 1 - first >= _FEWEST_LINES:
                gutters.append(inner[first] - 1.0)
            first = index + 1
    return gutters


def _is_columns(band: Sequence[Item], gutter: float) -> bool:
    """Whether both sides of a gutter hold prose: several lines that fill most of their side."""
    # Numbers that stand alone on their lines are a diagram's.
    prose = [item for item in band if not all(map(is_number_piece, item.pieces))]
    pieces = [piece for item in prose for piece in item.pieces if piece.words]
    left = [piece for piece in pieces if piece.x1 <= gutter + 1]
    # A third column is told apart from the second once the first is cut off.
    right = [piece for piece in pieces if gutter - 1 < piece.x0 < gutter + INDENT]
    if (_is_prose(left) and _is_prose(right)) or _are_lists(band, gutter):
        return True
    return _flows_in_both(band, gutter)


def _flows_in_both(band: Sequence[Item], gutter: float) -> bool:
    """Whether both sides of a gutter are as wide, and on each sentences go on from line to line: columns in which
    headings, fields and points make many lines short. Labels with a text beside them are narrower than that."""
    sides: tuple[list[Piece], list[Piece]] = ([], [])
    for item in band:
        own = [piece for piece in item.pieces if piece.words]
        left = [piece for piece in own if piece.x1 <= gutter + 1]
        if left:
            sides[0].append(Piece(left[0].x0, left[-1].x1, left[0].words))
        right = next((piece for piece in own if gutter - 1 < piece.x0 < gutter + INDENT), None)
        if right is not None:
            sides[1].append(right)
    if min(map(len, sides)) < _FEWEST_LINES:
        return False
    starts = [min(piece.x0 for piece in side) for side in sides]
    ends = [max(piece.x1 for piece in side) for side in sides]
    widths = [end - start for start, end in zip(starts, ends, strict=True)]
    if abs(widths[0] - widths[1]) > _AS_WIDE * max(widths):
        return False
    return all(_going_on(side, end, width) for side, end, width in zip(sides, ends, widths, strict=True))


def _going_on(side: Sequence[Piece], end: float, width: float) -> bool:
    """Whether several lines of a side begin with a small letter below one that fills it."""
    going_on = sum(
        after.words[0].text[:1].islower() and before.x1 > end - _RAGGED * width for before, after in pairwise(side)
    )
    return going_on >= _FEWEST_GOING_ON


def _is_boxed(band: Sequence[Item], gutter: float, fills: Sequence[Fill]) -> bool:
    """Whether what stands on one side of a gutter is a box of its own colour, with lines of its own: a sidebar. Labels
    in a coloured column have their values on the same lines."""
    for is_left in (True, False):
        own = [
            BBox(piece.x0, word.top, piece.x1, word.bottom)
            for item in band
            for piece in item.pieces
            if (piece.x1 <= gutter + 1) == is_left
            for word in piece.words[:1]
        ]
        box = union(own)
        fill = next((fill for fill in fills if box is not None and holds(fill, box)), None)
        if len(own) < _FEWEST_LINES or fill is None:
            continue
        beside = [item for item in band if item.box.top < fill.bottom and item.box.bottom > fill.top]
        both = sum(len({piece.x1 <= gutter + 1 for piece in item.pieces}) == 2 for item in beside)
        others = (piece for item in band for piece in item.pieces if (piece.x1 <= gutter + 1) != is_left)
        outside = all(piece.x0 > fill.x1 - 1 or piece.x1 < fill.x0 + 1 for piece in others)
        if outside and _MOST_SHARED * len(beside) > both:
            return True
    return False


def _are_lists(band: Sequence[Item], gutter: float) -> bool:
    """Whether points of two lists stand beside each other, as on slides."""
    both = 0
    for item in band:
        starts = [piece for piece in item.pieces if piece.words and is_bullet(piece.words[0].text)]
        both += any(piece.x0 < gutter - 1 for piece in starts) and any(
            abs(piece.x0 - gutter - 1.0) < EDGE for piece in starts
        )
    return both >= _FEWEST_POINTS and 2 * both >= len(band)


def _is_prose(pieces: Sequence[Piece]) -> bool:
    if len(pieces) < _FEWEST_LINES:
        return False
    width = max(piece.x1 for piece in pieces) - min(piece.x0 for piece in pieces)
    full = sum(piece.x1 - piece.x0 >= _FULL * width for piece in pieces)
    words = sum(any(letter.isalpha() for letter in word.text) for piece in pieces for word in piece.words)
    return full >= 0.5 * len(pieces) and words >= 3 * len(pieces)
