"""The cells of a row in a budget's table -> its title, its amounts in their columns, and the place it stands at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from extract.model import Cell
from extract.readers.budget_heads import TableHead
from extract.readers.budget_rows import PlacedCell
from extract.readers.label_columns import Row
from extract.records import Evidence, Unit
from patterns.amounts import Amount
from patterns.budget.cells import (
    amount_before_minus,
    amount_without_mark,
    are_english,
    cell_amount,
    english_amount,
    one_line,
    tells_minus_behind,
)
from patterns.numbers import has_digit

AMOUNTS = ("year", "comparison", "total")


def amount_reader(texts: Sequence[str], unit: Unit) -> Callable[[str], Amount | None]:
    """How the amounts of a table are read, which writes them all in one way."""
    # Decimals in thousands of kroner are rare, and three of them in every number unheard of.
    if unit in ("kr", "1000 kr") and are_english(texts):
        return english_amount
    is_minus = tells_minus_behind(texts)
    if is_minus is None:
        return cell_amount
    # `25.000-` may be meant as `25.000,-`, but not for thousands.
    return amount_before_minus if is_minus or unit != "kr" else amount_without_mark


def holds_amount(cell: Cell | None) -> bool:
    """Whether a cell is an amount."""
    return cell is not None and cell_amount(cell.text) is not None


def text_of(row: Row, columns: Sequence[int]) -> str:
    """What stands in some columns of a row, on one line."""
    parts: list[str] = []
    for column in columns:
        cell = row[column]
        if cell is not None and cell.text.strip() and one_line(cell.text) not in parts:
            parts.append(one_line(cell.text))
    return " ".join(parts)


def title_of(row: Row, columns: Sequence[int]) -> tuple[str, list[str]]:
    """A row's title, and what its cells tell of it below in smaller type."""
    titles, asides = list(row), []
    for column in columns:
        cell = row[column]
        if cell is not None and cell.aside:
            lines = cell.text.split("\n")
            titles[column] = cell._replace(text="\n".join(lines[: -cell.aside]))
            asides.append(one_line("\n".join(lines[-cell.aside :])))
    return text_of(titles, columns), asides


def amounts_of(row: Row, head: TableHead, parse: Callable[[str], Amount | None]) -> tuple[list[PlacedCell], list[str]]:
    """The amounts of a row in their columns, and the texts with digits that are no amount."""
    cells: list[PlacedCell] = []
    unread: list[str] = []
    seen: set[Cell] = set()
    for column in head.of_kind(*AMOUNTS):
        cell = row[column]
        if cell is None or not cell.text.strip() or cell in seen:
            continue
        seen.add(cell)
        amount = parse(cell.text)
        if amount is None:
            if has_digit(cell.text) and cell.column_span == 1:
                unread.append(one_line(cell.text))
            continue
        known = head.columns[column].kind != "year" or head.columns[column].year is not None
        if cell.column_span > 1 and _amounts_covered(cell, head) > 1:
            known = False
        cells.append(PlacedCell(column, _in_unit(amount, head, column), known))
    return cells, unread


def _amounts_covered(cell: Cell, head: TableHead) -> int:
    """Over how many amount columns a cell spans: an amount over several is no single year's."""
    covered = range(cell.column, cell.column + cell.column_span)
    return sum(1 for column in head.of_kind("year", "comparison", "total") if column in covered)


def _in_unit(amount: Amount, head: TableHead, column: int) -> Amount:
    """A column whose heading states its own unit lends it to its amounts."""
    unit = head.units[column]
    return replace(amount, unit=unit) if amount.unit is None and unit is not None else amount


def filled_cells(row: Row) -> list[Cell]:
    """The cells of a row in which something stands, each once."""
    return list(dict.fromkeys(cell for cell in row if cell is not None and cell.text.strip()))


def evidence_of_row(row: Row) -> tuple[Evidence, ...]:
    """The place of a row's cells on each page."""
    cells = filled_cells(row)
    found: list[Evidence] = []
    for page in dict.fromkeys(cell.page for cell in cells):
        own = [cell for cell in cells if cell.page == page]
        boxes = [cell.bbox for cell in own if cell.bbox is not None]
        box = None
        if boxes:
            box = [
                round(min(box.x0 for box in boxes), 2),
                round(min(box.top for box in boxes), 2),
                round(max(box.x1 for box in boxes), 2),
                round(max(box.bottom for box in boxes), 2),
            ]
        found.append(Evidence(page=page, bbox=box, text="\t".join(cell.text for cell in own)))
    return tuple(found)
