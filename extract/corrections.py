"""What reviewers said of a document's records -> its Conversion with that applied, and told beside what was read.

A reviewer names a record by what was seen of it: its kind, and the page and words of its first evidence. What they
changed is applied before the records are linked and checked, so that links and checks follow from it, and once more
after linking: no link says otherwise than the reviewer.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from textwrap import shorten
from typing import Any, Literal, NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError

from extract.errors import first_fault
from extract.reading import Reading
from extract.records import (
    Case,
    Conversion,
    CorrectedKind,
    Correction,
    CorrectionStatus,
    Meeting,
    Record,
    VoteLedger,
    Warning,
)

# What no reviewer changes: the record's name and place, and records that are judged for themselves.
FIXED_FIELDS = frozenset({"id", "evidence", "proposals", "remarks"})
# Fields that hold ids of other records.
_REFERENCES = ("case_id", "meeting_id", "proposal_ids", "alternative_proposal_ids", "links")
# Characters of a record's words that tell which record a message is about.
_MOST_WORDS = 80


class Judgement(BaseModel):
    """What a reviewer said of one record; of a missing one, `text` says what is missing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: CorrectedKind
    page: int = Field(ge=1)
    text: str
    order: int = Field(default=0, ge=0, description="of several records with these words on this page, which")
    status: CorrectionStatus
    fields: dict[str, JsonValue] = Field(default_factory=dict, description="the changed fields, whole")
    comment: str | None = None
    by: str | None = None
    day: str | None = None


class CorrectionsFile(BaseModel):
    """A file of corrections: what reviewers said of one document, which is known by its hash."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    corrections_version: Literal["1"]
    source: str
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    corrections: list[Judgement]


def parse_judgements(text: str) -> tuple[Judgement, ...]:
    """The judgements of a JSON list of them."""
    return tuple(Judgement.model_validate(each) for each in json.loads(text))


class Place(NamedTuple):
    """Which record: its kind and id; for a remark, its case's id and its number there."""

    kind: CorrectedKind
    id: str
    number: int = 0


class Key(NamedTuple):
    """What names a record for a reviewer."""

    kind: CorrectedKind
    page: int
    text: str
    order: int


@dataclass(slots=True)
class Edits:
    """What is done to the records, what is told of it, and what could not be done."""

    changed: dict[Place, Mapping[str, JsonValue]] = field(default_factory=dict)
    removed: set[Place] = field(default_factory=set)
    told: list[Correction] = field(default_factory=list)
    refused: list[Warning] = field(default_factory=list)

    @property
    def removed_ids(self) -> frozenset[str]:
        return frozenset(place.id for place in self.removed if place.kind != "remarks")


def find_edits(conversion: Conversion, judgements: Sequence[Judgement]) -> Edits:
    """What the judgements do to the records that the program read; those that do not fit are refused."""
    places = dict(records_by_place(conversion))
    by_key = {key: place for place, key in zip(places, keys(conversion), strict=True)}
    edits = Edits()
    missing: list[Correction] = []
    fitting: list[tuple[Judgement, Place]] = []
    said: dict[Place, tuple[object, ...]] = {}
    disputed: set[Place] = set()
    for judgement in judgements:
        if judgement.status == "missing":
            missing.append(_told(judgement))
            continue
        place = by_key.get(Key(judgement.kind, judgement.page, judgement.text, judgement.order))
        if place is None:
            edits.refused.append(_refusal(judgement, "no such record was read there"))
            continue
        fitting.append((judgement, place))
        words = (judgement.status, judgement.fields)
        if said.setdefault(place, words) != words:
            disputed.add(place)
    wrong = {place for judgement, place in fitting if judgement.status == "wrong" and place not in disputed}
    known = {place.id for place in places if place not in wrong and place.kind != "remarks"}
    used = {vote.case_id for vote in conversion.votes if Place("votes", vote.id) not in wrong}
    for judgement, place in fitting:
        record = places[place]
        why = "reviewers disagree on it" if place in disputed else _objection(judgement, record, known, used)
        if why is not None:
            edits.refused.append(_refusal(judgement, why))
            continue
        edits.told += _told_of(judgement, place, record)
        if judgement.status == "wrong":
            edits.removed.add(place)
        elif judgement.status == "changed":
            edits.changed[place] = judgement.fields
    edits.told += missing
    return edits


