"""Whose proposal a motion is: `Utnes forslag`, `Forslaget fra ordføreren`, `Ap-forslaget`, `Forslag 2 (Nes)`."""

from __future__ import annotations

from patterns.families.heading_words import ADMINISTRATION
from patterns.motions.points import POINT_WORD
from patterns.pattern import Pattern

_STEM = r"(?:[Ff]orslag|[Ff]ramlegg|[Ff]remlegg|[Oo]versend(?:else|ing)|[Tt]illegg|[Tt]illeggspunkt|[Uu]ttalelse)"
PROPOSAL_WORD = rf"\p{{L}}*{_STEM}(?:et|ene|en|a|s|n)?"
# "Lids endring", "endringen fra Lid": what belongs to someone is a proposal.
_OWNED_WORD = rf"(?:{PROPOSAL_WORD}|\p{{L}}*[Ee]ndring(?:en|ene|ane|a|er|ar)?|[Nn]ytt?\s+(?:punkt|pkt|tekst))"
WHOEVER_PROPOSED = Pattern(
    name="whoever_proposed",
    expression=r"\A(?:interpellant|forslagsst|spørsmålsst|spørjar)\p{L}*",
    words=("interpell", "forslagsst", "spør"),
    examples=("Interpellantens", "Forslagsstillers"),
    counter_examples=("Nes'",),
)
OWNER_HYPHEN = Pattern(
    name="owner_before_hyphen",
    expression=r"(?<owner>(?-i:\p{Lu})[\p{L}./]{0,20}(?:,\s\p{Lu}[\p{L}.]*)*)-(?:forslaget|framlegget)",
    words=("-forslaget", "-framlegget"),
    examples=("Ap-forslaget", "H/V-framlegget"),
    counter_examples=("2019-forslaget", "Forslaget fra Ap"),
)
OWNER_BRACKET = Pattern(
    name="owner_in_bracket",
    expression=r"""\b(?:\p{L}*(?:forslag|framlegg)(?:et)?|nytt\s+(?:kule)?(?:punkt|pkt\.?))(?:\s+(?:nr\.?\s*)?\d{1,2})?
        \s*\((?<owner>[^()\n]{1,60})\)""",
    words=("forslag", "framlegg", "nytt "),
    examples=("Forslag 2 (Nes)", "Tilleggsforslaget (SV)", "Nytt pkt. 4 (Nes)"),
    counter_examples=("Forslag fra Nes (SV)", "Forslaget"),
)
_POINTING = (
    r"(?:(?:det|dette|den|denne|disse|desse|begge|alle|nytt|ny|første|andre|felles)|omforen\p{L}*|alternativ[te]?|revider[te]{1,2}"
    r"|justert\p{L}*|endr[ae](?:de|t)?|subsidiært?|samla|samlet|muntlig|munnleg|skriftlig|skriftleg)\b"
)
_MOTION_WORD = r"\p{L}*(?:forslag|framlegg|innst\p{L}*ing|tilråding|pkt|punkt|votering|alternativ)"
_NO_OWNER = rf"(?!(?i:{_POINTING}|{_MOTION_WORD}))"
_CAPITAL_WORD = rf"{_NO_OWNER}\p{{Lu}}[\p{{L}}.'’,/-]*"
OWNER_BEFORE = Pattern(
    name="owner_before",
    expression=rf"""(?P<owner>{_CAPITAL_WORD}(?:[ ](?:(?:og|for|i|v/|von|van|de|av)[ ])?(?:{_CAPITAL_WORD}
        |{_NO_OWNER}\p{{Ll}}+s|[a-zæøå]+(?=[ ]sin?[et]?t?[ ]))){{0,6}}?)
        (?:[ ]*\([^()]*\))?(?:[ ]+sin?[et]?t?)?[ ]+(?:\p{{Ll}}+[ ]+)?(?P<kind>{_OWNED_WORD})\b""",
    examples=(
        "Utnes forslag",
        "Kari Nes (Ap) sitt tilleggsforslag",
        "Rådets felles forslag",
        "Innstillinga med Nes sitt tillegg",
    ),
    counter_examples=("Forslag til uttalelse", "Innstillingen pkt 3", "utnes forslag", "Omforent forslag"),
    case_sensitive=True,
)
OWNER_AFTER = Pattern(
    name="owner_after",
    expression=rf"""\b{_OWNED_WORD}(?:\s+(?:nr\.?\s*)?\d+)?(?:\s+(?:til|om|vedr\.?|i|på)\s[^.]{{1,80}}?)?\s*,?\s+(?:(?:fremmet|fremja|fremma)\s+av|fra|frå|av|v/|til(?=\s+(?-i:\p{{Lu}}\p{{Ll}}+)\s*\Z))\s+
        (?:repr(?:esentant(?:en)?)?\.?\s+)?(?P<owner>(?:[^.:]|(?<=\b(?-i:\p{{Lu}}))\.)+)""",
    words=("forslag", "framlegg", "fremlegg", "oversendelse", "tillegg", "uttalelse", "endring", "ny"),
    examples=(
        "Forslaget fra Kari Nes",
        "Framlegget til Vik",
        "Fellesforslag fremmet av Nes på vegne av SV",
        "Forslag fra Ap v/K. N. Nes (SV)",
    ),
    counter_examples=("Utnes forslag", "Innstilling fra formannskapet"),
)
BODY_OWNER = Pattern(
    name="body_owner",
    expression=rf"""(?:\A|\s)(?P<owner>(?=(?-i:\p{{Ll}}))\p{{Ll}}*(?:styrets|utvalgets|utvalets|komiteens|nemndas|rådets|tingets
        |skapets))[ ](?:\p{{Ll}}+[ ])?(?P<kind>{PROPOSAL_WORD})\b""",
    words=("ets ", "ens ", "das "),
    examples=("Forslag til vedtak med formannskapets tillegg", "formannskapets forslag", "styrets forslag til pkt. 1"),
    counter_examples=("Formannskapets forslag", "med Nes' tillegg"),
)
OFFICER_OWNER = Pattern(
    name="officer_owner",
    expression=rf"\b(?P<owner>{ADMINISTRATION})(?:s|'|\s+sin?[et]?t?)?\s+(?:\p{{L}}+\s+)?(?:forslag|framlegg)(?:et)?\b",
    words=("forslag", "framlegg"),
    examples=("kommunedirektørens forslag", "Rådmannen sitt framlegg", "Bydelsdirektørens forslag"),
    counter_examples=("Nes' forslag", "forslaget fra rådmannen"),
)
AFTER_OWNER = Pattern(
    name="after_owner",
    expression=rf"\s(?:på\s+vegn|pva)|\s*\((?!.*v/)|\s*,?\s+(?:{POINT_WORD}|til\s|om\s|vedr)",
    examples=("Nes på vegne av SV", "Kari Nes (Ap)", "Kari Nes pkt 2"),
    counter_examples=("Kari Nes", "Ap og SV"),
)


