"""A stretch of minutes -> its votes, and what became of every other sentence with a vote word."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from patterns.beginnings import AnchoredPattern
from patterns.families.decision_headings import RESULT_BEFORE_DECISION
from patterns.numbers import NUMBER
from patterns.pattern import Pattern
from patterns.sentences import LineRules, find_sentences
from patterns.votes.account import Account, Region
from patterns.votes.clauses import split_clauses
from patterns.votes.continued import (
    minority_stood_for,
    names_group,
    names_the_counted,
)
from patterns.votes.count_table import COUNT_TABLE, find_count_tables
from patterns.votes.decided_before import BARE_UNANIMITY, with_matter_before
from patterns.votes.frames.counts import MINORITY_ALONE, MOTION_WITH_PAIR, POINT_ALONE
from patterns.votes.frames.sides import PAIR_ALONE
from patterns.votes.history import DECIDED_IN_CASE
from patterns.votes.lone_count import counts_a_motion, is_lone_count
from patterns.votes.name_list import COUNTED_HEAD, find_name_lists
from patterns.votes.not_a_vote import AFTER_READING, BEFORE_READING, ELECTION, FIRST_ROUND, HABILITET, reason
from patterns.votes.outcome import Result
from patterns.votes.party_rows import PartyRows, find_party_rows
from patterns.votes.party_table import find_party_tables
from patterns.votes.points_listed import read_points
from patterns.votes.poll import find_polls
from patterns.votes.reading import NotAVote, Rejected, Span, VoteReading, VotesFound
from patterns.votes.score_behind import adds_score
from patterns.votes.sentence import read_sentence
from patterns.votes.supporters import SIDE_BEHIND, SIDE_LINE, THE_REST, read_counted_behind, read_supporters
from patterns.votes.tally import find_numbers
from patterns.votes.three_ways import read_counts
from patterns.votes.told import Told
from patterns.votes.trials import announces_trial
from patterns.votes.under_heading import VOTERING_HEADING, is_motion_heading
from patterns.votes.words import VOTE_WORD, WEAK_WORD, holds_vote_word, starts_vote

THIS = Pattern(
    name="points_to_sentence_before",
    expression=r"\A\s*(?:dette|det|denne|vurderingen|vurderinga)\s*\Z",
    examples=("dette",),
    counter_examples=("forslaget", "dette forslaget"),
)
REASON_BEHIND = AnchoredPattern(
    name="reason_for_ugildskap",
    expression=r"\A\s*(?:han|hun|ho|vedkommende|vedkomande)\s+(?:er|var|har|hadde|eier|eig|sitter|sit)\s",
    examples=("Hun er kasserer i laget.", "Han har bror i styret."),
    counter_examples=("Hun stemte mot.", "Lie er styremedlem."),
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
    account = Account(text, region)
    reader = _Reader(text, region, account)
    position = start
    # What tells the sides of one vote comes first: its rows may be read as votes of their own.
    listed_votes: list[VoteReading | PartyRows] = [
        *find_party_rows(text, start, stop),
        *find_name_lists(text, start, stop),
        *find_polls(text, start, stop),
        *find_count_tables(text, start, stop),
        *find_party_tables(text, start, stop),
    ]
    for listed in sorted(listed_votes, key=lambda told: told.span.start):
        if listed.span.start < position:
            continue
        reader.read(position, listed.span.start, paragraphs)
        if isinstance(listed, VoteReading):
            account.add(listed)
        elif listed.fits:
            account.add_sides(listed.sides)
        else:
            account.reject(listed.span, None)
        position = listed.span.stop
    reader.read(position, stop, paragraphs)
    return account.found()


@dataclass(slots=True)
class _Reader:
    """Tells of each sentence what it says of a vote, or why it says nothing, and gives it to the account."""

    text: str
    region: Region
    account: Account
    before: Span | None = None
    is_history: bool = False

    def read(self, start: int, stop: int, paragraphs: Collection[int]) -> None:
        """Read all sentences of text[start:stop]."""
        self.before = None
        self.is_history = False
        for span in _sentences(self.text, start, stop, paragraphs):
            if self._is_earlier_decision(span, paragraphs):
                self.before = span
                continue
            points = read_points(self.text, span)
            if points:
                self._take_points(points)
            else:
                self._sentence(span)
            self.before = span
        self.account.drop_pending()

    def _is_earlier_decision(self, span: Span, paragraphs: Collection[int]) -> bool:
        """Whether a sentence is what a body is told to have decided in another case (`Formannskapet fattet i sak 40/13
        følgende vedtak:`, then the text, up to a blank line)."""
        words = self.text[slice(*span)].replace("\n", " ")
        last = self.before.stop if self.before is not None else span.start
        if self.region != "vedtak" and DECIDED_IN_CASE.match(words) is not None:
            self.is_history = True
        elif not self.is_history or any(last <= place <= span.start for place in paragraphs):
            self.is_history = False
            return False
        if holds_vote_word(words):
            self.account.reject(span, "history")
        return True

    def _take_points(self, points: list[Told]) -> None:
        """The votes over the points that one sentence lists."""
        for told in points:
            words = self.text[slice(*told.span)].replace("\n", " ")
            self.account.taken += 1
            if not self.account.take(told, words):
                self.account.taken -= 1
                self.account.reject(told.span, None)

    def _sentence(self, span: Span) -> None:
        words = self.text[span.start : span.stop].replace("\n", " ")
        if len(words) > _LONGEST:
            self.account.reject(span, None if self.region == "votering" and holds_vote_word(words) else "motion_text")
        elif self._names_who(span, words):
            self.account.taken += 1
        elif is_lone_count(words) or (self._is_voting_without_word(words) and counts_a_motion(words)):
            self._take_lone_count(span)
        elif self.account.early and BLANK_LINE.match(words) is not None:
            # It counts nobody on either side; the result may stand behind it.
            return
        elif not holds_vote_word(words) and not _names_side(words) and not self._counts_alone(words):
            self.account.drop_pending()
            self.account.open_vote = None
            self.account.habilitet = span.stop if self._is_of_habilitet(span, words) else None
            self.account.heading = span if is_motion_heading(words) else None
        elif not self._is_set_aside(span, words) and not self._counts_several(span, words):
            self._read_vote(span, words)

    def _is_voting_without_word(self, words: str) -> bool:
        return self.region == "votering" and not holds_vote_word(words)

    def _take_lone_count(self, span: Span) -> None:
        """A number without a side: a doubt about the vote before, or what is not read."""
        before = self.account.open_vote
        if is_lone_count(self.text[slice(*span)]) and before is not None and not before.evidence_of_vote:
            self.account.go_on_with(replace(before, span=Span(before.span.start, span.stop)))
            self.account.taken += 1
        elif self.region == "votering":
            self.account.reject(span, None)

    def _names_who(self, span: Span, words: str) -> bool:
        """Whether the sentence only tells who stood on a side of the vote before it."""
        before = self.account.open_vote
        outcome = self.account.votes[-1].outcome if self.account.votes else None
        if self.account.go_on_with(names_group(before, words, span, outcome)):
            return True
        if self.account.go_on_with(names_the_counted(before, words, span)):
            return True
        if self.account.go_on_with(minority_stood_for(before, words, span)):
            return True
        gap = self.text[before.span.stop : span.start] if before is not None else ""
        if self.account.go_on_with(adds_score(before, words, span, gap)):
            return True
        if before is None or THE_REST.match(words) is None:
            return False
        return self.account.go_on_with(replace(before, span=Span(before.span.start, span.stop)))

    def _is_set_aside(self, span: Span, words: str) -> bool:
        """Whether the sentence's words say that it tells no vote."""
        why = reason(words, BEFORE_READING)
        if why in ("election", None) and self.account.open_vote is not None and BLANK_VOTES.match(words):
            # It counts nobody on either side; the vote may go on behind it.
            self.account.not_votes.append(Rejected(span, "election"))
            return True
        if why is not None:
            self.account.reject(span, why)
        return why is not None

    def _counts_several(self, span: Span, words: str) -> bool:
        """Whether the sentence counts three motions or more beside each other."""
        counts = read_counts(self.text, span)
        if counts is None:
            return False
        if FIRST_ROUND.search(words) is not None:
            # What goes on to the next round is decided there.
            self.account.reject(span, "procedure")
            return True
        self.account.drop_pending()
        self.account.counts, self.account.open_vote, self.account.heading = counts, None, None
        return True

    def _read_vote(self, span: Span, words: str) -> None:
        told = read_sentence(self.text, span.start, span.stop) or self._minority(span, words)
        if told is not None:
            told = self._of_the_words_before(told, words)
        why = self._is_about_persons(told, words) if told is not None else None
        if why is not None:
            self.account.reject(span, why)
            return
        self.account.taken += 1
        if told is None or not self.account.take(told, words):
            self.account.taken -= 1
            self._tell_why(span, words)

    def _tell_why(self, span: Span, words: str) -> None:
        """Set a sentence aside that holds a vote word and became no vote: what it is, or that it is not read."""
        why = reason(words, AFTER_READING)
        self.account.trial = announces_trial(words)
        if why is None and self.region != "votering" and not holds_strong_word(words):
            why = "motion_text"
        heading = why is None and VOTERING_HEADING.match(words) is not None
        self.account.reject(span, "procedure" if heading else why)
        self.account.heading = span if heading else None

    def _minority(self, span: Span, words: str) -> Told | None:
        """`Mot 3 stemmer (FrP).`, `7 mot.` behind what was decided, on its line."""
        counted = read_counted_behind(words) if self.account.open_vote is not None else None
        if counted is not None:
            return Told(span, supporters=counted)
        above = self.text[: span.start].rstrip(" ")[-1:]
        if MINORITY_ALONE.match(words.strip()) is None or above not in (".", ":"):
            return None
        if above == ":":
            # `Vedtak: mot 2 stemmer (FrP)`
            under_heading = self.region == "votering" and self.before is None
            return Told(span, numbers=find_numbers(words), result=Result("adopted", False)) if under_heading else None
        told = Told(span, numbers=find_numbers(words))
        return told if self._of_the_words_before(told, words) is not told else None

    def _counts_alone(self, words: str) -> bool:
        """Whether both numbers stand without a word for votes: under Votering (`14 mot 3`), or behind a vote whose
        verb is meant (`Lies forslag med 3 mot 8`, `7 mot.`)."""
        if self.region == "votering" and any(rule.match(words) is not None for rule in (PAIR_ALONE, POINT_ALONE)):
            return True
        if self.account.open_vote is None:
            return False
        return MOTION_WITH_PAIR.match(words) is not None or read_counted_behind(words) is not None

    def _of_the_words_before(self, told: Told, words: str) -> Told:
        """A bare `Enst.` with the sentence before it on its line as its motion, which then told no vote of its own."""
        decided = with_matter_before(self.text, self.before, told, words)
        first = decided.span.start
        if decided is told or any(vote.span.stop > first for vote in self.account.votes):
            return told
        account = self.account
        account.not_votes = [each for each in account.not_votes if not first <= each.span.start < told.span.start]
        account.unread = [span for span in account.unread if not first <= span.start < told.span.start]
        return decided

    def _is_about_persons(self, told: Told, words: str) -> NotAVote | None:
        """Whether a result is told of who may take part, or of the election that the sentence before it told of."""
        if self._is_about_habilitet(told):
            return "habilitet"
        if self.before is None or BARE_UNANIMITY.match(words) is None:
            return None
        if "\n" in self.text[self.before.stop : told.span.start]:
            return None
        before = self.text[slice(*self.before)].replace("\n", " ")
        return "election" if ELECTION.search(before) is not None else None

    def _is_of_habilitet(self, span: Span, words: str) -> bool:
        """Whether a sentence without a vote word is about habilitet, or gives the reason right behind one that is."""
        if HABILITET.search(words) is not None:
            return True
        before = self.account.habilitet
        if before is None or self.text[before : span.start].strip():
            return False
        return REASON_BEHIND.match(words) is not None

    def _is_about_habilitet(self, told: Told) -> bool:
        """Whether the sentence decides on the habilitet that the one before it told of (`sluttet seg til dette`)."""
        if self.account.habilitet is None or holds_vote_word(self.text[self.account.habilitet : told.span.start]):
            return False
        gap = self.text[self.account.habilitet : told.span.start]
        if told.motion is None:
            return "\n" not in gap
        return not gap.strip() and THIS.fullmatch(self.text[told.motion.start : told.motion.stop]) is not None


