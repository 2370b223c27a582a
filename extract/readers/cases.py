"""The head of a treatment -> what it says of body, date, case number, archive case, title and result.

What stands nearest to the treatment counts first: its own labelled lines or heading, then the table of bodies and
dates above it, then
the page headers, then the head of the meeting. What the document does not hold is None.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.model import Facts, Line, RunningLine
from extract.readers.head_lines import tell, title_below
from patterns.bodies import is_abbreviation, may_be_same_body, same_body
from patterns.case_fields import label_alone
from patterns.cases.numbers import number_key
from patterns.cases.saksgang import SaksgangRow
from patterns.cases.treatments import (
    CASE_BEGUN,
    TreatmentLine,
    parse_body_treatment,
    parse_protocol_footer,
    parse_treatment_line,
)
from patterns.dates import parse_date
from patterns.families.saksprotokoll import parse_heading


@dataclass(frozen=True, slots=True)
class CaseHead:
    """What is known of a treatment before its text begins. `content` is the index of the first line after the head,
    `dated` the page's header or footer that holds the date where no other line does."""

    body: str | None
    date: str | None
    number: str | None
    archive: str | None
    title: str | None
    result: str | None
    content: int
    labelled: bool
    dated: Line | None = None


def read_head(own: Sequence[Line], heading: Sequence[Line], facts: Facts) -> CaseHead:
    """The head of a treatment from its own lines and those that stand above it about meeting and case."""
    near = tell(own[: _first_part(own)], is_own=True)
    far = tell(heading, is_own=False)
    rows = near.rows or far.rows
    treatment = _treatment_told(own)
    named = near.body or treatment.body
    if near.body is not None and far.body is not None and is_abbreviation(near.body):
        near.body = None
    if named is not None and is_abbreviation(named):
        # `BU's behandling:` under the body's own name.
        named = far.body or named
    body = named or far.body or _only_body(rows) or None
    row = _row_of(rows, body, near.number)
    edges = _footers(own, facts.running, body)
    footers = [footer for _, footer in edges]
    number = _number(near.number, row, footers, far.number)
    date = near.date or treatment.date or _begun(own) or (row.date if row else None)
    dated: Line | None = None
    if date is None and (date := _only(footer.date for footer in footers)) is not None:
        dated = next(line for line, footer in edges if footer.date is not None)
    if date is None and (near.body is None or far.body is None or may_be_same_body(near.body, far.body)):
        date = far.date
    if (near.labelled or near.number or near.rows) and near.title is None and far.title is None:
        near.title, taken = title_below(own, near.last + 1)
        near.last += taken
    return CaseHead(
        body=body or _only(footer.body for footer in footers),
        date=date,
        number=number,
        archive=near.archive or far.archive,
        title=near.title or far.title,
        result=near.result,
        content=near.last + 1,
        labelled=near.labelled,
        dated=dated,
    )


def _first_part(own: Sequence[Line]) -> int:
    """The index of the first line that heads a part of the treatment: the head ends there at the latest."""
    for index, line in enumerate(own):
        heading = parse_heading(line.text)
        if heading is not None and parse_treatment_line(line.text) is None and label_alone(line.text) is None:
            return index
    return len(own)


def _treatment_told(own: Sequence[Line]) -> TreatmentLine:
    """What a heading further down says of the treatment (`Behandling i Heradsstyret 15.05.2024`, `Kommunestyrets
    behandling:`)."""
    for line in own:
        treatment = parse_treatment_line(line.text)
        if treatment is not None:
            return treatment
        body = parse_body_treatment(line.text)
        if body is not None:
            return TreatmentLine(body, None, None)
    return TreatmentLine(None, None, None)


def _number(near: str | None, row: SaksgangRow | None, footers: list[TreatmentLine], far: str | None) -> str | None:
    """The case number; in the shorter form where the treatment writes out what the case's heading has short
    (`16/2026`)."""
    if near is not None:
        same = far is not None and number_key(near) == number_key(far)
        return far if far is not None and same and len(far) < len(near) else near
    return (row.number if row else None) or _only(footer.number for footer in footers) or far


def _begun(own: Sequence[Line]) -> str | None:
    for line in own[:200]:
        match = CASE_BEGUN.match(line.text)
        if match:
            return parse_date(match.group("date"))
    return None


def _only_body(rows: list[SaksgangRow]) -> str | None:
    return rows[0].body if len(rows) == 1 else None


def _row_of(rows: list[SaksgangRow], body: str | None, number: str | None) -> SaksgangRow | None:
    """The row of this treatment in the table above the case: same body, and same number where it is known."""
    fitting = [row for row in rows if body is not None and same_body(row.body, body)]
    if number is not None:
        fitting = [row for row in fitting if row.number is None or number_key(row.number) == number_key(number)]
    return fitting[0] if len(fitting) == 1 else None


def _footers(own: Sequence[Line], running: Iterable[RunningLine], body: str | None) -> list[tuple[Line, TreatmentLine]]:
    """What page headers and footers on the treatment's pages say of this body's meeting, each with its line."""
    pages = {line.page for line in own}
    edges = [*own, *(item.line for item in running if item.line.page in pages)]
    footers = [(line, footer) for line in edges if (footer := parse_protocol_footer(line.text)) is not None]
    return [
        (line, footer)
        for line, footer in footers
        if body is None or (footer.body is not None and same_body(footer.body, body))
    ]


def _only(values: Iterable[str | None]) -> str | None:
    """The value that all agree on, or None."""
    distinct = {value for value in values if value}
    return distinct.pop() if len(distinct) == 1 else None
