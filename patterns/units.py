"""Units: a statement such as `Tall i hele tusen kroner` -> the unit of the amounts it governs."""

from __future__ import annotations

from functools import lru_cache

from patterns.amounts import Unit
from patterns.beginnings import AnchoredPattern
from patterns.pattern import MOST_KEPT, Pattern, Together

_IN = r"(?: i \s (?: hele | heile | hel )? \s? | (?: hele | heile ) \s )"
_KRONER = r"(?: kroner | kr\b\.? | nok\b )"

THOUSANDS = Pattern(
    name="in thousand kroner",
    expression=rf"""
        (?: \b {_IN} (?: (?:kr\.? \s)? 1[ .]?000 | tusen ) (?! \s? (?:mill|innb|elev|person|timer)) (?! [ .]?\d )
          | \A \s* \(? (?: tusen | 1[ .]?000 ) \s {_KRONER} \)? \s* \Z
          | \( \s* (?: i \s)? (?: tusen | 1[ .]?000 ) \s {_KRONER} \s* (?: \) | , \s \p{{L}} )
          | (?<= [.:;] \s ) \(? (?: tusen | 1[ .]?000 ) \s {_KRONER} \)? \.? \s* \Z
          | \A \s* nok \s 1[ .]?000 \s* \Z | \( \s* (?: kr\.? | nok ) \s 1[ .]?000 \s* \)
          # At the end of a budget's caption: elsewhere it may be somebody's amount.
          | \A (?= .* (?: budsjett | økonomiplan | tabell | tiltak | investering | \A \s* drift (?: en | a )? \b
            | endring (?: er | ar )? \b | ramme (?: r | ne )? \b | skjema | oversikt ) )
            [^.:]* [\p{{L}}\d] (?: , | \s? [–—-] ) \s (?: tusen | 1[ .]?000 ) \s {_KRONER} \s* \Z
          | \b (?: tall | tal | beløp ) \s i \s 1 ['’]
          | \( \s* (?: tkr | tnok ) \s* \) | \A \s* (?: tkr | tnok ) \.? \s* \Z
          | \( \s* (?: alle \s )? (?: tall | tal | beløp | sum ) \s i \s (?:kr\.? \s)? (?: 1[ .]?000
          | tkr ) \b .{{0,12}} \)
          | \b (?: tall | tal | beløp | summer ) (?: ene | a )? \s (?: er \s )? i \s
            (?: tkr | tnok | kr\.? \s 1[ .]?000 | 1[ .]?000 | ['’]?000 \b )
          | \b i \s (?: tkr | tnok | nok \s 1[ .]?000 ) (?! \s? \d ) \b )
    """,
    words=("tusen", "000", "tkr", "tnok", "1'", "1’"),
    examples=(
        "(kr 1000)",
        "NOK 1000",
        "Tall i 1'",
        "Beløp i hele tusen kroner",
        "Tall i hele tusen kroner",
        "Beløp i 1000",
        "(tall i 1000)",
        "Hele 1 000",
        "Tusen kroner",
        "(tusen kroner)",
        "(1000 kr, minus er innsparing)",
        "(Tall i 1000 kr)",
        "(Alle tall i kr 1.000)",
        "Tiltak (i 1000 kroner)",
        "(i tusen kr)",
        "Alle tal i heile 1000",
        "Alle tal i hele 1000",
        "tkr",
        "Tall i 1000 kroner",
        "Planen gjelder fra nyttår. Tusen kroner.",
        "Beløpa er i heile tusen.",
        "Tallene er i tkr",
        "Beløpene er oppgitt i TNOK",
        "Alle tall i NOK 1000",
        "Tall i '000",
        "Budsjettendringer 2031, 1000 kr",
        "Investeringer 2031-2034 – tusen kroner",
    ),
    counter_examples=(
        "2 500 000 kroner",
        "i 10 000 hjem",
        "tusen takk",
        "utgjør 4 000 kroner",
        "Bevilger kr 1000",
        "Nes IL, 1000 kr",
        "Drift av hytta. Nes IL, 1000 kr",
    ),
)
MILLIONS = Pattern(
    name="in million kroner",
    expression=rf"""
        (?: \b i \s (?: hele | heile )? \s? (?: millioner | millionar | mill\b\.? | mnok ) (?! \s* \d )
          | \A \s* \(? (?: millioner | millionar | mill\.? | mnok
          | mkr ) (?: \s? (?: \d{{4}} \s? - \s? )? {_KRONER} )? \)? \s* \Z
          | \( \s* (?: i \s | tall \s i \s | beløp \s i \s )? (?: mill\.? | millioner | millionar | mnok | mkr ) \s*
            (?: (?: \d{{4}} \s? -? \s? )? {_KRONER} )? \s* (?: \) | , \s \p{{L}} )
          # At the end of a caption: as a sentence, or behind its last word or year.
          | (?: (?<= [.:;] \s ) (?-i:M) | (?<= (?: [\p{{L}})] | \b (?:19|20)\d\d ) (?: \s? [–—-] | [:;,] ) \s ) m )
            (?: illioner | illionar | ill\b\.? | nok\b | kr\b ) (?: \s? {_KRONER} )? \.? \s* \Z )
    """,
    words=("mill", "mnok", "mkr"),
    examples=(
        "Tall i hele millioner",
        "Millioner kroner",
        "(mill. kroner)",
        "(mill. kr)",
        "(mill. kr, innsparing med minus)",
        "(mill. 2010-kroner)",
        "Beløp i mill. kr",
        "Tall i millioner kroner",
        "Tabell 4.1 Endringer i havnebudsjettet. Mill. kr",
        "Investeringer 2031–2034. Millioner kroner.",
        "Endringer i driften, mill. kr",
        "Kaier 2031-2034 – mill. kroner",
    ),
    counter_examples=(
        "ca. 13. mill. kroner",
        "Rammen er 2031, og den er 5, mill. kroner",
        "bevilger 10 mill. kroner", "3,1 millioner totalt",
        "i 3 millioner",
    ),
)
BILLIONS = Pattern(
    name="in billion kroner",
    expression=rf"""
        \( \s* (?: tall \s i \s | i \s )? (?: mrd\.? | milliarder | milliardar ) \s? {_KRONER}? \s* \)
        | \b i \s milliard(?:er|ar)\b
    """,
    words=("mrd", "milliard"),
    examples=("(mrd. kr)", "Tall i milliarder"),
    counter_examples=("1,5 milliarder", "2 mrd. kroner"),
)
KRONER = Pattern(
    name="in whole kroner",
    expression=rf"""
        \b {_IN} (?: kroner | kr\b ) (?! \.? \s? 1[ .]?000 ) (?! \s \p{{L}} )
        | \A \s* \(? {_KRONER} \)? \s* \Z | \( \s* {_KRONER} \s* \)
        | (?<= [\p{{L}}\d)] [.:;] \s ) (?-i: Kroner ) \.? \s* \Z
        | \b (?: tall | tal | beløp ) \s i \s (?: kroner | nok | kr\b\.? ) (?! \s? 1[ .]?000 )
        | \b i \s (?: norske \s kroner | nok ) \b (?! \s? 1[ .]?000 )
    """,
    words=("kr", "nok"),
    examples=(
        "Skjønn i hele kroner",
        "Kroner",
        "(kroner)",
        "Tildeling til prosjekt (kroner)",
        "Beløp i kroner",
        "kr",
        "Tabell 2. Tilskudd til kor. Kroner.",
    ),
    counter_examples=(
        "Tusen kroner",
        "(mill. kroner)",
        "(Alle tall i kr 1.000)",
        "350 kroner",
        "forbruket i kroner og øre i år",
    ),
)
_STATEMENTS: tuple[tuple[Pattern, Unit], ...] = (
    (BILLIONS, "mrd. kr"),
    (MILLIONS, "mill. kr"),
    (THOUSANDS, "1000 kr"),
    (KRONER, "kr"),
)
_STATE_UNIT = Together(*(pattern for pattern, _ in _STATEMENTS))


