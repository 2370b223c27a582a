"""Two real sets of minutes of Sametingets plenum, read whole by a person and compared: the facts that agree. The files
are read by path and the tests skipped where they are absent."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from extract import convert
from extract.records import Case, Conversion, Proposal, Vote

REAL = Path(__file__).resolve().parents[2] / "shared" / "real"
MINUTES_2002 = REAL / "sametinget_plenum_2002-1.pdf"
MINUTES_2005 = REAL / "sametinget_plenum_2005-3.pdf"

pytestmark = pytest.mark.skipif(
    not (MINUTES_2002.is_file() and MINUTES_2005.is_file()), reason="the real minutes are not here"
)

CASES_2002 = [
    ("01/02", "2002-02-19", 4),
    ("02/02", "2002-02-19", 8),
    ("03/02", "2002-02-19", 29),
    ("04/02", "2002-02-20", 44),
    ("05/02", "2002-02-19", 57),
    ("06/02", "2002-02-20", 68),
    ("07/02", "2002-02-20", 84),
    ("08/02", "2002-02-21", 99),
    ("09/02", "2002-02-21", 111),
    ("10/02", "2002-02-22", 118),
    ("11/02", "2002-02-22", 120),
]
CASES_2005 = [("18/05", "2005-05-13", 5), ("19/05", "2005-05-13", 9)]

# Case, page, outcome, unanimous, for, against, the number of the proposal voted on in its case.
VOTES_2002 = [
    ("01/02", 7, "adopted", True, None, None, None),
    ("04/02", 55, "adopted", True, None, None, None),
    ("06/02", 76, "rejected", False, None, 21, 1),
    ("06/02", 76, "rejected", False, None, 34, 3),
    ("06/02", 76, "rejected", False, None, 22, 2),
    ("06/02", 76, "adopted", False, 20, None, None),
    ("07/02", 92, "withdrawn", False, None, None, 3),
    ("07/02", 92, "withdrawn", False, None, None, 2),
    ("07/02", 92, "withdrawn", False, None, None, 1),
    ("07/02", 92, "withdrawn", False, None, None, None),
    ("07/02", 92, "withdrawn", False, None, None, 4),
    ("07/02", 92, "adopted", True, None, None, None),
    ("09/02", 114, "adopted", True, None, None, None),
    ("10/02", 119, "rejected", False, None, 36, 1),
    ("10/02", 119, "adopted", True, None, None, None),
    ("11/02", 123, "adopted", False, 35, None, 1),
]
# The joint proposal stands first, before the two that the minutes number.
VOTES_2005 = [
    ("18/05", 8, "adopted", True, None, None, None),
    ("19/05", 31, "rejected", False, 2, None, 2),
    ("19/05", 31, "rejected", False, 1, None, 3),
    ("19/05", 31, "adopted", True, None, None, 1),
]

# Case, first page, last page, kind, party of the one who proposes, those on whose behalf.
VALGFORBUND, FREE = "Samenes Valgforbund", "Den frie gruppen"
PROPOSALS_2002: list[tuple[str, int, int, str, str | None, list[str]]] = [
    ("04/02", 44, 44, "forslag", "Sp", ["Sp"]),
    ("04/02", 46, 46, "forslag", "Ap", ["Ap"]),
    ("04/02", 46, 48, "forslag", "Ap", ["Ap"]),
    ("04/02", 48, 48, "forslag", "Ap", ["Ap"]),
    ("04/02", 48, 49, "forslag", "Ap", ["Ap"]),
    ("04/02", 49, 49, "forslag", VALGFORBUND, [VALGFORBUND]),
    ("04/02", 49, 50, "forslag", None, []),
    ("04/02", 50, 50, "forslag", "NSR", ["NSR"]),
    ("04/02", 50, 50, "forslag", None, ["NSR", "Sp"]),
    ("04/02", 50, 51, "forslag", None, ["NSR", "Sp"]),
    ("04/02", 51, 51, "forslag", "NSR", ["NSR"]),
    ("04/02", 51, 52, "forslag", "NSR", ["NSR"]),
    ("04/02", 52, 52, "forslag", "NSR", ["NSR"]),
    ("04/02", 52, 53, "forslag", None, ["NSR", "Sp"]),
    ("04/02", 53, 53, "forslag", None, ["NSR", "Sp"]),
    ("04/02", 54, 54, "forslag", "Ap", ["Ap"]),
    ("04/02", 54, 54, "forslag", "Ap", ["Ap"]),
    ("04/02", 54, 54, "forslag", "Ap", ["Ap"]),
    ("04/02", 55, 55, "forslag", "Ap", ["Ap"]),
    ("06/02", 73, 73, "forslag", VALGFORBUND, [VALGFORBUND]),
    ("06/02", 73, 75, "forslag", None, ["Ap", "Flyttsamelista", "H"]),
    ("06/02", 75, 76, "forslag", FREE, [FREE]),
    ("07/02", 90, 91, "fellesforslag", None, ["NSR", "Sp", "Ap", VALGFORBUND, "H", "Guovdageainnu johttisámiid listu"]),
    ("07/02", 91, 91, "forslag", None, []),
    ("07/02", 91, 91, "forslag", None, ["Ap", VALGFORBUND, "Kautokeino flyttsameliste", "H"]),
    ("07/02", 92, 92, "forslag", "Ap", ["Ap"]),
    ("07/02", 92, 92, "forslag", None, ["NSR", "Sp", "Ap", "SVF", "Flyttsamelista i Kautokeino", "H"]),
    ("10/02", 118, 118, "forslag", FREE, [FREE]),
    ("11/02", 120, 122, "fellesforslag", None,
     ["NSR", "Ap", "Sp", VALGFORBUND, "H", "Flyttsamelista", "Midtre Nordland Sijda"]),
]  # fmt: skip
PROPOSALS_2005: list[tuple[str, int, int, str, str | None]] = [
    ("19/05", 22, 24, "fellesforslag", None),
    ("19/05", 24, 25, "forslag", "Fri gruppe"),
    ("19/05", 25, 31, "forslag", "Fri gruppe"),
]
# The first and the last word of what was decided.
DECISIONS_2002 = {
    "01/02": ("Innkalling", "2008."),
    "02/02": ("Sametingsrådets", "etterretning."),
    "03/02": ("Se", "III."),
    "04/02": ("Forslag", "behandling."),
    "05/02": ("Sametingsrådets", "etterretning."),
    "06/02": ("Sametinget", "foran."),
    "07/02": ("Generelle", "læremiddelutvikling."),
    "09/02": ("Sametinget", "sameting."),
    "10/02": ("1.", "tjenestemenn."),
    "11/02": ("Innspill", "jordbruksforhandlingene."),
}
BOTH = pytest.mark.parametrize("path", [MINUTES_2002, MINUTES_2005], ids=["2002-1", "2005-3"])


@cache
def conversion(path: Path) -> Conversion:
    return convert(path)


def case(path: Path, number: str) -> Case:
    return next(case for case in conversion(path).cases if case.case_number == number)


def told(path: Path) -> list[tuple[Case, Vote]]:
    """Each vote with its case."""
    cases = {case.id: case for case in conversion(path).cases}
    return [(cases[vote.case_id], vote) for vote in conversion(path).votes]


def facts(of: Case, vote: Vote) -> tuple[str | None, int | None, str, bool, int | None, int | None, int | None]:
    """A vote as a row of the tables above."""
    numbers = [int(identity.rpartition("-p")[2]) for identity in vote.proposal_ids]
    return (
        of.case_number,
        vote.evidence[0].page,
        vote.outcome,
        vote.unanimous,
        vote.for_.total if vote.for_ else None,
        vote.against.total if vote.against else None,
        numbers[0] if numbers else None,
    )


def made(path: Path) -> list[tuple[str | None, Proposal]]:
    return [(case.case_number, proposal) for case in conversion(path).cases for proposal in case.proposals]


@pytest.mark.parametrize(("path", "expected"), [(MINUTES_2002, CASES_2002), (MINUTES_2005, CASES_2005)])
def test_every_case_is_read_once_with_its_number_day_and_page(path: Path, expected: list[tuple[str, str, int]]) -> None:
    read = [(case.case_number, str(case.date), case.evidence[0].page) for case in conversion(path).cases]
    assert read == expected


@BOTH
def test_every_case_is_of_the_one_body_and_its_meeting(path: Path) -> None:
    (meeting,) = conversion(path).meetings
    assert {(case.body, case.meeting_id) for case in conversion(path).cases} == {("Sametingets plenum", meeting.id)}


def test_titles_are_read_over_all_their_lines() -> None:
    lengths = {case.case_number: len(case.title or "") for case in conversion(MINUTES_2002).cases}
    assert [lengths[number] for number, *_ in CASES_2002] == [13, 37, 66, 24, 58, 118, 33, 64, 60, 42, 52]
    assert [len(case.title or "") for case in conversion(MINUTES_2005).cases] == [13, 70]


def test_no_archive_case_is_taken_from_the_papers_listed() -> None:
    assert {case.archive_case for case in conversion(MINUTES_2002).cases} == {None}


@pytest.mark.parametrize(("path", "expected"), [(MINUTES_2002, VOTES_2002), (MINUTES_2005, VOTES_2005)])
def test_every_vote_has_its_outcome_numbers_page_and_proposal(path: Path, expected: list[tuple[object, ...]]) -> None:
    assert [facts(of, vote) for of, vote in told(path)] == expected


@BOTH
def test_no_vote_names_two_proposals_or_an_alternative(path: Path) -> None:
    votes = conversion(path).votes
    assert votes
    assert all(len(vote.proposal_ids) <= 1 and vote.alternative_motion is None for vote in votes)
    assert not any(vote.casting_vote or vote.trial for vote in votes)


def test_every_proposal_of_the_long_meeting_has_its_pages_kind_and_groups() -> None:
    read = [
        (
            number,
            proposal.evidence[0].page,
            proposal.evidence[-1].page,
            proposal.kind,
            proposal.proposer.party,
            proposal.on_behalf_of,
        )
        for number, proposal in made(MINUTES_2002)
    ]
    assert read == PROPOSALS_2002


def test_every_proposal_of_the_short_meeting_has_its_pages_kind_and_group() -> None:
    read = [
        (number, proposal.evidence[0].page, proposal.evidence[-1].page, proposal.kind, proposal.proposer.party)
        for number, proposal in made(MINUTES_2005)
    ]
    assert read == PROPOSALS_2005
    assert [len(proposal.on_behalf_of) for _, proposal in made(MINUTES_2005)] == [9, 0, 0]
    assert {"Ap", "Sp", "H"} < set(made(MINUTES_2005)[0][1].on_behalf_of)


def test_only_joint_proposals_have_no_person() -> None:
    for path in (MINUTES_2002, MINUTES_2005):
        for _, proposal in made(path):
            assert (proposal.proposer.name is None) == (proposal.kind == "fellesforslag")


def test_decisions_begin_and_end_where_the_page_has_them() -> None:
    for number, (first, last) in DECISIONS_2002.items():
        words = (case(MINUTES_2002, number).decision or "").split()
        assert (words[0], words[-1]) == (first, last), number
    words = (case(MINUTES_2005, "19/05").decision or "").split()
    assert (words[0], words[-1]) == ("Sametinget", "innstillingen.")


def test_the_remark_to_the_minutes_stands() -> None:
    (remark,) = case(MINUTES_2005, "19/05").remarks
    assert (remark.kind, remark.status, remark.parties) == (
        "protokolltilførsel",
        "stands",
        ["Kautokeino fastboende liste"],
    )
    assert [evidence.page for evidence in remark.evidence] == [31]


def test_the_meetings_have_their_day_place_and_number() -> None:
    meetings = [conversion(path).meetings[0] for path in (MINUTES_2002, MINUTES_2005)]
    assert [(str(meeting.date), meeting.place, meeting.number) for meeting in meetings] == [
        ("2002-02-19", "Karasjok", "1/02"),
        ("2005-05-13", "Karasjok", "3/05"),
    ]


def test_the_empty_seat_and_the_members_on_leave_are_not_present() -> None:
    (meeting,) = conversion(MINUTES_2005).meetings
    assert len(meeting.present) == 38
    assert sum(person.substitute_for is not None for person in meeting.present) == 2
    assert sorted(person.party or "" for person in meeting.absent) == ["H", "Midtre Nordland Siida", "Sørsamelista"]


def test_all_seats_of_the_roll_are_filled_over_the_page_break() -> None:
    (meeting,) = conversion(MINUTES_2002).meetings
    assert len({person.name for person in meeting.present}) == len(meeting.present) >= 39
    assert sum(person.substitute_for is not None for person in meeting.present) >= 3


@BOTH
def test_nothing_but_minutes_is_read_in_them(path: Path) -> None:
    read = conversion(path)
    assert read.document.kinds == ["saksprotokoll"]
    assert (read.tiltak, read.grants) == ([], [])
    assert not [warning for warning in read.warnings if warning.code != "vote_not_read"]
