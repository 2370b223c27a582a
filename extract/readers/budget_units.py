"""The unit of a budget's amounts: what the nearest heading states, else the document, else what the text and the size
of the amounts make likely -> the unit, with a notice where nothing states it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from extract.model import Facts, Line, Notice, Section, Table
from extract.readers.budget_opening import lines_of, paragraphs
from extract.records import TiltakSection, Unit
from patterns.amounts import KRONER_PER_UNIT, Amount, find_amounts
from patterns.budget.cells import cell_amount
from patterns.budget.measures import read_measure_heading
from patterns.flat_rows import split_row
from patterns.units import find_stated_unit, find_told_unit, states_unit_for_all

_LARGE = Decimal(10_000)
# A table in thousands nearly always has a smaller or an uneven amount among its rows.
_LEAST_IN_KRONER = Decimal(5_000)
_ROUND_KRONER = 500
_LARGEST_IN_THOUSANDS = Decimal(300_000)
_LARGEST_IN_MILLIONS = Decimal(300)
# Measures of ten millions and more without a single decimal among them are rarer than as many thousands.
_LEAST_WHOLE_THOUSANDS = Decimal(10)
# What costs less is bought in the running budget; what costs a billion is rare.
_LEAST_INVESTMENT = Decimal(100_000)
_LARGEST_INVESTMENT = Decimal(1_000_000)


class UnitReader:
    """Reads the unit of each table; what the document says once is found at the start."""

    def __init__(self, sections: Sequence[Section], facts: Facts) -> None:
        self.sections = sections
        self.facts = facts
        self.stated = self._document_unit()
        self.prevailing = self._prevailing_unit()
        self.of_prose = self._prose_unit()
        self.told = self._prose_amounts()

    def of_table(
        self, headings: Sequence[str], amounts: Sequence[Amount], page: int, section: TiltakSection | None = None
    ) -> tuple[Unit, list[Notice]]:
        """The unit that the nearest heading states, or the one that the prose and the amounts' size make likely,
        with a notice.
        """
        for text in reversed(headings):
            stated = find_stated_unit(text)
            if stated:
                return stated, []
        own = {amount.unit for amount in amounts if amount.value or amount.unit}
        if len(own) == 1 and (only := next(iter(own))) is not None:
            return only, []
        if self.stated:
            return self.stated, []
        others, told_by = self.prevailing, "the document's other tables"
        if own == {"mill. kr", None}:
            # Beside cells such as `2,5 mill.` one that tells no unit (`500.000`) may be of another.
            amounts = [amount for amount in amounts if amount.unit is None]
            others, told_by = "mill. kr", "the cells that tell theirs"
        unit, reason = self._likely_unit(amounts, section)
        if others and others != unit and _is_plausible(others, amounts):
            unit, reason = others, told_by
        return unit, [Notice("unit_inferred", f"no unit is stated; {unit} is taken from {reason}", page)]

    def _likely_unit(self, amounts: Sequence[Amount], section: TiltakSection | None) -> tuple[Unit, str]:
        counts: list[tuple[int, Unit]] = []
        for unit in ("mill. kr", "1000 kr", "kr"):
            repeated = {amount.nok(unit) for amount in amounts if amount.value} & self.told
            counts.append((len(repeated), unit))
        best = max(count for count, _ in counts)
        if best >= 2 and [count for count, _ in counts].count(best) == 1:
            return next(unit for count, unit in counts if count == best), "the text, which repeats its amounts"
        if any(amount.places for amount in amounts):
            return "mill. kr", "the size of its amounts"
        sizes = [abs(amount.value) for amount in amounts if amount.value]
        small = bool(sizes) and min(sizes) < _LEAST_INVESTMENT
        small = small and _LARGEST_IN_MILLIONS <= max(sizes) < _LARGEST_INVESTMENT
        if section == "investering" and small:
            return "1000 kr", "the size of its amounts, too small for investments in whole kroner"
        large = [abs(amount.value) for amount in amounts if abs(amount.value) >= _LARGE]
        round_ones = [value for value in large if not value % 100]
        if large and len(round_ones) * 10 >= len(large) * 7 and max(large) >= _LARGEST_IN_THOUSANDS:
            return "kr", "its amounts, which are large and round"
        if sizes and min(sizes) >= _LEAST_IN_KRONER and all(size % _ROUND_KRONER == 0 for size in sizes):
            return "kr", "its amounts, which are all large and round"
        largest = max(sizes, default=Decimal(0))
        if largest >= _LARGEST_IN_MILLIONS:
            return "1000 kr", "the size of its amounts"
        if self._has_decimals:
            return "mill. kr", "the size of its amounts"
        if largest >= _LEAST_WHOLE_THOUSANDS and section not in ("investering", "reduserte investeringer"):
            return "1000 kr", "its amounts, which are whole: millions have decimals"
        return "mill. kr", "the size of its amounts"

    def _document_unit(self) -> Unit | None:
        """A unit stated once for the whole document: in its opening lines, before the first table or section, or by
        what runs on its pages.
        """
        lines = lines_of(self.sections, "preface")
        texts = [line.text for line in lines]
        units = [find_stated_unit(text) for text in texts] + [find_told_unit(paragraphs(lines))]
        running = [line.line.text for line in self.facts.running if line.kind in ("header", "footer")]
        units += [find_told_unit(text) for text in running]
        return next((unit for unit in units if unit), None) or self._unit_below_all()

    def _unit_below_all(self) -> Unit | None:
        """The unit that a remark below the last table states for all amounts, where nothing above a table states
        another.
        """
        tables = [section for section in self.sections if section.role in ("table", "table_continued", "flattened")]
        below = [block.text for block in tables[-1].blocks[1:] if isinstance(block, Line)] if tables else []
        told = next((find_stated_unit(text) for text in below if states_unit_for_all(text)), None)
        over = {unit for section in tables for text in _texts_over(section) if (unit := find_stated_unit(text))}
        return told if over <= {told} else None

    def _prevailing_unit(self) -> Unit | None:
        """The one unit that the document's tables state, where no two of them state different ones."""
        tables = [section for section in self.sections if section.role in ("table", "flattened")]
        said = {unit for section in tables for text in _texts_over(section) if (unit := find_stated_unit(text))}
        return said.pop() if len(said) == 1 else None

    def _prose_amounts(self) -> frozenset[int]:
        found: set[int] = set()
        for section in self.sections:
            for block in section.blocks if section.role == "measure" else ():
                if isinstance(block, Line):
                    found.update(item.amount.nok("kr") for item in find_amounts(block.text) if item.amount)
        return frozenset(amount for amount in found if amount >= min(KRONER_PER_UNIT.values()) * 10_000)

    def _prose_unit(self) -> Unit:
        """The unit of what has no amount of its own: that of the document's tables, or of most measure headings."""
        headings = [section.blocks[0] for section in self.sections if section.role == "measure"]
        found = [read_measure_heading(line.text) for line in headings if isinstance(line, Line)]
        units: list[Unit] = [unit for heading in found if heading and (unit := heading.total.unit)]
        most: Unit = max(units, key=units.count) if units else "kr"
        return self.stated or self.prevailing or most

    @cached_property
    def _has_decimals(self) -> bool:
        """Whether a table of the document has decimals, as tables in millions have."""
        cells = (
            cell.text
            for section in self.sections
            for block in section.blocks
            if isinstance(block, Table)
            for cell in block.cells
        )
        tokens = (
            token
            for section in self.sections
            if section.role == "flattened"
            for block in section.blocks
            if isinstance(block, Line)
            for token in split_row(block.text).tokens
        )
        return any("," in text and (amount := cell_amount(text)) and amount.places for text in (*cells, *tokens))


