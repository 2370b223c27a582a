"""The columns of text in a budget's table -> which of them is the title, which the area, and which a note or a key."""

from __future__ import annotations

from collections.abc import Sequence

from extract.readers.column_cells import fill_both, holds_money, holds_names, is_filled
from extract.readers.label_columns import Row, with_label_pairs
from patterns.budget.cells import one_line
from patterns.budget.column_words import tells_whole_year
from patterns.budget.columns import Column, describes
from patterns.budget.sections import row_type
from patterns.owners import column_owner, heads_owners

_LEAST_TYPES = 2


def with_types(columns: list[Column], body: Sequence[tuple[int, Row]], numeric: Sequence[int]) -> list[Column]:
    """A column whose every cell says drift or investment is no title, whatever its heading."""
    settled = list(columns)
    for index, column in enumerate(columns):
        if column.kind in ("unknown", "title", "area", "key") and index not in numeric:
            texts = [one_line(cell.text) for _, row in body if (cell := row[index]) and cell.column_span == 1]
            types = [row_type(text) for text in texts if text]
            if len(types) >= _LEAST_TYPES and set(types) <= {"drift", "investering"}:
                settled[index] = column._replace(kind="note")
    return settled


def with_labels(columns: list[Column], body: Sequence[tuple[int, Row]], numeric: Sequence[int]) -> list[Column]:
    """Columns of text without a telling heading: the last of them before the amounts is the title, one before it
    the area.
    """
    settled = [
        column._replace(kind="key") if column.kind == "area" and _is_of_codes(body, index, numeric) else column
        for index, column in enumerate(columns)
    ]
    amounts = [
        index
        for index, column in enumerate(columns)
        if column.kind in ("year", "comparison", "total") and index in numeric and not tells_whole_year(column.label)
    ]
    first = min(amounts or _money_behind_texts(columns, body, numeric), default=len(columns))
    texts = [index for index in range(first) if index not in numeric and is_filled(body, index)]
    settled = with_label_pairs(_described(_posts(settled, body, texts), body, texts), body, texts)
    if not any(settled[index].kind == "title" for index in texts):
        settled = _with_title(settled, body, texts)
    for index in range(first if amounts else 0):
        if index in numeric and settled[index].kind in ("unknown", "note"):
            money = settled[index].label and holds_money(body, index)
            settled[index] = settled[index]._replace(kind="comparison" if money else "key")
    for index, column in enumerate(settled):
        if column.kind == "note" and index > first and index in numeric and holds_money(body, index):
            # `Forklaring` above columns of money heads what the amounts are explained by, no words.
            settled[index] = column._replace(kind="comparison")
        elif column.kind == "unknown" and index > first and (index not in numeric or column.label):
            settled[index] = column._replace(kind="comparison" if index in numeric else "note")
    return settled


def _with_title(columns: Sequence[Column], body: Sequence[tuple[int, Row]], texts: Sequence[int]) -> list[Column]:
    """The columns with the last of those of text without a telling heading as the title, else the last area."""
    settled = list(columns)
    unnamed = [
        index
        for index in texts
        if settled[index].kind in ("unknown", "year", "total", "comparison")
        and not _is_of_owners(settled[index].label, body, index)
    ]
    areas = [index for index in texts if settled[index].kind == "area"]
    if unnamed:
        indented = len(unnamed) > 1 and not fill_both(body, unnamed[-2], unnamed[-1])
        for index in unnamed if indented else unnamed[-1:]:
            settled[index] = settled[index]._replace(kind="title", year=None)
        if not indented and len(unnamed) > 1:
            settled[unnamed[-2]] = settled[unnamed[-2]]._replace(kind="area", year=None)
    elif areas:
        settled[areas[-1]] = settled[areas[-1]]._replace(kind="title")
    return settled


def _money_behind_texts(
    columns: Sequence[Column], body: Sequence[tuple[int, Row]], numeric: Sequence[int]
) -> list[int]:
    """The only column of money, whose heading tells no year (`Beløp i kr`), where words stand before it and behind it:
    what stands behind (`Resultat`) is no title.
    """
    words = [
        index
        for index, column in enumerate(columns)
        if index not in numeric and column.kind not in ("key", "note") and is_filled(body, index)
    ]
    money = [index for index in numeric if columns[index].kind == "unknown" and holds_money(body, index)]
    alone = len(money) == 1 and bool(columns[money[0]].label)
    return money if alone and words and words[0] < money[0] < words[-1] else []


def _is_of_codes(body: Sequence[tuple[int, Row]], index: int, numeric: Sequence[int]) -> bool:
    """Whether a column headed as areas are (`Tjeneste`) has their numbers alone."""
    return index in numeric and not holds_names(body, index)


def _is_of_owners(label: str, body: Sequence[tuple[int, Row]], index: int) -> bool:
    """Whether a column tells whose proposal each row is (`Parti`)."""
    texts = [one_line(cell.text) for _, row in body if (cell := row[index]) and cell.text.strip()]
    return bool(label) and heads_owners(label) and sum(bool(column_owner(text)) for text in texts) * 2 > len(texts)


def _posts(columns: list[Column], body: Sequence[tuple[int, Row]], texts: Sequence[int]) -> list[Column]:
    """The columns; one headed as numbers are (`Post`) whose cells are words is the title where there is no other."""
    if any(columns[index].kind in ("title", "unknown") for index in texts):
        return columns
    posts = [index for index in texts if columns[index].kind == "key" and holds_names(body, index)]
    return [column._replace(kind="title") if index in posts[-1:] else column for index, column in enumerate(columns)]


def _described(columns: list[Column], body: Sequence[tuple[int, Row]], texts: Sequence[int]) -> list[Column]:
    """The columns; one that describes the measures beside their titles (`Tiltak | Beskrivelse`) is a note."""
    titles = [index for index in texts if columns[index].kind == "title" and holds_names(body, index)]
    described = [index for index in titles[1:] if describes(columns[index].label)]
    return [column._replace(kind="note") if index in described else column for index, column in enumerate(columns)]
