"""The lines above a grant table: which may be its title, what year and which municipality they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from patterns.compiled import kept
from patterns.dates import DATE
from patterns.hyphenation import BROKEN_WORD, WORD_GOES_ON, ends_word
from patterns.layout import CAPTION
from patterns.municipalities import is_municipality
from patterns.numbers import has_digit
from patterns.pattern import MOST_KEPT, Pattern
from patterns.units import find_stated_unit
from patterns.whole_kroner import WHOLE_KRONER

_MARKUP = kept(r"</?\p{L}[^<>]*>|\*\*|__|^\s*#+\s*")
# A hyphen that belongs to the word stands at the line's end too: "Aurskog-" / "Høland", "K-" / "nr.".
_HYPHEN_END = kept(r"\p{L}[-\u2010]$")
_NAME_GOES_ON = Pattern(
    name="name that goes on after its hyphen",
    expression=r"\A \s* (?! (?: og | eller | samt ) \b ) \p{L}",
    examples=("Høland", "nr."),
    counter_examples=("og omsorg", "2031"),
)
_BLANKS = kept(r"\s+")


@lru_cache(maxsize=MOST_KEPT)
def clean(text: str) -> str:
    """A cell's or title's text on one line: marks of a text format out, words that a line end broke joined."""
    if "\n" not in text:
        return _BLANKS.sub(" ", _MARKUP.sub("", text)).strip()
    joined = ""
    for line in without_markup(text).split("\n"):
        if BROKEN_WORD.search(joined) and WORD_GOES_ON.match(line):
            joined = joined[:-1] + line.lstrip()
        elif ends_word(joined, line):
            joined += line.strip()
        elif _HYPHEN_END.search(joined) and _NAME_GOES_ON.match(line):
            joined += line.lstrip()
        else:
            joined = f"{joined} {line}"
    return _BLANKS.sub(" ", joined).strip()


# What leads from a name to its amount, and a stroke of the table's frame that a scan's reading took for a sign.
_LEADS_ON = Pattern(
    name="end of a cell that is no part of its name",
    expression=r"""
        \s* (?: \.{4,} | (?: \. \s ){3,} \.? | …{2,} | _{4,} ) \s* (?: kr\.? )? \Z
        | (?<= \p{L} [\p{L}.)] ) \s+ [-–—_|]+ \Z
    """,
    examples=("Nes vel ........ kr", "Vik kommune —", "Dal 4H ........"),
    counter_examples=("Nes vel kr", "–", "25 000 -", "osv..."),
)


GIVEN_AMOUNT = Pattern(
    name="cell of an amount behind the word for giving it",
    expression=rf"""
        \A (?: tilskudd | tilskot | støtte | (?: det \s )? (?: innvilget | innvilga | innvilges | tildelt | tildeles
            | løyvd | løyvt | løyves | bevilget | bevilga | bevilges | gis | gitt ) )
        (?: \s (?: tilskudd | tilskot | støtte ) )? (?: \s (?: på | med ) | : )? \s
        (?P<amount> (?: kr\.? \s? )? (?! (?: 19 | 20 ) \d\d \b (?! [ .,]\d ) )
          (?: \d{{1,3}} (?: [ .\u00a0\u202f] \d{{3}} )+ | \d{{4,7}} ) {WHOLE_KRONER}?
          (?: \s? (?: kr\.? | kroner ) )? ) \.? \Z
    """,
    words=(
        "tilskudd", "tilskot", "støtte", "innvilg", "tildel", "løyv", "bevilg", "gis", "gitt",
    ),
    examples=("Tilskudd 25 000", "Innvilget kr 9.000,-", "Det gis støtte på 5000 kr"),
    counter_examples=("Tilskudd 2031", "Avslag", "Innvilget 3 av 5", "Tilskudd til 25 000 bøker"),
)  # fmt: skip


def clean_cell(text: str) -> str:
    """A cell's text on one line, without what leads on to the next cell, an amount without the word for giving it."""
    cell = clean(text)
    given = GIVEN_AMOUNT.search(cell) if cell[-1:].isdigit() or cell[-1:] in "-‐‑–—−=r." else None
    if given is not None:
        return given["amount"]
    return _LEADS_ON.sub("", cell) if cell[-1:] in ".…_-–—|" or cell.endswith(("kr", "kr.")) else cell


def without_markup(text: str) -> str:
    """The text with its line ends, without marks of a text format."""
    return _MARKUP.sub("", text).strip()


TITLE_YEAR = Pattern(
    name="year in a title",
    expression=r"""
        (?<! [\d.,/:§] ) (?<! \d \s ) (?: 19[5-9]\d | 20\d\d ) (?! \d | [.,]\d | \s \d{3} | / )
    """,
    examples=("Skjønnsmidler 2031", "for 2021 og 2022", "Fordeling 2031."),
    counter_examples=("31.12.2019", "2 031", "2031/4", "kap. 571"),
)

