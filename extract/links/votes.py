"""Votes -> votes with the proposals that they decide on. What fits several stays unlinked, with a notice."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.links.motions import Meant, meant, those
from extract.links.told import Above, CaseTold
from extract.model import Notice
from extract.reading import MotionName, Placed, Reading
from extract.records import Proposal, Vote
from patterns.motions import Reference, parse_reference
from patterns.motions.points import numbered_items, point_key
from patterns.motions.taken_back import parse_withdrawer, takes_back_the_last


class LinkedVote(NamedTuple):
    """A vote with its proposals, what could not be decided, and how the motion and the one set against it were
    understood."""

    vote: Vote
    notices: list[Notice]
    meant: Meant
    against: Meant | None


def link_votes(reading: Reading) -> Reading:
    """The votes with the proposals that their motions name."""
    cases = {case.id: case for case in reading.cases}
    votes: list[Vote] = []
    notices: list[Notice] = []
    decided: set[str] = set()
    names = {name.id: name for name in reading.motion_names}
    bare = set(reading.bare_votes)
    pointing_back = set(reading.votes_pointing_back)
    points = {point.id: point for point in reading.points_of}
    order = _by_case(reading.told_order)
    told: dict[str, CaseTold] = {}
    for vote in reading.votes:
        case = cases[vote.case_id]
        own = names.get(vote.id)
        if own is not None and (own.is_nearest or not case.proposals):
            votes.append(_with_same_text(_called(vote, own), case.proposals))
            decided.update(votes[-1].proposal_ids)
            continue
        if not case.proposals:
            votes.append(vote)
            continue
        before = votes[-1] if votes else None
        point = points.get(vote.id)
        whole = point.words if point is not None else None
        if case.id not in told:
            told[case.id] = CaseTold(case, order.get(case.id, []))
        above = told[case.id].above(vote.id, decided)
        found = link_vote(vote, above, vote.id in pointing_back, decided, before, whole)
        linked, notice = found.vote, found.notices
        if point is not None and linked.proposal_ids:
            linked = linked.model_copy(update={"evidence": [*linked.evidence, *point.evidence]})
        if vote.id in bare and not notice:
            linked = _with_name(linked, own, names, decided)
        votes.append(linked)
        if not linked.trial:
            decided.update(linked.proposal_ids)
        notices += notice
    return replace(reading, votes=tuple(votes), notices=(*reading.notices, *notices))


def _by_case(order: Sequence[Placed]) -> dict[str, list[Placed]]:
    """What is told in each case: of a meeting's hundreds, a vote concerns its own alone."""
    told: dict[str, list[Placed]] = {}
    for placed in order:
        told.setdefault(placed.id.partition("-")[0], []).append(placed)
    return told


def link_vote(
    vote: Vote,
    above: Above,
    pointing_back: bool,
    decided: Collection[str],
    before: Vote | None,
    whole: str | None = None,
) -> LinkedVote:
    """The vote with the proposals of its case that its motion, and the one set against it, mean; `whole` is what a bare
    point is one of."""
    motion = _motion_of(vote)
    alternative = parse_reference(vote.alternative_motion) if vote.alternative_motion else None
    proposals = above.case.proposals
    if vote.outcome == "withdrawn" and takes_back_the_last(vote.evidence[0].text):
        found = Meant(above.told[-1:], False, "taken_back", above.told)
    elif pointing_back and not motion.owners and not motion.numbers and motion.order is None:
        found = _pointed(motion, above)
    elif motion.only_points and whole is not None:
        found = meant(parse_reference(whole), None, above.with_decided())
    elif motion.only_points:
        listed = _of_the_same_list(motion, above, before)
        # The point may be the recommendation's, or the proposal put for it on which no vote is told.
        open_ones = [each for each in proposals if each.id not in decided and _is_for_point(each, motion)]
        found = Meant(listed, not listed and bool(open_ones), "same_list", proposals)
    else:
        found = meant(motion, alternative, above)
    against = None
    if alternative is not None:
        found, against = _sides(motion, found, alternative, meant(alternative, motion, above))
    return LinkedVote(_linked(vote, found, against), _notices(vote, found, against), found, against)


def _motion_of(vote: Vote) -> Reference:
    """What the vote's motion names; where one is withdrawn, whoever withdrew it is who put it."""
    motion = parse_reference(vote.motion)
    withdrawer = parse_withdrawer(vote.evidence[0].text) if vote.outcome == "withdrawn" else None
    return motion if withdrawer is None else motion._replace(owners=(withdrawer,), proposal=True, pointer=False)


def _sides(motion: Reference, found: Meant, alternative: Reference, against: Meant) -> tuple[Meant, Meant]:
    """What both sides mean. No proposal is set against itself: who is not named among its proposers has put another,
    which is not told."""
    if _names_whose(motion) and not _names_whose(alternative):
        against = _without(against, found)
    elif _names_whose(alternative) and not _names_whose(motion):
        found = _without(found, against)
    return _apart(found, against)


def _linked(vote: Vote, found: Meant, against: Meant | None) -> Vote:
    return vote.model_copy(
        update={
            "proposal_ids": [proposal.id for proposal in found.proposals],
            "alternative_proposal_ids": [proposal.id for proposal in against.proposals] if against else [],
        }
    )


