"""What a budget document says outside its rows: plan years, areas, whose budget it is, and units -> the context of
each section.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.model import SAME_SIZE, Facts, Line, Notice, Section, Table
from extract.readers.budget_heads import TableHead
from extract.readers.budget_opening import lines_of
from extract.readers.budget_owners import OwnerReader
from extract.readers.budget_rows import BudgetContext
from extract.readers.budget_units import UnitReader, disagreeing
from extract.records import TiltakSection, UnitSource
from patterns.budget.areas import area_of_heading, area_prefixes, is_area, is_area_heading, may_be_area
from patterns.budget.cells import cell_amount
from patterns.budget.column_words import adds_or_cuts, is_accounts, is_change, is_deviation, is_forecast
from patterns.budget.columns import read_column, settle_columns
from patterns.budget.heading_lines import read_heading_line
from patterns.budget.headings import is_heading_form, told_as_cut, without_numbering
from patterns.budget.measures import announces_measures, names_measures, tells_financing
from patterns.budget.owner_words import names_owned_part, owner_phrases
from patterns.budget.sections import heads_numbers, read_section_heading, section_named, tells_part
from patterns.families.budsjettvedtak import (
    ACCOUNT_TABLE,
    CHAPTER_TABLE,
    TITLE_WORD,
    changes_budget,
    is_budget_table_heading,
    speaks_of_budget,
)
from patterns.flat_rows import likely_amounts, split_row
from patterns.units import find_stated_unit, is_unit_remark
from patterns.year_phrases import every_year_named

PLAN_LENGTHS = (3, 4)


class ContextReader:
    """Reads each section's context; what the document says once (plan, owner, unit) is found at the start."""

    def __init__(self, sections: Sequence[Section], facts: Facts) -> None:
        self.sections = sections
        self.facts = facts
        self.plan = self._plan()
        self.areas = frozenset(self._areas())
        self.first_lines = [line.text for line in lines_of(sections, "opening")[:3]]
        self.owners = OwnerReader(sections, facts)
        self.units = UnitReader(sections, facts)
        headings = {line.text for section in sections for line in section.heading}
        self.has_investments = any(
            (found := read_section_heading(text)) and found.section == "investering" for text in headings
        )

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
        cut = _cut_told([line.text for line in section.heading])
        return BudgetContext(said, area, self.owners.of(section.heading), self.units.of_prose, "inferred", cut)

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
        """The context of a table that lost its columns, of which the first line is the heading."""
        headings = [*section.heading, lines[0]]
        amounts = likely_amounts([line.text for line in lines[1:]], columns)
        said, area = self._section_and_area(headings)
        unit, notices = self.units.of_table([line.text for line in headings], amounts, lines[0].page, said)
        return BudgetContext(said, area, self.owners.of(headings), unit, "inferred" if notices else "stated"), notices

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
        # Measures told by the frame they change (`Rammeområde | Tiltak`) are no frames.
        of_measures = any(names_measures(head.columns[index].label) for index in head.of_kind("title"))
        for title in (*above, *head.titles):
            named = section_of_title(title)
            said = said if named == "ramme" and of_measures else named or said
        if said == "verbal" and not (above and section_of_title(above[-1]) == "verbal"):
            # A verbal heading further up is not the table's own.
            said = None
        if above and tells_financing(above[-1]):
            said = "inndekning"
        said = said or self._beside_investments([*above, *head.titles])
        own = {head.units[index] for index in head.of_kind("year", "comparison", "total")}
        only = own.pop() if len(own) == 1 else None
        unit, notices = (only, []) if only else self.units.of_table([*below, *above, *head.titles], amounts, page, said)
        if not only:
            notices += disagreeing([*above, *head.titles], below, page)
        area = self._area_of_table(section.heading)
        source: UnitSource = "inferred" if notices else "stated"
        cut = _cut_told([*above, *head.titles])
        return BudgetContext(said, area, self.owners.of(section.heading), unit, source, cut), notices

    def _beside_investments(self, headings: Sequence[str]) -> TiltakSection | None:
        """What is added to or cut from a budget (`Økte utgifter`) whose investments stand below a heading of their own
        are running costs.
        """
        return "drift" if self.has_investments and adds_or_cuts(without_numbering(_nearest(headings))) else None

    def _section_and_area(self, headings: Sequence[Line]) -> tuple[TiltakSection | None, str | None]:
        """The last section heading's section; the area is what stands after its dash, or a chapter heading below it."""
        section: TiltakSection | None = None
        area: str | None = None
        chapter: Line | None = None
        for line in headings:
            found = read_section_heading(line.text)
            if heads_numbers(line.text):
                section = None
            elif found:
                section, area = found.section, self._as_area(found.rest) or (area if line.has_type else None)
            elif (named := section_named(line.text)) and (read_heading_line(line.text) or names_owned_part(line.text)):
                section = named if section is None or named != "drift" else section
            elif _announces(line.text) and (named := section_named(line.text)):
                section, area = named, None
            elif tells_financing(line.text):
                section = "inndekning"
            elif is_area_heading(line.text):
                area, chapter = area_of_heading(line.text), line
            elif chapter is not None and _stands_beside(line, chapter):
                area = None
        return section, area

    def _area_of_table(self, headings: Sequence[Line]) -> str | None:
        """The area that the heading right above a table names, or else an area's own heading of higher rank."""
        _, area = self._section_and_area(headings[-1:])
        ranked = [line for line in headings if line.has_type and is_area_heading(line.text)]
        if area or not ranked:
            return area
        below = headings[headings.index(ranked[-1]) + 1 :]
        return None if any(_stands_beside(line, ranked[-1]) for line in below) else area_of_heading(ranked[-1].text)

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


