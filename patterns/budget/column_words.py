"""Words of a column's heading that say how its amounts relate to others: accounts, an earlier or a revised budget, a
change, what was granted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from patterns.beginnings import AnchoredPattern
from patterns.parties import party_fragment
from patterns.pattern import Pattern
from patterns.years import without_years

REVISED_BUDGET = Pattern(
    name="column of a budget as it is after a change",
    expression=r"""
        \b (?: revidert | regulert | justert | korrigert | endr(?:et|a) | nytt | nye? | oppdatert
          | (?: rev | reg | just | korr | oppd ) (?: \. | \b ) ) \s?
          (?: .* \b (?: budsjett | bud (?: \. | \b ) | ramme | (?:19|20)\d\d ) | \s* \Z )
        | \b (?: budsjett | ramme ) \w* \b .* \b etter \b
        | \A \s* til \s* \Z
    """,
    examples=(
        "Revidert budsjett 2025",
        "Regulert budsjett 2024",
        "Nytt budsjett",
        "Ny ramme 2025",
        "Budsjett etter endring",
        "Justert",
        "Rev. budsjett 2025",
        "Rev.bud. 2025",
        "Korr. bud",
        "Just. budsjett",
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


FORECAST = Pattern(
    name="column of a report on a year that goes on",
    expression=r"""
        \b (?: \w* prognose \w* | (?: forventet | forventa | venta ) \s (?: \p{L}+ \s )?
          (?: resultat | regnskap | rekneskap | forbruk )
          | (?: regnskap | rekneskap | forbruk ) \s (?: hittil | so \s langt | så \s langt
          | (?: pr | per | t\.?o\.?m ) \b \.? .* | \d{1,2} \. \s? \d{1,2} .* ) )
    """,
    examples=("Prognose", "Årsprognose 2031", "Regnskap 31.08.", "Rekneskap per august", "Forventet resultat"),
    counter_examples=("Regnskap 2031", "Budsjett 2031", "Avvik", "Forventet oppstart"),
)


def is_forecast(label: str) -> bool:
    """Whether a column tells what has been spent so far, or will be, in a year that goes on (`Prognose`)."""
    return FORECAST.search(label) is not None


DEVIATION = Pattern(
    name="column of what differs from the budget",
    expression=r"\A \s* (?: budsjett | års )? avvik \b",
    examples=("Avvik", "Budsjettavvik", "Avvik i kr"),
    counter_examples=("Endring", "Avviksmelding"),
)


def is_deviation(label: str) -> bool:
    """Whether a column tells what differs from the budget (`Avvik`)."""
    return DEVIATION.search(label) is not None


_WHOSE = rf"{party_fragment()} (?: (?: \s? [/,+&] \s? | \s og \s ) {party_fragment()} )*"
CHANGE = Pattern(
    name="column of changes to a budget",
    expression=rf"""
        \A \s* (?: (?:19|20)\d\d \s+ )? (?: forslag \s til \s | foreslått \s | vedtatt \s | sum \s
          | \p{{L}}+ s \s | \p{{L}}+ \s (?: sin | sitt | sine ) \s )?
        (?: (?: budsjett )? (?: endring | regulering | justering | korrigering | korreksjon )
          (?: er | ar )? | (?: endring | justering | regulering ) s? forslag | (?: budsjett )? endr \.
          | (?: økning | auke | tillegg ) \s? / \s? (?: reduksjon | fradrag | frådrag ) | \+ \s? / \s? [-–−]
          | tilleggs (?: bevilgning | løyving ) \w* | omdisponering\w* )
        (?: \s* \(? \s? \+ \s? / \s? [-–−] \s? \)? )?
        (?: \s+ (?: i \s )? (?: budsjett (?:et)? \s )? (?:19|20)\d\d | \s+ {_WHOSE} )?
        \s* (?: \( [^()]* \) )? \s* \Z
    """,
    examples=(
        "Endring +/-",
        "Endring H/V",
        "2026 Endring",
        "Formannskapets endring",
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
_OUT = r"(?: -? \s? (?: utgift | kostnad | ramme | budsjett | forbruk | bevilgning | løyving ) \w* )"
_IN = r"(?: -? \s? inntekt \w* )"
_ADDS = rf"""(?: {_MORE} {_OUT}? | {_LESS} {_IN} | (?: utgift | kostnad ) s? (?: økning | auke ) \w*
    | mei?rutgift\w* | inntekts (?: svikt | reduksjon | nedgang ) \w* | debet | tillegg | påpluss\w* )"""
_CUTS = rf"""(?: {_LESS} {_OUT}? | {_MORE} {_IN} | (?: utgift | kostnad ) s? reduksjon\w* | mei?rinntekt\w*
    | inntekts (?: økning | auke ) \w* | kredit | fradrag | frådrag )"""
MORE_OR_LESS = Pattern(
    name="column of what is added, or of what is cut",
    expression=rf"""
        \A \s* (?: (?P<more> {_ADDS} (?: \s* / \s* (?: {_ADDS} | {_CUTS} ) )? )
          | (?P<less> {_CUTS} (?: \s* / \s* (?: {_CUTS} | {_ADDS} ) )? ) )
        (?: \s+ (?:19|20)\d\d )? \s* (?: \( [^()]* \) )? \s* \Z
    """,
    examples=(
        "Økt utgift/redusert inntekt",
        "Reduksjon 2026",
        "Auke 2026",
        "Redusert utgift / økt inntekt",
        "Kutt",
        "Økte inntekter",
        "Meirutgift",
        "Utgiftsreduksjon",
        "Redusert bevilgning",
    ),
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


COST = Pattern(
    name="column of what a project costs",
    expression=r"""
        \A (?: (?: brutto | samla | samlet | total (?: e | t )? ) \s* )?
        (?: kostnad (?: er | ar | s (?: overslag | ramme ) )? | brutto | utgift (?: er )? | investering (?: er | ar )?
          | ramme | beløp | budsjett | sum ) \s* (?: inkl\.? \s mva\.? )? \Z
    """,
    examples=("Kostnad", "Brutto", "Samla kostnad", "Investering", "Budsjett"),
    counter_examples=("Lån", "Kostnad 2026", "Driftsutgifter", "Kostnadsfordeling"),
)
_PAYER = r"""(?: (?: (?: bruk \s av | statlige? | statleg | offentlig | andre | eigne | egne | anna | frie ) \s )?
        (?: \p{L}* lån (?: emidl (?: er | ar ) | eopptak )? | \p{L}* (?: tilsku[dt]d? | tilskot )
          | refusjon (?: er | ar )? | (?: egen | eigen ) (?: kapital | finansiering | innsats | del )
          | midl (?: er | ar ) | \p{L}* fond
          | (?: mva | moms ) (?: \s? - ? \s? (?: kompensasjon | komp\.? | refusjon | ref\.? ) )?
          | spillemidl (?: er | ar ) | spelemidlar
          | drift | overf (?: øring | ørt ) (?: \s (?: fra | frå ) \s drift )? | salg | sal | finansiering ))"""
PAID_WITH = Pattern(
    name="column of what pays for a project",
    expression=rf"\A {_PAYER} \Z",
    examples=("Lån", "Tilskot", "Eigne midlar", "Bruk av lån", "Mva-kompensasjon", "Disposisjonsfond", "Spillemidler"),
    counter_examples=("Kostnad", "Låneramme", "Tilskudd 2026", "Prosjekt"),
)
PAYS_FOR_ROW = AnchoredPattern(
    name="row of what pays for the row above it",
    expression=rf"""
        \A \W* (?: (?: herav | hvorav | derav ) \s+ )?
        (?: (?: dekk (?: es | ast | et | a ) | dekt | finansier (?: es | ast | t | a ) ) \s
          (?: ved | av | med | gjennom | over | frå | fra ) \s )?
        (?! drift \s* \Z ) {_PAYER} (?: \s (?: fra | frå ) \s \S .* )? \s* \Z
    """,
    examples=("herav lån", "- hvorav tilskudd fra staten", "Låneopptak", "derav dekket av egenkapital"),
    counter_examples=("herav skole", "Lånekasse", "herav drift", "Tilskudd til kor"),
)


def pays_for_row(label: str) -> bool:
    """Whether a row names nothing but what pays for the row above it (`herav lån`, `Momskompensasjon`)."""
    return PAYS_FOR_ROW.search(label) is not None


NET = AnchoredPattern(
    name="column of what is left when others are taken off",
    expression=r"""
        \A \s* netto (?: \s? (?: kostnad | utgift | investering | beløp | ramme | driftsutgift ) \p{L}* )?
        \s* \Z
    """,
    examples=("Netto", "Nettokostnad", "Netto ramme"),
    counter_examples=("Nettoverk", "Netto driftsresultat"),
)


def is_cost_among_payers(labels: Sequence[str], label: str) -> bool:
    """Whether of the columns of one year's money (`Kostnad | Tilskot | Lån`) one holds what is spent, and all others
    what pays for it, or what is left (`Brutto | Mva-komp. | Netto`)."""
    others = [other for other in labels if other != label]
    label = without_years(label)
    others = [without_years(other) for other in others]
    pays = [PAID_WITH.search(other) is not None or NET.search(other) is not None for other in others]
    return bool(others) and COST.search(label) is not None and all(pays)


WHOLE_YEAR = AnchoredPattern(
    name="column of what a measure comes to in a whole year, not in the budget's",
    expression=r"\A \s* (?: hel | heil ) års (?: virkning | verknad | effekt | beløp | kostnad ) \p{L}* \b",
    examples=("Helårsvirkning", "Heilårsverknad", "Helårseffekt 2032"),
    counter_examples=("Årsvirkning", "Heile året", "Helårsbolig"),
)


def tells_whole_year(label: str) -> bool:
    """Whether a column holds what a measure comes to in a whole year (`Beløp | Helårsvirkning`)."""
    return WHOLE_YEAR.search(label) is not None


EXPENSE_OR_INCOME = AnchoredPattern(
    name="column of expenses, or of incomes",
    expression=r"""
        \A \s* (?: (?P<spent> (?: brutto \s? )? utgift (?: er | ene | ar | ane )? | utg\. | kostnad (?: er | ar )? )
          | (?P<earned> (?: brutto \s? )? inntekt (?: er | ene | ar | ane )? | innt\. ) )
        \s* (?: \( [^()]* \) )? \s* \Z
    """,
    examples=("Utgift", "Inntekter", "Utg."),
    counter_examples=("Økt utgift", "Inntektssvikt", "Skatteinntekter"),
)


def expense_or_income(label: str) -> Literal["expense", "income"] | None:
    """Whether a column holds expenses or incomes (`Utgift | Inntekt`), of whatever year."""
    match = EXPENSE_OR_INCOME.search(without_years(label))
    if match is None:
        return None
    return "expense" if match["spent"] else "income"


def is_net(label: str) -> bool:
    """Whether a column holds what is left of others (`Utgift | Inntekt | Netto`)."""
    return NET.search(without_years(label)) is not None


YEARS_ACCOUNTS = Pattern(
    name="column of a year's accounts",
    expression=r"\b (?: r[eæ]gn?skap \w* | rekneskap \w* | regnsk | rekn | forbruk \w* ) \b",
    examples=("Regnskap 2024", "Rekneskap 2015"),
    counter_examples=("Revidert budsjett 2024", "Budsjett 2025"),
)


def is_accounts(label: str) -> bool:
    """Whether a column holds what was spent (`Regnskap 2024`)."""
    return YEARS_ACCOUNTS.search(label) is not None


YEAR_OF_ROW = Pattern(
    name="heading of the column with each row's year",
    expression=r"""
        \A \s* (?: budsjett | gjennomførings | investerings | bevilgnings | løyvings )? år (?: s?tall? )?
        \s* [:*]? \s* \Z
    """,
    words=("år",),
    examples=("År", "Årstall", "Budsjettår", "Investeringsår"),
    counter_examples=("Årsverk", "År 2031", "Årlig kostnad", "Ferdig år"),
)


def heads_row_years(label: str) -> bool:
    """Whether a column holds the year of each row's amount (`År` beside `Beløp`)."""
    return YEAR_OF_ROW.search(label) is not None


YEARS_OF_ROW = Pattern(
    name="year of a row's amount, or the years that share it",
    expression=r"""
        \A \s* (?P<year> (?:19|20)\d\d ) (?: \s* (?: [-–/,] | og ) \s* (?P<year> (?:19|20)\d\d | \d\d ) )* \s* \Z
    """,
    words=("19", "20"),
    examples=("2026", "2026-2027", "2026, 2027 og 2028", "2026-27"),
    counter_examples=("2026 og videre", "2 026 000", "1. halvår 2026"),
)


def years_of_row(text: str) -> tuple[int, ...]:
    """The year in a column of years, or the years that share a row's amount; empty where the cell holds others."""
    match = YEARS_OF_ROW.search(text)
    written = match.captures("year") if match else []
    return tuple(int(year if len(year) > 2 else written[0][:2] + year) for year in written)


def total_label(label: str) -> str:
    """The heading of a column that holds what amounts of several years (`Beløp`) come to."""
    return f"Totalt {label}"
