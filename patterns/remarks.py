"""How remarks are introduced, joined and withdrawn: merknader and protokolltilførsler."""

from __future__ import annotations

from typing import Literal, NamedTuple

import regex

from patterns.parties import is_party, looks_like_list_code, parse_party_list, party_name
from patterns.pattern import Pattern
from patterns.people import PERSON_NAME
from patterns.proposers import group_parties, on_behalf_of, parse_proposer, parties_of_members

RemarkKind = Literal["merknad", "protokolltilførsel"]


class RemarkIntroduction(NamedTuple):
    """Who makes a remark, and where its own text begins."""

    kind: RemarkKind
    parties: tuple[str, ...]
    content: int


class RemarkFate(NamedTuple):
    """A sentence that joins parties to a remark, or takes a remark back; `of` are the parties whose remark it is."""

    of: tuple[str, ...]
    joined: tuple[str, ...]
    withdrawn: bool


# A name at the start of a line does not begin on the line above.
_PERSON = rf"(?-i:{PERSON_NAME})".replace(r"[ \n]+", "[ ]+")
_BRACKET = r"\(\s*(?<party>[^()\n]{1,50}?)\s*\)"
_WORD = (
    r"(?<word>(?:fl[ei]i?rtalls?|mindretalls?|fleirtals|mindretals|felles|særs?)?merknad(?:er|ar)?"
    r"|protokolltilførs(?:el|ler)|protokollmerknad)"
)

REMARK_BY_PERSON = Pattern(
    name="remark_by_person",
    expression=rf"""\A\s*(?<person>{_PERSON})\s*{_BRACKET}\s*,?\s*
        (?:(?:(?:fremmet|fremma|fremja|fr[ae]msatte|hadde|la\s+fram|la\s+frem|ba\s+om|bad\s+om|leverte|ønsket|ønskte)\s[^:\n]{{0,80}}?)?{_WORD}\b(?<rest>[^:\n]{{0,120}})(?::|(?=\s*\n|\s*\Z))
          |(?:ba|bad|ønsket|ønskte|krevde)\s[^:\n]{{0,60}}?(?<word>før\p{{L}}*)\s[^:\n]{{0,40}}?
            (?:protokoll|møtebo)\p{{L}}*(?<rest>[^:\n]{{0,60}}):)""",
    words=("merknad", "protokoll", "møtebo"),
    examples=(
        "Kari Nes (H) merknad:",
        "Ola Lid (SV) bad om å få ført i møteboka:",
        "Kari Nes (R) fremmet følgende protokolltilførsel:",
        "Ola Lid (V) hadde følgende merknad på vegne av V, H:",
    ),
    counter_examples=("Merknad til punkt 2:", "Kari Nes (H) viste til merknaden.", "Kari Nes (H) forslag:"),
)
REMARK_OF_PARTIES = Pattern(
    name="remark_of_parties",
    expression=rf"""\A\s*(?:følgende\s+)?{_WORD}\s*(?:\d{{1,2}}\s*,?\s*)?
        (?:(?:fra|frå|av)\s+(?:medlemmene\s+fra\s+)?(?<who>[^:\n]{{1,200}}?)(?::|(?=\s*\n|\s*\Z))|(?:\s*[–:-]\s*)(?<who>[^:\n]{{1,160}}?):(?!\S)|\(\s*(?<who>[^()\n]{{1,100}})\s*\)\s*:?)""",
    words=("merknad", "protokoll"),
    examples=(
        "FLERTALLSMERKNAD – H, KrF, V:",
        "Merknad fra Kari Nes (R):",
        "Protokolltilførsel fra SV og R:",
        "Merknad (H, V):",
        "Merknad 1, fra representantene Kari Nes (SV) og Ola Lid (MDG):",
    ),
    counter_examples=("Merknad til punkt 3:", "Merknaden fra R ble frafalt", "Rådmannens merknad:"),
)
REMARK_OF_GROUP = Pattern(
    name="remark_of_group",
    expression=rf"""\A\s*(?<who>(?:komit[eé]en|fl[ei]i?rtallet|mindretallet|(?:repr(?:esentant(?:en)?)?\.?\s+)?{_PERSON})[^:]{{0,60}}?(?::[^:]{{0,500}}?|[^:]{{0,400}}?))
        ,?\s*(?:vil\s+(?:bemerke|merke|peke\s+på)|fremmet\s+følgende\s+(?<word>protokolltilførsel|merknad)|har\s+følgende\s+(?<word>merknad(?:er)?|protokolltilførsel))\s*:(?!\S)""",
    words=("bemerke", "vil merke", "peke på", "protokolltilførsel", "merknad"),
    examples=(
        "Komiteen, medlemmene fra Ap; Kari Nes, Høyre; Ola Lid, vil bemerke:",
        "Representant Kari Nes, Fri gruppe, fremmet følgende protokolltilførsel:",
    ),
    counter_examples=("Komiteen vil bemerke at planen er god.", "Rådmannen har følgende merknad"),
)
REMARK_JOINED = Pattern(
    name="remark_joined",
    expression=r"""(?<who>(?-i:\p{Lu})[^.:;\n]{0,160}?)\s+(?:(?:slutta|sluttet|slutter|sluttar|stiller|stilte|stilt)\s+seg\s+(?:også\s+)?(?:til|bak)|støtter|støttet|støttar|støtta)\s+(?:(?:merknad|protokolltilførsel)\p{L}*)(?:\s+(?:fra|frå|til|av)\s+(?<of>[^.:;\n]{1,80}))?""",
    words=("merknad", "protokolltilf"),
    examples=(
        "H og V stiller seg bak merknaden.",
        "KrF, V og SV sluttet seg til merknaden fra H",
        "Sp slutta seg til merknaden frå V.",
    ),
    counter_examples=("Rådet sluttet seg til forslaget.", "KrF sluttet seg til innstillingen"),
)
REMARK_WITHDRAWN = Pattern(
    name="remark_withdrawn",
    expression=r"""\b(?:merknad|protokolltilførsel)(?:en|a|ene)?\s+(?:fra|frå|til|av)\s+(?<of>[^.:;\n]{1,60}?)\s+(?:ble|blei|vart|er)\s+(?:dermed\s+)?(?:frafalt|fråfalle|trukket|trekt)
        |\b(?:ble|blei|vart)\s+(?:merknad|protokolltilførsel)(?:en|a|ene)?\s+(?:fra|frå|til|av)
            \s+(?<of>[^.:;\n]{1,60}?)\s+(?:frafalt|fråfalle|trukket|trekt)""",
    words=("merknad", "protokolltilf"),
    examples=(
        "Før votering ble merknaden fra KrF trukket.",
        "Merknaden fra Sp ble frafalt i møtet.",
        "Merknaden frå SV vart trekt.",
    ),
    counter_examples=("Merknaden fra H ble vedtatt.", "Forslaget fra R ble trukket."),
)


