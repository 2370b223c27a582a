"""Parts of a treatment -> the proposals put there, with the lines that each takes."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from extract.readers.case_text import CaseText
from extract.readers.parts import Part
from extract.records import Person, Proposal
from patterns.families.saksprotokoll import parse_heading
from patterns.proceedings import AGREEMENT, PROCEEDINGS, SET_AGAINST
from patterns.proposal_forms import PUTS_TO_VOTE
from patterns.proposals import Introduction, target_of_text
from patterns.proposers import group_parties, parties_of_members
from patterns.remarks import RemarkIntroduction, parse_remark_introduction
from patterns.votes.poll import POLL_TIME


class Introduced(NamedTuple):
    """A proposal or remark that begins at position `begin`, on line `first`, and ends before line `last`.

    Its own text begins at position `content`.
    """

    introduction: Introduction | RemarkIntroduction
    begin: int
    first: int
    last: int
    content: int


def find_introduced(case: CaseText, part: Part) -> list[Introduced]:
    """All proposals and remarks of a part, in reading order. Each goes on to the next, to a vote, or to what was done
    next."""
    found: list[Introduced] = []
    opened: Introduced | None = None
    skip_until = part.first
    for index in range(part.first, part.last):
        if index < skip_until:
            continue
        introduction = parse_remark_introduction(case.window(index)) or case.introduction(index)
        if opened is not None and (introduction is not None or _closes(case, index)):
            found.append(opened._replace(last=index))
            opened = None
        if introduction is not None:
            content = case.starts[index] + introduction.content
            begin = (
                case.starts[index] if isinstance(introduction, RemarkIntroduction) else case.introduction_start(index)
            )
            opened = Introduced(introduction, begin, index, part.last, content)
            skip_until = max(index + 1, bisect_left(case.starts, content))
    if opened is not None:
        found.append(opened)
    return _with_common_proposers(case, found)


def _with_common_proposers(case: CaseText, found: list[Introduced]) -> list[Introduced]:
    """Proposals that are only numbered take the proposer from the line above them (`Forslag fra Ap og SV:`, then
    `Forslag 1`)."""
    kept: list[Introduced] = []
    common: Introduction | None = None
    for position, item in enumerate(found):
        introduction = item.introduction
        if not isinstance(introduction, Introduction):
            kept.append(item)
            continue
        following = found[position + 1].introduction if position + 1 < len(found) else None
        text = case.original(item.content, case.starts[item.last]).strip(" .:\n")
        listed = parties_of_members(text) or group_parties(text)
        if (
            (not text or listed)
            and introduction.number is None
            and following is not None
            and _is_only_numbered(following)
        ):
            common = introduction._replace(on_behalf_of=introduction.on_behalf_of or listed)
        elif _is_only_numbered(introduction) and common is not None:
            kept.append(
                item._replace(
                    introduction=introduction._replace(
                        name=common.name, party=common.party, on_behalf_of=common.on_behalf_of
                    )
                )
            )
        else:
            common = None
            kept.append(item)
    return kept


def _is_only_numbered(introduction: Introduction | RemarkIntroduction) -> bool:
    return (
        isinstance(introduction, Introduction)
        and introduction.number is not None
        and introduction.name is None
        and introduction.party is None
        and not introduction.on_behalf_of
    )


def read_proposal(case: CaseText, found: Introduced, introduction: Introduction, identity: str) -> Proposal | None:
    """The Proposal of an introduction; None where no text stands under it."""
    words = case.original(found.content, case.starts[found.last]).strip()
    if not words.strip(" .:"):
        return None
    return Proposal(
        id=identity,
        proposer=Person(name=introduction.name, party=introduction.party),
        on_behalf_of=list(introduction.on_behalf_of),
        kind=introduction.kind,
        target=introduction.target or target_of_text(words),
        text=words,
        evidence=case.text.evidence(found.begin, case.starts[found.last]),
    )


def same_proposal(one: Proposal, other: Proposal) -> bool:
    """Whether a proposal is told again (as where each votering quotes what it is about): same proposer, same text."""
    return one.proposer.name == other.proposer.name and _words_alone(one.text) == _words_alone(other.text)


def _words_alone(text: str) -> list[str]:
    """The words without case, quotation marks and stops."""
    only = "".join(letter if letter.isalnum() else " " for letter in text.lower())
    return only.split()


def _closes(case: CaseText, index: int) -> bool:
    """Whether a proposal's text ends before this line: with a vote, a heading, or what was done next."""
    line = case.line(index)
    heading = parse_heading(line)
    return (
        (heading is not None and heading.role in ("end", "voting", "treatment"))
        or case.tells_vote(index)
        or (heading is not None and heading.role == "adopted_recommendation")
        or AGREEMENT.match(line) is not None
        or SET_AGAINST.match(line) is not None
        or POLL_TIME.match(line + "\n") is not None
        or PROCEEDINGS.match(line) is not None
        or PUTS_TO_VOTE.match(case.window(index)) is not None
    )
