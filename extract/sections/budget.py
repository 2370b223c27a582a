"""Layout -> the sections of a budget decision: its tables, its tables that lost their columns, and headings that are
measures.

What the lines above say (section, area, owner, unit) travels along as the section's heading, nearest last.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.memory.cells import rows_of
from extract.model import Block, Facts, Layout, Line, Section, Table
from extract.sections.budget_items import read_prose
from extract.sections.budget_lines import opens_lines, read_lines
from extract.sections.budget_said import enter_point, remember
from extract.sections.budget_walk import FAMILY, Walk, ends_text
from extract.sections.headings import (
    OPENING_LINES,
    body_size,
    right_margins,
    stands_out,
    title_size,
    whole_sentence,
    with_whole_captions,
    with_whole_headings,
)
from patterns.budget.heading_lines import read_heading_line
from patterns.budget.headings import is_heading_form, is_running_text
from patterns.budget.measures import read_measure_heading, says_decided
from patterns.budget.sections import read_section_heading
from patterns.families.budsjettvedtak import speaks_of_budget
from patterns.families.saksprotokoll import parse_heading
from patterns.flat_rows import is_page_number
from patterns.owners import parties_in
from patterns.proposals.find import parse_introduction
from patterns.units import find_stated_unit
from patterns.verbal_tables import find_verbal_columns

# The parts of a case's minutes in which every sentence with money is a measure.
_DECIDED = ("decision", "recommendation", "adopted_recommendation")


def find_budget_sections(layout: Layout, facts: Facts, owned: frozenset[int]) -> tuple[Section, ...]:
    """Roles: `table` (a Table), `table_continued` (its rest on the next page), `flattened` (heading line and rows),
    `measure` (heading and its text), `item`, `item_sum`, `project` and `verbal` (prose), `verbal_table` (its points).
    """
    body = body_size(layout.blocks)
    blocks = with_whole_captions(with_whole_headings(layout.blocks, body))
    opening = [
        block.text
        for block in blocks[:OPENING_LINES]
        if isinstance(block, Line) and (_may_be_title(block.text) or stands_out(block, body))
    ]
    is_budget = any(speaks_of_budget(text) for text in (facts.title or "", *opening))
    measures = any(isinstance(block, Line) and read_measure_heading(block.text) for block in blocks)
    if not is_budget and not measures and not any(map(_may_be_of_budget, blocks)):
        return ()
    walk = Walk(
        blocks,
        owned,
        body,
        is_budget,
        is_budget and not measures,
        is_budget,
        margins=right_margins(blocks),
        titles=title_size(blocks),
        in_own_words=_is_in_own_words(facts, blocks) and not measures,
    )
    return tuple(_sections(walk))


def _may_be_title(text: str) -> bool:
    """Whether an opening line has a heading's form, in capitals or not, and no sentence ends in it."""
    return is_heading_form(text.strip().capitalize()) and not is_running_text(text, "")


def _may_be_of_budget(block: Block) -> bool:
    """Whether a document may have a section where neither its opening nor a measure's heading tells of a budget."""
    return isinstance(block, Table) or speaks_of_budget(block.text) or read_heading_line(block.text) is not None


def _sections(walk: Walk) -> list[Section]:
    opening = tuple(block for block in walk.blocks[:OPENING_LINES] if isinstance(block, Line))
    position = 0
    while position < len(walk.blocks):
        position = _take(walk, position)
    if not walk.found:
        return []
    return [Section("opening", FAMILY, (), opening), Section("preface", FAMILY, (), _preface(walk)), *walk.found]


def _preface(walk: Walk) -> tuple[Line, ...]:
    """The opening lines before the first table, section or measure: what they say holds for the whole document."""
    lines: list[Line] = []
    for block in walk.blocks[:OPENING_LINES]:
        if isinstance(block, Table) or read_heading_line(block.text) or _opens_part(block):
            break
        lines.append(block)
    return tuple(lines)


