"""Labels that wrap where all lines stand equally far apart, and titles of groups that only look so."""

from __future__ import annotations

import pytest

from extract.model import Rule, Word
from patterns.budget.cells import one_line
from tests.test_tables import page, tables, texts, words

RIGHTS = (260.0, 330.0)


def lines_of(rows: list[tuple[str, ...]], bold: tuple[str, ...] = ()) -> list[list[Word]]:
    """The rows, 12 points apart, below a heading: a label at 60, amounts that end at 260 and 330."""
    made = [[*words("Lag", 60, 100), *words("Søkt", 260, 100, right=True), *words("Tildelt", 330, 100, right=True)]]
    for index, (label, *amounts) in enumerate(rows, 1):
        line = words(label, 60, 100 + index * 12, bold=label in bold)
        for amount, right in zip(amounts, RIGHTS, strict=False):
            line += words(amount, right, 100 + index * 12, right=True)
        made.append(line)
    return made


def labels(rows: list[tuple[str, ...]], bold: tuple[str, ...] = ()) -> list[str]:
    (table,) = tables(page(lines_of(rows, bold)))
    return [row[0] for row in texts(table)[table.header_rows :]]


WRAPPED: list[tuple[str, ...]] = [
    ("Lillevik Mannskor", "10 000", "5 000"),
    ("Havnebyens", "12 000", "6 000"),
    ("Kystvenner",),
    ("Nordbygda og", "9 000", "2 000"),
    ("Sørbygda",),
    ("Ungdomslag",),
    ("Bygdas Teaterlag", "8 000", "1 000"),
    ("Fjordens", "7 000", "1 000"),
    ("Modellbåtlag",),
]


def test_labels_are_whole_also_below_the_last_row() -> None:
    assert labels(WRAPPED) == [
        "Lillevik Mannskor",
        "Havnebyens\nKystvenner",
        "Nordbygda og\nSørbygda\nUngdomslag",
        "Bygdas Teaterlag",
        "Fjordens\nModellbåtlag",
    ]


@pytest.mark.parametrize(
    ("rows", "bold"),
    [
        # A title of the first group too.
        ([("Kultur",), *WRAPPED], ()),
        # Room for it above.
        ([*WRAPPED[:3], ("Ny", "4 000", "3 000"), ("Idrett",), ("Turn", "4 000", "3 000"), *WRAPPED[3:7]], ()),
        # One in bold.
        (WRAPPED[:8], ("Kystvenner",)),
        # Below a sum.
        ([*WRAPPED[:7], ("Sum kultur og bygd", "4 000", "3 000"), ("Idrettslag",), ("Turn", "4 000", "3 000")], ()),
        # One alone may be a title by chance.
        (WRAPPED[:4], ()),
    ],
)
def test_one_line_that_goes_on_nothing_tells_that_none_does(rows: list[tuple[str, ...]], bold: tuple[str, ...]) -> None:
    assert "Kystvenner" in labels(rows, bold)


def test_texts_of_several_columns_wrap_on_one_line() -> None:
    made = lines_of(WRAPPED[:7])
    tiltak = ("Tiltak", "Sommerkonsert", "Leir i", "Skjærgården", "Bod", "", "", "Revy")
    for line, text in zip(made, tiltak, strict=True):
        line += words(text, 360, line[0].baseline or 0)
    (table,) = tables(page(made))
    assert [[row[0], row[3]] for row in texts(table)[1:]] == [
        ["Lillevik Mannskor", "Sommerkonsert"],
        ["Havnebyens\nKystvenner", "Leir i\nSkjærgården"],
        ["Nordbygda og\nSørbygda\nUngdomslag", "Bod"],
        ["Bygdas Teaterlag", "Revy"],
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # The amounts stand on the last line, the first or the middle one.
        (
            [("Vikarer i barnehagene i",), ("Havna og på Moen", "5", "6"), ("Ny kai", "7", "8"), ("Ny bru", "1", "2")],
            ["Vikarer i barnehagene i\nHavna og på Moen", "Ny kai", "Ny bru"],
        ),
        (
            [("Ny bru", "1", "2"), ("Vikarer i barnehagene på", "5", "6"), ("Moen",), ("Ny kai", "7", "8")],
            ["Ny bru", "Vikarer i barnehagene på\nMoen", "Ny kai"],
        ),
        (
            [("Ny bru", "1", "2"), ("Plassar ved",), ("Sjukeheimen, og", "5", "6"), ("Moen",), ("Ny kai", "7", "8")],
            ["Ny bru", "Plassar ved\nSjukeheimen, og\nMoen", "Ny kai"],
        ),
        (
            [("Ny bru", "1", "2"), ("Tolv plasser",), ("ved sykehjemmet", "5", "6"), ("Ny kai", "7", "8")],
            ["Ny bru", "Tolv plasser\nved sykehjemmet", "Ny kai"],
        ),
        # Titles of groups stay titles.
        (
            [("Havn",), ("Ny kai", "7", "8"), ("Vei:",), ("Ny bru", "1", "2"), ("Ny tunnel", "3", "4")],
            ["Havn", "Ny kai", "Vei:", "Ny bru", "Ny tunnel"],
        ),
        (
            [("Havn",), ("ny kai", "7", "8"), ("ny molo", "1", "2"), ("Vei",), ("ny bru", "3", "4")],
            ["Havn", "ny kai", "ny molo", "Vei", "ny bru"],
        ),
    ],
)
def test_a_label_that_cannot_end_goes_on(rows: list[tuple[str, ...]], expected: list[str]) -> None:
    assert labels(rows) == expected


