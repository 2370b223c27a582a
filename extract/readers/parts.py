"""A treatment's text -> its parts, each with a role: what was decided, proposed, voted on, and what stands there as
papers only."""

from __future__ import annotations

from typing import Literal, NamedTuple

from extract.readers.case_text import CaseText
from extract.readers.decided_lines import find_decided_lines
from patterns.families.closings import is_result_of_decision
from patterns.families.decision_headings import (
    RESULT_BEFORE_DECISION,
    RESULT_BEHIND_HEADING,
    RESULT_BELOW_HEADING,
    asks_for_recommendation,
    is_recommendation_alone,
)
from patterns.families.saksprotokoll import Heading, announces_vote, parse_heading
from patterns.proceedings import POINT_NUMBER, SENTENCE_START, VOTE_RESULT
from patterns.remarks import parse_remark_introduction
from patterns.votes.poll import POLL

PartRole = Literal[
    "opening", "treatment", "voting", "decision", "recommendation", "papers", "speakers", "protocol_remark", "end"
]


_VOTING: frozenset[PartRole] = frozenset({"opening", "treatment", "voting"})


class Part(NamedTuple):
    """Lines from `first` to before `last` with one role; the part's own text begins at position `content`."""

    role: PartRole
    first: int
    last: int
    content: int


def find_parts(case: CaseText, start: int, body: str | None = None) -> list[Part]:
    """The parts from line `start` on; what stands before the first heading is the `opening`. Where no heading tells
    what the `body` decided, a line such as `Enstemmig vedtatt:` does."""
    if POLL.search(case.text.search[case.starts[start] :]):
        # A page of a voting system has no other headings than what was voted on.
        return [Part("voting", start, len(case.lines), case.starts[start])]
    parts: list[Part] = []
    role: PartRole = "opening"
    first, content = start, case.starts[start]
    treated = closed = voted = discussed = False
    decided = find_decided_lines(case, start, body)
    for index in range(start, len(case.lines)):
        if index in decided and role not in ("papers", "end"):
            parts += [Part(role, first, index, content)] if index > first else []
            parts += [Part("voting", index, index + 1, case.starts[index])] if decided[index] is None else []
            role, treated = "decision", True
            first = index if decided[index] is not None else index + 1
            content = case.starts[index] + (decided[index] or len(case.line(index)))
            continue
        heading = None if closed or case.heads_party_shares(index) else case.heading(index)
        following = _role_after(case, index, heading, role, treated, voted, discussed)
        voted = voted or (following is None and role in _VOTING and case.tells_vote(index))
        if following is None:
            continue
        if index > first:
            parts.append(Part(role, first, index, content))
        if following == "decision" and not voted and announces_vote(case.line(index)):
            # `Et enstemmig utvalg gjorde følgende vedtak:` is itself what tells the vote.
            parts.append(Part("voting", index, index + 1, case.starts[index]))
            role, first, content, treated, voted = following, index + 1, case.starts[index + 1], True, True
            continue
        if heading is not None and heading.role == "decision" and not voted and _is_result_beside(case, index, heading):
            # `Vedtak: Enstemmig` above what was decided.
            parts.append(Part("voting", index, index + 1, case.starts[index] + heading.content))
            role, first, content, treated, voted = "decision", index + 1, case.starts[index + 1], True, True
            continue
        closed = heading is not None and heading.role == "papers" and treated
        treated = treated or following in ("treatment", "voting", "decision")
        discussed = discussed or following in ("treatment", "voting")
        role, first = following, index
        content = case.starts[index] + heading.content if heading else case.starts[index]
        if heading and heading.role == "decision" and _is_result_below(case, index, heading):
            content = case.starts[index + 2]
        elif heading and heading.role == "decision":
            content = _behind_result(case, index, content)
    if len(case.lines) > first:
        parts.append(Part(role, first, len(case.lines), content))
    return parts


def _is_result_beside(case: CaseText, index: int, heading: Heading) -> bool:
    """Whether how it was decided stands alone behind a decision's heading, and what was decided on the line below."""
    below = index + 1
    if RESULT_BEHIND_HEADING.match(case.line(index)[heading.content :]) is None or below >= len(case.lines):
        return False
    return case.heading(below) is None and not case.lines[below].space_above and not case.tells_vote(below)


def _is_result_below(case: CaseText, index: int, heading: Heading) -> bool:
    """Whether the line below a decision's heading tells how it was decided alone (`Vedtak:`, then `Enstemmig:`)."""
    if case.line(index)[heading.content :].strip() or index + 1 == len(case.lines):
        return False
    return RESULT_BELOW_HEADING.match(case.line(index + 1)) is not None


def _behind_result(case: CaseText, index: int, content: int) -> int:
    """Where a decision's text begins behind how it was decided, on its heading's line or the next (`Vedtak: Enstemmig:
    Korpset får støtte.`)."""
    place, rest = content, case.line(index)[content - case.starts[index] :]
    if not rest.strip(" :.") and index + 1 < len(case.lines):
        place, rest = case.starts[index + 1], case.line(index + 1)
    told = RESULT_BEFORE_DECISION.match(rest)
    return place + told.end() if told is not None else content