_WEAK_YEAR = Pattern(
    name="year that dates a figure",
    expression=r"""
        (?: \b (?: per | pr\.? | fra | frå | utgangen \s av | datert | oppdatert | søknad \s for | basert \s på ) \s
          | \b (?: jan | feb | mars | apr | mai | juni | juli | aug | sep | okt | nov | des ) \p{L}* \.? \s )
        (?: 19 | 20 ) \d\d \b
    """,
    examples=("folketall per 2019", "oktober 2024", "datert 2020"),
    counter_examples=("for 2021", "Tildeling 2021"),
)


def years_in_title(text: str) -> tuple[int, ...]:
    """The different years that a title gives its table; dates (`datert 09.10.24`, `oktober 2024`) are none."""
    for pattern in (DATE, _WEAK_YEAR):
        text = pattern.sub(" ", text)
    return tuple(dict.fromkeys(int(match[0]) for match in TITLE_YEAR.finditer(text)))


_NO_TITLE = Pattern(
    name="line that is no title",
    expression=r"""
        \A \s* [-–•*] \s | [.;,] \s* \Z | \A \W* \Z | \A \s* (?: side | kilde | kjelde | https? : ) \b
        | \A [\d\s.:/-]+ \Z | @
        | \A \s* (?: vedtatt | vedteken | vedtekne | vedteke | behandlet | behandla | handsama )
          \s+ (?: av | i | den | \d )
        # The heading of a part of some minutes.
        | \A \s* (?: \p{L}+ \s ){0,3} (?: vedtak | innstilling | innstillinga | tilråding | behandling | handsaming
          | votering | røysting ) (?: \s i \s \p{L}+ )? \s* :? \s* \Z
        | , \s+ (?: sak | ps ) \s+ \d{1,4} / \d{2,4} \s* \Z
        # The path to a page of the web.
        | \A \s* (?: du \s er \s her | (?: hjem | heim | forsid[ea]n? | startsid[ea]n? | home ) \s* [>»›/|\\] )
        | \A [^>»›]+ \s [>»›] \s [^>»›]+ \s [>»›] \s
    """,
    examples=(
        "- Fellesløft",
        "Tildelingsbrev kommer.",
        "Side 3 av 4",
        "09.10.2031",
        "post@statsforvalteren.example",
        "Vedtatt av fylkestinget 4. mars 2031",
        "Handsama i utvalet, sak 7/31",
        "Utvalg for havn og hav, 4. mars 2031, sak 7/31",
        "Hjem / Hav / Tilskudd / Tildelinger 2031",
        "Forside > Tildelinger 2031",
        "Hav » Tilskudd » Tildelinger",
        "Du er her: Hjem | Tilskot",
        "Vedtak:",
        "Kommunedirektørens innstilling:",
    ),
    counter_examples=(
        "Fordeling 2031",
        "Tabell 2: Prosjektskjønn",
        "Skjønnsmidler 2031 - Nordland",
        "Vedtatt fordeling 2031",
        "Vedtekne tilskot",
        "Hjemmetjeneste / omsorg",
        "Tilskudd > 100 000 kroner",
        "Vedtak om tilskudd",
    ),
)
_LOWER_START = kept(r"^\W*\p{Ll}")
_LONGEST_TITLE = 160
_MARKED_TITLE = Pattern(
    name="line that marks itself as a title",
    expression=r"\A \s* \#+ \s | \A \s* \*\* [^*]+ \*\* \s* \Z | \A \s* (?: tabell | vedlegg ) \s+ \d",
    examples=("## Fordeling", "**Fordeling**", "Tabell 2: Fordeling"),
    counter_examples=("Fordeling 2031", "#", "Tabellen viser"),
)


def title_texts(lines: Sequence[str]) -> list[str]:
    """Of the lines above a table, those that may be its title: no sentences, bullets, dates or addresses."""
    return [
        clean(line)
        for line in lines
        if len(line) <= _LONGEST_TITLE
        and not _LOWER_START.match(clean(line))
        # A caption may end in a stop, or in a sentence of its own that states the unit.
        and not _NO_TITLE.search(without_unit(line).rstrip(". ") if CAPTION.match(line) else line)
    ]


def without_unit(title: str) -> str:
    """A title without the sentence behind it that states a unit (`Tabell 2. Tilskudd til kor. Hele kroner.`); no
    sentence ends in `(mill. kr)`."""
    named, stop, said = title.rstrip().rpartition(". ")
    ends = stop and named.count("(") == named.count(")") and not named.casefold().endswith(("mill", "mrd"))
    states = ends and not has_digit(said[:1]) and find_stated_unit(said.rstrip("."))
    return named if states and len(named.split()) > 2 else title


_WAITING = Pattern(
    name="title that waits for a name",
    expression=r"(?: \b (?: og | i | til | for | av | fra | frå | på ) | [\p{L}] \s? / ) \s* \Z",
    examples=("Skjønnsmidler 2024 – Møre og", "Tilskudd til"),
    counter_examples=("Skjønnsmidler 2024", "Kontroll", "Fordeling:"),
)


