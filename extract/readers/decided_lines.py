"""A case without any heading for its decision -> the lines that stand above what was decided (`Enstemmig vedtatt:`)."""

from __future__ import annotations

from extract.readers.case_text import CaseText
from patterns.families.decided_lines import adopted_above_text, concludes, decided_above_text, is_told_in_present
from patterns.families.saksprotokoll import Role, parse_heading
from patterns.votes.motion import names_motion
from patterns.votes.party_list import find_shares

_TREATED: frozenset[Role] = frozenset({"treatment", "voting"})
_PAPERS: frozenset[Role] = frozenset({"papers", "background", "end"})
_NOT_FOUND = -1
_DECIDED: frozenset[Role] = frozenset({"decision", "adopted_recommendation"})


def find_decided_lines(case: CaseText, start: int, body: str | None) -> dict[int, int | None]:
    """The lines by their places, each with where in it the decided text begins; None where the line itself tells the
    vote, and the text begins below it. Nothing where a heading tells the decision, or where the case goes on behind."""
    found: dict[int, int | None] = {}
    role: Role | None = None
    treated = False
    for index in range(start, len(case.lines)):
        line = case.line(index)
        place = _place(case, index, role, treated, body)
        if place is not _NOT_FOUND:
            found[index] = place
            continue
        heading = parse_heading(line) if role != "end" else None
        if heading is not None and (heading.role == "decision" or (treated and heading.role in _DECIDED)):
            return {}
        if found and (case.tells_vote(index) or case.introduction(index) is not None):
            return {}
        role = heading.role if heading is not None else role
        treated = treated or (heading is not None and heading.role in _TREATED)
    return found


def _place(case: CaseText, index: int, role: Role | None, treated: bool, body: str | None) -> int | None:
    """Where in a line the decided text begins, None where the line tells the vote, `_NOT_FOUND` where it is none."""
    line = case.line(index)
    if ":" not in line or (role in _PAPERS and not treated):
        return _NOT_FOUND
    conclusion = concludes(line)
    if conclusion is not None:
        # Right below the case's line there are no papers that it could close.
        told = (treated or role is None) and (line[conclusion:].strip() or _text_below(case, index))
        return conclusion if told else _NOT_FOUND
    if not line.rstrip().endswith(":") or not _text_below(case, index):
        return _NOT_FOUND
    if adopted_above_text(line):
        return None if not names_motion(case.line(index + 1)) or _is_sentence(case, index + 1) else _NOT_FOUND
    if not decided_above_text(line, body) or (is_told_in_present(line) and _may_be_proposed(case, index, role)):
        return _NOT_FOUND
    return len(line)


def _text_below(case: CaseText, index: int) -> bool:
    """Whether what stands below a line may be what was decided: no heading, proposal or vote."""
    below = index + 1
    if below >= len(case.lines) or parse_heading(case.line(below)) is not None:
        return False
    if find_shares(case.line(below)):
        # Those who were for it, or against.
        return False
    return case.introduction(below) is None and not case.tells_vote(below)


def _is_sentence(case: CaseText, index: int) -> bool:
    return case.sentence(index).endswith(".")


def _may_be_proposed(case: CaseText, index: int, role: Role | None) -> bool:
    """Whether a line in the present tense stands in what somebody asked for."""
    above = case.line(index - 1).rstrip() if index else ""
    recommended = role in ("recommendation", "adopted_recommendation")
    return recommended or above.endswith(":") or not case.lines[index].space_above
