"""How proposals are introduced: text at the start of a line -> who proposes, for whom, of what kind and on which point.

Reads `Kari Nes (Ap) fremmet på vegne av Ap og SV følgende tilleggsforslag:`, `Kari Nes (SP), forslag`, `Følgende forslag ble fremmet
av Kari Nes (SV):`, `Forslag frå Kari Nes (SP)`, `AP v/Kari Nes foreslo:`, `Rådet kom fram til følgende forslag:` and their like.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import regex

from patterns.cases import names_body
from patterns.motions import parse_kind, parse_target
from patterns.parties import is_party, looks_like_list_code, parse_party_list, party_name
from patterns.pattern import Pattern
from patterns.people import PERSON_NAME, parse_person_with_party

Kind = Literal[
    "forslag",
    "alternativt forslag",
    "tilleggsforslag",
    "endringsforslag",
    "utsettelsesforslag",
    "fellesforslag",
    "oversendelsesforslag",
]


class Introduction(NamedTuple):
    """An introduction that was read; the proposal's own text begins at `content`.

    `content` is the introduction's own clause where the proposal is told in the same sentence (`… foreslo at saken utsettes.`).
    """

    name: str | None
    party: str | None
    on_behalf_of: tuple[str, ...]
    kind: Kind
    target: str | None
    number: int | None
    content: int


_PERSON = rf"(?-i:{PERSON_NAME})"
_LEAD = r"\A\s*(?:[•●▪*–-]\s*)?(?:(?:\d{1,2}|[a-z])\s?[.)]\s*)?"
_POST = (
    r"(?:(?:repr(?:esentant(?:en)?)?\.?|varamedlem|medlem|(?:vara|fylkes|fylkesvara)?ordfør(?:er|ar)(?:en)?|(?:utvalgs|nest)?led(?:er|ar)|leiar|"
    r"rådsmedlem|komitéleder|byråd)\s+)?"
)
_KIND = (
    r"(?:(?:alternativ[te]?|felles|nytt|nye|revidert|omforent|endret|endra|subsidiært|slikt?|følgende|følgjande|sitt|eget)\s+)*"
    r"(?:(?:tilleggs?|endrings?|utsettelses?|utsettings?|oversendelses?|oversendings?|felles|kompromiss|alternativ|vedtaks|verbal|budsjett|"
    r"benke|mot)-?\s?)*(?:forslag(?:et|a|ene)?|framlegg(?:et)?|fremlegg|oversendelse|tilleggspunkt|endringsframlegg)"
)
_VERB = (
    r"(?:fremmet|fremma|fremja|fremmer|fremmar|fremjar|fr[ae]msatte|framsette|fremsetter|la\s+(?:også\s+)?fr[ae]m|legg(?:er)?\s+fr[ae]m|"
    r"satte?\s+(?:også\s+)?fr[ae]m|sette(?:r)?\s+fr[ae]m|foreslo|foreslår|foreslog|føreslo|føreslår|gjorde|hadde|kom\s+med|leverte|leverer|"
    r"stilte|reiste|fremla|framla)"
)
_ON_BEHALF = r"(?:på\s+vegn(?:e|er)\s+av|pva\.?|p\.\s?v\.\s?a\.?|på\s+vegn(?:e|er))"
_PARTICIPLE = r"(?:fr[ae]mmet|fremma|fremja|lagt\s+fr[ae]m|satt\s+fr[ae]m|sett\s+fram|fr[ae]msatt|fr[ae]mlagt|levert|stilt|utarbeidet)"
_BRACKET = r"\(\s*(?<party>[^()\n]{1,50}?)\s*\)"

# "la på vegne av H og V fram"
_SPLIT_VERB = rf"(?:{_VERB}|(?:la|satte?|sette|legg(?:er)?)\s+{_ON_BEHALF}[^:\n]{{1,80}}?\s+fr[ae]m)"

PERSON_PROPOSES = Pattern(
    name="person_proposes",
    expression=rf"""{_LEAD}{_POST}(?<person>{_PERSON})\s*
        (?:{_BRACKET}|,\s*(?<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}})(?=[\s,:]))?\s*[,:–-]?\s*
        (?<object>(?:{_ON_BEHALF}[^:\n]{{1,80}}?\s)?(?:også\s+)?{_SPLIT_VERB}\b[^:]{{0,220}}?(?:{_KIND}\b|\bfølgende\b|\bfølgjande\b|\btillegg\b|\bendring(?:er)?\b)[^:]{{0,160}}?):(?!\S)""",
    words=(":",),
    examples=(
        "Kari Nes (Ap) fremmet følgende forslag:",
        "Kari Nes (H) la på vegne av H, V og FrP fram følgende tilleggsforslag:",
        "Ola Lid (Krf) fremja følgjande forslag på vegner av V, V:",
        "Kari Nes fremmet følgende forslag til uttalelse:",
        "Alf Hole, FRP, hadde slikt framlegg:",
        "Ordfører Kari Nes (Ap) foreslo følgende:",
    ),
    counter_examples=("Forslag fra Kari Nes (Ap):", "kari nes (Ap) fremmet følgende forslag:", "Kari Nes (Ap) orienterte: alt er i rute"),
)
PERSON_NAMED = Pattern(
    name="person_named",
    expression=rf"""{_LEAD}{_POST}(?<person>{_PERSON})\s*
        (?:(?:{_BRACKET}|,\s*(?<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}})(?=[\s,:]))\s*[,:–-]?\s*(?<object>{_KIND}\b[^:\n]{{0,160}})(?=:|\s*\n|\s*\Z)
          |\s+(?<object>{_KIND}\b[^:\n]{{0,60}})(?=:\s*(?:\n|\Z)))
        :?""",
    words=("forslag", "framlegg", "fremlegg", "oversendelse", "tilleggspunkt"),
    examples=(
        "Kari Nes (SP), forslag",
        "Kari Nes(Sp) forslag:",
        "Kari Nes (Ap) alternativt forslag til punkt 1b pva Ap, Sp:",
        "Kari Nes (R) tilleggsforslag, nytt punkt:",
        "Kari Seim Nes forslag:",
    ),
    counter_examples=("Kari Nes (Ap) støttet forslaget", "Kari Nes forslag ble vedtatt", "Forslag fra Kari Nes (Ap):"),
)
PERSON_PROPOSES_CLAUSE = Pattern(
    name="person_proposes_clause",
    expression=rf"""{_LEAD}{_POST}(?<person>{_PERSON})\s*
        (?:{_BRACKET}|,\s*(?<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}})(?=[\s,:]))?\s*,?\s*
        (?:{_ON_BEHALF}[^:\n]{{1,80}}?\s)?
        (?:(?:foreslo|foreslår|foreslog|føreslo|føreslår)\s+(?:{_ON_BEHALF}[^:\n]{{1,60}}?\s)?(?:også\s+)?(?<clause>(?:at|å)\s[^:]{{5,400}}?)
          |{_VERB}\s+(?<clause>{_KIND}\s+(?:om|på|til)\s[^:]{{3,400}}?|(?:utsettelses|utsettings)forslag))
        (?<stop>\.)(?=\s|\Z)""",
    words=("foresl", "føresl", "forslag", "framlegg"),
    examples=(
        "Kari Nes (Ap) foreslo at saken utsettes.",
        "Ola Lid (Sp) fremmet forslag om å sende saken tilbake.",
        "Kari Nes (ML) fremmet forslag til vedtak alternativ 1.",
        "Kari Nes, Sp, gjorde framlegg om at saka vert utsett.",
    ),
    counter_examples=("Ordføreren fremmet administrasjonens forslag til vedtak.", "Det ble foreslått at saken utsettes."),
)
PROPOSED_BY = Pattern(
    name="proposed_by",
    expression=rf"""{_LEAD}(?:
        (?<object>(?:følgende|følgjande|slikt|dette|nytt)\s[^:.]{{0,60}}?{_KIND}[^:.]{{0,80}}?)\s+(?:ble|blei|vart)\s+(?:også\s+)?{_PARTICIPLE}(?<rest>[^:]{{0,200}}?)
      | det\s+(?:ble|blei|vart)\s+(?:også\s+|deretter\s+)?{_PARTICIPLE}\s+(?<object>[^:.]{{0,80}}?{_KIND}[^:.]{{0,80}}?)(?<rest>(?:\s(?:av|fra|frå)\s[^:]{{0,160}}?)?)
    ):(?!\S)""",
    words=("følg", "det ", "slikt", "dette", "nytt"),
    examples=(
        "Følgende forslag ble fremmet av Kari Nes (SV) på vegne av SV, Ap:",
        "Det ble fremmet følgende forslag til uttalelse:",
        "Følgende fellesforslag til uttalelse ble fremmet:",
        "Det vart lagt fram følgjande framlegg frå Ola Lid (V):",
    ),
    counter_examples=("Det ble fremmet flere forslag i saken.", "Forslaget ble fremmet av Kari Nes (SV)."),
)
PROPOSAL_FROM = Pattern(
    name="proposal_from",
    expression=rf"""{_LEAD}(?<object>{_KIND}(?:\s*,?\s*(?:nr\.?\s*)?(?<number>\d{{1,2}})\b)?(?:\s+(?:til|om)\s[^:\n]{{1,80}}?)?)\s*,?\s*
        (?:(?:fremmet|fremma|fremja|fr[ae]msatt|fr[ae]mlagt|lagt\s+fr[ae]m)\s+av|fra|frå|av)\s+(?<who>[^:]{{2,600}}?)(?<close>:(?!\S)|(?<!,)(?<!\sog)(?<!v/)(?<!v/\s?(?-i:\p{{Lu}}\p{{Ll}}+))\s*\n(?!\s*(?-i:\p{{Ll}}))|\s*\Z)""",
    words=("forslag", "framlegg", "fremlegg", "oversendelse"),
    examples=(
        "Forslag fra Kari Nes (SP)",
        "Forslag nr. 1 fra GDL, SL, SP og AP:",
        "Fellesforslag fra Ap, Sv og Rødt v/Kari Nes (SV):",
        "Tilleggsforslag fra formannskapet:",
        "Framlegg frå Kari Nes på vegner av SP, SV, H:",
        "Oversendelse fra Kari Nes (FrP)",
    ),
    counter_examples=("Forslag til vedtak:", "Formannskapets forslag:", "Et forslag fra Kari Nes ble avvist."),
)
NUMBERED_PROPOSAL = Pattern(
    name="numbered_proposal",
    expression=rf"""{_LEAD}(?<object>(?:(?:felles|tilleggs|endrings|alternativt\s)\s?)?forslag)\s*,?\s*(?:nr\.?\s*)?(?<number>\d{{1,2}})\s*
        (?:(?:(?:,|\s-|–)\s*|\s+(?={_KIND}\s+(?:fra|frå|av)\s))(?<who>[^:\n]{{2,200}}?(?:\n[^:\n]{{2,120}}){{0,4}}?))?(?<close>:(?=\s*(?:\n|\Z))|(?<!,)(?<!\sog)(?<!v/)(?<!v/\s?(?-i:\p{{Lu}}\p{{Ll}}+))(?=\s*(?:\n(?!\s*(?-i:\p{{Ll}}))|\Z)))""",
    words=("forslag",),
    examples=("Forslag 5", "Forslag 1, representant Kari Nes, Fri gruppe", "Forslag 2, Sametingsrådet v/Kari Nes:", "Forslag nr. 3:"),
    counter_examples=("Forslag 5 ble vedtatt.", "Forslag 1: Ny skole", "Forslag til vedtak"),
)
BODY_PROPOSES = Pattern(
    name="body_proposes",
    expression=rf"""{_LEAD}(?<body>(?-i:\p{{Lu}})[\p{{L}}-]*(?:\s[\p{{L}}/.()-]+){{0,6}}?)\s+
        (?:arbeidet\s+seg|arbeidde\s+seg|kom|ble\s+enige?|blei\s+einige?|vart\s+(?:samde|einige?)|samla\s+seg|samlet\s+seg|{_VERB}|utarbeidet|utarbeida)
        [^:.]{{0,100}}?(?:\bfølgende\b|\bfølgjande\b|\b\d\s+forslag\b|{_ON_BEHALF})[^:.]{{0,20}}?(?<object>{_KIND})[^:.]{{0,80}}?:(?!\S)
      | {_LEAD}(?<body>(?-i:\p{{Lu}})[\p{{L}}-]*)\s+(?:leverte|fremmet)\s+(?<object>\d\s+forslag[^:.]{{0,60}}):(?!\S)""",
    words=(":",),
    examples=(
        "Rådet arbeidet seg i fellesskap fram til følgende forslag:",
        "Utvalget ble enige om følgende forslag til uttalelse:",
        "Arbeiderpartiet fremmet følgende forslag:",
        "Fagforbundet leverte 2 forslag som tillegg:",
    ),
    counter_examples=("Rådet kom fram til følgende:", "Rådmannens forslag:"),
)
GROUP_PROPOSES = Pattern(
    name="group_proposes",
    expression=rf"""{_LEAD}(?<group>(?-i:\p{{Lu}})[^:.\n(]{{0,60}}?)\s*v\s?/\s*(?<person>{_PERSON})\s*(?:{_BRACKET})?\s+
        (?<object>{_VERB}\b[^:]{{0,200}}?)(?:(?<close>:)(?!\S)|\.(?=\s|\Z))""",
    words=("v/", "v /"),
    examples=("AP v/Kari Nes foreslo følgende:", "Høyre v/Ola Lid fremmet forslag om utsettelse."),
    counter_examples=("Forslag fra AP v/Kari Nes:", "Kari Nes v/AP"),
)
GENITIVE_PROPOSAL = Pattern(
    name="genitive_proposal",
    expression=rf"""{_LEAD}(?<owner>(?-i:\p{{Lu}})[\p{{L}}.-]*(?:\s[\p{{L}}.-]+){{0,5}}?)(?:s|')?\s*(?:\((?<party>[^()\n]{{1,40}})\)\s*)?(?:sitt\s+)?
        (?<object>{_KIND})(?:\s+(?:til|om)\s[^:\n]{{1,60}})?\s*:\s*(?:\n|\Z)""",
    words=("forslag", "framlegg"),
    examples=("Formannskapets fellesforslag:", "Utnes tilleggsforslag:", "Formannskapets forslag:", "Kari Nes (V) sitt tilleggsforslag:"),
    counter_examples=("Forslag til vedtak:", "Utnes forslag ble vedtatt:", "formannskapets forslag:"),
)
# What the mayor puts to the vote is not the mayor's own proposal.
PUTS_TO_VOTE = Pattern(
    name="puts_to_vote",
    expression=rf"""{_LEAD}\p{{L}}+(?:\s\p{{L}}+){{0,4}}\s+(?:fremmet|fremma|la\s+fr[ae]m|foreslo|satte\s+fr[ae]m)\s+
        (?:\p{{L}}+s|\p{{L}}+\s+sin?)\s+(?:\p{{L}}*forslag(?:\s+til\s+vedtak)?|innstilling(?:\s+til\s+vedtak)?|tilråding)(?:\s+alternativ\s+\d)?
        (?<changes>,?\s+med\s+følgende\s+(?:tillegg|endring(?:er)?)[^:]{{0,60}}:)?\s*(?:\.|\Z|\n)?""",
    words=("fremm", "la fr", "foreslo", "satte fr"),
    examples=("Ordføreren fremmet administrasjonens forslag til vedtak.", "Ordfører fremmet formannskapets innstilling til vedtak.",
              "Ordføreren fremmet rådmannens forslag til vedtak, med følgende tillegg til punkt 2:"),
    counter_examples=("Ordføreren fremmet følgende forslag:", "Kari Nes (Ap) fremmet forslag om utsettelse."),
)
VOTE_RESULT = Pattern(
    name="vote_result",
    expression=r"""(?:
        \A\s*(?:[-–•]\s*)?(?:ved\s+(?:alternativ\s+)?(?:prøve)?(?:votering|avstemning|avstemming|røysting)|(?:enstemmig|enst\.|samrøystes|samr\.)\s
            (?:vedtatt|godkjent|vedteke\p{L}*|tiltrådt|tiltr)|(?:for|imot|mot)\s+forslaget\s+stemte)
      | \b(?:ble|blei|vart|vert|er|blir|var)\s+(?:også\s+|så\s+|dermed\s+|deretter\s+)?(?:enstemmig\w*\s+|enst\.\s+|samrøystes\s+|enstemming\s+)?(?:vedtatt|vedteke\p{L}*|forkastet|forkasta|nedstemt|godkjent|
            trukket|trekt|bifalt|tiltrådt|fallen|fallne|avvist)(?:\s+enstemmig|\s+samrøystes|\s+mot|\s+med|\s*\.?\s*(?:\n|\Z)|\s*[,.(])
      | \btiltres(?:\s+(?:enst|mot|med)|\s*\.)
      | \b(?:falt|fall|forkastet|vedtatt|vedteke\p{L}*)\s+(?:med|mot)\s+(?:\d+|\p{L}+)\s+(?:stemme|røyst|mot)
      | \bfikk\s+\d+\s+stemme | \bfekk\s+\d+\s+(?:stemme|røyst)
      | \b(?:enstemmig|samrøystes)\s+(?:vedtatt|vedteke\p{L}*|godkjent|tiltrådt)\s*\.?\s*(?:\n|\Z)
      | \A[^\n]{0,120}\bfalt\s*\.?\s*(?:\n|\Z)
    )""",
    words=("vote", "stem", "røyst", "vedt", "falt", "fall", "tilt", "forkast", "trukket", "trekt", "godkjent", "avvist", "bifalt", "samr"),
    examples=("Forslaget ble vedtatt mot 3 stemmer.", "Innstillinga vart samrøystes vedteken", "Forslaget fra Kari Nes tiltres enstemmig.",
              "Ved votering ble forslagene satt opp mot hverandre.", "Enstemmig vedtatt.", "Forslaget falt."),
    counter_examples=("Planen vedtas med følgende endringer:", "Kommunestyret vedtar budsjettet.", "Temperaturen falt til minus ti i januar."),
)
AGREEMENT = Pattern(
    name="agreement",
    expression=r"""\A\s*(?:(?-i:\p{Lu})\p{L}*(?:rådet|utvalget|utvalet|komiteen|styret|nemnda|tinget|skapet)|rådet|alle\s+partiene)\s+
        (?:stiller|stilte|slutta|sluttet|slutter|sluttar|samla|samlet)\s+seg\s+(?:enstemmig\s+|samrøystes\s+)?(?:bak|til|om)\b""",
    words=("seg ",),
    examples=("Rådet stiller seg bak alle uttalelsene.", "Kommunestyret slutta seg til dette forslaget."),
    counter_examples=("Rådet mener at planen er god.", "Kari Nes sluttet seg til merknaden."),
)
PROCEEDINGS = Pattern(
    name="proceedings",
    expression=rf"""\A\s*(?:{_POST}{_PERSON}\s*(?:\([^()\n]{{1,40}}\)\s*)?(?:trakk|trekte|drog|ba\s+om|fratr|tiltr|orienterte|gikk\s+fr|meldte|stilte\s+spørsmål|svarte)
        |(?:det\s+ble|det\s+vart)\s+(?:votert|avholdt|gruppemøte|holdt)|gruppemøte|pause\b|møtet\s+ble|ordskiftet|etter\s+dette\s+ble|ordfører(?:en)?\s+(?:orienterte|foretok))""",
    words=("trakk", "trekte", "drog", "ba om", "fratr", "tiltr", "orienterte", "gikk fr", "meldte", "stilte", "svarte", "votert", "avholdt",
           "gruppemøte", "holdt", "pause", "møtet ble", "ordskifte", "etter dette", "foretok"),
    examples=("Kari Nes (Ap) trakk forslaget.", "Ola Lid (H) fratrådte som inhabil.", "Det ble avholdt gruppemøte."),
    counter_examples=("Kommunen skal trekke lærdom av saken.", "Kari Nes (Ap) fremmet følgende forslag:"),
)


def parse_introduction(text: str) -> Introduction | None:
    """The introduction that the text begins with, or None; `text` is a line and the few that follow it."""
    lowered = text[:240].lower()
    if not any(word in lowered for word in _CUES):
        return None
    put = PUTS_TO_VOTE.match(text)
    if put:
        return _changes_put(text, put)
    for read in (_by_person, _by_group, _passive, _from, _numbered, _by_body, _genitive, _clause):
        introduction = read(text)
        if introduction is not None:
            return introduction
    return None


_CUES = ("forslag", "framlegg", "fremlegg", "følgende", "følgjande", "foresl", "føresl", "oversendelse", "tilleggspunkt", "forslagt", "fremm", "fremja")


def _changes_put(text: str, match: regex.Match[str]) -> Introduction | None:
    if match.group("changes") is None:
        return None
    name = regex.match(r"\s*(\p{L}+)", text)
    return Introduction(name.group(1) if name else None, None, (), "forslag", parse_target(match.group("changes")), None, match.end())


def _by_person(text: str) -> Introduction | None:
    match = PERSON_PROPOSES.match(text) or PERSON_NAMED.match(text)
    if match is None or _is_sentence_break(match.group("object")) or VOTE_RESULT.search(match.group()):
        return None
    name, party, on_behalf = _proposer(match.group("person"), match.group("party"))
    if match.group("person").split()[0] in _NO_PROPOSER or (name is None and party is None and not on_behalf and match.group("party")):
        return None
    if name and match.group("party") is None and match.re is PERSON_NAMED.compiled and " " not in name:
        return None
    return _introduction(name, party, on_behalf, match.group("object"), None, match.end())


def _by_group(text: str) -> Introduction | None:
    match = GROUP_PROPOSES.match(text)
    if match is None:
        return None
    codes = group_parties(match.group("group"))
    party = party_name(match.group("party")) if match.group("party") else codes[0] if len(codes) == 1 else None
    content = match.end() if match.group("close") else match.start("object")
    return _introduction(_joined(match.group("person")), party, codes, match.group("object"), None, content)


def _passive(text: str) -> Introduction | None:
    match = PROPOSED_BY.match(text)
    if match is None or _is_sentence_break(match.group()):
        return None
    rest = match.group("rest") or ""
    by = regex.match(r"\s*(?:av|fra|frå)\s+(.+)", rest, regex.DOTALL)
    name, party, on_behalf = parse_proposer(by.group(1)) if by else (None, None, ())
    return _introduction(name, party, on_behalf, match.group("object") + " " + (rest if not by else ""), None, match.end(), behalf_from=rest)


def _from(text: str) -> Introduction | None:
    match = PROPOSAL_FROM.match(text)
    if match is None or VOTE_RESULT.search(match.group()) or _is_sentence_break(match.group("who")):
        return None
    name, party, on_behalf = parse_proposer(match.group("who"))
    if name is None and not on_behalf and not _is_body_or_group(match.group("who")):
        return None
    number = match.group("number")
    return _introduction(name, party, on_behalf, match.group("object"), number, match.end(), behalf_from=match.group("who"))


def _numbered(text: str) -> Introduction | None:
    match = NUMBERED_PROPOSAL.match(text)
    if match is None:
        return None
    who = match.group("who")
    if who is None:
        return _introduction(None, None, (), match.group("object"), match.group("number"), match.end())
    named = regex.match(rf"(?<object>{_KIND})\s+(?:fra|frå|av)\s+", who, regex.IGNORECASE | regex.VERBOSE)
    name, party, on_behalf = parse_proposer(who[named.end() :] if named else who)
    phrase = named.group("object") if named else match.group("object")
    return _introduction(name, party, on_behalf, phrase, match.group("number"), match.end())


def _by_body(text: str) -> Introduction | None:
    match = BODY_PROPOSES.match(text)
    if match is None or _is_sentence_break(match.group()):
        return None
    codes = group_parties(match.group("body"))
    party = codes[0] if len(codes) == 1 else None
    return _introduction(None, party, codes, match.group("object"), None, match.end(), target_from=match.group())


def _genitive(text: str) -> Introduction | None:
    match = GENITIVE_PROPOSAL.match(text)
    if match is None:
        return None
    owner = match.group("owner")
    if owner.split()[0] in _NO_PROPOSER:
        return None
    stem = regex.sub(r"(?:s|')$", "", owner)
    if match.group("party"):
        name, party, on_behalf = _proposer(stem if owner.endswith("ss") else owner, match.group("party"))
        return _introduction(name, party, on_behalf, match.group("object"), None, match.end())
    codes = group_parties(owner) or group_parties(stem)
    if codes:
        return _introduction(None, codes[0] if len(codes) == 1 else None, codes, match.group("object"), None, match.end())
    if names_body(owner) or names_body(stem):
        return _introduction(None, None, (), match.group("object"), None, match.end())
    return None


def _clause(text: str) -> Introduction | None:
    match = PERSON_PROPOSES_CLAUSE.match(text)
    if match is None or _is_sentence_break(match.group("clause")):
        return None
    if match.group("person") in _NO_PROPOSER:
        return None
    name, party, on_behalf = _proposer(match.group("person"), match.group("party"))
    clause = match.group("clause")
    own = clause[:40]
    return _introduction(name, party, on_behalf, own, None, match.start("clause"), behalf_from=match.group())


def _introduction(
    name: str | None,
    party: str | None,
    on_behalf: tuple[str, ...],
    phrase: str,
    number: str | None,
    content: int,
    behalf_from: str = "",
    target_from: str = "",
) -> Introduction:
    """The parts put together; those on whose behalf it is come from the phrase where the proposer does not name them."""
    stated = on_behalf_of(phrase) or on_behalf_of(behalf_from)
    own = regex.split(_ON_BEHALF, phrase, maxsplit=1, flags=regex.IGNORECASE)[0]
    target = parse_target(own) or parse_target(target_from) or parse_target(phrase)
    return Introduction(name, party, stated or on_behalf, parse_kind(phrase), target, int(number) if number else None, content)


def on_behalf_of(text: str) -> tuple[str, ...]:
    """The parties after `på vegne av`, `pva`, `på vegner av`; empty where none stand there."""
    match = regex.search(rf"{_ON_BEHALF}\s+(?:av\s+)?(.+)", text, regex.IGNORECASE | regex.DOTALL)
    if match is None:
        return ()
    listed = regex.split(r":|\s(?:følgende|følgjande|dette|slikt|fremm|la\s+fr|satte|sette|til\s+(?:punkt|pkt))", match.group(1), maxsplit=1, flags=regex.IGNORECASE)[0]
    return group_parties(listed)


def parse_proposer(text: str) -> tuple[str | None, str | None, tuple[str, ...]]:
    """Name, party and those behind it, of what follows `Forslag fra`: a person, parties, a group with its speaker, a body."""
    who = regex.split(_ON_BEHALF, _joined(text), maxsplit=1, flags=regex.IGNORECASE)[0].strip(" ,.")
    who = regex.sub(r"^(?:repr(?:esentant(?:en|ene)?)?\.?|medlem)\s+", "", who, flags=regex.IGNORECASE)
    spoken = regex.fullmatch(r"(?<group>.*?),?\s*\b(?:ved\b|v\s?/)\s*(?<person>.+)", who, regex.IGNORECASE)
    if spoken:
        person, bracket = _name_and_bracket(spoken.group("person"))
        rest = regex.match(rf"(?<name>{PERSON_NAME}),\s*(?<more>.+)", spoken.group("person"))
        group = spoken.group("group")
        codes = group_parties(group) or ((_group_name(group),) if "gruppe" in group.lower() else ())
        if rest and not bracket:
            person = rest.group("name")
            codes = (*codes, *(code for code in group_parties(rest.group("more")) if code not in codes))
        party = party_name(bracket) if bracket else codes[0] if len(codes) == 1 else None
        return person, party, codes
    person, bracket = _name_and_bracket(who)
    if bracket:
        return _proposer(person, bracket)
    member = regex.fullmatch(rf"(?<name>{PERSON_NAME}),\s*(?<party>[^,]{{1,40}})", who)
    if member and " " in member.group("name") and not is_party(member.group("name")) and not names_body(member.group("name")):
        return member.group("name"), party_name(member.group("party")), ()
    codes = group_parties(who)
    if codes:
        return None, codes[0] if len(codes) == 1 else None, codes
    comma = regex.fullmatch(rf"(?<name>{PERSON_NAME}),\s*(?<party>.{{1,60}})", who)
    if comma:
        return comma.group("name"), party_name(comma.group("party")), ()
    if regex.fullmatch(PERSON_NAME, who) and not names_body(who):
        return who, None, ()
    return None, None, ()


def group_parties(text: str) -> tuple[str, ...]:
    """The parties of `NSRs sametingsgruppe, Arbeiderpartiets gruppe og Høyre`; empty where the text lists something else."""
    if regex.search(r"gruppe\b", text, regex.IGNORECASE):
        text = regex.sub(r"(?:'?s)?\s+(?:sametings|samarbeids|kommunestyre|bystyre|fylkestings)?gruppe\b", "", _joined(text.replace("’", "'")))
    plain = parse_party_list(text)
    if plain:
        # A short capitalised word alone ("Rådet") could be a list's code; it is none unless it is known or in capitals.
        return plain if all(is_party(party) or party.isupper() for party in plain) else ()
    parts = [part for part in regex.split(r"\s*(?:,|\bog\b)\s*", _joined(text).strip(" .:")) if part]
    if any(regex.fullmatch(rf"{PERSON_NAME}", part) and " " in part and not is_party(part) for part in parts) and len(parts) < 3:
        return ()
    # A list is one of parties where most of it is; the rest are then groups that no register has.
    known = sum(is_party(part) for part in parts)
    if known * 2 < len(parts) or not all(regex.match(r"\p{Lu}", part) and len(part.split()) <= 6 for part in parts):
        return ()
    return tuple(dict.fromkeys(party_name(part) for part in parts))


def _group_name(text: str) -> str:
    """A group's name without `sametingsgruppe` and the genitive before it; its party's code where it is one."""
    return party_name(regex.sub(r"(?:'?s)?\s+(?:sametings|samarbeids|kommunestyre|bystyre|fylkestings)?gruppe$", "", _joined(text)))


def _proposer(name: str | None, bracket: str | None) -> tuple[str | None, str | None, tuple[str, ...]]:
    if name is None:
        return None, None, ()
    written = _joined(name)
    if bracket is None:
        if written in _NO_PROPOSER or _ORGANISATION.search(written):
            return None, None, ()
        if is_party(written):
            return None, party_name(written), (party_name(written),)
        return (None, None, ()) if names_body(written) else (written, None, ())
    codes = parse_party_list(bracket)
    if is_party(bracket) or looks_like_list_code(bracket) or len(codes) == 1:
        return written, party_name(bracket), ()
    return written, None, codes


_NO_PROPOSER = frozenset({"Jeg", "Eg", "Vi", "Det", "Dette", "Han", "Hun", "Ho", "Her", "Man", "En", "Saken", "Saka", "Møtet",
                          "Som", "Til", "Fra", "Etter", "Jf", "Jfr"})
_ORGANISATION = regex.compile(r"(?:forbund|forening|lag|klubb|fellesskap|utvalg|råd|gruppe|tillitsvalgte?)(?:et|en|a|ene)?$", regex.IGNORECASE)


def _name_and_bracket(text: str) -> tuple[str | None, str | None]:
    match = regex.fullmatch(rf"(?<name>{PERSON_NAME})\s*(?:\(\s*(?<bracket>[^()]{{1,60}}?)\s*\))?\.?", text.strip())
    if match:
        return match.group("name"), match.group("bracket")
    person = parse_person_with_party(text)
    return (person.name, person.party) if person else (text.strip() or None, None)


def _is_body_or_group(text: str) -> bool:
    written = _joined(text).strip(" .")
    first = regex.split(r"[:,]", written, maxsplit=1)[0]
    return names_body(first) or bool(regex.match(r"(?:hele|heile|en\s+samlet|fl[ei]i?rtallet|mindretallet|ordfør)", first, regex.IGNORECASE))


def _is_sentence_break(text: str) -> bool:
    """True where a new sentence begins inside what should be one introduction."""
    return bool(regex.search(r"(?<!\b\p{Lu})(?<!\bpkt|\bnr|\brepr|\bpva)\.\s+\p{Lu}\p{Ll}", text)) or "\n\n" in text


def _joined(text: str) -> str:
    return regex.sub(r"\s+", " ", text).strip()
