"""Where in an attendance list the reader stands: group, columns, parties, and the persons read so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.readers.attendance_rows import Row
from patterns.attendance.columns import Column
from patterns.attendance.notes import lists_names
from patterns.attendance.persons import Attendee

# The groups of patterns.attendance, and the members of the body where the list also has those who did not come.
LISTED = frozenset({"present", "absent", "substitutes", "members"})


class Listed(NamedTuple):
    """A person in an attendance list; `group` is `present`, `members`, `substitutes` or `absent`.

    `in_part` where the list says since or until when the person was there; `party_replaced` is that of the member for
    whom a substitute came.
    """

    name: str
    party: str | None
    role: str | None
    substitute_for: str | None
    group: str
    in_part: bool = False
    party_replaced: str | None = None


class ColumnHeading(NamedTuple):
    """A column of the list: its left edge, what it holds, and whom it lists; a group's columns stand side by side.

    A list that goes on beside itself has its columns once more in the next `panel`.
    """

    left: float
    kind: Column
    group: str
    panel: int = 0


@dataclass(slots=True)
class Entry:
    """A person whose text may go on in the next line; `left` is where it begins."""

    text: str
    left: float
    group: str
    party: str | None
    read: list[Listed]


@dataclass(slots=True)
class State:
    """Where in the list the reader stands; `first` is the index of the first person of the group.

    `with_substitutes` where each of the absent is followed by who came instead.
    """

    group: str | None = None
    columns: tuple[ColumnHeading, ...] = ()
    parties: tuple[tuple[float, str], ...] = ()
    has_party_headings: bool = False
    entries: list[Entry] = field(default_factory=list)
    gap: list[Row] = field(default_factory=list)
    unread: list[Row] = field(default_factory=list)
    used: list[Row] = field(default_factory=list)
    first: int = 0
    with_substitutes: bool = False

    def enter(self, group: str | None) -> None:
        names_nobody = self.group in LISTED and len(self.entries) == self.first
        # Right below its heading stands a list that was not understood, or right above the next one a person.
        if (names_nobody or group is not None) and self.gap and lists_names(self.gap[0].text, len(self.gap[0].cells)):
            self.unread.append(self.gap[0])
        self.group, self.columns, self.parties, self.gap = group, (), (), []
        self.has_party_headings, self.first, self.with_substitutes = False, len(self.entries), False

    def party_at(self, left: float) -> str | None:
        """The party that heads the column in which a person stands."""
        return min(self.parties, key=lambda party: abs(party[0] - left))[1] if self.parties else None

    def entry(self, text: str, left: float, persons: Sequence[Attendee]) -> Entry:
        """The persons that a text names, in the group and under the party in which they stand."""
        group = str(self.group)
        party = self.party_at(left)
        return Entry(text, left, group, party, listed(persons, group, party))

    def add(self, row: Row, *entries: Entry) -> None:
        self.entries.extend(entries)
        self.used.append(row)
        self.unread.extend(self.gap)
        self.gap = []


def listed(persons: Sequence[Attendee], group: str, party: str | None) -> list[Listed]:
    """The persons in a group, and those of whom a substitute's line says that they had sent their excuses."""
    found: list[Listed] = []
    for person in persons:
        own, of = "absent" if person.absent else group, person.substitute_for
        if person.came and found and "absent" in (own, found[-1].group):
            own, of = "substitutes", of or found[-1].name
        elif person.came and of is not None and own == "absent":
            # `For Per Dal møtte Kari Nes` below those absent.
            own = "substitutes"
        replaced = person.party_replaced
        found.append(Listed(person.name, person.party or party, person.role, of, own, person.in_part, replaced))
        if person.is_substitute_for_absent and person.substitute_for is not None:
            found.append(Listed(person.substitute_for, replaced, None, None, "absent"))
    return found
