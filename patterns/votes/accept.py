"""Whether a sentence tells a vote of the meeting at hand, by where it stands and how sure its words are."""

from __future__ import annotations

from patterns.pattern import Pattern
from patterns.votes.history import DECIDED_ELSEWHERE, EARLIER_MEETING, HISTORY, IN_A_MONTH, LONG_AGO
from patterns.votes.motion import is_the_decision, names_motion, points_back
from patterns.votes.not_a_vote import (
    AGREEMENT,
    ASKED_FOR,
    CONDITION,
    DEBATE,
    OTHER_SENSE,
    PROCEDURE,
    TOLD_OF,
)
from patterns.votes.outcome import PASSED_ON
from patterns.votes.told import Told
from patterns.votes.words import HEDGE, UNANIMOUS, holds_vote_word

PRESENT = Pattern(
    name="present_tense_result",
    expression=r"\b(?:vedtas|vedtakast|utsettes|oversendes|oversendast|sendes|godkjennes|godkjennast|vert|blir|avvises|forkastes|faller|trekkes|trekkast|frafalles|frafallast|opprettholdes|tas|takast)\b",
    examples=("Saken utsettes.", "Planen vedtas."),
    counter_examples=("Saken ble utsatt.", "Forslaget tiltres."),
)
MATTER = Pattern(
    name="the_matter",
    expression=r"^(?:behandlingen\s+av\s+|handsaminga\s+av\s+)?(?:saken|saka|sak\s+\S+|søknaden|klagen|klaga)\b",
    examples=("Saken", "Saka", "Sak 12/04"),
    counter_examples=("Forslaget", "Kommunen"),
)
PROPOSAL = Pattern(
    name="a_proposal",
    expression=r"(?:forslag|framlegg|fremlegg|inn?still?ing|tilråd|\b(?:innst|forsl)\b\.?)",
    examples=("Forslag 3", "framlegget frå Dal"),
    counter_examples=("Uttalelsen", "Saken"),
)
PART = Pattern(
    name="a_part_of_a_proposal",
    expression=r"^[^.]{0,40}?(?:\b(?:pkt|punkt|alternativ|alt(?=\.\s?(?:[a-h]|[ivx]+|\d{1,2})\b)|oversendelse|tillegg|endring|resolusjon|del\s+\d|ny\s+tekst)|§|uttale)|^\s*[\d\s,–og-]+$",
    examples=("Pkt. 2", "Alternativ 1", "Punkt 4 i planen", "1 – 3"),
    counter_examples=("Saken", "Kommunedelplanen"),
)
MORE_THAN_A_NAME = Pattern(
    name="more_than_a_name",
    expression=r"\A\s*(?:siden|sidan|ettersom|fordi|hvis|dersom|viss)\s|(?<!\b(?:som|der)\s+)\b(?:ble|blei|vart|er|var|har|hadde|kan|skal|må|bør|vil|ventes|blir|legger|la|betyr|viser|at|mener)\b",
    examples=("Programmet har", "Dette betyr at alternativet", "Siden forslaget"),
    counter_examples=("Forslaget som ble fremmet av Lie", "Lies forslag nytt punkt"),
)
CONTENT = Pattern(
    name="content_of_a_proposal",
    expression=r"\b(?:om|på|med\s+endringer\s+om)\s+(?:at|å)\b.*$",
    examples=("Lies forslag om at taket skal males",),
    counter_examples=("Lies forslag",),
)
ALONE = Pattern(
    name="result_alone",
    expression=r"^\W*(?:votering\w*\W+|vedtak\W+)?(?:ikke\s+|ikkje\s+)?\p{L}+(?:\s+(?:tilbake|attende|som\s+innstilt))?\W*$",
    examples=("Vedtatt.", "Votering: Falt", "Ikke vedtatt"),
    counter_examples=("Forkastet 3", "Vedtatt i 2012"),
)
SAYS_VOTES = Pattern(
    name="says_votes",
    expression=r"\b(?:stemme|stemte|røyst|votering|avstem)|\b(?:ja|for)\s*:\s*\d|\d\s+for\s*(?:,|og)\s*\d+\s+i?\s?mot\b",
    examples=("7 stemmer for og 3 mot", "likt røystetal", "25 for, 0 mot."),
    counter_examples=("11 mot 7 poeng",),
)
VOTERING_LABEL = Pattern(
    name="votering_named_before_numbers",
    expression=r"^\W*(?:resultat\p{L}*\s+(?:av|i)\s+)?\p{L}*(?:votering|avstemm?n?ing|røysting)(?:en|a)?\s*:",
    examples=("Prøvevotering: 4 for, 5 mot.", "Avrøysting: 9 mot 3"),
    counter_examples=("4 for, 5 mot", "Resultat: 4 for"),
    words=("votering", "avstem", "røysting"),
)
WITHDRAWN_WHY = Pattern(
    name="why_it_was_withdrawn",
    expression=r"\s(?:etter(?:\s+at)?|fordi|siden|sidan|ettersom|til\s+fordel|på\s+grunn|som\s+følge|da|då)\s.*$",
    examples=("trakk forslaget etter at det ble opplyst at planen er vedtatt i fjor",),
    counter_examples=("trakk forslaget",),
)
HEDGED_UNANIMITY = Pattern(
    name="hedged_unanimity",
    expression=rf"\b{HEDGE}\s+{UNANIMOUS}",
    examples=("ble ikke enstemmig vedtatt, 3 stemte mot", "nesten enstemmig", "så godt som enstemmig vedtatt"),
    counter_examples=("enstemmig ikke vedtatt", "enstemmig vedtatt"),
    words=("ikke", "ikkje", "nesten", "nær", "bortimot", "godt"),
)
YEAR = Pattern(
    name="year_in_sentence",
    expression=r"\b(?:19|20)\d\d\b",
    examples=("i 2012",),
    counter_examples=("med 11 mot 7 stemmer",),
)
WITHOUT_VOTE = Pattern(
    name="decided_without_a_vote",
    expression=r"\b(?:uten|utan)\s+(?:\p{L}+\s+)?\p{L}*(?:votering|avstem|røysting)\p{L}*",
    examples=("ble utsatt uten votering", "vert utsett utan røysting"),
    counter_examples=("uten debatt", "etter votering"),
    words=("uten", "utan"),
)
_SHORT = 15
_ANOTHER_TIME = (LONG_AGO, IN_A_MONTH, EARLIER_MEETING, DECIDED_ELSEWHERE)
_WITHDRAWN_OR_PASSED_ON = ("withdrawn", "referred", "postponed")


