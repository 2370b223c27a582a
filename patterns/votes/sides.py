"""The numbers of a sentence and its verb -> for and against, relative to the motion."""

from __future__ import annotations

from dataclasses import dataclass

from patterns.votes.counted_side import Side
from patterns.votes.party_list import tally_of
from patterns.votes.reading import OutcomeName, TallyReading
from patterns.votes.tally import Numbers

EQUAL_NUMBERS = "equal numbers without a casting vote"


@dataclass(frozen=True, slots=True)
class Resolved:
    """Both sides relative to the motion, the outcome that verb or numbers give, and why they may be wrong."""

    for_: TallyReading | None
    against: TallyReading | None
    outcome: OutcomeName | None
    ambiguous: str | None = None


def resolve(numbers: Numbers, outcome: OutcomeName | None, *, voted_down: bool, casting_vote: bool) -> Resolved:
    """For and against relative to the motion.

    The larger number is on the side that won; `voted_down` tells a verb whose `med 16 stemmer` counts those against
    (forkastet, nedstemt). Without a verb the numbers give the outcome.
    """
    if numbers.for_ is not None and numbers.against is not None:
        return _both(numbers.for_, numbers.against, outcome, casting_vote)
    if numbers.pair is not None:
        return _by_size(numbers.pair, outcome, casting_vote)
    single = numbers.carried or numbers.bare
    if numbers.versus is not None and numbers.cast_for is None and single is None and outcome == "rejected":
        return Resolved(tally_of_side(numbers.versus), None, outcome)
    against = numbers.against or numbers.versus
    for_ = numbers.for_
    if single is not None and voted_down and against is None:
        against = single
    elif single is not None and for_ is None:
        for_ = single
    return _both(for_, against, outcome, casting_vote)


def _both(for_: Side | None, against: Side | None, outcome: OutcomeName | None, casting_vote: bool) -> Resolved:
    winner = _winner(for_, against)
    if outcome is None and (for_ or against) and not casting_vote:
        outcome = winner or ("rejected" if against is None else None)
    ambiguous = None
    if winner is not None and outcome in ("adopted", "rejected") and winner != outcome:
        ambiguous = "the numbers say the opposite of the result"
    elif (
        for_
        and against
        and winner is None
        and for_.total is not None
        and against.total is not None
        and not casting_vote
    ):
        ambiguous = EQUAL_NUMBERS
    return Resolved(tally_of_side(for_), tally_of_side(against), outcome, ambiguous)


def _winner(for_: Side | None, against: Side | None) -> OutcomeName | None:
    if for_ is None or against is None or for_.total is None or against.total is None or for_.total == against.total:
        return None
    return "adopted" if for_.total > against.total else "rejected"


def _by_size(pair: tuple[Side, Side], outcome: OutcomeName | None, casting_vote: bool) -> Resolved:
    first, second = pair
    large, small = (first, second) if (first.total or 0) >= (second.total or 0) else (second, first)
    for_, against = (small, large) if outcome == "rejected" else (large, small)
    ambiguous = None
    if first.total is None or second.total is None:
        # Parties alone, in the order told: those whose side won stand first.
        for_, against = (second, first) if outcome == "rejected" else (first, second)
        ambiguous = "no numbers tell which side lost" if outcome == "rejected" else None
    elif large.total == small.total:
        for_, against = first, second
        ambiguous = None if casting_vote else EQUAL_NUMBERS
    if outcome is None:
        for_, against = first, second
        outcome = _winner(first, second)
    return Resolved(tally_of_side(for_), tally_of_side(against), outcome, ambiguous)


def tally_of_side(side: Side | None) -> TallyReading | None:
    """The side with its parties' counts settled against its total."""
    return None if side is None else tally_of(side.total, side.shares)
