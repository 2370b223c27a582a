"""A sentence that tells two results, cut between them: `Punkt 1 ble enstemmig vedtatt, og punkt 2 falt.`"""

from __future__ import annotations

import regex

from patterns.beginnings import AnchoredPattern
from patterns.pattern import Pattern
from patterns.votes.frames.pairs import BOTH_CAST
from patterns.votes.motion import names_motion
from patterns.votes.reading import Span
from patterns.votes.sentence import CONSEQUENCE, read_sentence
from patterns.votes.supporters import THE_REST, read_supporters
from patterns.votes.told import Told
from patterns.votes.words import AGAINST, COPULA, MOTION_NOUN, UNANIMOUS, UNIT, VOTED

CLAUSE_JOINT = Pattern(
    name="clause_joint",
    expression=rf"""(?:[,;]\s*(?:(?:og|mens|medan|men|med\s+unntak\s+av|unntatt|unnateke|bortsett\s+fra)\s+)?|\s(?:og|mens|medan|men|(?:like\s+)?før|etter\s+at|med\s+unntak\s+av|unntatt|unnateke|bortsett\s+fr[aå])\s+)
        (?=(?:\S+\s+){{0,4}}?(?:{MOTION_NOUN})\s[^;]*?\b(?:{COPULA}|falt|fall|tiltres|enst\w*|samr\w*|vedtatt|vedteke\w*|fikk|fekk)\b)
        |\s*,?\s(?:og|mens|medan)\s+(?=(?:\S+\s+){{0,5}}?(?:{MOTION_NOUN})\s(?:[^,;:]{{1,60}}?\s)?med\s+\S+\s+(?:{UNIT}\s*)?mot\s+\S+(?:\s+{UNIT})?\s*\.?\s*\Z)
        |\s*(?:,|\s(?:og|mens|medan))\s+(?=(?:pkt|punkt)\.?\s*\d{{1,2}}[a-z]?\s+(?:med\s+\S+\s+(?:{UNIT}\s*)?mot\s|mot\s+\S+\s+{UNIT}))""",
    core=rf"\b{COPULA}|falt|fall|tiltres|enst|samr|vedtatt|vedteke|f[ie]kk|\bmot\b",
    examples=(
        "Punkt 1 ble enstemmig vedtatt, og punkt 2 ble vedtatt",
        "enstemmig vedtatt, med unntak av punkt 3 som ble vedtatt",
        "falt med 2 mot 9 stemmer, og Lies forslag med 3 mot 8.",
    ),
    counter_examples=("Innstillingen ble vedtatt mot 3 stemmer", "3 stemmer, og falt"),
)
AFTER_ANOTHER = AnchoredPattern(
    name="after_another_was_decided",
    expression=rf"""^\s*(?:etter|da|då)\s+(?:at\s+)?(?P<first>[^;:]*?{MOTION_NOUN}[^;:]*?\s(?:(?:{COPULA}|hadde)\s+(?:blitt\s+)?)?(?:falt|fallen|falle|fall|forkastet|forkasta|nedstemt|nedrøysta|vedtatt|vedteken?|trukket|trekt)\b(?:[^;:()]|\([^()]*\))*?)
        ,\s+(?P<second>(?:{COPULA}|falt|fall|fikk|fekk)\s+[^;:]*?{MOTION_NOUN}.*)$""",
    examples=(
        "Etter at Lies forslag var falt med 2 mot 5 stemmer, ble Bergs forslag vedtatt med 5 mot 2 stemmer.",
        "Etter at framlegget frå H hadde falle, vart tilrådinga samrøystes vedteken.",
    ),
    counter_examples=(
        "Etter at saken var utredet, ble innstillingen vedtatt.",
        "Etter votering ble forslaget vedtatt.",
        "Etter at Lies forslag var falt, drøftet utvalget saken.",
    ),
    words=("etter", "da ", "då "),
)
_PARTS = ("first", "second")
EXCEPTED = Pattern(
    name="excepted_clause",
    expression=r"unnt|unnat|bortsett",
    examples=(", med unntak av ", " unnateke "),
    counter_examples=(", og ", " mens "),
)
SUPPORTERS_JOINT = Pattern(
    name="supporters_joint",
    expression=r"(?<=\b(?:stemte|røysta)\s[^.]{0,60})(?:,\s*(?:og\s+|mens\s+|medan\s+)?|;\s*|\s(?:og|mens|medan)\s+)",
    examples=("Ap stemte for, H stemte mot", "Ap stemte for, H imot"),
    counter_examples=("Ap, H stemte mot",),
    words=("stemte", "røysta"),
)
BOTH_SIDES_IN_BRACKET = Pattern(
    name="both_sides_in_bracket",
    expression=rf"""(?:\A|\s)\s*\(\s*(?P<for>for\s*:\s*[^():]{{1,200}}?)\s*(?:[;,.–-]|\sog)\s*(?P<against>{AGAINST}\s*:\s*[^():]{{1,200}}?)\s*\)\s*\.?\s*\Z""",
    examples=("(For: 10 Ap, 5 Sp – mot: 7 H)", "vedtatt med 15 mot 7 stemmer (for: Ap, Sp; mot: H)."),
    counter_examples=("(For: 10 Ap, 5 Sp)", "For: 10 Ap. Mot: 7 H"),
    words=("for:", "for :"),
)
# The verb stands at most so far before the joint.
_VERB_BEFORE = 80
SIDE_AT_END = Pattern(
    name="side_at_end_of_sentence",
    expression=rf"""\s*(?:(?=\((?:[^()]|\([^()]*\))*\b(?:{VOTED}\s+(?:for|{AGAINST})|{AGAINST})\s*\)\s*\.?\s*\Z)
        |(?=\(\s*{AGAINST}(?:\s*:|\s+{VOTED}\s*:?)\s+(?-i:\p{{Lu}})(?:[^()]|\([^()]*\))*\)\s*\.?\s*\Z)
        |,\s*(?:der|hvor|kor|mens|medan|og|men)\s+(?=(?:[^();]|\([^()]*\))*\b{VOTED}\s+(?:for|{AGAINST})\s*\.?\s*\Z)
        |,\s*(?=(?-i:\p{{Lu}})(?:[^();.]|\([^()]*\)){{0,80}}?\s(?:{VOTED}\s+{AGAINST}|imot)\s*\.?\s*\Z))""",
    examples=(
        "vedtatt (Ap 8, SV 2 stemte for).",
        "vedtatt (SV imot)",
        "vedtatt 3-2 (mot: Dal og Moe).",
        "vedtatt 3-1, FrP imot.",
        "vedtatt med 9 mot 3 stemmer, der H (3) stemte mot.",
    ),
    counter_examples=("vedtatt mot 3 stemmer (H 3).", "Forslaget, der Ap er imot, falt.", "H stemte mot."),
    words=("stemte", "røysta", "stemde", "mot)", "(mot:", "(imot:", "imot"),
)
UNANIMITY_AT_END = Pattern(
    name="unanimity_at_end_of_decision",
    expression=rf"(?=\s*\(\s*{UNANIMOUS}(?:\s+vedt\p{{L}}+)?\s*\.?\)\s*\.?\s*\Z)"
    rf"(?<=\b\p{{L}}{{2,}}(?:es|ast|as)\b(?:(?!{COPULA})[^()])*)\s*",
    examples=("Regnskapet godkjennes som framlagt (enstemmig).",),
    counter_examples=("Innstillingen ble vedtatt (enstemmig).", "Punkt 3 (enst.)"),
    words=("(",),
)
_MOST_CLAUSES = 6


