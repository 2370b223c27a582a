"""Lines that stand below a decision and are no part of it."""

from __future__ import annotations

from patterns.attendance.changes import begins_with_change
from patterns.beginnings import AnchoredPattern
from patterns.pattern import Pattern

_MINUTES = r"(?:(?:møte)?protokoll(?:en)?|møtebok(?:a|en)?)"
_IS = r"(?:er|ble|blei|vart|blir|vert)"
_SENT = r"(?:sendes|sendt|sendast|oversendes|oversendast|oversendt|ekspederes|går|til)"
_DECISION = r"(?:vedtak(?:et)?|avgjerda|avgjørelsen|uttalelsen)"
# The meeting goes on when so long has passed, or after what it is told to have stopped for.
_FOR_A_WHILE = r"""(?:midlertidig|mellombels|(?:(?:i|for)\s+)?(?:ca\.?\s*)?(?:\d+|\p{L}+)\s+min(?:utt(?:er?)?)?\b
  |(?:i\s+)?(?:ei?n?|et)\s+(?:kvarter|halv\s?time|time|kort\s+(?:stund|tid|pause)|pause)|(?:for|til)\s+(?:å\s+avholde\s+|ei?n?\s+|et\s+|kort\s+)*
  \p{L}*(?:gruppemøt\p{L}+|pause|lunsj|lunch|middag|møte|rådslag\p{L}*)
  |(?:(?:fra|frå)\s+)?kl(?:okk[ea]n?)?[.:]?\s*\d{1,2}(?:[.:]?\d{2})?\s*(?:[-–—]|til)\s*(?:kl[.:]?\s*)?\d{1,2})"""
