"""Whose budget a title names, and what a heading's unit reaches."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract import convert
from patterns.owners import in_small_letters, parties_in
from tests.budget_documents import line, read_blocks, read_text, table


@pytest.mark.parametrize(
    ("title", "parties"),
    [
        ("Budsjettforslag 2025 fra posisjonen (H, FrP og KrF)", ("H", "FrP", "KrF")),
        ("Halden FrP – Alternativt budsjett 2025", ("FrP",)),
        ("Fjordvik kommune\nAlternativt budsjett 2025\nSenterpartiet\nVi vil ha flere lærere.", ("Sp",)),
        ("Budsjettforslag 2025\nHøyre\nTall i 1000 kr\nSenterpartiet", ()),
        ("Høyre og Venstre har levert hvert sitt forslag til endringer.", ()),
        ("Budsjettforslag fra Ap/Sp/SV", ("Ap", "Sp", "SV")),
        ("Avtale om budsjett 2025 mellom Ap, Sp og SV", ("Ap", "Sp", "SV")),
        ("Felles budsjett 2025 – Høyre, Venstre", ("H", "V")),
        ("Sosialistisk Venstreparti: Budsjett 2025-2028", ("SV",)),
        ("Rødt Fjordvik: alternativt budsjett 2025", ("R",)),
        ("Budsjettforslag 2025 fra Ola Nordli (H)", ("H",)),
        ("Budsjettforslag fra Venstre i Fjordvik", ("V",)),
        ("Budsjettforslag fra Bygdelista og Samlingslista", ("Bygdelista", "Samlingslista")),
        ("Fjordvik Senterparti: alternativt budsjett 2025", ("Sp",)),
        ("Fjordvik Arbeiderparti\nAlternativt budsjett 2025\nVi vil ha flere lærere.", ("Ap",)),
        ("Fjordvik bygdeparti\nReferat fra møtet", ()),
        ("Høyre\nVi stemte mot budsjett og plan i fjor.", ()),
        ("Budsjettforslag fra Høyre og Kristelig", ()),
        ("A. Endringer i driftsbudsjettet", ()),
        ("H. Endringer drift", ()),
        ("Budsjett 2025 for Fjordvik kommune", ()),
        ("Endringsforslag fra Lars Moe (Sp) på vegne av Sp, Ap og SV:", ("Sp", "Ap", "SV")),
        ("Endringsforslag fra Ida Dahl, Venstre:", ("V",)),
        ("Ida Dahl, Venstre, fremmet følgende forslag:", ("V",)),
        ("Ida Dahl (V) sette fram slikt endringsframlegg:", ("V",)),
        ("Investeringsforslag 2025-2028 fra Venstre", ("V",)),
        ("Budsjettforslag fra Framtid Vik og Venstre", ()),
        ("Endringsframlegg til budsjett 2026\nFrå Venstre og Raudt", ("V", "R")),
        ("Alternativt budsjett 2026\nFremmet av: Ap, SV og R", ("Ap", "SV", "R")),
        ("Alternativt budsjett 2026\nFra de tre partiene Ap, Sp og SV", ("Ap", "Sp", "SV")),
        ("Budsjett 2026\nSignert H / FrP / V", ("H", "FrP", "V")),
        ("Posisjonens budsjett 2026\nHøyre – Fremskrittspartiet – Venstre", ("H", "FrP", "V")),
        ("Samarbeidspartiene Høyre, Venstre og KrF\nForslag til budsjett 2026", ("H", "V", "KrF")),
        ("Budsjett 2026 fra Høyre, Venstre og Kristelig Folkeparti Vi to har", ("H", "V", "KrF")),
        ("Budsjett 2026 for Fjordvik\nFra 2026 blir det nye tider", ()),
        ("Budsjett 2026\nfor Fjordvik kommune", ()),
        ("Felles forslag fra Alta Høyre og Alta Fremskrittsparti", ("H", "FrP")),
        ("Alternativt budsjett 2026 – Alta Høyre og Alta FrP", ("H", "FrP")),
        ("Budsjettforslag 2026 fra Nordbygda Ap, Nordbygda SV og Rødt", ("Ap", "SV", "R")),
        ("Indre Østfold Høyre og Indre Østfold FrP: budsjettforslag 2026", ("H", "FrP")),
        ("Budsjettendringar frå Ap Voss og Senterpartiet Voss", ("Ap", "Sp")),
        ("Voss Høgre og Voss Framstegsparti\nAlternativt budsjett 2026", ("H", "FrP")),
        ("Alta Høyres og Alta Fremskrittspartis budsjettforslag", ("H", "FrP")),
        ("Forslag til budsjett 2026 fra Vik Bygdeliste og Vik Høyre", ("Vik Bygdeliste", "H")),
        ("Forslag til budsjett fra Drift Høyre og Skole", ()),
    ],
)
def test_owners_of_a_title(title: str, parties: tuple[str, ...]) -> None:
    assert parties_in(title) == parties


def converted(tmp_path: Path, text: str) -> list[tuple[str, str, str, list[int]]]:
    source = tmp_path / "budsjett.md"
    source.write_text(text, encoding="utf-8")
    return [
        (tiltak.title, tiltak.unit, tiltak.unit_source, [amount.nok for amount in tiltak.amounts])
        for tiltak in convert(str(source)).tiltak
    ]


def test_a_heading_s_unit_ends_with_its_table(tmp_path: Path) -> None:
    text = """# Budsjett 2025

