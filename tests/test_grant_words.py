"""Words alone in a row of a grant table: a group's title, or words that no record took, which is told."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from patterns.grants.rows import may_be_row

HEAD = "# Tilskudd til lag 2031\n\nBeløp i kroner.\n\n| Søker | Søkt | Tildelt |\n|---|---|---|\n"
FIRST, SECOND = "| Havnebyens | 12 000 | 6 000 |\n", "| Lillevik Mannskor | 10 000 | 5 000 |\n"
REST = "| Ytre Teaterlag | 8 000 | 1 000 |\n| Sum | 30 000 | 12 000 |\n"


def told(rows: str) -> list[str]:
    found = convert_bytes("lag.md", (HEAD + rows).encode())
    assert len(found.grants) == 3
    return [warning.message for warning in found.warnings if warning.code == "row_not_read"]


@pytest.mark.parametrize("words", ["Kystvenner", "Sangforening"])
def test_words_that_no_record_took_are_told(words: str) -> None:
    assert told(f"{FIRST}| {words} | | |\n{SECOND}{REST}") == [f"words alone in a row, in no record: {words}"]


@pytest.mark.parametrize(
    "rows",
    [
        f"| Kor | | |\n{FIRST}| Teater | | |\n{SECOND}{REST}",
        f"{FIRST}| Sang og teater | | |\n{SECOND}| Ytre | 8 000 | 1 000 |\n| Sum sang og teater | 18 000 | 6 000 |\n",
        f"{FIRST}| Nordland fylke | | |\n{SECOND}{REST}",
    ],
)
def test_titles_of_groups_are_none(rows: str) -> None:
    assert told(rows) == []


@pytest.mark.parametrize(
    ("line", "is_row"),
    [
        ("Nes motorklubb Gokartbane 150.000 Avslag", True),
        ("Vik kor 9 000", True),
        ("Sum 90 000", False),
        ("Org.nr. 912 345 678", False),
        ("Av dette er 9 000 kroner gitt før.", False),
    ],
)
def test_a_line_right_below_a_table_may_be_a_row_of_it(line: str, is_row: bool) -> None:
    assert may_be_row(line) == is_row


def test_words_that_had_no_room_in_the_name_above_are_told_below_a_first_title_too() -> None:
    text = """Tilskudd til lag 2031

Beløp i kroner.

Søker                 Prosjekt                      Søkt       Tildelt
Idrett
Havnebyens            Ny ballbinge ved skolen     12 000         6 000
Kystvenner
Lillevik Mannskor     Konsert i kirken            10 000         5 000
Andre lag
Ytre Teaterlag        Leie av lys                  8 000         1 000
Nes historielag       Ny årbok                     6 000         2 000
Sum andre lag                                     14 000         3 000
Sum                                               36 000        14 000
"""
    found = convert_bytes("lag.txt", text.encode())
    assert [grant.recipient.name for grant in found.grants][:2] == ["Havnebyens", "Lillevik Mannskor"]
    words = [warning.message for warning in found.warnings if warning.code == "row_not_read"]
    assert words == ["words alone in a row, in no record: Kystvenner"]
