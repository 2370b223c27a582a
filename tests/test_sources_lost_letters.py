"""Words of which the file does not tell some letters, and what was seen at their places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.memory.words import Words
from extract.model import Notice, Page, Word
from extract.sources.legible import is_due
from extract.sources.lost_letters import with_seen_letters
from tests.one_page import page_of
from tests.test_sources_producers import drawn


def word(text: str, x0: float = 72.0) -> Word:
    return Word(text, x0, 100.0, x0 + 40.0, 112.0, 11.0, False, 110.0)


def page_with(*words: Word) -> Page:
    lost = Notice("broken_text", "1 letters within words have no known meaning", 1)
    return replace(page_of(drawn("BT /F 11 Tf 72 700 Td (Tom) Tj ET")), words=Words.of(words), notices=(lost,))


@pytest.mark.parametrize(
    ("told", "seen", "read"),
    [
        ("Budsje\ufffdorslag,", "Budsjettforslag", "Budsjettforslag,"),
        ("Sm\ufffdla\ufffdVeien", "Smøla—Veien", "Smøla–Veien"),
        ("2024\ufffd2027", "2024-2027", "2024-2027"),
        ("\ufffd", "-", "-"),
        # What is known of a word is not seen, a figure is no letter, and a list's mark is no word.
        ("Budsje\ufffdorslag", "Budsjetttillegg", None),
        ("12\ufffd00", "12500", None),
        ("\ufffd", "e", None),
        ("R\ufffdd", "Rad Rød", None),
    ],
)
def test_letters_that_the_file_does_not_tell_are_those_seen_at_their_place(
    told: str, seen: str, read: str | None
) -> None:
    page = page_with(word(told))
    assert is_due(page, "auto")
    found = with_seen_letters(page, [word(text) for text in seen.split(" ")] + [word("Neste", 200.0)])
    assert [each.text for each in found.words] == [read or told]
    assert [notice.code for notice in found.notices] == ["ocr_low_confidence" if read else "broken_text"]


def test_what_is_still_lost_is_told_beside_what_was_seen() -> None:
    page = page_with(word("r\ufffdd"), word("m\ufffdte", 200.0))
    found = with_seen_letters(page, [word("råd")])
    assert [each.text for each in found.words] == ["råd", "m\ufffdte"]
    assert [notice.code for notice in found.notices] == ["broken_text", "ocr_low_confidence"]
