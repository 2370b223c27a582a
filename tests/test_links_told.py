"""What stands above a vote; and that a case by the thousand votes is looked through once, not for each of them."""

from __future__ import annotations

from extract.links.told import CaseTold
from extract.pipeline import convert_stored
from extract.reading import Placed
from extract.records import Case, Evidence, Person, Proposal
from extract.sources import source_of
from patterns.owner_names import names_proposer

HEAD = "Saksprotokoll\n\nUtvalg: Kommunestyret\nMøtedato: 12.03.2024\nSak: 14/24\nTittel: Ny kai\n\nBehandling:\n"
NAMES = ["Nes", "Lie", "Dal"]


def _proposal(number: int) -> Proposal:
    name = NAMES[number % 3]
    return Proposal(
        id=f"c1-p{number}",
        proposer=Person(name=f"Kari {name}", party="Ap"),
        on_behalf_of=[],
        kind="forslag",
        target=str(number),
        text=f"Kai {number} bygges.",
        evidence=[Evidence(page=1, bbox=None, text=f"Kari {name} (Ap) foreslo: Kai {number} bygges.")],
    )


def _told(*order: Placed) -> CaseTold:
    proposals = [_proposal(number) for number in (1, 2, 3)]
    case = Case.model_construct(id="c1", proposals=proposals)
    return CaseTold(case, order)


ORDER = [
    Placed("c1-p1", "1"),
    Placed("c1-p2", "2"),
    Placed("c1-v1"),
    Placed("c1", "3"),
    Placed("c1-p3", "2"),
    Placed("c1-v2"),
    Placed("c1-v3"),
    Placed("c1-v10"),
]


def _ids(proposals: list[Proposal]) -> list[str]:
    return [proposal.id for proposal in proposals]


def test_above_a_vote_stand_the_proposals_since_the_vote_before() -> None:
    told = _told(*ORDER)
    assert _ids(told.above("c1-v1", ()).told) == ["c1-p1", "c1-p2"]
    assert _ids(told.above("c1-v2", ()).told) == ["c1-p3"]
    assert _ids(told.above("c1-v3", ()).told) == ["c1-p1", "c1-p2", "c1-p3"]


def test_what_is_voted_on_is_left_out_while_anything_else_is_there() -> None:
    told = _told(*ORDER)
    assert _ids(told.above("c1-v3", {"c1-p1"}).open) == ["c1-p2", "c1-p3"]
    assert told.above("c1-v3", {"c1-p1"}).only_open() is None
    assert told.above("c1-v3", {"c1-p1", "c1-p3"}).only_open() is told.proposals[1]
    assert _ids(told.above("c1-v2", {"c1-p3"}).open) == ["c1-p3"]
    assert _ids(told.above("c1-v3", {"c1-p1"}).with_decided().open) == ["c1-p1", "c1-p2", "c1-p3"]


def test_a_number_means_what_it_has_above_else_the_first_below() -> None:
    told = _told(*ORDER)
    assert told.above("c1-v1", ()).numbered("2") == ["c1-p2"]
    assert told.above("c1-v2", ()).numbered("2") == ["c1-p2", "c1-p3"]
    assert told.above("c1-v1", ()).numbered("3") == ["c1"]
    assert told.above("c1-v1", ()).numbered("4") == []


def test_a_vote_stands_right_below_a_proposal_and_no_heading_or_vote() -> None:
    told = _told(Placed("c1-p1"), Placed("c1-v1"), Placed("c1-v2"), Placed("c1"), Placed("c1-v3"))
    assert [told.above(f"c1-v{n}", ()).is_right_below_proposal() for n in (1, 2, 3)] == [True, False, False]


def test_each_vote_asks_of_the_proposers_and_not_of_their_proposals() -> None:
    put = [(number, NAMES[number % 3]) for number in range(90)]
    proposals = [f"Kari {name} (Ap) endringsforslag pkt {number}:\nKai {number} bygges." for number, name in put]
    votes = [f"{name}s forslag til pkt {number} falt med 4 mot 7 stemmer." for number, name in put]
    text = "\n\n".join([HEAD, *proposals, "Votering:\n" + "\n".join(votes)])
    names_proposer.cache_clear()
    document = convert_stored(source_of("a.txt", text.encode(), "off"))
    assert all(len(vote.proposal_ids) == 1 for vote in document.votes)
    asked = names_proposer.cache_info()
    assert asked.hits + asked.misses <= len(votes) * len(NAMES) * 2
