"""Forms that minutes tell votes in, one after another: `vote_forms.txt` has each with what it must read as."""

from __future__ import annotations

from pathlib import Path

import pytest

from patterns.votes import TallyReading, VoteReading, read_vote_sentences
from patterns.votes.words import VOTE_WORD

FORMS = [
    block.split("\n= ")
    for block in (Path(__file__).parent / "vote_forms.txt").read_text(encoding="utf-8").strip().split("\n\n")
]


def side(tally: TallyReading | None) -> str:
    if tally is None:
        return "-"
    parties = ", ".join(f"{party} {'?' if count is None else count}" for party, count in tally.parties)
    total = "?" if tally.total is None else str(tally.total)
    return f"{total} ({parties})" if parties else total


def told(vote: VoteReading) -> str:
    marks = (
        (vote.unanimous, " unanimous"),
        (vote.casting_vote, " casting"),
        (vote.trial, " trial"),
    )
    parts = [
        vote.motion.text if vote.motion else "-",
        vote.outcome + "".join(word for said, word in marks if said),
        f"for {side(vote.for_)}",
        f"against {side(vote.against)}",
    ]
    return "; ".join([*parts, f"alternative {vote.alternative.text}"] if vote.alternative else parts)


@pytest.mark.parametrize("block", FORMS, ids=[block[0].replace("\n", " ")[:70] for block in FORMS])
def test_form(block: list[str]) -> None:
    text, *expected = block
    found = read_vote_sentences(text)
    assert [told(vote) for vote in found.votes] == expected
    assert not found.unread


NO_VOTES = [
    "Ordføreren minnet om at saken tidligere er enstemmig vedtatt i formannskapet.",
    "Utvalget i nabokommunen vedtok enstemmig en slik uttalelse i fjor.",
    "Kari Torvik fikk 14 stemmer og Per Li fikk 10 stemmer.",
    "Det ble foretatt skriftlig avstemning.",
    "Det ble votert slik:",
    "Forslaget er falt dersom det får færre enn 5 stemmer.",
    "Per Lund (PP) ble enstemmig erklært inhabil.\nBystyret sluttet seg enstemmig til dette.",
    "Torvik, H: Jeg stemte mot forslag 6.",
    "SVs forslag ble ikke fremmet til votering.",
    "Det var 2 blanke stemmer.",
    "Overskuddet settes på fond fram til salget er vedtatt.",
    "Arbeidet starter når planen er vedtatt.",
    "Tomta blir ikkje seld før reguleringsplanen er vedteken.",
    "Midlene holdes tilbake inntil budsjettet er enstemmig vedtatt.",
    "Formannskapets innstilling, pkt. 2 mot 2 stemmer:",
    "Formannskapet si innstilling pkt. 1-3 samrøystes:",
    "Tilskuddet utbetales først når reguleringsplanen er vedtatt.",
    "Rammen økes med 2 mill. kroner dersom innstillingen blir vedtatt.",
    "Kommunestyret avventer saken til rådmannens forslag er vedtatt.",
    "Leieavtalen gjeld inntil ny plan er vedteken.",
    "Utvalget trekker søknaden om ikke forslaget blir vedtatt.",
    "Hovedutvalgets innstilling, pkt. 4 mot 3 stemmer:",
    "Formannskapet si tilråding, punkt 2, mot 2 røyster:",
    "Utvalgets forslag, enst.:",
]


LOOK_ALIKES = (Path(__file__).parent / "no_vote_sentences.txt").read_text(encoding="utf-8").strip().split("\n")


@pytest.mark.parametrize("region", ["votering", "behandling", "vedtak"])
def test_what_looks_like_a_vote_and_is_none(region: str) -> None:
    read = {text: read_vote_sentences(text, region=region) for text in LOOK_ALIKES}  # type: ignore[arg-type]
    assert [text for text, found in read.items() if found.votes or found.unread] == []


