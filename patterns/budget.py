"""Words of a budget decision: sections, areas, headings that are measures, and headings under which no measure
stands.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

import regex

from patterns.amounts import Amount, find_amounts, parse_cell_amount
from patterns.beginnings import AnchoredPattern
from patterns.numbers import has_digit
from patterns.pattern import MOST_KEPT, Pattern
from patterns.years import read_column

SectionName = Literal[
    "drift", "investering", "disposisjonsfond", "inndekning", "reduserte investeringer", "ramme", "verbal"
]

_SECTION_WORDS: tuple[tuple[SectionName, str], ...] = (
    (
        "verbal",
        r"""verbal \w* (?: \s+ \w+ )? | (?: oppdrag | bestillinger | bestillingar ) (?: \s til \s \w+ )?
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
        | dekning (?: \s (?:av|over) \b .* )?""",
    ),
    (
        "drift",
        r"""(?: \w+ \s)? endring\w* \s (?: i \s )? (?:\w+ \s)? drift\w* | drift\w* \s* (?:[-–] \s*)? endring\w*""",
    ),
    (
        "ramme",
        r"""(?: netto \s)? (?: drifts | budsjett | sektor )? rammer? \w* (?: \s per \s \w+ )? | drifts?rammer?
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
    ("investering", r"(?: \w+ (?<! redusert | reduserte ) )? \s? investering \w* (?: \s i \s anleggsmid\w+ )? | inv"),
    (
        "drift",
        r"""drift | driften | driftsbudsjett \w*
        | (?: økte | auka | høyere | høgare | nye | reduserte? | lavere | lågare | endrede | endra ) \s
          drifts (?: utgift | inntekt | kostnad ) (?: er | ar )
        | (?: nye \s | andre \s | øvrige \s )? driftstiltak | driftsendring\w*
        | løyvingsoversikt \s drift | bevilgningsoversikt \s drift""",
    ),
)
_SECTION_ALTERNATIVES = " | ".join(f"(?P<s{index}> {words} )" for index, (_, words) in enumerate(_SECTION_WORDS))

