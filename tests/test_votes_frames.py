"""Every frame in which minutes tell a vote, with invented sentences: what each must read as."""

from __future__ import annotations

import pytest

from patterns.votes import VoteReading, read_vote_sentences
from tests.vote_sentences import Side, side


def only(text: str, region: str = "votering") -> VoteReading:
    found = read_vote_sentences(text, region=region)  # type: ignore[arg-type]
    assert [text[span.start : span.stop] for span in found.unread] == []
    assert len(found.votes) == 1, found
    return found.votes[0]


def n(total: int | None, **parties: int | None) -> Side:
    return (total, parties)


# text, motion, outcome, unanimous, for, against
FRAMES: list[tuple[str, str | None, str, bool, Side, Side]] = [
    # unanimous
    ("Rådmannens innstilling ble enstemmig vedtatt.", "Rådmannens innstilling", "adopted", True, None, None),
    ("Ved votering ble tilleggspunktet fra Lie enstemmig vedtatt.", "tilleggspunktet fra Lie", "adopted", True, None, None),
    ("Kommunedirektørens innstilling vedtatt enstemmig", "Kommunedirektørens innstilling", "adopted", True, None, None),
    ("Forslaget fra varaordføreren tiltres enstemmig.", "Forslaget fra varaordføreren", "adopted", True, None, None),
    ("Komiteens innstilling ble ved akklamasjon vedtatt.", "Komiteens innstilling", "adopted", True, None, None),
    ("Enst. vedtatt.", None, "adopted", True, None, None),
    ("enst. vedtatt", None, "adopted", True, None, None),
    ("Avstemning:\nEnstemmig vedtatt.", None, "adopted", True, None, None),
    ("Votering: Enstemmig", None, "adopted", True, None, None),
    ("Et enstemmig formannskap vedtok å kjøpe tomta på Moen.", "kjøpe tomta på Moen", "adopted", True, None, None),
    (
        "Ved votering innstiller formannskapet enstemmig på at kommunestyret vedtar havneplanen.",
        "kommunestyret vedtar havneplanen", "adopted", True, None, None,
    ),
    ("Forslag 2 ble enstemmig forkastet.", "Forslag 2", "rejected", True, None, None),
    ("Vedtak enstemmig 39 stemmer.", "Vedtak", "adopted", True, n(39), None),
    ("Innstillinga vart samrøystes vedteken.", "Innstillinga", "adopted", True, None, None),
    ("Samrøystes vedtak.", None, "adopted", True, None, None),
    ("Samrøystes godkjent.", None, "adopted", True, None, None),
    ("Vedtaket var samrøystes.", None, "adopted", True, None, None),
    ("Framlegget frå rådmannen samrøystes vedteke", "Framlegget frå rådmannen", "adopted", True, None, None),
    ("Innstillinga vart vedteken samrøystes.", "Innstillinga", "adopted", True, None, None),
    ("Tilrådinga vart einstemmig vedteken.", "Tilrådinga", "adopted", True, None, None),
    ("Framlegget samøystes vedteke.", "Framlegget", "adopted", True, None, None),
    ("Etter debatt vedtok heradsstyret samrøystes å selje skulen.", "selje skulen", "adopted", True, None, None),
    ("Utvalget sluttet seg enstemmig til tilrådningen.", "tilrådningen", "adopted", True, None, None),
    ("Innstillingen ble enstemmig vedtatt med 21 stemmer.", "Innstillingen", "adopted", True, n(21), None),
    ("Innstillinga med endringar - samrøystes vedteken", "Innstillinga med endringar", "adopted", True, None, None),
    ("Forslag fra T. Lie: Enstemmig vedtatt.", "Forslag fra T. Lie", "adopted", True, None, None),
    ("Tiltres enstemmig.", None, "adopted", True, None, None),
    # against only
    ("Innstillingen ble vedtatt mot 2 stemmer (2R).", "Innstillingen", "adopted", False, None, n(2, R=2)),
    ("Tveits forslag vedtatt mot to stemmer (H, FrP)", "Tveits forslag", "adopted", False, None, n(2, H=1, FrP=1)),
    ("Tilleggsforslaget tiltres mot 1 stemme.", "Tilleggsforslaget", "adopted", False, None, n(1)),
    ("Budsjettforslaget ble vedtatt mot fem stemmer.", "Budsjettforslaget", "adopted", False, None, n(5)),
    ("Vedtatt mot 1 st.", None, "adopted", False, None, n(1)),
    ("Innstillingen ble vedtatt mot stemmene til Rødt og MDG.", "Innstillingen", "adopted", False, None, n(None, R=None, MDG=None)),
    ("Innstillingen ble vedtatt mot SVs stemmer.", "Innstillingen", "adopted", False, None, n(None, SV=None)),
    ("Framlegget vart vedteke mot røystene til FrP.", "Framlegget", "adopted", False, None, n(None, FrP=None)),
    ("Forslag frå O. Dale (SP) = vart vedteke mot 1 stemme.", "Forslag frå O. Dale (SP)", "adopted", False, None, n(1)),
    # for only
    ("Moens forslag fikk 13 stemmer (5MDG, 4SV, 2PP, 2R) og falt.", "Moens forslag", "rejected", False, n(13, MDG=5, SV=4, PP=2, R=2), None),
    ("Forslaget fikk stemmene til FrP, 3 stemmer, og falt.", "Forslaget", "rejected", False, n(3, FrP=3), None),
    ("Framlegget fekk tre røyster og fall.", "Framlegget", "rejected", False, n(3), None),
    ("Forslag 7 fikk 3 stemmer.", "Forslag 7", "rejected", False, n(3), None),
    ("Forslag fra Per Vik (GDL): 4 stemmer", "Forslag fra Per Vik (GDL)", "rejected", False, n(4), None),
    ("Tilleggsforslaget fra Per Vik 3 stemmer", "Tilleggsforslaget fra Per Vik", "rejected", False, n(3), None),
    ("Bakkes forslag falt mot tre stemmer (PP, Rødt, MDG)", "Bakkes forslag", "rejected", False, n(3, PP=1, R=1, MDG=1), None),
    ("Forslaget ble forkastet mot 2 stemmer", "Forslaget", "rejected", False, n(2), None),
    ("Forslaget falt med 3 stemmer.", "Forslaget", "rejected", False, n(3), None),
    ("Forslag 4 ble forkastet med 16 stemmer.", "Forslag 4", "rejected", False, None, n(16)),
    # both sides
    ("Innstillingen ble vedtatt med 15 mot 10 stemmer", "Innstillingen", "adopted", False, n(15), n(10)),
    ("Forslag 3 ble vedtatt med 22 stemmer mot 10 stemmer.", "Forslag 3", "adopted", False, n(22), n(10)),
    ("Forslag 3 vedtatt 24 stemmer mot 8 stemmer", "Forslag 3", "adopted", False, n(24), n(8)),
    ("Lies forslag tiltres med 14 stemmer for og 3 stemmer i mot", "Lies forslag", "adopted", False, n(14), n(3)),
    ("Lies forslag tiltres med 4 stemmer for og 1 mot", "Lies forslag", "adopted", False, n(4), n(1)),
    ("Lies forslag tiltres med 12 stemmer og 5 i mot", "Lies forslag", "adopted", False, n(12), n(5)),
    ("Fellesforslaget ble vedtatt med 8 mott 3 stemmer (2 H, FrP).", "Fellesforslaget", "adopted", False, n(8), n(3, H=2, FrP=1)),
    ("Innstillinga vart vedteken med 18 mot 7 røyster", "Innstillinga", "adopted", False, n(18), n(7)),
    (
        "Tilrådinga vart vedteken med ni røyster (KrF, Frp, H og V) mot seks røyster (Ap, SV, Sp).", "Tilrådinga", "adopted", False,
        n(9, KrF=None, FrP=None, H=None, V=None), n(6, Ap=None, SV=None, Sp=None),
    ),
    ("Forslaget falt med 5 stemmer for og 14 mot.", "Forslaget", "rejected", False, n(5), n(14)),
    ("Forslaget falt med 12 mot 22 stemmer.", "Forslaget", "rejected", False, n(12), n(22)),
    ("Forslaget ble forkastet med 31 stemmer mot 1 stemme.", "Forslaget", "rejected", False, n(1), n(31)),
    ("Framlegget vart nedstemt med 12 mot 9 røyster.", "Framlegget", "rejected", False, n(9), n(12)),
    ("Forslaget falt med 4 mot 2.", "Forslaget", "rejected", False, n(2), n(4)),
    ("Forslag 4 ble forkastet med 16 stemmer. 14 stemte for.", "Forslag 4", "rejected", False, n(14), n(16)),
    ("Komiteens tilrådning ble vedtatt med 29 stemmer. 8 stemte imot.", "Komiteens tilrådning", "adopted", False, n(29), n(8)),
    (
        "Innstillingen ble vedtatt med stemmene til Ap, H, Sp, Krf, Frp, tilsammen 11 stemmer.\nMdG, V og Tor Li (Krf) stemte mot "
        "innstillingen, til sammen 3 stemmer.", "Innstillingen", "adopted", False,
        n(11, Ap=None, H=None, Sp=None, KrF=None, FrP=None), n(3, MDG=1, V=1, KrF=1),
    ),
    (
        "Innstillingen ble vedtatt med stemmene til V, Ap og KrF. Høyre stemte mot.", "Innstillingen", "adopted", False,
        n(None, V=None, Ap=None, KrF=None), n(None, H=None),
    ),
    (
        "Votering vedr. forslag fra Ola Dal; 11 stemte mot forslaget og 3 stemte for - forslaget falt.", "forslag fra Ola Dal",
        "rejected", False, n(3), n(11),
    ),
    ("Votering: forslaget fikk 3 stemmer for og 4 stemmer mot.", "forslaget", "rejected", False, n(3), n(4)),
    ("Punkt 1: tiltres med 1 stemme mot og 3 stemmer for.", "Punkt 1", "adopted", False, n(3), n(1)),
    ("Innstillingen ble vedtatt med 27 mot 0 stemmer.", "Innstillingen", "adopted", True, n(27), n(0)),
    ("Forslaget ble ikke vedtatt, 4 mot 7 stemmer.", "Forslaget", "rejected", False, n(4), n(7)),
    ("Framlegget vart ikkje vedteke med 4 mot 7 røyster.", "Framlegget", "rejected", False, n(4), n(7)),
    # points, numbers that are no tally
    ("pkt. 1,2, 3 og 5 i formannskapets innstilling enstemmig vedtatt", "pkt. 1,2, 3 og 5 i formannskapets innstilling", "adopted", True, None, None),
    ("Innstillingen unntatt pkt 1b, 1k, 3c ble enstemmig vedtatt.", "Innstillingen unntatt pkt 1b, 1k, 3c", "adopted", True, None, None),
    ("1 – 3 ble enstemmig vedtatt.", "1 – 3", "adopted", True, None, None),
    ("- pkt. 2: tiltres enstemmig", "pkt. 2", "adopted", True, None, None),
    ("Forslag 4 tiltres med 3 stemmer for og 2 mot", "Forslag 4", "adopted", False, n(3), n(2)),
    ("Forslag 3, siste del, ble vedtatt med 20 stemmer.", "Forslag 3, siste del", "adopted", False, n(20), None),
    ("Forslag 3, 2. del, ble forkastet mot 4 stemmer.", "Forslag 3, 2. del", "rejected", False, n(4), None),
    ("Forslag 3, § 5, ble enstemmig vedtatt.", "Forslag 3, § 5", "adopted", True, None, None),
    ("Del 1 i forslaget fra Ola Dal:\nForslaget falt med 5 stemmer for og 14 mot.", "Del 1 i forslaget fra Ola Dal", "rejected", False, n(5), n(14)),
    ("Avløp: forslag til økning 12,5 %, tiltres enstemmig.", "Avløp: forslag til økning 12,5 %", "adopted", True, None, None),
    ("Rådets innstilling, unntatt allerede vedtatte endringer, ble enstemmig vedtatt.", "Rådets innstilling, unntatt allerede vedtatte endringer", "adopted", True, None, None),
    ("Innstillingen med vedtatt tillegg ble vedtatt mot 3 stemmer.", "Innstillingen med vedtatt tillegg", "adopted", False, None, n(3)),
    # other outcomes
    ("Klagen ble ikke tatt til følge mot 2 stemmer.", "Klagen", "rejected", False, n(2), None),
    ("Forslag 6 ble trukket tilbake.", "Forslag 6", "withdrawn", False, None, None),
    ("Framlegget vart trekt.", "Framlegget", "withdrawn", False, None, None),
    ("Saka vart utsett til neste møte.", "Saka", "postponed", False, None, None),
    ("Forslaget ble oversendt formannskapet for videre behandling.", "Forslaget", "referred", False, None, None),
    ("Forslaget fekk fleirtal.", "Forslaget", "adopted", False, None, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "motion", "outcome", "unanimous", "for_", "against"), FRAMES, ids=[frame[0][:60] for frame in FRAMES]
)
def test_frame(text: str, motion: str | None, outcome: str, unanimous: bool, for_: Side, against: Side) -> None:
    vote = only(text)
    assert (vote.motion.text if vote.motion else None) == motion
    assert (vote.outcome, vote.unanimous) == (outcome, unanimous)
    assert (side(vote.for_), side(vote.against)) == (for_, against)
    assert vote.ambiguous is None
    assert not vote.casting_vote and not vote.trial and vote.alternative is None


