"""What was decided, whole and nothing more: under every heading, above every closing, whatever is decided."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from extract.model import Facts, Layout
from extract.readers.minutes import read_minutes
from extract.sections.minutes import find_minutes_sections
from tests.test_minutes import lines_of, only_case, read

HEAD = """Utvalg: Havnerådet
Møtedato: 12.03.2024
Sak: 3/24
Tittel: Saksprotokoll - Ny brygge i Lillevik

Behandling:
Kari Nes (Ap) fremmet følgende forslag:
Brygga males rød.

Votering:
Nes' forslag ble vedtatt med 4 mot 3 stemmer.

"""
DECIDED = "1. Brygga males rød.\n2. Moloen ryddes før sommeren."

HEADINGS = """
Vedtak:
VEDTAK
Havnerådets vedtak:
Havnerådets foreløpige vedtak etter voteringen
Foreløpig vedtak:
Førebels vedtak:
Havnerådet sitt førebelse vedtak
Midlertidig vedtak
Endeleg vedtak:
Delegert vedtak:
Vedtak i HVR 12.03.2024:
Vedtak i Havnerådet - 12.03.2024
Vedtak fra møte i Havnerådet 12. mars 2024:
HVR-3/24 Vedtak:
HVR 003/24 VEDTAK
3/24 Vedtak:
Vedtak i sak 3/24:
Vedtak nr. 3/24:
Havnerådets vedtak - enst.:
Havnerådets vedtak – enstemmig:
Havnerådets vedtak (enst.)
Havnerådets vedtak, enst.
Havnerådets vedtak (mot 3 stemmer):
Havnerådets vedtak, 4 mot 3 stemmer:
Havnerådets vedtak mot 3 stemmer (2H, V):
Havnerådet sitt vedtak (4 mot 3 røyster):
Havnerådet sitt vedtak - samrøystes:
Havnerådets vedtak, 4 - 3:
Samrøystes vedtak:
Samrøystes vedtak som tilrådinga frå rådmannen:
Enstemmig vedtak:
Enst. uttalelse:
Vedtak (samrøystes):
Rådets vedtak/uttalelse:
Rådets uttalelse:
Uttale/vedtak:
Innstilling til kommunestyret:
Innstilling til kommunestyret (4 mot 3 stemmer):
Havnerådets innstilling til styret for havna, enst.:
Tilråding til heradsstyret, samrøystes:
Vedtaket lyder:
Vedtaket ble som følger:
Havnerådets vedtak blir etter dette:
Beslutning:
V e d t a k :
V E D T A K
Følgende vedtak er dermed fattet:
Havnerådet sitt vedtak i sak 3/24:
Vedtak i Havnerådet (3 mot 1 stemme)
Vedtak (vedtatt med 3 mot 1 stemme):
""".strip().splitlines()


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings_of_decisions(heading: str) -> None:
    assert only_case(f"{HEAD}{heading}\n{DECIDED}\n").decision == DECIDED


@pytest.mark.parametrize(
    ("line", "decision"),
    [
        ("Vedtak: Som innstillingen.", "Som innstillingen."),
        ("Vedtak som innstilling", "som innstilling"),
        ("VEDTAK SOM INNSTILLINGA.", "SOM INNSTILLINGA."),
        ("Vedtak i samsvar med rådmannens innstilling", "i samsvar med rådmannens innstilling"),
        ("Vedtak: Brygga males rød.", "Brygga males rød."),
    ],
)
def test_what_was_decided_in_the_headings_own_line(line: str, decision: str) -> None:
    assert only_case(f"{HEAD}{line}\n").decision == decision


CLOSINGS = """
Rett utskrift bekreftes
Rett utskrift:|Lillevik, 13. mars 2024
Rett avskrift
Utskriftens riktighet bekreftes:
Utskriftens riktighet bekreftes|Lillevik, 13.03.2024|Kari Nes|sekretær
Utskrifta sin rettleik vert stadfesta
Møtet ble hevet kl. 14.30.
Møtet hevet kl. 14.30
Møtet slutt kl 14:30
Møteslutt: kl. 14.30
Møtet ble avsluttet kl. 14.30.
Ordføreren hevet møtet kl. 14.30.
Møtet vart heva kl. 14.30
Underskrifter:|____________   _____________|Kari Nes        Ola Lid
_______________|Kari Nes
Lillevik, 13. mars 2024||Kari Nes|leder
Lillevik 13.03.2024
Lillevik, den 13. mars 2024|Kari Nes      Ola Lid      Per Dal|leder          medlem          medlem
Undertegnede har lest protokollen og bekrefter innholdet.
Undertegnede har lest gjennom møteboken og bekrefter at den stemmer med det som skjedde|på møtet.|Lillevik, 13.03.2024|Kari Nes  Ola Lid
Underteikna har lese møteboka og stadfestar at ho er rett.
Vi bekrefter med underskriftene våre at det som er ført på de|sidene i møteboka er i samsvar med det som ble vedtatt på møtet.
Vi stadfestar at møteboka er rett ført.
Vi, som har underskrevet denne protokollen, bekrefter at den er riktig.
Protokollen er gjennomlest og godkjent:
Protokollen ble opplest og underskrevet.
Møteboka er gjennomgått og underteikna av:|Kari Nes
Protokollen godkjennes:|Kari Nes  Ola Lid
Elektronisk dokumentert godkjenning uten underskrift
Dokumentet er elektronisk godkjent og har derfor ingen signatur.
Godkjent elektronisk uten signatur
Saksordfører: Kari Nes
Utskrift sendt: Kystverket
Utskrift til: Kystverket, Lillevik båtforening
Særutskrift sendes: Kystverket
Kopi til: Kystverket
Kopi: Kystverket
Gjenpart:|Kystverket
Kopi av vedtaket sendes Kystverket
Vedtaket sendes til: Kystverket
Vedtaket oversendes: Kystverket
Ekspederes til: Kystverket
Melding om vedtak sendes til: Kystverket
Melding om vedtak til:|Kystverket|Lillevik båtforening
Melding om vedtaket er sendt Kystverket
Vedtaket kan påklages innen tre uker.
Vedtaket kan klagast på innan tre veker.
Dette vedtaket er et enkeltvedtak og kan påklages.
Klageadgang: Vedtaket kan påklages til statsforvalteren.
Klageadgang|Vedtaket kan påklages til statsforvalteren innen tre uker.
Klagerett:|Vedtaket kan klagast på.
Til toppen av siden
Til toppen
[Lagret vedtak]
[Lagre]
Vedlegg:|1. Kart
Vedlegg: Kart over havna
Vedlegg i saken:|Kart
Side 3 av 4
Eventuelt|Ordføreren orienterte om isen.
EVENTUELT:|Ingen saker.
Orienteringer:|Ordføreren orienterte om isen.
Orientering|Ordføreren orienterte om isen.
Referatsaker|Brev fra Kystverket
Ymse:|Ordføraren orienterte om isen.
Spørsmål og interpellasjoner|Ola Lid spurte om isen.
Ole Lie forlot møtet etter denne saken.
Per Ås (H) gikk fra kl. 13.00.
Per Ås (H) tiltrådte møtet.
Varamedlem Eva Moe tiltrådte møtet.
Kari Nes og Per Ås forlot møtet.
Ole Lie fikk permisjon fra kl. 13.00 og forlot møtet.
Ole Lie gjekk frå møtet kl. 13.
Rådmannens forslag: Brygga males hvit.
""".strip().splitlines()  # noqa: E501
DECISIONS = (
    "Brygga males rød.",
    DECIDED,
    "Havnerådet ser med uro på at isen kommer tidligere til havna enn den gjorde i årene\nfør moloen ble bygd.\n\n"
    "Rådet ber om en plan.",
    "1. Planen sendes på høring.\n2. Vedtaket kan påklages innen tre uker.\n3. Kopi av kartet legges ved.",
    "Til nytt styre velges:\nLeder: Kari Nes\nNestleder: Ola Lid",
    "- Vedlegg 2 til planen går ut.\n- Møtet med fylket holdes i mai.\n- Orientering om isen gis i juni.",
)


@pytest.mark.parametrize("closing", CLOSINGS)
@pytest.mark.parametrize("blank", ["\n", ""])
def test_no_closing_is_decided(closing: str, blank: str) -> None:
    for decision in DECISIONS[: 2 if blank == "" else None]:
        case = only_case(f"{HEAD}Vedtak:\n{decision}\n{blank}{closing.replace('|', chr(10))}\n")
        assert case.decision is not None
        assert case.decision.split() == decision.split()
        assert len(case.proposals) == 1


def test_closings_follow_each_other() -> None:
    for first, second in itertools.pairwise(CLOSINGS):
        closing = f"{first}\n\n{second}".replace("|", "\n")
        assert only_case(f"{HEAD}Vedtak:\n{DECIDED}\n\n{closing}\n").decision == DECIDED


WITHOUT_VOTE = HEAD.partition("Votering:")[0]


@pytest.mark.parametrize(
    "closing", [each for each in CLOSINGS if not each.startswith(("Saksordfører", "Side", "Rådmannens"))]
)
def test_no_closing_is_proposed(closing: str) -> None:
    (proposal,) = only_case(f"{WITHOUT_VOTE}\n{closing.replace('|', chr(10))}\n").proposals
    assert proposal.text == "Brygga males rød."


# What looks like a closing and is what was decided.
KEPT = """
Møtet med fylket holdes i mai.
Vedlegg 2 til planen går ut.
Utskrift av protokollen legges ut på nettet.
Kopi av kartet henges opp i havna.
Protokollen fra forrige møte ble godkjent.
Eventuelt overskudd settes av til moloen.
Orientering om isen tas til etterretning.
Kari Nes velges til leder.
Til toppen av bakken bygges det ny vei.
Havnestyret kan påklage vedtaket.
Klagen fra Lillevik båtforening tas ikke til følge.
Klage på vedtaket tas ikke til følge.
Vi ber om at moloen ryddes.
Lillevik havn stenges 1. mai.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", KEPT)
def test_what_was_decided_is_kept(sentence: str) -> None:
    for decision in (sentence, f"Brygga males rød.\n\n{sentence}", f"{sentence}\n\nBrygga males rød."):
        assert only_case(f"{HEAD}Vedtak:\n{decision}\n").decision == decision.replace("\n\n", "\n")


