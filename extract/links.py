"""Reading -> Reading with its records linked: returns copies. What fits more than one record stays unlinked, with a
notice."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from extract.model import Notice
from extract.reading import MotionName, Reading, Told
from extract.records import Case, Proposal, Vote
from extract.tiltak_links import link_tiltak
from patterns.bodies import names_body
from patterns.motions import (
    Reference,
    is_revised,
    may_be_of_kind,
    numbered_items,
    parse_reference,
    parse_withdrawer,
    point_key,
    takes_back_the_last,
)
from patterns.parties import is_party
from patterns.people import same_person
from patterns.proposers import LIST_BORDER, genitive_stems, group_parties, owner_readings, parse_proposer, parties_apart


def link_reading(reading: Reading) -> Reading:
    """The votes with the proposals that their motions name, and measures with their other mentions."""
    linked = _link_votes(reading)
    return replace(linked, tiltak=link_tiltak(linked.tiltak))


def _link_votes(reading: Reading) -> Reading:
    cases = {case.id: case for case in reading.cases}
    votes: list[Vote] = []
    notices: list[Notice] = []
    decided: set[str] = set()
    names = {name.id: name for name in reading.motion_names}
    bare = set(reading.bare)
    for vote in reading.votes:
        case = cases[vote.case_id]
        own = names.get(vote.id)
        if own is not None and (own.is_nearest or not case.proposals):
            votes.append(_called(vote, own))
            continue
        if not case.proposals:
            votes.append(vote)
            continue
        linked, notice = _link(vote, case, reading, decided, votes[-1] if votes else None)
        if vote.id in bare and not notice:
            linked = _with_name(linked, own, names, decided)
        votes.append(linked)
        if not linked.trial:
            decided.update(linked.proposal_ids)
        notices += notice
    return replace(reading, votes=tuple(votes), notices=(*reading.notices, *notices))


def _link(
    vote: Vote, case: Case, reading: Reading, decided: set[str], before: Vote | None
) -> tuple[Vote, list[Notice]]:
    told_above = _above(vote, case, reading.order)
    # What points back means a proposal that is not voted on yet.
    above = [proposal for proposal in told_above if proposal.id not in decided] or told_above
    numbers = _numbered(vote, case, reading.order)
    motion = parse_reference(vote.motion)
    withdrawer = parse_withdrawer(vote.evidence[0].text) if vote.outcome == "withdrawn" else None
    if withdrawer is not None:
        motion = motion._replace(owners=(withdrawer,), proposal=True, pointer=False)
    alternative = parse_reference(vote.alternative_motion) if vote.alternative_motion else None
    if vote.outcome == "withdrawn" and takes_back_the_last(vote.evidence[0].text):
        found, unclear = told_above[-1:], False
    elif vote.id in reading.pointing_back and not motion.owners and not motion.numbers and motion.order is None:
        found, unclear = _pointed(vote, motion, case, above, reading.order)
    elif motion.only_points:
        found, unclear = _of_the_same_list(motion, case, before, numbers), False
    else:
        found, unclear = _meant(motion, alternative, case, above, numbers)
    against, unclear_alternative = _meant(alternative, motion, case, above, numbers) if alternative else ([], False)
    linked = vote.model_copy(
        update={
            "proposal_ids": [proposal.id for proposal in found],
            "alternative_proposal_ids": [proposal.id for proposal in against],
        }
    )
    if not (unclear or unclear_alternative):
        return linked, []
    words = vote.motion if unclear else vote.alternative_motion
    return linked, [
        Notice("proposal_ambiguous", f"{vote.id}: fits more than one proposal: {words}", vote.evidence[0].page)
    ]


def _with_name(vote: Vote, own: MotionName | None, names: Mapping[str, MotionName], decided: Collection[str]) -> Vote:
    """A vote whose words name no motion, with the name of the proposal that it is linked to; of the recommendation
    where there is none, or where it was voted on before."""
    if own is not None and all(proposal in decided for proposal in vote.proposal_ids):
        return _called(vote.model_copy(update={"proposal_ids": []}), own)
    proposal = names.get(vote.proposal_ids[0]) if len(vote.proposal_ids) == 1 else None
    return vote if proposal is None else _called(vote, proposal)


def _called(vote: Vote, name: MotionName) -> Vote:
    return vote.model_copy(update={"motion": name.words, "evidence": [*vote.evidence, *name.evidence]})


def _of_the_same_list(
    motion: Reference, case: Case, before: Vote | None, numbers: dict[str, list[str]]
) -> list[Proposal]:
    """The proposal whose next points a bare `Pkt. 2` means: the list that the vote before named another point of."""
    if before is None or before.case_id != case.id or len(before.proposal_ids) != 1:
        return []
    earlier = parse_reference(before.motion)
    voted = set(earlier.numbers) | set(earlier.points)
    listed = [proposal for proposal in case.proposals if proposal.id in before.proposal_ids]
    if earlier.numbers:
        # "Forslag 1", then "Pkt. 2": those of one proposer that were put at once.
        ids = [identity for point in motion.points for identity in numbers.get(point.upper(), [])]
        put = [each for each in case.proposals if each.id in ids and each.proposer == listed[0].proposer]
        if len(put) == len(motion.points):
            return put
    items = numbered_items(listed[0].text)
    points = set(motion.points)
    return listed if voted and voted <= items and points <= items and not points & voted else []


def _pointed(
    vote: Vote, motion: Reference, case: Case, above: list[Proposal], order: Sequence[Told]
) -> tuple[list[Proposal], bool]:
    """The proposal that a vote points back to (`Forslaget falt.`), and whether it may be one of several: told under a
    heading of its own, a vote points to no proposal more than to another, save to the one that is quoted there."""
    of_kind = [proposal for proposal in case.proposals if proposal.kind in motion.kinds]
    if len(of_kind) == 1:
        return of_kind, False
    fitting = [proposal for proposal in above if proposal in of_kind] or above
    distinct = [proposal for proposal in case.proposals if proposal in fitting]
    if motion.plural:
        return distinct, False
    alone = len(distinct) == 1
    if alone or (motion.pointer and _told_right_above(vote, case, order)):
        return fitting[-1:], False
    return [], len(fitting) > 1


def _told_right_above(vote: Vote, case: Case, order: Sequence[Told]) -> bool:
    """Whether a proposal, and no heading of the voting, is what was last told above the vote."""
    last: Told | None = None
    for told in order:
        if told.id == vote.id:
            break
        if told.id == case.id or told.id.startswith(f"{case.id}-"):
            last = told
    return last is not None and last.id != case.id and not last.id.startswith(f"{case.id}-v")


def _above(vote: Vote, case: Case, order: Sequence[Told]) -> list[Proposal]:
    """The proposals of the case told since the vote before this one; where there are none, all that are told above
    it."""
    proposals = {proposal.id: proposal for proposal in case.proposals}
    all_above: list[Proposal] = []
    since: list[Proposal] = []
    for told in order:
        if told.id == vote.id:
            break
        if told.id in proposals:
            all_above.append(proposals[told.id])
            since.append(proposals[told.id])
        elif told.id.startswith(f"{case.id}-v"):
            since = []
    return since or all_above


def _numbered(vote: Vote, case: Case, order: Sequence[Told]) -> dict[str, list[str]]:
    """What each number means where the vote is told: the ids told under it above the vote, else the first below."""
    numbers: dict[str, list[str]] = {}
    below = False
    for told in order:
        if told.id == vote.id:
            below = True
        elif told.number is not None and (told.id == case.id or told.id.startswith(f"{case.id}-")):
            ids = numbers.setdefault(told.number, [])
            if not below or not ids:
                ids.append(told.id)
    return numbers


def _meant(
    motion: Reference, other: Reference | None, case: Case, above: list[Proposal], numbers: dict[str, list[str]]
) -> tuple[list[Proposal], bool]:
    """The proposals that a motion means, and whether it fits several without telling which."""
    proposals = case.proposals
    if motion.remaining:
        return [proposal for proposal in proposals if proposal in above], False
    if motion.pointer:
        return [proposal for proposal in proposals if proposal in (above if motion.plural else above[-1:])], False
    if motion.numbers and motion.owners:
        owned = _owned(motion.owners, proposals)
        # `Dals forslag 2` where hers are told as one list.
        if len(owned) == 1 and numbered_items(owned[0].text) >= set(motion.numbers):
            return owned, False
    if motion.numbers:
        if not numbers:
            # Proposals told as one list (`leverte to forslag: 1. … 2. …`); a number that none has tells of none.
            listed = [each for each in proposals if each.proposer.name is None]
            fitting = len(listed) == 1 and numbered_items(listed[0].text) >= set(motion.numbers)
            return listed if fitting else [], False
        named = [numbers.get(number, []) for number in motion.numbers]
        of_owner = {proposal.id for proposal in _owned(motion.owners, proposals)}
        chosen = [[each for each in ids if each in of_owner][-1:] or ids[-1:] for ids in named]
        return [proposal for proposal in proposals if [proposal.id] in chosen], False
    if motion.group and not any(is_party(owner) for owner in motion.owners):
        candidates = [proposal for proposal in proposals if motion.group in _introduction(proposal)]
    elif motion.owners:
        candidates = _owned(motion.owners, proposals)
    elif not motion.proposal or motion.recommendation or motion.draft:
        return [], False
    else:
        candidates = _of_kind(proposals, motion)
    if motion.order is not None:
        place = motion.order - 1 if motion.order > 0 else len(candidates) + motion.order
        return candidates[place : place + 1] if place >= 0 else [], False
    return _narrowed(candidates, motion, other, above)


def _introduction(proposal: Proposal) -> str:
    """The words that introduce a proposal, in lower case."""
    return proposal.evidence[0].text.split(proposal.text[:20], 1)[0].lower()


def _of_kind(proposals: Sequence[Proposal], motion: Reference) -> list[Proposal]:
    """The proposals of the kind that a motion names: by their introduction or, where none is, by their own text."""
    if not motion.kinds:
        return list(proposals)
    introduced = [proposal for proposal in proposals if proposal.kind in motion.kinds]
    return introduced or [
        proposal for proposal in proposals if any(may_be_of_kind(proposal.text, kind) for kind in motion.kinds)
    ]


def _owned(owners: Sequence[str], proposals: Sequence[Proposal]) -> list[Proposal]:
    """The proposals of those who are named; several names that no proposal has in common are taken one by one."""
    owned = [proposal for proposal in proposals if any(_is_owner(owner, proposal) for owner in owners)]
    if len(owned) > 1 and all(proposal.proposer.name is None for proposal in owned):
        # Of several bodies, the one that the introduction names.
        owned = [each for each in owned if any(_is_introduced_as(owner, each) for owner in owners)] or owned
    if owned:
        return owned
    apart = [part for owner in owners for part in LIST_BORDER.compiled.split(owner) if part]
    each = [[proposal for proposal in proposals if _is_introduced_by(part, proposal)] for part in apart]
    if any(len(found) > 1 for found in each):
        return []
    return [proposal for proposal in proposals if [proposal] in each]


def _is_introduced_by(owner: str, proposal: Proposal) -> bool:
    """Whether an owner is the proposer, one of several, or an office that the proposal's introduction names."""
    return _is_owner(owner, proposal) or _is_introduced_as(owner, proposal)


