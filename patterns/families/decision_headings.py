"""Headings of what was decided, or what somebody asked for: Vedtak, innstilling, forslag til vedtak."""

from __future__ import annotations

from patterns.families.heading_words import (
    ADMINISTRATION,
    ADOPTED_BY_NAME,
    BODY,
    BODY_NAMED,
    CLOSING,
    DATE,
    DECIDED,
    DRAFT,
    HOW,
    OPENING,
    RECOMMENDED,
    STANDING,
    SUCH,
    SUFFIX,
    TOLD_HOW,
)
from patterns.pattern import Pattern

_WORDS_FOR_DECISION = (
    r"(?:vedtak|uttalelse|uttale|innstilling|høringsuttalelse|høyringsuttale|avgjerd|avgjørelse|beslutning|beslutting)"
)
_NUMBER_OF_CASE = (
    r"(?:(?:sak\s*(?:nr\.?\s*)?|saksnr\.?\s*|nr\.?\s*)(?:(?-i:\p{Lu}){1,5}[\s-]*)?|(?-i:\p{Lu}){1,5}[\s-])\d{1,4}/\d{2,4}"
)
_PRESENT = (
    r"(?:\s*\(\d{1,3}\s+(?:st\.|stemmeberettig\p{L}*|rep\p{L}*\.?|medlem\p{L}*)\s+(?:til\s?stede?|til\s+stades|present\p{L}*)\)|,\s+\d{1,2}\s?[-–]\s?\d{1,2})"
)
DECISION_HEADING = Pattern(
    name="decision_heading",
    expression=rf"""{OPENING}(?:
        (?=[^\n]*(?:vedtak|uttal|avgj|beslutn))(?:(?:følgende|f[øy]lgjande|fø?lg\b\.?)\s+|slikt\s+|{STANDING})?(?:{BODY}(?:\s?'?s|'|\s+sin?[et]?t?|\s+[-–](?=\s+vedtak)|(?<=\.\d{{2,4}})(?=\s+vedtak))\s+(?:(?:enstemmige?|samrøystes|einstemmige?)\s+(?=[^\n]*:))?)?{STANDING}?
        (?:vedtak(?:/{_WORDS_FOR_DECISION})?|uttalelse(?:/vedtak)?|uttale(?:/vedtak)?|høringsuttalelse|høyringsuttale|avgjerd|avgjørelse
          |beslutning)
        (?:\s+(?:i\s+(?:saken|saka|møtet|\p{{L}}+(?:et|en|a))|etter\s+\p{{L}}+)|\s+(?:den\s+)?{DATE})?{SUFFIX}
      | {STANDING}?(?:(?:enstemmig|enst\.|samrøystes|einstemmig)\s+)?vedtak
          \s+(?:i|frå|fra)\s[^.]{{3,80}}?{DATE}(?:,?\s*(?:som\s+)?sak\s[\d/]+)?
          (?:,?\s*(?:og\s+)?(?:innstilling|tilråding)\s+(?:til|overfor)\s+\p{{L}}+)?{SUFFIX}
      | (?=[^\n]*vedtak)(?:{BODY}(?:\s?'?s|'|\s+sitt)\s+)?vedtak,?\s+(?:i\s+)?{_NUMBER_OF_CASE}{SUFFIX}\s*:
      | (?=[^\n]*vedtak){BODY_NAMED}\s+vedtak{SUFFIX}
      | (?=[^\n]*vedtak)(?:{BODY}(?:\s?'?s|'|\s+sitt)\s+)?{STANDING}?vedtak{_PRESENT}\s*(?=:)
      | (?:enstemmig|enst\.|samrøystes|einstemmig)\s+{_WORDS_FOR_DECISION}
          (?:\s+i\s+(?:saken|saka|\p{{L}}+(?:et|en|a)))?\s*:
      | (?-i:ENSTEMMIG|SAMRØYSTES|EINSTEMMIG)\s+(?-i:VEDTAK)
      | (?=[^\n]*(?:slik|følg[ej]|dette)){BODY}\s+(?:har|gir|gjev|avgir|fattet|fatta|gjorde|vedtok|vedtar)
          \s+(?:slik|slikt|følgende|f[øy]lgjande|fø?lg\b\.?|dette)\s*
        (?:vedtak|uttalelse|uttale|innstilling|tilråding)?
      | vedtak\s*:\s*(?=\(){SUFFIX}
    )\s*:?\s*\Z""",
    words=("vedtak", "uttal", "avgj", "følg", "fylg", "flg", "slik", "beslutning", "samrøystes", "stemmig", "enst."),
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
        "Kommunestyret 24.05.2017 Vedtak:",
        "Kommunestyrets vedtak 24.05.2017",
        "Omforent vedtak:",
        "Samla vedtak:",
        "Vedtak: (7 mot 2)",
        "Vedtak (7-2):",
        "Endelig vedtak i Oppvekstutvalget - 04.10.2023",
        "VEDTAK I HAVNEUTVALGET 04.10.2023, INNSTILLING TIL KOMMUNESTYRET:",
        "Vedtak i Formannskapet den 11.03.13, sak 45/13:",
        "Havnerådets foreløpige vedtak etter voteringen",
        "Førebels vedtak:",
        "Vedtak i HFK 16.09.2015:",
        "FSK-21/17 Vedtak:",
        "Bystyrets vedtak - enst.:",
        "Heradsstyret sitt VEDTAK, samr.:",
        "Formannskapet sitt vedtak (3 mot 2 røyster):",
        "Kommunestyrets vedtak (mot 3 stemmer):",
        "VEDTAK, MED 29 MOT 5 STEMMER:",
        "Formannskapets enstemmige vedtak:",
        "Formannskapets vedtak (med 6 mot 3 st.):",
        "Vedtak - med 14 mot 11 røyster:",
        "Samrøystes vedtak:",
        "SAMRØYSTES VEDTAK",
        "Samrøystes vedtak i Formannskapet - 12.03.2019",
        "Rådets vedtak/uttalelse:",
        "Vedtak i sak 12/19:",
        "Hovedutvalg for helse og velferd vedtak",
        "Vedtak i kommunestyret 12.03.2019 (17 mot 6 stemmer):",
        "Vedtak KS-12/19:",
        "Bystyrets vedtak (45 rep. til stede):",
        "Kommunestyrets vedtak, 31-0:",
    ),
    counter_examples=(
        "Forslag til vedtak:",
        "Vedtak i kommunestyret 14.06.2012 er påklaget",
        "Vedtak i saken er påklaget.",
        "Rådmannen har følgende innstilling til saken som er lagt fram",
        "Samrøystes vedtak.",
        "SAMRØYSTES VEDTAK.",
        "Enstemmig vedtak",
        "Samrøystes vedtak i formannskapet 12.03.2019 er påklaga",
        "Vedtak i sak 12/19 er påklaget.",
        "Vedtak KS-12/19 er påklaget.",
        "Bystyrets vedtak, 3-4 dager før fristen",
        "Vedtaket er foreløpig",
        "Vedtaksoppfølging - saker",
        "Kommunestyre vedtak er påklaget",
        "PS 45/18 Delegerte vedtak",
    ),
)
DECIDED_AS_RECOMMENDED = Pattern(
    name="decided_as_recommended",
    expression=rf"""{OPENING}(?:(?:enstemmig|enst\.|samrøystes|einstemmig)\s+(?=[^\n]*:\s*\Z)|(?=[^\n]*vedtak){BODY}(?:\s?'?s|'|\s+sitt)\s+)?vedtak(?:et)?\s+
        (?<how>(?:som|i\s+(?:samsvar|tråd|henhold)\s+(?:med|til)|likelydende\s+med)\s+
          (?:\p{{L}}+(?:\s?s|'|\s+sin?)\s+|\p{{L}}+\s+si\s+)?(?:{RECOMMENDED}|\p{{L}}*(?:fram|frem)legg(?:et)?|\p{{L}}*forslag(?:et)?)
          (?:\s+(?:fra|frå)\s+[\p{{L}}-]+|\s+til\s+vedtak)?)
        {SUFFIX}\s*[:.]?\s*\Z""",
    words=("vedtak",),
    examples=(
        "Vedtak som innstilling",
        "VEDTAK SOM INNSTILLINGA.",
        "Vedtak i samsvar med rådmannens innstilling",
        "Kontrollutvalgets vedtak i samsvar med endringsforslaget",
        "Samrøystes vedtak som tilrådinga frå rådmannen:",
    ),
    counter_examples=(
        "Vedtak som endrer planen legges fram",
        "Vedtak: Som innstillingen",
        "Vedtak som innstillingen ble enstemmig fattet",
        "Samrøystes vedtak som innstillinga.",
    ),
)
RECOMMENDATION_HEADING = Pattern(
    name="recommendation_heading",
    expression=rf"""{OPENING}(?!som\s)(?:
        (?=[^\n]*\s(?:til|på)\s)(?:{BODY}(?:\s?s|')\s+)?{DRAFT}
      | {ADMINISTRATION}(?:\s?s|')?\s+{STANDING}?(?:{RECOMMENDED}|forslag|framlegg
          |vedtaksforslag)(?:\s+til\s+\p{{L}}+)?
      | {ADMINISTRATION}(?:\s+si(?:ne?|tt)?)\s+(?:{RECOMMENDED}|forslag|framlegg)(?:\s+til\s+\p{{L}}+)?
      | {RECOMMENDED}\s+(?:fra|frå)\s+[\p{{L}}\s]{{3,60}}?(?:\s+{DATE})?
          (?:,?\s*(?:PS\s+|i\s+)?sak\s[\d/]+|\s+\d{{1,4}}/\d{{2,4}}|\s*\((?:PS\s+|i\s+)?sak\s[\d/]+(?:,\s*{DATE})?\))?{SUFFIX}
      | {BODY},?\s+(?:i\s+)?sak\s+[\d/]+[.,:]?\s+{HOW}{RECOMMENDED}
      | (?:forslag|framlegg|fremlegg)(?:\s+til\s+vedtak)?\s+(?:fra|frå)\s+
          (?:{ADMINISTRATION}|\p{{L}}*(?:utvalget|utvalet|komit[eé]en|formannskapet|styret|nemnda))
      | (?=[^\n]*\soverfor\s){BODY}(?:s|')\s+{STANDING}?{RECOMMENDED}\s+overfor\s+\p{{L}}+
      | (?:fra|frå)\s[\p{{L}}\s,-]{{3,60}}?\s
          (?:forelå|føreligg|foreligger|(?:låg|lå|ligg(?:er)?)\s(?:det\s)?(?:føre|fram|frem|til\s+grunn))\s(?:det\s)?{HOW}(?:{SUCH}\s+)?{HOW}{RECOMMENDED}(?:\s+(?:til|om)\s+\p{{L}}+)?{SUFFIX}
    ){CLOSING}""",
    words=("forslag", "framlegg", "fremlegg", "innstilling", "tilråding", "tilrådning", "anbefaling", "utkast"),
    examples=(
        "Forslag til vedtak:",
        "Rådmannens innstilling",
        "Kommunedirektørens forslag til vedtak:",
        "Framlegg til vedtak",
        "Innstilling fra formannskapet:",
        "Innstilling fra Formannskapet 28.05.2024 Sak 44/24:",
        "Rådmannen si tilråding:",
        "Skolestyret, 04.09.96, sak 27/96. Enst. innstilling:",
        "Innstilling fra utvalg for oppvekst (10 mot 3 stemmer)",
        "Tilråding frå utvalet (sak 41/02, 29.10.2002), samrøystes:",
        "Framlegg frå styringsutvalet",
        "Forslag til vedtak fra rådmannen:",
        "Frå utvalet låg det føre slik tilråding til vedtak (4 mot 1 røyster):",
        "Fra valgnemnda forelå det følgende innstilling:",
        "Frå formannskapet ligg det føre samrøystes innstilling til vedtak:",
    ),
    counter_examples=(
        "Frå utvalet låg det føre eit brev til styret.",
        "Fra Kari Nes (Ap) forelå det følgende forslag:",
        "Innstilling:",
        "Framlegg frå Kari Nes (Sp)",
        "Forslag fra Høyre:",
        "Formannskapets innstilling, enst.:",
        "Som komiteens forslag til innstilling:",
        "N N (Ap) fremmet følgende forslag:",
        "Det ble fremmet følgende forslag til uttalelse:",
    ),
)
ADOPTED_RECOMMENDATION_HEADING = Pattern(
    name="adopted_recommendation_heading",
    expression=rf"""{OPENING}(?:{BODY}(?:(?:\s?s|')\s+|\s+sin?\s+)|(?-i:\p{{Lu}}{{2,5}})\s+[-–]\s+)?{STANDING}?{RECOMMENDED}
        (?:\s+(?:til|overfor)\s+[\p{{L}}-]{{3,40}}(?:\s+(?:og|for|i)\s+[\p{{L}}-]+){{0,4}})?(?:\s+(?:den\s+)?{DATE})?{SUFFIX}{CLOSING}""",
    words=("innstilling", "tilråding", "tilrådning", "anbefaling"),
    examples=(
        "Innstilling:",
        "INNSTILLING",
        "Formannskapets innstilling, enst.:",
        "Formannskapet si innstilling",
        "FS - tilråding:",
        "Tilråding:",
        "Formannskapets innstilling, mot 1 stemme:",
        "Innstilling til kommunestyret (6 mot 3 stemmer):",
        "Innstilling til styret for havna",
        "Formannskapets innstilling til kommunestyret 24.05.2017",
        "Miljøutvalgets innstilling (9 mot 2 stemmer, Rødt og MDG)",
    ),
    counter_examples=(
        "Innstillingen ble enstemmig vedtatt.",
        "Innstilling vedtatt",
        "Innstillingen vedtatt mot 1 (R).",
        "Innstilling til kommunestyret legges fram i mai",
        "Behandling:",
        "Ved alternativ votering mellom Vik sitt framlegg og formannskapets innstilling",
        "Forslaget fra Vik ble satt opp mot formannskapets innstilling",
    ),
)
_AS_FOLLOWS = r"(?:slik|som\s+f[øy]l?g\p{L}+|følgende|f[øy]lgjande|fø?lg\b\.?)"
DECISION_ANNOUNCED = Pattern(
    name="decision_announced",
    expression=rf"""\A\s*(?:
        (?:(?:et|eit|en|ein)\s+(?:enstemmig|samrøystes|einstemmig|samla|samlet)\s+\p{{L}}+|{BODY})\s+(?:har\s+)?
            (?:fattet|fatta|gjorde|gjort|vedtok|gav|ga|avga|kom\s+med)\s+{HOW}{SUCH}\s*{HOW}(?:{DECIDED}(?:et|en|a)?)?
            (?:\s*,?\s+\(?(?:enstemmig|enst\.|samrøystes|einstemmig)\)?)?
      | {BODY}\s+behandlet\s+saken\s[^\n]{{4,60}}\sog\s+(?:fattet|avga|avgav|gjorde)\s+{HOW}{SUCH}\s+{DECIDED}
      | {BODY}\s+vedtok\s+(?:(?:deretter|så|dermed|da|då|etter\s+dette|til\s+slutt)\s+)?{TOLD_HOW}
            (?:\s+{ADOPTED_BY_NAME})?
      | (?:etter|ved)\s+(?:\p{{L}}+\s+)?(?:votering|avstemning|avstemming|røysting|debatt|drøft\p{{L}}*)
            \s+vedtok\s+\p{{L}}+(?:\s+\p{{L}}+){{0,3}}?\s+{TOLD_HOW}
      | {BODY}\s+(?:fattet|fatta|gjorde)\s+(?=enst|samr|einst|mot\s|med\s){HOW}vedtak
      | (?:{SUCH}\s+)?{DECIDED}\s+(?:ble|blei|vart|er)\s+(?:dermed\s+|da\s+|då\s+)?{HOW}
          (?:fattet|fatta|gjort|vedtatt|vedteke)(?:\s+{TOLD_HOW})?
      | det\s+(?:ble|blei|vart)\s+{HOW}(?:fattet|fatta|gjort|vedtatt|vedteke)\s+{HOW}{SUCH}\s+{HOW}{DECIDED}
      | {BODY}\s+(?:fattet|fatta|gjorde)\s+(?:således|dermed|etter\s+dette|då|da)\s+{SUCH}\s+{DECIDED}
      | etter\s+dette\s+(?:er|blir|vert|lyder|lyd)\s+(?:\p{{L}}+s\s+|\p{{L}}+\s+sitt\s+)?vedtak(?:et)?
      | (?:{BODY}(?:\s?'?s|'|\s+sitt)\s+)?{STANDING}?vedtak(?:et)?\s+(?:(?:ble|blei|vart|er|blir|vert)\s+)?
          (?:(?:dermed|da|då|etter\s+dette)\s+)?(?:lyder|lyd|lydde|{_AS_FOLLOWS}|etter\s+dette)(?:\s+(?:{_AS_FOLLOWS}|etter\s+dette))?
    )\s*:\s*\Z""",
    words=("vedtak", "uttal", "vedtok", "vedtatt", "vedteke"),
    examples=(
        "Et enstemmig utvalg gjorde følgende vedtak:",
        "Utvalget fattet enstemmig følgende vedtak:",
        "Utvalget fattet dette vedtaket:",
        "Formannskapet gjorde slikt samrøystes vedtak:",
        "Formannskapet gjorde slikt vedtak, samrøystes:",
        "Følgende vedtak ble enstemmig fattet:",
        "Følgende vedtak ble fattet mot 2 stemmer:",
        "Byrådet behandlet saken i møtet 121113 sak 1420-13 og fattet følgende vedtak:",
        "Det vart gjort slikt vedtak:",
        "Kommunestyret vedtok med 12 mot 9 stemmer følgende:",
        "Vedtaket lyder:",
        "Kommunestyrets vedtak blir etter dette som følger:",
        "Formannskapet vedtok enstemmig:",
        "Heradsstyret vedtok deretter samrøystes rådmannen si tilråding:",
        "Utvalget vedtok mot 2 stemmer:",
        "Kommunestyret vedtok med 12 stemmer mot 9:",
        "Etter votering vedtok formannskapet enstemmig:",
        "Rådet gjorde enstemmig vedtak:",
        "Havnerådet fattet således følgende vedtak:",
        "Etter dette er vedtaket:",
    ),
    counter_examples=(
        "Kommunestyret vedtok:",
        "Kommunestyret vedtok enstemmig i 2012:",
        "Kommunestyret vedtok enstemmig budsjettet, og det betyr:",
        "Utvalget fattet enstemmig følgende vedtak",
        "Kommunestyret vedtok i 2012 følgende vedtak:",
        "Det ble fremmet følgende forslag:",
        "Vedtaket er påklaget:",
    ),
)
RESULT_BELOW_HEADING = Pattern(
    name="result_below_decision_heading",
    expression=r"\A\s*\(?(?:enstemmig|enst\.|samrøystes|samr\.|einstemmig|(?:i?mot|med)\s+[\p{L}\d]{1,8}(?:\s+mot\s+[\p{L}\d]{1,8})?\s+(?:stemmer?|røyst(?:er)?))\)?\s*:\s*\Z",
    words=(":",),
    examples=("Enstemmig:", "Mot 2 stemmer:", "Med 7 mot 2 stemmer:", "Samrøystes:"),
    counter_examples=("Enstemmig vedtatt:", "Enstemmig", "Enstemmig: Korpset får støtte."),
)
RESULT_BEHIND_HEADING = Pattern(
    name="result_alone_behind_decision_heading",
    expression=r"""\A\s*(?:\(?(?:enstemmig|enst\.?|samrøystes|samr\.|einstemmig)\)?
        |(?P<counted>i?mot\s+[\p{L}\d]{1,8}\s+(?:stemmer?|st\.|røyst(?:er)?)(?:\s*\([^()]{1,60}\))?))\s*\.?\s*\Z""",
    words=("enst", "samr", "einst", "mot"),
    examples=("Enstemmig", "Samrøystes.", "mot 2 stemmer (FrP)"),
    counter_examples=("Enstemmig vedtatt.", "mot 2 stemmer:", "Enstemmig: Korpset får støtte."),
)
RESULT_BEFORE_DECISION = Pattern(
    name="result_before_decided_text",
    expression=r"\A\s*\(?(?:(?-i:E)nstemmig|(?-i:E)nst\.|(?-i:S)amrøystes|(?-i:S)amr\.|(?-i:E)instemmig)\)?\s*:\s+(?=(?:1[.)]\s+)?(?-i:\p{Lu})\p{L}+\s+\p{L})",
    words=(":",),
    examples=("Enstemmig: Korpset får støtte.", "Samrøystes:  Styret gjev fullmakt", "Enst.: 1. Brua males."),
    counter_examples=("Enstemmig:", "Enstemmig vedtatt: Korpset får støtte.", "Samrøystes: H, V og Sp"),
)
COUNTED = Pattern(
    name="vote_counted",
    expression=r"\b(?:enstemmig[et]?|samrøystes|einstemmig|enst\.|stemmer?|røyst(?:er)?)(?!\p{L})",
    words=("stemm", "røyst", "enst"),
    examples=("Et enstemmig utvalg", "med 12 mot 9 røyster"),
    counter_examples=("Det vart gjort slikt vedtak:",),
)
LEAD_IN = Pattern(
    name="lead_in",
    expression=rf"\b(?:{SUCH}|uttalelse|uttale)\s*\Z",
    words=("følg", "fylg", "flg", "slik", "dette", "uttal"),
    examples=("Komiteen for oppvekst i Lillevik har følgende",),
    counter_examples=("Følgende sak ble utsatt",),
)