BROKEN_ENDS = (
    "Rådmannens innstilling.",
    "Formannskapets innstilling.",
    "Kommunedirektørens forslag til vedtak.",
    "Saksframlegg.",
    "Bakgrunn.",
    "Protokolltilførsel.",
    "Vedtak.",
    "Klageadgang.",
    "Eventuelt.",
    "Orientering.",
)


@pytest.mark.parametrize("end", BROKEN_ENDS)
@pytest.mark.parametrize("under", ["Vedtak:\n", "Ola Lid (H) fremmet følgende forslag:\n"])
def test_the_last_line_of_a_broken_sentence_is_no_heading(end: str, under: str) -> None:
    text = f"1. Havna stenges slik det er gjort rede for i det som står under overskriften\n{end}\n2. Moloen ryddes."
    case = only_case(f"{HEAD}{under}{text}\n")
    assert (case.decision if under.startswith("Vedtak") else case.proposals[1].text) == text


BROKEN_BEGINNINGS = (
    "Arbeidsutvalget for havna kan konstatere at komiteens innstilling",
    "Havna holdes åpen på vilkår som følger av rådmannens innstilling",
    "Kommunestyret ber rådmannen om å følge opp formannskapets vedtak",
    "Havnerådet er kjent med at det har kommet flere forslag til vedtak",
    "Det vises i denne saken særlig til alt det som står i rådmannens vurdering",
)


