"""Layout -> Facts: what holds for the whole document."""

from __future__ import annotations

from extract.model import Facts, Layout


def find_facts(layout: Layout) -> Facts:
    return Facts(title=None, language=None, organization=None, date=None, years=(), running=layout.running)