def _stands_beside(line: Line, chapter: Line) -> bool:
    """Whether a heading begins another chapter than an area's: it has its rank, and tells no part of it."""
    if not line.has_type or not chapter.has_type or not is_heading_form(line.text) or is_unit_remark(line.text):
        return False
    told = names_measures(line.text) or names_owned_part(line.text) or adds_or_cuts(without_numbering(line.text))
    return line.size >= chapter.size - SAME_SIZE and (line.bold or not chapter.bold) and not told


def _told_spans(section: Section) -> Iterable[tuple[int, ...]]:
    """The years of a plan as list lines tell them (`hvert år 2019–2022`)."""
    for block in section.blocks if section.role == "item" else ():
        years = every_year_named(block.text) if isinstance(block, Line) else ()
        if len(years) in PLAN_LENGTHS:
            yield years


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
    of_accounts = ACCOUNT_TABLE.search(headings) is not None and not named and not changes
    if CHAPTER_TABLE.search(keys) or (of_accounts and not any(map(changes_budget, above))):
        return False
    years = [year for index in head.of_kind("year") if (year := head.columns[index].year)]
    if not years and not named:
        return False
    accounts = [column.year for column in head.columns if column.kind == "comparison" and is_accounts(column.label)]
    # What has been spent is reported beside its budget after the year.
    if years and any(year and year >= max(years) for year in accounts):
        return False
    beside = [column.label for column in head.columns if column.kind != "year"]
    if len(set(years)) == 1 and not changes and any(map(is_forecast, beside)) and any(map(is_deviation, beside)):
        return False
    # A budget, its change and the budget that results say by themselves what they are.
    budgets = sum(column.kind in ("year", "comparison") and speaks_of_budget(column.label) for column in head.columns)
    return (changes and budgets > 1) or is_budget_table_heading([*above, *titles])


def _cut_told(headings: Sequence[str]) -> str | None:
    """The nearest heading above, where it tells that what stands below it is cut."""
    return told_as_cut(_nearest(headings))


def _nearest(headings: Sequence[str]) -> str:
    """The nearest heading above that tells more than the unit, or what a column holds."""
    passed = (text for text in reversed(headings) if not is_unit_remark(text))
    return next((text for text in passed if told_as_cut(text) or read_column(text).kind != "title"), "")


def _announces(text: str) -> bool:
    """Whether a line, or a heading, announces measures (`Tiltak på drift`)."""
    return announces_measures(text) or (is_heading_form(text) and announces_measures(f"{text}:"))
