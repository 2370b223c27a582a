"""One walk through the blocks of a budget: what was said last above a place, and the sections found so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.model import SAME_SIZE, Block, Line, Section, Table
from extract.sections.headings import joined_line, stands_out
from patterns.amounts import Unit
from patterns.budget.heading_lines import read_heading_line
from patterns.budget.headings import heading_marks, is_heading_form, opens_with_case_number
from patterns.budget.measures import read_measure_heading
from patterns.budget.sections import SectionHeading, read_section_heading
from patterns.sentences import ends_with_stop
from patterns.units import find_stated_unit, is_unit_remark

FAMILY = "budsjettvedtak"
_AFTER_TABLE = 2


@dataclass
class Walk:
    """Where the walk is: the blocks, what was said last, and what was found."""

    blocks: tuple[Block, ...]
    owned: frozenset[int]
    body: float
    is_budget: bool
    reads_projects: bool
    # Whether the document is a budget as a whole, not minutes with one among their cases.
    whole_budget: bool = False
    # Whether it is a party's budget as a whole, told without tables.
    in_own_words: bool = False
    # The lines that open the case of some minutes that the walk is in.
    case: tuple[Line, ...] = ()
    section_heading: Line | None = None
    # The last line with a number of its own, and the one under which the section's heading stands.
    point: Line | None = None
    section_point: Line | None = None
    owner: Line | None = None
    # Whose the part was that the section's heading was found in.
    section_owner: Line | None = None
    # The heading of what was decided, and the sentence below it that announces somebody's changes.
    decision: Line | None = None
    # The line that heads what was decided, is recommended or was put, where that stands here.
    told_by: Line | None = None
    changes: Line | None = None
    chapter: Line | None = None
    near: list[Line] = field(default_factory=list)
    # The heading of the paragraphs that stand right above, where it announces measures.
    over_text: Line | None = None
    area: Line | None = None
    unit: Line | None = None
    unit_rank: float = 0.0
    # Stated before the first table: where the source has no sizes, it holds for all of them.
    unit_leads: bool = False
    running: Line | None = None
    # Whether headings of measures (`Nye tiltak`) part the section, and whether a table came under its own heading.
    parted: bool = False
    section_has_table: bool = False
    rank: float = 0.0
    flattened_before: bool = False
    # The line that announced a list of measures, up to the next table, heading or point of its own rank.
    announced: Line | None = None
    # The line above it that its sentence begins on.
    announced_from: Line | None = None
    # The sentence above the first of several lists that are announced (`… endres slik:`, `Følgende legges inn:`).
    over_lists: Line | None = None
    margins: dict[int, float] = field(default_factory=dict)
    # The size that the document's title alone is set in.
    titles: frozenset[float] = frozenset()
    found: list[Section] = field(default_factory=list)

    def section(self) -> SectionHeading | None:
        """The section that the last heading of one opened."""
        return read_section_heading(self.section_heading.text) if self.section_heading else None

    def announcement(self) -> Line | None:
        """The sentence that announced a list, with the line that it begins on."""
        if self.announced is None or self.announced_from is None:
            return self.announced
        return joined_line(self.announced_from, self.announced)

    def unit_over(self) -> Unit | None:
        """The unit that the nearest of the lines above states."""
        said = (self.unit, self.section_heading, self.announcement(), *self.near)
        return next((unit for line in reversed(said) if line and (unit := find_stated_unit(line.text))), None)

    def said(self, below: Sequence[Line] = ()) -> tuple[Line, ...]:
        """What was said above a place, with what stands right below it, the nearest last."""
        announced = self.announcement()
        said = (self.unit, self.owner, self.area, self.section_heading, self.chapter, self.over_text, announced)
        far = [line for line in said if line and line not in self.near]
        return (*far, *below, *self.near)

    def add(self, role: str, blocks: tuple[Block, ...], below: Sequence[Line] = ()) -> None:
        """Keep a section; what was said above it goes along as its heading."""
        self.found.append(Section(role, FAMILY, self.said(below), blocks, case=self.case))

    def is_table(self, position: int) -> bool:
        """Whether a table stands at a position."""
        return position < len(self.blocks) and isinstance(self.blocks[position], Table)

    def opens_case(self, position: int) -> bool:
        """Whether the heading of another case of some minutes begins here."""
        line = self.blocks[position]
        if not isinstance(line, Line) or not opens_with_case_number(line.text):
            return False
        return stands_out(line, self.body) or (not line.has_type and line.space_above)

    def case_at(self, position: int) -> tuple[Line, ...]:
        """The line with a case's number, and the next."""
        return tuple(block for block in self.blocks[position : position + 2] if isinstance(block, Line))

    def unit_below(self, position: int) -> list[Line]:
        """Lines right below a table that state its unit and nothing else; between two tables they are the second's."""
        found: list[Line] = []
        for block in self.blocks[position : position + _AFTER_TABLE]:
            if isinstance(block, Table):
                return []
            if not is_unit_remark(block.text):
                break
            found.append(block)
        return found

    def is_set_as(self, line: Line, section: Line) -> bool:
        """Whether two headings have the same rank: by type where the source has it, by marks in markdown."""
        rank = heading_marks(section.text)
        if rank:
            return 0 < heading_marks(line.text) <= rank
        plain = not stands_out(line, self.body) and not stands_out(section, self.body)
        if plain and self.section_has_table and line.space_above and section.space_above:
            return line.text.isupper() or not section.text.isupper()
        if not stands_out(line, self.body) or not stands_out(section, self.body):
            return False
        return line.size >= section.size - SAME_SIZE and (line.bold or not section.bold)


def opens_section(line: Line, above: Block | None) -> bool:
    """Whether a line is a section's heading, and not the end of the sentence that the line above begins (`… lagt inn i
    økonomiske` / `rammer for 2031`), but for one that announces what follows (`… følgende` / `endringer i
    driftsbudsjettet:`)."""
    if read_section_heading(line.text) is None:
        return False
    if not isinstance(above, Line) or line.space_above or line.bold != above.bold or ends_with_stop(above.text):
        return True
    return not line.text.lstrip()[:1].islower() or line.text.rstrip().endswith(":")


def ends_text(line: Line) -> bool:
    """Whether a line is none of the text that stands above it: a measure, a section, a table, or a heading."""
    if read_measure_heading(line.text) or read_section_heading(line.text) or read_heading_line(line.text):
        return True
    return (line.space_above or line.bold) and is_heading_form(line.text)
