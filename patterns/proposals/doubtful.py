"""Lines that may head a proposal by somebody, by whatever words: where no rule reads one, it is told."""

from __future__ import annotations

from patterns.bodies import names_body
from patterns.pattern import Pattern

_LONGEST = 120
_KIND = r"(?:\p{L}*(?:forslag|framlegg|fremlegg))(?:et)?"
MAY_HEAD_PROPOSAL = Pattern(
    name="may_head_proposal",
    expression=rf"""\A\s*(?:[-–•]\s*|\d{{1,2}}[.)]\s+)?(?:
        (?-i:(?=\p{{Lu}})){_KIND}\b(?!\s+til\s+vedtak\b)[^:\n]{{0,60}}?
          (?:\s(?:fra|frå|av|ved)\s+(?-i:\p{{Lu}})[^:\n]{{0,80}}:
            |\sv/\s?(?-i:\p{{Lu}})[^:\n]{{0,80}}:
            |\s?[:–-]\s*(?-i:\p{{Lu}}[\p{{L}}.-]+(?:\s\p{{Lu}}[\p{{L}}.-]+){{1,3}})\s*\([^()\n\d]{{1,30}}\)[^\n]{{0,60}}
            |\s\((?-i:\p{{Lu}})[^()\n\d]{{0,30}}\)\s*:)
      | (?-i:\p{{Lu}})[^:.\n]{{1,80}}?\s
          (?:fremm(?:er|et|a)|fremjar?|foreslår|foreslo|(?:legger|la|legg|lagt|sette|satte|setter)\s+(?:fram|frem))\s
          [^:.\n]{{0,60}}?{_KIND}[^:.\n]{{0,40}}:
    )\s*\Z""",
    words=("forslag", "framlegg", "fremlegg"),
    examples=(
        "Forslag nr 3 (felles Ap/Sp) fremmet av Ola Ås:",
        "Endringsforslag pkt. 2 – Ola Ås (Ap), Per Li (Sp):",
        "Forslag 3: Ola Ås (Ap)",
        "Ap/Sp fremmer følgende forslag:",
    ),
    counter_examples=(
        "Forslag til vedtak fra rådmannen:",
        "Forslaget innebærer følgende:",
        "Forslag til nye gebyrer:",
        "Kommunestyret ber om et forslag fra Statens vegvesen.",
    ),
)


def may_head_proposal(line: str) -> bool:
    """Whether a short line that names what is proposed, and by whom, may begin a proposal; a body may say within its
    proposal that it proposes."""
    return (
        len(line) < _LONGEST and MAY_HEAD_PROPOSAL.match(line) is not None and not names_body(line.split()[0].lower())
    )
