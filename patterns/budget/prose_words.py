"""The rules for what a sentence with a measure says besides: years, shares, cuts, areas, what is put off."""

from __future__ import annotations

from patterns.budget.item_parts import BULLET
from patterns.bullets import BULLET_MARK
from patterns.pattern import Pattern

PROJECT_START = Pattern(
    name="first sentence of a project's paragraph",
    expression=r"""
        \A \s* (?: totalramm\w+ \b | (?: det \s )? (?: settes \s av | sett(?:e|a)st \s av | brukes
        | vert \s brukt | bevilges | løyves ) | budsjettet \s for \s (?:19|20)\d\d | ny \s ramme )
    """,
    examples=(
        "Totalrammen er på 12 mill.",
        "Det settes av kr 6 000 000 for 2025",
        "Det brukes 0,8 mill. kroner hvert år",
    ),
    counter_examples=("Arbeidet starter i 2025", "Etter salg av tomter gjenstår 63 millioner"),
)
TOTAL_BEFORE = Pattern(
    name="words before a project's total",
    expression=r"""
        (?: totalramm\w+ | ny \s ramme | saml(?:et|a) \s utbetaling | saml(?:et|a) \s ramme | til \s sammen
        | kostnadsramm\w+ )
        [^.\d]{0,30} \Z
    """,
    examples=("Totalrammen er på ", "Samla utbetaling blir "),
    counter_examples=("Det settes av ", "Totalrammen økte i 2024 med "),
)
RAISED_FROM = Pattern(
    name="word before the amount that is raised",
    expression=r"\b (?: fra | frå ) \s* \Z",
    words=("fra", "frå"),
    examples=("økes fra ", "auka frå "),
    counter_examples=("økes til ", "fra 2024 "),
)
CUT = Pattern(
    name="word for a cut",
    expression=r"""
        \b (?: nedtrekk | reduksjon | kutt | innsparing | nedskjæring | besparelse | halveres | reduser(?:es|t|ast)
        | kuttes | kutta | senkes | senka | nedjusteres | trappes \s ned
        | utgår (?! ande ) | går \s ut (?! \s (?: på | over ) )
        | tas \s ut | strykes | fjernes | avvikles | legges \s ned | \A redusere ) \w*
    """,
    examples=("Redusere støtten", "Nedtrekk i staben", "innsparinger", "Rammen reduseres", "Tilskuddet går ut"),
    counter_examples=("Styrking av skolen", "Det går ut på å lære", "Tilsyn for å redusere fravær"),
)
STATED_FOR = Pattern(
    name="year right before its amount",
    expression=r"for \s (?P<year> (?:19|20)\d\d ) \s er \s* \Z",
    examples=("Budsjettet for 2024 er ",),
    counter_examples=("for 2024 ", "for skolen er "),
)


