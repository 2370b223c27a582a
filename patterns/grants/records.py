"""Fields of a grant told one a line, its label before a colon: `Søker: Nes IL`, `Tildelt beløp: kr 9 000`."""

from __future__ import annotations

from patterns.bullets import BULLET_MARK
from patterns.families.skjonnsfordeling import GRANTED_HEADING
from patterns.pattern import Pattern

FIELD = Pattern(
    name="label and value of a field",
    expression=rf"""
        \A \s* (?: {BULLET_MARK} \s+ | \d{{1,3}} [.)] \s+ )?
        (?P<label> (?-i:\p{{Lu}}) [\p{{L}}./]* (?: \s [\p{{L}}./]+ ){{0,3}} ) \s? : \s+ (?P<value> \S .* ) \Z
    """,
    words=(":",),
    examples=("Søker: Nes IL", "1. Søkar: Vik kor", "Tildelt beløp: kr 9 000", "Tiltak: Bane"),
    counter_examples=("Søker:", "Midlene er fordelt slik til alle lag: Nes IL", "kl. 10: Møte", "Nes IL kr 9 000"),
)


def parse_field(line: str) -> tuple[str, str] | None:
    """The label and the value of a line that holds one field; None where it is another."""
    match = FIELD.search(line)
    return (match["label"], match["value"].strip()) if match else None


_BEFORE = Pattern(
    name="word that tells of another time",
    expression=r"\b (?: tidligere | tidlegare | før | sist | i \s fjor | forrige | førre ) \b",
    examples=("Tildelt tidligere", "Tidlegare løyvd"),
    counter_examples=("Tildelt beløp", "Førsteamanuensis"),
)


def is_given_now(label: str) -> bool:
    """Whether a field's label says that its amount is granted, not that it was before."""
    return GRANTED_HEADING.search(label) is not None and _BEFORE.search(label) is None


def label_of(text: str) -> str:
    """The label that a cell holds alone, without its colon (`Søker:`)."""
    return " ".join(text.split()).rstrip(" :")
