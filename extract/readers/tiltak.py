"""The sections of a budget decision -> Tiltak, sum rows and notices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.model import Facts, Line, Notice, Section, Table
from extract.readers.budget_changes import change_checks
from extract.readers.budget_columns import read_head
from extract.readers.budget_context import ContextReader, is_budget_head, section_of_title
from extract.readers.budget_heads import TableHead, joined_head
from extract.readers.budget_parts import read_part_heads
from extract.readers.budget_rows import BudgetTable, measured_total, reading_of
from extract.readers.budget_summaries import without_summaries
from extract.readers.budget_sums import net_notices, net_rows, nets_of
from extract.readers.budget_tables import read_budget_table
from extract.readers.flattened import heading_columns, read_flattened
from extract.readers.headings import heading_of, read_heading
from extract.readers.item_sums import ListedItem, heading_of_item, item_sum_checks
from extract.readers.left_out import left_out_notices, table_holds_amounts
from extract.readers.lost_years import lost_year_notices
from extract.readers.prose import read_prose, read_verbal, unread_money
from extract.readers.row_years import with_rows_as_columns, with_years_as_columns
from extract.readers.verbal_tables import read_verbal_table
from extract.reading import Reading, joined
from extract.records import Check
from patterns.amounts import kroner
from patterns.budget.columns import Column
from patterns.budget.sections import read_section_heading
from patterns.families.budsjettvedtak import speaks_of_budget
from patterns.owners import column_owner
from patterns.titles import Mention
from patterns.years import budget_year, budget_years, lone_year


def read_tiltak(sections: tuple[Section, ...], facts: Facts) -> Reading:
    """Every measure of the document, tables first read for the years that headings need."""
    if not sections:
        return Reading()
    return _Reader(sections, facts).run()


def _with_years_as_columns(section: Section) -> Section:
    if not section.role.startswith("table"):
        return section
    blocks = tuple(
        with_years_as_columns(with_rows_as_columns(block)) if isinstance(block, Table) else block
        for block in section.blocks
    )
    return replace(section, blocks=blocks)


_ITEMS = ("item", "stacked_item", "taken_item", "signed_item")


class _Reader:
    """One document's sections; tables are numbered as they come, and a table without years takes those of the one
    before.
    """

    def __init__(self, sections: tuple[Section, ...], facts: Facts) -> None:
        self.sections = sections = tuple(map(_with_years_as_columns, sections))
        self.contexts = ContextReader(sections, facts)
        stated = [year for text in (facts.title or "", *self.contexts.first_lines) if (year := budget_year(text))]
        lone = lone_year(facts.title) if facts.title and speaks_of_budget(facts.title) else None
        self.plan = tuple(facts.years) or self.contexts.plan or tuple(stated[:1] or ([lone] if lone else []))
        # `Budsjett 2022` over a plan for 2023-2025: the tables hold four years, the first of them the budget's own.
        self.table_plan = (self.plan[0] - 1, *self.plan) if self.plan and self.plan[0] - 1 in stated else self.plan
        self.mentions = self._mentions()
        self.columns: tuple[Column, ...] = ()
        self.areas = self.contexts.areas
        self.title = facts.title or ""
        self.says = [self.title, *self.contexts.first_lines]
        self.last: tuple[Section, TableHead] | None = None
        # Tables with amounts that no record was made of.
        self.left_out: list[Table] = []
        # What is told of tables without a row that could be read.
        self.unread: list[Notice] = []
        self.tables: list[BudgetTable] = []
        # How many measures are told as headings and in sentences: their ids count them.
        self.headings = self.items = 0
        # The measures of lists, how many of them the sums so far are of, and whether all were read since the last sum.
        self.listed: list[ListedItem] = []
        self.summed = 0
        self.is_whole = True

    def run(self) -> Reading:
        places = self._read_tables()
        readings: list[Reading] = []
        for index, section in enumerate(self.sections):
            if index in places:
                for place in places[index]:
                    readings += self._table_readings(place)
            else:
                readings += self._told(section)
        read = joined([*readings, Reading(notices=(*self.unread, *left_out_notices(self.left_out)))])
        return without_summaries(read)

    def _read_tables(self) -> dict[int, range]:
        """Reads all tables; which of them each section, by its index, gave."""
        places: dict[int, range] = {}
        for index, section in enumerate(self.sections):
            if section.role == "table_continued" and self.tables and self._continue(section):
                continue
            if section.role in ("flattened", "table", "table_continued"):
                first = len(self.tables)
                self.tables += self._tables(section, first + 1)
                if len(self.tables) > first:
                    places[index] = range(first, len(self.tables))
        return places

    def _table_readings(self, place: int) -> Iterator[Reading]:
        yield reading_of(self.tables[place])
        nets, notices = tuple(net_rows(self.tables, place)), tuple(net_notices(self.tables, place))
        yield Reading(sums=nets, checks=change_checks(self.tables[place]), notices=notices)

    def _told(self, section: Section) -> Iterator[Reading]:
        """What a section tells that is no table."""
        if section.role == "measure":
            check = self._section_total(section)
            if check:
                yield Reading(checks=(check,))
            else:
                self.headings += 1
                yield self._heading(section, self.headings)
        elif section.role in (*_ITEMS, "project", "verbal", "verbal_table"):
            yield self._item(section)
        elif section.role == "item_sum":
            told = item_sum_checks(section, self.listed[self.summed :], self.listed)
            # Where an amount of the list was not read, its sum proves nothing.
            yield Reading(checks=tuple(check for check in told if self.is_whole or check.ok))
            self.summed, self.is_whole = len(self.listed), True
        elif section.role == "unread_item":
            self.is_whole = False
            yield Reading(notices=(unread_money(section),))

    def _item(self, section: Section) -> Reading:
        found = self._prose(section, self.items + 1)
        self.items += len(found.tiltak)
        self.listed += [ListedItem(tiltak, heading_of_item(section)) for tiltak in found.tiltak if tiltak.amounts]
        are_read = section.role.startswith("verbal") or all(tiltak.amounts for tiltak in found.tiltak)
        self.is_whole = self.is_whole and are_read
        return found

    def _prose(self, section: Section, number: int) -> Reading:
        context = self.contexts.of_heading(section)
        if section.role == "verbal":
            return read_verbal(section, number, context)
        if section.role == "verbal_table":
            return read_verbal_table(section, number, context)
        return read_prose(section, number, context, self._plan(section))

    def _plan(self, section: Section) -> tuple[int, ...]:
        """The years of what a section tells in words: its case's, or the document's."""
        return plan_of_case(section.case) or self.plan

    def _table_plan(self, section: Section) -> tuple[int, ...]:
        """The years of a section's tables: its case's, or the document's."""
        return plan_of_case(section.case) or self.table_plan

    def _tables(self, section: Section, number: int) -> list[BudgetTable]:
        """The tables that a section gives: one, or one for each part (party, drift) that has columns of its own."""
        parts = self._parted(section, number) if section.role != "flattened" else []
        if parts:
            return parts
        table = self._table(section, f"t{number}")
        return [table] if table is not None else []

    def _parted(self, section: Section, number: int) -> list[BudgetTable]:
        table = section.blocks[0]
        if not isinstance(table, Table):
            return []
        above = [line.text for line in section.heading]
        found: list[BudgetTable] = []
        for part, head in read_part_heads(table, self._table_plan(section), above or [self.title]):
            if not is_budget_head(head, above):
                return []
            read = self._read(section, f"t{number + len(found)}", head)
            if read is not None:
                parties, said = part.parties or read.context.parties, part.section or read.context.section
                found.append(replace(read, context=replace(read.context, parties=parties, section=said)))
        self.last = None
        return found

    def _table(self, section: Section, table_id: str) -> BudgetTable | None:
        if section.role != "flattened":
            return self._drawn(section, table_id)
        lines = [block for block in section.blocks if isinstance(block, Line)]
        headed, first_row = heading_columns(lines, self._plan(section))
        columns = headed or self.columns
        self.columns = columns
        context, notices = self.contexts.of_flattened(section, lines, len(columns))
        name = self.contexts.name(section, lines[0].text)
        table = read_flattened(table_id, name, lines[first_row:], context, columns, self.areas, self.mentions)
        return replace(table, notices=(*notices, *table.notices))

    def _drawn(self, section: Section, table_id: str) -> BudgetTable | None:
        """A table with columns, where it holds measures."""
        table = section.blocks[0]
        if not isinstance(table, Table):
            return None
        above = [line.text for line in section.heading]
        head = read_head(table, self._table_plan(section), self.columns, above or [self.title], self.says)
        self.last = None
        read = self._read(section, table_id, head) if is_budget_head(head, above) else None
        if read is None and table_holds_amounts(table, above):
            self.left_out.append(table)
        return read

    def _continue(self, section: Section) -> bool:
        """Whether a table is the rest of the last one: then both are read as one, so that a sum finds all its rows."""
        table = section.blocks[0]
        if self.last is None or not isinstance(table, Table):
            return False
        before, head = self.last
        rest = read_head(table, self._table_plan(before), self.columns, (), self.says)
        if _sections_of(rest) - _sections_of(head):
            # Its own heading names another section (`Område | Inndekning`).
            return False
        whole = joined_head(head, rest)
        read = self._read(before, self.tables[-1].table_id, whole) if whole else None
        if read is None:
            return False
        self.tables[-1] = read
        return True

    def _read(self, section: Section, table_id: str, head: TableHead) -> BudgetTable | None:
        context, notices = self.contexts.of_table(section, head)
        name = self.contexts.name(section, " ".join(head.titles[:1]))
        above = [line.text for line in section.heading]
        read = read_budget_table(table_id, name, head, context, notices, above)
        if read is None or not any(row.kind is None for row in read.rows):
            told = read.notices if read is not None and not read.rows else ()
            self.unread += [notice for notice in told if notice.code == "row_not_read"]
            return None
        read = replace(read, notices=(*read.notices, *lost_year_notices(head, self._table_plan(section))))
        named = {column_owner(head.columns[index].label) for index in head.of_kind("year")}
        if not read.context.parties and len(named) == 1:
            # Of a table of one party alone (`Ap 2031`, `Ap 2032`) the columns' headings may tell whose it is.
            read = replace(read, context=replace(read.context, parties=named.pop()))
        self.last = (section, head)
        self.columns = tuple(column for column in head.columns if column.kind in ("year", "comparison", "total"))
        return read

    def _heading(self, section: Section, number: int) -> Reading:
        context = self.contexts.of_heading(section)
        tiltak = read_heading(section, number, context, self._plan(section))
        return Reading(tiltak=(tiltak,)) if tiltak else Reading()

    def _section_total(self, section: Section) -> Check | None:
        """The control of a heading that states a whole section's total (`Investeringer Totalt i perioden 30
        millioner`): no measure.
        """
        heading = heading_of(section)
        named = read_section_heading(heading.title) if heading else None
        same = [
            number
            for number, table in enumerate(self.tables)
            if named and not named.rest and table.context.section == named.section
        ]
        if heading is None or not same:
            return None
        stated = heading.total.nok("kr")
        actual = sum(measured_total(self.tables[number]) for number in same)
        held = "its rows hold"
        if abs(actual) != abs(stated):
            for net in (row for number in same for row in nets_of(self.tables, number, heading.title)):
                total = sum(amount.nok for amount in net.amounts if amount.column.isdecimal())
                if abs(total) == abs(stated):
                    actual, held = total, f"{net.label} is the net over {len(net.members)} rows and holds"
        return Check(
            kind="heading_total",
            subject=self.tables[same[0]].name,
            expected=stated,
            actual=actual,
            ok=abs(stated) == abs(actual),
            message=f"{heading.title}: the heading states {kroner(stated)} for the section; {held} {kroner(actual)}",
            page=section.blocks[0].page if isinstance(section.blocks[0], Line) else None,
        )

    def _mentions(self) -> list[Mention]:
        found: list[Mention] = []
        for section in self.sections:
            heading = heading_of(section) if section.role == "measure" else None
            if heading:
                unit = heading.total.unit or "kr"
                first = heading.first.nok(unit) if heading.first else None
                found.append(Mention(heading.title, heading.total.nok(unit), first))
        return found


def plan_of_case(case: Sequence[Line]) -> tuple[int, ...]:
    """The years that the title of a budget's case tells (`PS 44/31 Budsjettregulering 2031`); empty where it tells
    none, or its lines tell others."""
    told = {years for line in case if (years := budget_years(line.text))}
    return told.pop() if len(told) == 1 else ()


def _sections_of(head: TableHead) -> set[str]:
    """The sections that a table's own heading names."""
    return {said for title in head.titles if (said := section_of_title(title)) is not None}
