"""List lines and decision points that are measures: the forms in which a title and its amounts stand."""

from __future__ import annotations

from patterns.budget.item_parts import (
    ABOUT,
    AMOUNT,
    BULLET,
    COUNT,
    DATED,
    DAY,
    FROM,
    IN_YEARS,
    PASSIVE,
    TITLE_TEXT,
    WHEN,
)
from patterns.bullets import BULLET_MARK
from patterns.pattern import Pattern
from patterns.whole_kroner import WHOLE_KRONER_MARKS

NAMED_ITEM = Pattern(
    name="list line with a title before its amount",
    expression=rf"""
        \A \s* {BULLET} (?P<title> (?: {COUNT} | {DAY} )? \p{{L}} [^:]{{2,140}}? ) \s* [:;] \s* (?: {ABOUT} \s )?
        (?P<rest> (?= (?: (?: i \s )? (?:19|20)\d\d \s? (?: : \s? | [-–] \s | \s ) )? {AMOUNT} ) .* ) \Z""",
    words=("kr", "mill", *WHOLE_KRONER_MARKS, "'", "’"),
    examples=(
        "Bygdebok: ½ mill. kr i 2024",
        "Bygdebok: en halv million i 2024",
        "- Leirskole: + 0,7 mill. kroner hvert år 2023–2026",
        "Ny kai: 6,5 millioner kroner i 2024",
        "Leirskole: +750’",
        "Ny kai: 2026: 1,5 mill. kr, 2027: 2 mill. kr",
        "Kutt 1 stilling i kulturskolen; 450.000 kroner",
        "Ny kai: inntil tkr 500",
        "Ny kai: ca. 500 000 kr",
        "Ny kai: kr 5.000.-",
        "Utsatt kjøp av bil: kr -600 000",
        "2 nye lærere: 1,3 mill. kr",
        "- 50 % stilling som vaktmester: kr 350 000",
        "17. mai: kr 50 000",
    ),
    counter_examples=(
        "Sum: 4",
        "Møtet begynner klokka 12: velkommen",
        "5 mill. kr: 2 mill. kr",
        "Skole: vi bruker 3 mill. mer",
    ),
)
# Words before an amount that make it part of a sentence, and the words that say when an amount is for.
_NO_TITLE_END = rf"""\b (?: er | har | var | blir | vert | ble | vart | kan | skal | må | bør | vil | koster | kostar
    | fikk | fekk | får | ga | gav | kostet | kosta | brukte | sparte | mistet | mista
    | utgjør | bruker | brukar | om | fra | frå | av | over | til | innen | for | inntil ) \s+ (?= {AMOUNT} )"""
# Words of an account of what was or is, which a measure's title lacks.
_TELLS = r"""\b (?: er | har | hadde | var | brukt | brukte | kostet | kosta | gikk | gjekk | fikk | fekk
    | viser | viste 
    | utgjør | utgjorde | mistet | sparte | tapte | ligger | skyldes | sank | anslås | anslått | forventes ) \b"""
_TIME = r"""(?: (?:19|20)\d\d (?: \s? [-–] \s? (?:19|20)?\d\d )? | , | \b (?: i | og | for | fra | frå | fom | til
    | hvert | kvart | år (?:et|a)? | årlig | årleg | per | pr | perioden | deretter ) \b \.? )"""
