"""What an HTML page's tags, attributes and own style sheet say of its elements: type, what is hidden, white space."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import regex

# Browsers set text in sixteen pixels, which print as twelve points.
BODY_SIZE = 12.0
_HEADINGS = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h4": 1.0, "h5": 0.83, "h6": 0.67}
_BOLD = frozenset(("b", "strong", "th", *_HEADINGS))
# What was taken out of a text, or holds no more.
_STRUCK = frozenset(("del", "s", "strike"))
_SCALED = {"small": 0.83, "big": 1.2, "sub": 0.83}
# Sizes of the old `font` tag, and of words, in parts of the usual one.
_FONT_SIZES = {"1": 0.63, "2": 0.82, "3": 1.0, "4": 1.13, "5": 1.5, "6": 2.0, "7": 3.0}
_WORDS = {
    **{"xx-small": 0.6, "x-small": 0.75, "small": 0.89, "medium": 1.0, "large": 1.2, "x-large": 1.5, "xx-large": 2.0},
    "xxx-large": 3.0,
}
_POINTS = {"pt": 1.0, "px": 0.75, "cm": 28.35, "mm": 2.835, "in": 72.0, "pc": 12.0, "rem": BODY_SIZE}
_LENGTH = regex.compile(r"([-+]?\d{0,5}(?:\.\d{1,5})?)(pt|px|cm|mm|in|pc|rem|em|%|)")
_COMMENT = regex.compile(r"/\*.*?\*/|<!--|-->", regex.DOTALL)
_BLOCK = regex.compile(r"([^{}]*)\{([^{}]*)\}")
_SIMPLE = regex.compile(r"(?P<tag>[\w-]+)?(?P<rest>(?:[.#][\w-]+)*)")
_PART = regex.compile(r"([.#])([\w-]+)")
_NOTHING = ("0", "0px", "0pt", "0em", "0.0", "0%")
_FAR = -999
_LARGEST_SHEET = 1 << 20
_LEAST_SIZE, _MOST_SIZE = 1.0, 200.0


class HtmlType(NamedTuple):
    """How text in an element is set; it holds for what stands within."""

    size: float = BODY_SIZE
    bold: bool = False
    capitals: bool = False
    raised: bool = False
    keeps_blanks: bool = False
    struck: bool = False
    list_style: str = ""


class _Rule(NamedTuple):
    tag: str | None
    classes: frozenset[str]
    identity: str | None
    said: dict[str, str]


class StyleSheet:
    """The rules of a page's own `style` elements that name a tag, a class or an identity alone."""

    def __init__(self, root: Any) -> None:
        # By one name that an element must have; the place tells which rule comes later.
        self._rules: dict[str, list[tuple[int, _Rule]]] = {}
        sheets = [each for each in root.iter("style") if _is_shown(each.get("media") or "all")]
        for number, rule in enumerate(rule for sheet in sheets for rule in _rules(sheet.text or "")):
            name = f"#{rule.identity}" if rule.identity else f".{min(rule.classes)}" if rule.classes else rule.tag
            self._rules.setdefault(name or "", []).append((number, rule))

    def said(self, element: Any) -> Mapping[str, str]:
        """What is said of an element: by its tag, then by its classes, its identity and its own `style`."""
        found: dict[str, str] = {}
        if self._rules:
            classes = frozenset((element.get("class") or "").split())
            names = (element.tag, f"#{element.get('id')}", *(f".{each}" for each in classes))
            listed = (each for name in names for each in self._rules.get(name, ()))
            fitting = [(_weight(rule), number, rule) for number, rule in listed if _fits(rule, element, classes)]
            for _, _, rule in sorted(fitting, key=lambda each: each[:2]):
                found.update(rule.said)
        if own := element.get("style"):
            found.update(_declarations(own))
        return found


def type_of(element: Any, said: Mapping[str, str], around: HtmlType) -> HtmlType:
    """How an element's text is set, within what is around it."""
    tag = element.tag
    size = around.size * _SCALED.get(tag, 1.0)
    if tag in _HEADINGS:
        size = BODY_SIZE * _HEADINGS[tag]
    if tag == "font":
        size = BODY_SIZE * _FONT_SIZES.get((element.get("size") or "").strip(), around.size / BODY_SIZE)
    size = _size(said.get("font-size", ""), around.size, size)
    bold = around.bold or tag in _BOLD
    weight = said.get("font-weight", "")
    if weight:
        bold = weight in ("bold", "bolder") or (weight.isdecimal() and int(weight[:4]) >= 600)
    space = said.get("white-space", "")
    keeps = tag == "pre" or space.startswith("pre") if space or tag == "pre" else around.keeps_blanks
    # A list within another has its own kind of marks.
    inherited = "" if tag in ("ol", "ul", "menu") else around.list_style
    return HtmlType(
        size=size,
        bold=bold,
        capitals=said.get("text-transform", "uppercase" if around.capitals else "") == "uppercase",
        raised=tag == "sup" or said.get("vertical-align") == "super" or around.raised,
        keeps_blanks=keeps,
        struck=around.struck or tag in _STRUCK or _is_struck(said),
        list_style=said.get("list-style-type") or _list_style(said.get("list-style", "")) or inherited,
    )


