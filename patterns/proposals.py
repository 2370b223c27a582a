"""How proposals are introduced: text at the start of a line -> who proposes, for whom, of what kind and on which point.

Reads `Kari Nes (Ap) fremmet på vegne av Ap og SV følgende tilleggsforslag:`, `Kari Nes (SP), forslag`, `Følgende
forslag ble fremmet
av Kari Nes (SV):`, `Forslag frå Kari Nes (SP)`, `AP v/Kari Nes foreslo:`, `Rådet kom fram til følgende forslag:` and
their like.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from patterns.bodies import names_body
from patterns.motions import Kind, kind_of_clause, names_point, parse_kind, parse_target
from patterns.parties import is_party
from patterns.proceedings import VOTE_RESULT
from patterns.proposal_forms import (
    BODY_PROPOSES,
    COMMON_PROPOSAL,
    FROM_WHOM,
    GENITIVE_PROPOSAL,
    GROUP_AND_ITS_PARTIES,
    GROUP_PROPOSES,
    GROUP_PROPOSES_CLAUSE,
    KIND_FROM,
    LABELLED_PROPOSER,
    LABELLED_ROW,
    LISTED_PROPOSER,
    NOT_PROPOSED,
    NUMBER_AT_END,
    NUMBER_IN_BRACKET,
    NUMBERED_PROPOSAL,
    ONLY_PROPOSED,
    PARTIES_AT_END,
    PERSON_BELOW_KIND,
    PERSON_NAMED,
    PERSON_PROPOSES,
    PERSON_PROPOSES_BELOW,
    PERSON_PROPOSES_CLAUSE,
    PERSONS_PROPOSE,
    POINT_FROM,
    PROPOSAL_AND_PROPOSER,
    PROPOSAL_FROM,
    PROPOSED_BY,
    PROPOSES_FOR_GROUP,
    PROPOSES_INVERTED,
    PUTS_TO_VOTE,
    QUOTED_FOR_PARTIES,
    SENTENCE_BREAK,
    SET_AGAINST_PROPOSAL,
    SPEAKER_BEHIND,
    TALLY,
    TEXT_PUTS_OFF,
    TEXT_TARGET,
    TO_DECISION,
    VOTING_PROCEDURE,
)
from patterns.proposers import (
    BEHALF,
    Proposer,
    group_parties,
    is_body_or_group,
    is_no_name,
    kind_after,
    on_behalf_of,
    parse_proposer,
    point_after,
    proposer_named,
    without_behalf,
)


class Introduction(NamedTuple):
    """An introduction that was read; the proposal's own text begins at `content`.

    `number` is that of `Forslag 5`, or of the list that the introduction stands in (`2) Kari Nes (Ap) fremmet …`).
    `content` is the introduction's own clause where the proposal is told in the same sentence (`… foreslo at saken
    utsettes.`); `stop` is that clause's end where the same sentence goes on to tell that it was taken back.
    """

    name: str | None
    party: str | None
    on_behalf_of: tuple[str, ...]
    kind: Kind
    target: str | None
    number: str | None
    content: int
    stop: int | None = None


_CUES = (
    *("forslag", "framlegg", "fremlegg", "oversend", "tilleggspunkt"),
    *("følgende", "følgjande", "foresl", "føresl", "fremm", "fremja", "fråsegn", "denne uttal"),
    *("tillegg", "endring", "nytt p", "nytt avsnitt", " tekst "),
)
_READ_AHEAD = 260


def target_of_text(text: str) -> str | None:
    """The point that a proposal's own first words name (`Punkt 1:`, `Nytt punkt 3:`); None where its lines name
    several."""
    match = TEXT_TARGET.match(text)
    if match is None or any(TEXT_TARGET.match(f"{line}\n") for line in text[match.end() :].split("\n")[1:]):
        return None
    return parse_target(match.group("point"))


def parse_introduction(text: str) -> Introduction | None:
    """The introduction that the text begins with, or None; `text` is a line and the few that follow it."""
    lowered = text[:_READ_AHEAD].lower()
    if not any(word in lowered for word in _CUES):
        return _labelled(text) or _quoted(text)
    put = PUTS_TO_VOTE.match(text)
    if put and not group_parties(put.group("whose")):
        return _changes_put(put)
    readers = (
        *(_by_persons, _by_person, _inverted, _by_group, _passive, _from, _numbered, _named_behind),
        *(_common, _point_from, _by_group_with_parties, _by_body, _genitive, _clause, _clause_of_group, _set_against),
        *(_labelled, _quoted),
    )
    introduction = next((found for read in readers if (found := read(text)) is not None), None)
    if introduction is None:
        return None
    following = text[introduction.content :].split("\n", 1)[0]
    return None if TALLY.match(following) else introduction


def _changes_put(match: regex.Match[str]) -> Introduction | None:
    if match.group("changes") is None:
        return None
    name, party, behalf = proposer_named(match.group("who"), match.group("party"))
    return Introduction(name, party, behalf, "forslag", parse_target(match.group("changes")), None, match.end())


def _by_person(text: str) -> Introduction | None:
    match = (
        PERSON_PROPOSES.match(text)
        or PERSON_PROPOSES_BELOW.match(text)
        or PERSON_NAMED.match(text)
        or PERSON_BELOW_KIND.match(text)
    )
    if match is None or SENTENCE_BREAK.search(match.group("object")) or VOTE_RESULT.search(match.group()):
        return None
    if NOT_PROPOSED.search(match.group("object")):
        return None
    bracket = match.group("party")
    proposer = proposer_named(match.group("person"), bracket)
    if is_no_name(match.group("person")) or (bracket and not any(proposer)):
        return None
    if proposer.name is None and proposer.on_behalf_of:
        proposer = _group(proposer.on_behalf_of, match.group("person"), match.group())
    if bracket is None and match.re is PERSON_NAMED.compiled and " " not in (proposer.name or "N N"):
        return None
    whose = PROPOSES_FOR_GROUP.match(match.group("object"))
    behind = group_parties(whose.group("group")) if whose else ()
    if behind:
        proposer = proposer._replace(on_behalf_of=behind)
    return _introduction(match, proposer, match.group("object"), match.end())


def _by_persons(text: str) -> Introduction | None:
    match = PERSONS_PROPOSE.match(text)
    if match is None or SENTENCE_BREAK.search(match.group("object")) or NOT_PROPOSED.search(match.group("object")):
        return None
    proposer = parse_proposer(match.group("who"))
    return _introduction(match, proposer, match.group("object"), match.end()) if proposer.name else None


def _inverted(text: str) -> Introduction | None:
    match = PROPOSES_INVERTED.match(text)
    if match is None or SENTENCE_BREAK.search(match.group("object")) or NOT_PROPOSED.search(match.group("object")):
        return None
    bracket = match.group("party")
    proposer = proposer_named(match.group("person"), bracket)
    if is_no_name(match.group("person")) or (bracket and not any(proposer)):
        return None
    front = match.group("front")
    return _introduction(match, proposer, match.group("object"), match.end(), behalf_from=front)


def _by_group(text: str) -> Introduction | None:
    match = GROUP_PROPOSES.match(text)
    if match is None:
        return None
    bracket = f" ({match.group('party')})" if match.group("party") else ""
    proposer = parse_proposer(f"{match.group('group')} v/{match.group('person')}{bracket}")
    content = match.end() if match.group("close") else match.start("object")
    return _introduction(match, proposer, match.group("object"), content)


def _passive(text: str) -> Introduction | None:
    match = PROPOSED_BY.match(text)
    if match is None or SENTENCE_BREAK.search(match.group()):
        return None
    rest = match.group("rest") or ""
    by = FROM_WHOM.match(rest)
    proposer = parse_proposer(by.group("who")) if by else Proposer(None, None, ())
    phrase = match.group("object") if by else f"{match.group('object')} {rest}"
    return _introduction(match, proposer, phrase, match.end(), behalf_from=rest)


def _from(text: str) -> Introduction | None:
    match = PROPOSAL_FROM.match(text)
    if match is None or VOTE_RESULT.search(match.group()) or SENTENCE_BREAK.search(match.group("who")):
        return None
    proposer = parse_proposer(match.group("who"))
    if not any(proposer) and not is_body_or_group(match.group("who")):
        return None
    who = match.group("who")
    phrase = f"{kind_after(who)} {match.group('object')}".strip()
    return _introduction(match, proposer, phrase, match.end(), behalf_from=who, target_from=point_after(who))


def _numbered(text: str) -> Introduction | None:
    match = NUMBERED_PROPOSAL.match(text)
    if match is None or VOTE_RESULT.search(match.group()):
        return None
    who = match.group("who")
    if who is None:
        return _introduction(match, Proposer(None, None, ()), match.group("object"), match.end())
    named = KIND_FROM.match(who)
    proposer = parse_proposer(who[named.end() :] if named else who)
    phrase = named.group("object") if named else f"{kind_after(who)} {match.group('object')}".strip()
    return _introduction(match, proposer, phrase, match.end(), behalf_from=who)


def _named_behind(text: str) -> Introduction | None:
    match = PROPOSAL_AND_PROPOSER.match(text)
    if match is None or VOTE_RESULT.search(match.group()):
        return None
    proposer = parse_proposer(match.group("who"))
    if not (proposer.party or proposer.on_behalf_of):
        return None
    return _introduction(match, proposer, match.group("object"), match.end(), behalf_from=match.group("who"))


def _common(text: str) -> Introduction | None:
    match = COMMON_PROPOSAL.match(text)
    return _introduction(match, Proposer(None, None, ()), match.group("object"), match.end()) if match else None


def _point_from(text: str) -> Introduction | None:
    match = POINT_FROM.match(text)
    if match is None:
        return None
    proposer = parse_proposer(match.group("who"))
    if not (proposer.party or proposer.on_behalf_of):
        return None
    added = match.group("object").lower().startswith("nytt")
    phrase = f"tilleggsforslag {match.group('object')}" if added else match.group("object")
    return _introduction(match, proposer, phrase, match.end(), behalf_from=match.group("who"))


def _by_group_with_parties(text: str) -> Introduction | None:
    match = GROUP_AND_ITS_PARTIES.match(text)
    if match is None or SENTENCE_BREAK.search(match.group()):
        return None
    codes = group_parties(match.group("parties") or "")
    if match.group("parties") and not codes:
        return None
    proposer = Proposer(None, codes[0] if len(codes) == 1 else None, codes)
    return _introduction(match, proposer, match.group("object"), match.end())


def parse_listed_proposer(text: str, heading: Introduction) -> Introduction | None:
    """The introduction of a proposal in a list that a heading without a proposer opens (`Følgende forslag ble
    fremmet:`, then `1) Kari Nes (Ap):`), or None."""
    labelled = LABELLED_PROPOSER.match(text) or LABELLED_ROW.match(text)
    if labelled is not None:
        return _of_label(labelled, heading)
    match = LISTED_PROPOSER.match(text)
    if match is None:
        return None
    proposer = parse_proposer(match.group("who"))
    if not (proposer.party or proposer.on_behalf_of):
        return None
    number = match.group("lead")
    return heading._replace(
        name=proposer.name,
        party=proposer.party,
        on_behalf_of=proposer.on_behalf_of,
        number=number,
        content=match.end(),
    )


def is_labelled(text: str) -> bool:
    """Whether the line may be one of a list of proposals that each have a label (`V1 Ap Brua males.`)."""
    return LABELLED_ROW.match(text) is not None or LABELLED_PROPOSER.match(text) is not None


def parties_at_end(text: str) -> tuple[str, ...]:
    """The parties in the bracket that a proposal ends with (`Brua males. (V)`); empty where it has none."""
    match = PARTIES_AT_END.search(text)
    return group_parties(match.group("parties")) if match else ()


def _labelled(text: str) -> Introduction | None:
    match = LABELLED_PROPOSER.match(text) if text[1:2].isdigit() else None
    return _of_label(match, Introduction(None, None, (), "forslag", None, None, 0)) if match else None


def _of_label(match: regex.Match[str], heading: Introduction) -> Introduction | None:
    name, party, behalf = parse_proposer(match.group("who"))
    if not (party or behalf) or not all(is_party(each) for each in (party or behalf[0], *behalf)):
        return None
    return heading._replace(
        name=name, party=party, on_behalf_of=behalf, number=match.group("label"), content=match.end()
    )


def _quoted(text: str) -> Introduction | None:
    match = QUOTED_FOR_PARTIES.match(text)
    if match is None or is_no_name(match.group("who")):
        return None
    who = match.group("who")
    behalf = on_behalf_of(who)
    proposer = parse_proposer(who)
    if proposer.name is None or not (behalf or proposer.on_behalf_of):
        return None
    return _introduction(match, proposer, "", match.end(), behalf_from=who)


def _by_body(text: str) -> Introduction | None:
    match = BODY_PROPOSES.match(text)
    if match is None or SENTENCE_BREAK.search(match.group()):
        return None
    codes = group_parties(match.group("body"))
    proposer = _group(codes, match.group("body"), match.group())
    return _introduction(match, proposer, match.group("object"), match.end(), target_from=match.group())


def _group(codes: tuple[str, ...], written: str, introduction: str) -> Proposer:
    """A group that proposes, with its speaker where the introduction ends in one (`… fellesframlegg v/Lars Mo:`)."""
    speaker = SPEAKER_BEHIND.search(introduction.strip())
    if speaker and codes:
        return parse_proposer(f"{written} v/{speaker.group('person')}")
    return Proposer(None, codes[0] if len(codes) == 1 else None, codes)


def _genitive(text: str) -> Introduction | None:
    match = GENITIVE_PROPOSAL.match(text)
    if match is None or is_no_name(match.group("owner")):
        return None
    owner = match.group("owner")
    stem = owner.removesuffix("'").removesuffix("s")
    if match.group("party"):
        proposer = proposer_named(stem if owner.endswith("ss") else owner, match.group("party"))
        return _introduction(match, proposer, match.group("object"), match.end())
    codes = group_parties(owner) or group_parties(stem)
    # "Styrets forslag til vedtak" is what the board recommends.
    is_recommendation = TO_DECISION.search(match.group()) is not None
    if not codes and (is_recommendation or not (names_body(owner) or names_body(stem))):
        return None
    proposer = _group(codes, owner if group_parties(owner) else stem, match.group())
    return _introduction(match, proposer, match.group("object"), match.end())


def _clause(text: str) -> Introduction | None:
    match = PERSON_PROPOSES_CLAUSE.match(text)
    if match is None or is_no_name(match.group("person")):
        return None
    return _told_in_clause(match, proposer_named(match.group("person"), match.group("party")))


def _clause_of_group(text: str) -> Introduction | None:
    match = GROUP_PROPOSES_CLAUSE.match(text)
    if match is None:
        return None
    written = match.group("group")
    codes = group_parties(written)
    if codes:
        return _told_in_clause(match, Proposer(None, codes[0] if len(codes) == 1 else None, codes))
    organisation = proposer_named(written, None)
    return _told_in_clause(match, organisation) if organisation.party else None


def _told_in_clause(match: regex.Match[str], proposer: Proposer) -> Introduction | None:
    """A proposal told within the sentence (`… foreslo at saken utsettes.`)."""
    clause, label = match.group("clause"), match.group("label") or ""
    if SENTENCE_BREAK.search(clause) or (not label and VOTING_PROCEDURE.match(clause)):
        return None
    read = _introduction(match, proposer, f"{label}{clause[:40]}", match.start("clause"), behalf_from=match.group())
    stop = match.start("taken") if match.group("taken") else None
    # "at fristen settes til 3" names no point.
    target = read.target if names_point(f"{label}{clause[:40]}") else None
    return read._replace(kind=kind_of_clause(label, clause), target=target, stop=stop)


def _set_against(text: str) -> Introduction | None:
    match = SET_AGAINST_PROPOSAL.match(text)
    if match is None:
        return None
    proposer = parse_proposer(match.group("who"))
    return _introduction(match, proposer, match.group("object"), match.end()) if any(proposer) else None


def _kind(phrase: str, text: str) -> Kind:
    """The kind that the words name; of what is only `foreslått`, that which its text makes it."""
    kind = parse_kind(BEHALF.compiled.sub(" ", phrase))
    if kind == "forslag" and ONLY_PROPOSED.match(phrase) and TEXT_PUTS_OFF.match(text):
        return "utsettelsesforslag"
    return kind


def _introduction(
    match: regex.Match[str],
    proposer: Proposer,
    phrase: str,
    content: int,
    behalf_from: str = "",
    target_from: str = "",
) -> Introduction:
    """The parts put together; those on whose behalf it is come from the phrase where the proposer does not name
    them."""
    stated = on_behalf_of(phrase) or on_behalf_of(behalf_from)
    own = without_behalf(phrase)
    target = parse_target(own) or parse_target(target_from) or parse_target(phrase)
    groups = match.re.groupindex
    number = (match.group("number") if "number" in groups else None) or match.group("lead")
    if number is None:
        last = NUMBER_AT_END.match(own.strip())
        bracket = NUMBER_IN_BRACKET.search(match.group())
        number = last.group("number") if last else bracket.group("number") if bracket else None
    if number and "tilleggspunkt" in own.lower():
        target, number = number, match.group("lead")
    return Introduction(
        proposer.name,
        proposer.party,
        stated or proposer.on_behalf_of,
        _kind(phrase, match.string[content:]),
        target,
        number.upper() if number else None,
        content,
    )
