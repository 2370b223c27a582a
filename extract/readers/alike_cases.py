"""Cases of one meeting that nothing tells apart: the same number twice, or the same title without a number for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from extract.model import Notice
from extract.reading import Reading
from extract.records import Case
from patterns.cases.lines import matter_key
from patterns.cases.numbers import number_key


def alike_cases(treatments: Sequence[Reading]) -> list[Notice]:
    """A notice for each case that has the number, or the title and no number, of one before it in the meeting."""
    found: list[Notice] = []
    told: defaultdict[str, list[Case]] = defaultdict(list)
    for case in (case for reading in treatments for case in reading.cases):
        keys = list(_keys(case))
        alike = next((other for key in keys for other in told[key] if _is_alike(case, other)), None)
        if alike is not None:
            what = f"the number {case.case_number}" if case.case_number else f"the title {case.title}"
            message = f"{alike.id} and {case.id}: one meeting has {what} twice"
            found.append(Notice("case_ambiguous", message, case.evidence[0].page))
        for key in keys:
            told[key].append(case)
    return found


def _keys(case: Case) -> Iterator[str]:
    """By what the cases of one meeting are compared; nothing where the meeting is not told."""
    if case.body is None or case.date is None:
        return
    meeting = f"{case.body.lower()} {case.date}"
    if case.case_number is not None:
        yield f"{meeting} {_number(case)}"
    if case.title is not None:
        yield f"{meeting} {case.title.lower()}"


def _is_alike(one: Case, other: Case) -> bool:
    if one.case_number is not None and other.case_number is not None:
        return _number(one) == _number(other)
    return one.title is not None and one.title.lower() == (other.title or "").lower()


def _number(case: Case) -> str:
    """The key of the case: what is numbered beside the cases has its letters on the line that heads it."""
    number = number_key(case.case_number or "")
    lines = (line for evidence in case.evidence for line in evidence.text.split("\n"))
    return next((key for line in lines if (key := matter_key(line, number)) != number), number)
