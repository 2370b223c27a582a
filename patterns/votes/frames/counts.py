"""Sentences that only count: `Innstillingen: 6 stemmer`, `Pkt. 3 mot 2 st.`, `Votering: Enstemmig`, `(Mot 2 stemmer)`
-> the numbers, and the motion and result where they tell them.
"""

from __future__ import annotations

from dataclasses import replace

import regex

from patterns.beginnings import AnchoredPattern
from patterns.numbers import NUMBER
from patterns.pattern import Pattern
from patterns.votes.frames.results import read_result
from patterns.votes.frames.verbs import RESULT_ONLY
from patterns.votes.motion import names_motion
from patterns.votes.numbers_around import with_numbers
from patterns.votes.outcome import CASTING_VOTE, Result
from patterns.votes.reading import Span
from patterns.votes.supporters import IN_BRACKETS
from patterns.votes.tally import find_numbers
from patterns.votes.told import Told, span_of
from patterns.votes.words import AGAINST, COPULA, PART_OF_MOTION_NOUN, SOME_NUMBER, UNANIMOUS, UNIT, VOTED

_SUCH = r"(?:følgende|f[øy]lgjande|fø?lg\b\.?|slikt?|dette)"
UNANIMOUS_ONLY = Pattern(
    name="vote_unanimous_only",
    expression=rf"""^(?:(?:\S+\s+){{1,3}}?{_SUCH}\s+(?:vedtak,?\s+\(?)?|(?P<motion>\S.{{0,160}}?)\s*(?:[:,–-]\s+|\s{COPULA}\s+)|(?P<motion>\S+(?:\s+\S+){{0,4}}?)(?<!\b(?:et|eit|en|fra|frå))\s+)?{UNANIMOUS}\s*(?:vedtak|vedtatt|tilråding|tilrådning|innstilling|tilrådd|som\s+\p{{L}}+|for)?\s*(?P<rest>{SOME_NUMBER}\s*{UNIT})?\s*(?:\.|(?<=vedtak)\s*:|(?<={_SUCH}\s+vedtak,?\s+\(?\p{{L}}{{4,12}}\.?)\)?\s*:)?\s*$""",
    examples=(
        "Enstemmig",
        "Samrøystes vedtak.",
        "Vedtaket var samrøystes.",
        "Vedtak enstemmig 39 stemmer.",
        "Rådet fattet følgende enstemmige vedtak:",
        "Rådet gjorde slikt vedtak, samrøystes:",
        "Lies tillegg: enstemmig for",
    ),
    counter_examples=("enstemmig om at planen", "Innstillingen falt"),
)
BARE_NUMBER = Pattern(
    name="vote_bare_number",
    expression=rf"^(?P<motion>(?!.*\b{COPULA}\s)(?=.*?{PART_OF_MOTION_NOUN})\S.*?)\s*[:,=–-]?\s+(?<!\b(?:i?mot|med|fikk|fekk|og|stemte|røysta)\s+)(?:for\s+(?=\d+\s*,?\s*(?:og\s+)?i?mot))?{SOME_NUMBER}\s*(?:{UNIT}|(?:mot|for)\b|,?\s*(?:og\s+)?i?mot\s)(?P<rest>.*)$",
    examples=("Forslag fra N N (GDL): 6 stemmer", "Tilleggsforslaget fra N N 3 stemmer"),
    counter_examples=("6 stemmer", "Kari Nes fikk ordet"),
)
UNANIMOUS_FOR = Pattern(
    name="vote_unanimous_for",
    expression=rf"^{UNANIMOUS}\s*,?\s+(?:for|som)\s+(?P<motion>(?=[^.;]*?{PART_OF_MOTION_NOUN})[^.;:,]{{3,80}}?)\s*\.?$",
    examples=("Enstemmig for innstillingen.", "Samrøystes, som tilrådinga"),
    counter_examples=("Enstemmig for å selge tomta", "Enstemmig vedtatt som innstilt"),
)
UNANIMOUS_WITH = Pattern(
    name="vote_unanimous_with",
    expression=rf"^{UNANIMOUS}\s*,?\s+med\s+(?:(?:dei?|den|det|dette|vedtatt\w*|vedtek\w*|følgende|f[øy]lgjande|fø?lg\b\.?)\s+){{0,2}}(?:tillegg|endring|merknad)\w*(?:\s[^.;:]{{1,80}})?\s*\.?$",
    examples=("Samrøystes, med tillegg som framlagt av Lie.", "Enstemmig med de vedtatte endringene."),
    counter_examples=("Enstemmig med forbehold om midler", "Enstemmig vedtatt med tillegg"),
)
_LIST_NUMBER = r"(?:\d{1,2}[a-z]?|[a-z])\b"
_POINT = rf"(?:pkt|punkt(?:ene|a)?|ledd|bokstav|avsnitt)\.?\s*{_LIST_NUMBER}(?:(?:\s*(?:,|og)\s*|[-–]){_LIST_NUMBER})*"
POINT_ALONE = Pattern(
    name="vote_point_with_numbers_alone",
    expression=rf"""^(?P<motion>{_POINT})\s*[:,–-]?\s+(?P<rest>(?:mot\s+{NUMBER}\s*{UNIT}|(?<=:\s*)mot\s+\d{{1,3}}(?=\s*(?:\(|\.?\s*$))|med\s+{NUMBER}\s*(?:{UNIT}\s*)?mot\s+{NUMBER}\s*(?:{UNIT})?)(?:\s*\([^()]*\))?)\s*\.?\s*$""",
    examples=(
        *("Pkt. 3 mot 2 st.", "Pkt. 3: Mot 1 (R)", "pkt. 2 med 20 mot 15 stemmer"),
        "Punkt 4 og 5: mot 3 stemmer (FrP).",
    ),
    counter_examples=("Innstillingen, pkt. 2 mot 2 stemmer:", "Pkt. 2 mot 2 stemmer:", "Punkt 3 mot punkt 4"),
    words=("mot ",),
)
MOTION_WITH_PAIR = AnchoredPattern(
    name="vote_motion_with_pair_alone",
    expression=rf"""^(?P<motion>(?!.*\b(?:{COPULA}|falt|fall|fikk|fekk|{UNANIMOUS}|vedtatt|vedteken?)\s)(?=[^,;:.]*?{PART_OF_MOTION_NOUN})[^,;:.]{{3,90}}?)
        \s+(?P<rest>med\s+{NUMBER}\s*(?:{UNIT}\s*)?mot\s+{NUMBER}\s*(?:{UNIT})?(?:\s*\([^()]*\))?)\s*\.?\s*$""",
    examples=("Lies forslag med 3 mot 8.", "framlegget frå Høgre med fire mot sju røyster"),
    counter_examples=("Lies forslag falt med 3 mot 8.", "Lies forslag mot Bergs forslag", "Lies forslag med 3 stemmer"),
    words=("mot ",),
)
CAST_ALONE = Pattern(
    name="vote_cast_for_motion_alone",
    expression=rf"""^(?P<number>{NUMBER})\s*{UNIT}(?:\s*(?P<list>\([^()]*\)))?\s+{COPULA}\s+(?:avgitt|avgjevne?|gitt|gjevne?)\s+(?:for|til)\s+
        (?P<motion>(?!.*\s(?:og|mens|medan|mot)\s+{NUMBER}\b)(?=[^.;:,]*?{PART_OF_MOTION_NOUN})(?:[^.;:,()]|\([^(),\d]*\)){{3,90}}?)(?:\s*(?P<list>\((?:[^()]*(?:,|\d)[^()]*)\)))?\s*\.?\s*$""",
    examples=("10 stemmer ble avgitt for Lies forslag.", "3 røyster vart gjevne for framlegget frå Sp (2 Sp, V)."),
    counter_examples=("10 stemmer ble avgitt.", "10 stemmer ble avgitt for Lies forslag og 8 for innstillingen."),
    words=("avg", "gitt", "gjev"),
)
_IN_VOTING = r"(?:ved|i|under)\s+(?:\p{L}+\s+)?\p{L}*(?:votering|avstemm?n?ing|røysting)(?:en|a)?"
CAST_THERE = AnchoredPattern(
    name="vote_cast_for_motion_in_voting",
    expression=rf"""^(?:(?:{_IN_VOTING}\s+{COPULA}\s+det|det\s+{COPULA})\s+(?:avgitt|avgjeve|gitt|gjeve)|{_IN_VOTING}\s+(?P<voted>{VOTED}))\s+
        (?P<number>{NUMBER})(?(voted)(?:\s*{UNIT})?|\s*{UNIT})(?:\s*(?P<list>\([^()]*\)))?\s+for\s+
        (?P<motion>(?!.*\s(?:og|mens|medan|mot)\s+{NUMBER}\b)(?=[^.;:,]*?{PART_OF_MOTION_NOUN})(?:[^.;:,()]|\([^(),\d]*\)){{3,90}}?)(?:\s*(?P<list>\((?:[^()]*(?:,|\d)[^()]*)\)))?\s*\.?\s*$""",
    examples=(
        "Ved prøvevotering ble det avgitt 10 stemmer for Lies forslag.",
        "Det vart gjeve 3 røyster for framlegget frå Sp (2 Sp, V).",
        "Ved prøvevotering stemte 4 for Lies forslag.",
    ),
    counter_examples=("Det ble avgitt 10 stemmer.", "Det ble avgitt 9 stemmer for Lies forslag og 8 for Moes."),
    words=("avg", "gitt", "gjev", "stemt", "stemm", "røysta", "røystet", "stemd"),
)
MINORITY_ALONE = Pattern(
    name="minority_alone",
    expression=rf"\A{AGAINST}\s+{NUMBER}\s*{UNIT}\s*(?:\([^()]*\)|(?:fra|frå)\s[^.;]*|[:,]\s[^.;]*)?\s*\.?\Z",
    examples=("Mot 2 stemmer", "mot 1 røyst (Raudt)"),
    counter_examples=("mot 2 stemmer avgitt for Lies forslag falt", "vedtatt mot 2 stemmer"),
)


