"""Lines about a meeting and a case -> what they tell: body, date, numbers, title, each once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.model import Line
from patterns.bodies import body_name, goes_on_below, same_body
from patterns.case_fields import Field, label_alone, labelled_fields
from patterns.cases.lines import parse_case_line, parse_case_number_alone, parse_case_table, parse_point_heading
from patterns.cases.numbers import archive_number, case_number, holds_case_number, is_range_of_cases, title_after_number
from patterns.cases.saksgang import SAKSGANG_HEADER, SaksgangRow, parse_register_line, parse_saksgang_row
from patterns.cases.titles import (
    body_of_title,
    clean_title,
    is_sentence,
    is_title_in_capitals,
    may_be_title,
    protocol_title,
)
from patterns.cases.treatments import parse_treatment_line
from patterns.dates import parse_date
from patterns.families.saksprotokoll import parse_heading
from patterns.families.titles_of_minutes import PROTOCOL_TITLE
from patterns.meetings import MEETING_NUMBER, parse_meeting_line
from patterns.page_edges import is_municipality_line
from patterns.proceedings import VOTE_RESULT
from patterns.proposals import parse_introduction

_LONGEST_TITLE = 5


# A line of so many characters may be broken in the middle of a sentence.
_FULL_LINE = 60


_LONGEST_HEAD = 12
_SAME_SIZE = 0.5


_VALUES = ("body", "date", "number", "archive", "title", "result")


class PlacedRow(NamedTuple):
    """A row of the table of bodies and dates, and its line."""

    row: SaksgangRow
    line: Line


@dataclass(slots=True)
class HeadTold:
    """What a stretch of lines tells of a case, each value once: the first that stands there.

    `told_by` has the lines that told each of them, `begin` where those begin that are being read, `last` the last line
    that told something.
    """

    body: str | None = None
    date: str | None = None
    number: str | None = None
    archive: str | None = None
    title: str | None = None
    result: str | None = None
    labelled: bool = False
    tabled: bool = False
    rows: list[PlacedRow] = field(default_factory=list)
    told_by: dict[str, tuple[Line, ...]] = field(default_factory=dict)
    last: int = -1
    begin: int = 0


def tell(lines: Sequence[Line], is_own: bool) -> HeadTold:
    """What lines tell. Of the lines above a treatment the last word counts; of its own the first."""
    told = HeadTold()
    index = 0
    while index < len(lines):
        before = [getattr(told, name) for name in _VALUES]
        told.begin = index
        taken = _take(told, lines, index, is_own)
        for name, value in zip(_VALUES, before, strict=True):
            if getattr(told, name) != value:
                told.told_by[name] = tuple(lines[told.begin : index + taken])
        if taken:
            told.last = index + taken - 1
        elif is_own and index - told.last > _LONGEST_TITLE:
            break
        index += max(1, taken)
    return told


def _take(told: HeadTold, lines: Sequence[Line], index: int, is_own: bool) -> int:
    """How many lines from `index` on told something (which is put into `told`); 0 where the line says nothing of the
    case."""
    text = lines[index].text
    if SAKSGANG_HEADER.fullmatch(text):
        told.tabled = True
        if not is_own:
            told.rows = []
        first = _title_above(lines, index)
        if first is not None:
            told.begin = first
            told.title = clean_title(" ".join(line.text.strip() for line in lines[first:index]))
        return 1
    register = parse_register_line(text)
    if register is not None:
        if is_own:
            _put(told, "body", register.body, is_own)
            _put(told, "number", register.number, is_own)
        else:
            told.rows = [other for other in told.rows if not same_body(other.row.body, register.body)]
            told.rows.append(PlacedRow(register, lines[index]))
            if told.title is None and _is_title_of_register(lines, index + 1):
                told.title = clean_title(lines[index + 1].text)
                return 2
        return 1
    tabled = parse_case_table(text, lines[index + 1].text) if index + 1 < len(lines) else None
    if tabled is not None:
        _put(told, "number", tabled.number, is_own)
        _put(told, "archive", tabled.archive, is_own)
        _put(told, "title", clean_title(tabled.title), is_own)
        return 2
    row = parse_saksgang_row(text)
    is_row = row is not None and (told.tabled or row.number is not None)
    if row is not None and is_row and parse_treatment_line(text) is None and not labelled_fields(text):
        told.rows.append(PlacedRow(row, lines[index]))
        below = _title_below_rows(lines, index) if told.tabled and told.title is None else None
        if below is not None:
            told.title = below
            return 2
        return 1
    fields = labelled_fields(text)
    alone = label_alone(text)
    if fields or alone:
        return _take_fields(
            told, lines, index, [(item.field, item.value) for item in fields] or [(alone or "other", "")], is_own
        )
    meeting = parse_meeting_line(text)
    if meeting is not None and _goes_on(lines, index):
        meeting = None
    if meeting is not None and (meeting.body is not None or _beside_body(lines, index)):
        _put(told, "body", meeting.body, is_own)
        _put(told, "date", meeting.date, is_own)
        _put(told, "number", meeting.number, is_own)
        if not meeting.title:
            return 1
        title, taken = _title_from(lines, index, meeting.title)
        _put(told, "title", title, is_own)
        return taken
    treatment = parse_treatment_line(text)
    if treatment is not None:
        _put(told, "body", treatment.body, is_own)
        _put(told, "date", treatment.date, is_own)
        _put(told, "number", treatment.number, is_own)
        return 1
    titled = protocol_title(text)
    if titled and (named := body_of_title(titled)) is not None:
        _put(told, "body", named, is_own)
        return 1
    if titled:
        title, taken = _title_from(lines, index, titled)
        _put(told, "title", title, is_own)
        return taken
    if PROTOCOL_TITLE.fullmatch(text):
        return 1
    if told.archive is None and archive_number(text) == text.strip() and told.number is not None:
        _put(told, "archive", text.strip(), is_own)
        return 1
    point = parse_point_heading(text) if is_own and index == 0 else None
    if point is not None:
        title, taken = _title_from(lines, index, point.title)
        _put(told, "title", title, is_own)
        return taken
    case = parse_case_line(text) or parse_case_number_alone(text)
    heads = index == 0 or not is_own or (told.number is None and told.last == index - 1)
    if case is not None and heads:
        _put(told, "number", case.number, is_own)
        _put(told, "archive", case.archive, is_own)
        _put(told, "body", case.body, is_own)
        title, taken = _title_from(lines, index, case.title)
        _put(told, "title", title, is_own)
        return taken
    if told.title is None and not is_own and may_be_title(text) and _above_archive_case(lines, index):
        told.title = clean_title(text)
        return 1
    beside = [line.text for line in (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])]
    if index + 2 < len(lines) and MEETING_NUMBER.match(lines[index + 1].text):
        beside.append(lines[index + 2].text)
    body = None if is_own and told.number is not None else body_of_title(text)
    heads_case = not is_own and index == len(lines) - 1
    if body is not None and (heads_case or any(_tells_meeting(other) for other in beside)):
        _put(told, "body", body, is_own)
        return 1
    if (
        told.title is None
        and body is None
        and is_title_in_capitals(text)
        and parse_heading(text) is None
        and _may_be_title(told, is_own, index)
    ):
        title, taken = _title_from(lines, index, text.strip())
        _put(told, "title", title, is_own)
        return taken
    return 0


def _title_above(lines: Sequence[Line], index: int) -> int | None:
    """The first line of the title that stands without a label right above the table of bodies and dates."""
    first = index
    while first > max(0, index - _LONGEST_TITLE) and may_be_title(lines[first - 1].text):
        if parse_case_line(lines[first - 1].text) is not None:
            return None
        first -= 1
        if _stands_apart(lines[first]):
            return first
    return None


def _is_title_of_register(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands alone below a body and a case number, as the case's title there."""
    return (
        index < len(lines)
        and _stands_apart(lines[index])
        and may_be_title(lines[index].text)
        and parse_register_line(lines[index].text) is None
        and (index + 1 == len(lines) or _stands_apart(lines[index + 1]))
    )


