"""Tiltak -> Tiltak linked: a heading and the table rows of the same measure know each other."""

from __future__ import annotations

from collections.abc import Sequence

from extract.records import Tiltak
from patterns.titles import Mention, match_mentions, words_of

# A title that so many rows bear (`Annet`) names no measure.
MOST_ALIKE = 40


def link_tiltak(tiltak: Sequence[Tiltak]) -> tuple[Tiltak, ...]:
    """The records with `links` filled both ways.

    A heading's rows are those alike in words that add up to its total, or one row so alike that it must be meant; the
    same holds for a measure told in text. A heading that names no section takes the one in which all its rows stand. A
    party's row and the adopted budget's row of the same title know each other.
    """
    headings = [record for record in tiltak if record.source_type == "heading" or _is_told(record)]
    rows = [record for record in tiltak if record.source_type == "table" and record.section != "ramme"]
    links = _amended(rows)
    sections: dict[str, set[str | None]] = {}
    matches = match_mentions([_mention(record) for record in headings], [_mention(record) for record in rows])
    for heading, matched in zip(headings, matches, strict=True):
        for index in matched:
            links.setdefault(heading.id, []).append(rows[index].id)
            links.setdefault(rows[index].id, []).append(heading.id)
            sections.setdefault(heading.id, set()).add(rows[index].section)
    return tuple(_linked(record, links.get(record.id, []), sections.get(record.id, set())) for record in tiltak)


def _is_told(record: Tiltak) -> bool:
    """Whether a measure is told in running text with an amount, as a row may repeat it."""
    return record.source_type == "text" and amount_of(record) is not None


def _amended(rows: Sequence[Tiltak]) -> dict[str, list[str]]:
    """The rows of parties' amendments and of the budget itself that bear one title, linked both ways."""
    by_title: dict[tuple[str, ...], list[Tiltak]] = {}
    for row in rows:
        by_title.setdefault(tuple(sorted(words_of(row.title))), []).append(row)
    links: dict[str, list[str]] = {}
    for words, alike in by_title.items():
        own = [row for row in alike if not row.parties]
        if not words or len(own) == len(alike) or len(alike) > MOST_ALIKE:
            continue
        for row in own:
            for other in alike:
                if other.parties and _may_share(row.section, other.section):
                    links.setdefault(row.id, []).append(other.id)
                    links.setdefault(other.id, []).append(row.id)
    return links


def _may_share(first: str | None, second: str | None) -> bool:
    return first == second or first is None or second is None


def _linked(record: Tiltak, links: list[str], sections: set[str | None]) -> Tiltak:
    if not links:
        return record
    section = next(iter(sections)) if record.section is None and len(sections) == 1 else record.section
    return record.model_copy(update={"links": links, "section": section})


def _mention(record: Tiltak) -> Mention:
    first = record.amounts[0].nok if record.source_type == "heading" and record.amounts else None
    title = f"{record.area} {record.title}" if record.area and record.source_type == "table" else record.title
    return Mention(title, amount_of(record), first, record.id.partition("-")[0])


def amount_of(record: Tiltak) -> int | None:
    """All that a record's years hold together: its stated total, or the sum of its amounts."""
    if record.total is not None:
        return record.total.nok
    return sum(amount.nok for amount in record.amounts) if record.amounts else None
