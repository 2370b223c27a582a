"""Lists of those present whose columns stand no further from each other than words do. All is invented."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from extract.model import BBox, Line, Word
from extract.readers.attendance import read_attendance
from patterns.attendance.persons import names_post_and_party

Told = list[tuple[str, str | None, str]]


def line(text: str, top: float, *lefts: float) -> Line:
    """A line whose words begin where told, of eleven points; the rest follow a blank apart."""
    words = []
    end = 50.0
    for index, written in enumerate(text.split()):
        left = lefts[index] if index < len(lefts) and lefts[index] else end + 3
        end = left + 5.5 * len(written)
        words.append(Word(written, left, top, end, top + 11, 11.0, False))
    return Line(1, text, words, BBox(words[0].x0, top, end, top + 11), 11.0, False, False)


def told(*lines: Line) -> Told:
    return [(one.name, one.party, one.group) for one in read_attendance(lines).listed]


def test_cells_that_touch_are_parted_by_what_they_say() -> None:
    found = told(
        line("Følgende faste medlemmer møtte:", 10),
        line("Navn Funksjon Representerer", 22, 70, 120, 168),
        line("Kari Lien Ordfører H", 34, 50, 0, 112, 0),
        line("Ola Fjeld Medlem Ap", 46, 50, 0, 125, 0),
        line("Per Ås Medlem KrF", 58, 50, 0, 125, 172),
        line("Ingrid Lillestøl Medlem SV", 70, 50, 0, 0, 0),
        line("Følgende medlemmer hadde meldt forfall:", 82),
        line("Navn Funksjon Representerer", 94, 70, 120, 168),
        line("Nils Dale MEDL H", 106, 50, 0, 0, 172),
    )
    assert found == [
        ("Kari Lien", "H", "present"),
        ("Ola Fjeld", "Ap", "present"),
        ("Per Ås", "KrF", "present"),
        ("Ingrid Lillestøl", "SV", "present"),
        ("Nils Dale", "H", "absent"),
    ]


def test_a_name_that_fills_its_column_ends_where_the_next_one_begins() -> None:
    found = told(
        line("Varamedlemmer som møtte:", 10),
        line("Navn Møtte for Representerer", 22, 50, 88, 0, 150),
        line("Odd Li Per Kvamme Sp", 34, 50, 0, 88, 0, 150),
    )
    assert found == [("Odd Li", "Sp", "substitutes")]


def test_members_below_their_parties_with_marks_and_substitutes() -> None:
    found = told(
        line("Til stede:", 10),
        line("Medlemmer Møtt Varamedlemmer", 22, 50, 150, 190),
        line("Arbeiderpartiet", 34, 50),
        line("1. Kari Ager M", 46, 50, 0, 0, 150),
        line("2. Atle Otterlei F Mia Strand", 58, 50, 0, 0, 150, 190),
    )
    assert found == [
        ("Kari Ager", "Ap", "present"),
        ("Atle Otterlei", "Ap", "absent"),
        ("Mia Strand", None, "substitutes"),
    ]


def test_headings_in_the_middle_of_wide_columns_head_them_in_order() -> None:
    found = told(
        line("Følgjande faste medlemmer møtte:", 10),
        line("Namn Rolle Parti", 22, 136, 279, 431),
        line("Anne Lid Varaordførar Ap", 34, 59, 0, 227, 355),
        line("Odd Hauge Medlem Bygdelista", 46, 59, 0, 227, 355),
    )
    assert found == [("Anne Lid", "Ap", "present"), ("Odd Hauge", "Bygdelista", "present")]


@pytest.mark.parametrize("apart", [" ", "\t"])
def test_a_list_in_a_text_file_has_those_absent_too(apart: str) -> None:
    rows = [
        ("Kari Lien", "LEDE", "Ap"),
        ("Ola Fjeld", "NEST", "H"),
        ("Nils Dale", "MEDL", "FrP"),
    ]
    texts = [apart.join(row) for row in rows]
    page = f"""Møteprotokoll
Utvalg: Formannskapet
Møtedato: 18.06.2024

