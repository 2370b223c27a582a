"""The rules for what stands around a measure and its amount: what is none, sums, incomes, years, signs."""

from __future__ import annotations

from patterns.budget.item_parts import AMOUNT, BULLET, IN_YEARS, YEARS
from patterns.bullets import BULLET_MARK
from patterns.pattern import Pattern
from patterns.whole_kroner import WHOLE_KRONER_MARKS

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
    expression=rf"""\A \s* {BULLET} (?: økt | økte | auka | auke \s (?: i | av ) | økning \s (?: i | av ) | høyere
        | høgare | redusert | reduserte | reduksjon \s (?: i | av ) | lavere | lågare ) \s""",
    examples=("- Økt eiendomsskatt: 1,2 mill. kroner", "Lågare renter og avdrag"),
    counter_examples=("Eiendomsskatt: 1,2 mill. kroner", "Øktene varer en time"),
)
SUM_ITEM = Pattern(
    name="sum below a list of measures in words",
    expression=rf"""
        \A \s* {BULLET} (?P<title> \p{{L}} [^:\d]{{2,60}}? )
        (?: \s* : | \s* = | \s+ [-–] (?= \s ) | \s (?: blir | er ) )? \s+ (?P<rest> {AMOUNT} )
        (?: ,? \s {IN_YEARS} )? \s* \.? \s* \Z
    """,
    words=("kr", "mill", *WHOLE_KRONER_MARKS),
    examples=("Sum satsinger: 2 800 000 kroner", "Til sammen 2,8 mill. kr", "Sum: 2 mill. kr i 2026"),
    counter_examples=("Sum satsinger", "Sum for 2025: 3 mill. kr i 2026", "Sum: 2 mill. kr i 2026 og 3 mill. kr"),
)
SUM_IN_YEAR = Pattern(
    name="sum below a list of measures with its year before the amount",
    expression=rf"""
        \A \s* {BULLET} (?P<title> \p{{L}} [^:\d]{{2,60}}? ) \s (?P<years> (?: (?: i | for ) \s )? {YEARS} )
        (?: \s* : | \s* = | \s (?: blir | er ) ) \s+ (?P<rest> {AMOUNT} ) \s* \.? \s* \Z
    """,
    words=("kr", "mill", *WHOLE_KRONER_MARKS),
    examples=("Sum drift i 2031: 2 mill. kr", "Til saman for 2031 = 300 000 kroner"),
    counter_examples=("Sum drift: 2 mill. kr", "Sum drift i 2031: 2 mill. kr og 3 mill. kr i 2032"),
)
COUNTS_THINGS = Pattern(
    name="list line that tells how many of something in all",
    expression=rf"""
        \A \s* {BULLET} (?: totalt | til \s sammen | til \s saman | i \s alt | sum ) \s \d[\d ]* \s
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
        (?= {AMOUNT} \s+ (?: {IN_YEARS} \s+ )? til \s \p{{L}} )
    """,
    words=(" til ",),
    examples=("kr 90 000 til benker, og kr 40 000 til båt", "2 mill. kr til kai, 1 mill. kr i 2027 til bru"),
    counter_examples=("kr 90 000 til benker og båt", "fra 2 mill. kr og 1 mill. kr til 3 mill. kr"),
)
YEARS_IN_THE_END = Pattern(
    name="years in the end of a sentence",
    expression=rf"\s {IN_YEARS} \s* \.? \s* \Z",
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
    expression=rf"\A \s* {AMOUNT}",
    examples=("40.000 kroner til utstyr", "Kr 125.000,- settes av"),
    counter_examples=("Utstyr for 40.000 kroner", "2025 blir et godt år"),
)
BULLETED_AMOUNT = Pattern(
    name="list line that begins with an amount",
    expression=rf"\A \s* {BULLET_MARK} \s+ (?= \d | kr ) {AMOUNT} \s",
    words=("kr", "mill", *WHOLE_KRONER_MARKS, "'", "’"),
    examples=("- 1,5 mill. kroner årlig til benker", "• Kr 90 000 til nytt orgel"),
    counter_examples=("- Benker for 40.000 kroner", "1,5 mill. kroner til benker", "- 1,5 mill."),
)
ADDED_AMOUNT = Pattern(
    name="list line that begins with a plus and its amount",
    expression=rf"\A \s* \+ \s? (?= \d | kr ) {AMOUNT} \s",
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
        \A \s* {BULLET} \p{{L}} [^:]{{2,110}}? (?: \s? : | \s [-–=] ) \s*
        (?P<number> (?: [-+−–÷] \s? )? (?! (?:19|20)\d\d \s* \Z ) \d{{1,3}} (?: [ .]\d{{3}} | \d )* (?: ,\d+ )? ) \s* \Z
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
        (?P<number> [-+−–÷]? (?! (?:19|20)\d\d \s* \Z )
          (?: \d{1,3} (?: [ .]\d{3} )+ | \d{2,} | \d+ ,\d+ | (?<= [-+−–÷] ) \d ) ) \s* \Z
    """,
    examples=("- Ny buss 500", "Vedlikehold av veier 1 200", "Kutt i reiser -300"),
    counter_examples=("Leirskole i 2026", "Ombygging av fase 12", "Kulturhus 2", "Ny buss: 500", "Ring oss på 22"),
)
SIGNED_NUMBER = Pattern(
    name="list line that begins with a sign and a number written as money is, without a unit",
    expression=rf"""
        \A \s* (?: {BULLET_MARK} \s+ )? (?P<sign> [-+−–÷] ) \s? (?P<number> \d{{1,3}} (?: [ .] \d{{3}} )+ ) \s
        (?: til | fra | frå | på | i ) \s \p{{L}}
    """,
    examples=("+ 450 000 til kulturskolen", "- 1.200.000 fra staben", "• + 450 000 til kulturskolen"),
    counter_examples=("- 450 000 kroner til kulturskolen", "- 45 til kulturskolen", "450 000 til kulturskolen"),
)
BARE_AMOUNT = Pattern(
    name="list line that ends in a number written as money is, without a unit",
    expression=r"""
        \A (?= .* \p{L}{3} ) .* (?: : | \s [-–=] | \p{L} (?= \s ) ) \s* (?: [-+−–÷] \s? )?
        \d{1,3} (?: [ .] \d{3} )+ (?: \s i \s (?:19|20)\d\d (?: (?: , | \s og ) \s .* )? )? \s* \Z
    """,
    examples=(
        "- Kulturskolen: 450 000",
        "Kulturskolen: 450 000 i 2031, 500 000 i 2032",
        "Kulturskolen 450 000 i 2031",
        "Redusert konsulentbruk: - 500.000",
    ),
    counter_examples=("- Kulturskolen: 450", "- Kulturskolen: 450 000 kroner", "Ring oss: 22 33 44 55"),
)
PARTED_BY_STROKES = Pattern(
    name="amounts of several years with strokes between them",
    expression=r"\d+ (?: ,\d+ )? (?: \s? / \s? \d+ (?: ,\d+ )? ){1,4} \s? (?: mill | mrd | t?kr\b | kroner )",
    words=("/",),
    examples=("Ny kai: 0,5/0,7/0,7/0,7 mill. kr", "Benker 500/600 tkr"),
    counter_examples=("Sak 12/24: 2 mill. kr", "0,5 mill. kr / 0,7 mill. kr", "1/2 stilling"),
)
GIVEN_NUMBER = Pattern(
    name="number written as money is, without a unit, that is set aside",
    expression=r"""
        \b (?: avset (?: tes | tast | jast ) | set (?: tes | tast | jast ) \s av | bevilges | løyves | løyvast
              | tilføres )
        \s (?: inntil \s )? \d{1,3} (?: [ .] \d{3} )+ \s til \s \p{L}
    """,
    words=(" til ",),
    examples=("Det avsettes 500.000 til disposisjonsfond.", "2. Det settes av 90 000 til benker"),
    counter_examples=(
        "Det avsettes kr 500.000 til fond",
        "Det avsettes 50 til fond",
        "Det avsettes 500.000 kr til fond",
    ),
)
ANNOUNCED_ITEM = Pattern(
    name="measure in the line that announces it",
    expression=r"\A (?P<announcement> [^:\d]* (?: \d{1,2} [.)] [^:\d]* )? : ) \s+ (?P<item> (?-i:\p{Lu}) .* \d .* ) \Z",
    words=(":",),
    examples=("2. Budsjettet vedtas med denne endringen: Biblioteket gis 90 000 kr", "Nye tiltak: Ny kai 2 mill. kr"),
    counter_examples=("Nye tiltak: 2 mill. kr", "Nye tiltak:", "Nye tiltak i 2031: Ny kai 2 mill. kr"),
)
