"""The day of a meeting that no label and no body's name stands beside, and lists of no meeting. All is invented."""

from __future__ import annotations

import pytest

from extract import convert_bytes

LISTED = """
Til stede: Gunvor Lie, Arne Sæther, Inger Holm
Forfall: Randi Koch

Sak 1/21 Fast møtedag

Vedtak: Enstemmig godkjent.
"""


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Råd for eldre, Digitalt møte i Teams, 03.02.2021 kl. 10:00", "Råd for eldre"),
        ("Eldrerådet, 3. februar 2021 kl. 10-12", "Eldrerådet"),
        ("Fjernmøte over Teams 03.02.2021 kl. 09.00", None),
        ("Onsdag 3. februar 2021", None),
        ("Rådhuset, 03.02.2021", None),
        ("Møtenr. 1/2021, 3.2.2021 på rådhuset", None),
        ("Teams, onsdag 03.02.21", None),
        ("Referat fra møte 03.02.21", None),
        ("Protokoll fra møtet den 3.2. 2021", None),
        ("Rådhuset, 03.02.2021\nInnkalling sendt 25.01.2021", None),
    ],
)
def test_the_only_day_above_those_present_is_the_meeting_s(head: str, body: str | None) -> None:
    conversion = convert_bytes("minutes.txt", f"{head}\n{LISTED}".encode())
    assert [(case.body, case.date) for case in conversion.cases] == [(body, "2021-02-03")]
    (meeting,) = conversion.meetings
    assert (meeting.body, meeting.date, len(meeting.present), len(meeting.absent)) == (body, "2021-02-03", 3, 1)
    assert conversion.warnings == []


@pytest.mark.parametrize("head", ["Referat", "Referat\n03.02.2021 og 10.02.2021", "Referat\nSendt 03.02.2021"])
def test_a_list_of_no_meeting_is_told(head: str) -> None:
    conversion = convert_bytes("minutes.txt", f"{head}\n{LISTED}".encode())
    assert conversion.meetings == []
    assert {warning.code for warning in conversion.warnings} == {"attendance_not_read", "date_missing"}


def test_a_list_in_the_papers_is_no_meeting_s() -> None:
    text = "Saksframlegg\nLillevik, 03.02.2021\nNy vei\n\nPå folkemøtet:\n" + LISTED.split("\n\n", maxsplit=1)[0]
    conversion = convert_bytes("case.txt", f"{text}\n\nRådmannens innstilling:\nVeien bygges.\n".encode())
    assert conversion.meetings == []
    assert conversion.warnings == []
