"""Parties by every spelling; local lists and alliances as written."""

from __future__ import annotations

import pytest

from patterns.parties import is_party, parse_party_list, party_code, party_name

SPELLINGS = {
    "Ap": [
        "Ap",
        "AP",
        "ap",
        "A",
        "DNA",
        "Arbeiderpartiet",
        "Arbeidarpartiet",
        "Det norske arbeiderparti",
        "Aps",
        "Ap's",
    ],
    "SV": ["SV", "Sv", "SVs", "Sosialistisk venstreparti", "Sosialistisk Venstreparti"],
    "R": ["R", "RV", "Rødt", "RØDT", "Raudt", "Rødts", "Rød Valgallianse"],
    "MDG": ["MDG", "MdG", "Miljøpartiet De Grønne", "Miljøpartiet Dei Grøne", "De Grønne"],
    "Sp": ["Sp", "SP", "Senterpartiet", "Senterpartiets"],
    "KrF": ["KrF", "KRF", "Krf.", "Kr.F", "Kristelig Folkeparti", "Kristeleg Folkeparti"],
    "V": ["V", "Venstre", "Venstres"],
    "H": ["H", "Høyre", "Høgre", "HØYRE", "Høyres", "Hs"],
    "FrP": ["FrP", "FRP", "Frp.", "Fr.P", "Fremskrittspartiet", "Framstegspartiet"],
    "INP": ["INP", "Industri- og Næringspartiet"],
    "PP": ["PP", "PENSJ", "Pensjonistpartiet", "Pensjonistpartiet (PP)"],
    "DEM": ["Dem", "Dem.", "Demokratene", "Norgesdemokratene", "Demokratane"],
    "NKP": ["NKP", "Norges Kommunistiske Parti", "Noregs Kommunistiske Parti"],
    "LIB": ["LIB", "Liberalistene"],
    "FNB": ["FNB", "Folkeaksjonen nei til mer bompenger"],
    "PS": ["PS", "Partiet Sentrum"],
    "KONS": ["Konservativt", "PDK", "Partiet De Kristne"],
}


@pytest.mark.parametrize(("code", "name"), [(code, name) for code, names in SPELLINGS.items() for name in names])
def test_spelling(code: str, name: str) -> None:
    assert party_code(name) == code
    assert is_party(name)


@pytest.mark.parametrize("name", ["KS", "GDL", "Bygdelista", "Kommunestyret", "vil", "", "Nes", "S"])
def test_no_code(name: str) -> None:
    assert party_code(name) is None


@pytest.mark.parametrize(
    "name",
    ["Bygdelista", "GDL", "AP/SP", "FRP/H/KRF", "Uavh.", "AP-V", "Felleslista H/FrP", "Árja", "DLF", "Kystpartiet"],
)
def test_lists_and_alliances_are_parties(name: str) -> None:
    assert is_party(name)


@pytest.mark.parametrize(
    "name", ["FRP/H/KRF", "Felleslista H/FrP", "Sosialdemokratene", "Samefolkets Parti", "Miljølista", "DLF", "SF"]
)
def test_what_has_no_code_keeps_its_name(name: str) -> None:
    assert party_code(name) is None and party_name(name) == name


@pytest.mark.parametrize(
    "name",
    ["Kari Nes", "Kommunedirektør", "leder", "stemmer", "Bygdelista sitt forslag", "Senterpartiets stemmer", "V. Moe"],
)
def test_persons_and_posts_are_none(name: str) -> None:
    assert not is_party(name)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Ap, Sp, KrF, MDG, PP, V og H", ("Ap", "Sp", "KrF", "MDG", "PP", "V", "H")),
        ("Ap, Sv og Rødt v/C. E. (SV)", ("Ap", "SV", "R")),
        ("V, V", ("V",)),
        ("AP/SP og Bygdelista", ("AP/SP", "Bygdelista")),
        ("Industri- og Næringspartiet", ("INP",)),
        ("Ap og kommunedirektøren", ()),
    ],
)
def test_party_list(text: str, parties: tuple[str, ...]) -> None:
    assert parse_party_list(text) == parties


@pytest.mark.parametrize(
    ("written", "name"), [("9 Arbeiderpartiet", "Ap"), ("8. Høgre", "H"), ("2 Nesgruppa", "2 Nesgruppa")]
)
def test_a_number_before_a_party_is_none_of_its_name(written: str, name: str) -> None:
    assert party_name(written) == name
