"""What the sentences of one vote tell -> the vote: sides settled, alternatives ordered, parties of later sentences
added."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, NamedTuple

from patterns.numbers import parse_number
from patterns.pattern import Pattern
from patterns.votes.alternative import split_bracket, split_pair
from patterns.votes.counted_side import Side
from patterns.votes.lone_count import holds_lone_count
from patterns.votes.motion import is_the_decision, likeness, names_motion, points_back
from patterns.votes.outcome import Result
from patterns.votes.party_list import stated_sum, tally_of
from patterns.votes.poll import fits, read_groups
from patterns.votes.reading import OutcomeName, Span, TallyReading, VoteReading, motion_at, total_of
from patterns.votes.sides import EQUAL_NUMBERS, resolve, tally_of_side
from patterns.votes.supporters import Supporters
from patterns.votes.tally import Numbers
from patterns.votes.tally_forms import COUNTS_ONE_OR_ALL, LEFT_OVER, SCORE_OR_DAY
from patterns.votes.told import Told

NO_RESULT = "no result is told"
DAY_OR_SCORE = "the numbers at the end are of votes or of a day"
NUMBER_LEFT = "a number for or against is not read"
OF_ONE_OR_ALL = "the number before the parties is of the first or of all"
LONE_COUNT_TOLD = "nothing tells on which side a number of votes was"
RECOMMENDATION = Pattern(
    name="recommendation_named",
    expression=r"^(?!.*(?:forslag|framlegg)).*(?:inn?still?ing|tilråd)",
    examples=("Formannskapets innstilling",),
    counter_examples=("Lies forslag", "Lies forslag til innstilling"),
)


def with_supporters(told: Told, supporters: Supporters) -> Numbers | None:
    """The vote's numbers with what a further sentence tells of one side; None where that side is told already."""
    numbers = _by_word(told.numbers, told.result)
    if numbers.pair is not None:
        first, second = numbers.pair
        if first != second or first.shares or told.alternative is not None:
            return None
        # As many for as against.
        numbers = replace(numbers, pair=None, for_=first, against=second)
    if supporters.is_for:
        side = _filled(numbers.for_, supporters.side)
        return None if side is None else replace(numbers, for_=side)
    side = _filled(numbers.against, supporters.side)
    return None if side is None else replace(numbers, against=side)


def with_same_votes(vote: VoteReading, before: VoteReading, same: Literal["against", "both"]) -> VoteReading:
    """The vote with the numbers of the one before it, which it is said to share (`mot samme stemme`)."""
    outcomes = {before.outcome, vote.outcome}
    if outcomes - {"adopted", "rejected"} or vote.for_ is not None or vote.against is not None:
        return vote
    won, lost = (before.for_, before.against)[:: 1 if before.outcome == "adopted" else -1]
    won = won if same == "both" else None
    if vote.outcome == "adopted":
        return replace(vote, for_=won, against=lost)
    return replace(vote, for_=lost, against=won)


def _by_word(numbers: Numbers, result: Result | None) -> Numbers:
    """The numbers on their sides, as far as their words and the result tell; the pair stays where they do not."""
    outcome = result.outcome if result is not None else None
    for_, against, pair = numbers.for_, numbers.against, numbers.pair
    if pair is not None and outcome in ("adopted", "rejected") and pair[0].total != pair[1].total:
        large, small = pair if (pair[0].total or 0) > (pair[1].total or 0) else (pair[1], pair[0])
        for_, against, pair = *((large, small) if outcome == "adopted" else (small, large)), None
    single = numbers.carried or numbers.bare
    if numbers.versus is not None and outcome == "rejected" and numbers.cast_for is None and single is None:
        for_ = for_ or numbers.versus
    else:
        against = against or numbers.versus
    if single is not None and result is not None and result.voted_down and against is None:
        against = single
    else:
        for_ = for_ or single
    return replace(numbers, for_=for_, against=against, pair=pair, versus=None, carried=None, bare=None)


def _filled(before: Side | None, side: Side) -> Side | None:
    """The side's number with the list of a later sentence; None where they cannot be of the same votes."""
    if before is None:
        return side
    if not side.shares and side.total is not None and side.total == before.total:
        return before
    if before.shares or not side.shares:
        return None
    told = side.total if side.total is not None else stated_sum(side.shares)
    if told is not None and before.total is not None and told != before.total:
        return None
    return Side(before.total if before.total is not None else side.total, side.shares)


def vote_of(text: str, told: Told) -> VoteReading:
    """The vote that one or several sentences tell."""
    counted = _counted(text, told)
    for_, against, motion = counted.for_, counted.against, counted.motion
    if motion is not None and is_the_decision(text[motion.start : motion.stop]):
        motion = None
    words = text[motion.start : motion.stop] if motion else ""
    nobody = (against is not None and against.total == 0) or (for_ is not None and for_.total == 0)
    return VoteReading(
        motion=motion_at(text, motion),
        refers_back=motion is None or points_back(words),
        alternative=motion_at(text, counted.alternative),
        outcome=counted.outcome or "rejected",
        unanimous=told.unanimous or nobody,
        for_=for_,
        against=against,
        absent=None,
        casting_vote=told.casting_vote,
        trial=told.trial,
        span=told.span,
        ambiguous=counted.ambiguous or _doubt_in_list(text, told, (for_, against)) or _doubt_in_words(text, told),
    )


