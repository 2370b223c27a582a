"""The heading rows of a grant table: where its body begins, and each column's path of headings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from patterns import compiled
from patterns.amounts import parse_cell_amount
from patterns.families.skjonnsfordeling import NUMBER_HEADING, RECIPIENT_HEADING
from patterns.grants.contents import is_recipient
from patterns.layout import is_thousand
from patterns.pattern import Pattern

Grid = Sequence[Sequence[str]]

_COLUMN_NUMBER = compiled.kept(r"^\(?(\d{1,2})\)?\.?(?:\s*=.*)?$")
# Column numbers begin at the labels' columns or at the first amount.
_FIRST_COLUMN = 3
_MUNICIPAL_NUMBER = compiled.kept(r"^\d{4}$")
_AMOUNT = Pattern(
    name="amount with its currency",
    expression=r"""
        \A (?! kr\.? \s (?:19|20)\d\d \Z ) (?! (?: kr\.? \s )? 1[ .]?000 \b (?! [ .]\d ) )
        (?: kr\.? \s? \d[\d .,]* (?:[.,][-‐‑–—−=])? | \d[\d .,]* \s? (?: kr | kroner ) \.?
          | (?: kr\.? \s? )? \d[\d .,]* \s? mill (?: \. | ioner | ionar )? (?: \s? (?: kr | kroner ) \.? )? ) \Z
    """,
    words=("kr", "mill"),
    examples=("kr 25.000,-", "kr 25.000,–", "12 500 kr", "Kr. 300", "1.000.000 kr", "1,5 mill. kr"),
    # A year's or a unit's column is so headed.
    counter_examples=("kr 2031", "1000 kr", "kr 1 000", "12 500", "25 000 kr per lag"),
)
# Thousands with a blank or a period before them, as no label has.
_GROUPED = compiled.kept(r"^\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?:[.,][-‐‑–—−=])?$")
_YEAR = compiled.kept(r"^(?:19|20)\d\d$")


def without_caption(headings: Grid) -> tuple[str | None, Grid]:
    """A heading row that holds one text for all columns is the table's title, not the path of each column."""
    if len(headings) < 2 or not headings[0][0]:
        return None, headings
    spanning = len(set(headings[0])) == 1 or not any(headings[0][1:])
    return (headings[0][0], headings[1:]) if spanning else (None, headings)


def body_start(rows: Grid, header_rows: int) -> int:
    """How many rows from the top are headings, with a row of column numbers (`1 2 3 …`) counted among them."""
    position = 0
    while position < len(rows):
        row = rows[position]
        if is_column_numbers(row, rows[position - 1] if position else ()):
            position += 1
            continue
        if _is_data(row) or (position >= max(1, header_rows) and not _continues_heading(row)):
            break
        if position and _is_group(row, rows[:position]):
            break
        position += 1
    # A first row of names without a heading word is data too: a table may have no heading at all.
    return position if position < len(rows) else 0


def _is_group(row: Sequence[str], above: Grid) -> bool:
    """Whether a row is the title of the first group: one text alone, under the heading of the recipients or over all
    columns, below a row that has headed them; a place's name under any heading.
    """
    places = [index for index, cell in enumerate(row) if cell]
    if not places or len({row[index] for index in places}) > 1 or _YEAR.match(row[places[0]]):
        return False
    if len(places) == 1 and is_recipient(row[places[0]]) and any(all(heads) for heads in above):
        return True
    if 1 < len(places) < len(row):
        return False
    headed = [heads for heads in above if len({cell for cell in heads if cell}) > 1]
    return any(
        (RECIPIENT_HEADING.search(heads[places[0]]) if len(places) == 1 else any(map(RECIPIENT_HEADING.search, heads)))
        and heads[places[0]] != row[places[0]]
        for heads in headed
    )


def is_column_numbers(row: Sequence[str], above: Sequence[str]) -> bool:
    """Whether a row only numbers the columns, as `1 2 3 4` or `(1) (2) (3)=(1)+(2)`.

    Headings that span down into it, the same as in the row above, stand beside the numbers.
    """
    spanned = len(above) == len(row)
    cells = [cell for index, cell in enumerate(row) if cell and not (spanned and cell == above[index])]
    matches = [_COLUMN_NUMBER.match(cell) for cell in cells]
    numbers = [int(match[1]) for match in matches if match]
    consecutive = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
    return len(numbers) == len(matches) > 1 and consecutive and numbers[0] <= _FIRST_COLUMN


def header_paths(rows: Grid) -> list[tuple[str, ...]]:
    """Each column's headings from the outermost in; a heading over several columns is given to all of them.

    Where a source without spans leaves the cells beside a wide heading empty, the columns with a heading of their own
    below it are the ones that it covers.
    """
    filled: list[list[str]] = []
    rows = [row for index, row in enumerate(rows) if not is_column_numbers(row, rows[index - 1] if index else ())]
    for depth, row in enumerate(rows):
        below = rows[depth + 1 :]
        # A heading that stands in several places has its columns told; the empty places beside it are empty.
        spanned = any(cell and cell == after for cell, after in pairwise(row))
        cells: list[str] = []
        for index, cell in enumerate(row):
            covered = (
                not cell
                and not spanned
                and index > 0
                and cells[index - 1]
                and all(any(lower[place] for lower in below) for place in (index - 1, index))
            )
            cells.append(cells[index - 1] if covered else cell)
        filled.append(cells)
    filled = _without_wraps(filled)
    width = len(rows[0]) if rows else 0
    return [tuple(dict.fromkeys(row[index] for row in filled if row[index])) for index in range(width)]


def _without_wraps(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The heading rows, with a row that only goes on from the one above joined to it (`Ekstra` over `skjønn`, `I alt`
    over `2031`): no heading stands over several columns, and most of those below begin with a small letter.
    """
    kept: list[list[str]] = []
    for row in map(list, rows):
        above = kept[-1] if kept else []
        both = [index for index, cell in enumerate(row) if cell and above and above[index] and above[index] != cell]
        going_on = sum(row[index][0].islower() for index in both)
        spanned = any(cell and cell == after for cell, after in pairwise(above))
        if both and not spanned and going_on * 2 > len(both):
            kept[-1] = [
                f"{above[index]} {cell}" if index in both else cell or above[index] for index, cell in enumerate(row)
            ]
        else:
            kept.append(row)
    return kept


def _is_data(row: Sequence[str]) -> bool:
    if any(_GROUPED.match(cell) and not is_thousand(cell) for cell in row):
        return True
    amounts = sum(parse_cell_amount(cell) is not None and not _YEAR.match(cell) for cell in row)
    if any(_MUNICIPAL_NUMBER.match(cell) and not _YEAR.match(cell) for cell in row) and amounts:
        return True
    words = [cell for cell in row if any(character.isalpha() for character in cell) and not _AMOUNT.search(cell)]
    if amounts and any(is_recipient(cell) and parse_cell_amount(cell) is None for cell in words[:2]):
        return True
    return amounts > 0 and amounts >= len(words)


def _continues_heading(row: Sequence[str]) -> bool:
    """A second or third heading row: nothing under the label column, words under others; or the row below a title."""
    labelled = any(RECIPIENT_HEADING.search(cell) or NUMBER_HEADING.search(cell) for cell in row)
    return labelled or (bool(row) and not row[0] and any(row))
