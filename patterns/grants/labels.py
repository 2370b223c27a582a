"""The labels of a grant table's rows: recipients with number, alone or together, money held back, sums."""

from __future__ import annotations

from functools import lru_cache

from patterns.compiled import kept
from patterns.municipalities import bears_name, is_bare_county, is_municipality, municipality_numbered
from patterns.pattern import MOST_KEPT, Pattern
from patterns.sum_rows import sum_word
from patterns.whole_kroner import WHOLE_KRONER

WITHHELD_LABEL = Pattern(
    name="label of money that no one has received yet",
    expression=r"""
        \A (?: tilbakeholdt | tilbakehaldn?[ea]? | holdt \s tilbake | halde \s tilbake | ufordelt | ikkj?e \s fordelt
          | (?: holdes | haldast? | vert \s halde | blir \s holdt ) \s (?: \p{L}+ \s )? (?: tilbake | att | igjen )
          | rest (?: midler | midlar | beløp | sum | ramme )? | reserve[rt]?
          | til \s (?: (?: senere | seinare ) \s )? (?: fordeling | utdeling | disposisjon )
          | til \s (?: senere | seinare ) \s tildeling
          | avset (?: ning \p{L}* | t | tes | tast ) | sett (?: es | ast ) \s av | avsatt | står \s att
          | gjenstår | attstående | attståande
          | ikkj?e \s (?: disponert | tildelt | brukt ) | udisponert | (?: til \s )? uforutsette? \b
          | (?: til \s )? uføresett? e? ) \b .*
    """,
    words=(
        "tilbake", "fordel", "rest", "reserve", "dispo", "av", "att", "gjenstår", "ikk", "igjen", "utdel", "ufør",
        "tildel",
    ),
    examples=(
        "Tilbakeholdt",
        "Tilbakehaldne midlar",
        "Ufordelt",
        "Restmidler",
        "Ikke fordelt",
        "Holdes tilbake til flom",
        "Til fordeling hausten 2023",
        "Til seinare tildeling",
        "Til disposisjon",
        "Avsettes til jubileer",
    ),
    counter_examples=("Trondheim", "Prosjektskjønn", "Tilskudd", "Tildelt"),
)  # fmt: skip

_INSTITUTION = Pattern(
    name="recipient that is no municipality by its name",
    expression=r"""
        \b (?: as | asa | sa | kf | iks | da | ba | stiftelse \p{L}* | stifting \p{L}* | fylke \p{L}* | nav
          | universitet \p{L}* | statsforvalter \p{L}* | fylkesmann \p{L}* | sametinget ) \b
        | (?: høgskole | høyskole | høgskule | sykehus | sjukehus | helseforetak | forening | foreining
          | forbund | råd | senter | museum | museet | lag | klubb | skole | skule | kirke | kyrkje | nettverk
          | regionen | samarbeid | selskap | kontor ) (?: et | en | a | s )? \b
    """,
    examples=("Snekkerlaget SA", "Nordland fylkeskommune", "Fjellregionen", "Interkommunalt råd", "Bygdemuseet"),
    counter_examples=("Trondheim", "Våler kommune"),
)

LEGAL_FORM = Pattern(
    name="legal form of an enterprise alone, which ends its name",
    expression=r"\A (?: AS | ASA | SA | BA | DA | ANS | ENK | KF | FKF | IKS | NUF ) \Z",
    words=("as", "sa", "ba", "da", "ans", "enk", "kf", "iks", "nuf"),
    examples=("AS", "SA", "ENK"),
    counter_examples=("SV", "Kompetanse", "Lia AS", "Da"),
    case_sensitive=True,
)


def is_institution(name: str) -> bool:
    """Whether the name says that its bearer is no municipality: a company, a county, an association."""
    return _INSTITUTION.search(name) is not None


NOTHING_GIVEN = Pattern(
    name="cell that says that nothing is given",
    expression=r"""
        \A (?: avslag | avslått | avslås | avslege | avvist | avvises | trukket | trekt | nei | utsatt | utsett
          | ikk?je \s (?: innvilg | tildel | prioriter | støtt ) \p{L}*
          | ikke \s (?: innvilg | tildel | prioriter | støtt ) \p{L}* ) \b
    """,
    words=("av", "tr", "nei", "ut", "ikk"),
    examples=("Avslag", "Avslått - utenfor formålet", "Ikke prioritert", "Trukket"),
    counter_examples=("25 000", "Avsetning", "Neiden", "Avslagsgrunn"),
)
AMOUNT_WITH_WORDS = Pattern(
    name="cell of an amount and words of its own behind it",
    expression=rf"""
        \A (?: kr\.? \s? )? \d{{1,3}} (?: [ .\u00a0\u202f] \d{{3}} )+ {WHOLE_KRONER}? \s+
        (?! (?: kr | kroner | nok | mill | i | av | til | per | pr | x ) \b ) \(? \p{{L}}
    """,
    examples=("180 000 Ny søker", "kr 25.000,- Gjelder 2031", "12 000 trekt", "12 000 (garanti)"),
    counter_examples=("180 000", "25 000 kr", "Ny søker", "3 rater", "10 000 per lag", "2031 Lag"),
)
COUNT_OF_PROJECTS = Pattern(
    name="heading of a count of granted projects",
    expression=r"\b (?: antall? | tal (?: et )? \s på ) \b (?! .* søk )",
    words=("antal", "tal"),
    examples=("Antall innvilget", "Tal på prosjekt", "Antall prosjekter"),
    counter_examples=("Antall søknader", "Totalt"),
)

