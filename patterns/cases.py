"""What heads a case in minutes: labelled fields, case numbers, bodies, and the lines that open a treatment.

Reads every head of Norwegian minutes that we know of: labelled blocks (`Utvalg:` … `Arkivsak:`), tables of bodies and
dates
(`Saksnr. Utvalg Møtedato`), lines with a case number and a title (`PS 16/26 Ny skole`), and lines that name body,
date and case
in one sentence (`Saksprotokoll i Formannskapet - 01.02.2016`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from patterns.bodies import BODY_NOUN, BODY_WORDS, body_name
from patterns.case_fields import COLUMN_OF_BODY, is_label_word, label_alone, labelled_fields
from patterns.dates import parse_date
from patterns.families.saksprotokoll import PROTOCOL_TITLE, parse_heading
from patterns.meetings import body_on_line, meeting_body, parse_meeting_line
from patterns.page_edges import is_municipality_line
from patterns.pattern import MOST_KEPT, Pattern

# What stands before a case's number: the body's letters (`PS`, `HST`, `PLAN`), no property, road or page.
_SERIES = (
    r"(?:(?-i:(?!(?:GNR|BNR|GBNR|GB|RV|FV|NR|SIDE|SIDA|JNR|KL|REF|SAK|SAKS|ARKIV|NOU|ISO|NS)\b)[A-ZÆØÅ]{1,5})"
    r"(?:\s?(?-i:[A-ZÆØÅ]{2,4}))?)"
)
NUMBER = r"(?<![\d/])\d{1,5}/\d{2}(?:\d{2})?(?![\d/])"
_ARCHIVE = r"(?<![\d/])(?:\d{2,4}/\d{1,6}|(?:19|20)\d{7})(?:-\d+)?(?![\d/])"
_CASE_WORD = (
    r"(?:(?-i:[Uu]tvalgss|[Uu]tvals-?\s?s|[Pp]olitisk\s+s|[Ss]|S)ak(?:s?\s?-?(?:nr|nummer|NR))?\.?"
    r"|SAK(?:SNR|\s?NR)?\.?|(?-i:[A-ZÆØÅ]{1,5}|k|f)-?\s?sak(?:\s?nr)?\.?"
    r"|(?-i:\p{Lu}\p{Ll}+)(?:styre|skaps?|utvalgs?|utvals?|tings?|råds?)-?sak)"
)


class CaseLine(NamedTuple):
    """A line that opens a case by its number; `title` is empty where it stands on the next lines."""

    number: str
    body: str | None
    archive: str | None
    title: str


class TreatmentLine(NamedTuple):
    """What a line says of one body's treatment of a case."""

    body: str | None
    date: str | None
    number: str | None


class SaksgangRow(NamedTuple):
    """A row of a table of bodies, dates and case numbers."""

    body: str
    date: str | None
    number: str | None


