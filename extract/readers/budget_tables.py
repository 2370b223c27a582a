"""Tables with columns (drawn, aligned, tabs, pipes) -> the rows of a budget, with their sums told from their
measures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extract.model import Notice
from extract.readers.budget_heads import TableHead
from extract.readers.budget_rows import BudgetContext, BudgetRow, BudgetTable
from extract.readers.budget_table_rows import Said, form_of, owner_columns, read_row, with_owners
from extract.readers.left_out import unheaded_notices
from extract.readers.row_structure import with_parts, with_payers, with_sums
from extract.records import TiltakSection
from patterns.budget.areas import area_of_heading, is_area, is_area_heading
from patterns.budget.column_words import adds_or_cuts, pays_for_row
from patterns.budget.columns import Column
from patterns.budget.headings import told_as_cut
from patterns.budget.measures import is_base_line, is_cost_frame, is_kind_of_measures, names_measures
from patterns.budget.sections import read_section_heading, section_named
from patterns.families.budsjettvedtak import FORMULA_ROW, OVERVIEW_ROW
from patterns.sum_rows import is_net_by_span, is_running_sum, summed_part

OVERVIEW_SHARE = 0.4
LEAST_OF_FRAME = 3


def read_budget_table(
    table_id: str,
    name: str,
    head: TableHead,
    context: BudgetContext,
    notices: Sequence[Notice],
    above: Sequence[str] = (),
) -> BudgetTable | None:
    """The table as rows; None where it holds no measures but an economic overview. `above`: the headings over it."""
    rows: list[BudgetRow] = []
    found = list(notices)
    titles = [head.columns[index].label for index in head.of_kind("title")]
    said = Said(cut=next(filter(None, map(told_as_cut, titles)), context.cut))
    form = form_of(head, context.unit)
    owners = owner_columns(head)
    for _, row in head.body:
        built, said, notice = read_row(row, form, said)
        if notice:
            found.append(notice)
        if built is not None:
            rows.append(with_owners(built, row, owners) if owners else built)
    rows = with_payers(rows)
    counted = [row for row in rows if not (row.is_part and pays_for_row(row.label))]
    # Below projects what pays for them may have more rows than they.
    labels = [row.label for row in counted if row.section != "inndekning"] or [row.label for row in counted]
    # Incomes alone may be all that a party changes: below `Tiltak`, or where others change more in the same table.
    proposed = bool(context.parties) and any(map(names_measures, titles))
    if is_overview(labels) and all(map(is_overview, head.labels)) and not proposed:
        return None
    columns = with_own_total(rows, head.columns)
    rows = with_measures_of_a_span(rows)
    rows, members = with_sums(with_kinds_summed(with_parts(rows)), columns)
    rows = with_sections_of_sums(rows, members, context.section)
    rows = rows if context.area else with_areas_of_sums(rows, members, above)
    context, rows = with_frame_told(context, rows)
    found += [*_years_not_told(rows), *unheaded_notices(head)]
    if context.section is None and names_frames(rows):
        context = replace(context, section="ramme")
    return BudgetTable(table_id, name, columns, tuple(rows), members, context, tuple(found))


def with_own_total(rows: Sequence[BudgetRow], columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns, a total made a comparison where most rows' years do not add up to it (a project's whole cost, a
    change).
    """
    agreeing = disagreeing = 0
    for row in rows:
        years = [cell.amount.value for cell in row.cells if columns[cell.column].kind == "year"]
        totals = [cell.amount.value for cell in row.cells if columns[cell.column].kind == "total"]
        if years and totals:
            agrees = sum(years, Decimal(0)) == totals[-1]
            agreeing, disagreeing = agreeing + agrees, disagreeing + (not agrees)
    if disagreeing <= agreeing:
        return columns
    return tuple(
        column._replace(kind="comparison") if column.kind == "total" and not is_cost_frame(column.label) else column
        for column in columns
    )


def with_measures_of_a_span(rows: Sequence[BudgetRow]) -> list[BudgetRow]:
    """A row that ends in a span of years (`Prisvekst 2006-10`) is a net row below all others, a measure among them."""
    settled = list(rows)
    measures_below = False
    for index in range(len(rows) - 1, -1, -1):
        if measures_below and is_net_by_span(rows[index].label):
            settled[index] = replace(rows[index], kind=None)
        measures_below = measures_below or settled[index].kind is None
    return settled


