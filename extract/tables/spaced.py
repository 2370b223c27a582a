"""Tables of a source without geometry whose columns stand below each other by runs of blanks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.model import BBox, Line, Page, Table, Word
from extract.tables.aligned import find_aligned
from patterns.compiled import kept
from patterns.layout import is_drawn

# A letter's width and a line's height, as in type of equal width: one blank joins words, two part cells.
_SIZE = 10.0
# A text without geometry gets some, in points: a character's width, the lines' step.
_WIDTH = 4.0
_PITCH = 12.0
# A page may begin with fewer rows of a table that the page before parts from it.
_FEWEST_ROWS, _FEWEST_AT_TOP = 3, 2
_WORD = kept(r"\S+")
# A hyphen that no one sees where its word does not end a line; it has a place of its own in the text.
_SOFT_HYPHEN = kept(r"(?<=\p{L})\u00ad(?=\p{L})")
_PARTED = kept(r"\S {2,}\S")


def find_spaced(lines: Sequence[Line]) -> list[tuple[int, int, Table]]:
    """The tables among lines of text, each with its lines (from, to)."""
    fewest = _FEWEST_AT_TOP if lines[0].page > 1 and _PARTED.search(lines[0].text) else _FEWEST_ROWS
    if sum(_PARTED.search(line.text) is not None for line in lines) < fewest:
        return []
    placed = _placed(lines)
    owner = {id(word): index for index, line in enumerate(placed) for word in line.words}
    page = Page(lines[0].page, 0.0, 0.0, (), (), (), (), "plain", "none")
    found: list[tuple[int, int, Table]] = []
    for table, words in find_aligned(page, placed, set(), ()):
        rows = sorted({owner[id(word)] for word in words})
        parted = sum(_PARTED.search(lines[row].text) is not None for row in rows)
        inside = [row for row in range(rows[0], rows[-1] + 1) if placed[row].words]
        if parted >= (_FEWEST_ROWS if rows[0] else fewest) and rows == inside:
            found.append((rows[0], rows[-1] + 1, _without_places(table)))
    return found


def _placed(lines: Sequence[Line]) -> list[Line]:
    """The lines with their words where they would stand in type of equal width."""
    placed: list[Line] = []
    top = 0.0
    for line in lines:
        drawn = is_drawn(line.text)
        # A drawn rule takes no room of its own: the heading above it stands right over the rows below.
        top += _PITCH * (line.space_above + (not drawn))
        words = tuple(
            Word(_written(match[0]), match.start() * _WIDTH, top, match.end() * _WIDTH, top + _SIZE, _SIZE, False)
            for match in _WORD.finditer("" if drawn else line.text.expandtabs())
        )
        box = BBox(words[0].x0, top, words[-1].x1, top + _SIZE) if words else None
        placed.append(replace(line, words=words, bbox=box, size=_SIZE))
    return placed


def _written(word: str) -> str:
    return _SOFT_HYPHEN.sub("", word) if "\u00ad" in word else word


def _without_places(table: Table) -> Table:
    return replace(table, cells=tuple(cell._replace(bbox=None) for cell in table.cells), bbox=None)
