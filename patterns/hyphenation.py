"""Words broken over a line end: `kommune-` and `styret` are one word, `helse-` and `og omsorg` are not."""

from __future__ import annotations

from patterns.pattern import Pattern

BROKEN_WORD = Pattern(
    name="broken_word",
    # Two small letters before the hyphen: NAV-kontor, 25- and a dash between blanks keep theirs.
    expression=r"(?<= \p{Ll}\p{Ll}) [-\u00ad\u2010] $",
    words=("-", "\u00ad", "\u2010"),
    examples=("vedtas av kommune-", "i til\u00ad"),
    counter_examples=("ved NAV-", "perioden 2024-", "Budsjett -", "kommune- styret"),
    case_sensitive=True,
)

WORD_GOES_ON = Pattern(
    name="word_goes_on",
    expression=r"^ \s* (?! (?: og | eller | samt | til ) \b ) \p{Ll}",
    examples=("styret i møte", "  ogsatt"),
    counter_examples=("og omsorg", " eller friluft", "Kommunestyret", "2025"),
    case_sensitive=True,
)
