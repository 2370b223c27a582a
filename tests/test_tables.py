"""Tables from hand-made pages: grids, aligned columns, delimited lines, headings, continuation; text that is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extract.layout.lines import find_lines
from extract.model import BBox, Cell, Fill, Page, Rule, Table, Word
from extract.tables.cells import KnownWords, PlacedWord, written_between
from extract.tables.continued import Growing
from extract.tables.delimited import find_delimited
from extract.tables.drawn import find_tables
from extract.tables.header import count_header_rows

_SIZE = 10.0
_WIDTH = 5.0


def words(text: str, x: float, baseline: float, *, right: bool = False, bold: bool = False) -> list[Word]:
    """The words of a text that begins (or ends) at x, every letter half the size wide and a blank a quarter of it."""
    parts = text.split()
    length = sum(len(part) for part in parts) * _WIDTH + (len(parts) - 1) * _SIZE / 4
    x = x - length if right else x
    result: list[Word] = []
    for part in parts:
        end = x + len(part) * _WIDTH
        result.append(Word(part, x, baseline - 8, end, baseline + 2, _SIZE, bold, baseline))
        x = end + _SIZE / 4
    return result


def page(
    lines: Sequence[Sequence[Word]], rules: Sequence[Rule] = (), fills: Sequence[Fill] = (), number: int = 1
) -> Page:
    placed = tuple(word for line in lines for word in sorted(line, key=lambda word: word.x0))
    return Page(number, 595, 842, placed, tuple(rules), tuple(fills), (), "pdfium", "native")


def tables(made: Page) -> tuple[Table, ...]:
    return tuple(found.table for found in find_tables(made, find_lines(made)))


def goes_on(above: Table, below: Table) -> bool:
    return Growing(above).continues_in(below)


def joined(above: Table, below: Table) -> Table:
    growing = Growing(above)
    growing.join(below)
    return growing.table()


def texts(table: Table) -> list[list[str]]:
    """The cells' texts, empty where a cell is missing or covered."""
    grid = [["" for _ in range(table.column_count)] for _ in range(table.row_count)]
    for cell in table.cells:
        grid[cell.row][cell.column] = cell.text
    return grid


def budget(
    rows: Sequence[Sequence[str]], *, pitch: float = 16, top: float = 100, rights: Sequence[float]
) -> list[list[Word]]:
    """One line a row: a label at 60 and amounts that end at the given places."""
    made: list[list[Word]] = []
    for index, (label, *amounts) in enumerate(rows):
        line = words(label, 60, top + index * pitch)
        for amount, right in zip(amounts, rights, strict=True):
            line += words(amount, right, top + index * pitch, right=True) if amount else []
        made.append(line)
    return made


ROWS = [
    ["Tiltak", "2025", "2026", "2027"],
    ["Skolemat", "1 200", "12 680 000", ""],
    ["Leirskole for alle", "", "-450", "−2,5"],
    ["Sum", "1 200", "12 679 550", "0"],
]
RIGHTS = (300.0, 380.0, 460.0)


def test_aligned_columns_keep_empty_cells_and_join_thousands() -> None:
    (table,) = tables(page(budget(ROWS, rights=RIGHTS)))
    assert texts(table) == ROWS
    assert (table.method, table.header_rows, table.pages) == ("aligned", 1, (1,))


def test_numbers_of_neighbouring_columns_are_parted_by_where_others_end() -> None:
    rows = [["Tiltak", "2025", "2026"], *[[f"Rad {letter}", "1 200", "3 400"] for letter in "abc"]]
    lines = budget(rows, rights=(300, 340))
    lines.append(
        words("Rad d", 60, 164) + words("11 200", 300, 164, right=True) + words("-13 400", 340, 164, right=True)
    )
    (table,) = tables(page(lines))
    assert texts(table)[-1] == ["Rad d", "11 200", "-13 400"]


@pytest.mark.parametrize("minus", ["–", "−", "-"])
def test_a_minus_a_blank_before_its_number_is_in_its_cell(minus: str) -> None:
    rows = [
        *((label, "1 150", "2 500") for label in ("Trygg skuleveg", "Lærlingar", "Ny gangveg")),
        ("Færre stillingar", f"{minus} 1 200", f"{minus} 2 400"),
        ("Nye brøyteruter", f"{minus} 1 100", f"{minus} 1 300"),
        ("Sal av grunn", f"{minus} 1 900", f"{minus} 1 300"),
    ]
    table = tables(page(budget([("Tiltak", "2025", "2026"), *rows], rights=[300, 400])))[0]
    assert texts(table)[1:] == [list(row) for row in rows]


def test_a_dash_that_ends_where_the_numbers_above_do_is_a_cell_beside_a_wide_number() -> None:
    rows = [("Tiltak", "2025", "2026"), ("Trygg skuleveg", "1 150", "10 000 000"), ("Færre stillingar", "900", "2 400")]
    made = budget([*rows, ("Nye brøyteruter", "–", "10 000 000")], rights=[300, 352.5])
    assert texts(tables(page(made))[0])[3] == ["Nye brøyteruter", "–", "10 000 000"]


# The labels of the first rows stand on both sides of their few numbers, as a page before left them.
LATER_PAGE = [
    ("Trafikksikring ved Vik", "", "", ""),
    ("", "8 701", "", "4 236"),
    ("omsorgssenter", "", "", ""),
    ("Universell utforming av", "", "", ""),
    ("inngang og garderober", "", "1 105", ""),
    ("ved Vik omsorgssenter", "", "", ""),
    *((f"Nytt tak på skole {letter}", "3 665", "4 478", "7 955") for letter in "abcdefgh"),
]


