"""READERS: each document family's reader, in the order in which records are written.

A reader and its grammar are imported when a document has sections for it: together they take longer than a page.

Where a record is made, each module followed by those that it asks:

- cases: `minutes`; the head `cases` (`head_lines`, `head_fields`, `head_titles`, `agenda`); the text `parts`,
  `proposals`, `remarks`, `decisions`; what is told twice `repeated_cases`, `alike_cases`
- votes: `case_votes`, `votes`, `repeated_votes`; what a bare vote is about `motion_names`, `point_votes`; elsewhere
  than in a case `untold_votes`
- meetings: `meetings`, `attendance` (a module for each form of list), `attendance_changes`
- tiltak: `tiltak`; tables `row_years`, `budget_columns` (`budget_header`, `budget_labels`), `budget_tables`,
  `budget_table_rows`, `row_cells`, `row_structure`; tables without columns `flattened`, `flat_places`; text
  `prose`, `headings`, `verbal_tables`; whose, which year and which unit `budget_context` (`budget_owners`,
  `budget_units`)
- grants: `grants`, `grant_rows`, `grant_titles`, `grant_units`, `grant_recipients`
- sums for the checks: `budget_sums`, `item_sums`, `grant_sums`, `grant_totals`
- what became no record: `left_out`, `lost_years`, `lost_columns`, `doubtful_cases`
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from extract.model import Facts, Section
from extract.reading import Reading

# The sections are given one by one: who keeps none when it is read lets its table go.
Reader = Callable[[Iterable[Section], Facts], Reading]


def _read_meetings(sections: Iterable[Section], facts: Facts) -> Reading:
    from extract.readers.meetings import read_meetings

    return read_meetings(tuple(sections), facts)


def _read_minutes(sections: Iterable[Section], facts: Facts) -> Reading:
    from extract.readers.minutes import read_minutes

    return read_minutes(tuple(sections), facts)


def _read_tiltak(sections: Iterable[Section], facts: Facts) -> Reading:
    from extract.readers.tiltak import read_tiltak

    return read_tiltak(tuple(sections), facts)


def _read_grants(sections: Iterable[Section], facts: Facts) -> Reading:
    from extract.readers.grants import read_grants

    return read_grants(sections, facts)


def _read_lost_columns(sections: Iterable[Section], _: Facts) -> Reading:
    from extract.readers.lost_columns import read_lost_columns

    return read_lost_columns(sections)


READERS: tuple[tuple[str, Reader], ...] = (
    ("meeting", _read_meetings),
    ("saksprotokoll", _read_minutes),
    ("budsjettvedtak", _read_tiltak),
    ("skjonnsfordeling", _read_grants),
    ("lost_columns", _read_lost_columns),
)