# What may stand between amounts of one item, and behind the last.
_RUN = rf"{AMOUNT} (?: \s* (?: {AMOUNT} | {_TIME} | ; | \( \s* (?: {_TIME} \s* )+ \) ) )*"
_TAIL = r"(?P<tail> \s* (?: , | [-–] \s | \( ) [^\d]* )? \s* \.? \s* \Z"
LISTED_ITEM = Pattern(
    name="list line with a title right before its amounts",
    expression=rf"""
        \A \s* {BULLET}
        (?P<title> (?: {COUNT} | (?-i:\p{{Lu}}) ) (?: (?! {_NO_TITLE_END} | {_TELLS} ) {TITLE_TEXT} ){{3,110}}? )
        (?: [,.] | \s (?: på | med ) | \s [-–=] (?= \s ) )? \s+ (?: {ABOUT} \s )?
        (?P<rest> {_RUN} ) {_TAIL}
    """,
    words=("kr", "mill", *WHOLE_KRONER_MARKS, "'", "’"),
    examples=(
        "Eldreråd inntil kr 40.000,-",
        "- Ny stilling i barnevernet, 700 000 kr i 2019, 750 000 kr i 2020 og 2021",
        "* Fleire lærlingar 1,2 mill. kr årleg",
        "2. Kutt i reiser på 0,5 mill. kr i 2026.",
        "- Sats på bibliotek med 300 000 kr",
        "- Ny kai (2027) 0,8 mill.",
        "3 nye båter 900 000 kr",
        "Leirskole 300 000 kr (fra 2027)",
        "Gratis frukt i alle skoler. Kr 2 400 000.",
        "Ny buss kjøpes i 2029, kr 2 000 000",
        "Kjøp av 3 elbiler 900 000 kr, dekkes av fond",
    ),
    counter_examples=(
        "- Vi har brukt 3 mill. kr på veg",
        "- Lånet er 3 mill. kr",
        "- Skolen fikk 3 mill. kr i 2024",
    ),
)
BRACKETED_ITEM = Pattern(
    name="list line with its amounts in a bracket",
    expression=rf"""
        \A \s* {BULLET} (?P<title> (?: (?-i:\p{{Lu}}) | (?<= {BULLET_MARK} \s+ ) \p{{L}} ) [^:;()]{{3,140}}? )
        \s* [.,]? \s* \( \s*
        (?: (?P<note> \d{{1,3}} (?: [,.] \d+ )? \s? (?: årsverk | stilling (?: er | ar )? | % (?: \s stilling )? ) )
          \s? [,;:–-] \s )?
        (?: {ABOUT} \s )? (?P<rest> {_RUN} ) \s* \) \s* \.? \s* \Z
    """,
    words=("kr", "mill", *WHOLE_KRONER_MARKS, "'", "’"),
    examples=(
        "- Stilling som byplanlegger opprettes fra 1.8.2025 (kr 350 000 i 2025, deretter kr 700 000)",
        "Leirskole for alle (1,2 mill. kr)",
        "Leirskole for alle (ca. 1,2 mill. kr)",
        "- kutte i reiser (450 000 kroner)",
        "Vaktlaget styrkes (1,5 årsverk, 1,1 mill. kr)",
    ),
    counter_examples=("- Leirskole (22 elever)", "Leirskole (2,5) 10 millioner totalt"),
)
WORDED_ITEM = Pattern(
    name="list line with words between its title and its amount",
    expression=rf"""
        \A \s* {BULLET} (?P<title> (?-i:\p{{Lu}}) [^:.;]{{2,80}}? ) \s* : \s+
        (?: (?P<more> (?: (?! {_TELLS} ) [^.:;\d] ){{2,60}}? ) \s {FROM} (?P<rest> {AMOUNT} [^:]* ) \s* \.? \s* \Z
          | (?P<more> (?: (?! {_NO_TITLE_END} | {_TELLS} ) [^.:;\d] ){{2,80}}? )
            (?<! \b på | \b med ) ,? \s+ (?P<rest> {AMOUNT} {WHEN}? )
            (?P<tail> [\s,(] [^\d:]* )? \s* \.? \s* \Z
          | (?P<note> \d+ (?: [,/] \d+ )? \s? (?: årsverk | (?: % \s )? stilling\w* ) ) ,? \s+
            (?P<rest> {AMOUNT} .* ) \Z
          | (?P<note> (?: (?! {_NO_TITLE_END} | {_TELLS} ) [^.:;\d] ){{2,80}}? (?<= \s ) (?P<rest> {AMOUNT} [^:]* ) )
            \s* \.? \s* \Z )
    """,
    words=("kr", "mill", *WHOLE_KRONER_MARKS, "'", "’"),
    examples=(
        "1. Kaihallen: Auka ramme frå 28 mill. til 31 mill. kroner, auken kjem i 2027.",
        "Biblioteket: kuttet på kr 200 000 reverseres",
        "- SFO: redusert pris, 1,5 mill. kr årlig",
        "B. Badet: ekstra vakter kr 90 000 fra høsten",
        "Ungdomsguide: 1/2 årsverk, kr 310 000 fra 2026",
    ),
    counter_examples=("Biblioteket: vi har brukt 3 mill. kr", "Biblioteket: kr 200 000"),
)
_COST = r"""(?: (?: (?: netto | årlig | årleg | samlet | samla | total ) \s )?
    (?: kostnad | kostnaden | kostnader | innsparing | innsparinga | innsparingen | besparelse | prislapp | utgift
      | meirkostnad | merkostnad | meirutgift | merutgift ) (?: \s (?: er | blir | på | utgjør | anslås \s til ) )?
    | (?: dette | det ) \s (?: vil \s )? kost (?: er | ar | e ) )"""
