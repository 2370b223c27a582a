"""A heading and the rows of the same measure know each other, and their arithmetic is checked."""

from __future__ import annotations

import time

import pytest

from extract.checks import check_reading
from patterns.titles import Mention, match_mentions
from tests.budget_documents import failed, line, read_blocks, read_text, table, titled

DOCUMENT = """Budsjett 2025 fra Rødt

Drift - Skole
Flere voksne i klassene (3) 12 millioner totalt
To voksne i hvert klasserom gir ro.

Leirskole for alle trinn (1) 5 millioner totalt
Alle skal få være med.

Driftsbudsjett, mill. kr

Område Tiltak 2025 2026 2027
Skole Flere voksne i klassene, kommunale 2 3 3
Skole Flere voksne i klassene, private 1 1 2
Skole Leirskole for alle 1 2 3
Sum 4 6 8
"""


def test_one_heading_covers_two_rows_and_another_disagrees() -> None:
    reading = read_text(DOCUMENT)
    adults = titled(reading, "Flere voksne i klassene")
    assert adults.links == ["t1-r1", "t1-r2"]
    assert (adults.section, adults.area) == ("drift", "Skole")
    assert adults.text == "To voksne i hvert klasserom gir ro."
    assert titled(reading, "Leirskole for alle").links == ["h2"]
    wrong = failed(reading)
    assert [(check.kind, check.expected, check.actual) for check in wrong] == [("heading_total", 5_000_000, 6_000_000)]
    assert sum(check.kind == "heading_total" for check in check_reading(reading)) == 2


def test_a_cut_is_told_without_its_sign() -> None:
    headings = [Mention("Færre innleide vikarer", 6)]
    rows = [Mention("Mindre bruk av innleide vikarer", -6, group="t1"), Mention("Nye stoler", 6, group="t1")]
    assert match_mentions(headings, rows) == [(0,)]


def test_rows_of_two_tables_are_not_one_measure() -> None:
    headings = [Mention("Bemanning på sykehjem", 11)]
    rows = [Mention("Bemanning på sykehjem", 14, group="t1"), Mention("Bemanning flyttes til sykehjem", -3, group="t2")]
    assert match_mentions(headings, rows) == [(0,)]


def test_a_partys_row_and_the_adopted_row_of_one_title_know_each_other() -> None:
    rows = table([["Tiltak (1000 kr)", "2025"]], [["Legevakt på dagtid", "700"], ["Grendehus", "200"]])
    adopted = table([["Tiltak (1000 kr)", "2025"]], [["Legevakt på dagtid", "500"], ["Nye biler", "-300"]])
    found = read_blocks(
        line("Forslag fra Senterpartiet: endringer i driftsbudsjettet"),
        rows,
        line("Vedtatt budsjett: endringer i driftsbudsjettet"),
        adopted,
        years=(2025,),
    )
    assert [(record.parties, record.links) for record in found.tiltak] == [
        (["Sp"], ["t2-r1"]),
        (["Sp"], []),
        ([], ["t1-r1"]),
        ([], []),
    ]


@pytest.mark.parametrize(
    ("adopted", "expected"),
    [
        (["700", "200"], [("cross_table", True)]),
        (["700", "250"], [("cross_table", False)]),
        # No year agrees: the party wants another amount, or tells the change.
        (["500", "250"], []),
    ],
)
def test_whether_an_amendment_and_the_budget_agree(adopted: list[str], expected: list[tuple[str, bool]]) -> None:
    header = [["Tiltak (1000 kr)", "2025", "2026"]]
    found = read_blocks(
        line("Forslag fra Senterpartiet: endringer i driftsbudsjettet"),
        table(header, [["Legevakt på dagtid", "700", "200"], ["Grendehus", "200", ""]]),
        line("Vedtatt budsjett: endringer i driftsbudsjettet"),
        table(header, [["Legevakt på dagtid", *adopted], ["Nye biler", "-300", "-100"]]),
        years=(2025, 2026),
    )
    assert [(check.kind, check.ok) for check in check_reading(found)] == expected


def test_one_heading_covers_five_rows() -> None:
    rows = [Mention(f"Leirskole, krets {number}", number, group="t1") for number in range(1, 6)]
    assert match_mentions([Mention("Leirskole i alle kretser", 15)], rows) == [(0, 1, 2, 3, 4)]


def test_many_headings_and_rows_are_linked_without_comparing_them_all() -> None:
    """A document of many parties' budgets: the time grows with the rows, not with their square."""

    def mentions(count: int) -> list[Mention]:
        words = [
            "".join(chr(ord("a") + number * 7919 // 26**place % 26) for place in range(6)) for number in range(count)
        ]
        return [Mention(f"Tiltak for {word}", number + 1, group="t1") for number, word in enumerate(words)]

    many = mentions(1500)
    started = time.process_time()
    assert match_mentions(many, many) == [(number,) for number in range(1500)]
    assert time.process_time() - started < 15