def test_a_table_that_goes_on_from_the_page_before_begins_with_the_pages_first_row() -> None:
    (table,) = tables(page(budget(LATER_PAGE, rights=RIGHTS, pitch=10)))
    amounts = [row[1:] for row in texts(table) if any(row[1:])]
    assert amounts[:3] == [["8 701", "", "4 236"], ["", "1 105", ""], ["3 665", "4 478", "7 955"]]


def test_what_stands_above_a_heading_is_no_row_of_the_table_below() -> None:
    rows = [("Vedtatt ramme", "1 200", "", ""), ("Tiltak", "2025", "2026", "2027"), *LATER_PAGE[6:]]
    (table,) = tables(page(budget(rows, rights=RIGHTS, pitch=14)))
    assert texts(table)[:2] == [list(rows[1]), list(rows[2])]


@pytest.mark.parametrize("numbers_at", [0, 1])
def test_a_wrapped_label_is_one_row_with_its_numbers(numbers_at: int) -> None:
    lines = budget(ROWS[:3], rights=RIGHTS, pitch=20)
    first, second = words("Vedlikehold av bygg", 60, 160), words("og anlegg", 60, 172)
    amounts = words("5", 300, 160 + 12 * numbers_at, right=True) + words("7", 380, 160 + 12 * numbers_at, right=True)
    lines += [first, second + amounts] if numbers_at else [first + amounts, second]
    lines += budget([["Sum", "9", "9", "9"]], rights=RIGHTS, top=192)
    (table,) = tables(page(lines))
    assert texts(table)[3:] == [["Vedlikehold av bygg\nog anlegg", "5", "7", ""], ["Sum", "9", "9", "9"]]


def test_a_number_broken_over_two_lines_is_one_cell() -> None:
    lines = budget([["Prosjekt", "2025", "2026"]], rights=(300, 380))
    for index, label in enumerate(("Bru", "Skole", "Sum")):
        top = 124 + index * 30
        lines += [words(label, 60, top) + words("1 300", 300, top, right=True) + words("2 400", 380, top, right=True)]
        lines += [words("000", 300, top + 12, right=True) + words("000", 380, top + 12, right=True)]
    (table,) = tables(page(lines))
    assert texts(table)[1:] == [[label, "1 300\n000", "2 400\n000"] for label in ("Bru", "Skole", "Sum")]


def test_stripes_give_the_rows() -> None:
    lines = budget([["Tiltak", "2025", "2026"]], rights=(300, 380))
    fills = []
    for index in range(4):
        top = 120 + index * 24
        lines += [
            words("Tilskudd til lag", 60, top),
            words("og foreninger", 60, top + 12) + words("3", 300, top + 12, right=True),
        ]
        if index % 2:
            fills.append(Fill(58, top - 10, 384, top + 14))
    lines[-1] += words("4", 380, 204, right=True)
    lines[4] += words("5", 380, 144 + 12, right=True)
    (table,) = tables(page(lines, fills=fills))
    assert [row[0] for row in texts(table)[1:]] == ["Tilskudd til lag\nog foreninger"] * 4


def test_a_heading_over_several_columns_spans_them() -> None:
    lines = [words("Prosjektskjønn i alt", 270, 70)]
    lines += budget(
        [["Kommune", "Egne", "Felles"], ["Bodø", "10", "20"], ["Fauske", "5", "7"], ["Sum", "15", "27"]],
        rights=(300, 360),
        top=90,
    )
    (table,) = tables(page(lines))
    above = next(cell for cell in table.cells if cell.text == "Prosjektskjønn i alt")
    assert (above.row, above.column, above.column_span, table.header_rows) == (0, 1, 2, 2)


def test_a_label_in_the_middle_above_years_spans_them() -> None:
    rows = [["Tiltak", "2024", "2025", "2026"], ["Bru", "1", "2", "3"], ["Sum", "1", "2", "3"]]
    above = words("Budsjett", 300, 88, right=True) + words("Plan", 400, 88, right=True)
    (table,) = tables(page([above, *budget(rows, rights=(300, 370, 430))]))
    plan = next(cell for cell in table.cells if cell.text == "Plan")
    assert (plan.column, plan.column_span, table.header_rows) == (2, 2, 2)


def test_an_area_without_rules_between_its_rows_spans_them() -> None:
    rows = [
        ["Lærere", "1", "2"],
        ["Skolemat", "3", "4"],
        ["Bøker", "5", "6"],
        ["Legevakt", "7", "8"],
        ["Hjelpemidler", "9", "1"],
    ]
    lines = [words("Område", 60, 100) + words("Tiltak", 160, 100) + words("2025", 300, 100) + words("2026", 380, 100)]
    lines += [
        words(label, 160, 120 + 20 * i)
        + words(first, 320, 120 + 20 * i, right=True)
        + words(second, 400, 120 + 20 * i, right=True)
        for i, (label, first, second) in enumerate(rows)
    ]
    lines[2] = words("Skole", 60, 140) + lines[2]
    lines[4] = words("Helse", 60, 180) + lines[4]
    rules = [Rule(60 if i in (-1, 2) else 150, 126 + 20 * i, 404, 126 + 20 * i) for i in range(-1, 4)]
    (table,) = tables(page(lines, rules))
    assert [row[0].text for row in table.rows() if row[0]] == ["Område", "Skole", "Skole", "Skole", "Helse", "Helse"]


def test_a_year_without_amounts_keeps_its_column() -> None:
    rows = [["Tiltak", "2025", "2026", "2027"], ["Bru", "1", "2", ""], ["Veg", "3", "4", ""], ["Sum", "4", "6", ""]]
    (table,) = tables(page(budget(rows, rights=RIGHTS)))
    assert texts(table) == rows


def grid(xs: Sequence[float], ys: Sequence[float]) -> list[Rule]:
    return [Rule(xs[0], y, xs[-1], y) for y in ys] + [Rule(x, ys[0], x, ys[-1]) for x in xs]


