"""The words that divide minutes into parts: line -> role of the part that it heads."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from patterns.beginnings import AnchoredPattern
from patterns.compiled import kept
from patterns.families.closings import END_LINE
from patterns.families.decision_headings import (
    ADOPTED_RECOMMENDATION_HEADING,
    COUNTED,
    DECIDED_AS_RECOMMENDED,
    DECISION_ANNOUNCED,
    DECISION_HEADING,
    RECOMMENDATION_HEADING,
)
from patterns.families.treatment_headings import (
    BACKGROUND_HEADING,
    PAPERS_HEADING,
    PROTOCOL_REMARK_HEADING,
    SPEAKERS_HEADING,
    TREATMENT_HEADING,
    VOTING_HEADING,
)
from patterns.pattern import Pattern, Together
from patterns.votes.motion import NAMES_MOTION

Role = Literal[
    "treatment",  # Behandling: proposals, remarks, and votes where no heading announces them
    "voting",  # Votering
    "decision",  # Vedtak
    "recommendation",  # innstilling, forslag til vedtak: what the body was asked to decide
    "adopted_recommendation",  # innstilling of a body: decision where it follows the treatment, else a recommendation
    "papers",  # saksframlegg: the administration's account, with history that is no vote
    "background",  # Bakgrunn, Vurdering: as papers, where they stand before the treatment
    "speakers",  # list of speakers
    "protocol_remark",  # protokolltilførsel
    "end",  # signatures
]


INLINE_HEADING = Pattern(
    name="inline_heading",
    expression=r"""\A\s*(?:(?:[A-ZÆØÅ]{1,4}[\s-]*)?\d{1,4}/\d{2,4}\s+(?=vedtak))?(?:
        (?<voting>votering|avstemning|avstemming|(?:av)?røysting)
      | (?<decision>(?:(?:enstemmig|enst\.|samrøystes|omforent)\s+
            |(?-i:\p{Lu})\p{L}*?(?:tyr|tvalg?|åd|kap|emnd|omit[eé]|ting)(?:ets|ens|as|et\s+sitt|a\s+sitt)\s+)?(?:vedtak|uttalelse|uttale)
          (?:\s*\((?:enst(?:emmig|\.)|samr(?:øystes|\.)|einstemmig)\))?)
      | (?<treatment>behandling
            |handsaming)
      | (?<adopted_recommendation>innstilling|tilråding)(?!\s*:\s*(?:for\s*:?\s*\d|(?:enstemmig|samrøystes)\s*\.?\s*\Z
          |(?:(?:enst|samr)\p{L}*\.?\s+)?(?:vedtatt|vedteken?|falt|fall)\s*\.?\s*(?:\Z|\(?\d|med\s+\d|mot\s+\d)))
    )\s*:\s*(?=\S)(?!\([^()]*\)\s*\Z)""",
    words=(":",),
    examples=(
        "Votering: forslaget fikk 3 stemmer.",
        "FS-012/19 Vedtak: som innstilling",
        "Vedtak: Enstemmig vedtatt.",
        "Enstemmig vedtak: Rådet støtter planen.",
        "Vedtak (samrøystes): Rådet støttar planen.",
        "Styrets vedtak: Planen godkjennes.",
        "Formannskapet sitt vedtak: Planen vert godkjend.",
        "Behandling: Kari Nes orienterte.",
    ),
    counter_examples=(
        "Votering:",
        "Votering over punkt 1: 3 stemmer",
        "Forslag til vedtak: Nei",
        "Vedtak: (enstemmig)",
        "Innstilling: Vedtatt 8/3",
        "Innstilling: For: 11 Mot: 0",
    ),
)
TOLD = Pattern(
    name="told",
    expression=r"\b(?:ble|blei|vart|vert|er|blir|var|vedtok|fikk|fekk|tiltres|falt|fall|fremmet|fremma|fremja|foreslo|orienterte"
    r"|(?:sluttet|slutta|slutter|sluttar|stilte|stiller)\s+seg|tiltrådte|bifalt|støttet|støtta|godkjente|godkjende|forkastet"
    r"|stemte|røysta)\b|\s[-–=]\s(?:vedtatt|vedteken?|vedteke)\b",
    examples=(
        "Innstillingen - vedtatt",
        "Tilrådinga frå formannskapet vart samrøystes vedteken.",
        "Fylkestinget vedtok komiteens innstilling.",
        "Et enstemmig formannskap sluttet seg til rådmannens innstilling.",
        "Kommunestyret godkjente formannskapets innstilling.",
    ),
    counter_examples=("Formannskapets innstilling:", "Kommunestyrets vedtak, mot 1 stemme:"),
)

DRAFT_SUPPORTED = Pattern(
    name="draft_supported",
    expression=r"\s(?:støtt[ae]r|tiltrer|tiltrår|vedtar|vedtek|godkjenner)\s",
    words=("støtt", "tiltr", "vedt", "godkjenner"),
    examples=("Eldrerådet støtter rådmannens forslag til vedtak.", "Utvalet vedtek framlegget til vedtak"),
    counter_examples=("Rådmannens forslag til vedtak:", "Formannskapets forslag til vedtak i saken"),
)

NUMBERED_STATEMENT = AnchoredPattern(
    name="numbered_statement",
    expression=r"\A\s*(?:sak\s+)?(?:(?-i:\p{Lu}){1,4}[\s-]*)?\d{1,4}/\d{2,4}\s+\p{L}*(?:uttal|avgj|beslut)\p{L}*\s*\Z",
    words=("uttal", "avgj", "beslut"),
    examples=("PS 35/14 Høringsuttalelse", "35/14 Uttale"),
    counter_examples=("PS 35/14 Uttalelse:", "PS 35/14 Vedtak", "Høringsuttalelse"),
)
_ROLES: tuple[tuple[Role, Pattern], ...] = (
    ("treatment", TREATMENT_HEADING),
    ("voting", VOTING_HEADING),
    ("recommendation", RECOMMENDATION_HEADING),
    ("decision", DECISION_ANNOUNCED),
    ("adopted_recommendation", ADOPTED_RECOMMENDATION_HEADING),
    ("decision", DECISION_HEADING),
    ("papers", PAPERS_HEADING),
    ("background", BACKGROUND_HEADING),
    ("speakers", SPEAKERS_HEADING),
    ("protocol_remark", PROTOCOL_REMARK_HEADING),
    ("end", END_LINE),
)
_WORDS = tuple(sorted({word for _, pattern in _ROLES for word in pattern.words}))
_HEADINGS = Together(DECIDED_AS_RECOMMENDED, *(pattern for _, pattern in _ROLES))
_LONGEST_HEADING = 140


class Heading(NamedTuple):
    """A heading's role; the text of its part begins at `content` (the line's end where nothing follows on the line)."""

    role: Role
    content: int


_INLINE_ROLES: tuple[Role, ...] = ("voting", "decision", "treatment", "adopted_recommendation")
# A heading begins with a capital; "vedtak:" at the start of a line is the end of a sentence.
_BEGINS_LARGE = kept(r"\s*(?:[-–•]\s*|\d{1,4}/\d{2,4}\s+)?\p{Lu}")


LETTERSPACED = AnchoredPattern(
    name="letterspaced",
    expression=r"\A\s*(?-i:\p{Lu})(?:[ ]\p{L}){5,}\s*:?\s*\Z",
    examples=("V e d t a k :", "B E H A N D L I N G"),
    counter_examples=("Vedtak:", "A B C", "K a r i Nes"),
)


# A line is asked for several times: when cases are sought, when they are divided, where a proposal ends.
@lru_cache(maxsize=8192)
def parse_heading(line: str) -> Heading | None:
    """The role of the part that the line heads, or None where it is no heading."""
    if LETTERSPACED.match(line):
        heading = parse_heading("".join(line.split()))
        return Heading(heading.role, len(line)) if heading else None
    inline = INLINE_HEADING.match(line)
    if inline and _BEGINS_LARGE.match(line):
        return Heading(next(role for role in _INLINE_ROLES if inline.group(role)), inline.end())
    if len(line) > _LONGEST_HEADING or not _HEADINGS.can_match(line) or not _BEGINS_LARGE.match(line):
        return None
    lowered = line.lower()
    if not any(word in lowered for word in _WORDS):
        return None
    as_recommended = DECIDED_AS_RECOMMENDED.match(line)
    if as_recommended:
        # `Vedtak som innstilling:` heads the text; without a colon the words themselves are what was decided.
        return Heading("decision", len(line) if line.rstrip().endswith(":") else as_recommended.start("how"))
    role = next((role for role, pattern in _ROLES if pattern.match(line)), None)
    if role is None or (role not in ("end", "decision") and TOLD.search(line)):
        return None
    if role == "recommendation" and DRAFT_SUPPORTED.search(line):
        return None
    if role == "decision" and NUMBERED_STATEMENT.match(line) is not None:
        # `PS 35/14 Høringsuttalelse` is a case by its title.
        return None
    if role == "decision" and TOLD.search(line) and DECISION_ANNOUNCED.match(line) is None:
        return None
    if role == "voting" and NAMES_MOTION.search(line):
        # `Votering over formannskapets innstilling:` is a part of what is told.
        return Heading(role, 0)
    return Heading(role, len(line))


def announces_vote(line: str) -> bool:
    """Whether a line tells a vote and heads what was decided by it (`Et enstemmig utvalg gjorde følgende vedtak:`)."""
    return DECISION_ANNOUNCED.match(line) is not None and COUNTED.search(line) is not None
