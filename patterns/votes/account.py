"""What the sentences of a stretch told so far: the votes, and the sentence before, which the next one may complete."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from patterns.votes.accept import acceptable, numbers_alone
from patterns.votes.assemble import is_lone_count, vote_of, with_groups, with_same_votes, with_supporters
from patterns.votes.continued import (
    adds_count,
    adds_minority,
    adds_numbers,
    confirms,
    counts_alone,
    counts_the_other,
    fits,
    follows,
    repeats,
    restates,
    same_motion,
    settles_both,
    stood_for_another,
)
from patterns.votes.counted_pairs import join_counted
from patterns.votes.early_sides import (
    SMALLER_SIDE,
    vote_of_sides,
    with_motion_of_other_side,
    with_sides_before,
)
from patterns.votes.motion import names_motion, points_back
from patterns.votes.name_list import concludes_list
from patterns.votes.outcome import Result
from patterns.votes.reading import NotAVote, Rejected, Span, VoteReading, VotesFound
from patterns.votes.set_up import with_set_up
from patterns.votes.supporters import Supporters
from patterns.votes.three_ways import Counts, settled, settles
from patterns.votes.told import Told
from patterns.votes.trials import is_final
from patterns.votes.under_heading import listed_under, told_under

Region = Literal["votering", "behandling", "vedtak"]


@dataclass(slots=True)
class Account:
    """The votes so far, and the sentence before, which the next one may complete.

    `open_vote` is the last vote as its sentences told it, `open_before` the one before where both only counted,
    `pending` a sentence that announced a vote or set two motions against each other, `early` those that told a side,
    `cast` one that told a casting vote, `counts` one that counted three motions or more, `heading` the line right
    above, `habilitet` the end of a sentence about that. `taken` counts the sentences that became a vote or a part of
    one, `listed` the votes that no sentence told.
    """

    text: str
    region: Region
    votes: list[VoteReading] = field(default_factory=list)
    not_votes: list[Rejected] = field(default_factory=list)
    unread: list[Span] = field(default_factory=list)
    open_vote: Told | None = None
    open_before: Told | None = None
    pending: Told | None = None
    early: list[Told] = field(default_factory=list)
    counts: Counts | None = None
    cast: Span | None = None
    heading: Span | None = None
    trial: bool = False
    counted: list[VoteReading] = field(default_factory=list)
    habilitet: int | None = None
    listed: int = 0
    listed_last: VoteReading | None = None
    taken: int = 0

    def found(self) -> VotesFound:
        """The account of all that was read and added."""
        self.drop_pending()
        votes, undecided = join_counted(self.text, self.votes, self.counted)
        lone = [vote for vote in votes if is_lone_count(vote)]
        dropped = sum(any(span.start <= vote.span.start < span.stop for span in undecided) for vote in self.votes)
        return VotesFound(
            tuple(with_groups(self.text, vote) for vote in votes if vote not in lone),
            tuple(self.not_votes),
            tuple(sorted([*self.unread, *undecided, *(vote.span for vote in lone)])),
            self.taken - (len(votes) - self.listed) - dropped,
        )

    def add(self, vote: VoteReading) -> None:
        """Take a vote that a list of names, a poll or a table tells."""
        self.drop_pending()
        self.open_vote = None
        self.listed += 1
        self.votes.append(listed_under(self.text, self.heading, vote))
        self.listed_last = self.votes[-1]
        self.heading = None

    def add_sides(self, sides: Iterable[Told]) -> None:
        """Take the sides that a table tells of the vote before it, else of the one that follows, else of its own."""
        for told in self._of_open_vote(tuple(sides)):
            if told.supporters is not None and self._add_supporters(told, told.supporters, ""):
                self.taken += 1

    def _of_open_vote(self, sides: tuple[Told, ...]) -> tuple[Told, ...]:
        """The sides where one is for the motion of the vote before them: those for the other motion are against it."""
        before = self.open_vote
        named = [told.motion for told in sides if told.motion is not None]
        if before is None or before.motion is None or len(named) != 2:
            return sides
        own = [same_motion(self.text, before, self.text[slice(*motion)]) for motion in named]
        if own.count(True) != 1:
            return sides
        self.open_vote = replace(before, alternative=before.alternative or named[own.index(False)])
        return tuple(
            replace(told, motion=None, supporters=Supporters(is_own, told.supporters.side, None))
            for told, is_own in zip(sides, own, strict=True)
            if told.supporters is not None
        )

    def reject(self, span: Span, why: NotAVote | None) -> None:
        """Set a sentence aside; what is None for a reason is not read."""
        self.habilitet = span.stop if why == "habilitet" else None
        self.drop_pending()
        self.open_vote = None
        self.heading = None
        if why is None:
            self.unread.append(span)
        else:
            self.not_votes.append(Rejected(span, why))

    def drop_pending(self) -> None:
        """Two motions set against each other, an announced votering, or sides, without a result."""
        self._drop_early()
        if self.counts is not None:
            self._settle(self.counts, None)
        if self.pending is not None and self.pending.numbers.present:
            # Counted, and no result follows.
            self.unread.append(self.pending.span)
            self.taken -= 1
        elif self.pending is not None:
            self.not_votes.append(Rejected(self.pending.span, "procedure"))
            self.taken -= 1
        self.pending = None

    def take(self, told: Told, words: str) -> bool:
        """Whether the sentence was a vote or a part of one."""
        if self.counts is not None:
            settled = told if settles(self.text, self.counts, told) else None
            self._settle(self.counts, settled)
            if settled is not None:
                return True
        if told.supporters is not None or (told.motion is None and told.result is None and not told.setup):
            return self._complete(told, words)
        if told.setup and told.pair is None and told.motion is None:
            return self._counts_both(told)
        if told.announcement or (told.setup and told.result is None and not told.tells_winner):
            self.drop_pending()
            self.pending, self.open_vote = told, None
            return True
        if self._is_of_another(told):
            self._drop_early()
        if self._concludes_list(told) or self._settles_both(told) or self.go_on_with(self._continued(told, words)):
            return True
        if not acceptable(self.text, told, words, self.region):
            return False
        self._vote(told)
        return True

    def _settle(self, counts: Counts, told: Told | None) -> None:
        """The votes over several motions that were counted beside each other, where one of them won."""
        self.counts = None
        votes = settled(self.text, counts, told)
        if votes is None:
            self.unread.append(counts.span)
            return
        self.votes += votes
        self.taken += 1
        self.listed += len(votes) - 1

    def _complete(self, told: Told, words: str) -> bool:
        """A sentence that adds the other side, or the casting vote, to the vote before it."""
        if told.supporters is not None:
            return self._add_supporters(told, told.supporters, words)
        if self.go_on_with(adds_numbers(self.open_vote, told, words)):
            return True
        if words.lstrip().startswith("(") and told.numbers.versus is not None:
            # A closing bracket tells of what stands before it.
            if not self.go_on_with(adds_minority(self.open_vote, told)):
                self._vote(replace(told, result=Result("adopted", False)))
            return True
        if told.casting_vote and self.early and self.open_vote is None and not told.numbers.present:
            # `5 stemte for og 5 mot. Leders stemme ble avgjørende.`: the result follows.
            self.cast = told.span
            return True
        if self.open_vote is None or not told.casting_vote:
            if (self.pending is None and not numbers_alone(told, words, self.region)) or not told.numbers.present:
                return False
            self._vote(told)
            return True
        before = self.open_vote
        self.go_on_with(replace(before, span=Span(before.span.start, told.span.stop), casting_vote=True))
        return True

    def _add_supporters(self, told: Told, supporters: Supporters, words: str) -> bool:
        """Who stood on one side: of the vote before, else of the one that follows (`H stemte mot. Forslaget falt.`)."""
        told = with_motion_of_other_side(self.text, told)
        before = self.open_vote
        if before is not None and before.result is not None and before.result.outcome == "withdrawn":
            # Nobody votes on what was withdrawn.
            before = None
        named = self.text[told.motion.start : told.motion.stop] if told.motion else ""
        adopted = before is not None and before.result is not None and before.result.outcome == "adopted"
        if adopted and supporters.is_for and not names_motion(named) and SMALLER_SIDE.match(words) is not None:
            # What the minority wished is not what was adopted.
            supporters = supporters._replace(is_for=False)
        alternative = self.votes[-1].alternative if before is not None and self.votes else None
        if alternative is not None and supporters.is_for and names_motion(named):
            reported = self.votes[-1].motion
            if fits(named, alternative.text) > (fits(named, reported.text) if reported is not None else 0):
                # Those for the other motion stand against this one.
                supporters, named = supporters._replace(is_for=False), ""
        if before is not None and not before.unanimous and not self.early and same_motion(self.text, before, named):
            numbers = with_supporters(before, supporters)
            if numbers is not None:
                self.go_on_with(replace(before, numbers=numbers, span=Span(before.span.start, told.span.stop)))
                return True
        if self.region == "vedtak":
            return False
        self.early.append(told)
        return True

    def _is_of_another(self, told: Told) -> bool:
        """Whether both sides of one motion were counted before, and the sentence tells what became of another."""
        own = self._words(told.motion)
        announced = self.pending if self.pending is not None and self.pending.announcement else None
        counted = announced or next((each for each in self.early if each.motion is not None), None)
        if counted is None or told.result is None or told.alternative is not None or not names_motion(own):
            return False
        if points_back(own) or not names_motion(self._words(counted.motion)) or same_motion(self.text, counted, own):
            return False
        return len(self.early) > 1 and vote_of_sides(self.text, self.early) is not None

    def _words(self, span: Span | None) -> str:
        return self.text[slice(*span)] if span is not None else ""

    def _drop_early(self) -> None:
        """Sides without a result: a vote where both have their number, else not read."""
        early, self.early = self.early, []
        if self.cast is not None:
            self.unread.append(self.cast)
            self.taken -= 1
            self.cast = None
        if len(early) == 1 and self.go_on_with(stood_for_another(self.text, self.open_vote, early[0])):
            self.open_vote = None
            return
        told = vote_of_sides(self.text, early)
        if told is not None:
            self._vote(told)
        else:
            self.unread += [each.span for each in early]
            self.taken -= len(early)

    def _with_early(self, told: Told) -> Told:
        """The vote with what the sentences before it say of its sides."""
        early, self.early = self.early, []
        if self.cast is not None:
            told = replace(told, casting_vote=True, span=Span(min(told.span.start, self.cast.start), told.span.stop))
            self.cast = None
        told, unread = with_sides_before(self.text, told, early)
        self.unread += unread
        self.taken -= len(unread)
        return told

    def _continued(self, told: Told, words: str) -> Told | None:
        """The vote before with what the sentence adds to it, or None where it speaks of another."""
        alternative = self.votes[-1].alternative if self.votes else None
        return (
            repeats(self.text, self.open_vote, told, words)
            or confirms(self.text, self.open_vote, told)
            or adds_count(self.text, self.open_vote, told)
            or (counts_the_other(self.text, self.open_vote, told, alternative) if self.open_before is None else None)
            or (follows(self.open_vote, told, words) if not self._has_sides_of(told) else None)
            or restates(self.text, self.open_vote, told, words, self.votes[-1] if self.votes else None)
        )

    def _has_sides_of(self, told: Told) -> bool:
        """Whether those for a result's motion stand before it: then it is no mere consequence of the vote above."""
        named = [self._words(each.motion) for each in self.early if each.motion is not None]
        return any(names_motion(words) and same_motion(self.text, told, words) for words in named)

    def _concludes_list(self, told: Told) -> bool:
        """Whether the sentence only says what the list of names right before it came to (`Forslaget ble vedtatt.`)."""
        vote = self.listed_last
        if vote is None or vote is not self.votes[-1]:
            return False
        self.listed_last = concludes_list(self.text, vote, told) or vote
        self.votes[-1] = self.listed_last
        return self.listed_last is not vote

    def _settles_both(self, told: Told) -> bool:
        """Whether the sentence says which of two motions won that were counted in a sentence each."""
        both = settles_both(self.text, self.open_before, self.open_vote, told)
        if both is None:
            return False
        self.votes.pop()
        return self.go_on_with(both)

    def go_on_with(self, told: Told | None) -> bool:
        """Put the vote in the place of the one before, which it completes."""
        if told is None:
            return False
        self.votes.pop()
        self.open_vote = None
        self._vote(told)
        return True

    def _vote(self, told: Told) -> None:
        self.trial = self.trial and not is_final(self.text[slice(*told.span)].replace("\n", " "))
        told = self._with_early(self._with_pending(told))
        counts = counts_alone(told)
        # Each line of a trial over several options counts for one of them.
        goes_on = counts and self.open_vote is not None and self.open_vote.trial and counts_alone(self.open_vote)
        told = replace(told, trial=told.trial or self.trial or goes_on)
        self.trial = False
        vote = vote_of(self.text, told)
        self.votes.append(
            with_same_votes(vote, self.votes[-1], told.same_votes) if told.same_votes and self.votes else vote
        )
        if counts and vote.outcome == "rejected":
            self.counted.append(vote)
        self.habilitet = None
        before = self.open_vote
        self.open_before = before if before is not None and counts_alone(before) and counts_alone(told) else None
        self.open_vote, self.heading = told, None

    def _counts_both(self, told: Told) -> bool:
        """Whether the same number for each of two motions is told of the two set against each other right before."""
        pending = self.pending
        if pending is None or pending.announcement or pending.numbers.present:
            return False
        self.pending = replace(pending, numbers=told.numbers, span=Span(pending.span.start, told.span.stop))
        return True

    def _with_pending(self, told: Told) -> Told:
        """The vote with what an earlier sentence said of its motion."""
        pending, self.pending = self.pending, None
        if pending is None:
            return told_under(self.text, self.heading, told)
        told, is_on_these = with_set_up(self.text, pending, told)
        if not is_on_these:
            self.not_votes.append(Rejected(pending.span, "procedure"))
            self.taken -= 1
        return told
