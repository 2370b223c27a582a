"""Tables -> how many of their sums hold: what tells the right one of two readings of the same rows and columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from extract.model import Line, Table
from extract.tables.segments import segments_of
from patterns.amounts import parse_cell_amount
from patterns.layout import is_number
from patterns.sum_rows import may_be_sum, sum_word

# Two numbers with thousands have so many blanks between them.
_TWO_NUMBERS = 3


class Sums(NamedTuple):
    """How many sums of columns hold, and how many fail.

    `figures` counts the words with figures in the sum rows' own cells, `stacked` cells that may hold several numbers.
    """

    held: int
    failed: int
    figures: int
    stacked: int

    def is_better(self, other: Sums) -> bool:
        """Whether more sums hold, and not at the price of as many that no longer do."""
        return self.held > other.held and self.held - self.failed > other.held - other.failed

    def leave_doubt(self, figures: int) -> bool:
        """Whether the cells may be wrong, where lines of sums have so many words with figures: some stand in no cell of
        their own, or numbers in one cell with others, and a sum fails.
        """
        return self.figures < figures or (self.failed > 0 and self.stacked > 0)


def sum_lines(lines: Sequence[Line]) -> list[tuple[Line, int]]:
    """The lines that begin with a sum's word, each with how many words with figures stand in it."""
    found = []
    for index, line in enumerate(lines):
        if may_be_sum(line.text):
            figures = sum(map(is_number, line.text.split()))
            if figures and sum_word(segments_of(index, line.words)[0].text) == "sum":
                found.append((line, figures))
    return found


def find_sums(tables: Iterable[Table]) -> Sums:
    """How many columns of the tables' sum rows are the sum of what stands above them."""
    found = Sums(0, 0, 0, 0)
    for table in tables:
        grid = [[cell.text if cell else "" for cell in row] for row in table.rows()]
        is_sum = [_is_sum(row) for row in grid]
        if any(is_sum):
            proofs = list(_proofs(grid, is_sum, table.header_rows))
            texts = [text for row, summed in zip(grid, is_sum, strict=True) if summed for text in row]
            found = Sums(
                found.held + sum(proofs),
                found.failed + len(proofs) - sum(proofs),
                found.figures + sum(len(text.split()) for text in texts if is_number(text)),
                found.stacked + sum(_is_stack(text) for row in grid[table.header_rows :] for text in row),
            )
    return found


def _proofs(grid: Sequence[Sequence[str]], is_sum: Sequence[bool], header_rows: int) -> Iterable[bool]:
    """For every column of every sum row that adds up something whether it holds."""
    values = [[_value(text) for text in row] for row in grid]
    for row in range(header_rows, len(grid)):
        if not is_sum[row]:
            continue
        before = max((above for above in range(row) if is_sum[above]), default=header_rows - 1)
        plain = [above for above in range(header_rows, row) if not is_sum[above]]
        sums = [above for above in range(header_rows, row) if is_sum[above]]
        # The rows since the sum above; all rows; the sums of parts.
        groups = ([above for above in plain if above > before], plain, sums)
        for column, stated in enumerate(values[row]):
            if stated is None:
                continue
            added = [[value for above in group if (value := values[above][column]) is not None] for group in groups]
            proofs = [sum(group) == stated for group in added if len(group) > 1]
            if proofs:
                yield any(proofs)


def _is_stack(text: str) -> bool:
    """Whether a cell has several lines of numbers, or so many groups of figures that they may be two numbers."""
    lines = text.split("\n")
    return (len(lines) > 1 and sum(map(is_number, lines)) > 1) or (text.count(" ") >= _TWO_NUMBERS and is_number(text))


def _is_sum(row: Sequence[str]) -> bool:
    label = next((text for text in row if text and not is_number(text)), "")
    return may_be_sum(label) and sum_word(label) == "sum"


def _value(text: str) -> Decimal | None:
    if not is_number(text):
        return None
    amount = parse_cell_amount(text)
    return amount.value if amount else None
