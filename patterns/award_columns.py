"""What an amount in a grant table is by its column: granted, applied for, or neither."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from patterns.families.skjonnsfordeling import ASKED_HEADING, CHANGE_HEADING
from patterns.pattern import Pattern

ColumnRole = Literal["awarded", "applied", "other"]

_YEAR = Pattern(
    name="year in the heading of an amount",
    expression=r"(?<!\d) (?: 19 | 20 ) \d\d (?!\d)",
    examples=("Vedtak 2020", "Tildelt 2024/2025"),
    counter_examples=("Tildelt", "Kap. 571", "120200 kr"),
)


def column_role(category: Sequence[str], year: int | None) -> ColumnRole:
    """What the column with these headings, outermost first, holds in a table of the year's grants.

    `Søknadssum` is applied for; `Prosjektkostnad`, `Egenandel` and `Endring` are neither, nor is `Vedtak 2020` among
    grants of 2021.
    """
    for heading in category:
        asked = ASKED_HEADING.search(heading)
        if asked:
            return "applied" if "søk" in asked[0].lower() else "other"
    own = category[-1] if category else ""
    years = {int(match[0]) for match in _YEAR.finditer(own)}
    if CHANGE_HEADING.search(own) or (years and year is not None and year not in years):
        return "other"
    return "awarded"
