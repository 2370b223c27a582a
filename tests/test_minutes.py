"""Minutes in every form of head that we know, invented: which treatments are cases, and what is read of them."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from extract.links import linked
from extract.model import Facts, Layout, Line, Notice, RunningLine
from extract.readers.minutes import read_minutes
from extract.reading import Reading
from extract.records import Case
from extract.sections.minutes import find_minutes_sections


def lines_of(text: str) -> list[Line]:
    lines: list[Line] = []
    above = True
    for page, part in enumerate(text.split("\f"), 1):
        for written in part.strip("\n").splitlines():
            if written.strip():
                lines.append(Line(page, written.rstrip(), (), None, 0.0, False, above))
            above = not written.strip()
    return lines


def read(text: str, running: tuple[RunningLine, ...] = ()) -> Reading:
    layout = Layout(tuple(lines_of(text)), running, text.count("\f") + 1)
    facts = Facts(None, "nb", None, None, (), running)
    return linked(read_minutes(find_minutes_sections(layout, facts), facts))


def heads(text: str) -> list[tuple[str | None, ...]]:
    return [(case.body, case.date, case.case_number, case.archive_case, case.title) for case in read(text).cases]


def only_case(text: str) -> Case:
    (case,) = read(text).cases
    return case


LABELLED = """
Saksprotokoll

Utvalg: Levekårsutvalget
Møtedato: 03.05.2017
Sak: 12/17

Tittel: Saksprotokoll - Ny turvei langs
elva

Resultat: Innstilling vedtatt
Arkivsak: 17/2040

Vedtak:
Turveien bygges ferdig i 2018.

Saksordfører: Kari Nes (Ap)

Behandling:
Kari Nes (Ap) tilleggsforslag til punkt 2b pva Ap, SV:
Det settes opp benker.

Ola Lid (H) forslag:
Turveien utsettes.

Votering:
Innstillingen ble enstemmig vedtatt.
Nes' forslag ble vedtatt mot 2 stemmer (2H).
Lids forslag fikk 3 stemmer (3H) og falt.
"""


def test_labelled_head() -> None:
    case = only_case(LABELLED)
    assert heads(LABELLED) == [("Levekårsutvalget", "2017-05-03", "12/17", "17/2040", "Ny turvei langs elva")]
    assert case.result == "Innstilling vedtatt"
    assert case.decision == "Turveien bygges ferdig i 2018."
    assert [(p.proposer.name, p.proposer.party, p.kind, p.target) for p in case.proposals] == [
        ("Kari Nes", "Ap", "tilleggsforslag", "2b"),
        ("Ola Lid", "H", "forslag", None),
    ]
    assert case.proposals[0].on_behalf_of == ["Ap", "SV"]
    assert [vote.proposal_ids for vote in read(LABELLED).votes] == [[], ["c1-p1"], ["c1-p2"]]


def test_several_treatments_of_one_case_are_several_cases() -> None:
    second = (
        LABELLED.replace("Levekårsutvalget", "Bystyret").replace("03.05.2017", "18.05.2017").replace("12/17", "40/17")
    )
    papers = "\fSaksframlegg\n\nNy turvei langs elva\nArkivsak.: 17/2040\n\nForslag til innstilling:\nTurveien bygges.\n\nBakgrunn\nVeien ble enstemmig vedtatt i 2010.\n"  # noqa: E501
    assert [head[:3] for head in heads(LABELLED + papers + "\f" + second)] == [
        ("Levekårsutvalget", "2017-05-03", "12/17"),
        ("Bystyret", "2017-05-18", "40/17"),
    ]
    assert len(read(LABELLED + papers + "\f" + second).votes) == 6


def test_date_in_a_running_header_only() -> None:
    undated = LABELLED.replace("Møtedato: 03.05.2017\n", "")
    header = Line(1, "Saksprotokoll for Levekårsutvalget 03.05.2017", (), None, 0.0, False, True)
    (case,) = read(undated, (RunningLine("header", header),)).cases
    assert case.date == "2017-05-03"
    other = Line(1, "Saksprotokoll for Bystyret 18.05.2017", (), None, 0.0, False, True)
    reading = read(undated, (RunningLine("header", other),))
    assert reading.cases[0].date is None
    assert [notice.code for notice in reading.notices] == ["date_missing"]


def test_zero_padded_number_in_a_footer_is_the_case_number() -> None:
    case = only_case(LABELLED + "\nProtokoll 0012/17, Levekårsutvalget, 03.05.2017\n")
    assert case.case_number == "12/17"
    assert "Protokoll" not in case.proposals[-1].text


MEETING_BOOK = """
Møteprotokoll

