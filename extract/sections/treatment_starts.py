"""Where a body's treatment of a case begins: a line with body, date or number, and what stands around it -> the
start.
"""

from __future__ import annotations

from extract.model import Line
from extract.sections.case_lines import FULL_LINE
from extract.sections.labelled_heads import Start
from extract.sections.saksgang_tables import is_first_table, is_next_table, rows_above, table_start
from patterns.bodies import is_abbreviation, same_body
from patterns.cases.lines import parse_case_line
from patterns.cases.numbers import number_key
from patterns.cases.saksgang import SAKSGANG_HEADER, is_row_above_another, parse_register_line, parse_saksgang_row
from patterns.cases.treatments import (
    TreatmentLine,
    parse_body_treatment,
    parse_dated_treatment,
    parse_treatment_line,
)
from patterns.families.saksprotokoll import Role, parse_heading
from patterns.meetings import parse_meeting_line
from patterns.page_edges import PAGE_NUMBER
from patterns.proceedings import tells_result
from patterns.proposals import parse_introduction

TREATED: frozenset[Role] = frozenset({"treatment", "voting", "decision"})
_DISCUSSED: frozenset[Role] = frozenset({"treatment", "voting"})


# So many lines below a body and a case number the body's treatment begins at the latest.
_REGISTER_GAP = 2
# So many lines below a body and its day what was done there is told at the latest.
_LINES_TO_TREATMENT = 3
# With one row in its table a case has one treatment.
_FEWEST_ROWS = 2


def treatment_start(
    index: int, lines: tuple[Line, ...], current: Start | None, roles_since: list[Role]
) -> Start | None:
    """The start of a body's treatment at a line, or of its case at the table above; None within the same treatment."""
    line = lines[index]
    treatment = parse_treatment_line(line.text)
    if treatment is not None:
        if _is_in_list(index, lines):
            return None
        if current is not None and _is_of_same_treatment(line, treatment, current, roles_since):
            return None
        number = treatment.number and number_key(treatment.number)
        return Start(index, "treatment", number, treatment.body, date=treatment.date)
    listed = _start_of_row(index, lines)
    if listed is not None:
        same = current is not None and current.kind == "treatment" and current.number == listed.number
        return None if same else listed
    meeting = _register_start(index, lines) or _meeting_start(index, lines)
    if meeting is not None:
        same = _tells_when(meeting, current, roles_since) or _heads_its_decision(meeting, current, lines, roles_since)
        return None if same else meeting
    if SAKSGANG_HEADER.fullmatch(line.text) and (
        set(roles_since) & TREATED or is_next_table(lines, index, current) or is_first_table(lines, index, current)
    ):
        return table_start(lines, index)
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


def _is_in_list(index: int, lines: tuple[Line, ...]) -> bool:
    """Whether a line is one of the rows of bodies that the case went through: another stands right below it, or it is
    the last of them and a heading names the body that is told of."""
    if index + 1 == len(lines):
        return False
    line, below = lines[index].text, lines[index + 1].text
    last = index > 0 and is_row_above_another(lines[index - 1].text, line)
    return is_row_above_another(line, below) or (last and parse_body_treatment(below) is not None)


def _start_of_row(index: int, lines: tuple[Line, ...]) -> Start | None:
    """The start on a line that tells which of several rows in the table above the case is treated: its body and day
    (`KOMMUNESTYRET 26.09.96:`, or set off from the text above what was done), or its day alone below a heading's word
    (`Handsaming i møtet 21.03.2013:`)."""
    text = lines[index].text
    day = parse_dated_treatment(text)
    heads = text.rstrip().endswith(":") or (lines[index].stands_apart and _is_treated_below(lines, index))
    meeting = parse_meeting_line(text) if day is None and heads else None
    if day is None and (meeting is None or meeting.body is None or meeting.date is None):
        return None
    rows = rows_above(lines, index)
    if len({(row.body, row.date) for row in rows}) < _FEWEST_ROWS:
        return None
    fitting = [
        row
        for row in rows
        if row.date == (day or (meeting and meeting.date))
        and (meeting is None or (meeting.body is not None and same_body(row.body, meeting.body)))
    ]
    if len(fitting) != 1 or fitting[0].number is None:
        return None
    row = fitting[0]
    return Start(index, "treatment", number_key(row.number or ""), row.body, date=row.date)


def _is_treated_below(lines: tuple[Line, ...], index: int) -> bool:
    """Whether one of the next lines heads a part of a treatment, or introduces a proposal."""
    below = lines[index + 1 : index + 1 + _LINES_TO_TREATMENT]
    return any(heads_treatment(line) or parse_introduction(line.text) is not None for line in below)


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
    if told.number is not None and current.number not in (None, number_key(told.number)):
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
    if heads_treatment(lines[index + 1]) or _heads_treatment_below(lines, index):
        return Start(index, "treatment", number, meeting.body)
    if meeting.date is not None and number is None and _heads_result(lines, index):
        return Start(index, "treatment", None, meeting.body, date=meeting.date)
    if number is None or parse_saksgang_row(lines[index].text) is not None:
        return None
    above = lines[index - 1] if index and not lines[index].stands_apart else None
    if above is not None and len(above.text.rstrip()) >= FULL_LINE:
        return None
    # Such lines below each other are the bodies that the case goes through.
    beside = (*lines[max(0, index - 1) : index], lines[index + 1])
    listed = any((other := parse_meeting_line(line.text)) is not None and other.number for line in beside)
    return None if listed else Start(index, "case_line", number, meeting.body)


def _heads_treatment_below(lines: tuple[Line, ...], index: int) -> bool:
    """Whether a field (`Innlegg: …`) stands between a line and the heading of the treatment below it."""
    below = lines[index + 1 : index + 3]
    field = len(below) == 2 and ":" in below[0].text[:20] and parse_case_line(below[0].text) is None
    return field and heads_treatment(below[1])


def _heads_result(lines: tuple[Line, ...], index: int) -> bool:
    """Whether the result stands right below a line set off from the text or with a colon, and no heading of a treatment
    follows it: then it is told there (`Formannskapet 03.04.2001:` / `Innstillingen enstemmig vedtatt.`)."""
    apart = lines[index].stands_apart or lines[index].text.rstrip().endswith(":")
    if not apart or not tells_result(lines[index + 1].text):
        return False
    for line in lines[index + 1 :]:
        if heads_treatment(line):
            return False
        other = parse_meeting_line(line.text)
        if (other is not None and other.body is not None) or parse_case_line(line.text) is not None:
            return True
    return True


def _register_start(index: int, lines: tuple[Line, ...]) -> Start | None:
    """The start on a line with a body and the case's number there, where that body's treatment follows close below."""
    register = parse_register_line(lines[index].text)
    if register is None or register.number is None:
        return None
    below = lines[index + 1 : index + 1 + _REGISTER_GAP]
    if not any(heads_treatment(line) or parse_introduction(line.text) is not None for line in below):
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
    return parse_saksgang_row(above) is not None and not lines[index].space_above


def heads_treatment(line: Line) -> bool:
    """Whether a line heads what a body did with a case."""
    heading = parse_heading(line.text)
    return heading is not None and heading.role in TREATED
