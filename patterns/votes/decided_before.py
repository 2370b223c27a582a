"""A sentence that tells what is decided, and behind it on its line a bare `Enst.` or `Mot 3 stemmer (FrP).`: both -> a
vote (`Saken utsettes til neste møte. Enst.`).
"""

from __future__ import annotations

from dataclasses import replace

import regex

from patterns.pattern import Pattern
from patterns.votes.accept import MATTER
from patterns.votes.frames.counts import MINORITY_ALONE
from patterns.votes.frames.decided import PUT_OFF
from patterns.votes.frames.verbs import is_negated
from patterns.votes.motion import names_motion, skip_lead, trim
from patterns.votes.outcome import PARTICIPLE, Result, result_of
from patterns.votes.reading import Span
from patterns.votes.told import Told, span_of
from patterns.votes.words import COPULA, NEGATION, PART_OF_MOTION_NOUN, UNANIMOUS

BARE_UNANIMITY = Pattern(
    name="bare_unanimity",
    expression=rf"\A\s*{UNANIMOUS}\s*(?:vedtatt|vedteke|vedtak)?\s*\.?\s*\Z",
    examples=("Enst.", "Samr.", "Enstemmig vedtatt."),
    counter_examples=("Enstemmig som innstilt", "Innstillingen enst."),
)
ADOPTED_ALONE = Pattern(
    name="adopted_alone",
    expression=r"\A\s*(?:vedtatt|vedteke|vedteken|tilrådd|tiltrådt|godkjent)\s+(?:i?mot|med)\s[^.;:]*\.?\s*\Z",
    examples=("Vedtatt mot 1 stemme, Lies.", "Vedteke med 7 mot 2 røyster."),
    counter_examples=("Vedtatt.", "Innstillingen vedtatt mot 1 stemme."),
    words=("vedt", "tilrådd", "tiltrådt", "godkjent"),
)
POINTS_AT_SENTENCE = Pattern(
    name="points_at_sentence",
    expression=r"\A\s*(?:dette|det|denne)\s*\Z",
    examples=("Dette", "Det"),
    counter_examples=("Dette forslaget", "Forslaget"),
)
WHAT_IS_DECIDED = Pattern(
    name="what_is_decided",
    expression=rf"""\A(?!(?:[^.]*\b(?:orienterte|redegjorde|foreslo|fremmet|uttalte|ønsket|mente)\b))
        (?:som\s+(?P<as>(?=[^.]*?{PART_OF_MOTION_NOUN})[^.]+)
        |(?P<matter>[^.,;:]{{3,80}}?)\s+{COPULA}\s+(?:godkjen\w+|(?:tatt|teken?|tekne)\s+til\s+\p{{L}}+)
        |(?:\p{{Lu}}\p{{L}}*(?:et|a|en)\s+uttal(?:er|ar)\s*:\s*)?(?P<matter>\p{{Lu}}\p{{L}}*(?:et|a|en)\s+(?:tilrår|rår|innstiller|anbefaler|støtter|støttar|slutter\s+seg|sluttar\s+seg|stiller\s+seg)\s(?:[^.;:]|(?<=\b(?:pkt|nr))\.){{3,240}})
        |[^.;:]{{3,160}}?\s(?:\p{{L}}{{2,}}(?:es|ast)|avslås|gis|tas)(?:\s[^.;:]*)?
        |(?:[^.;:]{{3,80}}?\s)?(?:ble|blei|vart)\s+innvilg\p{{L}}+(?:\s[^.;:]*)?
        |(?P<matter>(?:møtet|møtedørene|sakslist[ae]n?|rekk(?:e|je)følg(?:en|ja))(?:\s[^.,;:]{{1,40}}?)?\s+(?:ble|blei|vart)\s+(?:lukket|lukka|stengt|stengd|endret|endra|utvidet|utvida)(?:\s[^.;:]*)?)
        |(?P<matter>sak(?:en|a)\s+\S*\s*(?:ble|blei|vart)\s+(?:tatt|teken?|strøket|stroken)\s+av\s+(?:sakslist|sakskart|dagsorden)\p{{L}}*)
        |[^.;:]{{3,160}}?\s(?:vert|blir)\s\p{{L}}+(?:\s[^.;:]*)?
        |(?:tas|tatt|teke|tek|tatt|vert\s+teke)\s+til\s+\p{{L}}+)\Z""",
    examples=(
        "Saken utsettes til neste møte",
        "Møteboka vart godkjend",
        "Tas til orientering",
        "Som rådmannens forslag",
        "Klagen tas ikke til følge",
        "Søknaden avslås",
        "Saka vart teken av sakslista",
        "Møtet ble lukket etter kommuneloven § 31",
        "Utvalget rår kommunestyret til å oppheve vedtaket i sak 48/09 pkt. 2",
        "Rådet slutter seg til planen, men savner et mål",
        "Eldrerådet uttaler: Rådet slutter seg til planen",
    ),
    counter_examples=("Ordføreren orienterte", "Saken ble drøftet", "Lie foreslo at saken utsettes"),
)
_OPENS_CLAUSE = r"(?:,\s+(?:og|så|men|slik\s+at)?\s*|\s(?:og|så|slik\s+at)\s+)"
_NOW = rf"(?P<middle>(?:(?:da|då|dermed|derfor|difor|deretter|så|likevel|også|òg|{NEGATION})\s+)*)"
OUTCOME_BEHIND = Pattern(
    name="outcome_in_last_clause",
    expression=rf"""\A(?!(?:[^.]*\b(?:orienterte|redegjorde|foreslo|fremmet|uttalte|ønsket|mente|opplyste|minnet|minna)\b))
        (?:(?P<subject>[^,.;:]{{3,60}}?)\s+{COPULA}\s[^.;:]{{2,160}}?{_OPENS_CLAUSE}(?:den|ho|han|det|denne|dei?|disse|desse)\s+{COPULA}\s+{_NOW}{PARTICIPLE}
        |[^,.;:]{{3,60}}?\s(?:vedtok|gikk\s+inn\s+for|gjekk\s+inn\s+for|(?:ble|blei|vart|var)\s+(?:det\s+)?(?:enige?|enighet|samde|einige?|semje)\s+om)\s+(?P<to>(?:å|at)\s[^.;:]{{3,160}}?)(?=\Z)
        |(?P<matter>[^,.;:]{{3,60}}?)\s+{COPULA}(?:\s[^.;:]{{2,120}}?\s(?:og|men)\s+|\s*,\s[^,.;:]{{3,80}},\s+){_NOW}{PARTICIPLE}
        |(?:[^.;:]{{3,240}}?{_OPENS_CLAUSE})?(?:(?:derfor|difor|dermed|etter\s+(?:dette|drøfting|debatt|ordskifte|befaring|synfaring)\w*)\s+{COPULA}\s+(?P<matter>[^,.;:]{{3,60}}?)|(?P<matter>[^,.;:]{{3,60}}?)\s+{COPULA})\s+{_NOW}{PARTICIPLE}
        )(?:\s+(?:til|inntil|i\s+påvente|for\s+(?:å|nærmere|nærare)|i\s+(?:saken|møtet)|og\s+sendes?|og\s+sendt|tilbake|attende)\b[^.;:]*)?\Z""",
    examples=(
        "Det mangler tegninger, og saken ble utsatt",
        "Søknaden er mangelfull, derfor ble saken utsatt til neste møte",
        "Saka vart drøfta, og ho vart utsett",
        "Etter drøfting ble saken sendt tilbake",
        "Saken ble ikke realitetsbehandlet, men utsatt",
        "Saka vart, etter ein kort debatt, utsett",
        "Utvalget vedtok å utsette saken",
        "Klagen ble drøftet, og den ble ikke tatt til følge",
    ),
    counter_examples=(
        "Saken ble drøftet",
        "Ordføreren orienterte, og saken ble drøftet",
        "Lie foreslo befaring, og saken ble utsatt",
    ),
)