@pytest.mark.parametrize("beginning", BROKEN_BEGINNINGS)
@pytest.mark.parametrize(
    "under",
    ["Vedtak:\n", "Ola Lid (H) fremmet følgende forslag:\n", "Merknad fra Rødt:\n"],
    ids=["decided", "put", "remark"],
)
def test_the_first_line_of_a_broken_sentence_is_no_heading(beginning: str, under: str) -> None:
    text = f"Moloen ryddes.\n{beginning}\ni den saken som gjaldt moloen. Det må skje før sommeren."
    case = only_case(f"{HEAD}{under}{text}\n")
    texts = {"V": [case.decision], "O": [each.text for each in case.proposals[1:]], "M": [r.text for r in case.remarks]}
    assert texts[under[0]] == [text]


def test_results_told_after_each_point_are_no_part_of_it() -> None:
    text = """Vedtak:
1. Brygga males rød. Vedtatt mot 2 stemmer.
2. Moloen ryddes før sommeren
og holdes fri for is.
Enstemmig vedtatt.
3. Forslaget fra Ola Lid (H) om benk falt med 2 mot 5 stemmer.
"""
    reading = read(HEAD.partition("Kari Nes")[0] + "Leder orienterte om saken.\n\n" + text)
    assert reading.cases[0].decision == ("1. Brygga males rød.\n2. Moloen ryddes før sommeren\nog holdes fri for is.")
    assert [(vote.outcome, vote.unanimous) for vote in reading.votes] == [
        ("adopted", False),
        ("adopted", True),
        ("rejected", False),
    ]


