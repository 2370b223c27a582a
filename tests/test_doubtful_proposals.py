"""A line in a proposal's text that may begin another one, and is read as none, is told."""

from __future__ import annotations

import pytest

from tests.test_minutes import read

CASE = """Utvalg: Kommunestyret
Møtedato: 05.03.2024
Sak: 21/24
Tittel: Gangvei

Behandling:
Forslag fra SV v/Anne Moe:
Det bygges ingen gangvei.

{below}
Veien bygges på nordsiden.

Votering:
Forslaget fra SV falt med 2 mot 23 stemmer.
"""


def doubts(below: str) -> list[str]:
    return [each.message for each in read(CASE.format(below=below)).notices if each.code == "proposal_ambiguous"]


@pytest.mark.parametrize("below", ["Forslag nr 3 (felles Ap/Sp) fremmet av Ola Ås:", "Forslag 3: Ola Ås (Ap)"])
def test_a_heading_that_no_rule_reads_is_told(below: str) -> None:
    assert doubts(below) == [f"c1: may begin another proposal: {below}"]


@pytest.mark.parametrize(
    "below", ["Forslag fra Ap:", "Forslaget innebærer følgende:", "Forslag til vedtak fra rådmannen:"]
)
def test_what_is_read_or_proposes_nothing_is_not(below: str) -> None:
    assert doubts(below) == []
