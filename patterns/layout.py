"""What pages and tables are told apart by: numbers, years, page numbers, dot leaders. Strings only."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from patterns.beginnings import AnchoredPattern
from patterns.pattern import MOST_KEPT, Pattern

_BLANK = r"[ \u00a0\u202f\u2009]"
_SIGN = r"[-+–−÷]"
_INTEGER = rf"(?: \d{{1,3}} (?: (?:{_BLANK}|[.'’]) \d{{3}} )+ | \d+ )"
_DECIMALS = r"(?: ,\d+ | \.\d{1,2} )?"
# `350.000-`, as bookkeeping systems print it; a year with one begins a span.
_MINUS_BEHIND = r"(?: [-–−] (?= [\s)k] | \Z ) (?<! (?<! \d ) (?:19|20)\d\d . ) )"
_MARK = r"(?: \*+ | ⁽? [¹²³⁴-⁹][⁰¹²³⁴-⁹]? [)⁾]? \Z )"
_UNIT = (
    rf"(?: {_BLANK}? (?: % | ,[-‐‑–—−=] | \.[-‐‑–—−] | ’ | ' | kr\.? | kroner | mill\.? | mrd\.? | prosent | pst\.?"
    rf" | {_MARK} ) )*"
)

NUMBER = Pattern(
    name="number of a table cell",
    expression=(
        rf"\A (?: (?: kr\.? {_BLANK}? )? {_SIGN}? {_BLANK}? \(? {_SIGN}? {_BLANK}?"
        rf" {_INTEGER} {_DECIMALS} {_MINUS_BEHIND}? (?: \) | {_UNIT} ) | [-–—−] ) \Z"
    ),
    examples=(
        "12 680 000",
        "−2,5",
        "-",
        "(2,5)",
        "4.0",
        "745 310*",
        "40.000,-",
        "1,8 %",
        "- 17",
        "000",
        "1 300²",
        "350.000-",
        "kr 1 200-",
        "1'250'000",
        "15.000.-",
        "40.000,−",
        "40.000,=",
    ),
    counter_examples=("12/18", "12'50", "31.12.2019", "4.4.2", "4A", "R1", "2024-2027", "3.", "(1000 kr)", "2025-"),
)
YEAR = Pattern(
    name="year alone",
    expression=r"\A (?:19|20)\d\d \Z",
    examples=("2024", "1998"),
    counter_examples=("2 024", "1024", "202", "20245"),
)
# One of these stands in every leader.
_LEADERS = (".....", ". . . .", "……", "_____")
_LEADER = r"(?: \.{5,} | (?: \.[ ] ){4,} \.? | …{2,} | _{5,} )"
DOT_LEADER = Pattern(
    name="dot leader",
    expression=_LEADER,
    words=_LEADERS,
    examples=("Innledning ......... 4", "Drift . . . . . . 7"),
    counter_examples=("osv...", "kr. 5 mill. kr."),
)
# Where a page has leaders, a long label leaves room for a short one.
_SHORT_LEADER = r"(?: \.{3,} | (?: \.[ ] ){2,} \.? | …+ | _{3,} )"
LEADS_TO_AMOUNT = Pattern(
    name="dots that lead to amounts",
    expression=(
        rf"[^\s.…_] \s* {_SHORT_LEADER} \s* (?: kr\.? \s* )? {_SIGN}? \s? \(? {_SIGN}? \d [^a-zæøå]*"
        r" (?: (?: kr | kroner | mill ) \b .* )? \Z"
    ),
    words=("...", ". . ", "…", "___"),
    examples=(
        "Tilskudd til drift av kommunens kulturhus ... 350",
        "Lærlinger ______ 700 850",
        "Færre stillinger ......... -1 500",
        "Tilskot til idrettslaget ....... kr 120.000,-",
        "Tiltak ............. 2026 2027",
        "Vedlikehold . . . . . . 2,5 mill.",
        "Innledning ......... 4",
    ),
    counter_examples=(
        "Navn: ..............",
        "Til sammen 1 500 kr",
        "Dato .......... Underskrift",
        "Se side ..... 4 og utover",
    ),
)
# A chapter's page number has three figures at most.
LEADS_TO_PAGE = Pattern(
    name="dots that lead to a page number",
    expression=rf"{_LEADER} \s* (?P<page> \d{{1,3}} ) \Z",
    words=_LEADERS,
    examples=("Innledning ......... 4", "Drift . . . . . . 127"),
    counter_examples=("Drift ......... 1 500", "Skole ....... -200", "Skole ....... 2 500 2 600"),
)
DRAWN = AnchoredPattern(
    name="rule drawn with characters",
    expression=r"\A [\s|+*=_–—−-]{3,} \Z",
    examples=("-----------", "=====   =====", "|---|---|"),
    counter_examples=("--", "- Nes IL", "12 - 13"),
)
PAGE_NUMBER = AnchoredPattern(
    name="page number",
    expression=(
        r"\A (?: side | s\. | page | siidu | siida )? \s* [-–—|]? \s* (?P<number>\d{1,4}) \s* [-–—|]?"
        r" (?: \s* (?: av | of | / ) \s* (?P<of>\d{1,4}) )? \s* (?: sider )? \Z"
    ),
    examples=("Side 3 av 31", "3", "- 14 -", "3/31", "Side 12", "s. 4"),
    counter_examples=("Side om side", "3 tiltak", "12 680 000", "3,5"),
)
CERTAIN_PAGE_NUMBER = Pattern(
    name="page number that says so",
    expression=r"(?: side | page | siidu ) \s* (?P<number>\d{1,4}) (?: \s* (?: av | of | / ) \s* \d{1,4} )?",
    examples=("Side 3 av 31", "Side 7"),
    counter_examples=("3", "Siden 2019", "Side om side"),
)
FOOTNOTE = Pattern(
    name="line below a table that belongs to it",
    expression=r"""\A \s* (?: \*{1,3} \s? \p{L} | [¹²³⁴-⁹] | \d{1,2} \) \s | \p{Ll} \) \s
        | (?: kilde | kjelde | merknad | note | fotnote | anm ) \b \.? \s? : )""",
    examples=("* Gjelder halve året", "¹ Se sak 33/24", "1) Med moms", "Kilde: KS", "Merknad: endret i mai"),
    counter_examples=("Tiltaket gjelder skole", "** ", "2025", "- Kutt i reiser", "12 680 000"),
)
NO_ROOM = Pattern(
    name="signs that a spreadsheet prints for a number wider than its column",
    expression=r"\#{3,} (?! \# | \s* \p{L} )",
    examples=("######", "-35######", "Kai ### 400"),
    counter_examples=("#12", "### Votering", "Vedtak ##"),
)
CAPTION = Pattern(
    name="caption above a table",
    expression=r"\A \s* (?: tabell | tab\. | figur ) \s* \d+ (?: [.-] \d+ )* \s* (?: [:.–-] | \Z )",
    words=("tab", "fig"),
    examples=("Tabell 2: Prosjektskjønn", "Tabell 3.1 – Investeringer", "Figur 4."),
    counter_examples=("Tabellen viser", "Tabell over tiltak", "2 tabeller"),
)
MONEY_HEADING: Final = Pattern(
    name="heading of a column of money",
    expression=r"""(?<!\p{L}) (?: kr | kroner | nok ) (?!\p{L})
        | (?: beløp | tilskudd | tilskot | tilskott | tildelt | tildeling | tilsagn | støtte | stønad | løyving
        | løyvd | bevilgning | bevilget | innvilget | innvilga ) \p{L}{0,3} \s* (?: \d{4} )? \Z""",
    examples=("Tilskudd (kr)", "Beløp", "Tildelt 2024", "Innvilget beløp", "Kroner", "Driftsstøtte"),
    counter_examples=("Tiltak", "Søker", "Beløpet utbetales når regnskapet er levert", "2024", "Kroken barnehage"),
)
"""What stands over the only amounts of a table so short that they tell no column by themselves."""
CONTINUED = Pattern(
    name="line that says that a table goes on",
    expression=r"""\A .{0,80}? \b (?: forts (?: \. | et?t\p{L}* )? | fortset\p{L}* | framhald | held \s fram
        | neste \s side ) [\s.:)]* \Z""",
    words=("forts", "framhald", "held fram", "neste side"),
    examples=("Tabell 3 (forts.)", "Investeringer forts.", "Tabellen fortsetter neste side", "framhald"),
    counter_examples=("Fortsatt satsing på skole", "Fortsettelse av tiltaket i 2025 og 2026"),
)
MARKUP: Final = Pattern(
    name="markup of a plain text table cell",
    expression=r"\*\*|__|</?(?:b|i|em|strong|u|sup|sub)>",
    examples=("**Sum**", "<b>SUM</b>", "<i>i tusen</i>"),
    counter_examples=("a * b", "<br>", "3 < 4"),
)
"""What emphasises a cell in markdown or HTML and is no part of its text."""


@lru_cache(maxsize=MOST_KEPT)
def is_number(text: str) -> bool:
    """Whether a cell's text is one number, or the dash that stands for none."""
    # The cheap test first: most texts are words.
    return bool(text) and (text[0].isdigit() or text[0] in "-–—−÷(+kK") and NUMBER.compiled.match(text) is not None