_SAKSGANG_WORD = (
    rf"(?:{COLUMN_OF_BODY}|saksgang|(?:behandlet|behandla|behandles|handsama)\s+(?:av|i)|utvalgs?-?\s?sak(?:s)?nr\.?|utvals?-?\s?sak(?:s)?nr\.?|sak(?:s)?nr\.?|"
    r"utvalg|utval|organ|møtedato|dato|sak|status|type|nr\.?|arkivsak(?:s)?(?:nr)?\.?)"
)
SAKSGANG_HEADER = Pattern(
    name="saksgang_header",
    expression=rf"\A(?=.*(?:møte)?dato)(?=.*(?:utval|organ|behandl|handsam|saksgang|sak)){_SAKSGANG_WORD}(?:[:\s|]+{_SAKSGANG_WORD}){{1,4}}\s*:?\s*\Z",
    words=("dato",),
    examples=(
        "Saksnr.: Utvalg   Møtedato",
        "Utvalg Møtedato Saksnr",
        "Behandlet av Møtedato Saknr",
        "Utval | Møtedato | Utvals-saknr",
    ),
    counter_examples=(
        "Møtedato: 01.02.2016 Tid: 09:00",
        "Utvalg: Formannskapet",
        "Saken ble utsatt til neste møtedato",
    ),
)
_CASE_COLUMN = (
    r"(?:(?:utvals?-?|utvalgs?-?)?\s?sak(?:s)?-?\s?(?:nr|nummer)\.?|(?:saks?)?tittel"
    r"|arkiv-?\s?saks?-?\s?(?:nr|id)?\.?|saksbehandler|sakshandsamar)"
)
CASE_TABLE_HEADER = Pattern(
    name="case_table_header",
    expression=rf"\A\s*(?=.*nr)(?=.*tittel){_CASE_COLUMN}(?:[\s|:]+{_CASE_COLUMN}){{1,3}}\s*\Z",
    words=("tittel",),
    examples=("Utvals-saknr Tittel Arkivsaknr", "Saksnr.   Arkivsaksnr.   Tittel"),
    counter_examples=("Saksnr Utvalg Møtedato", "Tittel: Ny skole", "Saksnr"),
)
CASE_TABLE_ROW = Pattern(
    name="case_table_row",
    expression=rf"""\A\s*(?:PS\s+)?(?<number>{NUMBER})[\s|]+
        (?:(?<archive>{_ARCHIVE})[\s|]+(?<title>\S.*?)|(?<title>\S.*?)(?:[\s|]+(?<archive>{_ARCHIVE}))?)\s*\Z""",
    words=("/",),
    examples=("61/15 Skattøyre for 2016 15/1921", "0001/05 04/00752 Årsbudsjett", "PS 12/20 Ny skole"),
    counter_examples=("Skattøyre 61/15", "61/15"),
)
_ROW_NUMBER = rf"(?:{_SERIES}[\s-]?)?{NUMBER}"
SAKSGANG_ROW = Pattern(
    name="saksgang_row",
    expression=rf"""\A
        (?:\d\s+|{COLUMN_OF_BODY}\s+|(?:{_SAKSGANG_WORD}[:\s|]+){{2,4}})?
        (?: (?<number>{_ROW_NUMBER})[\s|]+(?<body>{BODY_WORDS})[\s|]+(?<date>\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}}|\d\d))
          | (?<body>{BODY_WORDS})[\s|]+(?<date>\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}}
              |\d\d))(?:[\s|]+(?<number>{_ROW_NUMBER}))?
          | (?<body>{BODY_WORDS})[\s|]+(?<number>{_ROW_NUMBER})[\s|]+(?<date>\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}}|\d\d))
        )
        \s*\Z
    """,
    words=tuple(f".{digit}" for digit in range(10)),
    examples=(
        "0036/00    Formannskapet    20.06.00",
        "Kommunestyret 21.02.2011 10/11",
        "1 Plan- og miljøutvalget 03.05.2024 PS 14/24",
        "Styre, råd, utval m.v. Møtedato Saksnr Heradsstyret 14.06.2011 12/11",
    ),
    counter_examples=("Møtedato 20.06.00", "0036/00 Formannskapet", "Saken ble behandlet 20.06.00 av formannskapet"),
)

