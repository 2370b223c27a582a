"""READERS: each document family's reader, in the order in which records are written.

A reader and its grammar are imported when a document has sections for it: together they take longer than a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from extract.model import Facts, Section
from extract.reading import Reading

# The sections are given one by one: who keeps none when it is read lets its table go.
Reader = Callable[[Iterable[Section], Facts], Reading]


def _read_meetings(sections: Iterable[Section], facts: Facts) -> Reading:
    from extract.readers.meetings import read_meetings

    return read_meetings(tuple(sections), facts)


def _read_minutes(sections: Iterable[Section], facts: Facts) -> Reading:
    from extract.readers.minutes import read_minutes

    return read_minutes(tuple(sections), facts)


def _read_tiltak(sections: Iterable[Section], facts: Facts) -> Reading:
    from extract.readers.tiltak import read_tiltak

    return read_tiltak(tuple(sections), facts)


def _read_grants(sections: Iterable[Section], facts: Facts) -> Reading:
    from extract.readers.grants import read_grants

    return read_grants(sections, facts)


READERS: tuple[tuple[str, Reader], ...] = (
    ("meeting", _read_meetings),
    ("saksprotokoll", _read_minutes),
    ("budsjettvedtak", _read_tiltak),
    ("skjonnsfordeling", _read_grants),
)