Utvalg: Formannskapet
Møtested: Rådhuset
Dato: 10.06.2026
Tidspunkt: 09:00

Saksliste
Saksnr  Tittel
PS 16/26  Ny lekeplass
PS 17/26  Gebyr for båtplass

PS 16/26 Ny lekeplass

Kommunedirektørens forslag til vedtak:
Lekeplassen bygges.

Behandling:
Kari Nes (Ap) fremmet følgende forslag:
Lekeplassen bygges ved skolen.

Votering:
Nes' forslag falt med 3 mot 6 stemmer.
Kommunedirektørens forslag ble vedtatt med 6 mot 3 stemmer.

Vedtak:
Lekeplassen bygges.

PS 17/26 Gebyr for båtplass

Behandling:

Votering:
Enstemmig vedtatt.

Vedtak:
Gebyret økes.
"""


def test_meeting_book_with_an_agenda() -> None:
    assert heads(MEETING_BOOK) == [
        ("Formannskapet", "2026-06-10", "16/26", None, "Ny lekeplass"),
        ("Formannskapet", "2026-06-10", "17/26", None, "Gebyr for båtplass"),
    ]
    first, second = read(MEETING_BOOK).cases
    assert first.decision == "Lekeplassen bygges." and second.decision == "Gebyret økes."
    assert len(first.proposals) == 1


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("PS 45/12 Ny bru", "45/12", "Ny bru"),
        ("Sak 45/12 Ny bru", "45/12", "Ny bru"),
        ("SAK NR 0045/12 NY BRU", "0045/12", "NY BRU"),
        ("Sak nr.: 0045/12\nNY BRU OVER ELVA", "0045/12", "NY BRU OVER ELVA"),
        ("Sak PS 0045/12 Ny bru", "0045/12", "Ny bru"),
        ("BU SAK NR. 45/12 Ny bru", "45/12", "Ny bru"),
        ("K-sak 45/12 Ny bru", "45/12", "Ny bru"),
        ("PS TEK 0045/12 Ny bru", "0045/12", "Ny bru"),
        ("45/12 Ny bru", "45/12", "Ny bru"),
        ("Utvals-saknr Tittel Arkivsaknr\n45/12 Ny bru 12/300", "45/12", "Ny bru"),
    ],
)
def test_case_lines(line: str, number: str, title: str) -> None:
    text = f"Kommunestyret 22.06.12\n\n{line}\n\nBehandling:\nOrdføreren orienterte.\n\nVedtak:\nBrua bygges.\n"
    case = only_case(text)
    assert (case.body, case.date, case.case_number, case.title) == ("Kommunestyret", "2012-06-22", number, title)
    assert case.decision == "Brua bygges."


def test_archive_case_in_the_line() -> None:
    text = "Møte i Heradsstyret den 21.06.2023\n\n85/2023 - 22/10959 - KLAGE PÅ AVSLAG\n\nVedtak:\nKlagen vert avvist.\n\nBehandling:\nOrdføraren orienterte.\n\nAvrøysting:\nSamrøystes vedteke.\n"  # noqa: E501
    assert heads(text) == [("Heradsstyret", "2023-06-21", "85/2023", "22/10959", "KLAGE PÅ AVSLAG")]


def test_protocol_in_body_after_the_papers() -> None:
    text = """
Utvalg            Møtedato     Saksnr
Formannskapet     01.02.2016   12/16
Kommunestyret     22.02.2016   9/16

Rådmannens forslag til INNSTILLING:
Veien asfalteres.

Saksopplysninger:
Veien ble enstemmig vedtatt bygd i 1990.

Saksprotokoll i Formannskapet - 01.02.2016

Behandling:
Ola Lid (Sp) foreslo at veien gruses.