def test_ruled_cells_with_spans() -> None:
    rules = [Rule(60, y, 360, y) for y in (100, 140, 160, 180)] + [Rule(160, 120, 360, 120)]
    rules += [Rule(60, 100, 60, 180), Rule(360, 100, 360, 180), Rule(160, 100, 160, 180), Rule(260, 120, 260, 180)]
    lines = [
        words("Særskilte forhold", 200, 114),
        words("Kommune", 65, 124),
        words("Språk", 165, 134) + words("Skole", 265, 134),
        words("Bodø", 65, 154) + words("1 000", 255, 154, right=True) + words("-", 355, 154, right=True),
        words("Sum", 65, 174) + words("1 000", 255, 174, right=True),
    ]
    (table,) = tables(page(lines, rules))
    assert (table.method, table.header_rows, table.row_count, table.column_count) == ("ruled", 2, 4, 3)
    assert table.rows()[1][0] is table.rows()[0][0]
    assert table.rows()[0][1] is table.rows()[0][2]
    assert texts(table)[2:] == [["Bodø", "1 000", "-"], ["Sum", "1 000", ""]]


def test_a_year_that_its_drawn_cell_is_too_narrow_for_is_one_year() -> None:
    lines = [
        words("Tiltak", 65, 114) + words("203", 163, 114) + words("203", 187, 114),
        words("1", 163, 126) + words("2", 187, 126),
        words("Bru", 65, 144) + words("10", 163, 144) + words("20", 187, 144),
        words("Veg", 65, 164) + words("30", 163, 164) + words("40", 187, 164),
    ]
    (table,) = tables(page(lines, grid((60.0, 160.0, 184.0, 208.0), (100.0, 132.0, 152.0, 172.0))))
    assert texts(table) == [["Tiltak", "2031", "2032"], ["Bru", "10", "20"], ["Veg", "30", "40"]]


def test_numbers_that_their_drawn_cells_are_too_narrow_for_are_no_rows_of_their_own() -> None:
    lines = [
        words("Tiltak", 65, 114) + words("2031", 163, 114) + words("2032", 187, 114),
        words("Sum oppvekst", 65, 134) + words("2", 163, 134) + words("2", 187, 134),
        words("33", 163, 146) + words("41", 187, 146),
        words("5", 163, 158) + words("5", 187, 158),
        words("Veg", 65, 178) + words("30", 163, 178) + words("40", 187, 178),
    ]
    (table,) = tables(page(lines, grid((60.0, 160.0, 184.0, 208.0), (100.0, 120.0, 164.0, 184.0))))
    assert [row[0] for row in texts(table)] == ["Tiltak", "Sum oppvekst", "Veg"]


def test_a_grid_without_outer_borders_is_whole() -> None:
    rules = [Rule(60, y, 360, y) for y in (120, 140)] + [Rule(x, 102, x, 158) for x in (160, 260)]
    lines = [
        words("Tiltak", 65, 114) + words("2025", 165, 114) + words("2026", 265, 114),
        words("Bru", 65, 134) + words("1", 165, 134) + words("2", 265, 134),
        words("Veg", 65, 154) + words("3", 165, 154) + words("4", 265, 154),
    ]
    (table,) = tables(page(lines, rules))
    assert texts(table) == [["Tiltak", "2025", "2026"], ["Bru", "1", "2"], ["Veg", "3", "4"]]


def test_columns_without_rules_between_rows_are_split() -> None:
    lines = [words("Tiltak", 65, 114) + words("2025", 165, 114) + words("2026", 265, 114)]
    lines += [
        words(f"Rad {i}", 65, 134 + 14 * i) + words(f"1{i}", 165, 134 + 14 * i) + words(f"2{i}", 265, 134 + 14 * i)
        for i in range(4)
    ]
    (table,) = tables(page(lines, grid((60, 160, 260, 360), (100, 120, 190))))
    assert texts(table)[1:] == [[f"Rad {i}", f"1{i}", f"2{i}"] for i in range(4)]


def test_a_diagram_of_bars_is_no_table() -> None:
    rules = [Rule(60, y, 360, y) for y in (120, 180, 240, 300)] + [Rule(x, 120, x, 300) for x in (60, 360)]
    level, years, lines = 210.0, [], []
    for index, height in enumerate((10, 75, 35, 6, -45, -70)):
        x, top, bottom = 80.0 + 45 * index, level - max(height, 0), level - min(height, 0)
        rules += [Rule(x, top, x, bottom), Rule(x + 30, top, x + 30, bottom)]
        rules.append(Rule(x, level - height, x + 30, level - height))
        baseline = top - 5 if height > 0 else bottom + 12
        lines.append((baseline, words(f"{index},{index + 1} %", x + 3, baseline)))
        years += words(f"202{index}", x + 5, level + 9) if height > 0 else []
    lines.append((level + 9, years))
    assert tables(page([line for _, line in sorted(lines)], rules)) == ()


def test_a_frame_around_text_is_no_table() -> None:
    lines = [words("Rådmannen ber om at saken blir lagt fram på nytt i 2025", 70, 114 + 14 * i) for i in range(4)]
    assert tables(page(lines, grid((60, 400), (100, 180)))) == ()


def test_a_drawing_of_very_many_lines_costs_no_time_and_is_no_table() -> None:
    rules = [Rule(10 + i % 500, 10, 10 + i % 500, 800) for i in range(20000)]
    rules += [Rule(10, 10 + i % 700, 500, 10 + i % 700) for i in range(20000)]
    assert tables(page([words("Kart over kommunen", 60, 100)], rules)) == ()


PROSE = "Kommunestyret viser til at det i 2024 ble brukt 12 millioner kroner til formålet"