# text, motion, alternative, outcome, unanimous, for, against
ALTERNATIVES: list[tuple[str, str, str, str, bool, Side, Side]] = [
    (
        "Ved alternativ votering mellom innstillingen og Lies forslag, ble Lies forslag enstemmig vedtatt.",
        "Lies forslag", "innstillingen", "adopted", True, None, None,
    ),
    (
        "Ved alternativ votering mellom innstillingen pkt 2c og Lies\nforslag ble innstilingen vedtatt mot 9 stemmer (4H, 3MDG, 2R) avgitt for Lies forslag.",
        "innstillingen pkt 2c", "Lies forslag", "adopted", False, None, n(9, H=4, MDG=3, R=2),
    ),
    (
        "Ved votering ble Lies forslag satt opp mot utvalgets innstilling. Utvalgets innstilling tiltres med 3 stemmer for og 2 stemmer mot.",
        "utvalgets innstilling", "Lies forslag", "adopted", False, n(3), n(2),
    ),
    (
        "Forslaget fra ordføreren tiltres med 4 stemmer og forslaget fra Ola Dal fikk 1 stemme.",
        "Forslaget fra ordføreren", "forslaget fra Ola Dal", "adopted", False, n(4), n(1),
    ),
    (
        "Lies forslag fikk 2 stemmer mens forslag fra Dal fikk 4 stemmer.",
        "forslag fra Dal", "Lies forslag", "adopted", False, n(4), n(2),
    ),
    (
        "Forslag 5, pkt. 2.1, ble satt opp mot rådets innstilling. Forslaget falt mot 4 stemmer.",
        "Forslag 5, pkt. 2.1", "rådets innstilling", "rejected", False, n(4), None,
    ),
    (
        "Ved alternativ røysting mellom tilrådinga og framlegget frå Dal vart tilrådinga vedteken med 9 mot 4 røyster.",
        "tilrådinga", "framlegget frå Dal", "adopted", False, n(9), n(4),
    ),
    (
        "Innstillinga vart sett opp mot Dal (Venstre) sitt tilleggsforslag. Innstillinga vart vedteken med 4 mot 3 stemmer.",
        "Innstillinga", "Dal (Venstre) sitt tilleggsforslag", "adopted", False, n(4), n(3),
    ),
    (
        "Innstillingen ble vedtatt mot 6 stemmer (6H) avgitt for Lies forslag.",
        "Innstillingen", "Lies forslag", "adopted", False, None, n(6, H=6),
    ),
    (
        "Framlegget frå Ap vart vedteke med 7 røyster mot 4 røyster for innstillinga (3 H, 1 V).",
        "Framlegget frå Ap", "innstillinga", "adopted", False, n(7), n(4, H=3, V=1),
    ),
    (
        "Innstillingen ble vedtatt med 7 mot 4 stemmer for forslaget fra Ola Lie (H).",
        "Innstillingen", "forslaget fra Ola Lie (H)", "adopted", False, n(7), n(4),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "motion", "alternative", "outcome", "unanimous", "for_", "against"),
    ALTERNATIVES,
    ids=[row[0][:60] for row in ALTERNATIVES],
)
def test_alternative(
    text: str, motion: str, alternative: str, outcome: str, unanimous: bool, for_: Side, against: Side
) -> None:
    vote = only(text)
    assert (vote.motion.text if vote.motion else None) == motion
    assert (vote.alternative.text if vote.alternative else None) == alternative
    assert (vote.outcome, vote.unanimous) == (outcome, unanimous)
    assert (side(vote.for_), side(vote.against)) == (for_, against)


