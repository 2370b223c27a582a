"""Layout -> Sections: each document family takes the blocks that are its own.

A line or table may be owned by one section of each family; a table is owned by one section only (the first family that
takes it).

Where a section is found, each module followed by those that it asks:

- meetings: `attendance`
- cases: `minutes`; its lines `minutes_lines` (`rows_over_pages`, `names_over_parties`); where cases begin
  `case_starts` (`treatment_starts`, `labelled_heads`, `saksgang_tables`, `unmarked_cases`, `case_lines`); the rows of
  an `agenda`
- tiltak: `budget`, `budget_walk`, `budget_said`; text `budget_items`, `budget_points`, `budget_stacked`; tables
  without columns `budget_lines`
- grants: `grants`; lists and sentences that are made tables `grant_lists`, `grant_records`, `grant_sentences`; other
  tables `labels_before`, `stacked`, their texts `cell_texts`; `told_units`
- headings, and lines that are one: `headings`
- rows of a text that no family's table was made of: `lost_columns`
"""

from __future__ import annotations

from extract.model import Facts, Layout, Section, Table
from extract.sections.attendance import find_attendance_sections
from extract.sections.budget import find_budget_sections
from extract.sections.grant_records import with_turned
from extract.sections.grants import find_grant_sections
from extract.sections.labels_before import with_labels_before
from extract.sections.lost_columns import find_lost_columns
from extract.sections.minutes import find_minutes_sections


def find_sections(layout: Layout, facts: Facts) -> tuple[Section, ...]:
    """The sections of all families, each family's in reading order."""
    layout = with_turned(with_labels_before(layout))
    grants = find_grant_sections(layout, facts)
    taken = [block for section in grants for block in section.blocks]
    # A table that is told to be a list is another one of the same cells.
    cells = {id(block.cells) for block in taken if isinstance(block, Table)}
    told = [block for block in layout.blocks if isinstance(block, Table) and id(block.cells) in cells]
    owned = frozenset(map(id, (*taken, *told)))
    budget = find_budget_sections(layout, facts, owned)
    printed = {id(block) for block in layout.blocks}
    made = [block for block in taken if isinstance(block, Table) and id(block) not in printed]
    read = owned.union(id(block) for section in budget for block in (*section.heading, *section.blocks))
    return (
        *find_attendance_sections(layout, facts),
        *find_minutes_sections(layout, facts),
        *budget,
        *grants,
        *find_lost_columns(layout, read, made),
    )
