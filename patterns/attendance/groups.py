"""The headings of an attendance list's groups: who came, who did not, the substitutes, and the others.

Reads `Følgende faste medlemmer møtte:`, `Til stede på møtet`, `Forfall`, `Møtende varamedlemmer`, `Frå administrasjonen
møtte`, and the labels of parties and offices (`Ap: Kari Nes`).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from patterns.pattern import Pattern

Group = Literal["present", "absent", "substitutes", "others"]
MEMBER = (
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
          | (?:{_FOLLOWING}\s+)?(?:faste\s+)?(?:{MEMBER}\s+)?(?:som\s+)?(?:hadde\s+)?(?:meldt|meldte|hadde\s+meldt|med)
            \s+(?:gyldig\s+)?(?:forfall|fråfall)
          | (?:{_FOLLOWING}\s+)?(?:faste\s+)?(?:{MEMBER}\s+)?(?:som\s+)?(?:ikke|ikkje)\s+{_MET}
          | (?:ikke|ikkje)\s+(?:{_PRESENT}|møtt|møtte)
          | (?:{_FOLLOWING}\s+(?:var\s+)?)?frav[æe]rende(?:\s+{MEMBER})?(?:\s+med\s+(?:gyldig\s+)?forfall)?
          | fravær | fråvær | fråverande(?:\s+{MEMBER})?(?:\s+med\s+(?:gyldig\s+)?forfall)? | permisjon(?:er|ar)?
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
        rf"""{_PRESENT}{_WHERE}(?:\s+var)? | (?:var\s+)?{_PRESENT}\s+{MEMBER}
          | (?:{_FOLLOWING}\s+)?(?:faste\s+)?{MEMBER}\s+(?:som\s+)?(?:(?:var|av|er)\s+)?{_MET}{_WHERE}
          | {_FOLLOWING}\s+(?:var\s+)?{_MET}{_WHERE}
          | (?:(?:på|i)\s+møtet\s+)?møtte\s+{_FOLLOWING}(?:\s+(?:faste\s+)?{MEMBER})?
          | (?:møtende|møtande|fram\s?møtte|frem\s?møtte)(?:\s+(?:faste\s+)?{MEMBER})?{_WHERE}
          | (?:frammøte|fremmøte|oppmøte|frammøteliste|oppmøteliste|fremmøteliste) | møtte{_WHERE}
          | møtedeltak(?:arar|ere|erne|arane) | (?:møte)?deltak(?:ere|arar) | deltagere | faste\s+{MEMBER}""",
    ),
)
GROUPS = "|".join(f"(?<{group}>{words})" for group, words in _HEADINGS)
ATTENDANCE_HEADING = Pattern(
    name="attendance_heading",
    expression=rf"\A\s*(?:\d\.\s+)?(?:{GROUPS}){_COUNTED}(?:\s*(?<colon>[:;–-])\s*(?<rest>.*)|\s*\.?)\s*\Z",
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
