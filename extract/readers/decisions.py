"""Where a decided text ends: before the signatures, and before what is said of how it was decided."""

from __future__ import annotations

from extract.readers.case_text import CaseText
from patterns.families.closings import is_case_officer, is_result_of_decision, is_signature

# Below a place and a date stand a name and a post, in so many lines at most; what follows them is more of the text.
_LINES_OF_SIGNATURE = 6


def end_of_decision(case: CaseText, first: int, last: int) -> int:
    """The line before which the decided text ends that begins on line `first`, among the lines before `last`."""
    for index in range(max(first + 1, last - _LINES_OF_SIGNATURE), last):
        # A rule to write on under a line that ends with a colon is the decision's own: names to be filled in.
        if is_signature(case.line(index)) and not case.line(index - 1).endswith(":"):
            last = index
            break
    while last > first + 1 and _is_no_decision(case.line(last - 1)):
        last -= 1
    return last


def _is_no_decision(line: str) -> bool:
    return is_case_officer(line) or is_result_of_decision(line) or is_signature(line)
