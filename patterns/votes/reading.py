"""What is read from a stretch of minutes: votes, and what became of every other sentence with a vote word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

OutcomeName = Literal["adopted", "rejected", "withdrawn", "postponed", "referred"]
NotAVote = Literal[
    "heading",  # the heading of a decision repeats the result
    "agenda",  # an agenda line or a case's stated result
    "history",  # a vote of another day or another body
    "motion_text",  # what a motion says
    "rules",  # rules of order, law text
    "procedure",  # how the votering was held, that there was none
    "agreement",  # decided without a votering
    "remark",  # a remark, its supporters, its withdrawal
    "election",  # ballots, elections of persons
    "habilitet",  # whether a member may take part
    "other_sense",  # the word means something else here
    "debate",  # what a speaker said
]


class Span(NamedTuple):
    """Positions in the text that was given: text[start:stop]."""

    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class TallyReading:
    """One side of a vote. `parties` has a count or None for each, `voters` name and party where they are named."""

    total: int | None
    parties: tuple[tuple[str, int | None], ...] = ()
    voters: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Motion:
    """What was voted on, as written. `span` is where it is written."""

    text: str
    span: Span


def total_of(side: TallyReading | None) -> int:
    """How many votes a side got, 0 where that is not told."""
    return (side.total or 0) if side else 0


def motion_at(text: str, span: Span | None) -> Motion | None:
    """The motion that is written there."""
    return None if span is None else Motion(" ".join(text[span.start : span.stop].split()), span)


@dataclass(frozen=True, slots=True)
class VoteReading:
    """One votering. Spans are positions in the text that was given.

    `motion` is None where the minutes give only the result (`Enstemmig vedtatt.`); `refers_back` is true there, and
    where the motion is a mere pointer to what stands above (`Forslaget`, `Dette`). `span` covers everything the vote
    was read from. `ambiguous` says why the numbers fit more than one reading, else None.
    """

    motion: Motion | None
    refers_back: bool
    alternative: Motion | None
    outcome: OutcomeName
    unanimous: bool
    for_: TallyReading | None
    against: TallyReading | None
    absent: TallyReading | None
    casting_vote: bool
    trial: bool
    span: Span
    ambiguous: str | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A sentence with a vote word that is no vote, and why."""

    span: Span
    reason: NotAVote


@dataclass(frozen=True, slots=True)
class VotesFound:
    """The account of a stretch: every sentence with a vote word is inside a vote, or in `not_votes`, or in `unread`.

    `parts` counts the sentences that complete a vote told in another sentence.
    """

    votes: tuple[VoteReading, ...]
    not_votes: tuple[Rejected, ...]
    unread: tuple[Span, ...]
    parts: int = 0
