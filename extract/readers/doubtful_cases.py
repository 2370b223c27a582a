"""Lines in a case's text that may begin the next case, and do not tell it: each is told of in a warning."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.model import Line, Notice
from patterns.cases.lines import CaseLine, parse_case_line
from patterns.cases.numbers import is_next_number, number_key
from patterns.cases.otherwise import parse_case_otherwise
from patterns.cases.starts import may_start
from patterns.cases.titles import is_open_line, is_sentence, refers_below
from patterns.families.saksprotokoll import parse_heading


def doubtful_cases(own: Sequence[Line], identity: str, number: str | None) -> list[Notice]:
    """A notice for each line that may begin another case than the one of that number."""
    found = [*([] if number is None else _next_of_number(own, number_key(number))), *_numbered_otherwise(own)]
    return [
        Notice("case_ambiguous", f"{identity}: may begin another case: {line.text.strip()}", line.page)
        for line in dict.fromkeys(found)
    ]


def _numbered_otherwise(own: Sequence[Line]) -> list[Line]:
    """The lines such as `Sak 9: Ny vei` below a decision, set off from the text, with the heading of a part right
    below."""
    found: list[Line] = []
    decided = False
    for line, below in pairwise(own):
        heading = parse_heading(line.text)
        decided = decided or (heading is not None and heading.role == "decision")
        named = decided and line.stands_apart and parse_case_otherwise(line.text) is not None
        if named and parse_heading(below.text) is not None:
            found.append(line)
    return found


def _next_of_number(own: Sequence[Line], key: str) -> list[Line]:
    """The lines that have the next number and a title (`42/24 Ny bru`), as a case's first line has, that no sentence
    above refers to, and that are in no list of cases."""
    named = [_named(line) for line in own]
    return [
        line
        for index, (above, line) in enumerate(pairwise(own), 1)
        if (case := named[index]) is not None
        and is_next_number(number_key(case.number), key)
        and not is_sentence(case.title)
        and named[index - 1] is None
        and (index + 1 == len(own) or (named[index + 1] is None and not own[index + 1].text.lstrip()[:1].islower()))
        and not (refers_below(above.text) or is_open_line(above.text))
    ]


def _named(line: Line) -> CaseLine | None:
    """The case that a line names with its title, without letters before the number."""
    if not line.text.lstrip()[:1].isdigit() or not may_start(line.text):
        return None
    case = parse_case_line(line.text)
    return case if case is not None and case.title else None