PROTOCOL_IN = Pattern(
    name="protocol_in",
    expression=rf"""\A
        \s*(?:endelig\s+)?(?:saks(?:protokoll|utskrift)|særutskrift|møteprotokoll|protokoll|møtebok|vedtak)
        (?:\s+sak(?:snr|\s+nr)?\.?:?\s+(?<number>{NUMBER}))?
        \s+(?:i|frå|fra|for)\s+(?:sak\s+(?<number>{NUMBER})\s+i\s+)?(?<body>{BODY_WORDS})
        (?:\s*[-–,]\s*|\s+(?:den|i\s+møtet?(?:\s+den)?)\s+|\s+)
        (?<date>\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d\d)|\d{{1,2}}\.\s*\p{{L}}+\s+\d{{4}})
        (?:\s*[-–,]?\s*sak\s*(?:nr\.?)?\s*:?\s*(?<number>{NUMBER}))?\s*:?\s*\Z
    """,
    words=("protokoll", "utskrift", "vedtak", "møtebok"),
    examples=(
        "Saksprotokoll i Formannskapet - 01.02.2016",
        "Saksprotokoll frå Plan- og miljøutvalet 03.05.2017 sak 12/17",
        "Saksprotokoll saksnr. 83/11 i Kommunestyret - 14.06.2011",
    ),
    counter_examples=("Saksprotokoll - Ny skole", "Saksprotokoll", "Vedtak i saken ble fattet 01.02.2016 av rådet"),
)
PROTOCOL_FOOTER = Pattern(
    name="protocol_footer",
    expression=rf"""\A
        \s*(?:
            (?:saks)?protokoll\s+(?<number>{NUMBER}),\s*(?<body>{BODY_WORDS}),\s*(?<date>\d{{1,2}}\.\d{{1,2}}\.\d{{4}})
          | saksprotokoll\s+for\s+(?<body>{BODY_WORDS})\s+(?<date>\d{{1,2}}\.\d{{1,2}}\.\d{{4}})
        )\s*\Z
    """,
    words=("protokoll",),
    examples=("Protokoll 0007/17, Levekårsutvalget, 03.05.2017", "Saksprotokoll for Levekårsutvalget 03.05.2017"),
    counter_examples=("Saksprotokoll i Formannskapet - 01.02.2016", "Protokoll fra møtet 03.05.2017 ble godkjent"),
)
REGISTER_LINE = Pattern(
    name="register_line",
    expression=rf"\A\s*(?<body>(?-i:\p{{Lu}})[\p{{L}}\d\s.,/&-]{{2,80}}?)\s*[-–\s]\s*(?<number>{NUMBER})\s*\Z",
    words=("/",),
    examples=("Heradsstyret - 58/2024", "Kommunestyret - 045/17", "Bydelsutvalg 3 – 12/17"),
    counter_examples=("Heradsstyret - 58/2024 - Ny bru", "Sak 58/2024 Ny bru", "PS 58/2024: Ny bru"),
)
_TREATED = r"(?:behandling(?:\s*/\s*vedtak)?|handsaming|vedtak|saksbehandling)"
TREATMENT_OF_CASE = Pattern(
    name="treatment_of_case",
    expression=rf"""\A
        \s*(?:
            (?<body>{BODY_WORDS})(?<genitive>\s+){_TREATED}\s+av\s+sak\s+(?<number>{NUMBER})(?:\s+i\s+møtet?)?(?:\s+den)?
            (?:\s+(?<date>\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d\d)|\d{{1,2}}\.\s*\p{{L}}+\s+\d{{4}}))?
          | (?<body>{BODY_WORDS})(?<genitive>(?<='?s)\s+)(?:behandling|handsaming)(?:\s+i\s+møtet?)?(?:\s+den)?
            \s+(?<date>\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d\d)|\d{{1,2}}\.\s*\p{{L}}+\s+\d{{4}})
          | {_TREATED}\s+(?:i|frå|fra)\s+(?<body>{BODY_WORDS}|{BODY_NOUN})(?:\s+den|\s+i\s+møtet?(?:\s+den)?
              |\s*[-–,])?
            \s+(?<date>\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d\d)|\d{{1,2}}\.\s*\p{{L}}+\s+\d{{4}})
            (?:,?\s*(?:som\s+)?sak\s*(?:nr\.?)?\s*:?\s*(?<number>{NUMBER}))?
          | (?<body>{BODY_WORDS})\s+(?<date>\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d\d))\s*[-–:]
            \s*(?:behandling|handsaming)
          | (?<body>{BODY_WORDS})\s+(?:har\s+)?(?:behandlet|behandla|handsama)\s+saken?a?\s+
            (?:i\s+møtet?\s+)?(?:den\s+)?
            (?<date>\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d\d)|\d{{1,2}}\.\s*\p{{L}}+\s+\d{{4}})
            (?:,?\s*(?:som\s+)?sak\s*(?:nr\.?)?\s*:?\s*(?<number>{NUMBER}))?
        )\s*[:.]?\s*\Z
    """,
    words=("behandl", "handsam", "vedtak"),
    examples=(
        "Formannskapets behandling av sak 16/2026 i møte den 10.06.2026:",
        "Behandling/vedtak i Levekårsutvalget den 13.06.00 sak 0020/00",
        "Heradsstyrets handsaming av sak 12/21 i møte 04.03.2021",
        "Heradsstyret 14.06.2017 - Handsaming:",
        "Fylkestingets behandling i møte 14.06.2011",
    ),
    counter_examples=(
        "Formannskapets behandling:",
        "Behandling:",
        "Behandling av klager i møte 3.5.2017 utsettes til høsten 2018",
    ),
)
BODY_TREATMENT = Pattern(
    name="body_treatment",
    expression=r"\A\s*(?<body>(?-i:\p{Lu})[\p{L}\s,.'/&–-]{1,80}?)(?:\s?'?s\s+|'\s+|\s+[-–]\s+)(?:behandling|handsaming)\s*:?\s*\Z",
    words=("behandling", "handsaming"),
    examples=(
        "Kommunestyrets behandling:",
        "Hovedutvalg plan næring og miljøs behandling",
        "Heradsstyrets handsaming:",
        "BU's behandling:",
        "Utval for oppvekst - handsaming:",
    ),
    counter_examples=("Behandling:", "Behandling i utvalget", "Formannskapets vedtak:"),
)
CASE_BEGUN = Pattern(
    name="case_begun",
    expression=r"\s*sak(?:en|a)\s+(?:ble\s+|blei\s+|vart\s+)?(?:på)?begyn[nt]+\s+(?<date>.{6,40})",
    words=("begyn",),
    examples=("Saken påbegynt onsdag 4.6.08 kl 10.15.", "Saka begynt 7. mars 2012"),
    counter_examples=("Saken ble avsluttet onsdag 4.6.", "Saken er påbegynt"),
)

