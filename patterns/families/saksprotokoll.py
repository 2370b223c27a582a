"""The words that divide minutes into parts: line -> role of the part that it heads."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

import regex

from patterns.pattern import Pattern

Role = Literal[
    "treatment",  # Behandling: proposals, remarks, and votes where no heading announces them
    "voting",  # Votering
    "decision",  # Vedtak
    "recommendation",  # innstilling, forslag til vedtak: what the body was asked to decide
    "adopted_recommendation",  # innstilling of a body: decision where it follows the treatment, else a recommendation
    "papers",  # saksframlegg: the administration's account, with history that is no vote
    "background",  # Bakgrunn, Vurdering: as papers, where they stand before the treatment
    "speakers",  # list of speakers
    "protocol_remark",  # protokolltilførsel
    "end",  # signatures
]

ADMINISTRATION = (
    r"(?:rådmann|kommunedirektør|administrasjon|fylkesrådmann|fylkesdirektør|kommunesjef|rådgiv[ae]r|sekretariat|sekretær|"
    r"(?:\p{L}*sjef|\p{L}*leder|\p{L}*leiar|\p{L}*direktør)|saksbehandl[ae]r|sakshandsamar|ordfører|ordførar|fylkesordfører|møteleder(?:skap)?|"
    r"møteleiar|byråd|fylkesråd|sametingsråd|plenumsledelse|møtelederskap|råds?leder)(?:en|a|et|n|i)?"
)
# A sentence that tells what was set against what names no body.
_BODY = (
    r"(?:(?!enst|samrøystes|ved\s|[^\n]{0,90}\b(?:votering|avstemning|avstemming|røysting|mellom|satt|opp\s+mot)\b)"
    r"(?-i:\p{Lu})[\p{L}\s,.'/&–-]{1,80}?(?:\s\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d))?)"
)
_SUFFIX = (
    r"(?:\s*,?\s*\(?(?:enst(?:emmig)?\.?|samrøystes|mot\s+[\p{L}\d]+\s+(?:stemmer?|st\.?|røyst(?:er)?)"
    r"|[\p{L}\d]+\s+stemmer?\s+(?:i\s)?mot)\)?)?"
)
_OPENING = r"\A\s*(?:[IVX]{1,4}\.?\s+|[-–•]\s*|(?:[A-ZÆØÅ]{1,4}[\s-]*)?\d{1,4}/\d{2,4}\s+)?"
_CLOSING = r"\s*[:.]?\s*\Z"
_RECOMMENDED = r"(?:innstilling(?:a|en)?|tilråding(?:a|en)?|tilrådning(?:en|a)?|anbefaling(?:en)?)"
_HOW = (
    r"(?:(?:så\s+)?(?:enstemmig[et]?|samrøystes|einstemmig|enst\.)\s+|(?:i?mot|med)\s+[\p{L}\d]{1,8}"
    r"(?:\s+mot\s+[\p{L}\d]{1,8})?\s+(?:stemmer?|røyst(?:er)?)\s*(?:\([^()\n]{1,40}\)\s*)?)?"
)
_SUCH = r"(?:følgende|følgjande|slikt?|dette)"
_DECIDED = r"(?:vedtak|uttalelse|uttale|innstilling|tilråding)"
_DATE = r"\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?\d{2,4}"
_DRAFT = (
    r"(?:(?:forslag|framlegg|fremlegg|tilråding|utkast)\s+(?:til|på)\s+(?:vedtak|innstilling|uttalelse|uttale|tilråding|avgjerd|"
    r"vedtak/innstilling|vedtak\s+i\s+\p{L}+)(?:\s+til\s+\p{L}+)?)"
)

TREATMENT_HEADING = Pattern(
    name="treatment_heading",
    expression=rf"""{_OPENING}(?:
        (?:møte|politisk\s+|saks)?behandling(?:en|a)?(?:\s+i\s+\p{{L}}+(?:\s+for\s+[\p{{L}}\s]{{3,40}})?)?
      | (?:møte|saks)?handsaming(?:a|i)?(?:\s+i\s+\p{{L}}+(?:\s+for\s+[\p{{L}}\s]{{3,40}})?)?
      | {_BODY}(?:\s?'?s\s+|'\s+|\s+[-–]\s+)(?:behandling|handsaming)
      | (?:{_BODY}(?:\s?s|')\s+)?(?:behandling|handsaming)(?:/vedtak)?\s+(?:i
          |av\s+sak)\s[^.]{{3,80}}?\d{{1,2}}\.\s?(?:\d{{1,2}}\.|\p{{L}}+)\s?\d{{2,4}}(?:,?\s*sak\s[\d/]+)?
      | habilitet(?:svurdering)?|ugildskap|inhabilitet
      | (?:forslag|framlegg|utdelt|lagt\s+fram|lagt\s+frem)\s+i\s+møtet? | (?:drøfting(?:er|a)?|debatt|ordskifte
          |diskusjon)
      | (?:innleverte\s+|innkomne\s+)?forslag\s+og\s+(?:eventuelle\s+)?merknader | (?:forslag|framlegg|merknader)
          | fra\s+(?:behandlingen|møtet)
    ){_CLOSING}""",
    words=(
        "behandling",
        "handsaming",
        "i møte",
        "drøfting",
        "debatt",
        "ordskifte",
        "diskusjon",
        "merknader",
        "fra møtet",
        "forslag",
        "framlegg",
        "habilitet",
        "ugildskap",
    ),
    examples=(
        "Behandling:",
        "BEHANDLING",
        "Kommunestyrets behandling:",
        "BU's behandling:",
        "Utval for oppvekst - handsaming:",
        "KS - handsaming:",
        "Heradsstyret 14.06.2017 - Handsaming:",
        "Handsaming",
        "Behandling i Heradsstyret 15.05.2024",
        "Habilitetsvurdering:",
        "II Merknader",
        "Møtebehandling",
    ),
    counter_examples=("Behandling av klager", "Saken er til behandling", "Forslag til vedtak:"),
)
VOTING_HEADING = Pattern(
    name="voting_heading",
    expression=rf"""{_OPENING}
        (?:votering(?:er|en|a)?|avstemning(?:er|en)?|avstemming(?:a|en)?|(?:av)?røysting(?:a|ar)?|voteringsresultat)
        (?:\s+(?:i\s+(?:saken|saka|møtet)|over\s+[\p{{L}}\s]{{3,40}}))?
    {_CLOSING}""",
    words=("votering", "avstem", "røysting"),
    examples=("Votering:", "AVRØYSTING", "III Votering", "Avstemning:", "Røysting:", "III.  Votering"),
    counter_examples=("Votering: Enstemmig vedtatt.", "Ved votering ble", "Voteringen utsettes"),
)
DECISION_HEADING = Pattern(
    name="decision_heading",
    expression=rf"""{_OPENING}(?:
        (?:endelig\s+|følgende\s+|slikt\s+)?(?:{_BODY}(?:\s?'?s|'|\s+sin?[et]?t?|\s+[-–](?=\s+vedtak))\s+)?
        (?:(?:endelige\s+)?vedtak|uttalelse|uttale|høringsuttalelse|høyringsuttale|avgjerd|avgjørelse)
        (?:\s+(?:i\s+(?:saken|saka|møtet|\p{{L}}+(?:et|en|a))|etter\s+\p{{L}}+))?{_SUFFIX}
      | (?:endelig\s+)?vedtak\s+(?:i|frå|fra)\s[^.]{{3,80}}?{_DATE}(?:,?\s*(?:som\s+)?sak\s[\d/]+)?
      | {_BODY}\s+(?:har|gir|gjev|avgir|fattet|fatta|gjorde|vedtok|vedtar)\s+(?:slik|slikt|følgende|følgjande|dette)\s*
        (?:vedtak|uttalelse|uttale|innstilling|tilråding)?
    )\s*:?\s*\Z""",
    words=("vedtak", "uttal", "avgj", "følgende", "følgjande", "slik"),
    examples=(
        "Vedtak",
        "VEDTAK:",
        "Kommunestyrets vedtak, mot 3 st.:",
        "VI Fylkestingets vedtak etter voteringen",
        "Levekårsutvalget gir følgende uttalelse:",
        "Endelig vedtak",
        "Heradsstyret sitt vedtak",
        "BU's vedtak:",
        "Utval for oppvekst - vedtak:",
        "Heradsstyret 14.06.2017 - Vedtak:",
        "Endelig vedtak i Oppvekstutvalget - 04.10.2023",
        "Vedtak i Formannskapet den 11.03.13, sak 45/13:",
    ),
    counter_examples=(
        "Forslag til vedtak:",
        "Vedtak i kommunestyret 14.06.2012 er påklaget",
        "Vedtak i saken er påklaget.",
        "Rådmannen har følgende innstilling til saken som er lagt fram",
    ),
)
RECOMMENDATION_HEADING = Pattern(
    name="recommendation_heading",
    expression=rf"""{_OPENING}(?:
        (?:{_BODY}(?:\s?s|')\s+)?{_DRAFT}
      | {ADMINISTRATION}(?:\s?s|')?\s+(?:reviderte\s+|endelige\s+)?(?:{_RECOMMENDED}|forslag|framlegg
          |vedtaksforslag)(?:\s+til\s+\p{{L}}+)?
      | {ADMINISTRATION}(?:\s+si(?:ne?|tt)?)\s+(?:{_RECOMMENDED}|forslag|framlegg)(?:\s+til\s+\p{{L}}+)?
      | {_RECOMMENDED}\s+(?:fra|frå)\s+[\p{{L}}\s]{{3,60}}
      | {_BODY}(?:s|')\s+{_RECOMMENDED}\s+overfor\s+\p{{L}}+
    ){_CLOSING}""",
    words=("forslag", "framlegg", "fremlegg", "innstilling", "tilråding", "tilrådning", "anbefaling", "utkast"),
    examples=(
        "Forslag til vedtak:",
        "Rådmannens innstilling",
        "Kommunedirektørens forslag til vedtak:",
        "Framlegg til vedtak",
        "Innstilling fra formannskapet:",
        "Rådmannen si tilråding:",
    ),
    counter_examples=(
        "Innstilling:",
        "Formannskapets innstilling, enst.:",
        "N N (Ap) fremmet følgende forslag:",
        "Det ble fremmet følgende forslag til uttalelse:",
    ),
)
ADOPTED_RECOMMENDATION_HEADING = Pattern(
    name="adopted_recommendation_heading",
    expression=rf"""{_OPENING}(?:{_BODY}(?:\s?s|')\s+|{_BODY}\s+sin?\s+)?{_RECOMMENDED}(?:\s+til\s+[\p{{L}}\s]{{3,40}})?{_SUFFIX}{_CLOSING}""",
    words=("innstilling", "tilråding", "tilrådning", "anbefaling"),
    examples=(
        "Innstilling:",
        "INNSTILLING",
        "Formannskapets innstilling, enst.:",
        "Formannskapet si innstilling",
        "Tilråding:",
        "Formannskapets innstilling, mot 1 stemme:",
    ),
    counter_examples=(
        "Innstillingen ble enstemmig vedtatt.",
        "Innstilling vedtatt",
        "Behandling:",
        "Ved alternativ votering mellom Vik sitt framlegg og formannskapets innstilling",
        "Forslaget fra Vik ble satt opp mot formannskapets innstilling",
    ),
)
PAPERS_HEADING = Pattern(
    name="papers_heading",
    expression=rf"{_OPENING}(?:saksfr[ae]mlegg|saksutredning|saksutgreiing|saksopplysning(?:er|ar)?|saksfremstilling|saksframstilling|"
    rf"(?:det|dei)\s+v(?:ises|ert\s+vist)\s+til|saks(?:papir|dokument)(?:er)?){_CLOSING}",
    words=("saks", "vises til", "vist til"),
    examples=("Saksframlegg", "Saksfremlegg:", "Saksopplysninger:", "Det vises til:"),
    counter_examples=("Det vises til saken.", "Saksprotokoll", "Saksbehandler: Kari Nes"),
)
BACKGROUND_HEADING = Pattern(
    name="background_heading",
    expression=rf"""{_OPENING}(?:bakgrunn(?:\s+for\s+(?:saken|saka))?|(?:kort\s+)?sa(?:mmendrag|mandrag)|vurdering(?:er|ar)?|fakta|
        (?:saks)?vedlegg|utrykte\s+vedlegg|dokument(?:er)?|hva\s+saken\s+gjelder|kva\s+saka\s+gjeld|hjemmel|lovgrunnlag|
        økonomiske\s+konsekvenser|konsekvenser|konklusjon|{ADMINISTRATION}s?\s+(?:vurdering|merknader?|kommentar(?:er)?))
    {_CLOSING}""",
    words=(
        "bakgrunn",
        "drag",
        "vurdering",
        "fakta",
        "vedlegg",
        "dokument",
        "saken gjelder",
        "saka gjeld",
        "hjemmel",
        "lovgrunnlag",
        "konsekvenser",
        "konklusjon",
        "merknad",
        "kommentar",
    ),
    examples=("Bakgrunn:", "Vurdering", "Rådmannens vurdering:", "Saksvedlegg:", "I Dokumenter"),
    counter_examples=("Bakgrunnen er kjent.", "Vedlegg til saken ble delt ut", "Merknad:"),
)
SPEAKERS_HEADING = Pattern(
    name="speakers_heading",
    expression=rf"{_OPENING}(?:talerliste|talarliste|taleliste|følgende\s+hadde\s+ordet)(?:\s+og\s+\p{{L}}+)?{_CLOSING}",
    words=("taler", "talar", "talel", "hadde ordet"),
    examples=("V Talerliste og replikkordskifte", "Talerliste:"),
    counter_examples=("Talerlisten ble satt.", "Taler"),
)
PROTOCOL_REMARK_HEADING = Pattern(
    name="protocol_remark_heading",
    expression=rf"{_OPENING}(?:protokolltilførs(?:el|ler|lar)|protokollmerknad(?:er)?|protokolltilføringer){_CLOSING}",
    words=("protokoll",),
    examples=("IV Protokolltilførsel", "Protokolltilførsler:", "Protokollmerknad"),
    counter_examples=("Protokolltilførsel fra Kari Nes (R):", "Saksprotokoll"),
)
END_LINE = Pattern(
    name="end_line",
    expression=r"""\A\s*(?:
        elektronisk\s+dokumentert\s+godkjenning.* | dokumentet\s+er\s+elektronisk\s+(?:godkjent|signert).*
      | rett\s+utskrift.* | underskrift(?:er)?\s*:? | møtet\s+(?:ble\s+|blei\s+|vart\s+)?(?:hevet|heva|slutt(?:et)?
          |avsluttet)\b.*
      | saken?a?\s+(?:ble|blei|vart)\s+avsluttet?\s+(?:\p{L}+dag\s+)?\d.*
      | (?:kopi|gjenpart|særutskrift|utskrift(?:\s+av\s+vedtaket)?|melding\s+om\s+vedtak(?:et)?|protokollen)
        (?:\s+(?:er\s+)?(?:sendes|sendt|sendast|går|til)\b[^:\n]{0,60})?\s*:.*
    )\Z""",
    words=(
        "godkjenning",
        "elektronisk",
        "utskrift",
        "underskrift",
        "møtet",
        "avslutt",
        "kopi",
        "gjenpart",
        "melding om",
        "protokollen",
    ),
    examples=(
        "Elektronisk dokumentert godkjenning",
        "Rett utskrift:",
        "Saken ble avsluttet onsdag 4.6 kl. 14.30.",
        "Kopi sendes:",
        "Melding om vedtaket sendes til: Kartverket",
    ),
    counter_examples=("Saken ble avsluttet uten votering.", "Godkjenning av innkalling", "Kopi av kartet henges opp."),
)
DECISION_ANNOUNCED = Pattern(
    name="decision_announced",
    expression=rf"""\A\s*(?:
        (?:(?:et|eit|en|ein)\s+(?:enstemmig|samrøystes|einstemmig|samla|samlet)\s+\p{{L}}+|{_BODY})\s+(?:har\s+)?
            (?:fattet|fatta|gjorde|gjort|vedtok|gav|ga|avga|kom\s+med)\s+{_HOW}{_SUCH}\s*{_HOW}{_DECIDED}?
      | {_BODY}\s+behandlet\s+saken\s[^\n]{{4,60}}\sog\s+(?:fattet|avga|avgav|gjorde)\s+{_HOW}{_SUCH}\s+{_DECIDED}
      | (?:{_SUCH}\s+)?{_DECIDED}\s+(?:ble|blei|vart)\s+{_HOW}(?:fattet|fatta|gjort|vedtatt|vedteke)
      | det\s+(?:ble|blei|vart)\s+{_HOW}(?:fattet|fatta|gjort|vedtatt|vedteke)\s+{_HOW}{_SUCH}\s+{_HOW}{_DECIDED}
    )\s*:\s*\Z""",
    words=("vedtak", "uttal", "vedtok", "vedtatt", "vedteke"),
    examples=(
        "Et enstemmig utvalg gjorde følgende vedtak:",
        "Utvalget fattet enstemmig følgende vedtak:",
        "Formannskapet gjorde slikt samrøystes vedtak:",
        "Følgende vedtak ble enstemmig fattet:",
        "Byrådet behandlet saken i møtet 121113 sak 1420-13 og fattet følgende vedtak:",
        "Det vart gjort slikt vedtak:",
        "Kommunestyret vedtok med 12 mot 9 stemmer følgende:",
    ),
    counter_examples=(
        "Utvalget fattet enstemmig følgende vedtak",
        "Kommunestyret vedtok i 2012 følgende vedtak:",
        "Det ble fremmet følgende forslag:",
    ),
)
COUNTED = Pattern(
    name="vote_counted",
    expression=r"\b(?:enstemmig[et]?|samrøystes|einstemmig|enst\.|stemmer?|røyst(?:er)?)(?!\p{L})",
    words=("stemm", "røyst", "enst"),
    examples=("Et enstemmig utvalg", "med 12 mot 9 røyster"),
    counter_examples=("Det vart gjort slikt vedtak:",),
)
INLINE_HEADING = Pattern(
    name="inline_heading",
    expression=r"""\A\s*(?:(?:[A-ZÆØÅ]{1,4}[\s-]*)?\d{1,4}/\d{2,4}\s+(?=vedtak))?(?:
        (?<voting>votering|avstemning|avstemming|(?:av)?røysting) | (?<decision>vedtak) | (?<treatment>behandling
            |handsaming)
      | (?<adopted_recommendation>innstilling|tilråding)
    )\s*:\s*(?=\S)""",
    words=(":",),
    examples=(
        "Votering: forslaget fikk 3 stemmer.",
        "FS-012/19 Vedtak: som innstilling",
        "Vedtak: Enstemmig vedtatt.",
        "Behandling: Kari Nes orienterte.",
    ),
    counter_examples=("Votering:", "Votering over punkt 1: 3 stemmer", "Forslag til vedtak: Nei"),
)
TOLD = Pattern(
    name="told",
    expression=r"\b(?:ble|blei|vart|vert|er|blir|var|vedtok|fikk|fekk|tiltres|falt|fall|fremmet|fremma|fremja|foreslo|orienterte)\b",
    examples=("Tilrådinga frå formannskapet vart samrøystes vedteken.", "Fylkestinget vedtok komiteens innstilling."),
    counter_examples=("Formannskapets innstilling:", "Kommunestyrets vedtak, mot 1 stemme:"),
)
PROTOCOL_TITLE = Pattern(
    name="protocol_title",
    expression=r"""\A\s*(?:saks(?:protokoll|utskrift)|særutskrift|hovedutskrift|hovudutskrift|møteprotokoll|møtebok|møteutskrift|protokoll|
        (?:utskrift\s+av\s+)?(?:møtebok|møteprotokoll|protokoll)(?:\s+nr\.?)?\s+\d{1,3}[/-]\d{2,4})\s*:?\s*\Z""",
    words=("protokoll", "utskrift", "møtebok"),
    examples=("Møtebok 3/05", "Saksprotokoll", "MØTEBOK", "MØTEPROTOKOLL", "HOVEDUTSKRIFT"),
    counter_examples=("Saksprotokoll - Ny skole", "Protokollen ble godkjent"),
)

TITLE_OF_MINUTES = Pattern(
    name="title_of_minutes",
    expression=r"""\A\s*(?:[\p{L}\s.,-]{0,60}?[\s–-]\s*)?(?:møte)?(?:protokoll|bok|referat|utskrift)(?:\s+(?:nr\.?\s*)?\d{1,3}(?:\s?/\s?\d{2,4})?)?
        (?:\s+(?:fra|frå|for|i)\s[^\n]{3,100})?\s*:?\s*\Z""",
    words=("protokoll", "møtebok", "referat", "utskrift"),
    examples=("MØTEPROTOKOLL", "Protokoll fra styremøte i Lia barnehage", "Møtebok 2/04", "FJELL KOMMUNE – MØTEBOK"),
    counter_examples=("Møteinnkalling", "Protokollen fra møtet ble godkjent.", "1. Godkjenning av protokoll"),
)
NOTICE_OF_MEETING = Pattern(
    name="notice_of_meeting",
    expression=r"\A\s*(?!.*godkjen)(?:\p{L}+\s+){0,3}?(?:møte)?innkall?ing\s*(?:til\s.*|/\s*saksliste|og\s+saksliste)?\Z",
    words=("innkal",),
    examples=("MØTEINNKALLING", "Innkalling til møte i formannskapet", "Møteinnkalling/saksliste"),
    counter_examples=("Godkjenning av innkalling", "Innkallingen ble godkjent"),
)
_ROLES: tuple[tuple[Role, Pattern], ...] = (
    ("treatment", TREATMENT_HEADING),
    ("voting", VOTING_HEADING),
    ("recommendation", RECOMMENDATION_HEADING),
    ("adopted_recommendation", ADOPTED_RECOMMENDATION_HEADING),
    ("decision", DECISION_HEADING),
    ("decision", DECISION_ANNOUNCED),
    ("papers", PAPERS_HEADING),
    ("background", BACKGROUND_HEADING),
    ("speakers", SPEAKERS_HEADING),
    ("protocol_remark", PROTOCOL_REMARK_HEADING),
    ("end", END_LINE),
)
_WORDS = tuple(sorted({word for _, pattern in _ROLES for word in pattern.words}))
_LONGEST_HEADING = 140


class Heading(NamedTuple):
    """A heading's role; the text of its part begins at `content` (the line's end where nothing follows on the line)."""

    role: Role
    content: int


_INLINE_ROLES: tuple[Role, ...] = ("voting", "decision", "treatment", "adopted_recommendation")
# A heading begins with a capital; "vedtak:" at the start of a line is the end of a sentence.
_BEGINS_LARGE = regex.compile(r"\s*(?:[-–•]\s*)?\p{Lu}")
_LEFTOVER = regex.compile(r"^\s*&&&")


# A line is asked for several times: when cases are sought, when they are divided, where a proposal ends.
@lru_cache(maxsize=8192)
def parse_heading(line: str) -> Heading | None:
    """The role of the part that the line heads, or None where it is no heading."""
    inline = INLINE_HEADING.match(line)
    if inline and _BEGINS_LARGE.match(line):
        return Heading(next(role for role in _INLINE_ROLES if inline.group(role)), inline.end())
    if len(line) > _LONGEST_HEADING or not _BEGINS_LARGE.match(line):
        return None
    lowered = line.lower()
    if not any(word in lowered for word in _WORDS):
        return None
    role = next((role for role, pattern in _ROLES if pattern.match(line)), None)
    if role is None or (role not in ("end", "decision") and TOLD.search(line)):
        return None
    if role == "decision" and TOLD.search(line) and DECISION_ANNOUNCED.match(line) is None:
        return None
    return Heading(role, len(line))


def is_title_of_minutes(line: str) -> bool:
    """Whether the line says that what follows are minutes (`Møteprotokoll`, `Protokoll fra styremøte i …`)."""
    return TITLE_OF_MINUTES.fullmatch(line) is not None


def is_notice_of_meeting(line: str) -> bool:
    """Whether the line says that what follows is the notice of a meeting, which has nothing been decided in."""
    return NOTICE_OF_MEETING.fullmatch(line) is not None


def announces_vote(line: str) -> bool:
    """Whether a line tells a vote and heads what was decided by it (`Et enstemmig utvalg gjorde følgende vedtak:`)."""
    return DECISION_ANNOUNCED.match(line) is not None and COUNTED.search(line) is not None


def is_leftover(line: str) -> bool:
    """True for the lines of a template that nobody removed (`&&& Fyll inn …`)."""
    return bool(_LEFTOVER.match(line))
