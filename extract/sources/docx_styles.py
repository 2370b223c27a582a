"""What a Word document's styles say of its paragraphs and runs: spacing, numbering, and the type of text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from docx.oxml.ns import qn

_VALUE, _TYPE, _STYLE_ID = qn("w:val"), qn("w:type"), qn("w:styleId")
_P_PROPERTIES, _R_PROPERTIES = qn("w:pPr"), qn("w:rPr")
# Where nothing tells a size, Word sets ten points.
_USUAL_SIZE = 10.0
_LEVELS = 9
# A raised mark's size and rise, in parts of the usual size.
_SMALL, _RISE = 0.87, 0.1
# No eye tells these from paper.
_WHITE = re.compile("(?:[Ff][8-9A-Fa-f]){3}")
# Word's own styles keep their English name in every language.
_HEADING = ("heading ", "title")


class TypeSetting(NamedTuple):
    """The type of text as one set of properties gives it; None where it says nothing."""

    size: float | None = None
    bold: bool | None = None
    hidden: bool | None = None
    capitals: bool | None = None
    raised: bool | None = None
    white: bool | None = None
    struck: bool | None = None

    def over(self, other: TypeSetting) -> TypeSetting:
        """This setting, and the other's where this one says nothing."""
        return TypeSetting(
            self.size if self.size is not None else other.size,
            self.bold if self.bold is not None else other.bold,
            self.hidden if self.hidden is not None else other.hidden,
            self.capitals if self.capitals is not None else other.capitals,
            self.raised if self.raised is not None else other.raised,
            self.white if self.white is not None else other.white,
            self.struck if self.struck is not None else other.struck,
        )


NOTHING_SET = TypeSetting()


class Styles:
    """A document's styles, each with those that it is based on."""

    def __init__(self, document: Any) -> None:
        root = document.styles.element
        self._styles = {style.get(_STYLE_ID): style for style in root.findall(qn("w:style"))}
        self._default = {
            style.get(_TYPE): name
            for name, style in reversed(self._styles.items())
            if style.get(qn("w:default")) in ("1", "true")
        }
        self._document = root.find(f"{qn('w:docDefaults')}/{qn('w:pPrDefault')}/{_P_PROPERTIES}")
        self._document_type = setting(root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{_R_PROPERTIES}")).over(
            TypeSetting(_USUAL_SIZE, False, False, False, False)
        )
        self.chain = lru_cache(maxsize=None)(self._chain)
        self._type_of_style = lru_cache(maxsize=None)(self._style_type)

    def name_of(self, paragraph: Any) -> str | None:
        """The paragraph's style, or the one that paragraphs without have."""
        own = paragraph.find(_P_PROPERTIES)
        named = own.find(qn("w:pStyle")) if own is not None else None
        name = named.get(_VALUE) if named is not None else None
        return name if name in self._styles else self._default.get("paragraph")

    def layers(self, paragraph: Any) -> list[Any]:
        """The paragraph's properties, its style's, those that one is based on, and the document's; nearest first."""
        own = paragraph.find(_P_PROPERTIES)
        found = [own] if own is not None else []
        for style in self.chain(self.name_of(paragraph)):
            if (properties := style.find(_P_PROPERTIES)) is not None:
                found.append(properties)
        if self._document is not None:
            found.append(self._document)
        return found

    def is_heading(self, paragraph: Any, layers: list[Any]) -> bool:
        """Whether the paragraph has a place in the document's outline, or a style of Word's that is a heading's."""
        level = next((found for layer in layers if (found := layer.find(qn("w:outlineLvl"))) is not None), None)
        if level is not None:
            value = level.get(_VALUE, "")
            return value.isdecimal() and int(value) < _LEVELS
        names = (style.find(qn("w:name")) for style in self.chain(self.name_of(paragraph)))
        return any(name is not None and name.get(_VALUE, "").lower().startswith(_HEADING) for name in names)

    def base_type(self, paragraph: Any, within: TypeSetting) -> TypeSetting:
        """The type of a paragraph's runs that say nothing themselves; `within` is what the table around it sets."""
        name = self.name_of(paragraph)
        own = self._type_of_style(name)
        if name == self._default.get("paragraph"):
            # What a table sets goes before what all paragraphs have.
            return within.over(own).over(self._document_type)
        return own.over(within).over(self._document_type)

    def run_type(self, properties: Any, base: TypeSetting) -> TypeSetting:
        """The type of a run with these properties (or none) in a paragraph of that type."""
        if properties is None:
            return base
        named = properties.find(qn("w:rStyle"))
        style = self._type_of_style(named.get(_VALUE)) if named is not None else NOTHING_SET
        own = setting(properties).over(style).over(base)
        return own._replace(raised=True) if _is_lifted(properties, own.size, base.size) else own

    def table_types(self, table: Any) -> tuple[TypeSetting, TypeSetting, TypeSetting]:
        """What a table's style sets for its first row, its first column, and all of it."""
        properties = table.find(qn("w:tblPr"))
        named = properties.find(qn("w:tblStyle")) if properties is not None else None
        look = properties.find(qn("w:tblLook")) if properties is not None else None
        parts: dict[str, TypeSetting] = {}
        whole = NOTHING_SET
        for style in self.chain(named.get(_VALUE)) if named is not None else ():
            whole = whole.over(setting(style.find(_R_PROPERTIES)))
            for part in style.findall(qn("w:tblStylePr")):
                kind = part.get(_TYPE)
                parts[kind] = parts.get(kind, NOTHING_SET).over(setting(part.find(_R_PROPERTIES)))
        row = parts.get("firstRow", NOTHING_SET) if _looks(look, "firstRow", 0x20) else NOTHING_SET
        column = parts.get("firstCol", NOTHING_SET) if _looks(look, "firstColumn", 0x80) else NOTHING_SET
        return row, column, whole

    def has_shading(self, name: str | None) -> bool:
        """Whether a style, or a part of a table's style, has a background."""
        return any(is_shaded(shading) for style in self.chain(name) for shading in style.iter(qn("w:shd")))

    def _chain(self, name: str | None) -> tuple[Any, ...]:
        """The style and those that it is based on, nearest first."""
        found: dict[str, Any] = {}
        while name is not None and name in self._styles and name not in found:
            found[name] = self._styles[name]
            above = found[name].find(qn("w:basedOn"))
            name = above.get(_VALUE) if above is not None else None
        return tuple(found.values())

    def _style_type(self, name: str | None) -> TypeSetting:
        found = NOTHING_SET
        for style in self.chain(name):
            found = found.over(setting(style.find(_R_PROPERTIES)))
        return found


