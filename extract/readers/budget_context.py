"""What a budget document says outside its rows: plan years, areas, whose budget it is, and units -> the context of
each section.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from extract.model import Facts, Line, Notice, Section, Table
from extract.readers.budget_heads import TableHead
from extract.readers.budget_rows import BudgetContext
from extract.records import TiltakSection, Unit, UnitSource
from patterns.amounts import KRONER_PER_UNIT, Amount, find_amounts
from patterns.budget.areas import area_prefixes, is_area, is_area_heading, may_be_area
from patterns.budget.broken_lines import waits_for_a_word
from patterns.budget.cells import cell_amount
from patterns.budget.column_words import is_accounts, is_change
from patterns.budget.columns import read_column, settle_columns
from patterns.budget.heading_lines import read_heading_line
from patterns.budget.headings import is_heading_form, is_running_text
from patterns.budget.measures import announces_measures, names_measures, read_measure_heading, tells_financing
from patterns.budget.owner_words import names_administration, names_owned_part, owner_phrases
from patterns.budget.sections import read_section_heading, section_named, tells_part
from patterns.families.budsjettvedtak import (
    ACCOUNT_TABLE,
    CHAPTER_TABLE,
    TITLE_WORD,
    is_budget_table_heading,
    speaks_of_budget,
)
from patterns.flat_rows import likely_amounts, split_row
from patterns.owners import CHANGES_OF, in_small_letters, parties_in, parties_told, written_name
from patterns.parties import party_code
from patterns.units import find_stated_unit, find_told_unit, is_unit_remark, states_unit_for_all
from patterns.year_phrases import every_year_named

SAME_SIZE = 0.3
PLAN_LENGTHS = (3, 4)
# Letters differ in width: a line is short where it has fewer than this part of the longest one's.
HAD_ROOM = 0.8
LARGE = Decimal(10_000)
# A table in thousands nearly always has a smaller or an uneven amount among its rows.
LEAST_IN_KRONER = Decimal(5_000)
ROUND_KRONER = 500
LARGEST_IN_THOUSANDS = Decimal(300_000)
LARGEST_IN_MILLIONS = Decimal(300)
# Measures of ten millions and more without a single decimal among them are rarer than as many thousands.
LEAST_WHOLE_THOUSANDS = Decimal(10)
# What costs less is bought in the running budget; what costs a billion is rare.
LEAST_INVESTMENT = Decimal(100_000)
LARGEST_INVESTMENT = Decimal(1_000_000)


class ContextReader:
    """Reads each section's context; what the document says once (plan, owner) is found at the start."""

    def __init__(self, sections: Sequence[Section], facts: Facts) -> None:
        self.sections = sections
        self.facts = facts
        self.plan = self._plan()
        self.areas = frozenset(self._areas())
        self.opening = [block for section in sections if section.role == "opening" for block in section.blocks]
        self.first_lines = [block.text for block in self.opening[:3] if isinstance(block, Line)]
        self.parties = self._document_parties()
        self.stated_unit = self._document_unit()
        self.prevailing_unit = self._prevailing_unit()
        self.prose_unit = self._prose_unit()
        self.prose = self._prose_amounts()

    def name(self, section: Section, fallback: str) -> str:
        """A table's name for people: the nearest heading above it."""
        named = [line.text for line in section.heading if not is_unit_remark(line.text)]
        return " ".join((named[-1] if named else fallback).split())

    def of_heading(self, section: Section) -> BudgetContext:
        """A heading's section and area are its sector heading's (`Drift - Eldreomsorg`); the nearest chapter may
        narrow the area.
        """
        said, area = self._section_and_area(section.heading)
        area = self._chapter_of_measure(section) or area
        # Its amounts name their own unit; a verbal point has none, and takes the unit of the document's tables.
        return BudgetContext(said, area, self._parties(section.heading), self.prose_unit, "inferred")

    def _chapter_of_measure(self, section: Section) -> str | None:
        """The larger heading right above a measure's own, where it can be an area's name."""
        measure, above = section.blocks[0], section.heading[-1:]
        if section.role != "measure" or not isinstance(measure, Line) or not above:
            return None
        text = above[0].text.strip()
        larger = above[0].size > measure.size + SAME_SIZE and above[0].has_type
        said = read_section_heading(text) or names_measures(text) or owner_phrases(text) or find_stated_unit(text)
        return text if larger and may_be_area(text) and not said else None

    def of_flattened(self, section: Section, lines: Sequence[Line], columns: int) -> tuple[BudgetContext, list[Notice]]:
        headings = [*section.heading, lines[0]]
        amounts = likely_amounts([line.text for line in lines[1:]], columns)
        said, area = self._section_and_area(headings)
        unit, notices = self.unit([line.text for line in headings], amounts, lines[0].page, said)
        return BudgetContext(said, area, self._parties(headings), unit, "inferred" if notices else "stated"), notices

    def of_table(self, section: Section, head: TableHead) -> tuple[BudgetContext, list[Notice]]:
        """A table's context: its own title rows and label headings count as the nearest headings."""
        below = [block.text for block in section.blocks if isinstance(block, Line)]
        above = [line.text for line in section.heading]
        amounts = [
            amount
            for _, row in head.body
            for index in head.of_kind("year", "comparison", "total")
            if (cell := row[index]) is not None and (amount := cell_amount(cell.text))
        ]
        page = section.blocks[0].pages[0] if isinstance(section.blocks[0], Table) else 1
        said: TiltakSection | None = None
        for title in (*above, *head.titles):
            said = section_of_title(title) or said
        if said == "verbal" and not (above and section_of_title(above[-1]) == "verbal"):
            # A verbal heading further up is not the table's own.
            said = None
        if above and tells_financing(above[-1]):
            said = "inndekning"
        own = {head.units[index] for index in head.of_kind("year", "comparison", "total")}
        only = own.pop() if len(own) == 1 else None
        unit, notices = (only, []) if only else self.unit([*below, *above, *head.titles], amounts, page, said)
        if not only:
            notices += _disagreeing([*above, *head.titles], below, page)
        area = self._area_of_table(section.heading)
        source: UnitSource = "inferred" if notices else "stated"
        return BudgetContext(said, area, self._parties(section.heading), unit, source), notices

    def unit(
        self, headings: Sequence[str], amounts: Sequence[Amount], page: int, section: TiltakSection | None = None
    ) -> tuple[Unit, list[Notice]]:
        """The unit that the nearest heading states, or the one that the prose and the amounts' size make likely,
        with a notice.
        """
        for text in reversed(headings):
            stated = find_stated_unit(text)
            if stated:
                return stated, []
        own = {amount.unit for amount in amounts}
        if len(own) == 1 and (only := own.pop()) is not None:
            return only, []
        if self.stated_unit:
            return self.stated_unit, []
        unit, reason = self._likely_unit(amounts, section)
        others = self.prevailing_unit
        if others and others != unit and _is_plausible(others, amounts):
            unit, reason = others, "the document's other tables"
        return unit, [Notice("unit_inferred", f"no unit is stated; {unit} is taken from {reason}", page)]

    def _likely_unit(self, amounts: Sequence[Amount], section: TiltakSection | None) -> tuple[Unit, str]:
        counts: list[tuple[int, Unit]] = []
        for unit in ("mill. kr", "1000 kr", "kr"):
            repeated = {amount.nok(unit) for amount in amounts if amount.value} & self.prose
            counts.append((len(repeated), unit))
        best = max(count for count, _ in counts)
        if best >= 2 and [count for count, _ in counts].count(best) == 1:
            return next(unit for count, unit in counts if count == best), "the text, which repeats its amounts"
        if any(amount.places for amount in amounts):
            return "mill. kr", "the size of its amounts"
        sizes = [abs(amount.value) for amount in amounts if amount.value]
        small = bool(sizes) and LARGEST_IN_MILLIONS <= max(sizes) < LARGEST_INVESTMENT and min(sizes) < LEAST_INVESTMENT
        if section == "investering" and small:
            return "1000 kr", "the size of its amounts, too small for investments in whole kroner"
        large = [abs(amount.value) for amount in amounts if abs(amount.value) >= LARGE]
        round_ones = [value for value in large if not value % 100]
        if large and len(round_ones) * 10 >= len(large) * 7 and max(large) >= LARGEST_IN_THOUSANDS:
            return "kr", "its amounts, which are large and round"
        if sizes and min(sizes) >= LEAST_IN_KRONER and all(size % ROUND_KRONER == 0 for size in sizes):
            return "kr", "its amounts, which are all large and round"
        largest = max(sizes, default=Decimal(0))
        if largest >= LARGEST_IN_MILLIONS:
            return "1000 kr", "the size of its amounts"
        if self.has_decimals:
            return "mill. kr", "the size of its amounts"
        if largest >= LEAST_WHOLE_THOUSANDS and section not in ("investering", "reduserte investeringer"):
            return "1000 kr", "its amounts, which are whole: millions have decimals"
        return "mill. kr", "the size of its amounts"

    def _section_and_area(self, headings: Sequence[Line]) -> tuple[TiltakSection | None, str | None]:
        """The last section heading's section; the area is what stands after its dash, or a chapter heading below it."""
        section: TiltakSection | None = None
        area: str | None = None
        for line in headings:
            found = read_section_heading(line.text)
            if found:
                section, area = found.section, self._as_area(found.rest) or (area if line.has_type else None)
            elif (named := section_named(line.text)) and (read_heading_line(line.text) or names_owned_part(line.text)):
                section = named if section is None or named != "drift" else section
            elif announces_measures(line.text) and (named := section_named(line.text)):
                section, area = named, None
            elif is_area_heading(line.text):
                area = line.text.strip()
        return section, area

    def _area_of_table(self, headings: Sequence[Line]) -> str | None:
        """The area that the heading right above a table names, or else an area's own heading of higher rank."""
        _, area = self._section_and_area(headings[-1:])
        ranked = [line for line in headings if line.has_type and is_area_heading(line.text)]
        return area or (ranked[-1].text.strip() if ranked else None)

    def _as_area(self, rest: str | None) -> str | None:
        """What follows the dash is an area, unless it tells whose budget it is or the unit."""
        return (
            rest
            if rest
            and not owner_phrases(rest)
            and not find_stated_unit(rest)
            and not names_measures(rest)
            and not tells_part(rest)
            else None
        )

    def _parties(self, headings: Iterable[Line]) -> tuple[str, ...]:
        below = ""
        for line in reversed(list(headings)):
            codes = parties_told(line.text)
            if codes:
                return self._as_in_running_text(codes)
            # Running text may speak of the administration's budget, which a party changes.
            if names_administration(line.text) and is_heading_form(line.text) and not is_running_text(line.text, below):
                return ()
            below = line.text
        return self.parties

    def _document_parties(self) -> tuple[str, ...]:
        """Whose budget the document's opening lines or its title say that it is."""
        codes = parties_in(_paragraphs([block for block in self.opening if isinstance(block, Line)]))
        if codes and self._owns_parts_alone(codes):
            codes = ()
        elif not any(party_code(code) for code in codes):
            # The name of a local list may head a single table of several.
            preface = [block for section in self.sections if section.role == "preface" for block in section.blocks]
            codes = parties_in(_paragraphs([block for block in preface if isinstance(block, Line)]))
        codes = codes or (parties_in(self.facts.title) if self.facts.title else ()) or self._running_parties()
        return self._as_in_running_text(codes)

    def _owns_parts_alone(self, codes: tuple[str, ...]) -> bool:
        """Whether the opening names the parties only as those with whose changes the budget was adopted, and the tables
        of these changes, below tables of the budget itself, have a heading that names them too.
        """
        preface = [block for section in self.sections if section.role == "preface" for block in section.blocks]
        said = _paragraphs([block for block in preface if isinstance(block, Line)])
        if not CHANGES_OF.search(said) or parties_in(CHANGES_OF.sub(" ", said)):
            return False
        texts = {block.text for block in preface if isinstance(block, Line)}
        parts = [section for section in self.sections if section.role not in ("opening", "preface")]
        owned = [
            any(line.text not in texts and parties_told(line.text) == codes for line in section.heading)
            for section in parts
        ]
        first = owned.index(True) if True in owned else 0
        return any(section.role in ("table", "flattened") for section in parts[:first])

    def _running_parties(self) -> tuple[str, ...]:
        """The parties that a header or footer of a budget's pages names, where all that name any name the same."""
        if not any(speaks_of_budget(text) for text in (self.facts.title or "", *self.first_lines)):
            return ()
        running = {line.line.text for line in self.facts.running if line.kind in ("header", "footer")}
        told = {codes for text in running if (codes := parties_told(text))}
        return told.pop() if len(told) == 1 else ()

    def _as_in_running_text(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """A local list that a heading writes in capitals, as running text writes it."""
        return tuple(
            self._in_small_letters(code) if code.isupper() and not party_code(code) else code for code in codes
        )

    def _in_small_letters(self, name: str) -> str:
        for section in self.sections:
            for line in (*section.heading, *section.blocks):
                written = written_name(name, line.text) if isinstance(line, Line) else None
                if written:
                    return written
        return in_small_letters(name)

    def _document_unit(self) -> Unit | None:
        """A unit stated once for the whole document: in its opening lines, before the first table or section, or by
        what runs on its pages.
        """
        preface = [block for section in self.sections if section.role == "preface" for block in section.blocks]
        lines = [block for block in preface if isinstance(block, Line)]
        texts = [line.text for line in lines]
        units = [find_stated_unit(text) for text in texts] + [find_told_unit(_paragraphs(lines))]
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

    @cached_property
    def has_decimals(self) -> bool:
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

    def _prose_unit(self) -> Unit:
        """The unit of what has no amount of its own: that of the document's tables, or of most measure headings."""
        headings = [section.blocks[0] for section in self.sections if section.role == "measure"]
        found = [read_measure_heading(line.text) for line in headings if isinstance(line, Line)]
        units: list[Unit] = [unit for heading in found if heading and (unit := heading.total.unit)]
        most: Unit = max(units, key=units.count) if units else "kr"
        return self.stated_unit or self.prevailing_unit or most

    def _plan(self) -> tuple[int, ...]:
        for section in self.sections:
            for block in section.blocks[:1]:
                heading = read_heading_line(block.text) if isinstance(block, Line) else None
                if heading:
                    columns = settle_columns(heading.columns, self.facts.years)
                    return tuple(column.year for column in columns if column.kind == "year" and column.year)
        spans = [years for section in self.sections for years in _told_spans(section)]
        return max(spans, key=len, default=())

    def _areas(self) -> Iterable[str]:
        """Areas that tables with an area column begin two rows with, or that are areas by name."""
        for section in self.sections:
            lines = [block for block in section.blocks if isinstance(block, Line)]
            if section.role != "flattened" or not names_area_column(lines[0].text):
                continue
            labels = [split_row(" ".join(line.text.split())).label for line in lines[1:]]
            starts = [area for label in labels for area, _ in area_prefixes(label)[:1]]
            for area in dict.fromkeys(starts):
                if starts.count(area) > 1 or is_area(area):
                    yield area

    def _prose_amounts(self) -> frozenset[int]:
        found: set[int] = set()
        for section in self.sections:
            for block in section.blocks if section.role == "measure" else ():
                if isinstance(block, Line):
                    found.update(item.amount.nok("kr") for item in find_amounts(block.text) if item.amount)
        return frozenset(amount for amount in found if amount >= min(KRONER_PER_UNIT.values()) * 10_000)


def _told_spans(section: Section) -> Iterable[tuple[int, ...]]:
    """The years of a plan as list lines tell them (`hvert år 2019–2022`)."""
    for block in section.blocks if section.role == "item" else ():
        years = every_year_named(block.text) if isinstance(block, Line) else ()
        if len(years) in PLAN_LENGTHS:
            yield years


def _paragraphs(lines: Sequence[Line]) -> str:
    """Lines as text in which a new paragraph, or another type, begins on a new line."""
    text = lines[0].text if lines else ""
    longest = max((len(line.text) for line in lines), default=0)
    for above, line in pairwise(lines):
        goes_on = not line.space_above and line.bold == above.bold and abs(line.size - above.size) < SAME_SIZE
        # A line that ends where the next one's first word had room, and that word in a capital.
        room = len(above.text) + len(line.text.split(" ")[0]) < HAD_ROOM * longest
        goes_on = goes_on and not (room and line.text[:1].isupper() and not waits_for_a_word(above.text))
        text += f"{' ' if goes_on else chr(10)}{line.text}"
    return text


def _texts_over(section: Section) -> list[str]:
    """The headings above a table and the texts of its header."""
    table = section.blocks[0]
    cells = table.cells if isinstance(table, Table) else ()
    head = [cell.text for cell in cells if isinstance(table, Table) and cell.row < table.header_rows]
    return [*(line.text for line in section.heading), *head]


def _disagreeing(above: Sequence[str], below: Sequence[str], page: int) -> list[Notice]:
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
        return min(sizes) >= LEAST_IN_KRONER
    places = any(amount.places for amount in amounts)
    largest = LARGEST_INVESTMENT if unit == "1000 kr" else LARGEST_IN_MILLIONS
    return max(sizes) < largest and (unit != "1000 kr" or not places)


def names_area_column(heading: str) -> bool:
    """Whether a heading line begins with an area column's word (`Område Tiltak 2024 …`)."""
    words = heading.split()
    return bool(words) and read_column(words[0]).kind == "area"


def section_of_title(title: str) -> TiltakSection | None:
    """The section that a table's own title states (`Investeringer 2010-13`, `Reduserte investeringer`)."""
    found = read_section_heading(title)
    return found.section if found else section_named(title)


def is_budget_head(head: TableHead, above: Sequence[str]) -> bool:
    """Whether a table holds measures: amounts in years, under words that announce measures."""
    titles = list(head.titles)
    headings = " ".join(column.label for column in head.columns if column.kind in ("key", "title", "area"))
    named = any(TITLE_WORD.search(title) for title in titles)
    if not head.of_kind("title") or not head.of_kind("year"):
        return False
    keys = " ".join(column.label for column in head.columns if column.kind == "key")
    changes = any(is_change(head.columns[index].label) for index in head.of_kind("year", "comparison"))
    if CHAPTER_TABLE.search(keys) or (ACCOUNT_TABLE.search(headings) and not named and not changes):
        return False
    years = [year for index in head.of_kind("year") if (year := head.columns[index].year)]
    if not years and not named:
        return False
    accounts = [column.year for column in head.columns if column.kind == "comparison" and is_accounts(column.label)]
    # What has been spent is reported beside its budget after the year.
    if years and any(year and year >= max(years) for year in accounts):
        return False
    # A budget, its change and the budget that results say by themselves what they are.
    budgets = sum(column.kind in ("year", "comparison") and speaks_of_budget(column.label) for column in head.columns)
    return (changes and budgets > 1) or is_budget_table_heading([*above, *titles])
