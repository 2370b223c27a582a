"""Tables over several pages whose heading is repeated on each: it is no running line, and the columns stay apart."""

from __future__ import annotations

from extract.layout.blocks import find_layout
from extract.model import Layout, Line, Table, Word
from tests.test_tables import page, texts, words

LEFTS = (60.0, 85.0, 170.0)
RIGHTS = (420.0, 480.0, 540.0)
HEAD = ("Nr", "Kommune", "Forening", "Kostnad", "Ønske", "Gitt")


def line(at: float, *cells: str) -> list[Word]:
    made: list[Word] = []
    for text, left in zip(cells[:3], LEFTS, strict=True):
        made += words(text, left, at) if text else []
    for text, right in zip(cells[3:], RIGHTS, strict=True):
        made += words(text, right, at, right=True)
    return made


def row(number: int, at: float) -> list[Word]:
    places = ("Vik", "Havna", "Brattholmen")
    return line(
        at, str(number), places[number % 3], f"Lag {'abcdef'[number % 6]}", f"{number} 400 000", "90 000", "7 000"
    )


def layout_of(*pages: list[list[Word]]) -> Layout:
    return find_layout(tuple(page(lines, number=number) for number, lines in enumerate(pages, 1)))


def tables_of(layout: Layout) -> list[Table]:
    return [block for block in layout.blocks if isinstance(block, Table)]


def test_a_heading_again_on_two_pages_is_the_tables() -> None:
    found = layout_of(
        [words("Tilskot 2031", 60, 60), line(100, *HEAD), *(row(number, 100 + 14 * number) for number in range(1, 6))],
        [line(50, *HEAD), *(row(number, 50 + 14 * (number - 5)) for number in range(6, 12))],
        [line(50, *HEAD), *(row(number, 50 + 14 * (number - 11)) for number in range(12, 16))],
    )
    (table,) = tables_of(found)
    assert table.pages == (1, 2, 3) and table.header_rows == 1
    assert [cells[0] for cells in texts(table)] == ["Nr", *map(str, range(1, 16))]
    assert not found.running


def test_a_running_header_of_three_parts_above_rows_stays_one() -> None:
    def header(name: str) -> list[Word]:
        return [*words("Vik kommune", 60, 40), *words("Tilskot", 280, 40), *words("Rådet", 560, 40, right=True)]

    pages = [
        [header("Rådet"), *(row(number, 90 + 14 * number) for number in range(first, first + 5))] for first in (1, 6)
    ]
    found = layout_of(*pages)
    assert {each.line.text for each in found.running} == {"Vik kommune Tilskot Rådet"}


def test_a_sums_label_joins_no_columns() -> None:
    sums = line(100 + 14 * 6, "", "Sum alle lag i heile Vik og Havna", "", "20 400 000", "450 000", "35 000")
    (table,) = tables_of(
        layout_of([line(100, *HEAD), *(row(number, 100 + 14 * number) for number in range(1, 6)), sums])
    )
    assert texts(table)[1] == ["1", "Havna", "Lag b", "1 400 000", "90 000", "7 000"]
    assert texts(table)[6][-3:] == ["20 400 000", "450 000", "35 000"]
    assert "Sum alle lag i heile Vik og Havna" in texts(table)[6]


def test_two_numbered_rows_at_a_pages_foot_are_the_first_of_their_table() -> None:
    found = layout_of(
        [words("Nye anlegg", 60, 700), line(740, *HEAD), row(1, 754), row(2, 768)],
        [line(50, *HEAD), row(3, 64), row(4, 78), row(5, 92)],
    )
    (table,) = tables_of(found)
    assert [cells[0] for cells in texts(table)] == ["Nr", "1", "2", "3", "4", "5"]
    assert not any("Lag" in block.text for block in found.blocks if isinstance(block, Line))
