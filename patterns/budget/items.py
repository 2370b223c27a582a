"""List lines and decision points that are measures: the forms in which a title and its amounts stand."""

from __future__ import annotations

from patterns.bullets import BULLET_MARK
from patterns.pattern import Pattern

_BULLET = rf"(?: {BULLET_MARK} \s+ | \d{{1,2}} [.)] \s+ | [a-zæøå] [.)] \s+ )?"
_NUMBER = r"(?: \d[\d .]* (?:,\d+)? | (?: \d+ \s? )? [½¼¾] )"
_AMOUNT = rf"""(?: [-+−–]? \s? (?: t?kr\.? \s? )? {_NUMBER} (?: \s? [-–] \s? \d[\d ,.]* )? \s?
    (?: ,\s?- | (?<! \s ) \.- (?! \d ) | mill\w*\.? | t?kr\b\.? | kroner | tusen (?= \s kr ) | ['’] (?! \w ) )
    (?: \s? (?:kroner|kr)\b\.? )?
    | (?: t?kr\.? | kroner | t?nok ) \s (?: [-+−–] \s? )? {_NUMBER} (?<! [\s.] )
    | (?: (?: en | ein ) \s halv | halvannen | én | en | éin | ein | to | tre | fire | fem | seks | sju | åtte
      | ni | ti ) \s (?: million (?: er | ar )? | mill\b\.? ) (?: \s (?: kroner | kr\b\.? ) )? )"""
# `i 2026`, `årlig`, `for 2025 og 2026`: what may follow a purpose to say when.
_WHEN = r"""(?: \s (?: (?: i | for | fra | frå | hvert | kvart | per ) \s? (?: (?:19|20)\d\d | år | og )
    | årlig | årleg ) [^.;]* )"""

# The same where it stands before the purpose.
_YEARS = r"(?:19|20)\d\d (?: (?: \s? [-–] \s? | \s? , \s | \s og \s ) (?:19|20)\d\d )*"
_IN_YEARS = rf"""(?: (?: i | for | fra | frå | fra \s og \s med | frå \s og \s med ) \s {_YEARS}
    | (?: (?: hvert | kvart | per | pr\.? ) \s år | årlig | årleg )
      (?: \s (?: i \s | fra \s | frå \s )? {_YEARS}
        | \s i \s (?: hele \s | heile \s )? (?: økonomi )? (?: plan )? perioden (?: \s {_YEARS} )? )? )"""
# One amount, or several each with its years: `1 mill. kr i 2026 og 2 mill. kr årlig fra 2027`.
_DATED = rf"""{_AMOUNT} (?: (?: \s {_IN_YEARS} \s? ,? \s (?: og \s | deretter \s | så \s )? {_AMOUNT} )+
    (?= \s {_IN_YEARS} ) )?"""

# A part of the title: a number is one only where a word follows it (`3 elbiler`, `1. trinn`).
_TITLE_TEXT = r"""(?: [^.:;\d] | \d{1,4} (?= [-./]? \s? (?! kr | mill | mrd | milli | nok | tusen | \d ) [\p{L}%] )
    | (?<= \d ) \. (?= \s? \p{L} ) )"""
# `fra kr 200 000 til`: what an amount was before.
_FROM = rf"(?: fra | frå ) \s (?: {_AMOUNT} | {_NUMBER} (?= \s til \b ) ) ,? \s til \s (?: inntil \s )?"
_PASSIVE = r"""(?: (?: skal \s | vert \s | blir \s | bli \s | foreslås \s | ønskes \s )?
    (?: \p{L}{3,} | øk ) (?: es | ast | as | est ) | (?: vert | blir | bli ) \s \p{L}{3,} (?: a | t | d | te | ne ) )"""

NAMED_ITEM = Pattern(
    name="list line with a title before its amount",
    expression=rf"""\A \s* {_BULLET} (?P<title> \p{{L}} [^:]{{2,140}}? ) \s* [:;] \s* (?: (?: inntil | opptil ) \s )?
        (?P<rest> (?= (?: (?: i \s )? (?:19|20)\d\d \s? (?: : \s? | [-–] \s | \s ) )? {_AMOUNT} ) .* ) \Z""",
    words=("kr", "mill", ",-", ", -", "'", "’"),
    examples=(
        "Bygdebok: ½ mill. kr i 2024",
        "Bygdebok: en halv million i 2024",
        "- Leirskole: + 0,7 mill. kroner hvert år 2023–2026",
        "Ny kai: 6,5 millioner kroner i 2024",
        "Leirskole: +750’",
        "Ny kai: 2026: 1,5 mill. kr, 2027: 2 mill. kr",
        "Kutt 1 stilling i kulturskolen; 450.000 kroner",
        "Ny kai: inntil tkr 500",
        "Ny kai: kr 5.000.-",
        "Utsatt kjøp av bil: kr -600 000",
    ),
    counter_examples=("Sum: 4", "Møtet begynner klokka 12: velkommen", "Skole: vi bruker 3 mill. mer"),
)
# Words before an amount that make it part of a sentence, and the words that say when an amount is for.
_NO_TITLE_END = rf"""\b (?: er | har | var | blir | vert | ble | vart | kan | skal | må | bør | vil | koster | kostar
    | fikk | fekk | får | ga | gav | kostet | kosta | brukte | sparte | mistet | mista
    | utgjør | bruker | brukar | om | fra | frå | av | over | til | innen | for | inntil ) \s+ (?= {_AMOUNT} )"""
# Words of an account of what was or is, which a measure's title lacks.
_TELLS = r"""\b (?: er | har | hadde | var | brukt | brukte | kostet | kosta | gikk | gjekk | fikk | fekk
    | viser | viste 
    | utgjør | utgjorde | mistet | sparte | tapte | ligger | skyldes | sank | anslås | anslått | forventes ) \b"""
