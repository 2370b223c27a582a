"""The lines of an attendance list that have no columns: one person each, under a label, or running on -> persons."""

from __future__ import annotations

from collections.abc import Sequence

from extract.readers.attendance_rows import Row
from extract.readers.attendance_state import Entry, State, listed
from patterns.attendance.changes import begins_with_change
from patterns.attendance.groups import LABEL, parse_attendance_heading
from patterns.attendance.names import REPRESENTED, is_name, party_of
from patterns.attendance.persons import (
    LIST_GOES_ON,
    NUMBERED_WITHIN,
    Attendee,
    heading_party,
    heads_parties,
    parse_attendee,
    parse_attendees,
)
from patterns.attendance.posts import OFFICE, is_role

_LONGEST_PARAGRAPH = 40
_LONGEST_LABEL = 3
# A line with so many commas is a running list, however wide its blanks are set.
_RUNNING = 2
# How far left of its person's name a continuation may begin, in points or characters.
_INDENT = 4.0


def take_cells(state: State, row: Row) -> bool:
    """Takes a row of several cells without headings: one person in all of them, or one in each."""
    if len(row.cells) < 2:
        return False
    of_party = _of_party(row)
    if of_party is not None:
        party, persons = of_party
        state.parties = ((row.cells[0].left, party),)
        state.add(row, state.entry(" ".join(cell.text for cell in row.cells[1:]), row.cells[1].left, persons))
        return True
    if take_undivided(state, row):
        return True
    single = [parse_attendee(cell.text) for cell in row.cells]
    if all(person is not None for person in single):
        entries = [
            state.entry(cell.text, cell.left, [person])
            for cell, person in zip(row.cells, single, strict=True)
            if person
        ]
        state.add(row, *entries)
        return True
    whole = parse_attendee(", ".join(" ".join(cell.text.split()) for cell in row.cells))
    if whole is None:
        return False
    state.add(row, state.entry(row.text, row.cells[0].left, [whole]))
    return True


def take_undivided(state: State, row: Row) -> bool:
    """Takes a row of fewer cells than columns that is one person with post and party: narrow columns stand no further
    from each other than words do."""
    if len(row.cells) < 2 or row.tabled or (state.columns and len(row.cells) >= len(state.columns)):
        return False
    if any(column.kind not in ("name", "role", "party") for column in state.columns):
        return False
    person = parse_attendee(row.text)
    if person is None or person.role is None or person.party is None:
        return False
    state.add(row, state.entry(row.text, row.cells[0].left, [person]))
    return True


def take_substitute(state: State, row: Row) -> bool:
    """Takes the line of who came instead of the absent member above: `Kari Nes (H)`, and set in below it `Vara: Per
    Dal (H)`."""
    if state.group != "absent" or len(state.entries) == state.first:
        return False
    above = next((entry for entry in reversed(state.entries[state.first :]) if entry.group == "absent"), None)
    if above is None or len(above.read) != 1 or not (state.with_substitutes or row.cells[0].left > above.left + 1):
        return False
    told = parse_attendance_heading(row.text)
    if told is None or told.group != "substitutes":
        return False
    person = parse_attendee(told.rest)
    if person is None:
        return False
    person = person._replace(substitute_for=person.substitute_for or above.read[0].name)
    entry = state.entry(row.text, row.cells[0].left, [person])
    entry.group, entry.read = "substitutes", listed([person], "substitutes", entry.party)
    state.add(row, entry)
    return True


def _of_party(row: Row) -> tuple[str, list[Attendee]] | None:
    """A party in the first cell and its members beside it: `Høgre      Kari Nes, Per Dal`."""
    party = heading_party(row.cells[0].text)
    if party is None or len(row.cells) > 2:
        return None
    persons = parse_attendees(row.cells[1].text)
    return (party, persons) if persons else None


def take_parties(state: State, row: Row) -> bool:
    """Takes a row of parties alone that head those below them; below a person it is that person's party."""
    if not state.has_party_headings and len(state.entries) > state.first and row.text[-1] != ":":
        return False
    parties = [(cell.left, heading_party(cell.text)) for cell in row.cells]
    named = tuple((left, party) for left, party in parties if party is not None)
    if len(named) < len(parties):
        if not heads_parties(row.text):
            return False
        # Several parties head one group: whose each person is must stand beside the name.
        named = ()
    state.parties, state.has_party_headings = named, True
    return True


def take_label(state: State, rows: Sequence[Row], index: int) -> int:
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
    if party is None and state.group == "absent":
        # `Bedriftshelsetjenesten: Kari Nes` below those absent lists somebody who came.
        state.enter("others")
        return 1
    persons, last = _running(rows, index, match["rest"])
    if persons is None:
        return 0
    if party is None and OFFICE.search(match["label"]):
        persons = [person._replace(role=person.role or match["label"]) for person in persons]
    text = " ".join([match["rest"] if party else row.text, *(each.text for each in rows[index + 1 : last + 1])])
    state.add(row, state.entry(text, left, persons))
    state.used.extend(rows[index + 1 : last + 1])
    return last + 1 - index


def take_paragraph(state: State, rows: Sequence[Row], index: int) -> int:
    """Takes one person, or a running list with all the lines over which it is broken; 0 where the line names nobody."""
    row = rows[index]
    if len(row.cells) > 1 and row.text.count(",") < _RUNNING:
        return 0
    numbered = NUMBERED_WITHIN.split(row.text) if row.text[:1].isdigit() else [row.text]
    if len(numbered) > 1:
        persons = [parse_attendee(part) for part in numbered]
        if all(persons):
            state.add(row, state.entry(row.text, row.cells[0].left, [person for person in persons if person]))
            return 1
    persons_found, last = _running(rows, index, row.text)
    if persons_found is None:
        return 0
    whole = " ".join(each.text for each in rows[index : last + 1])
    state.add(row, state.entry(whole, row.cells[0].left, persons_found))
    state.used.extend(rows[index + 1 : last + 1])
    return last + 1 - index


def _running(rows: Sequence[Row], index: int, text: str) -> tuple[list[Attendee] | None, int]:
    """The persons of a list that begins with `text` in the row at `index`, and the index of its last row."""
    found, last = parse_attendees(text), index
    if found is None and not any(mark in text for mark in ",(;") and LIST_GOES_ON.search(text) is None:
        return None, index
    if found is not None and len(found) == 1 and LIST_GOES_ON.search(text) is None:
        return found, index
    for position in range(index + 1, min(len(rows), index + _LONGEST_PARAGRAPH)):
        following = rows[position]
        ended = text.rstrip().endswith((").", ";.")) or (following.space_above and LIST_GOES_ON.search(text) is None)
        if ended or begins_with_change(following.text) or LABEL.fullmatch(following.text):
            break
        if parse_attendance_heading(following.text) is not None:
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


def is_broken(state: State, row: Row) -> bool:
    """Whether the line above ended within a name: a member whose place is taken is not told by a first name alone."""
    above = state.entries[-1] if state.entries else None
    if above is None or len(row.cells) > 1 or row.tabled or not above.read or not above.text:
        return False
    stands_for = above.read[-1].substitute_for
    return stands_for is not None and " " not in stands_for and above.text.endswith(stands_for)


def take_continuation(state: State, row: Row) -> bool:
    """Takes a line whose cells go on with the person above each of them."""
    if begins_with_change(row.text):
        return False
    found: list[tuple[Entry, str, list[Attendee]]] = []
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
        above.read = listed(persons, above.group, above.party)
    state.add(row)
    return bool(found)
