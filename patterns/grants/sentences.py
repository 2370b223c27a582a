"""Grants told in sentences: who gets how much, and what for, by the forms of one recipient, several and decisions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from patterns.families.skjonnsfordeling import SUPPORT
from patterns.grants.announcements import announces_grants
from patterns.grants.contents import is_name
from patterns.grants.decisions import (
    AMOUNT_FIRST_TOLD,
    AMOUNT_TO_TOLD,
    APPROVED_TOLD,
    ASKED_AND_TOLD,
    GIVEN_TO_TOLD,
    SHARE_TOLD,
    TO_FIRST_TOLD,
    WHAT_FOR_TOLD,
)
from patterns.grants.fragments import AMOUNT
from patterns.grants.labels import shared_members
from patterns.grants.purposes import purpose_behind
from patterns.grants.sentences_of_one import GIVER_TOLD, INVERTED_TOLD, RECIPIENT_TOLD
from patterns.grants.sentences_of_several import (
    BARE_PART,
    BETWEEN_AMOUNTS,
    BETWEEN_NAMES,
    BRACKETED_PART,
    BRACKETED_TOLD,
    EACH_GIVEN_TOLD,
    EACH_TOLD,
    INVERTED_EACH_TOLD,
    LISTED_PART,
    LISTED_TOLD,
    PART_TOLD,
    RESPECTIVE_TOLD,
    SAME_TOLD,
    SEVERAL_TOLD,
    SHARED_TOLD,
)
from patterns.pattern import MOST_KEPT, Pattern
from patterns.whole_kroner import has_whole_kroner

Match = regex.Match[str]


class ToldGrant(NamedTuple):
    """Who gets how much, and what for (empty where it is not told), as written."""

    name: str
    amount: str
    purpose: str


# A sentence tells what was asked for, and what is given.
_ASKED_AND_GIVEN = 2
# Names with amounts that tell no unit, in one sentence.
_FEWEST_BARE = 3
_FIGURE_TOLD = Pattern(
    name="figure of a sentence on grants that may be an amount",
    expression=r"(?<! [\d.,] ) (?! (?:19|20)\d\d \b ) (?: \d{1,3} (?: [ .\u00a0\u202f] \d{3} )+ | \d{4,} )",
    examples=("10.000", "6000", "kr 15 000"),
    counter_examples=("i 2031", "4H", "100 elever"),
)
AMOUNT_TOLD = Pattern(
    name="amount of a sentence on grants",
    expression=AMOUNT,
    examples=("kr 40 000", "7.500,-", "5000 kroner", "1,5 mill. kr"),
    counter_examples=("40 elever", "31.12.2019", "50 %"),
)
_OF_WHICH = Pattern(
    name="what a part of an amount is for",
    expression=r"""
        ,? \s (?: (?: hvorav | herav | derav ) \b
          | med (?= \s (?: kr\.? \s )? \d [\d .]* (?: kr | kroner )? \s? til \b ) ) .* \Z
    """,
    words=("hvorav", "herav", "derav", "med"),
    examples=("kr 9 000, hvorav 4 000 til noter", "kr 9.000, med 4.000 til noter og 5.000 til reise"),
    counter_examples=("kr 9 000 til noter", "innvilges med kr 9 000"),
)
_LOAN_BESIDE = Pattern(
    name="loan beside what is given",
    expression=rf"""
        ,? \s (?: og | samt | pluss ) \s (?: (?: et | eit ) \s )? (?: rentefritt \s )? \p{{L}}* lån \s
        (?: på | med | stort ) \s (?: inntil \s )? {AMOUNT}
    """,
    words=("lån",),
    examples=("tilskudd med kr 9 000 og lån på kr 5 000 fra fondet", "tilskot på kr 9 000 samt eit lån med 5.000,-"),
    counter_examples=("lån på kr 5 000", "tilskudd på kr 9 000 og utlån av lokale"),
)
_COMPARED = Pattern(
    name="what is given, compared with another time",
    expression=rf"""
        ,? \s (?: (?: (?: en | ein | ei ) \s )? (?: økning | auke | reduksjon | nedgang ) | mot (?= \s (?: kr | \d ) )
          | opp \s (?: fra | frå ) | ned \s (?: fra | frå ) ) \s [^.;]{{0,40}}? {AMOUNT} [^.;]* (?= \.? \s* \Z )
    """,
    words=("økning", "auke", "reduksjon", "nedgang", "mot", "opp", "ned"),
    examples=(" får 1 100 000 kroner, en økning på 9 000 kroner fra 2030.", " får kr 5 000, mot kr 3 000 i fjor."),
    counter_examples=("får kr 5 000 mot faktura.", "får kr 5 000 til opprusting."),
)
SUPPORTS = Pattern(
    name="word for what somebody is given",
    expression=r"""
        \b \p{L}* (?: tilskudd | tilskot | støtte (?! kontakt ) | stønad | stipend | tilsagn | tilsegn
          | gavemidl | gåvemidl | kulturmidl | næringsfond | spillemidl | spelemidl ) \p{L}*
    """,
    words=("tilsku", "tilskot", "støtte", "stønad", "stipend", "tilsagn", "tilsegn", "midl", "fond"),
    examples=("Søknad om etableringsstøtte", "innvilges et tilskudd", "frå næringsfondet"),
    counter_examples=("bevilger kr 5 000 til ny kai", "Disposisjonsfond"),
)
_EACH_BEHIND = Pattern(
    name="word that each gets the amount before it",
    expression=r"\A \s (?: til \s | på \s )? (?: hver | kvar ) \b",
    words=("hver", "kvar"),
    examples=(" hver.", " til hver"),
    counter_examples=(" til kor, som møtes hver uke", "."),
)
RATE = Pattern(
    name="rate for each of something",
    expression=r"\b (?: per | pr\.? | hver | kvar ) \b",
    words=("per", "pr", "hver", "kvar"),
    examples=("kr 50 pr. medlem", "5 000 kroner til hver"),
    counter_examples=("kr 5 000 til prosjektet", "Personalet får kr 5 000"),
)
TELLS_SHARES = Pattern(
    name="sentence in which several may be told to get something",
    expression=r"""
        \A (?! .* (?: \b søk | medlem | innbygg | prosent | \b budsjett | kostnad ) )
        .* \b (?: får | fikk | fekk | tildel\p{L}* | gis | gi | fordel\p{L}* | bevilg\p{L}* | løyv\p{L}* | innvilg\p{L}*
          | tilskudd | tilskot | støtte ) \b
    """,
    examples=("Midlene fordeles slik: Nes IL 9 000", "Utvalet vedtok at Nes IL får 9 000, Vik kor 5 000"),
    counter_examples=("Nes IL søkte om 9 000 og fikk 5 000", "Nes IL har 1 200 medlemmer og får 5 000", "Nes IL 9 000"),
)
DECISION_ANNOUNCED = Pattern(
    name="sentence that announces a decision in a letter",
    expression=r"""
        \b (?: følgende | følgjande | slikt | dette | desse | disse ) \s (?: \p{L}+ \s )?
        vedtak (?: et )? : \s* \Z
    """,
    words=("vedtak",),
    examples=("Kommunen har behandlet søknaden og fattet følgende vedtak:", "Utvalet gjorde slikt vedtak:"),
    counter_examples=("Vedtak:", "Følgende vedtak ble gjort i møtet"),
)


def announces_decision(line: str) -> bool:
    """Whether a line of a letter announces what was decided (`… har fattet følgende vedtak:`)."""
    return DECISION_ANNOUNCED.search(line) is not None


def tells_rate(line: str) -> bool:
    """Whether a line tells what is given for each of something, and to nobody."""
    return RATE.search(line) is not None


@lru_cache(maxsize=MOST_KEPT)
def may_tell_grant(text: str) -> bool:
    """Whether a line may tell a grant; costs little on each line of some minutes."""
    may = "kr" in text or "Kr" in text or "mill" in text or has_whole_kroner(text)
    return may and AMOUNT_TOLD.search(text) is not None


def is_given(text: str) -> bool:
    """Whether words say that somebody is given money, or asks for it: a sentence's, or the title's of its case."""
    return SUPPORTS.search(text) is not None or SUPPORT.search(text) is not None


TO_SHARE_OUT = Pattern(
    name="money that somebody gets to share out",
    expression=r"""
        \b i \s (?: \p{L}+ \s ){0,2} (?: skjønns? | skjøns )? ramme \b
        | \b til \s (?: (?: videre | vidare ) \s )? (?: å \s (?: fordele | dele \s ut ) | fordeling | utdeling ) \b
    """,
    words=("ramme", "fordel", "dele ut", "utdeling"),
    examples=(
        "Statsforvaltaren fekk 40 millionar kroner i fylkesvis skjønnsramme.",
        "Fylkesmannen har fått 12 mill. kroner til fordeling.",
    ),
    counter_examples=("Nes kommune får 2 mill. kroner av skjønnsramma.", "Nes IL får kr 9 000 til lysløype."),
)


def told_grants(sentence: str) -> list[ToldGrant]:
    """What a sentence tells that each recipient gets; none where one of its amounts is not understood."""
    if TO_SHARE_OUT.search(sentence):
        return []
    announced, colon, rest = sentence.partition(": ")
    told = _told_grants(sentence) or _bare_parts(sentence)
    return told if told or not colon or not announces_grants(f"{announced}:") else _told_grants(rest)


def _told_grants(sentence: str) -> list[ToldGrant]:
    for beside in (_OF_WHICH, _LOAN_BESIDE, _COMPARED):
        sentence = beside.sub("", sentence)
    if (respective := RESPECTIVE_TOLD.search(sentence)) is not None:
        return _told_respectively(respective)
    if (given := EACH_GIVEN_TOLD.search(sentence)) is not None and _amounts(sentence) == 1:
        purpose = purpose_behind(given["behind"])
        return [ToldGrant(name, given["amount"], purpose) for name in BETWEEN_NAMES.split(given["names"].strip())]
    several = SEVERAL_TOLD.search(sentence)
    members = shared_members(several["names"]) if several is not None else ()
    if several is not None and members:
        return _told_of_several(several, members, sentence)
    one = RECIPIENT_TOLD.search(sentence) or GIVER_TOLD.search(sentence) or _inverted(sentence)
    if one is not None and _amounts(sentence) == 1:
        return _told_each(one) if _EACH_BEHIND.search(sentence[one.end("amount") :]) else [_told(one)]
    same = SAME_TOLD.search(sentence)
    if same is not None and _amounts(sentence) == 1:
        return [ToldGrant(name, same["amount"], "") for name in BETWEEN_NAMES.split(same["names"])]
    listed = LISTED_TOLD.search(sentence)
    if listed is not None and announces_grants(listed["announced"]):
        return _parts(LISTED_PART, listed["rest"])
    bracketed = BRACKETED_TOLD.search(sentence)
    if bracketed is not None:
        return _parts(BRACKETED_PART, bracketed["rest"])
    each = EACH_TOLD.search(sentence) or INVERTED_EACH_TOLD.search(sentence)
    if each is not None:
        return _parts(LISTED_PART, each["rest"])
    shared = SHARED_TOLD.search(sentence)
    return _parts(PART_TOLD, shared["rest"]) if shared is not None else _decided(sentence)


def _bare_parts(sentence: str) -> list[ToldGrant]:
    """What each of several gets in a sentence that says that they do, in amounts without their unit (`fordeles slik:
    Nes IL 9 000, Vik kor 5 000 og Dal 4H 4 000`); none where others than names have one."""
    figures = [match.start() for match in _FIGURE_TOLD.finditer(sentence)]
    if len(figures) < _FEWEST_BARE or not TELLS_SHARES.search(sentence):
        return []
    found = [match for match in BARE_PART.finditer(sentence) if is_name(match["name"].strip())]
    if len(found) < _FEWEST_BARE or [match.start("amount") for match in found] != figures:
        return []
    return [ToldGrant(match["name"].strip(), match["amount"], "") for match in found]


def _decided(sentence: str) -> list[ToldGrant]:
    """What the forms of decisions tell, in which the recipient stands behind what is given."""
    asked = ASKED_AND_TOLD.search(sentence)
    if asked is not None and _amounts(sentence) == _ASKED_AND_GIVEN:
        return [_told(asked)]
    to = GIVEN_TO_TOLD.search(sentence)
    forms = (AMOUNT_FIRST_TOLD, TO_FIRST_TOLD, WHAT_FOR_TOLD, APPROVED_TOLD, SHARE_TOLD)
    one = to or next(filter(None, (form.search(sentence) for form in forms)), None) or _given_to_name(sentence)
    if one is None or _amounts(sentence) != 1:
        return []
    if to is not None and to["each"]:
        return [ToldGrant(name, to["amount"], "") for name in BETWEEN_NAMES.split(to["name"].strip())]
    return [_told(one)]


def _given_to_name(sentence: str) -> Match | None:
    """An amount and to whom, of which only the name tells that somebody is given it."""
    match = AMOUNT_TO_TOLD.search(sentence)
    return match if match is not None and is_name(match["name"].strip()) else None


def _amounts(sentence: str) -> int:
    return sum(1 for _ in AMOUNT_TOLD.finditer(sentence))


def _told(match: Match) -> ToldGrant:
    behind = match.string[max(match.end("amount"), match.end("name")) :]
    purpose = match.groupdict().get("purpose") or purpose_behind(behind)
    return ToldGrant(match["name"].strip(), match["amount"], purpose)


def _told_each(match: Match) -> list[ToldGrant]:
    """What each of those gets whom a sentence names together; none where one of them is no name (`hver måned`)."""
    names = BETWEEN_NAMES.split(match["name"].strip())
    purpose = purpose_behind(match.string[match.end("amount") :])
    each = len(names) > 1 and all(map(is_name, names))
    return [ToldGrant(name, match["amount"], purpose) for name in names] if each else []


def _told_respectively(match: Match) -> list[ToldGrant]:
    """What each gets of those whom a sentence names, in their order; none where they are not as many as the amounts."""
    names = BETWEEN_NAMES.split(match["names"].strip())
    amounts = [amount.strip() for amount in BETWEEN_AMOUNTS.split(match["amounts"])]
    if len(names) != len(amounts) or AMOUNT_TOLD.search(match["amounts"]) is None:
        return []
    purpose = purpose_behind(match["behind"] or "")
    return [ToldGrant(name, amount, purpose) for name, amount in zip(names, amounts, strict=True)]


def _told_of_several(match: Match, members: Sequence[str], sentence: str) -> list[ToldGrant]:
    """What each of several gets, or what they get together; none where the sentence does not say which."""
    if _amounts(sentence) != 1:
        return []
    purpose = purpose_behind(match.string[match.end("amount") :])
    if match["each"]:
        written = BETWEEN_NAMES.split(match["names"].strip())
        alike = len(written) == len(members) and all(map(str.__contains__, written, members))
        return [ToldGrant(name, match["amount"], purpose) for name in (written if alike else members)]
    return [ToldGrant(match["names"].strip(), match["amount"], purpose)] if match["joint"] else []


def _inverted(sentence: str) -> Match | None:
    match = INVERTED_TOLD.search(sentence)
    return match if match is not None and is_name(match["name"].strip()) else None


def _parts(part: Pattern, rest: str) -> list[ToldGrant]:
    """The recipients and amounts, where they are all that the words hold."""
    matches = list(part.finditer(rest))
    found = [ToldGrant(match["name"].strip(), match["amount"], purpose_behind(match["behind"])) for match in matches]
    told = [match.span() for match in AMOUNT_TOLD.finditer(rest)]
    figures = [match.start() for match in _FIGURE_TOLD.finditer(rest)]
    bare = [place for place in figures if not any(start <= place < stop for start, stop in told)]
    return found if len(found) == len(told) + len(bare) else []
