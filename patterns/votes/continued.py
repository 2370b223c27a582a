"""A sentence that goes on with the vote told before it: that vote with what the sentence adds, or None."""

from __future__ import annotations

from dataclasses import replace

from patterns.beginnings import AnchoredPattern
from patterns.pattern import Pattern
from patterns.votes.assemble import RECOMMENDATION, with_supporters
from patterns.votes.counted_side import Side
from patterns.votes.motion import REPEATED, likeness, names_motion, points_back
from patterns.votes.outcome import UNANIMITY, Result
from patterns.votes.party_list import find_shares, stated_sum
from patterns.votes.reading import Motion, OutcomeName, Span, VoteReading
from patterns.votes.supporters import Supporters, read_group_named
from patterns.votes.tally import Numbers
from patterns.votes.told import Told
from patterns.votes.words import MOTION_NOUN

ALTERNATIVE_VOTE = Pattern(
    name="alternative_vote",
    expression=r"\balternativ\s+(?:votering|avstemm?n?ing|av?røysting|røysting)|\bmot\s+(?:hverandre|kvarandre)\b",
    examples=("Ved alternativ votering fikk", "ble satt opp mot hverandre."),
    counter_examples=("Ved votering fikk",),
)
THEREBY = Pattern(
    name="thereby",
    expression=r"\A\s*(?:og\s+)?(?:dermed|derved|med\s+dette|således|såleis)\s+(?:(?:falt|fall)\s|(?:ble|blei|vart|er|var)\s)"
    r"|\b(?:falt|fall)\s+(?:dermed|derved|såleis|således)\s*\.?\s*\Z"
    r"|\b(?:er|var|ble|blei|vart)\s+(?:dermed|derved|såleis|således|med\s+dette)\s+(?:falt|falle|fallen|vedtatt|vedteken?)\s*\.?\s*\Z",
    examples=("Dermed falt forslag 2.", "Forslag 2 falt dermed.", "Innstillingen er dermed falt."),
    counter_examples=("Forslag 2 falt.",),
)
THE_DECISION = Pattern(
    name="the_decision",
    expression=r"\A(?:vedtaket|avgjerda|avgjørelsen|beslutningen|dette|saken|saka)\Z",
    examples=("vedtaket",),
    counter_examples=("vedtaket i sak 4", "forslaget"),
)


PUTTING_OFF = Pattern(
    name="putting_off_as_motion",
    expression=r"\butse(?:ttelse|tting|tjing|ttjing)",
    examples=("utsettelse", "Lies forslag om utsetjing", "utsettelsesforslaget"),
    counter_examples=("Saken ble utsatt",),
    words=("utse",),
)


WAS_PUT_OFF = AnchoredPattern(
    name="case_was_put_off_or_not",
    expression=r"\A\W*(?:dermed\s+(?:ble|blei|vart|er)\s+)?sak(?:en|a)\s+(?:(?:ble|blei|vart|vert|blir|er)\s+)?(?:dermed\s+|derfor\s+|difor\s+|såleis\s+|således\s+)?(?:(?:ikke|ikkje)\s+)?(?:utsatt|utsett)\b",
    examples=("Saken ble dermed ikke utsatt.", "Dermed vart saka utsett"),
    counter_examples=("Saken ble enstemmig vedtatt.", "Saken ble ikke drøftet."),
    words=("utsatt", "utsett"),
)


def names_group(before: Told | None, words: str, span: Span, outcome: OutcomeName | None) -> Told | None:
    """Who the smaller or the larger number were (`Mindretallet besto av Ap (15) og V (1).`)."""
    named = read_group_named(words) if before is not None and not before.unanimous else None
    if before is None or named is None or outcome not in ("adopted", "rejected"):
        return None
    for is_minority in (True, False) if named.is_minority is None else (named.is_minority,):
        is_for = is_minority == (outcome == "rejected")
        if named.is_minority is None and with_supporters(before, Supporters(is_for, Side(None), None)) is not None:
            # The number that is meant stands before.
            continue
        numbers = with_supporters(before, Supporters(is_for, named.side, None))
        if numbers is not None and numbers != before.numbers:
            return replace(before, numbers=numbers, span=Span(before.span.start, span.stop))
    if named.side.total is not None and named.side.total in _totals(before):
        # Their parties stand before; the vote may go on behind their names.
        return replace(before, span=Span(before.span.start, span.stop))
    return None


