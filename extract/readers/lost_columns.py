"""Rows of a table that lost its columns, which are neither a budget's nor grants -> a notice where they stand."""

from __future__ import annotations

from collections.abc import Iterable

from extract.model import Line, Notice, Section
from extract.reading import Reading

_LONGEST_ROW = 80


def read_lost_columns(sections: Iterable[Section]) -> Reading:
    """A notice for each stretch of rows; no records."""
    return Reading(notices=tuple(map(_notice, sections)))


def _notice(section: Section) -> Notice:
    rows = [block for block in section.blocks if isinstance(block, Line)]
    shown = next((row for row in rows if any(map(str.isalpha, row.text))), rows[0])
    text = " ".join(shown.text.split())[:_LONGEST_ROW]
    words = f"{len(rows)} rows of numbers whose columns are lost in the text gave no record, among them: {text}"
    return Notice("table_not_read", words, rows[0].page)
