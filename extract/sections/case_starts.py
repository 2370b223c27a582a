"""Where a treatment, a case or a meeting begins in the lines of minutes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from extract.model import Line
from extract.sections.labelled_heads import HEAD_GAP, labelled_heads
from extract.sections.labelled_heads import Kind as Kind
from extract.sections.labelled_heads import Start as Start
from patterns.bodies import is_abbreviation, same_body
from patterns.case_fields import label_row, labelled_fields
from patterns.cases.lines import (
    CaseLine,
    is_reported_matter,
    parse_case_line,
    parse_case_number_alone,
    parse_case_table,
    parse_point_heading,
)
from patterns.cases.numbers import archive_number, number_key
from patterns.cases.saksgang import SAKSGANG_HEADER, SaksgangRow, parse_register_line, parse_saksgang_row
from patterns.cases.starts import may_start
from patterns.cases.titles import is_title_in_capitals, may_be_title
from patterns.cases.treatments import TreatmentLine, parse_body_treatment, parse_protocol_footer, parse_treatment_line
from patterns.families.saksprotokoll import Role, parse_heading
from patterns.families.titles_of_minutes import PROTOCOL_TITLE, is_title_of_minutes
from patterns.meetings import parse_meeting_line
from patterns.page_edges import PAGE_NUMBER
from patterns.proposals import parse_introduction

TREATED: frozenset[Role] = frozenset({"treatment", "voting", "decision"})
_DISCUSSED: frozenset[Role] = frozenset({"treatment", "voting"})


# A line of so many characters may be broken in the middle of a sentence.
_FULL_LINE = 60


# Kinds of starts with which a case begins.
_OF_CASES: frozenset[Kind] = frozenset({"labelled", "treatment", "case_line"})


_FEWEST_POINTS = 2
# The title and the first case of short minutes stand within so many lines.
_LINES_OF_TITLE = 12
_LINES_OF_FRONT = 60


# So many lines below a body and a case number the body's treatment begins at the latest.
_REGISTER_GAP = 2


def find_starts(lines: tuple[Line, ...]) -> list[Start]:
    starts: list[Start] = []
    heads = labelled_heads(lines)
    in_head_until = -1
    roles_since: list[Role] = []
    for index, line in enumerate(lines):
        start: Start | None = None
        current = starts[-1] if starts else None
        if index in heads:
            start = heads[index][0]
            in_head_until = heads[index][1]
        elif index <= in_head_until or _is_row_of_values(lines, index):
            continue
        elif may_start(line.text):
            if parse_protocol_footer(line.text) is not None:
                continue
            if PROTOCOL_TITLE.fullmatch(line.text):
                start = Start(index, "book")
            else:
                start = (
                    _treatment_start(index, lines, current, roles_since)
                    or _listed_table_start(index, lines, starts)
                    or _case_start(index, lines, current, roles_since)
                )
        if start is not None:
            if (
                start.kind == "labelled"
                and current is not None
                and current.kind == "book"
                and index - current.index <= 2
            ):
                starts.pop()
                start = Start(current.index, start.kind, start.number, start.body)
            starts.append(start)
            roles_since = []
        heading = parse_heading(line.text)
        if heading is not None:
            roles_since.append(heading.role)
    if any(start.kind in _OF_CASES for start in starts):
        return starts
    return sorted([*starts, *_points(lines)], key=lambda start: start.index)


def _is_row_of_values(lines: tuple[Line, ...], index: int) -> bool:
    """Whether a line is the row of values below a row of labels."""
    return index > 0 and bool(label_row(lines[index - 1].text)) and not label_row(lines[index].text)


def _points(lines: tuple[Line, ...]) -> list[Start]:
    """The numbered points of minutes whose cases have no number: each has text below it, and they count from 1."""
    if not any(is_title_of_minutes(line.text) for line in lines[:_LINES_OF_TITLE]):
        return []
    points: list[Start] = []
    expected = 1
    for index, line in enumerate(lines[:-1]):
        point = parse_point_heading(line.text)
        if point is None or not line.stands_apart or point.number not in (1, expected):
            continue
        points.append(Start(index, "case_line"))
        expected = point.number + 1
    return points if len(points) >= _FEWEST_POINTS and points[0].index <= _LINES_OF_FRONT else []


def _treatment_start(
    index: int, lines: tuple[Line, ...], current: Start | None, roles_since: list[Role]
) -> Start | None:
    line = lines[index]
    treatment = parse_treatment_line(line.text)
    if treatment is not None:
        if current is not None and _is_of_same_treatment(line, treatment, current, roles_since):
            return None
        number = treatment.number and number_key(treatment.number)
        return Start(index, "treatment", number, treatment.body, date=treatment.date)
    meeting = _register_start(index, lines) or _meeting_start(index, lines)
    if meeting is not None:
        same = _tells_when(meeting, current, roles_since) or _heads_its_decision(meeting, current, lines, roles_since)
        return None if same else meeting
    if SAKSGANG_HEADER.fullmatch(line.text) and (
        set(roles_since) & TREATED
        or _is_next_table(lines, index, current)
        or _is_first_table(lines, index, current)
    ):
        return _table_start(lines, index)
    body = parse_body_treatment(line.text)
    if body is None:
        return None
    if current is None or current.kind == "meeting":
        return Start(index, "treatment", None, body)
    if current.kind == "case_line" and "decision" in roles_since and not _DISCUSSED & set(roles_since):
        # The decision stands above the discussion.
        return None
    if any(role in TREATED for role in roles_since) or _is_other_body(current, body):
        closed = "papers" in roles_since or (current.body is not None and same_body(current.body, body))
        return None if closed else Start(index, "treatment", current.number, body)
    return None


def _is_next_table(lines: tuple[Line, ...], index: int, current: Start | None) -> bool:
    """Whether the table of bodies and numbers is of another case than the one above: same body, other number."""
    row = parse_saksgang_row(lines[index + 1].text) if index + 1 < len(lines) else None
    if row is None or row.number is None or current is None:
        return False
    if current.kind == "meeting":
        # The agenda has the case: this is where it is told.
        listed = (parse_case_line(line.text) for line in lines[current.index : index])
        return any(case is not None and number_key(case.number) == number_key(row.number) for case in listed)
    above = (parse_saksgang_row(line.text) for line in lines[current.index : index])
    return any(
        other is not None and other.number not in (None, row.number) and same_body(other.body, row.body)
        for other in above
    )


def _is_first_table(lines: tuple[Line, ...], index: int, current: Start | None) -> bool:
    """Whether the table of one body, date and number, with the case's title below or above it, is the first of a
    meeting."""
    row = _only_row(lines, index)
    if row is None or row.number is None or (current is not None and current.kind not in ("meeting", "book")):
        return False
    return _title_stands_below(lines, index) or _first_of_title(lines, index) != index


def _listed_table_start(index: int, lines: tuple[Line, ...], starts: list[Start]) -> Start | None:
    """The start at a table of bodies, dates and numbers below the last row of an agenda, where it is the head of an
    earlier one's case."""
    current = starts[-1] if starts else None
    if current is None or not current.titled or not SAKSGANG_HEADER.fullmatch(lines[index].text):
        return None
    numbers: set[str] = set()
    for line in lines[index + 1 :]:
        row = parse_saksgang_row(line.text)
        if row is None:
            break
        numbers |= {number_key(row.number)} if row.number is not None else set()
    listed = {start.number for start in starts if start.titled}
    if current.number in numbers or not numbers & listed:
        return None
    start = _table_start(lines, index)
    return replace(start, index=max(start.index, current.index + 1))


