"""The attendance lists of meetings: one section for each, with the lines above it that name the meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import regex

from extract.memory.cells import rows_of
from extract.model import Block, Facts, Layout, Line, Section, Table
from extract.sections.minutes_lines import minutes_lines
from patterns.attendance.by_party import names_of_party, split_by_party
from patterns.attendance.columns import COLUMN_ROW
from patterns.attendance.ends import END_OF_LIST, ENDS_IN_CASE
from patterns.attendance.groups import (
    BROKEN_HEADING,
    GROUP_OF_MEMBERS,
    LIST_BEGINNING,
    PRESENT_IN_SENTENCE,
    SO_MANY_CAME,
    WEAK_HEADING,
    parse_attendance_heading,
)
from patterns.attendance.persons import parse_attendees
from patterns.case_fields import labelled_fields
from patterns.cases.lines import CASE_TABLE_HEADER, parse_case_line
from patterns.cases.numbers import is_range_of_cases
from patterns.cases.saksgang import SAKSGANG_HEADER
from patterns.cases.titles import ends_sentence
from patterns.cases.treatments import parse_treatment_line
from patterns.families.saksprotokoll import parse_heading
from patterns.hyphenation import title_of_lines
from patterns.meetings import MEETING_WORD, parse_meeting_line

FAMILY = "meeting"
ROLE = "attendance"
# The lines between a list and the first case may tell who came and left.
NOTES_ROLE = "attendance_notes"
# The one line of a list whose others were not found.
LOST_ROLE = "attendance_lost"
# A list longer than this is none: the largest councils have some ninety members, with substitutes and those absent.
_LONGEST_LIST = 300
# A front page may hold an agenda between the meeting's name and those who came.
_LONGEST_HEAD = 80
_LONGEST_NOTES = 60
_NEAR = 6
_LONGEST_ABSENT = 30
_LONGEST_RUNNING = 20


def find_attendance_sections(layout: Layout, facts: Facts) -> tuple[Section, ...]:
    """A section with role `attendance` for each list of those present, in reading order, and one of what follows."""
    blocks = layout.blocks
    sections: list[Section] = []
    index = above = 0
    while index < len(blocks):
        if not _begins_list(blocks, index):
            index += 1
            continue
        if not _is_of_meeting(blocks, index):
            index += 1
            continue
        last = _end(blocks, index)
        first = _absent_before(blocks, above, index)
        heading = (*minutes_lines(blocks[above:first]), *_rows_above(blocks[first]))[-_LONGEST_HEAD:]
        sections.append(Section(ROLE, FAMILY, heading, blocks[first:last]))
        sections.append(Section(NOTES_ROLE, FAMILY, (), _notes(blocks, last)))
        # A meeting's name may follow the end of the list before it, without a mark of its own.
        above, index = index + 1, last
    return tuple(sections) or _lost_list(blocks)


def _lost_list(blocks: Sequence[Block]) -> tuple[Section, ...]:
    """Where no list of those present was found, the line above the first case that names who was absent or came in
    somebody's place, or who was there in a sentence: a list stood there under words that are not known."""
    for index, block in enumerate(blocks[:_LONGEST_HEAD]):
        if not isinstance(block, Line):
            continue
        if _begins_case(block.text):
            break
        heading = parse_attendance_heading(block.text)
        if heading is None and PRESENT_IN_SENTENCE.search(block.text) is not None:
            return (Section(LOST_ROLE, FAMILY, minutes_lines(blocks[:index]), (block,)),)
        if heading is None or heading.group not in ("absent", "substitutes"):
            continue
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        named = heading.rest or (below.text if isinstance(below, Line) else "")
        if parse_attendees(named) is not None:
            return (Section(LOST_ROLE, FAMILY, minutes_lines(blocks[:index]), (block,)),)
    return ()


def _begins_list(blocks: Sequence[Block], index: int) -> bool:
    if _begins(blocks[index]) or _is_broken_start(blocks, index):
        return True
    return _lists_members(blocks, index) or _lists_parties(blocks, index) or _counts_above_absent(blocks, index)