_IS_DONE = r"""(?: tas \s (?: ut | bort ) | takast \s (?: ut | bort ) | strykes? | strykast | fjern(?:es|ast) | utgår
    | går \s ut | revers(?:eres|erast) | videreføres | vidareførast | opprettholdes | oppretthaldast
    | gjeninnf(?:øres|ørast) | trekkes | trekkast | kutt(?:es|ast)
    | vert \s (?: teke \s ut | stroke | fjerna | reversert | vidareført | kutta )
    | blir \s (?: tatt \s ut | strøket | fjernet | reversert | videreført | kuttet ) )"""
DONE_ITEM = Pattern(
    name="what is done with an amount that was proposed",
    expression=rf"""
        \A \s* {BULLET}
        (?P<title> (?-i:\p{{Lu}}) (?: (?! {_NO_TITLE_END} | {_TELLS} ) {TITLE_TEXT} ){{3,110}}? ) ,? \s på \s
        (?P<rest> {AMOUNT} (?: \s {IN_YEARS} )? ) ,? \s (?P<note> {_IS_DONE} ) (?: \s [^.;\d]* )? \s* [.;]? \s* \Z
    """,
    words=(" på ",),
    examples=(
        "3. Nedtrekket i kulturskolen på kr 450 000 reverseres.",
        "- Tilskotet til kinoen på 90 000 kroner i 2031 vert stroke",
    ),
    counter_examples=("Tilskuddet på kr 90 000 er brukt", "Nedtrekket i kulturskolen reverseres"),
)
COSTING_ITEM = Pattern(
    name="what a measure costs or saves, told behind it",
    expression=rf"""
        \A \s* {BULLET} (?P<title> (?-i:\p{{Lu}}) [^;]{{3,200}}? ) [.,:;–-] \s+
        (?P<note> {_COST} ) \s* :? \s+ (?P<rest> {AMOUNT} .* ) \Z
    """,
    words=("kost", "innspar", "bespar", "prislapp", "utgift"),
    examples=(
        "Skole: Det ansettes to nye lærere. Kostnad 1,4 mill. kr per år.",
        "- Stillingen som rektor reduseres fra 100 til 80 %. Innsparing: kr 140 000",
        "Flere timer til leksehjelp. Dette koster 2,2 millioner kroner.",
    ),
    counter_examples=("Kostnad 1,4 mill. kr", "Skole: Kostnadene øker. De er 3 mill. kr", "Skole. Kostnad ukjent"),
)
EARNING_ITEM = Pattern(
    name="what a measure brings in, told behind it",
    expression=rf"""
        \A \s* {BULLET} (?! .* \b (?: lån | låne | gjeld | garanti | regnskap | rekneskap | budsjettet ) )
        (?P<title> (?-i:\p{{Lu}}) (?: (?! {_TELLS} ) [^;:()] ){{3,160}}? )
        (?: [.,;:–-] \s+ | \s [–-] \s+ | \s+ (?P<bracket> \( ) \s* )
        (?: (?: dette | det | noe \s som | noko \s som | som ) \s (?: vil \s )?
          (?: gir | gjev | gi | gje | betyr | utgjør | medfører | fører \s til ) \s (?: en \s | ei \s )? )?
        (?P<note> (?: (?: årlig | årleg | netto | samlet | samla ) \s )?
          (?: (?: økt | økte | auka | ny | nye | økning \s i | auke \s i | redusert | reduserte | tapt | tapte
              | lavere | lågare | mindre ) \s inntekt (?: er | ar )?
            | inntekt (?: er | ar )? | (?: mei?r | mindre ) inntekt (?: er | ar )?
            | inntekts (?: økning | auke | tap | reduksjon | svikt ) ) )
        (?: \s (?: på | blir | er | med | anslått \s til ) )? \s* :? \s+ (?: {ABOUT} \s )? (?P<rest> {_RUN} )
        \s* (?(bracket) \) | ) \s* \.? \s* \Z
    """,
    words=("inntekt",),
    examples=(
        "b) Skatten på hytter økes fra 2 til 2,5 promille, økt inntekt 1,4 mill. kr.",
        "Billettprisen heves fra 1. mai (inntekt 300 000 kr)",
        "Billettprisen heves (inntekt ca. 300 000 kr)",
        "- Kaiavgifta vert auka. Meirinntekt kr 90 000 i 2031",
        "Skatten på hytter senkes, redusert inntekt 1,4 mill. kr",
        "Egenandelen økes med 5 prosent. Dette gir økt inntekt på 300 000 kr.",
    ),
    counter_examples=(
        "Inntekt 300 000 kr",
        "Billettprisen heves (inntekt ukjent)",
        "Lånet er innfridd, inntekt 300 000 kr",
    ),
)
TAKEN_IN_ITEM = Pattern(
    name="income of a kind that is taken in",
    expression=rf"""
        \A \s* {BULLET} det \s (?: tas \s inn | hentes \s (?: inn | ut ) | takast \s inn | hentast \s (?: inn | ut )
          | budsjetteres \s med | budsjetterast \s med | forutsettes | føresettast | innarbeides | innarbeidast
          | legges \s inn | leggast \s inn )
        \s (?: ytterligere \s | ytterlegare \s )? (?P<rest> {AMOUNT} (?: \s {IN_YEARS} )? ) \s
        (?: mer \s | meir \s )? i \s (?P<title> (?: økt \s | økte \s | auka \s | ekstra \s )?
          (?: utbytte | \p{{L}}* inntekt (?: er | ar )? | mei?rinntekt | husleie | husleige | gevinst )
          (?: \s [^.;\d]{{3,90}}? )? ) \s* [.;]? \s* \Z
    """,
    words=("utbytte", "inntekt", "husle", "gevinst"),
    examples=(
        "Det tas inn 0,7 mill. kr i utbytte fra Vik Kraft",
        "- Det hentast inn 90 000 kr årleg i auka leigeinntekter.",
        "Det forutsettes 0,7 mill. kr i økt inntekt fra havna",
    ),
    counter_examples=("Det tas inn 0,7 mill. kr i lån", "Det tas inn 3 elever", "Det ble 1 mill. kr i utbytte"),
)
ASKS_TO_SAVE = Pattern(
    name="request to save an amount",
    expression=rf"""
        \b (?: (?: innsparing | besparelse | kutt | reduksjon | effektivisering ) \p{{L}}* \s
            (?: (?: tilsvarende | tilsvarande | på | for ) \s ){{1,2}}
          | (?: redusere | spare | kutte | effektivisere | finne ) \s (?: [^.;:\d]{{1,60}} \s )?? )
        (?: minst \s | ca\.? \s | til \s sammen \s )? {AMOUNT}
    """,
    words=("innspar", "bespar", "kutt", "reduk", "redus", "spare", "effekt", "finne"),
    examples=(
        "Rektor bes finne innsparinger på 2 mill. kr",
        "Det bes om kutt tilsvarende 300 000 kroner",
        "Rektor bes redusere driften med 2 mill. kr",
    ),
    counter_examples=("Rektor bes finne innsparinger", "Det bes om 300 000 kroner til kuttet"),
)
OPENS_WITH_COST = Pattern(
    name="sentence that tells what the one before it costs",
    expression=rf"\A \s* {_COST} \b",
    words=("kost", "innspar", "bespar", "prislapp", "utgift"),
    examples=("Kostnad 1,4 mill. kr", "Årlig innsparing: kr 140 000"),
    counter_examples=("Kostnadsrammen økes", "Skolen har kostnader"),
)
KIND_ITEM = Pattern(
    name="cut or raise of an amount, and where",
    expression=rf"""
        \A \s* {BULLET} (?P<note> (?: (?: netto | årlig | årleg | varig | generell? | generelt | ytterligere ) \s )?
        (?: kutte? | rammekutt | spare (?: \s inn )? | innsparing | besparelse | reduksjon | nedtrekk | nedskjæring
          | effektivisering | økning
          | auke | styrking | påplussing | merutgift | meirutgift | merinntekt | meirinntekt ) )
        (?: \s (?: på | av ) )? \s (?P<rest> {DATED} ) \s (?: {IN_YEARS} \s )?
        (?: på | i | ved (?: \s (?: at | å ) )? | for | innen | innenfor | av | gjennom ) \s
        (?P<title> \p{{L}} (?: [^.;] | (?<= \b pr | \b fra | \d ) \. (?= \s? \d ) ){{3,110}}? ) \s* \.? \s* \Z
    """,
    words=(
        "kutt", "spar", "reduk", "nedtr", "nedsk", "effekt", "økn", "auke", "styrk", "påplu", "utgift", "inntekt",
    ),
    examples=(
        "- Kutt på 2 mill. kr i administrasjonen",
        "a. Besparelse kr 60.000,- på færre møter",
        "Kutte 1,5 millioner kroner i administrasjonen",
        "Innsparing 1,5 mill. kr ved at brannstasjonen legges ned pr. 01.07.31",
    ),
    counter_examples=(
        "Kutt i administrasjonen på 2 mill. kr", "Reduksjon på 2 stillinger i staben", "Økning 2 mill. kr i 2031",
    ),
)  # fmt: skip
AMOUNT_OF_KIND_ITEM = Pattern(
    name="amount that is cut or added somewhere",
    expression=rf"""
        \A \s* {BULLET} (?P<rest> {AMOUNT} (?: \s {IN_YEARS} )? ) \s (?: i \s )?
        (?P<note> kutt | rammekutt | innsparing | besparelse | reduksjon | nedtrekk | økning | auke | styrking
          | påplussing )
        \s (?: på | i | av | ved (?: \s å )? | innen | innenfor | til ) \s
        (?P<title> \p{{L}} [^.;:\d]{{2,110}}? ) \s* \.? \s* \Z
    """,
    words=("kutt", "spar", "reduk", "nedtr", "økn", "auke", "styrk", "påplu"),
    examples=("- 0,3 mill kutt i SFO-administrasjon", "b) kr 90 000 i innsparing på møter", "1 mill. kr auke til veg"),
    counter_examples=("0,3 mill til kutt i køen", "Kutt på 0,3 mill i staben", "- 3 årsverk kutt i staben"),
)
_MOVES = r"""(?: overf (?: øres | ørast | ører | ørt ) | flytt (?: es | ast | er | ar | et | a )
    | omdisponer (?: es | ast | er | t ) | omprioriter (?: es | ast | er | t ) )
    (?! \s (?: fra | frå ) \s (?:19|20)\d\d )"""