## Investeringer (1000 kr)

| Tiltak | 2025 | 2026 |
|---|---|---|
| Ny bru | 340 | 350 |
| Ny kai | 510 | 20 |

## Driftstiltak

| Tiltak | 2025 | 2026 |
|---|---|---|
| Julemarked | 1 075 000 | 1 075 000 |
| Bygdekino | 1 125 500 | |
"""
    assert converted(tmp_path, text) == [
        ("Ny bru", "1000 kr", "stated", [340_000, 350_000]),
        ("Ny kai", "1000 kr", "stated", [510_000, 20_000]),
        ("Julemarked", "kr", "inferred", [1_075_000, 1_075_000]),
        ("Bygdekino", "kr", "inferred", [1_125_500]),
    ]


def test_a_unit_of_the_document_reaches_every_table(tmp_path: Path) -> None:
    text = """# Budsjett 2025

Alle tall i 1000 kr.

## Driftstiltak

| Tiltak | 2025 |
|---|---|
| Julemarked | 75 |
| Bygdekino | 40 |
"""
    assert {(unit, source) for _, unit, source, _ in converted(tmp_path, text)} == {("1000 kr", "stated")}


def test_parts_that_add_up_are_the_measures(tmp_path: Path) -> None:
    text = """# Budsjett 2025, tall i 1000 kr

## Driftstiltak

| Tiltak | 2025 | 2026 |
|---|---|---|
| Økt ramme til oppvekst | 4 500 | 3 500 |
| herav skoler | 3 000 | 2 500 |
| herav barnehager | 1 500 | 1 000 |
| Økt ramme til helse | 900 | 800 |
| herav legevakt | 200 | 100 |
| Sum | 5 400 | 4 300 |
"""
    document = tmp_path / "herav.md"
    document.write_text(text, encoding="utf-8")
    read = convert(str(document))
    assert [(tiltak.title, tiltak.note) for tiltak in read.tiltak] == [
        ("herav skoler", None),
        ("herav barnehager", None),
        ("Økt ramme til helse", "herav legevakt 200 100"),
    ]
    assert [check.ok for check in read.checks] == [True] * 4


def test_a_unit_at_the_end_of_running_text_reaches_the_tables_below(tmp_path: Path) -> None:
    text = """# Budsjett 2025

Planen gjelder fra nyttår og følger innstillingen. Tusen
kroner.

## Investeringer

| Prosjekt | 2025 | 2026 |
|---|---|---|
| Nytt bad i Vik skole | 84 000 | 20 000 |
| Ny bru | 12 000 | |
"""
    assert converted(tmp_path, text) == [
        ("Nytt bad i Vik skole", "1000 kr", "stated", [84_000_000, 20_000_000]),
        ("Ny bru", "1000 kr", "stated", [12_000_000]),
    ]


def test_investments_too_small_for_kroner_are_in_thousands(tmp_path: Path) -> None:
    text = """# Investeringsbudsjett 2025

