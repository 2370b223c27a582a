"""Page -> Tables: drawn grids first, then aligned columns in what is left; where sums tell that this is wrong, the
reading whose sums hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.layout.columns import in_columns
from extract.model import BBox, Fill, Line, Page, Rule
from extract.tables.aligned import find_aligned
from extract.tables.attached import with_heading
from extract.tables.cells import FoundTable
from extract.tables.ruled import find_ruled
from extract.tables.sums import Sums, find_sums, sum_lines

# More lines than this are a drawing or a map, and would cost seconds.
_MOST_DRAWN = 8000
# A sum may stand this many of its own heights outside of what is drawn around its table.
_NEAR = 2.0
# Another reading must have so much of the words that stood in tables.
_KEPT = 0.95


class _Drawing(NamedTuple):
    """What is drawn on a page, as it is taken for tables' grids: the grids, and the boxes of those that part no
    numbers."""

    page: Page
    ruled: tuple[FoundTable, ...]
    unparted: tuple[BBox, ...]


class _Reading(NamedTuple):
    """One way to read a page's tables; how many of their sums hold."""

    drawing: _Drawing
    found: tuple[FoundTable, ...]
    sums: Sums


def find_tables(page: Page, lines: Sequence[Line]) -> list[FoundTable]:
    """The tables among a page's lines, from the top down: ruled ones first, the aligned ones in what is left.

    Lines may be drawn only around some columns or between some rows. Where a sum does not hold in a table with drawn
    lines, the table is read without them too; the reading with which more sums hold is taken.
    """
    if len(page.rules) + len(page.fills) > _MOST_DRAWN:
        page = replace(page, rules=(), fills=())
    ruled, unparted = find_ruled(page, lines)
    drawing = _Drawing(page, tuple(with_heading(each, lines) for each in ruled), tuple(unparted))
    found = _found(drawing, lines)
    if found and (page.rules or page.fills) and (sums := sum_lines(lines)):
        return list(_proved(drawing, lines, found, sums).found)
    return found


def _found(drawing: _Drawing, lines: Sequence[Line]) -> list[FoundTable]:
    page, ruled, unparted = drawing
    covered = {word for found in ruled for word in found.words}
    aligned = find_aligned(page, lines, covered, unparted)
    # What stands beside a table in a column of prose is none of its columns.
    if aligned and len(columns := in_columns(page, lines)) > 1:
        aligned = [table for column in columns for table in find_aligned(page, column, covered, unparted)]
    return sorted([*ruled, *aligned], key=_place)


def _place(found: FoundTable) -> tuple[float, float]:
    box = found.table.bbox
    return (box.top, box.x0) if box else (0.0, 0.0)


def _proved(
    drawing: _Drawing, lines: Sequence[Line], found: Sequence[FoundTable], sums: Sequence[tuple[Line, int]]
) -> _Reading:
    """The reading of the page with the most sums that hold; the usual one where none has more."""
    best = _Reading(drawing, tuple(found), find_sums(each.table for each in found))
    if not best.sums.leave_doubt(sum(figures for _, figures in sums)):
        return best
    for other in _otherwise(drawing, lines, found, [line for line, _ in sums]):
        tables = _found(other, lines)
        reading = _Reading(other, tuple(tables), find_sums(each.table for each in tables))
        if reading.sums.is_better(best.sums) and _words(reading.found) >= _KEPT * _words(best.found):
            best = reading
    return best


def _words(found: Sequence[FoundTable]) -> int:
    return sum(len(each.words) for each in found)


def _otherwise(
    drawing: _Drawing, lines: Sequence[Line], found: Sequence[FoundTable], sums: Sequence[Line]
) -> Iterator[_Drawing]:
    """The page as if nothing were drawn where a table with a sum stands; at last where any of them does."""
    whole = drawing
    tables = 0
    for each in found:
        box = each.table.bbox
        if box is None or not any(line.bbox and _is_near(line.bbox, box) for line in sums):
            continue
        if (bare := _bare(drawing, each, box)) is not None:
            yield bare
            whole = _bare(whole, each, box) or whole
            tables += 1
    if tables > 1:
        yield whole


def _bare(drawing: _Drawing, table: FoundTable, box: BBox) -> _Drawing | None:
    """What is drawn without what is in a table's box; None where nothing is."""
    page = _without(drawing.page, box)
    if page is drawing.page:
        return None
    ruled = tuple(other for other in drawing.ruled if other is not table)
    return _Drawing(page, ruled, tuple(frame for frame in drawing.unparted if not _is_near(frame, box)))


def _is_near(box: BBox, table: BBox) -> bool:
    height = box.bottom - box.top
    return box.bottom > table.top - _NEAR * height and box.top < table.bottom + _NEAR * height


def _without(page: Page, box: BBox) -> Page:
    """The page without what is drawn in a box."""
    rules = tuple(each for each in page.rules if not _stands_in(each, box))
    fills = tuple(each for each in page.fills if not _stands_in(each, box))
    if len(rules) == len(page.rules) and len(fills) == len(page.fills):
        return page
    return replace(page, rules=rules, fills=fills)


def _stands_in(drawn: Rule | Fill, box: BBox) -> bool:
    return box.top <= (drawn.top + drawn.bottom) / 2 <= box.bottom and drawn.x0 < box.x1 and drawn.x1 > box.x0
