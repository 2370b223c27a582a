"""Sentences that tell what several get, and their parts: `Nes korps får kr 25 000, Vik IL får kr 5 000`."""

from __future__ import annotations

from patterns.bullets import ITEM_MARK
from patterns.grants.fragments import AMOUNT, DAY, FOUR_H, GETS, GIVEN, GIVER, GRANT_OF, IS, KIND, NAME, NO_NAME
from patterns.pattern import Pattern

# An amount of kroner by its digits, its unit told with another.
_BARE = r"(?: \d{1,3} (?: [ .\u00a0\u202f] \d{3} )+ | \d{4,6} ) (?! \d | [ .\u00a0\u202f] \d{3} \b )"
SHARED_TOLD = Pattern(
    name="sentence that tells amounts and who gets each",
    expression=rf"""
        \A \s* {ITEM_MARK}
        (?: (?: det | {GIVER} ) \s
            (?: {IS} \s (?: {GIVEN} | delt \s ut | utdelt | fordelt ) | tildeles | tildeler | løyves | løyver
              | bevilges | bevilger | innvilges | innvilger | innvilgar | tildelar | ytes | yter | gis | gir | gjev
              | settes \s av )
          # What the money is of, and no name, stands before the verb.
          | (?: av | fra | frå | over | innenfor | innanfor ) \s [^.:;,\d]{{3,60}}
            (?: \s (?:19|20)\d\d )? \s
            (?: {IS} \s {GIVEN} | tildeles | løyves | bevilges | innvilges | ytes | gis )
          | (?-i:\p{{Lu}}) [^.:;,\d]{{1,60}} \s
            (?: {IS} \s det \s (?: også \s | òg \s )? {GIVEN} | (?: tildeles | bevilges | ytes | gis ) \s det ) ) \s
        (?P<rest> {GRANT_OF} {AMOUNT} \s (?: i \s \p{{L}}+ \s )? til \s
          (?: (?-i:\p{{Lu}}) | {DAY} | {FOUR_H} ) .* ) \Z
    """,
    words=(" til ",),
    examples=(
        "Det tildeles kr 40 000 til Nes IL, kr 25 000 til Vik songlag og kr 10 000 til Dal 4H.",
        "3. Det vert løyvt kr 25.000,- til Vik Reiseliv til marknadsføring.",
        "Lillevik kommune yter et tilskudd på kr 9 000 til Vik Røde Kors i 2031.",
        "Det bevilges kr 9 000 til 4H-klubben Vik.",
        "I tillegg er det gitt 9 000 kroner til Vik vel.",
        "Det ble delt ut 9 000 kroner til Nes IL og 5 000 kroner til Vik kor.",
        "Av årets kulturmidler bevilges kr 9 000 til Nes IL og kr 5 000 til Vik kor.",
    ),
    counter_examples=("Det bevilges kr 40 000 til ny kai", "Nes IL tildeles kr 40 000"),
)
PART_TOLD = Pattern(
    name="amount and who gets it, one of several in a sentence",
    expression=rf"""
        (?P<amount> {AMOUNT} ) \s (?: i \s \p{{L}}+ \s )? til \s (?P<name> {NAME} )
        (?: \s (?: som | i ) \s (?: et \s | eit \s )? {KIND} )?
        (?: \s som \s (?: hjelp | bidrag | delfinansiering ) (?= \s til \s ) )?
        (?P<behind> \s (?: til | for ) \s [^.;,]{{2,140}}? )? (?: \s (?: (?: i | for ) \s )? (?:19|20)\d\d )?
        (?= (?: ,? \s og | , | ; ) \s (?: inntil \s )? {AMOUNT} | \s* [.;]? \s* \Z )
    """,
    words=(" til ",),
    examples=(
        "kr 40 000 til Nes IL, kr 25 000 til Vik songlag",
        "kr 25.000,- til Vik Reiseliv til marknadsføring.",
        "kr 5 000 til TV-aksjonen 2031.",
        "kr 5 000 til Vik songlag i kulturstøtte som hjelp til å betale leige.",
    ),
    counter_examples=("kr 40 000 til ny kai", "kr 40 000 til Nes IL, som søkte"),
)
LISTED_TOLD = Pattern(
    name="sentence that announces grants and lists them",
    expression=rf"""
        \A \s* {ITEM_MARK} (?P<announced> \p{{L}} [^:]{{8,160}} : ) \s
        (?P<rest> (?-i:\p{{Lu}}) .* {AMOUNT} .* (?: , | ; | \s og ) \s .* {AMOUNT} .* ) \Z
    """,
    words=(":",),
    examples=("Kulturmidlene for 2031 fordeles slik: Nes IL kr 15 000, Vik kor kr 10 000 og Dal 4H kr 5 000.",),
    counter_examples=("Midlene fordeles slik: Nes IL kr 15 000", "Nes IL kr 15 000, Vik kor kr 10 000"),
)
EACH_TOLD = Pattern(
    name="sentence that tells what each of several gets",
    expression=rf"""
        \A \s* {ITEM_MARK} (?P<rest>
        {NO_NAME} {NAME} \s {GETS} \s (?: inntil \s )? {AMOUNT}
        (?: \s (?: til | for ) \s [^.;,]{{2,140}}? )? (?: , | ,? \s (?: og | mens | medan ) )
        \s (?-i:\p{{Lu}}) .* {AMOUNT} .* ) \Z
    """,
    words=("får", "tildel", "innvilg", "gis", "bevilg", "løyv", "ytes", "tilstås"),
    examples=(
        "Nes IL bevilges kr 9.000,- og Vik kor kr 5.000,-.",
        "Nes IL får kr 5 000, Vik kor får kr 3 000 til noter og Dal 4H får kr 2 000.",
        "Nes IL får 1,5 millioner kroner til hall, mens Vik kommune får 2 mill. kr.",
    ),
    counter_examples=("Nes IL får kr 5 000 til noter.", "Alle får kr 5 000, og Vik kor kr 3 000."),
)
BARE_PART = Pattern(
    name="who gets an amount and the amount without its unit, one of several in a sentence",
    expression=rf"""
        (?P<name> (?: [«“"]? (?-i:\p{{Lu}}) | {DAY} | {FOUR_H} )
          (?: (?! \s (?: at | om | har | er | vart | vert | ble | blir | vedtok | vedtar | vedtek | som | skal ) \s
              | \s {GETS} \s )
            (?: [^.:;,\d] | {DAY} | {FOUR_H} | \d (?= \p{{L}} ) | (?<= \b\p{{Lu}} ) \. ) ){{2,60}}? )
        (?: \s? : | \s [-–] (?= \s ) | \s {GETS} )? \s (?P<amount> (?! (?:19|20)\d\d \b ) {_BARE} )
        (?= \s? (?: , | ; | ,? \s og \s | \.? \s* \Z ) )
    """,
    examples=("Nes IL 15 000, Vik kor", "at Vik kor får 8000, Nes IL 5000", "Dal 4H 5.000."),
    counter_examples=("kr 15 000 til Nes IL", "Nes IL kom i 2031.", "Nes IL søkte om 15 000 i mai"),
)
SAME_TOLD = Pattern(
    name="sentence that tells what each gets of those whom it then lists",
    expression=rf"""
        \A \s* {ITEM_MARK} (?: følgende | følgjande | fylgjande | disse | desse ) \s [^.:;\d]{{0,60}}
        \b (?: får | tildeles | innvilges | mottar | mottek | gis | {IS} \s {GIVEN} ) \s {GRANT_OF}
        (?P<amount> {AMOUNT} ) \s (?: hver | kvar ) \b [^.:;\d]{{0,60}} :
        \s (?P<names> (?-i:\p{{Lu}}) [^:;]{{2,600}}? ) \s* \.? \s* \Z
    """,
    words=("hver", "kvar"),
    examples=("Følgende lag får kr 5 000 hver i driftstilskudd: Vik IL, Nes skolekorps og Dal 4H.",),
    counter_examples=("Følgende lag får kr 5 000: Vik IL", "Vik IL og Nes kor får kr 5 000 hver."),
)
LISTED_PART = Pattern(
    name="who gets an amount and the amount, one of several in a sentence",
    expression=rf"""
        (?P<name> (?: (?-i:\p{{Lu}}) | {DAY} | {FOUR_H} )
          (?: (?! \s {GETS} \s )
            (?: [^.:;,\d] | {DAY} | {FOUR_H} | \d (?= \p{{L}} ) | (?<= \b\p{{Lu}} ) \. ) ){{1,80}}? )
        (?: \s? : | \s [-–] (?= \s ) | \s med | (?P<gets> \s {GETS} ) )? \s {GRANT_OF}
        # Beside amounts in kroner others may tell no unit, where a word says that they are given.
        (?P<amount> {AMOUNT}
          | (?(gets) (?! (?:19|20)\d\d \b ) (?: \d{{1,3}} (?: [ .] \d{{3}} )+ | \d{{4,6}} ) | (?!) ) )
        (?P<behind> \s (?: til | for ) \s [^.;,]{{2,140}}? )?
        (?= (?: , | ; | ,? \s (?: [-–] \s )? (?: og | mens | medan ) ) \s (?: (?-i:\p{{Lu}}) | {DAY} | {FOUR_H} )
          | \s* [.;]? \s* \Z )
    """,
    examples=(
        "Nes IL kr 15 000, Vik kor kr 10 000",
        "Dal 4H: 5.000,- til telt",
        "Vik kor får 9.000 til noter",
        "Vik 17. mai-komité kr 5 000",
    ),
    counter_examples=("kr 15 000 til Nes IL", "Nes IL søkte om kr 15 000 i mai", "Nes IL 9.000"),
)
BRACKETED_TOLD = Pattern(
    name="sentence that tells who gets money, with each amount in brackets",
    expression=rf"""
        \A \s* {ITEM_MARK} (?: også \s )? (?P<rest> (?-i:\p{{Lu}}) [^.:;()]{{1,80}} \( {AMOUNT} \) .* \) )
        \s (?: får | fekk | fikk | har \s fått | mottar | tildeles | innvilges ) \b [^\d()]{{0,80}} \Z
    """,
    words=("(",),
    examples=("Også Nes IL (9 000 kroner) og Vik vel (5 000 kroner) får penger i år.",),
    counter_examples=("Nes IL (9 000 kroner) søkte.", "Nes IL (9 000 medlemmer) får penger."),
)
BRACKETED_PART = Pattern(
    name="who gets an amount and the amount in brackets, one of several",
    expression=rf"""
        (?P<name> (?-i:\p{{Lu}}) [^.:;,()]{{1,80}}? ) \s \( (?P<amount> {AMOUNT} )
        (?P<behind> \s til \s [^()]{{2,80}} )? \)
        (?= , | \s og \s | \s* \Z )
    """,
    words=("(",),
    examples=("Nes IL (9 000 kroner), Vik", "Vik vel (kr 5 000 til bord)"),
    counter_examples=("Nes IL (9 000 medlemmer)",),
)
INVERTED_EACH_TOLD = Pattern(
    name="sentence that tells what each of several gets, the verb before the first name",
    expression=rf"""
        \A \s* {ITEM_MARK} (?-i:\p{{Lu}}) [^:;]{{0,100}}? \s
        (?: får | mottar | tildeles | innvilges | følger | følgjer | kommer | kjem | gi | gje | gir | gjev | tildele
          | tildeler | løyve | løyver ) \s
        (?P<rest> {NO_NAME} {NAME} \s (?: med \s )? {AMOUNT} (?: , | ,? \s og ) \s (?-i:\p{{Lu}}) .* {AMOUNT} .* ) \Z
    """,
    words=("får", "motta", "tildel", "innvilg", "følg", "kommer", "kjem", "gi", "gje", "løyv"),
    examples=(
        "Styret vedtok å gi Nes IL 20 000 kroner, Vik teaterlag 35 000 kroner og Dal 4H 10 000 kroner.",
        "Av ramma på 5 mill. kroner får Vik 400 000 kroner, Nes 350 000 kroner og Dal 200 000 kroner.",
        "Deretter følger Vik turlag med 50 000 kroner og Nes IL med 35 000 kroner.",
    ),
    counter_examples=("I år får Vik 400 000 kroner.", "I år får lagene 400 000 kroner, og Nes 5 000 kroner."),
)
SEVERAL_TOLD = Pattern(
    name="sentence that tells what several municipalities get, each or together",
    expression=rf"""
        \A \s* {ITEM_MARK} (?: (?: kommunene | kommunane ) \s (?! får | motta | tildeles ) )?
        (?P<names> (?! (?: kommun [ea]ne | alle | begge | ingen | hvert | kvart | hver | kvar ) \b )
        (?-i:\p{{Lu}}) [^.:;\d]{{4,400}}? ) \s
        (?: får (?: \s (?: tildelt | innvilget | innvilga | utbetalt ) )? | mottar | mottek | tildeles | innvilges ) \s
        (?: (?P<each> hver | kvar ) \s | (?P<joint> til \s sam[am]en \s ) )? {GRANT_OF} (?P<amount> {AMOUNT} )
        (?: \s (?: (?P<each> hver | kvar ) (?: \b [^.;]{{0,140}} )?
          | (?P<joint> [^.;]* \b (?: felles | samarbeid | til \s sam[am]en | interkommunal ) \p{{L}}* \b )
          [^.;]{{0,100}} | [^.;]{{2,140}} ) )? \s* [.;]? \s* \Z
    """,
    words=("får", "motta", "mottek", "tildel", "innvilg"),
    examples=(
        "Kommunene Lom, Skjåk og Vågå får 200 000 kroner hver til ras.",
        "Lesja, Dovre og Sel tildeles 600 000 kroner til felles flomvakt.",
    ),
    counter_examples=("Kommunene får 200 000 kroner.", "Alle lag får kr 9 000.", "Lesja, Dovre og Sel får ny vakt."),
)
RESPECTIVE_TOLD = Pattern(
    name="sentence that tells what each of several gets, the amounts in the names' order",
    expression=rf"""
        \A \s* {ITEM_MARK} {NO_NAME} (?P<names> (?-i:\p{{Lu}}) (?: [^.:;\d] | \d (?= \p{{L}} ) ){{4,400}}? ) \s
        (?: får (?: \s (?: tildelt | innvilget | innvilga | utbetalt ) )? | fikk | fekk | mottar | mottek | tildeles
          | innvilges | bevilges | gis | {IS} \s {GIVEN} ) \s {GRANT_OF}
        (?: hhv\.? | henholdsvis | høvesvis | respektive ) \s
        (?P<amounts> (?: {AMOUNT} | {_BARE} ) (?: (?: , \s | ,? \s og \s ) (?: {AMOUNT} | {_BARE} ) )+ )
        (?: \s i \s {KIND} )? (?P<behind> \s (?: til | for ) \s [^.;]{{2,140}}? )? \s* [.;]? \s* \Z
    """,
    words=("hhv", "henholdsvis", "høvesvis", "respektive"),
    examples=(
        "Nes IL og Vik kor får hhv. kr 9 000 og kr 5 000.",
        "Nes IL, Vik kor og Dal 4H tildeles henholdsvis 9 000, 5 000 og 4 000 kroner til leir.",
    ),
    counter_examples=("Nes IL og Vik kor får kr 9 000.", "Nes IL får hhv. 3 og 4 plasser i hallen på Vik."),
)
EACH_GIVEN_TOLD = Pattern(
    name="sentence that tells what somebody gives each of several",
    expression=rf"""
        \A \s* {ITEM_MARK} (?: {GIVER} \s | det \s )? [^.:;,\d]{{0,40}}?
        \b (?: gi | gje | gir | gjev | tildele | tildeler | tildelar | innvilge | innvilger | bevilge | bevilger
          | løyve | løyver | gis | tildeles | bevilges ) \s
        (?P<names> (?! (?: kommunene | lagene ) \b ) {NAME} (?: , \s {NAME} ){{0,8}} \s og \s {NAME} ) \s
        (?: med \s )? {GRANT_OF} (?P<amount> {AMOUNT} ) \s (?: hver | kvar ) \b
        (?P<behind> [^.;\d]{{0,140}}? ) \s* [.;]? \s* \Z
    """,
    words=("hver", "kvar"),
    examples=(
        "Formannskapet har vedtatt å gi Frelsesarmeen og Dal kor kr 5 000 hver.",
        "Utvalget bevilger Nes IL, Vik kor og Dal 4H kr 9 000 hver til leir.",
    ),
    counter_examples=("Formannskapet gir lagene kr 5 000 hver.", "Utvalget gir Nes IL kr 5 000 hver måned."),
)
BETWEEN_AMOUNTS = Pattern(
    name="what stands between two amounts",
    expression=r"\s* , \s+ (?: og \s+ )? | \s+ og \s+",
    examples=("kr 9 000 og kr 5 000", "9 000, 5 000"),
    counter_examples=("9 000,-", "9 000"),
)
BETWEEN_NAMES = Pattern(
    name="what stands between two who get the same",
    expression=r"\s* , \s* (?: og \s+ )? | \s+ og \s+",
    examples=("Kari Moe og Ola Lie", "Nes IL, Vik IL"),
    counter_examples=("Kari Moe", "Nord-Odal"),
)