| Prosjekt | 2025 | 2026 |
|---|---|---|
| Nytt bad i Vik skole | 84 000 | 20 000 |
| Ny bru | 12 000 | |
"""
    assert converted(tmp_path, text) == [
        ("Nytt bad i Vik skole", "1000 kr", "inferred", [84_000_000, 20_000_000]),
        ("Ny bru", "1000 kr", "inferred", [12_000_000]),
    ]


def parties(tmp_path: Path, text: str) -> list[str]:
    source = tmp_path / "budsjett.txt"
    source.write_text(text, encoding="utf-8")
    return convert(str(source)).tiltak[0].parties


ROWS = """
Tiltak (1000 kr)              2025     2026
Nytt skolebygg              12 000      120
Ny vegbru                    3 500      350
"""


def test_a_list_in_capitals_is_written_as_in_running_text(tmp_path: Path) -> None:
    head = "BUDSJETTFORSLAG 2025 FRA HØYRE OG FELLESLISTA\n\nFelleslista har samarbeidet med de andre.\n"
    assert parties(tmp_path, f"{head}\nDrift\n{ROWS}") == ["H", "Felleslista"]
    assert parties(tmp_path, f"BUDSJETTFORSLAG 2025 FRA HØYRE OG FELLESLISTA\n\nDrift\n{ROWS}") == ["H", "Felleslista"]


def test_a_heading_below_the_owner_is_no_part_of_its_name(tmp_path: Path) -> None:
    head = "Alternativt budsjett 2025 fra Arbeiderpartiet, Senterpartiet og Felleslista"
    assert parties(tmp_path, f"{head}\n\nDrift\n{ROWS}") == ["Ap", "Sp", "Felleslista"]


def test_a_plain_heading_ends_the_section_above(tmp_path: Path) -> None:
    source = tmp_path / "budsjett.txt"
    text = f"Budsjett 2025\n\nINVESTERINGER\n{ROWS}\nFOND\n{ROWS.replace('Nytt skolebygg', 'Et jubileum  ')}"
    source.write_text(text, encoding="utf-8")
    assert [record.section for record in convert(str(source)).tiltak] == ["investering", "investering", None, None]


def test_kroner_inside_a_sentence_state_no_unit(tmp_path: Path) -> None:
    text = """# Budsjett 2025

Bruken er målt i kroner og øre gjennom mange år.

## Investeringer

