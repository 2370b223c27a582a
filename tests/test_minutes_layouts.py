"""Layouts of whole minutes: what is listed beside the cases, who came besides the members, what heads decisions."""

from __future__ import annotations

import pytest

from extract import Conversion, convert_bytes
from extract.model import Line, Word
from extract.readers.head_fields import take_label_row
from extract.readers.head_told import HeadTold
from patterns.case_fields import label_row
from patterns.proposals import parse_introduction

FRONT = "MØTEPROTOKOLL\nFormannskapet\nMøtedato: 12.03.2024\n\n"
PRESENT = "Til stede:\nKari Nes (Ap)\nOla Lid (H)\nEva Dal (SV)\n\n"


def read(text: str) -> Conversion:
    return convert_bytes("protokoll.txt", text.encode())


def read_page(body: str) -> Conversion:
    return convert_bytes("protokoll.html", f"<html><body>{body}</body></html>".encode())


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def told(conversion: Conversion) -> list[tuple[str | None, str | None, str | None]]:
    return [(case.case_number, case.title, case.decision) for case in conversion.cases]


def test_reports_listed_below_their_case_are_not_what_is_treated() -> None:
    listed = "PS 1/24 Referatsaker\nRS 1/24 Brev fra havna\nRS 2/24 Årsmelding\n"
    agenda = f"Saksliste\nSaksnr  Innhold\n{listed}PS 2/24 Ny kai\n"
    treated = "\nSaksprotokoll i Formannskapet - 12.03.2024\n\nBehandling:\nSakene ble gjennomgått.\n\nVedtak:\n{}\n"
    conversion = read(
        f"{FRONT}{agenda}\n{listed}{treated.format('Tas til orientering.')}"
        f"\nPS 2/24 Ny kai\n{treated.format('Kaia bygges.')}"
    )
    assert told(conversion) == [
        ("1/24", "Referatsaker", "Tas til orientering."),
        ("2/24", "Ny kai", "Kaia bygges."),
    ]


def test_matters_laid_before_a_meeting_are_no_cases_and_a_heading_alone_is_one() -> None:
    laid = "Omdelt:\nPS 8/24 Ny kran.\nPS 9/24 Ny brygge.\nSpørsmål: Når kommer saken?\nOrdføreren svarte.\n\n"
    agenda = "Sakliste\nSaksnr  Innhold\nPS 1/24 Orienteringer\nPS 2/24 Ny kai\n\n"
    cases = "PS 1/24 Orienteringer\n\nPS 2/24 Ny kai\n\nBehandling:\nEnstemmig vedtatt.\n\nVedtak:\nKaia bygges.\n"
    assert told(read(f"{FRONT}{laid}{agenda}{cases}")) == [
        ("1/24", "Orienteringer", None),
        ("2/24", "Ny kai", "Kaia bygges."),
    ]


@pytest.mark.parametrize("heading", ["SAMRØYSTES VEDTAK", "Samrøystes vedtak i Formannskapet - 12.03.2024"])
def test_unanimity_in_the_heading_of_a_decision(heading: str) -> None:
    conversion = read(f"{FRONT}PS 1/24 Ny kai\n\nInnstilling:\nKai.\n\nHandsaming:\n\n{heading}\nKaia vert bygd.\n")
    assert told(conversion) == [("1/24", "Ny kai", "Kaia vert bygd.")]
    assert [(vote.outcome, vote.unanimous) for vote in conversion.votes] == [("adopted", True)]


def test_a_case_numbered_in_the_list_of_its_meeting() -> None:
    cases = "4. BU 24/71 Ny kai\nVedtak:\nKaia bygges.\n\n5. BU 24/72 Ny kran\nVedtak:\nKrana kjøpes.\n"
    assert told(read(f"{FRONT}{cases}")) == [("24/71", "Ny kai", "Kaia bygges."), ("24/72", "Ny kran", "Krana kjøpes.")]


