"""A stretch of minutes -> its votes, and what became of every other sentence with a vote word."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Literal

from patterns.pattern import Pattern
from patterns.sentences import LineRules, find_sentences
from patterns.votes.accept import acceptable, numbers_alone
from patterns.votes.alternative import order_pair, split_pair
from patterns.votes.clauses import split_clauses
from patterns.votes.motion import likeness, names_motion, points_back, skip_lead, trim
from patterns.votes.name_list import find_name_lists
from patterns.votes.not_a_vote import AFTER_READING, BEFORE_READING, reason
from patterns.votes.outcome import TRIAL
from patterns.votes.party_list import tally_of
from patterns.votes.poll import find_polls, fits, read_groups
from patterns.votes.reading import Motion, NotAVote, Rejected, Span, TallyReading, VoteReading, VotesFound
from patterns.votes.sentence import Told, read_sentence
from patterns.votes.sides import resolve, tally_of_side
from patterns.votes.tally import Numbers, Side
from patterns.votes.words import STARTS_VOTE, VOTE_WORD, WEAK_WORD

Region = Literal["votering", "behandling", "vedtak"]
INTRODUCES = Pattern(
    name="introduces_motion",
    expression=r"\b(?:fremm|foreslo|foreslår|la\s+fr|sett?[ea]?\s+fr|satte\s+fr|fremja|hadde|sier)",
    examples=("Lie fremmet følgende forslag:", "Dal la fram forslag:"),
    counter_examples=("Del 1 i forslaget fra Lie:",),
)
_MAX_HEADING = 160
# No sentence about a vote is longer; what is, is a table or a text without borders.
_LONGEST = 1200


def read_vote_sentences(
    text: str, start: int = 0, stop: int | None = None, *, region: Region = "votering", paragraphs: Collection[int] = ()
) -> VotesFound:
    """The account of text[start:stop].

    `region` says what stands there: under a votering's heading nearly every sentence is a vote, in the treatment
    proposals stand between them, in the decision hardly any is one. `paragraphs` are positions after a blank line.
    """
    stop = len(text) if stop is None else stop
    if VOTE_WORD.search(text[start:stop]) is None:
        return VotesFound((), (), ())
    account = _Account(text, region)
    position = start
    listed_votes = [*find_name_lists(text, start, stop), *find_polls(text, start, stop)]
    for listed in sorted(listed_votes, key=lambda vote: vote.span.start):
        if listed.span.start < position:
            continue
        account.read(position, listed.span.start, paragraphs)
        account.add(listed)
        position = listed.span.stop
    account.read(position, stop, paragraphs)
    return account.found()


@dataclass(slots=True)
class _Account:
    """The votes so far, and the sentence before, which the next one may complete."""

    text: str
    region: Region
    votes: list[VoteReading] = field(default_factory=list)
    not_votes: list[Rejected] = field(default_factory=list)
    unread: list[Span] = field(default_factory=list)
    open_vote: Told | None = None
    pending: Told | None = None
    heading: Span | None = None
    trial: bool = False

    def found(self) -> VotesFound:
        self._drop_pending()
        return VotesFound(
            tuple(_with_groups(self.text, vote) for vote in self.votes), tuple(self.not_votes), tuple(self.unread)
        )

    def add(self, vote: VoteReading) -> None:
        self._drop_pending()
        self.open_vote = None
        self.votes.append(vote)

    def read(self, start: int, stop: int, paragraphs: Collection[int]) -> None:
        """All sentences of text[start:stop]."""
        shifted = {position - start for position in paragraphs if start <= position < stop}
        for first, last in find_sentences(self.text[start:stop], LINES, shifted):
            span = Span(first + start, last + start)
            for clause in split_clauses(self.text, span) if last - first <= _LONGEST else (span,):
                self._sentence(clause)
        self._drop_pending()

    def _sentence(self, span: Span) -> None:
        words = self.text[span.start : span.stop].replace("\n", " ")
        if len(words) > _LONGEST:
            self._reject(span, None if self.region == "votering" and VOTE_WORD.search(words) else "motion_text")
            return
        if VOTE_WORD.search(words) is None:
            self._drop_pending()
            self.open_vote = None
            self.heading = span if _is_motion_heading(words) else None
            return
        why = reason(words, BEFORE_READING)
        if why is not None:
            self._reject(span, why)
            return
        told = read_sentence(self.text, span.start, span.stop)
        if told is None or not self._take(told, words):
            why = reason(words, AFTER_READING)
            self.trial = TRIAL.search(words) is not None
            if why is None and self.region != "votering" and not holds_strong_word(words):
                why = "motion_text"
            self._reject(span, why)

    def _reject(self, span: Span, why: NotAVote | None) -> None:
        self._drop_pending()
        self.open_vote = None
        self.heading = None
        if why is None:
            self.unread.append(span)
        else:
            self.not_votes.append(Rejected(span, why))

    def _drop_pending(self) -> None:
        """Two motions set against each other, or an announced votering, without a result."""
        if self.pending is not None:
            self.not_votes.append(Rejected(self.pending.span, "procedure"))
        self.pending = None

    def _take(self, told: Told, words: str) -> bool:
        """Whether the sentence was a vote or a part of one."""
        if told.supporters is not None or (told.motion is None and told.result is None and not told.setup):
            return self._complete(told, words)
        if told.announcement or (told.setup and told.result is None and not told.numbers.present):
            self._drop_pending()
            self.pending, self.open_vote = told, None
            return True
        if self._confirms(told):
            return True
        if not acceptable(self.text, told, words, self.region):
            return False
        self._vote(told)
        return True

    def _complete(self, told: Told, words: str) -> bool:
        """A sentence that adds the other side, or the casting vote, to the vote before it."""
        if self._adds_numbers(told):
            return True
        if self.open_vote is None or (told.supporters is None and not told.casting_vote):
            if told.supporters is not None:
                return False
            if self.pending is None and not numbers_alone(told, words, self.region):
                return False
            if not told.numbers.present:
                return False
            self._vote(told)
            return True
        before = self.open_vote
        merged = replace(
            before, span=Span(before.span.start, told.span.stop), casting_vote=before.casting_vote or told.casting_vote
        )
        if told.supporters is not None:
            merged = replace(merged, numbers=_with_supporters(before, told.supporters))
        self._replace_last(merged)
        return True

    def _adds_numbers(self, told: Told) -> bool:
        """Both numbers in a sentence of their own, after a result without any: `Pkt. 3 falt. 8 stemte for, 19 mot.`"""
        before = self.open_vote
        if before is None or before.result is None or before.numbers.present or told.supporters is not None:
            return False
        if not told.numbers.pair and not (told.numbers.for_ and told.numbers.against):
            return False
        self._replace_last(replace(before, numbers=told.numbers, span=Span(before.span.start, told.span.stop)))
        return True

    def _confirms(self, told: Told) -> bool:
        """A result after numbers without one is the same vote (`fikk 3 stemmer. Forslaget falt dermed.`)."""
        before = self.open_vote
        motion = self.text[told.motion.start : told.motion.stop] if told.motion else ""
        if before is None or told.result is None or told.numbers.present:
            return False
        named = self.text[before.motion.start : before.motion.stop] if before.motion else ""
        if before.alternative_numbers is not None and points_back(motion):
            self._replace_last(replace(before, span=Span(before.span.start, told.span.stop)))
            return True
        if before.result is None and before.alternative is not None and not told.casting_vote and motion:
            other = self.text[before.alternative.start : before.alternative.stop]
            if likeness(motion, other) == 1 > likeness(motion, named):
                # The numbers already tell that this one won.
                self._replace_last(replace(before, span=Span(before.span.start, told.span.stop)))
                return True
        if not (told.motion is None or points_back(motion) or (before.result is None and likeness(motion, named) == 1)):
            return False
        if told.motion is None and told.unanimous and before.result is not None and not before.evidence_of_vote:
            span = Span(before.span.start, told.span.stop)
            self._replace_last(replace(before, unanimous=before.result == told.result, span=span))
            return True
        if before.result is not None and not (told.casting_vote and before.numbers.present):
            return False
        merged = replace(
            before,
            motion=before.motion or told.motion,
            result=told.result,
            span=Span(before.span.start, told.span.stop),
            casting_vote=before.casting_vote or told.casting_vote,
        )
        self._replace_last(merged)
        return True

    def _replace_last(self, told: Told) -> None:
        self.votes.pop()
        self._vote(told)

    def _vote(self, told: Told) -> None:
        told = self._with_pending(told)
        told = replace(told, trial=told.trial or self.trial)
        self.trial = False
        self.votes.append(_reading(self.text, told))
        self.open_vote, self.heading = told, None

    def _with_pending(self, told: Told) -> Told:
        """The vote with what an earlier sentence said of its motion."""
        pending, self.pending = self.pending, None
        if pending is None:
            return self._under_heading(told)
        span = Span(pending.span.start, told.span.stop)
        if pending.announcement:
            motion = told.motion
            if motion is None or points_back(self.text[motion.start : motion.stop]):
                return replace(told, motion=pending.motion, span=span)
            self.not_votes.append(Rejected(pending.span, "procedure"))
            return told
        if pending.pair is not None:
            return replace(told, pair=pending.pair, span=span)
        assert pending.motion is not None and pending.alternative is not None
        if told.motion is None:
            return replace(told, motion=pending.motion, alternative=pending.alternative, span=span)
        order = order_pair(self.text, pending.motion, pending.alternative, told.motion)
        if order is None:
            self.not_votes.append(Rejected(pending.span, "procedure"))
            return told
        return replace(told, motion=order[0], alternative=order[1], span=span)

    def _under_heading(self, told: Told) -> Told:
        """A pointer or a bare result right under the line that names the motion (`Del 1 i forslaget fra N N:`)."""
        if self.heading is None or (told.motion and not points_back(self.text[told.motion.start : told.motion.stop])):
            return told
        start, stop = trim(self.text, skip_lead(self.text, *self.heading), self.heading.stop)
        return replace(told, motion=Span(start, stop), span=Span(self.heading.start, told.span.stop))


def _is_motion_heading(words: str) -> bool:
    """A short line with a colon that names a motion and does not introduce its text."""
    return (
        len(words) < _MAX_HEADING and words.endswith(":") and names_motion(words) and INTRODUCES.search(words) is None
    )


def holds_strong_word(words: str) -> bool:
    """Whether a vote word stands there that is no everyday word of motions and debates."""
    return any(WEAK_WORD.fullmatch(match[0]) is None for match in VOTE_WORD.finditer(words))


def _with_supporters(told: Told, supporters: tuple[bool, Side]) -> Numbers:
    """The vote's numbers with what a further sentence tells of one side; a number that is told already stays."""
    is_for, side = supporters
    numbers = told.numbers
    single = numbers.carried or numbers.bare
    if numbers.pair is not None:
        return numbers
    if is_for and numbers.for_ is None:
        against = numbers.against or numbers.versus or single
        return replace(numbers, for_=side, against=against, versus=None, carried=None, bare=None)
    if not is_for and numbers.against is None and numbers.versus is None:
        return replace(numbers, against=side, for_=numbers.for_ or single, carried=None, bare=None)
    if not is_for and numbers.versus is not None and not numbers.versus.shares:
        return replace(numbers, versus=Side(numbers.versus.total, side.shares))
    return numbers


