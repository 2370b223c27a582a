"""Sections of attendance -> Meetings: body, date, place, number, who was present and who was absent."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from extract.model import Facts, Line, Notice, Section, Table
from extract.readers.attendance import Attendance, read_attendance
from extract.readers.attendance_changes import find_changes
from extract.readers.attendance_state import Listed, listed
from extract.readers.cases import read_head
from extract.reading import AttendanceChange, Reading
from extract.records import Absentee, Meeting, Participant
from extract.text import evidence_of
from patterns.attendance.changes import find_absences, find_substitutes
from patterns.attendance.ends import HEAD_COUNT
from patterns.attendance.groups import COUNT_TOLD, SO_MANY_CAME, parse_attendance_heading
from patterns.attendance.notes import NAMES_IN_LINE, PROSE, SEVERAL_NAMES
from patterns.attendance.persons import parse_attendee
from patterns.attendance.posts import CHAIR, CHAIRED, SECRETARY, STAFF_ROLE
from patterns.bodies import goes_on_below
from patterns.case_fields import label_alone, labelled_fields
from patterns.cases.titles import body_of_title
from patterns.families.saksprotokoll import parse_heading
from patterns.meetings import ELECTED_BODY, INVITATION, MEETING_NUMBER, MEETING_WORD, UNFINISHED_NAME
from patterns.parties import party_code
from patterns.people import same_person

_FEWEST = 2
_ROWS_OF_LIST = 4
# A list that a document begins with stands below so many lines at most.
_LINES_OF_FRONT = 15
# How far above a list the line stands that tells who chaired.
_NEAR = 4
# What follows a list, up to the next case.
_NOTES_ROLE = "attendance_notes"
_LOST_ROLE = "attendance_lost"


def read_meetings(sections: tuple[Section, ...], facts: Facts) -> Reading:
    """All meetings whose attendance is listed by name, in reading order, with ids `m1`, `m2`, ...

    A list without a meeting's name or date above it is none: papers hold lists of participants too.
    """
    found = _Found()
    for section in sections:
        if section.role == _NOTES_ROLE:
            found.take_notes(section)
        elif section.role == _LOST_ROLE:
            found.tell_lost(section, facts)
        else:
            found.take_list(section, facts)
    return Reading(
        meetings=tuple(found.meetings),
        notices=tuple(found.notices),
        unsure_attendance=tuple(found.unsure),
        attendance_changes=tuple(found.changes),
    )


@dataclass(slots=True)
class _Found:
    """The meetings so far, and what is told of them."""

    meetings: list[Meeting] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    # The meetings (by id) whose lists hold something that was not read.
    unsure: list[str] = field(default_factory=list)
    changes: list[AttendanceChange] = field(default_factory=list)
    # The meeting (by id) whose list was read last: what follows is told of it. None where the list is no meeting's.
    current: str | None = None

    def take_notes(self, section: Section) -> None:
        """Takes what stands between a list and the next list or case."""
        if self.current is None:
            return
        self.changes.extend(_changes(section, self.current))
        if self.meetings[-1].id == self.current:
            self.meetings[-1] = _with_absences(self.meetings[-1], section)

    def tell_lost(self, section: Section, facts: Facts) -> None:
        """Tells of a meeting whose list of those present was not found, where its other lines were."""
        if _is_invitation(section.heading) or read_head([], section.heading, facts).date is None:
            return
        for line in section.blocks:
            if isinstance(line, Line):
                message = f"no list of those present was found beside: {line.text}"
                self.notices.append(Notice("attendance_not_read", message, line.page))

    def take_list(self, section: Section, facts: Facts) -> None:
        """Takes a list of those present: a meeting's, or the same one's as a list above."""
        self.current = None
        if _is_invitation(section.heading):
            return
        attendance = read_attendance(section.blocks)
        identity = f"m{len(self.meetings) + 1}"
        meeting = _meeting(identity, section.heading, attendance, facts)
        if meeting is None:
            self.notices += _unread_list(section, attendance, facts)
            return
        again = next((index for index, other in enumerate(self.meetings) if _is_same(other, meeting)), None)
        if again is not None:
            other = self.meetings[again]
            self.current = other.id
            self.meetings[again] = other.model_copy(update={"evidence": [*other.evidence, *meeting.evidence]})
            return
        self.current = identity
        self.meetings.append(_with_absences(meeting, section))
        changes = [*_changes(section, identity), *_in_part(attendance.listed, identity)]
        self.changes += changes
        self._tell_unread(meeting, attendance, changes)

    def _tell_unread(self, meeting: Meeting, attendance: Attendance, changes: Sequence[AttendanceChange]) -> None:
        """Tells which rows were not read, and where a list holds less than those who were there."""
        for row in attendance.unread:
            message = f"{meeting.id}: not read in the attendance list: {row.text}"
            self.notices.append(Notice("attendance_not_read", message, row.page))
        of_substitutes = not any(one.group in ("present", "members") for one in attendance.listed)
        # Where the minutes say how many were there the votes can be checked against that.
        of_substitutes &= not any(change.kind == "present" for change in changes)
        if of_substitutes and meeting.present:
            message = f"{meeting.id}: the list names substitutes and those absent alone"
            self.notices.append(Notice("attendance_not_read", message, meeting.evidence[0].page))
        if attendance.unread or of_substitutes:
            self.unsure.append(meeting.id)


def _unread_list(section: Section, attendance: Attendance, facts: Facts) -> list[Notice]:
    """A notice where those present of a meeting stand in a table whose columns are not known, or in a list that was not
    understood: nobody is read."""
    if read_head([], section.heading, facts).date is None:
        return _list_of_no_meeting(section, attendance)
    tables = [block for block in section.blocks if isinstance(block, Table) and block.row_count >= _ROWS_OF_LIST]
    if tables and not attendance.listed:
        return [Notice("attendance_not_read", "nobody was read in a table of those present", tables[0].cells[0].page)]
    unread = [(row.text, row.page) for row in attendance.unread[:1]]
    lines = [block for block in section.blocks if isinstance(block, Line)]
    if not any(one.group in ("present", "members") for one in attendance.listed) and not unread:
        unread = [(line.text, line.page) for line in lines[:1] if _names_behind_heading(line.text)]
    if not attendance.listed and not unread:
        unread = [(line.text, line.page) for line in _below_heading(lines) if NAMES_IN_LINE.search(line.text)][:1]
    return [
        Notice("attendance_not_read", f"nobody was read in the attendance list: {text}", page) for text, page in unread
    ]


def _names_behind_heading(line: str) -> bool:
    """Whether names seem to stand behind a list's heading on its line, also surnames alone."""
    heading = parse_attendance_heading(line)
    return heading is not None and heading.group == "present" and SEVERAL_NAMES.match(heading.rest) is not None


