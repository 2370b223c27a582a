"""Sheets that a service for electronic signatures puts behind a document: who signed, when, and by which proof."""

from __future__ import annotations

from collections.abc import Sequence

from patterns.beginnings import AnchoredPattern
from patterns.pattern import Pattern

SHEET_TITLE = AnchoredPattern(
    name="title of a sheet of signatures",
    expression=r"""\A\s*(?:
        (?:signatur|signerings|underskrifts)(?:side|sida|ark|blad|attest)(?:en|et|a)?
      | (?:elektronisk|digital)e?\s+(?:signatur(?:er|ar)?|underskrift(?:er)?|signering)
      | signatur(?:er|ar)?\s+(?:i|for|til)\s+(?:dette\s+)?dokumentet
      | signaturene\s+i\s+dette\s+dokumentet\b.*
      | (?:dette\s+)?dokumentet\s+(?:er|ble|blei|vart)\s+(?:elektronisk\s+|digitalt\s+)?signert\b.*
      | signert\s+(?:dokument|av)
    )\s*[:.]?\s*\Z""",
    words=("sign", "underskrift"),
    examples=(
        *("Signaturside", "Elektroniske signaturer", "Signert av:", "Signaturer i dokumentet"),
        "Dette dokumentet er signert med en sikker tjeneste",
    ),
    counter_examples=("Signaturprosjekt", "Elektronisk signatur innføres", "Signert av ordføreren", "Underskrift:"),
)
PROOF_OF_SIGNING = Pattern(
    name="proof of an electronic signature",
    expression=r"""\b(?: bank-?id | buypass | commfides | serienummer | sertifikat\p{L}* | juridisk\s+bindende
        | ip(?:-adresse)?\s*: | \d\d:\d\d:\d\d\s*(?:UTC|\(UTC|CES?T) | UTC\s*[+)] | dokumentn[øo]kkel\p{L}*
        | dokument-?id\s*: | kryptografisk\p{L}* | tidsstemp(?:el|let)\b )""",
    words=(
        *("bank", "buypass", "commfides", "serienummer", "sertifikat", "juridisk", "ip", "utc", "cet", "cest"),
        *("dokument", "kryptografisk", "tidsstemp"),
    ),
    examples=(
        *("Signert med BankID", "Serienummer: 12-34", "2031-03-14 10:12:31 UTC", "IP: 10.0.0.1"),
        "Underskriftene er juridisk bindende",
    ),
    counter_examples=("Møtet startet 10:12", "Banken i bygda", "Dokumentet lagres"),
)
# A sheet's title stands among so many of its first lines; so many lines tell of proof.
_FIRST, _PROOFS = 2, 2


def is_signature_sheet(lines: Sequence[str]) -> bool:
    """Whether the lines of a page are those of such a sheet."""
    if not any(SHEET_TITLE.match(line) for line in lines[:_FIRST]):
        return False
    return sum(PROOF_OF_SIGNING.search(line) is not None for line in lines) >= _PROOFS
