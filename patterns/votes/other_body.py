"""A result that a sentence says was given in a body -> that body, and whether it surely is another than the one whose
minutes tell of it: `Innstillingen ble vedtatt i formannskapet med 7 mot 2 stemmer` in the council's.
"""

from __future__ import annotations

from patterns.pattern import Pattern
from patterns.votes.outcome import PARTICIPLE
from patterns.votes.words import UNANIMOUS

_NAMED = (
    r"(?P<body>(?:(?!(?:møtet?|saken?|saka|dette|samme|same)\b)[\p{L}-]+,?\s+){0,4}?"
    r"[\p{L}-]*(?:styret|tinget|skapet|byrådet|utvalget|utvalet|komiteen|nemnda|nemnden|rådet)|utval(?:g)?\s+for\s+\p{L}+)\b"
)
RESULT_IN_BODY = Pattern(
    name="vote_result_in_a_body",
    expression=rf"""\b(?:{PARTICIPLE}|fall|falt)\s*,?\s+(?:{UNANIMOUS}\s+)?(?:i|av)\s+{_NAMED}
        |^\W*(?:i|under\s+behandlingen\s+i)\s+{_NAMED}(?:\s+(?:den\s+)?\d{{1,2}}\.\s?(?:\d{{1,2}}\.|\p{{L}}+)(?:\s?\d{{2,4}})?)?\s+(?:ble|blei|vart|fikk|fekk|falt|fall|stemte|røysta)\b
        |\b(?:stemmer|røyster|stemte|mot\s+\d{{1,3}})\s+i\s+{_NAMED}""",
    examples=(
        "Innstillingen ble vedtatt i formannskapet med 7 mot 2 stemmer.",
        "I utvalg for plan ble forslaget vedtatt med 5 mot 4 stemmer.",
        "Innstillinga, samrøystes vedteken av formannskapet, vart lagd fram",
        "Forslaget fikk 3 stemmer i kommunestyret",
    ),
    counter_examples=(
        "Formannskapets innstilling ble vedtatt med 20 mot 5 stemmer.",
        "Forslaget som ble fremmet i formannskapet",
        "Innstillingen ble vedtatt i møtet",
    ),
    words=("styret", "tinget", "skapet", "rådet", "utvalg", "utval", "komiteen", "nemnd"),
)
COUNCIL = Pattern(
    name="body_is_the_council",
    expression=r"\b(?:kommune|by|herads|herreds)styret?\b|\bfylkesting(?:et)?\b",
    examples=("Kommunestyret", "heradsstyret", "Fylkesting"),
    counter_examples=("Driftsstyret", "Ungdomstinget"),
)
BOARD = Pattern(
    name="body_is_the_executive_board",
    expression=r"\b(?:formannskap(?:et)?|fylkesutval(?:g|get|et)?|byråd(?:et)?)\b",
    examples=("Formannskapet", "fylkesutvalet"),
    counter_examples=("Hovedutvalget", "eldrerådet"),
)


def told_of_another_body(sentence: str, motion: str, body: str) -> bool:
    """Whether the sentence, outside the words that name its motion, says that its result is another body's."""
    match = RESULT_IN_BODY.search(sentence.replace(motion, " " * len(motion), 1))
    return match is not None and _level(match["body"]) != _level(body)


def _level(body: str) -> str:
    """Council, executive board or any of the committees, whose names are written in too many ways to be compared."""
    if COUNCIL.search(body) is not None:
        return "council"
    return "board" if BOARD.search(body) is not None else "committee"
