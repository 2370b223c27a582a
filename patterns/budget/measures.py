"""Words about measures: a heading that is itself one -> its title and amounts; a line -> whether it announces measures,
names their kind, the budget before them, or what pays for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from patterns.amounts import Amount, parse_cell_amount
from patterns.beginnings import AnchoredPattern
from patterns.budget.column_words import adds_or_cuts
from patterns.budget.headings import without_numbering
from patterns.budget.sections import read_section_heading
from patterns.bullets import BULLET_MARK
from patterns.pattern import MOST_KEPT, Pattern

MEASURE_WITH_FIRST_YEAR = Pattern(
    name="heading with first year's amount and total",
    expression=r"""
        \A \s* (?P<title> \S .*? ) \s* \( \s* (?! (?:19|20)\d\d \s* \) )
        (?P<first> [-+−–÷]? \s? \d[\d .]* (?:,\d+)? ) \s* \) \s*
        (?P<total> [-+−–÷]? \s? \d[\d .]* (?:,\d+)? \s* (?: mill?ion(?:er|ar|ene|arar)? | mill\b\.? | mrd\b\.?
        | milliard(?:er|ar)? | kroner | kr\b\.? )
            (?: \s (?:kroner|kr\.?) )? )
        \s* (?: totalt | samlet | samla | i \s alt | til \s sammen | i \s perioden | totalt \s i \s perioden )? \s* \Z
    """,
    words=("mil", "mrd", "kr"),
    examples=("Turstier ved elva (1,5) 6 millioner totalt", "Frivilligsentral (3 år) (0,4) 1,2 mill. kr totalt"),
    counter_examples=(
        "Turstier ved elva",
        "Helsestasjon (22 år)",
        "Ny bru (2031) 6 millioner",
        "Vi setter av (1,5) av 6 millioner totalt til stier",
    ),
)
MEASURE_OVER_PERIOD = Pattern(
    name="heading with the period's total",
    expression=r"""
        \A \s* (?P<title> \S .*? ) \s* [:,–-]? \s+ (?: totalt | samlet | samla | til \s sammen | sum ) \s (?: i
        | for | over ) \s
        (?: hele \s | heile \s )? (?: (?:økonomi)?plan )? perioden \s* :? \s*
        (?P<total> [-+−–÷]? \s? \d[\d .]* (?:,\d+)? \s* (?: mill?ion(?:er|ar|ene|arar)? | mill\b\.? | mrd\b\.?
        | milliard(?:er|ar)? | kroner | kr\b\.? )
            (?: \s (?:kroner|kr\.?) )? ) \s* \Z
    """,
    words=("perioden",),
    examples=("Færre innleide Totalt i perioden 6 millioner", "Buffer: Totalt i perioden 140 mill. kr"),
    counter_examples=("Vi bruker totalt 12 millioner i perioden", "i perioden.", "Totalt i perioden 3"),
)


class MeasureHeading(NamedTuple):
    """A heading that is a measure: `Turstier (1,5) 6 millioner totalt` gives title, first year's amount and total."""

    title: str
    first: Amount | None
    total: Amount


@lru_cache(maxsize=MOST_KEPT)
def read_measure_heading(text: str) -> MeasureHeading | None:
    """A heading line that is itself a measure, or None. The total carries the unit; the first year's amount shares
    it.
    """
    if match := MEASURE_WITH_FIRST_YEAR.search(text):
        total, first = parse_cell_amount(match["total"]), parse_cell_amount(match["first"])
        # More than the whole is no year's part of it.
        if total and first and abs(first.value) <= abs(total.value):
            return MeasureHeading(_title(match["title"]), Amount(first.value, first.raw, total.unit), total)
    if match := MEASURE_OVER_PERIOD.search(text):
        total = parse_cell_amount(match["total"])
        if total:
            return MeasureHeading(_title(match["title"]), None, total)
    return None


def _title(text: str) -> str:
    return " ".join(text.split()).rstrip(":,").rstrip()