def edited(reading: Reading, edits: Edits) -> Reading:
    """The records as read, without those that are wrong, and with what was changed; they are not linked yet."""
    gone = edits.removed_ids
    named = {place.id for place in (*edits.changed, *edits.removed)}
    checks = [check for check in reading.checks if isinstance(check.subject, str) or named.isdisjoint(check.subject)]
    wrong_votes = sum(place.kind == "votes" for place in edits.removed)
    return replace(
        _changed(reading, edits, remarks=True),
        # A sentence that is no vote after all.
        ledgers=(*reading.ledgers, VoteLedger(votes=-wrong_votes, not_votes=wrong_votes)),
        sums=tuple(replace(row, members=tuple(id_ for id_ in row.members if id_ not in gone)) for row in reading.sums),
        # Those were made of the cells as they were read, and tell nothing of a record that is another now.
        checks=tuple(checks),
        told_order=tuple(placed for placed in reading.told_order if placed.id not in gone),
        votes_pointing_back=tuple(id_ for id_ in reading.votes_pointing_back if id_ not in gone),
        bare_votes=tuple(id_ for id_ in reading.bare_votes if id_ not in gone),
        motion_names=tuple(name for name in reading.motion_names if name.id not in gone),
        attendance_changes=tuple(change for change in reading.attendance_changes if change.id not in gone),
    )


def insisted(reading: Reading, edits: Edits) -> Reading:
    """The linked records with what reviewers said of them, whatever linking made of it."""
    return _changed(reading, edits, remarks=False)


def with_corrections(conversion: Conversion, edits: Edits) -> Conversion:
    """The conversion that also tells what was corrected, and what could not be."""
    warnings = sorted([*conversion.warnings, *edits.refused], key=lambda warning: warning.page or 0)
    return conversion.model_copy(update={"corrections": edits.told, "warnings": warnings})


def records_by_place(conversion: Conversion) -> Iterator[tuple[Place, Any]]:
    """Every record that a reviewer can judge, in reading order."""
    for meeting in conversion.meetings:
        yield Place("meetings", meeting.id), meeting
    for case in conversion.cases:
        yield Place("cases", case.id), case
        for proposal in case.proposals:
            yield Place("proposals", proposal.id), proposal
        for number, remark in enumerate(case.remarks):
            yield Place("remarks", case.id, number), remark
    for vote in conversion.votes:
        yield Place("votes", vote.id), vote
    for tiltak in conversion.tiltak:
        yield Place("tiltak", tiltak.id), tiltak
    for grant in conversion.grants:
        yield Place("grants", grant.id), grant


def keys(conversion: Conversion) -> Iterator[Key]:
    """What names each of these records; equal ones, also of those taken out, are told apart by their order."""
    taken = {(each.kind, each.page, each.text, each.order) for each in conversion.corrections if each.status == "wrong"}
    count: Counter[tuple[str, int, str]] = Counter()
    for place, record in records_by_place(conversion):
        first = record.evidence[0]
        seen = (place.kind, first.page, first.text)
        while (*seen, count[seen]) in taken:
            count[seen] += 1
        yield Key(place.kind, first.page, first.text, count[seen])
        count[seen] += 1


