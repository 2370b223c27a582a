"""Votes -> vote_total Checks: what the minutes state as a total against the parties or names that they list."""

from __future__ import annotations

from collections.abc import Iterable

from extract.records import Check, Tally, Vote


def check_vote_totals(votes: Iterable[Vote]) -> tuple[Check, ...]:
    """One Check for each side of a vote that has a total and parties with counts, or a total and a list of names."""
    return tuple(
        check
        for vote in votes
        for side, tally in (("for", vote.for_), ("against", vote.against), ("absent", vote.absent))
        if tally is not None
        for check in _check_side(vote, side, tally)
    )


def _check_side(vote: Vote, side: str, tally: Tally) -> Iterable[Check]:
    if tally.total is None:
        return
    counts = [party.count for party in tally.parties if party.count is not None]
    are_all_counted = bool(counts) and len(counts) == len(tally.parties)
    if are_all_counted:
        yield _check(vote, side, "parties", tally.total, sum(counts))
    # A side told by parties may name a member or two besides; only a list of names alone must be whole.
    named = {voter.party for voter in tally.voters}
    beside_parties = any(party.party not in named for party in tally.parties)
    if tally.voters and not beside_parties and not (are_all_counted and len(tally.voters) < tally.total == sum(counts)):
        yield _check(vote, side, "names", tally.total, len(tally.voters))


def _check(vote: Vote, side: str, what: str, expected: int, actual: int) -> Check:
    verdict = "are" if expected == actual else "are not"
    return Check(
        kind="vote_total",
        subject=[vote.id],
        expected=expected,
        actual=actual,
        ok=expected == actual,
        message=f"{vote.id}: votes {side}: the {actual} of the listed {what} {verdict} the stated total {expected}",
        page=vote.evidence[0].page,
    )