YEAR_BEFORE = Pattern(
    name="year that a colon or dash binds to the amount behind it",
    expression=r"(?<! \d ) (?<! \d \s? [-–—] \s? ) (?P<year> (?:19|20)\d\d ) \s* (?: [:=] | [-–] (?= \s ) ) \s* \Z",
    words=("19", "20"),
    examples=("2026: ", "SFO. 2025: ", "2026 – "),
    counter_examples=("for 2026 ", "2025-2028: ", "i 2025, "),
)
YEAR_LEADS = Pattern(
    name="year that stands before its amount, and nothing else",
    expression=r"""
        \A [\s:=,;.–-]* (?: \b (?: og | så | deretter ) \s+ )? (?: (?: i | for ) \s+ )?
        (?P<year> (?:19|20)\d\d ) \s* (?: [:=–-] \s* )? \Z
    """,
    words=("19", "20"),
    examples=(" 2026 ", ": 2027 ", ", 2028: ", " og i 2029 ", " i 2027 – "),
    counter_examples=(" 2026-2028 ", " fase 2026 ", ", "),
)
YEARS_LEAD = Pattern(
    name="several years that stand before the amount for them",
    expression=r"""
        \A \s* (?P<phrase> (?:19|20)\d\d (?: \s? [-–—] \s? (?: (?:19|20)\d\d | \d\d )
          | (?: , \s (?:19|20)\d\d )* \s (?: og | & ) \s (?:19|20)\d\d ) ) \s+ (?= \S )
    """,
    words=("19", "20"),
    examples=(" 2026-2029 2 mill. kr", " 2026 og 2027 2 mill. kr"),
    counter_examples=(" 2026 2 mill. kr", " i 2026-2029 2 mill. kr", " 2026-2029"),
)
EACH_OF = Pattern(
    name="title that ends in how many times or years the amount behind it is meant",
    expression=r"""
        (?: \s [àá@] (?: \s kr \.? )? | \d \s? [x×*] | \b (?: ganger | gonger ) | (?:19|20)\d\d \s og ) \s* \Z
    """,
    examples=("2 lærere à", "Tre turer, 3 x", "fem ganger", "Ny bil 2026 og"),
    counter_examples=("2 lærere", "Ny kaia", "Trinn 3"),
)
ENDS_BEFORE_YEAR = Pattern(
    name="word before a year that ends what stands before it",
    expression=r"\s (?: i | for | fra | frå ) \s* \Z",
    examples=("Ny båt i", "Leirskole fra"),
    counter_examples=("Ny båt", "Tilskudd"),
)
UNIT_AS_AMOUNT = Pattern(
    name="caption whose unit is no amount",
    expression=r"\b (?: tall | tal | beløp | summer | summar ) (?: ene | a )? \s (?: er \s )? i \s* \Z",
    words=("tal", "beløp", "summ"),
    examples=("Endringer i rammene, tall i", "Beløpene er i"),
    counter_examples=("Økt tall i planen", "Flere lærere i"),
)
YEAR_BEHIND_TITLE = Pattern(
    name="year of the first amount behind a title",
    expression=r"(?<= [\p{L})] ) \s? [.,;:–-] \s+ (?P<year> (?:19|20)\d\d ) \s* \Z",
    words=("19", "20"),
    examples=("Lengre åpningstid i SFO. 2025", "Ny kai – 2026"),
    counter_examples=("Jubileet 2027", "Plan 2025-2028", "fra 1.8. 2025"),
)
_YEARS = r"(?: (?:19|20)\d\d (?: (?: \s? [-–] \s? | \s? , \s | \s og \s ) (?: (?:19|20)\d\d | \d\d \b ) )* )"
_FROM_OR_IN = r"(?: (?: fra | frå ) (?: \s og \s med )? | f\.? \s? o\.? \s? m\.? | i | for )"
YEARS_IN_TITLE = Pattern(
    name="years that end a measure's title",
    expression=rf"""
        (?<= [\p{{L}})»”"] ) \s (?: \( \s* (?P<phrase> (?: {_FROM_OR_IN} \s )? {_YEARS} ) \s* \)
          | (?P<phrase> {_FROM_OR_IN} \s {_YEARS}
            | (?:19|20)\d\d (?: , \s (?:19|20)\d\d )* \s og \s (?:19|20)\d\d ) ) \s* \Z
    """,
    words=("19", "20"),
    examples=("Ny buss i 2026", "Leirskole (2026-2028)", "Asfaltering fra og med 2027", "Ny kai 2026 og 2027"),
    counter_examples=("Jubileet 2027", "Utsettes til 2027", "Fase 2 (vedtatt 2024)", "Rammen (200)"),
)
YEAR_ENDS_TITLE = Pattern(
    name="title that ends in a bare year",
    expression=r"""
        \p{L} (?<! \b (?: til | innen | før | etter | mot | siden | sidan | pr | per | nr | sak | vedtak | vedtatt
          | vedteke | regnskap | rekneskap | budsjett | plan | økonomiplan | prisnivå ) )
        \s (?P<year> (?:19|20)\d\d ) \s* \Z
    """,
    words=("19", "20"),
    examples=("Ny lekeplass 2026", "Asfaltering 2027"),
    counter_examples=("Ny buss innen 2027", "Leirskole 2026-2028", "Økonomiplan 2027", "Ny kai, 2026"),
)
OPENS_WITH_YEAR = Pattern(
    name="list line that begins with its year",
    expression=rf"""
        \A \s* {BULLET} (?: (?: i | for ) \s )? (?P<year> (?:19|20)\d\d ) \s? (?: : | [–-] (?= \s ) ) \s*
        (?P<rest> \S .* ) \Z
    """,
    words=("19", "20"),
    examples=("2026: Leirskole 300 000 kr", "- For 2027: 300 000 kr til leirskole", "I 2026 – ny kai, 2 mill. kr"),
    counter_examples=("2026-2028: Leirskole", "I 2026 settes det av 2 mill. kr", "Leirskole 2026: 300 000 kr"),
)
OPENS_IN_YEAR = Pattern(
    name="sentence that begins with the year in which an amount is given",
    expression=rf"""
        \A \s* {BULLET} i \s (?P<year> (?:19|20)\d\d ) \s
        (?P<verb> (?: vert | blir ) | \p{{L}}{{3,}} (?: es | ast ) ) \s det \s (?P<rest> \p{{L}}* \s? .* \d .* ) \Z
    """,
    words=(" det ",),
    examples=("I 2026 settes det av 2 mill. kr til ny buss", "- I 2027 vert det løyvd kr 90 000 til kai"),
    counter_examples=("I 2026 kjøper vi ny buss", "I 2026 settes det i gang arbeid", "Det settes av 2 mill. kr i 2026"),
)
PART_BEFORE = Pattern(
    name="word before a part of the amount told",
    expression=r"""
        \b (?P<part> hvorav | kvarav | derav | herav | av \s dette | av \s disse | inklusive | inkl\. )
        [^\d.;]{0,40} \Z
    """,
    examples=("3 mill. kr i 2025, hvorav ", "inkl. "),
    counter_examples=("i 2025, ", "av disse fikk 3 skoler"),
)
SHARED_OUT = Pattern(
    name="word before what each year gets of the amount told",
    expression=r"\b fordelt \s (?: med | på ) [^\d.;]{0,20} \Z",
    words=("fordelt",),
    examples=("6 mill. kr fordelt med ",),
    counter_examples=("fordelt på 3 skoler", "likt for alle med "),
)
AREA_BEFORE = Pattern(
    name="area before a measure's title",
    expression=rf"""\A \s* (?: {BULLET_MARK} \s+ | \d{{1,2}} [.)] \s+ 
        | [a-zæøå] [.)] \s+ )?
        (?P<area> (?-i:\p{{Lu}}) [^:;.\d]{{1,50}} ) : \s+ (?! inntil \b | opptil \b )
        (?P<rest> (?-i:\p{{Lu}}) \p{{L}}+ .* ) \Z""",
    examples=("- Skole: Flere lærere med 2 mill. kr", "Helse og omsorg: Ny lege 1 mill. kr"),
    counter_examples=("- Skole: 2 mill. kr", "- Skole: flere lærere"),
)
AREA_GIVEN = Pattern(
    name="area before an amount and what it is given to",
    expression=rf"""
        \A \s* (?: {BULLET_MARK} \s+ | \d{{1,2}} [.)] \s+ | [a-zæøå] [.)] \s+ )?
        (?P<area> (?-i:\p{{Lu}}) [^:;.\d]{{1,50}} ) : \s+
        (?P<rest> (?: t?kr\.? \s? )? \d [\d .,]* \s? [\p{{L}},.-]{{0,12}} (?: \s kroner )? \s til \s \p{{L}} .* ) \Z
    """,
    words=(" til ",),
    examples=("- Kultur: kr 150 000 til biblioteket", "Skole: 1,5 mill. kroner til leirskole i 2031"),
    counter_examples=("- Kultur: til biblioteket kr 150 000", "Ramma: auke frå 2 mill. til 3 mill."),
)
TELLS_CHANGE = Pattern(
    name="words for money given, added or cut",
    expression=r"""
        \b (?: bevilge[srt]? | løyve[srt]? | løyvd | sett(?:e|es|ast|est)? \s av | avset(?:tes|tast|tjast)
        | styrke[srt]? | øke[srt]? | auke[srt]? | reduser(?:es|t|ast)? | kutte[srt]? | tilføre[srt]?
        | opprette[srt]? | tildele[srt]? ) \b
    """,
    examples=("Det settes av 500 000 kr", "Rammen styrkes", "vert løyvd"),
    counter_examples=("Vedtaket gjelder skolen", "lån på 3 mill."),
)
THEREAFTER = Pattern(
    name="word before the amount of the years that follow",
    expression=r"\b (?: deretter | så | seinare | senere | dinest | påfølgende \s år ) \b [^\d]{0,12} \Z",
    examples=(" i 2025, deretter ", " i 2025, så kr "),
    counter_examples=(" i 2025, ", "deretter gikk det 3 år"),
)


