"""Lines about a meeting and a case -> what they tell: body, date, numbers, title, each once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from extract.model import Line
from extract.readers.head_fields import take_fields, take_label_row
from extract.readers.head_titles import (
    LONGEST_TITLE,
    above_archive_case,
    is_between_numbers,
    is_title_of_register,
    title_above,
    title_above_treatment,
    title_below,
    title_below_rows,
    title_from,
)
from extract.readers.head_told import HeadTold, PlacedRow, put
from patterns.bodies import goes_on_below, same_body
from patterns.case_fields import label_alone, label_row, labelled_fields
from patterns.cases.lines import (
    is_of_reported_matters,
    is_reported_matter,
    parse_case_line,
    parse_case_number_alone,
    parse_case_table,
    parse_point_heading,
)
from patterns.cases.numbers import archive_alone, number_key
from patterns.cases.otherwise import parse_case_otherwise
from patterns.cases.saksgang import (
    SAKSGANG_HEADER,
    SaksgangRow,
    is_row_above_another,
    parse_labelled_row,
    parse_register_line,
    parse_saksgang_row,
)
from patterns.cases.starts import may_tell_of_case
from patterns.cases.titles import (
    body_of_title,
    clean_title,
    is_title_in_capitals,
    may_be_title,
    protocol_title,
)
from patterns.cases.treatments import parse_treatment_line
from patterns.families.saksprotokoll import parse_heading
from patterns.families.titles_of_minutes import PROTOCOL_TITLE, is_title_of_minutes
from patterns.hyphenation import title_of_lines
from patterns.meetings import HELD_BEGUN, MEETING_NUMBER, MeetingLine, names_day_of_meeting, parse_meeting_line
from patterns.page_edges import is_municipality_line

# A line of so many characters may be broken in the middle of a sentence.
_FULL_LINE = 60

_LONGEST_HEAD = 12
# A sentence that tells where and when a meeting was held has no more lines.
_LINES_OF_SENTENCE = 3

_VALUES = ("body", "date", "number", "archive", "title", "result")
_values = attrgetter(*_VALUES)


def tell(lines: Sequence[Line], is_own: bool) -> HeadTold:
    """What lines tell. Of the lines above a treatment the last word counts; of its own the first."""
    told = HeadTold()
    index = 0
    while index < len(lines):
        before = _values(told)
        told.begin = index
        taken = _take(told, lines, index, is_own)
        after = _values(told)
        if after != before:
            for name, value, value_before in zip(_VALUES, after, before, strict=True):
                if value != value_before:
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
    for form in _FORMS if may_tell_of_case(lines[index].text) else _WORDLESS_FORMS:
        taken = form(told, lines, index, is_own)
        if taken is not None:
            return taken
    return 0


def _saksgang_header(told: HeadTold, lines: Sequence[Line], index: int, is_own: bool) -> int | None:
    """The heading of the table of bodies and dates, below the case's title; one with the archive case and a single row
    is the case's own head.
    """
    if not SAKSGANG_HEADER.fullmatch(lines[index].text):
        return None
    columns = label_row(lines[index].text)
    if "archive" in columns and index + 1 < len(lines) and parse_saksgang_row(lines[index + 1].text) is None:
        return take_label_row(told, lines, index, columns, is_own)
    told.tabled = True
    if not is_own:
        told.title = told.title if not told.rows else None
        told.rows = []
    first = title_above(lines, index)
    if first is not None:
        told.begin = first
        told.title = clean_title(title_of_lines(line.text for line in lines[first:index]))
    return 1


def _register(told: HeadTold, lines: Sequence[Line], index: int, is_own: bool) -> int | None:
    register = parse_register_line(lines[index].text)
    if register is None:
        return None
    if is_own:
        put(told, "body", register.body, is_own)
        put(told, "number", register.number, is_own)
        return 1
    told.rows = [other for other in told.rows if not same_body(other.row.body, register.body)]
    told.rows.append(PlacedRow(register, lines[index]))
    if told.title is None and is_title_of_register(lines, index + 1):
        told.title = clean_title(lines[index + 1].text)
        return 2
    return 1


def _case_table(told: HeadTold, lines: Sequence[Line], index: int, is_own: bool) -> int | None:
    below = lines[index + 1] if index + 1 < len(lines) else None
    tabled = parse_case_table(lines[index].text, below.text) if below is not None else None
    if below is None or tabled is None:
        return None
    if below.page != lines[index].page or (below.bold and not lines[index].bold):
        # The case's own line, where the agenda's rows between them are left out.
        return None
    put(told, "number", tabled.number, is_own)
    put(told, "archive", tabled.archive, is_own)
    title, more = title_from(lines, index + 1, tabled.title) if tabled.archive is None else (tabled.title, 1)
    put(told, "title", clean_title(title or tabled.title), is_own)
    return 1 + more


def _saksgang_row(told: HeadTold, lines: Sequence[Line], index: int, is_own: bool) -> int | None:
    text = lines[index].text
    row = parse_saksgang_row(text) or _labelled_row(lines, index)
    if row is None or not (told.tabled or row.number is not None):
        return None
    if not _is_in_list(lines, index) and (parse_treatment_line(text) is not None or labelled_fields(text)):
        return None
    told.rows.append(PlacedRow(row, lines[index]))
    # Of the lines above a treatment, what stands below the table is nearer than an agenda's title.
    wanted = (told.tabled or len(told.rows) > 1) and (told.title is None or not is_own)
    below, taken = title_below_rows(lines, index) if wanted else (None, 0)
    told.title = below or told.title
    return 1 + taken


def _labelled_row(lines: Sequence[Line], index: int) -> SaksgangRow | None:
    """The row of a line with labels, where another such stands right above or below it."""
    row = parse_labelled_row(lines[index].text)
    beside = (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
    others = [other for line in beside if (other := parse_labelled_row(line.text)) is not None]
    return row if row is not None and any(other.number != row.number for other in others) else None


def _is_in_list(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is one of several rows of bodies that the case went through."""
    if _labelled_row(lines, index) is not None:
        return True
    return any(
        is_row_above_another(line.text, below.text) for line, below in pairwise(lines[max(0, index - 1) : index + 2])
    )


