"""What is told between the proposals of a treatment: that a vote is taken, with what result, and what was done next."""

from __future__ import annotations

from functools import lru_cache

from patterns.beginnings import AnchoredPattern
from patterns.numbers import NUMBER
from patterns.pattern import MOST_KEPT, Pattern
from patterns.people import PERSON_AT_START

POST = (
    r"(?:(?:(?:uavhengig\s+)?rep(?:r(?:esentant(?:en)?)?)?\.?|varamedlem|medlem|(?:vara|fylkes|fylkesvara)?ordfør(?:er|ar)(?:en)?|(?:utvalgs|nest)?led(?:er|ar)|leiar|"
    r"gruppele(?:der|iar)(?:en)?|rådsmedlem|komitéleder|byråd)\s+)?"
)

# "inntil planen er vedtatt", "ber om at brua ble godkjent": what is told in a subordinate clause is no result.
_NOT_SUBORDINATE = (
    r"(?<!\b(?:inntil|før|når|hvis|dersom|viss|om|fordi|siden|sidan|ettersom|som|at|mens|medan|hva|kva|hvordan|korleis)\s"
    r"(?:[^.:;,\n]{0,80}\s)?"
    r"|\b(?:utset\p{L}*|utsatt|(?:av)?vente\w*|vent)\s(?:[^.:;,\n]{0,40}\s)?til\s[^.:;,\n]{1,60}\s"
    r"|\bfr[ae]m\s+til\s[^.:;,\n]{1,60}\s)"
)

_MOTION = r"(?:forslag|framlegg|innstilling|tilråding)"

