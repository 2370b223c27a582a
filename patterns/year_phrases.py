"""Phrases that tell which years an amount is for (`årlig fra 2026`, `hvert år i perioden`) -> the years."""

from __future__ import annotations

from collections.abc import Sequence

from patterns.pattern import Pattern
from patterns.years import YEAR, stated_years

EACH_YEAR = Pattern(
    name="each year of the plan",
    expression=r"""
        \b (?: hvert \s år | kvart \s år | årlig (?:e|ar)? \b | årleg (?:e)? \b | per \s år | pr\.? \s år
        | de \s neste \s fire \s årene
            | i \s året (?! \s \d ) | i \s hele \s perioden | i \s heile \s (?:plan)?perioden | hele \s planperioden )
    """,
    examples=(
        "2 mill. kroner hvert år",
        "økes årlig med 1 mill.",
        "per år i heile planperioden",
        "de neste fire årene",
    ),
    counter_examples=("i 2025", "året rundt", "tretti år gammel"),
)
EACH_YEAR_FROM = Pattern(
    name="each year from one on",
    expression=rf"""
        \b (?: hvert \s år | kvart \s år | årlig | årleg | per \s år | pr\.? \s år | i \s året ) ,? \s
        (?: fra | frå | f\.?o\.?m\.? ) \s (?: og \s med \s )? (?P<year>{YEAR}) (?! \s* (?: [-–—] | til | og ) \s* \d )
        | \b (?: fra | frå | f\.?o\.?m\.? ) \s (?: og \s med \s )? (?P<year>{YEAR}) \s
        (?: årlig | årleg | hvert \s år | kvart \s år | per \s år )
    """,
    words=("år",),
    examples=("per år fra 2026", "årlig fra og med 2027", "frå 2026 kvart år"),
    counter_examples=("fra 2026", "årlig fra 2025-2027", "per år"),
)
ONWARDS = Pattern(
    name="from a year to the plan's end",
    expression=rf"""
        (?: fra \s (?:og \s med \s)? | frå \s (?:og \s med \s)? | for \s | i \s )? (?P<year>{YEAR}) \s*
        (?: og \s (?:videre|vidare|utover|ut) (?: \s i? \s? (?:økonomi)?plan\w* | \s perioden | \s i \s perioden )?
        | og \s ut \s perioden )
        | \b (?: og \s videre \s i \s perioden )
        | \b (?: (?: fra | frå ) \s og \s med | f\.? \s? o\.? \s? m\.? ) \s (?P<year>{YEAR})
          (?! \s* (?: [-–—] | til | t\.?o ) )
    """,
    examples=(
        "fra og med 2026",
        "f.o.m. 2026",
        "fra 2025 og ut perioden",
        "2023 og videre i økonomiplanen",
        "for 2017 og videre i økonomiplanperioden",
    ),
    counter_examples=("fra 2025", "i 2023 og 2024", "fra og med 2025 til 2027"),
)
_PUT_OFF = r"(?: utset(?:t|tes|tast|jast)? | utsatt | (?: for )? sky(?:ves|vast) | flytt(?:es|ast|a|et) ) \s"
_RANGE_OF_YEARS = (
    rf"(?P<first>{YEAR}) \s* (?: [-–—] | til \s og \s med | til | t\.?o\.?m\.? ) \s* (?P<last>{YEAR} | \d\d (?!\d))"
)
_EACH = r"(?: hvert \s år | kvart \s år | årlig | årleg | per \s år | pr\.? \s år )"
EVERY_YEAR_OF = Pattern(
    name="each year from one to another",
    expression=rf"""
        (?: (?: hvert \s år | kvart \s år | årlig | årleg | per \s år | årene | åra
        | (?<! {_PUT_OFF} ) (?: fra \s | frå \s ) (?:og \s med \s)? ) \s* (?: i \s )?
          (?: (?: hele \s | heile \s )? (?: økonomi )? (?: plan )? perioden \s | årene \s | åra \s )?
          # What it is for may stand between.
          | \b {_EACH} \s til \s [^\d.;:,]{{3,90}}? \s i \s (?: perioden \s | planperioden \s | årene \s | åra \s )? )
        {_RANGE_OF_YEARS}
    """,
    words=("år", "fra", "frå"),
    examples=(
        "årlig til nye benker i perioden 2021-2024",
        "hvert år 2020–2023",
        "fra 2009 til og med 2012",
        "årene 2009 til 2012",
        "for åra 2025 - 2027",
    ),
    counter_examples=(
        "90 millioner til benker i 2023-2024",
        "90 millioner i 2023-2024",
        "Økonomiplan 2024-2027",
        "utsettes fra 2026 til 2028",
    ),
)
SUM_OVER_YEARS = Pattern(
    name="one sum over several years",
    expression=rf"""
        \b i \s (?:perioden \s)? {_RANGE_OF_YEARS} | \b (?: totalt | samlet | samla
        | til \s sammen ) \s i \s perioden
    """,
    examples=("90 millioner i 2023-2024", "totalt i perioden", "4 mill. i perioden 2025-2028"),
    counter_examples=("hvert år", "i 2025"),
)


def years_of_phrase(text: str, plan: Sequence[int]) -> tuple[int, ...] | None:
    """The years that a phrase gives its amount to; None where it states one sum for several years or nothing at all.

    `hvert år 2020–2023`, `i 2023 og 2024`, `fra 2009 til og med 2012` give each year; `2023 og videre` goes to the
    plan's end; `fra 2022` alone is the first year only.
    """
    if years := every_year_named(text):
        return years
    if match := EACH_YEAR_FROM.search(text):
        return tuple(year for year in plan if year >= int(match["year"])) or (int(match["year"]),)
    if match := ONWARDS.search(text):
        first = int(match["year"]) if match["year"] else (plan[0] if plan else 0)
        return tuple(year for year in plan if year >= first) or None
    if SUM_OVER_YEARS.search(text):
        return None
    named = stated_years(text)
    if named:
        return tuple(dict.fromkeys(named))
    if EACH_YEAR.search(text):
        return tuple(plan) or None
    return None


def every_year_named(text: str) -> tuple[int, ...]:
    """`hvert år 2020–2023` -> each of these years; empty where a text names no such span."""
    match = EVERY_YEAR_OF.search(text)
    if not match:
        return ()
    first, last = int(match["first"]), match["last"]
    return tuple(range(first, (int(last) if len(last) == 4 else first // 100 * 100 + int(last)) + 1))


def is_sum_over_years(text: str) -> bool:
    """Whether a phrase gives its amount to several years together (`i 2023-2024`, `totalt i perioden`)."""
    return SUM_OVER_YEARS.search(text) is not None and EVERY_YEAR_OF.search(text) is None