def _totals(told: Told) -> set[int | None]:
    """The numbers that a vote's sentences told."""
    numbers = told.numbers
    sides = (*(numbers.pair or ()), numbers.for_, numbers.against, numbers.versus, numbers.carried, numbers.bare)
    return {side.total for side in sides if side is not None}


PARTIES_BEHIND = AnchoredPattern(
    name="parties_behind_full_stop",
    expression=r"\A\s*\((?P<list>[^()]{1,160})\)\s*\.?\s*\Z",
    examples=("(2 FrP, 1 BL).",),
    counter_examples=("(Enstemmig) vedtatt", "FrP (2)"),
    words=("(",),
)


def names_the_counted(before: Told | None, words: str, span: Span) -> Told | None:
    """Who the one number told were, in a bracket behind its sentence: `vedtatt mot 3 stemmer. (2 FrP, 1 BL).`"""
    match = PARTIES_BEHIND.match(words)
    if before is None or match is None or before.unanimous or before.result is None:
        return None
    side = Side(None, find_shares(match["list"]))
    told = stated_sum(side.shares) if side.shares else None
    fitting = []
    for is_for in (True, False):
        numbers = with_supporters(before, Supporters(is_for, side, None))
        filled = (numbers.for_ if is_for else numbers.against) if numbers is not None else None
        if numbers is not None and filled is not None and filled.total is not None and filled.total == told:
            fitting.append(numbers)
    return replace(before, numbers=fitting[0], span=Span(before.span.start, span.stop)) if len(fitting) == 1 else None


OWN_MOTION = Pattern(
    name="motion_of_a_count",
    expression=rf"(?<!\p{{L}})(?!(?:forslaget|framlegget|fremlegget|innstillingen|innstillinga|tilrådingen|tilrådinga|vedtaket|punktet)(?!\p{{L}})){MOTION_NOUN}(?!\p{{L}})",
    examples=("Nes sitt forslag endte 3 mot 8", "Punkt 4: 3 mot 8"),
    counter_examples=("8 stemte for forslaget, 19 mot", "8 stemte for, 19 mot"),
)


def adds_numbers(before: Told | None, told: Told, words: str) -> Told | None:
    """Both numbers in a sentence of their own, after a result without any: `Pkt. 3 falt. 8 stemte for, 19 mot.`"""
    if before is None or before.result is None or before.numbers.present or told.supporters is not None:
        return None
    if before.result.outcome == "withdrawn" or OWN_MOTION.search(words) is not None:
        return None
    if not told.numbers.pair and not (told.numbers.for_ and told.numbers.against):
        return None
    return replace(before, numbers=told.numbers, span=_joined(before, told))


def adds_minority(before: Told | None, told: Told) -> Told | None:
    """Those against, in a bracket behind the sentence: `Innstillingen ble vedtatt. (Mot 2 stemmer)`"""
    if before is None or before.result is None or before.evidence_of_vote or told.numbers.versus is None:
        return None
    adopted = before.result.outcome == "adopted"
    return replace(before, numbers=told.numbers, span=_joined(before, told)) if adopted else None


def adds_count(text: str, before: Told | None, told: Told) -> Told | None:
    """The number of a motion whose result stands before: `Lies forslag falt. Det fikk 3 stemmer.`"""
    if before is None or before.result is None or before.evidence_of_vote or told.alternative is not None:
        return None
    if not counts_alone(told) or not points_back(_words(text, told.motion)):
        return None
    # What it got was cast for it, whatever verb its result is told with (`ble nedstemt. Det fikk 2 stemmer.`).
    result = before.result._replace(voted_down=False)
    return replace(before, result=result, numbers=told.numbers, span=_joined(before, told))


VOTED_ANEW = Pattern(
    name="voted_anew",
    expression=r"\A\W*(?:ved\s+|i\s+|til\s+)?(?:endelig|endeleg|ny|avsluttende|avsluttande|hoved|hovud)\s*\p{L}*(?:votering|avstem|røysting|omgang)",
    examples=("Endelig votering: Lies forslag ble vedtatt.", "Ved ny votering ble innstillingen vedtatt"),
    counter_examples=("Ved votering ble forslaget vedtatt.", "Forslaget er dermed vedtatt."),
    words=("votering", "avstem", "røysting", "omgang"),
)


