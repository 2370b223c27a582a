"""Counts as minutes write them, in digits or in words: text -> int."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ONES: dict[str, int] = {
    "null": 0, "ingen": 0,
    "en": 1, "én": 1, "èn": 1, "ei": 1, "ett": 1, "ét": 1, "eitt": 1, "eit": 1, "ein": 1, "éin": 1, "éi": 1,
    "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9,
}  # fmt: skip
_TEENS: dict[str, int] = {
    "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13, "trettan": 13, "fjorten": 14, "fjortan": 14,
    "femten": 15, "femtan": 15, "seksten": 16, "sekstan": 16, "sytten": 17, "syttan": 17,
    "atten": 18, "attan": 18, "nitten": 19, "nittan": 19,
}  # fmt: skip
_TENS: dict[str, int] = {
    "tjue": 20, "tyve": 20, "tretti": 30, "tredve": 30, "førti": 40, "femti": 50, "seksti": 60, "sytti": 70,
    "åtti": 80, "nitti": 90,
}  # fmt: skip


def _words() -> dict[str, int]:
    words = _ONES | _TEENS | _TENS
    for tens_word, tens in _TENS.items():
        for one_word, one in _ONES.items():
            if one:
                words[tens_word + one_word] = tens + one
                words[f"{one_word}og{tens_word}"] = tens + one
    return words


WORDS = _words()


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_ONE = _alternatives(word for word, one in _ONES.items() if one)
_UP_TO_NINETEEN = rf"(?:{_alternatives(_TEENS)}|{_alternatives(_ONES)})"
# Typed minutes tell a count twice: `2 - to - stemmer`, `2 (to)`.
_TOLD_AGAIN = rf"(?:\s?(?:[-–]\s?{_UP_TO_NINETEEN}\s?[-–]|\(\s?{_UP_TO_NINETEEN}\s?\)))"
# A count of votes or members, in verbose syntax: digits, one to nineteen, or tens with ones before or behind.
NUMBER = (
    rf"(?:\d{{1,3}}{_TOLD_AGAIN}?|(?:(?:{_ONE})og)?(?:{_alternatives(_TENS)})(?:{_ONE})?|{_alternatives(_TEENS)}|{_alternatives(_ONES)})"
    r"(?![\p{L}\d])"
)


_TWICE = re.compile(r"(\d{1,3})\s?[-–(]\s?\w+\s?[-–)]")


def parse_number(text: str) -> int | None:
    """The number that the text is: `15`, `tre`, `ei`, `tjueto`, `toogtjue`, `2 - to -`. None for anything else."""
    folded = text.strip().lower()
    told = _TWICE.fullmatch(folded)
    if told is not None:
        folded = told[1]
    return int(folded) if folded.isascii() and folded.isdigit() else WORDS.get(folded)


_DIGIT = re.compile(r"\d")


def has_digit(text: str) -> bool:
    """Whether a digit stands anywhere in the text: a first, cheap question."""
    return _DIGIT.search(text) is not None
