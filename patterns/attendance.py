"""The words of an attendance list: its headings, its columns, and what a line of it says of one person.

Reads `Følgende faste medlemmer møtte:`, `Til stede på møtet`, `Møtedeltakarar Parti Rolle`, `Forfall`, `Møtende
varamedlemmer`, `Frå administrasjonen møtte`, and lines such as `Kari Nes Medlem AP`, `Kari Nes (Ap), vara for Per Dal`,
`Leder: Kari Nes – Senterpartiets gruppe`, `SV/R: Kari Nes – ikke møtt`.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import regex

from patterns.parties import is_party, looks_like_list_code, party_code, party_name
from patterns.pattern import Pattern
from patterns.people import PERSON, PERSON_NAME

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

_POST = (
    r"(?:(?:fung\p{L}*\.?\s+|sette-?|konst\p{L}*\.?\s+|\d\.\s*)?(?:fast\s+)?(?:"
    r"(?:vara|fylkes|fylkesvara|by|sette)?-?(?:ordfører|ordførar)|(?:\p{L}{3,}s?)?(?:nest)?(?:leder|leiar)(?!\p{L})|"
    r"nestl\.?|(?:vara)?ordf\.?"
    r"|medlem|vara(?:medlem|representant|repr\.?|medl\.?)?|representant|(?:vise|fylkestings|sametings)?president"
    r"|byrådsleder|fylkesråd(?:sleder|sleiar)?|byråd|observatør"
    r"|(?:arbeidstaker|arbeidstakar|arbeidsgiver|arbeidsgivar|ansatte|brukar|bruker)s?-?representant|hoved?verneombud|"
    r"hovudverneombod|hovedtillitsvalgt"
    r"|hovudtillitsvald|plasstillitsvalgt|ass\.\s+\p{L}+|rådgiv[ae]r(?:\s+\p{L}+)?"
    r"|rådmann|kommunedirektør|kommunalsjef|fylkesrådmann|\p{L}+(?:sjef|direktør)|(?:\p{L}+)?sekretær|"
    r"protokollfør(?:er|ar)|referent|(?:konsulent|saksbehandler)))"
)
ROLE = Pattern(
    name="attendance_role",
    expression=rf"\A\s*{_POST}\s*\Z",
    words=(
        *("ordf", "leder", "leiar", "nestl", "medlem", "vara", "repr", "president", "byråd", "fylkesråd", "observat"),
        *("vernombud", "verneombud", "verneombod", "tillitsv", "ass.", "rådgiv", "rådmann", "direktør", "sjef"),
        *("sekretær", "protokollf", "referent", "konsulent", "saksbeh"),
    ),
    examples=("Ordfører", "Varaordførar", "Medlem", "1. varamedlem", "Utvalgsleder", "fung. ordfører"),
    counter_examples=("Kari Nes", "Ap", "Ordfører Kari Nes"),
)
SECRETARY = Pattern(
    name="attendance_secretary",
    expression=r"(?:sekretær|protokollfør(?:er|ar)|referent)\s*\Z",
    words=("sekretær", "protokoll", "referent"),
    examples=("Møtesekretær", "referent"),
    counter_examples=("Leder", "Rådmann"),
)
STAFF_ROLE = Pattern(
    name="attendance_staff_role",
    expression=(
        r"(?:sekretær|protokollfør(?:er|ar)|referent|rådmann|direktør|kommunalsjef|sjef|rådgiv[ae]r|konsulent|"
        r"saksbehandler)\s*\Z"
    ),
    examples=("Formannskapssekretær", "Kommunedirektør"),
    counter_examples=("Ordfører", "Medlem"),
)
ABSENT_MARK = Pattern(
    name="absent_mark",
    expression=(
        r"[\s,;–—(-]*\b(?:(?:ikke|ikkje)\s+(?:møtt|møtte|til\s?stede|tilstede|til\s+stades)|(?:meldt\s+)?(?:forfall|"
        r"fråfall)|frav[æe]rende|fråverande|permisjon(?:\s+(?:heile|hele)\s+\p{L}+)?)\s*\)?\s*\.?\s*\Z"
    ),
    words=("møtt", "stede", "stades", "forfall", "fråfall", "frav", "fråv", "permisjon"),
    examples=("Kari Nes – ikke møtt", "Kari Nes (Ap), forfall", "Per Dal - permisjon"),
    counter_examples=("Kari Nes", "Kari Nes permisjon fra kl. 12"),
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
NOTE_OF_TIME = Pattern(
    name="attendance_note",
    expression=(
        r"[\s,;–—(-]*\b(?:(?:møtte|kom|gikk|gjekk|forlot|permisjon|permittert|deltok|til\s?stede|fratrådte|tiltrådte|"
        r"t\.?o\.?m\.?)\b\s*)*(?:fra|frå|til|kl|ved|under|på|i|f\.o\.m\.?|t\.o\.m\.?|\d{1,2}\.\d{1,2}\.?\d{0,4})(?:\s|"
        r"\.)\s*(?:og\s+med\s+)?(?:kl\b|klokk|sak\b|PS\b|behandling|handsaming|pkt|punkt|\d).*\Z"
    ),
    words=(*"0123456789", "sak", "behandl", "handsam"),
    examples=(
        "Kari Nes (Ap) fra kl. 10.15",
        "Kari Nes - gikk kl 12",
        "Per Dal – fra 21/09",
        "Kari Nes permisjon fra kl. 12",
    ),
    counter_examples=("Kari Nes (Ap)", "Kari Nes, leder"),
)
REPRESENTED = Pattern(
    name="attendance_represented",
    expression=r"(?:forbund(?:et)?|forening(?:en|a)?|\blag(?:et)?|idrettslag|union(?:en)?|råd(?:et)?|kommune|organisasjon(?:en)?|\b(?:NHO|LO|FO|KFO|NSF|NITO|Delta|Tekna|Norsk\s+\p{Lu}.*|NAF))\s*\Z",
    examples=("Fagforbundet", "Sykepleierforeningen", "Delta"),
    counter_examples=("Rådgiver", "Rådmann", "Oppvekstleder"),
)
OFFICE = Pattern(
    name="attendance_office",
    expression=r"(?:ombod|ombud|tillitsvalgt|tillitsvald|ansvarlig|ansvarleg|representant|leder|leiar|sjef|direktør|rektor|lege"
    r"|koordinator|kontakt|formann|varamann)\s*\Z",
    examples=("Verneombud", "Plasstillitsvalgt"),
    counter_examples=("Rosdal", "Fagforbundet"),
)
PROSE = Pattern(
    name="attendance_prose",
    expression=r"(?:(?<![\p{L}.])\p{Ll}{2,}[^\p{L}]+(?:\p{Lu}[\p{L}.-]*[^\p{L}]+)*){2}\p{Ll}{2,}|\A\s*\p{Ll}",
    case_sensitive=True,
    examples=("Per Dal forlot møtet før avstemningen.", "Hun var borte resten av dagen.", "resten av dagen."),
    counter_examples=("Kari Nes (Ap), vara for Per Dal", "Kari Nes Medlem AP"),
)
SURNAME_FIRST = Pattern(
    name="surname_first",
    expression=rf"\A\s*\p{{Lu}}[\p{{L}}'’-]+(?:[ ]\p{{Lu}}[\p{{L}}'’-]+)?,[ ]{PERSON_NAME}\s*\Z",
    case_sensitive=True,
    examples=("Nes, Kari", "Dal, Per Arne"),
    counter_examples=("Kari Nes (Ap)", "Kari Nes"),
)
GROUP_AFTER_PARTY = Pattern(
    name="group_after_party",
    expression=r"(?:'?s)?\s+(?:\p{L}+s)?gruppe\Z",
    words=("gruppe",),
    examples=("Senterpartiets sametingsgruppe", "Høyres gruppe"),
    counter_examples=("Høyre",),
)
_LEADING_NUMBER = Pattern(
    name="attendance_number",
    expression=r"\A\s*(?:\d{1,3}\s?[.)]?\s+|\d{1,3}[.)]\s*|[•*\uf0b7\uf0a7–-]\s*)(?=[\p{Lu}(])",
    examples=("1. Kari Nes", "• Per Dal", "25 Ann Moe"),
    counter_examples=("Kari Nes",),
)
NUMBERED_WITHIN = Pattern(
    name="attendance_number_within",
    expression=r"\s+\d{1,3}\.?\s+(?=\p{Lu}|\()",
    case_sensitive=True,
    examples=("1. Kari Nes 21. Per Dal",),
    counter_examples=("1. Kari Nes", "Kari Nes 12 år"),
)
LIST_GOES_ON = Pattern(
    name="attendance_goes_on",
    expression=r"(?:,|\bog)\s*\Z",
    examples=("Kari Nes (Ap),", "Kari Nes (Ap) og"),
    counter_examples=("Kari Nes (Ap)",),
)
_JOINT = Pattern(
    name="attendance_joint",
    expression=r"\s*(?:[,;](?![^()]*\))|(?<![-\p{L}])og(?!\p{L}))\s*",
    examples=("Kari Nes (Ap), Per Dal", "Kari Nes og Per Dal"),
    counter_examples=("Kari Nes", "Industri-og Næring"),
)
_DASH = Pattern(
    name="attendance_dash",
    expression=r"\s+[–—_-]\s+|\s*:\s+|\t+|\s{2,}|\s*\|\s*",
    examples=("Kari Nes – Høyre", "Kari Nes _ Høyre"),
    counter_examples=("Anne-Marie",),
)
_BRACKET = regex.compile(r"\s*\(\s*([^()]*?)\s*\)\s*")
MOST_WORDS_OF_NAME = 6

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


class Attendee(NamedTuple):
    """One person of an attendance list; `absent` where the line itself says so."""

    name: str
    party: str | None
    role: str | None
    substitute_for: str | None
    absent: bool


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


def is_role(text: str) -> bool:
    """Whether the whole text is a post: `Ordfører`, `1. varamedlem`."""
    return ROLE.fullmatch(text.strip(" .,;:")) is not None


def is_name(text: str) -> bool:
    """Whether the whole text has the form of a person's name: two to six words with capitals, no party and no post."""
    words = text.split()
    return (
        2 <= len(words) <= MOST_WORDS_OF_NAME
        and PERSON.fullmatch(text) is not None
        and not (is_party(text) and party_code(text) is not None)
        and not any(is_role(word) for word in words)
        and parse_column(text) is None
        and REPRESENTED.search(text) is None
        and any(len(word.strip(".")) > 1 for word in words)
        and not any(
            word.isupper() and (len(word) > 2 or (word.isalpha() and len(word) == 2 and is_party(word)))
            for word in words[1:]
        )
    ) or (
        2 <= len(words) <= MOST_WORDS_OF_NAME
        and text.isupper()
        and PERSON.fullmatch(text) is not None
        and not is_role(text)
    )