def test_results_below_the_points() -> None:
    text = "Vedtak:\n1. Brygga males rød.\nVedtatt mot 2 stemmer.\n2. Moloen ryddes.\nEnstemmig vedtatt.\n"
    reading = read(HEAD.partition("Kari Nes")[0] + "Leder orienterte om saken.\n\n" + text)
    assert reading.cases[0].decision == "1. Brygga males rød.\n2. Moloen ryddes."
    assert [(vote.unanimous, vote.outcome) for vote in reading.votes] == [(False, "adopted"), (True, "adopted")]


RECOMMENDED = f"""{HEAD.partition("Behandling")[0]}Rådmannens innstilling:
Brygga males grå.

{{proposed}}Vedtak:
{{result}}
"""
PROPOSED = "Kari Nes (Ap) fremmet følgende forslag:\nBrygga males rød.\n\n"


@pytest.mark.parametrize(
    ("proposed", "result", "decision"),
    [
        ("", "Samrøystes", "Brygga males grå."),
        ("", "Enst. vedtatt.", "Brygga males grå."),
        ("", "Rådmannens innstilling ble vedtatt mot 2 stemmer.", "Brygga males grå."),
        ("", "Rådmannens innstilling vedtatt (3-1, FrP imot).", "Brygga males grå."),
        (PROPOSED, "Enstemmig vedtatt som innstilt.", "Brygga males grå."),
        (PROPOSED, "Forslaget ble vedtatt med 5 mot 2.", "Brygga males rød."),
        (f"{PROPOSED}Nes' forslag ble enstemmig vedtatt.\n\n", "Enstemmig vedtatt", "Brygga males rød."),
        ("", "Innstillingen ble vedtatt med tillegg fra Lie.", None),
        ("", "Innstillingen falt mot 2 stemmer.", None),
        ("", "Samrøystes vedteke med denne endringa:\nBrygga får benker.", None),
    ],
)
def test_where_vedtak_tells_the_vote_alone_the_decision_is_what_was_adopted(
    proposed: str, result: str, decision: str | None
) -> None:
    reading = read(RECOMMENDED.format(proposed=proposed, result=result))
    assert reading.cases[0].decision == decision
    assert len(reading.votes) == 1


def test_the_draft_of_an_officer_is_what_was_adopted_by_his_name() -> None:
    text = RECOMMENDED.format(proposed="", result="Rådmannens forslag vedtatt mot 2 stemmer.")
    text = text.replace("Rådmannens innstilling:", "Rådmannens forslag til vedtak:")
    assert only_case(text).decision == "Brygga males grå."


