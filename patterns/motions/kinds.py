"""Kinds of proposals: by the words that name one (`utsettelsesforslag`), or by what is proposed (`Saken utsettes`)."""

from __future__ import annotations

from typing import Literal

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
KIND_STEMS: tuple[tuple[str, Kind], ...] = (
    ("utset", "utsettelsesforslag"),
    ("oversend", "oversendelsesforslag"),
    ("tillegg", "tilleggsforslag"),
    ("tilføy", "tilleggsforslag"),
    ("endring", "endringsforslag"),
    ("alternativ", "alternativt forslag"),
    ("felles", "fellesforslag"),
    ("omforen", "fellesforslag"),
)
KIND_PHRASE_END = Pattern(
    name="kind_phrase_end",
    expression=r"\s(?:til\b|om\s+(?!(?:å\s+)?utset|at\s+sak\p{L}*\s+(?:\p{L}+\s+){0,2}utset)|på\s+vegn|pva\b)",
    words=("til", "om ", "vegn", "pva"),
    examples=("tilleggsforslag til punkt 3", "framlegg om at saka", "forslag pva Ap"),
    counter_examples=("forslag om utsettelse", "tilleggsforslag", "framlegg om at saka vert utsett"),
)
PROPOSAL_OF_KIND = Pattern(
    name="proposal_of_kind",
    expression=r"(?:forslag|framlegg|fremlegg)\s+(?:om|til|på)\s+(?:slike?\s+|følg[ej]\p{L}*\s+)?(?:utset|oversend|tillegg\b|endring\b)",
    words=("forslag", "framlegg", "fremlegg"),
    examples=("forslag om utsettelse", "framlegg til endring i punkt 2", "framlegg om slik endring i pkt. 2"),
    counter_examples=("forslag til vedtak", "forslag til punkt 1"),
)
POSTPONES = Pattern(
    name="text_postpones",
    expression=r"\A[^.\n]{0,60}?\b(?:sak\p{L}*|planen|vedtaket|behandling\p{L}*|handsaming\p{L}*|voteringen)\s+(?:(?:ble|blir|vert|blei)\s+)?utse?[ta]tt?\p{L}*|\A[^.\n]{0,60}?\butset[tj]\p{L}*\s",
    words=("uts",),
    examples=("Saken utsettes til neste møte.", "Saka vert utsett.", "om å utsette saken"),
    counter_examples=("Brua males. Arbeidet utsettes.", "Saken avvises"),
)
ADDS = Pattern(
    name="text_adds",
    expression=r"\A[\s\"'«”“•*–-]*(?:tillegg|tilføyelse|nytt?\s+(?:kule|strek)?(?:punkt|pkt|avsnitt|setning)|nye\s+punkt|i\s+tillegg)",
    examples=("Tillegg til pkt. 3: Brua males", "Nytt punkt 4:"),
    counter_examples=("Brua males i tillegg", "Punkt 2 strykes"),
)
CHANGES = Pattern(
    name="text_changes",
    expression=r"\A[\s\"'«”“•*–-]*(?:endring|(?:i\s+)?(?:punkt|pkt\.?)\s*\d{1,2}\s?[a-z]?\b[^.\n:]{0,60}(?:endres|strykes|stryk|utgår|erstattes|vert\s+endra|fell\s+bort))",
    examples=("Endring i punkt 2:", "Punkt 2 strykes."),
    counter_examples=("Punkt 2: Brua males", "Brua endres"),
)
CLAUSE = Pattern(
    name="proposed_clause",
    expression=r"\A\s*(?:at|å|sak(?:en|a))\s",
    examples=("at saken utsettes", "å avvise saken", "saken utsatt"),
    counter_examples=("forslag om utsettelse",),
)
_CASE_WORD = (
    r"(?:sak|behandling|handsaming|realitetsbehandling|avgjørelse|avgjerd|vedtak|votering|plan(?:en|forslaget)\b)"
)
PUTS_CASE_OFF = Pattern(
    name="puts_case_off",
    expression=rf"""\A\s*(?:at|å)\s(?:[^.\n]{{0,30}}?\b{_CASE_WORD}\p{{L}}*\s[^.\n]{{0,40}}?\buts(?:et|att)
        |uts?et\p{{L}}+\s+(?:(?:\p{{L}}+\s+){{0,2}}{_CASE_WORD}|til\b|inntil\b))
        |\A\s*sak(?:en|a)\s+uts[ae]tt\b""",
    words=("utset", "utsatt"),
    examples=(
        "at saken utsettes",
        "å utsette saken til juni",
        "at behandlingen av saken blir utsatt",
        "å utsetje saka",
        "saken utsatt til neste møte",
    ),
    counter_examples=("at byggefristen utsettes", "å utsette byggestart", "at saken avvises"),
)
SENDS_CASE_ON = Pattern(
    name="sends_case_on",
    expression=r"""\A\s*(?:at|å)\s(?:(?:den\s+|dette\s+)?(?:sak|forslag|framlegg|innspill|spørsmål)\p{L}*\s[^.\n]{0,20}?\boversend
        |oversend\p{L}+\s+(?:sak|forslag|framlegg|innspill|spørsmål))
        |\A\s*sak(?:en|a)\s+oversendt?\b""",
    words=("oversend",),
    examples=("at saken oversendes planutvalget", "saken oversendt rådet", "å oversende forslaget til formannskapet"),
    counter_examples=("at rapporten oversendes", "at saken avvises"),
)
_KIND_IN_TEXT: dict[Kind, Pattern] = {
    "utsettelsesforslag": POSTPONES,
    "tilleggsforslag": ADDS,
    "endringsforslag": CHANGES,
}


def parse_kind(phrase: str) -> Kind:
    """The kind that the words name; `forslag` where they name none."""
    # What is proposed ("til …", "om …", "på vegne av …") says nothing of the kind, save for "om utsettelse".
    whole = phrase.lower()
    own = KIND_PHRASE_END.compiled.split(whole, maxsplit=1)[0]
    for text in (own, whole[:60] if PROPOSAL_OF_KIND.search(whole[:60]) else ""):
        for stem, kind in KIND_STEMS:
            if stem in text:
                return kind
    return "forslag"


def kind_of_clause(label: str, clause: str) -> Kind:
    """The kind of a proposal told in a clause (`at saken utsettes`), with the words before it (`forslag om`): that the
    case is put off or sent on makes it one of those; that a deadline is put off does not."""
    clause = " ".join(clause.split())
    if not CLAUSE.match(clause):
        return parse_kind(label + clause[:40])
    named = parse_kind(label)
    if named != "forslag":
        return named
    if PUTS_CASE_OFF.match(clause):
        return "utsettelsesforslag"
    if SENDS_CASE_ON.match(clause):
        return "oversendelsesforslag"
    kind = "forslag" if label else parse_kind(clause[:40])
    return "forslag" if kind in ("utsettelsesforslag", "oversendelsesforslag") else kind


def may_be_of_kind(text: str, kind: Kind) -> bool:
    """Whether a proposal's own words make it one of a kind that its introduction does not name (`Saken utsettes …`)."""
    rule = _KIND_IN_TEXT.get(kind)
    return rule is not None and rule.match(text) is not None
