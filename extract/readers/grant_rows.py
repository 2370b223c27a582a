"""A grant table's grid -> its rows: recipients, money held back, sums."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from extract.model import Cell, Notice
from extract.readers.grant_cells import Grid, row_evidence
from extract.records import Evidence
from patterns.amounts import Amount
from patterns.budget.cells import amount_before_minus, amount_without_mark, has_mark_behind, tells_minus_behind
from patterns.dates import year_of
from patterns.ditto import is_ditto
from patterns.families.skjonnsfordeling import RECIPIENT_HEADING
from patterns.grants.cells import given_amount, is_given_with_words
from patterns.grants.column import MONEY, Column, GrantColumns, Role
from patterns.grants.contents import is_recipient
from patterns.grants.headings import is_column_numbers
from patterns.grants.labels import (
    AMOUNT_WITH_WORDS,
    COUNT_OF_PROJECTS,
    WITHHELD_LABEL,
    is_sum_label,
    names_county_only,
    parse_kommunenummer,
    split_number,
)
from patterns.grants.purposes import parted_craft
from patterns.personal_numbers import count_personal_numbers

RowKind = Literal["grant", "withheld", "sum"]


@dataclass(frozen=True, slots=True)
class RowAmount:
    """An amount and the column in which it stands."""

    column: Column
    amount: Amount


@dataclass(frozen=True, slots=True)
class GrantRow:
    """A body row. `label` is the recipient as written, or the words of a sum row; `group` the heading row above it.

    `projects` are the texts of its project cells with their line ends, `project_count` what its count column says.
    """

    kind: RowKind
    label: str
    number: str | None
    amounts: tuple[RowAmount, ...]
    projects: tuple[str, ...]
    project_count: int | None
    notes: tuple[str, ...]
    year: int | None
    group: str | None
    evidence: tuple[Evidence, ...]
    # The group's heading where it is the title of a part of the table, no place.
    part: str | None = None

    @property
    def page(self) -> int:
        return self.evidence[0].page


def find_rows(grid: Grid, columns: GrantColumns) -> tuple[list[GrantRow], list[Notice]]:
    """The rows of all panels, and a notice for each row with an amount that is neither recipient nor sum."""
    rows: list[GrantRow] = []
    notices: list[Notice] = []
    headings = {texts for texts in grid.texts[: columns.first_row] if any(texts)}
    parse = _parser(grid, columns)
    for panel in columns.panels:
        is_last = panel is columns.panels[-1]
        reader = _PanelReader(has_recipients=columns.recipient is None, recipient=columns.recipient)
        for index in range(columns.first_row, len(grid.texts)):
            if is_last:
                # The row above tells what spans both.
                grid.let_go(index - 2)
            if grid.texts[index] in headings or is_column_numbers(grid.texts[index], grid.texts[index - 1]):
                continue
            view = _View(grid, index, panel, len(columns.panels) == 1, parse)
            if view.heads_another_table:
                break
            reader.take(view)
        rows += _with_parts(reader.rows, reader.marked)
        notices += [*reader.notices, *_loose_words(reader.loose, reader.rows)]
    return rows, notices


@dataclass(slots=True)
class _PanelReader:
    """The rows of one panel, taken from top to bottom; `recipient` is whom a row without a label concerns.

    `has_recipients` where the rows name them, `group` the heading row above, `marked` the headings in bold, `loose`
    words alone in a row that head nothing for certain, `among_others` whether most recipients are no municipalities,
    asked at the first one alone in its row; `last` is the index of a grant's row, where it is the last one.
    """

    has_recipients: bool
    recipient: str | None
    rows: list[GrantRow] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    loose: list[tuple[str, Notice]] = field(default_factory=list)
    marked: set[str] = field(default_factory=set)
    group: str | None = None
    among_others: bool | None = None
    begins_with_heading: bool = False
    last: int | None = None

    def take(self, view: _View) -> None:
        if view.is_lone_place and not view.spans_all and self.among_others is None:
            self.among_others = _are_others(self.rows, view)
        if view.is_group_heading or (view.is_lone_place and (view.spans_all or self.among_others)):
            self._take_heading(view)
        elif view.is_lone_place:
            self.notices.append(view.notice("a municipality alone in a row, without an amount, no grant"))
        else:
            self._take_row(view)

    def _take_heading(self, view: _View) -> None:
        self.group = view.lone
        self.begins_with_heading = self.begins_with_heading or not self.rows
        if view.is_bold:
            self.marked.add(self.group)
        elif view.may_go_on(self.last) or not (self.begins_with_heading or names_county_only(self.group)):
            self.loose.append((self.group, view.notice("words alone in a row, in no record")))

    def _take_row(self, view: _View) -> None:
        self.group = next(iter(view.texts("county")), self.group)
        row = view.row(self.group, self.recipient)
        if row is None:
            self.notices += view.unread()
            return
        self.notices += view.unsure(row)
        if row.kind == "withheld":
            self.notices.append(view.notice("money that no recipient has got, no grant"))
        if row.kind == "grant" and self.has_recipients:
            self.recipient = row.label
        self.last = view.index if row.kind == "grant" else None
        self.rows.append(row)


def _parser(grid: Grid, columns: GrantColumns) -> Callable[[str], Amount | None]:
    """How the amounts of a table are read: a hyphen behind them may be a minus, or what is left of `,-`."""
    places = [column.index for panel in columns.panels for column in panel if column.role in MONEY]
    is_minus = tells_minus_behind([row[index] for row in grid.texts[columns.first_row :] for index in places])
    if is_minus is None:
        return given_amount
    return amount_before_minus if is_minus else amount_without_mark


def _are_others(rows: Sequence[GrantRow], view: _View) -> bool:
    """Whether most who get something in a table, above a row and below it, are no municipalities: a municipality's name
    alone in a row is then the place of those below it."""
    labels = [row.label for row in rows if row.kind == "grant" and row.amounts]
    places = [column.index for column in view.columns if column.role == "recipient"]
    money = [column.index for column in view.columns if column.role in MONEY]
    for texts in view.grid.texts[view.index + 1 :]:
        label = next((texts[place] for place in places if texts[place]), "")
        if label and not is_sum_label(label) and any(view.parse(texts[place]) is not None for place in money):
            labels.append(label)
    return sum(map(is_recipient, labels)) * 2 < len(labels)


def _with_parts(rows: Sequence[GrantRow], marked: Set[str]) -> list[GrantRow]:
    """The rows of a table of clubs and firms with the part of it they stand in, where its heading is set as one or a
    sum repeats it; a table of municipalities is parted by places.
    """
    grants = [row for row in rows if row.kind == "grant"]
    places = sum(is_recipient(row.label) for row in grants)
    if not any(row.group for row in rows) or places * 2 >= len(grants):
        return list(rows)
    sums = [row.label.casefold() for row in rows if row.kind == "sum"]
    titles = {
        group
        for row in grants
        if (group := row.group) is not None
        and not names_county_only(group)
        and not is_recipient(group)
        and (group in marked or any(group.casefold() in label for label in sums))
    }
    return [replace(row, part=row.group) if row.group in titles else row for row in rows]


def _loose_words(words: Sequence[tuple[str, Notice]], rows: Sequence[GrantRow]) -> Iterator[Notice]:
    """The notices for words alone in a row, in a table whose first rows have no title: they title no group that a sum
    names, and may be the rest of the recipient above.
    """
    sums = [row.label.casefold() for row in rows if row.kind == "sum"]
    for label, notice in words:
        if not any(label.casefold() in other for other in sums):
            yield notice


@dataclass(frozen=True)
class _View:
    """One row of one panel; `alone` where the table has no other panel. `parse` reads the table's amounts."""

    grid: Grid
    index: int
    columns: tuple[Column, ...]
    alone: bool
    parse: Callable[[str], Amount | None]

    def texts(self, *roles: Role) -> list[str]:
        asked = (column for column in self.columns if column.role in roles and not self._goes_on(column))
        found = (self.grid.texts[self.index][column.index] for column in asked)
        return list(dict.fromkeys(text for text in found if text))

    def _goes_on(self, column: Column) -> bool:
        """Whether a column of words is empty, and a long recipient beside it goes on over it."""
        if column.role not in ("project", "note"):
            return False
        row = self.grid.row(self.index)
        cell = row[column.index]
        return cell is not None and any(row[other.index] is cell for other in self.columns if other.role == "recipient")

    @cached_property
    def label(self) -> str:
        return next(iter(self.texts("recipient")), "")

    @property
    def _before_labels(self) -> list[str]:
        """The words of a row of the only panel that stands in no column before the recipients'."""
        end = next((column.index for column in self.columns if column.role == "recipient"), 0) if self.alone else 0
        found = [text for text in self.grid.texts[self.index][:end] if any(map(str.isalpha, text))]
        return list(dict.fromkeys(found))

    @property
    def _first(self) -> str:
        """The first words of the whole row: those of a sum may stand in a column that is not read."""
        return next((text for text in self.grid.texts[self.index] if text), "") if self.alone else ""

    @cached_property
    def amounts(self) -> tuple[RowAmount, ...]:
        return tuple(
            RowAmount(column, amount)
            for column in self.columns
            if column.role in MONEY and self.grid.own(self.index, column.index)
            if (amount := self.parse(self.grid.texts[self.index][column.index])) is not None
            and not count_personal_numbers(amount.raw)
        )

    @property
    def is_bold(self) -> bool:
        return any(cell.bold for cell in self._cells() if cell.text.strip())

    @property
    def is_group_heading(self) -> bool:
        """A row with nothing but words in its label columns, and no municipality's: `Nordre del`, `Nordland fylke`."""
        return bool(self.lone) and (not is_recipient(self.lone) or names_county_only(self.lone))

    def may_go_on(self, last: int | None) -> bool:
        """Whether words alone, right below a recipient (the row `last`), may be the rest of its name: rows are told by
        their places, and the first of these words had no room behind the name."""
        if not self.grid.is_aligned or last != self.index - 1:
            return False
        place = next((column.index for column in self.columns if column.role == "recipient"), None)
        above = self.grid.row(last)[place] if place is not None else None
        if above is None or place is None:
            return False
        line = above.text.split("\n")[-1]
        return len(line) + 1 + len(self.lone.split()[0]) > self.grid.reach(place, last)

    @cached_property
    def is_lone_place(self) -> bool:
        """A row with nothing but the name of one municipality or of several: a place, or one that gets nothing."""
        return bool(self.lone) and is_recipient(self.lone) and split_number(self.lone)[0] is None

    @property
    def spans_all(self) -> bool:
        """Whether one cell stands over all columns."""
        row = self.grid.row(self.index)
        return len(row) > 2 and row[0] is not None and all(cell is row[0] for cell in row)

    @cached_property
    def lone(self) -> str:
        """The only words of a row, in its label columns or before them, where a list counts its rows; a place's name in
        any column."""
        words = self.texts("number", "recipient") or self._before_labels
        if not words and self.alone and len(only := set(filter(None, self.grid.texts[self.index]))) == 1:
            return next((text for text in only if is_recipient(text)), "")
        others = self.texts("project", "note", "year", "count", *MONEY)
        only_words = [text for text in others if text not in words]
        return words[0] if len(words) == 1 and not only_words and not self.amounts else ""

    def row(self, group: str | None, recipient: str | None) -> GrantRow | None:
        """The row, or None where it holds nothing to read. A blank label repeats the recipient above it."""
        labels = self.texts("number", "recipient", "project")
        label = next((text for text in (*labels, self._first) if is_sum_label(text)), None)
        if label and self.amounts:
            return self._made("sum", label, None, group)
        words = labels or [self._first]
        label = next((text for text in words if WITHHELD_LABEL.match(text) and not is_recipient(text)), None)
        if label and self.amounts:
            return self._made("withheld", label, None, group)
        projects = self.texts("project")
        if self.label:
            number, name = split_number(self.label)
            written = next(filter(None, map(parse_kommunenummer, self.texts("number"))), None)
            if not self._holds_grant(name, written):
                return None
            person, craft = ("", "") if projects else parted_craft(name)
            made = self._made("grant", person or name, written or number, group)
            return replace(made, projects=(craft,)) if craft else made
        if recipient and projects:
            return self._made("grant", recipient, None, group)
        return self._made("sum", "", None, group) if self._is_bare_sum else None

    @property
    def heads_another_table(self) -> bool:
        """Whether the heading of another table stands in the row (`Kommune | 1.1.2030`), set right below this one; a
        group's title (`Idrettslag`) stands alone.
        """
        heads = bool(self.label and not self.amounts and RECIPIENT_HEADING.search(self.label))
        return heads and any(text and text != self.label for text in self.grid.texts[self.index])

    def unread(self) -> Iterator[Notice]:
        """A notice where the row has an amount after all."""
        if self.amounts:
            yield self.notice("table row not read as a grant")

    def unsure(self, row: GrantRow) -> Iterator[Notice]:
        """A notice where a hyphen behind an amount may be a minus or not, or words stand behind one in its cell."""
        if self.parse is amount_without_mark and any(map(has_mark_behind, row.notes)):
            yield self.notice("a hyphen behind an amount, no minus for certain")
        if any(map(AMOUNT_WITH_WORDS.search, row.notes)) and len(row.amounts) < len(self.texts(*MONEY)):
            yield self.notice("an amount and words in one cell, read as a note")

    def notice(self, reason: str) -> Notice:
        cells = self._cells()
        words = " | ".join(" ".join(cell.text.split()) for cell in cells if cell.text.strip())
        return Notice("row_not_read", f"{reason}: {words[:120]}", cells[0].page)

    def _holds_grant(self, name: str, number: str | None) -> bool:
        return bool(self.amounts or number or is_recipient(name) or self.texts("project", "note", *MONEY))

    @property
    def _is_bare_sum(self) -> bool:
        """An unlabelled row of numbers at the table's end is its sum."""
        return self.index == len(self.grid.texts) - 1 and bool(self.amounts) and not self.texts("number", "note")

    def _made(self, kind: RowKind, label: str, number: str | None, group: str | None) -> GrantRow:
        years = [int(year) for text in self.texts("year") if (year := year_of(text))]
        return GrantRow(
            kind,
            label,
            number,
            self.amounts,
            tuple(self._project_texts()),
            self._project_count(),
            tuple(
                text
                for text in self.texts("note", "amount", "asked", "total", "sum")
                if (self.parse(text) is None or is_given_with_words(text)) and not count_personal_numbers(text)
            ),
            years[0] if years else None,
            group,
            tuple(row_evidence(self._cells())),
        )

    def _project_texts(self) -> Iterator[str]:
        for column in self.columns:
            cell = self.grid.row(self.index)[column.index]
            if column.role == "project" and cell and cell.text.strip() and not self._goes_on(column):
                # The mark for the same as above stands for the words there.
                yield self.grid.texts[self.index][column.index] if is_ditto(cell.text) else cell.text

    def _project_count(self) -> int | None:
        for column in self.columns:
            if column.role == "count" and COUNT_OF_PROJECTS.search(" ".join(column.path)):
                text = self.grid.texts[self.index][column.index]
                return int(text) if text.isdecimal() else None
        return None

    def _cells(self) -> tuple[Cell, ...]:
        """The panel's cells of the row; with one panel all of the row's, also those of columns that are not read."""
        row = self.grid.row(self.index)
        first, last = self.columns[0].index, self.columns[-1].index
        places: Sequence[Cell | None] = row if self.alone else row[first : last + 1]
        return tuple({id(cell): cell for cell in places if cell}.values())
