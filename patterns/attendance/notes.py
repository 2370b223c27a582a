"""What an attendance list notes beside a person: absent, in whose place, since when.

Reads `Kari Nes, vara for Per Dal`, `For Per Dal møtte Kari Nes`, `Kari Nes – ikke møtt`, `Per Dal fra kl. 10.15`.
"""

from __future__ import annotations

from patterns.attendance.names import party_of
from patterns.attendance.posts import is_role
from patterns.pattern import Pattern
from patterns.people import PERSON_NAME

# Whom the sentence before names.
_ONE = r"(?:ham|han|henne|ho|hun|hennar)"
CAME = r"(?:møtte|møter|møtt|kom)"
ABSENT_MARK = Pattern(
    name="absent_mark",
    expression=(
        r"[\s,;–—(-]*\b(?:(?:ikke|ikkje)\s+(?:møtt|møtte|til\s?stede|tilstede|til\s+stades)"
        r"|(?:(?:hadde|har)\s+)?(?:(?:ikke|ikkje)\s+)?(?:meldt\s+)?(?:gyldig\s+)?(?:forfall|fråfall)|frav[æe]rende|fråverande"
        r"|(?:(?:hadde|har|fekk|fikk)\s+(?:innvilg\p{L}+\s+)?)?permisjon(?:\s+(?:heile|hele)\s+\p{L}+)?"
        r"|(?:kunne|kan)\s+ikk(?:e|je)\s+(?:møte|møta|komme|kome|koma)|(?:var|er)\s+(?:syk|sjuk|bortreist|forhindret|forhindra)"
        rf"|for\s+{_ONE}\s+{CAME}\s+(?:ingen|inga|ingi)(?:\s+vara\p{{L}}*)?)\s*\)?\s*\.?\s*\Z"
    ),
    words=(
        *("møt", "stede", "stades", "forfall", "fråfall", "frav", "fråv", "permisjon", "kom", "syk", "sjuk"),
        *("reist", "hindr"),
    ),
    examples=(
        "Kari Nes – ikke møtt",
        "Kari Nes (Ap), forfall",
        "Per Dal - permisjon",
        "Kari Nes (Ap) hadde permisjon.",
        "Per Dal kunne ikkje møta",
        "Per Dal (ikkje meldt forfall)",
        "Per Dal (H), for ham møtte ingen",
    ),
    counter_examples=("Kari Nes", "Kari Nes permisjon fra kl. 12", "for ham møtte Per Dal", "Kari Nes kunne møte"),
)
SUBSTITUTE_FOR = Pattern(
    name="substitute_for",
    expression=rf"""[\s,;:–—(-]*(?:(?i:møt(?:te|er|t)|deltok)\s+)?(?i:som\s+)?
        (?:(?i:(?:fast\s+|\d\.\s*)?vara(?:\s?medlem|\s?representant|\s?medl\.?|\s?repr\.?)?|stedfortreder|i\s+(?:stedet|staden)|istedenfor|istadenfor)
          (?:(?<=for)|\s*(?i:for))|(?i:møt(?:te|er|t)\s+for|for))
        \s+(?i:(?:representant|medlem)(?:en)?\s+(?:nr\.?\s*\d+\s+)?)?
        (?<name>{PERSON_NAME})(?:\s*\(\s*(?<party>[^()]{{1,30}})\s*\))?\s*\)?""",
    case_sensitive=True,
    examples=(
        "Kari Nes (Ap) for Per Dal (Ap)",
        "Kari Nes, vara for Per Dal",
        "Kari Nes møtte for representant nr 16 Per Dal.",
    ),
    counter_examples=("Kari Nes", "Varamedlem Kari Nes", "Utvalg for plan", "Leder for utvalget"),
)
FOR_WHOM_MET = Pattern(
    name="for_whom_met",
    expression=(
        rf"\A\s*(?i:for|istedenfor|i\s+stedet\s+for|"
        rf"i\s+staden\s+for)\s+(?<absent>{PERSON_NAME})(?:\s*\([^()]{{1,30}}\))?\s+(?i:møtte|møter|"
        rf"møtt)(?i:\s+vara(?:medlem|representant)?)?\s*:?\s+(?<rest>\S.*)\Z"
    ),
    case_sensitive=True,
    examples=("For Per Dal (Ap) møtte Kari Nes (Ap)",),
    counter_examples=("Kari Nes møtte for Per Dal",),
)
CAME_FOR_LABEL = Pattern(
    name="label_of_who_came_for_somebody",
    expression=rf"\A\s*(?i:(?:møtende|møtande|møtt)\s+)?(?i:vara(?:medlem|representant|mann|person)?|stedfortreder)\s+(?i:for)\s+"
    rf"(?<absent>{PERSON_NAME})(?<party>\s*\([^()]{{1,30}}\))?\s*:\s*(?<rest>\p{{Lu}}.*)\Z",
    words=("for ",),
    case_sensitive=True,
    examples=("Varamedlem for Per Dal (V): Kari Nes", "Vara for Per Dal: Kari Nes (V)"),
    counter_examples=("Varamedlem: Kari Nes for Per Dal", "Vara for Høyre:", "Kari Nes, vara for Per Dal"),
)
TOOK_PART = Pattern(
    name="took_part_for_a_time",
    expression=rf"\A\s*{PERSON_NAME}(?:\s*\([^()]*\))?\s+(?i:deltok|møtte|var\s+med|orienterte)\s+(?i:i|på|under|ved|fra|frå|til|om)\b.*\Z",
    words=("deltok", "møtte", "var", "orienterte"),
    case_sensitive=True,
    examples=("Ola Moen deltok under sak 1.", "Kari Nes (H) møtte fra sak 12."),
    counter_examples=("Kari Nes møtte for Per Dal", "Kari Nes"),
)
# What stands behind a person is told of with a comma elsewhere.
STROKE_BEFORE_PARTY = Pattern(
    name="stroke_before_party",
    expression=r"(?<=(?-i:\p{Lu}\p{Ll}+\s\p{Lu}[\p{L}-]*\p{Ll}))/(?<party>\p{L}{1,3})(?=\s*(?:[,.;]|\Z|\bog\b))",
    words=("/",),
    examples=("Kari Nes/Ap, Per Dal/H", "Kari Nes/Ap og Per Dal"),
    counter_examples=("Forfall/vara: Kari Nes", "Kari Nes (Ap/H)", "Per Dal – Bygdelista/Sp", "Nes/Dal kommune"),
)
DASH_BEFORE_SUBSTITUTE = Pattern(
    name="dash_before_substitute",
    expression=r"\s+[-–]\s+(?=vara(?:medlem|representant)?\s*:?\s+(?-i:\p{Lu}))",
    words=("vara",),
    examples=("Per Dal (H) – vara Eva Moe (H)", "Per Dal - varamedlem Eva Moe"),
    counter_examples=("Eva Moe – vara for Per Dal", "Eva Moe - varamedlem"),
)
CAME_IN_BRACKET = Pattern(
    name="who_came_instead_in_a_bracket",
    expression=rf"""\s*\(\s*(?:(?i:vara)\s*:?\s+)?(?<name>{PERSON_NAME}(?:\s*\([^()]*\))?)\s+(?i:møtte|møter)
        (?:\s+(?i:som\s+vara\p{{L}}*|for\s+{_ONE}|i\s+(?:stedet|staden)))?\s*\)""",
    words=("møtte", "møter"),
    case_sensitive=True,
    examples=("Per Dal (H) (Kari Nes møtte)", "Per Dal (vara Kari Nes (H) møtte)"),
    counter_examples=("Per Dal (møtte ikke)", "Kari Nes (møtte for Per Dal)", "Kari Nes (H) møtte"),
)
CAME_INSTEAD = Pattern(
    name="who_came_instead_of_the_one_before",
    expression=rf"""\A(?i:(?:for\s+{_ONE}|i\s+(?:hans|hennes|hennar)\s+(?:sted|stad|plass)|i\s+(?:stedet|staden))\s+{CAME}
        (?:\s+(?:som\s+)?vara(?:medlem|representant|mann)?)?)\s*:?\s+(?=\p{{Lu}})""",
    words=("møt", "kom"),
    case_sensitive=True,
    examples=("for ham møtte Per Dal (H)", "for ho kom vara Per Dal", "I hennes sted møter Per Dal"),
    counter_examples=("for ham møtte ingen", "for dem møtte Per Dal", "for Kari Nes møtte Per Dal"),
)
AS_SUBSTITUTE = Pattern(
    name="met_as_substitute",
    expression=r"\s+(?:møtte|møter|møtt)(?:\s+som\s+vara(?:medlem|representant)?)?\s*\.?\s*\Z",
    words=("møt",),
    examples=("Kari Nes møtte som vara", "Kari Nes møtte"),
    counter_examples=("Kari Nes møtte for Per Dal",),
)
NO_SUBSTITUTE = Pattern(
    name="no_substitute",
    expression=(
        rf"\A[\s(]*(?i:ingen|inga)\s+(?i:vara(?:medlem|"
        rf"representant)?)\s+(?i:for)\s+(?<name>{PERSON_NAME})[\s).]*\Z"
    ),
    case_sensitive=True,
    examples=("(Ingen vara for Per Dal)",),
    counter_examples=("Vara for Per Dal",),
)
_MONTH = r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"
_DAY = (
    rf"(?:(?:man|måne?|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag(?:en)?\s*)?\d{{1,2}}\.\s*(?:{_MONTH}|\d{{1,2}}\.?)(?!\d)"
    r"|(?:man|måne?|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag(?:en)?|(?:første|fyrste|andre|siste|\d\.)\s*(?:møte)?dag(?:en)?"
)
NOTE_OF_TIME = Pattern(
    name="attendance_note",
    expression=(
        r"[\s,;–—(-]*\b(?:(?:møtte|ankom|kom|reiste|gikk|gjekk|forlot|permisjon|permittert|deltok|(?:(?:ikke|ikkje)\s+)?til\s?stede|"
        r"(?:(?:ikke|ikkje)\s+)?til\s+stades|fratrådte|tiltrådte|inhabil|ugild|t\.?o\.?m\.?)\b\s*)*(?:fra|frå|til|etter|kl|ved|under|på|i|f\.o\.m\.?|t\.o\.m\.?|\d{1,2}\.\d{1,2}\.?\d{0,4})(?:\s|"
        r"\.)\s*(?:og\s+med\s+)?(?:kl\b|klokk|sak(?:en|a|ene|ane)?\b|PS\b|behandling|handsaming|pkt|punkt|\d).*\Z"
        rf"|[\s,;–—(:-]+(?:permisjon\s+)?(?:den\s+)?(?:{_DAY})(?:\s*(?:og|[–-]|,)\s*(?:{_DAY}))*\s*\)?\s*\.?\s*\Z"
    ),
    words=(*"0123456789", "sak", "behandl", "handsam", "dag"),
    examples=(
        "Kari Nes (Ap) fra kl. 10.15",
        "Kari Nes - gikk kl 12",
        "Per Dal (H), ankom kl. 09.30",
        "Per Dal – fra 21/09",
        "Kari Nes permisjon fra kl. 12",
        "Per Dal (inhabil i sak 35/15)",
        "Kari Nes ikkje til stades i sakene 49 og 50",
        "Per Dal (H) etter sak 45/12",
        "Per Dal (H) 16. oktober",
        "Per Dal (H), tirsdag 4. juni",
        "Per Dal (H) – andre dag",
    ),
    counter_examples=("Kari Nes (Ap)", "Kari Nes, leder", "Kari Nes (Ap) begge dager", "Kari Dag"),
)
LEAVE_SHORTENED = Pattern(
    name="attendance_leave_shortened",
    expression=r"(?<=[\s(,])perm\.\s*(?=(?:fra|frå|til|etter|kl|i)\b)",
    words=("perm.",),
    examples=("Kari Nes (perm. fra kl. 12)", "Per Dal, perm. i sak 35/15"),
    counter_examples=("Kari Nes (permisjon fra kl. 12)", "Kari Nes, perm. leder"),
)
NOTE_WITH_PARTY = Pattern(
    name="attendance_note_in_the_party_s_bracket",
    expression=r"\(\s*(?<party>[^(),;\d]{1,30}),\s*(?<note>(?:møtte|ankom|kom|gikk|gjekk|forlot|perm(?:isjon)?|fra|frå|til|etter)\b[^()]{0,60}?\d[^()]{0,20})\)",
    words=("møtte", "ankom", "kom", "gikk", "gjekk", "forlot", "perm", "fra", "frå", "til", "etter"),
    examples=("Kari Nes (SV, møtte kl. 10.15)", "Per Dal (H, fra sak 35/15)", "Eva Moe (Ap, perm. fra kl. 12)"),
    counter_examples=("Kari Nes (SV)", "Kari Nes (SV, leder)", "Kari Nes (møtte kl. 10, SV)"),
)
WHOLE_TIME = Pattern(
    name="attendance_for_the_whole_meeting",
    expression=r"[\s,;–—(:-]+(?:(?:begge|alle)\s+(?:møte)?dag(?:er|ar|ene|ane)|(?:hele|heile)\s+(?:møtet|dagen|samlinga|samlingen))\s*\)?\s*\.?\s*\Z",
    words=("dag", "møtet", "samling"),
    examples=("Kari Nes (Ap) begge dager", "Per Dal, heile møtet"),
    counter_examples=("Kari Nes (Ap) 16. oktober", "hele møtet"),
)
WHO_SENT_EXCUSES = Pattern(
    name="who_sent_excuses",
    expression=r"[\s,]+som\s+(?:(?:hadde|har)\s+(?:meldt\s+)?(?:forfall|fråfall|permisjon)|var\s+(?:syk|sjuk)|(?:er|var)\s+(?:inhabil|ugild))\s*\)?\s*\.?\s*\Z",
    words=("som ",),
    examples=(
        "Kari Nes for Per Dal som hadde meldt forfall.",
        "Kari Nes for Per Dal, som var syk",
        "Kari Nes (for Per Dal som hadde forfall)",
    ),
    counter_examples=("Kari Nes som leder", "Kari Nes for Per Dal"),
)
NOBODY_CAME = Pattern(
    name="nobody_came_instead",
    expression=r"""[\s,;–—(-]+(?:(?:og\s+)?(?:ingen|inga|uten|utan)\s+vara\p{L}*(?:\s+(?:møtte|til\s?stede|til\s+stades|innkalt|innkalla))?
        |vara\p{L}*\s+(?:(?:kunne|hadde|har)\s+(?:ikke|ikkje)(?:\s+(?:høve\s+til\s+å\s+|anledning\s+til\s+å\s+)?møt\p{L}*)?|møtte\s+(?:ikke|ikkje)|(?:ikke|ikkje)\s+(?:møtt|innkalt|innkalla))
        |(?<=[,;–—(-]\s*)(?:på\s+grunn\s+av\s+|grunnet\s+)?(?:sykdom|sjukdom|sjukmeld\p{L}*|sykmeld\p{L}*|syke?|sjuke?|reise|ferie|bortreist|på\s+(?:reise|ferie|jobb)|arbeid|jobb|permisjon))\s*\)?\s*\.?\s*\Z""",
    words=("vara", "syk", "sjuk", "reis", "ferie", "arbeid", "jobb", "permisjon"),
    examples=(
        "Kari Nes (Ap), vararepresentant kunne ikke møte.",
        "Kari Nes (Ap), ingen vara møtte",
        "Kari Nes (H) - sjukdom",
    ),
    counter_examples=("Kari Nes (Ap), vara for Per Dal", "Kari Nes (Ap), vara", "Kari Ferie"),
)
PROSE = Pattern(
    name="attendance_prose",
    expression=r"(?:(?<![\p{L}.])\p{Ll}{2,}[^\p{L}]+(?:\p{Lu}[\p{L}.-]*[^\p{L}]+)*){2}\p{Ll}{2,}|\A\s*\p{Ll}",
    case_sensitive=True,
    examples=("Per Dal forlot møtet før avstemningen.", "Hun var borte resten av dagen.", "resten av dagen."),
    counter_examples=("Kari Nes (Ap), vara for Per Dal", "Kari Nes Medlem AP"),
)
NOTE_BEHIND_PARTY = Pattern(
    name="note_behind_party",
    expression=r"[\s,;–—(-]*(?<!\p{L})(?:forfall|fråfall|perm\p{L}*|fravær|fråvær|fra|frå|til|kl|kom|gikk|gjekk|deltok|møtte|inhabil|ugild"
    r"|[tf]\.?o\.?m|\d{1,2}\.\d)(?!\p{L}).*\Z",
    examples=("AP forfall 19.4", "MDG - forfall", "(deltok t.o.m. sak 4/2015)", "AP 19.4"),
    counter_examples=("AP", "Folkelista", "Uavhengig repr."),
)
ROLE_AND_PARTY = Pattern(
    name="role_and_party",
    expression=r"\s*(?<role>(?-i:\p{Lu})\p{L}*?(?-i:\p{Ll}))\s?(?<party>(?-i:\p{Lu}{1,5}|FrP|KrF|Ap|Sp|Sv))\s*",
    examples=("Varamedlem R", "VaramedlemSP", "Medlem FrP"),
    counter_examples=("Leder", "varamedlem r", "Vara for N.N."),
)


