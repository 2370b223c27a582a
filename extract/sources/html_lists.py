"""The numbers and bullets that a browser puts before the items of a list."""

from __future__ import annotations

from typing import Any

from extract.sources.numbers import letters, roman

_STYLES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman", "1": "decimal"}
_LATIN = {"lower-latin": "lower-alpha", "upper-latin": "upper-alpha"}
_MOST_DIGITS = 4
BULLET = "• "


def mark_of(item: Any, style: str) -> str:
    """`2. ` before an item of a numbered list, `• ` before one of a list without numbers; `style` is the list's."""
    above = item.getparent()
    if above is None or above.tag not in ("ol", "ul", "menu") or style == "none":
        return ""
    style = _LATIN.get(style, style)
    if style not in _STYLES.values():
        style = _STYLES.get(above.get("type") or "", "") if above.tag == "ol" or not style else ""
        if not style:
            if above.tag != "ol":
                return BULLET
            style = "decimal"
    number = _number_of(item, above)
    text = {"alpha": letters, "roman": roman}.get(style.rpartition("-")[2], str)(number)
    return f"{text.upper() if style.startswith('upper') else text}. "


def _number_of(item: Any, above: Any) -> int:
    """An item's own number, or how many items it stands after the last that has one, or after the list's start."""
    own = _number(item.get("value"))
    count = 0
    for each in item.itersiblings("li", preceding=True) if own is None else ():
        count += 1
        if (own := _number(each.get("value"))) is not None:
            break
    if own is not None:
        return own + count
    start = _number(above.get("start"))
    return (1 if start is None else start) + count


def _number(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else None