_TITLE = r"(?<title>(?-i:[\p{Lu}\d\"'«(])[^\n]*?)"
CASE_LINE = Pattern(
    name="case_line",
    expression=rf"""\A
        \s*(?:
            (?:(?<body>(?-i:\p{{Lu}})[\p{{L}}\s.,'/&-]{{2,80}}?)\s+[-–]\s+)?(?<number>{NUMBER})\s*[-–]\s*(?<archive>{_ARCHIVE})\s*[-–:]\s*{_TITLE}
          | (?:(?:{_CASE_WORD}\s*:?\s*(?:{_SERIES}[\s-]?)?)|{_SERIES}[\s-]?)
            (?<number>{NUMBER})(?<range>\s*[-–]\s*{NUMBER})?(?:\s+(?<archive>{_ARCHIVE}))?(?:\s*[:–.-])?(?:\s+{_TITLE})?
          | {_CASE_WORD}\s*:?\s*(?<number>\d{{1,4}}-\d{{2}})(?:\s*[:–.-])?\s+{_TITLE}
          | (?<body>{BODY_WORDS})\s+(?<number>{NUMBER})\s*:\s*{_TITLE}
          | (?<number>{NUMBER})\s*[:–.-]?(?:\s+(?<archive>{_ARCHIVE}))?\s+{_TITLE}
        )\s*\Z
    """,
    words=("/", "-"),
    examples=(
        "PS 16/26 Ny skole på Berget",
        "Sak 83-11 Ny bru",
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
        "31/24 24/101 Ny bru",
    ),
    counter_examples=(
        "Sak 45/12 ble utsatt.",
        "i sak 52/98 med opptak",
        "Arkivsak: 18/33693",
        "GNR 12/34 Nordli",
        "Utvalg: Formannskapet",
        "Sak om skole",
    ),
)


