"""Amounts as Norwegian documents write them: text -> value."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Unit = Literal["kr", "1000 kr", "mill. kr", "mrd. kr"]
KRONER_PER_UNIT: dict[Unit, int] = {"kr": 1, "1000 kr": 1_000, "mill. kr": 1_000_000, "mrd. kr": 1_000_000_000}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as written (`raw`), its signed value in the unit it was written in, and that unit where it stands beside it."""

    value: Decimal
    raw: str
    unit: Unit | None

    def nok(self, unit: Unit) -> int:
        """Whole kroner, with the amount's own unit or else the given one."""
        return int((self.value * KRONER_PER_UNIT[self.unit or unit]).to_integral_value())


def parse_cell_amount(cell: str) -> Amount | None:
    """The amount of a table cell that holds one number (and perhaps a unit), or None. A lone dash is 0; an empty cell is None."""
    raise NotImplementedError
