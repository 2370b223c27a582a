"""Lines that tell that grants are listed below them (`Midlene fordeles slik:`), or stand where a list should."""

from __future__ import annotations

from patterns.families.skjonnsfordeling import ALLOCATION, SUPPORT
from patterns.grants.fragments import AMOUNT, KIND_STEM
from patterns.grants.list_rows import ANNOUNCED_ROW
from patterns.pattern import Pattern

_MOST_HEADING_WORDS = 12
ANNOUNCED_LIST = Pattern(
    name="line that announces a list of grants",
    expression=rf"""
        \A (?= .* (?: {KIND_STEM} | tildel | fordel
          | \b (?: jule | penge | jubileums )? g[aå]ve (?: r | n | ne )? \b | \b gåva \b
          | (?: gitt | delt \s ut | innvilg | bevilg | løyv ) .* (?: kroner | mill | kr\b ) | stipend ) )
        # What each kind of purpose gets is nobody's grant.
        (?! .* \b (?: på | mellom ) \s (?: (?: ulike | følgende | følgjande | disse | desse ) \s )?
          (?: kategori | formåla | formålene | føremåla ) )
        (?= .* \b (?: slik | følgende | følgjande | fylgjande | disse | desse | som \s følg (?: er | jer )
          | (?: har | er | vert | blir ) \s (?: \p{{L}}+ \s ){{0,4}}
            (?: fordelt | tildelt | bevilget | løyvd | gitte? | fått )
          # `Her er tildelingen:` stands right above it.
          | her \s er \s (?: \p{{L}}+ \s )? (?: (?: tildeling | fordeling ) (?: en | a | ane | ene )?
            | oversikt (?: en | a )? | list[ea] | listen )
          | (?: over | på ) \s (?: de[mi]? | alle | hvem | kven ) \s som \s
            (?: \p{{L}}+ \s )? (?: får | fikk | fekk | fått ) ) \b )
        .* : \s* \Z
    """,
    words=(":",),
    examples=(
        "Kulturmidlene for 2023 fordeles slik:",
        "Utvalet løyver desse tilskota:",
        "Følgende lag får støtte i 2031:",
        "Fylket har også fordelt midler til bygdeprosjekter i 2031:",
        "Her er lista over dei som får kulturmidlar:",
        "Desse har fått gåve i 2031:",
        "Formannskapet gir følgende julegaver:",
        "Totalt er det gitt 400 000 kroner til fire prosjekt:",
        "Her er tildelingen av kulturmidlene for 2031:",
        "Her er oversikten over tildelte midler:",
    ),
    counter_examples=(
        "Midlene fordeles slik",
        "Følgende endringer gjøres:",
        "Tildelingen skjedde i mai",
        "Støtte:",
        "Midlene er fordelt på disse kategoriene:",
    ),
)
GETTERS = Pattern(
    name="line that announces what several get",
    expression=rf"""
        \A (?= .* (?: {KIND_STEM} | utbetal | bevilg | løyv
          | millionar | millioner | \b dette \s (?: får | fikk | fekk | har ) \b
          | så \s my (?: e | kje ) | kor \s mykje | hvor \s mye ) )
        (?! .* \b (?: per | pr | søkt? (?: e | er | jer )? ) \b )
        (?: .* \b (?: kommun (?: er | ene | ar | ane ) | lag (?: a | ene )? | forening (?: er | ene )
            | foreining (?: ar | ane ) | klubb (?: er | ar | ene | ane ) | \p{{L}}* anlegg (?: a | ene )?
            | bedrift (?: er | ene ) | organisasjon (?: er | ene ) )
            \b .* \b (?: får | fikk | fekk | mottar | mottek | mottok ) \b
          | .* \b (?: får | fikk | fekk ) \s (?: (?: \p{{L}}+ - )? (?: kommunene | kommunane ) | laga | lagene ) \b
          | .* \b har \s (?: kommunene | kommunane | laga | lagene | klubbene | klubbane ) \s (?: \p{{L}}+ \s )? fått \b
          | (?: .* \b forslag (?: et )? \s til \s )? (?: ny \s )? fordeling (?: en | a )? \s (?: av | mellom ) \b )
        .* : \s* \Z
    """,
    words=(":",),
    examples=(
        "Dette får kommunene utbetalt i mai:",
        "12 nye kommuner fikk mandag reformstøtte:",
        "Så mykje fekk kommunane:",
        "Dette får Fosen-kommunene:",
        "Dette har lagene fått:",
        "Her er forslaget til fordelingen av spillemidler til ordinære anlegg:",
        "Fordeling av kulturmidlar 2031:",
    ),
    counter_examples=(
        "Kommunen får tilskudd til:",
        "Dette får kommunene utbetalt i mai",
        "Kommunene får støtte pr. elev:",
        "Lagene som fikk besøk:",
    ),
)
TOLD_LIST = Pattern(
    name="sentence that tells of grants that were given",
    expression=rf"""
        \A (?= .* {KIND_STEM} )
        (?! .* \b (?: per | pr | før | tidligere | tidlegare | i \s fjor | ikke | ikkje ) \b )
        .* \b (?: har | er | ble | blei | vart | vert | blir ) \s (?: no \s | nå \s | \p{{L}}{{4,}} \s )?
        (?: delt \s ut | utdelt | fordelt | tildelt | bevilget | bevilga | løyvd | løyvt | innvilget | innvilga | gitt )
        \b .* [.] \s* \Z
    """,
    words=("delt", "bevilg", "løyv", "innvilg", "gitt"),
    examples=(
        "Fylket har delt ut skjønnsmidler til kommunene som hadde flom.",
        "Det er fordelt 400 000 kroner i støtte til lagene.",
        "I år har departementet fordelt 400 000 kroner i aktivitetsmidler.",
    ),
    counter_examples=(
        "Utvalget behandler søknader om tilskudd.",
        "Det er gitt 50 kroner i tilskudd per medlem.",
        "Utvalget har gitt tilskudd før.",
    ),
)
DECIDED_LIST = Pattern(
    name="line that says what somebody gives, without the word for it",
    expression=r"""
        \A .{0,80} \b (?: løyv (?: er | de | ast | es | d | t )? | bevilg (?: er | es | et | ast )
          | innvilg (?: er | es | et | ast )
          | tildel (?: er | es | t | ar | ast ) | fordel (?: er | es | t | ar | ast ) ) \b
        (?: .{0,40} \b (?: slik | som \s følg (?: er | jer ) | følgende | følgjande | desse | disse ) \b .{0,30} )?
        \s* : \s* \Z
    """,
    words=(":",),
    examples=(
        "Formannskapet bevilger:",
        "Utvalet løyver slik:",
        "Det bevilges som følger:",
        "Formannskapet innvilger følgende:",
    ),
    counter_examples=("Utvalet løyver kr 500:", "Følgende møtte:", "Utvalget løyver slik"),
)
FRAMES = Pattern(
    name="line on the frames of a budget, which its sectors have as their own",
    expression=r"""
        \b (?: (?: netto | brutto ) \s? (?: drifts | budsjett )? ramme | (?: drifts | budsjett ) ramme
          | (?: ramme (?: r | n | ne | ner )? \s .* \b )
            (?: sektor | rammeområd | tjenesteområd | tenesteområd ) (?: er | ar | ene | ane | e | a ) ) \p{L}* \b
    """,
    words=("ramme",),
    examples=(
        "Netto driftsrammer fordeles på sektorene som følger:",
        "Budsjettet har en netto ramme på kr 9 000 000, fordelt slik:",
        "Rammene vert fordelte på sektorane slik:",
    ),
    counter_examples=("Rammen for kulturmidler fordeles slik:", "Programmene fordeles slik:", "Tilskuddsrammen:"),
)
GIFTS_TITLE = Pattern(
    name="title of an article on money for several",
    expression=r"""
        \A \W* (?: .{0,60} \s )?
        (?: \d [\d.,]* \s? (?: mill \p{L}* \.? | kr\b \.? | kroner ) (?: \s (?: kr\b \.? | kroner ) )?
          | penger | pengar | millioner | millionar | millionregn | pengeregn ) \s til \s (?: [\p{L}-]+ \s ){0,2}
        \p{L}* (?: anlegg (?: a | ene )? | bygg (?: a | ene )? | lag (?: a | ene )? | forening (?: er | ene )
          | foreining (?: ar | ane ) | organisasjon (?: er | ar | ene | ane ) | bedrift (?: er | ene )
          | havn (?: er | ene ) | kommun (?: er | ar | ene | ane ) | prosjekt (?: er | a | ene )?
          | festival (?: er | ar | ene | ane )
          | korps (?: a | ene )? | klubb (?: er | ar | ene | ane ) | bibliotek (?: a | ene )? | kultur (?: en | livet )?
          | idrett (?: en | a )? | friluftsliv (?: et )? | frivillig (?: e | het | heten | heit | heita ) ) \b
    """,
    words=(" til ",),
    examples=(
        "1,9 millioner til kulturbygg i Lillevik",
        "124 millionar kr til idrettsanlegg",
        "Penger til lag og foreninger",
        "Her er pengene: 500 000 kroner til frivillige lag",
    ),
    counter_examples=("Nytt bygg til 10 millioner", "Budsjettet for 2031", "10 mill. kroner til ny skole"),
)
EACH_ANNOUNCED = Pattern(
    name="line that announces those who get the same amount each",
    expression=rf"""
        \A (?= .* (?: {KIND_STEM} | \b (?: får | fikk | fekk | tildel | gis | innvilg | bevilg | løyv ) ) )
        (?! .* \b søk ) .*? (?: \b (?: hver | kvar ) (?: \s \p{{L}}+ ){{0,2}} \s (?P<amount> {AMOUNT} )
          | (?P<amount> {AMOUNT} ) (?: \s i \s \p{{L}}+ )? \s (?: til \s | på \s )? (?: hver | kvar ) \b )
        [^\d:]* : \s* \Z
    """,
    words=("hver", "kvar"),
    examples=(
        "Disse lagene får kr 5 000 hver:",
        "Utvalet vedtok at desse får støtte, kvar med 9.000 kroner:",
        "Følgende tildeles 5 000 kroner hver i støtte:",
    ),
    counter_examples=(
        "Lagene får kr 5 000 hver.",
        "Det gis kr 500 til hver elev, i alt kr 5 000:",
        "Disse får kr 5 000:",
    ),
)
ASKED = Pattern(
    name="line on what is asked for, not on what was given",
    expression=r"""
        \A (?! .* (?: innvilg | tildel | bevilg | løyv | \b får \b | \b fikk \b | \b fekk \b | \b fått \b ) )
        .* \b (?: søk (?: er | t | te | nad\p{L}* ) | omsøkte? | ønsker | ønskjer ) \b
    """,
    words=("søk", "ønsk"),
    examples=("Søknader om tilskudd", "Omsøkte beløp", "Disse har søkt:"),
    counter_examples=("Tildelinger", "Besøkstall", "Innvilgede søknader:", "Disse har søkt og fått:"),
)
OTHER_MONEY = Pattern(
    name="line that heads amounts that nobody is given",
    expression=r"""
        \A \s* (?: [\p{L}-]+ \s ){0,2} \p{L}*
        (?: pris (?: er | ar | ene | ane )? | leie (?: pris \p{L}* | sats \p{L}* )? | leige (?: pris \p{L}* )?
          | sats (?: er | ar | ene | ane )? | gebyr (?: er | a | ene )? | kontingent (?: er | ar )?
          | egenandel (?: er )? | eigendel (?: ar )? | utgift (?: er | ene | ane )? | inntekt (?: er | ene )?
          | inntekter | kostnad (?: er | ar | ene | ane )? | finansiering (?: en | a | splan )?
          | premie (?: r | ne )? | premi (?: ar | ane ) ) \b [^.!?\d]* : \s* \Z
    """,
    words=(":",),
    examples=("Priser for leie av hallen:", "Årlige satser:", "Kostnader i prosjektet:", "Finansieringsplan:"),
    counter_examples=("Følgende lag får tilskudd:", "Tildelinger:", "Prisen går til:"),
)
SHARED_OUT = Pattern(
    name="line that heads a list of what was shared out",
    expression=r"\A \s* (?: fordeling | tildeling (?: er | ar )? ) \s* :? \s* \Z",
    examples=("Fordeling:", "Tildelinger"),
    counter_examples=("Fordeling av arbeid:", "Utdeling"),
)
PICTURE = Pattern(
    name="reference to a picture, alone on its line",
    expression=r"""
        \A \s* (?: !\[ [^\]]* \] \( [^)]+ \) | <img \b .* >
        | \[? [\p{L}\d_-]+ \. (?: png | jpe?g | gif | emf | wmf ) \]? ) \s* \Z
    """,
    words=("![", "<img", ".png", ".jp", ".gif", ".emf", ".wmf"),
    examples=("![Tabell](bilde1.png)", "image3abc.png", "<img src='t.jpg'>"),
    counter_examples=("Se bildet i tabell.png under", "[lenke](https://x.no)"),
)