def split_note(written: str) -> tuple[str, str]:
    """What a cell says a person represents, and what it notes behind that: `AP forfall 19.4`, `(deltok t.o.m. sak 4)`.

    A note that names no time (`MDG - forfall`) says that the person did not come.
    """
    match = NOTE_BEHIND_PARTY.search(written)
    return (written[: match.start()].strip(), match[0].strip(" ,;–—()-")) if match else (written, "")


def role_and_party(text: str) -> tuple[str, str | None]:
    """The role of a cell, and the party that stands too close behind it to be another's (`Varamedlem R`)."""
    match = ROLE_AND_PARTY.fullmatch(text)
    if match is None or not is_role(match["role"]) or party_of(match["party"]) is None:
        return text, None
    return match["role"], party_of(match["party"])


NAMES_IN_LINE = Pattern(
    name="attendance_names_in_a_line",
    expression=r"\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)+",
    case_sensitive=True,
    examples=("Kari Nes, formann",),
    counter_examples=("Møtet ble satt", "KARI", "kl. 12"),
)
SEVERAL_NAMES = Pattern(
    name="attendance_several_names",
    expression=rf"\A\s*(?:\p{{Ll}}+\s+|\p{{Lu}}\p{{Ll}}+\s+(?=\p{{Lu}}))?{PERSON_NAME}(?:\s*\([^()]*\))?\s*(?:,|\bog\b)\s+(?:\p{{Ll}}+\s+)*{PERSON_NAME}",
    case_sensitive=True,
    examples=("Dal, Lid og Moe.", "Ordfører Kari Nes, varaordfører Per Dal", "Kari Nes (H) og Per Dal"),
    counter_examples=("17 representanter", "Kari Nes", "alle, utenom én"),
)


def lists_names(text: str, cells: int) -> bool:
    """Whether a line that names nobody whom the list's rules know still seems to be a row or a list of persons."""
    # `Møteleder: Kari Nes (H)` is no list.
    is_labelled = ":" in text.split(",")[0].split("(")[0]
    return NAMES_IN_LINE.search(text) is not None and not is_labelled and (cells > 1 or "," in text or "(" in text)