def test_heads_of_table_cells_and_the_name_above_the_next_papers() -> None:
    head = table(("Utvalg", "Møtedato", "Saksnr", "Saksbeh."), ("Formannskapet", "12.03.2024", "{0}", "knl"))
    archive = table(("Sakshandsamar", "Arkivsaknr.:"), ("Kari Nes Lid", "24/16"))
    case = f"<p>Lillevik kommune</p>{head}{archive}<p>{{1}}</p><p>Vedtak:</p><p>{{1}} bygges.</p>"
    cases = "".join(case.format(*each) for each in (("1/24", "Ny kai"), ("2/24", "Ny kran")))
    conversion = read_page(f"<p>MØTEPROTOKOLL</p><p>Utvalg: Formannskapet</p>{cases}")
    assert told(conversion) == [("1/24", "Ny kai", "Ny kai bygges."), ("2/24", "Ny kran", "Ny kran bygges.")]
    assert [case.archive_case for case in conversion.cases] == ["24/16", "24/16"]


def test_cells_that_touch_are_each_a_value() -> None:
    cells = enumerate(("Kari Nes", "24/16", "24/59"))
    words = tuple(Word(text, 100.0 * at, 20.0, 100.0 * (at + 1), 30.0, 0.0, False) for at, text in cells)
    labels = Line(1, "Sakshandsamar Arkivsaknr.: Dokumentnr.:", (), None, 9.0, False, True)
    values = Line(1, "Kari Nes 24/16 24/59", words, None, 0.0, False, False)
    told_there = HeadTold()
    assert take_label_row(told_there, (labels, values), 0, label_row(labels.text), is_own=True) == 2
    assert told_there.archive == "24/16"


def test_a_list_of_those_absent_and_their_substitutes_alone_is_a_meeting() -> None:
    listed = table(
        ("Forfall meldt frå følgjande medl.:", "Parti", "Følgjande varamedl. møtte", "Parti"),
        ("Kari Nes", "AP", "Per Moen", "AP"),
        ("Ola Lid", "H", "Eva Vik", "H"),
    )
    page = f"<p>MØTEPROTOKOLL</p><p>Formannskapet</p><p>Dato: 12.03.2024</p><p>Saknr.: 1/24-9/24</p>{listed}"
    conversion = read_page(f"{page}<p>Sak 1/24 Ny kai</p><p>Vedtak:</p><p>Kaia vert bygd.</p>")
    [meeting] = conversion.meetings
    came = [(each.name, each.substitute_for) for each in meeting.present]
    assert came == [("Per Moen", "Kari Nes"), ("Eva Vik", "Ola Lid")]
    assert [each.name for each in meeting.absent] == ["Kari Nes", "Ola Lid"]
    assert [warning.code for warning in conversion.warnings] == ["attendance_not_read"]


def test_who_was_there_besides_the_members() -> None:
    members = "Fremmøtte:\nKari Nes, Ola Lid, Eva Dal\nPer Vik (kirkeverge/sekr)\n\n"
    others = "Fra Eldrerådet møtte:\nLiv Sand\nJon Ås\n\n"
    conversion = read(f"{FRONT}{members}{others}Sak 1/24 Ny kai\nVedtak:\nKaia bygges.\n")
    assert [each.name for each in conversion.meetings[0].present] == ["Kari Nes", "Ola Lid", "Eva Dal"]
    assert conversion.warnings == []


def test_notes_of_cases_behind_names_of_a_party() -> None:
    of_h = "H: Kari Nes (inhabil i sak 2/24), Ola Lid\n"
    of_ap = "Ap: Eva Dal (inhabil i sak 2/24) (kom kl. 18.00), Per Vik\n\n"
    conversion = read(f"{FRONT}Til stede\n{of_h}{of_ap}Sak 1/24 Ny kai\nVedtak:\nKaia bygges.\n")
    assert [(each.name, each.party) for each in conversion.meetings[0].present] == [
        ("Kari Nes", "H"),
        ("Ola Lid", "H"),
        ("Eva Dal", "Ap"),
        ("Per Vik", "Ap"),
    ]


def test_a_vote_on_one_motion_against_another_and_a_short_local_list() -> None:
    proposal = "Kari Nes (SV) fremmet forslag på vegne av SV og V:\nKaia bygges ikke.\n\n"
    pair = "Det ble votert over innstillingen mot forslag fra SV og V"
    voted = f"Votering:\n{pair}, og innstillingen ble vedtatt mot 5 stemmer (SV 2, Sol 3).\n"
    conversion = read(f"{FRONT}{PRESENT}PS 1/24 Ny kai\n\nBehandling:\n{proposal}{voted}\nVedtak:\nKaia bygges.\n")
    [vote] = conversion.votes
    assert (vote.motion, vote.alternative_motion, vote.outcome) == ("innstillingen", "forslag fra SV og V", "adopted")
    assert vote.alternative_proposal_ids == ["c1-p1"]
    assert vote.against is not None
    assert [(share.party, share.count) for share in vote.against.parties] == [("SV", 2), ("Sol", 3)]


