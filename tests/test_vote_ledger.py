"""The ledger: every vote word of a treatment is accounted for once; what is told twice is one Vote."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract import convert, convert_bytes
from extract.readers import minutes
from extract.readers.case_text import CaseText
from extract.readers.case_votes import Stretch
from extract.readers.votes import VotesRead
from extract.records import Conversion
from patterns.votes.words import VOTE_WORD
from tests.golden import documents

REAL = Path(__file__).resolve().parent.parent.parent / "shared"
PAPERS = [
    *sorted(REAL.glob("real/s*_plenum_*.pdf")),
    *sorted(REAL.glob("real/k*_*.pdf")),
    *sorted(REAL.glob("seeds/*.txt")),
]
DOCUMENTS = [path for name, path in documents().items() if name.startswith("saksprotokoll/")]


class Account:
    """What was read of one treatment."""

    def __init__(self, case: CaseText, stretches: list[Stretch], read: VotesRead) -> None:
        self.text, self.stretches, self.read = case.text.search, stretches, read

    def wrong(self) -> Iterator[str]:
        """The vote words that are in no entry, or in more than one."""
        headings = [stretch for stretch in self.stretches if stretch.place == "voting_heading"]
        for word in VOTE_WORD.finditer(self.text):
            if any(heading.start <= word.start() < heading.stop for heading in headings):
                continue
            holders = [entry for entry in self.read.entries if entry.start <= word.start() < entry.stop]
            if len(holders) != 1:
                around = self.text[max(0, word.start() - 60) : word.end() + 60]
                yield f"{word[0]!r} in {[(entry.what, entry.start, entry.stop) for entry in holders]}: {around!r}"


@pytest.fixture
def accounts(monkeypatch: pytest.MonkeyPatch) -> list[Account]:
    """The accounts of all treatments that are read while the test runs."""
    taken: list[Account] = []
    read_case_votes = minutes.read_case_votes

    def reading(case: CaseText, stretches: list[Stretch], case_id: str, body: str | None) -> VotesRead:
        read = read_case_votes(case, stretches, case_id, body)
        taken.append(Account(case, stretches, read))
        return read

    monkeypatch.setattr(minutes, "read_case_votes", reading)
    return taken


@pytest.mark.parametrize("document", [*DOCUMENTS, *PAPERS], ids=lambda path: path.name)
def test_every_vote_word_is_in_one_entry(document: Path, accounts: list[Account]) -> None:
    conversion = convert(document)
    assert accounts or not conversion.votes
    assert [line for account in accounts for line in account.wrong()] == []
    ledger = conversion.vote_ledger
    assert ledger.votes == len(conversion.votes)
    assert ledger.unread == sum(warning.code == "vote_not_read" for warning in conversion.warnings)
    stretches = [
        (a.stop, b.start) for each in accounts for a, b in zip(each.stretches, each.stretches[1:], strict=False)
    ]
    assert all(stop <= start for stop, start in stretches)


def read(text: str) -> Conversion:
    return convert_bytes("protokoll.txt", text.encode())


def told(conversion: Conversion) -> list[tuple[str, str, int]]:
    """Outcome, motion and number of places of each vote."""
    return [(vote.outcome, vote.motion, len(vote.evidence)) for vote in conversion.votes]


HEAD = """Saksprotokoll
Utvalg: Utvalg for hav og havn
Møtedato: 12.03.2024
Sak: {number}
Tittel: Saksprotokoll - {title}
Arkivsak: 24/1180

