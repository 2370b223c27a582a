"""Measures told in prose: a list line, a decision point or a project's paragraph -> its title, amounts with years,
total and note.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from patterns.amounts import Amount, FoundAmount, Unit, find_amounts, parse_cell_amount
from patterns.pattern import Pattern
from patterns.years import stated_years, years_of_phrase

_BULLET = r"(?: [-–•*▪] \s+ | \d{1,2} [.)] \s+ | [a-zæøå] \) \s+ )?"
_NUMBER = r"\d[\d .]* (?:,\d+)?"
_AMOUNT = rf"""(?: [-+−–]? \s? (?: kr\.? \s? )? {_NUMBER} (?: \s? [-–] \s? \d[\d ,.]* )? \s?
    (?: ,\s?- | mill\w*\.? | kr\b\.? | kroner ) (?: \s? (?:kroner|kr)\b\.? )?
    | (?: kr\.? | kroner ) \s {_NUMBER} (?<! [\s.] ) )"""
# `i 2026`, `årlig`, `for 2025 og 2026`: what may follow a purpose to say when.
_WHEN = r"""(?: \s (?: (?: i | for | fra | frå | hvert | kvart | per ) \s? (?: (?:19|20)\d\d | år | og )
    | årlig | årleg ) [^.;]* )"""

NAMED_ITEM = Pattern(
    name="list line with a title before its amount",
    expression=rf"\A \s* {_BULLET} (?P<title> \p{{L}} [^:]{{2,140}}? ) \s* : \s* (?P<rest> (?= {_AMOUNT} ) .* ) \Z",
    words=("kr", "mill", ",-", ", -"),
    examples=("- Leirskole: + 0,7 mill. kroner hvert år 2023–2026", "Ny kai: 6,5 millioner kroner i 2024"),
    counter_examples=("Sum: 4", "Møtet begynner klokka 12: velkommen", "Skole: vi bruker 3 mill. mer"),
)
# Words before an amount that make it part of a sentence, and the words that say when an amount is for.
_NO_TITLE_END = r"""\b (?: er | har | var | blir | vert | ble | vart | kan | skal | må | bør | vil | koster | kostar
    | fikk | fekk | får | ga | gav | kostet | kosta | brukte | sparte | mistet | mista
    | utgjør | bruker | brukar | om | fra | frå | av | over | med | til | innen ) (?: \s kr )? \s+ [-+−–]? \s? \d"""
_TIME = r"""(?: (?:19|20)\d\d (?: \s? [-–] \s? (?:19|20)?\d\d )? | , | \b (?: i | og | for | fra | frå | fom | til
    | hvert | kvart | år (?:et|a)? | årlig | årleg | per | pr | perioden | deretter ) \b \.? )"""
LISTED_ITEM = Pattern(
    name="list line with a title right before its amounts",
    expression=rf"""
        \A \s* (?: [-–•*▪] | \d{{1,2}} [.)] | [a-zæøå] \) ) \s+
        (?P<title> \p{{Lu}} (?: (?! {_NO_TITLE_END} ) [^.:;\d] ){{3,110}}? ) (?: , | \s på )? \s+
        (?P<rest> {_AMOUNT} (?: \s* (?: {_AMOUNT} | {_TIME} ) )* ) \s* \.? \s* \Z
    """,
    words=("kr", "mill", ",-", ", -"),
    examples=(
        "- Ny stilling i barnevernet, 700 000 kr i 2019, 750 000 kr i 2020 og 2021",
        "* Fleire lærlingar 1,2 mill. kr årleg",
        "2. Kutt i reiser på 0,5 mill. kr i 2026.",
    ),
    counter_examples=(
        "Fleire lærlingar 1,2 mill. kr",
        "- Vi har brukt 3 mill. kr på veg",
        "- Lånet er 3 mill. kr",
        "- Skolen fikk 3 mill. kr i 2024",
    ),
)
RAISED_ITEM = Pattern(
    name="frame raised by an amount",
    expression=rf"""
        \A \s* {_BULLET} (?P<title> (?: styrking | styrke | auke | auka | økning | øke | økt | heving | heve
        | reduksjon | redusere | redusert | kutt
            | nedtrekk ) \b [^.:]{{3,90}}? ) \s med \s (?P<rest> {_AMOUNT} .* ) \Z
    """,
    words=(" med ",),
    examples=(
        "4. Styrking av rammen for barnevernet med 650 000 kroner, som dekkes av fond",
        "auke ramma til lag med kr 50 000 kr",
    ),
    counter_examples=("Styrking av rammen med flere folk", "Kommunen har en ramme på 650 000 kroner"),
)
CHANGED_ITEM = Pattern(
    name="purpose that is raised or cut by an amount",
    expression=rf"""
        \A \s* {_BULLET} (?P<title> \p{{L}} [^.:;]{{2,80}}? \s (?:
            (?: skal \s | vert \s | blir \s | bli \s | foreslås \s )?
            (?: styrkes | styrkt | styrka | økes | øker | auka | auke | aukast | aukes | heves | heva
            | reduseres | redusert | redusere | kuttes | kutta | senkes | senka
            | nedjusteres | oppjusteres | trappes \s (?:opp|ned) ) ) )
        \s med \s (?P<rest> {_AMOUNT} .* ) \Z
    """,
    words=(" med ",),
    examples=(
        "Biblioteket styrkes med 250 000 kroner årlig i 2026-2029.",
        "3. Ramma til veg vert redusert med 1,5 mill. kr i 2026.",
    ),
    counter_examples=("Biblioteket styrkes med to årsverk", "Vi har styrket laget. Det kostet 3 mill. kr"),
)
GRANTED_ITEM = Pattern(
    name="amount that someone grants to a purpose",
    expression=rf"""
        \A \s* {_BULLET} (?: kommunen | kommunestyret | heradsstyret | fylkestinget | fylkeskommunen | formannskapet
        | det | vi | vi \s vil ) \s (?: bevilger | løyver | gir | gjev | yter | setter \s av | set \s av ) \s
        (?P<rest> {_AMOUNT} ) \s (?: i \s (?: støtte | tilskudd | tilskot | stønad ) \s )? til \s
        (?P<title> [^.;]{{3,110}}? ) (?P<phrase> {_WHEN} )? \s* [.;]? \s* \Z
    """,
    words=(" til ",),
    examples=(
        "Kommunen bevilger kr 90 000 i støtte til Nes sjakklag for 2026.",
        "4. Heradsstyret løyver 1,2 mill. kroner til ny kai i 2027",
    ),
    counter_examples=("Kommunen gir lån til huset", "Kommunen bevilger penger til sjakk"),
)
RECEIVED_ITEM = Pattern(
    name="receiver of an amount",
    expression=rf"""
        \A \s* {_BULLET} (?P<title> \p{{Lu}} [^.:;\d]{{2,80}}? ) \s (?: får | mottar | mottek | tildeles | tilføres ) \s
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
        \A \s* {_BULLET} (?: det \s (?: settes | settes | bevilges | løyves | vert \s løyvd
        | blir \s løyvd | vert \s (?:løyvt|bevilga|sett) | er \s sett | skal \s settes ) \s (?: av \s )? )?
        (?P<rest> {_AMOUNT} ) \s+ (?: (?: settes | sett(?:a)?st? | vert \s sett(?:e)? | blir \s sett(?:e)?
        | bevilges | løyves | gis | gjeves ) \s (?: av \s | i \s tilskudd \s )? )?
        til \s (?P<title> [^.;]{{3,110}}? )
        (?P<phrase> {_WHEN} )? \s* [.;]? \s* \Z
    """,
    words=(" til ",),
    examples=(
        "40.000 kroner til utstyr i sentralen i 2023.",
        "Kr 125.000,- settes av til ny løypemaskin i 2023.",
        "5. Kr 120.000,- settes av til huset",
    ),
    counter_examples=("Vi gir penger til skolen", "Kommunen tok opp lån på 40.000 kroner til kai"),
)
NO_MEASURE = Pattern(
    name="money that is no measure",
    expression=r"""
        \b (?: lån\w* | låne\w* | startlån\w* | trekkrett\w* | kassekreditt\w* | driftskreditt\w* | garanti\w*
        | gebyr\w* | skatteøre\w* | eiendomsskatt\w*
            | promille | prosent | pst | bunnfradrag\w* | gjeld\w* | avdrag\w* | egenbetaling\w*
            | sats(?:en|er|ene)? | pris(?:en|er)? )
    """,
    examples=("startlån på 20 mill.", "bunnfradraget settes til 500 000 kroner", "3 promille"),
    counter_examples=("utstyr til skolen", "løypemaskin", "leirskole"),
)
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
OPENS_WITH_AMOUNT = Pattern(
    name="line that begins with an amount",
    expression=rf"\A \s* {_AMOUNT}",
    examples=("40.000 kroner til utstyr", "Kr 125.000,- settes av"),
    counter_examples=("Utstyr for 40.000 kroner", "2025 blir et godt år"),
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
        | kuttes | kutta | senkes | senka | nedjusteres | trappes \s ned ) \w*
    """,
    examples=("Nedtrekk i staben", "innsparinger", "Rammen reduseres"),
    counter_examples=("Styrking av skolen",),
)
STATED_FOR = Pattern(
    name="year right before its amount",
    expression=r"for \s (?P<year> (?:19|20)\d\d ) \s er \s* \Z",
    examples=("Budsjettet for 2024 er ",),
    counter_examples=("for 2024 ", "for skolen er "),
)


