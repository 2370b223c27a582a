"""Where a case's title stands without a label of its own, and over how many lines."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import SAME_SIZE, Line
from patterns.budget.broken_lines import waits_for_a_word
from patterns.case_fields import label_alone, label_row, labelled_fields
from patterns.cases.lines import is_school_year, parse_case_line
from patterns.cases.numbers import archive_alone
from patterns.cases.saksgang import SAKSGANG_HEADER, parse_register_line, parse_saksgang_row
from patterns.cases.titles import (
    STANDING_TITLE,
    begins_list,
    body_of_title,
    clean_title,
    ends_in_abbreviation,
    is_dashed,
    is_sentence,
    may_be_title,
    tells_next_meeting,
)
from patterns.cases.treatments import parse_case_above_treatment, parse_treatment_line
from patterns.families.saksprotokoll import parse_heading
from patterns.hyphenation import title_of_lines
from patterns.meetings import parse_meeting_line
from patterns.page_edges import is_municipality_line
from patterns.proceedings import ATTACHMENTS, tells_result
from patterns.proposals import parse_introduction

LONGEST_TITLE = 5
# A line of a text without geometry is full with so many characters, and had room where so many more words stood on it.
_FULL_LINE, _ROOM_WORDS = 70, 3


def title_above(lines: Sequence[Line], index: int) -> int | None:
    """The first line of the title that stands without a label right above the table of bodies and dates."""
    first = index
    while first > max(0, index - LONGEST_TITLE) and _may_be_of_title(lines, first - 1, index):
        if parse_case_line(lines[first - 1].text) is not None:
            return None
        first -= 1
        begins = not lines[first].text.strip()[:1].islower() and not _goes_on_from_above(lines, first)
        if lines[first].stands_apart and begins:
            return first
    return None


def _may_be_of_title(lines: Sequence[Line], place: int, end: int) -> bool:
    """Whether a line above line `end` can be a title's: by itself, as one that goes on in small letters and bold below
    another, or with the line that does so below it."""
    text = lines[place].text.strip()
    if may_be_title(text):
        return True
    if text[:1].islower():
        above = lines[place - 1] if place and not lines[place].space_above else None
        return above is not None and above.bold and not _is_of_other_type(lines[place], above)
    below = lines[place + 1].text.strip() if place + 1 < end else ""
    return below[:1].islower() and may_be_title(f"{text} {below}")


def _goes_on_from_above(lines: Sequence[Line], index: int) -> bool:
    """Whether a bold line without a gap above it goes on with the bold line above, of its size, that can be a title's
    beginning."""
    above = lines[index - 1] if index else None
    if above is None or lines[index].space_above or not (above.bold and above.size > 0):
        return False
    return above.stands_apart and not _is_of_other_type(lines[index], above) and may_be_title(above.text)


def is_title_of_register(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands alone below a body and a case number, as the case's title there."""
    return (
        index < len(lines)
        and lines[index].stands_apart
        and may_be_title(lines[index].text)
        and parse_register_line(lines[index].text) is None
        and (index + 1 == len(lines) or lines[index + 1].stands_apart)
    )


