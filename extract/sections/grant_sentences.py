"""Lines -> tables: grants that sentences tell (`Nes korps tildeles kr 25 000.`), each recipient and amount a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.model import Block, Cell, Line, Table, union
from patterns.amounts import parse_cell_amount
from patterns.budget.points import is_verbal_point
from patterns.grant_lists import parse_announced_row
from patterns.grant_sentences import told_grants
from patterns.hyphenation import title_of_lines
from patterns.sentences import find_sentences

_ENDS = (".", ":", ";", "!", "?")
_MOST_LINES = 6
# One recipient is a decision on an application, no allocation.
_FEWEST_ROWS = 2
# How many paragraphs that tell none may stand between two that do: a refusal, when the money is paid.
_MOST_BETWEEN = 2
# Sizes of type in points that differ less than this are one.
_SAME_SIZE = 0.5


class _Paragraph(NamedTuple):
    lines: tuple[Line, ...]
    rows: tuple[tuple[str, str], ...]


def with_told(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the grants that sentences below each other tell put in as a table before what stands between
    them.
    """
    found: list[Block] = []
    near: list[_Paragraph] = []
    for paragraph in _paragraphs(blocks):
        if isinstance(paragraph, Table):
            found += [*_group(near), paragraph]
            near = []
            continue
        near.append(paragraph)
        if not any(each.rows for each in near[-1 - _MOST_BETWEEN :]):
            found += _group(near)
            near = []
    return [*found, *_group(near)]


def _group(paragraphs: Sequence[_Paragraph]) -> list[Block]:
    told = [paragraph for paragraph in paragraphs if paragraph.rows]
    if sum(len(paragraph.rows) for paragraph in told) < _FEWEST_ROWS:
        return [line for paragraph in paragraphs for line in paragraph.lines]
    first = paragraphs.index(told[0])
    before = [line for paragraph in paragraphs[:first] for line in paragraph.lines]
    between = [line for paragraph in paragraphs[first:] if not paragraph.rows for line in paragraph.lines]
    return [*before, _table(told), *between]


def _table(told: Sequence[_Paragraph]) -> Table:
    cells: list[Cell] = []
    rows = [(row, paragraph.lines) for paragraph in told for row in paragraph.rows]
    for index, (row, lines) in enumerate(rows):
        page = lines[0].page
        box = union([line.bbox for line in lines if line.page == page and line.bbox is not None])
        cells += [Cell(text, index, column, page, box) for column, text in enumerate(row)]
    pages = tuple(dict.fromkeys(lines[0].page for _, lines in rows))
    return Table(tuple(cells), len(rows), 2, 0, pages, None, "aligned")


def _rows(text: str) -> tuple[tuple[str, str], ...]:
    """The recipients and amounts of a paragraph: those of its sentences, or of an item of a list."""
    told = tuple(row for start, stop in find_sentences(text) for row in told_grants(text[start:stop]))
    listed = parse_announced_row(text) if not told and is_verbal_point(text) else None
    if listed is not None and parse_cell_amount(listed.cells[1]):
        return ((listed.cells[0], listed.cells[1]),)
    return told


def _is_set_apart(line: Line, below: Line) -> bool:
    return line.bold != below.bold or abs(line.size - below.size) > _SAME_SIZE


def _paragraphs(blocks: Sequence[Block]) -> list[_Paragraph | Table]:
    found: list[_Paragraph | Table] = []
    lines: list[Line] = []
    for block in [*blocks, None]:
        ends = not isinstance(block, Line) or block.space_above or is_verbal_point(block.text)
        # A heading has a type of its own, and no room below where all lines stand far apart.
        ends = ends or (bool(lines) and isinstance(block, Line) and _is_set_apart(lines[-1], block))
        if lines and (ends or lines[-1].text.rstrip().endswith(_ENDS) or len(lines) == _MOST_LINES):
            text = title_of_lines(tuple(line.text for line in lines))
            found.append(_Paragraph(tuple(lines), _rows(text)))
            lines = []
        if isinstance(block, Line):
            lines.append(block)
        elif block is not None:
            found.append(block)
    return found