@pytest.mark.parametrize(
    "lines",
    [
        [words(PROSE, 60, 100 + 14 * i) for i in range(10)],
        [words(PROSE[:40], 60, 100 + 14 * i) + words(PROSE[40:], 320, 100 + 14 * i) for i in range(10)],
        [words(f"{i}", 60, 100 + 14 * i) + words("Godkjenning av innkalling", 80, 100 + 14 * i) for i in range(1, 9)],
        [
            words(f"{i} Kapittel", 60, 100 + 14 * i) + words(str(2 * i), 500, 100 + 14 * i, right=True)
            for i in range(1, 9)
        ],
        [words("Innledning " + "." * 40 + f" {9 - i}", 60, 100 + 14 * i) for i in range(8)],
        [
            words("Arbeiderpartiet", 60, 100 + 14 * i) + words("Kari Nordmann, Ola Hansen", 200, 100 + 14 * i)
            for i in range(6)
        ],
        [words("Kontortelefon", 60, 100 + 14 * i) + words("73 19 91 77", 200, 100 + 14 * i) for i in range(4)],
        [words(f"PS {i}/24", 60, 100 + 14 * i) + words("Referatsaker", 160, 100 + 14 * i) for i in range(6)],
    ],
    ids=["prose", "two columns", "agenda", "contents", "dot leaders", "party list", "telephones", "case list"],
)
def test_text_gives_no_table(lines: list[list[Word]]) -> None:
    assert tables(page(lines)) == ()


def test_tabs_make_a_table_with_a_merged_heading() -> None:
    table = find_delimited(
        [
            "Nr\tKommune\tFlere kommuner\t\tSum",
            "\t\tSpråk\tSkole\t",
            "\t\t1\t2\t3",
            "1804\tBodø\t1 000\t-\t1 000",
            "<b>SUM</b>\t\t**1 000**\t\t1 000",
        ],
        1,
    )
    assert table is not None and table.header_rows == 3
    assert next(cell.column_span for cell in table.cells if cell.text == "Flere kommuner") == 2
    assert texts(table)[-1] == ["SUM", "", "1 000", "", "1 000"]
    assert [cell.bold for cell in table.cells if cell.text == "SUM"] == [True]


def test_bars_make_a_table_and_the_dividing_row_is_none() -> None:
    table = find_delimited(["| Tiltak | 2025 |", "|---|--:|", "| Bru | 2,5 |", "| Veg | |"], 3)
    assert table is not None
    assert (texts(table), table.method, table.header_rows) == (
        [["Tiltak", "2025"], ["Bru", "2,5"], ["Veg", ""]],
        "pipes",
        1,
    )


def test_lines_without_cells_are_no_table() -> None:
    assert find_delimited(["Møtet ble satt", "kl. 18"], 1) is None
    assert find_delimited(["•\tFlere lærere: 3,2 mill.", "•\tLeksehjelp: 0,8 mill.", "•\tVikarer: 1 mill."], 1) is None
    assert find_delimited(["1.\tBru\t300", "2.\tVeg\t400"], 1) is not None


def test_bars_between_cells_alone_make_a_table_and_sums_stand_below_their_columns() -> None:
    table = find_delimited(
        [
            "Tiltak | Type | 2025 | 2026 |",
            "Kaiplank | Inv | 40 | 0 |",
            "Bokbuss | Drift | 5 | 6 |",
            "Sum | 45 | 6 ||",
        ],
        1,
    )
    assert table is not None and table.method == "pipes"
    assert [cell.text for cell in table.cells if cell.row == 3] == ["Sum", "", "45", "6"]
    assert find_delimited(["Hjem | Politikk | Møter", "Kontakt | Ansatte | Kart"], 1) is None
    assert find_delimited(["Vika kommune | Tlf", "Postboks 4 | 22"], 1) is None


def header(*rows: Sequence[str]) -> int:
    cells = [Cell(text, i, j, 1, None) for i, row in enumerate(rows) for j, text in enumerate(row)]
    return count_header_rows(cells, len(rows), len(rows[0]))


def test_header_rows() -> None:
    assert header(["Tiltak", "2025"], ["Bru", "4"]) == 1
    assert header(["", "Budsjett", "Budsjett"], ["Tiltak", "2025", "2026"], ["Bru", "4", "5"]) == 2
    assert header(["Kommune", "A", "B", "C"], ["", "1", "2", "3"], ["Bodø", "4", "5", "6"]) == 2
    assert header(["Bru", "4"], ["Veg", "5"]) == 0
    assert header(["Tiltak", "2025"], ["Skole", ""], ["Bru", "4"]) == 1
    assert header(["Objekt", "Plan", "Ny plan"], ["Tomt", "2011", "2015"], ["Sum", "4", "5"]) == 1
    # The last line of words over the amounts, where the labels above are many but not all.
    names = ["Sektor", *(f"Grunn {number}" for number in range(1, 11))]
    units = ["", *("i 2024-kr" for _ in range(10))]
    assert header(names, units, ["Skole", *("4" for _ in range(10))]) == 2
    assert header(names, ["(Mill. kroner)", *("" for _ in range(9)), "ny"], ["Skole", *("4" for _ in range(10))]) == 2
    assert header(names, ["Oppvekst", *("" for _ in range(10))], ["Skole", *("4" for _ in range(10))]) == 1


def test_a_table_goes_on_with_or_without_its_heading() -> None:
    first = tables(page(budget(ROWS, rights=RIGHTS, top=740)))[0]
    again = tables(page(budget(ROWS, rights=RIGHTS, top=60), number=2))[0]
    rest = tables(page(budget(ROWS[1:], rights=RIGHTS, top=60), number=2))[0]
    for second in (again, rest):
        assert goes_on(first, second)
        whole = joined(first, second)
        assert texts(whole) == [*ROWS, *ROWS[1:]]
        assert (whole.pages, whole.header_rows, whole.cells[-1].page) == ((1, 2), 1, 2)


