"""An attendance list -> the persons it names, with their group: tables, lines of one person, and running lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extract.model import Block, union
from extract.readers.attendance_columns import take_column_words, take_columns
from extract.readers.attendance_rows import Cell, Row
from extract.readers.attendance_running import (
    is_broken,
    take_by_party,
    take_cells,
    take_continuation,
    take_label,
    take_paragraph,
    take_parties,
    take_substitute,
    take_undivided,
)
from extract.readers.attendance_side_by_side import find_rows_of_lists
from extract.readers.attendance_state import LISTED, Listed, State
from extract.readers.attendance_wrapped import with_wrapped
from extract.records import Evidence
from patterns.attendance.by_party import names_of_party, present_of_party, split_by_party
from patterns.attendance.changes import begins_with_change
from patterns.attendance.ends import HEAD_COUNT
from patterns.attendance.groups import (
    GROUP_OF_MEMBERS,
    PROSE_OF_STAFF,
    PROSE_OF_SUBSTITUTES,
    SO_MANY_CAME,
    WITH_SUBSTITUTES,
    parse_attendance_heading,
)
from patterns.attendance.notes import CAME_FOR_LABEL, CAME_INSTEAD, PROSE, TOOK_PART
from patterns.attendance.persons import VARA_CAME, names_post_and_party, parse_attendee
from patterns.attendance.posts import CHAIR, is_role
from patterns.meetings import parse_meeting_line
from patterns.page_edges import is_edge_line
from patterns.sentences import ends_open

# After so many lines that name nobody, a list is over.
_LONGEST_GAP = 3


class Unread(NamedTuple):
    """A line between persons that names nobody."""

    text: str
    page: int


@dataclass(frozen=True, slots=True)
class Attendance:
    """What a list holds, in reading order."""

    listed: tuple[Listed, ...]
    unread: tuple[Unread, ...]
    evidence: list[Evidence]


def read_attendance(blocks: Sequence[Block]) -> Attendance:
    """The persons of an attendance list with their groups; what stands between persons and is none is `unread`."""
    rows = find_rows_of_lists(blocks)
    # Below no heading the parties with their members are those who came.
    state = State(group="present" if rows and names_of_party(rows[0].text) else None)
    index = 0
    while index < len(rows):
        heading = _take_heading(state, rows[index])
        if heading is None:
            index += _take(state, rows, index)
        else:
            # What follows a heading on its line is read with the lines below it.
            rows[index : index + 1] = heading
    state.enter(None)
    return Attendance(
        tuple(one for entry in state.entries for one in entry.read),
        tuple(Unread(row.text, row.page) for row in state.unread),
        _evidence(state.used),
    )


def _take(state: State, rows: Sequence[Row], index: int) -> int:
    """Reads the row at `index`, and says how many rows were read with it."""
    row = rows[index]
    if state.group not in LISTED or HEAD_COUNT.search(row.text) or _is_page_edge(row.text):
        return 1
    if state.group == "absent" and TOOK_PART.fullmatch(row.text):
        return 1
    if state.columns and take_undivided(state, row):
        return 1
    if state.columns:
        whole, taken = with_wrapped(rows, index)
        if (whole.tabled or len(whole.cells) > 1) and take_columns(state, whole):
            return taken
    if is_broken(state, row) and take_continuation(state, row):
        return 1
    if take_parties(state, row) or take_cells(state, row):
        return 1
    # Parties that stand beside each other may be wide apart.
    in_line = len(row.cells) == 1 or len(split_by_party(row.text)) > 1
    taken = take_by_party(state, rows, index) if in_line else 0
    taken = taken or take_label(state, rows, index) or take_paragraph(state, rows, index)
    if taken:
        return taken
    if take_continuation(state, row):
        return 1
    if PROSE.search(row.text) or begins_with_change(row.text):
        if index and rows[index - 1].text.endswith(",") and rows[index - 1] in state.used:
            # The list goes on here, by whatever words.
            state.unread.append(row)
        return _sentence_over_lines(rows, index)
    if (state.columns and len(row.cells) > 1) or names_post_and_party(row.text):
        state.unread.append(row)
        return 1
    state.gap.append(row)
    if len(state.gap) >= _LONGEST_GAP:
        state.enter(None)
    return 1


def _sentence_over_lines(rows: Sequence[Row], index: int) -> int:
    """How many rows hold the sentence of the row at `index`: what goes on below it says nothing of the person above."""
    last = index
    while last + 1 < len(rows) and _goes_on(rows[last].text, rows[last + 1]):
        last += 1
    return last + 1 - index


def _goes_on(text: str, below: Row) -> bool:
    if text.endswith((".", ":")):
        return False
    # Behind a comma the next member's row may stand, who has columns.
    return below.text[:1].islower() or (len(below.cells) == 1 and ends_open(text))


def _is_page_edge(text: str) -> bool:
    """Whether a page's header or footer stands within the list."""
    return is_edge_line(text) or parse_meeting_line(text) is not None


