"""Lines in a case's text that may begin the next case, and do not tell it: each is told of in a warning."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.model import Line, Notice
from patterns.cases.lines import CaseLine, parse_case_line
from patterns.cases.numbers import is_next_number, number_key
from patterns.cases.starts import may_start
from patterns.cases.titles import is_open_line, is_sentence, refers_below


def doubtful_cases(own: Sequence[Line], identity: str, number: str | None) -> list[Notice]:
    """A notice for each line that has the next number and a title (`42/24 Ny bru`), as a case's first line has, that no
    sentence above refers to, and that is in no list of cases."""
    if number is None:
        return []
    key = number_key(number)
    named = [_named(line) for line in own]
    return [
        Notice("case_ambiguous", f"{identity}: may begin another case: {line.text.strip()}", line.page)
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
