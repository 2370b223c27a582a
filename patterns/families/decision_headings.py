"""Headings of what was decided, or what somebody asked for: Vedtak, innstilling, forslag til vedtak."""

from __future__ import annotations

from patterns.families.heading_words import (
    ADMINISTRATION,
    BODY,
    CLOSING,
    DATE,
    DECIDED,
    DRAFT,
    HOW,
    OPENING,
    RECOMMENDED,
    SUCH,
    SUFFIX,
)
from patterns.pattern import Pattern

DECISION_HEADING = Pattern(
    name="decision_heading",
    expression=rf"""{OPENING}(?:
        (?:endelig\s+|følgende\s+|slikt\s+)?(?:{BODY}(?:\s?'?s|'|\s+sin?[et]?t?|\s+[-–](?=\s+vedtak))\s+)?
        (?:(?:endelige\s+)?vedtak|uttalelse|uttale|høringsuttalelse|høyringsuttale|avgjerd|avgjørelse)
        (?:\s+(?:i\s+(?:saken|saka|møtet|\p{{L}}+(?:et|en|a))|etter\s+\p{{L}}+))?{SUFFIX}
      | (?:endelig\s+)?vedtak\s+(?:i|frå|fra)\s[^.]{{3,80}}?{DATE}(?:,?\s*(?:som\s+)?sak\s[\d/]+)?
      | {BODY}\s+(?:har|gir|gjev|avgir|fattet|fatta|gjorde|vedtok|vedtar)\s+(?:slik|slikt|følgende|følgjande|dette)\s*
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
    expression=rf"""{OPENING}(?:
        (?:{BODY}(?:\s?s|')\s+)?{DRAFT}
      | {ADMINISTRATION}(?:\s?s|')?\s+(?:reviderte\s+|endelige\s+)?(?:{RECOMMENDED}|forslag|framlegg
          |vedtaksforslag)(?:\s+til\s+\p{{L}}+)?
      | {ADMINISTRATION}(?:\s+si(?:ne?|tt)?)\s+(?:{RECOMMENDED}|forslag|framlegg)(?:\s+til\s+\p{{L}}+)?
      | {RECOMMENDED}\s+(?:fra|frå)\s+[\p{{L}}\s]{{3,60}}
      | {BODY}(?:s|')\s+{RECOMMENDED}\s+overfor\s+\p{{L}}+
    ){CLOSING}""",
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
    expression=rf"""{OPENING}(?:{BODY}(?:\s?s|')\s+|{BODY}\s+sin?\s+)?{RECOMMENDED}(?:\s+til\s+[\p{{L}}\s]{{3,40}})?{SUFFIX}{CLOSING}""",
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
DECISION_ANNOUNCED = Pattern(
    name="decision_announced",
    expression=rf"""\A\s*(?:
        (?:(?:et|eit|en|ein)\s+(?:enstemmig|samrøystes|einstemmig|samla|samlet)\s+\p{{L}}+|{BODY})\s+(?:har\s+)?
            (?:fattet|fatta|gjorde|gjort|vedtok|gav|ga|avga|kom\s+med)\s+{HOW}{SUCH}\s*{HOW}{DECIDED}?
      | {BODY}\s+behandlet\s+saken\s[^\n]{{4,60}}\sog\s+(?:fattet|avga|avgav|gjorde)\s+{HOW}{SUCH}\s+{DECIDED}
      | (?:{SUCH}\s+)?{DECIDED}\s+(?:ble|blei|vart)\s+{HOW}(?:fattet|fatta|gjort|vedtatt|vedteke)
      | det\s+(?:ble|blei|vart)\s+{HOW}(?:fattet|fatta|gjort|vedtatt|vedteke)\s+{HOW}{SUCH}\s+{HOW}{DECIDED}
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
