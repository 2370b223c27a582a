"""A number of votes of which nothing says on which side they were: `(11)`, `11 (H, Ap, Sp)`. It is told as a doubt."""

from __future__ import annotations

from patterns.pattern import Pattern
from patterns.votes.party_list import find_shares
from patterns.votes.words import PART_OF_MOTION_NOUN

_COUNT = r"(?:\(\s*\d{1,3}\s*\)|\d{1,3}\s*\((?P<list>[^()]*\p{L}[^()]*)\))"
LONE_COUNT = Pattern(
    name="lone_count",
    expression=rf"^\W*?{_COUNT}\s*\.?\s*$",
    examples=("(11)", "11 (H, Ap, Sp)"),
    counter_examples=("Innstillingen (11)", "11 mot 4 (H)", "1. Brygga (ny)"),
)
COUNT_BEHIND = Pattern(
    name="count_behind_result",
    expression=rf"(?<=\p{{L}}\W*){_COUNT}\s*\.?\s*$|(?<=\s){_COUNT}(?=\s+(?:ble|blei|vart|falt|fall)\b)",
    examples=("ble vedtatt (14)", "falt, 11 (H, Ap, Sp).", "Lies forslag (11) falt"),
    counter_examples=("(11)", "ble vedtatt 14-11", "vedtatt mot 3 stemmer (3 H)"),
)
COUNT_OF_MOTION = Pattern(
    name="count_of_motion",
    expression=rf"^(?=[^:]*?{PART_OF_MOTION_NOUN})[^:;.]{{3,90}}?\s*:\s*(?:{_COUNT}|\d{{1,3}}|\d{{1,2}}\s?/\s?\d{{1,2}})\s*\.?\s*$"
    r"|^\W*(?-i:\p{Lu})\p{L}+s\s+(?:forslag|framlegg)\s+\d{1,3}(?:,\s*(?-i:\p{Lu})\p{L}+s(?:\s+(?:forslag|framlegg))?\s+\d{1,3})+\s*\.?\s*$",
    examples=("Innstillingen: 14 (V, SV)", "Lies forslag: 18/7", "Forslaget fra Per Dal: 11", "SVs forslag 5, FrPs 2."),
    counter_examples=("Innstillingen: 14 stemmer", "Møtet: 14"),
)


def is_lone_count(line: str) -> bool:
    """Whether the line holds nothing else than such a number; what stands in a bracket behind it are parties."""
    match = LONE_COUNT.match(line)
    return match is not None and (match["list"] is None or bool(find_shares(match["list"])))


def holds_lone_count(sentence: str) -> bool:
    """Whether such a number stands at the end of a sentence that tells a result, or before its verb."""
    match = COUNT_BEHIND.search(sentence)
    return match is not None and (match["list"] is None or bool(find_shares(match["list"])))


def counts_a_motion(sentence: str) -> bool:
    """Whether the sentence is a motion's name with such a number behind a colon, or several with theirs."""
    return COUNT_OF_MOTION.match(sentence) is not None
