"""A sentence that lists what became of several points: `Pkt 1 enst., pkt 2 6-3, pkt 3 falt.` -> a vote for each."""

from __future__ import annotations

from dataclasses import replace

import regex

from patterns.numbers import NUMBER
from patterns.pattern import Pattern
from patterns.votes.frames.results import read_result
from patterns.votes.outcome import FINITE, PARTICIPLE, UNANIMITY, Result
from patterns.votes.reading import Span
from patterns.votes.tally import find_numbers
from patterns.votes.told import Told
from patterns.votes.words import COPULA, UNANIMOUS, UNIT

_NUMBER = r"(?:\d{1,2}[a-z]?|[a-z])(?![\p{L}\d])"
_NUMBERS = rf"{_NUMBER}\)?(?:(?:\s*(?:,|og)\s*|\s?[-–]\s?){_NUMBER}\)?(?!\s*(?:mot|[-–/])\s*\d))*"
_NAMED = rf"(?:pkt|punkt(?:ene|a|et)?|ledd|bokstav|avsnitt)\.?\s*{_NUMBERS}"
# Behind the first, a point may be told by its number alone.
_POINT = rf"(?:{_NAMED}|{_NUMBER}\s*[:)])"
_LIST = r"(?:\s*\([^()]*\))?"
_PAIR = rf"{NUMBER}\s*(?:{UNIT}\s*)?(?:i?mot|[-–/])\s*{NUMBER}(?:\s*{UNIT})?"
_COUNT = rf"(?:(?:med\s+)?{_PAIR}|\({_PAIR}\)|i?mot\s+{NUMBER}(?:\s*{UNIT})?){_LIST}"
_VERB = rf"(?:{PARTICIPLE}|{FINITE})"
_RESULT = (
    rf"(?:(?:{COPULA}\s+)?(?:{UNANIMOUS}(?:\s+{_VERB})?|(?:(?:ikke|ikkje)\s+)?{_VERB}(?:\s+{UNANIMOUS})?(?:\s*,?\s*{_COUNT})?)"
    rf"|{_COUNT})"
)
_JOINT = r"(?:\s*[,;.]\s*(?:(?:og|mens|medan)\s+)?|\s+(?:og|mens|medan)\s+)"
_OF = r"(?:\s*[:–-]\s*|\s+)"
_LEAD = r"(?:[^:.\n]{0,60}(?:vote?r|avstem|røyst|stemt)[^:.\n]{0,60}:\s*)?"
POINTS_LISTED = Pattern(
    name="vote_points_listed",
    expression=rf"^\W*{_LEAD}(?:(?:for\s+)?{_NAMED}|(?<=\bpunktvis\b[^:]{{0,40}}:\s*){_POINT}){_OF}{_RESULT}(?:{_JOINT}{_POINT}{_OF}?{_RESULT})+\s*\.?\s*$",
    examples=(
        "Det ble votert punktvis: pkt 1 enst., pkt 2 6-3, pkt 3 falt.",
        "Punkt 1 og 2 samrøystes, punkt 3 med 6 mot 3 røyster, punkt 4 mot 2 røyster (H).",
        "Punktvis votering: 1: enst., 2: 6-3, 3: falt.",
        "Pkt 2: 6-3. Pkt 3: falt.",
    ),
    counter_examples=(
        "Punkt 1 enst. vedtatt",
        "Punkt 3-5 og 7 enst.",
        "Innstillingen ble vedtatt med 6 mot 3, punkt 2 falt.",
        "Punkt 2 ble diskutert, punkt 3 falt.",
    ),
    words=("pkt", "punkt", "ledd", "bokstav", "avsnitt"),
)
POINT_LISTED = Pattern(
    name="vote_point_listed",
    expression=rf"(?:(?<=\A|[\s,;.:])(?P<motion>{_POINT})){_OF}?(?P<result>{_RESULT})(?=\s*(?:\Z|[,;.]|\s(?:og|mens|medan)\s))",
    examples=("pkt 2 6-3", "Punkt 4 (7-2)", "3: falt"),
    counter_examples=("innstillingen falt", "pkt 2"),
)
MINORITY = Pattern(
    name="point_against_minority",
    expression=r"\A\s*i?mot\s",
    examples=("mot 2 røyster",),
    counter_examples=("6 mot 3",),
)


def read_points(text: str, span: Span) -> list[Told]:
    """What became of each point, where the sentence tells nothing else; else nothing."""
    sentence = text[slice(*span)].replace("\n", " ")
    if POINTS_LISTED.match(sentence) is None:
        return []
    found = list(POINT_LISTED.finditer(sentence))
    told = []
    for place, match in enumerate(found):
        first = 0 if place == 0 else match.start()
        last = len(sentence) if place == len(found) - 1 else match.end()
        told.append(_told(match, span.start, Span(span.start + first, span.start + last)))
    return told


def _told(match: regex.Match[str], offset: int, span: Span) -> Told:
    start = match.start("motion")
    motion = Span(offset + start, offset + start + len(match["motion"].rstrip(" :)")))
    result = match["result"]
    verb = read_result(result, 0, span)
    if verb is not None and verb.result is not None:
        return replace(verb, motion=motion, voted=True)
    if UNANIMITY.search(result) is not None:
        return Told(span, motion=motion, result=Result("adopted", False), unanimous=True, voted=True)
    numbers = find_numbers(f"vedtatt {result}")
    adopted = Result("adopted", False) if MINORITY.match(result) is not None else None
    return Told(span, motion=motion, result=adopted, numbers=numbers, voted=True)
