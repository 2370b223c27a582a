"""READERS: each document family's reader, in the order in which records are written.

A reader and its grammar are imported when a document has sections for it: together they take longer than a page.
"""

from __future__ import annotations

from collections.abc import Callable

from extract.model import Facts, Section
from extract.reading import Reading

Reader = Callable[[tuple[Section, ...], Facts], Reading]


def _read_meetings(sections: tuple[Section, ...], facts: Facts) -> Reading:
    from extract.readers.meetings import read_meetings

    return read_meetings(sections, facts)


def _read_minutes(sections: tuple[Section, ...], facts: Facts) -> Reading:
    from extract.readers.minutes import read_minutes

    return read_minutes(sections, facts)


def _read_tiltak(sections: tuple[Section, ...], facts: Facts) -> Reading:
    from extract.readers.tiltak import read_tiltak

    return read_tiltak(sections, facts)


def _read_grants(sections: tuple[Section, ...], facts: Facts) -> Reading:
    from extract.readers.grants import read_grants

    return read_grants(sections, facts)


READERS: tuple[tuple[str, Reader], ...] = (
    ("meeting", _read_meetings),
    ("saksprotokoll", _read_minutes),
    ("budsjettvedtak", _read_tiltak),
    ("skjonnsfordeling", _read_grants),
)
