"""Reading -> Checks. A check never alters a record."""

from __future__ import annotations

from extract.reading import Reading
from extract.records import Check


def check_reading(reading: Reading) -> tuple[Check, ...]:
    return ()
