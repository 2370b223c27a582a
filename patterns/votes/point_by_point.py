"""That a motion is voted on point by point: `Fellesforslaget ble votert punktvis:` -> the motion."""

from __future__ import annotations

from typing import NamedTuple

from patterns.pattern import Pattern
from patterns.votes.motion import names_motion

_POINT = r"(?:punkt|pkt\.?|post|ledd|avsnitt)"
_BY_POINTS = rf"(?:punktvis|{_POINT}\s+for\s+{_POINT}|kvart\s+punkt|hvert\s+punkt)"
_VOTED = r"(?:votert|stemt|røysta|avstemt|tatt\s+opp\s+til\s+votering|teke\s+opp\s+til\s+(?:av)?røysting)"
_IS = r"(?:ble|blei|vart|blir|vert)"
_IT_IS = rf"(?:\p{{L}}+\s+){{0,2}}?(?:det\s+)?{_IS}\s+(?:det\s+)?(?:\p{{L}}+\s+){{0,2}}?"
_VOTING = r"(?:votering|avstemm?n?ing|av?røysting|røysting)"
# A motion's own words, which a full stop behind a shortened word does not end.
_MOTION = r"(?<motion>(?!(?:det|dette)\s)(?-i:\p{L})(?:[^.:\n]|\.(?=\S|\s(?-i:\p{Ll}|\d))|\n(?!\n)){2,120}?)"
POINT_BY_POINT = Pattern(
    name="voted_on_point_by_point",
    expression=rf"""(?:(?<=\A|\n|[.:]\s)[ ]*(?:
          {_MOTION}\s+{_IS}\s+(?:det\s+)?(?:\p{{L}}+\s+){{0,2}}?{_VOTED}\s+(?:over\s+)?{_BY_POINTS}
        | {_MOTION}\s+{_IS}\s+(?:\p{{L}}+\s+){{0,2}}?{_BY_POINTS}\s+{_VOTED}
        | {_IT_IS}{_VOTED}\s+{_BY_POINTS}\s+over\s+{_MOTION}
        | {_IT_IS}{_VOTED}\s+over\s+{_MOTION}[,\s]+{_BY_POINTS}
        | (?:det\s+{_IS}\s+)?(?:\p{{L}}+\s+){{0,2}}?(?:punktvis|delt)\s+{_VOTING}\s+(?:over|av|om)\s+{_MOTION}
        ))\s*[.:](?=\s|\Z)""",
    words=("punktvis", "for p", "hvert punkt", "kvart punkt", "for ledd", "for avsnitt", "delt "),
    examples=(
        "Fellesforslaget fra A og SV ble votert punktvis:",
        "Det vart røysta punktvis over framlegget frå Moe.",
        "Forslaget fra Nes ble deretter stemt over punkt for punkt:",
        "Det ble så votert over tilleggsforslaget fra H punkt for punkt.",
        "Punktvis votering over forslaget fra Ap:",
    ),
    counter_examples=(
        "Det ble votert punktvis.",
        "Forslaget fra Nes ble vedtatt.",
        "Kari Nes ba om punktvis votering.",
    ),
)


class PointByPoint(NamedTuple):
    """text[start:stop] says that `motion` is voted on by its points."""

    start: int
    stop: int
    motion: str


def find_point_by_point(text: str) -> list[PointByPoint]:
    """The sentences that say so, in reading order, with the motion they name."""
    return [
        PointByPoint(match.start(), match.end(), " ".join(match.group("motion").split()))
        for match in POINT_BY_POINT.finditer(text)
        if names_motion(match.group("motion"))
    ]