class _Counted(NamedTuple):
    """The motions of a vote in their order, the votes for each, and what they came to."""

    motion: Span | None
    alternative: Span | None
    for_: TallyReading | None
    against: TallyReading | None
    outcome: OutcomeName | None
    ambiguous: str | None


def _counted(text: str, told: Told) -> _Counted:
    motion, alternative = told.motion, told.alternative
    if told.pair is not None:
        motion, alternative = split_pair(text, told.pair, motion) or (motion, alternative)
    elif alternative is None:
        motion, alternative = split_bracket(text, motion) or (motion, None)
    resolved = resolve(
        told.numbers,
        told.result.outcome if told.result else None,
        voted_down=told.result.voted_down if told.result else False,
        casting_vote=told.casting_vote,
    )
    against, outcome = resolved.against, resolved.outcome
    ambiguous = resolved.ambiguous or (NO_RESULT if outcome is None else None)
    if told.result is None and told.alternative_numbers is None and against is None:
        if _is_not_the_loser(text, told):
            outcome, ambiguous = "adopted", ambiguous or NO_RESULT
        if alternative is not None:
            ambiguous = ambiguous or NO_RESULT
    counted = _Counted(motion, alternative, resolved.for_, against, outcome, ambiguous)
    return counted if told.alternative_numbers is None else _with_other_side(counted, told, told.alternative_numbers)


def _with_other_side(counted: _Counted, told: Told, other: Numbers) -> _Counted:
    """The votes for the other motion are those against; without a result the motion with more of them is adopted."""
    ours, theirs = counted.for_, tally_of_side(other.carried or other.bare)
    if told.result is not None:
        return counted._replace(against=theirs)
    if counted.outcome in (None, "rejected") and total_of(theirs) > total_of(ours):
        counted = counted._replace(motion=counted.alternative, alternative=counted.motion)
        ours, theirs = theirs, ours
    is_tie = total_of(theirs) == total_of(ours) and not told.casting_vote
    ambiguous = EQUAL_NUMBERS if is_tie else counted.ambiguous
    return counted._replace(for_=ours, against=theirs, outcome="adopted", ambiguous=ambiguous)


def _doubt_in_list(text: str, told: Told, sides: tuple[TallyReading | None, ...]) -> str | None:
    """That a number taken as that of several parties may be the first one's own."""
    totals = {side.total for side in sides if side is not None and len(side.parties) > 1 and not _is_counted(side)}
    if not totals - {None}:
        return None
    words = text[slice(*told.span)].replace("\n", " ")
    listed = any(parse_number(match["n"]) in totals for match in COUNTS_ONE_OR_ALL.finditer(words))
    return OF_ONE_OR_ALL if listed else None


def _is_counted(side: TallyReading) -> bool:
    return any(count is not None for _, count in side.parties)


def _doubt_in_words(text: str, told: Told) -> str | None:
    """What the words of a vote leave open where its numbers do not."""
    if told.evidence_of_vote:
        return None
    words = text[slice(*told.span)]
    if holds_lone_count(words.replace("\n", " ")):
        return LONE_COUNT_TOLD
    if LEFT_OVER.search(text[told.motion.stop if told.motion is not None else told.span.start : told.span.stop]):
        return NUMBER_LEFT
    return DAY_OR_SCORE if SCORE_OR_DAY.search(words) is not None else None


def is_lone_count(vote: VoteReading) -> bool:
    """Whether only the votes for a motion are counted that need not have lost, and no result is told: none is
    guessed."""
    alone = vote.against is None and vote.alternative is None and not vote.casting_vote
    return vote.ambiguous == NO_RESULT and vote.outcome == "adopted" and alone


def _is_not_the_loser(text: str, told: Told) -> bool:
    """Whether a lone number need not be the minority's: of a recommendation, or where the others voted blank."""
    if told.motion is None or told.numbers.versus is not None:
        return False
    return told.numbers.blank or RECOMMENDATION.search(text[told.motion.start : told.motion.stop]) is not None


def with_groups(text: str, vote: VoteReading) -> VoteReading:
    """The vote with the parties that a summary lists in groups under its sentence."""
    if vote.for_ is None or vote.against is None or vote.for_.parties or vote.against.parties:
        return vote
    stop, groups = read_groups(text, vote.span.stop, len(text))
    if not groups or vote.for_.total == vote.against.total:
        return vote
    motion = vote.motion.text if vote.motion else ""
    for_ = next((shares for heading, shares in groups if fits(heading.text, shares, motion, vote.for_.total)), [])
    other, against = next(
        (group for group in groups if fits(group[0].text, group[1], motion, vote.against.total)), (None, [])
    )
    if not for_ or not against:
        return vote
    # Those against stand under the motion that they voted for.
    alternative = other if other and names_motion(other.text) and likeness(other.text, motion) < 1 else None
    return replace(
        vote,
        for_=tally_of(vote.for_.total, for_),
        against=tally_of(vote.against.total, against),
        alternative=vote.alternative or alternative,
        span=Span(vote.span.start, stop),
    )
