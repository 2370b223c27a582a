"""Where a treatment, a case or a meeting begins in the lines of minutes: the lines -> the starts, in their order."""

from __future__ import annotations

from dataclasses import replace

from extract.model import Line
from extract.sections.case_lines import goes_on_from_above, head_above, tells_archive_case
from extract.sections.cases_otherwise import find_cases_otherwise
from extract.sections.labelled_heads import Start, labelled_heads
from extract.sections.saksgang_tables import listed_table_start
from extract.sections.treatment_starts import heads_treatment, treatment_start
from extract.sections.unmarked_cases import UnmarkedCases
from patterns.case_fields import label_row, labelled_fields
from patterns.cases.lines import (
    CaseLine,
    is_of_reported_matters,
    is_reported_matter,
    parse_case_line,
    parse_case_number_alone,
    parse_case_table,
)
from patterns.cases.numbers import archive_number, case_number, holds_case_number, number_key
from patterns.cases.saksgang import parse_saksgang_row
from patterns.cases.starts import may_label, may_start
from patterns.cases.titles import is_title_in_capitals, may_be_title
from patterns.cases.treatments import parse_case_above_treatment, parse_protocol_footer, parse_treatment_line
from patterns.families.saksprotokoll import Role, parse_heading
from patterns.families.titles_of_minutes import PROTOCOL_TITLE
from patterns.proceedings import tells_result

# A title and its fields stand within so many lines of the line with body and day.
_LINES_OF_HEAD = 4


def find_starts(lines: tuple[Line, ...]) -> list[Start]:
    """All starts; also of the cases that are numbered otherwise than within the year."""
    starts = _starts(lines, {})
    otherwise = find_cases_otherwise(lines, starts)
    return _starts(lines, otherwise) if otherwise else starts


def _starts(lines: tuple[Line, ...], cases: dict[int, Start]) -> list[Start]:
    """All starts; the `cases` are those known to begin on their lines."""
    starts: list[Start] = []
    heads = labelled_heads(lines, cases)
    unmarked = UnmarkedCases(lines)
    in_head_until = -1
    roles_since: list[Role] = []
    for index, line in enumerate(lines):
        start: Start | None = None
        if index in cases:
            start = cases[index]
        elif index in heads:
            start, in_head_until = heads[index]
        elif index <= in_head_until or _is_row_of_values(lines, index):
            continue
        elif may_start(line.text):
            if parse_protocol_footer(line.text) is not None:
                continue
            start = _start_at(index, lines, starts, roles_since, unmarked)
        if start is not None:
            current = starts[-1] if starts else None
            if (
                start.kind == "labelled"
                and current is not None
                and current.kind == "book"
                and index <= current.index + 2
            ):
                starts.pop()
                start = Start(current.index, start.kind, start.number, start.body)
            elif current is not None and _is_head_below_treatment(lines, start, current, roles_since):
                starts.pop()
                start = replace(current, number=start.number)
            starts.append(start)
            roles_since = []
        heading = parse_heading(line.text)
        if heading is not None:
            roles_since.append(heading.role)
    return starts


def _start_at(
    index: int, lines: tuple[Line, ...], starts: list[Start], roles_since: list[Role], unmarked: UnmarkedCases
) -> Start | None:
    """What begins on a line, after the starts above it and the headings below the last of them."""
    if PROTOCOL_TITLE.fullmatch(lines[index].text):
        return Start(index, "book")
    current = starts[-1] if starts else None
    start = (
        treatment_start(index, lines, current, roles_since)
        or listed_table_start(index, lines, starts)
        or _case_start(index, lines, starts, roles_since, unmarked)
    )
    if start is None or start.index != index or start.titled:
        return start
    # `Sak: 17/4522 - Ny bru` is the head of what begins below it.
    above = head_above(lines, index)
    return start if above is None or (current is not None and current.index >= above) else replace(start, index=above)


def _is_head_below_treatment(lines: tuple[Line, ...], start: Start, current: Start, roles_since: list[Role]) -> bool:
    """Whether the case's fields stand below the line with body and day that its treatment begins with."""
    unnamed = current.kind == "treatment" and current.number is None and current.body is not None
    near = start.index <= current.index + _LINES_OF_HEAD and not roles_since
    labelled = start.kind in ("labelled", "case_line") and bool(labelled_fields(lines[start.index].text))
    return start.body is None and unnamed and near and labelled


def _is_row_of_values(lines: tuple[Line, ...], index: int) -> bool:
    """Whether a line is the row of values below a row of labels."""
    return index > 0 and bool(label_row(lines[index - 1].text)) and not label_row(lines[index].text)


def _is_head_of_treatment(current: Start, index: int, lines: tuple[Line, ...], roles_since: list[Role]) -> bool:
    """Whether the case is named right below the line with body and date that its treatment begins with; labelled lines
    alone may part them."""
    unnamed = current.kind == "treatment" and current.number is None and not roles_since
    return unnamed and all(labelled_fields(line.text) for line in lines[current.index + 1 : index])