| Prosjekt | 2025 | 2026 |
|---|---|---|
| Nytt bad i Vik skole | 84 000 | 20 000 |
"""
    assert converted(tmp_path, text) == [("Nytt bad i Vik skole", "1000 kr", "inferred", [84_000_000, 20_000_000])]


@pytest.mark.parametrize(
    ("shouted", "written"),
    [("BYGDELISTA FOR NORDVIK", "Bygdelista for Nordvik"), ("GRENDELAGET I ÅS", "Grendelaget i ÅS")],
)
def test_a_list_in_capitals_is_written_as_running_text_writes_it(shouted: str, written: str) -> None:
    assert in_small_letters(shouted) == written


def test_a_long_heading_in_bold_names_several_owners() -> None:
    heading = (
        "Felles budsjettforslag 2031 fra Høyre, Fremskrittspartiet, Kristelig Folkeparti og Senterpartiet i bystyret"
    )
    rows = table([["Drift (1000 kr)", "2031", "2032"]], [["Ringebuss", "100", "100"], ["Strøm", "-100", "-100"]])
    found = read_blocks(line(heading, bold=True), rows)
    assert {tuple(record.parties) for record in found.tiltak} == {("H", "FrP", "KrF", "Sp")}


@pytest.mark.parametrize(
    ("running", "parties"),
    [
        (("Halden FrP",), ["FrP"]),
        (("Senterpartiet i Fjordvik", "Alternativt budsjett 2025"), ["Sp"]),
        (("Fjordvik Høyre", "Fjordvik Venstre"), []),
        (("Fjordvik kommune",), []),
    ],
)
def test_the_party_that_runs_on_every_page_owns_its_budget(running: tuple[str, ...], parties: list[str]) -> None:
    reading = read_blocks(
        line("Alternativt budsjett 2025", bold=True),
        line("Drift 2025: endringer fra kommunedirektørens opplegg", bold=True),
        table([["Tiltak", "2025", "2026"]], [["Ny lærer", "750", "750"], ["Ny bil", "300", "300"]]),
        running=running,
    )
    assert [record.parties for record in reading.tiltak] == [parties, parties]


def test_a_party_s_name_alone_heads_its_own_table() -> None:
    rows = [["Ny lærer", "750", "750"], ["Ny bil", "300", "300"]]
    heads = [["Tiltak", "2025", "2026"]]
    blocks = [line("Budsjettforslag 2025", size=14.0), line("Høyre", size=12.0, bold=True), table(heads, rows)]
    reading = read_blocks(*blocks, line("Senterpartiet", size=12.0, bold=True), table(heads, rows))
    assert [record.parties for record in reading.tiltak] == [["H"], ["H"], ["Sp"], ["Sp"]]


def test_those_named_in_brackets_behind_the_announcing_sentence_own_the_changes_below_it() -> None:
    found = read_blocks(
        line("6 Rådets endringer", bold=True),
        line("Rådet gjorde disse endringene i det som utvalget hadde foreslått (forslag fra Ap, SV og Sp):"),
        line("6.1 Drift 2031", bold=True), line("- Skolemat: 420 000 kroner i 2031"), years=(2031,),
    )  # fmt: skip
    assert [(tiltak.title, tiltak.parties) for tiltak in found.tiltak] == [("Skolemat", ["Ap", "SV", "Sp"])]


def test_who_proposed_changes_owns_no_table_of_what_was_recommended_after_a_vote() -> None:
    reading = read_blocks(
        line("Årsbudsjett 2026", bold=True, size=14),
        line("Behandling", bold=True, size=12),
        line("Ida Dahl (V) fremmet følgende endringsforslag på vegne av V og KrF:", size=10),
        line("Drift", bold=True, size=10),
        line("1. Tilskuddet til korps økes med kr 75 000.", size=10),
        line("Investering", bold=True, size=10),
        line("2. Det bevilges kr 2 000 000 til asfalt.", size=10),
        line("Endringsforslaget ble vedtatt med 5 mot 2 stemmer (Ap).", size=10),
        line("Formannskapets innstilling til kommunestyret", bold=True, size=12),
        line("1. Årsbudsjettet vedtas med de netto driftsrammene som framgår av tabellen under.", size=10),
        line("Netto driftsrammer, beløp i 1000 kr", size=10),
        table([["Rammeområde", "Budsjett 2026"]], [["Skole", "30 250"], ["Helse", "43 100"], ["Kultur", "10 475"]]),
        years=(2026,),
    )
    assert [(record.title, tuple(record.parties)) for record in reading.tiltak[2:]] == [
        ("Skole", ()), ("Helse", ()), ("Kultur", ())
    ]  # fmt: skip
    assert tuple(reading.tiltak[0].parties) == ("V", "KrF")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kari Vik (Ap) sette fram slikt alternativt framlegg til budsjett på vegner av Ap og", "SV (heile 1000 kr):"),
        ("Kari Vik (Ap) sette fram slikt alternativt framlegg til budsjett på vegner", "av Ap og SV (heile 1000 kr):"),
    ],
)
def test_a_sentence_over_two_lines_above_a_table_names_all_whose_it_is(first: str, second: str) -> None:
    reading = read_blocks(
        line("Handsaming av årsbudsjettet for 2031", bold=True),
        line(first),
        line(second, space_above=False),
        table([["Tiltak", "2031"]], [["Bokbuss", "300"], ["Leirskule", "400"]]),
    )
    assert [record.parties for record in reading.tiltak] == [["Ap", "SV"]] * 2


@pytest.mark.parametrize(
    "vote",
    [
        "Formannskapets innstilling ble vedtatt med 15 mot 6 stemmer.",
        "Forslaget fra SV fikk ikke flertall.",
        "Tilrådinga frå formannskapet vart samrøystes vedteke.",
    ],
)
def test_what_was_recommended_and_adopted_is_not_who_proposed_something_else(vote: str) -> None:
    reading = read_text(
        "Saksprotokoll - Budsjett 2031\n\nBehandling:\nOla Nes (SV) fremmet følgende forslag:\n"
        f"1. Kulturskolen styrkes med kr 300 000.\n\nVotering:\n{vote}\n\nVedtak:\n1. Budsjettet vedtas.\n"
        "2. Det settes av kr 250 000 til jubileum i 2031.\n"
    )
    assert [(record.title, record.parties) for record in reading.tiltak] == [
        ("Kulturskolen styrkes", ["SV"]),
        ("jubileum", []),
    ]
