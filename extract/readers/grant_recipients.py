"""Who receives: a row's name and number against the register of municipalities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.model import Notice
from extract.readers.grant_rows import GrantRow
from extract.records import Check, Recipient
from patterns.grants.labels import is_institution, plain_name, shared_members
from patterns.municipalities import (
    Municipality,
    bears_name,
    counties_in,
    is_county,
    municipalities_named,
    municipality_numbered,
    similar_name,
)

# So many recipients of one county tell that the list is that county's.
_ENOUGH_SIBLINGS = 3


@dataclass(frozen=True, slots=True)
class Control:
    """A control against the register, before its record has an id."""

    expected: str | None
    actual: str
    ok: bool
    message: str


@dataclass(frozen=True, slots=True)
class Registered:
    """A recipient, the control that was made of it, and what could not be decided."""

    recipient: Recipient
    control: Control | None = None
    doubt: str | None = None

    def checks(self, grant: str, page: int) -> list[Check]:
        control = self.control
        if control is None:
            return []
        return [
            Check(
                kind="registry",
                subject=[grant],
                expected=control.expected,
                actual=control.actual,
                ok=control.ok,
                message=control.message,
                page=page,
            )
        ]

    def notices(self, page: int) -> list[Notice]:
        return [Notice("unknown_recipient", self.doubt, page)] if self.doubt else []


def find_recipients(
    rows: Sequence[GrantRow], years: Sequence[int], contexts: Sequence[str], compared: Sequence[int] = ()
) -> Iterator[Registered]:
    """Each row's recipient. The register is asked for `years`, the best first, or, where none is known, for those that
    columns compare: between them numbers must be the same; `contexts` may name a county.
    """
    if not years and compared and not any(_has_changed(row.label, compared) for row in rows):
        years = compared[-1:]
    certain = [_only_number(_named(row.label, years)) for row in rows]
    prefixes = {number[:2] for number in certain if number}
    siblings = (
        frozenset(prefixes) if len(prefixes) == 1 and sum(map(bool, certain)) >= _ENOUGH_SIBLINGS else frozenset()
    )
    named = frozenset().union(*(counties_in(context) for context in contexts))
    municipal = sum(map(bool, certain)) * 2 > len(rows)
    return (_registered(row, years, (counties_in(row.group or ""), named, siblings), municipal) for row in rows)


def _has_changed(label: str, years: Sequence[int]) -> bool:
    """Whether a municipality's number is not the same in all of some years."""
    numbers = [{entry.number for entry in _named(label, [year])} for year in (years[0], years[-1])]
    return numbers[0] != numbers[1]


def _registered(row: GrantRow, years: Sequence[int], counties: Sequence[frozenset[str]], municipal: bool) -> Registered:
    if row.number:
        return _numbered(row.label, row.number, years)
    members = shared_members(row.label)
    if members:
        return Registered(Recipient(name=row.label, kommunenummer=None, members=list(members)))
    found = _named(row.label, years)
    number = _only_number(found) or _in_county(found, counties)
    recipient = Recipient(name=row.label, kommunenummer=number, members=[])
    if number or is_county(row.label):
        return Registered(recipient)
    if found:
        choices = ", ".join(dict.fromkeys(f"{entry.number} {entry.registered}" for entry in found))
        return Registered(recipient, None, f"{row.label}: several municipalities bear this name ({choices})")
    if is_institution(row.label):
        return Registered(recipient)
    return _unknown(recipient, years, municipal)


def _unknown(recipient: Recipient, years: Sequence[int], municipal: bool) -> Registered:
    """A name that the register lacks: of another time, misspelt, or no municipality's."""
    name, year = recipient.name, years[0] if years else None
    former = municipalities_named(plain_name(name), None)
    if former and year:
        validity = f"{former[-1].number} from {former[-1].valid_from} until {former[-1].valid_to}"
        message = f"{name} is no municipality at the start of {year}; the register has it as {validity}"
        return Registered(recipient, Control(None, name, False, message), message)
    similar = similar_name(plain_name(name), year) if municipal else None
    if similar:
        message = f"{name} is not in the register; the nearest name is {similar}"
        return Registered(recipient, Control(similar, name, False, message), message)
    return Registered(recipient, None, f"{name}: no municipality in the register" if municipal or former else None)


def _numbered(name: str, number: str, years: Sequence[int]) -> Registered:
    """The number that stands in the row is the recipient's; the register tells whether the name goes with it."""
    recipient = Recipient(name=name, kommunenummer=number, members=[])
    valid = [entry for year in years for entry in municipality_numbered(number, year)]
    known = valid or list(municipality_numbered(number, None))
    if not known:
        message = f"{number} is no kommunenummer in the register; the row says {name}"
        return Registered(recipient, Control(None, f"{number} {name}", False, message), message)
    entry = next((entry for entry in known if bears_name(entry, plain_name(name))), known[-1])
    expected, actual = f"{number} {entry.registered}", f"{number} {name}"
    if not bears_name(entry, plain_name(name)):
        message = f"the register names {number} {entry.registered}, the row {name}"
        return Registered(recipient, Control(expected, actual, False, message))
    if years and not valid:
        message = f"{number} {name} was valid from {entry.valid_from} until {entry.valid_to}, not in {years[0]}"
        return Registered(recipient, Control(expected, actual, False, message))
    return Registered(recipient, Control(expected, actual, True, f"{number} is {entry.registered} in the register"))


def _named(label: str, years: Sequence[int]) -> tuple[Municipality, ...]:
    """The register's entries in the first of the years that has any; without years, all that ever bore the name."""
    found = (municipalities_named(plain_name(label), year) for year in (years or (None,)))
    return next((entries for entries in found if entries), ())


def _only_number(entries: Sequence[Municipality]) -> str | None:
    numbers = {entry.number for entry in entries}
    return entries[0].number if len(numbers) == 1 else None


def _in_county(entries: Sequence[Municipality], counties: Sequence[frozenset[str]]) -> str | None:
    for prefixes in counties:
        number = _only_number([entry for entry in entries if entry.number[:2] in prefixes])
        if number:
            return number
    return None
