"""What is told in a case, in its order: looked through once for all of the case's votes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from extract.links.owners import Owners
from extract.reading import Placed
from extract.records import Case, Proposal
from patterns.motions.kinds import Kind, may_be_of_kind
from patterns.motions.points import point_key


class _Stand(NamedTuple):
    """Where a vote is told: after so much of all that is told, and after so many proposals, of which so many stand
    above the vote before it."""

    place: int
    since: int
    proposals: int


class CaseTold:
    """A case's proposals, and where they, its votes and its recommendations are told."""

    def __init__(self, case: Case, order: Sequence[Placed]) -> None:
        self.case = case
        self.proposals = case.proposals
        self.owners = Owners(case.proposals)
        self._order = order
        self._told: list[Proposal] = []
        self._stands: dict[str, _Stand] = {}
        self._numbered: dict[str, list[tuple[int, str]]] = {}
        self._of_kinds: dict[tuple[Kind, ...], list[Proposal]] = {}
        self._look_through()

    def _look_through(self) -> None:
        known = {proposal.id: proposal for proposal in self.proposals}
        since = 0
        for place, told in enumerate(self._order):
            if told.id in known:
                self._told.append(known[told.id])
            elif self.is_vote(told):
                self._stands.setdefault(told.id, _Stand(place, since, len(self._told)))
                since = len(self._told)
            if told.number is not None:
                self._numbered.setdefault(told.number, []).append((place, told.id))
        self._end = _Stand(len(self._order), since, len(self._told))

    def is_vote(self, told: Placed) -> bool:
        """Whether it is one of the case's votes."""
        return told.id.startswith(f"{self.case.id}-v")

    @property
    def has_numbers(self) -> bool:
        """Whether anything is told under a number."""
        return bool(self._numbered)

    @cached_property
    def keys(self) -> dict[str, str]:
        """The point that each proposal concerns."""
        return {proposal.id: point_key(proposal.target or "") for proposal in self.proposals}

    @cached_property
    def _by_kind(self) -> dict[Kind, list[Proposal]]:
        kinds: defaultdict[Kind, list[Proposal]] = defaultdict(list)
        for proposal in self.proposals:
            kinds[proposal.kind].append(proposal)
        return kinds

    def introduced_as(self, kinds: Sequence[Kind]) -> list[Proposal]:
        """The proposals whose introduction names one of the kinds."""
        if len(kinds) == 1:
            return self._by_kind.get(kinds[0], [])
        return [proposal for proposal in self.proposals if proposal.kind in kinds] if kinds else []

    def of_kinds(self, kinds: tuple[Kind, ...]) -> list[Proposal]:
        """The proposals of the kinds that a motion names: by their introduction or, where none is, by their own
        text."""
        if not kinds:
            return self.proposals
        found = self._of_kinds.get(kinds)
        if found is None:
            found = self._of_kinds[kinds] = self.introduced_as(kinds) or [
                proposal for proposal in self.proposals if any(may_be_of_kind(proposal.text, kind) for kind in kinds)
            ]
        return found

    def above(self, vote: str, decided: Collection[str]) -> Above:
        """What is told above a vote, where the proposals `decided` are voted on."""
        return Above(self, self._stands.get(vote, self._end), decided)

    def told_before(self, stand: _Stand) -> list[Proposal]:
        """The proposals told since the vote before; where there are none, all that are told above."""
        return self._told[stand.since : stand.proposals] or self._told[: stand.proposals]

    def last_before(self, stand: _Stand) -> Placed | None:
        """What is told right above."""
        return self._order[stand.place - 1] if stand.place else None

    def numbered(self, number: str, stand: _Stand) -> list[str]:
        """What a number means there: the ids told under it above, else the first below."""
        ids = self._numbered.get(number, [])
        return [told for place, told in ids if place < stand.place] or [told for _, told in ids[:1]]


class Above:
    """What is told in a case above one of its votes; worked out where it is asked for."""

    def __init__(self, told: CaseTold, stand: _Stand, decided: Collection[str]) -> None:
        self.case = told
        self._stand = stand
        self._decided = decided

    @cached_property
    def told(self) -> list[Proposal]:
        """The proposals told since the vote before this one; where there are none, all that are told above it."""
        return self.case.told_before(self._stand)

    @cached_property
    def open(self) -> list[Proposal]:
        """Those of them that are not voted on yet; all where none is left."""
        return [proposal for proposal in self.told if proposal.id not in self._decided] or self.told

    def only_open(self) -> Proposal | None:
        """The one of them that is not voted on yet, where there is no other."""
        two = list(islice((each for each in self.told if each.id not in self._decided), 2)) or self.told[:2]
        return two[0] if len(two) == 1 else None

    def with_decided(self) -> Above:
        """The same, where nothing is left out that is voted on."""
        return Above(self.case, self._stand, ())

    def is_right_below_proposal(self) -> bool:
        """Whether a proposal, and no heading of the voting, is what was last told above the vote."""
        last = self.case.last_before(self._stand)
        return last is not None and last.id != self.case.case.id and not self.case.is_vote(last)

    def numbered(self, number: str) -> list[str]:
        """What a number means where the vote is told: the ids told under it above the vote, else the first below."""
        return self.case.numbered(number, self._stand)
