"""Who makes a remark (merknad, protokolltilførsel, stemmeforklaring), who joins it, and whether it is taken back."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

import regex

from patterns.bodies import names_body
from patterns.parties import is_party, looks_like_list_code, parse_party_list, party_name
from patterns.party_groups import group_parties, parties_of_members
from patterns.pattern import MOST_KEPT, Together
from patterns.people import PERSON
from patterns.proposers import on_behalf_of, parse_proposer
from patterns.remark_forms import (
    MEMBER_AS_SUBJECT,
    MEMBERS_FROM,
    MEMBERS_OF,
    NO_REMARK,
    REMARK_AFTER_NAME,
    REMARK_BY_SOMEBODY,
    REMARK_ENTERED,
    REMARK_HEADING,
    REMARK_IN_CLAUSE,
    REMARK_JOINED,
    REMARK_KEPT,
    REMARK_LABELLED,
    REMARK_OF,
    REMARK_OF_GROUP,
    REMARK_OF_PARTIES,
    REMARK_SUBJECT,
    REMARK_TO_MINUTES,
    REMARK_WITHDRAWN,
)

RemarkKind = Literal["merknad", "protokolltilførsel"]


class RemarkIntroduction(NamedTuple):
    """Who makes a remark, and where its own text begins; `stop` is its length where the sentence itself holds it."""

    kind: RemarkKind
    parties: tuple[str, ...]
    content: int
    stop: int | None = None


class RemarkFate(NamedTuple):
    """A sentence that joins parties to a remark, or takes a remark back; `of` are the parties whose remark it is."""

    of: tuple[str, ...]
    joined: tuple[str, ...]
    withdrawn: bool


_FORMS = (REMARK_BY_SOMEBODY, REMARK_ENTERED, REMARK_OF_PARTIES, REMARK_AFTER_NAME, REMARK_OF)
_TOLD = Together(REMARK_BY_SOMEBODY, REMARK_ENTERED, REMARK_IN_CLAUSE)
_OPENINGS = Together(*_FORMS, REMARK_TO_MINUTES, REMARK_LABELLED, REMARK_IN_CLAUSE, REMARK_OF_GROUP)


@lru_cache(maxsize=MOST_KEPT)
def parse_remark_introduction(text: str) -> RemarkIntroduction | None:
    """The introduction of a remark that the text begins with, or None; `text` is a line and the few that follow it."""
    if not _OPENINGS.can_match(text):
        return None
    for form in _FORMS:
        match = form.match(text)
        introduction = _introduction(match) if match else None
        if introduction is not None:
            return introduction
    entered = REMARK_TO_MINUTES.match(text)
    if entered and (parties := parties_named(entered.captures("who")[0])):
        return RemarkIntroduction("protokolltilførsel", parties, entered.end())
    labelled = REMARK_LABELLED.match(text)
    if labelled:
        return RemarkIntroduction("protokolltilførsel", parties_of_subject(text[labelled.end() :]), labelled.end())
    told = _in_clause(text)
    if told is not None:
        return told
    group = REMARK_OF_GROUP.match(text)
    if group:
        return RemarkIntroduction(
            _kind(group.group("word") or "merknad"), parties_named(group.group("who")), group.end()
        )
    return None


def parse_remark_told(text: str) -> RemarkIntroduction | None:
    """The remark that a sentence tells somebody to have made (`Kari Nes (V) sette fram slik merknad: …`, `SV ba om å få
    protokollert at …`), with those behind it; or None."""
    if not _TOLD.can_match(text):
        return None
    for form in (REMARK_BY_SOMEBODY, REMARK_ENTERED):
        match = form.match(text)
        introduction = _introduction(match) if match else None
        if introduction is not None and (introduction.parties or parties_of_subject(text[introduction.content :])):
            return introduction
    return _in_clause(text)


def _in_clause(text: str) -> RemarkIntroduction | None:
    match = REMARK_IN_CLAUSE.match(text)
    parties = parties_named(match.group("who")) if match else ()
    if match is None or not parties:
        return None
    told = match.group("text") or ""
    stop = len(told) if told.endswith(".") else None
    return RemarkIntroduction("protokolltilførsel", parties, match.end() - len(told), stop)


def parties_of_subject(text: str) -> tuple[str, ...]:
    """The parties that a remark's own first words name as its subject (`H og Frp viser til …`); empty where none do."""
    member = MEMBER_AS_SUBJECT.match(text)
    if member is not None:
        return (party_name(member.group("who")),) if is_party(member.group("who")) else ()
    match = REMARK_SUBJECT.match(text)
    if match is None:
        return ()
    who = match.group("who")
    parties = parse_party_list(who)
    genitive = match.end("who") < len(text) and text[match.end("who")].isspace() and _is_genitive(who)
    return parties if parties and all(is_party(party) for party in parties) and not genitive else ()