_THUS_PAID = r"(?: slik | som \s følg\w* | på \s (?: følg\w+ | denne | dette ) \s \w+ )"
FINANCING = Pattern(
    name="line that tells how what stands above it is paid for",
    expression=rf"""
        \b (?: finansier (?: es | ast | t | a ) | dekk (?: es | ast | e | a ) | dekte? | inndekkes | salderes
          | salderast | skaffes \s til \s veie ) (?: \s inn )?
        (?: \s (?: {_THUS_PAID} | ved | av | med | gjennom | over ) )? \s* (?: \( [^()]{{1,40}} \) \s* )?
        (?: : | (?<= {_THUS_PAID} ) \. (?: \s [^.]{{1,40}} \.? )? ) \s* \Z
    """,
    words=(":", "slik", "følg", "måt"),
    examples=(
        "Bevilgningene finansieres slik:",
        "5. Løyvingane vert dekte slik:",
        "Dette dekkes inn ved:",
        "Endringene dekkes slik (1000 kr):",
        "Tiltakene finansieres slik. Tall i 1000 kroner",
    ),
    counter_examples=(
        "Følgende tiltak finansieres",
        "Nye tiltak:",
        "Utgiftene dekkes av fond",
        "Tiltakene finansieres av fond. Tall i 1000 kroner",
    ),
)


PAYS = AnchoredPattern(
    name="row that tells what pays for the rows above it",
    expression=r"""
        \A \s* (?: dekk (?: es | ast | et | a ) | dekt | inndekk (?: es | ast | et | a ) | inndekt
          | finansier (?: es | ast | t | a ) | salder (?: es | ast | t | a ) ) (?: \s inn )?
        \s (?: ved | av | med | gjennom | over | frå | fra ) \s \S
    """,
    examples=("Dekt ved bruk av disposisjonsfond", "Dekkes av økt utbytte", "Saldert med fond"),
    counter_examples=("Dekning av underskudd", "Bruk av disposisjonsfond", "Finansiering"),
)


def pays_for_others(label: str) -> bool:
    """Whether a row tells what pays for those above it (`Dekt ved bruk av disposisjonsfond`)."""
    return PAYS.search(label) is not None


COVERS = Pattern(
    name="sentence that tells what pays for the measures of a budget",
    expression=r"""
        \A \s* (?: \d{1,2} [.)] \s+ | [a-zæøå] \) \s+ )?
        (?: meir | mer )? (?: utgift(?:ene|a|er|ane|ar)? | kostnad(?:ene|ane|er|ar)? | (?:under)?balansen
          | underskudd(?:et)? | underskot(?:et)? | endring(?:ene|ane|er|ar) | tiltak(?:ene|a)?
          | økning(?:en|ene|a|ane) | auk(?:en|a|inga) | beløp(?:et|a)? | summ?(?:en|ene)
          | (?: tilleggs )? (?: bevilgning(?:en|ene|a) | løyving(?:a|ane) )
          | (?: budsjett )? (?: justering | regulering ) (?:en|ene|a|ane) )
        (?: \s (?: i | for | i \s året ) \s (?:19|20)\d\d (?: \s? [-–] \s? (?:19|20)?\d\d )? )?
        \s (?: (?: vert | blir | er | skal ) \s )?
        (?: dekk(?:es|ast|et|a)? | dekt(?:e)? | inndekk(?:es|ast) | finansier(?:es|ast|t|te|a)
          | salder(?:es|ast|t|te|a) ) (?: \s inn )?
        \s (?: ved | av | med | gjennom | over | frå | fra ) \s
    """,
    words=("dek", "finans", "salder"),
    examples=(
        "Utgiftene i 2031 dekkes ved bruk av disposisjonsfondet med kr 90 000",
        "3. Underskotet vert dekt av næringsfondet med 2 mill. kroner.",
        "b) Tiltakene finansieres ved økt utbytte på 400 000 kroner",
        "3. Økningen dekkes ved bruk av havnefondet med kr 90 000",
    ),
    counter_examples=(
        "Utgiftene dekkes slik:",
        "Det bevilges kr 90 000 til ny kai. Utgiften dekkes av fondet",
        "Kostnadene til ny kai, kr 90 000, er dekket inn",
    ),
)


def tells_cover(text: str) -> bool:
    """Whether a sentence with an amount tells what pays for measures told elsewhere."""
    return COVERS.search(text) is not None


