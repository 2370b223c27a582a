"""Lines that are not at their end: a line -> whether it waits for more, or goes on with the line above it."""

from __future__ import annotations

from patterns.compiled import kept
from patterns.pattern import Pattern
from patterns.sentences import ends_with_stop

WAITS_FOR_A_WORD = Pattern(
    name="words that wait for another",
    expression=r"""
        (?: \b (?: og | i | av | på | til | for | fra | frå | med | ved | mot | om | under | over | mellom
        | etter | som )
        | (?<! \d [,.] | \d [,.] \s ) - | [,/:] ) \s* \Z
    """,
    examples=("Kjøp av", "Helse og", "Oppvekst -"),
    counter_examples=("Kultur", "Helse og velferd", "Leirskole kr 500 000,-", "Leirskole kr 500.-"),
)


def waits_for_a_word(text: str) -> bool:
    """Whether a text cannot end where it ends (`Helse og`, an open bracket, a comma)."""
    return WAITS_FOR_A_WORD.search(text) is not None or text.count("(") > text.count(")")


_GOES_ON = kept(r"\s*[\p{Ll})]")
_BEGINS_WITH_YEAR = kept(r"\s*(?:19|20)\d\d(?:\s?[-–]\s?\d{2,4})?(?:\s+\p{Ll}|\s*[.,;]|\s*$)")


def goes_on_in_small_letters(text: str) -> bool:
    """Whether a line begins inside a sentence or a name."""
    return _GOES_ON.match(text) is not None


def goes_on_from(above: str, line: str) -> bool:
    """Whether a line goes on with what the line above it begins: in small letters, or with the year that it waits for
    (`2 mill. kroner i` above `2027.`).
    """
    if goes_on_in_small_letters(line):
        return True
    return not ends_with_stop(above) and (waits_for_a_word(above) or _BEGINS_WITH_YEAR.match(line) is not None)
