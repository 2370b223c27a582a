"""A stretch of a case's minutes -> its Votes, not yet numbered or linked, and the account of its other sentences."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal, NamedTuple

from extract.model import Notice
from extract.records import PartyCount, Tally, Vote, Voter
from extract.text import Text
from patterns.votes import Region, TallyReading, VoteReading, read_vote_sentences
from patterns.votes.mentions import only_looks_like_vote
from patterns.votes.motion import names_motion

_SHOWN = 120

What = Literal["vote", "repeated", "not_vote", "unread"]


class Entry(NamedTuple):
    """What became of text.search[start:stop], which holds a vote word."""

    start: int
    stop: int
    what: What


class VoteRead(NamedTuple):
    """A Vote without links, and what linking needs: whether its motion only points back, its place in the text, and
    whether its words name no motion at all: `motion` has then the result as written."""

    vote: Vote
    refers_back: bool
    start: int
    stop: int
    is_bare: bool = False


class VotesRead(NamedTuple):
    """The votes of a stretch, an entry for each of them and for every other sentence with a vote word, and how many
    sentences complete a vote that another one tells."""

    votes: tuple[VoteRead, ...] = ()
    entries: tuple[Entry, ...] = ()
    parts: int = 0
    notices: tuple[Notice, ...] = ()


def read_votes(text: Text, case_id: str, region: Region, start: int = 0, stop: int | None = None) -> VotesRead:
    """The votes of text.search[start:stop] in reading order.

    `motion` is what the sentence names; where it names nothing, the result as written, and linking finds the motion.
    """
    stop = len(text.search) if stop is None else stop
    found = read_vote_sentences(text.search, start, stop, region=region, paragraphs=_paragraphs(text, start, stop))
    votes = tuple(vote_read(text, case_id, reading) for reading in found.votes)
    unread = [span for span in found.unread if not only_looks_like_vote(" ".join(text.search[slice(*span)].split()))]
    not_told = set(unread)
    entries = [
        *(Entry(*reading.span, "vote") for reading in found.votes),
        *(Entry(*rejected.span, "not_vote") for rejected in found.not_votes),
        *(Entry(*span, "unread" if span in not_told else "not_vote") for span in found.unread),
    ]
    notices = [not_read(text, case_id, *span) for span in unread]
    notices += [
        Notice("vote_ambiguous", f"{reading.ambiguous}: {_shown(text, *reading.span)}", text.page(reading.span.start))
        for reading in found.votes
        if reading.ambiguous is not None
    ]
    return VotesRead(votes, tuple(sorted(entries)), found.parts, tuple(notices))


def not_read(text: Text, case_id: str | None, start: int, stop: int) -> Notice:
    """The notice of a sentence that may tell a vote and was not read, or that stands outside any case."""
    where = f"{case_id}: not read as a vote" if case_id else "a vote outside any case that was found"
    return Notice("vote_not_read", f"{where}: {_shown(text, start, stop)}", text.page(start))


def is_surely_vote(read: VoteRead) -> bool:
    """Whether numbers or unanimity are told of what can be voted on, or of what stands above."""
    counted = read.vote.for_ is not None or read.vote.against is not None
    return (counted or read.vote.unanimous) and (read.refers_back or names_motion(read.vote.motion))


def vote_read(text: Text, case_id: str, reading: VoteReading) -> VoteRead:
    """The Vote of a reading; its `id` is given when all votes of the case are known."""
    vote = Vote(
        id="",
        case_id=case_id,
        motion=written(text, *(reading.motion.span if reading.motion else reading.span)),
        proposal_ids=[],
        alternative_motion=written(text, *reading.alternative.span) if reading.alternative else None,
        alternative_proposal_ids=[],
        outcome=reading.outcome,
        unanimous=reading.unanimous,
        for_=_tally(reading.for_),
        against=_tally(reading.against),
        absent=_tally(reading.absent),
        casting_vote=reading.casting_vote,
        trial=reading.trial,
        evidence=text.evidence(*reading.span),
    )
    return VoteRead(vote, reading.refers_back, *reading.span, is_bare=reading.motion is None)


def written(text: Text, start: int, stop: int) -> str:
    """The source's own characters on one line; a word hyphenated over a line end is joined as in the search copy."""
    original = text.original(start, stop)
    return " ".join((text.search[start:stop] if "\n" in original else original).split())


def _tally(side: TallyReading | None) -> Tally | None:
    if side is None:
        return None
    return Tally(
        total=side.total,
        parties=[PartyCount(party=party, count=count) for party, count in side.parties],
        voters=[Voter(name=name, party=party) for name, party in side.voters],
    )


def _paragraphs(text: Text, start: int, stop: int) -> frozenset[int]:
    """The positions in text.search[start:stop] at which a line with space above it begins."""
    starts = text.starts
    within = range(bisect_left(starts, max(start, 1)), min(bisect_left(starts, stop), len(text.lines)))
    return frozenset(
        starts[place] for place in within if starts[place] < starts[place + 1] and text.lines[place].space_above
    )


def _shown(text: Text, start: int, stop: int) -> str:
    words = " ".join(text.search[start:stop].split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