Følgende faste medlemmer møtte:
Navn{apart}Funksjon{apart}Representerer
{texts[0]}
{texts[1]}
Følgende medlemmer hadde meldt forfall:
Navn{apart}Funksjon{apart}Representerer
{texts[2]}
"""
    [meeting] = convert_bytes("minutes.txt", page.encode()).meetings
    assert [(one.name, one.party, one.role) for one in (*meeting.present, *meeting.absent)] == [
        (name, party, role) for name, role, party in rows
    ]
    assert len(meeting.absent) == 1


def test_a_row_with_post_and_party_is_no_other_text() -> None:
    assert names_post_and_party("Ola 2 Fjeld Medlem Ap")
    assert not names_post_and_party("Saken ble lagt fram av Ap")
    assert not names_post_and_party("Medlem Ap")


@pytest.mark.parametrize("headings", [("Parti", "Representerer"), ("Representerer", "Parti")])
def test_beside_the_party_the_other_column_tells_for_whom_a_substitute_came(headings: tuple[str, str]) -> None:
    rows = [("Navn", "Funksjon", *headings)]
    people = [("Kari Lien", "Ordfører", "AP", "AP"), ("Ola Fjeld", "Varamedlem", "SP", "Nils Dale")]
    for name, role, party, represents in people:
        rows.append((name, role, *((party, represents) if headings[0] == "Parti" else (represents, party))))
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    head = "<h1>Møteprotokoll</h1><p>Utvalg: Formannskapet</p><p>Møtedato: 18.06.2024</p>"
    page = f"{head}<p>Følgende medlemmer møtte:</p><table>{table}</table>"
    [meeting] = convert_bytes("minutes.html", page.encode()).meetings
    assert [(one.name, one.party, one.substitute_for) for one in meeting.present] == [
        ("Kari Lien", "Ap", None),
        ("Ola Fjeld", "Sp", "Nils Dale"),
    ]


def test_a_remark_of_two_lines_is_that_of_the_row_in_the_middle_of_its_height() -> None:
    rows = (
        line("Følgjande medlemmer møtte:", 10),
        line("Namn Funksjon Parti Merknad", 30, 50, 150, 220, 270),
        line("Anne Lid Medlem SP", 50, 50, 0, 150, 220),
        line("Møtte for Kari Nes. Gjekk kl. 14:30,", 70, 270),
        line("Odd Hauge Varamedlem KRF", 77, 50, 0, 150, 220),
        line("etter sak 12/21", 84, 270),
    )
    found = [(one.name, one.party, one.substitute_for) for one in read_attendance(rows).listed]
    assert found == [("Anne Lid", "Sp", None), ("Odd Hauge", "KrF", "Kari Nes")]


@pytest.mark.parametrize("broken", ["vararepresentantene Kari", "deres"])
def test_who_came_in_their_place_is_told_in_a_sentence_that_begins_within_a_line_and_goes_on_below(broken: str) -> None:
    absent = "Anne Lid (H) – reise. Odd Hauge (Ap) – syk."
    first, below = f"{absent} I deres sted møtte vararepresentantene Kari Nes (H) og Per Dal (Ap).".split(f"{broken} ")
    rows = (
        line("Til stede ved opprop: 43 representanter.", 10),
        line(f"Forfall: {first}{broken}", 22),
        line(below, 34),
    )
    assert told(*rows) == [
        ("Anne Lid", "H", "absent"),
        ("Odd Hauge", "Ap", "absent"),
        ("Kari Nes", "H", "substitutes"),
        ("Per Dal", "Ap", "substitutes"),
    ]


@pytest.mark.parametrize("came", ["vara Per Dal (H)", "vara Per Dal (H) møtte.", "varamann Per Dal (H) møtte"])
def test_a_vara_behind_the_one_absent_came_for_that_one(came: str) -> None:
    rows = (line("Desse møtte: Eva Moe (V), Ola Vik (V)", 10), line(f"Forfall: Kari Nes (H), {came}", 22))
    found = [(one.name, one.group, one.substitute_for) for one in read_attendance(rows).listed]
    assert found[2:] == [("Kari Nes", "absent", None), ("Per Dal", "substitutes", "Kari Nes")]


def test_a_party_s_list_that_begins_within_a_line_goes_on_below() -> None:
    rows = (
        line("Tilstede: DNA: Ola Moe, Per", 10),
        line("Dal. SV: Eli Vik, Leif Jarl Aas. SP: Anton", 22),
        line("Lien, Hilde Nes. H: Svein Ås.", 34),
    )
    assert told(*rows) == [
        ("Ola Moe", "Ap", "present"),
        ("Per Dal", "Ap", "present"),
        ("Eli Vik", "SV", "present"),
        ("Leif Jarl Aas", "SV", "present"),
        ("Anton Lien", "Sp", "present"),
        ("Hilde Nes", "Sp", "present"),
        ("Svein Ås", "H", "present"),
    ]


def test_who_chaired_beside_the_secretary_is_told() -> None:
    secretary = "Møteleder: Ordfører Kari Nes (H). Sekretær: Rådgiver Per Dal"
    rows = (
        line("Til stede: Eva Moe (V), Ola Vik (V)", 10),
        line("Forfall: Anne Lid (Ap)", 22),
        line(secretary, 34, 50, 0, 0, 0, 0, 400),
    )
    assert told(*rows)[3:] == [("Kari Nes", "H", "members")]


def test_no_party_is_a_number() -> None:
    """A stamp's year stands in the column of the parties."""
    rows = (("Kari Nes", "Ordfører", "Ap"), ("Per Dal", "Medlem", "2031"), ("Ola Vik", "Medlem", "H"))
    cells = [
        line(" ".join(row), 120.0 + 20 * number, 50, 50 + 5.5 * len(row[0].split()[0]) + 3, 200, 320)
        for number, row in enumerate(rows)
    ]
    head = line("Navn Funksjon Repr.", 100.0, 50, 200, 320)
    found = told(line("Til stede:", 80.0), head, *cells)
    assert [(name, party) for name, party, _ in found] == [("Kari Nes", "Ap"), ("Per Dal", None), ("Ola Vik", "H")]
