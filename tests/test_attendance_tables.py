"""Attendance tables whose cells hold whole lists -> persons, each with what stands in the same line of its cells."""

from __future__ import annotations

from extract.model import Cell, Table
from extract.readers.attendance import read_attendance


def listed(*rows: tuple[str, ...]) -> list[tuple[str, str | None, str | None, str]]:
    cells = tuple(
        Cell(text, row, column, 1, None) for row, texts in enumerate(rows) for column, text in enumerate(texts) if text
    )
    table = Table(cells, len(rows), max(map(len, rows)), 0, (1,), None, "ruled")
    return [(each.name, each.party, each.substitute_for, each.group) for each in read_attendance([table]).listed]


def test_names_and_parties_stacked_beside_a_label() -> None:
    assert listed(
        ("Medlemmer:", "Jan Tyribakk\nSverre Ø. Nysæter\nMette Strømbren", "AP\nAP\nSV"),
        ("", "3 representanter tilstede.", ""),
        ("Forfall:", "Gunn R. Fjæsta", "AP"),
        ("Fra adm. (evt. andre):", "Rådmann Ola Haug\nKommunalsjef Per Moen", ""),
    ) == [
        ("Jan Tyribakk", "Ap", None, "members"),
        ("Sverre Ø. Nysæter", "Ap", None, "members"),
        ("Mette Strømbren", "SV", None, "members"),
        ("Gunn R. Fjæsta", "Ap", None, "absent"),
    ]


def test_parties_that_are_fewer_than_the_names_are_nobody_s() -> None:
    assert listed(("Til stede:", "Jan Tyribakk\nSverre Nysæter\nMette Strømbren", "AP\nSV")) == [
        ("Jan Tyribakk", None, None, "present"),
        ("Sverre Nysæter", None, None, "present"),
        ("Mette Strømbren", None, None, "present"),
    ]


def test_two_lists_in_one_row() -> None:
    assert listed(
        ("Desse møtte:\nAnders Ryste\nKristin Sandal", "Parti\nSp\nAp", "Møtande varamedl.\nMarit Huseby", "Parti\nH"),
        ("Forfall\nLeidulf Gloppe", "Parti\nH", "Møtande varamedl.\nMarit Huseby", "Parti\nH"),
        ("Møteleiar:", "Anders Ryste", "", ""),
    ) == [
        ("Anders Ryste", "Sp", None, "present"),
        ("Marit Huseby", "H", None, "substitutes"),
        ("Kristin Sandal", "Ap", None, "present"),
        ("Leidulf Gloppe", "H", None, "absent"),
        ("Marit Huseby", "H", "Leidulf Gloppe", "substitutes"),
        ("Anders Ryste", None, None, "members"),
    ]


def test_a_heading_broken_over_lines_heads_what_stands_beside_it() -> None:
    assert listed(("Til stede:", "Gunnar Toppen (leder)\nTove Eriksen"), ("Møtende\nvaramedlemmer:", "Per Holm")) == [
        ("Gunnar Toppen", None, None, "present"),
        ("Tove Eriksen", None, None, "present"),
        ("Per Holm", None, None, "substitutes"),
    ]


def test_names_and_parties_without_a_word_of_who_came() -> None:
    assert listed(
        ("Namn", "Parti", "Rolle"),
        ("Jorunn Haukenes", "SP", "Ordførar"),
        ("Leiv Tveitaskog", "V", "Varamedlem for Åse Bakkevoll"),
    ) == [
        ("Jorunn Haukenes", "Sp", None, "present"),
        ("Leiv Tveitaskog", "V", "Åse Bakkevoll", "present"),
    ]


def test_roles_by_the_thousand_are_nobody() -> None:
    from patterns.attendance.persons import parse_attendee

    assert parse_attendee("Ordfører Kari Nes") is not None
    assert parse_attendee("Ordfører " * 5000 + "Kari Nes") is None