def _below_heading(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines right below a list's heading, before sentences and those who came from elsewhere."""
    for line in lines[1:]:
        heading = parse_attendance_heading(line.text)
        if line.space_above or (heading is not None and heading.group == "others") or PROSE.search(line.text):
            return
        yield line


def _list_of_no_meeting(section: Section, attendance: Attendance) -> list[Notice]:
    """A notice where a document begins with a list of those present, and neither the body that met nor its day is told:
    further down such a list may be of anything."""
    listed = [one for one in attendance.listed if one.group in ("present", "members")]
    above = section.heading
    # What stands below the heading of a case's papers is told of in them.
    begins = bool(attendance.evidence) and len(above) <= _LINES_OF_FRONT
    begins &= all(line.page == 1 and parse_heading(line.text) is None for line in above)
    if len(listed) < _FEWEST or not begins or attendance.evidence[0].page != 1:
        return []
    message = f"a list of those present of no meeting that was found: {attendance.evidence[0].text.splitlines()[0]}"
    return [Notice("attendance_not_read", message, 1)]


def _with_absences(meeting: Meeting, section: Section) -> Meeting:
    """The meeting with those absent, and who came in their place, of whom sentences beside the list tell it."""
    lines = [block for block in section.blocks if isinstance(block, Line)]
    text = "\n".join(line.text for line in lines)
    present, absent = list(meeting.present), list(meeting.absent)
    told: list[str] = []
    for person in find_absences(text):
        if not _is_named(person.name, present, absent):
            absent.append(Absentee(name=person.name, party=person.party, role=person.role))
            told.append(person.name)
    for person in find_substitutes(text):
        if not _is_named(person.name, present, absent):
            present.append(
                Participant(
                    name=person.name, party=person.party, role=person.role, substitute_for=person.substitute_for
                )
            )
            told.append(person.name)
    if not told:
        return meeting
    by = [line for name in told for line in lines if name.split()[-1] in line.text]
    evidence = [item for line in dict.fromkeys(by) for item in evidence_of([line])]
    update = {"present": present, "absent": absent, "evidence": [*meeting.evidence, *evidence]}
    return meeting.model_copy(update=update)


def _is_named(name: str, present: Sequence[Participant], absent: Sequence[Absentee]) -> bool:
    names = (*(each.name for each in present), *(each.name for each in absent))
    return any(same_person(name, other) for other in names)


def _changes(section: Section, identity: str) -> tuple[AttendanceChange, ...]:
    return find_changes("\n".join(block.text for block in section.blocks if isinstance(block, Line)), identity)


def _in_part(listed: Sequence[Listed], identity: str) -> Iterator[AttendanceChange]:
    """Those of whom the list says since or until when they were there."""
    names = tuple(dict.fromkeys(one.name for one in listed if one.in_part))
    if names:
        yield AttendanceChange(identity, "in_part", names, len(names))


def _is_invitation(heading: Sequence[Line]) -> bool:
    """Whether the lines above a list call to a meeting, so that it lists those who are invited."""
    for line in reversed(heading):
        if INVITATION.fullmatch(line.text):
            return True
        if MEETING_WORD.match(line.text):
            return False
    return False


def _tells_count(written: str) -> bool:
    """Whether a list says how many came (`Til stede: 17 representanter`, `Tilstede 17 representanter. Forfall: …`)."""
    first = written.partition("\n")[0]
    return HEAD_COUNT.search(written.partition(":")[2]) is not None or (
        COUNT_TOLD.match(first) is not None or SO_MANY_CAME.match(first) is not None
    )


def _meeting(identity: str, heading: Sequence[Line], attendance: Attendance, facts: Facts) -> Meeting | None:
    head = read_head([], heading, facts)
    body = _whole(head.body, heading) or _body(heading)
    chair = [one for one in _chair(heading) if not any(same_person(one.name, told.name) for told in attendance.listed)]
    present, absent = _settled((*chair, *attendance.listed), body)
    # Some minutes say how many came, and name those alone who did not.
    counted = any(_tells_count(evidence.text) for evidence in attendance.evidence)
    only_absent = absent and counted and body is not None and head.date is not None
    if (len(present) < _FEWEST and not only_absent) or (body is None and head.date is None):
        return None
    return Meeting(
        id=identity,
        body=body,
        date=head.date,
        place=_place(heading),
        number=_number(heading),
        present=[
            Participant(name=one.name, party=one.party, role=one.role, substitute_for=one.substitute_for)
            for one in present
        ],
        absent=[Absentee(name=one.name, party=one.party, role=one.role) for one in absent],
        evidence=attendance.evidence,
    )


def _chair(heading: Sequence[Line]) -> list[Listed]:
    """Who chaired the meeting, where a line right above the list tells it: the list may have the others alone."""
    for line in reversed(heading[-_NEAR:]):
        led = CHAIRED.fullmatch(line.text)
        if led is not None or CHAIR.fullmatch(line.text) is not None:
            person = parse_attendee(led["who"] if led is not None else line.text)
            return listed([person], "members", None) if person is not None else []
    return []


def _settled(listed: Sequence[Listed], body: str | None) -> tuple[list[Listed], list[Listed]]:
    """Those present and those absent, each person once; whoever has a substitute in the list is absent.

    Somebody named in both is absent where the first list is of members, and came for a part where it is of those
    present or leave was for a part (`Per Dal (H) 16. oktober`).
    """
    is_elected = body is not None and ELECTED_BODY.search(body) is not None
    by_party = is_elected or sum(_has_party(one) for one in listed) * 2 > len(listed)
    present: dict[str, Listed] = {}
    absent: dict[str, Listed] = {}
    for one in listed:
        of_staff = by_party and not _has_party(one) and one.role and STAFF_ROLE.search(one.role)
        if of_staff or (one.role and SECRETARY.search(one.role)):
            continue
        key = one.name.casefold()
        if one.group == "absent":
            absent[key] = _merged(absent.get(key), one)
        else:
            present[key] = _merged(present.get(key), one)
    for key in list(absent):
        if key in present:
            was_there = absent[key].in_part or present[key].group != "members"
            (absent if was_there else present).pop(key)
    for name in _replaced(present.values()):
        if not any(same_person(name, other.name) for other in (*present.values(), *absent.values())):
            absent[name.casefold()] = Listed(name, None, None, None, "absent")
    return list(present.values()), [_with_party_told(one, present.values()) for one in absent.values()]


def _with_party_told(one: Listed, present: Iterable[Listed]) -> Listed:
    """Somebody absent with the party that the line of who came instead tells alone (`Kari Nes for Per Dal (V)`)."""
    if one.party is not None:
        return one
    came = (each for each in present if each.substitute_for and same_person(each.substitute_for, one.name))
    told = {each.party_replaced for each in came}
    return one._replace(party=told.pop()) if len(told) == 1 else one


def _replaced(present: Iterable[Listed]) -> list[str]:
    """The members in whose place substitutes sat for the whole meeting, where they are named in full."""
    names = (one.substitute_for for one in present if not one.in_part)
    return [name for name in names if name and " " in name]


def _has_party(one: Listed) -> bool:
    """Whether a known party stands beside a person, alone or after the municipality's name (`Vågøy SP`)."""
    return one.party is not None and (party_code(one.party) or party_code(one.party.split()[-1])) is not None


def _merged(first: Listed | None, second: Listed) -> Listed:
    if first is None:
        return second
    return first._replace(
        party=first.party or second.party,
        role=first.role or second.role,
        substitute_for=first.substitute_for or second.substitute_for,
    )


def _is_same(one: Meeting, other: Meeting) -> bool:
    """Whether a meeting's attendance is printed twice."""
    return (one.body, one.date) == (other.body, other.date) and (
        {each.name for each in one.present} == {each.name for each in other.present}
    )


def _whole(body: str | None, heading: Sequence[Line]) -> str | None:
    """The body's name with the line above or below it where a front page broke it (`Oppvekst- og` /
    `utdanningskomiteen`)."""
    for line, following in itertools.pairwise(heading):
        written = " ".join(following.text.split())
        if body is not None and written.casefold() == body.casefold() and UNFINISHED_NAME.search(line.text):
            return f"{' '.join(line.text.split())} {written}"
        above = " ".join(line.text.split())
        if body is not None and above.casefold() == body.casefold() and goes_on_below(above, written):
            return f"{above} {written}"
    return body


def _body(heading: Sequence[Line]) -> str | None:
    """The body whose name is a line of its own above the list, the last where there are several."""
    return next((body for line in reversed(heading) if (body := body_of_title(line.text)) is not None), None)


def _place(heading: Sequence[Line]) -> str | None:
    """What the last label for it names, on its line or, where the label stands alone, on the next."""
    for index in reversed(range(len(heading))):
        for item in labelled_fields(heading[index].text):
            if item.field == "place" and item.value:
                return _value_over_lines(item.value, heading[index : index + 2])
        if label_alone(heading[index].text) == "place" and index + 1 < len(heading):
            below = heading[index + 1].text.strip()
            if below and not labelled_fields(below) and label_alone(below) is None:
                return below
    return None


def _value_over_lines(value: str, lines: Sequence[Line]) -> str:
    """A labelled value with the line below where that goes on under it, set in as far as the value."""
    value = value.strip()
    if len(lines) < 2 or not lines[0].words or not lines[1].words or lines[1].space_above:
        return value
    line, below = lines
    if labelled_fields(below.text) or label_alone(below.text) is not None:
        return value
    starts = {round(word.x0) for word in line.words[1:] if value.startswith(word.text)}
    return f"{value} {' '.join(below.text.split())}" if round(below.words[0].x0) in starts else value


def _number(heading: Sequence[Line]) -> str | None:
    for line in reversed(heading):
        match = MEETING_NUMBER.search(line.text)
        if match:
            return "".join(match["number"].split())
    return None