def acceptable(text: str, told: Told, words: str, region: str) -> bool:
    """Whether the sentence counts as a vote in that region."""
    motion = text[told.motion.start : told.motion.stop] if told.motion else ""
    if told.result is not None and told.result.outcome == "withdrawn":
        words = WITHDRAWN_WHY.sub("", words)
    if region == "vedtak" and is_the_decision(motion) and told.evidence_of_vote and LONG_AGO.search(words) is None:
        # `Vedtaket ble gjort med 11 mot 7 stemmer.` closes a decision; elsewhere it tells of an earlier one.
        return YEAR.search(words) is None
    if HEDGED_UNANIMITY.search(words) is not None:
        # Neither unanimous nor, by `ikke`, rejected: what became of it is told otherwise.
        return False
    if OTHER_SENSE.search(words) is not None and not (told.numbers.present and names_motion(motion)):
        return False
    if not told.numbers.present and (_is_condition(words) or ASKED_FOR.search(motion) is not None):
        return False
    if told.pair is not None or told.setup:
        return told.result is not None or told.numbers.present
    if any(rule.search(words) is not None for rule in (DEBATE, TOLD_OF)):
        return False
    if not told.voted and _of_another_time(words, told, motion):
        return False
    outcome = told.result.outcome if told.result else None
    if outcome is None:
        return bool(motion) and (names_motion(motion) or points_back(motion)) and told.numbers.present
    if told.numbers.present or told.casting_vote or told.same_votes:
        return region != "vedtak" or names_motion(motion) or not motion or told.voted
    if told.unanimous:
        if PRESENT.search(words) is None or region == "votering" or names_motion(motion):
            return True
        return region == "behandling" and _is_matter(motion)
    return _plain(told, words, motion, region)


