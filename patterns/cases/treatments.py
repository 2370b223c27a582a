"""Lines that name one body's treatment of a case: text -> body, date and case number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from patterns.beginnings import AnchoredPattern
from patterns.bodies import BODY_NOUN, BODY_WORDS, body_name
from patterns.cases.lines import CaseLine
from patterns.cases.numbers import NUMBER, SERIES, YEAR_FIRST, case_number, number_key
from patterns.dates import parse_date
from patterns.meetings import MEETING_CASE, MEETING_DATE, body_on_line, meeting_body, parse_meeting_line
from patterns.numbers import has_digit
from patterns.pattern import MOST_KEPT, Pattern


class TreatmentLine(NamedTuple):
    """What a line says of one body's treatment of a case."""

    body: str | None
    date: str | None
    number: str | None


_NUMBER = rf"(?:{NUMBER}|{YEAR_FIRST})"
PROTOCOL_IN = Pattern(
    name="protocol_in",
    expression=rf"""\A
        \s*(?:endelig\s+)?(?:saks(?:protokoll|utskrift)|særutskrift|møteprotokoll|protokoll|møtebok|vedtak)
        (?:\s+sak(?:snr|\s+nr)?\.?:?\s+(?<number>{_NUMBER}))?
        \s+(?:i|frå|fra|for)\s+(?:sak\s+(?<number>{_NUMBER})\s+i\s+)?(?<body>{BODY_WORDS})
        (?:\s*[-–,]\s*|\s+(?:den|i\s+møtet?(?:\s+den)?)\s+|\s+)
        (?<date>\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d\d)|\d{{1,2}}\.\s*\p{{L}}+\s+\d{{4}})
        (?:\s*[-–,]?\s*sak\s*(?:nr\.?)?\s*:?\s*(?<number>{_NUMBER}))?\s*:?\s*\Z
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
            (?:saks)?protokoll\s+(?<number>{_NUMBER}),\s*(?<body>{BODY_WORDS}),\s*(?<date>\d{{1,2}}\.\d{{1,2}}\.\d{{4}})
          | saksprotokoll\s+for\s+(?<body>{BODY_WORDS})\s+(?<date>\d{{1,2}}\.\d{{1,2}}\.\d{{4}})
        )\s*\Z
    """,
    words=("protokoll",),
    examples=("Protokoll 0007/17, Levekårsutvalget, 03.05.2017", "Saksprotokoll for Levekårsutvalget 03.05.2017"),
    counter_examples=("Saksprotokoll i Formannskapet - 01.02.2016", "Protokoll fra møtet 03.05.2017 ble godkjent"),
)
_TREATED = r"(?:behandling(?:\s*/\s*vedtak)?|handsaming|vedtak|saksbehandling)"
TREATMENT_OF_CASE = AnchoredPattern(
    name="treatment_of_case",
    expression=rf"""\A
        \s*(?:
            (?<body>{BODY_WORDS})(?<genitive>\s+){_TREATED}\s+av\s+sak\s+(?<number>{_NUMBER})(?:\s+i\s+møtet?)?(?:\s+den)?
            (?:\s+(?<date>\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d\d)|\d{{1,2}}\.\s*\p{{L}}+\s+\d{{4}}))?
          | (?<body>{BODY_WORDS})(?:(?<genitive>(?<='?s)\s+)|\s+[-–]\s+)(?:behandling|handsaming)
            (?:\s+i\s+møtet?)?(?:\s+den)?
            \s+(?<date>\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d\d)|\d{{1,2}}\.\s*\p{{L}}+\s+\d{{4}})
          | {_TREATED}\s+(?:i|frå|fra)\s+(?<body>{BODY_WORDS}|{BODY_NOUN})(?:\s+den|\s+i\s+møtet?(?:\s+den)?
              |\s*[-–,])?
            \s+(?<date>\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d\d)|\d{{1,2}}\.\s*\p{{L}}+\s+\d{{4}})
            (?:,?\s*(?:som\s+)?sak\s*(?:nr\.?)?\s*:?\s*(?<number>{_NUMBER}))?
          | (?<body>{BODY_WORDS})\s+(?<date>\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d\d))(?:\s*[-–:]
            \s*|\s+)(?:møte)?(?:behandling|handsaming)
          | (?<body>{BODY_WORDS})\s+(?:har\s+)?(?:behandlet|behandla|handsama)\s+saken?a?\s+
            (?:i\s+møtet?\s+)?(?:den\s+)?
            (?<date>\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d\d)|\d{{1,2}}\.\s*\p{{L}}+\s+\d{{4}})
            (?:,?\s*(?:som\s+)?sak\s*(?:nr\.?)?\s*:?\s*(?<number>{_NUMBER}))?
          | (?<body>{BODY_WORDS})\s+(?:har\s+)?(?:behandlet|behandla|handsama)\s+i\s+møtet?\s+(?:den\s+)?
            (?<date>\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d\d)|\d{{1,2}}\.\s*\p{{L}}+\s+\d{{4}})
            ,?\s*sak\s*(?:nr\.?)?\s*:?\s*(?<number>{_NUMBER})
          | (?<body>{BODY_WORDS})\s+(?:har\s+)?i\s+møtet?\s+(?:den\s+)?
            (?<date>\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d\d)|\d{{1,2}}\.\s*\p{{L}}+\s+\d{{4}})
            (?:,?\s*(?:som\s+)?sak\s*(?:nr\.?)?\s*:?\s*(?<number>{_NUMBER}))?,?\s+
            (?:har\s+)?(?:fattet|fatta|gjort|gjorde|truffet|avgitt|gav?)\s+(?:slikt?|følgende|f[øy]lgjande|fø?lg\b\.?|dette)\s+(?:vedtak|uttalelse|uttale|innstilling|tilråding)\s*:
        )\s*[:.]?\s*\Z
    """,
    words=("behandl", "handsam", "vedtak"),
    examples=(
        "Formannskapets behandling av sak 16/2026 i møte den 10.06.2026:",
        "Behandling/vedtak i Levekårsutvalget den 13.06.00 sak 0020/00",
        "Heradsstyrets handsaming av sak 12/21 i møte 04.03.2021",
        "Bystyrets behandling av sak 21/118 i møte den 09.12.2021:",
        "Heradsstyret 14.06.2017 - Handsaming:",
        "Kommunestyret 24.05.2017 Møtebehandling:",
        "Fylkestingets behandling i møte 14.06.2011",
        "Råd for eldre - behandling 14.06.2011",
        "Kommunestyret behandlet i møte 30.10.2008 sak 77/08:",
        "FORMANNSKAPET HAR I MØTE 25.01.94 GJORT SLIKT VEDTAK:",
        "Heradsstyret har i møte 25.01.94 sak 12/94 gjort slikt vedtak:",
    ),
    counter_examples=(
        "Formannskapets behandling:",
        "Behandling:",
        "Formannskapet har i møte 25.01.94 drøftet saken.",
        "Behandling av klager i møte 3.5.2017 utsettes til høsten 2018",
    ),
)
OF_CASE = Pattern(
    name="treatment_of_a_case",
    expression=rf"\b{_TREATED}\s+av\s+sak\s",
    words=(" av sak ",),
    examples=("Rådets behandling av sak 12/24 i møte", "Utvalets handsaming av sak 12/24"),
    counter_examples=("Behandling av saken", "omtale av sak 12/24"),
)
BODY_TREATMENT = Pattern(
    name="body_treatment",
    expression=r"""\A\s*(?:
        (?<body>(?-i:\p{Lu})[\p{L}\s,.'/&–-]{1,80}?)(?:\s?'?s\s+|'\s+|\s+[-–]\s+|\s+si\s+)(?:behandling|handsaming)
      | (?<in>(?:(?:fra|frå)\s+)?(?:møte)?(?:behandling(?:en|a)?|handsaminga?)\s+(?:i|av)\s+)
        (?<body>[\p{L}][\p{L}\s,.'/&–-]{1,80}?)
    )\s*:?\s*\Z""",
    words=("behandling", "handsaming"),
    examples=(
        "Kommunestyrets behandling:",
        "Hovedutvalg plan næring og miljøs behandling",
        "Heradsstyrets handsaming:",
        "BU's behandling:",
        "Kontrollutvalet si handsaming",
        "Utval for oppvekst - handsaming:",
        "Handsaming i kommunestyret:",
        "Fra behandlingen i kommunestyret:",
    ),
    counter_examples=("Behandling:", "Formannskapets vedtak:"),
)
# The body is the one that meets.
DATED_TREATMENT = AnchoredPattern(
    name="dated_treatment",
    expression=r"""\A\s*(?:behandling(?:en)?|handsaming(?:a)?)\s+i\s+møtet?(?:\s+den)?\s+
        (?<date>\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d\d)|\d{1,2}\.\s*\p{L}+\s+\d{4})\s*[:.]?\s*\Z""",
    examples=("Handsaming i møtet 12.03.2024:", "Behandling i møte den 3. mai 2019"),
    counter_examples=("Handsaming i møtet:", "Behandling i formannskapet 12.03.2024", "Vedtak i møtet 12.03.2024:"),
)
TREATMENT_LEAD = AnchoredPattern(
    name="treatment_lead",
    expression=r"""\A\s*(?:
        (?:(?:protokoll|møtebok|utskrift)\s+(?:fra|frå)\s+)?(?:møte|saks)?(?:behandlinga?(?:en)?|handsaminga?)(?:\s*/\s*vedtak)?
      | (?:(?:saken?|saka)\s+(?:ble|blei|vart|er)\s+)?(?:slutt)?(?:behandlet|behandla|handsama)
      | (?:endelig\s+)?vedtak
    )\s+(?:i|av|hos|frå|fra)\s+(?!sak\b)|\A\s*(?=sak\s+(?:nr\.?\s*)?\d+/\d+\s*(?:,|-|–|i\s))""",
    words=("behandl", "handsam", "vedtak", "sak"),
    examples=(
        "Møtebehandling i Formannskapet 05.06.2018",
        "Saka vart handsama i Eldrerådet",
        "Sak 44/18, Formannskapet, 05.06.2018",
    ),
    counter_examples=("Behandling:", "Behandling av sak 12/18", "Sak 44/18 Ny bru"),
)
BODY_TREATED = Pattern(
    name="body_treated",
    expression=r"""\A\s*(?<body>(?-i:\p{Lu})[\p{L}\s,.'/&–-]{2,80}?)(?:
        \s+(?:har\s+)?(?:slutt)?(?:behandlet|behandla|handsama|handsamet)\s+sak(?:en?|a)?\b
      | (?<genitive>'?s\s+)(?:behandling|handsaming)(?:\s+(?:i|av)(?=\s+sak))?
    )""",
    words=("behandl", "handsam"),
    examples=(
        "Formannskapet behandlet saken den 05.06.2018, saksnr. 44/18",
        "Rådets behandling i sak 4/18 den 5.6.2018",
    ),
    counter_examples=("Formannskapet behandler saken", "Behandling i formannskapet"),
)
TREATED_ON = Pattern(
    name="treated_on",
    expression=r"(?:\A|[.;]\s+)\s*(?:saken?\s+|saka\s+)?(?:ble\s+|blei\s+|vart\s+)?(?:behandlet|behandla|handsama)\s+(?:den\s+)?(?<date>\d{1,2}\..{4,18}?)\s*\.?\s*\Z",
    words=("behandl", "handsama"),
    examples=("Arkivsak 24/871. Behandlet 11. mars 2025.", "Handsama 12.03.2024"),
    counter_examples=("Saken ble sist behandlet i 2012", "Behandlet av rådet 12.03.2024"),
)
CASE_BEGUN = Pattern(
    name="case_begun",
    expression=r"\s*sak(?:en|a)\s+(?:ble\s+|blei\s+|vart\s+)?(?:på)?begyn[nt]+\s+(?<date>.{6,40})",
    words=("begyn",),
    examples=("Saken påbegynt onsdag 4.6.08 kl 10.15.", "Saka begynt 7. mars 2012"),
    counter_examples=("Saken ble avsluttet onsdag 4.6.", "Saken er påbegynt"),
)


