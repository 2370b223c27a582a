"""A verb that tells what became of the motion -> motion, result and numbers.

`Lies forslag ble enstemmig vedtatt`, `Enstemmig vedtatt`, `Lies forslag fikk 5 stemmer og falt`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from patterns.beginnings import AnchoredPattern
from patterns.numbers import NUMBER
from patterns.pattern import Pattern
from patterns.votes.assemble import with_supporters
from patterns.votes.counted_side import Side
from patterns.votes.frames.decided import PUT_OFF, SENT_ON
from patterns.votes.frames.phrases import DONE, FOLLOW, LEAD, MIDDLE, MIDDLE_APART, TIGHT_MIDDLE
from patterns.votes.motion import names_motion, points_back
from patterns.votes.numbers_around import with_numbers
from patterns.votes.outcome import FINITE, PASSED_ON, Result, result_of
from patterns.votes.reading import Span
from patterns.votes.supporters import Supporters
from patterns.votes.tally import Numbers, find_numbers
from patterns.votes.tally_forms import EXCEPT
from patterns.votes.told import Told, span_of
from patterns.votes.words import ADVERB, COPULA, NEGATION, SOME_NUMBER, UNANIMOUS, UNIT

ANNOUNCES_ALTERNATIVES = Pattern(
    name="alternative_pair",
    expression=r"\b(?:votering|avstemm?n?ing|avrøysting|røysting|votert|røysta|stemt)\s+(?:ble\s+|vart\s+)?(?:alternativt\s+)?mellom\s+(?P<pair>.+?)\s*,?\s*$",
    examples=("Ved alternativ votering mellom innstillingen og Lies forslag,", "ved alternativ røysting mellom A og B"),
    counter_examples=("Ved votering", "avtalen mellom kommunene"),
    words=("mellom",),
)
INVERTED = AnchoredPattern(
    name="vote_inverted",
    expression=rf"^(?P<lead>{LEAD}.*?)\s*,?\s*\b{COPULA}\s+(?P<motion>(?!(?:(?:{ADVERB}|{NEGATION})\s+)+\S+\s*(?:$|[.,;]))\S.*?)\s*,?\s+(?P<middle>{MIDDLE_APART}){DONE}(?P<rest>.*)$",
    examples=(
        "Ved votering ble rådmannens innstilling enstemmig vedtatt.",
        "Dermed ble innstillingen vedtatt, med leders dobbeltstemme.",
        "Ved alternativ votering mellom innstillinga og framlegget vart framlegget vedteke med 9 mot 4 røyster.",
    ),
    counter_examples=("Rådmannens innstilling ble enstemmig vedtatt.", "Ved votering fikk forslaget 3 stemmer."),
)
INVERTED_FINITE = AnchoredPattern(
    name="vote_inverted_finite",
    expression=rf"""^(?P<lead>{LEAD}.*?)\s*,?\s+(?:(?:fikk|fekk|oppnådde)\s+(?P<motion>\S[^.;]*?)\s+(?P<middle>(?:ikke|ikkje)\s+)?(?P<adopted>fl(?:er|eir)tall?)\b
        |(?P<got>fikk|fekk)\s+(?P<motion>\S.*?)\s+(?=(?:bare\s+|kun\s+)?{SOME_NUMBER}\s*{UNIT}|stemmene\s|røystene\s)
        |{FINITE}\s+(?P<motion>\S.*?)(?=\s*(?:$|\.\s*$|;|,(?!\s*\d|\s*(?-i:\p{{Lu}}[\p{{L}}.]{{0,3}})\b)|\s(?:med|mot|imot)\s+{SOME_NUMBER}|\s{UNANIMOUS}|\smot\s+(?:stemmene|røystene)|\s(?:med|ved|etter)\s+(?:\S+\s+){{0,3}}?dobb?el)))(?P<rest>.*)$""",
    examples=(
        "Ved prøvevotering fikk Moens forslag 10 stemmer.",
        "Ved votering falt forslaget mot 3 stemmer",
        "Ved votering fikk Moens forslag flertall med 6 mot 5 stemmer.",
    ),
    counter_examples=("Moens forslag fikk 10 stemmer.", "Ved votering ble forslaget vedtatt."),
)
PASSIVE = Pattern(
    name="vote_passive",
    expression=rf"^(?P<motion>\S.*?)\s*[,=–-]?\s*\b{COPULA}\s+(?P<middle>{MIDDLE}){DONE}(?P<rest>.*)$",
    examples=(
        "Innstillingen ble enstemmig vedtatt.",
        "Framlegget vart ikkje vedteke.",
        "Forslag fra N. N. (SP) = ble vedtatt mot 1 stemme.",
    ),
    counter_examples=("Kommunestyret vedtar planen.", "Forslaget falt."),
)
ACTIVE_RESULT = Pattern(
    name="vote_finite",
    expression=rf"^(?P<motion>\S.*?)\s*[:,–-]?\s+(?P<middle>{TIGHT_MIDDLE})\b{FINITE}{FOLLOW}(?P<rest>.*)$",
    examples=(
        "Forslaget fra ordføreren tiltres enstemmig.",
        "Kokkens forslag falt mot tre stemmer",
        "Forslaget fekk fleirtal.",
    ),
    counter_examples=("Innstillingen ble vedtatt.", "Fallet var stort."),
)
GOT_VOTES = Pattern(
    name="vote_got",
    expression=rf"^(?!av\s+{NUMBER}\s)(?!.*\b(?:falt|fall|tiltres|vedtatt|vedteken?|bifalt|tiltrådt|tiltredt|til\s+følgj?e|forkastet|forkasta|nedstemt|avvist)\s*,?\s+(?:da|fordi|ettersom|idet|med|mot)\s(?!(?:\S+\s+){{0,2}}?\S*dobb|disse\b|desse\b))(?P<motion>\S.*?)\s+(?:fikk|fekk|oppnådde|får)\s+(?:(?:deretter|så|da|då|dermed)\s+)?(?P<rest>(?:bare\s+|kun\s+|henholdsvis\s+)?(?:{SOME_NUMBER}\s*{UNIT}|{SOME_NUMBER}\s+(?:for|mot)\b|stemmene|røystene|ingen\s+stemmer|(?:støtten?|tilslutning|tilslutnad)\s+(?:fra|frå|av)\s).*)$",
    examples=(
        "Moens forslag fikk 13 stemmer (5MDG) og falt.",
        "Framlegget fekk tre røyster",
        "Forslaget fikk stemmene til V og falt",
        "Lies forslag fikk støtte fra V (2 stemmer) og falt",
        "Lies forslag fikk tilslutning fra 4 representanter.",
    ),
    counter_examples=("Moen fikk ordet.", "Forslaget falt."),
)
NO_COPULA = Pattern(
    name="vote_without_copula",
    expression=rf"^(?P<motion>\S.*?(?=[\s,:=–-])(?:\s+(?:for\s+øvrig|elles))?)\s*[,:=–-]?\s+(?:[-–=]\s+)?(?P<middle>{TIGHT_MIDDLE}){DONE}(?P<rest>.*)$",
    core=rf"\s{DONE}",
    examples=(
        "Forslag til vedtak enstemmig vedtatt",
        "Innstillinga med endringar - samrøystes vedteken",
        "Forslag fra N. N.: Enstemmig vedtatt.",
    ),
    counter_examples=("Kommunestyret vedtar planen.", "Vedtatt mot 2 stemmer."),
)
RESULT_ONLY = AnchoredPattern(
    name="vote_result_only",
    expression=rf"""^(?P<middle>{TIGHT_MIDDLE}(?:{COPULA}\s+{TIGHT_MIDDLE})?)(?:{DONE}|{FINITE}{FOLLOW})(?P<rest>.*)$""",
    examples=(
        "Enstemmig vedtatt.",
        "ble dermed vedtatt med 7 mot 4 stemmer",
        "Vedtatt mot 1 stemme (FrP).",
        "Samrøystes godkjent.",
        "Falt",
        "Vedteke",
    ),
    counter_examples=("Vedtatte planer følges.", "Innstillingen falt."),
)
NEGATED = Pattern(
    name="result_negated",
    expression=rf"\b{NEGATION}\b",
    examples=("ikke", "dermed ikkje"),
    counter_examples=("enstemmig",),
)
VOTERING = Pattern(
    name="votering_named",
    expression=r"(?:vote?ring|avstem|røysting)",
    examples=("Ved votering", "etter avrøysting"),
    counter_examples=("Etter debatt",),
)
GOT_ALONE = AnchoredPattern(
    name="vote_got_alone",
    expression=rf"^(?:fikk|fekk)\s+(?P<rest>(?:bare\s+|kun\s+|berre\s+)?{SOME_NUMBER}\s*(?:{UNIT}|(?:for|mot)\b).*)$",
    examples=("Fikk 2 stemmer og falt.",),
    counter_examples=("Fikk ordet.", "Forslaget fikk 2 stemmer"),
    words=("fikk", "fekk"),
)
LEAD_OVER = Pattern(
    name="votering_over",
    expression=r"\b(?:over|om|vedr\.?|vedrørende)\s+(?P<motion>\S.*?)\s*,?\s*$",
    examples=("Ved votering over Lies forslag",),
    counter_examples=("Ved votering", "Ved alternativ votering mellom A og B"),
)
LEAD_AGAINST = Pattern(
    name="alternative_votering_against",
    expression=r"\balternativ\s+(?:votering|avstemm?n?ing|av?røysting|røysting)\s+i?mot\s+(?P<motion>\S[^,;:]*?)\s*,?\s*$",
    examples=("Etter alternativ votering mot Lies forslag",),
    counter_examples=("Ved alternativ votering mellom A og B", "Ved votering mot"),
    words=("alternativ",),
)
GOT_RESULT = Pattern(
    name="vote_got_result",
    expression=rf"(?:\bog|\bmen|,|-|–)\s+(?:(?:{COPULA}|forslaget|framlegget|er)\s+)*(?P<middle>{TIGHT_MIDDLE})(?:{DONE}|{FINITE}{FOLLOW})",
    examples=("og falt.", "og ble dermed ikke vedtatt.", "og fall"),
    counter_examples=("og 3 stemmer", "falt"),
)
NONE_OF = AnchoredPattern(
    name="none_of_the_motions",
    expression=r"\A(?:ingen|inga|verken|hverken|korkje)\s+(?!(?:stemte|røysta|andre\s+stemte)\b)",
    examples=("Ingen av forslagene", "verken innstillingen eller forslaget"),
    counter_examples=("Ingen stemte mot, og innstillingen", "Forslaget om ingen endring"),
)
GOT_ALL = Pattern(
    name="vote_got_all",
    expression=rf"""^(?:{LEAD}[^.;:]*?\s(?:fikk|fekk)\s+(?P<motion>[^.;:]{{3,120}}?)|(?P<motion>\S[^;:]*?)\s+(?:fikk|fekk))\s+
        (?:(?:alle|samtlige|samtlege)\s+(?:dei?\s+)?(?:avgitte\s+|avgjevne\s+)?(?:(?P<n>\d{{1,3}})\s+)?(?:stemmene|røystene|stemmer|røyster)|(?:stemmene|røystene)\s+(?:til|fra|frå)\s+alle)
        (?:\s*,?\s+(?:{EXCEPT}|i?mot)\s+(?P<but>[^.;:]*?)(?:\s*,?\s+som\s+(?:stemte|røysta)\s+i?mot,?)?)?
        (?P<rest>\s*,?\s+(?:og|som)\s+(?:(?:dermed|derved|såleis|således)\s+)?(?:{COPULA}|tiltres)\s.*)?\s*\.?\s*$""",
    examples=(
        "Valnemnda si tilråding fekk alle røystene.",
        "Ved votering fikk innstillingen alle stemmene.",
        "Innstillingen fikk stemmene til alle unntatt R, som stemte mot, og ble vedtatt med 15 mot 1 stemme.",
    ),
    counter_examples=("Framlegget fekk alle røystene til Sp og fall.", "Innstillingen fikk 9 stemmer."),
    words=("alle", "samtl"),
)


def read_got_all(sentence: str, offset: int, span: Span) -> Told | None:
    """`Innstillingen fikk alle stemmene`, `... alle stemmene unntatt FrPs`: adopted, by all or all but those named."""
    match = GOT_ALL.match(sentence)
    if match is None or not names_motion(match["motion"]):
        return None
    told = Told(span, motion=span_of(match, "motion", offset), result=Result("adopted", False), voted=True)
    told = replace(told, numbers=find_numbers(match["rest"] or ""), unanimous=match["but"] is None)
    if match["n"] is not None:
        return replace(told, numbers=Numbers(for_=Side(int(match["n"]))))
    if match["but"] is None:
        return told
    ways = (f"vedtatt mot {match['but']} stemmer", f"vedtatt mot {match['but']}")
    but = next((numbers.versus for numbers in map(find_numbers, ways) if numbers.versus is not None), None)
    numbers = with_supporters(told, Supporters(False, but, None)) if but is not None else None
    return replace(told, numbers=numbers) if numbers is not None else None


def read_got(sentence: str, offset: int, span: Span) -> Told | None:
    """`Lies forslag fikk 5 stemmer og falt`, `Fikk 2 stemmer`: the numbers, and the result where one follows."""
    match = GOT_ALONE.match(sentence)
    if match is None:
        match = GOT_VOTES.match(sentence)
        if match is None or find_numbers(match["motion"]).present or _is_of_another(match["motion"]):
            return None
    return _got_frame(sentence, match, offset, span)


def _is_of_another(motion: str) -> bool:
    """Whether a result stands among the words, and `som` behind it says what another motion got."""
    return motion.endswith(" som") and PASSIVE.match(f"{motion[:-4].rstrip(' ,')}.") is not None


def read_inverted(sentence: str, offset: int, span: Span) -> Told | None:
    """`Ved votering ble innstillingen vedtatt`, `Vedtatt mot 2 stemmer`: the verb before the motion, or alone."""
    return _read_verb((RESULT_ONLY, INVERTED, INVERTED_FINITE), sentence, offset, span)


def read_passive(sentence: str, offset: int, span: Span) -> Told | None:
    """`Innstillingen ble vedtatt`, `Innstillingen enstemmig vedtatt`: the motion stands before the verb."""
    return _read_verb((PASSIVE, ACTIVE_RESULT, NO_COPULA), sentence, offset, span)


def _read_verb(patterns: Sequence[Pattern], sentence: str, offset: int, span: Span) -> Told | None:
    """The motion, and what the verb of the first pattern that fits says became of it."""
    for pattern in patterns:
        match = pattern.match(sentence)
        if match is None:
            continue
        groups = match.groupdict()
        only_numbers = pattern is INVERTED_FINITE and groups["got"]
        verb = GOT_RESULT.search(match["rest"]) if only_numbers else match
        result = result_of(verb, negated=is_negated(verb)) if verb is not None else None
        if result is not None and result.outcome == "withdrawn" and PASSED_ON.search(groups.get("rest") or ""):
            result = Result("referred", False)
        if result is not None and result.outcome == "adopted" and PUT_OFF.match(groups.get("rest") or ""):
            result = Result("postponed", False)
        if result is not None and result.outcome == "adopted" and SENT_ON.match(groups.get("rest") or ""):
            result = Result("referred", False)
        if result is not None and result.outcome == "adopted" and NONE_OF.match(groups.get("motion") or ""):
            result = Result("rejected", False)
        told = with_numbers(sentence, Told(span, motion=span_of(match, "motion", offset), result=result), offset)
        if only_numbers:
            told = _of_its_verb(told, match, verb, offset)
        if groups.get("lead"):
            told = replace(_with_pair(told, match, offset), voted=VOTERING.search(groups["lead"]) is not None)
        return told
    return None


def _got_frame(sentence: str, match: regex.Match[str], offset: int, span: Span) -> Told:
    """`X fikk 13 stemmer (5MDG) og falt`: the numbers, and the result where one follows."""
    verb = GOT_RESULT.search(match["rest"])
    # What it got was cast for it, whatever verb tells its end ("fikk 3 stemmer og ble forkastet").
    result = result_of(verb, negated=is_negated(verb))._replace(voted_down=False) if verb is not None else None
    told = Told(span, motion=span_of(match, "motion", offset), result=result)
    return _of_its_verb(with_numbers(sentence, told, offset), match, verb, offset)


def _of_its_verb(told: Told, match: regex.Match[str], verb: regex.Match[str] | None, offset: int) -> Told:
    """The vote of that motion which the verb behind both numbers is said of (`A fikk 5, mens B fikk 8 og ble
    vedtatt`)."""
    if verb is None or told.motion is None or told.alternative is None or told.alternative_numbers is None:
        return told
    if offset + match.start("rest") + verb.start() < told.alternative.start:
        return told
    return replace(
        told,
        motion=told.alternative,
        numbers=told.alternative_numbers,
        alternative=told.motion,
        alternative_numbers=told.numbers,
    )


def is_negated(match: regex.Match[str]) -> bool:
    """Whether what stands before the verb turns its result round (`ble ikke vedtatt`)."""
    return NEGATED.search(match.groupdict().get("middle") or "") is not None


def _with_pair(told: Told, match: regex.Match[str], offset: int) -> Told:
    """What the words before the verb add: both motions of `alternativ votering mellom X og Y`, the one of `over X`."""
    lead, start = match["lead"], offset + match.start("lead")
    pair = ANNOUNCES_ALTERNATIVES.search(lead)
    if pair is not None:
        return replace(told, pair=Span(start + pair.start("pair"), start + pair.end("pair")))
    against = LEAD_AGAINST.search(lead)
    if against is not None and told.alternative is None and names_motion(against["motion"]):
        return replace(told, alternative=Span(start + against.start("motion"), start + against.end("motion")))
    over = LEAD_OVER.search(lead)
    if over is None or told.motion is None:
        return told
    named = match.string[told.motion.start - offset : told.motion.stop - offset]
    if not points_back(named) or not names_motion(over["motion"]):
        return told
    return replace(told, motion=Span(start + over.start("motion"), start + over.end("motion")))
