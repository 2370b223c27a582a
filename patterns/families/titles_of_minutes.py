"""Lines that say what a document is: minutes, one case's protocol, or the notice of a meeting."""

from __future__ import annotations

from patterns.page_edges import LETTER_SPACED
from patterns.pattern import Pattern

PROTOCOL_TITLE = Pattern(
    name="protocol_title",
    expression=r"""\A\s*(?:saks(?:protokoll|utskrift)|særutskrift|hovedutskrift|hovudutskrift|møteprotokoll|møtebok|møteutskrift|protokoll|
        (?:utskrift\s+av\s+)?(?:møtebok|møteprotokoll|protokoll)(?:\s+nr\.?)?\s+\d{1,3}[/-]\d{2,4})\s*:?\s*\Z""",
    words=("protokoll", "utskrift", "møtebok"),
    examples=("Møtebok 3/05", "Saksprotokoll", "MØTEBOK", "MØTEPROTOKOLL", "HOVEDUTSKRIFT"),
    counter_examples=("Saksprotokoll - Ny skole", "Protokollen ble godkjent"),
)
TITLE_OF_MINUTES = Pattern(
    name="title_of_minutes",
    expression=r"""\A\s*(?:[\p{L}\s.,-]{0,60}?[\s–-]\s*)?(?:møte)?(?:protokoll|bok|referat|utskrift)(?:\s+(?:nr\.?\s*)?\d{1,3}(?:\s?/\s?\d{2,4})?)?
        (?:\s+(?:fra|frå|for|i)\s[^\n]{3,100})?\s*:?\s*\Z""",
    words=("protokoll", "møtebok", "referat", "utskrift"),
    examples=("MØTEPROTOKOLL", "Protokoll fra styremøte i Lia barnehage", "Møtebok 2/04", "FJELL KOMMUNE – MØTEBOK"),
    counter_examples=("Møteinnkalling", "Protokollen fra møtet ble godkjent.", "1. Godkjenning av protokoll"),
)
NOTICE_OF_MEETING = Pattern(
    name="notice_of_meeting",
    expression=r"\A\s*(?!.*godkjen)(?:\p{L}+\s+){0,3}?(?:møte)?innkall?ing\s*(?:til\s.*|/\s*saksliste|og\s+saksliste)?\Z",
    words=("innkal",),
    examples=("MØTEINNKALLING", "Innkalling til møte i formannskapet", "Møteinnkalling/saksliste"),
    counter_examples=("Godkjenning av innkalling", "Innkallingen ble godkjent"),
)


def is_title_of_minutes(line: str) -> bool:
    """Whether the line says that what follows are minutes (`Møteprotokoll`, `Protokoll fra styremøte i …`)."""
    if LETTER_SPACED.match(line):
        line = "".join(line.split())
    return TITLE_OF_MINUTES.fullmatch(line) is not None


def is_notice_of_meeting(line: str) -> bool:
    """Whether the line says that what follows is the notice of a meeting, which has nothing been decided in."""
    return NOTICE_OF_MEETING.fullmatch(line) is not None
