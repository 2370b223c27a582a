"""What the columns of a grant table hold, read from their headings and cells: a grid of strings -> columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from patterns import compiled
from patterns.amounts import parse_cell_amount
from patterns.dates import parse_date
from patterns.families.skjonnsfordeling import (
    ALLOCATION,
    ANSWER_HEADING,
    ANSWERED_HEADING,
    APPLICANT_HEADING,
    ASKED_HEADING,
    BARE_AMOUNT_HEADING,
    BARE_TOTAL_HEADING,
    CHANGE_HEADING,
    COUNTY_HEADING,
    DAY_HEADING,
    FOREIGN_HEADING,
    GRANTED_HEADING,
    GROUPED_PROJECTS,
    MONEY_HEADING,
    MUNICIPALITY_HEADING,
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
from patterns.grant_contents import (
    are_identifiers,
    are_names,
    are_round,
    are_running,
    are_small_beside,
    is_recipient,
    values,
)
from patterns.grant_headings import Grid, body_start, header_paths, without_caption
from patterns.grant_lists import announces_grants
from patterns.grant_shares import SHARE_HEADING, is_part_of_sum, is_sum_of_parts
from patterns.grant_titles import municipality_in_title
from patterns.grants import WITHHELD_LABEL, is_sum_label
from patterns.municipalities import municipality_numbered

Role = Literal["number", "recipient", "county", "project", "note", "year", "count", "asked", "amount", "sum", "total"]
MONEY: frozenset[Role] = frozenset({"asked", "amount", "sum", "total"})
_ADDED: frozenset[Role] = frozenset({"count", "amount", "sum"})

_LIST_WIDTHS = (2, 3)
_MUNICIPAL_NUMBER = compiled.kept(r"^\d{4}$")
_GRANT_YEARS = 5
# One municipality beside so many names is where they all live.
_FEWEST_PLACED = 3
_YEAR = compiled.kept(r"^(?:19|20)\d\d$")
_A_YEAR = compiled.kept(r"\b(?:19|20)\d\d\b")
# Two parts and their sum.
_FEWEST_SUMMED = 3


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its place, its header path from the outermost heading in, and what it holds.

    `sum` is a sum over some of the row's columns, `total` the one over the whole row; `change` marks a difference.
    """

    index: int
    path: tuple[str, ...]
    role: Role
    change: bool = False


@dataclass(frozen=True, slots=True)
class GrantColumns:
    """The columns of a grant table, side by side where the list is printed in several panels, and the first body row.

    `recipient` is the municipality that the title names, where the table lists one recipient's projects; `caption` a
    title that stands inside the table, over all its columns.
    """

    panels: tuple[tuple[Column, ...], ...]
    first_row: int
    recipient: str | None
    caption: str | None


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
    read = _with_shares(read, listed)
    named = _named_column(read, listed) is not None
    told = announced or _speaks_of_grants(texts, titles, named)
    if not body or not (told or _speaks_of_support(texts, titles)):
        return None
    columns = _without_counts(_with_recipients(_with_named(read, paths, body, listed), body), body, listed)
    if announced:
        columns = (Column(0, (), "recipient"), Column(1, (), "amount"), Column(2, (), "project"))[: len(rows[0])]
    elif not (told and _is_labelled(read, body, listed)) and not _shows_money(columns, listed):
        return None
    kept = _with_project_groups(_with_totals(_with_proved_sum(columns, listed)))
    if not any(column.role in MONEY for column in kept):
        return None
    if any(column.role == "recipient" for column in kept):
        return GrantColumns(_panels(kept), first, None, caption) if _has_grants(kept, body) else None
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
    municipal = any(column is None and _mostly_recipients(index, body) for index, column in enumerate(columns))
    return labelled or municipal or not _named_column(columns, listed)


def _shows_money(columns: Sequence[Column], listed: Grid) -> bool:
    """Whether recipients stand beside numbers that must be money: by a heading's word, a `kr`, or their roundness."""
    if not any(column.role == "recipient" for column in columns):
        return False
    money = [column for column in columns if column.role in MONEY]
    return any(_is_told_money(column) or are_round(_cells(column.index, listed)) for column in money) or any(
        amount.unit for column in money for cell in _cells(column.index, listed) if (amount := parse_cell_amount(cell))
    )


