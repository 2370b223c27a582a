"""Vote words beside the votes: in a text that tells none of its own, in a decision's heading, in what only looks like
a vote."""

from __future__ import annotations

from patterns.attendance.changes import SOMEBODY_CAME
from patterns.families.heading_words import ADOPTED_BY_NAME, DATE
from patterns.numbers import NUMBER, parse_number
from patterns.pattern import Pattern
from patterns.remark_forms import REMARK_KEPT, REMARK_WITHDRAWN
from patterns.sentences import find_sentences
from patterns.votes.party_list import find_members, find_shares, tally_of
from patterns.votes.reading import Span, TallyReading, VoteReading, motion_at
from patterns.votes.words import UNANIMOUS, UNIT, holds_vote_word

DECISION = r"(?:vedtak|uttal(?:else|e)|innstilling|tilråding|avgjerd|avgjørelse|beslutning)"
_AS_RECOMMENDED = (
    r"(?:\s+(?:som|i\s+samsvar\s+med|i\s+tråd\s+med)\s[^.\n]{3,80}?"
    rf"|\s+(?:i|frå|fra)\s[^.\n]{{3,80}}?{DATE}|\s+i\s+(?:saken|saka|\p{{L}}+(?:et|en|a))(?=\s*:))?"
)
HEADING_RESULT = Pattern(
    name="result_in_decision_heading",
    expression=rf"(?:(?P<unanimous>{UNANIMOUS})(?:\s+{DECISION}{_AS_RECOMMENDED}|(?<=\bvedtok\s[^:\n]{{0,40}})\s+(?P<motion>{ADOPTED_BY_NAME}))?"
    rf"|\(\s*(?P<for>{NUMBER})\s*(?:mot|[-–])\s*(?P<against>{NUMBER})\s*(?=\))|\b(?P<for>{NUMBER})\s*(?:{UNIT}\s*)?mot\s+(?P<against>{NUMBER})\s*{UNIT}|\bmot\s+(?P<against>{NUMBER})\s*{UNIT}"
    rf"|(?P<number>{NUMBER})\s*{UNIT}\s*i?\s?mot\b)"
    r"(?:,\s*(?P<list>[^()\n]{1,40})(?=\)))?\s*\)?\s*(?:\((?P<list>[^()\n]{1,40})\)\s*)?:?\s*\Z",
    examples=(
        "Vedtak (enstemmig):",
        "Vedtak (7-2):",
        "Vedtak mot 1 stemme (Rødt):",
        "Vedtak (6 mot 3 stemmer, Rødt og MDG):",
        "Kommunestyrets vedtak, mot 3 st.:",
        "Vedtak i kontrollutvalget (3 mot 1 stemme)",
        "Vedtak: (7 mot 2)",
        "Heradsstyret sitt vedtak, samrøystes",
        "Samrøystes vedtak:",
        "Samrøystes vedtak som tilrådinga frå rådmannen:",
        "Samrøystes vedtak i Formannskapet - 12.03.2019",
        "Enstemmig vedtak i formannskapet:",
        "Formannskapet vedtok enstemmig rådmannens innstilling:",
    ),
    counter_examples=(
        *("Vedtak:", "Vedtak i Formannskapet - 12.03.2019", "Enstemmig vedtatt forslag:", "Vedtak etter votering"),
    ),
)
ANNOUNCES_RESULTS = Pattern(
    name="announces_results",
    expression=r"""\A\s*(?:(?:resultat(?:et|a|er)?|utfall(?:et)?|oversikt|oversyn|protokoll|liste)\s+(?:fra|frå|av|for|over|ved)\s+
        (?:\p{L}+\s+){0,2}?|)\p{L}*(?:votering|avstemm?n?ing|røysting)(?:s?resultat|s?oversikt|s?oversyn)?\p{L}{0,4}
        (?:\s+(?:i|for|til)\s+(?:\p{L}+\s+)?(?:saken|saka|sakene|sakane|møtet|sak\s+[\d/]+))?\s*[.:]?\s*\Z""",
    examples=("Resultat fra voteringene i møtet.", "Oversikt over voteringer:", "Avstemningsresultater i sak 12/24"),
    counter_examples=("Resultat av voteringen: Forslaget falt.", "Votering: Enstemmig"),
)
OTHER_MINUTES = Pattern(
    name="vote_in_other_minutes",
    expression=r"""\b(?:i\s?følge|ifølge|i\s?følgje|jf\.?|iht\.?|i\s+henhold\s+til|i\s+hht\.?)\s+(?:\p{L}+\s+){0,3}?
        (?:møtebok|møteprotokoll|protokoll|saksprotokoll)\p{L}*\b""",
    examples=("Ifølge fylkestingets møtebok var dette enstemmig.",),
    counter_examples=("Protokollen ble enstemmig godkjent.",),
)
OF_THE_DECISION = Pattern(
    name="vote_of_the_decision",
    expression=r"\A\s*(?:vedtaket|avgjerda|avgjørelsen|beslutningen)\s+(?:ble|blei|vart|vert|var|er|fattes|gjøres)\b"
    rf"|\.\s+{UNANIMOUS}\s*(?:vedtatt|vedteke|vedtak)?\s*\.?\s*\Z",
    examples=("Vedtaket var enstemmig for så vidt gjelder § 3.", "Saka vert utsett. Samrøystes."),
    counter_examples=("Vedtak: Enstemmig",),
)
REPORTED = Pattern(
    name="reported_vote",
    expression=r"""\b(?:i|på)\s+(?:stortinget|regjering(?:en|a)|landsmøtet|fylkesmøtet|landsstyret)\b""",
    examples=("Loven ble vedtatt enstemmig i Stortinget",),
    counter_examples=("Det ble votert over pkt. 1.", "Forslaget ble enstemmig vedtatt."),
)
CANDIDATES = Pattern(
    name="votes_for_candidates",
    expression=r"""\A\s*(?!\p{L}*(?:forslag|framlegg|fremlegg|innstilling|tilråding|alternativ|punkt|pkt))
        (?:(?-i:\p{Lu})[\p{L}.'-]*(?:\s+(?-i:\p{Lu})[\p{L}.'-]*){0,3}\s*(?:\([^()]*\)\s*)?(?:,\s*)?
        (?:fikk|fekk|oppnådde|fikk|:)?\s*\d{1,2}\s+(?:stemmer?|røyster?)\s*(?:,\s*(?:og\s+|mens\s+)?|\s+og\s+|\.?\s*\Z)){2,}\Z""",
    words=("stemme", "røyst"),
    examples=("Lervik fikk 9 stemmer, Solbakk fikk 6 stemmer.", "Eva Lid (H) fekk 4 røyster og Ola Nes (Sp) 5 røyster"),
    counter_examples=("Forslaget fikk 9 stemmer.", "Lerviks forslag fikk 9 stemmer, innstillingen fikk 6 stemmer."),
)
NUMBERS_OR_UNANIMITY = Pattern(
    name="numbers_of_votes_or_unanimity",
    expression=rf"\b(?:{NUMBER}\s+{UNIT}|{NUMBER}\s+mot\s+{NUMBER}|{UNANIMOUS})",
    examples=("med 6 mot 3 stemmer", "mot tre røyster", "enstemmig"),
    counter_examples=("partiet stemmer for loven", "viser til avstemning over forslaget"),
)
_NO_VOTE = (ANNOUNCES_RESULTS, OTHER_MINUTES, REPORTED, CANDIDATES, REMARK_WITHDRAWN, REMARK_KEPT)


