"""What ends a line about a meeting or a case and belongs to what follows: a glued heading, the label of a number."""

from __future__ import annotations

from patterns.cases.lines import parse_case_line
from patterns.cases.saksgang import parse_register_line, parse_saksgang_row
from patterns.cases.treatments import parse_treatment_line
from patterns.meetings import parse_meeting_line
from patterns.pattern import Pattern

GLUED_HEADING = Pattern(
    name="glued_heading",
    expression=r"\A(?=\s*(?:\p{Lu}|\d))(?<head>.*[\p{L}\d.)])\s+(?<heading>(?-i:Behandling|Handsaming|Votering|Røysting|Vedtak|VEDTAK|BEHANDLING)\s*:?)\s*\Z",
    words=("behandling", "handsaming", "votering", "røysting", "vedtak"),
    examples=("Sak 12/11 Ny bru Behandling", "Formannskapet - 31/24 Handsaming:"),
    counter_examples=("Sak 12/11 Klage på vedtak", "Behandling:"),
)
ARCHIVE_LABEL_AT_END = Pattern(
    name="archive_label_at_line_end",
    expression=r"\S\s+(?:arkivsak\p{L}*|saksmappe|arkiv|j\.?nr|arkivnr)\.?\s*:\s*\Z",
    words=("arkiv", "saksmappe", "nr"),
    examples=("PS 12/24 Ny skole Arkivsak:", "Sak 3/19 Val av utval Arkivsaksnr.:"),
    counter_examples=("Arkivsak:", "Ny skole Arkivsak: 24/12", "Oversikt over arkiv"),
)
# A paragraph of a web page may be of any length; a line about a meeting or a case is not.
_LONGEST = 2_000


def glued_heading(line: str) -> str | None:
    """The heading that ends a line about a meeting or a case (`Sak 12/11 Ny bru Behandling`), or None."""
    match = GLUED_HEADING.fullmatch(line) if len(line) <= _LONGEST else None
    if match is None:
        return None
    head = match.group("head")
    case = parse_case_line(head)
    told = (case is not None and case.title) or parse_register_line(head) or parse_saksgang_row(head)
    return match.group("heading") if told or parse_meeting_line(head) or parse_treatment_line(head) else None
