"""Sentences that tell what one recipient gets: `Nes korps får et tilskudd på kr 25 000`."""

from __future__ import annotations

from patterns.bullets import ITEM_MARK
from patterns.grants.fragments import AMOUNT, GIVEN, GIVER, GRANT_OF, IS, KIND, NAME, NO_NAME
from patterns.pattern import Pattern

# Where somebody is, set behind the name: words that all begin with a capital, or who stands for it.
PLACE = r"""(?: (?-i:\p{Lu}) [\p{L}-]+ (?: \s (?: i \s )? (?-i:\p{Lu}) [\p{L}-]+ )? | v/ \s? [^.:;,\d]{3,40}?
    # The farm of a farmer.
    | g\.?nr\.? \s? \d{1,4} ,? (?: \s? /? \s? (?: b\.?nr\.? \s? )? \d{1,4} )? )"""
# What somebody is may stand before the name.
WHOM = r"""(?: (?: selskapet | firmaet | foretaket | føretaket | bedriften | bedrifta | foreningen | foreininga
    | organisasjonen | klubben | gründeren | etablereren ) \s (?= (?-i:\p{Lu}) ) )?"""
# What somebody got is told of another time, too.
_NOW = r"""(?! .* \b (?: ikke | ikkje | i \s fjor | tidligere | tidlegare | sist | forrige | førre
    | i \s (?:19|20)\d\d ) \b )"""