SECTION_HEADING = Pattern(
    name="heading of a budget section",
    expression=rf"""
        \A \s* \#* \s* (?: (?:\d+\.)* \d+ \.? \s+ | [a-zæøå][.)] \s* | [IVX]+\.? \s+ )?
        (?: (?: {_SECTION_ALTERNATIVES} )
            (?: \s* (?: [-–—:] \s* (?P<rest> .* ) | \( .* \) | (?P<span> (?:19|20)\d\d .* ) )? ) \s* )
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
        "Investeringer i anleggsmidler",
        "Driftsramme 2010-13",
        "2. Investeringsbudsjettet 2026-29",
        "B. Investeringer",
        "Inndekning:",
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
        "Økte driftsutgifter",
        "Reduserte driftsinntekter",
    ),
    counter_examples=(
        "Økt drift av parker",
        "Kultur",
        "Vi driver barnehager godt",
        "Inventar i skoler",
        "Bystyret ber byrådet",
        "Finansiering av skoler",
        "Netto driftsutgifter",
        "Økte utgifter",
    ),
)

MEASURE_WITH_FIRST_YEAR = Pattern(
    name="heading with first year's amount and total",
    expression=r"""
        \A \s* (?P<title> \S .*? ) \s* \( \s* (?P<first> [-+−–]? \s? \d[\d .]* (?:,\d+)? ) \s* \) \s*
        (?P<total> [-+−–]? \s? \d[\d .]* (?:,\d+)? \s* (?: mill?ion(?:er|ar|ene|arar)? | mill\b\.? | mrd\b\.?
        | milliard(?:er|ar)? | kroner | kr\b\.? )
            (?: \s (?:kroner|kr\.?) )? )
        \s* (?: totalt | samlet | samla | i \s alt | til \s sammen | i \s perioden | totalt \s i \s perioden )? \s* \Z
    """,
    words=("mil", "mrd", "kr"),
    examples=("Turstier ved elva (1,5) 6 millioner totalt", "Frivilligsentral (3 år) (0,4) 1,2 mill. kr totalt"),
    counter_examples=(
        "Turstier ved elva",
        "Helsestasjon (22 år)",
        "Vi setter av (1,5) av 6 millioner totalt til stier",
    ),
)
MEASURE_OVER_PERIOD = Pattern(
    name="heading with the period's total",
    expression=r"""
        \A \s* (?P<title> \S .*? ) \s* [:,–-]? \s+ (?: totalt | samlet | samla | til \s sammen | sum ) \s (?: i
        | for | over ) \s
        (?: hele \s | heile \s )? (?: (?:økonomi)?plan )? perioden \s* :? \s*
        (?P<total> [-+−–]? \s? \d[\d .]* (?:,\d+)? \s* (?: mill?ion(?:er|ar|ene|arar)? | mill\b\.? | mrd\b\.?
        | milliard(?:er|ar)? | kroner | kr\b\.? )
            (?: \s (?:kroner|kr\.?) )? ) \s* \Z
    """,
    words=("perioden",),
    examples=("Færre innleide Totalt i perioden 6 millioner", "Buffer: Totalt i perioden 140 mill. kr"),
    counter_examples=("Vi bruker totalt 12 millioner i perioden", "i perioden.", "Totalt i perioden 3"),
)


SECTION_NAMED = Pattern(
    name="section named inside a heading",
    expression=rf"(?<!\w) (?: {_SECTION_ALTERNATIVES} ) (?!\w)",
    examples=("Engangsbevilgninger fra disposisjonsfondet", "Tabell 3. Investeringer", "Endringer i driften"),
    counter_examples=("Nye tiltak", "Tabell 2", "Investorer i byen"),
)


class SectionHeading(NamedTuple):
    """What a heading such as `Drift - Eldreomsorg` says: the section, and the area or owner after the dash."""

    section: SectionName
    rest: str | None


class MeasureHeading(NamedTuple):
    """A heading that is a measure: `Turstier (1,5) 6 millioner totalt` gives title, first year's amount and total."""

    title: str
    first: Amount | None
    total: Amount


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


@lru_cache(maxsize=MOST_KEPT)
def read_measure_heading(text: str) -> MeasureHeading | None:
    """A heading line that is itself a measure, or None. The total carries the unit; the first year's amount shares
    it.
    """
    if match := MEASURE_WITH_FIRST_YEAR.search(text):
        total, first = parse_cell_amount(match["total"]), parse_cell_amount(match["first"])
        if total and first:
            return MeasureHeading(_title(match["title"]), Amount(first.value, first.raw, total.unit), total)
    if match := MEASURE_OVER_PERIOD.search(text):
        total = parse_cell_amount(match["total"])
        if total:
            return MeasureHeading(_title(match["title"]), None, total)
    return None


def _title(text: str) -> str:
    return " ".join(text.split()).rstrip(":,").rstrip()


_AREA_WORDS = r"""(?: barnehage\w* | skole\w* | skule | grunnskole\w* | kulturskole\w* | kulturskule | sfo
| oppvekst\w* | utdanning | opplæring | helse | omsorg
    | eldreomsorg | eldre | pleie | velferd | sosial\w* | nav | barnevern\w* | familie | psykisk | rus | folkehelse
    | tannhelse | kultur\w* | idrett\w*
    | fritid | friluftsliv | frivillighet | kirke\w* | kyrkje\w* | trossamfunn | byutvikling | samfunn\w* | plan
    | areal | miljø | klima | energi | næring\w*
    | landbruk | reiseliv | teknisk | tekniske | eiendom\w* | bygg | anlegg | veg\w* | vei\w* | samferdsel
    | samferdsle | trafikk | park | renhold | vann | vatn | avløp
    | avlaup | var | renovasjon | brann\w* | beredskap | finans | økonomi | administrasjon\w*
    | sentraladministrasjon\w* | fellestjenester
    | fellesutgifter | felles | stab\w* | politisk\w* | politikk | ledelse | rådmann\w* | kommunedirektør\w*
    | organisasjon | digitalisering | ikt | it | hr
    | personal | kvalifisering | integrering | inkludering | flyktning\w* | bolig\w* | boa | bft | bpa | vgs
    | regional | utvikling | næringsutvikling
    | service\w* | innbyggertjenester | kommunikasjon | havn | ny | nye | styringsform | ki | sykehjem
    | hjemmetjeneste\w* | heimeteneste\w* | mestring | livsmestring | levekår | læring | kompetanse | arbeid | natur
    | mobilitet | transport | rehabilitering | habilitering | forvaltning | samhandling | innovasjon | oppmåling )"""
AREA = AnchoredPattern(
    name="name of an area",
    expression=rf"""
        \A \s* {_AREA_WORDS} (?: \s* (?: / | & | , | \s og \s | - \s og \s
        | \s ) \s* {_AREA_WORDS} )* \s* (?: \( \p{{L}}+ \) )? \s* \Z
    """,
    examples=(
        "Helse og velferd",
        "Oppvekst/Velferd",
        "Kultur og idrett",
        "Oppvekst (arbeid)",
        "Teknisk",
        "Ny styringsform",
    ),
    counter_examples=("Opptrappingsplan", "Kjøp av halltid", "Reversere kutt"),
)
AREAS_TOGETHER = Pattern(
    name="heading that joins areas",
    expression=rf"""
        \A (?= [\p{{L}}\s,]* \s (?: og | & ) \s+ \p{{L}}+ \s* \Z ) (?= .* \b {_AREA_WORDS} \b )
        (?! .* (?: drift | invester | tiltak | budsjett | ramme | inndek | finansier | endring | effektiviser ) )
        \s* \p{{L}}+ (?: \s* , \s* \p{{L}}+ )* (?: \s* , )? \s+ (?: og | & ) \s+ \p{{L}}+ \s* \Z
    """,
    examples=("Helse og meistring", "Barn, læring og vekst", "Klima og grønn"),
    counter_examples=("Drift og eiendom", "Nye tiltak og kultur", "Barn og vekst", "Helse og flere lærere"),
)
WAITS_FOR_A_WORD = Pattern(
    name="words that wait for another",
    expression=r"""
        (?: \b (?: og | i | av | på | til | for | fra | frå | med | ved | mot | om | under | over | mellom
        | etter | som )
        | [-,/:] ) \s* \Z
    """,
    examples=("Kjøp av", "Helse og", "Oppvekst -"),
    counter_examples=("Kultur", "Helse og velferd"),
)
MOST_AREA_WORDS = 5


def waits_for_a_word(text: str) -> bool:
    """Whether a text cannot end where it ends (`Helse og`, an open bracket, a comma)."""
    return WAITS_FOR_A_WORD.search(text) is not None or text.count("(") > text.count(")")


OPEN_LIST = Pattern(
    name="list of names without its last",
    expression=r"(?-i:\p{Lu}) \p{L}* \s* , \s (?! .* \b og \b ) [^,.:;()]{1,40} \Z",
    words=(",",),
    examples=("Budsjettforslag 2025 fra Høyre, Venstre, Kristelig", "Forslag frå Ap, Sosialistisk"),
    counter_examples=("Forslag fra Ap, Sp og Kristelig", "Drift, tall i 1000 kr: skole", "Skole"),
)


def goes_on_list(text: str) -> bool:
    """Whether a heading's line lists names and the last of them, after `og`, must still follow."""
    return OPEN_LIST.search(text) is not None and bool(owner_phrases(text))


_GOES_ON = regex.compile(r"\s*[\p{Ll})]")
_BEGINS_WITH_YEAR = regex.compile(r"\s*(?:19|20)\d\d(?:\s?[-–]\s?\d{2,4})?(?:\s+\p{Ll}|\s*[.,;]|\s*$)")


def goes_on_in_small_letters(text: str) -> bool:
    """Whether a line begins inside a sentence or a name."""
    return _GOES_ON.match(text) is not None


def goes_on_from(above: str, line: str) -> bool:
    """Whether a line goes on with what the line above it begins: in small letters, or with the year that it waits for
    (`2 mill. kroner i` above `2027.`).
    """
    if goes_on_in_small_letters(line):
        return True
    ended = above.rstrip().endswith((".", ":", ";", "!", "?"))
    return not ended and (waits_for_a_word(above) or _BEGINS_WITH_YEAR.match(line) is not None)


def is_area(text: str) -> bool:
    """Whether a text is an area that budgets are divided by (`Helse og velferd`)."""
    return AREA.search(text) is not None


@lru_cache(maxsize=MOST_KEPT)
def is_area_heading(text: str) -> bool:
    """Whether a heading names an area, alone, with others or before a dash (`NAV - Arbeid og velferd`)."""
    name = text.split(" - ")[0].strip()
    return is_area(name) or AREAS_TOGETHER.search(name) is not None


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


FINANCING = Pattern(
    name="line that tells how what stands above it is paid for",
    expression=r"""
        \b (?: finansier (?: es | ast | t | a ) | dekk (?: es | ast | e | a ) | dekte? | inndekkes | salderes
          | salderast | skaffes \s til \s veie ) (?: \s inn )?
        \s (?: slik | som \s følg\w* | på \s følg\w+ \s \w+ | ved | av | med | gjennom | over )? \s* : \s* \Z
    """,
    words=(":",),
    examples=("Bevilgningene finansieres slik:", "5. Løyvingane vert dekte slik:", "Dette dekkes inn ved:"),
    counter_examples=("Følgende tiltak finansieres", "Nye tiltak:", "Utgiftene dekkes av fond"),
)


def tells_financing(text: str) -> bool:
    """Whether a line announces what pays for the measures above it (`Bevilgningene finansieres slik:`)."""
    return FINANCING.search(text) is not None


def may_be_area(text: str) -> bool:
    """Whether a text could be an area's name by its form alone: few words, and none that waits for another."""
    words = text.split()
    return 0 < len(words) <= MOST_AREA_WORDS and not WAITS_FOR_A_WORD.search(text) and not has_digit(text)


_BEGINS_ANEW = regex.compile(r"[\p{Lu}\d\"“«'’]")


def area_prefixes(label: str) -> list[tuple[str, str]]:
    """Every way to part a row's label into an area and a title that begins anew (capital, figure or quote),
    shortest area first.
    """
    words = label.split(" ")
    return [
        (" ".join(words[:count]), " ".join(words[count:]))
        for count in range(1, min(len(words), MOST_AREA_WORDS + 1))
        if _BEGINS_ANEW.match(words[count])
    ]


OWNER_AFTER = Pattern(
    name="owner named after the budget",
    expression=r"""
        \b (?: budsjett\w* | \w*forslag\w* | \w*framlegg\w* | fellesforslag\w* | økonomiplan | endring\w* ) \s
        (?: (?: \w+ | (?:19|20)\d\d (?: \s? [-–] \s? \d+ )? ) \s ){0,3}?
        (?: fra | frå | av | mellom ) \s (?P<owner> [^.;:\n]{1,90} )
        | \b (?: på \s vegne \s av | på \s vegner \s av | på \s vegen? \s av ) \s (?P<owner> [^.;:\n]{1,60}? )
          (?= \s (?: følg | alt | dette | et \b | eit \b | som | frem | fram ) | [.:;\n] | \Z )
        | \( (?P<owner> [^()\d]{1,12} ) \) \s (?: fremmet | fremma | fremja | la \s (?:fram|frem) | foreslo
        | (?: satte | sette ) \s (?:fram|frem) | framsatte | fremsatte | framsette | stilte | kom \s med )
    """,
    words=("fra", "frå", "av", "mellom", "frem", "fram", "la ", "kom ", "foreslo", "stilte"),
    examples=(
        "det følgende budsjettforslaget fra Sentrum Høyre",
        "Felles framlegg frå Venstre og Høgre",
        "Alternativt budsjett 2025 fra Venstre",
        "Kari Nes (V) fremmet på vegne av V og SV dette",
        "Kari Nes (V) fremmet forslag",
        "Kari Nes (V) sette fram slikt framlegg",
        "Investeringsforslag 2025-2028 fra Venstre",
    ),
    counter_examples=("Driftstiltak", "Sum endring"),
)
_OWNED_WORDS = r"""(?: budsjettforslag \w* | budsjettframlegg \w* | budsjett \b | endringer | endringar
        | endringsforslag \w* | forslag | framlegg | verbalforslag\w* )"""
OWNER_BEFORE = Pattern(
    name="owner named before the budget",
    expression=rf"""
        (?= [\p{{L}}.,/ ’'\s]{{1,66}}? \s (?: alternative \s | felles \s )? {_OWNED_WORDS} )
        (?P<owner> \p{{Lu}}[\p{{L}}.,/ ]{{0,60}}? ) (?= [s’'\s] ) (?: s | [’'] | s[’'] | \s sitt | \s sine
        | \s sin )? \s+ (?: alternative \s | felles \s )? {_OWNED_WORDS}
    """,
    words=("budsjett", "endring", "forslag", "framlegg"),
    core=rf"(?<= [\p{{L}}.,/’'\s] ) \s {_OWNED_WORDS}",
    reach=96,
    examples=(
        "Venstres endringer",
        "Senterpartiet sitt budsjettforslag",
        "Bygdelistas forslag til endringer i driften",
    ),
    counter_examples=("Driftstiltak", "Sum drift"),
)
GROUP_HEADING = Pattern(
    name="the owner's own words",
    expression=r"""
        \b (?: formannskapet\w* | kommunedirektør\w* | rådmann\w* | byrådet\w* | fylkesrådet\w*
        | administrasjon\w* | ordfører\w* | vedtat(?:t|te) | vedteke | vedtekne | vedtak (?:et)?
        | (?: kommunestyret | heradsstyret | bystyret | fylkestinget ) \w* )
    """,
    examples=("Kommunedirektørens forslag", "Formannskapets innstilling", "Vedtatt budsjett: endringer"),
    counter_examples=("Venstres endringer",),
)


MEETING_HELD = Pattern(
    name="line that tells in which meeting a text is put",
    expression=r"""
        \A (?! .* \b (?: vedtat\w* | vedtek\w* | vedtak\w* | forslag\w* | framlegg\w* | innstilling\w* | budsjett\w*
          | kommunedirektør\w* | rådmann\w* | tilråding\w* ) \b )
        .* \b (?: kommunestyret?\w* | bystyret?\w* | heradsstyret?\w* | fylkesting\w* | formannskap\w* ) \b .*
        (?: \b \d{1,2} \. \s? (?: \d{1,2} \. \s? | \p{L}{3,9} \s ) (?:19|20)? \d\d | \b \d{1,4} / \d\d )
    """,
    words=("styre", "ting", "skap"),
    examples=("Vik kommune – kommunestyret 11.12.2025", "Heradsstyret 3. desember 2025, sak 18/25"),
    counter_examples=("Vedtatt i kommunestyret 11.12.2025", "Kommunestyrets revideringer", "Bystyret i 2025"),
)
CHANGED_BUDGET = Pattern(
    name="another's budget that changes are set against",
    expression=r"""
        \b (?: endring\w* | endra | endret | avvik | differanse | justering\w* | tillegg | korriger\w* ) \b
        (?: \s \p{L}+ ){0,2}? \s
        (?: fra | frå | i | til | av | mot | på | utover | ut \s over | målt \s mot | i \s (?: forhold | høve ) \s til
          | i \s høve | (?: sammenlignet | samanlikna | sammenliknet ) \s med | som \s følge \s av ) \s
        (?: den | det | dei | de )? \s?
        (?: (?: formannskapet | kommunedirektøren | rådmannen | byrådet | fylkesrådet | administrasjonen
            | ordføreren | formannskap ) (?: s | \s sin | \s sitt | \s sine ) \s (?: opprinnelige \s | opphavlege \s )?
            (?: forslag | framlegg | budsjett\w* | innstilling | tilråding | økonomiplan\w* | tall | opplegg )
          | (?: vedtatt | vedteke | vedtatte | vedtekne | gjeldende | gjeldande ) \s
            (?: budsjett\w* | økonomiplan\w* | årsbudsjett\w* ) )
    """,
    words=("endr", "avvik", "differanse", "juster", "tillegg", "korriger"),
    examples=(
        "Drift 2025: endringer fra kommunedirektørens opplegg",
        "Endringer i forhold til rådmannens budsjettforslag",
        "Endringar i høve til kommunedirektøren sitt framlegg",
        "Endringer i vedtatt budsjett",
    ),
    counter_examples=(
        "Endringer fra kommunedirektøren",
        "Kommunedirektørens endringer",
        "Formannskapets innstilling",
        "Endringer vedtatt i formannskapet",
    ),
)
OWN_WORDS = Pattern(
    name="sentence of those who propose",
    expression=r"""
        \b (?: vi | partiet | gruppa | gruppen | partia | partiene ) \s (?: støtter | støttar | viser | legger | legg
        | slutter | sluttar | ønsker | ønskjer | mener | meiner | foreslår | foreslår | vil | har | går | stør )
    """,
    words=("vi ", "parti", "grupp"),
    examples=("Vi støtter kommunedirektørens forslag med dette:", "Partiet legger rådmannens tall til grunn"),
    counter_examples=("Kommunedirektørens forslag", "Vedtatt budsjett"),
)


MEASURES = Pattern(
    name="heading of measures inside a section",
    expression=r"""
        \A \W* (?: \w+ \s ){0,2}
        (?: tiltak | endring(?:er|ar) | satsing(?:er|ar)? | prioritering(?:er|ar)? | tabell ) \b
    """,
    examples=("Nye tiltak", "Endringer i forhold til forslaget", "Tabell 3"),
    counter_examples=("Fødsler og dødsfall", "Om kommunen"),
)
_OF_YEARS = r"(?: \s+ (?:19|20)\d\d (?: \s? [-–—] \s? (?:(?:19|20)\d\d|\d\d) )? )?"
KIND_OF_MEASURES = Pattern(
    name="kind of measures, no area",
    expression=rf"""
        \A \W* (?: (?: og | andre | øvrige | nye | varige | eingongs | engangs | tekniske | sentrale )[\s-]+ )*
        (?: \w*tiltak | konsekvensjuster(?:ing|te?)\w* | konsekvens(?:ar|er) \b .* | innsparing\w*
          | effektivisering\w* | (?: budsjett )? justering(?:er|ar)? | realendring(?:er|ar)?
          | budsjettendring(?:er|ar)? | driftskonsekvens\w*
          | driftsendring(?:er|ar)? | satsing(?:er|ar)? | reduksjon(?:er|ar)? | omstilling\w* | endring(?:er|ar)
          | (?: tidligere | tidlegare ) \s (?: vedtatt\w* | vedtak | vedteke? | vedtekne ) (?: \s tiltak )?
          | vedtak \s (?: i \s )? (?: forrige | førre | tidligere | tidlegare | gjeldende | gjeldande ) \s \w+
          | (?: vedtatte? | vedteke | vedtekne ) \s (?: tiltak | endring(?:er|ar) | budsjettendring(?:er|ar) )
          | (?: lønns- | løns- | pris- | lønn | løn )? \s? (?: og \s )? (?: lønns | løns | pris )
            -? (?: vekst | kompensasjon | justering | auke | økning )
          | demografi \w* | volumendring(?:er|ar) )
        (?: \s+ (?: og | / ) \s+ (?: \w+ \s+ )? (?: \w*tiltak | \w*endring(?:er|ar) | \w*justering(?:er|ar)?
          | innsparing\w* | satsing(?:er|ar)? | \w*vekst ) )?
        (?: \s+ (?: i | frå | fra | for | fra \s og \s med ) \s+ .{{0,40}}
          | \s+ (?: inneværende | inneverande ) \s år )?
        {_OF_YEARS} \s* :? \s* \Z
    """,
    examples=(
        "Konsekvensjusteringer",
        "Vedtak førre økonomiplan",
        "Tidligere vedtatt",
        "Lønns- og prisvekst",
        "Nye tiltak og realendringer",
        "Innsparingstiltak",
        "Budsjettendring inneværende år",
        "Tekniske justeringer",
        "Endringer i driften",
    ),
    counter_examples=("Kultur", "Pris for beste lag", "Vedtak om skolen", "Nye biler", "Tiltaksplan"),
)
BASE_LINE = Pattern(
    name="budget before the changes",
    expression=rf"""
        \A \s* (?:
          (?: opprinnelig | opphavele?g | vedtatt | vedteke | gjeldende | gjeldande | justert | regulert | revidert
            | inneværende \s års | inneverande \s års | fjorårets | årets ) \s (?: netto \s )? (?: drifts )?
            (?: budsjett (?:ramme)? | ramme )
          | (?: (?: (?:19|20)? \d\d \s? / \s? )? basis ) (?: budsjett )? | utgangspunkt | fremskrevet \s budsjett
          | (?: budsjett | drifts | netto \s )? ramme (?= \s (?:19|20)\d\d \s* \Z )
        ) {_OF_YEARS} \s* \Z
    """,
    examples=("Opprinnelig budsjett", "Opphaveleg budsjett", "Vedtatt budsjett 2024", "Driftsramme 2024", "17/basis"),
    counter_examples=("Ny ramme", "Budsjettkontroll", "Ramme 2025-2028", "Vedtatt reguleringsplan"),
)
REQUEST = Pattern(
    name="request to the administration",
    expression=r"\b (?: bes | ber | bedes | bed | vert \s beden? | oppfordrer | oppfordres | anmodes | anmoder )\b",
    examples=("Kommunedirektøren bes utrede", "Partiet ber om en sak", "vert beden om å finne"),
    counter_examples=("Skolen er bedre", "Arbeidet begynner"),
)
DUTY = Pattern(
    name="what is asked for or shall be done",
    expression=rf"""{REQUEST.expression} | \b (?: skal | må | bør ) \b (?! \s ha \s vært )""",
    examples=("Kommunedirektøren bes utrede", "Skolene skal servere fisk", "Kaien bør rustes opp"),
    counter_examples=("Skolen er bedre", "Møtet var skalet ned"),
)
_SENTENCE = r"(?-i:\p{Lu}) (?: .* [.] \s* \Z | .{70} | .* \b (?: bes | bed | ber ) \b )"
VERBAL_POINT = AnchoredPattern(
    name="numbered verbal point",
    expression=rf"""
        \A \s* (?: (?P<number> \d{{1,2}} ) [.)] | [-–•*▪] 
        | (?P<letter> [a-zæøå] (?= \) ) | (?-i:[a-zæøå]) (?= \. \s+ (?-i:\p{{Lu}}) )
            # In capitals it numbers headings too, as a number of two parts does: a point is a sentence.
            | [a-zæøå] (?= \. \s+ {_SENTENCE} ) ) [.)]
        | \d{{1,2}} \. \d{{1,2}} [.)]? (?= \s+ {_SENTENCE} )
        | (?: (?: verbal \w* | punkt | pkt\.? | forslag | framlegg ) \s (?: nr\.? \s? )? | v ) \d{{1,2}} \s? [.:)–-]
        ) \s+ (?P<text> \p{{Lu}} .* )
    """,
    examples=(
        "1. Kommunedirektøren bes legge fram en sak",
        "c. Rådmannen lager en plan for skolegårdene",
        "C. Rådmannen lager en plan for skolegårdene.",
        "D. Ordføreren bes om å invitere",
        "- Ordføreren bes ta initiativ",
        "b) Byrådet bes om en plan",
        "3.2 Rådmannen lager en plan for skolegårdene.",
        "Verbalforslag 2: Grønnere skolegårder",
        "V3: Rådmannen lager en plan for skolegårdene",
    ),
    counter_examples=(
        "1.1.2025",
        "12 Leirskole 300",
        "-5 mill.",
        "f. eks. leirskole",
        "B. Endringer i investeringer",
        "3.2 Endringer i investeringer",
        "Verbalforslag 2",
        "Forslag 2 fra Høyre",
        "3.2 millioner kroner til skolegårder.",
    ),
)


MOST_HEADING_LENGTH = 90
_SENTENCE_MARKS = (".", ";", ",", "!", "?")
_SENTENCE_END = regex.compile(r"[.;,!?]\s*$")
_HEADING_START = regex.compile(r"[\p{Lu}\d(«\"“]")


@lru_cache(maxsize=MOST_KEPT)
def is_heading_form(text: str) -> bool:
    """Whether a line has a heading's form: short, begins with a capital or a figure, ends in no sentence mark."""
    written = text.strip().lstrip("#").lstrip()
    return (
        0 < len(written) <= MOST_HEADING_LENGTH
        and not written.endswith(_SENTENCE_MARKS)
        and bool(_HEADING_START.match(written))
    )


_SENTENCE_INSIDE = regex.compile(r"\p{Ll}{3,}\.\s+\p{Lu}")
_LONG_LINE = 60


def is_running_text(text: str, below: str) -> bool:
    """Whether a line that has a heading's form is one of a paragraph's: a sentence ends inside it, or it is long and
    the line below goes on in small letters.
    """
    return _SENTENCE_INSIDE.search(text) is not None or (len(text) > _LONG_LINE and goes_on_in_small_letters(below))


def heading_marks(text: str) -> int:
    """How many marks a markdown heading begins with; 0 for any other line."""
    written = text.lstrip()
    marks = len(written) - len(written.lstrip("#"))
    return marks if written[marks : marks + 1] == " " else 0


def names_measures(text: str) -> bool:
    """Whether a heading speaks of the table below it, not of another part (`Tiltak`, `Endringer i forhold til …`)."""
    return MEASURES.search(text) is not None


@lru_cache(maxsize=MOST_KEPT)
def owner_phrases(text: str) -> tuple[str, ...]:
    """The words that may name whose budget a text is (`Arbeiderpartiets endringer`, `budsjettforslaget fra
    Venstre`), best first.
    """
    after = [owner for match in OWNER_AFTER.finditer(text) for owner in match.captures("owner")]
    before = [match["owner"] for match in OWNER_BEFORE.finditer(text)]
    return tuple(phrase.strip() for phrase in (*reversed(after), *before) if phrase.strip())


def names_owned_part(text: str) -> bool:
    """Whether a heading tells whose changes of which part follow (`Bygdelistas endringer i driften`)."""
    return is_heading_form(text) and bool(owner_phrases(text))


def is_heading_without_years(text: str) -> bool:
    """Whether a line heads a table by its label columns alone (`Område Reduserte investeringer`), the years being
    the last table's.
    """
    words = text.split()
    if not 1 < len(words) <= 6 or has_digit(text) or _SENTENCE_END.search(text):
        return False
    rest = " ".join(words[1:])
    return read_column(words[0]).kind == "area" and (
        read_column(rest).kind == "title" or section_named(rest) is not None
    )


def names_administration(text: str) -> bool:
    """Whether a heading says that what follows is the administration's or a body's own, no party's and no changes of
    that (`Endringer fra kommunedirektørens forslag`).
    """
    own = CHANGED_BUDGET.sub(" ", text)
    return GROUP_HEADING.search(own) is not None and not OWN_WORDS.search(own) and not MEETING_HELD.search(own)


COST_FRAME = Pattern(
    name="total that is a cost frame",
    expression=r"\b (?: \w*ramme | kostnad\w* | totalkostnad | prosjektkostnad )",
    examples=("Totalramme", "Kostnad"),
    counter_examples=("Sum 2025-2028", "Totalt"),
)


def is_cost_frame(label: str) -> bool:
    """Whether a total column states what a project may cost in all, to which the budget's years need not add up."""
    return COST_FRAME.search(label) is not None


_BUDGET = r"""\p{L}* (?: budsjett | økonomiplan | investeringsplan | handlingsplan | (?<! prog ) ramme | innstilling
    | tilråding | forslag | framlegg ) \p{L}*"""
_THUS = r"(?: slik | slike? | som \s følg\w* | på \s (?: følg\w+ | denne ) \s \w+ | med | følg\w+ | disse | desse )"
_CHANGED = r"""(?: (?: endr | juster | reguler | korriger | revider | suppler | utvid | styrk ) (?: es | ast | a | et
    | t | e ) )"""
ANNOUNCES_MEASURES = Pattern(
    name="line that announces a list of measures",
    expression=rf"""
        \A (?= .* \b (?: endring(?:er|ar|ene|ane)? | tiltak(?:a|ene)? | bevilg\w* | løyv\w* | prioriter\w*
        | satsing\w* | påpluss\w* | kutt | innsparing\w* | styrking\w* | tillegg\w* | omprioriter\w*
        | omdisponer\w* | inndekning | følgende \s beløp | reverser\w* | nye \s midler | reduksjon\w* ) \b
          | .* \b {_BUDGET} \b [^.:]* \b (?: {_CHANGED} | tilføres | tilførast ) \b [^.:]* \b {_THUS} \b
          | .* \b (?: følg\w+ | disse | desse ) \b [^.:]* \b
            (?: (?: legges | leggast | leggjast | lagt | lagde | tas | takast | tatt | teke | tekne
              | føres | førast | ført | førde ) \s (?: inn | til | med | opp ) | innarbeid \w+ )
            \b [^.:]* \b {_BUDGET} ) .* : \s* \Z
    """,
    words=(":",),
    examples=(
        "3. Følgende endringer gjøres:",
        "Vi vil bevilge penger til:",
        "Nye tiltak:",
        "2. Investeringsbudsjettet vert endra slik:",
        "Driftsbudsjettet for 2031 justeres som følger:",
        "Økonomiplanen vert utvida med:",
        "Følgende legges inn i investeringsbudsjettet:",
        "Desse vert tekne inn i budsjettet for 2031:",
    ),
    counter_examples=(
        "Følgende endringer gjøres",
        "Til stede:",
        "Endringer: tre",
        "Budsjettet behandles slik:",
        "Følgende tas ut av investeringsbudsjettet:",
        "Følgende møtte:",
    ),
)


def announces_measures(text: str) -> bool:
    """Whether a line announces a list of measures (`Følgende endringer gjøres:`)."""
    return text.rstrip().endswith(":") and ANNOUNCES_MEASURES.search(text) is not None


def is_kind_of_measures(text: str) -> bool:
    """Whether a row that heads others says of what kind they are (`Konsekvensjusteringer`), not of which area."""
    return KIND_OF_MEASURES.search(text) is not None


def is_base_line(label: str) -> bool:
    """Whether a row is the budget that the changes below it start from (`Opphavleg budsjett`)."""
    return BASE_LINE.search(label) is not None


def is_request(text: str) -> bool:
    """Whether a text asks someone to do something (`Kommunedirektøren bes …`)."""
    return REQUEST.search(text) is not None


REJECTED = Pattern(
    name="proposal that was not adopted",
    expression=r"\b (?: falt | (?<! så \s ) fall | forkastet | forkasta | nedstemt | nedrøysta | avvist ) \b",
    examples=("Forslaget fra R fikk 5 stemmer og falt", "Framlegget fall"),
    counter_examples=("i så fall", "Avfall og gjenvinning", "Forslaget ble vedtatt"),
)


def tells_rejection(text: str) -> bool:
    """Whether a line of minutes tells that a proposal fell."""
    return REJECTED.search(text) is not None


def tells_duty(text: str) -> bool:
    """Whether a text asks for something, or says that it shall be done (`Skolene skal servere frukt`)."""
    return DUTY.search(text) is not None


def is_numbered_point(text: str) -> bool:
    """Whether a line begins a point that has a number or a letter (`4. Styrking av …`)."""
    match = VERBAL_POINT.search(text)
    return bool(match and (match["number"] or match["letter"]))


CASE_NUMBER = Pattern(
    name="line that opens with a case's number",
    expression=r"\A \s* (?: (?: sak | saksnr | sak \s nr | ps | pks | ks | fs | kst | k-sak | f-sak ) [.:]? \s* )?"
    r" (?: nr\.? \s* )? \d{1,4} \s? / \s? (?: \d\d | (?:19|20)\d\d ) \b",
    words=("/",),
    examples=("Sak 102/24 Budsjett 2025", "PS 14/2024 Budsjettjustering", "0034/25 Økonomiplan"),
    counter_examples=("Budsjett 2025/26", "12.10.2024"),
)


def opens_with_case_number(text: str) -> bool:
    """Whether a line begins with the number of a case (`PS 14/24 …`)."""
    return CASE_NUMBER.search(text) is not None


_CHAPTER_NUMBER = regex.compile(r"\s*#*\s*(\d{1,2})[.)]?\s+\p{Lu}")


_NUMBERING = regex.compile(r"\A\s*#*\s*(?:(?:\d{1,2}\.)*\d{1,2}[.)]?\s+(?=\p{L}))?")


def without_numbering(heading: str) -> str:
    """A heading's words, without its marks and number (`4. Verbalforslag:` -> `Verbalforslag`)."""
    return _NUMBERING.sub("", heading, count=1).strip().rstrip("#:").rstrip()


def has_chapter_number(text: str) -> bool:
    """Whether a text begins with a number as chapters and points have it (`5. Tall`)."""
    return _CHAPTER_NUMBER.match(text) is not None


def follows_in_number(text: str, heading: str) -> bool:
    """Whether a text is numbered as what comes next after a heading (`5. Tall` after `4. Verbale føringer`)."""
    number, before = _CHAPTER_NUMBER.match(text), _CHAPTER_NUMBER.match(heading)
    return number is not None and before is not None and int(number[1]) == int(before[1]) + 1


NUMBERED_VERBAL = AnchoredPattern(
    name="verbal heading of a single point",
    expression=r"\A \s* \#* \s* verbal \w* \s+ (?: nr\.? \s* )? \d{1,2} \b",
    examples=("Verbalforslag 2", "Verbalpunkt nr. 12"),
    counter_examples=("2. Verbalforslag", "Verbale føringer 2031", "Verbalforslag"),
)


def numbers_verbal(heading: str) -> bool:
    """Whether a verbal heading is that of a single point (`Verbalforslag 2`)."""
    return NUMBERED_VERBAL.search(heading) is not None


def is_verbal_point(text: str) -> bool:
    """Whether a line begins a numbered or bulleted point."""
    return VERBAL_POINT.search(text) is not None
