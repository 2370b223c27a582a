"""Reading: what the readers give. Records, the sum rows that the checks need, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from extract.memory.stored import together
from extract.model import Notice
from extract.records import Case, Check, Evidence, Grant, Meeting, Tiltak, Vote, VoteLedger

SumKind = Literal["sum", "part_sum", "net", "balance"]


@dataclass(frozen=True, slots=True)
class StatedSum:
    """An amount in whole kroner that a sum row states for one column; `column` is the year or the header path, as text.

    `actual` is what the members add up to where their records do not tell it by themselves (cells whose year is not
    known).
    """

    column: str
    nok: int
    raw: str
    actual: int | None = None


@dataclass(frozen=True, slots=True)
class SumRow:
    """A sum, part sum, net or balance row: no record, but what the records are checked against.

    `members` are the ids of the records that it adds up; `tolerance` is in kroner (what rounding can explain).
    """

    table: str
    label: str
    kind: SumKind
    members: tuple[str, ...]
    amounts: tuple[StatedSum, ...]
    tolerance: int
    page: int


class Placed(NamedTuple):
    """A proposal, a vote or a recommendation where the text tells it, with the `number` it is voted on under there."""

    id: str
    number: str | None = None


class MotionName(NamedTuple):
    """What a motion is called that a bare result (`Enstemmig vedtatt.`) decides on, and where that is written.

    `id` is a proposal's, or that of the vote where it is a recommendation or the decided text; `is_nearest` where no
    proposal stands between it and that vote.
    """

    id: str
    words: str
    evidence: tuple[Evidence, ...]
    is_nearest: bool = False


class PointOf(NamedTuple):
    """The motion that a vote over a bare point (`Punkt 2 falt.`) is a point of, and where that is told. `id` is the
    vote's."""

    id: str
    words: str
    evidence: tuple[Evidence, ...]


class AttendanceChange(NamedTuple):
    """What is told of those present beside the list, in the case or meeting with that id.

    Who came or left, for whom the list itself says since or until when (`in_part`), or how many were `present`.
    """

    id: str
    kind: Literal["left", "came", "in_part", "present"]
    names: tuple[str, ...]
    number: int


class DecidedByVote(NamedTuple):
    """A case under whose heading Vedtak nothing stands but the result of one vote (`Samrøystes`), and the text of the
    recommendation that the vote may have adopted, with its heading and where it stands."""

    case_id: str
    vote_id: str
    heading: str
    recommended: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Records in reading order. `checks` has only the controls that need what no record keeps (sum rows, registry).

    `told_order` tells where proposals, votes and (by their case's id) recommendations stand, `votes_pointing_back`
    has the votes whose words name no motion or only point to what stands above ("Enstemmig vedtatt.", "Forslaget
    falt."): linking needs both. `bare_votes` has those of them that name none, `motion_names` what the motions
    above them are called; `points_of` the motion that a bare point is one of; `decided_by_vote` the cases whose
    decision is what a vote adopted. `whole_project_rows` are the rows whose total is a project's whole frame: their
    years need not add up to it. `unsure_attendance` has the meetings whose lists hold something that was not read,
    `attendance_changes` who came and left. `ledgers` has one account of the sentences with a vote word for each
    stretch of minutes.
    """

    meetings: tuple[Meeting, ...] = ()
    cases: tuple[Case, ...] = ()
    votes: tuple[Vote, ...] = ()
    ledgers: tuple[VoteLedger, ...] = ()
    tiltak: tuple[Tiltak, ...] = ()
    grants: Sequence[Grant] = ()
    sums: tuple[SumRow, ...] = ()
    checks: Sequence[Check] = ()
    notices: tuple[Notice, ...] = ()
    told_order: tuple[Placed, ...] = ()
    votes_pointing_back: tuple[str, ...] = ()
    bare_votes: tuple[str, ...] = ()
    motion_names: tuple[MotionName, ...] = ()
    points_of: tuple[PointOf, ...] = ()
    decided_by_vote: tuple[DecidedByVote, ...] = ()
    whole_project_rows: tuple[str, ...] = ()
    unsure_attendance: tuple[str, ...] = ()
    attendance_changes: tuple[AttendanceChange, ...] = ()


def joined(readings: Iterable[Reading]) -> Reading:
    """All readings as one, in the order given."""
    listed = list(readings)
    return Reading(
        meetings=tuple(record for reading in listed for record in reading.meetings),
        cases=tuple(record for reading in listed for record in reading.cases),
        votes=tuple(record for reading in listed for record in reading.votes),
        ledgers=tuple(ledger for reading in listed for ledger in reading.ledgers),
        tiltak=tuple(record for reading in listed for record in reading.tiltak),
        grants=together(Grant, (reading.grants for reading in listed)),
        sums=tuple(row for reading in listed for row in reading.sums),
        checks=together(Check, (reading.checks for reading in listed)),
        notices=tuple(notice for reading in listed for notice in reading.notices),
        told_order=tuple(told for reading in listed for told in reading.told_order),
        votes_pointing_back=tuple(identity for reading in listed for identity in reading.votes_pointing_back),
        bare_votes=tuple(identity for reading in listed for identity in reading.bare_votes),
        motion_names=tuple(name for reading in listed for name in reading.motion_names),
        points_of=tuple(point for reading in listed for point in reading.points_of),
        decided_by_vote=tuple(each for reading in listed for each in reading.decided_by_vote),
        whole_project_rows=tuple(identity for reading in listed for identity in reading.whole_project_rows),
        unsure_attendance=tuple(identity for reading in listed for identity in reading.unsure_attendance),
        attendance_changes=tuple(change for reading in listed for change in reading.attendance_changes),
    )


def total(ledgers: Iterable[VoteLedger]) -> VoteLedger:
    """All accounts as one."""
    listed = list(ledgers)
    return VoteLedger(**{name: sum(getattr(each, name) for each in listed) for name in VoteLedger.model_fields})
