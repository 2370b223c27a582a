"""Sections of a grant allocation -> Grants, with the checks that need the table itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extract.memory.handing import handed_over
from extract.memory.stored import Store
from extract.model import Facts, Line, Notice, Section, Table
from extract.readers.grant_cells import Grid, grid_of
from extract.readers.grant_recipients import find_recipients
from extract.readers.grant_rows import GrantRow, RowAmount, find_rows
from extract.readers.grant_sums import check_projects, check_sums
from extract.readers.grant_titles import TableTitle, find_title, find_year
from extract.readers.grant_totals import untold_sum, with_totals
from extract.readers.grant_units import Units, find_units, stated_units
from extract.readers.left_out import left_out_notices, table_holds_amounts
from extract.reading import Reading
from extract.records import Amount, CategoryAmount, Check, Grant, Project, Recipient
from patterns.amounts import KRONER_PER_UNIT, Unit
from patterns.grants.announcements import PICTURE
from patterns.grants.column import MONEY, GrantColumns
from patterns.grants.columns import find_grant_columns
from patterns.grants.projects import ProjectCell, parse_projects
from patterns.grants.titles import years_in_title
from patterns.layout import DOT_LEADER


@dataclass(frozen=True, slots=True)
class _Found:
    """A table with what names it and its columns; its section without the table."""

    section: Section
    grid: Grid
    title: TableTitle
    columns: GrantColumns


@dataclass(frozen=True, slots=True)
class _Unread:
    """Lines that stand for grants which are not read: those where a picture does, of a list that none announces, a
    sentence that is not understood, or what may be rows below a table; their section's `role` tells which.
    """

    lines: tuple[Line, ...]
    role: str


def read_grants(sections: Iterable[Section], facts: Facts) -> Reading:
    """The grants of all tables in reading order; the ids count within their table, as `g2-r14`."""
    looked_at = [_find_table(section, facts) for section in sections]
    unread = [each for each in looked_at if isinstance(each, _Unread)]
    found = [each for each in looked_at if not isinstance(each, _Unread)]
    del looked_at
    known = [table for table in found if isinstance(table, _Found)]
    stated = [stated_units(table.columns, table.title, table.section) for table in known]
    left_out = [table for table in found if isinstance(table, Table) and table_holds_amounts(table)]
    del known
    others = frozenset[Unit]().union(*stated)
    grants, checks = Store(Grant), Store(Check)
    notices: list[Notice] = []
    dated: dict[str | None, int] = {}
    for number, table in enumerate(handed_over(found), 1):
        if isinstance(table, _Found):
            notices += _read_rows(f"g{number}", table, facts, others, grants, checks, dated)
    notices += [notice for each in unread for notice in _unread_notices(each)]
    notices += left_out_notices(left_out)
    return Reading(grants=grants.records(), checks=checks.records(), notices=tuple(notices))


def _unread_notices(unread: _Unread) -> list[Notice]:
    first, count = unread.lines[0], len(unread.lines)
    if unread.role == "grant_rows_below":
        words = f"what stands right below a grant table may be rows of it: {first.text.strip()[:80]}"
        return [Notice("row_not_read", words, first.page)]
    if unread.role == "grant_sentence":
        words = f"a sentence that tells what somebody gets is not understood: {first.text.strip()[:120]}"
        return [Notice("row_not_read", words, first.page)]
    if unread.role == "grant_bare_list":
        words = f"{count} lines that may be rows of a list of grants: {first.text.strip()[:80]}"
        return [Notice("row_not_read", words, first.page)]
    if not PICTURE.search(first.text):
        where = "in an announced list of grants"
        if DOT_LEADER.search(first.text):
            where = "in which dots lead to an amount, below no heading of grants"
        words = f"{count} lines {where}: {first.text.strip()[:80]}"
        return [Notice("row_not_read", words, first.page)]
    words = "a picture stands where grants are announced, its rows are not read"
    return [Notice("no_records", f"{words}: {line.text.strip()[:80]}", line.page) for line in unread.lines]


def _find_table(section: Section, facts: Facts) -> _Found | _Unread | Table:
    """The table of a section with its columns; the table alone where none of them are grants."""
    lines = [block for block in section.blocks if isinstance(block, Line)]
    if not isinstance(section.blocks[0], Table):
        return _Unread(tuple(lines), section.role)
    tables = [block for block in section.blocks if isinstance(block, Table)]
    grid = grid_of(tables)
    title = find_title(section, facts)
    is_told = tables[0].method in ("told", "listed")
    columns = find_grant_columns(grid.texts, tables[0].header_rows, title.lines, is_told=is_told)
    if columns is None:
        return tables[0]
    return _Found(replace(section, blocks=tuple(lines)), grid, title.with_caption(columns.caption), columns)


def _read_rows(
    table_id: str,
    table: _Found,
    facts: Facts,
    others: frozenset[Unit],
    grants: Store[Grant],
    checks: Store[Check],
    earlier: dict[str | None, int],
) -> list[Notice]:
    """Adds a table's grants and their checks, and its year to those of `earlier` tables by their titles; what could not
    be read or decided."""
    columns, title = table.columns, table.title
    found_rows, notices = find_rows(table.grid, columns)
    rows = with_totals(found_rows)
    notices += [notice for before, row in zip(found_rows, rows, strict=True) if (notice := untold_sum(before, row))]
    granted = [(index, row) for index, row in enumerate(rows) if row.kind == "grant"]
    if not granted:
        return notices
    year, doubt = find_year(title, columns, facts, earlier)
    if year is not None:
        earlier[title.program] = year
    units = find_units(columns, title, rows, facts, table.section, others)
    notices += [*([doubt] if doubt and not all(row.year for _, row in granted) else []), *units.notices(title.page)]
    dated = int(facts.date[:4]) if facts.date else None
    years = [known for known in dict.fromkeys((year, dated)) if known]
    contexts = [title.program or "", *title.lines, facts.organization or ""]
    paths = (" ".join(column.path) for panel in columns.panels for column in panel if column.role in MONEY)
    compared = () if years else sorted({each for path in paths for each in years_in_title(path)})
    ids: dict[int, str] = {}
    alike: dict[int, CategoryAmount] = {}
    projects = Store(Check)
    registered = find_recipients([row for _, row in granted], years, contexts, compared)
    for (index, row), found in zip(granted, registered, strict=True):
        ids[index], program = f"{table_id}-r{len(ids) + 1}", row.part or title.program
        grant = _grant(ids[index], row, found.recipient, program, row.year or year, units, columns, alike)
        grants.add(grant)
        checks.extend(found.checks(grant.id, row.page))
        projects.extend(check_projects(row, grant, columns, units.of))
        notices += found.notices(row.page)
    checks.extend(check_sums(title.program or table_id, rows, ids, projects.records(), columns, units.of))
    return notices


def _grant(
    grant_id: str,
    row: GrantRow,
    recipient: Recipient,
    program: str | None,
    year: int | None,
    units: Units,
    columns: GrantColumns,
    alike: dict[int, CategoryAmount],
) -> Grant:
    cells = [parse_projects(text, row.project_count) for text in row.projects]
    total = next((cell for cell in row.amounts if cell.column.role == "total"), None)
    main = units.of((total or row.amounts[-1]).column) if row.amounts else next(iter(units.by_column.values()))
    # In the list of one recipient's projects a row is a project, and its amount the project's.
    own = _nok(row.amounts[-1], units) if columns.recipient and row.amounts else None
    return Grant(
        id=grant_id,
        recipient=recipient,
        program=program,
        year=year,
        amounts=[_amount(cell, units, alike) for cell in row.amounts if cell is not total],
        total=Amount(nok=_nok(total, units), raw=total.amount.raw) if total else None,
        projects=_projects(cells, main, own),
        unit=main,
        unit_source=units.source,
        note=_note(cells, row),
        evidence=list(row.evidence),
    )


def _amount(cell: RowAmount, units: Units, alike: dict[int, CategoryAmount]) -> CategoryAmount:
    """A cell's amount; `alike` has one of each column, whose heading the others share."""
    nok, raw = _nok(cell, units), cell.amount.raw
    known = alike.get(cell.column.index)
    if known is not None:
        return known.model_copy(update={"nok": nok, "raw": raw})
    alike[cell.column.index] = made = CategoryAmount(category=list(cell.column.path), nok=nok, raw=raw)
    return made


def _nok(cell: RowAmount, units: Units) -> int:
    return cell.amount.nok(units.of(cell.column))


def _projects(cells: Sequence[ProjectCell], unit: Unit, own: int | None) -> list[Project]:
    """The projects of a row; where the row itself is one project, its amount is the row's `own`."""
    named = [project for cell in cells for project in cell.projects]
    return [
        Project(title=project.title, nok=own if project.value is None else int(project.value * KRONER_PER_UNIT[unit]))
        for project in named
    ]


def _note(cells: Sequence[ProjectCell], row: GrantRow) -> str | None:
    notes = dict.fromkeys([*row.notes, *(cell.note for cell in cells if cell.note)])
    return "; ".join(notes) or None
