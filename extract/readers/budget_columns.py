"""A table's header -> what each of its columns holds, and where its body begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from extract.model import Cell, Table
from extract.readers.label_columns import Row, with_label_pairs
from patterns.amounts import Unit
from patterns.budget.cells import cell_amount, one_line
from patterns.budget.column_words import adds_or_cuts, is_change, is_earlier_budget, is_granted, is_revised_budget
from patterns.budget.columns import Column, describes, read_column, settle_columns, with_changes_alone
from patterns.budget.sections import SectionName, column_section, names_both_sections, row_type
from patterns.families.budsjettvedtak import speaks_of_adjustment
from patterns.numbers import has_digit
from patterns.owners import column_owner
from patterns.units import find_stated_unit
from patterns.years import is_lone_year, span_years, stated_years

MOST_HEADER_ROWS = 5
LEAST_TYPES = 2
LEAST_PARTS = 2
LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class TableHead:
    """The columns, the rows of the body, and the texts that head the whole table (a title row, the label column's
    heading).
    """

    columns: tuple[Column, ...]
    body: tuple[tuple[int, Row], ...]
    titles: tuple[str, ...]
    units: tuple[Unit | None, ...]

    def of_kind(self, *kinds: str) -> list[int]:
        return [index for index, column in enumerate(self.columns) if column.kind in kinds]


def read_head(
    table: Table,
    plan: Sequence[int],
    inherited: Sequence[Column],
    above: Sequence[str] = (),
    opening: Sequence[str] = (),
) -> TableHead:
    """The head of a table. Where it names no years, amount columns as many as the last table's take that table's
    years. `opening` is what the document says of itself: it may change a budget within its year.
    """
    rows = table.rows()
    count = _header_rows(table, rows)
    titles, header = _titles(rows[:count])
    texts = [_column_text(header, column) for column in range(table.column_count)]
    body = tuple((index, row) for index, row in enumerate(rows[count:], count) if not _repeats(row, header))
    columns = [read_column(text) for text in texts]
    numeric = [index for index in range(table.column_count) if _is_numeric(body, index)]
    columns = _types(columns, body, numeric)
    columns = _changes(columns, numeric, body, plan, [*opening, *above, *titles])
    columns = _labels(columns, body, numeric)
    columns = with_changes_alone(_glued(columns, texts, numeric))
    if not any(column.kind == "year" for column in columns):
        scheduled = any(_holds_years(body, index) for index in range(table.column_count))
        alone = columns if scheduled else _single(columns, numeric, plan, titles, above)
        columns = _inherit(columns, numeric, inherited) or alone
    if not any(column.kind == "year" for column in columns):
        columns = _revised(columns, numeric)
    columns = _totals(_two_ways(settle_columns(columns, plan), body, plan, [*above, *titles]))
    units = tuple(find_stated_unit(text) if index in numeric else None for index, text in enumerate(texts))
    label_titles = [
        texts[index]
        for index, column in enumerate(columns)
        if column.kind in ("area", "title", "note") and texts[index] and not names_both_sections(texts[index])
    ]
    return TableHead(tuple(columns), body, (*titles, *label_titles), units)


class Part(NamedTuple):
    """Whose columns, or which section's, a table's head has alone."""

    parties: tuple[str, ...] = ()
    section: SectionName | None = None


def read_part_heads(table: Table, plan: Sequence[int], above: Sequence[str] = ()) -> list[tuple[Part, TableHead]]:
    """For a table with columns for each of several parties, or for running costs and investments in each year: every
    part with the head that has its columns alone.
    """
    rows = table.rows()
    count = _header_rows(table, rows)
    titles, header = _titles(rows[:count])
    texts = [_column_text(header, column) for column in range(table.column_count)]
    body = tuple((index, row) for index, row in enumerate(rows[count:], count) if not _repeats(row, header))
    numeric = [index for index in range(table.column_count) if _is_numeric(body, index)]
    parts = {index: Part(owner) for index in numeric if (owner := column_owner(texts[index]))}
    if parts:
        parts = _with_owners_spread(parts, texts, numeric)
    else:
        sections = {index: column_section(texts[index]) for index in numeric}
        texts = _with_years_spread(texts, sections)
        parts = {index: Part((), section) for index, section in sections.items() if section}
    each = list(dict.fromkeys(parts.values()))
    if len(each) < LEAST_PARTS:
        return []
    return [(part, _head_of(part, parts, texts, titles, body, numeric, plan, above)) for part in each]


def _with_owners_spread(parts: Mapping[int, Part], texts: Sequence[str], numeric: Sequence[int]) -> dict[int, Part]:
    """The owners of columns; where years come again, one with its year alone stands under the owner on its left."""
    years = [tuple(stated_years(texts[index])) for index in numeric]
    if len(set(years)) == len(years):
        return dict(parts)
    spread: dict[int, Part] = {}
    last: Part | None = None
    for index in numeric:
        last = parts.get(index, last if is_lone_year(texts[index]) else None)
        if last is not None:
            spread[index] = last
    return spread


def _with_years_spread(texts: Sequence[str], sections: Mapping[int, SectionName | None]) -> list[str]:
    """The columns' texts; one that names a section alone stands under the year on its left (a heading over both)."""
    spread: list[str] = []
    year = ""
    for index, text in enumerate(texts):
        named = stated_years(text)
        year = str(named[0]) if len(named) == 1 else year
        spread.append(f"{year} {text}".strip() if sections.get(index) and not named else text)
    return spread