@lru_cache(maxsize=MOST_KEPT)
def axis_value(text: str) -> Decimal | None:
    """What a number at a chart's axis is (`1 200`, `7,5 %`); None for other texts, years and numbers below zero."""
    if not text[:1].isdigit() or not is_number(text) or is_year(text):
        return None
    whole, _, decimals = "".join(text.replace("%", " ").split()).partition(",")
    return Decimal(f"{whole}.{decimals or 0}") if (whole + decimals).isdecimal() else None


_CURRENCIES = frozenset(("kr", "kr.", "Kr", "Kr.", "NOK"))


def is_currency(text: str) -> bool:
    """Whether the text is a currency and nothing else."""
    return text in _CURRENCIES


_THOUSAND = frozenset(
    f"{before}{thousand}{behind}"
    for thousand in ("1000", "1 000", "1.000")
    for before, behind in (("", " kr"), ("", " kr."), ("", " kroner"), ("kr ", ""), ("kr. ", ""))
)


def is_thousand(text: str) -> bool:
    """Whether a text is a thousand kroner: the amount, or in a heading the unit of those below."""
    return text[:1] in "1k" and " ".join(text.split()) in _THOUSAND


_DIGITS_OF_TELEPHONE = 8
# Thousands are parted so, telephone numbers are not.
_GROUPS_OF_THOUSANDS = [2, 3, 3]


