"""Whether a proposal or its words are told again, as where each votering quotes what it is about."""

from __future__ import annotations

from extract.records import Proposal


def same_proposal(one: Proposal, other: Proposal) -> bool:
    """Whether a proposal is told again: same proposer, and the same text or, of the same kind, its beginning."""
    if one.proposer.name != other.proposer.name or (one.proposer.name is None and one.proposer != other.proposer):
        return False
    words, again = words_alone(one.text), words_alone(other.text)
    return words == again or (one.kind == other.kind and len(again) > 2 and words[: len(again)] == again)


def beginning_of(proposal: Proposal) -> tuple[object, ...]:
    """What a proposal that is told again has in common with the first time: the proposer, and the first words."""
    proposer = proposal.proposer
    # More is a beginning, fewer are the whole text.
    first = words_alone(proposal.text)[:3]
    return (proposer.name, None if proposer.name is not None else proposer.party, *first)


def words_alone(text: str) -> list[str]:
    """The words without case, quotation marks and stops."""
    only = "".join(letter if letter.isalnum() else " " for letter in text.lower())
    return only.split()
