"""A row alone below a line of years, and sections named in a sentence with a date."""

from __future__ import annotations

from extract import convert_bytes

TABLE = "Tiltak              2026   2027\nNy lærer             700    700\nKutt i reiser       -200   -200\n"


def test_a_row_alone_is_warned_of() -> None:
    alone = "Investeringer\nTiltak 2026 2027\nNy skole 20 000 30 000\n"
    text = f"Budsjett 2026\nTall i 1000 kroner\n\nDrift\n{TABLE}\n{alone}"
    read = convert_bytes("budsjett.txt", text.encode())
    assert [tiltak.title for tiltak in read.tiltak] == ["Ny lærer", "Kutt i reiser"]
    assert [each.code for each in read.warnings] == ["row_not_read"] and "Ny skole" in read.warnings[0].message


def test_a_section_before_the_day_it_was_decided() -> None:
    text = f"Budsjett 2026\nTall i 1000 kroner\n\nDriftsbudsjettet. Vedtatt i kommunestyret 4. juni.\n{TABLE}"
    read = convert_bytes("budsjett.txt", text.encode())
    assert [tiltak.section for tiltak in read.tiltak] == ["drift", "drift"]