def _is_introduced_as(owner: str, proposal: Proposal) -> bool:
    """Whether the proposal's introduction has the owner's name, with or without the genitive."""
    words = _introduction(proposal).replace("(", " ").replace(",", " ").replace(":", " ").split()
    stems = [stem.lower() for stem in (owner, *genitive_stems(owner))]
    # "Varaordførerens forslag" is that of "varaordfører Kari Nes".
    return len(owner) > 3 and any(each in words for stem in stems for each in (stem, stem.removesuffix("en")))


def _narrowed(
    candidates: list[Proposal], motion: Reference, other: Reference | None, above: list[Proposal]
) -> tuple[list[Proposal], bool]:
    """The candidates that also fit the motion's point and kind; several stay only where the motion speaks of
    several."""
    if len(candidates) <= 1 or motion.plural:
        return candidates, False
    by_point = _at_point(candidates, motion, other)
    if len(by_point) > 1 and motion.kinds:
        by_point = [proposal for proposal in by_point if proposal.kind in motion.kinds] or by_point
    named = [part for owner in motion.owners for part in LIST_BORDER.compiled.split(owner) if part]
    if (
        len(by_point) > 1
        and len(named) > 1
        and not any(_is_owner(owner, by_point[0]) and _is_owner(owner, by_point[1]) for owner in motion.owners)
    ):
        return by_point, False
    if len(by_point) == 1:
        return by_point, False
    if by_point and is_revised(_introduction(by_point[-1])) and len({each.proposer.name for each in by_point}) == 1:
        return by_point[-1:], False
    last = [proposal for proposal in above[-1:] if proposal in by_point]
    # Where votes are told after each proposal, the one just told is meant.
    if last and len(above) == 1:
        return last, False
    return [], True


