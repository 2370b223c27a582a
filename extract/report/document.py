"""A Conversion and its source -> what the page of a document shows, as plain data."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from extract.corrections import keys, records_by_place
from extract.errors import SourceError
from extract.model import Source
from extract.records import Check, Conversion, Evidence, Record, Warning
from extract.report.marks import Mark, marked
from extract.report.sources import Located, State

# How a check's or a warning's message names a record.
_ID = re.compile(r"[a-z]+\d+(?:-[a-z]+\d+)*")


class PageView(NamedTuple):
    """A page: its picture as a data: address with its size in points, or its text in pieces."""

    number: int
    width: float
    height: float
    picture: str | None
    text: list[list[Any]] | None
    # Words of the evidence that the text does not hold: shown by themselves.
    apart: list[list[Any]]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """All that one page shows. `data` is what its script reads."""

    data: Mapping[str, Any]
    pages: list[PageView]


def view_of(conversion: Conversion, located: Located, state: State, source: Source | None) -> DocumentView:
    """What is shown of a document; its pages by their text where they cannot be pictured."""
    records = list(_records(conversion))
    pages: list[PageView] = []
    if source is not None and source.media_type == "application/pdf":
        pages = list(_pictured(source, conversion))
        if not any(page.picture for page in pages):
            pages, state = [], "unreadable"
    elif source is not None:
        try:
            pages = list(_written(source, conversion))
        except SourceError:
            state = "unreadable"
    how = "pictured" if any(page.picture for page in pages) else "text" if pages else state
    if not pages:
        pages = list(_evidence_alone(conversion))
    data = {
        "document": conversion.document.model_dump(mode="json"),
        "source": located.name,
        "how": "unreadable" if how == "there" else how,
        "records": records,
        "checks": [_check(check, records) for check in conversion.checks],
        "warnings": [_warning(warning, records) for warning in conversion.warnings],
        "corrections": [each.model_dump(mode="json") for each in conversion.corrections],
        "unread": conversion.vote_ledger.unread,
    }
    return DocumentView(data, pages)


def _records(conversion: Conversion) -> Iterator[dict[str, Any]]:
    """Every record in reading order, with its place in the file, and the case of one that belongs to a case."""
    case = None
    for (place, record), key in zip(records_by_place(conversion), keys(conversion), strict=True):
        if place.kind == "cases":
            case = place.id
        inside = place.kind in ("proposals", "remarks")
        fields = record.model_dump(mode="json", by_alias=True, exclude={"proposals", "remarks"})
        named = None if place.kind == "remarks" else place.id
        yield {
            "kind": place.kind,
            "id": named,
            "order": key.order,
            "in": case if inside else None,
            "fields": fields,
        }


def _check(check: Check, records: list[dict[str, Any]]) -> dict[str, Any]:
    named = {check.subject} if isinstance(check.subject, str) else set(check.subject)
    return {**check.model_dump(mode="json"), "of": _numbers(named, records)}


def _warning(warning: Warning, records: list[dict[str, Any]]) -> dict[str, Any]:
    # A message that is about a record begins with its id.
    named = _ID.match(warning.message)
    return {**warning.model_dump(mode="json"), "of": _numbers({named[0]} if named else set(), records)}


def _numbers(ids: set[str], records: list[dict[str, Any]]) -> list[int]:
    return [number for number, record in enumerate(records) if record["id"] in ids]


def _evidence(conversion: Conversion) -> Iterator[tuple[int, Evidence]]:
    """(number of the record, evidence) for all of them."""
    for number, (_, record) in enumerate(records_by_place(conversion)):
        yield from ((number, each) for each in _evidence_of(record))


def _evidence_of(record: Record) -> list[Evidence]:
    evidence: list[Evidence] = getattr(record, "evidence", [])
    return evidence


def _marks(conversion: Conversion) -> dict[int, list[Mark]]:
    marks: dict[int, list[Mark]] = {}
    for number, each in _evidence(conversion):
        marks.setdefault(each.page, []).append(Mark(each.text, number))
    return marks


def _pictured(source: Source, conversion: Conversion) -> Iterator[PageView]:
    from extract.sources.picture import page_pictures

    marks = _marks(conversion)
    warned = {warning.page for warning in conversion.warnings if warning.page}
    for page in page_pictures(source, marks.keys() | warned):
        address = None
        if page.content is not None:
            address = f"data:{page.media_type};base64,{base64.b64encode(page.content).decode('ascii')}"
        apart = [] if address else _alone(marks.get(page.number, []))
        yield PageView(page.number, page.width, page.height, address, None, apart)


def _written(source: Source, conversion: Conversion) -> Iterator[PageView]:
    from extract.sources import read_pages

    marks = _marks(conversion)
    texts: dict[int, list[str]] = {}
    for page in read_pages(source):
        texts.setdefault(page.number, []).extend(page.text_lines)
    for number, lines in texts.items():
        pieces, lost = marked("\n".join(lines), marks.get(number, []))
        yield PageView(number, 0, 0, None, [[piece.text, list(piece.records)] for piece in pieces], _alone(lost))


def _evidence_alone(conversion: Conversion) -> Iterator[PageView]:
    for number, marks in sorted(_marks(conversion).items()):
        yield PageView(number, 0, 0, None, None, _alone(marks))


def _alone(marks: list[Mark]) -> list[list[Any]]:
    """Each text once, with all records that were read from it."""
    by_text: dict[str, list[int]] = {}
    for mark in marks:
        by_text.setdefault(mark.text, []).append(mark.record)
    return [[text, records] for text, records in by_text.items()]