def _is_genitive(written: str) -> bool:
    return written.endswith("s") and is_party(written.split()[-1][:-1])


def parties_above_remark(line: str) -> tuple[str, ...] | None:
    """The parties that a line between a heading and a remark's text names (`Rødt:`), or None."""
    match = REMARK_HEADING.match(line)
    return (parties_named(match.group("who")) or None) if match else None


def parties_named(text: str) -> tuple[str, ...]:
    """The parties that the text names, alone or behind their members."""
    text = " ".join(text.split()).strip(" ,")
    group = MEMBERS_OF.sub("", text)
    if group != text and is_party(group):
        return (party_name(group),)
    listed = parse_party_list(MEMBERS_FROM.sub("", text))
    if listed and all(is_party(party) for party in listed):
        return tuple(party_name(party) for party in listed)
    members = parties_of_members(text)
    bracketed = [party_name(party) for party in _in_brackets(text) if is_party(party) or looks_like_list_code(party)]
    found = members or tuple(dict.fromkeys(bracketed)) or group_parties(text)
    if found:
        return found
    _, party, codes = parse_proposer(text)
    if codes or party:
        return _union((party,) if party else (), codes)
    if group != text:
        return parties_named(group)
    parts = regex.split(r"[;:,]\s*", text)
    return tuple(dict.fromkeys(code for part in parts for code in group_parties(part.strip())))


def _in_brackets(text: str) -> list[str]:
    brackets: list[str] = regex.findall(r"\(\s*([^()\n]{1,50}?)\s*\)", text)
    return [party for bracket in brackets for party in (parse_party_list(bracket) or (bracket,))]


def tells_no_remark(line: str) -> bool:
    """Whether a line below the heading of remarks says that there are none."""
    return NO_REMARK.match(line) is not None


def names_remark(line: str) -> bool:
    """Whether the line has a word for a remark."""
    lowered = line.lower()
    return any(word in lowered for word in REMARK_KEPT.words)


def parse_remark_fate(text: str) -> RemarkFate | None:
    """What a sentence says became of a remark, or None."""
    joined = REMARK_JOINED.search(text)
    if joined:
        parties = parties_named(joined.group("who"))
        return RemarkFate(parties_named(joined.group("of") or ""), parties, False) if parties else None
    withdrawn = REMARK_WITHDRAWN.search(text)
    if withdrawn:
        return RemarkFate(parties_named(withdrawn.group("of") or ""), (), True)
    return RemarkFate((), (), False) if REMARK_KEPT.match(text) else None


def _introduction(match: regex.Match[str]) -> RemarkIntroduction | None:
    groups = match.groupdict()
    who, word, number = groups.get("who") or "", groups.get("word"), groups.get("number")
    kind: RemarkKind = "protokolltilførsel" if word is None else _kind(word)
    behind = on_behalf_of(f"{groups.get('rest') or ''} {groups.get('behind') or ''}")
    parties = _union(parties_named(who), behind)
    if number and not parties:
        # A local list of which nothing else tells: it has its speaker behind it.
        group, spoken_for, _ = who.partition(" v/")
        parties = (" ".join(group.split()),) if spoken_for else ()
    # Without a number or the protocol, what somebody without a party remarks may be a hearing's answer.
    if parties or ((number or kind == "protokolltilførsel") and (not who or _is_person(who))):
        return RemarkIntroduction(kind, parties, match.end())
    return None


def _is_person(text: str) -> bool:
    return PERSON.fullmatch(text.strip(" ,")) is not None and not names_body(text)


def _kind(word: str) -> RemarkKind:
    return "protokolltilførsel" if any(part in word.lower() for part in ("protokoll", "forklaring")) else "merknad"


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))
