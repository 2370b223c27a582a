"""Headings with their text behind them (`Vedtak: Saken utsettes.`), on one line or over several."""

from __future__ import annotations

import pytest

from tests.test_minutes import read

HEAD = "Møteprotokoll\n\nUtvalg: Fondsstyret\nMøtedato: 14.05.2025\n\nSak 8/25 Støtte til båt\n\nSøker: Båt AS.\n\n"


@pytest.mark.parametrize(
    ("told", "decision", "motion"),
    [
        (
            "Vedtak: Båt AS får et tilskudd på kr 20 000 til reparasjon av\nmotoren. Enstemmig vedtatt.",
            "Båt AS får et tilskudd på kr 20 000 til reparasjon av motoren. Enstemmig vedtatt.",
            "Båt AS får et tilskudd på kr 20 000 til reparasjon av motoren.",
        ),
        (
            "Vedtak: Båt AS får et tilskudd på kr 12 000 til motor. Vedtatt med 3 mot 1\nstemme.",
            "Båt AS får et tilskudd på kr 12 000 til motor. Vedtatt med 3 mot 1 stemme.",
            "Båt AS får et tilskudd på kr 12 000 til motor.",
        ),
    ],
)
def test_a_decision_behind_its_heading_goes_on_in_the_next_line(told: str, decision: str, motion: str) -> None:
    reading = read(f"{HEAD}{told}\n")
    assert [" ".join((case.decision or "").split()) for case in reading.cases] == [decision]
    assert [vote.motion for vote in reading.votes] == [motion]
