"""READERS: each document family's reader, in the order in which records are written."""

from __future__ import annotations

from collections.abc import Callable

from extract.model import Facts, Section
from extract.readers.grants import read_grants
from extract.readers.minutes import read_minutes
from extract.readers.tiltak import read_tiltak
from extract.reading import Reading
from extract.records import DocumentKind

Reader = Callable[[tuple[Section, ...], Facts], Reading]

READERS: tuple[tuple[DocumentKind, Reader], ...] = (
    ("saksprotokoll", read_minutes),
    ("budsjettvedtak", read_tiltak),
    ("skjonnsfordeling", read_grants),
)