def drawn(rights: Sequence[float], rows: Sequence[Sequence[Cell]], heading: int, number: int, top: float) -> Table:
    """A drawn table of the given cells, each as wide as its columns; a column ends where the given numbers say."""
    sides = (60.0, *rights)
    cells = tuple(
        cell._replace(page=number, bbox=BBox(sides[cell.column], top, sides[cell.column + cell.column_span], top + 12))
        for row in rows
        for cell in row
    )
    return Table(cells, len(rows), len(rights), heading, (number,), BBox(60, top, rights[-1], top + 60), "ruled")


def row(index: int, *cells: tuple[int, int, str]) -> list[Cell]:
    """A row's cells by column, width in columns and text."""
    return [Cell(text, index, column, 1, None, column_span=span) for column, span, text in cells]


def test_a_table_goes_on_below_a_heading_with_more_columns_than_its_rows() -> None:
    first = drawn(
        (90, 150, 200, 300, 400),
        [
            row(0, (0, 2, ""), (2, 1, "Tiltak"), (3, 1, "2025"), (4, 1, "2026")),
            row(1, (1, 2, "Kai på Ytterøya"), (3, 1, "4"), (4, 1, "")),
        ],
        1,
        1,
        700,
    )
    rest = drawn((200, 302, 400), [row(0, (0, 1, "Molo"), (1, 1, ""), (2, 1, "7"))], 0, 2, 60)
    rest = replace(rest, cells=tuple(cell._replace(bbox=_moved(cell, 90)) for cell in rest.cells))
    assert goes_on(first, rest)
    whole = joined(first, rest)
    assert texts(whole)[1:] == [["", "Kai på Ytterøya", "", "4", ""], ["", "Molo", "", "", "7"]]
    assert (whole.column_count, whole.pages) == (5, (1, 2))


def test_a_table_with_other_columns_is_another() -> None:
    first = drawn((200, 300, 400), [row(0, (0, 1, "Tiltak"), (1, 1, "2025"), (2, 1, "2026"))], 1, 1, 700)
    halves = drawn((250, 400), [row(0, (0, 1, "Molo"), (1, 1, "7"))], 0, 2, 60)
    fewer = drawn((200, 300), [row(0, (0, 1, "Molo"), (1, 1, "7"))], 0, 2, 60)
    assert not goes_on(first, halves)
    assert not goes_on(first, fewer)


def _moved(cell: Cell, left: float) -> BBox | None:
    """A cell's box, the first column's begun further in."""
    return cell.bbox._replace(x0=left) if cell.bbox is not None and cell.column == 0 else cell.bbox


@pytest.mark.parametrize(
    ("upper", "lower", "text"),
    [
        ("Samhandlingsre", "formen", "Samhandlingsreformen"),
        ("Samhandlings", "reform", "Samhandlings\nreform"),
        ("Samhandlingsre", "og", "Samhandlingsre\nog"),
        ("Samhandlingsre", "etter", "Samhandlingsre\netter"),
        ("Samhandlingsre", "Formen", "Samhandlingsre\nFormen"),
        ("Ny samhandling", "formen", "Ny samhandling\nformen"),
    ],
)
def test_a_word_that_the_edge_of_its_cell_breaks_is_one(upper: str, lower: str, text: str) -> None:
    lines = [words(upper, 66, 100), words(lower, 66, 112)]
    placed = [PlacedWord(number, word) for number, line in enumerate(lines) for word in line]
    assert written_between(placed, 60, 66 + 14 * _WIDTH + 3 + 6, KnownWords(placed)) == text


@pytest.mark.parametrize(
    ("upper", "lower", "elsewhere", "text"),
    [
        ("12.03.20", "19", "", "12.03.2019"),
        ("14/1", "9", "", "14/19"),
        ("202", "5", "", "2025"),
        ("1", "925", "", "1\n925"),
        ("12.03.20", "til", "", "12.03.20\ntil"),
        ("Søknadsbelø", "p", "", "Søknadsbeløp"),
        ("Søknads", "beløp", "", "Søknads\nbeløp"),
        ("Formannskap", "et", "formannskapet", "Formannskapet"),
        ("Formannskap", "et", "", "Formannskap\net"),
        ("Kommunestyr", "et", "Det er et", "Kommunestyret"),
    ],
)
@pytest.mark.parametrize("right", [False, True])
def test_numbers_and_words_of_cells_aligned_at_either_side_are_whole(
    right: bool, upper: str, lower: str, elsewhere: str, text: str
) -> None:
    width = max(len("Søknadsbelø") if upper[0] == "S" else len(upper), len(lower)) * _WIDTH
    at = 66 + width if right else 66
    lines = [words(upper, at, 100, right=right), words(lower, at, 112, right=right)]
    placed = [PlacedWord(number, word) for number, line in enumerate(lines) for word in line]
    known = KnownWords([*placed, *(PlacedWord(9, word) for word in words(elsewhere, 66, 300))])
    assert written_between(placed, 60, 66 + width + 6, known) == text


@pytest.mark.parametrize(
    ("elsewhere", "lower_at", "text"),
    [
        # The page has the lower line's word behind another one, or the whole word.
        ("Flere tjenester", 66, "Ressurskrevende\ntjenester"),
        ("ressurskrevendetjenester", 80, "Ressurskrevendetjenester"),
        # Nothing is known: lines in the middle of their cell fill it only as far as the longest does.
        ("Noe annet", 80, "Ressurskrevende\ntjenester"),
        ("Noe annet", 66, "Ressurskrevendetjenester"),
        # A word at the beginning of a line may be the rest of a broken one.
        ("tjenester", 66, "Ressurskrevendetjenester"),
    ],
)
def test_the_page_tells_whether_two_lines_of_a_cell_are_one_word(elsewhere: str, lower_at: float, text: str) -> None:
    lines = [words("Ressurskrevende", 66, 100), words("tjenester", lower_at, 112)]
    placed = [PlacedWord(number, word) for number, line in enumerate(lines) for word in line]
    known = KnownWords([*placed, *(PlacedWord(9, word) for word in words(elsewhere, 66, 300))])
    assert written_between(placed, 60, 66 + 15 * _WIDTH + 6, known) == text


