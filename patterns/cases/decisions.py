"""Lines that stand below a decision and are no part of it."""

from __future__ import annotations

from patterns.pattern import Pattern

RESULT_OF_DECISION = Pattern(
    name="result_of_decision",
    expression=r"""\A\s*(?:
        vedtaket\s+(?:ble|blei|vart|er|var)\s+(?:fattet|fatta|gjort|enstemmig|samrøystes|vedtatt|vedteke)[^\n.]{0,60}
      | (?:vedtatt|vedteke\p{L}*)\s+(?:i?mot|med)\s+[^\n.,]{1,30}?\s(?:stemmer?|røyster?)
      | (?:enstemmig|samrøystes|enst)(?:\s+(?:vedtatt|vedtak|vedteke\p{L}*|godkjent|tilrådd|tiltrådt))?
    )\s*\.?\s*\Z""",
    words=("vedta", "vedteke", "enst", "samrøystes"),
    examples=("Vedtaket ble fattet mot 2 stemmer.", "Enstemmig.", "Samrøystes vedteke", "Enst."),
    counter_examples=("Vedtaket sendes departementet.", "Enstemmig uttalelse fra rådet sendes styret."),
)
CASE_OFFICER = Pattern(
    name="case_officer",
    expression=r"\A\s*saks(?:ordfører|ordførar|behandler|behandlar|handsamar)\s*:",
    words=("saks",),
    examples=("Saksordfører: Kari Nes (Ap)", "Sakshandsamar: Ola Lid"),
    counter_examples=("Saksordfører orienterte", "Saksprotokoll:"),
)


def is_result_of_decision(line: str) -> bool:
    """Whether the line tells how the decision above it was made (`Vedtaket ble fattet mot 2 stemmer.`)."""
    return RESULT_OF_DECISION.fullmatch(line) is not None


def is_case_officer(line: str) -> bool:
    """Whether the line says who handles or presents the case (`Saksordfører: Kari Nes (Ap)`)."""
    return CASE_OFFICER.match(line) is not None
