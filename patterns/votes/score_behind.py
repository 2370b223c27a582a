"""Both numbers of a vote alone behind its sentence: `Innstillingen ble vedtatt. (8-3)`, `(8 mot 3)`."""

from __future__ import annotations

from dataclasses import replace

from patterns.beginnings import AnchoredPattern
from patterns.votes.counted_side import Side, settled
from patterns.votes.party_list import find_shares
from patterns.votes.reading import Span
from patterns.votes.tally import Numbers
from patterns.votes.told import Told
from patterns.votes.words import AGAINST, UNIT

_NUMBER = r"(?:[1-9]\d{0,2}|0)"
_LED = r"(?:stemmer\s+|votering:?\s+|m/\s?|med\s+)?"
SCORE_BEHIND = AnchoredPattern(
    name="score_behind_full_stop",
    expression=rf"\A\s*(?P<bracket>\()?\s*{_LED}(?P<first>{_NUMBER})\s*(?P<joint>[-–/]|{AGAINST}(?=\s))\s*(?P<second>{_NUMBER})"
    rf"(?:\s*{UNIT})?(?:\s*[,:(]\s*(?P<list>[^()]*\p{{L}})\)?)?\s*(?(bracket)\))\s*\.?\s*\Z",
    examples=("(8-3)", "8–3.", "(8 mot 3)", "(7/4).", "(8-3, H og V)", "(med 12 mot 9 stemmer)"),
    counter_examples=("(8-3", "8-3-2024", "(jf. 8-3)", "(8)", "(8-3) ble"),
)


def adds_score(before: Told | None, words: str, span: Span, gap: str) -> Told | None:
    """The vote, told without numbers, with both that stand alone behind its sentence: in a bracket, else on its
    line."""
    if before is None or before.result is None or before.evidence_of_vote or before.result.outcome == "withdrawn":
        return None
    match = SCORE_BEHIND.match(words)
    if match is None or (match["bracket"] is None and ("\n" in gap or match["joint"] == "/")):
        return None
    first, second = int(match["first"]), int(match["second"])
    if before.result.outcome == "adopted" and first < second:
        # Points, and no votes.
        return None
    pair = settled(Side(first), Side(second, find_shares(match["list"] or "")))
    if match["list"] and not any(side.shares for side in pair):
        return None
    return replace(before, numbers=Numbers(pair=pair), span=Span(before.span.start, span.stop))