MADE_ITEM = Pattern(
    name="what is made for an amount",
    expression=rf"""
        \A \s* {BULLET} det \s {PASSIVE} \s (?! av \b ) (?: (?: et | eit | en | ein | ei ) \s )?
        (?P<title> {TITLE_TEXT}{{3,110}}? ) ,? \s
        (?: på | med | til | for ) \s (?P<rest> {_RUN} ) {_TAIL}
    """,
    words=("det ",),
    examples=("Det opprettes et klimafond på kr. 500.000,-", "- Det vert innført leirskule med 0,4 mill. kr årleg"),
    counter_examples=(
        "Det opprettes et klimafond",
        "Det settes av kr 500 000 til skolen",
        "Det er kjøpt hus for 3 mill. kr",
    ),
)
MOVED_ITEM = Pattern(
    name="amount that is moved from one purpose to another",
    expression=rf"""
        \A \s* {BULLET}
        (?: (?P<rest> {AMOUNT} (?: \s {IN_YEARS} )? ) \s (?: vert \s | blir \s | skal \s )? {_MOVES}
          | (?: det \s | (?: kommunestyret | heradsstyret | formannskapet ) \s ) {_MOVES} \s (?P<rest> {AMOUNT} ) ) \s
        (?P<note> (?: fra | frå ) \s [^.;\d]{{2,90}}? ) \s til \s (?P<title> [^.;]{{3,110}}? ) \s* [.;]? \s* \Z
    """,
    words=(" til ",),
    examples=(
        "1. Kr 300 000 overføres fra grunnskole til barnehage.",
        "150 000 kroner vert flytta frå kurs til vedlikehald",
        "Det omdisponeres kr 80 000 fra møter til benker langs elva.",
    ),
    counter_examples=(
        "Kr 300 000 overføres til barnehage",
        "Kr 300 000 er overført fra skole til barnehage",
        "Kr 300 000 flyttes fra 2031 til 2032",
    ),
)
REST_ITEM = Pattern(
    name="what is done with what is left over",
    expression=rf"""
        \A \s* {BULLET} (?P<title> (?: den \s | det \s )? (?: differansen? | mellomlegget | restbeløpet | resten
          | overskytende (?: \s beløp )? | overskytande (?: \s beløp )? ) )
        ,? \s (?: på \s )? (?P<rest> {AMOUNT} ) ,? \s
        (?P<done> (?: vert \s | blir \s )?
          (?: avset (?: tes | tast | t | te ) | sett (?: es | ast ) \s av | overf (?: øres | ørast | ørt )
          | tilf (?: øres | ørast | ørt ) | legg (?: es | ast ) | går | nyttes | nyttast | brukes | brukast )
          \s [^.;\d]{{3,90}}? ) \s* [.;]? \s* \Z
    """,
    words=("differans", "mellomlegg", "rest", "overskyt"),
    examples=(
        "Differansen på 130 000 kroner avsettes til disposisjonsfond.",
        "Resten, kr 40 000, overføres til fondet",
    ),
    counter_examples=("Differansen er 130 000 kroner", "Differansen avsettes til fond", "Resten av beløpet på 3 mill."),
)
TAKEN_ITEM = Pattern(
    name="list line that begins with a minus and an amount, and where it is taken from",
    expression=rf"""
        \A \s* (?P<sign> [-−–] \s? ) (?P<rest> {AMOUNT} (?: \s {IN_YEARS} )? ) \s
        (?: fra | frå | på | i | av ) \s (?P<title> [^.;\d]{{3,110}}? ) \s* [.;]? \s* \Z
    """,
    examples=("- 400 000 kr fra staben", "-0,3 mill. kr på reiser"),
    counter_examples=("400 000 kr fra staben", "- Staben: 400 000 kr", "- 400 000 kr til staben"),
)
