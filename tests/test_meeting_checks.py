"""Votes against those present: what is told of who came and left counts, and each verdict says what it rests on."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from extract.records import Check

FRONT = """Møteprotokoll
Utvalg: Kommunestyret
Møtested: Kulturhuset
Dato: 20.06.2024

Til stede: Anne Lund (Ap), Berit Holm (Ap), Carl Ny (Sp), Dag Eng (Sp), Eva Rø (H), Finn Moe (H),
Gro Lie (V), Hans By (SV)
Forfall: Ida Ek (FrP)
{front}
Saksliste

"""
CASE = "PS {number} Ny skole\nBehandling:\n{told}\nInnstillingen ble vedtatt med {tally} stemmer.\n\n"


def checks(*cases: tuple[str, str], front: str = "") -> list[Check]:
    text = FRONT.format(front=front) + "".join(
        CASE.format(number=f"{number}/24", told=told, tally=tally) for number, (told, tally) in enumerate(cases, 11)
    )
    conversion = convert_bytes("møte.txt", text.encode())
    return [check for check in conversion.checks if "those present" in check.message]


def only_check(told: str, tally: str, front: str = "") -> Check:
    (check,) = checks((told, tally), front=front)
    return check


def test_all_voted() -> None:
    check = only_check("Saken ble drøftet.", "5 mot 3")
    assert (check.expected, check.actual, check.ok) == (8, 8, True)
    assert (
        check.message == "c1-v1: votes against those present: 8 counted (5 for, 3 against); 8 listed as present in m1"
    )


@pytest.mark.parametrize(
    ("told", "tally", "grounds"),
    [
        (
            "Gro Lie (V) ble enstemmig erklært inhabil og fratrådte.",
            "5 mot 2",
            "1 left or could not take part: Gro Lie",
        ),
        ("Gro Lie (V) og Hans By (SV) fratrådte.", "4 mot 2", "2 left or could not take part: Gro Lie, Hans By"),
        ("Hans By forlot møtet kl. 13.10.", "5 mot 2", "1 left or could not take part: Hans By"),
        (
            "Med i saken var Ola Presthus. Hans By forlot møtet.",
            "5 mot 2",
            "1 left or could not take part: Hans By",
        ),
        ("Ordføreren fratrådte som inhabil.", "5 mot 2", "1 left or could not take part"),
        ("Saken ble drøftet.", "4 mot 2", "taken for granted: 2 out of the room"),
        ("Jon Vik (FrP) tiltrådte møtet.", "6 mot 3", "1 came besides"),
        ("Gro Lie (V) fratrådte. Varamedlem tiltrådte.", "5 mot 3", "1 came besides"),
        ("Etter dette var 6 representanter til stede.", "4 mot 2", "6 present as the minutes say, 8 listed in m1"),
    ],
)
def test_what_the_minutes_tell_of_the_difference(told: str, tally: str, grounds: str) -> None:
    check = only_check(told, tally)
    assert check.ok
    assert check.message.split("; ")[-1] == grounds


@pytest.mark.parametrize(
    ("told", "tally", "grounds"),
    [
        ("Saken ble drøftet.", "6 mot 3", "more votes than members"),
        # To give one's assent is no arrival, and a body of another size is another body.
        ("Anne Lund tiltrådte innstillingen.", "6 mot 3", "more votes than members"),
        ("I idrettslaget var 40 medlemmer til stede.", "6 mot 3", "more votes than members"),
        ("Det var nå 6 representanter til stede.", "5 mot 3", "more votes than members"),
        ("Saken ble drøftet.", "2 mot 1", "fewer votes than half of the members"),
    ],
)
def test_what_cannot_be(told: str, tally: str, grounds: str) -> None:
    check = only_check(told, tally)
    assert not check.ok
    assert check.message.split("; ")[-1] == grounds


def test_who_came_stays_for_the_cases_after() -> None:
    first, second, third = checks(
        ("Saken ble drøftet.", "5 mot 3"),
        ("Jon Vik (FrP) tiltrådte kl. 11.", "6 mot 3"),
        ("Ingen ba om ordet.", "6 mot 3"),
    )
    assert [first.ok, second.ok, third.ok] == [True, True, True]
    assert "besides" not in first.message


def test_the_front_page_tells_of_changes_and_numbers() -> None:
    told = "Merknader: Eva Rø (H) fratrådte kl. 14.20 etter sak 12/24. Jon Vik (FrP) tiltrådte under sak 9/24."
    assert only_check("Saken ble drøftet.", "6 mot 3", front=told).ok
    check = only_check("Saken ble drøftet.", "6 mot 3", front="9 representanter til stede.")
    assert (check.expected, check.ok) == (9, True)


def test_who_was_there_for_a_part_is_told() -> None:
    front = FRONT.replace("Hans By (SV)", "Hans By (SV) fra kl. 12.00").format(front="")
    text = front + CASE.format(number="11/24", told="Saken ble drøftet.", tally="4 mot 3")
    (check,) = convert_bytes("møte.txt", text.encode()).checks
    assert check.ok and check.message.endswith("1 came for a part of the meeting")


def test_a_casting_vote_may_be_counted() -> None:
    text = FRONT.format(front="") + CASE.format(number="11/24", told="", tally="X").replace(
        "vedtatt med X stemmer.", "vedtatt med 4 mot 4 stemmer, med ordførers dobbeltstemme."
    )
    (check,) = convert_bytes("møte.txt", text.encode()).checks
    assert check.ok


def test_one_side_alone_can_only_be_too_large() -> None:
    text = FRONT.format(front="") + CASE.replace("{tally} stemmer", "{tally}")
    told = [
        (
            vote,
            [
                check.ok
                for check in convert_bytes(
                    "møte.txt", text.format(number="11/24", told="Drøftet.", tally=vote).encode()
                ).checks
                if "those present" in check.message
            ],
        )
        for vote in ("5 stemmer", "9 stemmer")
    ]
    assert told == [("5 stemmer", []), ("9 stemmer", [False])]


@pytest.mark.parametrize(("present", "whole"), [("Fremmøte: 25 av 25 representanter.", True), ("", False)])
def test_a_list_of_too_few_is_no_ground_for_a_verdict(present: str, whole: bool) -> None:
    text = f"""Møteprotokoll
Utvalg: Kommunestyret
Dato: 20.06.2024

Til stede: Anne Lund (Ap), Berit Holm (Ap)
{present}
Saksliste

{CASE.format(number="11/24", told="Saken ble drøftet.", tally="14 mot 11")}"""
    conversion = convert_bytes("møte.txt", text.encode())
    found = [check.ok for check in conversion.checks if "those present" in check.message]
    told = [warning.message for warning in conversion.warnings if warning.code == "attendance_not_read"]
    assert found == ([True] if whole else [])
    assert told == ([] if whole else ["m1: the attendance list was not read whole: 2 present, 25 votes"])
