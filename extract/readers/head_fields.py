"""The labelled cells of a head: `Label: value` on a line, and a row of labels above the row of their values."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extract.model import Line
from extract.readers.head_titles import title_from
from extract.readers.head_told import HeadTold, put
from patterns.bodies import body_name, goes_on_below
from patterns.case_fields import Field, label_alone, label_row, labelled_fields
from patterns.cases.numbers import (
    archive_alone,
    archive_number,
    case_number,
    holds_case_number,
    is_range_of_cases,
    number_key,
    title_after_archive,
    title_after_number,
)
from patterns.cases.titles import clean_title
from patterns.compiled import kept
from patterns.dates import date_of_field
from patterns.families.saksprotokoll import parse_heading

# Cells of a text without geometry are so many blanks apart, or divided by a tab or a rule.
_APART = kept(r"\s{2,}|\t|\s*\|\s*")
# Of these the value may stand below a label alone on its line.
_MAY_STAND_BELOW = ("body", "date", "number", "archive", "title")


def take_fields(
    told: HeadTold, lines: Sequence[Line], index: int, fields: list[tuple[Field, str]], is_own: bool
) -> int:
    """How many lines the labelled cells of a line take, with those below on which their values stand or go on."""
    taken = 1
    for name, value in fields:
        if not value and name in _MAY_STAND_BELOW and len(fields) == 1 and (value := _value_below(lines, index)):
            taken = 2
        if not value:
            continue
        if name == "body":
            below = lines[index + taken].text.strip() if index + taken < len(lines) else ""
            if goes_on_below(value, below):
                value, taken = f"{value} {below}", taken + 1
            told.labelled = True
            put(told, "body", body_name(value), is_own)
        elif name in ("date", "time"):
            put(told, "date", date_of_field(value), is_own)
        elif name == "number":
            taken += _take_number(told, lines, index, taken, value, is_own)
        elif name == "archive" and (both := title_after_archive(value)) is not None and len(fields) == 1:
            put(told, "archive", both[0], is_own)
            taken += _take_title(told, lines, index + taken - 1, both[1], is_own)
        elif name == "archive":
            put(told, "archive", archive_number(value), is_own)
        elif name == "title":
            taken += _take_title(told, lines, index + taken - 1, value, is_own)
        elif name == "result":
            put(told, "result", value, is_own)
    return taken


def _value_below(lines: Sequence[Line], index: int) -> str:
    """What stands below a label alone on its line, where it may be its value."""
    below = lines[index + 1].text.strip() if index + 1 < len(lines) else ""
    is_other = labelled_fields(below) or label_alone(below) is not None or parse_heading(below) is not None
    return "" if is_other else below


def _take_number(told: HeadTold, lines: Sequence[Line], index: int, taken: int, value: str, is_own: bool) -> int:
    """Takes the value of a label for the case's number, which may be a title or an archive number; how many more lines
    the title takes that stands behind it."""
    if is_range_of_cases(value):
        return 0
    second = told.number is not None and told.archive is None and told.last == index - 1 and is_own
    if second and archive_alone(value) and number_key(value) != number_key(told.number or ""):
        # `Saksnummer 21/32` right below the case's own line.
        told.archive = value
    elif holds_case_number(value):
        put(told, "number", case_number(value), is_own)
        written = title_after_number(value)
        return _take_title(told, lines, index + taken - 1, written, is_own) if written else 0
    elif (both := title_after_archive(value)) is not None:
        # `Sak: 17/4522 - Ny brygge` above the line with the case's number.
        put(told, "archive", both[0], is_own)
        return _take_title(told, lines, index + taken - 1, both[1], is_own)
    elif any(letter.isalpha() for letter in value):
        put(told, "title", clean_title(value), is_own)
    else:
        put(told, "archive", archive_number(value), is_own)
    return 0


def _take_title(told: HeadTold, lines: Sequence[Line], index: int, written: str, is_own: bool) -> int:
    """Takes a title that begins on the line at `index`; how many more lines it takes."""
    title, taken = title_from(lines, index, written)
    put(told, "title", title, is_own)
    return taken - 1


def take_label_row(told: HeadTold, lines: Sequence[Line], index: int, fields: Sequence[Field], is_own: bool) -> int:
    """How many lines a row of labels takes with the row of their values below it: each value of the label above it."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is None or labelled_fields(below.text) or label_row(below.text) or parse_heading(below.text) is not None:
        return 1
    cells = _cells(below)
    if len(cells) != len(fields):
        # An empty cell, or words that stand no further apart than those of one value.
        cells = _by_form(below.text, fields)
    for field, cell in zip(fields, cells, strict=True):
        if field == "body" and cell:
            told.labelled = True
        read = _READ.get(field)
        put(told, "date" if field == "time" else field, read(cell) if read and cell else None, is_own)
    return 2


def _number_of(cell: str) -> str | None:
    return case_number(cell) if holds_case_number(cell) else None


_READ: dict[Field, Callable[[str], str | None]] = {
    "body": body_name,
    "date": date_of_field,
    "number": _number_of,
    "archive": archive_number,
}


def _cells(line: Line) -> list[str]:
    """The line's cells: those of a table, or what stands far apart in a text."""
    if not line.words:
        return [cell for cell in _APART.split(line.text.strip()) if cell]
    cells: list[str] = []
    end = None
    for word in line.words:
        # A table's cell is one word without a size, and ends where the next begins.
        if end is not None and word.size and word.x0 - end <= word.size:
            cells[-1] += f" {word.text}"
        else:
            cells.append(word.text)
        end = word.x1
    return cells


def _by_form(text: str, fields: Sequence[Field]) -> list[str]:
    """For every label the value of its own form that stands in the text; a body or a name has none."""
    numbers = [word for word in text.split() if "/" in word or (word.isdigit() and archive_number(word))]
    wanted: list[Field] = [field for field in fields if field in ("number", "archive")]
    shared: dict[Field, str] = dict(zip(wanted, numbers, strict=True)) if len(wanted) == len(numbers) else {}
    return [text if field == "date" else shared.get(field, "") for field in fields]