def _role_after(
    case: CaseText, index: int, heading: Heading | None, role: PartRole, treated: bool, voted: bool, discussed: bool
) -> PartRole | None:
    """The role of the part that begins on a line, or None where the line is text of the part that it stands in."""
    if heading is None or (heading.role == "recommendation" and _is_proposed(case, index, treated)):
        return "treatment" if _begins_treatment(case, index, role) else None
    if role == "decision" and index and asks_for_recommendation(case.line(index - 1)):
        # "Saken sendes bystyret med slik / INNSTILLING:"
        return None
    if heading.role == "adopted_recommendation":
        if role == "decision" and not discussed and _heads_papers_below_decision(case, index):
            return "recommendation"
        if role in ("decision", "voting") and (role == "decision" or _votes_follow(case, index)):
            return None
        # Without a heading of its own a treatment is told by its votes.
        told = treated or (role == "opening" and any(map(case.tells_vote, range(index))))
        return "decision" if told and not _votes_follow(case, index) else "recommendation"
    if heading.role == "decision":
        if role == "decision":
            # Right below an innstilling's heading it is the one that the text belongs to.
            return "decision" if index > 0 and _stands_alone(case, index - 1) else None
        if _opens_proposed_text(case, index):
            return None
        return "voting" if not voted and _result_follows(case, index, heading) else "decision"
    if heading.role == "recommendation":
        return None if role in ("treatment", "voting") and _is_proposed_text(case, index) else "recommendation"
    if heading.role == "background":
        # What is headed apart below a decision (`Bakgrunn for saken`, `Vedlegg:`) is the case's papers.
        apart = role == "decision" and (case.lines[index].space_above or case.lines[index].bold)
        return "papers" if apart or not treated else None
    return heading.role


def _heads_papers_below_decision(case: CaseText, index: int) -> bool:
    """Whether a bare `TILRÅDING:` stands apart below a decision's text: where a body's decision heads the papers, they
    begin with what it was asked to decide."""
    above = case.heading(index - 1) if index else None
    bare = is_recommendation_alone(case.line(index))
    return bare and above is None and case.lines[index].stands_apart


def _is_proposed(case: CaseText, index: int, treated: bool) -> bool:
    """Whether a line introduces a proposal: one by a member or a party, or any within the treatment; above it a body's
    own (`Framlegg frå arbeidsutvalet`) is what was recommended."""
    introduction = case.introduction(index)
    if introduction is None or treated:
        return introduction is not None
    return bool(introduction.name or introduction.party or introduction.on_behalf_of)


def _stands_alone(case: CaseText, index: int) -> bool:
    """Whether a line is an innstilling's heading with nothing else on it."""
    line = case.line(index)
    heading = parse_heading(line)
    return heading is not None and heading.role == "adopted_recommendation" and not line[heading.content :].strip()


def _begins_treatment(case: CaseText, index: int, role: PartRole) -> bool:
    """Whether a proposal or a vote, without a heading above it, ends what was recommended, or a list of documents."""
    if role not in ("papers", "recommendation"):
        return False
    introduction = case.introduction(index)
    if role == "papers":
        return (
            introduction is not None
            and introduction.number is not None
            and bool(introduction.name or introduction.on_behalf_of)
        )
    return (
        introduction is not None or case.tells_vote(index) or parse_remark_introduction(case.window(index)) is not None
    )


def _votes_follow(case: CaseText, index: int) -> bool:
    """Whether the body still votes after a line: then the innstilling there is what it votes on, not what it
    decided."""
    for later in range(index + 1, len(case.lines)):
        heading = parse_heading(case.line(later))
        if heading is not None and heading.role in ("decision", "papers", "end"):
            return False
        if (heading is not None and heading.role in ("treatment", "voting")) or case.tells_vote(later):
            return True
    return False


def _result_follows(case: CaseText, index: int, heading: Heading) -> bool:
    """Whether what stands under Vedtak is the result of the vote ("Enstemmig vedtatt."), not the decided text."""
    rest = case.line(index)[heading.content :]
    if rest.strip():
        result = VOTE_RESULT.search(rest)
        # Behind a first sentence it is told of that sentence, which is what was decided.
        second = SENTENCE_START.search(rest)
        return result is not None and (second is None or result.start() < second.end())
    return index + 1 < len(case.lines) and (case.tells_vote(index + 1) or _results_follow_points(case, index))


def _results_follow_points(case: CaseText, index: int) -> bool:
    """Whether a point's result stands alone between it and the next (`1. …`, `Enstemmig vedtatt.`, `2. …`)."""
    if POINT_NUMBER.match(case.line(index + 1)) is None:
        return False
    for later in range(index + 2, len(case.lines) - 1):
        if parse_heading(case.line(later)) is not None:
            return False
        if is_result_of_decision(case.line(later)):
            return POINT_NUMBER.match(case.line(later + 1)) is not None
    return False


def _opens_proposed_text(case: CaseText, index: int) -> bool:
    """Whether a heading is the first line below a proposal's introduction that nothing else follows on its line."""
    introduction = case.introduction(index - 1) if index > 0 else None
    follows = introduction is not None and introduction.content >= len(case.line(index - 1).rstrip())
    return follows and case.line(index - 1).rstrip().endswith(":") and not case.lines[index].space_above


def _is_proposed_text(case: CaseText, index: int) -> bool:
    """Whether a line stands right below a proposal's introduction: the heading is then the proposal's own."""
    for above in range(max(0, index - 3), index):
        introduction = case.introduction(above)
        if introduction is not None:
            begun = case.original(case.starts[above] + introduction.content, case.starts[index])
            return not begun.strip(" .:\n")
    return False