@pytest.mark.parametrize(
    ("longest", "text"), [("tiltak", "Samhandlingsreformen"), ("Ungdomsfritidstiltak", "Samhandlingsre\nformen")]
)
def test_no_word_is_broken_at_the_edge_of_a_cell_where_longer_ones_run_over_it(longest: str, text: str) -> None:
    across, right = 66 + 14 * _WIDTH + 3 + 6, 300.0
    lines = [words("Samhandlingsre", 66, 100), words("formen", 66, 112), words(longest, 66, 134)]
    lines = [
        [*line, *(words("350", right - 6, 100 + 34 * index, right=True) if index != 1 else [])]
        for index, line in enumerate(lines)
    ]
    rules = [Rule(60, y, right, y) for y in (88, 118, 142)] + [Rule(x, 88, x, 142) for x in (60, across, right)]
    (table,) = tables(page(lines, rules))
    assert texts(table)[0][0] == text


def test_another_heading_begins_another_table() -> None:
    first = tables(page(budget(ROWS, rights=RIGHTS, top=740)))[0]
    other = [["Prosjekt", "2025", "2026", "2027"], *ROWS[1:]]
    assert not goes_on(first, tables(page(budget(other, rights=RIGHTS, top=60), number=2))[0])


def test_the_whole_heading_band_belongs_to_an_unruled_table() -> None:
    rights = (200.0, 290.0, 380.0, 470.0)
    rows = [
        ["Bodø", "1 200", "300", "500", "2 000"],
        ["Rana", "900", "-", "100", "1 000"],
        ["Sum", "2 100", "300", "600", "3 000"],
    ]
    lines = [
        words("Ordinært skjønn i alt", 180, 70),
        words("Prosjekt", 345, 76) + words("Sum", 455, 76),
        words("Barnevern", 155, 84) + words("Ressurskrevende", 215, 84),
        words("1", 195, 96) + words("2", 285, 96) + words("3", 375, 96) + words("4", 465, 96),
        *budget(rows, top=112, rights=rights),
    ]
    (table,) = tables(page(lines))
    assert table.header_rows == 3
    assert texts(table)[0][1] == "Ordinært skjønn i alt"
    assert [cell.column_span for cell in table.cells if cell.row == 0 and cell.column == 1] == [2]
    assert texts(table)[1] == ["", "Barnevern", "Ressurskrevende", "Prosjekt", "Sum"]
    assert texts(table)[3] == rows[0]


def test_a_number_glued_to_its_label_by_a_narrow_gap_is_a_cell() -> None:
    rows = [["Tiltak", "2026", "2027", "2028"], ["Elvesti", "", "1 500", "500"], ["Sum", "2 000", "3 500", "500"]]
    lines = budget(rows, rights=(165.0, 240.0, 320.0))
    glued = words("Solceller på tak", 60, 148)
    lines.append(glued + words("2 000", glued[-1].x1 + 3.5, 148) + words("2 000", 240, 148, right=True))
    right = lines[-1][-3].x1
    shifted = [
        [
            word._replace(x0=word.x0 + right - 165, x1=word.x1 + right - 165)
            if word.x1 <= 165.1 and word.x0 > 130
            else word
            for word in line
        ]
        for line in lines[:3]
    ]
    (table,) = tables(page([*shifted, lines[3]]))
    assert texts(table)[3] == ["Solceller på tak", "2 000", "2 000", ""]


def test_an_area_in_the_middle_of_its_rows_spans_them() -> None:
    rows = [["1", "2"], ["3", "4"], ["5", "6"], ["7", "8"], ["9", "1"], ["25", "21"]]
    labels = ["Lærere", "Skolemat", "Bøker", "Legevakt", "Hjelpemidler", "Sum"]
    lines = [words("Område", 60, 100) + words("Tiltak", 160, 100) + words("2025", 300, 100) + words("2026", 380, 100)]
    for index, (label, (first, second)) in enumerate(zip(labels, rows, strict=True)):
        line = words(label, 160, 120 + 20 * index) + words(first, 320, 120 + 20 * index, right=True)
        lines.append(line + words(second, 400, 120 + 20 * index, right=True))
    lines[2] = words("Skole", 60, 140) + lines[2]
    lines.insert(5, words("Helse", 60, 190))
    (table,) = tables(page(lines))
    areas = [row[0].text if row[0] else None for row in table.rows()]
    assert areas == ["Område", "Skole", "Skole", "Skole", "Helse", "Helse", ""]


def test_labels_of_every_row_are_no_area() -> None:
    rows = [["Tiltak", "2025", "2026"], ["Skole", "1", "2"], ["Bøker", "3", "4"], ["Veg", "5", "6"]]
    lines = budget(rows, rights=(300.0, 380.0), pitch=12)
    lines.insert(1, words("Drift", 60, 106))
    (table,) = tables(page(lines))
    assert all(cell.row_span == 1 for cell in table.cells)


