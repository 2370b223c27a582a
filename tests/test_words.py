"""Words kept as columns are the same words."""

from __future__ import annotations

import pytest

from extract.memory.words import Words, made
from extract.model import Word

WORDS = (
    Word("Brygga", 72.0, 100.0, 110.5, 111.0, 11.0, True, 109.0),
    Word("fornyes", 113.0, 100.0, 150.0, 111.0, 11.0, False, 109.0),
    Word("2", 150.0, 97.0, 153.0, 104.0, 6.5, False, 109.0),
)
SEEN = tuple(
    word._replace(baseline=None, confidence=number) for word, number in zip(WORDS, (96.0, None, 31.5), strict=True)
)


@pytest.mark.parametrize("words", [(), WORDS, SEEN, (WORDS[0], SEEN[1])])
def test_words_come_back_as_they_were(words: tuple[Word, ...]) -> None:
    kept = Words.of(words)
    assert tuple(kept) == words == kept
    assert (len(kept), bool(kept), hash(kept)) == (len(words), bool(words), hash(words))
    assert all(isinstance(word, Word) and isinstance(word.bold, bool) for word in kept)


def test_a_part_shares_the_columns_of_the_whole() -> None:
    kept = Words.of(WORDS)
    part = kept[1:]
    assert isinstance(part, Words) and part.place[0] is kept.place[0]
    assert (tuple(part), part[0], part[-1], part.texts) == (WORDS[1:], WORDS[1], WORDS[2], ["fornyes", "2"])
    assert tuple(part[1:]) == WORDS[2:] and not kept[2:1]
    assert tuple(Words(part.columns)) == WORDS[1:]
    assert kept[::2] == WORDS[::2]
    with pytest.raises(IndexError):
        part[2]


def test_objects_of_parts_that_share_columns_are_made_once() -> None:
    kept = Words.of(WORDS)
    first, second, other = made([kept[:2], kept[1:], WORDS[:1]])
    assert first[1] is second[0]
    assert other == WORDS[:1]
