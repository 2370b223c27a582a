"""Proposals that only a result below them, or the list that they stand in, makes known as such."""

from __future__ import annotations

import pytest

from extract.records import Proposal
from tests.test_minutes import only_case

HEAD = "Utvalg: Havnerådet\nMøtedato: 12.03.2024\nSak: 3/24\nTittel: Saksprotokoll - Ny brygge\n\nBehandling:\n"


def proposals(told: str) -> list[Proposal]:
    return only_case(f"{HEAD}{told}\nVedtak:\nBrygga males blå.\n").proposals


def test_a_lettered_list_is_one_of_proposals_where_a_letter_is_voted_on() -> None:
    told = "A. Ola Lid: Taksten økes.\nB. Kari Nes (H): Brygga selges.\nC. Fra SP/AP v/ordføreren: Brygga males blå.\n"
    voted = "\nForslag A falt mot 2 stemmer.\nForslag C ble vedtatt med 8 mot 3 stemmer.\n"
    first, second, third = proposals(told + voted)
    assert (first.proposer.name, first.proposer.party, first.text) == ("Ola Lid", None, "Taksten økes.")
    assert (second.proposer.name, second.proposer.party) == ("Kari Nes", "H")
    assert (third.proposer.party, third.text) == ("SP/AP", "Brygga males blå.")
    assert not proposals(told + "\nInnstillingen ble enstemmig vedtatt.\n")


@pytest.mark.parametrize(
    ("said", "name", "text"),
    [
        ("Ola Lid foreslo full stans i arbeidet.", "Ola Lid", "full stans i arbeidet."),
        ("Kari Nes (H) føreslo lågare takst for småbåtar.", "Kari Nes", "lågare takst for småbåtar."),
    ],
)
@pytest.mark.parametrize("result", ["{surname}s forslag falt mot 2 stemmer.", "Forslaget falt mot 2 stemmer."])
def test_what_a_member_proposes_by_a_noun_is_one_where_it_is_voted_on(
    said: str, name: str, text: str, result: str
) -> None:
    (proposal,) = proposals(f"{said}\n{result.format(surname=name.split()[-1])}\n")
    assert (proposal.proposer.name, proposal.text) == (name, text)
    assert not proposals(f"{said}\nInnstillingen ble enstemmig vedtatt.\n")


def test_how_to_vote_is_no_proposal() -> None:
    assert not proposals("Ola Lid foreslo punktvis votering.\nForslaget ble enstemmig vedtatt.\n")


@pytest.mark.parametrize("kind", ["endringsforslag", "tilleggsforslag"])
def test_who_put_it_stands_below_the_kind(kind: str) -> None:
    (proposal,) = proposals(f"{kind.capitalize()}\nFremmet av Ola Lid (Ap): Brygga males blå.\n")
    assert (proposal.proposer.name, proposal.proposer.party, proposal.kind) == ("Ola Lid", "Ap", kind)


def test_who_put_it_stands_before_it() -> None:
    (proposal,) = proposals("Lagt fram av Ola Lid (H) på vegne av H og V:\nBrygga males blå.\n")
    assert (proposal.proposer.name, proposal.on_behalf_of) == ("Ola Lid", ["H", "V"])


def test_what_a_group_proposes_by_its_speaker_in_a_clause() -> None:
    (proposal,) = proposals("Sp ved Per Moe gjorde framlegg om at saka vert utsett.\nFramlegget fall mot 2 røyster.\n")
    assert (proposal.text, proposal.kind) == ("at saka vert utsett.", "utsettelsesforslag")


def test_an_alternative_voting_s_heading_ends_a_proposal() -> None:
    told = "Framlegg frå Ola Lid (H): Brygga vert selt.\n\nAlternativ røysting:\nFramlegget fall mot 2 røyster.\n"
    assert [proposal.text for proposal in proposals(told)] == ["Brygga vert selt."]


def test_several_parties_behind_the_verb_are_all_behind_it() -> None:
    (proposal,) = proposals("Etter gruppemøter la Høyre, Venstre og KrF fram følgende fellesforslag:\nBrygga selges.\n")
    assert (proposal.proposer.name, proposal.on_behalf_of) == (None, ["H", "V", "KrF"])


def test_the_point_that_stands_before_who_proposed() -> None:
    (proposal,) = proposals(
        "Til pkt. 2 forelå forslag fra Per Dal (H):\nBrygga selges.\nDals forslag falt mot 2 stemmer.\n"
    )
    assert (proposal.proposer.name, proposal.target, proposal.text) == ("Per Dal", "2", "Brygga selges.")


def test_parties_alone_in_a_list_are_parties_and_no_members() -> None:
    first, second = proposals("Følgende forslag ble fremmet:\nFra Ap: Brygga selges.\nFra H: Brygga males.\n")
    assert (first.proposer.name, first.proposer.party, first.on_behalf_of) == (None, "Ap", ["Ap"])
    assert (second.proposer.party, second.text) == ("H", "Brygga males.")


@pytest.mark.parametrize("of", ["Bodø SV", "Bodø Sosialistisk Venstreparti", "SV"])
def test_a_party_of_a_municipality_is_that_party(of: str) -> None:
    (proposal,) = proposals(f"Kari Nes på vegne av {of} fremmet følgende forslag:\nBrygga selges.\n")
    assert (proposal.proposer.name, proposal.on_behalf_of) == ("Kari Nes", ["SV"])


@pytest.mark.parametrize(
    "after", ["Innlegg: Kari Nes, Ola Lid", "Replikk: Ola Lid", "Alternativ votering: Forslaget mot innstillingen."]
)
def test_who_spoke_and_what_is_put_to_the_vote_end_a_proposal(after: str) -> None:
    (proposal,) = proposals(f"Forslag fra Kari Nes (Sp):\nBrygga selges.\n{after}\n")
    assert proposal.text == "Brygga selges."
