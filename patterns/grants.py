"""The text of a grant allocation's titles, labels and cells: years, recipients, projects, notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import regex

from patterns.amounts import fold_amount, parse_cell_amount
from patterns.dates import DATE
from patterns.municipalities import is_municipality
from patterns.pattern import Pattern

_MARKUP = regex.compile(r"</?[a-zA-Z][^<>]*>|\*\*|__|^\s*#+\s*")
_BROKEN_WORD = regex.compile(r"(?<=\p{Ll}\p{Ll})[-\u00ad\u2010]\n\s*(?!(?:og|eller|samt)\b)(?=\p{Ll})")
_BLANKS = regex.compile(r"\s+")


def clean(text: str) -> str:
    """A cell's or title's text on one line: marks of a text format out, words that a line end broke joined."""
    return _BLANKS.sub(" ", _BROKEN_WORD.sub("", _MARKUP.sub("", text))).strip()


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
    """The different years that a title gives its table, in order; dates (`datert 09.10.24`, `oktober 2024`) are none."""
    for pattern in (DATE, _WEAK_YEAR):
        text = pattern.compiled.sub(" ", text)
    return tuple(dict.fromkeys(int(match[0]) for match in TITLE_YEAR.finditer(text)))


SUM_LABEL = Pattern(
    name="label of a sum row",
    expression=r"""
        \A (?: (?: del | total | hoved | netto )? sum (?! m ) | totalt? | i \s alt | til \s sam[am]en | samla | samlet
             | tilsammen | tilsaman ) \b .*
    """,
    words=("sum", "total", "alt", "sam"),
    examples=("Totalsum", "SUM", "Sum tildelt", "I alt", "Til saman", "Delsum Innherred", "Totalt fordelt"),
    counter_examples=("Sund", "Samnanger", "Sumatra", "Altinn"),
)

WITHHELD_LABEL = Pattern(
    name="label of money that no one has received yet",
    expression=r"""
        \A (?: tilbakeholdt | tilbakehaldn?[ea]? | holdt \s tilbake | halde \s tilbake | ufordelt | ikkj?e \s fordelt
          | rest (?: midler | midlar | beløp | sum | ramme )? | reserve | til \s (?: senere | seinare ) \s fordeling
          | udisponert ) \b .*
    """,
    words=("tilbake", "fordel", "rest", "reserve", "udisponert"),
    examples=("Tilbakeholdt", "Tilbakehaldne midlar", "Ufordelt", "Restmidler", "Ikke fordelt"),
    counter_examples=("Trondheim", "Prosjektskjønn", "Tilskudd"),
)

REFERENCE = Pattern(
    name="words in place of an amount",
    expression=r"""
        \b (?: ege[nt] \s (?: ark | liste ) | eig[ea]n? \s (?: ark | liste ) | vise[sr] \s til | visast \s til | sjå \s
          | se \s (?! ut) | jf\.? \s )
    """,
    words=("ark", "vis", "sjå", "se ", "jf", "liste"),
    examples=("Eget ark.", "vises til egne midler", "Sjå vedlegg", "(se kommentar)"),
    counter_examples=("Ungt utenforskap", "Seljord"),
)

_INSTITUTION = Pattern(
    name="recipient that is no municipality by its name",
    expression=r"""
        \b (?: as | asa | sa | kf | iks | da | ba | stiftelse \p{L}* | stifting \p{L}* | fylke \p{L}* | nav
          | universitet \p{L}* | statsforvalter \p{L}* | fylkesmann \p{L}* | sametinget ) \b
        | \p{L}* (?: høgskole | høyskole | høgskule | sykehus | sjukehus | helseforetak | forening | foreining
          | forbund | råd | senter | museum | museet | lag | klubb | skole | skule | kirke | kyrkje | nettverk
          | regionen | samarbeid | selskap | kontor ) (?: et | en | a | s )? \b
    """,
    examples=("Snekkerlaget SA", "Nordland fylkeskommune", "Fjellregionen", "Interkommunalt råd", "Bygdemuseet"),
    counter_examples=("Trondheim", "Våler kommune"),
)


def is_institution(name: str) -> bool:
    """Whether the name says that its bearer is no municipality: a company, a county, an association."""
    return _INSTITUTION.search(name) is not None


COUNT_OF_PROJECTS = Pattern(
    name="heading of a count of granted projects",
    expression=r"\b (?: antall? | tal (?: et )? \s på ) \b (?! .* søk )",
    words=("antal", "tal"),
    examples=("Antall innvilget", "Tal på prosjekt", "Antall prosjekter"),
    counter_examples=("Antall søknader", "Totalt"),
)


def parse_kommunenummer(text: str) -> str | None:
    """The four digits of a kommunenummer; a leading zero that a spreadsheet dropped (`301`) is put back."""
    digits = text.strip().rstrip(".")
    return digits.zfill(4) if digits.isdecimal() and len(digits) in (3, 4) else None


_NUMBERED = regex.compile(
    r"^(?P<number>\d{4})\s*[-–:.]?\s+(?P<name>\p{L}.*)$|^(?P<name>\p{L}.*?)\s*[(,]?\s*(?P<number>\d{4})\)?$"
)
_FOOTNOTE = regex.compile(r"\s*(?:\*+|\d\))\s*$")
_ASIDE = regex.compile(r"\s*\((?!\p{Lu})[^()]*\)\s*$")
_BETWEEN_MEMBERS = regex.compile(r"\s*[,;+&]\s*(?:og\s+)?|\s+og\s+|\s*/\s*|\s+[-–]\s+")
_TOGETHER = regex.compile(r"\s+og\s+")


def split_number(label: str) -> tuple[str | None, str]:
    """The kommunenummer and the name of a cell that may hold both, as `4613 Bømlo`."""
    match = _NUMBERED.match(label)
    return (match["number"], match["name"]) if match else (None, label)


def plain_name(label: str) -> str:
    """A recipient's name without what a list adds to it: `Røros*`, `Hitra (felles)`. A county in brackets stays."""
    return _ASIDE.sub("", _FOOTNOTE.sub("", label)).strip()


