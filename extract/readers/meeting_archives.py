"""The number that a meeting has in the archive (`Arkivsak:` on the front of its minutes): no case's own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from extract.model import Block, Line, Section
from patterns.case_fields import labelled_fields
from patterns.cases.lines import parse_case_line
from patterns.cases.numbers import number_key

# The case's number and title stand on one of a treatment's first lines.
_FIRST_LINES = 3


def without_meetings_archive(sections: Sequence[Section]) -> list[Section]:
    """The sections without the lines above them that tell an archive case for several cases, each with a title of its
    own below: these are filed with the meeting.
    """
    numbers: defaultdict[int, set[str]] = defaultdict(set)
    for section in sections:
        number = _titled_number(section.blocks) if section.role == "case" else None
        for index, line in enumerate(section.heading if section.role == "case" else ()):
            if _tells_archive(line):
                told = number or _last_titled_number(section.heading[index + 1 :])
                numbers[id(line)].update([told] if told is not None else [])
    shared = {line for line, told in numbers.items() if len(told) > 1}
    if not shared:
        return list(sections)
    return [
        replace(section, heading=tuple(line for line in section.heading if id(line) not in shared))
        if any(id(line) in shared for line in section.heading)
        else section
        for section in sections
    ]


def _last_titled_number(heading: Sequence[Line]) -> str | None:
    """The number of the case that stands last, with a title, in the lines above a treatment."""
    for line in reversed(heading):
        number = _titled_number([line])
        if number is not None:
            return number
    return None


def _titled_number(blocks: Sequence[Block]) -> str | None:
    """The number of the case that a treatment's first lines name with a title."""
    for block in blocks[:_FIRST_LINES]:
        case = parse_case_line(block.text) if isinstance(block, Line) else None
        if case is not None and case.title:
            return number_key(case.number)
    return None


def _tells_archive(line: Line) -> bool:
    """Whether a line is the archive case and no more of a case: its number would stand on it too."""
    return "/" in line.text and {field.field for field in labelled_fields(line.text)} == {"archive"}
