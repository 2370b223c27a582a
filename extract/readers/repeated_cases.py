"""Treatments that the document prints twice (as a saksprotokoll and in the møtebok, or merged twice) -> one treatment.

The second print is evidence of the same Case, Proposals and Votes; what contradicts the first is a treatment of its
own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from extract.readers.repeated_votes import Retold, matched, with_repeat
from extract.readers.told_again import same_proposal, words_alone
from extract.reading import Reading
from extract.records import Case, Proposal, Remark, VoteLedger
from patterns.bodies import same_body
from patterns.cases.numbers import number_key

# Texts are compared by so many of their first words; a run of fewer equal ones says nothing of two decisions.
_COMPARED = 300
_SHORTEST_RUN = 5


class Prints:
    """The treatments told so far, under the numbers and days that one printed again shares with them: a meeting book
    has thousands of them, and each is compared with a few."""

    def __init__(self) -> None:
        self.treatments: list[Reading] = []
        self._of_number: defaultdict[str, set[int]] = defaultdict(set)
        self._of_day: defaultdict[str | None, set[int]] = defaultdict(set)
        self._unnumbered_of_day: defaultdict[str | None, set[int]] = defaultdict(set)

    def add(self, reading: Reading) -> None:
        """The next treatment."""
        self.treatments.append(reading)
        self._note(len(self.treatments) - 1)

    def put(self, place: int, reading: Reading) -> None:
        """A treatment in the place of what was told of it before."""
        self.treatments[place] = reading
        self._note(place)

    def told_before(self, later: Reading) -> int | None:
        """The place of the treatment that the later one prints again, or None."""
        case = later.cases[0]
        # Where a number is not told on both sides, the day is: see _is_same_treatment.
        if case.case_number is None:
            places = self._of_day[case.date]
        else:
            places = self._of_number[number_key(case.case_number)] | self._unnumbered_of_day[case.date]
        return next((place for place in sorted(places) if _is_same(self.treatments[place], later)), None)

    def _note(self, place: int) -> None:
        case = self.treatments[place].cases[0]
        if case.case_number is not None:
            self._of_number[number_key(case.case_number)].add(place)
        if case.date is not None:
            self._of_day[case.date].add(place)
            if case.case_number is None:
                self._unnumbered_of_day[case.date].add(place)


def with_second_print(first: Reading, second: Reading) -> Reading:
    """Both prints of one treatment as one, with the records of that print which tells more votes."""
    fuller, other = (second, first) if len(second.votes) > len(first.votes) else (first, second)
    places = matched(_told(other), _told(fuller)) or []
    votes = list(fuller.votes)
    for place, vote in zip(places, other.votes, strict=True):
        votes[place] = with_repeat(votes[place], vote)
    return replace(
        fuller,
        cases=(_joined_case(fuller.cases[0], other.cases[0]),),
        votes=tuple(votes),
        ledgers=(*fuller.ledgers, *(_as_repeated(ledger) for ledger in other.ledgers)),
        notices=(*fuller.notices, *(notice for notice in other.notices if notice.code != "date_missing")),
    )


def _is_same(earlier: Reading, later: Reading) -> bool:
    one, other = earlier.cases[0], later.cases[0]
    if not _is_same_treatment(one, other) or not _tells_something(later):
        return False
    fewer, more = sorted((earlier, later), key=lambda reading: len(reading.votes))
    return (
        matched(_told(fewer), _told(more)) is not None
        and _mostly_same(one.decision, other.decision, _SHORTEST_RUN)
        and _has_all(one.proposals, other.proposals)
    )


def _tells_something(reading: Reading) -> bool:
    """Whether anything is told of the case: a body that takes it up once more, as after a pause, may leave no trace."""
    case = reading.cases[0]
    return bool(reading.votes or case.decision or case.proposals or case.remarks)


def _is_same_treatment(one: Case, other: Case) -> bool:
    """Whether body, day and case are the same as far as both tell them, and enough is told. A number alone does not
    tell: matters laid before a body have a row of numbers of their own."""
    bodies = one.body is not None and other.body is not None
    dates = one.date is not None and other.date is not None
    if (dates and one.date != other.date) or not (bodies or dates):
        return False
    if one.case_number is not None and other.case_number is not None:
        if number_key(one.case_number) != number_key(other.case_number):
            return False
    elif not (bodies and dates and one.title is not None and other.title is not None):
        return False
    if not _mostly_same(one.title, other.title):
        return False
    return one.body is None or other.body is None or same_body(one.body, other.body)


def _holds(one: str | None, other: str | None) -> bool:
    """Whether one text holds all the words of the other in order; what is not told contradicts nothing."""
    if one is None or other is None:
        return True
    first, second = (f" {' '.join(words_alone(text))} " for text in (one, other))
    return first in second or second in first


def _mostly_same(one: str | None, other: str | None, shortest: int = 1) -> bool:
    """Whether most of the shorter text stands in the other one; each print may have words of its own around it."""
    if _holds(one, other) or one is None or other is None:
        return True
    first, second = (words_alone(text)[:_COMPARED] for text in (one, other))
    run = SequenceMatcher(None, first, second, autojunk=False).find_longest_match().size
    return run >= max(shortest, (min(len(first), len(second)) + 1) // 2)


def _has_all(one: Sequence[Proposal], other: Sequence[Proposal]) -> bool:
    fewer, more = sorted((one, other), key=len)
    return all(any(same_proposal(each, proposal) for each in more) for proposal in fewer)


def _joined_case(fuller: Case, other: Case) -> Case:
    own = {name: value for name, value in fuller if value is not None}
    return fuller.model_copy(
        update={
            **{name: value for name, value in other if name not in own},
            "proposals": [_with_evidence(proposal, other.proposals) for proposal in fuller.proposals]
            or other.proposals,
            "remarks": _joined_remarks(fuller.remarks, other.remarks),
            "evidence": [*fuller.evidence, *other.evidence],
        }
    )


def _with_evidence(proposal: Proposal, others: Sequence[Proposal]) -> Proposal:
    again = [evidence for other in others if same_proposal(proposal, other) for evidence in other.evidence]
    return proposal.model_copy(update={"evidence": [*proposal.evidence, *again]})


def _joined_remarks(remarks: Sequence[Remark], others: Sequence[Remark]) -> list[Remark]:
    joined = list(remarks)
    for other in others:
        place = next((place for place, each in enumerate(joined) if _is_same_remark(each, other)), None)
        if place is None:
            joined.append(other)
        else:
            joined[place] = joined[place].model_copy(update={"evidence": [*joined[place].evidence, *other.evidence]})
    return joined


def _is_same_remark(one: Remark, other: Remark) -> bool:
    return one.parties == other.parties and words_alone(one.text) == words_alone(other.text)


def _told(reading: Reading) -> list[Retold]:
    return [Retold(vote, vote.id in reading.votes_pointing_back) for vote in reading.votes]


def _as_repeated(ledger: VoteLedger) -> VoteLedger:
    return ledger.model_copy(update={"votes": 0, "repeated": ledger.repeated + ledger.votes})
