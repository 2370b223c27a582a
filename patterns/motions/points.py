"""The points that proposals and motions concern: `punkt 1b`, `pkt. 2 og 3`, `nytt punkt`."""

from __future__ import annotations

from patterns.pattern import Pattern

POINT_WORD = r"(?:kulepunkt(?:et|ene)?|punkt(?:et|a|ene)?|pkt\b\.?|avsnitt|ledd|§+)"
_POINT = r"\d{1,3}(?:\.\d{1,2})*(?:\s?[a-zæøå](?=[\s.,;:)]*(?:\Z|\n)|[.:;)])|[a-zæøå](?!\p{L}))?"
_POINTS = rf"{_POINT}(?:\s*(?:,|og|-|–)\s*{_POINT})*"
TARGET = Pattern(
    name="proposal_target",
    expression=rf"(?<new>ny(?:tt|e|)\s+)?{POINT_WORD}\s*(?:nr\.?\s*)?(?<point>{_POINTS})|\btil\s+(?<bare>\d{{1,2}}(?:\.\d{{1,2}})*\s?[a-zæøå]?(?!\p{{L}}|\d))(?=\s*(?:[:,]|\.(?!\s?\p{{Ll}})|\Z|på\s|pva))|(?<added>nytt\s+(?:kule)?(?:punkt|pkt\.?|avsnitt|ledd)(?:\s+(?<letter>(?-i:[A-ZÆØÅ])(?![\p{{L}}\d])))?|nye\s+punkt(?:er)?)",
    words=("punkt", "pkt", "til ", "avsnitt", "ledd", "§"),
    examples=(
        "alternativt forslag til punkt 1b",
        "tilleggsforslag, nytt punkt",
        "forslag til nytt pkt. 4",
        "alternativt forslag til 3b",
        "punkt 1, nytt punkt 1 l.",
        "nytt punkt D",
    ),
    counter_examples=("forslag til uttalelse", "tilleggsforslag", "settes til 1. juni", "forslag til 2019-budsjettet"),
)
LETTER_APART = Pattern(
    name="letter_apart_from_point",
    expression=r"(\d)\s+([a-zæøå])\b\.?",
    examples=("1 l.", "3 i"),
    counter_examples=("1l", "2 og 3"),
)
POINT_BORDER = Pattern(
    name="point_border",
    expression=r"\s*(?:,|\bog\b|-|–)\s*",
    examples=("2 og 3", "1, 2", "1 – 3"),
    counter_examples=("1b", "logg"),
)
POINTS = Pattern(
    name="motion_points",
    expression=rf"{POINT_WORD}\s*(?:nr\.?\s*)?(?<points>{_POINTS})",
    words=("punkt", "pkt", "avsnitt", "ledd", "§"),
    examples=("innstillingen pkt 1b", "punkt 2 og 3"),
    counter_examples=("nytt punkt", "forslag 3"),
)
NEW_POINT = Pattern(
    name="motion_new_point",
    expression=r"\bny(?:tt|e)\s+(?:kule)?(?:punkt|pkt|avsnitt)",
    words=("nytt", "nye"),
    examples=("Nes' forslag nytt punkt", "nye punkter"),
    counter_examples=("punkt 3",),
)
NUMBERED_ITEM = Pattern(
    name="numbered_item",
    expression=r"(?:\A|\n)[\s\"'”“«]*(?:(?P<number>\d{1,2})\s?[.)]\s|(?:pkt\.?|punkt)\s*(?P<number>\d{1,2})\s*[.:)])",
    examples=("1. Ny skole", "Pkt. 1: Skatten senkes", "” 1. Flagget\n2) Taket"),
    counter_examples=("12.03.2020", "Punkt 1"),
)


def parse_target(phrase: str) -> str | None:
    """The point that the words name (`1b`, `1 l` as `1l`, `2 og 3`), `nytt punkt` where it has no number, or None."""
    target: str | None = None
    added: str | None = None
    for match in TARGET.finditer(phrase):
        # "fristen i punkt 2 settes til 1": a number alone is the point where no other is named.
        point = match.group("point") or (match.group("bare") if target is None else None)
        if point:
            target = LETTER_APART.sub(r"\1\2", point.strip(" .,"))
        elif match.group("added"):
            added = match.group("added").lower()
    if target is None and added:
        point = added.replace("pkt.", "punkt").replace("pkt", "punkt")
        return f"{point[:-1]}{point[-1].upper()}" if point[-2] == " " else point
    return target


BARE_POINTS = Pattern(
    name="bare_points",
    expression=rf"\A\s*{POINT_WORD}\s*(?:nr\.?\s*)?(?<points>{_POINTS})\s*\Z",
    words=("punkt", "pkt", "avsnitt", "ledd", "§"),
    examples=("Pkt. 2", "Punkt 2 og 3"),
    counter_examples=("Pkt. 2 i innstillingen", "Nes' forslag pkt. 2"),
)


def names_point(text: str) -> bool:
    """Whether the words name a point as such (`punkt 2`), and not only a number."""
    return POINTS.search(text) is not None or NEW_POINT.search(text) is not None


def numbered_items(text: str) -> frozenset[str]:
    """The numbers of the list that the text is."""
    return frozenset(match.group("number") for match in NUMBERED_ITEM.finditer(text))


def alternative_key(label: str) -> str:
    """What a proposal that was put as `alt. A` is numbered by: another than `forslag A`."""
    return f"ALT {label.upper()}"


def point_key(point: str) -> str:
    """A point's written form without blanks and stops, in lower case: `3 i.` -> `3i`."""
    return "".join(point.lower().split()).strip(".")
