"""Headings and single rows of tables without a grid: labels in the middle of their columns, a sum alone on a page."""

from __future__ import annotations

import pytest

from extract.layout.blocks import find_layout
from extract.model import Page, Table, Word
from tests.test_tables import grid, page, tables, texts, words

RIGHTS = (240.0, 310.0, 400.0, 450.0)


def line(at: float, label: str, *amounts: str, rights: tuple[float, ...] = RIGHTS) -> list[Word]:
    made = words(label, 60, at) if label else []
    for amount, right in zip(amounts, rights, strict=False):
        made += words(amount, right, at, right=True) if amount else []
    return made


def heading(middle: float, top: float = 100) -> list[list[Word]]:
    """`Tilskudd` around a place above the last three of the columns."""
    width = len("Tilskudd") * 5.0
    return [
        words("Tilskudd", middle - width / 2, top),
        line(top + 14, "Lag", "Medlemmer", "Fast", "Etter aktivitet", "Sum"),
    ]


ROWS = [("Lillevik Kor", "31", "5 000", "12 000", "17 000"), ("Havna Seilforening", "48", "5 000", "8 000", "13 000")]


@pytest.mark.parametrize(
    ("middle", "first", "span"),
    [
        (369.0, 2, 3),  # in the middle of the last three, in line with none of their labels
        (344.0, 2, 2),  # in the middle of two
        (363.75, 3, 1),  # in the middle above one label, as its first line
        (380.0, 3, 1),  # at its end
        (355.0, 3, 1),  # in the middle of none
    ],
)
def test_a_label_in_the_middle_above_several_spans_them(middle: float, first: int, span: int) -> None:
    made = [*heading(middle), *(line(128 + 14 * index, *row) for index, row in enumerate(ROWS))]
    (table,) = tables(page(made))
    (label,) = [cell for cell in table.cells if "Tilskudd" in cell.text]
    assert (label.column, label.column_span) == (first, span)


def pages_of(*pages: list[list[Word]]) -> list[Table]:
    made: list[Page] = [page(lines, number=number) for number, lines in enumerate(pages, 1)]
    return [block for block in find_layout(tuple(made)).blocks if isinstance(block, Table)]


def test_a_sum_alone_below_the_heading_again_goes_on_the_table() -> None:
    first = [*heading(369, 700), *(line(728 + 14 * index, *row) for index, row in enumerate(ROWS))]
    second = [*heading(369, 60), line(88, "Sum", "79", "10 000", "20 000", "30 000")]
    (table,) = pages_of(first, second)
    assert texts(table)[-1] == ["Sum", "79", "10 000", "20 000", "30 000"]
    assert table.pages == (1, 2) and table.row_count == 5


YEARS = ("2031", "2032", "2033", "2034")


def test_a_row_alone_at_a_pages_foot_goes_on_below_the_years_again() -> None:
    first = [line(760, "Tiltak", *YEARS), line(774, "Trygg brygge", "", "800")]
    second = [line(60, "Tiltak", *YEARS), line(74, "Ny molo", "500", "500"), line(88, "Sum", "500", "1 300", "0", "0")]
    (table,) = pages_of(first, second)
    assert texts(table)[1:] == [
        ["Trygg brygge", "", "800", "", ""],
        ["Ny molo", "500", "500", "", ""],
        ["Sum", "500", "1 300", "0", "0"],
    ]


@pytest.mark.parametrize(
    "below",
    [
        line(74, "Rådet møtes 4 ganger", "", "12"),  # words through the first year's place would be a text's
        words("Rådet har satt av", 60, 74) + words("800", 268, 74),  # in line with no year
        line(140, "Sum", "1", "2", "3", "4"),  # far off
    ],
)
def test_a_line_below_years_that_is_no_row_makes_no_table(below: list[Word]) -> None:
    rights = (150.0, 310.0, 400.0, 450.0)
    years = line(60, "Tiltak", *YEARS, rights=rights)
    assert not tables(page([years, below, words("Saken tas opp igjen.", 60, 200)]))