NUMBER_AND_TITLE = Pattern(
    name="number_and_title",
    expression=rf"\s*(?:{_SERIES}[\s-]?)?{NUMBER}\s*[-–:.]?\s+(?<title>(?-i:\p{{Lu}})[^\n]{{3,}})",
    words=("/",),
    examples=("19/15 Ny skole", "PS 0001/00 Årsmelding"),
    counter_examples=("19/15", "19/15 - 24/15"),
)
CASE_RANGE = Pattern(
    name="case_range",
    expression=rf"\A\s*(?:{_SERIES}[\s-]?)?(?:{NUMBER}|\d{{1,4}})\s*(?:[-–]+|til)\s*(?:{_SERIES}[\s-]?)?{NUMBER}\s*\Z",
    words=("/",),
    examples=("31/11-45/11", "PS 31/11 – PS 45/11", "31 - 45/11", "31/11 til 45/11"),
    counter_examples=("31/11", "31/11 - 11/2040 Ny bru"),
)
TITLE_PREFIX = Pattern(
    name="title_prefix",
    expression=r"\A(?:saks(?:protokoll|framlegg|fremlegg|utskrift)|særutskrift)\s*[:–-]\s*",
    words=("saks", "særutskrift"),
    examples=("Saksprotokoll - Ny skole", "SAKSPROTOKOLL: NY SKOLE"),
    counter_examples=("Saksprotokoll", "Saksprotokoll i Formannskapet"),
)
BOOK_OF_BODY = Pattern(
    name="book_of_body",
    expression=r"\A\s*(?:møteprotokoll|møtebok|protokoll|møteutskrift)\s+(?:for|fra|frå|i)\s+(?<body>(?-i:\p{Lu})[\p{L}\s,.&/-]{3,80})\s*\Z",
    words=("protokoll", "møtebok", "utskrift"),
    examples=("Møteprotokoll for Hovedutvalg for oppvekst", "Møtebok for Eldrerådet"),
    counter_examples=("Møteprotokoll", "Møteprotokoll for møtet 12.03.2020"),
)
SENTENCE = Pattern(
    name="sentence_below_title",
    expression=r"""\A\s*(?-i:\p{Lu})(?:[^\n]*[^\n.]{3}\.\s*\Z
        |[^\n]*?\s(?:ble|blei|vart|vert|er|var|har|hadde|orienterte|foreslo|fremmet|viste|viser|gjennomgikk|redegjorde|informerte|innledet|la\s+fr[ae]m)\s)""",
    words=(".", " "),
    examples=("Daglig leder orienterte om regnskapet", "Ingen saker ble meldt.", "Det ble ikke votert over saken."),
    counter_examples=("Ny skole på Berget", "i nordre del av byen.", "Budsjett 2024"),
)
GLUED_HEADING = Pattern(
    name="glued_heading",
    expression=r"\A(?=\s*(?:\p{Lu}|\d))(?<head>.*[\p{L}\d.)])\s+(?<heading>(?-i:Behandling|Handsaming|Votering|Røysting|Vedtak|VEDTAK|BEHANDLING)\s*:?)\s*\Z",
    words=("behandling", "handsaming", "votering", "røysting", "vedtak"),
    examples=("Sak 12/11 Ny bru Behandling", "Formannskapet - 31/24 Handsaming:"),
    counter_examples=("Sak 12/11 Klage på vedtak", "Behandling:"),
)
RESULT_OF_DECISION = Pattern(
    name="result_of_decision",
    expression=r"""\A\s*(?:
        vedtaket\s+(?:ble|blei|vart|er|var)\s+(?:fattet|fatta|gjort|enstemmig|samrøystes|vedtatt|vedteke)[^\n.]{0,60}
      | (?:vedtatt|vedteke\p{L}*)\s+(?:i?mot|med)\s+[^\n.,]{1,30}?\s(?:stemmer?|røyster?)
      | (?:enstemmig|samrøystes|enst)(?:\s+(?:vedtatt|vedtak|vedteke\p{L}*|godkjent|tilrådd|tiltrådt))?
    )\s*\.?\s*\Z""",
    words=("vedta", "vedteke", "enst", "samrøystes"),
    examples=("Vedtaket ble fattet mot 2 stemmer.", "Enstemmig.", "Samrøystes vedteke", "Enst."),
    counter_examples=("Vedtaket sendes departementet.", "Enstemmig uttalelse fra rådet sendes styret."),
)
CASE_OFFICER = Pattern(
    name="case_officer",
    expression=r"\A\s*saks(?:ordfører|ordførar|behandler|behandlar|handsamar)\s*:",
    words=("saks",),
    examples=("Saksordfører: Kari Nes (Ap)", "Sakshandsamar: Ola Lid"),
    counter_examples=("Saksordfører orienterte", "Saksprotokoll:"),
)


