"""What the columns of a grant table hold, read from their headings and cells: a grid of strings -> columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from patterns import compiled
from patterns.dates import parse_date
from patterns.families.skjonnsfordeling import (
    ALLOCATION,
    ANSWER_HEADING,
    ANSWERED_HEADING,
    APPLICANT_HEADING,
    ASKED_HEADING,
    BARE_AMOUNT_HEADING,
    CHANGE_HEADING,
    DAY_HEADING,
    FOREIGN_HEADING,
    GRANTED_HEADING,
    GROUPED_PROJECTS,
    MONEY_HEADING,
    NO_MONEY_HEADING,
    NOTE_HEADING,
    NUMBER_HEADING,
    OTHER_NUMBER_HEADING,
    PROJECT_HEADING,
    RECIPIENT_HEADING,
    SUPPORT,
    TOTAL_HEADING,
    YEAR_HEADING,
    answers_applicants,
    heading_unit,
)
from patterns.grants.announcements import announces_grants
from patterns.grants.cells import given_amount
from patterns.grants.column import MONEY, Column, GrantColumns, Role, cells_of, panels_of
from patterns.grants.column_names import mostly_recipients, named_column, with_named, with_recipients
from patterns.grants.column_sums import with_proved_sum, with_shares, with_totals
from patterns.grants.contents import (
    are_identifiers,
    are_round,
    are_running,
    are_small_beside,
    values,
)
from patterns.grants.headings import Grid, body_start, header_paths, without_caption
from patterns.grants.labels import NOTHING_GIVEN, is_sum_label
from patterns.grants.shares import SHARE_HEADING
from patterns.grants.titles import municipality_in_title
from patterns.municipalities import municipality_numbered

_LIST_WIDTHS = (2, 3)
_MUNICIPAL_NUMBER = compiled.kept(r"^\d{4}$")
_GRANT_YEARS = 5
_YEAR = compiled.kept(r"^(?:19|20)\d\d$")


def find_grant_columns(
    rows: Grid, header_rows: int, titles: Sequence[str], *, is_told: bool = False
) -> GrantColumns | None:
    """The columns of a grant table, or None where the table is another one.

    `rows` has cleaned cell texts, a spanning cell's in every place that it covers; `titles` are the lines that name the
    table, nearest last; `is_told` where sentences say of each row that it was given. Budgets, statistics
    and key figures by municipality are no grants: recipients, an amount and words of allocation (skjønn, tilskudd,
    tildelt) must come together.
    """
    if not rows:
        return None
    listed_below = not header_rows and len(rows[0]) in _LIST_WIDTHS and bool(titles) and announces_grants(titles[-1])
    announced = is_told or listed_below
    first = 0 if announced else body_start(rows, header_rows)
    body = rows[first:]
    caption, headings = without_caption(rows[:first])
    titles = [*titles, caption] if caption else titles
    paths = header_paths(headings) or [()] * len(rows[0])
    texts = [" ".join(path) for path in paths]
    read = [_column(index, path, body) for index, path in enumerate(paths)]
    listed = _without_sums(body)
    read = with_shares(read, listed)
    named = named_column(read, listed) is not None
    told = announced or _speaks_of_grants(texts, titles, named)
    if not body or not (told or _speaks_of_support(texts, titles)):
        return None
    columns = _without_counts(with_recipients(with_named(read, paths, body, listed), body), body, listed)
    if announced:
        columns = (Column(0, (), "recipient"), Column(1, (), "amount"), Column(2, (), "project"))[: len(rows[0])]
    elif not (told and _is_labelled(read, body, listed)) and not _shows_money(columns, listed):
        return None
    kept = _with_project_groups(with_totals(with_proved_sum(columns, listed)))
    if not any(column.role in MONEY for column in kept):
        return None
    if any(column.role == "recipient" for column in kept):
        return GrantColumns(panels_of(kept), first, None, caption) if _has_grants(kept, body) else None
    recipient = _recipient_of_projects(kept, titles)
    return GrantColumns((kept,), first, recipient, caption) if recipient else None


def _speaks_of_grants(paths: Sequence[str], titles: Sequence[str], named: bool) -> bool:
    """Whether words of allocation stand in a column heading or a title, and no heading is another kind of table's.

    A list of applications may have a column for the applicant's budget: it is known by what was granted beside it.
    """
    foreign = any(FOREIGN_HEADING.search(path) for path in paths)
    if foreign:
        applicants = named or any(RECIPIENT_HEADING.search(path) for path in paths)
        own = [path for path in paths if not FOREIGN_HEADING.search(path)]
        if applicants and any(map(GRANTED_HEADING.search, own)):
            return True
        # The budget of each applicant, beside what it is given.
        told = applicants and any(map(APPLICANT_HEADING.search, paths)) and any(map(ANSWER_HEADING.search, own))
        return told and all(ASKED_HEADING.search(path) for path in paths if path not in own)
    return answers_applicants(paths) or any(ALLOCATION.search(text) for text in (*paths, *titles))


def _speaks_of_support(paths: Sequence[str], titles: Sequence[str]) -> bool:
    """Whether weaker words of allocation (`støtte`, `fond`, `midler`) stand there: the columns must tell the rest."""
    foreign = any(FOREIGN_HEADING.search(path) for path in paths)
    return not foreign and any(SUPPORT.search(text) for text in (*paths, *titles))


def _is_labelled(columns: Sequence[Column | None], body: Grid, listed: Grid) -> bool:
    """Whether a heading says who receives, or municipalities do; or none does, and the title may name the one."""
    labelled = any(column and column.role == "recipient" for column in columns)
    municipal = any(column is None and mostly_recipients(index, body) for index, column in enumerate(columns))
    return labelled or municipal or not named_column(columns, listed)


def _shows_money(columns: Sequence[Column], listed: Grid) -> bool:
    """Whether recipients stand beside numbers that must be money: by a heading's word, a `kr`, or their roundness."""
    if not any(column.role == "recipient" for column in columns):
        return False
    money = [column for column in columns if column.role in MONEY]
    return any(_is_told_money(column) or are_round(cells_of(column.index, listed)) for column in money) or any(
        amount.unit
        for column in money
        for cell in cells_of(column.index, listed)
        if (amount := given_amount(cell))
    )


