"""The lines under a proposal's text that tell who put it: `Kari Nes, Ap`, `Kari Nes (Ap) og Ola Lid (SV)`, `For Ap`
with a name below it, `Forslagsstiller: Kari Nes (Ap)`.
"""

from __future__ import annotations

from typing import NamedTuple

from patterns.parties import is_party, party_name
from patterns.pattern import Pattern
from patterns.people import PERSON_AT_START
from patterns.proposals.texts import PROPOSER_LINE
from patterns.proposers import ON_BEHALF, Proposer, parse_proposer

# A party as its members write it: `Ap`, `Fr.P`, `Høyre`.
_CODE = r"(?-i:\p{Lu})[\p{L}.]{0,24}"
_MEMBER = rf"{PERSON_AT_START}[ ]*(?:\([ ]*[^()\n\d]{{1,30}}\)|,[ ]*{_CODE}(?=[ ]*(?:\n|\Z)))"
SIGNER = Pattern(
    name="signer_of_a_proposal",
    expression=rf"""(?<=[.!?»”"][ ]*\n)[ ]*(?:
        (?<who>{_MEMBER}(?:(?:,|[ ]og|[ ]&)[ ]+{_MEMBER}){{0,5}})
      | (?<who>{_CODE}[ ]?v/[ ]?{PERSON_AT_START})
      | (?:for|{ON_BEHALF})[ ]+(?<party>{_CODE})[ ]*[,:]?[ ]*\n[ ]*(?<name>{PERSON_AT_START})
      )[ ]*\.?[ ]*(?=\n|\Z)(?!\n[ ]*{PERSON_AT_START}[ ]*(?:\(|,[ ]*{_CODE}[ ]*(?:\n|\Z)))""",
    words=("(", ",", "v/", "for ", "veg", "pva"),
    examples=(
        "Brua males.\nKari Nes, Ap",
        "Brua males.\nKari Nes (Ap) og Ola Lid (SV)\nTaket tekkes.",
        "Brua males.\nAp v/Kari Nes",
        "Brua males.\nFor Ap\nKari Nes",
    ),
    counter_examples=(
        "Til styret velges:\nKari Nes (Ap)",
        "Det velges to.\nKari Nes (Ap)\nOla Lid (SV)",
        "Brua males. Kari Nes (Ap)",
        "Brua males.\nKari Nes (Ap) orienterte.",
    ),
)


class Signature(NamedTuple):
    """Who signed a proposal; the lines that tell it stand at text[start:stop]."""

    start: int
    stop: int
    proposer: Proposer


def find_signatures(text: str) -> list[Signature]:
    """The signatures in a text of one proposal or several, in order."""
    labelled = [
        Signature(match.start(), match.end(), parse_proposer(match.group("who")))
        for match in PROPOSER_LINE.finditer(text)
        if text[: match.start()].strip(" .:\n")
    ]
    return labelled or [
        Signature(match.start(), match.end(), proposer)
        for match in SIGNER.finditer(text)
        if (proposer := _signer(match.group("who"), match.group("party"), match.group("name"))) is not None
    ]


def _signer(who: str | None, party: str | None, name: str | None) -> Proposer | None:
    if who is None:
        code = party_name(party) if party is not None and is_party(party) else None
        return None if code is None else Proposer(name, code, (code,))
    proposer = parse_proposer(who)
    signed = proposer.name is not None and " " in proposer.name and proposer.party is not None
    return proposer if signed and is_party(proposer.party or "") else None


def is_signature_above(line: str, above: str) -> bool:
    """Whether a line signs the proposal whose text the line above it ends."""
    return bool(find_signatures(f"{above.rstrip()}\n{line}"))
