"""An attendance list -> the persons it names, with their group: tables, lines of one person, and running lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.model import Block, union
from extract.readers.attendance_rows import Cell, Row, find_rows
from extract.records import Evidence
from patterns.attendance.columns import COLUMN_ROW, Column, parse_column
from patterns.attendance.ends import HEAD_COUNT
from patterns.attendance.groups import GROUP_OF_MEMBERS, LABEL, PROSE_OF_STAFF, parse_attendance_heading
from patterns.attendance.names import REPRESENTED, SURNAME_FIRST, is_name, party_of
from patterns.attendance.notes import ABSENT_MARK, PROSE
from patterns.attendance.persons import (
    LIST_GOES_ON,
    NUMBERED_WITHIN,
    Attendee,
    heading_party,
    parse_attendee,
    parse_attendees,
    parse_role,
)
from patterns.attendance.posts import OFFICE, is_role
from patterns.parties import party_name

# The groups of patterns.attendance, and the members of the body where the list also has those who did not come.
_LISTED = frozenset({"present", "absent", "substitutes", "members"})
# After so many lines that name nobody, a list is over.
_LONGEST_GAP = 3
_LONGEST_PARAGRAPH = 40
_LONGEST_LABEL = 3
# A line with so many commas is a running list, however wide its blanks are set.
_RUNNING = 2
# How far left of its person's name a continuation may begin, in points or characters.
_INDENT = 4.0


class Listed(NamedTuple):
    """A person in an attendance list; `group` is `present`, `members`, `substitutes` or `absent`."""

    name: str
    party: str | None
    role: str | None
    substitute_for: str | None
    group: str


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


@dataclass(slots=True)
class _Entry:
    """A person whose text may go on in the next line; `left` is where it begins."""

    text: str
    left: float
    group: str
    party: str | None
    read: list[Listed]


@dataclass(slots=True)
class _State:
    """Where in the list the reader stands."""

    group: str | None = None
    columns: tuple[tuple[float, Column], ...] = ()
    parties: tuple[tuple[float, str], ...] = ()
    entries: list[_Entry] = field(default_factory=list)
    gap: list[Row] = field(default_factory=list)
    unread: list[Row] = field(default_factory=list)
    used: list[Row] = field(default_factory=list)

    first: int = 0

    def enter(self, group: str | None) -> None:
        self.group, self.columns, self.parties, self.gap, self.first = group, (), (), [], len(self.entries)

    def party_at(self, left: float) -> str | None:
        """The party that heads the column in which a person stands."""
        return min(self.parties, key=lambda party: abs(party[0] - left))[1] if self.parties else None

    def add(self, row: Row, *entries: _Entry) -> None:
        self.entries.extend(entries)
        self.used.append(row)
        self.unread.extend(self.gap)
        self.gap = []


def read_attendance(blocks: Sequence[Block]) -> Attendance:
    """The persons of an attendance list with their groups; what stands between persons and is none is `unread`."""
    state = _State()
    rows = find_rows(blocks)
    index = 0
    while index < len(rows):
        heading = _take_heading(state, rows[index])
        if heading is None:
            index += _take(state, rows, index)
        else:
            # What follows a heading on its line is read with the lines below it.
            rows[index : index + 1] = heading
    return Attendance(
        tuple(one for entry in state.entries for one in entry.read),
        tuple(Unread(row.text, row.page) for row in state.unread),
        _evidence(state.used),
    )


def _take(state: _State, rows: Sequence[Row], index: int) -> int:
    """Reads the row at `index`, and says how many rows were read with it."""
    row = rows[index]
    if state.group not in _LISTED or HEAD_COUNT.search(row.text):
        return 1
    if state.columns and (row.tabled or len(row.cells) > 1) and _take_columns(state, row):
        return 1
    if _is_broken(state, row) and _take_continuation(state, row):
        return 1
    if _take_parties(state, row) or _take_cells(state, row):
        return 1
    taken = _take_label(state, rows, index) or _take_paragraph(state, rows, index)
    if taken:
        return taken
    if _take_continuation(state, row) or PROSE.search(row.text):
        return 1
    if state.columns and len(row.cells) > 1:
        state.unread.append(row)
        return 1
    state.gap.append(row)
    if len(state.gap) >= _LONGEST_GAP:
        state.enter(None)
    return 1


def _take_heading(state: _State, row: Row) -> list[Row] | None:
    """The rows that remain of a heading's row; None where the row is no heading."""
    if _take_column_words(state, row):
        return []
    heading = parse_attendance_heading(row.text)
    if heading is not None:
        group, rest, cells = str(heading.group), heading.rest, row.cells[:0]
    else:
        first = " ".join(row.cells[0].text.split())
        above = parse_attendance_heading(first) if len(row.cells) > 1 else None
        members = GROUP_OF_MEMBERS.fullmatch(first)
        if above is not None:
            group, rest, cells = str(above.group), above.rest, row.cells[1:]
        elif members is not None:
            group, rest, cells = "members", _without_remark(members["rest"] or ""), row.cells[1:]
        elif PROSE_OF_STAFF.match(row.text):
            group, rest, cells = "others", "", row.cells[:0]
        else:
            return None
    state.enter(group)
    if group not in _LISTED:
        return []
    state.used.append(row)
    if rest:
        cells = (Cell(rest, row.cells[0].left, row.page), *cells)
    return [Row(cells, row.page, row.bbox)] if cells else []


