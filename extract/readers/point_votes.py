"""What the votes over single points (`Punkt 2 falt.`) are points of: the motion that was said to be voted on point by
point.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.readers.case_text import CaseText
from extract.readers.votes import VoteRead
from extract.reading import PointOf
from patterns.motions import parse_reference
from patterns.votes.point_by_point import find_point_by_point


def find_points(case: CaseText, votes: Sequence[VoteRead]) -> Iterator[PointOf]:
    """For each vote over a bare point the motion that was announced to be voted on by points, where no vote over
    anything else stands between."""
    bare = [parse_reference(vote.vote.motion).only_points for vote in votes]
    if not any(bare):
        return
    announced = find_point_by_point(case.text.search)
    others = [vote.start for vote, is_bare in zip(votes, bare, strict=True) if not is_bare]
    for vote, is_bare in zip(votes, bare, strict=True):
        above = next((each for each in reversed(announced) if each.stop <= vote.start), None)
        if not is_bare or above is None or any(above.stop <= other < vote.start for other in others):
            continue
        yield PointOf(vote.vote.id, above.motion, tuple(case.text.evidence(above.start, above.stop)))
