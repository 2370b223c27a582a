"""A case's row in the agenda -> its archive case, title and result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.model import Line
from patterns.cases.agenda import heads_archive_at_end, parse_agenda_row, result_at_end, result_column
from patterns.cases.lines import CaseLine
from patterns.hyphenation import title_of_lines

# A cell begins at most so far left of its column's heading: in points, and in characters where there is no geometry.
_LEFT_OF_HEADING = 8.0
_CHARACTERS_LEFT = 2
# Cells of a text without geometry are so many blanks apart, others so many sizes of the type.
_APART = 2
_SIZES_APART = 0.9


class AgendaTold(NamedTuple):
    """What an agenda tells of a case; `lines` are the row's."""

    archive: str | None = None
    title: str | None = None
    result: str | None = None
    lines: tuple[Line, ...] = ()


def read_agenda(row: Sequence[Line]) -> AgendaTold:
    """What a row tells below the heading of its columns, which is its first line."""
    if len(row) < 2:
        return AgendaTold()
    header, *lines = row
    cut = [_cut(header, line) for line in lines]
    texts = [before for before, _ in cut]
    case = _first_line(header, texts) or parse_agenda_row(title_of_lines(texts))
    result = title_of_lines(after for _, after in cut)
    return AgendaTold(case and case.archive, (case and case.title) or None, result or None, tuple(lines))


def _first_line(header: Line, texts: Sequence[str]) -> CaseLine | None:
    """The case of a row whose title goes on below, where the number in the last column ends the first line."""
    first = parse_agenda_row(texts[0]) if len(texts) > 1 and heads_archive_at_end(header.text) else None
    if first is None or first.archive is None or not texts[0].rstrip().endswith(first.archive):
        return None
    return first._replace(title=title_of_lines([first.title, *texts[1:]]))


def _cut(header: Line, line: Line) -> tuple[str, str]:
    """A row's line before the column of results, and in it."""
    column = result_column(header.text)
    if column is None:
        return line.text.strip(), ""
    if header.words and line.words:
        left = _left_of_results(header, line)
        before = " ".join(word.text for word in line.words if word.x0 < left)
        return before, " ".join(word.text for word in line.words if word.x0 >= left)
    first = _cell_start(line.text, column) or result_at_end(line.text) or len(line.text)
    return line.text[:first].strip(), line.text[first:].strip()


def _left_of_results(header: Line, line: Line) -> float:
    """Where a row's cell below the last heading begins: not left of it, but where the texts of the column stand in the
    middle of their cells, and apart from those beside them."""
    heading = header.words[-1]
    left = heading.x0 - _LEFT_OF_HEADING
    before = header.words[-2].x1 if len(header.words) > 1 else left
    return next((x0 for x0, x1 in _cells(line) if before < x0 < left and x1 > heading.x0), left)


def _cells(line: Line) -> Iterator[tuple[float, float]]:
    """Where words that no gap divides begin and end."""
    left = line.words[0].x0
    for word, after in pairwise(line.words):
        if after.x0 - word.x1 > _SIZES_APART * line.size:
            yield left, word.x1
            left = after.x0
    yield left, line.words[-1].x1


def _cell_start(text: str, column: int) -> int | None:
    """Where the cell below a heading begins: a word that stands under it, apart from the cell before; or None."""
    for first in range(max(0, column - _CHARACTERS_LEFT), min(len(text), column + _CHARACTERS_LEFT + 1)):
        if text[first : first + 1].strip() and not text[max(0, first - _APART) : first].strip():
            return first
    return None
