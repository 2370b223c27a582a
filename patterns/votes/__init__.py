"""Votes in minutes: the grammar of the sentences that tell them."""

from patterns.votes.account import Region
from patterns.votes.find import read_vote_sentences
from patterns.votes.reading import (
    Motion,
    NotAVote,
    OutcomeName,
    Rejected,
    Span,
    TallyReading,
    VoteReading,
    VotesFound,
)

__all__ = [
    "Motion",
    "NotAVote",
    "OutcomeName",
    "Region",
    "Rejected",
    "Span",
    "TallyReading",
    "VoteReading",
    "VotesFound",
    "read_vote_sentences",
]
