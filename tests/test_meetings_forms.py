"""Front pages of many kinds -> who was present, in what office and for whom, and who was absent.

Each file of front_pages/ holds a page and, below a line of equal signs, what a reader sees on it: `meeting` with body,
date, place and number, `+` with name, party, role and whom a substitute stands in for, `-` with those absent.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from extract import convert_bytes
from extract.records import Meeting

PAGES = sorted((Path(__file__).parent / "front_pages").iterdir())


def told(meeting: Meeting) -> list[str]:
    """The meeting in the words of the files."""
    return [
        "meeting " + " | ".join(value or "-" for value in (meeting.body, meeting.date, meeting.place, meeting.number)),
        *(
            "+ " + "; ".join(value or "-" for value in (each.name, each.party, each.role, each.substitute_for))
            for each in meeting.present
        ),
        *("- " + "; ".join(value or "-" for value in (each.name, each.party, each.role)) for each in meeting.absent),
    ]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_front_page(path: Path) -> None:
    page, expected = path.read_bytes().decode().split("=====\n")
    conversion = convert_bytes(path.name, page.encode())
    assert [line for meeting in conversion.meetings for line in told(meeting)] == expected.splitlines()
    assert not [each.message for each in conversion.warnings if each.code == "attendance_not_read"]