def _head_of(
    part: Part,
    parts: Mapping[int, Part],
    texts: Sequence[str],
    titles: Sequence[str],
    body: tuple[tuple[int, Row], ...],
    numeric: Sequence[int],
    plan: Sequence[int],
    above: Sequence[str],
) -> TableHead:
    """The head of a part's own columns; those of the others are set aside."""
    columns: list[Column] = []
    for index, text in enumerate(texts):
        years = stated_years(text)
        if index not in parts:
            columns.append(read_column(text))
        elif parts[index] != part:
            columns.append(Column("other", text))
        else:
            columns.append(Column("year", text, years[0]) if len(years) == 1 else Column("unknown", text))
    columns = _labels(_types(columns, body, numeric), body, numeric)
    own = [index for index, owner in parts.items() if owner == part]
    if not any(columns[index].kind == "year" for index in own):
        for index in own:
            columns[index] = Column("unknown", texts[index])
        columns = _single(columns, own, plan, titles, above)
        columns = [
            Column("year", column.label) if index in own and column.kind == "unknown" else column
            for index, column in enumerate(columns)
        ]
    units = tuple(find_stated_unit(text) if index in numeric else None for index, text in enumerate(texts))
    labels = [texts[index] for index, column in enumerate(columns) if column.kind in ("area", "title") and texts[index]]
    return TableHead(tuple(columns), body, (*titles, *labels), units)


def joined_head(first: TableHead, rest: TableHead) -> TableHead | None:
    """The head of a table with the rows of its rest on the next page; None where the rest has other columns."""
    places = _places(first, rest)
    if places is None:
        return None
    moved: list[tuple[int, Row]] = []
    for index, row in rest.body:
        placed: Row = [None] * len(first.columns)
        for column, place in places.items():
            placed[place] = row[column]
        moved.append((index, placed))
    return TableHead(first.columns, (*first.body, *moved), first.titles, first.units)


def _places(first: TableHead, rest: TableHead) -> dict[int, int] | None:
    """Where each column of the rest stands in the first part: amounts by year or heading, words by their order."""
    places: dict[int, int] = {}
    amounts = {_meaning(first.columns[index]): index for index in first.of_kind("year", "comparison", "total")}
    for index in rest.of_kind("year", "comparison", "total"):
        place = amounts.get(_meaning(rest.columns[index]))
        if place is None or place in places.values():
            return None
        places[index] = place
    if not any(rest.columns[index].kind == "year" for index in places):
        return None
    for kind in ("title", "area", "note", "key"):
        ours, theirs = first.of_kind(kind), rest.of_kind(kind)
        filled = [index for index in theirs if _filled(rest.body, index)]
        if len(filled) > len(ours):
            return None
        places |= dict(zip(filled, ours, strict=False))
    return places