# "Lids forslag med tillegget fra Vik": each part has its owner.
WITH_ADDITION = Pattern(
    name="with_addition_of_another",
    expression=r"\s(?:med|og|samt)\s+(?=(?:\p{L}*tillegg|\p{L}*endring)\p{L}*\s+(?:fra|frå|til|av)\s+(?-i:\p{Lu}))",
    words=("tillegg", "endring"),
    examples=("Lids forslag med tillegget fra Vik", "framlegget frå Lid og tilleggsframlegget frå Vik"),
    counter_examples=("Lids forslag med tillegg", "Innstillingen og Viks tillegg"),
)


def parse_owners(text: str) -> tuple[str, ...]:
    """Whose proposals the words name, genitives kept; empty where they name nobody, or only the one who proposed."""
    return tuple(owner for part in WITH_ADDITION.compiled.split(text) for owner in _owners_of(part))


def _owners_of(text: str) -> tuple[str, ...]:
    owners = [
        AFTER_OWNER.compiled.split(match.group("owner"), maxsplit=1)[0].strip(" ,.")
        for match in OWNER_AFTER.finditer(text)
    ]
    if not owners:
        owners = [match.group("owner").strip(" ,") for match in OWNER_BEFORE.finditer(text)]
        owners += [match.group("owner") for match in BODY_OWNER.finditer(text)]
    if not owners:
        owners = [match.group("owner") for match in (*OFFICER_OWNER.finditer(text), *OWNER_HYPHEN.finditer(text))]
    if not owners:
        owners = [match.group("owner") for match in OWNER_BRACKET.finditer(text)]
    return tuple(owner for owner in owners if WHOEVER_PROPOSED.match(owner) is None)
