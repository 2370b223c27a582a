"""Page -> Tables: drawn grids first, then aligned columns in what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.columns import in_columns
from extract.model import Line, Page
from extract.tables.aligned import find_aligned
from extract.tables.cells import FoundTable
from extract.tables.ruled import find_ruled

# More lines than this are a drawing or a map, and would cost seconds.
_MOST_DRAWN = 8000


def find_tables(page: Page, lines: Sequence[Line]) -> list[FoundTable]:
    """The tables among a page's lines, from the top down: ruled ones first, the aligned ones in what is left."""
    if len(page.rules) + len(page.fills) > _MOST_DRAWN:
        page = replace(page, rules=(), fills=())
    ruled, unparted = find_ruled(page, lines)
    covered = {word for found in ruled for word in found.words}
    aligned = find_aligned(page, lines, covered, unparted)
    # What stands beside a table in a column of prose is none of its columns.
    if aligned and len(columns := in_columns(page, lines)) > 1:
        aligned = [table for column in columns for table in find_aligned(page, column, covered, unparted)]
    return sorted([*ruled, *aligned], key=_place)


def _place(found: FoundTable) -> tuple[float, float]:
    box = found.table.bbox
    return (box.top, box.x0) if box else (0.0, 0.0)