def split_clauses(text: str, span: Span) -> list[Span]:
    """The span cut where a second motion gets its own result; mostly the span itself."""
    clauses: list[Span] = []
    start = span.start
    supporters = read_supporters_alone(text, span)
    if supporters:
        return supporters
    both = _both_in_bracket(text, span)
    if both:
        return both
    after = AFTER_ANOTHER.match(text[span.start : span.stop].replace("\n", " "))
    parts = [Span(*(span.start + position for position in after.span(name))) for name in _PARTS] if after else []
    if parts and all(_tells_result(text, *part) for part in parts):
        first, second = parts
        return [*split_clauses(text, first), *split_clauses(text, Span(second.start, span.stop))]
    agreed = UNANIMITY_AT_END.search(text[span.start : span.stop])
    if agreed is not None and agreed.start() > 0:
        return [Span(span.start, span.start + agreed.start()), Span(span.start + agreed.end(), span.stop)]
    side = _side_at_end(text, span)
    if side is not None:
        return [*split_clauses(text, Span(span.start, side.start)), side]
    if CLAUSE_JOINT.search(text[span.start : span.stop]) is None:
        return [span]
    for joint in CLAUSE_JOINT.compiled.finditer(text, span.start, span.stop):
        if _in_bracket(text, span.start, joint.start()) or _is_consequence(text, joint.start(), span.stop):
            continue
        if (
            len(clauses) < _MOST_CLAUSES
            and (_tells_result(text, start, joint.start()) or _tells_exception(text, start, joint))
            and _tells_result(text, joint.end(), span.stop)
        ) or _is_tie_settled(text, Span(start, joint.start()), Span(joint.end(), span.stop)):
            clauses.append(Span(start, joint.start()))
            start = joint.end()
    return [*clauses, Span(start, span.stop)]


