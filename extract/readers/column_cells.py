"""What the cells of a column hold, whatever its heading says: amounts, years, words, money or nothing."""

from __future__ import annotations

from collections.abc import Sequence

from extract.readers.label_columns import Row
from patterns.budget.cells import cell_amount, holds_words, one_line
from patterns.numbers import has_digit
from patterns.sum_rows import sum_word
from patterns.years import is_lone_year

_LEAST_LETTERS = 3


def holds_amounts(body: Sequence[tuple[int, Row]], column: int) -> bool:
    """Whether most filled cells of a column hold an amount."""
    texts = [
        cell.text
        for _, row in body
        if (cell := row[column]) is not None and cell.text.strip() and cell.column_span == 1
    ]
    amounts = [text for text in texts if cell_amount(text) is not None]
    # A column of years, or of years and words, tells when something begins or ends.
    dates = all(is_lone_year(text) for text in amounts)
    return bool(texts) and not dates and len(amounts) * 2 >= len(texts)


def holds_years(body: Sequence[tuple[int, Row]], column: int) -> bool:
    """Whether a column tells when something happens: several years stand in it, and nothing else."""
    texts = [cell.text for _, row in body if (cell := row[column]) is not None and cell.text.strip()]
    return len(texts) > 1 and all(is_lone_year(text) for text in texts)


def holds_names(body: Sequence[tuple[int, Row]], column: int) -> bool:
    """Whether most filled cells of a column are several letters, no number or code."""
    filled = [one_line(cell.text) for _, row in body if (cell := row[column]) is not None and cell.text.strip()]
    words = sum(sum(letter.isalpha() for letter in text) >= _LEAST_LETTERS for text in filled)
    return words * 2 > len(filled)


def holds_money(body: Sequence[tuple[int, Row]], column: int) -> bool:
    """Whether most numbers of a column are written as money is: thousands apart, or decimals."""
    texts = [one_line(cell.text) for _, row in body if (cell := row[column]) is not None and has_digit(cell.text)]
    return sum(" " in text or "," in text for text in texts) * 2 > len(texts)


def fill_both(body: Sequence[tuple[int, Row]], first: int, second: int) -> bool:
    """Whether two columns of text stand side by side in most rows; else the second is the first one's indentation."""
    pairs = [(row[first], row[second]) for _, row in body]
    both = [
        one for one, other in pairs if one and other and one is not other and one.text.strip() and other.text.strip()
    ]
    return len(both) * 2 > len(pairs)


def is_filled(body: Sequence[tuple[int, Row]], column: int) -> bool:
    """Whether any cell of a column holds something."""
    return any((cell := row[column]) is not None and cell.text.strip() for _, row in body)


def fills_any(row: Row, columns: Sequence[int]) -> bool:
    """Whether a row has an amount in one of the columns."""
    return any((cell := row[index]) is not None and cell_amount(cell.text) is not None for index in columns)


def is_sum(row: Row) -> bool:
    """Whether a row's label says that it is a sum."""
    return any(sum_word(one_line(cell.text)) is not None for cell in row if cell is not None and holds_words(cell.text))
