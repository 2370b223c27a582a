"""Points without money: a line -> whether it begins one, asks for something, or tells that a proposal fell."""

from __future__ import annotations

from functools import lru_cache

from patterns.beginnings import AnchoredPattern
from patterns.bullets import BULLET_MARK
from patterns.pattern import MOST_KEPT, Pattern

REQUEST = Pattern(
    name="request to the administration",
    expression=r"\b (?: bes | ber | bedes | bed | vert \s beden? | oppfordrer | oppfordres | anmodes | anmoder )\b",
    examples=("Kommunedirektøren bes utrede", "Partiet ber om en sak", "vert beden om å finne"),
    counter_examples=("Skolen er bedre", "Arbeidet begynner"),
)
DUTY = Pattern(
    name="what is asked for or shall be done",
    expression=rf"""{REQUEST.expression} | \b (?: skal | må | bør ) \b (?! \s ha \s vært )
        | \A \s* det \s (?: (?: utarbeid | legg | etabler | innfør | opprett | gjennomfør | utred | igangset | iverkset
            | vurder | kartlegg | tilset | ansett | nedset | arbeid | sikr | sikre | lag | fremm | still )
            (?: t? es | (?: j? | er | t ) ast ) \b (?! \s i \s (?: dag | år ) \b )
          | vert \s (?: utarbeidd | lagt | lagd | oppretta | innført | etablert | greidd | sett ) \b )
        | \A \s* (?: kommunedirektøren | rådmannen | administrasjonen | kommunen | kommunestyret | heradsstyret
            | bystyret | formannskapet | ordføreren | fylkeskommunen ) \s
          (?: legg(?:er)? | utarbeid(?:er|ar)? | fremm(?:er|ar) | lag(?:er|ar) | utred(?:er|ar)? | greier
            | vurder(?:er|ar) | sørg(?:er|jer|ar) | syter | igangset(?:ter)? | iverkset(?:ter)?
            | kartlegg(?:er)? | innfør(?:er)? | etabler(?:er|ar) | opprett(?:er|ar) | gjennomfør(?:er)? ) \b
          (?! \s (?: i \s dag | i \s år | allerede | allereie | ikke | ikkje ) \b )""",
    examples=(
        "Kommunedirektøren bes utrede",
        "Skolene skal servere fisk",
        "Kaien bør rustes opp",
        "Det utarbeides en plan for kaien",
        "Det vert lagt fram ei sak om kaien",
        "Kommunedirektøren legger fram en sak om kaien",
    ),
    counter_examples=(
        "Skolen er bedre",
        "Møtet var skalet ned",
        "Det arbeides i dag med kaien",
        "Det koster mye",
        "Kommunen legger allerede til rette",
    ),
)
_SENTENCE = r"(?-i:\p{Lu}) (?: .* [.] \s* \Z | .{70} | .* \b (?: bes | bed | ber ) \b )"
_MONEY = r"(?: \d{1,3} (?: [ .]? \d{3} )* (?: ,\d+ )? \s? (?: kr\b | tkr\b | kroner | mill | ,- ) )"
VERBAL_POINT = AnchoredPattern(
    name="numbered verbal point",
    expression=rf"""
        \A \s* (?: (?P<number> \d{{1,2}} ) [.)] | {BULLET_MARK} 
        | (?P<letter> [a-zæøå] (?= \) ) | (?-i:[a-zæøå]) (?= \. \s+ (?: (?-i:\p{{Lu}}) | {_MONEY} ) )
            # In capitals it numbers headings too, as a number of two parts does: a point is a sentence.
            | [a-zæøå] (?= \. \s+ {_SENTENCE} ) ) [.)]
        | \d{{1,2}} \. \d{{1,2}} [.)]? (?= \s+ {_SENTENCE} )
        | (?: (?: verbal \w* | tekst (?: forslag | framlegg | vedtak | punkt )
              | punkt | pkt\.? | forslag | framlegg ) \s (?: nr\.? \s? )? | v ) \d{{1,2}} \s? [.:)–-]
        ) \s+ (?P<text> (?: \p{{Lu}} | (?(number) {_MONEY} | (?(letter) {_MONEY} | (?!) ) ) ) .* )
    """,
    examples=(
        "1. Kommunedirektøren bes legge fram en sak",
        "c. Rådmannen lager en plan for skolegårdene",
        "C. Rådmannen lager en plan for skolegårdene.",
        "D. Ordføreren bes om å invitere",
        "- Ordføreren bes ta initiativ",
        "\uf0b7 Ordføreren bes ta initiativ",
        "b) Byrådet bes om en plan",
        "3.2 Rådmannen lager en plan for skolegårdene.",
        "Verbalforslag 2: Grønnere skolegårder",
        "Tekstforslag 3: Grønnere skolegårder",
        "V3: Rådmannen lager en plan for skolegårdene",
        "b) 750 000 kr til skolegårder",
        "4. 90.000 kroner til skolegårder",
    ),
    counter_examples=(
        "1.1.2025",
        "12 Leirskole 300",
        "-5 mill.",
        "f. eks. leirskole",
        "B. Endringer i investeringer",
        "3.2 Endringer i investeringer",
        "Verbalforslag 2",
        "Forslag 2 fra Høyre",
        "3.2 millioner kroner til skolegårder.",
        "4. 12 elever til skolegårder",
    ),
)


