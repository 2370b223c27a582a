"""Parties as minutes list them: `NSRs sametingsgruppe, Arbeiderpartiets gruppe og Høyre`, `H/V/FrP` -> their codes."""

from __future__ import annotations

from functools import lru_cache

from patterns.beginnings import AnchoredPattern
from patterns.bodies import names_body
from patterns.municipalities import is_municipality
from patterns.parties import is_party, parse_party_list, party_code, party_name
from patterns.pattern import MOST_KEPT, Pattern
from patterns.people import PERSON_NAME

PERSON_WORDS = rf"(?-i:{PERSON_NAME})"
PERSON_AND_BRACKET = Pattern(
    name="person_and_bracket",
    expression=rf"\A(?<name>{PERSON_WORDS})\s*(?:\(\s*(?<bracket>[^()]{{1,60}}?)\s*\))?\.?\Z",
    examples=("Kari Nes (Ap)", "Kari Nes", "Ola K. Lid (H)"),
    counter_examples=("kari nes", "Kari Nes, Ap"),
)
ALLIANCE = Pattern(
    name="alliance",
    expression=r"(?-i:\p{Lu}{1,3}\p{L}{0,2})(?:/(?-i:\p{Lu}{1,3}\p{L}{0,2})){1,3}",
    words=("/",),
    examples=("KP/H", "H/FrP/BL"),
    counter_examples=("Ap, SV", "Kari Nes"),
)
GROUP_WORD = Pattern(
    name="group_word",
    expression=r"(?:(?<=\P{Lu})'?s|(?<=\p{Lu})'?s)?\s+(?:sametings|samarbeids|kommunestyre|bystyre|fylkestings)?gruppe\b",
    words=("gruppe",),
    examples=("Arbeiderpartiets sametingsgruppe", "NSRs samarbeidsgruppe", "AP's gruppe"),
    counter_examples=("arbeidsgruppen", "gruppe"),
)
LIST_BORDER = Pattern(
    name="list_border",
    expression=r"\s*(?:,|\bog\b)\s*",
    examples=("Ap, SV", "Ap og SV"),
    counter_examples=("Ap", "Bogen"),
)
MEMBERS_BORDER = Pattern(
    name="members_border",
    expression=r"[;:,]\s*|\sog\s",
    examples=("Høyre; Kari Nes", "Kari Nes og Ola Lid"),
    counter_examples=("Kari Nes",),
)
PARTY_GROUP = Pattern(
    name="party_group",
    expression=r"gruppe\b|list[ae]\b|parti(?:et)?\b",
    words=("gruppe", "list", "parti"),
    examples=("NSRs sametingsgruppe", "Flyttsamelista", "Arbeiderpartiet"),
    counter_examples=("Kari Nes", "listet opp"),
)
GROUP_BEFORE = Pattern(
    name="group_word_before_parties",
    expression=r"\A(?:\p{L}*parti(?:ene|a)|grupp(?:ene|ane|a|en)(?:\s+(?:i|til|frå|fra))?|(?:representantene|representantane|medlemmene|medlemene)\s+(?:fra|frå|til))\s+",
    words=("parti", "grupp", "repr", "medlem"),
    examples=("partiene Ap og SV", "gruppa til Høyre", "representantane frå Sp"),
    counter_examples=("Ap og SV", "Partiet Sentrum"),
)
PART_OF_BODY = AnchoredPattern(
    name="part_of_body",
    expression=r"\A(?:fl[ei]i?rtal|mindretal|posisjon|opposisjon|samarbeidsparti)\p{L}*(?:\s+(?:i|av|fra|frå)\s+\p{L}+)?\Z",
    examples=("Mindretalet", "Flertallet i utvalget", "Posisjonen", "samarbeidspartiene"),
    counter_examples=("Bygdelista", "Flertallet mener", "Ap"),
)
GROUP_BRACKET = Pattern(
    name="group_with_its_parties",
    expression=r"\A\p{L}+(?:\s\p{L}+){0,2}\s*\((?<parties>[^()]+)\)\Z",
    words=("(",),
    examples=("posisjonen (Ap, Sp og SV)", "samarbeidspartiene (H og FrP)"),
    counter_examples=("posisjonen", "Ap, Sp"),
)


@lru_cache(maxsize=MOST_KEPT)
def group_parties(text: str) -> tuple[str, ...]:
    """The parties of `NSRs sametingsgruppe, Arbeiderpartiets gruppe og Høyre`; empty where the text lists something
    else."""
    listed = on_one_line(GROUP_WORD.sub("", on_one_line(text.replace("’", "'"))))
    written = LIST_BORDER.split(listed.strip(" .:"))
    known = [_without_place(part) for part in written]
    listed = listed if known == written else ", ".join(known)
    plain = parse_party_list(listed)
    if plain:
        # A short capitalised word alone ("Rådet") could be a list's code; it is none unless it is known or in capitals.
        return plain if all(is_party(party) or party.isupper() for party in plain) else ()
    if ALLIANCE.fullmatch(listed) and any(is_party(part) for part in listed.split("/")):
        return (party_name(listed),)
    parts = [part for part in LIST_BORDER.split(listed.strip(" .:")) if part]
    if len(parts) > 1 and PART_OF_BODY.match(parts[0]):
        # "Mindretallet, SV og R": whom it is made of.
        parts = parts[1:]
    if len(parts) < 3 and any(is_person(part) for part in parts):
        return ()
    # A list is one of parties where most of it is; the rest are then groups that no register has.
    of_parties = sum(is_party(part) for part in parts)
    if of_parties * 2 < len(parts) or not all(_may_be_group(part) for part in parts):
        return ()
    return tuple(dict.fromkeys(party_name(part) for part in parts))


def _without_place(part: str) -> str:
    """A party without the municipality that it is of (`Vang Arbeiderparti`); else the words themselves."""
    place, _, party = part.partition(" ")
    of_place = party_code(party) is not None and party_code(part) is None and is_municipality(place)
    return party if of_place else part


def _may_be_group(part: str) -> bool:
    """Whether what stands in a list of parties may be one; a party and the words behind it (`Frp fell`) are none."""
    words = part.split()
    goes_on = len(words) > 1 and words[1][0].islower() and not is_party(part) and is_party(words[0])
    return part[0].isupper() and len(words) <= 6 and not goes_on


def parties_of_members(text: str) -> tuple[str, ...]:
    """The parties of `NSRs gruppe; Kari Nes, Ola Lid, Høyre; Eva Dal`, where members stand behind each; empty for
    other lists."""
    if ";" not in text and "medlemmene" not in text.lower():
        return ()
    parts = [GROUP_BEFORE.sub("", on_one_line(part)) for part in MEMBERS_BORDER.split(text)]
    groups = [part for part in parts if PARTY_GROUP.search(part) or party_code(part)]
    return tuple(dict.fromkeys(code for part in groups for code in group_parties(part) or (party_name(part),)))


def genitive_stems(written: str) -> tuple[str, ...]:
    """The words without what may be a genitive's ending."""
    stems = [written[: -len(end)] for end in ("'s", "’s", "'", "’", "s") if written.endswith(end)]
    return tuple(stem for stem in stems if stem)


def parties_apart(parties: tuple[str, ...]) -> frozenset[str]:
    """The parties, an alliance such as `H/F` as its members."""
    return frozenset(party_name(part) for party in parties for part in party.split("/"))


def is_person(text: str) -> bool:
    match = PERSON_AND_BRACKET.match(text)
    return match is not None and " " in match.group("name") and not is_party(text) and not names_body(text)


def on_one_line(text: str) -> str:
    return " ".join(text.split())
