"""Page -> Tables: drawn grids first, then aligned columns in what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
    return sorted([*ruled, *find_aligned(page, lines, covered, unparted)], key=_place)


def _place(found: FoundTable) -> tuple[float, float]:
    box = found.table.bbox
    return (box.top, box.x0) if box else (0.0, 0.0)
