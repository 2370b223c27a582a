"""Cases whose number and title are set as the text around them, and lines that only name a case. All is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract import convert_bytes
from extract.model import Line
from extract.sections.case_starts import find_starts
from extract.sections.minutes_lines import minutes_lines
from tests.test_minutes import lines_of

HEAD = """Hjartdal kommune
Møteprotokoll
Utvalg: Formannskapet
Møtested: Rådhuset
Dato: 14.05.2024
Tidspunkt: 09:00
"""
FIRST = """31/24 Gangveg ved Storelva
Arkivsak: 23/410
Behandling:
Marit Lid (Ap) orienterte.
Votering:
Innstillingen ble enstemmig vedtatt.
Vedtak:
Gangvegen bygges i 2025.
"""
TREATED = """Votering:
Innstillingen ble vedtatt med 5 mot 2 stemmer.
Vedtak:
Endringen godkjennes.
"""


def told(text: str) -> tuple[list[tuple[str | None, str | None, int]], list[str]]:
    conversion = convert_bytes("minutes.txt", text.encode())
    cases = [
        (case.case_number, case.title, sum(vote.case_id == case.id for vote in conversion.votes))
        for case in conversion.cases
    ]
    return cases, [warning.message for warning in conversion.warnings if warning.code == "case_ambiguous"]


GANGVEG = ("31/24", "Gangveg ved Storelva", 1)
TANGEN = ("32/24", "Reguleringsendring for Tangen", 1)


@pytest.mark.parametrize(
    "below",
    [
        "Arkivsak: 23/1977\n" + TREATED,
        "Saksframlegg\nPlanen er fra 1998.\n" + TREATED,
        "Behandling\n" + TREATED,
        TREATED,
        "Innstillingen ble vedtatt med 5 mot 2 stemmer.\n",
        "Odd Vik (Sp) fremmet følgende forslag:\nSaken utsettes.\nForslaget falt med 2 mot 5 stemmer.\n",
    ],
)
def test_what_stands_below_tells_that_a_case_begins(below: str) -> None:
    assert told(HEAD + FIRST + "32/24 Reguleringsendring for Tangen\n" + below) == ([GANGVEG, TANGEN], [])


def test_a_title_over_two_lines_stands_above_what_tells() -> None:
    case = "32/24 Reguleringsendring for Tangen og de tre tomtene sør for\nkaia i sentrum\nArkivsak: 23/19\n" + TREATED
    title = "Reguleringsendring for Tangen og de tre tomtene sør for kaia i sentrum"
    assert told(HEAD + FIRST + case) == ([GANGVEG, ("32/24", title, 1)], [])


def test_the_first_case_stands_right_below_the_agenda_that_has_it() -> None:
    agenda = "Saksliste\n31/24 Gangveg ved Storelva\n32/24 Reguleringsendring for Tangen\n"
    first = FIRST.replace("Arkivsak: 23/410\n", "")
    assert told(HEAD + agenda + first + "32/24 Reguleringsendring for Tangen\n" + TREATED) == ([GANGVEG, TANGEN], [])


@pytest.mark.parametrize(
    "named",
    [
        "Planen henger sammen med vegvalget, jf. sak\n32/24 Reguleringsendring for Tangen\n",
        "Se også:\n32/24 Reguleringsendring for Tangen\n",
        "Vegvalget er omtalt i\n32/24 Reguleringsendring for Tangen\n",
        "Tidligere behandling\n12/23 Forprosjekt for gangveg\nVedtak:\nForprosjektet godkjennes.\n",
        "Tidligere behandling\n12/24 Planprogram for gangveg\nVedtak:\nPlanprogrammet godkjennes.\n",
        "Hovedutvalget har behandlet\n57/24 Planprogram for gangveg\nVedtak:\nPlanprogrammet godkjennes.\n",
        "Sakene som gjelder området:\n31/24 Gangveg ved Storelva\n32/24 Reguleringsendring\n33/24 Kai\n",
    ],
)
def test_a_case_that_the_papers_name_begins_none(named: str) -> None:
    papers = FIRST.replace("Behandling:", "Saksframlegg\nVegen er smal.\n" + named + "Behandling:")
    assert told(HEAD + papers) == ([GANGVEG], [])


def test_larger_type_sets_a_case_off() -> None:
    text = HEAD + FIRST + "33/24 Reguleringsendring for Tangen\nPlanen legges ut."
    lines = [replace(line, size=11.0) for line in lines_of(text)]

    def numbers(lines: list[Line]) -> list[str | None]:
        return [start.number for start in find_starts(minutes_lines(lines)) if start.kind == "case_line"]

    assert numbers(lines) == ["31/24"]
    larger = [replace(line, size=14.0) if "Tangen" in line.text else line for line in lines]
    assert numbers(larger) == ["31/24", "33/24"]


def test_a_line_that_may_begin_a_case_is_told() -> None:
    cases, doubts = told(HEAD + FIRST + "32/24 Reguleringsendring for Tangen\nTangen med de tre tomtene\n")
    assert cases == [GANGVEG]
    assert doubts == ["c1: may begin another case: 32/24 Reguleringsendring for Tangen"]
