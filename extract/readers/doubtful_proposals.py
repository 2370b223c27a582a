"""Lines in a proposal's text that may begin the next proposal, and are read as none: each is told of in a warning."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Notice
from extract.readers.case_text import CaseText
from extract.readers.introduced import Introduced
from patterns.proposals.doubtful import may_head_proposal


def doubtful_proposals(case: CaseText, introduced: Sequence[Introduced], identity: str) -> list[Notice]:
    """A notice for each line below the first one of a proposal or remark that names who proposes, and what."""
    return [
        Notice(
            "proposal_ambiguous",
            f"{identity}: may begin another proposal: {case.line(index).strip()}",
            case.lines[index].page,
        )
        for found in introduced
        for index in range(case.text.line_index(found.content) + 1, len(case.lines))
        if case.starts[index] < found.end and may_head_proposal(case.line(index))
    ]
