"""Whether what was adopted is the motion as it was put: the recommendation (`som innstilt`), or one with changes."""

from __future__ import annotations

from patterns.pattern import Pattern

AS_RECOMMENDED = Pattern(
    name="adopted_as_recommended",
    expression=r"\bsom\s+(?:innstilt|innstild|tilrådd|tilrådt|anbefalt)(?!\p{L})",
    examples=("Enstemmig vedtatt som innstilt.", "Samrøystes vedteke som tilrådd"),
    counter_examples=("Vedtatt som foreslått av Lie.", "Innstillingen ble vedtatt."),
    words=("som ",),
)
WITH_CHANGES = Pattern(
    name="adopted_with_changes",
    expression=r"""\b(?:\p{L}*tillegg|endr(?:et|ing|a\b)|juster|unntak|unntatt|unnata|unnate|bortsett|presiser|merknad|supple
        |rettels|rettin|pkt|punkt|avsnitt|ledd|deler?\b|første|andre|siste|slik\b|følgende|følgjande|desse|disse)""",
    examples=("vedtatt med Lies tillegg.", "Vedtatt, unntatt pkt. 3", "vedtatt med følgende endring:"),
    counter_examples=("Innstillingen ble vedtatt med 8 mot 3 stemmer.", "Samrøystes vedteke."),
)


def adopts_the_recommendation(sentence: str) -> bool:
    """Whether a result says that the recommendation is what was adopted, without naming it as the motion."""
    return AS_RECOMMENDED.search(sentence) is not None


def adopts_with_changes(sentence: str) -> bool:
    """Whether a result may adopt something else than the whole motion as it was put."""
    return WITH_CHANGES.search(sentence) is not None
