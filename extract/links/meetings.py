"""Reading -> Reading whose cases know the meeting in which they were treated, where attendance is listed."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from extract.model import Notice
from extract.reading import Reading
from extract.records import Case, Meeting
from patterns.bodies import is_named_within, same_body

Spelled = TypeVar("Spelled", Case, Meeting)

# A meeting's date is its first day; assemblies meet for up to a week.
_LONGEST_MEETING = datetime.timedelta(days=6)
# A list with less than one in so many of the votes is a part of it.
_LEAST_SHARE = 3


def link_meetings(reading: Reading) -> Reading:
    """The cases with `meeting_id`: same body and day, or the one on its own where the document lacks the other; a body
    has one spelling in all of them.

    Null where no meeting fits, or more than one. A list that names too few of those who voted is told in a notice.
    """
    written = _spellings(reading)
    if not reading.meetings:
        return replace(reading, cases=tuple(_spelled(case, written) for case in reading.cases))
    meetings = tuple(_spelled(meeting, written) for meeting in reading.meetings)
    return _with_doubts(
        replace(
            reading,
            meetings=meetings,
            cases=tuple(_spelled(_linked(case, meetings), written) for case in reading.cases),
        )
    )


def _with_doubts(reading: Reading) -> Reading:
    """The lists that name fewer than a third of those who voted count as not read whole, where no number is told."""
    stated = {change.id for change in reading.attendance_changes if change.kind == "present"}
    meeting_of = {case.id: case.meeting_id for case in reading.cases}
    most: dict[str, int] = {}
    for vote in reading.votes:
        meeting = meeting_of.get(vote.case_id)
        if meeting is not None:
            sides = (vote.for_, vote.against)
            counted = sum(side.total for side in sides if side is not None and side.total is not None)
            most[meeting] = max(most.get(meeting, 0), counted)
    doubted = [
        meeting
        for meeting in reading.meetings
        if meeting.id not in (*stated, *reading.unsure_attendance)
        and _LEAST_SHARE * len(meeting.present) < most.get(meeting.id, 0)
    ]
    notices = tuple(
        Notice(
            "attendance_not_read",
            f"{each.id}: the attendance list was not read whole: {len(each.present)} present, {most[each.id]} votes",
            each.evidence[0].page,
        )
        for each in doubted
    )
    unsure = dict.fromkeys((*reading.unsure_attendance, *(each.id for each in doubted)))
    return replace(reading, notices=(*reading.notices, *notices), unsure_attendance=tuple(unsure))


def _spellings(reading: Reading) -> dict[str, str]:
    """How a body whose name some lines have in capitals (`KOMMUNESTYRET`) is written elsewhere in the document."""
    named = (*(meeting.body for meeting in reading.meetings), *(case.body for case in reading.cases))
    bodies = list(dict.fromkeys(body for body in named if body is not None))
    small = [body for body in bodies if not body.isupper()]
    spellings: dict[str, str] = {}
    for body in bodies:
        alike = next((other for other in small if other.casefold() == body.casefold()), None)
        if body.isupper() and alike is not None:
            spellings[body] = alike
    return spellings


def _spelled(record: Spelled, spellings: dict[str, str]) -> Spelled:
    if record.body not in spellings:
        return record
    return record.model_copy(update={"body": spellings[record.body]})


def _linked(case: Case, meetings: Sequence[Meeting]) -> Case:
    bodies = [meeting for meeting in meetings if _may_be_of(case, meeting)] or [
        meeting for meeting in meetings if case.body and meeting.body and is_named_within(case.body, meeting.body)
    ]
    fitting = [meeting for meeting in bodies if meeting.date == case.date] or [
        meeting for meeting in bodies if _may_be_on(case.date, meeting.date)
    ]
    if len(fitting) != 1:
        return case
    return case.model_copy(update={"meeting_id": fitting[0].id})


def _may_be_of(case: Case, meeting: Meeting) -> bool:
    if case.body is None or meeting.body is None:
        return case.date is not None and case.date == meeting.date
    return same_body(case.body, meeting.body)


def _may_be_on(date: str | None, first: str | None) -> bool:
    if date is None or first is None:
        return True
    later = datetime.date.fromisoformat(date) - datetime.date.fromisoformat(first)
    return datetime.timedelta(0) <= later <= _LONGEST_MEETING
