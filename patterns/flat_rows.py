"""Rows of plain text whose columns are lost: a line -> its label and the numbers at its end, and the ways to group
these.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from patterns.amounts import Amount, fold_amount, parse_cell_amount
from patterns.beginnings import AnchoredPattern
from patterns.compiled import kept
from patterns.numbers import has_digit
from patterns.pattern import Pattern

NUMBER_TOKEN = Pattern(
    name="number at the end of a row",
    expression=r"""
        \A (?: [-+]? \d+ (?: [.,]\d+ )* '? | \( \d+ (?: [.,]\d+ )* -? \)
          | (?! (?:19|20)\d\d - ) \d+ (?: [.,]\d+ )* - | - ) \Z
    """,
    examples=("12", "-2,5", "1.400", "(500)", "-", "350.000-"),
    counter_examples=("22)", "5%", "1/2", "a5", "2025-", "-5-"),
)
PAGE_NUMBER = AnchoredPattern(
    name="page number on a line of its own",
    expression=r"\A \s* (?: side \s+ )? \d{1,3} (?: \s* (?: av | / ) \s* \d{1,3} )? \s* \Z",
    examples=("26", "Side 4 av 31", " 50"),
    counter_examples=("2 500", "26 barn", "3,5"),
)
_GLUED_SIGN = kept(r"(?<=\p{Ll})(?=[-\u2212]\d[\d ,.]*$|[-\u2212]\d[\d,.]*(?:\s+[-\u2212]?\d[\d,.]*)+$)")
_GROUP = kept(r"\d{3}(?:,\d+)?-?\Z")
_LEADING_GROUP = kept(r"[-+]?(?!0)\d{1,3}\Z")
_LOOSE_GROUP = kept(r"0\d+-?")
# Alone at the end of a line it is the beginning of a span (`Ungdom 16-`), no number with its minus behind it.
_BEGUN_SPAN = kept(r"\d{1,2}-\Z")
_SHORT_GROUP = kept(r"[-+]?[1-9]\d?\Z")
_YEAR = kept(r"(?:19|20)\d\d\Z")
MOST_READINGS = 300
MOST_TRIED = 6_000
# No budget has numbers of more groups (999 999 999 999).
MOST_GROUPS = 4


class FlatRow(NamedTuple):
    """A row's label and the number tokens behind it, as written; `whole` where each token is known to be a cell."""

    label: str
    tokens: tuple[str, ...]
    whole: bool = False


class RowReading(NamedTuple):
    """One way to read a row: how many of its leading tokens belong to the label, and the amounts of its cells.

    `cuts` counts the numbers that end although what follows would go on them (`3 500` read as 3 and 500).
    """

    label: str
    amounts: tuple[Amount, ...]
    cuts: int = 0