def is_request(text: str) -> bool:
    """Whether a text asks someone to do something (`Kommunedirektøren bes …`)."""
    return REQUEST.search(text) is not None


REJECTED = Pattern(
    name="proposal that was not adopted, or recommendation that was",
    expression=r"""
        \b (?: falt | (?<! så \s ) fall | forkastet | forkasta | nedstemt | nedrøysta | avvist
        | (?: ikke | ikkje ) \s (?: vedtatt | vedteke | flertall | fleirtal | støtte )
        | (?: innstilling | tilråding ) (?: en | a )? \b [^.:;]{0,60}
          \b (?: vedtatt | vedteke | flertall | fleirtal ) ) \b
    """,
    examples=(
        "Forslaget fra R fikk 5 stemmer og falt",
        "Framlegget fall",
        "Innstillingen ble vedtatt med 9 mot 4 stemmer",
        "Framlegget frå Sp fekk ikkje fleirtal",
    ),
    counter_examples=("i så fall", "Avfall og gjenvinning", "Forslaget ble vedtatt", "Innstilling: Budsjettet vedtas"),
)


def tells_rejection(text: str) -> bool:
    """Whether a line of minutes tells that a proposal fell, or that what was recommended was adopted."""
    return REJECTED.search(text) is not None


def tells_duty(text: str) -> bool:
    """Whether a text asks for something, or says that it shall be done (`Skolene skal servere frukt`)."""
    return DUTY.search(text) is not None


@lru_cache(maxsize=MOST_KEPT)
def is_numbered_point(text: str) -> bool:
    """Whether a line begins a point that has a number or a letter (`4. Styrking av …`)."""
    match = VERBAL_POINT.search(text)
    return bool(match and (match["number"] or match["letter"]))


BEGINS_WITH_NUMBER = AnchoredPattern(
    name="number of a list's line",
    expression=r"\A \s* \d{1,2} [.)] \s+ [\p{L}\d]",
    examples=("2. 150 000 kroner til veg", "3) Ny kai"),
    counter_examples=("150 000 kroner til veg", "2.5 mill. til veg", "- 2 kaier"),
)


def has_number(text: str) -> bool:
    """Whether a list line has a number, with a sentence or with money behind it (`2. 150 000 kroner til …`)."""
    return BEGINS_WITH_NUMBER.search(text) is not None


def is_marked_alike(text: str, other: str) -> bool:
    """Whether two lines begin points of one list by their marks: both a number, or both a letter."""
    one, two = VERBAL_POINT.search(text), VERBAL_POINT.search(other)
    if one is None or two is None:
        return False
    return any(one[mark] and two[mark] for mark in ("number", "letter"))


def comes_after(text: str, other: str) -> bool:
    """Whether a point's number or letter is a later one than another's."""
    one, two = VERBAL_POINT.search(text), VERBAL_POINT.search(other)
    if one is None or two is None:
        return False
    if one["number"] and two["number"]:
        return int(one["number"]) > int(two["number"])
    return bool(one["letter"] and two["letter"]) and one["letter"].casefold() > two["letter"].casefold()


NUMBERED_VERBAL = AnchoredPattern(
    name="verbal heading of a single point",
    expression=r"""\A \s* \#* \s* (?: verbal \w* | tekst (?: forslag | framlegg | vedtak | punkt ) ) \s+
        (?: nr\.? \s* )? \d{1,2} \b""",
    examples=("Verbalforslag 2", "Verbalpunkt nr. 12", "Tekstforslag 3"),
    counter_examples=("2. Verbalforslag", "Verbale føringer 2031", "Verbalforslag"),
)


def numbers_verbal(heading: str) -> bool:
    """Whether a verbal heading is that of a single point (`Verbalforslag 2`)."""
    return NUMBERED_VERBAL.search(heading) is not None


@lru_cache(maxsize=MOST_KEPT)
def is_verbal_point(text: str) -> bool:
    """Whether a line begins a numbered or bulleted point."""
    return VERBAL_POINT.search(text) is not None
