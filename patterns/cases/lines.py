"""Lines and table rows that open a case by its number, with its archive case and title (`PS 16/26 Ny skole`)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from patterns.beginnings import AnchoredPattern
from patterns.bodies import BODY_WORDS, body_name, names_body
from patterns.case_fields import fields_behind_case
from patterns.cases.numbers import (
    ARCHIVE,
    CASE_WORD,
    NUMBER,
    ONE_OF_THE_FIRST,
    SERIES,
    YEAR_FIRST,
    archive_alone,
    archive_number,
    case_number,
    number_key,
)
from patterns.compiled import kept
from patterns.pattern import MOST_KEPT, Pattern


class CaseLine(NamedTuple):
    """A line that opens a case by its number; `title` is empty where it stands on the next lines."""

    number: str
    body: str | None
    archive: str | None
    title: str


_CASE_COLUMN = (
    r"(?:(?:utvals?-?|utvalgs?-?)?\s?sak(?:s)?-?\s?(?:nr|nummer)\.?|utval(?:gs|s)-|(?:saks?)?tittel|lukk(?:et|a)"
    r"|arkiv-?\s?saks?-?\s?(?:nr|nummer|id)?\.?|journal-?\s?(?:nr|nummer)\.?|saksbehandler|sakshandsamar)"
)
CASE_TABLE_HEADER = Pattern(
    name="case_table_header",
    expression=rf"\A\s*(?=.*n(?:r|ummer))(?=.*tittel){_CASE_COLUMN}(?:[\s|:]+{_CASE_COLUMN}){{1,3}}\s*\Z",
    words=("tittel",),
    examples=(
        *("Utvals-saknr Tittel Arkivsaknr", "Saksnr.   Arkivsaksnr.   Tittel", "Saksnummer  Tittel"),
        "Saksnr. Journalnr. Tittel",
    ),
    counter_examples=("Saksnr Utvalg Møtedato", "Tittel: Ny skole", "Saksnr"),
)
# The columns of an agenda alone: no case's own table has these.
CONTENTS_HEADER = Pattern(
    name="agenda_contents_header",
    expression=r"""\A\s*(?:utvals?-?|utvalgs?-?|utv\.?)?\s?saks?-?\s?(?:nr|nummer)\.?[\s|]+(?:innh[ao]ld|(?:saks?)?tittel)
        (?:[\s|]+(?:lukk(?:et|a)|u\.?\s?off\.?(?:\s+i\s+hht)?|unntatt\s+offentlighet))?[\s|]+arkiv-?\s?saks?-?\s?(?:nr|nummer|id)?\.?\s*\Z""",
    words=("innh", "tittel"),
    examples=("Utvalgssaksnr Innhold Lukket Arkivsaksnr", "Utv.saksnr Sakstittel U.Off Arkivsaksnr"),
    counter_examples=("Saksnr Innhald", "Saksnr Utvalg Møtedato"),
)
# What a title ends in behind these words is the number of a property.
_NO_LAND = r"(?<!\b(?:g\.?\s?b\.?\s?nr|g\.?nr|b\.?nr|gbn|gårdsnr|gardsnr|bruksnr|eiendom(?:men)?|eigedom(?:en)?)\.?:?)"
CASE_TABLE_ROW = Pattern(
    name="case_table_row",
    expression=rf"""\A\s*(?:(?:{SERIES}[\s-]+)?(?<number>{NUMBER})|{SERIES}[\s-]+(?<number>{YEAR_FIRST}))[\s|]+
        (?:(?<archive>{ARCHIVE})[\s|]+(?<title>\S.*?)|(?<title>\S.*?)(?:{_NO_LAND}[\s|]+(?<archive>{ARCHIVE}))?)\s*\Z""",
    words=("/",),
    examples=(
        *("61/15 Skattøyre for 2016 15/1921", "0001/05 04/00752 Årsbudsjett", "PS 12/20 Ny skole"),
        *("ST 1/15 Plan 15/11", "16/15 Klage GBNR 24/24", "PS 08/111 Kjøp av bolig 2008/5143"),
    ),
    counter_examples=("Skattøyre 61/15", "61/15"),
)
_TITLE = r"(?<title>(?!\((?:vedl|jf|tidl|utsend|ettersend|sjå|se\b))(?-i:[\p{Lu}\d\"'«(])[^\n]*?)"
CASE_LINE = Pattern(
    name="case_line",
    expression=rf"""\A
        \s*(?:
            (?:(?<body>(?-i:\p{{Lu}})[\p{{L}}\s.,'/&-]{{2,80}}?)\s+[-–]\s+)?(?<number>{NUMBER})\s*[-–]\s*(?<archive>{ARCHIVE})\s*[-–:]\s*{_TITLE}
          | (?:(?:{CASE_WORD}\s*:?\s*(?:{SERIES}[\s-]?)?)|{SERIES}[\s-]?)
            (?<number>{NUMBER})(?<range>\s*[-–]\s*{NUMBER})?(?:\s+(?<archive>{ARCHIVE}))?(?:\s*[:–.-])?(?:\s+{_TITLE})?
          | (?:{CASE_WORD}\s*:?\s*)?{SERIES}[\s-]?
            (?<number>{YEAR_FIRST})(?:\s+(?<archive>{ARCHIVE}))?(?:\s*[:–.-])?(?:\s+{_TITLE})?
          | \d{{1,2}}\.\s+{SERIES}\s(?<number>{NUMBER})\s+{_TITLE}(?<!\.)
          | {CASE_WORD}\s*:?\s*(?<number>\d{{1,4}}-(?:(?:19|20)\d\d|\d\d)|{ONE_OF_THE_FIRST})(?:\s*[:–.-])?\s+{_TITLE}
          | (?<body>{BODY_WORDS})\s+(?<number>{NUMBER})\s*:\s*{_TITLE}
          | (?<number>{NUMBER})\s*[:–.-]?(?:\s+(?<archive>{ARCHIVE}))?\s+{_TITLE}
        )\s*\Z
    """,
    words=("/", "-"),
    core=r"\d[ ]?/\d\d | \d\d/\d | sak.*\d-\d\d",
    examples=(
        "PS 16/26 Ny skole på Berget",
        "Sak 83 /11 Ny bru",
        "F.sak 12/98 Ny bru",
        "Sak 83-11 Ny bru",
        "Sak 83-2011: Ny bru",
        "Sak 21/8 Ny bru",
        "Orienteringssak 9/24 Ny bru",
        "Ordinær sak 8/21 - Ny bru",
        "Tilleggssak 9/21 Ny bru",
        "Sak 45/12",
        "SAK NR 0001/00",
        "Sak nr.: 0001/05",
        "Sak PS 0001/05 Årsmelding",
        "85/2020 - 20/10959 - KLAGE PÅ VEDTAK",
        "BU SAK NR. 67/06 Årsplan",
        "Levekårsutvalget 003/04: Årsmelding",
        "KST-sak 0036/00",
        "T-sak 71/19 Økonomiplan",
        "HST-062/13 Gebyr",
        "PLAN-012/22 Gebyr",
        "Bystyresak 44/99: Ny bru",
        "Utval for oppvekst - 23/2020 - 20/109 - SFO-SATSAR",
        "16/26 Godkjenning av innkalling",
        "PS 21/118 Ny bru",
        "Sak PS 2021/118: Ny bru",
        "31/24 24/101 Ny bru",
        "4. BU 14/72 Ny bru",
    ),
    counter_examples=(
        "Sak 45/12 ble utsatt.",
        "i sak 52/98 med opptak",
        "Arkivsak: 18/33693",
        "Sak 21/118 Ny bru",
        "Sak 83-2111 Ny bru",
        "21/8 Ny bru",
        "GNR 12/34 Nordli",
        "Utvalg: Formannskapet",
        "Sak om skole",
        "1. PS 12/24 Ny bru utsettes.",
        "F-sak 12/24 (vedlagt)",
    ),
)


# "SKOLERUTE 2024/25": a year and the next one, which no word calls a case.
_NEXT = "|".join(f"{digit}/(?P=tens){digit + 1}" for digit in range(9))
_NEXT_TENS = "|".join(f"{tens}9/{(tens + 1) % 10}0" for tens in range(10))
SCHOOL_YEAR = Pattern(
    name="school_year",
    expression=rf"(?:19|20)(?:(?P<tens>\d)(?:{_NEXT})|{_NEXT_TENS})",
    examples=("2024/25", "1999/00", "1997/98"),
    counter_examples=("2024/26", "24/25", "1245/25"),
)
# A number at a row's end that only an archive case has, or one before the title.
_LONG = kept(
    r"(?:\d{2}/\d{3,6}|(?:19|20)\d\d/\d{2,6}|\d{5,6}/(?:19|20)\d\d)\s*\Z|\A\s*(?:\p{Lu}+\s+)?\S+[\s|]+\d{2,4}/\d"
)
_TWO_YEARS = kept(r"\s*(\d{4})\s*/\s*(\d{4})\s*")
ARCHIVE_BEHIND_TITLE = Pattern(
    name="archive_behind_title",
    expression=r"(?<=\S)\s*\((?:arkiv)?sak(?:s?\s?-?(?:nr|nummer))?\.?\s*:?\s*(?<archive>(?:19|20)\d\d/\d{2,6}|\d\d/(?!(?:19|20)\d\d\))\d{3,6})\)\s*\Z",
    words=("(",),
    examples=("Ny skole (sak 2021/3310)", "Ny skole (arkivsak: 21/3310)"),
    counter_examples=("Klage på vedtak (sak 12/2019)", "(sak 2021/3310)", "Ny skole (sak 12/19)"),
)
# A journal's stamp names the archive's case and one of its documents.
DOCUMENT_OF_ARCHIVE = AnchoredPattern(
    name="number of a document of a case",
    expression=r"\A\W*(?:dok(?:ument)?|jp|journalpost|løpe?)\.?\s*-?(?:nr|nummer|id)?\.?\s*:?\s*\d{1,6}\s*\Z",
    words=("dok", "jp", "journalpost", "løp"),
    examples=("Dok. 7", "Dok.nr.: 12", "- dokument 3", "Journalpost 24113"),
    counter_examples=("Dokumentasjon 2031", "Dok 2 i havna utvides", "Løypenett 2031"),
)
# The head of a bound book's page: `Sak nr. 14/90    Blad 27`.
LEAF_OF_BOOK = AnchoredPattern(
    name="leaf_of_a_book",
    expression=r"\A\s*(?:blad|bl\.|side|sida|s\.|pag(?:ina|\.)?)\s*(?:nr\.?)?\s*:?\s*\d{1,4}\s*\Z",
    words=("bl", "sid", "s.", "pag"),
    examples=("Blad 27", "Side 112", "Blad nr. 4"),
    counter_examples=("Bladet 27", "Side 12 i planen", "Blad"),
)
CALLED_CASE = AnchoredPattern(
    name="called_case",
    expression=rf"\A\s*{CASE_WORD}",
    examples=("Sak 2024/25", "SAK NR 12/98"),
    counter_examples=("SKOLERUTE 2024/25", "PS 12/24"),
)


REPORTED_MATTER = AnchoredPattern(
    name="reported_matter",
    expression=r"\A\s*(?:[-–•]\s*)?(?:(?-i:RS|RF|DS|DR|MS|OS|ME|FO|RE)[\s-]*|(?:referat|melding|orientering)s?sak\s+(?:nr\.?\s*)?)\d{1,4}/\d\d",
    words=("/",),
    examples=(
        *("RS 5/21 Tildeling av skjønnsmidler", "DS 12/20 Dispensasjon i Lia", "- RS-7/19 Årsmelding"),
        "Referatsak 5/21 Brev",
    ),
    counter_examples=("PS 22/21 Referatsaker", "5/21 RS", "FSK 5/21 Årsmelding", "RS Årsmelding"),
)


# Their numbers run beside those of the cases: a meeting has `PS 5/21` and `RS 5/21`.
OTHER_MATTER = AnchoredPattern(
    name="other_matter",
    expression=r"\A\s*(?:[-–•]\s*)?(?-i:(?<letters>RS|RF|REF|RE|DS|DR|MS|OS|OR|ORI|ME|FO|SPM|INT|(?:Referat|Meldings|Orienterings|Drøftings)sak(?=\s)))[\s-]*(?<number>\d{1,4}/\d\d(?:\d\d)?)",
    words=("/",),
    examples=("RS 5/21 Tildeling av skjønnsmidler", "OS 12/20 Status for bygget", "FO 1/21 Spørretime"),
    counter_examples=("PS 22/21 Referatsaker", "5/21 OS", "KST 5/21 Årsmelding", "OS Status"),
)


OF_REPORTED_MATTERS = Pattern(
    name="of_reported_matters",
    expression=r"\A\s*(?:referat(?:er|saker|saka?r?|a)?|refererte\s+saker|meldinger|meldingar|skriv(?:\s+og\s+meldinga?e?r)?|orientering(?:er|ar|ssaker|ssakar)?|delegerte\s+(?:saker|vedtak)|drøftingssaka?e?r)\b[^\n]*\Z",
    words=("refer", "melding", "skriv", "orientering", "deleg", "drøfting"),
    examples=("Referatsaker", "Meldinger og orienteringer", "REFERATSAKER - DELEGERTE VEDTAK", "Skriv og meldingar"),
    counter_examples=("Høring om referater", "Melding om brannvern", "Ny skole"),
)


def is_of_reported_matters(title: str) -> bool:
    """Whether a case of that title is what the body was told of (`Referatsaker`), each a line with its own number."""
    return OF_REPORTED_MATTERS.match(title) is not None


def is_school_year(number: str) -> bool:
    """Whether a number with a stroke is a year and the next one (`2024/25`, `2024/2025`): no case's, but a title's."""
    both = _TWO_YEARS.fullmatch(number)
    if both is not None:
        return int(both[2]) == int(both[1]) + 1
    return SCHOOL_YEAR.fullmatch(number) is not None


def matter_key(line: str, number: str) -> str:
    """By what the matters of one meeting differ: a case's number, as `number_key` gives it; the letters and the number
    of one that is numbered beside the cases (`RS 5/21 …` gives `RS 5/21`)."""
    match = OTHER_MATTER.match(line)
    same = match is not None and number_key(match.group("number")) == number
    return f"{match.group('letters')} {number}" if match is not None and same else number


def is_reported_matter(line: str) -> bool:
    """Whether the line is of a matter that is only reported (`RS 5/21 …`), as those listed below one case are."""
    return REPORTED_MATTER.match(line) is not None


def has_archive_column(header: str) -> bool:
    """Whether a row of column headings has one for the archive's numbers."""
    lowered = header.casefold()
    return "arkiv" in lowered or "journal" in lowered


def parse_case_table(header: str, row: str) -> CaseLine | None:
    """The case of the row below a header such as `Utvals-saknr  Tittel  Arkivsaknr`, or None."""
    if CASE_TABLE_HEADER.fullmatch(header) is None:
        return None
    match = CASE_TABLE_ROW.fullmatch(row)
    if match is None:
        return None
    archive, title = match.group("archive"), match.group("title").strip()
    if archive is not None and not has_archive_column(header) and (is_school_year(archive) or not _LONG.search(row)):
        # No column for it: the title ends in it (`PS 12/20 Skoleskyss 2020/2021`).
        archive, title = None, row[match.end("number") :].strip()
    return CaseLine(case_number(match.group("number")), None, archive, title)


POINT_HEADING = Pattern(
    name="point_heading",
    expression=r"\A\s*(?<point>\d{1,2})[.)]\s+(?<title>(?-i:\p{Lu})[^\n]{2,90}[^\s.:;,])\s*\Z",
    words=(".", ")"),
    examples=("1. Godkjenning av innkalling", "2) Regnskap 2014"),
    counter_examples=("1. Planen vedtas.", "12.03.2014", "1. juni 2014"),
)


# "61/23 Formannskapet 23.11.2023" is a row of the table of bodies that a case goes through.
_BODY_AND_DATE = kept(r"(?P<body>\p{Lu}[\p{L} ,/-]{3,60}?)\s+\d{1,2}\.\s?\d{1,2}\.\s?\d{2}(?:\d{2})?")
# "Godkjenning av protokoll fra Formannskapet 12.03.2019" is a title that names a body and its day.
TELLS_OF_BODY = Pattern(
    name="title_tells_of_body",
    expression=r"""\A\s*(?:godkjen\p{L}*|(?:møte|saks)?protokoll\p{L}*|møtebok\p{L}*|referat\p{L}*|uttal\p{L}*|møteplan\p{L}*|oversend\p{L}*
        |innkalling\p{L}*|sa[ck]s?list\p{L}*|meldinga?r?|orientering\p{L}*|spørsmål|interpellasjon\p{L}*|\p{L}*forslag\p{L}*|rapport\p{L}*|notat\p{L}*|brev)\b
        |\s(?:fra|frå|til|av)\s""",
    words=(
        *(" fra ", " frå ", " til ", " av ", "godkj", "prot", "møte", "ref", "utt", "over", "innk", "liste"),
        *("meld", "orient", "spør", "interp", "forslag", "rapp", "notat", "brev"),
    ),
    examples=("Godkjenning av protokoll fra Formannskapet 12.03.2019", "Møteprotokoll Kommunestyret 12.03.2019"),
    counter_examples=("Formannskapet 12.03.2019", "Utvalg for plan og miljø 12.03.2019"),
)
_NUMBER_ALONE = kept(r"\s*(\d{1,4}[ ]?/\d{2}(?:\d{2})?)\s*")


def names_treatment(title: str) -> bool:
    """Whether what stands behind a case's number is a body and its date, and no title."""
    treated = _BODY_AND_DATE.fullmatch(title.strip())
    return treated is not None and names_body(treated["body"]) and TELLS_OF_BODY.search(title) is None


@lru_cache(maxsize=MOST_KEPT)
def parse_case_number_alone(line: str) -> CaseLine | None:
    """The case number that is all that stands on the line, or None."""
    match = _NUMBER_ALONE.fullmatch(line)
    return CaseLine(case_number(match.group(1)), None, None, "") if match else None


@lru_cache(maxsize=MOST_KEPT)
def parse_case_line(line: str) -> CaseLine | None:
    """The case number, and what stands after it, of a line that opens a case; None for a sentence that names a case,
    and for a row that tells which body treated it when.
    """
    case = parse_numbered_line(line)
    return None if case is not None and names_treatment(case.title) else case


@lru_cache(maxsize=MOST_KEPT)
def parse_numbered_line(line: str) -> CaseLine | None:
    """The case number that a line begins with, as `parse_case_line`, also where a body and a day follow it."""
    line, fields = fields_behind_case(line)
    match = CASE_LINE.fullmatch(line)
    if match is None or (match.group("range") and not match.group("title")):
        return None
    if is_school_year(match.group("number")) and not CALLED_CASE.match(line):
        return None
    body = match.group("body")
    archive = next((archive_number(field.value) for field in fields if field.field == "archive"), None)
    title = (match.group("title") or "").strip()
    if DOCUMENT_OF_ARCHIVE.match(title) or LEAF_OF_BOOK.fullmatch(title):
        return None
    if archive is None and match.group("archive") is None and archive_alone(title) == title and "/" in title:
        # `10/13 13/211`, with the title below.
        return CaseLine(case_number(match.group("number")), body_name(body) if body else None, title, "")
    behind = ARCHIVE_BEHIND_TITLE.search(title)
    return CaseLine(
        case_number(match.group("number")),
        body_name(body) if body else None,
        archive_number(match.group("archive") or "") or archive or (behind and behind.group("archive")),
        title[: behind.start()] if behind else title,
    )


class Point(NamedTuple):
    """A numbered point of a meeting that numbers its cases from 1."""

    number: int
    title: str


def parse_point_heading(line: str) -> Point | None:
    """Number and title of a point that heads a case where cases have no other number (`2. Regnskap 2014`), or None."""
    match = POINT_HEADING.fullmatch(line)
    return Point(int(match.group("point")), match.group("title").strip()) if match else None
