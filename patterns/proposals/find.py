"""Text at the start of a line -> the introduction of a proposal that it is: who proposes, for whom, of what kind and on
which point.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from patterns.motions.points import parse_target
from patterns.party_groups import group_parties
from patterns.pattern import MOST_KEPT, Pattern
from patterns.proposals.clauses import (
    by_group_in_clause,
    by_person_in_clause,
    by_person_in_passive,
    by_person_with_name,
)
from patterns.proposals.groups import by_body, by_group, by_group_with_parties, by_owner, by_quotation, by_surname
from patterns.proposals.headings import (
    common_proposal,
    from_member,
    numbered_proposal,
    point_from,
    proposal_and_proposer,
    proposal_from,
    proposal_set_against,
    proposed_by,
)
from patterns.proposals.lists import by_label
from patterns.proposals.persons import by_person, by_person_inverted, by_persons, put_by
from patterns.proposals.reading import Introduction
from patterns.proposals.words import LEAD
from patterns.proposers import proposer_named

# What the mayor puts to the vote is not the mayor's own proposal.
PUTS_TO_VOTE = Pattern(
    name="puts_to_vote",
    expression=rf"""{LEAD}(?<who>\p{{L}}+(?:\s[\p{{L}}.-]+){{0,4}}?)(?:\s*\((?<party>[^()\n]{{1,40}})\))?\s+(?:fremmet|fremma|la\s+fr[ae]m|foreslo|satte\s+fr[ae]m)\s+
        (?<whose>(?!felles\s)\p{{L}}+s|\p{{L}}+\s+sin?)\s+(?:\p{{L}}*forslag(?:\s+til\s+vedtak)?|innstilling(?:\s+til\s+vedtak)?|tilråding)(?:\s+alternativ\s+\d)?
        (?<changes>,?\s+med\s+(?:følgende|f[øy]lgjande|fø?lg\b\.?)\s+(?:tillegg|endring(?:er)?)[^:]{{0,60}}:)?\s*(?:\.|\Z|\n)?""",
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
TALLY = Pattern(
    name="tally_after_introduction",
    expression=r"""\A\s*(?:(?:\d{1,3}|\p{L}{2,8})\s+(?:stemme|stemte|røyst|st\.)|\d{1,3}\s+(?:for|i?mot|ja|nei)\b|oversend(?:t|es|ast)\s|enst\p{L}*|samrøystes|falt\b|fall\b|vedt(?!ak)\p{L}*|tiltr\p{L}*|trukket|ikk(?:e|je)\s+(?:enst\p{L}*|samrøystes|vedt\p{L}*|støtt\p{L}*|stødd|tiltr\p{L}*|godkj\p{L}+|tatt|teke|votert|røysta|stemt|fremmet|fremja|fått|realitets\p{L}+|imøtekommet|trukket|trekt)(?!\p{L})|(?:for|i?mot)\s*(?::|\d))""",
    examples=(
        "3 stemmer.",
        "2 stemte for, 9 mot.",
        "For: 5 (2 H, 3 FrP).",
        "Mot: H (3), FrP (1)",
        "10 for, 17 mot",
        "Enstemmig vedtatt.",
        "tre røyster",
        "falt",
        "Ikke vedtatt",
    ),
    counter_examples=(
        *("Taket legges med skifer.", "3 nye boliger", "Vedtaket i sak 31/96 omgjøres."),
        "Ikke bygg ut strandsonen.",
    ),
)
SIDES_BELOW = Pattern(
    name="sides_below_motion",
    expression=r"\A[^\n]*:\s*\n\s*(?:for|i?mot)\s*:",
    words=("for:", "mot:", "for :", "mot :"),
    examples=("Forslaget fra H:\nFor: H (3), FrP (1)", "FrP:\nMot: 8"),
    counter_examples=("Forslag fra H:\nFor skolen kjøpes det utstyr.", "Forslag fra H:\nBrua males.\nFor: H (3)"),
)
_CUES = (
    *("forslag", "framlegg", "fremlegg", "oversend", "tilleggspunkt"),
    *("følg", "fylgj", "flg", "foresl", "føresl", "fremm", "fremja", "fråsegn", "denne uttal"),
    *("tillegg", "endring", "nytt p", "nytt avsnitt", " tekst ", "alt. ", "alternativ "),
    *(" fram av ", " frem av ", "framsatt av ", "fremsatt av "),
    *("om at sak", "om at behandl", "om at handsam"),
)
_READ_AHEAD = 260
# In this order: the first that reads an introduction is right.
_READERS = (
    *(put_by, by_persons, by_person, by_person_inverted, by_group),
    *(proposed_by, proposal_from, numbered_proposal, proposal_and_proposer, common_proposal, point_from),
    *(by_group_with_parties, by_body, by_owner, by_surname, by_person_in_clause, by_person_with_name),
    *(by_person_in_passive, by_group_in_clause, proposal_set_against, from_member, by_label, by_quotation),
)


@lru_cache(maxsize=MOST_KEPT)
def parse_introduction(text: str) -> Introduction | None:
    """The introduction that the text begins with, or None; `text` is a line and the few that follow it."""
    if heads_sides(text):
        return None
    lowered = text[:_READ_AHEAD].lower()
    if not any(word in lowered for word in _CUES):
        return by_label(text) or by_quotation(text)
    put = PUTS_TO_VOTE.match(text)
    if put and not group_parties(put.group("whose")):
        return _changes_put(put)
    introduction = next((found for read in _READERS if (found := read(text)) is not None), None)
    if introduction is None:
        return None
    following = text[introduction.content :].split("\n", 1)[0]
    return None if TALLY.match(following) else introduction


def heads_sides(text: str) -> bool:
    """Whether a line names the motion of which the votes for and against stand below it: it introduces none."""
    return SIDES_BELOW.match(text) is not None


def _changes_put(match: regex.Match[str]) -> Introduction | None:
    if match.group("changes") is None:
        return None
    name, party, behalf = proposer_named(match.group("who"), match.group("party"))
    return Introduction(name, party, behalf, "forslag", parse_target(match.group("changes")), None, match.end())
