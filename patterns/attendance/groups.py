"""The headings of an attendance list's groups: who came, who did not, the substitutes, and the others.

Reads `Følgende faste medlemmer møtte:`, `Til stede på møtet`, `Forfall`, `Møtende varamedlemmer`, `Frå administrasjonen
møtte`, and the labels of parties and offices (`Ap: Kari Nes`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from patterns.beginnings import AnchoredPattern
from patterns.pattern import MOST_KEPT, Pattern
from patterns.people import PERSON_NAME

Group = Literal["present", "absent", "substitutes", "others"]
MEMBER = (
    r"(?:(?:styre)?medlem(?:mer|er|mene|ene|ane)?|representant(?:er|ar|ene|ane)?|utsending(?:er|ar)?|deltak(?:er|ar)(?:e|ane)?)"
)
_SUBSTITUTE = (
    r"(?:vara(?:\s?(?:medlem(?:mer|er|mene|ene|ane)?|representant(?:er|ar|ene|ane)?|medl\.?|repr\.?|"
    r"personer|folk|menn|mann))?|stedfortredere?)"
)
_PRESENT = r"(?:til\s?stede?s?(?:\s+var)?|tilstede(?:værende)?|til\s?stades|tilstadeverande)"
_MET = rf"(?:møtte(?:\s+fram|\s+frem|\s+opp)?|deltok|{_PRESENT}|fram\s?møtte?|frem\s?møtte?)"
# "vararepresen-" at a line's end: a heading's word is broken there.
BROKEN_HEADING = Pattern(
    name="broken_word_of_attendance_heading",
    expression=r"(?<!\p{L})(?:vara|medl|repr|møt|fram|frem|forf|til)\p{L}*[-\u00ad\u2010]\Z",
    words=("-", "\u00ad", "\u2010"),
    examples=("Møtende vararepresen-", "Følgende medlem-"),
    counter_examples=("Kari Dal-", "Anne-", "varamedlem - "),
)
_WHERE = (
    r"(?:\s+(?:på|i|ved|under|til)\s+(?:møtet?|starten|konstitueringen?a?|opprop(?:et)?|navneopprop(?:et)?|"
    r"namneopprop(?:et)?|behandlingen|handsaminga))?"
)
_STAFF = (
    r"(?:administrasjon(?:en)?|sekretariat(?:et)?|rådmann(?:en)?|kommunedirektør(?:en)?|revisjon(?:en)?|presse[na]?|"
    r"media|"
    r"fylkesrådmann(?:en)?|kommuneadministrasjon(?:en)?)"
)
_IN_THEIR_PLACE = (
    r"(?:for\s+(?:ham|han|henne|ho|hun|dem|dei|disse|desse)|"
    r"i\s+(?:(?:hans|hennes|hennar|deres|deira)\s+)?(?:sted|stad|stedet|staden))\s+(?:møtte|møter|kom)"
)
_AND_THERE_CAME = (
    r"(?:dessuten|dessutan|videre|vidare|i\s+tillegg|ellers|elles|som\s+vara(?:medlem(?:mer|er)?|menn|representant(?:er|ar)?)?)\s+møtte"
)
# The sides of a body in which employer and employees meet.
_SIDE = r"(?:arbeids(?:giv|tak)(?:er|ar)(?:en|ne|ane)?(?:s?id[ea]n?)?|tilsette|ansatte|organisasjonene|organisasjonane)"
# Councils that speak before another body.
_COUNCIL = r"(?:eldrer|ungdomsr|seniorr|brukarr|brukerr|r)åd(?:et)?(?:\s+for\s[\p{L}\s]{3,60})?"
_FOLLOWING = r"(?:følgende|f[øy]lgjande|fø?lg\b\.?|desse|disse)"
_OF_BODY = r"(?:(?:fylkesting|kommunestyr|bystyr|styr|fylkesutvalg|utvalg|formannskap|råd)ets\s+)"
_COUNTED = (
    r"(?:\s*[(:–-]?\s*\d{1,3}(?:\s+av\s+\d{1,3})?(?:\s+(?:medlemmer|medlemer|representanter|representantar))?\s*\)?)?"
)
# The absent and the substitutes are tried first: `Faste medlemmer som ikke møtte` holds the words of those who came.
_HEADINGS: tuple[tuple[Group, str], ...] = (
    (
        "absent",
        rf"""(?:meldt\s+|gyldig\s+|meldte\s+)?(?:forfall|fråfall)(?:\s+(?:meldte?|hadde)(?:\s+(?:av|fra|frå))?)?
          | (?:forfall|fråfall)\s+(?:(?:er|var|ble|blei|vart)\s+)?meldt\s+(?:av|fra|frå)\s+
            (?:{_FOLLOWING}(?:\s+(?:faste\s+)?(?:{MEMBER}|medl\.?))?|(?:faste\s+)?(?:{MEMBER}|medl\.?))
          | (?:forfall|fråfall)\s+(?:uten|utan|med)\s+{_SUBSTITUTE}
          | (?:forfall|fråfall|fravær|fråvær)\s?/\s?(?:ikke\s+møtt|møtte\s+ikk(?:e|je)|{_SUBSTITUTE})
          | {_FOLLOWING}\s+(?:{MEMBER}\s+)?(?:hadde|har|meldte)\s+(?:meldt\s+)?(?:gyldig\s+)?(?:forfall|fråfall)
          | (?:{_FOLLOWING}\s+)?(?:{MEMBER}\s+)?møtte\s+ikk(?:e|je)
          | (?:{_FOLLOWING}\s+)?(?:faste\s+)?(?:{MEMBER}\s+)?(?:som\s+)?(?:hadde\s+)?(?:meldt|meldte|hadde\s+meldt|med)
            \s+(?:gyldig\s+)?(?:forfall|fråfall)
          | (?:{_FOLLOWING}\s+)?(?:faste\s+)?(?:{MEMBER}\s+)?(?:som\s+)?(?:ikke|ikkje)\s+{_MET}
          | (?:ikke|ikkje)\s+(?:{_PRESENT}|møtt|møtte)
          | (?:{_FOLLOWING}\s+)?(?:faste\s+)?(?:{MEMBER}\s+)?(?:som\s+)?(?:hadde|har)\s+(?:ikke|ikkje)\s+(?:møtt|møtte)
          | (?:{_FOLLOWING}\s+(?:var\s+)?)?frav[æe]rende(?:\s+{MEMBER})?(?:\s+med\s+(?:gyldig\s+)?forfall)?
          | fravær | fråvær | fråver | frafall
          | fråverande(?:\s+{MEMBER})?(?:\s+med\s+(?:gyldig\s+)?forfall)? | permisjon(?:er|ar)?
          | innvilg\p{{L}}*\s+permisjon(?:er|ar)? | avbud""",
    ),
    (
        "substitutes",
        rf"""(?:{_FOLLOWING}\s+)?(?:(?:møtende|møtande|fram\s?møtte|frem\s?møtte|innkalte|møtte(?=\s+vara\p{{L}}*\s*:))\s+)?{_SUBSTITUTE}(?:\s+(?:som\s+)?(?:{_MET}|{_PRESENT}))?
          | {_FOLLOWING}\s+møtte\s+som\s+{_SUBSTITUTE} | (?:som\s+)?vara\s+{_MET} | i\s+(?:stedet|staden)\s+møtte""",
    ),
    (
        "others",
        rf"""(?:(?:{_FOLLOWING}|andre|{_PRESENT})\s+)?(?:fra|frå)\s+(?:{_STAFF}|adm\.?)(?:\s*\([^()]*\))?(?:\s+(?:{_MET}|var\s+{_PRESENT}|(?:ble|blei|vart)\s+\p{{L}}+))?
          | (?:møtende|møtande|møtte)\s+(?:fra|frå)\s+(?:{_STAFF}|adm\.?) | rådmenn(?:ene)?
          | (?:fra|frå)\s+(?:{_COUNCIL}|NAV(?:\s\p{{L}}+)?|politiet|statsforvalt(?:eren|aren)|fylkesmannen)\s+møtte
          | (?:(?:kommune)?adm(?:inistrasjon(?:en)?|\.)|sekretariat(?:et)?|revisjon(?:en)?|presse[na]?|media)
          | andre(?:\s+(?:som\s+)?(?:{_MET}|møtende|møtande|deltak(?:ere|arar)|frammøtte|til\s?stede|inviterte))?
          | (?:i\s+tillegg|dessuten|dessutan|ellers|elles|øvrige?|for\s+øvrig)
            (?:\s+{_MET}|\s+deltakere)?(?:\s*\((?:fra|frå)\s[^()]*\))?
          | (?:{_FOLLOWING}\s+)?(?:observatør(?:er|ar)?|gjest(?:er|ar)?|innbud(?:te|ne)|inviterte|tilhøyr?er(?:e|ar)
            |ungdomsrepresentant(?:er|ar)?)(?:\s+(?:fra|frå|for)\s+[\p{{L}}\s]{{3,40}})?(?:\s+{_MET})?
          | (?:ungdomsråd|eldreråd|ungdomsting|elevråd|{_STAFF})(?:et|ets|s)?\s+(?:sine?\s+)?{MEMBER}
          | (?:inhabile?|ugilde?|ugild|habilitet)(?:\s+(?:{MEMBER}|etter|i\s+sak).*?)?
          | (?:{_STAFF}\s+og\s+)?(?:møte-?|protokoll-?|utvalgs-?|utvals-?)?(?:sekretær(?:en)?|skri[vb]ar|referent
            |protokollfør(?:er|ar))""",
    ),
    (
        "present",
        rf"""{_PRESENT}{_WHERE}(?:\s+var)? | {_PRESENT}\s+(?:fra|frå|for)\s+(?:dei\s+|de\s+)?{_SIDE}
          | møtt(?=\s*:|\s+var\b)(?:\s+var)?
          | av\s+(?:\p{{L}}+\s+)?\p{{L}}+(?:ets|ens|as|et\s+sine)\s+{MEMBER}\s+(?:var\s+)?{_MET}(?=\s*:)
          | {_PRESENT}\s+(?:fra|frå|i|av)\s+(?:styret|utvalget|utvalet|rådet|nemnda|komite(?:e|é)n)
          | {_OF_BODY}?{MEMBER}\s+(?:ved|under|til\s?stede\s+ved)\s+(?:navne|namne)?opprop(?:et)?
          | {_PRESENT}\s+(?:fra|frå)\s+(?:(?:den|hver|kvar|dei|de)\s+(?:enkelte|einskilde|ulike)?\s*)?
            (?:medlems)?kommun(?:e|en|ene|ane)
          | {_PRESENT}\s+(?:fra|frå)\s+(?-i:\p{{Lu}})[\p{{L}}-]*(?:\s(?-i:\p{{Lu}})[\p{{L}}-]+)?(?:\s+kommune)?(?=\s*:)
          | (?:var\s+)?{_PRESENT}\s+{MEMBER}
          | (?:{_FOLLOWING}\s+)?(?:faste\s+)?(?:{MEMBER}|medl\.?)(?:\s+og\s+{_SUBSTITUTE})?
            \s+(?:som\s+)?(?:(?:var|av|er)\s+)?
            {_MET}{_WHERE}
          | {_FOLLOWING}\s+(?:var\s+)?{_MET}{_WHERE}
          | (?:(?:på|i)\s+møtet\s+)?møtte\s+{_FOLLOWING}(?:\s+(?:faste\s+)?{MEMBER})?
          | (?:møtende|møtande|fram\s?møtte|frem\s?møtte|oppmøtte)(?:\s+(?:faste\s+)?{MEMBER})?{_WHERE}
          | (?:frammøte|fremmøte|oppmøte|frammøteliste|oppmøteliste|fremmøteliste) | møtte{_WHERE}
          | møtedeltak(?:arar|ere|erne|arane) | (?:møte)?deltak(?:ere|arar) | (?:møte)?deltagere""",
    ),
)
_FIRST_PRESENT = (
    r"(?:(?:ordfør[ae]r(?:en)?|leder(?:en)?|leiar(?:en)?|formann(?:en)?)\s+(?-i:\p{Lu})"
    r"|(?-i:\p{Lu})[\p{L}.-]+(?:\s(?-i:\p{Lu})[\p{L}.-]+){1,3}(?:\s\([^()\d]{1,30}\))?,)"
)
# `Fraværende  Kari Nes og Per Dal.`: the names stand behind a word that heads no columns.
_BEFORE_NAMES = (
    r"(?<=(?:frav[æe]rende|fråverande|varamedlemmer|varamedlemer|vararepresentanter|vararepresentantar))"
    r"\s+(?<rest>(?!(?:vara|parti|navn|namn|møtt|medlem|funksjon)\p{L}*\b)(?-i:\p{Lu}[\p{L}.-]+\s+\p{Lu})[^:;\d]*)"
)
GROUPS = "|".join(f"(?<{group}>{words})" for group, words in _HEADINGS)
ATTENDANCE_HEADING = AnchoredPattern(
    name="attendance_heading",
    expression=rf"\A\s*(?:\d\.\s+)?(?:{GROUPS}){_COUNTED}(?:\s*(?<colon>[:;–-])\s*(?<rest>.*)|(?<=(?:stede|stades|møtt)\s+var)\s+(?:(?:de\s+)?(?:faste\s+)?{MEMBER}\s+)?(?<rest>{_FIRST_PRESENT}.*)|(?<=\b(?:forfall|fråfall)\s(?:hadde|meldte|meldt\s(?:av|fra|frå)))\s+(?<rest>(?-i:\p{{Lu}}[\p{{L}}.-]+\s+\p{{Lu}}).*)|{_BEFORE_NAMES}|\s*\.?)\s*\Z",
    words=(
        *("møt", "stede", "stade", "forfall", "fråfall", "frafall", "fravær", "fraver", "fråv", "permisjon", "avbud"),
        *("vara", "stedfor", "fra ", "frå ", "adm", "sekret", "revisjon", "presse", "media", "andre", "tillegg"),
        *("dessut", "elle", "øvrig", "observat", "gjest", "tilh", "ungdomsr", "delta", "innbud"),
        *(
            "inviter",
            "inhabil",
            "ugild",
            "habilitet",
            "skrivar",
            "skribar",
            "referent",
            "protokollf",
            "eldrer",
            "elevr",
        ),
        *("ungdomst", "rådm", "direktør", "opprop"),
    ),
    examples=(
        "Til stede på møtet",
        "TILSTEDE:",
        "Følgende faste medlemmer møtte:",
        "Følgende medlemmer og varamedlemmer møtte:",
        "Faste medlemer som møtte: Kari Nes (SP), Per Dal (AP)",
        "Medl. tilstede: Kari Nes (A)",
        "Møtt: Kari Nes (A), Per Dal (H)",
        "Møtt var ordførar Kari Nes (Sp), Per Dal (H)",
        "Fraværende  Kari Nes og Per Dal.",
        "Av formannskapets medlemmer var tilstede: Kari Nes (A)",
        "Fylgjande varamedlemer møtte:",
        "Til stede var ordfører Per Dal, Kari Nes",
        "Til stede var medlemmene Kari Nes (Ap), Per Dal (H)",
        "Frafall: Kari Nes",
        "Fråver:",
        "Desse møtte:",
        "Møtende medlemmer (9 av 11):",
        "Faste medlemmer som ikke møtte:",
        "Forfall: Ingen",
        "Møtande varamedlemer",
        "Frå administrasjonen møtte: rådmann Per Dal",
        "Følgende representanter av tilstede ved konstitueringen:",
        "Følgende hadde forfall:",
        "Forfall hadde Kari Nes (H).",
        "Følgende medlemmer hadde ikke møtt:",
        "Forfall/møtte ikkje",
        "Forfall / vara:",
        "Forfall var meldt fra følgende medlemmer:",
        "Forfall meldt frå medlem",
        "Forfall uten vara:",
        "Ungdomsrådets representanter:",
        "Observatør fra eldrerådet: Kari Nes",
        "Tilstede fra arbeidsgiver: Kari Nes",
        "Møtesekretær: Per Dal",
        "Adm.: Rådmann Per Dal",
        "Fra Eldrerådet møtte:",
        "Møtande frå administrasjonen:",
        "Dessuten møtte (fra administrasjonen):",
        "Rådmenn: Per Dal, Kari Nes",
        "Til stede fra styret:",
        "Styremedlemmer til stede: Kari Nes",
        "Fylkestingets medlemmer ved navneopprop:",
        "Tilstades: Kari Nes (A)",
        "Oppmøtte medlemmer: Kari Nes (A)",
    ),
    counter_examples=(
        "10 representantar var til stades.",
        "Av 39 representanter var 37 til stede.",
        "Til stede i saken var også utbygger",
        "Medlemmene møtte forberedt til saken",
        "Permisjonssøknader",
        "Observatøren stilte spørsmål",
        "Forfall meldes til servicekontoret",
        "Fra Høyre møtte: Kari Nes",
        "Faste medlemmer",
    ),
)
# Under such a heading each of the absent is followed by who came instead.
WITH_SUBSTITUTES = AnchoredPattern(
    name="absent_with_substitutes",
    expression=rf"\A\s*(?:forfall|fråfall|fravær|fråvær)\s?/\s?{_SUBSTITUTE}\b",
    words=("vara", "stedfor"),
    examples=("Forfall/vara:", "Fråfall / varamedlem:"),
    counter_examples=("Forfall:", "Forfall/møtte ikkje", "Vara:"),
)
# A sentence names those present where no list is.
PRESENT_IN_SENTENCE = Pattern(
    name="present_in_sentence",
    expression=rf"""(?:\A|\.\s+){_PRESENT}\s+(?:var\s+)?(?:(?:og(?:så|så)?|også|dessuten|dessutan|videre|vidare|i\s+tillegg|ellers|elles)\s+)?(?:\p{{Ll}}+\s+)?
        (?-i:\p{{Lu}}\p{{Ll}}+(?:\s\p{{Lu}}[\p{{L}}.]+){{1,3}})(?:,|\s+og\s|\s*\()""",
    words=("stede", "stade"),
    examples=("Møtet ble ledet av Kari Nes. Til stede var dessuten Per Dal og Eva Moe.",),
    counter_examples=("Til stede var 17 representanter.", "Han var til stede under behandlingen."),
)
# What the headings of those present begin with, as a test that costs little: every line of a document is asked.
LIST_BEGINNING = AnchoredPattern(
    name="attendance_beginning",
    expression=r"\A\s*(?:\d\.\s+)?(?:til|var\s+til|f[øy]?lg|desse|disse|faste|fram|frem|møt|oppm|delt|på\s+møtet|i\s+møtet|av\s+\p{L}|medl|styrem|(?:fylkesting|kommunestyr|bystyr|styr|fylkesutvalg|utvalg|formannskap|råd)ets\s|repr|utsending|navn|namn|funksjon|rolle)",
    examples=("Til stede:", "Faste medlemmer som møtte", "Møtedeltakarar Parti Rolle", "Representanter som møtte"),
    counter_examples=("Forfall:", "Kari Nes", "Saksliste"),
)
# Headings only where a list has begun: the row's first cell in a table, or a group within the list.
GROUP_OF_MEMBERS = Pattern(
    name="group_of_members",
    expression=r"\A\s*(?:(?:faste\s+)?(?:medlemmer|medlemer|medlemmene|representanter|representantar|utsendinger|utsendingar)|innkalte|innkalla)\s*(?:\([^()]*\)\s*)?(?::\s*(?<rest>.*))?\Z",
    words=("medlem", "representant", "utsending", "innkal"),
    examples=("Medlemmer:", "Representanter", "Medlemmer (også de som uteble): Kari Nes, Per Dal", "Innkalte:"),
    counter_examples=("Medlem: Kari Nes", "Medlemmer møtte"),
)
LABEL = Pattern(
    name="attendance_label",
    expression=r"\A\s*(?:(?:fr[aå]|for)\s+)?(?<label>\p{Lu}[^:;,()\d]{0,40}?)(?:\s+møtte)?\s*:\s*(?<rest>\S.*|)\Z",
    words=(":",),
    examples=("Ap: Kari Nes, Per Dal", "Fra Ap møtte: Kari Nes", "Fagforbundet: Kari Nes", "Høyre:", "Fra Høyre: Nes"),
    counter_examples=("Kari Nes (Ap)", "kl. 10: Kari"),
)
_STAFF_POST = (
    r"(?:rådmann|kommunedirektør|fylkesrådmann|kommunalsjef|\p{L}+sjef|\p{L}+direktør|\p{L}*sekretær|"
    r"\p{L}*kasserer|\p{L}*ingeniør|revisor)"
)
PROSE_OF_STAFF = Pattern(
    name="prose_of_staff",
    expression=rf"""\A\s*(?:(?:fra|frå)\s+{_STAFF}\b
        |{_STAFF_POST}(?:en)?\s[^:;]*?\s(?:møtte|deltok|var\s+(?:også\s+|óg\s+|og\s+)?{_PRESENT})(?!\s+for\b))""",
    words=("fra ", "frå ", "møtte", "deltok", "stede", "stade"),
    examples=(
        "Fra administrasjonen møtte kommunedirektør Per Dal",
        "Frå sekretariatet var Kari Nes med",
        "Rådmann Per Dal og kontorsjef Kari Nes møtte",
    ),
    counter_examples=("Administrasjonen møtte", "Fra posisjonen møtte", "Kari Nes møtte for rådmann Per Dal"),
)
# Papers tell of other gatherings under these words.
WEAK_HEADING = Pattern(
    name="weak_attendance_heading",
    expression=r"\A\s*(?:deltak(?:ere|arar)|deltagere|oppmøte|møtte)\b",
    words=("delta", "oppmøte", "møtte"),
    examples=("Deltakere:", "Oppmøte"),
    counter_examples=("Møtedeltakere:", "Til stede:"),
)
PROSE_OF_SUBSTITUTES = Pattern(
    name="prose_of_substitutes",
    expression=rf"""\A\s*{_AND_THERE_CAME}\s+(?<rest>(?:{_SUBSTITUTE}\s+(?:-\s*)?)(?-i:\p{{Lu}}).*|(?-i:\p{{Lu}}).*\sfor(?:\s(?-i:\p{{Lu}}).*|\s*))\Z
        |\A\s*(?:{_IN_THEIR_PLACE}|som\s+{_SUBSTITUTE}\s+møtte)\s+(?:{_SUBSTITUTE}\s+)?(?<rest>(?-i:\p{{Lu}}).*)\Z
        |\A\s*(?:av\s+)?vara(?:medlem(?:mene|ene|ane)|representant(?:ene|ane))\s+(?:møtte\s+)?(?<rest>(?-i:\p{{Lu}})[^:;]{{3,200}}?)(?:\s+møtte)?\s*\.?\s*\Z
        |\A\s*{_SUBSTITUTE}\s+(?<rest>(?-i:\p{{Lu}})[^:;]{{3,60}}?)\s+(?:møtte|møter)(?:\s+(?:i|for)\s+\p{{Ll}}+(?:\s+(?:sted|stad))?)?\s*\.?\s*\Z""",
    words=("møtte", "møter", "kom ", "vara"),
    examples=(
        "Av vararepresentantene møtte Kari Nes (H).",
        "varamedlemmene Kari Nes og Per Dal (H)",
        "Dessuten møtte varamann Per Dal for",
        "Som vara møtte Kari Nes for Per Dal.",
        "For ham møtte Kari Nes.",
        "I stedet møtte varamann Kari Nes",
        "I deres sted møtte vararepresentantene Kari Nes og Per Dal.",
        "Vara Per Dal (H) møtte.",
        "Varamedlem Kari Nes møtte i stedet",
    ),
    counter_examples=(
        *("Dessuten møtte rådmannen", "Dessuten møtte: Rådmannen", "I tillegg møtte Kari Nes fra skolen"),
        "Vara møtte",
    ),
)
BEGINS_PROSE_OF_SUBSTITUTES = Pattern(
    name="begins_prose_of_substitutes",
    expression=rf"\A(?:{_AND_THERE_CAME}|{_IN_THEIR_PLACE}|(?:av\s+)?vara(?:medlem(?:mene|ene|ane)|representant(?:ene|ane))(?:\s+møtte)?)\b",
    words=("møtte", "møter", "kom", "vara"),
    examples=("I deres sted møtte", "Av varamedlemmene møtte", "Dessuten møtte varamann", "For henne kom"),
    counter_examples=("Dessuten møter Kari Nes", "Kari Nes møtte i hennes sted"),
)
BEGINS_PROSE_OF_ABSENT = Pattern(
    name="begins_prose_of_absent",
    expression=rf"\A{PERSON_NAME}(?:\s*\([^()]*\))?\s+(?:hadde|har|kunne|kan|fikk|fekk|var|er|meldte)\s+\p{{Ll}}",
    words=("hadde ", "har ", "kunne ", "kan ", "fikk ", "fekk ", "var ", "er ", "meldte "),
    case_sensitive=True,
    examples=("Kari Nes (H) hadde permisjon.", "Per Dal kunne ikke"),
    counter_examples=("Kari Nes (H), Per Dal", "hadde permisjon", "Kari Nes (H) hadde"),
)
# Where a list runs on in one paragraph, the next group begins in the middle of a line.
GROUP_WITHIN = Pattern(
    name="group_within_line",
    expression=rf"""(?:(?<=\)\.)|(?<=(?<!\p{{L}})(?-i:\p{{Ll}})\p{{L}}{{2,}}\.))(?<!\b(?:repr|medl|ordf|nestl|fung|konst|ass|adm|varaordf|varamedl|vararepr)\.)\s+(?=(?-i:\p{{Lu}}))
        |(?<=[.;)])\s+(?=(?-i:\p{{Lu}}[\p{{L}}\s]{{2,40}}):\s|(?:dessuten|dessutan|i\s+tillegg|som\s+vara\p{{L}}*|(?:meldt\s+)?forfall|(?:møtende\s+)?vara|(?:fra|frå)\s+{_STAFF}|{_IN_THEIR_PLACE})\b)
        |(?<=\)),?\s+(?:(?:og|samt)\s+)?(?=vara(?:medlem(?:mene|ene|ane)|representant(?:ene|ane))(?:\s+(?-i:\p{{Lu}})|\s*\Z))
        |(?<=\)\.)\s+(?=av\s+vara(?:medlem|representant)\p{{L}}+\s+møtte\s)
        |(?<=\)),?\s+(?=vara(?:medlem\p{{L}}*|representant\p{{L}}*)?\s?:)
        |(?<=(?-i:\p{{Ll}}{{2}})\.)\s+(?=(?-i:\p{{Lu}})[\p{{L}}-]+(?:\s(?-i:\p{{Lu}})[\p{{L}}.-]*){{1,4}}\s+(?:deltok|møtte|orienterte|var|kom|gikk|gjekk|forlot)\s)""",
    words=(". ", "; ", ") ", "), "),
    examples=(
        "Per Dal (H). Fra organisasjonene: Kari Nes",
        "og Kari Nes. Dessuten møtte rådmannen",
        "hadde forfall. Rådmann Per Dal",
        "Kari Nes (Ap), vara: Per Dal",
        "Kari Nes (Ap) og varamedlemmene Per Dal og Eva Moe",
        "Per Dal. For ham møtte Kari Nes.",
        "Kari Nes, Per Dal. Ola Moen deltok under sak 1.",
    ),
    counter_examples=(
        *("Per A. Dal, Chr. Nes", "Kari Nes (Ap), Per Dal (H)", "Kari Nes (Ap), vara for Per Dal"),
        "varaordf. Per Dal, repr. Kari Nes",
    ),
)


_SO_MANY = r"\d{1,3}\s+(?:av\s+(?:de\s+|dei\s+)?\d{1,3}\s+)?\p{L}*(?:medlem|representant)\p{L}*"
# A sentence that tells how many came, before one that tells who did not.
COUNT_TOLD = AnchoredPattern(
    name="count_of_those_present_told",
    expression=rf"\A\s*{_PRESENT}(?:\s+var)?\s+{_SO_MANY}\s*(?:\.\s*(?<rest>.*))?\Z",
    words=("stede", "stade"),
    examples=(
        "Tilstede 17 representanter.",
        "Til stades 15 av 17 medlemer. Forfall hadde Kari Nes (H) og",
    ),
    counter_examples=("Tilstede 17 personer", "Til stede var Kari Nes", "17 representanter var tilstede."),
)
# Such a sentence begins a list where those absent are named right below it; within a list it is none of it.
SO_MANY_CAME = AnchoredPattern(
    name="so_many_came",
    expression=rf"\A\s*{_SO_MANY}\s+(?:var\s+)?{_MET}\s*\.?\s*\Z",
    words=("stede", "stade", "møt", "delt"),
    examples=("23 av 25 representanter var tilstede.", "17 medlemmer møtte."),
    counter_examples=("17 representanter var for.", "Til stede 17 medlemmer", "23 av 25 var til stede i saken"),
)


class Heading(NamedTuple):
    """A heading of an attendance list and what follows it on its line."""

    group: Group
    rest: str


@lru_cache(maxsize=MOST_KEPT)
def parse_attendance_heading(text: str) -> Heading | None:
    """The group that the line heads, or None; `Medlemmer` is no heading by itself (see GROUP_OF_MEMBERS)."""
    match = ATTENDANCE_HEADING.fullmatch(" ".join(text.split()))
    if match is None:
        told = COUNT_TOLD.match(" ".join(text.split()))
        return Heading("present", (told.group("rest") or "").strip()) if told is not None else None
    group = next(group for group, _ in _HEADINGS if match.group(group) is not None)
    return Heading(group, (match.group("rest") or "").strip())