END_LINE = Pattern(
    name="end_line",
    expression=rf"""\A\s*(?:
        elektronisk\s+(?:dokumentert\s+)?godkj.* | dokumentet\s+er\s+elektronisk\s+(?:godkjent|signert).*
      | godkjent\s+elektronisk.* | rett\s+(?:utskrift|avskrift)\b.* | underskrift(?:er)?\s*:?
      | utskrift(?:en|a)?(?:s|\s+sin)?\s+(?:riktighet|rettleik)\b.*
      | møtet\s+(?:ble\s+|blei\s+|vart\s+)?(?:hevet|heva|slutt(?:et)?|avsluttet|avslutta)\b(?!\s+{_FOR_A_WHILE}).*
      | møteslutt\b.*
      | (?-i:\p{{Lu}})[\p{{L}}\s.()]{{2,60}}\s(?:hevet|heva|avsluttet|avslutta)\s+møtet\b(?!\s+{_FOR_A_WHILE}).*
      | saken?a?\s+(?:ble|blei|vart)\s+avsluttet?\s+(?:\p{{L}}+dag\s+)?\d.*
      | (?:undertegnede|underteikna|underskrevne)\s[^\n]{{0,60}}\b{_MINUTES}\b.*
      | vi\b(?=[^\n]*\b(?:bekreft[ea]r|stadfest[ea]r|underskr\p{{L}}+|undertegn\p{{L}}+|underteikn\p{{L}}+))
          (?=[^\n]*\b(?:{_MINUTES}|underskrift\p{{L}}*|sid[ea]ne)\b).*
      | {_MINUTES}\s+{_IS}\s+(?:\p{{L}}+\s+og\s+)?
          (?:gjennomlest|gjennomlese|gjennomgått|opplest|opplese|lest|underskr\p{{L}}+|underteikna|undertegnet|signert
            |(?:ei?n?\s+)?rett\s+(?:utskrift|avskrift)|(?:rett|riktig|korrekt)\s+(?:ført|førd|gjengitt|gjeve|gjengjeve))\b.*
      | {_MINUTES}\s+godkjennes\s*:.*
      | (?:kopi|gjenpart|særutskrift|utskrift(?:\s+av\s+vedtaket)?|melding\s+om\s+{_DECISION}|protokollen|{_DECISION})
        (?:\s+(?:er\s+)?{_SENT}\b[^:\n]{{0,60}})?\s*:(?:(?<=melding\s+om\s+vedtak\s*:)|(?<!vedtak\s*:)(?<!uttalelsen\s*:)).*
      | ekspeder(?:es|ast|ing)(?:\s+til)?\s*:.* | melding\s+om\s+{_DECISION}\s+(?:er|blir|vert)\s+sendt?\b.*
    )\Z""",
    words=(
        *("godkj", "elektronisk", "utskrift", "avskrift", "underskr", "møtet", "møteslutt", "avslutt", "undert"),
        *("bekreft", "stadfest", "kopi", "gjenpart", "melding om", "protokollen", "møtebok", "send", "ekspeder"),
    ),
    examples=(
        "Elektronisk dokumentert godkjenning",
        "Rett utskrift:",
        "Utskriftens riktighet bekreftes",
        "Saken ble avsluttet onsdag 4.6 kl. 14.30.",
        "Ordføreren hevet møtet kl. 14.30",
        "Møtet hevet kl. 21.15",
        "Undertegnede har lest gjennom møteboka og bekrefter",
        "Vi stadfestar med underskriftene våre at det som er ført",
        "Møteprotokollen er opplest og underskrevet",
        "Møteboka er rett avskrift.",
        "Protokollen er rett ført",
        "Kopi sendes:",
        "Melding om vedtaket sendes til: Kartverket",
        "Melding om vedtak: Kartverket",
        "Vedtaket sendes: Kartverket",
    ),
    counter_examples=(
        "Saken ble avsluttet uten votering.",
        "Møtet ble hevet i 10 minutter.",
        "Møtet ble hevet kl. 12.00 – 12.15 for gruppemøter.",
        "Ordføreren hevet møtet for gruppemøte.",
        "Godkjenning av innkalling",
        "Kopi av kartet henges opp.",
        "Protokollen fra møtet ble godkjent.",
        "Protokollen er rett adressat for merknader.",
        "Vi ber om at moloen ryddes.",
        "Vedtaket sendes fylkeskommunen.",
        "Vedtak:",
    ),
)
INTERRUPTED = Pattern(
    name="meeting_interrupted",
    expression=rf"""\A\s*(?:møtet\s+(?:ble\s+|blei\s+|vart\s+)?(?:hevet|heva)\b|(?-i:\p{{Lu}})[\p{{L}}\s.()]{{2,60}}\s(?:hevet|heva)\s+møtet\b)
        \s+{_FOR_A_WHILE}""",
    words=("hevet", "heva"),
    examples=(
        "Møtet ble hevet i 10 minutter.",
        "Møtet vart heva i ti minutt.",
        "Møtet hevet kl. 12.00 – 12.15 for gruppemøter.",
        "Ordføreren hevet møtet for gruppemøte.",
    ),
    counter_examples=("Møtet ble hevet kl. 21.15.", "Møtet ble hevet.", "Gebyret ble hevet i 10 minutter."),
)
AFTERMATH = Pattern(
    name="aftermath",
    expression=rf"""\A\s*(?:
        (?:dette\s+)?{_DECISION}\s+(?:er\s+ei?t\s+enkeltvedtak\b|kan\s+(?:på)?klag(?:es|ast|e)\b|er\s+endelig\s+og\s+kan\s).*
      | (?:opplysning(?:er|ar)?\s+om\s+)?klage(?:adgang|rett|frist|instans|høve|åtgang|tilgang|melding)\b\s*(?::.*)?
      | kopi\s+av\s+(?:vedtaket|saken|saka|{_MINUTES})\s+(?:{_SENT}|er\s+sendt|blir\s+sendt)\b.*
      | (?:saks|utrykte\s+|trykte\s+)?vedlegg(?:\s+(?:i|til)\s+sak(?:en|a))?\s*:.*
      | (?:eventuelt|ymse|orientering(?:er|ar)?|referat(?:er|ar|saker)?|meldinger|meldingar
          |spørsmål(?:\s+og\s+interpellasjon(?:er|ar))?|interpellasjon(?:er|ar))\s*:?
      | sak(?:er|ene|ane)\s+\d{{1,4}}/\d{{2,4}}[\d/,\s]*\bog\s+\d{{1,4}}/\d{{2,4}}\s+(?:ble|blei|vart)\s+
          (?:utsatt|utsett|trukket|trekt|ikk[ej]e?\s+behandl[ae]t?)\b.*
    )\s*\Z""",
    words=(
        *("klag", "enkeltvedtak", "endelig", "kopi", "vedlegg", "eventuelt", "ymse", "orientering", "referat"),
        *("melding", "spørsmål", "interpellasjon", "utsatt", "utsett", "trukket", "trekt", "behandl"),
    ),
    examples=(
        "Vedtaket kan påklages innen tre uker.",
        "Klageadgang:",
        "Kopi av vedtaket sendes Kartverket",
        "Vedlegg: Kart over havna",
        "EVENTUELT",
        "Spørsmål og interpellasjoner",
        "Sakene 16/20 og 17/20 ble utsatt.",
    ),
    counter_examples=(
        "Saken ble utsatt.",
        "2. Vedtaket kan påklages.",
        "Klage på vedtaket tas ikke til følge.",
        "Kopi av kartet henges opp.",
        "Vedlegg 2 til planen går ut.",
        "Eventuelt overskudd settes av.",
    ),
)
AWAY_FROM_CASE = Pattern(
    name="away_from_case",
    expression=r"""\A\s*(?:\p{L}+(?:en|a)?\s+)?(?-i:\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){1,4})\s*(?:\([^()\n]{1,20}\))?\s*
        (?:(?:hadde|fikk|fekk)\s+permisjon|var\s+(?:fraværende|fråverande|(?:ikke|ikkje)\s+(?:til\s?stede|til\s+stades?))
          |(?:deltok|deltok\s+altså)\s+(?:ikke|ikkje))\s+(?:i|ved|under|på)\s+[^\n.]{0,40}\b(?:behandling|handsaming|votering|røysting|avstem|sak)\p{L}*[^\n.]{0,40}\.(?=\s|\Z)""",
    words=("permisjon", "fraværende", "fråverande", "til stede", "tilstede", "til stades", "deltok"),
    examples=(
        "Prost Kari Lie Dal hadde permisjon under behandlingen av saken.",
        "Ola Dal (H) var ikke til stede under voteringen.",
        "Kari Lie deltok ikkje i handsaminga av saka.",
    ),
    counter_examples=(
        "Kari Lie hadde permisjon fra skolen i fjor.",
        "Lærerne deltok ikke i behandlingen av saken.",
        "Ola Dal (H) deltok ikke på møtet",
    ),
)
AT_THE_MEETING = Pattern(
    name="at_the_meeting",
    expression=r"\b(?:møtet?|salen|kl\.?\s?\d{1,2}|fratrådte|fratrådde|tiltrådte|tiltrådde)(?!\p{L})",
    words=("møte", "salen", "kl", "trådte", "trådde"),
    examples=("Ole Lie forlot møtet", "Per Ås gikk kl. 13"),
    counter_examples=("Kari Nes fratrer som leder av styret",),
)
LEFTOVER = Pattern(
    name="leftover",
    expression=r"""\A\s*(?:&&& | \[\s*lagre\p{L}*(?:\s+\p{L}+)?\s*\]\s*\Z
        | (?:tilbake\s+)?til\s+toppen(?:\s+av\s+sid[ea]n?)?\s*\Z
        |klikk\s+her\s+for\s+å\s+(?:lese|laste|se|sjå|åpne)\b | utredning\s+vedtak\s+video\s*\Z
        |(?<sign>[-–—=*~])(?:\s?(?P=sign)){3,}\s*\Z)""",
    words=("&&&", "[", "til toppen", "klikk", "utredning", "---", "- - -", "–", "—", "==", "**", "* *", "~~"),
    examples=(
        *("&&& Fyll inn behandlingen her", "[Lagret vedtak]", "Til toppen av siden", "Klikk her for å lese saken"),
        *("------------------", "- - - - - - -", "==========", "----"),
    ),
    counter_examples=(
        *("Til toppen av bakken bygges det vei.", "[1] Se vedtaket", "Klikk på kartet"),
        *("- Brua males", "---", "____________", "-----=-----"),
    ),
)
RESULT_OF_DECISION = Pattern(
    name="result_of_decision",
    expression=r"""\A\s*(?:
        vedtaket\s+(?:ble|blei|vart|er|var)\s+(?:fattet|fatta|gjort|enstemmig|samrøystes|vedtatt|vedteke)[^\n.]{0,60}
      | (?:vedtatt|vedteke\p{L}*)\s+(?:i?mot|med)\s+[^\n.,]{1,30}?\s(?:stemmer?|røyster?)
      | (?:vedtatt|vedteke\p{L}*)\s+(?:i?mot|med)\s+[\p{L}\d]{1,8}\s+st\.?
      | \(?(?:enstemmig|samrøystes|enst\.?)(?:\s+(?:vedtatt|vedtak|vedteke\p{L}*|godkjent|tilrådd|tiltrådt))?\.?\)?
    )\s*\.?\s*\Z""",
    words=("vedta", "vedteke", "enst", "samrøystes"),
    examples=(
        "Vedtaket ble fattet mot 2 stemmer.",
        "Enstemmig.",
        "Samrøystes vedteke",
        "Enst.",
        "(enst.)",
        "Vedtatt mot 2 st.",
    ),
    counter_examples=("Vedtaket sendes departementet.", "Enstemmig uttalelse fra rådet sendes styret."),
)
APPROVED_MINUTES = Pattern(
    name="approved_minutes",
    expression=rf"""\A\s*(?:{_MINUTES}|innkalling(?:en|a)?|sak(?:s)?list(?:en|a)|dagsorden(?:en)?|sakskart(?:et)?)(?!\p{{L}})[^.:\n]{{0,80}}?
        (?:\d\.\d+[^.:\n]{{0,60}}?){{0,2}}\s(?:(?:enst(?:emmig|\.)|samrøystes|samr\.)\s+(?:godkjent?|godkjend|vedtatt|vedteke\p{{L}}*)
        |(?:godkjent?|godkjende?|vedtatt|vedteke\p{{L}}*)(?:\s+(?:enst(?:emmig|\.)|samrøystes|samr\.))?)
        (?:\s+(?:uten|utan|med)\s+[^.:\n]{{2,60}})?\s*\.?\s*\Z""",
    words=("godkj", "vedt"),
    examples=(
        "Protokollen fra 12.03.2019 enstemmig godkjent.",
        "Møteboka vart godkjend samrøystes.",
        "Innkallingen og sakslisten ble godkjent.",
        "Innkalling vart godkjend utan merknader.",
    ),
    counter_examples=(
        *("Innstillingen enstemmig vedtatt.", "Enstemmig godkjent.", "Protokollen ble sendt ut."),
        "Innstillingen ble godkjent.",
    ),
)
ATTACHMENT = AnchoredPattern(
    name="attachment_heading",
    expression=r"""\A\s*vedlegg\s+(?:nr\.?\s*)?(?:\d{1,2}|(?-i:[A-Z]))\s*(?:[:–-]\s*(?-i:\p{Lu})[^.;]{2,100})?\Z""",
    words=("vedlegg",),
    examples=("Vedlegg 1: Fellesforslag fra Ap og V", "VEDLEGG B", "Vedlegg 2 – Gebyrer for havna"),
    counter_examples=("Vedlegg 2 til planen går ut.", "Vedlegg 1: planen endres.", "Vedlegg:", "Vedlegget godkjennes"),
)
CASE_OFFICER = Pattern(
    name="case_officer",
    expression=r"\A\s*saks(?:ordfører|ordførar|behandler|behandlar|handsamar)\s*:",
    words=("saks",),
    examples=("Saksordfører: Kari Nes (Ap)", "Sakshandsamar: Ola Lid"),
    counter_examples=("Saksordfører orienterte", "Saksprotokoll:"),
)