def read_bracketed(sentence: str, offset: int, span: Span) -> Told | None:
    """`(Enstemmig)`, `(Mot 2 stemmer)`: the result of what stands before, in a bracket of its own."""
    match = IN_BRACKETS.fullmatch(sentence)
    if match is None:
        return None
    inside, start = match["inside"], offset + match.start("inside")
    if UNANIMOUS_ONLY.match(inside) is not None or RESULT_ONLY.match(inside) is not None:
        told = read_result(inside, start, span) or read_count(inside, start, span)
        return told if told is not None and told.motion is None else None
    numbers = find_numbers(inside)
    minority = numbers.versus is not None and numbers.first == 0 and MINORITY_ALONE.match(inside) is not None
    return Told(span, numbers=numbers) if minority else None


def read_count(sentence: str, offset: int, span: Span) -> Told | None:
    """The frames that only count: `X: 6 stemmer`, `Votering: Enstemmig`."""
    agreed = UNANIMOUS_FOR.match(sentence)
    if agreed is not None:
        return Told(span, motion=span_of(agreed, "motion", offset), result=Result("adopted", False), unanimous=True)
    if UNANIMOUS_WITH.match(sentence) is not None:
        return Told(span, result=Result("adopted", False), unanimous=True)
    point = POINT_ALONE.match(sentence) or MOTION_WITH_PAIR.match(sentence)
    if point is not None:
        return _point_alone(point, offset, span)
    for pattern in (UNANIMOUS_ONLY, BARE_NUMBER):
        match = pattern.match(sentence)
        if match is not None and (pattern is UNANIMOUS_ONLY or names_motion(match["motion"])):
            told = Told(span, motion=span_of(match, "motion", offset))
            if pattern is UNANIMOUS_ONLY:
                told = replace(told, result=Result("adopted", False))
            told = with_numbers(sentence, told, offset)
            counted = told.numbers.present and (not told.numbers.versus or told.numbers.pair)
            return told if pattern is UNANIMOUS_ONLY or counted else None
    cast = CAST_ALONE.match(sentence) or CAST_THERE.match(sentence)
    if cast is not None:
        numbers = find_numbers(f"fikk {cast['number']} stemmer {cast['list'] or ''}")
        return Told(span, motion=span_of(cast, "motion", offset), numbers=numbers)
    numbers = find_numbers(sentence)
    casting = CASTING_VOTE.search(sentence) is not None
    if casting or numbers.pair or (numbers.for_ and numbers.against):
        return Told(span, numbers=numbers, casting_vote=casting)
    return None


def _point_alone(match: regex.Match[str], offset: int, span: Span) -> Told:
    """`Pkt. 3 mot 2 st.`, `pkt. 2 med 20 mot 15 stemmer`: adopted, unless more were against."""
    numbers = find_numbers(match["rest"])
    ahead = (numbers.pair[0].total or 0) - (numbers.pair[1].total or 0) if numbers.pair else 1
    result = Result("adopted" if ahead > 0 else "rejected", False) if ahead else None
    return Told(span, motion=span_of(match, "motion", offset), result=result, numbers=numbers)
