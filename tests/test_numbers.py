"""Counts in digits and words."""

from __future__ import annotations

import pytest
import regex

from patterns.numbers import NUMBER, WORDS, parse_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("15", 15),
        ("tre", 3),
        ("ei", 1),
        ("én", 1),
        ("eitt", 1),
        ("sju", 7),
        ("syv", 7),
        ("trettan", 13),
        ("tjueto", 22),
        ("toogtjue", 22),
    ],
)
def test_number(text: str, number: int) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize("text", ["", "flere", "1,5", "²", "to tre"])
def test_no_number(text: str) -> None:
    assert parse_number(text) is None


def test_the_fragment_reads_every_number_word() -> None:
    pattern = regex.compile(NUMBER, regex.VERBOSE)
    assert [word for word in WORDS if pattern.fullmatch(word) is None] == []
    assert pattern.match("tolvte") is None
