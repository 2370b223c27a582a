"""Tables that lost their columns: a place of the walk -> a section with the line that heads one and the rows of text
below it, and where the walk goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.model import Line, Table
from extract.sections.budget_said import names_owner
from extract.sections.budget_walk import Walk
from patterns.budget.heading_lines import read_heading_line
from patterns.budget.headings import is_heading_without_years
from patterns.budget.measures import read_measure_heading
from patterns.budget.sections import read_section_heading
from patterns.families.budsjettvedtak import is_budget_table_heading
from patterns.flat_rows import is_lower_half, is_page_number, split_row
from patterns.sum_rows import sum_word

_MOST_WRAPPED_LINES = 4
_MOST_ROW_WORDS = 30


def opens_lines(walk: Walk, position: int) -> bool:
    """Whether the line at a position heads such a table, by years or, after the first of them, by its labels alone."""
    line = walk.blocks[position]
    if not isinstance(line, Line):
        return False
    heading = read_heading_line(line.text)
    if heading:
        return True
    return walk.flattened_before and is_heading_without_years(line.text)


class _Rows(NamedTuple):
    """The lines of rows with numbers, how many rows they are, how many of these have a label, and where they end."""

    lines: Sequence[Line]
    rows: int
    labelled: int
    end: int


def read_lines(walk: Walk, position: int) -> int | None:
    """The rows below a heading line, up to where no row with numbers follows any more; None where it is no
    table.
    """
    heading = _heading(walk, position)
    found = _rows_below(walk, position, heading)
    lines = (*heading, *found.lines)
    if found.rows < 1 or found.labelled * 3 < found.rows * 2 or not _is_of_budget(walk, lines):
        return None
    if found.rows < 2:
        # A row alone does not show which of its numbers are whole.
        walk.add("unread_item", lines)
        walk.near = []
        return found.end
    below = walk.unit_below(found.end)
    walk.add("flattened", lines, below)
    walk.flattened_before = walk.section_has_table = True
    walk.near = []
    return found.end + len(below)


def _rows_below(walk: Walk, position: int, heading: Sequence[Line]) -> _Rows:
    # Below a heading with one year (`Investeringsbudsjettet 2026`) may stand the lists of several proposers.
    alone = _names_one_year(heading)
    taken: list[Line] = []
    waiting: list[Line] = []
    rows = labelled = 0
    end = position + 1
    summed = False
    for index in range(position + 1, len(walk.blocks)):
        block = walk.blocks[index]
        if isinstance(block, Table) or _ends_rows(block, waiting) or (alone and names_owner(block)):
            break
        if is_page_number(block.text):
            continue
        row = split_row(block.text)
        if not row.tokens:
            waiting.append(block)
            if len(waiting) > _MOST_WRAPPED_LINES or (summed and block.text.rstrip().endswith(".")):
                break
            continue
        label = " ".join([*(line.text for line in waiting), row.label])
        if len(label.split()) > _MOST_ROW_WORDS or (summed and row.label and len(label) > 90):
            break
        taken += [*waiting, block]
        waiting = []
        if is_lower_half(row):
            end = index + 1
            continue
        rows += 1
        labelled += any(character.isalpha() for character in label)
        summed = summed or sum_word(row.label) is not None
        end = index + 1
    return _Rows(taken, rows, labelled, end)


def _heading(walk: Walk, position: int) -> list[Line]:
    """A heading line, with the line above it where the two together name more columns (`Revidert 2021 Budsjett 2022
    Økonomiplan`).
    """
    above, line = walk.blocks[position - 1] if position else None, walk.blocks[position]
    if not isinstance(line, Line):
        return []
    if not isinstance(above, Line):
        return [line]
    alone, both = read_heading_line(line.text), read_heading_line(f"{above.text} {line.text}")
    return [above, line] if alone and both and len(both.columns) > len(alone.columns) else [line]


def _names_one_year(heading: Sequence[Line]) -> bool:
    found = read_heading_line(heading[-1].text) if heading else None
    return found is not None and len(found.columns) == 1


def _ends_rows(line: Line, waiting: list[Line]) -> bool:
    if read_measure_heading(line.text) or read_heading_line(line.text):
        return True
    if split_row(line.text).tokens:
        return False
    return is_heading_without_years(line.text) or (not waiting and read_section_heading(line.text) is not None)


def _is_of_budget(walk: Walk, lines: Sequence[Line]) -> bool:
    said = [line.text for line in (*walk.near, lines[0])]
    if walk.section_heading:
        said.insert(0, walk.section_heading.text)
    return is_budget_table_heading(said)
