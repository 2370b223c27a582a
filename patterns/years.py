"""Year columns and year phrases: the heading of a budget table -> what each column holds; prose -> the years an
amount is for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

import regex

from patterns.beginnings import AnchoredPattern
from patterns.pattern import MOST_KEPT, Pattern

ColumnKind = Literal["year", "comparison", "total", "area", "title", "note", "key", "share", "other", "unknown"]


class Column(NamedTuple):
    """What a column holds ("other" is another party's). `label` is its heading on one line; `year` is set for "year"
    and, where stated, "comparison".
    """

    kind: ColumnKind
    label: str
    year: int | None = None


FIRST_YEAR, LAST_YEAR = 1985, 2069
CENTURY = 2000
_YEAR = r"(?: 19[89]\d | 20[0-6]\d )"
# `2024-2027`, `2024 – 27`, `2010-13`: a plan's span, never a column of its own.
_SPAN = rf"{_YEAR} \s* [-–—/] \s* (?: {_YEAR} | \d\d ) (?!\d)"

SPAN = Pattern(
    name="span of years",
    expression=rf"(?<!\d) (?P<first>{_YEAR}) \s* [-–—/] \s* (?: (?P<last>{_YEAR}) | (?P<short>\d\d) ) (?!\d)",
    examples=("2024-2027", "Økonomiplan 2010-13", "2024 – 2027"),
    counter_examples=("2024", "18/33693", "sak 51/16"),
)
PRICE_LEVEL = Pattern(
    name="price level of a year",
    expression=rf"\(? \s* {_YEAR} \s* - \s* (?: kroner | kr\b\.? | prisnivå | nivå ) \s* \)?",
    words=("kr", "nivå"),
    examples=("(2010-kroner)", "2024 - kr", "mill. 2010-kroner"),
    counter_examples=("2010-2013", "kroner 2010"),
)
ACCOUNTS = Pattern(
    name="column of accounts or of an earlier budget",
    expression=r"""
        \b (?: r[eæ]gn?skap \w* | rekneskap \w* | regnsk \b | rekn \b | revidert \w* | saldert | rev \b
        | justert \w* | oppr(?:innelig|inneleg)? \b
            | opphavleg | prognose \w* | faktisk | vedtak | gjeldende | gjeldande | opprinnelig \w* | gammel
            | i \s fjor )
        | \b r \s? (?=(?:19|20)\d\d)
    """,
    examples=("Regnskap 2019", "Rekneskap 2015", "R 2008", "Revidert 2021", "Opprinnelig budsjett 2018", "Vedtak 2011"),
    counter_examples=("Budsjett 2025", "ØP 2026", "2027", "Forslag 2012"),
)
PLAN = Pattern(
    name="column of an economic plan",
    expression=r"\b (?: h?øp | økonomiplan \w* | øk\. ?plan | plan ) (?: \b | (?=\d))",
    examples=("ØP 2025", "Økonomiplan 2026", "HØP 2027"),
    counter_examples=("Budsjett 2025", "Regnskap 2019"),
)
YEAR_IN_KRONER = Pattern(
    name="year column in kroner",
    expression=rf"\A {_YEAR} \s? - \s? kr \.? \Z",
    words=("kr",),
    examples=("2025-kr", "2026 - kr."),
    counter_examples=("(2025-kr)", "mill. 2010-kroner", "2025-kroner"),
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
        | innbyggere | elever ) \b
    """,
    examples=("Endring i %", "Prosent", "Antall søknader", "Årsverk"),
    counter_examples=("Tiltak", "2024", "Endring"),
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


def read_column(heading: str) -> Column:
    """What the column under a heading holds; `Øk.plan` above `2026` is given as one text."""
    label = " ".join(heading.split())
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


def is_lone_year(text: str) -> bool:
    """Whether a cell holds a year and nothing else."""
    return len(text.strip()) == 4 and bool(stated_years(text))


_DIGITS = regex.compile(r"\d+")


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


REVISED_BUDGET = Pattern(
    name="column of a budget as it is after a change",
    expression=r"""
        \b (?: revidert | regulert | justert | korrigert | endr(?:et|a) | nytt | nye? | oppdatert
          | (?: rev | reg | just | korr | oppd ) (?: \. | \b ) ) \s?
          (?: .* \b (?: budsjett | bud (?: \. | \b ) | ramme | (?:19|20)\d\d ) | \s* \Z )
        | \b (?: budsjett | ramme ) \w* \b .* \b etter \b
    """,
    examples=(
        "Revidert budsjett 2025", "Regulert budsjett 2024", "Nytt budsjett", "Ny ramme 2025", "Budsjett etter endring",
        "Justert", "Rev. budsjett 2025", "Rev.bud. 2025", "Korr. bud", "Just. budsjett",
    ),
    counter_examples=("Regnskap 2024", "Opprinnelig budsjett 2025", "Nytt tiltak", "Regional ramme", "Justering 2025"),
)


EARLIER = Pattern(
    name="column of a budget before a change",
    expression=r"\b (?: \w*budsjett \w* | rammer? | vedt(?:att|eke) | oppr\w* | opphavleg | gjeldende | gjeldande ) \b",
    examples=("Vedtatt budsjett", "Opprinnelig", "Gjeldende ramme"),
    counter_examples=("Ansvar", "Art", "Prosjekt"),
)


def is_earlier_budget(label: str) -> bool:
    """Whether a column left of a change holds the budget that is changed (`Vedtatt budsjett | Endring`)."""
    return EARLIER.search(label) is not None


def is_revised_budget(label: str) -> bool:
    """Whether a column holds the budget after the changes beside it (`Revidert budsjett 2025`)."""
    return REVISED_BUDGET.search(label) is not None


CHANGE = Pattern(
    name="column of changes to a budget",
    expression=r"""
        \A \s* (?: forslag \s til \s | foreslått \s | vedtatt \s | sum \s )?
        (?: (?: budsjett )? (?: endring | regulering | justering | korrigering | korreksjon )
          (?: er | ar )? | (?: endring | justering | regulering ) s? forslag | (?: budsjett )? endr \.
          | (?: økning | auke | tillegg ) \s? / \s? (?: reduksjon | fradrag | frådrag ) | \+ \s? / \s? [-–−]
          | tilleggs (?: bevilgning | løyving ) \w* | omdisponering\w* )
        (?: \s+ (?: i \s )? (?: budsjett (?:et)? \s )? (?:19|20)\d\d )? \s* (?: \( [^()]* \) )? \s* \Z
    """,
    examples=(
        "Endring",
        "Budsjettendring 2024",
        "Forslag til endring",
        "Regulering",
        "+/-",
        "Endring 2025",
        "Endr. 2025",
        "Endringsforslag",
        "Tillegg/reduksjon",
    ),
    counter_examples=("Endring i %", "Endring 24-25", "Nytt budsjett", "Endret ramme"),
)


_MORE = r"(?: økt (?:e)? | auka | auke | økning (?:er)? | økninger | høyere | høgare | meir | mer )"
_LESS = r"(?: redusert (?:e)? | reduksjon (?:er|ar)? | lavere | lågare | mindre | kutt | innsparing (?:er|ar)? )"
_OF_WHAT = r"(?: -? \s? (?: utgift | kostnad | inntekt | ramme | budsjett ) \w* )"
MORE_OR_LESS = Pattern(
    name="column of what is added, or of what is cut",
    expression=rf"""
        \A \s* (?: (?P<more> (?: {_MORE} {_OF_WHAT}? | merutgift\w* | meirutgift\w* | debet )
            (?: \s* / \s* {_LESS} {_OF_WHAT}? | \s* / \s* mindreinntekt\w* )? )
          | (?P<less> (?: {_LESS} {_OF_WHAT}? | merinntekt\w* | meirinntekt\w* | kredit )
            (?: \s* / \s* {_MORE} {_OF_WHAT}? | \s* / \s* mindreutgift\w* )? ) )
        (?: \s+ (?:19|20)\d\d )? \s* (?: \( [^()]* \) )? \s* \Z
    """,
    examples=("Økt utgift/redusert inntekt", "Reduksjon 2026", "Auke 2026", "Redusert utgift / økt inntekt", "Kutt"),
    counter_examples=("Økt grunnbemanning", "Endring 2026", "Redusert åpningstid"),
)


def adds_or_cuts(label: str) -> Literal["more", "less"] | None:
    """Whether a column holds what is added to a budget or what is cut from it (`Auke 2026`, `Reduksjon 2026`)."""
    match = MORE_OR_LESS.search(label)
    if match is None:
        return None
    return "more" if match["more"] else "less"


def is_change(label: str) -> bool:
    """Whether a column holds what is changed in a budget (`Endring`, `Budsjettjustering 2024`)."""
    return CHANGE.search(label) is not None


GRANTED = Pattern(
    name="column of what a budget grants",
    expression=r"""
        \A (?! .* \b (?: før | tidligere | tidlegare | hittil | rest \w* | t\.?o\.?m | forslag | søk\w* ) \b )
        (?: (?: årets | ordinær | ord\.? ) \s* )? (?: bev \. | bevilg (?: ning | et ) \b | løyving \b | løyvd \b )
        (?! \s* (?:til|frå|fra) \b )
    """,
    words=("bev", "løyv"),
    examples=("Ord.bev.", "Årets bevilgning", "Løyving", "Bevilget"),
    counter_examples=("Bevilget tidligere", "Restbevilgning", "Ramme", "Søkn. beløp"),
)


def is_granted(label: str) -> bool:
    """Whether a column among others of one year's money holds what the budget itself grants (`Ord.bev.`)."""
    return GRANTED.search(label) is not None


YEARS_ACCOUNTS = Pattern(
    name="column of a year's accounts",
    expression=r"\b (?: r[eæ]gn?skap \w* | rekneskap \w* | regnsk | rekn | forbruk \w* ) \b",
    examples=("Regnskap 2024", "Rekneskap 2015"),
    counter_examples=("Revidert budsjett 2024", "Budsjett 2025"),
)


def is_accounts(label: str) -> bool:
    """Whether a column holds what was spent (`Regnskap 2024`)."""
    return YEARS_ACCOUNTS.search(label) is not None


class HeadingLine(NamedTuple):
    """The heading of a table that lost its columns: the words before its amount columns, and these columns."""

    label: str
    columns: tuple[Column, ...]


_COLUMN_WORDS = r"""(?: (?<!\w) (?: oppr(?:innelig|\.)? \s (?:vedtatt \s)? budsjett
| rev(?:idert|\.)? \s (?:budsjett)? | vedtatt \s budsjett
    | regnskap | rekneskap | regnsk\.? | budsjett | budsj\.? | økonomiplan | h?øp | forslag | vedtak | revidert | b
    | r | plan ) \s* )"""
_CHANGE_COLUMN = r"""(?: (?: endring | vekst | avvik | differanse | diff\.? ) (?: \s (?:i \s)? (?: % | prosent | pst\.?
    | kr(?:oner)?\b\.? ) )? (?!\w) | % )"""
HEADING_LINE = Pattern(
    name="heading line of a flattened table",
    expression=rf"""
        \A \s* (?P<label> (?: (?! {_COLUMN_WORDS} {_YEAR} ) [^\d:.;!?]+? | [^\d:.;!?]* \b i \s (?: hele \s
        | heile \s )? 1[ .]?000 (?: \s kr(?:oner)?\.? )? \)? \s* | [^\d:.;!?]* \( [^()]* \) \s* )?? ) \s*
        (?P<columns> {_COLUMN_WORDS}?? {_YEAR} (?: \s* [|]? \s* {_COLUMN_WORDS}?? {_YEAR} )* ) (?!\d)
        (?P<changes> (?: \s+ {_CHANGE_COLUMN} )* )
        (?P<rest> (?: \s+ (?: sum | totalt? | sum \s perioden | i \s alt | (?:sum|totalt?) \s+ {_SPAN} ) )? )
        \s* (?P<remark> \( [^()]* \) )? \s* \Z
    """,
    words=("19", "20"),
    # Before the first year stands no digit, but those of the unit and those within a bracket.
    core=r"\A [^\d:;!?(]* (?: \( | 19[89]\d | 20[0-6]\d | 1[ .]?000 )",
    examples=(
        "Område Tiltak 2024 2025 2026 2027",
        "2020 2021 2022 2023",
        "Tiltak Budsjett 2025 Budsjett 2026",
        "Regnskap 2019 Budsjett 2020 Budsjett 2021",
        "Tiltak 2025 2026 2027 2028 Sum",
        "20232024202520262027",
        "Område Budsjett 2024 Budsjett 2025 Endring i % Endring",
    ),
    counter_examples=("i 2023 og 2024.", "Reduksjoner 2024 - 2027 −15,6 2,2", "Økonomiplan 2024-2027", "Sum 2 300"),
)


COLUMN_OF_LINE = Pattern(
    name="one column of a heading line",
    expression=rf"{_COLUMN_WORDS}?? {_YEAR}",
    examples=("Budsjett 2025", "2026", "R 2008"),
    counter_examples=("Tiltak", "Budsjett"),
)


CHANGE_OF_LINE = Pattern(
    name="column of changes of a heading line",
    expression=_CHANGE_COLUMN,
    examples=("Endring i %", "Endring", "Vekst %", "Avvik i kr"),
    counter_examples=("2026", "Endringer"),
)


@lru_cache(maxsize=MOST_KEPT)
def read_heading_line(text: str) -> HeadingLine | None:
    """The columns of a heading line of plain text, or None where the line is something else."""
    if "20" not in text and "19" not in text:
        return None
    match = HEADING_LINE.search(text)
    if not match:
        return None
    columns: list[Column] = []
    for piece in COLUMN_OF_LINE.finditer(match["columns"]):
        columns.append(read_column(piece[0].strip()))
    columns += [read_column(piece[0]) for piece in CHANGE_OF_LINE.finditer(match["changes"])]
    if match["rest"].strip():
        columns.append(Column("total", match["rest"].strip()))
    years = [column.year for column in columns if column.kind == "year"]
    if len(columns) == 1 and not _names_labels(match["label"]):
        return None
    if any(later is None or earlier is None or later < earlier for earlier, later in pairwise(years)):
        return None
    return HeadingLine(" ".join(match["label"].split()), tuple(columns))


def _names_labels(label: str) -> bool:
    """Whether the words before a lone year column are those of label columns (`Område Tiltak`)."""
    words = label.split()
    return bool(words) and any(
        read_column(" ".join(words[start:])).kind in ("area", "title") for start in range(len(words))
    )


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
        (?: fra | frå | f\.?o\.?m\.? ) \s (?: og \s med \s )? (?P<year>{_YEAR}) (?! \s* (?: [-–—] | til | og ) \s* \d )
        | \b (?: fra | frå | f\.?o\.?m\.? ) \s (?: og \s med \s )? (?P<year>{_YEAR}) \s
        (?: årlig | årleg | hvert \s år | kvart \s år | per \s år )
    """,
    words=("år",),
    examples=("per år fra 2026", "årlig fra og med 2027", "frå 2026 kvart år"),
    counter_examples=("fra 2026", "årlig fra 2025-2027", "per år"),
)
ONWARDS = Pattern(
    name="from a year to the plan's end",
    expression=rf"""
        (?: fra \s (?:og \s med \s)? | frå \s (?:og \s med \s)? | for \s | i \s )? (?P<year>{_YEAR}) \s*
        (?: og \s (?:videre|vidare|utover|ut) (?: \s i? \s? (?:økonomi)?plan\w* | \s perioden | \s i \s perioden )?
        | og \s ut \s perioden )
        | \b (?: og \s videre \s i \s perioden )
        | \b (?: (?: fra | frå ) \s og \s med | f\.? \s? o\.? \s? m\.? ) \s (?P<year>{_YEAR})
          (?! \s* (?: [-–—] | til | t\.?o ) )
    """,
    examples=(
        "fra og med 2026", "f.o.m. 2026", "fra 2025 og ut perioden", "2023 og videre i økonomiplanen",
        "for 2017 og videre i økonomiplanperioden",
    ),
    counter_examples=("fra 2025", "i 2023 og 2024", "fra og med 2025 til 2027"),
)
_PUT_OFF = r"(?: utset(?:t|tes|tast|jast)? | utsatt | (?: for )? sky(?:ves|vast) | flytt(?:es|ast|a|et) ) \s"
_RANGE_OF_YEARS = (
    rf"(?P<first>{_YEAR}) \s* (?: [-–—] | til \s og \s med | til | t\.?o\.?m\.? ) \s* (?P<last>{_YEAR} | \d\d (?!\d))"
)
EVERY_YEAR_OF = Pattern(
    name="each year from one to another",
    expression=rf"""
        (?: (?: hvert \s år | kvart \s år | årlig | årleg | per \s år | årene | åra
        | (?<! {_PUT_OFF} ) (?: fra \s | frå \s ) (?:og \s med \s)? ) \s* (?: i \s )?
          (?: (?: hele \s | heile \s )? (?: økonomi )? (?: plan )? perioden \s | årene \s | åra \s )? )
        {_RANGE_OF_YEARS}
    """,
    words=("år", "fra", "frå"),
    examples=("hvert år 2020–2023", "fra 2009 til og med 2012", "årene 2009 til 2012", "for åra 2025 - 2027"),
    counter_examples=("90 millioner i 2023-2024", "Økonomiplan 2024-2027", "utsettes fra 2026 til 2028"),
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
    plan's end;
    `fra 2022` alone is the first year only.
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


BUDGET_YEAR = Pattern(
    name="year of a budget",
    expression=rf"""budsjett(?: et | forslag(?:et)? | framlegg(?:et)? | endring(?:er|ar)? | avtale | forlik )? \s
        (?: for \s )? (?P<year>{_YEAR}) (?! \s* [-–—/] \s* \d )""",
    words=("budsjett",),
    examples=(
        "Budsjett 2025",
        "Budsjettforslag 2026",
        "Budsjettet for 2026",
        "Årsbudsjett 2024 og økonomiplan 2024-2027",
    ),
    counter_examples=("Budsjettvedtak 2023", "Budsjett 2024-2027"),
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


def budget_year(text: str) -> int | None:
    """The year whose budget a title names (`Budsjett 2025`); the year of a decision (`Budsjettvedtak 2023`) is the
    one before.
    """
    match = BUDGET_YEAR.search(text)
    return int(match["year"]) if match else None