def _is_told_money(column: Column) -> bool:
    path = " ".join(column.path)
    words = (MONEY_HEADING, ALLOCATION, SUPPORT, ASKED_HEADING, GRANTED_HEADING)
    return heading_unit(path) is not None or any(pattern.search(path) for pattern in words)


def _without_sums(body: Grid) -> Grid:
    """The rows that are no sums: looked for once, as a table may have as many columns as rows."""
    return [row for row in body if not any(map(is_sum_label, row))]


def _column(index: int, path: tuple[str, ...], body: Grid) -> Column | None:
    cells = [row[index] for row in body if index < len(row) and row[index]]
    heading = path[-1] if path else ""
    numeric = [cell for cell in cells if given_amount(cell) is not None]
    if NUMBER_HEADING.search(heading) or _are_numbers(cells, heading):
        return Column(index, path, "number")
    if YEAR_HEADING.search(heading) or (DAY_HEADING.search(heading) and cells and all(map(parse_date, cells))):
        return Column(index, path, "year")
    # The same round number in each row is what each was given.
    given = len(cells) > 1 and set(cells) == {"2000"} and ALLOCATION.search(heading)
    if cells and all(_YEAR.match(cell) for cell in cells) and not MONEY_HEADING.search(heading) and not given:
        years = [int(cell) for cell in cells]
        # Years far apart are those of houses or of persons, not of grants.
        return Column(index, path, "year" if max(years) - min(years) <= _GRANT_YEARS else "count")
    if are_identifiers(cells):
        return Column(index, path, "count")
    told = [cell for cell in cells if not NOTHING_GIVEN.search(cell)] if numeric else cells
    if len(numeric) * 2 < len(told) or not cells:
        return _text_column(index, path, heading, cells)
    if any(NO_MONEY_HEADING.search(part) and not SHARE_HEADING.search(part) for part in path):
        return Column(index, path, "count")
    role: Role = "sum" if TOTAL_HEADING.search(heading) else "asked" if ASKED_HEADING.search(heading) else "amount"
    return Column(index, path, role, bool(CHANGE_HEADING.search(heading)))