def _objection(judgement: Judgement, record: Record, known: set[str], used: set[str]) -> str | None:
    """Why a judgement cannot be applied to the record."""
    if judgement.status == "wrong":
        held = isinstance(record, Case) and record.id in used
        return "votes belong to the case, which are not marked wrong" if held else None
    if judgement.status == "right":
        return None
    if not judgement.fields:
        return "no field is said to be another"
    if fixed := FIXED_FIELDS & judgement.fields.keys():
        return f"{', '.join(sorted(fixed))} cannot be changed"
    day = judgement.fields.get("date")
    try:
        if isinstance(record, Case | Meeting) and isinstance(day, str):
            date.fromisoformat(day)
        _with(record, judgement.fields)
    except ValidationError as error:
        return first_fault(error)
    except ValueError:
        return f"date: {day!r} is no date"
    named = {str(id_) for name in _REFERENCES for id_ in _listed(judgement.fields.get(name))}
    return f"there is no {', '.join(sorted(named - known))}" if named - known else None


def _listed(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else [] if value is None else [value]


_AnyRecord = TypeVar("_AnyRecord", bound=Record)


def _with(record: _AnyRecord, fields: Mapping[str, JsonValue]) -> _AnyRecord:
    """The record with other fields. Raises ValidationError where these are not what the contract says."""
    text = json.dumps({**record.model_dump(mode="json", by_alias=True), **fields})
    return type(record).model_validate_json(text, strict=True)


def _changed(reading: Reading, edits: Edits, remarks: bool) -> Reading:
    gone = edits.removed_ids

    def kept(kind: CorrectedKind, records: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(one(kind, record) for record in records if Place(kind, record.id) not in edits.removed)

    def one(kind: CorrectedKind, record: Any) -> Any:
        fields = edits.changed.get(Place(kind, record.id))
        return _without(_with(record, fields) if fields else record, gone)

    def case_of(case: Case) -> Case:
        update: dict[str, object] = {"proposals": list(kept("proposals", case.proposals))}
        if remarks:
            places = [(Place("remarks", case.id, number), remark) for number, remark in enumerate(case.remarks)]
            update["remarks"] = [
                _with(remark, edits.changed.get(place, {})) for place, remark in places if place not in edits.removed
            ]
        return case.model_copy(update=update)

    return replace(
        reading,
        meetings=kept("meetings", reading.meetings),
        cases=tuple(case_of(case) for case in kept("cases", reading.cases)),
        votes=kept("votes", reading.votes),
        tiltak=kept("tiltak", reading.tiltak),
        grants=kept("grants", reading.grants),
    )


def _without(record: _AnyRecord, gone: frozenset[str]) -> _AnyRecord:
    """The record without the ids of records that are gone."""
    update: dict[str, object] = {}
    for name in _REFERENCES:
        value = getattr(record, name, None)
        if isinstance(value, list) and not gone.isdisjoint(value):
            update[name] = [id_ for id_ in value if id_ not in gone]
        elif isinstance(value, str) and value in gone:
            update[name] = None
    return record.model_copy(update=update) if update else record


def _told(judgement: Judgement) -> Correction:
    return Correction(
        status=judgement.status,
        kind=judgement.kind,
        record_id=None,
        field=None,
        read=None,
        said=None,
        by=judgement.by,
        comment=judgement.comment,
        page=judgement.page,
        order=judgement.order,
        text=judgement.text,
    )


def _told_of(judgement: Judgement, place: Place, record: Record) -> list[Correction]:
    told = _told(judgement).model_copy(update={"record_id": None if place.kind == "remarks" else place.id})
    whole = record.model_dump(mode="json", by_alias=True)
    if judgement.status == "wrong":
        return [told.model_copy(update={"read": whole})]
    if judgement.status == "right":
        return [told]
    return [
        told.model_copy(update={"field": name, "read": whole[name], "said": value})
        for name, value in judgement.fields.items()
    ]


def _refusal(judgement: Judgement, why: str) -> Warning:
    by = f" by {judgement.by}" if judgement.by else ""
    words = shorten(judgement.text, _MOST_WORDS, placeholder=" ...")
    message = f"{judgement.kind}: marked {judgement.status}{by}, not applied: {why}: {words!r}"
    return Warning(code="correction_not_applied", message=message, page=judgement.page)
