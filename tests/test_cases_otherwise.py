"""Minutes that number their cases otherwise than within the year, and lines that only look so. All is invented."""

from __future__ import annotations

import pytest

from extract import convert_bytes

HEAD = """Møteprotokoll
Utvalg: Eldrerådet
Møtedato: 12.03.2024

"""
FIRST = """
Innstilling:
Benken kjøpes.
Votering:
Innstillingen ble vedtatt med 4 mot 1 stemme.
Vedtak:
Benken kjøpes.

"""
SECOND = """
Innstilling:
Tas til orientering.
Votering:
Innstillingen ble enstemmig vedtatt.
Vedtak:
Tas til orientering.
"""

Told = list[tuple[str | None, str | None, str | None, int]]


def told(text: str) -> tuple[Told, list[str]]:
    """Number, title, decision and count of votes of each case, and what is told to be in doubt."""
    conversion = convert_bytes("minutes.txt", text.encode())
    cases = [
        (case.case_number, case.title, case.decision, sum(vote.case_id == case.id for vote in conversion.votes))
        for case in conversion.cases
    ]
    return cases, [warning.message for warning in conversion.warnings if warning.code == "case_ambiguous"]


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [
        ("Sak 9: Ny benk", "Sak 10: Fast møtedag", ("9", "10")),
        ("Sak 9. Ny benk", "Sak 10. Fast møtedag", ("9", "10")),
        ("Sak nr. 9 – Ny benk", "Sak nr. 10 – Fast møtedag", ("9", "10")),
        ("Sak 9 Ny benk", "Sak 10 Fast møtedag", ("9", "10")),
        ("Sak 9\nNy benk", "Sak 10\nFast møtedag", ("9", "10")),
        ("Sak 9-2024: Ny benk", "Sak 10-2024: Fast møtedag", ("9-2024", "10-2024")),
        ("Sak 9 - 24  Ny benk", "Sak 10 - 24  Fast møtedag", ("9-24", "10-24")),
        ("Ordinær sak 9/24 - Ny benk", "Ordinær sak 10/24 - Fast møtedag", ("9/24", "10/24")),
        ("Ny benk (sak 9/24)", "Fast møtedag (sak 10/24)", ("9/24", "10/24")),
        ("24/9 Ny benk", "24/10 Fast møtedag", ("24/9", "24/10")),
        ("24/8 Ny benk", "24/9 Fast møtedag", ("24/8", "24/9")),
        ("PS 24/9 Ny benk", "PS 24/10 Fast møtedag", ("24/9", "24/10")),
        ("Sak 24/9: Ny benk", "Sak 24/10: Fast møtedag", ("24/9", "24/10")),
        ("9. Ny benk", "10. Fast møtedag", (None, None)),
        ("Arkivsak: 24/71  Saksnr.: 9/24\nNy benk", "Arkivsak: 24/72  Saksnr.: 10/24\nFast møtedag", ("9/24", "10/24")),
    ],
)
def test_each_is_a_case_of_its_own(first: str, second: str, numbers: tuple[str | None, str | None]) -> None:
    cases, doubts = told(f"{HEAD}{first}\n{FIRST}{second}\n{SECOND}")
    assert cases == [
        (numbers[0], "Ny benk", "Benken kjøpes.", 1),
        (numbers[1], "Fast møtedag", "Tas til orientering.", 1),
    ]
    assert doubts == []


def test_minutes_without_headings_of_parts_below_their_agenda() -> None:
    cases, doubts = told(
        """Referat fra møte i ungdomsrådet 12.02.2023

Sakliste:
Sak 1: Innkalling
Sak 2: Hall på Moen
Sak 3: Ymse

Sak 1: Innkalling
Innkallingen ble godkjent.
Sak 2: Hall på Moen
Rådet drøftet hallen, som er omtalt i sak 1.
Vedtak: Rådet ønsker en hall.
Sak 3: Ymse
Neste møte er 3. mai.
"""
    )
    assert [case[:3] for case in cases] == [
        ("1", "Innkalling", None),
        ("2", "Hall på Moen", "Rådet ønsker en hall."),
        ("3", "Ymse", None),
    ]
    assert doubts == []


def test_parts_of_a_numbered_case_are_no_cases() -> None:
    text = """Utvalg: Formannskapet
Møtedato: 24.03.2024
Sak: 12/24
Tittel: Ny plan

Behandling:
Utvalget gikk gjennom innspillene:

Sak 1: Innspill fra velet

Sak 2: Innspill fra laget

Vedtak:
Planen vedtas.
"""
    assert told(text) == ([("12/24", "Ny plan", "Planen vedtas.", 0)], [])


@pytest.mark.parametrize("line", ["24/9 Møte på rådhuset", "Sak 9 ble utsatt.", "Sak 9 - 12"])
def test_lines_that_begin_no_case(line: str) -> None:
    cases, _ = told(f"{HEAD}PS 7/24 Møteplan\n{FIRST}{line}\n\nPS 8/24 Fast møtedag\n{SECOND}")
    assert [case[0] for case in cases] == ["7/24", "8/24"]


def test_a_matter_of_information_is_a_case_of_its_own() -> None:
    cases, doubts = told(f"{HEAD}PS 7/24 Ny benk\n{FIRST}Orienteringssak 9/24 Fast møtedag\n{SECOND}")
    assert [case[0] for case in cases] == ["7/24", "9/24"] and doubts == []


def test_what_may_be_a_case_among_others_is_told() -> None:
    cases, doubts = told(f"{HEAD}PS 7/24 Ny benk\n{FIRST}Sak 9: Fast møtedag\n{SECOND}")
    assert len(cases) == 1
    assert doubts
