"""The head of a treatment -> what it says of body, date, case number, archive case, title and result.

What stands nearest to the treatment counts first: its own labelled lines or heading, then the table of bodies and
dates above it, then the page headers, then the head of the meeting. What the document does not hold is None.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from extract.model import Facts, Line, RunningLine
from extract.readers.agenda import read_agenda
from extract.readers.days import day_above_list
from extract.readers.head_lines import tell
from extract.readers.head_titles import title_below, title_beside_dashed_number
from extract.readers.head_told import HeadTold, PlacedRow
from patterns.bodies import is_abbreviation, is_short_for, may_be_same_body, same_body
from patterns.case_fields import label_alone
from patterns.cases.agenda import parse_agenda_row
from patterns.cases.lines import CaseLine, parse_case_line
from patterns.cases.numbers import case_number, number_key
from patterns.cases.saksgang import SaksgangRow, parse_labelled_row
from patterns.cases.titles import clean_title
from patterns.cases.treatments import (
    CASE_BEGUN,
    NUMBERED_DECISION,
    TREATED_ON,
    TreatmentLine,
    parse_body_treatment,
    parse_dated_treatment,
    parse_protocol_footer,
    parse_treatment_line,
)
from patterns.dates import parse_date
from patterns.families.saksprotokoll import parse_heading
from patterns.meetings import MeetingLine, parse_meeting_line
from patterns.page_edges import PAGE_NUMBER

_LINES_OF_HEAD = 5


@dataclass(frozen=True, slots=True)
class CaseHead:
    """What is known of a treatment before its text begins.

    `content` is the index of the first line of its text, `last` that of the first line after its head (a heading that
    names the body is both). `told_by` are the lines elsewhere that told some of it: above, in the agenda, on a page's
    edge.
    """

    body: str | None
    date: str | None
    number: str | None
    archive: str | None
    title: str | None
    result: str | None
    content: int
    labelled: bool
    last: int
    told_by: tuple[Line, ...] = ()


def read_head(own: Sequence[Line], heading: Sequence[Line], facts: Facts, agenda_row: Sequence[Line] = ()) -> CaseHead:
    """The head of a treatment from its own lines, those that stand above it about meeting and case, and the agenda."""
    near = tell(own[: _first_part(own)], is_own=True)
    far = tell(heading, is_own=False)
    agenda = read_agenda(agenda_row)
    treated = _treated(own, heading, near, far, facts)
    told_by = list(treated.told_by)
    number = treated.number
    if (near.labelled or near.number or near.rows) and near.title is None and far.title is None:
        near.title, taken = title_below(own, near.last + 1)
        near.last += taken
    if number is not None:
        _forget_other_case(far, number, heading)
    title_of_number, lines = title_beside_dashed_number(heading, own)
    if near.title is None and title_of_number is not None:
        near.title = title_of_number
        told_by += lines
    told_by += _lines_above(far, body=treated.named, number=near.number, archive=near.archive, title=near.title)
    archive = near.archive or (treated.row and treated.row.archive) or far.archive
    title = _without_number(near.title or far.title, number)
    if (agenda.result and not near.result) or (agenda.archive and not archive) or (agenda.title and not title):
        told_by += agenda.lines
    if archive is not None and archive == number:
        archive = None
    return CaseHead(
        body=treated.body,
        date=treated.date,
        number=number,
        archive=archive or agenda.archive,
        title=title or agenda.title,
        result=near.result or agenda.result,
        content=_content(own, near.last + 1),
        labelled=near.labelled,
        last=near.last + 1,
        told_by=tuple(told_by),
    )


class _Treated(NamedTuple):
    """Who treated the case, when, and under which number. `named` is the body by the treatment's own lines, `row` the
    treatment's in the table of bodies; `told_by` are the lines elsewhere that told some of it."""

    named: str | None
    body: str | None
    date: str | None
    number: str | None
    row: SaksgangRow | None
    told_by: tuple[Line, ...]