def setting(properties: Any) -> TypeSetting:
    """What run properties say of the type."""
    if properties is None or not len(properties):
        return NOTHING_SET
    height = properties.find(qn("w:vertAlign"))
    return TypeSetting(
        _size(properties.find(qn("w:sz"))),
        is_on(properties.find(qn("w:b"))),
        is_on(properties.find(qn("w:vanish"))),
        is_on(properties.find(qn("w:caps"))),
        height.get(_VALUE) == "superscript" if height is not None else None,
        _is_white(properties.find(qn("w:color"))),
        _is_struck(properties),
    )


def is_on(element: Any) -> bool | None:
    """Whether a property is switched on; None where it is not given."""
    return element.get(_VALUE, "1") not in ("0", "false", "off") if element is not None else None


def is_shaded(shading: Any) -> bool:
    """Whether a background is a colour other than white."""
    if shading is None:
        return False
    fill = shading.get(qn("w:fill"), "auto")
    return shading.get(_VALUE, "clear") not in ("clear", "nil") or (fill != "auto" and not _WHITE.fullmatch(fill))


def _is_white(color: Any) -> bool | None:
    value = color.get(_VALUE, "") if color is not None else ""
    return bool(_WHITE.fullmatch(value)) if value else None


def _is_struck(properties: Any) -> bool | None:
    """Whether one line or two are drawn through the text."""
    said = [is_on(properties.find(qn(name))) for name in ("w:strike", "w:dstrike")]
    return any(said) if said != [None, None] else None


def _size(element: Any) -> float | None:
    """Sizes are in half points."""
    value = element.get(_VALUE, "") if element is not None else ""
    return int(value) / 2 if value.isdecimal() and len(value) < 5 else None


def _is_lifted(properties: Any, size: float | None, usual: float | None) -> bool:
    """Whether a run is set smaller than its paragraph and higher, as LibreOffice writes what is superscript in Word;
    heights are in half points."""
    height = properties.find(qn("w:position"))
    value = height.get(_VALUE, "") if height is not None else ""
    if not (value.isdecimal() and size and usual):
        return False
    return size <= _SMALL * usual and int(value) / 2 >= _RISE * usual


def _looks(look: Any, name: str, bit: int) -> bool:
    """Whether a table shows a part of its style; told by name, or by the bits of a number."""
    if look is None:
        return True
    told = look.get(qn(f"w:{name}"))
    if told is not None:
        return told in ("1", "true", "on")
    try:
        return bool(int(look.get(_VALUE, "04A0"), 16) & bit)
    except ValueError:
        return True
