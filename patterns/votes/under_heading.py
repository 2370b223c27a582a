"""Lines that head a vote (`Del 1 i forslaget fra N N:`): whether one names a motion; it and the vote below -> the vote
with its motion.
"""

from __future__ import annotations

from dataclasses import replace

from patterns.pattern import Pattern
from patterns.votes.motion import names_motion, points_back, skip_lead, trim
from patterns.votes.reading import Span, VoteReading, motion_at
from patterns.votes.told import Told
from patterns.votes.words import MOTION_NOUN

INTRODUCES = Pattern(
    name="introduces_motion",
    expression=r"\b(?:fremm|foreslo|foreslår|la\s+fr|sett?[ea]?\s+fr|satte\s+fr|fremja|hadde|sier)",
    examples=("Lie fremmet følgende forslag:", "Dal la fram forslag:"),
    counter_examples=("Del 1 i forslaget fra Lie:",),
)
VOTERING_HEADING = Pattern(
    name="votering_heading",
    expression=rf"^\W*(?:(?:ved|punktvis|delt|samla|samlet)\s+){{0,2}}(?:votering|avstemm?n?ing|av?røysting|røysting)\p{{L}}*\s+(?:(?:over|om|vedr\.?|vedrørende|av|for|på)\s+)?[^:]{{0,80}}?{MOTION_NOUN}[^:]{{0,60}}:\s*$",
    examples=(
        "Votering punkt 2:",
        "Avrøysting over framlegget frå Lie:",
        "Ved punktvis votering over forslaget fra Lie:",
    ),
    counter_examples=("Votering: Enstemmig", "Votering:"),
)
_MAX_HEADING = 160


def is_motion_heading(words: str) -> bool:
    """A short line with a colon that names a motion and does not introduce its text."""
    return (
        len(words) < _MAX_HEADING and words.endswith(":") and names_motion(words) and INTRODUCES.search(words) is None
    )


def told_under(text: str, heading: Span | None, told: Told) -> Told:
    """The vote with its heading's motion, where it is a pointer or a bare result right under that line."""
    if heading is None or (told.motion and not points_back(text[told.motion.start : told.motion.stop])):
        return told
    return replace(told, motion=_motion_of(text, heading), span=Span(heading.start, told.span.stop))


def listed_under(text: str, heading: Span | None, vote: VoteReading) -> VoteReading:
    """A list of names with the motion of the line right above it (`Votering over Lies forslag:`)."""
    if heading is None or not vote.refers_back or text[heading.stop : vote.span.start].strip():
        return vote
    motion = motion_at(text, _motion_of(text, heading))
    return replace(vote, motion=motion, refers_back=False, span=Span(heading.start, vote.span.stop))


def _motion_of(text: str, heading: Span) -> Span:
    return Span(*trim(text, skip_lead(text, *heading), heading.stop))
