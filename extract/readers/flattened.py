"""Tables that lost their columns: lines between a heading with years and their sums -> rows with cells placed by
what must hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from extract.model import Line, Notice
from extract.readers.budget_rows import BudgetContext, BudgetRow, BudgetTable, PlacedCell
from extract.readers.budget_tables import names_frames
from extract.readers.flat_places import FlatLine, PlacedRows, place_rows, total_of
from extract.readers.row_structure import added
from extract.solver import Placement
from extract.text import evidence_of
from patterns.budget.areas import area_prefixes, is_area, may_be_area
from patterns.budget.cells import are_numbered, without_row_number
from patterns.budget.columns import Column, settle_columns
from patterns.budget.heading_lines import read_heading_line
from patterns.budget.headings import is_heading_form
from patterns.budget.sections import SectionName, split_type_before, split_type_behind
from patterns.flat_rows import (
    FlatRow,
    RowReading,
    joined_halves,
    readings,
    split_row,
    writes_thousands_with_blank,
)
from patterns.sum_rows import sum_word
from patterns.titles import Mention

LEAST_PARTS = 2


def read_flattened(
    table_id: str,
    name: str,
    lines: Sequence[Line],
    context: BudgetContext,
    columns: Sequence[Column],
    areas: frozenset[str],
    headings: Sequence[Mention],
) -> BudgetTable:
    """The table whose rows stand in `lines`; `headings` are the document's headings that may cover rows of it."""
    drafts, notices = _rows(lines, columns)
    members = _members(drafts)
    placed = place_rows(drafts, members, columns, headings, context)
    chosen = placed.readings
    named = _areas_and_titles(drafts, chosen, areas)
    numbered = are_numbered([title for draft, (_, title) in zip(drafts, named, strict=True) if draft.kind is None])
    if numbered:
        named = [(area, without_row_number(title)) for area, title in named]
    types = _types([title for draft, (_, title) in zip(drafts, named, strict=True) if draft.kind is None])
    rows: list[BudgetRow] = []
    for index, (draft, reading, (area, title)) in enumerate(zip(drafts, chosen, named, strict=True)):
        title, section = types.get(title, (title, None)) if draft.kind is None else (title, None)
        cells, row_notices = amounts_of(draft, placed, index, columns, title)
        notices += row_notices
        evidence = tuple(evidence_of(draft.lines))
        rows.append(BudgetRow(reading.label, area, title, None, cells, draft.kind, evidence, section))
    if context.section is None and names_frames(rows):
        context = replace(context, section="ramme")
    sure = {total: parts for total, parts in members.items() if placed.unsure.isdisjoint((total, *parts))}
    rows = _with_untold_sums(rows, sure)
    proved = placed.solution.complete
    return BudgetTable(table_id, name, tuple(columns), tuple(rows), sure, context, tuple(notices), proved)


def _with_untold_sums(rows: Sequence[BudgetRow], members: Mapping[int, tuple[int, ...]]) -> list[BudgetRow]:
    """The rows; a sum's cells are no year's where it fails in several columns and its members' places are not known.

    A single column in which it fails is sure: the others hold, and all numbers together are what they are.
    """
    settled = list(rows)
    for total, parts in members.items():
        row = rows[total]
        own = [rows[part] for part in parts]
        failing = {cell.column for cell in row.cells if added(own, cell.column) != cell.amount.value}
        if len(failing) > 1 and any(not cell.known for part in own for cell in part.cells):
            cells = [replace(cell, known=False) if cell.column in failing else cell for cell in row.cells]
            settled[total] = replace(row, cells=tuple(cells))
    return settled


def _types(titles: Sequence[str]) -> dict[str, tuple[str, SectionName]]:
    """The titles without the type that ends (or begins) every one of them, as a column of types left it, and that
    type.
    """
    for split in (split_type_behind, split_type_before):
        parted = {title: split(title) for title in titles}
        typed = {title: found for title, found in parted.items() if found is not None}
        if len(titles) >= LEAST_PARTS and len(typed) == len(parted):
            return typed
    return {}


