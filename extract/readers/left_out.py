"""Tables, and columns of them, with amounts that became no record -> notices that say where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Notice, Table
from extract.readers.budget_heads import TableHead
from patterns.budget.cells import cell_amount, is_money_form, is_round_number, one_line
from patterns.budget.columns import read_column
from patterns.families.skjonnsfordeling import tells_grants
from patterns.layout import is_number, is_year
from patterns.numbers import has_digit
from patterns.units import find_told_unit

# A single number may be a telephone number or a year's result in a box of text.
LEAST_AMOUNTS, _LEAST_MARKED = 4, 2
# Below a line or a heading that tells of grants, fewer are money.
_LEAST_GRANTED = 2
MOST_PAGES_TOLD = 12
_MOST_AMOUNTS_TOLD = 5


def table_holds_amounts(table: Table, above: Sequence[str] = ()) -> bool:
    """Whether a table holds amounts of money: several cells written as such (`10 000`, `10000`), or two with a mark
    of money (`kr 10000,-`). `above` are the texts of the lines above it.

    Columns whose heading says that their numbers are no money do not count. Where a line above tells the unit of
    money, or the heading holds years alone, every number below it but a year is an amount. Where the last line above,
    or the table's heading, tells of grants, two are enough.
    """
    not_money = {cell.column for cell in table.cells if not cell.row and read_column(cell.text).kind == "share"}
    cells = [cell for cell in table.cells if cell.column not in not_money]
    in_unit = any(map(find_told_unit, above)) or _is_headed_by_years(table)
    written = sum(
        1
        for cell in cells
        if is_money_form(cell.text)
        or is_round_number(cell.text)
        or (in_unit and cell.row >= table.header_rows and is_number(cell.text) and not is_year(cell.text))
    )
    granting = [*above[-1:], *(cell.text for cell in table.cells if cell.row < max(table.header_rows, 1))]
    least = _LEAST_GRANTED if any(map(tells_grants, granting)) else LEAST_AMOUNTS
    return written >= least or sum(1 for cell in cells if _is_marked(cell.text)) >= _LEAST_MARKED


def _is_headed_by_years(table: Table) -> bool:
    """Whether a table has only columns of years, as what is left of a wide sheet on the page after its labels."""
    labels = [cell.text for cell in table.cells if not cell.row and cell.text]
    return table.header_rows == 1 and len(labels) > 1 and all(map(is_year, labels))


def _is_marked(text: str) -> bool:
    amount = cell_amount(text) if has_digit(text) else None
    return amount is not None and amount.unit is not None


def left_out_notices(tables: Sequence[Table]) -> tuple[Notice, ...]:
    """One notice for all tables, on the first one's page."""
    if not tables:
        return ()
    pages = sorted({page for table in tables for page in table.pages})
    stretches = _stretches(pages)
    told = ", ".join(stretches[:MOST_PAGES_TOLD]) + (", …" if len(stretches) > MOST_PAGES_TOLD else "")
    counted = "1 table with amounts is" if len(tables) == 1 else f"{len(tables)} tables with amounts are"
    where = f"page {told}" if len(pages) == 1 else f"pages {told}"
    words = f"{counted} neither budget nor grants and gave no record ({where}): `vedtak tables` has what they hold"
    return (Notice("table_not_read", words, pages[0]),)


def _stretches(pages: Sequence[int]) -> list[str]:
    """Pages as they are told: `3`, `5–7`."""
    starts = [page for page in pages if page - 1 not in pages]
    ends = [page for page in pages if page + 1 not in pages]
    return [str(start) if start == end else f"{start}–{end}" for start, end in zip(starts, ends, strict=True)]


def unheaded_notices(head: TableHead) -> tuple[Notice, ...]:
    """A notice for each column that has amounts and no heading which tells what they are."""
    notices: list[Notice] = []
    for column in head.of_kind("unknown"):
        if head.columns[column].label:
            continue
        cells = [cell for _, row in head.body if (cell := row[column]) is not None and cell.column == column]
        amounts = [cell for cell in cells if has_digit(cell.text) and cell_amount(cell.text) is not None]
        if amounts:
            told = ", ".join(one_line(cell.text) for cell in amounts[:_MOST_AMOUNTS_TOLD])
            more = ", …" if len(amounts) > _MOST_AMOUNTS_TOLD else ""
            words = f"no heading tells what a column's amounts are, which are not read: {told}{more}"
            notices.append(Notice("row_not_read", words, amounts[0].page))
    return tuple(notices)
