"""The frames of a vote sentence, built from named parts: lead-in, motion, copula, adverbs, verb, the rest."""

from __future__ import annotations

from patterns.beginnings import AnchoredPattern
from patterns.numbers import NUMBER
from patterns.pattern import Pattern
from patterns.votes.outcome import FINITE, PARTICIPLE, REFERRED_PARTICIPLE
from patterns.votes.tally_forms import EXCEPT
from patterns.votes.words import (
    ADVERB,
    COPULA,
    MOTION_NOUN,
    NEGATION,
    PART_OF_MOTION_NOUN,
    SOME_NUMBER,
    UNANIMOUS,
    UNIT,
    VOTED,
)

_LEAD = (
    r"(?:(?:ved|i|etter|under|gjennom|gjennom|til\s+slutt|tilslutt|deretter|dermed|så|da|heretter|med\s+dette|som\s+følge|derved|følgelig|slik"
    r"|for\s+øvrig|ellers|elles|samlet|samla|avslutningsvis|endelig|først|til\s+sist|videre|vidare|det(?=\s+(?:ble|blei|blir|vart|vert|var|er|har|fikk|fekk)\b))\b"
    rf"|(?:med|mot)\s+{SOME_NUMBER}|(?:med|mot)\s+(?:stemmene|røystene)\s+(?:til|fra|frå)|av\s+(?:de\s+)?{NUMBER}\s+(?:avgitte|avgjevne)\s+(?:stemmer|røyster)|med\s+(?:\S+\s+){{0,2}}?(?=dobb?el|\S*dobb?el)|{UNANIMOUS})"
)
_VIA = r"(?:etter|under|i|ved|over|med|mot|imot|for)\s+[^:;]{1,160}?"
# Only what is sent on is so told of without a vote on its substance.
_WITHOUT_VOTE = (
    r"(?:og\s+)?(?:uten|utan)\s+(?:\p{L}+\s+)??(?:realitet|\p{L}*(?:votering|avstem|røysting|behandling|handsaming)|debatt|ordskift)\p{L}*"
    r"(?=,?\s+(?:oversend|send))"
)
# It is looked for behind every blank, as is the verb: by the first letters most words are passed over at once.
_ADVERB = rf"(?=e[nitl]|s[aå]|d[eai]|f[øo]|i[km]|li|ti|ve|me|og|òg|al|kn|pu|he)(?:{ADVERB}|{NEGATION})"
_MIDDLE = rf"(?:(?:{_ADVERB}|{_WITHOUT_VOTE}|{_VIA})\s+,?)*?"
# Behind a motion only what cannot belong to its name, as "innstillingen med endringer", "punkt 3 i innstillingen".
_VIA_APART = (
    r"(?:(?:etter|under|ved)\s+(?:\p{L}+\s+)?(?:\p{L}*votering|avstem|av?røysting|røysting|debatt|ordskift|diskusjon|drøft|behandling"
    r"|handsaming|loddtrek)[^:;]{0,160}?"
    rf"|(?:med|i?mot|for)\s+(?:{SOME_NUMBER}|stemmene|røystene|\p{{L}}+(?:\s+\p{{L}}+)?\s+dobb?elt|dobb?elt)[^:;]{{0,160}}?"
    r"|i\s+møtet)"
)
_MIDDLE_APART = rf"(?:(?:{_ADVERB}|{_WITHOUT_VOTE}|{_VIA_APART})\s+,?)*?"
_TIGHT_MIDDLE = rf"(?:{_ADVERB}\s+)*"
# "med vedtatte endringer", "allerede vedtatte": what was adopted before belongs to the motion's name.
_NO_ATTRIBUTE = r"(?<!\b(?:med|allerede|tidligere|nylig|av|siste|allereie|tidlegare|den|de|dei|det)\s+)"
_FOLLOW = (
    rf"(?=\s*(?:$|[.,;:()!=–-]|m[/.]|{SOME_NUMBER}|(?:med|mot|mott|imot|etter|i|ved|uten|utan|som|av|og|men|mens|medan|da|for|fra|frå|før|til|dermed|deretter|derimot|også|òg|likevel|slik|på|fordi|ettersom|idet|oversendt|oversend|innarbeidet|innarbeida|strøket|stroke|endret|endra|fremmet|fremja|lagt|sendt|sende|utsatt|utsett|overført|overfor|tatt|"
    rf"under|utan|punktvis|samlet|så)\b|{UNANIMOUS}))"
)
_DONE = (
    r"(?=ve|in|t[iaer]|go|bi|a[nv]|s[te]|o[pv]|rø|vo|f[oar]|ne|ut)"
    rf"{_NO_ATTRIBUTE}{PARTICIPLE}(?(referred)|{_FOLLOW})"
)
_SET = r"(?:satt|sett|stilt|sat|satte|voter[te]{1,2}|votert)\s+(?:opp\s+)?(?:i\s?)?mot\b"

