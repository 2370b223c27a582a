"""The numbers that Word puts before paragraphs by itself: they are in no paragraph's text, but votes refer to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from docx.oxml.ns import qn

from extract.sources.docx_styles import is_on
from extract.sources.numbers import letters, roman

_PLACEHOLDER = re.compile(r"%([1-9])")
_VALUE = qn("w:val")
_DASHES = "-–—"
_BULLET = "•"
_DEEPEST_BASE = 10
_MOST_DIGITS = 4


class _Level(NamedTuple):
    """One level of a list: `form` and `text` of its numbers, the first number, and what restarts it."""

    form: str
    text: str
    start: int
    # The number of the level whose numbers restart this one, counted from 1: 0 none, None every level above.
    restart: int | None
    is_legal: bool
    gap: str
    style: str | None
    is_hidden: bool


class _List(NamedTuple):
    """A list that paragraphs name: where it counts, its levels, and those that it starts anew."""

    counter: str
    levels: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """Counts a document's numbered paragraphs in their order."""

    def __init__(self, document: Any) -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        abstracts = {each.get(qn("w:abstractNumId")): each for each in root.findall(qn("w:abstractNum"))}
        instances = {each.get(qn("w:numId")): each for each in root.findall(qn("w:num"))}
        of_styles = {
            style.get(qn("w:styleId")): _text(style.find(f"{qn('w:pPr')}/{qn('w:numPr')}"), "w:numId")
            for style in document.styles.element.findall(qn("w:style"))
        }
        for name, instance in instances.items():
            counter = _text(instance, "w:abstractNumId")
            for _ in range(_DEEPEST_BASE):
                # A list may be told by a style, which names another one.
                linked = _text(abstracts.get(counter), "w:numStyleLink")
                above = instances.get(of_styles.get(linked, ""))
                if not linked or above is None:
                    break
                counter = _text(above, "w:abstractNumId")
            if counter in abstracts:
                self._lists[name] = _list(counter, abstracts[counter], instance)

    def mark(self, layers: Sequence[Any], styles: Sequence[str | None]) -> str:
        """`2. `, `b) ` or `• ` before a paragraph with these properties and styles (nearest first); nothing where it
        has no number."""
        given = [found for layer in layers if (found := layer.find(qn("w:numPr"))) is not None]
        name = next((value for each in given if (value := _text(each, "w:numId"))), "")
        found = self._lists.get(name) if name else None
        if found is None:
            return ""
        places = {level.style: place for place, level in found.levels.items() if level.style}
        own = next((places[style] for style in styles if style in places), None)
        said = next((told for each in given if (told := _number(_text(each, "w:ilvl"))) is not None), None)
        # What a paragraph says itself goes before its style's place in the list.
        is_direct = given[0] is layers[0].find(qn("w:numPr")) and bool(_text(given[0], "w:ilvl"))
        depth = said if said is not None and (is_direct or own is None) else own or 0
        level = found.levels.get(depth)
        if level is None:
            return ""
        self._count(name, found, depth)
        if level.is_hidden or level.form == "none":
            return ""
        label = _BULLET if level.form == "bullet" else self._label(found, level)
        if level.form == "bullet" and level.text and level.text in _DASHES:
            label = level.text
        return f"{label}{level.gap}" if label else ""

    def _count(self, name: str, found: _List, number: int) -> None:
        counts = self._counts.setdefault(found.counter, {})
        if number in found.starts and (name, number) not in self._begun:
            self._begun.add((name, number))
            counts[number] = found.starts[number]
        else:
            counts[number] = counts.get(number, found.levels[number].start - 1) + 1
        for deeper in [each for each in counts if each > number]:
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or number < restart:
                del counts[deeper]

    def _label(self, found: _List, level: _Level) -> str:
        counts = self._counts[found.counter]

        def written(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            own = found.levels.get(place)
            if own is None:
                return ""
            return _written(counts.get(place, own.start), "decimal" if level.is_legal else own.form)

        return _PLACEHOLDER.sub(written, level.text).strip()


def _list(counter: str, abstract: Any, instance: Any) -> _List:
    levels = {_depth(level): _level(level) for level in abstract.findall(qn("w:lvl"))}
    starts: dict[int, int] = {}
    for override in instance.findall(qn("w:lvlOverride")):
        depth = _depth(override)
        if (level := override.find(qn("w:lvl"))) is not None:
            levels[depth] = _level(level)
            starts[depth] = levels[depth].start
        if (start := _number(_text(override, "w:startOverride"))) is not None:
            starts[depth] = start
    return _List(counter, levels, starts)


def _level(level: Any) -> _Level:
    return _Level(
        form=_text(level, "w:numFmt") or "decimal",
        text=_text(level, "w:lvlText"),
        start=_number(_text(level, "w:start")) or 0,
        restart=_number(_text(level, "w:lvlRestart")),
        is_legal=bool(is_on(level.find(qn("w:isLgl")))),
        gap="" if _text(level, "w:suff") == "nothing" else " ",
        style=_text(level, "w:pStyle") or None,
        is_hidden=bool(is_on(level.find(f"{qn('w:rPr')}/{qn('w:vanish')}"))),
    )


def _depth(element: Any) -> int:
    return _number(str(element.get(qn("w:ilvl"), ""))) or 0


def _number(text: str) -> int | None:
    """A number that is given; those of more digits than any list has are none."""
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else None


def _text(element: Any, name: str) -> str:
    found = element.find(qn(name)) if element is not None else None
    return str(found.get(_VALUE, "")) if found is not None else ""


def _written(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter", "lowerRoman", "upperRoman"):
        text = letters(number) if form.endswith("Letter") else roman(number)
        return text.upper() if form.startswith("upper") else text
    return f"{number:02}" if form == "decimalZero" else str(number)
