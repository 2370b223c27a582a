"""Decisions on grants with the recipient behind what is given: `Det gis tilskudd til Nes IL med kr 9 000`."""

from __future__ import annotations

from patterns.bullets import ITEM_MARK
from patterns.grants.fragments import AMOUNT, GIVEN, GIVER, IS, KIND, NAME, NO_NAME
from patterns.pattern import Pattern

_WHAT = rf"""(?: {KIND} (?: et | en | a )? | \p{{L}}* (?: pris (?: en )? | midlene | midlane ) )"""
_TAIL = r"(?: ,? \s [^.;]{2,140}? )? \s* [.;]? \s* \Z"

WHAT_FOR_TOLD = Pattern(
    name="sentence that tells who gets money, what for, then how much",
    expression=rf"""
        \A \s* {ITEM_MARK} (?P<name> {NO_NAME} {NAME} ) \s
        (?: tildeles | får | innvilges | gis | ytes | {IS} \s {GIVEN} ) \s (?: (?: et | eit | ein | en ) \s )?
        {KIND} \s til \s (?P<purpose> (?: [^.:;\d] | \d{{1,3}} (?= [-\s]? års ) ){{2,80}}? ) ,? \s
        (?: på | med | stort ) \s (?: inntil \s | opptil \s )? (?P<amount> {AMOUNT} )
        (?! \s (?: per | pr ) \b ) {_TAIL}
    """,
    words=("tildel", "får", "innvilg", "gis", "ytes", "løyv", "bevilg", "gitt"),
    examples=(
        "Nes IL får tilskudd til lysanlegg med kr 10 000.",
        "Vik kor vert tildelt støtte til noter på 5.000,-",
        "Vik kor gis tilskudd til sin 50-årsfest på kr 5 000.",
    ),
    counter_examples=("Nes IL får kr 10 000 til lys.", "Alle får tilskudd til drift med kr 10 000."),
)
ASKED_AND_TOLD = Pattern(
    name="sentence that tells what somebody asked for, then what it gets",
    expression=rf"""
        \A \s* {ITEM_MARK} (?P<name> {NO_NAME} {NAME} ) (?: \s? : )? \s (?: har \s )? (?: søkt e? | søker | søkjer )
        (?: \s om )? [^.;\d]{{0,60}}? \s {AMOUNT} (?: \s til \s (?P<purpose> [^.:;,\d]{{2,80}}? ) )?
        \s? ,? \s (?: og \s )?
        (?: (?: får | tildeles | innvilges | gis | {IS} \s {GIVEN} ) | {GIVEN} ) \s (?P<amount> {AMOUNT} ) {_TAIL}
    """,
    words=("søk",),
    examples=(
        "Nes IL søkte om kr 30 000 til lys og får kr 10 000.",
        "Nes IL: Søkt kr 30 000, tildelt kr 10 000",
    ),
    counter_examples=("Nes IL søkte om kr 30 000, men får avslag.", "Det er søkt om kr 30 000, tildelt kr 10 000."),
)
GIVEN_TO_TOLD = Pattern(
    name="decision that tells what is given, to whom, then how much",
    expression=rf"""
        \A \s* {ITEM_MARK}
        (?: det \s (?: gis | gjevast | innvilges | ytes | bevilges | tildeles | løyves | {IS} \s {GIVEN} )
          | {GIVER} \s (?: gir | gjev | yter | innvilger | innvilgar | tildeler | tildelar | bevilger | løyver ) )
        \s (?: (?: et | eit | ein | en ) \s )? (?: [^.:;\d]{{0,60}} \s )? {_WHAT} (?: \s (?: for \s )? (?:19|20)\d\d )?
        \s til \s (?P<name> {NO_NAME} {NAME} ) \s (?: på | med | stort | pålydende ) \s
        (?: inntil \s | opptil \s )? (?P<amount> {AMOUNT} ) (?! \s (?: per | pr ) \b )
        (?P<each> \s (?: på \s | til \s )? (?: hver | kvar ) \b )? {_TAIL}
    """,
    words=(" til ",),
    examples=(
        "Det gis et tilskudd til Nes IL på kr 20 000 til lysløype.",
        "Det vert løyvt tilskot til Vik Reiseliv med 25.000,-",
        "Kulturutvalet tildeler Vik herad sitt kunstnarstipend for 2031 til Kari Moe og Ola Lie med kr 9 000 på kvar.",
    ),
    counter_examples=(
        "Det gis tilskudd til ny kai på kr 20 000",
        "Det gis et tilskudd på kr 20 000 til Nes IL",
        "Formannskapet gir lån til Nes IL på kr 20 000",
    ),
)
AMOUNT_FIRST_TOLD = Pattern(
    name="decision that tells how much, then to whom",
    expression=rf"""
        \A \s* {ITEM_MARK}
        (?: [^.:;\d]{{0,60}}? {_WHAT} (?: \s (?: for \s )? (?:19|20)\d\d )?
          (?: \s (?: på | stort | pålydende ) | , ) \s | de i? \s (?: resterende | resterande | siste ) \s )?
        (?: inntil \s | opptil \s )? (?P<amount> {AMOUNT} ) ,? \s (?: i \s {_WHAT} \s )?
        (?: (?: tildeles | innvilges | bevilges | løyves | ytes | gis | går | deles \s ut
            | {IS} \s (?: {GIVEN} | utdelt | delt \s ut ) ) )
        \s (?: til \s )? (?P<name> {NO_NAME} {NAME} )
        (?: ,? \s (?: til | for | frå | fra | i ) \s [^.;]{{2,140}}? )?
        \s* [.;]? \s* \Z
    """,
    words=("tildel", "innvilg", "bevilg", "løyv", "ytes", "gis", "går", "gitt", "gjeve", "del"),
    examples=(
        "Ungdomsstipendet på kr 10 000 vert tildelt Jon Moe.",
        "Tilskot på kr 20 000 vert gjeve til Nes IL.",
        "Kr 40 000,- bevilges til Vik Røde Kors.",
        "Kulturprisen 2031 på kr 5 000 går til Dal skolekorps.",
        "Kulturprisen 2031, kr 5 000, tildeles Dal skolekorps.",
        "De resterende 9 000 kronene går til Vik museum.",
    ),
    counter_examples=(
        "Kr 40 000 bevilges til ny kai.",
        "Tilskuddet på kr 20 000 utbetales i mai.",
        "Lånet på kr 20 000 innvilges Nes IL.",
    ),
)
TO_FIRST_TOLD = Pattern(
    name="decision that tells to whom, then how much",
    expression=rf"""
        \A \s* {ITEM_MARK} (?: som \s {_WHAT} \s )? til \s (?P<name> {NO_NAME} {NAME} ) \s
        (?: tildeles | innvilges | bevilges | løyves | ytes | gis | {IS} \s (?: det \s )? {GIVEN} )
        \s (?: det \s )? (?: (?: et | eit ) \s )? (?: {_WHAT} \s på \s )? (?: inntil \s | opptil \s )?
        (?P<amount> {AMOUNT} ) (?! \s (?: per | pr ) \b ) {_TAIL}
    """,
    words=("til ",),
    examples=("Som tilskudd til Nes IL bevilges kr 40 000.", "Til Vik 4H vert det løyvt kr 5.000,- til leir."),
    counter_examples=("Til ny kai bevilges kr 40 000.", "Til Nes IL bevilges kr 50 per medlem."),
)
AMOUNT_TO_TOLD = Pattern(
    name="decision of nothing but how much, and to whom",
    expression=rf"""
        \A \s* {ITEM_MARK} (?: inntil \s | opptil \s )? (?P<amount> {AMOUNT} ) ,? \s (?: i \s {_WHAT} \s )?
        til \s (?P<name> {NO_NAME} {NAME} ) (?: ,? \s (?: til | for | frå | fra | i ) \s [^.;\d]{{2,140}}? )?
        (?: \s (?: for \s | i \s )? (?:19|20)\d\d )? \s* [.;]? \s* \Z
    """,
    words=(" til ",),
    examples=("Kr 20 000 til Vik IL.", "1. Inntil 5.000,- i tilskudd til Dal 4H til leir.", "kr 5 til Nes kor i 2031"),
    counter_examples=("Kr 20 000 til ny kai.", "Kr 20 000 av fondet til Vik IL", "Vik IL får kr 20 000."),
)
APPROVED_TOLD = Pattern(
    name="decision that approves what is for somebody",
    expression=rf"""
        \A \s* {ITEM_MARK} (?: søknad (?: en )? \s om \s )? (?: (?: et | eit ) \s )? {_WHAT} \s til \s
        (?P<name> {NO_NAME} {NAME} ) ,? \s (?: (?: på | med | stort | pålydende ) \s )? (?: inntil \s | opptil \s )?
        (?P<amount> {AMOUNT} ) (?: \s til \s (?P<purpose> [^.:;,\d]{{2,80}}? ) )? ,? \s
        (?: godkjennes | godkjennast | innvilges | innvilgast | bevilges | løyves | ytes | vedtas | imøtekommes
          | {IS} \s (?: {GIVEN} | godkjent ) ) (?: ,? \s [^.;]{{2,140}}? )? \s* [.;]? \s* \Z
    """,
    words=(" til ",),
    examples=(
        "Støtte til Vik IL, kr 20 000, godkjennes.",
        "Tilskudd til Dal kor på kr 9 000 til noter innvilges.",
        "Søknad om støtte til Nes 4H med 5.000,- vert godkjent.",
    ),
    counter_examples=(
        "Støtte til ny kai, kr 20 000, godkjennes.",
        "Støtte til Vik IL, kr 20 000, avslås.",
        "Støtte til Vik IL, kr 20 000, utbetales i mai.",
    ),
)
SHARE_TOLD = Pattern(
    name="decision that gives a share of the costs, and an amount at most",
    expression=rf"""
        \A \s* {ITEM_MARK} (?P<name> {NO_NAME} {NAME} ) \s
        (?: tildeles | får | innvilges | gis | ytes | bevilges | {IS} \s {GIVEN} ) \s
        (?: (?: et | eit | ein | en ) \s )? {KIND} \s
        (?: (?: på | med | tilsvarende | tilsvarande | stort ) \s )? (?: inntil \s | opptil \s )?
        \d{{1,3}} (?: ,\d+ )? \s? (?: % | prosent ) \s [^.;\d]{{3,90}}? ,? \s
        (?: (?: men \s | og \s )? (?: maksimalt | maks (?: imum )? \.? | høyst | høgst | inntil | opptil
          | (?: oppad | oppover )? \s? (?: begrenset | begrensa | avgrensa ) (?: \s oppad )? \s til
          | ikke \s over | ikkje \s over ) ) \s (?P<amount> {AMOUNT} ) {_TAIL}
    """,
    words=("%", "prosent"),
    examples=(
        "Vik Bakeri AS innvilges tilskudd på 50 % av godkjente kostnader, maksimalt kr 100 000, fra næringsfondet.",
        "Lia Gard får eit tilskot på inntil 40 prosent av kostnadene, oppad begrenset til kr 9 000.",
    ),
    counter_examples=(
        "Vik Bakeri AS innvilges tilskudd på 50 % av godkjente kostnader.",
        "Vik Bakeri AS får kr 100 000, maksimalt 50 % av kostnadene.",
        "Alle får tilskudd på 50 % av kostnadene, maksimalt kr 5 000.",
    ),
)