SIGNATURE = AnchoredPattern(
    name="signature",
    expression=r"""\A\s*(?:
        [_.…\s]*[_.…]{5,}[_.…\s]*
      | (?-i:\p{Lu}\p{L}+)(?:\s(?:i\s)?(?-i:\p{Lu})\p{L}*)?,?\s+(?:den\s+)?
        \d{1,2}\.\s?(?:\d{1,2}\.\s?\d{2,4}|\p{L}+\s\d{4})\.?
        (?:[.,]?\s+(?-i:\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){1,3})(?:,\s\p{L}+|\s\(?sign\.?\)?)?\.?)?
      | (?:sign\.?|underskrift(?:er)?|signatur(?:er|ar)?)\s*:?
      | (?:ref(?:erent)?|sekr(?:etær)?|protokollfør[ea]r|møtesekretær)\s*[.:]?\s*
        (?-i:\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){1,3})(?:\s\(?sign\.?\)?)?
    )\s*\Z""",
    words=(
        *("ref", "sekr", "protokollf", "_____", ".....", "……", ".19", ".20", " 19", " 20", ".0", ".9", ".1", ".2"),
        *("sign", "underskrift"),
    ),
    examples=(
        *("________________", "Sandvika, 13.01.2005", "Nesna den 4. mai 1998", "Underskrifter:", ".............."),
        "Ref. Kari Lie",
        *("Nesna, 4. mai 1998. Kari Lie, sekretær", "Sandvika 13.01.2005 Ola B. Dal (sign.)"),
    ),
    counter_examples=(
        *("Planen gjelder fra 13.01.2005", "Prisen er 90 kr.", "1. juni 2005", "Frist: 13.01.2005"),
        *("Nesna, 4. mai 1998. Brua åpnes da for all trafikk", "Budsjettet 4. mai 1998 Nesna sentrum rives"),
    ),
)


