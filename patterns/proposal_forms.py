"""The forms in which minutes introduce a proposal, as rules; `patterns.proposals` reads what they say.

A person, a group or a body before the verb, `forslag fra`, a number, a genitive.
"""

from __future__ import annotations

from patterns.pattern import Pattern
from patterns.proceedings import PERSON_AT_START, POST
from patterns.proposers import ON_BEHALF

_LEAD = r"\A\s*(?:[•●▪*–-]\s*)?(?:(?:(?<lead>\d{1,2})|[a-z])\s?[.)]\s*)?"
# "Forslag 2", "Forslag B"
_NUMBER = r"(?:\d{1,2}|(?-i:[A-G])(?![\p{L}\d]))"
_KIND = (
    r"(?:(?:flg\.|alternativ[te]?|felles|nytt|nye|revidert|justert|omforente?|samordna|endret|endra|endrede|subsidiært|slikt?|følgende"
    r"|følgjande|sitt|eget|muntlig|munnleg|skriftlig|skriftleg)\s+)*"
    r"(?:(?:tilleggs?|endrings?|utsettelses?|utsettings?|utsetjings?|oversendelses?|oversendings?|felles|kompromiss|alternativ"
    r"|vedtaks|verbal|budsjett|benke|mot|tilbakesend(?:elses|ings)|avvisnings|presiserings|stryknings?|strykings?|uttalelses"
    r"|resolusjons|forliks|mindretal{1,2}s|fl[ei]i?rtal{1,2}s|innstillings|hoved|hovud|subsidiær)-?\s?)*"
    r"(?:forslag(?:et|a|ene)?|framlegg(?:et)?|fremlegg|oversendelse|oversending|tilleggspunkt|endringsframlegg)"
)
_VERB = (
    r"(?:fremmet|fremma|fremja|fremmer|fremmar|fremjar|fr[ae]msatte|framsette|fremsetter|la\s+(?:også\s+)?fr[ae]m|legg(?:er)?\s+fr[ae]m|"
    r"satte?\s+(?:også\s+)?fr[ae]m|sette(?:r)?\s+fr[ae]m|foreslo|foreslår|foreslog|føreslo|føreslår|gjorde|hadde|kom\s+med|leverte|leverer|"
    r"stilte|reiste|fremla|framla|med(?=\s+(?:følgende|følgjande|flg|slikt?)\b)|(?:tok|tek|tar)\s+opp)"
)
_PARTICIPLE = (
    r"(?:fr[ae]mmet|fremma|fremja|lagt\s+fr[ae]m|satt\s+fr[ae]m|sett\s+fram|fr[ae]msatt|fr[ae]mlagt"
    r"|levert|stilt|utarbeidet)"
)
_BRACKET = r"\(\s*(?<party>[^()\n]{1,50}?)\s*\)"

# "fremmet forslag om …", "foreslo at …", told in a sentence of its own; it may have been taken back in the same one.
_PROPOSES = r"(?:foreslo|foreslår|foreslog|føreslo|føreslår)"
_HAD_PROPOSED = rf"hadde\s+(?:(?:først|fyrst|tidligere|tidlegare|opprinnelig|opphavleg)\s+)?{_PARTICIPLE}"
_TAKEN_BACK = (
    r",?\s+(?:men|og)\s+(?:(?:han|hun|ho|de|dei)\s+)?(?:trakk|trekte|trekker|trekkjer|drog|dro|frafalt)\b"
    r"|,?\s+(?:som|men\s+(?:det|dette|forslaget|framlegget))\s+(?:(?:senere|seinare|deretter|så)\s+)?(?:ble|vart|blei)"
    r"\s+(?:\p{L}+\s+)?(?:trukket|trekt|frafalt)\b"
)
_CLAUSE = rf"""(?:{ON_BEHALF}[^:\n]{{1,80}}?\s)?
        (?:{_PROPOSES}\s+(?:{ON_BEHALF}[^:\n]{{1,60}}?\s)?(?:også\s+)?(?<clause>(?:at|å)\s[^:]{{5,400}}?
            |(?:uts?et(?:telse|ting|jing)|befaring|synfaring|avvisning|tilbakesend(?:ing|else)|høring)\b[^:]{{0,120}}?)
          |(?:{_VERB}|{_HAD_PROPOSED})\s+(?:(?:et|eit)\s+)?(?:(?<label>{_KIND}\s+(?:{ON_BEHALF}[^:.\n]{{1,60}}?\s)?om\s+)(?<clause>(?:at|å)\s[^:]{{3,400}}?)
            |(?<clause>(?!\p{{L}}*(?:forslag|framlegg|fremlegg)(?:et|a|ene)\b){_KIND}\s+(?:om|på|til)\s[^:]{{3,400}}?|(?:utsettelses|utsettings|oversendelses|oversendings)(?:forslag|framlegg)))
          |(?<=\)\s?):\s*(?<clause>{_KIND}\s+om\s[^:]{{3,400}}?))
        (?:(?<taken>{_TAKEN_BACK})|\.(?=\s|\Z))"""

# "la på vegne av H og V fram"
_SPLIT_VERB = rf"(?:{_VERB}|(?:la|satte?|sette|legg(?:er)?)\s+{ON_BEHALF}[^:\n]{{1,80}}?\s+fr[ae]m)"

