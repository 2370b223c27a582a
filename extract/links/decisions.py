"""Cases of which Vedtak tells only the vote -> the same with the text that the vote adopted."""

from __future__ import annotations

from dataclasses import replace

from extract.reading import DecidedByVote, Reading
from extract.records import Case, Vote
from patterns.motions import parse_reference
from patterns.votes.motion import likeness


def link_decisions(reading: Reading) -> Reading:
    """The cases with the decision that a vote alone tells: the proposal that it adopted, else the recommendation."""
    votes = {vote.id: vote for vote in reading.votes}
    told = {each.case_id: each for each in reading.decided_by_vote}
    cases = (
        _decided(case, told[case.id], votes.get(told[case.id].vote_id)) if case.id in told else case
        for case in reading.cases
    )
    return replace(reading, cases=tuple(cases))


def _decided(case: Case, told: DecidedByVote, vote: Vote | None) -> Case:
    if case.decision is not None or vote is None or vote.alternative_motion is not None:
        return case
    adopted = [proposal for proposal in case.proposals if proposal.id in vote.proposal_ids]
    if len(adopted) == 1:
        return case.model_copy(update={"decision": adopted[0].text})
    motion = parse_reference(vote.motion)
    # `Rådmannens forslag` is what stands under `Rådmannens forslag til vedtak:`.
    recommended = motion.recommendation or motion.draft or likeness(vote.motion, told.heading) == 1
    if adopted or told.recommended is None or not recommended:
        return case
    evidence = [*case.evidence, *(each for each in told.evidence if each not in case.evidence)]
    return case.model_copy(update={"decision": told.recommended, "evidence": evidence})
