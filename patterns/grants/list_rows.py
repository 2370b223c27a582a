"""Rows of lists of grants that a line announces: who gets how much, and what for (`Nes korps kr 25 000 til noter`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from patterns.bullets import ITEM_MARK
from patterns.ditto import DITTO
from patterns.grants.contents import is_name
from patterns.grants.decisions import ASKED_AND_TOLD
from patterns.grants.fragments import AMOUNT, DAY, FOUR_H, GIVEN, IS, KIND
from patterns.grants.labels import is_sum_label, shared_members
from patterns.grants.purposes import parted_at_comma, parted_purpose
from patterns.layout import DOT_LEADER
from patterns.numbers import has_digit
from patterns.pattern import Pattern
from patterns.whole_kroner import WHOLE_KRONER, WHOLE_KRONER_MARKS

_MOST_PART_WORDS = 8
# Who gets it may be told with what: `Tilskudd til Nes IL kr 9 000`.
_TO = rf"""(?: (?: {KIND} \s )? til \s (?= (?-i:\p{{Lu}}) ) )?"""
# No amount stands in a name, nor does what it is counted in begin one, or what begins a sentence that names nobody.
_NAME = r"""(?! (?-i:\p{Ll}) [.)] \s )
    (?! (?: kr | kroner | nok | det | dette | vi | tilskudd (?: et | ene ) | tilskot (?: et | a )
    | støtte[na] | støtta | stønaden | beløpet | midlene | midlane | utgiftene | utgiftane | kostnadene | kostnadane
    | søknade (?: n | ne ) | dersom | inntil | hele | heile | totalt | samlet ) \b )
    (?: [«“"]? \p{L} | 17\. (?= \s? mai \b ) | 4 (?= -? h \b ) )
    # A finished sentence is none.
    (?: (?! \b (?: kr | kroner | nok ) \b \.? \s? \d
      | \s (?: får | fikk | fekk | tildeles | innvilges | tilstås | gis | søk\p{L}* | har | skal | kan
        | må | er | bidrar | bidreg | stiller | dekker | dekkjer | dekkar | betaler | betalar | utgjør | utgjer
        | brukes | brukast | settes | settast | belast (?: es | ast ) | dekk (?: es | ast )
        | utbetal (?: es | ast ) | finansier (?: es | ast ) ) \s
      | (?<= (?-i:\p{Ll}{3}) ) \. \s (?-i:\p{Lu}) ) [^:;] ){1,80}?"""
_GETS = rf"""(?: får | fikk | fekk | har \s fått | tildeles | innvilges | tilstås | bevilges | løyves | gis | ytes
    | {IS} \s {GIVEN} ) (?: \s (?: (?: et | eit | ein | en ) \s )? {KIND} \s (?: på | med ) )?"""
ANNOUNCED_ROW = Pattern(
    name="row of an announced list of grants",
    expression=rf"""
        \A \s* {ITEM_MARK} {_TO} (?P<name> {_NAME} )
        (?: (?: \s* (?P<told> [:,] ) | \s (?P<told> [-–] ) (?= \s ) | \s {_GETS} )? \s+ (?: (?P<ditto> {DITTO} ) \s+ )?
            (?: inntil \s )?
          | \s* (?: \.{{4,}} | (?: \.\s ){{3,}} \.? | …{{2,}} | _{{4,}} ) \s* (?: {DITTO} \s* )? (?P<led>) )
        (?P<amount> {AMOUNT}
          # What was not given has a word in its place.
          | (?(told) (?: avslag | avslått | avslås ) \b [^:]{{0,80}} | (?!) )
          # Led to by dots, or below `kr`, a number is an amount by its groups of three alone.
          | (?(led) \d{{1,3}} (?: [ .\u00a0\u202f] \d{{3}} )+ | (?!) )
          | (?(ditto) \d{{1,3}} (?: [ .\u00a0\u202f] \d{{3}} )+ | (?!) ) )
        (?: (?(led) (?!) )
          (?: \s+ (?: til \s | for \s | (?= som \s ) ) (?P<purpose> [^:;]{{2,120}}? )
            | \s [-–] \s (?P<purpose> \p{{L}} [^:;\d]{{2,120}}? ) | \s \( (?P<aside> [^():;]{{2,80}} ) \)
            # What is given besides.
            | \s (?: \+ | pluss ) \s \p{{L}} [^:;\d]{{2,60}}? ) )?
        \s* [.;]? \s* \Z
    """,
    examples=(
        "Nes skolekorps kr 25 000",
        "4H Solgry – kr 7 500",
        "- 4-H-klubben: kr 7 500",
        "Nes skolekorps kr 25 000 + gratis leie av hallen",
        "17. mai-komiteen kr 5 000",
        "- Vik 4H: 7.500,-",
        "3. Soldalen vel – 5000 kroner",
        "10.Soldalen vel kr 5 000",
        "a) Nes vel ble tildelt kr 5 000,00",
        "Nes vel .... 12 000",
        'Nes vel .... " 12.000,-',
        'Nes vel  -"-  12.000',
        "\uf0b7 Vik kor: inntil kr 9 000 til noter",
        "Vik kor kr 9 000 (noter)",
        "Vik kor – kr 9 000 – noter",
        "Nes kommune får 9 000 kroner til kinoen",
        "Vik kor får eit tilskot på kr 9 000 til noter.",
        "Nes kommune: 81,2 mill. kroner",
        "Soldalen grendehus: avslag, uten finansiering",
        "- Tilskudd til Vik kor kr 9 000",
        "Vik vald tilstås inntil kr 9 000 til saltstein.",
        "«Solvang» (Vik grendelag) 10.000 kroner.",
        "- Soldalen vel – 10.000 kroner;",
    ),
    counter_examples=(
        "Innledning ......... 14",
        "b) Kr 9 000 til Vik kor",
        "Nes skolekorps",
        "Nes skolekorps 25 000",
        "kr 25 000,- til Nes skolekorps",
        "Nes skolekorps søker kr 30 000, tildeles kr 25 000",
        "Søknaden gjelder kr 25 000 til noter og et stort og nytt: piano",
        "Soldalen får avslag",
        "Fylket har fått midler. Nes kommune tildeles kr 25 000",
        "Det bevilges kr 25 000 til ny flygel",
        "Tilskuddet utgjør 25 % av kostnader på kr 400 000.",
        "Viltfondet dekker utgifter, og har en saldo på kr 112 400.",
        "Utgiftene dekkes av viltfondet, som har en saldo på kr 112 400.",
    ),
)
PLACED_ROW = Pattern(
    name="row of an announced list of grants with the place between who gets it and the amount",
    expression=rf"""
        \A \s* {ITEM_MARK} (?P<name> (?: (?-i:\p{{Lu}}) | {FOUR_H} ) [^:;,\d]{{1,60}}? ) , \s
        (?P<purpose> (?: (?! {AMOUNT} ) [^;] ){{2,120}}? )
        (?: \s? : | \s [-–] (?= \s ) )? \s+ (?P<amount> {AMOUNT} ) \s* [.;]? \s* \Z
    """,
    words=(",",),
    examples=(
        "Lillevik kommune, Vik stadion kunstgressbane – 1 450 000 kroner",
        "Nes IL, Nes skole: ballbinge (7-er) – 33 000 kroner",
        "Dal Skyttarlag, Dal bane, 100m: 463.000 kroner",
    ),
    counter_examples=("Nes IL kr 9 000", "Nes IL, kr 9 000 til bane, kr 5 000 til hus", "Nes IL, bane 9 000"),
)
FACILITY = Pattern(
    name="what stands on a place and may get a grant",
    expression=r"""
        \b \p{L}* (?: bane | bana | hall | hallen | binge | løype | løypa | park | parken | anlegg | anlegget
          | basseng | hytte | tursti | turveg | turvei | klubbhus | lys | hus | huset | utstyr | badeplass | skole
          | skule | stadion | klatrevegg | heis | garasje | skiver | senter ) \b
    """,
    examples=("Vik stadion kunstgressbane", "Borgafjellet, dagsturhytte", "ballbinge"),
    counter_examples=("Lillevik", "Skjåk og Vågå"),
)
FIRST_ROW = Pattern(
    name="row of an announced list of grants that begins with the amount",
    expression=rf"""
        \A \s* {ITEM_MARK} (?P<amount> {AMOUNT} )
        (?: \s til \s | \s [-–] \s | \s? : \s | \s+ (?= (?-i:\p{{Lu}}) | {FOUR_H} ) )
        (?P<name> (?: (?-i:\p{{Lu}}) | {DAY} | {FOUR_H} | (?-i:\p{{Ll}}) \p{{L}}+ \s ved \s (?-i:\p{{Lu}}) )
          (?: [^:;\d] | {DAY} | {FOUR_H} | \d (?= \p{{L}} ) ){{1,80}}? )
        (?: \s [-–] \s (?P<purpose> \p{{L}} [^:;\d]{{2,80}}? ) )? \s* [.;]? \s* \Z
    """,
    words=("kr", *WHOLE_KRONER_MARKS, "nok"),
    examples=(
        "Kr 5 000 til Nes IL",
        "- kr 9.000,- til Vik kor",
        "7 500 kr - Dal vel",
        "kr 7 500 Dal vel",
        "Kr 500 til Vik 4H - leir",
        "kr 500 til elevrådet ved Dal skole",
    ),
    counter_examples=("Kr 5 000 til noter", "Nes IL kr 5 000", "5 000 til Nes IL"),
)
PURPOSED_ROW = Pattern(
    name="row of an announced list of grants with what the money is for before the amount",
    expression=rf"""
        \A \s* {ITEM_MARK} (?P<name> (?: (?-i:\p{{Lu}}) | {DAY} | {FOUR_H} ) [^:;]{{1,80}}? ) \s* : \s+
        (?: (?P<purpose> (?-i:\p{{Ll}}) (?: (?! \b kr \b ) [^:;\d] ){{1,80}}? ) ,?
          | (?P<titled> (?-i:\p{{Lu}}) (?: (?! \b kr \b ) [^:;] ){{1,120}}? ) (?: ,? \s [-–] | , ) )
        \s+ (?P<amount> {AMOUNT} )
        \s* [.;]? \s* \Z
    """,
    words=(":",),
    examples=(
        "Nes grendelag: nye benker kr 9.000.",
        "- Vik 4H: leir, 5 000 kroner",
        "Lillevik kommune: Lys i vest – 9 000 kroner",
    ),
    counter_examples=("Nes grendelag: kr 9 000", "Lag: Nes IL kr 9 000", "Nes IL: søkt om inntil: kr 9 000"),
)
BARE_ROW = Pattern(
    name="row of an announced list of grants without its unit",
    expression=rf"""
        \A \s* {ITEM_MARK} (?P<name> (?: [«“"]? \p{{L}} | {DAY} | {FOUR_H} ) [^:;]{{1,80}}? [\p{{L}}.)»”"] )
        (?<! \b kr | \b kr\. | \b kroner | \b nok )
        (?: \s* : | \s [-–] (?= \s ) | \s {_GETS} )? \s+
        # Of more digits it may be a telephone's number.
        (?P<amount> (?: \d [ .\u00a0\u202f] \d{{3}} | \d{{1,3}} ) [ .\u00a0\u202f] \d{{3}}
          | \d{{1,3}} (?: \. \d{{3}} ){{2,3}} | 0 ) \s* \Z
    """,
    examples=(
        "Nes skolekorps 25 000",
        "3. Vik kor (damer) 9.000",
        "4H Solgry 7 500",
        "NES I.L. 12.000",
        "- Soldalen vel: 4 000",
        "Nes vel får 4 000",
        "Lillevik 33.471.000",
        "Nes grendeutvalg 0",
        "«Solvang» 4 000",
    ),
    counter_examples=("Nes skolekorps 25", "Vik 4 12 000", "Nes kor 25 000 til noter", "Kari Moe 91 234 567"),
)
LISTED_NAME = Pattern(
    name="name alone on a line of a list",
    expression=rf"""
        \A \s* {ITEM_MARK} (?P<name> (?: [«“"]? (?-i:\p{{Lu}}) | {DAY} | {FOUR_H} )
          (?: [^:;!?.\d] | {FOUR_H} | \d (?= [\p{{L}}] ) | {DAY}
          | (?<= \b \p{{Lu}} ) \. ){{2,80}} ) \s* \Z
    """,
    examples=("– «Solvang», Nordre Vik", "Dal 4H", "1. Nes I.L.", "• Vik kor (damer)"),
    counter_examples=("Nes IL kr 5 000", "og andre lag", "Søknadene behandles:", "De andre fikk avslag."),
)
_REFUSED = Pattern(
    name="name with a word for what was not given",
    expression=r"\p{L} \s? [:,–-] \s+ (?: avslag | avslått | avslås ) \b",
    words=("avsl",),
    examples=("Nes kor: avslag", "- Dal IL – Avslått", "Vik vel, avslås"),
    counter_examples=("Det gis avslag", "Søknaden avslås"),
)
_CATEGORY = Pattern(
    name="line that heads a part of an announced list of grants",
    expression=r"""
        \A \s* (?: (?: kategori | gruppe | område ) \s* : \s* )? (?! annonse )
        (?P<part> (?-i:\p{Lu}) [^\d:.;!?]{2,60}? ) \s* :? \s* \Z
    """,
    examples=("Kategori: Idrett og friluftsliv", "Kunstnarleg utfalding", "Idrettslag:"),
    counter_examples=("Fristen er 1. mai", "Søknadene er behandlet.", "og andre lag", "Annonse"),
)
_UNIT = Pattern(
    name="unit of an amount",
    expression=rf"kr | nok | {WHOLE_KRONER} | mill",
    examples=("9 000 kr", "9.000,-", "9.000,–", "2 mill."),
    counter_examples=("9 000",),
)


_OF_ACCOUNTS = Pattern(
    name="word of what a measure costs and who pays it",
    expression=r"""
        \b (?: e i? gen (?: kapital | innsats | andel | del | finansiering ) | saldo | finansiering | garanti
          | forskudd | forskot | leie | søknads? (?: sum | beløp )? | budsjett | dugnad | moms | mva ) \b
        | kostnad | utgift | inntekt | \b \p{L}* (?: lån | fond | ramme ) (?: et | a | n )? \b
    """,
    examples=("Egenkapital", "Godkjent kostnadsramme", "Lån i bank", "Saldo på fondet", "Årlig leie"),
    counter_examples=("Nes IL", "Julemarsjen", "Vik barnas dag", "Klovnen"),
)


class ListRow(NamedTuple):
    """The cells of a list's row, in the columns of its heading; a heading without numbers has two cells."""

    cells: tuple[str, ...]
    lines: int


def parse_announced_row(line: str, *, led: bool = False) -> ListRow | None:
    """The recipient, the amount and what it is for, of a line below such an announcement, `led` to by dots; None ends
    the list."""
    if not led and (asked := ASKED_AND_TOLD.search(line)):
        return ListRow((asked["name"].strip(), asked["amount"], asked["purpose"] or ""), 1)
    placed = _parse_placed(line) if not led else None
    if placed is not None:
        return placed
    match = ANNOUNCED_ROW.search(line)
    if match is None and not led and (purposed := PURPOSED_ROW.search(line)) and _is_titled(purposed["titled"], line):
        return ListRow((purposed["name"], purposed["amount"], purposed["purpose"] or purposed["titled"]), 1)
    if match is None or (led and match["led"] is None):
        return None
    aside = match["aside"] or ""
    # A figure beside the amount is what was asked for, or how many are members.
    purpose = match["purpose"] or ("" if has_digit(aside) else aside)
    return _with_purpose(match["name"], match["amount"], purpose)


def _is_titled(title: str | None, line: str) -> bool:
    """Whether a title between a colon and the amount may be a project's: what stands before it is a name, and it is
    none (`Idrett: Nes IL – kr 9 000` has the name behind its colon)."""
    name = line.lstrip(" -–•*").split(":")[0].strip()
    return title is None or name.endswith(("kommune", "herad")) or (is_name(name) and not is_name(title))


def _parse_placed(line: str) -> ListRow | None:
    """A row with what the money is for between two commas or a comma and the amount."""
    match = PLACED_ROW.search(line)
    if match is None or not is_name(match["name"]) or shared_members(line[: match.start("amount")].strip(" :–-")):
        return None
    municipal = match["name"].endswith(("kommune", "herad"))
    if not municipal and not FACILITY.search(match["purpose"]):
        return None
    return ListRow((match["name"], match["amount"], match["purpose"]), 1)


def _with_purpose(name: str, amount: str, purpose: str) -> ListRow:
    """A row, what the money is for taken out of who gets it (`Nes IL til ny lysløype`)."""
    if not purpose:
        name, purpose = parted_purpose(name)
    return ListRow((name, amount, purpose), 1)


def with_parted_names(rows: Sequence[ListRow]) -> list[ListRow]:
    """The rows of a list, in each of which a comma parts the name from what the money is for where it does in most."""
    parted = [parted_at_comma(row.cells[0]) if not any(row.cells[2:]) else row.cells[::2] for row in rows]
    if not all(purpose for _, purpose in parted) or sum(bool(row.cells[-1]) for row in rows) * 2 < len(rows):
        return list(rows)
    named = zip(rows, parted, strict=True)
    return [ListRow((name, row.cells[1], purpose), row.lines) for row, (name, purpose) in named]


def parse_first_row(line: str) -> ListRow | None:
    """The recipient and the amount of a line that begins with the amount (`kr 9 000 til Vik kor`), or None."""
    match = FIRST_ROW.search(line)
    return _with_purpose(match["name"], match["amount"], match["purpose"] or "") if match else None


def parse_other_row(line: str) -> ListRow | None:
    """The recipient and the amount of a line that tells no unit (`Nes skolekorps 25 000`), or begins with the amount;
    None where it is another."""
    if first := parse_first_row(line):
        return first
    match = BARE_ROW.search(line)
    return _with_purpose(match["name"], match["amount"], "") if match else None


def parse_listed_name(line: str) -> str | None:
    """The name that a line of a list holds, and nothing else (`– «Solvang», Nordre Vik`); None where it is none."""
    match = LISTED_NAME.search(line) if len(line.split()) <= _MOST_PART_WORDS else None
    return match["name"] if match else None


def is_bare_row(line: str) -> bool:
    """Whether a line holds a name and an amount that tells no unit."""
    return has_digit(line) and BARE_ROW.search(line) is not None


def tells_refusal(line: str) -> bool:
    """Whether a word stands in a line for what was not given (`Nes kor: avslag`)."""
    return _REFUSED.search(line) is not None


def parse_part(line: str) -> ListRow | None:
    """What a part of an announced list has in common (`Kategori: Idrett`); None where a line heads none."""
    match = _CATEGORY.search(line) if len(line.split()) <= _MOST_PART_WORDS else None
    return ListRow((match["part"], "", ""), 1) if match else None


def leads_to_money(line: str) -> bool:
    """Whether dots lead from words to an amount of money (`Nes vel ........ kr 12 000`)."""
    return DOT_LEADER.search(line) is not None and parse_announced_row(line, led=True) is not None


def is_told_money(amount: str) -> bool:
    """Whether an amount has its unit beside it."""
    return _UNIT.search(amount) is not None


def name_recipients(labels: Sequence[str]) -> bool:
    """Whether most labels of a list are names, of two words or more: one word may be a kind of club and its rate."""
    own = [label.split("(")[0].strip() for label in labels if not is_sum_label(label)]
    return sum(" " in label and is_name(label) for label in own) * 2 >= max(len(own), 2)


def may_receive(label: str, among: Sequence[str]) -> bool:
    """Whether an item of a list may name who receives, not a condition of what is given (`Egenkapital: kr 9 000`): it
    is a name, or of capitalised words that are not of accounts; any other words where at least half of `among` are
    names."""
    own = label.split("(")[0].strip()
    if is_name(own):
        return True
    if _OF_ACCOUNTS.search(own):
        return False
    capitalised = all(not word[:1].islower() or word in ("og", "i", "for", "på", "av", "ved") for word in own.split())
    return capitalised or name_recipients(among)


def are_recipients(labels: Sequence[str]) -> bool:
    """Whether all labels of a list but few are names of those who may receive."""
    own = [label.split("(")[0].strip() for label in labels if not is_sum_label(label)]
    return bool(own) and sum(map(is_name, own)) * 5 >= len(own) * 4