class DatedAmount(NamedTuple):
    """An amount and the years it is for; no years where the text names none."""

    amount: Amount
    years: tuple[int, ...]


class ProseMeasure(NamedTuple):
    """A measure told in words. `ranges` are amounts such as `15 - 20 millioner`, which are none."""

    title: str
    amounts: tuple[DatedAmount, ...]
    total: Amount | None
    note: str | None
    ranges: tuple[str, ...]


def split_items(text: str) -> list[str]:
    """The items of a line that holds several with a star between them."""
    return [item.strip() for item in text.split(" * ") if item.strip()]


def range_unit(written: str) -> Unit | None:
    """The unit of a range (`15 - 20 millioner`): that of its upper end."""
    upper = parse_cell_amount(regex.split(r"[-–]", written)[-1])
    return upper.unit if upper else None


def begins_with_amount(text: str) -> bool:
    """Whether a line begins with money (`40.000 kroner til …`): in a list it is an item of its own."""
    return OPENS_WITH_AMOUNT.search(text) is not None


def read_item(text: str, plan: Sequence[int]) -> ProseMeasure | None:
    """The measure of one list line or decision point, or None."""
    if NO_MEASURE.search(text):
        return None
    for pattern in (
        NAMED_ITEM,
        RAISED_ITEM,
        CHANGED_ITEM,
        GIVEN_ITEM,
        GRANTED_ITEM,
        RECEIVED_ITEM,
        LISTED_ITEM,
        RANGE_ITEM,
    ):
        match = pattern.search(text)
        if match:
            title = " ".join(match["title"].split()).rstrip(",")
            # From the colon on: it tells that a spaced hyphen is a minus.
            rest = (
                text[match.end("title") :]
                if match.start("rest") > match.start("title")
                else text[match.start("rest") :]
            )
            return _measure(title, rest, plan, default=plan[:1])
    return None