VOTED_AGAIN = Pattern(
    name="voting_repeated",
    expression=rf"\A\W*{REPEATED}\s+og\s",
    examples=("Voteringen ble gjentatt, og innstillingen ble vedtatt med 7 mot 4 stemmer.",),
    counter_examples=("Voteringen ble gjentatt.", "Innstillingen ble vedtatt med 7 mot 4 stemmer."),
    words=("gjenta", "gjentek", "om igjen", "om att"),
)


def repeats(text: str, before: Told | None, told: Told, words: str) -> Told | None:
    """The result of a votering that was held again: it stands in the place of the one before."""
    if before is None or told.result is None or VOTED_AGAIN.match(words) is None:
        return None
    same = same_motion(text, before, _words(text, told.motion))
    return replace(told, motion=before.motion or told.motion, span=_joined(before, told)) if same else None


def _votes_anew(text: str, told: Told) -> bool:
    """Whether the sentence tells another votering than the one before (`Endelig votering: Lies forslag vedtatt`)."""
    return VOTED_ANEW.match(text[told.span.start : told.span.stop]) is not None


def confirms(text: str, before: Told | None, told: Told) -> Told | None:
    """A result after numbers without one is the same vote (`fikk 3 stemmer. Forslaget falt dermed.`)."""
    if before is None or told.result is None or told.numbers.present or _votes_anew(text, told):
        return None
    if before.trial and told.unanimous and before.numbers.present:
        # Those who were counted in the trial did not agree: what all adopted was voted on after it.
        return None
    if told.result.outcome == "withdrawn" and before.numbers.present:
        # What was counted is withdrawn after it (`Ved prøvevotering fikk forslaget 4 stemmer. Lie trakk forslaget.`).
        return None
    motion, named = _words(text, told.motion), _words(text, before.motion)
    tells_of_it = WAS_PUT_OFF.search(text[told.span.start : told.span.stop]) is not None
    if PUTTING_OFF.search(named) is not None and tells_of_it and before.numbers.present:
        # `Votering over utsettelse: 5 for, 3 mot. Saken ble utsatt.`: what was voted on, told as what became of it.
        is_put_off = told.result.outcome == "postponed"
        outcome: OutcomeName = "adopted" if is_put_off else told.result.outcome
        return replace(before, result=before.result or Result(outcome, False), span=_joined(before, told))
    if told.unanimous and before.result == told.result and THE_DECISION.fullmatch(motion) is not None:
        return replace(before, unanimous=True, span=_joined(before, told)) if not before.numbers.present else None
    tie = _tie_settled(text, before, told, motion)
    if tie is not None:
        return tie
    if before.alternative_numbers is not None and points_back(motion):
        return replace(before, span=_joined(before, told))
    other = _words(text, before.alternative) if before.result is None and not told.casting_vote else ""
    if other and motion and likeness(motion, other) == 1 > likeness(motion, named):
        # The numbers already tell that this one won.
        return replace(before, span=_joined(before, told))
    if before.alternative is not None and told.casting_vote and motion and before.result is None:
        before = _cast_for(text, before, motion)
        named = _words(text, before.motion)
    nameless = before.result is None and before.motion is None
    if not (told.motion is None or nameless or points_back(motion) or _names_it(before, motion, named)):
        return None
    if told.motion is None and told.unanimous and before.result is not None and not before.evidence_of_vote:
        agreed = before.result == told.result or before.result.outcome in ("postponed", "referred")
        # `Tilrådinga vart røysta ned. Samrøystes.`: on its line the bare word tells of what stands before it.
        agreed = agreed or (before.result.voted_down and _is_bare_behind(text, before, told))
        return replace(before, unanimous=agreed, span=_joined(before, told))
    if before.result is not None and not (told.casting_vote and before.numbers.present):
        return None
    return replace(
        before,
        motion=before.motion or told.motion,
        result=told.result,
        span=_joined(before, told),
        casting_vote=before.casting_vote or told.casting_vote,
    )