def with_sections_of_sums(
    rows: Sequence[BudgetRow], members: dict[int, tuple[int, ...]], said: TiltakSection | None
) -> list[BudgetRow]:
    """The rows below a sum that stands before them take the section that it names (`Sum endringer drift`); those above
    one take it where neither they nor the table's heading have any, or where it tells what pays (`Sum finansiering`).
    """
    settled = list(rows)
    for index, parts in members.items():
        section = section_named(rows[index].label) if parts and min(parts) > index else None
        if parts and max(parts) < index:
            named = read_section_heading(summed_part(rows[index].label))
            section = named.section if named and not named.rest else None
            section = section if said is None or section == "inndekning" else None
        for part in parts if section else ():
            settled[part] = replace(settled[part], section=settled[part].section or section)
    return settled


def with_areas_of_sums(
    rows: Sequence[BudgetRow], members: dict[int, tuple[int, ...]], above: Sequence[str]
) -> list[BudgetRow]:
    """The rows above a sum that names an area, by its words or as a heading above the table does (`5 Drift av bygg`
    over `Sum drift av bygg`), are that area's where none else is told.
    """
    settled = list(rows)
    headings = {name.casefold(): name for text in above if (name := area_of_heading(text))}
    for index, parts in members.items():
        named = summed_part(rows[index].label)
        told = read_section_heading(named) or names_measures(named) or adds_or_cuts(named)
        headed = None if told else headings.get(named.casefold())
        area = headed or (named if is_area_heading(named) else None)
        if area is None or not parts or max(parts) > index or any(settled[part].area for part in parts):
            continue
        for part in parts:
            settled[part] = replace(settled[part], area=area)
    return settled


def with_frame_told(context: BudgetContext, rows: list[BudgetRow]) -> tuple[BudgetContext, list[BudgetRow]]:
    """For a table that leads from one frame to the next by changes (`Konsekvensjustert ramme`): the line that it starts
    from is a frame, and the changes are of running costs where only the frame was named.
    """
    if not leads_to_frame(rows):
        return context, rows
    if context.section == "ramme":
        context = replace(context, section="drift")
    told = [replace(row, section="ramme") if row.kind is None and is_base_line(row.label) else row for row in rows]
    return context, told


def leads_to_frame(rows: Sequence[BudgetRow]) -> bool:
    """Whether a table has a line that a frame starts from, or what the frame becomes by the changes."""
    based = len(rows) >= LEAST_OF_FRAME and any(row.kind is None and is_base_line(row.label) for row in rows)
    return based or any(row.kind is not None and is_running_sum(row.label) for row in rows)


def with_kinds_summed(rows: list[BudgetRow]) -> list[BudgetRow]:
    """A row of such a table that stands apart and names only a kind of measures (`Nye tiltak og realendringer`) is what
    these come to.
    """
    if not leads_to_frame(rows):
        return rows
    return [
        replace(row, kind="sum") if row.kind is None and row.heads and is_kind_of_measures(row.label) else row
        for row in rows
    ]


def _years_not_told(rows: Sequence[BudgetRow]) -> list[Notice]:
    """A notice for every measure with an amount whose year the table does not tell."""
    return [
        Notice("year_ambiguous", f"{row.title}: the year of {raw} is not told by its column", row.page)
        for row in rows
        if row.kind is None and (raw := ", ".join(cell.amount.raw for cell in row.cells if not cell.known))
    ]


def names_frames(rows: Sequence[BudgetRow]) -> bool:
    """Whether the rows are whole areas (`Helse og omsorg`), no measures inside them."""
    titles = [row.title for row in rows if row.kind is None]
    return len(titles) >= 3 and sum(1 for title in titles if is_area(title)) * 2 > len(titles)


def is_overview(labels: Sequence[str]) -> bool:
    """Whether rows are those of an economic overview (taxes, interest, instalments), not measures."""
    hits = [label for label in labels if FORMULA_ROW.search(label) or OVERVIEW_ROW.search(label)]
    return len(hits) >= min(2, len(labels)) and len(hits) > 0 and len(hits) >= OVERVIEW_SHARE * len(labels)
