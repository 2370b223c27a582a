"""A proposer's party where only the list of those present, or another record, tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract import convert

MINUTES = """Møteprotokoll

Utvalg: Formannskapet
Møtested: Rådhuset
Dato: 03.05.2022
Tidspunkt: 10:00

Følgende faste medlemmer møtte:
Navn            Funksjon     Representerer
Kari Nes        Leder        AP
Ola Lid         Medlem       H
Per Moe         Medlem       SV
Eva Moe         Medlem       V
Liv Dal         Medlem       SP

PS 12/22 Ny bru over elva

Behandling:
{introduction}
Brua males rød.

Votering:
Forslaget falt med 1 mot 4 stemmer.
"""


@pytest.mark.parametrize(
    ("introduction", "name", "party"),
    [
        ("Ola Lid fremmet følgende forslag:", "Ola Lid", "H"),
        ("Forslag fra Liv Dal:", "Liv Dal", "Sp"),
        ("Repr. Lid fremmet følgende forslag:", "Lid", "H"),
        # Two by that name, and one who is not in the list.
        ("Repr. Moe fremmet følgende forslag:", "Moe", None),
        ("Jon Ås fremmet følgende forslag:", "Jon Ås", None),
        # What the introduction tells stands.
        ("Ola Lid (FrP) fremmet følgende forslag:", "Ola Lid", "FrP"),
    ],
)
def test_party_from_those_present(tmp_path: Path, introduction: str, name: str, party: str | None) -> None:
    path = tmp_path / "protokoll.txt"
    path.write_text(MINUTES.format(introduction=introduction), encoding="utf-8")
    (proposal,) = convert(path).cases[0].proposals
    assert (proposal.proposer.name, proposal.proposer.party) == (name, party)


def test_who_put_the_question_is_named_by_the_title(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    told = "Leder svarte. Interpellanten takket for svaret og\nfremmet følgende forslag:"
    title = "PS 12/22 Interpellasjon fra Per Moe (SV) om brua"
    text = MINUTES.replace("PS 12/22 Ny bru over elva", title).format(introduction=told)
    path.write_text(text, encoding="utf-8")
    (proposal,) = convert(path).cases[0].proposals
    assert (proposal.proposer.name, proposal.proposer.party, proposal.text) == ("Per Moe", "SV", "Brua males rød.")