# What somebody gets otherwise.
_EARNED = r"""\p{L}* (?: inntekt | kontingent | leie | lønn | lån | rente | overskudd | overskot | utbytte | avgift )"""
RECIPIENT_TOLD = Pattern(
    name="sentence that tells who gets an amount",
    expression=rf"""
        \A \s* {ITEM_MARK}
        (?: {WHOM} {NO_NAME} (?P<name> {NAME} ) (?<! \s og | \s men ) (?: , \s {PLACE} , )?
          | \p{{L}} [^.:;,\d]{{2,80}}? \s (?: er | var | får | fikk | fekk | går \s til ) \s (?P<name> {NAME} )
            \s? ,? \s som ) \s
        (?: tildeles | får (?: \s (?: tildelt | innvilget | innvilga | utbetalt ) )? | innvilges | bevilges | tilkjennes
          | tilstås | mottar | mottek | gis | (?: fikk | fekk | har \s fått ) {_NOW} | {IS} \s {GIVEN}
          | har \s (?: fått \s )? {GIVEN} )
        (?: \s (?: tilsagn | tilsegn | løyve ) \s (?: om | på ) )?
        \s {GRANT_OF} (?P<amount> {AMOUNT} ) (?! \s (?: per | pr ) \b ) (?! \s i \s {_EARNED} )
        (?: \s i \s {KIND} )? (?: ,? \s [^.;]{{2,140}}? )? \s* [.;]? \s* \Z
    """,
    words=(
        "tildel", "får", "fikk", "fekk", "fått", "innvilg", "bevilg", "tilkjenn", "tilstås", "motta", "mottek", "gis",
        "løyv", "gitt", "gjeve",
    ),
    examples=(
        "Nes skolekorps tildeles kr 40 000.",
        "2. Nes Sag & Høvleri får eit tilskot på kr 40.000,- til ny kantsag.",
        "Nes barnehage SA innvilges driftstilskudd med kr 60 000 for 2031.",
        "Fjellgård AS innvilges et tilskudd på inntil kr 75 000, begrenset oppad til 50 %.",
        "1. Vik Sag AS får tilsegn om eit tilskot på inntil kr 60.000,- frå fondet til kantsag.",
        "Størst av laga er Nes IL som får 1,5 millionar kroner til hallen.",
        "Den største gaven går til Nes IL, som får 9 000 kroner til hallen.",
        "Lillevik kommune mottar i alt fem millioner kroner.",
        "Grønn Hage SA er innvilget et tilskudd på 9 000 kroner til drivhus.",
        "Vik kor har fått kr 5 000.",
        "Vik Plast AS, Ytre Vik, får innvilga tilskot på inntil kr 9 000,- til form.",
        "Vik vald tilstås kr 9 000 til saltstein.",
        "Tor Lie, gnr 5 bnr 3, innvilges kr 40 000 i tilskudd til stabbur.",
        "Selskapet Vik Sag AS ble innvilget kr 9 000 til kantsag.",
    ),
    counter_examples=(
        "Det tildeles kr 40 000 til Nes skolekorps",
        "Kommunen får 40 elever",
        "alle lag får kr 5 000",
        "Nes skolekorps får kr 5 per medlem",
        "Nes skolekorps får kr 5 000 per medlem",
        "Blant lagene som får mest, får to kr 5 000.",
        "Begge kommunene får kr 5 000.",
        "Vik kor, som søkte i fjor, får kr 5 000.",
        "Nes IL eier hallen og får kr 60 000 til drift.",
        "Nes IL får kr 60 000 i leieinntekter fra Vik turn.",
        "Laget får kr 5 000.",
        "Nes kor fekk kr 5 000 i 2030 og får difor ikkje noko no.",
    ),
)  # fmt: skip
GIVER_TOLD = Pattern(
    name="sentence that tells who gives whom an amount",
    expression=rf"""
        \A \s* {ITEM_MARK}
        (?: {GIVER} \s (?: gir | gjev | yter | innvilger | tildeler | tildelar | bevilger | løyver ) \s
            (?P<name> {NAME} ) \s (?: (?: et | eit | ein | en ) \s )?
            {KIND} \s (?: på | stort | med ) \s
          | {GIVER} \s (?: innvilger | innvilgar | tildeler | tildelar | har \s tildelt ) \s {NO_NAME}
            (?P<name> (?! [^.:;,\d]{{2,80}}? \s (?: for | til | med | på | om ) \s ) {NAME} ) \s (?= {AMOUNT} )
          | {GIVER} \s (?: støtter | støttar ) \s (?P<name> {NAME} ) \s med \s
          | søknad (?: en )? \s (?: fra | frå ) \s (?P<name> {NAME} ) (?: \s om \s [^.;\d]{{3,100}}? )? \s
            (?: innvilges | imøtekommes | (?: blir | vert ) \s (?: innvilget | innvilga | imøtekommet ) ) \s med \s )
        (?: inntil \s | opptil \s )? (?P<amount> {AMOUNT} ) (?! \s (?: per | pr ) \b )
        (?: ,? \s [^.;]{{2,140}}? )? \s* [.;]? \s* \Z
    """,
    words=("gir", "gjev", "yter", "innvilg", "tildel", "bevilg", "løyv", "søknad", "støtt"),
    examples=(
        "Formannskapet gir Nes IL et tilskudd på kr 20 000 til jubileet.",
        "Lillevik kommune yter Nes skolekorps en støtte på 5.000,-",
        "Søknaden fra Dal menighet om tilskudd innvilges med kr 15 000.",
        "Formannskapet støtter Vik 4H med kr 5 000 til leir.",
        "Statsforvalteren tildeler Lillevik kommune kr 850 000 i prosjektskjønn for 2031.",
    ),
    counter_examples=(
        "Formannskapet gir Nes IL garanti for kr 20 000",
        "Søknaden fra Dal menighet om kr 15 000 avslås.",
        "Formannskapet gir kr 20 000 til Nes IL",
        "Formannskapet innvilger Nes IL garanti for kr 20 000",
        "Fylket tildeler kommunene kr 20 000",
    ),
)
INVERTED_TOLD = Pattern(
    name="sentence that tells what somebody gets, the verb before the name",
    expression=rf"""
        \A \s* {ITEM_MARK} (?-i:\p{{Lu}}) [^.:;]{{0,100}}? \s
        (?: får | mottar | mottek | tildeles | innvilges | gis | ytes | bevilges | tilstås ) \s
        (?P<name> {NO_NAME} {NAME} ) \s (?: (?: også | òg | derfor | difor ) \s )?
        (?: med (?= \s (?: kr\b | \d ) ) \s )? {GRANT_OF} (?P<amount> {AMOUNT} )
        (?! \s (?: per | pr | hver | kvar ) \b )
        (?: ,? \s [^.;]{{2,140}}? )? \s* [.;]? \s* \Z
    """,
    words=("får", "motta", "mottek", "tildel", "innvilg", "gis", "ytes", "bevilg", "tilstås"),
    examples=(
        "I tillegg får Nes kommune 500 000 kroner til vei.",
        "Mest støtte får Vik frivilligsentral med 120 000 kroner.",
        "I andre runde av skjønnsmidler mottar Nes kommune til sammen 719.000 kroner.",
        "Innenfor budsjettet gis Nes Sag AS et tilskudd på kr 9 000.",
    ),
    counter_examples=("I tillegg får kommunen 500 000 kroner.", "I tillegg får Nes IL og andre lag støtte."),
)
