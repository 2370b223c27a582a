"""A sentence that tells two results, cut between them: `Punkt 1 ble enstemmig vedtatt, og punkt 2 falt.`"""

from __future__ import annotations

from patterns.pattern import Pattern
from patterns.votes.frames import CONSEQUENCE
from patterns.votes.motion import names_motion
from patterns.votes.reading import Span
from patterns.votes.sentence import read_sentence
from patterns.votes.supporters import read_supporters
from patterns.votes.words import COPULA, MOTION_NOUN

CLAUSE_JOINT = Pattern(
    name="clause_joint",
    expression=rf"""(?:[,;]\s*(?:(?:og|mens|medan|men|med\s+unntak\s+av|unntatt|unnateke|bortsett\s+fra)\s+)?|\s(?:og|mens|medan|men|(?:like\s+)?før|etter\s+at)\s+)
        (?=(?:\S+\s+){{0,4}}?(?:{MOTION_NOUN})\s[^;]*?\b(?:{COPULA}|falt|fall|tiltres|enst\w*|samr\w*|vedtatt|vedteke\w*|fikk|fekk)\b)""",
    examples=(
        "Punkt 1 ble enstemmig vedtatt, og punkt 2 ble vedtatt",
        "enstemmig vedtatt, med unntak av punkt 3 som ble vedtatt",
    ),
    counter_examples=("Innstillingen ble vedtatt mot 3 stemmer", "3 stemmer, og falt"),
)
SUPPORTERS_JOINT = Pattern(
    name="supporters_joint",
    expression=r"(?<=\b(?:stemte|røysta)\s[^.]{0,60})(?:,\s*(?:og\s+|mens\s+|medan\s+)?|;\s*|\s(?:og|mens|medan)\s+)",
    examples=("Ap stemte for, H stemte mot",),
    counter_examples=("Ap, H stemte mot",),
    words=("stemte", "røysta"),
)
_MOST_CLAUSES = 6


def split_clauses(text: str, span: Span) -> list[Span]:
    """The span cut where a second motion gets its own result; mostly the span itself."""
    clauses: list[Span] = []
    start = span.start
    supporters = _supporters(text, span)
    if supporters:
        return supporters
    if CLAUSE_JOINT.search(text[span.start : span.stop]) is None:
        return [span]
    for joint in CLAUSE_JOINT.compiled.finditer(text, span.start, span.stop):
        if _in_bracket(text, span.start, joint.start()) or _is_consequence(text, joint.start(), span.stop):
            continue
        if (
            len(clauses) < _MOST_CLAUSES
            and _tells_result(text, start, joint.start())
            and _tells_result(text, joint.end(), span.stop)
        ):
            clauses.append(Span(start, joint.start()))
            start = joint.end()
    return [*clauses, Span(start, span.stop)]


def _supporters(text: str, span: Span) -> list[Span]:
    """`Ap stemte for, H stemte mot` cut in two; nothing where the sentence tells anything else."""
    for joint in SUPPORTERS_JOINT.compiled.finditer(text, span.start, span.stop):
        first, second = Span(span.start, joint.start()), Span(joint.end(), span.stop)
        if all(read_supporters(text[each.start : each.stop].replace("\n", " ")) for each in (first, second)):
            return [first, second]
    return []


def _is_consequence(text: str, position: int, stop: int) -> bool:
    """Whether what follows only says what became of the other motion thereby; it is then no vote of its own."""
    return CONSEQUENCE.match(text[position:stop].replace("\n", " ")) is not None


def _in_bracket(text: str, start: int, position: int) -> bool:
    return text.count("(", start, position) > text.count(")", start, position)


def _tells_result(text: str, start: int, stop: int) -> bool:
    """Whether a motion by name and its own result stand there."""
    told = read_sentence(text, start, stop)
    if told is None or told.setup or told.result is None or told.motion is None or told.pair is not None:
        return False
    return names_motion(text[told.motion.start : told.motion.stop])
