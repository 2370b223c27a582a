"""Lines and tables of one page in the order in which they are read: columns of prose one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from extract.layout.gutters import (
    INDENT,
    Item,
    Piece,
    find_bands,
    holds,
    is_number_piece,
    pieces_of,
    stretches_by,
    top_of,
)
from extract.layout.lines import find_lines
from extract.model import Block, Line, Page, Table, union

# Blanks of justified text are no wider.
_WIDEST_BLANK = 1.5
# Columns are looked for within columns, so deep.
_DEEPEST = 3


def in_reading_order(page: Page, lines: Sequence[Line], tables: Sequence[Table]) -> list[Block]:
    """The blocks from the top down; where prose stands in columns, down each column before the next."""
    items = [Item(line.bbox, pieces_of(line), line) for line in lines if line.bbox is not None]
    items += [
        Item(table.bbox, (Piece(table.bbox.x0, table.bbox.x1, ()),), table)
        for table in tables
        if table.bbox is not None
    ]
    return _ordered(page, sorted(items, key=top_of), _DEEPEST)


def in_columns(page: Page, lines: Sequence[Line], depth: int = _DEEPEST) -> list[Sequence[Line]]:
    """The lines of each column of prose, and those that stand above, between and below; all together where no rows of
    numbers stand in such a column: only these could be taken for one with what stands beside them."""
    items = sorted((Item(line.bbox, pieces_of(line), line) for line in lines if line.bbox is not None), key=top_of)
    prose = [item for item in items if not _has_numbers(item)]
    gutter = next((gutter for _, gutter in find_bands(prose, page.fills) if gutter is not None), None)
    if gutter is None or len(prose) == len(items) or not depth:
        return [lines]
    groups: list[Sequence[Line]] = []
    for band, divided in stretches_by(items, gutter, page.fills, set(map(id, prose))):
        if divided is None or _is_tied(band, gutter):
            groups.append(_lines_of(band))
            continue
        for left in (True, False):
            groups += in_columns(page, _lines_of(_side(page, band, gutter, left=left)), depth - 1)
    return groups


def _lines_of(items: Sequence[Item]) -> list[Line]:
    return [item.block for item in items if isinstance(item.block, Line)]


def _is_tied(band: Sequence[Item], gutter: float) -> bool:
    """Whether most rows with numbers go on beyond the gutter, as a table's do; columns of prose have lines of their
    own, and tables beside each other have labels of their own."""
    rows = [item for item in band if _has_numbers(item)]
    tied = sum(
        len({piece.x0 >= gutter for piece in item.pieces}) == 2 and not _begins_again(item, gutter) for item in rows
    )
    return 2 * tied >= len(rows)


def _begins_again(item: Item, gutter: float) -> bool:
    """Whether a row has a label at its beginning and another one right behind the gutter, and numbers below both."""
    sides = [[piece for piece in item.pieces if (piece.x0 >= gutter) == right] for right in (False, True)]
    return sides[1][0].x0 < gutter + INDENT and not any(is_number_piece(side[0]) for side in sides)


def _has_numbers(item: Item) -> bool:
    """Whether a number stands in a line by itself: not close before other words, as in justified text."""
    for piece, after in zip_longest(item.pieces, item.pieces[1:]):
        if is_number_piece(piece) and (after is None or is_number_piece(after) or _stands_off(piece, after)):
            return True
    return False


def _stands_off(piece: Piece, after: Piece) -> bool:
    return not piece.words or after.x0 - piece.x1 > _WIDEST_BLANK * piece.words[0].size


def _ordered(page: Page, items: Sequence[Item], depth: int) -> list[Block]:
    blocks: list[Block] = []
    for band, gutter in find_bands(items, page.fills) if depth else [(items, None)]:
        if gutter is None:
            blocks += [item.block for item in band]
            continue
        left, right = (_side(page, band, gutter, left=side) for side in (True, False))
        end = _beside_box(page, left, right)
        for part in (left[:end], right, left[end:]):
            blocks += _ordered(page, part, depth - 1) if part else []
    return blocks


def _beside_box(page: Page, left: Sequence[Item], right: Sequence[Item]) -> int:
    """How many items of the left side are read before the right one: all of a column; where the right side is a box
    of its own colour, those up to the first heading below it."""
    if not right or not page.fills:
        return len(left)
    box = union(item.box for item in right)
    assert box is not None
    if not any(holds(fill, box) and not any(holds(fill, item.box) for item in left) for fill in page.fills):
        return len(left)
    return next(
        (
            index
            for index, item in enumerate(left)
            if item.box.top > box.bottom and isinstance(item.block, Line) and item.block.bold
        ),
        len(left),
    )


def _side(page: Page, band: Sequence[Item], gutter: float, *, left: bool) -> list[Item]:
    """The items of one side, lines over both sides cut at the gutter."""
    words = tuple(
        word for item in band for piece in item.pieces for word in piece.words if (piece.x1 <= gutter + 1) == left
    )
    lines = find_lines(replace(page, words=words)) if words else ()
    items = [Item(line.bbox, pieces_of(line), line) for line in lines if line.bbox is not None]
    items += [item for item in band if isinstance(item.block, Table) and (item.box.x1 <= gutter + 1) == left]
    return sorted(items, key=top_of)
