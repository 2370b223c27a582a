"""The names that a motion gives the owners of proposals -> the proposals that they put."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain

from extract.records import Proposal
from patterns.owner_names import names_proposer
from patterns.party_groups import LIST_BORDER, genitive_stems

# The name, the party and those on whose behalf: proposals that agree in these are the same owner's.
_Proposer = tuple[str | None, str | None, tuple[str, ...]]


def introduction_of(proposal: Proposal) -> str:
    """The words that introduce a proposal, in lower case."""
    return proposal.evidence[0].text.split(proposal.text[:20], 1)[0].lower()


def is_owner(owner: str, proposal: Proposal) -> bool:
    """Whether the words before or after `forslag` in a motion name the one who put the proposal."""
    return names_proposer(owner, *_proposer_of(proposal))


def _proposer_of(proposal: Proposal) -> _Proposer:
    return proposal.proposer.name, proposal.proposer.party, tuple(proposal.on_behalf_of)


class Owners:
    """Who put a case's proposals: found once, since its votes ask by the thousand."""

    def __init__(self, proposals: Sequence[Proposal]) -> None:
        self._proposals = proposals

    @cached_property
    def _by_proposer(self) -> dict[_Proposer, list[int]]:
        places: defaultdict[_Proposer, list[int]] = defaultdict(list)
        for place, proposal in enumerate(self._proposals):
            places[_proposer_of(proposal)].append(place)
        return places

    @cached_property
    def _by_word(self) -> dict[str, set[int]]:
        """The proposals that have a word in their introduction."""
        places: defaultdict[str, set[int]] = defaultdict(set)
        for place, introduction in enumerate(self.introductions):
            for word in introduction.replace("(", " ").replace(",", " ").replace(":", " ").split():
                places[word].add(place)
        return places

    @cached_property
    def introductions(self) -> list[str]:
        """The words that introduce each proposal."""
        return [introduction_of(proposal) for proposal in self._proposals]

    def owned_by(self, owners: Sequence[str]) -> list[Proposal]:
        """The proposals of those who are named; several names that no proposal has in common are taken one by one."""
        proposers = self._named(owners)
        owned = self._put_by(proposers)
        if len(owned) > 1 and all(name is None for name, _, _ in proposers):
            # Of several bodies, the one that the introduction names.
            introduced = set(chain.from_iterable(map(self._introduced_as, owners)))
            owned = [place for place in owned if place in introduced] or owned
        if owned:
            return [self._proposals[place] for place in owned]
        apart = [part for owner in owners for part in LIST_BORDER.split(owner) if part]
        each = [{*self._put_by(self._named([part])), *self._introduced_as(part)} for part in apart]
        if any(len(found) > 1 for found in each):
            return []
        return [self._proposals[place] for place in sorted(set().union(*each))]

    def _named(self, owners: Sequence[str]) -> list[_Proposer]:
        return [each for each in self._by_proposer if any(names_proposer(owner, *each) for owner in owners)]

    def _put_by(self, proposers: Iterable[_Proposer]) -> list[int]:
        return sorted(chain.from_iterable(self._by_proposer[each] for each in proposers))

    def _introduced_as(self, owner: str) -> set[int]:
        """The proposals whose introduction has the owner's name, with or without the genitive."""
        if len(owner) <= 3:
            return set()
        stems = [stem.lower() for stem in (owner, *genitive_stems(owner))]
        # "Varaordførerens forslag" is that of "varaordfører Kari Nes".
        words = chain(stems, (stem.removesuffix("en") for stem in stems))
        return set().union(*(self._by_word.get(word, ()) for word in words))
