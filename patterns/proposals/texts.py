"""What a proposal's own text tells of it: the point that it begins with, the parties at its end."""

from __future__ import annotations

from patterns.motions.points import parse_target
from patterns.party_groups import group_parties
from patterns.pattern import Pattern
from patterns.proposers import ON_BEHALF

TEXT_TARGET = Pattern(
    name="target_at_text_start",
    expression=r"""\A[\s"'«”“•*–-]*
        (?:(?:forslag\s+(?:til|om)\s+)?(?:tillegg(?:sforslag)?|endring(?:er|ar|sforslag)?|tilføyelse|tilføying|alternativt?(?:\s+forslag)?
          |presisering|omformulering|ny\s+(?:tekst|setning|formulering)|nytt\s+(?:avsnitt|ledd|strekpunkt))\s+)?
        (?:(?:(?:forslag\s+)?til|i|på|ad|vedr\.?|som|under)\s+)?(?:(?:innstilling|vedtak|forslag)\p{L}*s\s+)?(?<point>
        (?:ny(?:tt|e)?\s+)?(?:kulepunkt|punkt|pkt\.?)(?:et)?\s*(?:nr\.?\s*)?\d{1,2}(?:\.\d{1,2})*(?:\s?[a-zæøå](?!\p{L}))?(?=\)?
          (?:\s*(?:[:\n]|[–-]\s)|\.\s
              |\s+(?:endres|(?:vert|blir)\s+(?:endra|stroke|strøke)|går\s+ut|fell\s+bort|strykes|utgår|erstattes|lyder|skal\s+lyde|tillegg|ny\s+tekst|nytt)))
      | nytt\s+(?:kule)?(?:punkt|pkt\.?)(?:\s+(?-i:[A-ZÆØÅ]))?(?=\s*:))""",
    words=("punkt", "pkt"),
    examples=(
        "Punkt 1:\nBrua bygges.",
        "Tillegg til pkt. 3: Brua males.",
        "Endring i punkt 2 b:",
        "Nytt punkt 3: Brua males.",
        "Pkt. 2 endres til: Brua",
        "«Nytt punkt: Brua»",
        "Nytt punkt D: Brua",
        "Alternativt pkt 5:\nBrua males.",
        "Pkt 1 b): Brua males.",
        "Forslag til nytt punkt 3.\nBrua males.",
    ),
    counter_examples=("Brua bygges som i punkt 2.", "Punkt 2 i planen er viktig", "Punktlaget:"),
)
PARTIES_AT_END = Pattern(
    name="parties_at_the_end_of_a_proposal",
    # Behind a name it is the party of who is named: `framlegg om Kari Nes (V)`.
    expression=r"""(?<!\b(?-i:\p{Lu}\p{Ll}+)[ ](?-i:\p{Lu})[\p{L}-]+\s*)
        \(\s*(?<parties>[^()\n]{1,40}?)\s*\)["'»”.]*\s*\Z""",
    words=("(",),
    examples=("Brua males. (V)", "Brua males (Ap, SV)."),
    counter_examples=("Brua (V) males.", "Brua males.", "framlegg om Kari Nes (V)."),
)