def _above_archive_case(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands alone above the archive case, as the title of a case that several bodies treat."""
    below = labelled_fields(lines[index + 1].text) if index + 1 < len(lines) else ()
    return _stands_apart(lines[index]) and bool(below) and below[0].field == "archive"


def _title_below_rows(lines: Sequence[Line], index: int) -> str | None:
    """The title that stands alone between the table of bodies and dates and the first heading."""
    below = lines[index + 1 : index + 3]
    if not below or not _stands_apart(below[0]) or not may_be_title(below[0].text):
        return None
    return clean_title(below[0].text) if len(below) == 1 or parse_heading(below[1].text) is not None else None


def _stands_apart(line: Line) -> bool:
    """Whether a line is set off from the text: by a gap above it, or as a heading where all paragraphs stand apart."""
    return line.space_above or line.bold


def _is_of_other_type(line: Line, other: Line) -> bool:
    """Whether two lines are printed in different types: one bold and one not, or of another size."""
    if not line.words or not other.words:
        return False
    return line.bold != other.bold or (bool(line.size and other.size) and abs(line.size - other.size) > _SAME_SIZE)


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a line may be the middle of a sentence: a full line stands right above it."""
    return index > 0 and not lines[index].space_above and len(lines[index - 1].text.rstrip()) >= _FULL_LINE


def _tells_meeting(line: str) -> bool:
    """Whether a line belongs to a front page, so that a body's name beside it is the body that met."""
    return bool(PROTOCOL_TITLE.fullmatch(line) or labelled_fields(line)) or parse_meeting_line(line) is not None


def _beside_body(lines: Sequence[Line], index: int) -> bool:
    """Whether a line close above or below names a body: a date that stands alone there is that of its meeting."""
    beside = (*lines[max(0, index - 2) : index], *lines[index + 1 : index + 2])
    return any(body_of_title(line.text) is not None for line in beside)


def _may_be_title(told: HeadTold, is_own: bool, index: int) -> bool:
    """Whether a line in capitals can be the case's title: something else of the case stands close above it."""
    of_case = told.number is not None or told.archive is not None or bool(told.rows)
    return index < _LONGEST_HEAD if is_own else of_case


def _take_fields(
    told: HeadTold, lines: Sequence[Line], index: int, fields: list[tuple[Field, str]], is_own: bool
) -> int:
    taken = 1
    for name, value in fields:
        if not value and name in ("body", "date", "number", "archive", "title") and len(fields) == 1:
            following = lines[index + 1].text.strip() if index + 1 < len(lines) else ""
            if (
                following
                and not labelled_fields(following)
                and label_alone(following) is None
                and parse_heading(following) is None
            ):
                value, taken = following, 2
        if not value:
            continue
        if name == "body":
            following = lines[index + taken].text.strip() if index + taken < len(lines) else ""
            if goes_on_below(value, following):
                value, taken = f"{value} {following}", taken + 1
            told.labelled = True
            _put(told, "body", body_name(value), is_own)
        elif name in ("date", "time"):
            _put(told, "date", parse_date(value), is_own)
        elif name == "number":
            if is_range_of_cases(value):
                continue
            if holds_case_number(value):
                _put(told, "number", case_number(value), is_own)
                written = title_after_number(value)
                if written:
                    title, taken = _title_from(lines, index + taken - 1, written)
                    _put(told, "title", title, is_own)
            elif any(letter.isalpha() for letter in value):
                _put(told, "title", clean_title(value), is_own)
            else:
                _put(told, "archive", archive_number(value), is_own)
        elif name == "archive":
            _put(told, "archive", archive_number(value), is_own)
        elif name == "title":
            title, taken = _title_from(lines, index + taken - 1, value)
            _put(told, "title", title, is_own)
        elif name == "result":
            _put(told, "result", value, is_own)
    return taken


def _put(told: HeadTold, name: str, value: str | None, is_own: bool) -> None:
    if value and (not is_own or getattr(told, name) is None):
        setattr(told, name, value)


def _title_from(lines: Sequence[Line], index: int, start: str) -> tuple[str | None, int]:
    """A title that begins with `start` on a line (or on the next), joined over its lines, and how many lines it
    takes."""
    parts = [start] if start else []
    taken = 1
    for line in lines[index + 1 : index + _LONGEST_TITLE]:
        text = line.text.strip()
        if (
            (parts and (line.space_above or _is_of_other_type(line, lines[index + taken - 1])))
            or not text
            or labelled_fields(text)
            or label_alone(text) is not None
            or parse_heading(text) is not None
            or SAKSGANG_HEADER.fullmatch(text)
            or parse_saksgang_row(text) is not None
            or parse_case_line(text) is not None
            or parse_register_line(text) is not None
            or parse_meeting_line(text) is not None
            or archive_number(text) == text
            or (parts and parse_treatment_line(text) is not None)
            or (parts and (parts[-1].endswith((".", ":")) or is_sentence(text)))
        ):
            break
        parts.append(text)
        taken += 1
    return (clean_title(" ".join(parts)) or None), taken


def title_below(own: Sequence[Line], index: int) -> tuple[str | None, int]:
    """The title that stands without a label between a labelled head and the first heading, and how many lines it
    takes."""
    if index >= len(own) or not own[index].text.strip()[:1].isupper() or _tells_anything(own[index].text):
        return None, 0
    if is_municipality_line(own[index].text):
        return None, 0
    title, taken = _title_from(own, index, own[index].text.strip())
    if title is None or title.endswith((".", ":", ",")) or index + taken >= len(own):
        return None, 0
    return (title, taken) if parse_heading(own[index + taken].text) is not None else (None, 0)


def _tells_anything(text: str) -> bool:
    return (
        parse_heading(text) is not None or parse_introduction(text) is not None or VOTE_RESULT.search(text) is not None
    )