def test_a_sum_below_a_text_is_no_table() -> None:
    text = words("Nemnda gir til sammen tilskudd til mange lag og foreninger i hele bygda og byen", 60, 60)
    assert not tables(page([text, line(74, "Sum", "1 200", "2 400")]))


def test_running_text_that_ends_in_a_number_at_the_tables_edge_is_no_row() -> None:
    made = [
        words("Nemnda for kultur og fritid delte ut midlene i mars, og rammen var på kr 460", 450, 80, right=True),
        words("000. Det kom 2 søknader.", 60, 94),
        line(120, "Søker", "Medlemmer", "Fast", "Etter aktivitet", "Sum"),
        *(line(134 + 14 * index, *row) for index, row in enumerate((*ROWS, ROWS[0], ROWS[1]))),
    ]
    (table,) = tables(page(made))
    assert texts(table)[0][0] == "Søker"


XS, YS = (50.0, 200.0, 260.0, 320.0), (88.0, 104.0, 120.0, 136.0)


def drawn(*rows: list[Word]) -> list[list[str]]:
    """A grid whose last row has no upright rules inside."""
    rules = [rule for rule in grid(XS, YS) if not (rule.x0 == rule.x1 and rule.x0 in XS[1:-1])]
    inner = grid(XS[1:-1], YS[:-1])
    (table,) = tables(page(rows, [*rules, *(rule for rule in inner if rule.bottom - rule.top > rule.x1 - rule.x0)]))
    return texts(table)


INNER = (255.0, 315.0)


def test_a_row_without_upright_rules_is_parted_where_its_texts_stand_in_the_columns() -> None:
    head, full = line(100, "Tiltak", "2031", "2032", rights=INNER), line(116, "Ny bru", "10", "20", rights=INNER)
    assert drawn(head, full, line(132, "Ny vei", "1 200", rights=INNER))[2] == ["Ny vei", "1 200", ""]
    # A text off the columns' edges is one that spans them, and so is a title alone.
    assert drawn(head, full, words("Ny vei", 60, 132) + words("1 200", 214, 132))[2] == ["Ny vei 1 200", "", ""]
    assert drawn(head, full, words("Alt i fjor", 60, 132))[2] == ["Alt i fjor", "", ""]


def test_labels_broken_within_words_stand_over_their_own_columns_however_near() -> None:
    made = [
        [
            *words("Lag", 60, 100),
            *words("Utjevnings-", 222, 100),
            *words("Samordning", 280, 100),
            *line(100, "", "", "", "Sum"),
        ],
        line(112, "", "tilskot", "midlar"),
        line(126, "Lillevik Kor", "31 000", "5 000", "36 000"),
        line(140, "Havna Seilforening", "48 000", "5 000", "53 000"),
    ]
    (table,) = tables(page(made))
    heading = [[text for text in column if text] for column in zip(*texts(table)[: table.header_rows], strict=True)]
    assert [" / ".join(column) for column in heading] == ["Lag", "Utjevnings-\ntilskot", "Samordning\nmidlar", "Sum"]


@pytest.mark.parametrize("rows", [ROWS[:1], ROWS])
def test_one_row_or_two_below_the_heading_of_money_are_a_table(rows: list[tuple[str, ...]]) -> None:
    made = [words("Tildelinger i år", 60, 80), line(100, "Lag", "Tilskudd (kr)")]
    made += [line(114 + 14 * index, name, amount) for index, (name, _, amount, *_) in enumerate(rows)]
    (table,) = tables(page(made))
    assert texts(table) == [["Lag", "Tilskudd (kr)"], *([name, amount] for name, _, amount, *_ in rows)]


def test_two_rows_below_another_label_or_out_of_line_are_none() -> None:
    assert not tables(page([line(100, "Møtested", "Sidetall"), line(114, "Lillevik", "500"), line(128, "Havna", "31")]))
    assert not tables(page([line(100, "Lag", "Tilskudd"), line(114, "Havna", "500", rights=(200.0,))]))