VOTE_RESULT = Pattern(
    name="vote_result",
    # What begins the text, and what may stand anywhere: only at its first letters is that tried.
    expression=rf"""
        \A (?: \s* (?:
            (?:[-–•]\s*)?(?:ved\s+(?:alternativ\s+)?(?:prøve)?(?:votering|avstemning|avstemming|røysting|avrøysting)|(?:enstemmig|enst\.|samrøystes|samr\.)\s
            (?:vedtatt|godkjent|vedtek(?:e|ne)\p{{L}}*|tiltrådt|tiltr)|dermed\s+(?:ble|vart|blei)\s
            |(?:for|i?mot)\s+(?:forslag|innstilling|tilråding|fr[ae]mlegg)\p{{L}}*(?:\s+\d{{1,2}})?(?:\s*\([^()\n]*\))?\s+(?:stemte|røysta|stemmer))
          | \p{{L}}*(?:forslag|framlegg)\p{{L}}*(?:\s[^\n.:]{{0,40}})?\s(?:ble|blei|vart)\s+
          (?:enstemmig\s+|enst\.\s+|samrøystes\s+)?oversendt?\b
          | [^\n.:]{{0,60}}(?:forslag|framlegg)\p{{L}}*\s+(?:(?:enstemmig|samrøystes)\s+)?oversendt?\s
            [^\n.:]{{0,60}}?(?:uten|utan)\s(?:realitets)?(?:voter|behandl|røyst|handsam)\p{{L}}+
          | (?:enstemmig|enst|samrøystes|samr)\.?\s*\Z
          | vedtaket\s+(?:var|er|ble|blei|vart)\s+(?:\p{{L}}+\s+)?(?:enst|samr)
          | det\s+(?:ble|blei|vart)\s+(?:så\s+|deretter\s+)?(?:foretatt|foreteke|holdt|halde)\s+
            (?:votering|avstemning|avstemming|av?røysting|røysting)\s*\.
          | det\s+(?:ble|blei|vart)\s+(?:enstemmig|samrøystes)\s+(?:vedtatt|vedteke)\s+(?:å|at)\s
          | sak(?:en|a)\s+(?:ble|blei|vart)\s+(?:\p{{L}}+\s+)?(?:utsatt|utsett)
            (?:\s+(?:enst|samr|mot|med|uten|utan)|\s*\.?\s*\Z)
          | (?:[-–•]\s*)?[^\n:]{{0,60}}(?:forslag|framlegg|innstilling|tilråding)\p{{L}}*(?:\s[^\n:]{{1,30}})?:
            \s*\d{{1,2}}\s+(?:stemme|røyst)
          | (?:med|i?mot)\s+{NUMBER}\s*(?:stemme|røyst|st\.|i?mot\b)[^\n.]{{0,80}}?\s
            (?:ble|blei|vart|fattet|fatta|vedtok|gjorde)\s
          | (?:det\s+(?:ble|blei|vart|var)\s+(?:(?:avgitt|avgjeve|gitt|gjeve)\s+)?)?{NUMBER}\s+
            (?:(?:stemme|røyst)\p{{L}}*|stemte)\s+(?:for|i?mot)\b
          | for\s[^\n.:]{{3,80}}?\s(?:ble|blei|vart)\s+det\s+(?:avgitt|avgjeve|gitt|gjeve)\s+{NUMBER}\s
          | (?:enstemmig\s+|samrøystes\s+)?(?:vedtatt|vedteken?|vedtekne|falt|fallen|falle|fall|forkastet)\s*\.?\s*\Z
          | (?:[-–•]\s*)?(?:\p{{Lu}}\p{{L}}*\s+){{0,3}}?(?:\p{{L}}+s'?\s+)?
            (?:\p{{L}}*(?:forslag|framlegg|innstilling|tilråding)\p{{L}}*|innst\.)(?:\s[^\n.:]{{0,40}})?\s
            (?:(?:vedtatt|vedt\.|vedtek(?:en?|ne)|forkastet|forkasta|tiltrådt)\s*(?:\.?\s*\Z|(?:i?mot|med)\s|m/)
              |(?:enstemmig|enst\.|samrøystes)\s+(?:vedtatt|vedtek(?:e|ne)\p{{L}}*|godkjent|tiltrådt)\b
              |(?:vedtatt|vedtek(?:e|ne)\p{{L}}*|godkjent|tiltrådt)\s+(?:enstemmig|enst\.|samrøystes))
          )
        | [^\n]{{0,80}},\s*(?:enst|samr)\.\s*\Z
        | [^\n.:]{{0,60}}(?:{_MOTION})\p{{L}}*[^\n.:]{{0,60}}?\smot\s[^\n.:]{{0,60}}(?:{_MOTION})\p{{L}}*
            [^\n.:]{{0,60}}?:?\s\d{{1,3}}\s?[-–]\s?\d{{1,3}}\s*\.?\s*\Z
        | [^\n.:]{{2,80}}?\s(?:stemte|røysta)\s+(?:for|i?mot)\s+(?:[^\n.:]{{1,40}}\s)?\p{{L}}*{_MOTION}
        | [^\n]{{0,120}}\bfalt\s*\.?\s*(?:\n|\Z)
        | [^\n.:]{{0,60}}(?:{_MOTION}|punkt|tillegg|endring)\p{{L}}*\s(?:[^\n.:]{{1,60}}\s)?fall\s*\.?\s*(?:\n|\Z)
        | \s*dermed\s+fall\s
        | \s*(?:følgende|f[øy]lgjande|fø?lg\b\.?|desse|disse)\s+(?:\p{{L}}+\s+)?(?:stemte|røysta)\s+(?:for|i?mot)\b
        | \s*(?:for|i?mot)\s+(?:stemte|røysta)\b
        | \s*ved\s+(?:navne|namne)opprop\b
        | \s*(?-i:\p{{Lu}})[^\n.:]{{0,60}}\s(?:stemte|røysta)\s+(?:for|i?mot)\s*\.?\s*(?:\n|\Z)
        )
      | (?=[befistv]) (?: \b (?:
            (?=(?:ble|blei|vart|vert|er|blir|var)\s){_NOT_SUBORDINATE}\p{{L}}+\s+(?:også\s+|så\s+|dermed\s+|deretter\s+)?
            (?:enstemmig\w*\s+|enst\.\s+|samrøystes\s+|enstemming\s+)?(?:vedtatt|vedtek(?:e|ne)\p{{L}}*|forkastet|forkasta|nedstemt|godkjent|
            trukket|trekt|bifalt|tiltrådt|fallen|fallne|avvist)(?:\s+enstemmig|\s+samrøystes|\s+mot|\s+med|\s*\.?\s*(?:\n|\Z)|\s*[,.(])
          | tiltres(?:\s+(?:enst|mot|med)|\s*\.)
          | (?:falt|fall|forkastet|vedtatt|vedtek(?:e|ne)\p{{L}}*)\s+
            (?:(?:dermed|således|såleis|altså|da|då|etter\s+dette)\s+)?(?:med\s+|mot\s+|m/\s?)
            (?:{NUMBER}|\d+|\p{{L}}+)\s+(?:stemme|røyst|mot\b|st\.)
          | tatt\s+(?:opp\s+)?til\s+(?:votering|avstemning|røysting) | votert\s+(?:over|på)
          | (?:ble|blei|vart)\s+(?:det\s+)?(?:først\s+|så\s+|deretter\s+)?(?:røysta|stemt|votert)\s+
            (?:(?:først|punktvis|alternativt|samla|samlet|separat)\s+)?(?:over|mellom|punktvis|alternativt)\b
          | (?:s[ae]tt|stilt)\s+opp\s+mot\b | voterte\s+over\b
          | (?:falt|fall|vedtatt|vedtek(?:e|ne)\p{{L}}*)\s+med\s+\d{{1,3}}\s*\([^()\n]*\)\s*mot\s+\d
          | (?:falt|fall|forkastet|forkasta|vedtatt|vedtek(?:e|ne)\p{{L}}*)\s*
            \(\s*(?:med\s+)?\d{{1,3}}\s*(?:mot|[-–])\s*\d
          | f[ie]kk\s+(?:bare\s+|kun\s+|berre\s+)?
            (?:{NUMBER}\s+(?:stemme|røyst|st\.)|(?:alle|samtlige|samtlege)\s+(?:\p{{L}}+\s+)?(?:stemme|røyst))
          | (?:falt|fall|vedtatt|vedtek(?:e|ne)\p{{L}}*|forkastet|forkasta)\s*,?\s+{NUMBER}\s+
            (?:stemme|røyst)\p{{L}}*\s+(?:for|i?mot)\b
          | (?:falt|fall|vedtatt|vedtek(?:e|ne)\p{{L}}*)\s*,?\s+\(?\d{{1,3}}\s*[-–/]\s*\d{{1,3}}\)?\s*\.?\s*(?:\n|\Z)
          | (?:enstemmig|samrøystes)\s+(?:vedtatt|vedtek(?:e|ne)\p{{L}}*|godkjent|tiltrådt)\s*\.?\s*(?:\n|\Z)
          )
        | {_MOTION}\p{{L}}*\s[^\n.:]{{0,40}}?\b
            (?:vant|vann|tapte|tapa)\s+(?:[^\n.:]{{0,40}}\s)?med\s+{NUMBER}\s
        | {_MOTION}\p{{L}}*\s(?:[^\n.:]{{0,40}}\s)?
            (?:f[ie]kk\s+(?:(?:ikke|ikkje)\s+)?(?:\p{{L}}+\s+)?(?:fl(?:er|eir)tal|tilslut)
            |(?:ble|blei|vart)\s+(?:ikke|ikkje)\s+(?:vedtatt|vedtek(?:e|ne)\p{{L}}*|bifalt|tatt|teke)\b)
        )
    """,
    words=(
        "vote",
        "dermed",
        "opp mot",
        "stem",
        "røyst",
        "vedt",
        "falt",
        "fall",
        "tilt",
        "forkast",
        "trukket",
        "trekt",
        "godkjent",
        "avvist",
        "bifalt",
        "enst",
        "samr",
        "oversend",
        " st.",
        "utsatt",
        "utsett",
        *("vant", "vann", "tapte", "tapa", "flertal", "fleirtal", "tilslut", "teke", "tatt", "mot ", "for ", "opprop"),
    ),
    examples=(
        "Med 6 mot 5 stemmer ble Lies forslag vedtatt.",
        "Det vart gjeve 3 røyster for framlegget.",
        "Ap og SV stemte for innstillingen.",
        "Tilrådinga vart vedteken med 12 (7 Ap, 5 Sp) mot 9.",
        "Lies forslag vant med 8 mot 3 stemmer.",
        "Lies forslag fikk ikke flertall.",
        "Forslaget falt mot 2 st. (RV, SV).",
        "Begge framlegga vart samrøystes vedtekne.",
        "Tilrådinga fekk alle røystene.",
        "Forslaget ble vedtatt mot 3 stemmer.",
        "Innstillinga vart samrøystes vedteken",
        "Forslaget fra Kari Nes tiltres enstemmig.",
        "Ved votering ble forslagene satt opp mot hverandre.",
        "Enstemmig vedtatt.",
        "Forslaget falt.",
        "Nes' forslag falt m/8 mot 13 st.",
        "Forslaget falt, 3 stemmer for, 6 mot.",
        "Innstillinga falt, tolv røyster for, 15 mot.",
        "Framlegget frå Berg fekk elleve røyster.",
        "Fikk to stemmer og falt",
        "Lies forslag fikk 10 st. for og 10 st. mot.",
        "Forslaget falt, 1-4.",
        "Det ble foretatt avstemming.",
        "Lies forslag falt med 2 - to - mot 4 - fire - stemmer.",
        "Ap/SVs forslag: 3 stemmer.",
        "Det vart først røysta over utsetjingsframlegget.",
        "Det vart røysta alternativt mellom tilrådinga og framlegget frå Dal.",
        "Samr.",
        "Vedtaket var enstemmig.",
        "Som innstilt, enst.",
        "Kommunedirektørens innstilling enstemmig vedtatt, med unntak av punkt 2.",
        "Ordførers forslag vedtatt enstemmig.",
        "Saka vart utsett utan røysting.",
        "Framlegget frå Dal fall.",
        "Desse røysta for: Dal og Vik",
        "Mot stemte Dal og Vik.",
        "Ved namneopprop svara desse ja:",
        "Ap og SV røysta imot.",
    ),
    counter_examples=(
        "Et fall på fire meter.",
        "Planen vedtas med følgende endringer:",
        "Det gis ikke løyve til hytter inntil planen er vedtatt.",
        "Saken utsettes til budsjettet er vedtatt.",
        "Laget får bruke huset fram til salget er vedtatt.",
        "Ordningen som ble avvist, tas opp igjen.",
        "Kommunestyret vedtar budsjettet.",
        "Temperaturen falt til minus ti i januar.",
        "Kommunestyret stemte i fjor for en ny skole.",
        "Forslag som ikke får flertall, tas ikke med.",
    ),
)


