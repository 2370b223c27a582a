"""Page -> Tables: drawn grids first, then aligned columns in what is left."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Line, Page, Table
from extract.tables.aligned import find_aligned
from extract.tables.ruled import find_ruled


def find_tables(page: Page, lines: Sequence[Line]) -> tuple[Table, ...]:
    """The tables among a page's lines, from the top down: ruled ones first, the aligned ones in what is left."""
    ruled, unparted = find_ruled(page, lines)
    covered = {id(word) for found in ruled for word in found.words}
    tables = [found.table for found in ruled] + find_aligned(page, lines, covered, unparted)
    return tuple(sorted(tables, key=lambda table: (table.bbox.top, table.bbox.x0) if table.bbox else (0.0, 0.0)))
