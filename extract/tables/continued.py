"""Tables that go on over a page break, joined into one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.memory.cells import Cells, Packed, Part
from extract.model import BBox, Cell, Line, Table
from patterns.budget.broken_lines import waits_for_a_word
from patterns.layout import is_number, is_year

if TYPE_CHECKING:
    from extract.tables.orphans import Place

# A table's next part may stand so many points to the side of the first.
_SHIFT = 12.0
# How far a column's measured width may be off.
_HAIR = 0.5
# So many labels over several lines tell that the column is narrow.
_FEWEST_WRAPPED = 3
# No column.
_LONE = -1
# A table on so many pages is packed but for its last pages.
_LOOSE_PAGES = 40
_LAST_PAGES = 4
# So far below a table, in parts of the type's size, its next row stands.
_FARTHEST = 2.6
# A label that ends so goes on in no other line.
_ENDS = ".:;"


class Growing:
    """A table that goes on page after page. What the next part is compared with is kept as it grows: a table of a
    thousand pages is not looked through for each of them."""

    def __init__(self, first: Table, blank: int = 0) -> None:
        self._first = first
        # So many pages without text come after those that it stands on so far.
        self.blank = blank
        self._heading = _heading(first)
        self._cells = list(first.cells)
        # What stands above those, how often its rows wrap, and the first row of each of the later pages.
        self._packed: list[Part] = []
        self._starts = [0]
        self._wrapped: Counter[int] = Counter()
        self._pages = list(first.pages)
        self._row_count = first.row_count
        # So many of the cells are measured.
        self._measured = 0
        # Where every column begins and ends: by its cells of one column, and by the first cell that does so with it.
        self._edges: dict[int, tuple[float, float]] = {}
        self._lefts: dict[int, float] = {}
        self._rights: dict[int, float] = {}
        # The first column with text below the heading.
        self._first_filled = first.column_count

    @property
    def last_page(self) -> int:
        """The last page that it stands on so far."""
        return self._pages[-1]

    @property
    def page_count(self) -> int:
        """How many pages it stands on so far."""
        return len(self._pages)

    def _is_next(self, page: int) -> bool:
        return page - self._pages[-1] == 1 + self.blank

    def continues_in(self, below: Table) -> bool:
        """Whether a table at a page's top goes on this one at the foot of the page before: same columns, same kind."""
        above = self._first
        if above.method != below.method or not self._is_next(below.pages[0]):
            return False
        if above.column_count != below.column_count:
            return self._columns_of(below) is not None
        if below.header_rows and self._heading != _heading(below) and not _is_first_body_row(below):
            return False
        if above.bbox is None or below.bbox is None:
            return True
        return self._edges_agree(below)

    def goes_on_in(self, lines: Sequence[Line]) -> bool:
        """Whether lines above the next part are the rest of the last row's label, which the page break parts."""
        label = self._label_of_last()
        if label is None or label.bbox is None:
            return False
        self._measure()
        if not self._may_go_on(label, lines[0]):
            return False
        end = min((left for column, (left, _) in self._edges.items() if column > label.column), default=label.bbox.x1)
        boxes = [line.bbox for line in lines if line.bbox is not None]
        return all(abs(box.x0 - label.bbox.x0) < _SHIFT and box.x1 < end for box in boxes)

    def _may_go_on(self, label: Cell, rest: Line | Cell) -> bool:
        """Whether a text at the next page's top goes on a label: it begins small, the label cannot end where it ends,
        or its first word had no room on the label's one line, where labels wrap and none is a group's title."""
        if rest.text[:1].islower():
            return True
        if label.bold != rest.bold or label.bbox is None or rest.bbox is None or is_number(rest.text):
            return False
        if waits_for_a_word(label.text):
            return True
        if self._first.method != "aligned" or "\n" in label.text + rest.text:
            return False
        self._measure()
        letter = (rest.bbox.x1 - rest.bbox.x0) / len(rest.text)
        if label.bbox.x1 + letter * (1 + len(rest.text.split()[0])) <= self._edges[label.column][1] - _HAIR:
            return False
        wrapped = self._wrapped + self._wrapped_in(self._cells)
        return wrapped[label.column] >= _FEWEST_WRAPPED and not wrapped[_LONE]

    def is_headed_by(self, line: Line, below: Table) -> bool:
        """Whether the last line of a page, right below this part and in line with its labels, is the title of the rows
        that the next page begins with, below the heading again: other rows have titles, too."""
        box, own = line.bbox, self._first.bbox
        if box is None or own is None or line.text.rstrip()[-1:] in _ENDS:
            return False
        if not below.header_rows or self._heading != _heading(below) or not self.continues_in(below):
            return False
        self._measure()
        left = self._edges.get(0, (box.x0, box.x1))[0]
        end = min((edge[0] for column, edge in self._edges.items() if column), default=box.x1)
        near = -line.size < box.top - own.bottom < _FARTHEST * line.size if len(self._pages) == 1 else True
        in_line = abs(box.x0 - left) < _SHIFT and box.x1 < end
        return near and in_line and (self._wrapped + self._wrapped_in(self._cells))[_LONE] > 0

    def rest_in(self, lines: Sequence[Line]) -> int:
        """On how many lines at the next page's top rows of the table stand, too few to be a table; they are joined."""
        if not lines or not self._is_next(lines[0].page) or not self._first.header_rows:
            return 0
        from extract.tables.orphans import rest_of

        found = rest_of(self._first, self._places(), self._heading_text, lines)
        if found is None:
            return 0
        self.join(found[0])
        return found[1]

    def in_own_columns(self, below: Table) -> Table:
        """A next part below the same heading whose own columns are others, in this one's; else as it is."""
        if below.column_count == self._first.column_count or not below.header_rows or not self._first.header_rows:
            return below
        if not self._is_next(below.pages[0]) or below.method != self._first.method:
            return below
        from extract.tables.orphans import replaced

        return replaced(self._first, self._places(), self._heading_text, below) or below

    def in_columns_of(self, below: Table) -> Table | None:
        """A first part in the columns of its next part, where that tells more of them below the same heading: a page
        that has room for a row or two has no amount below some labels, which stood in one column then."""
        first = self._first
        if len(self._pages) > 1 or not first.column_count < below.column_count or not first.header_rows:
            return None
        if not self._is_next(below.pages[0]) or (first.method, below.method) != ("aligned", "aligned"):
            return None
        from extract.tables.orphans import replaced

        other = Growing(below)
        rows = replaced(below, other._places(), other._heading_text, first)
        tops = {cell.row: cell.bbox for cell in first.cells if cell.bbox is not None}
        if rows is None or first.header_rows != below.header_rows:
            return None
        head = [
            cell._replace(page=first.pages[0], bbox=_at_height_of(tops.get(cell.row), cell))
            for cell in below.cells
            if cell.row < below.header_rows
        ]
        body = [cell._replace(row=cell.row + below.header_rows) for cell in rows.cells]
        return replace(first, cells=(*head, *body), column_count=below.column_count)

    @property
    def _heading_text(self) -> str:
        return "".join(text for _, text in self._heading)

    def _places(self) -> dict[int, Place]:
        """Where the texts of each column's rows stand, by the last pages' rows."""
        from extract.tables.orphans import place_of

        columns: dict[int, list[Cell]] = {}
        for cell in self._cells:
            if cell.text and cell.row >= self._first.header_rows and cell.column_span == 1:
                columns.setdefault(cell.column, []).append(cell)
        numeric = {column: 2 * sum(is_number(cell.text) for cell in own) > len(own) for column, own in columns.items()}
        places = {column: place_of(own, numeric[column]) for column, own in columns.items()}
        return {column: place for column, place in places.items() if place is not None}

    def add_title(self, line: Line) -> None:
        """Adds a row that only has a title: that of the rows below it."""
        self._cells.append(Cell(line.text, self._row_count, 0, line.page, line.bbox, bold=line.bold))
        self._row_count += 1

    def join(self, below: Table, rest: Sequence[Line] = ()) -> None:
        """Adds what it goes on in; a heading that is repeated there is dropped. The box is the first page's.

        A row that the page break parts is one row: its label goes on in `rest`, or in the next part's first row.
        """
        dropped = below.header_rows if below.header_rows and self._heading == _heading(below) else 0
        for line in rest:
            self._lengthen(line.text)
        first = [cell for cell in below.cells if cell.row == dropped and cell.text]
        label = self._label_of_last()
        if label and len(first) == 1 and first[0].column == label.column and self._may_go_on(label, first[0]):
            self._lengthen(first[0].text)
            dropped += 1
        shift = self._row_count - dropped
        places = self._columns_of(below) if self._first.column_count != below.column_count else None
        moved = [
            (_placed(cell, places) if places else cell)._replace(row=cell.row + shift)
            for cell in below.cells
            if cell.row >= dropped
        ]
        self._starts.append(self._row_count)
        self._cells += moved
        self._pages += below.pages
        self._row_count += below.row_count - dropped
        if len(self._starts) > _LOOSE_PAGES:
            self._pack()

    def _wrapped_in(self, cells: Sequence[Cell]) -> Counter[int]:
        """How many rows of these cells have several lines in each column; as _LONE those with a single text."""
        rows: dict[int, list[Cell]] = {}
        for cell in cells:
            if cell.text and cell.row >= self._first.header_rows:
                rows.setdefault(cell.row, []).append(cell)
        wrapped = Counter(column for row in rows.values() for column in {c.column for c in row if "\n" in c.text})
        wrapped[_LONE] = sum(len(row) < 2 for row in rows.values())
        return wrapped

    def _label_of_last(self) -> Cell | None:
        """The label of the last row, where amounts stand beside it and no sentence ends in it."""
        row = self._last_row()
        if len(row) < 2 or self._row_count <= self._first.header_rows:
            return None
        label, *others = sorted(row, key=lambda cell: cell.column)
        is_open = label.text[-1:] not in _ENDS and any(map(str.isalpha, label.text))
        return label if is_open and all(is_number(cell.text) for cell in others) else None

    def _last_row(self) -> list[Cell]:
        row: list[Cell] = []
        for cell in reversed(self._cells):
            if cell.row < self._row_count - 1:
                break
            row += [cell] if cell.text else []
        return row

    def _lengthen(self, text: str) -> None:
        label = self._label_of_last()
        if label is not None:
            index = next(index for index in range(len(self._cells) - 1, -1, -1) if self._cells[index] is label)
            self._cells[index] = label._replace(text=f"{label.text}\n{text}")

    def table(self) -> Table:
        """All of it so far, as one table."""
        if len(self._pages) == len(self._first.pages):
            return self._first
        cells: Sequence[Cell] = tuple(self._cells)
        if self._packed:
            cells = Cells([*self._packed, Part(self._starts[0], self._row_count - self._starts[0], cells)])
        return replace(self._first, cells=cells, row_count=self._row_count, pages=tuple(self._pages))

    def _pack(self) -> None:
        """Packs the pages above the last few: those are looked at for what goes on below them."""
        self._measure()
        pages = list(pairwise(self._starts[:-_LAST_PAGES]))
        done = 0
        for start, end in pages:
            first = done
            while done < len(self._cells) and self._cells[done].row < end:
                done += 1
            cells = Packed(self._cells[first:done]) if done > first else ()
            self._packed.append(Part(start, end - start, cells))
        self._wrapped += self._wrapped_in(self._cells[:done])
        del self._cells[:done], self._starts[: len(pages)]
        self._measured = len(self._cells)

    def _measure(self) -> None:
        for cell in self._cells[self._measured :]:
            if cell.text and cell.row >= self._first.header_rows:
                self._first_filled = min(self._first_filled, cell.column)
            if cell.bbox is None:
                continue
            left, right = cell.bbox.x0, cell.bbox.x1
            self._lefts.setdefault(cell.column, left)
            self._rights.setdefault(cell.column + cell.column_span - 1, right)
            if cell.column_span == 1:
                before = self._edges.get(cell.column, (left, right))
                self._edges[cell.column] = (min(before[0], left), max(before[1], right))
        self._measured = len(self._cells)

    def _columns_of(self, below: Table) -> list[tuple[int, int]] | None:
        """The columns (first and last) that each column of the next part stands below.

        A heading that juts out beyond its rows, or is parted where they are not, adds columns of its own to the first
        part of a drawn table. None where a column fits nowhere, or columns that the next part lacks have texts in the
        rows.
        """
        if below.header_rows:
            return None
        self._measure()
        if self._first.method == "aligned":
            return self._columns_over(below)
        places: list[tuple[int, int]] = []
        for column, (left, right) in sorted(_edges(below.cells).items()):
            first = _nearest(self._lefts, left)
            last = _nearest(self._rights, right)
            if column != len(places) or first is None or last is None or last < first:
                return None
            if places and first != places[-1][1] + 1:
                return None
            places.append((first, last))
        if len(places) != below.column_count or places[-1][1] != self._first.column_count - 1:
            return None
        return places if self._first_filled >= places[0][0] else None

    def _columns_over(self, below: Table) -> list[tuple[int, int]] | None:
        """The columns that those of the next part stand below, where some of the table's are empty there: from the
        labels on, each below one alone."""
        places: list[tuple[int, int]] = []
        for column, (left, right) in sorted(_edges(below.cells).items()):
            over = [number for number, edge in self._edges.items() if left < edge[1] and right > edge[0]]
            near = [number for number in over if self._ends_with(number, left, right)]
            if column != len(places) or len(over) != 1 or not near:
                return None
            if places and near[0] <= places[-1][0]:
                return None
            places.append((near[0], near[0]))
        return places if len(places) == below.column_count > 1 and places[0][0] == 0 else None

    def _ends_with(self, column: int, left: float, right: float) -> bool:
        first, last = self._edges[column]
        return abs(first - left) < _SHIFT or abs(last - right) < _SHIFT

    def _edges_agree(self, below: Table) -> bool:
        """Whether the columns stand at the same places."""
        self._measure()
        first, second = self._edges, _edges(below.cells)
        shared = first.keys() & second.keys()
        if not shared:
            return False
        near = sum(
            abs(first[column][0] - second[column][0]) < _SHIFT or abs(first[column][1] - second[column][1]) < _SHIFT
            for column in shared
        )
        return near >= 0.75 * len(shared)


