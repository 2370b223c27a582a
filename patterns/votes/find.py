"""A stretch of minutes -> its votes, and what became of every other sentence with a vote word."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Literal

from patterns.numbers import NUMBER
from patterns.pattern import Pattern
from patterns.sentences import LineRules, find_sentences
from patterns.votes.accept import acceptable, numbers_alone
from patterns.votes.alternative import order_pair
from patterns.votes.assemble import is_lone_count, vote_of, with_groups, with_supporters
from patterns.votes.clauses import split_clauses
from patterns.votes.continued import (
    adds_count,
    adds_minority,
    adds_numbers,
    confirms,
    counts_alone,
    counts_the_other,
    fits,
    follows,
    minority_stood_for,
    names_group,
    names_the_counted,
    restates,
    same_motion,
    settles_both,
    stood_for_another,
)
from patterns.votes.count_table import COUNT_TABLE, find_count_tables
from patterns.votes.counted_pairs import join_counted
from patterns.votes.frames.counts import MINORITY_ALONE
from patterns.votes.frames.pairs import ONE_ANOTHER
from patterns.votes.frames.sides import PAIR_ALONE
from patterns.votes.motion import names_motion, points_back, skip_lead, trim
from patterns.votes.name_list import COUNTED_HEAD, find_name_lists
from patterns.votes.not_a_vote import AFTER_READING, BEFORE_READING, FIRST_ROUND, HABILITET, reason
from patterns.votes.outcome import TRIAL, Result
from patterns.votes.party_list import stated_sum
from patterns.votes.poll import find_polls
from patterns.votes.reading import NotAVote, Rejected, Span, VoteReading, VotesFound, motion_at
from patterns.votes.sentence import read_sentence
from patterns.votes.supporters import ALL_BUT, SIDE_BEHIND, SIDE_LINE, THE_REST, Supporters, read_supporters
from patterns.votes.tally import Numbers, Side, find_numbers
from patterns.votes.three_ways import Counts, read_counts, settled, settles
from patterns.votes.told import Told
from patterns.votes.words import (
    COPULA,
    MOTION_NOUN,
    PART_OF_MOTION_NOUN,
    UNANIMOUS,
    VOTE_WORD,
    WEAK_WORD,
    holds_vote_word,
    starts_vote,
)

Region = Literal["votering", "behandling", "vedtak"]
INTRODUCES = Pattern(
    name="introduces_motion",
    expression=r"\b(?:fremm|foreslo|foreslår|la\s+fr|sett?[ea]?\s+fr|satte\s+fr|fremja|hadde|sier)",
    examples=("Lie fremmet følgende forslag:", "Dal la fram forslag:"),
    counter_examples=("Del 1 i forslaget fra Lie:",),
)
THIS = Pattern(
    name="points_to_sentence_before",
    expression=r"\A\s*(?:dette|det|denne|vurderingen|vurderinga)\s*\Z",
    examples=("dette",),
    counter_examples=("forslaget", "dette forslaget"),
)
VOTERING_HEADING = Pattern(
    name="votering_heading",
    expression=rf"^\W*(?:votering|avstemm?n?ing|av?røysting|røysting)\p{{L}}*\s+(?:(?:over|om|vedr\.?|vedrørende|av|for|på)\s+)?[^:]{{0,80}}?{MOTION_NOUN}[^:]{{0,60}}:\s*$",
    examples=("Votering punkt 2:", "Avrøysting over framlegget frå Lie:"),
    counter_examples=("Votering: Enstemmig", "Votering:"),
)
BLANK_VOTES = Pattern(
    name="blank_votes",
    expression=rf"\A\s*(?:det\s+(?:var|ble\s+avgitt|vart\s+gjeve)\s+)?{NUMBER}\s+(?:\w+/)?(?:blanke?\s+)?(?:stemme|røyst)\w*(?:\s+(?:var\s+)?blank\w*)?\s*\.?\s*\Z"
    rf"|\A\s*{NUMBER}\s*(?:\p{{L}}+\s+)?(?:stemte|røysta)\s+(?:blank\w*|(?:ikke|ikkje))\s*\.?\s*\Z",
    examples=("Ei røyst var blank.", "Det var 2 blanke stemmer.", "1 stemte blankt."),
    counter_examples=("Kari Nes fikk 2 stemmer, 1 blank.",),
)
BLANK_LINE = Pattern(
    name="blank_line",
    expression=rf"\A\s*(?:blanke?|avholdende|(?:ikke|ikkje)\s+(?:stemt|røysta))\s*:\s*{NUMBER}\s*\.?\s*\Z",
    examples=("Blanke: 0", "Ikke stemt: 2"),
    counter_examples=("Blanke skjema: 2", "2 stemte blankt."),
    words=(":",),
)
BARE_UNANIMITY = Pattern(
    name="bare_unanimity",
    expression=rf"\A\s*{UNANIMOUS}\s*(?:vedtatt|vedteke|vedtak)?\s*\.?\s*\Z",
    examples=("Enst.", "Samr.", "Enstemmig vedtatt."),
    counter_examples=("Enstemmig som innstilt", "Innstillingen enst."),
)
WHAT_IS_DECIDED = Pattern(
    name="what_is_decided",
    expression=rf"""\A(?!(?:[^.]*\b(?:orienterte|redegjorde|foreslo|fremmet|uttalte|ønsket|mente)\b))
        (?:som\s+(?P<as>(?=[^.]*?{PART_OF_MOTION_NOUN})[^.]+)
        |(?P<matter>[^.,;:]{{3,80}}?)\s+{COPULA}\s+(?:godkjen\w+|(?:tatt|teken?|tekne)\s+til\s+\p{{L}}+)
        |[^.;:]{{3,160}}?\s\p{{L}}{{2,}}(?:es|ast)(?:\s[^.;:]*)?
        |[^.;:]{{3,160}}?\s(?:vert|blir)\s\p{{L}}+(?:\s[^.;:]*)?
        |(?:tas|tatt|teke|tek|tatt|vert\s+teke)\s+til\s+\p{{L}}+)\Z""",
    examples=(
        "Saken utsettes til neste møte",
        "Møteboka vart godkjend",
        "Tas til orientering",
        "Som rådmannens forslag",
    ),
    counter_examples=("Ordføreren orienterte", "Saken ble drøftet", "Lie foreslo at saken utsettes"),
)
LARGER_SIDE = Pattern(
    name="larger_side",
    expression=r"\A\W*(?:et\s+|eit\s+)?(?:flertal|fleirtal)",
    examples=("Flertallet (Ap, Sp) stemte for innstillingen",),
    counter_examples=("mindretallet (H) stemte mot",),
)
SMALLER_SIDE = Pattern(
    name="smaller_side",
    expression=r"\A\W*(?:et\s+|eit\s+)?mindretal",
    examples=("mindretallet (H) stemte mot",),
    counter_examples=("Flertallet (Ap) stemte for",),
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
    stretch = text[start:stop]
    told_otherwise = region == "votering" or any(head.search(stretch) for head in (COUNTED_HEAD, COUNT_TABLE))
    if not told_otherwise and not holds_vote_word(stretch):
        return VotesFound((), (), ())
    account = _Account(text, region)
    position = start
    listed_votes = [
        *find_name_lists(text, start, stop),
        *find_polls(text, start, stop),
        *find_count_tables(text, start, stop),
    ]
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
    open_before: Told | None = None
    pending: Told | None = None
    early: list[Told] = field(default_factory=list)
    counts: Counts | None = None
    cast: Span | None = None
    heading: Span | None = None
    trial: bool = False
    counted: list[VoteReading] = field(default_factory=list)
    habilitet: int | None = None
    begin: int = 0
    listed: int = 0
    listed_last: VoteReading | None = None
    taken: int = 0

    def found(self) -> VotesFound:
        self._drop_pending()
        votes, undecided = join_counted(self.text, self.votes, self.counted)
        lone = [vote for vote in votes if is_lone_count(vote)]
        return VotesFound(
            tuple(with_groups(self.text, vote) for vote in votes if vote not in lone),
            tuple(self.not_votes),
            tuple(sorted([*self.unread, *undecided, *(vote.span for vote in lone)])),
            self.taken - (len(votes) - self.listed),
        )

    def add(self, vote: VoteReading) -> None:
        self._drop_pending()
        self.open_vote = None
        self.listed += 1
        self.votes.append(self._listed_under_heading(vote))
        self.listed_last = self.votes[-1]
        self.heading = None

    def _listed_under_heading(self, vote: VoteReading) -> VoteReading:
        """A list of names right under the line that names its motion (`Votering over Lies forslag:`)."""
        heading = self.heading
        if heading is None or not vote.refers_back or self.text[heading.stop : vote.span.start].strip():
            return vote
        start, stop = trim(self.text, skip_lead(self.text, *heading), heading.stop)
        motion = motion_at(self.text, Span(start, stop))
        return replace(vote, motion=motion, refers_back=False, span=Span(heading.start, vote.span.stop))

    def read(self, start: int, stop: int, paragraphs: Collection[int]) -> None:
        """All sentences of text[start:stop]."""
        self.begin = start
        shifted = {position - start for position in paragraphs if start <= position < stop}
        for first, last in find_sentences(self.text[start:stop], LINES, shifted):
            span = Span(first + start, last + start)
            for clause in split_clauses(self.text, span) if last - first <= _LONGEST else (span,):
                self._sentence(clause)
        self._drop_pending()

    def _sentence(self, span: Span) -> None:
        words = self.text[span.start : span.stop].replace("\n", " ")
        if len(words) > _LONGEST:
            self._reject(span, None if self.region == "votering" and holds_vote_word(words) else "motion_text")
            return
        if self._continue(names_group(self.open_vote, words, span, self.votes[-1].outcome if self.votes else None)):
            self.taken += 1
            return
        if self._continue(names_the_counted(self.open_vote, words, span)):
            self.taken += 1
            return
        if self._continue(minority_stood_for(self.open_vote, words, span)):
            self.taken += 1
            return
        if self.early and BLANK_LINE.match(words) is not None:
            # It counts nobody on either side; the result may stand behind it.
            return
        if THE_REST.match(words) is not None and self.open_vote is not None:
            self._continue(replace(self.open_vote, span=Span(self.open_vote.span.start, span.stop)))
            self.taken += 1
            return
        if not holds_vote_word(words) and not _names_side(words) and not self._counts_alone(words):
            self._drop_pending()
            self.open_vote = None
            self.habilitet = span.stop if HABILITET.search(words) else None
            self.heading = span if _is_motion_heading(words) else None
            return
        why = reason(words, BEFORE_READING)
        if why in ("election", None) and self.open_vote is not None and BLANK_VOTES.match(words):
            # It counts nobody on either side; the vote may go on behind it.
            self.not_votes.append(Rejected(span, "election"))
            return
        if why is not None:
            self._reject(span, why)
            return
        counts = read_counts(self.text, span)
        if counts is not None and FIRST_ROUND.search(words) is not None:
            # What goes on to the next round is decided there.
            self._reject(span, "procedure")
            return
        if counts is not None:
            self._drop_pending()
            self.counts, self.open_vote, self.heading = counts, None, None
            return
        told = read_sentence(self.text, span.start, span.stop) or self._minority(span, words)
        if told is not None:
            told = self._of_the_words_before(told, span, words)
        if told is not None and self._is_about_habilitet(told):
            self._reject(span, "habilitet")
            return
        self.taken += 1
        if told is None or not self._take(told, words):
            self.taken -= 1
            why = reason(words, AFTER_READING)
            self.trial = TRIAL.search(words) is not None
            if why is None and self.region != "votering" and not holds_strong_word(words):
                why = "motion_text"
            heading = why is None and VOTERING_HEADING.match(words) is not None
            self._reject(span, "procedure" if heading else why)
            self.heading = span if heading else None

    def _minority(self, span: Span, words: str) -> Told | None:
        """`Mot 3 stemmer (FrP).` behind what was decided, on its line."""
        if MINORITY_ALONE.match(words.strip()) is None or self.text[: span.start].rstrip(" ")[-1:] != ".":
            return None
        told = Told(span, numbers=find_numbers(words))
        return told if self._of_the_words_before(told, span, words) is not told else None

    def _counts_alone(self, words: str) -> bool:
        """Whether both numbers stand under Votering without a word for votes (`14 mot 3`)."""
        return self.region == "votering" and PAIR_ALONE.match(words) is not None

    def _of_the_words_before(self, told: Told, span: Span, words: str) -> Told:
        """A bare `Enst.` with the sentence before it on its line as its motion, where that tells what is decided
        (`Saken utsettes til neste møte. Enst.`)."""
        minority = told.numbers.versus is not None and MINORITY_ALONE.match(words.strip()) is not None
        bare = minority or (told.unanimous and BARE_UNANIMITY.match(words) is not None)
        if told.motion is not None or not bare:
            return told
        stop_above = self.text.rfind(". ", self.begin, max(self.begin, span.start - 2))
        first = max(self.text.rfind("\n", 0, span.start) + 1, stop_above + 2 if stop_above >= 0 else 0, self.begin)
        before = self.text[first : span.start].rstrip()
        start, stop = trim(self.text, skip_lead(self.text, first, first + len(before)), first + len(before.rstrip(".")))
        if not before.endswith(".") or WHAT_IS_DECIDED.match(self.text[start:stop]) is None:
            return told
        spoken = [rejected for rejected in self.not_votes if first <= rejected.span.start < span.start]
        if any(vote.span.stop > first for vote in self.votes):
            return told
        self.not_votes = [rejected for rejected in self.not_votes if rejected not in spoken]
        motion = decided_matter(self.text, start, stop)
        adopted = Result("adopted", False)
        return replace(told, result=adopted, motion=motion, span=Span(first, span.stop), voted=minority)

    def _is_about_habilitet(self, told: Told) -> bool:
        """Whether the sentence decides on the habilitet that the one before it told of (`sluttet seg til dette`)."""
        if self.habilitet is None or holds_vote_word(self.text[self.habilitet : told.span.start]):
            return False
        gap = self.text[self.habilitet : told.span.start]
        if told.motion is None:
            return "\n" not in gap
        return not gap.strip() and THIS.fullmatch(self.text[told.motion.start : told.motion.stop]) is not None

    def _reject(self, span: Span, why: NotAVote | None) -> None:
        self.habilitet = span.stop if why == "habilitet" else None
        self._drop_pending()
        self.open_vote = None
        self.heading = None
        if why is None:
            self.unread.append(span)
        else:
            self.not_votes.append(Rejected(span, why))

    def _drop_pending(self) -> None:
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

    def _take(self, told: Told, words: str) -> bool:
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
            self._drop_pending()
            self.pending, self.open_vote = told, None
            return True
        if self._concludes_list(told) or self._settles_both(told) or self._continue(self._continued(told, words)):
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
            return self._add_supporters(told, told.supporters)
        if self._continue(adds_numbers(self.open_vote, told, words)):
            return True
        if words.lstrip().startswith("(") and told.numbers.versus is not None:
            # A closing bracket tells of what stands before it.
            if not self._continue(adds_minority(self.open_vote, told)):
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
        self._continue(replace(before, span=Span(before.span.start, told.span.stop), casting_vote=True))
        return True

    def _add_supporters(self, told: Told, supporters: Supporters) -> bool:
        """Who stood on one side: of the vote before, else of the one that follows (`H stemte mot. Forslaget falt.`)."""
        before = self.open_vote
        named = self.text[told.motion.start : told.motion.stop] if told.motion else ""
        alternative = self.votes[-1].alternative if before is not None and self.votes else None
        if alternative is not None and supporters.is_for and names_motion(named):
            reported = self.votes[-1].motion
            if fits(named, alternative.text) > (fits(named, reported.text) if reported is not None else 0):
                # Those for the other motion stand against this one.
                supporters, named = supporters._replace(is_for=False), ""
        if before is not None and not before.unanimous and not self.early and same_motion(self.text, before, named):
            numbers = with_supporters(before, supporters)
            if numbers is not None:
                self._continue(replace(before, numbers=numbers, span=Span(before.span.start, told.span.stop)))
                return True
        if self.region == "vedtak":
            return False
        self.early.append(told)
        return True

    def _drop_early(self) -> None:
        """Sides without a result: a vote where both have their number, else not read."""
        early, self.early = self.early, []
        if self.cast is not None:
            self.unread.append(self.cast)
            self.taken -= 1
            self.cast = None
        sides = {told.supporters.is_for: _counted(told.supporters.side) for told in early if told.supporters}
        if len(early) == 1 and self._continue(stood_for_another(self.text, self.open_vote, early[0])):
            self.open_vote = None
            return
        if len(early) == 1 and (nearly_all := self._nearly_all(early[0])) is not None:
            self._vote(nearly_all)
        elif len(early) == 2 and (each_for_its_own := self._each_for_its_own(early)) is not None:
            self._vote(each_for_its_own)
        elif len(early) == 2 == len(sides) and (majority := self._majority(early)) is not None:
            motion = next((told.motion for told in early if told.motion is not None), None)
            span = Span(early[0].span.start, early[1].span.stop)
            numbers = Numbers(for_=sides[True], against=sides[False])
            self._vote(Told(span, motion=motion, result=majority, numbers=numbers, voted=True))
        elif len(early) == 2 == len(sides) and _tell_a_vote(early, sides):
            motion = next((told.motion for told in early if told.motion is not None), None)
            numbers = Numbers(for_=sides[True], against=sides[False])
            self._vote(Told(Span(early[0].span.start, early[1].span.stop), motion=motion, numbers=numbers))
        else:
            self.unread += [told.span for told in early]
            self.taken -= len(early)

    def _nearly_all(self, told: Told) -> Told | None:
        """The vote in which all stood on one side but for those named (`Alle stemte for, unntatt FrP.`)."""
        if told.supporters is None or ALL_BUT.search(self.text[slice(*told.span)].replace("\n", " ")) is None:
            return None
        side = _counted(told.supporters.side)
        if told.supporters.is_for:
            return replace(told, supporters=None, result=Result("rejected", False), numbers=Numbers(for_=side))
        return replace(told, supporters=None, result=Result("adopted", False), numbers=Numbers(against=side))

    def _each_for_its_own(self, early: list[Told]) -> Told | None:
        """The vote where the majority stood for one motion and the minority for another."""
        words = [self.text[told.span.start : told.span.stop] for told in early]
        larger, smaller = early if LARGER_SIDE.match(words[0]) is not None else early[::-1]
        is_told = sum(LARGER_SIDE.match(said) is not None for said in words) == 1
        is_told = is_told and sum(SMALLER_SIDE.match(said) is not None for said in words) == 1
        if not is_told or larger.supporters is None or smaller.supporters is None:
            return None
        if not (larger.supporters.is_for and smaller.supporters.is_for) or larger.motion is None:
            return None
        if smaller.motion is None or same_motion(self.text, larger, self.text[slice(*smaller.motion)]):
            return None
        numbers = Numbers(for_=larger.supporters.side, against=smaller.supporters.side)
        span = Span(early[0].span.start, early[1].span.stop)
        adopted = Result("adopted", False)
        return replace(larger, span=span, result=adopted, numbers=numbers, alternative=smaller.motion, supporters=None)

    def _majority(self, early: list[Told]) -> Result | None:
        """The result where the two sides are told as majority and minority."""
        words = [self.text[told.span.start : told.span.stop] for told in early]
        larger = [told for told, said in zip(early, words, strict=True) if LARGER_SIDE.match(said)]
        smaller = [told for told, said in zip(early, words, strict=True) if SMALLER_SIDE.match(said)]
        if len(larger) != 1 or len(smaller) != 1 or larger[0].supporters is None:
            return None
        return Result("adopted" if larger[0].supporters.is_for else "rejected", False)

    def _with_early(self, told: Told) -> Told:
        """The vote with what the sentences before it say of its sides."""
        early, self.early = self.early, []
        if self.cast is not None:
            told = replace(told, casting_vote=True, span=Span(min(told.span.start, self.cast.start), told.span.stop))
            self.cast = None
        for each in early:
            numbers = None
            if each.supporters is not None and not told.unanimous:
                named = self.text[each.motion.start : each.motion.stop] if each.motion else ""
                if each.supporters.is_for and self._is_of_the_other(told, named):
                    numbers = with_supporters(told, each.supporters._replace(is_for=False))
                elif same_motion(self.text, told, named):
                    numbers = with_supporters(told, each.supporters)
                elif each.supporters.is_for and each.motion is not None and told.alternative is None:
                    # Those for another motion stand against this one.
                    numbers = with_supporters(told, each.supporters._replace(is_for=False))
                    told = replace(told, alternative=each.motion) if numbers is not None else told
            if numbers is None:
                self.unread.append(each.span)
                self.taken -= 1
            else:
                told = replace(told, numbers=numbers, span=Span(min(told.span.start, each.span.start), told.span.stop))
        return told

    def _is_of_the_other(self, told: Told, named: str) -> bool:
        """Whether the words mean the motion that is set against the vote's own."""
        if told.motion is None or told.alternative is None or not names_motion(named):
            return False
        own, other = (self.text[span.start : span.stop] for span in (told.motion, told.alternative))
        return fits(named, other) > fits(named, own)

    def _continued(self, told: Told, words: str) -> Told | None:
        """The vote before with what the sentence adds to it, or None where it speaks of another."""
        alternative = self.votes[-1].alternative if self.votes else None
        return (
            confirms(self.text, self.open_vote, told)
            or adds_count(self.text, self.open_vote, told)
            or (counts_the_other(self.text, self.open_vote, told, alternative) if self.open_before is None else None)
            or follows(self.open_vote, told, words)
            or restates(self.text, self.open_vote, told, words, self.votes[-1] if self.votes else None)
        )

    def _concludes_list(self, told: Told) -> bool:
        """Whether the sentence only says what the list of names right before it came to (`Forslaget ble vedtatt.`)."""
        vote = self.listed_last
        if vote is None or vote is not self.votes[-1] or self.text[vote.span.stop : told.span.start].strip(" .\n"):
            return False
        named = self.text[told.motion.start : told.motion.stop] if told.motion else ""
        if told.result is None or told.result.outcome != vote.outcome or told.numbers.present or told.alternative:
            return False
        if named and not points_back(named) and (vote.motion is None or fits(named, vote.motion.text) < 1):
            return False
        self.votes[-1] = replace(
            vote, span=Span(vote.span.start, told.span.stop), casting_vote=vote.casting_vote or told.casting_vote
        )
        self.listed_last = self.votes[-1]
        return True

    def _settles_both(self, told: Told) -> bool:
        """Whether the sentence says which of two motions won that were counted in a sentence each."""
        both = settles_both(self.text, self.open_before, self.open_vote, told)
        if both is None:
            return False
        self.votes.pop()
        return self._continue(both)

    def _continue(self, told: Told | None) -> bool:
        """Put the vote in the place of the one before, which it completes."""
        if told is None:
            return False
        self.votes.pop()
        self.open_vote = None
        self._vote(told)
        return True

    def _vote(self, told: Told) -> None:
        told = self._with_early(self._with_pending(told))
        counts = counts_alone(told)
        # Each line of a trial over several options counts for one of them.
        goes_on = counts and self.open_vote is not None and self.open_vote.trial and counts_alone(self.open_vote)
        told = replace(told, trial=told.trial or self.trial or goes_on)
        self.trial = False
        vote = vote_of(self.text, told)
        self.votes.append(self._with_same_votes(vote, told) if told.same_votes and self.votes else vote)
        if counts and vote.outcome == "rejected":
            self.counted.append(vote)
        self.habilitet = None
        before = self.open_vote
        self.open_before = before if before is not None and counts_alone(before) and counts_alone(told) else None
        self.open_vote, self.heading = told, None

    def _with_same_votes(self, vote: VoteReading, told: Told) -> VoteReading:
        """The vote with the numbers of the one before it, which it is said to share (`mot samme stemme`)."""
        before = self.votes[-1]
        if (
            {before.outcome, vote.outcome} - {"adopted", "rejected"}
            or vote.for_ is not None
            or vote.against is not None
        ):
            return vote
        won, lost = (before.for_, before.against)[:: 1 if before.outcome == "adopted" else -1]
        won = won if told.same_votes == "both" else None
        return (
            replace(vote, for_=won, against=lost)
            if vote.outcome == "adopted"
            else replace(vote, for_=lost, against=won)
        )

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
            return self._under_heading(told)
        told = replace(told, trial=True) if pending.trial else told
        span = Span(pending.span.start, told.span.stop)
        if pending.announcement:
            motion = told.motion
            # A sentence that sets two motions against each other has its own, by however short a name.
            names_both = told.pair is not None or (told.alternative is not None and motion is not None)
            if not names_both and (motion is None or points_back(self.text[motion.start : motion.stop])):
                return replace(told, motion=pending.motion, span=span)
            self.not_votes.append(Rejected(pending.span, "procedure"))
            self.taken -= 1
            return told
        if pending.pair is not None and self._counts_of_one_another(pending, told):
            return replace(told, span=span)
        if pending.pair is not None:
            numbers = told.numbers if told.numbers.present else pending.numbers
            return replace(told, pair=pending.pair, numbers=numbers, span=span)
        assert pending.motion is not None and pending.alternative is not None
        told = told if told.numbers.present else replace(told, numbers=pending.numbers)
        if told.motion is None:
            return replace(told, motion=pending.motion, alternative=pending.alternative, span=span)
        order = order_pair(self.text, pending.motion, pending.alternative, told.motion)
        if order is None:
            self.not_votes.append(Rejected(pending.span, "procedure"))
            self.taken -= 1
            return told
        return replace(told, motion=order[0], alternative=order[1], span=span)

    def _counts_of_one_another(self, pending: Told, told: Told) -> bool:
        """Whether both are counted by name that were set against one another, each in its own words."""
        if told.alternative_numbers is not None:
            return True
        set_up = self.text[pending.span.start : pending.span.stop].replace("\n", " ")
        return counts_alone(told) and ONE_ANOTHER.search(set_up) is not None

    def _under_heading(self, told: Told) -> Told:
        """A pointer or a bare result right under the line that names the motion (`Del 1 i forslaget fra N N:`)."""
        if self.heading is None or (told.motion and not points_back(self.text[told.motion.start : told.motion.stop])):
            return told
        start, stop = trim(self.text, skip_lead(self.text, *self.heading), self.heading.stop)
        return replace(told, motion=Span(start, stop), span=Span(self.heading.start, told.span.stop))


