"""A motion's words -> the proposals of its case that they mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from extract.links.owners import introduction_of, is_owner, owned_by
from extract.records import Case, Proposal
from patterns.motions import Reference
from patterns.motions.kinds import may_be_of_kind
from patterns.motions.points import numbered_items, point_key
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


def meant(
    motion: Reference, other: Reference | None, case: Case, above: list[Proposal], numbers: dict[str, list[str]]
) -> Meant:
    """The proposals that a motion means.

    `other` is the motion set against it, `above` are the proposals told above the vote; `numbers` has for each number
    the ids of what is told under it.
    """
    proposals = case.proposals
    if motion.remaining:
        return Meant([proposal for proposal in proposals if proposal in above], False, "remaining", proposals)
    if motion.pointer:
        pointed = above if motion.plural else above[-1:]
        return Meant([proposal for proposal in proposals if proposal in pointed], False, "above", above)
    if motion.numbers and motion.owners:
        owned = owned_by(motion.owners, proposals)
        # `Dals forslag 2` where hers are told as one list.
        if len(owned) == 1 and numbered_items(owned[0].text) >= set(motion.numbers):
            return Meant(owned, False, "owner_and_number", owned)
    if motion.numbers:
        return _by_number(motion, proposals, numbers)
    how: How
    if motion.group and not any(is_party(owner) for owner in motion.owners):
        how = "group"
        candidates = [each for each in proposals if motion.group in introduction_of(each)]
    elif motion.owners:
        how = "owner"
        candidates = owned_by(motion.owners, proposals)
    elif not motion.proposal or motion.recommendation or motion.draft:
        return Meant([], False, "recommendation")
    else:
        how = "kind"
        candidates = _of_kind(proposals, motion)
    if motion.order is not None:
        place = motion.order - 1 if motion.order > 0 else len(candidates) + motion.order
        return Meant(candidates[place : place + 1] if place >= 0 else [], False, "order", candidates)
    return _narrowed(candidates, how, motion, other, above)


def _by_number(motion: Reference, proposals: list[Proposal], numbers: dict[str, list[str]]) -> Meant:
    """The proposals that are told under the motion's numbers."""
    if not numbers:
        # Proposals told as one list (`leverte to forslag: 1. … 2. …`); a number that none has tells of none.
        listed = [each for each in proposals if each.proposer.name is None]
        fitting = len(listed) == 1 and numbered_items(listed[0].text) >= set(motion.numbers)
        return Meant(listed if fitting else [], False, "number", listed)
    named = [numbers.get(number, []) for number in motion.numbers]
    of_owner = {proposal.id for proposal in owned_by(motion.owners, proposals)}
    chosen = [[each for each in ids if each in of_owner][-1:] or ids[-1:] for ids in named]
    by_number = [proposal for proposal in proposals if [proposal.id] in chosen]
    told = [proposal for proposal in proposals if any(proposal.id in ids for ids in named)]
    return Meant(by_number, False, "owner_and_number" if of_owner else "number", told)


def _of_kind(proposals: Sequence[Proposal], motion: Reference) -> list[Proposal]:
    """The proposals of the kind that a motion names: by their introduction or, where none is, by their own text."""
    if not motion.kinds:
        return list(proposals)
    introduced = [proposal for proposal in proposals if proposal.kind in motion.kinds]
    return introduced or [
        proposal for proposal in proposals if any(may_be_of_kind(proposal.text, kind) for kind in motion.kinds)
    ]


def _narrowed(
    candidates: list[Proposal], how: How, motion: Reference, other: Reference | None, above: list[Proposal]
) -> Meant:
    """The candidates that also fit the motion's point and kind; several stay only where the motion speaks of
    several."""
    if len(candidates) <= 1 or motion.plural:
        return Meant(candidates, False, how, candidates)
    by_point = _at_point(candidates, motion, other)
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
    last = [proposal for proposal in above[-1:] if proposal in by_point]
    # Where votes are told after each proposal, the one just told is meant.
    if last and len(above) == 1:
        return Meant(last, False, "last_told", candidates)
    return Meant([], True, how, by_point)


def _at_point(candidates: list[Proposal], motion: Reference, other: Reference | None) -> list[Proposal]:
    points = motion.points or (other.points if other else ())
    keys = {proposal.id: point_key(proposal.target or "") for proposal in candidates}
    if points:
        exact = [proposal for proposal in candidates if keys[proposal.id] in points]
        return exact or [proposal for proposal in candidates if proposal.target is None] or candidates
    if motion.new_point:
        return [proposal for proposal in candidates if keys[proposal.id].startswith("ny")] or candidates
    return candidates
