"""The political bodies: how their names are written, and when two names mean one body."""

from __future__ import annotations

from functools import lru_cache

from patterns.beginnings import AnchoredPattern
from patterns.compiled import kept
from patterns.pattern import MOST_KEPT, Pattern

# Nouns in which the name of a political body ends (or begins, as in "Rådet for ..."); needed where no label says
# "body".
BODY_NOUN = (
    r"(?:\p{L}*(?:styre|utvalg|utval|komit[eé]|nemnd|nemd|råd|(?:fylkes|same|ungdoms?|\bbarne|\bbygde|\b)ting"
    r"|(?:formanns?|representant)skap|presidium|plenum|forum|gruppe)"
    r"(?:en|a|et|t|i|n)?|AMU|ADMU|plenum)"
)
BODY_WORDS = (
    r"(?!(?:saken?|saka|møte|dato|møtedato|(?:utvalg|utval|organ)(?!\s+for\s))\b)(?-i:\p{Lu})[\p{L}\d.,'/&–-]*(?:\s+[\p{L}\d.,'/&–-]+){0,12}?"
)

MEETING_OF_BODY = Pattern(
    name="meeting_of_body",
    expression=r"\A(?<body>.+?)(?:'?s|')\s+(?:\p{L}+s)?møtet?\Z",
    words=("møte",),
    examples=("Formannskapets innstillingsmøte", "Arbeidsmiljøutvalgets møte"),
    counter_examples=("Formannskapet", "Møte i Formannskapet"),
)
MEETING_IN_ONE_WORD = Pattern(
    name="meeting_in_one_word",
    expression=r"\A(?<body>\p{L}+(?:styre|utvalg|utval|ting|skap|råd)|styre)s?møtet?\Z",
    words=("møte",),
    examples=("kommunestyremøtet", "Fylkestingsmøte", "formannskapsmøte", "styremøte"),
    counter_examples=("rådsmøtet", "Formannskapets møte"),
)
# The oldest minutes are named so: the body is the word's first part.
BOOK_IN_ONE_WORD = AnchoredPattern(
    name="book_of_a_body_in_one_word",
    expression=r"""\A\s*(?:utskrift\s+(?:av|fra|frå)\s+)?
        (?<body>(?:formannskap|kommunestyr|her[ae]dsstyr|bystyr|bygningsråd|(?:helse-?\s+og\s+)?sosialstyr|helseråd|sk[ou]lestyr
          |fylkesting|\p{L}+utvalg|\p{L}+utval)e?)(?:s?-?|e?ts\s+)(?:møte)?(?:protokoll|bok)(?:en)?
        (?:\s+for\s+(?-i:\p{Lu})[\p{L}-]+(?:\s[\p{L}-]+){0,2}\s+(?:kommune|herad))?\s*\Z""",
    words=("protokoll", "bok"),
    examples=("FORMANNSKAPSPROTOKOLL", "Kommunestyreprotokoll for Lillevik kommune", "Skolestyrets møtebok"),
    counter_examples=("Møteprotokoll", "Formannskapsprotokoll 12/93 godkjennes", "Formannskapet"),
)
BODY_ENDING = Pattern(
    name="body_ending",
    expression=r"(?<=styre|utvalg|utval|komite|nemnd|råd|ting|skap)(?:et|t|en|n|a|i)?s?\Z",
    examples=("formannskapet", "levekårsutvalgets", "kommunestyre"),
    counter_examples=("bystyremøte", "skapelse"),
)
BODY_NAME = Pattern(
    name="body_name",
    expression=rf"\A(?:[\p{{L}}\d.,'/&–-]+\s+){{0,8}}?{BODY_NOUN}(?:\s+for\s+[\p{{L}}\s,-]{{3,60}}|\s+(?:nr\.?\s*)?\d{{1,2}})?\Z",
    examples=(
        "KOMMUNESTYRET",
        "Trondheim seniorråd",
        "Rådet for eldre",
        "Hovedutvalg for plan og miljø",
        "Bydelsutvalg 3",
    ),
    counter_examples=("Kari Nes", "Utvalgte saker i år"),
)
ABBREVIATION = AnchoredPattern(
    name="body_abbreviation",
    expression=r"\A(?-i:\p{Lu}{2,4})\Z",
    examples=("BU", "KST"),
    counter_examples=("AMUET", "Formannskapet"),
)
NAME_GOES_ON = Pattern(
    name="body_name_goes_on",
    expression=r"(?:[,-]|\b(?:og|for|i|av|til))\Z",
    examples=("Plan- og", "Utvalg for", "Rådet for eldre,"),
    counter_examples=("Formannskapet", "Utvalg for oppvekst"),
)