def _meaning(column: Column) -> tuple[str, int | str | None]:
    return column.kind, column.year if column.kind == "year" else column.label


def _header_rows(table: Table, rows: Sequence[Row]) -> int:
    """The header's rows, and a row of years right below what was taken for the header."""
    count = table.header_rows
    for index in range(count, min(count + 2, table.row_count, MOST_HEADER_ROWS)):
        texts = [one_line(cell.text) for cell in _distinct(rows[index])]
        years = [text for text in texts if stated_years(text)]
        amounts = [text for text in texts if not stated_years(text) and cell_amount(text)]
        types = [text for text in texts if column_section(text)]
        of_years = len(years) >= 2 and not amounts and not _begins_with_words(texts)
        if of_years or (len(types) >= 2 and len(types) == len(texts)):
            count = index + 1
    return count


def _begins_with_words(texts: Sequence[str]) -> bool:
    """Whether a row begins with a name that heads no column (`Ny skole | 2025 | 2027`)."""
    return not stated_years(texts[0]) and read_column(texts[0]).kind == "unknown"


def _distinct(row: Row) -> list[Cell]:
    cells: list[Cell] = []
    for cell in row:
        if cell is not None and cell.text.strip() and (not cells or cells[-1] is not cell):
            cells.append(cell)
    return cells


def _titles(header: Sequence[Row]) -> tuple[list[str], list[Row]]:
    """Header rows with one text only are the table's title, unless it is the heading of columns below it."""
    titles: list[str] = []
    kept: list[Row] = []
    for row in header:
        cells = _distinct(row)
        if len(cells) == 1 and not kept and (cells[0].column_span > 1 or len(header) > 1):
            titles.append(one_line(cells[0].text))
            if not _spans_amounts(cells[0], len(row)):
                continue
        kept.append(row)
    return titles, kept if any(_distinct(row) for row in kept) else list(header)


def _spans_amounts(cell: Cell, width: int) -> bool:
    """A heading over the right part alone (`Økonomiplan`) belongs to these columns."""
    return cell.column > 0 and cell.column + cell.column_span <= width


def _column_text(header: Sequence[Row], column: int) -> str:
    parts: list[str] = []
    for row in header:
        cell = row[column]
        text = one_line(cell.text) if cell is not None else ""
        if text and text not in parts:
            parts.append(text)
    return " ".join(parts)


def _repeats(row: Row, header: Sequence[Row]) -> bool:
    """A header that stands again inside the table (on a new page)."""
    texts = [one_line(cell.text) if cell else "" for cell in row]
    return any(text for text in texts) and any(
        texts == [one_line(cell.text) if cell else "" for cell in head] for head in header
    )


def _is_numeric(body: Sequence[tuple[int, Row]], column: int) -> bool:
    """Whether most filled cells of a column hold an amount."""
    texts = [
        cell.text
        for _, row in body
        if (cell := row[column]) is not None and cell.text.strip() and cell.column_span == 1
    ]
    amounts = [text for text in texts if cell_amount(text) is not None]
    # A column of years, or of years and words, tells when something begins or ends.
    dates = all(is_lone_year(text) for text in amounts)
    return bool(texts) and not dates and len(amounts) * 2 >= len(texts)


def _holds_years(body: Sequence[tuple[int, Row]], column: int) -> bool:
    """Whether a column tells when something happens: several years stand in it, and nothing else."""
    texts = [cell.text for _, row in body if (cell := row[column]) is not None and cell.text.strip()]
    return len(texts) > 1 and all(is_lone_year(text) for text in texts)