def _lists_parties(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line and the one below it each name a party and its members, without a heading above."""
    texts = [block.text for block in blocks[index : index + 2] if isinstance(block, Line)]
    if len(texts) < 2 or any(":" not in text for text in texts):
        return False
    parties = [names_of_party(text) for text in texts]
    return None not in parties and parties[0] != parties[1]


def _begins(block: Block) -> bool:
    texts = [text for text in _first_texts(block) if LIST_BEGINNING.match(text)]
    return any(map(_is_start, texts)) or _names_members(texts) or _names_absent_and_substitutes(block)


def _names_absent_and_substitutes(block: Block) -> bool:
    """Whether a table or a line begins with a column of those absent and one of who came in their place; the others who
    came are often not listed then."""
    if isinstance(block, Line):
        absent = parse_attendance_heading(block.text)
        beside = parse_attendance_heading(absent.rest) if absent is not None and absent.group == "absent" else None
        return beside is not None and beside.group == "substitutes" and not beside.rest
    first = [cell for cell in block.cells if cell.row == 0 and cell.text.strip()]
    headings = [parse_attendance_heading(cell.text) for cell in first]
    groups = [heading.group for heading in headings if heading is not None]
    return groups[:1] == ["absent"] and "substitutes" in groups


def _rows_above(block: Block) -> tuple[Line, ...]:
    """The rows of the meeting's head where the list begins further down in the same table (`Utvalg:`, `Til stede:`)."""
    rows = minutes_lines([block]) if isinstance(block, Table) else ()
    start = next((index for index, row in enumerate(rows) if _is_start(row.text)), 0)
    return rows[:start]


def _absent_before(blocks: Sequence[Block], above: int, index: int) -> int:
    """The index at which those absent begin, where they are listed right above those present, with their substitutes
    and a sentence (`Sekretæren heldt namneopprop.`) between at most; else `index`."""
    sentences = 0
    for position in range(index - 1, max(above, index - _LONGEST_ABSENT) - 1, -1):
        block = blocks[position]
        if not isinstance(block, Line):
            return index
        heading = parse_attendance_heading(block.text)
        if heading is not None and heading.group == "absent":
            return position
        if heading is not None and heading.group != "substitutes":
            return index
        if heading is None and parse_attendees(block.text) is None and not split_by_party(block.text):
            sentences += 1
            if sentences > 1 or not ends_sentence(block.text):
                return index
    return index


def _lists_members(blocks: Sequence[Block], index: int) -> bool:
    """Whether members are listed below `Faste medlemmer:`, and below them those absent or their substitutes."""
    block = blocks[index]
    if isinstance(block, Table):
        return _is_table_of_members(block)
    members = GROUP_OF_MEMBERS.fullmatch(block.text)
    if members is None or members["rest"] is None:
        return False
    beside = [members["rest"]] if members["rest"] else []
    for following in blocks[index + 1 : index + _LONGEST_LIST]:
        if not isinstance(following, Line):
            return False
        heading = parse_attendance_heading(following.text)
        if heading is not None:
            is_list = parse_attendees(" ".join(beside)) is not None or all(map(parse_attendees, beside))
            return is_list and heading.group in ("absent", "substitutes")
        if beside:
            # Behind the heading the list runs on, wherever its lines break.
            beside.append(following.text)
        elif parse_attendees(following.text) is None:
            return False
        if len(beside) > _LONGEST_RUNNING:
            return False
    return False


def _counts_above_absent(blocks: Sequence[Block], index: int) -> bool:
    """Whether a sentence tells how many came (`23 av 25 representanter var tilstede.`) right above those absent."""
    block, below = blocks[index], blocks[index + 1] if index + 1 < len(blocks) else None
    if not isinstance(block, Line) or not isinstance(below, Line) or SO_MANY_CAME.match(block.text) is None:
        return False
    heading = parse_attendance_heading(below.text)
    return heading is not None and heading.group == "absent" and bool(heading.rest)


def _is_table_of_members(table: Table) -> bool:
    """Whether members are listed beside `Medlemmer:`, and below them, beside a label, those absent or their
    substitutes."""
    labels = [cell.text for cell in table.cells if cell.column == 0 and cell.text.strip()]
    first = next((place for place, label in enumerate(labels) if _is_label_of_members(label)), None)
    if first is None:
        return False
    headings = map(parse_attendance_heading, labels[first + 1 :])
    return any(heading.group in ("absent", "substitutes") for heading in headings if heading is not None)


def _is_label_of_members(text: str) -> bool:
    match = GROUP_OF_MEMBERS.fullmatch(text)
    return match is not None and match["rest"] == ""


def _heads_members(line: Line) -> bool:
    heading = GROUP_OF_MEMBERS.fullmatch(line.text)
    return heading is not None and heading["rest"] is not None


def _first_texts(block: Block) -> Iterator[str]:
    """What may be the beginning of a list: a line, the first lines of a table's first cells, its first rows."""
    if isinstance(block, Line):
        yield block.text
        return
    for cell in block.cells:
        if cell.column == 0:
            yield from cell.text.split("\n")[:1]
    for row in islice(rows_of(block), 2):
        yield " ".join(" ".join(cell.text.split()) for cell in row if cell)


def _names_members(texts: Iterable[str]) -> bool:
    """Whether one is a row of columns of names and parties alone (`Namn  Parti  Rolle`), as other lists have too."""
    columns = map(COLUMN_ROW.fullmatch, texts)
    return any(each["name"] is not None and each["party"] is not None for each in columns if each)


def _is_of_meeting(blocks: Sequence[Block], index: int) -> bool:
    """Whether a list under a word that other gatherings have too stands below a meeting's front page."""
    block = blocks[index]
    if not _is_weak(block) or _is_broken_start(blocks, index):
        return True
    for above in reversed(blocks[max(0, index - _NEAR) : index]):
        told = labelled_fields(above.text) if isinstance(above, Line) else ()
        fields = {item.field for item in told if not is_range_of_cases(item.value)}
        if fields & {"number", "archive", "title"} or (isinstance(above, Line) and _begins_case(above.text)):
            return False
        if fields & {"body", "date", "place", "time"}:
            return True
        if isinstance(above, Line) and (parse_meeting_line(above.text) or MEETING_WORD.match(above.text)):
            return True
    return False


def _is_weak(block: Block) -> bool:
    if isinstance(block, Line) and WEAK_HEADING.match(block.text):
        return True
    if isinstance(block, Line) and _heads_members(block):
        return False
    return not any(map(_is_start, _first_texts(block)))


def _is_start(text: str) -> bool:
    if LIST_BEGINNING.match(text) is None:
        return False
    heading = parse_attendance_heading(text)
    if heading is not None:
        return heading.group == "present"
    columns = COLUMN_ROW.fullmatch(text)
    return columns is not None and (columns.group("present") is not None or _tells_who_came(columns))


def _is_broken_start(blocks: Sequence[Block], index: int) -> bool:
    """Whether a heading of those present begins there whose word is broken at the line's end (`Følgende medlemmer og
    vararepresen-` / `tanter møtte:`)."""
    line, below = blocks[index], blocks[index + 1] if index + 1 < len(blocks) else None
    if not isinstance(line, Line) or not isinstance(below, Line) or BROKEN_HEADING.search(line.text) is None:
        return False
    return _is_start(title_of_lines((line.text, below.text)))


def _tells_who_came(columns: regex.Match[str]) -> bool:
    if columns.group("name") is None:
        return False
    return any(columns.group(kind) is not None for kind in ("status", "remark", "absence", "substitute_for"))


def _end(blocks: Sequence[Block], first: int) -> int:
    """The index of the first block after the list's last possible one."""
    for index in range(first + 1, min(len(blocks), first + _LONGEST_LIST)):
        block = blocks[index]
        if isinstance(block, Line) and _ends(block.text) and not _goes_on(blocks, index):
            return index
        if isinstance(block, Table) and _is_agenda(block):
            return index
    return min(len(blocks), first + _LONGEST_LIST)


def _goes_on(blocks: Sequence[Block], index: int) -> bool:
    """Whether the list goes on below a line that may end it, or the line ends a sentence (`etter sak / 13/14.`)."""
    above = blocks[index - 1]
    return (isinstance(above, Line) and ENDS_IN_CASE.search(above.text) is not None) or _goes_on_below(blocks, index)


def _goes_on_below(blocks: Sequence[Block], index: int) -> bool:
    """Whether a label without a value (`Merknad:`) stands among the list's own: substitutes are listed below it."""
    label, below = blocks[index], blocks[index + 1] if index + 1 < len(blocks) else None
    if not isinstance(label, Line) or not isinstance(below, Line) or not label.text.rstrip().endswith(":"):
        return False
    heading = parse_attendance_heading(below.text)
    return heading is not None and heading.group == "substitutes"


def _notes(blocks: Sequence[Block], first: int) -> tuple[Block, ...]:
    """What stands between the end of a list and the next list or case."""
    for index in range(first, min(len(blocks), first + _LONGEST_NOTES)):
        block = blocks[index]
        if _begins(block) or (isinstance(block, Line) and _begins_case(block.text)):
            return tuple(blocks[first:index])
    return tuple(blocks[first : first + _LONGEST_NOTES])


def _begins_case(text: str) -> bool:
    return parse_case_line(text) is not None or parse_treatment_line(text) is not None


def _ends(text: str) -> bool:
    if parse_attendance_heading(text) is not None or GROUP_OF_MEMBERS.fullmatch(text):
        return False
    if END_OF_LIST.fullmatch(text) or parse_case_line(text) is not None or parse_treatment_line(text) is not None:
        return True
    return parse_heading(text) is not None or any(
        item.field in ("body", "date", "number", "archive", "title") for item in labelled_fields(text)
    )


def _is_agenda(table: Table) -> bool:
    rows = [" ".join(cell.text for cell in row if cell is not None) for row in islice(rows_of(table), 2)]
    return any(CASE_TABLE_HEADER.fullmatch(row) or SAKSGANG_HEADER.fullmatch(row) for row in rows) or any(
        parse_case_line(row) is not None for row in rows
    )
