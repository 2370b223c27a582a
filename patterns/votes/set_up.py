"""A sentence that sets two motions against each other, or announces a vote: it and the vote that follows -> that vote
with its motions.
"""

from __future__ import annotations

from dataclasses import replace

from patterns.pattern import Pattern
from patterns.votes.alternative import order_pair
from patterns.votes.continued import counts_alone
from patterns.votes.frames.pairs import ONE_ANOTHER
from patterns.votes.motion import points_back
from patterns.votes.reading import Span
from patterns.votes.told import Told
from patterns.votes.trials import is_final
from patterns.votes.words import MOTION_NOUN

MOTIONS_TOGETHER = Pattern(
    name="motions_together",
    expression=rf"{MOTION_NOUN}[^.;:]{{0,60}}?\sog\s[^.;:]{{0,30}}?{MOTION_NOUN}",
    examples=("innstillingen og endringsforslaget", "forslaget fra SV og innstillingen"),
    counter_examples=("forslaget fra SV og V", "innstillingen punkt 1 og 2"),
)


def with_set_up(text: str, pending: Told, told: Told) -> tuple[Told, bool]:
    """The vote with what the sentence before it said of its motions, and whether it is a vote on these."""
    is_withdrawn = told.result is not None and told.result.outcome == "withdrawn"
    goes_on = pending.trial and not is_withdrawn and not is_final(text[slice(*told.span)].replace("\n", " "))
    told = replace(told, trial=True) if goes_on else told
    span = Span(pending.span.start, told.span.stop)
    if pending.announcement:
        return _with_announced(text, pending, told)
    if pending.pair is not None and _counts_of_one_another(text, pending, told):
        return replace(told, span=span), True
    if pending.pair is not None:
        numbers = told.numbers if told.numbers.present else pending.numbers
        return replace(told, pair=pending.pair, numbers=numbers, span=span), True
    assert pending.motion is not None and pending.alternative is not None
    told = told if told.numbers.present else replace(told, numbers=pending.numbers)
    if told.motion is None:
        return replace(told, motion=pending.motion, alternative=pending.alternative, span=span), True
    order = order_pair(text, pending.motion, pending.alternative, told.motion)
    if order is None:
        return told, False
    return replace(told, motion=order[0], alternative=order[1], span=span), True


def _with_announced(text: str, pending: Told, told: Told) -> tuple[Told, bool]:
    motion = told.motion
    # A sentence that sets two motions against each other has its own, by however short a name.
    names_both = told.pair is not None or (told.alternative is not None and motion is not None)
    announced = text[pending.motion.start : pending.motion.stop] if pending.motion is not None else ""
    if motion is not None and MOTIONS_TOGETHER.search(announced):
        # `Det ble votert over innstillingen og endringsforslaget. Endringsforslaget ble vedtatt.`
        return told, False
    if not names_both and (motion is None or points_back(text[motion.start : motion.stop])):
        return replace(told, motion=pending.motion, span=Span(pending.span.start, told.span.stop)), True
    return told, False


def _counts_of_one_another(text: str, pending: Told, told: Told) -> bool:
    """Whether both are counted by name that were set against one another, each in its own words."""
    if told.alternative_numbers is not None:
        return True
    set_up = text[pending.span.start : pending.span.stop].replace("\n", " ")
    return counts_alone(told) and ONE_ANOTHER.search(set_up) is not None