PAID_BY_US = Pattern(
    name="sentence of those who propose on what pays for it",
    expression=r"""
        \A \s* (?: dette | det | satsingene | satsingane | tiltakene | tiltaka ) \s
        (?: finansierer | finansierar | dekker | dekkjer | dekkar | betaler | betalar ) \s (?: vi | me | partiet ) \s
        (?: inn \s )? (?: (?: ved \s å | ved | med | gjennom \s å | gjennom ) \s )?
        (?P<how> .* ) \Z
    """,
    words=("finansier", "dek", "betal"),
    examples=("Dette finansierer vi ved å kutte i reiser med 1,5 mill. kr.", "Satsingane dekkjer vi med fond."),
    counter_examples=("Vi finansierer dette", "Dette finansieres av fond"),
)
PAYS_LED = Pattern(
    name="word that what stands behind it pays for measures",
    expression=rf"""
        \A \s* (?: {BULLET_MARK} \s+ | \d{{1,2}} [.)] \s+ | [a-zæøå] [.)] \s+ )?
        (?: inndekn?k?ing (?: en | a )? | saldering (?: en | a )? | finansiering (?: en | a )? ) \s? : \s+
        (?P<how> \p{{L}} .* ) \Z
    """,
    words=("inndek", "salder", "finansier"),
    examples=("d) Inndekning: Bruk av disposisjonsfond kr 600 000", "Finansiering: Redusert overtid 2 mill. kr"),
    counter_examples=("Inndekning:", "Finansiering av ny kai: 2 mill. kr", "Inndekning: 2 mill. kr"),
)
BODY_DECIDES = Pattern(
    name="line that says that a body decides what stands below it",
    expression=r"""
        \A \s* (?: \w+ \s )? (?: kommunestyret | bystyret | heradsstyret | fylkestinget | formannskapet | utvalget
          | utvalet | byrådet | fylkesrådet ) \s
        (?: (?: vedtar | vedtek | vedtok | gjør | gjer | godkjenner | godkjenn ) (?: \s (?: slikt | dette | følgende
          | følgjande | fylgjande ) (?: \s vedtak )? )?
          | har \s (?: vedtatt | vedteke ) (?: \s (?: følgende | følgjande ) )? ) \s* : \s* \Z
    """,
    words=(":",),
    examples=("Kommunestyret vedtar:", "Heradsstyret gjer slikt vedtak:", "Formannskapet vedtok følgende:"),
    counter_examples=("Kommunestyret vedtar budsjettet", "Kommunestyret ber om:", "Vedtak:"),
)


def told_payers(text: str) -> str | None:
    """What pays for measures, by a sentence of those who propose them (`Dette finansierer vi ved å …`) or a word before
    it (`Inndekning: …`), or None."""
    match = PAID_BY_US.search(text) or PAYS_LED.search(text)
    return match["how"] if match else None


def says_decided(text: str) -> bool:
    """Whether a line says that a body decides what stands below it (`Kommunestyret vedtar:`)."""
    return BODY_DECIDES.search(text) is not None


def tells_financing(text: str) -> bool:
    """Whether a line announces what pays for the measures above it (`Bevilgningene finansieres slik:`)."""
    return FINANCING.search(text) is not None


def heads_what_pays(headings: Sequence[str]) -> bool:
    """Whether the nearest of some headings that tells what stands below it says that it pays for measures, or is more
    or less of what they cost (`Inndekning:`, `Økte inntekter`): an income below it is a measure.
    """
    for heading in reversed(headings):
        if tells_financing(heading) or adds_or_cuts(without_numbering(heading)) is not None:
            return True
        section = read_section_heading(heading)
        if section is not None:
            return section.section == "inndekning"
    return False


