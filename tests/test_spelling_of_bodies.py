"""A body has one spelling in all cases of a document, also where no attendance list makes a meeting."""

from __future__ import annotations

from extract.links import linked
from tests.test_minutes import read

MINUTES = """Saksprotokoll
Utvalg: KOMMUNESTYRET
Møtedato: 12.03.2024
Sak: 3/24
Tittel: Ny brygge

Vedtak:
Brygga males rød.

Saksprotokoll
Utvalg: {other}
Møtedato: 12.03.2024
Sak: 4/24
Tittel: Molo

Vedtak:
Moloen ryddes.
"""


def bodies(other: str) -> list[str | None]:
    return [case.body for case in linked(read(MINUTES.format(other=other))).cases]


def test_capitals_give_way_to_the_name_as_it_is_written_elsewhere() -> None:
    assert bodies("Kommunestyret") == ["Kommunestyret", "Kommunestyret"]


def test_another_body_keeps_its_name() -> None:
    assert bodies("Formannskapet") == ["KOMMUNESTYRET", "Formannskapet"]