REFUSED = Pattern(
    name="title of a list of refused applications",
    expression=r"""
        \A (?! .* \b (?: og | eller | samt ) \b )
        .* \b (?: avslått (?: e )? | avslegn (?: e | a ) | avslagne | avslag | avvist (?: e )?
          | (?: ikke | ikkje ) \s (?: (?: er | blei | ble | vart | vert | blir ) \s )?
            (?: innvilg | tildel | imøtek | prioriter ) \p{L}* ) \b
    """,
    words=("avsl", "avvis", "ikke", "ikkje"),
    examples=("Søknader som er avslått", "Avslegne søknader", "Søknader som ikke er tildelt", "Ikke innvilget"),
    counter_examples=("Tildelte tilskudd", "Innvilgede søknader", "Avslag og tildelinger 2031"),
)


def is_refused(titles: Sequence[str]) -> bool:
    """Whether the title of a list says that what stands in it was applied for in vain (`Avslåtte søknader`)."""
    return any(REFUSED.search(title) for title in titles)


CASE_BEFORE = Pattern(
    name="number or label of a case before its title",
    expression=r"""
        \A (?: (?: (?: sak | saksnr | ps | pks | fs | ks | us ) \.? \s* (?: nr\.? \s* )? )?
            \d{1,4} \s? / \s? (?: 20 | 19 )? \d\d \s* [:–-]?
          | (?: (?: saks )? tittel | emne | sak (?: en | a ) \s (?: gjelder | gjeld ) ) \s? : )
        \s+ (?= (?-i:\p{Lu}) )
    """,
    words=("/", ":"),
    examples=("Sak 7/31 Tilskudd til kor", "PS 12/2031: Kulturmidler", "003/31 Tilskot til lag", "Tittel: Støtte"),
    counter_examples=("Sak 7/31", "Tilskudd 2031/32 til lag", "7/31 av midlene", "Kulturmidler: Tilskudd til kor"),
)


def without_case_number(title: str) -> str:
    """A title without the number of the case that it heads, or its label (`Sak 7/31 Tilskudd til kor`)."""
    match = CASE_BEFORE.search(title)
    return title[match.end() :] if match else title


def goes_on(line: str, following: str) -> bool:
    """Whether the following line goes on in the middle of what the line says: it begins with a small letter, or with a
    name after a word that waits for one (`Møre og` / `Romsdal`).
    """
    if line.rstrip().endswith((".", ":", ";")) or not following[:1].isalpha():
        return False
    return following[:1].islower() or _WAITING.search(line) is not None


SENTENCES = Pattern(
    name="sentences before what they announce",
    expression=r"\p{Ll}{2} [.!?] \s+ (?-i:\p{Lu}) .* : \s* \Z",
    words=(":",),
    examples=("Ramma er 61 mill. kroner. Midlene er fordelt slik:",),
    counter_examples=("Midlene er fordelt slik:", "Tabell 2. Fordeling:", "Ramma er 61 mill. kroner."),
)


def is_announcement(text: str) -> bool:
    """Whether a text is the end of a paragraph that tells what follows: it names a table where nothing else does."""
    return SENTENCES.search(text) is not None


def is_marked_title(line: str) -> bool:
    """Whether a line marks itself as a title: `## Fordeling`, `**Fordeling**`, `Tabell 2: Fordeling`."""
    return _MARKED_TITLE.match(line) is not None


_ANY_WORD = kept(r"\p{L}{2,}|\d+")


def words_of(text: str) -> list[str]:
    """A heading's words and numbers in one case, parted at hyphens: what two copies of it have in common."""
    return _ANY_WORD.findall(text.casefold())


_WORD = kept(r"\p{L}{4,}")
_COMMON = frozenset(
    "tildelt tildeling beløp tusen kroner kommune kommunar kommuner fordeling innvilget innvilga".split()
)


def common_words(first: str, second: str) -> int:
    """How many words of one title stand in the other; words that any grant table may have do not count."""
    words = (set(_WORD.findall(text.casefold())) - _COMMON for text in (first, second))
    return len(set.intersection(*words))


_CAPITALISED = Pattern(
    name="run of capitalised words",
    expression=r"\p{Lu} [\p{L}-]* (?: \s+ (?: og | i ) \s+ \p{Lu} [\p{L}-]* | \s+ \p{Lu} [\p{L}-]* )*",
    examples=("til Evje og Hornnes", "Indre Fosen"),
    counter_examples=("til kommunene", "2031"),
    case_sensitive=True,
)


def municipality_in_title(title: str) -> str | None:
    """The one municipality that a title names (`Prosjektskjønn 2031 Trondheim`), as written, or None."""
    runs = (match[0].split() for match in _CAPITALISED.finditer(title))
    found = dict.fromkeys(name for words in runs for name in _known_names(words))
    return next(iter(found)) if len(found) == 1 else None


def _known_names(words: list[str]) -> Iterator[str]:
    """The municipalities in a run of words from left to right, the longest first (`Evje og Hornnes`)."""
    position = 0
    while position < len(words):
        names = (" ".join(words[position:end]) for end in range(len(words), position, -1))
        name = next(filter(is_municipality, names), None)
        if name:
            yield name
        position += len(name.split()) if name else 1
