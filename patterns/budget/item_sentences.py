"""The rules for sentences that ask for, raise, change or give an amount: `Vi foreslår å øke rammen med 2 mill. kr`."""

from __future__ import annotations

from patterns.budget.item_parts import AMOUNT, BULLET, DATED, FROM, IN_YEARS, PASSIVE, WHEN
from patterns.pattern import Pattern
from patterns.whole_kroner import WHOLE_KRONER_MARKS

ASKED_ITEM = Pattern(
    name="amount to be given to a purpose",
    expression=rf"""
        \A \s* {BULLET}
        (?: bevilge? | løyve? | sette? \s av | avsette? | gi | gje | gjev | prioritere? | omprioritere? | øremerke?
        | bruke
        | (?P<kind> (?: tilskudd | tilskot | støtte | bevilgning | løyving | avsetning | påplussing | økning
          | auke | styrking ) )
          \s (?: på | av ) )
        \s (?P<rest> {AMOUNT} ) \s
        (?: (?: mer | meir | ekstra | i \s (?: støtte | tilskudd | tilskot | stønad ) ) \s )?
        (?: til | (?<= bruke \s {AMOUNT} \s ) på ) \s
        (?P<title> [^.;]{{3,110}}? ) (?P<phrase> {WHEN} )? \s* [.;]? \s* \Z
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
    expression=rf"\A \s* {BULLET} {_WE}",
    examples=("Vi foreslår å bruke 3 mill.", "- Senterpartiet vil også øke støtten", "Høyre vil øke støtten"),
    counter_examples=("Det vet vi vil koste 3 mill.", "Vi bruker 3 mill. kr i dag"),
)
RAISED_ITEM = Pattern(
    name="frame raised by an amount",
    expression=rf"""
        \A \s* {BULLET} (?: {_WE} )? (?P<title> (?: styrking | styrke | auke | auka | økning | øke | økt
        | heving | heve | reduksjon | redusere | redusert | kutt
            | nedtrekk ) \b [^.:]{{3,90}}? ) \s (?: med \s | {FROM} ) (?P<rest> {AMOUNT} .* ) \Z
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
        \A \s* {BULLET} (?P<title> \p{{L}} [^.:;]{{2,80}}? \s (?: {PASSIVE} | øker | auker | aukar
            | (?: vert \s | blir \s | bli \s | skal \s ) (?: auke | øke | styrke | redusere | trappes \s (?:opp|ned) )
            | styrkt | styrka | auka | auke | heva | redusert | redusere | kutta | senka | trappes \s (?:opp|ned) ) )
        (?: \s (?: opp | ned ) )? (?: ,? \s med \s (?: inntil \s )? | \s {FROM} ) (?P<rest> {AMOUNT} .* ) \Z
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
        \A \s* {BULLET} (?: kommunen | kommunestyret | heradsstyret | fylkestinget | fylkeskommunen | formannskapet
        | det | vi | {_PARTY}
        | (?: \w* parti | flertall | fleirtal | avtalepart | forlikspart ) (?: et | ene | a | ane ) ) \s
        (?: (?: vil | skal | (?: ønsker | ønskjer | foreslår | går \s inn \s for ) \s å
          | er \s (?: enige | samde | einige ) \s om \s å ) \s )?
        (?: bevilger? | løyver? | gir | gjev | gi | gje | yter? | bruker? | brukar | sett?er? \s av | set(?:je)? \s av
          | avsett?er? | avset
          | (?: vedtar | vedtek ) \s å \s (?: bruke | bevilge | løyve | avsette | set(?:te|je) \s av )
          | prioriterer? | prioriterar | legger? \s inn | legg \s inn ) \s (?: inntil \s )?
        (?P<rest> {DATED} ) \s (?: {IN_YEARS} \s )?
        (?: i \s (?: støtte | tilskudd | tilskot | stønad ) \s | (?: av | fra | frå ) \s \w* fond\w* \s )?
        (?: til | på ) \s
        (?P<title> [^.;]{{3,110}}? ) (?P<phrase> {WHEN} )? \s* [.;]? \s* \Z
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
        \A \s* {BULLET} (?P<title> (?-i:\p{{Lu}}) [^.:;\d]{{2,80}}? ) \s
        (?: får | mottar | mottek | tildeles | tilføres | gis | gjevast | (?: blir | vert ) \s (?: gitt | gjeve ) ) \s
        (?P<rest> {AMOUNT} (?! \s mindre \b ) .* ) \Z
    """,
    words=(" får ", " mottar ", " mottek ", " tildeles ", " tilføres ", " gis ", " gjevast ", " gitt ", " gjeve "),
    examples=("Fjordlag idrettslag får kr 120 000 til nytt hus i 2026.", "Biblioteket gis 90 000 kr mer i 2027."),
    counter_examples=("Alle får 2 uker fri", "Skolen får flere lærere", "Skolen får 90 000 kr mindre"),
)
RANGE_ITEM = Pattern(
    name="list line that ends in a range",
    expression=rf"""
        \A \s* {BULLET} (?P<title> \p{{L}} [^:.;\d]{{3,80}}? ) \s* :? \s+ 
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
        \A \s* {BULLET} (?: det \s (?: settes | avsettes | bevilges | løyves | avsettast | vert \s løyvd
        | blir \s løyvd | vert \s (?:løyvt|bevilga|sett) | er \s sett | skal \s settes | innarbeid(?:es|ast)
        | vert \s innarbeidd | (?: legges | leggast | (?: vert | blir ) \s lagt ) \s inn
        | prioriter(?:es|ast) ) \s (?: av \s )? (?: inntil \s )? )?
        (?P<rest> {DATED} ) \s+ (?: {IN_YEARS} \s+ )? (?: (?: ekstra | mer | meir ) \s+ )?
        (?: (?: settes | avsettes | avset(?:tast|jast|tjast) | sett(?:a)?st? | vert \s sett(?:e)? | blir \s sett(?:e)?
        | bevilges | løyves | gis | gjeves ) \s (?: av \s | i \s tilskudd \s )? )?
        til \s (?P<title> (?: [^.;] | (?<= \d ) \. (?= \s (?-i:\p{{Ll}}) ) ){{3,110}}? )
        (?P<phrase> {WHEN} )? \s* (?: [.;]? \s* | \. \s+ (?-i:\p{{Lu}}) [^\d]* ) \Z
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
        \A \s* {BULLET} (?P<rest> {AMOUNT} ) \s* (?: : \s | (?<= \s ) [-–] \s ) \s*
        (?P<title> (?-i:\p{{Lu}}) [^:;\d]{{2,110}}? ) \s* \.? \s* \Z
    """,
    words=("kr", "mill", *WHOLE_KRONER_MARKS, "'", "’"),
    examples=("250 mill: Rehabilitering av barnehager.", "- 500 000 kr – Leirskole", "kr 90 000: Nye benker"),
    counter_examples=("500 000 kr til leirskole", "3 mill: i 2026", "- 1,5 mill. kr", "Leirskole: 500 000 kr"),
)
AMOUNT_WHERE_ITEM = Pattern(
    name="list line with its amount before where it is taken or used",
    expression=rf"""
        \A \s* {BULLET} (?P<rest> {AMOUNT} (?: \s {IN_YEARS} )? ) \s
        (?: i | på | fra | frå | innen | innenfor | innan ) \s
        (?P<title> (?! (?: året | år | perioden | planperioden | alt | tillegg | tilskudd | tilskot | støtte | dag
          | fjor | snitt | gjennomsnitt | utgangspunktet ) \b ) \p{{L}} [^.;:\d]{{3,110}}? ) \s* \.? \s* \Z
    """,
    words=("kr", "mill", *WHOLE_KRONER_MARKS, "'", "’"),
    examples=("700 000 kroner i stab og ledelse", "- 1 mill. kr på vedlikehold", "• kr 90 000 frå kurs"),
    counter_examples=("700 000 kroner i 2026", "1 mill. kr i året", "Reiser 700 000 kroner i stab", "2 i staben"),
)
FUND_ITEM = Pattern(
    name="amount that is taken from a fund",
    expression=rf"""
        \A \s* {BULLET}
        (?: det \s (?: (?: vert | blir | skal ) \s )? (?: brukt | brukes | brukast | nyttes | nyttast | nytta | tas
            | takast | teke | hentes | hentast | henta | hentet ) \s (?P<rest> {AMOUNT} ) \s (?: av | fra | frå )
          | (?P<rest> {AMOUNT} ) \s (?: (?: vert | blir | skal ) \s )?
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
        \A \s* {BULLET} til \s (?P<title> (?: [^.;:] | (?<= \d ) \. (?= \s (?-i:\p{{Ll}}) ) ){{3,110}}? ) ,? \s
        (?: (?: vert | blir | er | skal ) \s (?: det \s )? )?
        (?: avsettes | avset(?:tast|tjast|jast)
          | (?: set(?:tes|tast|jast) | sett (?:e|es)? | satt | settast ) (?: \s det )? \s av
          | bevilges | løyves | løyvast | løyvd | løyvt | gis | gjeves | gjevast | ytes | bevilga | bevilget | brukes
          | tildeles | øremerkes )
        (?: \s det )? (?: \s årlig | \s årleg )? \s (?: inntil \s )? (?P<rest> {AMOUNT} .* ) \Z
    """,
    words=("til ",),
    examples=(
        "10. Til rassikring avsettes kr 300.000,- per år i 2026 og 2027.",
        "Til vedlikehald av vegar vert det sett av kr 600 000 kvart år i 2026 og 2027.",
        "- Til drift av isbanen bevilges det årlig kr 90 000",
    ),
    counter_examples=("Til sammen avsettes det midler", "Til rassikring avsettes midler i 2026"),
)