def read_project(title: str, text: str, plan: Sequence[int]) -> ProseMeasure | None:
    """A project's heading and paragraph (`Totalrammen er på 48 mill. … økes fra kr A til kr B for 2025`), or None."""
    if not PROJECT_START.search(text):
        return None
    measure = _measure(title, text, plan, default=())
    return measure if measure and any(dated.years for dated in measure.amounts) else None


def _measure(title: str, text: str, plan: Sequence[int], default: Sequence[int]) -> ProseMeasure | None:
    found = find_amounts(text)
    if not found:
        return None
    total: Amount | None = None
    amounts: list[DatedAmount] = []
    ranges: list[str] = []
    for number, item in enumerate(found):
        before, after = (
            text[: item.start],
            text[item.end : found[number + 1].start if number + 1 < len(found) else len(text)],
        )
        if item.amount is None:
            ranges.append(item.raw)
        elif TOTAL_BEFORE.search(before):
            total = item.amount
        elif not RAISED_FROM.search(before):
            years = _years(after, before, plan, item)
            if years or default:
                amounts.append(DatedAmount(item.amount, years or tuple(default)))
    note = _note(title, text, amounts)
    return ProseMeasure(
        title, tuple(amounts[:1] if default and not _dated(text) else amounts), total, note, tuple(ranges)
    )


def _dated(text: str) -> bool:
    return bool(stated_years(text))


def _years(after: str, before: str, plan: Sequence[int], item: FoundAmount) -> tuple[int, ...]:
    """The years named behind an amount within its sentence, or right before it (`for 2024 er 13 mill.`)."""
    behind = regex.split(r"\.\s+(?=\p{Lu})", after, maxsplit=1)[0]
    years = years_of_phrase(behind, plan)
    if years is None and (match := STATED_FOR.search(before)):
        return (int(match["year"]),)
    return years or ()


def _note(title: str, text: str, amounts: Sequence[DatedAmount]) -> str | None:
    """The word that tells a cut whose amount carries no sign."""
    cut = CUT.search(f"{title} {text}")
    unsigned = any(dated.amount.value > 0 and not dated.amount.raw.startswith("+") for dated in amounts)
    return cut[0].lower() if cut and unsigned else None
