"""The lines of an attendance list that have no columns: one person each, under a label, or running on -> persons."""

from __future__ import annotations

from collections.abc import Sequence

from extract.readers.attendance_rows import Cell, Row
from extract.readers.attendance_state import Entry, State, listed
from patterns.attendance.by_party import PARTIES_LABEL, ends_in_party, several_parties, split_by_party
from patterns.attendance.changes import begins_with_change
from patterns.attendance.ends import HEAD_COUNT
from patterns.attendance.groups import LABEL, parse_attendance_heading
from patterns.attendance.names import REPRESENTED, is_name, party_of, surely_party
from patterns.attendance.notes import CAME_FOR_LABEL
from patterns.attendance.persons import (
    DASH_WITHIN,
    LIST_GOES_ON,
    NUMBERED_WITHIN,
    SENTENCE_BEGUN,
    Attendee,
    heading_party,
    heads_parties,
    parse_attendee,
    parse_attendees,
    parse_representative,
    parse_surname_first,
)
from patterns.attendance.posts import OFFICE, is_role
from patterns.hyphenation import title_of_lines
from patterns.parties import looks_like_list_code, party_name

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
    if _take_substitute_beside(state, row):
        return True
    of_party = _of_party(row)
    if of_party is not None:
        party, persons = of_party
        state.parties = ((row.cells[0].left, party),)
        state.add(row, state.entry(" ".join(cell.text for cell in row.cells[1:]), row.cells[1].left, persons))
        return True
    if take_undivided(state, row):
        return True
    representative = parse_representative(row.text)
    if representative is not None:
        state.add(row, state.entry(row.text, row.cells[0].left, [representative]))
        return True
    beside = _with_parties_beside(row)
    if beside:
        state.add(row, *(state.entry(text, cell.left, [person]) for text, cell, person in beside))
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
    turned = parse_surname_first(*(" ".join(cell.text.split()) for cell in row.cells))
    if turned is not None:
        state.add(row, state.entry(row.text, row.cells[0].left, [turned]))
        return True
    whole = parse_attendee(", ".join(" ".join(cell.text.split()) for cell in row.cells))
    if whole is None:
        return False
    state.add(row, state.entry(row.text, row.cells[0].left, [whole]))
    return True


def _with_parties_beside(row: Row) -> list[tuple[str, Cell, Attendee]]:
    """The persons of a row that has several of them, each with the party behind: `Kari Nes  H  Per Dal  V`."""
    names, parties = row.cells[::2], row.cells[1::2]
    if len(names) < 2 or len(names) != len(parties) or not all(surely_party(cell.text) for cell in parties):
        return []
    texts = [f"{name.text}, {party.text}" for name, party in zip(names, parties, strict=True)]
    persons = [parse_attendee(text) for text in texts]
    told = [person for person in persons if person is not None and person.party is not None]
    return list(zip(texts, names, told, strict=True)) if len(told) == len(names) else []


def _take_substitute_beside(state: State, row: Row) -> bool:
    """Takes a row of substitutes that has the member's name beside the substitute's: `Kari Nes   Per Dal   H`."""
    if state.group != "substitutes" or len(row.cells) != 3:
        return False
    name, absent, party = (" ".join(cell.text.split()) for cell in row.cells)
    if not is_name(name) or not is_name(absent) or not (surely_party(party) or looks_like_list_code(party)):
        return False
    person = Attendee(name, party_name(party), None, absent, False)
    state.add(row, state.entry(row.text, row.cells[0].left, [person]))
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


