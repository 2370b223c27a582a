"""Which body minutes are of that no municipality's name tells: an IKS, a control committee, a joint council."""

from __future__ import annotations

import pytest

from extract import convert_bytes

CASES = "\n\nSak 1/22 Budsjett\n\nBehandling:\nGausdal kommune og Øyer kommune ba om ordet.\nForslaget ble vedtatt.\n"


@pytest.mark.parametrize(
    ("front", "organization"),
    [
        ("Protokoll\nVestre Renovasjon IKS\nDato: 28.04.2022\n\nVestre Renovasjon IKS", "Vestre Renovasjon IKS"),
        ("SALTEN REGIONRÅD\nProtokoll\nDato: 28.04.2022", "Salten regionråd"),
        ("Larvik kirkelige fellesråd\nMøtebok\nDato: 28.04.2022", "Larvik kirkelige fellesråd"),
        ("Sekretariatet IKS\nMøteprotokoll\nUtvalg: Kontrollutvalget i Lom\nDato: 28.04.2022", "Lom kommune"),
        ("Kontrollutvalet i Vågå kommune\nMøteprotokoll\nDato: 28.04.2022", "Vågå kommune"),
        ("Saksprotokoll\nUtvalg: Formannskapet\nDato: 28.04.2022\nGlåmdal Avfall IKS", None),
        ("Kvam herad\nNordre Havn IKS\nMøtebok\nDato: 28.04.2022\n\nNordre Havn IKS", "Kvam herad"),
    ],
)
def test_the_body_whose_minutes_they_are(front: str, organization: str | None) -> None:
    document = convert_bytes("minutes.txt", f"{front}{CASES}".encode()).document
    assert document.organization == organization


def test_a_countys_minutes_are_no_municipalitys() -> None:
    told = "\n\n".join(f"Senja kommune har uttalt seg i sak {number}." for number in range(4))
    found = {
        body: convert_bytes("a.txt", f"Møteprotokoll\nUtval: {body}\nDato: 28.04.2022\n\n{told}".encode()).document
        for body in ("Fylkesutvalet", "Formannskapet")
    }
    assert found["Fylkesutvalet"].organization is None
    assert found["Formannskapet"].organization == "Senja kommune"