def test_lines_below_the_rule_under_a_heading_are_the_first_rows() -> None:
    made = [
        [*words("Tiltak", 60, 100), *words("2031", 260, 100, right=True), *words("2032", 330, 100, right=True)],
        words("Havn", 60, 114),
        words("Vikarer i barnehagene på", 60, 128),
        words("Brattholmen gjennom", 60, 142),
        [*words("hele vinteren", 60, 156), *words("700", 260, 156, right=True), *words("800", 330, 156, right=True)],
        [*words("Ny kai", 60, 170), *words("400", 260, 170, right=True), *words("300", 330, 170, right=True)],
    ]
    rules = [Rule(58, at, 335, at + 0.5) for at in (104, 118, 160, 174)]
    (table,) = tables(page(made, rules))
    assert [row[0] for row in texts(table)] == [
        "Tiltak",
        "Havn",
        "Vikarer i barnehagene på\nBrattholmen gjennom\nhele vinteren",
        "Ny kai",
    ]
    assert table.header_rows == 1


def test_the_rest_of_a_number_broken_in_the_last_row_is_its_own() -> None:
    rows: list[tuple[str, ...]] = [
        ("Ny kai", "900 000", "2 100 000"),
        ("Ny bru", "100 000", "1 096 000"),
        ("Sum", "1 000 000", "3 196"),
    ]
    made = lines_of(rows)
    rest = words("000", 330, 148, right=True)
    (table,) = tables(page([*made, rest, words("Side om budsjettet", 60, 190)]))
    assert ["".join(cell.split()) for cell in texts(table)[-1]] == ["Sum", "1000000", "3196000"]


def test_a_number_that_ends_elsewhere_below_the_last_row_is_not() -> None:
    made = lines_of([("Ny kai", "900 000", "2 100"), ("Sum", "900 000", "2 100")])
    (table,) = tables(page([*made, words("112", 300, 136, right=True)]))
    assert texts(table)[-1] == ["Sum", "900 000", "2 100"]


KEYED: list[tuple[str, ...]] = [
    ("2010", "Skole, læremidler", "900", "400"),
    ("2020", "Tilskudd, ny beregning", "800", "100"),
    ("", "Sum oppvekst", "1 700", "500"),
    ("Område 4 Teknisk",),
    ("4010", "Bygg, brannpålegg", "700", "300"),
    ("", "Samfunnshuset"),
    ("4020", "Vinterveier", "500", "200"),
    ("", "Sum teknisk", "1 200", "500"),
]


def keyed(rows: list[tuple[str, ...]]) -> list[list[str]]:
    """The rows, 12 points apart, below a heading: a key at 60, a label at 100, amounts that end at 260 and 330."""
    made = [[*words("Nr", 60, 100), *words("Tekst", 100, 100), *words("Før", 260, 100, right=True)]]
    made[0] += words("Ny", 330, 100, right=True)
    for index, (key, *cells) in enumerate(rows, 1):
        at = 100 + index * 12
        line = words(key, 60, at) if key else []
        line += words(cells[0], 100, at) if cells else []
        for amount, right in zip(cells[1:], RIGHTS, strict=False):
            line += words(amount, right, at, right=True)
        made.append(line)
    (table,) = tables(page(made))
    return texts(table)[table.header_rows :]


def test_behind_keys_a_line_below_a_label_is_no_title() -> None:
    assert [row[1] for row in keyed(KEYED) if row[0].startswith("40")] == [
        "Bygg, brannpålegg\nSamfunnshuset",
        "Vinterveier",
    ]