PUT_OFF = Pattern(
    name="measure put off from one year to another",
    expression=r"""
        \b (?: utset(?:t|tes|tast|jast|te)? | utsatt | utsetting | (?: for )? sky(?:ves|vast|ve|vd)
          | flytt(?:es|ast|a|et)? ) \b [^.;]{0,40}? \b (?: fra | frå ) \s (?:19|20)\d\d \s til \s (?:19|20)\d\d
    """,
    words=("utse", "utsa", "skyv", "flytt"),
    examples=("utsettes fra 2026 til 2028", "Kaia flyttast frå 2031 til 2033"),
    counter_examples=("utsettes til 2028", "fra 2026 til 2028"),
)


TURNED = Pattern(
    name="years that get back what others lose",
    expression=r"""
        ,? \s (?: og | men ) \s (?: \p{L}+ \s ){0,3}? (?: øk\w* | auk\w* | hev\w* | reduser\w* | senk\w* | kutt\w* )
        \s (?: tilsvarende | tilsvarande ) \b .* \Z
    """,
    words=("tilsvar",),
    examples=(" i 2026 og økes tilsvarende i 2027.", " i 2031 og vert auka tilsvarande i 2032"),
    counter_examples=(" i 2026 og tilsvarende i 2027", " i 2026 og økes med kr 200 000 i 2027"),
)