def _take(walk: Walk, position: int) -> int:
    """Read or remember what stands at a position; where the walk goes on."""
    block = walk.blocks[position]
    if isinstance(block, Table):
        walk.announced = None
        below = walk.unit_below(position + 1)
        _lead_in_whole(walk, position)
        if id(block) not in walk.owned and _holds_verbal_points(walk, block):
            walk.add("verbal_table", (block,))
        elif id(block) not in walk.owned:
            walk.add("table_continued" if _continues(walk, position) else "table", (block, *below))
            walk.section_has_table = True
        if below or not _continues(walk, position + 1):
            # A second table right below shares what the lines above say of the unit.
            walk.near = [line for line in walk.near if walk.is_table(position + 1) and find_stated_unit(line.text)]
        return position + 1 + len(below)
    if (not walk.whole_budget and not walk.is_budget) or (not walk.whole_budget and walk.opens_case(position)):
        walk.is_budget = _opens_budget_case(walk, position)
    if walk.opens_case(position):
        walk.case = walk.case_at(position)
    if not is_page_number(block.text):
        if read_measure_heading(block.text):
            return _measure(walk, position)
        if opens_lines(walk, position):
            end = read_lines(walk, position)
            if end is not None:
                return end
        if walk.is_budget:
            _enter_part(walk, position, block)
            if walk.in_own_words and walk.told_by is None:
                # Each sentence with money may be a measure of theirs.
                walk.told_by = walk.owner
            enter_point(walk, block)
            end = read_prose(walk, position, block)
            if end is not None:
                return end
        following = walk.blocks[position + 1] if position + 1 < len(walk.blocks) else None
        remember(walk, block, walk.blocks[position - 1] if position else None, following)
    return position + 1


def _lead_in_whole(walk: Walk, position: int) -> None:
    """Keep the sentence right above a table from its first line on."""
    if position and walk.near and walk.near[-1] is walk.blocks[position - 1]:
        sentence = whole_sentence(walk.blocks, position - 1, walk.margins)
        if sentence is not None:
            walk.near = [*walk.near[:-1], sentence]


def _enter_part(walk: Walk, position: int, line: Line) -> None:
    """Keep the line below which stands what was decided, or what the body was asked to decide or a member put."""
    part = parse_heading(line.text)
    if part is not None:
        walk.told_by = line if part.role in _DECIDED else None
    elif line.text.rstrip().endswith(":") and (says_decided(line.text) or parse_introduction(line.text) is not None):
        walk.told_by = line
    elif walk.told_by is not None and walk.opens_case(position):
        walk.told_by = None


def _is_in_own_words(facts: Facts, blocks: Sequence[Block]) -> bool:
    """Whether a document is a party's budget as a whole, told without tables."""
    return bool(parties_in(facts.title or "")) and not any(isinstance(block, Table) for block in blocks)


def _holds_verbal_points(walk: Walk, table: Table) -> bool:
    """Whether a table's rows are verbal points, by its heading or the section's."""
    section = walk.section()
    rows = [[" ".join(cell.text.split()) if cell else "" for cell in row] for row in rows_of(table)]
    is_verbal = section is not None and section.section == "verbal"
    return find_verbal_columns(rows, table.header_rows, is_verbal) is not None


def _opens_budget_case(walk: Walk, position: int) -> bool:
    """Whether that case is a budget's, by the words on its number's line or the next."""
    return walk.opens_case(position) and any(speaks_of_budget(line.text) for line in walk.case_at(position))


def _continues(walk: Walk, position: int) -> bool:
    """Whether a table may be the rest of the table right before it: it begins on the next page, or has no heading
    of its own.
    """
    if not 0 < position < len(walk.blocks):
        return False
    before, table = walk.blocks[position - 1], walk.blocks[position]
    if not isinstance(before, Table) or not isinstance(table, Table) or id(before) in walk.owned:
        return False
    headless = not table.header_rows and table.column_count == before.column_count
    return table.pages[0] == before.pages[-1] + 1 or (headless and table.pages[0] == before.pages[-1])


def _measure(walk: Walk, position: int) -> int:
    """A heading that is a measure, and the text that explains it."""
    end = position + 1
    while end < len(walk.blocks):
        block = walk.blocks[end]
        if isinstance(block, Table) or ends_text(block):
            break
        end += 1
    lines = [block for block in walk.blocks[position:end] if isinstance(block, Line) and not is_page_number(block.text)]
    walk.add("measure", tuple(lines))
    return end


def _opens_part(line: Line) -> bool:
    return read_section_heading(line.text) is not None or read_measure_heading(line.text) is not None
