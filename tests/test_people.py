"""Persons with party, and references to them by surname, initial and genitive."""

from __future__ import annotations

import pytest

from patterns.people import Person, parse_person_with_party, same_person


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Kari Nes (Ap)", Person("Kari Nes", "Ap")),
        ("Kari Nes(Sp)", Person("Kari Nes", "Sp")),
        ("Nes, Sp", Person("Nes", "Sp")),
        ("N. N. (H)", Person("N. N.", "H")),
        ("Ola Dal (v)", Person("Ola Dal", "V")),
        ("Anne K. J. Lie-Dal (Miljøpartiet De Grønne)", Person("Anne K. J. Lie-Dal", "MDG")),
        ("Per Vik (GDL)", Person("Per Vik", "GDL")),
        ("B. V. Moen (Kommunedirektør)", Person("B. V. Moen", None)),
    ],
)
def test_person_with_party(text: str, person: Person) -> None:
    assert parse_person_with_party(text) == person


@pytest.mark.parametrize("text", ["Kari Nes", "forslag fra Ap", "Nes, ordfører", "kari (Ap)", ""])
def test_no_person_with_party(text: str) -> None:
    assert parse_person_with_party(text) is None


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("Tornes", "Kjell Torne"),
        ("Tornes", "Kjell Tornes"),
        ("Lorentz’", "Ida Lorentz"),
        ("Lorentz'", "Ida Lorentz"),
        ("Bakkaas’", "Mona Bakkaas"),
        ("Moen,s", "Per Moen"),
        ("Kari Nes sitt", "Kari Nes"),
        ("K. Nes", "Kari Nes"),
        ("Lund Dahls", "Trine Lund Dahl"),
        ("Trine Dahl", "Trine Lund Dahl"),
        ("Dahls", "Trine Lund-Dahl"),
    ],
)
def test_same_person(reference: str, name: str) -> None:
    assert same_person(reference, name)


@pytest.mark.parametrize(
    ("reference", "name"), [("Nes", "Kari Moen"), ("Per Nes", "Kari Nes"), ("Hansens", "Per Hanse"), ("", "Kari Nes")]
)
def test_another_person(reference: str, name: str) -> None:
    assert not same_person(reference, name)