Avstemning:
Forslaget falt mot 2 stemmer.
Rådmannens innstilling ble enstemmig vedtatt.

Vedtak:
Veien asfalteres.

Saksprotokoll i Kommunestyret - 22.02.2016

Behandling:

Avstemning:
Innstillingen ble enstemmig vedtatt.

Vedtak:
Veien asfalteres.
"""
    assert [head[:3] for head in heads(text)] == [
        ("Formannskapet", "2016-02-01", "12/16"),
        ("Kommunestyret", "2016-02-22", "9/16"),
    ]
    reading = read(text)
    assert [(p.proposer.name, p.text) for p in reading.cases[0].proposals] == [("Ola Lid", "at veien gruses.")]
    assert [vote.proposal_ids for vote in reading.votes] == [["c1-p1"], [], []]


def test_treatment_named_with_case_and_date() -> None:
    text = """
PS 7/26 Ny barnehage

Rådet for eldre, inkludering og mangfolds behandling av sak 7/2026 i møte den 10.06.2026:

Behandling:
Rådet ble enige om følgende forslag til uttalelse:
Barnehagen bør ligge ved parken.

Avstemning:
Enstemmig vedtatt.
"""
    case = only_case(text)
    assert (case.body, case.date, case.case_number, case.title) == (
        "Rådet for eldre, inkludering og mangfold", "2026-06-10", "7/26", "Ny barnehage"
    )  # fmt: skip
    assert [(p.proposer.name, p.proposer.party) for p in case.proposals] == [(None, None)]


def test_old_minutes_with_a_table_of_bodies() -> None:
    text = """
MØTEBOK

Saksnr.: Utvalg                              Møtedato
0052/01  Formannskapets møte     15.03.01
0052/01  Kommunestyret                       29.03.01

Saksbehandler: Kari Nes          Arkiv: 210
Arkivsaksnr.: 01/00417

NY VEI TIL KAIA

Behandling/vedtak i Formannskapets møte den 15.03.01 sak 0052/01

Formannskapets behandling:

Ordføreren fremmet rådmannens forslag til vedtak.
Forslag fra Ola Lid (V):
Veien bygges ikke.

Ved votering ble forslaget fra Ola Lid satt opp mot forslaget fra ordføreren.
Det siste forslaget tiltres med 4 stemmer for og 1 mot

Formannskapets innstilling, mot 1 stemme:

Veien bygges.

Det vises til:
- vedtak i kommunestyret

Saksfremlegg:

Utvalgets behandling:
Planen ble enstemmig vedtatt.
"""
    case = only_case(text)
    assert (case.body, case.date, case.case_number, case.archive_case, case.title) == (
        "Formannskapet", "2001-03-15", "0052/01", "01/00417", "NY VEI TIL KAIA"
    )  # fmt: skip
    assert case.decision == "Veien bygges."
    assert [(p.proposer.name, p.proposer.party) for p in case.proposals] == [("Ola Lid", "V")]


def test_decision_before_treatment() -> None:
    text = """
Utval: Heradsstyret
Møtestad: Heradshuset
Møtedato: 15.05.2024
Tid: 12.00

27/24 Plan for hamna
Arkivsak: 22/1180
Sakshandsamar: Kari Nes

Heradsstyret sitt vedtak
Planen vert lagd ut.

Behandling i Heradsstyret 15.05.2024
Framlegg frå Ola Lid på vegner av SP, SV:
Planen vert utsett.

Avrøysting
Tilrådinga vart samrøystes vedteken.
"""
    assert heads(text) == [("Heradsstyret", "2024-05-15", "27/24", "22/1180", "Plan for hamna")]
    case = only_case(text)
    assert case.decision == "Planen vert lagd ut."
    assert [(p.proposer.name, p.on_behalf_of) for p in case.proposals] == [("Ola Lid", ["Sp", "SV"])]


def test_assembly_with_numbered_parts() -> None:
    text = """
Fylkestinget
Møtebok 2/05
Tid: 13.05.2005
Sted: Bodø

Sak 19/05
Ny plan for
kysten

II Forslag og merknader
Forslag 1, representant Kari Nes, Fri gruppe
Planen avvises.

Forslag 2, Ap's gruppe og Høyre v/Ola Lid:
Planen vedtas.