def _types(columns: list[Column], body: Sequence[tuple[int, Row]], numeric: Sequence[int]) -> list[Column]:
    """A column whose every cell says drift or investment is no title, whatever its heading."""
    settled = list(columns)
    for index, column in enumerate(columns):
        if column.kind in ("unknown", "title", "area", "key") and index not in numeric:
            texts = [one_line(cell.text) for _, row in body if (cell := row[index]) and cell.column_span == 1]
            types = [row_type(text) for text in texts if text]
            if len(types) >= LEAST_TYPES and set(types) <= {"drift", "investering"}:
                settled[index] = column._replace(kind="note")
    return settled


def _labels(columns: list[Column], body: Sequence[tuple[int, Row]], numeric: Sequence[int]) -> list[Column]:
    """Columns of text without a telling heading: the last of them before the amounts is the title, one before it
    the area.
    """
    settled = list(columns)
    amounts = [
        index
        for index, column in enumerate(columns)
        if column.kind in ("year", "comparison", "total") and index in numeric
    ]
    first = min(amounts, default=len(columns))
    texts = [index for index in range(first) if index not in numeric and _filled(body, index)]
    settled = with_label_pairs(_described(_posts(settled, body, texts), body, texts), body, texts)
    if not any(settled[index].kind == "title" for index in texts):
        unnamed = [index for index in texts if settled[index].kind in ("unknown", "year", "total", "comparison")]
        areas = [index for index in texts if settled[index].kind == "area"]
        if unnamed:
            indented = len(unnamed) > 1 and not _fill_both(body, unnamed[-2], unnamed[-1])
            for index in unnamed if indented else unnamed[-1:]:
                settled[index] = settled[index]._replace(kind="title", year=None)
            if not indented and len(unnamed) > 1:
                settled[unnamed[-2]] = settled[unnamed[-2]]._replace(kind="area", year=None)
        elif areas:
            settled[areas[-1]] = settled[areas[-1]]._replace(kind="title")
    for index in range(first if amounts else 0):
        if index in numeric and settled[index].kind in ("unknown", "note"):
            money = settled[index].label and _is_grouped(body, index)
            settled[index] = settled[index]._replace(kind="comparison" if money else "key")
    for index, column in enumerate(settled):
        if column.kind == "note" and index > first and index in numeric and _is_grouped(body, index):
            # `Forklaring` above columns of money heads what the amounts are explained by, no words.
            settled[index] = column._replace(kind="comparison")
        elif column.kind == "unknown" and index > first and (index not in numeric or column.label):
            settled[index] = column._replace(kind="comparison" if index in numeric else "note")
    return settled


def _posts(columns: list[Column], body: Sequence[tuple[int, Row]], texts: Sequence[int]) -> list[Column]:
    """The columns; one headed as numbers are (`Post`) whose cells are words is the title where there is no other."""
    if any(columns[index].kind in ("title", "unknown") for index in texts):
        return columns
    posts = [index for index in texts if columns[index].kind == "key" and _holds_words(body, index)]
    return [column._replace(kind="title") if index in posts[-1:] else column for index, column in enumerate(columns)]


def _described(columns: list[Column], body: Sequence[tuple[int, Row]], texts: Sequence[int]) -> list[Column]:
    """The columns; one that describes the measures beside their titles (`Tiltak | Beskrivelse`) is a note."""
    titles = [index for index in texts if columns[index].kind == "title" and _holds_words(body, index)]
    described = [index for index in titles[1:] if describes(columns[index].label)]
    return [column._replace(kind="note") if index in described else column for index, column in enumerate(columns)]


def _holds_words(body: Sequence[tuple[int, Row]], column: int) -> bool:
    """Whether most filled cells of a column are several letters, no number or code."""
    filled = [one_line(cell.text) for _, row in body if (cell := row[column]) is not None and cell.text.strip()]
    words = sum(sum(letter.isalpha() for letter in text) >= LEAST_LETTERS for text in filled)
    return words * 2 > len(filled)


def _is_grouped(body: Sequence[tuple[int, Row]], column: int) -> bool:
    """Whether most numbers of a column are written as money is: thousands apart, or decimals."""
    texts = [one_line(cell.text) for _, row in body if (cell := row[column]) is not None and has_digit(cell.text)]
    return sum(" " in text or "," in text for text in texts) * 2 > len(texts)