def _is_struck(said: Mapping[str, str]) -> bool:
    return "line-through" in said.get("text-decoration", "") + said.get("text-decoration-line", "")


def is_hidden(element: Any, said: Mapping[str, str]) -> bool:
    """Whether an element is not shown."""
    return (
        "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or element.get("role") == "navigation"
        or said.get("display") == "none"
        or said.get("visibility") == "hidden"
        or said.get("mso-hide") == "all"
        or said.get("opacity") in _NOTHING
        or said.get("font-size") in _NOTHING
        or (said.get("position") in ("absolute", "fixed") and _is_far(said.get("left", "")))
    )


def _is_far(left: str) -> bool:
    """Whether a place lies outside of the page: there stands what is meant for readers' voices alone."""
    match = _LENGTH.fullmatch(left)
    return bool(match and match[1].strip("+-.") and float(match[1]) <= _FAR)


def has_margin(said: Mapping[str, str], side: str) -> bool:
    """Whether white space stands above or below a paragraph, as it does where nothing is said of it."""
    top, *sides = said.get("margin", "").split() or ("",)
    value = said.get(f"margin-{side}") or (sides[1] if side == "bottom" and len(sides) > 1 else top)
    match = _LENGTH.fullmatch(value)
    return not (match and match[1] and float(match[1]) <= 0) if value else True


def _rules(text: str) -> Iterator[_Rule]:
    """The simple rules of a style sheet; what holds for other media stands in blocks of blocks."""
    text = _without_at(_COMMENT.sub(" ", text[:_LARGEST_SHEET]))
    for selectors, declared in _BLOCK.findall(text):
        said = _declarations(declared)
        for selector in selectors.split(",") if said else ():
            match = _SIMPLE.fullmatch(selector.strip())
            if match is None or not selector.strip():
                continue
            parts = _PART.findall(match["rest"])
            yield _Rule(
                match["tag"].lower() if match["tag"] else None,
                frozenset(name for sign, name in parts if sign == "."),
                next((name for sign, name in parts if sign == "#"), None),
                said,
            )


def _without_at(text: str) -> str:
    """A style sheet without its rules for media, pages and fonts, whose blocks may hold blocks."""
    kept: list[str] = []
    position = 0
    while (start := text.find("@", position)) >= 0:
        kept.append(text[position:start])
        opening, end = text.find("{", start), text.find(";", start)
        if end >= 0 and (opening < 0 or end < opening):
            position = end + 1
            continue
        depth, position = 0, opening if opening >= 0 else len(text)
        while position < len(text):
            depth += {"{": 1, "}": -1}.get(text[position], 0)
            position += 1
            if depth == 0:
                break
    kept.append(text[position:])
    return "".join(kept)


_KNOWN = frozenset(
    "opacity position left"
    " display visibility font-size font-weight white-space text-transform vertical-align list-style list-style-type"
    " text-decoration text-decoration-line margin margin-top margin-bottom mso-hide".split()
)


def _declarations(text: str) -> dict[str, str]:
    pairs = (each.partition(":") for each in text.split(";") if ":" in each)
    told = {name.strip().lower(): value.lower().replace("!important", "").strip() for name, _, value in pairs}
    return {name: value for name, value in told.items() if name in _KNOWN}


def _is_shown(media: str) -> bool:
    return "all" in media or "print" in media or "screen" in media


def _weight(rule: _Rule) -> tuple[bool, int]:
    """What is said of an identity goes before what is said of classes, and that before what is said of a tag."""
    return rule.identity is not None, len(rule.classes)


def _fits(rule: _Rule, element: Any, classes: frozenset[str]) -> bool:
    return (
        (rule.tag is None or rule.tag == element.tag)
        and rule.classes <= classes
        and (rule.identity is None or rule.identity == element.get("id"))
    )


def _list_style(text: str) -> str:
    return next((word for word in text.split() if word not in ("inside", "outside")), "")


def _size(text: str, around: float, usual: float) -> float:
    """A size in points; sizes relative to others are those of what is around."""
    if text in _WORDS:
        return BODY_SIZE * _WORDS[text]
    match = _LENGTH.fullmatch(text)
    if match is None or not match[1].strip("+-."):
        return usual
    value = float(match[1])
    size = value * (around if match[2] == "em" else around / 100 if match[2] == "%" else _POINTS.get(match[2], 1.0))
    return min(max(size, _LEAST_SIZE), _MOST_SIZE)
