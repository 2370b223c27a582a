"""Lines that name one body's treatment of a case: text -> body, date and case number."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from patterns.bodies import BODY_NOUN, BODY_WORDS, body_name
from patterns.cases.numbers import NUMBER, case_number
from patterns.dates import parse_date
from patterns.meetings import parse_meeting_line
from patterns.pattern import MOST_KEPT, Pattern


class TreatmentLine(NamedTuple):
    """What a line says of one body's treatment of a case."""

    body: str | None
    date: str | None
    number: str | None


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