def _table_start(lines: tuple[Line, ...], index: int) -> Start:
    """The start at a table of bodies, dates and numbers, or at the title above it; its number where it has one row."""
    only = _only_row(lines, index)
    first = index if _title_stands_below(lines, index) else _first_of_title(lines, index)
    return Start(first, "case_line", only and only.number and number_key(only.number))


def _only_row(lines: tuple[Line, ...], index: int) -> SaksgangRow | None:
    """The row of a table of bodies, dates and numbers that has no other."""
    rows = [parse_saksgang_row(line.text) for line in lines[index + 1 : index + 3]]
    return rows[0] if rows and rows[1:] in ([], [None]) else None


def _title_stands_below(lines: tuple[Line, ...], index: int) -> bool:
    """Whether the case's title stands between the only row of its table and its archive case or its first heading."""
    below = lines[index + 2 : index + 5]
    for title, line in pairwise(below):
        if not (title is not below[0] or title.stands_apart) or not may_be_title(title.text):
            return False
        if _tells_archive_case(line) or parse_heading(line.text) is not None:
            return True
    return False


def _heads_its_decision(
    meeting: Start, current: Start | None, lines: tuple[Line, ...], roles_since: list[Role]
) -> bool:
    """Whether body and case number stand before the heading of the decision of the case that has begun with them
    (`HERADSSTYRET – 12/14 VEDTAK:`)."""
    if current is None or current.kind != "case_line" or current.number is None or "decision" in roles_since:
        return False
    heading = parse_heading(lines[meeting.index + 1].text)
    return meeting.number == current.number and heading is not None and heading.role == "decision"