AGREEMENT = Pattern(
    name="agreement",
    expression=r"""\A\s*(?:(?-i:\p{Lu})\p{L}*(?:rådet|utvalget|utvalet|komiteen|styret|nemnda|tinget|skapet)|rådet|alle\s+partiene)\s+
        (?:stiller|stilte|slutta|sluttet|slutter|sluttar|samla|samlet)\s+seg\s+(?:enstemmig\s+|samrøystes\s+)?(?:bak|til|om)\b
      | \A\s*det\s+(?:ble|blei|vart|var)\s+(?:full\s+)?(?:enighet|einigheit|semje)\s+om\s+
        (?:det|dette|forslaget|framlegget)\b""",
    words=("seg ", "enighet", "einighe", "semje"),
    examples=(
        "Eldrerådet stiller seg bak begge uttalelsene.",
        "Kommunestyret slutta seg til dette forslaget.",
        "Det vart semje om dette.",
    ),
    counter_examples=("Rådet mener at planen er god.", "Kari Nes sluttet seg til merknaden."),
)


# What one takes the floor for. "Kommunen ba om" and "Formannskapet meldte" tell in a proposal what was done before.
_DOES = (
    r"(?:trakk|trekker|trekte|trekkjer|drog|ba\s+om|fratr|tiltr|orienterte|gikk\s+fr|gjekk\s+fr|meldte|forlot"
    r"|stilte\s+spørsmål|(?:be)?svarte)"
)
_SPEAKS = (
    r"(?:begrunnet|begrunna|grunngav|redegjorde|gjorde\s+(?:greie|rede)|presenterte|kommenterte|fikk\s+ordet|fekk\s+ordet|tok\s+ordet"
    r"|hadde\s+ordet|viste\s+til|uttalte|ønsket|ønskte|støttet|støtta|varslet|varsla|endret|endra|justerte|tok\s+opp\s+(?:igjen|att)|sluttet\s+seg|slutta\s+seg"
    r"|fremmet|fremma|fremja|fr[ae]msatte|foreslo|føreslo|satte?\s+fr[ae]m|la\s+fr[ae]m)"
)
_BRACKETED = r"(?:\([^()\n]{1,40}\)\s*|,\s*\p{L}+\s*,?\s*)"
_NOT_OF_BODY = r"(?!(?:kommun|fylkeskommun)\p{L}*\s|\p{L}*(?:styret|tinget|skapet|utvalget|utvalet|rådet)\b)"