def _tells_exception(text: str, start: int, joint: regex.Match[str]) -> bool:
    """Whether a result without its motion stands there (`Enstemmig vedtatt`), and behind it what is excepted of it."""
    if EXCEPTED.search(joint[0]) is None:
        return False
    told = read_sentence(text, start, joint.start())
    return told is not None and told.result is not None and told.motion is None and told.unanimous


def _is_tie_settled(text: str, counted: Span, behind: Span) -> bool:
    """Whether two motions are counted, and behind them it is told which of them won by the casting vote."""
    settled = read_sentence(text, *behind)
    if settled is None or not settled.casting_vote or settled.result is None or settled.motion is None:
        return False
    told = read_sentence(text, *counted)
    return told is not None and told.alternative_numbers is not None and told.result is None


def read_supporters_alone(text: str, span: Span) -> list[Span]:
    """`Ap stemte for, H stemte mot` cut in two; nothing where the sentence tells anything else."""
    around = text[max(0, span.start - _VERB_BEFORE) : span.stop]
    # The cheap test first: it is asked of every sentence.
    if not any(verb in around.lower() for verb in SUPPORTERS_JOINT.words) or SUPPORTERS_JOINT.search(around) is None:
        return []
    if BOTH_CAST.match(text[span.start : span.stop].replace("\n", " ")) is not None:
        return []
    for joint in SUPPORTERS_JOINT.compiled.finditer(text, span.start, span.stop):
        first, second = Span(span.start, joint.start()), Span(joint.end(), span.stop)
        words, behind = (text[slice(*each)].replace("\n", " ") for each in (first, second))
        if read_supporters(words) is not None and (
            read_supporters(behind) is not None or THE_REST.match(behind) is not None
        ):
            return [first, second]
    return []


def _both_in_bracket(text: str, span: Span) -> list[Span]:
    """`… vedtatt (for: Ap, Sp; mot: H)` cut in what stands before the bracket and its two sides; nothing where one
    side is no list."""
    match = BOTH_SIDES_IN_BRACKET.search(text[span.start : span.stop])
    if match is None:
        return []
    sides = [Span(span.start + match.start(name), span.start + match.end(name)) for name in ("for", "against")]
    if any(read_supporters(text[slice(*side)].replace("\n", " ")) is None for side in sides):
        return []
    before = Span(span.start, span.start + match.start())
    return [*(split_clauses(text, before) if match.start() else ()), *sides]


def _side_at_end(text: str, span: Span) -> Span | None:
    """Who stood on a side, told behind a result in its sentence: in a bracket, or in a clause of its own."""
    match = SIDE_AT_END.search(text[span.start : span.stop])
    if match is None or match.start() == 0:
        return None
    side = Span(span.start + match.end(), span.stop)
    if read_supporters(text[side.start : side.stop].replace("\n", " ")) is None:
        return None
    told = read_sentence(text, span.start, span.start + match.start())
    if told is None or told.result is None or (told.numbers.present and _names_parties(told)):
        return None
    return side


def _names_parties(told: Told) -> bool:
    """Whether the sentence names those on the one side already."""
    numbers = told.numbers
    sides = (*(numbers.pair or ()), numbers.for_, numbers.against, numbers.versus, numbers.carried, numbers.bare)
    return any(side is not None and side.shares for side in sides)


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
