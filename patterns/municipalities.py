"""Norway's municipalities and counties through time: name or number -> what the register holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from importlib.resources import files

from patterns.compiled import kept
from patterns.pattern import Pattern

_ENDLESS = "9999-12-31"
_NUMBER = kept(r"^\d{4}$")
_LETTERS_ONLY = kept(r"[^\p{L}-]+")

_BETWEEN_NAMES = Pattern(
    name="what stands between a municipality's names in several languages",
    expression=r"\s+ [-–—] \s+ | \s* / \s* | \s* \| \s*",
    examples=("Snåase - Snåsa", "Kåfjord/Gáivuotna"),
    counter_examples=("Nord-Odal", "Indre Fosen"),
)
_QUALIFIED = Pattern(
    name="municipality with its county",
    expression=r"""
        \A (?P<name> .+? ) \s* (?: \( (?P<bracketed> [^()]+ ) \)
        | \b [iI] \s (?P<prose> \p{Lu}[\w-]+ (?: \s (?: og | OG ) \s \p{Lu}\w+ )? ) ) \Z
    """,
    examples=("Herøy (Nordland)", "Våler i Innlandet", "Sande i Møre og Romsdal", "HERØY I MØRE OG ROMSDAL"),
    counter_examples=("Evje og Hornnes", "Herøy"),
    case_sensitive=True,
)
_KIND = Pattern(
    name="word for municipality beside a name",
    expression=r"""
        \s+ (?: kommun[ae]r? | herad | tjielte | suohkan | gielda | komuuni ) \Z | \A (?: kommunen? | herad ) \s+
    """,
    examples=("Bømlo kommune", "Ulvik herad", "Guovdageainnu suohkan", "Kommunen Bømlo"),
    counter_examples=("Bømlo", "Kommune"),
)
_COUNTY_KIND = Pattern(
    name="word for county beside a name",
    expression=r"\s+ (?: fylkeskommun[ae] | fylke | fylkkasuohkan | fylkkagielda ) \Z",
    examples=("Nordland fylkeskommune", "Nordland fylke"),
    counter_examples=("Nordland", "fylke"),
)
_COUNTY_BODY = Pattern(
    name="word for a county as a body",
    expression=r"\b (?: fylkeskommun[ae] | fylkkasuohkan | fylkkagielda ) \Z",
    examples=("Nordland fylkeskommune",),
    counter_examples=("Nordland fylke", "Nordland"),
)


@dataclass(frozen=True, slots=True)
class Municipality:
    """One entry of the register: valid from `valid_from` until the day before `valid_to`.

    `names` are its names without the county that the register adds to tell equal names apart; `county` is that one.
    """

    number: str
    registered: str
    names: tuple[str, ...]
    county: str | None
    valid_from: str
    valid_to: str

    def valid_in(self, year: int) -> bool:
        """Whether the entry holds at the start of that year, the day on which the register changes."""
        return self.valid_from <= f"{year:04d}-01-01" < self.valid_to


@dataclass(frozen=True, slots=True)
class County:
    """A county: `prefix` begins the numbers of its municipalities."""

    prefix: str
    name: str
    valid_from: str
    valid_to: str


def municipalities_named(name: str, year: int | None) -> tuple[Municipality, ...]:
    """The municipalities that bear the name, in the year or (None) at any time; several where they share it.

    Reads `Bømlo`, `BØMLO KOMMUNE`, `Snåsa/Snåase`, `Karasjok - Kárášjohka`, `Herøy (Nordland)`, `Våler i Innlandet`.
    """
    entries = _entries_named(name)
    return tuple(entry for entry in entries if year is None or entry.valid_in(year))


def municipality_numbered(number: str, year: int | None) -> tuple[Municipality, ...]:
    """The register's entries for a number, in the year or, without one, at any time."""
    entries = _by_number().get(number, ())
    return tuple(entry for entry in entries if year is None or entry.valid_in(year))


def is_municipality(name: str) -> bool:
    """Whether any municipality has ever borne the name."""
    return bool(_entries_named(name))


def is_county(name: str) -> bool:
    """Whether the name is a county's, as `Nordland` or `Troms og Finnmark fylkeskommune`."""
    return normal_name(_COUNTY_KIND.sub("", name.strip())) in _county_names()


def is_bare_county(name: str) -> bool:
    """Whether the name is a county's as an area (`Agder`, `Agder fylke`), not its fylkeskommune."""
    return not _COUNTY_BODY.search(name) and is_county(name)