def heading_columns(lines: Sequence[Line], plan: Sequence[int]) -> tuple[tuple[Column, ...] | None, int]:
    """The amount columns that the heading names, over two lines where both are needed, and how many lines it takes.

    None where it names no years: they are those of the table before.
    """
    both = read_heading_line(f"{lines[0].text} {lines[1].text}") if len(lines) > 1 else None
    heading = both or read_heading_line(lines[0].text)
    return (tuple(settle_columns(heading.columns, plan)) if heading else None), (2 if both else 1)


def _rows(lines: Sequence[Line], columns: Sequence[Column]) -> tuple[list[FlatLine], list[Notice]]:
    """The rows: lines without numbers belong to the row that follows them."""
    gathered: list[tuple[list[Line], FlatRow]] = []
    waiting: list[Line] = []
    for line in lines:
        row = split_row(line.text)
        whole = joined_halves(gathered[-1][1], row, len(columns)) if gathered and not waiting else None
        if whole is not None:
            gathered[-1] = ([*gathered[-1][0], line], whole)
            continue
        waiting.append(line)
        if row.tokens:
            label = " ".join([*(" ".join(part.text.split()) for part in waiting[:-1]), row.label]).strip()
            gathered.append((waiting, FlatRow(label, row.tokens)))
            waiting = []
    shares = sum(column.kind == "share" for column in columns)
    grouped = writes_thousands_with_blank([row for _, row in gathered], len(columns), shares)
    drafts: list[FlatLine] = []
    notices: list[Notice] = []
    for row_lines, row in gathered:
        ways = readings(row, len(columns), grouped=grouped)
        if ways:
            drafts.append(FlatLine(tuple(row_lines), row, tuple(ways), sum_word(row.label) if row.label else "sum"))
        else:
            notices.append(
                Notice("row_not_read", f"row not read: {row.label} {' '.join(row.tokens)}".strip(), row_lines[0].page)
            )
    return drafts, notices


def _members(drafts: Sequence[FlatLine]) -> dict[int, tuple[int, ...]]:
    """For every sum row the rows that it adds up: those since the last sum, or all, whichever its cells together
    agree with.
    """
    members: dict[int, tuple[int, ...]] = {}
    since: list[int] = []
    every: list[int] = []
    of_since = of_every = Decimal(0)
    sums = [index for index, draft in enumerate(drafts) if draft.kind == "sum"]
    for index, draft in enumerate(drafts):
        if draft.kind is None:
            since.append(index)
            every.append(index)
            of_since += total_of(draft.readings[0])
            of_every += total_of(draft.readings[0])
        elif draft.kind == "sum" and every:
            stated = {total_of(reading) for reading in draft.readings}
            adds_since, adds_every = of_since in stated, of_every in stated
            whole = (
                (adds_every and not adds_since)
                or not since
                or (index == sums[-1] and not adds_since and len(draft.row.label.split()) < 2)
            )
            members[index] = tuple(every) if whole else tuple(since)
            since, of_since = [], Decimal(0)
    return members


def amounts_of(
    draft: FlatLine, placed: PlacedRows, index: int, columns: Sequence[Column], title: str
) -> tuple[tuple[PlacedCell, ...], list[Notice]]:
    """A row's cells, and what is not known of them: their years, or which numbers they are."""
    solution, reading = placed.solution, placed.readings[index]
    page = draft.lines[-1].page
    if index in placed.unsure:
        written = " ".join(draft.row.tokens)
        return (), [Notice("row_not_read", f"{title}: its numbers can be grouped in several ways: {written}", page)]
    placement, opened = solution.cells[index], solution.open_columns[index]
    filled = [column for column, value in enumerate(placement) if value is not None]
    cells = tuple(
        PlacedCell(column, amount, column not in opened) for column, amount in zip(filled, reading.amounts, strict=True)
    )
    unknown = [cell for cell in cells if not cell.known]
    if not unknown:
        return cells, []
    places = _candidates(len(cells), solution.alternatives[index], len(columns))
    named = [
        f"{cell.amount.raw} in {' or '.join(columns[column].label for column in places[order])}"
        for order, cell in enumerate(cells)
        if not cell.known
    ]
    message = f"{title}: more than one year fits: {'; '.join(named)}"
    return cells, [Notice("year_ambiguous", message, page)]


