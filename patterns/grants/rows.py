"""Lines below a grant table that may be rows of it."""

from __future__ import annotations

from patterns.pattern import Pattern
from patterns.sum_rows import sum_word
from patterns.whole_kroner import WHOLE_KRONER

_MOST_WORDS = 14

ROW_BELOW = Pattern(
    name="line of words and an amount, as a row of a grant table has",
    expression=rf"""
        \A (?! (?: org | tlf | telefon | konto | bank | kilde | kjelde ) ) \p{{Lu}} \p{{L}}+ \b .* \s
        (?: kr\.? \s? )? \d{{1,3}} (?: [ .\u00a0\u202f] \d{{3}} )+ {WHOLE_KRONER}? (?: \s (?: kr | kroner ) )?
        (?: \s \p{{L}}+ )? \s* \Z
    """,
    examples=("Nes motorklubb Gokartbane 150.000 Avslag", "Vik kor 9 000", "Dal 4H kr 9.000,-"),
    counter_examples=("Org.nr. 912 345 678", "Votering: Enstemmig", "Av dette er 9 000 kroner til lag og 4 til andre."),
)


def may_be_row(line: str) -> bool:
    """Whether a line may be a row of the table right above it, and no sum."""
    words = line.split()
    return len(words) <= _MOST_WORDS and ROW_BELOW.search(line) is not None and sum_word(words[0]) is None