@lru_cache(maxsize=MOST_KEPT)
def find_stated_unit(text: str) -> Unit | None:
    """The unit that a heading, a column heading or a line beside a table states, or None where it states none."""
    if not _STATE_UNIT.can_match(text):
        return None
    for pattern, unit in _STATEMENTS:
        if pattern.search(text):
            return unit
    return None


FOR_ALL_AMOUNTS = Pattern(
    name="unit said of all amounts",
    expression=r"""
        \b (?: alle \s (?: tall | tal | beløp | summer | summar ) | tallene | tala | beløpene | beløpa ) \b
    """,
    examples=("Alle tall er i millioner kroner.", "Beløpene er oppgitt i 1000 kr"),
    counter_examples=("Tall i 1000 kr", "Driftstiltak (1000 kr)"),
)


def states_unit_for_all(text: str) -> bool:
    """Whether a line states the unit of all that follows, not of one table (`Alle tall er i 1000 kr`)."""
    return FOR_ALL_AMOUNTS.search(text) is not None and find_stated_unit(text) is not None


_PLACES = (
    r"(?: tabell | list | oversi(?:kt|kte) | dokument | vedlegg | notat | sak | kolonne | brev | plan | oppstilling )"
)
_SAID = rf"""
    (?: er | blir | vert | vises | visast | viste? | står | stend | oppgitte? | oppgis | oppgjevne? | gitt | gjeve
      | gjevne | angitt | angjevne? | ført e? | føres | førte | avrunda | avrundet | rund (?: et | a ) \s av | til | og
      | (?: hele | heile ) \s tusen (?: \s kroner )?
      | her | under | nedenfor | nedanfor | over | ovenfor | ovanfor | som \s vises | følgende | følgjande | denne
      | dette | disse | desse | samtlige | alle | innvilget | innvilga | tildelt
      | (?: inkl | ekskl | eks ) \.? \s mva\.?
      | (?: i | for ) \s (?: (?: alle | denne | dette | disse | desse ) \s )? \p{{L}}* {_PLACES} \p{{L}}* )
"""

