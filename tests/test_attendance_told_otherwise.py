"""Those present under words and in forms that lists seldom have, and who came instead, in a sentence. All is
invented."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from extract.records import Meeting

HEAD = "Møteprotokoll\nUtvalg: Formannskapet\nMøtedato: 24.03.2020\n\n"
CASE = "\n\nSak 1/20 Fast møtedag\n\nVedtak: Enstemmig godkjent.\n"
PRESENT = [("Hans Kvam", "Sp"), ("Liv Brun", "Ap"), ("Ole Stav", "H")]


def only_meeting(listed: str) -> Meeting:
    conversion = convert_bytes("minutes.txt", f"{HEAD}{listed}{CASE}".encode())
    assert conversion.warnings == []
    (meeting,) = conversion.meetings
    return meeting


@pytest.mark.parametrize(
    "listed",
    [
        "Oppmøtte medlemmer: Hans Kvam (Sp), Liv Brun (Ap) og Ole Stav (H)",
        "Tilstades: Hans Kvam (Sp), Liv Brun (Ap) og Ole Stav (H)",
        "Til stede: Hans Kvam/Sp, Liv Brun/Ap, Ole Stav/H",
        "Fra Sp møtte: Hans Kvam\nFra Ap møtte: Liv Brun\nFra H møtte: Ole Stav",
        "Senterpartiet: Hans Kvam\nArbeiderpartiet: Liv Brun\nHøyre: Ole Stav",
        "Til stede fra Sp: Hans Kvam, fra Ap: Liv Brun, fra Høyre: Ole Stav",
        "Til stede fra Sp: Hans Kvam\nTil stede fra Ap: Liv Brun\nTil stede fra H: Ole Stav",
        "Til stede: Ordfører Hans Kvam, Sp, samt medlemmene Liv Brun, Ap, Ole Stav, H.",
    ],
)
def test_those_present(listed: str) -> None:
    assert [(each.name, each.party) for each in only_meeting(listed).present] == PRESENT


@pytest.mark.parametrize(
    "told",
    [
        "Per Dal (H) hadde forfall. Åse Moe (H) møtte som vara.",
        "Forfall: Per Dal (H) (Åse Moe (H) møtte)",
        "Forfall: Per Dal (H) – vara Åse Moe (H)",
    ],
)
def test_who_came_instead_beside_the_absence(told: str) -> None:
    meeting = only_meeting(f"Til stede: Hans Kvam (Sp), Liv Brun (Ap), Ole Stav (H)\n{told}")
    assert [(each.name, each.party) for each in meeting.absent] == [("Per Dal", "H")]
    (substitute,) = meeting.present[3:]
    assert (substitute.name, substitute.party, substitute.substitute_for) == ("Åse Moe", "H", "Per Dal")


def test_the_party_of_the_absent_told_with_who_came_instead() -> None:
    meeting = only_meeting("Til stede: Hans Kvam (Sp), Liv Brun (Ap)\nForfall: Per Dal\nVara:\nÅse Moe for Per Dal (V)")
    assert [(each.name, each.party) for each in meeting.absent] == [("Per Dal", "V")]


def test_who_came_for_whom_as_a_label() -> None:
    meeting = only_meeting("Til stede:\nSp: Hans Kvam\nAp: Liv Brun\nVaramedlem for Per Dal (V): Åse Moe")
    assert [(each.name, each.substitute_for) for each in meeting.present] == [
        ("Hans Kvam", None),
        ("Liv Brun", None),
        ("Åse Moe", "Per Dal"),
    ]
    assert [(each.name, each.party) for each in meeting.absent] == [("Per Dal", "V")]


def test_members_and_those_who_came_instead_beside_each_other() -> None:
    beside = "Medlemmer:       Varamedlemmer:\nHans Kvam, Sp    Åse Moe, V (for Per Dal)\nLiv Brun, Ap\nOle Stav, H"
    meeting = only_meeting(f"Tilstede på møtet:\n{beside}\n\nForfall: Per Dal, V")
    told = [(each.name, each.party, each.substitute_for) for each in meeting.present]
    assert set(told) == {*((*each, None) for each in PRESENT), ("Åse Moe", "V", "Per Dal")}


def test_surnames_alone_are_told_as_not_read() -> None:
    conversion = convert_bytes("minutes.txt", f"{HEAD}Til stede: Kvam, Brun, Stav og Moe.{CASE}".encode())
    assert [warning.code for warning in conversion.warnings] == ["attendance_not_read"]


def test_those_present_in_a_sentence_are_told_as_not_read() -> None:
    text = f"{HEAD}Møtet ble ledet av Hans Kvam. Til stede var dessuten Liv Brun og Ole Stav.{CASE}"
    conversion = convert_bytes("minutes.txt", text.encode())
    assert [warning.code for warning in conversion.warnings] == ["attendance_not_read"]


def test_parties_with_names_in_a_case_are_no_list_of_those_present() -> None:
    elected = "\n\nSak 2/20 Valg\n\nVedtak:\nHøyre: Ole Stav\nSenterpartiet: Hans Kvam\n"
    text = f"{HEAD}Til stede: Hans Kvam (Sp), Liv Brun (Ap)\n{CASE}{elected}"
    (meeting,) = convert_bytes("minutes.txt", text.encode()).meetings
    assert len(meeting.present) == 2


def test_when_a_member_came_or_went_beside_the_party_in_its_bracket() -> None:
    meeting = only_meeting("Til stede: Kari Nes (Ap), Ola Lid (SV, møtte kl. 11:30), Per Dal (H, perm. fra kl. 15)\n")
    assert [(person.name, person.party) for person in meeting.present] == [
        ("Kari Nes", "Ap"),
        ("Ola Lid", "SV"),
        ("Per Dal", "H"),
    ]
