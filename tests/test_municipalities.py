"""The register of municipalities: names, numbers and counties through time."""

from __future__ import annotations

import pytest

from patterns.municipalities import (
    counties_in,
    is_county,
    is_municipality,
    municipalities_named,
    municipality_numbered,
    similar_name,
)


@pytest.mark.parametrize(
    ("name", "year", "numbers"),
    [
        ("Trondheim", 2016, ["1601"]),
        ("Trondheim", 2019, ["5001"]),
        ("TRONDHEIM KOMMUNE", 2025, ["5001"]),
        ("Snåsa/Snåase", 2025, ["5041"]),
        ("Kautokeino - Guovdageaidnu", 2022, ["5430"]),
        ("Våler", 2025, ["3114", "3419"]),
        ("Våler i Innlandet", 2025, ["3419"]),
        ("Herøy (Nordland)", 2010, ["1818"]),
        ("Nes", 2021, ["3034"]),
        ("Bjugn", 2025, []),
        ("Namsos/Oppdal", 2025, []),
        ("Evje og Hornnes", 2012, ["0937"]),
    ],
)
def test_names_in_a_year(name: str, year: int, numbers: list[str]) -> None:
    assert [entry.number for entry in municipalities_named(name, year)] == numbers


def test_validity_is_half_open() -> None:
    assert municipality_numbered("1640", 2017)
    assert not municipality_numbered("1640", 2018)
    assert [entry.registered for entry in municipality_numbered("5025", 2022)] == ["Røros"]
    assert [entry.registered for entry in municipality_numbered("5025", 2023)] == ["Røros - Rosse"]


def test_counties_in_a_text() -> None:
    assert counties_in("Statsforvalteren i Troms og Finnmark") == {"54"}
    assert counties_in("Østfold, Buskerud, Oslo og Akershus") == {"01", "31", "06", "33", "03", "02", "32"}
    assert counties_in("Nordlandsbanen") == frozenset()
    assert is_county("Nordland fylkeskommune") and not is_county("Nordlandet")


def test_misspelt_names() -> None:
    assert similar_name("Lavanagen", 2024) == "Lavangen"
    assert similar_name("Fellesløft", 2024) is None
    assert not is_municipality("Lavanagen")
