"""Grants told in sentences: `Nes korps får et tilskudd på kr 25 000`, `Det ytes kr 40 000 til A, kr 5 000 til B`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from patterns.bullets import ITEM_MARK
from patterns.families.skjonnsfordeling import SUPPORT
from patterns.grant_contents import is_name
from patterns.grant_decisions import AMOUNT_FIRST_TOLD, ASKED_AND_TOLD, GIVEN_TO_TOLD, TO_FIRST_TOLD, WHAT_FOR_TOLD
from patterns.grant_fragments import AMOUNT, GETS, GIVEN, GIVER, GRANT_OF, IS, NAME, NO_NAME
from patterns.grant_lists import announces_grants
from patterns.grant_purposes import purpose_behind
from patterns.grants import shared_members
from patterns.pattern import Pattern

Match = regex.Match[str]


class ToldGrant(NamedTuple):
    """Who gets how much, and what for (empty where it is not told), as written."""

    name: str
    amount: str
    purpose: str


# A sentence tells what was asked for, and what is given.
_ASKED_AND_GIVEN = 2
# What somebody got is told of another time, too.
_NOW = r"""(?! .* \b (?: ikke | ikkje | i \s fjor | tidligere | tidlegare | sist | forrige | førre
    | i \s (?:19|20)\d\d ) \b )"""

RECIPIENT_TOLD = Pattern(
    name="sentence that tells who gets an amount",
    expression=rf"""
        \A \s* {ITEM_MARK}
        (?: {NO_NAME} (?P<name> {NAME} )
          | \p{{L}} [^.:;,\d]{{2,80}}? \s (?: er | var | får | fikk | fekk ) \s (?P<name> {NAME} ) \s? ,? \s som ) \s
        (?: tildeles | får (?: \s (?: tildelt | innvilget | innvilga | utbetalt ) )? | innvilges | bevilges | tilkjennes
          | mottar | mottek | gis | vert \s gjeve | (?: fikk | fekk | har \s fått ) {_NOW} | {IS} \s {GIVEN}
          | har \s (?: fått \s )? {GIVEN} )
        (?: \s (?: tilsagn | tilsegn | løyve ) \s (?: om | på ) )?
        \s {GRANT_OF} (?P<amount> {AMOUNT} ) (?! \s (?: per | pr ) \b )
        (?: \s i \s (?: tilskudd | tilskot | støtte | stønad ) )? (?: ,? \s [^.;]{{2,140}}? )? \s* [.;]? \s* \Z
    """,
    words=(
        "tildel", "får", "fikk", "fekk", "fått", "innvilg", "bevilg", "tilkjenn", "motta", "mottek", "gis", "løyv",
        "gitt", "gjeve",
    ),
    examples=(
        "Nes skolekorps tildeles kr 40 000.",
        "2. Nes Sag & Høvleri får eit tilskot på kr 40.000,- til ny kantsag.",
        "Nes barnehage SA innvilges driftstilskudd med kr 60 000 for 2031.",
        "Fjellgård AS innvilges et tilskudd på inntil kr 75 000, begrenset oppad til 50 %.",
        "1. Vik Sag AS får tilsegn om eit tilskot på inntil kr 60.000,- frå fondet til kantsag.",
        "Størst av laga er Nes IL som får 1,5 millionar kroner til hallen.",
        "Lillevik kommune mottar i alt fem millioner kroner.",
        "Grønn Hage SA er innvilget et tilskudd på 9 000 kroner til drivhus.",
        "Vik kor har fått kr 5 000.",
    ),
    counter_examples=(
        "Det tildeles kr 40 000 til Nes skolekorps",
        "Kommunen får 40 elever",
        "alle lag får kr 5 000",
        "Nes skolekorps får kr 5 per medlem",
        "Blant lagene som får mest, får to kr 5 000.",
        "Begge kommunene får kr 5 000.",
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
            \p{{L}}* (?: tilskudd | tilskot | støtte | stønad | stipend ) \s (?: på | stort | med ) \s
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
    ),
    counter_examples=(
        "Formannskapet gir Nes IL garanti for kr 20 000",
        "Søknaden fra Dal menighet om kr 15 000 avslås.",
        "Formannskapet gir kr 20 000 til Nes IL",
    ),
)
SHARED_TOLD = Pattern(
    name="sentence that tells amounts and who gets each",
    expression=rf"""
        \A \s* {ITEM_MARK}
        (?: det | {GIVER} ) \s
        (?: (?: er | ble | blei | vart ) \s {GIVEN} | tildeles | tildeler | løyves | løyver
          | bevilges | bevilger | ytes | yter | gis | gir | gjev
          | (?: vert | blir ) \s (?: tildelt | løyvd | løyvt | gitt | gjeve ) | settes \s av ) \s
        (?P<rest> {GRANT_OF} {AMOUNT} \s (?: i \s \p{{L}}+ \s )? til \s (?-i:\p{{Lu}}) .* ) \Z
    """,
    words=(" til ",),
    examples=(
        "Det tildeles kr 40 000 til Nes IL, kr 25 000 til Vik songlag og kr 10 000 til Dal 4H.",
        "3. Det vert løyvt kr 25.000,- til Vik Reiseliv til marknadsføring.",
        "Lillevik kommune yter et tilskudd på kr 9 000 til Vik Røde Kors i 2031.",
    ),
    counter_examples=("Det bevilges kr 40 000 til ny kai", "Nes IL tildeles kr 40 000"),
)
PART_TOLD = Pattern(
    name="amount and who gets it, one of several in a sentence",
    expression=rf"""
        (?P<amount> {AMOUNT} ) \s (?: i \s \p{{L}}+ \s )? til \s (?P<name> {NAME} )
        (?: \s som \s (?: et \s | eit \s )? \p{{L}}*
          (?: tilskudd | tilskot | støtte | stønad | bidrag | gave | gåve ) )?
        (?P<behind> \s (?: til | for ) \s [^.;,]{{2,140}}? )? (?: \s (?: (?: i | for ) \s )? (?:19|20)\d\d )?
        (?= (?: ,? \s og | , | ; ) \s (?: inntil \s )? {AMOUNT} | \s* [.;]? \s* \Z )
    """,
    words=(" til ",),
    examples=(
        "kr 40 000 til Nes IL, kr 25 000 til Vik songlag",
        "kr 25.000,- til Vik Reiseliv til marknadsføring.",
        "kr 5 000 til TV-aksjonen 2031.",
    ),
    counter_examples=("kr 40 000 til ny kai", "kr 40 000 til Nes IL, som søkte"),
)
LISTED_TOLD = Pattern(
    name="sentence that announces grants and lists them",
    expression=rf"""
        \A \s* {ITEM_MARK} (?P<announced> \p{{L}} [^:]{{8,160}} : ) \s
        (?P<rest> (?-i:\p{{Lu}}) .* {AMOUNT} .* (?: , | ; | \s og ) \s .* {AMOUNT} .* ) \Z
    """,
    words=(":",),
    examples=("Kulturmidlene for 2031 fordeles slik: Nes IL kr 15 000, Vik kor kr 10 000 og Dal 4H kr 5 000.",),
    counter_examples=("Midlene fordeles slik: Nes IL kr 15 000", "Nes IL kr 15 000, Vik kor kr 10 000"),
)
EACH_TOLD = Pattern(
    name="sentence that tells what each of several gets",
    expression=rf"""
        \A \s* {ITEM_MARK} (?P<rest>
        {NO_NAME} {NAME} \s {GETS} \s (?: inntil \s )? {AMOUNT}
        (?: \s (?: til | for ) \s [^.;,]{{2,140}}? )? (?: , | ,? \s (?: og | mens | medan ) )
        \s (?-i:\p{{Lu}}) .* {AMOUNT} .* ) \Z
    """,
    words=("får", "tildel", "innvilg", "gis"),
    examples=(
        "Nes IL får kr 5 000, Vik kor får kr 3 000 til noter og Dal 4H får kr 2 000.",
        "Nes IL får 1,5 millioner kroner til hall, mens Vik kommune får 2 mill. kr.",
    ),
    counter_examples=("Nes IL får kr 5 000 til noter.", "Alle får kr 5 000, og Vik kor kr 3 000."),
)
SAME_TOLD = Pattern(
    name="sentence that tells what each gets of those whom it then lists",
    expression=rf"""
        \A \s* {ITEM_MARK} (?: følgende | følgjande | fylgjande | disse | desse ) \s [^.:;\d]{{0,60}}
        \b (?: får | tildeles | innvilges | mottar | mottek | gis | {IS} \s {GIVEN} ) \s {GRANT_OF}
        (?P<amount> {AMOUNT} ) \s (?: hver | kvar ) \b [^.:;\d]{{0,60}} :
        \s (?P<names> (?-i:\p{{Lu}}) [^:;]{{2,600}}? ) \s* \.? \s* \Z
    """,
    words=("hver", "kvar"),
    examples=("Følgende lag får kr 5 000 hver i driftstilskudd: Vik IL, Nes skolekorps og Dal 4H.",),
    counter_examples=("Følgende lag får kr 5 000: Vik IL", "Vik IL og Nes kor får kr 5 000 hver."),
)
LISTED_PART = Pattern(
    name="who gets an amount and the amount, one of several in a sentence",
    expression=rf"""
        (?P<name> (?-i:\p{{Lu}})
          (?: (?! \s {GETS} \s ) (?: [^.:;,\d] | \d (?= \p{{L}} ) | (?<= \b\p{{Lu}} ) \. ) ){{1,80}}? )
        (?: \s? : | \s [-–] (?= \s ) | \s med | (?P<gets> \s {GETS} ) )? \s {GRANT_OF}
        # Beside amounts in kroner others may tell no unit, where a word says that they are given.
        (?P<amount> {AMOUNT}
          | (?(gets) (?! (?:19|20)\d\d \b ) (?: \d{{1,3}} (?: [ .] \d{{3}} )+ | \d{{4,6}} ) | (?!) ) )
        (?P<behind> \s (?: til | for ) \s [^.;,]{{2,140}}? )?
        (?= (?: , | ; | ,? \s (?: [-–] \s )? (?: og | mens | medan ) ) \s (?-i:\p{{Lu}}) | \s* [.;]? \s* \Z )
    """,
    examples=("Nes IL kr 15 000, Vik kor kr 10 000", "Dal 4H: 5.000,- til telt", "Vik kor får 9.000 til noter"),
    counter_examples=("kr 15 000 til Nes IL", "Nes IL søkte om kr 15 000 i mai", "Nes IL 9.000"),
)
BRACKETED_TOLD = Pattern(
    name="sentence that tells who gets money, with each amount in brackets",
    expression=rf"""
        \A \s* {ITEM_MARK} (?: også \s )? (?P<rest> (?-i:\p{{Lu}}) [^.:;()]{{1,80}} \( {AMOUNT} \) .* \) )
        \s (?: får | fekk | fikk | har \s fått | mottar | tildeles | innvilges ) \b [^\d()]{{0,80}} \Z
    """,
    words=("(",),
    examples=("Også Nes IL (9 000 kroner) og Vik vel (5 000 kroner) får penger i år.",),
    counter_examples=("Nes IL (9 000 kroner) søkte.", "Nes IL (9 000 medlemmer) får penger."),
)
BRACKETED_PART = Pattern(
    name="who gets an amount and the amount in brackets, one of several",
    expression=rf"""
        (?P<name> (?-i:\p{{Lu}}) [^.:;,()]{{1,80}}? ) \s \( (?P<amount> {AMOUNT} )
        (?P<behind> \s til \s [^()]{{2,80}} )? \)
        (?= , | \s og \s | \s* \Z )
    """,
    words=("(",),
    examples=("Nes IL (9 000 kroner), Vik", "Vik vel (kr 5 000 til bord)"),
    counter_examples=("Nes IL (9 000 medlemmer)",),
)
_FIGURE_TOLD = Pattern(
    name="figure of a sentence on grants that may be an amount",
    expression=r"(?<! [\d.,] ) (?! (?:19|20)\d\d \b ) (?: \d{1,3} (?: [ .\u00a0\u202f] \d{3} )+ | \d{4,} )",
    examples=("10.000", "6000", "kr 15 000"),
    counter_examples=("i 2031", "4H", "100 elever"),
)
AMOUNT_TOLD = Pattern(
    name="amount of a sentence on grants",
    expression=AMOUNT,
    examples=("kr 40 000", "7.500,-", "5000 kroner", "1,5 mill. kr"),
    counter_examples=("40 elever", "31.12.2019", "50 %"),
)


INVERTED_TOLD = Pattern(
    name="sentence that tells what somebody gets, the verb before the name",
    expression=rf"""
        \A \s* {ITEM_MARK} (?-i:\p{{Lu}}) [^.:;]{{0,100}}? \s (?: får | mottar | mottek | tildeles | innvilges ) \s
        (?P<name> {NO_NAME} {NAME} ) \s (?: (?: også | òg | derfor | difor ) \s )?
        {GRANT_OF} (?P<amount> {AMOUNT} ) (?! \s (?: per | pr | hver | kvar ) \b )
        (?: ,? \s [^.;]{{2,140}}? )? \s* [.;]? \s* \Z
    """,
    words=("får", "motta", "mottek", "tildel", "innvilg"),
    examples=(
        "I tillegg får Nes kommune 500 000 kroner til vei.",
        "I andre runde av skjønnsmidler mottar Nes kommune til sammen 719.000 kroner.",
    ),
    counter_examples=("I tillegg får kommunen 500 000 kroner.", "I tillegg får Nes IL og andre lag støtte."),
)
INVERTED_EACH_TOLD = Pattern(
    name="sentence that tells what each of several gets, the verb before the first name",
    expression=rf"""
        \A \s* {ITEM_MARK} (?-i:\p{{Lu}}) [^:;]{{0,100}}? \s
        (?: får | mottar | tildeles | innvilges | følger | følgjer | kommer | kjem | gi | gje | gir | gjev | tildele
          | tildeler | løyve | løyver ) \s
        (?P<rest> {NO_NAME} {NAME} \s (?: med \s )? {AMOUNT} (?: , | ,? \s og ) \s (?-i:\p{{Lu}}) .* {AMOUNT} .* ) \Z
    """,
    words=("får", "motta", "tildel", "innvilg", "følg", "kommer", "kjem", "gi", "gje", "løyv"),
    examples=(
        "Styret vedtok å gi Nes IL 20 000 kroner, Vik teaterlag 35 000 kroner og Dal 4H 10 000 kroner.",
        "Av ramma på 5 mill. kroner får Vik 400 000 kroner, Nes 350 000 kroner og Dal 200 000 kroner.",
        "Deretter følger Vik turlag med 50 000 kroner og Nes IL med 35 000 kroner.",
    ),
    counter_examples=("I år får Vik 400 000 kroner.", "I år får lagene 400 000 kroner, og Nes 5 000 kroner."),
)
SEVERAL_TOLD = Pattern(
    name="sentence that tells what several municipalities get, each or together",
    expression=rf"""
        \A \s* {ITEM_MARK} (?: (?: kommunene | kommunane ) \s (?! får | motta | tildeles ) )?
        (?P<names> (?! (?: kommun [ea]ne | alle | begge | ingen | hvert | kvart | hver | kvar ) \b )
        (?-i:\p{{Lu}}) [^.:;\d]{{4,400}}? ) \s
        (?: får (?: \s (?: tildelt | innvilget | innvilga | utbetalt ) )? | mottar | mottek | tildeles | innvilges ) \s
        (?: (?P<each> hver | kvar ) \s | (?P<joint> til \s sam[am]en \s ) )? {GRANT_OF} (?P<amount> {AMOUNT} )
        (?: \s (?: (?P<each> hver | kvar ) (?: \b [^.;]{{0,140}} )?
          | (?P<joint> [^.;]* \b (?: felles | samarbeid | til \s sam[am]en | interkommunal ) \p{{L}}* \b )
          [^.;]{{0,100}} | [^.;]{{2,140}} ) )? \s* [.;]? \s* \Z
    """,
    words=("får", "motta", "mottek", "tildel", "innvilg"),
    examples=(
        "Kommunene Lom, Skjåk og Vågå får 200 000 kroner hver til ras.",
        "Lesja, Dovre og Sel tildeles 600 000 kroner til felles flomvakt.",
    ),
    counter_examples=("Kommunene får 200 000 kroner.", "Alle lag får kr 9 000.", "Lesja, Dovre og Sel får ny vakt."),
)
_OF_WHICH = Pattern(
    name="what a part of an amount is for",
    expression=r"""
        ,? \s (?: (?: hvorav | herav | derav ) \b
          | med (?= \s (?: kr\.? \s )? \d [\d .]* (?: kr | kroner )? \s? til \b ) ) .* \Z
    """,
    words=("hvorav", "herav", "derav", "med"),
    examples=("kr 9 000, hvorav 4 000 til noter", "kr 9.000, med 4.000 til noter og 5.000 til reise"),
    counter_examples=("kr 9 000 til noter", "innvilges med kr 9 000"),
)


SUPPORTS = Pattern(
    name="word for what somebody is given",
    expression=r"""
        \b \p{L}* (?: tilskudd | tilskot | støtte (?! kontakt ) | stønad | stipend | tilsagn | tilsegn
          | gavemidl | gåvemidl | kulturmidl | næringsfond | spillemidl | spelemidl ) \p{L}*
    """,
    words=("tilsku", "tilskot", "støtte", "stønad", "stipend", "tilsagn", "tilsegn", "midl", "fond"),
    examples=("Søknad om etableringsstøtte", "innvilges et tilskudd", "frå næringsfondet"),
    counter_examples=("bevilger kr 5 000 til ny kai", "Disposisjonsfond"),
)


BETWEEN_NAMES = Pattern(
    name="what stands between two who get the same",
    expression=r"\s* , \s* (?: og \s+ )? | \s+ og \s+",
    examples=("Kari Moe og Ola Lie", "Nes IL, Vik IL"),
    counter_examples=("Kari Moe", "Nord-Odal"),
)


RATE = Pattern(
    name="rate for each of something",
    expression=r"\b (?: per | pr\.? | hver | kvar ) \b",
    words=("per", "pr", "hver", "kvar"),
    examples=("kr 50 pr. medlem", "5 000 kroner til hver"),
    counter_examples=("kr 5 000 til prosjektet", "Personalet får kr 5 000"),
)


DECISION_ANNOUNCED = Pattern(
    name="sentence that announces a decision in a letter",
    expression=r"""
        \b (?: følgende | følgjande | slikt | dette | desse | disse ) \s (?: \p{L}+ \s )?
        vedtak (?: et )? : \s* \Z
    """,
    words=("vedtak",),
    examples=("Kommunen har behandlet søknaden og fattet følgende vedtak:", "Utvalet gjorde slikt vedtak:"),
    counter_examples=("Vedtak:", "Følgende vedtak ble gjort i møtet"),
)


def announces_decision(line: str) -> bool:
    """Whether a line of a letter announces what was decided (`… har fattet følgende vedtak:`)."""
    return DECISION_ANNOUNCED.search(line) is not None


def tells_rate(line: str) -> bool:
    """Whether a line tells what is given for each of something, and to nobody."""
    return RATE.search(line) is not None


def may_tell_grant(text: str) -> bool:
    """Whether a line may tell a grant; costs little on each line of some minutes."""
    return ("kr" in text or "Kr" in text or ",-" in text or "mill" in text) and AMOUNT_TOLD.search(text) is not None


def is_given(text: str) -> bool:
    """Whether words say that somebody is given money, or asks for it: a sentence's, or the title's of its case."""
    return SUPPORTS.search(text) is not None or SUPPORT.search(text) is not None


TO_SHARE_OUT = Pattern(
    name="money that somebody gets to share out",
    expression=r"""
        \b i \s (?: \p{L}+ \s ){0,2} (?: skjønns? | skjøns )? ramme \b
        | \b til \s (?: (?: videre | vidare ) \s )? (?: å \s (?: fordele | dele \s ut ) | fordeling | utdeling ) \b
    """,
    words=("ramme", "fordel", "dele ut", "utdeling"),
    examples=(
        "Statsforvaltaren fekk 40 millionar kroner i fylkesvis skjønnsramme.",
        "Fylkesmannen har fått 12 mill. kroner til fordeling.",
    ),
    counter_examples=("Nes kommune får 2 mill. kroner av skjønnsramma.", "Nes IL får kr 9 000 til lysløype."),
)


def told_grants(sentence: str) -> list[ToldGrant]:
    """What a sentence tells that each recipient gets; none where one of its amounts is not understood."""
    if TO_SHARE_OUT.search(sentence):
        return []
    sentence = _OF_WHICH.sub("", sentence)
    several = SEVERAL_TOLD.search(sentence)
    members = shared_members(several["names"]) if several is not None else ()
    if several is not None and members:
        return _told_of_several(several, members, sentence)
    one = RECIPIENT_TOLD.search(sentence) or GIVER_TOLD.search(sentence) or _inverted(sentence)
    if one is not None and _amounts(sentence) == 1:
        return [_told(one)]
    same = SAME_TOLD.search(sentence)
    if same is not None and _amounts(sentence) == 1:
        return [ToldGrant(name, same["amount"], "") for name in BETWEEN_NAMES.split(same["names"])]
    listed = LISTED_TOLD.search(sentence)
    if listed is not None and announces_grants(listed["announced"]):
        return _parts(LISTED_PART, listed["rest"])
    bracketed = BRACKETED_TOLD.search(sentence)
    if bracketed is not None:
        return _parts(BRACKETED_PART, bracketed["rest"])
    each = EACH_TOLD.search(sentence) or INVERTED_EACH_TOLD.search(sentence)
    if each is not None:
        return _parts(LISTED_PART, each["rest"])
    shared = SHARED_TOLD.search(sentence)
    return _parts(PART_TOLD, shared["rest"]) if shared is not None else _decided(sentence)


def _decided(sentence: str) -> list[ToldGrant]:
    """What the forms of decisions tell, in which the recipient stands behind what is given."""
    asked = ASKED_AND_TOLD.search(sentence)
    if asked is not None and _amounts(sentence) == _ASKED_AND_GIVEN:
        return [_told(asked)]
    to = GIVEN_TO_TOLD.search(sentence)
    forms = (AMOUNT_FIRST_TOLD, TO_FIRST_TOLD, WHAT_FOR_TOLD)
    one = to or next(filter(None, (form.search(sentence) for form in forms)), None)
    if one is None or _amounts(sentence) != 1:
        return []
    if to is not None and to["each"]:
        return [ToldGrant(name, to["amount"], "") for name in BETWEEN_NAMES.split(to["name"].strip())]
    return [_told(one)]


def _amounts(sentence: str) -> int:
    return sum(1 for _ in AMOUNT_TOLD.finditer(sentence))


def _told(match: Match) -> ToldGrant:
    behind = match.string[max(match.end("amount"), match.end("name")) :]
    purpose = match.groupdict().get("purpose") or purpose_behind(behind)
    return ToldGrant(match["name"].strip(), match["amount"], purpose)


def _told_of_several(match: Match, members: Sequence[str], sentence: str) -> list[ToldGrant]:
    """What each of several gets, or what they get together; none where the sentence does not say which."""
    if _amounts(sentence) != 1:
        return []
    purpose = purpose_behind(match.string[match.end("amount") :])
    if match["each"]:
        return [ToldGrant(member, match["amount"], purpose) for member in members]
    return [ToldGrant(match["names"].strip(), match["amount"], purpose)] if match["joint"] else []


def _inverted(sentence: str) -> Match | None:
    match = INVERTED_TOLD.search(sentence)
    return match if match is not None and is_name(match["name"].strip()) else None


def _parts(part: Pattern, rest: str) -> list[ToldGrant]:
    """The recipients and amounts, where they are all that the words hold."""
    matches = list(part.finditer(rest))
    found = [ToldGrant(match["name"].strip(), match["amount"], purpose_behind(match["behind"])) for match in matches]
    told = [match.span() for match in AMOUNT_TOLD.finditer(rest)]
    figures = [match.start() for match in _FIGURE_TOLD.finditer(rest)]
    bare = [place for place in figures if not any(start <= place < stop for start, stop in told)]
    return found if len(found) == len(told) + len(bare) else []
