"""Lines that run up or down in a page's margin: an archive's stamp, a signer's key; no text goes on in their place."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import BBox, Line, Page, Rule

# What is so much higher than its type is large runs up or down.
_TURNED = 3.0
# How far from the page's side a margin goes, in parts of its width, and how far from all text, in sizes of its type.
_MARGIN, _APART = 0.08, 1.0


def without_margin(page: Page, lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """The page's lines without those that run up or down in its margins, and these. A turned label beside rows stands
    within the lines of a table, or close to them."""
    turned = [line for line in lines if line.bbox is not None and _is_turned(line.bbox, line.size)]
    if not turned:
        return lines, ()
    level = [line.bbox for line in lines if line.bbox is not None and not _is_turned(line.bbox, line.size)]
    taken = {id(line) for line in turned if _is_in_margin(page, line, level)}
    return [line for line in lines if id(line) not in taken], [line for line in turned if id(line) in taken]


def _is_turned(box: BBox, size: float) -> bool:
    return box.bottom - box.top > _TURNED * max(size, box.x1 - box.x0)


def _is_in_margin(page: Page, line: Line, level: Sequence[BBox]) -> bool:
    box = line.bbox
    assert box is not None
    if min(box.x0, page.width - box.x1) > _MARGIN * page.width or box.x1 - box.x0 > _MARGIN * page.width:
        return False
    reach = box._replace(x0=box.x0 - _APART * line.size, x1=box.x1 + _APART * line.size)
    others: list[BBox | Rule] = [*level, *page.rules]
    return not any(_meet(reach, other) for other in others)


def _meet(box: BBox, other: BBox | Rule) -> bool:
    return box.x0 < other.x1 and other.x0 < box.x1 and box.top < other.bottom and other.top < box.bottom
