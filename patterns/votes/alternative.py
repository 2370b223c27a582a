"""Two motions set against each other: which of them the result speaks of (`mellom innstillingen og Lies forslag`)."""

from __future__ import annotations

import regex

from patterns.compiled import kept
from patterns.parties import is_party
from patterns.pattern import Pattern
from patterns.votes.motion import likeness, names_motion, points_back, trim
from patterns.votes.reading import Span

PAIR_JOINT = Pattern(
    name="alternative_joint",
    expression=r"\s+(?:og|i?mot)\s+",
    examples=("innstillingen og Lies forslag",),
    counter_examples=("innstillingen",),
)
BOTH_OF = Pattern(
    name="alternatives_named_together",
    expression=r"\A\s*(?:de\s+to\s+|dei\s+to\s+)?\p{L}*(?:forslagene|forslaga|framlegga|framlegg[ae]ne)\s+(?:fra|frå|til|av)\s",
    examples=("forslagene fra SV", "framlegga frå Høgre"),
    counter_examples=("forslaget fra SV", "forslagene"),
)
SET_AGAINST_IN_BRACKET = Pattern(
    name="set_against_in_bracket",
    expression=r"\A(?P<motion>.{3,160}?)\s*\((?:(?:ble\s+|vart\s+)?(?:satt|sett|stilt|votert)\s+)?(?:(?:opp|alternativt)\s+)?i?mot\s+"
    r"(?P<other>[^()]{3,90}|[^()]{3,60}\([^()]{1,30}\)[^()]{0,30})\)\s*\Z",
    words=("mot ",),
    examples=("Lies forslag (satt opp mot innstillingen)", "Innstillinga (mot framlegget frå Vik (Sp))"),
    counter_examples=("Lies forslag (H)", "Lies forslag mot innstillingen"),
)
_LAST_WORD = kept(r"\p{L}+(?=\s*$)")
_FIRST_WORD = kept(r"(\p{L}+)")


def split_pair(text: str, pair: Span, reported: Span | None) -> tuple[Span, Span] | None:
    """(the motion the result speaks of, the one set against it); None where the words do not tell which.

    Where the result names it in fewer words (`innstillingen`), the pair's own fuller words are given.
    """
    sides = _sides(text, pair, text[reported.start : reported.stop] if reported else "")
    if sides is None or reported is None:
        return None
    return order_pair(text, sides[0], sides[1], reported)


def split_bracket(text: str, motion: Span | None) -> tuple[Span, Span] | None:
    """(the motion, the one set against it) where that stands in a bracket behind it; else None."""
    match = SET_AGAINST_IN_BRACKET.match(text[slice(*motion)].replace("\n", " ")) if motion is not None else None
    if match is None or motion is None or not names_motion(match["other"]):
        return None
    first, other = match.span("motion"), match.span("other")
    return Span(*(motion.start + place for place in first)), Span(*(motion.start + place for place in other))


def order_pair(text: str, first: Span, second: Span, reported: Span) -> tuple[Span, Span] | None:
    """The two spans with the one that the reported words mean first; None where they fit both alike."""
    words = text[reported.start : reported.stop]
    to_first, to_second = _score(text, words, first), _score(text, words, second)
    if to_first == to_second or (points_back(words) and to_first[0] == to_second[0]):
        # A pointer that fits both means the one that was put to the vote.
        return (first, second) if points_back(words) else None
    return (first, second) if to_first > to_second else (second, first)


def _score(text: str, words: str, side: Span) -> tuple[float, float]:
    named = text[side.start : side.stop]
    return likeness(words, named), likeness(named, words)


def _sides(text: str, pair: Span, reported: str) -> tuple[Span, Span] | None:
    """The pair cut at that `og` after which the two sides differ most as to the reported words."""
    best: tuple[tuple[float, float], Span, Span] | None = None
    joints = list(PAIR_JOINT.compiled.finditer(text, pair.start, pair.stop))
    parting = [match for match in joints if not _joins_parties(text[pair.start : pair.stop], match, pair.start)]
    for match in parting or joints:
        first = Span(*trim(text, pair.start, match.start()))
        second = Span(*trim(text, match.end(), pair.stop))
        if first.start >= first.stop or second.start >= second.stop:
            continue
        if BOTH_OF.match(text[slice(*first)]) and not names_motion(text[slice(*second)]):
            # `forslagene fra SV og FrP`: neither side is named by itself.
            continue
        fits = max(_score(text, reported, first), _score(text, reported, second))
        if best is None or fits > best[0]:
            best = (fits, first, second)
    return None if best is None else best[1:]


def _joins_parties(words: str, joint: regex.Match[str], offset: int) -> bool:
    """Whether a joint stands between two of the parties behind one motion (`fellesforslaget fra Ap og V`), and not
    before a motion named by its party (`V sitt forslag`)."""
    before, after = words[: joint.start() - offset], words[joint.end() - offset :]
    first, second = _LAST_WORD.search(before), _FIRST_WORD.match(after)
    if first is None or second is None or not (is_party(first[0]) and is_party(second[1])):
        return False
    return not after[second.end() :].strip() or PAIR_JOINT.compiled.match(after, second.end()) is not None