def party_of(text: str) -> str | None:
    """The party or list that the text names, without its group: `Senterpartiets sametingsgruppe`; None for no party."""
    written = text.strip(" .,;:–-")
    group = GROUP_AFTER_PARTY.search(written)
    if group:
        stem = written[: group.start()]
        return party_name(stem) if is_party(stem) or looks_like_list_code(stem) else None
    if is_party(written) or _is_alliance(written):
        return (_only_code(written) if "/" in written else None) or party_name(written)
    return None


def _only_code(text: str) -> str | None:
    """The one party that every part of a name in two languages means: `Høyre/Olgešbellodat`."""
    codes = {party_code(part) for part in text.split("/")}
    return codes.pop() if len(codes) == 1 else None


def _surely_party(text: str) -> bool:
    """Whether the text is a party even where it could hold a name too: a known one, or a list in one word."""
    return party_code(text) is not None or (" " not in text and is_party(text)) or _is_alliance(text)


def _is_alliance(text: str) -> bool:
    parts = [part.strip() for part in text.split("/")]
    return (
        len(parts) > 1
        and any(is_party(part) for part in parts)
        and all(is_party(part) or looks_like_list_code(part) for part in parts)
    )


def heading_party(text: str) -> str | None:
    """The party that the whole text names as a heading of those below it; None where a person stands there too."""
    written = text.strip().rstrip(" :")
    return party_of(written) if ":" not in written and parse_attendee(written) is None else None


