"""What a motion refers to: its words -> names, kinds, points and numbers of the proposals that it can mean.

Reads `Utnes forslag tillegg til pkt 3h`, `Forslag 4, 2. del`, `V3 og V5`, `Fellesforslag fremmet av Nes på vegne av SV,
Ap`, `utsettelsesforslaget`, `innstillingen pkt 1b`, `Dette`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from patterns.beginnings import AnchoredPattern
from patterns.motions.kinds import KIND_STEMS, Kind
from patterns.motions.owners import PROPOSAL_WORD, parse_owners
from patterns.motions.points import BARE_POINTS, NEW_POINT, POINT_BORDER, POINTS, alternative_key, point_key
from patterns.pattern import MOST_KEPT, Pattern

REFERS_TO_RECOMMENDATION = Pattern(
    name="refers_to_recommendation",
    expression=r"\binnst\p{L}*ing|\btil?råd|\banbefaling",
    words=("innst", "tilråd", "tiråd", "anbefaling"),
    examples=("Innstillingen pkt 1k", "Rådmannen si tilråding", "innstilingen"),
    counter_examples=("Nes' forslag",),
)
REFERS_TO_PROPOSAL = Pattern(
    name="refers_to_proposal",
    expression=rf"""\b{PROPOSAL_WORD}\b
        |\A\s*(?:den\s+)?(?:foreslåtte\s+)?endring(?:en|a)\b(?!\s+(?:i|av)\s+(?!punkt|pkt|innst|tilr))""",
    examples=("Nes' forslag", "tilleggsframlegget", "Oversendelse fra Kari Nes", "Endringen i pkt. 2", "Endringa"),
    counter_examples=("Innstillingen", "Pkt. 2", "Endringen av reglementet"),
)
REFERS_TO_DRAFT = Pattern(
    name="refers_to_draft",
    expression=r"\b(?:forslag|framlegg)(?:et)?\s+til\s+vedtak\b",
    words=("til vedtak",),
    examples=("Forslag til vedtak", "framlegget til vedtak"),
    counter_examples=("Forslag til uttalelse",),
)
REFERS_TO_SEVERAL = Pattern(
    name="refers_to_several",
    expression=r"\b\p{L}*(?:forslag(?:ene|a)|framlegg(?:ene|a))\b|\bbegge\b",
    words=("forslag", "framlegg", "begge"),
    examples=("Forslagene fra Kari Nes", "begge forslag", "framlegga"),
    counter_examples=("Forslaget fra Kari Nes", "alle forslag"),
)
_LABEL = r"(?-i:\p{Lu}\d{1,2})(?![\p{L}\d])"
_NUMBER = rf"(?:{_LABEL}|(?-i:[A-G])(?![\p{{L}}\d])|\d{{1,2}})(?!\s*(?:stemm|røyst|%|\.\s*(?:del|ledd|avsnitt|punkt)))"
NUMBERS = Pattern(
    name="proposal_numbers",
    expression=rf"""\b\p{{L}}*(?:forslag|framlegg)(?:et|ene|a)?\s+(?:nr\.?\s*)?(?<number>{_NUMBER})(?:\s*(?:,|og|-|–)\s*(?<number>{_NUMBER}))*
        |\A\s*(?<number>{_LABEL})(?:\s*(?:,|og)\s*(?<number>{_LABEL}))*\s*\Z""",
    examples=("Verbalforslag 1", "Forslag A", "Forslag 5", "Forslag 2 og 3", "forslag nr. 1", "V3 og V5", "forslag V2"),
    counter_examples=("V2 og veien", "forslag 5 stemmer", "forslag fra Nes", "Forslag Ap"),
)
ALTERNATIVE = Pattern(
    name="labelled_alternative_as_motion",
    expression=r"\balt(?:\.|ernativ(?:et)?)\s*(?:nr\.?\s*)?(?<label>(?-i:[A-G])(?![\p{L}\d])|\d{1,2}(?!\d|\.\d|\s*(?:stemm|røyst)))",
    words=("alt.", "alternativ"),
    examples=("Alt. A", "innstillingen (alt. B)", "Alternativ 2"),
    counter_examples=("alternativ votering", "totalt 3", "alternativt forslag"),
)
POINTER = Pattern(
    name="motion_pointer",
    expression=r"\A\s*(?:dette|det|forslaget|framlegget|tilleggsforslaget|disse|begge(?:\s+forslagene)?)\s*\Z",
    examples=("Forslaget", "Dette", "framlegget"),
    counter_examples=("Forslaget fra Nes", "Innstillingen"),
)
ORDINAL = Pattern(
    name="ordinal_of_proposal",
    expression=r"""\b(?<which>første|fyrste|førstnevnte|andre|annet|anna|tredje|fjerde|femte|sjette|siste|sistnevnte|sistnemnde)\s+
        (?:\p{Ll}+e\s+)?\p{L}*(?:forslag|framlegg)(?:et)?\b""",
    words=("forslag", "framlegg"),
    examples=("Det første forslaget", "Lids andre forslag", "det siste framlegget"),
    counter_examples=("Forslag 3, siste del", "de andre forslagene", "første avsnitt"),
)
_ORDINALS = {
    **dict.fromkeys(("første", "fyrste", "førstnevnte"), 1),
    **dict.fromkeys(("andre", "annet", "anna"), 2),
    **{"tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6},
    **dict.fromkeys(("siste", "sistnevnte", "sistnemnde"), -1),
}
STATEMENT = Pattern(
    name="statement_as_motion",
    expression=r"\A\s*(?<group>fråsegn|uttal)(?:a|en)?\s*\Z",
    words=("fråsegn", "uttal"),
    examples=("Fråsegna", "Uttalen"),
    counter_examples=("Fråsegna frå Nes", "Uttalelsen"),
)
REMAINING = Pattern(
    name="remaining_proposals",
    expression=r"\b(?:øvrige|resterende|gjenstående|gjenverende|andre|attståande)\s+(?:\p{L}*forslag|\p{L}*framlegg)(?:ene|a)\b",
    words=("forslag", "framlegg"),
    examples=("De øvrige forslagene", "dei andre framlegga"),
    counter_examples=("det andre forslaget", "andre forslag"),
)
WITH_ADDITION = AnchoredPattern(
    name="proposal_with_its_addition",
    expression=r"\A\s*(?:forslaget|framlegget)\s+(?:med|og)\s+(?:det\s+)?\p{L}*tillegg(?:et|sforslaget|sframlegget)?\s*\Z",
    words=("tillegg",),
    examples=("Forslaget med tillegget", "framlegget og tilleggsframlegget"),
    counter_examples=("Innstillingen med tillegg", "Forslaget"),
)
GROUP_OWNER = Pattern(
    name="group_owner",
    expression=r"\b(?<group>posisjon|opposisjon|fl[ei]i?rtal|mindretal|samarbeidsparti)\p{L}*",
    words=("posisjon", "tal", "samarbeidsparti"),
    examples=("Posisjonens forslag", "mindretallets innstilling", "framlegget frå opposisjonen"),
    counter_examples=("Forslaget fra Ap", "totalt"),
)


class Reference(NamedTuple):
    """What a motion's words say about the proposals that they mean.

    `owners` are what may be a proposer's name (genitives kept), `numbers` those of `Forslag 5` or `V3`, `points` the
    points they concern in the form `1b`, `new_point` whether `nytt punkt` stands there, `kinds` the named kinds,
    `pointer` whether it only points back (`Forslaget`), `recommendation` whether it names an innstilling, `proposal`
    whether it names a proposal, `draft` whether that is the administration's (`forslag til vedtak`), `plural` whether
    it speaks of several proposals, `order` the place of `det andre forslaget` (-1: the last), `group` the stem of a
    group without a party's name (`posisjonens forslag`), `only_points` whether it names points and not of what,
    `remaining` whether it means all that is not voted on, `with_addition` whether it is a proposal and its addition
    (`Forslaget med tillegget`).
    """

    owners: tuple[str, ...]
    numbers: tuple[str, ...]
    points: tuple[str, ...]
    new_point: bool
    kinds: tuple[Kind, ...]
    pointer: bool
    recommendation: bool
    proposal: bool
    draft: bool
    plural: bool
    order: int | None
    group: str | None
    only_points: bool
    remaining: bool
    with_addition: bool


@lru_cache(maxsize=MOST_KEPT)
def parse_reference(motion: str) -> Reference:
    """What the motion's words say about the proposals they mean."""
    text = " ".join(motion.split())
    lowered = text.lower()
    ordinal, group = ORDINAL.search(text), GROUP_OWNER.search(text) or STATEMENT.match(text)
    numbers = [number for match in NUMBERS.finditer(text) for number in match.captures("number")]
    numbers += [alternative_key(match.group("label")) for match in ALTERNATIVE.finditer(text)]
    points = [part for match in POINTS.finditer(text) for part in POINT_BORDER.split(match.group("points"))]
    return Reference(
        owners=parse_owners(text),
        numbers=tuple(numbers),
        points=tuple(point_key(point) for point in points),
        new_point=NEW_POINT.search(text) is not None,
        kinds=tuple(dict.fromkeys(kind for stem, kind in KIND_STEMS if stem in lowered)),
        pointer=POINTER.fullmatch(text) is not None,
        recommendation=REFERS_TO_RECOMMENDATION.search(text) is not None,
        proposal=REFERS_TO_PROPOSAL.search(text) is not None,
        draft=REFERS_TO_DRAFT.search(text) is not None,
        plural=REFERS_TO_SEVERAL.search(text) is not None,
        order=_ORDINALS[ordinal.group("which").lower()] if ordinal else None,
        group=group.group("group").lower() if group else None,
        only_points=BARE_POINTS.fullmatch(text) is not None,
        remaining=REMAINING.search(text) is not None,
        with_addition=WITH_ADDITION.match(text) is not None,
    )