III Votering
Av 43 representanter var 41 til stede.
Forslag 1 ble forkastet mot 2 stemmer.
Forslag 2 ble enstemmig vedtatt.

IV Protokolltilførsel
Representant Kari Nes, Fri gruppe, fremmet følgende protokolltilførsel:
Gruppen er imot planen.

V Talerliste og replikkordskifte
Kari Nes

VI Fylkestingets vedtak etter voteringen
Planen vedtas.
"""
    reading = read(text)
    (case,) = reading.cases
    assert (case.body, case.date, case.title) == ("Fylkestinget", "2005-05-13", "Ny plan for kysten")
    assert case.decision == "Planen vedtas."
    assert [(p.proposer.name, p.on_behalf_of) for p in case.proposals] == [("Kari Nes", []), ("Ola Lid", ["Ap", "H"])]
    assert [(remark.kind, remark.parties) for remark in case.remarks] == [("protokolltilførsel", ["Fri gruppe"])]
    assert [vote.proposal_ids for vote in reading.votes] == [["c1-p1"], ["c1-p2"]]


def test_agendas_and_papers_are_no_cases() -> None:
    assert (
        heads(
            "Saksliste\n\nPS 1/20 Ny skole\nPS 2/20 Nytt bad\n\nSaksframlegg\n\nPS 1/20 Ny skole\n\nForslag til"
            " vedtak:\nSkolen bygges.\n\nBakgrunn\nSkolen ble enstemmig vedtatt i 2012.\n"
        )
        == []
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Kari Nes (Ap) fremmet følgende forslag:", ("Kari Nes", "Ap", [], "forslag", None)),
        ("Kari Nes (SP), forslag", ("Kari Nes", "Sp", [], "forslag", None)),
        ("Kari Nes(Sp) forslag:", ("Kari Nes", "Sp", [], "forslag", None)),
        ("Følgende forslag ble fremmet av Kari Nes (SV) på vegne av SV, V:",
         ("Kari Nes", "SV", ["SV", "V"], "forslag", None)),
        ("Det ble fremmet følgende forslag til uttalelse:", (None, None, [], "forslag", None)),
        ("Rådet kom i fellesskap fram til følgende forslag:", (None, None, [], "forslag", None)),
        ("Kari Nes fremmet følgende forslag:", ("Kari Nes", None, [], "forslag", None)),
        ("Forslag fra Kari Nes (SP):", ("Kari Nes", "Sp", [], "forslag", None)),
        ("AP v/Kari Nes foreslo følgende:", ("Kari Nes", "Ap", ["Ap"], "forslag", None)),
        ("Kari Nes (Krf) la fram følgjande forslag på vegner av V, V:", ("Kari Nes", "KrF", ["V"], "forslag", None)),
        ("Kari Nes (Krf) gjorde framlegg om endring av pkt. 2:", ("Kari Nes", "KrF", [], "endringsforslag", "2")),
        ("Fellesforslag fra Ap, SV og Rødt v/Kari Nes (SV):",
         ("Kari Nes", "SV", ["Ap", "SV", "R"], "fellesforslag", None)),
        ("Kari Nes (H) fremmet følgende utsettelsesforslag:", ("Kari Nes", "H", [], "utsettelsesforslag", None)),
        ("Oversendelse fra Kari Nes (FrP)", ("Kari Nes", "FrP", [], "oversendelsesforslag", None)),
        ("Kari Nes (Ap) fremmet forslag til nytt pkt. 4 på vegne av Ap og H:",
         ("Kari Nes", "Ap", ["Ap", "H"], "forslag", "4")),
        ("Kari Nes (R) tilleggsforslag til innstillingen punkt 1, nytt punkt 1 l.:",
         ("Kari Nes", "R", [], "tilleggsforslag", "1l")),
    ],
)  # fmt: skip
def test_introductions(line: str, expected: tuple[object, ...]) -> None:
    text = f"Sak 1/20 Ny bru\n\nBehandling:\n{line}\nBrua males blå.\n\nVotering:\nForslaget ble enstemmig vedtatt.\n"
    reading = read(text)
    (proposal,) = reading.cases[0].proposals
    assert (
        proposal.proposer.name, proposal.proposer.party, proposal.on_behalf_of, proposal.kind, proposal.target
    ) == expected  # fmt: skip
    assert proposal.text == "Brua males blå."
    assert [vote.proposal_ids for vote in reading.votes] == [["c1-p1"]]


def test_what_the_mayor_puts_to_the_vote_is_no_proposal() -> None:
    text = "Sak 1/20 Ny bru\n\nBehandling:\nOrdføreren fremmet rådmannens forslag til vedtak.\nForslaget fra ordføreren tiltres enstemmig.\n"  # noqa: E501
    reading = read(text)
    assert reading.cases[0].proposals == [] and len(reading.votes) == 1


def test_a_proposal_keeps_what_looks_like_headings_inside_it() -> None:
    text = "Sak 1/20 Ny bru\n\nBehandling:\nKari Nes (MDG) fremmet følgende forslag:\nMerknad til punkt 2:\nBrua må tåle is.\n\nForslag til tilleggspunkt:\nDet lages gangvei.\n\nVotering:\nNes' forslag falt.\n"  # noqa: E501
    (proposal,) = only_case(text).proposals
    assert proposal.text.startswith("Merknad til punkt 2:") and proposal.text.endswith("gangvei.")


def test_votes_told_after_each_proposal() -> None:
    text = """
