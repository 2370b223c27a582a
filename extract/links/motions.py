"""A motion's words -> the proposals of its case that they mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from extract.links.owners import introduction_of, is_owner
from extract.links.told import Above, CaseTold
from extract.records import Proposal
from patterns.motions import Reference
from patterns.motions.points import numbered_items
from patterns.motions.taken_back import is_revised
from patterns.parties import is_party
from patterns.party_groups import LIST_BORDER

# By what a proposal is told from the others of its case.
How = Literal[
    "remaining", "above", "number", "owner", "owner_and_number", "group", "kind", "order", "point", "revised",
    "last_told", "same_list", "taken_back", "recommendation",
]  # fmt: skip


class Meant(NamedTuple):
    """The proposals that a motion means; whether it fits several without telling which; how they were told from the
    others; and all that had come into question before that."""

    proposals: list[Proposal]
    is_unclear: bool
    how: How
    considered: Sequence[Proposal] = ()


def meant(motion: Reference, other: Reference | None, above: Above) -> Meant:
    """The proposals that a motion means. `other` is the motion set against it, `above` what is told above the vote."""
    case = above.case
    proposals = case.proposals
    if motion.remaining:
        return Meant(those(above.open, proposals), False, "remaining", proposals)
    if motion.pointer:
        pointed = above.open if motion.plural else above.open[-1:]
        return Meant(those(pointed, proposals), False, "above", above.open)
    if motion.numbers and motion.owners:
        owned = case.owners.owned_by(motion.owners)
        # `Dals forslag 2` where hers are told as one list.
        if len(owned) == 1 and numbered_items(owned[0].text) >= set(motion.numbers):
            return Meant(owned, False, "owner_and_number", owned)
    if motion.numbers:
        return _by_number(motion, above)
    how: How
    if motion.group and not any(is_party(owner) for owner in motion.owners):
        how = "group"
        introduced = zip(proposals, case.owners.introductions, strict=True)
        candidates = [each for each, introduction in introduced if motion.group in introduction]
    elif motion.owners:
        how = "owner"
        candidates = case.owners.owned_by(motion.owners)
    elif not motion.proposal or motion.recommendation or motion.draft:
        return Meant([], False, "recommendation")
    else:
        how = "kind"
        candidates = case.of_kinds(motion.kinds)
        if motion.with_addition and len(proposals) == 2 and {"tilleggsforslag"} == {each.kind for each in candidates}:
            # `Forslaget med tillegget`: of two, the one and the other.
            return Meant(list(proposals), False, how, proposals)
    if motion.order is not None:
        place = motion.order - 1 if motion.order > 0 else len(candidates) + motion.order
        return Meant(candidates[place : place + 1] if place >= 0 else [], False, "order", candidates)
    return _narrowed(candidates, how, motion, other, above)


def those(chosen: Sequence[Proposal], proposals: Sequence[Proposal]) -> list[Proposal]:
    """The chosen proposals, each once, in the order of all."""
    ids = {proposal.id for proposal in chosen}
    return [proposal for proposal in proposals if proposal.id in ids] if len(ids) > 1 else list(chosen[:1])


def _by_number(motion: Reference, above: Above) -> Meant:
    """The proposals that are told under the motion's numbers."""
    case = above.case
    if not case.has_numbers:
        # Proposals told as one list (`leverte to forslag: 1. … 2. …`); a number that none has tells of none.
        listed = [each for each in case.proposals if each.proposer.name is None]
        fitting = len(listed) == 1 and numbered_items(listed[0].text) >= set(motion.numbers)
        return Meant(listed if fitting else [], False, "number", listed)
    named = [above.numbered(number) for number in motion.numbers]
    of_owner = {proposal.id for proposal in case.owners.owned_by(motion.owners)}
    chosen = {each for ids in named for each in ([each for each in ids if each in of_owner] or ids)[-1:]}
    by_number = [proposal for proposal in case.proposals if proposal.id in chosen]
    ids = set().union(*named)
    told = [proposal for proposal in case.proposals if proposal.id in ids]
    return Meant(by_number, False, "owner_and_number" if of_owner else "number", told)


def _narrowed(candidates: list[Proposal], how: How, motion: Reference, other: Reference | None, above: Above) -> Meant:
    """The candidates that also fit the motion's point and kind; several stay only where the motion speaks of
    several."""
    if len(candidates) <= 1 or motion.plural:
        return Meant(candidates, False, how, candidates)
    of_each = [above.case.owners.owned_by([owner]) for owner in motion.owners] if len(motion.owners) > 1 else []
    if of_each and all(len(owned) == 1 for owned in of_each):
        # `Dals forslag med tillegget fra Vik`
        return Meant(candidates, False, how, candidates)
    by_point = _at_point(candidates, motion, other, above.case)
    if len(by_point) > 1 and motion.kinds:
        by_point = [proposal for proposal in by_point if proposal.kind in motion.kinds] or by_point
    named = [part for owner in motion.owners for part in LIST_BORDER.split(owner) if part]
    if (
        len(by_point) > 1
        and len(named) > 1
        and not any(is_owner(owner, by_point[0]) and is_owner(owner, by_point[1]) for owner in motion.owners)
    ):
        return Meant(by_point, False, how, candidates)
    if len(by_point) == 1:
        return Meant(by_point, False, "point", candidates)
    if by_point and is_revised(introduction_of(by_point[-1])) and len({each.proposer.name for each in by_point}) == 1:
        return Meant(by_point[-1:], False, "revised", candidates)
    # Where votes are told after each proposal, the one just told is meant.
    last = above.only_open()
    if last is not None and any(proposal is last for proposal in by_point):
        return Meant([last], False, "last_told", candidates)
    return Meant([], True, how, by_point)


def _at_point(candidates: list[Proposal], motion: Reference, other: Reference | None, case: CaseTold) -> list[Proposal]:
    points = motion.points or (other.points if other else ())
    if points:
        exact = [proposal for proposal in candidates if case.keys[proposal.id] in points]
        return exact or [proposal for proposal in candidates if proposal.target is None] or candidates
    if motion.new_point:
        return [proposal for proposal in candidates if case.keys[proposal.id].startswith("ny")] or candidates
    return candidates