def split_row(line: str) -> FlatRow:
    """`Turstier i skogen 2 2,5 3` -> its label and three tokens; a line that ends in no number has no tokens."""
    words = _GLUED_SIGN.sub(" ", line.replace("|", " ")).split()
    count = 0
    while count < len(words) and NUMBER_TOKEN.search(fold_amount(words[-1 - count])):
        count += 1
    if count == 1 and _BEGUN_SPAN.match(fold_amount(words[-1])):
        count = 0
    count -= _span_length(words[len(words) - count :])
    tokens = tuple(words[len(words) - count :])
    if not any(map(has_digit, tokens)):
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

    `grouped` says that the table writes thousands with a blank, so that `201 330` may be one number or two. Where more
    tokens stand than fit, the first belong to the label (`Legevakt 2 4 4 4`), and so may a year (`Sykehjem innen 2027
    80`).
    """
    found: list[RowReading] = []
    for moved in range(len(row.tokens)):
        tokens = row.tokens[moved:]
        if moved and not _belongs_to_label(row.tokens[moved - 1], moved, columns, len(row.tokens), bool(found)):
            break
        label = " ".join((row.label, *row.tokens[:moved])).strip()
        ways = _groupings(tokens, columns) if grouped and not row.whole else [(tokens, 0)]
        for cells, cuts in ways:
            amounts = [parse_cell_amount(cell) for cell in cells]
            if len(amounts) <= columns and all(amounts) and not any(map(_LOOSE_GROUP.fullmatch, cells)):
                found.append(RowReading(label, tuple(amount for amount in amounts if amount is not None), cuts))
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


def joined_halves(upper: FlatRow, lower: FlatRow, columns: int) -> FlatRow | None:
    """The row whose numbers were broken over two lines, `1 300 1 300` above `000 000`, with whole cells; None where the
    lower line is no such half: one `000` for each number above that is not 0.
    """
    if not is_lower_half(lower) or upper.whole or not upper.tokens:
        return None
    for cells, cuts in _groupings(upper.tokens, columns):
        filled = [index for index, cell in enumerate(cells) if fold_amount(cell) not in ("0", "-")]
        if not cuts and len(lower.tokens) in (len(cells), len(filled)):
            broken = filled if len(lower.tokens) == len(filled) else range(len(cells))
            whole = list(cells)
            for index, half in zip(broken, lower.tokens, strict=True):
                whole[index] = f"{whole[index]} {half}"
            return FlatRow(upper.label, tuple(whole), whole=True)
    return None


def is_lower_half(row: FlatRow) -> bool:
    """Whether a line holds nothing but the lower halves of numbers that were broken: `000 000 000`."""
    return bool(row.tokens) and not row.label and all(token == "000" for token in row.tokens)


def likely_amounts(lines: Sequence[str], columns: int) -> list[Amount]:
    """The amounts of flattened rows in their likeliest grouping: enough to tell their size by."""
    rows: list[FlatRow] = []
    for row in map(split_row, lines):
        whole = joined_halves(rows[-1], row, columns) if rows else None
        if whole is not None:
            rows[-1] = whole
        elif row.tokens:
            rows.append(row)
    grouped = writes_thousands_with_blank(rows, columns)
    found: list[Amount] = []
    for row in rows:
        ways = readings(row, columns, grouped=grouped)
        # The likeliest comes first.
        found += ways[0].amounts if ways else ()
    return found


def is_even(reading: RowReading) -> bool:
    """Whether all numbers of a reading have equally many groups, as numbers of one size have."""
    return len({amount.raw.count(" ") for amount in reading.amounts}) == 1


def _groupings(tokens: Sequence[str], columns: int) -> list[tuple[tuple[str, ...], int]]:
    """The ways to join neighbouring tokens into at most so many numbers, with how many numbers each cuts.

    First those that cut none, or as few as possible, that fill every column, of numbers of one size.
    """
    whole = _Grouping(tokens, columns, cutting=False).ways()
    found = dict(whole)
    for way, cuts in _Grouping(tokens, columns, cutting=True).ways():
        found.setdefault(way, cuts)
    return sorted(
        found.items(), key=lambda item: (item[1], len(item[0]) != columns, len({cell.count(" ") for cell in item[0]}))
    )


class _Grouping:
    """Searches the ways to join a row's tokens, numbers of the row's usual length first, within a bound."""

    def __init__(self, tokens: Sequence[str], columns: int, *, cutting: bool) -> None:
        self.tokens = tokens
        self.columns = columns
        self.longest = [_longest(tokens, index) for index in range(len(tokens))]
        self.shortest = [_shortest(tokens, index, self.longest[index], cutting) for index in range(len(tokens))]
        usual = max(1, round(len(tokens) / columns))
        self.lengths = sorted(range(1, MOST_GROUPS + 1), key=lambda length: (abs(length - usual), length))
        self.fewest = [0] * (len(tokens) + 1)
        for index in range(len(tokens) - 1, -1, -1):
            ends = range(index + self.shortest[index], index + self.longest[index] + 1)
            self.fewest[index] = 1 + min((self.fewest[end] for end in ends), default=columns)
        self.found: list[tuple[tuple[str, ...], int]] = []
        self.tried = 0

    def ways(self) -> list[tuple[tuple[str, ...], int]]:
        self._go_on(0, (), 0)
        return self.found

    def _go_on(self, start: int, cells: tuple[str, ...], cuts: int) -> None:
        if start == len(self.tokens):
            self.found.append((cells, cuts))
            return
        for length in self.lengths:
            self.tried += 1
            end = start + length
            if not self.shortest[start] <= length <= self.longest[start]:
                continue
            if len(cells) + 1 + self.fewest[end] > self.columns:
                continue
            if len(self.found) >= MOST_READINGS or self.tried > MOST_TRIED:
                return
            cut = length == 1 < self.longest[start] and bool(_SHORT_GROUP.match(fold_amount(self.tokens[start])))
            self._go_on(end, (*cells, " ".join(self.tokens[start:end])), cuts + cut)


def _longest(tokens: Sequence[str], start: int) -> int:
    """How many tokens a number that begins here can take; none where no number begins with such digits (`050`)."""
    first = fold_amount(tokens[start])
    if _LOOSE_GROUP.match(first) and "," not in first and "." not in first:
        return 0
    if not _LEADING_GROUP.match(first):
        return 1
    end = start + 1
    while end < len(tokens) and end - start < MOST_GROUPS and _GROUP.match(tokens[end]):
        end += 1
        if "," in tokens[end - 1]:
            break
    return end - start


def _shortest(tokens: Sequence[str], start: int, longest: int, cutting: bool) -> int:
    """How few: one or two digits before a group of three are one number with it, unless numbers may be cut."""
    return 2 if longest > 1 and not cutting and _SHORT_GROUP.match(fold_amount(tokens[start])) else 1


def writes_thousands_with_blank(rows: Sequence[FlatRow], columns: int, shares: int = 0) -> bool:
    """Whether a table's numbers are grouped by blanks: a row has more tokens than columns, and no row has decimals but
    in the columns of percentages (`shares` says how many).
    """
    if any(sum("," in token for token in row.tokens) > shares for row in rows):
        return False
    return any(len(row.tokens) > columns for row in rows) or any(
        _GROUP.match(fold_amount(later)) and _LEADING_GROUP.match(fold_amount(earlier))
        for row in rows
        for earlier, later in zip(row.tokens, row.tokens[1:], strict=False)
    )