def _candidates(count: int, ways: Sequence[Placement], columns: int) -> list[list[int]]:
    """For each amount of a row the columns in which it can stand: those of all solutions, or, where they were not all
    searched, every column that leaves room for the amounts before and behind.
    """
    if len(set(ways)) < 2:
        return [list(range(order, columns - count + order + 1)) for order in range(count)]
    filled = [[column for column, value in enumerate(way) if value is not None] for way in ways]
    return [sorted({way[order] for way in filled if order < len(way)}) for order in range(count)]


def _areas_and_titles(
    drafts: Sequence[FlatLine], chosen: Sequence[RowReading], areas: frozenset[str]
) -> list[tuple[str | None, str]]:
    """Each row's area and title: an area stands before every title, or on a line of its own over several rows."""
    over_rows = not any(_inline_area(draft, areas) for draft in drafts if draft.kind is None)
    in_rows = not over_rows and names_areas(drafts, areas)
    parted = over_rows and _heads_rows(drafts)
    named: list[tuple[str | None, str]] = []
    area: str | None = None
    for draft, reading in zip(drafts, chosen, strict=True):
        if draft.kind is not None:
            area = None
            named.append((None, reading.label))
        elif in_rows:
            named.append(part_label(reading.label, areas))
        else:
            heading = _area_line(draft, drafts, parted) if over_rows else None
            area = heading or area
            named.append((area, reading.label.removeprefix(heading).strip() if heading else reading.label))
    return named


def _inline_area(draft: FlatLine, areas: frozenset[str]) -> bool:
    """Whether a row's area stands on one line with its title."""
    known = _known_area(draft.readings[0].label, areas)
    return known is not None and not (len(draft.lines) > 1 and " ".join(draft.lines[0].text.split()) == known[0])


def _area_line(draft: FlatLine, drafts: Sequence[FlatLine], parted: bool) -> str | None:
    """The line above a row that heads it and the rows below: an area by name, or one that a sum row names again."""
    text = _line_above(draft)
    if text is None:
        return None
    if parted and _begins_anew(draft):
        return text
    sums = {other.row.label.casefold() for other in drafts if other.kind is not None}
    return text if is_area(text) or any(label.endswith(f" {text.casefold()}") for label in sums) else None


def _line_above(draft: FlatLine) -> str | None:
    return " ".join(draft.lines[0].text.split()) if len(draft.lines) > 1 else None


def _begins_anew(draft: FlatLine) -> bool:
    """Whether the line above a row can be a name, and the row's own line begins as a title does."""
    text = _line_above(draft)
    return text is not None and may_be_area(text) and text[:1].isupper() and is_heading_form(draft.lines[1].text)


def _heads_rows(drafts: Sequence[FlatLine]) -> bool:
    """Whether the table is parted by lines of names: its first row stands below one, and another later row does, over
    rows that have none.
    """
    measures = [draft for draft in drafts if draft.kind is None]
    parted = [_begins_anew(draft) for draft in measures]
    return bool(parted) and parted[0] and LEAST_PARTS <= sum(parted) < len(parted)


def names_areas(drafts: Sequence[FlatLine], areas: frozenset[str]) -> bool:
    """Whether most rows begin with an area, known by its name or from another table."""
    measures = [draft for draft in drafts if draft.kind is None]
    named = [draft for draft in measures if _known_area(draft.readings[0].label, areas)]
    return bool(measures) and len(named) * 2 > len(measures)


def _known_area(label: str, areas: frozenset[str]) -> tuple[str, str] | None:
    """The longest beginning of a label that is an area."""
    if is_area(label):
        return None
    known = [(area, title) for area, title in area_prefixes(label) if area in areas or is_area(area)]
    return known[-1] if known else None


def part_label(label: str, areas: frozenset[str]) -> tuple[str | None, str]:
    """A label's area and title. An unknown area ends where the title begins anew with a capital (`Kontoret Nye
    møbler`).
    """
    known = _known_area(label, areas)
    if known:
        return known
    # In capitals every word begins anew.
    for area, title in [] if is_area(label) or label.isupper() else area_prefixes(label):
        if may_be_area(area):
            return area, title
    return None, label
