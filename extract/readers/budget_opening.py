"""The lines that a budget's document begins with: its opening or its preface, and their paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.model import SAME_SIZE, Line, Section
from patterns.budget.broken_lines import waits_for_a_word

# Letters differ in width: a line is short where it has fewer than this part of the longest one's.
HAD_ROOM = 0.8


def lines_of(sections: Sequence[Section], role: str) -> list[Line]:
    """The lines of the sections in a role."""
    return [
        block for section in sections if section.role == role for block in section.blocks if isinstance(block, Line)
    ]


def paragraphs(lines: Sequence[Line]) -> str:
    """Lines as text in which a new paragraph, or another type, begins on a new line."""
    text = lines[0].text if lines else ""
    longest = max((len(line.text) for line in lines), default=0)
    for above, line in pairwise(lines):
        goes_on = not line.space_above and line.bold == above.bold and abs(line.size - above.size) < SAME_SIZE
        # A line that ends where the next one's first word had room, and that word in a capital.
        room = len(above.text) + len(line.text.split(" ")[0]) < HAD_ROOM * longest
        goes_on = goes_on and not (room and line.text[:1].isupper() and not waits_for_a_word(above.text))
        text += f"{' ' if goes_on else chr(10)}{line.text}"
    return text
