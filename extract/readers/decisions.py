"""The decided text of a case: what stands under Vedtak, without the signatures below it and without the results."""

from __future__ import annotations

from collections.abc import Sequence

from extract.readers.case_text import CaseText
from extract.readers.parts import Part
from patterns.bullets import is_bullet_alone
from patterns.families.closings import (
    heads_attachment,
    is_approved_minutes,
    is_case_officer,
    is_result_of_decision,
    is_signature,
)
from patterns.families.decision_headings import is_recommendation_told
from patterns.families.saksprotokoll import parse_heading
from patterns.hyphenation import unbroken
from patterns.meetings import body_on_line
from patterns.page_edges import is_municipality_line
from patterns.proceedings import POINT_NUMBER

# Below a place and a date stand a name and a post, in so many lines at most; what follows them is more of the text.
_LINES_OF_SIGNATURE = 6
# A heading that stands over the decision's own is set so much larger.
_LARGER = 1.07


def read_decision(case: CaseText, parts: Sequence[Part], is_labelled: bool, remarks: Sequence[int]) -> str | None:
    """The decided text, or None: all that stands under Vedtak, up to the first of the remarks that begin on the given
    lines; in a labelled protocol without that word, what stands before the treatment."""
    decisions = [part for part in parts if part.role == "decision"]
    if not decisions and is_labelled and any(part.role == "treatment" for part in parts):
        decisions = [part for part in parts if part.role == "opening"]
    texts: list[str] = []
    for part in decisions:
        last = next((first for first in remarks if part.first <= first < part.last), part.last)
        last = end_of_decision(case, part.first, last)
        texts.append(unbroken(case.original(part.content, case.starts[last]).strip()))
    if not decisions:
        texts = [_points(case, part) for part in parts if part.role == "voting"]
    return "\n".join(text for text in texts if text) or None


def end_of_decision(case: CaseText, first: int, last: int) -> int:
    """The line before which the decided text ends that begins on line `first`, among the lines before `last`."""
    usual = max((line.size for line in case.lines[first : min(first + 2, last)]), default=0.0)
    for index in range(first + 1, last):
        if _heads_more_than(case, index, usual):
            last = index
            break
        if is_recommendation_told(case.line(index)) and case.begins_paragraph(index):
            last = index
            break
        if case.closes(index) and (last - index <= _LINES_OF_SIGNATURE or not is_signature(case.line(index))):
            last = index
            break
    while last > first + 1 and (_is_no_decision(case.line(last - 1)) or _is_letterhead(case, last - 1)):
        last -= 1
    return last


def _is_letterhead(case: CaseText, index: int) -> bool:
    """Whether a line apart names the municipality or the body alone, as above the papers of the next case."""
    line = case.line(index)
    named = is_municipality_line(line) or (line.isupper() and body_on_line(line) is not None)
    return named and case.lines[index].stands_apart


def _heads_more_than(case: CaseText, index: int, usual: float) -> bool:
    """Whether a line heads what is no part of the decision: a line apart in larger type than the word Vedtak and what
    stands below it, or an attachment's own heading."""
    line = case.lines[index]
    if not (line.stands_apart or line.page > case.lines[index - 1].page) or POINT_NUMBER.match(case.line(index)):
        return False
    return (usual > 0 and line.size > _LARGER * usual) or heads_attachment(case.line(index))


def _points(case: CaseText, part: Part) -> str:
    """What is decided under Vedtak with its result: minutes that are approved, or the numbered points without the
    result that is told after each of them."""
    heading = parse_heading(case.line(part.first))
    if heading is None or heading.role != "decision":
        return ""
    last = end_of_decision(case, part.first, part.last)
    whole = unbroken(case.original(part.content, case.starts[last]).strip())
    if is_approved_minutes(whole) or all(map(is_approved_minutes, whole.split("\n"))):
        return whole
    kept: list[str] = []
    for index in range(part.first + 1, last):
        starts = case.sentence_starts(index)
        result = next((start for start in starts if case.tells_vote_at(index, start)), len(case.line(index)))
        text = unbroken(case.original(case.starts[index], case.starts[index] + result).strip())
        # `Rådet støtter planen. Vedtatt mot 1 stemme.` tells both on one line.
        told_before = index == part.first + 1 and 0 < result < len(case.line(index))
        if text and not POINT_NUMBER.fullmatch(text) and (kept or told_before or POINT_NUMBER.match(text)):
            kept.append(text)
    return "\n".join(kept)


def _is_no_decision(line: str) -> bool:
    # A list may end in the mark of an item that nobody wrote.
    return is_case_officer(line) or is_result_of_decision(line) or is_signature(line) or is_bullet_alone(line)
