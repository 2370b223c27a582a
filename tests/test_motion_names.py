"""What a bare result decides on: the nearest proposal or recommendation above, or the decided text."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from extract.records import Vote

HEAD = "Saksprotokoll\nUtvalg: Kommunestyret\nMøtedato: 12.03.2019\nSak: 14/19\nTittel: Brygga\n\n"
RECOMMENDED = "Rådmannens innstilling:\nBrygga rives.\n\n"
PUT = "Behandling:\nForslag fra Eli Kjærvik (SV):\nBrygga fornyes.\n\n"
SAID = "Behandling:\nEli Kjærvik (SV) fremmet følgende forslag:\nBrygga fornyes.\n\n"


def votes(text: str) -> list[Vote]:
    return convert_bytes("protokoll.txt", (HEAD + text).encode()).votes


@pytest.mark.parametrize(
    ("text", "motion", "proposals", "told_by"),
    [
        (PUT + "Enstemmig vedtatt.\n", "Forslag fra Eli Kjærvik (SV)", 1, "Forslag fra Eli Kjærvik (SV)"),
        (SAID + "Votering:\nEnstemmig vedtatt.\n", "Brygga fornyes.", 1, "Brygga fornyes."),
        (RECOMMENDED + PUT + "Enst.\n", "Forslag fra Eli Kjærvik (SV)", 1, "Forslag fra Eli Kjærvik (SV)"),
        (RECOMMENDED + "Votering:\nEnstemmig\n", "Rådmannens innstilling", 0, "Rådmannens innstilling"),
        (
            "Forslag til vedtak:\nBrygga rives.\n\nBehandling:\nDrøftet.\n\nVotering: Enstemmig\n",
            "Forslag til vedtak",
            0,
            "Forslag til vedtak",
        ),
        ("Vedtak:\nBrygga fornyes.\nSamrøystes.\n", "Brygga fornyes.", 0, "Brygga fornyes."),
        ("Vedtak (enstemmig):\nBrygga fornyes.\n", "Brygga fornyes.", 0, "Brygga fornyes."),
        ("Behandling:\nEt enstemmig utvalg gjorde følgende vedtak:\nBrygga fornyes.\n", "Brygga fornyes.", 0, None),
        ("Vedtak:\nBrygga rives.\n\nBehandling:\nVotering: Enstemmig vedtatt.\n", "Brygga rives.", 0, "Brygga rives."),
        ("Behandling:\nDrøftet.\n\nVotering:\nEnstemmig\n", "Enstemmig", 0, None),
    ],
)
def test_what_a_bare_result_decides_on(text: str, motion: str, proposals: int, told_by: str | None) -> None:
    (vote,) = votes(text)
    assert (vote.motion, len(vote.proposal_ids), vote.outcome) == (motion, proposals, "adopted")
    assert told_by is None or vote.evidence[-1].text.rstrip(" :") == told_by


def test_a_proposal_that_was_voted_on_is_not_voted_on_again() -> None:
    first, second = votes(
        RECOMMENDED + SAID + "Votering:\nKjærviks forslag falt mot 2 stemmer.\n\nVedtak: Enst. vedtatt.\n"
    )
    assert (first.motion, len(first.proposal_ids)) == ("Kjærviks forslag", 1)
    assert (second.motion, second.proposal_ids) == ("Rådmannens innstilling", [])


def test_a_point_keeps_its_own_words() -> None:
    assert [vote.motion for vote in votes(RECOMMENDED + "Votering:\nPunkt 1: Enstemmig vedtatt\n")] == ["Punkt 1"]


def test_two_proposals_above_are_not_chosen_between() -> None:
    text = SAID + "Ola Lid (H) fremmet følgende forslag:\nBrygga selges.\n\nVotering:\nEnstemmig vedtatt.\n"
    (vote,) = votes(text)
    assert (vote.motion, vote.proposal_ids) == ("Enstemmig vedtatt.", [])


def test_unanimity_behind_the_decided_sentence_is_a_vote_besides_the_one_told_above() -> None:
    text = "Behandling:\nLies forslag falt mot 2 stemmer.\n\nVedtak:\nSaken utsettes til neste møte. Enst.\n"
    assert [(vote.motion, vote.unanimous) for vote in votes(text)] == [
        ("Lies forslag", False),
        ("Saken utsettes til neste møte", True),
    ]


def test_a_recommendation_above_the_heading_of_the_treatment_is_what_is_decided() -> None:
    text = (
        "Kommunestyret 12.03.2019\n\nPS 14/19 Brygga\n\nRådmannens forslag til vedtak\nBrygga rives.\n\n"
        "Kommunestyrets behandling av sak 14/2019 i møte den 12.03.2019:\n\nBehandling:\nRådmannen orienterte.\n\n"
        "Avstemning:\nEnstemmig vedtatt.\n\nVedtak:\nBrygga rives.\n"
    )
    (vote,) = convert_bytes("protokoll.txt", text.encode()).votes
    assert (vote.motion, vote.outcome) == ("Rådmannens forslag til vedtak", "adopted")
    assert vote.evidence[-1].text == "Rådmannens forslag til vedtak"
