"""The lines that name a meeting: who met, when, and (where it stands there) the case that was treated.

Reads `Kommunestyret 22.06.16`, `05.03.2015 FORMANNSKAPET`, `Fylkestinget i sak T-44/18 - 13.06.2018`, `Protokoll fra
møte i bydelsutvalget torsdag 26. september 2019 kl. 18.00`, `Sametingets plenum 25.-28. mai 2004`, `Møte 31.01.00`, in
any order of body, date and number. A line that holds anything else names no meeting.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from patterns.beginnings import AnchoredPattern
from patterns.bodies import body_name, body_of_meeting, names_body
from patterns.dates import DATE, parse_date
from patterns.numbers import has_digit
from patterns.page_edges import PAGE_NUMBER
from patterns.pattern import MOST_KEPT, Pattern

_CASE_SERIES = r"(?:(?-i:[A-ZÆØÅ]{1,5})[\s-]{0,2})"
_LONGEST_LINE = 150


INVITATION = Pattern(
    name="invitation",
    expression=r"\A\s*(?:møte)?innkalling(?:\s+(?:til|for)\s.{3,60}|\s*[-–]\s*.{3,40})?\s*\Z",
    words=("innkalling",),
    examples=("MØTEINNKALLING", "Innkalling til møte i formannskapet"),
    counter_examples=("Innkalling: Ingen merknader", "Innkallingen ble godkjent"),
)
# Bodies whose members are all elected by the people or by the council: nobody of the administration is one.
ELECTED_BODY = Pattern(
    name="elected_body",
    expression=r"(?:kommune|herads|herreds|by|bydels|kommunedels)styre|formannskap|fylkesting|fylkesutv|bydelsutv|kontrollutv|hov[eu]d?utval",
    words=("styre", "skap", "fylkes", "utval"),
    examples=("Kommunestyret", "Hovedutvalg for oppvekst"),
    counter_examples=("Arbeidsmiljøutvalget", "Styret for havna"),
)


HELD_BEGUN = AnchoredPattern(
    name="meeting_held_begun",
    expression=r"\A\s*år\s+(?:19|20)\d\d\b[^\n]*[^.:;\s]\s*\Z",
    words=("år",),
    examples=("År 1979, torsdag den 13. desember, kl. 10.00 ble holdt", "År 1994, den 3. mai vart det halde møte i"),
    counter_examples=("År 2019, 4. juni ble det holdt møte i fylkesutvalget.", "Budsjett for år 1980"),
)


class MeetingLine(NamedTuple):
    """What a line tells of a meeting; `protocol` where it says that it heads the protocol of one case (`Saksprotokoll
    i …`)."""

    body: str | None
    date: str | None
    number: str | None
    title: str
    protocol: bool


MEETING_WORD = Pattern(
    name="meeting_word",
    expression=r"""\A\s*
        (?:(?:endelig|offentlig|utskrift\s+(?:av|fra|frå)|(?:fra|frå)(?=\s+\p{L}*møte))\s+)*
        (?:(?<protocol>saksprotokoll|saksutskrift|særutskrift)|(?:møte|hoved|hovud)?(?:protokoll|utskrift)|møtebok|(?:møte)?referat
          |(?:\p{L}*møte)(?=\s+(?:i|den|for|nr|\d|(?:mån|man|tirs|tys|ons|tors|fre|laur|lør|sun|søn)dag))|møte(?=\s+\d)
          |møtet\s+(?:ble|blei|vart|var)\s+(?:av)?(?:holdt|halde|haldi)(?=\s+(?:den\s+)?(?:\p{L}{3,4}dag,?\s+)?(?:den\s+)?\d))
        (?:\s+(?:nr\.?\s*)?\d{1,3}\s*/\s*\d{2,4}(?!\d))?
        (?=[\s:,–-]|\Z)
        (?:\s*[-–:,]\s*|\s+(?:fra|frå|for|i|til|av|den|ved)(?=\s)|\s+(?!\p{L}+(?:styre|utvalg|utval|ting|skap|råd)s?møte)\p{L}*møtet?(?=\s|\Z))*""",
    words=("protokoll", "utskrift", "møte", "referat"),
    examples=(
        "Saksprotokoll i formannskapet",
        "Protokoll fra møte i bydelsutvalget",
        "Møte 31.01.00",
        "Referat fra rådsmøte i Råd for eldre",
        "Møtebok 2/04",
        "Møtet ble holdt 22. juni 2017",
    ),
    counter_examples=("Formannskapet", "Protokollen ble godkjent", "Referatsaker", "Møtet ble hevet"),
)
_DAY = r"(?:(?:mån|man|tirs|tys|ons|tors|fre|laur|lør|sun|søn)dag(?:en)?[\s,]+(?:den\s+)?)"
_CLOCK = (
    r"(?:\s*,?\s*(?:fra\s+)?(?:kl\.?|klokken|"
    r"klokka)\s*\d{1,2}(?:[.:]?\d\d)?(?:\s*[-–]\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]?\d\d)?(?!\d|\.\d))?)"
)
MEETING_DATE = Pattern(
    name="meeting_date",
    expression=rf"(?:[\s,–-]*\b(?:den|dato)\s+)?{_DAY}?(?:{DATE.expression}){_CLOCK}?",
    core=DATE.core,
    examples=("torsdag 26. september 2019", "den 12.03.2024 kl. 18.00", "10.-12. desember 2019"),
    counter_examples=("torsdag", "sak 12/24"),
)
DAY_OF_MEETING = AnchoredPattern(
    name="day_of_meeting",
    expression=rf"\A\s*møte\s+{_DAY}(?:den\s+)?\d{{1,2}}\.",
    words=("møte",),
    examples=("Møte tysdag 16. mars 1993 kl. 12.00 på eldresenteret", "MØTE TIRSDAG DEN 3. MAI 1988"),
    counter_examples=("Møte 31.01.00", "Møtet tirsdag 3. mai ble utsatt"),
)
# It is no part of the body's name, and no place either.
MET_FROM_AFAR = Pattern(
    name="met_from_afar",
    expression=r"""(?:[\s,–-]+|\A\s*)(?:
        (?:(?:digitalt?|heldigitalt?|elektronisk)\s+(?:fjern)?møte|(?:fjern|video|nett|teams?-?)møte)
        (?:\s+(?:i|på|over|via|med|ved)\s+(?:(?:microsoft|ms)\s+)?(?:teams|zoom|skype|video(?:konferanse)?|nett)|\s+\(teams\))?
        |(?:(?:i|på|over|via)\s+)?(?:(?:microsoft|ms)\s+)?teams)\b(?=\s*(?:,|[-–]|den\b|\d|\p{L}{3,4}dag|kl\b|\Z))""",
    words=("digital", "elektronisk", "fjernmøte", "videomøte", "nettmøte", "teams"),
    examples=("Eldrerådet, digitalt møte i Teams, 03.02.2021", "Fjernmøte over Teams 24.03.2020", "Rådet Teams"),
    counter_examples=("Digitalt møterom", "Opplæring i Teams ble gitt", "Eldrerådet 03.02.2021"),
)
# The day of something else than the meeting whose head it stands in.
OTHER_DAY = Pattern(
    name="other_day",
    expression=r"""\b(?:frist\p{L}*|\p{L}*sendt?e?|sende[sr]?|utskrift|\p{L}*godkjen\p{L}*|forrige|førre|siste?|neste|vedt\p{L}*|tryk\p{L}*|revider\p{L}*
        |dater\p{L}*|journal\p{L}*|brev\p{L}*|høring\p{L}*|\p{L}*arkiv\p{L}*|skrevet|valg\p{L}*|val|period\p{L}*|kunngj\p{L}*|ettersyn|født|innkall\p{L}*
        |gjelder|gjeld|fra\s+og\s+med|til\s+og\s+med|t\.?o\.?m|f\.?o\.?m|per|pr|innen|sak(?:en|a)?)\b""",
    examples=("Innkalling sendt 25.01.2021", "Godkjenning av protokoll 14.12.2020", "Revidert 03.02.2021"),
    counter_examples=("Rådhuset, 03.02.2021", "Onsdag 3. februar 2021", "Referat fra møte 03.02.21"),
)
MORE_AFTER_DATE = Pattern(
    name="more_after_date",
    expression=r"\A\s*(?:og|samt|eller)\s+\D+\Z",
    words=("og", "samt", "eller"),
    examples=(" og kvartalsrapport fra brannvesenet.", " samt brev fra velforeninga"),
    counter_examples=(" og 14. juni", " i formannskapssalen", ""),
)
CLOCK_AT_END = Pattern(
    name="clock_at_end",
    expression=rf"{_CLOCK}\s*\Z",
    words=("kl",),
    examples=("i salen, kl. 10.00 – 15.10", "kl 18"),
    counter_examples=("kl. 10.00 i salen",),
)
CLOCK_AND_PLACE = Pattern(
    name="clock_and_place",
    expression=rf"""{_CLOCK}\s*,?\s+(?:i|på|ved)\s+(?!.*\b(?:ble|blei|vart|er|var|skal|som|om|og|med|til|har|hadde|kan|må|ligger|ligg|fra|frå)\b)
        [^:;]{{3,70}}\Z""",
    words=("kl",),
    examples=(" kl. 18.00 i bydelens lokaler i Storgata 5.", ", kl. 10.00 på rådhuset"),
    counter_examples=(" kl. 10.00", " kl. 10 i rådhuset ble godkjent", " i rådhuset"),
)
MEETING_CASE = Pattern(
    name="meeting_case",
    expression=rf"""[\s,:;–-]*(?:\b(?:i|som)\s+)?
        (?:(?<word>\b(?:\p{{L}}+)?sak(?:s?-?\s?(?:nr|nummer))?\.?\s*:?\s+){_CASE_SERIES}?|{_CASE_SERIES}?)
        (?<![\d/])(?<number>\d{{1,5}}/\d{{2}}(?:\d{{2}})?)(?![\d/])""",
    words=("/",),
    examples=("i sak T-44/18", ", sak 14/24", "- 19/15", "PS 12/20"),
    counter_examples=("punkt 2", "12.03.2024"),
)
_HELD = r"(?:holdt|heldt?|hadde|avholdt|gjennomførte)"
# Where and when it was held, and no more: with others, or about something, it is no meeting of these minutes.
_HELD_WHERE = (
    r"(?:\s+under\s+le(?:delse|iing)a?\s+av\s+[^.:;]+?)?(?:\s+(?:på|i|ved)\b(?:(?!\b(?:med|om|angående|vedr\p{L}*|der|hvor|som)\b)[^.:;])*?)?"
    r"(?:\s*,?\s*(?:fra\s+|frå\s+)?kl(?:okk[ea]n)?\b[\s\d.:–-]*(?:(?:til|og)?\s*kl\b[\s\d.:–-]*)?)?[.:,]?\s*\Z"
)
MEETING_HELD = Pattern(
    name="meeting_held",
    expression=rf"""\A\s*(?:
        (?<date>år\s.{{8,40}}?){_CLOCK}?[\s,]+(?:ble|blei|vart|var)\s+(?:det\s+)?(?:holdt|halde|haldi|avholdt)\s+møte\s+
        (?:i|for)\s+(?<body>[^.:;]{{4,80}}?){_HELD_WHERE}
      | (?:den\s+)?{_DAY}?(?<date>{DATE.expression}){_CLOCK}?\s+(?:
          (?:ble|blei|vart|var)\s+(?:det\s+)?(?:holdt|halde|haldi|avholdt)\s+møte\s+(?:i|for)\s+(?<body>[^.:;]{{4,80}}?)
        | {_HELD}\s+(?<body>[^.:;]{{4,80}}?)\s+
          (?:(?:(?:ekstra)?ordinært?|ekstra|ope|åpent|konstituerande|konstituerende)\s+)?møte
        ){_HELD_WHERE}
    )""",
    words=("møte",),
    examples=(
        "År 2019, 4. juni ble det holdt møte i fylkesutvalget",
        "År 1994, den 3. mai vart det halde møte i heradsstyret",
        "År 1982 den 26. oktober ble det holdt møte i kommunestyret på",
        "År 1979, torsdag den 13. desember, kl. 10.00 ble holdt møte i bystyret i herredshuset under ledelse av",
        "Den 14. mars 2013 holdt Lillevik bystyre møte i rådhusets store sal fra kl. 17.00 til kl. 20.10.",
        "Tirsdag 3. mai 2011 kl. 18.00 ble det holdt møte i kommunestyret på rådhuset",
        "Torsdag 12. mars 2009 hadde heradsstyret ordinært møte på",
        "Fredag 9. april 2010 ble det holdt møte i Lillevik kontrollutvalg under ledelse av Kari Nes.",
    ),
    counter_examples=(
        "Det ble holdt møte i fylkesutvalget 4. juni",
        "Den 14. mars 2013 holdt formannskapet møte med grunneierne i Lillevik",
        "Den 14. mars 2013 holdt formannskapet møte i Lillevik om veien.",
    ),
)
MUNICIPALITY_BEFORE = Pattern(
    name="municipality_before",
    expression=(
        r"\A(?-i:\p{Lu})[\p{L}-]+(?:\s(?:og\s)?[\p{L}-]+){0,2}?\s+(?:fylkes)?(?:kommune|herad)s?(?:\s*[-–,:/]\s*|"
        r"\s+)"
    ),
    words=("kommune", "herad"),
    examples=("Ringdal kommune - Hovedutvalg plan", "Vestand fylkeskommune, Fylkestinget"),
    counter_examples=("Kommunestyret", "Hovedutvalg for kommuneplan"),
)
PLACE_AFTER = Pattern(
    name="place_after_body",
    expression=r"\s+i\s+(?-i:\p{Lu})[\p{L}-]+(?:\s+(?-i:\p{Lu})[\p{L}-]+)?(?:\s+(?:fylkes)?(?:kommune|herad))?\Z",
    words=(" i ",),
    examples=("KONTROLLUTVALGET I BREIDAL KOMMUNE", "Eldrerådet i Nesodal"),
    counter_examples=("Regionrådet for Indreland", "Utvalg for oppvekst i nord"),
)
BODY_THEN_FIELD = Pattern(
    name="body_then_field",
    expression=(
        r"\A(?:hovedutvalg|hovudutval|utvalg|utval|komit[eé]|styre|råd|bydelsutvalg|nemnd)(?:et|en|a|t)?\s+(?:for\s+|"
        r"nr\.?\s*\d\s*)?[\p{L}\s,/&-]{3,90}\Z"
    ),
    words=("utval", "komit", "styre", "råd", "nemnd"),
    examples=("Hovedutvalg plan og næring", "Råd for mennesker med nedsatt funksjonsevne"),
    counter_examples=("Styreleder", "Rådmannen"),
)
NO_BODY = Pattern(
    name="no_body",
    expression=(
        r"\b(?:ble|blei|vart|vert|er|blir|var|har|hadde|skal|vil|kan|vedtok|vedtak|vedtatt|\p{L}*behandl\p{L}*|"
        r"handsam\p{L}*|møter?|møtet|sender?|oversend\p{L}*|sak(?:en|a)?|(?<!\bfor\s\p{L}+e\s)saker|saksliste|innkalling|"
        r"godkjen\p{L}*|\p{L}*protokoll\p{L}*|referat(?:er|ar)?|(?:referat|melding|orientering|drøfting)s?saker|meldinger|meldingar|"
        r"reglement\p{L}*|spørsmål|interpellasjon\p{L}*|valg?|av|om|mot|forslag|innstilling|tilråding|notat|brev|"
        r"spørsmål|spørretimen?|spørjetimen?|møteplan|orientering(?:er|ar)?|generalforsamling|årsmelding|søknad)\b"
    ),
    examples=("Saken er sendt formannskapet", "Vedtak i kommunestyret", "Åpen spørretime"),
    counter_examples=("Formannskapet", "Hovedutvalg for plan og miljø", "Utvalg for tekniske saker"),
)
LOOSE_WORD = Pattern(
    name="loose_word",
    expression=r"""\A(?:i|den|fra|frå|for|av)\s+|(?:\s+|\A)(?:i|den|(?:i\s+|har\s+|hadde\s+|heldt?\s+|holdt\s+)?møtet?|dato|til|av)\Z
        |(?:\s+|\A)(?:på|ved)\s[\p{L}\s]{3,40}\Z
        |(?:\s*[,–-]\s*|\s+(?=møtebok))(?:møtebok|(?:møte)?protokoll)(?:\s+(?:nr\.?\s*)?\d{1,3}\s?/\s?\d{2,4})?\Z""",
    examples=(
        "i kommunestyret",
        "Kommunestyret den",
        "Bydelsutvalgets møte",
        "Kommunestyret på rådhuset",
        "FYLKESTINGET - MØTEBOK",
        "ELDRERÅDET Møtebok nr. 2/1993",
        "Arbeidsmiljøutvalget har møte",
    ),
    counter_examples=("Formannskapet",),
)
UNFINISHED_NAME = Pattern(
    name="unfinished_body",
    expression=r"\A\s*(?-i:\p{Lu})[\p{L}\s,-]*(?:-|,|\bog|\bfor)\s*\Z",
    examples=("Oppvekst- og", "Hovedutvalg for"),
    counter_examples=("Formannskapet", "Møtebok 1/02"),
)
MEETING_NUMBER = Pattern(
    name="meeting_number",
    expression=r"\bmøte(?:bok|bokføring|protokoll|utskrift)?\s?-?(?:\s*(?:nr|nummer)\b)?\.?\s*:?\s*(?<number>\d{1,3}\s?/\s?\d{2,4}|(?<=(?:nr|nummer)\.?\s*:?\s*)\d{1,3})\s*(?![\d./:-])(?:\s|\Z|,)",
    words=("møte",),
    examples=("Utskrift av møtebok 02/04", "Møtenr: 3/2024", "Møte nr. 4"),
    counter_examples=("Møtebok for sak 12/24", "Møte 31.01.00", "Møtedato: 12.03.2024"),
)
MEETING_PLACE = Pattern(
    name="meeting_place",
    expression=r"""(?:\A\s*|,\s*|(?:\A|\s+)(?:i|på|ved)\s+)(?:[\p{L}-]+\s){0,2}?
        \p{L}*(?:sal(?:en)?|rom(?:met)?|hus(?:et)?|sk[ou]l[ea]n?|lokaler?|hallen?|senter(?:et)?|hotell)\s*\Z""",
    words=("sal", "rom", "hus", "skol", "skul", "lokale", "hall", "sent", "hotell"),
    examples=("i formannskapssalen", "Fylkestinget, Fylkeshuset", "på Haga skole"),
    counter_examples=("Formannskapet", "Utvalg for skole og oppvekst"),
)
PLACE_BEHIND = Pattern(
    name="place_and_room_behind",
    expression=r"""\s*,\s*(?-i:\p{Lu})[\p{L}-]*(?:hus(?:et)?|sal(?:en)?|sk[ou]l[ea]n?|hallen?|senter(?:et)?|hotell|gård(?:en)?)
        ,\s*[\p{L}\d\s.]{3,40}\Z""",
    words=("hus", "sal", "skol", "skul", "hall", "sent", "hotell", "gård"),
    examples=("Fylkestinget, Fylkeshuset, møterom Nord",),
    counter_examples=("Utvalg for skole, kultur og idrett",),
)
# "Levekårsutvalget, 04.03.2015, sak 7/15. Enst. innstilling:" heads what another body recommended.
RECOMMENDED_THERE = AnchoredPattern(
    name="recommended_there",
    expression=r"\A(?:(?:enst\.|enstemmig|samrøystes|einstemmig)\s+)?(?:innstil\p{L}*|tilråd\p{L}*)-?\Z",
    examples=("Enst. innstilling", "tilråding", "Enst. innstill-"),
    counter_examples=("Innstilling av nye medlemmer", "Ny bru"),
)
# "for Lillevik kommune.  Møte tirsdag 14. april 1987": below the book's title, one line has both.
OF_MUNICIPALITY = Pattern(
    name="of_municipality_before_meeting",
    expression=r"\A\s*(?:for|i)\s+(?-i:\p{Lu})[\p{L}-]+(?:\s[\p{L}-]+){0,2}\s+(?:kommune|herad)\s*[.,]?\s+(?=møtet?\s)",
    words=("kommune", "herad"),
    examples=("for Lillevik kommune.  Møte tirsdag 14. april 1987",),
    counter_examples=("for Lillevik kommune. Planen møter motstand", "Møte i Lillevik kommune"),
)
_EDGE = " \t,:;.–-|"


@lru_cache(maxsize=MOST_KEPT)
def parse_meeting_line(line: str) -> MeetingLine | None:
    """The meeting that the line names, and nothing but that; None for every other line. Of a meeting of several days
    the first one counts."""
    line = PAGE_NUMBER.sub("", line) if PAGE_NUMBER.search(line) else line
    line = MET_FROM_AFAR.sub(" ", line) if has_digit(line) and MET_FROM_AFAR.search(line) else line
    if len(line) > _LONGEST_LINE or not has_digit(line):
        return _protocol_without_date(line)
    line = OF_MUNICIPALITY.sub("", line)
    held = MEETING_HELD.fullmatch(line)
    if held:
        body = meeting_body(held.group("body"))
        return MeetingLine(body, parse_date(held.group("date")), None, "", False) if body else None
    word = MEETING_WORD.match(line)
    rest = line[word.end() :] if word else line
    dated = MEETING_DATE.search(rest)
    if dated:
        if MORE_AFTER_DATE.match(rest[dated.end() :]):
            return None
        has_place = word is not None and CLOCK_AND_PLACE.search(rest, dated.start()) is not None
        rest = f"{rest[: dated.start()]} \x00 {'' if has_place else CLOCK_AT_END.sub('', rest[dated.end() :])}"
    case = MEETING_CASE.search(rest)
    rest, title = _without_case(rest, case) if case else (rest, "")
    if not dated and (case is None or not case.group("word") or not rest[:1].strip() or case.start() == 0):
        return None
    if "\x00" in title or RECOMMENDED_THERE.match(title):
        return None
    named = _without_edges(rest.replace("\x00", " "))
    body = meeting_body(named) if named else None
    if named and body is None:
        named, body = _without_place(named)
    if (named and body is None) or (not named and not dated):
        return None
    date = parse_date(dated.group()) if dated else None
    alone = word is not None or (
        dated is not None and not MEETING_PLACE.sub("", rest.replace("\x00", " ")).strip(_EDGE)
    )
    if not named and (case is not None or not alone):
        return None
    if title and not (body and title[0].isupper()):
        return None
    return MeetingLine(body, date, case.group("number") if case else None, title, bool(word and word.group("protocol")))


def names_day_of_meeting(line: str) -> bool:
    """Whether a line begins with the word for a meeting and its weekday, so that no body need stand beside it."""
    return DAY_OF_MEETING.match(line) is not None
@lru_cache(maxsize=MOST_KEPT)
def day_in_head(line: str) -> str | None:
    """The day that a line above a list of those present names, where it is the only one and of nothing else (`Rådhuset,
    03.02.2021`); which meeting it is the line need not tell."""
    if len(line) > _LONGEST_LINE or not has_digit(line) or OTHER_DAY.search(line):
        return None
    days = {parse_date(match.group()) for match in DATE.finditer(line)}
    return days.pop() if len(days) == 1 else None


def _without_case(rest: str, case: regex.Match[str]) -> tuple[str, str]:
    """What stands beside a case's number, and the case's title, where that stands behind it."""
    before, after = rest[: case.start()], rest[case.end() :]
    title = after.strip(_EDGE)
    if case.group("word") and title and title != "\x00":
        return before, title
    return f"{before} {after}", ""


def _without_place(named: str) -> tuple[str, str | None]:
    """The words without the place behind a body or alone (`Formannskapet i kantina`, `Rådhuset`), and the body."""
    behind = MEETING_PLACE.search(named, 1) or PLACE_BEHIND.search(named)
    before = _without_edges(named[: behind.start()]) if behind else ""
    body = meeting_body(before) if before else None
    if body is None and MEETING_PLACE.search(named):
        before = _without_edges(MEETING_PLACE.sub("", named))
        body = meeting_body(before) if before else None
        return before, body
    return (before, body) if body else (named, None)


def _protocol_without_date(line: str) -> MeetingLine | None:
    word = MEETING_WORD.match(line) if len(line) <= _LONGEST_LINE else None
    if word is None or not word.group("protocol"):
        return None
    body = (
        meeting_body(_without_edges(line[word.end() :]))
        if line[: word.end()].rstrip().endswith((" i", " frå", " fra"))
        else None
    )
    return MeetingLine(body, None, None, "", True) if body else None


@lru_cache(maxsize=MOST_KEPT)
def meeting_body(text: str) -> str | None:
    """The body of words that name one and nothing else, without the municipality's name; None for other words."""
    named = (
        MUNICIPALITY_BEFORE.compiled.sub("", text.strip(_EDGE), count=1)
        if MUNICIPALITY_BEFORE.match(text.strip(_EDGE))
        else text.strip(_EDGE)
    )
    named = body_of_meeting(named) or body_name(named)
    if names_body(PLACE_AFTER.compiled.sub("", named)):
        named = PLACE_AFTER.compiled.sub("", named)
    if named.endswith(("s", "S")) and not names_body(named) and names_body(named[:-1]):
        named = named[:-1]
    if not named[:1].isalpha() or NO_BODY.search(named) or len(named.split()) > 14:
        return None
    return named if names_body(named) or BODY_THEN_FIELD.match(named) else None


def body_on_line(line: str) -> str | None:
    """The body of a line that names one and nothing else but `har møte`, `- Møtebok` or the place; None for others."""
    word = MEETING_WORD.match(line)
    return meeting_body(_without_edges(line[word.end() :] if word and not word.group("protocol") else line))


def _without_edges(text: str) -> str:
    named = " ".join(text.split()).strip(_EDGE)
    while (shorter := LOOSE_WORD.sub("", named).strip(_EDGE)) != named:
        named = shorter
    return named