def leads_in(line: str) -> bool:
    """Whether a line ends with what announces the words of the next (`… har følgende`)."""
    return LEAD_IN.search(line) is not None


RECOMMENDATION_TOLD = Pattern(
    name="recommendation_told",
    expression=rf"\A\s*{ADMINISTRATION}(?:\s?s|'|\s+si(?:tt|n)?)\s+(?:{RECOMMENDED}|forslag|framlegg)(?:\s+til\s+vedtak)?\s*:\s*\S",
    words=("forslag", "framlegg", "innstilling", "tilråding", "tilrådning", "anbefaling"),
    examples=("Rådmannens forslag: Klagen tas ikke til følge.", "Rådmannen si tilråding: Saka vert utsett."),
    counter_examples=("Rådmannens forslag:", "Rådmannens forslag ble vedtatt."),
)


ASKS_FOR_RECOMMENDATION = Pattern(
    name="sentence_that_a_recommendation_s_heading_ends",
    expression=r"\p{L}[^:]*\s(?:slik|slike|følgende|f[øy]lgjande|fø?lg\b\.?|denne|sådan)\s*\Z",
    examples=("Saken sendes bystyret med slik", "Utvalget oversender saken med følgende"),
    counter_examples=("Saken sendes bystyret.", "følgende", "Komiteens innstilling er slik:"),
    words=("slik", "følg", "fylg", "flg", "denne", "sådan"),
)
RECOMMENDATION_ALONE = Pattern(
    name="recommendation_alone",
    expression=r"\A\s*(?:tilråding|tilrådning|innstilling)\s*:?\s*\Z",
    words=("tilråd", "innstilling"),
    examples=("TILRÅDING:", "Innstilling"),
    counter_examples=("Formannskapets innstilling:", "Innstilling til kommunestyret:"),
)


def is_recommendation_alone(line: str) -> bool:
    """Whether a line is the word for what a body is asked to decide and nothing else."""
    return RECOMMENDATION_ALONE.fullmatch(line) is not None


def is_recommendation_told(line: str) -> bool:
    """Whether the line tells what the administration recommended, as below a decision that follows it."""
    return RECOMMENDATION_TOLD.match(line) is not None


def asks_for_recommendation(line: str) -> bool:
    """Whether a line breaks off in a sentence that the heading `INNSTILLING:` below it ends."""
    return ASKS_FOR_RECOMMENDATION.match(line) is not None
