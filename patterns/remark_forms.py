"""The forms in which remarks are introduced, joined and taken back: merknad, protokolltilførsel, stemmeforklaring."""

from __future__ import annotations

from patterns.pattern import Pattern
from patterns.people import PERSON_AT_START

_FOR_PROTOCOL = (
    r"protokolltilførs(?:el|ler|le|lar)|protokolltilføring(?:er|ar)?|protokollmerknad(?:er|ar)?"
    r"|(?:stemme|røyste)forklaring(?:er|ar)?"
)
_WORD = (
    rf"(?<word>(?:fl[ei]{{1,2}}rtalls?|mindretall?s?|fleirtals|felles|særs?)?"
    rf"(?:merknad(?:er|ar)?|{_FOR_PROTOCOL}))(?!\p{{L}})"
)
_NUMBER = r"(?:nr\.?\s*)?(?<number>\d{1,2})"
# A sentence may break over lines; a full stop within it ends a shortened word.
_MIDDLE = r"(?:[^:.!?]|\.(?=\S|\s+(?-i:\p{Ll})))"
_PUTS = (
    r"(?:fremmet|fremma|fremja|fremmer|fremjar|fr[ae]msatte|fr[ae]msetter|hadde|har|la\s+fr[ae]m|legger\s+fr[ae]m"
    r"|satte?\s+fr[ae]m|sette\s+fram|ba\s+om|bad\s+om|leverte|ønsket|ønskte|ynskte|ynskja|avga|avgav|gav|ga|kom\s+med|kravde|krevde)"
)
_FOLLOWING = r"(?:følgende|f[øy]lgjande|fø?lg\b\.?|slike?|slikt|denne|desse|disse|en|ei|sin|si)"
_END = r"(?::(?!\d)|(?<![.!?])(?=[ ]*(?:\n|\Z)))"
_TO_MINUTES = r"(?:protokoll|møtebo)\p{L}*"
_ENTERED = (
    r"(?:protokollførte?|protokollert"
    rf"|(?:ført|tatt|teke|tekne|lagt|skrive|skrevet)\s(?:{_MIDDLE}{{0,30}}?\s)?(?:inn\s+)?(?:i|til|ved)\s+{_TO_MINUTES})"
)
# "merknader til innkallingen" are of the meeting, "merknad til punkt 3" is a heading within a text.
_NOT_ABOUT = r"(?!\s+til\s+(?:inn?kall|saksliste|sakliste|dagsorden|protokoll|møtebok|punkt|pkt))"