def _treated(own: Sequence[Line], heading: Sequence[Line], near: HeadTold, far: HeadTold, facts: Facts) -> _Treated:
    treatment, treatment_line = _treatment_of(own, near)
    named = _named_body(near.body or treatment.body, far.body)
    if near.body is not None and named != near.body:
        near = replace(near, body=None)
    rows = near.rows or far.rows
    body = named or far.body or _only_body([placed.row for placed in rows]) or None
    placed = _row_of(rows, body, near.number, near.date or treatment.date)
    row = placed.row if placed else None
    footers = _footers(own, facts.running, body)
    number = _number(near.number, treatment.number or _of_decision(own), row, footers, far.number)
    told_by: list[Line] = []
    if placed is not None and placed not in near.rows:
        told_by.append(placed.line)
    if treatment_line is not None and ((treatment.body and not near.body) or (treatment.date and not near.date)):
        told_by.append(treatment_line)
    date = near.date or treatment.date or _begun(own) or _held(own, named) or (row.date if row else None)
    if date is None:
        date, lines = _date_elsewhere(near, far, footers)
        told_by += lines
    if date is None and (near.body is None or far.body is None or may_be_same_body(near.body, far.body)):
        date, lines = day_above_list(heading, not own)
        told_by += lines
    if date is None or body is None:
        meeting, edge = _meeting_on_edges(own, facts.running)
        if meeting is not None and (body is None or same_body(body, meeting.body or "")):
            body, date = body or meeting.body, date or meeting.date
            told_by += edge
    return _Treated(named, body or _only(footer.body for _, footer in footers), date, number, row, tuple(told_by))


def _without_number(title: str | None, number: str | None) -> str | None:
    """The title without the case's own number before it (`24/99: Ny bru`)."""
    case = parse_case_line(title) if title is not None and title[:1].isdigit() else None
    own = case is not None and number is not None and number_key(case.number) == number_key(number)
    return case.title if case is not None and own and case.title else title


def _treatment_of(own: Sequence[Line], near: HeadTold) -> tuple[TreatmentLine, Line | None]:
    """What a heading says of the treatment, and its line; where the bodies that the case went through are listed, and
    nothing else does, the last of them is told of."""
    listed = [placed.line for placed in near.rows]
    if not listed:
        return _treatment_told(own)
    treatment, line = _treatment_told([line for line in own if line not in listed])
    return (treatment, line) if line is not None else _treatment_told(listed[-1:])


def _named_body(named: str | None, above: str | None) -> str | None:
    """The body that the treatment's own lines name; the one above where they have it short (`BU's behandling:` under
    the body's own name, `Komiteens behandling:` under that of the committee)."""
    if named is None or above is None:
        return named
    return above if is_abbreviation(named) or is_short_for(named, above) else named


def _date_elsewhere(
    near: HeadTold, far: HeadTold, footers: Sequence[tuple[Line, TreatmentLine]]
) -> tuple[str | None, Sequence[Line]]:
    """The day of the body's meeting that pages' edges tell, else that of the meeting above, and the lines that do."""
    date = _only(footer.date for _, footer in footers)
    if date is not None:
        return date, [next(line for line, footer in footers if footer.date is not None)]
    if near.body is None or far.body is None or may_be_same_body(near.body, far.body):
        return far.date, far.told_by.get("date", ())
    return None, ()


def _lines_above(far: HeadTold, **near: str | None) -> list[Line]:
    """The lines above the treatment that told what its own lines do not tell."""
    return [line for name, value in near.items() if value is None for line in far.told_by.get(name, ())]


def _forget_other_case(far: HeadTold, number: str, heading: Sequence[Line]) -> None:
    """Of a list of cases above a treatment the case's own row counts, and not the last one: title and archive case that
    the row of another told become those of its own row where there is one."""
    told_by = [line for name in ("title", "archive") for line in far.told_by.get(name, ())[:1]]
    key = number_key(number)
    others = [line for line in told_by if (case := _row_with_title(line)) and number_key(case.number) != key]
    rows = ((line, row) for line in heading if (row := _row_with_title(line)) is not None)
    own = next(((line, row) for line, row in rows if number_key(row.number) == key), None)
    if not others or own is None:
        return
    line, case = own
    for name, value in (("title", clean_title(case.title)), ("archive", case.archive)):
        if far.told_by.get(name, ())[:1] in [(other,) for other in others]:
            setattr(far, name, value)
            far.told_by[name] = (line,) if value else ()


def _row_with_title(line: Line) -> CaseLine | None:
    """The case of an agenda's row that has its title."""
    case = parse_agenda_row(line.text)
    titled = case is not None and case.title and parse_labelled_row(line.text) is None
    return case if titled else None


def _content(own: Sequence[Line], after: int) -> int:
    """Where the text begins: at the head's last line where it is a heading of the text too (`Vedtak i Formannskapet
    11.03.2013:`)."""
    if 0 < after <= len(own) and parse_treatment_line(own[after - 1].text) is not None:
        heading = parse_heading(own[after - 1].text)
        if heading is not None and heading.role in ("decision", "treatment"):
            return after - 1
    return after


def _first_part(own: Sequence[Line]) -> int:
    """The index of the first line that heads a part of the treatment: the head ends there at the latest."""
    named = False
    for index, line in enumerate(own):
        if parse_heading(line.text) is None or label_alone(line.text) is not None:
            continue
        if named or parse_treatment_line(line.text) is None:
            return index
        named = True
    return len(own)