UNIT_TOLD = Pattern(
    name="sentence that tells the unit of the amounts below",
    expression=rf"""
        (?: \A | (?<= [.:;!?…)] \s ) | (?<= \( ) | (?<= [\p{{L}}\d] \s [-–—] \s ) | (?<= \p{{L}} , \s ) )
        \s* (?: [^.:;!?()\n]{{0,60}} \s )??
        \b (?: tall | tal | beløp | summ (?: er | ar | ene | ane )? | sum | kostnad (?: er | ar )? | tilskudd | tilskot
          | støtte | tildelinger | tildelingar | midler | midlar | verdier | verdiar ) (?: ene | ane | et | a )? \b
        (?: \s {_SAID} ){{0,6}}
        \s (?P<unit> i \s (?: hele \s | heile \s | hel \s | norske \s )? (?: (?: kr\.? | nok ) \s )?
        (?: tusen | 1[ .]?000 | ['’]?000 | tkr | tnok | mill(?: \. | ioner | ionar | \b ) | mnok | mkr
          | mrd(?: \. | \b ) | milliarder | milliardar | kroner | kr\.? | nok )
        (?: \s? -? \s? {_KRONER} )? ) (?: \s \(\w{{1,6}}\) )?
        \s* (?: \Z | [.:;!)] {{1,3}} (?: \s | \( | \Z )
          | , \s (?: dersom | om | hvis | viss | der | med \s mindre | med \s | uten | utan | og )
          | \s (?: dersom | hvis | viss | (?: om | der ) \s (?: ikke | ikkje ) | med \s mindre ) \b )
    """,
    words=("tusen", "000", "tkr", "tnok", "mill", "mnok", "mkr", "mrd", "kroner", "kr", "nok"),
    examples=(
        "Klager sendes innen tre uker. Alle beløp i 1000 kroner.",
        "Beløpa i tabellane er viste i heile tusen. Midlane må nyttast i år.",
        "Der ikke annet er sagt, er beløpene i 1000 kroner.",
        "Fordelingen er slik (tall i 1000 kroner):",
        "Oversikten under viser tildelt tilskudd i 1000 kroner.",
        "Beløp er oppgitt i tusen kroner, med mindre annet går fram.",
        "Alle beløp i kroner.",
        "Lista gjelder året. Alle summar er i heile tusen.",
        "Vik kommune – alle tall i 1000 kr",
        "Tallene er i mill. kroner.",
        "Summane er i heile kroner der ikkje anna står.",
        "Beløpene er avrundet til hele tusen kroner og oppgitt i tusen.",
    ),
    counter_examples=(
        "Rammen er på 6 mill. kroner.",
        "Vi gir tilskudd i 1000 hjem.",
        "Beløpet er økt i 3 millioner husstander.",
        "Fondet er målt i kroner lite.",
        "Det gis støtte i kroner per innbygger.",
    ),
)


def find_told_unit(text: str) -> Unit | None:
    """The unit that a remark, or the last such sentence or bracket of running text, tells of the amounts below."""
    told = [f"tall {match['unit']}" for match in UNIT_TOLD.finditer(text)]
    return find_stated_unit(told[-1] if told else text) if told or is_unit_remark(text) else None


