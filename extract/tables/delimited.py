"""Tables of a source without geometry: consecutive lines with tabs, rows between bars, or cells with bars between."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Cell, Table, TableMethod
from extract.tables.header import count_header_rows
from patterns.bullets import is_list_mark
from patterns.layout import MARKUP, is_delimiter_row, is_number

# So many lines with one bar inside, most of them before a number, are a table; a menu or a foot has fewer.
_FEWEST_PAIRS = 3


def delimiter_of(text: str) -> TableMethod | None:
    """How a line is divided into cells: by tabs inside it, by bars around or between them, or not at all."""
    stripped = text.strip(" ")
    if "|" in stripped and "\t" not in stripped and (_is_framed(stripped) or " | " in stripped):
        return "pipes"
    if "\t" in stripped.strip("\t"):
        return None if _is_list_item(stripped) else "tabs"
    return "tabs" if stripped.startswith("\t") and stripped.strip() else None


def _is_list_item(text: str) -> bool:
    """Whether a tab stands between the mark of a list's item and its text, and nowhere else."""
    mark, *texts = text.strip("\t").split("\t")
    return len(texts) == 1 and is_list_mark(mark.strip()) and not is_number(texts[0].strip())


def _is_framed(text: str) -> bool:
    return text.startswith("|") and text.count("|") >= 2


def find_delimited(texts: Sequence[str], page: int) -> Table | None:
    """The table of consecutive lines that are divided in one way, or None where they are too few for one."""
    method = delimiter_of(texts[0])
    if method is None:
        return None
    divided = [_divided(text, method) for text in texts]
    rows = [row for row in divided if not is_delimiter_row(row)]
    column_count = max((len(row) for row in rows), default=0)
    if len(rows) < 2 or column_count < 2 or sum(sum(bool(cell) for cell in row) >= 2 for row in rows) < 2:
        return None
    if method == "pipes" and not _is_framed(texts[0].strip()) and not _are_rows(rows):
        return None
    rows = _with_sums_in_place(rows, column_count)
    bold = [[_is_marked(cell) for cell in row] + [False] * (column_count - len(row)) for row in rows]
    clean = [[_clean(cell) for cell in row] + [""] * (column_count - len(row)) for row in rows]
    flat = [
        Cell(text, index, column, page, None, bold=bold[index][column])
        for index, row in enumerate(clean)
        for column, text in enumerate(row)
    ]
    header_rows = count_header_rows(flat, len(rows), column_count)
    cells = _merged(flat, clean, header_rows) if header_rows >= 2 else flat
    return Table(tuple(cells), len(rows), column_count, header_rows, (page,), None, method)


def _divided(text: str, method: TableMethod) -> list[str]:
    if method == "tabs":
        return [cell.strip() for cell in text.strip(" \n").split("\t")]
    inner = text.strip().removeprefix("|").removesuffix("|")
    return [cell.strip() for cell in inner.replace("\\|", "\0").replace("|", "\1").replace("\0", "|").split("\1")]


def _are_rows(rows: Sequence[Sequence[str]]) -> bool:
    """Whether lines with bars between their cells are a table's: as many cells in most, and numbers among them."""
    widths = [len(row) for row in rows]
    usual = max(widths, key=lambda width: (widths.count(width), width))
    numbered = sum(any(is_number(cell) for cell in row[1:]) for row in rows)
    fewest = 2 if usual > 2 else _FEWEST_PAIRS
    return numbered >= 1 and len(rows) >= fewest and widths.count(usual) * 2 > len(rows) and numbered * 2 >= len(rows)


def _with_sums_in_place(rows: Sequence[list[str]], column_count: int) -> list[list[str]]:
    """The rows, those moved whose empty cells of words were written behind the numbers (`Sum | 4 | 7 | ||`)."""
    words: set[int] = set()
    for column in range(column_count):
        texts = [row[column] for row in rows[1:] if column < len(row) and row[column]]
        if 2 * sum(not is_number(text) for text in texts) > len(texts):
            words.add(column)
    placed: list[list[str]] = []
    for row in rows:
        filled = [column for column, cell in enumerate(row) if cell]
        gap = column_count - 1 - filled[-1] if filled else 0
        numbers = filled[1:]
        astray = numbers and all(is_number(row[column]) for column in numbers) and any(c in words for c in numbers)
        if gap and astray and not any(column + gap in words for column in numbers):
            moved = [*row[: numbers[0]], *[""] * gap, *row[numbers[0] : numbers[-1] + 1]]
            placed.append(moved)
        else:
            placed.append(row)
    return placed


def _is_marked(cell: str) -> bool:
    return cell.startswith(("**", "<b>", "<strong>", "__"))


def _clean(cell: str) -> str:
    """The cell's text without markup: emphasis, also a single pair of asterisks around all of it."""
    cell = MARKUP.sub("", cell.replace("<br>", "\n")).strip()
    if len(cell) > 2 and cell[0] == cell[-1] and cell[0] in "*_" and cell[0] not in cell[1:-1]:
        return cell[1:-1].strip()
    return cell


def _merged(flat: Sequence[Cell], rows: Sequence[Sequence[str]], header_rows: int) -> list[Cell]:
    """The heading's cells with their spans: a label beside empty places that the next row names is above them all."""
    column_count = len(rows[0])
    covered: set[tuple[int, int]] = set()
    spans: dict[tuple[int, int], int] = {}
    for row in range(header_rows - 1):
        for column in range(column_count):
            if not rows[row][column] or not rows[row + 1][column]:
                continue
            end = column + 1
            while end < column_count and not rows[row][end] and rows[row + 1][end]:
                end += 1
            # A row of column numbers names single columns.
            if end - column > 1 and not rows[row + 1][column].isdigit():
                spans[row, column] = end - column
                covered.update((row, place) for place in range(column + 1, end))
    merged: list[Cell] = []
    for cell in flat:
        place = (cell.row, cell.column)
        if place in covered:
            continue
        merged.append(cell._replace(column_span=spans.get(place, 1)))
    return merged