@pytest.mark.parametrize("line", ["Kari Nes - SP gjorde slikt framlegg:", "Framlegg frå Kari Nes – SP:"])
def test_a_party_behind_a_dash(line: str) -> None:
    introduction = parse_introduction(line)
    assert introduction is not None
    assert (introduction.name, introduction.party) == ("Kari Nes", "Sp")


def test_a_member_on_behalf_of_a_party_below_the_heading_of_proposals() -> None:
    proposals = "Forslag\nFra Kari Nes på vegne av FRP:\nSaken sendes tilbake.\n\n"
    voted = "Votering\nFRPs forslag fikk 2 stemmer og falt.\n"
    conversion = read(f"{FRONT}{PRESENT}PS 1/24 Ny kai\n\nBehandling:\n{proposals}{voted}")
    [proposal] = conversion.cases[0].proposals
    assert (proposal.proposer.name, proposal.on_behalf_of) == ("Kari Nes", ["FrP"])
    assert conversion.votes[0].proposal_ids == [proposal.id]


def test_a_decision_above_the_papers_ends_where_they_begin() -> None:
    head = "Sak {0}/24\nNy {1}\n\nSaksh.: Kari Nes   Arkiv: 033   Arkivsak: 24/{0}11\n\n"
    case = f"{head}{{2}}\n{{1}} vert bygd.\n\nTILRÅDING:\nNei.\n\n"
    first = case.format(1, "kai", "Formannskapet sitt VEDTAK, samr.:")
    second = case.format(2, "kran", "Formannskapet sitt VEDTAK, 5 mot 2 røyster:")
    conversion = read(f"{FRONT}{first}DOKUMENT:\nF-sak 106/23 (vedlagt)\n\n{second}")
    assert told(conversion) == [("1/24", "Ny kai", "kai vert bygd."), ("2/24", "Ny kran", "kran vert bygd.")]
    assert [(vote.unanimous, vote.against and vote.against.total) for vote in conversion.votes] == [
        (True, None),
        (False, 2),
    ]


@pytest.mark.parametrize(
    "heading", ["VEDTAK I FORMANNSKAPET 12.03.2024, INNSTILLING TIL KOMMUNESTYRET:", "FS - Tilråding:"]
)
def test_a_decision_that_recommends(heading: str) -> None:
    case = (
        f"Sak 1/24\nNy kai\n\nBehandling i formannskapet 12.03.2024:\nEnstemmig vedtatt.\n\n{heading}\nKaia bygges.\n"
    )
    conversion = read(f"{FRONT}{case}")
    assert told(conversion) == [("1/24", "Ny kai", "Kaia bygges.")]
    assert [vote.outcome for vote in conversion.votes] == ["adopted"]


@pytest.mark.parametrize(
    ("result", "outcome"),
    [
        ("Forslaget fra Ap falt (14 mot 7 st.).", "rejected"),
        ("Aps forslag oversendt formannskapet uten realitetsvotering.", "referred"),
    ],
)
def test_a_proposal_ends_with_what_became_of_it(result: str, outcome: str) -> None:
    conversion = read(f"{FRONT}PS 1/24 Ny kai\n\nBehandling:\nForslag fra Ap:\nKaia males.\n{result}\n")
    [proposal] = conversion.cases[0].proposals
    assert proposal.text == "Kaia males."
    assert [(vote.outcome, vote.proposal_ids) for vote in conversion.votes] == [(outcome, [proposal.id])]


def test_what_is_decided_stands_before_its_result_on_one_line() -> None:
    case = "PS 1/24 Ny kai\n\nVedtak\nRådet tar saken til orientering. Vedtatt mot 1 stemme (Nes).\n"
    assert told(read(f"{FRONT}{case}")) == [("1/24", "Ny kai", "Rådet tar saken til orientering.")]


