"""Sentences that tell who stood on a side before a result is told (`H stemte mot. Forslaget falt.`): with the vote that
follows -> that vote with its sides; alone -> a vote, where they tell one.
"""

from __future__ import annotations

from dataclasses import replace

from patterns.beginnings import AnchoredPattern
from patterns.numbers import NUMBER
from patterns.pattern import Pattern
from patterns.votes.assemble import with_supporters
from patterns.votes.continued import fits, same_motion
from patterns.votes.counted_side import Side
from patterns.votes.motion import names_motion, points_back
from patterns.votes.outcome import Result
from patterns.votes.party_list import stated_sum
from patterns.votes.reading import Span
from patterns.votes.supporters import ALL_BUT
from patterns.votes.tally import Numbers
from patterns.votes.told import Told, span_of
from patterns.votes.words import AGAINST, MOTION_NOUN, UNANIMOUS, UNIT, VOTED

ONLY_A_POINT = Pattern(
    name="only_a_point",
    expression=r"\A(?:punktet|punkta|punktene|tillegget|endringen|endringa|forslaget|framlegget|dette)\Z",
    examples=("Punktet", "forslaget"),
    counter_examples=("Punkt 3", "innstillingen"),
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


OTHERWISE = Pattern(
    name="unanimous_otherwise",
    expression=rf"\b(?:ellers|elles|for\s?øvrig)\s+{UNANIMOUS}",
    examples=("Innstillingen ble ellers enstemmig vedtatt.", "vart elles samrøystes vedteken"),
    counter_examples=("Innstillingen ble enstemmig vedtatt.", "Punktene ellers ble enstemmig vedtatt."),
    words=("ellers", "elles", "øvrig"),
)
OTHER_SIDE_BEHIND = AnchoredPattern(
    name="other_side_behind",
    expression=rf"\A(?:\s*,)?\s*(?:(?:og|mens|medan)\s+)?{NUMBER}\s+(?:{UNIT}\s*)?(?:{VOTED}\s+)?(?:for|{AGAINST})\s+(?P<motion>[^.,;:()]*?{MOTION_NOUN}[^.,;:()]*)",
    examples=(" og 3 stemte mot forslaget fra Venstre.", ", 3 røysta mot tilrådinga"),
    counter_examples=(" og 3 stemte mot.", ". 3 stemte mot forslaget", " og 3 stemte mot å selge"),
    words=("stemte", "røysta", "mot", "for"),
)
# The other side and its motion end so far behind the first one.
_OTHER_SIDE_ENDS = 200


def with_motion_of_other_side(text: str, told: Told) -> Told:
    """The side with the motion that the other one names behind it: `22 stemte for og 3 stemte mot Lies forslag.`"""
    if told.supporters is None or told.motion is not None:
        return told
    behind = OTHER_SIDE_BEHIND.match(text[told.span.stop : told.span.stop + _OTHER_SIDE_ENDS])
    return told if behind is None else replace(told, motion=span_of(behind, "motion", told.span.stop))


def with_sides_before(text: str, told: Told, early: list[Told]) -> tuple[Told, list[Span]]:
    """The vote with what the sentences before it say of its sides, and where those stand that do not fit it."""
    unread = []
    told = _with_motion_counted(told, early)
    for each in early:
        joined = _with_side(text, told, each)
        if joined is None:
            unread.append(each.span)
        else:
            told = replace(joined, span=Span(min(told.span.start, each.span.start), told.span.stop))
    return told, unread


def _with_motion_counted(told: Told, early: list[Told]) -> Told:
    """The vote on the motion that both sides were counted for, where the one told stands before them, announced
    (`Det ble votert over punkt 3. 9 stemte for Lies forslag, 16 stemte mot. Forslaget falt.`)."""
    if len(early) != 2 or told.motion is None or told.alternative is not None:
        return told
    first, second = early
    if first.motion is None or second.motion is not None or told.motion.stop > first.span.start:
        return told
    sides = [each.supporters.is_for for each in early if each.supporters is not None]
    return replace(told, motion=first.motion) if sides == [True, False] else told


def _with_side(text: str, told: Told, each: Told) -> Told | None:
    """The vote with one of the sides told before it; None where it has that side, or is another's."""
    if each.supporters is None:
        return None
    if told.unanimous:
        return _agreed_otherwise(text, told, each)
    named = text[each.motion.start : each.motion.stop] if each.motion else ""
    alternative = told.alternative
    supporters = each.supporters
    if supporters.is_for and _is_of_the_other(text, told, named):
        supporters = supporters._replace(is_for=False)
    elif not same_motion(text, told, named):
        if not supporters.is_for or each.motion is None or alternative is not None:
            return None
        # Those for another motion stand against this one.
        supporters, alternative = supporters._replace(is_for=False), each.motion
    numbers = with_supporters(told, supporters)
    if numbers is None:
        return None
    own = _words_of(text, told)
    motion = each.motion if ONLY_A_POINT.match(own) and names_motion(named) and not points_back(named) else told.motion
    return replace(told, motion=motion, numbers=numbers, alternative=alternative)


def _agreed_otherwise(text: str, told: Told, each: Told) -> Told | None:
    """The vote that was unanimous but for those told before it (`H stemte mot. Innstillingen ble ellers enstemmig
    vedtatt.`)."""
    if each.supporters is None or each.supporters.is_for or each.motion is not None:
        return None
    if told.result is None or told.result.outcome != "adopted":
        return None
    if OTHERWISE.search(text[slice(*told.span)].replace("\n", " ")) is None:
        return None
    numbers = with_supporters(told, each.supporters)
    return None if numbers is None else replace(told, numbers=numbers, unanimous=False)


def _words_of(text: str, told: Told) -> str:
    return text[told.motion.start : told.motion.stop] if told.motion else ""


def _is_of_the_other(text: str, told: Told, named: str) -> bool:
    """Whether the words mean the motion that is set against the vote's own."""
    if told.motion is None or told.alternative is None or not names_motion(named):
        return False
    own, other = (text[span.start : span.stop] for span in (told.motion, told.alternative))
    return fits(named, other) > fits(named, own)


def vote_of_sides(text: str, early: list[Told]) -> Told | None:
    """The vote that one or two such sentences tell without a result behind them; None where they tell none."""
    if len(early) == 1:
        return _nearly_all(text, early[0])
    if len(early) != 2:
        return None
    each_for_its_own = _each_for_its_own(text, early) or _in_columns(early)
    if each_for_its_own is not None:
        return each_for_its_own
    sides = {told.supporters.is_for: _counted(told.supporters.side) for told in early if told.supporters}
    if len(sides) != 2:
        return None
    motion = next((told.motion for told in early if told.motion is not None), None)
    numbers = Numbers(for_=sides[True], against=sides[False])
    told = Told(Span(early[0].span.start, early[1].span.stop), motion=motion, numbers=numbers)
    majority = _majority(text, early)
    if majority is not None:
        return replace(told, result=majority, voted=True)
    return told if _tell_a_vote(early, sides) else None


def _nearly_all(text: str, told: Told) -> Told | None:
    """The vote in which all stood on one side but for those named (`Alle stemte for, unntatt FrP.`)."""
    if told.supporters is None or ALL_BUT.search(text[slice(*told.span)].replace("\n", " ")) is None:
        return None
    side = _counted(told.supporters.side)
    if told.supporters.is_for:
        return replace(told, supporters=None, result=Result("rejected", False), numbers=Numbers(for_=side))
    return replace(told, supporters=None, result=Result("adopted", False), numbers=Numbers(against=side))


def _each_for_its_own(text: str, early: list[Told]) -> Told | None:
    """The vote where the majority stood for one motion and the minority for another."""
    words = [text[told.span.start : told.span.stop] for told in early]
    larger, smaller = early if LARGER_SIDE.match(words[0]) is not None else early[::-1]
    is_told = sum(LARGER_SIDE.match(said) is not None for said in words) == 1
    is_told = is_told and sum(SMALLER_SIDE.match(said) is not None for said in words) == 1
    if not is_told or larger.supporters is None or smaller.supporters is None:
        return None
    if not (larger.supporters.is_for and smaller.supporters.is_for) or larger.motion is None:
        return None
    if smaller.motion is None or same_motion(text, larger, text[slice(*smaller.motion)]):
        return None
    numbers = Numbers(for_=larger.supporters.side, against=smaller.supporters.side)
    span = Span(early[0].span.start, early[1].span.stop)
    adopted = Result("adopted", False)
    return replace(larger, span=span, result=adopted, numbers=numbers, alternative=smaller.motion, supporters=None)


def _in_columns(early: list[Told]) -> Told | None:
    """The vote that a table tells with a column for each of two motions: the one with the larger number was adopted."""
    if early[0].span != early[1].span or early[0].motion is None or early[1].motion is None:
        return None
    first, second = (each.supporters.side if each.supporters else Side(None) for each in early)
    if first.total is None or second.total is None or first.total == second.total:
        return None
    larger, smaller = early if first.total > second.total else early[::-1]
    numbers = Numbers(for_=max(first, second, key=_total), against=min(first, second, key=_total))
    adopted = Result("adopted", False)
    return replace(larger, result=adopted, numbers=numbers, alternative=smaller.motion, supporters=None)


def _total(side: Side) -> int:
    return side.total or 0


def _majority(text: str, early: list[Told]) -> Result | None:
    """The result where the two sides are told as majority and minority."""
    words = [text[told.span.start : told.span.stop] for told in early]
    larger = [told for told, said in zip(early, words, strict=True) if LARGER_SIDE.match(said)]
    smaller = [told for told, said in zip(early, words, strict=True) if SMALLER_SIDE.match(said)]
    if len(larger) != 1 or len(smaller) != 1 or larger[0].supporters is None:
        return None
    return Result("adopted" if larger[0].supporters.is_for else "rejected", False)


def _tell_a_vote(early: list[Told], sides: dict[bool, Side]) -> bool:
    """Whether both sides have their number; members listed alone must tell which side won."""
    if not all(side.total for side in sides.values()):
        return False
    told = all(each.supporters is not None and each.supporters.side.total for each in early)
    return told or sides[True].total != sides[False].total


def _counted(side: Side) -> Side:
    """The side with its number, which members and parties with their own numbers add up to."""
    return side if side.total is not None else Side(stated_sum(side.shares), side.shares)