def _case_start(
    index: int, lines: tuple[Line, ...], starts: list[Start], roles_since: list[Role], unmarked: UnmarkedCases
) -> Start | None:
    line, current = lines[index], starts[-1] if starts else None
    tabled = parse_case_table(line.text, lines[index + 1].text) if index + 1 < len(lines) else None
    if tabled is not None:
        # A table with more rows is an agenda.
        agenda = index + 2 < len(lines) and parse_case_line(lines[index + 2].text) is not None
        return None if agenda else Start(index, "case_line", number_key(tabled.number), tabled=True)
    if parse_saksgang_row(line.text) is not None or parse_heading(line.text) is not None:
        return None
    dashed = parse_case_above_treatment(line.text, [below.text for below in lines[index + 1 : index + _LINES_OF_HEAD]])
    case = parse_case_line(line.text) or _number_alone(lines, index) or dashed or _both_numbers(line)
    if case is None or (current is not None and current.tabled and index == current.index + 1):
        return None
    if goes_on_from_above(lines, index) or _is_reported_below(lines, index, current, roles_since):
        return None
    number = number_key(case.number)
    if index and not case.title and tells_archive_case(lines[index - 1]):
        return Start(index - 1, "case_line", number)
    is_apart = line.stands_apart or (not case.title and _begins_page(lines, index))
    unset = dashed is None and line.text.lstrip()[:1].isdigit() and not is_apart and case.archive is None
    if unset and not unmarked.begins(index, case, starts, roles_since):
        return None
    if current is not None and _is_head_of_treatment(current, index, lines, roles_since):
        return None
    if current is not None and not case.title and (current.number == number or _is_of_head(lines, current, index)):
        return None
    return Start(index, "case_line", number, case.body, titled=bool(case.title))


def _is_reported_below(lines: tuple[Line, ...], index: int, current: Start | None, roles_since: list[Role]) -> bool:
    """Whether a line is of a matter reported in the case that has begun (`RS 5/21 …`), which no agenda names: the
    decision below is of the case."""
    if current is None or current.kind not in ("case_line", "treatment") or "decision" in roles_since:
        return False
    case = parse_case_line(lines[index].text) if is_reported_matter(lines[index].text) else None
    if case is None or is_reported_matter(lines[current.index].text):
        return False
    if _is_listed_below(lines, index, current):
        return True
    below = parse_heading(lines[index + 1].text) if index + 1 < len(lines) else None
    treated = below is not None and below.role == "treatment"
    return not treated and not _is_listed(lines[:index], number_key(case.number))


def _is_listed_below(lines: tuple[Line, ...], index: int, current: Start) -> bool:
    """Whether such as `PS 1/24 Referatsaker` stands above, with reported matters alone between, and what is treated
    stands below the last of them: it is that case."""
    heading = parse_case_line(lines[current.index].text)
    if heading is None or not is_of_reported_matters(heading.title):
        return False
    if any(line.stands_apart and not is_reported_matter(line.text) for line in lines[current.index + 1 : index]):
        return False
    after = next((i for i in range(index + 1, len(lines)) if not _is_of_list(lines[i])), None)
    return after is not None and (heads_treatment(lines[after]) or parse_treatment_line(lines[after].text) is not None)


def _is_of_list(line: Line) -> bool:
    return is_reported_matter(line.text) or not line.stands_apart


def _is_of_head(lines: tuple[Line, ...], current: Start, index: int) -> bool:
    """Whether a number without a title right below a case's line is one of its fields (`Saksnummer 21/32`). It is none
    below an agenda's last row, where the agenda has a case of that number."""
    if current.kind != "case_line" or not current.titled or index != current.index + 1 or lines[index].space_above:
        return False
    case = parse_case_line(lines[index].text) or parse_case_number_alone(lines[index].text)
    return case is None or not _is_listed(lines[:index], number_key(case.number))


def _is_listed(lines: tuple[Line, ...], number: str) -> bool:
    """Whether one of the lines names the case of that number with its title."""
    cases = (parse_case_line(line.text) for line in lines)
    return any(case is not None and case.title and number_key(case.number) == number for case in cases)


def _begins_page(lines: tuple[Line, ...], index: int) -> bool:
    return index > 0 and lines[index - 1].page != lines[index].page


def _both_numbers(line: Line) -> CaseLine | None:
    """The case of a head's line that begins with the archive case (`Arkivsak: 24/78   Saksnr.: 10/24`)."""
    if not may_label(line.text):
        return None
    fields = {item.field: item.value for item in labelled_fields(line.text)}
    number, archive = fields.get("number", ""), fields.get("archive", "")
    told = holds_case_number(number) and archive and not fields.keys() & {"body", "date"}
    return CaseLine(case_number(number), None, archive, "") if told else None


def _number_alone(lines: tuple[Line, ...], index: int) -> CaseLine | None:
    """The case of a number that stands alone on its line, above its archive case or its title."""
    case = parse_case_number_alone(lines[index].text)
    if case is None or index + 1 >= len(lines):
        return None
    is_apart = lines[index].stands_apart or _begins_page(lines, index)
    if not is_apart and not (index and tells_archive_case(lines[index - 1])):
        return None
    below = lines[index + 1].text
    if archive_number(below) == below.strip() or is_title_in_capitals(below):
        return case
    after = lines[index + 2] if index + 2 < len(lines) else None
    alone = (
        after is None
        or after.stands_apart
        or parse_heading(after.text) is not None
        or tells_result(after.text)
        or any(item.field in ("archive", "number", "other") for item in labelled_fields(after.text))
    )
    return case if alone and may_be_title(below) else None