def _is_bare_behind(text: str, before: Told, told: Told) -> bool:
    """Whether the sentence is `Enstemmig.` alone, behind the one before on its line."""
    words = text[told.span.start : told.span.stop].strip(" .:")
    return "\n" not in text[before.span.stop : told.span.start].strip(" ") and UNANIMITY.fullmatch(words) is not None


def _tie_settled(text: str, before: Told, told: Told, motion: str) -> Told | None:
    """The vote on two motions that as many were for, each with its own, where the sentence tells which of them won
    (`Forslaget fikk 2 stemmer (H), innstillingen 2 stemmer (Ap). Innstillingen ble vedtatt med leders dobbeltstemme.`).
    """
    if before.result is not None or told.result is None or told.result.outcome not in ("adopted", "rejected"):
        return None
    ours, theirs = (_cast(numbers) for numbers in (before.numbers, before.alternative_numbers))
    if ours is None or theirs is None or ours.total != theirs.total:
        return None
    to_own, to_other = (fits(motion, _words(text, span)) for span in (before.motion, before.alternative))
    if max(to_own, to_other) < 1 or to_own == to_other:
        return None
    won = before
    if (to_own > to_other) != (told.result.outcome == "adopted"):
        won = replace(
            before,
            motion=before.alternative,
            numbers=Numbers(carried=theirs),
            alternative=before.motion,
            alternative_numbers=Numbers(carried=ours),
        )
    casting = before.casting_vote or told.casting_vote
    return replace(won, result=Result("adopted", False), span=_joined(before, told), casting_vote=casting)


def _cast(numbers: Numbers | None) -> Side | None:
    """The one number that a motion got."""
    if numbers is None:
        return None
    return numbers.carried or numbers.bare or numbers.for_


def _cast_for(text: str, before: Told, motion: str) -> Told:
    """The vote with the motion in front that the chair was for, where as many were for the one as for the other."""
    other = _words(text, before.alternative)
    if not likeness(motion, other) == 1 > likeness(motion, _words(text, before.motion)):
        return before
    return replace(before, motion=before.alternative, alternative=before.motion)


def counts_the_other(text: str, before: Told | None, told: Told, told_of: Motion | None) -> Told | None:
    """The number of the motion set against the one whose number the sentence before told."""
    if before is None or before.motion is None or told.motion is None:
        return None
    opposed = before.alternative is not None or before.pair is not None
    if before.result is not None and (told.result or not opposed or before.numbers.against):
        return None
    if before.alternative_numbers is not None or told.numbers.versus or told.numbers.pair or before.numbers.pair:
        return None
    theirs = told.numbers.carried or told.numbers.bare
    ours = before.numbers.carried or before.numbers.bare
    named, reported = _words(text, told.motion), _words(text, before.motion)
    unnamed = told_of is None and (
        ALTERNATIVE_VOTE.search(text[before.span.start : before.motion.start]) is not None
        or (counts_alone(told) and (RECOMMENDATION.search(named) is None) != (RECOMMENDATION.search(reported) is None))
    )
    alternative = named if unnamed and names_motion(named) else told_of.text if told_of else None
    if alternative is None or theirs is None or ours is None or theirs.total == ours.total:
        return None
    if fits(named, alternative) <= fits(named, reported):
        return None
    before = replace(before, alternative=told.motion) if unnamed else before
    numbers = replace(told.numbers, carried=theirs, bare=None)
    return replace(before, alternative_numbers=numbers, span=_joined(before, told))


def counts_alone(told: Told) -> bool:
    """Whether the sentence only counts the votes for a motion it names."""
    numbers = told.numbers
    if told.result is not None or told.motion is None or told.alternative_numbers is not None or told.pair is not None:
        return False
    return bool(numbers.carried or numbers.bare) and not (numbers.versus or numbers.for_ or numbers.against)


def settles_both(text: str, first: Told | None, second: Told | None, told: Told) -> Told | None:
    """Which of two motions won that were counted in a sentence each (`A fikk 5. B fikk 5. A ble vedtatt med …`)."""
    if first is None or second is None or told.result is None or told.numbers.present or told.motion is None:
        return None
    won = told.result.outcome == "adopted"
    if not won and told.result.outcome != "rejected":
        return None
    motion = _words(text, told.motion)
    to_first, to_second = likeness(motion, _words(text, first.motion)), likeness(motion, _words(text, second.motion))
    if max(to_first, to_second) < 1 or to_first == to_second:
        return None
    winner, loser = (first, second) if (to_first > to_second) == won else (second, first)
    return replace(
        winner,
        span=Span(first.span.start, told.span.stop),
        result=Result("adopted", False),
        alternative=loser.motion,
        alternative_numbers=loser.numbers,
        casting_vote=told.casting_vote,
    )