def _texts_over(section: Section) -> list[str]:
    """The headings above a table and the texts of its header."""
    table = section.blocks[0]
    cells = table.cells if isinstance(table, Table) else ()
    head = [cell.text for cell in cells if isinstance(table, Table) and cell.row < table.header_rows]
    return [*(line.text for line in section.heading), *head]


def disagreeing(above: Sequence[str], below: Sequence[str], page: int) -> list[Notice]:
    """A notice where the nearest line above a table and the note below it state different units."""
    upper, lower = (
        next((unit for text in texts if (unit := find_stated_unit(text))), None) for texts in (reversed(above), below)
    )
    if not upper or not lower or upper == lower:
        return []
    return [Notice("unit_inferred", f"{upper} is stated above the table, {lower} below it; taken as {upper}", page)]


def _is_plausible(unit: Unit, amounts: Sequence[Amount]) -> bool:
    """Whether amounts of such sizes and places can be in a unit that other tables state."""
    sizes = [abs(amount.value) for amount in amounts if amount.value]
    if not sizes:
        return True
    if unit == "kr":
        return min(sizes) >= _LEAST_IN_KRONER
    places = any(amount.places for amount in amounts)
    largest = _LARGEST_INVESTMENT if unit == "1000 kr" else _LARGEST_IN_MILLIONS
    return max(sizes) < largest and (unit != "1000 kr" or not places)