COUNTY_BODY = AnchoredPattern(
    name="line that names a county's body and nothing else",
    expression=r"""\A \s*
        (?: \p{L}{2,20} \s* : \s* | \p{L}*protokoll \s (?: for | frå | fra | i ) \s | møtebok \s for \s )?
        fylkes (?: ting | utval | utvalg | råd ) (?: et )? (?: \s* [-–,]? \s* \d .{4,30} )? \s* \Z""",
    words=("fylkes",),
    examples=("Utval: Fylkesutvalet", "Møteprotokoll for fylkestinget", "Fylkesrådet 12.03.2024"),
    counter_examples=("Valg til fylkestinget", "Utvalg: Formannskapet", "Fylkesutvalget har uttalt seg"),
)


def is_county_body(line: str) -> bool:
    """Whether a line names a county's body and nothing else: no municipality's are minutes that it heads."""
    return COUNTY_BODY.search(line) is not None


def goes_on_below(name: str, below: str) -> bool:
    """Whether a body's name is broken off at a line's end and the line below holds the rest of it."""
    return NAME_GOES_ON.search(name.strip()) is not None and below[:1].isalpha() and ":" not in below


def is_abbreviation(name: str) -> bool:
    """Whether the name is only a body's initials."""
    return ABBREVIATION.match(name) is not None


def body_of_meeting(word: str) -> str | None:
    """The body of a word for its meeting (`kommunestyremøtet` is that of `Kommunestyret`), or None."""
    match = MEETING_IN_ONE_WORD.match(word.strip())
    return f"{match.group('body').capitalize()}et".replace("eet", "et") if match else None


def body_of_book(line: str) -> str | None:
    """The body of a book's title in one word (`Formannskapsprotokoll` is that of `Formannskapet`), or None."""
    match = BOOK_IN_ONE_WORD.match(line)
    return f"{match.group('body').capitalize()}et".replace("eet", "et") if match else None


_GENITIVE = kept(r"\s*(?:'s|s|'|(?<=\p{Lu}{3})S)$")
_BETWEEN_WORDS = kept(r"[^\p{L}\d]+")


@lru_cache(maxsize=MOST_KEPT)
def names_body(text: str) -> bool:
    """True where the text ends in a noun that political bodies are called by, or begins with `Rådet for`."""
    return BODY_NAME.match(text.strip()) is not None


@lru_cache(maxsize=MOST_KEPT)
def body_name(written: str, genitive: bool = False) -> str:
    """The body's name: blanks joined, the kind of meeting and (where `genitive`) the genitive taken off."""
    name = " ".join(written.split()).strip(" :.,-–|")
    meeting = MEETING_OF_BODY.match(name)
    if meeting:
        return meeting.group("body").strip()
    name = name[:1].upper() + name[1:]
    if genitive:
        name = _GENITIVE.sub("", name)
    return name


def same_body(one: str, other: str) -> bool:
    """True where both names mean one body: case, genitive and the definite ending do not count."""
    return _body_key(one) == _body_key(other)


def is_named_within(one: str, other: str) -> bool:
    """True where one name is the other one's end behind a place or a kind: `Kontrollutvalget` of `Nesvik
    kontrollutvalg`, `Fellesrådet` of `Nesvik kirkelige fellesråd`."""
    first, second = _body_key(one), _body_key(other)
    return first.endswith(f" {second}") or second.endswith(f" {first}")


def is_short_for(short: str, full: str) -> bool:
    """True where a body's noun alone stands for its name (`Komiteen` for `Komite for helse og oppvekst`)."""
    noun, *more = full.split()
    return bool(more) and " " not in short.strip() and _body_key(short) == _body_key(noun)


def may_be_same_body(one: str, other: str) -> bool:
    """True where one name may be the other one's end, as where a name is broken over two lines of a front page."""
    first, second = _body_key(one), _body_key(other)
    return first.endswith(second) or second.endswith(first)


@lru_cache(maxsize=MOST_KEPT)
def _body_key(name: str) -> str:
    folded = _BETWEEN_WORDS.sub(" ", body_name(name).lower().replace("é", "e")).strip()
    return BODY_ENDING.sub("", folded)