REMARK_BY_SOMEBODY = Pattern(
    name="remark_by_somebody",
    expression=rf"""\A\s*(?:representant(?:en)?\s+|repr\.?\s+)?(?<who>(?-i:\p{{Lu}}){_MIDDLE}{{0,200}}?)[\s,]+{_PUTS}\s
        (?<rest>{_MIDDLE}{{0,120}}?)(?:\b{_FOLLOWING}\s+|\b(?=[^\n]*:)){_WORD}{_NOT_ABOUT}
        (?<behind>{_MIDDLE}{{0,120}}?){_END}""",
    words=("merknad", "protokoll", "forklaring"),
    examples=(
        "Kari Nes (R) fremsatte følgende merknad:",
        "Ola Lid (V) hadde følgende merknad på vegne av V, H:",
        "SV og R la fram slik protokolltilførsel",
        "Guro Nes (MDG) ynskte slik merknad i protokollen:",
        "Kari Nes (R) ga stemmeforklaring:",
    ),
    counter_examples=(
        "Kari Nes (H) viste til merknaden.",
        "Kari Nes (H) hadde merknader til innkallingen.",
        "Merknad til punkt 2:",
    ),
)
REMARK_AFTER_NAME = Pattern(
    name="remark_after_name",
    expression=rf"""\A\s*(?:(?<who>{PERSON_AT_START}\s*\([^()\n]{{1,50}}\))\s*,?\s*{_WORD}{_NOT_ABOUT}(?<behind>[^:\n]{{0,120}}){_END}
        |(?<who>(?-i:\p{{Lu}})[^:.!?\n]{{0,100}}?)['’]?s?\s+{_WORD}\s*(?:\s{_NUMBER}\s*)?:)""",
    words=("merknad", "protokoll", "forklaring"),
    examples=("Kari Nes (H) merknad:", "SVs merknad:", "Rødts protokolltilførsel 2:"),
    counter_examples=("Merknad til punkt 2:", "Kari Nes (H) forslag:", "SVs merknad ble trukket."),
)
REMARK_ENTERED = Pattern(
    name="remark_entered",
    expression=rf"""\A\s*(?:
        (?<who>(?-i:\p{{Lu}}){_MIDDLE}{{0,100}}?)[\s,]+(?:ba|bad|ønsket|ønskte|ønskjer|ynskte|ynskja|ynskjer|krevde|kravde|vil\s+ha)\s
          (?:{_MIDDLE}{{0,60}}?\s)??{_ENTERED}(?<behind>{_MIDDLE}{{0,60}}?):(?!\d)
      | (?:følgende|f[øy]lgjande|fø?lg\b\.?)\s(?:(?:{_WORD}|uttalelse|uttale|tekst)\s)?(?:ble|blei|vart|er)\s
          (?:{_MIDDLE}{{0,30}}?\s)??(?:{_ENTERED}|(?:fremmet|fremma|fremja|fr[ae]msatt|levert|lagt\s+fr[ae]m|avgitt|gitt|gjeve))
          (?:,?\s+(?:fra|frå|av|på\s+vegn[ea]r?\s+av|etter\s+\p{{L}}+\s+(?:fra|frå))\s+(?<who>{_MIDDLE}{{1,100}}?))?:(?!\d)
      | (?:etter|på)\s+(?:\p{{L}}+\s+)?(?:ønske|ynskje|anmodning|oppmoding|krav|forespørsel)\s+(?:fra|frå|av)\s+
          (?<who>{_MIDDLE}{{1,100}}?)\s(?:ble|blei|vart)\s(?:{_MIDDLE}{{0,30}}?\s)??{_ENTERED}:(?!\d)
    )""",
    words=("ført", "protokoll", "møtebo", "merknad"),
    examples=(
        "Ola Lid (SV) bad om å få ført i møteboka:",
        "Kari Nes (R) ønsket følgende protokollført:",
        "Følgende ble ført til protokollen fra Rødt:",
        "Etter ønske fra Kari Nes (R) ble følgende ført i protokollen:",
        "Følgende merknad ble fremmet av Kari Nes (R):",
    ),
    counter_examples=(
        "Følgende ble valgt:",
        "Protokollen ble ført av Kari Nes.",
        "Følgende forslag ble fremmet av Kari Nes:",
    ),
)
REMARK_IN_CLAUSE = Pattern(
    name="remark_in_clause",
    expression=rf"""\A\s*(?<who>(?-i:\p{{Lu}}){_MIDDLE}{{0,100}}?)[\s,]+(?:ba|bad|ønsket|ønskte|ønskjer|ynskte|ynskja|ynskjer|krevde|kravde|vil\s+ha)\s
        (?:{_MIDDLE}{{0,60}}?\s)??{_ENTERED}{_MIDDLE}{{0,40}}?\s(?=at\s)(?<text>(?:[^.]|\.(?=\S|\s+(?-i:\p{{Ll}}|\d)))+(?:\.|\Z))?""",
    words=("ført", "protokoll", "møtebo"),
    examples=(
        "Mindretallet, SV og R, ba om å få protokollert at planen er for dyr.",
        "Kari Nes (V) bad om å få ført i møteboka at saka er dårleg opplyst.",
        "Sp krevde protokollført at vedtaket ankes.",
    ),
    counter_examples=(
        "Ola Lid (SV) bad om å få ført i møteboka: At brua vert måla.",
        "Kari Nes (V) ba om at saken utsettes.",
        "Protokollen ble ført slik at alle var nevnt.",
    ),
)
REMARK_SUBJECT = Pattern(
    name="subject_of_remark",
    expression=r"""\A[\s"'«“•–-]*(?<who>(?-i:\p{Lu})[\p{L}./]*(?:\s(?-i:\p{Lu})[\p{L}./]*)*(?:(?:,\s|\s+og\s+)(?-i:\p{Lu})[\p{L}./]*(?:\s(?-i:\p{Lu})[\p{L}./]*)*)*)
        (?:(?:s|\s+sine?)\s+(?:gruppe|representant|medlem)\p{L}*)?\s+(?!(?:sin|si|sitt|sine|og|fra|frå|i|på|til|av)\b)(?-i:\p{Ll})""",
    examples=("H og Frp viser til planen", "Rødt meiner at brua er for dyr", "SVs gruppe er imot"),
    counter_examples=("SV sitt framlegg er godt", "Rødt: Brua er dyr", "høyre mener"),
)
REMARK_TO_MINUTES = Pattern(
    name="remark_to_minutes",
    expression=rf"""\A\s*til\s+{_TO_MINUTES}(?:\s+(?:fra|frå)\s+(?<who>[^:\n]{{1,80}}?))?\s*:\s*
        (?=(?<who>(?-i:\p{{Lu}})\p{{L}}*(?:(?:,\s|\s+og\s+)(?-i:\p{{Lu}})\p{{L}}*)*)\s+(?-i:\p{{Ll}}))""",
    words=("protokoll", "møtebo"),
    examples=("Til protokollen: Sp anker vedtaket.", "Til møteboka frå SV: Vi meiner at taket er for dyrt."),
    counter_examples=("Til protokollen: Ingen.", "Til protokollkomite ble valgt: Kari Nes"),
)
REMARK_LABELLED = Pattern(
    name="remark_labelled",
    expression=rf"""\A\s*(?<word>{_FOR_PROTOCOL}|merknad(?:er|ar)?\s+til\s+{_TO_MINUTES})\s*:[^\S\n]*
        (?=["«“]?(?-i:\p{{Lu}}))(?!(?:det\s+(?:ble|blei|vart|var|er|kom)\s+(?:ikke|ikkje|ingen)|ingen|nei|se|sjå)\b)(?=\S+\s+\S+\s+\S)(?![^\n]*:\s*(?:\n|\Z))""",
    words=("protokoll", "forklaring", "møtebo"),
    examples=("Protokolltilførsel: SV mener at brua er for dyr.", "Røysteforklaring: Vi røysta imot av omtanke."),
    counter_examples=(
        "Protokolltilførsel:",
        "Protokolltilførsel: Ingen.",
        "Protokolltilførsel: Se vedlegg 2 til saken.",
        "Protokolltilførsel: Kari Nes (SV):",
        "Merknad: Saken ble drøftet.",
    ),
)
MEMBER_AS_SUBJECT = Pattern(
    name="member_as_subject_of_remark",
    expression=rf"""\A[\s"'«“•–-]*(?:representant(?:en)?\s+|repr\.?\s+)?{PERSON_AT_START}\s*(?:\((?<who>[^()\n]{{1,40}})\)|,\s(?<who>(?-i:\p{{Lu}})\p{{L}}*),?)\s+
        (?:vil|mener|meiner|ønsker|ønskjer|ynskjer|ynskte|ønsket|viser|er\s+(?:u?enig|u?samd|mot|imot|sterkt|svært)|stemte|røysta|beklager|protesterer|reagerer
          |finner|finn|støtter|støttar|anker|ankar|tar|tek|forbeholder|krever|krev|kan\s+(?:ikke|ikkje))\b""",
    words=("(", ","),
    examples=("Representanten Kari Nes (SV) mener at brua er for dyr.", "Ola Lid, V, vil vise til planen."),
    counter_examples=("Kari Nes (SV) har ikke fått svar.", "SV mener at brua er for dyr."),
)
REMARK_OF = Pattern(
    name="remark_of",
    expression=rf"""\A\s*(?:(?:følgende|f[øy]lgjande|fø?lg\b\.?)\s+)?{_WORD}\s*(?:{_NUMBER}(?!\s*(?:[./]\s*\d|til\b)))?\s*(?:
        (?:[,–:-]\s*)?(?:fra|frå|av|på\s+vegn[ea]r?\s+av)\s+(?<who>[^:\n]{{1,200}}?){_END}
      | [–,-]\s*(?<who>[^:\n]{{1,160}}?):(?!\S)
      | \(\s*(?<who>[^()\n]{{1,100}})\s*\)\s*:?
      | (?<=\d\s*)[,:–-]?\s+(?<who>(?-i:\p{{Lu}})[^:\n]{{1,160}}?){_END}
      | (?<who>(?-i:\p{{Lu}})[^:\n]{{0,100}}?):(?!\S))""",
    words=("merknad", "protokoll", "forklaring"),
    examples=(
        "FLERTALLSMERKNAD – H, KrF, V:",
        "Merknad fra Kari Nes (R):",
        "Protokolltilførsel fra SV og R:",
        "Merknad (H, V):",
        "Merknad 1, fra representantene Kari Nes (SV) og Ola Lid (MDG):",
        "Merknad 2, Kari Nes",
        "Merknad 3 Arbeiderpartiets gruppe v/Kari Nes:",
        "Røysteforklaring frå Sp:",
    ),
    counter_examples=(
        "Merknad til punkt 3:",
        "Merknaden fra R ble frafalt",
        "Rådmannens merknad:",
        "Merknad 1 til punkt 3:",
    ),
)
_REPRESENTATIVE = r"(?:repr(?:esentant(?:en)?)?\.?\s+)?"
REMARK_OF_GROUP = Pattern(
    name="remark_of_group",
    # The name is read whole, so that what follows it is looked through once; what it swallowed of the words behind it
    # ("Kari Nes Vil bemerke:") is looked for last.
    expression=rf"""\A\s*(?![^:\n]*\b(?:foreslo|foreslår|føreslo|føreslår|(?:fremm|fremj)\p{{L}}+(?![^:\n]*(?:protokolltilførs|merknad))|(?:satte|sette|la)\s+fr[ae]m)\b[^:\n]*:)
          (?!(?:[^:\n]{{0,40}}:\s*\n)?[^\n]{{0,200}}\b(?:vedt(?:att|eke|eken|ekne)|falt|fall|forkastet|forkasta|stemmer?|røyster?)\b[^\n]{{0,80}}\.\s)(?<who>(?:komit[eé]en|fl[ei]i?rtallet|mindretallet|(?>{_REPRESENTATIVE}{PERSON_AT_START}))
            (?:[^:]{{0,460}}?|[^:]{{0,60}}+:[^:]{{0,500}}?)
          |{_REPRESENTATIVE}(?:d['’])?(?-i:\p{{Lu}})[^:]{{0,460}}?)
        ,?\s*(?:vil\s+(?:bemerke|merke|peke\s+på)|fremmet\s+(?:følgende|f[øy]lgjande|fø?lg\b\.?)\s+(?<word>protokolltilførsel|merknad)|har\s+(?:følgende|f[øy]lgjande|fø?lg\b\.?)\s+(?<word>merknad(?:er)?|protokolltilførsel))\s*:(?!\S)""",
    words=("bemerke", "vil merke", "peke på", "protokolltilførsel", "merknad"),
    core=r"(?:merke|peke\s+på|protokolltilførsel|merknad(?:er)?)\s*:(?!\S)",
    examples=(
        "Komiteen, medlemmene fra Ap; Kari Nes, Høyre; Ola Lid, vil bemerke:",
        "Representant Kari Nes, Fri gruppe, fremmet følgende protokolltilførsel:",
    ),
    counter_examples=(
        "Komiteen vil bemerke at planen er god.",
        "Rådmannen har følgende merknad",
        "Kari Nes (H) foreslo: Brua males.\nOla Lid (V) fremmet følgende protokolltilførsel:",
        "Planen ble vedtatt mot 5 stemmer (V).\nH fremmet følgende protokolltilførsel:",
        "Behandling:\nPlanen falt mot 5 stemmer (V).\nH fremmet følgende protokolltilførsel:",
    ),
)
REMARK_HEADING = Pattern(
    name="remark_heading",
    expression=r"\A\s*(?:(?:fra|frå)\s+)?(?<who>(?-i:\p{Lu})[^:.!?\n]{0,80}?)\s*:\s*\Z",
    words=(":",),
    examples=("Rødt:", "Kari Nes (R):", "Fra SV og R:"),
    counter_examples=("Rødt mener at planen er god.", "rødt:"),
)
REMARK_OF_PARTIES = Pattern(
    name="parties_remark",
    expression=r"\A\s*(?<who>(?-i:\p{Lu})[^:.!?\n]{0,100}?)\s+vil\s+(?<word>bemerke|merke|peke\s+på|peike\s+på)\s*:(?!\S)",
    words=("merke", "peke på", "peike på"),
    examples=("SV og R vil bemerke:",),
    counter_examples=("SV vil bemerke at planen er god.",),
)
_REMARK = r"(?:merknad|protokolltilførs|stemmeforklaring|røysteforklaring)\p{L}*"
_SIDES = r"(?:(?:slutt[aert]+|still?[ert]+)\s+seg\s+(?:også\s+)?(?:til|bak)|støtt[aert]+|tiltr[eåæ]\p{L}*)"
REMARK_JOINED = Pattern(
    name="remark_joined",
    expression=rf"""(?<who>(?-i:\p{{Lu}})[^.:;\n]{{0,160}}?)\s+{_SIDES}\s+{_REMARK}(?:\s+(?:fra|frå|til|av)\s+(?<of>[^.:;\n]{{1,80}}))?
        |\A\s*{_REMARK}(?:\s+(?:fra|frå|til|av)\s+(?<of>[^.:;\n]{{1,60}}?))?\s+(?:ble\s+|blei\s+|vart\s+)?
          (?:støttes|støttet|tiltres|tiltrådt|tiltredd)\s+(?:også\s+)?av\s+(?<who>[^.:;\n]{{1,120}})""",
    words=("merknad", "protokolltilf", "forklaring"),
    examples=(
        "H og V stiller seg bak merknaden.",
        "KrF, V og SV sluttet seg til merknaden fra H",
        "Sp slutta seg til merknaden frå V.",
        "Merknaden fra H tiltres av V.",
    ),
    counter_examples=("Rådet sluttet seg til forslaget.", "KrF sluttet seg til innstillingen"),
)
_TAKEN_BACK = r"(?:frafalt|fråfalle|fråfalt|trukket|trukke|trekt)"
REMARK_WITHDRAWN = Pattern(
    name="remark_withdrawn",
    expression=rf"""\b{_REMARK}(?:\s+(?:fra|frå|til|av)\s+(?<of>[^.:;\n]{{1,60}}?))?\s+(?:ble|blei|vart|er)\s+(?:dermed\s+)?{_TAKEN_BACK}\b
        |\b(?:ble|blei|vart)\s+{_REMARK}(?:\s+(?:fra|frå|til|av)\s+(?<of>[^.:;\n]{{1,60}}?))?\s+{_TAKEN_BACK}\b
        |\A\s*(?<of>(?-i:\p{{Lu}})[^.:;\n]{{0,100}}?)\s+(?:trakk|trekker|trekte|trekkjer|drog|frafalt)\s+
          (?:deretter\s+|så\s+)?(?:sin\s+|sine\s+)?{_REMARK}
        |\A\s*(?<of>(?-i:\p{{Lu}})[^.:;\n]{{0,60}}?)['’]?s?\s+{_REMARK}\s+(?:ble|blei|vart|er)\s+(?:dermed\s+)?{_TAKEN_BACK}\b""",
    words=("merknad", "protokolltilf", "forklaring"),
    examples=(
        "Før votering ble merknaden fra KrF trukket.",
        "Merknaden fra Sp ble frafalt i møtet.",
        "Merknaden frå SV vart trekt.",
        "Kari Nes (R) trakk merknaden.",
        "Rødts merknad ble trukket.",
    ),
    counter_examples=("Merknaden fra H ble vedtatt.", "Forslaget fra R ble trukket."),
)
REMARK_KEPT = Pattern(
    name="remark_kept",
    expression=rf"""\A\s*(?:(?-i:\p{{Lu}})[\p{{L}}/, ]{{0,40}}?s?\s+)?{_REMARK}
        (?:\s+(?:fra|frå|til|av)\s+[^.:;\n]{{1,60}}?)?\s+
        (?:(?:ble|blei|vart|er|vert|blir)\s+)?
        (?:vedlegges|vedlagt|lagt\s+ved|følger|følgjer|fikk|fekk|oversendes|oversendt|tas\s+inn|føres|ført|tatt)\b""",
    words=("merknad", "protokolltilf", "forklaring"),
    examples=("Merknaden fra FNB fikk FNBs stemmer og vedlegges protokollen.", "Merknaden følger saken."),
    counter_examples=("Forslaget fikk 3 stemmer.", "Merknad fra Rødt:"),
)
MEMBERS_OF = Pattern(
    name="members_of",
    expression=r"""\A(?:(?:representant|medlem|gruppe)\p{L}*\s+(?:fra|frå|til)\s+)
        |(?:\s+sine?|(?<=\p{L})s)?\s+(?:representant|medlem|\p{L}*gruppe)\p{L}*(?=\s|\Z).*\Z""",
    words=("representant", "medlem", "gruppe"),
    examples=("representantene fra SV og MDG", "Høgre sine representantar", "Rødts representant Kari Nes"),
    counter_examples=("SV og MDG", "Bygdelista"),
)
NO_REMARK = Pattern(
    name="no_remark",
    expression=r"\A\s*(?:det\s+(?:ble|blei|vart|var|er|kom)\s+(?:ikke|ikkje|ingen)\b|ingen\b|ikke\s|ikkje\s|nei\s*\.?\s*\Z|[-–]\s*\Z)",
    examples=("Det ble ikke fremmet protokolltilførsel.", "Ingen.", "Det kom ingen merknader.", "-"),
    counter_examples=("Rødt mener at planen er god.", "Det er for dyrt."),
)
MEMBERS_FROM = Pattern(
    name="members_from",
    expression=r"\A(?:\p{L}+\s)?(?:representant|medlem)\p{L}*\s+(?:fra|frå)\s+",
    words=("representant", "medlem"),
    examples=("Komiteens medlemmer fra Ap, SV og R", "medlemmene fra H"),
    counter_examples=("Høgre sine representantar",),
)
