"""Two motions whose votes are counted in a sentence or line each, without a result -> one alternative votering.

`Styrets forslag fikk 27 stemmer. Lunds forslag fikk 4 stemmer.`: the larger number won. A lone number is a minority's
who lost; so are several of them where the recommendation is adopted beside them. Where it may be the majority's, this
is a doubt; where it is more than half of those who voted beside it, the motion was adopted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from patterns.pattern import Pattern
from patterns.votes.reading import Span, VoteReading, total_of
from patterns.votes.trials import is_final

PUT_BY_OFFICE = Pattern(
    name="motion_put_by_office",
    expression=r"""inn?still?ing|tilråd|\b(?:rådmann|kommunedirektør|kommunesjef|administrasjon|styr|byråd|fylkesråd|formannskap
        |komit[eé]|sekretariat|prosjektleder|\p{L}+direktør|ordfør[ae]r|kirkeverge|\p{L}*(?:utvalg|utval|råd))(?:en|et|a|e)?(?:ns|ts|s|\s+(?:si|sitt))\s+(?:forslag|framlegg)""",
    examples=("Styrets forslag", "Rådmannens forslag", "formannskapet si tilråding", "Styret sitt framlegg"),
    counter_examples=("Lunds forslag", "forslaget fra Høyre", "Forslag 2"),
)
ONE_OF_SEVERAL = Pattern(
    name="one_of_several_choices",
    expression=r"\A(?:alternativ|modell|variant|løsning|løysing|tras[eé]|plassering|skisse|utkast)\s+\S+\Z",
    examples=("Alternativ 3", "modell B"),
    counter_examples=("Forslag 3", "alternativet fra H"),
)
GOT = Pattern(
    name="motion_that_got_votes",
    expression=r"\b(?:fikk|fekk)\s",
    examples=("Innstillingen fikk 5 stemmer og er dermed vedtatt.",),
    counter_examples=("Innstillingen ble vedtatt med 5 stemmer.",),
)
NO_RESULT = "no result is told for two motions that are counted beside each other"
ONLY_COUNTED = "no result is told, and only those for the motion are counted"
# The smallest councils have eleven members: so many have lost there.
_SURELY_LOST = 5


def join_counted(
    text: str, votes: Sequence[VoteReading], counted: Sequence[VoteReading]
) -> tuple[list[VoteReading], list[Span]]:
    """The votes with each counted pair as one, and where pairs stand of which nothing tells how they were taken."""
    joined: list[VoteReading] = []
    undecided: list[Span] = []
    alone = frozenset(counted)
    others = [vote for vote in votes if vote not in alone]
    sizes = _sizes(others)
    for run in _runs(text, votes, alone):
        if len(run) > 2 and all(map(_is_choice, run)) and not any(vote.trial for vote in run):
            settled = _with_majority(run)
            joined += settled
            undecided += [] if settled else [vote.span for vote in run]
            continue
        if len(run) == 1 and joined and run[0] in alone and _carried_beside(text, joined[-1], run[0], sizes):
            joined[-1] = _joined([joined[-1], run[0]], None)
            continue
        if len(run) == 1 and joined and joined[-1] in alone and _won_beside(text, run[0], joined[-1], sizes):
            joined[-1] = _joined([joined[-1], run[0]], None)
            continue
        if len(run) != 2 or _total(run[0]) == _total(run[1]) or not _may_be_opposed(run):
            joined += run
            continue
        together = _total(run[0]) + _total(run[1])
        if sizes:
            joined += [_joined(run, None)] if together in sizes else run
        elif any(vote.outcome == "adopted" and _is_put_by_office(vote) for vote in others):
            joined += run
        elif _is_put_by_office(run[0]) != _is_put_by_office(run[1]):
            joined.append(_joined(run, None))
        elif together % 2:
            # A body has an odd number of members, so that the votes can be all that were cast.
            joined.append(_joined(run, NO_RESULT))
        else:
            undecided.append(Span(run[0].span.start, run[1].span.stop))
    may_have_won = not any(vote.outcome == "adopted" for vote in others)
    return [_settled(vote, sizes, may_have_won) if vote in alone else vote for vote in joined], undecided


def _settled(vote: VoteReading, sizes: Set[int], may_have_won: bool) -> VoteReading:
    """A vote of which only those for the motion are counted, with what the votes beside it say of its outcome: how many
    voted there, else whether nothing was adopted there.
    """
    if vote.trial:
        # What a trial came to is decided by the vote behind it.
        return vote
    if sizes:
        return replace(vote, outcome="adopted") if 2 * _total(vote) > max(sizes) else vote
    in_doubt = may_have_won and _total(vote) > _SURELY_LOST
    return replace(vote, ambiguous=vote.ambiguous or ONLY_COUNTED) if in_doubt else vote


def _is_choice(vote: VoteReading) -> bool:
    return vote.motion is not None and ONE_OF_SEVERAL.match(vote.motion.text) is not None


def _with_majority(run: Sequence[VoteReading]) -> list[VoteReading]:
    """Several choices counted in a line each: that which more than half were for was adopted; where there is none,
    nothing tells what became of them."""
    together = sum(map(_total, run))
    if 2 * max(map(_total, run)) <= together:
        return []
    return [replace(vote, outcome="adopted" if 2 * _total(vote) > together else "rejected") for vote in run]


def _runs(text: str, votes: Sequence[VoteReading], counted: Set[VoteReading]) -> Iterator[list[VoteReading]]:
    """The votes in order; those counted right after each other together."""
    run: list[VoteReading] = []
    for vote in votes:
        if run and (vote not in counted or text[run[-1].span.stop : vote.span.start].strip(" \n-–•.")):
            yield run
            run = []
        if vote in counted:
            run.append(vote)
        else:
            yield [vote]
    if run:
        yield run


def _sizes(votes: Sequence[VoteReading]) -> set[int]:
    """How many voted where both sides are told."""
    return {_total(vote) + _total(vote, against=True) for vote in votes if vote.for_ and vote.against}


def _carried_beside(text: str, winner: VoteReading, loser: VoteReading, sizes: Set[int]) -> bool:
    """Whether a motion adopted with a number was set against the one counted right behind it (`vedtatt med 20 stemmer.
    Lunds forslag fikk 19 stemmer.`): together they are all that voted, or they nearly were equal.
    `sizes` are how many voted beside them."""
    between = text[winner.span.stop : loser.span.start]
    return _won_over(winner, loser, sizes) and not between.strip(" \n-–•.")


def _won_beside(text: str, winner: VoteReading, loser: VoteReading, sizes: Set[int]) -> bool:
    """The same where the winner is counted behind the other one on its line (`Lunds forslag fikk 19 stemmer.
    Innstillingen fikk 20 stemmer og er dermed vedtatt.`), unless it was voted on afterwards."""
    words = text[slice(*winner.span)].replace("\n", " ")
    if GOT.search(words) is None or is_final(words) or text[loser.span.stop : winner.span.start].strip(" ."):
        return False
    return _won_over(winner, loser, sizes)


def _won_over(winner: VoteReading, loser: VoteReading, sizes: Set[int]) -> bool:
    told_alone = winner.for_ is not None and winner.against is None and winner.alternative is None
    if not told_alone or winner.outcome != "adopted" or winner.unanimous or _total(loser) >= _total(winner):
        return False
    if not _may_be_opposed((winner, loser)):
        return False
    together = _total(winner) + _total(loser)
    return together in sizes if sizes else together % 2 == 1 and 2 * _total(loser) > _total(winner)


def _may_be_opposed(run: Sequence[VoteReading]) -> bool:
    """Whether no party stands on both sides with all its members."""
    first, second = ({party for party, _ in vote.for_.parties} if vote.for_ else set() for vote in run)
    return not first & second


def _joined(run: Sequence[VoteReading], ambiguous: str | None) -> VoteReading:
    winner, loser = run if _total(run[0]) > _total(run[1]) else (run[1], run[0])
    return replace(
        winner,
        outcome="adopted",
        against=loser.for_,
        alternative=loser.motion,
        span=Span(run[0].span.start, run[1].span.stop),
        ambiguous=ambiguous,
    )


def _total(vote: VoteReading, *, against: bool = False) -> int:
    return total_of(vote.against if against else vote.for_)


def _is_put_by_office(vote: VoteReading) -> bool:
    return vote.motion is not None and PUT_BY_OFFICE.search(vote.motion.text) is not None
