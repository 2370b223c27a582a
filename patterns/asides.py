"""What a fact box beside the text does not hold: fields of a meeting or a case, proposals, votes and decisions."""

from __future__ import annotations

from patterns.case_fields import labelled_fields
from patterns.pattern import Pattern

OF_A_TREATMENT = Pattern(
    name="words of a treatment",
    expression=r"""(?<!\p{L}) (?: vedta[kst]\p{L}* | voter\p{L}* | r[øo]yst\p{L}*
        | stem (?: te | t | mer | me | ming ) \p{L}* | avstem\p{L}*
        | \p{L}* forslag\p{L}* | \p{L}* framlegg\p{L}* | innstilling\p{L}* | tilråding\p{L}*
        | protokolltilf\p{L}* | merknad\p{L}* | enstemmig | samrøystes | saksbehandl\p{L}* | saksprotokoll\p{L}* )""",
    words=(
        "vedta",
        "voter",
        "røyst",
        "royst",
        "stem",
        "forslag",
        "framlegg",
        "innstilling",
        "tilråding",
        "protokolltilf",
        "merknad",
        "saks",
    ),
    examples=("Vedtak", "Forslag fra Ap", "Møterett og stemmerett", "Tilleggsforslag 2", "Enstemmig", "Tilråding:"),
    counter_examples=("Fakta om saken", "Byggestart våren 2027", "Stemplet 12.03.2026", "Vedlegg 2"),
)


def belongs_to_text(line: str) -> bool:
    """Whether a line tells something of a meeting or a case that records are made of."""
    return OF_A_TREATMENT.search(line) is not None or any(found.field != "other" for found in labelled_fields(line))