def test_upper_lines_of_the_first_row_are_not_its_heading() -> None:
    rows = [["Skole", "1", "2"], ["Bibliotek", "3", "4"]]
    lines = [
        words("Område", 60, 100) + words("Tiltak", 160, 100) + words("2025", 320, 100) + words("2026", 400, 100),
        words("Helse og", 60, 120) + words("Flere ansatte i", 160, 120),
        words("7", 330, 126, right=True) + words("8", 410, 126, right=True),
        words("velferd", 60, 132) + words("turnus", 160, 132),
    ]
    for index, (label, first, second) in enumerate(rows):
        line = words("Kultur", 60, 152 + 20 * index) + words(label, 160, 152 + 20 * index)
        line += words(first, 330, 152 + 20 * index, right=True) + words(second, 410, 152 + 20 * index, right=True)
        lines.append(line)
    (table,) = tables(page(lines))
    assert texts(table)[0] == ["Område", "Tiltak", "2025", "2026"]
    assert texts(table)[1] == ["Helse og\nvelferd", "Flere ansatte i\nturnus", "7", "8"]


def test_a_label_between_two_columns_spans_them() -> None:
    rows = [["Bardu", "450 000", "120 000"], ["Dyrøy", "610 000", "240 000"], ["Sum", "1 060 000", "360 000"]]
    lines = [
        words("Basisskjønn", 305, 76),
        words("Kommune", 60, 88) + words("Fast del", 300, 88, right=True) + words("Endring", 420, 88, right=True),
        *budget(rows, rights=(300.0, 420.0), top=106),
    ]
    (table,) = tables(page(lines))
    assert texts(table)[0][1] == "Basisskjønn"
    assert [cell.column_span for cell in table.cells if cell.row == 0 and cell.column == 1] == [2]


def test_two_rows_right_below_years_are_a_table_although_one_has_a_single_year() -> None:
    rows = [["Tiltak", "2026", "2027", "2028"], ["Kjøp av tomt", "12 000", "", ""], ["Sum", "95", "68", "62"]]
    (table,) = tables(page(budget(rows, rights=(300.0, 360.0, 420.0))))
    assert texts(table) == rows


def test_a_caption_or_years_with_their_unit_begin_another_table() -> None:
    first = budget([["Tiltak", "2025", "2026"], ["Bokbuss", "610", "610"], ["Sti", "45", "45"]], rights=(300, 400))
    heads = ["Tiltak", "2025 (kroner)", "2026 (kroner)"]
    second = budget([heads, ["Kart", "350 000", "20"], ["Turbok", "120 000", "60 000"]], top=170, rights=(300, 400))
    assert [texts(table)[1:] for table in tables(page([*first, *second]))] == [
        [["Bokbuss", "610", "610"], ["Sti", "45", "45"]],
        [["Kart", "350 000", "20"], ["Turbok", "120 000", "60 000"]],
    ]
    caption = words("Tabell 2: Kart og bøker", 60, 160)
    third = budget([["Kommune", "Beløp", "Rest"], ["Vika", "40", "7"], ["Lia", "50", "6"]], top=176, rights=(300, 400))
    assert [table.row_count for table in tables(page([*first, caption, *third]))] == [3, 3]


def test_a_single_row_below_its_years_is_a_table() -> None:
    (table,) = tables(page(budget([["Tiltak", "2025", "2026"], ["Ny låve", "700", "0"]], rights=(300, 400))))
    assert texts(table) == [["Tiltak", "2025", "2026"], ["Ny låve", "700", "0"]]


def test_a_label_that_wraps_below_the_last_row_is_whole() -> None:
    rows = [["Tiltak", "2025"], ["Kulturkort for alle i bygda", "120"], ["Økt støtte til", "310"], ["Kart", "40"]]
    lines = budget([*rows, ["Påbygg skole Nordbygda og", "640"]], rights=(300,))
    (table,) = tables(page([*lines, words("Vestbygda", 60, 175), words("Rådet ber om ny sak.", 60, 200)]))
    assert texts(table)[-1] == ["Påbygg skole Nordbygda og\nVestbygda", "640"]


def test_two_rows_beside_an_area_between_them_are_two() -> None:
    rows = [("Bil", "400", 116), ("Bus", "650", 132), ("Tog", "310", 148), ("Vei", "1 000", 164), ("Gate", "200", 180)]
    lines = [[*words("Område", 60, 100), *words("Tiltak", 120, 100), *words("2025", 300, 100, right=True)]]
    for label, amount, at in rows:
        lines.append([*words(label, 120, at), *words(amount, 300, at, right=True)])
    lines[2] += words("Helse", 60, 132)
    lines.insert(5, words("Teknisk", 60, 172))
    (table,) = tables(page(lines))
    assert [row[1:] for row in texts(table)[4:]] == [["Vei", "1 000"], ["Gate", "200"]]
    assert [cell.row_span for cell in table.cells if cell.text == "Teknisk"] == [2]


def test_headings_a_blank_apart_are_parted_where_their_years_end_over_the_numbers() -> None:
    rights = (205.0, 318.0, 388.5, 459.0)
    heads = ("Rekneskap 2029", "Opphavleg budsjett 2030", "Budsjett 2031", "Budsjett 2032")
    lines = [words("Tiltak", 60, 100)]
    for head, right in zip(heads, rights, strict=True):
        lines[0] += words(head, right, 100, right=True)
    body = [["Ny kai", "210", "220", "230", "24"], ["Benker", "", "", "20", "210"], ["Sum", "210", "220", "250", "234"]]
    lines += budget(body, top=112, pitch=12, rights=rights)
    (table,) = tables(page(lines))
    assert texts(table)[0] == ["Tiltak", *heads]
    assert texts(table)[2] == ["Benker", "", "", "20", "210"]