def _take_heading(state: State, row: Row) -> list[Row] | None:
    """The rows that remain of a heading's row; None where the row is no heading."""
    if take_column_words(state, row) or take_substitute(state, row):
        return []
    heading = parse_attendance_heading(row.text)
    chair = _chair(row) if state.group in ("absent", "substitutes") else None
    if heading is not None:
        group, rest, cells = str(heading.group), present_of_party(row.text) or heading.rest, row.cells[:0]
    elif chair is not None:
        # Who chaired the meeting was there, below whatever list the line stands.
        group, rest, cells = "members", chair, row.cells[:0]
    else:
        first = " ".join(row.cells[0].text.split())
        # With a colon it heads those beside and below it (`Varamedlemmer:`).
        is_post = bool(state.columns) and is_role(first) and not first.endswith(":")
        above = parse_attendance_heading(first) if len(row.cells) > 1 and not is_post else None
        members = GROUP_OF_MEMBERS.fullmatch(first)
        substitutes = PROSE_OF_SUBSTITUTES.fullmatch(row.text)
        came = CAME_FOR_LABEL.fullmatch(row.text)
        if came is not None:
            rest = f"{came['rest'].rstrip(' .')} for {came['absent']}{came['party'] or ''}"
            group, cells = "substitutes", row.cells[:0]
        elif above is not None:
            group, rest, cells = str(above.group), above.rest, row.cells[1:]
        elif members is not None:
            group, rest, cells = "members", _without_remark(members["rest"] or ""), row.cells[1:]
        elif substitutes is not None:
            group, rest, cells = "substitutes", _for_the_absent(state, row, substitutes["rest"]), row.cells[:0]
        elif state.group is None and not state.entries and SO_MANY_CAME.match(row.text):
            group, rest, cells = "present", "", row.cells[:0]
        elif PROSE_OF_STAFF.match(row.text):
            group, rest, cells = "others", "", row.cells[:0]
        else:
            return None
    state.enter(group)
    state.with_substitutes = WITH_SUBSTITUTES.match(row.text) is not None
    if group not in LISTED:
        return []
    state.used.append(row)
    if rest:
        cells = (Cell(rest, row.cells[0].left, row.page), *cells)
    return [Row(cells, row.page, row.bbox)] if cells else []


def _chair(row: Row) -> str | None:
    """What tells who chaired the meeting, beside which its secretary may stand; None where the row is no such one."""
    is_headed_beside = len(row.cells) > 1 and parse_attendance_heading(row.cells[1].text) is not None
    told = " ".join(row.cells[0].text.split()) if is_headed_beside else row.text
    return told if CHAIR.fullmatch(told) else None


def _for_the_absent(state: State, row: Row, rest: str) -> str:
    """Who came, with the one of whom the sentence right before says that he did not: `For ham møtte Kari Nes.`"""
    above = state.entries[-1].read if state.entries and not state.gap else []
    person = parse_attendee(rest.rstrip(" ."))
    if len(above) != 1 or above[0].group != "absent" or person is None or person.substitute_for is not None:
        return rest
    of_one = CAME_INSTEAD.match(row.text) is not None or (row.is_within and VARA_CAME.match(row.text) is not None)
    return f"{rest.rstrip(' .')} for {above[0].name}" if of_one else rest


def _without_remark(rest: str) -> str:
    return "" if rest.startswith("(") and rest.endswith(")") else rest


def _evidence(rows: Sequence[Row]) -> list[Evidence]:
    by_page: dict[int, list[Row]] = {}
    for row in rows:
        by_page.setdefault(row.page, []).append(row)
    evidence = []
    for page, listed in by_page.items():
        around = union(row.bbox for row in listed if row.bbox is not None)
        text = "\n".join(dict.fromkeys(row.written for row in listed if row.written))
        evidence.append(Evidence(page=page, bbox=[round(value, 2) for value in around] if around else None, text=text))
    return evidence
