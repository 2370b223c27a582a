"""A treatment's text -> its Votes, and the ledger: what became of every sentence with a vote word in it.

Votes are told under Behandling and Votering. What a decision, or its heading, says of a result is mostly one of those
again: then it is evidence of the same Vote. Proposals, remarks, recommendations and papers tell none of their own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from extract.readers.case_text import CaseText
from extract.readers.introduced import Introduced
from extract.readers.parts import Part, PartRole
from extract.readers.repeated_votes import Retold, may_repeat, repeats_exactly, with_repeat
from extract.readers.votes import Entry, VoteRead, VotesRead, What, is_surely_vote, not_read, read_votes, vote_read
from extract.records import Vote, VoteLedger
from patterns.families.saksprotokoll import parse_heading
from patterns.motions import parse_reference
from patterns.proceedings import NUMBERED_RECOMMENDATION, SET_AGAINST_WHAT_FOLLOWS
from patterns.votes import Region
from patterns.votes.mentions import (
    find_mentions,
    read_heading_result,
    tells_numbers_or_unanimity,
    tells_of_the_decision,
)
from patterns.votes.motion import names_motion
from patterns.votes.other_body import told_of_another_body
from patterns.votes.poll import POLL

Place = Literal["told", "decision", "decision_heading", "voting_heading", "proposed", "aside"]
_REGIONS: dict[PartRole, Region] = {"voting": "votering", "decision": "vedtak"}


class Stretch(NamedTuple):
    """text.search[start:stop], and what stands there."""

    start: int
    stop: int
    place: Place
    region: Region = "vedtak"


def find_stretches(
    case: CaseText, content: int, parts: Sequence[Part], told: Collection[Part], introduced: Sequence[Introduced]
) -> list[Stretch]:
    """The whole text of a treatment in stretches, in reading order; its head ends at line `content`."""
    stretches = [Stretch(0, case.starts[content], "aside")]
    told = set(told)
    introduced = sorted(introduced, key=lambda found: found.first)
    lines = [found.first for found in introduced]
    for part in parts:
        begin, end = case.starts[part.first], case.starts[part.last]
        if part.content > begin:
            stretches.append(Stretch(begin, part.content, _place_of_heading(part)))
        if part.role == "voting" and _is_under_decision(case, part):
            stretches.append(Stretch(part.content, end, "decision", "votering"))
        elif part in told:
            within = introduced[bisect_left(lines, part.first) : bisect_left(lines, part.last)]
            stretches += _told_and_proposed(case, part, within)
        else:
            # What follows a labelled head without a heading is a decision's text.
            place: Place = "decision" if part.role in ("decision", "opening") else "aside"
            stretches.append(Stretch(part.content, end, place))
    return [each for each in stretches if case.text.search[each.start : each.stop].strip()]


def read_case_votes(case: CaseText, stretches: Sequence[Stretch], case_id: str, body: str | None) -> VotesRead:
    """The votes of the body's treatment in reading order, numbered `<case_id>-v<n>`, each once; and an entry for every
    sentence with a vote word."""
    told = [_of_the_body(case, each, case_id, body) for each in _at(stretches, "told")]
    entries = [entry for read in told for entry in read.entries]
    votes, again = _without_list_at_end([vote for read in told for vote in read.votes])
    notices = [notice for read in told for notice in read.notices]
    parts = sum(read.parts for read in told)
    text_of_decision: list[int] = []
    for stretch in _at(stretches, "decision", "decision_heading"):
        read = _of_decision(case, stretch, case_id)
        parts += read.parts
        notices += read.notices
        entries += read.entries
        for vote in read.votes:
            place = next((i for i in reversed(range(len(votes))) if may_repeat(_told(vote), _told(votes[i]))), None)
            if place is None and votes and _tells_the_last(vote.vote, votes[-1].vote):
                place = len(votes) - 1
            if place is None and votes and not _may_be_told_there_alone(vote):
                text_of_decision.append(vote.start)
            elif place is None:
                votes.append(vote)
            else:
                votes[place] = votes[place]._replace(vote=with_repeat(votes[place].vote, vote.vote))
                again.append(vote.start)
    changed: dict[int, What] = {**dict.fromkeys(again, "repeated"), **dict.fromkeys(text_of_decision, "not_vote")}
    for stretch in _at(stretches, "proposed", "aside"):
        missed = _missed(case, stretch, case_id)
        for span in find_mentions(case.text.search, stretch.start, stretch.stop):
            is_missed = any(span.start <= start < span.stop for start in missed)
            entries.append(Entry(*span, "unread" if is_missed else "not_vote"))
            notices += [not_read(case.text, case_id, *span)] if is_missed else []
    silent = _silent_voting(stretches, entries)
    if silent is not None:
        entries.append(silent)
        notices.append(not_read(case.text, case_id, silent.start, silent.stop))
    votes.sort(key=lambda read: read.start)
    numbered = (
        read._replace(vote=read.vote.model_copy(update={"id": f"{case_id}-v{number}"}))
        for number, read in enumerate(votes, 1)
    )
    return VotesRead(tuple(numbered), tuple(sorted(_changed(entries, changed))), parts, tuple(notices))


def _of_the_body(case: CaseText, stretch: Stretch, case_id: str, body: str | None) -> VotesRead:
    """The votes told in a stretch, without those that it says another body gave."""
    read = read_votes(case.text, case_id, stretch.region, stretch.start, stretch.stop)
    others = [
        vote
        for vote in read.votes
        if body is not None
        and told_of_another_body(" ".join(case.text.search[vote.start : vote.stop].split()), vote.vote.motion, body)
    ]
    if not others:
        return read
    entries = _changed(read.entries, dict.fromkeys((vote.start for vote in others), "not_vote"))
    # Under Votering such a sentence may stand for the body's own.
    doubted = others if stretch.region == "votering" else []
    notices = [not_read(case.text, case_id, vote.start, vote.stop) for vote in doubted]
    kept = tuple(vote for vote in read.votes if vote not in others)
    return read._replace(votes=kept, entries=tuple(entries), notices=(*read.notices, *notices))


def ledger_of(read: VotesRead) -> VoteLedger:
    """How many sentences came to what."""
    counts = {what: sum(entry.what == what for entry in read.entries) for what in ("repeated", "not_vote", "unread")}
    return VoteLedger(
        votes=len(read.votes),
        parts=read.parts,
        repeated=counts["repeated"],
        not_votes=counts["not_vote"],
        unread=counts["unread"],
    )


def _at(stretches: Sequence[Stretch], *places: Place) -> Iterator[Stretch]:
    return (stretch for stretch in stretches if stretch.place in places)


def _place_of_heading(part: Part) -> Place:
    if part.role == "decision":
        return "decision_heading"
    # `Votering:` only names the part; it is no sentence.
    return "voting_heading" if part.role == "voting" else "aside"


def _is_under_decision(case: CaseText, part: Part) -> bool:
    """Whether the result of a vote stands under Vedtak (`Vedtak: Enstemmig vedtatt.`)."""
    heading = parse_heading(case.line(part.first))
    return heading is not None and heading.role == "decision"


def _told_and_proposed(case: CaseText, part: Part, introduced: Sequence[Introduced]) -> list[Stretch]:
    """A part's text with the proposals and remarks in it set aside; a voting system's page is read as it stands."""
    region = _REGIONS.get(part.role, "behandling")
    end = case.starts[part.last]
    if POLL.search(case.text.search[part.content : end]):
        return [Stretch(part.content, end, "told", region)]
    # Below `Forslaget fra Ap:` alone stands no proposal's text but what became of it.
    cuts = [
        (found.begin, found.end) for found in introduced if case.text.search[found.content : found.end].strip(" .:\n")
    ]
    cuts += [
        (case.starts[index], case.starts[index + 1])
        for index in range(part.first, part.last)
        if SET_AGAINST_WHAT_FOLLOWS.match(case.line(index)) or NUMBERED_RECOMMENDATION.match(case.line(index))
    ]
    stretches: list[Stretch] = []
    position = part.content
    for first, last in sorted(cuts):
        stretches.append(Stretch(position, max(position, first), "told", region))
        stretches.append(Stretch(max(position, first), max(position, last), "proposed"))
        position = max(position, last)
    stretches.append(Stretch(position, end, "told", region))
    return stretches


def _silent_voting(stretches: Sequence[Stretch], entries: Sequence[Entry]) -> Entry | None:
    """What stands under Votering where nothing there, and nothing in the treatment, was known for a vote."""
    if any(entry.what != "not_vote" for entry in entries):
        return None
    for stretch in stretches:
        if stretch.place == "told" and stretch.region == "votering":
            told = any(stretch.start <= entry.start < stretch.stop for entry in entries)
            return None if told else Entry(stretch.start, stretch.stop, "unread")
    return None


def _missed(case: CaseText, stretch: Stretch, case_id: str) -> list[int]:
    """Where a proposal's or remark's text holds what surely is, or may well be, a vote: it was not ended in time."""
    if stretch.place != "proposed":
        return []
    read = read_votes(case.text, case_id, "vedtak", stretch.start, stretch.stop)
    unread = [
        entry.start
        for entry in read.entries
        if entry.what == "unread" and tells_numbers_or_unanimity(case.text.search[entry.start : entry.stop])
    ]
    return [*unread, *(vote.start for vote in read.votes if is_surely_vote(vote))]


def _of_decision(case: CaseText, stretch: Stretch, case_id: str) -> VotesRead:
    """What a decision or its heading says of its vote."""
    if stretch.place == "decision":
        return read_votes(case.text, case_id, stretch.region, stretch.start, stretch.stop)
    reading = read_heading_result(case.text.search, stretch.start, stretch.stop)
    if reading is None:
        spans = find_mentions(case.text.search, stretch.start, stretch.stop)
        return VotesRead(entries=tuple(Entry(*span, "not_vote") for span in spans))
    return VotesRead((vote_read(case.text, case_id, reading),), (Entry(*reading.span, "vote"),))


def _tells_the_last(told: Vote, last: Vote) -> bool:
    """Whether a decision tells by its own words (`Søknaden avslås, mot 3 stemmer`) the vote told last: as many were
    against."""
    if told.outcome != "adopted" or last.outcome != "adopted" or names_motion(told.motion) or last.trial:
        return False
    return told.against is not None and last.against is not None and told.against.total == last.against.total


def _may_be_told_there_alone(read: VoteRead) -> bool:
    """Whether a vote that a decision tells, and Votering does not, is one: what was decided may be that something
    "is approved unanimously"."""
    motion = parse_reference(read.vote.motion)
    counted = read.vote.for_ is not None or read.vote.against is not None
    counted = counted or tells_of_the_decision(read.vote.evidence[0].text)
    return read.refers_back or counted or motion.recommendation or (motion.proposal and bool(motion.owners))


def _changed(entries: Sequence[Entry], changed: Mapping[int, What]) -> Iterator[Entry]:
    """The entries; those of votes that begin at the given places became something else."""
    for entry in entries:
        yield entry._replace(what=changed.get(entry.start, entry.what)) if entry.what == "vote" else entry


def _told(read: VoteRead) -> Retold:
    return Retold(read.vote, read.refers_back)


def _without_list_at_end(votes: list[VoteRead]) -> tuple[list[VoteRead], list[int]]:
    """The votes, and where those begin that a list at the end (or a second print) tells again: all of them, in order.

    One vote alone is never taken for a list: two motions may be told in equal words.
    """
    half, odd = divmod(len(votes), 2)
    first, second = votes[:half], votes[half:]
    if odd or half < 2 or not all(repeats_exactly(_told(b), _told(a)) for a, b in zip(first, second, strict=True)):
        return votes, []
    joined = [a._replace(vote=with_repeat(a.vote, b.vote)) for a, b in zip(first, second, strict=True)]
    return joined, [each.start for each in second]