CASTING: list[tuple[str, str | None, str, Side, Side]] = [
    (
        "Innstillingen ble vedtatt med 7 mot 7 stemmer med ordførers dobbeltstemme.",
        "Innstillingen",
        "adopted",
        n(7),
        n(7),
    ),
    (
        "Forslaget fikk 3 stemmer, 3 stemte imot. Lederens dobbelstemme avgjorde, forslaget tiltres.",
        "Forslaget",
        "adopted",
        n(3),
        n(3),
    ),
    (
        "Forslag 2 ble vedtatt med 15 stemmer mot 15 stemmer. Møteleder brukte sin dobbelstemme.",
        "Forslag 2",
        "adopted",
        n(15),
        n(15),
    ),
    ("Lederens stemme ble avgjørende og innstillingen ble dermed vedtatt.", "innstillingen", "adopted", None, None),
    ("Framlegget fall med 6 mot 6 røyster med dobbeltstemma til ordføraren.", "Framlegget", "rejected", n(6), n(6)),
]


@pytest.mark.parametrize(
    ("text", "motion", "outcome", "for_", "against"), CASTING, ids=[row[0][:60] for row in CASTING]
)
def test_casting_vote(text: str, motion: str | None, outcome: str, for_: Side, against: Side) -> None:
    vote = only(text)
    assert vote.casting_vote and vote.ambiguous is None
    assert (vote.motion.text if vote.motion else None) == motion
    assert (vote.outcome, side(vote.for_), side(vote.against)) == (outcome, for_, against)


