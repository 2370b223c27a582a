"""Columns of a budget's table: a heading -> what its column holds; all columns -> those of the budget's years."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from patterns.beginnings import AnchoredPattern
from patterns.budget.column_words import expense_or_income
from patterns.pattern import MOST_KEPT, Pattern
from patterns.years import CENTURY, stated_years

ColumnKind = Literal["year", "comparison", "total", "area", "title", "note", "key", "share", "other", "unknown"]


class Column(NamedTuple):
    """What a column holds ("other" is another party's). `label` is its heading on one line; `year` is set for "year"
    and, where stated, "comparison".
    """

    kind: ColumnKind
    label: str
    year: int | None = None


ACCOUNTS = Pattern(
    name="column of accounts or of an earlier budget",
    expression=r"""
        \b (?: r[eæ]gn?skap \w* | rekneskap \w* | regnsk \b | rekn \b | revidert \w* | saldert | rev \b
        | justert \w* | oppr(?:innelig|inneleg)? \b
            | opphavleg | prognose \w* | faktisk | vedtak | gjeldende | gjeldande | opprinnelig \w* | gammel
            | i \s fjor )
        | \b r [\s-]? (?=(?:19|20)\d\d)
    """,
    examples=(
        "Regnskap 2019",
        "Rekneskap 2015",
        "R 2008",
        "R-2009",
        "Revidert 2021",
        "Opprinnelig budsjett 2018",
        "Vedtak 2011",
    ),
    counter_examples=("Budsjett 2025", "ØP 2026", "2027", "Forslag 2012"),
)
PLAN = Pattern(
    name="column of an economic plan",
    expression=r"\b (?: h?øp | økonomiplan \w* | øk\. ?plan | plan ) (?: \b | (?=\d))",
    examples=("ØP 2025", "Økonomiplan 2026", "HØP 2027"),
    counter_examples=("Budsjett 2025", "Regnskap 2019"),
)
DIFFERENCE = Pattern(
    name="column of differences",
    expression=r"\A (?: avvik | endring | diff )",
    examples=("Avvik 21-20", "Endring 2024"),
    counter_examples=("Budsjett 2025", "2026"),
)
EARLIER_BUDGET = Pattern(
    name="column of last year's budget",
    expression=r"revidert | oppr | justert | vedtatt | saldert",
    examples=("Revidert 2021", "Opprinnelig budsjett 2018"),
    counter_examples=("Regnskap 2019", "Budsjett 2025"),
)
_TOTAL = Pattern(
    name="total column",
    expression=r"""
        # `Økonomiplan` over the years and their sum.
        \A (?: (?: h?øp | (?: økonomi | handlings | investerings | års | drifts )? (?: plan | program | budsjett )
                (?: et | met | en | perioden? )? | år | (?: beløp | tall | tal )
                (?: \s i \s [\p{L}\d .]{2,14} )? ) (?: \s+ (?: 19 | 20 ) \d\d \s* [-–—] \s* (?: \d\d ){1,2} )? \s+ )?
        (?: (?: sum | total | totalt | totale? \s? (?:kostnad|ramme|sum)\w* | totalramme \w* | kostnadsramme
        | samla | i \s alt
             | samlet | (?:sum|totalt?) \s (?:i \s )?(?:periode|plan|hele \s perioden)\w* | ramme ) \b .* )
    """,
    examples=(
        "Totalt",
        "Sum 2024-2027",
        "Totalramme",
        "Sum perioden",
        "I alt",
        "Økonomiplan Sum 2024-27",
        "HØP Totalt",
        "Beløp i 1000 kr Sum",
    ),
    counter_examples=("Tiltak", "2025", "Budsjett", "Økonomiplan 2025-2028", "Finansiering sum", "Planlagt sum"),
)
_AREA = Pattern(
    name="area column",
    expression=r"""\A (?: område \w* | sektor \w* | rammeområde \w* | tjenesteområde \w* | tenesteområde \w*
    | programområde \w*
        | virksomhet \w* | verksemd | enhet \w* | eining | etat | avdeling | tjeneste | fagområde | hovedområde
        | budsjettområde
        | virksomhetsområde | kommunalområde ) (?: \s* / .*)? \Z""",
    examples=("Område", "Sektor", "Tjenesteområde", "Enhet"),
    counter_examples=("Tiltak", "2024", "Områdeløft sentrum"),
)
_TITLE = Pattern(
    name="title column",
    expression=r"""\A (?: (?:\w+)? tiltak \w* | prosjekt \w* | (?:\w+)? investering \w* | beskrivelse | skildring
    | tekst | tema | navn
        | namn | formål | føremål | inndekning | inndekking | bevilgning \w* | engangsbevilgning \w* | løyving \w*
        | endring (?:er|ar)
        | post | hva | kva | budsjettpost | nye \s tiltak | drift (?:stiltak)? | satsing \w* | innsparing \w*
        | konto\(t\) )
        (?: \b .{0,60} )? \Z""",
    examples=(
        "Tiltak",
        "Investeringer",
        "Engangsbevilgninger fra disposisjonsfondet",
        "Tiltak (i 1000 kroner)",
        "Tema",
    ),
    counter_examples=("Område", "2025", "Totalt"),
)
_DESCRIBES = Pattern(
    name="column that describes measures",
    expression=r"""\A (?: (?: kort \s )? (?: beskrivelse | skildring | omtale | tekst | innhold | innhald | formål
        | føremål ) \w* | om \s tiltaket | hva \b .* | kva \b .* ) (?: \s .{0,30} )? \Z""",
    examples=("Beskrivelse", "Skildring av tiltaket", "Kort omtale", "Om tiltaket"),
    counter_examples=("Tiltak", "Prosjekt", "Navn"),
)


def describes(label: str) -> bool:
    """Whether a column's heading announces words about what another column names (`Tiltak | Beskrivelse`)."""
    return _DESCRIBES.search(label) is not None


_NOTE = Pattern(
    name="note column",
    expression=r"""
        \A (?: kommentar \w* | merknad \w* | begrunnelse | grunngjeving | forklaring | vurdering | type
        | inv\w*\W*drift | drift\w* \s? [/-] \s? inv\w* | (?: d \s? / \s? i | i \s? / \s? d ) \b | ref
        | (?: (?: planlagt | antatt | forventet | venta ) \s )? (?: ferdig (?:stilt | stillelse | stilling | dato )?
          | oppstart | byggestart | sluttført | byggeperiode | framdrift | fremdrift ) (?: \s? år )? \s* \Z )
    """,
    examples=(
        "Kommentar",
        "Merknader",
        "Inv/Drift",
        "Drift/Inv",
        "D/I",
        "Ferdig år",
        "Ferdigstilt",
        "Byggestart",
        "Planlagt ferdig",
    ),
    counter_examples=("Tiltak", "2024", "Driftstiltak", "Drift", "Ferdig 2024", "Oppstart av barnehage"),
)
_KEY = Pattern(
    name="key column",
    expression=r"""
        \A (?: nr | konto | ansvar | tjeneste? | prosj | prosjektnr | kap | post | art | id | funksjon | lnr
        | pri \w* | (?: saks | org | konto | post | fødsels | person | løpe ) [.\s-]? n(?:r|ummer) | tlf | telefon \w*
        | mobil \w* ) \b \.? \s* \w* \Z
    """,
    examples=("Nr.", "Konto", "Ansvar", "Prosj", "Kap.", "Org.nr.", "Tlf."),
    counter_examples=("Tiltak", "2024", "Kapitalkostnader og avdrag 2024"),
)
_SHARE = Pattern(
    name="column that is no money",
    expression=r"""
        % | \b (?: prosent | pst | pct | antall | antal | årsverk | stillinger | andel | promille | km
        | innbyggere | elever | (?<! per \s | pr \s | pr\. \s | / ) (?: [kmg] wh? | dekar | daa | tonn ) ) \b
    """,
    examples=("Endring i %", "Prosent", "Antall søknader", "Årsverk", "Største ytelse (MW)"),
    counter_examples=("Tiltak", "2024", "Endring", "Pris per kWh", "kr/tonn"),
)
_COMPARED = AnchoredPattern(
    name="column set against the budget",
    expression=r"""
        \A (?: endring | avvik | differanse | diff | forslag | vekst | budsj(?:ett)? | b | økning | reduksjon
        | revidert | helårs\w* | heilårs\w* | årsvirkning | årsverknad ) \b
    """,
    examples=("Endring", "Avvik 21-20", "Forslag", "Budsjett", "Helårsvirkning"),
    counter_examples=("Tiltak", "2025", "Totalt"),
)


SHORT_YEAR = AnchoredPattern(
    name="budget year in two figures",
    expression=r"""
        \A \s* (?: budsj?(?:ett)? | bud | øk\.? \s? pl(?:an)? | økonomiplan | h?øp | b
        | regn(?:sk(?:ap)?)? | rekn(?:eskap)? | r ) \.? [\s'’-]* (?P<year> \d\d ) \s* \Z
    """,
    examples=("Bud. 25", "Øk.pl. 26", "Regnsk. 23", "B-25", "ØP '27"),
    counter_examples=("Budsjett 2025", "Post 25", "25", "Bud 250"),
)


TOTAL_NOT_A_YEAR = Pattern(
    name="year in the heading of a total that is none",
    expression=r"""(?: 19 | 20 ) \d \d (?: \s? [-–] \s* \Z | (?= (?-i: \p{Lu} ) \p{L} {2} ) )""",
    examples=("Sum 2026–", "2028Totalramme"),
    counter_examples=("Sum 2026", "Totalt 2026-2029", "Budsjett 2026"),
)


def holds_income(column: Column) -> bool:
    """Whether a column holds a year's incomes (`Inntekt 2026`)."""
    return column.kind == "year" and expense_or_income(column.label) == "income"


def totals_years(label: str) -> bool:
    """Whether a total's heading has a year that is none of its own: the first of several, or the next column's."""
    year = TOTAL_NOT_A_YEAR.search(label)
    return year is not None and (_TOTAL.search(label) or _TOTAL.search(label[year.end() :])) is not None


@lru_cache(maxsize=MOST_KEPT)
def read_column(heading: str) -> Column:
    """What the column under a heading holds; `Øk.plan` above `2026` is given as one text."""
    label = " ".join(heading.split())
    if totals_years(label):
        return Column("total", label)
    short = SHORT_YEAR.search(label)
    years = [CENTURY + int(short["year"])] if short else stated_years(label)
    if _SHARE.search(label):
        return Column("share", label)
    if len(years) == 1:
        kind: ColumnKind = "comparison" if ACCOUNTS.search(label) else "year"
        if kind == "year" and DIFFERENCE.search(label):
            kind = "comparison"
        return Column(kind, label, years[0])
    if _TOTAL.search(label):
        return Column("total", label)
    for pattern, found in _LABELS:
        if pattern.search(label):
            return Column(found, label)
    return Column("unknown", label)


_LABELS: tuple[tuple[Pattern, ColumnKind], ...] = (
    (_AREA, "area"),
    (_KEY, "key"),
    (_NOTE, "note"),
    (ACCOUNTS, "comparison"),
    (_COMPARED, "comparison"),
    (_TITLE, "title"),
)


def settle_columns(columns: Sequence[Column], plan: Sequence[int]) -> list[Column]:
    """The columns with last year's budget made a comparison.

    The accounts that lie before a budget are two years old: `Regnskap 2008 Budsjett 2009 Budsjett 2010 2011` is the
    budget of 2010.
    The plan's own years, where the document states them, come first.
    """
    years = [column.year for column in columns if column.kind == "year" and column.year]
    first = _first_budget_year(columns, years, plan)
    settled = [
        column._replace(kind="comparison") if column.kind == "year" and column.year and column.year < first else column
        for column in columns
    ]
    return _single_years(settled)


def with_changes_alone(columns: Sequence[Column]) -> list[Column]:
    """The columns of a table that has changes only (`Endring 2025 | Endring 2026`): each is its year's."""
    dated = [column for column in columns if column.year]
    years = [column.year for column in dated]
    if len(set(years)) < len(years) or not all(DIFFERENCE.search(column.label) for column in dated):
        return list(columns)
    return [column._replace(kind="year") if column in dated else column for column in columns]


def _first_budget_year(columns: Sequence[Column], years: list[int], plan: Sequence[int]) -> int:
    if not years:
        return 0
    planned_first = next((year for year in plan if year in years), None)
    if planned_first is not None:
        return planned_first
    if len(years) == 2 and years[1] == years[0] + 1 and any(_is_change_of_two(column) for column in columns):
        return years[1]
    planned = [column.year for column in columns if column.kind == "year" and column.year and PLAN.search(column.label)]
    budgeted = [year for year in years if planned and year < min(planned)]
    if budgeted:
        return max(budgeted)
    accounts = [column.year for column in columns if column.kind == "comparison" and column.year]
    after = [year for year in years if accounts and year > max(accounts)]
    if not after:
        return min(years)
    second = max(accounts) + 2
    return second if len(after) > 1 and second in after and not _revised(columns) else min(after)


def _is_change_of_two(column: Column) -> bool:
    """Whether a column tells how one year differs from the one before (`Budsjett 2024 Budsjett 2025 Endring`)."""
    kind = column.year is None and column.kind in ("comparison", "share")
    return kind and DIFFERENCE.search(column.label) is not None


def _revised(columns: Sequence[Column]) -> bool:
    """`Revidert 2021 Budsjett 2022`: a revised budget is of the year before the budget."""
    return any(EARLIER_BUDGET.search(column.label) for column in columns if column.kind == "comparison")


def _single_years(columns: list[Column]) -> list[Column]:
    """Where two columns claim one year, only the last is this budget; the others are set against it."""
    last: dict[int | None, int] = {}
    for index, column in enumerate(columns):
        if column.kind == "year" and (column.year not in last or not _TOTAL.search(column.label)):
            last[column.year] = index
    return [
        column._replace(kind="comparison")
        if column.kind == "year" and column.year is not None and last[column.year] != index
        else column
        for index, column in enumerate(columns)
    ]
