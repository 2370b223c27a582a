"""What one sentence tells of a vote, what a frame is, and where the groups of a rule stand in the whole text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import regex

from patterns.votes.motion import trim
from patterns.votes.outcome import Result
from patterns.votes.reading import Span
from patterns.votes.supporters import Supporters
from patterns.votes.tally import Numbers

NO_NUMBERS = Numbers()


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence tells. Spans are positions in the whole text.

    `result` is None where only numbers stand. `setup` is true where the sentence sets two motions against each other,
    `announcement` where it only names what is voted on next, `supporters` (true: for) where it only says who stood on
    one side, `voted` where it says that there was a votering, `same_votes` where those against, or both sides, were
    those of the vote before. `pair` holds both motions of an alternative votering.
    """

    span: Span
    motion: Span | None = None
    result: Result | None = None
    numbers: Numbers = NO_NUMBERS
    unanimous: bool = False
    casting_vote: bool = False
    trial: bool = False
    pair: Span | None = None
    alternative: Span | None = None
    alternative_numbers: Numbers | None = None
    setup: bool = False
    announcement: bool = False
    supporters: Supporters | None = None
    voted: bool = False
    same_votes: Literal["against", "both"] | None = None

    @property
    def tells_winner(self) -> bool:
        """Whether the numbers tell which of two motions won: not where both got the same, or neither is named."""
        pair = self.numbers.pair
        return self.numbers.present and (pair is None or (self.motion is not None and pair[0] != pair[1]))

    @property
    def evidence_of_vote(self) -> bool:
        """Whether the sentence holds more than a verb: unanimity, numbers or a casting vote."""
        return self.unanimous or self.numbers.present or self.casting_vote or self.same_votes is not None


ReadsFrame = Callable[[str, int, Span], Told | None]


def first_told(frames: Sequence[ReadsFrame], sentence: str, offset: int, span: Span) -> Told | None:
    """What the first of the frames tells that the sentence fits."""
    return next((told for frame in frames if (told := frame(sentence, offset, span)) is not None), None)


def span_of(match: regex.Match[str], group: str, offset: int) -> Span | None:
    """Where a group's words stand in the whole text, without what is cut off around a motion; None for an empty one."""
    if match.groupdict().get(group) is None:
        return None
    start, stop = trim(match.string, *match.span(group))
    return Span(start + offset, stop + offset) if start < stop else None


def whole_span(match: regex.Match[str], group: str, offset: int) -> Span:
    """Where all of a group stands in the whole text."""
    return Span(offset + match.start(group), offset + match.end(group))
