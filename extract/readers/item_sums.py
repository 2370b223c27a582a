"""A sum that stands in words below a list of measures -> the control of what it sums."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.model import Line, Section
from extract.records import Check, Tiltak
from extract.text import Text
from patterns.amounts import kroner
from patterns.budget_prose import read_sum_line


class ListedItem(NamedTuple):
    """A measure of a list, and the number of the list: a sum line or a heading begins the next."""

    tiltak: Tiltak
    heading: str


def heading_of_item(section: Section) -> str:
    """The heading that a list stands under."""
    return section.heading[-1].text if section.heading else ""


def item_sum_check(section: Section, since: Sequence[ListedItem], before: Sequence[ListedItem]) -> Check | None:
    """The control of a sum line: over the measures since the last sum, those under its own heading, or all of the
    document where these alone add up; None where they are not of one year.
    """
    lines = [block for block in section.blocks if isinstance(block, Line)]
    read = read_sum_line(" ".join(Text.of(lines).search.split()))
    own = [item for item in since if item.heading == heading_of_item(section)]
    choices = [items for items in (since, own, before) if items and _of_one_year(items)]
    if read is None or not choices:
        return None
    label, amount = read
    stated = amount.nok("kr")
    totals = [sum(item.tiltak.amounts[0].nok for item in items) for items in choices]
    # A sum of cuts may be written without their sign.
    chosen = next((index for index, total in enumerate(totals) if abs(total) == abs(stated)), 0)
    total = totals[chosen]
    ok = abs(total) == abs(stated)
    count = len(choices[chosen])
    return Check(
        kind="column_sum",
        subject=label,
        expected=stated,
        actual=total,
        ok=ok,
        message=f"{label}: states {kroner(stated)}; {count} measures above it add up to {kroner(total)}",
        page=lines[0].page,
    )


def _of_one_year(items: Sequence[ListedItem]) -> bool:
    years = {tuple(amount.year for amount in item.tiltak.amounts) for item in items}
    return len(items) > 1 and len(years) == 1 and len(next(iter(years))) == 1
