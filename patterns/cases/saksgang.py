"""The bodies that a case goes through: the table `Utvalg Møtedato Saksnr`, and lines of body and number."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from patterns.beginnings import AnchoredPattern
from patterns.bodies import BODY_WORDS, body_name
from patterns.case_fields import COLUMN_OF_BODY, is_label_word, labelled_fields
from patterns.cases.numbers import ARCHIVE, NUMBER, SERIES, YEAR_FIRST, archive_number, case_number, holds_case_number
from patterns.dates import parse_date
from patterns.meetings import NO_BODY, meeting_body
from patterns.pattern import MOST_KEPT, Pattern
from patterns.people import NAME_WORD


class SaksgangRow(NamedTuple):
    """A row of a table of bodies, dates and case numbers."""

    body: str
    date: str | None
    number: str | None
    archive: str | None = None


_SAKSGANG_WORD = (
    rf"(?:{COLUMN_OF_BODY}|saksgang|(?:sak(?:en|a)?\s+)?(?:behandlet|behandla|behandles|behandlast|handsama|skal\s+behandles)\s+(?:av|i)|utvalgs?-?\s?sak(?:s)?nr\.?|utvals?-?\s?sak(?:s)?nr\.?|sak(?:s)?\s?nr\.?|"
    r"(?:utvalg?|styre|råd|nemnd|komit[eé]|organ)(?:/(?:utvalg?|styre|råd|nemnd|komit[eé]|organ))+|utvalg|utval|organ|utval(?:g)?s-?\s?sak|utval(?:g)?s-?\s?na(?:vn|mn)|møtedato|dato|sak|status|type/?|nr\.?|arkivsak(?:s)?-?(?:nr|id)?\.?)"
)
# Who prepares the case has the last column, or the last but the archive's.
_PERSON_COLUMN = r"(?:saksbeh(?:andl[ea]r|\.)|sakshandsamar|saksansvarle?i?g|saksordfør[ea]r)"
SAKSGANG_HEADER = Pattern(
    name="saksgang_header",
    expression=rf"\A\s*(?=.*(?:møte)?dato)(?=.*(?:utval|organ|behandl|handsam|saksgang|sak)){_SAKSGANG_WORD}(?:[:\s|]+{_SAKSGANG_WORD}){{1,4}}"
    rf"(?:[:\s|]+{_PERSON_COLUMN}(?:[:\s|]+arkivsak(?:s)?-?(?:nr|id)?\.?)?)?\s*:?\s*\Z",
    words=("dato",),
    examples=(
        "Saksnr.: Utvalg   Møtedato",
        "Utvalg Møtedato Saksnr",
        "Behandlet av Møtedato Saknr",
        "Utval | Møtedato | Utvals-saknr",
        "Saken behandles i: Møtedato Saknr",
        "Utvalgssak Utvalgsnavn Møtedato",
        "Saksnr. Utval Møtedato Sakshandsamar",
        "Møtedato | Utvalg | Saksnr. | Saksbehandler",
        "Saksnr Utval Type/ Dato",
        "Sak nr Styre/råd/utvalg: Møtedato:",
    ),
    counter_examples=(
        "Møtedato: 01.02.2016 Tid: 09:00",
        "Utvalg: Formannskapet",
        "Saken ble utsatt til neste møtedato",
        "Arkivsaknr Saksbehandler Utvalg Møtedato",
    ),
)
_ROW_NUMBER = rf"(?:saks?(?:\s?nr|nummer)?\.?\s*:?\s+(?:nr\.?\s*)?)?(?:{SERIES}[\s-]?)?(?:{NUMBER}|{YEAR_FIRST})"
_ROW_DATE = r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)"
# Who prepares the case, by name or initials, and its number in the archive: further columns of a row with all else.
_PREPARED_BY = rf"(?-i:{NAME_WORD}(?:[ ]{NAME_WORD}){{1,3}}|\p{{Lu}}{{2,4}}|\p{{Ll}}{{2,4}})"
_FURTHER = rf"(?:[\s|]+{_PREPARED_BY})?(?:[\s|]+(?<archive>{ARCHIVE}))?(?:[\s|]+{_PREPARED_BY})?"
SAKSGANG_ROW = AnchoredPattern(
    name="saksgang_row",
    expression=rf"""\A\s*
        (?:\d\s+|(?:behandlet|behandla|handsama)\s+(?:i|av)\s+|{COLUMN_OF_BODY}\s+|(?:{_SAKSGANG_WORD}[:\s|]+){{2,4}})?
        (?: (?<number>{_ROW_NUMBER})[\s|]+(?<body>{BODY_WORDS})(?:[\s|]+(?-i:[A-Z]S))?[\s|]+(?<date>{_ROW_DATE})
            (?:{_FURTHER})
          | (?<body>{BODY_WORDS})[\s|]+(?<number>{_ROW_NUMBER})[\s|]+(?<date>{_ROW_DATE})(?:{_FURTHER})
          | (?<body>{BODY_WORDS})[\s|]+(?<date>{_ROW_DATE})(?:[\s|]+(?<number>{_ROW_NUMBER})(?:{_FURTHER}))?
          | (?<date>{_ROW_DATE})[\s|]+(?<body>{BODY_WORDS})[\s|]+(?<number>{_ROW_NUMBER})(?:{_FURTHER})
        )
        \s*\Z
    """,
    words=tuple(f".{digit}" for digit in range(10)),
    examples=(
        "0036/00    Formannskapet    20.06.00",
        "Kommunestyret 21.02.2011 10/11",
        "Kommunestyret 0010/11 21.02.2011",
        "Bystyret 09.12.2021 21/118",
        "1 Plan- og miljøutvalget 03.05.2024 PS 14/24",
        "Styre, råd, utval m.v. Møtedato Saksnr Heradsstyret 14.06.2011 12/11",
        "012/14 Heradsstyret 16.06.2014 Kari Nes Li",
        "Formannskapet 02.06.2014 031/14 KNL",
        "Formannskapet 02.06.2014 31/14 knl",
        "Formannskapet 02.06.2014 031/14 14/612",
        "15/2019 Levekårsutvalet PS 12.03.2019",
        "02.06.2014 Formannskapet 031/14 Kari Nes",
        "Behandlet i Formannskapet sak 31/14 02.06.2014",
        "Saksnr 31/14 Formannskapet 02.06.2014",
    ),
    counter_examples=(
        "Møtedato 20.06.00",
        "0036/00 Formannskapet",
        "Saken ble behandlet 20.06.00 av formannskapet",
        "012/14 Heradsstyret 16.06.2014 Ny bru over elva",
        "Formannskapet 02.06.2014 Kari Nes",
    ),
)
REGISTER_LINE = AnchoredPattern(
    name="register_line",
    expression=rf"\A\s*(?<body>(?-i:\p{{Lu}})[\p{{L}}\d\s.,/&-]{{2,80}}?)\s*[-–\s]\s*(?<number>{NUMBER})\s*\Z",
    words=("/",),
    examples=("Heradsstyret - 58/2024", "Kommunestyret - 045/17", "Bydelsutvalg 3 – 12/17"),
    counter_examples=("Heradsstyret - 58/2024 - Ny bru", "Sak 58/2024 Ny bru", "PS 58/2024: Ny bru"),
)


@lru_cache(maxsize=MOST_KEPT)
def parse_register_line(line: str) -> SaksgangRow | None:
    """Body and case number of a line that holds nothing else (`Heradsstyret - 58/2024`), or None."""
    match = REGISTER_LINE.fullmatch(line)
    body = meeting_body(match.group("body")) if match else None
    return SaksgangRow(body, None, match.group("number")) if match and body else None


@lru_cache(maxsize=MOST_KEPT)
def parse_saksgang_row(line: str) -> SaksgangRow | None:
    """Body, date and case number of a row in the table above a case, or None."""
    match = SAKSGANG_ROW.fullmatch(line)
    if match is None or is_label_word(match.group("body")) or NO_BODY.search(match.group("body")):
        return None
    number = match.group("number")
    body = meeting_body(match.group("body")) or body_name(match.group("body"))
    archive = match.group("archive")
    return SaksgangRow(
        body, parse_date(match.group("date")), number and case_number(number), archive and archive_number(archive)
    )


@lru_cache(maxsize=MOST_KEPT)
def parse_labelled_row(line: str) -> SaksgangRow | None:
    """Body, date and case number of a line that holds these three with their labels (`Saksnr: 55/19   Utvalg:
    Formannskapet   Dato: 09.05.2019`), or None; several such lines below each other are a table's rows."""
    fields = {item.field: item.value for item in labelled_fields(line)}
    if fields.keys() != {"number", "body", "date"} or not holds_case_number(fields["number"]):
        return None
    date = parse_date(fields["date"])
    return SaksgangRow(body_name(fields["body"]), date, case_number(fields["number"])) if date else None


def is_row_above_another(line: str, below: str) -> bool:
    """Whether a line is a row of body, number and date with another one right below it, of another case number."""
    first, second = parse_saksgang_row(line), parse_saksgang_row(below)
    if first is None or second is None or first.number is None or second.number is None:
        return False
    return first.number != second.number
