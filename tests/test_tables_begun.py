"""The first rows of a table at a page's foot, which goes on overleaf."""

from __future__ import annotations

import pytest

from extract.model import Table, Word
from tests.test_tables import texts, words
from tests.test_tables_headed import pages_of

RIGHT = (250, 330, 410)
LABELS = ("Fast del", "Etter folketal", "Løyvd")
ROWS = [
    ("4601", "Bergen", "–", "650 000", "650 000"),
    ("4613", "Bømlo", "100 000", "142 500", "242 500"),
    ("4617", "Kvinnherad", "100 000", "161 000", "261 000"),
    ("4620", "Ulvik", "150 000", "14 500", "164 500"),
]


def row(at: float, number: str, name: str, *amounts: str) -> list[Word]:
    made = (words(number, 60, at) if number else []) + words(name, 100, at)
    return [*made, *(word for text, x in zip(amounts, RIGHT, strict=True) for word in words(text, x, at, right=True))]


def parted(count: int, numbered: bool, labels: tuple[str, ...] = LABELS) -> list[Table]:
    rows = [(number if numbered else "", *rest) for number, *rest in ROWS]
    head = ("Nr." if numbered else "", "Kommune", *labels)
    first = [words("Tilskot til kommunane i fylket", 60, 660), row(700, *head)]
    first += [row(714 + 14 * index, *each) for index, each in enumerate(rows[:count])]
    second = [row(60, *head), *(row(74 + 14 * index, *each) for index, each in enumerate(rows[count:]))]
    return pages_of(first, second)


@pytest.mark.parametrize("numbered", [True, False])
@pytest.mark.parametrize("count", [1, 2])
def test_rows_below_the_heading_at_the_foot_are_the_first_of_the_table_overleaf(count: int, numbered: bool) -> None:
    (table,) = parted(count, numbered)
    assert table.pages == (1, 2) and table.row_count == 1 + len(ROWS)
    assert texts(table)[1][-4:] == ["Bergen", "–", "650 000", "650 000"]


def test_numbers_below_labels_that_tell_of_no_money_are_no_table() -> None:
    first = [
        words("Brev til kommunane", 60, 660),
        [*words("Adresse", 60, 700), *words("Telefon", 250, 700, right=True), *words("Faks", 330, 700, right=True)],
        [
            *words("Storgata", 60, 714),
            *words("22114455", 250, 714, right=True),
            *words("22114466", 330, 714, right=True),
        ],
    ]
    assert pages_of(first) == []


@pytest.mark.parametrize("count", [1, 2])
def test_a_row_and_the_sum_below_the_heading_at_a_pages_top_are_the_last_of_the_table(count: int) -> None:
    body = [("Lillevik", "2", "Ny brygge (310), nytt naust (190)", "500"), ("Nesvik", "1", "Molo i betong", "700")]
    body += [("Havna", "3", "Fyr ytterst på moloen", "1 200"), ("Bølgen", "1", "Badeplass", "90")]

    def lines(*rows: tuple[str, str, str, str]) -> list[list[Word]]:
        every = [("Søker", "Antall", "Prosjekter", "Tildelt beløp"), ("", "innvilget", "", "(tusen kr)"), *rows]
        return [
            [*(words(name, 60, at) if name else []), *(words(what, 215, at) if what else [])]
            + words(amount, 500, at, right=True)
            + (words(many, 200, at, right=True) if many else [])
            for at, (name, many, what, amount) in enumerate(every)
        ]

    def placed(top: float, made: list[list[Word]]) -> list[list[Word]]:
        return [
            [w._replace(top=top + 15 * i, bottom=top + 15 * i + 10, baseline=top + 15 * i + 8) for w in line]
            for i, line in enumerate(made)
        ]

    first = placed(660, lines(*body[:-count]))
    second = placed(60, lines(*body[-count:], ("Sum", "", "", "2 490")))
    (table,) = pages_of(first, second)
    assert [row[0] for row in texts(table)][1:] == ["Lillevik", "Nesvik", "Havna", "Bølgen", "Sum"]