Sak 1/20 Ny bru

Behandling:
Forslag fra Kari Nes (V):
Brua males blå.
Forslaget ble vedtatt mot 3 stemmer.

Forslag fra Ola Lid (AP):
Brua males rød.
Votering: forslaget fikk 3 stemmer for og 4 stemmer mot.

Vedtak:
Brua males blå.
"""
    reading = read(text)
    assert [p.text for p in reading.cases[0].proposals] == ["Brua males blå.", "Brua males rød."]
    assert [vote.proposal_ids for vote in reading.votes] == [["c1-p1"], ["c1-p2"]]


def test_ambiguous_links_stay_open_with_a_notice() -> None:
    text = """
Sak 1/20 Ny bru

Behandling:
Kari Nes (Ap) tilleggsforslag, nytt punkt:
Brua males blå.

Kari Nes (Ap) tilleggsforslag, nytt punkt:
Brua får lys.

Votering:
Nes' forslag nytt punkt ble enstemmig vedtatt.
"""
    reading = read(text)
    assert [vote.proposal_ids for vote in reading.votes] == [[]]
    assert "proposal_ambiguous" in [notice.code for notice in reading.notices]


def test_one_person_with_two_proposals_is_told_apart_by_the_point() -> None:
    text = """
Sak 1/20 Ny bru

Behandling:
Kari Nes (Ap) tilleggsforslag til innstillingen punkt 3, nytt pkt 3 i.:
Brua males blå.

Kari Nes (Ap) tilleggsforslag, nytt punkt:
Brua får lys.

Votering:
Nes’ forslag nytt punkt falt mot 2 stemmer.
Nes’ forslag nytt pkt 3i ble enstemmig vedtatt.
"""
    assert [vote.proposal_ids for vote in read(text).votes] == [["c1-p2"], ["c1-p1"]]


def test_remarks_join_and_are_withdrawn() -> None:
    text = """
Sak 1/20 Ny bru

Vedtak:
Brua bygges.

FLERTALLSMERKNAD – H, V:
Brua er viktig for bygda og for alle som bor der ute.

Behandling:
Kari Nes (H) merknad:
Brua er viktig for bygda og for alle som bor der ute.

Ola Lid (R) merknad:
Brua er for dyr.

Votering:
Innstillingen ble enstemmig vedtatt.
V og Sp sluttet seg til merknaden fra H
Merknaden fra R ble frafalt.
"""
    case = only_case(text)
    assert case.decision == "Brua bygges."
    assert [(remark.parties, remark.status) for remark in case.remarks] == [
        (["H", "V", "Sp"], "stands"),
        (["R"], "withdrawn"),
    ]


def test_case_without_date_is_told() -> None:
    reading = read("Sak 1/20 Ny bru\n\nBehandling:\n\nVotering:\nEnstemmig vedtatt.\n")
    assert reading.cases[0].date is None
    assert [notice for notice in reading.notices if notice.code == "date_missing"] == [
        Notice("date_missing", "c1: no date of the meeting was found for 1/20 Ny bru", 1)
    ]


def test_numbers_alone_and_decisions_headed_by_their_number() -> None:
    text = """
