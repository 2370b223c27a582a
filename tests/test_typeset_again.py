"""The corpus' documents set in other type, smaller, larger, wider and justified, on sheets as large: the records are
the same.

Those that evaluate the rules are left out: what they hold is not to be looked at.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typst

from extract import convert, convert_bytes
from extract.records import Conversion

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
# Fonts that Typst brings along, by how much larger the type is, and what else is set.
TYPES = {
    "smaller": ("Libertinus Serif", 0.85, ""),
    "larger": ("Libertinus Serif", 1.25, ""),
    "wider": ("DejaVu Sans Mono", 0.95, ""),
    "justified": ("Libertinus Serif", 1.05, "#set par(justify: true)\n"),
}
# Ids, places and what points to them; a check's or a warning's words quote lines.
PLACES = {"id", "evidence", "case_id", "meeting_id", "proposal_ids", "alternative_proposal_ids", "page"}
LISTS = ("meetings", "cases", "votes", "tiltak", "grants")
# What type costs where it leaves no room: labels of columns that touch; the owner of a list in a caption over two
# lines; and attendance that is read where its lines break otherwise.
LEFT = {
    ("plan_vestfold", "larger"),
    ("saksprotokoll_gloppen", "wider"),
    ("saksprotokoll_gloppen", "justified"),
    ("innlandet_fylkesting", "justified"),
}
_FONT = re.compile(r'font:\s*"[^"]*"')
_POINTS = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)pt")
_SMALLEST_TYPE = 6.0


def typeset_again(source: str, font: str, larger: float, set_first: str) -> bytes:
    def points(match: re.Match[str]) -> str:
        size = float(match[1])
        # Smaller lengths are those of rules and paddings.
        return f"{size * larger:.2f}pt" if size >= _SMALLEST_TYPE else match[0]

    return bytes(typst.compile((set_first + _POINTS.sub(points, _FONT.sub(f'font: "{font}"', source))).encode()))


def told(record: Any) -> Any:
    """A record without its ids and places, and with each text on one line."""
    if isinstance(record, dict):
        return {key: told(value) for key, value in record.items() if key not in PLACES and not key.endswith("_id")}
    if isinstance(record, list):
        return [told(value) for value in record]
    return " ".join(record.replace("’", "'").split()) if isinstance(record, str) else record


def records(conversion: Conversion) -> dict[str, list[Any]]:
    told_by = conversion.model_dump(mode="json", by_alias=True)
    return {name: [told(record) for record in told_by[name]] for name in LISTS}


@cache
def as_it_is(source: Path) -> dict[str, list[Any]]:
    return records(convert(source.with_suffix(".pdf"), "off"))


def sources() -> list[tuple[Path, str]]:
    seen = [
        path
        for path in sorted(CORPUS.glob("*/*.typ"))
        if tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))["split"] == "seen"
    ]
    return [(path, type_) for path in seen for type_ in TYPES if (path.stem, type_) not in LEFT]


@pytest.mark.parametrize(("source", "type_"), sources(), ids=lambda value: getattr(value, "stem", value))
def test_records_are_the_same_in_other_type(source: Path, type_: str) -> None:
    pdf = typeset_again(source.read_text(encoding="utf-8"), *TYPES[type_])
    assert records(convert_bytes("again.pdf", pdf, "off")) == as_it_is(source)