def test_a_row_that_the_page_break_parts_is_one() -> None:
    rows = [*ROWS, ("Moen Korps", "20", "5 000", "7 500", "12 500")]
    first = [*heading(369, 700), *(line(728 + 14 * index, *row) for index, row in enumerate(rows))]
    second = [words("for unge og voksne", 60, 60), *(line(74 + 14 * index, *row) for index, row in enumerate(rows))]
    (table,) = pages_of(first, second)
    labels = [row[0] for row in texts(table)][-6:]
    assert labels == [*(row[0] for row in ROWS), "Moen Korps\nfor unge og voksne", *(row[0] for row in rows)]
    other = [words("Vedtatt av rådet", 60, 60), *second[1:]]
    assert len(pages_of(first, other)) == 2


WRAPPING = [
    ("Drift av hallen ved", "Storvik skole", "31"),
    ("Leie av lokaler i by", "Frivillige lag", "48"),
    ("Ny veg til husa ved", "Nordlia", "20"),
    ("Vakt i to av byene", "Storvik og Vik", "12"),
]


@pytest.mark.parametrize(
    ("last", "rest", "is_one"),
    [
        ("Avtale om hallen nå", "Parkhallen i Vik", True),
        # The word had room, the label ends, or a label cannot end so.
        ("Avtale om hall", "Nes skole", False),
        ("Avtale om en hall nå.", "Parkhallen i Vik", False),
        ("Avtale om", "Parkhallen i Vik", True),
    ],
)
def test_a_label_goes_on_on_the_next_page_with_a_capital_where_its_first_word_had_no_room(
    last: str, rest: str, is_one: bool
) -> None:
    first = [line(600, "Lag", "Medlemmer", "Fast", "Etter aktivitet", "Sum")]
    for index, (label, below, number) in enumerate(WRAPPING):
        first += [line(624 + 36 * index, label, number, "5 000", "7 500", "12 500"), line(636 + 36 * index, below)]
    first.append(line(768, last, "20", "5 000", "7 500", "12 500"))
    rows = [*ROWS, ("Moen Korps", "20", "5 000", "7 500", "12 500")]
    second = [line(60, rest), *(line(84 + 24 * index, *row) for index, row in enumerate(rows))]
    labels = [row[0] for table in pages_of(first, second) for row in texts(table)]
    assert (f"{last}\n{rest}" in labels) == is_one
    assert (last in labels) != is_one


@pytest.mark.parametrize("place", ["left", "middle", "right"])
def test_the_rest_of_one_number_below_a_line_of_several(place: str) -> None:
    rows = [line(100, "Lag", "2031", "2032")]
    amounts = [("12 850", "870"), ("120", "125"), ("10 450", "440"), ("90", "95")]
    for index, (label, own) in enumerate(zip(("Kor", "Korps", "Idrett", "Teater"), amounts, strict=True)):
        rows.append(line(120 + 30 * index, label, *own))
    # Below 10 450, which is 30 points wide.
    left = {"left": 210.0, "middle": 217.5, "right": 225.0}[place]
    rows.insert(4, words("000", left, 193))
    (table,) = tables(page(rows))
    assert texts(table)[3] == ["Idrett", "10 450\n000", "440"]


def test_a_title_over_the_right_of_two_tables_that_begins_before_its_labels() -> None:
    def both(at: float, left: tuple[str, ...], right: tuple[str, ...]) -> list[Word]:
        return [
            *line(at, *left, rights=(250.0, 282.0)),
            *words(right[0], 314, at),
            *words(right[1], 492, at, right=True),
            *words(right[2], 528, at, right=True),
        ]

    years = ("2025", "2026")
    left = [("Skole", "850", "170"), ("Helse", "120", "240"), ("Sparing", "-900", "-110")]
    right = [("Ny bane", "6 500", "0"), ("Lia skole", "12 000", "28 500"), ("Gangvei", "0", "4 200")]
    made = [words("Drift (tall i 1000 kr)", 57, 100) + words("Investering (tall i 1000 kr)", 309, 100)]
    made.append(both(122, ("Tiltak", *years), ("Prosjekt", *years)))
    made += [both(138 + 14 * index, *rows) for index, rows in enumerate(zip(left, right, strict=True))]
    assert [texts(table)[1:] for table in tables(page(made))] == [[list(row) for row in rows] for rows in (left, right)]