def test_of_two_motions_voted_over_the_one_named_is_adopted() -> None:
    voted = (
        "Det ble votert over innstillingen og endringsforslaget. Endringsforslaget ble vedtatt med 3 mot 1 stemme.\n"
    )
    conversion = read(f"{FRONT}PS 1/24 Ny kai\n\nBehandling:\n{voted}")
    assert [vote.motion for vote in conversion.votes] == ["Endringsforslaget"]


def test_a_title_that_names_a_body_and_its_day_is_no_row_of_treatments() -> None:
    title = "Godkjenning av protokoll fra formannskapet 12.02.2024"
    assert told(read(f"{FRONT}1/24 {title}\n\nVedtak:\nGodkjent.\n")) == [("1/24", title, "Godkjent.")]


def test_a_table_of_bodies_whose_heading_is_in_the_type_of_its_rows() -> None:
    head = "Saksprotokoll\nArkivsak-dok. 22/731-4\n\nBehandlet av Møtedato Saksnr\n1 Rådet 04.12.2024 71/24\n\n"
    [case] = read(f"Lillevik kommune\n\n{head}Ny kai\n\nVotering\nInnstillingen ble enstemmig vedtatt.\n").cases
    assert (case.body, case.case_number, case.title) == ("Rådet", "71/24", "Ny kai")


def test_members_listed_below_their_heading_alone() -> None:
    listed = "Faste medlemmer:\nKari Nes\nOla Lid\nEva Dal\n\nForfall meldt fra følgende medlemmer:\nEva Dal\n\n"
    others = "Dessuten møtte (fra administrasjonen):\nLiv Sand\n\n"
    [meeting] = read(f"{FRONT}{listed}{others}Sak 1/24 Ny kai\nVedtak:\nKaia bygges.\n").meetings
    assert [each.name for each in meeting.present] == ["Kari Nes", "Ola Lid"]
    assert [each.name for each in meeting.absent] == ["Eva Dal"]


def test_those_absent_and_their_substitutes_above_those_present() -> None:
    above = "FORFALL\nPer Vik\n\nVARAMEDLEMMER\nEva Dal\n\nSekretæren foretok navneopprop.\n\n"
    present = "DISSE MØTTE\nHØYRE\n1. Kari Nes\n2. Eva Dal\n\nVENSTRE\n1. Ola Lid\n\n"
    [meeting] = read(f"{FRONT}{above}{present}Sak 1/24 Ny kai\nVedtak:\nKaia bygges.\n").meetings
    assert sorted((each.name, each.party) for each in meeting.present) == [
        ("Eva Dal", "H"),
        ("Kari Nes", "H"),
        ("Ola Lid", "V"),
    ]
    assert [each.name for each in meeting.absent] == ["Per Vik"]


def test_a_remark_without_text_does_not_end_a_list() -> None:
    listed = "Til stede:\nKari Nes\nOla Lid\nForfall: Per Vik\nMerknad:\nVaramedlemmer: Eva Dal\n\n"
    [meeting] = read(f"{FRONT}{listed}Sak 1/24 Ny kai\nVedtak:\nKaia bygges.\n").meetings
    assert [each.name for each in meeting.present] == ["Kari Nes", "Ola Lid", "Eva Dal"]


def test_a_body_named_with_its_municipality_is_the_case_s() -> None:
    held = (
        "PROTOKOLL\n\nFredag 12. april 2024 ble det holdt møte i Lillevik kontrollutvalg under ledelse av Kari Nes.\n\n"
    )
    case = "1/24 Ny kai\n\nBehandling i kontrollutvalget 12.04.2024:\nEnstemmig vedtatt.\n\nVedtak:\nKai.\n"
    conversion = read(f"{held}{PRESENT}{case}")
    assert conversion.meetings[0].body == "Lillevik kontrollutvalg"
    assert [each.meeting_id for each in conversion.cases] == [conversion.meetings[0].id]


def test_a_table_of_those_present_that_is_not_understood_is_told() -> None:
    names = ("Kari Nes", "Ola Lid", "Eva Dal", "Per Vik")
    listed = table(("Navn", "Fremmøte kl.", "18.06", "Stemmer"), *((name, "x", "x", "nei") for name in names))
    page = f"<p>MØTEPROTOKOLL</p><p>Formannskapet</p><p>Dato: 12.03.2024</p><p>Til stede:</p>{listed}"
    conversion = read_page(f"{page}<p>Sak 1/24 Ny kai</p><p>Vedtak:</p><p>Kaia bygges.</p>")
    assert conversion.meetings == []
    assert [each.code for each in conversion.warnings] == ["attendance_not_read"]


