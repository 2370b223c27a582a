"""Cases of which minutes tell nothing that is known: each stands in its place among the treated ones, by its number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.model import Line
from patterns.cases.lines import is_reported_matter, parse_case_line
from patterns.cases.numbers import is_next_number
from patterns.cases.titles import is_sentence, may_be_title, refers_below
from patterns.families.saksprotokoll import parse_heading


class Named(NamedTuple):
    """What a segment of minutes names: its case's number, if it begins with a case's line (`lines`), and whether it is
    known for a treatment, or for a row of the agenda."""

    number: str | None
    lines: Sequence[Line]
    is_case: bool
    treated: bool
    listed: bool


def places_in_order(segments: Sequence[Named]) -> set[int]:
    """The places of the cases that follow a treated one with the next number, or stand with text right above the first
    treated one, with the number before. A case told elsewhere, and one of several lines below each other, is none."""
    told = {segment.number for segment in segments if segment.treated}
    found: set[int] = set()
    last: str | None = None
    for place, segment in enumerate(segments):
        number = segment.number
        if segment.treated:
            last = number if number is not None and " " not in number else last
        elif number is not None and number not in told and _may_be_told(segments, place):
            below = segments[place + 1] if place + 1 < len(segments) else None
            if last is None:
                follows = below is not None and below.treated and _is_next(below.number, number) and _has_text(segment)
            else:
                follows = is_next_number(number, last)
            if follows:
                found.add(place)
                last = number
    return found


def _may_be_told(segments: Sequence[Named], place: int) -> bool:
    """Whether a segment is headed by a case's number and title, set off from the text, and not by a list's row."""
    segment = segments[place]
    first = segment.lines[0]
    if not segment.is_case or segment.listed or " " in (segment.number or " ") or not first.stands_apart:
        return False
    case = parse_case_line(first.text)
    if case is None or is_sentence(case.title) or is_reported_matter(first.text):
        return False
    below = segment.lines[1].text if len(segment.lines) > 1 else ""
    if not case.title and (case.archive is None or not may_be_title(below)):
        return False
    above = segments[place - 1].lines[-1].text.rstrip() if place else ""
    if refers_below(above) or (above.endswith(":") and parse_heading(above) is None):
        # `Saker til neste møte:`
        return False
    if _is_told_below(segments, place):
        return False
    if parse_case_line(below) is not None:
        # Rows that are not set off from each other.
        return False
    beside = (*segments[max(0, place - 1) : place], *segments[place + 1 : place + 2])
    rows = (each for each in beside if each.is_case and each.number != segment.number and len(each.lines) == 1)
    return len(segment.lines) > 1 or not any(rows)


def _is_told_below(segments: Sequence[Named], place: int) -> bool:
    """Whether a treatment without a number of its own stands below a case's line, which then is a part of its head."""
    for below in segments[place + 1 :]:
        if below.is_case:
            return False
        if below.treated and below.number is None:
            return True
    return False


def _is_next(number: str | None, before: str) -> bool:
    return number is not None and " " not in number and is_next_number(number, before)


def _has_text(segment: Named) -> bool:
    """Whether anything but the rest of its title stands below a case's line."""
    return any(line.space_above or parse_heading(line.text) is not None for line in segment.lines[1:])
