"""Records by their ids, and their fields one by one: what can be asked about, and compared between two readings."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel

from extract.reading import Reading
from extract.records import Case, Conversion, Evidence, Grant, Meeting, Proposal, Tiltak, Vote

Kind = Literal["meeting", "case", "proposal", "vote", "tiltak", "grant"]
Fields = dict[str, Any]

# What tells the members of a list apart, in the order in which it is looked for.
_KEYS = ("year", "label", "category", "party", "name", "title")
# Told by the record itself; proposals are records of their own, remarks lists without ids.
_APART = frozenset(("id", "evidence", "proposals"))
# Fields whose value is the id of another record.
LINKS = frozenset(("case_id", "meeting_id", "proposal_ids", "alternative_proposal_ids", "links"))
_MOST_NEAR = 5
_NUMBER = re.compile("[0-9]+")


class Found(NamedTuple):
    """A record with its id and kind."""

    kind: Kind
    id: str
    record: Meeting | Case | Proposal | Vote | Tiltak | Grant

    @property
    def evidence(self) -> Sequence[Evidence]:
        return self.record.evidence


def records_of(read: Reading | Conversion) -> Iterator[Found]:
    """Every record that has an id, those of a case after it."""
    for meeting in read.meetings:
        yield Found("meeting", meeting.id, meeting)
    for case in read.cases:
        yield Found("case", case.id, case)
        for proposal in case.proposals:
            yield Found("proposal", proposal.id, proposal)
    for vote in read.votes:
        yield Found("vote", vote.id, vote)
    for tiltak in read.tiltak:
        yield Found("tiltak", tiltak.id, tiltak)
    for grant in read.grants:
        yield Found("grant", grant.id, grant)


def near_ids(wanted: str, known: Sequence[str]) -> list[str]:
    """Some ids that are most like the one that there is not, in order: of its kind, those with the next numbers."""

    def letters(identity: str) -> str:
        return _NUMBER.sub("#", identity)

    def numbers(identity: str) -> list[int]:
        return list(map(int, _NUMBER.findall(identity)))

    asked = numbers(wanted)
    of_kind = [each for each in known if letters(each) == letters(wanted)]
    near = sorted(of_kind, key=lambda each: [abs(one - other) for one, other in zip(numbers(each), asked, strict=True)])
    if near:
        return sorted(near[:_MOST_NEAR], key=numbers)
    return difflib.get_close_matches(wanted, known, _MOST_NEAR, 0.5) or list(known[:_MOST_NEAR])


def fields_of(record: BaseModel) -> Fields:
    """Every field that has a value, by a name as `against.parties[H]`; what is null, empty or false is left out."""
    found: Fields = {}
    for name, value in record.model_dump(mode="json", by_alias=True).items():
        if name not in _APART:
            _put(found, name, value)
    return found


def untold(record: BaseModel) -> list[str]:
    """The fields that are null, empty or false."""
    told = record.model_dump(mode="json", by_alias=True)
    return [name for name, value in told.items() if name not in _APART and _is_empty(value)]


def _is_empty(value: Any) -> bool:
    # 0 is an amount.
    return value is None or value is False or value == []


def _put(found: Fields, name: str, value: Any) -> None:
    if _is_empty(value):
        return
    if isinstance(value, dict):
        for key, inner in value.items():
            _put(found, f"{name}.{key}", inner)
    elif isinstance(value, list) and isinstance(value[0], dict):
        for number, each in enumerate(value, 1):
            key = next((_key(each[key]) for key in _KEYS if each.get(key)), str(number))
            label = f"{name}[{key}]"
            found[label if label not in found else f"{name}[{key}, {number}]"] = _plain(each)
    else:
        found[name] = value


def _key(value: Any) -> str:
    return " / ".join(value) if isinstance(value, list) else str(value)


def _plain(member: Mapping[str, Any]) -> Any:
    """A member of a list without what is empty and without its own evidence; the bare number of a party."""
    kept = {key: value for key, value in member.items() if key != "evidence" and not _is_empty(value)}
    return kept["count"] if set(kept) == {"party", "count"} else kept


def comparable(fields: Fields) -> Fields:
    """The fields as they are in any part of the document: ids count what stands before, too."""
    alike = {name: value for name, value in fields.items() if name not in LINKS}
    for name in ("proposal_ids", "alternative_proposal_ids"):
        if name in fields:
            alike[name] = [identity.partition("-")[2] for identity in fields[name]]
    return alike


def same_record(wanted: Found, order: int, read: Reading) -> Found | None:
    """The record in another reading of the same lines: that with the same words, else one that shares its first."""
    of_kind = [each for each in records_of(read) if each.kind == wanted.kind]
    alike = [each for each in of_kind if _words(each) == _words(wanted)]
    if alike:
        return alike[min(order, len(alike) - 1)]
    page, text = _words(wanted)
    shared = [each for each in of_kind if _words(each)[0] == page and _share(_words(each)[1], text)]
    return shared[0] if shared else None


def order_of(wanted: Found, read: Reading) -> int:
    """Which one it is of the records of its kind that have the same words."""
    alike = [each.id for each in records_of(read) if each.kind == wanted.kind and _words(each) == _words(wanted)]
    return alike.index(wanted.id) if wanted.id in alike else 0


def _words(found: Found) -> tuple[int, str]:
    return found.evidence[0].page, found.evidence[0].text


def _share(one: str, other: str) -> bool:
    return one in other or other in one
