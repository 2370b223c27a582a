"""A stretch of a case's minutes -> its Votes, and a notice for every sentence that may tell one and was not read."""

from __future__ import annotations

from typing import NamedTuple

from extract.model import Notice
from extract.records import PartyCount, Tally, Vote, Voter
from extract.text import Text
from patterns.votes import Region, TallyReading, VoteReading, read_vote_sentences

_SHOWN = 120


class VoteRead(NamedTuple):
    """A Vote without links, and what linking needs: its place in the text and whether its motion only points back."""

    vote: Vote
    reading: VoteReading


class VoteLedger(NamedTuple):
    """What became of the sentences with a vote word: votes, how many complete one, tell none, were not read."""

    votes: tuple[VoteRead, ...]
    parts: int
    not_votes: int
    unread: int
    notices: tuple[Notice, ...]


def read_votes(
    text: Text, case_id: str, region: Region, first_number: int = 1, start: int = 0, stop: int | None = None
) -> VoteLedger:
    """The votes of text.search[start:stop] in reading order, numbered `<case_id>-v<n>` from `first_number`.

    `motion` is what the sentence names; where it names nothing, the result as written, and linking finds the motion.
    """
    stop = len(text.search) if stop is None else stop
    found = read_vote_sentences(text.search, start, stop, region=region, paragraphs=_paragraphs(text, start, stop))
    votes = tuple(
        VoteRead(_vote(text, f"{case_id}-v{first_number + index}", case_id, reading), reading)
        for index, reading in enumerate(found.votes)
    )
    notices = [
        Notice("vote_not_read", f"not read as a vote: {_shown(text, span.start, span.stop)}", text.page(span.start))
        for span in found.unread
    ]
    notices += [
        Notice(
            "vote_ambiguous",
            f"{read.reading.ambiguous}: {_shown(text, *read.reading.span)}",
            text.page(read.reading.span.start),
        )
        for read in votes
        if read.reading.ambiguous is not None
    ]
    return VoteLedger(votes, found.parts, len(found.not_votes), len(found.unread), tuple(notices))


def _vote(text: Text, identifier: str, case_id: str, reading: VoteReading) -> Vote:
    return Vote(
        id=identifier,
        case_id=case_id,
        motion=_written(text, *(reading.motion.span if reading.motion else reading.span)),
        proposal_ids=[],
        alternative_motion=_written(text, *reading.alternative.span) if reading.alternative else None,
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


def _written(text: Text, start: int, stop: int) -> str:
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
    return frozenset(
        position
        for position in range(max(start, 1), stop)
        if text.line_of[position] != text.line_of[position - 1] and text.lines[text.line_of[position]].space_above
    )


def _shown(text: Text, start: int, stop: int) -> str:
    words = " ".join(text.search[start:stop].split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