def announces_grants(line: str) -> bool:
    """Whether a line announces a list of recipients and amounts (`Midlene fordeles slik:`)."""
    return ANNOUNCED_LIST.search(line) is not None and FRAMES.search(line) is None


def announces_getters(line: str) -> bool:
    """Whether a line announces what several get (`Dette får kommunene utbetalt:`): names must stand below it."""
    return line.rstrip().endswith(":") and GETTERS.search(line) is not None and FRAMES.search(line) is None


def tells_given(sentence: str) -> bool:
    """Whether a sentence tells of grants that were given: names and amounts right below it are who got them."""
    told = TOLD_LIST.search(sentence) is not None or DECIDED_LIST.search(sentence) is not None
    return told and FRAMES.search(sentence) is None


def parse_each_announced(sentence: str) -> str | None:
    """The amount that a sentence says each of those gets whom it announces, as written; None where it does not."""
    match = EACH_ANNOUNCED.search(sentence)
    return match["amount"] if match else None


def tells_asked(line: str) -> bool:
    """Whether a line speaks of what is asked for."""
    return ASKED.search(line) is not None


def heads_other_money(line: str) -> bool:
    """Whether a line heads amounts that nobody is given (`Priser for leie av hallen:`)."""
    return OTHER_MONEY.search(line) is not None


def tells_of_gifts(title: str) -> bool:
    """Whether a title says that money went to several (`1,9 millioner til kulturbygg`)."""
    return GIFTS_TITLE.search(title) is not None


def heads_grants(line: str) -> bool:
    """Whether a line is the heading of grants (`Faste tilskudd etter avtale`): below it dots lead from names to
    amounts."""
    words = line.split()
    if not 0 < len(words) <= _MOST_HEADING_WORDS or words[-1][-1] in ".;,":
        return False
    if SHARED_OUT.search(line):
        return True
    return bool(ALLOCATION.search(line) or SUPPORT.search(line)) and ANNOUNCED_ROW.search(line) is None
