"""Whether the words that a motion gives an owner of proposals name the one who put a proposal."""

from __future__ import annotations

from functools import lru_cache

from patterns.bodies import names_body
from patterns.party_groups import group_parties, parties_apart
from patterns.pattern import MOST_KEPT
from patterns.people import same_person
from patterns.proposers import owner_readings, parse_proposer


# The same few put most of a meeting's many proposals, and its votes name them again and again.
@lru_cache(maxsize=MOST_KEPT)
def names_proposer(owner: str, proposer: str | None, party: str | None, on_behalf_of: tuple[str, ...]) -> bool:
    """Whether the words before or after `forslag` in a motion name who put a proposal: a person, parties or a body."""
    return any(_names(words, proposer, party, on_behalf_of) for words in owner_readings(owner))


def _names(owner: str, proposer: str | None, proposer_party: str | None, on_behalf_of: tuple[str, ...]) -> bool:
    name, party, codes = parse_proposer(owner)
    stated = {party} if party else set(codes) or set(group_parties(owner))
    apart = parties_apart(tuple(stated))
    if proposer is not None:
        if same_person(owner, proposer) or (name is not None and same_person(name, proposer)):
            return True
        behind = set(on_behalf_of)
        return name is None and bool(stated) and (stated in (behind, {proposer_party}) or apart == behind)
    behind = set(on_behalf_of) | ({proposer_party} if proposer_party else set())
    if behind:
        stated = set(codes) or stated
        return bool(stated) and (stated == behind or parties_apart(tuple(stated)) == behind)
    return names_body(owner) or names_body(owner.rstrip("s"))
