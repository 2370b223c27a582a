"""The day of a meeting that no line names with a body or a label: the only one above the list of those present."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Line
from patterns.attendance.groups import parse_attendance_heading
from patterns.cases.lines import parse_case_line
from patterns.families.saksprotokoll import parse_heading
from patterns.meetings import day_in_head

# The head of short minutes has no more lines.
_LINES_OF_HEAD = 15


def day_above_list(heading: Sequence[Line], is_above_list: bool) -> tuple[str | None, tuple[Line, ...]]:
    """The only day in the lines that a document begins with, and its line, where a list of those present stands in
    them, or `is_above_list`: below them."""
    if not heading or heading[0].page != 1:
        return None, ()
    found: list[tuple[str, Line]] = []
    for line in heading[:_LINES_OF_HEAD]:
        listed = parse_attendance_heading(line.text)
        if listed is not None and listed.group == "present":
            is_above_list = True
            break
        if parse_heading(line.text) is not None or parse_case_line(line.text) is not None:
            break
        day = day_in_head(line.text)
        if day is not None:
            found.append((day, line))
    if not is_above_list or len({day for day, _ in found}) != 1:
        return None, ()
    return found[0][0], (found[0][1],)