# Below who proposed it, a proposal's first line may say for whom.
PARTIES_AT_START = Pattern(
    name="parties_on_the_first_line_of_a_proposal",
    expression=rf"""\A[\s"'«”“•*–-]*(?:
        (?:(?:felles)?\s?(?:forslag|framlegg)(?:et)?\s+(?:(?:er\s+)?(?:fremmet|fremma|fremja|fr[ae]msatt|lagt\s+fr[ae]m)\s+)?)?
          (?:{ON_BEHALF}|(?<=\s)av|(?<=\p{{L}}\s)fr[aå]|fr[aå](?=[^\n]*:\s*\n))
        | felles\s?(?:forslag|framlegg)(?:\s+(?:fra|frå|av))?)
        \s+(?<parties>[^:\n]{{1,100}}?(?:(?:,\s*\n|\n(?=og\s|samt\s))[^:\n]{{1,60}}?)?)\s*[.:]?\s*\n(?=\s*\S)""",
    words=("vegn", "pva", "p.v", "forslag", "framlegg", "fra ", "frå "),
    examples=(
        "På vegne av Ap, Sp og SV:\nBrua males.",
        "Fra H og V:\nBrua males.",
        "Forslag fremmet av H og V\nBrua males.",
        "Fellesforslag Ap og R\nBrua males.",
        "På vegne av Ap,\nSp og SV\nBrua males.",
    ),
    counter_examples=("Fra H og V\nBrua males.", "På vegne av Ap males brua.", "Forslag om brua\nBrua males."),
)
PROPOSER_LINE = Pattern(
    name="proposer_on_a_line_of_its_own",
    expression=r"(?:\A|\n)[ ]*(?:forslags|framleggs)still(?:er|ar|ere|arar)[ ]*:[ ]*(?<who>[^\n]{1,120})(?=\n|\Z)",
    words=("stiller", "stillar"),
    examples=("Forslagsstiller: Kari Nes (Ap)", "Brua males.\nForslagsstillere: H og FrP"),
    counter_examples=("Forslagsstiller trakk forslaget.", "Brua males. Forslagsstiller: Kari Nes (Ap)"),
)

PROPOSED_OUTCOME = Pattern(
    name="proposal_that_something_is_adopted",
    expression=r"""\A\W*+(?!.*(?:\bmot\b|stemme|røyst|røst|samstemm|fleirtal|flertall|mindretal|voter|utan\s+merknad|uten\s+merknad))
        (?-i:\p{Lu}).*?\s(?:blir|vert|bli|verte)\s+(?:da\s+|då\s+|med\s+dette\s+|hermed\s+|ikke\s+|ikkje\s+)?
        (?:vedt(?:att|atte)|vedteken|vedteke|vedtekne|godkjent|godkjend|godtatt|godteken|forkasta|forkastet|avvist)(?!\p{L})""",
    words=("blir", "vert", "bli"),
    examples=(
        "Rådmannen si tilråding vert vedteken med dei endringane som står under.",
        "Innstillingen blir vedtatt med endring i punkt 3.",
    ),
    counter_examples=(
        "Innstillingen ble vedtatt.",
        "Tilrådinga vert samrøystes vedteken.",
        "Framlegget vert vedteke med 12 mot 8 røyster.",
        "Framlegget vert vedteke mot røysta til Moe (V).",
        "Saken blir tatt opp igjen.",
    ),
)


def proposes_outcome(sentence: str) -> bool:
    """Whether a sentence tells, with no word of a vote, what is to become of something: so a proposal may read."""
    return PROPOSED_OUTCOME.match(sentence) is not None


def target_of_text(text: str) -> str | None:
    """The point that a proposal's own first words name (`Punkt 1:`, `Nytt punkt 3:`); None where its lines name
    several."""
    match = TEXT_TARGET.match(text)
    if match is None or any(TEXT_TARGET.match(f"{line}\n") for line in text[match.end() :].split("\n")[1:]):
        return None
    return parse_target(match.group("point"))


def parties_at_start(text: str) -> tuple[tuple[str, ...], str]:
    """The parties that a proposal's first line names as those behind it (`På vegne av Ap og Sp:`), and the text below
    it; none, and all of the text, where it names no party."""
    match = PARTIES_AT_START.match(text)
    parties = group_parties(match.group("parties")) if match else ()
    if any(". " in party for party in parties):
        # `Bygdel. Sp og V`: a comma is missing.
        return (), text
    return (parties, text[match.end() :].lstrip()) if match and parties else ((), text)


def parties_at_end(text: str) -> tuple[str, ...]:
    """The parties in the bracket that a proposal ends with (`Brua males. (V)`); empty where it has none."""
    match = PARTIES_AT_END.search(text)
    return group_parties(match.group("parties")) if match else ()
