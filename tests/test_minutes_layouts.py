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
