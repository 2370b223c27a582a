"""Tables in type whose letters are all equally wide, where a blank is wider than what parts cells elsewhere."""

from __future__ import annotations

from extract.model import Word
from tests.test_tables import grid, page, tables, texts

SIZE, WIDTH = 10.0, 6.0


def typed(text: str, x: float, baseline: float, *, right: bool = False) -> list[Word]:
    """The words of a text that begins (or ends) at x, letters and blanks all six points wide."""
    x = x - len(text) * WIDTH if right else x
    result: list[Word] = []
    for part in text.split():
        end = x + len(part) * WIDTH
        result.append(Word(part, x, baseline - 8, end, baseline + 2, SIZE, False, baseline))
        x = end + WIDTH
    return result


ROWS = [
    ("4602", "Kinn og Solund kommunar", "1 850 000", "40 000"),
    ("4611", "Etne kommune i Vestland", "900 000", "35 000"),
    ("4612", "Sveio kommune i Vestland", "1 150 000", "15 000"),
    ("4613", "Fitjar kommune i Vestland", "1 500 000", "24 000"),
    ("4614", "Stord kommune i Vestland", "2 300 000", "20 000"),
]


def lines_of(rows: list[tuple[str, ...]], top: float) -> list[list[Word]]:
    return [
        [
            *typed(key, 62, top + 20 * index),
            *typed(name, 132, top + 20 * index),
            *typed(first, 390, top + 20 * index, right=True),
            *typed(second, 455, top + 20 * index, right=True),
        ]
        for index, (key, name, first, second) in enumerate(rows)
    ]


def test_thousands_are_no_numbers_of_two_columns_in_a_drawn_cell() -> None:
    heading = [("Nr", "Kommune", "Kroner", "Tillegg"), *ROWS]
    rules = grid((60.0, 130.0, 300.0, 393.0, 458.0), [100.0 + 20 * index for index in range(7)])
    (table,) = tables(page(lines_of(heading, 114), rules))
    assert (table.method, texts(table)) == ("ruled", [list(row) for row in heading])


def test_labels_closer_than_a_blank_are_each_over_its_own_column() -> None:
    labels = [*typed("Nr", 62, 100), *typed("Kommune", 132, 100), *typed("Oppr. ramme", 390, 100, right=True)]
    labels += typed("Budsjett 2", 455.5, 100, right=True)
    (table,) = tables(page([labels, *lines_of(ROWS, 116)]))
    assert texts(table)[0] == ["Nr", "Kommune", "Oppr. ramme", "Budsjett 2"]


def test_a_title_above_is_no_heading_where_one_of_its_words_begins_a_column() -> None:
    rows = [("Kommunenr.", "Kommune", "Kroner", ""), *((*row[:3], "") for row in ROWS)]
    title = [*typed("Ordinært", 78, 74), *typed("skjøn", 132, 74)]
    (table,) = tables(page([title, typed("Kroner", 62, 88), *lines_of(rows, 106)]))
    assert texts(table)[0] == ["Kommunenr.", "Kommune", "Kroner"]
