"""What stands above several cases and is none's own: the meeting's archive case, the rows of the bodies."""

from __future__ import annotations

import pytest

from patterns.cases.agenda import parse_agenda_row
from tests.test_minutes import read


def test_a_row_of_the_bodies_that_a_case_goes_through_is_no_title() -> None:
    text = (
        "Saksnr   Utvalg   Møtedato\n61/23   Formannskapet   23.11.2023\n84/23   Kommunestyret   14.12.2023\n\n"
        "Budsjett 2024\n\nSaksprotokoll i Formannskapet 23.11.2023\nBehandling\nInnstillingen ble enstemmig vedtatt.\n"
        "Vedtak\nBudsjettet vedtas.\n"
    )
    assert "Formannskapet 23.11.2023" not in [case.title for case in read(text).cases]
    assert parse_agenda_row("61/23 Formannskapet 23.11.2023") is None
    row = parse_agenda_row("61/23 Godkjenning av protokoll 23.11.2023")
    assert row is not None and row.title == "Godkjenning av protokoll 23.11.2023"


AGENDA = "Saksnr  Arkivsaksnr  Tittel\n31/23  23/1877  Ny bru\n32/23  23/2044  Ny kai\n"


@pytest.mark.parametrize("agenda", ["", AGENDA])
def test_the_number_that_a_meeting_is_filed_under_is_no_cases(agenda: str) -> None:
    treated = "Behandling\nInnstillingen ble enstemmig vedtatt.\n\nVedtak\nDet bygges.\n\n"
    text = (
        f"Protokoll fra møte i Formannskapet\n\nDato: 14.11.2023\nArkivsak: 23/00019\n\n{agenda}\n"
        f"Sak 31/23 Ny bru\n\n{treated}Sak 32/23 Ny kai\n\n{treated}"
    )
    archives = [case.archive_case for case in read(text).cases]
    assert archives == (["23/1877", "23/2044"] if agenda else [None, None])


def test_the_number_that_a_meeting_is_filed_under_is_no_cases_whose_titles_stand_above_the_treatment() -> None:
    treated = "Møtebehandling\nInnstillingen ble enstemmig vedtatt.\n\nFormannskapets vedtak\nDet bygges.\n\n"
    case = "{0} {1}\nBehandlet av Møtedato Saknr\n1 Formannskapet 14.11.2023 {0}\n"
    behind = "Formannskapet har behandlet saken i møte 14.11.2023 sak {0}\n"
    text = "MØTEPROTOKOLL\nFormannskapet\nDato: 14.11.2023\nArkivsak: 23/00019\n\n" + "".join(
        f"{case.format(number, title)}{behind.format(number)}{treated}"
        for number, title in (("31/23", "Ny bru"), ("32/23", "Ny kai"))
    )
    assert [(case.case_number, case.archive_case) for case in read(text).cases] == [("31/23", None), ("32/23", None)]


def test_the_number_of_a_document_is_no_part_of_the_archive_case_of_an_agendas_row() -> None:
    row = parse_agenda_row("31/23 23/1877-2 Ny bru")
    assert row is not None and row.archive == "23/1877"