def test_a_tie_without_a_casting_vote_is_told() -> None:
    assert only("Forslaget falt med 7 mot 7 stemmer.").ambiguous is not None


def test_a_trial_vote_decides_nothing_and_the_final_one_follows() -> None:
    found = read_vote_sentences(
        "Ved prøvevotering fikk Lies forslag 10 stemmer.\nVed endelig votering ble Lies forslag vedtatt mot 4 stemmer."
    )
    assert [vote.trial for vote in found.votes] == [True, False]
    assert side(found.votes[0].for_) == n(10)


def test_votes_one_to_a_line_without_full_stops() -> None:
    text = "Votering\nMoens forslag ble enstemmig vedtatt\nLies forslag falt mot to stemmer (H, Rødt)\nDahls forslag punkt 2 fikk 4\nstemmer og falt"
    found = read_vote_sentences(text)
    assert [vote.motion.text for vote in found.votes if vote.motion] == [
        "Moens forslag",
        "Lies forslag",
        "Dahls forslag punkt 2",
    ]


def test_an_announced_trial_vote() -> None:
    found = read_vote_sentences(
        "Det ble foretatt prøvevotering. Dals forslag fikk 12 stemmer. Dals forslag falt mot 12 stemmer."
    )
    assert [vote.trial for vote in found.votes] == [True, False]