@pytest.mark.parametrize("result", ["Enstemmig vedtatt.", "Vedtatt mot 2 stemmer."])
def test_what_was_adopted_and_stands_nowhere_is_no_decision(result: str) -> None:
    reading = read(f"{HEAD.partition('Behandling')[0]}Vedtak:\n{result}\n")
    assert reading.cases[0].decision is None
    assert len(reading.votes) == 1


def test_what_is_adopted_as_recommended_is_not_the_proposal_above_it() -> None:
    text = RECOMMENDED.format(proposed=f"{PROPOSED}Votering:\nSamrøystes vedteke som innstilt.\n\n", result="Brygga.")
    assert [(vote.motion, vote.proposal_ids) for vote in read(text).votes] == [("Rådmannens innstilling", [])]


def test_a_decision_that_tells_those_against_tells_the_vote_again() -> None:
    told = "Votering:\nRådmannens innstilling ble vedtatt med 8 mot 3 stemmer.\n\n"
    reading = read(RECOMMENDED.format(proposed=told, result="Brygga males grå, mot 3 stemmer (Nes, Lie, Bø)."))
    (vote,) = reading.votes
    assert vote.against is not None
    assert [voter.name for voter in vote.against.voters] == ["Nes", "Lie", "Bø"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Jon Vik tiltrådte møtet.", ("Jon Vik",)),
        ("Jon Vik (H) tiltrådte kl. 13.", ("Jon Vik",)),
        ("Varamedlem Eva Moe tiltrådte møtet.", ("Eva Moe",)),
        ("Representanten Jon Vik tiltrådte igjen møtet.", ("Jon Vik",)),
        ("Jon Vik og Eva Moe tiltrådte.", ("Jon Vik", "Eva Moe")),
        ("Varamedlem tiltrådte.", ()),
    ],
)
def test_who_came_is_no_vote(sentence: str, names: tuple[str, ...]) -> None:
    text = HEAD.replace("Votering:\n", f"Votering:\n{sentence}\n") + f"Vedtak:\n{DECIDED}\n"
    reading = read(text)
    assert len(reading.votes) == 1 and not reading.notices
    assert [(change.kind, change.names) for change in reading.attendance_changes] == [("came", names)]


@pytest.mark.parametrize(
    "below",
    [
        "Protokoll fra Havnerådet 12.03.2024   3",
        "Protokoll - Havnerådet - 12.03.2024 1",
        "\nSakene 6/24 og 7/24 ble utsatt.",
    ],
)
def test_what_is_of_the_page_or_of_other_cases_is_no_decision(below: str) -> None:
    assert only_case(f"{HEAD}Vedtak:\n{DECIDED}\n{below}\n").decision == DECIDED


@pytest.mark.parametrize(
    "decided", ["Protokollen fra 14.01.2024 enstemmig godkjent.", "Møteboka vart godkjend samrøystes."]
)
def test_minutes_that_are_approved_are_the_decision(decided: str) -> None:
    reading = read(f"Utvalg: Havnerådet\nMøtedato: 12.03.2024\nSak: 3/24\nTittel: Godkjenning\n\nVedtak:\n{decided}\n")
    assert reading.cases[0].decision == decided
    assert [vote.unanimous for vote in reading.votes] == [True]


@pytest.mark.parametrize(
    "decided",
    [
        "Innkallingen og sakslisten ble godkjent.",
        "Innkalling vart godkjend utan merknader.\nMøteboka vart godkjend.",
    ],
)
def test_minutes_that_are_approved_without_a_word_of_the_vote_are_the_decision(decided: str) -> None:
    reading = read(f"Utvalg: Havnerådet\nMøtedato: 12.03.2024\nSak: 3/24\nTittel: Godkjenning\n\nVedtak:\n{decided}\n")
    assert (reading.cases[0].decision, reading.votes) == (decided, ())


