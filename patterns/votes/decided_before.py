"""A sentence that tells what is decided, and behind it on its line a bare `Enst.` or `Mot 3 stemmer (FrP).`: both -> a
vote (`Saken utsettes til neste møte. Enst.`).
"""

from __future__ import annotations

from dataclasses import replace

from patterns.pattern import Pattern
from patterns.votes.frames.counts import MINORITY_ALONE
from patterns.votes.motion import skip_lead, trim
from patterns.votes.outcome import Result
from patterns.votes.reading import Span
from patterns.votes.told import Told
from patterns.votes.words import COPULA, PART_OF_MOTION_NOUN, UNANIMOUS

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


def with_matter_before(text: str, begin: int, told: Told, words: str) -> Told:
    """The vote with the sentence before it as its motion; as it was told where it is no bare result, or where what
    stands before it, from `begin`, tells no decision.
    """
    minority = told.numbers.versus is not None and MINORITY_ALONE.match(words.strip()) is not None
    bare = minority or (told.unanimous and BARE_UNANIMITY.match(words) is not None)
    if told.motion is not None or not bare:
        return told
    first, until = _sentence_before(text, begin, told.span.start)
    before = text[first:until]
    start, stop = trim(text, skip_lead(text, first, until), first + len(before.rstrip(".")))
    if not before.endswith(".") or WHAT_IS_DECIDED.match(text[start:stop]) is None:
        return told
    motion, span = _matter(text, start, stop), Span(first, told.span.stop)
    return replace(told, result=Result("adopted", False), motion=motion, span=span, voted=minority)


def _sentence_before(text: str, begin: int, position: int) -> tuple[int, int]:
    """Where the sentence before a position stands on its line."""
    stop_above = text.rfind(". ", begin, max(begin, position - 2))
    first = max(text.rfind("\n", 0, position) + 1, stop_above + 2 if stop_above >= 0 else 0, begin)
    return first, first + len(text[first:position].rstrip())


def _matter(text: str, start: int, stop: int) -> Span:
    """What the words decide on: `Møteboka` in `Møteboka vart godkjend`, else all of them."""
    match = WHAT_IS_DECIDED.compiled.match(text[start:stop])
    name = next((name for name in ("as", "matter") if match is not None and match[name]), None)
    return Span(start + match.start(name), start + match.end(name)) if match and name else Span(start, stop)
