"""When two Votes are one that is told twice, and the one Vote that they make."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.records import Tally, Vote
from patterns.votes.motion import likeness


class Retold(NamedTuple):
    """A Vote, and whether its words name no motion or only point to what stands above (`Enstemmig vedtatt.`)."""

    vote: Vote
    refers_back: bool


def may_repeat(later: Retold, earlier: Retold) -> bool:
    """Whether a vote told in a decision, a heading or another print can be the earlier one: same result, nothing that
    contradicts it, and no other motion named."""
    return _same_result(later.vote, earlier.vote) and (
        later.refers_back or earlier.refers_back or _likeness(later.vote.motion, earlier.vote.motion) == 1
    )


def repeats_exactly(later: Retold, earlier: Retold) -> bool:
    """Whether both tell the same motion, by words that name it, with the same result and numbers."""
    one, other = later.vote, earlier.vote
    return (
        not (later.refers_back or earlier.refers_back)
        and likeness(one.motion, other.motion) == 1 == likeness(other.motion, one.motion)
        and _result(one) == _result(other)
    )


def matched(later: Sequence[Retold], earlier: Sequence[Retold]) -> list[int] | None:
    """For each of the later votes the place of the one that it repeats, in order; None where one repeats none."""
    places: list[int] = []
    first = 0
    for vote in later:
        place = next((place for place in range(first, len(earlier)) if may_repeat(vote, earlier[place])), None)
        if place is None:
            return None
        places.append(place)
        first = place + 1
    return places


def with_repeat(vote: Vote, again: Vote) -> Vote:
    """The vote with the evidence of both, and with the numbers that only the second print tells."""
    return vote.model_copy(
        update={
            "unanimous": vote.unanimous or again.unanimous,
            "for_": _fuller(vote.for_, again.for_),
            "against": _fuller(vote.against, again.against),
            "absent": _fuller(vote.absent, again.absent),
            "casting_vote": vote.casting_vote or again.casting_vote,
            "evidence": [*vote.evidence, *again.evidence],
        }
    )


def _result(vote: Vote) -> tuple[object, ...]:
    return vote.outcome, vote.unanimous, vote.for_, vote.against, vote.casting_vote, vote.trial


def _same_result(one: Vote, other: Vote) -> bool:
    if one.outcome != other.outcome or one.trial != other.trial:
        return False
    pairs = ((one.for_, other.for_), (one.against, other.against), (one.absent, other.absent))
    if not all(_may_be_same_tally(*pair) for pair in pairs):
        return False
    # A result without numbers may leave out that all agreed; one that was counted on both sides was not unanimous.
    divided = [vote for vote in (one, other) if not vote.unanimous and _has_opponents(vote)]
    return not (divided and (one.unanimous or other.unanimous))


def _has_opponents(vote: Vote) -> bool:
    loser = vote.for_ if vote.outcome == "rejected" else vote.against
    return loser is not None and loser.total != 0


def _may_be_same_tally(one: Tally | None, other: Tally | None) -> bool:
    if one is None or other is None:
        return True
    if one.total is not None and other.total is not None and one.total != other.total:
        return False
    ours, theirs = ({each.party for each in tally.parties} for tally in (one, other))
    return not ours or not theirs or ours == theirs


def _likeness(one: str, other: str) -> float:
    """How well the words fit, either way round: `innstillingen` is `Formannskapets innstilling`."""
    return max(likeness(one, other), likeness(other, one))


def _fuller(one: Tally | None, other: Tally | None) -> Tally | None:
    if one is None or other is None:
        return one or other
    return Tally(
        total=other.total if one.total is None else one.total,
        parties=one.parties or other.parties,
        voters=one.voters or other.voters,
    )