def _is_told_money(column: Column) -> bool:
    path = " ".join(column.path)
    words = (MONEY_HEADING, ALLOCATION, SUPPORT, ASKED_HEADING, GRANTED_HEADING)
    return heading_unit(path) is not None or any(pattern.search(path) for pattern in words)


def _without_sums(body: Grid) -> Grid:
    """The rows that are no sums: looked for once, as a table may have as many columns as rows."""
    return [row for row in body if not any(map(is_sum_label, row))]


def _cells(index: int, listed: Grid) -> list[str]:
    """What a column holds."""
    return [row[index] for row in listed if row[index]]


def _column(index: int, path: tuple[str, ...], body: Grid) -> Column | None:
    cells = [row[index] for row in body if index < len(row) and row[index]]
    heading = path[-1] if path else ""
    numeric = [cell for cell in cells if parse_cell_amount(cell) is not None]
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
    if len(numeric) * 2 < len(cells) or not cells:
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


def _with_shares(columns: Sequence[Column | None], listed: Grid) -> list[Column | None]:
    """The columns, one of numbers that no heading calls money as an amount where it is a part of the rows' sums."""
    numeric = [column.index for column in columns if column and column.role in _ADDED]
    sums = [column.index for column in columns if column and column.role in ("amount", "sum")]
    return [
        replace(column, role="amount")
        if column
        and column.role == "count"
        and column.index in numeric
        and is_part_of_sum(column.index, numeric, sums, listed)
        else column
        for column in columns
    ]


def _named_column(columns: Sequence[Column | None], listed: Grid) -> int | None:
    """The first column of words that holds names of those who may receive, under whatever heading."""
    texts = [index for index, column in enumerate(columns) if column is None or column.role == "project"]
    return next((index for index in texts if are_names(_cells(index, listed))), None)


def _tells_rows_apart(column: Column, listed: Grid) -> bool:
    """Whether a recipients' column is more than a place: no county's, and not the same municipality in every row."""
    rank = _rank(column.path)
    labels = _cells(column.index, listed)
    return rank == 0 or (rank == 1 and (len(set(labels)) > 1 or len(labels) < _FEWEST_PLACED))


def _with_named(
    columns: Sequence[Column | None], paths: Sequence[tuple[str, ...]], body: Grid, listed: Grid
) -> list[Column | None]:
    """The columns, with that of the names as the recipients' where no heading says who receives, or only the county."""
    found = list(columns)
    if any(column and column.role == "recipient" and _tells_rows_apart(column, listed) for column in columns):
        return found
    if any(column is None and _mostly_recipients(index, body) for index, column in enumerate(columns)):
        return found
    named = _named_column(columns, listed)
    if named is not None:
        found[named] = Column(named, paths[named], "recipient")
    return found


