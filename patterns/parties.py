"""Parties as minutes name them -> the contract's codes; local lists and alliances as written."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from pathlib import Path

import regex

from patterns.compiled import kept
from patterns.pattern import MOST_KEPT, Pattern

_DATA = Path(__file__).parent / "data"
PARTY_JOINT = Pattern(
    name="party_joint",
    expression=r"\s*(?:[,;+]|(?<!-\s)\bog\b|\bsamt\b|&)\s*",
    examples=("Ap, H", "Ap og H"),
    counter_examples=("Industri- og Næringspartiet", "Ap"),
)
SPOKESPERSON = Pattern(
    name="party_spokesperson",
    expression=r"\s*\bv\s?/.*$",
    examples=("Ap v/Kari Nes",),
    counter_examples=("AP/SP",),
)
NO_LIST_NAME = Pattern(
    name="no_list_name",
    expression=r"""\b(?:sitt|sine?|si|fra|frå|har|er|vil|skal|blir|ble|vart|partiene|partia|partigruppene|partigruppen|\p{L}*gruppele(?:der|iar)\p{L}*|alle|unntatt|unnateke|utenom|utanom
        |\p{L}*(?:forslag|framlegg|innstilling|tilråding|stemme|røyst)\p{L}*
        |(?:tiltaks?|prioriterings|endrings|investerings|prosjekt|ønske|saks|sjekk|vente|budsjett|salderings|kutt|adresse
        |fordelings|mottaker|mottakar|navne|namne|deltaker|deltakar|vara|punkt|pris|innsparings)(?:-\s?)?list[ea]\p{L}*)\b""",
    examples=(
        *("Bygdelista sitt forslag", "Senterpartiets stemmer", "Bygdelista har inngått"),
        *("De to partiene", "alle partigruppene unntatt", "Gruppelederne", "Tiltaksliste", "Prioriteringslista"),
    ),
    counter_examples=("Bygdelista", "Fellesliste for Ap og SV"),
)
_NUMBERED = kept(r"\A\d{1,3}[.)]?\s+")
_LIST_CODE = kept(r"\p{Lu}[\p{Lu}\p{Ll}]{0,5}")


@cache
def _names() -> dict[str, str]:
    table = tomllib.loads((_DATA / "parties.toml").read_text(encoding="utf-8"))
    return {_folded(name): code for code, entry in table.items() for name in entry["names"]}


@cache
def _local() -> dict[str, tuple[str, ...]]:
    table = tomllib.loads((_DATA / "local_lists.toml").read_text(encoding="utf-8"))
    return {key: tuple(values) for key, values in table.items()}


def _folded(name: str) -> str:
    return " ".join(name.replace(".", "").replace("\u00ad", "").lower().split())


@lru_cache(maxsize=MOST_KEPT)
def party_code(name: str) -> str | None:
    """The code of the party that the whole text names, or None: `Høyres` -> H, `Kr.F` -> KrF, `Raudt` -> R."""
    written = name.strip(" ,;:\n\t")
    folded = _folded(written)
    known = _names().get(folded)
    if known is None and "(" in written:
        known = _names().get(_folded(regex.sub(r"\s*\([^()]*\)$", "", written)))
    return known if known is not None else _names().get(_without_genitive(written, folded))


def _without_genitive(written: str, folded: str) -> str:
    """The folded name without its genitive s; a short name in capitals ("KS") has none."""
    if folded.endswith(("'s", "’s")):
        return folded[:-2]
    if folded.endswith(("'", "’")):
        return folded[:-1]
    if not folded.endswith("s") or (written.endswith("S") and len(folded) < 6):
        return folded
    stem = folded[:-1].rstrip()
    return stem if len(stem) > 1 or stem in "hvr" else folded


def party_name(text: str) -> str:
    """The code of a known party, else the text as written (a local list, an alliance, an independent).

    A number before a known party is none of its name: a seat's, or what the edge of the paper was taken for.
    """
    written = " ".join(text.split()).strip(" ,;:")
    return party_code(written) or party_code(_NUMBERED.sub("", written)) or written


@lru_cache(maxsize=MOST_KEPT)
def is_party(text: str) -> bool:
    """Whether the whole text names a party, a local list or an alliance: `Krf`, `Bygdelista`, `AP/SP`, `GDL`."""
    written = " ".join(text.split()).strip(" ,;:")
    if party_code(written) is not None or written in _local()["codes"]:
        return True
    if "/" in written or (written.count("-") == 1 and written == written.upper()):
        parts = regex.split(r"[/-]", written)
        if all(part and (party_code(part) is not None or part in _local()["codes"]) for part in parts):
            return True
    return is_local_list(written)


def is_local_list(text: str) -> bool:
    """Whether the text has the form of a local list's name: `Fjord bygdeliste`, `Uavh.`."""
    lowered = text.lower()
    # First what most texts lack.
    return (
        any(part in lowered for part in _local()["parts"])
        and len(text.split()) <= 5
        and not any(map(str.isdigit, text))
        and NO_LIST_NAME.search(text) is None
    )


def looks_like_list_code(text: str) -> bool:
    """Whether a bracket's content could be a list's code: at most six letters, the first a capital (`TTL`, `Gbl`)."""
    return _LIST_CODE.fullmatch(text.strip(" .")) is not None


@lru_cache(maxsize=MOST_KEPT)
def parse_party_list(text: str) -> tuple[str, ...]:
    """The parties of `Ap, Sp, KrF, MDG, PP, V og H`, each once, in order; lists and alliances as written.

    What follows `v/` (the person who speaks for them) is left out. Empty where a part is no party.
    """
    parts = [
        part for part in PARTY_JOINT.split(SPOKESPERSON.sub("", text).strip(" .:")) if part.strip()
    ]
    whole = party_code(text.strip(" .:"))
    if whole is not None:
        return (whole,)
    parties = [party_name(part) for part in parts if is_party(part) or looks_like_list_code(part)]
    return tuple(dict.fromkeys(parties)) if len(parties) == len(parts) else ()


@cache
def party_fragment() -> str:
    """A regular expression (verbose) for every known name of more than one letter, in any case, with a genitive s."""
    names = sorted((name for name in _names() if len(name) > 1), key=lambda name: (-len(name), name))
    spelled = "|".join(r"\s+".join(regex.escape(word, special_only=True) for word in name.split()) for name in names)
    return rf"(?:(?i:Kr\.F|Fr\.P|{spelled})(?:'?s)?|[HVRAK](?:s)?)(?![\p{{L}}\d])\.?"