def _is_other_body(current: Start, body: str) -> bool:
    """Whether the treatment that has begun is told to be another body's."""
    if current.kind != "treatment" or current.body is None or is_abbreviation(body):
        return False
    return not same_body(current.body, body)


def _is_of_same_treatment(line: Line, told: TreatmentLine, current: Start, roles_since: list[Role]) -> bool:
    """Whether a line that names body and date heads the second part of the treatment that has begun above it: the
    discussion below its decision, or the decision below its discussion."""
    if told.body is not None and current.body is not None and not same_body(told.body, current.body):
        return False
    discussed = bool(_DISCUSSED & set(roles_since))
    if "decision" in roles_since:
        return not discussed
    heading = parse_heading(line.text)
    if heading is None or heading.role != "decision":
        return False
    if current.kind != "treatment":
        return discussed
    return told.date is None or current.date is None or told.date == current.date


def _tells_when(meeting: Start, current: Start | None, roles_since: list[Role]) -> bool:
    """Whether a line with the meeting of the body whose treatment has begun tells when that was (`Møte i Heradsstyret
    den 25.09.2024` below Handsaming)."""
    return (
        current is not None
        and current.kind == meeting.kind == "treatment"
        and meeting.number in (None, current.number)
        and current.body is not None
        and meeting.body is not None
        and same_body(current.body, meeting.body)
        and roles_since[-1:] == ["treatment"]
    )


def _meeting_start(index: int, lines: tuple[Line, ...]) -> Start | None:
    """The start on a line with body, date or case number, where the treatment or the case's title follows it."""
    meeting = parse_meeting_line(lines[index].text)
    if meeting is None or meeting.body is None or index + 1 >= len(lines) or PAGE_NUMBER.search(lines[index].text):
        return None
    number = meeting.number and number_key(meeting.number)
    if _in_register(index, lines):
        return None
    if _heads_treatment(lines[index + 1]) or _heads_treatment_below(lines, index):
        return Start(index, "treatment", number, meeting.body)
    if number is None or parse_saksgang_row(lines[index].text) is not None:
        return None
    above = lines[index - 1] if index and not lines[index].stands_apart else None
    if above is not None and len(above.text.rstrip()) >= _FULL_LINE:
        return None
    # Such lines below each other are the bodies that the case goes through.
    beside = (*lines[max(0, index - 1) : index], lines[index + 1])
    listed = any((other := parse_meeting_line(line.text)) is not None and other.number for line in beside)
    return None if listed else Start(index, "case_line", number, meeting.body)


def _heads_treatment_below(lines: tuple[Line, ...], index: int) -> bool:
    """Whether a field (`Innlegg: …`) stands between a line and the heading of the treatment below it."""
    below = lines[index + 1 : index + 3]
    field = len(below) == 2 and ":" in below[0].text[:20] and parse_case_line(below[0].text) is None
    return field and _heads_treatment(below[1])


def _register_start(index: int, lines: tuple[Line, ...]) -> Start | None:
    """The start on a line with a body and the case's number there, where that body's treatment follows close below."""
    register = parse_register_line(lines[index].text)
    if register is None or register.number is None:
        return None
    below = lines[index + 1 : index + 1 + _REGISTER_GAP]
    if not any(_heads_treatment(line) or parse_introduction(line.text) is not None for line in below):
        return None
    return Start(index, "treatment", number_key(register.number), register.body)


def _in_register(index: int, lines: tuple[Line, ...]) -> bool:
    """Whether a line is the last of several bodies in the table above a case, or of another body than the one below."""
    row = parse_saksgang_row(lines[index].text)
    if row is None or index == 0:
        return False
    above = lines[index - 1].text
    body = parse_body_treatment(lines[index + 1].text)
    if body is not None and not same_body(body, row.body) and not is_abbreviation(body):
        return True
    return parse_saksgang_row(above) is not None


def _first_of_title(lines: tuple[Line, ...], index: int) -> int:
    """The index of the title's first line above the table of bodies and dates; the table's own where none is there."""
    while index and {field.field for field in labelled_fields(lines[index - 1].text)} & {"archive", "other"}:
        # The head's fields may stand above the table.
        index -= 1
    first = index
    while first > max(0, index - HEAD_GAP) and may_be_title(lines[first - 1].text):
        first -= 1
        if lines[first].space_above:
            return first
    return index


def _heads_treatment(line: Line) -> bool:
    heading = parse_heading(line.text)
    return heading is not None and heading.role in TREATED


