"""The tables of a grant allocation."""

from __future__ import annotations

from extract.model import Facts, Layout, Section


def find_grant_sections(layout: Layout, facts: Facts) -> tuple[Section, ...]:
    return ()
