"""Layout -> the sections of a budget decision: its tables, its tables that lost their columns, and headings that are
measures.

What the lines above say (section, area, owner, unit) travels along as the section's heading, nearest last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.cells import rows_of
from extract.model import Block, Facts, Layout, Line, Section, Table
from extract.sections.headings import (
    body_size,
    had_room,
    joined_line,
    joined_text,
    right_margins,
    stands_out,
    title_size,
    with_whole_headings,
)
from patterns.budget.areas import is_area, is_area_heading
from patterns.budget.broken_lines import goes_on_from, goes_on_in_small_letters
from patterns.budget.heading_lines import read_heading_line
from patterns.budget.headings import (
    follows_in_number,
    has_chapter_number,
    heading_marks,
    is_heading_form,
    is_heading_without_years,
    is_running_text,
    opens_with_case_number,
)
from patterns.budget.measures import announces_measures, names_measures, read_measure_heading
from patterns.budget.owner_words import names_administration, owner_phrases
from patterns.budget.points import (
    is_numbered_point,
    is_request,
    is_verbal_point,
    numbers_verbal,
    tells_duty,
    tells_rejection,
)
from patterns.budget.prose import (
    PROJECT_START,
    begins_with_amount,
    holds_money,
    is_bulleted_amount,
    is_named_amount,
    read_item,
    read_sum_line,
    tells_change,
    waits_for_unit,
)
from patterns.budget.sections import read_section_heading
from patterns.families.budsjettvedtak import is_budget_table_heading, speaks_of_budget
from patterns.families.saksprotokoll import parse_heading
from patterns.flat_rows import is_lower_half, is_page_number, split_row
from patterns.owners import CHANGES_OF, heads_owned_part, is_owner_alone, leads_with_owner, parties_in
from patterns.sum_rows import sum_word
from patterns.units import ends_in_unit, find_stated_unit, is_unit_remark, may_end_in_unit, states_unit_for_all
from patterns.verbal_tables import find_verbal_columns

FAMILY = "budsjettvedtak"
MOST_WRAPPED_LINES = 4
MOST_ROW_WORDS = 30
NEAR_HEADINGS = 5
AFTER_TABLE = 2
OPENING_LINES = 14
MOST_PARAGRAPH_LINES = 12
# So far above a decision its treatment is looked through.
MOST_TREATED_LINES = 200
SHORT_HEADING = 60
# A heading in bold over several lines may be so long.
LONGEST_HEADING = 160
SAME_SIZE = 0.3
SENTENCE_END = (".", "!", "?")


def find_budget_sections(layout: Layout, facts: Facts, owned: frozenset[int]) -> tuple[Section, ...]:
    """Roles: `table` (a Table), `table_continued` (its rest on the next page), `flattened` (heading line and rows),
    `measure` (heading and its text), `item`, `item_sum`, `project` and `verbal` (prose), `verbal_table` (its points).
    """
    body = body_size(layout.blocks)
    blocks = with_whole_headings(layout.blocks, body)
    opening = [
        block.text
        for block in blocks[:OPENING_LINES]
        if isinstance(block, Line) and (is_heading_form(block.text.strip().capitalize()) or stands_out(block, body))
    ]
    is_budget = any(speaks_of_budget(text) for text in (facts.title or "", *opening))
    measures = any(isinstance(block, Line) and read_measure_heading(block.text) for block in blocks)
    if not is_budget and not measures and not any(map(_may_be_of_budget, blocks)):
        return ()
    finder = _Finder(
        blocks,
        owned,
        body,
        is_budget,
        is_budget and not measures,
        is_budget,
        margins=right_margins(blocks),
        titles=title_size(blocks),
    )
    return tuple(finder.run())


def _may_be_of_budget(block: Block) -> bool:
    """Whether a document may have a section where neither its opening nor a measure's heading tells of a budget."""
    return isinstance(block, Table) or speaks_of_budget(block.text) or read_heading_line(block.text) is not None


def names_owner(line: Line) -> bool:
    """Whether a heading, or a line's first sentence, says whose budget follows: a party's, or (in a short heading) the
    administration's own.
    """
    if leads_with_owner(line.text):
        return True
    whole = line.bold and len(line.text) <= LONGEST_HEADING and not line.text.rstrip().endswith((".", ":", ";"))
    if not (is_heading_form(line.text) or whole) or not owner_phrases(line.text):
        return False
    return bool(parties_in(line.text)) or (len(line.text) <= SHORT_HEADING and names_administration(line.text))


