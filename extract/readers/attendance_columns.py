"""The rows of an attendance table, or of lines set in columns, whose columns have headings -> persons."""

from __future__ import annotations

from extract.readers.attendance_rows import Row
from extract.readers.attendance_state import ColumnHeading, Entry, Listed, State, listed
from patterns.attendance.columns import (
    ABSENCE_MARK,
    ABSENT_STATUS,
    COLUMN_ROW,
    PARTLY_ABSENT_STATUS,
    Column,
    parse_column,
    with_one_party,
)
from patterns.attendance.groups import parse_attendance_heading
from patterns.attendance.names import SURNAME_FIRST, is_name, party_of
from patterns.attendance.notes import ABSENT_MARK, AS_SUBSTITUTE, role_and_party, split_note
from patterns.attendance.persons import Attendee, parse_attendee, parse_role
from patterns.attendance.posts import is_role
from patterns.parties import party_name

_FEWEST = 2


def take_column_words(state: State, row: Row) -> bool:
    """Takes a row of column headings, which may begin with the list's own heading (`Møtedeltakarar Parti Rolle`)."""
    match = COLUMN_ROW.fullmatch(row.text)
    if match is None and not row.tabled:
        return False
    kinds, groups = _headed_by(row)
    panels = _panels(kinds) if groups[:1] == [None] else 1
    several = kinds.count("name") > 1 and None in groups[:1] and panels == 1
    if match is None and (len(kinds) < _FEWEST or None in kinds or several):
        return False
    if match is not None and len(row.cells) == 1:
        return _take_undivided_words(state, row)
    if groups[0] is not None:
        state.enter(groups[0])
    if None in kinds:
        return match is not None
    kinds = with_one_party([cell.text for cell in row.cells], kinds)
    if "name" not in kinds and kinds[0] == "substitute_for" and state.group == "absent":
        kinds[0] = "name"
    if state.group is None and "name" in kinds:
        _enter_by_columns(state, kinds)
    columns: list[ColumnHeading] = []
    group = str(state.group)
    for position, (cell, kind, own) in enumerate(zip(row.cells, kinds, groups, strict=True)):
        group = own or group
        if kind is not None:
            columns.append(ColumnHeading(cell.left, kind, group, position * panels // len(kinds)))
    state.columns = tuple(columns)
    return True


def _headed_by(row: Row) -> tuple[list[Column | None], list[str | None]]:
    """What each cell of a row of headings heads: a kind of column, and the group whose names it does where it is a
    list's own heading."""
    kinds: list[Column | None] = []
    groups: list[str | None] = []
    for index, cell in enumerate(row.cells):
        column, heading = parse_column(cell.text), parse_attendance_heading(cell.text)
        if column is not None and index > 0 and not _heads_list(row, index):
            heading = None
        kinds.append("name" if heading is not None else column)
        groups.append(str(heading.group) if heading is not None else None)
    return kinds, groups


def _take_undivided_words(state: State, row: Row) -> bool:
    """Takes column headings that stand no further apart than words do: nobody knows where the columns are."""
    if parse_attendance_heading(row.text) is not None:
        # `Møtende varamedlemmer:` is one heading.
        return False
    first = parse_attendance_heading(_first_heading(row.text))
    if first is not None:
        state.enter(first.group)
    state.columns = ()
    return True


def _panels(kinds: list[Column | None]) -> int:
    """How many times a list's columns are repeated beside each other: `Navn  Parti  Navn  Parti`."""
    for panels in range(len(kinds) // _FEWEST, 1, -1):
        width = len(kinds) // panels
        if len(kinds) == panels * width and kinds == kinds[:width] * panels and kinds[:width].count("name") == 1:
            return panels
    return 1


def _heads_list(row: Row, index: int) -> bool:
    """Whether a heading has a column of parties of its own: a list stands there beside the first one."""
    return index + 1 < len(row.cells) and parse_column(row.cells[index + 1].text) == "party"


def _first_heading(text: str) -> str:
    """The words of a row of headings that head a group, the longest first; the row's own text where none do."""
    words = text.split()
    return next(
        (
            " ".join(words[:last])
            for last in range(len(words) - 1, 0, -1)
            if parse_attendance_heading(" ".join(words[:last])) is not None
        ),
        text,
    )


def _enter_by_columns(state: State, kinds: list[Column | None]) -> None:
    """A table without a heading lists the members where it tells who came, and those who came where it tells for whom,
    or no more than their parties."""
    if {"status", "remark", "absence"} & set(kinds):
        state.enter("members")
    elif "substitute_for" in kinds or "party" in kinds:
        state.enter("present")


def take_columns(state: State, row: Row) -> bool:
    """Takes a row of a table whose columns have headings; lists that stand side by side have one person each."""
    values: dict[tuple[int, str], dict[Column, str]] = {}
    in_order = None if row.tabled else _columns_in_order(state, row)
    for position, cell in enumerate(row.cells):
        column = in_order[position] if in_order else min(state.columns, key=lambda column: abs(column.left - cell.left))
        texts = values.setdefault((column.panel, column.group), {})
        text = " ".join(cell.text.split())
        texts[column.kind] = f"{texts[column.kind]} {text}" if column.kind in texts else text
    read: list[Listed] = []
    for (_, group), texts in values.items():
        if group != "others":
            read.extend(_persons(state, texts, group, row.cells[0].left))
    if not read:
        return False
    if len({group for _, group in values}) > 1 and read[0].group == "absent":
        read[1:] = [one._replace(substitute_for=one.substitute_for or read[0].name) for one in read[1:]]
    state.add(row, Entry("", row.cells[0].left, str(state.group), None, read))
    return True


def _columns_in_order(state: State, row: Row) -> tuple[ColumnHeading, ...] | None:
    """The columns one by one, where a line has a cell for each that holds what it heads: headings set in the middle of
    their columns stand nearer to other cells."""
    if len(row.cells) != len(state.columns):
        return None
    kinds = {column.kind for column in state.columns}
    if "name" not in kinds or not kinds & {"role", "party"}:
        return None
    told = zip(state.columns, row.cells, strict=True)
    return state.columns if all(_fits(column.kind, cell.text, "role" in kinds) for column, cell in told) else None


def _fits(kind: Column, text: str, with_roles: bool) -> bool:
    """Whether a cell holds what its column's heading says; a list that nobody knows is told by the role beside it."""
    if kind == "name":
        return is_name(text)
    if kind == "role":
        return is_role(text)
    return kind != "party" or with_roles or party_of(text) is not None


def _persons(state: State, values: dict[Column, str], group: str, left: float) -> list[Listed]:
    """The person of a row, and the substitute who came instead."""
    person = _person(values.get("name", ""))
    if person is None:
        return []
    status, remark = values.get("status", ""), values.get("remark", "")
    written, note = split_note(values.get("party", ""))
    absent = group == "absent" or person.absent or _is_told_absent(values, note)
    partly = any(PARTLY_ABSENT_STATUS.fullmatch(each) for each in (status, remark)) or bool(note and not absent)
    told, beside = role_and_party(values.get("role", "")) if not written else (values.get("role", ""), None)
    role, in_place_of = parse_role(told)
    if group == "substitutes" and role and in_place_of is None and is_name(role):
        role, in_place_of = None, role
    # No party is a number: a stamp's year stands in the column.
    is_named = any(map(str.isalpha, written))
    represented = (party_of(written) or party_name(written)) if is_named else beside
    party = person.party or represented or state.party_at(left)
    # Beside what tells that a member did not come, `Møtt for` tells who came instead.
    came_instead = bool(values.get("absence")) and absent and "substitute_for" in values
    for_whom = "" if came_instead else values.get("substitute_for", "")
    stands_for = _person(for_whom) if party_of(for_whom) is None else None
    found = [
        Listed(
            person.name,
            party,
            person.role or role or (remark if is_role(remark) else None),
            stands_for.name if stands_for else person.substitute_for or in_place_of or parse_role(remark)[1],
            "absent" if absent else group,
            person.in_part or partly,
        )
    ]
    substitute = values.get("substitute_for" if came_instead else "substitute", "") or AS_SUBSTITUTE.sub("", remark)
    instead = _person(substitute) if absent or partly else None
    if instead is not None:
        found.append(Listed(instead.name, instead.party, None, person.name, "substitutes", partly))
    beside_other = _person(values.get("substitute", "")) if instead is None else None
    if beside_other is not None and beside_other.substitute_for is not None:
        # Those who came stand in a list of their own beside the members.
        found += listed([beside_other], "substitutes", None)
    return found


def _is_told_absent(values: dict[Column, str], note: str) -> bool:
    """Whether a row's status, remark or mark tells that the person was not there, or a note behind the party."""
    status, remark = values.get("status", ""), values.get("remark", "")
    if any(ABSENT_MARK.fullmatch(" " + each) for each in (status, remark, note)):
        return True
    if ABSENT_STATUS.fullmatch(status) or ABSENCE_MARK.fullmatch(values.get("absence", "")):
        return True
    return not status and ABSENT_STATUS.fullmatch(remark) is not None and remark[0].isalpha()


def _person(written: str) -> Attendee | None:
    if SURNAME_FIRST.fullmatch(written) and party_of(written.rpartition(",")[2].strip()) is None:
        return Attendee(written, None, None, None, False)
    return parse_attendee(written)