CHANGED_LATER = Pattern(
    name="later years in which the amount no longer holds",
    expression=r"""
        ,? \s og \s (?: så \s | deretter \s )? (?: vert \s | blir \s )?
        (?P<said> (?! vid[ea]re | oppretth | fortset | gjenta ) \p{L}{2,} (?: es | ast )
          \s (?: i | fra | frå ) \s (?:19|20)\d\d .* ) \Z
    """,
    words=(" og ",),
    examples=(" i 2026 og fjernes fra 2027.", " i 2031 og deretter økes fra 2032"),
    counter_examples=(" i 2026 og videreføres i 2027", " i 2026 og 2027", " i 2026 og fjernes"),
)
BEGINS_WITH_UNIT = Pattern(
    name="line that begins with a unit",
    expression=r"\A \s* (?: kroner \b | kr \b | mill \b | million )",
    examples=("kroner", "kr.", "millioner kroner i 2026"),
    counter_examples=("1 560 000 kroner", "krokus", "Tall i kroner"),
)


CHANGES_INCOME = Pattern(
    name="words for an income that is changed",
    expression=r"""
        \b (?: øk | auk | hev | senk | reduser | innfør | utvid | fjern | avvikl | mei?r | mindre | lavere | lågare
          | nye? \b | (?: set | sett | satt ) \p{L}* \s (?: opp | ned | til ) ) \p{L}*
    """,
    examples=("Eiendomsskatten økes inntekt", "Gebyr for båtplass merinntekt", "Skatten settes til 3 promille inntekt"),
    counter_examples=("Rammetilskudd inntekt", "Gebyret fastsettes til selvkost inntekt"),
)