NOTE_BELOW = AnchoredPattern(
    name="first words of a note below a table",
    expression=r"\A \s* (?: \* | \d \) | (?: kilde | kjelde | merknad | merk | note | noter | fotnote ) \b )",
    examples=("Kilde: søknadene", "* Utbetalt i fjor", "1) Etter klage"),
    counter_examples=("Kildevann i Vik", "Resten blir fordelt i høst."),
)


def is_note_below(text: str) -> bool:
    """Whether a line below a table is a note on it."""
    return NOTE_BELOW.search(text) is not None


_END_OF_TEXT = 400

UNIT_SENTENCE = Pattern(
    name="sentence or bracket at the end of running text that states the unit",
    expression=rf"""
        \A .* [\p{{L}}\d] .* (?: (?<= [.:;!] \s ) \(? | \( ) \s*
        (?: (?: alle \s )? (?: tall | tal | beløp | summer | summar | kostnader | kostnadar ) (?: ene | a )?
            (?: \s (?: er | blir \s vist | vert \s viste? | vises | er \s oppgitt | er \s oppgjevne? ) )? \s )?
        (?: i \s )? (?: hele \s | heile \s | hel \s )? (?:kr\.? \s)?
        (?: tusen | 1[ .]?000 | tkr | mill(?:\. | ioner | ionar | \b) | mnok | mkr )
        (?: \s {_KRONER} )? \s* \)? \s* [.:]? \s* \Z
    """,
    words=("tusen", "000", "tkr", "mill", "mnok", "mkr"),
    examples=(
        "Planen gjelder fra nyttår. Tusen kroner.",
        "Her er endringene som følger av vedtaket (tall i tusen):",
        "Rådmannen legger fram lista. Alle beløp i hele tusen kroner.",
    ),
    counter_examples=("Tusen kroner.", "Vi setter av 10 mill. kroner.", "Lånet er på 4 000 kroner."),
)


_ENDS_IN_UNIT = Together(UNIT_SENTENCE)


def may_end_in_unit(*lines: str) -> bool:
    """Whether the lines together have the words without which no running text ends in its unit."""
    return _ENDS_IN_UNIT.can_match(*lines)


def ends_in_unit(text: str) -> bool:
    """Whether running text ends in a statement of the unit, which then holds for the tables that it leads in."""
    # A paragraph may be as long as a book; its end is not.
    if not may_end_in_unit(text) or find_stated_unit(text) is None:
        return False
    return UNIT_SENTENCE.search(text[-_END_OF_TEXT:]) is not None


UNIT_REMARK = Pattern(
    name="remark that begins with the unit",
    expression=rf"""
        \A \W* (?: (?: alle \s )? (?: tall | tal | beløp | summer | summar ) \b .{{0,12}}? \b
          | (?: alle \s )? (?: tall (?: ene )? | tal a? | beløp (?: ene | a )? | summ (?: er | ar | ene | ane ) )
            (?: \s {_SAID} ){{1,6}} ) \s* \b i \s
    """,
    examples=(
        "Tall i hele tusen kroner. Uten lønnsvekst.",
        "Alle beløp er i 1000 kr",
        "Beløpene er oppgitt i mill. kr",
        "Tala i tabellane er i heile tusen",
    ),
    counter_examples=("Gebyrinntekter (1000 kr)", "Investeringer, tall i 1000 kr", "Beløpene brukes i 1000 kr"),
)


def is_unit_remark(text: str) -> bool:
    """Whether a line is a remark on the amounts beside it, no heading of its own."""
    if find_stated_unit(text) is None:
        return False
    return UNIT_REMARK.search(text) is not None or not has_letters_beside_unit(text)


UNIT_ALONE = AnchoredPattern(
    name="nothing but a unit",
    expression=rf"""
        \A \s* \(? \s* (?: (?: alle \s )? (?: tall | tal | beløp ) \s )? (?: i \s )? (?: hele | heile )? \s?
        (?: mill\.? | millioner | millionar | mnok | mkr | tusen | 1[ .]?000 | tkr | tnok | mrd\.? )? \s*
        (?: (?: \d{{4}} \s? - \s? )? {_KRONER} )? \s* \)? \s* \Z
    """,
    examples=("(Mill. kroner)", "(mill. 2010-kroner)", "Tall i hele tusen", "Kroner"),
    counter_examples=("Tiltak (i 1000 kroner)", "Bygg (mill. kr)"),
)


def has_letters_beside_unit(text: str) -> bool:
    """Whether a text says more than its unit."""
    return UNIT_ALONE.search(text) is None
