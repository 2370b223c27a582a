"""What is voted on -> the motion or both motions, with the result where one stands there.

`Det ble votert over Lies forslag`, `Votering over punkt 2: Enstemmig vedtatt`.
"""

from __future__ import annotations

from dataclasses import replace

import regex

from patterns.pattern import Pattern
from patterns.votes.frames.pairs import ONE_AGAINST_ANOTHER, opposed_motions
from patterns.votes.frames.results import read_result
from patterns.votes.motion import names_motion, trim
from patterns.votes.outcome import TRIAL
from patterns.votes.reading import Span
from patterns.votes.tally import find_numbers
from patterns.votes.told import Told, span_of
from patterns.votes.words import COPULA

ANNOUNCES = Pattern(
    name="vote_announces",
    expression=r"""^(?:\p{L}+\s+){0,4}?(?:ble|blei|vart|blir|vert)\s+(?:det\s+)?(?:\p{L}+\s+){0,2}?
        (?:(?:prøve)?votert|(?:prøve)?stemt|(?:prøve)?røysta|voteres|røystast|(?:foretatt|foreteke|gjennomførd?t?|holdt|halde|gjort|teke|tatt)\s+(?:\p{L}+\s+)?\p{L}*(?:votering|avstemm?n?ing|røysting))\s+(?:\p{L}+\s+){0,1}?over\s+(?!(?:først|fyrst|sist|til\s+slutt|deretter|alene|aleine|separat)\W*$)(?P<motion>\S.*?)\s*[.:]?$""",
    examples=(
        "Det ble først votert over skatteøre.",
        "Til sist ble det votert over Nes sitt forslag.",
        "Det ble foretatt prøvevotering over Lies forslag.",
        "Det ble prøvevotert over Lies forslag.",
        "Det vart gjort prøverøysting over å setje prisen til 20 kroner.",
    ),
    counter_examples=("Det ble ikke votert.", "Innstillingen ble vedtatt."),
    words=("vote", "stem", "røyst"),
)
_BODY = (
    r"(?:\p{L}*(?:styret|tinget|utvalget|utvalet|skapet|rådet|nemnda|komit[eé]en)|(?:kommune|by|herads|fylkes)styre"
    r"|møtet|man|en|ein)"
)
BODY_VOTES = Pattern(
    name="vote_body_votes_over",
    expression=rf"""^(?:{_BODY}\s+(?:voterte|stemte|røysta)|(?:først|fyrst|deretter|så|dernest|til\s+slutt|til\s+sist|videre|vidare)\s+(?:voterte|stemte|røysta)\s+{_BODY})\s+
        (?:(?:først|fyrst|deretter|så|dernest|til\s+slutt|alternativt|punktvis|samlet|samla)\s+)?over\s+(?P<motion>(?:[^.:;]|(?<=\b(?:pkt|nr))\.)+?)\s*[.:]?$""",
    examples=(
        "Utvalget voterte over Lies forslag.",
        "Hovedutvalget voterte først over innstillingen, pkt. 1 og 2.",
        "Deretter stemte kommunestyret over tilleggsforslaget.",
    ),
    counter_examples=("Lie stemte over streken.", "Utvalget stemte mot.", "Utvalget voterte."),
    words=("voterte", "stemte", "røysta"),
)
ANNOUNCES_ONE = Pattern(
    name="vote_announces_one",
    expression=rf"""^(?:\S+\s+){{1,4}}?(?:tok|la\s+fr[ae]m|sette\s+fram)\s+(?P<motion>\S.*?)\s+(?:opp\s+)?til\s+(?:votering|avstemm?n?ing|av?røysting|røysting)\s*[.:]?$
        |^(?P<motion>\S.*?)\s+{COPULA}\s+det\s+(?:\p{{L}}+\s+){{0,2}}?(?:votert|stemt|røysta)\s+over(?:\s+(?:\p{{L}}+\s+)?(?:først|fyrst|sist|deretter|slutt|aleine|alene|separat))?\s*[.:]?$
        |^(?:først|fyrst|deretter|så|sist)\s+{COPULA}\s+(?P<motion>\S.*?)\s+(?:votert|stemt|røysta)\s+over\s*[.:]?$
        |^(?P<motion>\S.*?)\s+{COPULA}\s+(?:deretter\s+|så\s+|først\s+)?(?:tatt|teke|lagt|satt|sett)\s+(?:opp\s+)?(?:til|under)\s+(?:votering|avstemm?n?ing|av?røysting|røysting)\s*[.:]?$""",
    examples=(
        "Ordføreren tok forslaget fra Lie opp til votering.",
        "Lies forslag ble tatt opp til votering.",
        "Framlegg 2 vart det røysta over fyrst.",
        "Først ble forslaget fra Lie votert over.",
    ),
    counter_examples=("Lies forslag ble tatt opp til votering og falt.", "Ordføreren tok ordet."),
    words=("tok ", "tatt", "teke", "lagt", "satt", "sett", "la fr", " over"),
)
COUNTED_BEHIND = Pattern(
    name="vote_counted_behind",
    expression=r"\s*:\s+(?P<numbers>(?:\p{L}+\s+){0,3}\d[^:]*)\Z",
    examples=("framlegget frå Dal: 4 for, 9 mot",),
    counter_examples=("framlegget frå Dal", "framlegg 4"),
    words=(":",),
)
PROPOSED_AND_DECIDED = Pattern(
    name="vote_proposed_and_decided",
    expression=rf"^(?:[^,;:.]{{0,80}}\s)?(?:fremmet|fremma|fremja|(?:la|satte|sette)\s+fr[ae]m|framsatt|framsett)\s+(?:så\s+|også\s+)?(?P<motion>(?:et\s+|eit\s+)?\p{{L}}*(?:forslag|framlegg)\b[^,;:.]*?),\s+som\s+(?P<result>(?:deretter\s+|så\s+|dermed\s+)?(?:{COPULA}|falt\b|fall\b|fikk\b|fekk\b).*)$",
    examples=(
        "Kari Nes (H) fremmet forslag om utsettelse, som falt med 3 mot 6 stemmer.",
        "Det ble fremmet forslag fra Lie, som ble enstemmig vedtatt.",
    ),
    counter_examples=("Planen, som ble enstemmig vedtatt.", "Lie fremmet forslag om saken som ble vedtatt i fjor."),
    words=(", som ",),
)
VOTED_OVER_RESULT = Pattern(
    name="vote_voted_over_result",
    expression=rf"^(?:\p{{L}}+\s+(?:røysta|stemte|voterte)\s+(?:\p{{L}}+\s+)?|det\s+{COPULA}\s+(?:\p{{L}}+\s+)?(?:votert|røysta|stemt|(?:foretatt|foreteke|holdt|halde)\s+(?:\p{{L}}+\s+)?(?:(?:prøve)?votering|prøverøysting|avstemm?n?ing|røysting|avrøysting))\s+)over\s+(?P<motion>[^,]+?),?\s+som\s+(?P<result>\S.*)$",
    examples=(
        "Det ble foretatt votering over forslaget fra Lie, som fikk 6 stemmer og falt.",
        "Kommunestyret stemte over innstillingen som ble vedtatt mot 2 stemmer.",
    ),
    counter_examples=("Det ble foretatt votering over forslaget fra Lie.",),
    words=("over",),
)