def _sentences(text: str, start: int, stop: int, paragraphs: Collection[int]) -> Iterator[Span]:
    """All sentences of text[start:stop]; of one that tells two results, both, unless it lists those of points."""
    shifted = {position - start for position in paragraphs if start <= position < stop}
    for first, last in find_sentences(text[start:stop], LINES, shifted):
        span = Span(first + start, last + start)
        before = RESULT_BEFORE_DECISION.match(text[span.start : span.stop])
        if before is not None and read_sentence(text, *span) is None:
            # `Samrøystes: Brua males.` under Vedtak is the result, and what was decided.
            yield Span(span.start, span.start + len(before[0].rstrip()))
            span = Span(span.start + before.end(), span.stop)
        whole = last - first > _LONGEST or read_points(text, span)
        yield from (span,) if whole else split_clauses(text, span)


def _names_side(words: str) -> bool:
    """Whether a sentence without a vote word tells who stood on a side (`Mot: H`, `(Mot: Dal og Moe)`, `H imot`)."""
    if SIDE_LINE.match(words.lstrip(" (")) is None and SIDE_BEHIND.match(words) is None:
        return False
    return read_supporters(words) is not None


def holds_strong_word(words: str) -> bool:
    """Whether a vote word stands there that is no everyday word of motions and debates."""
    return any(WEAK_WORD.fullmatch(match[0]) is None for match in VOTE_WORD.finditer(words))


LINES = LineRules(
    starts=starts_vote,
    whole=lambda sentence: (
        PAIR_ALONE.match(sentence) is not None
        or is_lone_count(sentence)
        or (holds_vote_word(sentence) and read_sentence(sentence, 0, len(sentence)) is not None)
    ),
)
