"""Votes against those present -> vote_total Checks that say what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extract.reading import AttendanceChange, Reading
from extract.records import Check, Meeting, Vote


@dataclass(slots=True)
class _Presence:
    """How many could vote in a case, and what the minutes tell of it.

    `listed` are the persons of the list, `came` those who joined besides them, `away` those said to have left or to be
    inhabil, `in_part` those who were there for a part of the meeting; `stated` is the number that the minutes give.
    """

    meeting: Meeting
    listed: int
    came: int = 0
    away: dict[str, None] = field(default_factory=dict)
    unnamed_away: int = 0
    in_part: int = 0
    stated: int | None = None

    @property
    def expected(self) -> int:
        return self.listed if self.stated is None else self.stated

    @property
    def most(self) -> int:
        """So many could vote at most: who left may have voted before."""
        return self.expected + self.came


def check_votes_against_present(reading: Reading) -> tuple[Check, ...]:
    """One Check for each vote with both sides counted in a meeting whose attendance was read whole.

    Members come and go during a meeting, so fewer votes than members are right as long as the body can decide: half of
    it. More votes than members present is a finding, unless the minutes tell who came. Those said to be away from the
    vote are not counted: the minutes do not tell whether they came to the meeting at all. One side that is counted
    alone can only be too large: then it is a finding. Each message says what the minutes tell of the difference, and
    what it takes for granted.
    """
    presences = _presences(reading)
    return tuple(check for vote in reading.votes if (check := _check(vote, presences.get(vote.case_id))) is not None)


def _presences(reading: Reading) -> dict[str, _Presence]:
    """Those who could vote, by case; in each case as the cases before it left them."""
    meetings = {each.id: each for each in reading.meetings if each.id not in reading.unsure_attendance}
    changes: dict[str, list[AttendanceChange]] = {}
    for change in reading.attendance_changes:
        changes.setdefault(change.id, []).append(change)
    joined: dict[str, _Joined] = {}
    presences: dict[str, _Presence] = {}
    for case in reading.cases:
        meeting = meetings.get(case.meeting_id or "")
        if meeting is None:
            continue
        of_meeting, of_case = changes.get(meeting.id, []), changes.get(case.id, [])
        if meeting.id not in joined:
            joined[meeting.id] = _Joined({_key(each.name) for each in meeting.present})
            joined[meeting.id].add(of_meeting)
        joined[meeting.id].add(of_case)
        presences[case.id] = _presence(meeting, of_meeting, of_case, joined[meeting.id].count)
    return presences


@dataclass(slots=True)
class _Joined:
    """Those who came to a meeting besides its list, up to a case; `listed` are the keys of those on it."""

    listed: set[str]
    names: set[str] = field(default_factory=set)
    unnamed: int = 0

    @property
    def count(self) -> int:
        return len(self.names) + self.unnamed

    def add(self, changes: Sequence[AttendanceChange]) -> None:
        for change in changes:
            if change.kind == "came":
                self.names |= {key for name in change.names if not _is_listed(key := _key(name), self.listed)}
                self.unnamed += 0 if change.names else change.number


def _presence(
    meeting: Meeting, of_meeting: Sequence[AttendanceChange], of_case: Sequence[AttendanceChange], came: int
) -> _Presence:
    presence = _Presence(meeting, len(meeting.present), came)
    for change in (*of_meeting, *of_case):
        if change.kind == "left":
            presence.away.update((name, None) for name in change.names)
            presence.unnamed_away += 0 if change.names else change.number
        elif change.kind == "in_part":
            presence.in_part += change.number
    # A number that is told in the case itself holds there; one above the list counts where the list is shorter.
    # Papers tell of other bodies too: a number far from the list's is not this body's.
    in_case = [
        change.number
        for change in of_case
        if change.kind == "present" and presence.listed <= 2 * change.number <= 3 * presence.listed
    ]
    in_meeting = [change.number for change in of_meeting if change.kind == "present"]
    if in_case:
        presence.stated = max(in_case)
    elif in_meeting and max(in_meeting) > presence.listed:
        presence.stated = max(in_meeting)
    return presence


def _is_listed(name: str, listed: set[str]) -> bool:
    return name in listed or (" " not in name and any(other.split()[-1] == name for other in listed))


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _check(vote: Vote, presence: _Presence | None) -> Check | None:
    tallies = (("for", vote.for_), ("against", vote.against))
    told = [(side, tally.total) for side, tally in tallies if tally is not None and tally.total is not None]
    if presence is None or not told:
        return None
    counted = sum(total for _, total in told)
    if len(told) == 1 and counted <= presence.most + vote.casting_vote:
        return None
    # The chair's second vote is counted in some minutes.
    fits = presence.expected <= 2 * counted and counted <= presence.most + vote.casting_vote
    votes = f"{counted} counted ({', '.join(f'{total} {side}' for side, total in told)})"
    said_away = vote.absent.total or 0 if vote.absent is not None else 0
    grounds = "; ".join([votes, *_grounds(presence, counted, said_away)])
    return Check(
        kind="vote_total",
        subject=[vote.id, presence.meeting.id],
        expected=presence.expected,
        actual=counted,
        ok=fits,
        message=f"{vote.id}: votes against those present: {grounds}",
        page=vote.evidence[0].page,
    )


def _grounds(presence: _Presence, counted: int, said_away: int) -> Iterable[str]:
    """What the verdict rests on: who is listed, what the minutes tell besides, and what is taken for granted."""
    meeting = presence.meeting.id
    if presence.stated is None:
        yield f"{presence.listed} listed as present in {meeting}"
    else:
        yield f"{presence.stated} present as the minutes say, {presence.listed} listed in {meeting}"
    if presence.came:
        yield f"{presence.came} came besides"
    if counted == presence.expected:
        return
    missing = presence.most - counted
    if missing < 0:
        yield "more votes than members"
        return
    away = len(presence.away) + presence.unnamed_away
    if away:
        names = f": {', '.join(presence.away)}" if presence.away else ""
        yield f"{away} left or could not take part{names}"
    if presence.in_part:
        yield f"{presence.in_part} came for a part of the meeting"
    if said_away:
        yield f"{said_away} said to be away from the vote"
    if presence.expected > 2 * counted:
        yield "fewer votes than half of the members"
    elif missing > away + presence.in_part + said_away:
        yield f"taken for granted: {missing - away - presence.in_part - said_away} out of the room"
