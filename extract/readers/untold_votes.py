"""Votes outside the treatments of cases: in a list at the end of the minutes, or where no case's head was known.

What a line with a case's number says of its result is evidence of that case's vote; any other is told of in a warning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.model import Line, Section
from extract.readers.repeated_votes import Retold, may_repeat, with_repeat
from extract.readers.votes import VoteRead, is_surely_vote, not_read, read_votes
from extract.reading import Reading
from extract.records import VoteLedger
from extract.text import Text
from patterns.cases.lines import parse_case_line
from patterns.cases.numbers import number_key
from patterns.motions import parse_reference


def with_untold(treatments: Sequence[Reading], section: Section) -> list[Reading]:
    """The treatments, with what a section outside them says of their votes, and an account of its other votes."""
    lines = [block for block in section.blocks if isinstance(block, Line)]
    text = Text.of(lines)
    joined = list(treatments)
    number = _number(lines[0])
    ledger = VoteLedger()
    notices = []
    for vote in read_votes(text, "", "behandling").votes:
        found = _case_and_vote(joined, number, vote)
        if found is not None:
            case, place = found
            votes = list(joined[case].votes)
            votes[place] = with_repeat(votes[place], vote.vote)
            joined[case] = replace(joined[case], votes=tuple(votes))
            ledger = ledger.model_copy(update={"repeated": ledger.repeated + 1})
        elif is_surely_vote(vote) and _is_of_case(vote):
            notices.append(not_read(text, None, vote.start, vote.stop))
            ledger = ledger.model_copy(update={"unread": ledger.unread + 1})
    return [*joined, Reading(ledgers=(ledger,), notices=tuple(notices))]


def _number(line: Line) -> str | None:
    case = parse_case_line(line.text)
    return number_key(case.number) if case is not None else None


def _case_and_vote(treatments: Sequence[Reading], number: str | None, again: VoteRead) -> tuple[int, int] | None:
    """The places of the only case with the number and of the vote in it that is told again."""
    cases = [
        place
        for place, reading in enumerate(treatments)
        for case in reading.cases
        if number is not None and case.case_number is not None and number_key(case.case_number) == number
    ]
    if len(cases) != 1:
        return None
    reading = treatments[cases[0]]
    later = Retold(again.vote, refers_back=True)
    for place in reversed(range(len(reading.votes))):
        if may_repeat(later, Retold(reading.votes[place], refers_back=True)):
            return cases[0], place
    return None


def _is_of_case(read: VoteRead) -> bool:
    """Whether a proposal or recommendation is named, or what stands above: summons and agenda are no case's motion."""
    motion = parse_reference(read.vote.motion)
    return read.refers_back or motion.recommendation or motion.proposal
