"""Lines and tables of one page in the order in which they are read."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Block, Line, Page, Table


def in_reading_order(page: Page, lines: Sequence[Line], tables: Sequence[Table]) -> list[Block]:
    """Top down."""
    blocks: list[Block] = [*lines, *tables]
    return sorted(blocks, key=_top)


def _top(block: Block) -> float:
    return block.bbox.top if block.bbox else 0.0
