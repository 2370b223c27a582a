"""Who stands behind a proposal, by the words after `Forslag fra`."""

from __future__ import annotations

import pytest

from patterns.proposers import Proposer, parse_proposer


@pytest.mark.parametrize(
    ("words", "name", "party", "behind"),
    [
        ("Ap, Sp og SV v/ordfører Kari Moe Nes (Ap)", "Kari Moe Nes", "Ap", ("Ap", "Sp", "SV")),
        ("Ap og Sp v/varaordførar Ola Lid", "Ola Lid", None, ("Ap", "Sp")),
        ("H, FrP ved gruppeleiar Ola Lid (H)", "Ola Lid", "H", ("H", "FrP")),
        ("SV v/representanten Kari Nes (SV)", "Kari Nes", "SV", ("SV",)),
        ("Ap v/ leder i utvalget Kari Nes (Ap)", "Kari Nes", "Ap", ("Ap",)),
        ("Sp og V v/medlem Ola Lid (V)", "Ola Lid", "V", ("Sp", "V")),
        ("Ap v/Kari Nes (Ap)", "Kari Nes", "Ap", ("Ap",)),
        ("Ap v/ ordføreren", None, "Ap", ("Ap",)),
    ],
)
def test_the_speaker_of_a_group_with_a_post(
    words: str, name: str | None, party: str | None, behind: tuple[str, ...]
) -> None:
    assert parse_proposer(words) == Proposer(name, party, behind)
