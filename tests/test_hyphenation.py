"""Words broken over a line's end: which hyphen is dropped, and which belongs to the word."""

from __future__ import annotations

import pytest

from patterns.hyphenation import title_of_lines, unbroken


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("Rullering av kommune-", "planens arealdel"), "Rullering av kommuneplanens arealdel"),
        (("Tilsyn med kommune\u00ad", "styret"), "Tilsyn med kommunestyret"),
        (("PLAN FOR BOLIG-", "OMRÅDE VED NES"), "PLAN FOR BOLIGOMRÅDE VED NES"),
        (("Ny veg nord-", "sør i Vik"), "Ny veg nord-sør i Vik"),
        (("Avtale med Sør-", "Varanger"), "Avtale med Sør-Varanger"),
        (("BRU I SØR-", "TRØNDELAG"), "BRU I SØR-TRØNDELAG"),
        (("Innføring av e-", "faktura"), "Innføring av e-faktura"),
        (("Nytt NAV-", "kontor"), "Nytt NAV-kontor"),
        (("Økonomiplan 2025-", "2028"), "Økonomiplan 2025-2028"),
        (("Helse-", "og omsorgsplan"), "Helse- og omsorgsplan"),
        (("HELSE-", "OG OMSORGSPLAN"), "HELSE- OG OMSORGSPLAN"),
        (("Veg nord-/", "sørgående"), "Veg nord-/sørgående"),
        (("Budsjett -", "kommunestyret"), "Budsjett - kommunestyret"),
        (("Skole i ", "", " Vik"), "Skole i Vik"),
    ],
)
def test_a_title_over_several_lines(lines: tuple[str, ...], title: str) -> None:
    assert title_of_lines(lines) == title


def test_the_words_of_a_text_are_whole_and_its_lines_stay() -> None:
    broken = (
        "Kommune-\nstyret ber om en sak om skole-\nog barnehage,\nfor Nord-\nNorge, SFO-\ntilbudet og 2025-\n2028:"
        "\n- vann-\n2. Fond på 100-\n3"
    )
    assert unbroken(broken) == (
        "Kommunestyret ber om en sak om skole- og barnehage,\nfor Nord-Norge, SFO-tilbudet og 2025-2028:"
        "\n- vann-\n2. Fond på 100-\n3"
    )
