"""Lines of a document -> Votes with their evidence and notices."""

from __future__ import annotations

from extract.model import Line
from extract.readers.votes import VotesRead, read_votes
from extract.text import Text
from patterns.votes import Region


def lines(*pages: str) -> Text:
    return Text.of(
        [
            Line(page=number, text=text, words=(), bbox=None, size=10.0, bold=False, space_above=False)
            for number, page in enumerate(pages, start=1)
            for text in page.split("\n")
        ]
    )


def ledger(*pages: str, region: Region = "votering") -> VotesRead:
    return read_votes(lines(*pages), "c1", region)


def test_ids_and_evidence_over_a_page_break() -> None:
    read = ledger(
        "Votering:\nMoens forslag fikk 3 stemmer (2H,", "1V) og falt.\nDahls forslag ble enstem-\nmig vedtatt."
    ).votes
    assert [each.vote.case_id for each in read] == ["c1", "c1"]
    assert [(each.page, each.text) for each in read[0].vote.evidence] == [
        (1, "Moens forslag fikk 3 stemmer (2H,"),
        (2, "1V) og falt."),
    ]
    assert read[1].vote.evidence[0].text == "Dahls forslag ble enstem-\nmig vedtatt."
    assert read[0].vote.for_ is not None and [(each.party, each.count) for each in read[0].vote.for_.parties] == [
        ("H", 2),
        ("V", 1),
    ]
    assert read[1].vote.unanimous


def test_the_motion_keeps_the_source_s_own_characters() -> None:
    assert ledger("Lorentz’ forslag ble enstemmig vedtatt.").votes[0].vote.motion == "Lorentz’ forslag"


def test_a_bare_result_points_back() -> None:
    read = ledger("Enstemmig vedtatt.").votes[0]
    assert read.refers_back and read.vote.motion == "Enstemmig vedtatt."


def test_what_is_not_read_is_a_notice_with_its_page() -> None:
    found = ledger("Votering:", "Om utfallet er det sagt at mange stemte på måfå.")
    assert found.votes == () and [entry.what for entry in found.entries] == ["not_vote", "unread"]
    assert [(notice.code, notice.page) for notice in found.notices] == [("vote_not_read", 2)]


def test_the_ledger_accounts_for_every_sentence_with_a_vote_word() -> None:
    found = ledger(
        "Det ble først votert over Lies forslag.\nForslaget falt med 7 mot 4 stemmer. Mot stemte: H (4) og V (3).\n"
        "Det ble ikke votert over punkt 2.\nMange stemte på måfå.\nInnstillingen ble vedtatt. H stemte mot."
    )
    assert [entry.what for entry in found.entries] == ["vote", "not_vote", "unread", "vote"]
    assert (len(found.votes), found.parts) == (2, 3)


def test_what_announces_results_or_counts_for_persons_is_no_vote_that_was_missed() -> None:
    found = ledger("Votering:", "Resultat fra voteringene i møtet.", "Lervik fikk 9 stemmer, Solbakk fikk 6 stemmer.")
    assert found.votes == found.notices == ()
    assert {entry.what for entry in found.entries} == {"not_vote"}


def test_a_tie_is_a_notice() -> None:
    found = ledger("Forslaget falt med 7 mot 7 stemmer.")
    assert [notice.code for notice in found.notices] == ["vote_ambiguous"]
    assert found.votes[0].vote.outcome == "rejected"


def test_parties_motions_counted_beside_the_adopted_one_are_told_as_not_read() -> None:
    for counted in ("SVs forslag 5, FrPs 2.", "SVs forslag fikk 5 stemmer, FrPs 2."):
        found = ledger("Votering:", f"{counted} Innstillingen ble vedtatt med 12 stemmer.")
        [read] = found.votes
        assert read.vote.motion == "Innstillingen"
        assert "unread" in [entry.what for entry in found.entries]


def test_three_motions_without_a_majority_are_told_as_not_read() -> None:
    for counted in (
        "Alternativ A: 10 stemmer\nAlternativ B: 8 stemmer\nAlternativ C: 5 stemmer",
        "Alternativ 1 fikk 10 stemmer, alternativ 2 fikk 8 stemmer, alternativ 3 fikk 5 stemmer.",
        "Det ble avgitt 10 stemmer for innstillingen, 8 stemmer for Lies forslag og 5 stemmer for Dals forslag.",
    ):
        found = ledger("Votering:", counted)
        assert found.votes == () and found.parts == 0
        assert {notice.code for notice in found.notices} == {"vote_not_read"}


def test_numbers_that_may_be_a_day_are_told() -> None:
    found = ledger("Innstillingen ble vedtatt 8/3.")
    assert [notice.code for notice in found.notices] == ["vote_ambiguous"]
    assert found.votes[0].vote.for_ is None


def test_a_list_of_surnames_tells_who_voted() -> None:
    found = ledger(
        "Framlegget fall med 3 mot 4 røyster.\nDesse røysta for: Vik, Dale og Hjelle.\nMot stemte Nes og Lie."
    )
    (read,) = found.votes
    assert read.vote.for_ is not None
    assert [voter.name for voter in read.vote.for_.voters] == ["Vik", "Dale", "Hjelle"]
    # Two names are not the four that voted against.
    assert read.vote.against is not None and read.vote.against.voters == []