MØTEPROTOKOLL

Kommunestyret

Møtested: Kulturhuset
Møtedato: 14.12.2022

80/22
22/1450
NY BRU OVER ELVA

Behandling i kommunestyret:

Ola Lid (H) fremmet på vegne av H og V alternativt budsjettforslag:
Brua bygges av tre.

Votering:
Alternativt budsjettforslag fra H og V fikk 9 stemmer og falt.

KST-80/22 Vedtak:
Brua bygges av stål.
"""
    assert heads(text) == [("Kommunestyret", "2022-12-14", "80/22", "22/1450", "NY BRU OVER ELVA")]
    case = only_case(text)
    assert case.decision == "Brua bygges av stål."
    assert [(p.kind, p.on_behalf_of) for p in case.proposals] == [("alternativt forslag", ["H", "V"])]
    assert [vote.proposal_ids for vote in read(text).votes] == [["c1-p1"]]


def test_body_and_date_above_the_treatment() -> None:
    text = """
Arkivsaknr: 2010/8695
Utvalg Møtedato Utvalgssaksnr
Kommunestyret 22.06.2011 45/11

Rådmannens innstilling
Tomta kjøpes.

Kommunestyret 22.06.11

Behandling:
Forslag 1 (Kari Nes, SV):
Tomta leies.

Votering:
Forslag 1 falt med 3 mot 16 stemmer.

Vedtak:
Tomta kjøpes.
"""
    assert heads(text) == [("Kommunestyret", "2011-06-22", "45/11", "2010/8695", None)]
    assert [(p.proposer.name, p.proposer.party) for p in only_case(text).proposals] == [("Kari Nes", "SV")]
    assert [vote.proposal_ids for vote in read(text).votes] == [["c1-p1"]]


WRAPPED = """
Saksprotokoll

Utvalg: Havnerådet
Møtedato: 03.05.2017
Sak: 12/17
Tittel: Ny brygge

Behandling:
Kari Nes (Ap) fremmet følgende forslag:
1. Brygga bygges i tre, og alt annet gjøres slik det er beskrevet i
Formannskapets innstilling.
2. Brygga åpnes i mai.

Votering:
Nes' forslag ble vedtatt mot 2 stemmer.

Vedtak:
1. Brygga bygges i tre, og alt annet gjøres slik det er beskrevet i
Formannskapets innstilling.
2. Brygga åpnes i mai, og grunnen til det er det gjort rede for i
Saksframlegg.
3. Rådet får en ny sak til høsten.
"""


def test_the_end_of_a_wrapped_sentence_is_no_heading() -> None:
    case = only_case(WRAPPED)
    assert case.decision is not None
    assert [line[:3] for line in case.decision.split("\n") if line[0].isdigit()] == ["1. ", "2. ", "3. "]
    assert case.proposals[0].text.endswith("2. Brygga åpnes i mai.")


WITHIN = """
Havnerådet 003/17: Godkjenning av innkalling
Møtedato: 03.05.2017
{between}
Vedtak:
a) Innkallingen av 20.04.2017 ble enstemmig godkjent
b) Arbeiderpartiet v/Kari Nes foreslår at møtet holdes for åpne dører.
Forslaget ble vedtatt mot 1 stemme.
"""


@pytest.mark.parametrize("between", ["", "Notat datert 1. mai 2017 var sendt ut.\n"])
def test_what_is_told_within_the_decision_is_read_whatever_stands_above_it(between: str) -> None:
    reading = read(WITHIN.format(between=between))
    assert [(vote.motion[-12:], vote.unanimous, vote.proposal_ids) for vote in reading.votes] == [
        ("v 20.04.2017", True, []),
        ("Forslaget", False, ["c1-p1"]),
    ]


LISTED = """
MØTEBOK
Utvalg: Havnerådet
Møtedato: 03.05.2017

Saksnr. Arkivsaknr. Tittel
0011/17 17/00214 GODKJENNING AV INNKALLING
0012/17 17/00301 NY BRYGGE PÅ NES
{last}0011/17

