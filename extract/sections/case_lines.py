"""What a line of minutes tells of its place: whether it holds the archive case, or the rest of a sentence above it."""

from __future__ import annotations

from extract.model import Line
from extract.sections.headings import LARGER
from patterns.case_fields import labelled_fields
from patterns.cases.lines import parse_case_line

# A line of so many characters may be broken in the middle of a sentence.
FULL_LINE = 60


def tells_archive_case(line: Line) -> bool:
    """Whether a line holds the labelled archive case, as the first line of a case's head."""
    return any(field.field == "archive" and field.value for field in labelled_fields(line.text))


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