_NUMBERED = kept(
    r"^(?:K-)?(?P<number>\d{3,4})\s*[-–:.]?\s+(?P<name>\p{L}.*)$|^(?P<name>\p{L}.*?)\s*[(,]?\s*(?P<number>\d{4})\)?$"
)
_FOOTNOTE = kept(r"\s*(?:\*+|(?<![\d(])\d\)|⁽?[⁰¹²³⁴⁵⁶⁷⁸⁹]+[)⁾]?)\s*$")
_COUNTY_NUMBER = kept(r"^\d\d[.\s-]\s*(?=\p{L})")
# A county in brackets begins with a capital and belongs to the name.
_ASIDE = kept(r"\s*\((?!\p{Lu})[^()]*\)\s*$")

_BETWEEN_MEMBERS = Pattern(
    name="what stands between the recipients of one grant",
    expression=r"\s* [,;+&] \s* (?: og \s+ )? | \s+ og \s+ | \s* / \s* | \s+ [-–] \s+",
    examples=("Aukra, Molde", "Molde og Vestnes", "Frosta/Levanger"),
    counter_examples=("Nord-Odal", "Indre Fosen"),
)
_COMMON_KIND = Pattern(
    name="kommunar after several names",
    expression=r"\s+ kommun[ae]r? \Z",
    examples=("Aukra og Molde kommunar", "Molde og Vestnes kommuner"),
    counter_examples=("Kommunane i dalen", "Molde"),
)


TOTAL_BEHIND = Pattern(
    name="word for a sum behind a name",
    expression=r"\p{L} \s+ (?: i \s alt | totalt | til \s sam[am]en | samlet | samla | (?-i:SUM) ) [\s:*]* \Z",
    words=("alt", "total", "sam", "sum"),
    examples=("Innlandet i alt", "Fylket totalt", "Agder samlet"),
    counter_examples=("Nord-Aurdal", "Samlet"),
)


@lru_cache(maxsize=MOST_KEPT)
def is_sum_label(label: str) -> bool:
    """Whether a row's label announces a sum: `Totalsum`, `SUM`, `I alt`, `Til saman`, `Innlandet i alt`."""
    return sum_word(label) == "sum" or TOTAL_BEHIND.search(label) is not None


def names_whole_area(label: str) -> bool:
    """Whether a label may stand for all rows of a list: a county's bare name, as `Agder` or `42 Agder`, or `Fylket`."""
    name = _COUNTY_NUMBER.sub("", plain_name(label))
    return name.casefold() in ("fylket", "heile fylket", "hele fylket") or is_bare_county(name)


def names_county_only(label: str) -> bool:
    """Whether a label is a county's name and no municipality's: alone in its row it heads those below."""
    return is_bare_county(label) and not is_municipality(label)


def parse_kommunenummer(text: str) -> str | None:
    """The four digits of a kommunenummer; a leading zero that a spreadsheet dropped (`301`) is put back."""
    digits = text.strip().rstrip(".")
    return digits.zfill(4) if digits.isdecimal() and len(digits) in (3, 4) else None


def split_number(label: str) -> tuple[str | None, str]:
    """The kommunenummer and the name of a cell that may hold both, as `4613 Bømlo` or `K-4613 Bømlo`."""
    match = _NUMBERED.match(label)
    if match is None:
        return None, label
    number, name = match["number"].zfill(4), match["name"]
    # `Til fordeling 2023` ends in a year, and the zero that a number begins with may be lost (`501 Lillehammer`): such
    # a number is the one that this name bears.
    sure = match.start("number") < match.start("name") and len(match["number"]) == len(number)
    named = sure or any(bears_name(entry, plain_name(name)) for entry in municipality_numbered(number, None))
    return (number, name) if named else (None, label)


def plain_name(label: str) -> str:
    """A recipient's name without what a list adds: `Røros*`, `Tolga¹`, `Hitra (felles)`. A county in brackets stays."""
    return _ASIDE.sub("", _FOOTNOTE.sub("", label)).strip()


def shared_members(name: str) -> tuple[str, ...]:
    """The municipalities of a shared grant (`Aukra, Molde og Vestnes`), as written; empty where it is one recipient.

    `Evje og Hornnes` is one; in `Iveland og Evje og Hornnes` the longest known name wins.
    """
    if is_municipality(name):
        return ()
    pieces = [piece for piece in _BETWEEN_MEMBERS.split(_COMMON_KIND.sub("", name)) if piece]
    members: list[str] = []
    position = 0
    while position < len(pieces):
        together = f"{pieces[position]} og {pieces[position + 1]}" if position + 1 < len(pieces) else ""
        joined = together if together in name and is_municipality(together) else ""
        members.append(joined or pieces[position])
        position += 2 if joined else 1
    known = sum(is_municipality(member) for member in members)
    # One misspelt name among several is still a member; a single known word is a project's or a company's name.
    return tuple(members) if len(members) > 1 and known >= 2 and known >= len(members) - 1 else ()