def test_a_name_list_whose_motion_has_an_adopted_change() -> None:
    vote = only(
        "For forslaget (med vedtatt endring) stemte 1: Kari Lie (AP). Dermed ble innstillingen med vedtatt endring vedtatt."
    )
    assert vote.motion is not None and vote.motion.text == "innstillingen med vedtatt endring"


NAME_LIST = (
    "For forslaget stemte 5: Kari K. J. Lie (AP), Ola Dal (AP), Anne-\nMarie Vik (SP), Nils\nO. Ness (SV), Siv Berg (MDG).\n"
    "Imot forslaget stemte 2: Tor Li (H), Eva Ås (FRP).\nIkke til stede (1): Per Bø (V).\nDermed ble innstillingen vedtatt."
)


def test_name_list() -> None:
    vote = only(NAME_LIST)
    assert vote.motion is not None and vote.motion.text == "innstillingen"
    assert side(vote.for_) == n(5, Ap=2, Sp=1, SV=1, MDG=1)
    assert side(vote.against) == n(2, H=1, FrP=1)
    assert side(vote.absent) == n(1, V=1)
    assert (
        vote.for_ is not None
        and vote.for_.voters[0] == ("Kari K. J. Lie", "Ap")
        and vote.for_.voters[2] == ("Anne-Marie Vik", "Sp")
    )
    assert (vote.outcome, vote.unanimous, vote.span.stop) == ("adopted", False, len(NAME_LIST))


def test_name_list_with_one_side_is_unanimous() -> None:
    vote = only("For forslaget stemte 2: Kari Lie (AP), Ola Dal (AP). Dermed ble forslaget vedtatt.")
    assert vote.unanimous and vote.outcome == "adopted"


def test_name_list_lost_by_the_casting_vote() -> None:
    vote = only(
        "For forslaget stemte 1: Kari Lie (AP).\nImot forslaget stemte 1: Ola Dal (H).\n"
        "Dermed ble tilleggsforslaget ikke vedtatt, med leders dobbeltstemme."
    )
    assert (vote.outcome, vote.casting_vote) == ("rejected", True)
    assert vote.motion is not None and vote.motion.text == "tilleggsforslaget"