def _opens_part(line: Line) -> bool:
    return read_section_heading(line.text) is not None or read_measure_heading(line.text) is not None


def _leads_with_unit(text: str) -> bool:
    """Whether running text, no heading, ends in the unit of the tables below it."""
    return not is_heading_form(text) and ends_in_unit(text)


def _lead_with_unit(line: Line, following: Line) -> bool:
    """Whether two lines do so together."""
    return may_end_in_unit(line.text, following.text) and _leads_with_unit(joined_text(line, following))


def _running(lines: Sequence[Line]) -> str:
    """Lines as running text, without the blanks that indent them."""
    return " ".join(" ".join(line.text for line in lines).split())


@dataclass
class _Finder:
    """Walks the blocks once, in reading order, and keeps what was said last."""

    blocks: tuple[Block, ...]
    owned: frozenset[int]
    body: float
    is_budget: bool
    reads_projects: bool
    # Whether the document is a budget as a whole, not minutes with one among their cases.
    whole_budget: bool = False
    section_heading: Line | None = None
    owner: Line | None = None
    # The heading of what was decided, and the sentence below it that announces somebody's changes.
    decision: Line | None = None
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
    margins: dict[int, float] = field(default_factory=dict)
    # The size that the document's title alone is set in.
    titles: frozenset[float] = frozenset()
    found: list[Section] = field(default_factory=list)

    def run(self) -> list[Section]:
        opening = tuple(block for block in self.blocks[:OPENING_LINES] if isinstance(block, Line))
        position = 0
        while position < len(self.blocks):
            position = self._take(position)
        if not self.found:
            return []
        return [Section("opening", FAMILY, (), opening), Section("preface", FAMILY, (), self._preface()), *self.found]

    def _preface(self) -> tuple[Line, ...]:
        """The opening lines before the first table, section or measure: what they say holds for the whole document."""
        lines: list[Line] = []
        for block in self.blocks[:OPENING_LINES]:
            if isinstance(block, Table) or read_heading_line(block.text) or _opens_part(block):
                break
            lines.append(block)
        return tuple(lines)

    def _take(self, position: int) -> int:
        block = self.blocks[position]
        if isinstance(block, Table):
            self.announced = None
            below = self._after(position + 1)
            if id(block) not in self.owned and self._holds_verbal_points(block):
                self._add("verbal_table", (block,))
            elif id(block) not in self.owned:
                self._add("table_continued" if self._continues(position) else "table", (block, *below))
                self.section_has_table = True
            if below or not self._continues(position + 1):
                # A second table right below shares what the lines above say of the unit.
                self.near = [line for line in self.near if self._is_table(position + 1) and find_stated_unit(line.text)]
            return position + 1 + len(below)
        if (not self.whole_budget and not self.is_budget) or (not self.whole_budget and self._opens_case(position)):
            self.is_budget = self._opens_budget_case(position)
        if not is_page_number(block.text):
            if read_measure_heading(block.text):
                return self._measure(position)
            if self._opens_flattened(position):
                end = self._flattened(position)
                if end is not None:
                    return end
            if self.is_budget:
                end = self._prose(position, block)
                if end is not None:
                    return end
            following = self.blocks[position + 1] if position + 1 < len(self.blocks) else None
            self._remember(block, self.blocks[position - 1] if position else None, following)
        return position + 1

    def _holds_verbal_points(self, table: Table) -> bool:
        """Whether a table's rows are verbal points, by its heading or the section's."""
        section = read_section_heading(self.section_heading.text) if self.section_heading else None
        rows = [[" ".join(cell.text.split()) if cell else "" for cell in row] for row in rows_of(table)]
        is_verbal = section is not None and section.section == "verbal"
        return find_verbal_columns(rows, table.header_rows, is_verbal) is not None

    def _is_table(self, position: int) -> bool:
        return position < len(self.blocks) and isinstance(self.blocks[position], Table)

    def _opens_case(self, position: int) -> bool:
        """Whether the heading of another case of some minutes begins here."""
        line = self.blocks[position]
        return isinstance(line, Line) and stands_out(line, self.body) and opens_with_case_number(line.text)

    def _opens_budget_case(self, position: int) -> bool:
        """Whether that case is a budget's, by the words on its number's line or the next."""
        if not self._opens_case(position):
            return False
        lines = [block.text for block in self.blocks[position : position + 2] if isinstance(block, Line)]
        return any(speaks_of_budget(text) for text in lines)

    def _continues(self, position: int) -> bool:
        """Whether a table may be the rest of the table right before it: it begins on the next page, or has no heading
        of its own.
        """
        if not 0 < position < len(self.blocks):
            return False
        before, table = self.blocks[position - 1], self.blocks[position]
        if not isinstance(before, Table) or not isinstance(table, Table) or id(before) in self.owned:
            return False
        headless = not table.header_rows and table.column_count == before.column_count
        return table.pages[0] == before.pages[-1] + 1 or (headless and table.pages[0] == before.pages[-1])

    def _prose(self, position: int, line: Line) -> int | None:
        """A verbal point, a list line or decision point, or a project's heading with its paragraph; None where it
        is neither.
        """
        section = read_section_heading(self.section_heading.text) if self.section_heading else None
        is_verbal = section is not None and section.section == "verbal"
        is_section = read_section_heading(line.text) is not None and not (is_verbal and is_verbal_point(line.text))
        if is_section or is_unit_remark(line.text):
            return None
        if is_verbal:
            return self._verbal_area(position, line) or self._verbal(position, line)
        self._end_announced(line)
        listed = section is not None or is_verbal_point(line.text) or self._is_announced(line)
        listed = listed or self._is_one_of_several(position, line) or is_bulleted_amount(line.text)
        if listed and not (is_heading_form(line.text) and stands_out(line, self.body)):
            item = self._paragraph(position)
            if read_sum_line(_running(item)):
                self._add("item_sum", tuple(item))
                return position + len(item)
            role = self._role_of_item(_running(item), section is not None or bool(self.announced))
            if role:
                self._add(role, tuple(item))
                return position + len(item)
        if not listed and begins_with_amount(line.text) and self._follows_announcement(position):
            item = self._paragraph(position)
            if read_item(_running(item), (), listed=True):
                self._add("unread_item", tuple(item))
                return position + len(item)
        if self.reads_projects and (line.bold or line.space_above) and is_heading_form(line.text):
            paragraph = self._paragraph(position + 1)
            if paragraph and PROJECT_START.search(paragraph[0].text):
                self._add("project", (line, *paragraph))
                return position + 1 + len(paragraph)
        return None

    def _role_of_item(self, text: str, expected: bool) -> str | None:
        """`item` for a measure in words; `unread_item` for money in a list of measures that no form fits."""
        if text.rstrip().endswith(":"):
            return None
        if read_item(text, (), listed=expected):
            return "item"
        unread = is_verbal_point(text) and holds_money(text) and (expected or tells_change(text))
        return "unread_item" if unread else None

    def _follows_announcement(self, position: int) -> bool:
        """Whether a line stands right below one that announces a list of something else, or in that list."""
        above = self.blocks[position - 1] if position else None
        if not isinstance(above, Line):
            return False
        last = self.found[-1] if self.found else None
        return above.text.rstrip().endswith(":") or (
            last is not None and last.role == "unread_item" and last.blocks[-1] is above
        )

    def _is_one_of_several(self, position: int, line: Line) -> bool:
        """Whether a title with its amount stands right above or below another such line."""
        if not is_named_amount(line.text):
            return False
        beside = self.blocks[max(position - 1, 0) : position + 2]
        return any(isinstance(other, Line) and other is not line and is_named_amount(other.text) for other in beside)

    def _end_announced(self, line: Line) -> None:
        """A point numbered as the one that announced a list, or after items without numbers, ends that list: what was
        said of it is no longer near.
        """
        intro = self.announced
        if intro is None or not is_numbered_point(line.text):
            return
        last = self.found[-1] if self.found and self.found[-1].role == "item" else None
        first = last.blocks[0] if last is not None and intro in last.heading else None
        if is_numbered_point(intro.text) or (isinstance(first, Line) and not is_numbered_point(first.text)):
            self._forget_announced()

    def _forget_announced(self) -> None:
        self.near = [near for near in self.near if near is not self.announced]
        self.announced = None

    def _is_announced(self, line: Line) -> bool:
        """Whether a line stands in the list that a line above announced (`Følgende endringer gjøres:`)."""
        intro = self.announced
        if intro is None:
            return False
        if is_heading_form(line.text) and stands_out(line, self.body):
            return False
        return not (is_numbered_point(line.text) and is_numbered_point(intro.text))

    def _paragraph(self, position: int) -> list[Line]:
        """The lines from here to the end of the paragraph or point."""
        lines: list[Line] = []
        for block in self.blocks[position : position + MOST_PARAGRAPH_LINES]:
            if isinstance(block, Table) or (lines and self._ends_point(block, lines[-1])):
                break
            begins_anew = lines and not goes_on_from(lines[-1].text, block.text)
            if begins_anew and read_item(_running(lines), (), listed=True):
                break
            lines.append(block)
        return lines

    def _ends_point(self, line: Line, last: Line) -> bool:
        if line.space_above or line.bold != last.bold or is_verbal_point(line.text) or read_section_heading(line.text):
            return True
        if is_unit_remark(line.text) and not waits_for_unit(last.text, line.text):
            return True
        if not goes_on_from(last.text, line.text) and had_room(last, line, self.margins.get(last.page, 0.0)):
            return True
        if last.text.rstrip().endswith(".") and begins_with_amount(line.text):
            return True
        return line.text.lstrip().startswith(("- ", "– ", "• ", "* ", "▪ ", "\uf0b7 "))

    def _verbal(self, position: int, line: Line) -> int | None:
        """One verbal point under a verbal heading; another chapter ends the verbal section."""
        first = self.blocks[position - 1] is self.section_heading
        lines = [line]
        end = position + 1
        while end < len(self.blocks):
            block = self.blocks[end]
            if isinstance(block, Table) or self._ends_text(block, end) or is_verbal_point(block.text):
                break
            if is_verbal_point(line.text) and self._closes_list(end, lines[-1]):
                break
            if self._is_next_request(lines, block):
                break
            if not is_page_number(block.text):
                lines.append(block)
            end += 1
        text = _running(lines)
        chapter = (is_area_heading(line.text) and not first) or self._is_next_chapter(line)
        headed = self._is_verbal_heading(line, lines, end)
        point = is_verbal_point(line.text) or headed or self._follows_request(position, line)
        if chapter or self._is_next_point(line) or not (first or point or is_request(text)):
            self.section_heading = None
            self.near = []
            return None
        if text.rstrip().endswith(":"):
            return end
        alone = is_verbal_point(line.text) or len(lines) == 1
        if alone and not is_request(text) and read_item(text, (), listed=True):
            self._add("item", tuple(lines))
            return end
        numbered = first and self.section_heading is not None and numbers_verbal(self.section_heading.text)
        if len(lines) > 1 or is_verbal_point(line.text) or is_request(text) or tells_duty(text) or numbered:
            self._add("verbal", tuple(lines))
        return end

    def _verbal_area(self, position: int, line: Line) -> int | None:
        """The area of the points below it: right under the verbal heading, or set as such an area's heading is."""
        section = self.section_heading
        if section is None or not is_area_heading(line.text) or not is_heading_form(line.text):
            return None
        areas = [near for near in self.near if near is not section and is_area_heading(near.text)]
        alike = bool(areas) and areas[-1].bold == line.bold and abs(areas[-1].size - line.size) < SAME_SIZE
        below = self.blocks[position + 1] if position + 1 < len(self.blocks) else None
        heads = isinstance(below, Line) and (is_verbal_point(below.text) or is_request(below.text))
        if not heads or not (alike or self.blocks[position - 1] is section or self._is_below_section(line)):
            return None
        self.near = [section, line]
        return position + 1

    def _is_below_section(self, line: Line) -> bool:
        """Whether a heading is of lower rank than that of the section it stands in."""
        section = self.section_heading
        lower = section is not None and section.has_type and not self._is_set_as(line, section)
        return lower and is_heading_form(line.text) and stands_out(line, self.body) and not names_owner(line)

    def _is_verbal_heading(self, line: Line, lines: Sequence[Line], end: int) -> bool:
        """Whether a heading inside the verbal section has text of its own below it, and no table."""
        told = len(lines) > 1 and lines[-1].text.rstrip().endswith(SENTENCE_END)
        if not told or self._is_table(end):
            return False
        # In the type of the text, yet apart from what stands above it and close to what stands below.
        section = self.section_heading
        smaller = section is not None and section.has_type and line.size < section.size - SAME_SIZE
        apart = line.space_above and not lines[1].space_above and not goes_on_from(line.text, lines[1].text)
        return self._is_below_section(line) or (smaller and apart and is_heading_form(line.text))

    def _is_next_request(self, lines: Sequence[Line], line: Line) -> bool:
        """Whether a paragraph without a mark is a point of its own, as the one above it is."""
        if not line.space_above or is_heading_form(lines[0].text) or not lines[-1].text.rstrip().endswith(SENTENCE_END):
            return False
        return not is_verbal_point(lines[0].text) and tells_duty(_running(lines)) and tells_duty(line.text)

    def _follows_request(self, position: int, line: Line) -> bool:
        """Whether a paragraph stands right below such a point, the last one found."""
        last = self.found[-1].blocks[-1] if self.found and self.found[-1].role == "verbal" else None
        return last is not None and last is self.blocks[position - 1] and tells_duty(line.text)

    def _is_next_chapter(self, line: Line) -> bool:
        """Whether a numbered heading, set as the section's own is, begins the chapter after it."""
        section = self.section_heading
        if section is None or not is_heading_form(line.text) or not follows_in_number(line.text, section.text):
            return False
        plain = not line.has_type and line.space_above and section.space_above
        return plain or self._is_set_as(line, section)

    def _is_next_point(self, line: Line) -> bool:
        """Whether a point is numbered as what comes after the section's own number, its points having other marks."""
        last = self.found[-1].blocks[0] if self.found and self.found[-1].role == "verbal" else None
        if self.section_heading is None or not isinstance(last, Line) or has_chapter_number(last.text):
            return False
        return follows_in_number(line.text, self.section_heading.text)

    def _closes_list(self, position: int, last: Line) -> bool:
        """Whether a paragraph below a list's last point stands for itself: no other point follows it."""
        line = self.blocks[position]
        if not isinstance(line, Line) or not line.space_above or not last.text.rstrip().endswith((".", "!", "?")):
            return False
        for index in range(position + 1, min(position + MOST_PARAGRAPH_LINES, len(self.blocks))):
            block = self.blocks[index]
            if isinstance(block, Table) or (self._ends_text(block, index) and not is_verbal_point(block.text)):
                return True
            if is_verbal_point(block.text):
                return False
        return True

    def _add(self, role: str, blocks: tuple[Block, ...], below: Sequence[Line] = ()) -> None:
        said = (
            self.unit, self.owner, self.area, self.section_heading, self.chapter, self.over_text, self.announced
        )
        far = [line for line in said if line and line not in self.near]
        self.found.append(Section(role, FAMILY, (*far, *below, *self.near), blocks))

    def _after(self, position: int) -> list[Line]:
        """Lines right below a table that state its unit and nothing else; between two tables they are the second's."""
        found: list[Line] = []
        for block in self.blocks[position : position + AFTER_TABLE]:
            if isinstance(block, Table):
                return []
            if not is_unit_remark(block.text):
                break
            found.append(block)
        return found

    def _remember(self, line: Line, above: Block | None, below: Block | None) -> None:
        if is_heading_form(line.text) and stands_out(line, self.body):
            self.over_text = None
        untyped = not line.has_type and line.space_above and not is_verbal_point(line.text)
        apart = stands_out(line, self.body) or untyped
        heads = is_heading_form(line.text) and apart
        if announces_measures(f"{line.text}:" if heads else line.text):
            self._forget_announced()
            self.announced = line
        elif is_numbered_point(line.text) or (is_heading_form(line.text) and stands_out(line, self.body)):
            self._forget_announced()
        self._remember_unit(line)
        self._remember_area(line)
        self._remember_owner(line, above, below)
        if read_section_heading(line.text):
            self.section_heading = line
            self.parted = self.section_has_table = False
            self.chapter = None
            self.near = [line]
        elif is_heading_form(line.text) or find_stated_unit(line.text):
            if self._ends_section(line):
                self.section_heading = None
                self.chapter = None
                self.near = []
            self.near = [*self.near, line][-NEAR_HEADINGS:]
        elif len(line.text) > 60:
            chapters = [line for line in self.near if is_area_heading(line.text)]
            self.chapter = chapters[-1] if chapters else self.chapter
            headings = [line for line in self.near if is_heading_form(line.text) and stands_out(line, self.body)]
            if headings:
                self.over_text = headings[-1] if is_budget_table_heading([headings[-1].text]) else None
            self.near = []

    def _remember_owner(self, line: Line, above: Block | None, below: Block | None) -> None:
        """Whose budget or changes follow, up to the next that says so; what was decided is no longer the speaker's."""
        apart = stands_out(line, self.body)
        told = isinstance(below, Line) and not below.space_above and is_running_text(line.text, below.text)
        if (names_owner(line) and (apart or not told)) or (apart and is_owner_alone(line.text)):
            self.owner = line
        elif isinstance(above, Line) and heads_owned_part(line.text) and is_owner_alone(above.text):
            self.owner = joined_line(above, line)
        elif self._heads_decision(line):
            self.decision = line
            # Where several proposed, or a proposal fell, what was decided is no longer the last one's.
            self.owner = line if self._was_disputed(line) else self.owner
        elif self.announced is line and (changed := self._changes_announced(line, above)):
            self.owner = changed
        elif self.owner is not None and self.owner is self.changes and self._is_beside_changes(line):
            self.near = [near for near in self.near if near is not self.owner]
            self.owner = self.decision
        if self.announced is line and self.decision is not None:
            self.changes = self.owner

    def _heads_decision(self, line: Line) -> bool:
        if not self.is_budget or not is_heading_form(line.text):
            return False
        part = parse_heading(line.text)
        return part is not None and part.role == "decision"

    def _was_disputed(self, decision: Line) -> bool:
        """Whether the lines of its case before a decision name proposals of different parties, or one that fell."""
        position = next(index for index, block in enumerate(self.blocks) if block is decision)
        told: set[tuple[str, ...]] = set()
        for index in range(position - 1, max(-1, position - MOST_TREATED_LINES), -1):
            block = self.blocks[index]
            if self._opens_case(index):
                break
            if not isinstance(block, Line):
                continue
            if tells_rejection(block.text):
                return True
            if named := parties_in(block.text):
                told.add(named)
        return len(told) > 1

    def _changes_announced(self, line: Line, above: Block | None) -> Line | None:
        """The sentence that announces a list, with the line it begins on, where it says whose changes these are."""
        runs_on = isinstance(above, Line) and not line.space_above and goes_on_in_small_letters(line.text)
        whole = joined_line(above, line) if runs_on and isinstance(above, Line) else line
        changed = CHANGES_OF.search(whole.text) if self.decision is not None else None
        return whole if changed and parties_in(changed[0]) else None

    def _is_beside_changes(self, line: Line) -> bool:
        """Whether a line is the decision's next point, after the one that announced somebody's changes."""
        return self.changes is not None and has_chapter_number(line.text) and has_chapter_number(self.changes.text)

    def _remember_area(self, line: Line) -> None:
        """An area's heading holds for the sections of lower rank below it."""
        if not stands_out(line, self.body) or not is_heading_form(line.text):
            return
        if self.area is not None and line.size >= self.area.size - SAME_SIZE:
            self.area = None
        if self.area is None and is_area_heading(line.text):
            # A motto above all may join words that areas have too.
            is_motto = line.size in self.titles and not is_area(line.text)
            self.area = None if is_motto else line

    def _remember_unit(self, line: Line) -> None:
        """A unit stated for all amounts holds up to the next heading of the rank that it stands under."""
        before, self.running = self.running, line
        runs_on = before is not None and (not is_heading_form(before.text) or goes_on_in_small_letters(line.text))
        if states_unit_for_all(line.text) or _leads_with_unit(line.text):
            self.unit, self.unit_rank, self.unit_leads = line, self.rank, not self.found
        elif before is not None and runs_on and _lead_with_unit(before, line):
            self.unit, self.unit_rank, self.unit_leads = joined_line(before, line), self.rank, not self.found
        elif is_heading_form(line.text) and (stands_out(line, self.body) or read_section_heading(line.text)):
            self.rank = line.size
            if (line.has_type or not self.unit_leads) and line.size >= self.unit_rank - SAME_SIZE:
                self.unit = None

    def _ends_section(self, line: Line) -> bool:
        """Whether an unknown heading, set as the section's own heading is, begins something else."""
        section = self.section_heading
        if section is None or not self._is_set_as(line, section):
            return False
        if section in self.near:
            self.parted = self.parted or names_measures(line.text)
            return False
        if names_measures(line.text):
            return not self.parted and self.section_has_table
        return not (is_area_heading(line.text) or names_owner(line))

    def _is_set_as(self, line: Line, section: Line) -> bool:
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

    def _measure(self, position: int) -> int:
        """A heading that is a measure, and the text that explains it."""
        end = position + 1
        while end < len(self.blocks):
            block = self.blocks[end]
            if isinstance(block, Table) or self._ends_text(block, end):
                break
            end += 1
        lines = [
            block for block in self.blocks[position:end] if isinstance(block, Line) and not is_page_number(block.text)
        ]
        self._add("measure", tuple(lines))
        return end

    def _ends_text(self, line: Line, position: int) -> bool:
        if read_measure_heading(line.text) or read_section_heading(line.text) or read_heading_line(line.text):
            return True
        return (line.space_above or line.bold) and is_heading_form(line.text)

    def _opens_flattened(self, position: int) -> bool:
        line = self.blocks[position]
        if not isinstance(line, Line):
            return False
        heading = read_heading_line(line.text)
        if heading:
            return True
        return self.flattened_before and is_heading_without_years(line.text)

    def _flattened(self, position: int) -> int | None:
        """The rows below a heading line, up to where no row with numbers follows any more; None where it is no
        table.
        """
        taken = [
            *self._upper_heading(position),
            *(line for line in self.blocks[position : position + 1] if isinstance(line, Line)),
        ]
        waiting: list[Line] = []
        rows = labelled = 0
        end = position + 1
        summed = False
        for index in range(position + 1, len(self.blocks)):
            block = self.blocks[index]
            if isinstance(block, Table) or self._ends_rows(block, waiting):
                break
            if is_page_number(block.text):
                continue
            row = split_row(block.text)
            if not row.tokens:
                waiting.append(block)
                if len(waiting) > MOST_WRAPPED_LINES or (summed and block.text.rstrip().endswith(".")):
                    break
                continue
            label = " ".join([*(line.text for line in waiting), row.label])
            if len(label.split()) > MOST_ROW_WORDS or (summed and row.label and len(label) > 90):
                break
            taken += [*waiting, block]
            waiting = []
            if is_lower_half(row):
                end = index + 1
                continue
            rows += 1
            labelled += any(character.isalpha() for character in label)
            summed = summed or sum_word(row.label) is not None
            end = index + 1
        if rows < 2 or labelled * 3 < rows * 2 or not self._is_budget(taken):
            return None
        below = self._after(end)
        self._add("flattened", tuple(taken), below)
        self.flattened_before = self.section_has_table = True
        self.near = []
        return end + len(below)

    def _upper_heading(self, position: int) -> list[Line]:
        """The line above a heading line where the two together name more columns (`Revidert 2021 Budsjett 2022
        Økonomiplan`).
        """
        above, line = self.blocks[position - 1] if position else None, self.blocks[position]
        if not isinstance(above, Line) or not isinstance(line, Line):
            return []
        alone, both = read_heading_line(line.text), read_heading_line(f"{above.text} {line.text}")
        return [above] if alone and both and len(both.columns) > len(alone.columns) else []

    def _ends_rows(self, line: Line, waiting: list[Line]) -> bool:
        if read_measure_heading(line.text) or read_heading_line(line.text):
            return True
        if split_row(line.text).tokens:
            return False
        return is_heading_without_years(line.text) or (not waiting and read_section_heading(line.text) is not None)

    def _is_budget(self, lines: list[Line]) -> bool:
        said = [line.text for line in (*self.near, lines[0])]
        if self.section_heading:
            said.insert(0, self.section_heading.text)
        return is_budget_table_heading(said)
