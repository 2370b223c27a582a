"""A list of grants that minutes print twice, as it was put and as it was decided."""

from __future__ import annotations

from extract import convert_bytes

HEAD = "MØTEPROTOKOLL\n\nKulturutvalget\nMøtedato: 12.03.2024\n\nPS 5/24 Tilskudd til grendehus 2024\n"
TREATED = "Kulturutvalgets behandling av sak 5/2024 i møte den 12.03.2024:\n\nBehandling\n\nInnstilling:\n"
SAID = "Følgende tilskudd gis til grendehusene:\n\n"
ROWS = "Fjellheim kr 10 812\nSolvang kr 16 623\nLidarheim kr 13 920\n\n"
VOTED = "Innstillingen ble enstemmig vedtatt.\n\nVedtak\n"


def given(text: str) -> list[tuple[str | None, list[int | None]]]:
    grants = convert_bytes("protokoll.txt", text.encode()).grants
    return [(grant.recipient.name, [amount.nok for amount in grant.amounts]) for grant in grants]


def test_a_list_decided_as_it_was_put_is_one() -> None:
    expected = [("Fjellheim", [10_812]), ("Solvang", [16_623]), ("Lidarheim", [13_920])]
    assert given(f"{HEAD}{TREATED}{SAID}{ROWS}{VOTED}{SAID}{ROWS}") == expected


def test_a_list_without_a_decision_between_is_another() -> None:
    assert len(given(f"{HEAD}{TREATED}{SAID}{ROWS}Neste år:\n\n{SAID}{ROWS}{VOTED}")) == 6
