"""The sections of minutes."""

from __future__ import annotations

from extract.model import Facts, Layout, Section


def find_minutes_sections(layout: Layout, facts: Facts) -> tuple[Section, ...]:
    return ()