def bears_name(entry: Municipality, name: str) -> bool:
    """Whether a written name is one that the register gives the municipality, in any of its languages."""
    known = {normal_name(registered) for registered in entry.names}
    if any(normal_name(part) in known for part in _parts(name)):
        return True
    qualified = _QUALIFIED.match(name.strip())
    if qualified is None or normal_name(qualified["name"]) not in known:
        return False
    return entry.number[:2] in counties_in(qualified["bracketed"] or qualified["prose"])


def similar_name(name: str, year: int | None) -> str | None:
    """The registered name that a misspelling most likely means (`Lavanagen`: Lavangen), or None."""
    entries = (entry for entry in _entries() if year is None or entry.valid_in(year))
    names = {normal_name(part): part for entry in entries for part in entry.names}
    found = get_close_matches(normal_name(name), names, n=1, cutoff=0.85)
    return names[found[0]] if found else None


def counties_in(text: str) -> frozenset[str]:
    """The number prefixes of the counties that a text names, of all times.

    Reads `Statsforvalteren i Møre og Romsdal`, `Østfold, Buskerud, Oslo og Akershus`; a longer name beats its part.
    """
    folded = f" {_LETTERS_ONLY.sub(' ', text.casefold())} "
    prefixes: set[str] = set()
    for name in sorted(_county_names(), key=len, reverse=True):
        if f" {name} " in folded:
            prefixes.update(county.prefix for county in _county_names()[name])
            folded = folded.replace(f" {name} ", " ")
    return frozenset(prefixes)


@lru_cache(maxsize=4096)
def normal_name(name: str) -> str:
    """A name for comparing: one case, single blanks, without `kommune`."""
    words = name.split()
    # A single word has no other beside it.
    plain = _KIND.sub("", name.strip()) if len(words) > 1 else "".join(words)
    return " ".join(plain.casefold().replace("–", "-").split())


@lru_cache(maxsize=4096)
def _entries_named(name: str) -> tuple[Municipality, ...]:
    whole = _by_name().get(normal_name(name), ())
    if whole:
        return whole
    qualified = _QUALIFIED.match(name.strip())
    if qualified:
        prefixes = counties_in(qualified["bracketed"] or qualified["prose"])
        inside = _by_name().get(normal_name(qualified["name"]), ())
        return tuple(entry for entry in inside if entry.number[:2] in prefixes)
    parts = _parts(name)
    if len(parts) < 2:
        return ()
    found = [_by_name().get(normal_name(part), ()) for part in parts]
    named = [entries for entries in found if entries]
    if not named:
        return ()
    # One of two names may be a spelling that the register lacks, if the other's municipality has several names at all.
    unknown = len(named) < len(found)
    numbers = set.intersection(*({entry.number for entry in entries} for entries in named))
    united = {entry: None for number in sorted(numbers) for entry in _by_number()[number]}
    several = any(len(entry.names) > 1 for entry in united)
    return () if unknown and not several else tuple(united)


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part for part in _BETWEEN_NAMES.split(name.strip()) if part)


@lru_cache(maxsize=1)
def _entries() -> tuple[Municipality, ...]:
    entries = []
    for number, registered, valid_from, valid_to in _rows("kommuner.tsv"):
        if not _NUMBER.match(number):
            continue
        qualified = _QUALIFIED.match(registered)
        name = qualified["name"] if qualified and qualified["bracketed"] else registered
        county = qualified["bracketed"] if qualified and qualified["bracketed"] else None
        entries.append(Municipality(number, registered, _parts(name), county, valid_from, valid_to or _ENDLESS))
    return tuple(entries)


@lru_cache(maxsize=1)
def _by_name() -> dict[str, tuple[Municipality, ...]]:
    return _grouped((normal_name(name), entry) for entry in _entries() for name in (*entry.names, entry.registered))


@lru_cache(maxsize=1)
def _by_number() -> dict[str, tuple[Municipality, ...]]:
    return _grouped((entry.number, entry) for entry in _entries())


def _grouped(pairs: Iterable[tuple[str, Municipality]]) -> dict[str, tuple[Municipality, ...]]:
    groups: dict[str, dict[Municipality, None]] = {}
    for key, entry in pairs:
        groups.setdefault(key, {})[entry] = None
    return {key: tuple(entries) for key, entries in groups.items()}


@lru_cache(maxsize=1)
def _county_names() -> dict[str, tuple[County, ...]]:
    names: dict[str, tuple[County, ...]] = {}
    for prefix, name, valid_from, valid_to in _rows("fylker.tsv"):
        county = County(prefix, name, valid_from, valid_to or _ENDLESS)
        names[name.casefold()] = (*names.get(name.casefold(), ()), county)
    return names


def _rows(name: str) -> list[list[str]]:
    lines = (files("patterns") / "data" / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:] if line.strip()]
