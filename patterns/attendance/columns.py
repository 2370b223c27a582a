"""The columns of an attendance table: `Navn Funksjon Representerer`, `Møtedeltakarar Parti Rolle`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from patterns.attendance.groups import GROUPS
from patterns.beginnings import AnchoredPattern
from patterns.pattern import Pattern

Column = Literal["name", "party", "role", "substitute_for", "substitute", "status", "remark", "absence", "other"]
_COLUMNS: tuple[tuple[Column, str], ...] = (
    (
        "substitute_for",
        (
            r"(?:møtte|møter|møtt|vara(?:medlem|medl\.?|representant)?|stedfortreder|vararepr\.?)\s+for|for\s+(?:medlem|"
            r"representant)|i\s+stedet\s+for|for|erstatt(?:er|ar)\s+(?:fast\s+)?(?:medlem|representant)"
        ),
    ),
    (
        "substitute",
        r"(?:møtende\s+|møtande\s+)?vara(?:medlem(?:mer|er)?|representant(?:er|ar)?|repr\.?|medl\.?)?|stedfortreder|erstatter",
    ),
    (
        "name",
        r"(?:navn|namn|fast(?:e)?\s+medlem(?:mer|er)?|medlem(?:mer|er)?|representant(?:er|ar)?|navn\s+på\s+medlem)",
    ),
    (
        "party",
        (
            r"(?:representerer|representerar|repr?\.?|representasjon|parti(?:et|gruppe)?(?:\s?/\s?(?:liste|gruppe))?|liste|gruppe|"
            r"part[iy]kode|kommune|organisasjon)"
        ),
    ),
    ("role", r"(?:funksjon|rolle|verv|stilling|tittel)"),
    ("status", r"(?:møt(?:te?|er)(?:\s?/\s?forfall)?|status|oppmøte|frammøte|til\s?stede)"),
    ("remark", r"(?:merknad(?:er|ar)?|kommentar(?:er|ar)?)"),
    ("absence", r"(?:forfall|fråfall|fravær|fråvær|ikke\s+møtt|ikkje\s+møtt)"),
    (
        "other",
        (
            r"(?:nr\.?|e-?post|telefon|tlf\.?|komit[eé]|signatur|tid|adresse|epost|sk[ou]le|klasse|"
            r"\d{1,2}\.\s?\d{1,2}\.?(?:\s?\d{2}(?:\d{2})?)?)"
        ),
    ),
)
_COLUMN = "|".join(f"(?<{kind}>{words})" for kind, words in _COLUMNS)
COLUMN_WORD = Pattern(
    name="attendance_column",
    expression=rf"\A\s*(?:{_COLUMN})\s*:?\s*\Z",
    examples=("Navn", "Representerer", "Møtte for", "Erstatter medlem", "Rolle", "18.06.", "Varamedl. for"),
    counter_examples=("Kari Nes", "Ap"),
)
REPRESENTS = Pattern(
    name="attendance_represents",
    expression=r"\A\s*(?:representerer|representerar|repr?\.?|representasjon)\s*:?\s*\Z",
    examples=("Representerer", "Repr.", "Rep."),
    counter_examples=("Parti", "Representant"),
)
COLUMN_ROW = AnchoredPattern(
    name="attendance_columns",
    expression=rf"\A\s*(?:{GROUPS}|{_COLUMN})\s*:?(?:[\s|]+(?:{_COLUMN}|{GROUPS})\s*:?)+\s*\Z",
    examples=(
        "Navn Funksjon Representerer",
        "Møtedeltakarar Parti Rolle",
        "Følgjande medlemmer møtte Parti Forfall Parti",
        "Desse møtte Skule Rolle",
    ),
    counter_examples=("Navn", "Kari Nes Medlem AP", "Saksnr Tittel Resultat"),
)
ABSENT_STATUS = Pattern(
    name="absent_status",
    expression=r"\A\s*(?:fo?|nei|ikke|ikkje|fr[åa]v[æe]r|frav[æe]rende|fråverande|[-–—])\s*\.?\s*\Z",
    examples=("F", "FO", "Nei", "Fravær", "-"),
    counter_examples=("M", "M/F", "Ja", "x", ""),
)
ABSENCE_MARK = Pattern(
    name="absence_mark",
    expression=r"\A\s*(?:x|ja|fo?|(?:gyldig\s+)?(?:forfall|fråfall|fravær|fråvær)|meldt(?:\s+\p{L}+)?|(?:innvilga?\p{L}*\s+)?permisjon|s[yj]u?k)\s*\.?\s*\Z",
    examples=("X", "Ja", "FO", "Meldt forfall", "Gyldig forfall", "Sjuk"),
    counter_examples=("", "Nei", "Per Dal"),
)
PARTLY_ABSENT_STATUS = Pattern(
    name="partly_absent_status",
    expression=r"\A\s*(?:m\s?/\s?f|f\s?/\s?m|delvis)\s*\.?\s*\Z",
    examples=("M/F", "delvis"),
    counter_examples=("M", "F"),
)


def with_one_party(headings: Sequence[str], kinds: Sequence[Column | None]) -> list[Column | None]:
    """The kinds of a list's columns, where `Representerer` beside `Parti` tells for whom a substitute came."""
    represents = [REPRESENTS.fullmatch(heading) is not None for heading in headings]
    if kinds.count("party") <= sum(represents):
        return list(kinds)
    return ["substitute_for" if for_whom else kind for for_whom, kind in zip(represents, kinds, strict=True)]


def parse_column(text: str) -> Column | None:
    """The kind of an attendance table's column by its heading, any line of which may tell it; None for other text."""
    for line in (" ".join(text.split()), *text.split("\n")):
        match = COLUMN_WORD.fullmatch(line)
        if match:
            return next(kind for kind, _ in _COLUMNS if match.group(kind) is not None)
    return None
