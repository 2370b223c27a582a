"""The words of an attendance list: its headings, its columns, its end, and the number of the meeting.

Reads `Følgende faste medlemmer møtte:`, `Til stede på møtet`, `Møtedeltakarar Parti Rolle`, `Forfall`, `Møtende
varamedlemmer`, `Frå administrasjonen møtte`. What a line says of a person is read by patterns.attendees.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from patterns.pattern import Pattern

Group = Literal["present", "absent", "substitutes", "others"]
Column = Literal["name", "party", "role", "substitute_for", "substitute", "status", "other"]

_MEMBER = (
    r"(?:medlem(?:mer|er|mene|ene|ane)?|representant(?:er|ar|ene|ane)?|utsending(?:er|ar)?|deltak(?:er|ar)(?:e|ane)?)"
)
_SUBSTITUTE = (
    r"(?:vara(?:\s?(?:medlem(?:mer|er)?|representant(?:er|ar)?|medl\.?|repr\.?|personer|folk|menn))?|stedfortredere?)"
)
_PRESENT = r"(?:til\s?stede?s?(?:\s+var)?|tilstede(?:værende)?|til\s+stades|tilstadeverande)"
_MET = rf"(?:møtte(?:\s+fram|\s+frem|\s+opp)?|deltok|{_PRESENT}|fram\s?møtte?|frem\s?møtte?)"
_WHERE = (
    r"(?:\s+(?:på|i|ved|under|til)\s+(?:møtet?|starten|konstitueringen?a?|opprop(?:et)?|navneopprop(?:et)?|"
    r"namneopprop(?:et)?|behandlingen|handsaminga))?"
)
_STAFF = (
    r"(?:administrasjon(?:en)?|sekretariat(?:et)?|rådmann(?:en)?|kommunedirektør(?:en)?|revisjon(?:en)?|presse[na]?|"
    r"media|"
    r"fylkesrådmann(?:en)?|kommuneadministrasjon(?:en)?)"
)
_FOLLOWING = r"(?:følgende|følgjande|desse|disse)"
_COUNTED = (
    r"(?:\s*[(:–-]?\s*\d{1,3}(?:\s+av\s+\d{1,3})?(?:\s+(?:medlemmer|medlemer|representanter|representantar))?\s*\)?)?"
)

# The absent and the substitutes are tried first: `Faste medlemmer som ikke møtte` holds the words of those who came.
_HEADINGS: tuple[tuple[Group, str], ...] = (
    (
        "absent",
        rf"""(?:meldt\s+|gyldig\s+|meldte\s+)?(?:forfall|fråfall)(?:\s+(?:meldt|hadde)(?:\s+(?:av|fra|frå))?)?
          | (?:{_FOLLOWING}\s+)?(?:faste\s+)?(?:{_MEMBER}\s+)?(?:som\s+)?(?:hadde\s+)?(?:meldt|meldte|hadde\s+meldt|med)
            \s+(?:gyldig\s+)?(?:forfall|fråfall)
          | (?:{_FOLLOWING}\s+)?(?:faste\s+)?(?:{_MEMBER}\s+)?(?:som\s+)?(?:ikke|ikkje)\s+{_MET}
          | (?:ikke|ikkje)\s+(?:{_PRESENT}|møtt|møtte)
          | (?:{_FOLLOWING}\s+(?:var\s+)?)?frav[æe]rende(?:\s+{_MEMBER})?(?:\s+med\s+(?:gyldig\s+)?forfall)?
          | fravær | fråvær | fråverande(?:\s+{_MEMBER})?(?:\s+med\s+(?:gyldig\s+)?forfall)? | permisjon(?:er|ar)?
          | innvilg\p{{L}}*\s+permisjon(?:er|ar)? | avbud""",
    ),
    (
        "substitutes",
        rf"""(?:{_FOLLOWING}\s+)?(?:(?:møtende|møtande|fram\s?møtte|frem\s?møtte|innkalte)\s+)?{_SUBSTITUTE}(?:\s+(?:som\s+)?(?:{_MET}|{_PRESENT}))?
          | (?:som\s+)?vara\s+{_MET} | i\s+(?:stedet|staden)\s+møtte""",
    ),
    (
        "others",
        rf"""(?:(?:{_FOLLOWING}|andre|{_PRESENT})\s+)?(?:fra|frå)\s+(?:{_STAFF}|adm\.?)(?:\s+(?:{_MET}|var\s+{_PRESENT}|(?:ble|blei|vart)\s+\p{{L}}+))?
          | (?:(?:kommune)?administrasjon(?:en)?|sekretariat(?:et)?|revisjon(?:en)?|presse[na]?|media)
          | andre(?:\s+(?:som\s+)?(?:{_MET}|møtende|møtande|deltak(?:ere|arar)|frammøtte|til\s?stede|inviterte))?
          | (?:i\s+tillegg|dessuten|dessutan|ellers|elles|øvrige?|for\s+øvrig)(?:\s+{_MET}|\s+deltakere)?
          | (?:{_FOLLOWING}\s+)?(?:observatør(?:er|ar)?|gjest(?:er|ar)?|tilhøyr?er(?:e|ar)
            |ungdomsrepresentant(?:er|ar)?)(?:\s+{_MET})?""",
    ),
    (
        "present",
        rf"""{_PRESENT}{_WHERE}(?:\s+var)? | (?:var\s+)?{_PRESENT}\s+{_MEMBER}
          | (?:{_FOLLOWING}\s+)?(?:faste\s+)?{_MEMBER}\s+(?:som\s+)?(?:(?:var|av|er)\s+)?{_MET}{_WHERE}
          | {_FOLLOWING}\s+(?:var\s+)?{_MET}{_WHERE}
          | (?:(?:på|i)\s+møtet\s+)?møtte\s+{_FOLLOWING}(?:\s+(?:faste\s+)?{_MEMBER})?
          | (?:møtende|møtande|fram\s?møtte|frem\s?møtte)(?:\s+(?:faste\s+)?{_MEMBER})?{_WHERE}
          | (?:frammøte|fremmøte|oppmøte|frammøteliste|oppmøteliste|fremmøteliste) | møtte{_WHERE}
          | møtedeltak(?:arar|ere|erne|arane) | (?:møte)?deltak(?:ere|arar) | deltagere | faste\s+{_MEMBER}""",
    ),
)
_GROUPS = "|".join(f"(?<{group}>{words})" for group, words in _HEADINGS)
ATTENDANCE_HEADING = Pattern(
    name="attendance_heading",
    expression=rf"\A\s*(?:\d\.\s+)?(?:{_GROUPS}){_COUNTED}(?:\s*(?<colon>[:;–-])\s*(?<rest>.*)|\s*\.?)\s*\Z",
    words=(
        *("møt", "stede", "stade", "forfall", "fråfall", "fravær", "fraver", "fråv", "permisjon", "avbud", "vara"),
        *("stedfor", "fra ", "frå ", "administrasjon", "sekret", "revisjon", "presse", "media", "andre", "tillegg"),
        *("dessut", "elle", "øvrig", "observat", "gjest", "tilh", "ungdomsrep", "delta", "faste"),
    ),
    examples=(
        "Til stede på møtet",
        "TILSTEDE:",
        "Følgende faste medlemmer møtte:",
        "Faste medlemer som møtte: Kari Nes (SP), Per Dal (AP)",
        "Desse møtte:",
        "Møtende medlemmer (9 av 11):",
        "Faste medlemmer som ikke møtte:",
        "Forfall: Ingen",
        "Møtande varamedlemer",
        "Frå administrasjonen møtte: rådmann Per Dal",
        "Følgende representanter av tilstede ved konstitueringen:",
    ),
    counter_examples=(
        "10 representantar var til stades.",
        "Av 39 representanter var 37 til stede.",
        "Til stede i saken var også utbygger",
        "Medlemmene møtte forberedt til saken",
        "Permisjonssøknader",
    ),
)
# What the headings of those present begin with, as a test that costs little: every line of a document is asked.
LIST_BEGINNING = Pattern(
    name="attendance_beginning",
    expression=r"\A\s*(?:\d\.\s+)?(?:til|var\s+til|følg|desse|disse|faste|fram|frem|møt|oppm|delt|på\s+møtet|i\s+møtet|medlem|repr|utsending|navn|namn)",
    examples=("Til stede:", "Faste medlemmer som møtte", "Møtedeltakarar Parti Rolle", "Representanter som møtte"),
    counter_examples=("Forfall:", "Kari Nes", "Saksliste"),
)
# Headings only where a list has begun: the row's first cell in a table, or a group within the list.
GROUP_OF_MEMBERS = Pattern(
    name="group_of_members",
    expression=r"\A\s*(?:faste\s+)?(?:medlemmer|medlemer|medlemmene|representanter|representantar|utsendinger|utsendingar)\s*(?:\([^()]*\)\s*)?(?::\s*(?<rest>.*))?\Z",
    words=("medlem", "representant", "utsending"),
    examples=("Medlemmer:", "Representanter", "Medlemmer (også de som uteble): Kari Nes, Per Dal"),
    counter_examples=("Medlem: Kari Nes", "Medlemmer møtte"),
)
LABEL = Pattern(
    name="attendance_label",
    expression=r"\A\s*(?<label>\p{Lu}[^:;,()\d]{0,40}?)\s*:\s*(?<rest>\S.*|)\Z",
    words=(":",),
    examples=("Ap: Kari Nes, Per Dal", "Fagforbundet: Kari Nes", "Høyre:"),
    counter_examples=("Kari Nes (Ap)", "kl. 10: Kari"),
)
PROSE_OF_STAFF = Pattern(
    name="prose_of_staff",
    expression=rf"\A\s*(?:fra|frå)\s+{_STAFF}\b",
    words=("fra ", "frå "),
    examples=("Fra administrasjonen møtte kommunedirektør Per Dal", "Frå sekretariatet var Kari Nes med"),
    counter_examples=("Administrasjonen møtte", "Fra posisjonen møtte"),
)
END_OF_LIST = Pattern(
    name="end_of_attendance",
    expression=r"""\A\s*(?:saks?(?:liste|kart)|sakl(?:iste|ista)|dagsorden|saksgang|behandlede\s+saker|handsama\s+saker|underskrift(?:er)?
      |signatur(?:er)?|innkalling(?:en|a)?\b.*|merknad(?:er)?(?:\s+til\s+.*)?|vedtak|møtet\s.*|saker\s*:?.*
      |møte(?!leder|leiar|deltak|nde|ande|sekret)\p{L}*\s*:.*|.*\b(?:til\s+å|å)\s+(?:under(?:skrive|teikne|tegne)|signere?)\b.*
      |godkjen(?:ning|ne)\b.*|kopi\s+av\s.*|vi\s+(?:bekrefter|stadfestar)\b.*|dokumenter|_{3,}.*)\s*:?\s*\Z""",
    words=(
        "sak",
        "dagsorden",
        "underskr",
        "sign",
        "innkall",
        "merknad",
        "vedtak",
        "møte",
        "godkjen",
        "kopi",
        "vi ",
        "dok",
        "___",
        "teikn",
        "tegn",
    ),
    examples=(
        "Saksliste",
        "Til å underskrive protokollen ble valgt:",
        "Behandlede saker:",
        "Innkallingen ble godkjent.",
        "Møtet ble satt kl. 09.00.",
    ),
    counter_examples=("Kari Nes Medlem AP", "Møtende varamedlemmer"),
)
HEAD_COUNT = Pattern(
    name="head_count",
    expression=(
        rf"\A\s*(?:av\s+)?(?:totalt\s+|i\s+alt\s+)?[\p{{L}}\d]+\s+(?:av\s+[\p{{L}}\d]+\s+)?{_MEMBER}\b|\A\s*(?:antall|"
        rf"tal)\b|\A\s*(?:ingen|inga|ingi|[-–—]+|(?:hele|heile)\s+\p{{L}}+|[\d\s/()]*\d[\d\s/()]*)\s*[.:]?\s*\Z"
    ),
    examples=("9 av 11 medlemmer var til stede.", "Av 39 representanter var 37 til stede.", "Ingen", "Antall: 9"),
    counter_examples=("Kari Nes", "Medlemmer:"),
)

_COLUMNS: tuple[tuple[Column, str], ...] = (
    (
        "substitute_for",
        (
            r"(?:møtte|møter|møtt|vara(?:medlem|representant)?|stedfortreder|vararepr\.?)\s+for|for\s+(?:medlem|"
            r"representant)|i\s+stedet\s+for|for"
        ),
    ),
    ("substitute", r"(?:møtende\s+)?vara(?:medlem|representant|repr\.?)?|stedfortreder|erstatter"),
    (
        "name",
        r"(?:navn|namn|fast(?:e)?\s+medlem(?:mer|er)?|medlem(?:mer|er)?|representant(?:er|ar)?|navn\s+på\s+medlem)",
    ),
    (
        "party",
        (
            r"(?:representerer|representerar|repr\.?|representasjon|parti(?:et|gruppe)?(?:\s?/\s?liste)?|liste|gruppe|"
            r"part[iy]kode|kommune|organisasjon)"
        ),
    ),
    ("role", r"(?:funksjon|rolle|verv|stilling|tittel)"),
    ("status", r"(?:møtt(?:\s?/\s?forfall)?|status|oppmøte|frammøte|til\s?stede|merknad(?:er)?|forfall|fravær)"),
    ("other", r"(?:nr\.?|e-?post|telefon|tlf\.?|komit[eé]|signatur|tid|kommentar|adresse|epost)"),
)
_COLUMN = "|".join(f"(?<{kind}>{words})" for kind, words in _COLUMNS)
COLUMN_WORD = Pattern(
    name="attendance_column",
    expression=rf"\A\s*(?:{_COLUMN})\s*:?\s*\Z",
    examples=("Navn", "Representerer", "Møtte for", "Rolle"),
    counter_examples=("Kari Nes", "Ap"),
)
COLUMN_ROW = Pattern(
    name="attendance_columns",
    expression=rf"\A\s*(?:{_GROUPS}|{_COLUMN})\s*:?(?:[\s|]+(?:{_COLUMN})\s*:?)+\s*\Z",
    examples=("Navn Funksjon Representerer", "Møtedeltakarar Parti Rolle", "Namn Parti Rolle"),
    counter_examples=("Navn", "Kari Nes Medlem AP", "Saksnr Tittel Resultat"),
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


class Heading(NamedTuple):
    """A heading of an attendance list and what follows it on its line."""

    group: Group
    rest: str


def parse_attendance_heading(text: str) -> Heading | None:
    """The group that the line heads, or None; `Medlemmer` is no heading by itself (see GROUP_OF_MEMBERS)."""
    match = ATTENDANCE_HEADING.fullmatch(" ".join(text.split()))
    if match is None:
        return None
    group = next(group for group, _ in _HEADINGS if match.group(group) is not None)
    return Heading(group, (match.group("rest") or "").strip())


def parse_column(text: str) -> Column | None:
    """The kind of an attendance table's column by its heading, any line of which may tell it; None for other text."""
    for line in (" ".join(text.split()), *text.split("\n")):
        match = COLUMN_WORD.fullmatch(line)
        if match:
            return next(kind for kind, _ in _COLUMNS if match.group(kind) is not None)
    return None