PERSON_PROPOSES = Pattern(
    name="person_proposes",
    expression=rf"""{_LEAD}{POST}(?<person>{PERSON_AT_START})\s*
        (?:{_BRACKET}|,\s*(?<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}})(?=[\s,:])(?:\s(?-i:\p{{Lu}}\p{{Ll}}+)(?=\s*,))?)?\s*[,:–-]?\s*
        (?<object>(?:{ON_BEHALF}[^:\n]{{1,80}}?\s)?(?:også\s+)?{_SPLIT_VERB}\b[^:]{{0,220}}?(?:{_KIND}\b|\bfølgende\b|\bfølgjande\b|\bdenne\s+(?:fråsegn|uttal)|\btillegg\b|\bendring(?:er)?\b|\bny(?:tt|e|)\s+(?:punkt|pkt|tekst))[^:]{{0,160}}?
          |(?:(?:vara|fylkes)?ordfør\w*\s+)?(?:foreslo|foreslår|foreslog|føreslo|føreslår)(?:\s+{ON_BEHALF}[^:\n]{{1,80}}?)?\s*):(?!\S)""",
    words=(":",),
    examples=(
        "Kari Nes (Ap) foreslo: Saken utsettes.",
        "Leder Ada Lie foreslo nytt punkt:",
        "Kari Nes (Ap) fremmet følgende forslag:",
        "Kari Nes (H) la på vegne av H, V og FrP fram følgende tilleggsforslag:",
        "Ola Lid (Krf) fremja følgjande forslag på vegner av V, V:",
        "Kari Nes fremmet følgende forslag til uttalelse:",
        "Alf Hole, FRP, hadde slikt framlegg:",
        "Eva Dal la fram på vegner av SV og MDG denne fråsegna:",
        "Jon Ek tok opp følgende forslag:",
        "Ordfører Kari Nes (Ap) foreslo følgende:",
    ),
    counter_examples=(
        "Forslag fra Kari Nes (Ap):",
        "kari nes (Ap) fremmet følgende forslag:",
        "Kari Nes (Ap) orienterte: alt er i rute",
    ),
)
# "Kari Nes (SV), Ola Lid (V) og Eva Dal": the names of several who propose together.
_MEMBER = rf"{PERSON_AT_START}\s*(?:\([^()\n]{{1,40}}\))?"
_SEVERAL = rf"(?<who>{_MEMBER}(?:\s*(?:,|og|samt)\s+{_MEMBER}){{1,8}})"
PERSONS_PROPOSE = Pattern(
    name="persons_propose",
    expression=rf"""{_LEAD}{POST}{_SEVERAL}\s*,?\s+
        (?<object>(?:{ON_BEHALF}[^:\n]{{1,80}}?\s)?(?:også\s+)?{_SPLIT_VERB}\b[^:]{{0,160}}?(?:{_KIND}\b|\bfølgende\b|\bfølgjande\b)[^:]{{0,120}}?):(?!\S)""",
    words=(":",),
    examples=(
        "Kari Nes (SV), Ola Lid (V) og Eva Dal (R) fremmet følgende fellesforslag:",
        "Kari Nes og Ola Lid (Ap) la fram slikt framlegg:",
    ),
    counter_examples=("Kari Nes (SV) fremmet følgende forslag:", "Ap og SV fremmet forslag i saken."),
)
PROPOSES_INVERTED = Pattern(
    name="proposes_inverted",
    expression=rf"""{_LEAD}(?<front>{ON_BEHALF}\s[^:.\n]{{1,100}}?|for\s[^:.\n]{{1,60}}?|(?:i|under|etter|ved|før)\s[^:.,\n]{{1,60}}?
          |som\s+(?:tillegg|alternativ|endring)[^:.\n]{{0,60}}?|deretter|så|videre|vidare|dessuten|til\s+slutt|dernest)\s*,?\s+
        (?<verb>{_VERB}|la|sette|satte?|tok)\s+(?:også\s+)?{POST}(?<person>{PERSON_AT_START})\s*
        (?:{_BRACKET}|,\s*(?<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}})\s*,)?\s*,?\s*
        (?<object>[^:]{{0,120}}?(?:{_KIND}\b|\bfølgende\b|\bfølgjande\b)[^:]{{0,160}}?):(?!\S)""",
    words=(":",),
    examples=(
        "På vegne av posisjonen (Ap, Sp og SV) fremmet Ola Lid (Ap) følgende forslag:",
        "I møtet la Kari Nes (H) fram slikt framlegg:",
        "Under debatten tok representanten Hans Ek (H) opp følgende forslag:",
        "Deretter fremmet Ola Lid (V) følgende tilleggsforslag:",
    ),
    counter_examples=("På vegne av Ap ba Ola Lid om ordet:", "I møtet ble det fremmet følgende forslag:"),
)
PERSON_PROPOSES_BELOW = Pattern(
    name="person_proposes_below",
    expression=rf"""{_LEAD}{POST}(?<person>{PERSON_AT_START})\s*
        (?:{_BRACKET}|,\s*(?<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}})(?=[\s,:]))\s*[,–-]?\s*
        (?<object>(?:{ON_BEHALF}[^:\n]{{1,80}}?\s)?(?:også\s+)?{_SPLIT_VERB}\s[^:\n.]{{0,80}}?\b(?:følgende|følgjande|slikt|dette)\s[^:\n.]{{0,60}}?{_KIND}\b[^:\n.]{{0,60}})
        (?=\n\s*(?:["'«-]|(?-i:\p{{Lu}})|\d)|\s*\Z)""",
    words=("følg", "slikt", "dette"),
    examples=(
        "Kari Nes (KrF) fremmet følgende endringsforslag til punkt 2\nPunkt 2 utgår",
        "Kari Nes, Sp, la fram slikt forslag",
    ),
    counter_examples=(
        "Kari Nes (KrF) fremmet følgende forslag.",
        "Kari Nes (KrF) fremmet følgende forslag som\nble vedtatt",
    ),
)
PERSON_NAMED = Pattern(
    name="person_named",
    expression=rf"""{_LEAD}{POST}(?<person>{PERSON_AT_START})\s*
        (?:(?:{_BRACKET}|,\s*(?<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}})(?=[\s,:]))\s*[,:–-]?\s*(?<object>{_KIND}\b[^:\n]{{0,160}})(?=:|(?<!\.)\s*\n|(?<!\.)\s*\Z)
          |\s+(?<object>{_KIND}\b[^:\n]{{0,60}})(?=:\s*(?:\n|\Z)))
        :?""",
    words=("forslag", "framlegg", "fremlegg", "oversend", "tilleggspunkt"),
    examples=(
        "Kari Nes (SP), forslag",
        "Kari Nes(Sp) forslag:",
        "Kari Nes (Ap) alternativt forslag til punkt 2c pva Ap, SV:",
        "Kari Nes (R) tilleggsforslag, nytt punkt:",
        "Kari Seim Nes forslag:",
    ),
    counter_examples=("Kari Nes (Ap) støttet forslaget", "Kari Nes forslag ble vedtatt", "Forslag fra Kari Nes (Ap):"),
)
PERSON_PROPOSES_CLAUSE = Pattern(
    name="person_proposes_clause",
    expression=rf"""{_LEAD}{POST}(?<person>{PERSON_AT_START})\s*
        (?:{_BRACKET}|,\s*(?<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}})(?=[\s,:])(?:\s(?-i:\p{{Lu}}\p{{Ll}}+)(?=\s*,))?)?\s*,?\s*
        {_CLAUSE}""",
    words=("foresl", "føresl", "forslag", "framlegg"),
    examples=(
        "Kari Nes (Ap) foreslo at saken utsettes.",
        "Kari Nes (Ap): Forslag om utsettelse av saken.",
        "Ola Lid (Sp) fremmet forslag om å sende saken tilbake.",
        "Kari Nes (ML) fremmet forslag til vedtak alternativ 1.",
        "Kari Nes, Sp, gjorde framlegg om at saka vert utsett.",
        "Kari Nes (Ap) foreslo å utsette saken, men trakk forslaget.",
        "Ola Lid (R) hadde først satt fram forslag om utsettelse, som ble trukket under ordskiftet.",
    ),
    counter_examples=(
        "Ordføreren fremmet rådmannens forslag til vedtak.",
        "Det ble foreslått at saken utsettes.",
    ),
)
GROUP_PROPOSES_CLAUSE = Pattern(
    name="group_proposes_clause",
    expression=rf"""{_LEAD}(?<group>(?-i:\p{{Lu}})[^:.\n(]{{0,80}}?)\s*(?:\((?<party>[^()\n]{{1,40}})\))?\s+{_CLAUSE}""",
    words=("foresl", "føresl", "forslag", "framlegg"),
    examples=(
        "Sp, V og KrF fremmet et felles forslag om å legge skifer.",
        "SV og MDG foreslo at taket tekkes med torv.",
    ),
    counter_examples=("SV og MDG fremmet følgende forslag:", "Det ble foreslått at saken utsettes."),
)
_VOTING = r"""[^.\n]{0,80}?\b(?:voter(?:es|e|t|ast|a)\b
        |(?:stemmes|stemme|røystast|røyste|røysta)\s+(?:over|punkt|samla|samlet|i\s|alternativt)
        |(?:prøve|punktvis\s|alternativ\s|samlet\s|samla\s|seksjonsvis\s|skriftlig\s|skriftleg\s)(?:av)?(?:votering|stemning|stemming|røysting)
        |(?:settes|setjast|settast|stilles)\s+(?:opp\s+)?(?:i?mot|under\s+votering))"""