def _without_remark(rest: str) -> str:
    return "" if rest.startswith("(") and rest.endswith(")") else rest


def _take_column_words(state: _State, row: Row) -> bool:
    """Takes a row of column headings, which may begin with the list's own heading (`Møtedeltakarar Parti Rolle`)."""
    match = COLUMN_ROW.fullmatch(row.text)
    if match is None and not row.tabled:
        return False
    kinds = [parse_column(cell.text) for cell in row.cells]
    first = parse_attendance_heading(row.cells[0].text)
    if match is None and (
        len(kinds) < 2 or None in kinds[1:] or (kinds[0] is None and first is None) or kinds.count("name") > 1
    ):
        return False
    if match is not None and len(row.cells) == 1:
        groups = ("present", "absent", "substitutes", "others")
        group = next((name for name in groups if match.group(name) is not None), None)
        if group is not None:
            state.enter(group)
        state.columns = ()
        return True
    if first is not None:
        state.enter(first.group)
        kinds[0] = "name"
    if kinds[0] is None or None in kinds[1:]:
        return match is not None
    if state.group == "absent" and "name" not in kinds and kinds[0] == "substitute_for":
        kinds[0] = "name"
    if state.group is None and "name" in kinds and "status" in kinds:
        state.enter("members")
    state.columns = tuple((cell.left, kind) for cell, kind in zip(row.cells, kinds, strict=True) if kind is not None)
    return True


def _take_columns(state: _State, row: Row) -> bool:
    """Takes a row of a table whose columns have headings."""
    values: dict[Column, str] = {}
    for cell in row.cells:
        kind = min(state.columns, key=lambda column: abs(column[0] - cell.left))[1]
        text = " ".join(cell.text.split())
        values[kind] = f"{values[kind]} {text}" if kind in values else text
    written = values.get("name", "")
    person = parse_attendee(written)
    if person is None and SURNAME_FIRST.fullmatch(written):
        person = Attendee(written, None, None, None, False)
    if person is None:
        return False
    absent = state.group == "absent" or person.absent or bool(ABSENT_MARK.fullmatch(" " + values.get("status", "")))
    role, in_place_of = parse_role(values.get("role", ""))
    written_party = values.get("party")
    party = person.party or ((party_of(written_party) or party_name(written_party)) if written_party else None)
    stands_for = parse_attendee(values.get("substitute_for", ""))
    read = [
        Listed(
            person.name,
            party,
            person.role or role,
            stands_for.name if stands_for else person.substitute_for or in_place_of,
            "absent" if absent else str(state.group),
        )
    ]
    instead = parse_attendee(values.get("substitute", "")) if absent else None
    if instead is not None:
        read.append(Listed(instead.name, instead.party, None, person.name, "substitutes"))
    state.add(row, _Entry("", row.cells[0].left, str(state.group), None, read))
    return True


def _take_cells(state: _State, row: Row) -> bool:
    """Takes a row of several cells without headings: one person in all of them, or one in each."""
    if len(row.cells) < 2:
        return False
    single = [parse_attendee(cell.text) for cell in row.cells]
    if all(person is not None for person in single):
        entries = [
            _entry(state, cell.text, cell.left, [person])
            for cell, person in zip(row.cells, single, strict=True)
            if person
        ]
        state.add(row, *entries)
        return True
    whole = parse_attendee(", ".join(" ".join(cell.text.split()) for cell in row.cells))
    if whole is None:
        return False
    state.add(row, _entry(state, row.text, row.cells[0].left, [whole]))
    return True


def _take_parties(state: _State, row: Row) -> bool:
    """Takes a row of parties alone that head those below them; below a person it is that person's party."""
    parties = [(cell.left, heading_party(cell.text)) for cell in row.cells]
    named = tuple((left, party) for left, party in parties if party is not None)
    if len(named) < len(parties) or (not state.parties and len(state.entries) > state.first and row.text[-1] != ":"):
        return False
    state.parties = named
    return True


