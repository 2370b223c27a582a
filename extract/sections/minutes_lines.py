"""The blocks of minutes as lines: rows of tables, registers with each cell on a line, and headings glued to a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from extract.memory.cells import filled_rows
from extract.memory.compact import Compact
from extract.model import Block, Cell, Line, Table, Word, union
from extract.sections.boards import lines_of_board, lines_of_text_board, may_head_board
from extract.sections.headings import joined_line, joined_text
from extract.sections.names_over_parties import with_members_apart
from extract.sections.rows_over_pages import with_rows_over_pages
from patterns.case_fields import label_alone
from patterns.cases.headings import ARCHIVE_LABEL_AT_END, glued_heading
from patterns.cases.lines import parse_case_line
from patterns.cases.saksgang import SAKSGANG_HEADER, parse_saksgang_row
from patterns.cases.treatments import OF_CASE, begins_treatment, parse_treatment_line
from patterns.families.saksprotokoll import parse_heading
from patterns.hyphenation import title_of_lines
from patterns.pattern import Together

# What no pair of lines holds the words of is not looked for in the two as one.
_OF_CASE = Together(OF_CASE)


def minutes_lines(blocks: Sequence[Block]) -> tuple[Line, ...]:
    """All blocks as lines; a table gives a line for each of its rows, with the cells' texts from left to right."""
    lines: list[Line] = []
    for block in with_rows_over_pages(blocks):
        if isinstance(block, Line):
            lines.append(block)
        else:
            lines.extend(_table_lines(block))
    lines = _with_boards(lines)
    joined = _with_register_rows(_with_whole_treatments(list(with_members_apart(lines))))
    return tuple(part for line, below in zip_longest(joined, joined[1:]) for part in _apart(line, below))


def _with_boards(lines: list[Line]) -> list[Line]:
    """The lines; those of a table of cases in a text's columns as minutes would tell them."""
    kept: list[Line] = []
    index = 0
    while index < len(lines):
        board, taken = lines_of_text_board(lines[index:]) if may_head_board(lines[index]) else ([], 0)
        kept += board or lines[index : index + 1]
        index += taken or 1
    return kept


def _apart(line: Line, below: Line | None) -> tuple[Line, ...]:
    """The line; where a heading is glued to what stands before it, both as lines of their own. On an agenda, where
    the next case follows, it is the title's last word."""
    heading = glued_heading(line.text)
    if heading is None or below is None or parse_case_line(below.text) is not None or _is_heading(line.text):
        return (line,)
    head = line.text.rstrip().removesuffix(heading).rstrip()
    words = line.words if line.words and line.words[-1].text in heading else ()
    parts = ((head, words[:-1]), (heading, words[-1:]))
    return tuple(
        replace(line, text=text, words=own, bbox=union(word.bbox for word in own) if own else line.bbox)
        for text, own in parts
    )


def _is_heading(text: str) -> bool:
    """Whether all of a line is a heading (`Kommunestyret 24.05.2017 Votering:`)."""
    heading = parse_heading(text)
    return heading is not None and heading.content == len(text)


def _with_whole_treatments(lines: list[Line]) -> list[Line]:
    """The lines; as one those that are broken over two: with body, case and day of a treatment (`… behandling av sak
    12/24 i` above `møte den 12.03.2024:`), or with a case and its archive case (`… Arkivsak:` above `2024/88`)."""
    kept: list[Line] = []
    for line in lines:
        if kept and (_goes_on_treatment(kept[-1], line) or _ends_in_label_of(kept[-1], line)):
            kept[-1] = joined_line(kept[-1], line)
        else:
            kept.append(line)
    return kept


def _goes_on_treatment(line: Line, below: Line) -> bool:
    if (
        below.space_above
        or line.bold != below.bold
        or not (
            (_OF_CASE.can_match(line.text, below.text) and OF_CASE.search(f"{line.text} {below.text}"))
            or begins_treatment(line.text)
        )
    ):
        return False
    if SAKSGANG_HEADER.fullmatch(line.text):
        # A table's heading and its first row, in the same type.
        return False
    alone = parse_treatment_line(line.text)
    if (alone is not None and alone.date is not None) or parse_treatment_line(below.text) is not None:
        return False
    whole = parse_treatment_line(joined_text(line, below))
    return whole is not None and whole.date is not None and whole.number is not None


def _ends_in_label_of(line: Line, below: Line) -> bool:
    """Whether a case's line ends in the label of its archive case, whose number stands alone below it."""
    if below.space_above or not below.text[:1].isdigit() or len(below.text.split()) > 1:
        return False
    return ARCHIVE_LABEL_AT_END.search(line.text) is not None and parse_case_line(line.text) is not None


def _with_register_rows(lines: list[Line]) -> list[Line]:
    """The lines; a register of bodies with each cell on a line (`Utvalg`, `Møtedato`, `Saksnr`, then their values) as
    rows."""
    kept: list[Line] = []
    index = 0
    while index < len(lines):
        columns = _register_columns(lines, index)
        kept.append(_joined_cells(lines[index : index + columns]) if columns else lines[index])
        index += columns or 1
        while columns and index + columns <= len(lines):
            row = _joined_cells(lines[index : index + columns])
            if parse_saksgang_row(row.text) is None:
                break
            kept.append(row)
            index += columns
    return kept


