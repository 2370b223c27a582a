"""What was read of a document, compared with what its author knows: each record right, wrong, missing or invented.

An answer may be a list of readings that are all right; `*` is what the answers do not judge.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from extract.records import Case, Check, Conversion, Grant, Proposal, Tally, Tiltak, Vote

Answer = dict[str, Any]
A = TypeVar("A")
R = TypeVar("R")
MORE_WORDS = 3  # a motion may be quoted with so many words more or fewer than the answer does
ALIKE = 0.4  # what is less alike are two records, one missing and one invented


@dataclass
class Score:
    """The counts of one kind of record, and each difference in words."""

    right: int = 0
    wrong: int = 0
    missing: int = 0
    invented: int = 0
    differences: list[str] = field(default_factory=list)

    @property
    def expected(self) -> int:
        return self.right + self.wrong + self.missing

    def add(self, other: Score) -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missing += other.missing
        self.invented += other.invented
        self.differences += other.differences


def words(text: str | None) -> list[str]:
    return re.findall(r"\w+", (text or "").casefold())


def accepts(answer: Any, found: Any) -> bool:
    """Whether what was found is what the answer says, or one of the readings it allows."""
    return any(one in ("*", found) for one in (answer if isinstance(answer, list) else [answer]))


def same_words(answer: Any, found: str | None, more: int = 0) -> bool:
    """The same without case and punctuation; with `more`, one may hold so many words besides the other's."""
    read = words(found)
    for one in answer if isinstance(answer, list) else [answer]:
        short, long = sorted((words(one), read), key=len)
        if short == long or one == "*":
            return True
        places = range(len(long) - len(short) + 1)
        if short and len(long) - len(short) <= more and any(long[at : at + len(short)] == short for at in places):
            return True
    return False