PROCEEDINGS = Pattern(
    name="proceedings",
    expression=rf"""\A\s*(?:
        {POST}{_NOT_OF_BODY}{PERSON_AT_START}\s*{_BRACKETED}?(?:deretter\s+|så\s+)?{_DOES}
      | {POST}{PERSON_AT_START}\s*{_BRACKETED}(?:deretter\s+|så\s+)?{_SPEAKS}\b
      | {POST}{PERSON_AT_START}\s*(?:deretter\s+|så\s+)?{_SPEAKS}\s+(?:for\s+)?(?:sitt\s+|sine\s+)?
          (?:\p{{L}}*forslag|\p{{L}}*framlegg|ordet)
      | (?:han|hun|ho|de|dei)\s+(?:deretter\s+|så\s+|også\s+)?(?:trakk|trekte|drog|frafalt)\s
      | (?:han|hun|ho)\s+(?:fratrådte|fråtredde|gikk\s+fra|gjekk\s+frå|deltok\s+(?:ikke|ikkje))\b
      | (?:før|etter|under|deretter|så|dermed|til\s+slutt|i\s+møtet)\b[^.:\n]{{0,60}}?\b(?:trakk|trekte|drog|frafalt)\s
      | (?:(?:dette|det|begge|\p{{L}}+s)\s+)?(?:\p{{L}}*forslag|\p{{L}}*framlegg|oversendelse)\p{{L}}*
          (?:\s[^.:\n]{{1,60}})?\s(?:ble|blei|vart|er|vert)\s+(?:dermed\s+|deretter\s+|så\s+)?(?:trukket|trekt|trukke|frafalt|fråfalle)\b
      | (?:det\s+ble|det\s+vart)\s+(?:ikke\s+|ikkje\s+|så\s+|deretter\s+)?
          (?:votert|avholdt|gruppemøte|holdt|fremmet|fremma
          |(?:gjort|foretatt|foreteke|gjennomført)\s+(?:\p{{L}}+\s+)?\p{{L}}*(?:votering|røysting|avstemn?ing))
      | {PERSON_AT_START}\s*(?:\([^()\n]{{1,40}}\)\s*)?(?:ble|blei|vart)\s+(?:deretter\s+|så\s+|dermed\s+)?
          (?:enstemmig|enst\.|samrøystes)\s+(?:gjen|att)?(?:valgt|vald|valde)\b
      | gruppemøte | pause\b | møtet\s+ble | ordskiftet
      | (?:(?:innlegg|replikk(?:er|ar)?|replikkordskifte)(?:\s+(?:fra|frå|til))?|debatt)\s*:
          \s*(?-i:\p{{Lu}}\p{{L}}+)[\s,]
      | (?:alternativ|prøve)\s?(?:votering|røysting|avstemn?ing)\s*:
      | (?-i:\p{{Lu}})[^.:\n]{{2,120}}?\s(?:tok|hadde|fikk|fekk)\s+ordet\s+(?:i|til|under|ved)\s+
          (?:sak|debatt|ordskift|behandling|handsaming)\p{{L}}*\s*\.?\s*(?:\n|\Z)
      | (?-i:\p{{Lu}})\p{{L}}*(?:en|et|a|styre|ting)\s+(?:gikk|gjekk)\s+(?:så\s+|deretter\s+)?over\s+til\s+(?:å\s+)?
          (?:vote|(?:av)?stem|(?:av)?røyst)
      | (?:følgende|f[øy]lgjande|fø?lg\b\.?|desse|disse)\s+(?:hadde|tok|fikk|fekk)\s+ordet | til\s+ordet\b
      | etter\s+dette\s+ble | (?:fylkes)?ordfører(?:en)?\s+(?:orienterte|foretok|redegjorde|gjorde\s+rede)
      | (?:kommunedirektør|rådmann|fylkesdirektør|(?:vara|fylkes)?ordfør(?:er|ar)|\p{{L}}+sjef)(?:en)?\s+
          (?:opplyste|orienterte|svarte|svara|redegjorde|informerte|gjorde\s+(?:rede|greie)\s+for|motsatte\s+seg)
          \b(?!\s+i\s+(?:fjor|sak)))""",
    words=(
        *("trakk", "trekker", "trekte", "trekkjer", "drog", "trukket", "trekt", "trukke", "frafalt", "fråfalle"),
        *("ba om", "fratr", "fråtr", "deltok", "tiltr", "orienterte", "gikk fr", "gjekk fr"),
        *("votering", "røysting", "avstem"),
        *("meldte", "forlot", "stilte", "svarte", "votert", "avholdt", "gruppemøte", "holdt", "pause", "møtet ble"),
        *("ordskifte", "etter dette", "foretok", "fremmet", "fremma", "ordet", "begrunn", "grunngav", "redegjorde"),
        *("gjorde ", "presenterte", "kommenterte", "viste til", "uttalte", "ønsk", "støtt", "varsl", "endr"),
        *("innlegg", "replikk", "debatt"),
        *("justerte", "tok opp", "slutt", "fremja", "foreslo", "føreslo", "sat", "la fr"),
        *("opplyste", "informerte", "svara", "motsatte", "valgt", "vald"),
    ),
    examples=(
        "Kari Nes ble enstemmig valgt.",
        "Innlegg: Kari Nes, Ola Lid",
        "Replikk: Ola Lid",
        "Alternativ votering: Framlegget frå V mot innstillinga.",
        "Kari Nes (Ap) trakk forslaget.",
        "Ola Lid (H) fratrådte som inhabil.",
        "Repr. Ola Lid, Høyre, trekker sitt forslag.",
        "Det ble avholdt gruppemøte.",
        "Før voteringen trakk han forslaget.",
        "Forslaget ble trukket før voteringen.",
        "Ola Lid begrunnet sitt forslag.",
        "Kari Nes (V) viste til debatten.",
        "Kari Nes (V) fremmet forslag likelydende med rådmannens innstilling.",
        "Følgende tok ordet i debatten: Nes og Lid",
        "Kommunedirektøren opplyste at svaret kom dagen før.",
        "Rådmannen svara på spørsmål.",
        "Ordfører motsatte seg å fatte vedtak i saken.",
        "Kari Nes og Ola Lid tok ordet i saken.",
        "Utvalget gikk over til votering.",
    ),
    counter_examples=(
        "Kommunedirektøren bes opplyse om saken.",
        "Rådmannen opplyste i sak 12/18 at brua står.",
        "Kommunen skal trekke lærdom av saken.",
        "Kommunestyret ba om en utredning i 2019.",
        "Rådmannen ønsket en annen løsning.",
        "Grensa mellom kretsane vart trekt i 1999.",
        "De som tok ordet i saken i fjor, får svar.",
        "Kommunen gikk over til fjernvarme.",
    ),
)


