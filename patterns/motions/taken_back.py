"""Proposals taken back or put anew: `Nes trakk sitt forslag`, `Han trakk forslaget`, `Nes endret sitt forslag til:`."""

from __future__ import annotations

from patterns.pattern import Pattern

WITHDRAWER = Pattern(
    name="withdrawer",
    expression=r"""\A\s*(?:repr(?:esentant(?:en)?)?\.?\s+)?(?P<owner>\p{Lu}[\p{L}.'’-]*
            (?:(?:[ ]|[ ]og[ ]|,[ ](?=\p{Lu}[\p{L}.]*[ ]og[ ]))\p{Lu}[\p{L}.'’-]*){0,4})
        (?:\s*\([^()\n]{1,40}\)|,\s*\p{L}+\s*,?)?\s+(?:deretter\s+|så\s+)?
        (?:trakk|trekker|trekte|trekkjer|drog|dro)\s+(?:(?:deretter|så|sidan|siden|senere|seinare|også|tilbake|attende)\s+)*(?:sitt|sine|sit|forslag|framlegg|tilleggs|endrings|utsett)""",
    words=("trakk", "trek", "dro"),
    examples=(
        "H og V trakk sitt forslag",
        "Kari Nes trakk sitt forslag",
        "Ola Lid (Sp) trakk forslaget",
        "Nes, Ap, trekker sitt forslag",
    ),
    counter_examples=("Forslaget ble trukket", "Kommunen trakk lærdom"),
    case_sensitive=True,
)
WITHDRAWER_INVERTED = Pattern(
    name="withdrawer_inverted",
    expression=r"""\A\s*\p{Lu}\p{Ll}+\s(?:[^.,]{0,60}?[\s,])?(?:trakk|trekte|drog|dro)\s+(?:repr(?:esentant(?:en)?)?\.?\s+)?
        (?P<owner>\p{Lu}[\p{L}.'’-]*(?:(?:[ ]|[ ]og[ ])\p{Lu}[\p{L}.'’-]*){0,4})(?:\s*\([^()\n]{1,40}\))?\s+
        (?:(?:deretter|så|også)\s+)*(?:tilbake\s+|attende\s+)?(?:sitt|sine|\p{Ll}*forslag|\p{Ll}*framlegg)""",
    words=("trakk", "trekte", "dro"),
    examples=("Før voteringen trakk Kari Nes (H) forslaget.", "Deretter trekte Sp framlegget sitt."),
    counter_examples=("Kari Nes trakk sitt forslag", "Før voteringen trakk han forslaget."),
    case_sensitive=True,
)
WITHDRAWN_BY_LAST = Pattern(
    name="withdrawn_by_the_last_named",
    expression=r"\A\s*(?:han|hun|ho|hen|de|dei)\s+(?:deretter\s+|så\s+)?(?:trakk|trekte|drog|dro|frafalt)\s",
    words=("trakk", "trekte", "dro", "frafalt"),
    examples=("Han trakk forslaget under debatten.", "Ho trekte framlegget."),
    counter_examples=("Nes trakk forslaget.", "De fremmet forslag."),
)
REVISED = Pattern(
    name="revised_proposal",
    expression=r"\b(?:endr[ea]t?|endra|revider[te]+|justert[e]?|omarbeid[ea]t?|korrigert[e]?)\s+(?:sitt\s+|sit\s+)?(?:\p{L}*forslag|\p{L}*framlegg)",
    words=("endr", "revider", "juster", "omarbeid", "korriger"),
    examples=("Kari Nes (Ap) endret sitt forslag til:", "revidert forslag fra Ap"),
    counter_examples=("endringsforslag fra Ap", "endret ordlyd"),
)


def parse_withdrawer(sentence: str) -> str | None:
    """Who takes a proposal back (`Kari Nes (Ap) trakk sitt forslag`, `Før voteringen trakk Nes framlegget`); None."""
    match = WITHDRAWER.match(sentence) or WITHDRAWER_INVERTED.match(sentence)
    return match.group("owner") if match else None


def takes_back_the_last(sentence: str) -> bool:
    """Whether the one who proposed last takes it back, named by a pronoun alone (`Han trakk forslaget.`)."""
    return WITHDRAWN_BY_LAST.match(sentence) is not None


def is_revised(introduction: str) -> bool:
    """Whether a proposal takes the place of an earlier one by the same proposer (`Nes endret sitt forslag til:`)."""
    return REVISED.search(introduction) is not None
