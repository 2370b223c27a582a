"""Layout -> the warning that a page holds a person's number, which must not be published; never the number itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from extract.model import Block, Notice, RunningLine, Table
from patterns.personal_numbers import count_personal_numbers


def personal_number_notices(blocks: Iterable[Block], running: Iterable[RunningLine]) -> tuple[Notice, ...]:
    """One notice for each page with valid numbers, telling how many."""
    texts: dict[int, list[str]] = defaultdict(list)
    for block in (*blocks, *(line.line for line in running)):
        if isinstance(block, Table):
            for cell in block.cells:
                texts[cell.page].append(cell.text)
        else:
            texts[block.page].append(block.text)
    # No number goes on over a line's end: a page is searched at once.
    found = {page: count_personal_numbers("\n".join(lines)) for page, lines in texts.items()}
    return tuple(
        Notice("personal_number", f"{_counted(count)} on this page: see to it before the text is published", page)
        for page, count in sorted(found.items())
        if count
    )


def _counted(count: int) -> str:
    return "a valid national identity number" if count == 1 else f"{count} valid national identity numbers"
