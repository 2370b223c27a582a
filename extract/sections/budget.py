"""The sections of a budget decision."""

from __future__ import annotations

from extract.model import Facts, Layout, Section


def find_budget_sections(layout: Layout, facts: Facts, owned: frozenset[int]) -> tuple[Section, ...]:
    return ()
