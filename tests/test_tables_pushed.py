"""Columns that stand on a page of their own beside no labels, and parts of a table that lack its empty columns."""

from __future__ import annotations

from extract.layout.blocks import find_layout
from extract.model import Page, Table
from tests.test_tables import budget, page, texts, words

HEADING = ["Tiltak", "2025", "2026"]
ROWS = [["Kai", "400", "500"], ["Bru", "300", ""], ["Veg", "", "20"], ["Havn", "1 200", "15"]]


def read(*pages: Page) -> list[list[list[str]]]:
    return [texts(block) for block in find_layout(pages).blocks if isinstance(block, Table)]


def alone(texts_of_rows: list[str], number: int) -> Page:
    """A page with one column of numbers, at the heights of the rows; none where a text is empty."""
    lines = budget([["", text] for text in texts_of_rows], rights=(120,))
    return page([line for line in lines if line], number=number)


def test_a_column_on_a_page_of_its_own_is_joined_by_height() -> None:
    first = page(budget([HEADING, *ROWS], rights=(300, 380)))
    (table,) = read(first, alone(["2027", "7", "", "-9", "80"], 2), alone(["2028", "", "6", "", "5"], 3))
    assert table == [
        [*HEADING, "2027", "2028"],
        ["Kai", "400", "500", "7", ""],
        ["Bru", "300", "", "", "6"],
        ["Veg", "", "20", "-9", ""],
        ["Havn", "1 200", "15", "80", "5"],
    ]


def test_a_column_of_rows_on_two_pages_follows_on_two_pages() -> None:
    first = page(budget([HEADING, *ROWS], rights=(300, 380)))
    second = page(budget([["Skole", "1", "2"], ["Park", "3", ""], ["Torg", "5", "6"]], rights=(300, 380)), number=2)
    (table,) = read(first, second, alone(["2027", "7", "", "-9", "80"], 3), alone(["", "11", "12"], 4))
    assert [row[3] for row in table] == ["2027", "7", "", "-9", "80", "", "11", "12"]


def test_a_year_beside_words_in_a_heading_is_a_columns_own() -> None:
    first = page(budget([["Lag", "Tildelt 2025"], ["Nes IL", "400"], ["Vik kor", "300"]], rights=(300,)))
    (table,) = read(first, alone(["Tildelt 2026", "7 000", "9 000"], 2))
    assert table == [["Lag", "Tildelt 2025", "Tildelt 2026"], ["Nes IL", "400", "7 000"], ["Vik kor", "300", "9 000"]]


def test_remarks_behind_the_numbers_are_pushed_with_them() -> None:
    first = page(budget([["Lag", "Drift"], ["Nes IL", "400"], ["Vik kor", "300"], ["Dal vel", "200"]], rights=(300,)))
    lines = budget([["", "Leie"], ["", "7 000"], ["", "9 000"], ["", "8 000"]], rights=(120,))
    # The last remark is as near to its number as words are to each other.
    remarks = [("Merknad", 125), ("Eier hall", 125), ("", 125), ("Ny", 123)]
    for line, (text, x) in zip(lines, remarks, strict=True):
        line += words(text, x, line[0].baseline)
    (table,) = read(first, page(lines, number=2))
    assert [row[2:] for row in table] == [["Leie", "Merknad"], ["7 000", "Eier hall"], ["9 000", ""], ["8 000", "Ny"]]


def test_numbers_at_other_heights_or_below_the_same_years_are_no_columns_of_the_table() -> None:
    first = page(budget([HEADING, *ROWS], rights=(300, 380)))
    lines = budget([["", "2027"], ["", "7"], ["", "9"]], rights=(120,), pitch=25)
    assert read(first, page(lines, number=2))[0] == [HEADING, *ROWS]
    assert read(first, alone(["2026", "7", "", "-9", "80"], 2))[0] == [HEADING, *ROWS]


def test_a_part_without_the_tables_empty_columns_goes_on_below_its_own() -> None:
    rights = (300, 380, 460)
    first = budget([[*HEADING, "2027"], *([*row, "1"] for row in ROWS)], rights=rights)
    second = budget([["Skole", "1", "", "2"], ["Park", "3", "", "4"], ["Torg", "5", "", "6"]], rights=rights)
    (table,) = read(page(first), page(second, number=2))
    assert table[-2:] == [["Park", "3", "", "4"], ["Torg", "5", "", "6"]]


def test_signs_in_the_place_of_a_number_are_told() -> None:
    rows = [HEADING, ["Kai", "400", "####"], ["Bru", "300", "20"], ["Veg", "#####", "20"]]
    (told,) = find_layout((page(budget(rows, rights=(300, 380))),)).notices
    assert (told.code, told.page) == ("row_not_read", 1)
    assert told.message == "numbers that had no room in their column are not shown, in 2 places: ###"
