"""What a motion refers to: the words of a motion -> names, kinds, points and numbers of the proposals that it can mean.

Reads `Utnes forslag tillegg til pkt 3h`, `Forslag 4, 2. del`, `Fellesforslag fremmet av Nes på vegne av SV, Ap`,
`Forslaget fra ordføreren`,
`Formannskapets forslag`, `utsettelsesforslaget`, `innstillingen pkt 1b`, `Dette`.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import regex

from patterns.families.heading_words import ADMINISTRATION
from patterns.pattern import Pattern

Kind = Literal[
    "forslag",
    "alternativt forslag",
    "tilleggsforslag",
    "endringsforslag",
    "utsettelsesforslag",
    "fellesforslag",
    "oversendelsesforslag",
]

_KINDS: tuple[tuple[str, Kind], ...] = (
    ("utset", "utsettelsesforslag"),
    ("oversend", "oversendelsesforslag"),
    ("tillegg", "tilleggsforslag"),
    ("endring", "endringsforslag"),
    ("alternativ", "alternativt forslag"),
    ("felles", "fellesforslag"),
    ("omforen", "fellesforslag"),
)
_POINT_WORD = r"(?:kulepunkt(?:et|ene)?|punkt(?:et|a|ene)?|pkt\b\.?|avsnitt|ledd|§+)"
_POINT = r"\d{1,3}(?:\.\d{1,2})*(?:\s?[a-zæøå](?=[\s.,;:)]*(?:\Z|\n)|[.:;)])|[a-zæøå](?!\p{L}))?"
_POINTS = rf"{_POINT}(?:\s*(?:,|og|-|–)\s*{_POINT})*"

TARGET = Pattern(
    name="proposal_target",
    expression=rf"(?<new>ny(?:tt|e|)\s+)?{_POINT_WORD}\s*(?:nr\.?\s*)?(?<point>{_POINTS})|\btil\s+(?<bare>\d{{1,2}}(?:\.\d{{1,2}})*\s?[a-zæøå]?(?!\p{{L}}|\d))(?=\s*(?:[:,]|\.(?!\s?\p{{Ll}})|\Z|på\s|pva))|(?<added>nytt\s+(?:kule)?(?:punkt|pkt\.?|avsnitt|ledd)(?:\s+(?<letter>(?-i:[A-ZÆØÅ])(?![\p{{L}}\d])))?|nye\s+punkt(?:er)?)",
    words=("punkt", "pkt", "til ", "avsnitt", "ledd", "§"),
    examples=(
        "alternativt forslag til punkt 1b",
        "tilleggsforslag, nytt punkt",
        "forslag til nytt pkt. 4",
        "alternativt forslag til 3b",
        "punkt 1, nytt punkt 1 l.",
        "nytt punkt D",
    ),
    counter_examples=("forslag til uttalelse", "tilleggsforslag", "settes til 1. juni", "forslag til 2019-budsjettet"),
)
LETTER_APART = Pattern(
    name="letter_apart_from_point",
    expression=r"(\d)\s+([a-zæøå])\b\.?",
    examples=("1 l.", "3 i"),
    counter_examples=("1l", "2 og 3"),
)
_STEM = r"(?:[Ff]orslag|[Ff]ramlegg|[Ff]remlegg|[Oo]versend(?:else|ing)|[Tt]illegg|[Tt]illeggspunkt|[Uu]ttalelse)"
_PROPOSAL_WORD = rf"\p{{L}}*{_STEM}(?:et|ene|en|a|s|n)?"
# "Lids endring", "endringen fra Lid": what belongs to someone is a proposal.
_OWNED_WORD = rf"(?:{_PROPOSAL_WORD}|\p{{L}}*[Ee]ndring(?:en|ene|ane|a|er|ar)?|[Nn]ytt?\s+(?:punkt|pkt|tekst))"
POINT_BORDER = Pattern(
    name="point_border",
    expression=r"\s*(?:,|\bog\b|-|–)\s*",
    examples=("2 og 3", "1, 2", "1 – 3"),
    counter_examples=("1b", "logg"),
)
KIND_PHRASE_END = Pattern(
    name="kind_phrase_end",
    expression=r"\s(?:til\b|om\s+(?!(?:å\s+)?utset|at\s+sak\p{L}*\s+(?:\p{L}+\s+){0,2}utset)|på\s+vegn|pva\b)",
    words=("til", "om ", "vegn", "pva"),
    examples=("tilleggsforslag til punkt 3", "framlegg om at saka", "forslag pva Ap"),
    counter_examples=("forslag om utsettelse", "tilleggsforslag", "framlegg om at saka vert utsett"),
)
PROPOSAL_OF_KIND = Pattern(
    name="proposal_of_kind",
    expression=r"(?:forslag|framlegg|fremlegg)\s+(?:om|til|på)\s+(?:utset|oversend|tillegg\b|endring\b)",
    words=("forslag", "framlegg", "fremlegg"),
    examples=("forslag om utsettelse", "framlegg til endring i punkt 2"),
    counter_examples=("forslag til vedtak", "forslag til punkt 1"),
)
REFERS_TO_RECOMMENDATION = Pattern(
    name="refers_to_recommendation",
    expression=r"\binnst\p{L}*ing|\btil?råd|\banbefaling",
    words=("innst", "tilråd", "tiråd", "anbefaling"),
    examples=("Innstillingen pkt 1k", "Rådmannen si tilråding", "innstilingen"),
    counter_examples=("Nes' forslag",),
)
REFERS_TO_PROPOSAL = Pattern(
    name="refers_to_proposal",
    expression=rf"""\b{_PROPOSAL_WORD}\b
        |\A\s*(?:den\s+)?(?:foreslåtte\s+)?endring(?:en|a)\b(?!\s+(?:i|av)\s+(?!punkt|pkt|innst|tilr))""",
    examples=("Nes' forslag", "tilleggsframlegget", "Oversendelse fra Kari Nes", "Endringen i pkt. 2", "Endringa"),
    counter_examples=("Innstillingen", "Pkt. 2", "Endringen av reglementet"),
)
REFERS_TO_DRAFT = Pattern(
    name="refers_to_draft",
    expression=r"\b(?:forslag|framlegg)(?:et)?\s+til\s+vedtak\b",
    words=("til vedtak",),
    examples=("Forslag til vedtak", "framlegget til vedtak"),
    counter_examples=("Forslag til uttalelse",),
)
REFERS_TO_SEVERAL = Pattern(
    name="refers_to_several",
    expression=r"\b\p{L}*(?:forslag(?:ene|a)|framlegg(?:ene|a))\b|\bbegge\b",
    words=("forslag", "framlegg", "begge"),
    examples=("Forslagene fra Kari Nes", "begge forslag", "framlegga"),
    counter_examples=("Forslaget fra Kari Nes", "alle forslag"),
)
_LABEL = r"(?-i:\p{Lu}\d{1,2})(?![\p{L}\d])"
_NUMBER = rf"(?:{_LABEL}|(?-i:[A-G])(?![\p{{L}}\d])|\d{{1,2}})(?!\s*(?:stemm|røyst|%|\.\s*(?:del|ledd|avsnitt|punkt)))"
NUMBERS = Pattern(
    name="proposal_numbers",
    expression=rf"""\b\p{{L}}*(?:forslag|framlegg)(?:et|ene|a)?\s+(?:nr\.?\s*)?(?<number>{_NUMBER})(?:\s*(?:,|og|-|–)\s*(?<number>{_NUMBER}))*
        |\A\s*(?<number>{_LABEL})(?:\s*(?:,|og)\s*(?<number>{_LABEL}))*\s*\Z""",
    examples=("Verbalforslag 1", "Forslag A", "Forslag 5", "Forslag 2 og 3", "forslag nr. 1", "V3 og V5", "forslag V2"),
    counter_examples=("V2 og veien", "forslag 5 stemmer", "forslag fra Nes", "Forslag Ap"),
)
POINTS = Pattern(
    name="motion_points",
    expression=rf"{_POINT_WORD}\s*(?:nr\.?\s*)?(?<points>{_POINTS})",
    words=("punkt", "pkt", "avsnitt", "ledd", "§"),
    examples=("innstillingen pkt 1b", "punkt 2 og 3"),
    counter_examples=("nytt punkt", "forslag 3"),
)
NEW_POINT = Pattern(
    name="motion_new_point",
    expression=r"\bny(?:tt|e)\s+(?:kule)?(?:punkt|pkt|avsnitt)",
    words=("nytt", "nye"),
    examples=("Nes' forslag nytt punkt", "nye punkter"),
    counter_examples=("punkt 3",),
)
NUMBERED_ITEM = Pattern(
    name="numbered_item",
    expression=r"(?:\A|\n)[\s\"'”“«]*(?:(?P<number>\d{1,2})\s?[.)]\s|(?:pkt\.?|punkt)\s*(?P<number>\d{1,2})\s*[.:)])",
    examples=("1. Ny skole", "Pkt. 1: Skatten senkes", "” 1. Flagget\n2) Taket"),
    counter_examples=("12.03.2020", "Punkt 1"),
)
POINTER = Pattern(
    name="motion_pointer",
    expression=r"\A\s*(?:dette|det|forslaget|framlegget|tilleggsforslaget|disse|begge(?:\s+forslagene)?)\s*\Z",
    examples=("Forslaget", "Dette", "framlegget"),
    counter_examples=("Forslaget fra Nes", "Innstillingen"),
)
ORDINAL = Pattern(
    name="ordinal_of_proposal",
    expression=r"""\b(?<which>første|fyrste|førstnevnte|andre|annet|anna|tredje|fjerde|femte|sjette|siste|sistnevnte|sistnemnde)\s+
        (?:\p{Ll}+e\s+)?\p{L}*(?:forslag|framlegg)(?:et)?\b""",
    words=("forslag", "framlegg"),
    examples=("Det første forslaget", "Lids andre forslag", "det siste framlegget"),
    counter_examples=("Forslag 3, siste del", "de andre forslagene", "første avsnitt"),
)
_ORDINALS = {
    **dict.fromkeys(("første", "fyrste", "førstnevnte"), 1),
    **dict.fromkeys(("andre", "annet", "anna"), 2),
    **{"tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6},
    **dict.fromkeys(("siste", "sistnevnte", "sistnemnde"), -1),
}
WHOEVER_PROPOSED = Pattern(
    name="whoever_proposed",
    expression=r"\A(?:interpellant|forslagsst|spørsmålsst|spørjar)\p{L}*",
    words=("interpell", "forslagsst", "spør"),
    examples=("Interpellantens", "Forslagsstillers"),
    counter_examples=("Nes'",),
)
STATEMENT = Pattern(
    name="statement_as_motion",
    expression=r"\A\s*(?<group>fråsegn|uttal)(?:a|en)?\s*\Z",
    words=("fråsegn", "uttal"),
    examples=("Fråsegna", "Uttalen"),
    counter_examples=("Fråsegna frå Nes", "Uttalelsen"),
)
REMAINING = Pattern(
    name="remaining_proposals",
    expression=r"\b(?:øvrige|resterende|gjenstående|gjenverende|andre|attståande)\s+(?:\p{L}*forslag|\p{L}*framlegg)(?:ene|a)\b",
    words=("forslag", "framlegg"),
    examples=("De øvrige forslagene", "dei andre framlegga"),
    counter_examples=("det andre forslaget", "andre forslag"),
)
OWNER_HYPHEN = Pattern(
    name="owner_before_hyphen",
    expression=r"(?<owner>(?-i:\p{Lu})[\p{L}./]{0,20}(?:,\s\p{Lu}[\p{L}.]*)*)-(?:forslaget|framlegget)",
    words=("-forslaget", "-framlegget"),
    examples=("Ap-forslaget", "H/V-framlegget"),
    counter_examples=("2019-forslaget", "Forslaget fra Ap"),
)
OWNER_BRACKET = Pattern(
    name="owner_in_bracket",
    expression=r"""\b(?:\p{L}*(?:forslag|framlegg)(?:et)?|nytt\s+(?:kule)?(?:punkt|pkt\.?))(?:\s+(?:nr\.?\s*)?\d{1,2})?
        \s*\((?<owner>[^()\n]{1,60})\)""",
    words=("forslag", "framlegg", "nytt "),
    examples=("Forslag 2 (Nes)", "Tilleggsforslaget (SV)", "Nytt pkt. 4 (Nes)"),
    counter_examples=("Forslag fra Nes (SV)", "Forslaget"),
)
GROUP_OWNER = Pattern(
    name="group_owner",
    expression=r"\b(?<group>posisjon|opposisjon|fl[ei]i?rtal|mindretal|samarbeidsparti)\p{L}*",
    words=("posisjon", "tal", "samarbeidsparti"),
    examples=("Posisjonens forslag", "mindretallets innstilling", "framlegget frå opposisjonen"),
    counter_examples=("Forslaget fra Ap", "totalt"),
)
_POINTING = r"(?:det|dette|den|denne|disse|desse|begge|alle|nytt|ny|første|andre)\b"
_MOTION_WORD = r"\p{L}*(?:forslag|framlegg|innst\p{L}*ing|tilråding|pkt|punkt|votering|alternativ)"
_NO_OWNER = rf"(?!(?i:{_POINTING}|{_MOTION_WORD}))"
_CAPITAL_WORD = rf"{_NO_OWNER}\p{{Lu}}[\p{{L}}.'’,/-]*"
OWNER_BEFORE = Pattern(
    name="owner_before",
    expression=rf"""(?P<owner>{_CAPITAL_WORD}(?:[ ](?:(?:og|for|i|v/|von|van|de|av)[ ])?(?:{_CAPITAL_WORD}
        |{_NO_OWNER}\p{{Ll}}+s|[a-zæøå]+(?=[ ]sin?[et]?t?[ ]))){{0,6}}?)
        (?:[ ]*\([^()]*\))?(?:[ ]+sin?[et]?t?)?[ ]+(?:\p{{Ll}}+[ ]+)?(?P<kind>{_OWNED_WORD})\b""",
    examples=(
        "Utnes forslag",
        "Kari Nes (Ap) sitt tilleggsforslag",
        "Rådets felles forslag",
        "Innstillinga med Nes sitt tillegg",
    ),
    counter_examples=("Forslag til uttalelse", "Innstillingen pkt 3", "utnes forslag"),
    case_sensitive=True,
)
OWNER_AFTER = Pattern(
    name="owner_after",
    expression=rf"""\b{_OWNED_WORD}(?:\s+(?:nr\.?\s*)?\d+)?(?:\s+(?:til|om|vedr\.?|i|på)\s[^.]{{1,80}}?)?\s*,?\s+(?:(?:fremmet|fremja|fremma)\s+av|fra|frå|av|v/|til(?=\s+(?-i:\p{{Lu}}\p{{Ll}}+)\s*\Z))\s+
        (?:repr(?:esentant(?:en)?)?\.?\s+)?(?P<owner>(?:[^.:]|(?<=\b(?-i:\p{{Lu}}))\.)+)""",
    words=("forslag", "framlegg", "fremlegg", "oversendelse", "tillegg", "uttalelse", "endring", "ny"),
    examples=(
        "Forslaget fra Kari Nes",
        "Framlegget til Vik",
        "Fellesforslag fremmet av Nes på vegne av SV",
        "Forslag fra Ap v/K. N. Nes (SV)",
    ),
    counter_examples=("Utnes forslag", "Innstilling fra formannskapet"),
)
BODY_OWNER = Pattern(
    name="body_owner",
    expression=rf"""(?:\A|\s)(?P<owner>(?-i:\p{{Ll}})\p{{Ll}}*(?:styrets|utvalgets|utvalets|komiteens|nemndas|rådets|tingets
        |skapets))[ ](?:\p{{Ll}}+[ ])?(?P<kind>{_PROPOSAL_WORD})\b""",
    words=("ets ", "ens ", "das "),
    examples=("Forslag til vedtak med formannskapets tillegg", "formannskapets forslag"),
    counter_examples=("Formannskapets forslag", "med Nes' tillegg"),
)
OFFICER_OWNER = Pattern(
    name="officer_owner",
    expression=rf"\b(?P<owner>{ADMINISTRATION})(?:s|'|\s+sin?[et]?t?)?\s+(?:\p{{L}}+\s+)?(?:forslag|framlegg)(?:et)?\b",
    words=("forslag", "framlegg"),
    examples=("kommunedirektørens forslag", "Rådmannen sitt framlegg", "Bydelsdirektørens forslag"),
    counter_examples=("Nes' forslag", "forslaget fra rådmannen"),
)
WITHDRAWER = Pattern(
    name="withdrawer",
    expression=r"""\A\s*(?:repr(?:esentant(?:en)?)?\.?\s+)?(?P<owner>\p{Lu}[\p{L}.'’-]*
            (?:(?:[ ]|[ ]og[ ]|,[ ](?=\p{Lu}[\p{L}.]*[ ]og[ ]))\p{Lu}[\p{L}.'’-]*){0,4})
        (?:\s*\([^()\n]{1,40}\)|,\s*\p{L}+\s*,?)?\s+(?:deretter\s+|så\s+)?
        (?:trakk|trekker|trekte|trekkjer|drog|dro)\s+(?:(?:deretter|så|sidan|siden|senere|seinare|også|tilbake|attende)\s+)*(?:sitt|sine|sit|forslag|framlegg|tilleggs|endrings|utsett)""",
    words=("trakk", "trek", "dro"),
    examples=(
        "H og V trakk sitt forslag",
        "Kari Nes trakk sitt forslag",
        "Ola Lid (Sp) trakk forslaget",
        "Nes, Ap, trekker sitt forslag",
    ),
    counter_examples=("Forslaget ble trukket", "Kommunen trakk lærdom"),
    case_sensitive=True,
)
WITHDRAWER_INVERTED = Pattern(
    name="withdrawer_inverted",
    expression=r"""\A\s*\p{Lu}\p{Ll}+\s(?:[^.,]{0,60}?[\s,])?(?:trakk|trekte|drog|dro)\s+(?:repr(?:esentant(?:en)?)?\.?\s+)?
        (?P<owner>\p{Lu}[\p{L}.'’-]*(?:(?:[ ]|[ ]og[ ])\p{Lu}[\p{L}.'’-]*){0,4})(?:\s*\([^()\n]{1,40}\))?\s+
        (?:(?:deretter|så|også)\s+)*(?:tilbake\s+|attende\s+)?(?:sitt|sine|\p{Ll}*forslag|\p{Ll}*framlegg)""",
    words=("trakk", "trekte", "dro"),
    examples=("Før voteringen trakk Kari Nes (H) forslaget.", "Deretter trekte Sp framlegget sitt."),
    counter_examples=("Kari Nes trakk sitt forslag", "Før voteringen trakk han forslaget."),
    case_sensitive=True,
)
WITHDRAWN_BY_LAST = Pattern(
    name="withdrawn_by_the_last_named",
    expression=r"\A\s*(?:han|hun|ho|hen|de|dei)\s+(?:deretter\s+|så\s+)?(?:trakk|trekte|drog|dro|frafalt)\s",
    words=("trakk", "trekte", "dro", "frafalt"),
    examples=("Han trakk forslaget under debatten.", "Ho trekte framlegget."),
    counter_examples=("Nes trakk forslaget.", "De fremmet forslag."),
)
REVISED = Pattern(
    name="revised_proposal",
    expression=r"\b(?:endr[ea]t?|endra|revider[te]+|justert[e]?|omarbeid[ea]t?|korrigert[e]?)\s+(?:sitt\s+|sit\s+)?(?:\p{L}*forslag|\p{L}*framlegg)",
    words=("endr", "revider", "juster", "omarbeid", "korriger"),
    examples=("Kari Nes (Ap) endret sitt forslag til:", "revidert forslag fra Ap"),
    counter_examples=("endringsforslag fra Ap", "endret ordlyd"),
)
POSTPONES = Pattern(
    name="text_postpones",
    expression=r"\A[^.\n]{0,60}?\b(?:sak\p{L}*|planen|vedtaket|behandling\p{L}*|handsaming\p{L}*|voteringen)\s+(?:(?:ble|blir|vert|blei)\s+)?utse?[ta]tt?\p{L}*|\A[^.\n]{0,60}?\butset[tj]\p{L}*\s",
    words=("uts",),
    examples=("Saken utsettes til neste møte.", "Saka vert utsett.", "om å utsette saken"),
    counter_examples=("Brua males. Arbeidet utsettes.", "Saken avvises"),
)
ADDS = Pattern(
    name="text_adds",
    expression=r"\A[\s\"'«”“•*–-]*(?:tillegg|tilføyelse|nytt?\s+(?:kule|strek)?(?:punkt|pkt|avsnitt|setning)|nye\s+punkt|i\s+tillegg)",
    examples=("Tillegg til pkt. 3: Brua males", "Nytt punkt 4:"),
    counter_examples=("Brua males i tillegg", "Punkt 2 strykes"),
)
CHANGES = Pattern(
    name="text_changes",
    expression=r"\A[\s\"'«”“•*–-]*(?:endring|(?:i\s+)?(?:punkt|pkt\.?)\s*\d{1,2}\s?[a-z]?\b[^.\n:]{0,60}(?:endres|strykes|stryk|utgår|erstattes|vert\s+endra|fell\s+bort))",
    examples=("Endring i punkt 2:", "Punkt 2 strykes."),
    counter_examples=("Punkt 2: Brua males", "Brua endres"),
)
CLAUSE = Pattern(
    name="proposed_clause",
    expression=r"\A\s*(?:at|å)\s",
    examples=("at saken utsettes", "å avvise saken"),
    counter_examples=("forslag om utsettelse",),
)
_CASE_WORD = (
    r"(?:sak|behandling|handsaming|realitetsbehandling|avgjørelse|avgjerd|vedtak|votering|plan(?:en|forslaget)\b)"
)
PUTS_CASE_OFF = Pattern(
    name="puts_case_off",
    expression=rf"""\A\s*(?:at|å)\s(?:[^.\n]{{0,30}}?\b{_CASE_WORD}\p{{L}}*\s[^.\n]{{0,40}}?\buts(?:et|att)
        |uts?et\p{{L}}+\s+(?:(?:\p{{L}}+\s+){{0,2}}{_CASE_WORD}|til\b|inntil\b))""",
    words=("utset", "utsatt"),
    examples=(
        "at saken utsettes",
        "å utsette saken til juni",
        "at behandlingen av saken blir utsatt",
        "å utsetje saka",
    ),
    counter_examples=("at byggefristen utsettes", "å utsette byggestart", "at saken avvises"),
)
SENDS_CASE_ON = Pattern(
    name="sends_case_on",
    expression=r"""\A\s*(?:at|å)\s(?:(?:den\s+|dette\s+)?(?:sak|forslag|framlegg|innspill|spørsmål)\p{L}*\s[^.\n]{0,20}?\boversend
        |oversend\p{L}+\s+(?:sak|forslag|framlegg|innspill|spørsmål))""",
    words=("oversend",),
    examples=("at saken oversendes planutvalget", "å oversende forslaget til formannskapet"),
    counter_examples=("at rapporten oversendes", "at saken avvises"),
)
_KIND_IN_TEXT: dict[Kind, Pattern] = {
    "utsettelsesforslag": POSTPONES,
    "tilleggsforslag": ADDS,
    "endringsforslag": CHANGES,
}
AFTER_OWNER = Pattern(
    name="after_owner",
    expression=rf"\s(?:på\s+vegn|pva)|\s*\((?!.*v/)|\s*,?\s+(?:{_POINT_WORD}|til\s|om\s|vedr)",
    examples=("Nes på vegne av SV", "Kari Nes (Ap)", "Kari Nes pkt 2"),
    counter_examples=("Kari Nes", "Ap og SV"),
)


def parse_kind(phrase: str) -> Kind:
    """The kind that the words name; `forslag` where they name none."""
    # What is proposed ("til …", "om …", "på vegne av …") says nothing of the kind, save for "om utsettelse".
    whole = phrase.lower()
    own = KIND_PHRASE_END.compiled.split(whole, maxsplit=1)[0]
    for text in (own, whole[:60] if PROPOSAL_OF_KIND.search(whole[:60]) else ""):
        for stem, kind in _KINDS:
            if stem in text:
                return kind
    return "forslag"


def kind_of_clause(label: str, clause: str) -> Kind:
    """The kind of a proposal told in a clause (`at saken utsettes`), with the words before it (`forslag om`): that the
    case is put off or sent on makes it one of those; that a deadline is put off does not."""
    if not CLAUSE.match(clause):
        return parse_kind(label + clause[:40])
    named = parse_kind(label)
    if named != "forslag":
        return named
    if PUTS_CASE_OFF.match(clause):
        return "utsettelsesforslag"
    if SENDS_CASE_ON.match(clause):
        return "oversendelsesforslag"
    kind = "forslag" if label else parse_kind(clause[:40])
    return "forslag" if kind in ("utsettelsesforslag", "oversendelsesforslag") else kind


def parse_target(phrase: str) -> str | None:
    """The point that the words name (`1b`, `1 l` as `1l`, `2 og 3`), `nytt punkt` where it has no number, or None."""
    target: str | None = None
    added: str | None = None
    for match in TARGET.finditer(phrase):
        # "fristen i punkt 2 settes til 1": a number alone is the point where no other is named.
        point = match.group("point") or (match.group("bare") if target is None else None)
        if point:
            target = LETTER_APART.compiled.sub(r"\1\2", point.strip(" .,"))
        elif match.group("added"):
            added = match.group("added").lower()
    if target is None and added:
        point = added.replace("pkt.", "punkt").replace("pkt", "punkt")
        return f"{point[:-1]}{point[-1].upper()}" if point[-2] == " " else point
    return target


BARE_POINTS = Pattern(
    name="bare_points",
    expression=rf"\A\s*{_POINT_WORD}\s*(?:nr\.?\s*)?(?<points>{_POINTS})\s*\Z",
    words=("punkt", "pkt", "avsnitt", "ledd", "§"),
    examples=("Pkt. 2", "Punkt 2 og 3"),
    counter_examples=("Pkt. 2 i innstillingen", "Nes' forslag pkt. 2"),
)


class Reference(NamedTuple):
    """What a motion's words say about the proposals that they mean.

    `owners` are what may be a proposer's name (genitives kept), `numbers` those of `Forslag 5`, `points` the points
    they concern in the
    form `1b`, `new_point` whether `nytt punkt` stands there, `kinds` the named kinds, `pointer` whether it only
    points back (`Forslaget`),
    `recommendation` whether it names an innstilling, `proposal` whether it names a proposal, `draft` whether that is
    the
    administration's (`forslag til vedtak`), `plural` whether it speaks of several proposals, `order` the place of `det
    andre forslaget` (-1: the last), `group` the stem of a group without a party's name (`posisjonens forslag`),
    `only_points` whether it names points and not of what, `remaining` whether it means all that is not voted on.
    """

    owners: tuple[str, ...]
    numbers: tuple[str, ...]
    points: tuple[str, ...]
    new_point: bool
    kinds: tuple[Kind, ...]
    pointer: bool
    recommendation: bool
    proposal: bool
    draft: bool
    plural: bool
    order: int | None
    group: str | None
    only_points: bool
    remaining: bool


def parse_withdrawer(sentence: str) -> str | None:
    """Who takes a proposal back (`Kari Nes (Ap) trakk sitt forslag`, `Før voteringen trakk Nes framlegget`); None."""
    match = WITHDRAWER.match(sentence) or WITHDRAWER_INVERTED.match(sentence)
    return match.group("owner") if match else None


def takes_back_the_last(sentence: str) -> bool:
    """Whether the one who proposed last takes it back, named by a pronoun alone (`Han trakk forslaget.`)."""
    return WITHDRAWN_BY_LAST.match(sentence) is not None


def parse_reference(motion: str) -> Reference:
    """What the motion's words say about the proposals they mean."""
    text = regex.sub(r"\s+", " ", motion).strip()
    lowered = text.lower()
    owners = [
        AFTER_OWNER.compiled.split(match.group("owner"), maxsplit=1)[0].strip(" ,.")
        for match in OWNER_AFTER.finditer(text)
    ]
    if not owners:
        owners = [match.group("owner").strip(" ,") for match in OWNER_BEFORE.finditer(text)]
        owners += [match.group("owner") for match in BODY_OWNER.finditer(text)]
    if not owners:
        owners = [match.group("owner") for match in (*OFFICER_OWNER.finditer(text), *OWNER_HYPHEN.finditer(text))]
    if not owners:
        owners = [match.group("owner") for match in OWNER_BRACKET.finditer(text)]
    owners = [owner for owner in owners if WHOEVER_PROPOSED.match(owner) is None]
    ordinal, group = ORDINAL.search(text), GROUP_OWNER.search(text) or STATEMENT.match(text)
    numbers = [number for match in NUMBERS.finditer(text) for number in match.captures("number")]
    points = [part for match in POINTS.finditer(text) for part in POINT_BORDER.compiled.split(match.group("points"))]
    return Reference(
        owners=tuple(owners),
        numbers=tuple(numbers),
        points=tuple(point_key(point) for point in points),
        new_point=NEW_POINT.search(text) is not None,
        kinds=tuple(dict.fromkeys(kind for stem, kind in _KINDS if stem in lowered)),
        pointer=POINTER.fullmatch(text) is not None,
        recommendation=REFERS_TO_RECOMMENDATION.search(text) is not None,
        proposal=REFERS_TO_PROPOSAL.search(text) is not None,
        draft=REFERS_TO_DRAFT.search(text) is not None,
        plural=REFERS_TO_SEVERAL.search(text) is not None,
        order=_ORDINALS[ordinal.group("which").lower()] if ordinal else None,
        group=group.group("group").lower() if group else None,
        only_points=BARE_POINTS.fullmatch(text) is not None,
        remaining=REMAINING.search(text) is not None,
    )


def names_point(text: str) -> bool:
    """Whether the words name a point as such (`punkt 2`), and not only a number."""
    return POINTS.search(text) is not None or NEW_POINT.search(text) is not None


def may_be_of_kind(text: str, kind: Kind) -> bool:
    """Whether a proposal's own words make it one of a kind that its introduction does not name (`Saken utsettes …`)."""
    rule = _KIND_IN_TEXT.get(kind)
    return rule is not None and rule.match(text) is not None


def is_revised(introduction: str) -> bool:
    """Whether a proposal takes the place of an earlier one by the same proposer (`Nes endret sitt forslag til:`)."""
    return REVISED.search(introduction) is not None


def numbered_items(text: str) -> frozenset[str]:
    """The numbers of the list that the text is."""
    return frozenset(match.group("number") for match in NUMBERED_ITEM.finditer(text))


def point_key(point: str) -> str:
    """A point's written form without blanks and stops, in lower case: `3 i.` -> `3i`."""
    return regex.sub(r"\s", "", point.lower()).strip(".")
