"""Years as they stand in a text (`2025`, `2024-27`, `20252026` without a gap) -> the years; the year of a budget."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from patterns.compiled import kept
from patterns.pattern import MOST_KEPT, Pattern

FIRST_YEAR, LAST_YEAR = 1985, 2069
CENTURY = 2000
YEAR = r"(?: 19[89]\d | 20[0-6]\d )"

SPAN = Pattern(
    name="span of years",
    expression=rf"(?<!\d) (?P<first>{YEAR}) \s* [-–—/] \s* (?: (?P<last>{YEAR}) | (?P<short>\d\d) ) (?!\d)",
    examples=("2024-2027", "Økonomiplan 2010-13", "2024 – 2027"),
    counter_examples=("2024", "18/33693", "sak 51/16"),
)
PRICE_LEVEL = Pattern(
    name="price level of a year",
    expression=rf"\(? \s* {YEAR} \s* - \s* (?: kroner | kr\b\.? | prisnivå | nivå ) \s* \)?",
    words=("kr", "nivå"),
    examples=("(2010-kroner)", "2024 - kr", "mill. 2010-kroner"),
    counter_examples=("2010-2013", "kroner 2010"),
)
YEAR_IN_KRONER = Pattern(
    name="year column in kroner",
    expression=rf"\A {YEAR} \s? - \s? kr \.? \Z",
    words=("kr",),
    examples=("2025-kr", "2026 - kr."),
    counter_examples=("(2025-kr)", "mill. 2010-kroner", "2025-kroner"),
)


def is_lone_year(text: str) -> bool:
    """Whether a cell holds a year and nothing else."""
    return len(text.strip()) == 4 and bool(stated_years(text))


_A_YEAR = kept(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DIGITS = kept(r"\d+")


@lru_cache(maxsize=MOST_KEPT)
def stated_years(text: str) -> tuple[int, ...]:
    """The single years of a heading, spans (`2024-2027`) left out; glued years are split in fours."""
    level = text if YEAR_IN_KRONER.search(text.strip()) else PRICE_LEVEL.sub(" ", text)
    without = SPAN.sub(" ", level)
    years: list[int] = []
    for match in _DIGITS.finditer(without):
        digits = match[0]
        if len(digits) >= 8 and len(digits) % 4 == 0:
            years += split_glued(digits)
        elif len(digits) == 4 and FIRST_YEAR <= int(digits) <= LAST_YEAR:
            years.append(int(digits))
    return tuple(years)


def without_years(text: str) -> str:
    """A heading without the years in it: `Utgift 2031` -> `Utgift`."""
    return " ".join(_A_YEAR.sub(" ", text).split())


def split_glued(digits: str) -> list[int]:
    """`202320242025` -> 2023, 2024, 2025; empty where the parts are not years that follow each other."""
    if len(digits) < 8 or len(digits) % 4 or not digits.isdecimal():
        return []
    years = [int(digits[start : start + 4]) for start in range(0, len(digits), 4)]
    following = all(later == earlier + 1 for earlier, later in pairwise(years))
    return years if following and FIRST_YEAR <= years[0] <= LAST_YEAR else []


def span_years(text: str) -> tuple[int, ...]:
    """`2024-2027` and `2010-13` -> each year of the first span in a text; empty where there is none or it is no
    plan.
    """
    match = SPAN.search(text)
    if not match:
        return ()
    first = int(match["first"])
    last = int(match["last"]) if match["last"] else first // 100 * 100 + int(match["short"])
    return tuple(range(first, last + 1)) if 0 < last - first <= 12 else ()


BUDGET_YEAR = Pattern(
    name="year of a budget",
    expression=rf"""
        (?: budsjett(?: et | forslag(?:et)? | framlegg(?:et)? | endring(?:er|ar)? | avtale | forlik )? \s (?: for \s )?
          # What is changed within its year, and the reports that propose it.
          | budsjett (?: regulering | justering | korrigering | korreksjon | revisjon )
            (?: er | ar | a | en | ane | ene )?
            (?: \s? [-–,]? \s \d \. \s? tertial )? (?: \s nr\.? \s? \d )? \s (?: (?: for | i | [-–] ) \s )?
          | (?: \d \. \s? tertial (?: rapport | melding )?
              | tertial (?: rapport | melding ) (?: \s (?: nr\.? \s )? \d )? ) \s (?: (?: for | [-–] ) \s )?
          | (?: økonomi | periode | tertial | budsjett | regnskaps | rekneskaps )
            (?: rapport | rapportering | melding | status | kontroll ) (?: en | a )? \s (?: pr | per ) \.? \s
            (?: \d{{1,2}} \. (?: \d{{1,2}} \. | \s? (?: tertial | kvartal ) \s ) | \p{{L}}{{3,9}} \s ) )
        (?P<year>{YEAR}) (?! \s* [-–—/] \s* \d )""",
    words=("budsjett", "tertial", "rapport", "melding", "status", "kontroll"),
    examples=(
        "Budsjett 2025",
        "Budsjettforslag 2026",
        "Budsjettet for 2026",
        "Årsbudsjett 2024 og økonomiplan 2024-2027",
        "Budsjettregulering 2025",
        "Budsjettjusteringar - 2. tertial 2025",
        "Tertialrapport 1 2025",
        "Økonomirapport pr. 31.08.2025",
        "Budsjettkontroll per august 2025",
    ),
    counter_examples=("Budsjettvedtak 2023", "Budsjett 2024-2027", "Budsjettregulering 11.06.2025"),
)


PLAN_SPAN = Pattern(
    name="plan in a title with its years",
    expression=rf"""(?: budsjett | plan \w* | program \w* | \b h?øp ) [ ,:(]*
        (?: (?: for | i | perioden | åra | årene ) [ ] )*
        (?P<years> {YEAR} \s? [-–—/] \s? (?: {YEAR} | \d\d (?! \d ) ) )""",
    words=("budsjett", "plan", "program", "øp"),
    examples=("Budsjett 2025 og økonomiplan 2025-2028", "Handlingsprogram for perioden 2025–28"),
    counter_examples=("Budsjett 2025", "Budsjettregulering 2025 - sak 12/25"),
)
DATED = Pattern(
    name="date or decision before a year",
    expression=r"""
        (?: \d \. \s? | \b (?: vedtak \w* | vedtatt | vedteke | behandlet | januar | februar | mars | april | mai | juni
        | juli | august | september | oktober | november | desember ) \s ) (?:19|20)\d\d
    """,
    examples=("12.12.2024", "Vedtak 2023", "desember 2024"),
    counter_examples=("Budsjettendringar frå laget 2025",),
)


def lone_year(title: str) -> int | None:
    """The only year that a budget's title names anywhere (`Budsjettendringar frå Venstre, Vik 2025`)."""
    years = set(stated_years(title))
    return years.pop() if len(years) == 1 and not SPAN.search(title) and not DATED.search(title) else None


def budget_years(title: str) -> tuple[int, ...]:
    """The years of the budget that a title names: those of its plan (`Økonomiplan 2025-2028`), with its own where that
    is the one before (`Budsjett 2024 og økonomiplan 2025-2027`), or its own alone."""
    plan = PLAN_SPAN.search(title)
    years = span_years(plan["years"]) if plan else ()
    year = budget_year(title)
    if year and (not years or year == years[0] - 1):
        return (year, *years)
    return years


def budget_year(text: str) -> int | None:
    """The year whose budget a title names (`Budsjett 2025`); the year of a decision (`Budsjettvedtak 2023`) is the
    one before.
    """
    match = BUDGET_YEAR.search(text)
    return int(match["year"]) if match else None