def _reading(text: str, told: Told) -> VoteReading:
    motion, alternative = told.motion, told.alternative
    if told.pair is not None:
        ordered = split_pair(text, told.pair, motion)
        if ordered is not None:
            motion, alternative = ordered
    resolved = resolve(
        told.numbers,
        told.result.outcome if told.result else None,
        voted_down=told.result.voted_down if told.result else False,
        casting_vote=told.casting_vote,
    )
    for_, against, outcome = resolved.for_, resolved.against, resolved.outcome
    if told.alternative_numbers is not None:
        other = told.alternative_numbers
        theirs = tally_of_side(other.carried or other.bare)
        if outcome in (None, "rejected") and told.result is None and _total(theirs) > _total(for_):
            motion, alternative, for_, theirs = alternative, motion, theirs, for_
        against, outcome = theirs, outcome if told.result else "adopted"
    words = text[motion.start : motion.stop] if motion else ""
    nobody = (against is not None and against.total == 0) or (for_ is not None and for_.total == 0)
    return VoteReading(
        motion=_motion(text, motion),
        refers_back=motion is None or points_back(words),
        alternative=_motion(text, alternative),
        outcome=outcome or "rejected",
        unanimous=told.unanimous or nobody,
        for_=for_,
        against=against,
        absent=None,
        casting_vote=told.casting_vote,
        trial=told.trial,
        span=told.span,
        ambiguous=resolved.ambiguous or ("no result is told" if outcome is None else None),
    )