TREATED_AND_DECIDED = Pattern(
    name="treated_and_decided",
    expression=r"""\bmøtet?\s+(?:den\s+)?(?<day>\d\d)\.?(?<month>\d\d)\.?(?<year>(?:(?:19|20)(?=\d\d\b))?\d\d)
        \s*,?\s+(?:som\s+)?sak\s+(?:nr\.?\s*)?(?<number>\d{1,5}[-/](?:\d\d)?\d\d)
        (?:\s+og\s+(?:fattet|avg[ai]v?|gjorde)\s[^\n]{4,60}:)?\s*\Z""",
    words=("møte",),
    examples=(
        "i møtet 121113 sak 1420-13 og fattet følgende vedtak:",
        "i møtet 051213 sak 310-13",
        "i møtet 12.11.2013 sak 14/13 og avga slik uttalelse:",
    ),
    counter_examples=("i møtet 121113", "i møtet 12.11.2013 sak 14/13 og drøftet den."),
)
NUMBERED_DECISION = Pattern(
    name="numbered_decision",
    expression=rf"\A\s*{SERIES}[\s-]*(?<number>{_NUMBER})\s+vedtak\s*:?",
    words=("vedtak",),
    examples=("FS- 061/17 Vedtak:", "KST 12/19 vedtak"),
    counter_examples=("Vedtak i sak 12/19", "061/17 Klage på vedtak"),
)
EMPTY_WORDS = Pattern(
    name="empty_words",
    expression=r"(?<!\p{L})(?:i\s+møtet?|den|som|av)(?!\p{L})|[()]",
    examples=("i møte den", "(sak"),
    counter_examples=("Formannskapet", "møtebok"),
)
DASHED_CASE = AnchoredPattern(
    name="dashed_case",
    expression=r"\A\s*(?<number>\d{1,5}-\d\d)\s+(?<title>(?-i:\p{Lu})[^\n]*?)\s*\Z",
    words=("-",),
    examples=("83-11 Ny skole i sentrum",),
    counter_examples=("83/11 Ny skole", "10-12 elever", "Sak 83-11 Ny skole"),
)
# `Behandling i utvalget` names no other body than the one that meets.
_OWN_BODY = ("utvalget", "utvalet", "styret", "rådet", "nemnda", "komiteen", "plenum")
_EDGE = " \t,:;.–-|"
_LONGEST_LINE = 150


