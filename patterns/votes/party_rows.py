"""A table with a row for each party and columns for its votes for and against: the sides of one vote.

`Parti | For | Mot`, below it `Ap | 8 | 0`, `H | 0 | 7`, perhaps `Sum | 8 | 7`: a sentence before or behind it may tell
the result. So too where the columns are two motions: `Parti | For innstillingen | For Lies forslag`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import regex

from patterns.parties import is_party, party_name
from patterns.pattern import Pattern
from patterns.sum_rows import sum_word
from patterns.votes.counted_side import Side
from patterns.votes.party_list import Share
from patterns.votes.party_sides import find_party_sides
from patterns.votes.reading import Span
from patterns.votes.supporters import Supporters
from patterns.votes.table_columns import CELL, GAP, OTHER_COLUMNS, SHARES_LABEL, votes_in
from patterns.votes.told import Told

_CAST = r"(?:(?:stemmer|stemte|røyster|røysta|antall|tal)[ ]+)?"
PARTY_ROWS = Pattern(
    name="table_of_votes_with_a_row_for_each_party",
    expression=rf"""{SHARES_LABEL}(?m:^)[ |]*(?:(?P<head>parti(?:gruppe|er|a)?|grupp(?:e|er)|list[ea])(?:ne)?{GAP}+)?
        {_CAST}for{GAP}+{_CAST}i?mot(?:{GAP}+{OTHER_COLUMNS})*[ |]*
        (?P<rows>(?:\n[ |]*(?-i:\p{{Lu}})[^\n|\d]{{0,60}}?(?:{GAP}+{CELL}){{2,4}}[ |]*(?=\n|\Z)){{2,20}})""",
    core=r"\bfor[ \t|]+(?:\p{L}+[ ]+)?i?mot\b",
    examples=("Parti For Mot\nAp 8 0\nH 0 7", "Gruppe | Stemmer for | Stemmer mot\nSp | 4 | 3\nSum | 4 | 3"),
    counter_examples=("Parti For Mot Resultat\nAp 12 9 Vedtatt", "Forslag For Mot\nInnstillingen 12 9\nForslag 2 9 12"),
    words=("for",),
)
_MOTION = (
    r"(?:[^\n|\d]{0,50}?(?:innstilling(?:en|a)?|tilråding(?:en|a)?|forslag(?:et)?|framlegg(?:et)?)"
    r"(?:\s+(?:fra|frå)\s+[\p{L}., ]{1,30})?)"
)
MOTION_COLUMNS = Pattern(
    name="table_of_votes_with_a_column_for_each_of_two_motions",
    expression=rf"""(?m:^)[ |]*(?P<head>parti(?:gruppe|er|a)?|grupp(?:e|er)|list[ea])(?:ne)?{GAP}+
        (?:{_CAST}for[ ]+)?(?P<for>{_MOTION}){GAP}+(?:{_CAST}for[ ]+)?(?P<against>{_MOTION})[ |]*
        (?P<rows>(?:\n[ |]*(?-i:\p{{Lu}})[^\n|\d]{{0,60}}?(?:{GAP}+{CELL}){{2}}[ |]*(?=\n|\Z)){{2,20}})""",
    core=r"(?m:^)[ |]*(?:parti|grupp|list)\p{L}*[ \t|]+[^\n\d]+\n[^\n\d]+[ \t|]+[\d–-]+[ \t|]+[\d–-]+[ |]*(?:\n|\Z)",
    examples=(
        "Parti For innstillingen For Lies forslag\nAp 8 0\nH 0 7",
        "Parti | Tilrådinga | Framlegg frå Sp\nAp | 8 | –\nSp | – | 7\nSum | 8 | 7",
    ),
    counter_examples=("Parti For Mot\nAp 8 0\nH 0 7", "Gruppe Forslag\nAp 8 0\nH 0 7"),
    words=("parti", "grupp", "list"),
)
VOTES_OF_PARTY = Pattern(
    name="row_of_a_party_s_votes",
    expression=rf"""(?m:^)[ |]*(?P<name>[^\n|\d]{{1,60}}?){GAP}+(?P<for>{CELL}){GAP}+(?P<against>{CELL})
        (?:{GAP}+{CELL}){{0,2}}[ |]*(?m:$)""",
    examples=("Ap 8 0", "Bygdelista | – | 3"),
    counter_examples=("Ap 8", "12 8 0"),
)


class PartyRows(NamedTuple):
    """One such table: the sides on which somebody stood. `fits` is false where a sum is not that of the rows."""

    span: Span
    sides: tuple[Told, ...]
    fits: bool


def find_party_rows(text: str, start: int, stop: int) -> Iterator[PartyRows]:
    """The tables of text[start:stop] whose rows, or whose columns beside both sides, are parties."""
    for pattern in (PARTY_ROWS, MOTION_COLUMNS):
        if pattern.search(text[start:stop]) is not None:
            yield from _tables(text, pattern.compiled.finditer(text, start, stop))
    for found in find_party_sides(text, start, stop):
        sides = ((True, found.for_), (False, found.against))
        told = (Told(found.span, supporters=Supporters(is_for, side, None)) for is_for, side in sides if side.total)
        yield PartyRows(found.span, tuple(told), found.fits)


def _tables(text: str, tables: Iterable[regex.Match[str]]) -> Iterator[PartyRows]:
    for table in tables:
        rows = list(VOTES_OF_PARTY.compiled.finditer(text, *table.span("rows")))
        parties = [row for row in rows if sum_word(row["name"]) is None]
        if parties and (table["head"] is not None or all(is_party(row["name"]) for row in parties)):
            span = Span(*table.span())
            sums = [row for row in rows if sum_word(row["name"]) is not None]
            for_, against = _side(parties, "for"), _side(parties, "against")
            fits = all((votes_in(row["for"]), votes_in(row["against"])) == (for_.total, against.total) for row in sums)
            yield PartyRows(span, tuple(_sides(table, span, for_, against)), fits)


def _sides(table: regex.Match[str], span: Span, for_: Side, against: Side) -> Iterator[Told]:
    """Those on each side, where a column is headed by a motion those for it."""
    of_motions = table.re is MOTION_COLUMNS.compiled
    for column, side in (("for", for_), ("against", against)):
        motion = Span(*table.span(column)) if of_motions else None
        supporters = Supporters(of_motions or column == "for", side, motion)
        if side.total:
            yield Told(span, supporters=supporters, motion=motion)


def _side(rows: list[regex.Match[str]], column: str) -> Side:
    shares = tuple(Share(party_name(row["name"]), count) for row in rows if (count := votes_in(row[column])))
    return Side(sum(votes_in(row[column]) for row in rows), shares)
