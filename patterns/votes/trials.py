"""Trials: whether a sentence announces one whose vote follows, and whether a vote is the final one behind it."""

from __future__ import annotations

from patterns.numbers import NUMBER
from patterns.pattern import Pattern
from patterns.votes.outcome import TRIAL
from patterns.votes.words import UNIT

FINAL = Pattern(
    name="final_vote",
    expression=r"\b(?:endelig|endeleg|deretter|til\s?slutt|til\s?sist|etter\s+dette)\b"
    r"|\b(?:ble|blei|vart)\s+(?:[^\s.;:,]+\s+){0,3}?så\s",
    examples=("Ved endelig votering", "ble deretter enstemmig vedtatt", "Innstillingen ble så vedtatt"),
    counter_examples=("Dals forslag fikk 10 stemmer", "så mange"),
    words=("ende", "deretter", "slutt", "sist", "dette", "så "),
)
TRIAL_TOLD = Pattern(
    name="trial_vote_told",
    expression=rf"\b{NUMBER}\s*(?:{UNIT}|for\b|i?mot\b)|\b(?:stemte|røysta)\s+{NUMBER}|\bfl(?:er|eir)tal",
    examples=("Ved prøvevotering stemte 10 for forslaget", "prøvevotering, der det var flertall for Lies forslag"),
    counter_examples=("Det ble foretatt prøvevotering.", "Ved prøvevotering i to omganger"),
)


def announces_trial(words: str) -> bool:
    """Whether a sentence speaks of a trial without telling what it came to: the vote behind it does."""
    return TRIAL.search(words) is not None and TRIAL_TOLD.search(words) is None


def is_final(words: str) -> bool:
    """Whether the words of a vote say that it is what a trial before it led to."""
    return TRIAL.search(words) is None and FINAL.search(words) is not None