def _take_label(state: _State, rows: Sequence[Row], index: int) -> int:
    """Takes a line that begins with the party or the office of those it names: `Ap: Kari Nes, Per Dal`."""
    row = rows[index]
    match = LABEL.fullmatch(row.text)
    if match is None:
        return 0
    left = row.cells[0].left
    party = party_of(match["label"]) or (match["label"] if REPRESENTED.search(match["label"]) else None)
    state.parties = ((left, party),) if party is not None else ()
    if is_role(match["label"]) or is_name(match["label"]) or len(match["label"].split()) > _LONGEST_LABEL:
        return 0
    persons, last = _running(rows, index, match["rest"])
    if persons is None:
        return 0
    if party is None and OFFICE.search(match["label"]):
        persons = [person._replace(role=person.role or match["label"]) for person in persons]
    text = " ".join([match["rest"] if party else row.text, *(each.text for each in rows[index + 1 : last + 1])])
    state.add(row, _entry(state, text, left, persons))
    state.used.extend(rows[index + 1 : last + 1])
    return last + 1 - index


def _take_paragraph(state: _State, rows: Sequence[Row], index: int) -> int:
    """Takes one person, or a running list with all the lines over which it is broken; 0 where the line names nobody."""
    row = rows[index]
    if len(row.cells) > 1 and row.text.count(",") < _RUNNING:
        return 0
    numbered = NUMBERED_WITHIN.compiled.split(row.text) if row.text[:1].isdigit() else [row.text]
    if len(numbered) > 1:
        persons = [parse_attendee(part) for part in numbered]
        if all(persons):
            state.add(row, _entry(state, row.text, row.cells[0].left, [person for person in persons if person]))
            return 1
    persons_found, last = _running(rows, index, row.text)
    if persons_found is None:
        return 0
    whole = " ".join(each.text for each in rows[index : last + 1])
    state.add(row, _entry(state, whole, row.cells[0].left, persons_found))
    state.used.extend(rows[index + 1 : last + 1])
    return last + 1 - index


def _running(rows: Sequence[Row], index: int, text: str) -> tuple[list[Attendee] | None, int]:
    """The persons of a list that begins with `text` in the row at `index`, and the index of its last row."""
    found, last = parse_attendees(text), index
    if found is None and not any(mark in text for mark in ",("):
        return None, index
    if found is not None and len(found) == 1 and LIST_GOES_ON.search(text) is None:
        return found, index
    for position in range(index + 1, min(len(rows), index + _LONGEST_PARAGRAPH)):
        following = rows[position]
        ended = text.rstrip().endswith((").", ";.")) or (following.space_above and LIST_GOES_ON.search(text) is None)
        if ended or parse_attendance_heading(following.text) or LABEL.fullmatch(following.text):
            break
        if last == position - 1 and found is not None and _is_complete(text, found) and _stands_alone(following):
            break
        text = f"{text} {following.text}"
        longer = parse_attendees(text)
        if longer is not None:
            found, last = longer, position
    return found, last


def _is_complete(text: str, persons: Sequence[Attendee]) -> bool:
    """Whether a list can end with this line: no comma follows, and the last person has a party where others have."""
    with_party = any(person.party is not None for person in persons)
    return LIST_GOES_ON.search(text) is None and not (with_party and persons[-1].party is None)


def _stands_alone(row: Row) -> bool:
    return parse_attendees(row.text) is not None


def _is_broken(state: _State, row: Row) -> bool:
    """Whether the line above ended within a name: a member whose place is taken is not told by a first name alone."""
    above = state.entries[-1] if state.entries else None
    if above is None or len(row.cells) > 1 or row.tabled or not above.read or not above.text:
        return False
    stands_for = above.read[-1].substitute_for
    return stands_for is not None and " " not in stands_for and above.text.endswith(stands_for)


def _take_continuation(state: _State, row: Row) -> bool:
    """Takes a line whose cells go on with the person above each of them."""
    found: list[tuple[_Entry, str, list[Attendee]]] = []
    for cell in row.cells:
        above = next((entry for entry in reversed(state.entries[-6:]) if entry.left <= cell.left + _INDENT), None)
        if above is None or not above.text or above.group != state.group:
            return False
        text = f"{above.text} {cell.text}"
        persons = parse_attendees(text)
        if persons is None or len(persons) != len(above.read):
            return False
        found.append((above, text, persons))
    for above, text, persons in found:
        above.text = text
        above.read = [_listed(person, above.group, above.party) for person in persons]
    state.add(row)
    return bool(found)


def _entry(state: _State, text: str, left: float, persons: Sequence[Attendee]) -> _Entry:
    group = str(state.group)
    party = state.party_at(left)
    return _Entry(text, left, group, party, [_listed(person, group, party) for person in persons])


def _listed(person: Attendee, group: str, party: str | None) -> Listed:
    return Listed(
        person.name,
        person.party or party,
        person.role,
        person.substitute_for,
        "absent" if person.absent else group,
    )


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