# Who may vote, and who is there, is told between the proposals.
MEMBER_NAMED = Pattern(
    name="member_named",
    expression=rf"\A\s*{POST}{PERSON_AT_START}\s*(?:\([^()\n]{{1,40}}\)|,\s*\p{{L}}{{1,12}}\s*,)\s*(?:er|var|ble|blei|vart|erklærte|deltok|kom|melde|møtte|opplyste)\s",
    words=("(", ","),
    examples=("Kari Nes (Ap) er styremedlem i laget og ble", "Repr. Ola Lid (H) var ikke til stede."),
    counter_examples=("Kari Nes (Ap) velges som leder.", "Kari Nes er leder i laget.", "Kari Nes ble valgt."),
)
TELLS_ATTENDANCE = Pattern(
    name="tells_attendance",
    expression=r"""(?<!\p{L})(?:(?:in|u)?habil\w*|ugild\w*|(?:ikke|ikkje)\s+til\s+sted(?:e|es)?|ikkje\s+til\s+stades|til\s?stede?\s+(?:under|ved)|fratrådte|fråtredde|gikk\s+fra|gjekk\s+frå
        |deltok\s+(?:ikke|ikkje)|(?:forlot|forlét)\s+(?:møtet|salen)|(?:kom|møtte)\s+(?:kl\.?|til\s+møtet)|permisjon|varamedlem\s+for)(?!\p{L})""",
    words=(
        *("habil", "ugild", "stede", "stades", "frat", "fråt", "gikk fra", "gjekk fr"),
        *("delto", "forl", "kom", "møtte", "permisjon", "vara"),
    ),
    examples=("ble enstemmig kjent inhabil", "var ikke til stede under voteringen", "vart kjend ugild"),
    counter_examples=("er leder i utvalget", "rehabilitering av brua", "er til stede hver dag"),
)
MEMBERS_COUNTED = Pattern(
    name="members_counted",
    expression=r"\A\s*(?:(?:det\s+var\s+)?(?:då|da)?\s*\d{1,3}\s+(?:av\s+\d{1,3}\s+)?(?:røysteføre|stemmeberettigede|(?:medlem(?:m?er)?|representant(?:er|ar)?)\s+(?:er\s+|var\s+)?(?:til\s?stede?s?|til\s+stades|møtte|voterte|behandlet|handsama|deltok|røysta|med\s+(?:stemme|røyste)rett)))\b",
    words=(*(f"{digit} " for digit in range(10)),),
    examples=("26 røysteføre.", "10 medlemmer behandlet saken.", "34 av 35 representanter til stede."),
    counter_examples=("10 medlemmer velges til rådet.", "26 plasser i barnehagen", "3 representanter fra hvert parti"),
)