def _register_columns(lines: list[Line], index: int) -> int:
    """How many labels from a line on head the columns of a register that has a row; 0 where none does."""
    if label_alone(lines[index].text) is None:
        return 0
    for columns in (4, 3, 2):
        cells, row = lines[index : index + columns], lines[index + columns : index + 2 * columns]
        if (
            len(row) == columns
            and all(label_alone(cell.text) is not None for cell in cells)
            and SAKSGANG_HEADER.fullmatch(_joined_cells(cells).text)
            and parse_saksgang_row(_joined_cells(row).text) is not None
        ):
            return columns
    return 0


def _joined_cells(cells: list[Line]) -> Line:
    words = tuple(word for cell in cells for word in cell.words)
    return replace(
        cells[0],
        text=" ".join(cell.text.strip() for cell in cells),
        words=words if all(cell.words for cell in cells) else (),
        bbox=union(cell.bbox for cell in cells if cell.bbox is not None) if cells[0].bbox is not None else None,
    )


def _table_lines(table: Table) -> list[Line]:
    lines = lines_of_board(table)
    if lines:
        return lines
    for filled in filled_rows(table):
        if _heads_row(filled):
            lines.extend(line for cell in filled for line in _told_lines([cell]))
            continue
        if any(_tells_treatment(cell.text) for cell in filled):
            lines.extend(_told_lines(filled))
            continue
        for cells in _lines_of(filled):
            boxes = [cell.bbox for cell in cells if cell.bbox is not None]
            words = _CellWords(cells)
            lines.append(
                Line(
                    page=cells[0].page,
                    text=" ".join(words.texts),
                    words=words if len(boxes) == len(cells) else (),
                    bbox=union(boxes),
                    size=0.0,
                    bold=all(cell.bold for cell in cells),
                    space_above=not lines,
                )
            )
    return lines


class _CellWords(Compact[Word]):
    """The texts of cells as words: made of all tables' cells, these would take more memory than the tables."""

    __slots__ = ("_cells",)

    def __init__(self, cells: Sequence[Cell]) -> None:
        self._cells = cells

    @property
    def texts(self) -> list[str]:
        """What is written, on one line."""
        if len(self._cells) == 1:
            return [self._cells[0].text]
        return [_on_one_line(cell.text) for cell in self._cells]

    def __len__(self) -> int:
        return len(self._cells)

    def __iter__(self) -> Iterator[Word]:
        for text, cell in zip(self.texts, self._cells, strict=True):
            if cell.bbox is not None:
                yield Word(text, *cell.bbox, 0.0, cell.bold)


def _on_one_line(text: str) -> str:
    """A cell's text on one line, a word that is broken over its lines whole."""
    return " ".join((title_of_lines(text.split("\n")) if "\n" in text else text).split())


def _lines_of(cells: Sequence[Cell]) -> list[Sequence[Cell]]:
    """The lines that a row makes: all its cells beside each other, or each line of its only cell, as a cell. Labels
    below each other in one cell (`Dato:`, `Sted:`) have their values on the lines of the cell beside them."""
    if len(cells) > 1:
        return _labels_with_values(cells) or [cells]
    return [(cells[0]._replace(text=text.strip()),) for text in cells[0].text.split("\n") if text.strip()]


def _labels_with_values(cells: Sequence[Cell]) -> list[Sequence[Cell]]:
    """A line for each label of a row whose first cell holds nothing else; empty for other rows."""
    labels, *others = (cell.text.strip().split("\n") for cell in cells)
    if len(labels) < 2 or len(others) != 1 or len(others[0]) != len(labels):
        return []
    if not all(label.rstrip().endswith(":") and label_alone(label) is not None for label in labels):
        return []
    pairs = zip(labels, others[0], strict=True)
    return [tuple(cell._replace(text=text.strip()) for cell, text in zip(cells, pair, strict=True)) for pair in pairs]


def _heads_row(cells: Sequence[Cell]) -> bool:
    """Whether the first of two cells heads what stands in the other: `Votering | Planen ble vedtatt`."""
    if len(cells) != 2 or "\n" in cells[0].text.strip():
        return False
    first, second = cells[0].text.strip(), cells[1].text.strip().partition("\n")[0]
    label = label_alone(first)
    # Other labels are known without a colon between them and their value.
    heads = parse_heading(first) is not None or (label == "title" and first[-1] != ":")
    return heads and parse_heading(second) is None and label_alone(second) is None


def _tells_treatment(text: str) -> bool:
    """Whether a cell tells the treatment of a case: a heading of one stands below its first line."""
    return any(parse_heading(line) is not None for line in text.split("\n")[1:]) if "\n" in text else False


def _told_lines(cells: Sequence[Cell]) -> list[Line]:
    """The lines of a row whose cells tell a case: the first line of all cells as one, then each cell's other lines."""
    first = [cell.text.split("\n")[0].strip() for cell in cells]
    rows = [(" ".join(first), cells)]
    rows += [(text.strip(), [cell]) for cell in cells for text in cell.text.split("\n")[1:] if text.strip()]
    boxes = [union(cell.bbox for cell in own if cell.bbox is not None) for _, own in rows]
    return [
        Line(
            page=own[0].page,
            text=text,
            words=(Word(text, *box, 0.0, False),) if box is not None else (),
            bbox=box,
            size=0.0,
            bold=all(cell.bold for cell in own),
            space_above=index == 0,
        )
        for index, ((text, own), box) in enumerate(zip(rows, boxes, strict=True))
    ]
