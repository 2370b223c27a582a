"""Raised marks of footnotes: 1, 12, 1,2, 3), *, a; what is raised but no mark: the 2 of m2, a clock's 00."""

from __future__ import annotations

from patterns.pattern import Pattern

_NUMBERS = r"[1-9]\d? (?: , [1-9]\d? )*"

MARK = Pattern(
    name="raised mark of a footnote",
    expression=rf"\A \(? (?: {_NUMBERS} | [*†‡]{{1,4}} | \p{{Ll}} ) \)? \Z",
    examples=("1", "12", "3)", "(4)", "1,2", "**", "†", "a)"),
    counter_examples=("2.", "00", "123", "2024", "ab", "TM", "1/2", ")", "."),
)
_EXPONENT = Pattern(
    name="unit that an exponent belongs to",
    expression=r"(?: \A | [^\p{L}\d] ) [kcdm]? m \Z",
    examples=("m", "km", "kr/m"),
    counter_examples=("kr", "1Ap", "om", "mm3"),
    case_sensitive=True,
)
_HOUR = Pattern(
    name="hour of a clock",
    expression=r"\A (?: [01]?\d | 2[0-4] ) \Z",
    examples=("8", "18", "08"),
    counter_examples=("25", "180", "1,5"),
)
WATERMARK = Pattern(
    name="words of a watermark",
    expression=r"""\A
        (?: kopi | utkast | kladd | foreløpig | førebels | konfidensielt | fortrolig | fortruleg | ugyldig | draft
          | unntatt\s?offentlighet | unnateke\s?offentlegheit | ikke\s?vedtatt | ikkje\s?vedteke )
        [!.]? \Z""",
    words=tuple(
        "kopi utkast kladd foreløpig førebels konfidensielt fortrolig fortruleg ugyldig draft offentl vedt".split()
    ),
    examples=("KOPI", "Utkast", "UNNTATT OFFENTLIGHET", "FORELØPIG"),
    counter_examples=("KOPIERING", "Utkast til budsjett", "BUDSJETT"),
)
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾"
_FIGURES = str.maketrans(_RAISED, "0123456789()")
# What ends a sentence or a part of it.
_ENDS = ".,:;!?)»\"'"
_EXPONENTS, _MINUTES = ("2", "3"), ("00", "10", "15", "20", "30", "40", "45", "50")


def is_watermark(text: str) -> bool:
    """Whether a watermark says this and nothing else."""
    return WATERMARK.match(text) is not None


def is_mark_of_note(text: str) -> bool:
    """Whether a raised word is such a mark."""
    return MARK.match(text) is not None


def has_raised_figures(text: str) -> bool:
    """Whether some figure is a raised one."""
    return not text.isascii() and any(figure in text for figure in _RAISED)


def written_mark_of(text: str) -> str | None:
    """The mark that a word's last signs are, where a font has raised figures: `2` for `kr²`; not of `m²`."""
    bare = text.rstrip(_ENDS).rstrip(_RAISED)
    mark = text[len(bare) :].rstrip(_ENDS).translate(_FIGURES).strip("()")
    return mark if mark and not is_raised_part(bare, mark) else None


def stands_behind_mark(text: str) -> bool:
    """Whether a word is what ends a sentence or a part of it."""
    return all(sign in _ENDS for sign in text)


def takes_exponent(word: str) -> bool:
    """Whether a raised 2 or 3 behind a word makes it an area or a volume."""
    return word[-1:] == "m" and _EXPONENT.search(word) is not None


def is_raised_part(word: str, raised: str) -> bool:
    """Whether what is raised belongs to the word before it: an area, a clock's time."""
    bare = raised.rstrip(".,;:")
    if bare in _EXPONENTS:
        return takes_exponent(word)
    return bare in _MINUTES and _HOUR.match(word) is not None