@lru_cache(maxsize=MOST_KEPT)
def parse_treatment_line(line: str) -> TreatmentLine | None:
    """`Saksprotokoll i <utvalg> - <dato>` or `<utvalg>s behandling av sak … i møte den …`, or None."""
    match = PROTOCOL_IN.fullmatch(line) or TREATMENT_OF_CASE.fullmatch(line)
    if match is None:
        meeting = parse_meeting_line(line)
        if meeting is None or not meeting.protocol or meeting.title:
            return None
        return TreatmentLine(meeting.body, meeting.date, meeting.number)
    genitive = "genitive" in match.re.groupindex and match.group("genitive") is not None
    number = match.group("number")
    return TreatmentLine(
        body_name(match.group("body"), genitive=genitive),
        parse_date(match.group("date")) if match.group("date") else None,
        number and case_number(number),
    )


def parse_protocol_footer(line: str) -> TreatmentLine | None:
    """`Protokoll 0025/18, <utvalg>, <dato>` and `Saksprotokoll for <utvalg> <dato>`, as they stand at the foot or
    head of pages."""
    match = PROTOCOL_FOOTER.fullmatch(line)
    if match is None:
        return None
    number = match.group("number")
    return TreatmentLine(
        body_name(match.group("body")), parse_date(match.group("date")), number and case_number(number)
    )


def parse_body_treatment(line: str) -> str | None:
    """The body of `<utvalg>s behandling:`, without its genitive, or None."""
    match = BODY_TREATMENT.fullmatch(line)
    return body_name(match.group("body")) if match else None


@lru_cache(maxsize=MOST_KEPT)
def parse_register_line(line: str) -> SaksgangRow | None:
    """Body and case number of a line that holds nothing else (`Heradsstyret - 58/2024`), or None."""
    match = REGISTER_LINE.fullmatch(line)
    body = meeting_body(match.group("body")) if match else None
    return SaksgangRow(body, None, match.group("number")) if match and body else None


def parse_saksgang_row(line: str) -> SaksgangRow | None:
    """Body, date and case number of a row in the table above a case, or None."""
    match = SAKSGANG_ROW.fullmatch(line)
    if match is None or is_label_word(match.group("body")):
        return None
    number = match.group("number")
    return SaksgangRow(body_name(match.group("body")), parse_date(match.group("date")), number and case_number(number))


def parse_case_table(header: str, row: str) -> CaseLine | None:
    """The case of the row below a header such as `Utvals-saknr  Tittel  Arkivsaknr`, or None."""
    if CASE_TABLE_HEADER.fullmatch(header) is None:
        return None
    match = CASE_TABLE_ROW.fullmatch(row)
    if match is None:
        return None
    return CaseLine(case_number(match.group("number")), None, match.group("archive"), match.group("title").strip())


_NUMBER_ALONE = regex.compile(r"\s*(\d{1,4}/\d{2}(?:\d{2})?)\s*")


@lru_cache(maxsize=MOST_KEPT)
def parse_case_number_alone(line: str) -> CaseLine | None:
    """The case number that is all that stands on the line, or None."""
    match = _NUMBER_ALONE.fullmatch(line)
    return CaseLine(match.group(1), None, None, "") if match else None


@lru_cache(maxsize=MOST_KEPT)
def parse_case_line(line: str) -> CaseLine | None:
    """The case number, and what stands after it, of a line that opens a case; None for a sentence that names a case."""
    match = CASE_LINE.fullmatch(line)
    if match is None or (match.group("range") and not match.group("title")):
        return None
    body = match.group("body")
    return CaseLine(
        case_number(match.group("number")),
        body_name(body) if body else None,
        match.group("archive"),
        (match.group("title") or "").strip(),
    )


def case_number(written: str) -> str:
    """The number as written, without the series before it: `PS 0016/26` is `0016/26`."""
    match = regex.search(r"\d+/\d{2,4}|\d+-\d{2}(?!\d)", written)
    return match.group() if match else written.strip()


def number_key(number: str) -> str:
    """What numbers of one case have in common: `0025/18`, `25/18` and `25/2018` give `25/18`."""
    first, _, year = number.replace("-", "/").partition("/")
    return f"{first.lstrip('0') or '0'}/{year[-2:]}"