def tells_attendance(line: str, sentence: str) -> bool:
    """Whether the sentence that begins the line tells who may vote or is there (`Kari Nes (Ap) ble kjent inhabil`)."""
    if MEMBERS_COUNTED.match(line) is not None:
        return True
    return MEMBER_NAMED.match(line) is not None and TELLS_ATTENDANCE.search(sentence) is not None


ATTACHMENTS = Pattern(
    name="attachments",
    expression=r"\A\s*vedlegg(?:et|ene)?\s*(?:\d{1,2}\s*)?:",
    words=("vedlegg",),
    examples=("Vedlegg: Notat om planen", "Vedlegg 2:"),
    counter_examples=("Vedlegget tas til etterretning.", "Se vedlegg: Notat"),
)


PARTY_SHARE = Pattern(
    name="party_share",
    expression=r"\A\s*(?-i:\p{Lu})[\p{L}\s.-]{0,40}\s*\(\d{1,2}/\d{1,2}\)\s*\Z",
    words=("/",),
    examples=("Høgre (1/1)", "Arbeiderpartiet (2/3)"),
    counter_examples=("Sak (12/24) Ny skole", "Kari Nes (Ap)"),
)


SENTENCE_START = Pattern(
    name="sentence_start",
    # The mark first, then what stands before it.
    expression=r"""[.!?](?:(?<!\b(?-i:\p{Lu}).)|(?<=\b(?:modell|alternativ|forslag|variant|bokstav|trasé)\s(?-i:\p{Lu}).))
        (?<!\b(?:pkt|nr|repr?|pva).)["'»”]?\s+(?=(?-i:\p{Lu}\p{L})|=\s+(?:ble|blei|vart)\b)""",
    examples=(
        "Saken ble drøftet. Kari Nes (Ap) foreslo",
        "gå inn for modell C. Forslaget ble trukket",
        "2.000,-. = ble",
        'bygger vei." Forslaget falt',
    ),
    counter_examples=("Ola K. Lid", "til pkt. Nei"),
)