@pytest.mark.parametrize("gaps", [3.0, 6.0])
def test_a_caption_is_no_line_of_the_heading(gaps: float) -> None:
    """Its words may stand as far apart as narrow columns do."""
    caption, x = [], 60.0
    for part in ("Tabell 3.", "Engangstilskudd (mill.", "kr)"):
        caption += words(part, x, 100)
        x = caption[-1].x1 + gaps
    rows = [("Stiftelsen Havrå", "Restaurering", "1,25"), ("Elvekoret", "Noter", "0,40"), ("Kysthallen", "Tak", "0,75")]
    made = [caption, [*words("Mottaker", 60, 120), *words("Formål", 200, 120), *words("Gitt", 400, 120, right=True)]]
    for index, (name, purpose, amount) in enumerate(rows):
        at = 134 + 14 * index
        made.append([*words(name, 60, at), *words(purpose, 200, at), *words(amount, 400, at, right=True)])
    (table,) = tables(page(made))
    assert texts(table)[0] == ["Mottaker", "Formål", "Gitt"]


def test_a_year_set_left_of_its_wide_numbers_heads_them() -> None:
    """Of two rows each number stands in a column of its own, also the one right of its year."""
    made = [
        words("Tiltak", 60, 100)
        + words("2031", 240, 100, right=True)
        + words("2032", 272, 100)
        + words("2033", 400, 100, right=True),
        line(116, "Leirskole", "650", "", "300"),
        line(132, "Sum skole", "2 285", "4 185", "3 835"),
    ]
    made[1] += words("650", 310, 116, right=True)
    (table,) = tables(page(made))
    assert texts(table) == [
        ["Tiltak", "2031", "2032", "2033"],
        ["Leirskole", "650", "650", "300"],
        ["Sum skole", "2 285", "4 185", "3 835"],
    ]


def test_sentences_with_wide_blanks_between_them_are_no_heading() -> None:
    prose = words("Her er det som alle får.", 60, 72) + words("Tabellen viser hva hver kommune får.", 300, 72)
    labels = line(100, "Lag", "Medlemmer", "Fast", "Aktivitet", "Sum")
    rows = [line(114 + 14 * index, *row) for index, row in enumerate(ROWS)]
    (table,) = tables(page([prose, labels, *rows]))
    assert not any("alle" in cell.text for cell in table.cells)


@pytest.mark.parametrize("offs", [(0, 0, 14), (0, 7, 14)])
def test_labels_over_two_columns_each_on_lines_of_their_own(offs: tuple[int, int, int]) -> None:
    """Set in the middle of the heading's height or from its top; the upper part of a label beside them has a number."""
    upper, beside, lower = (100 + off for off in offs)
    made = [
        [*words("Medlemmer", 250, upper, right=True), *words("Arrangement og", 408, upper)],
        words("Drift", 300, beside),
        [*words("under 20", 250, lower, right=True), *words("utstyr", 428, lower)],
        line(128, "Lag", "år", "Søkt", "Gitt", "Søkt", "Gitt", rights=(250, 310, 360, 440, 490)),
    ]
    rows = [("Lillevik Kor", "31", "5 000", "2 000", "7 000", "500"), ("Havna Lag", "48", "8 000", "", "3 000", "250")]
    rows += [("Nes Ungdomslag", "20", "600", "300", "400", "100"), ("Bølgen", "10", "", "", "4 000", "900")]
    made += [line(142 + 14 * at, *row, rights=(250, 310, 360, 440, 490)) for at, row in enumerate(rows)]
    if upper == beside:
        made[:2] = [sorted(made[0] + made[1], key=lambda word: word.x0)]
    (table,) = tables(page(made))
    over = {cell.text.replace("\n", " "): (cell.column, cell.column_span) for cell in table.cells if cell.row < 2}
    assert over["Drift"] == (2, 2) and over["Arrangement og utstyr"] == (4, 2)
    assert over["Medlemmer under 20 år"] == (1, 1)
