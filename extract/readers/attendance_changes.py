"""The text of a case or front page -> who came and left during the meeting, and how many are said to be present."""

from __future__ import annotations

from extract.reading import AttendanceChange
from patterns.attendance.changes import find_attendance_notes


def find_changes(text: str, identity: str) -> tuple[AttendanceChange, ...]:
    """The changes of attendance that a text tells, under the id of its case or meeting."""
    return tuple(AttendanceChange(identity, *note) for note in find_attendance_notes(text))