MEASURES = Pattern(
    name="heading of measures inside a section",
    expression=r"""
        \A \W* (?: \w+ \s ){0,2}
        (?: tiltak | endring(?:er|ar) | satsing(?:er|ar)? | prioritering(?:er|ar)? | tabell ) \b
    """,
    examples=("Nye tiltak", "Endringer i forhold til forslaget", "Tabell 3"),
    counter_examples=("Fødsler og dødsfall", "Om kommunen"),
)
_OF_YEARS = r"(?: \s+ (?:19|20)\d\d (?: \s? [-–—] \s? (?:(?:19|20)\d\d|\d\d) )? )?"
KIND_OF_MEASURES = Pattern(
    name="kind of measures, no area",
    expression=rf"""
        \A \W* (?: (?: og | andre | øvrige | nye | varige | eingongs | engangs | tekniske | sentrale )[\s-]+ )*
        (?: \w*tiltak | konsekvensjuster(?:ing|te?)\w* | konsekvens(?:ar|er) \b .* | innsparing\w*
          | effektivisering\w* | (?: budsjett )? justering(?:er|ar)? | realendring(?:er|ar)?
          | budsjettendring(?:er|ar)? | driftskonsekvens\w*
          | driftsendring(?:er|ar)? | satsing(?:er|ar)? | reduksjon(?:er|ar)? | omstilling\w* | endring(?:er|ar)
          | (?: tidligere | tidlegare ) \s (?: vedtatt\w* | vedtak | vedteke? | vedtekne ) (?: \s tiltak )?
          | vedtak \s (?: i \s )? (?: forrige | førre | tidligere | tidlegare | gjeldende | gjeldande ) \s \w+
          | (?: vedtatte? | vedteke | vedtekne ) \s (?: tiltak | endring(?:er|ar) | budsjettendring(?:er|ar) )
          | (?: lønns- | løns- | pris- | lønn | løn )? \s? (?: og \s )? (?: lønns | løns | pris )
            -? (?: vekst | kompensasjon | justering | auke | økning )
          | demografi \w* | volumendring(?:er|ar) )
        (?: \s+ (?: og | / ) \s+ (?: \w+ \s+ )? (?: \w*tiltak | \w*endring(?:er|ar) | \w*justering(?:er|ar)?
          | innsparing\w* | satsing(?:er|ar)? | \w*vekst ) )?
        (?: \s+ (?: i | frå | fra | for | fra \s og \s med ) \s+ .{{0,40}}
          | \s+ (?: inneværende | inneverande ) \s år )?
        {_OF_YEARS} \s* :? \s* \Z
    """,
    examples=(
        "Konsekvensjusteringer",
        "Vedtak førre økonomiplan",
        "Tidligere vedtatt",
        "Lønns- og prisvekst",
        "Nye tiltak og realendringer",
        "Innsparingstiltak",
        "Budsjettendring inneværende år",
        "Tekniske justeringer",
        "Endringer i driften",
    ),
    counter_examples=("Kultur", "Pris for beste lag", "Vedtak om skolen", "Nye biler", "Tiltaksplan"),
)
BASE_LINE = Pattern(
    name="budget before the changes",
    expression=rf"""
        \A \s* (?:
          (?: opprinnelig | opphavele?g | vedtatt | vedteke | gjeldende | gjeldande | justert | regulert | revidert
            | inneværende \s års | inneverande \s års | fjorårets | årets ) \s (?: netto \s )? (?: drifts )?
            (?: budsjett (?:ramme)? | ramme )
          | (?: (?: (?:19|20)? \d\d \s? / \s? )? basis ) (?: budsjett )? | utgangspunkt | fremskrevet \s budsjett
          | (?: budsjett | drifts | netto \s )? ramme (?= \s (?:19|20)\d\d \s* \Z )
        ) {_OF_YEARS} \s* \Z
    """,
    examples=("Opprinnelig budsjett", "Opphaveleg budsjett", "Vedtatt budsjett 2024", "Driftsramme 2024", "17/basis"),
    counter_examples=("Ny ramme", "Budsjettkontroll", "Ramme 2025-2028", "Vedtatt reguleringsplan"),
)


def names_measures(text: str) -> bool:
    """Whether a heading speaks of the table below it, not of another part (`Tiltak`, `Endringer i forhold til …`)."""
    return MEASURES.search(text) is not None


COST_FRAME = Pattern(
    name="total that is a cost frame",
    expression=r"\b (?: \w*ramme | kostnad\w* | totalkostnad | prosjektkostnad )",
    examples=("Totalramme", "Kostnad"),
    counter_examples=("Sum 2025-2028", "Totalt"),
)


def is_cost_frame(label: str) -> bool:
    """Whether a total column states what a project may cost in all, to which the budget's years need not add up."""
    return COST_FRAME.search(label) is not None


_BUDGET = r"""\p{L}* (?: budsjett | økonomiplan | investeringsplan | handlingsplan | (?<! prog ) ramme | innstilling
    | tilråding | forslag | framlegg ) \p{L}*"""
_THUS = r"(?: slik | slike? | som \s følg\w* | på \s (?: følg\w+ | denne ) \s \w+ | med | følg\w+ | disse | desse )"
_CHANGED = r"""(?: (?: endr | juster | reguler | korriger | revider | suppler | utvid | styrk ) (?: es | ast | a | et
    | t | e ) )"""
_MONEY_LEFT = r"""(?: (?: mer | meir ) (?: inntekt | skatt ) \w* | mindreforbruk\w* | oversku(?:dd|ot)\w*
    | midl(?:ene|ane) | peng(?:ene|ane) | utbytte(?:t|r)?
    | \w* (?: skatteinntekt | salgsinntekt | salsinntekt ) \w* )"""
