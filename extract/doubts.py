"""Notices -> those that matter: a doubt about a place on a page counts where a record or a vote's words were read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

from extract.model import BBox, Layout, Line, Notice
from extract.reading import Reading
from extract.records import Evidence, Meeting, Record
from patterns.parties import is_party
from patterns.votes.words import holds_vote_word

# So many doubts of one page are told one by one; more are counted.
_MOST_TOLD = 20
# The fields that hold names, and what may stand around a word of one.
_NAMES = frozenset({"name", "title", "body", "members"})
_AROUND = ".,:;()\"'«»-–"
# Of as many others, times this, the party was read; so many names are told.
_OTHERS, _MOST_NAMED = 0.5, 8


def weighed(notices: Sequence[Notice], reading: Reading, layout: Layout) -> list[Notice]:
    """The notices, those about a place outside all records counted in one a page, and those about the spelling of
    words that are in no record's name left out.
    """
    pages = {notice.page for notice in notices if notice.bbox is not None}
    places = _places(reading, layout, pages)
    names = _named_places(reading, pages) if any(notice.spelled for notice in notices) else {}
    told: list[Notice] = []
    elsewhere: Counter[int | None] = Counter()
    within: Counter[int | None] = Counter()
    for notice in notices:
        if notice.bbox is None:
            told.append(notice)
        elif notice.spelled and not any(
            notice.spelled.strip(_AROUND) in name and _holds(place, notice.bbox)
            for place, name in names.get(notice.page, ())
        ):
            continue
        elif any(_holds(place, notice.bbox) for place in places.get(notice.page, ())):
            within[notice.page] += 1
            if within[notice.page] <= _MOST_TOLD:
                told.append(notice)
        elif notice.code == "ocr_disagreement":
            elsewhere[notice.page] += 1
    return [*told, *_counted(within, elsewhere)]


def lost_parties(meetings: Sequence[Meeting], scanned: Set[int]) -> Iterator[Notice]:
    """Tells of those in a scanned list without a known party where the others have one: one letter is soon lost."""
    for meeting in meetings:
        page = meeting.evidence[0].page
        if scanned.isdisjoint(each.page for each in meeting.evidence):
            continue
        # Of those absent many lists tell no party.
        listed = [(one.name, one.party) for one in meeting.present]
        members = Counter(party for _, party in listed)
        # A list that nobody knows has several members, or its name is misread.
        lost = [
            name if party is None else f"{name} ({party})"
            for name, party in listed
            if party is None or (members[party] == 1 and not is_party(party))
        ]
        if lost and len(listed) - len(lost) >= _OTHERS * len(lost):
            named = ", ".join(lost[:_MOST_NAMED]) + (", ..." if lost[_MOST_NAMED:] else "")
            message = f"{meeting.id}: no known party was read of {named}, where the others of the list have one"
            yield Notice("attendance_not_read", message, page)


def _counted(within: Counter[int | None], elsewhere: Counter[int | None]) -> Iterator[Notice]:
    for page in sorted({*within, *elsewhere}, key=lambda page: page or 0):
        if (more := within[page] - _MOST_TOLD) > 0:
            yield Notice("ocr_disagreement", f"two readings of the page differ in {more} more places of records", page)
        if count := elsewhere[page]:
            places = "1 place" if count == 1 else f"{count} places"
            message = f"two readings of the page differ in {places} outside all records"
            yield Notice("ocr_disagreement", message, page)


def _places(reading: Reading, layout: Layout, pages: set[int | None]) -> dict[int | None, list[BBox]]:
    """Where on the pages records were read, and lines that may tell of a vote."""
    places: dict[int | None, list[BBox]] = {}
    records = (reading.meetings, reading.cases, reading.votes, reading.tiltak, reading.grants)
    for evidence in _evidence([list(each) for each in records]):
        if evidence.bbox is not None and evidence.page in pages:
            places.setdefault(evidence.page, []).append(BBox(*evidence.bbox))
    for block in layout.blocks:
        if isinstance(block, Line) and block.page in pages and block.bbox and holds_vote_word(block.text):
            places.setdefault(block.page, []).append(block.bbox)
    return places


def _named_places(reading: Reading, pages: set[int | None]) -> dict[int | None, list[tuple[BBox, str]]]:
    """Where on the pages records with names were read, and their names."""
    places: dict[int | None, list[tuple[BBox, str]]] = {}
    for records in (reading.meetings, reading.cases, reading.votes, reading.tiltak, reading.grants):
        for record in _with_evidence([*records]):
            name = "\n".join(_names(record))
            for evidence in record.evidence:
                if name and evidence.bbox is not None and evidence.page in pages:
                    places.setdefault(evidence.page, []).append((BBox(*evidence.bbox), name))
    return places


def _with_evidence(value: object) -> Iterable[Any]:
    """The records, and those within them, that tell where they were read."""
    if isinstance(value, list):
        for each in value:
            yield from _with_evidence(each)
    elif isinstance(value, Record):
        if "evidence" in type(value).model_fields:
            yield value
        for name in type(value).model_fields:
            yield from _with_evidence(getattr(value, name))


def _names(record: Record) -> Iterable[str]:
    """The names and titles that a record gives, without those of records that tell where they were read themselves."""
    for field in type(record).model_fields:
        value = getattr(record, field)
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, str) and field in _NAMES:
                yield each
            elif isinstance(each, Record) and "evidence" not in type(each).model_fields:
                yield from _names(each)


def _evidence(value: object) -> Iterable[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _evidence(each)
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _evidence(getattr(value, name))


def _holds(place: BBox, box: BBox) -> bool:
    """Whether the box's middle stands in the place."""
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return place.x0 <= x <= place.x1 and place.top <= y <= place.bottom