def parse_remark_introduction(text: str) -> RemarkIntroduction | None:
    """The introduction of a remark that the text begins with, or None; `text` is a line and the few that follow it."""
    person = REMARK_BY_PERSON.match(text)
    if person:
        listed = parse_party_list(person.group("party")) or (
            (party_name(person.group("party")),)
            if looks_like_list_code(person.group("party")) or is_party(person.group("party"))
            else ()
        )
        return RemarkIntroduction(
            _kind(person.group("word")), _union(listed, on_behalf_of(person.group("rest"))), person.end()
        )
    of_parties = REMARK_OF_PARTIES.match(text)
    if of_parties:
        parties = _parties(of_parties.group("who"))
        return RemarkIntroduction(_kind(of_parties.group("word")), parties, of_parties.end()) if parties else None
    group = REMARK_OF_GROUP.match(text)
    if group:
        return RemarkIntroduction(_kind(group.group("word") or "merknad"), _parties(group.group("who")), group.end())
    return None


def parse_remark_fate(text: str) -> RemarkFate | None:
    """What a sentence says became of a remark, or None."""
    joined = REMARK_JOINED.search(text)
    if joined:
        return RemarkFate(_parties(joined.group("of") or ""), _parties(joined.group("who")), False)
    withdrawn = REMARK_WITHDRAWN.search(text)
    return RemarkFate(_parties(withdrawn.group("of")), (), True) if withdrawn else None


def _parties(text: str) -> tuple[str, ...]:
    """The parties that the text names, alone or behind their members."""
    members = parties_of_members(text)
    if members:
        return members
    whole = group_parties(text)
    if whole:
        return whole
    _, party, codes = parse_proposer(text)
    if codes or party:
        return _union((party,) if party else (), codes)
    bracketed = regex.findall(r"\(\s*([^()\n]{1,40}?)\s*\)", text)
    found = [party_name(part) for part in bracketed if is_party(part) or looks_like_list_code(part)]
    if not found:
        groups = regex.split(r"[;:,]\s*", text)
        found = [code for part in groups for code in group_parties(regex.sub(r"\s+", " ", part).strip())]
    return tuple(dict.fromkeys(found))


def _kind(word: str) -> RemarkKind:
    return "protokolltilførsel" if word.lower().startswith(("protokoll", "før")) else "merknad"


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))
