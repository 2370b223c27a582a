"""Conversion -> Conversion whose evidence lies where a viewer shows it, on pages that are shown turned or askew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from extract.memory.stored import Stored
from extract.model import BBox, Page
from extract.records import Conversion, Evidence, Record

_Any = TypeVar("_Any")


def as_seen(conversion: Conversion, pages: Sequence[Page]) -> Conversion:
    """The same records; the boxes of pages that were held upright for reading are turned to the page as it is seen."""
    turned = {page.number: page for page in pages if page.rotation or page.skew}
    return _turned(conversion, turned) if turned else conversion


def _turned(value: _Any, pages: Mapping[int, Page]) -> _Any:
    if isinstance(value, list):
        return [_turned(each, pages) for each in value]  # type: ignore[return-value]
    if isinstance(value, Stored):
        return value.changed(lambda record: _turned(record, pages))  # type: ignore[return-value]
    if isinstance(value, Evidence):
        return _turned_evidence(value, pages)  # type: ignore[return-value]
    if isinstance(value, Record):
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        several = {name: each for name, each in fields.items() if isinstance(each, list | Stored | Record)}
        changed = {name: _turned(each, pages) for name, each in several.items()}
        return value.model_copy(update=changed)
    return value


def _turned_evidence(evidence: Evidence, pages: Mapping[int, Page]) -> Evidence:
    page = pages.get(evidence.page)
    if page is None or evidence.bbox is None:
        return evidence
    box = page.seen(BBox(*evidence.bbox))
    return evidence.model_copy(update={"bbox": [round(value, 2) for value in box]})
