"""The numbers and bullets that a browser puts before the items of a list."""

from __future__ import annotations

from typing import Any

from extract.sources.numbers import letters, roman

_STYLES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman", "1": "decimal"}
_LATIN = {"lower-latin": "lower-alpha", "upper-latin": "upper-alpha"}
_MOST_DIGITS = 4
BULLET = "• "


class ListCounts:
    """Counts the items of a page's lists in their order."""

    def __init__(self) -> None:
        self._last: dict[Any, int] = {}

    def mark(self, item: Any, style: str) -> str:
        """`2. ` before an item of a numbered list, `• ` before one of a list without numbers; `style` is the list's."""
        above = item.getparent()
        if above is None or above.tag not in ("ol", "ul", "menu"):
            return ""
        number = self._number(item, above)
        style = _LATIN.get(style, style)
        if style == "none":
            return ""
        if style not in _STYLES.values():
            style = _STYLES.get(above.get("type") or "", "decimal" if above.tag == "ol" else "")
        if not style:
            return BULLET
        text = {"alpha": letters, "roman": roman}.get(style.rpartition("-")[2], str)(number)
        return f"{text.upper() if style.startswith('upper') else text}. "

    def _number(self, item: Any, above: Any) -> int:
        number = _number(item.get("value"))
        if number is None and above in self._last:
            number = self._last[above] + 1
        if number is None:
            start = _number(above.get("start"))
            number = 1 if start is None else start
        self._last[above] = number
        return number


def _number(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else None