def _notices(vote: Vote, found: Meant, against: Meant | None) -> list[Notice]:
    """That the motion, or else the one set against it, fits several proposals."""
    if not found.is_unclear and (against is None or not against.is_unclear):
        return []
    words = vote.motion if found.is_unclear else vote.alternative_motion
    of_point = found.is_unclear and found.how == "same_list"
    fits = "may be the recommendation's or a proposal's" if of_point else "fits more than one proposal"
    return [Notice("proposal_ambiguous", f"{vote.id}: {fits}: {words}", vote.evidence[0].page)]


def _is_for_point(proposal: Proposal, motion: Reference) -> bool:
    return proposal.target is not None and point_key(proposal.target) in motion.points


def _names_whose(motion: Reference) -> bool:
    """Whether a motion's words name whose proposal it is, or its number, kind, place or point."""
    told = (motion.owners, motion.numbers, motion.points, motion.kinds, motion.group)
    return any(told) or motion.order is not None or motion.pointer or motion.only_points or motion.remaining


def _without(meaning: Meant, other: Meant) -> Meant:
    """What words mean without the proposals that are the other side's."""
    taken = {proposal.id for proposal in other.proposals}
    return meaning._replace(proposals=[proposal for proposal in meaning.proposals if proposal.id not in taken])


def _apart(found: Meant, against: Meant) -> tuple[Meant, Meant]:
    """What both sides mean, no proposal on both: it is that of the side which names whose it is, or its number; where
    both do, or neither, it is unclear."""
    if not {proposal.id for proposal in found.proposals} & {proposal.id for proposal in against.proposals}:
        return found, against
    is_sure, other_is_sure = (each.how in ("owner", "number", "owner_and_number") for each in (found, against))
    if is_sure and not other_is_sure:
        return found, _without(against, found)
    if other_is_sure and not is_sure:
        return _without(found, against), against
    return _without(found, against)._replace(is_unclear=True), _without(against, found)


def _with_name(vote: Vote, own: MotionName | None, names: Mapping[str, MotionName], decided: Collection[str]) -> Vote:
    """A vote whose words name no motion, with the name of the proposal that it is linked to; of the recommendation
    where there is none, or where it was voted on before."""
    if own is not None and all(proposal in decided for proposal in vote.proposal_ids):
        return _called(vote.model_copy(update={"proposal_ids": []}), own)
    proposal = names.get(vote.proposal_ids[0]) if len(vote.proposal_ids) == 1 else None
    return vote if proposal is None else _called(vote, proposal)


def _called(vote: Vote, name: MotionName) -> Vote:
    return vote.model_copy(update={"motion": name.words, "evidence": [*vote.evidence, *name.evidence]})


def _with_same_text(vote: Vote, proposals: Sequence[Proposal]) -> Vote:
    """A vote on the text told with it, with the one proposal that has that text."""
    same = [proposal.id for proposal in proposals if _folded(proposal.text) == _folded(vote.motion)]
    return vote.model_copy(update={"proposal_ids": same}) if len(same) == 1 else vote


def _folded(text: str) -> str:
    return " ".join(text.split()).strip(" .:").casefold()


def _of_the_same_list(motion: Reference, above: Above, before: Vote | None) -> list[Proposal]:
    """The proposal whose next points a bare `Pkt. 2` means: the list that the vote before named another point of."""
    case = above.case
    if before is None or before.case_id != case.case.id or len(before.proposal_ids) != 1:
        return []
    earlier = parse_reference(before.motion)
    voted = set(earlier.numbers) | set(earlier.points)
    listed = [proposal for proposal in case.proposals if proposal.id in before.proposal_ids]
    if earlier.numbers:
        # "Forslag 1", then "Pkt. 2": those of one proposer that were put at once.
        ids = {identity for point in motion.points for identity in above.numbered(point.upper())}
        put = [each for each in case.proposals if each.id in ids and each.proposer == listed[0].proposer]
        if len(put) == len(motion.points):
            return put
    items = numbered_items(listed[0].text)
    points = set(motion.points)
    return listed if voted and voted <= items and points <= items and not points & voted else []


def _pointed(motion: Reference, above: Above) -> Meant:
    """The proposal that a vote points back to (`Forslaget falt.`), which may be one of several: told under a
    heading of its own, a vote points to no proposal more than to another, save to the one that is quoted there."""
    proposals = above.case.proposals
    of_kind = above.case.introduced_as(motion.kinds)
    if len(of_kind) == 1:
        return Meant(of_kind, False, "kind", proposals)
    kinds = {proposal.id for proposal in of_kind}
    fitting = [proposal for proposal in above.open if proposal.id in kinds] or above.open
    distinct = those(fitting, proposals)
    if motion.plural:
        return Meant(distinct, False, "above", distinct)
    alone = len(distinct) == 1
    if alone or (motion.pointer and above.is_right_below_proposal()):
        return Meant(fitting[-1:], False, "last_told", distinct)
    return Meant([], len(fitting) > 1, "above", distinct)
