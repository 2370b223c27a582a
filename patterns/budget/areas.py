"""The areas that budgets are divided by (`Helse og velferd`): a text -> whether it names one; a row's label -> the ways
to part it into area and title.
"""

from __future__ import annotations

from functools import lru_cache

from patterns.beginnings import AnchoredPattern
from patterns.budget.broken_lines import WAITS_FOR_A_WORD
from patterns.compiled import kept
from patterns.numbers import has_digit
from patterns.pattern import MOST_KEPT, Pattern

_AREA_WORDS = r"""(?: barnehage\w* | skole\w* | skule | grunnskole\w* | kulturskole\w* | kulturskule | sfo
| oppvekst\w* | utdanning | opplæring | helse | omsorg
    | eldreomsorg | eldre | pleie | velferd | sosial\w* | nav | barnevern\w* | familie | psykisk | rus | folkehelse
    | tannhelse | kultur\w* | idrett\w*
    | fritid | friluftsliv | frivillighet | kirke\w* | kyrkje\w* | trossamfunn | byutvikling | samfunn\w* | plan
    | areal | miljø | klima | energi | næring\w*
    | landbruk | reiseliv | teknisk | tekniske | eiendom\w* | eigedom\w* | bygg | anlegg | veg\w* | vei\w*
    | samferdsel | samferdsle | trafikk | park | renhold | vann | vatn | avløp
    | avlaup | var | renovasjon | brann\w* | beredskap | finans | økonomi | administrasjon\w*
    | sentraladministrasjon\w* | fellestjenester | fellestenester | sentrale | styringsorgan (?: er )? | tjenester
    | tenester
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
        "Tekniske tjenester",
        "Sentrale styringsorgan og fellestenester",
    ),
    counter_examples=("Opptrappingsplan", "Kjøp av halltid", "Reversere kutt", "Kjøp av tjenester"),
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
MOST_AREA_WORDS = 5


def is_area(text: str) -> bool:
    """Whether a text is an area that budgets are divided by (`Helse og velferd`)."""
    return AREA.search(text) is not None


NUMBERED_AREA = AnchoredPattern(
    name="number before an area",
    expression=r"""
        \A \s* (?: (?: ramme | program | budsjett | tjeneste | teneste )? område \s+ \d{1,3} \s* [:–—-]? \s*
        | \d{1,2} (?: \. \d{1,2} ){0,2} \s+ ) (?= \p{L} )
    """,
    examples=("2 Skole og barnehage", "4.3 Kultur", "Rammeområde 12: Helse", "Område 3 – Teknisk"),
    counter_examples=("1. Skole og barnehage", "2025 Skole", "Område sentrum", "Skole 2"),
)


def area_of_heading(text: str) -> str:
    """The area that such a heading names, without its number and the colon behind it."""
    return NUMBERED_AREA.sub("", text.strip()).removesuffix(":").rstrip()


def has_area_number(text: str) -> bool:
    """Whether a heading begins with a number as areas have them (`4.3 Kultur`)."""
    return NUMBERED_AREA.search(text) is not None


@lru_cache(maxsize=MOST_KEPT)
def is_area_heading(text: str) -> bool:
    """Whether a heading names an area, alone, with others or before a dash (`NAV - Arbeid og velferd`, `Oppvekst:`)."""
    name = area_of_heading(text).split(" - ")[0].strip()
    return is_area(name) or AREAS_TOGETHER.search(name) is not None


def may_be_area(text: str) -> bool:
    """Whether a text could be an area's name by its form alone: few words, and none that waits for another."""
    words = text.split()
    return 0 < len(words) <= MOST_AREA_WORDS and not WAITS_FOR_A_WORD.search(text) and not has_digit(text)


_BEGINS_ANEW = kept(r"[\p{Lu}\d\"“«'’]")


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