SECTION_OF_LAW = Pattern(
    name="section_of_law",
    expression=r"\A\s*§\s?\d{1,3}\b",
    words=("§",),
    examples=("§ 3 Votering", "§ 2. Virkeområde"),
    counter_examples=("Etter § 3 i loven", "Punkt 3"),
)


POINT_OPENING = Pattern(
    name="point_opening",
    expression=r"\A(?:pkt|punkt)\b",
    examples=("pkt. 1: tiltres enstemmig", "punkt 2 falt"),
    counter_examples=("til punkt 2",),
)


NUMBERED_RECOMMENDATION = AnchoredPattern(
    name="numbered_recommendation",
    expression=r"\A\s*(?<number>\d)\s?[.)]\s*(?:\p{L}+s?\s+)?(?:innstilling|tilråding|forslag\s+til\s+vedtak)\p{L}*\s*:?\s*\Z",
    words=("innstilling", "tilråding", "forslag til"),
    examples=("1) Innstilling:", "1) Formannskapets innstilling:"),
    counter_examples=("Innstilling:", "1) Innstillingen sendes tilbake."),
)


SET_AGAINST_WHAT_FOLLOWS = Pattern(
    name="set_against_what_follows",
    expression=r"\A\s*(?:dette|forslaget|innstillingen)\s+(?:ble|blei|vart)\s+(?:satt|sett)\s+opp\s+mot\s*:?\s*\Z",
    words=("opp mot",),
    examples=("Dette ble satt opp mot:", "Dette vart sett opp mot"),
    counter_examples=("Forslaget ble satt opp mot innstillingen.",),
)