# How the vote is to be taken, and in what order, is proposed by whoever presides; it is no motion in the case.
VOTING_PROCEDURE = Pattern(
    name="voting_procedure",
    expression=rf"\A{_VOTING}",
    words=("vote", "stem", "røyst", "sett", "setj", "stilles"),
    examples=(
        "at det skulle voteres i to omganger",
        "at forslagene settes opp mot hverandre",
        "å stemme over punktene samlet",
    ),
    counter_examples=("at det holdes folkeavstemning", "at brua settes i stand", "at stemmelokalet flyttes"),
)
PROCEDURE_PROPOSED = Pattern(
    name="procedure_proposed",
    expression=rf"\A\s*[^.:\n]{{2,80}}?\s{_PROPOSES}\s{_VOTING}",
    words=("foresl", "føresl"),
    examples=("Leder foreslo at det skulle voteres i to omganger", "Ola Lid (H) foreslo punktvis votering."),
    counter_examples=("Ola Lid (H) foreslo at brua males.", "Det ble votert punktvis."),
)
_FRONT = r"(?:i|under|etter|ved|før|så|deretter|videre|vidare|til\s+slutt)\b[^:.,\n]{0,60}?\s"
PROPOSED_BY = Pattern(
    name="proposed_by",
    expression=rf"""{_LEAD}(?:
        (?<object>(?:følgende|følgjande|slikt|dette|nytt)\s[^:.]{{0,60}}?{_KIND}[^:.]{{0,80}}?)
          \s+(?:ble|blei|vart|er)\s+(?:også\s+)?{_PARTICIPLE}(?<rest>[^:]{{0,200}}?)
      | (?<rest>(?:fra|frå)\s[^:.\n]{{1,60}}?)\s+(?:forelå|låg)\s+(?:det\s+)?(?:føre\s+|også\s+)?
          (?<object>[^:.]{{0,40}}?{_KIND}[^:.]{{0,60}}?)
      | (?:det\s+)?(?:forelå|låg\s+føre)\s+(?:også\s+)?(?<object>[^:.]{{0,40}}?{_KIND}[^:.]{{0,60}}?)
          (?<rest>(?:\s(?:fra|frå)\s[^:]{{0,120}}?)?)
      | (?<object>{_KIND})\s+{_PARTICIPLE}\s+i\s+møte(?:t)?\b(?<rest>[^:\n]{{0,100}}?)
      | {_FRONT}(?:ble|blei|vart)\s+(?:også\s+)?
          (?<object>(?:følgende|følgjande|slikt|dette|nytt)\s[^:.]{{0,60}}?{_KIND}[^:.]{{0,40}}?)\s+{_PARTICIPLE}(?<rest>[^:]{{0,200}}?)
      | (?:det\s+(?:ble|blei|vart)|{_FRONT}(?:ble|blei|vart)\s+det)\s+(?:også\s+
          |deretter\s+|i\s+møte(?:t)?\s+)?{_PARTICIPLE}\s+(?<object>[^:.]{{0,80}}?{_KIND}(?:[^:.]|(?<=\bpkt)\.){{0,80}}?)(?<rest>(?:\s(?:av|fra|frå)\s[^:]{{0,160}}?)?)
    ):(?!\S)""",
    words=("følg", "det ", "slikt", "dette", "nytt", "i møte", "forelå", "låg"),
    examples=(
        "Følgende forslag ble fremmet av Kari Nes (SV) på vegne av SV, Ap:",
        "Det ble fremmet følgende forslag til uttalelse:",
        "Det ble i møtet lagt fram slikt forslag til tillegg, pkt. 3:",
        "Etter gruppemøte ble følgende omforente forslag lagt fram av ordføreren:",
        "I møtet ble det fremmet følgende forslag:",
        "Følgende fellesforslag til uttalelse ble fremmet:",
        "Det vart lagt fram følgjande framlegg frå Ola Lid (V):",
        "Omforent forslag fremmet i møtet:",
        "Fra Høyre forelå følgende forslag:",
        "Det forelå følgende forslag fra Kari Nes (H):",
    ),
    counter_examples=("Det ble fremmet flere forslag i saken.", "Forslaget ble fremmet av Kari Nes (SV)."),
)
PROPOSAL_FROM = Pattern(
    name="proposal_from",
    expression=rf"""{_LEAD}(?<object>{_KIND}(?:\s*,?\s*(?:nr\.?\s*)?(?<number>{_NUMBER})\b)?(?:\s+(?:til|om)\s[^:\n]{{1,80}}?)?)\s*,?\s*
        (?:(?:fremmet|fremma|fremja|fr[ae]msatt|fr[ae]mlagt|lagt\s+fr[ae]m)\s+av|fra|frå|av)\s+(?<who>[^:]{{1,600}}?)(?<close>:(?!\S)|(?<!,)(?<!\sog)(?<!v/)(?<!v/\s?(?-i:\p{{Lu}}\p{{Ll}}+))\s*\n(?!\s*(?-i:\p{{Ll}}))|\s*\Z)""",
    words=("forslag", "framlegg", "fremlegg", "oversend", "tilleggspunkt"),
    examples=(
        "Forslag fra Kari Nes (SP)",
        "Tilleggspunkt 5 fra Rødt:",
        "Forslag nr. 1 fra GDL, SL, SP og AP:",
        "Fellesforslag fra Ap, Sv og Rødt v/Kari Nes (SV):",
        "Tilleggsforslag fra formannskapet:",
        "Framlegg frå Kari Nes på vegner av SP, SV, H:",
        "Oversendelse fra Kari Nes (FrP)",
        "Oversending frå Kari Nes (Venstre)",
    ),
    counter_examples=("Forslag til vedtak:", "Formannskapets forslag:", "Et forslag fra Kari Nes ble avvist."),
)
NUMBERED_PROPOSAL = Pattern(
    name="numbered_proposal",
    expression=rf"""{_LEAD}(?<object>(?:(?:felles|tilleggs|endrings|verbal|alternativt\s)\s?)?(?:forslag|framlegg))\s*,?\s*(?:nr\.?\s*)?(?<number>{_NUMBER})\s*
        (?:\(\s*(?<who>[^()\n]{{2,60}})\s*\)|(?:(?:,|\s-|–)\s*|\s+(?={_KIND}\s+(?:fra|frå|av)\s))(?<who>[^:\n]{{2,200}}?(?:\n[^:\n]{{2,120}}){{0,4}}?))?(?<close>:(?=\s*(?:\n|\Z))|(?<=\)):(?=\s+\S)|(?<!,)(?<!\sog)(?<!v/)(?<!v/\s?(?-i:\p{{Lu}}\p{{Ll}}+))(?=\s*(?:\n(?!\s*(?-i:\p{{Ll}}))|\Z)))""",
    words=("forslag", "framlegg"),
    examples=(
        "Forslag 5",
        "Framlegg 2:",
        "Forslag 1, representant Kari Nes, Fri gruppe",
        "Forslag 2, Sametingsrådet v/Kari Nes:",
        "Forslag 1 (Kari Nes, SV):",
        "Forslag nr. 3:",
        "Forslag 2 (Kari Nes): «Loftet»",
        "Forslag B:",
    ),
    counter_examples=("Forslag 5 ble vedtatt.", "Forslag 1: Ny skole", "Forslag til vedtak"),
)
COMMON_PROPOSAL = Pattern(
    name="common_proposal",
    expression=rf"{_LEAD}(?<object>(?:omforent|omforeint|felles|samrøystes)\s?-?(?:forslag|framlegg)(?:et)?(?:\s+til\s+(?:vedtak|uttalelse|fråsegn|uttale))?)\s*:",
    words=("omfor", "felles", "samrøystes"),
    examples=("Omforent forslag til vedtak:", "Fellesforslag:", "Felles framlegg til uttale:"),
    counter_examples=("Forslag til vedtak:", "Fellesforslaget ble vedtatt:"),
)
NUMBER_IN_BRACKET = Pattern(
    name="number_in_bracket",
    expression=rf"\(\s*(?<object>{_KIND})\s*(?:nr\.?\s*)?(?<number>{_NUMBER})\s*\)\s*:?\s*\Z",
    words=("forslag", "framlegg"),
    examples=("sette fram slikt framlegg (framlegg nr. 1):", "forslag (tilleggsforslag 2):"),
    counter_examples=("forslag 2 (Kari Nes):", "forslag (Ap):"),
)
BODY_PROPOSES = Pattern(
    name="body_proposes",
    expression=rf"""{_LEAD}(?<body>(?-i:\p{{Lu}})[\p{{L}}-]*(?:[ ][\p{{L}}/.()-]+){{0,6}}?)[ ]+
        (?:arbeidet\s+seg|arbeidde\s+seg|kom|ble\s+enige?|blei\s+einige?|vart\s+(?:samde|einige?)|samla\s+seg|samlet\s+seg|{_VERB}|utarbeidet|utarbeida)
        [^:.]{{0,100}}?(?:\bfølgende\b|\bfølgjande\b|\b\d\s+forslag\b|{ON_BEHALF})[^:.]{{0,20}}?(?<object>{_KIND})[^:.]{{0,80}}?:(?!\S)
      | {_LEAD}(?<body>(?-i:\p{{Lu}})[\p{{L}}-]*)\s+(?:leverte
          |fremmet)\s+(?<object>\d\s+forslag[^:.]{{0,60}}):(?!\S)
      | {_LEAD}(?<body>(?-i:\p{{Lu}})[\p{{L}}/.-]*(?:(?:\s*,\s*|\s+og\s+)(?-i:\p{{Lu}})[\p{{L}}/.-]*){{0,8}})\s+
        (?:{_VERB}\s[^:.\n]{{0,60}}?(?<object>{_KIND})[^:.\n]{{0,60}}?|(?<object>foreslo|foreslår|føreslo|føreslår)(?:\s+(?:følgende|følgjande|slik))?(?:\s+(?:endring|tillegg|nytt\s+punkt)[^:.\n]{{0,40}})?):(?!\S)""",
    words=(":",),
    examples=(
        "SV, V og MDG foreslo: Rammen økes.",
        "H og V la fram slikt forslag:",
        "Utvalget kom i fellesskap fram til følgende forslag:",
        "Utvalget ble enige om følgende forslag til uttalelse:",
        "Arbeiderpartiet fremmet følgende forslag:",
        "Fagforbundet leverte 2 forslag som tillegg:",
    ),
    counter_examples=("Rådet kom fram til følgende:", "Rådmannens forslag:"),
)
GROUP_PROPOSES = Pattern(
    name="group_proposes",
    expression=rf"""{_LEAD}(?<group>(?-i:\p{{Lu}})[^:.\n(]{{0,60}}?)(?:\s*v\s?/\s*|\s+ved\s+)(?<person>{PERSON_AT_START})\s*(?:{_BRACKET})?\s+
        (?<object>{_VERB}\b[^:]{{0,200}}?)(?:(?<close>:)(?!\S)|(?<!\bpkt)(?<!\bnr)\.(?=\s|\Z))""",
    words=("v/", "v /", " ved "),
    examples=(
        "SV ved Ola Lid tok opp følgende forslag:",
        "AP v/Kari Nes foreslo følgende:",
        "Høyre v/Ola Lid fremmet forslag om utsettelse.",
    ),
    counter_examples=("Forslag fra AP v/Kari Nes:", "Kari Nes v/AP"),
)
PERSON_BELOW_KIND = Pattern(
    name="person_below_kind",
    expression=rf"""{_LEAD}(?<object>{_KIND})\s*:?[ ]*\n\s*{POST}(?<person>{PERSON_AT_START})\s*{_BRACKET}\s*:""",
    words=("forslag", "framlegg", "fremlegg"),
    examples=("Tilleggsforslag:\nKari Nes (V): Brua males.", "Endringsforslag\nOla Lid (H):"),
    counter_examples=("Tilleggsforslag:\nKari Nes (V) sa nei.", "Tilleggsforslag fra Kari Nes (V):"),
)
NOT_PROPOSED = Pattern(
    name="not_proposed",
    expression=r"""\b(?:følgende|følgjande|slikt?|dette)\s+(?:\p{L}+\s+)?(?:spørsmål|spursmål|kommentar|interpellasjon|orientering|tema
        |problemstilling|merknad|protokoll|stemmeforklaring|røysteforklaring|votering|avstemming|avrøysting)""",
    words=(
        *("spørsmål", "spursmål", "kommentar", "interpellasjon", "orientering", "tema", "problemstilling", "merknad"),
        *("protokoll", "forklaring", "votering", "avstemming", "avrøysting"),
    ),
    examples=(
        "stilte følgende spørsmål",
        "tok opp dette temaet",
        "fremsatte følgende merknad",
        "foreslo følgende voteringsorden",
    ),
    counter_examples=("la fram følgende forslag", "følgende uttalelse"),
)
TEXT_TARGET = Pattern(
    name="target_at_text_start",
    expression=r"""\A[\s"'«”“•*–-]*
        (?:(?:forslag\s+(?:til|om)\s+)?(?:tillegg(?:sforslag)?|endring(?:er|ar|sforslag)?|tilføyelse|tilføying|alternativ(?:t\s+forslag)?
          |presisering|omformulering|ny\s+(?:tekst|setning|formulering)|nytt\s+(?:avsnitt|ledd|strekpunkt))\s+)?
        (?:(?:til|i|på|ad|vedr\.?|som|under)\s+)?(?:(?:innstilling|vedtak|forslag)\p{L}*s\s+)?(?<point>
        (?:ny(?:tt|e)?\s+)?(?:kulepunkt|punkt|pkt\.?)(?:et)?\s*(?:nr\.?\s*)?\d{1,2}(?:\.\d{1,2})*(?:\s?[a-zæøå](?!\p{L}))?
          (?=\s*(?:[:\n]|[–-]\s)|\.\s|\s+(?:endres|vert\s+endra|strykes|utgår|erstattes|lyder|skal\s+lyde|tillegg|ny\s+tekst|nytt))
      | nytt\s+(?:kule)?(?:punkt|pkt\.?)(?:\s+(?-i:[A-ZÆØÅ]))?(?=\s*:))""",
    words=("punkt", "pkt"),
    examples=(
        "Punkt 1:\nBrua bygges.",
        "Tillegg til pkt. 3: Brua males.",
        "Endring i punkt 2 b:",
        "Nytt punkt 3: Brua males.",
        "Pkt. 2 endres til: Brua",
        "«Nytt punkt: Brua»",
        "Nytt punkt D: Brua",
    ),
    counter_examples=("Brua bygges som i punkt 2.", "Punkt 2 i planen er viktig", "Punktlaget:"),
)
PROPOSAL_AND_PROPOSER = Pattern(
    name="proposal_and_proposer",
    expression=rf"""{_LEAD}(?<object>{_KIND}(?:\s+(?:nr\.?\s*)?(?<number>{_NUMBER}))?)\s*
        (?:(?:[–-]|,)\s*(?<who>[^:\n]{{1,80}}?)|\((?<who>[^()\n]{{1,60}})\))\s*:(?!\S)""",
    words=("forslag", "framlegg", "fremlegg", "oversend", "tilleggspunkt"),
    examples=("Tilleggsforslag – SV og Rødt:", "Forslag, Senterpartiet v/Ola Lid:", "Forslag (Ap, SV):"),
    counter_examples=("Forslag fra Kari Nes:", "Forslag til vedtak:", "Forslag – se vedlegg"),
)
GROUP_AND_ITS_PARTIES = Pattern(
    name="group_and_its_parties_propose",
    expression=rf"""{_LEAD}(?<group>(?:et\s+|eit\s+)?(?:fl[ei]i?rtal|mindretal|posisjon|opposisjon|samarbeidsparti|\p{{L}}*gruppe|utvalgs?medlemme|rep?resentant)\p{{L}}*
          (?:\s+(?:i|av|fra|frå)\s+\p{{L}}+)?)\s*(?:[,(:–-]\s*(?<parties>[^:()\n]{{1,100}}?)\s*[,)–-])?\s*,?\s*
        (?<object>{_SPLIT_VERB}\b[^:]{{0,120}}?(?:{_KIND}\b|\bfølgende\b|\bfølgjande\b)[^:]{{0,120}}?):(?!\S)""",
    words=("tal", "posisjon", "samarbeid", "gruppe", "medlem", "resentant"),
    examples=(
        "Flertallet i komiteen, Ap, Sp og SV, fremmet følgende forslag:",
        "Mindretalet (H og FrP) la fram slikt framlegg:",
        "Posisjonen fremmet følgende alternative forslag:",
    ),
    counter_examples=("Flertallet mener følgende:", "Representanten Kari Nes (Ap) fremmet følgende forslag:"),
)
POINT_FROM = Pattern(
    name="point_from",
    expression=rf"""{_LEAD}(?<object>(?:nytt\s+(?:kule)?(?:punkt|pkt\.?)|tillegg|endring(?:er|ar)?|(?:ny|alternativ)\s+tekst|nytt\s+avsnitt)
          (?:\s*(?:nr\.?\s*)?\d{{1,2}}\s?[a-z]?)?(?:\s+(?:til|i|på)\s+(?:innstilling\p{{L}}*\s+)?(?:punkt|pkt\.?)\s*\d{{1,2}}\s?[a-z]?)?)
        \s*,?\s+(?:fra|frå)\s+(?<who>[^:\n]{{1,100}}?)\s*:(?=\s*(?:\n|\Z))""",
    words=("punkt", "pkt", "tillegg", "endring", "tekst", "avsnitt"),
    examples=("Nytt punkt 7 fra Venstre:", "Endring i punkt 3 fra Kari Nes (H):", "Tillegg frå SV og MDG:"),
    counter_examples=("Punkt 7 fra Venstre:", "Endring i punkt 3:", "Tillegg fra Venstre ble vedtatt."),
)
LISTED_PROPOSER = Pattern(
    name="listed_proposer",
    expression=rf"""{_LEAD}(?:(?:fra|frå)\s+)?
        (?<who>{POST}{PERSON_AT_START}\s*(?:\([^()\n]{{1,40}}\)|,\s*\p{{Lu}}[\p{{L}}.]{{0,12}})
          |(?-i:\p{{Lu}})[\p{{L}}/., ]{{0,60}}?)\s*:""",
    words=(":",),
    examples=("1) Kari Nes (Ap):", "SV og MDG:", "Fra Høyre: Saken utsettes."),
    counter_examples=("punkt 1:", "Kari Nes (Ap) sa:"),
)
# The label that each of many proposals has (`V` for verbal) is what the votes call it.
_LABEL = r"(?<label>(?-i:\p{Lu})\d{1,2})"
_PARTIES = r"(?-i:\p{Lu}[\p{L}.]*)(?:(?:/|,\s|\sog\s)(?-i:\p{Lu}[\p{L}.]*))*"
LABELLED_PROPOSER = Pattern(
    name="labelled_proposer",
    expression=rf"""\A\s*{_LABEL}\s*[.:]?\s*(?:\(\s*(?<who>[^()\n]{{1,60}}?)\s*\)\s*:|(?<who>{_PARTIES})\s*:)\s*""",
    words=(":",),
    examples=("V1 (SV): Brua males.", "V2 SV: Brua males.", "V3: Ap og Sp: Brua males."),
    counter_examples=("V1 ble vedtatt.", "V1 (SV) falt.", "V1: Brua males."),
)
LABELLED_ROW = Pattern(
    name="row_of_labelled_proposals",
    expression=rf"\A\s*{_LABEL}\s+(?:\(\s*(?<who>[^()\n]{{1,60}}?)\s*\)|(?<who>{_PARTIES}))\s+(?=(?-i:\p{{Lu}}))",
    examples=("V1 Ap Brua males.", "V3 (R) Brua males."),
    counter_examples=("V1 ble vedtatt.", "V2 Ap falt."),
)
# What is quoted behind those who stand for it is their proposal.
QUOTED_FOR_PARTIES = Pattern(
    name="quoted_for_parties",
    expression=rf"""{_LEAD}(?<who>{PERSON_AT_START}\s*(?:\([^()\n]{{1,40}}\)\s*)?{ON_BEHALF}\s[^:\n]{{1,80}}?
          |(?-i:\p{{Lu}})[^:.\n(]{{0,60}}?\s*v\s?/\s*{PERSON_AT_START}(?:\s*\([^()\n]{{1,40}}\))?)\s*:\s*(?=["«“”])""",
    words=("v/", "v /", "vegn", "pva", "p.v"),
    examples=('Kari Nes på vegne av H og V: "Brua males."', "H v/Kari Nes: «Brua males.»"),
    counter_examples=("H v/Kari Nes: Viser til saken.", 'Kari Nes (H): "Brua males."'),
)
PARTIES_AT_END = Pattern(
    name="parties_at_the_end_of_a_proposal",
    expression=r"""\(\s*(?<parties>[^()\n]{1,40}?)\s*\)["'»”.]*\s*\Z""",
    words=("(",),
    examples=("Brua males. (V)", "Brua males (Ap, SV)."),
    counter_examples=("Brua (V) males.", "Brua males."),
)
GENITIVE_PROPOSAL = Pattern(
    name="genitive_proposal",
    expression=rf"""{_LEAD}(?<owner>(?-i:\p{{Lu}})[\p{{L}}./-]*(?:,?\s[\p{{L}}./-]+){{0,5}}?)(?:s|')?\s*(?:\((?<party>[^()\n]{{1,40}})\)\s*)?(?:sitt\s+)?
        (?<object>{_KIND})(?:\s+(?:nr\.?\s*)?(?<number>{_NUMBER}))?
        (?:\s+(?:til|om)\s[^:\n]{{1,60}}|\s+v\s?/\s*[^:\n]{{1,60}})?\s*:\s*(?:\n|\Z)""",
    words=("forslag", "framlegg"),
    examples=(
        "Formannskapets fellesforslag:",
        "Utnes tilleggsforslag:",
        "Formannskapets forslag:",
        "Kari Nes (V) sitt tilleggsforslag:",
        "SVs forslag nr. 2:",
        "Ap, MDG og SV sitt fellesforslag:",
    ),
    counter_examples=("Forslag til vedtak:", "Utnes forslag ble vedtatt:", "formannskapets forslag:"),
)
# The proposal is told where it is set against the recommendation.
SET_AGAINST_PROPOSAL = Pattern(
    name="set_against_proposal",
    expression=rf"""{_LEAD}[^:.\n]{{3,80}}?\s(?:ble|blei|vart|blir)\s+(?:deretter\s+|så\s+)?(?:satt|sett)\s+opp\s+i?mot\s+
        (?<object>(?:(?:et|eit)\s+)?{_KIND})\s+(?:fra|frå|av)\s+(?<who>[^:.]{{1,120}}?)\s*:(?=\s*(?:\n|\Z))""",
    words=("opp mot", "opp imot"),
    examples=(
        "Innstillingen ble satt opp mot forslag fra Eva Dal (SV):",
        "Tilrådinga vart sett opp mot framlegg frå Sp:",
    ),
    counter_examples=("Innstillingen ble satt opp mot forslaget fra Eva Dal.", "Dette ble satt opp mot:"),
)
# "Gunn Li fremmet Aps forslag": whose proposal it is stands between.
PROPOSES_FOR_GROUP = Pattern(
    name="proposes_for_group",
    expression=rf"""\A{_VERB}\s+(?<group>(?-i:\p{{Lu}})[\p{{L}}./-]*(?:(?:,\s|\sog\s)(?-i:\p{{Lu}})[\p{{L}}./-]*){{0,4}}?)(?:s|'|\s+sitt?|\s+sine)\s+{_KIND}\s*\Z
        |\A{_VERB}\s[^:]{{0,60}}?{_KIND}\s+(?:fra|frå)\s+(?<group>(?-i:\p{{Lu}})[^:\n]{{0,80}}?)(?:\s+(?:som|til|om|med|på)\s[^:\n]{{0,60}})?\s*\Z""",
    words=("forslag", "framlegg"),
    examples=(
        "fremmet Aps forslag",
        "la fram Høyres tilleggsforslag",
        "sette fram SV og V sitt framlegg",
        "la frem felles forslag fra Ap og Sp",
        "fremja fellesframlegg frå Sp og Ap som nytt punkt 4",
    ),
    counter_examples=("fremmet følgende forslag", "fremmet forslag"),
)
# What the mayor puts to the vote is not the mayor's own proposal.
PUTS_TO_VOTE = Pattern(
    name="puts_to_vote",
    expression=rf"""{_LEAD}(?<who>\p{{L}}+(?:\s[\p{{L}}.-]+){{0,4}}?)(?:\s*\((?<party>[^()\n]{{1,40}})\))?\s+(?:fremmet|fremma|la\s+fr[ae]m|foreslo|satte\s+fr[ae]m)\s+
        (?<whose>(?!felles\s)\p{{L}}+s|\p{{L}}+\s+sin?)\s+(?:\p{{L}}*forslag(?:\s+til\s+vedtak)?|innstilling(?:\s+til\s+vedtak)?|tilråding)(?:\s+alternativ\s+\d)?
        (?<changes>,?\s+med\s+følgende\s+(?:tillegg|endring(?:er)?)[^:]{{0,60}}:)?\s*(?:\.|\Z|\n)?""",
    words=("fremm", "la fr", "foreslo", "satte fr"),
    examples=(
        "Ordføreren fremmet rådmannens forslag til vedtak.",
        "Ordfører fremmet formannskapets innstilling til vedtak.",
        "Ordføreren fremmet rådmannens forslag til vedtak, med følgende tillegg til punkt 2:",
        "Kari Nes (Ap) fremmet rådmannens innstilling med følgende endring i punkt 3:",
    ),
    counter_examples=(
        "Ordføreren fremmet følgende forslag:",
        "Kari Nes (Ap) fremmet forslag om utsettelse.",
        "Kari Nes (Ap) la frem felles forslag fra Ap og Sp:",
    ),
)


