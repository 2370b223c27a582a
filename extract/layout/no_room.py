"""Numbers that a spreadsheet's column had no room for: it prints signs in their place, and the numbers are lost."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Line, Notice, Page
from patterns.layout import NO_ROOM


def notices_of_no_room(page: Page, lines: Sequence[Line]) -> list[Notice]:
    """A notice where a page has such signs in the place of numbers. A row of them alone in a text file is a line."""
    if not page.words:
        return []
    count = sum(len(NO_ROOM.compiled.findall(line.text)) for line in lines if "##" in line.text)
    message = f"numbers that had no room in their column are not shown, in {count} places: ###"
    return [Notice("row_not_read", message, page.number)] if count else []
