"""Introduced proposals -> Proposals: their words, who proposed, and for whom."""

from __future__ import annotations

from collections.abc import Sequence

from extract.readers.case_text import CaseText
from extract.readers.introduced import Introduced, names_proposer
from extract.readers.told_again import beginning_of, same_proposal
from extract.reading import Placed
from extract.records import Person, Proposal
from patterns.hyphenation import unbroken
from patterns.proposals import Introduction
from patterns.proposals.signers import find_signatures
from patterns.proposals.texts import parties_at_end, parties_at_start, target_of_text
from patterns.proposers import Proposer


def read_proposals(
    case: CaseText, introduced: Sequence[Introduced], identity: str, places: list[tuple[int, Placed]]
) -> list[Proposal]:
    """The proposals, numbered `<case>-p<n>`; where each begins is added to `places`."""
    proposals: list[Proposal] = []
    alike: dict[tuple[object, ...], list[int]] = {}
    for found in introduced:
        if isinstance(found.introduction, Introduction):
            proposal = _read_proposal(case, found, found.introduction, f"{identity}-p{len(proposals) + 1}")
            if proposal is None:
                continue
            others = alike.setdefault(beginning_of(proposal), [])
            again = next((index for index in others if same_proposal(proposals[index], proposal)), None)
            if again is None:
                others.append(len(proposals))
                proposals.append(proposal)
            else:
                other = proposals[again]
                proposals[again] = other.model_copy(update={"evidence": [*other.evidence, *proposal.evidence]})
            identified = proposals[-1 if again is None else again].id
            places.append((found.begin, Placed(identified, found.introduction.number)))
    return proposals


def _read_proposal(case: CaseText, found: Introduced, introduction: Introduction, identity: str) -> Proposal | None:
    """The Proposal of an introduction; None where no text stands under it."""
    words = unbroken(case.original(found.content, found.end).strip())
    if not words.strip(" .:"):
        return None
    name, party, behalf = introduction.name, introduction.party, introduction.on_behalf_of
    signed = _signed_by(words, introduction) if name is None else None
    if signed is not None:
        words, (name, party, behalf) = signed
    elif not names_proposer(introduction):
        behalf = parties_at_end(words)
        party = behalf[0] if len(behalf) == 1 else None
    if not behalf:
        behalf, words = parties_at_start(words)
        party = behalf[0] if name is None and party is None and len(behalf) == 1 else party
    return Proposal(
        id=identity,
        proposer=Person(name=name, party=party),
        on_behalf_of=list(behalf),
        kind=introduction.kind,
        target=introduction.target or target_of_text(words),
        text=words,
        evidence=case.text.evidence(found.begin, found.end),
    )


def _signed_by(words: str, introduction: Introduction) -> tuple[str, Proposer] | None:
    """A proposal's words without the signature that they end in, and who signed: of the party, where it is a party's
    proposal."""
    last = next((each for each in find_signatures(words) if each.stop == len(words)), None)
    text = words[: last.start].rstrip() if last is not None else ""
    if last is None or not text:
        return None
    parties = introduction.on_behalf_of
    if parties and last.proposer.party not in parties:
        return None
    return text, last.proposer._replace(on_behalf_of=parties or last.proposer.on_behalf_of)
