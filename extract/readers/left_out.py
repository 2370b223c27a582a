"""Tables with amounts that became no record -> one notice that says where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Notice, Table
from patterns.budget.cells import is_money_form

# A single number may be a telephone number or a year's result in a box of text.
LEAST_AMOUNTS = 4
MOST_PAGES_TOLD = 12


def holds_amounts(table: Table) -> bool:
    """Whether a table has several cells written as amounts."""
    return sum(1 for cell in table.cells if is_money_form(cell.text)) >= LEAST_AMOUNTS


def left_out_notices(tables: Sequence[Table]) -> tuple[Notice, ...]:
    """One notice for all tables, on the first one's page."""
    if not tables:
        return ()
    pages = sorted({table.pages[0] for table in tables})
    told = ", ".join(str(page) for page in pages[:MOST_PAGES_TOLD]) + (", …" if len(pages) > MOST_PAGES_TOLD else "")
    counted = "1 table with amounts is" if len(tables) == 1 else f"{len(tables)} tables with amounts are"
    where = f"page {told}" if len(pages) == 1 else f"pages {told}"
    words = f"{counted} neither budget nor grants and gave no record ({where}): `vedtak tables` has what they hold"
    return (Notice("table_not_read", words, pages[0]),)
