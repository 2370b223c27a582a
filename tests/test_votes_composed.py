"""Thousands of sentences composed from the parts that secretaries use must read back exactly what was put in."""

from __future__ import annotations

import pytest

from patterns.votes import VoteReading, read_vote_sentences
from tests.vote_sentences import FRAMES, Expected, Frame, capital, composed, side

_EACH = 130


def told(vote: VoteReading) -> Expected:
    return Expected(
        motion=capital(vote.motion.text) if vote.motion else None,
        outcome=vote.outcome,
        for_=side(vote.for_),
        against=side(vote.against),
        unanimous=vote.unanimous,
        casting=vote.casting_vote,
        trial=vote.trial,
        alternative=capital(vote.alternative.text) if vote.alternative else None,
    )


@pytest.mark.parametrize("frame", FRAMES, ids=[frame.__name__ for frame in FRAMES])
def test_what_was_put_in_is_read(frame: Frame) -> None:
    wrong = []
    for text, expected in composed(frame, _EACH):
        found = read_vote_sentences(text)
        read = [told(vote) for vote in found.votes]
        if read != expected or found.unread or any(vote.ambiguous for vote in found.votes):
            wrong.append((text, expected, read))
    assert not wrong, f"{len(wrong)} of {_EACH}, the first: {wrong[0]}"


@pytest.mark.parametrize("frame", FRAMES, ids=[frame.__name__ for frame in FRAMES])
def test_the_same_votes_between_other_sentences(frame: Frame) -> None:
    """What stands before and behind a vote takes nothing from it and adds nothing to it."""
    for text, expected in composed(frame, 20):
        around = f"Ordføreren orienterte kort om saken.\n{text}\n\nMøtet tok pause i ti minutter.\n"
        found = read_vote_sentences(around, region="behandling")
        assert [told(vote) for vote in found.votes] == expected and not found.unread, text
