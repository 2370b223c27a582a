"""Lines about a meeting and a case -> what they tell: body, date, numbers, title, each once."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Line
from extract.readers.head_fields import take_fields, take_label_row
from extract.readers.head_titles import (
    LONGEST_TITLE,
    above_archive_case,
    is_title_of_register,
    title_above,
    title_below,
    title_below_rows,
    title_from,
)
from extract.readers.head_told import HeadTold, PlacedRow, put
from patterns.bodies import same_body
from patterns.case_fields import label_alone, label_row, labelled_fields
from patterns.cases.lines import parse_case_line, parse_case_number_alone, parse_case_table, parse_point_heading
from patterns.cases.numbers import archive_alone, number_key
from patterns.cases.saksgang import SAKSGANG_HEADER, parse_register_line, parse_saksgang_row
from patterns.cases.titles import (
    body_of_title,
    clean_title,
    is_title_in_capitals,
    may_be_title,
    protocol_title,
)
from patterns.cases.treatments import parse_treatment_line
from patterns.families.saksprotokoll import parse_heading
from patterns.families.titles_of_minutes import PROTOCOL_TITLE
from patterns.meetings import MEETING_NUMBER, parse_meeting_line
from patterns.page_edges import is_municipality_line

# A line of so many characters may be broken in the middle of a sentence.
_FULL_LINE = 60


_LONGEST_HEAD = 12


_VALUES = ("body", "date", "number", "archive", "title", "result")


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
        elif is_own and index - told.last > LONGEST_TITLE:
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
            told.title = told.title if not told.rows else None
            told.rows = []
        first = title_above(lines, index)
        if first is not None:
            told.begin = first
            told.title = clean_title(" ".join(line.text.strip() for line in lines[first:index]))
        return 1
    register = parse_register_line(text)
    if register is not None:
        if is_own:
            put(told, "body", register.body, is_own)
            put(told, "number", register.number, is_own)
        else:
            told.rows = [other for other in told.rows if not same_body(other.row.body, register.body)]
            told.rows.append(PlacedRow(register, lines[index]))
            if told.title is None and is_title_of_register(lines, index + 1):
                told.title = clean_title(lines[index + 1].text)
                return 2
        return 1
    tabled = parse_case_table(text, lines[index + 1].text) if index + 1 < len(lines) else None
    if tabled is not None:
        put(told, "number", tabled.number, is_own)
        put(told, "archive", tabled.archive, is_own)
        put(told, "title", clean_title(tabled.title), is_own)
        return 2
    row = parse_saksgang_row(text)
    is_row = row is not None and (told.tabled or row.number is not None)
    if row is not None and is_row and parse_treatment_line(text) is None and not labelled_fields(text):
        told.rows.append(PlacedRow(row, lines[index]))
        # Of the lines above a treatment, what stands below the table is nearer than an agenda's title.
        below = title_below_rows(lines, index) if told.tabled and (told.title is None or not is_own) else None
        if below is not None:
            told.title = below
            return 2
        return 1
    columns = label_row(text)
    if columns:
        return take_label_row(told, lines, index, columns, is_own)
    fields = labelled_fields(text)
    alone = label_alone(text)
    if fields or alone:
        return take_fields(
            told, lines, index, [(item.field, item.value) for item in fields] or [(alone or "other", "")], is_own
        )
    meeting = parse_meeting_line(text)
    if meeting is not None and _goes_on(lines, index):
        meeting = None
    if meeting is not None and (meeting.body is not None or _beside_body(lines, index)):
        put(told, "body", meeting.body, is_own)
        put(told, "date", meeting.date, is_own)
        put(told, "number", meeting.number, is_own)
        if not meeting.title:
            return 1
        title, taken = title_from(lines, index, meeting.title)
        put(told, "title", title, is_own)
        return taken
    treatment = parse_treatment_line(text)
    if treatment is not None:
        put(told, "body", treatment.body, is_own)
        put(told, "date", treatment.date, is_own)
        put(told, "number", treatment.number, is_own)
        return 1
    titled = protocol_title(text)
    if titled and is_municipality_line(titled):
        return 1
    if titled and (named := body_of_title(titled)) is not None:
        put(told, "body", named, is_own)
        return 1
    if titled:
        title, taken = title_from(lines, index, titled)
        put(told, "title", title, is_own)
        return taken
    if PROTOCOL_TITLE.fullmatch(text):
        return 1
    if told.archive is None and _is_archive_case(told, lines, index):
        put(told, "archive", archive_alone(text), is_own)
        if told.title is not None or told.last != index - 1:
            return 1
        title, taken = title_from(lines, index, "")
        put(told, "title", title, is_own)
        return taken
    point = parse_point_heading(text) if is_own and index == 0 else None
    if point is not None:
        title, taken = title_from(lines, index, point.title)
        put(told, "title", title, is_own)
        return taken
    case = parse_case_line(text) or parse_case_number_alone(text)
    heads = index == 0 or not is_own or (told.number is None and told.last == index - 1)
    if case is not None and heads:
        if not is_own and told.number is not None and number_key(told.number) != number_key(case.number):
            # Another case begins: an agenda's row, or the next one.
            told.archive = told.title = None
        put(told, "number", case.number, is_own)
        put(told, "archive", case.archive, is_own)
        put(told, "body", case.body, is_own)
        title, taken = title_from(lines, index, case.title)
        put(told, "title", title, is_own)
        return taken
    if case is not None and is_own and not case.title and told.archive is None and told.last == index - 1:
        # `Saksnummer 21/32` below the case's own line.
        told.archive = case.number
        return 1
    if told.title is None and not is_own and may_be_title(text) and above_archive_case(lines, index):
        told.title = clean_title(text)
        return 1
    if told.title is None and not is_own and told.last == index - 1 and (told.archive or told.rows):
        below, taken = title_below(lines, index)
        if below is not None:
            told.title = below
            return taken
    beside = [line.text for line in (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])]
    if index + 2 < len(lines) and MEETING_NUMBER.match(lines[index + 1].text):
        beside.append(lines[index + 2].text)
    body = None if is_own and told.number is not None else body_of_title(text)
    heads_case = not is_own and index == len(lines) - 1
    if body is not None and (heads_case or any(_tells_meeting(other) for other in beside)):
        put(told, "body", body, is_own)
        return 1
    if (
        told.title is None
        and body is None
        and is_title_in_capitals(text)
        and parse_heading(text) is None
        and _may_be_title(told, is_own, index)
    ):
        title, taken = title_from(lines, index, text.strip())
        put(told, "title", title, is_own)
        return taken
    return 0


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a line may be the middle of a sentence: a full line stands right above it."""
    return index > 0 and not lines[index].space_above and len(lines[index - 1].text.rstrip()) >= _FULL_LINE


def _is_archive_case(told: HeadTold, lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the archive case: a number alone right below the case's own, or close below a label."""
    text = lines[index].text.strip()
    if told.number is None or archive_alone(text) is None or number_key(text) == number_key(told.number):
        return False
    by = told.told_by.get("number", ())
    numbered = told.last == index - 1 and bool(by) and by[-1] is lines[index - 1]
    return numbered or any(label_alone(line.text) == "archive" for line in lines[max(0, index - 4) : index])


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