"""


def minutes_of(text: str, number: str = "14/24", title: str = "Ny brygge i Lillevik") -> str:
    return HEAD.format(number=number, title=title) + text


@pytest.mark.parametrize(
    ("text", "places", "total"),
    [
        ("Behandling:\nVotering: Innstillingen enstemmig vedtatt.\n\nVedtak: Enstemmig vedtatt\n", 2, None),
        ("Votering:\nInnstillingen ble enstemmig vedtatt.\n\nVedtak (enstemmig):\nBrygga fornyes.\n", 2, None),
        ("Votering:\nInnstillingen ble vedtatt.\n\nUtvalgets vedtak, mot 3 stemmer:\nBrygga fornyes.\n", 2, 3),
        ("Behandling:\nSaken ble drøftet.\n\nUtvalgets vedtak, mot 3 stemmer:\nBrygga fornyes.\n", 1, 3),
    ],
)
def test_a_result_in_the_decision_or_its_heading(text: str, places: int, total: int | None) -> None:
    (vote,) = read(minutes_of(text)).votes
    told = [each for each in vote.evidence if each.text != vote.motion]
    assert len(told) in (1, places) and vote.outcome == "adopted"
    assert (vote.against.total if vote.against else None) == total
    ledger = read(minutes_of(text)).vote_ledger
    assert (ledger.votes, ledger.repeated, ledger.unread) == (1, places - 1, 0)


TWO_CASES = minutes_of(
    """Behandling:
Tone Vågen (MDG) fremmet følgende forslag:
Brygga bygges i tre.

Votering:
Vågens forslag falt med 3 mot 6 stemmer (3 MDG).
Innstillingen ble enstemmig vedtatt.

Vedtak:
Brygga fornyes i løpet av året.
"""
) + minutes_of(
    """Behandling:
Votering:
Innstillingen ble enstemmig vedtatt.

Vedtak:
Planen for moloen vedtas.
""",
    "15/24",
    "Plan for moloen",
)


def test_the_same_minutes_merged_twice_are_read_once() -> None:
    once, twice = read(TWO_CASES), read(TWO_CASES + "\f" + TWO_CASES)
    assert [case.id for case in twice.cases] == ["c1", "c2"] and len(once.votes) == 3
    assert [len(case.evidence) for case in twice.cases] == [2, 2]
    assert [(vote.id, vote.motion, vote.proposal_ids) for vote in twice.votes] == [
        (vote.id, vote.motion, vote.proposal_ids) for vote in once.votes
    ]
    assert [[each.page for each in vote.evidence] for vote in twice.votes] == [[1, 2]] * 3
    assert [len(proposal.evidence) for proposal in twice.cases[0].proposals] == [2]
    assert twice.vote_ledger.repeated == twice.vote_ledger.votes == 3


def test_equal_words_about_two_cases_stay_two_votes() -> None:
    other = TWO_CASES.replace("Sak: 14/24", "Sak: 16/24").replace("Sak: 15/24", "Sak: 17/24")
    assert len(read(TWO_CASES + other).cases) == 4 and len(read(TWO_CASES + other).votes) == 6


def test_another_body_s_case_of_the_same_number_is_its_own() -> None:
    other = TWO_CASES.replace("Utvalg for hav og havn", "Kommunestyret")
    assert len(read(TWO_CASES + other).cases) == 4 and len(read(TWO_CASES + other).votes) == 6


def test_what_was_decided_otherwise_on_the_same_day_is_told_again_and_is_no_repetition() -> None:
    other = TWO_CASES.replace("falt med 3 mot 6", "ble vedtatt med 6 mot 3").replace("fornyes", "rives")
    assert len(read(TWO_CASES + other).votes) > 3


def test_equal_sentences_in_one_treatment_are_two_votes() -> None:
    text = minutes_of(
        """Behandling:
Tone Vågen (MDG) fremmet følgende forslag:
Brygga bygges i tre.

Votering:
Forslaget falt mot 2 stemmer.

Per Nes (H) fremmet følgende forslag:
Brygga selges.

Votering:
Forslaget falt mot 2 stemmer.
"""
    )
    assert [vote.proposal_ids for vote in read(text).votes] == [["c1-p1"], ["c1-p2"]]


def test_a_list_of_the_votes_at_the_end_is_a_repetition() -> None:
    text = minutes_of(
        """Behandling:
Tone Vågen (MDG) fremmet følgende forslag:
Brygga bygges i tre.

Votering:
Vågens forslag falt med 3 mot 6 stemmer.
Utvalgets innstilling ble vedtatt mot 1 stemme.

Oversikt over voteringer:
Vågens forslag falt med 3 mot 6 stemmer.
Utvalgets innstilling ble vedtatt mot 1 stemme.
"""
    )
    conversion = read(text)
    assert told(conversion) == [("rejected", "Vågens forslag", 2), ("adopted", "Utvalgets innstilling", 2)]
    assert (conversion.vote_ledger.votes, conversion.vote_ledger.repeated) == (2, 2)


BOOK = """Kystby kommune
Møteprotokoll
Utvalg: Utvalg for hav og havn
Møtedato: 12.03.2024
Møtested: Rådhuset

Saksliste
KS-014/24 Ny brygge i Lillevik
KS-015/24 Plan for moloen

KS-014/24 Ny brygge i Lillevik

Behandling:
Tone Vågen (MDG) fremmet følgende forslag:
Brygga bygges i tre.

Votering:
Vågens forslag falt med 3 mot 6 stemmer (3 MDG).
Innstillingen ble enstemmig vedtatt.

KS-014/24 Vedtak: enstemmig som innstilling

Brygga fornyes i løpet av året.

KS-015/24 Plan for moloen

Behandling:
Votering: Innstillingen vedtatt enstemmig.

KS-015/24 Vedtak:
Planen for moloen vedtas.
"""


@pytest.mark.parametrize("text", [TWO_CASES + "\f" + BOOK, BOOK + "\f" + TWO_CASES], ids=["before", "after"])
def test_minutes_of_one_case_and_the_collected_minutes_are_read_once(text: str) -> None:
    conversion = read(text)
    assert [case.title for case in conversion.cases] == ["Ny brygge i Lillevik", "Plan for moloen"]
    assert [(vote.outcome, vote.unanimous, len(vote.evidence) > 1) for vote in conversion.votes] == [
        ("rejected", False, True),
        ("adopted", True, True),
        ("adopted", True, True),
    ]
    assert [len(proposal.evidence) for proposal in conversion.cases[0].proposals] == [2]
    assert (conversion.vote_ledger.votes, conversion.vote_ledger.unread) == (3, 0)


def test_a_list_of_results_behind_the_last_case_is_evidence() -> None:
    listed = (
        BOOK
        + """

KS-014/24 Ny brygge i Lillevik: Vedtatt enstemmig
KS-015/24 Plan for moloen: Vedtatt enstemmig
"""
    )
    before, after = read(BOOK), read(listed)
    assert [vote.motion for vote in after.votes] == [vote.motion for vote in before.votes]
    assert after.vote_ledger.repeated > before.vote_ledger.repeated and after.vote_ledger.unread == 0


def test_a_vote_outside_any_case_is_a_warning() -> None:
    conversion = read(
        "Referat\n\nBrygga ble drøftet. Forslaget falt med 3 mot 6 stemmer.\fInnstillingen ble enstemmig vedtatt.\n"
    )
    assert conversion.cases == []
    assert [(warning.code, warning.page) for warning in conversion.warnings] == [
        ("vote_not_read", 1),
        ("vote_not_read", 2),
    ]
    assert conversion.vote_ledger.unread == 2


def test_that_summons_and_agenda_were_approved_is_no_vote_that_was_missed() -> None:
    conversion = read("Møte i havnerådet\n\nInnkalling og saksliste ble enstemmig godkjent.\n")
    assert conversion.warnings == []


def test_papers_that_tell_of_earlier_votes_are_no_warning() -> None:
    conversion = read("Saksframlegg\n\nSaken ble behandlet i mai. Rådmannens innstilling ble da enstemmig vedtatt.\n")
    assert conversion.warnings == [] and conversion.vote_ledger.unread == 0


def test_what_stands_below_a_labelled_head_without_a_heading_is_read() -> None:
    (vote,) = read(minutes_of("Innkalling og saksliste ble enstemmig godkjent.\n")).votes
    assert vote.unanimous


def test_a_matter_laid_before_the_body_under_the_same_number_is_its_own() -> None:
    text = """Møteprotokoll
