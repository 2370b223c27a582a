"""Rows of plain text whose columns are lost: a line -> its label and the numbers at its end, and the ways to group
these.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from patterns.amounts import Amount, fold_amount, parse_cell_amount
from patterns.pattern import Pattern

NUMBER_TOKEN = Pattern(
    name="number at the end of a row",
    expression=r"\A (?: [-+]? \d+ (?: [.,]\d+ )* '? | \( \d+ (?: [.,]\d+ )* \) | - ) \Z",
    examples=("12", "-2,5", "1.400", "(500)", "-"),
    counter_examples=("22)", "5%", "1/2", "a5"),
)
PAGE_NUMBER = Pattern(
    name="page number on a line of its own",
    expression=r"\A \s* (?: side \s+ )? \d{1,3} (?: \s* (?: av | / ) \s* \d{1,3} )? \s* \Z",
    examples=("26", "Side 4 av 31", " 50"),
    counter_examples=("2 500", "26 barn", "3,5"),
)
_GLUED_SIGN = regex.compile(r"(?<=\p{Ll})(?=[-\u2212]\d[\d ,.]*$|[-\u2212]\d[\d,.]*(?:\s+[-\u2212]?\d[\d,.]*)+$)")
_GROUP = regex.compile(r"\d{3}(?:,\d+)?\Z")
_LEADING_GROUP = regex.compile(r"[-+]?\d{1,3}\Z")
_LOOSE_GROUP = regex.compile(r"0\d+\Z")
_YEAR = regex.compile(r"(?:19|20)\d\d\Z")
MOST_READINGS = 300


class FlatRow(NamedTuple):
    """A row's label and the number tokens behind it, as written."""

    label: str
    tokens: tuple[str, ...]


class RowReading(NamedTuple):
    """One way to read a row: how many of its leading tokens belong to the label, and the amounts of its cells."""

    label: str
    amounts: tuple[Amount, ...]


def split_row(line: str) -> FlatRow:
    """`Turstier i skogen 2 2,5 3` -> its label and three tokens; a line that ends in no number has no tokens."""
    words = _GLUED_SIGN.sub(" ", line.replace("|", " ")).split()
    count = 0
    while count < len(words) and NUMBER_TOKEN.search(fold_amount(words[-1 - count])):
        count += 1
    count -= _span_length(words[len(words) - count :])
    tokens = tuple(words[len(words) - count :])
    if not any(character.isdigit() for token in tokens for character in token):
        return FlatRow(" ".join(words), ())
    return FlatRow(" ".join(words[: len(words) - count]), tokens)


def _span_length(words: Sequence[str]) -> int:
    """How many words a span of years takes at the start (`2024 - 2027`): it belongs to the label."""
    spans = len(words) > 3 and _YEAR.match(words[0]) and fold_amount(words[1]) == "-" and _YEAR.match(words[2])
    return 3 if spans else 0


def is_page_number(line: str) -> bool:
    """Whether a line holds nothing but a page number."""
    return PAGE_NUMBER.search(line) is not None


def readings(row: FlatRow, columns: int, *, grouped: bool) -> list[RowReading]:
    """The ways to read a row's tokens as at most `columns` amounts, the likeliest first.

    `grouped` says that the table writes thousands with a blank, so that `201 330` may be one number or two. Where
    more tokens
    stand than fit, the first belong to the label (`Legevakt 2 4 4 4`), and so may a year (`Sykehjem innen 2027 80`).
    """
    found: list[RowReading] = []
    for moved in range(len(row.tokens)):
        tokens = row.tokens[moved:]
        if moved and not _belongs_to_label(row.tokens[moved - 1], moved, columns, len(row.tokens), bool(found)):
            break
        label = " ".join((row.label, *row.tokens[:moved])).strip()
        for cells in _groupings(tokens, columns) if grouped else [tokens]:
            amounts = [parse_cell_amount(cell) for cell in cells]
            if len(amounts) <= columns and all(amounts) and not any(_LOOSE_GROUP.match(cell) for cell in cells):
                found.append(RowReading(label, tuple(amount for amount in amounts if amount is not None)))
        if len(found) > MOST_READINGS:
            break
    return found if grouped else _likeliest(found, columns)


def _belongs_to_label(token: str, moved: int, columns: int, count: int, readable: bool) -> bool:
    if moved == 1 and _YEAR.match(token) and count <= columns:
        return count < columns
    return not readable and count > columns and token.isdigit()


def _likeliest(found: list[RowReading], columns: int) -> list[RowReading]:
    """A reading that fills every column excludes the shorter ones; a year goes to the label where a reading without
    it exists.
    """
    full = [reading for reading in found if len(reading.amounts) == columns]
    if full:
        return full
    titled = [reading for reading in found if _YEAR.search(reading.label)]
    return [*titled, *(reading for reading in found if reading not in titled)] if titled else found


def likely_amounts(lines: Sequence[str], columns: int) -> list[Amount]:
    """The amounts of flattened rows in their likeliest grouping: enough to tell their size by."""
    rows = [row for row in map(split_row, lines) if row.tokens]
    grouped = writes_thousands_with_blank(rows, columns)
    found: list[Amount] = []
    for row in rows:
        ways = readings(row, columns, grouped=grouped)
        best = max(ways, key=lambda way: (len(way.amounts) == columns, is_even(way), len(way.amounts)), default=None)
        found += best.amounts if best else ()
    return found


def is_even(reading: RowReading) -> bool:
    """Whether all numbers of a reading have equally many groups, as numbers of one size have."""
    return len({amount.raw.count(" ") for amount in reading.amounts}) == 1


def _groupings(tokens: Sequence[str], columns: int) -> list[tuple[str, ...]]:
    """Every way to join neighbouring tokens into numbers with thousands groups, fewest loose ends first."""
    ways: list[list[str]] = [[]]
    for token in tokens:
        grown: list[list[str]] = []
        for way in ways:
            grown.append([*way, token])
            if way and _GROUP.match(token) and _joins(way[-1]):
                grown.append([*way[:-1], f"{way[-1]} {token}"])
        ways = grown if len(grown) <= MOST_READINGS * 4 else grown[: MOST_READINGS * 4]
    fitting = [tuple(way) for way in ways if len(way) <= columns]
    return sorted(fitting, key=lambda way: (len(way) != columns, len({cell.count(" ") for cell in way})))


def _joins(cell: str) -> bool:
    parts = fold_amount(cell).split(" ")
    return bool(_LEADING_GROUP.match(parts[0])) and "," not in cell and "." not in cell


def writes_thousands_with_blank(rows: Sequence[FlatRow], columns: int) -> bool:
    """Whether a table's numbers are grouped by blanks: a row has more tokens than columns, and no row has decimals."""
    if any("," in token for row in rows for token in row.tokens):
        return False
    return any(len(row.tokens) > columns for row in rows) or any(
        _GROUP.match(fold_amount(later)) and _LEADING_GROUP.match(fold_amount(earlier))
        for row in rows
        for earlier, later in zip(row.tokens, row.tokens[1:], strict=False)
    )