def is_telephone(text: str) -> bool:
    """Whether a text may be a telephone number: eight digits, `91 23 45 67` or `912 34 567`, and no `91 234 567`."""
    groups = text.split()
    digits = "".join(groups)
    thousands = [len(group) for group in groups] == _GROUPS_OF_THOUSANDS
    return len(digits) == _DIGITS_OF_TELEPHONE and digits.isdecimal() and not thousands


def is_clock(text: str) -> bool:
    """Whether the text is a time of day, `09.30`."""
    hours, dot, minutes = text.partition(".")
    if not dot or not (hours.isdecimal() and minutes.isdecimal()) or len(hours) > 2 or len(minutes) != 2:
        return False
    return int(hours) < 25 and int(minutes) < 60


# The years of one heading lie no further apart.
_MOST_YEARS = 30
_BULLETS = frozenset("•●○◦▪■▫□‣⁃·➢➤►✓\uf0b7\uf0a7\uf0d8\uf0fc\uf06f")


def is_bullet(word: str) -> bool:
    """Whether a word is the mark of a list's point; a dash may stand for nothing, and is none."""
    return len(word) == 1 and word in _BULLETS


WHOLE_NUMBER = AnchoredPattern(
    name="year, date with a whole year or number of a case, and nothing else",
    expression=r"\A (?: (?: \d{1,2}\.\d{1,2}\. )? (?:19|20)\d\d | \d{1,4}/\d\d ) \Z",
    examples=("2025", "12.03.2019", "4.3.1998", "114/19"),
    counter_examples=("12.03.20", "12.03.2019 kl", "12.03", "14/1", "14/1999"),
)


def is_year(text: str) -> bool:
    """Whether the text is a year and nothing else."""
    return len(text) == 4 and YEAR.match(text) is not None


def is_whole_number(text: str) -> bool:
    """Whether the text is a year, a date with a whole year or a case's number, and nothing else."""
    return WHOLE_NUMBER.match(text) is not None


def are_years(texts: Sequence[str]) -> bool:
    """Whether numbers are the years that one heading has; `1926` and `2003` in a row are amounts."""
    if not texts or not all(is_year(text) for text in texts):
        return False
    years = [int(text) for text in texts]
    return max(years) - min(years) <= _MOST_YEARS


def is_delimiter_row(cells: Sequence[str]) -> bool:
    """Whether a markdown row only divides the heading from the body: `|---|:--:|`."""
    return any(cells) and all(cell.strip(":- ") == "" and "-" in cell for cell in cells)


CHANGING = Pattern(
    name="number or month in a running line",
    expression=r"""\d+ | (?=[adfjmnos]) (?<!\p{L}) (?: januar|februar|mars|april|mai|juni|juli|august|september
    | oktober|november|desember ) (?!\p{L})""",
    examples=("28.11.2018", "9. mai", "Side 3"),
    counter_examples=("maidag", "Saksprotokoll"),
)


@lru_cache(maxsize=MOST_KEPT)
def holds_leader(text: str) -> bool:
    """Whether a text holds leader dots; costs little."""
    return any(leader in text for leader in _LEADERS)


def fold_changing(text: str) -> str:
    """The text with numbers and months made equal, to compare running lines by."""
    return CHANGING.compiled.sub("#", " ".join(text.split()).lower())


def is_drawn(line: str) -> bool:
    """Whether a line is a rule drawn with characters, no text (`-----------`)."""
    return DRAWN.search(line) is not None