def _treatment_told(own: Sequence[Line]) -> tuple[TreatmentLine, Line | None]:
    """What a heading further down says of the treatment (`Behandling i Heradsstyret 15.05.2024`, `Kommunestyrets
    behandling:`), and its line."""
    for line in own:
        treatment = parse_treatment_line(line.text)
        if treatment is not None:
            return treatment, line
        body = parse_body_treatment(line.text)
        if body is not None:
            return TreatmentLine(body, None, None), line
        date = parse_dated_treatment(line.text)
        if date is not None:
            return TreatmentLine(None, date, None), line
    return TreatmentLine(None, None, None), None


def _number(
    near: str | None,
    told: str | None,
    row: SaksgangRow | None,
    footers: Sequence[tuple[Line, TreatmentLine]],
    far: str | None,
) -> str | None:
    """The case number; in the shorter form where the treatment writes out what the case's heading has short
    (`16/2026`)."""
    if near is not None:
        same = far is not None and number_key(near) == number_key(far)
        return far if far is not None and same and len(far) < len(near) else near
    return told or (row.number if row else None) or _only(footer.number for _, footer in footers) or far


def _of_decision(own: Sequence[Line]) -> str | None:
    """The case's number in the heading of the decision (`FS-061/17 Vedtak:`), which is that of the body."""
    match = next((match for line in own if (match := NUMBERED_DECISION.match(line.text)) is not None), None)
    return case_number(match.group("number")) if match is not None else None


def _begun(own: Sequence[Line]) -> str | None:
    for line in own[:200]:
        match = CASE_BEGUN.match(line.text)
        if match:
            return parse_date(match.group("date"))
    treated = next((match for line in own[:_LINES_OF_HEAD] if (match := TREATED_ON.search(line.text))), None)
    return parse_date(treated.group("date")) if treated else None


def _held(own: Sequence[Line], body: str | None) -> str | None:
    """The date of the body's meeting that is told right below the heading of the treatment."""
    for line, below in pairwise(own):
        heading = parse_heading(line.text)
        if heading is not None and heading.role == "treatment":
            meeting = parse_meeting_line(below.text)
            if meeting is not None and meeting.date and body and meeting.body and same_body(body, meeting.body):
                return meeting.date
    return None


def _only_body(rows: list[SaksgangRow]) -> str | None:
    return rows[0].body if len(rows) == 1 else None


def _row_of(rows: Sequence[PlacedRow], body: str | None, number: str | None, date: str | None) -> PlacedRow | None:
    """The row of this treatment in the table above the case: same body, and same number where it is known. Of several,
    as where a body treats the case again, that of the day."""
    fitting = [placed for placed in rows if body is not None and same_body(placed.row.body, body)]
    if not fitting and body is not None and date is not None:
        # The municipality's name may stand before the body's in one place alone (`Nesvik formannskap`).
        of_day = [placed for placed in rows if placed.row.date == date]
        fitting = [placed for placed in of_day if may_be_same_body(placed.row.body, body)]
    if number is not None:
        key = number_key(number)
        fitting = [placed for placed in fitting if placed.row.number is None or number_key(placed.row.number) == key]
    if len(fitting) > 1 and date is not None:
        fitting = [placed for placed in fitting if placed.row.date == date]
    return fitting[0] if len(fitting) == 1 else None


def _footers(own: Sequence[Line], running: Iterable[RunningLine], body: str | None) -> list[tuple[Line, TreatmentLine]]:
    """What page headers and footers on the treatment's pages say of this body's meeting, each with its line."""
    pages = {line.page for line in own}
    edges = [item.line for item in running if item.line.page in pages]
    footers = [(line, footer) for line in [*own, *edges] if (footer := parse_protocol_footer(line.text)) is not None]
    return [
        (line, footer)
        for line, footer in footers
        if body is None or (footer.body is not None and same_body(footer.body, body))
    ]


def _meeting_on_edges(own: Sequence[Line], running: Iterable[RunningLine]) -> tuple[MeetingLine | None, list[Line]]:
    """The one meeting that headers and footers of the treatment's pages name (`Formannskapet 14.02.2011`), with the
    first line that does."""
    pages = {line.page for line in own}
    found = [
        (meeting, item.line)
        for item in running
        if item.line.page in pages
        and (meeting := parse_meeting_line(PAGE_NUMBER.sub("", item.line.text))) is not None
        and meeting.body
    ]
    alike = len({(meeting.body, meeting.date) for meeting, _ in found}) == 1
    return (found[0][0], [found[0][1]]) if alike else (None, [])


def _only(values: Iterable[str | None]) -> str | None:
    """The value that all agree on, or None."""
    distinct = {value for value in values if value}
    return distinct.pop() if len(distinct) == 1 else None