def _at_point(candidates: list[Proposal], motion: Reference, other: Reference | None) -> list[Proposal]:
    points = motion.points or (other.points if other else ())
    keys = {proposal.id: point_key(proposal.target or "") for proposal in candidates}
    if points:
        exact = [proposal for proposal in candidates if keys[proposal.id] in points]
        return exact or [proposal for proposal in candidates if proposal.target is None] or candidates
    if motion.new_point:
        return [proposal for proposal in candidates if keys[proposal.id].startswith("ny")] or candidates
    return candidates


def _is_owner(owner: str, proposal: Proposal) -> bool:
    """Whether the words before or after `forslag` in a motion name the one who put the proposal."""
    return any(_names_proposer(words, proposal) for words in owner_readings(owner))


def _names_proposer(owner: str, proposal: Proposal) -> bool:
    name, party, codes = parse_proposer(owner)
    proposer = proposal.proposer
    stated = {party} if party else set(codes) or set(group_parties(owner))
    apart = parties_apart(tuple(stated))
    if proposer.name is not None:
        if same_person(owner, proposer.name) or (name is not None and same_person(name, proposer.name)):
            return True
        behind = set(proposal.on_behalf_of)
        return name is None and bool(stated) and (stated in (behind, {proposer.party}) or apart == behind)
    behind = set(proposal.on_behalf_of) | ({proposer.party} if proposer.party else set())
    if behind:
        stated = set(codes) or stated
        return bool(stated) and (stated == behind or parties_apart(tuple(stated)) == behind)
    return names_body(owner) or names_body(owner.rstrip("s"))
