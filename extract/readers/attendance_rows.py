"""Lines and tables of an attendance list -> rows of cells with their left edges; a table's row keeps its columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import NamedTuple

from extract.model import BBox, Block, Line, Table, Word, union
from patterns.attendance.columns import COLUMN_ROW
from patterns.attendance.groups import (
    BEGINS_PROSE_OF_ABSENT,
    BEGINS_PROSE_OF_SUBSTITUTES,
    BROKEN_HEADING,
    GROUP_OF_MEMBERS,
    GROUP_WITHIN,
    PROSE_OF_SUBSTITUTES,
    parse_attendance_heading,
)
from patterns.attendance.persons import parse_attendee
from patterns.compiled import kept
from patterns.hyphenation import title_of_lines

# A gap this wide, in the size of the line's letters, parts two columns; a blank is a quarter to a third of it.
_COLUMN_GAP = 1.0
_COLUMNS = kept(r"\t+| {2,}")
# A word begins a column where it stands so near its edge, in points.
_ON_EDGE = 1.5


class Cell(NamedTuple):
    """Text that stands together; `left` in points, in characters without geometry, or the column of a table. `right` is
    known of words with a place alone."""

    text: str
    left: float
    page: int
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from left to right; never empty. `written` is the source's own text, empty where another row has it;
    `is_within` where the row begins within a line."""

    cells: tuple[Cell, ...]
    page: int
    bbox: BBox | None
    written: str = ""
    tabled: bool = False
    space_above: bool = False
    is_within: bool = False

    @property
    def text(self) -> str:
        return " ".join(" ".join(cell.text.split()) for cell in self.cells)


def find_rows(blocks: Sequence[Block]) -> list[Row]:
    """The rows of all blocks in reading order.

    A table's row of one filled cell, or one label and one cell with several lines, gives a row for each line.
    """
    rows: list[Row] = []
    edges: tuple[float, ...] = ()
    columns: tuple[float, ...] = ()
    for block, below in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Table):
            rows.extend(_table_rows(block))
        elif block.text.strip():
            columns = _column_edges(block, below) or columns
            line = block
            if rows and _breaks_off(rows[-1], block):
                line = _joined(rows.pop(), block)
            elif rows and _goes_on(rows, block):
                # The group that began within the line above goes on: its words, so far, were a row.
                line = _below(rows.pop(), block)
            found = _line_rows(line, edges, columns, below)
            edges = begin_lists(found[0].cells)[1:] or edges
            rows.extend(found)
    return rows


def _goes_on(rows: Sequence[Row], line: Line) -> bool:
    """Whether the last row is the beginning of a sentence within a line, which goes on on this one below it.

    Lists that begin within a line (`SV: Kari Nes, Per`) are joined to what follows where names are read.
    """
    last = rows[-1]
    if not last.is_within or line.space_above:
        return False
    joined = f"{last.text} {line.text}"
    if BEGINS_PROSE_OF_SUBSTITUTES.match(joined) is None and BEGINS_PROSE_OF_ABSENT.match(joined) is None:
        return False
    return not last.text.endswith((".", ";", ":")) and parse_attendance_heading(line.text) is None


def _breaks_off(row: Row, line: Line) -> bool:
    """Whether a heading's word is broken at a row's end, and its rest begins the line below."""
    return BROKEN_HEADING.search(row.text) is not None and line.text.lstrip()[:1].islower()


def _joined(row: Row, line: Line) -> Line:
    """The line with the row before it, whose last word goes on there, without the places of words."""
    box = union(box for box in (row.bbox, line.bbox) if box is not None)
    return replace(line, text=title_of_lines((row.text, line.text)), words=(), bbox=box)


def _below(row: Row, line: Line) -> Line:
    """The line with the row's words before its own, without the places of words."""
    box = union(box for box in (row.bbox, line.bbox) if box is not None)
    return replace(line, text=f"{row.text} {line.text}", words=(), bbox=box)


