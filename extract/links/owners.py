"""The names that a motion gives the owners of proposals -> the proposals that they put."""

from __future__ import annotations

from collections.abc import Sequence

from extract.records import Proposal
from patterns.owner_names import names_proposer
from patterns.party_groups import LIST_BORDER, genitive_stems


def introduction_of(proposal: Proposal) -> str:
    """The words that introduce a proposal, in lower case."""
    return proposal.evidence[0].text.split(proposal.text[:20], 1)[0].lower()


def owned_by(owners: Sequence[str], proposals: Sequence[Proposal]) -> list[Proposal]:
    """The proposals of those who are named; several names that no proposal has in common are taken one by one."""
    owned = [proposal for proposal in proposals if any(is_owner(owner, proposal) for owner in owners)]
    if len(owned) > 1 and all(proposal.proposer.name is None for proposal in owned):
        # Of several bodies, the one that the introduction names.
        owned = [each for each in owned if any(_is_introduced_as(owner, each) for owner in owners)] or owned
    if owned:
        return owned
    apart = [part for owner in owners for part in LIST_BORDER.split(owner) if part]
    each = [[proposal for proposal in proposals if _is_introduced_by(part, proposal)] for part in apart]
    if any(len(found) > 1 for found in each):
        return []
    return [proposal for proposal in proposals if [proposal] in each]


def _is_introduced_by(owner: str, proposal: Proposal) -> bool:
    """Whether an owner is the proposer, one of several, or an office that the proposal's introduction names."""
    return is_owner(owner, proposal) or _is_introduced_as(owner, proposal)


def _is_introduced_as(owner: str, proposal: Proposal) -> bool:
    """Whether the proposal's introduction has the owner's name, with or without the genitive."""
    words = introduction_of(proposal).replace("(", " ").replace(",", " ").replace(":", " ").split()
    stems = [stem.lower() for stem in (owner, *genitive_stems(owner))]
    # "Varaordførerens forslag" is that of "varaordfører Kari Nes".
    return len(owner) > 3 and any(each in words for stem in stems for each in (stem, stem.removesuffix("en")))


def is_owner(owner: str, proposal: Proposal) -> bool:
    """Whether the words before or after `forslag` in a motion name the one who put the proposal."""
    proposer = proposal.proposer
    return names_proposer(owner, proposer.name, proposer.party, tuple(proposal.on_behalf_of))