def _fill_both(body: Sequence[tuple[int, Row]], first: int, second: int) -> bool:
    """Whether two columns of text stand side by side in most rows; else the second is the first one's indentation."""
    pairs = [(row[first], row[second]) for _, row in body]
    both = [
        one for one, other in pairs if one and other and one is not other and one.text.strip() and other.text.strip()
    ]
    return len(both) * 2 > len(pairs)


def _filled(body: Sequence[tuple[int, Row]], column: int) -> bool:
    return any((cell := row[column]) is not None and cell.text.strip() for _, row in body)


def _glued(columns: list[Column], texts: Sequence[str], numeric: Sequence[int]) -> list[Column]:
    """A column whose heading holds several years lost its border: which of them an amount is for is not known."""
    return [
        Column("year", texts[index]) if index in numeric and len(stated_years(texts[index])) > 1 else column
        for index, column in enumerate(columns)
    ]


def _inherit(columns: list[Column], numeric: Sequence[int], inherited: Sequence[Column]) -> list[Column] | None:
    """The years of the table before, where as many amount columns stand here without a heading of their own."""
    before = [column for column in inherited if column.kind in ("year", "comparison", "total")]
    free = [index for index in numeric if columns[index].kind in ("unknown", "key", "note", "title")]
    if not before or len(free) != len(before) or len(free) < 2:
        return None
    settled = list(columns)
    for index, column in zip(free, before, strict=True):
        settled[index] = column
    return settled


def _single(
    columns: list[Column], numeric: Sequence[int], plan: Sequence[int], titles: Sequence[str], above: Sequence[str]
) -> list[Column]:
    """A lone amount column (`Tiltak | Beløp`) is the year that the table's title states, the plan's only year, or the
    one year that the nearest heading with a year names. Of several kinds of money (`Ramme | Ord.bev. | Lån`) it is
    the one that the budget grants.
    """
    free = [index for index in numeric if columns[index].kind in ("unknown", "total", "comparison")]
    granted = [index for index in free if is_granted(columns[index].label)]
    free = granted if len(granted) == 1 else free
    if len(free) != 1 or not any(column.kind == "title" for column in columns):
        return columns
    stated = [year for title in titles for year in stated_years(title)]
    year = stated[0] if len(set(stated)) == 1 else plan[0] if len(plan) == 1 else None
    if year is None:
        named = next((years for text in reversed(above) if (years := set(stated_years(text)))), set())
        year = named.pop() if len(named) == 1 and (not plan or named <= set(plan)) else None
    if year is None:
        return columns
    settled = list(columns)
    settled[free[0]] = Column("year", columns[free[0]].label, year)
    return settled


def _changes(
    columns: list[Column],
    numeric: Sequence[int],
    body: Sequence[tuple[int, Row]],
    plan: Sequence[int],
    texts: Sequence[str],
) -> list[Column]:
    """Of a budget that is changed within its year (`Opprinnelig budsjett 2025 | Endring | Nytt budsjett 2025`) what
    results is the amount; the change is, where no column holds what results.
    """
    changed = [index for index in numeric if is_change(columns[index].label)]
    if len(changed) != 1:
        return columns
    adjusts = any(speaks_of_adjustment(text) for text in texts)
    results = _results(columns, numeric, body, changed[0])
    unnamed = [index for index in numeric if index not in changed and columns[index].kind == "year"]
    if not results and unnamed and not adjusts:
        return columns
    years = {column.year for column in columns if column.year}
    stated = _stated_year(plan, texts) if (adjusts or results) and not years else None
    years |= {stated} if stated else set()
    if len(years) != 1:
        return columns
    amount = (results or changed)[-1]
    settled = list(columns)
    before = [index for index in numeric if index < changed[0] and is_earlier_budget(columns[index].label)]
    for index in (*changed, *unnamed, *before):
        settled[index] = settled[index]._replace(kind="comparison")
    settled[amount] = Column("year", columns[amount].label, years.pop())
    return settled