def test_name_lists_of_two_numbered_proposals() -> None:
    vote = only(
        "For forslag 1 stemte 2: Kari Lie (AP), Ola Dal (SP).\nFor forslag 2 stemte 1: Eva Ås (H).\nDermed ble forslag 1 vedtatt."
    )
    assert vote.motion is not None and vote.motion.text == "forslag 1"
    assert vote.alternative is not None and vote.alternative.text == "forslag 2"
    assert (side(vote.for_), side(vote.against)) == (n(2, Ap=1, Sp=1), n(1, H=1))


NOT_VOTES: list[tuple[str, str]] = [
    ("Utvalgets innstilling, enst.:", "heading"),
    ("Heradsstyrets vedtak, mot 3 st.:", "heading"),
    ("7 stemmer mot:", "heading"),
    ("PS 0012/00 98/01216 Innstilling vedtatt", "agenda"),
    ("Resultat: Innstilling vedtatt", "agenda"),
    ("Strategien som ble enstemmig vedtatt i 2012 skal rulleres.", "history"),
    ("Vedtaket ble gjort med 11 mot 7 stemmer i 2012.", "history"),
    ("Naboene har med 30 mot 2 stemmer gått inn for ordningen.", "history"),
    ("Planen må vedtas før nyttår.", "motion_text"),
    ("Uttalelsen oversendes Statsforvalteren som høringssvar.", "motion_text"),
    ("Ved stemmelikhet har leder dobbeltstemme.", "rules"),
    ("Saker avgjøres ved vanlig stemmeflertall.", "rules"),
    ("Voteringen ble gjennomført i følgende rekkefølge:", "procedure"),
    ("Forslag Fremmet av Stemmer for Stemmer mot Resultat", "heading"),
    ("Framlegg Fremja av Røyster for Røyster imot Utfall", "heading"),
    ("Administrasjonens forslag ble tatt til votering punktvis:", "procedure"),
    ("Det ble først votert over skatteøre.", "procedure"),
    ("Det ble ikke votert over saken.", "procedure"),
    ("Saken ble avsluttet uten votering.", "procedure"),
    ("Voteringen utsettes til neste møte.", "procedure"),
    ("Det vert votert alternativt mellom dette forslaget og tilrådinga", "procedure"),
    ("Ved votering ble forslagene satt opp mot hverandre.", "procedure"),
    ("Innkallinga godkjent.", "agreement"),
    ("Protokollen ble godkjent", "agreement"),
    ("Kommunestyret slutta seg til dette forslaget.", "agreement"),
    ("Ap og SV sluttet seg til merknaden fra Sp. Merknaden fra FrP ble frafalt.", "remark"),
    ("Det ble avgitt 2 blanke stemmer.", "election"),
    ("Ola Dal ble enstemmig valgt til nestleder.", "election"),
    ("Ola Dal ble enstemmig erklært inhabil.", "habilitet"),
    ("Kommunestyret sluttet seg enstemmig til dette og Dal fratrådte.", "habilitet"),
    ("Tallene stemmer overens med fasiten.", "other_sense"),
    ("Forslaget falt dermed bort.", "other_sense"),
]


@pytest.mark.parametrize(("text", "why"), NOT_VOTES, ids=[row[0][:60] for row in NOT_VOTES])
@pytest.mark.parametrize("region", ["votering", "behandling", "vedtak"])
def test_not_a_vote(text: str, why: str, region: str) -> None:
    found = read_vote_sentences(text, region=region)  # type: ignore[arg-type]
    assert found.votes == ()
    assert {rejected.reason for rejected in found.not_votes} == {why}
    assert found.unread == ()


def test_what_closes_a_decision_is_a_vote_there_alone() -> None:
    text = "Vedtaket vart gjort med 11 mot 7 røyster."
    (vote,) = read_vote_sentences(text, region="vedtak").votes
    assert vote.for_ is not None and vote.against is not None
    assert (vote.motion, vote.for_.total, vote.against.total) == (None, 11, 7)
    assert not read_vote_sentences(text, region="behandling").votes


