"""Words broken over a line end: `kommune-` and `styret` are one word, `helse-` and `og omsorg` are not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from patterns.beginnings import AnchoredPattern
from patterns.compiled import kept
from patterns.pattern import Pattern

BROKEN_WORD = Pattern(
    name="broken_word",
    # Two small letters before the hyphen, or the first two of a name: NAV-kontor, Ap-, 25- and a dash between blanks
    # keep theirs.
    expression=r"""(?<= \p{Ll}\p{Ll} | (?<! \p{L} ) (?! Ap | Sp | Pp | Tv | Mc | Pc | Ph | Ny | Co | St ) \p{Lu}\p{Ll} )
        [-\u00ad\u2010] $""",
    words=("-", "\u00ad", "\u2010"),
    examples=("vedtas av kommune-", "i til\u00ad", "Le-", "Nes og Vi-"),
    counter_examples=("ved NAV-", "perioden 2024-", "Budsjett -", "kommune- styret", "Ap-", "frå Ny-", "ei e-"),
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


TRUE_HYPHEN = Pattern(
    name="hyphen of a compound at a line's end",
    # A letter alone or an abbreviation before it, or a part of the country, a people or a denial.
    expression=r"""(?<! \p{L} ) (?: (?-i: \p{L} | \p{Lu}{2,4} )
        | (?: nord | sør | øst | aust | vest | midt ) (?: øst | aust | vest )?
        | norsk | samisk | svensk | dansk | finsk | russisk | engelsk | tysk | ikke | ikkje | kost ) [-\u2010] $""",
    examples=("frå nord-", "Norsk-", "en e-", "nye SFO-", "ikke-"),
    counter_examples=("kommune-", "nordfjord-", "KOMMUNE-", "stille-"),
)
_IN_CAPITALS = kept(r"\p{Lu}{3}[-\u00ad\u2010]$")
_HANGING = kept(r"[\p{L}\d](?:[-\u00ad\u2010–]|-?/)$")
# What it ends in, which most lines do not: the whole line need not be looked through for it.
_HANGING_SIGNS = ("-", "\u00ad", "\u2010", "–", "/")
# No match of TRUE_HYPHEN is longer.
_LONGEST_TRUE = 12
JOINING_WORD = AnchoredPattern(
    name="word before which a hyphen at a line's end stands for a part left out",
    expression=r"\A (?: og | eller | samt | til ) \b",
    examples=("og omsorg", "ELLER FRITID"),
    counter_examples=("ogsatt", "tilsyn", "omsorg"),
)


def title_of_lines(lines: Iterable[str]) -> str:
    """A title that is written over several lines, on one.

    `kommune-` / `plan` are one word, also in capitals; `nord-` / `sør`, `Sør-` / `Varanger` and `2025-` / `2028` keep
    their hyphen; before `og` stands a blank.
    """
    joined = ""
    for line in filter(None, map(str.strip, lines)):
        if not joined or not _hangs(joined) or JOINING_WORD.match(line) is not None:
            joined = f"{joined} {line}" if joined else line
        elif _is_one_word(joined, line):
            joined = joined[:-1] + line
        else:
            joined += line
    return joined


HANGING_YEAR = Pattern(
    name="year with a dash at a line's end",
    expression=r"(?<!\d)(?:19|20)\d\d[-\u2010–]$",
    examples=("innen 2025-", "perioden 2024–"),
    counter_examples=("kr 2500-", "2025"),
)
_HYPHENS = ("-", "\u00ad", "\u2010")
_LETTER = kept(r"\p{L}")
_YEAR = kept(r"(?:19|20)\d\d(?!\d)")


def unbroken(text: str) -> str:
    """A text of several lines whose words are whole: a word or a span of years that is broken over a line end ends its
    line, the part left out before `og` keeps its hyphen, and all other lines stay as they are.
    """
    first, *lines = text.split("\n")
    joined = [first]
    for line in lines:
        above = joined[-1]
        goes_on = _LETTER.match(line) is not None and above[-2:-1].isalpha()
        if not _hangs(above) or not (goes_on or _goes_on_years(above, line)):
            joined.append(line)
        elif JOINING_WORD.match(line) is not None:
            joined[-1] = f"{above} {line}"
        else:
            joined[-1] = (above[:-1] if _is_one_word(above, line) else above) + line
    return "\n".join(joined)


def word_over_line(above: str, line: str) -> Literal["word", "compound"] | None:
    """What a line's end breaks: a word, whose hyphen goes, or a compound, which keeps it (`Odd-` / `Arne`, `NAV-` /
    `kontoret`); None where it breaks neither."""
    if above[-1:] not in _HYPHENS or not above[-2:-1].isalpha():
        return None
    if BROKEN_WORD.search(above) is not None and WORD_GOES_ON.match(line) is not None:
        return "word"
    goes_on = _LETTER.match(line) is not None and JOINING_WORD.match(line) is None
    return "compound" if goes_on else None


def _goes_on_years(above: str, line: str) -> bool:
    return HANGING_YEAR.search(above) is not None and _YEAR.match(line) is not None


def _hangs(line: str) -> bool:
    """Whether a line ends in a word or number and a sign that may join it to the next line."""
    return line.endswith(_HANGING_SIGNS) and _HANGING.search(line) is not None


def _is_one_word(above: str, line: str) -> bool:
    """Whether the hyphen that a line ends in only parts a word at the line's end."""
    if TRUE_HYPHEN.search(above, max(0, len(above) - _LONGEST_TRUE)) is not None:
        return False
    if _IN_CAPITALS.search(above) is not None:
        return line[:2].isupper() and line[:2].isalpha() and above == above.upper() and _is_in_capitals(line)
    return BROKEN_WORD.search(above) is not None and WORD_GOES_ON.match(line) is not None


def _is_in_capitals(line: str) -> bool:
    return line.split()[0] == line.split()[0].upper()


def ends_word(above: str, line: str) -> bool:
    """Whether a cell's line is the end of the word above it (`Søknadss` / `um`)."""
    return len(above.split()) > 0 and above[-1:].islower() and BROKEN_END.search(line) is not None


def is_broken(label: str, beside: str) -> bool:
    """Whether a label breaks off inside a word, and what stands beside it begins another (`Utjevnings-` `Andre`)."""
    return beside[:1].isupper() and BROKEN_WORD.search(label) is not None
