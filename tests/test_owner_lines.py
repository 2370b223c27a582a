"""Headings whose parties stand on two lines and more. All is invented."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from patterns.owner_lines import names_go_on

TABLE = """
(tall i hele 1000 kr)

Tiltak                         2026     2027     2028     2029
Ny lærarstilling                850      900      900      900
Lågare straumkostnad           -400     -400     -300     -300
Rusta opp symjehallen         1 200        0        0        0
"""


@pytest.mark.parametrize(
    ("title", "parties"),
    [
        ("Alternativt budsjett 2026 fra Arbeiderpartiet, Sosialistisk\nVenstreparti og Rødt", ("Ap", "SV", "R")),
        ("Budsjettframlegg 2026 frå Høgre, Kristeleg Folkeparti\nog Framstegspartiet", ("H", "KrF", "FrP")),
        ("Arbeiderpartiets, Senterpartiets og\nVenstres forslag til budsjett 2026", ("Ap", "Sp", "V")),
        ("Endringsforslag til budsjett 2026 fra Høyre, Frem-\nskrittspartiet og Venstre", ("H", "FrP", "V")),
        ("Endringsforslag til budsjett 2026 fra\nHøyre, Senterparti-\net og Venstre", ("H", "Sp", "V")),
        ("Framlegg til endringar i budsjettet 2026 frå Bygdelista,\nVenstre og KrF", ("Bygdelista", "V", "KrF")),
        ("Framlegg til endringar i budsjettet 2026 frå Sp, Bygdelista\nog Venstre", ("Sp", "Bygdelista", "V")),
    ],
)
def test_a_title_over_several_lines_names_all_its_parties(title: str, parties: tuple[str, ...]) -> None:
    conversion = convert_bytes("budget.txt", f"Vestmar kommune\n\n{title}\n{TABLE}".encode())
    assert {tuple(measure.parties) for measure in conversion.tiltak} == {parties}


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("Endringsforslag fra Høyre", "Tall i hele 1000 kr"),
        ("Endringsforslag fra Høyre", "Senterpartiet"),
        ("Forslag fra Ap og", "endringer i driften følger nedenfor"),
        ("Endringsforslag fra Høyre,", "Venstre fremmet forslag om skolen."),
        ("Endringsforslag fra Høyre,", "Venstre og KrF ble trukket"),
        ("Ny barnehage, skole", "og Venstre"),
    ],
)
def test_what_names_no_more_of_those_who_propose_stands_for_itself(line: str, below: str) -> None:
    assert not names_go_on(line, below)