ANNOUNCES_ALTERNATIVES = Pattern(
    name="alternative_pair",
    expression=r"\b(?:votering|avstemm?n?ing|avrøysting|røysting|votert|røysta|stemt)\s+(?:ble\s+|vart\s+)?(?:alternativt\s+)?mellom\s+(?P<pair>.+?)\s*,?\s*$",
    examples=("Ved alternativ votering mellom innstillingen og Lies forslag,", "ved alternativ røysting mellom A og B"),
    counter_examples=("Ved votering", "avtalen mellom kommunene"),
    words=("mellom",),
)
INVERTED = AnchoredPattern(
    name="vote_inverted",
    expression=rf"^(?P<lead>{_LEAD}.*?)\s*,?\s*\b{COPULA}\s+(?P<motion>(?!(?:(?:{ADVERB}|{NEGATION})\s+)+\S+\s*(?:$|[.,;]))\S.*?)\s*,?\s+(?P<middle>{_MIDDLE_APART}){_DONE}(?P<rest>.*)$",
    examples=(
        "Ved votering ble rådmannens innstilling enstemmig vedtatt.",
        "Dermed ble innstillingen vedtatt, med leders dobbeltstemme.",
        "Ved alternativ votering mellom innstillinga og framlegget vart framlegget vedteke med 9 mot 4 røyster.",
    ),
    counter_examples=("Rådmannens innstilling ble enstemmig vedtatt.", "Ved votering fikk forslaget 3 stemmer."),
)
INVERTED_FINITE = AnchoredPattern(
    name="vote_inverted_finite",
    expression=rf"""^(?P<lead>{_LEAD}.*?)\s*,?\s+(?:(?P<got>fikk|fekk)\s+(?P<motion>\S.*?)\s+(?=(?:bare\s+|kun\s+)?{SOME_NUMBER}\s*{UNIT}|stemmene\s|røystene\s)
        |{FINITE}\s+(?P<motion>\S.*?)(?=\s*(?:$|\.\s*$|;|,(?!\s*\d|\s*(?-i:\p{{Lu}}[\p{{L}}.]{{0,3}})\b)|\s(?:med|mot|imot)\s+{SOME_NUMBER}|\s{UNANIMOUS}|\smot\s+(?:stemmene|røystene)|\s(?:med|ved|etter)\s+(?:\S+\s+){{0,3}}?dobb?el)))(?P<rest>.*)$""",
    examples=("Ved prøvevotering fikk Moens forslag 10 stemmer.", "Ved votering falt forslaget mot 3 stemmer"),
    counter_examples=("Moens forslag fikk 10 stemmer.", "Ved votering ble forslaget vedtatt."),
)
PASSIVE = Pattern(
    name="vote_passive",
    expression=rf"^(?P<motion>\S.*?)\s*[,=–-]?\s*\b{COPULA}\s+(?P<middle>{_MIDDLE}){_DONE}(?P<rest>.*)$",
    examples=(
        "Innstillingen ble enstemmig vedtatt.",
        "Framlegget vart ikkje vedteke.",
        "Forslag fra N. N. (SP) = ble vedtatt mot 1 stemme.",
    ),
    counter_examples=("Kommunestyret vedtar planen.", "Forslaget falt."),
)
ACTIVE_RESULT = Pattern(
    name="vote_finite",
    expression=rf"^(?P<motion>\S.*?)\s*[:,–-]?\s+(?P<middle>{_TIGHT_MIDDLE})\b{FINITE}{_FOLLOW}(?P<rest>.*)$",
    examples=(
        "Forslaget fra ordføreren tiltres enstemmig.",
        "Kokkens forslag falt mot tre stemmer",
        "Forslaget fekk fleirtal.",
    ),
    counter_examples=("Innstillingen ble vedtatt.", "Fallet var stort."),
)
GOT_VOTES = Pattern(
    name="vote_got",
    expression=rf"^(?!av\s+{NUMBER}\s)(?!.*\b(?:falt|fall|tiltres|vedtatt|vedteken?|bifalt|tiltrådt|tiltredt|til\s+følgj?e|forkastet|forkasta|nedstemt|avvist)\s*,?\s+(?:da|fordi|ettersom|idet|med|mot)\s(?!(?:\S+\s+){{0,2}}?\S*dobb|disse\b|desse\b))(?P<motion>\S.*?)\s+(?:fikk|fekk|oppnådde|får)\s+(?P<rest>(?:bare\s+|kun\s+|henholdsvis\s+)?(?:{SOME_NUMBER}\s*{UNIT}|{SOME_NUMBER}\s+(?:for|mot)\b|stemmene|røystene|ingen\s+stemmer|støtten?\s+(?:fra|frå|av)\s).*)$",
    examples=(
        "Moens forslag fikk 13 stemmer (5MDG) og falt.",
        "Framlegget fekk tre røyster",
        "Forslaget fikk stemmene til V og falt",
        "Lies forslag fikk støtte fra V (2 stemmer) og falt",
    ),
    counter_examples=("Moen fikk ordet.", "Forslaget falt."),
)
NO_COPULA = Pattern(
    name="vote_without_copula",
    expression=rf"^(?P<motion>\S.*?(?=[\s,:=–-])(?:\s+(?:for\s+øvrig|elles))?)\s*[,:=–-]?\s+(?:[-–=]\s+)?(?P<middle>{_TIGHT_MIDDLE}){_DONE}(?P<rest>.*)$",
    core=rf"\s{_DONE}",
    examples=(
        "Forslag til vedtak enstemmig vedtatt",
        "Innstillinga med endringar - samrøystes vedteken",
        "Forslag fra N. N.: Enstemmig vedtatt.",
    ),
    counter_examples=("Kommunestyret vedtar planen.", "Vedtatt mot 2 stemmer."),
)
RESULT_ONLY = AnchoredPattern(
    name="vote_result_only",
    expression=rf"""^(?P<middle>{_TIGHT_MIDDLE}(?:{COPULA}\s+{_TIGHT_MIDDLE})?)(?:{_DONE}|{FINITE}{_FOLLOW})(?P<rest>.*)$""",
    examples=(
        "Enstemmig vedtatt.",
        "ble dermed vedtatt med 7 mot 4 stemmer",
        "Vedtatt mot 1 stemme (FrP).",
        "Samrøystes godkjent.",
        "Falt",
        "Vedteke",
    ),
    counter_examples=("Vedtatte planer følges.", "Innstillingen falt."),
)
UNANIMOUS_ONLY = Pattern(
    name="vote_unanimous_only",
    expression=rf"""^(?:(?P<motion>\S.{{0,160}}?)\s*(?:[:,–-]\s+|\s{COPULA}\s+)|(?:\S+\s+){{1,3}}?(?:følgende|følgjande|slikt?|dette)\s+|(?P<motion>\S+(?:\s+\S+){{0,4}}?)(?<!\b(?:et|eit|en|fra|frå))\s+)?{UNANIMOUS}\s*(?:vedtak|vedtatt|tilråding|tilrådning|innstilling|tilrådd|som\s+\p{{L}}+)?\s*(?P<rest>{SOME_NUMBER}\s*{UNIT})?\s*(?:\.|(?<=vedtak)\s*:)?\s*$""",
    examples=(
        "Enstemmig",
        "Samrøystes vedtak.",
        "Vedtaket var samrøystes.",
        "Vedtak enstemmig 39 stemmer.",
        "Rådet fattet følgende enstemmige vedtak:",
    ),
    counter_examples=("enstemmig om at planen", "Innstillingen falt"),
)
BARE_NUMBER = Pattern(
    name="vote_bare_number",
    expression=rf"^(?P<motion>(?!.*\b{COPULA}\s)(?=.*?{PART_OF_MOTION_NOUN})\S.*?)\s*[:,=–-]?\s+(?<!\b(?:i?mot|med|fikk|fekk|og|stemte|røysta)\s+)(?:for\s+(?=\d+\s*,?\s*(?:og\s+)?i?mot))?{SOME_NUMBER}\s*(?:{UNIT}|(?:mot|for)\b|,?\s*(?:og\s+)?i?mot\s)(?P<rest>.*)$",
    examples=("Forslag fra N N (GDL): 6 stemmer", "Tilleggsforslaget fra N N 3 stemmer"),
    counter_examples=("6 stemmer", "Kari Nes fikk ordet"),
)
UNANIMOUS_FOR = Pattern(
    name="vote_unanimous_for",
    expression=rf"^{UNANIMOUS}\s*,?\s+(?:for|som)\s+(?P<motion>(?=[^.;]*?{PART_OF_MOTION_NOUN})[^.;:,]{{3,80}}?)\s*\.?$",
    examples=("Enstemmig for innstillingen.", "Samrøystes, som tilrådinga"),
    counter_examples=("Enstemmig for å selge tomta", "Enstemmig vedtatt som innstilt"),
)
NEGATED = Pattern(
    name="result_negated",
    expression=rf"\b{NEGATION}\b",
    examples=("ikke", "dermed ikkje"),
    counter_examples=("enstemmig",),
)
VOTERING = Pattern(
    name="votering_named",
    expression=r"(?:vote?ring|avstem|røysting)",
    examples=("Ved votering", "etter avrøysting"),
    counter_examples=("Etter debatt",),
)
CASTING_FIRST = Pattern(
    name="vote_casting_first",
    expression=r"""^(?:det\s+(?:ble|blei|vart|var)\s+[^,.;]{3,40},?\s*\(?\d{1,2}\s?[-–]\s?\d{1,2}\)?\s*,?\s+og\s+)?
        [^,.;]*?(?:dobb?elt?(?:stemm|røyst)\w*
        |\b(?:ordfør|lede?r|leia?r|møtele)\w*\s+avgjorde\b|(?:stemme|røyst)\w*\s+(?:ble|er|var|vart|blei)\s+(?:avgj\w+|utslags\w+)
        |(?:stemme|røyst)\w*\s+avgj\w+)[^,.;]*?(?:\s+gjorde\s+(?:at|slik\s+at)\s+|(?<=\bavgjorde\s[^,.;]*\bdobb?elt?(?:stemm|røyst)\w*)\s+at\s+|[,;–-]\s*(?:og\s+|slik\s+at\s+|så\s+)?|\s+og\s+|\s+slik\s+at\s+)(?P<rest>\S.*)$""",
    examples=(
        "Lederens dobbelstemme avgjorde, forslaget tiltres.",
        "Leiarens røyst vart avgjerande og framlegget fall.",
        "Ordføreren avgjorde med sin dobbeltstemme at forslaget falt.",
    ),
    counter_examples=(
        "Forslaget ble vedtatt med leders dobbeltstemme.",
        "Lederens dobbeltstemme avgjorde.",
        "Ordføreren avgjorde rekkefølgen.",
        "Reglementet sier om leders dobbeltstemme at den brukes ved likhet.",
    ),
    words=("dobb", "avgj", "utslags"),
)
_BODY = r"(?P<body>(?:et|eit|ett)?\s*(?:\p{L}+\s+){0,4}?\p{L}{3,})"
_DECIDED = (
    r"(?:stemte|røysta|fattet|fatta|gjorde|vedtok|vedtek|vedtar|godkjente|godkjende|tiltrådte|bifalt|støtt(?:et|[ea]r?)|sluttet\s+seg|slutta\s+seg|slutter\s+seg|sluttar\s+seg|stilte\s+seg|gikk\s+inn|gjekk\s+inn"
    r"|innstiller|innstilte|tilrådde|tilrår|anbefaler|anbefalte|rår|rådde)"
)
ACTIVE_BODY = Pattern(
    name="vote_active_body",
    expression=rf"""^(?:(?P<lead>(?:ved|etter|under)\b[^,.]{{1,80}}?)\s*,?\s+{_DECIDED}\s+{_BODY}\s+(?:{UNANIMOUS})
          |(?:et|eit|ett)\s+{UNANIMOUS}\s+{_BODY}\s+{_DECIDED}
          |{_BODY}(?<!\s(?:ble|blei|vart|er|var|har))\s+{_DECIDED}\s+(?:seg\s+)?(?:{UNANIMOUS})
          |{_BODY}\s+(?:gikk|gjekk|går)\s+(?:{UNANIMOUS})\s+inn(?=\s+for\s)
          |{_BODY}\s+(?:ga|gav|gir|gjev)\s+(?:{UNANIMOUS})\s+(?:sin\s+|si\s+)?(?:tilslutning|tilslutnad|støtte)(?=\s+til\s)
          |{_BODY}(?<!\s(?:ble|blei|vart|er|var|har))\s+(?:vedtok|godkjente|godkjende|tiltrådte|støttet|støtta|(?:sluttet|slutta|slutter|sluttar)\s+seg\s+til)\s+(?P<object>[^,.;:]{{2,90}}?)\s+{UNANIMOUS}(?=\.?$)
          )(?:\s+(?:til|bak|for|å|på\s+at|på|at|om\s+å|\p{{L}}+(?:styret|tinget|skapet|utvalet|utvalget|rådet)\s+(?:om\s+)?å\s+(?:gjere|gjøre|fatte)|følgende(?:\s+\w+)?|følgjande(?:\s+\w+)?|slikt?\s+vedtak)\b)*\s*:?\s*(?P<motion>.*?)\s*\.?$""",
    examples=(
        "Et enstemmig fylkesting vedtok budsjettet.",
        "Etter debatt vedtok heradsstyret samrøystes å byggje skulen.",
        "Ved votering innstiller formannskapet enstemmig på at kommunestyret vedtar planen.",
        "Utvalget sluttet seg enstemmig til innstillingen.",
        "Rådet gikk enstemmig inn for innstillingen.",
        "Rådet ga enstemmig sin tilslutning til planen.",
    ),
    counter_examples=("Kommunestyret vedtar planen.", "Innstillingen ble enstemmig vedtatt."),
    words=("enst", "røystes", "øystes", "einst"),
)
_DECIDED_NOW = (
    r"(?:vedtok|fattet|fatta|gjorde|ble\s+enige?\s+om|vart\s+samde\s+om|vart\s+einige?\s+om|godkjente"
    r"|godkjende|tiltrådte|innstiller|innstilte|tilrår|tilrådde|anbefaler|anbefalte"
    r"|(?:sluttet|slutta|slutter|sluttar)\s+seg\s+til|støttet|støtta)"
)
BODY_DECIDES = Pattern(
    name="vote_body_decides",
    expression=rf"""^(?P<rest>(?:med|mot)\s+{SOME_NUMBER}[^,;]*?)\s*,?\s+{_DECIDED_NOW}\s+\p{{L}}+\s+(?P<motion>(?!vedtak\b)(?=[^.]*?{PART_OF_MOTION_NOUN})[^.,;:]{{3,90}}?)\s*\.?$
      |^(?P<at_once>)(?P<rest>(?:med|mot)\s+{SOME_NUMBER}.*?)\s*,?\s+{_DECIDED_NOW}\s+\p{{L}}+\s+(?:å|at|følgende|følgjande)\s*:?\s+(?P<motion>\S.*?)\s*[.:]?$
      |^(?P<at_once>)(?P<rest>(?:med|mot)\s+{SOME_NUMBER}.*?)\s*,?\s+{_DECIDED_NOW}\s+\p{{L}}+\s+(?P<motion>(?:følgende|følgjande|fylgjande|slikt?)\s+\p{{L}}+)\s*:?\s*$
      |^{_BODY}\s+{_DECIDED_NOW}\s+(?:
          (?P<at_once>)(?P<rest>(?:med|mot)\s+{SOME_NUMBER}.*?)\s*(?:(?:til\s+\p{{L}}+\s+)?(?:om\s+)?\bå\b|\bat\b|,|:|(?=\b(?:følgende|følgjande|slikt?)\b))\s*(?P<motion>.*?)\s*[:.]?$
        | (?P<motion>(?!vedtak\s)[^,.;:]{{2,90}}?)\s+(?P<rest>(?:med|mot)\s+{SOME_NUMBER}\s*(?:{UNIT}|mot\b).*)$
        | (?P<motion>(?:følgende|følgjande|fylgjande|slikt?)\s+\p{{L}}+)\s*,?\s*(?P<rest>(?:med
        |mot)\s+{SOME_NUMBER}\s*.*)$)""",
    examples=(
        "Eldrerådet ble enig om følgende vedtak, mot en stemme (N N):",
        "Kommunestyret vedtok med 15 mot 10 stemmer å selge tomta.",
        "Formannskapet fattet følgende vedtak mot 2 stemmer:",
    ),
    counter_examples=(
        "Formannskapet fattet vedtak mot 1 stemme om at kommunen overtar.",
        "Innstillingen ble vedtatt mot 1 stemme.",
    ),
    words=(
        "vedtok",
        "fattet",
        "fatta",
        "gjorde",
        "enig",
        "samde",
        "einig",
        "godkjen",
        "tiltr",
        "innstil",
        "tilrå",
        "anbefal",
        "slutt",
        "støtt",
    ),
)
WITHDRAWS = Pattern(
    name="vote_withdraws",
    expression=r"""^(?:(?:han|hun|ho|hen|de|dei)|\p{Lu}.{0,80}?)\s+(?:trakk|trekte|drog|trekker|frafalt|trekk)\s+(?:(?:deretter|så|dermed|også|derfor|difor|da|då|sidan|siden|seinare|senere)\s+)*(?:(?:tilbake|attende)\s+)?
        (?P<motion>(?:(?!(?:fram|frem|opp|inn|ut|han|hun|ho)\b)\p{L}+\s+){0,4}?\w*(?:forslag|framlegg|\bsaken?\b|\bsaka\b)\w*(?:\s+(?:nr\.?\s+)?\d+)?(?:\s+(?:sitt|sine))?(?:\s+(?:til(?!\s+fordel)|om|på(?!\s+(?:grunn|vegner?\s))|(?:fra|frå|av)(?=\s+(?-i:\p{Lu}|formannskap|utval|rådmann)))\s+(?:(?!tilbake|attende|\s(?:til\s+fordel|på\s+grunn|etter|før|under)\s)[^.,])+?)?)(?:\s+(?:tilbake|attende))?
        (?:\s+på\s+vegner?\s+(?:av\s+)?[^.,]+?)?
        (?:\s+(?:etter|før|under|til\s+fordel\s+for|til\s+fordel|på\s+grunn|som\s+følge)\s+[^.]*)?\s*\.?$""",
    examples=(
        "Kari Nes (H) trakk sitt forslag.",
        "Nes trekte framlegget attende.",
        "Nes trakk forslaget fra SV og R før voteringen.",
        "Nes trakk forslaget på vegne av SV.",
        "Kommunedirektøren trakk saken.",
    ),
    counter_examples=(
        "Forslaget ble trukket.",
        "Nes la fram et forslag.",
        "Nes trakk fram et forslag fra Lie.",
        "Nes trakk fram saken.",
    ),
    words=("trakk", "trekt", "drog", "trekk", "frafalt"),
)
WITHDRAWS_IT = Pattern(
    name="vote_withdraws_it",
    expression=r"""^(?:\S.*?(?:forslag|framlegg|fremlegg).*?[\s,]|[\s,]*)(?:men|og)\s+(?:(?:han|hun|ho|hen|de|dei)\s+)?(?:trakk|trekte|drog|trekker|frafalt)\s+(?:(?:deretter|så|dermed|senere|seinare)\s+)*
        (?P<motion>(?:det|dette|den|dei?|disse|desse|(?:sitt\s+|sine\s+)?(?:forslag|framlegg|fremlegg)\w*(?:\s+(?:sitt|sine))?))(?:\s+(?:tilbake|attende|igjen))?
        (?:\s+(?:etter|før|under|da|då|til\s+fordel|på\s+grunn|som\s+følge|i\s+møtet)\b[^.]*)?\s*\.?$""",
    examples=(
        "Kari Nes (H) tok opp igjen forslaget sitt, men frafalt det før voteringen.",
        # What is left of a sentence whose first clause is the proposal itself.
        ", men trakk forslaget.",
    ),
    counter_examples=("Kari Nes (H) trakk sitt forslag.", "Lie fremmet forslag og trakk fram tre grunner."),
    words=("trakk", "trekte", "drog", "trekker", "frafalt"),
)
DECIDED_TO = Pattern(
    name="vote_decided_to",
    expression=rf"""^(?:(?:det\s+)?{COPULA}\s+(?:det\s+)?)?(?=.*?{UNANIMOUS}\s)(?:(?:{ADVERB})\s+)*(?:vedtatt|vedteke|vedtok|vedtak\s+om)\s+(?:{UNANIMOUS}\s+)?(?P<motion>(?:å|at)\s+\S.*?)\s*\.?$""",
    examples=("Enst. vedtatt å utsette saken.", "Det vart samrøystes vedteke å utsetje saka."),
    counter_examples=("Enstemmig vedtatt.", "Vedtatt å utsette saken."),
    words=("vedt",),
)
PUT_OFF = Pattern(
    name="decided_to_put_off",
    expression=r"\A\s*(?:å\s+utset\p{L}*|at\s+sak\p{L}*\s+(?:(?:blir|vert)\s+)?(?:utset\p{L}*|utsatt)|utsatt|utsett)\b",
    examples=("å utsette saken", " utsatt."),
    counter_examples=("å selge tomta",),
)
# What is sent on without a vote on its substance; `vedtatt oversendt Stortinget` adopts what is sent.
SENT_ON = Pattern(
    name="decided_to_send_on",
    expression=rf"\A\s*(?:{UNANIMOUS}\s+)?{REFERRED_PARTICIPLE}[^.;]*?\s(?:uten|utan)\s+(?:realitet|votering|røysting|avrøysting|avstem|(?:videre|vidare)\s|behandling|handsaming)",
    examples=(
        " oversendt rådmannen uten realitetsbehandling.",
        " samrøystes oversend utvalet utan realitetsrøysting",
        " sendt tilbake uten votering",
    ),
    counter_examples=(
        " oversendt Stortinget.",
        " og oversendt rådmannen uten realitetsvotering",
        " å oversende uttalelsen",
    ),
    words=("send",),
)
_EACH = (
    r"(?:for|til|på)\s+(?:hver(?:t|andre)?|kvar(?:t)?|begge)"
    r"(?:\s+av\s+(?:dei|dem|\p{L}*(?:forslagene|forslaga|framlegga|framlegg[ae]ne|alternativ[ae]ne?)))?"
)
BOTH_GOT = Pattern(
    name="vote_both_got",
    expression=rf"""^(?:\S.*?\b(?:votering|avstemm?n?ing|av?røysting|røysting)\s+mellom\s+(?P<pair>\S.+?)\s*,?\s+
          (?:(?:fikk|fekk)\s+(?:begge|de|dei)\s+(?:to\s+)?(?:like\s+mange\s+stemmer\s*,\s*)?(?P<count>{NUMBER})(?:\s*{UNIT})?(?:\s+hver|\s+kvar)?
            |(?:ble|blei|vart)\s+det\s+(?:avgitt\s+|gjeve\s+)?(?P<count>{NUMBER})\s*{UNIT}\s+{_EACH})
        |det\s+(?:ble|blei|vart)\s+(?:avgitt\s+|gjeve\s+)?(?P<count>{NUMBER})\s*{UNIT}\s+{_EACH}
        |begge(?:\s+\p{{L}}*(?:forslag(?:ene|a)?|framlegg(?:a)?))?\s+(?:fikk|fekk)\s+(?P<count>{NUMBER})\s*{UNIT}(?:\s+hver|\s+kvar)?
        )\s*\.?$""",
    examples=(
        "Ved alternativ votering mellom innstillingen og Lies forslag fikk begge 21 stemmer.",
        "Ved alternativ røysting mellom utkastet og framlegget frå Li vart det 3 røyster for kvart.",
        "Det ble avgitt 6 stemmer for hvert av forslagene.",
        "Begge framlegg fekk 5 røyster.",
    ),
    counter_examples=(
        "Ved votering mellom innstillingen og Lies forslag fikk innstillingen 21 stemmer.",
        "Det ble 3 stemmer for forslaget.",
        "Begge fikk ordet to ganger.",
        "Begge fikk 5 stemmer i valget av leder.",
    ),
    words=("begge", "de ", "dei ", "hver", "kvar"),
)
PAIR_COUNTED = Pattern(
    name="vote_pair_counted",
    expression=rf"""^(?:(?:ved|i|etter|under)\s+)?\S.*?\b(?:votering|avstemm?n?ing|av?røysting|røysting)\s+mellom\s+(?P<pair>\S.+?)\s*,?\s+(?:ble|blei|vart|var)\s+det\s+
        (?:(?:likt|stemmelikhet|stemmelikskap|røystelikskap|like\s+stemmetall),?\s*)?
        (?P<open>\()?(?P<number>{NUMBER})\s*(?:{UNIT}\s*)?(?:i?mot|[-–])\s*(?P<number>{NUMBER})\s*(?:{UNIT})?(?(open)\))\s*\.?\s*$""",
    examples=(
        "Ved alternativ votering mellom innstillingen og Lies forslag, ble det 9 mot 9 stemmer.",
        "Ved votering mellom innstillingen og Lies forslag ble det stemmelikhet (5-5).",
    ),
    counter_examples=("Ved votering mellom innstillingen og Lies forslag ble innstillingen vedtatt.",),
    words=("mellom",),
)
NOT_VOTED_SINCE = Pattern(
    name="vote_not_voted_since",
    expression=rf"""^(?:det\s+{COPULA}\s+(?:ikke|ikkje)\s+(?:votert|stemt|røysta)\s+over|\S[^,;:]*?\s{COPULA}\s+(?:ikke|ikkje)\s+(?:tatt\s+opp\s+til\s+votering|votert\s+over))\b[^;:]*?
        \s(?:da|då|fordi|ettersom|siden|sidan)\s+(?P<rest>\S.*)$""",
    examples=("Det ble ikke votert over innstillingen da utsettelsesforslaget ble vedtatt enstemmig.",),
    counter_examples=("Det ble ikke votert over saken.", "Innstillingen ble ikke vedtatt da den falt med 3 stemmer."),
    words=("ikke", "ikkje"),
)
ONE_ANOTHER = Pattern(
    name="vote_one_another",
    expression=r"\b(?:hverandre|kvarandre|einannan)\b",
    examples=("hverandre",),
    counter_examples=("innstillingen",),
)
POINTS_COUNTED = Pattern(
    name="vote_points_counted",
    expression=rf"""^(?:pkt\.?|punkt)\s*\d+[a-z]?\s+(?:fikk|fekk)\s+{NUMBER}\s*{UNIT}(?:\s*\([^()]*\))?\s*(?:,(?:\s+(?:og|mens|medan))?|\s(?:og|mens|medan))\s+
        (?:(?:pkt\.?|punkt)\s*)?\d+[a-z]?\s+(?:fikk|fekk)?\s*{NUMBER}\b""",
    examples=("Punkt 1 fikk 15 stemmer og punkt 2 fikk 9 stemmer.",),
    counter_examples=("Punkt 1 fikk 15 stemmer og Lies forslag 9 stemmer.", "Punkt 1 fikk 15 stemmer"),
    words=("p",),
)
OPPOSED_LEAD = Pattern(
    name="vote_opposed_lead",
    expression=rf"^(?P<pair>(?=[^;:]{{0,90}}?{MOTION_NOUN}[^;:]{{0,60}}?\smot\s)(?:[^.;:]|(?<=\binnst)\.){{4,90}}?\s+mot\s+(?!{NUMBER}\s)(?=[^.;:]*?{PART_OF_MOTION_NOUN})[^.;:]{{4,90}}?)\s*:\s+(?P<result>\S.*)$",
    examples=(
        "Innstillingen mot Lies forslag: Innst. vedtatt m/17 mot 4 st.",
        "Utvalgets innst. mot Lies forslag: Innst. vedtatt.",
    ),
    counter_examples=("Lies forslag mot Bergs forslag.", "Innstillingen falt mot 3 stemmer: H"),
    words=(" mot ",),
)
YES_AND_NO = Pattern(
    name="vote_yes_and_no",
    expression=r"""^ja(?:[-–]?(?:stemmer|røyster))?\s*:?\s*(?P<yes>\d{1,3})\s*[.,;]?\s+(?:og\s+)?nei(?:[-–]?(?:stemmer|røyster))?\s*:?\s*(?P<no>\d{1,3})\s*(?:[.,;]\s+(?P<result>\S.*)|\.?\s*)$""",
    examples=("Ja-stemmer: 14. Nei-stemmer: 11. Forslaget er vedtatt.",),
    counter_examples=("Ja til skolen, nei til veien.",),
    words=("nei",),
)
UNANIMOUS_AS = AnchoredPattern(
    name="vote_unanimous_as",
    expression=rf"^{UNANIMOUS}\s+(?:vedtatt\s+|vedteke\s+|vedtak\s+)?(?:som|i\s+samsvar\s+med|i\s+tråd\s+med|etter)\s+(?P<motion>(?=.*?{PART_OF_MOTION_NOUN})[^.:]{{4,120}}?)\s*[.:]?$",
    examples=("Enstemmig som rådmannens forslag til vedtak.", "Samrøystes vedtak som tilrådinga frå rådmannen:"),
    counter_examples=("Enstemmig som innstilt", "Enstemmig vedtatt."),
)
AS_FAR_AS = Pattern(
    name="vote_unanimous_as_far_as",
    expression=rf"^vedtaket\s+{COPULA}\s+{UNANIMOUS}\s+(?:for\s+så\s+vidt\s+(?:som\s+)?(?:gjelder|gjeld)|når\s+det\s+(?:gjelder|gjeld)|hva\s+(?:gjelder|angår)|kva\s+gjeld|for)\s+(?P<motion>\S[^,;]*?)\s*\.?$",
    examples=("Vedtaket var enstemmig for så vidt gjelder retningslinjene § 4.",),
    counter_examples=("Vedtaket var enstemmig.",),
    words=("vedtaket",),
)
SIDES_COUNTED = Pattern(
    name="vote_sides_counted",
    expression=rf"""^(?:(?P<motion>(?=.*?{PART_OF_MOTION_NOUN})\S[^:]{{3,120}}?(?:\([^()]*\))?)\s*(?::|\s[-–]|,)\s+)?
        (?P<numbers>{NUMBER}\s*(?:{UNIT}|{VOTED})?\s*(?:for|i?\s?mot|ja|nei)\s*(?:,|\s[-–]|\bog|\bmens|\bmedan)\s*(?:og\s+)?{NUMBER}\s*(?:{UNIT}|{VOTED})?\s*(?:for|i?\s?mot|ja|nei)(?:\s*\([^()]*\))?
          |(?:ja|nei)\s*:?\s*\d{{1,3}}\s*,?\s+(?:og\s+)?(?:ja|nei)\s*:?\s*\d{{1,3}})
        (?:\s*,\s*(?:(?:ikke|ikkje)\s+(?:stemt|røysta|avgitt)|blank\w*)\s*:?\s*\d{{1,3}})?\s*\.?$""",
    examples=(
        "Forslaget fra FrP: 2 stemte for, 9 stemte mot.",
        "Innstillingen: 6 ja, 3 nei.",
        "Ja 6, Nei 3, Ikke stemt 0",
    ),
    counter_examples=("Innstillingen: 9 stemmer.", "Forslaget ble vedtatt med 6 stemmer for og 3 mot."),
    words=("for", "ja", "nei"),
    core=r"(?:for|mot|ja|nei)\s*(?:,|\s[-–]|og|mens|medan)|(?:ja|nei)\s*:?\s*\d",
)
AS_RECOMMENDED = Pattern(
    name="vote_as_recommended",
    expression=rf"^(?:vedtatt\s+|vedteke\s+)?som\s+(?:innstilt|foreslått|foreslege|tilrådd|(?P<motion>(?=[^.]*?{PART_OF_MOTION_NOUN})[^.,;:]{{3,100}}?))\s*(?:[,–-]\s*|\s)(?P<rest>(?:{UNANIMOUS}|(?:i?mot|med)\s+{SOME_NUMBER})(?!\p{{L}}).*)$",
    examples=("Som innstilt, enst.", "Som rådmannens innstilling, mot 2 stemmer."),
    counter_examples=("Som innstilt.", "Som forslaget viser, ble saken enstemmig vedtatt"),
    words=("som ",),
)
WITHDRAWS_INVERTED = Pattern(
    name="vote_withdraws_inverted",
    expression=r"""^(?:før|etter|under|deretter|så|dermed|til\s+slutt|i\s+møtet)\b[^.,]{0,60}?\s*,?\s*\b(?:trakk|trekte|drog|frafalt)\s+
        (?:(?:han|hun|ho|hen|de|dei|forslagsstiller\w*|forslagsstillar\w*)|(?-i:\p{Lu})(?:[^,.]|\.(?=\s?\p{Lu})){0,60}?)\s+(?:deretter\s+|så\s+|også\s+)?(?:(?:tilbake|attende)\s+)?
        (?P<motion>(?:sitt\s+|sine\s+)?\w*(?:forslag|framlegg)\w*(?:\s+(?:nr\.?\s+)?\d+)?(?:\s+(?:sitt|sine))?)(?:\s+(?:tilbake|attende))?
        (?:\s+(?:etter|før|under|til\s+fordel\s+for|til\s+fordel|på\s+grunn|som\s+følge)\s+[^.]*)?\s*\.?$""",
    examples=(
        "Før voteringen trakk han forslaget.",
        "Før avrøystinga trekte Kari Lie (H) framlegget sitt.",
        "I møtet trakk Lie sitt forslag til fordel for endringsforslaget.",
    ),
    counter_examples=("Før voteringen trakk han fram et forslag.", "Kari Nes (H) trakk sitt forslag."),
    words=("trakk", "trekte", "drog", "frafalt"),
)
SET_AGAINST = Pattern(
    name="vote_set_against",
    expression=rf"""^(?:(?P<lead>{_LEAD}.*?)\s*,?\s+{COPULA}\s+)?(?P<first>\S.*?)\s+(?:{COPULA}\s+)?(?:{ADVERB}\s+)?{_SET}\s+(?P<second>.+?)
        (?:\s*,?\s+(?:og|hvor|der|kor)\s+(?P<result>.*(?:{COPULA}|falt|fall|tiltres|fikk|fekk|vedtatt|vedteke).*)|\s*[.:]?\s*)$""",
    examples=(
        "Ved votering ble forslaget fra Nes satt opp mot innstillingen.",
        "Forslag 5, pkt. 2.1, ble satt opp mot rådets innstilling.",
    ),
    counter_examples=("Innstillingen ble vedtatt mot 3 stemmer.", "Ved votering ble forslaget vedtatt."),
    words=("satt", "sett", "stilt", "sat ", "voter"),
)
ONE_AGAINST_ANOTHER = Pattern(
    name="vote_one_against_another",
    expression=rf"^(?P<first>(?=[^.;]*?{MOTION_NOUN}[^.;]*\smot\s)[^.;:]{{4,90}}?)\s+mot\s+(?P<second>(?!{NUMBER}\s)(?=[^.;]*?{PART_OF_MOTION_NOUN})[^.;:]{{4,90}}?)\s*[.:]?$",
    examples=("Lies forslag mot Bergs forslag.", "framlegget frå Lie mot tilrådinga"),
    counter_examples=("Forslaget falt mot 3 stemmer for innstillingen", "vedtatt mot stemmene til Ap"),
    words=(" mot ",),
)
ANNOUNCES = Pattern(
    name="vote_announces",
    expression=r"""^(?:\p{L}+\s+){0,4}?(?:ble|blei|vart|blir|vert)\s+(?:det\s+)?(?:\p{L}+\s+){0,2}?
        (?:votert|stemt|røysta|voteres|røystast|(?:foretatt|foreteke|gjennomførd?t?|holdt|halde)\s+(?:\p{L}+\s+)?\p{L}*(?:votering|avstemm?n?ing|røysting))\s+(?:\p{L}+\s+){0,1}?over\s+(?P<motion>\S.*?)\s*[.:]?$""",
    examples=(
        "Det ble først votert over skatteøre.",
        "Til sist ble det votert over Nes sitt forslag.",
        "Det ble foretatt prøvevotering over Lies forslag.",
    ),
    counter_examples=("Det ble ikke votert.", "Innstillingen ble vedtatt."),
    words=("vote", "stem", "røyst"),
)
VOTED_COUNTED = Pattern(
    name="vote_voted_counted",
    expression=rf"""^(?:ved|i|under)\s+(?:\p{{L}}+\s+){{0,2}}?\p{{L}}*(?:votering|avstemm?n?ing|røysting)(?:en|a)?(?:\s+(?:over|om|for|av)\s+(?P<motion>\S[^;:]*?))?\s*,?\s+
        {VOTED}\s+(?P<first>{NUMBER})(?:\s*{UNIT})?\s*(?P<side>for|i?\s?mot)(?:\s+(?P<motion>(?!{NUMBER}\s)[^,;.:]{{4,90}}?))?(?:\s*,\s*(?:og\s+)?|\s+(?:og|mens|medan)\s+)
        (?P<second>{NUMBER}(?:\s*(?:{UNIT}|{VOTED}))?\s*(?:for|i?\s?mot)(?:\s*\([^()]*\))?)\s*\.?$""",
    examples=(
        "Ved prøvevotering over Lies forslag stemte 12 for og 15 mot.",
        "I prøverøystinga røysta 9 for framlegget frå Dal og 4 imot.",
    ),
    counter_examples=("Ved votering stemte 12 for innstillingen.", "Ved votering over Lies forslag stemte H for."),
    words=("stemte", "stemmte", "røyst", "stemde", "stemt"),
)
ANNOUNCES_ONE = Pattern(
    name="vote_announces_one",
    expression=rf"""^(?:\S+\s+){{1,4}}?(?:tok|la\s+fr[ae]m|sette\s+fram)\s+(?P<motion>\S.*?)\s+(?:opp\s+)?til\s+(?:votering|avstemm?n?ing|av?røysting|røysting)\s*[.:]?$
        |^(?P<motion>\S.*?)\s+{COPULA}\s+(?:deretter\s+|så\s+|først\s+)?(?:tatt|teke|lagt|satt|sett)\s+(?:opp\s+)?(?:til|under)\s+(?:votering|avstemm?n?ing|av?røysting|røysting)\s*[.:]?$""",
    examples=("Ordføreren tok forslaget fra Lie opp til votering.", "Lies forslag ble tatt opp til votering."),
    counter_examples=("Lies forslag ble tatt opp til votering og falt.", "Ordføreren tok ordet."),
    words=("tok ", "tatt", "teke", "lagt", "satt", "sett", "la fr"),
)
FOR_MOTION = Pattern(
    name="vote_for_motion",
    expression=rf"""^(?:(?:det\s+{COPULA}\s+(?:(?:avgitt|avgjeve|gitt|gjeve)\s+)?|\p{{L}}*(?:votering|avstemning|røysting|resultat)(?:en|a|et)?\s+(?:viste|synte|ga|gav|ble|vart)\s+))?
        (?P<numbers>{NUMBER}\s*{UNIT}(?:\s*\([^()]*\))?)\s+for\s+(?P<motion>\S[^,;]*?)\s*,?\s+(?:og|mens|medan|,)\s+
        (?P<other_numbers>{NUMBER}\s*(?:{UNIT}|{VOTED})?\s*(?:i\s?)?mot(?:\s*\([^()]*\))?)\s*\.?$""",
    examples=("Voteringen viste 14 stemmer for Lies forslag og 7 mot.", "8 røyster for innstillinga og 3 røyster imot"),
    counter_examples=("8 stemmer for innstillingen og 3 for Lies forslag", "8 stemmer for og 3 mot innstillingen"),
    words=("mot",),
)
RATHER_THAN = Pattern(
    name="vote_rather_than",
    expression=rf"""\s(?:(?:(?:i|ved)\s+|v/\s*)alternativ\s+\p{{L}}+\s+i?mot|i\s+(?:stedet|staden)\s+for|fr[ae]mfor|(?<=\b(?:vedtatt|vedteken?)\s)mot)\s+
        (?P<motion>(?!(?:bare\s+|kun\s+|berre\s+)?{NUMBER}\s|stemmene|røystene)(?:(?!\smed\s)[^,;.])*?{MOTION_NOUN}(?:(?!\smed\s)[^,;])*?)(?=\s+med\s+{NUMBER}|\s*\.?\s*$)""",
    examples=("vedtatt i stedet for innstillingen med 7 mot 4 stemmer", "vedtatt framfor Lies forslag."),
    counter_examples=("vedtatt mot 4 stemmer for innstillingen",),
    words=("mot ", "sted", "stad", "framfor", "fremfor"),
)
ANNOUNCES_PAIR = Pattern(
    name="vote_announces_pair",
    expression=r"""^(?:(?:så|deretter|til\s+slutt|først)\s+)?(?:det\s+)?(?:ble|blei|vart|blir|vert)\s+(?:det\s+)?(?:så\s+|deretter\s+)?
        (?:votert|røysta|stemt|voteres)\s+(?:alternativt\s+)?mellom\s+(?P<pair>(?:[^.:]|\.(?=\s*(?-i:[\p{Ll}\d]))|(?<=(?-i:\b\p{Lu}))\.)+?)\s*[.:]?$
        |^(?:alternativ\s+)?(?:votering|avstemm?n?ing|av?røysting|røysting)\s+mellom\s+(?P<pair>(?=[^.:]*\sog\s)[^.:]+?)\s*[.:]?$""",
    examples=(
        "Det vart røysta alternativt mellom framlegget frå SV og tilrådinga.",
        "Alternativ votering mellom Lies forslag og innstillingen.",
    ),
    counter_examples=("Det ble votert over innstillingen.", "Ved votering mellom A og B ble A vedtatt."),
    words=("mellom",),
)
ALL_FOR = Pattern(
    name="vote_all_for",
    expression=rf"""^(?:alle|samtlige|samtlege)\s+(?:(?:medlemm?er|medlemer|representanter|representantar|frammøtte|de\s+fremmøtte)\s+)?
        (?:stemte|røysta)\s+(?:for|ja)(?!.*\s{EXCEPT}\s)(?:\s+(?P<motion>\S[^.]*?))?\s*\.?$""",
    examples=("Alle stemte for.", "Alle røysta for innstillinga."),
    counter_examples=("Alle partiene stemte mot.", "Høyre stemte for.", "Alle stemte for innstillingen unntatt SV."),
    words=("alle", "samtl"),
)
MAJORITY_FOR = Pattern(
    name="vote_majority_for",
    expression=rf"""^(?:(?:(?:et|eit)\s+)?(?:flertall|fleirtal)\w*(?:\s+på\s+(?P<n>{NUMBER})(?:\s*{UNIT})?)?
          |(?P<n>{NUMBER})\s+av\s+(?:de\s+|dei\s+)?(?P<all>{NUMBER})\s*{UNIT})\s+(?:stemte|røysta)\s+for\s+(?P<motion>\S[^.()]*?)
        (?:,\s+som\s+(?:(?:ble|blei|vart|er|dermed|derved|såleis|således)\s+)+(?:vedtatt|vedteken?|vedteki|vedtekne)\b)?\s*\.?$""",
    examples=(
        "Flertallet stemte for innstillingen.",
        "Eit fleirtal på 9 røysta for framlegget, som dermed er vedteke.",
        "21 av 27 representanter stemte for innstillingen.",
    ),
    counter_examples=("Flertallet (Ap, SV) stemte for innstillingen.", "Høyre stemte for innstillingen."),
    words=("flert", "fleirt", " av "),
)
PAIR_ALONE = Pattern(
    name="vote_pair_alone",
    expression=rf"""^\W*(?:(?P<motion>(?=[^:]*?{PART_OF_MOTION_NOUN})[^:;]{{3,90}}?)\s*:\s*)?(?P<numbers>\d{{1,3}}\s*(?:mot|[-–])\s*\d{{1,3}}(?:\s*{UNIT})?(?:\s*\([^()]*\))?)\s*\.?\s*$""",
    examples=("14 mot 3", "Innstillingen: 14-3", "Pkt. 3: 15-12 (H, FrP)", "Innstillingen mot Lies forslag: 5 – 4"),
    counter_examples=("Punkt 3-5", "Sak 14: 3", "Møtet varte 10-12.30"),
    core=r"\d\s*(?:mot|[-–])\s*\d",
)
COUNTED_SIDES = Pattern(
    name="vote_counted_sides",
    expression=rf"""^(?P<motion>(?=[^:]*?{PART_OF_MOTION_NOUN})[^:;]{{3,90}}?)\s*:\s*for\s*:\s*(?P<for>{NUMBER})(?:\s*\((?P<for_list>[^()]*)\))?
        \s*[,;.]?\s*i?mot\s*:\s*(?P<against>{NUMBER})(?:\s*\((?P<against_list>[^()]*)\))?\s*\.?\s*$""",
    examples=("Punkt 1: For: 20 Mot: 7 (H)", "Innstillingen: For: 27, mot: 0"),
    counter_examples=("For: 20 Mot: 7", "Punkt 1: For: Ap og SV"),
    words=("for:", "for :"),
)
NUMBERS_FIRST = AnchoredPattern(
    name="vote_numbers_first",
    expression=rf"""^(?:(?:ved|i|etter|(?:resultatet|utfallet)\s+(?:av|i))\s+(?:\p{{L}}+\s+){{0,3}}?\p{{L}}*(?:votering|avstem|røysting|omgang)\p{{L}}*\s+)?(?:(?:det\s+)?{COPULA}\s+(?:det\s+)?(?:(?:avgitt|avgjeve|gitt|gjeve)\s+)?)?
        (?P<numbers>{NUMBER}\s*(?:{UNIT}|{VOTED})?\s*(?:for|i?\s?mot)(?:\s*,\s*(?:og\s+)?|\s+(?:og|mens|medan)\s+|\s*[-–]\s*){NUMBER}\s*(?:{UNIT}|{VOTED})?\s*(?:for|i?\s?mot))\s+
        (?P<motion>(?!{NUMBER}\s)\S[^;:]*?)(?:\s*,?\s+(?:som|og\s+(?:det|den|dette|denne|forslaget|framlegget|innstillingen|innstillinga))\s+(?P<result>(?:(?:da|dermed|derved|såleis|således|følgelig)\s+)*(?:{COPULA}|falt|fall|fikk|fekk|ikke|ikkje)\b.*)
        |(?<=\s\S{{3,}})\s+(?P<result>(?:{COPULA}\s.*|(?:falt|fall)\b.*))|\s*\.?\s*)$""",
    examples=(
        "6 for og 6 mot forslaget fra Kari Nes, som falt med ordførers dobbeltstemme.",
        "Det vart 7 røyster for og 4 røyster mot innstillinga.",
        "6 stemte for og 7 mot Lies forslag, og forslaget falt.",
    ),
    counter_examples=("6 stemmer for og 7 stemmer mot", "Innstillingen ble vedtatt med 6 mot 5 stemmer"),
    words=("for",),
)
OWN_RESULT = Pattern(
    name="vote_own_result",
    expression=rf"""(?:\s*[,;]\s*|\s+)(?:og|slik\s+at)\s+(?:det|den|dette|denne|de|dei|disse|forslaget|framlegget|innstillingen|innstillinga|tilrådingen|tilrådinga|planen)\s+
        (?P<result>{COPULA}\s+(?:(?:da|dermed|derved|såleis|således|med\s+dette|følgelig|ikke|ikkje|{UNANIMOUS})\s+)*{PARTICIPLE}|(?:falt|fall)(?:\s+(?:dermed|derved|såleis|således))?)\s*\.?\s*$""",
    examples=("fikk 6 stemmer mot 3, og den er dermed vedtatt.", "fekk 3 røyster, og framlegget fall."),
    counter_examples=("fikk 6 stemmer og ble vedtatt.", "og Lies forslag er dermed falt."),
    words=("og ", "slik at"),
)
VOTED_FOR_RESULT = Pattern(
    name="vote_voted_for_result",
    expression=r"^(?P<who>\S.*?\s(?:stemte|røysta)\s+(?:for|i?mot)\s+(?P<motion>[^,]+?)),\s+som\s+(?P<result>(?:\p{L}+\s+){0,2}?(?:ble|blei|vart|er|fikk|fekk|falt|fall)\b.*)$",
    examples=("Flertallet (Ap, Sp) stemte for innstillingen, som dermed ble vedtatt.",),
    counter_examples=("Innstillingen, som ble endret i møtet, ble vedtatt.",),
    words=("stemte", "røysta"),
)
PROPOSED_AND_DECIDED = Pattern(
    name="vote_proposed_and_decided",
    expression=rf"^(?:[^,;:.]{{0,80}}\s)?(?:fremmet|fremma|fremja|(?:la|satte|sette)\s+fr[ae]m|framsatt|framsett)\s+(?:så\s+|også\s+)?(?P<motion>(?:et\s+|eit\s+)?\p{{L}}*(?:forslag|framlegg)\b[^,;:.]*?),\s+som\s+(?P<result>(?:deretter\s+|så\s+|dermed\s+)?(?:{COPULA}|falt\b|fall\b|fikk\b|fekk\b).*)$",
    examples=(
        "Kari Nes (H) fremmet forslag om utsettelse, som falt med 3 mot 6 stemmer.",
        "Det ble fremmet forslag fra Lie, som ble enstemmig vedtatt.",
    ),
    counter_examples=("Planen, som ble enstemmig vedtatt.", "Lie fremmet forslag om saken som ble vedtatt i fjor."),
    words=(", som ",),
)
VOTED_OVER_RESULT = Pattern(
    name="vote_voted_over_result",
    expression=rf"^(?:\p{{L}}+\s+(?:røysta|stemte|voterte)\s+(?:\p{{L}}+\s+)?|det\s+{COPULA}\s+(?:\p{{L}}+\s+)?(?:votert|røysta|stemt|(?:foretatt|foreteke|holdt|halde)\s+(?:\p{{L}}+\s+)?(?:(?:prøve)?votering|prøverøysting|avstemm?n?ing|røysting|avrøysting))\s+)over\s+(?P<motion>[^,]+),\s+som\s+(?P<result>\S.*)$",
    examples=("Det ble foretatt votering over forslaget fra Lie, som fikk 6 stemmer og falt.",),
    counter_examples=("Det ble foretatt votering over forslaget fra Lie.",),
    words=("over",),
)
BOTH_CAST = AnchoredPattern(
    name="vote_both_cast",
    expression=rf"""^(?:det\s+{COPULA}\s+(?:avgitt|avgjeve|gitt|gjeve)\s+|(?:resultatet|utfallet)\s+(?:av\s+\p{{L}}+\s+)?{COPULA}\s+)?(?P<numbers>{NUMBER}\s*(?:{UNIT}|(?:stemte|røysta)\b)(?:\s*\([^()]*\))?)\s+for\s+(?P<motion>\S.*?)\s*,?\s+
        (?:og|mens|medan|mot|,)\s+(?P<other_numbers>{NUMBER}(?:\s*(?:{UNIT}|(?:stemte|røysta)\b))?(?:\s*\([^()]*\))?)\s+for\s+(?P<other>\S.*?)\s*\.?$""",
    examples=(
        "Det ble avgitt 8 stemmer for Lies forslag og 3 for innstillingen.",
        "12 stemte for innstillinga og 5 røysta for framlegget.",
    ),
    counter_examples=("Det ble avgitt 8 stemmer.", "4 stemmer for og 3 stemmer mot"),
    words=("for",),
)
VOTED_UNIT = Pattern(
    name="voted_as_unit",
    expression=r"\b(?:stemte|røysta)\b",
    examples=("8 stemte",),
    counter_examples=("8 stemmer",),
)
DECISION_MADE = Pattern(
    name="vote_decision_made",
    expression=rf"^(?P<motion>vedtaket|avgjerda|avgjørelsen|beslutningen)\s+{COPULA}\s+(?P<middle>{_TIGHT_MIDDLE})(?:fattet|fatta|gjort|truffet|teke|tatt)\b(?P<rest>.*)$|^(?P<motion>vedtaket)\s+(?P<middle>)(?:fattes|gjøres|treffes|fattast|gjerast)\b(?P<rest>.*)$",
    examples=("Vedtaket ble fattet enstemmig.", "Vedtaket vart gjort mot 2 røyster."),
    counter_examples=("Vedtaket ble påklaget.", "Innstillingen ble vedtatt."),
    words=("vedtaket", "avgjerda", "avgjørelsen", "beslutningen"),
)
GOT_ALONE = AnchoredPattern(
    name="vote_got_alone",
    expression=rf"^(?:fikk|fekk)\s+(?P<rest>(?:bare\s+|kun\s+|berre\s+)?{SOME_NUMBER}\s*(?:{UNIT}|(?:for|mot)\b).*)$",
    examples=("Fikk 2 stemmer og falt.",),
    counter_examples=("Fikk ordet.", "Forslaget fikk 2 stemmer"),
    words=("fikk", "fekk"),
)
WON_OVER = Pattern(
    name="vote_won_over",
    expression=rf"^(?P<motion>(?=[^.;]*?{PART_OF_MOTION_NOUN})[^.;:]{{4,90}}?)\s+(?:vant|vann|(?P<lost>tapte|tapa))(?:\s+(?:over|i?mot|fr[ae]mfor|for)\s+(?P<other>(?!{NUMBER}\s)(?=[^.;]*?{PART_OF_MOTION_NOUN})[^.;:]{{4,90}}?))?\s*,?\s+(?P<rest>med\s+{NUMBER}\s*(?:{UNIT}\s*)?(?:mot|[-–]).*)$",
    examples=(
        "Lies forslag vant over innstillingen med 6 mot 5 stemmer.",
        "Framlegget frå Lie tapte med 3 mot 8 røyster.",
    ),
    counter_examples=(
        "Laget vant over Dal med 3 mot 1.",
        "Lies forslag falt mot innstillingen.",
        "Kari Nes vant med 6 mot 5 stemmer.",
    ),
    words=("vant", "vann", "tapte", "tapa"),
)
RELATIVE_CLAUSE = Pattern(
    name="vote_relative_clause",
    expression=rf"^[^,;:.]{{3,90}}(?P<clause>,\s+(?:som|der|hvor|kor)\s+[^,;:]{{3,120}},)\s+(?:{COPULA}|falt\b|fall\b|fikk\b|fekk\b|tiltres\b).*$",
    examples=("Saken, som ble utsatt i juni, ble vedtatt med 12 mot 9 stemmer.",),
    counter_examples=("Lie la fram et forslag, som ble enstemmig vedtatt.", "Saken, med vedlegg, ble vedtatt."),
    words=(", som ", ", der ", ", hvor ", ", kor "),
)
CONSEQUENCE = Pattern(
    name="vote_consequence",
    expression=rf"""(?P<border>\s*[,;]?\s+(?:og|slik\s+at)\s+)(?:(?P<motion>(?:(?!\s(?:og|men)\s)[^,;])*?{MOTION_NOUN}(?:(?!\s(?:og|men)\s)[^,;])*?)\s+(?:{COPULA}\s+|er\s+)?(?:dermed|derved|således|såleis|med\s+dette)\s+(?:ble\s+|vart\s+)?
        |(?:dermed|derved|således|såleis|med\s+dette)\s+{COPULA}\s+(?P<motion>[^,;]*?{MOTION_NOUN}[^,;]*?)\s+|(?:dermed|derved|således|såleis)\s+falt\s+(?P<motion>[^,;]*?{MOTION_NOUN}[^,;]*?))
        (?:(?<=\s)(?:falt|fall|fallen|falle|vedtatt|vedteke|vedteken|bortfalt|forkastet))?(?:\s+bort)?\s*\.?\s*$""",
    examples=(
        "ble vedtatt med 5 mot 4 stemmer, og rådmannens innstilling var dermed falt.",
        "falt mot 3 stemmer og innstillingen er dermed vedtatt.",
    ),
    counter_examples=("ble vedtatt, og innstillingen falt.", "Dermed ble innstillingen vedtatt."),
    words=("dermed", "derved", "således", "såleis", "med dette"),
)
# The names of the columns may stand before the first row, which begins with a point's number alone.
_COLUMNS_NAMED = (
    r"(?:(?=[^\d]*\bfor\b[^\d]*\bi?mot\b)(?:(?:punkt|pkt|nr|sak|forslag|framlegg|stemmer|røyster|for|i?mot|blanke?"
    r"|resultat|utfall|vedtak)\.?[\s|]+){3,8}?)?"
)
TABLE_ROW = Pattern(
    name="vote_table_row",
    expression=rf"""^(?=.*\d(?:\s*\([^()]*\))?[\s|]+\d{{1,3}}(?:\s*\([^()]*\))?[\s|]+(?:(?:{UNANIMOUS}|{NEGATION})\s+)?\p{{L}}+\s*\.?$)
        (?:{_COLUMNS_NAMED}(?P<motion>(?:(?:punkt|pkt\.?)\s*)?\d{{1,2}}[a-z]?)|(?P<motion>(?=.*?{PART_OF_MOTION_NOUN})\S.*?))[\s|]+(?P<first>\d{{1,3}})(?:\s*\((?P<first_list>[^()]*)\))?
        [\s|]+(?P<second>\d{{1,3}})(?:\s*\((?P<second_list>[^()]*)\))?[\s|]+(?P<unanimous>{UNANIMOUS}\s+)?(?P<middle>{NEGATION}\s+)?(?:{PARTICIPLE}|(?P<rejected>fall))\s*\.?$""",
    examples=(
        "Forslag fra SV 3 8 Falt",
        "Forslag 2 9 (H, V) 16 Falt",
        "Forslag 1 (H) 12 33 Ikke vedtatt",
        "Formannskapets innstilling 25 0 Enstemmig vedtatt",
        "2 23 0 Enstemmig vedtatt",
        "Punkt For Mot Resultat 1 14 9 (H, FrP) Vedtatt",
        "3 | 11 | 12 | Falt",
    ),
    counter_examples=("Forslag fra SV falt", "Forslag 2 vedtatt", "Punkt 1 og 2 vedtatt", "12 14 9 Møtt"),
)
LEAD_OVER = Pattern(
    name="votering_over",
    expression=r"\b(?:over|om|vedr\.?|vedrørende)\s+(?P<motion>\S.*?)\s*,?\s*$",
    examples=("Ved votering over Lies forslag",),
    counter_examples=("Ved votering", "Ved alternativ votering mellom A og B"),
)
OTHER_CAST = Pattern(
    name="vote_other_cast",
    expression=rf"""\s*[,;]\s*(?:og\s+|mens\s+|medan\s+)?(?P<numbers>{SOME_NUMBER}\s*{UNIT}(?:\s*\([^()]*\))?)\s+(?:ble|blei|vart)\s+(?:avgitt|avgjevne?|gitt|gjevne?)\s+
        (?:for|til|på)\s+(?P<motion>[^,;]+?)(?<!(?:fra|frå|av)\s(?-i:\p{{Lu}})[^,;()]{{1,40}})(?:\s*(?P<list>\([^()]*\)))?\s*\.?\s*$
        |\s*[,;]\s*(?:og\s+|mens\s+|medan\s+)?(?P<numbers>{SOME_NUMBER}\s*{UNIT}(?:\s*\([^()]*\))?)\s+(?:ble|blei|vart)\s+(?:avgitt|avgjevne?|gitt|gjevne?)\s+
        (?:for|til|på)\s+(?P<motion>[^,;]+?)\s*\.?\s*$""",
    examples=("vedtatt med 6 stemmer; 2 stemmer ble avgitt for innstillingen.",),
    counter_examples=("vedtatt med 6 stemmer mot 2 stemmer avgitt for innstillingen.",),
    words=("avg", "gitt", "gjev"),
)
OTHER_GOT = Pattern(
    name="vote_other_got",
    expression=rf"""(?:,?\s+(?:og|mens|medan|mot|men)|,|\s[-–])(?![^()]*\))\s+(?P<motion>\w*(?:forslag|framlegg)\w*\s(?:fra|frå|av)\s[^;]{{1,80}}?|(?:[^,;]|,(?=\s*\d)){{3,120}}?)\s*:?\s+(?:(?:fikk|fekk)\s+)?(?P<numbers>{SOME_NUMBER}\s*{UNIT}.*|(?:(?<=\p{{L}}(?:s|'|\ssitt)\s(?:forslag|framlegg)\s)|(?<!\b(?:pkt\.?|punkt|punktene|nr\.?|forslag|framlegg|alternativ|del|avsnitt|og|§)\s*:?\s+))\d{{1,3}}\s*\.?\s*)$""",
    examples=("med 4 stemmer og forslaget fra N N fikk 1 stemme.", "fikk 2 stemmer mens Lies forslag fikk 4 stemmer"),
    counter_examples=("fikk 4 stemmer og falt", "fikk 5 stemmer (3 Ap, KrF) og falt"),
)
GOT_RESULT = Pattern(
    name="vote_got_result",
    expression=rf"(?:\bog|\bmen|,|-|–)\s+(?:(?:{COPULA}|forslaget|framlegget|er)\s+)*(?P<middle>{_TIGHT_MIDDLE})(?:{_DONE}|{FINITE}{_FOLLOW})",
    examples=("og falt.", "og ble dermed ikke vedtatt.", "og fall"),
    counter_examples=("og 3 stemmer", "falt"),
)
_LIST_NUMBER = r"(?:\d{1,2}[a-z]?|[a-z])\b"
_POINT = rf"(?:pkt|punkt(?:ene|a)?|ledd|bokstav|avsnitt)\.?\s*{_LIST_NUMBER}(?:(?:\s*(?:,|og)\s*|[-–]){_LIST_NUMBER})*"
POINT_ALONE = Pattern(
    name="vote_point_with_numbers_alone",
    expression=rf"""^(?P<motion>{_POINT})\s*[:,–-]?\s+(?P<rest>(?:mot\s+{NUMBER}\s*{UNIT}|med\s+{NUMBER}\s*(?:{UNIT}\s*)?mot\s+{NUMBER}\s*(?:{UNIT})?)(?:\s*\([^()]*\))?)\s*\.?\s*$""",
    examples=("Pkt. 3 mot 2 st.", "pkt. 2 med 20 mot 15 stemmer", "Punkt 4 og 5: mot 3 stemmer (FrP)."),
    counter_examples=("Innstillingen, pkt. 2 mot 2 stemmer:", "Pkt. 2 mot 2 stemmer:", "Punkt 3 mot punkt 4"),
    words=("mot ",),
)
CAST_IN_FAVOUR = Pattern(
    name="vote_cast_in_favour",
    expression=rf"""^(?=.*(?:dobb?elt|avgj\p{{L}}+))(?P<rest>\S.*?)\s+(?:til\s+fordel|i\s+favør|til\s+gunst|i\s+favor)\s+(?:for|av)\s+(?P<motion>(?=[^,.;]*?{PART_OF_MOTION_NOUN})[^,;]{{4,90}}?)\s*\.?$""",
    examples=("Stemmene sto 4 mot 4, og lederens dobbeltstemme avgjorde til fordel for innstillingen.",),
    counter_examples=("Lie trakk sitt forslag til fordel for Dals forslag.", "Lederens dobbeltstemme avgjorde."),
    words=("til fordel", "favør", "til gunst", "favor"),
)
