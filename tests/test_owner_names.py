"""Whose proposals a motion's words mean; and that proposals by the thousand are not each compared with each."""

from __future__ import annotations

import pytest

from extract.pipeline import convert_stored
from extract.readers import proposals
from extract.readers.told_again import same_proposal
from extract.sources import source_of
from patterns.owner_names import names_proposer

HEAD = "Saksprotokoll\n\nUtvalg: Kommunestyret\nMøtedato: 12.03.2024\nSak: 14/24\nTittel: Ny kai\n\nBehandling:\n"
NAMES = ["Nes", "Lie", "Dal"]


@pytest.mark.parametrize(
    ("owner", "name", "party", "parties", "is_owner"),
    [
        ("Nes’", "Kari Nes", "Ap", (), True),
        ("Lies", "Kari Nes", "Ap", (), False),
        ("Aps", "Kari Nes", "Ap", (), True),
        ("Ap, Sp", None, "Ap", ("Ap", "Sp"), True),
        ("Ap", None, "Ap", ("Ap", "Sp"), False),
        ("formannskapet", None, None, (), True),
        ("Nes", None, None, (), False),
    ],
)
def test_the_words_name_who_put_it(
    owner: str, name: str | None, party: str | None, parties: tuple[str, ...], is_owner: bool
) -> None:
    assert names_proposer(owner, name, party, parties) is is_owner


def test_each_name_is_compared_with_each_proposer_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[object] = []
    put = [(number, NAMES[number % 3]) for number in range(60)]
    told = [f"Kari {name} (Ap) endringsforslag pkt {number}:\nKai {number} bygges." for number, name in put]
    votes = [f"{name}s forslag til pkt {number} falt med 4 mot 7 stemmer." for number, name in put]
    text = "\n\n".join([HEAD, *told, "Votering:\n" + "\n".join(votes)])

    def same(one: object, other: object) -> bool:
        compared.append((one, other))
        return same_proposal(one, other)  # type: ignore[arg-type]

    monkeypatch.setattr(proposals, "same_proposal", same)
    names_proposer.cache_clear()
    document = convert_stored(source_of("a.txt", text.encode(), "off"))
    assert len(next(iter(document.cases)).proposals) == 60
    assert len(list(document.votes)) == 60
    assert names_proposer.cache_info().misses <= 9
    assert not compared