def test_two_tables_beside_each_other_without_rules_are_two() -> None:
    left = [["Nye tiltak", "2031", "2032"], ["Leirskole", "100", "200"], ["Sum", "100", "200"]]
    right = [["Dekning", "2031", "2032"], ["Strom", "-60", "-90"], ["Reiser", "-40", "-110"], ["Sum", "-100", "-200"]]
    lines = budget(left, rights=(200.0, 250.0))
    for index, (label, *amounts) in enumerate(right):
        line = words(label, 320, 100 + index * 16)
        for amount, end in zip(amounts, (470.0, 520.0), strict=True):
            line += words(amount, end, 100 + index * 16, right=True)
        lines = [*lines, []] if index == len(lines) else lines
        lines[index] = lines[index] + line
    assert [texts(table) for table in tables(page(lines))] == [left, right]


def test_two_tables_beside_each_other_in_one_grid_are_two() -> None:
    xs, ys = (60, 200, 260, 400, 460), (100, 120, 140, 160)
    rows = [["Kutt", "2031", "Auke", "2031"], ["Reiser", "-40", "Leirskule", "40"], ["Sum", "-40", "Sum", "40"]]
    lines = [
        [word for x, text in zip(xs, row, strict=False) for word in words(text, x + 5, ys[index] + 14)]
        for index, row in enumerate(rows)
    ]
    found = tables(page(lines, grid(xs, ys)))
    assert [texts(table) for table in found] == [[row[:2] for row in rows], [row[2:] for row in rows]]


def test_a_total_behind_the_years_begins_no_other_table() -> None:
    rows = [["Tiltak", "2031", "2032", "Sum"], ["Leirskole", "100", "200", "300"], ["Kai", "50", "10", "60"]]
    (table,) = tables(page(budget(rows, rights=(250.0, 320.0, 390.0))))
    assert table.column_count == 4


def numbered(band: str) -> list[list[Word]]:
    """A list of measures with a code, a title and a description before two years; a band right below the heading."""
    lines = [words("Nr.", 60, 100) + words("Tiltak", 90, 100) + words("Omtale", 230, 100)]
    lines[0] += words("2031", 360, 100, right=True) + words("2032", 410, 100, right=True)
    lines.append(words(band, 60, 116))
    rows = [("A1", "Lesekrok", "To stoler", "120", "125"), ("A2", "Ringebuss", "Kjøp", "80", "85")]
    for place, (code, title, said, first, second) in enumerate([*rows, ("A3", "Badstue", "Leie", "5", "10")]):
        y = 132 + 16 * place
        lines.append(words(code, 60, y) + words(title, 90, y) + words(said, 230, y))
        lines[-1] += words(first, 360, y, right=True) + words(second, 410, y, right=True)
    return lines


def test_a_band_through_narrow_columns_below_the_years_belongs_to_the_rows() -> None:
    for band in ("Skole, barnehage og kultur", "Teknisk drift"):
        (table,) = tables(page(numbered(band)))
        assert texts(table)[0] == ["Nr.", "Tiltak", "Omtale", "2031", "2032"]
        assert [text for text in texts(table)[1] if text] == [band]


def test_a_text_is_not_parted_at_a_blank_that_stands_where_other_rows_begin_a_cell() -> None:
    lines = numbered("Skole")
    # The second word begins where the titles do, by a blank as wide as those that follow.
    lines[1] = words("Skole og fritid", 90 - 5 * 5 - 2.5, 116)
    (table,) = tables(page(lines))
    assert [text for text in texts(table)[1] if text] == ["Skole og fritid"]


def test_columns_that_a_later_page_leaves_empty_keep_their_heading() -> None:
    heading = words("Prosjekt", 60, 100) + words("Ramme", 250, 100, right=True)
    for label, right in (("2031", 310), ("2032", 360)):
        heading += words(label, right, 100, right=True)
    rows = [words("Ny kai", 60, 116 + 16 * place) for place in range(3)]
    for place, line in enumerate(rows):
        line += words(f"{place + 1} 100", 310, 116 + 16 * place, right=True)
        line += words(f"{place + 2} 200", 360, 116 + 16 * place, right=True)
    (table,) = tables(page([heading, *rows]))
    assert texts(table)[:2] == [["Prosjekt", "Ramme", "2031", "2032"], ["Ny kai", "", "1 100", "2 200"]]


def small(text: str, x: float, baseline: float) -> list[Word]:
    """Words in smaller type."""
    return [word._replace(size=7.0, top=baseline - 5.5) for word in words(text, x, baseline)]


def test_smaller_type_below_a_title_in_its_cell_stands_aside() -> None:
    heading = words("Tiltak", 60, 100) + words("2031", 360, 100, right=True) + words("2032", 410, 100, right=True)
    lines = [heading]
    for place in range(3):
        y = 116 + 32 * place
        lines.append(words("Ny kai", 60, y) + words("120", 360, y, right=True) + words("1 300", 410, y, right=True))
        lines.append(small("Gjeld indre hamn", 60, y + 10))
    (table,) = tables(page(lines))
    assert [(cell.text, cell.aside) for cell in table.cells if cell.column == 0 and cell.row] == [
        ("Ny kai\nGjeld indre hamn", 1)
    ] * 3


def test_small_type_that_begins_above_its_rows_title_is_in_the_row() -> None:
    heading = words("Tiltak", 60, 100) + words("Omtale", 160, 100)
    lines = [heading + words("2031", 360, 100, right=True) + words("2032", 410, 100, right=True)]
    for place in range(3):
        y = 120 + 20 * place
        lines.append(small("Fyrste lina", 160, y - 3))
        lines.append(words("Ny kai", 60, y) + words("120", 360, y, right=True) + words("1 300", 410, y, right=True))
        lines.append(small("og andre", 160, y + 5))
    (table,) = tables(page(lines))
    assert texts(table)[1:] == [["Ny kai", "Fyrste lina\nog andre", "120", "1 300"]] * 3


def test_raised_figures_are_no_numbers_of_rows() -> None:
    from extract.tables.header import are_column_numbers

    assert are_column_numbers(["1", "2", "3"]) and not are_column_numbers(["1", "2", "³"])