Utvalg: Utvalg for hav og havn
Møtedato: 12.03.2024

PS 1/24 Ny brygge i Lillevik

Behandling:
Innstillingen ble enstemmig vedtatt.

Vedtak:
Brygga fornyes.

RS 1/24 Brev fra Kystverket

Behandling:
Tatt til orientering.
"""
    assert [case.title for case in read(text).cases] == ["Ny brygge i Lillevik", "Brev fra Kystverket"]


PIECES = (
    "Votering:",
    "Avstemning:",
    "Behandling:",
    "Vedtak:",
    "Vedtak (enstemmig):",
    "Utvalgets vedtak, mot 2 stemmer:",
    "KS-014/24 Vedtak: enstemmig som innstilling",
    "Vedtak: Enstemmig vedtatt.",
    "Rådmannens innstilling:",
    "Saksopplysninger:",
    "Protokolltilførsel fra Per Nes (H):",
    "Tone Vågen (MDG) fremmet følgende forslag:",
    "Per Nes (H) sa at mange stemte på måfå i fjor.",
    "Brygga bygges i tre.",
    "Forslaget falt mot 2 stemmer.",
    "Vågens forslag fikk 3 stemmer (3 MDG) og falt.",
    "H stemte mot.",
    "Innstillingen ble enstemmig vedtatt.",
    "Ved alternativ votering mellom innstillingen og Vågens forslag ble innstillingen vedtatt med 6 mot 3 stemmer.",
    "Det ble votert punktvis.",
    "Planen ble enstemmig vedtatt av kommunestyret i 2012.",
    "Per Nes (H) ble enstemmig erklært inhabil.",
    "Mange stemte uten at noen vet hva.",
    "Per Nes (H) trakk forslaget.",
    "Møtet ble hevet kl. 21.",
    "",
)


@pytest.mark.parametrize("seed", range(60))
def test_minutes_made_of_any_pieces_are_accounted_for(seed: int, accounts: list[Account]) -> None:
    draw = random.Random(seed)
    cases = []
    for number in range(14, 14 + draw.randint(1, 3)):
        cases.append(minutes_of("\n".join(draw.choices(PIECES, k=draw.randint(3, 14))) + "\n", f"{number}/24"))
    conversion = read("\n".join(cases))
    assert accounts and [line for account in accounts for line in account.wrong()] == []
    ledger = conversion.vote_ledger
    assert ledger.votes == len(conversion.votes) == len({vote.id for vote in conversion.votes})
    assert ledger.unread == sum(warning.code == "vote_not_read" for warning in conversion.warnings)


def test_a_vote_inside_what_was_taken_for_a_proposal_is_a_warning() -> None:
    text = minutes_of(
        """Behandling:
Tone Vågen (MDG) fremmet følgende forslag:
Brygga bygges i tre av hensyn til havna, der rådmannens innstilling ble vedtatt med 6 mot 3 stemmer.
"""
    )
    conversion = read(text)
    assert conversion.vote_ledger.votes + conversion.vote_ledger.unread == 1


def test_words_under_votering_that_tell_nothing_known_are_a_warning() -> None:
    conversion = read(minutes_of("Behandling:\nSaken ble drøftet.\n\nVotering:\nDe fleste gikk inn for brygga.\n"))
    assert conversion.votes == [] and conversion.vote_ledger.unread == 1
    assert [warning.code for warning in conversion.warnings] == ["vote_not_read"]
