"""Three or more motions counted beside each other: each is a vote of its own.

`Innstillingen fikk 12 stemmer, Lies forslag 9 og Dals forslag 4 stemmer.`: the numbers are those for each. The result
that follows tells which was adopted, else a majority of all; where neither does, nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from patterns.numbers import parse_number
from patterns.pattern import Pattern
from patterns.votes.counted_side import Side
from patterns.votes.motion import likeness, names_motion, points_back, trim
from patterns.votes.outcome import TRIAL
from patterns.votes.party_list import find_shares
from patterns.votes.reading import Span, VoteReading, motion_at
from patterns.votes.sentence import CONSEQUENCE
from patterns.votes.sides import tally_of_side
from patterns.votes.told import Told
from patterns.votes.words import UNIT

_COUNT = rf"\d{{1,3}}(?:\s*{UNIT})?(?:\s*\([^()]*\))?"
_ITEM = rf"(?:(?:[^,;:()]|\([^()\d]*\)){{1,80}}?)\s*:?\s+{_COUNT}"
_JOINT = r"\s*(?:[,;]\s*(?:(?:og|mens|medan)\s+)?|\s(?:og|mens|medan|mot)\s+)"
THREE_NUMBERS = Pattern(
    name="three_numbers",
    expression=r"""\d(?:\s*(?:stem|røys)\p{L}*|\s*st\.)?(?:\s*\([^()]*\))?\s*(?:[,;]|(?:og|mens|medan)\s)[^()]{2,120}?
        \d{1,3}(?:\s*(?:stem|røys)\p{L}*|\s*st\.)?(?:\s*\([^()]*\))?\s*(?:[,;]|(?:og|mens|medan)\s)[^\d()]{2,120}\d""",
    examples=(
        "Forslag A fikk 4 stemmer, B 5 stemmer og C 6",
        "fikk 12, Lies forslag 9 og Dals forslag 4 stemmer",
        "Forslag 1 fikk 4 stemmer, forslag 2 fikk 5 stemmer, forslag 3 fikk 6 stemmer",
    ),
    counter_examples=("fikk 4 stemmer mot 5", "12-13-14", "med 19 mot 8 stemmer (5 H, 2 FrP, 1 V)"),
    words=("stem", "røyst", "st."),
)
THREE_WAYS = Pattern(
    name="three_ways",
    expression=rf"""^\W*(?P<lead>(?:ved|i|under)\s[^:]*?(?:vote?ring|avstem|røysting|omgang|runde)\p{{L}}*(?:\s+mellom\s[^:]{{5,200}}?)?\s*,?\s+(?=(?:fikk|fekk)\s)
        |[^:]{{0,40}}(?:votering|avstem|røysting|omgang|runde)[^:]{{0,20}}:\s*)?
        (?P<items>{_ITEM}(?:{_JOINT}{_ITEM}){{2,7}})\s*\.?\s*$""",
    examples=(
        "Lies forslag fikk 4 stemmer, Bergs forslag 5 stemmer og innstillingen 6 stemmer.",
        "Alternativ A fikk 12 stemmer, alternativ B 9 og alternativ C 4 stemmer.",
        "Ved votering mellom tre forslag fikk innstillingen 12, Lies forslag 9 og Dals forslag 4 stemmer.",
    ),
    counter_examples=("Lies forslag fikk 4 stemmer og innstillingen 6 stemmer.", "Forslag 1, 2 og 3 fikk 12 stemmer."),
    words=("stem", "røyst", "st."),
)
# "vedtatt med 18 mot 5 stemmer for Dals forslag og 2 for Lies"
_CAST = r"(?:(?:som\s+)?(?:ble\s+|vart\s+)?(?:avgitt|avgjeve|gitt)\s+)?(?:for|til|på)"
_CAST_ITEM = rf"{_COUNT}\s+{_CAST}\s+[^,;:()\d]{{3,80}}?(?:\s*\([^()\d]*\))?"
ADOPTED_AGAINST = Pattern(
    name="adopted_against_several",
    expression=rf"""^(?P<motion>[^:;]{{3,160}}?)\s+(?:(?:ble|blei|vart|er)\s+)?(?:dermed\s+)?(?:vedtatt|vedteke[nt]?|tiltrådt|godkjent)\s+
        med\s+(?P<n>\d{{1,3}})(?:\s*{UNIT})?(?:\s*\((?P<list>[^()]*)\))?\s*,?\s+mot\s+
        (?P<others>{_CAST_ITEM}(?:{_JOINT}{_CAST_ITEM}){{1,7}})\s*\.?\s*$""",
    examples=(
        "Innstillingen ble vedtatt med 18 mot 5 stemmer for Lies forslag og 2 stemmer for Dals forslag.",
        "Tilrådinga vart vedteken med 12 røyster mot 6 for framlegget frå Lie og 3 for framlegget frå Sp.",
    ),
    counter_examples=(
        "Innstillingen ble vedtatt med 18 mot 5 stemmer for Lies forslag.",
        "Innstillingen ble vedtatt med 18 mot 5 stemmer (3 H og 2 V).",
    ),
    words=("stem", "røyst", "st."),
)
CAST_ITEM = Pattern(
    name="cast_for_one_of_several",
    expression=rf"""(?:{_JOINT})?\s*(?P<n>\d{{1,3}})(?:\s*{UNIT})?(?:\s*\((?P<list>[^()]*)\))?\s+{_CAST}
        \s+(?P<motion>\S[^,;:()\d]{{2,80}}?(?:\s*\([^()\d]*\))?)(?=\s*(?:[,;.]|\s(?:og|mens|medan|mot)\s+\d|$))""",
    examples=("5 stemmer for Lies forslag", " og 2 (V) for framlegget frå Sp"),
    counter_examples=("5 stemmer", "Lies forslag"),
)
ITEM = Pattern(
    name="three_ways_item",
    expression=rf"""(?:{_JOINT})?\s*(?:(?:fikk|fekk)\s+)?(?P<motion>\S(?:[^,;:()]|\([^()\d]*\)){{0,80}}?)\s*:?\s+(?:(?:fikk|fekk)\s+)?
        (?P<n>\d{{1,3}})(?:\s*{UNIT})?(?:\s*\((?P<list>[^()]*)\))?(?=\s*(?:[,;.]|\s(?:og|mens|medan|mot)\s|$))""",
    examples=("Lies forslag fikk 4 stemmer (H)", ", alternativ B 9", "og forslag 3 12 stemmer"),
    counter_examples=("Forslaget falt", "forslag 3 om veien"),
)
# What cannot be one of several that are set against each other: a bare word for it, or a point of one motion.
NO_CHOICE = Pattern(
    name="three_ways_no_choice",
    expression=r"^(?:forslag|framlegg|alternativ|variant|modell|og|mot)$|^(?:pkt|punkt|bokstav|ledd|§)\b|^(?:\p{L}+\s+)?\b(?:tilleggs|utsettelses|utsettings|oversendelses)\p{L}+|\s(?:fikk|fekk|ble|blei|vart|mellom)\s|(?:votering|røysting)",
    examples=("forslag", "punkt 2", "Høyres tilleggsforslag", "forslag 2 fikk innstillingen"),
    counter_examples=("forslag 2", "Lies forslag", "innstillingen"),
)
LETTER = Pattern(
    name="three_ways_letter",
    expression=r"\A[A-H]\Z",
    examples=("B",),
    counter_examples=("Ap", "b"),
    case_sensitive=True,
)


class Counted(NamedTuple):
    """A motion and those for it."""

    motion: Span
    side: Side


class Counts(NamedTuple):
    """All motions that a sentence counts, which of them it says was adopted, and whether it decides anything."""

    items: tuple[Counted, ...]
    span: Span
    trial: bool
    adopted: str | None


def read_counts(text: str, span: Span) -> Counts | None:
    """What the sentence counts, or None where it counts no three motions that are set against each other."""
    sentence = text[span.start : span.stop].replace("\n", " ")
    against_several = _against_several(text, sentence, span)
    if against_several is not None:
        return against_several
    if THREE_NUMBERS.search(sentence) is None:
        return None
    result = CONSEQUENCE.search(sentence)
    adopted = result["motion"] if result is not None and "vedt" in result[0] else None
    match = THREE_WAYS.match(sentence[: result.start()] if result is not None else sentence)
    if match is None:
        return None
    items = tuple(_items(match, span.start))
    named = [text[slice(*item.motion)] for item in items]
    if len(items) < 3 or not any(map(names_motion, named)) or any(NO_CHOICE.search(name) for name in named):
        return None
    if not all(names_motion(name) or LETTER.fullmatch(name) or name.endswith("s") for name in named):
        return None
    return Counts(items, span, TRIAL.search(sentence) is not None, adopted)


def _against_several(text: str, sentence: str, span: Span) -> Counts | None:
    """The motion said to be adopted, and each of those that the votes against it were cast for."""
    match = ADOPTED_AGAINST.match(sentence)
    if match is None:
        return None
    motion = Span(*(place + span.start for place in trim(sentence, *match.span("motion"))))
    side = Side(parse_number(match["n"]), find_shares(match["list"] or ""))
    others = tuple(_each(match, "others", CAST_ITEM, span.start))
    if len(others) < 2 or not all(names_motion(text[slice(*item.motion)]) for item in others):
        return None
    return Counts((Counted(motion, side), *others), span, TRIAL.search(sentence) is not None, text[slice(*motion)])


def _items(match: regex.Match[str], offset: int) -> Iterator[Counted]:
    return _each(match, "items", ITEM, offset)


def _each(match: regex.Match[str], group: str, pattern: Pattern, offset: int) -> Iterator[Counted]:
    position, stop = match.span(group)
    while position < stop:
        item = pattern.compiled.match(match.string, position, stop)
        if item is None:
            return
        motion = Span(*(place + offset for place in trim(match.string, *item.span("motion"))))
        yield Counted(motion, Side(parse_number(item["n"]), find_shares(item["list"] or "")))
        position = item.end()


def settled(text: str, counts: Counts, told: Told | None) -> list[VoteReading] | None:
    """The votes, where a result tells which motion was adopted, or more than half were for it; a trial decides nothing.
    """
    winner = _winner(text, counts, told)
    if winner is None and not counts.trial:
        return None
    ends = [*(item.motion.start for item in counts.items[1:]), told.span.stop if told else counts.span.stop]
    starts = [counts.span.start, *ends[:-1]]
    return [
        VoteReading(
            motion=motion_at(text, item.motion),
            refers_back=False,
            alternative=None,
            outcome="adopted" if item is winner else "rejected",
            unanimous=False,
            for_=tally_of_side(item.side),
            against=None,
            absent=None,
            casting_vote=told.casting_vote if told is not None and item is winner else False,
            trial=counts.trial,
            span=Span(start, end),
        )
        for item, start, end in zip(counts.items, starts, ends, strict=True)
    ]


def _winner(text: str, counts: Counts, told: Told | None) -> Counted | None:
    totals = [item.side.total or 0 for item in counts.items]
    largest = max(counts.items, key=lambda item: item.side.total or 0)
    if told is None and counts.adopted is None:
        return largest if 2 * max(totals) > sum(totals) else None
    named = text[slice(*told.motion)] if told is not None and told.motion is not None else counts.adopted or ""
    if not named or points_back(named):
        return largest if totals.count(max(totals)) == 1 else None
    fitting = [item for item in counts.items if likeness(named, text[slice(*item.motion)]) == 1]
    return fitting[0] if len(fitting) == 1 else None


def settles(text: str, counts: Counts, told: Told) -> bool:
    """Whether the sentence tells which of the counted motions was adopted."""
    if told.result is None or told.result.outcome != "adopted" or told.numbers.present or told.unanimous:
        return False
    return not counts.trial and _winner(text, counts, told) is not None
