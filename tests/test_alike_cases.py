"""Cases of one meeting that nothing tells apart are told of in a warning."""

from __future__ import annotations

from extract import convert_bytes

HEAD = "Utvalg: Utvalg for plan\nMøtedato: 12.03.2024\n{number}Tittel: Søknad om dispensasjon\n"
FIRST = "Behandling:\nInnstillingen ble vedtatt med 7 mot 2 stemmer.\nVedtak:\nDispensasjon gis.\n"
SECOND = "Behandling:\nInnstillingen enstemmig vedtatt.\nVedtak:\nDispensasjon gis ikke.\n"


def warned(text: str) -> list[str]:
    warnings = convert_bytes("protokoll.txt", text.encode()).warnings
    return [each.message for each in warnings if each.code == "case_ambiguous"]


def test_the_same_title_without_numbers() -> None:
    head = HEAD.format(number="")
    assert warned(f"{head}{FIRST}\n{head}{SECOND}") == [
        "c1 and c2: one meeting has the title Søknad om dispensasjon twice"
    ]


def test_the_same_title_with_a_number_each() -> None:
    first, second = (HEAD.format(number=f"Sak: {number}/24\n") for number in (14, 15))
    assert warned(f"{first}{FIRST}\n{second}{SECOND}") == []


def test_the_same_number_for_two() -> None:
    head = HEAD.format(number="Sak: 14/24\n")
    assert warned(f"{head}{FIRST}\n{head}{SECOND}") == ["c1 and c2: one meeting has the number 14/24 twice"]


def test_a_second_treatment_below_the_first_one_s_decision() -> None:
    head = HEAD.format(number="Sak: 14/24\n")
    assert warned(f"{head}{FIRST}\nSøknad om dispensasjon\n{SECOND}") == ["c1: may begin another case: Behandling:"]