ONLY_PROPOSED = Pattern(
    name="only_proposed",
    expression=rf"\A\s*{_PROPOSES}(?:\s+(?:følgende|følgjande|slik))?\s*\Z",
    words=("foresl", "føresl"),
    examples=("foreslo", "føreslo følgjande"),
    counter_examples=("foreslo følgende tillegg", "fremmet forslag"),
)
TEXT_PUTS_OFF = Pattern(
    name="text_puts_off",
    expression=r"""\A[:\s"'«”“–-]*(?:sak\p{L}*|behandling\p{L}*|handsaming\p{L}*)\s(?:[^.\n]{0,30}\s)?uts(?:et|att)""",
    words=("utset", "utsatt"),
    examples=("«Saken utsettes til høsten.»", "Saka vert utsett."),
    counter_examples=("Byggefristen utsettes.", "Saken avvises."),
)
TO_DECISION = Pattern(
    name="proposal_for_decision",
    expression=r"\s(?:forslag|framlegg)\s+til\s+vedtak\b",
    words=("til vedtak",),
    examples=("Styrets forslag til vedtak:",),
    counter_examples=("Styrets forslag til uttalelse:",),
)
TALLY = Pattern(
    name="tally_after_introduction",
    expression=r"""\A\s*(?:(?:\d{1,3}|\p{L}{2,8})\s+(?:stemme|stemte|røyst|st\.)|enst\p{L}*|samrøystes|falt\b|fall\b|vedt\p{L}*|tiltr\p{L}*|trukket|ikke\s|(?:for|i?mot)\s*:?\s*\d)""",
    examples=(
        "3 stemmer.",
        "2 stemte for, 9 mot.",
        "For: 5 (2 H, 3 FrP).",
        "Enstemmig vedtatt.",
        "tre røyster",
        "falt",
    ),
    counter_examples=("Taket legges med skifer.", "3 nye boliger"),
)
SENTENCE_BREAK = Pattern(
    name="sentence_break",
    expression=r"""(?<!\b(?-i:\p{Lu}))(?<!\bpkt|\bnr|\brepr|\bpva)\.["'»”]?\s+(?-i:\p{Lu}\p{L})|\n\n""",
    examples=("fremmet saken. Det var tre", "slutt.\nNeste", "før jul.»\nKari Nes"),
    counter_examples=("til pkt. Nei", "Ola K. Lid", "uten punktum"),
)
NUMBER_AT_END = Pattern(
    name="number_of_proposal",
    expression=rf"\A{_KIND}\s*,?\s*(?:nr\.?\s*)?(?<number>{_NUMBER})\s*\Z",
    words=("forslag", "framlegg"),
    examples=("forslag nr. 2", "verbalforslag 1"),
    counter_examples=("forslag til punkt 2", "forslag"),
)
SPEAKER_BEHIND = Pattern(
    name="speaker_behind",
    expression=rf"\b(?:v\s?/\s*|ved\s+)(?<person>{PERSON_AT_START}\s*(?:\([^()\n]{{1,40}}\))?)\s*:?\s*\Z",
    words=("v/", "v /", "ved "),
    examples=("fellesframlegg v/Lars Mo (SP):", "AP sitt framlegg ved Liv Ås"),
    counter_examples=("framlegg frå Ap", "v/Lars Mo la fram"),
)
FROM_WHOM = Pattern(
    name="from_whom",
    expression=r"\A\s*(?:inn\s+)?(?:av|fra|frå)\s+(?<who>.+)",
    examples=(" av Kari Nes (Ap)", "frå Ola Lid"),
    counter_examples=("Kari Nes (Ap)", "til vedtak"),
)
KIND_FROM = Pattern(
    name="kind_from",
    expression=rf"\A(?<object>{_KIND})\s+(?:fra|frå|av)\s+",
    words=("forslag", "framlegg", "fremlegg", "oversend"),
    examples=("Fellesforslag fra NSR", "tilleggsforslag frå Ap"),
    counter_examples=("NSR og Ap", "representanten Kari Nes"),
)