def test_a_title_and_fields_below_the_line_with_body_and_day() -> None:
    treated = "Saksprotokoll i Formannskapet - 12.03.2024\n\nNy kai, samarbeid med havna\n\n"
    head = f"{treated}Arkivsaksnr.: 2024/118\nSaksnr.: 8/24\n"
    conversion = read(f"{head}\nBehandling\nInnstillingen enstemmig vedtatt.\n\nVedtak\nKaia bygges.\n")
    [case] = conversion.cases
    assert (case.case_number, case.title, case.archive_case) == ("8/24", "Ny kai, samarbeid med havna", "2024/118")
    assert (case.body, case.date) == ("Formannskapet", "2024-03-12")


def test_fields_that_are_no_title() -> None:
    first = "1/24\nNY KAI\nLnr.: 159/24 Arkivsaksnr.: 24/3719\n\nVEDTAK:\nKaia bygges.\n\n"
    second = "Sak 2/24\nNY KRAN\n\nBehandling av saken:\nSaksnr.  Utvalg  Møtedato\n2/24  Formannskapet  12.03.2024\n\n"
    told_of = "Endelig vedtak fattes i: Kommunestyret\n\nBehandling:\nEnstemmig vedtatt.\n\nVedtak:\nKrana kjøpes.\n"
    conversion = read(f"{FRONT}{first}{second}{told_of}")
    assert [(case.title, case.archive_case) for case in conversion.cases] == [("NY KAI", "24/3719"), ("NY KRAN", None)]


def test_the_archive_s_numbers_in_an_agenda_s_column_of_journals() -> None:
    agenda = "Saksnr.  Journalnr.  Tittel\n1/24  24/00709  Ny kai\n2/24  24/00710  Ny kran\n\n"
    case = "{0}/24\nNy {1}\n\nBehandling:\nEnst. vedtatt.\n\nVedtak:\n{1} kjøpes.\n\n"
    conversion = read(f"{FRONT}Saksliste\n{agenda}{case.format(1, 'kai')}{case.format(2, 'kran')}")
    assert [case.archive_case for case in conversion.cases] == ["24/00709", "24/00710"]


def test_what_is_only_pointed_at_is_the_sentence_before() -> None:
    told_of = "Saken utsettes. Dette ble enstemmig vedtatt.\n"
    conversion = read(f"{FRONT}PS 1/24 Ny kai\n\nInnstilling:\nKai.\n\nBehandling:\n{told_of}")
    assert [vote.motion for vote in conversion.votes] == ["Saken utsettes"]


def test_a_number_before_several_parties_is_that_of_all() -> None:
    voted = "Forslaget fra V fikk 5 stemmer og falt (5 Ap+V+SV).\n"
    [vote] = read(f"{FRONT}PS 1/24 Ny kai\n\nVotering:\n{voted}").votes
    assert vote.for_ is not None
    assert [(share.party, share.count) for share in vote.for_.parties] == [("Ap", None), ("V", None), ("SV", None)]


def test_what_a_party_or_a_member_is_quoted_with_is_proposed_where_it_is_voted_on() -> None:
    said = (
        "FRP: Kaia gjøres kortere.\nKari Nes (Ap) på vegne av Ap og Sp:\nKaia males.\nSV: Vi støtter innstillingen.\n\n"
    )
    voted = (
        "Votering:\nFRPs forslag fikk 4 stemmer og falt.\nForslaget fra Ap og Sp ble vedtatt med 12 mot 5 stemmer.\n"
    )
    conversion = read(f"{FRONT}PS 1/24 Ny kai\n\nBehandling:\n{said}{voted}")
    proposals = conversion.cases[0].proposals
    assert [(each.proposer.name, each.on_behalf_of) for each in proposals] == [
        (None, ["FrP"]),
        ("Kari Nes", ["Ap", "Sp"]),
    ]
    assert proposals[0].text == "Kaia gjøres kortere."
    assert [vote.proposal_ids for vote in conversion.votes] == [[each.id] for each in proposals]