@lru_cache(maxsize=MOST_KEPT)
def parse_treatment_line(line: str) -> TreatmentLine | None:
    """`Saksprotokoll i <utvalg> - <dato>` or `<utvalg>s behandling av sak … i møte den …`, or None."""
    match = PROTOCOL_IN.fullmatch(line) or TREATMENT_OF_CASE.fullmatch(line)
    if match is None:
        told = _told_by_parts(line)
        if told is not None:
            return told
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


def _told_by_parts(line: str) -> TreatmentLine | None:
    """What a line tells that names body, date and case in any order behind words for a treatment, and nothing else."""
    if len(line) > _LONGEST_LINE or not has_digit(line):
        return None
    treated = BODY_TREATED.match(line)
    if treated is not None:
        decided = TREATED_AND_DECIDED.search(line, treated.end())
        body = meeting_body(treated.group("body")) if decided is not None else None
        if decided is not None and body is not None:
            return TreatmentLine(body, parse_date(".".join(decided.group("day", "month", "year"))), decided["number"])
        date, number, rest = _date_and_number(f" {line[treated.end() :]}")
        body = meeting_body(treated.group("body")) if not rest and (date or number) else None
        return TreatmentLine(body, date, number) if body else None
    lead = TREATMENT_LEAD.match(line)
    if lead is None:
        return None
    date, number, rest = _date_and_number(line[lead.end() :])
    body = body_on_line(rest) if rest and date else None
    return TreatmentLine(body, date, number) if body else None


