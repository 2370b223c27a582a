"""Proposals told within a sentence: `Kari Nes (Ap) foreslo at saken utsettes.`"""

from __future__ import annotations

import regex

from patterns.motions.kinds import kind_of_clause
from patterns.motions.points import names_point
from patterns.party_groups import group_parties
from patterns.pattern import Pattern
from patterns.people import PERSON_AT_START
from patterns.proceedings import POST
from patterns.proposals.reading import SENTENCE_BREAK, Introduction, put_together
from patterns.proposals.words import BRACKET, FROM_PARTY, KIND, LEAD, PARTICIPLE, PROPOSES, TOOK_FLOOR, VERB
from patterns.proposers import ON_BEHALF, Proposer, is_no_name, parse_proposer, proposer_named

_HAD_PROPOSED = rf"hadde\s+(?:(?:først|fyrst|tidligere|tidlegare|opprinnelig|opphavleg)\s+)?{PARTICIPLE}"
_TAKEN_BACK = (
    r",?\s+(?:men|og)\s+(?:(?:han|hun|ho|de|dei)\s+)?(?:trakk|trekte|trekker|trekkjer|drog|dro|frafalt)\b"
    r"|,?\s+(?:som|men\s+(?:det|dette|forslaget|framlegget))\s+(?:(?:senere|seinare|deretter|så)\s+)?(?:ble|vart|blei)"
    r"\s+(?:\p{L}+\s+)?(?:trukket|trekt|frafalt)\b"
)
_CLAUSE = rf"""(?:{ON_BEHALF}[^:\n]{{1,80}}?\s)?
        (?:{PROPOSES}\s+(?:{ON_BEHALF}[^:\n]{{1,60}}?\s)?(?:ved\s+(?<speaker>{PERSON_AT_START})\s+)?(?:også\s+)?(?<clause>(?:(?:tillegg|endring)\s+om\s+)?(?:at|å)\s[^:]{{5,400}}?
            |(?:kr\.?\s*)?\d[\d .]*(?:,[-‐‑–—−=]|(?:,\d+)?\s*(?:kr(?:oner)?\b|mill\p{{L}}*\.?|%|prosent)
              |(?<=kr\.?\s*\d[\d .]*))(?:\s[^:.\n]{{1,100}})?
            |(?:uts?et(?:telse|ting|jing)|befaring|synfaring|avvisning|tilbakesend(?:ing|else)|høring)\b[^:]{{0,120}}?
            |alternativ(?:et)?\s+(?:(?-i:[A-G])|\d{{1,2}})(?=\s*\.)
            |sak(?:en|a)\s+(?:utsatt|utsett|avvist|sendt?\s+(?:tilbake|attende)|trukket|oversendt?)\b[^:]{{0,120}}?)
          |(?:ba|bad|ber|bed)\s+om\s+(?<clause>at\s+(?:behandlingen\s+av\s+|handsaminga\s+av\s+)?sak(?:en|a)\s+(?:(?:ble|blir|blei|vart|vert)\s+)?(?:utset\p{{L}}*|utsatt)[^:]{{0,120}}?)
          |(?:{VERB}|{_HAD_PROPOSED})\s+(?:(?:et|eit)\s+)?(?:(?<label>{KIND}\s+(?:{ON_BEHALF}[^:.\n]{{1,60}}?\s)?om\s+)(?<clause>(?:at|å)\s[^:]{{3,400}}?)
            |(?<clause>(?!\p{{L}}*(?:forslag|framlegg|fremlegg)(?:et|a|ene)\b){KIND}\s+(?:om|på|til)\s[^:]{{3,400}}?|(?:utsettelses|utsettings|oversendelses|oversendings)(?:forslag|framlegg)))
          |(?<=\)\s?):\s*(?<clause>{KIND}\s+om\s[^:]{{3,400}}?))
        (?:(?<taken>{_TAKEN_BACK})|(?<!\bpkt)(?<!\bnr)\.(?=\s|\Z))"""