def test_behind_keys_a_line_with_room_above_is_none_of_its_label() -> None:
    assert ["", "Hus"] in [row[:2] for row in keyed([*KEYED[:5], ("", "Hus"), *KEYED[6:]])]


@pytest.mark.parametrize(
    ("cell", "label"),
    [
        ("Ferievikarkostnad\ner", "Ferievikarkostnader"),
        ("Nye barnehag\nen", "Nye barnehagen"),
        ("Drift av\nen hall", "Drift av en hall"),
        ("Tilskudd til\nlag", "Tilskudd til lag"),
        ("Ny bo-\nog servicebygning", "Ny bo- og servicebygning"),
        ("Kutt i 2025-\n2027", "Kutt i 2025-2027"),
    ],
)
def test_a_word_that_a_cell_s_edge_broke_before_its_ending_is_whole(cell: str, label: str) -> None:
    assert one_line(cell) == label


def test_the_rests_of_broken_numbers_beside_a_labels_last_line_are_no_row() -> None:
    rows: list[tuple[str, ...]] = [
        ("Ny bru", "200", "-400"),
        ("Færre plasser i", "-1", "-2"),
        ("barnevernet", "000", "500"),
        ("Bokbuss", "300", "500"),
    ]
    (table,) = tables(page(lines_of(rows)))
    assert texts(table)[2:] == [
        ["Færre plasser i\nbarnevernet", "-1\n000", "-2\n500"],
        ["Bokbuss", "300", "500"],
    ]


def test_a_part_told_in_small_letters_below_a_row_is_a_row() -> None:
    rows: list[tuple[str, ...]] = [("Skule", "5", "6"), ("herav lærlingar", "120", "150"), ("Bokbuss", "300", "500")]
    assert labels(rows) == ["Skule", "herav lærlingar", "Bokbuss"]


def test_text_below_a_sum_parts_two_tables_though_it_is_short_beside_their_columns() -> None:
    lines = lines_of([("Nes Kor", "10 000", "5 000"), ("Vik IL", "2 000", "2 000"), ("Totalt", "", "7 000")])
    lines.append(words("Vi må ha det her i hus nå i år.", 60, 160))
    lines += [words("Leie av hall", 60, 180), [*words("Lag", 60, 192), *words("Kr", 215, 192, right=True)]]
    for index, (name, amount) in enumerate([("Nes Vel", "12 000"), ("Vik Vel", "8 000"), ("Totalt", "20 000")]):
        lines.append([*words(name, 60, 204 + 12 * index), *words(amount, 260, 204 + 12 * index, right=True)])
    assert [len(texts(table)) for table in tables(page(lines))] == [4, 4]


def test_a_year_that_a_text_goes_on_with_heads_no_table() -> None:
    def cells(at: float, *texts: str) -> list[Word]:
        return [word for text, left in zip(texts, (60, 160, 360, 420), strict=False) for word in words(text, left, at)]

    made = [
        cells(100, "Lag", "Tiltak", "Omsøkt", "Tildelt"),
        cells(116, "Nes kor", "Konsert i bygda", "45 000", "20 000"),
        cells(132, "Ungdommens", "To turer i sommeren"),
        [word for text, left in (("60 000", 360), ("40 000", 420)) for word in words(text, left, 138)],
        cells(144, "Kors", "2031"),
        cells(160, "Turbo", "Bane", "90 000", "50 000"),
    ]
    (table,) = tables(page(made))
    assert [cell.text.replace("\n", " ") for cell in table.cells if cell.column == 1] == [
        "Tiltak",
        "Konsert i bygda",
        "To turer i sommeren 2031",
        "Bane",
    ]


def test_halves_of_broken_sums_stand_above_and_below_their_label() -> None:
    body = lines_of([(f"Lag {letter}", "29 000", "17 000") for letter in "ABC"])

    def amounts(at: float, *texts: str) -> list[Word]:
        return [word for text, right in zip(texts, RIGHTS, strict=False) for word in words(text, right, at, right=True)]

    halves = [amounts(150, "980", "540"), words("Sum", 60, 155), amounts(160, "000", "000")]
    (table,) = tables(page([*body, *halves]))
    rows = [[cell.text.replace("\n", " ") for cell in table.cells if cell.row == row] for row in (3, 4)]
    assert rows == [["Lag C", "29 000", "17 000"], ["Sum", "980 000", "540 000"]]