def _is_condition(words: str) -> bool:
    """Whether the sentence's one result stands in a clause that says until when or on what terms."""
    clause = CONDITION.search(words)
    return clause is not None and not holds_vote_word(f"{words[: clause.start()]} {words[clause.end() :]}")


def numbers_alone(told: Told, words: str, region: str) -> bool:
    """Whether a sentence that holds nothing but both numbers tells a vote."""
    both = told.numbers.pair or (told.numbers.for_ and told.numbers.against)
    return (
        (region == "votering" or (region == "behandling" and VOTERING_LABEL.match(words) is not None))
        and bool(both)
        and len(words.split()) <= _SHORT
        and (told.voted or SAYS_VOTES.search(words) is not None)
        and HISTORY.search(words) is None
    )


def _of_another_time(words: str, told: Told, motion: str) -> bool:
    """Whether the sentence speaks of an earlier vote; history inside the motion's own name does no harm."""
    if any(rule.search(words) is not None for rule in _ANOTHER_TIME):
        return True
    if not motion or told.motion is None:
        return HISTORY.search(words) is not None
    first, last = told.motion.start - told.span.start, told.motion.stop - told.span.start
    if first < 0 or HISTORY.search(motion) is not None:
        return False
    return HISTORY.search(words) is not None and any(
        found.start() < first or found.end() > last for found in HISTORY.finditer(words)
    )


def _plain(told: Told, words: str, motion: str, region: str) -> bool:
    """A result without numbers or unanimity: only of a proposal by name, in the past, or alone on its line."""
    outcome = told.result.outcome if told.result else None
    present = PRESENT.search(PASSED_ON.sub(" ", words)) is not None
    if not motion:
        return region == "votering" and not present and ALONE.match(words) is not None
    if outcome == "withdrawn" and region != "vedtak" and points_back(motion) and PROPOSAL.search(words) is not None:
        return True
    if _says_more(motion):
        return False
    if outcome in ("withdrawn", "referred") and not present and PROPOSAL.search(motion) is not None:
        return True
    if told.voted and names_motion(motion):
        return True
    put_off = outcome in ("postponed", "referred") and (_is_matter(motion) or PROPOSAL.search(motion) is not None)
    if put_off and region != "vedtak" and WITHOUT_VOTE.search(words) is not None:
        return True
    if region == "vedtak" or AGREEMENT.search(words) is not None or PROCEDURE.search(words) is not None:
        return False
    if present and outcome == "withdrawn" and PROPOSAL.search(motion) is not None:
        return True
    if present:
        passed_on = outcome == "referred" and PROPOSAL.search(motion) is not None
        return region == "votering" and (passed_on or (outcome in ("postponed", "withdrawn") and _is_matter(motion)))
    if outcome in _WITHDRAWN_OR_PASSED_ON and _is_matter(motion):
        return True
    if points_back(motion):
        return region == "votering" or PROPOSAL.search(motion) is not None
    return names_proposal(motion)


def _says_more(motion: str) -> bool:
    """Whether the words hold a verb of their own; what follows "om at" is the proposal's content."""
    return MORE_THAN_A_NAME.search(CONTENT.sub("", motion)) is not None


def names_proposal(motion: str) -> bool:
    """Whether the words name a proposal or a part of one, and not merely a plan or a budget."""
    return PROPOSAL.search(motion) is not None or PART.search(motion) is not None


def _is_matter(motion: str) -> bool:
    return MATTER.match(motion) is not None