# A longer line tells something of the body that it names.
_LONGEST_BODY = 100


_SHORTEST_TITLE = 3


@lru_cache(maxsize=MOST_KEPT)
def body_of_title(line: str) -> str | None:
    """The body of a front page's line: `Møteprotokoll for Eldrerådet`, or a line that names a body and nothing else."""
    match = BOOK_OF_BODY.fullmatch(line)
    if match:
        return meeting_body(match.group("body")) or body_name(match.group("body"))
    return body_on_line(line) if len(line) <= _LONGEST_BODY else None


def clean_title(written: str) -> str:
    """The title with its lines joined by blanks and without `Saksprotokoll - ` before it."""
    return TITLE_PREFIX.compiled.sub("", regex.sub(r"\s+", " ", written).strip())


def protocol_title(line: str) -> str | None:
    """What follows `Saksprotokoll - ` or `SAKSPROTOKOLL: ` on a line, or None where the line is no such title."""
    stripped = line.strip()
    match = TITLE_PREFIX.match(stripped)
    return stripped[match.end() :].strip() or None if match else None


def holds_case_number(text: str) -> bool:
    """Whether a case number stands in the text (`25/18`, `PS 16/2026`)."""
    return regex.search(r"(?<![\d/])\d{1,5}/\d{2}(?:\d{2})?(?![\d/])", text) is not None


def is_range_of_cases(value: str) -> bool:
    """Whether the value names the cases of a whole meeting (`31/11-45/11`), and no single one."""
    return CASE_RANGE.fullmatch(value) is not None


def title_after_number(value: str) -> str | None:
    """The title that follows the case number in a labelled value (`19/15 Ny skole`), or None."""
    match = NUMBER_AND_TITLE.fullmatch(value)
    return match.group("title").strip() if match else None


def is_sentence(line: str) -> bool:
    """Whether the line tells something, so that it is no part of a title above it."""
    return SENTENCE.match(line) is not None


@lru_cache(maxsize=MOST_KEPT)
def may_be_title(line: str) -> bool:
    """Whether a line above the table of bodies and dates can be the case's title: no sentence, field, body or
    heading."""
    text = line.strip()
    return (
        text[:1].isupper()
        and len(text) > _SHORTEST_TITLE
        and not text.endswith((".", ":", ",", ";"))
        and not is_municipality_line(text)
        and not is_sentence(text)
        and not labelled_fields(text)
        and label_alone(text) is None
        and parse_heading(text) is None
        and PROTOCOL_TITLE.fullmatch(text) is None
        and parse_meeting_line(text) is None
        and body_of_title(text) is None
    )


def glued_heading(line: str) -> str | None:
    """The heading that ends a line about a meeting or a case (`Sak 12/11 Ny bru Behandling`), or None."""
    match = GLUED_HEADING.fullmatch(line)
    if match is None:
        return None
    head = match.group("head")
    case = parse_case_line(head)
    told = (case is not None and case.title) or parse_register_line(head) or parse_saksgang_row(head)
    return match.group("heading") if told or parse_meeting_line(head) or parse_treatment_line(head) else None


def is_result_of_decision(line: str) -> bool:
    """Whether the line tells how the decision above it was made (`Vedtaket ble fattet mot 2 stemmer.`)."""
    return RESULT_OF_DECISION.fullmatch(line) is not None


def is_case_officer(line: str) -> bool:
    """Whether the line says who handles or presents the case (`Saksordfører: Kari Nes (Ap)`)."""
    return CASE_OFFICER.match(line) is not None


def is_title_in_capitals(line: str) -> bool:
    """Whether the line is written in capitals, as old minutes write a case's title."""
    letters = [letter for letter in line if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return len(letters) >= 8 and capitals > 0.9 * len(letters) and not is_municipality_line(line)


def archive_number(written: str) -> str | None:
    """The archive case as written (`18/33693`, `14/00755`, `201100123`), without a document number after it;
    None where there is none."""
    match = regex.search(r"(?<!\d)(?:\d{2,4}/\d{1,6}|(?:19|20)\d{7})(?!\d)", written)
    return match.group() if match else None