def read_voted_over_result(sentence: str, offset: int, span: Span) -> Told | None:
    """`Votering over Lies forslag: Falt`: the motion voted on, with the result told behind it."""
    match = VOTED_OVER_RESULT.match(sentence) or PROPOSED_AND_DECIDED.match(sentence)
    told = read_result(match["result"], offset + match.start("result"), span) if match is not None else None
    if match is None or told is None or told.motion is not None:
        return None
    trial = told.trial or TRIAL.search(sentence[: match.start("motion")]) is not None
    return replace(told, motion=span_of(match, "motion", offset), voted=True, trial=trial)


def read_announced(sentence: str, offset: int, span: Span) -> Told | None:
    """What is voted on: its result where one stands there, both motions, or the motion alone."""
    match = ANNOUNCES.match(sentence) or _announces_one(sentence)
    if match is None:
        return None
    told = read_result(match["motion"], offset + match.start("motion"), span)
    if told is not None:
        return replace(told, voted=True)
    opposed = ONE_AGAINST_ANOTHER.match(match["motion"])
    if opposed is not None:
        return opposed_motions(opposed, offset + match.start("motion"), span)
    trial = TRIAL.search(sentence[: match.start("motion")]) is not None
    told = Told(span, motion=span_of(match, "motion", offset), announcement=True, trial=trial)
    counted = COUNTED_BEHIND.search(match["motion"])
    numbers = find_numbers(counted["numbers"]) if counted is not None else None
    if counted is None or numbers is None or not (numbers.pair or (numbers.for_ and numbers.against)):
        return told
    motion = Span(*trim(sentence, match.start("motion"), match.start("motion") + counted.start()))
    motion = Span(motion.start + offset, motion.stop + offset)
    return replace(told, motion=motion, numbers=numbers, announcement=False, voted=True)


def _announces_one(sentence: str) -> regex.Match[str] | None:
    match = BODY_VOTES.match(sentence) or ANNOUNCES_ONE.match(sentence)
    return match if match is not None and names_motion(match["motion"]) else None
