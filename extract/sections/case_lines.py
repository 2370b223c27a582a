"""What a line of minutes tells of its place: whether it holds the archive case, or the rest of a sentence above it."""

from __future__ import annotations

from extract.model import Line
from extract.sections.headings import LARGER
from patterns.case_fields import labelled_fields
from patterns.cases.lines import parse_case_line
from patterns.cases.numbers import archive_alone, title_after_archive
from patterns.cases.titles import may_be_title

# A line of so many characters may be broken in the middle of a sentence.
FULL_LINE = 60
_MOST_TITLE_LINES = 2


def tells_archive_case(line: Line) -> bool:
    """Whether a line holds the labelled archive case, as the first line of a case's head."""
    return any(field.field == "archive" and field.value for field in labelled_fields(line.text))


def names_archive_case(line: Line) -> bool:
    """Whether a line set off from the text names a case by its archive number and title (`Sak: 17/4522 - Ny bru`)."""
    fields = labelled_fields(line.text) if line.stands_apart else ()
    return (
        len(fields) == 1
        and fields[0].field in ("archive", "number")
        and title_after_archive(fields[0].value) is not None
    )


def head_above(lines: tuple[Line, ...], index: int) -> int | None:
    """Where the head begins that names the case of a treatment by its archive number and title above it: on one line,
    or the title below the number; None where it does not."""
    if index and names_archive_case(lines[index - 1]):
        return index - 1
    for first in range(index - 2, max(-1, index - 2 - _MOST_TITLE_LINES), -1):
        line, title = lines[first], lines[first + 1 : index]
        fields = labelled_fields(line.text) if line.stands_apart else ()
        if len(fields) == 1 and fields[0].field == "archive" and archive_alone(fields[0].value) is not None:
            of_title = all(may_be_title(each.text) and not labelled_fields(each.text) for each in title)
            return first if of_title and not any(each.space_above for each in title) else None
    return None


def goes_on_from_above(lines: tuple[Line, ...], index: int) -> bool:
    """Whether a line that names a case is the rest of a sentence above it (`… ble behandlet som / sak 22/21.`)."""
    line, above = lines[index], lines[index - 1] if index else None
    if above is None or line.stands_apart or line.page != above.page:
        return False
    if line.text.lstrip()[:1].islower():
        return True
    full = len(above.text.strip()) >= FULL_LINE and (above.text.rstrip()[-1].isalnum() or above.text.endswith(","))
    return full and _of_same_type(line, above) and parse_case_line(above.text) is None


def _of_same_type(line: Line, other: Line) -> bool:
    """Whether two lines are set in the same type, as far as it is known."""
    larger = bool(line.size and other.size) and line.size - other.size > LARGER
    return line.bold == other.bold and not larger