def parse_role(text: str) -> tuple[str | None, str | None]:
    """The role of a table's cell, and the member for whom a substitute met: `Varamedlem for Per Dal`."""
    written = " ".join(text.split())
    substitute = SUBSTITUTE_FOR.search(written)
    if substitute is None:
        return written or None, None
    words = written[: substitute.start("name")].split()
    role = " ".join(words[:-1])
    return (role if is_role(role) else None), _joined(substitute["name"])


def parse_attendees(text: str) -> list[Attendee] | None:
    """The persons that the whole text names one after the other; None where a part of it is no person."""
    reverse = FOR_WHOM_MET.fullmatch(text.strip())
    if reverse:
        found = parse_attendees(reverse["rest"].rstrip("."))
        return [found[0]._replace(substitute_for=_joined(reverse["absent"]))] if found and len(found) == 1 else None
    persons: list[str] = []
    for piece in _JOINT.compiled.split(text.strip().rstrip(".;,")):
        if not piece:
            continue
        if persons and not _begins_person(piece):
            persons[-1] += ", " + piece
        else:
            persons.append(piece)
    read = [parse_attendee(person) for person in persons]
    return [person for person in read if person is not None] if persons and all(read) else None


def _begins_person(piece: str) -> bool:
    bare = _BRACKET.sub(" ", piece).strip()
    if is_role(bare) or party_of(bare) is not None or SUBSTITUTE_FOR.match(bare) or NOTE_OF_TIME.match(" " + bare):
        return False
    return parse_attendee(piece) is not None