def _is_head_of_treatment(current: Start, index: int, roles_since: list[Role]) -> bool:
    """Whether the case is named right below the line with body and date that its treatment begins with."""
    unnamed = current.kind == "treatment" and current.number is None and not roles_since
    return unnamed and index - current.index == 1


def _case_start(index: int, lines: tuple[Line, ...], current: Start | None, roles_since: list[Role]) -> Start | None:
    line = lines[index]
    tabled = parse_case_table(line.text, lines[index + 1].text) if index + 1 < len(lines) else None
    if tabled is not None:
        # A table with more rows is an agenda.
        agenda = index + 2 < len(lines) and parse_case_line(lines[index + 2].text) is not None
        return None if agenda else Start(index, "case_line", number_key(tabled.number), tabled=True)
    if parse_saksgang_row(line.text) is not None or parse_heading(line.text) is not None:
        return None
    case = parse_case_line(line.text) or _number_alone(lines, index)
    if case is None or (current is not None and current.tabled and index == current.index + 1):
        return None
    if _goes_on_from_above(lines, index) or _is_reported_below(lines, index, current, roles_since):
        return None
    number = number_key(case.number)
    if index and not case.title and _tells_archive_case(lines[index - 1]):
        return Start(index - 1, "case_line", number)
    bare = line.text.lstrip()[:1].isdigit()
    if bare and not line.stands_apart and case.archive is None:
        return None
    if current is not None and _is_head_of_treatment(current, index, roles_since):
        return None
    if current is not None and not case.title and (current.number == number or _is_of_head(lines, current, index)):
        return None
    return Start(index, "case_line", number, case.body, titled=bool(case.title))


def _is_reported_below(
    lines: tuple[Line, ...], index: int, current: Start | None, roles_since: list[Role]
) -> bool:
    """Whether a line is of a matter reported in the case that has begun (`RS 5/21 …`), which no agenda names: the
    decision below is of the case."""
    if current is None or current.kind not in ("case_line", "treatment") or "decision" in roles_since:
        return False
    case = parse_case_line(lines[index].text) if is_reported_matter(lines[index].text) else None
    if case is None or is_reported_matter(lines[current.index].text):
        return False
    below = parse_heading(lines[index + 1].text) if index + 1 < len(lines) else None
    treated = below is not None and below.role == "treatment"
    return not treated and not _is_listed(lines[:index], number_key(case.number))


def _tells_archive_case(line: Line) -> bool:
    """Whether a line holds the labelled archive case, as the first line of a case's head."""
    return any(field.field == "archive" and field.value for field in labelled_fields(line.text))


def _is_of_head(lines: tuple[Line, ...], current: Start, index: int) -> bool:
    """Whether a number without a title right below a case's line is one of its fields (`Saksnummer 21/32`). It is none
    below an agenda's last row, where the agenda has a case of that number."""
    if current.kind != "case_line" or not current.titled or index != current.index + 1:
        return False
    case = parse_case_line(lines[index].text) or parse_case_number_alone(lines[index].text)
    return case is None or not _is_listed(lines[:index], number_key(case.number))


def _is_listed(lines: tuple[Line, ...], number: str) -> bool:
    """Whether one of the lines names the case of that number with its title."""
    cases = (parse_case_line(line.text) for line in lines)
    return any(case is not None and case.title and number_key(case.number) == number for case in cases)


def _goes_on_from_above(lines: tuple[Line, ...], index: int) -> bool:
    """Whether a line that names a case is the rest of a sentence above it (`… ble behandlet som / sak 22/21.`)."""
    line, above = lines[index], lines[index - 1] if index else None
    if above is None or line.stands_apart or line.page != above.page:
        return False
    if line.text.lstrip()[:1].islower():
        return True
    full = len(above.text.strip()) >= _FULL_LINE and (above.text.rstrip()[-1].isalnum() or above.text.endswith(","))
    return full and line.bold == above.bold and parse_case_line(above.text) is None


def _number_alone(lines: tuple[Line, ...], index: int) -> CaseLine | None:
    """The case of a number that stands alone on its line, above its archive case or its title."""
    case = parse_case_number_alone(lines[index].text)
    if case is None or index + 1 >= len(lines):
        return None
    if not lines[index].stands_apart and not (index and _tells_archive_case(lines[index - 1])):
        return None
    below = lines[index + 1].text
    if archive_number(below) == below.strip() or is_title_in_capitals(below):
        return case
    after = lines[index + 2] if index + 2 < len(lines) else None
    alone = after is None or after.stands_apart or parse_heading(after.text) is not None
    return case if alone and may_be_title(below) else None
