"""Minutes that tell under Vedtak only how was voted (`Samrøystes`): whose text it was that was adopted.

Which motion the vote is about is decided when votes are linked; here stands what the recommendation says.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.readers.case_text import CaseText
from extract.readers.decisions import end_of_decision
from extract.readers.parts import Part
from extract.readers.votes import Entry, VoteRead, VotesRead
from extract.reading import DecidedByVote
from patterns.families.saksprotokoll import parse_heading
from patterns.hyphenation import unbroken
from patterns.votes.as_put import adopts_with_changes
from patterns.votes.motion import likeness

_BORDERS = " \n\t:.;,–-"


def find_decided_by_vote(case: CaseText, parts: Sequence[Part], read: VotesRead, case_id: str) -> list[DecidedByVote]:
    """The vote that is all that stands under Vedtak, and the text of the recommendation above it; nothing where more
    stands there, or where something else than the motion as it was put is adopted."""
    told = [part for part in parts if part.role in ("decision", "voting") and _is_under_decision(case, part)]
    if len(told) != 1:
        return []
    vote = _only_vote(case, told[0], read)
    if vote is None or vote.vote.outcome != "adopted" or vote.vote.trial:
        return []
    recommended = _recommendation(case, parts, told[0], vote)
    if recommended is None:
        return [DecidedByVote(case_id, vote.vote.id, "", None, ())]
    start, stop = recommended.content, case.starts[end_of_decision(case, recommended.first, recommended.last)]
    text = unbroken(case.original(start, stop).strip())
    heading = case.text.search[case.starts[recommended.first] : start]
    return [DecidedByVote(case_id, vote.vote.id, heading, text, tuple(case.text.evidence(start, stop)))]


def _is_under_decision(case: CaseText, part: Part) -> bool:
    heading = parse_heading(case.line(part.first))
    return heading is not None and heading.role == "decision"


def _only_vote(case: CaseText, part: Part, read: VotesRead) -> VoteRead | None:
    """The vote that the one sentence under the heading tells, alone or again."""
    stop = case.starts[end_of_decision(case, part.first, part.last)]
    entries = [entry for entry in read.entries if part.content <= entry.start < case.starts[part.last]]
    if len(entries) != 1 or entries[0].what not in ("vote", "repeated"):
        return None
    (told,) = entries
    rest = case.text.search[part.content : told.start] + case.text.search[told.stop : max(stop, told.stop)]
    if rest.strip(_BORDERS) or adopts_with_changes(case.text.search[told.start : told.stop]):
        return None
    return _told_by(case, told, read.votes)


def _told_by(case: CaseText, told: Entry, votes: Sequence[VoteRead]) -> VoteRead | None:
    evidence = case.text.evidence(told.start, told.stop)
    telling = [vote for vote in votes if all(each in vote.vote.evidence for each in evidence)]
    return telling[-1] if telling else None


def _recommendation(case: CaseText, parts: Sequence[Part], under: Part, vote: VoteRead) -> Part | None:
    """The recommendation that the vote names, or the last one above it where it names none."""
    above = [part for part in parts if part.role == "recommendation" and part.last <= under.first]
    if len(above) > 1 and not (vote.is_bare or vote.refers_back):
        above = [part for part in above if likeness(vote.vote.motion, case.line(part.first)) == 1]
    told = case.text.search[above[-1].content : case.starts[above[-1].last]] if above else ""
    return above[-1] if told.strip(_BORDERS) else None
