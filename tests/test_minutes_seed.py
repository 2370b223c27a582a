"""The real minutes of one case through many bodies: counts and named facts, read by path, skipped where the file is
absent."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from extract import convert
from extract.records import Case, Conversion, Proposal, Vote

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
FOUND = sorted(SEEDS.glob("001*")) if SEEDS.is_dir() else []

pytestmark = pytest.mark.skipif(not FOUND, reason="the seed documents are not here")


@cache
def conversion() -> Conversion:
    return convert(FOUND[0])


def cases() -> list[Case]:
    return conversion().cases


def votes(case: str) -> list[Vote]:
    return [vote for vote in conversion().votes if vote.case_id == case]


def linked(case: str) -> list[list[str]]:
    return [vote.proposal_ids for vote in votes(case)]


def tally(vote: Vote) -> str:
    sides = (("for", vote.for_), ("against", vote.against))
    return "; ".join(
        f"{name} {side.total} " + " ".join(f"{party.count}{party.party}" for party in side.parties)
        for name, side in sides
        if side is not None
    )


def test_every_treatment_is_a_case() -> None:
    assert [(case.body, case.date, case.case_number) for case in cases()] == [
        ("Bystyret", "2019-02-28", None),
        ("Helse- og velferdskomiteen", "2018-11-28", "25/18"),
        ("Helse- og velferdskomiteen", "2019-01-09", "25/18"),
        ("Kultur-, idrett- og friluftslivskomiteen", "2019-01-15", "3/19"),
        ("Oppvekstkomite", "2019-01-16", "1/19"),
        ("Helse- og velferdskomiteen", "2019-01-16", "1/19"),
        ("Helse- og velferdskomiteen", "2019-02-13", "1/19"),
        ("Trondheim Studentråd", "2018-11-13", "11/18"),
        ("Mangfoldsrådet", "2018-11-13", "14/18"),
        ("Kommunalt råd for mennesker med nedsatt funksjonsevne", "2018-11-13", "19/18"),
        ("Trondheim seniorråd", "2018-11-13", "42/18"),
    ]
    assert {case.archive_case for case in cases()} == {"18/33693"}
    assert [case.result for case in cases()] == [
        "Behandlet", "Saken utsatt", "Behandlet", None, None, "Saken utsatt", "Annet forslag vedtatt", "Behandlet",
        "Behandlet", None, None,
    ]  # fmt: skip


def test_titles_have_lost_their_prefix_and_their_line_breaks() -> None:
    assert cases()[0].title is not None
    assert cases()[0].title.startswith("Trondheim") and cases()[0].title.endswith("2019-2023")
    assert all(case.title and "\n" not in case.title for case in cases())


def test_decisions_hold_the_decided_text_alone() -> None:
    decisions = [case.decision for case in cases()]
    assert all(decisions)
    assert decisions[0] is not None
    assert decisions[0].startswith("1.") and "FLERTALLSMERKNAD" not in decisions[0]
    assert not any("Behandling:" in decision or "Saksordfører" in decision for decision in decisions if decision)


def test_counts() -> None:
    assert [len(case.proposals) for case in cases()] == [14, 1, 0, 3, 2, 1, 3, 1, 3, 1, 1]
    assert [len(case.remarks) for case in cases()] == [2] + [0] * 10
    assert [len(votes(case.id)) for case in cases()] == [17, 1, 0, 4, 3, 1, 3, 1, 0, 1, 1]


def test_proposals_of_the_council() -> None:
    def row(proposal: Proposal) -> tuple[str | None, str | None, str, str | None]:
        return proposal.proposer.name, proposal.proposer.party, proposal.kind, proposal.target

    group = ["Ap", "Sp", "KrF", "MDG", "PP", "V", "H"]
    council = cases()[0].proposals
    assert [row(proposal) for proposal in council] == [
        ("Turid Stenseth", "Ap", "alternativt forslag", "1b"),
        ("Ottar Michelsen", "SV", "alternativt forslag", "3b"),
        ("Turid Stenseth", "Ap", "alternativt forslag", "3c"),
        ("Turid Stenseth", "Ap", "tilleggsforslag", "1d"),
        ("Ottar Michelsen", "SV", "tilleggsforslag", "1l"),
        ("Ragna Vorkinnslien", "R", "tilleggsforslag", "3c"),
        ("Kjetil Utne", "H", "tilleggsforslag", "3h"),
        ("Roald Arentz", "R", "tilleggsforslag", "3i"),
        ("Ragna Vorkinnslien", "R", "tilleggsforslag", "4"),
        ("Morten Kokaas", "PP", "tilleggsforslag", "nytt punkt"),
        ("Roald Arentz", "R", "tilleggsforslag", "nytt punkt"),
        ("Ottar Michelsen", "SV", "tilleggsforslag", "nytt punkt"),
        ("Kjetil Utne", "H", "tilleggsforslag", "nytt punkt"),
        ("Ola Lund Renolen", "MDG", "tilleggsforslag", "nytt punkt"),
    ]
    assert [proposal.on_behalf_of for proposal in council] == [group, [], group, group] + [[]] * 10
    assert council[6].text.endswith("tiltaket."), "the page header below it is no part of it"
    assert [evidence.page for evidence in council[13].evidence] == [3]


def test_proposals_of_the_other_bodies() -> None:
    later = [proposal for case in cases()[1:] for proposal in case.proposals]
    assert [(proposal.proposer.name, proposal.proposer.party, proposal.kind) for proposal in later] == [
        ("Marte Løvik", "Sp", "utsettelsesforslag"),
        ("Kjetil Utne", "H", "forslag"),
        ("Anette Ystgaard", "Ap", "forslag"),
        ("Latifa Nasser", "SV", "forslag"),
        ("Kenneth T. Kjelsnes", "SV", "forslag"),
        ("Rune Presthus", "H", "forslag"),
        ("Marte Løvik", "Sp", "utsettelsesforslag"),
        ("Morten Kokaas", "PP", "tilleggsforslag"),
        ("Turid Stenseth", "Ap", "alternativt forslag"),
        ("Arne Byrkjeflot", "R", "forslag"),
        (None, None, "fellesforslag"),
        (None, None, "forslag"),
        ("Aurora Meland Winger", "MDG", "forslag"),
        ("Edhija Mahic", None, "forslag"),
        (None, None, "forslag"),
        ("Astri Seim Ekeland", None, "forslag"),
    ]


def test_remarks_are_one_each_and_may_be_withdrawn() -> None:
    joined, withdrawn = cases()[0].remarks
    assert joined.parties == ["H", "KrF", "V", "SV", "MDG", "FrP", "PP", "Sp", "Ap"] and joined.status == "stands"
    assert len(joined.evidence) >= 2
    assert withdrawn.parties == ["R"] and withdrawn.status == "withdrawn"


def test_links_of_the_council() -> None:
    assert linked("c1") == [
        [], ["c1-p1"], [], [], ["c1-p3"], ["c1-p4"], ["c1-p5"], ["c1-p6"], ["c1-p7"], ["c1-p8"], ["c1-p9"],
        ["c1-p10"], ["c1-p11"], ["c1-p12"], ["c1-p13"], ["c1-p14"], ["c1-p14"],
    ]  # fmt: skip
    alternatives = [vote.alternative_proposal_ids for vote in votes("c1") if vote.alternative_motion]
    assert alternatives == [[], ["c1-p2"], []]


def test_links_of_the_other_bodies() -> None:
    assert linked("c4") == [["c4-p2"], ["c4-p1"], ["c4-p2"], ["c4-p3"]]
    assert linked("c5") == [["c5-p1"], ["c5-p2"], ["c5-p2"]]
    assert linked("c7") == [["c7-p2"], ["c7-p1"], ["c7-p3"]]
    assert [linked(case)[0] for case in ("c2", "c6", "c8", "c10", "c11")] == [
        ["c2-p1"], ["c6-p1"], ["c8-p1"], ["c10-p1"], ["c11-p1"]
    ]  # fmt: skip


def test_outcomes_and_tallies() -> None:
    council = votes("c1")
    rejected = [number for number, vote in enumerate(council, 1) if vote.outcome == "rejected"]
    assert rejected == [7, 12, 15, 16, 17]
    assert tally(council[3]) == "against 26 1Ap 14H 5MDG 4SV 2R"
    assert tally(council[6]) == "for 10 4FrP 4SV 2R"
    assert tally(votes("c5")[0]) == "for 8 ; against 3 2H 1FrP"
    assert tally(votes("c7")[1]) == "for 3 1PP 1R 1MDG" and votes("c7")[1].outcome == "rejected"


def test_vote_totals_agree() -> None:
    totals = [check for check in conversion().checks if check.kind == "vote_total"]
    assert len(totals) == 17
    assert all(check.ok for check in totals)


@pytest.mark.parametrize("seed", ["000", "002", "003", "004"])
def test_documents_that_are_no_minutes_give_no_case(seed: str) -> None:
    result = convert(next(SEEDS.glob(f"{seed}*")))
    assert result.cases == [] and result.votes == []