def parse_attendee(text: str) -> Attendee | None:
    """The one person that the whole text names, or None."""
    written = _LEADING_NUMBER.compiled.sub("", text.replace("\n", " ").strip().rstrip(";,"))
    missing = NO_SUBSTITUTE.fullmatch(written)
    if missing:
        return Attendee(_joined(missing["name"]), None, None, None, True)
    absent = ABSENT_MARK.search(written)
    if absent:
        written = written[: absent.start()]
    substitute_for = None
    substitute = SUBSTITUTE_FOR.search(written)
    if substitute and substitute.start() > 0:
        substitute_for = _joined(substitute["name"])
        after = written[substitute.end() :]
        note = NOTE_OF_TIME.search(after)
        written = written[: substitute.start()] + " " + (after[: note.start()] if note else after).strip(" .)")
    note = NOTE_OF_TIME.search(written)
    if note and note.start() > 0:
        written = written[: note.start()]
    told = _told(written)
    if told is None:
        return None
    name, party, role = told
    return Attendee(name, party, role, substitute_for, absent is not None)


def _told(written: str) -> tuple[str, str | None, str | None] | None:
    """Name, party and role of a line without its notes."""
    party: str | None = None
    role: str | None = None
    bracketed = False
    for bracket in _BRACKET.findall(written):
        bracketed = True
        for each in bracket.split(","):
            if is_role(each):
                role = role or each.strip()
            elif party is None and (party_of(each) or looks_like_list_code(each.strip())):
                party = party_of(each) or party_name(each)
    rest = _BRACKET.sub(" , ", written).strip(" ,.;")
    parts = [part.split(",") for part in _DASH.compiled.split(rest)]
    pieces = [(piece.strip(" .,;"), position == 0) for part in parts for position, piece in enumerate(part)]
    name: str | None = None
    for piece, after_dash in ((piece, after_dash) for piece, after_dash in pieces if piece):
        if is_role(piece):
            role = role or piece.rstrip(" :")
        elif party is None and (_surely_party(piece) or (name is not None and party_of(piece) is not None)):
            party = party_of(piece)
        elif name is None:
            split = _undivided(piece)
            if split is None and not (bracketed and party is not None and PERSON.fullmatch(piece)):
                return None
            name, own_party, own_role = split or (piece, None, None)
            party, role = party or own_party, role or own_role
        elif party is None and _may_be_list(piece, after_dash):
            party = party_name(piece)
        else:
            return None
    return None if name is None else (_joined(name), party, role)


def _may_be_list(piece: str, after_dash: bool) -> bool:
    """Whether a piece after the name is what the person represents; after a comma a broken list can go on instead."""
    if REPRESENTED.search(piece) or (piece.isupper() and looks_like_list_code(piece) and len(piece) > 1):
        return True
    return after_dash and piece[:1].isupper() and len(piece.split()) <= 4 and not any(map(str.isdigit, piece))


def _undivided(piece: str) -> tuple[str, str | None, str | None] | None:
    """`Kari Nes Medlem AP`, `Ordfører Kari Nes`, `Kari Nes Sp Ordfører`: name, party and role where nothing divides
    them."""
    words = piece.split()
    for first in range(min(3, len(words) - 1), 0, -1):
        if is_role(" ".join(words[:first])):
            after = _undivided(" ".join(words[first:]))
            return (after[0], after[1], " ".join(words[:first])) if after and after[2] is None else None
    for last in range(2, min(len(words), MOST_WORDS_OF_NAME) + 1):
        found = _party_and_role(words[last:])
        if found is not None and is_name(" ".join(words[:last])):
            return " ".join(words[:last]), *found
    return None


def _party_and_role(words: list[str]) -> tuple[str | None, str | None] | None:
    if not words:
        return None, None
    for middle in range(len(words) + 1):
        first, second = " ".join(words[:middle]), " ".join(words[middle:])
        if (not first or _surely_party(first)) and (not second or is_role(second)):
            return (party_name(first) if first else None), second or None
        if (not first or is_role(first)) and (not second or _surely_party(second)):
            return (party_name(second) if second else None), first or None
    return None


def _joined(name: str) -> str:
    return " ".join(name.split()).rstrip(".,")
