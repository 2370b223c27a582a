"""What the motion of a bare result (`Enstemmig vedtatt.`) is called: a proposal's name, a recommendation's heading, or
the decided text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extract.model import Line
from extract.readers.case_text import CaseText
from extract.readers.decisions import end_of_decision
from extract.readers.introduced import Introduced
from extract.readers.parts import Part
from extract.readers.votes import VoteRead, written
from extract.reading import MotionName
from extract.text import evidence_of
from patterns.families.saksprotokoll import parse_heading
from patterns.proceedings import NUMBERED_RECOMMENDATION
from patterns.proposals import Introduction
from patterns.votes.as_put import adopts_the_recommendation
from patterns.votes.motion import names_a_proposal

_BORDERS = " \n\t:.;,–-"
# A decided text keeps its full stop.
_AT_END = " \n\t:–-"


def names_of_proposals(
    case: CaseText, introduced: Sequence[Introduced], ids: Mapping[int, str]
) -> Iterator[MotionName]:
    """The name of each proposal by its introduction where that is a name (`Forslag fra Eli Kjærvik (SV):`), else by its
    own text."""
    for found in introduced:
        if not isinstance(found.introduction, Introduction) or found.begin not in ids:
            continue
        identity = ids[found.begin]
        introduction = _named(case, identity, found.begin, found.content)
        if introduction is not None and names_a_proposal(introduction.words):
            yield introduction
        else:
            text = _named(case, identity, found.content, found.end)
            if text is not None:
                yield text


def names_of_votes(
    case: CaseText,
    parts: Sequence[Part],
    introduced: Sequence[Introduced],
    votes: Sequence[VoteRead],
    above: Sequence[Line],
) -> Iterator[MotionName]:
    """The recommendation above each bare vote by its heading; for one under a decision's heading with none above, what
    was decided; else the recommendation in the lines `above` the treatment. What is adopted `som innstilt` is no
    proposal, whatever stands between."""
    recommendations = list(_recommendations(case, parts))
    proposals = [found.begin for found in introduced if isinstance(found.introduction, Introduction)]
    for vote in votes:
        if not vote.is_bare:
            continue
        proposal = max((begin for begin in proposals if begin < vote.start), default=-1)
        heading = max((place for place in recommendations if place[0] < vote.start), default=None)
        following = _following_block(case, parts, introduced, vote)
        if following is not None:
            named, start = _named(case, vote.vote.id, *following), vote.start
        elif heading is not None:
            named, start = _named(case, vote.vote.id, *heading), heading[0]
        else:
            named, start = _decided(case, parts, introduced, votes, vote)
            named = named or _decided_above(case, parts, introduced, vote) or _recommended(above, vote.vote.id)
        as_put = adopts_the_recommendation(case.text.search[vote.start : vote.stop])
        if named is None and as_put:
            own = _named(case, vote.vote.id, vote.start, vote.stop)
            named = own._replace(evidence=()) if own is not None else None
        if named is not None:
            yield named._replace(is_nearest=as_put or start >= proposal)


def _named(case: CaseText, identity: str, start: int, stop: int) -> MotionName | None:
    """The words between two positions, without colons and blanks at their ends."""
    search = case.text.search
    while start < stop and search[start] in _BORDERS:
        start += 1
    while stop > start and search[stop - 1] in _AT_END:
        stop -= 1
    if start == stop:
        return None
    return MotionName(identity, written(case.text, start, stop), tuple(case.text.evidence(start, stop)))


def _recommendations(case: CaseText, parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Where the heading of each recommendation begins and ends."""
    for part in parts:
        if part.role == "recommendation":
            yield case.starts[part.first], max(part.content, case.starts[part.first])
        for index in range(part.first, part.last):
            match = NUMBERED_RECOMMENDATION.match(case.line(index))
            if match is not None:
                yield case.starts[index] + match.end("number") + 1, case.starts[index + 1]


def _following_block(
    case: CaseText, parts: Sequence[Part], introduced: Sequence[Introduced], vote: VoteRead
) -> tuple[int, int] | None:
    """The decided text below a vote that announces it: `Et enstemmig utvalg gjorde følgende vedtak:`."""
    if not case.text.search[vote.start : vote.stop].rstrip().endswith(":"):
        return None
    part = next((part for part in parts if part.role == "decision" and case.starts[part.last] > vote.stop), None)
    return None if part is None else _text_of(case, part, introduced, max(part.content, vote.stop))


def _text_of(case: CaseText, part: Part, introduced: Sequence[Introduced], start: int) -> tuple[int, int] | None:
    """A decision's text from `start` on, without the remarks below it."""
    last = min((found.first for found in introduced if part.first < found.first < part.last), default=part.last)
    stop = case.starts[end_of_decision(case, part.first, last)]
    return (start, stop) if case.text.search[start:stop].strip(_BORDERS) else None


def _decided(
    case: CaseText,
    parts: Sequence[Part],
    introduced: Sequence[Introduced],
    votes: Sequence[VoteRead],
    vote: VoteRead,
) -> tuple[MotionName | None, int]:
    """What stands between the heading of a decision, or the vote before, and a vote that is told under that heading,
    with its place; else what follows; else the heading's own words."""
    part = next((part for part in parts if case.starts[part.first] <= vote.start < case.starts[part.last]), None)
    if part is None or not _is_decision(case, part):
        return None, -1
    if vote.start > part.content:
        before = max((each.stop for each in votes if part.content <= each.stop <= vote.start), default=part.content)
        above = _named(case, vote.vote.id, before, vote.start)
        if above is not None:
            return above, before
    following = _text_of(case, part, introduced, max(part.content, vote.stop))
    below = next((each for each in parts if each.role == "decision" and each.first == part.last), None)
    if following is None and below is not None and part.role == "voting":
        # `Vedtak: Enstemmig`, and the text below it.
        following = _text_of(case, below, introduced, below.content)
    if following is not None and not any(following[0] <= each.start < following[1] for each in votes):
        return _named(case, vote.vote.id, *following), -1
    return _named(case, vote.vote.id, case.starts[part.first], min(part.content, vote.start)), -1


def _decided_above(
    case: CaseText, parts: Sequence[Part], introduced: Sequence[Introduced], vote: VoteRead
) -> MotionName | None:
    """The decided text of minutes that print it above the treatment."""
    above = [part for part in parts if part.role == "decision" and case.starts[part.last] <= vote.start]
    text = _text_of(case, above[-1], introduced, above[-1].content) if above else None
    return None if text is None else _named(case, vote.vote.id, *text)


def _recommended(above: Sequence[Line], identity: str) -> MotionName | None:
    """The heading of the recommendation that stands last above a treatment, where no other heading follows it."""
    for line in reversed(above):
        heading = parse_heading(line.text)
        if heading is not None and heading.role == "recommendation":
            return MotionName(identity, line.text.strip(_AT_END), tuple(evidence_of([line])))
        if heading is not None:
            return None
    return None


def _is_decision(case: CaseText, part: Part) -> bool:
    heading = parse_heading(case.line(part.first))
    return part.role == "decision" or (part.role == "voting" and heading is not None and heading.role == "decision")