def take_by_party(state: State, rows: Sequence[Row], index: int) -> int:
    """Takes a paragraph that names party after party with their members, wherever its lines break: `Fra Høyre: Kari
    Nes, Per Dal. Fra Venstre: Ola Moen.`"""
    last = _end_of_paragraph(rows, index)
    text = title_of_lines(row.text for row in rows[index:last])
    found = [(party, members, parse_attendees(members)) for party, members in split_by_party(text)]
    begins = sum(bool(split_by_party(row.text)) for row in rows[index:last])
    if len(found) < 2 or begins == last - index == len(found):
        # A line for each party is read line by line.
        return 0
    if len(found) <= begins and not all(persons for _, _, persons in found):
        return 0
    left = rows[index].cells[0].left
    for party, members, persons in found:
        state.parties = ((left, party),) if party is not None else ()
        if persons is None:
            told = Cell(f"{party}: {members}" if party else members, left, rows[index].page)
            state.unread.append(Row((told,), rows[index].page, rows[index].bbox))
        else:
            state.add(rows[index], state.entry("", left, persons))
    state.used.extend(rows[index + 1 : last])
    state.parties = ()
    return last - index


def _end_of_paragraph(rows: Sequence[Row], index: int) -> int:
    """The index after the last row that stands below the first one's text and begins no other group."""
    first = rows[index]
    for position in range(index + 1, min(len(rows), index + _LONGEST_PARAGRAPH)):
        row = rows[position]
        label = LABEL.fullmatch(row.text)
        other = label is not None and not ends_in_party(label["label"])
        if len(row.cells) > 1 or abs(row.cells[0].left - first.cells[0].left) > _INDENT or HEAD_COUNT.search(row.text):
            return position
        if other or parse_attendance_heading(row.text) is not None or CAME_FOR_LABEL.match(row.text) is not None:
            return position
    return min(len(rows), index + _LONGEST_PARAGRAPH)


def take_label(state: State, rows: Sequence[Row], index: int) -> int:
    """Takes a line that begins with the party or the office of those it names: `Ap: Kari Nes, Per Dal`."""
    row = rows[index]
    several = PARTIES_LABEL.fullmatch(row.text)
    if several is not None and several_parties(several["label"]):
        return _take_several(state, rows, index, several["rest"])
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
    return _taken(state, rows[index : last + 1], match["rest"] if party else row.text, persons)


def _take_several(state: State, rows: Sequence[Row], index: int, rest: str) -> int:
    """Takes the label of a group of parties, and those named behind it, of whom each has a party of his own."""
    state.parties, state.has_party_headings = (), True
    persons, last = _running(rows, index, rest) if rest else (None, index)
    if persons is None:
        return 0 if rest else 1
    return _taken(state, rows[index : last + 1], rest, persons)


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
    return _taken(state, rows[index : last + 1], row.text, persons_found)


def _taken(state: State, rows: Sequence[Row], first_text: str, persons: Sequence[Attendee]) -> int:
    """Takes the persons of a list that stands on these rows, of whose first one `first_text` is a part; how many
    rows."""
    first, *others = rows
    text = title_of_lines([first_text, *(row.text for row in others)])
    state.add(first, state.entry(text, first.cells[0].left, persons))
    state.used.extend(others)
    return len(rows)


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
        labelled = LABEL.fullmatch(following.text) or CAME_FOR_LABEL.match(following.text)
        if ended or labelled or begins_with_change(following.text):
            break
        if parse_attendance_heading(following.text) is not None and not _is_within_sentence(text, following):
            break
        if last == position - 1 and found is not None and _is_complete(text, found) and _stands_alone(following):
            break
        text = title_of_lines((text, following.text))
        longer = parse_attendees(text)
        if longer is not None:
            found, last = longer, position
    return found, last


def _is_within_sentence(text: str, below: Row) -> bool:
    """Whether the words of a group's heading end a sentence begun above (`Kari Nes for Per Dal som hadde` above `meldt
    forfall.`)."""
    return below.text[:1].islower() and SENTENCE_BEGUN.search(text) is not None


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
        text = title_of_lines((above.text, cell.text))
        persons = parse_attendees(text)
        if persons is None or len(persons) != len(above.read):
            return False
        if DASH_WITHIN.search(cell.text) and persons[-1].name != above.read[-1].name:
            # `Kari - Anne Nes` below a person is another one, whose name cannot be told from what she represents.
            return False
        found.append((above, text, persons))
    for above, text, persons in found:
        above.text = text
        above.read = listed(persons, above.group, above.party)
    state.add(row)
    return bool(found)
