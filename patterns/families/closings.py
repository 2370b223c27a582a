"""Lines that stand below a decision and are no part of it."""

from __future__ import annotations

from patterns.pattern import Pattern

END_LINE = Pattern(
    name="end_line",
    expression=r"""\A\s*(?:
        elektronisk\s+dokumentert\s+godkjenning.* | dokumentet\s+er\s+elektronisk\s+(?:godkjent|signert).*
      | rett\s+utskrift.* | underskrift(?:er)?\s*:? | møtet\s+(?:ble\s+|blei\s+|vart\s+)?(?:hevet|heva|slutt(?:et)?
          |avsluttet)\b.*
      | saken?a?\s+(?:ble|blei|vart)\s+avsluttet?\s+(?:\p{L}+dag\s+)?\d.*
      | (?:kopi|gjenpart|særutskrift|utskrift(?:\s+av\s+vedtaket)?|melding\s+om\s+vedtak(?:et)?|protokollen)
        (?:\s+(?:er\s+)?(?:sendes|sendt|sendast|går|til)\b[^:\n]{0,60})?\s*:.*
    )\Z""",
    words=(
        "godkjenning",
        "elektronisk",
        "utskrift",
        "underskrift",
        "møtet",
        "avslutt",
        "kopi",
        "gjenpart",
        "melding om",
        "protokollen",
    ),
    examples=(
        "Elektronisk dokumentert godkjenning",
        "Rett utskrift:",
        "Saken ble avsluttet onsdag 4.6 kl. 14.30.",
        "Kopi sendes:",
        "Melding om vedtaket sendes til: Kartverket",
    ),
    counter_examples=("Saken ble avsluttet uten votering.", "Godkjenning av innkalling", "Kopi av kartet henges opp."),
)
RESULT_OF_DECISION = Pattern(
    name="result_of_decision",
    expression=r"""\A\s*(?:
        vedtaket\s+(?:ble|blei|vart|er|var)\s+(?:fattet|fatta|gjort|enstemmig|samrøystes|vedtatt|vedteke)[^\n.]{0,60}
      | (?:vedtatt|vedteke\p{L}*)\s+(?:i?mot|med)\s+[^\n.,]{1,30}?\s(?:stemmer?|røyster?)
      | (?:vedtatt|vedteke\p{L}*)\s+(?:i?mot|med)\s+[\p{L}\d]{1,8}\s+st\.?
      | \(?(?:enstemmig|samrøystes|enst\.?)(?:\s+(?:vedtatt|vedtak|vedteke\p{L}*|godkjent|tilrådd|tiltrådt))?\.?\)?
    )\s*\.?\s*\Z""",
    words=("vedta", "vedteke", "enst", "samrøystes"),
    examples=(
        "Vedtaket ble fattet mot 2 stemmer.",
        "Enstemmig.",
        "Samrøystes vedteke",
        "Enst.",
        "(enst.)",
        "Vedtatt mot 2 st.",
    ),
    counter_examples=("Vedtaket sendes departementet.", "Enstemmig uttalelse fra rådet sendes styret."),
)
CASE_OFFICER = Pattern(
    name="case_officer",
    expression=r"\A\s*saks(?:ordfører|ordførar|behandler|behandlar|handsamar)\s*:",
    words=("saks",),
    examples=("Saksordfører: Kari Nes (Ap)", "Sakshandsamar: Ola Lid"),
    counter_examples=("Saksordfører orienterte", "Saksprotokoll:"),
)

SIGNATURE = Pattern(
    name="signature",
    expression=r"""\A\s*(?:
        [_.…\s]*[_.…]{5,}[_.…\s]*
      | (?-i:\p{Lu}\p{L}+)(?:\s(?:i\s)?(?-i:\p{Lu})\p{L}*)?,?\s+(?:den\s+)?
        \d{1,2}\.\s?(?:\d{1,2}\.\s?\d{2,4}|\p{L}+\s\d{4})\.?
      | (?:sign\.?|underskrift(?:er)?|signatur(?:er|ar)?)\s*:?
    )\s*\Z""",
    words=("_____", ".....", "……", ".19", ".20", " 19", " 20", ".0", ".9", ".1", ".2", "sign", "underskrift"),
    examples=("________________", "Sandvika, 13.01.2005", "Nesna den 4. mai 1998", "Underskrifter:", ".............."),
    counter_examples=("Planen gjelder fra 13.01.2005", "Prisen er 90 kr.", "1. juni 2005", "Frist: 13.01.2005"),
)


def is_result_of_decision(line: str) -> bool:
    """Whether the line tells how the decision above it was made (`Vedtaket ble fattet mot 2 stemmer.`)."""
    return RESULT_OF_DECISION.fullmatch(line) is not None


def is_case_officer(line: str) -> bool:
    """Whether the line says who handles or presents the case (`Saksordfører: Kari Nes (Ap)`)."""
    return CASE_OFFICER.match(line) is not None


def is_signature(line: str) -> bool:
    """Whether the line is one of those under which minutes are signed: a rule to write on, a place and a date."""
    return SIGNATURE.fullmatch(line) is not None