def _without_counts(columns: tuple[Column, ...], body: Grid, listed: Grid) -> tuple[Column, ...]:
    """The columns, with those of numbers that no heading calls money as counts where their cells show it: they count
    the rows, or are far too small beside the money and no part of the row's sum.
    """
    money_told = [column for column in columns if column.role in ("sum", "total") or _is_told_money(column)]
    # `Innvilget` beside `Innvilget sum` counts applications.
    sure = [column for column in money_told if not ANSWERED_HEADING.search(" ".join(column.path))]
    told = {column.index: column for column in sure or money_told}
    money = [cell for column in told.values() if column.role in MONEY for cell in _cells(column.index, listed)]
    counts = [
        column
        for column in columns
        if column.role == "amount" and column.index not in told
        and (are_running(cells := _cells(column.index, listed)) or are_small_beside(cells, money))
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


def _with_recipients(columns: Sequence[Column | None], body: Grid) -> tuple[Column, ...]:
    """Which column holds the recipients: the applicants' before the municipalities' before the counties'.

    Without such a heading it is a column whose labels are municipalities. Before it no numbers are money unless a
    heading says so: a list may count its rows.
    """
    labelled = [column for column in columns if column and column.role == "recipient"]
    if labelled:
        best = min(labelled, key=lambda column: _rank(column.path))
        # Beside an applicant the number is that of the municipality in another column.
        located = not _rank(best.path) and any(_rank(column.path) == 1 for column in labelled)
        numbered = [None if located and column and column.role == "number" else column for column in columns]
        chosen = [_chosen(column, best) for column in numbered]
    else:
        chosen = [
            Column(index, (), "recipient") if column is None and _mostly_recipients(index, body) else column
            for index, column in enumerate(columns)
        ]
    first = next((column.index for column in chosen if column and column.role == "recipient"), 0)
    return tuple(column for column in chosen if column and (column.path or column.index >= first))


def _rank(path: tuple[str, ...]) -> int:
    heading = path[-1] if path else ""
    if COUNTY_HEADING.search(heading):
        return 2
    return 1 if MUNICIPALITY_HEADING.search(heading) else 0


def _chosen(column: Column | None, best: Column) -> Column | None:
    """The recipients' column and its like in other panels; a county beside them tells which municipality is meant."""
    if column is None or column.role != "recipient" or column.path == best.path:
        return column
    return Column(column.index, column.path, "county") if _rank(column.path) == 2 else None


def _mostly_recipients(index: int, body: Grid) -> bool:
    labels = [
        row[index]
        for row in body
        if row[index] and not is_sum_label(row[index]) and not WITHHELD_LABEL.match(row[index])
    ]
    known = sum(is_recipient(label) for label in labels)
    return known >= 2 and known * 5 >= len(labels) * 3


def _with_proved_sum(columns: tuple[Column, ...], listed: Grid) -> tuple[Column, ...]:
    """The columns, the last amount as the rows' sum where it is what those before it add up to in every row.

    What another year and a change add up to is no sum of parts; the year of the sum alone may be named.
    """
    amounts = [column for column in columns if column.role == "amount"]
    told = any(column.change for column in amounts)
    told = told or any(_A_YEAR.search(" ".join(column.path)) for column in amounts[:-1])
    if told or len(amounts) < _FEWEST_SUMMED or any(column.role == "sum" for column in columns):
        return columns
    last = amounts[-1] if is_sum_of_parts([column.index for column in amounts], listed) else None
    return tuple(replace(column, role="sum") if column is last else column for column in columns)


def _with_totals(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns, with the row's own sum in each panel of a list that is printed side by side."""
    return tuple(column for panel in _panels(columns) for column in _with_total(panel))


def _with_total(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The row's own sum is the last sum column under the fewest headings; alone, it is simply the amount.

    Alone and headed by nothing but the word (`Sum`), it names no category: it stays the row's sum.
    """
    sums = [column for column in columns if column.role == "sum"]
    if not sums:
        return columns
    if not any(column.role in ("amount", "asked") for column in columns):
        bare = len({column.path for column in sums}) == 1 and BARE_TOTAL_HEADING.search(sums[0].path[-1])
        role: Role = "total" if bare else "amount"
        return tuple(Column(c.index, c.path, role) if c.role == "sum" else c for c in columns)
    outermost = min(len(column.path) for column in sums)
    total = [column for column in sums if len(column.path) == outermost][-1]
    return tuple(Column(c.index, c.path, "total") if c is total else c for c in columns)


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
        any(row[index] for index in labels) and any(parse_cell_amount(row[index]) is not None for index in amounts)
        for row in body
    )


def _panels(columns: Sequence[Column]) -> tuple[tuple[Column, ...], ...]:
    """A list printed side by side (`Kommune | Kroner | Kommune | Kroner`) as one panel after the other."""
    panels: list[list[Column]] = [[]]
    # What the current panel has.
    roles: set[Role] = set()
    seen: set[tuple[Role, tuple[str, ...]]] = set()
    for column in columns:
        complete = "recipient" in roles and not roles.isdisjoint(MONEY)
        if complete and column.role in ("number", "recipient") and (column.role, column.path) in seen:
            panels.append([])
            roles.clear()
            seen.clear()
        panels[-1].append(column)
        roles.add(column.role)
        seen.add((column.role, column.path))
    return tuple(tuple(panel) for panel in panels)


def _recipient_of_projects(columns: Sequence[Column], titles: Sequence[str]) -> str | None:
    """The municipality of a table that lists the projects of one recipient: its title names it (`… 2031 Trondheim`)."""
    if not any(column.role == "project" for column in columns):
        return None
    if not any(ALLOCATION.search(" ".join(column.path)) for column in columns if column.role in MONEY):
        return None
    named = (municipality_in_title(title) for title in reversed(titles) if ALLOCATION.search(title))
    return next(filter(None, named), None)