@pytest.mark.parametrize("text", NO_VOTES)
@pytest.mark.parametrize("region", ["votering", "behandling"])
def test_no_vote(text: str, region: str) -> None:
    found = read_vote_sentences(text, region=region)  # type: ignore[arg-type]
    assert not found.votes and not found.unread and found.not_votes


def test_sides_without_a_result_are_not_read() -> None:
    found = read_vote_sentences("FrP og H stemte imot.")
    assert not found.votes and len(found.unread) == 1


@pytest.mark.parametrize("text", ["Innstillingen fikk 9 stemmer, 2 stemte blankt.", "Innstillingen: 9 stemmer."])
def test_no_result_is_guessed_for_a_recommendation_with_a_number_alone(text: str) -> None:
    found = read_vote_sentences(text)
    assert not found.votes and len(found.unread) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Forslaget fra Dal falt.\n(11)",
        "Forslaget fra Dal falt.\n11 (H, Ap, Sp)",
        "Innstillingen ble vedtatt 14 (H, Ap, Sp).",
        "Forslaget fra Dal (11) falt.",
        "Innstillingen ble vedtatt (13).",
    ],
)
def test_a_number_without_a_side_is_a_doubt(text: str) -> None:
    (vote,) = read_vote_sentences(text).votes
    assert vote.for_ is vote.against is None and vote.ambiguous is not None


@pytest.mark.parametrize("text", ["Forslaget fra Dal:\n11 (H, Ap, Sp)", "Innstillingen: 14 (V, SV)", "Punkt 3: 11"])
def test_a_motion_s_number_without_a_result_is_not_read(text: str) -> None:
    found = read_vote_sentences(text)
    assert not found.votes and len(found.unread) == 1