def is_result_of_decision(line: str) -> bool:
    """Whether the line tells how the decision above it was made (`Vedtaket ble fattet mot 2 stemmer.`)."""
    return RESULT_OF_DECISION.fullmatch(line) is not None


def is_approved_minutes(line: str) -> bool:
    """Whether the line says which minutes or agenda were approved: under Vedtak, the decided text and its result."""
    return APPROVED_MINUTES.fullmatch(line) is not None


def heads_attachment(line: str) -> bool:
    """Whether the line is an attachment's own heading (`Vedlegg 1: Fellesforslag fra Ap og V`)."""
    return ATTACHMENT.fullmatch(line.rstrip()) is not None


def is_case_officer(line: str) -> bool:
    """Whether the line says who handles or presents the case (`Saksordfører: Kari Nes (Ap)`)."""
    return CASE_OFFICER.match(line) is not None


def is_signature(line: str) -> bool:
    """Whether the line is one of those under which minutes are signed: a rule to write on, a place and a date."""
    return SIGNATURE.fullmatch(line) is not None


def is_aftermath(line: str) -> bool:
    """Whether the line begins what is said below a decision or a proposal: of complaints, copies, attachments, or the
    meeting's other business."""
    return AFTERMATH.fullmatch(line) is not None


def tells_who_left(line: str) -> bool:
    """Whether the line begins with somebody who came to the meeting or left it, or who was away from the case, or says
    that all did for a while."""
    if AWAY_FROM_CASE.match(line) is not None or INTERRUPTED.match(line) is not None:
        return True
    return AT_THE_MEETING.search(line) is not None and begins_with_change(line)


def is_leftover(line: str) -> bool:
    """True for the lines of a template that nobody removed (`&&& Fyll inn …`), for a page's links, and for a rule that
    is made of signs (`--------`)."""
    return LEFTOVER.match(line) is not None
