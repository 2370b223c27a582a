"""What the lines of a head tell of a case, gathered value by value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from extract.model import Line
from patterns.cases.saksgang import SaksgangRow


class PlacedRow(NamedTuple):
    """A row of the table of bodies and dates, and its line."""

    row: SaksgangRow
    line: Line


@dataclass(slots=True)
class HeadTold:
    """What a stretch of lines tells of a case, each value once: the first of the treatment's own lines, the last of
    those above it.

    `told_by` has the lines that told each of them, `begin` where those begin that are being read, `last` the last line
    that told something.
    """

    body: str | None = None
    date: str | None = None
    number: str | None = None
    archive: str | None = None
    title: str | None = None
    result: str | None = None
    labelled: bool = False
    tabled: bool = False
    rows: list[PlacedRow] = field(default_factory=list)
    told_by: dict[str, tuple[Line, ...]] = field(default_factory=dict)
    last: int = -1
    begin: int = 0


def put(told: HeadTold, name: str, value: str | None, is_own: bool) -> None:
    if value and any(map(str.isalnum, value)) and (not is_own or getattr(told, name) is None):
        setattr(told, name, value)