@pytest.mark.parametrize(
    "heading", ["Rådet gjorde slikt vedtak, samrøystes:", "Rådet fattet følgende vedtak (enstemmig):"]
)
def test_a_heading_of_the_decision_that_tells_behind_it_that_all_were_for_it(heading: str) -> None:
    reading = read(f"Utvalg: Havnerådet\nMøtedato: 12.03.2024\nSak: 3/24\nTittel: Mole\n\n{heading}\n{DECIDED}\n")
    assert reading.cases[0].decision == DECIDED
    assert [(vote.outcome, vote.unanimous) for vote in reading.votes] == [("adopted", True)]


@pytest.mark.parametrize(
    "heading", ["Fylgjande vedtak vart gjort:", "Det ble gjort følg. vedtak:", "Rådet gjorde flg. vedtak:"]
)
def test_a_heading_of_the_decision_with_following_abbreviated_or_in_nynorsk(heading: str) -> None:
    reading = read(f"Utvalg: Havnerådet\nMøtedato: 12.03.2024\nSak: 3/24\nTittel: Mole\n\n{heading}\n{DECIDED}\n")
    assert reading.cases[0].decision == DECIDED


@pytest.mark.parametrize(
    "below", ["\nVedlegg 1: Fellesforslag fra Ap og V", "\nVEDLEGG B", "\nVedlegg 2 – Gebyrer for havna", "\fVedlegg 1"]
)
def test_an_attachment_is_no_decision(below: str) -> None:
    assert only_case(f"{HEAD}Vedtak:\n{DECIDED}\n{below}\nAlle priser i kroner.\nBåtplass 400\n").decision == DECIDED


@pytest.mark.parametrize("point", ["Vedlegg 2 til planen går ut.", "\nVedlegg 1 og 2 følger planen."])
def test_an_attachment_that_is_decided_on_is(point: str) -> None:
    assert only_case(f"{HEAD}Vedtak:\n{DECIDED}\n{point}\n").decision == "\n".join([DECIDED, point.strip()])


@pytest.mark.parametrize(("size", "is_heading"), [(14.0, True), (11.0, False), (10.2, False)])
def test_a_heading_larger_than_the_decisions_own_ends_it(size: float, is_heading: bool) -> None:
    text = f"{HEAD}Vedtak:\n{DECIDED}\n\nPlasser i havna\nDet er plass til 40 båter.\n"
    lines = [
        replace(line, size=size if line.text == "Plasser i havna" else 11.0 if line.text == "Vedtak:" else 10.0)
        for line in lines_of(text)
    ]
    facts = Facts(None, "nb", None, None, (), ())
    (case,) = read_minutes(find_minutes_sections(Layout(tuple(lines), (), 1), facts), facts).cases
    rest = "\nPlasser i havna\nDet er plass til 40 båter."
    assert case.decision == DECIDED + ("" if is_heading else rest)


def test_a_sentence_that_a_recommendation_s_heading_ends_goes_on_with_what_is_recommended() -> None:
    decided = "Saken sendes bystyret med slik\n\nINNSTILLING:\n\n1. Brygga males rød.\n2. Moloen stenges."
    page = (
        f"Utvalg: Havnerådet\nMøtedato: 12.03.2024\nSak: 3/24\nTittel: Ny brygge\n\nVEDTAK:\n{decided}\n\nBehandling:\n"
    )
    case = only_case(f"{page}Votering:\nInnstillingen ble enstemmig vedtatt.\n")
    assert " ".join((case.decision or "").split()) == " ".join(decided.split())


@pytest.mark.parametrize("heading", ["Vedtak:\nEnstemmig:", "Vedtak:\nMot 2 stemmer:", "Rådets enstemmige vedtak:"])
def test_how_was_voted_may_stand_below_the_heading_or_within_it(heading: str) -> None:
    page = f"Utvalg: Havnerådet\nMøtedato: 12.03.2024\nSak: 3/24\nTittel: Ny brygge\n\n{heading}\n{DECIDED}\n"
    assert only_case(page).decision == DECIDED
    (vote,) = read(page).votes
    assert (vote.motion, vote.outcome) == (DECIDED.replace("\n", " "), "adopted")
    assert vote.unanimous == ("nstemmig" in heading)