def shared_members(name: str) -> tuple[str, ...]:
    """The municipalities of a shared grant (`Aukra, Molde og Vestnes`), as written; empty where it is one recipient.

    `Evje og Hornnes` is one; in `Iveland og Evje og Hornnes` the longest known name wins.
    """
    if is_municipality(name):
        return ()
    stripped = regex.sub(r"\s+kommun[ae]r?$", "", name)
    pieces = [piece for piece in _BETWEEN_MEMBERS.split(stripped) if piece]
    members: list[str] = []
    position = 0
    while position < len(pieces):
        joined = " og ".join(pieces[position : position + 2])
        if position + 1 < len(pieces) and is_municipality(joined) and joined in _TOGETHER.sub(" og ", stripped):
            members.append(joined)
            position += 2
        else:
            members.append(pieces[position])
            position += 1
    known = sum(is_municipality(member) for member in members)
    # One misspelt name among several is still a member; a single known word is a project's or a company's name.
    return tuple(members) if len(members) > 1 and known >= 2 and known >= len(members) - 1 else ()


_CAPITALISED = regex.compile(r"[\p{Lu}][\p{L}-]*(?:\s+(?:og|i)\s+\p{Lu}[\p{L}-]*|\s+\p{Lu}[\p{L}-]*)*")


def municipality_in_title(title: str) -> str | None:
    """The one municipality that a title names (`Prosjektskjønn 2031 Trondheim`), as written, or None."""
    found = dict.fromkeys(name for run in _CAPITALISED.findall(title) for name in _known_names(run.split()))
    return next(iter(found)) if len(found) == 1 else None


def _known_names(words: list[str]) -> Iterator[str]:
    position = 0
    while position < len(words):
        length = next(
            (
                n
                for n in range(len(words) - position, 0, -1)
                if is_municipality(" ".join(words[position : position + n]))
            ),
            0,
        )
        if length:
            yield " ".join(words[position : position + length])
        position += length or 1


@dataclass(frozen=True, slots=True)
class NamedProject:
    """A project named in a cell, with its amount in the column's unit where the cell gives one."""

    title: str
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class ProjectCell:
    """What a project cell holds: projects, or a note in their place, or words that concern all of them."""

    projects: tuple[NamedProject, ...]
    note: str | None


PROJECT_AMOUNT = Pattern(
    name="amount of a project inside a cell",
    expression=r"""
        \( \s* (?P<words> [^()\d]* (?: \s | (?<=\() ) )?
        (?P<number> \d{1,3} (?: [ .]\d{3} )+ | \d+ (?: ,\d+ )? )
        \s* (?P<unit> (?: kr | kroner | mill\.? ) \.? )? (?: ,- )? \s* \)
    """,
    words=("(",),
    examples=("(500)", "(1 000)", "(felles 3 250)", "(flere kommuner 900)", "(1000) Sted", "(2,5 mill.)"),
    counter_examples=("(felles)", "(utbetales 2031-midler)", "(22 år)", "(i samarbeid med Frøya)"),
)
_YEAR_ALONE = regex.compile(r"^(?:19|20)\d\d$")
_BULLET = regex.compile(r"(?:^|\n)\s*(?:[-–•*·]|\d{1,2}[.)])\s+")
_AFTER_AMOUNT = regex.compile(r"\s*(?:[,;/+]|\.(?=\s|$)|\bog\b|\bsamt\b|\n)\s*(?:og\s+)?", regex.IGNORECASE)
_EDGE = " ,;.-–"


