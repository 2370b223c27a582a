"""Rows of numbers in a text without geometry that no table was made of, and no family's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from extract.model import Layout, Line, Section, Table
from patterns.dates import parse_date
from patterns.flat_rows import FlatRow, split_row
from patterns.layout import is_currency, is_year
from patterns.numbers import has_digit
from patterns.whole_kroner import without_whole_kroner

FAMILY, ROLE = "lost_columns", "lost_columns"
# So many rows make a table, each with a label and so many numbers at its end, or with numbers alone; they have so many
# numbers in all, and half of them one of so many digits.
_FEWEST_ROWS, _FEWEST_NUMBERS, _FEWEST_IN_ALL, _FEWEST_DIGITS = 3, 2, 8, 3
# So many lines between two rows are headings, or the halves of a long label.
_MOST_BETWEEN = 5


def find_lost_columns(layout: Layout, owned: Set[int], tables: Iterable[Table]) -> Iterator[Section]:
    """A section for each stretch of such rows; `owned` are the lines, by identity, of which records are made, `tables`
    those that were made of lines.
    """
    made = {_signs(" ".join(cell.text for cell in row if cell)) for table in tables for row in table.rows()}
    rows: list[Line] = []
    between = 0
    for block in layout.blocks:
        is_row = isinstance(block, Line) and not block.words and _is_row(block.text)
        if is_row and id(block) not in owned and isinstance(block, Line) and _signs(block.text) not in made:
            rows.append(block)
            between = 0
        elif not isinstance(block, Line) or is_row or between == _MOST_BETWEEN:
            yield from _told(rows)
            rows, between = [], 0
        else:
            between += bool(rows)
    yield from _told(rows)


def _signs(text: str) -> str:
    """The letters and digits of a row: its marks are in no cell."""
    return "".join(filter(str.isalnum, text))


def _told(rows: Sequence[Line]) -> Iterator[Section]:
    numbers = [_numbers(row.text) for row in rows]
    amounts = sum(any(len(token.strip("+-()")) >= _FEWEST_DIGITS for token in own) for own in numbers)
    # Beside what is written as money there may be as many numbers of members and points as there are.
    are_money = 2 * amounts >= len(rows) or sum(map(_is_money, rows)) >= _FEWEST_ROWS
    if len(rows) >= _FEWEST_ROWS and sum(map(len, numbers)) >= _FEWEST_IN_ALL and are_money:
        yield Section(ROLE, FAMILY, (), tuple(rows))


def _is_row(text: str) -> bool:
    """Whether a line has a label and numbers, or is nothing but numbers."""
    label = _split(text).label
    if not label:
        return bool(_numbers(text))
    return len(_numbers(text)) >= _FEWEST_NUMBERS and any(map(str.isalpha, label))


def _numbers(text: str) -> list[str]:
    tokens = _split(text).tokens
    return [token for token in tokens if has_digit(token) and not is_year(token) and parse_date(token) is None]


def _is_money(row: Line) -> bool:
    return not _split(row.text).label and any(map(is_currency, row.text.split()))


def _split(text: str) -> FlatRow:
    # `900.000,-` is a number here as any other, and so is `kr 900.000` where no text stands before it.
    row = split_row(without_whole_kroner(text))
    words = row.label.split()
    if not any(map(is_currency, words)):
        return row
    bare = split_row(" ".join(word for word in (*words, *row.tokens) if not is_currency(word)))
    return row if bare.label else bare
