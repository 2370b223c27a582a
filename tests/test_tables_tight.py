"""Columns of amounts that stand no further apart than the blanks within an amount."""

from __future__ import annotations

from extract.model import Word
from tests.test_tables import page, tables, texts, words

BLANK = 3.0
ROWS = [
    ("Tiltak", "2019", "2020", "2021", "2022"),
    ("Asfalt", "1 500", "250", "12 000", "250"),
    ("Tilskudd til lag og foreninger", "1 000", "1 000", "1 000", "1 000"),
    ("Sykehjem", "-300", "-1 200", "1 500", "1 000"),
    ("Sum", "2 200", "50", "14 500", "2 250"),
]


def width(text: str) -> float:
    return words(text, 0, 0)[-1].x1


def tight() -> list[list[Word]]:
    """The columns are as wide as their widest cells, one blank apart."""
    columns = list(zip(*ROWS, strict=True))
    ends = [60 + max(map(width, columns[0]))]
    for column in columns[1:]:
        ends.append(ends[-1] + BLANK + max(map(width, column)))
    return [
        [
            *words(label, 60, 100 + 14 * index),
            *(
                word
                for text, end in zip(amounts, ends[1:], strict=True)
                for word in words(text, end, 100 + 14 * index, right=True)
            ),
        ]
        for index, (label, *amounts) in enumerate(ROWS)
    ]


def test_numbers_that_end_where_others_surely_do_are_cells() -> None:
    (table,) = tables(page(tight()))
    assert texts(table) == [list(row) for row in ROWS]