def follows(before: Told | None, told: Told, words: str) -> Told | None:
    """What became of the other motion by the vote before (`Dermed falt forslag 2.`); no vote of its own."""
    if before is None or before.result is None or not before.evidence_of_vote or told.evidence_of_vote:
        return None
    if told.result is None or told.motion is None or THEREBY.search(words) is None:
        return None
    if {before.result.outcome, told.result.outcome} != {"adopted", "rejected"}:
        return None
    return replace(before, span=_joined(before, told))


def restates(text: str, before: Told | None, told: Told, words: str, vote: VoteReading | None) -> Told | None:
    """The result that the numbers before it gave, told again (`Punkt 3 i innstillingen er dermed vedtatt.`)."""
    if before is None or vote is None or vote.motion is None or told.result is None or told.motion is None:
        return None
    if not before.evidence_of_vote or told.evidence_of_vote or told.result.outcome != vote.outcome:
        return None
    if THEREBY.search(words) is None or fits(_words(text, told.motion), vote.motion.text) < 1:
        return None
    return replace(before, span=_joined(before, told))


MINORITY_FOR = Pattern(
    name="minority_for_another",
    expression=r"\A(?:mindretal\p{L}*|dei?\s+(?:andre|øvrige|resterande|resterende))\s+(?:stemte|røysta)\s+for\s+(?P<motion>[^.;:(]{4,90}?)\s*\.?\Z",
    examples=("Mindretalet røysta for framlegget frå Dal.",),
    counter_examples=("Mindretallet (H, V) stemte for innstillingen.", "Flertallet stemte for innstillingen."),
    words=("mindretal", "de ", "dei "),
)


def minority_stood_for(before: Told | None, words: str, span: Span) -> Told | None:
    """What those against stood for (`Mindretallet stemte for Lies forslag.`), whose number stands before."""
    match = MINORITY_FOR.match(words)
    if before is None or match is None or not names_motion(match["motion"]):
        return None
    told = before.alternative is not None or before.pair is not None or before.unanimous
    if told or before.result is None or before.result.outcome != "adopted":
        return None
    motion = Span(span.start + match.start("motion"), span.start + match.end("motion"))
    return replace(before, alternative=motion, span=Span(before.span.start, span.stop))


def stood_for_another(text: str, before: Told | None, told: Told) -> Told | None:
    """Who stood for the motion that lost (`vedtatt med 6 stemmer. 3 stemte for …`)."""
    supporters = told.supporters
    if before is None or supporters is None or not supporters.is_for or told.motion is None:
        return None
    if before.alternative is not None or before.pair is not None or before.result is None or before.motion is None:
        return None
    numbers = with_supporters(before, supporters._replace(is_for=False))
    if numbers is None or before.unanimous or before.result.outcome != "adopted":
        return None
    if not names_motion(_words(text, told.motion)):
        return None
    return replace(before, numbers=numbers, alternative=told.motion, span=_joined(before, told))


def same_motion(text: str, told: Told, named: str) -> bool:
    """Whether the words can mean the vote's motion; none, and mere pointers, can mean any."""
    if told.motion is None or not named or not names_motion(named) or THE_DECISION.fullmatch(named) is not None:
        return True
    motion = _words(text, told.motion)
    return points_back(named) or points_back(motion) or likeness(named, motion) == 1 or likeness(motion, named) == 1


def fits(named: str, motion: str) -> float:
    """How well the words fit the motion, either way round."""
    return max(likeness(named, motion), likeness(motion, named))


def _names_it(before: Told, motion: str, named: str) -> bool:
    """Whether the result names the motion whose numbers stand before it."""
    return before.result is None and likeness(motion, named) == 1


def _words(text: str, span: Span | None) -> str:
    return text[span.start : span.stop] if span is not None else ""


def _joined(before: Told, told: Told) -> Span:
    return Span(before.span.start, told.span.stop)