def _date_and_number(text: str) -> tuple[str | None, str | None, str]:
    """Date and case number of a text, and what else stands there."""
    dated = MEETING_DATE.search(text)
    rest = f"{text[: dated.start()]} {text[dated.end() :]}" if dated else text
    case = MEETING_CASE.search(rest)
    rest = f"{rest[: case.start()]} {rest[case.end() :]}" if case else rest
    date = parse_date(dated.group()) if dated else None
    return date, case_number(case.group("number")) if case else None, EMPTY_WORDS.sub(" ", rest).strip(_EDGE)


def parse_case_above_treatment(line: str, below: Sequence[str]) -> CaseLine | None:
    """The case of a number with a dash and its title (`83-11 Ny skole`), where a line below tells how the case of that
    number was treated: alone it may be any two numbers."""
    match = DASHED_CASE.fullmatch(line)
    if match is None:
        return None
    told = (parse_treatment_line(text) for text in below)
    number = number_key(match["number"])
    confirmed = any(each is not None and each.number is not None and number_key(each.number) == number for each in told)
    return CaseLine(match["number"], None, None, match["title"]) if confirmed else None


def begins_treatment(line: str) -> bool:
    """Whether a line begins as one that tells a treatment, which may go on below it (`Utvalget behandlet saken i`)."""
    return BODY_TREATED.match(line) is not None or TREATMENT_LEAD.match(line) is not None


@lru_cache(maxsize=MOST_KEPT)
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


@lru_cache(maxsize=MOST_KEPT)
def parse_dated_treatment(line: str) -> str | None:
    """The day of `Handsaming i møtet 12.03.2024:`, which names no body, or None."""
    match = DATED_TREATMENT.fullmatch(line)
    return parse_date(match.group("date")) if match else None


@lru_cache(maxsize=MOST_KEPT)
def parse_body_treatment(line: str) -> str | None:
    """The body of `<utvalg>s behandling:`, without its genitive, or None."""
    match = BODY_TREATMENT.fullmatch(line)
    if match is None:
        return None
    named = match.group("body")
    if match.group("in") and named.lower().startswith(_OWN_BODY):
        return None
    return meeting_body(named) if match.group("in") else body_name(named)