def _at_height_of(box: BBox | None, cell: Cell) -> BBox | None:
    """A cell's box on the page before, where its row is told."""
    return None if box is None or cell.bbox is None else cell.bbox._replace(top=box.top, bottom=box.bottom)


def _nearest(sides: dict[int, float], side: float) -> int | None:
    """The column whose side stands at the same place."""
    column = min(sides, key=lambda column: (abs(sides[column] - side), column), default=None)
    return column if column is not None and abs(sides[column] - side) < _SHIFT else None


def _placed(cell: Cell, places: Sequence[tuple[int, int]]) -> Cell:
    """A cell moved to the columns above it."""
    first, last = places[cell.column][0], places[cell.column + cell.column_span - 1][1]
    return cell._replace(column=first, column_span=last - first + 1)


def _heading(table: Table) -> list[tuple[int, str]]:
    """The heading's texts with their columns; line breaks and blanks do not count."""
    return [
        (cell.column, "".join(cell.text.split())) for cell in table.cells if cell.row < table.header_rows and cell.text
    ]


def _is_first_body_row(table: Table) -> bool:
    """Whether what looks like a heading is one row of text, as a first row can be: neither bold, full nor years."""
    row = [cell for cell in table.cells if cell.row == 0]
    filled = [cell for cell in row if cell.text]
    if table.header_rows != 1 or any(cell.bold or is_year(cell.text) for cell in filled):
        return False
    return sum(cell.column_span for cell in filled) < table.column_count


def _edges(cells: Sequence[Cell]) -> dict[int, tuple[float, float]]:
    """Where every column begins and ends, by its cells of one column."""
    edges: dict[int, tuple[float, float]] = {}
    for cell in cells:
        if cell.bbox is None or cell.column_span != 1:
            continue
        left, right = edges.get(cell.column, (cell.bbox.x0, cell.bbox.x1))
        edges[cell.column] = (min(left, cell.bbox.x0), max(right, cell.bbox.x1))
    return edges