_IS_USED = r"""(?: bruk (?: es | ast | t | a ) | nytt (?: es | ast | a | et ) | benyttes
    | disponer (?: es | ast | t | te ) | fordel (?: es | ast | t | te | er )
    | (?: sett (?: es | ast )? | satt ) \s av )"""
ANNOUNCES_MEASURES = Pattern(
    name="line that announces a list of measures",
    expression=rf"""
        \A (?= .* \b (?: endring(?:er|ar|ene|ane)? | tiltak(?:a|ene)? | bevilg\w* | løyv\w* | prioriter\w*
        | satsing\w* | påpluss\w* | kutt | innsparing\w* | styrking\w* | tillegg\w* | omprioriter\w*
        | omdisponer\w* | (?: viktigste | viktigaste | noen \s av | nokre \s av ) \s punkt\w* | hovedpunkt\w*
        | (?: foreslår | foreslår \s me | vil | ønsker | ønskjer | (?: enige | einige | samde ) \s om ) \s
          (?: \p{{L}}+ \s ){{0,2}} (?: å \s )?
          (?: kutte | styrke | øke | auke | redusere | spare | bruke | bevilge | løyve )
          (?: \s (?: mer | meir | mindre ) )? (?: \s (?: penger | pengar | midler | midlar ) )?
          (?: \s (?: på | i | til ) )? (?= \s* : )
        | inndekning | følgende \s beløp | reverser\w* | nye \s midler | reduksjon\w* ) \b
          | \s* endrings (?: forslag | framlegg ) \s (?: fra | frå ) \s
          | .* \b {_BUDGET} \b [^.:]* \b (?: {_CHANGED} | tilføres | tilførast ) \b [^.:]* \b {_THUS} \b
          | .* \b (?: følg\w+ | disse | desse ) \b [^.:]* \b
            (?: (?: legges | leggast | leggjast | lagt | lagde | tas | takast | tatt | teke | tekne
              | føres | førast | ført | førde ) \s (?: inn | til | med | opp ) | innarbeid \w+ )
            \b [^.:]* \b {_BUDGET}
          | .* \b budsjett\w* \b (?! [^:]* \b (?: bli | være | vere | se | sjå ) \b )
            [^.:]* \b (?: vil | ønsker | ønskjer | foreslår ) \b [^.:]*
          | .* \b {_MONEY_LEFT} \b [^:]{{0,120}} \b {_IS_USED} \b [^.:\d]* ) .* : \s* \Z
    """,
    words=(":",),
    examples=(
        "3. Følgende endringer gjøres:",
        "Endringsforslag fra Venstre:",
        "Vi vil bevilge penger til:",
        "Nye tiltak:",
        "2. Investeringsbudsjettet vert endra slik:",
        "Driftsbudsjettet for 2031 justeres som følger:",
        "Økonomiplanen vert utvida med:",
        "Følgende legges inn i investeringsbudsjettet:",
        "Desse vert tekne inn i budsjettet for 2031:",
        "Blant de viktigste punktene i avtalen er disse:",
        "Vi foreslår å kutte:",
        "I sitt alternative budsjett vil partiet:",
        "Vi vil bruke mer penger på:",
        "Partiene er enige om å bruke penger på:",
        "3. Meirinntekter på 2 mill. kr frå sal av kraft vert nytta til:",
        "Mindreforbruket disponeres slik:",
    ),
    counter_examples=(
        "Overskuddet i 2031 ble slik:",
        "Følgende endringer gjøres",
        "Til stede:",
        "Endringer: tre",
        "Budsjettet behandles slik:",
        "Følgende tas ut av investeringsbudsjettet:",
        "Følgende møtte:",
        "I budsjettet vil inntektene bli slik:",
    ),
)


def announces_measures(text: str) -> bool:
    """Whether a line announces a list of measures (`Følgende endringer gjøres:`, `Økte utgifter:`)."""
    words = text.rstrip()
    return words.endswith(":") and (
        ANNOUNCES_MEASURES.search(text) is not None or adds_or_cuts(words.rstrip(":")) is not None
    )


def is_kind_of_measures(text: str) -> bool:
    """Whether a row that heads others says of what kind they are (`Konsekvensjusteringer`), not of which area."""
    return KIND_OF_MEASURES.search(text) is not None


def is_base_line(label: str) -> bool:
    """Whether a row is the budget that the changes below it start from (`Opphavleg budsjett`)."""
    return BASE_LINE.search(label) is not None