def decided_matter(text: str, start: int, stop: int) -> Span:
    """What the words decide on: `Møteboka` in `Møteboka vart godkjend`, else all of them."""
    match = WHAT_IS_DECIDED.compiled.match(text[start:stop])
    name = next((name for name in ("as", "matter") if match is not None and match[name]), None)
    return Span(start + match.start(name), start + match.end(name)) if match and name else Span(start, stop)


def _tell_a_vote(early: list[Told], sides: dict[bool, Side]) -> bool:
    """Whether both sides have their number; members listed alone must tell which side won."""
    if not all(side.total for side in sides.values()):
        return False
    told = all(each.supporters is not None and each.supporters.side.total for each in early)
    return told or sides[True].total != sides[False].total


def _names_side(words: str) -> bool:
    """Whether a sentence without a vote word tells who stood on a side (`Mot: H`, `H imot`)."""
    if SIDE_LINE.match(words) is None and SIDE_BEHIND.match(words) is None:
        return False
    return read_supporters(words) is not None


def _counted(side: Side) -> Side:
    """The side with its number, which members and parties with their own numbers add up to."""
    return side if side.total is not None else Side(stated_sum(side.shares), side.shares)


def _is_motion_heading(words: str) -> bool:
    """A short line with a colon that names a motion and does not introduce its text."""
    return (
        len(words) < _MAX_HEADING and words.endswith(":") and names_motion(words) and INTRODUCES.search(words) is None
    )


def holds_strong_word(words: str) -> bool:
    """Whether a vote word stands there that is no everyday word of motions and debates."""
    return any(WEAK_WORD.fullmatch(match[0]) is None for match in VOTE_WORD.finditer(words))


LINES = LineRules(
    starts=starts_vote,
    whole=lambda sentence: (
        PAIR_ALONE.match(sentence) is not None
        or (holds_vote_word(sentence) and read_sentence(sentence, 0, len(sentence)) is not None)
    ),
)
