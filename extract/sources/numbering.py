"""The numbers that Word puts before paragraphs by itself: they are in no paragraph's text, but votes refer to them."""

from __future__ import annotations

import re
from typing import Any

from docx.oxml.ns import qn

_PLACEHOLDER = re.compile(r"%([1-9])")
_VALUE = qn("w:val")
_ROMAN = {
    **{"M": 1000, "CM": 900, "D": 500, "CD": 400, "C": 100, "XC": 90, "L": 50},
    **{"XL": 40, "X": 10, "IX": 9, "V": 5, "IV": 4, "I": 1},
}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Numbering:
    """Counts a document's numbered paragraphs in their order."""

    def __init__(self, document: Any) -> None:
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._list_of: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = {}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        for abstract in root.findall(qn("w:abstractNum")):
            for level in abstract.findall(qn("w:lvl")):
                key = (abstract.get(qn("w:abstractNumId")), int(level.get(qn("w:ilvl"), "0")))
                start = _value(level, "w:start")
                self._levels[key] = (
                    _value(level, "w:numFmt") or "decimal",
                    _value(level, "w:lvlText"),
                    int(start) if start.isdecimal() else 1,
                )
        for instance in root.findall(qn("w:num")):
            self._list_of[instance.get(qn("w:numId"))] = _value(instance, "w:abstractNumId")

    def label(self, layers: list[Any]) -> str:
        """`2. ` or `b) ` before a paragraph with these properties (nearest first); nothing where it has no number."""
        properties = next((found for layer in layers if (found := layer.find(qn("w:numPr"))) is not None), None)
        if properties is None:
            return ""
        name, depth = _value(properties, "w:numId"), _value(properties, "w:ilvl")
        level = int(depth) if depth.isdecimal() else 0
        above = self._list_of.get(name, "")
        if (above, level) not in self._levels:
            return ""
        counts = self._counts.setdefault(name, {})
        form, text, start = self._levels[above, level]
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        if form in ("bullet", "none"):
            return ""

        def written(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            own_form, _, own_start = self._levels.get((above, place), ("decimal", "", 1))
            return _written(counts.get(place, own_start), own_form)

        label = _PLACEHOLDER.sub(written, text).strip()
        return f"{label} " if label else ""


def _value(element: Any, name: str) -> str:
    found = element.find(qn(name))
    return str(found.get(_VALUE, "")) if found is not None else ""


def _written(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter") and number >= 1:
        letters = _LETTERS[(number - 1) % 26] * (1 + (number - 1) // 26)
        return letters if form == "lowerLetter" else letters.upper()
    if form in ("lowerRoman", "upperRoman"):
        roman = ""
        for sign, value in _ROMAN.items():
            while number >= value:
                roman += sign
                number -= value
        return roman.lower() if form == "lowerRoman" else roman
    return f"{number:02}" if form == "decimalZero" else str(number)
