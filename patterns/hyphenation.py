"""Words broken over a line end: `kommune-` and `styret` are one word, `helse-` and `og omsorg` are not."""

from __future__ import annotations

from patterns.beginnings import AnchoredPattern
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
BROKEN_END = AnchoredPattern(
    name="last letters of a word that its cell was too narrow for",
    expression=r"""
        \A \s* (?! (?: og | på | av | er | en | et | ei | to | om | at | da | så | nå | no | nr | kr | mv | pr | jf
          | el | ny | mi | is | øy | vi | de | du | ha | få | gå | se | ta | bo | by | ti | ca | bl | år | ja | ut
          | an | la | ad | te | il | if | ik | ul | tl | fk | sk | bk | fl | as | ba | sa | al ) \b )
        (?-i:\p{Ll}) {2} \s* \Z
    """,
    examples=("um", "lt", "ng"),
    counter_examples=("og", "kr", "på", "il", "mva", "Ap", "um beløp"),
)


def ends_word(above: str, line: str) -> bool:
    """Whether a cell's line is the end of the word above it (`Søknadss` / `um`)."""
    return len(above.split()) > 0 and above[-1:].islower() and BROKEN_END.search(line) is not None


def is_broken(label: str, beside: str) -> bool:
    """Whether a label breaks off inside a word, and what stands beside it begins another (`Utjevnings-` `Andre`)."""
    return beside[:1].isupper() and BROKEN_WORD.search(label) is not None
