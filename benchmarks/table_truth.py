"""The rows that tables of the corpus hold, from the answer keys beside the documents."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.reading import CORPUS

# How the sources say that they draw a table.
_TABLE = re.compile(r"<table|table:table|\btable\(|\bgrid\(", re.IGNORECASE)
# A program that draws a page does not tell whether it draws a table.
_SOURCES = (".typ", ".html", ".fodt")


class Row(NamedTuple):
    """A row's label (any of them), and the whole kroner of its amounts by what their column is for; 0 is left out.

    `kind` is the same for rows that can stand in one table: years, or the grant's columns.
    """

    labels: tuple[str, ...]
    amounts: tuple[tuple[str, int], ...]
    kind: tuple[str, ...] = ()


def tables_of_corpus() -> dict[Path, tuple[Row, ...]]:
    """The documents whose keys tell rows of tables with amounts."""
    found = {path: tuple(rows_of(path)) for path in sorted(CORPUS.glob("*/*.pdf"))}
    return {path: rows for path, rows in found.items() if rows}


def texts_of_corpus() -> list[Path]:
    """The documents whose sources draw no table."""
    return [
        path
        for path in sorted(CORPUS.glob("*/*.pdf"))
        for source in _sources(path)
        if not _TABLE.search(source.read_text(encoding="utf-8"))
    ]


def rows_of(document: Path) -> Iterator[Row]:
    """The rows that the document's key tells. Measures in prose and headings are left out."""
    by_answers = document.with_suffix(".answers.json")
    if by_answers.exists():
        answers: dict[str, Any] = json.loads(by_answers.read_text(encoding="utf-8"))
        for tiltak in answers["tiltak"]:
            if tiltak["source_type"] == "table":
                yield from _row(tiltak["title"], tiltak["amounts"])
        for grant in answers["grants"]:
            yield from _row(grant["recipient"], {" / ".join(path): nok for path, nok in grant["amounts"]})
        return
    expected = tomllib.loads(document.with_suffix(".toml").read_text(encoding="utf-8"))["expected"]
    # Where there are measures of other kinds too, the lines do not tell which they are.
    if not expected.get("tiltak_heading") and not expected.get("tiltak_text"):
        for line in expected.get("tiltak_lines", []):
            title, _, amounts, *_ = line.split("; ")
            stated = [amount.split(" ") for amount in amounts.split(", ") if " " in amount]
            yield from _row(title, {year: int(nok) for year, nok in stated if year != "?"})
    for line in expected.get("grant_lines", []):
        name, _, amount, *_ = line.split("; ")
        if amount != "-":
            yield from _row(name, {"granted": int(amount)})


def _row(label: str | list[str], amounts: dict[str, int] | list[dict[str, int]]) -> Iterator[Row]:
    if isinstance(amounts, list):
        # Of readings that can be defended the first is the author's own.
        amounts = amounts[0]
    stated = tuple((column, nok) for column, nok in amounts.items() if nok)
    kind = () if all(map(str.isdecimal, amounts)) else tuple(amounts)
    if stated:
        yield Row((label,) if isinstance(label, str) else tuple(label), stated, kind)


def _sources(document: Path) -> list[Path]:
    return [path for ending in _SOURCES if (path := document.with_suffix(ending)).exists()]
