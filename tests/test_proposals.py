"""Invented treatments, each with the proposals, remarks and links that a reader finds in it.

`treatments.txt` holds them: a name, the text under `Behandling:` (the whole text where it begins with `@@`), and what
is expected: `p:` a proposal (name, party, on behalf of, kind, point, text), `v:` a vote (motion, outcome, proposals
linked, those of the alternative), `r:` a remark (kind, parties, status, text), `w:` how many votes fit several
proposals. A text may be shortened by `…`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from extract.records import Proposal, Remark, Vote
from tests.test_minutes import read

HEAD = """Saksprotokoll

Utvalg: Kommunestyret
Møtedato: 03.05.2022
Sak: 12/22

Tittel: Saksprotokoll - Ny turvei langs elva

Behandling:
"""


class Treatment(NamedTuple):
    name: str
    text: str
    expected: list[tuple[str, list[str]]]

    def lines(self, mark: str) -> list[list[str]]:
        return [fields for kind, fields in self.expected if kind == mark]


def treatments() -> list[Treatment]:
    found: list[Treatment] = []
    for block in Path(__file__).with_name("treatments.txt").read_text(encoding="utf-8").split("=== ")[1:]:
        name, rest = block.split("\n", 1)
        text, expected = rest.split("\n---\n")
        marked = [line.split(":", 1) for line in expected.splitlines() if line.strip()]
        fields = [(mark, [field.strip() for field in told.split("|")]) for mark, told in marked]
        found.append(Treatment(name, text.removeprefix("@@\n") if text.startswith("@@") else HEAD + text, fields))
    return found


def joined(text: str) -> str:
    return " ".join(text.split())


def fits(expected: str, text: str) -> bool:
    begin, _, end = expected.partition("…")
    whole = joined(text)
    return whole.startswith(begin.strip()) and whole.endswith(end.strip()) if "…" in expected else whole == expected


def places(identities: Iterable[str]) -> str:
    return " ".join(identity.split("-")[1] for identity in identities) or "-"


def of_proposal(proposal: Proposal) -> list[str]:
    behind = ",".join(proposal.on_behalf_of)
    told = (proposal.proposer.name, proposal.proposer.party, behind, proposal.kind, proposal.target)
    return [each or "-" for each in told]


def of_remark(remark: Remark) -> list[str]:
    return [remark.kind, ",".join(remark.parties) or "-", remark.status]


def of_vote(vote: Vote) -> list[str]:
    return [joined(vote.motion), vote.outcome, places(vote.proposal_ids), places(vote.alternative_proposal_ids)]


@pytest.mark.parametrize("treatment", treatments(), ids=lambda treatment: treatment.name)
def test_treatment(treatment: Treatment) -> None:
    reading = read(treatment.text)
    proposals = [proposal for case in reading.cases for proposal in case.proposals]
    remarks = [remark for case in reading.cases for remark in case.remarks]
    assert [of_proposal(proposal) for proposal in proposals] == [fields[:5] for fields in treatment.lines("p")]
    assert [of_remark(remark) for remark in remarks] == [fields[:3] for fields in treatment.lines("r")]
    votes = [fields + ["-"] * (4 - len(fields)) for fields in treatment.lines("v")]
    assert [of_vote(vote) for vote in reading.votes] == votes
    texts = [(record.text, fields[-1]) for record, fields in zip(proposals, treatment.lines("p"), strict=True)]
    texts += [(record.text, fields[-1]) for record, fields in zip(remarks, treatment.lines("r"), strict=True)]
    assert all(fits(expected, text) for text, expected in texts), texts
    unclear = sum(notice.code == "proposal_ambiguous" for notice in reading.notices)
    assert unclear == sum(int(fields[0]) for fields in treatment.lines("w"))