def _fields(told: HeadTold, lines: Sequence[Line], index: int, is_own: bool) -> int | None:
    """A row of labels above their values, a label with its value, or a label alone."""
    text = lines[index].text
    columns = label_row(text)
    if columns:
        taken = take_label_row(told, lines, index, columns, is_own)
        # Below the table of bodies and dates, who prepares the case and its archive number may have one of their own.
        wanted = bool(told.rows) and told.last == index - 1 and (told.title is None or not is_own)
        below, more = title_below_rows(lines, index + taken - 1) if wanted else (None, 0)
        told.title = below or told.title
        return taken + more
    fields = [(item.field, item.value) for item in labelled_fields(text)]
    alone = label_alone(text)
    if not fields and not alone:
        return None
    return take_fields(told, lines, index, fields or [(alone or "other", "")], is_own)


def _meeting(told: HeadTold, lines: Sequence[Line], index: int, is_own: bool) -> int | None:
    meeting, taken = _meeting_of_lines(lines, index)
    if (
        meeting is None
        or _goes_on(lines, index)
        or (meeting.body is None and not (_beside_body(lines, index) or names_day_of_meeting(lines[index].text)))
    ):
        return None
    put(told, "body", meeting.body, is_own)
    put(told, "date", meeting.date, is_own)
    put(told, "number", meeting.number, is_own)
    return _title(told, lines, index, meeting.title, is_own) if meeting.title else taken


def _meeting_of_lines(lines: Sequence[Line], index: int) -> tuple[MeetingLine | None, int]:
    """The meeting that a line names, alone or in a sentence that goes on below it (`År 1979, den 3. mai ble holdt`
    above `møte i kommunestyret.`), and over how many lines."""
    meeting = parse_meeting_line(lines[index].text)
    if meeting is not None or HELD_BEGUN.match(lines[index].text) is None:
        return meeting, 1
    for stop in range(index + 2, min(len(lines), index + _LINES_OF_SENTENCE) + 1):
        meeting = parse_meeting_line(title_of_lines(line.text for line in lines[index:stop]))
        if meeting is not None:
            return meeting, stop - index
    return None, 1


def _treatment(told: HeadTold, lines: Sequence[Line], index: int, is_own: bool) -> int | None:
    treatment = parse_treatment_line(lines[index].text)
    if treatment is None:
        return None
    put(told, "body", treatment.body, is_own)
    put(told, "date", treatment.date, is_own)
    put(told, "number", treatment.number, is_own)
    return 1


def _protocol_title(told: HeadTold, lines: Sequence[Line], index: int, is_own: bool) -> int | None:
    """A protocol's own title, which names the case, the body that met, or neither."""
    text = lines[index].text
    titled = protocol_title(text)
    if not titled:
        return 1 if PROTOCOL_TITLE.fullmatch(text) else None
    if is_municipality_line(titled):
        return 1
    named = body_of_title(titled)
    if named is None:
        return _title(told, lines, index, titled, is_own)
    put(told, "body", named, is_own)
    return 1


def _archive(told: HeadTold, lines: Sequence[Line], index: int, is_own: bool) -> int | None:
    if told.archive is not None or not _is_archive_case(told, lines, index):
        return None
    put(told, "archive", archive_alone(lines[index].text), is_own)
    if told.title is not None or told.last != index - 1:
        return 1
    return _title(told, lines, index, "", is_own)


def _point(told: HeadTold, lines: Sequence[Line], index: int, is_own: bool) -> int | None:
    heads = is_own and index == 0 and parse_case_line(lines[index].text) is None
    case = parse_case_otherwise(lines[index].text) if heads else None
    if case is not None:
        put(told, "number", case.number, is_own)
        return _title(told, lines, index, case.title, is_own)
    point = parse_point_heading(lines[index].text) if heads else None
    return None if point is None else _title(told, lines, index, point.title, is_own)