def above_archive_case(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands alone above the archive case, as the title of a case that several bodies treat."""
    return lines[index].stands_apart and index + 1 < len(lines) and _begins_with_archive_case(lines[index + 1])


def is_between_numbers(lines: Sequence[Line], index: int) -> bool:
    """Whether a title stands below its archive case and above the line that tells the case's number, or its body and
    day."""
    below = [line.text for line in lines[index + 1 : index + 3]]
    tells = (parse_case_line, parse_treatment_line, parse_meeting_line)
    return may_be_title(lines[index].text) and any(form(text) is not None for text in below for form in tells)


def _begins_with_archive_case(line: Line) -> bool:
    fields = labelled_fields(line.text)
    return bool(fields) and fields[0].field == "archive"


def title_below_rows(lines: Sequence[Line], index: int) -> tuple[str | None, int]:
    """The title that stands between the table of bodies and dates and the first heading or the archive case, and how
    many lines it takes."""
    if index + 1 >= len(lines) or not lines[index + 1].stands_apart or not may_be_title(lines[index + 1].text):
        return None, 0
    title, taken = title_from(lines, index + 1, lines[index + 1].text.strip())
    below = lines[index + 1 + taken] if index + 1 + taken < len(lines) else None
    heads = (
        below is None
        or parse_heading(below.text) is not None
        or parse_meeting_line(below.text) is not None
        or ATTACHMENTS.match(below.text) is not None
        or _begins_with_archive_case(below)
    )
    return (title, taken) if heads and title is not None and not title.endswith((".", ":", ",")) else (None, 0)


def _is_of_other_type(line: Line, other: Line) -> bool:
    """Whether two lines are printed in different types: one bold and one not, or of another size."""
    if not (line.has_type and other.has_type):
        return False
    return line.bold != other.bold or (bool(line.size and other.size) and abs(line.size - other.size) > SAME_SIZE)


def title_from(lines: Sequence[Line], index: int, start: str) -> tuple[str | None, int]:
    """A title that begins with `start` on a line (or on the next), joined over its lines, and how many lines it
    takes."""
    parts = [start] if start else []
    taken = 1
    for line in lines[index + 1 : index + LONGEST_TITLE]:
        text = line.text.strip()
        if not any(mark.isalnum() for mark in text):
            # A rule of dashes ends a title, or stands between the number and it.
            taken += 1
            if parts:
                break
            continue
        if _ends_title_in_its_type(lines, index + taken, parts) or (
            parts and not line.space_above and is_school_year(text)
        ):
            parts.append(text)
            taken += 1
            break
        if (
            (parts and (line.space_above or _is_of_other_type(line, lines[index + taken - 1])))
            or not text
            or _is_of_head(text)
            or (parts and (parse_treatment_line(text) is not None or tells_next_meeting(text)))
            or (parts and text.endswith(":") and parse_introduction(text) is not None)
            or (parts and (_ends_there(parts[-1], lines[index + taken - 1], line) or is_sentence(text)))
            or (parts and _had_room(lines[index + taken - 1], line) and not waits_for_a_word(parts[-1]))
            or (parts and (begins_list(text) or _begins_dashed_list(lines, index + taken)))
        ):
            break
        parts.append(text)
        taken += 1
    return (clean_title(title_of_lines(parts)) or None), taken


def _begins_dashed_list(lines: Sequence[Line], index: int) -> bool:
    """Whether a line and the one below it begin with the same dash or bullet: what the case holds, and no title that
    goes on behind a dash (`Reguleringsplan for Liåsen` / `- 2. gangs behandling`)."""
    dashed = [is_dashed(line.text) for line in lines[index : index + 2]]
    return len(dashed) > 1 and all(dashed)


def _is_of_head(text: str) -> bool:
    """Whether a line tells something else of a case than its title, or is a heading."""
    return bool(
        labelled_fields(text)
        or label_alone(text) is not None
        or label_row(text)
        or parse_heading(text) is not None
        or SAKSGANG_HEADER.fullmatch(text)
        or parse_saksgang_row(text) is not None
        or parse_case_line(text) is not None
        or parse_register_line(text) is not None
        or parse_meeting_line(text) is not None
        or archive_alone(text) is not None
    )


def _ends_there(part: str, line: Line, below: Line) -> bool:
    """Whether a title's line ends in the mark that ends a title. The stop of an ordinal number (`for 7.` above `trinn`)
    or an abbreviation does not, nor does one that the title's bold type goes on below."""
    if STANDING_TITLE.fullmatch(part) and below.text.rstrip().endswith("."):
        return True
    if not part.endswith("."):
        return part.endswith(":")
    ordinal = part[-2:-1].isdigit() and below.text.strip()[:1].islower()
    in_bold = line.bold and below.bold and line.has_type and below.has_type
    return not (ordinal or in_bold or ends_in_abbreviation(part))


def _had_room(line: Line, below: Line) -> bool:
    """Whether a line without geometry ends where the next one's beginning, in capitals, had room on it: what is broken
    there is no title, but text below one."""
    text = below.text.strip()
    if line.has_type or below.has_type or len(text) < _FULL_LINE or not text[:1].isupper():
        return False
    return len(line.text.strip()) + len(" ".join(text.split()[:_ROOM_WORDS])) < len(text)


def _ends_title_in_its_type(lines: Sequence[Line], index: int, parts: Sequence[str]) -> bool:
    """Whether a word that heads a part elsewhere ends a title printed over two lines: it alone is of the title's type
    (`… - 2. GANGS / BEHANDLING`)."""
    if not parts or index + 1 >= len(lines) or lines[index].space_above or parse_heading(lines[index].text) is None:
        return False
    title, line, below = lines[index - 1], lines[index], lines[index + 1]
    same = line.has_type and title.has_type and not _is_of_other_type(line, title)
    return same and line.size > 0 and line.size - below.size > SAME_SIZE


def title_above_treatment(lines: Sequence[Line], index: int) -> tuple[str | None, int]:
    """The title that stands apart, without a label, as the last of the lines above a treatment, and how many lines it
    takes."""
    apart = lines[index].stands_apart or (index > 0 and _begins_with_archive_case(lines[index - 1]))
    if not apart or not may_be_title(lines[index].text) or _tells_anything(lines[index].text):
        return None, 0
    if is_municipality_line(lines[index].text) or body_of_title(lines[index].text) is not None:
        return None, 0
    title, taken = title_from(lines, index, lines[index].text.strip())
    whole = title is not None and not title.endswith((".", ":", ",")) and index + taken == len(lines)
    return (title, taken) if whole else (None, 0)


def title_beside_dashed_number(above: Sequence[Line], own: Sequence[Line]) -> tuple[str | None, Sequence[Line]]:
    """The title behind the case's number where that has a dash (`83-11 Ny skole`), as the last of the lines above the
    one that tells how it was treated, and its lines."""
    told = [line.text for line in own[:1]]
    for index in range(len(above) - 1, max(0, len(above) - LONGEST_TITLE) - 1, -1):
        case = parse_case_above_treatment(above[index].text, told)
        if case is not None:
            title, taken = title_from(above, index, case.title)
            return (title, above[index:]) if index + taken == len(above) else (None, ())
    return None, ()


def title_below(own: Sequence[Line], index: int) -> tuple[str | None, int]:
    """The title that stands without a label between a labelled head and the first heading, and how many lines it
    takes."""
    if index >= len(own) or not own[index].text.strip()[:1].isupper() or _tells_anything(own[index].text):
        return None, 0
    if is_municipality_line(own[index].text):
        return None, 0
    title, taken = title_from(own, index, own[index].text.strip())
    if title is None or title.endswith((".", ":", ",")) or index + taken >= len(own):
        return None, 0
    return (title, taken) if parse_heading(own[index + taken].text) is not None else (None, 0)


def _tells_anything(text: str) -> bool:
    return parse_heading(text) is not None or parse_introduction(text) is not None or tells_result(text)
