"""Who came and who left during a meeting, and how many minutes say were present.

Reads `Kari Nes (Ap) fratrådte som inhabil`, `Per Dal forlot møtet kl. 14.20`, `Vara Eva Moe tiltrådte`, `Til stede: 27
representanter`, `Etter dette var 23 representantar til stades`.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import regex

from patterns.attendance.names import is_name
from patterns.attendance.persons import JOINT, Attendee, parse_attendees
from patterns.bodies import names_body
from patterns.compiled import kept
from patterns.pattern import Pattern
from patterns.people import NAME_PARTICLE, NAME_WORD

Kind = Literal["left", "came", "present"]

# A name alone may be the first word of a sentence: two words, or a party beside it, make a person.
_PARTY = r"(?:\s*\([^()\n]{1,30}\))"
_WHO = rf"(?:{NAME_WORD}(?:[ \n]+(?:{NAME_PARTICLE}[ \n]+)?{NAME_WORD}){{1,5}}{_PARTY}?|{NAME_WORD}{_PARTY})"
_SEVERAL = rf"(?<who>{_WHO}(?:\s*(?:,|\bog\b)\s*{_WHO}){{0,8}})"
_SOMEBODY = (
    r"(?<somebody>(?i:ordfører(?:en)?|ordfør(?:ar|aren)|møteleder(?:en)?|møteleiar(?:en)?|vedkommende|(?:(?:første|1\.)\s)?"
    r"vara(?:medlem(?:met|men)?|representant(?:en)?|mann(?:en)?)?|representanten|medlemmet))"
)
_WAS = r"(?:ble|blei|vart|vert|blir|er|var)"
_LEFT = rf"""(?:fratr(?:ådte|ådde|åtte|edde|er|år)(?!\p{{L}})
    |forl(?:ot|et|ét)\s+(?:møtet?|salen|rommet|lokalet|møterommet)
    |(?:gikk|gjekk|gikk\s+ut|reiste)\s+(?:fra|frå|kl|ut|heim|hjem)(?!\p{{L}})
    |(?:fikk|fekk|{_WAS}\s+(?:gitt|gjeve|innvilg\p{{L}}+)|hadde|tok)\s+permisjon
    |(?:{_WAS}\s+(?:\p{{L}}+\s+){{0,2}}?)?(?:permittert|inhabile?|ugilde?)(?!\p{{L}}))"""
_CAME = r"""(?:tiltr(?:ådte|ådde|åtte|edde|er|år)(?!\p{L})
        (?!\s+(?:innstilling|forslag|vedtak|tilråding|framlegg|rådmann|uttal))
    |tok\s+(?:sete|plass)|kom\s+(?:til\s+møtet|inn|tilbake|attende|kl)(?!\p{L})
    |(?:gikk|gjekk)\s+inn\s+(?:som|for)|møtte\s+(?:fra|frå|kl)(?!\p{L}))"""
_BETWEEN = r"(?:\s*,[^,.\n]{2,40},)?\s+(?:(?:også|óg|deretter|da|så|selv|dermed)\s+)?"

SOMEBODY_LEFT = Pattern(
    name="somebody_left",
    expression=rf"(?:{_SEVERAL}|{_SOMEBODY}){_BETWEEN}(?i:{_LEFT})",
    words=("fratr", "forl", "gikk", "gjekk", "reiste", "permisjon", "permittert", "inhabil", "ugild"),
    core=rf"\s(?i:{_LEFT})",
    case_sensitive=True,
    examples=(
        "Kari Nes (Ap) og Per Dal (H) fratrådte.",
        "Per Dal forlot møtet kl. 14.20",
        "Ordføreren fratrådte som inhabil",
        "Kari Nes ble enstemmig erklært inhabil",
        "Habilitet: Per Dal (H) inhabil i sak 12/19",
    ),
    counter_examples=("Kari Nes ble erklært habil", "Forslaget gikk ut på", "De fratrådte"),
)
SOMEBODY_CAME = Pattern(
    name="somebody_came",
    expression=rf"(?:{_SEVERAL}|{_SOMEBODY}){_BETWEEN}(?i:{_CAME})",
    words=("tiltr", "sete", "plass", "kom ", "inn ", "møtte"),
    core=rf"\s(?i:{_CAME})",
    case_sensitive=True,
    examples=("Per Dal (H) tiltrådte møtet", "Vara tiltrådte", "Eva Moe tok sete"),
    counter_examples=("Kari Nes tiltrådte innstillingen", "Saken kom inn i går", "De tiltrådte"),
)
ABSENCE_TOLD = Pattern(
    name="absence_told",
    expression=rf"""(?:\A|(?<=\n)|(?<=[.;]\s))\s*(?!Vara){_SEVERAL}(?<!\sHadde)(?<!\sHar)\s*,?\s+(?i:hadde|har|meldte|meldt)\s+(?i:(?:meldt\s+)?(?:gyldig\s+)?(?:forfall|fråfall))(?!\p{{L}})
        (?!\s+(?:(?:fra|frå|til|i|ved|under|etter|før)\s+(?!møtet?(?!\p{{L}})|dette)|(?:kl|sak|f\.?o\.?m|t\.?o\.?m)(?!\p{{L}})))""",
    words=("forfall", "fråfall"),
    case_sensitive=True,
    examples=(
        "Kari Nes (Ap) hadde meldt forfall, og ingen vara kunne møte.",
        "Per Dal (H) og Eva Moe (V) har forfall",
        "Kari Nes (SV) Hadde meldt forfall til møtet.",
    ),
    counter_examples=(
        "Varamedlem Eva Moe (V) hadde meldt forfall",
        "Kari Nes (Ap) hadde forfall fra kl. 14",
        "Kari Nes (Ap) møtte for Per Dal",
        "Ingen hadde meldt forfall",
    ),
)
SUBSTITUTE_TOLD = Pattern(
    name="substitute_told",
    expression=rf"""(?:\A|(?<=\n)|(?<=[.;]\s))\s*{_SEVERAL}\s+(?i:møtte|møter|var\s+innkalt)\s+(?:(?i:i\s+(?:stedet|staden|hans\s+(?:sted|stad)|hennes\s+sted))\s+)?
        (?i:som\s+vara(?:medlem(?:mer|er)?|representant(?:er|ar)?|menn|mann)?)(?!\p{{L}})
        (?:\s+for\s+(?<absent>(?-i:\p{{Lu}})[\p{{L}}.-]+(?:\s(?-i:\p{{Lu}})[\p{{L}}.-]+){{1,3}}))?(?!\s+(?:fra|frå|i|til|kl|under|etter|ved)\s)""",
    words=("som vara", "som\nvara"),
    case_sensitive=True,
    examples=(
        "Eva Moe (H) møtte som vara.",
        "Per Dal (H) hadde forfall. Eva Moe (H) møtte som varamedlem for Per Dal.",
    ),
    counter_examples=("Eva Moe (H) møtte som vara fra kl. 12", "Per Dal (H) hadde forfall.", "Hun møtte som vara."),
)
_HERE = r"(?:til\s?stede|til\s+stades)"
_MEMBERS = r"(?:representant\p{L}*|medlem\p{L}*|stemmeberettig\p{L}*|røysteføre|voterende|utsending\p{L}*)"
PRESENT_COUNT = Pattern(
    name="present_count",
    expression=rf"""(?<![\d./:])(?<count>\d{{1,3}})(?:\s+av\s+\d{{1,3}})?\s+(?:(?:{_MEMBERS}|var|er|av|nå|no|då|da)\s+){{0,4}}{_HERE}
        |\bav\s+\d{{1,3}}\s+{_MEMBERS}\s+(?:var|møtte|er)\s+(?<count>\d{{1,3}})(?![\d./:])
        |(?<!ikke\s)(?<!ikkje\s){_HERE}(?:\s+ved\s+(?:navne|namne)?(?:opprop(?:et)?|møtets\s+(?:start|begynnelse|åpning)|møtestart))?(?:\s+(?:var|er))?\s*:?\s*\(?(?<count>\d{{1,3}})(?:\s+av\s+\d{{1,3}})?(?![\d./:])\s*(?:{_MEMBERS}|[.,;)\n]|\Z)
        |\b(?:møtende|møtte|møtande|frammøtte|fremmøtte)\s+(?:{_MEMBERS}\s*)?\(?(?<count>\d{{1,3}})\s+av\s+\d{{1,3}}
        |\b(?:antall|tal)\s+(?:stemmeberettigede|voterende|frammøtte|fremmøtte|til\s?stede)\s*:?\s*(?<count>\d{{1,3}})(?![\d./:])
        |{_MEMBERS}\s*,\s*(?:i\s+alt|til\s?sammen|til\s?saman|totalt)\s+(?<count>\d{{1,3}})(?!\d|[./:]\d)
        |\b(?:fr[ae]mmøte|oppmøte)\s*:\s*(?<count>\d{{1,3}})(?:\s+av\s+\d{{1,3}})?\s+{_MEMBERS}
        |(?<![\d./:])(?<count>\d{{1,3}})\s+(?:stemmeberettigede|røysteføre|voterende)(?!\p{{L}})""",
    words=("stede", "stade", "medlem", "representant", "stemmeberett", "røystef", "voterende", "antall", "møt"),
    examples=(
        "Etter dette var 23 representantar til stades.",
        "Til stede: 27 representanter",
        "Til stede ved opprop: 43 representanter",
        "Av 21 medlemmer møtte 20",
        "Møtende medlemmer (9 av 11):",
        "Antall stemmeberettigede: 13 av 13",
        "17 representanter til stede",
        "ordføreren og 19 andre medlemmer, i alt 20.",
        "Fremmøte: 25 av 25 representanter",
    ),
    counter_examples=(
        "Ikke til stede (2): Kari Nes",
        "Ikke til stede: 2",
        "Forslaget fikk 12 stemmer. Ordføreren var til stede",
        "Til stede i sak 12/24: Kari Nes",
    ),
)
# The rules are tried near these alone: a case may be a hundred pages long.
_TRIGGERS = (
    *(
        "fratr",
        "forlot",
        "forlet",
        "forlét",
        "gjekk ",
        "gikk ",
        "reiste ",
        "permisjon",
        "permitter",
        "inhabil",
        "ugild",
    ),
    *("tiltr", "tok sete", "tok plass", "kom til møtet", "kom inn", "kom tilbake", "kom attende", "kom kl", " møtte "),
    *("til stede", "tilstede", "til stades", "stemmeberett", "røysteføre", "voterende", "møtende ", "møtande "),
    *("fremmøte", "frammøte", "oppmøte"),
    *("\nmøtte ", "til\nstede", "til\nstades", "tok\nsete", "kom\ninn"),
)
_BEFORE = 300
_AFTER = 120
_BRACKET = kept(r"\s*\([^()]*\)")
# A full stop behind a whole word, or at a line's end, ends the sentence before: the person is named after it.
_SENTENCE_BEFORE = kept(r"\A.*(?:\p{Ll}{3}\.\s|\p{Ll}\.\n)\s*(?=\p{Lu})", regex.DOTALL)


POST_BEFORE = Pattern(
    name="post_before_name",
    expression=r"\A(?:vara(?:medlem|representant)?|representant(?:en)?|medlem(?:met)?|ordfør(?:er|ar)(?:en)?)\s+(?=(?-i:\p{Lu}))",
    words=("vara", "representant", "medlem", "ordfør"),
    examples=("Varamedlem Eva Moe", "Representanten Per Dal"),
    counter_examples=("Eva Moe", "Varamedlem"),
)


class AttendanceNote(NamedTuple):
    """Persons who came or left, or how many were present; `names` is empty where nobody is named."""

    kind: Kind
    names: tuple[str, ...]
    number: int


def begins_with_change(text: str) -> bool:
    """Whether a line begins with somebody who came or left: it goes on with no other line."""
    return SOMEBODY_LEFT.match(text.strip()) is not None or SOMEBODY_CAME.match(text.strip()) is not None


def find_absences(text: str) -> list[Attendee]:
    """Those of whom sentences say that they did not come (`Kari Nes (Ap) hadde meldt forfall.`)."""
    told = (parse_attendees(_SENTENCE_BEFORE.sub("", match.group("who"))) for match in ABSENCE_TOLD.finditer(text))
    return [person for persons in told for person in persons or ()]


def find_substitutes(text: str) -> list[Attendee]:
    """Those of whom sentences say that they came as substitutes (`Eva Moe (H) møtte som vara.`), each with the member
    in whose place, where that is told there or in the sentence right before."""
    found: list[Attendee] = []
    absences = list(ABSENCE_TOLD.finditer(text))
    for match in SUBSTITUTE_TOLD.finditer(text):
        persons = parse_attendees(_SENTENCE_BEFORE.sub("", match.group("who"))) or []
        before = next((each for each in absences if text[each.end() : match.start("who")].strip() == "."), None)
        members = parse_attendees(_SENTENCE_BEFORE.sub("", before.group("who"))) if before is not None else None
        named = match.group("absent") or (members[0].name if members and len(members) == 1 else None)
        one = named is not None and len(persons) == 1
        found += [person._replace(substitute_for=named if one else None) for person in persons]
    return found


def find_attendance_notes(text: str) -> list[AttendanceNote]:
    """What a text tells of those who came and left, in its order."""
    found: dict[int, AttendanceNote] = {}
    for start, stop in _near_triggers(text):
        window = text[start:stop]
        for kind, pattern in _CHANGES:
            for match in pattern.finditer(window):
                note = _change(kind, match)
                if note is not None:
                    found.setdefault(start + match.start(), note)
        for match in PRESENT_COUNT.finditer(window):
            found.setdefault(start + match.start(), AttendanceNote("present", (), int(match.captures("count")[0])))
    return [note for _, note in sorted(found.items())]


def _positions(lowered: str) -> list[int]:
    positions: list[int] = []
    for trigger in _TRIGGERS:
        position = lowered.find(trigger)
        while position >= 0:
            positions.append(position)
            position = lowered.find(trigger, position + 1)
    return sorted(positions)


def _near_triggers(text: str) -> list[tuple[int, int]]:
    """The stretches of a text in which something may be told, each from the beginning of a paragraph or a word."""
    stretches: list[tuple[int, int]] = []
    for position in _positions(text.lower()):
        start = max(0, text.rfind("\n\n", 0, position), position - _BEFORE)
        if start > 0:
            start = text.find(" ", start, position) + 1 or start
        stop = min(len(text), position + _AFTER)
        if stretches and start <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], stop)
        else:
            stretches.append((start, stop))
    return stretches


_CHANGES: tuple[tuple[Kind, Pattern], ...] = (("left", SOMEBODY_LEFT), ("came", SOMEBODY_CAME))


def _change(kind: Kind, match: regex.Match[str]) -> AttendanceNote | None:
    if match.group("somebody") is not None:
        return AttendanceNote(kind, (), 1)
    persons = [_SENTENCE_BEFORE.sub("", person) for person in JOINT.split(match.group("who"))]
    persons = [_BRACKET.sub("", person).strip() for person in persons]
    persons = [POST_BEFORE.sub("", person) for person in persons]
    names = tuple(" ".join(person.split()) for person in persons if person and not names_body(person))
    names = tuple(name for name in names if is_name(name) or " " not in name)
    return AttendanceNote(kind, names, len(names)) if names else None