def aligned(
    answers: Sequence[A], records: Sequence[R], alike: Callable[[A, R], float]
) -> list[tuple[int | None, int | None]]:
    """Both in order, paired so that the pairs are as alike as they can be together; what is left stands alone."""
    worth = [[0.0] * (len(records) + 1) for _ in range(len(answers) + 1)]
    likeness = [[alike(answer, record) for record in records] for answer in answers]
    for i in reversed(range(len(answers))):
        for j in reversed(range(len(records))):
            paired = likeness[i][j] + worth[i + 1][j + 1] if likeness[i][j] >= ALIKE else 0.0
            worth[i][j] = max(worth[i + 1][j], worth[i][j + 1], paired)
    pairs: list[tuple[int | None, int | None]] = []
    i = j = 0
    while i < len(answers) or j < len(records):
        alike_here = i < len(answers) and j < len(records) and likeness[i][j] >= ALIKE
        if alike_here and worth[i][j] == likeness[i][j] + worth[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif i < len(answers) and (j == len(records) or worth[i][j] == worth[i + 1][j]):
            pairs.append((i, None))
            i += 1
        else:
            pairs.append((None, j))
            j += 1
    return pairs


def scored(
    what: str,
    answers: Sequence[Answer],
    records: Sequence[R],
    pairs: list[tuple[int | None, int | None]],
    wrong_fields: Callable[[Answer, R], list[str]],
    shown: Callable[[R], str],
) -> Score:
    score = Score()
    for at, place in pairs:
        answer = None if at is None else answers[at]
        if answer is None:
            assert place is not None
            score.invented += 1
            score.differences.append(f"{what} invented: {shown(records[place])}")
        elif place is None:
            if not answer.get("optional"):
                score.missing += 1
                score.differences.append(f"{what} missing: {answer}")
        elif answer.get("optional"):
            continue
        elif wrong := wrong_fields(answer, records[place]):
            score.wrong += 1
            score.differences.append(f"{what} wrong: {'; '.join(wrong)} in {shown(records[place])}")
        else:
            score.right += 1
    return score


def share(*agreements: bool) -> float:
    return sum(agreements) / len(agreements)


def _told(name: str, answer: Any, found: Any) -> str:
    return f"{name} is {found!r}, not {answer!r}"


# Votes


def tally_agrees(answer: Answer | None, tally: Tally | None) -> bool:
    """Total and every party's count; a side stated as 0 may be left out."""
    if answer is None or answer["total"] == 0:
        return tally is None or (answer is not None and tally.total == 0)
    if tally is None or not accepts(answer["total"], tally.total):
        return False
    found = {party.party.casefold(): party.count for party in tally.parties}
    stated = {party["party"].casefold(): party["count"] for party in answer["parties"]}
    return found.keys() == stated.keys() and all(accepts(count, found[party]) for party, count in stated.items())


def _tally_shown(tally: Tally | None) -> str | None:
    if tally is None:
        return None
    return f"{tally.total} ({', '.join(f'{party.party} {party.count}' for party in tally.parties)})"


def vote_wrong(answer: Answer, vote: Vote) -> list[str]:
    wrong = [
        _told(name, answer[name], getattr(vote, name))
        for name in ("outcome", "unanimous", "casting_vote", "trial")
        if not accepts(answer[name], getattr(vote, name))
    ]
    if not same_words(answer["motion"], vote.motion, MORE_WORDS):
        wrong.append(_told("motion", answer["motion"], vote.motion))
    for name, tally in (("for", vote.for_), ("against", vote.against)):
        if not tally_agrees(answer[name], tally):
            wrong.append(_told(name, answer[name], _tally_shown(tally)))
    return wrong


def vote_alike(answer: Answer, vote: Vote) -> float:
    most = max(
        (len(set(words(one)) & set(words(vote.motion))) / max(len(words(one)), 1) for one in answer["motion"]),
        default=0.0,
    )
    return 0.6 * most + 0.4 * share(
        accepts(answer["outcome"], vote.outcome),
        tally_agrees(answer["for"], vote.for_),
        tally_agrees(answer["against"], vote.against),
        answer["unanimous"] == vote.unanimous,
    )


def link_wrong(answer: Answer, vote: Vote, numbers: dict[str, int], case_numbers: dict[str, int]) -> list[str]:
    """Whether the vote stands in its case, with the proposals that its motions name and what it was set against."""
    wrong = []
    if case_numbers.get(vote.case_id) != answer["case"]:
        wrong.append(_told("case", answer["case"], case_numbers.get(vote.case_id)))
    for name, ids in (("proposals", vote.proposal_ids), ("alternative_proposals", vote.alternative_proposal_ids)):
        found = sorted(numbers.get(proposal, -1) for proposal in ids)
        if answer[name] is not None and found != sorted(answer[name]):
            wrong.append(_told(name, answer[name], found))
    alternative = answer["alternative_motion"]
    if (alternative is None) != (vote.alternative_motion is None) or (
        alternative is not None and not same_words(alternative, vote.alternative_motion, MORE_WORDS)
    ):
        wrong.append(_told("alternative_motion", alternative, vote.alternative_motion))
    return wrong


# Cases and proposals


def case_wrong(answer: Answer, case: Case) -> list[str]:
    wrong = [] if same_words(answer["body"], case.body) else [_told("body", answer["body"], case.body)]
    for name in ("date", "case_number", "archive_case"):
        if not accepts(answer[name], getattr(case, name)):
            wrong.append(_told(name, answer[name], getattr(case, name)))
    if not same_words(answer["title"], case.title):
        wrong.append(_told("title", answer["title"], case.title))
    return wrong


def case_alike(answer: Answer, case: Case) -> float:
    return share(
        same_words(answer["body"], case.body),
        accepts(answer["case_number"], case.case_number),
        accepts(answer["date"], case.date),
        same_words(answer["title"], case.title),
    )


def proposal_wrong(answer: Answer, proposal: Proposal) -> list[str]:
    found = {
        "name": proposal.proposer.name,
        "party": proposal.proposer.party,
        "kind": proposal.kind,
        "target": None if proposal.target is None else " ".join(words(proposal.target)),
    }
    wrong = [_told(name, answer[name], value) for name, value in found.items() if not accepts(answer[name], value)]
    # The contract leaves open whether those on whose behalf include the proposer's own party.
    own = {proposal.proposer.party}
    if set(answer["on_behalf_of"]) - own != set(proposal.on_behalf_of) - own:
        wrong.append(_told("on_behalf_of", answer["on_behalf_of"], proposal.on_behalf_of))
    return wrong


def proposal_alike(answer: Answer, proposal: Proposal) -> float:
    return share(
        accepts(answer["name"], proposal.proposer.name),
        accepts(answer["name"], proposal.proposer.name),
        accepts(answer["party"], proposal.proposer.party),
        accepts(answer["kind"], proposal.kind),
    )


# Money


def _years(amounts: Answer) -> Counter[tuple[str, int]]:
    return Counter(
        (year, nok) for year, noks in amounts.items() for nok in (noks if isinstance(noks, list) else [noks])
    )


def tiltak_wrong(answer: Answer, tiltak: Tiltak) -> list[str]:
    wrong = [] if same_words(answer["title"], tiltak.title) else [_told("title", answer["title"], tiltak.title)]
    wrong += [
        _told(name, answer[name], value)
        for name, value in (
            ("section", tiltak.section),
            ("unit", tiltak.unit),
            ("total", tiltak.total.nok if tiltak.total else None),
        )
        if not accepts(answer[name], value)
    ]
    amounts = Counter(("null" if amount.year is None else str(amount.year), amount.nok) for amount in tiltak.amounts)
    allowed = answer["amounts"] if isinstance(answer["amounts"], list) else [answer["amounts"]]
    if amounts not in [_years(one) for one in allowed]:
        wrong.append(_told("amounts", answer["amounts"], sorted(amounts.elements())))
    compared = {" ".join(words(column.label)): column.nok for column in tiltak.comparison}
    if compared != {" ".join(words(label)): nok for label, nok in answer["comparison"].items()}:
        wrong.append(_told("comparison", answer["comparison"], compared))
    return wrong


def tiltak_alike(answer: Answer, tiltak: Tiltak) -> float:
    titles = answer["title"] if isinstance(answer["title"], list) else [answer["title"]]
    read = set(words(tiltak.title))
    return max(len(read & set(words(title))) / max(len(read | set(words(title))), 1) for title in titles) * (
        1.0 if answer["source_type"] == tiltak.source_type else 0.9
    )


def tiltak_context_wrong(answer: Answer, tiltak: Tiltak) -> list[str]:
    """Area and parties, told apart from the row itself."""
    wrong = [] if same_words(answer["area"], tiltak.area) else [_told("area", answer["area"], tiltak.area)]
    if sorted(answer["parties"]) != sorted(tiltak.parties):
        wrong.append(_told("parties", answer["parties"], tiltak.parties))
    return wrong


def _path(category: Sequence[str]) -> tuple[str, ...]:
    return tuple(" ".join(words(label)) for label in category)


def grant_wrong(answer: Answer, grant: Grant) -> list[str]:
    found: dict[str, Any] = {
        "kommunenummer": grant.recipient.kommunenummer,
        "total": grant.total.nok if grant.total else None,
        "year": grant.year,
        "unit": grant.unit,
    }
    wrong = [_told(name, answer[name], value) for name, value in found.items() if not accepts(answer[name], value)]
    if not same_words(answer["recipient"], grant.recipient.name):
        wrong.append(_told("recipient", answer["recipient"], grant.recipient.name))
    if _path(answer["members"]) != _path(grant.recipient.members):
        wrong.append(_told("members", answer["members"], grant.recipient.members))
    amounts = [(_path(amount.category), amount.nok) for amount in grant.amounts]
    if amounts != [(_path(category), nok) for category, nok in answer["amounts"]]:
        wrong.append(_told("amounts", answer["amounts"], amounts))
    projects = [(words(project.title), project.nok) for project in grant.projects]
    if projects != [(words(title), nok) for title, nok in answer["projects"]]:
        wrong.append(_told("projects", answer["projects"], [(p.title, p.nok) for p in grant.projects]))
    return wrong


def grant_alike(answer: Answer, grant: Grant) -> float:
    name = set(words(answer["recipient"]))
    read = set(words(grant.recipient.name))
    return len(name & read) / max(len(name | read), 1)


def check_scores(planted: list[Answer], checks: list[Check]) -> Score:
    """The wrong figures that the author planted, each found by a failed check, and failed checks without a cause."""
    failed = [check for check in checks if not check.ok and check.kind != "registry"]
    score = Score()
    for answer in planted:
        told = {answer["stated"], answer["true"]}
        cause = next((one for one in failed if one.kind == answer["kind"] and {one.expected, one.actual} == told), None)
        if cause is None:
            score.missing += 1
            score.differences.append(f"failed check missing: {answer}")
        else:
            failed.remove(cause)
            score.right += 1
    score.invented = len(failed)
    score.differences += [f"failed check without a cause: {check.message}" for check in failed]
    return score


def document_scores(answers: Answer, found: Conversion) -> dict[str, Score]:
    """One document: the score of each kind of record."""
    cases = aligned(answers["cases"], found.cases, case_alike)
    case_numbers = {found.cases[j].id: i for i, j in cases if i is not None and j is not None}
    read = [proposal for case in found.cases for proposal in case.proposals]
    proposals = aligned(answers["proposals"], read, proposal_alike)
    numbers = {read[j].id: i for i, j in proposals if i is not None and j is not None}
    votes = aligned(answers["votes"], found.votes, vote_alike)
    both = [(i, j) for i, j in votes if i is not None and j is not None]
    tiltak = aligned(answers["tiltak"], found.tiltak, tiltak_alike)
    met = [(i, j) for i, j in tiltak if i is not None and j is not None]
    grants = aligned(answers["grants"], found.grants, grant_alike)
    return {
        "votes": scored("vote", answers["votes"], found.votes, votes, vote_wrong, lambda vote: vote.evidence[0].text),
        "vote links": scored(
            "link",
            answers["votes"],
            found.votes,
            list(both),
            lambda answer, vote: link_wrong(answer, vote, numbers, case_numbers),
            lambda vote: vote.evidence[0].text,
        ),
        "proposals": scored(
            "proposal", answers["proposals"], read, proposals, proposal_wrong, lambda one: one.evidence[0].text[:120]
        ),
        "cases": scored("case", answers["cases"], found.cases, cases, case_wrong, lambda case: case.evidence[0].text),
        "tiltak": scored("tiltak", answers["tiltak"], found.tiltak, tiltak, tiltak_wrong, lambda row: row.title),
        "area and parties": scored(
            "context", answers["tiltak"], found.tiltak, list(met), tiltak_context_wrong, lambda row: row.title
        ),
        "grants": scored("grant", answers["grants"], found.grants, grants, grant_wrong, lambda g: g.recipient.name),
        "planted errors": check_scores(answers["failed_checks"], found.checks),
    }