def begin_lists(cells: Sequence[Cell]) -> tuple[float, ...]:
    """The left edges of lists that begin side by side (`Til stede:     Forfall:`), or of the one that goes on and the
    one that begins beside it; empty where none do."""
    if len(cells) < 2:
        return ()
    first = parse_attendance_heading(cells[0].text)
    rest = [parse_attendance_heading(cell.text) for cell in cells[1:]]
    if all(heading is not None for heading in rest):
        groups = {str(heading.group) for heading in rest if heading is not None}
        if first is not None and (first.group == "present" or (first.group == "absent" and first.rest)):
            return tuple(cell.left for cell in cells)
        members = GROUP_OF_MEMBERS.fullmatch(" ".join(cells[0].text.split())) is not None
        # `Møtte` beside the members is answered by yes and no.
        if first is None and members and groups.isdisjoint(("substitutes", "present")):
            return tuple(cell.left for cell in cells)
    beside = " ".join(cells[-1].text.split())
    if rest[-1] is None or not beside.endswith(":"):
        return ()
    if parse_attendee(", ".join(cell.text for cell in cells[:-1])) is None:
        return ()
    return (cells[0].left, cells[-1].left)


def _column_edges(line: Line, below: Block | None) -> tuple[float, ...]:
    """The left edges of the columns that a line heads (`Navn Møtte for Representerer`), however near they stand; empty
    where it heads none, or the line below does not begin on the edges."""
    match = COLUMN_ROW.fullmatch(line.text) if line.words else None
    if match is None or parse_attendance_heading(line.text) is not None:
        # `Faste medlemmer som ikke møtte:` is one heading.
        return ()
    begins = {start for column in match.re.groupindex for start in match.starts(column)}
    lefts: list[float] = []
    position = 0
    for word in line.words:
        start = line.text.index(word.text, position)
        if not lefts or start in begins:
            lefts.append(word.x0)
        position = start + len(word.text)
    on_edges = sum(_is_on_edge(word, lefts) for word in below.words) if isinstance(below, Line) else 0
    begins_there = isinstance(below, Line) and bool(below.words) and _is_on_edge(below.words[0], lefts[:1])
    return tuple(lefts) if begins_there and on_edges > 1 else ()


def _is_on_edge(word: Word, edges: Sequence[float]) -> bool:
    return any(abs(word.x0 - edge) <= _ON_EDGE for edge in edges)


def _line_rows(line: Line, edges: tuple[float, ...], columns: tuple[float, ...], below: Block | None) -> list[Row]:
    """The row of a line; where a group of a running list begins within it, what follows is a row of its own."""
    cells = _line_cells(line, edges, columns)
    begins = next((index for index in range(1, len(cells)) if _is_group_beside(cells, index)), None)
    goes_on_beside = isinstance(below, Line) and len(_line_cells(below, (), ())) > 1
    if begins is not None and not goes_on_beside:
        # Two blanks after a full stop, or a wide one, are no columns where a group goes on to the next.
        those_before = Row(cells[:begins], line.page, line.bbox, line.text, space_above=line.space_above)
        return [those_before, Row(cells[begins:], line.page, line.bbox, is_within=True)]
    parts = [part for part in GROUP_WITHIN.compiled.split(cells[-1].text) if part] if len(cells) < 3 else []
    if len(parts) < 2 or GROUP_WITHIN.search(cells[-1].text) is None:
        return [Row(cells, line.page, line.bbox, line.text, space_above=line.space_above)]
    first = (*cells[:-1], Cell(parts[0], cells[-1].left, line.page))
    rest = [Row((Cell(part, cells[-1].left, line.page),), line.page, line.bbox, is_within=True) for part in parts[1:]]
    return [Row(first, line.page, line.bbox, line.text, space_above=line.space_above), *rest]


def _is_group_beside(cells: Sequence[Cell], index: int) -> bool:
    """Whether those of another group are named from a cell on: `Forfall: Kari Nes.  For henne møtte Per Dal.`"""
    before = parse_attendance_heading(" ".join(cell.text for cell in cells[:index]))
    if before is None or not before.rest:
        return False
    text = " ".join(cell.text for cell in cells[index:])
    heading = parse_attendance_heading(text)
    return bool(heading and heading.rest) or PROSE_OF_SUBSTITUTES.fullmatch(text) is not None


