"""Cells of a grant table's money columns: an amount alone, or with words that leave it what is given."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from patterns.amounts import Amount, parse_cell_amount
from patterns.grants.fragments import AMOUNT
from patterns.grants.sentences import is_given
from patterns.pattern import MOST_KEPT, Pattern
from patterns.whole_kroner import WHOLE_KRONER

_NUMBER = r"(?: kr\.? \s? )? \d{1,3} (?: (?: [ .\u00a0\u202f] \d{3} )+ | \d{0,5} ) (?! \d )"
GIVEN_WITH_WORDS = Pattern(
    name="cell of what is given at most, or together with something else",
    expression=rf"""
        \A \s* (?: (?: inntil | opptil | maks (?: imalt )? \.? ) \s
            (?P<amount> {_NUMBER} (?: {WHOLE_KRONER} | ,00 )? (?: \s? (?: kr\b\.? | kroner \b ) )? )
            (?: \s (?: mot | til | for | i | ved ) \s [^\d]+ | \s? \( [^()\d]+ \) )?
          | (?P<amount> {_NUMBER} (?: {WHOLE_KRONER} | ,00 )? (?: \s? (?: kr\b\.? | kroner \b ) )? )
            \s? (?: \+ | \b pluss \b | \b samt \b | \b og \b | \b inkl (?: usive | \. )? ) \s? \p{{L}} [^\d]+ ) \s* \Z
    """,
    words=("inntil", "opptil", "maks", "+", "pluss", "samt", "og", "inkl"),
    examples=(
        "inntil 3000",
        "Inntil kr 10.000,- mot regnskap",
        "kr 25 000 + gratis leie",
        "12.000,- og gratis halleie",
        "maks 5 000 kr",
    ),
    counter_examples=(
        "3000",
        "inntil 50 %",
        "12 000 + 3 000",
        "25 000 + moms 6 000",
        "12 000 (garanti)",
        "10 000 per lag",
        "inntil 3 000 pr. lag",
        "Nes og Vik",
    ),
)

ANSWERED_WITH_AMOUNT = Pattern(
    name="cell of what was decided on an application, with an amount",
    expression=rf"""
        \A \s* (?: innvilge[ts] | innvilga | løyvd | løyvt | tildelt | bevilget | bevilga | imøtekommet
          | godkjent | gitt | (?: delvis \s )? (?: innvilget | innvilga ) ) \b [^\d]{{0,60}} {AMOUNT}
    """,
    words=("innvilg", "løyv", "tildel", "bevilg", "imøte", "godkjent", "gitt"),
    examples=("Innvilget kr 10 000", "Delvis innvilget med 5.000,-"),
    counter_examples=("Innvilget", "Avslått", "Søkt om kr 10 000", "Tildelt"),
)


@lru_cache(maxsize=MOST_KEPT)
def given_amount(cell: str) -> Amount | None:
    """The amount of a cell, alone (`25 000`), at most (`inntil 3000`) or with something else (`kr 25 000 + leie`)."""
    amount = parse_cell_amount(cell)
    if amount is not None:
        return amount
    match = GIVEN_WITH_WORDS.search(cell)
    return parse_cell_amount(match["amount"].strip()) if match else None


def is_given_with_words(cell: str) -> bool:
    """Whether a cell's words limit what is given or add to it: they are told beside the amount."""
    return GIVEN_WITH_WORDS.search(cell) is not None


def answers_application(row: Sequence[str]) -> bool:
    """Whether one cell of a row tells what is applied for, and another what was given (`Søknad om tilskudd - Nes IL`,
    `Innvilget kr 10 000`)."""
    return any(map(ANSWERED_WITH_AMOUNT.search, row)) and any(map(is_given, row))
