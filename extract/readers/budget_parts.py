"""A table with columns for several parties, or for running costs and investments -> a head for each of these parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.model import Table
from extract.readers.budget_columns import with_lone_amounts
from extract.readers.budget_header import headed, own_heading_of
from extract.readers.budget_heads import TableHead
from extract.readers.budget_labels import with_labels, with_types
from extract.readers.column_cells import fills_any, holds_amounts, holds_money
from extract.readers.label_columns import Row
from patterns.budget.cells import one_line
from patterns.budget.column_words import is_change
from patterns.budget.columns import Column, read_column
from patterns.budget.owner_words import names_administration
from patterns.budget.sections import SectionName, column_section
from patterns.owners import column_owner
from patterns.units import find_stated_unit
from patterns.years import is_lone_year, stated_years

LEAST_PARTS = 2


class Part(NamedTuple):
    """Whose columns, or which section's, a table's head has alone."""

    parties: tuple[str, ...] = ()
    section: SectionName | None = None


def read_part_heads(table: Table, plan: Sequence[int], above: Sequence[str] = ()) -> list[tuple[Part, TableHead]]:
    """For a table with columns for each of several parties (or one beside the administration's), or for running costs
    and investments in each year: every part with the head that has its columns alone.
    """
    titles, header, texts, body = headed(table)
    numeric = [index for index in range(table.column_count) if holds_amounts(body, index)]
    parts = {index: Part(owner) for index in numeric if (owner := column_owner(own_heading_of(header, index)))}
    if parts:
        parts = _with_owners_spread(parts, texts, numeric)
    else:
        sections = {index: column_section(texts[index]) for index in numeric}
        texts = _with_years_spread(texts, sections)
        parts = {index: Part((), section) for index, section in sections.items() if section}
    each = list(dict.fromkeys(parts.values()))
    others = [index for index in numeric if index not in parts]
    beside_own = parts and all(part.parties for part in each) and others
    if len(each) < LEAST_PARTS and not (beside_own and all(names_administration(texts[index]) for index in others)):
        return []
    heads = [(part, _head_of(part, parts, texts, titles, body, numeric, plan, above)) for part in each]
    labels = tuple(_labels(head) for _, head in heads)
    return [(part, replace(head, labels=labels)) for part, head in heads]


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
    # A year in the middle above all columns may stand in the text of one.
    named = {year for index in parts for year in stated_years(texts[index])}
    shared = min(named) if len(named) == 1 and len(set(parts.values())) == len(parts) else None
    for index, text in enumerate(texts):
        years = stated_years(text)
        if index not in parts:
            columns.append(read_column(text))
        elif parts[index] != part:
            columns.append(Column("other", text))
        else:
            year = years[0] if len(years) == 1 else shared
            columns.append(Column("year", text, year) if year else Column("unknown", text))
    columns = with_labels(with_types(columns, body, numeric), body, numeric)
    own = [index for index, owner in parts.items() if owner == part]
    # Beside what a party's budget becomes, what it changes is set against it.
    changes = [index for index in own if is_change(texts[index])]
    if 0 < len(changes) < len(own):
        columns = [each._replace(kind="comparison") if index in changes else each for index, each in enumerate(columns)]
        own = [index for index in own if index not in changes]
    if not any(columns[index].kind == "year" for index in own):
        columns = _undated(columns, own, texts, plan, titles, above)
    if part.parties:
        columns = _set_against(columns, parts, body, numeric)
        others = [index for index in numeric if index not in parts]
        body = tuple((index, row) for index, row in body if fills_any(row, own) or not fills_any(row, others))
    units = tuple(find_stated_unit(text) if index in numeric else None for index, text in enumerate(texts))
    labels = [texts[index] for index, column in enumerate(columns) if column.kind in ("area", "title") and texts[index]]
    return TableHead(tuple(columns), body, (*titles, *labels), units)


def _labels(head: TableHead) -> tuple[str, ...]:
    """The titles of a part's rows with amounts."""
    titles, years = head.of_kind("title"), head.of_kind("year")
    cells = [row[index] for _, row in head.body if fills_any(row, years) for index in titles]
    return tuple(one_line(cell.text) for cell in cells if cell is not None and cell.text.strip())


def _undated(
    columns: Sequence[Column],
    own: Sequence[int],
    texts: Sequence[str],
    plan: Sequence[int],
    titles: Sequence[str],
    above: Sequence[str],
) -> list[Column]:
    """The columns of a part whose own name no year: a lone one is the plan's or the title's, of several it is not
    known.
    """
    unnamed = [Column("unknown", texts[index]) if index in own else column for index, column in enumerate(columns)]
    return [
        Column("year", column.label) if index in own and column.kind == "unknown" else column
        for index, column in enumerate(with_lone_amounts(unnamed, own, plan, titles, above))
    ]


def _set_against(
    columns: Sequence[Column], parts: Mapping[int, Part], body: Sequence[tuple[int, Row]], numeric: Sequence[int]
) -> list[Column]:
    """The columns of a party's part; one of money beside the parties' that is nobody's (`Rådmannen`, or of a year that
    is theirs, too) is what theirs is set against.
    """
    own = {column.year for index, column in enumerate(columns) if index in parts and column.kind == "year"}
    return [
        column._replace(kind="comparison")
        if index in numeric
        and index not in parts
        and column.label
        and (
            (column.kind == "year" and column.year in own)
            or (
                column.kind in ("unknown", "key", "note")
                and (names_administration(column.label) or holds_money(body, index))
            )
        )
        else column
        for index, column in enumerate(columns)
    ]
