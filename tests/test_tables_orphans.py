"""Rows that a page break leaves behind, too few to be a table, and rows that have nothing but dashes."""

from __future__ import annotations

import pytest

from extract.layout.blocks import find_layout
from extract.model import Line, Page, Table
from tests.test_tables import budget, page, tables, texts, words

RIGHTS = (300, 380)
HEADING = ["Kommune", "Basis", "Andel"]
ROWS = [["Bru", "1 200", "300"], ["Skole", "4 500", "75"], ["Park", "800", "10"]]
REST = ["Sum", "6 500", "385"]


def read(*pages: Page) -> tuple[list[list[list[str]]], list[str]]:
    """The texts of the tables and the lines beside them."""
    blocks = find_layout(pages).blocks
    return (
        [texts(block) for block in blocks if isinstance(block, Table)],
        [block.text for block in blocks if isinstance(block, Line)],
    )


@pytest.mark.parametrize("repeated", [[], [HEADING]])
def test_one_row_at_the_next_pages_top_is_the_tables(repeated: list[list[str]]) -> None:
    second = [*budget([*repeated, REST], rights=RIGHTS, top=60), words("Med hilsen", 60, 160)]
    found, lines = read(page(budget([HEADING, *ROWS], rights=RIGHTS)), page(second, number=2))
    assert found == [[HEADING, *ROWS, REST]]
    assert lines == ["Med hilsen"]


def test_a_sum_below_the_heading_again_stands_in_the_columns_that_it_has() -> None:
    rows = [["Kommune", "Folketal", "Basis", "Andel"], *([name, "900", *amounts] for name, *amounts in ROWS)]
    last = [["Kommune", "Folketal", "Basis", "Andel"], ["Sum", "", "6 500", "385"]]
    rights = (200, 300, 380)
    found, _ = read(page(budget(rows, rights=rights)), page(budget(last, rights=rights, top=60), number=2))
    assert found == [[*rows, last[1]]]


def test_text_below_a_page_break_is_no_row() -> None:
    second = [words("Bergen 12. mai 2031", 60, 60), words("Siri Moe", 60, 76) + words("22", 250, 76, right=True)]
    found, lines = read(page(budget([HEADING, *ROWS], rights=RIGHTS)), page(second, number=2))
    assert found == [[HEADING, *ROWS]]
    assert len(lines) == 2


def test_rows_of_dashes_alone_are_rows_where_numbers_stand_below_or_above() -> None:
    rows = [["Kommune", "Tildelt"], ["Bodø", "-"], ["Grane", "-"], ["Rana", "250 000"], ["Vefsn", "90 000"]]
    rows += [["Hemnes", "-"], ["Nesna", "–"]]
    lines = [*budget(rows, rights=(300,)), words("Med hilsen", 60, 240)]
    (table,) = tables(page(lines))
    assert texts(table) == rows
    assert table.header_rows == 1


def test_small_numbers_above_their_sum_are_no_page_numbers() -> None:
    rows = [["Innhold", "Side"], ["Nes kor", "1"], ["Vik lag", "64"], ["Dal lag", "70"]]
    assert tables(page(budget(rows, rights=(300,)))) == ()
    (table,) = tables(page(budget([*rows, ["Sum", "135"]], rights=(300,))))
    assert texts(table)[-1] == ["Sum", "135"]


def test_amounts_of_eight_signs_are_a_table() -> None:
    rows = [["Lag", "Beløp"], ["Nes kor", "20.000,-"], ["Vik lag", "15.000,-"], ["Dal lag", "30.000,-"]]
    (table,) = tables(page(budget(rows, rights=(300,))))
    assert texts(table) == rows


def test_a_number_and_a_name_left_behind_stand_in_the_columns_of_each() -> None:
    rows = [["Kommune", "Basis", "Andel"], ["1813 Bru", "1 200", "300"], ["1815 Skole", "4 500", "75"]]
    rows += [["1816 Park", "800", "10"], ["1822 Torg", "90", "20"]]
    second = [["Kommune", "Basis", "Andel"], ["1866 Hav", "76", "54"], ["1871 Ny", "24", "36"], ["Sum", "6 690", "495"]]
    found, _ = read(page(budget(rows, rights=RIGHTS)), page(budget(second, rights=RIGHTS, top=60), number=2))
    assert len(found) == 1
    assert [row[:2] for row in found[0][1:]] == [
        ["1813", "Bru"], ["1815", "Skole"], ["1816", "Park"], ["1822", "Torg"], ["1866", "Hav"], ["1871", "Ny"],
        ["Sum", ""],
    ]  # fmt: skip