def _case_line(told: HeadTold, lines: Sequence[Line], index: int, is_own: bool) -> int | None:
    text = lines[index].text
    case = parse_case_line(text) or parse_case_number_alone(text)
    if case is None:
        return None
    if not is_own and is_of_reported_matters(told.title or "") and is_reported_matter(text):
        # Listed below `PS 1/24 Referatsaker`, which is treated.
        return 1
    if index == 0 or not is_own or (told.number is None and told.last == index - 1):
        if not is_own and told.number is not None and number_key(told.number) != number_key(case.number):
            # Another case begins: an agenda's row, or the next one.
            told.archive = told.title = None
        put(told, "number", case.number, is_own)
        put(told, "archive", case.archive, is_own)
        put(told, "body", case.body, is_own)
        return _title(told, lines, index, case.title, is_own)
    if not case.title and told.archive is None and told.last == index - 1:
        # `Saksnummer 21/32` below the case's own line.
        told.archive = case.number
        return 1
    return None


def _title_beside_number(told: HeadTold, lines: Sequence[Line], index: int, is_own: bool) -> int | None:
    """An agenda's title without a label, above the archive case or below what was told of the case last."""
    text = lines[index].text
    if is_own and index == 1 and told.body is not None and may_be_title(text) and above_archive_case(lines, index):
        # Below `Saksprotokoll i Formannskapet - 27.02.2013`, above the case's fields.
        return _title(told, lines, index, text.strip(), is_own)
    between = is_own and index == 1 and told.archive is not None and told.title is None and told.number is None
    if between and is_between_numbers(lines, index):
        return _title(told, lines, index, text.strip(), is_own)
    if told.title is not None or is_own:
        return None
    if may_be_title(text) and above_archive_case(lines, index):
        told.title = clean_title(text)
        return 1
    if told.last != index - 1 or not (told.archive or told.rows):
        return None
    below, taken = title_below(lines, index)
    if below is None:
        below, taken = title_above_treatment(lines, index)
    if below is None:
        return None
    told.title = below
    return taken


def _body(told: HeadTold, lines: Sequence[Line], index: int, is_own: bool) -> int | None:
    """A body's name on a front page, or right above the case."""
    body = _body_named(told, lines[index].text, is_own)
    if body is None:
        return None
    beside = [line.text for line in (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])]
    if index + 2 < len(lines) and MEETING_NUMBER.match(lines[index + 1].text.lstrip()):
        beside.append(lines[index + 2].text)
    heads_case = not is_own and index == len(lines) - 1
    if not heads_case and not any(_tells_meeting(other) for other in beside):
        return None
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is not None and below.bold == lines[index].bold and goes_on_below(body, below.text.strip()):
        # A front page broke the body's name.
        put(told, "body", title_of_lines((body, below.text)), is_own)
        return 2
    put(told, "body", body, is_own)
    return 1


def _capitals(told: HeadTold, lines: Sequence[Line], index: int, is_own: bool) -> int | None:
    """A title in capitals, which needs no label."""
    text = lines[index].text
    if told.title is not None or not is_title_in_capitals(text) or _body_named(told, text, is_own) is not None:
        return None
    if parse_heading(text) is not None or not _may_be_title(told, is_own, index):
        return None
    return _title(told, lines, index, text.strip(), is_own)


# These know a line by what stands around it.
_WORDLESS_FORMS = (_archive, _point, _title_beside_number, _body, _capitals)
# Each reads one form of line, puts what it says into `told`, and says how many lines it took; None where the line is
# not of its form. The first that reads a line has it.
_FORMS = (
    _saksgang_header,
    _register,
    _case_table,
    _saksgang_row,
    _fields,
    _meeting,
    _treatment,
    _protocol_title,
    _archive,
    _point,
    _case_line,
    _title_beside_number,
    _body,
    _capitals,
)


def _title(told: HeadTold, lines: Sequence[Line], index: int, begun: str, is_own: bool) -> int:
    """The title that begins on a line with `begun` is put; how many lines it has."""
    title, taken = title_from(lines, index, begun)
    put(told, "title", title, is_own)
    return taken


def _body_named(told: HeadTold, text: str, is_own: bool) -> str | None:
    """The body that a line consists of; none below the case's own number, where it is part of the case."""
    return None if is_own and told.number is not None else body_of_title(text)


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
    return bool(is_title_of_minutes(line) or labelled_fields(line)) or parse_meeting_line(line) is not None


def _beside_body(lines: Sequence[Line], index: int) -> bool:
    """Whether a line close above or below names a body: a date that stands alone there is that of its meeting."""
    beside = (*lines[max(0, index - 2) : index], *lines[index + 1 : index + 2])
    return any(body_of_title(line.text) is not None for line in beside)


def _may_be_title(told: HeadTold, is_own: bool, index: int) -> bool:
    """Whether a line in capitals can be the case's title: something else of the case stands close above it."""
    of_case = told.number is not None or told.archive is not None or bool(told.rows)
    return index < _LONGEST_HEAD if is_own else of_case
