"""Tiltak -> Tiltak linked: a heading and the table rows of the same measure know each other."""

from __future__ import annotations

from collections.abc import Sequence

from extract.records import Tiltak
from patterns.titles import Mention, match_mentions


def link_tiltak(tiltak: Sequence[Tiltak]) -> tuple[Tiltak, ...]:
    """The records with `links` filled both ways.

    A heading's rows are those alike in words that add up to its total, or one row so alike that it must be meant. A
    heading that
    names no section takes the one in which all its rows stand.
    """
    headings = [record for record in tiltak if record.source_type == "heading"]
    rows = [record for record in tiltak if record.source_type == "table" and record.section != "ramme"]
    if not headings or not rows:
        return tuple(tiltak)
    matches = match_mentions([_mention(record) for record in headings], [_mention(record) for record in rows])
    links: dict[str, list[str]] = {}
    sections: dict[str, set[str | None]] = {}
    for heading, matched in zip(headings, matches, strict=True):
        for index in matched:
            links.setdefault(heading.id, []).append(rows[index].id)
            links.setdefault(rows[index].id, []).append(heading.id)
            sections.setdefault(heading.id, set()).add(rows[index].section)
    return tuple(_linked(record, links.get(record.id, []), sections.get(record.id, set())) for record in tiltak)


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