PERSON_PROPOSES_CLAUSE = Pattern(
    name="person_proposes_clause",
    expression=rf"""{LEAD}{POST}(?<person>{PERSON_AT_START})\s*
        (?:{BRACKET}|,\s*(?<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}})(?=[\s,:])(?:\s(?-i:\p{{Lu}}\p{{Ll}}+)(?=\s*,))?|{FROM_PARTY})?\s*,?\s*{TOOK_FLOOR}
        {_CLAUSE}""",
    words=("foresl", "føresl", "forslag", "framlegg", "om at sak", "om at behandl", "om at handsam"),
    examples=(
        "Kari Nes (Ap) foreslo at saken utsettes.",
        "Kari Nes (Ap) ba om at saken utsettes.",
        "Kari Nes (Ap) foreslo saken utsatt til neste møte.",
        "Kari Nes (Ap): Forslag om utsettelse av saken.",
        "Ola Lid (Sp) fremmet forslag om å sende saken tilbake.",
        "Kari Nes (ML) fremmet forslag til vedtak alternativ 1.",
        "Kari Nes, Sp, gjorde framlegg om at saka vert utsett.",
        "Kari Nes fra Høyre fremmet forslag om at brua males.",
        "Kari Nes (Ap) foreslo kr. 30.000,- til laget.",
        "Kari Nes føreslo alternativ 3.",
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
    expression=rf"""{LEAD}(?<group>(?-i:\p{{Lu}})[^:.\n(]{{0,80}}?)\s*(?:\((?<party>[^()\n]{{1,40}})\))?\s+{_CLAUSE}""",
    words=("foresl", "føresl", "forslag", "framlegg"),
    examples=(
        "Sp, V og KrF fremmet et felles forslag om å legge skifer.",
        "SV og MDG foreslo at taket tekkes med torv.",
        "Sp foreslo ved Ola Lid at taket tekkes med torv.",
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
    expression=rf"\A\s*[^.:\n]{{2,80}}?\s{PROPOSES}\s{_VOTING}",
    words=("foresl", "føresl"),
    examples=("Leder foreslo at det skulle voteres i to omganger", "Ola Lid (H) foreslo punktvis votering."),
    counter_examples=("Ola Lid (H) foreslo at brua males.", "Det ble votert punktvis."),
)


# "Kari Nes (Ap) foreslo Solbakken skole.": a name, for a place or a post in the case.
PERSON_PROPOSES_NAME = Pattern(
    name="person_proposes_name",
    expression=rf"""{LEAD}{POST}(?<person>{PERSON_AT_START})\s*
        (?:{BRACKET}|,\s*(?<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}}),|(?<=\S\s\S+))\s+{PROPOSES}\s+
        (?<label>)(?<clause>(?:(?:navnet|namnet)\s+)?["«“]?(?-i:\p{{Lu}}\p{{Ll}})(?:[^:.\n]|\n(?!\n)|(?<=\b(?-i:\p{{Lu}}))\.){{2,100}}?)(?<taken>)\.(?=\s|\Z)""",
    words=("foresl", "føresl"),
    examples=(
        "Kari Nes (Ap) foreslo Solbakken skole.",
        "Ola Lid, H, føreslo Kari Nes (Sp) som nestleiar.",
        "Kari Nes foreslo navnet «Solbakken».",
    ),
    counter_examples=(
        "Kari Nes (Ap) foreslo befaring.",
        "Kari Nes (Ap) foreslo: Solbakken.",
        "Ordføreren foreslo Solbakken.",
    ),
)
PASSIVE_PROPOSED = Pattern(
    name="proposed_in_the_passive",
    expression=rf"""{LEAD}det\s+(?:ble|blei|vart|blir|vert)\s+(?:også\s+|òg\s+)?
        (?:(?:foreslått|føreslått|føreslege)\s+(?:av|fra|frå)
          |(?<label>{PARTICIPLE}\s+(?:forslag|framlegg|fremlegg))\s+(?:av|fra|frå))
        \s+{POST}(?<person>{PERSON_AT_START})\s*{BRACKET}\s*,?\s+(?:om\s+)?(?<clause>(?:at|å)\s[^:]{{3,400}}?
          |(?:uts?et(?:telse|ting|jing)|befaring|synfaring|avvisning|tilbakesend(?:ing|else))\b[^:]{{0,120}}?)
        (?:(?<taken>{_TAKEN_BACK})|(?<!\bpkt)(?<!\bnr)\.(?=\s|\Z))""",
    words=("foresl", "føresl", "forslag", "framlegg"),
    examples=(
        "Det ble foreslått av Kari Nes (Ap) at saken utsettes.",
        "Det vart sett fram framlegg frå Ola Lid (H) om å sende saka attende.",
        "Det ble fremmet forslag fra Kari Nes (V) om utsettelse.",
    ),
    counter_examples=(
        "Det ble foreslått at saken utsettes.",
        "Det ble foreslått av flere at saken utsettes.",
        "Det ble fremmet forslag fra Kari Nes (V):",
    ),
)
NO_NAME_PROPOSED = Pattern(
    name="no_name_proposed",
    expression=r"""\p{L}*(?:forslag|framlegg|fremlegg|innstilling|tilråding|vedtak|alternativ)\p{L}*
        |\bsom\s+(?:møtele|ordstyr|sekretær|sette|referent|protokoll|teljar|tellekorps)\p{L}*
        |\btil\s+å\s+(?:under|signer|skriv|leie|lede)|\bprotokoll""",
    examples=("Høyres forslag vedtatt", "Ola Lid som møteleder", "Eva Dal til å underskrive"),
    counter_examples=("Solbakken skole", "Ola Lid som leder"),
)


def by_person_with_name(text: str) -> Introduction | None:
    match = PERSON_PROPOSES_NAME.match(text)
    if match is None or NO_NAME_PROPOSED.search(match.group("clause")):
        return None
    read = _told_by_person(match)
    return read and read._replace(stop=match.end() - match.start("clause"))


def by_person_in_clause(text: str) -> Introduction | None:
    match = PERSON_PROPOSES_CLAUSE.match(text)
    return _told_by_person(match) if match is not None and not match.group("speaker") else None


def by_person_in_passive(text: str) -> Introduction | None:
    match = PASSIVE_PROPOSED.match(text)
    return _told_by_person(match) if match is not None else None


def by_group_in_clause(text: str) -> Introduction | None:
    match = GROUP_PROPOSES_CLAUSE.match(text)
    if match is None:
        return None
    written = match.group("group")
    codes = group_parties(written)
    if codes:
        speaker = match.group("speaker")
        proposer = Proposer(None, codes[0] if len(codes) == 1 else None, codes)
        return _told_in_clause(match, parse_proposer(f"{written} v/{speaker}") if speaker else proposer)
    together = parse_proposer(written) if " og " in written else None
    if together is not None and together.name is not None:
        return _told_in_clause(match, together)
    organisation = proposer_named(written, None)
    return _told_in_clause(match, organisation) if organisation.party else None


def _told_by_person(match: regex.Match[str]) -> Introduction | None:
    person = match.group("person")
    if is_no_name(person):
        return None
    return _told_in_clause(match, proposer_named(person, match.group("party")))


def _told_in_clause(match: regex.Match[str], proposer: Proposer) -> Introduction | None:
    """A proposal told within the sentence (`… foreslo at saken utsettes.`)."""
    clause, label = match.group("clause"), match.group("label") or ""
    if SENTENCE_BREAK.search(clause) or (not label and VOTING_PROCEDURE.match(clause)):
        return None
    read = put_together(match, proposer, f"{label}{clause[:40]}", match.start("clause"), behalf_from=match.group())
    stop = match.start("taken") - match.start("clause") if match.group("taken") else None
    # "at fristen settes til 3" names no point.
    target = read.target if names_point(f"{label}{clause[:40]}") else None
    return read._replace(kind=kind_of_clause(label, clause), target=target, stop=stop)