def _results(
    columns: Sequence[Column], numeric: Sequence[int], body: Sequence[tuple[int, Row]], changed: int
) -> list[int]:
    """The columns of the budget as it is after the change: those behind it, by their words or because most rows tell
    that the change led there; one before it, where most rows tell so (`Opprinnelig budsjett | Revidert budsjett |
    Endring`).
    """
    budgets = [
        index
        for index in numeric
        if index != changed and (columns[index].kind == "year" or is_revised_budget(columns[index].label))
    ]
    before = [index for index in numeric if index < changed and columns[index].kind in ("year", "comparison")]
    behind = [index for index in budgets if index > changed]
    after = [index for index in numeric if index > changed]
    if not behind and before and after and _led_to(body, before[-1], changed, after[0]):
        return after[:1]
    if behind or len(before) < 2 or before[-1] not in budgets:
        return behind
    return before[-1:] if _led_to(body, before[-2], changed, before[-1]) else []


def _led_to(body: Sequence[tuple[int, Row]], first: int, changed: int, result: int) -> bool:
    """Whether most rows of which a column tells the result tell that a change led to it."""
    told = [tuple(_value(row[index]) for index in (first, changed, result)) for _, row in body]
    whole = [values for values in told if values[2] is not None]
    led = sum((before or 0) + (change or 0) == after for before, change, after in whole)
    return led * 2 > len(whole)


def _value(cell: Cell | None) -> Decimal | None:
    amount = cell_amount(cell.text) if cell is not None else None
    return amount.value if amount is not None else None


def _two_ways(
    columns: list[Column], body: Sequence[tuple[int, Row]], plan: Sequence[int], texts: Sequence[str]
) -> list[Column]:
    """A column for what is added and one for what is cut (`Auke 2026 | Reduksjon 2026`) hold one year's amounts, where
    no row has both.
    """
    ways = {index: way for index, column in enumerate(columns) if (way := adds_or_cuts(column.label))}
    if sorted(ways.values()) != ["less", "more"]:
        return columns
    years = {columns[index].year for index in ways if columns[index].year} or {_stated_year(plan, texts)}
    both = sum(all((cell := row[index]) is not None and cell_amount(cell.text) for index in ways) for _, row in body)
    # The sum row has both.
    if len(years) != 1 or None in years or both > 1:
        return columns
    year = years.pop()
    return [
        Column("year", column.label, year) if index in ways else column for index, column in enumerate(columns)
    ]


def _stated_year(plan: Sequence[int], texts: Sequence[str]) -> int | None:
    """The year that the nearest text with one names, where it names one only; else the plan's only year."""
    named = next((years for text in reversed(texts) if (years := set(stated_years(text)))), set())
    return named.pop() if len(named) == 1 else plan[0] if len(plan) == 1 else None


def _revised(columns: list[Column], numeric: Sequence[int]) -> list[Column]:
    """Where all columns are of budgets before (`Vedtatt budsjett 2025 | Endring | Revidert budsjett 2025`), the last
    is the one decided.
    """
    dated = [index for index in numeric if columns[index].kind == "comparison" and columns[index].year]
    changed = any(columns[index].kind == "comparison" and not columns[index].year for index in numeric)
    if not changed or not dated or not is_revised_budget(columns[dated[-1]].label):
        return columns
    settled = list(columns)
    settled[dated[-1]] = settled[dated[-1]]._replace(kind="year")
    return settled


def _totals(columns: list[Column]) -> list[Column]:
    """One total: the last, or the one whose stated span is this budget's; the others are set against it."""
    years = [column.year for column in columns if column.kind == "year" and column.year]
    totals = [index for index, column in enumerate(columns) if column.kind == "total"]
    spans = {index: span_years(columns[index].label) for index in totals}
    own = [index for index in totals if years and spans[index] == tuple(range(min(years), max(years) + 1))]
    unspanned = [index for index in totals if not spans[index] and not has_digit(columns[index].label)]
    chosen = (own or unspanned)[-1:]
    return [
        column._replace(kind="comparison") if index in totals and index not in chosen else column
        for index, column in enumerate(columns)
    ]
