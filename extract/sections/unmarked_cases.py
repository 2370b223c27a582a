"""The lines that name a case by number and title and are not set off from the text: which of them begin it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from extract.model import Line
from extract.sections.case_lines import tells_archive_case
from extract.sections.headings import LARGER, body_size
from extract.sections.labelled_heads import Start
from patterns.case_fields import labelled_fields
from patterns.cases.agenda import LEADER
from patterns.cases.lines import CaseLine, parse_case_line
from patterns.cases.numbers import case_number, holds_case_number, is_later, is_next_number, number_key
from patterns.cases.starts import may_start
from patterns.cases.titles import is_open_line, is_sentence, may_be_title, refers_below
from patterns.cases.treatments import parse_body_treatment, parse_treatment_line
from patterns.families.saksprotokoll import Role, parse_heading
from patterns.proceedings import tells_result
from patterns.proposals import parse_introduction

# A title goes on over no more lines than that.
_MOST_TITLE_LINES = 3
_LONGEST_HEAD = 12
_TREATED: frozenset[Role] = frozenset({"treatment", "voting", "decision"})


class UnmarkedCases:
    """What tells, in one document's lines, whether a bare number with a title (`42/24 Ny bru`) begins that case."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self._lines = lines

    def begins(self, index: int, case: CaseLine, starts: Sequence[Start], told: Collection[Role]) -> bool:
        """Whether the case begins on the line. It does where its archive case or a part of its treatment stands below
        its title, or where its type is larger than the text's, if the agenda has it or its number is a later one; and
        where the agenda has it, or it is the next, and what was done follows. A reference to another case, and a
        list's row, begins none; nor does what other bodies decided in the papers of a case of which nothing is `told`
        yet but these."""
        if not case.title or is_sentence(case.title) or LEADER.search(case.title) or self._waits_above(index):
            return False
        number = number_key(case.number)
        listed = self._is_listed(number, case.title, index)
        last = _last_number(starts, self._lines)
        if not listed and last is not None and not is_later(number, last):
            return False
        if self._is_row(index, number if listed else None) or self._repeats_title(case.title, number, starts):
            return False
        below = self._below(index)
        if self._is_larger(index) or (below is not None and tells_archive_case(below)):
            return True
        if below is None:
            return False
        is_next = is_next_number(number, last) if last is not None else self._is_followed(number, index)
        if _heads(below):
            return listed or is_next or not _only_papers(told)
        if is_next and is_sentence(below.text) and self._is_counted(number, index, starts):
            return True
        return (listed and is_sentence(below.text)) or ((listed or is_next) and _tells(below))

    @cached_property
    def _body_size(self) -> float:
        return body_size(self._lines)

    @cached_property
    def _agenda(self) -> dict[str, tuple[int, str]]:
        """Where each number is first told with a title, and the title."""
        told: dict[str, tuple[int, str]] = {}
        for index, line in enumerate(self._lines):
            case = _case_of(line)
            if case is not None and case.title:
                told.setdefault(number_key(case.number), (index, case.title))
        return told

    def _is_listed(self, number: str, title: str, index: int) -> bool:
        """Whether a line above has the case under a title that begins alike."""
        first, listed = self._agenda.get(number, (index, ""))
        return first < index and _alike(listed, title)

    def _is_followed(self, number: str, index: int) -> bool:
        """Whether a line further down has the case of the next number, with a title."""
        return any(is_next_number(other, number) and first > index for other, (first, _) in self._agenda.items())

    def _is_counted(self, number: str, index: int, starts: Sequence[Start]) -> bool:
        """Whether a line below a whole sentence is one of those that count on: the next number follows it, too, or the
        two before it began cases."""
        above = self._lines[index - 1].text.rstrip() if index else ""
        if not above.endswith((".", "!", "?")) or not starts:
            return False
        before = [start.number for start in starts[-2:] if start.number is not None]
        two_before = len(before) == 2 and is_next_number(number, before[1]) and is_next_number(before[1], before[0])
        return two_before or (bool(before) and self._is_followed(number, index))

    def _waits_above(self, index: int) -> bool:
        """Whether the line above is the middle of a sentence, or announces what stands below it (`Se også:`)."""
        above, line = (self._lines[index - 1] if index else None), self._lines[index]
        if above is None or _names_case(above):
            return False
        text = above.text.rstrip()
        if parse_heading(text) is not None or labelled_fields(text):
            return False
        return refers_below(text) or (is_open_line(text) and not self._is_larger(index) and line.page == above.page)

    def _is_row(self, index: int, listed: str | None) -> bool:
        """Whether a case stands right above or below, as in an agenda or in a list of cases. The first case that an
        agenda has `listed` may stand right below its last row."""
        lines = self._lines
        below = self._below(index)
        if below is not None and _names_case(below):
            return True
        for above in range(index - 1, max(-1, index - 1 - _MOST_TITLE_LINES), -1):
            case = _case_of(lines[above])
            if case is not None:
                return listed is None or is_later(listed, number_key(case.number))
            if not may_be_title(lines[above].text):
                return False
        return False

    def _below(self, index: int) -> Line | None:
        """The first line below the title, which may go on over a few lines."""
        for position in range(index + 1, min(len(self._lines), index + 1 + _MOST_TITLE_LINES)):
            line = self._lines[position]
            if line.space_above or tells_archive_case(line) or _heads(line) or _names_case(line):
                return line
            if _tells(line) or is_sentence(line.text):
                return line
        return None

    def _is_larger(self, index: int) -> bool:
        return self._lines[index].size > self._body_size + LARGER

    def _repeats_title(self, title: str, number: str, starts: Sequence[Start]) -> bool:
        """Whether the case that has begun has that title under another number: another body treated it before."""
        current = starts[-1] if starts else None
        if current is None or current.number in (None, number):
            return False
        case = parse_case_line(self._lines[current.index].text)
        return case is not None and bool(case.title) and _alike(case.title, title)


def _last_number(starts: Sequence[Start], lines: Sequence[Line]) -> str | None:
    """The number of the case that began last, also where a head's label tells it; None where none has begun."""
    last = next((start.number for start in reversed(starts) if start.number is not None), None)
    if last is not None or not starts:
        return last
    head = lines[starts[-1].index : starts[-1].index + _LONGEST_HEAD]
    named = (field.value for line in head for field in labelled_fields(line.text) if field.field == "number")
    return next((number_key(case_number(value)) for value in named if holds_case_number(value)), None)


def _alike(title: str, other: str) -> bool:
    """Whether one of two titles begins as the other: an agenda's row holds its first line alone."""
    one, two = " ".join(title.lower().split()), " ".join(other.lower().split())
    shorter = min(len(one), len(two))
    return shorter > 0 and one[:shorter] == two[:shorter]


def _case_of(line: Line) -> CaseLine | None:
    return parse_case_line(line.text) if may_start(line.text) else None


def _names_case(line: Line) -> bool:
    return _case_of(line) is not None


def _only_papers(told: Collection[Role]) -> bool:
    """Whether the parts of a case that stand above are its papers alone."""
    return bool(told) and not _TREATED.intersection(told)


def _heads(line: Line) -> bool:
    """Whether a line heads a part of a case: its papers, or its treatment."""
    text = line.text
    heading = parse_heading(text)
    if heading is not None:
        return heading.role not in ("end", "protocol_remark")
    return parse_treatment_line(text) is not None or parse_body_treatment(text) is not None


def _tells(line: Line) -> bool:
    """Whether a line tells what was proposed or decided."""
    return parse_introduction(line.text) is not None or tells_result(line.text)