def _line_cells(line: Line, edges: tuple[float, ...], columns: tuple[float, ...]) -> tuple[Cell, ...]:
    if not line.words:
        found = []
        position = 0
        for part in _COLUMNS.split(line.text):
            start = line.text.index(part, position) if part else position
            position = start + len(part)
            if part.strip():
                found.append(Cell(part.strip(), float(start), line.page))
        return _numbers_joined(found)
    groups = [[line.words[0]]]
    in_columns = _is_on_edge(line.words[0], columns[:1])
    for word in line.words[1:]:
        size = word.size or line.size
        if size and word.x0 - groups[-1][-1].x1 > _COLUMN_GAP * size:
            groups.append([word])
        elif in_columns and _is_on_edge(word, columns):
            # A name that fills its column leaves no more than a blank before the next one.
            groups.append([word])
        elif _is_on_edge(word, edges) and _is_person(groups[-1]):
            # What stands on the edge of a list beside a whole person is not that person's.
            groups.append([word])
        else:
            groups[-1].append(word)
    return _numbers_joined(
        [Cell(" ".join(word.text for word in group), group[0].x0, line.page, group[-1].x1) for group in groups]
    )


def _is_person(words: Sequence[Word]) -> bool:
    return parse_attendee(" ".join(word.text for word in words)) is not None


def _numbers_joined(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells, where a number or bullet alone belongs to the text after it."""
    joined: list[Cell] = []
    for cell in cells:
        if joined and not any(map(str.isalpha, joined[-1].text)):
            joined[-1] = Cell(f"{joined[-1].text} {cell.text}", joined[-1].left, cell.page, cell.right)
        else:
            joined.append(cell)
    return tuple(joined)


def _is_group(text: str) -> bool:
    written = " ".join(text.split())
    return parse_attendance_heading(written) is not None or GROUP_OF_MEMBERS.fullmatch(written) is not None


def _is_label(text: str) -> bool:
    """Whether a cell holds a group's heading alone, perhaps broken over lines."""
    written = " ".join(text.split())
    heading = parse_attendance_heading(written)
    if heading is not None:
        return not heading.rest
    return GROUP_OF_MEMBERS.fullmatch(written) is not None


def _table_rows(table: Table) -> list[Row]:
    rows: list[Row] = []
    by_row: dict[int, list[tuple[Cell, BBox | None]]] = {}
    for cell in table.cells:
        if cell.text.strip():
            by_row.setdefault(cell.row, []).append((Cell(cell.text, float(cell.column), cell.page), cell.bbox))
    for _, found in sorted(by_row.items()):
        cells = [cell for cell, _ in found]
        bbox = union(box for _, box in found if box is not None)
        page = cells[0].page
        written = " ".join(cell.text for cell in cells)
        lines = _stacked(cells)
        if len(lines) > 1:
            rows.extend(Row(line, page, bbox, written if first else "") for first, line in _firsts(lines))
        else:
            rows.append(Row(tuple(cells), page, bbox, written, tabled=True))
    return rows


def _firsts(lines: Sequence[tuple[Cell, ...]]) -> list[tuple[bool, tuple[Cell, ...]]]:
    return [(index == 0, line) for index, line in enumerate(lines)]


def _stacked(cells: Sequence[Cell]) -> list[tuple[Cell, ...]]:
    """The lines of a row whose cells hold a whole list each (`Til stede:` beside names and parties, one in each line).

    Where a cell has fewer lines than there are names, nothing tells whose they are: its lines are left out.
    """
    label = cells[:1] if len(cells) > 1 and _is_label(cells[0].text) else cells[:0]
    columns = [[line for line in cell.text.split("\n") if line.strip()] for cell in cells[len(label) :]]
    heads = [bool(column) and _is_group(column[0]) for column in columns]
    if len(columns) > 1 and not label and not heads[0]:
        return []
    height = len(columns[0])
    lines: list[tuple[Cell, ...]] = []
    for index in range(max(len(column) for column in columns)):
        line = [
            Cell(column[index], cell.left, cell.page)
            for position, (column, cell) in enumerate(zip(columns, cells[len(label) :], strict=True))
            if index < len(column)
            and (len(column) == height or heads[position] or _follows_head(heads, columns, position))
        ]
        if line:
            lines.append((*label, *line) if index == 0 else tuple(line))
    return lines


def _follows_head(heads: Sequence[bool], columns: Sequence[Sequence[str]], position: int) -> bool:
    """Whether a cell is as high as the list that stands left of it in the same row."""
    left = next((index for index in range(position, -1, -1) if heads[index]), None)
    return left is not None and len(columns[left]) == len(columns[position])
