"""Rows that rules across the table part from each other: one table, however its cells wrap."""

from __future__ import annotations

from extract.model import Rule, Word
from tests.test_tables import page, tables, texts, words

LEFT, RIGHT = 56.0, 500.0
ENDS = (200.0, 260.0, 320.0, 380.0, 440.0, 496.0)


def cells(top: float, label: str, *amounts: str, bold: bool = False) -> list[Word]:
    """A label at 60 and amounts that end at `ENDS`, an empty text where a cell is empty."""
    line = words(label, 60, top, bold=bold) if label else []
    for end, amount in zip(ENDS, amounts, strict=False):
        line += words(amount, end, top, right=True, bold=bold) if amount else []
    return line


def across(*tops: float) -> list[Rule]:
    return [Rule(LEFT, top, RIGHT, top + 0.5) for top in tops]


def test_rows_between_rules_are_one_table_however_few_cells_they_fill_and_however_they_wrap() -> None:
    lines = [
        cells(93, "", "Ferdig"),
        cells(101, "", "", "Ramme", "2031", "2032", "2033", "2034"),
        cells(109, "Tall i 1000", "år"),
        cells(125, "Ny hall på"),
        cells(131, "", "2031", "8 600", "6 400"),
        cells(137, "Lilleviknes"),
        cells(153, "Digitale"),
        cells(159, "", "Løpande", "", "500", "500", "500", "500"),
        cells(165, "vassmålarar"),
        cells(181, "Rassikring", "2032", "9 900", "4 900", "5 000"),
        cells(197, "Sum", "", "", "11 800", "5 500", "500", "500", bold=True),
    ]
    (table,) = tables(page(lines, across(81, 113, 141, 170, 187, 203)))
    assert texts(table) == [
        ["Tall i 1000", "Ferdig\når", "Ramme", "2031", "2032", "2033", "2034"],
        ["Ny hall på\nLilleviknes", "2031", "8 600", "6 400", "", "", ""],
        ["Digitale\nvassmålarar", "Løpande", "", "500", "500", "500", "500"],
        ["Rassikring", "2032", "9 900", "4 900", "5 000", "", ""],
        ["Sum", "", "", "11 800", "5 500", "500", "500"],
    ]
    assert table.header_rows == 1


def test_a_heading_between_the_same_rules_parts_two_tables() -> None:
    lines = [
        cells(101, "Drift", "2031", "2032"),
        cells(117, "Skulemat", "400", "500"),
        cells(133, "Leirskule", "300", "300"),
        cells(149, "Sum", "700", "800"),
        words("Investeringar i kroner", 57, 180),
        cells(205, "Investeringar", "2031", "2032"),
        cells(221, "Ny hall", "", "9 000"),
        cells(237, "Ny veg", "4 000", ""),
        cells(253, "Sum", "4 000", "9 000"),
    ]
    found = tables(page(lines, across(90, 106, 122, 138, 154, 194, 210, 226, 242, 258)))
    assert [texts(table)[0] for table in found] == [["Drift", "2031", "2032"], ["Investeringar", "2031", "2032"]]


def test_a_label_that_begins_above_the_texts_beside_its_numbers_heads_its_numbers_alone() -> None:
    rows = [
        ("Lillevik IL", "Ballbinge på Nes", "60 000", "5 000"),
        ("Nes Vel", "Badeplass", "48 000", "6 000"),
        ("Nes Kor", "Noter", "9 000", "7 000"),
        ("Vik Kor", "Drakter", "8 000", "8 000"),
    ]
    heading = [("Mottaker", "Prosjekt", "Totalkostnad", "Tilsagn"), *rows]
    lines = [
        [
            *words(name, 60, 100 + 16 * index),
            *words(project, 130, 100 + 16 * index),
            *words(cost, 260, 100 + 16 * index, right=True),
            *words(grant, 320, 100 + 16 * index, right=True),
        ]
        for index, (name, project, cost, grant) in enumerate(heading)
    ]
    (table,) = tables(page(lines))
    assert texts(table)[0] == ["Mottaker", "Prosjekt", "Totalkostnad", "Tilsagn"]