# Further wordings: text -> one line a vote: outcome, motion, for, against; "u" unanimous, "c" casting vote, "/" the alternative.
WORDINGS: list[tuple[str, list[str]]] = [
    ("Pkt. 1: Enstemmig vedtatt. Pkt. 2: Vedtatt mot 4 stemmer (H, FrP).", ["adopted u Pkt. 1 - -", "adopted Pkt. 2 - 4"]),
    ("Punkt 1 ble enstemmig vedtatt, og punkt 2 ble vedtatt mot 3 stemmer (3 H).", ["adopted u Punkt 1 - -", "adopted punkt 2 - 3"]),
    (
        "Innstillingen ble enstemmig vedtatt, med unntak av punkt 3 som ble vedtatt mot 2 stemmer.",
        ["adopted u Innstillingen - -", "adopted punkt 3 - 2"],
    ),
    ("Ved votering over Nes' forslag fikk dette 4 stemmer og falt.", ["rejected Nes' forslag 4 -"]),
    ("Dals forslag ble satt opp mot innstillingen og falt med 6 mot 15 stemmer.", ["rejected Dals forslag / innstillingen 6 15"]),
    (
        "Ved alternativ røysting mellom innstillinga og Dal sitt framlegg fekk innstillinga 17 røyster og Dal sitt framlegg 6 røyster.",
        ["adopted innstillinga / Dal sitt framlegg 17 6"],
    ),
    (
        "Ved alternativ votering fikk innstillingen 15 stemmer og Nes' forslag 10 stemmer. Innstillingen er dermed vedtatt.",
        ["adopted innstillingen / Nes' forslag 15 10"],
    ),
    (
        "Ved avrøysting fekk framlegget frå Ap 11 røyster og tilrådinga 12 røyster. Tilrådinga er dermed vedteken.",
        ["adopted tilrådinga / framlegget frå Ap 12 11"],
    ),
    (
        "Det vart røysta alternativt mellom framlegget frå SV og tilrådinga.\nTilrådinga vart vedteken med 16 mot 9 røyster.",
        ["adopted tilrådinga / framlegget frå SV 16 9"],
    ),
    ("Det vart røysta over framlegget frå Nes. Framlegget fall med 3 mot 8 røyster.", ["rejected framlegget frå Nes 3 8"]),
    ("Innstillingen ble tatt opp til votering og enstemmig vedtatt.", ["adopted u Innstillingen - -"]),
    ("Rådmannens forslag ble vedtatt med 7 stemmer (Ap, Sp). 4 stemte mot (H, FrP).", ["adopted Rådmannens forslag 7 4"]),
    ("Nes sitt forslag: 3 stemmer for, 8 stemmer mot. Forslaget falt.", ["rejected Nes sitt forslag 3 8"]),
    ("Med 6 mot 5 stemmer ble Lies forslag vedtatt.", ["adopted Lies forslag 6 5"]),
    ("Mot 2 stemmer ble innstillingen vedtatt.", ["adopted innstillingen - 2"]),
    ("Enstemmig ble rådmannens forslag vedtatt.", ["adopted u rådmannens forslag - -"]),
    ("Kommunestyret vedtok innstillingen mot 3 stemmer.", ["adopted innstillingen - 3"]),
    ("Utvalget stemte enstemmig for innstillingen.", ["adopted u innstillingen - -"]),
    ("Alle røysta for innstillinga.", ["adopted u innstillinga - -"]),
    ("Endringsforslaget fra KrF falt da det kun fikk 2 stemmer (2 KrF).", ["rejected Endringsforslaget fra KrF 2 -"]),
    ("Innstillingen ble vedtatt med 31 stemmer for (Ap, Sp) og 12 stemmer mot (H, V).", ["adopted Innstillingen 31 12"]),
    ("Forslaget ble vedtatt med stemmer fra Ap og Sp (13) mot stemmer fra H og FrP (12).", ["adopted Forslaget 13 12"]),
    ("Innstillinga vart vedteken mot røystene frå Høgre og Venstre (7 røyster).", ["adopted Innstillinga - 7"]),
    ("Innstillingen ble vedtatt mot 1 stemme, Kari Nes (H).", ["adopted Innstillingen - 1"]),
    ("Tilleggsforslag fra SV ble vedtatt med ordførerens dobbeltstemme, 6 mot 6 stemmer.", ["adopted c Tilleggsforslag fra SV 6 6"]),
    (
        "Det vart likt røystetal, 6 mot 6. Ordføraren si dobbeltrøyst avgjorde, og framlegget vart vedteke.",
        ["adopted c framlegget 6 6"],
    ),
    ("Framlegget vart nedrøysta med 12 mot 9 røyster.", ["rejected Framlegget 9 12"]),
    ("Kari Nes trakk sitt forslag.", ["withdrawn sitt forslag - -"]),
    ("Lies forslag ble enstemmig oversendt til formannskapet uten realitetsvotering.", ["referred u Lies forslag - -"]),
    ("Det ble votert punktvis: Pkt. 1 ble enstemmig vedtatt.", ["adopted u Pkt. 1 - -"]),
    ("Et enstemmig utvalg fattet følgende vedtak:", ["adopted u ? - -"]),
    ("Innstillingen ble vedtatt mot Ap og Sv.", ["adopted Innstillingen - None"]),
    ("Innstillingen ble vedtatt med 8 mot 3 stemmer som ble avgitt for Dals forslag.", ["adopted Innstillingen / Dals forslag 8 3"]),
    ("Dals forslag: 10 for, 15 mot.", ["rejected Dals forslag 10 15"]),
    ("Forslag 3 falt. 8 stemte for (Ap), 19 stemte mot.", ["rejected Forslag 3 8 19"]),
    ("Forslag 3 ble vedtatt. Ap og SV stemte for, H stemte mot.", ["adopted Forslag 3 None None"]),
    ("Innstillingen ble vedtatt mot 1 stemme (Kari Nes, H).", ["adopted Innstillingen - 1"]),
    ("Innstillingen ble vedtatt mot FrP (3 stemmer).", ["adopted Innstillingen - 3"]),
    ("Formannskapets innstilling ble vedtatt med 14 stemmer. 13 stemmer ble avgitt mot.", ["adopted Formannskapets innstilling 14 13"]),
    ("Innstillingen fikk 13 stemmer, mens Dals forslag fikk 12 stemmer. Forslaget falt dermed.", ["adopted Innstillingen / Dals forslag 13 12"]),
    ("Innstillinga vart vedteken.\nInnstilling vart vedteke med 4 mot 3 stemmer.\nForslag frå V\nBygdelista (2/2)\nVenstre (1/1)\n"
     "Innstilling\nHøgre (2/2)\nSenterpartiet (2/2)", ["adopted Innstillinga - -", "adopted Innstilling / Forslag frå V 4 3"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WORDINGS, ids=[row[0][:60] for row in WORDINGS])
def test_wording(text: str, expected: list[str]) -> None:
    found = read_vote_sentences(text)
    assert found.unread == ()
    assert [shown(vote) for vote in found.votes] == expected


def shown(vote: VoteReading) -> str:
    marks = (" u" if vote.unanimous else "") + (" c" if vote.casting_vote else "")
    motion = vote.motion.text if vote.motion else "?"
    motion += f" / {vote.alternative.text}" if vote.alternative else ""
    totals = ["-" if tally is None else tally.total for tally in (vote.for_, vote.against)]
    return f"{vote.outcome}{marks} {motion} {totals[0]} {totals[1]}"


POLLS = """18:42
Innstilling frå B. V. Moen (Kommunedirektør)
Heradsstyret vedtek planen slik han ligg føre.
Vedtatt
FOR
3
Kari Nes Senterpartiet
Ola Dal Høgre
Eva Li Fjord bygdeliste
MOT
1
Per Vik Miljøpartiet De Grønne
18:55
Oversendelse fra J. I. Nes (FrP)
Ei ny sak om vegar.
Falt
MOT 2
Kari Nes Senterpartiet Ola Dal Høgre
FOR 1
Per Å. Vik Fremskrittspartiet
19:01
Forslag fra Kari Nes (Sp)
Enstemmig vedtatt
FOR 2
Kari Nes Senterpartiet Ola Dal Høgre
MOT 0"""


def test_pages_of_a_voting_system() -> None:
    first, second, third = read_vote_sentences(POLLS).votes
    assert [shown(vote) for vote in (first, second, third)] == [
        "adopted Innstilling frå B. V. Moen (Kommunedirektør) 3 1",
        "rejected Oversendelse fra J. I. Nes (FrP) 1 2",
        "adopted u Forslag fra Kari Nes (Sp) 2 0",
    ]
    assert side(first.for_) == (3, {"Sp": 1, "H": 1, "Fjord bygdeliste": 1}) and side(first.against) == n(1, MDG=1)
    assert second.for_ is not None and second.for_.voters == (("Per Å. Vik", "FrP"),)


def test_the_parties_of_a_summary() -> None:
    vote = read_vote_sentences(WORDINGS[-1][0]).votes[1]
    assert (side(vote.for_), side(vote.against)) == (n(4, H=2, Sp=2), n(3, Bygdelista=2, V=1))
