"""Lines -> the line that tells the unit of a table further down: in running text, or above the headings of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from extract.model import SAME_SIZE, Block, Facts, Line, Table
from extract.sections.headings import body_size, joined_line, stands_out
from patterns.budget.headings import is_heading_form, opens_with_case_number
from patterns.units import find_told_unit

# A sentence about the unit may run over so many lines.
_LINES_OF_SENTENCE = 3


class UnitScopes:
    """The lines that tell the unit of tables, read from the text only where a table asks for them."""

    def __init__(self, blocks: Sequence[Block], facts: Facts) -> None:
        self._blocks = blocks
        self._facts = facts
        self._read = 0
        self._notes: list[Line] = []

    def set_aside(self, notes: Sequence[Line]) -> None:
        """Notes below a table, which tell nothing of those further down."""
        self._notes += notes

    def above(self, position: int) -> tuple[Line, ...]:
        """The lines that tell the unit of the table at a position: running headers and footers, then the last line
        above that holds for it.
        """
        for block in self._blocks[self._read : position]:
            if isinstance(block, Table):
                self._scope.take_table()
            elif not any(block is note for note in self._notes):
                self._scope.take_line(block)
        self._read = position
        return (*self._running, *([self._scope.line] if self._scope.line else []))

    @cached_property
    def _scope(self) -> _Scope:
        return _Scope(body_size(self._blocks))

    @cached_property
    def _running(self) -> tuple[Line, ...]:
        lines = [running.line for running in self._facts.running if running.kind in ("header", "footer")]
        return tuple(line for line in lines if find_told_unit(line.text))


@dataclass
class _Scope:
    """The line that told the unit last, and whether it still holds.

    It holds up to a heading of the rank that it stands under; one that stands above the heading of its first table, for
    all tables up to a heading of higher rank, but for those that are told another.
    """

    body: float
    line: Line | None = None
    _rank: float = 0.0
    _under: float = 0.0
    _holds_for_a_table: bool = False
    _above_headings: bool = False
    # What holds for more than one table, and the rank that it stands under, while another is told for one of them.
    _wider: tuple[Line, float] | None = None
    _paragraph: list[Line] = field(default_factory=list)

    def take_line(self, line: Line) -> None:
        """Reads the next line of the text."""
        heads = is_heading_form(line.text) and stands_out(line, self.body)
        last = self._paragraph[-1] if self._paragraph else None
        if last and (line.space_above or last.bold != line.bold or abs(last.size - line.size) > SAME_SIZE):
            self._paragraph = []
        self._paragraph = [*self._paragraph, line][-_LINES_OF_SENTENCE:]
        if heads:
            self._take_heading(line)
        told = self._told()
        if told is not None:
            if self.line is not None and self._above_headings and self._holds_for_a_table:
                self._wider = (self.line, self._under)
            self.line, self._under = told, self._rank
            self._holds_for_a_table = self._above_headings = False

    def take_table(self) -> None:
        """A table stands here: what was told holds for it."""
        self._holds_for_a_table = True
        self._paragraph = []

    def _take_heading(self, line: Line) -> None:
        self._rank = line.size
        if opens_with_case_number(line.text):
            self.line = None
        elif not self._holds_for_a_table:
            self._above_headings = True
            self._under = max(self._under, line.size)
        elif line.size > self._under + SAME_SIZE or (line.size > self._under - SAME_SIZE and not self._above_headings):
            self.line = None
            if self._wider is not None and line.size <= self._wider[1] + SAME_SIZE:
                self.line, self._under = self._wider
                self._above_headings = True
            self._wider = None

    def _told(self) -> Line | None:
        """The longest run of lines up to the last one that tells a unit: a line of a sentence may say another."""
        for start in range(len(self._paragraph)):
            lines = self._paragraph[start:]
            if find_told_unit(" ".join(line.text for line in lines)):
                return _as_one(lines)
        return None


def _as_one(lines: Sequence[Line]) -> Line:
    whole = lines[0]
    for line in lines[1:]:
        whole = joined_line(whole, line)
    return whole
