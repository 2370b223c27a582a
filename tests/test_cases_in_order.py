"""Cases of which minutes tell nothing known, told by their place among the others; and decisions without a word for
them."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from extract.records import Conversion

FRONT = """Lillevik kommune

Møteprotokoll

Utvalg: Formannskapet
Møtedato: 12.03.2024

"""
FIRST = """Sak 13/24 Ny molo

Behandling:
Innstillingen ble enstemmig vedtatt.

Vedtak:
Moloen bygges.

"""


def read(text: str) -> Conversion:
    return convert_bytes("protokoll.txt", text.encode())


@pytest.mark.parametrize(
    "below",
    ["", "\nUtsatt\n", "\nIngen saker\n", "\n- Ordføreren orienterte om havna\n", "\nInnstilling:\nBrygga males.\n"],
)
def test_a_case_with_the_next_number_is_one_whatever_stands_below_it(below: str) -> None:
    for text in (
        f"{FRONT}{FIRST}Sak 14/24 Brygge i Nordvika\n{below}",
        f"{FRONT}{FIRST}Sak 14/24 Brygge i Nordvika\n{below}\n{FIRST.replace('13/24', '15/24')}",
    ):
        numbers = [case.case_number for case in read(text).cases]
        assert numbers == ["13/24", "14/24", "15/24"][: len(numbers)] and len(numbers) == 1 + text.count("Sak 1") - 1


@pytest.mark.parametrize(
    "below",
    [
        "Saker til neste møte:\n\n14/24 Brygge i Nordvika\n",
        "Sak 17/24 Brygge i Nordvika\n",
        "14/24 Brygge i Nordvika\n15/24 Ny bom\n16/24 Maling\n",
        "RS 14/24 Brev fra havna\n",
    ],
)
def test_what_is_only_listed_or_out_of_order_is_none(below: str) -> None:
    assert [case.case_number for case in read(f"{FRONT}{FIRST}{below}").cases] == ["13/24"]


@pytest.mark.parametrize(
    "line",
    [
        "Enstemmig vedtatt:",
        "Samrøystes vedteke:",
        "Vedtatt mot 3 stemmer (H):",
        "Følgende ble enstemmig vedtatt:",
        "Formannskapet vedtok:",
        "Formannskapet vedtok deretter:",
        "Utvalget fattet dette vedtaket:",
        "Konklusjon:",
        "Formannskapet vedtar:",
    ],
)
def test_a_line_above_what_was_decided(line: str) -> None:
    treated = f"Behandling:\nSaken ble drøftet.\n\n{line}\n1. Brygga males.\n2. Fristen er mai.\n\n"
    first, _ = read(f"{FRONT}Sak 14/24 Brygge\n\n{treated}" + FIRST.replace("13/24", "15/24")).cases
    assert first.decision == "1. Brygga males.\n2. Fristen er mai."


@pytest.mark.parametrize(
    "told",
    [
        "Enstemmig vedtatt:\nBrygga males.\n\nVedtak:\nBrygga males.\n",
        "Kommunestyret vedtok:\nBrygga skal stå.\n\nVedtak:\nBrygga males.\n",
        "Konklusjon:\nBrygga skal stå.\n\nVedtak:\nBrygga males.\n",
    ],
)
def test_a_heading_of_the_decision_is_it(told: str) -> None:
    (case,) = read(f"{FRONT}Sak 14/24 Brygge\n\nBehandling:\nSaken ble drøftet.\n\n{told}").cases
    assert case.decision == "Brygga males."


@pytest.mark.parametrize(
    "told",
    [
        "Kommunestyret vedtok:\nBrygga skal stå.\n",
        "Kari Nes (H) foreslo:\nFormannskapet vedtar:\nBrygga skal stå.\n\nForslaget falt mot 2 stemmer.\n",
        "Enstemmig vedtatt:\nPunkt 1 og 2 i innstillingen\n",
        "Saksopplysninger:\nFormannskapet vedtok:\nBrygga skal stå.\n",
    ],
)
def test_what_others_decided_or_somebody_proposed_is_no_decision(told: str) -> None:
    text = f"{FRONT}Sak 14/24 Brygge\n\n{told}\n{FIRST.replace('13/24', '15/24')}"
    assert [case.decision for case in read(text).cases if case.case_number == "14/24"] in ([], [None])


@pytest.mark.parametrize("line", ["Enstemmig vedtatt:", "Følgende ble enstemmig vedtatt:"])
def test_the_text_below_is_the_proposal_with_that_text(line: str) -> None:
    told = f"Behandling:\nKari Nes (H) foreslo:\nBrygga males.\n\n{line}\nBrygga males.\n"
    (vote,) = read(f"{FRONT}Sak 14/24 Brygge\n\n{told}").votes
    assert (vote.motion, vote.proposal_ids) == ("Brygga males.", ["c1-p1"])


@pytest.mark.parametrize("below", ["Brygga males.", "Kari Nes (H) og Per Dal (H)"])
def test_a_proposal_adopted_above_its_text_or_above_those_against(below: str) -> None:
    (case,) = read(f"{FRONT}Sak 14/24 Brygge\n\nBehandling:\nNes' forslag ble vedtatt mot 2 stemmer:\n{below}\n").cases
    assert case.decision == ("Brygga males." if below.startswith("Brygga") else None)


def test_those_against_above_the_text_are_a_vote() -> None:
    (vote,) = read(f"{FRONT}Sak 14/24 Brygge\n\nBehandling:\nVedtatt mot 3 stemmer (H):\nBrygga males.\n").votes
    assert vote.against is not None and vote.against.total == 3 and vote.outcome == "adopted"


def test_a_conclusion_right_below_the_first_case() -> None:
    first, _ = read(f"{FRONT}Sak 12/24 - Budsjett\nKonklusjon:\nRådet støtter planen.\n\n{FIRST}").cases
    assert (first.case_number, first.decision) == ("12/24", "Rådet støtter planen.")


@pytest.mark.parametrize("line", ["Styrets vedtak: Brygga males.", "Formannskapet sitt vedtak: Brygga males."])
def test_the_decision_on_the_line_of_the_body_s_heading(line: str) -> None:
    (case,) = read(f"{FRONT}Sak 14/24 Brygge\n\n{line}\nMelding om vedtak: Havna\n").cases
    assert case.decision == "Brygga males."


@pytest.mark.parametrize("title", ["Høringsuttalelse", "Uttale"])
def test_a_title_that_heads_decisions_elsewhere(title: str) -> None:
    (case,) = read(f"{FRONT}PS 14/24 {title}\n\nVedtak:\nPlanen støttes.\n").cases
    assert (case.case_number, case.title, case.decision) == ("14/24", title, "Planen støttes.")
