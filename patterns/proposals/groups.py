"""Groups and bodies that propose: `AP v/Kari Nes foreslo:`, `Rådet kom fram til følgende forslag:`, `Aps forslag:`."""

from __future__ import annotations

from patterns.beginnings import AnchoredPattern
from patterns.bodies import names_body
from patterns.genitives import names_no_person
from patterns.party_groups import group_parties
from patterns.pattern import Pattern
from patterns.people import PERSON_AT_START
from patterns.proceedings import POST
from patterns.proposals.reading import SENTENCE_BREAK, Introduction, group_proposer, put_together
from patterns.proposals.words import ALTERNATIVE, BRACKET, CHANGES_POINT, KIND, LEAD, NUMBER, PROPOSES, SPLIT_VERB, VERB
from patterns.proposers import ON_BEHALF, Proposer, is_no_name, on_behalf_of, parse_proposer, proposer_named

BODY_PROPOSES = Pattern(
    name="body_proposes",
    expression=rf"""{LEAD}(?!sak(?:en|a)?\s)(?<body>(?-i:\p{{Lu}})[\p{{L}}-]*(?:[ ][\p{{L}}/.()-]+){{0,6}}?)\s+
        (?:arbeidet\s+seg|arbeidde\s+seg|kom|ble\s+enige?|blei\s+einige?|vart\s+(?:samde|einige?)|samla\s+seg|samlet\s+seg|{VERB}|utarbeidet|utarbeida)
        [^:.]{{0,100}}?(?:\b(?:følgende|f[øy]lgjande|fø?lg\b\.?|slikt?)(?!\w)|\b\d\s+forslag\b|{ON_BEHALF})[^:.]{{0,20}}?(?<object>{KIND})[^:.]{{0,80}}?:(?!\S)
      | {LEAD}(?<body>(?-i:\p{{Lu}})[\p{{L}}-]*)\s+(?:leverte
          |fremmet)\s+(?<object>\d\s+forslag[^:.]{{0,60}}):(?!\S)
      | {LEAD}(?<body>(?-i:\p{{Lu}})[\p{{L}}/.-]*(?:(?:\s*,\s*|\s+og\s+)(?-i:\p{{Lu}})[\p{{L}}/.-]*){{0,8}})\s+
        (?:{VERB}\s[^:.\n]{{0,60}}?(?<object>{KIND})[^:.\n]{{0,60}}?|(?<object>{PROPOSES}\s+{CHANGES_POINT}|{SPLIT_VERB}\s+{ALTERNATIVE})|(?<object>foreslo|foreslår|føreslo|føreslår)(?:\s+(?:følgende|f[øy]lgjande|fø?lg\b\.?|slik))?(?:\s+(?:endring|tillegg|nytt\s+punkt)[^:.\n]{{0,40}})?):(?!\S)""",
    words=(":",),
    examples=(
        "SV, V og MDG foreslo: Rammen økes.",
        "SV foreslo at punkt 3 endres til: Brua males.",
        "H og V satte fram alt. B:",
        "H og V la fram slikt forslag:",
        "Utvalget kom i fellesskap fram til følgende forslag:",
        "Utvalget ble enige om følgende forslag til uttalelse:",
        "Arbeiderpartiet fremmet følgende forslag:",
        "Fagforbundet leverte 2 forslag som tillegg:",
    ),
    counter_examples=(
        "Rådet kom fram til følgende:",
        "Rådmannens forslag:",
        "Saken fremmes for kommunestyret med følgende forslag til vedtak:",
    ),
)
GROUP_PROPOSES = Pattern(
    name="group_proposes",
    expression=rf"""{LEAD}(?<group>(?-i:\p{{Lu}})[^:.\n(]{{0,60}}?)(?:\s*v\s?/\s*|,?\s+ved\s+){POST}(?<person>{PERSON_AT_START})\s*(?:{BRACKET})?\s*,?\s+
        (?<object>{VERB}\b[^:]{{0,200}}?)(?:(?<close>:)(?!\S)|(?<!\bpkt)(?<!\bnr)(?<!\bflg)\.(?=\s|\Z))""",
    words=("v/", "v /", " ved "),
    examples=(
        "SV ved Ola Lid tok opp følgende forslag:",
        "AP v/Kari Nes foreslo følgende:",
        "H v/Kari Nes foreslo flg. endring i pkt. 1:",
        "Ap, ved ordfører Kari Nes, fremmet følgende forslag:",
        "Høyre v/Ola Lid fremmet forslag om utsettelse.",
    ),
    counter_examples=("Forslag fra AP v/Kari Nes:", "Kari Nes v/AP"),
)
PROPOSED_CLAUSE = Pattern(
    name="clause_that_a_group_proposes",
    expression=rf"(?<=(?:foresl\p{{L}}+|føresl\p{{L}}+|{KIND}\s+om)\s+)(?:at|å)\s",
    words=("at ", "å "),
    examples=("gjorde framlegg om at saka vert utsett", "foreslo å utsette saken"),
    counter_examples=("fremmet forslag om utsettelse",),
)
GROUP_AND_ITS_PARTIES = Pattern(
    name="group_and_its_parties_propose",
    expression=rf"""{LEAD}(?<group>(?:et\s+|eit\s+)?(?:fl[ei]i?rtal|mindretal|posisjon|opposisjon|samarbeidsparti|\p{{L}}*gruppe|utvalgs?medlemme|rep?resentant)\p{{L}}*
          (?:\s+(?:i|av|fra|frå)\s+\p{{L}}+)?)\s*(?:[,(:–-]\s*(?<parties>[^:()\n]{{1,100}}?)\s*[,)–-])?\s*,?\s*
        (?<object>{SPLIT_VERB}\b[^:]{{0,120}}?(?:{KIND}\b|\b(?:følgende|f[øy]lgjande|fø?lg\b\.?)(?!\w))[^:]{{0,120}}?):(?!\S)""",
    words=("tal", "posisjon", "samarbeid", "gruppe", "medlem", "resentant"),
    examples=(
        "Flertallet i komiteen, Ap, Sp og SV, fremmet følgende forslag:",
        "Mindretalet (H og FrP) la fram slikt framlegg:",
        "Posisjonen fremmet følgende alternative forslag:",
    ),
    counter_examples=("Flertallet mener følgende:", "Representanten Kari Nes (Ap) fremmet følgende forslag:"),
)
# What is quoted behind those who stand for it is their proposal.
QUOTED_FOR_PARTIES = Pattern(
    name="quoted_for_parties",
    expression=rf"""{LEAD}(?<who>{PERSON_AT_START}\s*(?:\([^()\n]{{1,40}}\)\s*)?{ON_BEHALF}\s[^:\n]{{1,80}}?
          |(?-i:\p{{Lu}})[^:.\n(]{{0,60}}?\s*v\s?/\s*{PERSON_AT_START}(?:\s*\([^()\n]{{1,40}}\))?)\s*:\s*(?=["«“”])""",
    words=("v/", "v /", "vegn", "pva", "p.v"),
    examples=('Kari Nes på vegne av H og V: "Brua males."', "H v/Kari Nes: «Brua males.»"),
    counter_examples=("H v/Kari Nes: Viser til saken.", 'Kari Nes (H): "Brua males."'),
)
GENITIVE_PROPOSAL = Pattern(
    name="genitive_proposal",
    expression=rf"""{LEAD}(?<owner>(?-i:\p{{Lu}})[\p{{L}}./-]*(?:,?\s[\p{{L}}./-]+){{0,5}}?)(?:s|')?\s*(?:\((?<party>[^()\n]{{1,40}})\)\s*)?(?:sitt\s+)?
        (?<object>{KIND})(?:\s+(?:nr\.?\s*)?(?<number>{NUMBER}))?
        (?:\s+(?:til|om)\s[^:\n]{{1,60}}|\s+v\s?/\s*[^:\n]{{1,60}})?\s*:\s*(?:\n|\Z)""",
    words=("forslag", "framlegg"),
    core=r":\s*(?:\n|\Z)",
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
# "Lunds forslag:", "Øiens forslag til nytt punkt:", "Ordførers forslag:"
SURNAME_PROPOSAL = AnchoredPattern(
    name="surname_before_proposal",
    expression=rf"""{LEAD}(?<owner>(?-i:\p{{Lu}}\p{{Ll}}+)(?:-(?-i:\p{{Lu}}\p{{Ll}}+))?(?:s|,?['’´]s?))\s+(?:\((?<party>[^()\n]{{1,40}})\)\s*)?
        (?<object>{KIND}(?:\s+(?:nr\.?\s*)?(?<number>{NUMBER}))?(?:,?\s+(?:til|om|på|i|vedr(?:\.|ørende)|pkt\.?|punkt)\s[^:\n]{{1,60}})?)\s*:(?=\s*(?:\n|\Z))""",
    words=("forslag", "framlegg"),
    examples=(
        "Lunds forslag:",
        "Øiens forslag til nytt punkt:",
        "Nes' tilleggsforslag:",
        "2. Dals forslag nr. 2:",
        "Ordførers forslag:",
    ),
    counter_examples=("Lunds forslag ble vedtatt:", "Lunds forslag: 3 stemmer", "Forslag:", "lunds forslag:"),
)
TO_DECISION = Pattern(
    name="proposal_for_decision",
    expression=r"\s(?:forslag|framlegg)\s+til\s+vedtak\b",
    words=("til vedtak",),
    examples=("Styrets forslag til vedtak:",),
    counter_examples=("Styrets forslag til uttalelse:",),
)

LAID_BEFORE = AnchoredPattern(
    name="who_lays_cases_before_meetings",
    expression=r"\A\p{L}*(?:rådmann|direktør|administrasjon|sjef|saksbehandler|sakshandsamar|sekretær|sekretariat)\p{L}*s\Z",
    examples=("Rådmannens", "Kommunedirektørens", "Kommunalsjefens", "Administrasjonens"),
    counter_examples=("Ordførerens", "Lunds", "Flertallets"),
)


def by_surname(text: str) -> Introduction | None:
    match = SURNAME_PROPOSAL.match(text)
    if match is None or is_no_name(match.group("owner")):
        return None
    owner = match.group("owner")
    if not names_no_person(owner):
        return put_together(match, proposer_named(owner, match.group("party")), match.group("object"), match.end())
    # What the administration or a body lays before the meeting is no proposal within it.
    if LAID_BEFORE.match(owner) or TO_DECISION.search(match.group()):
        return None
    behind = parse_proposer(owner[:-1])
    proposer = behind if behind.name is None else Proposer(None, None, ())
    return put_together(match, proposer, match.group("object"), match.end())


def by_group(text: str) -> Introduction | None:
    match = GROUP_PROPOSES.match(text)
    if match is None:
        return None
    bracket = f" ({match.group('party')})" if match.group("party") else ""
    proposer = parse_proposer(f"{match.group('group')} v/{match.group('person')}{bracket}")
    if match.group("close"):
        return put_together(match, proposer, match.group("object"), match.end())
    clause = PROPOSED_CLAUSE.search(match.group("object"))
    content = match.start("object") + (clause.start() if clause is not None else 0)
    return put_together(match, proposer, match.group("object"), content)


def by_group_with_parties(text: str) -> Introduction | None:
    match = GROUP_AND_ITS_PARTIES.match(text)
    if match is None or SENTENCE_BREAK.search(match.group()):
        return None
    codes = group_parties(match.group("parties") or "")
    if match.group("parties") and not codes:
        return None
    proposer = Proposer(None, codes[0] if len(codes) == 1 else None, codes)
    return put_together(match, proposer, match.group("object"), match.end())


def by_quotation(text: str) -> Introduction | None:
    match = QUOTED_FOR_PARTIES.match(text)
    if match is None or is_no_name(match.group("who")):
        return None
    who = match.group("who")
    behalf = on_behalf_of(who)
    proposer = parse_proposer(who)
    if proposer.name is None or not (behalf or proposer.on_behalf_of):
        return None
    return put_together(match, proposer, "", match.end(), behalf_from=who)


def by_body(text: str) -> Introduction | None:
    match = BODY_PROPOSES.match(text)
    if match is None or SENTENCE_BREAK.search(match.group()):
        return None
    codes = group_parties(match.group("body"))
    proposer = group_proposer(codes, match.group("body"), match.group())
    return put_together(match, proposer, match.group("object"), match.end(), target_from=match.group())


def by_owner(text: str) -> Introduction | None:
    match = GENITIVE_PROPOSAL.match(text)
    if match is None or is_no_name(match.group("owner")) or SENTENCE_BREAK.search(match.group("owner")):
        return None
    owner = match.group("owner")
    stem = owner.removesuffix("'").removesuffix("s")
    if match.group("party"):
        proposer = proposer_named(stem if owner.endswith("ss") else owner, match.group("party"))
        return put_together(match, proposer, match.group("object"), match.end())
    codes = group_parties(owner) or group_parties(stem)
    # "Styrets forslag til vedtak" is what the board recommends.
    is_recommendation = TO_DECISION.search(match.group()) is not None
    if not codes and (is_recommendation or not (names_body(owner) or names_body(stem))):
        return None
    proposer = group_proposer(codes, owner if group_parties(owner) else stem, match.group())
    return put_together(match, proposer, match.group("object"), match.end())