# In every sentence that tells of unanimity or a number of votes.
_SURE_WORDS = ("stem", "røyst", "enst", "samr")


def may_tell_vote(line: str) -> bool:
    """Whether the line has a word without which no vote is told with its numbers."""
    lowered = line.lower()
    return any(word in lowered for word in _SURE_WORDS)


def tells_of_the_decision(sentence: str) -> bool:
    """Whether a sentence says how the decision it stands in was made."""
    return OF_THE_DECISION.search(sentence) is not None


def only_looks_like_vote(sentence: str) -> bool:
    """Whether a sentence that could not be read as a vote announces, reports or counts something else."""
    came = SOMEBODY_CAME.match(sentence) is not None and not tells_numbers_or_unanimity(sentence)
    return came or any(rule.search(sentence) for rule in _NO_VOTE)


def tells_numbers_or_unanimity(sentence: str) -> bool:
    """Whether a number of votes, or that all agreed, is told."""
    return NUMBERS_OR_UNANIMITY.search(sentence) is not None


def find_mentions(text: str, start: int, stop: int) -> tuple[Span, ...]:
    """The sentences of text[start:stop] with a vote word in them."""
    if not holds_vote_word(text[start:stop]):
        return ()
    spans = (Span(first + start, last + start) for first, last in find_sentences(text[start:stop]))
    return tuple(span for span in spans if holds_vote_word(text[span.start : span.stop]))


def read_heading_result(text: str, start: int, stop: int) -> VoteReading | None:
    """The vote whose result a decision's heading states (`Vedtak (enstemmig):`), or None."""
    match = HEADING_RESULT.search(text[start:stop])
    if match is None:
        return None
    counted = parse_number(match["against"] or match["number"] or "")
    for_ = parse_number(match["for"] or "")
    if for_ is not None and counted is not None and for_ <= counted:
        # `Vedtak (1-3):` heads points.
        return None
    shares = find_shares(match["list"] or "") or find_members(match["list"] or "")
    end = start + len(text[start:stop].rstrip())
    motion = Span(start + match.start("motion"), start + match.end("motion")) if match["motion"] else None
    return VoteReading(
        motion=motion_at(text, motion),
        refers_back=motion is None,
        alternative=None,
        outcome="adopted",
        unanimous=counted is None,
        for_=TallyReading(for_) if for_ is not None else None,
        against=tally_of(counted, shares) if counted is not None else None,
        absent=None,
        casting_vote=False,
        trial=False,
        span=Span(start, end),
    )
