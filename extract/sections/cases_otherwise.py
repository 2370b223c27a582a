"""Cases of minutes that number none of them within the year: `Sak 9: Ny vei`, `24/9 Ny vei`, `Ny vei (sak 9/24)`, and
numbered points. One such line tells nothing: they are taken where the document names its cases in no other way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.model import Line
from extract.sections.case_lines import goes_on_from_above
from extract.sections.labelled_heads import Start
from patterns.case_fields import labelled_fields
from patterns.cases.lines import parse_point_heading
from patterns.cases.numbers import holds_case_number, number_key
from patterns.cases.otherwise import Form, parse_case_otherwise
from patterns.cases.titles import is_open_line, may_be_title, refers_below
from patterns.families.saksprotokoll import parse_heading
from patterns.families.titles_of_minutes import is_title_of_minutes
from patterns.proceedings import tells_result

_FEWEST = 2
_LONGEST_HEAD = 12
# A title goes on over no more lines than that.
_MOST_TITLE_LINES = 3
# The title and the first point of short minutes stand within so many lines.
_LINES_OF_TITLE = 12
_LINES_OF_FRONT = 60


class _Named(NamedTuple):
    """A line that may head a case, and the number it tells; `headed` where a part of the case stands below its
    title, `apart` where it is set off from the text above."""

    place: int
    form: Form
    number: str
    headed: bool
    apart: bool


def find_cases_otherwise(lines: tuple[Line, ...], starts: Sequence[Start]) -> dict[int, Start]:
    """The starts of such cases by their lines, beside the usual `starts`."""
    named = _named(lines)
    year_first = _of_one_year([each for each in named if each.form == "year_first"])
    usual = [start for start in starts if start.number is not None]
    if usual:
        return _starts(year_first) if year_first and _are_beside(usual, year_first[0], lines) else {}
    if _labels_case(lines, starts):
        return {}
    without_year = _in_order([each for each in named if each.form == "without_year"])
    if len(without_year) >= _FEWEST or any(each.headed for each in without_year):
        return _starts(without_year)
    spaced = _of_one_year([each for each in named if each.form == "spaced"])
    if len(spaced) >= _FEWEST:
        return _starts(spaced)
    if any(each.headed for each in year_first):
        return _starts(year_first)
    behind_title = [each for each in named if each.form == "behind_title" and each.headed]
    return _starts(behind_title) if behind_title else _points(lines, starts)


def _named(lines: tuple[Line, ...]) -> list[_Named]:
    """The lines of one of the forms that no sentence above goes on to."""
    found: list[_Named] = []
    for index, line in enumerate(lines):
        case = parse_case_otherwise(line.text)
        if case is None or goes_on_from_above(lines, index):
            continue
        if not case.title and not (index + 1 < len(lines) and _may_be_title(lines[index + 1])):
            continue
        above = lines[index - 1].text if index else ""
        waits = bool(above) and (refers_below(above) or is_open_line(above))
        if line.stands_apart or (case.form == "without_year" and not waits):
            found.append(_Named(index, case.form, case.number, _is_headed(lines, index), line.stands_apart))
    return found


def _is_headed(lines: Sequence[Line], index: int) -> bool:
    """Whether a part of a case, or its result, stands below a line and the rest of a title."""
    for line in lines[index + 1 : index + 1 + _MOST_TITLE_LINES]:
        if parse_heading(line.text) is not None or tells_result(line.text):
            return True
        of_head = _may_be_title(line) or labelled_fields(line.text)
        if not of_head or parse_case_otherwise(line.text) is not None:
            return False
    return False


def _may_be_title(line: Line) -> bool:
    """Whether a line can be a title, with a full stop behind it too, as in old books."""
    return may_be_title(line.text.rstrip().removesuffix("."))


def _in_order(named: Sequence[_Named]) -> list[_Named]:
    """Those that count upwards, an agenda's and again the cases' own: another's number between them is referred to.
    What is not set off from the text has the next number, or a part of the case below it."""
    kept: list[_Named] = []
    for each in named:
        number, last = int(each.number), int(kept[-1].number) if kept else 0
        if (number > last or number <= int(kept[0].number)) and (each.apart or each.headed or number == last + 1):
            kept.append(each)
    return kept


def _of_one_year(named: Sequence[_Named]) -> list[_Named]:
    """All of them, where the same year is told in all: others are days, or a range of cases."""
    years = {each.number.partition("/")[0] if each.form == "year_first" else each.number[-2:] for each in named}
    return list(named) if len(years) == 1 else []


def _are_beside(usual: Sequence[Start], named: _Named, lines: Sequence[Line]) -> bool:
    """Whether the usual cases have the same year first, and nothing before it (`24/10`, `24/11` beside `24/9`)."""
    year = named.number.partition("/")[0][-2:]
    return all(
        (start.number or "").partition("/")[0][-2:] == year and lines[start.index].text.lstrip()[:1].isdigit()
        for start in usual
    )


def _labels_case(lines: Sequence[Line], starts: Sequence[Start]) -> bool:
    """Whether a head made of labels names a case by number or title: the document's cases have such heads."""
    heads = (lines[start.index : start.index + _LONGEST_HEAD] for start in starts if start.kind == "labelled")
    fields = (item for head in heads for line in head for item in labelled_fields(line.text))
    return any(item.field == "title" or (item.field == "number" and holds_case_number(item.value)) for item in fields)


def _starts(named: Sequence[_Named]) -> dict[int, Start]:
    return {each.place: Start(each.place, "case_line", number_key(each.number), titled=True) for each in named}


def _points(lines: tuple[Line, ...], starts: Sequence[Start]) -> dict[int, Start]:
    """The numbered points of minutes whose cases have no number: each has text below it, and they count from 1; or each
    has a part of a case below it, and they count from anywhere, also below a labelled head."""
    if not any(is_title_of_minutes(line.text) for line in lines[:_LINES_OF_TITLE]):
        return {}
    points: list[int] = []
    headed: list[int] = []
    expected = last = 1
    for index, line in enumerate(lines[:-1]):
        point = parse_point_heading(line.text)
        if point is None or not line.stands_apart:
            continue
        if point.number in (1, expected):
            points.append(index)
            expected = point.number + 1
        if _is_headed(lines, index) and (not headed or point.number == last + 1):
            headed.append(index)
            last = point.number
    found = headed if any(start.kind in ("labelled", "treatment", "case_line") for start in starts) else points
    if found is points and (len(points) < _FEWEST or points[0] > _LINES_OF_FRONT):
        found = headed
    return {index: Start(index, "case_line") for index in found} if len(found) >= _FEWEST else {}