def parse_projects(cell: str, expected: int | None) -> ProjectCell:
    """The projects of a cell; `expected` is how many the row's own count column says.

    Reads `Sykepleieklinikk (1 000), Boformer (900)`, `Omsorgspakken (felles 3 250) og Oppvekst (1 100)`,
    `Digi (500) Værnes`, `Legetjeneste for dalen`; `Eget ark.` and `vises til …` are notes.
    """
    text = clean_lines(cell)
    if not text:
        return ProjectCell((), None)
    bullets = [piece for piece in _BULLET.split(text) if piece.strip()]
    if len(bullets) > 1:
        found = [parse_projects(piece, None) for piece in bullets]
        return ProjectCell(
            tuple(p for one in found for p in one.projects), next((o.note for o in found if o.note), None)
        )
    text = clean(text)
    amounts = [match for match in PROJECT_AMOUNT.finditer(text) if not _is_year(match)]
    if not amounts:
        aside = _ASIDE.search(text)
        if aside and REFERENCE.search(aside[0]) and not REFERENCE.search(text[: aside.start()]):
            return ProjectCell((NamedProject(_title(text[: aside.start()]), None),), aside[0].strip(" ()"))
        if REFERENCE.search(text):
            return ProjectCell((), text)
        pieces = _top_level_pieces(text)
        titles = pieces if expected == len(pieces) else [text]
        return ProjectCell(tuple(NamedProject(title, None) for title in map(_title, titles) if title), None)
    return _with_amounts(text, amounts, expected)


def clean_lines(text: str) -> str:
    """A cell's text with its line ends kept, without marks of a text format."""
    return _MARKUP.sub("", text).strip()


def _is_year(match: regex.Match[str]) -> bool:
    return bool(_YEAR_ALONE.match(match["number"])) and not match["unit"]


def _with_amounts(text: str, amounts: list[regex.Match[str]], expected: int | None) -> ProjectCell:
    """One project for each amount: from the end of the one before to the comma, `og` or full stop after the amount."""
    projects: list[NamedProject] = []
    start = 0
    for index, match in enumerate(amounts):
        following = amounts[index + 1].start() if index + 1 < len(amounts) else len(text)
        border = _AFTER_AMOUNT.search(text, match.end(), following)
        end = border.start() if border else following
        words = f"({match['words'].strip()})" if match["words"] and match["words"].strip() else ""
        written = f"{text[start : match.start()]}{words}{text[match.end() : end]}"
        projects.append(NamedProject(_title(written), _value(match)))
        start = border.end() if border else end
    rest = text[start:].strip(_EDGE)
    projects = _split_by_count(projects, expected)
    if rest and expected == len(projects) + 1:
        return ProjectCell((*projects, NamedProject(rest, None)), None)
    return ProjectCell(tuple(projects), rest or None)


def _split_by_count(projects: list[NamedProject], expected: int | None) -> list[NamedProject]:
    """Where the row counts more projects than amounts, a title's commas part projects of which the last has the amount."""
    if expected is None or expected <= len(projects):
        return projects
    split: list[NamedProject] = []
    for project in projects:
        *others, last = _top_level_pieces(project.title)
        split += [*(NamedProject(other, None) for other in others), NamedProject(last, project.value)]
    return split if len(split) == expected else projects


def _top_level_pieces(text: str) -> list[str]:
    """The text parted at the commas and semicolons that stand outside brackets."""
    pieces, depth, piece = [], 0, ""
    for character in text:
        depth += (character == "(") - (character == ")")
        if character in ",;" and depth <= 0:
            pieces.append(piece)
            piece = ""
        else:
            piece += character
    return [stripped for stripped in (part.strip(_EDGE) for part in (*pieces, piece)) if stripped] or [text]


def _title(text: str) -> str:
    return clean(text).replace(" )", ")").strip(" ,;.–-")


def _value(match: regex.Match[str]) -> Decimal | None:
    amount = parse_cell_amount(fold_amount(match["number"]))
    return amount.value if amount else None


_NO_TITLE = regex.compile(
    r"^\s*[-–•*]\s|[.;,]\s*$|^\W*$|^\s*(?:side|kilde|kjelde|https?:)\b|^[\d\s.:/-]+$|@",
    regex.IGNORECASE,
)
_LOWER_START = regex.compile(r"^\W*\p{Ll}")
_LONGEST_TITLE = 160


def title_texts(lines: list[str]) -> list[str]:
    """Of the lines above a table, those that may be its title: no sentences, bullets, dates or addresses."""
    return [
        clean(line)
        for line in lines
        if len(line) <= _LONGEST_TITLE and not _LOWER_START.match(clean(line)) and not _NO_TITLE.search(line)
    ]


_MARKED_TITLE = regex.compile(r"^\s*#+\s|^\s*\*\*[^*]+\*\*\s*$|^\s*(?:tabell|vedlegg)\s+\d", regex.IGNORECASE)


def is_marked_title(line: str) -> bool:
    """Whether a line marks itself as a title: `## Fordeling`, `**Fordeling**`, `Tabell 2: Fordeling`."""
    return _MARKED_TITLE.match(line) is not None


_WORD = regex.compile(r"\p{L}{4,}")
_COMMON = frozenset(
    "tildelt tildeling beløp tusen kroner kommune kommunar kommuner fordeling innvilget innvilga".split()
)


def common_words(first: str, second: str) -> int:
    """How many words of one title stand in the other; words that any grant table may have do not count."""
    words = ({word for word in _WORD.findall(text.casefold())} - _COMMON for text in (first, second))
    return len(set.intersection(*words))