GODKJENNING AV INNKALLING
Leiaren ønskte velkomen. Alle hadde fått papira i tide.


{word}0012/17

NY BRYGGE PÅ NES
Behandling:
Kari Nes (Ap) fremmet følgende forslag:
Brygga bygges i tre.

Votering:
Et enstemmig havneråd sluttet seg til Nes' forslag.
"""


@pytest.mark.parametrize(("last", "word"), [("\nSak ", "Sak "), ("Sak ", "Sak ")])
def test_agenda_rows_are_no_heads_and_the_first_case_is_read_where_it_is_told(last: str, word: str) -> None:
    reading = read(LISTED.format(last=last, word=word))
    assert [(case.case_number, case.archive_case) for case in reading.cases] == [
        ("0011/17", "17/00214"),
        ("0012/17", "17/00301"),
    ]
    assert [(vote.case_id, vote.unanimous, vote.outcome) for vote in reading.votes] == [("c2", True, "adopted")]


RECOMMENDED_BY_COMMITTEE = """
Utvalg: Havnerådet
Møtedato: 03.05.2017
Sak: 14/17
Tittel: Ny brygge

Framlegg frå styringsutvalet
1. Brygga vert bygd i tre.
2. Arbeidet startar i mai.

Handsaming:
{told}
Røysting:
Punkt 1 og 2 vart samrøystes vedtekne.
"""


@pytest.mark.parametrize(
    ("told", "proposals"), [("Rådet drøfta saka.", 0), ("Framlegg frå valkomiteen:\nTo vert valde.", 1)]
)
def test_what_a_committee_put_forward_above_the_treatment_is_no_proposal(told: str, proposals: int) -> None:
    reading = read(RECOMMENDED_BY_COMMITTEE.format(told=told))
    assert [len(case.proposals) for case in reading.cases] == [proposals]
    assert [(vote.motion, vote.unanimous) for vote in reading.votes] == [("Punkt 1 og 2", True)]


def test_a_number_alone_that_tells_when_a_budget_was_decided_is_no_case() -> None:
    text = "Økonomiplan 2031-2034\n\nVedtak i fylkestinget 12. desember 2030, sak T 98/30\n\nTal i 1000 kroner.\n"
    assert convert_bytes("plan.txt", text.encode()).cases == []


def test_the_first_case_of_the_agenda_has_its_own_head_below_it() -> None:
    agenda = "SAKSLISTE\n\n0031/94  MOLO I NORDHAMNA\n0032/94  TAKET PÅ SKOLEN\n\n"
    labels = "Saksnr.:      Utvalg                   Møtedato"
    head = labels + "\n{}       Hovedutvalg for havn     14.04.94\n\nArkivsaksnr.: {}\n\n{}\n\n"
    told = "BEHANDLING:\n\nInnstillingen enst. vedtatt.\n\nVEDTAK:\n\nMoloen bygges.\n\n-----------------\n\n"
    cases = read(
        f"MØTEBOK\n\nUtvalg: Hovedutvalg for havn\nMøtedato: 14.04.94\nMøtested: Rådhuset\n\n{agenda}\f"
        f"{head.format('0031/94', '94/00012', 'MOLO I NORDHAMNA')}{told}"
        f"{head.format('0032/94', '94/00013', 'TAKET PÅ SKOLEN')}{told}"
    ).cases
    assert [(case.case_number, case.archive_case) for case in cases] == [
        ("0031/94", "94/00012"),
        ("0032/94", "94/00013"),
    ]
    # The rule of dashes is no part of what was decided.
    assert [case.decision for case in cases] == ["Moloen bygges.", "Moloen bygges."]


def test_what_was_approved_of_a_meeting_has_no_list_of_those_present_as_decision() -> None:
    cases = read(
        "Møteprotokoll\nUtvalg: Kommunestyret\nMøtested: Rådhuset\nDato: 30.11.2011\nTidspunkt: 10:00\n\n"
        "Følgende faste medlemmer møtte:\nKari Nes MEDL AP\nOla Lid MEDL SV\n\nMerknader\n"
        "Innkalling og saksliste ble enstemmig godkjent.\n"
    ).cases
    assert all(case.decision is None for case in cases)
