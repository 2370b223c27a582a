"""Measures told one thing a line (`Ny bru` / `9 mill. kr` / `2031`): a place of the walk -> a section with each, and
where the walk goes on.
"""

from __future__ import annotations

from extract.model import Line, Table
from extract.sections.budget_walk import Walk
from extract.sections.headings import had_room
from patterns.budget.prose import read_item
from patterns.budget.sections import read_section_heading
from patterns.budget.stacked import MOST_STACKED, Stack, is_frame, may_begin_stack, read_stack


def read_stacked(walk: Walk, position: int, expected: bool) -> int | None:
    """Where the walk goes on behind the measure that begins at a position, each of its facts on a line of its own;
    `expected` where measures are looked for. Elsewhere money so told, twice or more in turn, is told as not read.
    """
    stack = _stack(walk, position)
    if stack is None or is_frame(stack):
        return None
    last = walk.found[-1] if walk.found else None
    below = last is not None and last.role in ("stacked_item", "unread_item")
    in_turn = (below and last is not None and last.blocks[-1] is walk.blocks[position - 1]) or (
        _stack(walk, position + stack.lines) is not None
    )
    if not expected and not in_turn:
        return None
    is_read = expected and read_item(stack.said, (), listed=True) is not None
    walk.add("stacked_item" if is_read else "unread_item", walk.blocks[position : position + stack.lines])
    return position + stack.lines


def read_frame(walk: Walk, position: int) -> int | None:
    """Where the walk goes on behind the name of a whole section with its money below it, as a page's key figures have
    it (`Investeringer` / `200 mill. kr`): it heads nothing."""
    line = walk.blocks[position]
    if not isinstance(line, Line) or read_section_heading(line.text) is None:
        return None
    stack = _stack(walk, position)
    return position + stack.lines if stack else None


def _stack(walk: Walk, position: int) -> Stack | None:
    lines: list[Line] = []
    for block in walk.blocks[position : position + MOST_STACKED]:
        if isinstance(block, Table):
            break
        lines.append(block)
        if len(lines) == 2 and not may_begin_stack(lines[0].text, block.text):
            return None
    if len(lines) < 2 or not _begins(walk, position, lines[0]):
        return None
    return read_stack([line.text for line in lines])


def _begins(walk: Walk, position: int, line: Line) -> bool:
    """Whether a line begins anew, and does not go on the sentence above it."""
    above = walk.blocks[position - 1] if position else None
    if not isinstance(above, Line) or line.space_above or above.bbox is None:
        return True
    return above.page != line.page or had_room(above, line, walk.margins.get(line.page, 0.0))