COLUMNS = """{first}
{second}
Fallen
MOT
4
Kari Lie Ola Nes Per Dal
Senterpartiet Senterpartiet Høgre
Anne Marie Berg
Bygdelista for Li
FOR
2
Siri Vik Jon Moe
Arbeidarpartiet Sosialistisk Venstreparti
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("12.03.2024 kl. 18:42 Framlegg frå Kari Lie", ""),
        ("12.03.2024 kl. 18:42", "Framlegg frå Kari Lie"),
        ("Framlegg frå Kari Lie", "12. mars 2024 18.42"),
    ],
)
def test_a_poll_with_its_names_in_columns(first: str, second: str) -> None:
    (vote,) = read_vote_sentences(COLUMNS.format(first=first, second=second)).votes
    assert told(vote) == (
        "Framlegg frå Kari Lie; rejected; for 2 (Ap 1, SV 1); against 4 (Sp 2, H 1, Bygdelista for Li 1)"
    )
    assert vote.for_ is not None and [name for name, _ in vote.for_.voters] == ["Siri Vik", "Jon Moe"]


NAMES_THEN_PARTIES = """Framlegg frå Lie
Vedteke
FOR
3
Kari Nes
Ola Karsten Dal
Eva Li
Senterpartiet
Høgre
Fjord bygdeliste
MOT
4
Per Vik Ola K. Nes Siv van Dam
Raudt Raudt Venstre
Anne Marie Berg
Sosialistisk Venstreparti
"""


def test_a_poll_with_all_names_above_their_parties() -> None:
    (vote,) = read_vote_sentences(NAMES_THEN_PARTIES).votes
    assert told(vote) == "Framlegg frå Lie; adopted; for 3 (Sp 1, H 1, Fjord bygdeliste 1); against 4 (R 2, V 1, SV 1)"
    assert vote.for_ is not None and vote.for_.voters[1] == ("Ola Karsten Dal", "H")
    assert vote.against is not None and vote.against.voters == (
        ("Per Vik", "R"),
        ("Ola K. Nes", "R"),
        ("Siv van Dam", "V"),
        ("Anne Marie Berg", "SV"),
    )


def test_a_local_list_of_a_place_below_its_members_name() -> None:
    (vote,) = read_vote_sentences(
        "Framlegg frå Lie\nVedteke\nFOR\n2\nKari Nes\nBygdelista for Li\nOla Anders Dal\nHøgre\nMOT\n1\nEva Moe\nRaudt\n"
    ).votes
    assert told(vote) == "Framlegg frå Lie; adopted; for 2 (Bygdelista for Li 1, H 1); against 1 (R 1)"
    assert vote.for_ is not None and vote.for_.voters == (("Kari Nes", "Bygdelista for Li"), ("Ola Anders Dal", "H"))


def test_names_in_columns_that_could_be_cut_in_two_ways_are_left_out() -> None:
    (vote,) = read_vote_sentences(
        "Framlegg frå Lie\nVedteke\nFOR 2\nKari Nes Ola Anders Dal\nSenterpartiet Høgre\nMOT 0\n"
    ).votes
    assert told(vote) == "Framlegg frå Lie; adopted unanimous; for 2 (Sp 1, H 1); against 0"
    assert vote.for_ is not None and vote.for_.voters == ()


def test_columns_that_do_not_add_up_tell_their_number_alone() -> None:
    (vote,) = read_vote_sentences(
        "Framlegg frå Lie\nVedteke\nFOR 4\nKari Lie Ola Nes\nSenterpartiet Høgre\nMOT 1\nSiri Vik\nRaudt\n"
    ).votes
    assert told(vote) == "Framlegg frå Lie; adopted; for 4; against 1 (R 1)"


def test_the_cheap_words_hide_no_vote_word() -> None:
    texts = [*LOOK_ALIKES, *(line for block in FORMS for line in block[0].split("\n"))]
    assert [text for text in texts if VOTE_WORD.compiled.search(text) and not VOTE_WORD.search(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Innstillingen fikk 10 stemmer, Lies forslag 8 stemmer og Bys forslag 7 stemmer.",
        "Punkt 1 fikk 15 stemmer og punkt 2 fikk 9 stemmer.",
        "Ved alternativ votering mellom innstillingen og Lies forslag ble det 9 mot 9 stemmer.",
        "Innstillingen ble ikke enstemmig vedtatt, 3 stemte mot.",
        "Lies forslag ble nesten enstemmig vedtatt, mot 1 stemme.",
    ],
)
def test_counted_without_sides_is_told_as_unread(text: str) -> None:
    found = read_vote_sentences(text)
    assert not found.votes
    assert [text[span.start : span.stop] for span in found.unread] == [text]


def test_votes_for_one_of_two_alone_are_told_as_in_doubt() -> None:
    (vote,) = read_vote_sentences("Lies forslag ble satt opp mot innstillingen: 7 stemte for innstillingen").votes
    assert told(vote) == "innstillingen; adopted; for 7; against -; alternative Lies forslag"
    assert vote.ambiguous == "no result is told"


def test_a_motion_counted_alone_that_may_have_won_is_told_as_in_doubt() -> None:
    (vote,) = read_vote_sentences("Lies forslag fikk 23 stemmer.").votes
    assert (vote.outcome, vote.ambiguous) == (
        "rejected",
        "no result is told, and only those for the motion are counted",
    )
    for text in ("Lies forslag fikk 2 stemmer.", "Innstillingen ble vedtatt.\nLies forslag fikk 8 stemmer."):
        assert all(vote.ambiguous is None for vote in read_vote_sentences(text).votes), text


def test_a_motion_counted_alone_by_more_than_half_of_those_who_vote_is_adopted() -> None:
    _, vote = read_vote_sentences(
        "Innstillingens punkt 1 ble vedtatt med 13 mot 12 stemmer.\nLies forslag fikk 23 stemmer."
    ).votes
    assert told(vote) == "Lies forslag; adopted; for 23; against -"


def test_a_table_of_parties_that_does_not_add_up_is_told_as_unread() -> None:
    found = read_vote_sentences("Parti For Mot\nAp 8 0\nH 0 7\nSum 8 8\n")
    assert not found.votes and len(found.unread) == 1


POLL_OF_LINES = """Innstilling fra formannskapet
Vedtatt
FOR
2
Kari Nes Arbeiderpartiet
{page}Ola Dal Høyre
MOT
{count}Siri Vik Rødt
Jon Moe Rødt
18:42
Tilleggsforslag fra Siri Vik (R)
Falt
FOR
1
Siri Vik Rødt
MOT
2
Kari Nes Arbeiderpartiet
Ola Dal Høyre
"""


@pytest.mark.parametrize("page", ["", "1/3\n", "Side 2 av 4\n"])
@pytest.mark.parametrize("count", ["2\n", "", "Z\n"])
def test_a_poll_survives_a_page_s_number_and_a_lost_count(page: str, count: str) -> None:
    first, second = read_vote_sentences(POLL_OF_LINES.format(page=page, count=count)).votes
    assert told(first) == "Innstilling fra formannskapet; adopted; for 2 (Ap 1, H 1); against 2 (R 2)"
    assert (first.ambiguous is None) == (count == "2\n")
    assert told(second) == "Tilleggsforslag fra Siri Vik (R); rejected; for 1 (R 1); against 2 (Ap 1, H 1)"


def test_a_point_whose_numbers_may_be_a_date_is_told_as_unread() -> None:
    text = "Pkt 1: enstemmig\nPkt 2: 14/11\nPkt 3: enstemmig"
    found = read_vote_sentences(text)
    assert [told(vote) for vote in found.votes] == [
        f"Pkt {point}; adopted unanimous; for -; against -" for point in (1, 3)
    ]
    assert [text[slice(*span)].strip() for span in found.unread] == ["Pkt 2: 14/11"]


def test_a_number_behind_the_result_that_is_not_read_is_a_doubt() -> None:
    (vote,) = read_vote_sentences("Innstillingen ble vedtatt (mot 7 i salen).").votes
    assert vote.for_ is vote.against is None and vote.ambiguous == "a number for or against is not read"


@pytest.mark.parametrize("listed", ["(mot 7 H og FrP)", "mot 7 Høgre, FrP", "(7 H og FrP mot)", "(mot H og FrP 7)"])
def test_a_number_before_several_parties_is_that_of_all_in_doubt(listed: str) -> None:
    (vote,) = read_vote_sentences(f"Innstillingen ble vedtatt {listed}.").votes
    assert told(vote) == "Innstillingen; adopted; for -; against 7 (H ?, FrP ?)"
    assert vote.ambiguous == "the number before the parties is of the first or of all"


@pytest.mark.parametrize(
    "listed", ["mot 7 (H og FrP)", "(mot 7 fra H og FrP)", "(mot 3 H og 4 FrP)", "mot 7 stemmer (H og FrP)"]
)
def test_a_number_of_all_or_of_each_is_no_doubt(listed: str) -> None:
    (vote,) = read_vote_sentences(f"Innstillingen ble vedtatt {listed}.").votes
    assert vote.against is not None and vote.against.total == 7 and vote.ambiguous is None


def test_a_point_with_those_against_alone_under_the_heading_of_the_votes() -> None:
    found = read_vote_sentences("Pkt. 1: Enst.\nPkt. 3: Mot 1 (R)\n", region="votering")
    assert [told(vote) for vote in found.votes] == [
        "Pkt. 1; adopted unanimous; for -; against -",
        "Pkt. 3; adopted; for -; against 1 (R 1)",
    ]


@pytest.mark.parametrize("below", ["Innstillingen ble enstemmig vedtatt.", ""])
def test_what_a_body_decided_in_another_case_is_history(below: str) -> None:
    text = "Formannskapet fattet i sak 40/13 følgende vedtak:\nSøknaden avslås med 5 mot 4 stemmer.\n"
    found = read_vote_sentences(text + below, region="behandling", paragraphs={len(text)})
    assert [told(vote) for vote in found.votes] == (["Innstillingen; adopted unanimous; for -; against -"] if below else [])
    assert {each.reason for each in found.not_votes} == {"history"}
