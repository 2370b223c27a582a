"""What is told on one line in one type is broken over two in another: the records are the same."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from extract.records import Conversion

HEAD = "Møteprotokoll\n\nUtvalg: Bystyret\nMøtested: Rådhuset\nMøtedato: 12.03.2019\n\n"
CASE = "PS 12/19 Ny bru\n\nBehandling:\nInnstillingen ble vedtatt med 3 mot 1 stemme.\n"


def converted(text: str) -> Conversion:
    return convert_bytes("møte.txt", text.encode())


def present(attendance: str) -> list[tuple[str, str | None]]:
    (meeting,) = converted(f"{HEAD}{attendance}\n\n{CASE}").meetings
    return [(each.name, each.party) for each in meeting.present]


def test_names_broken_at_their_hyphen_and_within() -> None:
    names = "Ap: Kari Nes, Ole-\nPetter Vik, Siri Solle-\nbakk, Arne Dal,\nGrete Lund\n\nH: Per Moe"
    assert present(f"Til stede:\n\n{names}") == [
        ("Kari Nes", "Ap"),
        ("Ole-Petter Vik", "Ap"),
        ("Siri Sollebakk", "Ap"),
        ("Arne Dal", "Ap"),
        ("Grete Lund", "Ap"),
        ("Per Moe", "H"),
    ]


@pytest.mark.parametrize("space", [" ", "      "])
def test_parties_beside_each_other_with_a_local_list(space: str) -> None:
    beside = f"BYML: Per Moe, Rune Dal{space}KrF: Aud Vik,\nIngrid Lund\nV: Siri Bø R: Tor Ås Uavh: Unn Li"
    assert present(f"Til stede:\n\nAp: Kari Nes, Ola Lid\n{beside}") == [
        ("Kari Nes", "Ap"),
        ("Ola Lid", "Ap"),
        ("Per Moe", "BYML"),
        ("Rune Dal", "BYML"),
        ("Aud Vik", "KrF"),
        ("Ingrid Lund", "KrF"),
        ("Siri Bø", "V"),
        ("Tor Ås", "R"),
        ("Unn Li", "Uavh"),
    ]


@pytest.mark.parametrize("end", ["og\n19 andre medlemmer, i alt 21.", "og 19 andre\nmedlemmer, i alt 21."])
def test_others_are_counted_behind_those_named(end: str) -> None:
    assert present(f"Til stede: Ordfører Kari Nes (Sp), varaordfører Ola Lid (Ap) {end}") == [
        ("Kari Nes", "Sp"),
        ("Ola Lid", "Ap"),
    ]


def test_a_sentence_of_who_left_says_nothing_of_the_substitute_above_it() -> None:
    told = "Ellers møtte rådmann Per Moe. Arne Dal (H) forlot møtet\nunder sak 65/96 etter å ha fått permisjon."
    listed = "Til stede: Kari Nes (Sp)\nForfall: Ola Lid (H).\nVaramedlem: Siri Bø (H).\n"
    assert ("Siri Bø", "H") in present(listed + told)


@pytest.mark.parametrize("end", [" ", "\n"])
def test_a_treatment_told_over_two_lines(end: str) -> None:
    told = (
        "PROTOKOLL\n\nDen 12. februar 2014 holdt Lillevik bystyre møte i bystyresalen fra kl.\n17.00 til kl. 21.25.\n\n"
        "11/14 Ny skole i sentrum\n\nUtvalg for oppvekst behandlet saken i møtet 21.01.2014 sak 3/14 og"
        f"{end}avga følgende innstilling:\n"
        "1. Skolen bygges.\n\nVotering:\nInnstillingen ble vedtatt mot 1 stemme (SV).\n\n"
        f"Bystyret behandlet saken i møtet 12.02.2014 sak 11/14 og fattet{end}følgende vedtak:\n\n1. Skolen bygges.\n\n"
        "Votering:\nInnstillingen ble enstemmig vedtatt.\n"
    )
    assert [(case.body, case.date, case.case_number, case.decision) for case in converted(told).cases] == [
        ("Utvalg for oppvekst", "2014-01-21", "3/14", None),
        ("Bystyret", "2014-02-12", "11/14", "1. Skolen bygges."),
    ]


def test_the_next_case_of_a_body_that_decided_the_one_above() -> None:
    told = "".join(
        f"{number} {title}\nKomite for skole behandlet saken i møtet 081211 sak {number} og fattet følgende vedtak:\n"
        f"{decision}\nVotering:\nInnstillingen ble vedtatt med {votes} stemmer.\n"
        for number, title, decision, votes in (
            ("83-11", "Ny skole", "Skolen bygges.", "5 mot 3"),
            ("84-11", "Skoleruten 2012", "Ruten følges.", "6 mot 2"),
        )
    )
    conversion = converted(f"Protokoll\nKomite for skole\n\n{told}")
    assert [(case.case_number, case.title, case.decision) for case in conversion.cases] == [
        ("83-11", "Ny skole", "Skolen bygges."),
        ("84-11", "Skoleruten 2012", "Ruten følges."),
    ]
    assert [vote.case_id for vote in conversion.votes] == ["c1", "c2"]


def test_a_motion_above_the_votes_for_and_against_introduces_no_proposal() -> None:
    told = (
        "Behandling:\nKari Nes (SV) la fram følgende endringsforslag:\nSatsen settes til 6 promille.\n\nVotering:\n"
        "Endringsforslaget fra SV:\nFor: SV (1)\nMot: Ap (4), H (3)\nForslaget falt.\n"
        "Forslaget fra H og FrP:\nFor: H (3)\nMot: Ap (4)\nForslaget falt.\n"
    )
    conversion = converted(f"{HEAD}PS 12/19 Eiendomsskatt\n\n{told}")
    assert [proposal.text for proposal in conversion.cases[0].proposals] == ["Satsen settes til 6 promille."]
    assert [
        (vote.motion, vote.for_ and vote.for_.total, vote.against and vote.against.total) for vote in conversion.votes
    ] == [("Endringsforslaget fra SV", 1, 7), ("Forslaget fra H og FrP", 3, 4)]


def test_a_list_that_goes_on_in_words_of_its_own_is_told() -> None:
    listed = "Til stede: Arne Bakke, Olga Lid,\nBirger Moe og presten som ble kalt inn i siste liten.\n"
    told = [each.message for each in converted(f"{HEAD}{listed}\n{CASE}").warnings]
    assert any("Birger Moe og presten" in each for each in told)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_puts_the_case_off_below_its_introduction(gap: str) -> None:
    told = f"Behandling:\nForslag fra Sp v/Ola Lid:{gap}«Saken utsettes til høsten.»\n\nForslaget falt.\n"
    ((proposal,),) = [case.proposals for case in converted(f"{HEAD}PS 12/19 Ny bru\n\n{told}").cases]
    assert proposal.kind == "utsettelsesforslag"


@pytest.mark.parametrize("end", [" ", "\n"])
def test_a_case_whose_archive_number_is_below_its_label(end: str) -> None:
    told = f"{HEAD}Sak 12/19 Ny bru over Storelva Arkivsak:{end}2019/88\n\nBehandling:\nInnstillingen ble vedtatt.\n"
    ((title, archive),) = [(case.title, case.archive_case) for case in converted(told).cases]
    assert (title, archive) == ("Ny bru over Storelva", "2019/88")


@pytest.mark.parametrize(
    ("told", "proposer", "parties"),
    [
        ("Ola Lid (SV) alternativt forslag på vegne av SV,\nR og MDG:", "Ola Lid", ["SV", "R", "MDG"]),
        ("Ordføreren hadde et utkast. Ola O.\nLid (Ap) fremmet følgende tilleggsforslag:", "Ola O. Lid", []),
    ],
)
def test_an_introduction_over_two_lines(told: str, proposer: str, parties: list[str]) -> None:
    text = f"{HEAD}PS 12/19 Ny bru\n\nBehandling:\n{told}\nBrua males rød.\n\nForslaget falt.\n"
    ((proposal,),) = [case.proposals for case in converted(text).cases]
    assert (proposal.proposer.name, proposal.on_behalf_of) == (proposer, parties)


def test_the_letter_of_an_alternative_on_the_next_line() -> None:
    told = "Alternativ B fekk 5 røyster og vart vedteke, medan alternativ\nA fekk 4 røyster."
    ((vote,),) = [converted(f"{HEAD}PS 12/19 Ny bru\n\nRøysting:\n{told}\n").votes]
    assert (vote.motion, vote.alternative_motion) == ("Alternativ B", "alternativ A")


def test_the_agenda_goes_on_below_its_heading_on_the_next_page() -> None:
    heading = "Saksnr   Tittel                         Resultat"
    rows = [f"PS {n}/24  Sak nummer {n}                  Innstilling vedtatt" for n in range(1, 5)]
    cases = [f"PS {n}/24 Sak nummer {n}\n\nBehandling:\nInnstillingen ble vedtatt.\n" for n in range(1, 5)]
    agenda = "\n".join([heading, *rows[:2]]) + "\n\f" + "\n".join([heading, *rows[2:]])
    assert {case.result for case in converted(f"{HEAD}{agenda}\n" + "\n".join(cases)).cases} == {"Innstilling vedtatt"}


@pytest.mark.parametrize(
    ("told", "motion", "total"),
    [
        (
            "Ved alternativ votering mellom innstillingen og forslaget fra SV fikk innstillingen\n7 stemmer (4H, 3Sp)"
            " og ble vedtatt. Forslaget fra SV fikk 6 stemmer (6SV).",
            "innstillingen",
            7,
        ),
        (
            "Forslaget fra MDG og SV fikk stemmene til MDG, SV og Kari\nNes (Ap), til sammen 6 stemmer, og falt.",
            "Forslaget fra MDG og SV",
            6,
        ),
    ],
)
def test_a_vote_whose_count_or_name_is_on_the_next_line(told: str, motion: str, total: int) -> None:
    read = converted(f"{HEAD}PS 12/19 Ny bru\n\nVotering:\n{told}\n")
    vote = read.votes[0]
    assert (vote.motion, vote.for_ and vote.for_.total) == (motion, total)
    assert not [warning for warning in read.warnings if warning.code == "vote_not_read"]


def test_a_title_whose_years_are_on_the_next_line() -> None:
    told = f"{HEAD}23/22 - 22/97120 - Skole- og barnehagerute\n2024/2025\n\nVotering:\nInnstillingen ble vedtatt.\n"
    assert [case.title for case in converted(told).cases] == ["Skole- og barnehagerute 2024/2025"]


def test_a_list_named_by_letters_after_the_parties() -> None:
    assert present("Til stede: 3 av 4 representanter. DNA: Kari Nes, Ola Lid. RV: Tor\nVik. FL: Nils Dal.")[2:] == [
        ("Tor Vik", "R"),
        ("Nils Dal", "FL"),
    ]


def test_a_proposal_told_in_a_sentence_over_two_lines() -> None:
    told = "Ola Lid (FrP) gjorde framlegg om at saka skulle\nutsetjast til hausten. Framlegget fall."
    ((proposal,),) = [case.proposals for case in converted(f"{HEAD}PS 12/19 Ny bru\n\nHandsaming:\n{told}\n").cases]
    assert proposal.kind == "utsettelsesforslag"


def test_the_party_of_a_remark_on_the_next_line() -> None:
    told = "Merknad fra representantene Nes (SV) og Vik\n(MDG):\nUtsettelser må være unntak og ikke regel."
    ((remark,),) = [
        case.remarks for case in converted(f"{HEAD}PS 12/19 Ny bru\n\nBehandling:\n{told}\n\nForslaget falt.\n").cases
    ]
    assert (remark.parties, remark.text) == (["SV", "MDG"], "Utsettelser må være unntak og ikke regel.")


def test_when_a_substitute_left_is_no_part_of_the_absent_members_name() -> None:
    rows = "Navn            Funksjon       Parti   Merknad\nKari Nes        Medlem         SP\n"
    rows += "Per Moe         Varamedlem     KRF     Møtte for Eli Nesvik. Gikk kl. 14:30, etter sak 65/21\n"
    (meeting,) = converted(f"{HEAD}Til stede:\n{rows}\n{CASE}").meetings
    assert [each.substitute_for for each in meeting.present] == [None, "Eli Nesvik"]


@pytest.mark.parametrize("beside", ["BPL (Bygdepolitisk liste)", "BPL, (Bygdepolitisk liste)"])
def test_a_list_told_by_its_code_and_its_name(beside: str) -> None:
    assert present(f"Til stede:\nKari Nes, AP\nPer Moe {beside}") == [("Kari Nes", "Ap"), ("Per Moe", "BPL")]
