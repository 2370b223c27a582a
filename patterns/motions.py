"""What a motion refers to: the words of a motion -> names, kinds, points and numbers of the proposals that it can mean.

Reads `Utnes forslag tillegg til pkt 3h`, `Forslag 4, 2. del`, `Fellesforslag fremmet av Nes på vegne av SV, Ap`, `Forslaget fra ordføreren`,
`Formannskapets forslag`, `utsettelsesforslaget`, `innstillingen pkt 1b`, `Dette`.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import regex

from patterns.pattern import Pattern

Kind = Literal[
    "forslag",
    "alternativt forslag",
    "tilleggsforslag",
    "endringsforslag",
    "utsettelsesforslag",
    "fellesforslag",
    "oversendelsesforslag",
]

_KINDS: tuple[tuple[str, Kind], ...] = (
    ("utset", "utsettelsesforslag"),
    ("oversend", "oversendelsesforslag"),
    ("tillegg", "tilleggsforslag"),
    ("endring", "endringsforslag"),
    ("alternativ", "alternativt forslag"),
    ("felles", "fellesforslag"),
)
_POINT_WORD = r"(?:kulepunkt(?:et|ene)?|punkt(?:et|a|ene)?|pkt\b\.?|avsnitt|ledd|§+)"
_POINT = r"\d{1,3}(?:\.\d{1,2})*(?:\s?[a-zæøå](?=[\s.,;:)]*(?:\Z|\n)|[.:;)])|[a-zæøå](?!\p{L}))?"
_POINTS = rf"{_POINT}(?:\s*(?:,|og|-|–)\s*{_POINT})*"

TARGET = Pattern(
    name="proposal_target",
    expression=rf"(?<new>ny(?:tt|e|)\s+)?{_POINT_WORD}\s*(?:nr\.?\s*)?(?<point>{_POINTS})|\btil\s+(?<point>\d{{1,2}}(?:\.\d{{1,2}})*\s?[a-zæøå]?(?!\p{{L}}|\d))(?=\s*(?:[:,.]|\Z|på\s|pva))|(?<added>nytt\s+(?:kule)?(?:punkt|pkt\.?|avsnitt|ledd)|nye\s+punkt(?:er)?)",
    words=("punkt", "pkt", "til ", "avsnitt", "ledd", "§"),
    examples=("alternativt forslag til punkt 1b", "tilleggsforslag, nytt punkt", "forslag til nytt pkt. 4", "alternativt forslag til 3b",
              "punkt 1, nytt punkt 1 l."),
    counter_examples=("forslag til uttalelse", "tilleggsforslag", "forslag til 2019-budsjettet"),
)


def parse_kind(phrase: str) -> Kind:
    """The kind that the words name; `forslag` where they name none."""
    # What is proposed ("til …", "om …", "på vegne av …") says nothing of the kind, save for "om utsettelse".
    own = regex.split(r"\s(?:til\b|om\s+(?!utsett)|på\s+vegn|pva\b)", phrase.lower(), maxsplit=1)[0]
    head = phrase.lower()[:60]
    for text in (own, *((head,) if regex.search(r"forslag\s+(?:om|til|på)\s+(?:utsett|oversend|tillegg\b|endring\b)", head) else ())):
        for stem, kind in _KINDS:
            if stem in text:
                return kind
    return "forslag"


def parse_target(phrase: str) -> str | None:
    """The point that the words name, as written (`1b`, `1 l`, `2 og 3`), `nytt punkt` where it has no number, or None."""
    target: str | None = None
    added: str | None = None
    for match in TARGET.finditer(phrase):
        if match.group("point"):
            target = match.group("point").strip(" .,")
        elif match.group("added"):
            added = match.group("added")
    if target is None and added:
        return regex.sub(r"pkt\.?", "punkt", added.lower())
    return target


class Reference(NamedTuple):
    """What a motion's words say about the proposals that they mean.

    `owners` are what may be a proposer's name (genitives kept), `numbers` those of `Forslag 5`, `points` the points they concern in the
    form `1b`, `new_point` whether `nytt punkt` stands there, `kinds` the named kinds, `pointer` whether it only points back (`Forslaget`),
    `recommendation` whether it names an innstilling, `proposal` whether it names a proposal, `draft` whether that is the
    administration's (`forslag til vedtak`), `plural` whether it speaks of several proposals.
    """

    owners: tuple[str, ...]
    numbers: tuple[int, ...]
    points: tuple[str, ...]
    new_point: bool
    kinds: tuple[Kind, ...]
    pointer: bool
    recommendation: bool
    proposal: bool
    draft: bool
    plural: bool


_PROPOSAL_WORD = r"\p{L}*(?:forslag|framlegg|fremlegg|oversendelse|tillegg|uttalelse)(?:et|ene|a|s|n)?"
_RECOMMENDATION = regex.compile(r"\binnst\p{L}*ing|\btil?råd|\banbefaling", regex.IGNORECASE)
_PROPOSAL = regex.compile(rf"\b{_PROPOSAL_WORD}\b", regex.IGNORECASE)
_DRAFT = regex.compile(r"\b(?:forslag|framlegg)(?:et)?\s+til\s+vedtak\b", regex.IGNORECASE)
_PLURAL = regex.compile(r"\b\p{L}*(?:forslag(?:ene|a)|framlegg(?:ene|a))\b|\bbegge\b|\balle\b", regex.IGNORECASE)
_NUMBER = r"\d{1,2}(?!\s*(?:stemm|røyst|%|\.\s*(?:del|ledd|avsnitt|punkt)))"
_NUMBERS = regex.compile(rf"\bforslag(?:et|ene|a)?\s+(?:nr\.?\s*)?{_NUMBER}(?:\s*(?:,|og|-|–)\s*{_NUMBER})*", regex.IGNORECASE)
_POINTS_OF_MOTION = regex.compile(rf"{_POINT_WORD}\s*(?:nr\.?\s*)?({_POINTS})", regex.IGNORECASE)
_POINTER = regex.compile(r"\s*(?:dette|det|forslaget|framlegget|tilleggsforslaget|disse|begge(?:\s+forslagene)?)\s*", regex.IGNORECASE)
_NO_OWNER = r"(?!(?i:\p{L}*(?:forslag|framlegg|innst\p{L}*ing|tilråding|pkt|punkt|votering|alternativ)))"
_CAPITAL_WORD = rf"{_NO_OWNER}\p{{Lu}}[\p{{L}}.'’,/-]*"
_OWNER_BEFORE = regex.compile(
    rf"(?P<owner>{_CAPITAL_WORD}(?:[ ](?:(?:og|for|i|v/|von|van|de|av)[ ])?(?:{_CAPITAL_WORD}|{_NO_OWNER}\p{{Ll}}+s|[a-zæøå]+(?=[ ]sin?[et]?t?[ ]))){{0,6}}?)"
    rf"(?:[ ]*\([^()]*\))?(?:[ ]+sin?[et]?t?)?[ ]+(?:\p{{Ll}}+[ ]+)?(?P<kind>{_PROPOSAL_WORD})\b"
)
_OWNER_AFTER = regex.compile(
    rf"\b{_PROPOSAL_WORD}(?:\s+\d+)?(?:\s+(?:til|om|vedr\.?)\s[^.]{{1,80}}?)?\s*,?\s+(?:(?:fremmet|fremja|fremma)\s+av|fra|frå|av|v/)\s+(?:repr(?:esentant(?:en)?)?\.?\s+)?"
    r"(?P<owner>(?:[^.:]|(?<=\b\p{Lu})\.)+)",
    regex.IGNORECASE,
)
# "med formannskapets tillegg": a body in small letters inside the motion.
_BODY_OWNER = regex.compile(rf"\s(?P<owner>\p{{Ll}}+(?:styrets|utvalgets|utvalets|komiteens|nemndas|rådets|tingets|skapets))[ ](?:\p{{Ll}}+[ ])?(?P<kind>{_PROPOSAL_WORD})\b")
_AFTER_OWNER = regex.compile(rf"\s(?:på\s+vegn|pva)|\s*\((?!.*v/)|\s*,?\s+(?:{_POINT_WORD}|til\s|om\s|vedr)", regex.IGNORECASE)


def parse_reference(motion: str) -> Reference:
    """What the motion's words say about the proposals they mean."""
    text = regex.sub(r"\s+", " ", motion).strip()
    owners: list[str] = []
    for match in _OWNER_AFTER.finditer(text):
        owner = _AFTER_OWNER.split(match.group("owner"), maxsplit=1)[0].strip(" ,.")
        owners.append(owner)
    if not owners:
        owners += [match.group("owner").strip(" ,") for match in _OWNER_BEFORE.finditer(text)]
        owners += [match.group("owner") for match in _BODY_OWNER.finditer(text)]
    numbers = [int(digits) for match in _NUMBERS.finditer(text) for digits in regex.findall(r"\d+", match.group())]
    points = [point for match in _POINTS_OF_MOTION.finditer(text) for point in regex.split(r"\s*(?:,|og|-|–)\s*", match.group(1))]
    kinds = [kind for stem, kind in _KINDS if regex.search(rf"\b\p{{L}}*{stem}\p{{L}}*", text, regex.IGNORECASE)]
    return Reference(
        tuple(owners),
        tuple(numbers),
        tuple(point_key(point) for point in points),
        bool(regex.search(r"\bny(?:tt|e)\s+(?:kule)?(?:punkt|pkt|avsnitt)", text, regex.IGNORECASE)),
        tuple(kinds),
        bool(_POINTER.fullmatch(text)),
        bool(_RECOMMENDATION.search(text)),
        bool(_PROPOSAL.search(text)),
        bool(_DRAFT.search(text)),
        bool(_PLURAL.search(text)),
    )


def point_key(point: str) -> str:
    """A point's written form without blanks and stops, in lower case: `3 i.` -> `3i`."""
    return regex.sub(r"[\s.]+$|\s", "", point.lower()).rstrip(".")
