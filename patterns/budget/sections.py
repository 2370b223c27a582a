"""Which part of a budget words name: a heading, a column's heading or a row's type -> its section (`drift`,
`investering` ...) and what stands behind the name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

import regex

from patterns.amounts import find_amounts
from patterns.beginnings import AnchoredPattern
from patterns.pattern import MOST_KEPT, Pattern

SectionName = Literal[
    "drift", "investering", "disposisjonsfond", "inndekning", "reduserte investeringer", "ramme", "verbal"
]

_SECTION_WORDS: tuple[tuple[SectionName, str], ...] = (
    (
        "verbal",
        r"""(?: verbal \w* | tekst (?: vedtak | punkt\w* | forslag | framlegg ) )
          (?: \s (?: fra | frå ) (?: (?: \s? [,/+&] )? \s (?: og \s )? (?-i:\p{Lu}) [\p{L}-]* ){1,8} )?
          (?: \s (?: til \s [^.:;]{0,40} (?: budsjett | plan ) | (?: års )? budsjett | økonomiplan ) \w*
            (?: \s (?:19|20)\d\d (?: \s? [-–] \s? (?:\d\d){1,2} )? )? )?
          (?= \s* (?: [-–—:(] | (?:19|20)\d\d | \Z ) )
        | verbal \w* (?: \s+ \w+ )? | (?: oppdrag | bestillinger | bestillingar ) (?: \s til \s \w+ )?
        | tekst (?: vedtak | punkt\w* | forslag | framlegg | del (?:en)? )
        | (?: \w+ \s )? (?: \w*punkt (?:er|ene|a)? | føring(?:er|ar) | merknad(?:er|ar) | \w*forslag | saker ) \s
          (?: uten | utan ) \s (?: tall | tal | beløp | kostnad\w* | penger | pengar | (?: direkte \s )? økonomisk\w*
          \s \w+ | budsjett\w* )
        | (?: \w+ \s )? (?: politiske | felles ) \s? (?: føring(?:er|ar) | punkt(?:er)? | oppdrag | merknad(?:er|ar) )
        | (?: kommunestyret | bystyret | heradsstyret | fylkestinget ) \s (?: ber | bed ) (?: \s \w+ )?
          (?: \s om (?: \s å )? )? (?= \s* : \s* \Z )""",
    ),
    ("reduserte investeringer", r"(?: redusert | reduserte | reduksjon \s i | utsatte | utsette ) \s investering \w*"),
    (
        "disposisjonsfond",
        r"""(?: be?villing\w* | bevilgning\w* | engangsbevilgning\w* | løyving\w* | eingongsløyving\w* | bruk )
        \s (?:\w+ \s)? (?: fra | frå | av ) \s disposisjonsfond\w* | (?: fra | frå ) \s disposisjonsfond\w*
        | (?: \w+ \s ){0,2} (?: finansiert | finansierte | dekket | dekt | dekka ) \s (?: av | fra | frå | med | over )
          \s (?: bruk \s av \s )? disposisjonsfond\w*""",
    ),
    ("disposisjonsfond", r"(?<! \w \s ) bruk \s av \s (?: drifts )? fond \b"),
    (
        "inndekning",
        r"""(?<! \w \s ) finansiering (?= \s* :? \s* \Z )
        | inndekning \w* | inndekking \w* | salderingstiltak | saldering | finansiering \s over \b .*
        | forslag \s til \s inndekning
        | (?: dette | det | satsingene | tiltakene | tiltaka ) \s
          (?: finansierer | finansierar | dekker | dekkjer | betaler | betalar ) \s (?: vi | me )
          (?: \s inn )? \s (?: ved (?: \s å )? | med | gjennom | slik )
        | slik \s (?: finansierer | finansierar | dekker | dekkjer | salderer ) \s (?: vi | me ) \b (?: \s \w+ ){0,4}
        | (?<! (?: uten | utan ) \s ) dekning (?: \s (?:av|over) \b .* )?""",
    ),
    (
        "drift",
        r"""(?: \w+ \s)? endring\w* \s (?: i \s )? (?:\w+ \s)? drift\w* | drift\w* \s* (?:[-–] \s*)? endring\w*""",
    ),
    (
        "ramme",
        # Measures told by their area (`Tiltak i drift etter rammeområde`) are no frames.
        r"""(?: netto \s)? (?: drifts | budsjett | sektor )? ramme (?<! \b \w* tiltak \w* \b .{0,80} )
          \w* (?: \s per \s \w+ )? | drifts?rammer?
        | netto \s driftsrammer?
        | sektorenes \s netto \s driftsrammer | \w*rammer
        # The regulation's overview of what each area gets: `Bevilgningsoversikt drift – 1B per rammeområde`.
        | (?! .* (?: endring | tiltak | invester ) )
          (?= .* (?: \b 1 \s? -? b \b | \b drift \w* [\s,–—(-]{1,3} (?: del \s )? b \b
            | \b (?: annet | andre | 2\. ) \s ledd \b
            | \b (?: per | pr\.? | fordelt \s (?: på | til ) | etter ) \s (?: \w*områd\w* | sektor\w* | tjeneste\w*
              | teneste\w* | virksomhet\w* | verksemd\w* | avdeling\w* | enhet\w* | eining\w* | etat\w* | ramme\w* ) ) )
          (?: (?: bevilgnings | løyvings | budsjett )? (?: oversikt | skjema ) \w* | (?: netto \s )? driftsbudsjett\w*
            | (?: netto \s )? drift(?:en|a)? ) \b .*""",
    ),
    (
        "investering",
        r"""endring\w* \s (?: i | av | til ) \s (?: \w+ \s )? investering \w*
        | (?: \w+ (?<! redusert | reduserte ) )? \s? investering \w* (?: \s i \s anleggsmid\w+ )? | inv""",
    ),
    (
        "drift",
        r"""drift | driften | driftsbudsjett \w*
        | (?: økte | auka | høyere | høgare | nye | reduserte? | lavere | lågare | endrede | endra ) \s
          drifts (?: utgift | inntekt | kostnad ) (?: er | ar )
        | (?: \w+ \s )? (?: satsing(?:er|ar)? | innsparing(?:er|ar)? | kutt | reduksjon(?:er|ar)? | nedtrekk
          | omprioritering(?:er|ar)? ) \s (?: i | på ) \s (?: driftsbudsjett(?:et)? | driften | drifta | drift )
        | (?: nye \s )? tiltak (?: a | ene )? \s i \s (?: driftsbudsjett\w* | driften | drifta | drift )
          (?: \s fordelte? \s (?: på | etter ) \s \w+ )?
        | (?: nye \s | andre \s | øvrige \s )? driftstiltak (?: a | ene )? | driftsendring\w*
        | løyvingsoversikt \s drift | bevilgningsoversikt \s drift""",
    ),
)
_SECTION_ALTERNATIVES = " | ".join(f"(?P<s{index}> {words} )" for index, (_, words) in enumerate(_SECTION_WORDS))

SECTION_HEADING = Pattern(
    name="heading of a budget section",
    expression=rf"""
        \A \s* \#* \s* (?: (?:\d+\.)* \d+ \.? \s+ | [a-zæøå][.)] \s* | [IVX]+\.? \s+ )?
        (?: (?: {_SECTION_ALTERNATIVES} )
            (?: \s* (?: [-–—:] \s* (?P<rest> .* ) | \( .* \)
              | \. \s (?: vedtatt | vedteke\w* | alle \s tal | tall? | beløp ) \b .*
              | (?P<span> (?:19|20)\d\d .* | (?: for | i ) \s (?:19|20)\d\d (?: \s? [-–] \s? \d\d (?: \d\d )? )? :? )
            )? ) \s* )
        \Z
    """,
    examples=(
        "Drift - Kultur",
        "Investering - Skole",
        "Verbale føringer - Idrett",
        "Oppdrag til rådmannen",
        "Bystyret ber byrådet om:",
        "Inndekning - Sentrumspartiets endringer",
        "Reduserte investeringer",
        "Bevillinger fra disposisjonsfondet",
        "Driftsbudsjett",
        "Investeringsbudsjettet 2025-2028",
        "1. Endringer i driftsbudsjettet for 2026",
        "Investeringer i anleggsmidler",
        "Driftsramme 2010-13",
        "2. Investeringsbudsjettet 2026-29",
        "B. Investeringer",
        "Inndekning:",
        "Slik finansierer vi satsingene",
        "Dette dekker vi ved å:",
        "4. Fellespunkter uten tall",
        "Andre punkt utan kostnad",
        "Politiske føringer",
        "Bruk av fond",
        "Finansiering",
        "Dekning over driftsfond",
        "Bevilgningsoversikt drift – 1B per rammeområde",
        "Løyvingsoversikt drift B",
        "Bevilgningsoversikt drift (1B)",
        "Budsjettskjema 1B fordelt på tjenesteområder",
        "Netto driftsbudsjett per sektor",
        "Tiltak i driftsbudsjettet fordelt på rammeområde",
        "Økte driftsutgifter",
        "Reduserte driftsinntekter",
        "Auka satsing i drifta",
        "Kutt i driftsbudsjettet",
        "b) Endringer i investeringsbudsjettet (tall i 1000 kr)",
        "Driftsbudsjettet. Vedtatt i kommunestyret 4. juni.",
        "Verbalforslag fra Ap, SV og Rødt til budsjett 2031",
        "Verbalframlegg frå Sp:",
        "Verbalforslag budsjett 2031",
        "Tekstforslag frå Sp og V til økonomiplan 2031-2034",
    ),
    counter_examples=(
        "Verbalforslag fra Ap ble vedtatt",
        "Driftsbudsjettet. Det er 4. juni behandlet i formannskapet.",
        "Økt drift av parker",
        "Kutt i drift av parker",
        "Kultur",
        "Vi driver barnehager godt",
        "Inventar i skoler",
        "1. Netto driftsrammer for 2024 fastsettes slik tabell 1 viser. Rammene er",
        "Bystyret ber byrådet",
        "Finansiering av skoler",
        "Netto driftsutgifter",
        "Økte utgifter",
    ),
)


SECTION_NAMED = Pattern(
    name="section named inside a heading",
    expression=rf"(?<!\w) (?: {_SECTION_ALTERNATIVES} ) (?!\w)",
    examples=(
        "Engangsbevilgninger fra disposisjonsfondet",
        "Tabell 3. Investeringer",
        "Endringer i driften",
        "Netto beløp etter rammeområde",
    ),
    counter_examples=(
        "Nye tiltak",
        "Tabell 2",
        "Investorer i byen",
        "Tiltak uten dekning, til drøfting",
        "Nye tiltak etter rammeområde",
    ),
)


class SectionHeading(NamedTuple):
    """What a heading such as `Drift - Eldreomsorg` says: the section, and the area or owner after the dash."""

    section: SectionName
    rest: str | None


@lru_cache(maxsize=MOST_KEPT)
def read_section_heading(text: str) -> SectionHeading | None:
    """The section that a heading line opens, or None."""
    if len(text) > 90:
        return None
    match = SECTION_HEADING.search(text)
    if not match:
        return None
    for index, (section, _) in enumerate(_SECTION_WORDS):
        if match[f"s{index}"] is not None:
            rest = (match["rest"] or "").strip() or None
            # `Bruk av disposisjonsfondet: 5 mill. kroner i 2025` is a measure.
            if rest and find_amounts(rest):
                return None
            return SectionHeading(section, rest)
    return None


@lru_cache(maxsize=MOST_KEPT)
def section_named(text: str) -> SectionName | None:
    """The section that words inside a heading or a column heading name (`Engangsbevilgninger fra
    disposisjonsfondet`).
    """
    if names_both_sections(text):
        return None
    names = {section for match in SECTION_NAMED.finditer(text) for section in _sections_of(match)}
    return next((section for section, _ in _SECTION_WORDS if section in names), None)


INVESTMENT = AnchoredPattern(
    name="measure that calls itself an investment",
    expression=r"""
        \A \s* (?: ramm(?:en|a) \s (?: for | til ) \s )? investerings (?: prosjekt (?:et)? | tiltak (?:et)? ) \b
    """,
    examples=("Investeringsprosjektet Ny kai økes", "Ramma til investeringsprosjekt 4410 Ny kai"),
    counter_examples=("Investeringer", "Ny kai", "Investeringsfondet styrkes", "Lån til investeringsprosjekt"),
)


def names_investment(title: str) -> bool:
    """Whether a measure told in words is an investment by its own words (`Investeringsprosjektet Ny kai økes`)."""
    return INVESTMENT.search(title) is not None


BOTH_SECTIONS = Pattern(
    name="running budget and investments named together",
    expression=r"""
        \b drift\w* \s* (?: og | / | & | \+ | - ) \s* inv\w* | \b inv\w* \s* (?: og | / | & | \+ | - ) \s* drift
        | \A \s* (?: d \s? / \s? i | i \s? / \s? d ) \s* \Z
    """,
    examples=("Drift og investeringer", "Inv/Drift", "D/I"),
    counter_examples=("Driftsbudsjett", "Investeringer", "Drift av bygg og anlegg"),
)
TYPE = AnchoredPattern(
    name="type of a row",
    expression=r"""
        \A \s* (?: (?P<drift> d | drift ) | (?P<investering> i | inv | invest | investering(?:er|ar)? ) ) \.? \s* \Z
    """,
    examples=("D", "Inv", "Inv.", "drift", "Investering"),
    counter_examples=("IKT", "Driftsleder", "Inventar"),
)


@lru_cache(maxsize=MOST_KEPT)
def row_type(text: str) -> SectionName | None:
    """The section that a type column's cell names (`D`, `Inv`), or None."""
    match = TYPE.search(text)
    if match is None:
        return section_named(text) if text and len(text.split()) == 1 else None
    return "drift" if match["drift"] else "investering"


def split_type_behind(title: str) -> tuple[str, SectionName] | None:
    """`Ny traktor Investering` -> the title and the section that its last word names; None where it names none."""
    first, _, last = title.rpartition(" ")
    section = row_type(last) if first else None
    return (first, section) if section in ("drift", "investering") else None


def split_type_before(title: str) -> tuple[str, SectionName] | None:
    """`Inv Ny traktor` -> the title and the section that its first word names; None where it names none."""
    first, _, rest = title.partition(" ")
    section = row_type(first) if rest else None
    return (rest, section) if section in ("drift", "investering") else None


@lru_cache(maxsize=MOST_KEPT)
def column_section(heading: str) -> SectionName | None:
    """The section that a column's heading names beside its year (`2025 Drift`, `Inv. 2026`), or None."""
    words = [word for word in heading.split() if not word.strip("().").isdecimal()]
    found = row_type(words[0]) if len(words) == 1 else None
    return found if found in ("drift", "investering") else None


def names_both_sections(text: str) -> bool:
    """Whether a heading speaks of the running budget and of investments (`Drift og investeringer`)."""
    return BOTH_SECTIONS.search(text) is not None


def _sections_of(match: regex.Match[str]) -> list[SectionName]:
    return [section for index, (section, _) in enumerate(_SECTION_WORDS) if match[f"s{index}"] is not None]


PART_OF_BUDGET = Pattern(
    name="words behind a section's name that tell which part of the budget it is",
    expression=r"""
        \A \s* (?: \d | (?: per | pr | del | fordelt | alle | samlet | samla | tabell | vedlegg | oversikt
          | alternativt? | vedtak | vedtatt | vedteke | nye | andre | forslag | innstilling ) \b )
    """,
    examples=("1B per rammeområde", "per sektor", "fordelt på enheter", "vedlegg 2"),
    counter_examples=("Kultur", "Delta barnehage", "Helse og velferd"),
)


def tells_part(text: str) -> bool:
    """Whether the words behind a section's name tell a part of the budget (`1B per rammeområde`), no area."""
    return PART_OF_BUDGET.search(text) is not None


NUMBERS_PART = AnchoredPattern(
    name="heading of the part with numbers, beside the verbal one",
    expression=r"""
        \A \W* (?: (?:\d+\.)* \d+ \.? \s+ )? tall? (?: forslag | framlegg | del | budsjett | punkt | vedtak )
        (?: et | en | a | ene )?
        (?: \s (?: til \s )? (?: budsjett | økonomiplan ) \w* )? (?: \s (?:19|20)\d\d )? \s* :? \s* \Z
    """,
    examples=("Tallforslag", "Taldel:", "Tallbudsjett 2031"),
    counter_examples=("Verbalforslag", "Talldel av planen er lang", "Tall i 1000 kr"),
)


def heads_numbers(text: str) -> bool:
    """Whether a heading begins the part of a proposal that has the numbers (`Tallforslag`): it ends the verbal one."""
    return NUMBERS_PART.search(text) is not None
