"""A sum that stands in words below a list of measures -> the control of what it sums."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.model import Line, Section
from extract.records import Check, Tiltak
from extract.text import Text
from patterns.amounts import kroner
from patterns.budget.prose import read_sum_line
from patterns.sum_rows import sum_word


class ListedItem(NamedTuple):
    """A measure of a list, and the number of the list: a sum line or a heading begins the next."""

    tiltak: Tiltak
    heading: str


def heading_of_item(section: Section) -> str:
    """The heading that a list stands under."""
    return section.heading[-1].text if section.heading else ""


def item_sum_checks(section: Section, since: Sequence[ListedItem], before: Sequence[ListedItem]) -> list[Check]:
    """The control of each amount of a sum line: over the measures since the last sum, those under its own heading, or
    all of the document where these alone add up; none where it is not known of which year they are.
    """
    lines = [block for block in section.blocks if isinstance(block, Line)]
    read = read_sum_line(" ".join(Text.of(lines).search.split()))
    own = [item for item in since if item.heading == heading_of_item(section)]
    checks: list[Check] = []
    for dated in read.amounts if read else ():
        parts = [found for items in (since, own, before) if (found := _parts(items, dated.years))]
        if read is None or not parts:
            continue
        stated = dated.amount.nok("kr")
        # A sum of cuts may be written without their sign.
        amounts = next((found for found in parts if abs(sum(found)) == abs(stated)), parts[0])
        total = sum(amounts)
        if abs(total) != abs(stated) and sum_word(read.title) != "sum":
            # What is left when all is counted may be so of other lists too.
            continue
        when = f" ({dated.years[0]})" if len(read.amounts) > 1 and dated.years else ""
        checks.append(
            Check(
                kind="column_sum",
                subject=read.title,
                expected=stated,
                actual=total,
                ok=abs(total) == abs(stated),
                message=(
                    f"{read.title}{when}: states {kroner(stated)}; {len(amounts)} measures above it add up to "
                    f"{kroner(total)}"
                ),
                page=lines[0].page,
            )
        )
    return checks


def _parts(items: Sequence[ListedItem], years: Sequence[int]) -> list[int]:
    """The amounts of one year that a sum is of: of the year it names, or of the only one that the measures have."""
    found = [item.tiltak.amounts for item in items]
    if len(years) == 1 and all(amount.year is not None for amounts in found for amount in amounts):
        own = [amount.nok for amounts in found for amount in amounts if amount.year == years[0]]
        return own if len(own) > 1 else []
    told = {tuple(amount.year for amount in amounts) for amounts in found}
    one = len(found) > 1 and len(told) == 1 and len(next(iter(told))) == 1 and not years
    return [amounts[0].nok for amounts in found] if one else []