# All that is told of an agenda or of minutes.
APPROVED_ALONE = Pattern(
    name="approved_in_a_word",
    expression=r"\A\s*(?:enst(?:emmig|\.)\s+|samrøystes\s+)?(?:godkjen(?:t|de?|te|ne)|tatt\s+til\s+\p{L}+|teke\s+til\s+\p{L}+|utsatt|utsett|referert|orientert)\s*\.\s*\Z",
    words=("godkj", "til ", "utsatt", "utsett", "referert", "orientert"),
    examples=("Godkjent.", "Tatt til etterretning.", "Samrøystes godkjend.", "Utsatt."),
    counter_examples=("Godkjent", "Godkjent av styret.", "Innkallingen godkjent."),
)


POINT_NUMBER = Pattern(
    name="point_number",
    expression=r"\A\s*(?:(?:pkt\.?|punkt)\s*)?(?:\d{1,2}|[a-zæøå])\s?[.):](?=\s|\Z)\s*",
    examples=("1. Brygga males rød.", "2)", "a) Moloen ryddes", "Pkt. 3: Havna stenges"),
    counter_examples=("1.5 millioner", "Brygga", "12/19"),
)


@lru_cache(maxsize=MOST_KEPT)
def sentence_starts(text: str) -> tuple[int, ...]:
    """The places in a line at which a sentence may begin, its own start first."""
    return (0, *(match.end() for match in SENTENCE_START.finditer(text)))


@lru_cache(maxsize=MOST_KEPT)
def tells_result(text: str) -> bool:
    """Whether a line or sentence tells the result of a vote."""
    return VOTE_RESULT.search(text) is not None
