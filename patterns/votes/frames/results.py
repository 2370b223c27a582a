"""All frames that tell a result, in the order in which they are tried: a sentence, or the part of another frame behind
its motion -> the result. A row of a table of votes is one of them.
"""

from __future__ import annotations

from patterns.pattern import Pattern
from patterns.votes.counted_side import Side
from patterns.votes.frames.decided import (
    read_as_recommended,
    read_decided,
    read_decided_against,
    read_decided_by_body,
    read_votes_down,
)
from patterns.votes.frames.verbs import is_negated, read_got, read_got_all, read_inverted, read_passive
from patterns.votes.outcome import PARTICIPLE, result_of
from patterns.votes.party_list import find_shares
from patterns.votes.reading import Span
from patterns.votes.tally import Numbers
from patterns.votes.told import ReadsFrame, Told, first_told, span_of
from patterns.votes.words import NEGATION, PART_OF_MOTION_NOUN, UNANIMOUS

# The names of the columns may stand before the first row, which begins with a point's number alone.
_COLUMNS_NAMED = (
    r"(?:(?=[^\d]*\bfor\b[^\d]*\bi?mot\b)(?:(?:punkt|pkt|nr|sak|forslag|framlegg|stemmer|røyster|for|i?mot|blanke?"
    r"|resultat|utfall|vedtak)\.?[\s|]+){3,8}?)?"
)
TABLE_ROW = Pattern(
    name="vote_table_row",
    expression=rf"""^(?=.*\d(?:\s*\([^()]*\))?[\s|]+\d{{1,3}}(?:\s*\([^()]*\))?[\s|]+(?:(?:{UNANIMOUS}|{NEGATION})\s+)?\p{{L}}+\s*\.?$)
        (?:{_COLUMNS_NAMED}(?P<motion>(?:(?:punkt|pkt\.?)\s*)?\d{{1,2}}[a-z]?)|(?P<motion>(?=.*?{PART_OF_MOTION_NOUN})\S.*?))[\s|]+(?P<first>\d{{1,3}})(?:\s*\((?P<first_list>[^()]*)\))?
        [\s|]+(?P<second>\d{{1,3}})(?:\s*\((?P<second_list>[^()]*)\))?[\s|]+(?P<unanimous>{UNANIMOUS}\s+)?(?P<middle>{NEGATION}\s+)?(?:{PARTICIPLE}|(?P<rejected>fall))\s*\.?$""",
    examples=(
        "Forslag fra SV 3 8 Falt",
        "Forslag 2 9 (H, V) 16 Falt",
        "Forslag 1 (H) 12 33 Ikke vedtatt",
        "Formannskapets innstilling 25 0 Enstemmig vedtatt",
        "2 23 0 Enstemmig vedtatt",
        "Punkt For Mot Resultat 1 14 9 (H, FrP) Vedtatt",
        "3 | 11 | 12 | Falt",
    ),
    counter_examples=("Forslag fra SV falt", "Forslag 2 vedtatt", "Punkt 1 og 2 vedtatt", "12 14 9 Møtt"),
)


def read_result(sentence: str, offset: int, span: Span) -> Told | None:
    """The frames with a verb that tells the outcome."""
    return first_told(_RESULT_FRAMES, sentence, offset, span)


def _table_row(sentence: str, offset: int, span: Span) -> Told | None:
    row = TABLE_ROW.match(sentence)
    if row is None:
        return None
    for_, against = (Side(int(row[side]), find_shares(row[f"{side}_list"] or "")) for side in ("first", "second"))
    return Told(
        span,
        motion=span_of(row, "motion", offset),
        result=result_of(row, negated=is_negated(row)),
        numbers=Numbers(pair=(for_, against)),
        unanimous=row["unanimous"] is not None,
        voted=True,
    )


_RESULT_FRAMES: tuple[ReadsFrame, ...] = (
    _table_row,
    read_votes_down,
    read_decided,
    read_as_recommended,
    read_got_all,
    read_got,
    read_inverted,
    read_decided_by_body,
    read_decided_against,
    read_passive,
)
