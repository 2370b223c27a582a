"""A motion that was withdrawn -> it, with that result: `Lie trakk sitt forslag`."""

from __future__ import annotations

from patterns.pattern import Pattern
from patterns.votes.outcome import Result
from patterns.votes.reading import Span
from patterns.votes.told import Told, span_of

WITHDRAWS = Pattern(
    name="vote_withdraws",
    expression=r"""^(?:(?:han|hun|ho|hen|de|dei)|\p{Lu}.{0,80}?)\s+(?:trakk|trekte|drog|trekker|frafalt|trekk)\s+(?:(?:etter\s+(?:dette|\p{L}*(?:votering|røysting|avstem)\p{L}*)|dermed|deretter|så|også|derfor|difor|da|då|sidan|siden|seinare|senere|likevel)\s+)*(?:(?:tilbake|attende)\s+)?
        (?P<motion>(?:(?!(?:fram|frem|opp|inn|ut|han|hun|ho)\b)\p{L}+\s+){0,4}?\w*(?:forslag|framlegg|\bsaken?\b|\bsaka\b)\w*(?:\s+(?:nr\.?\s+)?\d+)?(?:\s+(?:sitt|sine))?(?:\s+(?:til(?!\s+fordel)|om|på(?!\s+(?:grunn|vegner?\s))|(?:fra|frå|av)(?=\s+(?-i:\p{Lu}|formannskap|utval|rådmann)))\s+(?:(?!tilbake|attende|\s(?:til\s+fordel|på\s+grunn|etter|før|under)\s)[^.,])+?)?)(?:\s+(?:tilbake|attende))?
        (?:\s+på\s+vegner?\s+(?:av\s+)?[^.,]+?)?
        (?:\s+(?:etter|før|under|til\s+fordel\s+for|til\s+fordel|på\s+grunn|som\s+følge)\s+[^.]*)?\s*\.?$""",
    examples=(
        "Kari Nes (H) trakk sitt forslag.",
        "Nes trekte framlegget attende.",
        "Nes trakk forslaget fra SV og R før voteringen.",
        "Nes trakk forslaget på vegne av SV.",
        "Kommunedirektøren trakk saken.",
        "Nes trekte etter dette framlegget.",
        "Nes (H) trakk etter prøvevoteringen sitt forslag.",
    ),
    counter_examples=(
        "Forslaget ble trukket.",
        "Nes la fram et forslag.",
        "Nes trakk fram et forslag fra Lie.",
        "Nes trakk fram saken.",
    ),
    words=("trakk", "trekt", "drog", "trekk", "frafalt"),
)
WITHDRAWS_IT = Pattern(
    name="vote_withdraws_it",
    expression=r"""^(?:\S.*?(?:forslag|framlegg|fremlegg).*?[\s,]|[\s,]*)(?:men|og)\s+(?:(?:han|hun|ho|hen|de|dei)\s+)?(?:trakk|trekte|drog|trekker|frafalt)\s+(?:(?:deretter|så|dermed|senere|seinare)\s+)*
        (?P<motion>(?:det|dette|den|dei?|disse|desse|(?:sitt\s+|sine\s+)?(?:forslag|framlegg|fremlegg)\w*(?:\s+(?:sitt|sine))?))(?:\s+(?:tilbake|attende|igjen))?
        (?:\s+(?:etter|før|under|da|då|til\s+fordel|på\s+grunn|som\s+følge|i\s+møtet)\b[^.]*)?\s*\.?$""",
    examples=(
        "Kari Nes (H) tok opp igjen forslaget sitt, men frafalt det før voteringen.",
        # What is left of a sentence whose first clause is the proposal itself.
        ", men trakk forslaget.",
    ),
    counter_examples=("Kari Nes (H) trakk sitt forslag.", "Lie fremmet forslag og trakk fram tre grunner."),
    words=("trakk", "trekte", "drog", "trekker", "frafalt"),
)
WITHDRAWS_INVERTED = Pattern(
    name="vote_withdraws_inverted",
    expression=r"""^(?:før|etter|under|deretter|så|dermed|til\s+slutt|i\s+møtet)\b[^.,]{0,60}?\s*,?\s*\b(?:trakk|trekte|drog|frafalt)\s+
        (?:(?:han|hun|ho|hen|de|dei|forslagsstiller\w*|forslagsstillar\w*)|(?-i:\p{Lu})(?:[^,.]|\.(?=\s?\p{Lu})){0,60}?)\s+(?:deretter\s+|så\s+|også\s+)?(?:(?:tilbake|attende)\s+)?
        (?P<motion>(?:sitt\s+|sine\s+)?\w*(?:forslag|framlegg)\w*(?:\s+(?:nr\.?\s+)?\d+)?(?:\s+(?:sitt|sine))?)(?:\s+(?:tilbake|attende))?
        (?:\s+(?:etter|før|under|til\s+fordel\s+for|til\s+fordel|på\s+grunn|som\s+følge)\s+[^.]*)?\s*\.?$""",
    examples=(
        "Før voteringen trakk han forslaget.",
        "Før avrøystinga trekte Kari Lie (H) framlegget sitt.",
        "I møtet trakk Lie sitt forslag til fordel for endringsforslaget.",
    ),
    counter_examples=("Før voteringen trakk han fram et forslag.", "Kari Nes (H) trakk sitt forslag."),
    words=("trakk", "trekte", "drog", "frafalt"),
)


def read_withdrawn(sentence: str, offset: int, span: Span) -> Told | None:
    """`Lie trakk sitt forslag`: the motion, withdrawn."""
    match = WITHDRAWS_INVERTED.match(sentence) or WITHDRAWS.match(sentence) or WITHDRAWS_IT.match(sentence)
    if match is None:
        return None
    return Told(span, motion=span_of(match, "motion", offset), result=Result("withdrawn", False))