def _are_numbers(cells: Sequence[str], heading: str) -> bool:
    """Whether a column holds kommunenummer, whatever its heading (`Nr.`, `Kode`): four digits, nearly all known."""
    if not cells or any(each.search(heading) for each in (MONEY_HEADING, ALLOCATION, OTHER_NUMBER_HEADING)):
        return False
    cells = [cell for cell in cells if not is_sum_label(cell)]
    numbers = [cell for cell in cells if _MUNICIPAL_NUMBER.match(cell)]
    known = sum(bool(municipality_numbered(number, None)) for number in numbers)
    return bool(numbers) and len(numbers) * 2 >= len(cells) and known * 10 >= len(numbers) * 8


def _text_column(index: int, path: tuple[str, ...], heading: str, cells: Sequence[str]) -> Column | None:
    if RECIPIENT_HEADING.search(heading):
        return Column(index, path, "recipient")
    if NOTE_HEADING.search(heading):
        return Column(index, path, "note")
    if PROJECT_HEADING.search(heading):
        return Column(index, path, "project")
    if not cells and path and (ALLOCATION.search(heading) or MONEY_HEADING.search(heading)):
        return Column(index, path, "amount")
    return None


def _without_counts(columns: tuple[Column, ...], body: Grid, listed: Grid) -> tuple[Column, ...]:
    """The columns, with those of numbers that no heading calls money as counts where their cells show it: they count
    the rows, or are far too small beside the money and no part of the row's sum.
    """
    money_told = [column for column in columns if column.role in ("sum", "total") or _is_told_money(column)]
    # `Innvilget` beside `Innvilget sum` counts applications.
    sure = [column for column in money_told if not ANSWERED_HEADING.search(" ".join(column.path))]
    told = {column.index: column for column in sure or money_told}
    money = [cell for column in told.values() if column.role in MONEY for cell in cells_of(column.index, listed)]
    counts = [
        column
        for column in columns
        if column.role == "amount" and column.index not in told
        and (are_running(cells := cells_of(column.index, listed)) or are_small_beside(cells, money))
    ]  # fmt: skip
    if not counts or _are_summed(counts, columns, body):
        return columns
    counting = {column.index for column in counts}
    return tuple(replace(column, role="count") if column.index in counting else column for column in columns)


def _are_summed(counts: Sequence[Column], columns: Sequence[Column], body: Grid) -> bool:
    """Whether the rows' own sums hold these numbers too."""
    total = next((column for column in columns if column.role == "sum"), None)
    if total is None:
        return False
    parts = [column.index for column in columns if column.role == "amount"]
    rows = [row for row in body if any(row[column.index] for column in counts) and row[total.index]]
    fitting = sum(sum(values([row[index] for index in parts])) == sum(values([row[total.index]])) for row in rows)
    return fitting * 2 > len(rows)


def _with_project_groups(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns, with the group's heading given to an amount beside its projects (`Innovasjonsskjønn` over `Beløp`
    and `Prosjekter`): set over the middle of both, it may have been read as the wider column's alone.
    """
    found = list(columns)
    under_others = sum(len(column.path) > 1 for column in columns)
    for place, column in enumerate(columns):
        named = GROUPED_PROJECTS.search(" ".join(column.path)) if column.role == "project" else None
        beside = [other for other in (place - 1, place + 1) if 0 <= other < len(columns) and _is_bare(columns[other])]
        if named and under_others > (len(column.path) > 1) and len(beside) == 1:
            found[place] = replace(column, path=(named["group"], named["own"]))
            found[beside[0]] = replace(columns[beside[0]], path=(named["group"], *columns[beside[0]].path))
    return tuple(found)


def _is_bare(column: Column) -> bool:
    return column.role == "amount" and len(column.path) == 1 and BARE_AMOUNT_HEADING.search(column.path[0]) is not None


def _has_grants(columns: Sequence[Column], body: Grid) -> bool:
    labels = [column.index for column in columns if column.role == "recipient"]
    amounts = [column.index for column in columns if column.role in MONEY]
    return any(
        any(row[index] for index in labels) and any(given_amount(row[index]) is not None for index in amounts)
        for row in body
    )


def _recipient_of_projects(columns: Sequence[Column], titles: Sequence[str]) -> str | None:
    """The municipality of a table that lists the projects of one recipient: its title names it (`… 2031 Trondheim`)."""
    if not any(column.role == "project" for column in columns):
        return None
    if not any(ALLOCATION.search(" ".join(column.path)) for column in columns if column.role in MONEY):
        return None
    named = (municipality_in_title(title) for title in reversed(titles) if ALLOCATION.search(title))
    return next(filter(None, named), None)
