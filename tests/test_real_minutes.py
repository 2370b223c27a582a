"""Four real minutes and three papers without a vote, as a person read them: numbers, dates, tallies and places."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from extract import convert
from extract.records import Case, Conversion, Proposal, Tally, Vote

SHARED = Path(__file__).resolve().parents[2] / "shared"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared documents are not here")

COUNCIL = "kautokeino_kommunestyre_2000-06-29.pdf"
ENVIRONMENT = "kautokeino_amu_2005-01-17.pdf"
COMMITTEE = "sametinget_komite_2004-2.pdf"


@cache
def real(name: str) -> Conversion:
    return convert(SHARED / "real" / name)


@cache
def seed() -> Conversion:
    return convert(next((SHARED / "seeds").glob("001_*.txt")))


def votes_of(conversion: Conversion, case: Case) -> list[Vote]:
    return [vote for vote in conversion.votes if vote.case_id == case.id]


def page_of(record: Proposal | Vote) -> int:
    """The page where a record is told first, after a check that all its places lie on their pages."""
    for evidence in record.evidence:
        assert evidence.bbox is not None
        x0, top, x1, bottom = evidence.bbox
        assert 0 <= x0 < x1 <= 596
        assert 0 <= top < bottom <= 843
    return record.evidence[0].page


def side(tally: Tally | None) -> str:
    """`26 Ap1 H14`, or a dash where nothing is told of the side."""
    if tally is None:
        return "-"
    return " ".join([str(tally.total), *(f"{each.party}{each.count}" for each in tally.parties)])


def told(vote: Vote) -> str:
    """How a vote ended: `adopted U`, `adopted 8 | 3 H2 FrP1`, with `alt` where it was set against another motion."""
    alternative = " alt" if vote.alternative_motion is not None else ""
    numbers = "U" if vote.unanimous else f"{side(vote.for_)} | {side(vote.against)}"
    return f"{vote.outcome} {numbers}{alternative}"


# Page, number, archive case and body of each treatment, its proposals (party, kind, point) and its votes.
COUNCIL_CASES = [
    (1, "0036/00", "00/01991", "Formannskapet", [], ["adopted U"]),
    (3, "0037/00", "00/01929", "Formannskapet", [(None, "tilleggsforslag", "5")], ["adopted U"]),
    (5, "0038/00", "00/02071", "Formannskapet", [("ML", "forslag", None)], ["adopted U"]),
    (8, "0039/00", "00/01956", "Formannskapet", [], ["adopted U"]),
    (10, "0040/00", "00/01955", "Formannskapet", [], ["adopted U"]),
    (12, "0041/00", "00/01958", "Formannskapet", [(None, "forslag", None)], ["adopted U"]),
    (17, "0042/00", "00/01269", "Formannskapet", [(None, "fellesforslag", None)], ["adopted U"]),
    (19, "0043/00", "00/00228", "Formannskapet", [("V", "forslag", None)], ["adopted 4 | 1 alt"]),
    (22, "0044/00", "00/01321", "Formannskapet", [], ["adopted U"]),
    (24, "0045/00", "00/02049", "Formannskapet", [], ["adopted U"]),
    (
        *(26, "0020/00", "00/01965", "Helse- og sosialstyret"),
        [("V", "forslag", None), ("Ap", "forslag", None)],
        ["adopted - | 3", "rejected 3 | 4"],
    ),
    (27, "0046/00", "00/01965", "Formannskapet", None, ["adopted 4 | 1 alt"]),
    (30, "0047/00", "00/01989", "Formannskapet", [], ["adopted U"]),
]


def test_council_cases_votes_and_their_pages() -> None:
    conversion = real(COUNCIL)
    assert len(conversion.cases) == len(COUNCIL_CASES)
    for case, (page, number, archive, body, proposals, votes) in zip(conversion.cases, COUNCIL_CASES, strict=True):
        assert (case.evidence[0].page, case.case_number, case.archive_case, case.body) == (page, number, archive, body)
        assert case.date == ("2000-06-13" if number == "0020/00" else "2000-06-20")
        assert case.decision
        if proposals is not None:
            assert [(each.proposer.party, each.kind, each.target) for each in case.proposals] == proposals
        assert [told(vote) for vote in votes_of(conversion, case)] == votes
        assert {page_of(proposal) for proposal in case.proposals} <= {page}
        assert {page_of(vote) for vote in votes_of(conversion, case)} == {page}
    # A loan (page 6) and the estimates of running costs (pages 14 and 16) are neither budget nor grants.
    assert [(warning.code, warning.page) for warning in conversion.warnings] == [("table_not_read", 6)]
    assert "pages 6, 14, 16" in conversion.warnings[0].message
    assert conversion.meetings == []


def test_council_links_every_vote_over_a_proposal_to_it() -> None:
    conversion = real(COUNCIL)
    links = {vote.id: (vote.proposal_ids, vote.alternative_proposal_ids) for vote in conversion.votes}
    assert {key: value for key, value in links.items() if any(value)} == {
        "c2-v1": (["c2-p1"], []),
        "c3-v1": (["c3-p1"], []),
        "c6-v1": (["c6-p1"], []),
        "c7-v1": (["c7-p1"], []),
        "c8-v1": ([], ["c8-p1"]),
        "c11-v1": (["c11-p1"], []),
        "c11-v2": (["c11-p2"], []),
        "c12-v1": (["c12-p1"], ["c12-p2"]),
    }


def test_council_decisions_are_whole() -> None:
    decisions = {case.case_number: (case.decision or "").split() for case in real(COUNCIL).cases}
    # How many words stand under each heading, counted on the page.
    assert {number: len(words) for number, words in decisions.items()} == {
        **{"0036/00": 33, "0037/00": 86, "0038/00": 38, "0039/00": 11, "0040/00": 13, "0041/00": 41, "0042/00": 73},
        **{"0043/00": 91, "0044/00": 8, "0045/00": 39, "0020/00": 85, "0046/00": 94, "0047/00": 29},
    }
    assert decisions["0020/00"][-1] == "rådmann."
    assert decisions["0046/00"][-1] == "25.000,-"


def test_environment_committee_meeting_and_votes() -> None:
    conversion = real(ENVIRONMENT)
    (meeting,) = conversion.meetings
    assert (meeting.date, len(meeting.present), len(meeting.absent)) == ("2005-01-17", 7, 1)
    assert [person.party for person in meeting.present[:2]] == ["SáB/H/SV/GDL/SP", "JL/V/AP"]
    assert meeting.absent[0].party == "SáB/H/SV/GDL/SP"
    (case,) = conversion.cases
    assert (case.meeting_id, case.date, case.case_number, case.evidence[0].page) == ("m1", "2005-01-17", "0001/05", 3)
    assert [told(vote) for vote in conversion.votes] == ["referred - | -", "adopted U"]
    assert [bool(vote.proposal_ids) for vote in conversion.votes] == [True, True]
    assert [page_of(vote) for vote in conversion.votes] == [3, 3]
    # The template's own marks are no part of the decision.
    assert case.decision is not None
    assert "&" not in case.decision
    assert len(case.decision.split()) == 45


def test_committee_meeting() -> None:
    (meeting,) = real(COMMITTEE).meetings
    assert (meeting.date, meeting.place, len(meeting.present), len(meeting.absent)) == ("2004-09-20", "Karasjok", 11, 3)
    parties = ["Sp", "Flyttsamelista/Høyre", "NSR", "Sp", "NSR", "NSR", "NSR", "Ap", "Ap", "Ap", "Ap"]
    assert [person.party for person in meeting.present] == parties
    assert [bool(person.substitute_for) for person in meeting.present].count(True) == 3
    assert meeting.evidence[0].page == 3


def test_committee_cases_and_votes() -> None:
    conversion = real(COMMITTEE)
    assert [(case.case_number, case.evidence[0].page) for case in conversion.cases] == [
        ("003/04", 5),
        ("004/04", 8),
        ("005/04", 11),
        ("006/04", 15),
    ]
    assert {(case.meeting_id, case.date) for case in conversion.cases} == {("m1", "2004-09-20")}
    assert [(vote.case_id, told(vote), vote.proposal_ids) for vote in conversion.votes] == [
        ("c1", "adopted U", []),
        ("c1", "adopted U", []),
        ("c1", "adopted U", ["c1-p1"]),
    ]
    assert [page_of(vote) for vote in conversion.votes] == [6, 6, 6]
    whole = ["NSR", "Sp", "Ap", "Flyttsamelista/Høyre"]
    first, _, third, fourth = conversion.cases
    assert first.proposals[0].proposer.party == "Ap"
    assert [case.decision is None for case in conversion.cases] == [False, False, True, True]
    assert [proposal.on_behalf_of for proposal in third.proposals] == [whole]
    # What the committee itself introduces within its proposal is part of it.
    assert [proposal.on_behalf_of for proposal in fourth.proposals] == [whole]
    assert [evidence.page for evidence in fourth.proposals[0].evidence][:2] == [16, 17]
    assert [(remark.parties, remark.status) for remark in third.remarks] == [(whole, "stands")]
    # Its third point ends with a line that would be a heading if it stood alone.
    points = [line[:2] for line in third.remarks[0].text.split("\n") if line[0].isdigit()]
    assert points == ["1.", "2.", "3.", "4."]
    assert conversion.warnings == []


SEED_CASES = [
    ("2019-02-28", None, "Behandlet", 14, 17),
    ("2018-11-28", "25/18", "Saken utsatt", 1, 1),
    ("2019-01-09", "25/18", "Behandlet", 0, 0),
    ("2019-01-15", "3/19", None, 3, 4),
    ("2019-01-16", "1/19", None, 2, 3),
    ("2019-01-16", "1/19", "Saken utsatt", 1, 1),
    ("2019-02-13", "1/19", "Annet forslag vedtatt", 3, 3),
    ("2018-11-13", "11/18", "Behandlet", 1, 1),
    ("2018-11-13", "14/18", "Behandlet", 3, 0),
    ("2018-11-13", "19/18", None, 1, 1),
    ("2018-11-13", "42/18", None, 1, 1),
]
SEED_VOTES = {
    "c1": [
        *("adopted U", "adopted U alt", "adopted - | 2 R2", "adopted - | 26 Ap1 H14 MDG5 SV4 R2 alt", "adopted U alt"),
        *("adopted U", "rejected 10 FrP4 SV4 R2 | -", "adopted - | 1 KrF1", "adopted - | 26 Ap26"),
        *("adopted - | 28 Ap24 KrF2 Sp2", "adopted U", "rejected 13 MDG5 SV4 PP2 R2 | -", "adopted - | 4 V4"),
        *("adopted U", "rejected 14 H14 | -", "rejected 28 Ap1 H14 MDG5 SV4 PP2 R2 | -", "rejected 7 MDG5 PP2 | -"),
    ],
    "c4": ["adopted U", "adopted U", "adopted U", "adopted - | 1 H1"],
    "c5": ["adopted 8 | 3 H2 FrP1", "adopted - | 1 FrP1", "adopted - | 2 FrP1 SV1"],
    "c7": ["adopted U alt", "rejected 3 PP1 R1 MDG1 | -", "adopted - | 2 H1 FrP1"],
}


def test_seed_cases() -> None:
    conversion = seed()
    found = [
        (case.date, case.case_number, case.result, len(case.proposals), len(votes_of(conversion, case)))
        for case in conversion.cases
    ]
    assert found == SEED_CASES
    assert {case.archive_case for case in conversion.cases} == {"18/33693"}


def test_seed_votes() -> None:
    conversion = seed()
    for case in conversion.cases:
        expected = SEED_VOTES.get(case.id, ["adopted U"] * len(votes_of(conversion, case)))
        assert [told(vote) for vote in votes_of(conversion, case)] == expected
    # Every vote but those over the recommendation alone is linked.
    assert [vote.id for vote in conversion.votes if not vote.proposal_ids] == ["c1-v1", "c1-v3", "c1-v4"]
    assert [vote.alternative_proposal_ids for vote in conversion.votes if vote.id == "c1-v4"] == [["c1-p2"]]


def test_seed_remarks() -> None:
    remarks = [remark for case in seed().cases for remark in case.remarks]
    assert [(remark.parties, remark.status) for remark in remarks] == [
        (["H", "KrF", "V", "SV", "MDG", "FrP", "PP", "Sp", "Ap"], "stands"),
        (["R"], "withdrawn"),
    ]


@pytest.mark.parametrize(
    ("name", "pages"), [("oslo_byradssak_2025.pdf", 6), ("skann_ocr_2019.pdf", 24), ("valgprotokoll_2023.pdf", 23)]
)
def test_papers_without_a_vote_give_none(name: str, pages: int) -> None:
    conversion = real(name)
    assert conversion.document.pages == pages
    assert (conversion.votes, conversion.tiltak, conversion.grants) == ([], [], [])