def with_matter_before(text: str, before: Span | None, told: Told, words: str) -> Told:
    """The vote with the sentence before it as its motion, or with the result that this one tells in a clause; as it was
    told where it is no bare result, or where what stands before it on its line tells no decision.
    """
    minority = told.numbers.versus is not None and MINORITY_ALONE.match(words.strip()) is not None
    told_alone = told.numbers.present and ADOPTED_ALONE.match(words) is not None
    counted = minority or told_alone
    bare = counted or (told.unanimous and BARE_UNANIMITY.match(words) is not None)
    pointed = told.motion is not None and POINTS_AT_SENTENCE.fullmatch(text[slice(*told.motion)]) is not None
    if (told.motion is not None or not bare) and not pointed:
        return told
    if before is None or "\n" in text[before.stop : told.span.start]:
        return told
    decided = text[slice(*before)].replace("\n", " ")
    start, stop = trim(text, skip_lead(text, *before), before.start + len(decided.rstrip(".")))
    if not decided.endswith("."):
        return told
    decided, span = text[start:stop].replace("\n", " "), Span(before.start, told.span.stop)
    match = WHAT_IS_DECIDED.match(decided)
    if match is not None:
        motion = _matter(match, start)
        result = told.result if pointed and told.result is not None else Result("adopted", False)
        return replace(told, result=result, motion=motion, span=span, voted=counted)
    if pointed:
        return told
    clause = OUTCOME_BEHIND.match(decided)
    if clause is not None and clause["to"] is not None:
        result = Result("postponed" if PUT_OFF.match(clause["to"]) else "adopted", False)
        return replace(told, result=result, motion=span_of(clause, "to", start), span=span, voted=minority)
    matter = _named(clause) if clause is not None else None
    if clause is None or matter is None:
        return told
    motion = Span(*(start + position for position in trim(decided, *clause.span(matter))))
    return replace(told, result=result_of(clause, negated=is_negated(clause)), motion=motion, span=span, voted=counted)


def _named(clause: regex.Match[str]) -> str | None:
    """The group that names what became of it, where it names the case or a motion."""
    group = "subject" if clause["subject"] is not None else "matter"
    named = clause[group]
    return group if MATTER.match(named) is not None or names_motion(named) else None


def _matter(match: regex.Match[str], start: int) -> Span:
    """What the words decide on: `Møteboka` in `Møteboka vart godkjend`, else all of them."""
    name = next((name for name in ("as", "matter") if match[name]), None)
    return Span(start + match.start(name or 0), start + match.end(name or 0))