def test_a_mark_without_an_item_at_the_end_is_none_of_it() -> None:
    assert only_case(f"{HEAD}Vedtak:\n• Brygga males rød.\n•\n").decision == "• Brygga males rød."


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Enstemmig vedtak i havnerådet:", True),
        ("Havnerådet vedtok enstemmig:", True),
        ("Havnerådet vedtok med 5 mot 2 stemmer:", False),
        ("Etter votering vedtok havnerådet enstemmig:", True),
        ("Følgende vedtak ble fattet mot 2 stemmer:", False),
    ],
)
def test_a_sentence_that_tells_the_vote_heads_what_was_decided(heading: str, told: bool) -> None:
    page = f"{HEAD.split('Kari Nes', 1)[0]}Saken ble drøftet.\n\n{heading}\n{DECIDED}\n"
    assert only_case(page).decision == DECIDED
    (vote,) = read(page).votes
    assert vote.outcome == "adopted" and vote.unanimous is told and "vedtok" not in vote.motion


def test_the_motion_that_a_heading_names_is_voted_on_behind_another() -> None:
    voting = "Votering:\nNes' forslag falt mot 1 stemme.\n\n"
    heading = "Havnerådet vedtok deretter enstemmig rådmannens innstilling:"
    page = f"{HEAD.split('Votering', 1)[0]}{voting}{heading}\n{DECIDED}\n"
    assert only_case(page).decision == DECIDED
    assert [(vote.motion, vote.outcome) for vote in read(page).votes] == [
        ("Nes' forslag", "rejected"),
        ("rådmannens innstilling", "adopted"),
    ]


@pytest.mark.parametrize("break_", [" ", "\n"])
def test_whom_all_elected_is_decided(break_: str) -> None:
    case = only_case(f"{HEAD}Vedtak:{break_}Kari Nes ble enstemmig valgt.\n")
    assert case.decision == "Kari Nes ble enstemmig valgt."


def test_an_innstilling_below_a_vote_without_a_heading_is_what_was_decided() -> None:
    front = HEAD.partition("Behandling")[0]
    told = "Forslag fra Kari Nes (Ap):\nBrygga males rød.\nForslaget vedtatt mot 1 stemme (H).\n"
    assert only_case(f"{front}{told}Komiteens innstilling:\nBrygga males rød.\n").decision == "Brygga males rød."


@pytest.mark.parametrize(
    ("told", "unanimous", "against"),
    [("Enstemmig", True, None), ("samrøystes.", True, None), ("mot 2 stemmer (FrP)", False, 2)],
)
def test_how_was_voted_alone_behind_the_heading_of_the_decision(
    told: str, unanimous: bool, against: int | None
) -> None:
    head = HEAD.partition("Behandling:")[0]
    reading = read(f"{head}Vedtak: {told}\nBrygga males.\n")
    (case,), (vote,) = reading.cases, reading.votes
    assert (case.decision, vote.motion, vote.unanimous) == ("Brygga males.", "Brygga males.", unanimous)
    assert (vote.against.total if vote.against is not None else None) == against


@pytest.mark.parametrize(
    "interrupted",
    [
        "Møtet ble hevet i 5 minutter.",
        "Møtet vart heva i ti minutt.",
        "Møtet ble hevet kl. 12.00 – 12.15 for gruppemøter.",
        "Ordføreren hevet møtet for gruppemøte.",
    ],
)
def test_a_meeting_that_stopped_for_a_while_goes_on(interrupted: str) -> None:
    case = only_case(HEAD.replace("Votering:", f"{interrupted}\n\nVotering:"))
    assert [proposal.text for proposal in case.proposals] == ["Brygga males rød."]
    reading = read(HEAD.replace("\n\nVotering:", f"\n{interrupted}"))
    assert [vote.outcome for vote in reading.votes] == ["adopted"]
