"""Lines above a decided text that no word for it stands in: `Enstemmig vedtatt:`, `Formannskapet vedtok:`,
`Konklusjon:`. They head the decision where a case has no other."""

from __future__ import annotations

from patterns.bodies import is_short_for, names_body, same_body
from patterns.families.heading_words import ADOPTED_BY_NAME, BODY, DECIDED, HOW, OPENING, RECOMMENDED, SUCH, TOLD_HOW
from patterns.pattern import Pattern

_MOTION = r"[^:;\n]{0,60}(?:forslag|framlegg|innstilling|tilråding|vedtak)(?:et|en|a)?(?:\s[^:;\n]{1,60}?)?"
_SUCH_DRAFT = (
    rf"(?:{SUCH}|(?:følgende|f[øy]lgjande|det)(?:\s+(?:forslag|framlegg)(?:\s+til\s+{DECIDED})?)?|{_MOTION})"
    r"\s+(?:ble|blei|vart|er)"
)
_ADOPTED = r"(?:vedtatt|vedteke|vedteken|vedtekne|godkjent|besluttet|fattet)"
_AS_PUT = rf"(?:\s+(?:som\s+(?:{RECOMMENDED}|følger|f[øy]lgj?er|framlagt|fremlagt)|{ADOPTED_BY_NAME}))?"
ADOPTED_LINE = Pattern(
    name="adopted_above_text",
    expression=rf"""{OPENING}(?:
        {TOLD_HOW}\s+{_ADOPTED}{_AS_PUT}
      | {_ADOPTED}\s+{TOLD_HOW}{_AS_PUT}
      | {_SUCH_DRAFT}\s+{HOW}{_ADOPTED}(?:\s+{TOLD_HOW})?
    )\s*:\s*\Z""",
    words=("vedt", "godkjent", "besluttet", "fattet"),
    examples=(
        "Enstemmig vedtatt:",
        "Samrøystes vedteke:",
        "Vedtatt mot 3 stemmer (H):",
        "Enstemmig vedtatt som innstillingen:",
        "Følgende ble enstemmig vedtatt:",
        "Følgende forslag ble vedtatt med 7 mot 4 stemmer:",
        "Forslaget fra Dal (H) ble vedtatt mot 3 stemmer:",
    ),
    counter_examples=(
        "Enstemmig vedtatt.",
        "Enstemmig vedtatt: Korpset får støtte.",
        "Dals forslag falt mot 3 stemmer:",
        "Følgende forslag ble fremmet:",
    ),
)
BODY_DECIDED = Pattern(
    name="body_decided_above_text",
    expression=rf"""{OPENING}(?P<body>{BODY})\s+(?:har\s+)?(?:vedtok|vedtar|vedtek|vedtatt|vedteke|besluttet|beslutta|fattet|fatta|gjorde|konkluderte)
        (?:\s+(?:da|då|deretter|så|dermed|etter\s+dette|etter\s+drøfting|som\s+følger|at))?(?:\s+(?:med|dette|slikt)(?:\s+vedtak(?:et)?)?)?\s*:\s*\Z""",
    words=("vedt", "beslut", "fatte", "fatta", "gjorde", "konklud"),
    examples=("Formannskapet vedtok:", "Skolestyret vedtok deretter:", "Styret vedtek:", "Rådet konkluderte med:"),
    counter_examples=("Formannskapet vedtok enstemmig:", "Formannskapet vedtok i 2019:", "Utvalget vedtok planen."),
)
CONCLUSION = Pattern(
    name="conclusion_above_text",
    expression=rf"{OPENING}konklusjon\s*:\s*",
    words=("konklusjon",),
    examples=("Konklusjon:", "KONKLUSJON: Saken tas til orientering."),
    counter_examples=("Konklusjonen er klar.", "Konklusjon"),
)
PRESENT = Pattern(
    name="body_decides",
    expression=r"\bvedt(?:ar|ek)\b",
    words=("vedt",),
    examples=("Formannskapet vedtar:", "Heradsstyret vedtek:"),
    counter_examples=("Formannskapet vedtok:",),
)
_ANY_BODY = ("Utvalget", "Utvalet", "Styret", "Rådet", "Nemnda", "Nemnden", "Komiteen", "Møtet")


def adopted_above_text(line: str) -> bool:
    """Whether a line tells how what stands below it was adopted."""
    return ADOPTED_LINE.match(line) is not None


def decided_above_text(line: str, body: str | None) -> bool:
    """Whether a line tells that the body decided what stands below it; another body's decision is history."""
    match = BODY_DECIDED.match(line)
    if match is None:
        return False
    named = " ".join(match["body"].split())
    if not names_body(named):
        return False
    return body is None or named in _ANY_BODY or same_body(named, body) or is_short_for(named, body)


def is_told_in_present(line: str) -> bool:
    """Whether a line that tells what a body decides may be a proposal's own (`Formannskapet vedtar:`)."""
    return PRESENT.search(line) is not None


def concludes(line: str) -> int | None:
    """Where the text behind `Konklusjon:` begins on its line, or None where it does not stand there."""
    match = CONCLUSION.match(line)
    return match.end() if match is not None else None