_TIME = r"""(?: (?:19|20)\d\d (?: \s? [-–] \s? (?:19|20)?\d\d )? | , | \b (?: i | og | for | fra | frå | fom | til
    | hvert | kvart | år (?:et|a)? | årlig | årleg | per | pr | perioden | deretter ) \b \.? )"""
# What may stand between amounts of one item, and behind the last.
_RUN = rf"{_AMOUNT} (?: \s* (?: {_AMOUNT} | {_TIME} | ; ) )*"
_TAIL = r"(?P<tail> \s* (?: , | [-–] \s | \( ) [^\d]* )? \s* \.? \s* \Z"
LISTED_ITEM = Pattern(
    name="list line with a title right before its amounts",
    expression=rf"""
        \A \s* {_BULLET}
        (?P<title> (?-i:\p{{Lu}}) (?: (?! {_NO_TITLE_END} | {_TELLS} ) {_TITLE_TEXT} ){{3,110}}? )
        (?: , | \s (?: på | med ) | \s [-–=] (?= \s ) )? \s+ (?: (?: inntil | opptil ) \s )?
        (?P<rest> {_RUN} ) {_TAIL}
    """,
    words=("kr", "mill", ",-", ", -", "'", "’"),
    examples=(
        "Eldreråd inntil kr 40.000,-",
        "- Ny stilling i barnevernet, 700 000 kr i 2019, 750 000 kr i 2020 og 2021",
        "* Fleire lærlingar 1,2 mill. kr årleg",
        "2. Kutt i reiser på 0,5 mill. kr i 2026.",
        "- Sats på bibliotek med 300 000 kr",
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
        \A \s* {_BULLET} (?P<title> (?: (?-i:\p{{Lu}}) | (?<= {BULLET_MARK} \s+ ) \p{{L}} ) [^:;()]{{3,140}}? )
        \s* [.,]? \s* \( \s*
        (?: (?P<note> \d{{1,3}} (?: [,.] \d+ )? \s? (?: årsverk | stilling (?: er | ar )? | % (?: \s stilling )? ) )
          \s? [,;:–-] \s )?
        (?P<rest> {_RUN} ) \s* \) \s* \.? \s* \Z
    """,
    words=("kr", "mill", ",-", ", -", "'", "’"),
    examples=(
        "- Stilling som byplanlegger opprettes fra 1.8.2025 (kr 350 000 i 2025, deretter kr 700 000)",
        "Leirskole for alle (1,2 mill. kr)",
        "- kutte i reiser (450 000 kroner)",
        "Vaktlaget styrkes (1,5 årsverk, 1,1 mill. kr)",
    ),
    counter_examples=("- Leirskole (22 elever)", "Leirskole (2,5) 10 millioner totalt"),
)
WORDED_ITEM = Pattern(
    name="list line with words between its title and its amount",
    expression=rf"""
        \A \s* {_BULLET} (?P<title> (?-i:\p{{Lu}}) [^:.;]{{2,80}}? ) \s* : \s+
        (?: (?P<more> (?: (?! {_TELLS} ) [^.:;\d] ){{2,60}}? ) \s {_FROM} (?P<rest> {_AMOUNT} [^:]* ) \s* \.? \s* \Z
          | (?P<more> (?: (?! {_NO_TITLE_END} | {_TELLS} ) [^.:;\d] ){{2,80}}? )
            (?<! \b på | \b med ) ,? \s+ (?P<rest> {_AMOUNT} {_WHEN}? )
            (?P<tail> [\s,(] [^\d:]* )? \s* \.? \s* \Z
          | (?P<note> \d+ (?: [,/] \d+ )? \s? (?: årsverk | (?: % \s )? stilling\w* ) ) ,? \s+
            (?P<rest> {_AMOUNT} .* ) \Z
          | (?P<note> (?: (?! {_NO_TITLE_END} | {_TELLS} ) [^.:;\d] ){{2,80}}? (?<= \s ) (?P<rest> {_AMOUNT} [^:]* ) )
            \s* \.? \s* \Z )
    """,
    words=("kr", "mill", ",-", ", -", "'", "’"),
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
        \A \s* {_BULLET}
        (?P<title> (?-i:\p{{Lu}}) (?: (?! {_NO_TITLE_END} | {_TELLS} ) {_TITLE_TEXT} ){{3,110}}? ) ,? \s på \s
        (?P<rest> {_AMOUNT} (?: \s {_IN_YEARS} )? ) ,? \s (?P<note> {_IS_DONE} ) (?: \s [^.;\d]* )? \s* [.;]? \s* \Z
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
        \A \s* {_BULLET} (?P<title> (?-i:\p{{Lu}}) [^;]{{3,200}}? ) [.,:;–-] \s+
        (?P<note> {_COST} ) \s* :? \s+ (?P<rest> {_AMOUNT} .* ) \Z
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
        \A \s* {_BULLET} (?! .* \b (?: lån | låne | gjeld | garanti | regnskap | rekneskap | budsjettet ) )
        (?P<title> (?-i:\p{{Lu}}) (?: (?! {_TELLS} ) [^;:()] ){{3,160}}? )
        (?: [.,;:–-] \s+ | \s [–-] \s+ | \s+ (?P<bracket> \( ) \s* )
        (?: (?: dette | det | noe \s som | noko \s som | som ) \s (?: vil \s )?
          (?: gir | gjev | gi | gje | betyr | utgjør | medfører | fører \s til ) \s (?: en \s | ei \s )? )?
        (?P<note> (?: (?: årlig | årleg | netto | samlet | samla ) \s )?
          (?: (?: økt | økte | auka | ny | nye | økning \s i | auke \s i | redusert | reduserte | tapt | tapte
              | lavere | lågare | mindre ) \s inntekt (?: er | ar )?
            | inntekt (?: er | ar )? | (?: mei?r | mindre ) inntekt (?: er | ar )?
            | inntekts (?: økning | auke | tap | reduksjon | svikt ) ) )
        (?: \s (?: på | blir | er | med | anslått \s til ) )? \s* :? \s+ (?P<rest> {_RUN} )
        \s* (?(bracket) \) | ) \s* \.? \s* \Z
    """,
    words=("inntekt",),
    examples=(
        "b) Skatten på hytter økes fra 2 til 2,5 promille, økt inntekt 1,4 mill. kr.",
        "Billettprisen heves fra 1. mai (inntekt 300 000 kr)",
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
        \A \s* {_BULLET} det \s (?: tas \s inn | hentes \s (?: inn | ut ) | takast \s inn | hentast \s (?: inn | ut )
          | budsjetteres \s med | budsjetterast \s med | forutsettes | føresettast | innarbeides | innarbeidast
          | legges \s inn | leggast \s inn )
        \s (?: ytterligere \s | ytterlegare \s )? (?P<rest> {_AMOUNT} (?: \s {_IN_YEARS} )? ) \s
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
        (?: minst \s | ca\.? \s | til \s sammen \s )? {_AMOUNT}
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
        \A \s* {_BULLET} (?P<note> (?: (?: netto | årlig | årleg | varig | generell? | generelt | ytterligere ) \s )?
        (?: kutte? | rammekutt | spare (?: \s inn )? | innsparing | besparelse | reduksjon | nedtrekk | nedskjæring
          | effektivisering | økning
          | auke | styrking | påplussing | merutgift | meirutgift | merinntekt | meirinntekt ) )
        (?: \s (?: på | av ) )? \s (?P<rest> {_DATED} ) \s (?: {_IN_YEARS} \s )?
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
        \A \s* {_BULLET} (?P<rest> {_AMOUNT} (?: \s {_IN_YEARS} )? ) \s (?: i \s )?
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
        \A \s* {_BULLET} det \s {_PASSIVE} \s (?! av \b ) (?: (?: et | eit | en | ein | ei ) \s )?
        (?P<title> {_TITLE_TEXT}{{3,110}}? ) ,? \s
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
        \A \s* {_BULLET}
        (?: (?P<rest> {_AMOUNT} (?: \s {_IN_YEARS} )? ) \s (?: vert \s | blir \s | skal \s )? {_MOVES}
          | (?: det \s | (?: kommunestyret | heradsstyret | formannskapet ) \s ) {_MOVES} \s (?P<rest> {_AMOUNT} ) ) \s
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
        \A \s* {_BULLET} (?P<title> (?: den \s | det \s )? (?: differansen? | mellomlegget | restbeløpet | resten
          | overskytende (?: \s beløp )? | overskytande (?: \s beløp )? ) )
        ,? \s (?: på \s )? (?P<rest> {_AMOUNT} ) ,? \s
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
        \A \s* (?P<sign> [-−–] \s? ) (?P<rest> {_AMOUNT} (?: \s {_IN_YEARS} )? ) \s
        (?: fra | frå | på | i | av ) \s (?P<title> [^.;\d]{{3,110}}? ) \s* [.;]? \s* \Z
    """,
    examples=("- 400 000 kr fra staben", "-0,3 mill. kr på reiser"),
    counter_examples=("400 000 kr fra staben", "- Staben: 400 000 kr", "- 400 000 kr til staben"),
)
ASKED_ITEM = Pattern(
    name="amount to be given to a purpose",
    expression=rf"""
        \A \s* {_BULLET}
        (?: bevilge? | løyve? | sette? \s av | avsette? | gi | gje | gjev | prioritere? | omprioritere? | øremerke?
        | bruke
        | (?P<kind> (?: tilskudd | tilskot | støtte | bevilgning | løyving | avsetning | påplussing | økning
          | auke | styrking ) )
          \s (?: på | av ) )
        \s (?P<rest> {_AMOUNT} ) \s
        (?: (?: mer | meir | ekstra | i \s (?: støtte | tilskudd | tilskot | stønad ) ) \s )?
        (?: til | (?<= bruke \s {_AMOUNT} \s ) på ) \s
        (?P<title> [^.;]{{3,110}}? ) (?P<phrase> {_WHEN} )? \s* [.;]? \s* \Z
    """,
    words=(" til ", " på "),
    examples=(
        "- Bevilge 300 000 kr til leirskole i 2026",
        "Tilskudd på kr 50 000 til Nes sjakklag",
        "Gi 2 millioner kroner mer til skolen",
        "- Bruke 500 000 kroner på gangveger",
    ),
    counter_examples=("Bevilge midler til skolen", "Tilskudd på skolen", "Gi 2 millioner kroner på lørdag"),
)
# A party by its name, as the subject of a sentence.
_PARTY = r"""(?-i: Høyre | Høgre | Venstre | Rødt | Raudt | Ap | AP | Sp | SP | SV | MDG | KrF | KRF | FrP | Frp | FRP
    | INP | PP | \p{Lu}\p{Ll}+list[ae] ) (?: \s (?-i:\p{Lu})\p{Ll}+ )?"""
_WE = rf"""(?: vi | \w* parti (?: et | ene | a ) | {_PARTY} ) \s
    (?: (?: vil | skal ) (?: \s ha )? | (?: ønsker | ønskjer | foreslår | går \s inn \s for ) \s å )
    \s (?: (?: også | òg | i \s tillegg ) \s )?"""
WE_PROPOSE = Pattern(
    name="words of those who propose",
    expression=_WE,
    examples=("Skolen er gammel. Vi foreslår å bruke 3 mill.", "Senterpartiet vil også øke støtten"),
    counter_examples=("Vi bruker 3 mill. kr i dag", "Partiet har foreslått dette før"),
)
OPENS_WITH_PROPOSAL = Pattern(
    name="sentence that begins with the words of those who propose",
    expression=rf"\A \s* {_BULLET} {_WE}",
    examples=("Vi foreslår å bruke 3 mill.", "- Senterpartiet vil også øke støtten", "Høyre vil øke støtten"),
    counter_examples=("Det vet vi vil koste 3 mill.", "Vi bruker 3 mill. kr i dag"),
)
RAISED_ITEM = Pattern(
    name="frame raised by an amount",
    expression=rf"""
        \A \s* {_BULLET} (?: {_WE} )? (?P<title> (?: styrking | styrke | auke | auka | økning | øke | økt
        | heving | heve | reduksjon | redusere | redusert | kutt
            | nedtrekk ) \b [^.:]{{3,90}}? ) \s (?: med \s | {_FROM} ) (?P<rest> {_AMOUNT} .* ) \Z
    """,
    words=(" med ", " til "),
    examples=(
        "- Auka ramme til kaia frå 28 mill. til 31 mill. kroner",
        "4. Styrking av rammen for barnevernet med 650 000 kroner, som dekkes av fond",
        "auke ramma til lag med kr 50 000 kr",
        "Vi vil også øke støtten til korps med 200 000 kroner i 2031.",
    ),
    counter_examples=("Styrking av rammen med flere folk", "Kommunen har en ramme på 650 000 kroner"),
)
CHANGED_ITEM = Pattern(
    name="purpose that is raised or cut by an amount",
    expression=rf"""
        \A \s* {_BULLET} (?P<title> \p{{L}} [^.:;]{{2,80}}? \s (?: {_PASSIVE} | øker | auker | aukar
            | (?: vert \s | blir \s | bli \s | skal \s ) (?: auke | øke | styrke | redusere | trappes \s (?:opp|ned) )
            | styrkt | styrka | auka | auke | heva | redusert | redusere | kutta | senka | trappes \s (?:opp|ned) ) )
        (?: \s (?: opp | ned ) )? (?: ,? \s med \s (?: inntil \s )? | \s {_FROM} ) (?P<rest> {_AMOUNT} .* ) \Z
    """,
    words=(" med ", " til "),
    examples=(
        "• Støtten til kor økes fra kr 200.000 til kr 260.000.",
        "Ramma til skyss vert auka frå 1,2 mill. til 1,5 mill. kroner",
        "- Gebyrfondet settes ned fra 300 000 til 200 000 kroner",
        "Biblioteket styrkes med 250 000 kroner årlig i 2026-2029.",
        "3. Ramma til veg vert redusert med 1,5 mill. kr i 2026.",
        "- Leksehjelp innføres med kr 300 000",
        "a. Støtten til korpsene økes med 40 000 kroner hvert år i planperioden.",
    ),
    counter_examples=(
        "Skolen utvides fra 2026 til 2027 med nytt bygg",
        "Biblioteket styrkes med to årsverk",
        "Vi har styrket laget. Det kostet 3 mill. kr",
    ),
)
GRANTED_ITEM = Pattern(
    name="amount that someone grants to a purpose",
    expression=rf"""
        \A \s* {_BULLET} (?: kommunen | kommunestyret | heradsstyret | fylkestinget | fylkeskommunen | formannskapet
        | det | vi | {_PARTY}
        | (?: \w* parti | flertall | fleirtal | avtalepart | forlikspart ) (?: et | ene | a | ane ) ) \s
        (?: (?: vil | skal | (?: ønsker | ønskjer | foreslår | går \s inn \s for ) \s å
          | er \s (?: enige | samde | einige ) \s om \s å ) \s )?
        (?: bevilger? | løyver? | gir | gjev | gi | gje | yter? | bruker? | brukar | sett?er? \s av | set(?:je)? \s av
          | avsett?er? | avset
          | (?: vedtar | vedtek ) \s å \s (?: bruke | bevilge | løyve | avsette | set(?:te|je) \s av )
          | prioriterer? | prioriterar | legger? \s inn | legg \s inn ) \s (?: inntil \s )?
        (?P<rest> {_DATED} ) \s (?: {_IN_YEARS} \s )?
        (?: i \s (?: støtte | tilskudd | tilskot | stønad ) \s | (?: av | fra | frå ) \s \w* fond\w* \s )?
        (?: til | på ) \s
        (?P<title> [^.;]{{3,110}}? ) (?P<phrase> {_WHEN} )? \s* [.;]? \s* \Z
    """,
    words=(" til ", " på "),
    examples=(
        "Kommunen bevilger kr 90 000 i støtte til Nes sjakklag for 2026.",
        "4. Heradsstyret løyver 1,2 mill. kroner til ny kai i 2027",
        "- Avtalepartene vil bruke 0,4 mill. kr i 2026 på nye benker langs elva.",
        "Partia er samde om å setje av kr 300 000 kvart år til leirskule",
        "Vi foreslår å sette av 1,5 mill. kroner årlig til flere båter.",
        "Kommunestyret bevilger inntil kr 75 000 til forprosjekt for ny bru.",
        "Kommunestyret vedtar å bruke 2,5 mill. kroner av disposisjonsfondet til å ruste opp kaia i 2026.",
        "Venstre vil bruke 2 millioner kroner på flere lærere.",
    ),
    counter_examples=("Kommunen gir lån til huset", "Kommunen bevilger penger til sjakk", "Vi bruker 3 mill. kr i dag"),
)
RECEIVED_ITEM = Pattern(
    name="receiver of an amount",
    expression=rf"""
        \A \s* {_BULLET} (?P<title> (?-i:\p{{Lu}}) [^.:;\d]{{2,80}}? ) \s
        (?: får | mottar | mottek | tildeles | tilføres ) \s
        (?P<rest> {_AMOUNT} .* ) \Z
    """,
    words=(" får ", " mottar ", " mottek ", " tildeles ", " tilføres "),
    examples=("Fjordlag idrettslag får kr 120 000 til nytt hus i 2026.",),
    counter_examples=("Alle får 2 uker fri", "Skolen får flere lærere"),
)
RANGE_ITEM = Pattern(
    name="list line that ends in a range",
    expression=rf"""
        \A \s* {_BULLET} (?P<title> \p{{L}} [^:.;\d]{{3,80}}? ) \s* :? \s+ 
        (?P<rest> \d[\d,.]* \s? [-–] \s? \d[\d,.]* \s?
        (?: mill\w*\.? | kroner | kr\b\.? ) (?: \s (?:kroner|kr)\b\.? )? ) (?: \s i \s perioden )? \s* \.? \s* \Z
    """,
    words=("mill", "kr"),
    examples=("- Solceller på hallen 2-3 millioner", "Ny bru: 15 - 20 mill. kroner"),
    counter_examples=("Ny bru i 2025-2026", "Solceller 3 millioner"),
)
GIVEN_ITEM = Pattern(
    name="amount given to a purpose",
    expression=rf"""
        \A \s* {_BULLET} (?: det \s (?: settes | avsettes | bevilges | løyves | avsettast | vert \s løyvd
        | blir \s løyvd | vert \s (?:løyvt|bevilga|sett) | er \s sett | skal \s settes | innarbeid(?:es|ast)
        | vert \s innarbeidd | (?: legges | leggast | (?: vert | blir ) \s lagt ) \s inn
        | prioriter(?:es|ast) ) \s (?: av \s )? (?: inntil \s )? )?
        (?P<rest> {_DATED} ) \s+ (?: {_IN_YEARS} \s+ )? (?: (?: ekstra | mer | meir ) \s+ )?
        (?: (?: settes | avsettes | avset(?:tast|jast|tjast) | sett(?:a)?st? | vert \s sett(?:e)? | blir \s sett(?:e)?
        | bevilges | løyves | gis | gjeves ) \s (?: av \s | i \s tilskudd \s )? )?
        til \s (?P<title> (?: [^.;] | (?<= \d ) \. (?= \s (?-i:\p{{Ll}}) ) ){{3,110}}? )
        (?P<phrase> {_WHEN} )? \s* (?: [.;]? \s* | \. \s+ (?-i:\p{{Lu}}) [^\d]* ) \Z
    """,
    words=(" til ",),
    examples=(
        "Det vert sett av kr 75 000 til 17. mai-nemnda i 2026.",
        "40.000 kroner til utstyr i sentralen i 2023.",
        "Kr 125.000,- settes av til ny løypemaskin i 2023.",
        "Det settes av kr 350.000,- til jubileet i 2023. Pengene tas av fondet.",
        "5. Kr 120.000,- settes av til huset",
        "b. Det settes av 90 000 kroner i 2027 til benker langs elva.",
        "Det bevilges 1,5 mill. kr hvert år til leirskole",
        "Det vert sett av 90 000 kr kvart år i planperioden til symjing",
        "Det vert sett av 2 millionar kroner kvart år i perioden 2026-2029 til breiband.",
        "- Det settes av 1,5 mill. kr i 2026 og 2 mill. kr i 2027 og 2028 til leirskole",
        "Det innarbeides en halv million til brøyting av gangveger i 2026.",
        "Det bevilges inntil kr 80 000 til ny gapahuk",
        "- 3 mill. kr mer til barnevernet",
    ),
    counter_examples=("Vi gir penger til skolen", "Kommunen tok opp lån på 40.000 kroner til kai"),
)
AMOUNT_FIRST_ITEM = Pattern(
    name="list line with its amount before its title",
    expression=rf"""
        \A \s* {_BULLET} (?P<rest> {_AMOUNT} ) \s* (?: : \s | (?<= \s ) [-–] \s ) \s*
        (?P<title> (?-i:\p{{Lu}}) [^:;\d]{{2,110}}? ) \s* \.? \s* \Z
    """,
    words=("kr", "mill", ",-", ", -", "'", "’"),
    examples=("250 mill: Rehabilitering av barnehager.", "- 500 000 kr – Leirskole", "kr 90 000: Nye benker"),
    counter_examples=("500 000 kr til leirskole", "3 mill: i 2026", "- 1,5 mill. kr", "Leirskole: 500 000 kr"),
)
AMOUNT_WHERE_ITEM = Pattern(
    name="list line with its amount before where it is taken or used",
    expression=rf"""
        \A \s* {_BULLET} (?P<rest> {_AMOUNT} (?: \s {_IN_YEARS} )? ) \s
        (?: i | på | fra | frå | innen | innenfor | innan ) \s
        (?P<title> (?! (?: året | år | perioden | planperioden | alt | tillegg | tilskudd | tilskot | støtte | dag
          | fjor | snitt | gjennomsnitt | utgangspunktet ) \b ) \p{{L}} [^.;:\d]{{3,110}}? ) \s* \.? \s* \Z
    """,
    words=("kr", "mill", ",-", ", -", "'", "’"),
    examples=("700 000 kroner i stab og ledelse", "- 1 mill. kr på vedlikehold", "• kr 90 000 frå kurs"),
    counter_examples=("700 000 kroner i 2026", "1 mill. kr i året", "Reiser 700 000 kroner i stab", "2 i staben"),
)
FUND_ITEM = Pattern(
    name="amount that is taken from a fund",
    expression=rf"""
        \A \s* {_BULLET}
        (?: det \s (?: (?: vert | blir | skal ) \s )? (?: brukt | brukes | brukast | nyttes | nyttast | nytta | tas
            | takast | teke | hentes | hentast | henta | hentet ) \s (?P<rest> {_AMOUNT} ) \s (?: av | fra | frå )
          | (?P<rest> {_AMOUNT} ) \s (?: (?: vert | blir | skal ) \s )?
            (?: dekkes | dekkast | dekkjast | dekt | dekka | dekket | tas | takast | teke | hentes | hentast
              | finansieres | finansierast | finansiert ) \s
            (?: av | fra | frå | over | (?: ved | med ) \s bruk \s av ) ) \s
        (?P<title> (?= [^.;]* fond ) \p{{L}} [^.;:\d]{{3,90}}? ) \s* \.? \s* \Z
    """,
    words=("fond",),
    examples=("Det vert brukt 300 000 kroner av disposisjonsfondet.", "- Kr 700 000 dekkes av disposisjonsfond"),
    counter_examples=(
        "Kr 700 000 dekkes av staten", "Det brukes 300 000 kroner til fondet", "Bruk av fondet: 3 mill. kr",
    ),
)  # fmt: skip
PURPOSE_ITEM = Pattern(
    name="purpose to which an amount is set aside",
    expression=rf"""
        \A \s* {_BULLET} til \s (?P<title> (?: [^.;:] | (?<= \d ) \. (?= \s (?-i:\p{{Ll}}) ) ){{3,110}}? ) ,? \s
        (?: (?: vert | blir | er | skal ) \s (?: det \s )? )?
        (?: avsettes | avset(?:tast|tjast|jast)
          | (?: set(?:tes|tast|jast) | sett (?:e|es)? | satt | settast ) (?: \s det )? \s av
          | bevilges | løyves | løyvast | løyvd | løyvt | gis | gjeves | gjevast | ytes | bevilga | bevilget | brukes
          | tildeles | øremerkes )
        (?: \s det )? (?: \s årlig | \s årleg )? \s (?: inntil \s )? (?P<rest> {_AMOUNT} .* ) \Z
    """,
    words=("til ",),
    examples=(
        "10. Til rassikring avsettes kr 300.000,- per år i 2026 og 2027.",
        "Til vedlikehald av vegar vert det sett av kr 600 000 kvart år i 2026 og 2027.",
        "- Til drift av isbanen bevilges det årlig kr 90 000",
    ),
    counter_examples=("Til sammen avsettes det midler", "Til rassikring avsettes midler i 2026"),
)
NO_MEASURE = Pattern(
    name="money that is no measure",
    expression=r"""
        \b (?: lån\w* | låne\w* | startlån\w* | trekkrett\w* | kassekreditt\w* | driftskreditt\w* | garanti\w*
        | gebyr\w* | skatteøre\w* | eiendomsskatt\w* | eigedomsskatt\w*
            | inntektsgrens\w*
            | promille | prosent | pst | bunnfradrag\w* | botnfrådrag\w* | gjeld\w* | avdrag\w* | egenbetaling\w*
            | sats(?:en|er|ene)? \b (?! \s (?:på|mer|meir) \b ) | pris(?:en|er)? | fullmakt\w*
            | driftsresultat\w* | skatteinntekt\w*
            | driftsinntekt\w*
            | driftsutgift\w* | rammetilskudd\w* | rammetilskot\w* | frie \s inntekter | netto \s (?:drifts)?ramme\w*
            | vedtar \s (?:års|budsjett)\w* | vedtek \s (?:års|budsjett)\w* | honorar\w* | godtgj\w+
            | minimumsavdrag\w* | finansieringsbehov\w* | regnskap\w* | rekneskap\w* | budsjettramme\w*
            | mindreforbruk\w* | merforbruk\w* | overskudd\w* | underskudd\w* )
    """,
    examples=(
        "startlån på 20 mill.",
        "fullmakt til å bruke 500 000 kroner",
        "bunnfradraget settes til 500 000 kroner",
        "3 promille",
    ),
    counter_examples=("utstyr til skolen", "løypemaskin", "leirskole", "nye satsinger"),
)
RATE = Pattern(
    name="money for each of several, which is no measure's amount",
    expression=r"""
        (?: \b (?: kr\b\.? | kroner | nok ) \s? \d [\d .]* (?: , (?: - | \d+ ) )? (?: \s? (?: kr\b\.? | kroner ) )?
          | (?<! [\d.,] ) \d [\d .]* (?: ,\d+ )? \s? (?: kr\b\.? | kroner | ,- ) )
        \s? (?: (?: mer | meir | ekstra ) \s )?
        (?: (?: (?: per | pr\.? | (?: for | til ) \s (?: hver | kvar ) t? ) \s | / \s? )
            (?: elev | barn | time | innbygger | innbyggjar | person | bruker | brukar | måned | månad | mnd | døgn
              | dag | uke | veke | stk | plass | kvm | kvadratmeter | husstand | abonnent | besøk | billett | medlem
              | ansatt | tilsett | student | bil | båt | gang | møte | km\b | tonn | søknad | sak\b ) \w*
          | i \s (?: måneden | månaden | timen | uka | uken | veka | døgnet ) \b )
    """,
    words=("per", "pr", "/", "hver", "kvar", " i "),
    examples=(
        "reduseres med 200 kr per elev",
        "økes med kr 500,- pr. måned",
        "økes med 500 kroner i måneden",
        "2 000 kroner mer for hvert barn",
    ),
    counter_examples=("500 000 kr per år", "kr 90 000 i 2031", "kr 40 000 til hvert lag"),
)
INCOME = Pattern(
    name="income or cost of the whole budget, a measure where it is changed by an amount",
    expression=r"""
        \A (?: eiendomsskatt\w* | eigedomsskatt\w* | skatteinntekt\w* | rammetilskudd\w* | rammetilskot\w* | avdrag\w*
        | gebyrinntekt\w* | frie \s inntekter | driftsutgift\w* | driftsinntekt\w* ) \Z
    """,
    examples=("Eiendomsskatten", "gebyrinntektene", "avdrag"),
    counter_examples=("gebyr", "promille", "lån", "eiendomsskatt på hytter"),
)
PAYS_FOR_MEASURES = Pattern(
    name="income or loan that pays for measures, or a cost saved, as a list line of its own",
    expression=r"""
        \A (?: eiendomsskatt\w* | eigedomsskatt\w* | skatteinntekt\w* | rammetilskudd\w* | rammetilskot\w* | avdrag\w*
        | minimumsavdrag\w* | gebyr\w* | frie \s inntekter | egenbetaling\w* | låneopptak\w* | lån | lånemidler
        | lånemidlar | mindreforbruk\w* | overskudd\w* | honorar\w* | godtgj\w+ | driftsinntekt\w* | driftsutgift\w*
        | pris(?:en|er)? ) \Z
    """,
    examples=("Eiendomsskatt", "gebyrer", "lån", "Rammetilskudd"),
    counter_examples=("promille", "startlån", "garanti", "fullmakt"),
)
LIMITED = Pattern(
    name="word for a limit, no amount that is used",
    expression=r"\b (?: inntil | opptil | \p{L}* ramme (?: n | r | ne )? | \p{L}* grense \p{L}* | maks \p{L}* )\b",
    examples=("Lån på inntil 25 mill. kr", "Låneramme"),
    counter_examples=("Låneopptak 25 mill. kr", "Rammetilskudd"),
)
LOAN_RAISED = Pattern(
    name="loans raised, a measure where a list line begins with how much more or less",
    expression=r"\A låneopptak\w* \Z",
    examples=("låneopptak", "Låneopptaket"),
    counter_examples=("lån", "låneramme"),
)
OPENS_WITH_CHANGE = Pattern(
    name="line that begins with a change",
    expression=rf"""\A \s* {_BULLET} (?: økt | økte | auka | auke \s (?: i | av ) | økning \s (?: i | av ) | høyere
        | høgare | redusert | reduserte | reduksjon \s (?: i | av ) | lavere | lågare ) \s""",
    examples=("- Økt eiendomsskatt: 1,2 mill. kroner", "Lågare renter og avdrag"),
    counter_examples=("Eiendomsskatt: 1,2 mill. kroner", "Øktene varer en time"),
)
SUM_ITEM = Pattern(
    name="sum below a list of measures in words",
    expression=rf"""
        \A \s* {_BULLET} (?P<title> \p{{L}} [^:\d]{{2,60}}? )
        (?: \s* : | \s* = | \s+ [-–] (?= \s ) | \s (?: blir | er ) )? \s+ (?P<rest> {_AMOUNT} )
        (?: ,? \s {_IN_YEARS} )? \s* \.? \s* \Z
    """,
    words=("kr", "mill", ",-"),
    examples=("Sum satsinger: 2 800 000 kroner", "Til sammen 2,8 mill. kr", "Sum: 2 mill. kr i 2026"),
    counter_examples=("Sum satsinger", "Sum for 2025: 3 mill. kr i 2026", "Sum: 2 mill. kr i 2026 og 3 mill. kr"),
)
SUM_IN_YEAR = Pattern(
    name="sum below a list of measures with its year before the amount",
    expression=rf"""
        \A \s* {_BULLET} (?P<title> \p{{L}} [^:\d]{{2,60}}? ) \s (?P<years> (?: (?: i | for ) \s )? {_YEARS} )
        (?: \s* : | \s* = | \s (?: blir | er ) ) \s+ (?P<rest> {_AMOUNT} ) \s* \.? \s* \Z
    """,
    words=("kr", "mill", ",-"),
    examples=("Sum drift i 2031: 2 mill. kr", "Til saman for 2031 = 300 000 kroner"),
    counter_examples=("Sum drift: 2 mill. kr", "Sum drift i 2031: 2 mill. kr og 3 mill. kr i 2032"),
)
COUNTS_THINGS = Pattern(
    name="list line that tells how many of something in all",
    expression=rf"""
        \A \s* {_BULLET} (?: totalt | til \s sammen | til \s saman | i \s alt | sum ) \s \d[\d ]* \s
        (?! mill | mrd | milli | kr | tusen ) \p{{L}}{{3,}}
    """,
    words=("total", "sam", "alt", "sum"),
    examples=("Totalt 30 nye båtplasser: 2 mill. kr", "- Til sammen 4 flere lærere i 2031: 3 mill. kr"),
    counter_examples=("Totalt 30 millioner kroner", "Totalt 2031: 3 mill. kr", "Sum innsparing: 2 mill. kr"),
)
NEXT_GIVEN = Pattern(
    name="where the next amount begins that is given to a purpose of its own",
    expression=rf"""
        (?: \s? , \s (?: og \s | samt \s )? | \s (?: og | samt ) \s | ; \s )
        (?= {_AMOUNT} \s+ (?: {_IN_YEARS} \s+ )? til \s \p{{L}} )
    """,
    words=(" til ",),
    examples=("kr 90 000 til benker, og kr 40 000 til båt", "2 mill. kr til kai, 1 mill. kr i 2027 til bru"),
    counter_examples=("kr 90 000 til benker og båt", "fra 2 mill. kr og 1 mill. kr til 3 mill. kr"),
)
YEARS_IN_THE_END = Pattern(
    name="years in the end of a sentence",
    expression=rf"\s {_IN_YEARS} \s* \.? \s* \Z",
    examples=("til båt i 2026.", "til båt kvart år i planperioden"),
    counter_examples=("i 2026 til båt", "Jubileet 2026"),
)
FINANCED = Pattern(
    name="how a measure is paid for, told behind it",
    expression=r"""
        (?: [,;.] \s | \s (?= \( ) | (?<= [\d\p{L}] ) \s (?= som \s ) ) \(? (?P<how>
        (?: som \s )? (?: (?: utgiften | utgifta | kostnaden | beløpet | tiltaket | summen | investeringen
          | investeringa | pengene | midlene | midlane | dette | det ) \s )?
        (?: (?: vert | blir | er | skal | foreslås ) \s )?
        (?: dekk(?:es|jast|ast|et|a|t|ja)? | dekt | finansier\w+ | lånefinansier\w+ | belast(?:es|ast) | inndekk\w+
          | (?: tas | takast | hent(?:es|ast|a|et) ) \s (?: av | fra | frå ) ) \b .* ) \Z
    """,
    words=("dek", "finansier", "belast", "tas ", "takast ", "hent"),
    examples=(
        "Ny kai 5 mill. kr i 2026, finansieres med lån 4 mill. og fond 1 mill.",
        "til nytt anlegg i 2026, dekt av lån.",
        "Ny bru 3 mill. kr. Utgiften dekkes ved låneopptak.",
    ),
    counter_examples=("Dekkes av fond", "Ny kai finansieres i 2026"),
)
OPENS_WITH_AMOUNT = Pattern(
    name="line that begins with an amount",
    expression=rf"\A \s* {_AMOUNT}",
    examples=("40.000 kroner til utstyr", "Kr 125.000,- settes av"),
    counter_examples=("Utstyr for 40.000 kroner", "2025 blir et godt år"),
)
BULLETED_AMOUNT = Pattern(
    name="list line that begins with an amount",
    expression=rf"\A \s* {BULLET_MARK} \s+ (?= \d | kr ) {_AMOUNT} \s",
    words=("kr", "mill", ",-", ", -", "'", "’"),
    examples=("- 1,5 mill. kroner årlig til benker", "• Kr 90 000 til nytt orgel"),
    counter_examples=("- Benker for 40.000 kroner", "1,5 mill. kroner til benker", "- 1,5 mill."),
)
ADDED_AMOUNT = Pattern(
    name="list line that begins with a plus and its amount",
    expression=rf"\A \s* \+ \s? (?= \d | kr ) {_AMOUNT} \s",
    words=("+",),
    examples=("+ 500 000 kr til benker", "+1,5 mill. til skole"),
    counter_examples=("- 500 000 kr til benker", "Benker: + 500 000 kr"),
)
LOST_DIGITS = Pattern(
    name="amount whose digits were lost",
    expression=r"(?<! \d \s ) (?<! \d ) \b kr \.? \s* (?: ,\s?- | mill\b )",
    words=("kr",),
    examples=("Nytt arkiv: kr ,- i 2024", "ramme på kr  mill"),
    counter_examples=("350 kr ,-", "kr 350 000,-", "2 kr mill"),
)
UNITLESS_ITEM = Pattern(
    name="list line that ends in a number without a unit",
    expression=rf"""
        \A \s* {_BULLET} \p{{L}} [^:]{{2,110}}? (?: \s? : | \s [-–=] ) \s*
        (?P<number> (?: [-+−–] \s? )? (?! (?:19|20)\d\d \s* \Z ) \d{{1,3}} (?: [ .]\d{{3}} | \d )* (?: ,\d+ )? ) \s* \Z
    """,
    examples=("- Kulturskolen: 0,4", "Leirskole: 600", "• Redusert konsulentbruk: - 500"),
    counter_examples=("- Kulturskolen: 450 kr", "Leirskole: 2027", "Leirskole i 2026", "- Ring oss på 22"),
)
SPACED_ITEM = Pattern(
    name="list line that ends in a number without a unit, a blank before it",
    expression=r"""
        \A \s* (?P<title> [^:]{2,110}? (?<! \b (?: i | på | av | til | fra | frå | for | og | ca | kl | nr | sak | side
          | år | fase | trinn | del | etappe | kapittel | punkt | pkt | klasse | vei | veg | rv | fv | gate | fylkesvei
          | fylkesveg | riksvei | riksveg | bygg ) \.? ) ) \s
        (?P<number> [-+−–]? (?! (?:19|20)\d\d \s* \Z )
          (?: \d{1,3} (?: [ .]\d{3} )+ | \d{2,} | \d+ ,\d+ | (?<= [-+−–] ) \d ) ) \s* \Z
    """,
    examples=("- Ny buss 500", "Vedlikehold av veier 1 200", "Kutt i reiser -300"),
    counter_examples=("Leirskole i 2026", "Ombygging av fase 12", "Kulturhus 2", "Ny buss: 500", "Ring oss på 22"),
)
SIGNED_NUMBER = Pattern(
    name="list line that begins with a sign and a number written as money is, without a unit",
    expression=r"\A \s* [-+−–] \s? \d{1,3} (?: [ .] \d{3} )+ \s (?: til | fra | frå | på | i ) \s \p{L}",
    examples=("+ 450 000 til kulturskolen", "- 1.200.000 fra staben"),
    counter_examples=("- 450 000 kroner til kulturskolen", "- 45 til kulturskolen", "450 000 til kulturskolen"),
)
BARE_AMOUNT = Pattern(
    name="list line that ends in a number written as money is, without a unit",
    expression=r"""
        \A (?= .* \p{L}{3} ) .* (?: : | \s [-–=] | \p{L} (?= \s ) ) \s* (?: [-+−–] \s? )?
        \d{1,3} (?: [ .] \d{3} )+ (?: \s i \s (?:19|20)\d\d )? \s* \Z
    """,
    examples=(
        "- Kulturskolen: 450 000",
        "Kulturskolen 450 000 i 2031",
        "Redusert konsulentbruk: - 500.000",
    ),
    counter_examples=("- Kulturskolen: 450", "- Kulturskolen: 450 000 kroner", "Ring oss: 22 33 44 55"),
)
