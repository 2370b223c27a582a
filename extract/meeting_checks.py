"""Votes against those present -> vote_total Checks."""

from __future__ import annotations

from collections.abc import Iterable

from extract.reading import Reading
from extract.records import Check, Meeting, Vote


def check_votes_against_present(reading: Reading) -> tuple[Check, ...]:
    """One Check for each vote with both sides counted in a meeting whose attendance was read whole.

    Members come and go during a meeting, so fewer votes than members are right as long as the body can decide: half of
    it. More votes than members present is a finding. Those said to be away from the vote are not counted: the minutes
    do not tell whether they came to the meeting at all.
    """
    meetings = {each.id: each for each in reading.meetings if each.id not in reading.unsure_attendance}
    meeting_of = {case.id: meetings.get(case.meeting_id or "") for case in reading.cases}
    return tuple(_checks(reading.votes, meeting_of))


def _checks(votes: Iterable[Vote], meeting_of: dict[str, Meeting | None]) -> Iterable[Check]:
    for vote in votes:
        meeting = meeting_of.get(vote.case_id)
        if meeting is None or vote.for_ is None or vote.against is None:
            continue
        if vote.for_.total is None or vote.against.total is None:
            continue
        counted = vote.for_.total + vote.against.total
        present = len(meeting.present)
        fits = present <= 2 * counted and counted <= present
        verdict = "can be" if fits else "cannot be"
        yield Check(
            kind="vote_total",
            subject=[vote.id, meeting.id],
            expected=present,
            actual=counted,
            ok=fits,
            message=f"{vote.id}: votes against those present: {counted} counted {verdict} of {present} in {meeting.id}",
            page=vote.evidence[0].page,
        )
