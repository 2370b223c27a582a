"""Grants told in sentences: `Nes korps får et tilskudd på kr 25 000`, `Det ytes kr 40 000 til A, kr 5 000 til B`."""

from __future__ import annotations

from patterns.bullets import BULLET_MARK
from patterns.pattern import Pattern

_MARK = rf"(?: {BULLET_MARK} \s+ | \d{{1,2}} [.)] \s+ | [a-zæøå] [.)] \s+ )?"
_FIGURE = r"\d{1,3} (?: (?: [ .\u00a0\u202f] \d{3} )+ | \d{0,6} ) (?! \d | \s? % )"
_AMOUNT = rf"""(?: (?: kr\.? | kroner ) \s? {_FIGURE} (?: ,\s?- )?
    | {_FIGURE} (?: ,\s?- | \s? kr\b\.? | \s kroner ) )"""
# A recipient has a name of its own: it begins with a capital, and no sentence ends in it but behind an initial.
_NO_NAME = r"""(?! (?: det | dette | dei | de | desse | disse | alle | ingen | kommunen | fylkeskommunen | vi
    | han | hun | ho | søker | søkeren | søkjar | søkjaren | hver | kvar | søknaden ) \b )"""
_NAME = r"(?-i:\p{Lu}) (?: [^.:;,\d] | \d (?= \p{L} ) | (?<= \b\p{Lu} ) \. ){1,80}?"
_SUPPORT = r"""(?: (?: et | eit | ein | en ) \s )? (?: årlig \s | årleg \s )?
    (?: \p{L}* (?: tilskudd | tilskot | støtte | stønad | stipend | midler | midlar ) \s (?: på | stort ) \s )?
    (?: inntil \s | opptil \s )?"""

RECIPIENT_TOLD = Pattern(
    name="sentence that tells who gets an amount",
    expression=rf"""
        \A \s* {_MARK} {_NO_NAME} (?P<name> {_NAME} ) \s
        (?: tildeles | får (?: \s (?: tildelt | innvilget | innvilga | utbetalt ) )? | innvilges | bevilges | tilkjennes
          | gis | (?: vert | blir ) \s (?: tildelt | innvilga | innvilget | løyvd | løyvt | gitt ) | vert \s gjeve )
        \s {_SUPPORT} (?P<amount> {_AMOUNT} ) (?! \s (?: per | pr ) \b )
        (?: \s i \s (?: tilskudd | tilskot | støtte | stønad ) )? (?: ,? \s [^.;]{{2,140}}? )? \s* [.;]? \s* \Z
    """,
    words=("tildel", "får", "innvilg", "bevilg", "tilkjenn", "gis", "løyv", "gitt", "gjeve"),
    examples=(
        "Nes skolekorps tildeles kr 40 000.",
        "2. Nes Sag & Høvleri får eit tilskot på kr 40.000,- til ny kantsag.",
        "Fjellgård AS innvilges et tilskudd på inntil kr 75 000, begrenset oppad til 50 %.",
    ),
    counter_examples=(
        "Det tildeles kr 40 000 til Nes skolekorps",
        "Kommunen får 40 elever",
        "alle lag får kr 5 000",
        "Nes skolekorps får kr 5 per medlem",
    ),
)
SHARED_TOLD = Pattern(
    name="sentence that tells amounts and who gets each",
    expression=rf"""
        \A \s* {_MARK}
        (?: det | \p{{L}}* (?: utvalet | utvalget | styret | skapet | tinget | rådet ) | kommunen | fylkeskommunen )
        \s (?: tildeles | tildeler | løyves | løyver | bevilges | bevilger | ytes | gis | gir | gjev
          | (?: vert | blir ) \s (?: tildelt | løyvd | løyvt | gitt | gjeve ) | settes \s av ) \s
        (?P<rest> {_SUPPORT} {_AMOUNT} \s (?: i \s \p{{L}}+ \s )? til \s (?-i:\p{{Lu}}) .* ) \Z
    """,
    words=(" til ",),
    examples=(
        "Det tildeles kr 40 000 til Nes IL, kr 25 000 til Vik songlag og kr 10 000 til Dal 4H.",
        "3. Det vert løyvt kr 25.000,- til Vik Reiseliv til marknadsføring.",
    ),
    counter_examples=("Det bevilges kr 40 000 til ny kai", "Nes IL tildeles kr 40 000"),
)
PART_TOLD = Pattern(
    name="amount and who gets it, one of several in a sentence",
    expression=rf"""
        (?P<amount> {_AMOUNT} ) \s (?: i \s \p{{L}}+ \s )? til \s (?P<name> {_NAME} )
        (?: \s (?: til | for ) \s [^.;,]{{2,140}}? )? (?: \s i \s (?:19|20)\d\d )?
        (?= (?: ,? \s og | , | ; ) \s (?: inntil \s )? {_AMOUNT} | \s* [.;]? \s* \Z )
    """,
    words=(" til ",),
    examples=("kr 40 000 til Nes IL, kr 25 000 til Vik songlag", "kr 25.000,- til Vik Reiseliv til marknadsføring."),
    counter_examples=("kr 40 000 til ny kai", "kr 40 000 til Nes IL, som søkte"),
)
AMOUNT_TOLD = Pattern(
    name="amount of a sentence on grants",
    expression=_AMOUNT,
    examples=("kr 40 000", "7.500,-", "5000 kroner"),
    counter_examples=("40 elever", "31.12.2019", "50 %"),
)


def told_grants(sentence: str) -> list[tuple[str, str]]:
    """The recipients and amounts that a sentence tells, as written; none where one of its amounts is not understood."""
    one = RECIPIENT_TOLD.search(sentence)
    if one is not None:
        return [(one["name"].strip(), one["amount"])] if len(list(AMOUNT_TOLD.finditer(sentence))) == 1 else []
    shared = SHARED_TOLD.search(sentence)
    if shared is None:
        return []
    parts = [(part["name"].strip(), part["amount"]) for part in PART_TOLD.finditer(shared["rest"])]
    return parts if len(parts) == len(list(AMOUNT_TOLD.finditer(shared["rest"]))) else []