def _with_groups(text: str, vote: VoteReading) -> VoteReading:
    """The vote with the parties that a summary lists in groups under its sentence."""
    if vote.for_ is None or vote.against is None or vote.for_.parties or vote.against.parties:
        return vote
    stop, groups = read_groups(text, vote.span.stop, len(text))
    if not groups or vote.for_.total == vote.against.total:
        return vote
    motion = vote.motion.text if vote.motion else ""
    for_ = next((shares for heading, shares in groups if fits(heading, shares, motion, vote.for_.total)), [])
    against = next((shares for heading, shares in groups if fits(heading, shares, motion, vote.against.total)), [])
    if not for_ or not against:
        return vote
    return replace(
        vote,
        for_=tally_of(vote.for_.total, for_),
        against=tally_of(vote.against.total, against),
        span=Span(vote.span.start, stop),
    )


def _total(side: TallyReading | None) -> int:
    return (side.total or 0) if side else 0


def _motion(text: str, span: Span | None) -> Motion | None:
    return None if span is None else Motion(" ".join(text[span.start : span.stop].split()), span)


LINES = LineRules(
    starts=lambda rest: STARTS_VOTE.match(rest) is not None,
    whole=lambda sentence: (
        VOTE_WORD.search(sentence) is not None and read_sentence(sentence, 0, len(sentence)) is not None
    ),
)
